/* token.c: how a text is cut into tokens, and that each stands where it says.
 *
 * A case is a text and the tokens wanted, each as `text/kind`, with `+ending` where a hyphenated ending belongs to it, and
 * joined by two blanks.
 */
#include "text/token.h"

#include <sqlite3.h>

#include "kazakh/inflection.h"
#include "lexicon/lexicon.h"
#include "support.h"

static bool is_ending(const char *folded, size_t length, bool after_digits) {
  (void)after_digits;
  return maq_kazakh_is_suffix(folded, length, NULL);
}

static const maq_token_rules rules = {.is_ending = is_ending, .abbreviation = maq_lexicon_abbreviation};

static const char *const kinds[] = {"word", "number", "punct", "abbreviation", "initial", "url", "email", "hashtag"};

static void write_tokens(const maq_tokens *tokens, test_text *out) {
  *out = (test_text){.length = 0};
  for (size_t i = 0; i < tokens->count; i++) {
    const maq_token *token = &tokens->items[i];
    maq_string ending = maq_token_ending(token);
    test_add_text(out, i ? "  " : "");
    test_add(out, tokens->text + token->byte_start, token->byte_length);
    test_add_text(out, "/");
    test_add_text(out, kinds[token->kind]);
    if (ending.length) {
      test_add_text(out, "+");
      test_add(out, ending.text, ending.length);
    }
  }
}

static void check(const char *text, const char *wanted, const char *name) {
  static test_text got;
  test_memory memory = {0};
  maq_host host = test_host(&memory);
  maq_arena arena = maq_arena_make(&host);
  maq_tokens tokens;
  if (tap_ok(maq_tokenize(&arena, text, strlen(text), &rules, &tokens), "%s: read", name)) {
    write_tokens(&tokens, &got);
    tap_text(got.bytes, wanted, name);
  }
  maq_arena_free(&arena);
}

