/* figure_verbs.c: what the verb of a figure says of it: how it compares, and whether it is so, aimed at, foretold or a limit.
 *
 * Kazakh puts the verb behind its figure: the tokens there are read up to the verb that ends the clause. Of what stands behind
 * the next figure the status alone is read, unless both share their verb. Russian and English put the verb before, so both sides
 * are read. The forms of Kazakh verbs are those of verb_matches.h; all looks end with the sentence or after a constant number of
 * tokens.
 */
#include "facts/figure_parts.h"
#include "facts/names.h"
#include "kazakh/morphology.h"

enum {
  LOOK_AHEAD = 14,
  LOOK_BACK = 10,
  LOOK_ROUND = 24,
  IMPLIED_WITHIN = 6,
  EXCEEDED_WITHIN = 3,
  COORDINATED_WITHIN = 8,
  FORETOLD_WITHIN = 4
};

/* What is known of the figure while its verbs are read. */
typedef struct verb_reader {
  const maq_figure_sources *s;
  const maq_measure *measure;
  maq_figure_verbs verbs;
  size_t from; /* behind the figure, or behind the last one that shares its verb */
  bool seen;   /* a verb or cue was read */
  bool beyond; /* another figure stands between, which does not share its verb */
  bool named;  /* its verb is a noun, of which another verb tells: `төмендеуі соққы болмақ` */
  bool done;   /* the clause is over */
} verb_reader;

/* ---- cues of the sentence ---------------------------------------------------------------------------------------- */

/* Does a cue of that type stand in the sentence, at most LOOK_ROUND tokens from the figure? */
static bool cue_near(const verb_reader *r, int type) {
  maq_stretch all = maq_sentence_stretch(r->s, r->measure->span.sentence);
  size_t first = r->measure->span.first_token, end = maq_figure_end(r->measure);
  for (size_t i = first - all.begin > LOOK_ROUND ? first - LOOK_ROUND : all.begin; i < all.end && i < end + LOOK_ROUND; i++) {
    if (maq_figure_has_cue(r->s, i, type)) {
      return true;
    }
  }
  return false;
}

/* `жыл сайын`: the present tells of what is usual. */
static bool is_habit(const verb_reader *r) {
  return cue_near(r, MAQ_TYPE_HABIT);
}

/* `келесі`: the present tells of the time to come. */
static bool is_future(const verb_reader *r) {
  return cue_near(r, MAQ_TYPE_FUTURE);
}

/* ---- verbs ------------------------------------------------------------------------------------------------------ */

static const char *code_of(const maq_verb_match *verb) {
  return maq_lexicon_text(maq_lexicon_get(verb->lexeme)->code);
}

static maq_analysis analysis_of(const maq_token *token) {
  maq_analysis best;
  maq_kazakh_analyse(token->folded, token->folded_length, 0, &best, 1);
  return best;
}

/* Does a mark, the end or a quotative follow the token, as they follow a finite verb? */
static bool stands_last(const maq_figure_sources *s, size_t token) {
  size_t end = maq_sentence_stretch(s, maq_figure_token(s, token)->sentence).end;
  return token + 1 >= end || maq_figure_token(s, token + 1)->kind == MAQ_PUNCT ||
         maq_figure_match(s, token + 1, MAQ_LEXICON_SPEECH, MAQ_TYPE_QUOTATIVE);
}

/* The figure verb that ends with a token; NULL if there is none or the word is rather a noun: `жобаларда` is no form of
 * `жобала`. */
static const maq_verb_match *verb_at(const maq_figure_sources *s, size_t token) {
  const maq_verb_match *verb = maq_verb_ending_at(s->verbs, token, MAQ_LEXICON_FIGURE_VERBS);
  if (!verb || verb->token_count > 1 || verb->form.ending == MAQ_VERB_NOUN) {
    return verb;
  }
  maq_analysis best = analysis_of(maq_figure_token(s, token));
  bool intended = verb->form.ending == MAQ_VERB_INTENTION && stands_last(s, token); /* `салмақ` is a noun, too */
  return intended || best.verbal || best.upos == MAQ_UPOS_VERB || best.upos == MAQ_UPOS_AUX ? verb : NULL;
}

