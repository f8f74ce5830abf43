/* relations.c: relations that the other facts hold or that two neighbouring names show.
 *
 *   people       a person WORKS_AS the role, its WORKPLACE is the body or country of it
 *   `X (Y)`      the acronym Y is an ABBREVIATION of the body X
 *   `X-дағы Y`   the facility, place or body Y is LOCATED_IN the place X, and so is a name within another (`Алматы әуежайы`)
 *   `45 жастағы Y`   AGE_IS
 *   events       MEETS_WITH of the sides of talks (not in NEREL), AWARDED_WITH where the sentence names what with
 *
 * Each entity looks at the next one, and at its parent; so the work is linear.
 */
#include "facts/relations.h"

#include "facts/names.h"
#include "kazakh/morphology.h"

enum { MOST_ENTITIES = 32 };

typedef struct builder {
  maq_arena *arena;
  const maq_event_sources *s;
  maq_relations *relations;
  size_t capacity;
  size_t run; /* where the relations of the source that is being read begin; they come nearly in order */
} builder;

static const maq_token *token_at(const builder *b, size_t token) {
  return &b->s->texts->tokens->items[token];
}

static size_t end_of(const maq_span *span) {
  return (size_t)span->first_token + span->token_count;
}

/* The stretch that both spans lie in. */
static maq_span around(const builder *b, const maq_span *one, const maq_span *other) {
  size_t begin = one->first_token < other->first_token ? one->first_token : other->first_token;
  size_t end = end_of(one) > end_of(other) ? end_of(one) : end_of(other);
  return maq_span_of(b->s->texts->tokens, begin, end - begin);
}

static bool add(builder *b, maq_span span, maq_string subject, const char *predicate, maq_string object, uint16_t confidence,
                const char *rule) {
  if (!subject.length || !object.length || maq_string_equal(subject, object)) {
    return true;
  }
  maq_relation *items = maq_arena_grow(b->arena, b->relations->items, b->relations->count, &b->capacity, sizeof *items);
  if (!items) {
    return false;
  }
  b->relations->items = items;
  size_t at = b->relations->count++;
  for (; at > b->run && items[at - 1].span.byte_start > span.byte_start; at--) {
    items[at] = items[at - 1];
  }
  items[at] = (maq_relation){span, subject, object, predicate, confidence, rule};
  return true;
}

/* ---- two names --------------------------------------------------------------------------------------------------- */

static bool is_place(const maq_entity *e) {
  return e->class == MAQ_GPE || e->class == MAQ_LOCATION;
}

static bool stands_somewhere(const maq_entity *e) {
  return e->class == MAQ_FACILITY || e->class == MAQ_LOCATION || e->class == MAQ_ORGANISATION;
}

/* Does the word before `token` say that what follows is at the place before it: `Алматыдағы`, `Астана қаласындағы`? */
static bool is_at(const builder *b, size_t place_end, size_t token) {
  if (token == 0 || token - place_end > 1) {
    return false;
  }
  const maq_token *t = token_at(b, token - 1);
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  return !best.verbal && best.form.nominal.attributive == MAQ_ATTRIBUTIVE_LOCATIVE;
}

static bool is_bracket(const builder *b, size_t token, char mark) {
  return token < b->s->texts->tokens->count && token_at(b, token)->mark == mark;
}

static bool is_acronym(const builder *b, const maq_entity *e) {
  return e->span.token_count == 1 && (token_at(b, e->span.first_token)->shape & MAQ_ALL_CAPS);
}

static bool relate_neighbours(builder *b, const maq_entity *one, const maq_entity *other) {
  size_t end = end_of(&one->span), begin = other->span.first_token;
  bool bracketed = begin == end + 1 && is_bracket(b, end, '(') && is_bracket(b, end_of(&other->span), ')');
  if (one->class == MAQ_ORGANISATION && other->class == one->class && bracketed && is_acronym(b, other)) {
    return add(b, around(b, &one->span, &other->span), maq_span_text(b->s->texts->tokens, &other->span), "ABBREVIATION", one->name,
               900, "brackets");
  }
  if (is_place(one) && stands_somewhere(other) && begin >= end && is_at(b, end, begin)) {
    return add(b, around(b, &one->span, &other->span), other->name, "LOCATED_IN", one->name, 850, "locative");
  }
  bool aged = one->class == MAQ_DATE && one->time != UINT32_MAX && other->class == MAQ_PERSON && begin - end <= 1 &&
              b->s->texts->times->items[one->time].type == MAQ_TIME_DURATION && is_at(b, end, end);
  return !aged || add(b, around(b, &one->span, &other->span), other->name, "AGE_IS", one->name, 800, "age");
}

