/* news_noun.c: nouns that give news, and whose they are.
 *
 *   министрліктің баспасөз қызметі    the noun and its owner are the source
 *   «Дала үні» газеті, DALA.KZ тілшісі  a noun of media: its owner is
 */
#include "facts/names.h"
#include "facts/speakers.h"
#include "kazakh/morphology.h"
#include "lexicon_types.h"

enum { LONGEST_OWNER = 4 /* tokens that are no name */ };

static const maq_speaker nobody = {false, 0, 0, MAQ_NO_ENTITY, {NULL, 0}};

static const maq_entity *entity_at(const maq_speaker_finder *f, uint32_t index) {
  return &f->entities->items[index];
}

static bool closes_quotes(const maq_speaker_finder *f, size_t token) {
  const maq_token *t = &f->sources->tokens->items[token];
  return t->mark == '"' && t->partner < token;
}

/* The outermost entity that ends right before the token, quotation marks passed over, and begins no earlier than `begin`. */
static uint32_t owner_before(const maq_speaker_finder *f, size_t begin, size_t token) {
  uint32_t index = token > begin ? f->ends[token - 1] : MAQ_NO_ENTITY;
  if (index == MAQ_NO_ENTITY && token > begin + 1 && closes_quotes(f, token - 1)) {
    index = f->ends[token - 2];
  }
  return index != MAQ_NO_ENTITY && entity_at(f, index)->span.first_token >= begin ? index : MAQ_NO_ENTITY;
}

size_t maq_owner_words(const maq_speaker_finder *f, size_t begin, size_t token) {
  size_t first = token;
  bool owned = true; /* is the word behind possessed? */
  while (first > begin && token - first < LONGEST_OWNER) {
    const maq_token *t = &f->sources->tokens->items[first - 1];
    if (t->kind != MAQ_WORD || t->sentence != f->sources->tokens->items[token].sentence || f->ends[first - 1] != MAQ_NO_ENTITY ||
        maq_is_function_word(f->sources->matches, first - 1)) {
      break;
    }
    maq_analysis best;
    maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
    const maq_inflection *nominal = &best.form.nominal;
    bool genitive = nominal->grammatical_case == MAQ_GENITIVE,
         bare = nominal->grammatical_case == MAQ_NOMINATIVE && !nominal->attributive;
    if (best.verbal || (best.upos != MAQ_UPOS_NOUN && best.upos != MAQ_UPOS_ADJ) || !(genitive || bare) ||
        (bare && nominal->possessive && !owned)) { /* `«X» газеті | соттың баспасөз қызметіне …`: a subject */
      break;
    }
    owned = genitive ? nominal->possessive != 0 : owned;
    first--;
  }
  if (first > begin && closes_quotes(f, first - 1) && f->sources->tokens->items[first - 1].partner >= begin) {
    return f->sources->tokens->items[first - 1].partner; /* `«Дала үні» | ұлттық порталы` */
  }
  uint32_t named = first > begin ? f->ends[first - 1] : MAQ_NO_ENTITY; /* `Алматы | қаласының әкімдігі` */
  bool body = owned && named != MAQ_NO_ENTITY && (entity_at(f, named)->class == MAQ_GPE || maq_is_body(entity_at(f, named)));
  return body && entity_at(f, named)->span.first_token >= begin ? entity_at(f, named)->span.first_token : first;
}

maq_speaker maq_news_noun(const maq_speaker_finder *f, size_t begin, size_t token, unsigned *grammatical_case) {
  if (token >= f->sources->tokens->count) {
    return nobody;
  }
  const maq_match *noun = maq_match_at(f->sources->matches, token, MAQ_LEXICON_SPEECH, MAQ_TYPE_SOURCE_NOUN);
  const maq_match *medium = noun ? NULL : maq_match_at(f->sources->matches, token, MAQ_LEXICON_SPEECH, MAQ_TYPE_MEDIUM_NOUN);
  const maq_match *match = noun ? noun : medium;
  bool single = match && match->token_count == 1; /* rows of several words have their possessive */
  if (!match || match->inflection.plural || (single && (match->inflection.possessive & MAQ_PERSON_MASK) != 3)) {
    return nobody;
  }
  uint32_t owner = owner_before(f, begin, token);
  size_t first = owner != MAQ_NO_ENTITY ? entity_at(f, owner)->span.first_token : noun ? maq_owner_words(f, begin, token) : token;
  if (first == token || (medium && !maq_is_body(entity_at(f, owner)))) {
    return nobody;
  }
  uint32_t publisher = medium && first > begin ? f->ends[first - 1] : MAQ_NO_ENTITY; /* `Үкіметтің | Dala парақшасы` */
  if (publisher != MAQ_NO_ENTITY && entity_at(f, publisher)->class == MAQ_ORGANISATION &&
      entity_at(f, publisher)->span.first_token >= begin && maq_entity_case(f, entity_at(f, publisher)) == MAQ_GENITIVE) {
    owner = publisher;
    first = entity_at(f, owner)->span.first_token;
  }
  *grammatical_case = match->inflection.grammatical_case;
  size_t end = token + match->token_count;
  if (medium) {
    return (maq_speaker){true, first, end, owner, entity_at(f, owner)->name};
  }
  maq_name_finder finder = {.sources = f->sources};
  maq_name words = {.first = (uint32_t)first, .count = (uint32_t)(end - first), .class = MAQ_ORGANISATION};
  return (maq_speaker){true, first, end, MAQ_NO_ENTITY, maq_canonical_name(f->arena, &finder, &words)};
}

uint32_t maq_medium_of(const maq_speaker_finder *f, uint32_t position) {
  const maq_entity *entity = entity_at(f, position);
  if (entity->class != MAQ_POSITION || (size_t)position + 1 >= f->entities->count) {
    return position;
  }
  const maq_entity *owner = entity + 1;
  size_t end = (size_t)owner->span.first_token + owner->span.token_count,
         last = (size_t)entity->span.first_token + entity->span.token_count;
  end += end < last && closes_quotes(f, end);
  bool medium = owner->parent == position && maq_is_body(owner) && end < last &&
                maq_match_at(f->sources->matches, end, MAQ_LEXICON_SPEECH, MAQ_TYPE_MEDIUM_NOUN);
  return medium ? position + 1 : position;
}
