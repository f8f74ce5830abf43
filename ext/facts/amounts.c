/* amounts.c: one row a figure: money, shares, measures, counts and ranks, with what the article says of them.
 *
 * HOW IT WORKS. Each measure that is a figure gets its kind; figure_context.c reads the sentence around it; the parties of a
 * bilateral figure come from the countries of the sentence or, where it speaks of both sides (`екі ел`, `өзара`), from the two
 * countries that the article names first. Figures equal in value, unit, indicator and period state one fact.
 */
#include "facts/amounts.h"

#include "base/hash.h"
#include "facts/atoms.h"
#include "facts/figure_context.h"
#include "facts/names.h"
#include "facts/shared_units.h"
#include "kazakh/morphology.h"

typedef struct builder {
  maq_arena *arena;
  maq_figure_sources figures;
  const maq_entity_sources *sources;
  const maq_entities *entities;
  maq_amounts *amounts;
  size_t capacity;
  maq_string main_countries[2]; /* the two that the article names first; text NULL if there are fewer */
} builder;

enum { MOST_BACK = 8 /* figures that an indicator is looked for in */ };

static const maq_string none = {NULL, 0};

/* ---- countries -------------------------------------------------------------------------------------------------- */

static bool is_country(const maq_entity *entity) {
  return entity->class == MAQ_GPE && entity->code.text != NULL;
}

/* Collects the first two different countries of the entities [from, to). */
static void two_countries(const maq_entities *entities, size_t from, size_t to, maq_string out[2]) {
  out[0] = out[1] = none;
  for (size_t i = from; i < to && !out[1].text; i++) {
    const maq_entity *entity = &entities->items[i];
    if (!is_country(entity)) {
      continue;
    }
    if (!out[0].text) {
      out[0] = entity->code;
    } else if (!maq_string_equal(out[0], entity->code)) {
      out[1] = entity->code;
    }
  }
}

/* The entities of the sentence that entity `at` stands in. */
static void sentence_range(const maq_entities *entities, size_t at, size_t *from, size_t *to) {
  enum { MOST = 200 }; /* keeps endless sentences linear */
  uint32_t sentence = entities->items[at].span.sentence;
  size_t begin = at, end = at + 1;
  while (begin > 0 && at - begin < MOST && entities->items[begin - 1].span.sentence == sentence) {
    begin--;
  }
  while (end < entities->count && end - at < MOST && entities->items[end].span.sentence == sentence) {
    end++;
  }
  *from = begin;
  *to = end;
}

/* Does the country stand in the case of where goods go to or come from: `Қытайға экспорт`, `Ресейден импорт`? */
static bool is_other_party(const builder *b, const maq_entity *country, maq_string indicator) {
  bool export = maq_string_equal(indicator, maq_string_of("export")), import = maq_string_equal(indicator, maq_string_of("import"));
  if (b->sources->language != MAQ_LANGUAGE_KK || (!export && !import)) {
    return false;
  }
  const maq_token *last = &b->sources->tokens->items[maq_entity_end(country) - 1];
  maq_analysis best;
  maq_kazakh_analyse(last->folded, last->folded_length, 0, &best, 1);
  return best.form.nominal.grammatical_case == (export ? MAQ_DATIVE : MAQ_ABLATIVE);
}

/* Of the entities [from, to) of a sentence the country that the goods of the figure of entity `at` go to or come from: the last one before
 * it, `Ресейге экспорт 5 млрд, | Қытайға | экспорт 7 млрд доллар`, else the first one behind. *home becomes the first other one that
 * stands in another case. */
static maq_string other_party(const builder *b, size_t from, size_t to, size_t at, maq_string indicator, maq_string *home) {
  maq_string party = none;
  *home = none;
  for (size_t i = from; i < to; i++) {
    const maq_entity *entity = &b->entities->items[i];
    bool goes = is_country(entity) && is_other_party(b, entity, indicator);
    party = goes && (i < at || !party.text) ? entity->code : party;
  }
  for (size_t i = from; i < to && party.text && !home->text; i++) {
    const maq_entity *entity = &b->entities->items[i];
    bool stays = is_country(entity) && !is_other_party(b, entity, indicator) && !maq_string_equal(entity->code, party);
    *home = stays ? entity->code : none;
  }
  return party;
}

