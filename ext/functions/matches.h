/* matches.h: match_pattern(article, pattern): rows of what a pattern (facts/pattern.h) finds in an article. */
#ifndef MAQ_FUNCTIONS_MATCHES_H
#define MAQ_FUNCTIONS_MATCHES_H

#include "functions/cell.h"

enum { MAQ_MATCH_COLUMNS = 6 };
extern const maq_column maq_match_columns[MAQ_MATCH_COLUMNS + 1];

/* A pattern at work on an article; it lives in the arena. */
typedef struct maq_matching {
  maq_article *article;
  maq_arena *arena;
  const maq_pattern *compiled;
  maq_pattern_matches matches;
} maq_matching;

/* Compiles the pattern and finds its matches. False with the error where the pattern is malformed, or, with `why` NULL, when
 * memory is out or the host cancelled. */
bool maq_match_begin(maq_matching *matching, maq_article *article, maq_arena *arena, maq_string pattern, maq_pattern_error *error);

maq_cell maq_match_cell(const maq_matching *matching, size_t row, int column);

#endif
