/* pattern.h: patterns over the tokens of a text, for a user's own kinds of facts.
 *
 *   келісім            a word with that lemma, in any form          "шартқа"   a word of that form
 *   <PERSON>           a whole entity of that class                 .          any token
 *   [upos=NOUN kind=word class=GPE lemma=қол form=қолы feats=Case=Dat !upos=VERB]   a token for which all of these hold
 *   a b   a|b   (a b)  one after the other, one or the other, together
 *   a? a* a+ a{2,5}    how often; as often as possible
 *   (name: a b)        the same as (a b), and told by that name
 *
 * A match lies within one sentence and is of at most 400 tokens, with long patterns fewer. Of matches that begin at one token
 * the first in the order of the pattern is taken, the next search begins behind it. Thompson's and Pike's machine (Cox, "Regular
 * Expression Matching: the Virtual Machine Approach", 2009): the work for a token is bounded by the length of the pattern,
 * whatever the text.
 */
#ifndef MAQ_FACTS_PATTERN_H
#define MAQ_FACTS_PATTERN_H

#include "facts/entities.h"
#include "kazakh/token_analyses.h"

enum { MAQ_MOST_CAPTURES = 8, MAQ_LONGEST_PATTERN = 2000 /* bytes */ };

typedef struct maq_pattern maq_pattern;

/* What a pattern is wrong in: at which character (0-based), and why; `why` NULL where it is right. */
typedef struct maq_pattern_error {
  size_t at;
  const char *why; /* static text */
} maq_pattern_error;

/* Compiles a pattern into the arena; NULL with the error, or, with `why` NULL, when memory is out. */
maq_pattern *maq_pattern_compile(maq_arena *arena, maq_string text, maq_pattern_error *error);

size_t maq_pattern_captures(const maq_pattern *pattern);
maq_string maq_pattern_capture_name(const maq_pattern *pattern, size_t capture);

typedef struct maq_pattern_match {
  maq_span span;
  uint32_t captures[MAQ_MOST_CAPTURES][2]; /* tokens [begin, end); begin UINT32_MAX where the capture took no part */
} maq_pattern_match;

typedef struct maq_pattern_matches {
  maq_pattern_match *items; /* in text order, never overlapping */
  size_t count;
} maq_pattern_matches;

/* All matches in a text; `analyses` has an item a token. False when memory is out. */
bool maq_pattern_find(maq_arena *arena, const maq_pattern *pattern, const maq_entity_sources *sources, const maq_entities *entities,
                      const maq_token_analysis *analyses, maq_pattern_matches *matches);

#endif