static void set_parties(const builder *b, size_t entity, bool bilateral, maq_amount *amount) {
  size_t from, to;
  maq_string here[2], home = none;
  sentence_range(b->entities, entity, &from, &to);
  two_countries(b->entities, from, to, here);
  maq_string other = bilateral ? other_party(b, from, to, entity, amount->indicator, &home) : none;
  if (other.text) { /* `Қазақстаннан Ресейге экспорт 5 млрд, Ресейден импорт | 7 млрд доллар`: the home of the figure before */
    const maq_amount *before = b->amounts->count > 1 ? amount - 1 : NULL;
    bool same = before && before->span.sentence == amount->span.sentence && before->counterpart.text && before->country.text &&
                !maq_string_equal(before->country, other);
    amount->country = same ? before->country : home;
    amount->counterpart = other;
    return;
  }
  amount->country = here[0];
  amount->counterpart = bilateral ? here[1] : none;
  bool mutual = maq_sentence_is_mutual(&b->figures, b->entities->items[entity].span.sentence);
  if ((!bilateral && here[0].text) || !mutual || here[1].text || !b->main_countries[1].text) {
    return;
  }
  if (!here[0].text) {
    amount->country = b->main_countries[0];
    amount->counterpart = b->main_countries[1];
  } else {
    amount->counterpart = b->main_countries[maq_string_equal(here[0], b->main_countries[0]) ? 1 : 0];
  }
}

/* ---- one figure ------------------------------------------------------------------------------------------------- */

static const char *kind_of(const builder *b, const maq_measure *measure) {
  switch (measure->class) {
    case MAQ_MONEY: return "money";
    case MAQ_PERCENTAGE: return "percent";
    case MAQ_QUANTITY: return "quantity";
    case MAQ_CARDINAL: return maq_figure_is_rank(&b->figures, measure) ? "rank" : "count";
    case MAQ_ORDINAL: return maq_figure_is_rank(&b->figures, measure) ? "rank" : NULL;
    default: return NULL;
  }
}

static const char *comparator_of_mod(const maq_measure *measure, bool denied) {
  switch (measure->mod) {
    case MAQ_MOD_AT_LEAST: return ">=";
    case MAQ_MOD_AT_MOST:
    case MAQ_MOD_UP_TO: return "<=";
    case MAQ_MOD_MORE_THAN: return denied ? "<=" : ">";
    case MAQ_MOD_LESS_THAN: return denied ? ">=" : "<";
    case MAQ_MOD_APPROX:
    case MAQ_MOD_MULTIPLE: return "~";
    default: return measure->value_to > measure->value ? ".." : NULL;
  }
}

static bool is_money_or_share(const maq_measure *measure) {
  return measure->class == MAQ_MONEY || measure->class == MAQ_PERCENTAGE;
}

/* The likeliest analysis of a word; of texts in another language a noun as it stands. */
static maq_analysis analysis_of(const builder *b, const maq_token *t) {
  maq_analysis best = {.upos = MAQ_UPOS_NOUN, .form.nominal.stem_length = (uint16_t)t->folded_length};
  if (b->sources->language == MAQ_LANGUAGE_KK && t->kind == MAQ_WORD) {
    maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  }
  return best;
}

/* May a number count the word? A verb it does not: `екі есе өсті`. */
static bool is_countable(const builder *b, size_t token) {
  const maq_token *t = &b->sources->tokens->items[token];
  maq_analysis best = analysis_of(b, t);
  const maq_verb_match *verb = maq_verb_ending_at(b->figures.verbs, token, MAQ_LEXICON_FIGURE_VERBS);
  bool finite = verb && verb->form.ending == MAQ_VERB_PAST;
  return t->kind == MAQ_WORD && best.upos != MAQ_UPOS_VERB && best.upos != MAQ_UPOS_AUX && !finite &&
         !maq_is_function_word(b->sources->matches, token);
}

/* The words of a thing of the lexicon that begins at a token, `тұрғын үй`, `елді мекен`; one where there is none. */
static uint32_t words_of_thing(const builder *b, size_t token) {
  const maq_matches *matches = b->sources->matches;
  for (uint32_t i = matches->first[token]; i < matches->first[token + 1]; i++) {
    const maq_match *match = &matches->items[i];
    if (maq_lexicon_get(match->lexeme)->table == MAQ_LEXICON_INDICATORS && is_countable(b, token + match->token_count - 1)) {
      return match->token_count;
    }
  }
  return 1;
}

