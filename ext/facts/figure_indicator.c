/* figure_indicator.c: what a figure is a figure of.
 *
 * The word of indicators.tsv nearest to the figure in its sentence, before it rather than behind. Passed over is what the figure
 * may not be of (a sum of money is no harvest), what stands in a longer name, and what only leads to the figure (`инфляцияны
 * төмендетуге 5 млрд теңге бөлінді`). Where a noun of amount has an owner that no row names (`бақылау объектілерінің саны`), the
 * figure is of that. All looks end with the sentence or after a constant number of tokens.
 */
#include "facts/atoms.h"
#include "facts/figure_parts.h"
#include "kazakh/morphology.h"

enum {
  INDICATOR_BEFORE = 24,
  INDICATOR_BEHIND = 6,
  FAR_BEHIND = 12,
  SHARE_WITHIN = 2,
  MOST_COORDINATED = 4,
  OWNER_WITHIN = 4,
  GROWTH_WITHIN = 4
};

static const char *value_of(const maq_match *match) {
  return maq_lexicon_text(maq_lexicon_get(match->lexeme)->value);
}

static const char *code_of(const maq_match *match) {
  return maq_lexicon_text(maq_lexicon_get(match->lexeme)->code);
}

static bool has_value(const maq_match *match, const char *value) {
  return strcmp(value_of(match), value) == 0;
}

static size_t end_of(const maq_match *match) {
  return (size_t)match->first_token + match->token_count;
}

/* `қаражат`, `мөлшерлеме`, `тоннасына`: any other indicator of the sentence says better what the figure is of. */
static bool gives_way(const maq_match *match) {
  bool each = has_value(match, "unit") && match->inflection.grammatical_case == MAQ_DATIVE;
  return each || has_value(match, "vague") || has_value(match, "vague_rate") || has_value(match, "beside_rate");
}

/* ---- what a figure may be of -------------------------------------------------------------------------------------- */

static bool is_counted(const maq_match *match) {
  return has_value(match, "people") || has_value(match, "count") || has_value(match, "counted");
}

/* `нан 90 теңге`, `Доллар – 480 теңге`: is there nothing but a mark between the match and the figure? A currency has no number of its
 * own before it, and is another. */
static bool stands_beside(const maq_figure_sources *s, const maq_match *match, const maq_measure *measure) {
  size_t end = end_of(match), first = measure->span.first_token;
  bool mark = end + 1 == first && maq_figure_token(s, end)->kind == MAQ_PUNCT;
  const maq_measure *before = measure > s->texts->measures->items ? measure - 1 : NULL;
  const maq_match *currency = maq_figure_match(s, match->first_token, MAQ_LEXICON_CURRENCIES, -1);
  bool own = currency && strcmp(code_of(currency), measure->unit) == 0;
  return (end == first || mark) && !own && !(before && maq_figure_end(before) >= end);
}