static void check_kinds(void) {
  check("Көктемде егін егіледі.", "Көктемде/word  егін/word  егіледі/word  ./punct", "words and a full stop");
  check("сауда-экономикалық байланыс", "сауда-экономикалық/word  байланыс/word", "a word with a hyphen is one token");
  check("БҰҰ-ның шешімі", "БҰҰ-ның/word+ның  шешімі/word", "an ending behind the hyphen of an acronym");
  check("БҰҰ‑ның", "БҰҰ‑ның/word+ның", "and behind a hyphen that does not break");
  check("2019-інші жылғы", "2019-інші/number+інші  жылғы/word", "a number with an ending");
  check("15-ке жуық", "15-ке/number+ке  жуық/word", "a number in the dative");
  check("3,7 пайыз", "3,7/number  пайыз/word", "a decimal comma");
  check("8.25 метр", "8.25/number  метр/word", "a decimal point");
  check("41 306 адам", "41 306/number  адам/word", "thousands behind a blank");
  check("41\xC2\xA0"
        "306 адам",
        "41\xC2\xA0"
        "306/number  адам/word",
        "thousands behind a blank that does not break");
  check("2 500 000 тонна", "2 500 000/number  тонна/word", "millions behind blanks");
  check("05.09.2021 күні", "05.09.2021/number  күні/word", "a date in digits");
  check("2021-09-05 күні", "2021-09-05/number  күні/word", "an ISO date");
  check("сағат 07:45-те", "сағат/word  07:45-те/number+те", "a time of day with an ending");
  check("&quot;Дала&#187;&nbsp;мен &#x2014;", "&quot;/punct  Дала/word  &#187;/punct  мен/word  &#x2014;/punct",
        "marks and blanks as HTML writes them");
  check("a &zzz; &#1179; &#x110000; &quot",
        "a/word  &/punct  zzz/word  ;/punct  &/punct  #/punct  1179/number  ;/punct  &/punct  "
        "#x110000/hashtag  ;/punct  &/punct  quot/word",
        "names of nothing, letters and what is too large stay as they are");
  check("16-07-2015 күні, 35-07-2015, 12-10-20155",
        "16-07-2015/number  күні/word  ,/punct  35/number  -/punct  07/number  -/punct  2015/number  ,/punct  "
        "12/number  -/punct  10/number  -/punct  20155/number",
        "a day with dashes is one number, what is none is not");
  check("12%-ға өсті", "12/number  %-ға/punct+ға  өсті/word", "a percent sign takes its ending along");
  check("Е. Жүнісов", "Е./initial  Жүнісов/word", "an initial");
  check("Е.Жүнісов", "Е./initial  Жүнісов/word", "an initial without a blank");
  check("А.С.Бекова келді", "А./initial  С./initial  Бекова/word  келді/word", "two initials");
  check("кітап, дәптер т.б.", "кітап/word  ,/punct  дәптер/word  т.б./abbreviation", "an abbreviation of two letters");
  check("6 млрд. теңге", "6/number  млрд./abbreviation  теңге/word", "an abbreviation with its dot");
  check("6 млрд теңге", "6/number  млрд/word  теңге/word", "and without one");
  check("https://example.kz/a,b?c=1, сосын", "https://example.kz/a,b?c=1/url  ,/punct  сосын/word", "a URL ends before the comma");
  check("www.example.kz сайты", "www.example.kz/url  сайты/word", "a URL without a scheme");
  check("TENGRI.KZ хабарлады", "TENGRI.KZ/url  хабарлады/word", "a bare domain is a URL");
  check("TENGRI.KZ-тің тілшісі", "TENGRI.KZ-тің/url+тің  тілшісі/word", "and takes an ending");
  check("office@example.kz мекенжайы", "office@example.kz/email  мекенжайы/word", "an e-mail address");
  check("#Наурыз2022 және @akim_press", "#Наурыз2022/hashtag  және/word  @akim_press/hashtag", "a hashtag and a mention");
  check("аяқталды.Келесі", "аяқталды/word  ./punct  Келесі/word", "a blank forgotten behind a full stop");
  check("Не?! Иә...", "Не/word  ?!/punct  Иә/word  .../punct", "marks that belong together are one");
  check("«Жібек жолы» – көше", "«/punct  Жібек/word  жолы/word  »/punct  –/punct  көше/word", "quotation marks and dashes");
  check("О’Нил мен д'Артаньян", "О’Нил/word  мен/word  д'Артаньян/word", "apostrophes inside words");
  check("Қaзaқстан", "Қaзaқстан/word", "a word of mixed scripts is one token");
  check("и\xCC\x86од тұзы", "и\xCC\x86од/word  тұзы/word", "combining marks stay with their letter");
  check("ковид-19 және Ту-154", "ковид-19/word  және/word  Ту-154/word", "a number behind the hyphen of a word");
  check("", "", "no text, no tokens");
  check(" \n\t ", "", "blanks only, no tokens");
  check("\xFF\xC3 сөз", "\xFF/punct  \xC3/punct  сөз/word", "invalid bytes are marks of their own");
}

/* Where a word stands behind bytes that lead nothing: each of them is a character, or each run of them. */
static void check_stray_bytes(void) {
  static const char text[] = "\x80\x80 a\xBF\xBF\xBF\xC3\xBF\x80 су";
  for (int joins = 0; joins < 2; joins++) {
    maq_token_rules counting = rules;
    counting.joins_stray_bytes = joins == 1;
    test_memory memory = {0};
    maq_host host = test_host(&memory);
    maq_arena arena = maq_arena_make(&host);
    maq_tokens tokens = {0};
    bool worked = maq_tokenize(&arena, text, sizeof text - 1, &counting, &tokens) && tokens.count > 0;
    uint32_t start = worked ? tokens.items[tokens.count - 1].start : 0;
    tap_ok(start == (joins ? 6 : 9), "behind stray bytes, %s: %u characters", joins ? "a run a character" : "a byte a character",
           start);
    maq_arena_free(&arena);
  }
}