/* `38-і қаза тапты`, `екеуі`: the number stands for what it counts. */
static bool stands_for_noun(const builder *b, const maq_measure *measure) {
  const maq_token *last = &b->sources->tokens->items[measure->span.first_token + measure->span.token_count - 1];
  const char *hyphen = memchr(last->folded, '-', last->folded_length);
  maq_inflection ending = {0};
  if (b->sources->language != MAQ_LANGUAGE_KK) {
    return false;
  }
  if (hyphen && maq_kazakh_is_suffix(hyphen + 1, last->folded_length - (size_t)(hyphen + 1 - last->folded), &ending)) {
    return ending.possessive != 0;
  }
  size_t at = (size_t)(last - b->sources->tokens->items);
  const maq_match *numeral = maq_match_at(b->sources->matches, at, MAQ_LEXICON_NUMERALS, -1);
  return analysis_of(b, last).form.nominal.possessive || (numeral && numeral->inflection.possessive);
}

/* The noun behind a number from a token on, past the words that tell of what kind it is: of `әлеуметтік нысан` the second; what is measured
 * by its number (`280 орындық балабақша`) is none. */
static size_t noun_from(const builder *b, size_t token) {
  enum { MOST = 3 };
  const maq_token *items = b->sources->tokens->items;
  for (size_t at = token; at < token + MOST && at + 1 < b->sources->tokens->count; at++) {
    maq_analysis word = analysis_of(b, &items[at]);
    if (word.upos == MAQ_UPOS_NOUN || word.upos == MAQ_UPOS_PROPN) {
      return at;
    }
    bool kind = word.upos == MAQ_UPOS_ADJ && word.known && word.form.nominal.grammatical_case == MAQ_NOMINATIVE &&
                !word.form.nominal.possessive && !maq_match_at(b->sources->matches, at, MAQ_LEXICON_FIGURE_CUES, MAQ_TYPE_CAPACITY);
    if (!kind || items[at + 1].sentence != items[token].sentence || !is_countable(b, at + 1)) {
      return token;
    }
  }
  return token;
}

/* The noun that a number counts: the words behind it, the last one as the dictionary has it where that is known. */
static maq_string counted_noun(builder *b, const maq_measure *measure) {
  enum { LONGEST = 128 /* bytes of the last word */ };
  const maq_tokens *tokens = b->sources->tokens;
  size_t next = measure->span.first_token + measure->span.token_count;
  if (next >= tokens->count || tokens->items[next].sentence != measure->span.sentence || !is_countable(b, next) ||
      stands_for_noun(b, measure)) {
    return none;
  }
  next = words_of_thing(b, next) > 1 ? next : noun_from(b, next);
  maq_name_finder finder = {.sources = b->sources};
  maq_name noun = {.first = (uint32_t)next, .count = words_of_thing(b, next), .class = MAQ_MISCELLANEOUS};
  const maq_token *first = &tokens->items[next], *last = first + noun.count - 1;
  maq_analysis best = analysis_of(b, last);
  bool plain = tokens->script == MAQ_SCRIPT_CYRILLIC || noun.count == 1;
  bool common = plain && b->sources->language == MAQ_LANGUAGE_KK && best.known && !best.verbal && !best.form.nominal.possessive &&
                !(last->shape & MAQ_CAPITALIZED);
  char lemma[LONGEST];
  size_t length = common ? maq_kazakh_analysis_lemma(last->folded, &best, lemma, sizeof lemma) : 0;
  if (!length) {
    return maq_canonical_name(b->arena, &finder, &noun);
  }
  size_t room = last->byte_start - first->byte_start + noun.count, before = 0;
  char *text = maq_arena_allocate(b->arena, room + length + 1);
  if (!text) {
    return none;
  }
  for (const maq_token *t = first; t < last; t++) { /* as in maq_canonical_name one blank for any */
    memcpy(text + before, tokens->text + t->byte_start, t->byte_length);
    before += t->byte_length;
    text[before] = ' ';
    before += t[1].shape & MAQ_SPACE_BEFORE ? 1u : 0u;
  }
  memcpy(text + before, lemma, length);
  return (maq_string){text, before + length};
}