static bool before_quotative(const maq_figure_sources *s, size_t token) {
  size_t end = maq_sentence_stretch(s, maq_figure_token(s, token)->sentence).end;
  for (size_t i = token + 1; i < end && i <= token + 2; i++) {
    if (maq_figure_match(s, i, MAQ_LEXICON_SPEECH, MAQ_TYPE_QUOTATIVE)) {
      return true;
    }
  }
  return false;
}

static bool is_finite(const maq_verb_form *form) {
  switch (form->ending) {
    case MAQ_VERB_PAST:
    case MAQ_VERB_PRESENT:
    case MAQ_VERB_FUTURE:
    case MAQ_VERB_EVIDENTIAL:
    case MAQ_VERB_INTENTION:
    case MAQ_VERB_CONDITIONAL: return true;
    case MAQ_VERB_PERFECT:
    case MAQ_VERB_HABITUAL: return !form->nominal.grammatical_case && !form->nominal.possessive && !form->nominal.plural;
    default: return false;
  }
}

static const char *comparator_of(unsigned type, const maq_measure *measure, size_t token, bool verb) {
  bool share = measure->class == MAQ_PERCENTAGE && measure->grammatical_case == MAQ_NOMINATIVE;
  switch (type) {
    case MAQ_TYPE_EXCEED: /* `1 %-ға асты`, `кезеңнен 1 % көп болды`: by how much */
      return measure->grammatical_case == MAQ_DATIVE || (share && !verb)                                      ? "="
             : measure->grammatical_case == MAQ_ABLATIVE || token < maq_figure_end(measure) + EXCEEDED_WITHIN ? ">"
                                                                                                              : NULL;
    case MAQ_TYPE_BELOW: return "<";
    case MAQ_TYPE_APPROACH: return "~";
    case MAQ_TYPE_LIMIT: return "<=";
    case MAQ_TYPE_REACH: return "=";
    default: return NULL;
  }
}

static bool is_actual(const verb_reader *r) {
  return strcmp(r->verbs.status, "actual") == 0;
}

static const char *stronger_status(const char *known, unsigned type) {
  if (type == MAQ_TYPE_TARGET) {
    return "target";
  }
  if (strcmp(known, "actual") != 0) {
    return known;
  }
  return type == MAQ_TYPE_FORECAST ? "forecast" : type == MAQ_TYPE_LIMIT ? "limit" : known;
}

/* A figure verb in a form that speaks of what is not yet: `жеткізу`, `жеткізбек`, `жеткізуге`; but not `жұмсау кезінде`. */
static bool is_intended(const verb_reader *r, size_t token, unsigned type, const maq_verb_form *form) {
  bool figure = type == MAQ_TYPE_REACH || type == MAQ_TYPE_CHANGE_UP || type == MAQ_TYPE_CHANGE_DOWN || type == MAQ_TYPE_EXCEED ||
                type == MAQ_TYPE_ALLOT;
  if (!figure || form->ending != MAQ_VERB_NOUN) {
    return figure && form->ending == MAQ_VERB_INTENTION && !r->named;
  }
  uint8_t its_case = form->nominal.grammatical_case;
  bool own = (form->nominal.possessive & MAQ_PERSON_MASK) == 3;
  const char *code = maq_figure_postposition(r->s, token + 1);
  return (its_case == MAQ_NOMINATIVE || its_case == MAQ_DATIVE || its_case == MAQ_ACCUSATIVE) && !own &&
         strcmp(code, "circumstance") != 0 && strcmp(code, "frame") != 0;
}

/* Does the form speak of now or of the time to come: `өседі`, `өсер`, `өсетінін`? */
static bool is_present(const maq_verb_form *form) {
  bool nominalised = (form->nominal.possessive & MAQ_PERSON_MASK) == 3;
  return form->ending == MAQ_VERB_PRESENT || form->ending == MAQ_VERB_FUTURE || (form->ending == MAQ_VERB_HABITUAL && nominalised);
}

/* `алатын болады`. */
static bool is_behind_habitual(const maq_figure_sources *s, size_t token) {
  const maq_token *before = token > 0 ? maq_figure_token(s, token - 1) : NULL;
  if (!before || before->kind != MAQ_WORD || before->sentence != maq_figure_token(s, token)->sentence) {
    return false;
  }
  maq_analysis best = analysis_of(before);
  return best.verbal && best.form.ending == MAQ_VERB_HABITUAL;
}

