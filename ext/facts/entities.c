/* entities.c: puts the entities of a text together.
 *
 * HOW IT WORKS. Times and measures are entities as they come. Names are found from left to right: at each free token every
 * recogniser is asked, the longest answer wins, and the search goes on behind it; then the names inside a found name are
 * looked for once (its `parent`). A second look catches what the first could not know: a surname alone whose full name stands
 * elsewhere. At last mentions of one thing are tied together (`referent`), and people get their full names.
 */
#include "facts/entities.h"

#include "base/hash.h"
#include "base/number.h"
#include "base/utf8.h"
#include "facts/names.h"

typedef struct builder {
  maq_arena *arena;
  const maq_entity_sources *sources;
  maq_name_finder finder;
  maq_entities *entities;
  size_t capacity;
} builder;

static maq_entity *add(builder *b, maq_span span, maq_entity_class class, uint16_t confidence, const char *rule) {
  maq_entity *items = maq_arena_grow(b->arena, b->entities->items, b->entities->count, &b->capacity, sizeof *items);
  if (!items) {
    return NULL;
  }
  b->entities->items = items;
  maq_entity *entity = &items[b->entities->count++];
  *entity = (maq_entity){
      .span = span,
      .class = class,
      .parent = MAQ_NO_ENTITY,
      .referent = (uint32_t)(b->entities->count - 1),
      .measure = UINT32_MAX,
      .time = UINT32_MAX,
      .confidence = confidence,
      .rule = rule,
  };
  return entity;
}

/* ---- figures and times ------------------------------------------------------------------------------------------ */

static maq_string copy_text(builder *b, const char *text, size_t length) {
  const char *copy = maq_arena_copy(b->arena, text, length);
  return (maq_string){copy, copy ? length : 0};
}

/* `1200000000`, or `2000..3000` for a range; text NULL where the measure has no value. */
static maq_string measure_number(builder *b, const maq_measure *measure) {
  char text[2 * MAQ_NUMBER_TEXT + 2];
  size_t length = measure->has_value ? maq_number_write(measure->value, text) : 0;
  if (length && measure->value_to > measure->value) {
    memcpy(text + length, "..", 2);
    length += 2 + maq_number_write(measure->value_to, text + length + 2);
  }
  return length ? copy_text(b, text, length) : (maq_string){NULL, 0};
}

/* The number with its unit behind a blank: `1200000000 USD`. */
static maq_string with_unit(builder *b, maq_string number, const char *unit) {
  size_t unit_length = strlen(unit);
  char *out = number.text ? maq_arena_reserve(b->arena, number.length + unit_length + 2) : NULL;
  if (!out) {
    return (maq_string){NULL, 0};
  }
  memcpy(out, number.text, number.length);
  out[number.length] = ' ';
  memcpy(out + number.length + 1, unit, unit_length + 1);
  maq_arena_commit(b->arena, number.length + unit_length + 2);
  return (maq_string){out, number.length + unit_length + 1};
}

static bool add_measure(builder *b, size_t index) {
  const maq_measure *measure = &b->sources->measures->items[index];
  maq_entity *entity = add(b, measure->span, measure->class, 950, measure->rule);
  if (!entity) {
    return false;
  }
  entity->measure = (uint32_t)index;
  maq_string number = measure_number(b, measure);
  if (*measure->unit) {
    entity->code = maq_string_of(measure->unit);
    entity->name = with_unit(b, number, measure->unit);
  } else {
    entity->code = entity->name = number;
  }
  return !b->arena->failed;
}

static bool add_time(builder *b, size_t index) {
  const maq_time *time = &b->sources->times->items[index];
  maq_entity *entity = add(b, time->span, time->class, 950, time->rule);
  if (!entity) {
    return false;
  }
  entity->time = (uint32_t)index;
  entity->name = entity->code = maq_string_of(time->value);
  return true;
}

/* ---- names ------------------------------------------------------------------------------------------------------ */

static void set_country(maq_entity *entity, const maq_name *name) {
  const maq_lexeme *lexeme = name->lexeme ? maq_lexicon_get(name->lexeme) : NULL;
  if (lexeme && lexeme->country) {
    entity->country = maq_string_of(maq_lexicon_text(lexeme->country));
  }
  if (lexeme && lexeme->table == MAQ_LEXICON_COUNTRIES && lexeme->code) {
    entity->code = maq_string_of(maq_lexicon_text(lexeme->code));
  }
}

static maq_entity *add_name(builder *b, const maq_name *name, uint32_t parent) {
  maq_string canonical = maq_canonical_name(b->arena, &b->finder, name);
  maq_entity *entity = canonical.text
                           ? add(b, maq_span_of(b->sources->tokens, name->first, name->count), name->class, name->confidence, name->rule)
                           : NULL;
  if (entity) {
    entity->name = canonical;
    entity->parent = parent;
    set_country(entity, name);
  }
  return entity;
}

