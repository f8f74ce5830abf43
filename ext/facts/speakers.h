/* speakers.h: who speaks in a sentence. Internal to facts/: quotes.c asks. */
#ifndef MAQ_FACTS_SPEAKERS_H
#define MAQ_FACTS_SPEAKERS_H

#include "facts/entities.h"
#include "facts/people.h"
#include "facts/verb_matches.h"

typedef struct maq_speaker_finder {
  maq_arena *arena;
  const maq_entity_sources *sources;
  const maq_entities *entities;
  const maq_people *people;
  const maq_verb_matches *verbs;
  uint32_t *partner; /* one a token: the quotation mark that closes or opens it, or MAQ_NO_MATCH */
  uint32_t *begins;  /* one a token: the outermost entity that begins there, or MAQ_NO_ENTITY */
  uint32_t *ends;    /* one a token: the outermost entity that ends with it */
  uint32_t *subject; /* one a sentence: the last person that was the subject of a sentence before it, or MAQ_NO_ENTITY */
  uint32_t *spoke;   /* one a sentence: the last person that spoke in a sentence before it, not far, or MAQ_NO_ENTITY */
  maq_string *names; /* one a person: the name, folded */
  maq_string *roles; /* one a person: the role, folded; text NULL where there is none */
  maq_string
      *posts; /* one a person: the post whose other name stands before the name (`Мемлекет басшысы`: `президент`); or empty */
  bool *former;       /* one a person: the role before the name is one that it has no more (`бұрынғы министр`) */
  maq_string parties; /* the two countries of the article, joined; text NULL where it has no two */
} maq_speaker_finder;

typedef struct maq_speaker {
  bool found;
  size_t begin, end; /* the tokens of the mention */
  uint32_t entity;   /* that it is, or that it leads to; MAQ_NO_ENTITY where there is none */
  maq_string name;   /* canonical */
} maq_speaker;

bool maq_speaker_finder_make(maq_arena *arena, const maq_entity_sources *sources, const maq_entities *entities,
                             const maq_people *people, const maq_verb_matches *verbs, maq_speaker_finder *finder);

/* Is it a body that may give news: an organisation, an address? */
static inline bool maq_is_body(const maq_entity *entity) {
  return entity->class == MAQ_ORGANISATION || entity->class == MAQ_CONTACT;
}

/* Is the speaker such a body by name? */
static inline bool maq_speaks_for_body(const maq_speaker_finder *finder, const maq_speaker *speaker) {
  return speaker->found && speaker->entity != MAQ_NO_ENTITY && maq_is_body(&finder->entities->items[speaker->entity]);
}

/* Does the last word of an entity stand as in its canonical name, without a case? */
bool maq_entity_is_plain(const maq_speaker_finder *finder, const maq_entity *entity);

/* The grammatical case (maq_case) that an entity stands in, or the noun that it owns behind it: `Астана қаласында`. */
unsigned maq_entity_case(const maq_speaker_finder *finder, const maq_entity *entity);

/* Is it joined to an entity before `end` that is no subject, and so none either: `Иманов | пен Сәрсеновті жеңді`, `Иманов | пен
 * Сәрсеновтің әріптестері`, `Алматы | мен Астана қалаларының әкімдері`? A country is one with what both own. */
bool maq_joined_to_object(const maq_speaker_finder *finder, const maq_entity *entity, size_t end);

/* Does a role stand before the name of one who is no subject: `ректоры | Асқар Имановпен кездесті`, `министрі | X-тің айтуынша`? `next`: behind the role. */
bool maq_before_object(const maq_speaker_finder *finder, size_t next, size_t end);

/* The subject among the tokens from `begin` to before `end`, which lie in one sentence: a person, a post, a body, `ол`,
 * `тараптар`, in the nominative; the first one, but a person rather than the post before the name. */
maq_speaker maq_speaker_between(const maq_speaker_finder *finder, size_t begin, size_t end);

/* The entity that begins at the token as a possible subject, found false where it is none; *next is behind it. */
maq_speaker maq_named_subject(const maq_speaker_finder *finder, size_t token, size_t end, size_t *next);

/* The token behind the list of names that begins at the token, which itself is returned where there is none; *speaker are all of
 * them, or nobody where they are no subject. Its entity is the first. */
size_t maq_speaker_list(const maq_speaker_finder *finder, size_t token, size_t end, maq_speaker *speaker);

/* The first two countries of the article, joined; text NULL where it has no two. */
maq_string maq_two_countries(maq_arena *arena, const maq_entities *entities);