/* Every token of awkward random texts must be found by SQLite's substr() where it says it stands. */
static void check_positions(void) {
  static const char *const pieces[] = {"Алматы",
                                       "БҰҰ-ның",
                                       " ",
                                       " ",
                                       "\n",
                                       ".",
                                       ",",
                                       "1",
                                       "23",
                                       " 456",
                                       "-",
                                       "ға",
                                       "%",
                                       "«",
                                       "»",
                                       "Е.",
                                       "a@b.kz",
                                       "http://",
                                       "x.kz",
                                       "#",
                                       "\xCC\x86",
                                       "\xFF",
                                       "\xC3",
                                       "\xE2\x80",
                                       "\x80",
                                       "\xBF\x80\xBF",
                                       "\xC2\xAD",
                                       "\xC2\xA0",
                                       "(",
                                       ")",
                                       "\"",
                                       "млрд.",
                                       "т.б.",
                                       "’",
                                       "ﻻ",
                                       "\xF0\x9F\x87\xB0",
                                       "\xEF\xBB\xBF",
                                       "12.05.2020",
                                       "\r\n"};
  sqlite3 *database = NULL;
  sqlite3_stmt *cut = NULL;
  bool opened = sqlite3_open(":memory:", &database) == SQLITE_OK &&
                sqlite3_prepare_v2(database, "SELECT substr(?1, ?2, ?3)", -1, &cut, NULL) == SQLITE_OK;
  bool right = opened, ordered = opened, worked = opened;
  maq_token_rules counting = rules;
  counting.joins_stray_bytes = sqlite3_libversion_number() >= 3054000;
  uint64_t state = 11;
  for (int round = 0; round < 3000 && right && ordered && worked; round++) {
    static test_text text;
    text.length = 0;
    for (unsigned i = test_random(&state) % 40; i > 0; i--) {
      test_add_text(&text, pieces[test_random(&state) % (sizeof pieces / sizeof *pieces)]);
    }
    test_memory memory = {0};
    maq_host host = test_host(&memory);
    maq_arena arena = maq_arena_make(&host);
    maq_tokens tokens = {0};
    worked = maq_tokenize(&arena, text.bytes, text.length, &counting, &tokens);
    for (size_t i = 0; worked && right && ordered && i < tokens.count; i++) {
      const maq_token *token = &tokens.items[i];
      sqlite3_reset(cut);
      sqlite3_bind_text(cut, 1, text.bytes, (int)text.length, SQLITE_STATIC);
      sqlite3_bind_int64(cut, 2, (int64_t)token->start + 1);
      sqlite3_bind_int64(cut, 3, (int64_t)token->length);
      right = sqlite3_step(cut) == SQLITE_ROW && (uint32_t)sqlite3_column_bytes(cut, 0) == token->byte_length &&
              memcmp(sqlite3_column_blob(cut, 0), text.bytes + token->byte_start, token->byte_length) == 0;
      ordered = token->length > 0 && (i == 0 || token[-1].byte_start + token[-1].byte_length <= token->byte_start) &&
                (token->partner == MAQ_NO_MATCH || (token->partner < tokens.count && tokens.items[token->partner].partner == i));
      if (!right || !ordered) {
        tap_note("text", text.bytes);
        printf("# token %zu: start %u length %u\n", i, token->start, token->length);
      }
    }
    maq_arena_free(&arena);
  }
  tap_ok(worked, "3000 awkward texts are read");
  tap_ok(right, "their tokens stand where substr() finds them");
  tap_ok(ordered, "in order, without overlap, partners of each other where they are brackets");
  sqlite3_finalize(cut);
  sqlite3_close(database);
}

static bool cancel(void *context) {
  (void)context;
  return true;
}

static void check_ends(void) {
  test_memory memory = {0};
  maq_host host = test_host(&memory);
  maq_arena arena = maq_arena_make(&host);
  maq_tokens tokens;
  maq_tokenize(&arena, "бір\0екі", 13, &rules, &tokens);
  tap_ok(tokens.count == 1 && tokens.length == 6, "U+0000 ends the text");
  maq_tokenize(&arena, "(а) \"б\" «в»", strlen("(а) \"б\" «в»"), &rules, &tokens);
  tap_ok(tokens.count == 9 && tokens.items[0].partner == 2 && tokens.items[3].partner == 5 && tokens.items[8].partner == 6,
         "brackets and quotation marks know their partners");
  maq_tokenize(&arena, "бір", 6, NULL, &tokens);
  tap_ok(tokens.count == 1, "the rules may be missing");
  maq_arena_free(&arena);
  tap_number(memory.live, 0, "all memory is given back");

  enum { LONG = 200000 };
  char *text = malloc(LONG);
  for (int i = 0; text && i < LONG; i++) {
    text[i] = i % 2 ? ' ' : 'a';
  }
  host.cancelled = cancel;
  arena = maq_arena_make(&host);
  tap_ok(text && !maq_tokenize(&arena, text, LONG, &rules, &tokens), "work on a long text stops when the host says so");
  maq_arena_free(&arena);
  free(text);
}

int main(void) {
  check_kinds();
  check_stray_bytes();
  check_positions();
  check_ends();
  return tap_finish();
}
