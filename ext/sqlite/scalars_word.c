/* scalars_word.c: single words: word_lemma, word_stem; and maqala_query, which makes a search of them.
 *
 * The first two are called for millions of rows: a word is folded and answered on the stack, and answers of late are kept
 * (recent.h).
 */
#include "base/utf8.h"
#include "kazakh/morphology.h"
#include "lexicon/term.h"
#include "sqlite/arguments.h"
#include "sqlite/scalars.h"
#include "text/character.h"
#include "text/query.h"

/* Without the blanks around it. */
static maq_string trim(maq_string text) {
  while (text.length && (unsigned char)text.text[0] <= ' ') {
    text.text++;
    text.length--;
  }
  while (text.length && (unsigned char)text.text[text.length - 1] <= ' ') {
    text.length--;
  }
  return text;
}

/* Reads the word; false where there is nothing to answer. What is longer than any word is answered as it stands. */
static bool read_word(sqlite3_context *context, sqlite3_value *value, maq_string *word) {
  if (maq_report(context, maq_read_text(value, word)) || !word->text) {
    return false;
  }
  *word = trim(*word);
  if (word->length > MAQ_LONGEST_TERM_WORD) {
    sqlite3_result_text64(context, word->text, word->length, SQLITE_TRANSIENT, SQLITE_UTF8);
    return false;
  }
  return true;
}

static unsigned hints_of(maq_string word) {
  uint32_t first = 0;
  if (word.length) {
    maq_utf8_next(word.text, word.text + word.length, &first);
  }
  return maq_character_is_upper(first) ? MAQ_HINT_CAPITALIZED : 0;
}

/* Writes the lemma of a word into MAQ_TERM_ROOM bytes. */
static size_t write_lemma(maq_string word, char *out) {
  char read[MAQ_TERM_ROOM], folded[MAQ_TERM_ROOM];
  size_t length = maq_read_kazakh_word(word.text, word.length, read);
  size_t size = length ? maq_fold(read, length, folded) : maq_fold(word.text, word.length, folded);
  size_t written = maq_kazakh_lemma(folded, size, hints_of(word), out, MAQ_TERM_ROOM);
  if (!written) {
    memcpy(out, folded, size);
  }
  return written ? written : size;
}

static size_t write_stem(maq_string word, char *out) {
  static const maq_term_rules rules = {.stem = true, .script = MAQ_SCRIPT_CYRILLIC};
  return maq_index_term(word.text, word.length, &rules, out);
}

/* Answers for one word by what was kept, or by `write`. */
static void answer_word(sqlite3_context *context, sqlite3_value *value, maq_question question,
                        size_t (*write)(maq_string word, char *out)) {
  enum { KIND = 0 };
  maq_string word;
  char answer[MAQ_TERM_ROOM];
  if (!read_word(context, value, &word)) {
    return;
  }
  maq_recent *recent = maq_cache_recent(sqlite3_user_data(context), question);
  bool short_enough = recent && word.length && word.length <= MAQ_RECENT_ROOM;
  maq_recent_word *place = short_enough ? maq_recent_place(recent, word.text, word.length, KIND) : NULL;
  if (place && maq_recent_holds(place, word.text, word.length, KIND)) {
    sqlite3_result_text64(context, place->answer, place->answer_length, SQLITE_TRANSIENT, SQLITE_UTF8);
    return;
  }
  size_t length = write(word, answer);
  if (place) {
    maq_recent_keep(place, word.text, word.length, KIND, answer, length);
  }
  sqlite3_result_text64(context, answer, length, SQLITE_TRANSIENT, SQLITE_UTF8);
}

void maq_word_lemma_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  answer_word(context, argv[0], MAQ_ASKS_LEMMA, write_lemma);
}

void maq_word_stem_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  answer_word(context, argv[0], MAQ_ASKS_STEM, write_stem);
}

void maq_query_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  maq_string typed;
  if (maq_report(context, maq_read_text(argv[0], &typed)) || !typed.text) {
    return;
  }
  char *expression = sqlite3_malloc64((sqlite3_uint64)typed.length * MAQ_QUERY_GROWTH + MAQ_QUERY_EXTRA);
  if (!expression) {
    sqlite3_result_error_nomem(context);
    return;
  }
  size_t length = maq_write_query(typed.text, typed.length, expression);
  sqlite3_result_text64(context, expression, length, sqlite3_free, SQLITE_UTF8);
}
