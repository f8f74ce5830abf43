/* figure_context.c: verbs, indicators and periods around a figure.
 *
 * Kazakh puts the verb behind its figure, so only what follows is read there, up to the next figure; Russian and English put
 * it before, so both sides are read. All looks end with the sentence or after a constant number of tokens.
 */
#include "facts/figure_context.h"

#include "kazakh/morphology.h"
#include "lexicon_types.h"

enum {
  LOOK_AHEAD = 14,
  LOOK_BACK = 10,
  INDICATOR_BEFORE = 24,
  INDICATOR_BEHIND = 6,
  LONGEST_READ = 200,
  LOOK_ROUND = 24,
  IMPLIED_WITHIN = 3,
  SHARE_WITHIN = 2,
  COORDINATED_WITHIN = 8,
  MOST_COORDINATED = 4,
  FORETOLD_WITHIN = 4
};

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
  uint32_t lexeme;
  bool found;
} verb_query;

static bool visit_verb(void *context, uint32_t number) {
  verb_query *query = context;
  const maq_lexeme *lexeme = maq_lexicon_get(number);
  if (lexeme->table == query->table && strcmp(maq_lexicon_text(lexeme->value), "verb") == 0) {
    query->found = true;
    query->type = lexeme->type;
    query->lexeme = number;
  }
  return !query->found;
}

/* The figure verb that a token is a form of; NULL if it is none. */
static const maq_lexeme *verb_at(const maq_entity_sources *s, size_t token, maq_verb_form *form) {
  maq_string word = maq_token_folded(&s->tokens->items[token]);
  maq_verb_form forms[MAQ_MOST_VERB_FORMS];
  size_t count = s->language == MAQ_LANGUAGE_KK ? maq_kazakh_verb_forms(word.text, word.length, forms, MAQ_MOST_VERB_FORMS) : 0;
  const maq_lexeme *found = NULL;
  for (size_t i = 0; i < count; i++) {
    char stem[MAQ_LONGEST_STEM];
    size_t length = maq_kazakh_stem(word.text, &forms[i].nominal, stem, sizeof stem);
    verb_query query = {MAQ_LEXICON_FIGURE_VERBS, 0, 0, false};
    maq_vocabulary_lexemes(maq_vocabulary_find(stem, length), visit_verb, &query);
    bool conditional = forms[i].ending == MAQ_VERB_CONDITIONAL; /* `төмендесе` rather than a converb of `төмендес` */
    if (query.found && (!found || conditional)) {
      *form = forms[i];
      found = maq_lexicon_get(query.lexeme);
    }
  }
  return found;
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
  bool figure = type == MAQ_TYPE_REACH || type == MAQ_TYPE_CHANGE_UP || type == MAQ_TYPE_CHANGE_DOWN || type == MAQ_TYPE_EXCEED ||
                type == MAQ_TYPE_ALLOT;
  return figure &&
         (form->ending == MAQ_VERB_INTENTION || (form->ending == MAQ_VERB_NOUN && form->nominal.grammatical_case != MAQ_LOCATIVE &&
                                                 (form->nominal.possessive & MAQ_PERSON_MASK) != 3));
}

/* What is known of the sentence of a figure before its verbs are read. */
typedef struct verb_reader {
  const maq_entity_sources *s;
  const maq_measure *measure;
  maq_figure_verbs verbs;
  bool habit;  /* `жыл сайын`: the present tells of what is usual */
  bool future; /* `келесі`: it tells of the time to come */
  bool dated;  /* there is a date, which with `жетеді` is to come */
  bool seen;   /* a verb or cue was read */
  bool done;   /* a verb in the past closed the clause */
} verb_reader;

/* Does the form speak of now or of the time to come: `өседі`, `өсер`, `өсетінін`? */
static bool is_present(const maq_verb_form *form) {
  bool nominalised = form->nominal.grammatical_case == MAQ_ACCUSATIVE && form->nominal.possessive;
  return form->ending == MAQ_VERB_PRESENT || form->ending == MAQ_VERB_FUTURE || (form->ending == MAQ_VERB_HABITUAL && nominalised);
}

