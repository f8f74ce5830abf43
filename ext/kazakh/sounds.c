/* sounds.c: classes of letters and the vowel class of every prefix.
 *
 * The last vowel letter decides (right for more than 99 in 100 suffixed nouns), with these additions, all seen in news:
 * у and и are neutral and leave the class as it was; loans that end in ь, in к or г after a back vowel, or in two consonants
 * take front endings beside back ones (банктің, медальді, фактіні); names in -ев take back ones (Асаевтың); у within a
 * syllable of a loan reads as back (ресурстар).
 */
#include "kazakh/sounds.h"

#include <string.h>

enum {
  VOWEL_BACK = 1 << 12,
  VOWEL_FRONT = 1 << 13,
  TURNS_FRONT = 1 << 14, /* к г ь: in a word with back vowels the mark of a loan */
  TURNS_BACK = 1 << 15,  /* қ ғ в */
};

#define BACK_VOWEL (MAQ_SOUND_VOWEL | VOWEL_BACK)
#define FRONT_VOWEL (MAQ_SOUND_VOWEL | VOWEL_FRONT)

/* The letters U+0400 to U+04FF, lower case. */
static const uint16_t letters[256] = {
    [0x30] = BACK_VOWEL,                        /* а */
    [0x31] = MAQ_SOUND_STOP,                    /* б */
    [0x32] = MAQ_SOUND_STOP | TURNS_BACK,       /* в */
    [0x33] = MAQ_SOUND_STOP | TURNS_FRONT,      /* г */
    [0x34] = MAQ_SOUND_STOP,                    /* д */
    [0x35] = FRONT_VOWEL,                       /* е */
    [0x36] = MAQ_SOUND_BUZZ,                    /* ж */
    [0x37] = MAQ_SOUND_BUZZ,                    /* з */
    [0x38] = MAQ_SOUND_I,                       /* и */
    [0x39] = MAQ_SOUND_J,                       /* й */
    [0x3A] = MAQ_SOUND_VOICELESS | TURNS_FRONT, /* к */
    [0x3B] = MAQ_SOUND_L,                       /* л */
    [0x3C] = MAQ_SOUND_NASAL,                   /* м */
    [0x3D] = MAQ_SOUND_NASAL,                   /* н */
    [0x3E] = BACK_VOWEL,                        /* о */
    [0x3F] = MAQ_SOUND_VOICELESS,               /* п */
    [0x40] = MAQ_SOUND_R,                       /* р */
    [0x41] = MAQ_SOUND_VOICELESS,               /* с */
    [0x42] = MAQ_SOUND_VOICELESS,               /* т */
    [0x43] = MAQ_SOUND_U,                       /* у */
    [0x44] = MAQ_SOUND_VOICELESS,               /* ф */
    [0x45] = MAQ_SOUND_VOICELESS,               /* х */
    [0x46] = MAQ_SOUND_VOICELESS,               /* ц */
    [0x47] = MAQ_SOUND_VOICELESS,               /* ч */
    [0x48] = MAQ_SOUND_VOICELESS,               /* ш */
    [0x49] = MAQ_SOUND_VOICELESS,               /* щ */
    [0x4A] = MAQ_SOUND_SIGN,                    /* ъ */
    [0x4B] = BACK_VOWEL,                        /* ы */
    [0x4C] = MAQ_SOUND_SIGN | TURNS_FRONT,      /* ь */
    [0x4D] = FRONT_VOWEL,                       /* э */
    [0x4E] = MAQ_SOUND_VOWEL | MAQ_SOUND_U,     /* ю */
    [0x4F] = BACK_VOWEL,                        /* я */
    [0x51] = BACK_VOWEL,                        /* ё */
    [0x56] = FRONT_VOWEL,                       /* і */
    [0x93] = MAQ_SOUND_STOP | TURNS_BACK,       /* ғ */
    [0x9B] = MAQ_SOUND_VOICELESS | TURNS_BACK,  /* қ */
    [0xA3] = MAQ_SOUND_NASAL,                   /* ң */
    [0xAF] = FRONT_VOWEL,                       /* ү */
    [0xB1] = BACK_VOWEL,                        /* ұ */
    [0xBB] = MAQ_SOUND_VOICELESS,               /* һ */
    [0xD9] = FRONT_VOWEL,                       /* ә */
    [0xE9] = FRONT_VOWEL,                       /* ө */
};

static const unsigned sound_mask = (1u << 12) - 1;
static const unsigned any_vowel = MAQ_SOUND_VOWEL | MAQ_SOUND_U | MAQ_SOUND_I;

/* The vowel class after one more letter. `before` and `last` are the letters before it. */
static unsigned harmony_after(unsigned harmony, unsigned letter, unsigned last, unsigned before) {
  if (letter & VOWEL_BACK) {
    return MAQ_BACK;
  }
  if (letter & VOWEL_FRONT) {
    return MAQ_FRONT;
  }
  if (letter & MAQ_SOUND_I) {
    return harmony == MAQ_FRONT ? MAQ_FRONT : MAQ_EITHER;
  }
  if (letter & (MAQ_SOUND_U | MAQ_SOUND_J)) {
    return harmony;
  }
  if (letter & TURNS_FRONT) {
    return harmony | MAQ_FRONT;
  }
  if (letter & TURNS_BACK) {
    return harmony | MAQ_BACK;
  }
  if ((last & MAQ_SOUND_U) && !(before & (any_vowel | MAQ_SOUND_J))) {
    return harmony | MAQ_BACK;
  }
  if (!(last & (any_vowel | MAQ_SOUND_J)) && (letter & (MAQ_SOUND_VOICELESS | MAQ_SOUND_STOP))) {
    return harmony | MAQ_FRONT;
  }
  return letter & MAQ_SOUND_OTHER ? (unsigned)MAQ_EITHER : harmony;
}

void maq_sounds_read(const char *word, size_t length, maq_sounds *sounds) {
  memset(sounds->last, 0, (length + 1) * sizeof sounds->last[0]);
  memset(sounds->harmony, 0, length + 1);
  sounds->first_vowel = MAQ_LONGEST_WORD + 1;
  unsigned harmony = MAQ_EITHER;
  unsigned last = MAQ_SOUND_OTHER;
  unsigned before = MAQ_SOUND_OTHER;
  sounds->last[0] = MAQ_SOUND_OTHER;
  sounds->harmony[0] = MAQ_EITHER;
  size_t at = 0;
  while (at < length) {
    unsigned lead = (unsigned char)word[at];
    unsigned letter = 0;
    size_t step = 1;
    if (lead >= 0xD0 && lead <= 0xD3 && at + 1 < length) {
      letter = letters[(lead << 6 | ((unsigned char)word[at + 1] & 0x3Fu)) & 0xFFu];
      step = 2;
    } else {
      while (at + step < length && ((unsigned char)word[at + step] & 0xC0u) == 0x80u) {
        step++;
      }
    }
    letter = letter ? letter : (unsigned)MAQ_SOUND_OTHER;
    harmony = harmony_after(harmony, letter, last, before);
    before = last;
    last = letter;
    at += step;
    sounds->last[at] = (uint16_t)(letter & sound_mask);
    sounds->harmony[at] = (uint8_t)harmony;
    if ((letter & any_vowel) && sounds->first_vowel > MAQ_LONGEST_WORD) {
      sounds->first_vowel = (uint16_t)at;
    }
  }
}
