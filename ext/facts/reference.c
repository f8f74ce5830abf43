/* reference.c: see reference.h.
 *
 * HOW IT WORKS. A name whose ending could be read in two ways takes the form that the text has in the nominative elsewhere. Then
 * the people of the text are entered in hash tables under all that they may be called by, and whoever is named in short is looked
 * up there; last, entities with one name and class are tied to the first of them. Each step is one pass.
 */
#include "facts/reference.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "facts/person_name.h"
#include "kazakh/inflection.h"
#include "text/character.h"

enum { LONGEST_WORD = 96 /* bytes */, LONGEST_ENDING = 5, SHORTEST_NAME = 3 /* letters */ };

typedef struct reader {
  maq_arena *arena;
  const maq_entity_sources *sources;
  maq_entities *entities;
} reader;

/* ---- tables of names -------------------------------------------------------------------------------------------- */

/* A hash table from a key to the entity that had it first. */
typedef struct registry {
  uint32_t *slots; /* index + 1, 0 free */
  uint32_t mask;
  const maq_entity *items;
  const maq_person_name *parts; /* one an entity: of people named in full */
} registry;

static bool registry_make(registry *r, maq_arena *arena, const maq_entities *entities, const maq_person_name *parts) {
  uint32_t size = 16;
  while (size < entities->count * 2) {
    size *= 2;
  }
  *r = (registry){maq_arena_allocate(arena, size * sizeof *r->slots), size - 1, entities->items, parts};
  return r->slots != NULL;
}

/* Is the entity known of the name that is asked for? */
typedef bool same_function(const registry *r, uint32_t known, uint32_t asked, maq_string key);

/* The entity known under the key, or MAQ_NO_ENTITY; an unknown one is entered if `enter` is set. */
static uint32_t registry_find(registry *r, maq_string key, uint32_t entity, bool enter, same_function *same) {
  uint32_t slot = (uint32_t)maq_hash(key.text, key.length) & r->mask;
  for (int probes = 0; r->slots[slot] && probes < 64; probes++, slot = (slot + 1) & r->mask) {
    if (same(r, r->slots[slot] - 1, entity, key)) {
      return r->slots[slot] - 1;
    }
  }
  if (enter && !r->slots[slot]) {
    r->slots[slot] = entity + 1;
  }
  return MAQ_NO_ENTITY;
}

static bool same_name(const registry *r, uint32_t known, uint32_t asked, maq_string key) {
  const maq_entity *one = &r->items[known], *other = &r->items[asked];
  bool figures = other->measure != UINT32_MAX || other->time != UINT32_MAX;
  return maq_string_equal(one->name, key) && (one->class == other->class || (!figures && one->code.text && other->code.text));
}

/* The last word of a name. */
static maq_string last_word(maq_string name) {
  size_t at = name.length;
  while (at > 0 && name.text[at - 1] != ' ' && name.text[at - 1] != '.') {
    at--;
  }
  return at ? (maq_string){name.text + at, name.length - at} : name;
}

static maq_string first_word(maq_string name) {
  const char *blank = memchr(name.text, ' ', name.length);
  return (maq_string){name.text, blank ? (size_t)(blank - name.text) : name.length};
}

/* Has the name initials: `Н.Оспанов`? */
static bool has_initials(const maq_entity *entity) {
  return memchr(entity->name.text, '.', entity->name.length) != NULL;
}

/* Has the name a given name in full beside the surname? */
static bool is_full_name(const maq_entity *entity) {
  return entity->class == MAQ_PERSON && memchr(entity->name.text, ' ', entity->name.length) && !has_initials(entity);
}

/* The surname of a person: as person_name.c tells it of a full name, else the last word. */
static maq_string surname_of(const registry *r, uint32_t entity) {
  return r->parts[entity].surname.text ? r->parts[entity].surname : last_word(r->items[entity].name);
}