/* What the present of a figure verb says: `бөлінеді` is a plan, `өседі` foretells, `құрайды` and `жыл сайын өседі` are so. */
static const char *status_of_present(const verb_reader *r, const maq_lexeme *verb) {
  const char *code = maq_lexicon_text(verb->code);
  if (strcmp(code, "state") == 0 || r->habit) {
    return "actual";
  }
  bool planned = strcmp(code, "planned") == 0 || verb->type == MAQ_TYPE_ALLOT;
  bool change = verb->type == MAQ_TYPE_CHANGE_UP || verb->type == MAQ_TYPE_CHANGE_DOWN;
  if (planned) {
    return "target";
  }
  return change || (verb->type == MAQ_TYPE_REACH && (r->future || r->dated)) ? "forecast" : "actual";
}

/* The indicator that a verb implies, of figures that it can be of. */
static const char *implied_indicator(const maq_lexeme *verb, const maq_measure *measure) {
  const char *code = maq_lexicon_text(verb->code);
  bool price = strcmp(code, "price") == 0;
  bool implies = *code && strcmp(code, "state") != 0 && strcmp(code, "planned") != 0;
  return implies && (measure->class == MAQ_MONEY || (price && measure->class == MAQ_PERCENTAGE)) ? code : NULL;
}

/* Does the clause behind a conditional tell of the time to come: `төмендесе, … кемиді`? `көбейсе, … қысқарған` sets side by side. */
static bool leads_to_present(const maq_entity_sources *s, size_t token) {
  size_t end = sentence_of(s, s->tokens->items[token].sentence).end;
  maq_verb_form form;
  for (size_t at = token + 1; at < end && at <= token + LOOK_AHEAD; at++) {
    if (s->tokens->items[at].kind == MAQ_WORD && verb_at(s, at, &form)) {
      return form.ending == MAQ_VERB_PRESENT || form.ending == MAQ_VERB_FUTURE;
    }
  }
  return false;
}

static void read_verb_form(verb_reader *r, size_t token, const maq_lexeme *verb, const maq_verb_form *form) {
  const char *now = is_present(form) ? status_of_present(r, verb) : "actual";
  if (is_intended(verb->type, form)) {
    r->verbs.status = "target";
  } else if (strcmp(r->verbs.status, "actual") == 0 && form->ending == MAQ_VERB_CONDITIONAL) {
    r->verbs.status = leads_to_present(r->s, token) ? "forecast" : "actual";
  } else if (strcmp(r->verbs.status, "actual") == 0) {
    r->verbs.status = now;
  }
  size_t end = end_of(r->measure);
  if (!r->verbs.indicator && token >= end && token < end + (verb->type == MAQ_TYPE_WORTH ? 1u : IMPLIED_WITHIN)) {
    r->verbs.indicator = implied_indicator(verb, r->measure);
  }
  bool quotative =
      token + 1 < r->s->tokens->count && maq_match_at(r->s->matches, token + 1, MAQ_LEXICON_SPEECH, MAQ_TYPE_QUOTATIVE);
  r->done = form->ending == MAQ_VERB_PAST && !quotative && verb->type != MAQ_TYPE_TARGET && verb->type != MAQ_TYPE_FORECAST;
}

static bool ends_with(maq_string word, const char *ending) {
  size_t length = strlen(ending);
  return word.length > length && memcmp(word.text + word.length - length, ending, length) == 0;
}

/* Reads the verb or cue at a token; returns how many tokens that took, 1 where there is none. Words of indicators and places
 * are passed over: `Жетісу` is no verb. */
