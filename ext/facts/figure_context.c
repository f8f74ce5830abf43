/* figure_context.c: verbs, indicators and periods around a figure.
 *
 * Kazakh puts the verb behind its figure, so only what follows is read there, up to the next figure; Russian and English put
 * it before, so both sides are read. All looks end with the sentence or after a constant number of tokens.
 */
#include "facts/figure_context.h"

#include "lexicon_types.h"

enum { LOOK_AHEAD = 14, LOOK_BACK = 10, INDICATOR_BEFORE = 24, INDICATOR_BEHIND = 6 };

typedef struct stretch {
  size_t begin, end; /* tokens */
} stretch;

static stretch sentence_of(const maq_entity_sources *s, uint32_t sentence) {
  const maq_sentence *found = &s->sentences->items[sentence];
  return (stretch){found->first_token, found->first_token + found->token_count};
}

static size_t end_of(const maq_measure *measure) {
  return measure->span.first_token + measure->span.token_count;
}

/* The tokens behind the figure up to the next one. */
static stretch behind(const maq_entity_sources *s, const maq_measure *measure, size_t most) {
  stretch all = sentence_of(s, measure->span.sentence);
  stretch found = {end_of(measure), all.end};
  if (found.end - found.begin > most) {
    found.end = found.begin + most;
  }
  const maq_measure *next = measure + 1;
  if (next < s->measures->items + s->measures->count && next->span.first_token < found.end) {
    found.end = next->span.first_token;
  }
  return found;
}

/* ---- verbs ------------------------------------------------------------------------------------------------------ */

/* What was seen, and the form of the verb that said it. */
typedef struct verb_query {
  uint8_t table, type;
  bool found;
} verb_query;

static bool visit_verb(void *context, uint32_t number) {
  verb_query *query = context;
  const maq_lexeme *lexeme = maq_lexicon_get(number);
  if (lexeme->table == query->table && strcmp(maq_lexicon_text(lexeme->value), "verb") == 0) {
    query->found = true;
    query->type = lexeme->type;
  }
  return !query->found;
}

/* The figure verb that a token is a form of. */
static bool verb_at(const maq_entity_sources *s, size_t token, uint8_t *type, maq_verb_form *form) {
  maq_string word = maq_token_folded(&s->tokens->items[token]);
  maq_verb_form forms[MAQ_MOST_VERB_FORMS];
  size_t count = s->language == MAQ_LANGUAGE_KK ? maq_kazakh_verb_forms(word.text, word.length, forms, MAQ_MOST_VERB_FORMS) : 0;
  for (size_t i = 0; i < count; i++) {
    char stem[MAQ_LONGEST_STEM];
    size_t length = maq_kazakh_stem(word.text, &forms[i].nominal, stem, sizeof stem);
    verb_query query = {MAQ_LEXICON_FIGURE_VERBS, 0, false};
    maq_vocabulary_lexemes(maq_vocabulary_find(stem, length), visit_verb, &query);
    if (query.found) {
      *type = query.type;
      *form = forms[i];
      return true;
    }
  }
  return false;
}

static const char *comparator_of(uint8_t type, const maq_measure *measure) {
  switch (type) {
    case MAQ_TYPE_EXCEED: return measure->grammatical_case == MAQ_DATIVE ? "=" : ">"; /* `1 %-ға асты`: by how much */
    case MAQ_TYPE_BELOW: return "<";
    case MAQ_TYPE_APPROACH: return "~";
    case MAQ_TYPE_LIMIT: return "<=";
    case MAQ_TYPE_REACH: return "=";
    default: return NULL;
  }
}

static const char *stronger_status(const char *known, uint8_t type) {
  if (type == MAQ_TYPE_TARGET) {
    return "target";
  }
  if (strcmp(known, "actual") != 0) {
    return known;
  }
  return type == MAQ_TYPE_FORECAST ? "forecast" : type == MAQ_TYPE_LIMIT ? "limit" : known;
}

/* A figure verb in a form that speaks of what is not yet: `жеткізу`, `жеткізбек`, `жеткізуге`. */
static bool is_intended(uint8_t type, const maq_verb_form *form) {
  bool figure = type == MAQ_TYPE_REACH || type == MAQ_TYPE_CHANGE_UP || type == MAQ_TYPE_CHANGE_DOWN || type == MAQ_TYPE_EXCEED;
  return figure && (form->ending == MAQ_VERB_INTENTION ||
                    (form->ending == MAQ_VERB_NOUN && form->nominal.grammatical_case != MAQ_LOCATIVE &&
                     (form->nominal.possessive & MAQ_PERSON_MASK) != 3));
}

