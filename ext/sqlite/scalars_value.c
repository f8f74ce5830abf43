/* scalars_value.c: single names and values: countries by name and code, the value of one mention. */
#include "facts/countries.h"
#include "facts/mention.h"
#include "sqlite/arguments.h"
#include "sqlite/json.h"
#include "sqlite/scalars.h"

/* A constant text; NULL for none. */
static void result_constant(sqlite3_context *context, const char *text) {
  if (text) {
    sqlite3_result_text(context, text, -1, SQLITE_STATIC);
  }
}

void maq_country_code_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  maq_cache *cache = sqlite3_user_data(context);
  maq_string name;
  if (maq_report(context, maq_read_text(argv[0], &name)) || !name.text) {
    return;
  }
  bool failed;
  const char *code = maq_country_code(maq_cache_host(cache), name.text, name.length, &failed);
  if (failed) {
    sqlite3_result_error_code(context, maq_cache_failure(cache));
  } else {
    result_constant(context, code);
  }
}

/* One of the languages that names are kept in; MAQ_LANGUAGE_ANY for any other text. */
static maq_language language_of(maq_string code) {
  static const maq_language kept[] = {MAQ_LANGUAGE_KK, MAQ_LANGUAGE_RU, MAQ_LANGUAGE_EN};
  for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
    if (maq_string_is(code, maq_language_code(kept[i]))) {
      return kept[i];
    }
  }
  return MAQ_LANGUAGE_ANY;
}

void maq_country_name_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  maq_string code, word = maq_string_of("kk");
  if (maq_report(context, maq_read_text(argv[0], &code)) || !code.text ||
      (argc > 1 && maq_report(context, maq_read_text(argv[1], &word))) || !word.text) {
    return;
  }
  maq_language language = language_of(word);
  if (language == MAQ_LANGUAGE_ANY) {
    maq_report(context, maq_refuse("country_name", "language", "kk, ru or en", word));
    return;
  }
  result_constant(context, maq_country_name(code, language));
}

static void result_mention(sqlite3_context *context, maq_string mention, maq_entity_class class, const maq_day *published) {
  maq_cache *cache = sqlite3_user_data(context);
  maq_arena arena = maq_arena_make(maq_cache_host(cache));
  maq_json json = maq_json_new(maq_cache_connection(cache));
  maq_string document = maq_mention_json(&arena, mention.text, mention.length, class, published);
  if (document.text && !arena.failed) {
    maq_json_document(&json, document);
  } else {
    json.code = maq_cache_failure(cache);
  }
  maq_json_result(&json, context);
  maq_arena_free(&arena);
}

void maq_mention_value_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  maq_string mention, word;
  maq_day day;
  bool dated = false;
  if (maq_report(context, maq_read_text(argv[0], &mention)) || maq_report(context, maq_read_text(argv[1], &word)) ||
      !mention.text || !word.text) {
    return;
  }
  maq_entity_class class = maq_entity_class_of(word);
  if (class == MAQ_CLASS_COUNT) {
    maq_report(context, maq_refuse("mention_value", "class", "one of the 25 entity classes", word));
    return;
  }
  if (argc > 2 && maq_report(context, maq_read_published(argv[2], "mention_value", &day, &dated))) {
    return;
  }
  result_mention(context, mention, class, dated ? &day : NULL);
}