static bool is_one_of(const char *code, const char *const *codes) {
  for (; *codes; codes++) {
    if (strcmp(code, *codes) == 0) {
      return true;
    }
  }
  return false;
}

/* What the present of a figure verb says: `бөлінеді` is a plan, `өседі` foretells, `құрайды` and `жыл сайын өседі` are so. */
static const char *status_of_present(const verb_reader *r, const maq_verb_match *verb) {
  unsigned type = maq_lexicon_get(verb->lexeme)->type;
  if (strcmp(code_of(verb), "state") == 0 || is_habit(r)) {
    return "actual";
  }
  static const char *const traded[] = {"price", "bought", "import", "export", NULL};
  bool sold = is_one_of(code_of(verb), traded); /* `70 теңгеге сатылады` is so */
  static const char *const repaid[] = {"payment", "subsidy", NULL};
  if (r->measure->class == MAQ_PERCENTAGE && is_one_of(code_of(verb), repaid)) { /* `30 пайызы өтеледі` is the rule */
    return "actual";
  }
  if (strcmp(code_of(verb), "planned") == 0 || (type == MAQ_TYPE_ALLOT && !sold)) {
    return "target";
  }
  bool change = type == MAQ_TYPE_CHANGE_UP || type == MAQ_TYPE_CHANGE_DOWN, be = strcmp(code_of(verb), "be") == 0;
  bool foretold = change || (be && (verb->form.ending == MAQ_VERB_HABITUAL || is_behind_habitual(r->s, verb->first_token)));
  bool dated = (type == MAQ_TYPE_REACH && maq_figure_period(r->s, r->measure) != NULL) ||
               ((type == MAQ_TYPE_REACH || type == MAQ_TYPE_EXCEED) && is_future(r));
  return foretold || dated ? "forecast" : "actual";
}

/* What any other verb that ends the clause says: `сатып алмақ` is an aim, and where the sentence tells of the time to come or of
 * a day `салынады` is foretold. */
static const char *status_of_other(const verb_reader *r, const maq_analysis *best) {
  if (best->form.ending == MAQ_VERB_INTENTION) {
    return "target";
  }
  bool done = best->form.ending == MAQ_VERB_PRESENT && (best->form.voice & MAQ_VOICE_PASSIVE);
  const maq_time *period = done ? maq_figure_period(r->s, r->measure) : NULL;
  bool to_come = is_present(&best->form) && (is_future(r) || (period && period->type == MAQ_TIME_DATE));
  return to_come && !is_habit(r) ? "forecast" : "actual";
}

/* `5 млрд теңгеге`, `5 млрд теңгелік`: what something is made or bought for. */
static bool is_exchanged(const maq_figure_sources *s, const maq_measure *measure) {
  bool attribute = maq_is_relational(maq_token_folded(maq_figure_token(s, maq_figure_end(measure) - 1)));
  return measure->class == MAQ_MONEY && (measure->grammatical_case == MAQ_DATIVE || attribute);
}

/* The indicator that the row of a verb implies, of figures that it can be of. */
static const char *implied_indicator(const maq_figure_sources *s, uint32_t lexeme, const maq_measure *measure) {
  static const char *const others[] = {"", "state", "planned", "be", "ready", NULL}, *const outlays[] = {"cost", "investment",
                                                                                                         "bought", NULL};
  const char *code = maq_lexicon_text(maq_lexicon_get(lexeme)->code);
  unsigned type = maq_lexicon_get(lexeme)->type;
  bool price = strcmp(code, "price") == 0, fulfilled = strcmp(code, "coverage") == 0;
  if (is_one_of(code, others)) {
    return NULL;
  }
  if (strcmp(code, "revenue") == 0) { /* `120 млрд теңге түсті`, but `5 теңгеге түсті` */
    return measure->class == MAQ_MONEY && measure->grammatical_case == MAQ_NOMINATIVE ? code : NULL;
  }
  if (measure->class == MAQ_PERCENTAGE) { /* `3 пайызға арзандады`, `90 пайызға орындалды` */
    bool changes = type == MAQ_TYPE_CHANGE_UP || type == MAQ_TYPE_CHANGE_DOWN;
    bool whole = measure->grammatical_case == MAQ_DATIVE || measure->grammatical_case == MAQ_NOMINATIVE;
    return changes || (fulfilled && whole) ? code : NULL;
  }
  bool rate = strcmp(code, "exchange_rate") == 0;
  if (rate && measure->class == MAQ_MONEY && measure->grammatical_case == MAQ_DATIVE) { /* `1 теңге 12 тиынға әлсіреді` */
    return code;
  }
  bool traded = strcmp(code, "export") == 0 || strcmp(code, "import") == 0; /* `2 млн тонна бидай экспорттады` */
  if ((measure->class != MAQ_MONEY && !(traded && measure->class == MAQ_QUANTITY)) || fulfilled || rate ||
      (type == MAQ_TYPE_TARGET && measure->grammatical_case != MAQ_NOMINATIVE)) {
    return NULL;
  }
  if (is_exchanged(s, measure) && !price) { /* `5 млрд теңгеге мектеп салды` */
    return is_one_of(code, outlays) ? "cost" : NULL;
  }
  return type == MAQ_TYPE_NONE ? NULL : strcmp(code, "bought") == 0 ? "cost" : code;
}

