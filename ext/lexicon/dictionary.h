/* dictionary.h: names that a user adds to those of the lexicon, at run time.
 *
 * A dictionary is built once, from terms in any order, and is not changed after; it may be shared by any number of articles and
 * must outlive them. A term is matched like a form of the lexicon: its last word in any Kazakh case form, in any script, words with
 * capitals only by such.
 */
#ifndef MAQ_LEXICON_DICTIONARY_H
#define MAQ_LEXICON_DICTIONARY_H

#include "lexicon/lexicon.h"

enum { MAQ_TERM_STOPPED = 255, MAQ_LONGEST_OWN_TERM = 16 /* tokens */ };

typedef struct maq_own_term {
  maq_string name;          /* canonical */
  maq_string code, country; /* text NULL where there is none */
  uint8_t class;            /* maq_entity_class, or MAQ_TERM_STOPPED: no name of the texts */
} maq_own_term;

typedef struct maq_dictionary maq_dictionary;

/* An empty dictionary; NULL when memory is out. The host must outlive it. */
maq_dictionary *maq_dictionary_new(const maq_host *host);
void maq_dictionary_free(maq_dictionary *dictionary);

/* Adds an alias for a term, whose texts are copied; of equal aliases the first stands. An alias without a word, or of more than
 * MAQ_LONGEST_OWN_TERM, is left out. False when memory is out. */
bool maq_dictionary_add(maq_dictionary *dictionary, maq_string alias, const maq_own_term *term);

size_t maq_dictionary_size(const maq_dictionary *dictionary);   /* aliases */
uint64_t maq_dictionary_hash(const maq_dictionary *dictionary); /* of all that was added, whatever its order */

/* The longest alias that begins at the token and ends before `end`: its term, and in *count its tokens; NULL if there is none. */
const maq_own_term *maq_dictionary_at(const maq_dictionary *dictionary, const maq_tokens *tokens, size_t token, size_t end,
                                      size_t *count);

#endif
