/* entity_case.c: the grammatical case of a name, which is that of its last word or of the word that it owns, and whether it has any.
 *
 * A name has it where its last word has more than the canonical name: `мен` of `Сейтовпен` is `пен`.
 */
#include "base/utf8.h"
#include "facts/speakers.h"
#include "kazakh/morphology.h"
#include "lexicon_types.h"
#include "text/character.h"

enum { LONGEST_WORD = 96, MOST_JOINED = 8 };

static const maq_string none = {NULL, 0};

/* Is it another name of a listed body, as it is listed: `Рейтер`, which has the name Reuters? */
static bool is_listed_plain(const maq_speaker_finder *f, const maq_entity *entity) {
  const maq_match *match = entity->class == MAQ_ORGANISATION
                               ? maq_match_at(f->sources->matches, entity->span.first_token, MAQ_LEXICON_ORGANISATIONS, -1)
                               : NULL;
  return match && match->token_count == entity->span.token_count && !match->inflection.grammatical_case &&
         !match->inflection.possessive && !match->inflection.plural;
}

/* The word of respect behind a person's name, which has the case of both: `Сейітов | мырзаға`; NULL if there is none. */
static const maq_match *honorific_behind(const maq_speaker_finder *f, const maq_entity *entity) {
  size_t end = maq_entity_end(entity);
  bool more = entity->class == MAQ_PERSON && end < f->sources->tokens->count &&
              f->sources->tokens->items[end].sentence == entity->span.sentence && f->begins[end] == MAQ_NO_ENTITY;
  return more ? maq_match_at(f->sources->matches, end, MAQ_LEXICON_POSITIONS, MAQ_TYPE_HONORIFIC) : NULL;
}

bool maq_entity_is_plain(const maq_speaker_finder *f, const maq_entity *entity) {
  const maq_token *last = &f->sources->tokens->items[maq_entity_end(entity) - 1];
  const maq_match *honorific = honorific_behind(f, entity);
  if (honorific && honorific->inflection.grammatical_case) {
    return false;
  }
  if (last->base_length < last->folded_length) {
    return false;
  }
  bool foreign = (last->shape & MAQ_LATIN) &&
                 f->sources->tokens->script == MAQ_SCRIPT_CYRILLIC; /* `Dalapress`: its endings come behind a hyphen */
  if (foreign || (last->shape & MAQ_ALL_CAPS) || f->sources->language != MAQ_LANGUAGE_KK || last->kind != MAQ_WORD) {
    return true;
  }
  if (is_listed_plain(f, entity)) {
    return true;
  }
  for (size_t end = entity->name.text ? entity->name.length : 0; end > 0;) {
    size_t at = end;
    while (at > 0 && entity->name.text[at - 1] != ' ' && entity->name.text[at - 1] != '.') {
      at--;
    }
    char folded[LONGEST_WORD * MAQ_FOLD_GROWTH];
    size_t length = end - at <= LONGEST_WORD ? maq_fold(entity->name.text + at, end - at, folded) : 0;
    if (length && maq_string_equal((maq_string){folded, length}, maq_token_folded(last))) {
      return true;
    }
    end = entity->class == MAQ_PERSON && at > 0 ? at - 1 : 0; /* `Дон` of `Дон Ха Ил`: any word of the name */
  }
  return false;
}

static unsigned case_of_word(const maq_token *token, bool *owned) {
  maq_analysis best;
  maq_kazakh_analyse(token->folded, token->folded_length, token->shape & MAQ_CAPITALIZED ? MAQ_HINT_CAPITALIZED : 0u, &best, 1);
  *owned = !best.verbal && (best.form.nominal.possessive & MAQ_PERSON_MASK) == 3;
  return best.verbal ? MAQ_NOMINATIVE : best.form.nominal.grammatical_case;
}

