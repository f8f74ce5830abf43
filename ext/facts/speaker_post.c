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

/* Is the post named by a country and one word: `Түркия министрі`, not `Алматы әкімі`? */
static bool is_of_country_alone(const maq_speaker_finder *f, const maq_entity *post) {
  const maq_match *country = maq_match_at(f->sources->matches, post->span.first_token, MAQ_LEXICON_COUNTRIES, -1);
  return country && (size_t)country->token_count + 1 == post->span.token_count;
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
  bool same = post->country.text && person->country.text && is_of_country_alone(f, post);
  if (same) { /* `Түркия министрі` is any minister of it */
    return true;
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

/* Is the person known to be of another country than this one? No country is no other. */
static bool is_foreign(const maq_speaker_finder *f, uint32_t person, const char *country) {
  maq_string own = f->people->items[person].country;
  return *country && own.text && !maq_string_is(own, country);
}

/* The last subject who is such a holder, else the last person before the token who is, else the only one behind it; MAQ_NO_ENTITY if there is none near. With a
 * country nobody who is of another. */
static uint32_t holder_near(const maq_speaker_finder *f, size_t token, const char *name, const maq_entity *post,
                            const char *country) {
  char folded[LONGEST_POST * MAQ_FOLD_GROWTH];
  size_t name_length = strlen(name);
  maq_string word = {folded, name_length <= LONGEST_POST ? maq_fold(name, name_length, folded) : 0};
  size_t low = word.length ? maq_people_before(f, token) : 0;
  uint32_t subject =
      f->subject[f->sources->tokens->items[token].sentence]; /* `X министрі A Y министрі B-мен кездесті. Министр …` */
  uint32_t acting = subject != MAQ_NO_ENTITY ? f->people->of_entity[subject] : MAQ_NO_PERSON;
  if (word.length && acting != MAQ_NO_PERSON && is_holder(f, acting, word, post) && !is_foreign(f, acting, country)) {
    return subject;
  }
  for (size_t i = low; i > 0 && i + MOST_PEOPLE > low; i--) {
    if (is_holder(f, (uint32_t)i - 1, word, post) && !is_foreign(f, (uint32_t)i - 1, country)) {
      return f->people->items[i - 1].entity;
    }
  }
  uint32_t only = MAQ_NO_ENTITY; /* `Министр … айтты` in a title: the one who has that role further on */
  for (size_t i = low; word.length && i < f->people->count && i < low + MOST_PEOPLE; i++) {
    if (is_holder(f, (uint32_t)i, word, post) && !is_foreign(f, (uint32_t)i, country)) {
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

/* The country whose holder of a post the words at the token mean where nothing before them names another: `Мемлекет басшысы`;
 * `own`: or rather mean, `Президент`. Empty if there is none. */
static const char *country_meant(const maq_speaker_finder *f, size_t token, bool own) {
  int type = own ? MAQ_TYPE_SPEAKER_OWN : MAQ_TYPE_SPEAKER_HYPERNYM;
  const maq_match *words = maq_match_at(f->sources->matches, token, MAQ_LEXICON_SPEECH, type);
  bool owned = token > 0 && f->ends[token - 1] != MAQ_NO_ENTITY && f->entities->items[f->ends[token - 1]].class == MAQ_GPE;
  return words && !owned ? maq_lexicon_text(maq_lexicon_get(words->lexeme)->country) : "";
}

/* The last subject, where no role of him is known and he is named before the holder of another country: `Тоқаев Өзбекстан Президенті
 * X-пен кездесті. Мемлекет басшысы …`; else the holder. */
static uint32_t rather_subject(const maq_speaker_finder *f, size_t token, uint32_t holder) {
  uint32_t subject = f->subject[f->sources->tokens->items[token].sentence];
  uint32_t person = subject != MAQ_NO_ENTITY ? f->people->of_entity[subject] : MAQ_NO_PERSON;
  bool first = person != MAQ_NO_PERSON && holder != MAQ_NO_ENTITY && person < f->people->of_entity[holder];
  return first && !f->people->items[person].role.text ? subject : holder;
}

uint32_t maq_holder_called(const maq_speaker_finder *f, size_t token, const char *post) {
  if (!*post || strlen(post) > LONGEST_POST) {
    return MAQ_NO_ENTITY;
  }
  const char *country = country_meant(f, token, false);
  uint32_t own = *country ? holder_near(f, token, post, NULL, country) : MAQ_NO_ENTITY;
  if (own != MAQ_NO_ENTITY && !f->former[f->people->of_entity[own]]) {
    return own;
  }
  uint32_t person = holder_near(f, token, post, NULL, "");
  bool holds = person != MAQ_NO_ENTITY && !f->former[f->people->of_entity[person]] && !has_other_country(f, person, post);
  return !holds ? MAQ_NO_ENTITY : *country ? rather_subject(f, token, person) : person;
}

uint32_t maq_person_with_role(const maq_speaker_finder *f, const maq_match *role, const maq_entity *post) {
  size_t token = role->first_token;
  const char *name = maq_lexicon_text(maq_lexicon_get(role->lexeme)->name), *called = maq_post_called(f, token, role->token_count);
  const char *country = post && post->country.text ? "" : country_meant(f, token, true);
  uint32_t person = *called && *country_meant(f, token, false) ? maq_holder_called(f, token, called) : MAQ_NO_ENTITY;
  if (person == MAQ_NO_ENTITY && *country) {
    person = holder_near(f, token, name, post, country);
  }
  person = person == MAQ_NO_ENTITY ? holder_near(f, token, name, post, "") : person;
  return person != MAQ_NO_ENTITY ? person : maq_holder_called(f, token, called);
}
