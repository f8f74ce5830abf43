/* term.h: the term under which a word is found in a full-text index.
 *
 * A word is folded (text/character.h), ё is read as е, Latin and Arabic letters are read as Cyrillic where the word is Kazakh, and
 * then it is stemmed (kazakh/morphology.h). Case plays no part, since people who search seldom type capitals.
 *
 * A text tells by its context in which script it is; the few words of a query do not. So a word of a text has exactly one term,
 * and a word of a query may have several, of which any may match: the Latin word as it stands and its readings in Cyrillic.
 *
 * Latin words that are not Kazakh keep their letters, without accents and without an English possessive (`Kazakhstan's`).
 */
#ifndef MAQ_LEXICON_TERM_H
#define MAQ_LEXICON_TERM_H

#include "base/string.h"
#include "text/script.h"
#include "text/word.h"

/* Raised whenever a word may get another term: indexes made before must then be rebuilt. */
enum { MAQ_TERM_VERSION = 1 };

enum {
  MAQ_LONGEST_TERM_WORD = 128, /* bytes of a word that count; the rest of a longer one is ignored */
  MAQ_TERM_ROOM = (MAQ_LONGEST_TERM_WORD * MAQ_SCRIPT_GROWTH + 8) * 3,
  MAQ_MOST_TERMS = 8,
};

typedef struct maq_term_rules {
  bool stem;
  maq_script script; /* of the Kazakh words of the text in Latin letters; CYRILLIC: they have none but by their own letters */
} maq_term_rules;

/* The script to read the Latin words of a text by: CYRILLIC unless it is mostly Latin and has letters as only Kazakh has them. */
maq_script maq_term_script(const char *text, size_t length);

/* Writes the term of a word of a text into MAQ_TERM_ROOM bytes and returns its length, which is 0 only where nothing of the word
 * is a letter or digit. */
size_t maq_index_term(const char *word, size_t length, const maq_term_rules *rules, char *out);

typedef struct maq_terms {
  size_t count;
  struct {
    size_t length;
    char text[MAQ_TERM_ROOM];
  } items[MAQ_MOST_TERMS];
} maq_terms;

/* All terms of a word of a query, the first of them the most literal. With `prefix` the word is the beginning of one: it is not
 * stemmed, and where it reaches beyond a stem (халқ, экономикас) the stem is added. */
void maq_query_terms(const char *word, size_t length, bool stem, bool prefix, maq_terms *terms);

/* Is `word`, joined by a hyphen to what stands before it, a mere ending of that? `base` is the word before it, NULL where a sign
 * stands there (`%-ға`). With `partly` also the beginning of one will do. */
bool maq_is_term_ending(const maq_search_word *base, const maq_search_word *word, maq_script script, bool partly);

/* Is the word Kazakh in Latin or Arabic letters by its own letters? Writes it in Cyrillic, capitals kept, into MAQ_TERM_ROOM bytes
 * and returns the length; 0 where it is not. */
size_t maq_read_kazakh_word(const char *word, size_t length, char *out);

#endif