static size_t read_token(verb_reader *r, size_t token) {
  static const int tables[] = {MAQ_LEXICON_INDICATORS, MAQ_LEXICON_PLACES, MAQ_LEXICON_COUNTRIES};
  const maq_entity_sources *s = r->s;
  const maq_match *match = maq_match_at(s->matches, token, MAQ_LEXICON_FIGURE_VERBS, -1);
  size_t taken = match ? match->token_count : 1;
  for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
    const maq_match *other = maq_match_at(s->matches, token, tables[i], -1);
    if (other && other->token_count >= taken) {
      return other->token_count;
    }
  }
  if (s->language != MAQ_LANGUAGE_KK && strcmp(r->verbs.status, "actual") == 0 &&
      maq_match_at(s->matches, token, MAQ_LEXICON_FIGURE_CUES, MAQ_TYPE_FUTURE)) {
    r->verbs.status = "forecast"; /* `выплатит`, `will pay` */
  }
  uint8_t type;
  maq_verb_form form = {0};
  const maq_lexeme *verb = NULL;
  if (match && match->inflection.possessive && ends_with(maq_token_folded(&s->tokens->items[token]), "інше")) {
    return taken; /* `тиісінше`: respectively */
  }
  if (match && (match->inflection.grammatical_case == MAQ_GENITIVE || match->inflection.grammatical_case == MAQ_ABLATIVE)) {
    return taken; /* `сүт квотасының 14 %`: what the next figure is of; `межеден асты` */
  }
  if (match && strcmp(maq_lexicon_text(maq_lexicon_get(match->lexeme)->value), "verb") != 0) {
    type = maq_lexicon_get(match->lexeme)->type;
  } else if ((verb = verb_at(s, token, &form)) != NULL) {
    type = verb->type;
    read_verb_form(r, token, verb, &form);
    if (form.negative) { /* `аспайды`, `жетпеді` */
      type = type == MAQ_TYPE_EXCEED ? MAQ_TYPE_LIMIT : type == MAQ_TYPE_REACH ? MAQ_TYPE_BELOW : type;
    }
  } else {
    return 1;
  }
  r->seen = true;
  const char *comparator = comparator_of(type, r->measure);
  bool change_to = verb && form.ending == MAQ_VERB_CONDITIONAL && r->measure->grammatical_case == MAQ_ABLATIVE;
  if (change_to && type == MAQ_TYPE_CHANGE_DOWN) { /* `65 доллардан төмендесе` */
    comparator = "<";
  } else if (change_to && type == MAQ_TYPE_CHANGE_UP) {
    comparator = ">";
  }
  if (!r->verbs.comparator && comparator) {
    r->verbs.comparator = comparator;
  }
  r->verbs.status = stronger_status(r->verbs.status, type);
  return taken;
}

/* What any verb behind the figure says of the time to come: `сатып алмақ` is an aim, `болатынын` is foretold, and where the sentence
 * tells of the future `салынады` is. NULL for all else. */
static const char *status_of_future(const verb_reader *r, size_t token) {
  static const char *const aims[] = {"мақ", "мек", "бақ", "бек", "пақ", "пек"}, *const foretold[] = {"тынын", "тінін", "ады",
                                                                                                     "еді",   "йды",   "йді"};
  const maq_token *t = &r->s->tokens->items[token];
  maq_string word = maq_token_folded(t);
  bool aim = false, told = false;
  for (size_t i = 0; i < sizeof aims / sizeof *aims; i++) {
    aim |= ends_with(word, aims[i]);
  }
  for (size_t i = 0; i < sizeof foretold / sizeof *foretold; i++) {
    told |= ends_with(word, foretold[i]);
  }
  bool be = maq_string_starts(word, maq_string_of("болатын"));
  if (r->s->language != MAQ_LANGUAGE_KK || t->kind != MAQ_WORD || (!aim && !told) || (told && !be && (!r->future || r->habit))) {
    return NULL;
  }
  maq_analysis best;
  maq_kazakh_analyse(word.text, word.length, 0, &best, 1);
  bool intention = best.verbal && best.form.ending == MAQ_VERB_INTENTION;
  return intention                                                                                  ? "target"
         : best.verbal && is_present(&best.form) && !maq_string_starts(word, maq_string_of("құра")) ? "forecast"
                                                                                                    : NULL;
}

/* Does a cue of that type stand in the sentence, at most LOOK_ROUND tokens from the figure? */
static bool cue_near(const maq_entity_sources *s, const maq_measure *measure, int type) {
  stretch all = sentence_of(s, measure->span.sentence);
  size_t first = measure->span.first_token, end = end_of(measure);
  for (size_t i = first - all.begin > LOOK_ROUND ? first - LOOK_ROUND : all.begin; i < all.end && i < end + LOOK_ROUND; i++) {
    if (maq_match_at(s->matches, i, MAQ_LEXICON_FIGURE_CUES, type)) {
      return true;
    }
  }
  return false;
}