/* Does the clause behind a conditional tell of the time to come: `төмендесе, … кемиді`? `көбейсе, … қысқарған` sets side by
 * side. */
static bool leads_to_present(const maq_figure_sources *s, size_t token) {
  size_t end = maq_sentence_stretch(s, maq_figure_token(s, token)->sentence).end;
  for (size_t at = token + 1; at < end && at <= token + LOOK_AHEAD; at++) {
    const maq_verb_match *verb = verb_at(s, at);
    if (verb) {
      return verb->form.ending == MAQ_VERB_PRESENT || verb->form.ending == MAQ_VERB_FUTURE;
    }
  }
  return false;
}

/* `төмендеуі`. */
static bool is_owned_noun(const maq_verb_form *form) {
  return form->ending == MAQ_VERB_NOUN && (form->nominal.possessive & MAQ_PERSON_MASK) == 3;
}

/* A verb implies an indicator right behind the figure; what is made for a sum may stand between. */
static void set_implied(verb_reader *r, size_t token, uint32_t lexeme) {
  bool worth = maq_lexicon_get(lexeme)->type == MAQ_TYPE_WORTH;
  bool near = !r->beyond && token >= r->from && token < r->from + (worth ? 1u : IMPLIED_WITHIN);
  if (!r->verbs.indicator && (near || (is_exchanged(r->s, r->measure) && !worth && !r->seen))) {
    r->verbs.indicator = implied_indicator(r->s, lexeme, r->measure);
  }
}

/* A participle with the noun that it tells of behind it: `жатпайтын | тауарлар`. */
static bool is_attribute(const maq_figure_sources *s, size_t token, const maq_verb_form *form) {
  bool participle = form->ending == MAQ_VERB_PERFECT || form->ending == MAQ_VERB_HABITUAL;
  return participle && form->nominal.grammatical_case == MAQ_NOMINATIVE && maq_figure_token(s, token + 1)->kind == MAQ_WORD;
}

static void read_verb_form(verb_reader *r, size_t token, const maq_verb_match *verb) {
  unsigned type = maq_lexicon_get(verb->lexeme)->type;
  if (is_intended(r, token, type, &verb->form)) {
    r->verbs.status = "target";
  } else if (is_actual(r) && verb->form.ending == MAQ_VERB_CONDITIONAL && strcmp(code_of(verb), "be") != 0) {
    r->verbs.status = leads_to_present(r->s, token) ? "forecast" : "actual";
  } else if (is_actual(r) && is_present(&verb->form) && !r->named) { /* not of `өсуі … төмендетеді` */
    r->verbs.status = status_of_present(r, verb);
  }
  set_implied(r, token, verb->lexeme);
  bool sum_of = strcmp(code_of(verb), "state") == 0 && is_attribute(r->s, token, &verb->form);
  if (sum_of && !r->verbs.indicator && r->measure->class == MAQ_MONEY && token == r->from) { /* `5 млрд теңгені құрайтын жоба` */
    r->verbs.indicator = "cost";
  }
  r->named = r->named || is_owned_noun(&verb->form);
  bool past = verb->form.ending == MAQ_VERB_PAST || verb->form.ending == MAQ_VERB_PERFECT; /* `төмендеген сауда … өспек` */
  r->done = past && type != MAQ_TYPE_TARGET && type != MAQ_TYPE_FORECAST && !before_quotative(r->s, token);
}

