/* mention_script.c: see mention_script.h.
 *
 * Letter by letter with one letter of context. Latin: two-letter signs first; y and i behind a vowel are й. Arabic: a hamza
 * at the head of a word, or one of the letters е, к, г in it, makes its vowels front.
 */
#include "facts/mention_script.h"

#include "base/utf8.h"
#include "text/character.h"

typedef struct letter_pair {
  uint32_t from, to;
} letter_pair;

static const letter_pair latin_letters[] = {
    {'a', 0x430}, {'b', 0x431}, {'c', 0x446}, {'d', 0x434}, {'e', 0x435}, {'f', 0x444}, {'g', 0x433}, {'h', 0x445},
    {'j', 0x436}, {'k', 0x43A}, {'l', 0x43B}, {'m', 0x43C}, {'n', 0x43D}, {'o', 0x43E}, {'p', 0x43F}, {'q', 0x49B},
    {'r', 0x440}, {'s', 0x441}, {'t', 0x442}, {'v', 0x432}, {'w', 0x443}, {'x', 0x445}, {'z', 0x437},
    {0xE1, 0x4D9}, {0xE4, 0x4D9}, {0x259, 0x4D9}, {0x1F5, 0x493}, {0x11F, 0x493}, {0x144, 0x4A3}, {0xF1, 0x4A3}, {0xF3, 0x4E9},
    {0xF6, 0x4E9}, {0xFA, 0x4AF}, {0xFC, 0x4AF}, {0x16B, 0x4B1}, {0xFD, 0x443}, {0x15F, 0x448}, {0xE7, 0x447}, {0x17E, 0x436},
    {0x161, 0x448}, {0x10D, 0x447}, {0x219, 0x448},
};

static const letter_pair arabic_letters[] = {
    {0x627, 0x430}, {0x628, 0x431}, {0x6C6, 0x432}, {0x6AF, 0x433}, {0x639, 0x493}, {0x62F, 0x434}, {0x6D5, 0x435}, {0x62C, 0x436},
    {0x632, 0x437}, {0x643, 0x43A}, {0x6A9, 0x43A}, {0x642, 0x49B}, {0x644, 0x43B}, {0x645, 0x43C}, {0x646, 0x43D}, {0x6AD, 0x4A3},
    {0x648, 0x43E}, {0x67E, 0x43F}, {0x631, 0x440}, {0x633, 0x441}, {0x62A, 0x442}, {0x6CB, 0x443}, {0x6C7, 0x4B1}, {0x641, 0x444},
    {0x62D, 0x445}, {0x6BE, 0x4BB}, {0x647, 0x4BB}, {0x686, 0x447}, {0x634, 0x448}, {0x649, 0x44B},
};

static uint32_t find(const letter_pair *pairs, size_t count, uint32_t letter) {
  for (size_t i = 0; i < count; i++) {
    if (pairs[i].from == letter) {
      return pairs[i].to;
    }
  }
  return 0;
}

/* Is the Cyrillic letter a vowel? */
static bool is_vowel(uint32_t c) {
  switch (c) {
    case 0x430: case 0x4D9: case 0x435: case 0x43E: case 0x4E9: case 0x4B1: case 0x4AF: case 0x44B: case 0x456: case 0x443: return true;
    default: return false;
  }
}

/* The letter that two Latin ones stand for, 0 if none. */
static uint32_t latin_pair(uint32_t first, uint32_t second, maq_script_guess guess) {
  if (second == 'h') {
    switch (first) {
      case 's': return 0x448;
      case 'c': return 0x447;
      case 'g': return 0x493;
      case 'z': return 0x436;
      case 'k': return 0x445;
      default: return 0;
    }
  }
  return first == 'n' && second == 'g' && guess == MAQ_SCRIPT_EVERYDAY ? 0x4A3 : 0;
}

/* The letters whose meaning depends on the alphabet and on what stands before. */
static uint32_t latin_letter(uint32_t c, uint32_t before, maq_script_guess guess, bool back) {
  bool acute = guess == MAQ_SCRIPT_ACUTE;
  switch (c) {
    case 'i': return acute ? 0x456 : is_vowel(before) ? 0x439 : guess == MAQ_SCRIPT_EVERYDAY && !back ? 0x456 : 0x438;
    case 0x131: return acute ? (is_vowel(before) ? 0x439 : 0x438) : 0x456;
    case 0xED: return 0x438;
    case 'y': return !acute && is_vowel(before) ? 0x439 : 0x44B;
    case 'u': return acute ? 0x4B1 : 0x443;
    default: return find(latin_letters, sizeof latin_letters / sizeof *latin_letters, c);
  }
}

