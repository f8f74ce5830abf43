/* extractor.c: the engine behind all extractors.
 *
 * HOW IT WORKS. The table-valued function is an eponymous virtual table with two hidden columns behind the visible ones: article and
 * published, its arguments. xBestIndex demands the first and takes the second; xFilter fetches the analysis from the cache;
 * the cursor is nothing but a row number. The scalar writes the same cells as JSON.
 *
 *   idxNum bit   argument passed to xFilter
 *   1            article
 *   2            published
 */
#include "sqlite/extractor.h"

#include "sqlite/json.h"

enum { PLAN_ARTICLE = 1, PLAN_PUBLISHED = 2 };

/* What a table, a scalar and their destructor share. */
typedef struct binding {
  const maq_extractor *extractor;
  maq_cache *cache;
  int columns;
} binding;

typedef struct table {
  sqlite3_vtab base;
  const binding *bound;
} table;

typedef struct cursor {
  sqlite3_vtab_cursor base;
  maq_cached *cached; /* NULL: no rows */
  sqlite3_value *published;
  size_t row, rows;
} cursor;

static int count_columns(const maq_extractor *extractor) {
  int count = 0;
  while (extractor->columns[count]) {
    count++;
  }
  return count;
}

static binding *bind(const maq_extractor *extractor, maq_cache *cache) {
  binding *bound = sqlite3_malloc64(sizeof *bound);
  if (bound) {
    *bound = (binding){extractor, cache, count_columns(extractor)};
    maq_cache_retain(cache);
  }
  return bound;
}

static void unbind(void *pointer) {
  binding *bound = pointer;
  maq_cache_release(bound->cache);
  sqlite3_free(bound);
}

bool maq_read_published(sqlite3_value *value, const char *name, maq_day *day, char **message, int *code) {
  *message = NULL;
  *code = SQLITE_OK;
  if (sqlite3_value_type(value) == SQLITE_NULL) {
    return false;
  }
  const char *text = (const char *)sqlite3_value_text(value);
  if (!text) {
    *code = SQLITE_NOMEM;
    return false;
  }
  if (maq_day_parse((maq_string){text, (size_t)sqlite3_value_bytes(value)}, day)) {
    return true;
  }
  *message = sqlite3_mprintf("%s: published must be an ISO 8601 date, got '%.64s'", name, text);
  *code = *message ? SQLITE_ERROR : SQLITE_NOMEM;
  return false;
}

/* ---- the table --------------------------------------------------------------------------------------------------- */

static int connect_table(sqlite3 *db, void *pointer, int argc, const char *const *argv, sqlite3_vtab **out, char **error) {
  (void)argc, (void)argv, (void)error;
  const binding *bound = pointer;
  sqlite3_str *sql = sqlite3_str_new(db);
  sqlite3_str_appendall(sql, "CREATE TABLE x(");
  for (int i = 0; i < bound->columns; i++) {
    sqlite3_str_appendf(sql, "\"%w\", ", bound->extractor->columns[i]);
  }
  sqlite3_str_appendall(sql, "article HIDDEN, published HIDDEN)");
  char *text = sqlite3_str_finish(sql);
  int code = text ? sqlite3_declare_vtab(db, text) : SQLITE_NOMEM;
  sqlite3_free(text);
  if (code == SQLITE_OK) {
    code = sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS);
  }
  table *made = code == SQLITE_OK ? sqlite3_malloc64(sizeof *made) : NULL;
  if (!made) {
    return code == SQLITE_OK ? SQLITE_NOMEM : code;
  }
  *made = (table){.bound = bound};
  *out = &made->base;
  return SQLITE_OK;
}

static int disconnect_table(sqlite3_vtab *vtab) {
  sqlite3_free(vtab);
  return SQLITE_OK;
}

/* Rows come in text order, so that an ascending ORDER BY on their number or start is met. */
static bool is_ordered(const binding *bound, const sqlite3_index_info *info) {
  if (info->nOrderBy != 1 || info->aOrderBy[0].desc) {
    return false;
  }
  int column = info->aOrderBy[0].iColumn;
  return column == 0 || (column > 0 && column < bound->columns && strcmp(bound->extractor->columns[column], "start") == 0);
}

