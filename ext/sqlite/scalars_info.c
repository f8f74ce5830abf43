/* scalars_info.c: the extension about itself, and how all functions are registered. */
#include <utf8proc.h>

#include "lexicon/lexicon.h"
#include "lexicon/term.h"
#include "maqala.h"
#include "sqlite/json.h"
#include "sqlite/scalars.h"
#include "tagger/decode.h"

void maq_version_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc, (void)argv;
  sqlite3_result_text(context, MAQALA_VERSION, -1, SQLITE_STATIC);
}

/* Is FTS5 there? Asked with a statement that only FTS5 can prepare. Where memory is out SQLite ends the statement that asks. */
static bool has_fts5(sqlite3 *db) {
  sqlite3_stmt *statement = NULL;
  bool found = sqlite3_prepare_v2(db, "SELECT fts5_source_id()", -1, &statement, NULL) == SQLITE_OK;
  sqlite3_finalize(statement);
  return found;
}

static void write_member(maq_json *json, const char *name, const char *value) {
  maq_json_raw(json, json->length > 1 ? ",\"" : "\"");
  maq_json_raw(json, name);
  maq_json_raw(json, "\":");
  maq_json_raw(json, value);
}

static void write_text_member(maq_json *json, const char *name, const char *value) {
  write_member(json, name, "");
  maq_json_text(json, maq_string_of(value));
}

void maq_info_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc, (void)argv;
  maq_cache *cache = sqlite3_user_data(context);
  sqlite3 *db = maq_cache_connection(cache);
  maq_json json = maq_json_new(db);
  maq_json_raw(&json, "{");
  write_text_member(&json, "version", MAQALA_VERSION);
  write_text_member(&json, "lexicon", maq_lexicon_version());
  write_member(&json, "lexemes", "");
  maq_json_integer(&json, (sqlite3_int64)maq_lexicon_size());
  write_member(&json, "tokenizer", "");
  maq_json_integer(&json, MAQ_TERM_VERSION);
  char model[MAQ_TAGGER_VERSION];
  if (maq_tagger_version(model)) {
    write_text_member(&json, "model", model);
  } else {
    write_member(&json, "model", "null");
  }
  const maq_dictionary *dictionary = maq_cache_dictionary(cache);
  if (dictionary) {
    char hash[20];
    sqlite3_snprintf((int)sizeof hash, hash, "%016llx", (unsigned long long)maq_dictionary_hash(dictionary));
    write_text_member(&json, "dictionary", hash);
  } else {
    write_member(&json, "dictionary", "null");
  }
  write_text_member(&json, "unicode", utf8proc_unicode_version());
  write_text_member(&json, "sqlite_headers", SQLITE_VERSION);
  write_text_member(&json, "sqlite", sqlite3_libversion());
  write_member(&json, "fts5", has_fts5(db) ? "true" : "false");
  maq_json_raw(&json, "}");
  maq_json_result(&json, context);
}

/* SQLITE_RESULT_SUBTYPE, of SQLite 3.45: there, a function that sets a subtype must say so. */
static int subtype_flag(void) {
  enum { RESULT_SUBTYPE = 0x001000000 };
  return sqlite3_libversion_number() >= 3045000 ? RESULT_SUBTYPE : 0;
}

int maq_function_register(sqlite3 *db, const maq_function *function, void *data, void (*destroy)(void *)) {
  int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  if (function->returns == MAQ_RETURNS_JSON) {
    flags |= subtype_flag();
  } else if (function->returns == MAQ_CHANGES_CONNECTION) {
    flags = SQLITE_UTF8 | SQLITE_DIRECTONLY;
  }
  return sqlite3_create_function_v2(db, function->name, function->arguments, flags, data, function->implementation, NULL, NULL,
                                    destroy);
}
