/* pattern.c: compiles patterns (pattern.h) and finds them. */
#include "facts/pattern.h"

#include "base/utf8.h"
#include "text/character.h"

enum {
  MOST_CODE = 600,
  MOST_TESTS = 400,
  DEEPEST = 24,
  MOST_TIMES = 50,
  LONGEST_MATCH = 400 /* tokens: bounds what is read twice */
};
#define NOWHERE UINT32_MAX

typedef enum test_kind { TEST_LEMMA, TEST_FORM, TEST_UPOS, TEST_FEATS, TEST_KIND, TEST_CLASS, TEST_BEGINS, TEST_GOES_ON } test_kind;

/* One condition on a token. */
typedef struct test {
  test_kind kind;
  bool negated;
  maq_string text; /* folded for lemma and form */
  int number;      /* of a kind or class */
} test;

typedef enum operation { OP_TOKEN, OP_SPLIT, OP_JUMP, OP_SAVE, OP_ENDED, OP_MATCH } operation;

typedef struct instruction {
  operation op;
  uint32_t first, second; /* TOKEN: its tests [first, second); SPLIT: where to, the preferred first; JUMP: where to; SAVE: the slot;
                             ENDED: class of an entity that must end before the token */
} instruction;

struct maq_pattern {
  instruction code[MOST_CODE];
  size_t code_count;
  test tests[MOST_TESTS];
  size_t test_count;
  maq_string names[MAQ_MOST_CAPTURES];
  size_t capture_count;
};

/* ---- reading ----------------------------------------------------------------------------------------------------- */

typedef struct parser {
  maq_arena *arena;
  maq_pattern *pattern;
  const char *begin, *at, *end;
  unsigned depth;
  const char *why;
} parser;

static void wrong(parser *p, const char *why) {
  if (!p->why) {
    p->why = why;
  }
}

static void skip_blanks(parser *p) {
  while (p->at < p->end && (*p->at == ' ' || *p->at == '\t' || *p->at == '\n' || *p->at == '\r')) {
    p->at++;
  }
}

static bool sees(parser *p, char mark) {
  skip_blanks(p);
  return p->at < p->end && *p->at == mark;
}

static bool takes(parser *p, char mark) {
  bool there = sees(p, mark);
  p->at += there;
  return there;
}

static uint32_t emit(parser *p, operation op, uint32_t first, uint32_t second) {
  if (p->pattern->code_count == MOST_CODE) {
    wrong(p, "it is too long");
    return 0;
  }
  p->pattern->code[p->pattern->code_count] = (instruction){op, first, second};
  return (uint32_t)p->pattern->code_count++;
}

static void add_test(parser *p, test added) {
  if (p->pattern->test_count == MOST_TESTS) {
    wrong(p, "it is too long");
    return;
  }
  p->pattern->tests[p->pattern->test_count++] = added;
}

static bool ends_word(char byte) {
  return (unsigned char)byte <= ' ' || strchr("<>[]()|?*+{}\"!=:.", byte) != NULL;
}

/* The word at hand, up to a blank or a sign of the language. */
static maq_string read_word(parser *p) {
  const char *from = p->at;
  while (p->at < p->end && !ends_word(*p->at)) {
    p->at++;
  }
  return (maq_string){from, (size_t)(p->at - from)};
}

static maq_string folded(parser *p, maq_string word) {
  char *out = maq_arena_allocate(p->arena, word.length * MAQ_FOLD_GROWTH + 1);
  return (maq_string){out, out ? maq_fold(word.text, word.length, out) : 0};
}

static int class_number(parser *p, maq_string name) {
  maq_entity_class class = maq_entity_class_of(name);
  if (class == MAQ_CLASS_COUNT) {
    wrong(p, "no entity class has that name");
  }
  return (int)class;
}

static int kind_number(parser *p, maq_string name) {
  static const char *const kinds[] = {"word", "number", "punct", "abbreviation", "initial", "url", "email", "hashtag"};
  for (int i = 0; i < 8; i++) {
    if (maq_string_is(name, kinds[i])) {
      return i;
    }
  }
  wrong(p, "no kind of token has that name");
  return 0;
}