static void keep_better(maq_name *best, maq_name other) {
  if (other.count > best->count || (other.count && other.count == best->count && other.confidence > best->confidence)) {
    *best = other;
  }
}

static maq_name name_at(const maq_name_finder *f, size_t token) {
  maq_name best = maq_position_at(f, token);
  keep_better(&best, maq_headed_name_at(f, token));
  keep_better(&best, maq_person_at(f, token));
  keep_better(&best, maq_place_at(f, token));
  keep_better(&best, maq_word_name_at(f, token));
  return best;
}

/* Which classes are looked for inside a name, and whether a name of the whole length counts. */
static bool may_contain(maq_entity_class outer, maq_entity_class inner) {
  switch (outer) {
    case MAQ_POSITION: return inner == MAQ_GPE || inner == MAQ_ORGANISATION || inner == MAQ_LOCATION;
    case MAQ_FACILITY: case MAQ_EVENT: case MAQ_ART: return inner == MAQ_PERSON || inner == MAQ_GPE;
    case MAQ_ORGANISATION: return inner == MAQ_GPE;
    default: return false;
  }
}

/* The names inside a name; a country found there is the country of the whole. */
static bool add_nested(builder *b, const maq_name *outer) {
  uint32_t parent = (uint32_t)(b->entities->count - 1);
  bool whole_lexeme = outer->lexeme && outer->class == MAQ_ORGANISATION;
  if (whole_lexeme) {
    return true; /* the name as a whole is known: its words are not mentions of their own */
  }
  size_t end = outer->first + outer->count;
  for (size_t at = outer->first; at < end;) {
    maq_name inner = maq_place_at(&b->finder, at);
    keep_better(&inner, maq_person_at(&b->finder, at));
    if (outer->class == MAQ_POSITION) {
      keep_better(&inner, maq_headed_name_at(&b->finder, at));
    }
    if (!inner.count || inner.count >= outer->count || at + inner.count > end || !may_contain(outer->class, inner.class)) {
      at++;
      continue;
    }
    maq_entity *entity = add_name(b, &inner, parent);
    if (!entity) {
      return false;
    }
    maq_entity *whole = &b->entities->items[parent];
    if (!whole->country.text && entity->country.text) {
      whole->country = entity->country;
    }
    at += inner.count;
  }
  return true;
}

static bool add_names(builder *b) {
  size_t count = b->sources->tokens->count;
  for (size_t i = 0; i < count;) {
    if (b->finder.marks[i] & MAQ_MARK_TAKEN) {
      i++;
      continue;
    }
    maq_name name = name_at(&b->finder, i);
    bool free = name.count > 0;
    for (size_t at = i; free && at < name.first + name.count; at++) {
      free = !(b->finder.marks[at] & MAQ_MARK_TAKEN);
    }
    if (!free) {
      i++;
      continue;
    }
    if (!add_name(b, &name, MAQ_NO_ENTITY) || !add_nested(b, &name)) {
      return false;
    }
    i = name.first + name.count;
  }
  return true;
}

/* ---- order ------------------------------------------------------------------------------------------------------ */

/* A stretch of entities in text order. */
typedef struct run {
  const maq_entity *items;
  size_t count;
} run;

static bool before(const maq_entity *a, const maq_entity *b) {
  return a->span.byte_start < b->span.byte_start;
}

/* Three sorted runs (names, times, measures) become one; parents, which point into the first run, are renumbered. */
static bool merge(builder *b, run names, run times, run measures) {
  size_t total = names.count + times.count + measures.count;
  maq_entity *merged = maq_arena_allocate(b->arena, (total + 1) * sizeof *merged);
  uint32_t *place = maq_arena_allocate(b->arena, (names.count + 1) * sizeof *place);
  if (!merged || !place) {
    return false;
  }
  run *runs[3] = {&names, &times, &measures};
  const maq_entity *first_name = names.items;
  for (size_t out = 0; out < total; out++) {
    run *least = NULL;
    for (int i = 0; i < 3; i++) {
      if (runs[i]->count && (!least || before(runs[i]->items, least->items))) {
        least = runs[i];
      }
    }
    merged[out] = *least->items;
    merged[out].referent = (uint32_t)out;
    if (least == &names) {
      place[least->items - first_name] = (uint32_t)out;
      if (merged[out].parent != MAQ_NO_ENTITY) {
        merged[out].parent = place[merged[out].parent];
      }
    }
    least->items++;
    least->count--;
  }
  b->entities->items = merged;
  b->entities->count = total;
  return true;
}

/* ---- one thing, several mentions -------------------------------------------------------------------------------- */

/* A hash table from a key to the entity that had it first. */
typedef struct registry {
  uint32_t *slots; /* index + 1, 0 free */
  uint32_t mask;
  const maq_entity *items;
} registry;

static bool registry_make(registry *r, maq_arena *arena, const maq_entities *entities) {
  uint32_t size = 16;
  while (size < entities->count * 2) {
    size *= 2;
  }
  *r = (registry){maq_arena_allocate(arena, size * sizeof *r->slots), size - 1, entities->items};
  return r->slots != NULL;
}

