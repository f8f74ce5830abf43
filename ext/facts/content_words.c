/* content_words.c: see content_words.h. */
#include "facts/content_words.h"

#include "base/hash.h"
#include "kazakh/morphology.h"

static uint32_t stem_of(const maq_entity_sources *s, const maq_token *token) {
  char stem[MAQ_LONGEST_STEM + 8];
  maq_string word = maq_token_base(token);
  if (s->language == MAQ_LANGUAGE_KK && token->kind == MAQ_WORD && word.length <= MAQ_LONGEST_STEM) {
    size_t length = maq_kazakh_search_stem(word.text, word.length, 0, stem, sizeof stem);
    word = length ? (maq_string){stem, length} : word;
  }
  uint32_t hash = (uint32_t)(maq_hash(word.text, word.length) >> 16);
  return hash ? hash : 1;
}

uint32_t *maq_content_words(maq_arena *arena, const maq_entity_sources *s) {
  uint32_t *words = maq_arena_allocate(arena, (s->tokens->count + 1) * sizeof *words);
  for (size_t i = 0; words && i < s->tokens->count && maq_arena_goes_on(arena); i++) {
    const maq_token *token = &s->tokens->items[i];
    bool content = token->kind != MAQ_PUNCT && token->kind != MAQ_INITIAL && token->length > 1;
    words[i] = content ? stem_of(s, token) : 0;
  }
  return arena->failed ? NULL : words;
}