/* `key=value` within brackets. */
static void read_condition(parser *p) {
  test read = {.negated = takes(p, '!')};
  maq_string key = read_word(p);
  if (!takes(p, '=')) {
    wrong(p, "a condition is key=value");
    return;
  }
  const char *from = p->at;
  while (p->at < p->end && (unsigned char)*p->at > ' ' && *p->at != ']') {
    p->at++;
  }
  maq_string value = {from, (size_t)(p->at - from)};
  if (!value.length) {
    wrong(p, "a condition is key=value");
  } else if (maq_string_is(key, "lemma") || maq_string_is(key, "form")) {
    read.kind = maq_string_is(key, "lemma") ? TEST_LEMMA : TEST_FORM;
    read.text = folded(p, value);
  } else if (maq_string_is(key, "upos") || maq_string_is(key, "feats")) {
    read.kind = maq_string_is(key, "upos") ? TEST_UPOS : TEST_FEATS;
    read.text = value;
  } else if (maq_string_is(key, "kind")) {
    read.kind = TEST_KIND;
    read.number = kind_number(p, value);
  } else if (maq_string_is(key, "class")) {
    read.kind = TEST_CLASS;
    read.number = class_number(p, value);
  } else {
    wrong(p, "a condition is on lemma, form, upos, feats, kind or class");
  }
  add_test(p, read);
}

static void emit_token(parser *p, size_t first_test) {
  emit(p, OP_TOKEN, (uint32_t)first_test, (uint32_t)p->pattern->test_count);
}

/* An entity: its first token, all that go on with it, and nothing of it behind. */
static void emit_entity(parser *p, int class) {
  size_t tests = p->pattern->test_count;
  add_test(p, (test){.kind = TEST_BEGINS, .number = class});
  emit_token(p, tests);
  uint32_t split = emit(p, OP_SPLIT, 0, 0);
  tests = p->pattern->test_count;
  add_test(p, (test){.kind = TEST_GOES_ON, .number = class});
  emit_token(p, tests);
  emit(p, OP_JUMP, split, 0);
  p->pattern->code[split].first = split + 1;
  p->pattern->code[split].second = (uint32_t)p->pattern->code_count;
  emit(p, OP_ENDED, (uint32_t) class, 0);
}

static void read_choice(parser *p);

static void read_group(parser *p) {
  if (++p->depth > DEEPEST) {
    wrong(p, "it is nested too deeply");
    return;
  }
  const char *from = p->at;
  skip_blanks(p);
  maq_string name = read_word(p);
  size_t capture = MAQ_MOST_CAPTURES;
  if (name.length && takes(p, ':')) {
    if (p->pattern->capture_count == MAQ_MOST_CAPTURES) {
      wrong(p, "it has more than eight names");
      return;
    }
    capture = p->pattern->capture_count++;
    p->pattern->names[capture] = name;
    emit(p, OP_SAVE, (uint32_t)(2 * capture), 0);
  } else {
    p->at = from;
  }
  read_choice(p);
  if (!takes(p, ')')) {
    wrong(p, "a ( is not closed");
  }
  if (capture < MAQ_MOST_CAPTURES) {
    emit(p, OP_SAVE, (uint32_t)(2 * capture + 1), 0);
  }
  p->depth--;
}

static void read_atom(parser *p) {
  size_t tests = p->pattern->test_count;
  if (takes(p, '(')) {
    read_group(p);
  } else if (takes(p, '<')) {
    int class = class_number(p, read_word(p));
    if (!p->why && !takes(p, '>')) {
      wrong(p, "a < is not closed");
    }
    emit_entity(p, class);
  } else if (takes(p, '[')) {
    while (!p->why && !takes(p, ']')) {
      if (p->at >= p->end) {
        wrong(p, "a [ is not closed");
      } else {
        read_condition(p);
      }
    }
    emit_token(p, tests);
  } else if (takes(p, '"')) {
    const char *close = memchr(p->at, '"', (size_t)(p->end - p->at));
    if (!close || close == p->at) {
      wrong(p, "a \" is not closed, or nothing stands between");
      return;
    }
    add_test(p, (test){.kind = TEST_FORM, .text = folded(p, (maq_string){p->at, (size_t)(close - p->at)})});
    p->at = close + 1;
    emit_token(p, tests);
  } else if (takes(p, '.')) {
    emit_token(p, tests);
  } else {
    maq_string word = read_word(p);
    if (!word.length) {
      wrong(p, "a word, <CLASS>, [conditions], \"form\", . or ( was expected");
      return;
    }
    add_test(p, (test){.kind = TEST_LEMMA, .text = folded(p, word)});
    emit_token(p, tests);
  }
}