/* Numbers count people and things, sums and measures do not; shares alone have a rate; ranks are of anything. */
static bool suits(const maq_figure_sources *s, const maq_match *match, const maq_measure *measure) {
  bool counts = is_counted(match);
  uint8_t its_case = match->inflection.grammatical_case;
  bool subject = its_case == MAQ_NOMINATIVE || its_case == MAQ_GENITIVE || its_case == MAQ_ACCUSATIVE;
  if (has_value(match, "whole")) { /* `халықтың 10 пайызы`, `халқының 10 пайызы` */
    return measure->class == MAQ_PERCENTAGE && its_case == MAQ_GENITIVE;
  }
  bool sector = measure->class == MAQ_PERCENTAGE && its_case == MAQ_NOMINATIVE; /* `құрылыс – 12 %`, `сауда 8 пайызға өсті` */
  if (has_value(match, "sector")) {
    return sector && stands_beside(s, match, measure);
  }
  if (has_value(match, "object")) { /* `сауданы 10 млрд долларға жеткізу` */
    return (measure->class == MAQ_MONEY && its_case == MAQ_ACCUSATIVE) || (sector && stands_beside(s, match, measure));
  }
  if (has_value(match, "after")) { /* `3 млрд теңге қаржы` */
    return measure->class == MAQ_MONEY && match->first_token == maq_figure_end(measure);
  }
  if (has_value(match, "counted")) { /* `16 үй`, but not `мәдениет үйі 16 адам` */
    return measure->class == MAQ_CARDINAL && match->first_token == maq_figure_end(measure);
  }
  if (has_value(match, "unit")) { /* `литрі 430 теңге`, `тоннасын 90 мың теңгеден` */
    return measure->class == MAQ_MONEY && its_case != MAQ_ABLATIVE && stands_beside(s, match, measure);
  }
  if (has_value(match, "beside")) {
    return measure->class == MAQ_MONEY && its_case == MAQ_NOMINATIVE && stands_beside(s, match, measure);
  }
  if (has_value(match, "beside_rate")) { /* `жылдық 6 пайызбен`, `жылдық 14 пайыздан` */
    return measure->class == MAQ_PERCENTAGE && end_of(match) == measure->span.first_token;
  }
  switch (measure->class) {
    case MAQ_PERCENTAGE: return !counts || subject; /* `шаруаларға 5 пайыздық несие` is no share of them */
    case MAQ_CARDINAL: return counts || has_value(match, "either") || maq_figure_is_rank(s, measure);
    case MAQ_MONEY: return !counts && !has_value(match, "matter") && !has_value(match, "rate") && !has_value(match, "vague_rate");
    case MAQ_QUANTITY: return !counts && !(has_value(match, "sum") && strcmp(measure->unit, "AEK") != 0); /* `20 АЕК айыппұл` */
    default: return true;
  }
}

/* Is the match a part of a longer name: `Бюджет кодексі`, `Халықаралық валюта қоры`? */
static bool is_in_name(const maq_figure_sources *s, const maq_match *match) {
  uint32_t number = s->names[match->first_token];
  const maq_entity *name = number ? &s->entities->items[number - 1] : NULL;
  return name &&
         (name->span.first_token < match->first_token || (size_t)name->span.first_token + name->span.token_count > end_of(match));
}

/* May the figure be of the match where it stands? */
static bool may_be(const maq_figure_sources *s, const maq_match *match, const maq_measure *measure) {
  size_t token = match->first_token;
  const maq_match *anaphor = token > 0 ? maq_figure_match(s, token - 1, MAQ_LEXICON_FIGURE_CUES, MAQ_TYPE_ANAPHOR) : NULL;
  bool pointing = anaphor && anaphor->token_count == 2; /* `бұл сома` is what was spoken of before */
  bool mine = (match->inflection.possessive & MAQ_PERSON_MASK) == 1 && !(match->inflection.possessive & MAQ_POSSESSIVE_PLURAL);
  bool other_word = mine && strcmp(code_of(match), "price") == 0;                 /* `келісім` is none */
  bool except = strcmp(maq_figure_postposition(s, end_of(match)), "except") == 0; /* `трансферттерді қоспағанда` */
  const maq_measure *before = measure > s->texts->measures->items ? measure - 1 : NULL;
  bool unit = before && token >= before->span.first_token && token < maq_figure_end(before); /* `20 АЕК немесе 78 640 теңге` */
  return !unit && !pointing && !other_word && !except && suits(s, match, measure) && !is_in_name(s, match);
}

/* The longest indicator that begins at a token and that the figure may be of; *taken is how many tokens to pass over. */
static const maq_match *indicator_at(const maq_figure_sources *s, size_t token, const maq_measure *measure, size_t *taken) {
  const maq_match *longest = maq_figure_match(s, token, MAQ_LEXICON_INDICATORS, -1);
  *taken = longest ? longest->token_count : 1;
  if (!longest || maq_lexicon_get(longest->lexeme)->type == MAQ_TYPE_NONE) {
    return NULL;
  }
  const maq_matches *matches = s->texts->matches;
  uint32_t least = 0; /* of `көмек алды` a sum is `көмек`, but `сиыр еті` is no `сиыр` */
  for (const maq_match *match = longest; match < matches->items + matches->first[token + 1] && match->token_count >= least;
       match++) {
    const maq_lexeme *lexeme = maq_lexicon_get(match->lexeme);
    if (lexeme->table != MAQ_LEXICON_INDICATORS || lexeme->type == MAQ_TYPE_NONE) {
      continue;
    }
    if (may_be(s, match, measure)) {
      return match;
    }
    least = is_counted(match) ? least : match->token_count;
  }
  return NULL;
}