/* The figure is of what an earlier one was of: the last one of the same sentence, or where the sentence points back
 * (`бұл көрсеткіш 10 млрд долларға жетеді`) of the one before; a share of any kind of figure, all else of its own. */
static void inherit_indicator(const builder *b, const maq_measure *measure, bool moves, maq_amount *amount, bool *bilateral) {
  uint32_t sentence = measure->span.sentence;
  bool back = maq_sentence_points_back(&b->figures, sentence) || maq_figure_is_elliptic(&b->figures, measure, moves);
  uint32_t from = back && sentence > 0 ? sentence - 1 : sentence;
  for (size_t i = b->amounts->count - 1; i > 0 && i + MOST_BACK > b->amounts->count; i--) {
    const maq_amount *before = &b->amounts->items[i - 1];
    if (b->entities->items[before->entity].span.sentence < from) {
      return;
    }
    bool fits = strcmp(before->kind, amount->kind) == 0 || strcmp(amount->kind, "percent") == 0;
    bool counted = strcmp(before->kind, "count") == 0; /* `912 мың турист келді, бұл былтырғыдан 18 пайызға көп` */
    if (before->indicator.text && fits && (!counted || back)) {
      amount->indicator = before->indicator;
      amount->indicator_name = before->indicator_name;
      *bilateral = before->counterpart.text != NULL;
      return;
    }
  }
}

/* Does the verb say better than the nearest word what the figure is of: `майы 3 пайызға арзандады`, `сиыр еті 5 пайызға
 * қымбаттады`? */
static bool is_of_verb(const maq_match *match, const maq_measure *measure, const char *implied) {
  const char *value = match ? maq_lexicon_text(maq_lexicon_get(match->lexeme)->value) : "ware";
  uint32_t end = measure->span.first_token + measure->span.token_count;
  bool behind = match && match->first_token >= end && match->first_token <= end + 1; /* `5 млн теңгеге төлем жасады` */
  bool vague = strcmp(value, "vague") == 0 && !behind;
  bool ware = strcmp(value, "ware") == 0 || strcmp(value, "matter") == 0 || strcmp(value, "after") == 0 || vague;
  bool counted = strcmp(value, "count") == 0 || strcmp(value, "people") == 0;
  bool covered = implied && strcmp(implied, "coverage") == 0 && measure->grammatical_case == MAQ_DATIVE;
  bool of_shares = covered || (implied && strcmp(implied, "price") == 0);
  return implied && (ware || (counted && of_shares));
}

/* `2 пайызбен`, `5 пайыздық`: the form in which the price of a loan stands. */
static bool has_rate_form(const builder *b, const maq_measure *measure) {
  const maq_token *last = &b->sources->tokens->items[measure->span.first_token + measure->span.token_count - 1];
  return measure->class == MAQ_PERCENTAGE &&
         (measure->grammatical_case == MAQ_INSTRUMENTAL || maq_is_relational(maq_token_folded(last)));
}

static bool is_lent(const char *indicator) {
  return strcmp(indicator, "loan") == 0 || strcmp(indicator, "deposits") == 0;
}

/* `5 пайызбен 10 млн теңгеге дейін несие беріледі`: is a loan spoken of behind the share, be it behind other figures? */
static bool is_before_loan(const builder *b, const maq_measure *measure) {
  enum { WITHIN = 12 };
  size_t end = (size_t)measure->span.first_token + measure->span.token_count;
  for (size_t at = end; at < b->sources->tokens->count && at < end + WITHIN; at++) {
    const maq_match *match = maq_match_at(b->sources->matches, at, MAQ_LEXICON_INDICATORS, MAQ_TYPE_INDICATOR);
    if (b->sources->tokens->items[at].sentence != measure->span.sentence) {
      return false;
    }
    if (match && is_lent(maq_lexicon_text(maq_lexicon_get(match->lexeme)->code))) {
      return true;
    }
  }
  return false;
}