static int choose_plan(sqlite3_vtab *vtab, sqlite3_index_info *info) {
  const binding *bound = ((table *)vtab)->bound;
  int place[2] = {-1, -1}; /* the constraints that give article and published */
  bool unusable[2] = {false, false};
  for (int i = 0; i < info->nConstraint; i++) {
    int argument = info->aConstraint[i].iColumn - bound->columns;
    if (argument < 0 || argument > 1 || info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ) {
      continue;
    }
    if (info->aConstraint[i].usable) {
      place[argument] = i;
    } else {
      unusable[argument] = true;
    }
  }
  if ((place[0] < 0 && unusable[0]) || (place[1] < 0 && unusable[1])) {
    return SQLITE_CONSTRAINT; /* another order of the tables will give it */
  }
  if (place[0] < 0) {
    sqlite3_free(vtab->zErrMsg);
    vtab->zErrMsg = sqlite3_mprintf("%s: the argument article is missing", bound->extractor->name);
    return vtab->zErrMsg ? SQLITE_ERROR : SQLITE_NOMEM;
  }
  int arguments = 0;
  for (int i = 0; i < 2; i++) {
    if (place[i] >= 0) {
      info->aConstraintUsage[place[i]].argvIndex = ++arguments;
      info->aConstraintUsage[place[i]].omit = 1;
      info->idxNum |= i == 0 ? PLAN_ARTICLE : PLAN_PUBLISHED;
    }
  }
  info->orderByConsumed = is_ordered(bound, info);
  info->estimatedRows = 100;
  info->estimatedCost = 10000;
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

static void reset(cursor *c) {
  if (c->cached) {
    maq_cache_give_back(((table *)c->base.pVtab)->bound->cache, c->cached);
  }
  sqlite3_value_free(c->published);
  c->cached = NULL;
  c->published = NULL;
  c->row = c->rows = 0;
}

static int close_cursor(sqlite3_vtab_cursor *base) {
  reset((cursor *)base);
  sqlite3_free(base);
  return SQLITE_OK;
}

static int filter(sqlite3_vtab_cursor *base, int plan, const char *plan_text, int argc, sqlite3_value **argv) {
  (void)plan_text;
  cursor *c = (cursor *)base;
  const binding *bound = ((table *)base->pVtab)->bound;
  reset(c);
  if (argc < 1 || sqlite3_value_type(argv[0]) == SQLITE_NULL) {
    return SQLITE_OK;
  }
  maq_day day;
  bool dated = false;
  if ((plan & PLAN_PUBLISHED) && argc > 1) {
    char *message;
    int code;
    dated = maq_read_published(argv[1], bound->extractor->name, &day, &message, &code);
    if (code != SQLITE_OK) {
      sqlite3_free(base->pVtab->zErrMsg);
      base->pVtab->zErrMsg = message;
      return code;
    }
    c->published = sqlite3_value_dup(argv[1]);
    if (!c->published) {
      return SQLITE_NOMEM;
    }
  }
  const char *text = (const char *)sqlite3_value_text(argv[0]);
  if (!text) {
    return SQLITE_NOMEM;
  }
  c->cached = maq_cache_take(bound->cache, text, (size_t)sqlite3_value_bytes(argv[0]), dated ? &day : NULL);
  if (!c->cached) {
    return SQLITE_NOMEM;
  }
  return bound->extractor->count(maq_cached_article(c->cached), &c->rows) ? SQLITE_OK : maq_cache_failure(bound->cache);
}

static int next(sqlite3_vtab_cursor *base) {
  ((cursor *)base)->row++;
  return SQLITE_OK;
}

static int at_end(sqlite3_vtab_cursor *base) {
  const cursor *c = (const cursor *)base;
  return c->row >= c->rows;
}

static void result_text(sqlite3_context *context, maq_string text) {
  sqlite3_result_text64(context, text.text, text.length, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static void result_cell(sqlite3_context *context, const maq_cell *cell) {
  switch (cell->kind) {
    case MAQ_CELL_INTEGER: sqlite3_result_int64(context, cell->integer); break;
    case MAQ_CELL_REAL: sqlite3_result_double(context, cell->real); break;
    case MAQ_CELL_TEXT: result_text(context, cell->text); break;
    case MAQ_CELL_JSON:
      result_text(context, cell->text);
      sqlite3_result_subtype(context, MAQ_JSON_SUBTYPE);
      break;
    default: break;
  }
}

static int column(sqlite3_vtab_cursor *base, sqlite3_context *context, int number) {
  cursor *c = (cursor *)base;
  const binding *bound = ((table *)base->pVtab)->bound;
  maq_article *article = maq_cached_article(c->cached);
  if (number < bound->columns) {
    maq_cell cell = bound->extractor->cell(article, c->row, number);
    result_cell(context, &cell);
    return maq_article_failed(article) ? maq_cache_failure(bound->cache) : SQLITE_OK;
  }
  if (number == bound->columns) {
    const maq_tokens *tokens = maq_article_tokens(article);
    if (!tokens) {
      return maq_cache_failure(bound->cache);
    }
    result_text(context, (maq_string){tokens->text, tokens->length});
  } else if (c->published) {
    sqlite3_result_value(context, c->published);
  }
  return SQLITE_OK;
}

static int rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *out) {
  *out = (sqlite3_int64)((cursor *)base)->row + 1;
  return SQLITE_OK;
}

static const sqlite3_module module = {
    .xConnect = connect_table, /* no xCreate: the table exists by its name alone */
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

/* ---- the scalar -------------------------------------------------------------------------------------------------- */

static void write_cell(maq_json *json, const maq_cell *cell) {
  switch (cell->kind) {
    case MAQ_CELL_INTEGER: maq_json_integer(json, cell->integer); break;
    case MAQ_CELL_REAL: maq_json_real(json, cell->real); break;
    case MAQ_CELL_TEXT: maq_json_text(json, cell->text); break;
    case MAQ_CELL_JSON: maq_json_raw(json, cell->text); break;
    default: maq_json_raw(json, maq_string_of("null")); break;
  }
}

static void write_rows(maq_json *json, const binding *bound, maq_article *article, size_t rows) {
  maq_json_raw(json, maq_string_of("["));
  for (size_t row = 0; row < rows && json->code == SQLITE_OK; row++) {
    maq_json_raw(json, maq_string_of(row ? ",{" : "{"));
    for (int i = 0; i < bound->columns; i++) {
      maq_json_raw(json, maq_string_of(i ? "," : ""));
      maq_json_text(json, maq_string_of(bound->extractor->columns[i]));
      maq_json_raw(json, maq_string_of(":"));
      maq_cell cell = bound->extractor->cell(article, row, i);
      write_cell(json, &cell);
    }
    maq_json_raw(json, maq_string_of("}"));
  }
  maq_json_raw(json, maq_string_of("]"));
}

static void extract_json(sqlite3_context *context, int argc, sqlite3_value **argv) {
  const binding *bound = sqlite3_user_data(context);
  maq_day day;
  bool dated = false;
  if (argc > 1) {
    char *message;
    int code;
    dated = maq_read_published(argv[1], bound->extractor->name, &day, &message, &code);
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
  if (sqlite3_value_type(argv[0]) == SQLITE_NULL) {
    return;
  }
  const char *text = (const char *)sqlite3_value_text(argv[0]);
  maq_cached *cached =
      text ? maq_cache_take(bound->cache, text, (size_t)sqlite3_value_bytes(argv[0]), dated ? &day : NULL) : NULL;
  if (!cached) {
    sqlite3_result_error_nomem(context);
    return;
  }
  maq_article *article = maq_cached_article(cached);
  maq_json json = maq_json_new(maq_cache_connection(bound->cache));
  size_t rows;
  if (bound->extractor->count(article, &rows)) {
    write_rows(&json, bound, article, rows);
  }
  if (maq_article_failed(article)) {
    json.code = maq_cache_failure(bound->cache);
  }
  maq_json_result(&json, context);
  maq_cache_give_back(bound->cache, cached);
}

int maq_extractor_register(sqlite3 *db, const maq_extractor *extractor, maq_cache *cache) {
  int code = SQLITE_OK;
  for (int arguments = 1; arguments <= 2 && code == SQLITE_OK; arguments++) {
    binding *bound = bind(extractor, cache);
    code = bound ? sqlite3_create_function_v2(db, extractor->name, arguments,
                                              SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS | SQLITE_RESULT_SUBTYPE, bound,
                                              extract_json, NULL, NULL, unbind)
                 : SQLITE_NOMEM;
  }
  if (code == SQLITE_OK) {
    binding *bound = bind(extractor, cache);
    code = bound ? sqlite3_create_module_v2(db, extractor->name, &module, bound, unbind) : SQLITE_NOMEM;
  }
  return code;
}
