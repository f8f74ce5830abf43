/* figures.c: the figures of articles in files, with SQLite's C interface.
 *
 * usage: figures EXTENSION FILE…
 *
 *     cc figures.c -lsqlite3 -o figures                       loads the extension
 *     cc -DMAQALA_LINKED figures.c libmaqala.a -lsqlite3 -lm  is linked with it (make libmaqala.a); EXTENSION is not looked at
 *
 * Prints one line a figure: the file, the mention, its value with unit, the sentence; separated by tabs.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef MAQALA_LINKED
#include "maqala.h"
#endif

static int fail(sqlite3 *db, const char *where) {
  fprintf(stderr, "%s: %s\n", where, sqlite3_errmsg(db));
  return 1;
}

static int open_with_extension(const char *extension, sqlite3 **db) {
  if (sqlite3_open(":memory:", db) != SQLITE_OK) {
    return fail(*db, "open");
  }
#ifdef MAQALA_LINKED
  (void)extension;
  return sqlite3_maqala_init(*db, NULL, NULL) != SQLITE_OK;
#else
  char *message = NULL;
  sqlite3_db_config(*db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, NULL);
  if (sqlite3_load_extension(*db, extension, NULL, &message) != SQLITE_OK) {
    fprintf(stderr, "%s\n", message);
    sqlite3_free(message);
    return 1;
  }
  return 0;
#endif
}

static char *read_file(const char *path, long *length) {
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END) != 0 || (*length = ftell(file)) < 0) {
    return NULL;
  }
  rewind(file);
  char *text = malloc((size_t)*length + 1);
  if (text) {
    *length = (long)fread(text, 1, (size_t)*length, file);
  }
  fclose(file);
  return text;
}

static int print_figures(sqlite3 *db, sqlite3_stmt *query, const char *path) {
  long length;
  char *article = read_file(path, &length);
  if (!article) {
    perror(path);
    return 1;
  }
  const char *slash = strrchr(path, '/');
  sqlite3_bind_text(query, 1, article, (int)length, free);
  int code;
  while ((code = sqlite3_step(query)) == SQLITE_ROW) {
    const char *comparator = (const char *)sqlite3_column_text(query, 1), *unit = (const char *)sqlite3_column_text(query, 3);
    printf("%s\t%s\t%s%s%.15g%s%s\t%s\n", slash ? slash + 1 : path, sqlite3_column_text(query, 0), comparator ? comparator : "",
           comparator ? " " : "", sqlite3_column_double(query, 2), unit ? " " : "", unit ? unit : "",
           sqlite3_column_text(query, 4));
  }
  sqlite3_reset(query);
  return code == SQLITE_DONE ? 0 : fail(db, path);
}

int main(int count, char **words) {
  static const char sql[] = "SELECT a.mention, a.comparator, a.value, a.unit, s.text FROM extract_amounts(?1) AS a "
                            "JOIN extract_sentences(?1) AS s ON s.sentence = a.sentence WHERE a.value IS NOT NULL";
  sqlite3 *db;
  sqlite3_stmt *query;
  if (count < 2 || open_with_extension(words[1], &db)) {
    return 1;
  }
  if (sqlite3_prepare_v2(db, sql, -1, &query, NULL) != SQLITE_OK) {
    return fail(db, "prepare");
  }
  int failed = 0;
  for (int i = 2; i < count; i++) {
    failed |= print_figures(db, query, words[i]);
  }
  sqlite3_finalize(query);
  sqlite3_close(db);
  return failed;
}
