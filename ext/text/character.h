/* character.h: what a character is, and how it is folded for comparison.
 *
 * Folding of one word ("fold") is: lower case, NFC, soft hyphens and joiners dropped, stress marks and other marks
 * that make no letter with the one before them dropped, and look-alike
 * letters of another script replaced (Latin `i`, `o`, `a` inside Cyrillic words are everywhere in real Kazakh text).
 */
#ifndef MAQ_TEXT_CHARACTER_H
#define MAQ_TEXT_CHARACTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum maq_class {
  MAQ_OTHER, /* punctuation, signs, symbols, invalid bytes */
  MAQ_LETTER,
  MAQ_DIGIT, /* ASCII 0 to 9 */
  MAQ_SPACE, /* blanks that do not end a line */
  MAQ_NEWLINE,
  MAQ_MARK,      /* combining marks: belong to the letter before them */
  MAQ_IGNORABLE, /* soft hyphen, joiners, byte order mark: count as characters, mean nothing */
} maq_class;

/* These two decide the letters of Kazakh and Russian themselves and leave the others to the functions behind them. */
static inline maq_class maq_character_class(uint32_t character);
static inline uint32_t maq_character_lower(uint32_t character);
maq_class maq_character_class_of_any(uint32_t character);
uint32_t maq_character_lower_of_any(uint32_t character);
/* The capital of a lower-case letter of Kazakh or Russian; others stay. */
uint32_t maq_character_upper(uint32_t character);
static inline bool maq_character_is_upper(uint32_t character);
static inline bool maq_character_is_cyrillic(uint32_t character);
bool maq_character_is_latin(uint32_t character);
bool maq_character_is_arabic(uint32_t character);

/* The Latin letter that a lower-case Cyrillic one is mistaken for, or 0. */
uint32_t maq_character_latin_twin(uint32_t cyrillic);

/* A folded word needs at most this many bytes for each byte of the word. */
enum { MAQ_FOLD_GROWTH = 3 };

/* Folds `length` bytes of any content into `out`, which has room for MAQ_FOLD_GROWTH times as much, and returns the number of
 * bytes written. Look-alikes are decided for each part between hyphens. The result is the same for a word and its fold. */
size_t maq_fold(const char *word, size_t length, char *out);

static inline bool maq_character_is_cyrillic(uint32_t character) {
  return character >= 0x400 && character < 0x530;
}

static inline maq_class maq_character_class(uint32_t character) {
  bool letter = maq_character_is_cyrillic(character) && (character < 0x482 || character > 0x489);
  return letter ? MAQ_LETTER : maq_character_class_of_any(character);
}

static inline uint32_t maq_character_lower(uint32_t character) {
  if (character >= 0x430 && character < 0x460) {
    return character;
  }
  return character >= 0x410 && character < 0x430 ? character + 0x20 : maq_character_lower_of_any(character);
}

static inline bool maq_character_is_upper(uint32_t character) {
  return maq_character_lower(character) != character;
}

#endif