/* Is the figure a share of what the match names right before it: `ішкі жалпы өнімнің 3 пайызы`? Then it is no figure of that, where
 * the row says so. */
static bool is_base(const maq_match *match, const maq_measure *measure) {
  return measure->class == MAQ_PERCENTAGE && match->inflection.grammatical_case == MAQ_GENITIVE &&
         end_of(match) == measure->span.first_token && has_value(match, "base");
}

static bool is_change(const maq_match *match) {
  return strcmp(code_of(match), "growth") == 0 || strcmp(code_of(match), "decline") == 0;
}

static bool is_ware(const maq_match *match) {
  return has_value(match, "ware") || has_value(match, "matter");
}

/* `бағасы өскендер: ет – 2 %, қант – 3 %`: is there a colon, and is what is before it listed behind it? */
static bool is_listed(const maq_figure_sources *s, const maq_match *match, const maq_match *before) {
  for (size_t at = end_of(before); at < match->first_token; at++) {
    if (maq_figure_token(s, at)->mark == ':') {
      return true;
    }
  }
  return false;
}

/* `exports of wheat`, `экспорт пшеницы`: the ware belongs to the indicator right before it; so does growth (`экспорт өсімі`). */
static bool belongs_to(const maq_figure_sources *s, const maq_match *match, const maq_match *before) {
  if (!before) {
    return false;
  }
  bool foreign = s->texts->language != MAQ_LANGUAGE_KK; /* `долг бюджетов` */
  if (foreign && strcmp(code_of(before), "share") == 0) {
    return true; /* `доля бизнеса в ВВП` */
  }
  bool thing = is_ware(match) || is_counted(match);
  if (thing && !is_ware(before) && is_listed(s, match, before)) {
    return true;
  }
  bool change = is_change(match), is_owner = before->inflection.grammatical_case == MAQ_GENITIVE;
  return ((is_ware(match) && !is_ware(before)) || foreign || change) &&
         match->first_token <= end_of(before) + (!change || foreign ? 1u
                                                 : is_owner         ? GROWTH_WITHIN
                                                                    : 0u);
}

/* ---- before the figure ------------------------------------------------------------------------------------------- */

/* The noun of amount (`саны`, `жалпы көлемі`) at a token, NULL if there is none. `behind`: the form that stands behind a sum
 * (`5 млрд теңге көлемінде`). */
static const maq_match *amount_noun(const maq_figure_sources *s, size_t token, bool behind) {
  const maq_match *noun = maq_figure_match(s, token, MAQ_LEXICON_FIGURE_CUES, MAQ_TYPE_AMOUNT_NOUN);
  return noun && (strcmp(code_of(noun), "behind") == 0) == behind ? noun : NULL;
}

/* Has the noun of amount an owner that is no indicator? Then what follows is of that owner. */
static bool is_unknown_head(const maq_match *head, const maq_match *best) {
  uint8_t its_case = head->inflection.grammatical_case;
  bool subject = its_case == MAQ_NOMINATIVE || its_case == MAQ_ACCUSATIVE;
  bool owned = best && head->first_token <= end_of(best) + (best->inflection.grammatical_case == MAQ_GENITIVE ? OWNER_WITHIN : 0u);
  return subject && !owned;
}

/* Does the match only lead to the figure: `инфляцияны төмендетуге 5 млрд теңге`, `экспортты қолдау үшін 3 млрд теңге`? */
static bool is_purpose(const maq_figure_sources *s, const maq_match *match, size_t first) {
  if (s->texts->language != MAQ_LANGUAGE_KK) {
    return false;
  }
  for (size_t at = end_of(match); at < first; at++) {
    const maq_token *t = maq_figure_token(s, at);
    const char *code = maq_figure_postposition(s, at);
    if (strcmp(code, "purpose") == 0 || strcmp(code, "frame") == 0) {
      return true;
    }
    if (t->kind != MAQ_WORD) {
      continue;
    }
    maq_analysis best;
    maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
    if (best.verbal && best.form.ending == MAQ_VERB_NOUN && best.form.nominal.grammatical_case == MAQ_DATIVE) {
      return true;
    }
  }
  return false;
}

/* The reading of the word right before a share where that is in the genitive, the whole that it is a share of: `себептерінің
 * 17 пайызы`, `оның 30 пайызы`. */