typedef bool same_function(const maq_entity *known, const maq_entity *asked, maq_string key);

/* The entity known under the key, or MAQ_NO_ENTITY; an unknown one is entered if `enter` is set. */
static uint32_t registry_find(registry *r, maq_string key, uint32_t entity, bool enter, same_function *same) {
  uint32_t slot = (uint32_t)maq_hash(key.text, key.length) & r->mask;
  for (int probes = 0; r->slots[slot] && probes < 64; probes++, slot = (slot + 1) & r->mask) {
    if (same(&r->items[r->slots[slot] - 1], &r->items[entity], key)) {
      return r->slots[slot] - 1;
    }
  }
  if (enter && !r->slots[slot]) {
    r->slots[slot] = entity + 1;
  }
  return MAQ_NO_ENTITY;
}

static bool same_name(const maq_entity *known, const maq_entity *asked, maq_string key) {
  bool figures = asked->measure != UINT32_MAX || asked->time != UINT32_MAX;
  return maq_string_equal(known->name, key) && (known->class == asked->class || (!figures && known->code.text && asked->code.text));
}

/* The last word of a person's name. */
static maq_string surname_of(maq_string name) {
  size_t at = name.length;
  while (at > 0 && name.text[at - 1] != ' ' && name.text[at - 1] != '.') {
    at--;
  }
  return (maq_string){name.text + at, name.length - at};
}

/* Has the name a given name in full before the surname? */
static bool is_full_name(const maq_entity *entity) {
  return entity->class == MAQ_PERSON && memchr(entity->name.text, ' ', entity->name.length) &&
         !memchr(entity->name.text, '.', entity->name.length);
}

/* `Н.Оспанов` or `Оспанов` against `Нұрлан Оспанов`: the surname equal, the initial, if there is one, too. */
static bool same_person(const maq_entity *known, const maq_entity *asked, maq_string key) {
  if (!maq_string_equal(surname_of(known->name), key)) {
    return false;
  }
  if (!memchr(asked->name.text, '.', asked->name.length)) {
    return true;
  }
  const char *end_known = known->name.text + known->name.length, *end_asked = asked->name.text + asked->name.length;
  uint32_t first_known, first_asked;
  maq_utf8_next(known->name.text, end_known, &first_known);
  maq_utf8_next(asked->name.text, end_asked, &first_asked);
  return first_known == first_asked;
}

/* People named in short get the full name that the article gives elsewhere. */
static bool complete_people(builder *b) {
  registry full;
  if (!registry_make(&full, b->arena, b->entities)) {
    return false;
  }
  for (uint32_t i = 0; i < b->entities->count; i++) {
    if (is_full_name(&b->entities->items[i])) {
      registry_find(&full, surname_of(b->entities->items[i].name), i, true, same_person);
    }
  }
  for (uint32_t i = 0; i < b->entities->count; i++) {
    maq_entity *entity = &b->entities->items[i];
    if (entity->class == MAQ_PERSON && !is_full_name(entity)) {
      uint32_t known = registry_find(&full, surname_of(entity->name), i, false, same_person);
      if (known != MAQ_NO_ENTITY) {
        entity->name = b->entities->items[known].name;
      }
    }
  }
  return true;
}

static bool tie_referents(builder *b) {
  registry names;
  if (!registry_make(&names, b->arena, b->entities)) {
    return false;
  }
  for (uint32_t i = 0; i < b->entities->count; i++) {
    maq_entity *entity = &b->entities->items[i];
    if (entity->name.text) {
      uint32_t known = registry_find(&names, entity->name, i, true, same_name);
      entity->referent = known == MAQ_NO_ENTITY ? i : known;
    }
  }
  return true;
}

static run run_of(const maq_entities *entities, size_t first, size_t count) {
  return (run){count ? entities->items + first : NULL, count};
}

bool maq_find_entities(maq_arena *arena, const maq_entity_sources *sources, maq_entities *entities) {
  builder b = {.arena = arena, .sources = sources, .finder = {.sources = sources}, .entities = entities};
  *entities = (maq_entities){NULL, 0};
  b.capacity = sources->tokens->count / 8 + sources->times->count + sources->measures->count + 16; /* few texts have more */
  entities->items = maq_arena_array(arena, b.capacity, sizeof *entities->items);
  if (!entities->items || !maq_mark_tokens(arena, &b.finder) || !add_names(&b)) {
    return false;
  }
  size_t names = entities->count;
  for (size_t i = 0; i < sources->times->count; i++) {
    if (!add_time(&b, i)) {
      return false;
    }
  }
  for (size_t i = 0; i < sources->measures->count; i++) {
    if (!add_measure(&b, i)) {
      return false;
    }
  }
  size_t times = sources->times->count;
  return merge(&b, run_of(entities, 0, names), run_of(entities, names, times),
               run_of(entities, names + times, sources->measures->count)) &&
         complete_people(&b) && tie_referents(&b) && !arena->failed;
}