/* `тұрғындардың 41 пайызы баға өсуі мүмкін деп санайды`: that so many think so is no forecast. */
static bool is_opinion(const builder *b, const maq_measure *measure, const char *value) {
  enum { WITHIN = 14 };
  size_t end = (size_t)measure->span.first_token + measure->span.token_count;
  bool people = strcmp(value, "people") == 0 || strcmp(value, "whole") == 0;
  for (size_t at = end; people && measure->class == MAQ_PERCENTAGE && at < b->sources->tokens->count && at < end + WITHIN; at++) {
    if (b->sources->tokens->items[at].sentence != measure->span.sentence) {
      return false;
    }
    if (maq_match_at(b->sources->matches, at, MAQ_LEXICON_FIGURE_CUES, MAQ_TYPE_OPINION)) {
      return true;
    }
  }
  return false;
}

/* `бір АҚШ доллары 480 теңге болды`: one unit of a currency beside a sum in another. */
static bool is_rate(const builder *b, const maq_measure *measure) {
  enum { WITHIN = 6 };
  const maq_measures *measures = b->sources->measures;
  size_t at = (size_t)(measure - measures->items);
  for (size_t first = at > 0 ? at - 1 : 0; first <= at && first + 1 < measures->count; first++) {
    const maq_measure *one = &measures->items[first], *other = one + 1;
    bool near = one->span.sentence == other->span.sentence &&
                other->span.first_token <= one->span.first_token + one->span.token_count + WITHIN;
    bool money = one->class == MAQ_MONEY && other->class == MAQ_MONEY && strcmp(one->unit, other->unit) != 0;
    if (near && money && one->value == 1 && one->value_to == 1 && one->mod == MAQ_MOD_NONE) {
      return true;
    }
  }
  return false;
}

/* `37 млрд теңге сомаға`: what things are worth. */
static bool is_worth(const builder *b, const maq_measure *measure) {
  size_t end = (size_t)measure->span.first_token + measure->span.token_count;
  const maq_match *noun = end < b->sources->tokens->count
                              ? maq_match_at(b->sources->matches, end, MAQ_LEXICON_FIGURE_CUES, MAQ_TYPE_AMOUNT_NOUN)
                              : NULL;
  return noun && measure->class == MAQ_MONEY && strcmp(maq_lexicon_text(maq_lexicon_get(noun->lexeme)->value), "cost") == 0;
}

/* `оның 4 млрд теңгесі`: a part of the sum before it. */
static bool is_part(const builder *b, const maq_measure *measure) {
  size_t end = (size_t)measure->span.first_token + measure->span.token_count;
  for (size_t at = measure->span.first_token; at < end; at++) {
    const maq_match *unit = maq_match_at(b->sources->matches, at, MAQ_LEXICON_CURRENCIES, -1);
    if (unit && (size_t)unit->first_token + unit->token_count >= end) {
      return (unit->inflection.possessive & MAQ_PERSON_MASK) == 3;
    }
  }
  return false;
}

/* `Теңгенің бүгінгі бағамы: USD 525.40`: the rate of the code is a sum in the currency that is spoken of before. */
static void set_quoted_unit(const builder *b, const maq_measure *measure, const maq_match *match, maq_amount *amount) {
  enum { WITHIN = 3 };
  size_t begin = match->first_token > WITHIN ? match->first_token - WITHIN : 0,
         end = (size_t)match->first_token + match->token_count;
  bool table = strcmp(measure->rule, "currency-number") == 0 && maq_string_equal(amount->indicator, maq_string_of("exchange_rate"));
  for (size_t at = begin; table && at < end && end <= measure->span.first_token; at++) {
    const maq_match *unit = maq_match_at(b->sources->matches, at, MAQ_LEXICON_CURRENCIES, MAQ_TYPE_CURRENCY);
    if (unit) {
      amount->unit = maq_string_of(maq_lexicon_text(maq_lexicon_get(unit->lexeme)->code));
      return;
    }
  }
}