static bool whole_of(const maq_figure_sources *s, const maq_measure *measure, maq_analysis *whole) {
  size_t first = measure->span.first_token;
  bool inside = first > maq_sentence_stretch(s, measure->span.sentence).begin;
  const maq_token *owner = inside ? maq_figure_token(s, first - 1) : NULL;
  if (measure->class != MAQ_PERCENTAGE || s->texts->language != MAQ_LANGUAGE_KK || !owner || owner->kind != MAQ_WORD) {
    return false;
  }
  maq_kazakh_analyse(owner->folded, owner->folded_length, 0, whole, 1);
  char features[MAQ_LONGEST_FEATURES]; /* those of a pronoun are listed, no endings that were read: `оның`, `соның` */
  if (whole->upos == MAQ_UPOS_PRON) {
    maq_kazakh_analysis_features(whole, features, sizeof features);
    return strstr(features, "Case=Gen") != NULL;
  }
  return whole->form.nominal.grammatical_case == MAQ_GENITIVE;
}

/* Does the best indicator lead to the owner of a share: `астық дақылдары алаңының`, `оқушылардың … тіл үйренгендерінің`? */
static bool owns_whole(const maq_match *best, const maq_analysis *owner, size_t first) {
  bool chain = best->inflection.grammatical_case == MAQ_NOMINATIVE && end_of(best) + 2 >= first &&
               (owner->form.nominal.possessive & MAQ_PERSON_MASK) == 3;
  return chain || (owner->verbal && has_value(best, "people"));
}

/* Is the share one of something that no indicator names? A pronoun, a sum or a noun of amount (`жалпы көлемінің`) speaks of what was
 * named before. `known`: the end of the last indicator, of any kind. */
static bool is_share_of_other(const maq_figure_sources *s, const maq_measure *measure, const maq_match *best, size_t known) {
  size_t first = measure->span.first_token;
  maq_analysis whole;
  if (!whole_of(s, measure, &whole) || whole.upos == MAQ_UPOS_PRON || known == first ||
      maq_figure_has_cue(s, first - 1, MAQ_TYPE_AMOUNT_NOUN)) {
    return false;
  }
  const maq_measure *before = measure > s->texts->measures->items ? measure - 1 : NULL;
  bool of_sum = before && maq_figure_end(before) == first && before->span.sentence == measure->span.sentence;
  return !of_sum && !(best && owns_whole(best, &whole, first));
}

static const maq_match *indicator_before(const maq_figure_sources *s, const maq_measure *measure, bool *unknown) {
  size_t begin = maq_sentence_stretch(s, measure->span.sentence).begin, first = measure->span.first_token;
  const maq_match *best = NULL;
  size_t known = 0;
  for (size_t i = first - begin > INDICATOR_BEFORE ? first - INDICATOR_BEFORE : begin; i < first;) {
    size_t taken;
    const maq_match *match = indicator_at(s, i, measure, &taken), *head = match ? NULL : amount_noun(s, i, false);
    if (head && is_unknown_head(head, best)) {
      best = NULL;
      *unknown = true;
    }
    taken = head && head->token_count > taken ? head->token_count : taken;
    known = match ? end_of(match) : known;
    bool vague = match && best && gives_way(match) && !is_counted(best); /* `бюджеттен бөлінген қаражат` */
    bool whole = match && best && has_value(match, "whole") && is_counted(best) && end_of(best) == i; /* `шалдыққан азаматтардың` */
    if (match && end_of(match) <= first && !vague && !whole && !is_base(match, measure) && !belongs_to(s, match, best)) {
      best = match;
      *unknown = false;
    }
    i += taken;
  }
  bool leads = best && measure->class == MAQ_MONEY && is_purpose(s, best, first);
  if (leads || is_share_of_other(s, measure, best, known)) {
    best = NULL;
    *unknown = true;
  }
  return best;
}

/* ---- behind the figure ------------------------------------------------------------------------------------------- */

/* `6 трлн теңге немесе бюджеттің 25 пайызы`: what the next figure is of. */
static bool is_owner_of_next(const maq_figure_sources *s, const maq_measure *measure, const maq_match *match) {
  const maq_measure *next = maq_next_figure(s, measure);
  return next && (next->class == MAQ_PERCENTAGE || next->class == MAQ_MONEY) &&
         match->inflection.grammatical_case == MAQ_GENITIVE && end_of(match) == next->span.first_token;
}

