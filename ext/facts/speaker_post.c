/* speaker_post.c: who has a post: the person near it whose role names it, or who is called by another name of it.
 *
 *   Министр … айтты                  the last person before it with that word in the role, else the only one behind it
 *   – деді Мемлекет басшысы          the president, unless the article also names one of another country
 */
#include "facts/names.h"
#include "facts/speakers.h"
#include "lexicon_types.h"
#include "text/character.h"

enum {
  MOST_PEOPLE = 12,
  MOST_POSTS = 64 /* entities looked at */,
  LONGEST_POST = 256 /* bytes */,
  POSSESSIVE = 4 /* bytes of `сы`, `сі` */
};

/* Does a word of the text begin with this one? Both are folded. */
static bool holds_word(maq_string text, maq_string word) {
  for (size_t at = 0; at + word.length <= text.length; at++) {
    if ((at == 0 || text.text[at - 1] == ' ') && memcmp(text.text + at, word.text, word.length) == 0) {
      return true;
    }
  }
  return false;
}

/* May the person be the holder of the post that the words name: not of another country, and with no other portfolio
 * (`ҚР Қаржы министрі`)? */
static bool may_hold(const maq_speaker_finder *f, uint32_t index, const maq_entity *post) {
  const maq_person *person = &f->people->items[index];
  if (!post) {
    return true;
  }
  if (post->country.text && person->country.text && !maq_string_equal(post->country, person->country)) {
    return false;
  }
  char folded[LONGEST_POST * MAQ_FOLD_GROWTH];
  size_t length = post->name.length <= LONGEST_POST ? maq_fold(post->name.text, post->name.length, folded) : 0;
  maq_string role = f->roles[index];
  size_t core = role.length > POSSESSIVE ? role.length - POSSESSIVE : role.length; /* its possessive may be missing in the other */
  for (size_t at = 0; at + core <= length; at++) {
    if ((at == 0 || folded[at - 1] == ' ') && memcmp(folded + at, role.text, core) == 0) {
      return true;
    }
  }
  return false;
}

size_t maq_people_before(const maq_speaker_finder *f, size_t token) {
  size_t low = 0, high = f->people->count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (f->entities->items[f->people->items[middle].entity].span.first_token < token) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/* Has the person this word, folded, in the role, or a post that is called so, and may hold `post`, if one is given? */
static bool is_holder(const maq_speaker_finder *f, uint32_t person, maq_string word, const maq_entity *post) {
  return maq_string_equal(f->posts[person], word) || (holds_word(f->roles[person], word) && may_hold(f, person, post));
}

/* The last person before the token who is such a holder, else the only one behind it; MAQ_NO_ENTITY if there is none near. */
static uint32_t holder_near(const maq_speaker_finder *f, size_t token, const char *name, const maq_entity *post) {
  char folded[LONGEST_POST * MAQ_FOLD_GROWTH];
  size_t name_length = strlen(name);
  maq_string word = {folded, name_length <= LONGEST_POST ? maq_fold(name, name_length, folded) : 0};
  size_t low = word.length ? maq_people_before(f, token) : 0;
  for (size_t i = low; i > 0 && i + MOST_PEOPLE > low; i--) {
    if (is_holder(f, (uint32_t)i - 1, word, post)) {
      return f->people->items[i - 1].entity;
    }
  }
  uint32_t only = MAQ_NO_ENTITY; /* `Министр … айтты` in a title: the one who has that role further on */
  for (size_t i = low; word.length && i < f->people->count && i < low + MOST_PEOPLE; i++) {
    if (is_holder(f, (uint32_t)i, word, post)) {
      if (only != MAQ_NO_ENTITY) {
        return MAQ_NO_ENTITY;
      }
      only = f->people->items[i].entity;
    }
  }
  return only;
}

const char *maq_post_called(const maq_speaker_finder *f, size_t token, size_t least) {
  const maq_match *other = maq_match_at(f->sources->matches, token, MAQ_LEXICON_SPEECH, MAQ_TYPE_SPEAKER_HYPERNYM);
  return other && other->token_count >= least ? maq_lexicon_text(maq_lexicon_get(other->lexeme)->code) : "";
}

/* Does the article name this post of another country than the person's? */
static bool has_other_country(const maq_speaker_finder *f, uint32_t index, const char *post) {
  maq_string country = f->people->items[f->people->of_entity[index]].country;
  char folded[LONGEST_POST * MAQ_FOLD_GROWTH], name[LONGEST_POST * MAQ_FOLD_GROWTH];
  maq_string word = {folded, maq_fold(post, strlen(post), folded)};
  for (size_t i = 0; country.text && i < f->entities->count && i < MOST_POSTS; i++) {
    const maq_entity *entity = &f->entities->items[i];
    bool other = entity->class == MAQ_POSITION && entity->country.text && !maq_string_equal(entity->country, country);
    size_t length = other && entity->name.length <= LONGEST_POST ? maq_fold(entity->name.text, entity->name.length, name) : 0;
    if (length && holds_word((maq_string){name, length}, word)) {
      return true;
    }
  }
  return false;
}

/* Is the person of the country whose holder the words at the token mean where nothing before them names another: `Мемлекет
 * басшысы`? */
static bool is_of_own_country(const maq_speaker_finder *f, uint32_t index, size_t token) {
  const maq_match *other = maq_match_at(f->sources->matches, token, MAQ_LEXICON_SPEECH, MAQ_TYPE_SPEAKER_HYPERNYM);
  const char *meant = other ? maq_lexicon_text(maq_lexicon_get(other->lexeme)->country) : "";
  maq_string country = f->people->items[f->people->of_entity[index]].country;
  bool owned = token > 0 && f->ends[token - 1] != MAQ_NO_ENTITY && f->entities->items[f->ends[token - 1]].class == MAQ_GPE;
  return *meant && country.text && maq_string_is(country, meant) && !owned;
}

uint32_t maq_holder_called(const maq_speaker_finder *f, size_t token, const char *post) {
  uint32_t person = *post && strlen(post) <= LONGEST_POST ? holder_near(f, token, post, NULL) : MAQ_NO_ENTITY;
  bool holds = person != MAQ_NO_ENTITY && !f->former[f->people->of_entity[person]] &&
               (is_of_own_country(f, person, token) || !has_other_country(f, person, post));
  return holds ? person : MAQ_NO_ENTITY;
}

uint32_t maq_person_with_role(const maq_speaker_finder *f, const maq_match *role, const maq_entity *post) {
  uint32_t person = holder_near(f, role->first_token, maq_lexicon_text(maq_lexicon_get(role->lexeme)->name), post);
  return person != MAQ_NO_ENTITY
             ? person
             : maq_holder_called(f, role->first_token, maq_post_called(f, role->first_token, role->token_count));
}