/* What the last word has more than that of the canonical name. */
static maq_string ending_of(const maq_entity *entity, const maq_token *last) {
  size_t at = entity->name.length;
  while (at > 0 && entity->name.text[at - 1] != ' ' && entity->name.text[at - 1] != '.') {
    at--;
  }
  char folded[LONGEST_WORD * MAQ_FOLD_GROWTH];
  size_t length = entity->name.length - at <= LONGEST_WORD ? maq_fold(entity->name.text + at, entity->name.length - at, folded) : 0;
  size_t same = 0;
  while (same < length && same < last->folded_length && folded[same] == last->folded[same]) {
    same++;
  }
  while (same > 0 && same < last->folded_length && ((unsigned char)last->folded[same] & 0xC0) == 0x80) {
    same--;
  }
  return same ? (maq_string){last->folded + same, last->folded_length - same} : none;
}

unsigned maq_entity_case(const maq_speaker_finder *f, const maq_entity *entity) {
  const maq_tokens *tokens = f->sources->tokens;
  size_t end = (size_t)entity->span.first_token + entity->span.token_count;
  const maq_token *last = &tokens->items[end - 1];
  const maq_match *honorific = honorific_behind(f, entity);
  bool owned;
  if (honorific && honorific->inflection.grammatical_case) {
    return honorific->inflection.grammatical_case;
  }
  if (maq_entity_is_plain(f, entity)) {
    const maq_token *behind = end < tokens->count ? &tokens->items[end] : NULL;
    bool more = behind && behind->kind == MAQ_WORD && behind->sentence == last->sentence && f->begins[end] == MAQ_NO_ENTITY;
    unsigned next = more ? case_of_word(behind, &owned) : MAQ_NOMINATIVE;
    return more && owned ? next : MAQ_NOMINATIVE;
  }
  maq_string ending = last->base_length < last->folded_length ? maq_token_ending(last) : ending_of(entity, last);
  maq_inflection inflection;
  if (ending.length && maq_kazakh_is_suffix(ending.text, ending.length, &inflection) &&
      inflection.grammatical_case != MAQ_NOMINATIVE) {
    return inflection.grammatical_case;
  }
  return case_of_word(last, &owned);
}

bool maq_joined_to_object(const maq_speaker_finder *f, const maq_entity *entity, size_t end) {
  size_t at = maq_entity_end(entity);
  for (unsigned i = 0; i < MOST_JOINED && at + 1 < end; i++) {
    bool last = maq_match_at(f->sources->matches, at, MAQ_LEXICON_CALENDAR, MAQ_TYPE_AND) != NULL;
    uint32_t next = last || f->sources->tokens->items[at].mark == ',' ? f->begins[at + 1] : MAQ_NO_ENTITY;
    if (next == MAQ_NO_ENTITY) {
      return false;
    }
    size_t behind = maq_entity_end(&f->entities->items[next]);
    bool post = f->entities->items[next].class == MAQ_POSITION && behind < end && f->begins[behind] != MAQ_NO_ENTITY;
    if (!last && !post && f->entities->items[next].class != entity->class) {
      return false; /* `Болат Сәрсенов, қор директоры`: an apposition */
    }
    next = post ? f->begins[behind] : next; /* `министр | Сәрсеновті` */
    if (last) {
      unsigned joined = maq_entity_case(f, &f->entities->items[next]);
      const maq_entity *other = &f->entities->items[next];
      bool both = joined == MAQ_GENITIVE && entity->class != MAQ_PERSON && !maq_entity_is_plain(f, other);
      return joined != MAQ_NOMINATIVE && !both; /* `Қазақстан мен Ресейдің президенттері` are of both */
    }
    at = maq_entity_end(&f->entities->items[next]);
  }
  return false;
}

bool maq_before_object(const maq_speaker_finder *f, size_t next, size_t end) {
  uint32_t index = next < end ? f->begins[next] : MAQ_NO_ENTITY;
  const maq_entity *entity = index == MAQ_NO_ENTITY ? NULL : &f->entities->items[index];
  return entity && entity->class == MAQ_PERSON && maq_entity_case(f, entity) != MAQ_NOMINATIVE;
}