static void read_token(const maq_entity_sources *s, size_t token, const maq_measure *measure, maq_figure_verbs *verbs) {
  uint8_t type;
  maq_verb_form form;
  const maq_match *match = maq_match_at(s->matches, token, MAQ_LEXICON_FIGURE_VERBS, -1);
  if (match && strcmp(maq_lexicon_text(maq_lexicon_get(match->lexeme)->value), "verb") != 0) {
    type = maq_lexicon_get(match->lexeme)->type;
  } else if (verb_at(s, token, &type, &form)) {
    if (is_intended(type, &form)) {
      verbs->status = "target";
    }
    if (form.negative && type == MAQ_TYPE_EXCEED) {
      type = MAQ_TYPE_LIMIT; /* `аспайды` */
    }
  } else {
    return;
  }
  const char *comparator = comparator_of(type, measure);
  if (!verbs->comparator && comparator) {
    verbs->comparator = comparator;
  }
  verbs->status = stronger_status(verbs->status, type);
}

maq_figure_verbs maq_figure_verbs_of(const maq_entity_sources *s, const maq_measure *measure) {
  maq_figure_verbs verbs = {NULL, "actual"};
  if (s->language != MAQ_LANGUAGE_KK) {
    stretch all = sentence_of(s, measure->span.sentence);
    size_t first = measure->span.first_token;
    size_t begin = first - all.begin > LOOK_BACK ? first - LOOK_BACK : all.begin;
    for (size_t i = first; i > begin; i--) { /* the nearest verb first */
      read_token(s, i - 1, measure, &verbs);
    }
  }
  stretch after = behind(s, measure, LOOK_AHEAD);
  for (size_t i = after.begin; i < after.end; i++) {
    read_token(s, i, measure, &verbs);
  }
  return verbs;
}

/* ---- indicators and periods ------------------------------------------------------------------------------------- */

const maq_match *maq_figure_indicator(const maq_entity_sources *s, const maq_measure *measure) {
  stretch all = sentence_of(s, measure->span.sentence);
  size_t first = measure->span.first_token;
  size_t begin = first - all.begin > INDICATOR_BEFORE ? first - INDICATOR_BEFORE : all.begin;
  const maq_match *best = NULL;
  for (size_t i = begin; i < first; i++) {
    const maq_match *match = maq_match_at(s->matches, i, MAQ_LEXICON_INDICATORS, -1);
    if (match && i + match->token_count <= first) {
      best = match;
      i += match->token_count - 1;
    }
  }
  stretch after = behind(s, measure, INDICATOR_BEHIND);
  for (size_t i = after.begin; i < after.end; i++) {
    const maq_match *match = maq_match_at(s->matches, i, MAQ_LEXICON_INDICATORS, -1);
    if (match) { /* behind the figure only if it is much nearer */
      return !best || i - after.begin + 2 < first - best->first_token - best->token_count ? match : best;
    }
  }
  return best;
}

const maq_time *maq_figure_period(const maq_entity_sources *s, const maq_measure *measure) {
  size_t low = 0, high = s->times->count; /* the first time of the sentence, by halving */
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (s->times->items[middle].span.sentence < measure->span.sentence) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const maq_time *best = NULL;
  for (size_t i = low; i < s->times->count && s->times->items[i].span.sentence == measure->span.sentence; i++) {
    const maq_time *time = &s->times->items[i];
    bool before = time->span.first_token < measure->span.first_token;
    if (time->type == MAQ_TIME_TIME || (!before && best)) {
      continue;
    }
    best = time;
    if (!before || i - low > 32) {
      break;
    }
  }
  return best;
}

/* ---- ranks and two sides ---------------------------------------------------------------------------------------- */

static bool has_cue(const maq_entity_sources *s, size_t token, int type) {
  return maq_match_at(s->matches, token, MAQ_LEXICON_FIGURE_CUES, type) != NULL;
}

bool maq_figure_is_rank(const maq_entity_sources *s, const maq_measure *measure) {
  stretch all = sentence_of(s, measure->span.sentence);
  size_t first = measure->span.first_token, end = end_of(measure);
  if (measure->class == MAQ_ORDINAL) {
    return end < all.end && has_cue(s, end, MAQ_TYPE_RANK_NOUN);
  }
  bool superlative = false, one_of = false;
  for (size_t i = first > all.begin + 4 ? first - 4 : all.begin; i < all.end && i < end + 4; i++) {
    superlative |= has_cue(s, i, MAQ_TYPE_SUPERLATIVE);
    one_of |= (i >= end || s->language != MAQ_LANGUAGE_KK) && has_cue(s, i, MAQ_TYPE_ONE_OF);
  }
  return superlative && one_of;
}

bool maq_sentence_is_mutual(const maq_entity_sources *s, uint32_t sentence) {
  stretch all = sentence_of(s, sentence);
  size_t end = all.end - all.begin > 200 ? all.begin + 200 : all.end;
  for (size_t i = all.begin; i < end; i++) {
    if (has_cue(s, i, MAQ_TYPE_MUTUAL)) {
      return true;
    }
  }
  return false;
}
