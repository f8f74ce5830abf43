/* shared_units.c: figures whose unit stands once, at the last of them.
 *
 * A bare number before a comma or `және` has the unit of the next one of its sentence where nothing says that it counts something
 * else: it ends with a word of scale (`5 млрд, 2023 жылы 7 млрд теңге`), it is joined to the other (`5 және 7 пайызға`), or what stands
 * before the two has the same ending (`Алматыда 12, Астанада 15 мың тонна`). In the last case the scale may stand once as well.
 */
#include "facts/shared_units.h"

#include "facts/atoms.h"
#include "kazakh/morphology.h"

enum {
  WITHIN = 8,      /* tokens between the two */
  MOST_APART = 20, /* how much larger one of two numbers of one scale may be */
};

static size_t end_of(const maq_measure *measure) {
  return (size_t)measure->span.first_token + measure->span.token_count;
}

/* The factor of the word of scale at a token, 1 where there is none. */
static double scale_at(const maq_entity_sources *s, size_t token) {
  const maq_match *scale = maq_match_at(s->matches, token, MAQ_LEXICON_NUMERALS, MAQ_TYPE_SCALE);
  return scale && !maq_is_inflected(&scale->inflection) ? maq_match_lexeme(scale)->number : 1;
}

/* The factor that the number of a measure ends with, before its unit: of `15 мың тонна` 1000. */
static double scale_of(const maq_entity_sources *s, const maq_measure *measure) {
  for (size_t at = end_of(measure); at > measure->span.first_token; at--) {
    double scale = scale_at(s, at - 1);
    if (scale > 1) {
      return scale;
    }
  }
  return 1;
}

/* A number that has no unit, whole or of a scale, with no word of comparison. */
static bool is_bare(const maq_measure *measure) {
  return measure->class == MAQ_CARDINAL && measure->has_value && measure->value >= 0 && !*measure->unit &&
         measure->mod == MAQ_MOD_NONE && measure->grammatical_case == MAQ_NOMINATIVE;
}

/* Does the unit of the measure stand behind its number, so that numbers before may share it? What is but counted (`қадам`) is no unit. */
static bool gives_unit(const maq_entity_sources *s, const maq_measure *measure) {
  return (measure->class == MAQ_MONEY || measure->class == MAQ_PERCENTAGE || measure->class == MAQ_QUANTITY) &&
         measure->has_value && *measure->unit != '{' && s->tokens->items[end_of(measure) - 1].kind != MAQ_NUMBER &&
         strcmp(measure->rule, "currency-number") != 0;
}

static bool is_joint(const maq_entity_sources *s, size_t token) {
  return maq_match_at(s->matches, token, MAQ_LEXICON_CALENDAR, MAQ_TYPE_AND) != NULL;
}

static maq_analysis analysis_at(const maq_entity_sources *s, size_t token) {
  const maq_token *t = &s->tokens->items[token];
  maq_analysis best = {.upos = MAQ_UPOS_X};
  if (t->kind == MAQ_WORD) {
    maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  }
  return best;
}

static bool is_noun(const maq_analysis *word) {
  return !word->verbal && (word->upos == MAQ_UPOS_NOUN || word->upos == MAQ_UPOS_PROPN);
}

/* `ересектерге`, an adjective that stands for a noun, too. */
static bool is_nominal(const maq_analysis *word) {
  return is_noun(word) || (!word->verbal && word->upos == MAQ_UPOS_ADJ);
}

static const char *dimension_at(const maq_entity_sources *s, size_t token) {
  const maq_match *match = maq_match_at(s->matches, token, MAQ_LEXICON_FIGURE_CUES, MAQ_TYPE_DIMENSION);
  return match ? maq_lexicon_text(maq_match_lexeme(match)->code) : "";
}

/* May figures of the two nouns have the same unit: are they one word (`сүт өндірісі 5, ет өндірісі 7 пайызға`), of one dimension
 * (`биіктігі 40, ені 6 метр`), or shares, or the prices of two wares (`бензин 205, дизель 330 теңге`)? What belongs to a thing has a figure
 * of its own kind: `биіктігі 12, бағасы 40 млн теңге`. */
static bool measures_alike(const maq_entity_sources *s, size_t token, size_t other, const maq_measure *measure, bool possessed) {
  const maq_token *a = &s->tokens->items[token], *b = &s->tokens->items[other];
  const char *dimension = dimension_at(s, token);
  bool same = a->folded_length == b->folded_length && memcmp(a->folded, b->folded, a->folded_length) == 0;
  return same || measure->class == MAQ_PERCENTAGE || (measure->class == MAQ_MONEY && !possessed) ||
         (measure->class == MAQ_QUANTITY && *dimension && strcmp(dimension, dimension_at(s, other)) == 0);
}