/* A figure that shares the verb of the next one: `36 млн теңгеден, өңірлерде 30 млн теңгеден аспауға тиіс`. */
static const maq_measure *coordinated(const maq_entity_sources *s, const maq_measure *measure) {
  const maq_measure *next = measure + 1;
  bool more = next < s->measures->items + s->measures->count && next->span.sentence == measure->span.sentence;
  for (size_t at = end_of(measure); more && at < next->span.first_token;
       at++) { /* it has a verb of its own: `сатты, келесі жылы 5 …` */
    const maq_token *t = &s->tokens->items[at];
    maq_analysis best;
    maq_kazakh_analyse(t->folded, t->kind == MAQ_WORD ? t->folded_length : 0, 0, &best, 1);
    more = !best.verbal || at > end_of(measure) + COORDINATED_WITHIN;
  }
  return more && next->class == measure->class && next->grammatical_case == measure->grammatical_case &&
                 next->span.first_token <= end_of(measure) + COORDINATED_WITHIN
             ? next
             : NULL;
}

static maq_figure_verbs verbs_of(const maq_entity_sources *s, const maq_measure *measure, int depth) {
  verb_reader r = {.s = s, .measure = measure, .verbs = {NULL, "actual", NULL}};
  if (s->language != MAQ_LANGUAGE_KK) {
    stretch all = sentence_of(s, measure->span.sentence);
    size_t first = measure->span.first_token;
    for (size_t i = first - all.begin > LOOK_BACK ? first - LOOK_BACK : all.begin; i < first;) {
      maq_figure_verbs before = r.verbs;
      r.verbs.comparator = NULL;
      i += read_token(&r, i);
      r.verbs.comparator = r.verbs.comparator ? r.verbs.comparator : before.comparator; /* the last one is the nearest */
    }
  } else {
    r.habit = cue_near(s, measure, MAQ_TYPE_HABIT);
    r.future = cue_near(s, measure, MAQ_TYPE_FUTURE);
    r.dated = maq_figure_period(s, measure) != NULL;
  }
  stretch after = behind(s, measure, LOOK_AHEAD);
  for (size_t i = after.begin; i < after.end && !r.done;) {
    const char *future = strcmp(r.verbs.status, "actual") == 0 ? status_of_future(&r, i) : NULL;
    i += read_token(&r, i);
    r.verbs.status = future && strcmp(r.verbs.status, "actual") == 0 ? future : r.verbs.status;
  }
  const maq_measure *next = r.seen || depth == 0 || s->language != MAQ_LANGUAGE_KK ? NULL : coordinated(s, measure);
  if (next) {
    return verbs_of(s, next, depth - 1);
  }
  for (size_t i = measure->span.first_token, back = 0; back < FORETOLD_WITHIN && i > 0 && strcmp(r.verbs.status, "actual") == 0;
       back++, i--) {
    if (s->tokens->items[i - 1].sentence == measure->span.sentence &&
        maq_match_at(s->matches, i - 1, MAQ_LEXICON_FIGURE_CUES, MAQ_TYPE_FORETELLING)) {
      r.verbs.status = "forecast"; /* `болжамын 5 пайыз деңгейінде қалдырды` */
    }
  }
  return r.verbs;
}

