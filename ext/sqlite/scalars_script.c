/* scalars_script.c: text_cyrillic, text_latin, text_arabic: a text in another script of Kazakh. */
#include "lexicon/transliterate.h"
#include "sqlite/arguments.h"
#include "sqlite/scalars.h"

static void rewrite(sqlite3_context *context, sqlite3_value *value, maq_script script) {
  maq_cache *cache = sqlite3_user_data(context);
  maq_string text;
  if (maq_report(context, maq_read_text(value, &text)) || !text.text) {
    return;
  }
  maq_arena arena = maq_arena_make(maq_cache_host(cache));
  maq_string written = maq_transliterate(&arena, text, script);
  if (written.text && !arena.failed) {
    sqlite3_result_text64(context, written.text, written.length, SQLITE_TRANSIENT, SQLITE_UTF8);
  } else {
    sqlite3_result_error_code(context, maq_cache_failure(cache));
  }
  maq_arena_free(&arena);
}

void maq_text_cyrillic_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  rewrite(context, argv[0], MAQ_SCRIPT_CYRILLIC);
}

void maq_text_arabic_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  rewrite(context, argv[0], MAQ_SCRIPT_ARABIC);
}

void maq_text_latin_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  maq_string alphabet = maq_string_of("acute");
  if (sqlite3_value_type(argv[0]) == SQLITE_NULL ||
      (argc > 1 && (maq_report(context, maq_read_text(argv[1], &alphabet)) || !alphabet.text))) {
    return;
  }
  bool acute = maq_string_is(alphabet, "acute");
  if (!acute && !maq_string_is(alphabet, "2021")) {
    maq_report(context, maq_refuse("text_latin", "alphabet", "acute or 2021", alphabet));
    return;
  }
  rewrite(context, argv[0], acute ? MAQ_SCRIPT_LATIN_ACUTE : MAQ_SCRIPT_LATIN_2021);
}
