/* figure_context.c: verbs, indicators and periods around a figure.
 *
 * Kazakh puts the verb behind its figure, so only what follows is read there, up to the next figure; Russian and English put
 * it before, so both sides are read. All looks end with the sentence or after a constant number of tokens.
 */
#include "facts/figure_context.h"

#include "kazakh/morphology.h"
#include "lexicon_types.h"

enum { LOOK_AHEAD = 14, LOOK_BACK = 10, INDICATOR_BEFORE = 24, INDICATOR_BEHIND = 6, LONGEST_READ = 200 };

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

/* Reads the verb or cue at a token; returns how many tokens that took, 1 where there is none. Words of indicators and places
 * are passed over: `Жетісу` is no verb. */
static size_t read_token(const maq_entity_sources *s, size_t token, const maq_measure *measure, maq_figure_verbs *verbs) {
  static const int tables[] = {MAQ_LEXICON_INDICATORS, MAQ_LEXICON_PLACES, MAQ_LEXICON_COUNTRIES};
  const maq_match *match = maq_match_at(s->matches, token, MAQ_LEXICON_FIGURE_VERBS, -1);
  size_t taken = match ? match->token_count : 1;
  for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
    const maq_match *other = maq_match_at(s->matches, token, tables[i], -1);
    if (other && other->token_count >= taken) {
      return other->token_count;
    }
  }
  uint8_t type;
  maq_verb_form form;
  if (match && strcmp(maq_lexicon_text(maq_lexicon_get(match->lexeme)->value), "verb") != 0) {
    type = maq_lexicon_get(match->lexeme)->type;
  } else if (verb_at(s, token, &type, &form)) {
    if (is_intended(type, &form)) {
      verbs->status = "target";
    }
    if (form.negative) { /* `аспайды`, `жетпеді` */
      type = type == MAQ_TYPE_EXCEED ? MAQ_TYPE_LIMIT : type == MAQ_TYPE_REACH ? MAQ_TYPE_BELOW : type;
    }
  } else {
    return 1;
  }
  const char *comparator = comparator_of(type, measure);
  if (!verbs->comparator && comparator) {
    verbs->comparator = comparator;
  }
  verbs->status = stronger_status(verbs->status, type);
  return taken;
}

static bool ends_with(maq_string word, const char *ending) {
  size_t length = strlen(ending);
  return word.length > length && memcmp(word.text + word.length - length, ending, length) == 0;
}

/* What any verb behind the figure says of the time to come: `сатып алмақ` is an aim, `болатынын` is foretold. NULL for all else. */
static const char *status_of_future(const maq_entity_sources *s, size_t token) {
  static const char *const aims[] = {"мақ", "мек", "бақ", "бек", "пақ", "пек"}, *const foretold[] = {"тынын", "тінін"};
  const maq_token *t = &s->tokens->items[token];
  maq_string word = maq_token_folded(t);
  bool aim = false, told = false;
  for (size_t i = 0; i < sizeof aims / sizeof *aims; i++) {
    aim |= ends_with(word, aims[i]);
  }
  for (size_t i = 0; i < sizeof foretold / sizeof *foretold; i++) {
    told |= ends_with(word, foretold[i]);
  }
  if (s->language != MAQ_LANGUAGE_KK || t->kind != MAQ_WORD || (!aim && !told)) {
    return NULL;
  }
  maq_analysis best;
  maq_kazakh_analyse(word.text, word.length, 0, &best, 1);
  bool intention = best.verbal && best.form.ending == MAQ_VERB_INTENTION, habitual = best.verbal && best.form.ending == MAQ_VERB_HABITUAL;
  return intention ? "target" : habitual ? "forecast" : NULL;
}

maq_figure_verbs maq_figure_verbs_of(const maq_entity_sources *s, const maq_measure *measure) {
  maq_figure_verbs verbs = {NULL, "actual"};
  if (s->language != MAQ_LANGUAGE_KK) {
    stretch all = sentence_of(s, measure->span.sentence);
    size_t first = measure->span.first_token;
    for (size_t i = first - all.begin > LOOK_BACK ? first - LOOK_BACK : all.begin; i < first;) {
      maq_figure_verbs nearer = {NULL, verbs.status};
      i += read_token(s, i, measure, &nearer);
      verbs.comparator = nearer.comparator ? nearer.comparator : verbs.comparator; /* the last one is the nearest */
      verbs.status = nearer.status;
    }
  }
  stretch after = behind(s, measure, LOOK_AHEAD);
  for (size_t i = after.begin; i < after.end;) {
    const char *future = strcmp(verbs.status, "actual") == 0 ? status_of_future(s, i) : NULL;
    i += read_token(s, i, measure, &verbs);
    verbs.status = future && strcmp(verbs.status, "actual") == 0 ? future : verbs.status;
  }
  return verbs;
}

/* ---- indicators and periods ------------------------------------------------------------------------------------- */

/* May the figure be of this indicator? Numbers count people and things, sums and measures do not; ranks are of anything. */
static bool suits(const maq_entity_sources *s, const maq_match *match, const maq_measure *measure) {
  const char *value = maq_lexicon_text(maq_lexicon_get(match->lexeme)->value);
  bool counts = strcmp(value, "people") == 0 || strcmp(value, "count") == 0;
  switch (measure->class) {
    case MAQ_CARDINAL: return counts || maq_figure_is_rank(s, measure);
    case MAQ_MONEY:
    case MAQ_QUANTITY: return !counts;
    default: return true;
  }
}

/* The indicator that begins at a token and suits the figure. */
static const maq_match *indicator_at(const maq_entity_sources *s, size_t token, const maq_measure *measure) {
  const maq_match *match = maq_match_at(s->matches, token, MAQ_LEXICON_INDICATORS, -1);
  return match && suits(s, match, measure) ? match : NULL;
}

const maq_match *maq_figure_indicator(const maq_entity_sources *s, const maq_measure *measure) {
  stretch all = sentence_of(s, measure->span.sentence);
  size_t first = measure->span.first_token;
  size_t begin = first - all.begin > INDICATOR_BEFORE ? first - INDICATOR_BEFORE : all.begin;
  const maq_match *best = NULL;
  for (size_t i = begin; i < first; i++) {
    const maq_match *match = indicator_at(s, i, measure);
    if (match && i + match->token_count <= first) {
      best = match;
      i += match->token_count - 1;
    }
  }
  stretch after = behind(s, measure, INDICATOR_BEHIND);
  for (size_t i = after.begin; i < after.end; i++) {
    const maq_match *match = indicator_at(s, i, measure);
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

/* Is there a cue of that type in the sentence? Endless sentences are read in part. */
static bool sentence_has(const maq_entity_sources *s, uint32_t sentence, int type) {
  stretch all = sentence_of(s, sentence);
  size_t end = all.end - all.begin > LONGEST_READ ? all.begin + LONGEST_READ : all.end;
  for (size_t i = all.begin; i < end; i++) {
    if (has_cue(s, i, type)) {
      return true;
    }
  }
  return false;
}

bool maq_sentence_is_mutual(const maq_entity_sources *s, uint32_t sentence) {
  return sentence_has(s, sentence, MAQ_TYPE_MUTUAL);
}

bool maq_sentence_points_back(const maq_entity_sources *s, uint32_t sentence) {
  return sentence_has(s, sentence, MAQ_TYPE_ANAPHOR);
}