/* `мыс 6 пайыз, уран 5 пайыз үлес алады`: the word for shares right behind a share, or behind the one that it is listed with. */
static const maq_match *share_behind(const maq_figure_sources *s, const maq_measure *measure, int depth) {
  maq_stretch after = maq_behind_figure(s, measure, SHARE_WITHIN);
  for (size_t i = after.begin; i < after.end; i++) {
    const maq_match *match = maq_figure_match(s, i, MAQ_LEXICON_INDICATORS, MAQ_TYPE_INDICATOR);
    if (match && strcmp(code_of(match), "share") == 0) {
      return match;
    }
  }
  const maq_measure *next = depth > 0 ? maq_coordinated_figure(s, measure) : NULL;
  return next ? share_behind(s, next, depth - 1) : NULL;
}

/* `бюджет және өзге де заңнама бұзушылықтары`: the noun that the first of coordinated ones belongs to; the first where there is none. */
static const maq_match *head_of(const maq_figure_sources *s, const maq_match *first, const maq_measure *measure, size_t end) {
  size_t at = end_of(first);
  bool bare = first->token_count == 1 && !maq_is_inflected(&first->inflection);
  if (!bare || at >= end || !maq_figure_match(s, at, MAQ_LEXICON_CALENDAR, MAQ_TYPE_AND)) {
    return first;
  }
  for (size_t i = at + 1, taken; i < end && i <= at + MOST_COORDINATED; i += taken) {
    const maq_match *match = indicator_at(s, i, measure, &taken);
    if (match && (match->token_count > 1 || (match->inflection.possessive & MAQ_PERSON_MASK) == 3)) {
      return match;
    }
  }
  return first;
}

/* May what is right behind the figure be what it is of: `5 млрд теңге салық`, `5 млрд теңгеден астам салық`? */
static bool is_attribute(const maq_figure_sources *s, const maq_measure *measure) {
  const maq_match *last = maq_figure_match(s, maq_figure_end(measure) - 1, MAQ_LEXICON_COMPARATORS, -1);
  bool compared = last && !maq_is_inflected(&last->inflection);
  return compared || measure->grammatical_case == MAQ_NOMINATIVE ||
         (measure->class == MAQ_MONEY && measure->grammatical_case == MAQ_GENITIVE);
}

/* `5 млрд теңге салық`, `5 млрд теңге көлемінде несие`, `5 пайыздық инфляция`: what a figure is of, right behind it. */
static const maq_match *owner_behind(const maq_figure_sources *s, const maq_measure *measure, maq_stretch after) {
  bool money = measure->class == MAQ_MONEY;
  const maq_measure *next = maq_next_figure(s, measure);
  const maq_match *noun = after.begin < after.end ? amount_noun(s, after.begin, true) : NULL;
  size_t behind_noun = after.begin + (noun && measure->grammatical_case == MAQ_NOMINATIVE ? noun->token_count : 0);
  bool counted = money && next && next->class == MAQ_CARDINAL && next->span.first_token == behind_noun;
  if (counted && s->texts->language == MAQ_LANGUAGE_KK) { /* `1 млрд теңгеге 383 грант` */
    size_t of, thing = maq_figure_end(next);
    return thing < maq_sentence_stretch(s, measure->span.sentence).end ? indicator_at(s, thing, measure, &of) : NULL;
  }
  if ((!money && measure->class != MAQ_PERCENTAGE) || s->texts->language != MAQ_LANGUAGE_KK || !is_attribute(s, measure) ||
      after.begin >= after.end) {
    return NULL;
  }
  size_t taken;
  const maq_match *match = behind_noun < after.end ? indicator_at(s, behind_noun, measure, &taken) : NULL;
  bool share_of = match && !money && (is_change(match) || is_counted(match));
  return share_of || !match || is_owner_of_next(s, measure, match) ? NULL : head_of(s, match, measure, after.end);
}