/* The first given name of a person named in full. */
static maq_string given_of(const registry *r, uint32_t entity) {
  return first_word(r->parts[entity].given.text ? r->parts[entity].given : r->items[entity].name);
}

static uint32_t first_letter(maq_string text) {
  uint32_t letter = 0;
  if (text.length) {
    maq_utf8_next(text.text, text.text + text.length, &letter);
  }
  return letter;
}

/* `Н.Оспанов` or `Оспанов` against `Нұрлан Оспанов`: the surname equal, the initial, if there is one, too. */
static bool same_person(const registry *r, uint32_t known, uint32_t asked, maq_string key) {
  maq_string given = r->parts[known].given.text ? r->parts[known].given : r->items[known].name;
  return maq_string_equal(surname_of(r, known), key) &&
         (!has_initials(&r->items[asked]) || first_letter(given) == first_letter(r->items[asked].name));
}

/* Does one of the names have all words of the other? */
static bool has_words(maq_string name, maq_string other) {
  for (size_t at = 0; at < other.length;) {
    maq_string rest = {other.text + at, other.length - at}, word = first_word(rest);
    bool found = false;
    for (size_t i = 0; i + word.length <= name.length && !found; i++) {
      bool begins = i == 0 || name.text[i - 1] == ' ', ends = i + word.length == name.length || name.text[i + word.length] == ' ';
      found = begins && ends && memcmp(name.text + i, word.text, word.length) == 0;
    }
    if (!found) {
      return false;
    }
    at += word.length + 1;
  }
  return true;
}

/* `Оспанов Нұрлан Болатұлы` against `Нұрлан Оспанов`: given name and surname equal, and no second name that the other has not. */
static bool same_full_name(const registry *r, uint32_t known, uint32_t asked, maq_string key) {
  const maq_person_name *one = &r->parts[known], *other = &r->parts[asked];
  maq_string a = r->items[known].name, b = r->items[asked].name;
  (void)key;
  return one->surname.text && one->given.text && other->surname.text && other->given.text &&
         maq_string_equal(one->surname, other->surname) && maq_string_equal(one->given, other->given) &&
         (a.length >= b.length ? has_words(a, b) : has_words(b, a));
}

/* `Нұрлан` against `Нұрлан Оспанов` before it. */
static bool same_given_name(const registry *r, uint32_t known, uint32_t asked, maq_string key) {
  return r->items[known].span.byte_start < r->items[asked].span.byte_start && maq_string_equal(given_of(r, known), key);
}

/* The given name and the father's of a full name that has a surname too: its first two words or its last two. */
static maq_string given_and_father(const registry *r, uint32_t entity) {
  maq_string name = r->items[entity].name, given = r->parts[entity].given, surname = r->parts[entity].surname;
  if (!given.text || !surname.text || given.length + surname.length + 1 >= name.length) {
    return (maq_string){NULL, 0};
  }
  bool last = surname.text > given.text;
  return last ? (maq_string){name.text, (size_t)(surname.text - name.text) - 1}
              : (maq_string){given.text, (size_t)(name.text + name.length - given.text)};
}

/* `Нұрлан Болатұлы` against `Нұрлан Болатұлы Оспанов`. */
static bool same_given_and_father(const registry *r, uint32_t known, uint32_t asked, maq_string key) {
  (void)asked;
  return maq_string_equal(given_and_father(r, known), key);
}

/* `Н.Ә. Оспанов` against `Н.Ә.Оспанов`: equal but for blanks. */
static bool same_initials(const registry *r, uint32_t known, uint32_t asked, maq_string key) {
  maq_string a = r->items[known].name, b = r->items[asked].name;
  size_t i = 0, k = 0;
  (void)key;
  while (i < a.length || k < b.length) {
    if (i < a.length && a.text[i] == ' ') {
      i++;
    } else if (k < b.length && b.text[k] == ' ') {
      k++;
    } else if (i >= a.length || k >= b.length || a.text[i++] != b.text[k++]) {
      return false;
    }
  }
  return true;
}

