/* word.c: single words: word_lemma, word_stem.
 *
 * They are called for millions of rows: a word is folded and answered on the stack, and answers of late are kept (recent.h).
 */
#include "base/utf8.h"
#include "functions/function.h"
#include "kazakh/morphology.h"
#include "lexicon/term.h"
#include "text/character.h"

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

/* Answers for one word by what was kept, or by `write`. What is longer than any word is answered as it stands. */
static maq_cell answer_word(maq_call *call, maq_question question, size_t (*write)(maq_string word, char *out)) {
  enum { KIND = 0 };
  maq_string word = trim(call->arguments[0].text);
  char answer[MAQ_TERM_ROOM];
  if (word.length > MAQ_LONGEST_TERM_WORD) {
    return maq_text_cell(word);
  }
  maq_recent *recent = word.length && word.length <= MAQ_RECENT_ROOM ? call->caller->recent(call->context, question) : NULL;
  maq_recent_word *place = recent ? maq_recent_place(recent, word.text, word.length, KIND) : NULL;
  if (place && maq_recent_holds(place, word.text, word.length, KIND)) {
    return maq_text_cell((maq_string){place->answer, place->answer_length});
  }
  size_t length = write(word, answer);
  if (place) {
    maq_recent_keep(place, word.text, word.length, KIND, answer, length);
  }
  const char *kept = maq_arena_copy(&call->arena, answer, length);
  return kept ? maq_text_cell((maq_string){kept, length}) : maq_failed_cell();
}

maq_cell maq_answer_lemma(maq_call *call) {
  return answer_word(call, MAQ_ASKS_LEMMA, write_lemma);
}

maq_cell maq_answer_stem(maq_call *call) {
  return answer_word(call, MAQ_ASKS_STEM, write_stem);
}
