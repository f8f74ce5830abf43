/* speaker_name.c: speakers by a word that was recognised as no name.
 *
 *   Дон Ха Ил … .  «…», – деді Дон.      the first or last name of a person named before
 *   «…», – деді Бором.                 a capitalised word right behind the verb
 */
#include "facts/names.h"
#include "facts/speakers.h"
#include "kazakh/morphology.h"
#include "lexicon_types.h"

enum { MOST_PEOPLE = 12, MOST_WORDS = 4 };

static const maq_token *token_at(const maq_speaker_finder *f, size_t token) {
  return &f->sources->tokens->items[token];
}

/* A capitalised word that belongs to no entity and is no other word that opens a sentence. */
static bool may_be_name(const maq_speaker_finder *f, size_t token) {
  const maq_token *t = token_at(f, token);
  return t->kind == MAQ_WORD && (t->shape & MAQ_CAPITALIZED) && f->begins[token] == MAQ_NO_ENTITY &&
         f->ends[token] == MAQ_NO_ENTITY && !maq_is_function_word(f->sources->matches, token);
}

/* Is it the first or the last of the name's words, of which there are more? */
static bool is_part(maq_string name, maq_string word) {
  if (!word.length || name.length <= word.length) {
    return false;
  }
  size_t behind = name.length - word.length;
  return (memcmp(name.text, word.text, word.length) == 0 && name.text[word.length] == ' ') ||
         (memcmp(name.text + behind, word.text, word.length) == 0 && name.text[behind - 1] == ' ');
}

/* The last person first named before the token of whose name the word is a part. */
static uint32_t person_named(const maq_speaker_finder *f, size_t token, maq_string word) {
  size_t low = maq_people_before(f, token);
  for (size_t i = low; i > 0 && i + MOST_PEOPLE > low; i--) {
    if (is_part(f->names[i - 1], word)) {
      return f->people->items[i - 1].entity;
    }
  }
  return MAQ_NO_ENTITY;
}

uint32_t maq_person_called(const maq_speaker_finder *f, size_t token, bool genitive) {
  if (!f->people->count || !may_be_name(f, token)) {
    return MAQ_NO_ENTITY;
  }
  maq_string word = maq_token_folded(token_at(f, token));
  if (!genitive) {
    return person_named(f, token, word);
  }
  maq_inflection readings[MAQ_MOST_INFLECTIONS];
  size_t count = maq_kazakh_inflections(word.text, word.length, readings, MAQ_MOST_INFLECTIONS);
  for (size_t i = 0; i < count; i++) {
    if (readings[i].grammatical_case == MAQ_GENITIVE && !readings[i].possessive && !readings[i].plural) {
      return person_named(f, token, (maq_string){word.text, readings[i].stem_length});
    }
  }
  return MAQ_NO_ENTITY;
}

maq_speaker maq_unknown_name(const maq_speaker_finder *f, size_t begin, size_t end) {
  size_t at = begin;
  while (at < end && at < begin + MOST_WORDS && may_be_name(f, at)) {
    at++;
  }
  if (at == begin || (at < end && token_at(f, at)->kind != MAQ_PUNCT)) {
    return (maq_speaker){.found = false, .entity = MAQ_NO_ENTITY};
  }
  maq_name_finder finder = {.sources = f->sources};
  maq_name words = {.first = (uint32_t)begin, .count = (uint32_t)(at - begin), .class = MAQ_PERSON};
  return (maq_speaker){true, begin, at, MAQ_NO_ENTITY, maq_canonical_name(f->arena, &finder, &words)};
}
