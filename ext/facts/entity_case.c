/* entity_case.c: the grammatical case of a name, which is that of its last word or of the word that it owns.
 *
 * A name has it where its last word has more than the canonical name: `мен` of `Сейтовпен` is `пен`.
 */
#include "base/utf8.h"
#include "facts/speakers.h"
#include "kazakh/morphology.h"
#include "text/character.h"

enum { LONGEST_WORD = 96 };

static const maq_string none = {NULL, 0};

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
  bool owned;
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
