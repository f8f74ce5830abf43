/* scalars.c: see scalars.h. Each function reads its arguments, asks the core, and hands the answer over; NULL gives NULL. */
#include "sqlite/scalars.h"

#include <utf8proc.h>

#include "facts/countries.h"
#include "facts/mention.h"
#include "facts/trade.h"
#include "maqala.h"
#include "sqlite/extractor.h"
#include "sqlite/json.h"

/* ---- arguments --------------------------------------------------------------------------------------------------- */

/* The text of an argument; false for NULL, and when memory is out, which is then the result. */
static bool read_text(sqlite3_context *context, sqlite3_value *value, maq_string *out) {
  if (sqlite3_value_type(value) == SQLITE_NULL) {
    return false;
  }
  const char *text = (const char *)sqlite3_value_text(value);
  if (!text) {
    sqlite3_result_error_nomem(context);
    return false;
  }
  *out = (maq_string){text, (size_t)sqlite3_value_bytes(value)};
  return true;
}

static void refuse(sqlite3_context *context, const char *message, maq_string got) {
  char *text = sqlite3_mprintf("%s, got '%.*s'", message, (int)(got.length < 64 ? got.length : 64), got.text);
  if (!text) {
    sqlite3_result_error_nomem(context);
    return;
  }
  sqlite3_result_error(context, text, -1);
  sqlite3_free(text);
}

static void result_string(sqlite3_context *context, maq_string text) {
  if (text.text) {
    sqlite3_result_text64(context, text.text, text.length, SQLITE_TRANSIENT, SQLITE_UTF8);
  }
}

/* The analysis of the first argument, taken; NULL when there is nothing to do. */
static maq_cached *take_article(sqlite3_context *context, sqlite3_value *value) {
  maq_string text;
  if (!read_text(context, value, &text)) {
    return NULL;
  }
  maq_cached *cached = maq_cache_take(sqlite3_user_data(context), text.text, text.length, NULL);
  if (!cached) {
    sqlite3_result_error_nomem(context);
  }
  return cached;
}

/* Ends the use of an article; its failure becomes the result. */
static void give_back(sqlite3_context *context, maq_cached *cached) {
  maq_cache *cache = sqlite3_user_data(context);
  if (maq_article_failed(maq_cached_article(cached))) {
    sqlite3_result_error_code(context, maq_cache_failure(cache));
  }
  maq_cache_give_back(cache, cached);
}

/* ---- articles ---------------------------------------------------------------------------------------------------- */

static void article_title(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  maq_cached *cached = take_article(context, argv[0]);
  if (cached) {
    result_string(context, maq_article_title(maq_cached_article(cached)));
    give_back(context, cached);
  }
}

static void article_language(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  maq_cached *cached = take_article(context, argv[0]);
  if (cached) {
    result_string(context, maq_string_of(maq_article_language_code(maq_cached_article(cached))));
    give_back(context, cached);
  }
}

/* The status argument of the trade functions: NULL where it was left out; false when it is NULL or wrong. */
static bool read_status(sqlite3_context *context, int argc, sqlite3_value **argv, const char *refusal, const char **status) {
  static const char *const known[] = {"actual", "target", "forecast", "limit"};
  maq_string text;
  *status = NULL;
  if (argc < 2) {
    return true;
  }
  if (!read_text(context, argv[1], &text)) {
    return false;
  }
  for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
    if (maq_string_is(text, known[i])) {
      *status = known[i];
      return true;
    }
  }
  refuse(context, refusal, text);
  return false;
}

static const maq_amount *trade_figure(maq_article *article, const char *status) {
  const maq_amounts *amounts = maq_article_amounts(article);
  return amounts ? maq_trade_figure(amounts, status) : NULL;
}

static void trade_amount(sqlite3_context *context, int argc, sqlite3_value **argv) {
  const char *status;
  if (!read_status(context, argc, argv, "trade_amount: status must be actual, target, forecast or limit", &status)) {
    return;
  }
  maq_cached *cached = take_article(context, argv[0]);
  if (cached) {
    const maq_amount *figure = trade_figure(maq_cached_article(cached), status);
    if (figure) {
      sqlite3_result_double(context, figure->value);
    }
    give_back(context, cached);
  }
}

static void trade_currency(sqlite3_context *context, int argc, sqlite3_value **argv) {
  const char *status;
  if (!read_status(context, argc, argv, "trade_currency: status must be actual, target, forecast or limit", &status)) {
    return;
  }
  maq_cached *cached = take_article(context, argv[0]);
  if (cached) {
    const maq_amount *figure = trade_figure(maq_cached_article(cached), status);
    if (figure) {
      result_string(context, figure->unit);
    }
    give_back(context, cached);
  }
}

/* ---- names and values -------------------------------------------------------------------------------------------- */

static void country_code(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  maq_string name;
  bool failed = false;
  if (read_text(context, argv[0], &name)) {
    const char *code = maq_country_code(maq_cache_host(sqlite3_user_data(context)), name.text, name.length, &failed);
    if (failed) {
      sqlite3_result_error_nomem(context);
    } else {
      result_string(context, maq_string_of(code));
    }
  }
}