static unsigned read_number(parser *p) {
  unsigned number = 0;
  skip_blanks(p);
  if (p->at >= p->end || *p->at < '0' || *p->at > '9') {
    wrong(p, "a number was expected");
  }
  for (; p->at < p->end && *p->at >= '0' && *p->at <= '9' && number <= MOST_TIMES; p->at++) {
    number = number * 10 + (unsigned)(*p->at - '0');
  }
  if (number > MOST_TIMES) {
    wrong(p, "more than 50 times is too often");
  }
  return number;
}

/* A copy of the code [from, to) at the end; jumps within it go along. */
static void repeat_code(parser *p, size_t from, size_t to) {
  uint32_t shift = (uint32_t)(p->pattern->code_count - from);
  for (size_t i = from; i < to && !p->why; i++) {
    instruction copied = p->pattern->code[i];
    if (copied.op == OP_SPLIT || copied.op == OP_JUMP) {
      copied.first += shift;
      copied.second += copied.op == OP_SPLIT ? shift : 0;
    }
    emit(p, copied.op, copied.first, copied.second);
  }
}

/* Puts a split before the code [from, …), which moves on by one: taken or passed by. */
static void make_optional(parser *p, size_t from, bool loops) {
  maq_pattern *pattern = p->pattern;
  emit(p, OP_JUMP, 0, 0); /* room */
  if (p->why) {
    return;
  }
  for (size_t i = pattern->code_count - 1; i > from; i--) {
    pattern->code[i] = pattern->code[i - 1];
    instruction *moved = &pattern->code[i];
    if (moved->op == OP_SPLIT || moved->op == OP_JUMP) {
      moved->first += moved->first >= from;
      moved->second += moved->op == OP_SPLIT && moved->second >= from;
    }
  }
  if (loops) {
    emit(p, OP_JUMP, (uint32_t)from, 0);
  }
  pattern->code[from] = (instruction){OP_SPLIT, (uint32_t)from + 1, (uint32_t)pattern->code_count};
}

static void read_piece(parser *p) {
  size_t from = p->pattern->code_count;
  read_atom(p);
  size_t to = p->pattern->code_count;
  unsigned least = 1, most = 1;
  bool endless = false;
  if (p->why) {
    return;
  }
  if (takes(p, '?')) {
    least = 0;
  } else if (takes(p, '*') || takes(p, '+')) {
    least = p->at[-1] == '+';
    endless = true;
  } else if (takes(p, '{')) {
    least = most = read_number(p);
    if (takes(p, ',')) {
      endless = sees(p, '}');
      most = endless ? least : read_number(p);
    }
    if (!takes(p, '}') || most < least || (!endless && !most)) {
      wrong(p, "a repetition is {2}, {2,} or {2,5}");
    }
  } else {
    return;
  }
  if (endless ? least == 0 : least == 0 && most == 1) {
    make_optional(p, from, endless);
    return;
  }
  for (unsigned i = 1; i < least && !p->why; i++) {
    repeat_code(p, from, to);
  }
  size_t piece = to - from;
  for (unsigned i = least; (endless ? i == least : i < most) && !p->why; i++) { /* the first code serves for a least of 0 */
    size_t at = p->pattern->code_count;
    if (least == 0 && i == 0) {
      at = from;
    } else {
      repeat_code(p, from + (least == 0), from + (least == 0) + piece);
    }
    make_optional(p, at, endless);
  }
}

static void read_choice(parser *p) {
  size_t from = p->pattern->code_count;
  while (!p->why && !sees(p, '|') && !sees(p, ')') && p->at < p->end) {
    read_piece(p);
  }
  if (p->pattern->code_count == from) {
    wrong(p, "something was expected");
  }
  if (!p->why && takes(p, '|')) { /* split: what stands here, or the rest */
    make_optional(p, from, false);
    uint32_t jump = emit(p, OP_JUMP, 0, 0);
    p->pattern->code[from].second = jump + 1;
    if (++p->depth > DEEPEST) {
      wrong(p, "it is nested too deeply");
      return;
    }
    read_choice(p);
    p->depth--;
    p->pattern->code[jump].first = (uint32_t)p->pattern->code_count;
  }
}