/* The nearest indicator, unless the verb says better what the figure is of. */
static void set_indicator(builder *b, const maq_measure *measure, const maq_figure_verbs *verbs, maq_amount *amount,
                          bool *bilateral) {
  bool unknown;
  const maq_match *match = maq_figure_indicator(&b->figures, measure, &unknown);
  const maq_lexeme *lexeme = match ? maq_lexicon_get(match->lexeme) : NULL;
  if (measure->class == MAQ_MONEY && is_rate(b, measure)) {
    amount->indicator = maq_string_of("exchange_rate");
    return;
  }
  if (!match && !unknown && is_part(b, measure)) {
    inherit_indicator(b, measure, verbs->moves, amount, bilateral);
  }
  if (amount->indicator.text) {
    return;
  }
  if (is_of_verb(match, measure, verbs->indicator)) {
    amount->indicator = maq_string_of(verbs->indicator);
    *bilateral = strcmp(verbs->indicator, "export") == 0 || strcmp(verbs->indicator, "import") == 0;
    return;
  }
  if (!match && has_rate_form(b, measure) && is_before_loan(b, measure)) {
    amount->indicator = maq_string_of("interest_rate");
    return;
  }
  if (!match && is_worth(b, measure)) {
    amount->indicator = maq_string_of("cost");
    return;
  }
  if (unknown) {
    return;
  }
  if (!match) {
    inherit_indicator(b, measure, verbs->moves, amount, bilateral);
    return;
  }
  maq_name_finder finder = {.sources = b->sources};
  maq_name words = {.first = match->first_token, .count = match->token_count, .class = MAQ_MISCELLANEOUS};
  const char *indicator = maq_lexicon_text(lexeme->code);
  amount->indicator = maq_string_of(has_rate_form(b, measure) && is_lent(indicator) ? "interest_rate" : indicator);
  set_quoted_unit(b, measure, match, amount);
  maq_span span = maq_span_of(b->sources->tokens, match->first_token, match->token_count);
  bool bare = !maq_is_inflected(&match->inflection); /* as the table has it: `жүлде` is no locative */
  amount->indicator_name = bare ? maq_span_text(b->sources->tokens, &span) : maq_canonical_name(b->arena, &finder, &words);
  const char *value = maq_lexicon_text(lexeme->value);
  *bilateral = strcmp(value, "bilateral") == 0 || strcmp(value, "object") == 0;
  amount->status = is_opinion(b, measure, value) ? "actual" : amount->status;
}

/* `сауда сальдосы –2,1 млрд доллар`: what may be below zero has a dash glued to it for a minus sign. */
static void set_sign(const builder *b, maq_amount *amount) {
  size_t first = amount->span.first_token;
  const maq_token *number = &b->sources->tokens->items[first], *dash = number - (first > 0);
  bool glued = dash->mark == '-' && dash->shape & MAQ_SPACE_BEFORE && !(number->shape & MAQ_SPACE_BEFORE);
  if (!glued || !maq_string_equal(amount->indicator, maq_string_of("trade_balance")) || strcmp(amount->kind, "money") != 0 ||
      amount->value != amount->value_to) {
    return;
  }
  amount->span = maq_span_of(b->sources->tokens, first - 1, amount->span.token_count + 1);
  amount->value = amount->value_to = -amount->value;
}

static void set_unit(builder *b, const maq_measure *measure, maq_amount *amount) {
  if (*measure->unit) {
    amount->unit = maq_string_of(measure->unit);
    amount->unit_basis = measure->unit_inferred ? "inferred" : "text";
  } else if (strcmp(amount->kind, "count") == 0) {
    amount->unit = counted_noun(b, measure);
    amount->unit_basis = amount->unit.text ? "text" : NULL;
  }
}

static void set_period(const builder *b, const maq_measure *measure, maq_amount *amount) {
  const maq_time *time = maq_figure_period(&b->figures, measure);
  if (time) {
    amount->period = maq_string_of(time->value);
    amount->has_period_days = time->has_from && time->has_to;
    amount->period_from = time->from;
    amount->period_to = time->to;
  }
}

/* ---- ranges ----------------------------------------------------------------------------------------------------- */

/* `495 теңге мен 498 теңге аралығында`. */
static bool is_between(const builder *b, const maq_measure *low, const maq_measure *high) {
  size_t end = (size_t)low->span.first_token + low->span.token_count,
         behind = (size_t)high->span.first_token + high->span.token_count;
  return end + 1 == high->span.first_token && behind < b->sources->tokens->count &&
         maq_match_at(b->sources->matches, end, MAQ_LEXICON_CALENDAR, MAQ_TYPE_AND) &&
         maq_match_at(b->sources->matches, behind, MAQ_LEXICON_CALENDAR, MAQ_TYPE_BETWEEN) &&
         low->grammatical_case == MAQ_NOMINATIVE && high->grammatical_case == MAQ_NOMINATIVE;
}

