/* figure_context.c: the period of a figure, whether it is a rank, and whether its sentence speaks of both sides or points back.
 *
 * All looks end with the sentence or after a constant number of tokens.
 */
#include "facts/figure_parts.h"

enum { LONGEST_READ = 200, MOST_TIMES = 32 };

const maq_time *maq_figure_period(const maq_figure_sources *s, const maq_measure *measure) {
  const maq_times *times = s->texts->times;
  size_t low = 0, high = times->count; /* the first time of the sentence, by halving */
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (times->items[middle].span.sentence < measure->span.sentence) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const maq_time *best = NULL;
  for (size_t i = low; i < times->count && times->items[i].span.sentence == measure->span.sentence; i++) {
    const maq_time *time = &times->items[i];
    bool before = time->span.first_token < measure->span.first_token;
    if (time->type == MAQ_TIME_TIME || (!before && best)) {
      continue;
    }
    best = time;
    if (!before || i - low > MOST_TIMES) {
      break;
    }
  }
  return best;
}

bool maq_figure_is_rank(const maq_figure_sources *s, const maq_measure *measure) {
  maq_stretch all = maq_sentence_stretch(s, measure->span.sentence);
  size_t first = measure->span.first_token, end = maq_figure_end(measure);
  if (measure->class == MAQ_ORDINAL) {
    return end < all.end && maq_figure_has_cue(s, end, MAQ_TYPE_RANK_NOUN);
  }
  bool superlative = false, one_of = false;
  for (size_t i = first > all.begin + 4 ? first - 4 : all.begin; i < all.end && i < end + 4; i++) {
    superlative |= maq_figure_has_cue(s, i, MAQ_TYPE_SUPERLATIVE);
    one_of |= (i >= end || s->texts->language != MAQ_LANGUAGE_KK) && maq_figure_has_cue(s, i, MAQ_TYPE_ONE_OF);
  }
  return superlative && one_of;
}

/* Is there a cue of that type in the sentence? Endless sentences are read in part. */
static bool sentence_has(const maq_figure_sources *s, uint32_t sentence, int type) {
  maq_stretch all = maq_sentence_stretch(s, sentence);
  size_t end = all.end - all.begin > LONGEST_READ ? all.begin + LONGEST_READ : all.end;
  for (size_t i = all.begin; i < end; i++) {
    if (maq_figure_has_cue(s, i, type)) {
      return true;
    }
  }
  return false;
}

bool maq_sentence_is_mutual(const maq_figure_sources *s, uint32_t sentence) {
  return sentence_has(s, sentence, MAQ_TYPE_MUTUAL);
}

bool maq_sentence_points_back(const maq_figure_sources *s, uint32_t sentence) {
  return sentence_has(s, sentence, MAQ_TYPE_ANAPHOR);
}
