/* token_analyses.c: see token_analyses.h.
 *
 * Sentences go to maq_kazakh_tag in pieces of at most PIECE tokens, as long as those it takes at once. What it cannot know,
 * since it sees folded text only, is added from the kind of token: addresses, initials, abbreviations, Latin words.
 */
#include "kazakh/token_analyses.h"

#include <string.h>

#include "kazakh/context.h"

enum { PIECE = 256, LONGEST_LEMMA = 160 /* bytes */ };

typedef struct job {
  maq_arena *arena;
  const maq_tokens *tokens;
  maq_text_kind kind;
  maq_token_analysis *out;
} job;

static unsigned hints_of(const maq_token *token) {
  return token->shape & MAQ_CAPITALIZED ? MAQ_HINT_CAPITALIZED : 0;
}

static bool is_address(const maq_token *token) {
  return token->kind == MAQ_URL || token->kind == MAQ_EMAIL || token->kind == MAQ_HASHTAG;
}

static bool is_latin_word(const maq_token *token) {
  return token->kind == MAQ_WORD && (token->shape & MAQ_LATIN) && (unsigned char)token->folded[0] < 0xD0;
}

/* Is nothing to be said of the token? */
static bool is_unknown(const job *work, const maq_token *token) {
  bool always = token->kind == MAQ_NUMBER || token->kind == MAQ_PUNCT || is_address(token);
  return !always && (work->kind == MAQ_TEXT_OTHER || (work->kind == MAQ_TEXT_PRESUMED && is_latin_word(token)));
}

/* An analysis that says only what part of speech the token is. */
static maq_analysis plain_analysis(const maq_token *token, maq_upos upos) {
  maq_analysis analysis = {.upos = (uint8_t)upos, .known = true, .features = ""};
  analysis.form.nominal.stem_length = token->base_length;
  return analysis;
}

/* A word with an ending behind a hyphen: АҚШ-та, Google-дың. The tokenizer has seen the capitals that tell an ending from a
 * particle. */
static maq_analysis hyphenated_analysis(const maq_token *token) {
  maq_upos upos = token->shape & MAQ_CAPITALIZED ? MAQ_UPOS_PROPN : MAQ_UPOS_NOUN;
  maq_analysis analysis = {.upos = (uint8_t)upos, .known = true};
  maq_string ending = maq_token_ending(token);
  if (!maq_kazakh_is_suffix(ending.text, ending.length, &analysis.form.nominal)) {
    return plain_analysis(token, upos);
  }
  analysis.form.nominal.stem_length = token->base_length;
  return analysis;
}

/* The analysis that the kind of the token calls for, instead of the one that was chosen. */
static maq_analysis amended(const maq_token *token, const maq_analysis *chosen) {
  maq_analysis analysis;
  switch (token->kind) {
    case MAQ_URL:
    case MAQ_EMAIL: return plain_analysis(token, MAQ_UPOS_SYM);
    case MAQ_HASHTAG: return plain_analysis(token, MAQ_UPOS_X);
    case MAQ_PUNCT:
      if (token->mark == 'x') {
        return plain_analysis(token, MAQ_UPOS_SYM);
      }
      break;
    case MAQ_INITIAL: return plain_analysis(token, MAQ_UPOS_PROPN);
    case MAQ_ABBREVIATION:
      analysis = plain_analysis(token, (maq_upos)chosen->upos);
      analysis.form.nominal.stem_length = (uint16_t)token->folded_length;
      return analysis;
    default: break;
  }
  bool has_ending = token->base_length < token->folded_length;
  if (has_ending && token->kind == MAQ_WORD) {
    return hyphenated_analysis(token);
  }
  if (has_ending && token->kind == MAQ_PUNCT) { /* %-ға */
    return plain_analysis(token, (maq_upos)chosen->upos);
  }
  if (!is_latin_word(token)) {
    return *chosen;
  }
  return plain_analysis(token, token->shape & MAQ_CAPITALIZED ? MAQ_UPOS_PROPN : MAQ_UPOS_X);
}

static bool write_analysis(const job *work, const maq_token *token, const maq_analysis *analysis, maq_token_analysis *out) {
  char lemma[LONGEST_LEMMA], features[MAQ_LONGEST_FEATURES];
  size_t length = maq_kazakh_analysis_lemma(token->folded, analysis, lemma, sizeof lemma);
  out->upos = maq_upos_name((maq_upos)analysis->upos);
  if (!length) { /* longer than any word */
    out->lemma = maq_token_folded(token);
  } else if (length <= token->folded_length && memcmp(lemma, token->folded, length) == 0) {
    out->lemma = (maq_string){token->folded, length};
  } else {
    out->lemma = (maq_string){maq_arena_copy(work->arena, lemma, length), length};
  }
  length = maq_kazakh_analysis_features(analysis, features, sizeof features);
  if (length && strcmp(features, "_") != 0) {
    out->features = maq_arena_copy(work->arena, features, length);
  }
  return !work->arena->failed;
}

/* Analyses at most PIECE tokens. */
static bool analyse_piece(const job *work, size_t first, size_t count) {
  maq_context_word words[PIECE];
  maq_analysis chosen[PIECE];
  const maq_token *tokens = &work->tokens->items[first];
  for (size_t i = 0; i < count; i++) {
    size_t length =
        tokens[i].kind == MAQ_ABBREVIATION && tokens[i].folded_length > 1 ? tokens[i].folded_length - 1u : tokens[i].folded_length;
    words[i] = (maq_context_word){tokens[i].folded, (uint32_t)length, hints_of(&tokens[i])};
  }
  if (work->kind == MAQ_TEXT_OTHER) {
    for (size_t i = 0; i < count; i++) {
      chosen[i] = plain_analysis(&tokens[i], MAQ_UPOS_X);
      if (!is_unknown(work, &tokens[i])) {
        maq_kazakh_tag(&words[i], 1, &chosen[i]);
      }
    }
  } else {
    maq_kazakh_tag(words, count, chosen);
  }
  for (size_t i = 0; i < count; i++) {
    if (is_unknown(work, &tokens[i])) {
      continue;
    }
    maq_analysis analysis = amended(&tokens[i], &chosen[i]);
    if (!write_analysis(work, &tokens[i], &analysis, &work->out[first + i])) {
      return false;
    }
  }
  return true;
}

maq_token_analysis *maq_analyse_tokens(maq_arena *arena, const maq_tokens *tokens, const maq_sentences *sentences,
                                       maq_text_kind kind) {
  job work = {arena, tokens, kind, maq_arena_allocate(arena, (tokens->count + 1) * sizeof *work.out)};
  for (size_t i = 0; work.out && i < sentences->count; i++) {
    size_t first = sentences->items[i].first_token, left = sentences->items[i].token_count;
    while (left) {
      size_t count = left < PIECE ? left : PIECE;
      if (!maq_arena_goes_on(arena) || !analyse_piece(&work, first, count)) {
        return NULL;
      }
      first += count;
      left -= count;
    }
  }
  return work.out;
}
