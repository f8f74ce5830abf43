/* sentence.c: one pass over the tokens; at each token it is asked whether a sentence begins there. */
#include "text/sentence.h"

enum {
  LONGEST_BRACKET = 200, /* tokens: within a longer bracket sentences are cut as elsewhere */
  LONGEST_TITLE = 60,    /* tokens */
};

typedef struct splitter {
  const maq_token *items;
  size_t count;
  uint32_t bracket_end; /* tokens before this one stand inside a bracket */
  uint32_t first_token; /* of the sentence at hand */
} splitter;

static bool is_closer(const splitter *s, size_t i) {
  const maq_token *token = &s->items[i];
  return token->kind == MAQ_PUNCT && (token->mark == ')' || (token->mark == '"' && token->partner < i) ||
                                      (token->mark == '"' && !(token->shape & MAQ_SPACE_BEFORE)));
}

/* Does the token end a sentence as far as itself goes? */
static bool is_stop(const maq_token *token) {
  return (token->kind == MAQ_PUNCT && (token->mark == '.' || token->mark == '!' || token->mark == '?')) ||
         (token->kind == MAQ_ABBREVIATION && token->mark == '.');
}

/* The token at or before `i` that could be the stop, behind closing quotation marks and brackets; -1 if there is none. */
static ptrdiff_t stop_before(const splitter *s, size_t i) {
  ptrdiff_t at = (ptrdiff_t)i;
  for (int steps = 0; at >= 0 && steps < 4 && is_closer(s, (size_t)at); steps++) {
    at--;
  }
  return at >= 0 && is_stop(&s->items[at]) ? at : -1;
}

/* `1.` at the beginning of a sentence numbers what follows. */
static bool is_enumerator(const splitter *s, size_t stop) {
  return stop > 0 && stop - 1 == s->first_token && s->items[stop - 1].kind == MAQ_NUMBER;
}

/* Could a sentence begin with token i? Opening marks and dashes are looked through. */
static bool can_begin(const splitter *s, size_t i) {
  for (size_t at = i; at < s->count && at < i + 4; at++) {
    const maq_token *token = &s->items[at];
    if (token->kind == MAQ_PUNCT && (token->mark == '"' || token->mark == '(' || token->mark == '-')) {
      continue;
    }
    return token->kind == MAQ_NUMBER || token->kind == MAQ_URL || token->kind == MAQ_HASHTAG ||
           (token->shape & (MAQ_CAPITALIZED | MAQ_ARABIC)) != 0;
  }
  return false;
}

/* Inside a line: does a sentence begin with token i? */
static bool begins_in_line(const splitter *s, size_t i) {
  ptrdiff_t stop = stop_before(s, i - 1);
  if (stop < 0 || i < s->bracket_end || is_enumerator(s, (size_t)stop) || !can_begin(s, i)) {
    return false;
  }
  const maq_token *token = &s->items[i];
  if (token->shape & MAQ_SPACE_BEFORE) {
    return token->mark != '-' || s->items[stop].kind != MAQ_ABBREVIATION; /* `2023 ж. – 5 млрд` goes on */
  }
  /* a blank forgotten: `аяқталды.Келесі` */
  return token->kind == MAQ_WORD && token->length > 1 && stop > 0 && (s->items[stop - 1].shape & MAQ_HAS_LOWER) &&
         s->items[stop].kind == MAQ_PUNCT;
}

/* A line break: does the new line only go on with the sentence? */
static bool continues_line(const splitter *s, size_t i) {
  const maq_token *token = &s->items[i];
  return !(token->shape & MAQ_PARAGRAPH_START) && token->kind == MAQ_WORD && (token->shape & MAQ_HAS_LOWER) &&
         !(token->shape & (MAQ_CAPITALIZED | MAQ_ARABIC)) && stop_before(s, i - 1) < 0;
}

static void mark_title(const splitter *s, maq_sentences *sentences) {
  if (sentences->count < 2) {
    return;
  }
  maq_sentence *first = &sentences->items[0];
  const maq_token *last = &s->items[first->token_count - 1];
  bool full_stop = last->kind == MAQ_PUNCT && last->mark == '.' && last->length == 1 && last->byte_length == 1;
  if (first->paragraph != sentences->items[1].paragraph && first->token_count <= LONGEST_TITLE && !full_stop) {
    first->is_title = true;
  }
}

bool maq_split_sentences(maq_arena *arena, maq_tokens *tokens, maq_sentences *sentences) {
  splitter s = {.items = tokens->items, .count = tokens->count};
  size_t capacity = 0;
  uint32_t paragraph = 0;
  *sentences = (maq_sentences){NULL, 0};
  for (size_t i = 0; i < s.count && maq_arena_goes_on(arena); i++) {
    const maq_token *token = &s.items[i];
    bool line = i > 0 && (token->shape & MAQ_LINE_START) && !continues_line(&s, i);
    if (line) {
      s.bracket_end = 0;
    }
    if (i == 0 || line || begins_in_line(&s, i)) {
      paragraph += line;
      s.first_token = (uint32_t)i;
      maq_sentence *items = maq_arena_grow(arena, sentences->items, sentences->count, &capacity, sizeof *items);
      if (!items) {
        return false;
      }
      sentences->items = items;
      items[sentences->count++] = (maq_sentence){.first_token = (uint32_t)i, .paragraph = paragraph};
    }
    sentences->items[sentences->count - 1].token_count++;
    tokens->items[i].sentence = (uint32_t)(sentences->count - 1);
    if (token->mark == '(' && token->partner != MAQ_NO_MATCH && token->partner > i && token->partner - i <= LONGEST_BRACKET &&
        token->partner > s.bracket_end) {
      s.bracket_end = token->partner;
    }
  }
  mark_title(&s, sentences);
  return !arena->failed;
}