/* Is the match of the next figure: `10 мың гектар егін күйді, шығын | 2 млрд теңге`? */
static bool leads_to_next(const maq_figure_sources *s, const maq_measure *measure, const maq_match *match) {
  enum { WITHIN = 2 };
  const maq_measure *next = maq_next_figure(s, measure);
  return next && next->span.first_token >= end_of(match) && next->span.first_token <= end_of(match) + WITHIN &&
         match->inflection.grammatical_case == MAQ_NOMINATIVE;
}

/* `2 млн тонна бидай экспорттады`: the export behind what is exported, before the clause ends; the ware where there is none. */
static const maq_match *traded_or(const maq_figure_sources *s, const maq_measure *measure, const maq_match *ware, size_t end) {
  bool trade = is_ware(ware) || has_value(ware, "whole");
  for (size_t i = end_of(ware) > maq_figure_end(measure) ? end_of(ware) : maq_figure_end(measure), taken; trade && i < end;
       i += taken) {
    const maq_match *match = indicator_at(s, i, measure, &taken);
    if (maq_figure_token(s, i)->kind == MAQ_PUNCT) {
      return ware;
    }
    if (match && has_value(match, "bilateral")) {
      return match;
    }
  }
  return ware;
}

/* What stands behind a mark has figures of its own, where the figure has or may have a word before it. */
static bool ends_clause(const maq_figure_sources *s, size_t token, bool unknown) {
  return (unknown || s->texts->language != MAQ_LANGUAGE_KK) && maq_figure_token(s, token)->kind == MAQ_PUNCT;
}

/* ---- what a number counts ----------------------------------------------------------------------------------------- */

/* The thing right behind a number, or what happened to the people there: `3 мың | оқушы`, `12 адам | қаза тапты`, `30 | injured`;
 * in other languages right before it too: `погибли | 3 человека`. */
static const maq_match *counted_behind(const maq_figure_sources *s, const maq_measure *measure, maq_stretch after) {
  if (measure->class != MAQ_CARDINAL) {
    return NULL;
  }
  if (s->texts->language != MAQ_LANGUAGE_KK) {
    size_t taken, first = measure->span.first_token;
    const maq_match *behind = after.begin < after.end ? indicator_at(s, after.begin, measure, &taken) : NULL,
                    *before = first > 0 ? indicator_at(s, first - 1, measure, &taken) : NULL;
    return behind && has_value(behind, "people")                              ? behind
           : before && has_value(before, "people") && end_of(before) == first ? before
                                                                              : NULL;
  }
  for (size_t i = after.begin; i < after.end && i < after.begin + 2; i++) {
    size_t taken;
    const maq_match *match = indicator_at(s, i, measure, &taken);
    bool thing = match && i == after.begin && (is_counted(match) || has_value(match, "either"));
    if (match && (has_value(match, "people") || thing)) {
      return match;
    }
  }
  return NULL;
}

static maq_analysis analysis_at(const maq_figure_sources *s, size_t token) {
  const maq_token *word = maq_figure_token(s, token);
  maq_analysis best;
  maq_kazakh_analyse(word->folded, word->folded_length, 0, &best, 1);
  return best;
}

/* Does the match name people or things, and not how many there are: `құтқарушылар`, but not `қаза тапқандар`, `мектептер саны`? */
static bool is_plain_thing(const maq_figure_sources *s, const maq_match *match, size_t first) {
  for (size_t at = end_of(match); at < first; at++) {
    if (amount_noun(s, at, false)) {
      return false;
    }
  }
  for (size_t at = match->first_token; at < end_of(match); at++) {
    if (analysis_at(s, at).verbal || amount_noun(s, at, false)) {
      return false;
    }
  }
  return is_counted(match);
}

/* Have the two words one stem: `жобаның 983 жобасын`? */
static bool is_same_noun(const maq_figure_sources *s, size_t one, size_t other) {
  uint16_t length = analysis_at(s, one).form.nominal.stem_length;
  return length == analysis_at(s, other).form.nominal.stem_length &&
         memcmp(maq_figure_token(s, one)->folded, maq_figure_token(s, other)->folded, length) == 0;
}

/* Has the number a noun of its own behind it, so that it counts no match before it: `3 мектеп және 5 | аурухана`, `балабақша 280 |
 * орынға арналған`? Not where that noun only counts what the match names: `қатысушылар 300 | адам`, `апат 12 | рет`. */
