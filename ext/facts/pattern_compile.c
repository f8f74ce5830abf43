/* pattern_compile.c: reads a pattern (pattern.h) and writes its code. */
#include "base/utf8.h"
#include "facts/pattern_code.h"
#include "text/character.h"

enum {
  DEEPEST = 24,
  MOST_TIMES = 50,
  LONGEST_MATCH = 400, /* tokens */
  MOST_WORK = 40000    /* conditions tried for one token: of a pattern with many the matches are shorter */
};

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

static uint32_t emit(parser *p, maq_pattern_operation op, uint32_t first, uint32_t second) {
  if (p->pattern->code_count == MAQ_PATTERN_MOST_CODE) {
    wrong(p, "it is too long");
    return 0;
  }
  p->pattern->code[p->pattern->code_count] = (maq_pattern_instruction){op, first, second};
  return (uint32_t)p->pattern->code_count++;
}

static void add_test(parser *p, maq_pattern_test added) {
  if (p->pattern->test_count == MAQ_PATTERN_MOST_TESTS) {
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
  maq_pattern_test read = {.negated = takes(p, '!')};
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
    read.kind = maq_string_is(key, "lemma") ? MAQ_PATTERN_LEMMA : MAQ_PATTERN_FORM;
    read.text = folded(p, value);
  } else if (maq_string_is(key, "upos") || maq_string_is(key, "feats")) {
    read.kind = maq_string_is(key, "upos") ? MAQ_PATTERN_UPOS : MAQ_PATTERN_FEATS;
    read.text = value;
  } else if (maq_string_is(key, "kind")) {
    read.kind = MAQ_PATTERN_KIND;
    read.number = kind_number(p, value);
  } else if (maq_string_is(key, "class")) {
    read.kind = MAQ_PATTERN_CLASS;
    read.number = class_number(p, value);
  } else {
    wrong(p, "a condition is on lemma, form, upos, feats, kind or class");
  }
  add_test(p, read);
}

static void emit_token(parser *p, size_t first_test) {
  emit(p, MAQ_PATTERN_OP_TOKEN, (uint32_t)first_test, (uint32_t)p->pattern->test_count);
}

/* An entity: its first token, all that go on with it, and nothing of it behind. */
static void emit_entity(parser *p, int class) {
  size_t tests = p->pattern->test_count;
  add_test(p, (maq_pattern_test){.kind = MAQ_PATTERN_BEGINS, .number = class});
  emit_token(p, tests);
  uint32_t split = emit(p, MAQ_PATTERN_OP_SPLIT, 0, 0);
  tests = p->pattern->test_count;
  add_test(p, (maq_pattern_test){.kind = MAQ_PATTERN_GOES_ON, .number = class});
  emit_token(p, tests);
  emit(p, MAQ_PATTERN_OP_JUMP, split, 0);
  p->pattern->code[split].first = split + 1;
  p->pattern->code[split].second = (uint32_t)p->pattern->code_count;
  emit(p, MAQ_PATTERN_OP_ENDED, (uint32_t) class, 0);
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
    emit(p, MAQ_PATTERN_OP_SAVE, (uint32_t)(2 * capture), 0);
  } else {
    p->at = from;
  }
  read_choice(p);
  if (!takes(p, ')')) {
    wrong(p, "a ( is not closed");
  }
  if (capture < MAQ_MOST_CAPTURES) {
    emit(p, MAQ_PATTERN_OP_SAVE, (uint32_t)(2 * capture + 1), 0);
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
    add_test(p, (maq_pattern_test){.kind = MAQ_PATTERN_FORM, .text = folded(p, (maq_string){p->at, (size_t)(close - p->at)})});
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
    add_test(p, (maq_pattern_test){.kind = MAQ_PATTERN_LEMMA, .text = folded(p, word)});
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
    maq_pattern_instruction copied = p->pattern->code[i];
    if (copied.op == MAQ_PATTERN_OP_SPLIT || copied.op == MAQ_PATTERN_OP_JUMP) {
      copied.first += shift;
      copied.second += copied.op == MAQ_PATTERN_OP_SPLIT ? shift : 0;
    }
    emit(p, copied.op, copied.first, copied.second);
  }
}

/* Puts a split before the code [from, …), which moves on by one: taken or passed by. */
static void make_optional(parser *p, size_t from, bool loops) {
  maq_pattern *pattern = p->pattern;
  emit(p, MAQ_PATTERN_OP_JUMP, 0, 0); /* room */
  if (p->why) {
    return;
  }
  for (size_t i = pattern->code_count - 1; i > from; i--) {
    pattern->code[i] = pattern->code[i - 1];
    maq_pattern_instruction *moved = &pattern->code[i];
    if (moved->op == MAQ_PATTERN_OP_SPLIT || moved->op == MAQ_PATTERN_OP_JUMP) {
      moved->first += moved->first >= from;
      moved->second += moved->op == MAQ_PATTERN_OP_SPLIT && moved->second >= from;
    }
  }
  if (loops) {
    emit(p, MAQ_PATTERN_OP_JUMP, (uint32_t)from, 0);
  }
  pattern->code[from] = (maq_pattern_instruction){MAQ_PATTERN_OP_SPLIT, (uint32_t)from + 1, (uint32_t)pattern->code_count};
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
    uint32_t jump = emit(p, MAQ_PATTERN_OP_JUMP, 0, 0);
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

/* How many tokens a match may have. Behind a short match that was found first what is preferred to it is still followed, so many
 * tokens far and in vain, and the next search reads these tokens again: that bounds the work for a token. */
static size_t longest_match(const maq_pattern *pattern) {
  size_t conditions = 1;
  for (size_t i = 0; i < pattern->code_count; i++) {
    const maq_pattern_instruction *code = &pattern->code[i];
    conditions += 1 + (code->op == MAQ_PATTERN_OP_TOKEN ? code->second - code->first : 0);
  }
  return MOST_WORK / conditions < LONGEST_MATCH ? MOST_WORK / conditions : LONGEST_MATCH;
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
  emit(&p, MAQ_PATTERN_OP_MATCH, 0, 0);
  pattern->longest_match = longest_match(pattern);
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
