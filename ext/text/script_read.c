/* script_read.c: reading Kazakh in Latin and Arabic letters.
 *
 * A word is decoded into a window of letters and rewritten from left to right. Latin needs the neighbours for ı (и or й) and
 * for letters of two (sh, ch). Arabic writes front and back vowels alike: a hamza, or one of ە ك گ, makes the word front;
 * since many words and names mix both, the other readings are tried where `known` can tell (all back, all front, then front
 * up to or from each syllable in turn).
 */
#include <string.h>

#include "base/utf8.h"
#include "text/character.h"
#include "text/script.h"

enum { LONGEST_WORD = 64 /* letters: longer runs are read piece by piece */, MOST_VOWELS = 12 };

typedef struct window {
  uint32_t letters[LONGEST_WORD]; /* lower case */
  bool upper[LONGEST_WORD];
  size_t count;
} window;

static bool is_vowel(uint32_t cyrillic) {
  switch (cyrillic) {
    case 0x430: case 0x4D9: case 0x435: case 0x43E: case 0x4E9: case 0x4B1: case 0x4AF: case 0x44B: case 0x456: case 0x443:
    case 0x438: case 0x44D: case 0x44E: case 0x44F: case 0x451:
      return true;
    default:
      return false;
  }
}

/* ---- Latin ------------------------------------------------------------------------------------------------------ */

static uint32_t read_latin_letter(uint32_t letter, bool acute) {
  switch (letter) {
    case 'a': return 0x430;
    case 0xE1: case 0xE4: return 0x4D9;
    case 'b': return 0x431;
    case 'c': return 0x446;
    case 'd': return 0x434;
    case 'e': return 0x435;
    case 'f': return 0x444;
    case 'g': return 0x433;
    case 0x1F5: case 0x11F: return 0x493;
    case 'h': return 0x445;
    case 'j': return 0x436;
    case 'k': return 0x43A;
    case 'l': return 0x43B;
    case 'm': return 0x43C;
    case 'n': return 0x43D;
    case 0x144: case 0xF1: return 0x4A3;
    case 'o': return 0x43E;
    case 0xF3: case 0xF6: return 0x4E9;
    case 'p': return 0x43F;
    case 'q': return 0x49B;
    case 'r': return 0x440;
    case 's': return 0x441;
    case 't': return 0x442;
    case 'u': return acute ? 0x4B1 : 0x443;
    case 0xFA: case 0xFC: return 0x4AF;
    case 0x16B: return 0x4B1;
    case 0xFD: return 0x443;
    case 'v': return 0x432;
    case 'w': return 0x443;
    case 'y': return 0x44B;
    case 'z': return 0x437;
    case 0x15F: return 0x448;
    case 0xE7: return 0x447;
    case 'i': return acute ? 0x456 : 0x438;
    case 0x131: return acute ? 0x438 : 0x456;
    default: return 0;
  }
}

/* A capital I stands for both i and ı in the acute alphabet: и at the beginning, unless the word has і elsewhere. */
static bool capital_is_dotted(const window *w) {
  for (size_t i = 1; i < w->count; i++) {
    if (w->letters[i] == 'i') {
      return true;
    }
  }
  return false;
}

/* The letter at `i`, with those behind it that belong to it; *taken is their number. */
static uint32_t read_latin(const window *w, size_t i, bool acute, uint32_t before, size_t *taken) {
  uint32_t letter = w->letters[i], next = i + 1 < w->count ? w->letters[i + 1] : 0;
  *taken = 1;
  if (next == 'h' && (letter == 's' || letter == 'c' || letter == 'g')) {
    *taken = 2;
    return letter == 's' ? 0x448 : letter == 'c' ? 0x447 : 0x493;
  }
  if (letter == 't' && next == 's' && i == 0) {
    *taken = 2;
    return 0x446;
  }
  uint32_t glide = acute ? 0x131 : 'i';
  if (letter == glide && (i == 0 || is_vowel(before)) && (next == 'a' || next == (acute ? 0xFDu : 'u'))) {
    *taken = 2;
    return next == 'a' ? 0x44F : 0x44E;
  }
  if (letter == glide && i > 0 && is_vowel(before)) {
    return 0x439;
  }
  return read_latin_letter(letter, acute);
}

