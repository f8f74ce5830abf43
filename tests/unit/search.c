/* search.c: what a full-text index is made of: words, their terms, and the expressions of maqala_query, for any bytes. */
#include "kazakh/morphology.h"
#include "lexicon/term.h"
#include "support.h"
#include "text/query.h"
#include "text/word.h"

/* ---- words ------------------------------------------------------------------------------------------------------ */

/* The words of a text, parted by bars; `+` before one that a hyphen joins. */
static const char *words_of(const char *text) {
  static test_text out;
  maq_search_word word;
  const char *end = text + strlen(text);
  out.length = 0;
  test_add_text(&out, "");
  for (const char *at = text; maq_next_word(text, at, end, &word); at = word.stop) {
    test_add_text(&out, out.length ? "|" : "");
    test_add_text(&out, word.joined ? "+" : "");
    test_add(&out, word.start, (size_t)(word.stop - word.start));
  }
  return out.bytes;
}

static void check_words(void) {
  static const struct {
    const char *text, *words, *what;
  } cases[] = {
      {"Сауда, «айналымы» өсті.", "Сауда|айналымы|өсті", "signs part words"},
      {"сауда-экономикалық АҚШ–тың 2018-інші", "сауда|+экономикалық|АҚШ|+тың|2018|+інші", "hyphens and dashes join them"},
      {"%-ға - қар -сөз", "+ға|қар|сөз", "a blank before a hyphen does not"},
      {"Kazakhstan's O’Neil 'сөз'", "Kazakhstan's|O’Neil|сөз", "apostrophes stand between letters"},
      {"COVID19 1,2 a_b x@y.kz", "COVID19|1|2|a|b|x|y|kz", "letters and digits"},
      {"и\xCC\x86од сау\xC2\xADда \xE2\x80\x8B", "и\xCC\x86од|сау\xC2\xADда", "marks and joiners belong to words"},
      {"\xD0 ел\xFF\xD0\xB0\xD1 \xED\xA0\x80", "ел|\xD0\xB0", "invalid bytes part words"},
      {"", "", "nothing"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    tap_text(words_of(cases[i].text), cases[i].words, cases[i].what);
  }
}

/* ---- terms ------------------------------------------------------------------------------------------------------ */

static const char *term_of(const char *word) {
  static char out[MAQ_TERM_ROOM];
  static const maq_term_rules rules = {.stem = true, .script = MAQ_SCRIPT_CYRILLIC};
  out[maq_index_term(word, strlen(word), &rules, out)] = 0;
  return out;
}

static bool query_has(const char *word, bool prefix, const char *term) {
  static maq_terms terms;
  maq_query_terms(word, strlen(word), true, prefix, &terms);
  for (size_t i = 0; i < terms.count; i++) {
    if (terms.items[i].length == strlen(term) && memcmp(terms.items[i].text, term, terms.items[i].length) == 0) {
      return true;
    }
  }
  return false;
}

static void check_terms(void) {
  tap_text(term_of("Үкіметтердің"), "үкімет", "a stem");
  tap_text(term_of("Ёлканың"), "елка", "ё is е");
  tap_text(term_of("Müller"), "muller", "a foreign word loses its accents");
  tap_text(term_of("Apple's"), "apple", "and its possessive");
  tap_text(term_of("Qazaqstanǵa"), "қазақстан", "Latin by its own letters");
  tap_text(term_of("men"), "men", "Latin without them stays");
  tap_text(term_of("٢٠٢٤"), "2024", "Arabic digits");
  tap_ok(query_has("men", false, "men") && query_has("men", false, "мен"), "in a query it may be either");
  tap_ok(query_has("халқ", true, "халық") && query_has("халқ", true, "халқ"), "a prefix that loses a vowel");
  tap_ok(query_has("қала", true, "қала") && !query_has("алды", true, "ал"), "a prefix does not become too short");
  tap_number(maq_term_script("Qazaqstan Prezidenti Toqaev", 27), MAQ_SCRIPT_LATIN_PLAIN, "a Kazakh text in plain Latin");
  tap_number(maq_term_script("The quick brown fox jumps", 25), MAQ_SCRIPT_CYRILLIC, "an English text");
}

/* A word of the golden list that is written into an index is found by the same word in a query. */
static void check_agreement(void) {
  FILE *file = fopen("ext/kazakh/data/golden.tsv", "r");
  char line[1024];
  long count = 0, wrong = 0;
  while (file && fgets(line, sizeof line, file)) {
    line[strcspn(line, "\t\n")] = 0;
    if (line[0] != '#' && line[0] && ++count) {
      wrong += !query_has(line, false, term_of(line));
    }
  }
  if (file) {
    fclose(file);
  }
  tap_ok(count > 2000 && wrong == 0, "index and query agree on %ld words, differ on %ld", count, wrong);
}

/* ---- any bytes -------------------------------------------------------------------------------------------------- */

static size_t random_text(uint64_t *state, char *out, size_t most) {
  static const char *const pieces[] = {"а",        "қ",    "Ж",    "i",        "q", "'", "’",        "-", "–", " ",
                                       "\xCC\x86", "\xD0", "\xFF", "7",        "%", "ء", "ق",        "ǵ", "«", "\"",
                                       "*",        "тың",  "лар",  "\xC2\xAD", "(", "é", "\xE2\x80", "s"};
  size_t length = 0, wanted = test_random(state) % most;
  while (length + 8 < wanted) {
    const char *piece = pieces[test_random(state) % (sizeof pieces / sizeof *pieces)];
    size_t size = strlen(piece);
    memcpy(out + length, piece, size);
    length += size;
    if (test_random(state) % 50 == 0) {
      out[length++] = (char)test_random(state);
    }
  }
  return length;
}

static bool check_text(const char *text, size_t length, maq_terms *terms) {
  char term[MAQ_TERM_ROOM];
  maq_term_rules rules = {.stem = length % 2 != 0, .script = maq_term_script(text, length)};
  maq_search_word word, before = {NULL, NULL, 0, false};
  const char *at = text, *end = text + length;
  while (maq_next_word(text, at, end, &word)) {
    size_t size = (size_t)(word.stop - word.start);
    size_t written = maq_index_term(word.start, size, &rules, term);
    maq_query_terms(word.start, size, rules.stem, size % 2 != 0, terms);
    maq_is_term_ending(before.start ? &before : NULL, &word, rules.script, size % 2 != 0);
    if (word.start < at || word.stop <= word.start || word.stop > end || !written || written > sizeof term || !terms->count) {
      return false;
    }
    at = word.stop;
    before = word;
  }
  return true;
}

static void check_random(void) {
  static maq_terms terms;
  enum { LONGEST = 600 };
  uint64_t state = 11;
  long right = 0, rounds = 4000;
  for (long i = 0; i < rounds; i++) {
    char *text = malloc(LONGEST), *query = malloc((size_t)LONGEST * MAQ_QUERY_GROWTH + MAQ_QUERY_EXTRA);
    size_t length = random_text(&state, text, LONGEST);
    char *exact = malloc(length + 1); /* so that a sanitizer sees what is read behind it */
    memcpy(exact, text, length);
    size_t written = maq_write_query(exact, length, query);
    right += check_text(exact, length, &terms) && written >= 2 && written <= length * MAQ_QUERY_GROWTH + MAQ_QUERY_EXTRA;
    free(exact);
    free(query);
    free(text);
  }
  tap_number(right, rounds, "texts of any bytes have words, terms and queries");
}

int main(void) {
  check_words();
  check_terms();
  check_agreement();
  check_random();
  return tap_finish();
}