static bool relate_entities(builder *b) {
  const maq_entities *entities = b->s->entities;
  const maq_entity *before = NULL; /* the last one that stands in no other */
  for (size_t i = 0; i < entities->count && maq_arena_goes_on(b->arena); i++) {
    const maq_entity *e = &entities->items[i];
    if (e->parent != MAQ_NO_ENTITY) {
      const maq_entity *whole = &entities->items[e->parent];
      if (e->class == MAQ_GPE && whole->class == MAQ_FACILITY &&
          !add(b, whole->span, whole->name, "LOCATED_IN", e->name, 800, "within")) {
        return false;
      }
      continue;
    }
    if (before && before->span.sentence == e->span.sentence && !relate_neighbours(b, before, e)) {
      return false;
    }
    before = e;
  }
  return true;
}

/* ---- people and events -------------------------------------------------------------------------------------------- */

static bool relate_people(builder *b) {
  for (size_t i = 0; i < b->s->people->count && maq_arena_goes_on(b->arena); i++) {
    const maq_person *person = &b->s->people->items[i];
    const maq_span *span = &b->s->entities->items[person->entity].span;
    maq_string workplace = person->organisation.text ? person->organisation : person->country;
    if ((person->role.text && !add(b, *span, person->name, "WORKS_AS", person->role, person->confidence, "role")) ||
        (person->role.text && workplace.text && !add(b, *span, person->name, "WORKPLACE", workplace, person->confidence, "role"))) {
      return false;
    }
  }
  return true;
}

/* The first entity of that class in the event's sentence. */
static const maq_entity *entity_of_sentence(const builder *b, uint32_t sentence, maq_entity_class class) {
  const maq_entities *entities = b->s->entities;
  size_t low = 0, high = entities->count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    *(entities->items[middle].span.sentence < sentence ? &low : &high) =
        entities->items[middle].span.sentence < sentence ? middle + 1 : middle;
  }
  for (size_t i = low; i < entities->count && i < low + MOST_ENTITIES && entities->items[i].span.sentence == sentence; i++) {
    if (entities->items[i].class == class) {
      return &entities->items[i];
    }
  }
  return NULL;
}

static bool relate_event(builder *b, const maq_event *event) {
  bool talks = event->plover.text && maq_string_is(event->plover, "CONSULT") && !maq_string_is(event->kind, "visit") &&
               !maq_string_is(event->kind, "discuss") && strcmp(event->status, "actual") == 0;
  for (size_t i = 0; talks && i < event->actors.count; i++) {
    for (size_t k = 0; k < event->recipients.count; k++) {
      if (!add(b, event->span, event->actors.names[i], "MEETS_WITH", event->recipients.names[k], event->confidence, "event")) {
        return false;
      }
    }
  }
  const maq_entity *award = maq_string_is(event->kind, "award") ? entity_of_sentence(b, event->span.sentence, MAQ_ART) : NULL;
  for (size_t i = 0; award && i < event->recipients.count; i++) {
    if (!add(b, event->span, event->recipients.names[i], "AWARDED_WITH", award->name, event->confidence, "event")) {
      return false;
    }
  }
  return true;
}

/* Three runs, each in text order, become one. */
static bool merge(builder *b, const size_t ends[3]) {
  size_t at[3] = {0, ends[0], ends[1]}, count = b->relations->count;
  maq_relation *merged = maq_arena_array(b->arena, count + 1, sizeof *merged);
  for (size_t out = 0; merged && out < count; out++) {
    int least = at[0] < ends[0] ? 0 : at[1] < ends[1] ? 1 : 2; /* one of them has some left */
    for (int i = least + 1; i < 3; i++) {
      bool left = at[i] < ends[i];
      if (left && (b->relations->items[at[i]].span.byte_start < b->relations->items[at[least]].span.byte_start)) {
        least = i;
      }
    }
    merged[out] = b->relations->items[at[least]++];
  }
  b->relations->items = merged;
  return merged != NULL;
}

bool maq_find_relations(maq_arena *arena, const maq_event_sources *sources, const maq_events *events, maq_relations *relations) {
  builder b = {.arena = arena, .s = sources, .relations = relations};
  size_t ends[3];
  *relations = (maq_relations){NULL, 0};
  if (!relate_entities(&b)) {
    return false;
  }
  ends[0] = b.run = relations->count;
  if (!relate_people(&b)) {
    return false;
  }
  ends[1] = b.run = relations->count;
  for (size_t i = 0; i < events->count && maq_arena_goes_on(arena); i++) {
    if (!relate_event(&b, &events->items[i])) {
      return false;
    }
  }
  ends[2] = relations->count;
  return merge(&b, ends) && !arena->failed;
}
