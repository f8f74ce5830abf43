/* word.h: the words of a text as a search engine sees them.
 *
 * A leaner scan than that of token.h: it keeps nothing, so that an index of millions of words is built fast. A word is a run of
 * letters, digits and marks, with apostrophes between letters; hyphens part words, but what a hyphen joined is told.
 */
#ifndef MAQ_TEXT_WORD_H
#define MAQ_TEXT_WORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bits of maq_search_word.letters: what the word consists of. */
enum {
  MAQ_WORD_CYRILLIC = 1,
  MAQ_WORD_LATIN = 2,
  MAQ_WORD_ARABIC = 4,
  MAQ_WORD_DIGIT = 8, /* also Arabic ones */
  MAQ_WORD_OTHER = 16,
};

typedef struct maq_search_word {
  const char *start, *stop;
  uint8_t letters;
  bool joined; /* a hyphen stands right before it, and before that no blank */
} maq_search_word;

/* Finds the next word from `at` on; false where there is none before `end`. `begin` is where the text begins. Reads each byte once,
 * tolerates any, and takes U+0000 for a blank. */
bool maq_next_word(const char *begin, const char *at, const char *end, maq_search_word *word);

#endif
