/* verb_matches.h: the verbs of the lexicon in a text, in all their forms.
 *
 * A row of a table whose value is `verb` is a Kazakh verb stem (`раста`), or a phrase whose last word is one (`атап өт`); here it
 * is found in whatever form the text has it (`атап өткенін`). Rows without that value are found by maq_find_lexemes.
 */
#ifndef MAQ_FACTS_VERB_MATCHES_H
#define MAQ_FACTS_VERB_MATCHES_H

#include "lexicon/lexicon.h"

typedef struct maq_verb_match {
  uint32_t first_token;
  uint32_t token_count;
  uint32_t lexeme;
  maq_verb_form form; /* of the last token */
} maq_verb_match;

typedef struct maq_verb_matches {
  maq_verb_match *items; /* by last token, then the longest first */
  size_t count;
  uint32_t *ending; /* [tokens + 1]: where the matches that end with a token begin */
} maq_verb_matches;

/* Finds the verbs of all tables. Nothing but Kazakh has any. False when memory is out. */
bool maq_find_verbs(maq_arena *arena, const maq_tokens *tokens, const maq_words *words, maq_language language,
                    maq_verb_matches *verbs);

/* The longest verb of that table which ends with the token; NULL if there is none. */
const maq_verb_match *maq_verb_ending_at(const maq_verb_matches *verbs, size_t token, int table);

#endif
