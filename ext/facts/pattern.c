/* pattern.c: finds what a pattern matches (pattern.h). */
#include "facts/pattern_code.h"

#define NOWHERE UINT32_MAX

typedef struct thread {
  uint32_t at;    /* in the code */
  uint32_t begin; /* the token where it began */
  uint32_t slots[2 * MAQ_MOST_CAPTURES];
} thread;

/* Threads in the order of preference, no two at one place in the code. */
typedef struct threads {
  thread *items;
  size_t count;
} threads;

typedef struct machine {
  maq_arena *arena;
  const maq_pattern *pattern;
  const maq_entity_sources *s;
  const maq_token_analysis *analyses;
  const maq_entities *entities;
  uint32_t *entity; /* one a token: the outermost entity that it stands in, or NOWHERE */
  uint32_t *seen;   /* one a place in the code: the round in which it got a thread */
  uint32_t round;
  size_t end; /* of the sentence */
} machine;

static const maq_entity *entity_at(const machine *m, size_t token) {
  return m->entity[token] == NOWHERE ? NULL : &m->entities->items[m->entity[token]];
}

/* Is the feature one of `Case=Gen|Number=Plur`? */
static bool has_feature(const char *features, maq_string wanted) {
  for (const char *at = features; at && *at; at += *at == '|') {
    size_t length = strcspn(at, "|");
    if (maq_string_equal((maq_string){at, length}, wanted)) {
      return true;
    }
    at += length;
  }
  return false;
}

static bool holds(const machine *m, const maq_pattern_test *t, size_t token) {
  const maq_token *word = &m->s->tokens->items[token];
  const maq_token_analysis *analysis = &m->analyses[token];
  const maq_entity *entity = entity_at(m, token);
  bool begins = entity && entity->span.first_token == token;
  switch (t->kind) {
    case MAQ_PATTERN_LEMMA:
      return analysis->lemma.text ? maq_string_equal(analysis->lemma, t->text) : maq_string_equal(maq_token_folded(word), t->text);
    case MAQ_PATTERN_FORM: return maq_string_equal(maq_token_folded(word), t->text);
    case MAQ_PATTERN_UPOS: return analysis->upos && maq_string_is(t->text, analysis->upos);
    case MAQ_PATTERN_FEATS: return has_feature(analysis->features, t->text);
    case MAQ_PATTERN_KIND: return (int)word->kind == t->number;
    case MAQ_PATTERN_CLASS: return entity && (int)entity->class == t->number;
    case MAQ_PATTERN_BEGINS: return begins && (int)entity->class == t->number;
    case MAQ_PATTERN_GOES_ON: return entity && !begins && (int)entity->class == t->number;
  }
  return false;
}

static bool fits(const machine *m, const maq_pattern_instruction *code, size_t token) {
  for (uint32_t i = code->first; i < code->second; i++) {
    const maq_pattern_test *t = &m->pattern->tests[i];
    if (holds(m, t, token) == t->negated) {
      return false;
    }
  }
  return true;
}

/* Has the entity that the token before belongs to ended before `token`? */
static bool has_ended(const machine *m, size_t token) {
  const maq_entity *entity = token > 0 ? entity_at(m, token - 1) : NULL;
  return entity && (size_t)entity->span.first_token + entity->span.token_count == token;
}

/* Follows a thread to the instructions that wait for a token, or match, and adds these; the code is bounded, and so is the
 * stack. */
static void follow(machine *m, threads *list, const thread *from, uint32_t at, size_t token) {
  thread stack[MAQ_PATTERN_MOST_CODE / 8];
  size_t height = 0;
  stack[height] = *from;
  stack[height++].at = at;
  while (height > 0) {
    thread t = stack[--height];
    while (m->seen[t.at] != m->round) {
      m->seen[t.at] = m->round;
      const maq_pattern_instruction *code = &m->pattern->code[t.at];
      if (code->op == MAQ_PATTERN_OP_JUMP) {
        t.at = code->first;
      } else if (code->op == MAQ_PATTERN_OP_SAVE) {
        t.slots[code->first] = (uint32_t)token;
        t.at++;
      } else if (code->op == MAQ_PATTERN_OP_ENDED) {
        if (!has_ended(m, token)) {
          break;
        }
        t.at++;
      } else if (code->op == MAQ_PATTERN_OP_SPLIT) {
        if (height < sizeof stack / sizeof *stack) {
          stack[height] = t;
          stack[height++].at = code->second;
        }
        t.at = code->first;
      } else {
        list->items[list->count++] = t;
        break;
      }
    }
  }
}