static void country_name(sqlite3_context *context, int argc, sqlite3_value **argv) {
  maq_string code, language = maq_string_of("kk");
  if ((argc > 1 && !read_text(context, argv[1], &language)) || !read_text(context, argv[0], &code)) {
    return;
  }
  for (int i = MAQ_LANGUAGE_KK; i <= MAQ_LANGUAGE_EN; i++) {
    if (maq_string_is(language, maq_language_code((maq_language)i))) {
      result_string(context, maq_string_of(maq_country_name(code, (maq_language)i)));
      return;
    }
  }
  refuse(context, "country_name: language must be kk, ru or en", language);
}

static void mention_value(sqlite3_context *context, int argc, sqlite3_value **argv) {
  maq_string mention, name;
  maq_day day;
  bool dated = false;
  if (argc > 2) {
    char *message;
    int code;
    dated = maq_read_published(argv[2], "mention_value", &day, &message, &code);
    if (message) {
      sqlite3_result_error(context, message, -1);
      sqlite3_free(message);
      return;
    }
    if (code != SQLITE_OK) {
      sqlite3_result_error_code(context, code);
      return;
    }
  }
  if (!read_text(context, argv[1], &name) || !read_text(context, argv[0], &mention)) {
    return;
  }
  maq_entity_class class = maq_entity_class_of(name);
  if (class == MAQ_CLASS_COUNT) {
    refuse(context, "mention_value: class must be one of the 25 entity classes", name);
    return;
  }
  const maq_host *host = maq_cache_host(sqlite3_user_data(context));
  maq_arena arena = maq_arena_make(host);
  maq_string json = maq_mention_json(&arena, mention.text, mention.length, class, dated ? &day : NULL);
  if (arena.failed) {
    sqlite3_result_error_code(context, maq_cache_failure(sqlite3_user_data(context)));
  } else if (json.text) {
    result_string(context, json);
    sqlite3_result_subtype(context, MAQ_JSON_SUBTYPE);
  }
  maq_arena_free(&arena);
}

/* ---- the extension itself ---------------------------------------------------------------------------------------- */

static void maqala_version(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc, (void)argv;
  sqlite3_result_text(context, MAQALA_VERSION, -1, SQLITE_STATIC);
}

/* Is FTS5 there? Asked with a statement that only FTS5 can prepare. */
static bool has_fts5(sqlite3 *db) {
  sqlite3_stmt *statement = NULL;
  bool found = sqlite3_prepare_v2(db, "SELECT fts5_source_id()", -1, &statement, NULL) == SQLITE_OK;
  sqlite3_finalize(statement);
  return found;
}

static void member(maq_json *json, const char *name, const char *value) {
  maq_json_raw(json, maq_string_of(json->length > 1 ? "," : ""));
  maq_json_text(json, maq_string_of(name));
  maq_json_raw(json, maq_string_of(":"));
  maq_json_text(json, maq_string_of(value));
}

static void maqala_info(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc, (void)argv;
  sqlite3 *db = maq_cache_connection(sqlite3_user_data(context));
  maq_json json = maq_json_new(db);
  maq_json_raw(&json, maq_string_of("{"));
  member(&json, "version", MAQALA_VERSION);
  member(&json, "lexicon", maq_lexicon_version());
  maq_json_raw(&json, maq_string_of(",\"lexemes\":"));
  maq_json_integer(&json, (sqlite3_int64)maq_lexicon_size());
  member(&json, "unicode", utf8proc_unicode_version());
  member(&json, "sqlite_headers", SQLITE_VERSION);
  member(&json, "sqlite", sqlite3_libversion());
  maq_json_raw(&json, maq_string_of(has_fts5(db) ? ",\"fts5\":true}" : ",\"fts5\":false}"));
  maq_json_result(&json, context);
}

const maq_scalar maq_scalars[] = {
    {"article_language", 1, false, article_language},
    {"article_title", 1, false, article_title},
    {"country_code", 1, false, country_code},
    {"country_name", 1, false, country_name},
    {"country_name", 2, false, country_name},
    {"maqala_info", 0, true, maqala_info},
    {"maqala_version", 0, false, maqala_version},
    {"mention_value", 2, true, mention_value},
    {"mention_value", 3, true, mention_value},
    {"trade_amount", 1, false, trade_amount},
    {"trade_amount", 2, false, trade_amount},
    {"trade_currency", 1, false, trade_currency},
    {"trade_currency", 2, false, trade_currency},
    {0},
};

int maq_scalar_register(sqlite3 *db, const maq_scalar *scalar, maq_cache *cache) {
  int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS | (scalar->json ? SQLITE_RESULT_SUBTYPE : 0);
  maq_cache_retain(cache);
  return sqlite3_create_function_v2(db, scalar->name, scalar->arguments, flags, cache, scalar->function, NULL, NULL,
                                    maq_cache_release);
}