static char *write_letter(char *out, uint32_t letter, bool upper) {
  if (upper) { /* the inverse of maq_character_lower for the letters that are written here */
    letter = letter >= 0x450 && letter < 0x460 ? letter - 0x50 : letter >= 0x430 && letter < 0x450 ? letter - 0x20 : letter & ~1u;
  }
  return out + maq_utf8_write(letter, out);
}

static char *read_latin_word(const window *w, bool acute, char *out) {
  uint32_t before = 0;
  size_t taken;
  for (size_t i = 0; i < w->count; i += taken) {
    uint32_t letter = read_latin(w, i, acute, before, &taken);
    if (acute && i == 0 && w->upper[0] && (w->letters[0] == 'i' || w->letters[0] == 0x131) && taken == 1) {
      letter = capital_is_dotted(w) ? 0x456 : 0x438;
    }
    if (!letter) {
      out += maq_utf8_write(w->letters[i], out);
      before = 0;
      continue;
    }
    if (before == 0x438 && letter == 0x430) {
      letter = 0x44F; /* ıa behind a consonant: ия */
    } else if (before == 0x438 && letter == 0x443) {
      letter = 0x44E;
    }
    out = write_letter(out, letter, w->upper[i]);
    before = letter;
  }
  return out;
}

/* ---- Arabic ----------------------------------------------------------------------------------------------------- */

enum { HAMZA = 0x621 };

/* The back letter of an Arabic one; what is front then is decided for the whole word. */
static uint32_t read_arabic_letter(uint32_t letter) {
  switch (letter) {
    case 0x627: return 0x430;
    case 0x675: return 0x4D9;
    case 0x628: return 0x431;
    case 0x6C6: return 0x432;
    case 0x6AF: return 0x433;
    case 0x639: case 0x63A: return 0x493;
    case 0x62F: return 0x434;
    case 0x6D5: case 0x647: case 0x6C0: return 0x435;
    case 0x62C: return 0x436;
    case 0x632: return 0x437;
    case 0x64A: case 0x6CC: return 0x439;
    case 0x643: case 0x6A9: return 0x43A;
    case 0x642: return 0x49B;
    case 0x644: return 0x43B;
    case 0x645: return 0x43C;
    case 0x646: return 0x43D;
    case 0x6AD: return 0x4A3;
    case 0x648: return 0x43E;
    case 0x676: return 0x4E9;
    case 0x67E: return 0x43F;
    case 0x631: return 0x440;
    case 0x633: return 0x441;
    case 0x62A: return 0x442;
    case 0x6CB: return 0x443;
    case 0x6C7: return 0x4B1;
    case 0x677: return 0x4AF;
    case 0x641: return 0x444;
    case 0x62D: return 0x445;
    case 0x6BE: return 0x4BB;
    case 0x686: return 0x447;
    case 0x634: return 0x448;
    case 0x649: return 0x44B;
    case 0x678: return 0x456;
    default: return 0;
  }
}

static uint32_t front_of(uint32_t back) {
  switch (back) {
    case 0x430: return 0x4D9;
    case 0x43E: return 0x4E9;
    case 0x4B1: return 0x4AF;
    case 0x44B: return 0x456;
    default: return back;
  }
}

/* Writes the word with its vowels front from the `from`-th to before the `to`-th of those that have both readings. */
static size_t write_arabic(const window *w, size_t from, size_t to, char *out) {
  char *begin = out;
  uint32_t before = 0;
  size_t vowel = 0;
  for (size_t i = 0; i < w->count; i++) {
    uint32_t letter = read_arabic_letter(w->letters[i]);
    uint32_t next = i + 1 < w->count ? read_arabic_letter(w->letters[i + 1]) : 0;
    if (front_of(letter) != letter) {
      letter = vowel >= from && vowel < to ? front_of(letter) : letter;
      vowel++;
    } else if (letter == 0x439 && (next == 0x430 || next == 0x443)) { /* يا, يۋ: я and ю, behind a consonant ия and ию */
      if (before && !is_vowel(before)) {
        out += maq_utf8_write(0x438, out);
      }
      letter = next == 0x430 ? 0x44F : 0x44E;
      vowel += next == 0x430;
      i++;
    } else if (letter == 0x439 && !is_vowel(before)) {
      letter = 0x438;
    }
    out += maq_utf8_write(letter ? letter : w->letters[i], out);
    before = letter;
  }
  return (size_t)(out - begin);
}

static size_t count_vowels(const window *w) {
  size_t count = 0;
  for (size_t i = 0; i < w->count; i++) {
    uint32_t letter = read_arabic_letter(w->letters[i]);
    count += front_of(letter) != letter;
  }
  return count;
}