/* `20 мың теңгеден 30 мың теңгеге дейін`. */
static bool is_from_to(const maq_measure *low, const maq_measure *high) {
  return low->span.first_token + low->span.token_count == high->span.first_token && low->grammatical_case == MAQ_ABLATIVE &&
         high->grammatical_case == MAQ_DATIVE;
}

/* May the two be the ends of a range? */
static bool is_pair(const maq_measure *low, const maq_measure *high) {
  bool alike = low->class == high->class && low->span.sentence == high->span.sentence && strcmp(low->unit, high->unit) == 0;
  bool single = low->has_value && high->has_value && low->value == low->value_to && high->value == high->value_to;
  return alike && single && (is_money_or_share(low) || low->class == MAQ_QUANTITY) && low->mod == MAQ_MOD_NONE;
}

/* The upper end of the range that begins with the figure of an entity: within the same mention or right behind it; NULL if there is
 * none. `18 пайыздан 17 пайызға дейін төмендеді` tells of two figures, unless the mention is one. */
static const maq_measure *upper_end(const builder *b, size_t entity) {
  const maq_span *mention = &b->entities->items[entity].span;
  const maq_measures *measures = b->sources->measures;
  size_t at = b->entities->items[entity].measure;
  const maq_measure *low = &measures->items[at], *high = low + 1;
  if (at + 1 >= measures->count || !is_pair(low, high)) {
    return NULL;
  }
  bool one = high->span.first_token < mention->first_token + mention->token_count;
  bool apart = high->mod == MAQ_MOD_UP_TO && !maq_figure_verbs_of(&b->figures, high).changes;
  return is_between(b, low, high) || (is_from_to(low, high) && (one || apart)) ? high : NULL;
}

/* Makes the amount the range from what it is to `high`. */
static void set_range(const builder *b, const maq_measure *high, maq_amount *amount) {
  size_t first = amount->span.first_token, end = (size_t)high->span.first_token + high->span.token_count;
  end += high->grammatical_case == MAQ_NOMINATIVE; /* `аралығында` */
  if (first + amount->span.token_count < end) {
    amount->span = maq_figure_span(b->sources->tokens, first, end - first, high->class);
  }
  amount->value_to = amount->value > high->value ? amount->value : high->value;
  amount->value = amount->value > high->value ? high->value : amount->value;
}

/* ---- rows ------------------------------------------------------------------------------------------------------- */

static const char *comparator_of(const maq_measure *measure, bool range, bool rank, const maq_figure_verbs *verbs) {
  const char *comparator = range ? ".." : comparator_of_mod(measure, verbs->denied);
  bool verb = is_money_or_share(measure) || measure->class == MAQ_QUANTITY || measure->class == MAQ_CARDINAL;
  return comparator                               ? comparator
         : rank && measure->class == MAQ_CARDINAL ? "<="
         : verbs->comparator && verb              ? verbs->comparator
                                                  : "=";
}

/* Adds the row of a figure; *at, its entity, becomes the last one that it takes. */
static bool add_amount(builder *b, size_t *at) {
  size_t entity = *at;
  const maq_measure *measure = &b->sources->measures->items[b->entities->items[entity].measure];
  const char *kind = kind_of(b, measure);
  if (!kind) {
    return true;
  }
  maq_amount *items = maq_arena_grow(b->arena, b->amounts->items, b->amounts->count, &b->capacity, sizeof *items);
  if (!items) {
    return false;
  }
  b->amounts->items = items;
  maq_amount *amount = &items[b->amounts->count++];
  bool rank = strcmp(kind, "rank") == 0, bilateral = false;
  *amount = (maq_amount){.entity = (uint32_t)entity,
                         .span = b->entities->items[entity].span,
                         .kind = kind,
                         .has_value = measure->has_value,
                         .value = measure->value,
                         .value_to = measure->value_to,
                         .rule = measure->rule};
  const maq_measure *high = upper_end(b, entity), *last = high ? high : measure;
  maq_figure_verbs verbs = maq_figure_verbs_of(&b->figures, last);
  amount->comparator = comparator_of(measure, high != NULL, rank, &verbs);
  if (high) {
    set_range(b, high, amount);
    bool apart = entity + 1 < b->entities->count && b->entities->items[entity + 1].measure != UINT32_MAX &&
                 &b->sources->measures->items[b->entities->items[entity + 1].measure] == high;
    *at += apart;
  }
  amount->status = verbs.status;
  set_unit(b, measure, amount);
  set_indicator(b, measure, &verbs, amount, &bilateral);
  set_sign(b, amount);
  set_period(b, measure, amount);
  set_parties(b, entity, bilateral, amount);
  amount->confidence = amount->indicator.text ? 900 : 750;
  return !b->arena->failed;
}

