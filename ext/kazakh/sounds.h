/* sounds.h: the sounds of a Kazakh word, as far as its endings depend on them.
 *
 * An ending takes its shape from what stands before it: the class of the last sound decides its consonant (қала-ның,
 * жыл-дың, халық-тың), the last vowel decides its vowel (жыл-дың, ел-дің). One pass over the word writes both for every
 * prefix, so that each later question is a look into an array.
 */
#ifndef MAQ_KAZAKH_SOUNDS_H
#define MAQ_KAZAKH_SOUNDS_H

#include <stddef.h>
#include <stdint.h>

/* Longer words are not analysed. */
enum { MAQ_LONGEST_WORD = 120 };

/* Classes of a letter; a letter may be in several. */
enum {
  MAQ_SOUND_VOWEL = 1 << 0,     /* а ә е ё о ө ұ ү ы і э я ю */
  MAQ_SOUND_U = 1 << 1,         /* у ю: take the endings of a glide, -дың -ды */
  MAQ_SOUND_I = 1 << 2,         /* и */
  MAQ_SOUND_J = 1 << 3,         /* й */
  MAQ_SOUND_R = 1 << 4,         /* р */
  MAQ_SOUND_L = 1 << 5,         /* л */
  MAQ_SOUND_NASAL = 1 << 6,     /* м н ң */
  MAQ_SOUND_BUZZ = 1 << 7,      /* з ж */
  MAQ_SOUND_VOICELESS = 1 << 8, /* п т к қ с ш ч ф х һ ц щ */
  MAQ_SOUND_STOP = 1 << 9,      /* б в г ғ д: written voiced, spoken voiceless at the end of a word */
  MAQ_SOUND_SIGN = 1 << 10,     /* ь ъ */
  MAQ_SOUND_OTHER = 1 << 11,    /* no Kazakh letter: any ending may follow */
};

/* Vowel classes an ending may have after a prefix. */
enum { MAQ_BACK = 1, MAQ_FRONT = 2, MAQ_EITHER = 3 };

/* Indexed by the length in bytes of a prefix that ends with a whole character; other places within the word hold 0. */
typedef struct maq_sounds {
  uint16_t last[MAQ_LONGEST_WORD + 1];   /* class of the prefix's last letter; of the empty prefix MAQ_SOUND_OTHER */
  uint8_t harmony[MAQ_LONGEST_WORD + 1]; /* MAQ_BACK, MAQ_FRONT or MAQ_EITHER */
  uint16_t first_vowel;                  /* where the first vowel ends; MAQ_LONGEST_WORD + 1 if there is none */
} maq_sounds;

/* Fills `sounds` for `length` (at most MAQ_LONGEST_WORD) bytes of any content. */
void maq_sounds_read(const char *word, size_t length, maq_sounds *sounds);

#endif