/* Tries the readings in the order of their likelihood until one is known. */
static char *read_arabic_word(window *w, maq_is_known_word *known, char *out) {
  bool front = false;
  size_t kept = 0;
  for (size_t i = 0; i < w->count; i++) {
    uint32_t letter = w->letters[i];
    if (letter == HAMZA || letter == 0x674) {
      front = true;
      continue;
    }
    uint32_t cyrillic = read_arabic_letter(letter);
    front |= cyrillic == 0x435 || cyrillic == 0x43A || cyrillic == 0x433;
    w->letters[kept++] = letter;
  }
  w->count = kept;
  size_t vowels = count_vowels(w), likely = front ? vowels : 0;
  size_t length = write_arabic(w, 0, likely, out);
  if (!known || vowels == 0 || vowels > MOST_VOWELS || known(out, length)) {
    return out + length;
  }
  for (size_t cut = 0; cut <= vowels; cut++) {
    length = write_arabic(w, front ? cut : 0, front ? vowels : cut, out); /* front behind the cut; of a back word: before it */
    if (known(out, length)) {
      return out + length;
    }
  }
  for (size_t cut = 0; cut <= vowels; cut++) {
    length = write_arabic(w, front ? 0 : cut, front ? cut : vowels, out);
    if (known(out, length)) {
      return out + length;
    }
  }
  return out + write_arabic(w, 0, likely, out);
}

/* ---- texts ------------------------------------------------------------------------------------------------------ */

static bool belongs(uint32_t character, maq_script script) {
  if (script == MAQ_SCRIPT_ARABIC) {
    return character == HAMZA || character == 0x674 || read_arabic_letter(character) != 0;
  }
  return maq_character_is_latin(character);
}

/* Reads one word, or a piece of an endless one, into the window; returns where it stops. */
static const char *fill(window *w, const char *at, const char *end, maq_script script) {
  w->count = 0;
  while (at < end && w->count < LONGEST_WORD) {
    uint32_t character;
    const char *next = maq_utf8_next(at, end, &character);
    if (!belongs(character, script)) {
      break;
    }
    uint32_t lower = character == 0x130 ? 'i' : character == 'I' && script == MAQ_SCRIPT_LATIN_2021 ? 0x131 : maq_character_lower(character);
    w->letters[w->count] = lower;
    w->upper[w->count++] = lower != character && script != MAQ_SCRIPT_ARABIC;
    at = next;
  }
  return at;
}

static uint32_t plain_mark(uint32_t character) {
  return character == 0x60C ? ',' : character == 0x61B ? ';' : character == 0x61F ? '?' : character;
}

size_t maq_read_script(const char *text, size_t length, maq_script script, maq_is_known_word *known, char *out) {
  const char *at = text, *end = text + length;
  char *begin = out;
  while (at < end) {
    window w;
    const char *stop = script == MAQ_SCRIPT_CYRILLIC ? at : fill(&w, at, end, script);
    if (stop > at) {
      out = script == MAQ_SCRIPT_ARABIC ? read_arabic_word(&w, known, out)
                                        : read_latin_word(&w, script == MAQ_SCRIPT_LATIN_ACUTE, out);
      at = stop;
      continue;
    }
    uint32_t character;
    const char *next = maq_utf8_next(at, end, &character);
    if (script == MAQ_SCRIPT_ARABIC && plain_mark(character) != character) {
      out += maq_utf8_write(plain_mark(character), out);
    } else {
      memcpy(out, at, (size_t)(next - at));
      out += next - at;
    }
    at = next;
  }
  return (size_t)(out - begin);
}

maq_script maq_latin_alphabet(const char *text, size_t length) {
  const char *at = text, *end = text + length;
  size_t acute = 0, later = 0;
  while (at < end) {
    uint32_t character;
    at = maq_utf8_next(at, end, &character);
    switch (character < 0x80 ? 0 : maq_character_lower(character)) {
      case 0xE1: case 0x1F5: case 0x144: case 0xF3: case 0xFA: case 0xFD: acute++; break;
      case 0xE4: case 0x11F: case 0xF1: case 0xF6: case 0xFC: case 0x16B: case 0x15F: later++; break;
      default: break;
    }
  }
  return later > acute ? MAQ_SCRIPT_LATIN_2021 : MAQ_SCRIPT_LATIN_ACUTE;
}