maq_pattern *maq_pattern_compile(maq_arena *arena, maq_string text, maq_pattern_error *error) {
  *error = (maq_pattern_error){0, NULL};
  if (text.length > MAQ_LONGEST_PATTERN) {
    error->why = "it is too long";
    return NULL;
  }
  const char *copy = maq_arena_copy(arena, text.text, text.length);
  maq_pattern *pattern = copy ? maq_arena_allocate(arena, sizeof *pattern) : NULL;
  if (!pattern) {
    return NULL;
  }
  parser p = {.arena = arena, .pattern = pattern, .begin = copy, .at = copy, .end = copy + text.length};
  read_choice(&p);
  if (!p.why && p.at < p.end) {
    wrong(&p, "a ) has no (");
  }
  emit(&p, OP_MATCH, 0, 0);
  if (p.why) {
    error->why = p.why;
    error->at = maq_utf8_count(copy, (size_t)(p.at - copy));
    return NULL;
  }
  return arena->failed ? NULL : pattern;
}

size_t maq_pattern_captures(const maq_pattern *pattern) {
  return pattern->capture_count;
}

maq_string maq_pattern_capture_name(const maq_pattern *pattern, size_t capture) {
  return pattern->names[capture];
}

/* ---- finding ----------------------------------------------------------------------------------------------------- */

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

static bool holds(const machine *m, const test *t, size_t token) {
  const maq_token *word = &m->s->tokens->items[token];
  const maq_token_analysis *analysis = &m->analyses[token];
  const maq_entity *entity = entity_at(m, token);
  bool begins = entity && entity->span.first_token == token;
  switch (t->kind) {
    case TEST_LEMMA:
      return analysis->lemma.text ? maq_string_equal(analysis->lemma, t->text) : maq_string_equal(maq_token_folded(word), t->text);
    case TEST_FORM: return maq_string_equal(maq_token_folded(word), t->text);
    case TEST_UPOS: return analysis->upos && maq_string_is(t->text, analysis->upos);
    case TEST_FEATS: return has_feature(analysis->features, t->text);
    case TEST_KIND: return (int)word->kind == t->number;
    case TEST_CLASS: return entity && (int)entity->class == t->number;
    case TEST_BEGINS: return begins && (int)entity->class == t->number;
    case TEST_GOES_ON: return entity && !begins && (int)entity->class == t->number;
  }
  return false;
}

static bool fits(const machine *m, const instruction *code, size_t token) {
  for (uint32_t i = code->first; i < code->second; i++) {
    const test *t = &m->pattern->tests[i];
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

/* Follows a thread to the instructions that wait for a token, or match, and adds these; the code is bounded, and so is the stack. */
static void follow(machine *m, threads *list, const thread *from, uint32_t at, size_t token) {
  thread stack[MOST_CODE / 8];
  size_t height = 0;
  stack[height] = *from;
  stack[height++].at = at;
  while (height > 0) {
    thread t = stack[--height];
    while (m->seen[t.at] != m->round) {
      m->seen[t.at] = m->round;
      const instruction *code = &m->pattern->code[t.at];
      if (code->op == OP_JUMP) {
        t.at = code->first;
      } else if (code->op == OP_SAVE) {
        t.slots[code->first] = (uint32_t)token;
        t.at++;
      } else if (code->op == OP_ENDED) {
        if (!has_ended(m, token)) {
          break;
        }
        t.at++;
      } else if (code->op == OP_SPLIT) {
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
  for (size_t at = token; at <= m->end; at++) {
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
      const instruction *code = &m->pattern->code[t->at];
      if (code->op == OP_MATCH) {
        if (at > t->begin) { /* nothing is no match */
          *found = *t;
          *found_end = at;
          matched = true;
          break; /* what is preferred less loses */
        }
      } else if (at < m->end && at - t->begin < LONGEST_MATCH && fits(m, code, at)) {
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
  m->seen = maq_arena_allocate(arena, MOST_CODE * sizeof *m->seen);
  for (int i = 0; i < 2; i++) {
    lists[i].items = maq_arena_array(arena, MOST_CODE, sizeof *lists[i].items);
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
  machine m = {.pattern = pattern, .s = s, .analyses = analyses, .entities = entities};
  threads lists[2];
  size_t capacity = 0;
  *matches = (maq_pattern_matches){NULL, 0};
  if (!prepare(arena, &m, lists)) {
    return false;
  }
  for (size_t i = 0; i < s->sentences->count; i++) {
    const maq_sentence *sentence = &s->sentences->items[i];
    size_t at = sentence->first_token, end;
    thread found;
    m.end = at + sentence->token_count;
    while (at < m.end && find_next(&m, at, lists, &found, &end)) {
      if (!add_match(arena, &m, &found, end, matches, &capacity)) {
        return false;
      }
      at = end;
    }
  }
  return true;
}