static bool counts_other(const maq_figure_sources *s, const maq_measure *measure, const maq_match *match, size_t behind) {
  const maq_measure *before = measure > s->texts->measures->items ? measure - 1 : NULL;
  bool spent = before && before->class == MAQ_CARDINAL && before->span.sentence == measure->span.sentence && is_counted(match) &&
               maq_figure_end(before) <= match->first_token && match->first_token < maq_figure_end(before) + 2;
  if (measure->class != MAQ_CARDINAL || behind >= maq_sentence_stretch(s, measure->span.sentence).end ||
      maq_figure_token(s, behind)->kind != MAQ_WORD || s->texts->language != MAQ_LANGUAGE_KK) {
    return false;
  }
  maq_analysis best = analysis_at(s, behind);
  bool own = best.known && !maq_figure_has_cue(s, behind, MAQ_TYPE_CLASSIFIER) && !is_same_noun(s, end_of(match) - 1, behind) &&
             is_plain_thing(s, match, measure->span.first_token);
  return best.upos == MAQ_UPOS_NOUN && !best.verbal && (spent || own);
}

const maq_match *maq_figure_indicator(const maq_figure_sources *s, const maq_measure *measure, bool *unknown) {
  *unknown = false;
  const maq_match *share = measure->class == MAQ_PERCENTAGE ? share_behind(s, measure, MOST_COORDINATED) : NULL;
  if (share) {
    return share;
  }
  maq_stretch after = maq_behind_figure(s, measure, INDICATOR_BEHIND);
  if (measure->class == MAQ_CARDINAL && after.begin < after.end && maq_figure_has_cue(s, after.begin, MAQ_TYPE_CAPACITY)) {
    *unknown = true; /* `280 орындық балабақша` is one */
    return NULL;
  }
  maq_analysis whole;
  bool is_share = whole_of(s, measure, &whole);
  const maq_match *owner = is_share ? NULL : owner_behind(s, measure, after);
  if (owner && !gives_way(owner)) {
    return owner;
  }
  size_t first = measure->span.first_token, taken;
  const maq_match *counted = counted_behind(s, measure, after), *best = indicator_before(s, measure, unknown);
  bool told = best && has_value(best, "people") && end_of(best) == first; /* `қайтыс болған | сегіз науқас` */
  if (counted && !(told && counted->first_token == after.begin)) {
    *unknown = false;
    return counted;
  }
  if (best && counts_other(s, measure, best, after.begin)) {
    best = NULL;
    *unknown = true;
  }
  bool its = is_share && whole.upos == MAQ_UPOS_PRON;
  if (best && gives_way(best) && measure->class == MAQ_MONEY) { /* `жалпы сомасы 6 млрд теңгеге … бұзушылықтар` */
    after = maq_behind_figure(s, measure, FAR_BEHIND);
  }
  bool mark = false;
  for (size_t i = after.begin; i < after.end && !ends_clause(s, i, *unknown); i += taken) {
    const maq_match *match = indicator_at(s, i, measure, &taken);
    mark = mark || maq_figure_token(s, i)->kind == MAQ_PUNCT;
    if (match && mark && (gives_way(match) || leads_to_next(s, measure, match))) { /* `32 пайыз жүктемені ескерсек, бұл көмек` */
      return best;
    }
    bool foreign_base = match && i == after.begin && measure->class == MAQ_PERCENTAGE && s->texts->language != MAQ_LANGUAGE_KK &&
                        has_value(match, "base"); /* `2,7 % ВВП` */
    if (foreign_base) {
      return best;
    }
    bool held = match && its && (is_counted(match) || match->inflection.grammatical_case == MAQ_GENITIVE); /* `оның 40 пайызы
      кәсіпорындардың еншісінде` */
    bool others = held || (match && measure->class == MAQ_PERCENTAGE && has_value(match, "people")); /* `10 пайызы көшірілген` */
    if (match && !others && !is_owner_of_next(s, measure, match)) { /* behind the figure only if it is much nearer */
      bool nearer = !best || gives_way(best) || i - after.begin + 2 < first - end_of(best);
      *unknown = *unknown && !nearer;
      return traded_or(s, measure, nearer ? head_of(s, match, measure, after.end) : best, after.end);
    }
  }
  return best ? traded_or(s, measure, best, after.end) : NULL;
}