maq_figure_verbs maq_figure_verbs_of(const maq_entity_sources *s, const maq_measure *measure) {
  return verbs_of(s, measure, MOST_COORDINATED);
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

/* Is the figure a share of what the match names right before it: `ішкі жалпы өнімнің 3 пайызы`? Then it is no figure of that, where
 * the row says so. */
static bool is_base(const maq_match *match, const maq_measure *measure) {
  return measure->class == MAQ_PERCENTAGE && match->inflection.grammatical_case == MAQ_GENITIVE &&
         match->first_token + match->token_count == measure->span.first_token &&
         strcmp(maq_lexicon_text(maq_lexicon_get(match->lexeme)->value), "base") == 0;
}

static bool is_ware(const maq_match *match) {
  return strcmp(maq_lexicon_text(maq_lexicon_get(match->lexeme)->value), "ware") == 0;
}

/* `exports of wheat`, `экспорт пшеницы`: the ware belongs to the indicator right before it. */
static bool is_ware_of(const maq_entity_sources *s, const maq_match *match, const maq_match *before) {
  bool belongs = before && ((is_ware(match) && !is_ware(before)) || s->language != MAQ_LANGUAGE_KK); /* `долг бюджетов` */
  return belongs && match->first_token <= before->first_token + before->token_count + 1u;
}

/* The indicator that begins at a token and suits the figure. */
static const maq_match *indicator_at(const maq_entity_sources *s, size_t token, const maq_measure *measure) {
  const maq_match *match = maq_match_at(s->matches, token, MAQ_LEXICON_INDICATORS, -1);
  const maq_match *anaphor =
      match && token > 0 ? maq_match_at(s->matches, token - 1, MAQ_LEXICON_FIGURE_CUES, MAQ_TYPE_ANAPHOR) : NULL;
  bool pointing = anaphor && anaphor->token_count == 2; /* `бұл сома` is what was spoken of before */
  bool mine =
      match && (match->inflection.possessive & MAQ_PERSON_MASK) == 1 && !(match->inflection.possessive & MAQ_POSSESSIVE_PLURAL);
  return match && !pointing && !(mine && strcmp(maq_lexicon_text(maq_lexicon_get(match->lexeme)->code), "price") == 0) &&
                 /* `келісім` is none */ suits(s, match, measure)
             ? match
             : NULL;
}

/* `мыс 6 пайыз, уран 5 пайыз үлес алады`: the word for shares right behind a share, or behind the one that it is listed with. */
static const maq_match *share_behind(const maq_entity_sources *s, const maq_measure *measure, int depth) {
  stretch after = behind(s, measure, SHARE_WITHIN);
  for (size_t i = after.begin; i < after.end; i++) {
    const maq_match *match = maq_match_at(s->matches, i, MAQ_LEXICON_INDICATORS, -1);
    if (match && strcmp(maq_lexicon_text(maq_lexicon_get(match->lexeme)->code), "share") == 0) {
      return match;
    }
  }
  const maq_measure *next = depth > 0 ? coordinated(s, measure) : NULL;
  return next ? share_behind(s, next, depth - 1) : NULL;
}

const maq_match *maq_figure_indicator(const maq_entity_sources *s, const maq_measure *measure) {
  stretch all = sentence_of(s, measure->span.sentence);
  size_t first = measure->span.first_token;
  size_t begin = first - all.begin > INDICATOR_BEFORE ? first - INDICATOR_BEFORE : all.begin;
  const maq_match *best = measure->class == MAQ_PERCENTAGE ? share_behind(s, measure, MOST_COORDINATED) : NULL;
  if (best) {
    return best;
  }
  for (size_t i = begin; i < first; i++) {
    const maq_match *body = maq_match_at(s->matches, i, MAQ_LEXICON_ORGANISATIONS, -1);
    if (body && body->token_count > 1) {
      i += body->token_count - 1; /* `Халықаралық валюта қоры` is no reserve */
      continue;
    }
    const maq_match *match = indicator_at(s, i, measure);
    if (match && i + match->token_count <= first) {
      best = is_base(match, measure) || is_ware_of(s, match, best) ? best : match;
      i += match->token_count - 1;
    }
  }
  stretch after = behind(s, measure, INDICATOR_BEHIND);
  for (size_t i = after.begin; i < after.end; i++) {
    const maq_match *match = indicator_at(s, i, measure);
    if (s->language != MAQ_LANGUAGE_KK && s->tokens->items[i].kind == MAQ_PUNCT) {
      break; /* the next clause has figures of its own */
    }
    if (match && i == after.begin && measure->class == MAQ_PERCENTAGE && s->language != MAQ_LANGUAGE_KK &&
        strcmp(maq_lexicon_text(maq_lexicon_get(match->lexeme)->value), "base") == 0) {
      break; /* `2,7 % ВВП` */
    }
    if (match && i == after.begin && measure->class == MAQ_MONEY && s->language == MAQ_LANGUAGE_KK &&
        measure->grammatical_case == MAQ_NOMINATIVE) {
      return match; /* `5 млрд теңге салық`: what the sum is of */
    }
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
