/* light_stem.c: one stem a word, the same for all case forms of most Russian nouns, adjectives and names.
 *
 * Only inflection goes, and only one ending, the longest that leaves three letters; derivation stays. The endings are those of
 * the noun and adjective declensions of Russian school grammar. It need not be right, only the same for all forms.
 */
#include "lexicon/tables.h"

static const char *const russian_endings[] = {
    "иями", "ями", "ами", "ыми", "ими", "ого", "его", "ому", "ему", "иях", "ией", "иям", "ием", "ях", "ах", "ов", "ев",
    "ей",   "ой",  "ом",  "ем",  "ам",  "ям",  "ую",  "юю",  "ая",  "яя",  "ое",  "ее",  "ые",  "ие", "ых", "их", "ый",
    "ий",   "ью",  "ия",  "ии",  "ию",  "а",   "я",   "о",   "е",   "у",   "ю",   "ы",   "и",   "ь",  "й",
};

static size_t russian(char *word, size_t length) {
  for (size_t i = 0; i + 1 < length; i += 1) { /* ё (D1 91) to е (D0 B5) */
    if ((unsigned char)word[i] == 0xD1 && (unsigned char)word[i + 1] == 0x91) {
      word[i] = (char)0xD0;
      word[i + 1] = (char)0xB5;
    }
  }
  for (size_t i = 0; i < sizeof russian_endings / sizeof *russian_endings; i++) {
    size_t size = strlen(russian_endings[i]);
    if (length >= size + 6 && memcmp(word + length - size, russian_endings[i], size) == 0) {
      return length - size;
    }
  }
  return length;
}

size_t maq_light_stem(const char *folded, size_t length, maq_language language, char *key) {
  key[0] = '~';
  memcpy(key + 1, folded, length);
  if (language == MAQ_LANGUAGE_RU) {
    return 1 + russian(key + 1, length);
  }
  if (language == MAQ_LANGUAGE_EN && length > 3) {
    if (memcmp(folded + length - 2, "'s", 2) == 0) {
      return length - 1;
    }
    if (memcmp(folded + length - 2, "s'", 2) == 0) {
      return length;
    }
  }
  return 1 + length;
}