/* ---- facts ------------------------------------------------------------------------------------------------------ */

static bool agree(maq_string a, maq_string b) {
  return !a.text || !b.text || maq_string_equal(a, b);
}

static bool same_fact(const maq_amount *a, const maq_amount *b) {
  return strcmp(a->kind, b->kind) == 0 && a->has_value && b->has_value && a->value == b->value && a->value_to == b->value_to &&
         maq_string_equal(a->unit, b->unit) && agree(a->indicator, b->indicator) && agree(a->period, b->period) &&
         agree(a->country, b->country) && strcmp(a->status, b->status) == 0;
}

/* Numbers facts in the order of their first mention, through a hash table by value. */
static bool number_facts(builder *b) {
  uint32_t size = 16, facts = 0;
  while (size < b->amounts->count * 2) {
    size *= 2;
  }
  uint32_t *slots = maq_arena_allocate(b->arena, size * sizeof *slots);
  if (!slots) {
    return false;
  }
  for (uint32_t i = 0; i < b->amounts->count && maq_arena_goes_on(b->arena); i++) {
    maq_amount *amount = &b->amounts->items[i];
    uint32_t slot = (uint32_t)maq_hash((const char *)&amount->value, sizeof amount->value) & (size - 1);
    amount->fact = 0;
    for (int probes = 0; slots[slot] && probes < 64; probes++, slot = (slot + 1) & (size - 1)) {
      if (same_fact(&b->amounts->items[slots[slot] - 1], amount)) {
        amount->fact = b->amounts->items[slots[slot] - 1].fact;
        break;
      }
    }
    if (!amount->fact) {
      amount->fact = ++facts;
      if (!slots[slot]) {
        slots[slot] = i + 1;
      }
    }
  }
  return true;
}

/* Which tokens stand in names of more than one word; of names within names the outermost. */
static const uint32_t *names_of(maq_arena *arena, const maq_entity_sources *sources, const maq_entities *entities) {
  uint32_t *names = maq_arena_allocate(arena, (sources->tokens->count + 1) * sizeof *names);
  for (size_t i = entities->count; names && i > 0; i--) {
    const maq_entity *entity = &entities->items[i - 1];
    bool name = entity->measure == UINT32_MAX && entity->time == UINT32_MAX;
    for (uint32_t k = 0; name && entity->span.token_count > 1 && k < entity->span.token_count; k++) {
      names[entity->span.first_token + k] = (uint32_t)i;
    }
  }
  return names;
}

bool maq_find_amounts(maq_arena *arena, const maq_entity_sources *sources, const maq_entities *entities,
                      const maq_verb_matches *verbs, maq_amounts *amounts) {
  maq_entity_sources shared = *sources;
  shared.measures = maq_share_units(arena, sources);
  builder b = {.arena = arena, .sources = &shared, .entities = entities, .amounts = amounts};
  b.figures = (maq_figure_sources){&shared, verbs, entities, names_of(arena, sources, entities)};
  *amounts = (maq_amounts){NULL, 0};
  if (!b.figures.names || !shared.measures) {
    return false;
  }
  two_countries(entities, 0, entities->count, b.main_countries);
  for (size_t i = 0; i < entities->count && maq_arena_goes_on(arena); i++) {
    if (entities->items[i].measure != UINT32_MAX && !add_amount(&b, &i)) {
      return false;
    }
  }
  return number_facts(&b) && !arena->failed;
}
