/* token.h: a text as a list of tokens with positions in the original.
 *
 * The tokenizer reads the bytes once, left to right. Each token keeps where it stands in the original, in bytes and in
 * characters, and its fold (character.h), by which all later layers compare.
 */
#ifndef MAQ_TEXT_TOKEN_H
#define MAQ_TEXT_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"
#include "base/string.h"
#include "text/script.h"

typedef enum maq_token_kind {
  MAQ_WORD,         /* letters, with inner hyphens and apostrophes: `сауда-экономикалық`, `АҚШ-тың` */
  MAQ_NUMBER,       /* `1,2` `22 827` `14.5` `10.01.2017` `18:00`, with a hyphenated ending: `2018-інші` */
  MAQ_PUNCT,        /* one punctuation mark, sign or symbol; `%` with its ending: `%-ға` */
  MAQ_ABBREVIATION, /* with its dots: `т.б.` `млрд.` */
  MAQ_INITIAL,      /* `Е.` */
  MAQ_URL,          /* also a bare domain: `DALA.KZ` */
  MAQ_EMAIL,
  MAQ_HASHTAG, /* and @mentions */
} maq_token_kind;

/* Bits of maq_token.shape. */
enum {
  MAQ_CAPITALIZED = 1 << 0, /* the first letter is upper case */
  MAQ_ALL_CAPS = 1 << 1,    /* two letters or more before the suffix, all upper case */
  MAQ_CYRILLIC = 1 << 2,    /* has letters of that script, or was read into it by the rules' script */
  MAQ_LATIN = 1 << 3,       /* has letters of that script and was not read into Cyrillic */
  MAQ_ARABIC = 1 << 4,      /* has letters of that script: there are no capitals but presumed ones */
  MAQ_HAS_DIGIT = 1 << 5,
  MAQ_SPACE_BEFORE = 1 << 6,   /* a blank or a line break, or the beginning of the text */
  MAQ_LINE_START = 1 << 7,     /* first of its line */
  MAQ_KAZAKH_LETTER = 1 << 8,  /* has one of ә ғ қ ң ө ұ ү һ і */
  MAQ_RUSSIAN_LETTER = 1 << 9, /* has one of ё ъ щ ц, rare in Kazakh */
  MAQ_HAS_LOWER = 1 << 10,
  MAQ_PARAGRAPH_START = 1 << 11, /* a blank line before it */
};

#define MAQ_NO_MATCH UINT32_MAX

typedef struct maq_token {
  uint32_t byte_start; /* 0-based, in the original */
  uint32_t byte_length;
  uint32_t start;     /* 0-based, in characters */
  uint32_t length;    /* characters */
  uint32_t sentence;  /* 0-based; set by maq_split_sentences */
  uint32_t partner;   /* of a bracket or quotation mark: the token that closes or opens it, else MAQ_NO_MATCH */
  const char *folded; /* in the text itself where that is folded already; no NUL behind it */
  uint32_t folded_length;
  uint16_t base_length; /* bytes of `folded` before a hyphenated ending; folded_length where there is none (or too long) */
  uint16_t shape;
  uint8_t kind; /* maq_token_kind */
  char mark;    /* PUNCT: its class: `.` `,` `"` (quotation mark) `(` `)` `-` (any dash) `%` `$` `x` (times) … or 0; WORD: 0 */
} maq_token;

typedef struct maq_tokens {
  const char *text; /* the original */
  size_t length;    /* bytes, up to the first U+0000 */
  maq_token *items;
  size_t count;
  maq_script script;           /* as the rules say */
  maq_word_familiarity *known; /* likewise */
} maq_tokens;

/* What the tokenizer asks of the languages above it. All may be NULL. */
typedef struct maq_token_rules {
  /* Is the folded text, found behind a hyphen, an ending rather than a word? After digits, or after letters. */
  bool (*is_ending)(const char *folded, size_t length, bool after_digits);
  /* The length in bytes of the abbreviation (with its dots) at `text`, or 0. The text is not folded. */
  size_t (*abbreviation)(const char *text, size_t length, bool *may_end_sentence);
  /* The script of a Kazakh text. Where it is not Cyrillic, words of it are folded into Cyrillic (maq_read_script, which asks
   * `known`), so that all later layers see the words they know; positions stay those of the original. */
  maq_script script;
  maq_word_familiarity *known;
  /* Is a run of continuation bytes that no byte leads one character (utf8.h)? */
  bool joins_stray_bytes;
} maq_token_rules;

/* Cuts `text` into tokens. Returns false when memory is out or the host cancelled. */
bool maq_tokenize(maq_arena *arena, const char *text, size_t length, const maq_token_rules *rules, maq_tokens *tokens);

/* The fold of a token without its hyphenated ending. */
static inline maq_string maq_token_base(const maq_token *token) {
  return (maq_string){token->folded, token->base_length < token->folded_length ? token->base_length : token->folded_length};
}

static inline maq_string maq_token_folded(const maq_token *token) {
  return (maq_string){token->folded, token->folded_length};
}

/* The ending behind the hyphen, without it; empty where there is none. */
static inline maq_string maq_token_ending(const maq_token *token) {
  if (token->base_length >= token->folded_length) {
    return (maq_string){token->folded, 0};
  }
  size_t skip = token->base_length + 1u; /* numbers may carry an ending without a hyphen */
  if (token->folded[token->base_length] != '-') {
    skip--;
  }
  return (maq_string){token->folded + skip, token->folded_length - skip};
}

#endif
