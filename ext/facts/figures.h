/* figures.h: all times and measures of a text. */
#ifndef MAQ_FACTS_FIGURES_H
#define MAQ_FACTS_FIGURES_H

#include "facts/measures.h"
#include "facts/times.h"

/* Finds the times, resolved against `published` (may be NULL), and the measures outside of them. False when memory is out. */
bool maq_find_figures(maq_arena *arena, const maq_tokens *tokens, const maq_matches *matches, maq_language language,
                      const maq_day *published, maq_times *times, maq_measures *measures);

#endif
