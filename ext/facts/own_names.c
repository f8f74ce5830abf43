/* own_names.c: see own_names.h. One pass over the tokens finds the names, one over the entities and them makes the new list. */
#include "facts/own_names.h"

typedef struct hit {
  const maq_own_term *term;
  uint32_t first, count;
} hit;

typedef struct hits {
  hit *items; /* in text order, never overlapping */
  size_t count;
} hits;

static bool find_hits(maq_arena *arena, const maq_entity_sources *s, hits *found) {
  size_t capacity = 0;
  *found = (hits){NULL, 0};
  for (size_t i = 0; i < s->sentences->count; i++) {
    const maq_sentence *sentence = &s->sentences->items[i];
    size_t at = sentence->first_token, end = at + sentence->token_count;
    while (at < end && maq_arena_goes_on(arena)) {
      size_t count;
      const maq_own_term *term = maq_dictionary_at(s->dictionary, s->tokens, at, end, &count);
      if (!term) {
        at++;
        continue;
      }
      hit *items = maq_arena_grow(arena, found->items, found->count, &capacity, sizeof *items);
      if (!items) {
        return false;
      }
      found->items = items;
      items[found->count++] = (hit){term, (uint32_t)at, (uint32_t)count};
      at += count;
    }
  }
  return !arena->failed;
}

static bool meets(const hit *h, const maq_entity *e) {
  return h->first < maq_entity_end(e) && e->span.first_token < h->first + h->count;
}

static bool holds(const maq_entity *e, const hit *h, bool (*may_contain)(maq_entity_class, maq_entity_class)) {
  return e->span.first_token <= h->first && h->first + h->count <= maq_entity_end(e) && e->span.token_count > h->count &&
         may_contain(e->class, (maq_entity_class)h->term->class);
}

typedef struct builder {
  const maq_entity_sources *s;
  maq_entities *old;
  maq_entity *out;
  uint32_t *place; /* of the old entities in the new list */
  size_t count;
} builder;

static void add_hit(builder *b, const hit *h, uint32_t parent) {
  if (h->term->class == MAQ_TERM_STOPPED) {
    return;
  }
  maq_entity *e = &b->out[b->count++];
  *e = (maq_entity){
      .span = maq_span_of(b->s->tokens, h->first, h->count),
      .class = (maq_entity_class)h->term->class,
      .name = h->term->name,
      .code = h->term->code,
      .country = h->term->country,
      .parent = parent,
      .measure = UINT32_MAX,
      .time = UINT32_MAX,
      .confidence = 1000,
      .rule = "dictionary",
  };
}

/* Adds an old entity with what stands in it, from `at` on; returns the index behind. Hits that it holds stand in it. */
static size_t add_family(builder *b, size_t at, const hits *found, size_t first_hit, size_t end_hit) {
  uint32_t parent = (uint32_t)b->count;
  b->place[at] = parent;
  b->out[b->count++] = b->old->items[at];
  size_t next = at + 1, h = first_hit;
  for (; next < b->old->count && b->old->items[next].parent != MAQ_NO_ENTITY; next++) {
    const maq_entity *child = &b->old->items[next];
    for (; h < end_hit && found->items[h].first + found->items[h].count <= child->span.first_token; h++) {
      add_hit(b, &found->items[h], parent);
    }
    bool covered = h < end_hit && meets(&found->items[h], child);
    b->place[next] = covered ? MAQ_NO_ENTITY : (uint32_t)b->count;
    if (!covered) {
      b->out[b->count] = *child;
      uint32_t outer = b->place[child->parent];
      b->out[b->count++].parent = outer == MAQ_NO_ENTITY ? parent : outer;
    }
  }
  for (; h < end_hit; h++) {
    add_hit(b, &found->items[h], parent);
  }
  return next;
}

static size_t skip_family(const builder *b, size_t at) {
  b->place[at] = MAQ_NO_ENTITY;
  for (at++; at < b->old->count && b->old->items[at].parent != MAQ_NO_ENTITY; at++) {
    b->place[at] = MAQ_NO_ENTITY;
  }
  return at;
}

bool maq_apply_dictionary(maq_arena *arena, const maq_entity_sources *s,
                          bool (*may_contain)(maq_entity_class outer, maq_entity_class inner), maq_entities *entities) {
  hits found;
  if (!find_hits(arena, s, &found)) {
    return false;
  }
  if (!found.count) {
    return true;
  }
  builder b = {.s = s, .old = entities};
  b.out = maq_arena_array(arena, entities->count + found.count + 1, sizeof *b.out);
  b.place = maq_arena_array(arena, entities->count + 1, sizeof *b.place);
  if (!b.out || !b.place) {
    return false;
  }
  size_t h = 0;
  for (size_t at = 0; at < entities->count;) {
    const maq_entity *e = &entities->items[at];
    for (; h < found.count && found.items[h].first + found.items[h].count <= e->span.first_token; h++) {
      add_hit(&b, &found.items[h], MAQ_NO_ENTITY);
    }
    size_t end = h;
    bool within = true;
    for (; end < found.count && meets(&found.items[end], e); end++) {
      within &= holds(e, &found.items[end], may_contain);
    }
    if (end > h && !within) {
      at = skip_family(&b, at); /* the hits come before what follows, or now at the end */
      continue;
    }
    at = add_family(&b, at, &found, h, end);
    h = end;
  }
  for (; h < found.count; h++) {
    add_hit(&b, &found.items[h], MAQ_NO_ENTITY);
  }
  for (size_t i = 0; i < b.count; i++) {
    b.out[i].referent = (uint32_t)i;
  }
  *entities = (maq_entities){b.out, b.count};
  return true;
}
