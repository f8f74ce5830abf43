/* answers.h: what a statement yields, as a code and a hash of all its values; for the tests of this folder. */
#ifndef MAQ_TESTS_SQLITE_ANSWERS_H
#define MAQ_TESTS_SQLITE_ANSWERS_H

#include <sqlite3.h>

#include "base/hash.h"
#include "maqala.h"
#include "tap.h"

typedef struct answer {
  int code; /* SQLite's */
  uint64_t hash;
  long rows;
} answer;

/* A connection to a database in memory with the extension; NULL where that fails. */
static inline sqlite3 *open_connection(void) {
  sqlite3 *db = NULL;
  if (sqlite3_open(":memory:", &db) != SQLITE_OK || sqlite3_maqala_init(db, NULL, NULL) != SQLITE_OK) {
    sqlite3_close(db);
    return NULL;
  }
  return db;
}

/* Takes the values of a row into the answer. */
static inline void take_row(sqlite3_stmt *statement, answer *got) {
  got->rows++;
  for (int i = 0; i < sqlite3_column_count(statement); i++) {
    const char *text = (const char *)sqlite3_column_text(statement, i);
    size_t length = text ? (size_t)sqlite3_column_bytes(statement, i) : 0;
    got->hash = (got->hash ^ (maq_hash(text ? text : "", length) + (text != NULL))) * 0x9E3779B97F4A7C15u;
  }
}

/* Runs a statement that is prepared and bound to its end, and resets it. */
static inline answer run_prepared(sqlite3_stmt *statement) {
  answer got = {.code = SQLITE_OK};
  while (sqlite3_step(statement) == SQLITE_ROW) {
    take_row(statement, &got);
  }
  got.code = sqlite3_reset(statement);
  return got;
}

/* Prepares and runs one statement. */
static inline answer ask(sqlite3 *db, const char *sql) {
  sqlite3_stmt *statement = NULL;
  answer got = {.code = sqlite3_prepare_v2(db, sql, -1, &statement, NULL)};
  if (got.code == SQLITE_OK) {
    got = run_prepared(statement);
  }
  sqlite3_finalize(statement);
  return got;
}

static inline bool same_answer(answer a, answer b) {
  return a.code == b.code && a.hash == b.hash && a.rows == b.rows;
}

#endif