/* The people of a text under the names that they may be called by. */
typedef struct people_index {
  maq_person_name *parts;
  registry full, given, father, initials;
} people_index;

static bool index_make(reader *b, people_index *p) {
  const maq_entities *entities = b->entities;
  p->parts = maq_arena_allocate(b->arena, (entities->count + 1) * sizeof *p->parts);
  return p->parts && registry_make(&p->full, b->arena, entities, p->parts) &&
         registry_make(&p->given, b->arena, entities, p->parts) && registry_make(&p->father, b->arena, entities, p->parts) &&
         registry_make(&p->initials, b->arena, entities, p->parts);
}

/* Enters a person named in full, or by initials; the first of several names of one gets the fullest. */
static void index_person(const reader *b, people_index *p, uint32_t i) {
  maq_entity *entity = &b->entities->items[i];
  if (!is_full_name(entity)) {
    if (entity->class == MAQ_PERSON && has_initials(entity)) {
      registry_find(&p->initials, last_word(entity->name), i, true, same_initials);
    }
    return;
  }
  p->parts[i] = maq_split_person_name(entity->name);
  maq_string father = given_and_father(&p->father, i);
  if (father.text) {
    registry_find(&p->father, father, i, true, same_given_and_father);
  }
  uint32_t known = registry_find(&p->full, surname_of(&p->full, i), i, true, same_full_name);
  if (known != MAQ_NO_ENTITY) {
    maq_entity *first = &b->entities->items[known];
    if (first->name.length < entity->name.length) {
      first->name = entity->name;
      p->parts[known] = p->parts[i];
    }
    return;
  }
  registry_find(&p->given, given_of(&p->given, i), i, true, same_given_name);
}

/* The entity that has the name of a person more fully; MAQ_NO_ENTITY where there is none. */
static uint32_t fuller_name(people_index *p, const maq_entity *entity, uint32_t i) {
  if (is_full_name(entity)) {
    uint32_t known = registry_find(&p->full, surname_of(&p->full, i), i, false, same_full_name);
    uint32_t father = registry_find(&p->father, entity->name, i, false, same_given_and_father);
    return father != MAQ_NO_ENTITY ? father : known;
  }
  maq_string surname = last_word(entity->name);
  uint32_t known = registry_find(&p->full, surname, i, false, same_person);
  if (known == MAQ_NO_ENTITY) {
    known = registry_find(&p->initials, surname, i, false, has_initials(entity) ? same_initials : same_person);
  }
  if (known == MAQ_NO_ENTITY && !has_initials(entity)) {
    known = registry_find(&p->given, entity->name, i, false, same_given_name);
  }
  return known;
}

/* People named in short get the full name that the article gives elsewhere; a surname that has none, the name with initials; a
 * given name the full one before it. */
static bool complete_people(reader *b) {
  people_index people;
  if (!index_make(b, &people)) {
    return false;
  }
  for (uint32_t i = 0; i < b->entities->count && maq_arena_goes_on(b->arena); i++) {
    index_person(b, &people, i);
  }
  for (uint32_t i = 0; i < b->entities->count && maq_arena_goes_on(b->arena); i++) {
    maq_entity *entity = &b->entities->items[i];
    uint32_t known = entity->class == MAQ_PERSON && entity->name.length ? fuller_name(&people, entity, i) : MAQ_NO_ENTITY;
    if (known != MAQ_NO_ENTITY) {
      entity->name = b->entities->items[known].name;
    }
  }
  return true;
}

static bool tie_referents(reader *b) {
  registry names;
  if (!registry_make(&names, b->arena, b->entities, NULL)) {
    return false;
  }
  for (uint32_t i = 0; i < b->entities->count && maq_arena_goes_on(b->arena); i++) {
    maq_entity *entity = &b->entities->items[i];
    if (entity->name.text) {
      uint32_t known = registry_find(&names, entity->name, i, true, same_name);
      entity->referent = known == MAQ_NO_ENTITY ? i : known;
    }
  }
  return true;
}

