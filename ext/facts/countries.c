/* countries.c: a name is looked up with the very steps that find countries in articles, once for each language. */
#include "facts/countries.h"

#include "lexicon_types.h"

/* Is the code equal to a table's text, letter case aside? Both are ASCII. */
static bool equals_code(maq_string code, const char *text) {
  size_t i = 0;
  for (; i < code.length && text[i]; i++) {
    char upper = code.text[i] >= 'a' && code.text[i] <= 'z' ? (char)(code.text[i] - 32) : code.text[i];
    if (upper != text[i]) {
      return false;
    }
  }
  return i == code.length && !text[i];
}

/* The first row of the countries. Lexemes are numbered table by table, in the order of the tables' numbers. */
static uint32_t first_row(void) {
  uint32_t low = 1, high = (uint32_t)maq_lexicon_size() + 1;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (maq_lexicon_get(middle)->table < MAQ_LEXICON_COUNTRIES) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/* The row of a country by either of its codes, in a language or any. */
static const maq_lexeme *by_code(maq_string code, maq_language language) {
  if (code.length != 2 && code.length != 3) {
    return NULL;
  }
  for (uint32_t i = first_row(); i <= maq_lexicon_size(); i++) {
    const maq_lexeme *lexeme = maq_lexicon_get(i);
    if (lexeme->table != MAQ_LEXICON_COUNTRIES) {
      break;
    }
    if (lexeme->code && (language == MAQ_LANGUAGE_ANY || lexeme->language == language) &&
        equals_code(code, maq_lexicon_text(code.length == 3 ? lexeme->code : lexeme->value))) {
      return lexeme;
    }
  }
  return NULL;
}

/* The country that all tokens together name in this language; English sets an article before some names. */
static const char *named(maq_arena *arena, const maq_tokens *tokens, maq_language language) {
  maq_words words;
  maq_matches matches;
  if (!maq_find_words(arena, tokens, language, NULL, &words) || !maq_find_lexemes(arena, tokens, &words, language, &matches)) {
    return NULL;
  }
  size_t first = language == MAQ_LANGUAGE_EN && tokens->count > 1 && maq_string_is(maq_token_folded(&tokens->items[0]), "the");
  const maq_match *match = maq_match_at(&matches, first, MAQ_LEXICON_COUNTRIES, -1);
  if (!match || first + match->token_count != tokens->count) {
    return NULL;
  }
  const maq_lexeme *lexeme = maq_lexicon_get(match->lexeme);
  return lexeme->code ? maq_lexicon_text(lexeme->code) : NULL;
}

static bool is_country_ending(const char *folded, size_t length, bool after_digits) {
  (void)after_digits;
  return maq_kazakh_is_suffix(folded, length, NULL);
}

const char *maq_country_code(const maq_host *host, const char *name, size_t length, bool *failed) {
  enum { LONGEST_NAME = 256 };
  static const maq_token_rules rules = {.is_ending = is_country_ending};
  *failed = false;
  if (length > LONGEST_NAME) {
    return NULL;
  }
  maq_arena arena = maq_arena_make(host);
  maq_tokens tokens;
  const char *found = NULL;
  if (maq_tokenize(&arena, name, length, &rules, &tokens) && tokens.count) {
    for (size_t i = 0; i < tokens.count; i++) {
      tokens.items[i].shape |= MAQ_CAPITALIZED | MAQ_ALL_CAPS; /* whoever asks may write as they like */
    }
    for (int language = MAQ_LANGUAGE_KK; language <= MAQ_LANGUAGE_EN && !found; language++) {
      found = named(&arena, &tokens, (maq_language)language);
    }
    if (!found && tokens.count == 1) {
      const maq_lexeme *lexeme =
          by_code((maq_string){name + tokens.items[0].byte_start, tokens.items[0].byte_length}, MAQ_LANGUAGE_ANY);
      found = lexeme ? maq_lexicon_text(lexeme->code) : NULL;
    }
  }
  *failed = arena.failed;
  maq_arena_free(&arena);
  return found;
}

const char *maq_country_name(maq_string code, maq_language language) {
  const maq_lexeme *lexeme = by_code(code, language);
  return lexeme ? maq_lexicon_text(lexeme->name) : NULL;
}
