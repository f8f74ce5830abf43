/* lexicon.h: what is known beforehand: the tables of ext/lexicon/, compiled, and the way to look things up.
 *
 * A lexeme is one row of a table. Its written forms are sequences of words; all forms of all tables stand in one trie over
 * words. `maq_find_words` looks every token of a text up once (with the inflections of its language taken off) and
 * `maq_find_lexemes` walks the trie from every token, so that rules can ask what begins at a token.
 *
 * A form in capitals only (`АҚШ`) matches only capitals; a form with a capital first letter only such a token; a form in
 * lower case anything. The numbers of tables and types are generated (lexicon_types.h: MAQ_LEXICON_<FILE>, MAQ_TYPE_<TYPE>).
 * Only the last word of a Kazakh form inflects; every word of a Russian form may, compared by a light stem.
 */
#ifndef MAQ_LEXICON_LEXICON_H
#define MAQ_LEXICON_LEXICON_H

#include "base/memory.h"
#include "base/string.h"
#include "kazakh/inflection.h"
#include "text/token.h"

typedef enum maq_language {
  MAQ_LANGUAGE_ANY, /* signs, codes; of a text: not known */
  MAQ_LANGUAGE_KK,
  MAQ_LANGUAGE_RU,
  MAQ_LANGUAGE_EN,
  MAQ_LANGUAGE_KY, /* the neighbours, known only to be told apart */
  MAQ_LANGUAGE_TT,
  MAQ_LANGUAGE_UZ,
  MAQ_LANGUAGE_TR,
  MAQ_LANGUAGE_UG,
  MAQ_LANGUAGE_COUNT,
} maq_language;

/* The BCP 47 code, or NULL for MAQ_LANGUAGE_ANY. */
const char *maq_language_code(maq_language language);

typedef struct maq_lexeme {
  uint8_t table;    /* MAQ_LEXICON_… */
  uint16_t type;    /* MAQ_TYPE_… */
  uint8_t language; /* maq_language */
  uint32_t name;    /* texts: for maq_lexicon_text */
  uint32_t code;    /* 0 where the row has none, likewise the next two */
  uint32_t country;
  uint32_t value;
  double number; /* the value as a number, 0 where it is none */
} maq_lexeme;

/* The lexeme with that number, and a text of one; "" for 0. */
const maq_lexeme *maq_lexicon_get(uint32_t lexeme);
const char *maq_lexicon_text(uint32_t text);
size_t maq_lexicon_size(void);
/* A number of 14 bits for a type, made of its name: unlike MAQ_TYPE_… it stays when types are added. */
unsigned maq_lexicon_type_key(unsigned type);
/* A hash over the source tables, as 16 hexadecimal digits. */
const char *maq_lexicon_version(void);

/* The first lexeme of `table` (or of any table, if negative) with this code in this language (or any); NULL if none. */
const maq_lexeme *maq_lexicon_by_code(int table, maq_language language, const char *code);

/* ---- words of a text -------------------------------------------------------------------------------------------- */

/* One way to read a token as a known word with an inflection. */
typedef struct maq_reading {
  uint32_t word; /* number in the vocabulary, never 0 */
  maq_inflection inflection;
} maq_reading;

/* What the vocabulary knows of a token. 0 stands for an unknown word. */
typedef struct maq_word {
  uint32_t exact; /* as written */
  uint32_t key;   /* by its light stem (Russian, English) */
  uint32_t first_reading;
  uint32_t reading_count; /* the longest stem first; Kazakh only */
} maq_word;

typedef struct maq_recent_words maq_recent_words; /* recent_words.h */

typedef struct maq_words {
  maq_word *items; /* one a token */
  maq_reading *readings;
  size_t reading_count;
  maq_recent_words *recent; /* may be NULL */
} maq_words;

/* `recent`, which may be NULL, spares words met before the work; the answer is the same. */
bool maq_find_words(maq_arena *arena, const maq_tokens *tokens, maq_language language, maq_recent_words *recent, maq_words *words);

/* ---- lexemes of a text ------------------------------------------------------------------------------------------ */

/* A form of a lexeme found in a text. */
typedef struct maq_match {
  uint32_t first_token;
  uint32_t token_count;
  uint32_t lexeme;
  maq_inflection inflection; /* of the last token; all zero where it stands as in the table */
} maq_match;

typedef struct maq_matches {
  maq_match *items; /* by first token, then the longest first */
  size_t count;
  uint32_t *first; /* [tokens + 1]: where the matches of a token begin */
  bool *common;    /* [tokens]: is the token a form of a common or function word? Such words have no matches of their own */
  bool *function;  /* [tokens]: of a function word? */
} maq_matches;

static inline bool maq_is_function_word(const maq_matches *matches, size_t token) {
  return matches->function[token];
}

bool maq_find_lexemes(maq_arena *arena, const maq_tokens *tokens, const maq_words *words, maq_language language,
                      maq_matches *matches);

/* The longest match of `table` that begins at `token`, of `type` if that is not negative; NULL if there is none. */
const maq_match *maq_match_at(const maq_matches *matches, size_t token, int table, int type);

/* Is there a form of the tables that consists of the tokens from `first` to before `last`, as written, and then of `final`? */
bool maq_lexicon_continues(const maq_words *words, size_t first, size_t last, const char *final);

/* Calls `visit` with each lexeme that has the form of these tokens, from `first` to before `last` as written, and then the word
 * `final` of the vocabulary; stops where it returns false. */
void maq_lexicon_phrase(const maq_words *words, size_t first, size_t last, uint32_t final,
                        bool (*visit)(void *context, uint32_t lexeme), void *context);

/* ---- single questions ------------------------------------------------------------------------------------------- */

/* The number of the word in the vocabulary, 0 if it is unknown. `folded` as by maq_fold. */
uint32_t maq_vocabulary_find(const char *folded, size_t length);

/* May the Kazakh word, folded, be a form of a verb of the tables (a row whose value is `verb`)? Seldom true of others. */
bool maq_may_be_verb(const char *folded, size_t length);

/* Calls `visit` with each lexeme that has the one-word form `word`; stops where it returns false. */
void maq_vocabulary_lexemes(uint32_t word, bool (*visit)(void *context, uint32_t lexeme), void *context);

/* How well a Kazakh word is known, in any form, to vocabulary and morphology: see maq_word_familiarity. */
int maq_lexicon_familiarity(const char *folded, size_t length);

/* For the tokenizer: see maq_token_rules. */
size_t maq_lexicon_abbreviation(const char *text, size_t length, bool *may_end_sentence);

/* The language that most of the function words and letters speak for; MAQ_LANGUAGE_ANY where nothing does. The tokens are those
 * of rules without a script. */
maq_language maq_identify_language(const maq_tokens *tokens);

/* Gives the words of a text in Arabic letters the capitals that they would have in another script: MAQ_CAPITALIZED for what is
 * no common word, MAQ_ALL_CAPS for the acronyms of the lexicon. */
void maq_presume_capitals(maq_tokens *tokens);

#endif