static void set_comparator(verb_reader *r, size_t token, unsigned type, const maq_verb_match *verb) {
  const char *comparator = comparator_of(type, r->measure, token, verb != NULL);
  bool change_to = verb && verb->form.ending == MAQ_VERB_CONDITIONAL && r->measure->grammatical_case == MAQ_ABLATIVE;
  if (change_to && type == MAQ_TYPE_CHANGE_DOWN) { /* `65 доллардан төмендесе` */
    comparator = "<";
  } else if (change_to && type == MAQ_TYPE_CHANGE_UP) {
    comparator = ">";
  }
  if (verb && strcmp(code_of(verb), "be") == 0) {
    return;
  }
  if (!r->verbs.comparator && !r->beyond) {
    r->verbs.comparator = comparator;
  }
}

/* ---- tokens ----------------------------------------------------------------------------------------------------- */

/* Words that look like a figure verb but are a name or an indicator (`Жетісу`): how many tokens to pass over, 0 for none. */
static size_t passed_over(const verb_reader *r, size_t token, const maq_match *match) {
  static const int tables[] = {MAQ_LEXICON_INDICATORS, MAQ_LEXICON_PLACES, MAQ_LEXICON_COUNTRIES};
  size_t taken = match ? match->token_count : 1;
  for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
    const maq_match *other = maq_figure_match(r->s, token, tables[i], -1);
    if (other && other->token_count >= taken) {
      return other->token_count;
    }
  }
  if (!match || strcmp(maq_lexicon_text(maq_lexicon_get(match->lexeme)->value), "verb") == 0) {
    return 0;
  }
  uint8_t its_case = match->inflection.grammatical_case; /* `сүт квотасының 14 %`, `межеден асты`, `жоспарын бекітті` */
  return its_case == MAQ_NOMINATIVE || its_case == MAQ_DATIVE || its_case == MAQ_LOCATIVE || its_case == MAQ_INSTRUMENTAL ? 0
                                                                                                                          : taken;
}

/* `5 млрд теңге мектеп салуға бөлінді`: what the sum is for, no verb of its own. */
static bool is_purpose(const maq_figure_sources *s, size_t token, const maq_verb_match *verb) {
  bool purpose = verb->form.ending == MAQ_VERB_NOUN && verb->form.nominal.grammatical_case == MAQ_DATIVE &&
                 maq_lexicon_get(verb->lexeme)->type == MAQ_TYPE_ALLOT;
  size_t end = maq_sentence_stretch(s, maq_figure_token(s, token)->sentence).end;
  for (size_t at = token + 1; purpose && at < end && at <= token + LOOK_AHEAD; at++) {
    const maq_verb_match *next = verb_at(s, at);
    if (next && next->form.ending != MAQ_VERB_NOUN) {
      return maq_lexicon_get(next->lexeme)->type == MAQ_TYPE_ALLOT;
    }
  }
  return false;
}

/* `аспай тұр`: what goes on is so. */
static bool goes_on(const maq_figure_sources *s, size_t token, const maq_verb_form *form) {
  return form->ending == MAQ_VERB_CONVERB && token + 1 < s->texts->tokens->count &&
         maq_figure_has_cue(s, token + 1, MAQ_TYPE_PROGRESSIVE);
}

/* Does a verb of two words begin here: `сатып алды`? */
static bool opens_phrase(const maq_figure_sources *s, size_t token) {
  const maq_verb_match *verb =
      token + 1 < s->texts->tokens->count ? maq_verb_ending_at(s->verbs, token + 1, MAQ_LEXICON_FIGURE_VERBS) : NULL;
  return verb && verb->token_count == 2;
}

