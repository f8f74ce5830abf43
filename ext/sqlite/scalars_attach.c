/* scalars_attach.c: maqala_attach(table [, columns]): a user's own table as the articles that sql/refresh.sql reads.
 *
 * It makes what schema.sql makes for a table of its own: a view `articles` with the columns id, title, body, url, publisher and
 * published, an index by day, and the triggers that forget what is known of a row that changes; schema.sql, run after it, then
 * finds these there and adds the rest. Nothing of the user's table changes. The function may be called only directly, not by a
 * schema.
 */
#include "sqlite/arguments.h"
#include "sqlite/scalars.h"

enum { ID, TITLE, BODY, URL, PUBLISHER, PUBLISHED, COLUMN_COUNT };

static const char *const column_names[COLUMN_COUNT] = {"id", "title", "body", "url", "publisher", "published"};

typedef struct attachment {
  sqlite3 *db;
  const char *table;
  char *columns[COLUMN_COUNT]; /* the user's name of each, of sqlite3_malloc; NULL: there is none */
  maq_problem problem;
} attachment;

/* Memory that ran out before, and perhaps made the problem, is told instead of it. */
static bool fail(attachment *a, char *message) {
  if (a->problem.code == SQLITE_NOMEM) {
    sqlite3_free(message);
    return false;
  }
  a->problem = (maq_problem){message ? SQLITE_ERROR : SQLITE_NOMEM, message};
  return false;
}

static bool has_column(attachment *a, const char *column, const char **type, int *primary) {
  int unused;
  const char *collation;
  int code = sqlite3_table_column_metadata(a->db, "main", a->table, column, type, &collation, &unused, primary, &unused);
  if (code == SQLITE_NOMEM) {
    fail(a, NULL);
  }
  return code == SQLITE_OK;
}

static bool set_column(attachment *a, int column, const char *name) {
  sqlite3_free(a->columns[column]);
  a->columns[column] = sqlite3_mprintf("%s", name);
  return a->columns[column] || fail(a, NULL);
}

/* The columns that are named like ours, and the table's integer key. */
static bool find_columns(attachment *a) {
  for (int i = 0; i < COLUMN_COUNT; i++) {
    if (has_column(a, column_names[i], NULL, NULL) && !set_column(a, i, column_names[i])) {
      return false;
    }
  }
  sqlite3_stmt *rows = NULL;
  char *sql = sqlite3_mprintf("SELECT name FROM pragma_table_info(%Q) WHERE pk = 1 AND upper(type) = 'INTEGER'", a->table);
  int code = sql ? sqlite3_prepare_v2(a->db, sql, -1, &rows, NULL) : SQLITE_NOMEM;
  sqlite3_free(sql);
  code = code == SQLITE_OK ? sqlite3_step(rows) : code;
  bool worked = code == SQLITE_DONE || (code == SQLITE_ROW && set_column(a, ID, (const char *)sqlite3_column_text(rows, 0)));
  sqlite3_finalize(rows);
  return worked || fail(a, NULL);
}

/* One entry of the argument: `"title": "headline"`, or null for none. */
static bool map_column(attachment *a, const char *key, const char *column) {
  for (int i = 0; i < COLUMN_COUNT; i++) {
    if (sqlite3_stricmp(key, column_names[i]) != 0) {
      continue;
    }
    if (!column) {
      sqlite3_free(a->columns[i]);
      a->columns[i] = NULL;
      return true;
    }
    if (!has_column(a, column, NULL, NULL)) {
      return fail(a, sqlite3_mprintf("maqala_attach: columns: table '%s' has no column '%s'", a->table, column));
    }
    return set_column(a, i, column);
  }
  return fail(a, sqlite3_mprintf("maqala_attach: columns must be of id, title, body, url, publisher, published, got '%s'", key));
}

static bool map_columns(attachment *a, maq_string columns) {
  sqlite3_stmt *rows = NULL;
  int code = sqlite3_prepare_v2(a->db, "SELECT key, value FROM json_each(?1) WHERE json_type(?1) = 'object'", -1, &rows, NULL);
  if (code == SQLITE_OK) {
    code = sqlite3_bind_text(rows, 1, columns.text, (int)columns.length, SQLITE_STATIC);
  }
  bool worked = code == SQLITE_OK;
  int entries = 0;
  while (worked && (code = sqlite3_step(rows)) == SQLITE_ROW) {
    entries++;
    worked = map_column(a, (const char *)sqlite3_column_text(rows, 0), (const char *)sqlite3_column_text(rows, 1));
  }
  sqlite3_finalize(rows);
  if (worked && code != SQLITE_NOMEM && (code != SQLITE_DONE || entries == 0)) {
    a->problem = maq_refuse("maqala_attach", "columns", "a JSON object of our column names and yours", columns);
    return false;
  }
  return (worked && code == SQLITE_DONE) || (a->problem.code == SQLITE_OK && fail(a, NULL));
}