/* Do the words before the two numbers have the same ending: `балаларға 500, ересектерге 1000 теңге`? */
static bool is_parallel(const maq_entity_sources *s, const maq_measure *number, const maq_measure *other) {
  size_t first = number->span.first_token, second = other->span.first_token;
  if (first == 0 || s->tokens->items[first - 1].sentence != number->span.sentence ||
      maq_match_at(s->matches, first - 1, MAQ_LEXICON_FIGURE_CUES, MAQ_TYPE_UNITLESS)) {
    return false;
  }
  maq_analysis a = analysis_at(s, first - 1), b = analysis_at(s, second - 1);
  if (a.form.nominal.grammatical_case != b.form.nominal.grammatical_case) {
    return false;
  }
  return a.form.nominal.grammatical_case == MAQ_NOMINATIVE
             ? is_noun(&a) && is_noun(&b) &&
                   measures_alike(s, first - 1, second - 1, other, a.form.nominal.possessive && b.form.nominal.possessive)
             : is_nominal(&a) && is_nominal(&b);
}

/* Does a clause end between the two? */
static bool is_apart(const maq_entity_sources *s, size_t from, size_t to) {
  for (size_t at = from; at < to; at++) {
    maq_analysis best = analysis_at(s, at);
    if (best.verbal && best.form.ending != MAQ_VERB_NOUN) {
      return true;
    }
  }
  return false;
}

/* Has the number the unit of the other? *scale becomes the factor that it takes along. */
static bool shares(const maq_entity_sources *s, const maq_measure *number, const maq_measure *other, double *scale) {
  size_t end = end_of(number), next = other->span.first_token;
  if (other->span.sentence != number->span.sentence || next <= end || next > end + WITHIN || !gives_unit(s, other)) {
    return false;
  }
  const maq_token *first = &s->tokens->items[end];
  bool joint = is_joint(s, end), comma = first->kind == MAQ_PUNCT && (first->mark == ',' || first->mark == ';');
  double own = scale_at(s, end - 1), its = scale_of(s, other);
  *scale = 1;
  bool kazakh = s->language == MAQ_LANGUAGE_KK; /* of other texts no endings are known: words of scale alone tell */
  if ((!joint && !comma) || (kazakh && is_apart(s, end + 1, next)) || (!kazakh && its == 1)) {
    return false;
  }
  if (own > 1) {
    return its > 1 || other->class != MAQ_PERCENTAGE;
  }
  bool alike = number->value * its * MOST_APART >= other->value && number->value * its <= other->value * MOST_APART;
  *scale = its;
  return kazakh && alike && (joint && next == end + 1 ? true : comma && next > end + 1 && is_parallel(s, number, other));
}

/* The number times a factor of a thousand or more, whole: no number has more than three decimals before such a word. */
static double scaled(double value, double scale) {
  return scale > 1 ? (double)(int64_t)(value * scale + 0.5) : value;
}

const maq_measures *maq_share_units(maq_arena *arena, const maq_entity_sources *sources) {
  const maq_measures *all = sources->measures;
  maq_measures *shared = NULL;
  const maq_measure *other = NULL; /* the one behind, ordinals aside */
  for (size_t i = all->count; i > 0; i--) {
    const maq_measure *number = &all->items[i - 1];
    double scale;
    if (number->class == MAQ_ORDINAL) {
      continue;
    }
    if (!other || !is_bare(number) || !shares(sources, number, other, &scale)) {
      other = shared ? &shared->items[i - 1] : number;
      continue;
    }
    if (!shared) {
      shared = maq_arena_allocate(arena, sizeof *shared);
      maq_measure *items = shared ? maq_arena_allocate(arena, all->count * sizeof *items) : NULL;
      if (!items) {
        return NULL;
      }
      memcpy(items, all->items, all->count * sizeof *items);
      *shared = (maq_measures){items, all->count, all->count};
      other = &items[other - all->items];
    }
    maq_measure *mine = &shared->items[i - 1];
    mine->class = other->class;
    mine->unit = other->unit;
    mine->unit_inferred = true;
    mine->grammatical_case = other->grammatical_case; /* the ending stands once too */
    mine->value = scaled(mine->value, scale);
    mine->value_to = scaled(mine->value_to, scale);
    other = mine;
  }
  return shared ? shared : all;
}
