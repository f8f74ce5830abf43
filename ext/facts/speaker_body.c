/* speaker_body.c: bodies named by a bare noun at the beginning of a sentence, and which of the article's bodies they are.
 *
 *   Министрлік … хабарлады    the last ministry named before it; the word itself where there was none
 *   Полиция … ескертеді       likewise
 */
#include "facts/names.h"
#include "facts/speakers.h"
#include "lexicon_types.h"

enum { NAMES_BACK = 40 };

static const maq_speaker nobody = {false, 0, 0, MAQ_NO_ENTITY, {NULL, 0}};

static const maq_token *token_at(const maq_speaker_finder *f, size_t token) {
  return &f->sources->tokens->items[token];
}

/* The row of a noun that bodies are called by, as it stands in the table: `министрлік`, `полиция`. */
static const maq_lexeme *body_noun_at(const maq_speaker_finder *f, size_t token) {
  const maq_matches *matches = f->sources->matches;
  for (uint32_t i = matches->first[token]; i < matches->first[token + 1]; i++) {
    const maq_match *match = &matches->items[i];
    const maq_lexeme *lexeme = maq_lexicon_get(match->lexeme);
    bool body = (lexeme->table == MAQ_LEXICON_HEADS &&
                 (lexeme->type == MAQ_TYPE_ORGANISATION || lexeme->type == MAQ_TYPE_ORGANISATION_OUTSIDE)) ||
                (lexeme->table == MAQ_LEXICON_SPEECH && lexeme->type == MAQ_TYPE_SPEAKER_BODY);
    bool plain = !match->inflection.grammatical_case && !match->inflection.possessive && !match->inflection.plural &&
                 !match->inflection.attributive;
    if (body && plain && match->token_count == 1) {
      return lexeme;
    }
  }
  return NULL;
}

/* Does the last word of the name come from the noun: `министрлігі`, `банкі`, `қоры`? Its last letter may have changed. */
static bool is_called(maq_string name, maq_string noun) {
  size_t at = name.length, same = noun.length;
  while (at > 0 && name.text[at - 1] != ' ') {
    at--;
  }
  do {
    same--;
  } while (same > 0 && ((unsigned char)noun.text[same] & 0xC0) == 0x80);
  return same > 0 && name.length - at >= noun.length && memcmp(name.text + at, noun.text, same) == 0;
}

/* The last body named before the token that is called so. */
static uint32_t body_called(const maq_speaker_finder *f, size_t token, maq_string noun) {
  size_t low = 0, high = f->entities->count; /* the entities before the token, by halving */
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (f->entities->items[middle].span.first_token < token) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  for (size_t i = low; i > 0 && i + NAMES_BACK > low; i--) {
    const maq_entity *entity = &f->entities->items[i - 1];
    if (entity->class == MAQ_ORGANISATION && is_called(entity->name, noun)) {
      return (uint32_t)(i - 1);
    }
  }
  return MAQ_NO_ENTITY;
}

maq_speaker maq_body_subject(const maq_speaker_finder *f, size_t begin, size_t end) {
  while (begin < end && token_at(f, begin)->kind == MAQ_PUNCT) {
    begin++;
  }
  if (begin + 1 >= end || begin != f->sources->sentences->items[token_at(f, begin)->sentence].first_token ||
      token_at(f, begin + 1)->kind == MAQ_PUNCT || f->begins[begin] != MAQ_NO_ENTITY) {
    return nobody;
  }
  const maq_lexeme *lexeme = body_noun_at(f, begin);
  if (!lexeme || maq_is_owned(f, begin + 1)) {
    return nobody;
  }
  uint32_t entity = body_called(f, begin, maq_string_of(maq_lexicon_text(lexeme->name)));
  if (entity != MAQ_NO_ENTITY) {
    return (maq_speaker){true, begin, begin + 1, entity, f->entities->items[entity].name};
  }
  maq_name_finder finder = {.sources = f->sources};
  maq_name word = {.first = (uint32_t)begin, .count = 1, .class = MAQ_POSITION};
  return (maq_speaker){true, begin, begin + 1, MAQ_NO_ENTITY, maq_canonical_name(f->arena, &finder, &word)};
}