/* Is what the columns name fit to be read: a body, and a key that stays with its row? */
static bool check(attachment *a) {
  const char *type = NULL;
  int primary = 0;
  if (!a->columns[BODY]) {
    return fail(a, sqlite3_mprintf("maqala_attach: table '%s' has no column 'body'; say which is, as in '{\"body\": \"content\"}'",
                                   a->table));
  }
  if (!a->columns[ID] || !has_column(a, a->columns[ID], &type, &primary) || !primary || !type ||
      sqlite3_stricmp(type, "INTEGER") != 0) {
    return fail(a, sqlite3_mprintf("maqala_attach: table '%s' has no INTEGER PRIMARY KEY, which facts are kept by", a->table));
  }
  sqlite3_stmt *rows = NULL;
  int code = sqlite3_prepare_v2(a->db, "SELECT 1 FROM main.sqlite_master WHERE name = 'articles'", -1, &rows, NULL);
  code = code == SQLITE_OK ? sqlite3_step(rows) : code;
  sqlite3_finalize(rows);
  if (code == SQLITE_ROW) {
    return fail(a, sqlite3_mprintf("maqala_attach: this database has a table or view 'articles' already"));
  }
  return code == SQLITE_DONE || fail(a, NULL);
}

/* The column as SQL: its quoted name, or NULL. */
static void append_column(sqlite3_str *sql, const attachment *a, int column) {
  if (a->columns[column]) {
    sqlite3_str_appendf(sql, "\"%w\"", a->columns[column]);
  } else {
    sqlite3_str_appendall(sql, "NULL");
  }
}

static char *statements(const attachment *a) {
  const char *id = a->columns[ID], *table = a->table;
  sqlite3_str *sql = sqlite3_str_new(a->db);
  sqlite3_str_appendall(sql,
                        "SAVEPOINT maqala_attach; CREATE VIEW articles (id, title, body, url, publisher, published) AS SELECT ");
  for (int i = 0; i < COLUMN_COUNT; i++) {
    sqlite3_str_appendall(sql, i ? ", " : "");
    append_column(sql, a, i);
  }
  sqlite3_str_appendf(sql, " FROM \"%w\";", table);
  if (a->columns[PUBLISHED]) {
    sqlite3_str_appendf(sql, "CREATE INDEX IF NOT EXISTS articles_by_day ON \"%w\" (\"%w\");", table, a->columns[PUBLISHED]);
  }
  sqlite3_str_appendf(
      sql, "CREATE TRIGGER articles_inserted AFTER INSERT ON \"%w\" BEGIN DELETE FROM extractions WHERE article = NEW.\"%w\"; END;",
      table, id);
  sqlite3_str_appendf(
      sql, "CREATE TRIGGER articles_deleted AFTER DELETE ON \"%w\" BEGIN DELETE FROM extractions WHERE article = OLD.\"%w\"; END;",
      table, id);
  sqlite3_str_appendf(sql, "CREATE TRIGGER articles_updated AFTER UPDATE OF \"%w\"", id);
  for (int i = 1; i < COLUMN_COUNT; i++) {
    if (a->columns[i] && (i == TITLE || i == BODY || i == PUBLISHED)) {
      sqlite3_str_appendf(sql, ", \"%w\"", a->columns[i]);
    }
  }
  sqlite3_str_appendf(
      sql, " ON \"%w\" BEGIN DELETE FROM extractions WHERE article IN (OLD.\"%w\", NEW.\"%w\"); END; RELEASE maqala_attach;", table,
      id, id);
  return sqlite3_str_finish(sql);
}

static bool make(attachment *a) {
  char *sql = statements(a), *message = NULL;
  int code = sql ? sqlite3_exec(a->db, sql, NULL, NULL, &message) : SQLITE_NOMEM;
  sqlite3_free(sql);
  if (code != SQLITE_OK) {
    char *problem = code == SQLITE_NOMEM
                        ? NULL
                        : sqlite3_mprintf("maqala_attach: table '%s': %s", a->table, message ? message : sqlite3_errmsg(a->db));
    sqlite3_exec(a->db, "ROLLBACK TO maqala_attach; RELEASE maqala_attach", NULL, NULL, NULL);
    sqlite3_free(message);
    return fail(a, problem);
  }
  return true;
}

void maq_attach_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  attachment a = {.db = sqlite3_context_db_handle(context)};
  maq_string table, columns = {NULL, 0};
  if (maq_report(context, maq_read_text(argv[0], &table)) || (argc > 1 && maq_report(context, maq_read_text(argv[1], &columns))) ||
      !table.text) {
    return;
  }
  a.table = table.text;
  bool worked = has_column(&a, NULL, NULL, NULL) ||
                fail(&a, sqlite3_mprintf("maqala_attach: table must be a table of this database, got '%s'", table.text));
  worked = worked && find_columns(&a) && (!columns.text || map_columns(&a, columns)) && check(&a) && make(&a);
  for (int i = 0; i < COLUMN_COUNT; i++) {
    sqlite3_free(a.columns[i]);
  }
  if (!worked) {
    maq_report(context, a.problem);
    return;
  }
  sqlite3_result_text(context, table.text, (int)table.length, SQLITE_TRANSIENT);
}
