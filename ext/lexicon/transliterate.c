/* transliterate.c: see transliterate.h. Everything goes by way of Cyrillic: what is not Cyrillic is read token by token, so that
 * addresses are left alone, and then all is written in the script asked for.
 */
#include "lexicon/transliterate.h"

#include "lexicon/lexicon.h"
#include "text/token.h"

/* The script that a token is to be read from; CYRILLIC where it stays. */
static maq_script script_of_token(const maq_token *token, maq_script text_script) {
  if (token->kind == MAQ_URL || token->kind == MAQ_EMAIL || token->kind == MAQ_HASHTAG) {
    return MAQ_SCRIPT_CYRILLIC;
  }
  if (token->shape & MAQ_ARABIC) {
    return MAQ_SCRIPT_ARABIC;
  }
  return token->kind == MAQ_PUNCT || (token->shape & MAQ_LATIN) || token->kind == MAQ_NUMBER ? text_script : MAQ_SCRIPT_CYRILLIC;
}

/* Reads a text that is not all Cyrillic into it. */
static maq_string read_text(maq_arena *arena, maq_string text) {
  static const maq_token_rules rules = {.script = MAQ_SCRIPT_CYRILLIC};
  maq_tokens tokens;
  maq_script text_script = maq_script_of(text.text, text.length);
  if (!maq_tokenize(arena, text.text, text.length, &rules, &tokens)) {
    return (maq_string){NULL, 0};
  }
  char *out = maq_arena_reserve(arena, text.length * MAQ_SCRIPT_GROWTH + 9), *to = out;
  if (!out) {
    return (maq_string){NULL, 0};
  }
  size_t at = 0;
  for (size_t i = 0; i < tokens.count && maq_arena_goes_on(arena); i++) {
    const maq_token *token = &tokens.items[i];
    memcpy(to, text.text + at, token->byte_start - at);
    to += token->byte_start - at;
    to += maq_read_script(text.text + token->byte_start, token->byte_length, script_of_token(token, text_script),
                          maq_lexicon_familiarity, to);
    at = token->byte_start + token->byte_length;
  }
  memcpy(to, text.text + at, tokens.length - at);
  to += tokens.length - at;
  *to = 0;
  maq_arena_commit(arena, (size_t)(to - out) + 1);
  return (maq_string){out, (size_t)(to - out)};
}

/* The bytes up to the end of the line, with it. */
static size_t line_at(maq_string text, size_t at) {
  const char *end = memchr(text.text + at, '\n', text.length - at);
  return end ? (size_t)(end - text.text) + 1 - at : text.length - at;
}

maq_string maq_transliterate(maq_arena *arena, maq_string text, maq_script script) {
  maq_string cyrillic = read_text(arena, text);
  if (!cyrillic.text || script == MAQ_SCRIPT_CYRILLIC) {
    return cyrillic;
  }
  char *out = maq_arena_reserve(arena, cyrillic.length * MAQ_SCRIPT_GROWTH + 9);
  if (!out) {
    return (maq_string){NULL, 0};
  }
  size_t length = 0;
  for (size_t at = 0; at < cyrillic.length && maq_arena_goes_on(arena);) {
    size_t piece = line_at(cyrillic, at);
    length += maq_write_script(cyrillic.text + at, piece, script, out + length);
    at += piece;
  }
  out[length] = 0;
  maq_arena_commit(arena, length + 1);
  return (maq_string){out, length};
}