/* Reads the verb or cue at a token; returns how many tokens that took, 1 where there is none. */
static size_t read_token(verb_reader *r, size_t token) {
  const maq_figure_sources *s = r->s;
  const maq_match *match = maq_figure_match(s, token, MAQ_LEXICON_FIGURE_VERBS, -1);
  size_t over = passed_over(r, token, match);
  if (over) {
    const maq_verb_match *noun = maq_verb_ending_at(s->verbs, token + over - 1, MAQ_LEXICON_FIGURE_VERBS);
    r->named = r->named || (noun && is_owned_noun(&noun->form));
    if (noun && is_exchanged(s, r->measure)) { /* `5 млрд теңгеге мектеп салынды` */
      set_implied(r, token + over - 1, noun->lexeme);
    }
    return over;
  }
  if (s->texts->language != MAQ_LANGUAGE_KK && is_actual(r) && maq_figure_has_cue(s, token, MAQ_TYPE_FUTURE)) {
    r->verbs.status = "forecast"; /* `выплатит`, `will pay` */
  }
  const maq_verb_match *verb = NULL;
  unsigned type;
  size_t taken = 1;
  if (match && strcmp(maq_lexicon_text(maq_lexicon_get(match->lexeme)->value), "verb") != 0) {
    type = maq_lexicon_get(match->lexeme)->type;
    taken = match->token_count;
    bool state = token == r->from && strcmp(maq_lexicon_text(maq_lexicon_get(match->lexeme)->code), "ready") == 0;
    if (type == MAQ_TYPE_NONE || state) { /* `тиісті` is no `тиіс`; `98 пайызға дайынбыз` tells of what is */
      return taken;
    }
    bool far = s->texts->language == MAQ_LANGUAGE_KK && type == MAQ_TYPE_TARGET && token > r->from; /* `5 млрд теңге қажет` */
    r->verbs.indicator = r->verbs.indicator || far ? r->verbs.indicator : implied_indicator(r->s, match->lexeme, r->measure);
  } else if (!opens_phrase(s, token) && (verb = verb_at(s, token)) != NULL) {
    type = maq_lexicon_get(verb->lexeme)->type;
    if (type == MAQ_TYPE_NONE) { /* `жүзеге асырылды` */
      set_implied(r, token, verb->lexeme);
      return 1;
    }
    if (is_purpose(s, token, verb)) {
      return 1;
    }
    read_verb_form(r, token, verb);
    if (verb->form.negative) { /* `аспайды`, `жетпеді` */
      type = type == MAQ_TYPE_EXCEED ? MAQ_TYPE_LIMIT : type == MAQ_TYPE_REACH ? MAQ_TYPE_BELOW : type;
    }
  } else {
    return 1;
  }
  bool change = type == MAQ_TYPE_CHANGE_UP || type == MAQ_TYPE_CHANGE_DOWN;
  bool compares = type == MAQ_TYPE_REACH || type == MAQ_TYPE_EXCEED || type == MAQ_TYPE_BELOW || type == MAQ_TYPE_APPROACH;
  r->verbs.changes = r->seen ? r->verbs.changes : change;
  r->verbs.moves = r->seen ? r->verbs.moves : change || compares;
  r->seen = true;
  set_comparator(r, token, type, verb);
  bool to_be_spent = type == MAQ_TYPE_ALLOT && strcmp(r->verbs.status, "forecast") == 0; /* `будет выделено` */
  bool past = verb && (verb->form.ending == MAQ_VERB_PAST || (verb->form.ending == MAQ_VERB_PERFECT && stands_last(s, token)));
  bool kept = (past || (verb && goes_on(s, token, &verb->form))) && type == MAQ_TYPE_LIMIT; /* `аспады`, `аспай отыр`: it is so */
  r->verbs.status = to_be_spent ? "target" : kept ? r->verbs.status : stronger_status(r->verbs.status, type);
  return taken;
}

/* A verb that ends the clause, whichever it is, has the last word. */
static void read_clause_end(verb_reader *r, size_t token) {
  const maq_token *t = maq_figure_token(r->s, token);
  if (r->done || t->kind != MAQ_WORD || !stands_last(r->s, token)) {
    return;
  }
  maq_analysis best = analysis_of(t);
  if (best.upos != MAQ_UPOS_AUX && (!best.verbal || !is_finite(&best.form))) {
    return;
  }
  const maq_verb_match *verb = verb_at(r->s, token);
  if (is_actual(r) && !r->named && best.verbal && (!verb || maq_lexicon_get(verb->lexeme)->type == MAQ_TYPE_NONE)) {
    r->verbs.status = status_of_other(r, &best);
  }
  r->done = !before_quotative(r->s, token);
}

/* Is there a verb between a figure and the next one: `сатты, келесі жылы 5 …`? A verbal noun is none (`тасымалдауға`), nor is an
 * attribute. */