/* The match that begins first at or behind `token`; false where the sentence has none. */
static bool find_next(machine *m, size_t token, threads lists[2], thread *found, size_t *found_end) {
  bool matched = false;
  threads *now = &lists[0], *then = &lists[1];
  now->count = 0;
  for (size_t at = token; at <= m->end && maq_arena_goes_on(m->arena); at++) {
    if (!matched) {
      thread fresh = {.begin = (uint32_t)at};
      memset(fresh.slots, 0xFF, sizeof fresh.slots);
      if (now->count == 0) {
        m->round++;
      }
      follow(m, now, &fresh, 0, at); /* behind all that began before: their round is still on */
    }
    m->round++;
    then->count = 0;
    for (size_t i = 0; i < now->count; i++) {
      const thread *t = &now->items[i];
      const maq_pattern_instruction *code = &m->pattern->code[t->at];
      if (code->op == MAQ_PATTERN_OP_MATCH) {
        if (at > t->begin) { /* nothing is no match */
          *found = *t;
          *found_end = at;
          matched = true;
          break; /* what is preferred less loses */
        }
      } else if (at < m->end && at - t->begin < m->pattern->longest_match && fits(m, code, at)) {
        follow(m, then, t, t->at + 1, at + 1);
      }
    }
    threads *swapped = now;
    now = then;
    then = swapped;
    if (matched && now->count == 0) {
      break;
    }
  }
  return matched;
}

static bool add_match(maq_arena *arena, const machine *m, const thread *t, size_t end, maq_pattern_matches *matches,
                      size_t *capacity) {
  maq_pattern_match *items = maq_arena_grow(arena, matches->items, matches->count, capacity, sizeof *items);
  if (!items) {
    return false;
  }
  matches->items = items;
  maq_pattern_match *match = &items[matches->count++];
  match->span = maq_span_of(m->s->tokens, t->begin, end - t->begin);
  for (size_t i = 0; i < MAQ_MOST_CAPTURES; i++) {
    bool whole = t->slots[2 * i] != NOWHERE && t->slots[2 * i + 1] != NOWHERE && t->slots[2 * i + 1] > t->slots[2 * i];
    match->captures[i][0] = whole ? t->slots[2 * i] : NOWHERE;
    match->captures[i][1] = whole ? t->slots[2 * i + 1] : NOWHERE;
  }
  return true;
}

static bool prepare(maq_arena *arena, machine *m, threads lists[2]) {
  size_t tokens = m->s->tokens->count + 1;
  m->entity = maq_arena_array(arena, tokens, sizeof *m->entity);
  m->seen = maq_arena_allocate(arena, MAQ_PATTERN_MOST_CODE * sizeof *m->seen);
  for (int i = 0; i < 2; i++) {
    lists[i].items = maq_arena_array(arena, MAQ_PATTERN_MOST_CODE, sizeof *lists[i].items);
  }
  if (!m->entity || !m->seen || !lists[0].items || !lists[1].items) {
    return false;
  }
  memset(m->entity, 0xFF, tokens * sizeof *m->entity);
  for (uint32_t i = 0; i < m->entities->count; i++) {
    const maq_entity *e = &m->entities->items[i];
    for (uint32_t k = 0; e->parent == MAQ_NO_ENTITY && k < e->span.token_count; k++) {
      m->entity[e->span.first_token + k] = i;
    }
  }
  return true;
}

bool maq_pattern_find(maq_arena *arena, const maq_pattern *pattern, const maq_entity_sources *s, const maq_entities *entities,
                      const maq_token_analysis *analyses, maq_pattern_matches *matches) {
  machine m = {.arena = arena, .pattern = pattern, .s = s, .analyses = analyses, .entities = entities};
  threads lists[2];
  size_t capacity = 0;
  *matches = (maq_pattern_matches){NULL, 0};
  if (!prepare(arena, &m, lists)) {
    return false;
  }
  for (size_t i = 0; i < s->sentences->count && maq_arena_goes_on(arena); i++) {
    const maq_sentence *sentence = &s->sentences->items[i];
    size_t at = sentence->first_token, end = at;
    thread found;
    m.end = at + sentence->token_count;
    while (at < m.end && find_next(&m, at, lists, &found, &end)) {
      if (!add_match(arena, &m, &found, end, matches, &capacity)) {
        return false;
      }
      at = end;
    }
  }
  return !arena->failed;
}
