/* match_table.c: see match_table.h. Like the extractors' tables (table.c), but with two arguments that both must be there, and
 * rows that are made for the cursor: the pattern is compiled and run when it begins. A malformed pattern is an error.
 */
#include "sqlite/match_table.h"

#include "functions/matches.h"
#include "sqlite/arguments.h"
#include "sqlite/result.h"

enum { COLUMN_ARTICLE = MAQ_MATCH_COLUMNS, COLUMN_PATTERN };

typedef struct table {
  sqlite3_vtab base;
  maq_cache *cache;
} table;

typedef struct cursor {
  sqlite3_vtab_cursor base;
  maq_cached *cached; /* NULL: no rows */
  sqlite3_value *article, *pattern;
  maq_arena arena; /* of the pattern and its matches */
  bool has_arena;
  maq_matching matching;
  size_t row;
} cursor;

static int connect_table(sqlite3 *db, void *cache, int argc, const char *const *argv, sqlite3_vtab **out, char **error) {
  (void)argc, (void)argv, (void)error;
  sqlite3_str *sql = sqlite3_str_new(db);
  sqlite3_str_appendall(sql, "CREATE TABLE x(");
  for (int i = 0; i < MAQ_MATCH_COLUMNS; i++) {
    sqlite3_str_appendf(sql, "\"%w\", ", maq_match_columns[i].name);
  }
  sqlite3_str_appendall(sql, "input_article HIDDEN, input_pattern HIDDEN)");
  int code = sqlite3_str_errcode(sql);
  char *text = sqlite3_str_finish(sql);
  code = code == SQLITE_OK ? sqlite3_declare_vtab(db, text) : code;
  sqlite3_free(text);
  code = code == SQLITE_OK ? sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS) : code;
  table *made = code == SQLITE_OK ? sqlite3_malloc64(sizeof *made) : NULL;
  if (!made) {
    return code == SQLITE_OK ? SQLITE_NOMEM : code;
  }
  *made = (table){.cache = cache};
  *out = &made->base;
  return SQLITE_OK;
}

static int disconnect_table(sqlite3_vtab *vtab) {
  sqlite3_free(vtab);
  return SQLITE_OK;
}

static int choose_plan(sqlite3_vtab *vtab, sqlite3_index_info *info) {
  (void)vtab;
  int place[2] = {-1, -1};
  bool unusable = false;
  for (int i = 0; i < info->nConstraint; i++) {
    int argument = info->aConstraint[i].iColumn - COLUMN_ARTICLE;
    if (info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ || argument < 0) {
      continue;
    }
    if (info->aConstraint[i].usable) {
      place[argument] = i;
    } else {
      unusable = true;
    }
  }
  if (place[0] < 0 || place[1] < 0) {
    if (unusable) {
      return SQLITE_CONSTRAINT; /* another order of the tables will give it */
    }
    info->estimatedCost = 1e99; /* filter complains */
    return SQLITE_OK;
  }
  for (int i = 0; i < 2; i++) {
    info->aConstraintUsage[place[i]].argvIndex = i + 1;
    info->aConstraintUsage[place[i]].omit = 1;
  }
  info->idxNum = 1;
  info->estimatedRows = 4;
  info->estimatedCost = 2000;
  return SQLITE_OK;
}

static int open_cursor(sqlite3_vtab *vtab, sqlite3_vtab_cursor **out) {
  (void)vtab;
  cursor *made = sqlite3_malloc64(sizeof *made);
  if (!made) {
    return SQLITE_NOMEM;
  }
  *made = (cursor){.cached = NULL};
  *out = &made->base;
  return SQLITE_OK;
}

static void clear(cursor *c) {
  if (c->cached) {
    maq_cache_give_back(((table *)c->base.pVtab)->cache, c->cached);
  }
  if (c->has_arena) {
    maq_arena_free(&c->arena);
  }
  sqlite3_value_free(c->article);
  sqlite3_value_free(c->pattern);
  *c = (cursor){.base = c->base};
}

static int close_cursor(sqlite3_vtab_cursor *base) {
  clear((cursor *)base);
  sqlite3_free(base);
  return SQLITE_OK;
}

static int complain(cursor *c, char *message) {
  sqlite3_free(c->base.pVtab->zErrMsg);
  c->base.pVtab->zErrMsg = message;
  return message ? SQLITE_ERROR : SQLITE_NOMEM;
}

/* Compiles the pattern and finds its matches. */
static int run(cursor *c, maq_string text, maq_string pattern) {
  maq_cache *cache = ((table *)c->base.pVtab)->cache;
  maq_pattern_error error;
  c->cached = maq_cache_take(cache, text, NULL);
  if (!c->cached) {
    return SQLITE_NOMEM;
  }
  c->arena = maq_arena_make(maq_cache_host(cache));
  c->has_arena = true;
  if (maq_match_begin(&c->matching, maq_cached_article(c->cached), &c->arena, pattern, &error)) {
    return SQLITE_OK;
  }
  if (error.why) {
    return complain(c, sqlite3_mprintf("match_pattern: pattern must be well formed, got '%!.64s': at character %d: %s",
                                       pattern.text, (int)error.at + 1, error.why));
  }
  return maq_cache_failure(cache);
}

static int filter(sqlite3_vtab_cursor *base, int plan, const char *plan_text, int argc, sqlite3_value **argv) {
  (void)plan_text, (void)argc;
  cursor *c = (cursor *)base;
  clear(c);
  if (!plan) {
    return complain(c, sqlite3_mprintf("match_pattern: the arguments article and pattern must be given"));
  }
  maq_string text, pattern;
  c->article = sqlite3_value_dup(argv[0]);
  c->pattern = sqlite3_value_dup(argv[1]);
  if (!c->article || !c->pattern) {
    return SQLITE_NOMEM;
  }
  int code = maq_read_text(argv[0], &text).code;
  code = code == SQLITE_OK ? maq_read_text(argv[1], &pattern).code : code;
  return code != SQLITE_OK || !text.text || !pattern.text ? code : run(c, text, pattern);
}

static int next(sqlite3_vtab_cursor *base) {
  ((cursor *)base)->row++;
  return SQLITE_OK;
}

static int at_end(sqlite3_vtab_cursor *base) {
  const cursor *c = (const cursor *)base;
  return c->row >= c->matching.matches.count;
}

static int column(sqlite3_vtab_cursor *base, sqlite3_context *context, int number) {
  const cursor *c = (const cursor *)base;
  if (number >= COLUMN_ARTICLE) {
    sqlite3_result_value(context, number == COLUMN_ARTICLE ? c->article : c->pattern);
    return SQLITE_OK;
  }
  maq_cell cell = maq_match_cell(&c->matching, c->row, number);
  if (cell.kind == MAQ_CELL_FAILED) {
    return maq_cache_failure(((table *)base->pVtab)->cache);
  }
  maq_result_cell(context, &cell);
  return SQLITE_OK;
}

static int rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *out) {
  *out = (sqlite3_int64)((cursor *)base)->row + 1;
  return SQLITE_OK;
}

static const sqlite3_module module = {
    .xConnect = connect_table,
    .xBestIndex = choose_plan,
    .xDisconnect = disconnect_table,
    .xOpen = open_cursor,
    .xClose = close_cursor,
    .xFilter = filter,
    .xNext = next,
    .xEof = at_end,
    .xColumn = column,
    .xRowid = rowid,
};

int maq_match_register(sqlite3 *db, maq_cache *cache) {
  maq_cache_retain(cache);
  return sqlite3_create_module_v2(db, "match_pattern", &module, cache, maq_cache_release);
}
