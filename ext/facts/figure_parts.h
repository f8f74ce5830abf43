/* figure_parts.h: what the readers of a figure's sentence share. Internal to facts/. */
#ifndef MAQ_FACTS_FIGURE_PARTS_H
#define MAQ_FACTS_FIGURE_PARTS_H

#include "facts/figure_context.h"
#include "lexicon_types.h"

typedef struct maq_stretch {
  size_t begin, end; /* tokens */
} maq_stretch;

static inline maq_stretch maq_sentence_stretch(const maq_figure_sources *s, uint32_t sentence) {
  const maq_sentence *found = &s->texts->sentences->items[sentence];
  return (maq_stretch){found->first_token, (size_t)found->first_token + found->token_count};
}

static inline size_t maq_figure_end(const maq_measure *measure) {
  return (size_t)measure->span.first_token + measure->span.token_count;
}

static inline const maq_token *maq_figure_token(const maq_figure_sources *s, size_t token) {
  return &s->texts->tokens->items[token];
}

static inline const maq_match *maq_figure_match(const maq_figure_sources *s, size_t token, int table, int type) {
  return maq_match_at(s->texts->matches, token, table, type);
}

static inline bool maq_figure_has_cue(const maq_figure_sources *s, size_t token, int type) {
  return maq_figure_match(s, token, MAQ_LEXICON_FIGURE_CUES, type) != NULL;
}

/* The code of the postposition at a token: `purpose` (`үшін`), `circumstance` (`есебінен`), `frame` (`барысында`), `except`
 * (`қоспағанда`); "" where there is none. */
static inline const char *maq_figure_postposition(const maq_figure_sources *s, size_t token) {
  bool inside = token < s->texts->tokens->count;
  const maq_match *match = inside ? maq_figure_match(s, token, MAQ_LEXICON_FIGURE_CUES, MAQ_TYPE_POSTPOSITION) : NULL;
  return match ? maq_lexicon_text(maq_lexicon_get(match->lexeme)->code) : "";
}

/* The next figure of the sentence, or NULL. */
static inline const maq_measure *maq_next_figure(const maq_figure_sources *s, const maq_measure *measure) {
  const maq_measure *next = measure + 1, *end = s->texts->measures->items + s->texts->measures->count;
  return next < end && next->span.sentence == measure->span.sentence ? next : NULL;
}

/* The tokens behind the figure up to the next one. */
static inline maq_stretch maq_behind_figure(const maq_figure_sources *s, const maq_measure *measure, size_t most) {
  maq_stretch found = {maq_figure_end(measure), maq_sentence_stretch(s, measure->span.sentence).end};
  const maq_measure *next = maq_next_figure(s, measure);
  if (next) {
    found.end = next->span.first_token;
  }
  if (found.end - found.begin > most) {
    found.end = found.begin + most;
  }
  return found;
}

/* The next figure where it shares its verb with this one: `36 млн теңгеден, өңірлерде 30 млн теңгеден аспауға тиіс`; else NULL. */
const maq_measure *maq_coordinated_figure(const maq_figure_sources *s, const maq_measure *measure);

#endif