/* Composes a letter with the acute that follows it (also behind a Cyrillic о or у, as some sites write). */
static uint32_t with_acute(uint32_t c) {
  switch (c) {
    case 'a': case 0x430: return 0xE1;
    case 'o': case 0x43E: return 0xF3;
    case 'u': return 0xFA;
    case 'y': case 0x443: return 0xFD;
    case 'g': return 0x1F5;
    case 'n': return 0x144;
    default: return c;
  }
}

/* Has the word that begins at `at` a back vowel? */
static bool is_back_word(const char *at, const char *end) {
  for (uint32_t c; at < end;) {
    at = maq_utf8_next(at, end, &c);
    c = maq_character_lower(c);
    if (c == 'a' || c == 'o' || c == 'u' || c == 'y') {
      const char *next = at;
      uint32_t behind = 0;
      next = at < end ? maq_utf8_next(next, end, &behind) : next;
      if (c != 'y' || !(behind == 'i' || behind == 'I')) { /* `deyin` */
        return true;
      }
    }
    if (maq_character_class(c) != MAQ_LETTER && maq_character_class(c) != MAQ_MARK) {
      return false;
    }
  }
  return false;
}

static size_t write_latin(maq_string text, maq_script_guess guess, char *out) {
  const char *at = text.text, *end = at + text.length;
  size_t length = 0;
  uint32_t before = 0;
  bool back = false, inside = false;
  while (at < end) {
    uint32_t c, next = 0;
    const char *begin = at;
    at = maq_utf8_next(at, end, &c);
    bool letter_class = maq_character_class(c) == MAQ_LETTER;
    back = letter_class && !inside ? is_back_word(begin, end) : back;
    inside = letter_class;
    c = c == 0x130 ? 'i' : maq_character_lower(c);
    const char *after = at < end ? maq_utf8_next(at, end, &next) : at;
    next = maq_character_lower(next);
    uint32_t letter = latin_pair(c, next, guess);
    if (letter) {
      at = after;
    } else {
      if (next == 0x301) {
        c = with_acute(c);
        at = after;
      }
      letter = latin_letter(c, before, guess, back);
    }
    before = letter ? letter : c;
    length += maq_utf8_write(before, out + length);
  }
  return length;
}

/* Does a front vowel mark stand in the word that begins at `at`? */
static void word_harmony(const char *at, const char *end, bool *hamza, bool *front) {
  *hamza = *front = false;
  for (uint32_t c; at < end;) {
    at = maq_utf8_next(at, end, &c);
    if (maq_character_class(c) == MAQ_SPACE || maq_character_class(c) == MAQ_NEWLINE) {
      return;
    }
    *hamza |= c == 0x674 || c == 0x621;
    *front |= c == 0x6D5 || c == 0x6AF || c == 0x643 || c == 0x6A9;
  }
}

static uint32_t front_of(uint32_t letter, bool hamza) {
  switch (letter) {
    case 0x430: return hamza ? 0x4D9 : letter;
    case 0x43E: return 0x4E9;
    case 0x4B1: return 0x4AF;
    case 0x44B: return 0x456;
    default: return letter;
  }
}

static size_t write_arabic(maq_string text, char *out) {
  const char *at = text.text, *end = at + text.length;
  size_t length = 0;
  uint32_t before = 0;
  bool hamza = false, front = false;
  word_harmony(at, end, &hamza, &front);
  while (at < end) {
    uint32_t c;
    at = maq_utf8_next(at, end, &c);
    maq_class class = maq_character_class(c);
    if (class == MAQ_SPACE || class == MAQ_NEWLINE) {
      word_harmony(at, end, &hamza, &front);
    }
    if (c == 0x674 || c == 0x621 || c == 0x200C) {
      continue;
    }
    uint32_t letter = c == 0x64A || c == 0x6CC ? (is_vowel(before) ? 0x439 : 0x438)
                                               : find(arabic_letters, sizeof arabic_letters / sizeof *arabic_letters, c);
    letter = letter && (hamza || front) ? front_of(letter, hamza) : letter;
    before = letter ? letter : c;
    length += maq_utf8_write(before, out + length);
  }
  return length;
}

maq_string maq_script_to_cyrillic(maq_arena *arena, maq_string text, maq_script_guess guess) {
  char *out = maq_arena_reserve(arena, text.length * 3 + 4); /* an invalid byte becomes three */
  if (!out) {
    return (maq_string){NULL, 0};
  }
  size_t length = guess == MAQ_SCRIPT_ARABIC ? write_arabic(text, out) : write_latin(text, guess, out);
  out[length] = 0;
  maq_arena_commit(arena, length + 1);
  return (maq_string){out, length};
}