/* The token behind a closing quotation mark at the token; the token itself where there is none. */
size_t maq_behind_mark(const maq_speaker_finder *finder, size_t token);

/* The same for a subject that is no name and no post: the words from `begin` to the first noun in the nominative that owns nothing
 * behind it (`Білім басқармасы`, `Демократтар`). The name is these words. */
maq_speaker maq_noun_subject(const maq_speaker_finder *finder, size_t begin, size_t end);

/* The noun in the nominative that ends right before `end`, with what it belongs to: `– деді | бір әйел`, `жақын туысы | «…»
 * деді`. */
maq_speaker maq_noun_before(const maq_speaker_finder *finder, size_t begin, size_t end);

/* The same for a body called by a bare noun at the beginning of a clause: the last one named before that is called so. `apart`:
 * a comma may stand behind it. */
maq_speaker maq_body_subject(const maq_speaker_finder *finder, size_t begin, size_t end, bool apart);

/* The same for a noun behind the word of a nation at `begin`: `Ирандық қонақ` is the last person of that country, or nobody by
 * name. */
maq_speaker maq_nation_subject(const maq_speaker_finder *finder, size_t begin, size_t end);

/* Behind the words that may stand before a subject: `Бүгін`, `Сонымен қатар,`. */
size_t maq_behind_opening(const maq_speaker_finder *finder, size_t begin, size_t end);

/* The same for a body called by a noun with its owner, anywhere among these tokens: `елдің төтенше жағдай агенттігі`. */
maq_speaker maq_body_between(const maq_speaker_finder *finder, size_t begin, size_t end);

/* A body called by the noun at the token, bare or with its owner before it, in the case that *grammatical_case gets. */
maq_speaker maq_body_noun(const maq_speaker_finder *finder, size_t begin, size_t token, unsigned *grammatical_case);

/* The first of the words before the token, from `begin` on, that it may belong to: nouns in the nominative or genitive, and a
 * place or body before those; the token itself where there is none. */
size_t maq_owner_words(const maq_speaker_finder *finder, size_t begin, size_t token);

/* The person near a role who has it, or the post that it is another name of, or `post`, if one is given; MAQ_NO_ENTITY if there
 * is none. */
uint32_t maq_person_with_role(const maq_speaker_finder *finder, const maq_match *role, const maq_entity *post);

/* What the words at the token stand for, at least so many, where they are another name of a post: `Мемлекет басшысы` is a
 * president; else empty. */
const char *maq_post_called(const maq_speaker_finder *finder, size_t token, size_t least);

/* The holder of a post by another name of it: `Мемлекет басшысы`; not where it may be that of another country. */
uint32_t maq_holder_called(const maq_speaker_finder *finder, size_t token, const char *post);

/* Is the word possessed by what stands before it, as the best reading has it: `қызметкерлері`; in the nominative, genitive or
 * locative (`X брифингінде`), or in any case? */
bool maq_is_owned_in(const maq_speaker_finder *finder, size_t token, bool any_case);

/* What stands right before `end` in the nominative or genitive, as the owner of `айтуынша`. */
maq_speaker maq_speaker_before(const maq_speaker_finder *finder, size_t begin, size_t end);

/* How many of the people are first named before the token; they stand in that order. */
size_t maq_people_before(const maq_speaker_finder *finder, size_t token);

/* The person named before whose first or last name the word is, which was recognised as no name: `деді Дон` behind `Дон Ха Ил`; in
 * the nominative, or in the genitive. MAQ_NO_ENTITY if there is none. */
uint32_t maq_person_called(const maq_speaker_finder *finder, size_t token, bool genitive);

/* A capitalised word in the nominative that nothing knows, as the speaker who is named right behind a verb: `деді | Бором`. */
maq_speaker maq_unknown_name(const maq_speaker_finder *finder, size_t begin, size_t end);

/* A noun that gives news at the token, with the owner before it that begins no earlier than `begin`: `X баспасөз қызметі` are both,
 * `X порталы` is X. In the nominative or any other case, which *grammatical_case gets. */
maq_speaker maq_news_noun(const maq_speaker_finder *finder, size_t begin, size_t token, unsigned *grammatical_case);

/* The medium that the holder of a position works for (`DALA.KZ` of `DALA.KZ тілшісі`); the position itself where it is none of
 * media. */
uint32_t maq_medium_of(const maq_speaker_finder *finder, uint32_t position);

#endif
