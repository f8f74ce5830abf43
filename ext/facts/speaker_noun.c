/* speaker_noun.c: subjects that are no names and no posts: nouns with what they belong to.
 *
 *   Білім басқармасы … хабарлады        the words up to the first noun in the nominative that owns nothing behind it
 *   – деді бір әйел                     the noun that ends there
 *   Ирандық қонақ … айтты               a noun of a nation: the last person of that country
 */
#include "facts/names.h"
#include "facts/speakers.h"
#include "kazakh/morphology.h"
#include "lexicon_types.h"

enum { LONGEST_NOUN_PHRASE = 7, MOST_PEOPLE = 12 };

static const maq_speaker nobody = {false, 0, 0, MAQ_NO_ENTITY, {NULL, 0}};

static const maq_token *token_at(const maq_speaker_finder *f, size_t token) {
  return &f->sources->tokens->items[token];
}

maq_speaker maq_noun_subject(const maq_speaker_finder *f, size_t begin, size_t end) {
  begin = begin < end ? maq_behind_opening(f, begin, end) : begin;
  for (size_t at = begin; at < end && at < begin + LONGEST_NOUN_PHRASE; at++) {
    const maq_token *t = token_at(f, at);
    if (t->kind == MAQ_PUNCT && t->mark == '"') {
      continue;
    }
    bool partitive = at > begin && maq_match_at(f->sources->matches, at, MAQ_LEXICON_SPEECH, MAQ_TYPE_SUBJECT_PARTITIVE);
    const maq_match *kin = maq_match_at(f->sources->matches, at, MAQ_LEXICON_SPEECH, MAQ_TYPE_SPEAKER_KIN);
    if (t->kind != MAQ_WORD ||
        (!partitive && !kin && maq_is_function_word(f->sources->matches, at) && !(t->shape & MAQ_ALL_CAPS))) {
      return nobody;
    }
    maq_analysis best;
    maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
    const maq_inflection *nominal = &best.form.nominal;
    bool verbal = best.verbal && best.form.ending != MAQ_VERB_AGENT; /* `қатысушылардың` */
    if (verbal || nominal->attributive || (best.upos == MAQ_UPOS_ADV && !partitive) ||
        (nominal->grammatical_case != MAQ_NOMINATIVE && nominal->grammatical_case != MAQ_GENITIVE)) {
      return nobody;
    }
    bool noun = (best.upos == MAQ_UPOS_NOUN || best.upos == MAQ_UPOS_PROPN) && nominal->grammatical_case == MAQ_NOMINATIVE &&
                (nominal->plural || nominal->possessive);
    bool relative = noun && nominal->possessive && kin; /* `Болаттың анасы | ұлының …`: they own nothing without a genitive */
    if ((noun || partitive) && at + 1 < end && (relative || !maq_is_owned_in(f, at + 1, false))) {
      maq_name_finder finder = {.sources = f->sources};
      maq_name name = {.first = (uint32_t)begin, .count = (uint32_t)(at + 1 - begin), .class = MAQ_POSITION};
      return (maq_speaker){true, begin, at + 1, MAQ_NO_ENTITY, maq_canonical_name(f->arena, &finder, &name)};
    }
  }
  return nobody;
}

maq_speaker maq_noun_before(const maq_speaker_finder *f, size_t begin, size_t end) {
  if (end <= begin || f->sources->language != MAQ_LANGUAGE_KK || token_at(f, end - 1)->kind != MAQ_WORD ||
      f->ends[end - 1] != MAQ_NO_ENTITY) {
    return nobody;
  }
  maq_analysis best;
  maq_kazakh_analyse(token_at(f, end - 1)->folded, token_at(f, end - 1)->folded_length, 0, &best, 1);
  const maq_inflection *nominal = &best.form.nominal;
  bool inflected = nominal->plural || nominal->possessive; /* `анасы`, `жауаптылар` */
  bool word = best.upos == MAQ_UPOS_NOUN || best.upos == MAQ_UPOS_PROPN || (best.upos == MAQ_UPOS_ADJ && nominal->plural);
  bool noun = word && (!best.verbal || best.form.ending == MAQ_VERB_AGENT) &&
              (!nominal->attributive || nominal->plural) /* `әкімдіктегілер` */ && !nominal->similative &&
              nominal->grammatical_case == MAQ_NOMINATIVE;
  if (!noun || !(best.known || inflected) || (!nominal->possessive && maq_is_function_word(f->sources->matches, end - 1))) {
    return nobody;
  }
  size_t first = maq_owner_words(f, begin, end - 1);
  if (f->sources->tokens->script == MAQ_SCRIPT_CYRILLIC) { /* it stands in the nominative */
    maq_span span = maq_span_of(f->sources->tokens, first, end - first);
    return (maq_speaker){true, first, end, MAQ_NO_ENTITY, maq_span_text(f->sources->tokens, &span)};
  }
  maq_name_finder finder = {.sources = f->sources};
  maq_name name = {.first = (uint32_t)first, .count = (uint32_t)(end - first), .class = MAQ_POSITION};
  return (maq_speaker){true, first, end, MAQ_NO_ENTITY, maq_canonical_name(f->arena, &finder, &name)};
}

maq_speaker maq_nation_subject(const maq_speaker_finder *f, size_t begin, size_t end) {
  const maq_match *norp = begin + 2 < end ? maq_match_at(f->sources->matches, begin, MAQ_LEXICON_NORPS, -1) : NULL;
  const char *country = norp && !norp->inflection.plural ? maq_lexicon_text(maq_lexicon_get(norp->lexeme)->country) : "";
  size_t noun = norp ? begin + norp->token_count : begin;
  if (!*country || noun + 1 >= end || token_at(f, noun)->kind != MAQ_WORD || maq_is_owned_in(f, noun, true) ||
      maq_is_owned_in(f, noun + 1, true)) {
    return nobody;
  }
  maq_analysis best;
  maq_kazakh_analyse(token_at(f, noun)->folded, token_at(f, noun)->folded_length, 0, &best, 1);
  if (best.verbal || best.upos != MAQ_UPOS_NOUN || best.form.nominal.grammatical_case != MAQ_NOMINATIVE ||
      best.form.nominal.plural) {
    return nobody;
  }
  for (size_t i = f->people->count; i > 0 && i + MOST_PEOPLE > f->people->count; i--) {
    const maq_person *person = &f->people->items[i - 1];
    if (person->country.text && maq_string_is(person->country, country) &&
        f->entities->items[person->entity].span.first_token < begin) {
      return (maq_speaker){true, begin, noun + 1, person->entity, f->entities->items[person->entity].name};
    }
  }
  return (maq_speaker){true, begin, noun + 1, MAQ_NO_ENTITY, {NULL, 0}};
}