static bool verb_between(const maq_figure_sources *s, size_t from, size_t to) {
  for (size_t at = from; at < to; at++) {
    const maq_token *t = maq_figure_token(s, at);
    maq_analysis best = {0};
    if (t->kind == MAQ_WORD) {
      best = analysis_of(t);
    }
    if (best.verbal && best.form.ending != MAQ_VERB_NOUN && !is_attribute(s, at, &best.form)) {
      return true;
    }
  }
  return false;
}

const maq_measure *maq_coordinated_figure(const maq_figure_sources *s, const maq_measure *measure) {
  const maq_measure *next = maq_next_figure(s, measure);
  size_t end = maq_figure_end(measure);
  bool alike = next && next->class == measure->class && next->grammatical_case == measure->grammatical_case &&
               next->span.first_token <= end + COORDINATED_WITHIN;
  return alike && !verb_between(s, end, next->span.first_token) ? next : NULL;
}

/* `Құны – 890 млн еуро, төлем … жүргізіледі`, `құны 5 млн теңге, ал … керек`: the figure itself is what the clause says. */
static bool is_predicate(const verb_reader *r) {
  size_t first = r->measure->span.first_token, end = maq_figure_end(r->measure);
  maq_stretch all = maq_sentence_stretch(r->s, r->measure->span.sentence);
  bool dash = first > all.begin && maq_figure_token(r->s, first - 1)->mark == '-';
  bool comma = end < all.end && maq_figure_token(r->s, end)->mark == ',';
  bool other = end + 1 < all.end && maq_figure_has_cue(r->s, end + 1, MAQ_TYPE_OTHER_CLAUSE);
  return (dash || other) && comma && r->measure->grammatical_case == MAQ_NOMINATIVE && !maq_next_figure(r->s, r->measure);
}

/* The clause behind the figure; what stands beyond the next one counts only where nothing before it does. */
static void read_behind(verb_reader *r) {
  size_t end = maq_sentence_stretch(r->s, r->measure->span.sentence).end, begin = maq_figure_end(r->measure);
  bool kazakh = r->s->texts->language == MAQ_LANGUAGE_KK, mark = false;
  r->from = begin;
  if (kazakh && is_predicate(r)) {
    return;
  }
  const maq_measure *last = r->measure, *next = maq_next_figure(r->s, last);
  for (size_t i = begin, read = 0; i < end && read < LOOK_AHEAD && !r->done; read++) {
    if (next && i >= next->span.first_token) {
      bool shared = kazakh && maq_coordinated_figure(r->s, last) == next;
      if (r->seen || !kazakh || (!shared && (mark || r->measure->grammatical_case == MAQ_ABLATIVE))) {
        return;
      }
      r->beyond = r->beyond || !shared;
      last = next;
      i = maq_figure_end(last);
      r->from = r->beyond ? r->from : i;
      next = maq_next_figure(r->s, last);
      continue;
    }
    mark = mark || maq_figure_token(r->s, i)->kind == MAQ_PUNCT;
    if (!kazakh && r->seen && (mark || maq_figure_match(r->s, i, MAQ_LEXICON_CALENDAR, MAQ_TYPE_AND))) {
      return; /* `reached 4 billion and is expected to …` */
    }
    size_t taken = read_token(r, i);
    if (kazakh) {
      read_clause_end(r, i + taken - 1);
    }
    i += taken;
  }
}

/* `бөлінген 5 млрд теңге`: the participle right before a sum says what it is. */
static void read_participle(verb_reader *r) {
  size_t first = r->measure->span.first_token;
  bool inside = first > maq_sentence_stretch(r->s, r->measure->span.sentence).begin;
  const maq_verb_match *verb = inside && !r->verbs.indicator ? verb_at(r->s, first - 1) : NULL;
  if (verb && (verb->form.ending == MAQ_VERB_PERFECT || verb->form.ending == MAQ_VERB_HABITUAL)) {
    r->verbs.indicator = implied_indicator(r->s, verb->lexeme, r->measure);
  }
}

/* Russian and English: the last verb before the figure is the nearest. */
static void read_before(verb_reader *r) {
  size_t begin = maq_sentence_stretch(r->s, r->measure->span.sentence).begin, first = r->measure->span.first_token;
  for (size_t i = first - begin > LOOK_BACK ? first - LOOK_BACK : begin; i < first;) {
    const char *before = r->verbs.comparator;
    r->verbs.comparator = NULL;
    i += read_token(r, i);
    r->verbs.comparator = r->verbs.comparator ? r->verbs.comparator : before;
  }
}

