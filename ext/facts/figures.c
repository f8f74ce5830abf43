/* figures.c: sentence by sentence, first the times and then the measures, from the same atoms.
 *
 * Nothing that is read as a figure goes beyond its sentence, so the atoms of one sentence at a time are enough, in memory that
 * is used again for the next.
 */
#include "facts/figures.h"

#include "facts/atoms.h"

/* Is one of the words of the span a dollar? */
static bool is_dollar(const maq_tokens *tokens, const maq_span *span) {
  for (uint32_t i = 0; i < span->token_count; i++) {
    maq_string word = maq_token_folded(&tokens->items[span->first_token + i]);
    if (maq_string_starts(word, maq_string_of("доллар")) || maq_string_starts(word, maq_string_of("dollar"))) {
      return true;
    }
  }
  return false;
}

/* A dollar that does not say whose is that of the last one before it that does; else it stays the American. */
static void infer_dollars(const maq_tokens *tokens, maq_measures *measures) {
  const char *named = NULL;
  for (size_t i = 0; i < measures->count; i++) {
    maq_measure *measure = &measures->items[i];
    if (measure->class != MAQ_MONEY || !is_dollar(tokens, &measure->span)) {
      continue;
    }
    if (!measure->unit_inferred) {
      named = measure->unit;
    } else if (named) {
      measure->unit = named;
    }
  }
}

bool maq_find_figures(maq_arena *arena, const maq_tokens *tokens, const maq_matches *matches, maq_language language,
                      const maq_day *published, maq_times *times, maq_measures *measures) {
  maq_atoms atoms = {0};
  *times = (maq_times){0};
  *measures = (maq_measures){0};
  for (size_t first = 0; first < tokens->count && maq_arena_goes_on(arena);) {
    size_t end = first + 1, first_time = times->count;
    while (end < tokens->count && tokens->items[end].sentence == tokens->items[first].sentence) {
      end++;
    }
    if (!maq_make_atoms(arena, tokens, first, end, matches, language, false, &atoms) ||
        !maq_find_times(arena, &atoms, published, times) || !maq_find_measures(arena, &atoms, times, first_time, measures)) {
      return false;
    }
    first = end;
  }
  infer_dollars(tokens, measures);
  return !arena->failed;
}