/* ---- names by other forms --------------------------------------------------------------------------------------- */

/* The last word of a mention as written. */
static maq_string written_word(const reader *b, const maq_entity *entity) {
  return last_word(maq_span_text(b->sources->tokens, &entity->span));
}

static bool same_last_word(const registry *r, uint32_t known, uint32_t asked, maq_string key) {
  (void)asked;
  return maq_string_equal(last_word(r->items[known].name), key);
}

/* May the word, in an oblique case, be a form of this name, which the text has elsewhere in the nominative: `Доретттің` of
 * `Доретт`, `Дореттің` too? `name` is what it was taken for. */
static bool is_form_of(maq_string word, size_t length, maq_string name) {
  maq_inflection ending;
  const char *rest = word.text + length;
  size_t left = word.length - length;
  left -= left && *rest == '-' ? 1u : 0u;
  rest = word.text + word.length - left;
  bool suffix = maq_kazakh_is_suffix(rest, left, &ending) && ending.grammatical_case != MAQ_NOMINATIVE && !ending.attributive;
  return suffix || length > name.length;
}

/* Gives a person whose name stands in an oblique case the form that the text has in the nominative, where that is not the one
 * that its ending was read to leave. */
static void settle_ending(const reader *b, registry *plain, uint32_t i) {
  maq_entity *entity = &b->entities->items[i];
  maq_string word = written_word(b, entity), name = last_word(entity->name);
  if (entity->class != MAQ_PERSON || word.length > LONGEST_WORD || maq_string_equal(word, name) ||
      registry_find(plain, name, i, false, same_last_word) != MAQ_NO_ENTITY) {
    return;
  }
  size_t at = word.length;
  for (int letters = 0; letters < LONGEST_ENDING && at > 0; letters++) {
    at = (size_t)(maq_utf8_previous(word.text, word.text + at) - word.text);
    maq_string stem = {word.text, at};
    if (maq_utf8_count(stem.text, stem.length) < SHORTEST_NAME) {
      return;
    }
    if (registry_find(plain, stem, i, false, same_last_word) != MAQ_NO_ENTITY && is_form_of(word, at, name)) {
      size_t before = entity->name.length - name.length;
      char *out = maq_arena_reserve(b->arena, before + at + 1);
      if (out) {
        memcpy(out, entity->name.text, before);
        memcpy(out + before, word.text, at);
        out[before + at] = 0;
        maq_arena_commit(b->arena, before + at + 1);
        entity->name = (maq_string){out, before + at};
      }
      return;
    }
  }
}

static bool settle_endings(reader *b) {
  registry plain;
  if (b->sources->language != MAQ_LANGUAGE_KK || b->sources->tokens->script != MAQ_SCRIPT_CYRILLIC) {
    return true;
  }
  if (!registry_make(&plain, b->arena, b->entities, NULL)) {
    return false;
  }
  for (uint32_t i = 0; i < b->entities->count && maq_arena_goes_on(b->arena); i++) {
    const maq_entity *entity = &b->entities->items[i];
    maq_string word = written_word(b, entity);
    if (entity->class == MAQ_PERSON && word.length && maq_string_equal(word, last_word(entity->name))) {
      registry_find(&plain, word, i, true, same_last_word);
    }
  }
  for (uint32_t i = 0; i < b->entities->count && maq_arena_goes_on(b->arena); i++) {
    settle_ending(b, &plain, i);
  }
  return true;
}

/* ---- all of it -------------------------------------------------------------------------------------------------- */

bool maq_tie_references(maq_arena *arena, const maq_entity_sources *sources, maq_entities *entities) {
  reader b = {arena, sources, entities};
  return settle_endings(&b) && complete_people(&b) && tie_referents(&b) && !arena->failed;
}