/* ---- words of comparison ----------------------------------------------------------------------------------------- */

static bool governs(const char *code, uint8_t grammatical_case) {
  return strcmp(code, "ABL") == 0   ? grammatical_case == MAQ_ABLATIVE
         : strcmp(code, "DAT") == 0 ? grammatical_case == MAQ_DATIVE
                                    : grammatical_case == MAQ_NOMINATIVE;
}

static bool is_denied(const maq_figure_sources *s, size_t token) {
  const maq_verb_match *verb =
      token < s->texts->tokens->count ? maq_verb_ending_at(s->verbs, token, MAQ_LEXICON_FIGURE_VERBS) : NULL;
  return verb && verb->form.negative;
}

/* Is the figure's own last word one of comparison: `30 пайыздан кем |`, not `астам`? */
static bool ends_compared(const maq_figure_sources *s, size_t end) {
  const maq_match *match = maq_figure_match(s, end - 1, MAQ_LEXICON_COMPARATORS, -1);
  return match && strcmp(maq_lexicon_text(maq_lexicon_get(match->lexeme)->value), "compared") == 0;
}

/* The word of comparison behind the figure that is no part of the mention: `100 теңгеден сәл жоғары`, `5 мыңға жақын`. */
static const char *comparator_behind(const maq_figure_sources *s, const maq_measure *measure) {
  size_t at = maq_figure_end(measure);
  const maq_match *degree = at < s->texts->tokens->count ? maq_figure_match(s, at, MAQ_LEXICON_FIGURE_CUES, MAQ_TYPE_DEGREE) : NULL;
  at += degree ? degree->token_count : 0; /* `5 пайыздан сәл астам` */
  const maq_match *match = at < s->texts->tokens->count ? maq_figure_match(s, at, MAQ_LEXICON_COMPARATORS, -1) : NULL;
  const maq_lexeme *lexeme = match ? maq_lexicon_get(match->lexeme) : NULL;
  char place = lexeme ? *maq_lexicon_text(lexeme->value) : 0; /* outside, compared */
  if (!lexeme || (!degree && place != 'o' && place != 'c') || !governs(maq_lexicon_text(lexeme->code), measure->grammatical_case)) {
    return NULL;
  }
  bool denied = is_denied(s, at + match->token_count);
  switch (lexeme->type) {
    case MAQ_TYPE_MORE_THAN: return denied ? "<=" : ">";
    case MAQ_TYPE_LESS_THAN: return denied ? ">=" : "<";
    case MAQ_TYPE_AT_MOST: return "<=";
    case MAQ_TYPE_AT_LEAST: return ">=";
    default: return "~";
  }
}

/* ---- all together ------------------------------------------------------------------------------------------------ */

/* `болжамын 5 пайыз деңгейінде қалдырды`; `болжам бойынша` speaks of all that follows in the sentence. */
static bool is_foretold(const verb_reader *r) {
  size_t first = r->measure->span.first_token, begin = maq_sentence_stretch(r->s, r->measure->span.sentence).begin;
  for (size_t i = first; i > begin && i + LOOK_ROUND > first; i--) {
    const maq_match *cue = maq_figure_match(r->s, i - 1, MAQ_LEXICON_FIGURE_CUES, MAQ_TYPE_FORETELLING);
    bool all = cue && strcmp(maq_lexicon_text(maq_lexicon_get(cue->lexeme)->code), "sentence") == 0;
    if (all || (cue && i + FORETOLD_WITHIN > first)) {
      return true;
    }
  }
  return false;
}

maq_figure_verbs maq_figure_verbs_of(const maq_figure_sources *s, const maq_measure *measure) {
  verb_reader r = {.s = s,
                   .measure = measure,
                   .verbs = {.comparator = comparator_behind(s, measure),
                             .denied = ends_compared(s, maq_figure_end(measure)) && is_denied(s, maq_figure_end(measure)),
                             .status = "actual"}};
  if (s->texts->language != MAQ_LANGUAGE_KK) {
    read_before(&r);
    r.done = false;
  }
  read_behind(&r);
  read_participle(&r);
  if (is_actual(&r) && is_foretold(&r)) {
    r.verbs.status = "forecast";
  }
  return r.verbs;
}
