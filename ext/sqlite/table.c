/* table.c: the table-valued function form of all extractors.
 *
 * HOW IT WORKS. Each extractor is an eponymous virtual table with two hidden columns behind the visible ones, input_article and
 * input_published: its arguments. (Tables of articles have columns named article and published; hidden columns of these names
 * would make `FROM articles, extract_dates(body, published)` ambiguous.) SQLite turns `extract_dates(x, y)` into the constraints
 * `input_article = x` and `input_published = y`, which may just as well be written out. choose_plan demands the first and takes
 * the second; filter fetches the analysis from the cache; the cursor is nothing but a row number.
 *
 * What choose_plan tells filter, bits of idxNum, in the order of the arguments:
 *
 *   PLAN_NO_ARTICLE none: the argument is missing
 *   PLAN_ARTICLE    input_article = ?
 *   PLAN_PUBLISHED  input_published = ?
 *   PLAN_ROW        rowid or the first column = ?: one row is looked at instead of all
 */
#include "sqlite/arguments.h"
#include "sqlite/extractor.h"
#include "sqlite/result.h"

enum { PLAN_NO_ARTICLE = 0, PLAN_ARTICLE = 1, PLAN_PUBLISHED = 2, PLAN_ROW = 4 };

typedef struct table {
  sqlite3_vtab base;
  const maq_binding *bound;
} table;

typedef struct cursor {
  sqlite3_vtab_cursor base;
  maq_cached *cached;       /* NULL: no rows */
  sqlite3_value *article;   /* as it was passed in, where that was not plain text; else NULL */
  sqlite3_value *published; /* likewise; NULL where it was left out */
  size_t row, end;
} cursor;

static const maq_binding *binding_of(const sqlite3_vtab_cursor *base) {
  return ((const table *)base->pVtab)->bound;
}

/* Hands the message of a problem, if it is one, over to SQLite; returns its code. */
static int complain(sqlite3_vtab *vtab, maq_problem problem) {
  sqlite3_free(vtab->zErrMsg);
  vtab->zErrMsg = problem.message;
  return problem.code;
}

/* ---- the table --------------------------------------------------------------------------------------------------- */

static int connect_table(sqlite3 *db, void *pointer, int argc, const char *const *argv, sqlite3_vtab **out, char **error) {
  (void)argc, (void)argv, (void)error;
  const maq_binding *bound = pointer;
  sqlite3_str *sql = sqlite3_str_new(db);
  sqlite3_str_appendall(sql, "CREATE TABLE x(");
  for (int i = 0; i < bound->columns; i++) {
    sqlite3_str_appendf(sql, "\"%w\", ", bound->extractor->columns[i].name);
  }
  sqlite3_str_appendall(sql, "input_article HIDDEN, input_published HIDDEN)");
  int code = sqlite3_str_errcode(sql);
  char *text = sqlite3_str_finish(sql);
  if (code == SQLITE_OK) {
    code = sqlite3_declare_vtab(db, text);
  }
  sqlite3_free(text);
  if (code == SQLITE_OK) {
    code = sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS);
  }
  if (code != SQLITE_OK) {
    return code;
  }
  table *made = sqlite3_malloc64(sizeof *made);
  if (!made) {
    return SQLITE_NOMEM;
  }
  *made = (table){.bound = bound};
  *out = &made->base;
  return SQLITE_OK;
}

static int disconnect_table(sqlite3_vtab *vtab) {
  sqlite3_free(vtab);
  return SQLITE_OK;
}

/* ---- the plan ---------------------------------------------------------------------------------------------------- */

/* Where a column stands among what can be passed to filter: 0 article, 1 published, 2 the number of the row; else -1. */
static int argument_of(const maq_binding *bound, int column) {
  if (column == bound->columns) {
    return 0;
  }
  if (column == bound->columns + 1) {
    return 1;
  }
  return column <= 0 ? 2 : -1; /* -1 is the rowid */
}

/* Does a column never go down from row to row? */
static bool is_ascending(const maq_binding *bound, int column) {
  static const char *const names[] = {"sentence", "paragraph", "start"};
  if (column <= 0) {
    return true;
  }
  for (size_t i = 0; column < bound->columns && i < sizeof names / sizeof *names; i++) {
    if (strcmp(bound->extractor->columns[column].name, names[i]) == 0) {
      return bound->extractor->in_text_order;
    }
  }
  return false;
}

/* Is the wanted order that of the rows? Behind the number of the row, which tells all rows apart, nothing else counts. */
static bool is_ordered(const maq_binding *bound, const sqlite3_index_info *info) {
  for (int i = 0; i < info->nOrderBy; i++) {
    int column = info->aOrderBy[i].iColumn;
    if (info->aOrderBy[i].desc || !is_ascending(bound, column)) {
      return false;
    }
    if (column <= 0) {
      break;
    }
  }
  return info->nOrderBy > 0;
}

/* The cost of an analysis, in rows looked at: that of a page, known to the cache or not. */
static const double analysis_cost = 1000;

static int choose_plan(sqlite3_vtab *vtab, sqlite3_index_info *info) {
  const maq_binding *bound = ((table *)vtab)->bound;
  int place[3] = {-1, -1, -1}; /* the constraint that gives each argument */
  bool unusable[3] = {false, false, false};
  for (int i = 0; i < info->nConstraint; i++) {
    if (info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ) {
      continue; /* also LIMIT and OFFSET, which have no column */
    }
    int argument = argument_of(bound, info->aConstraint[i].iColumn);
    if (argument >= 0 && info->aConstraint[i].usable) {
      place[argument] = i;
    } else if (argument >= 0) {
      unusable[argument] = true;
    }
  }
  if ((place[0] < 0 && unusable[0]) || (place[1] < 0 && unusable[1])) {
    return SQLITE_CONSTRAINT; /* another order of the tables will give it */
  }
  if (place[0] < 0) {
    /* No error yet: SQLite asks for each term of an OR by itself, without the argument. Where there is no other way this plan
     * is taken, and filter complains. */
    info->idxNum = PLAN_NO_ARTICLE;
    info->estimatedCost = 1e99;
    return SQLITE_OK;
  }
  static const int bits[3] = {PLAN_ARTICLE, PLAN_PUBLISHED, PLAN_ROW};
  int arguments = 0;
  for (int i = 0; i < 3; i++) {
    if (place[i] >= 0) {
      info->aConstraintUsage[place[i]].argvIndex = ++arguments;
      info->aConstraintUsage[place[i]].omit = i < 2; /* filter may let more rows through than the number of the row says */
      info->idxNum |= bits[i];
    }
  }
  info->orderByConsumed = is_ordered(bound, info);
  info->estimatedRows = place[2] >= 0 ? 1 : bound->extractor->usual_rows;
  info->estimatedCost = analysis_cost + (double)info->estimatedRows;
  return SQLITE_OK;
}

/* ---- the cursor -------------------------------------------------------------------------------------------------- */

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

/* Leaves the cursor without rows. */
static void clear(cursor *c) {
  if (c->cached) {
    maq_cache_give_back(binding_of(&c->base)->cache, c->cached);
  }
  sqlite3_value_free(c->article);
  sqlite3_value_free(c->published);
  *c = (cursor){.base = c->base};
}

static int close_cursor(sqlite3_vtab_cursor *base) {
  clear((cursor *)base);
  sqlite3_free(base);
  return SQLITE_OK;
}

/* Cuts the rows down to the one with that number. Values that are no numbers may still equal one after a conversion that
 * only SQLite knows of: they leave all rows, and SQLite compares. */
static void narrow(cursor *c, sqlite3_value *number) {
  double wanted = sqlite3_value_double(number);
  switch (sqlite3_value_type(number)) {
    case SQLITE_NULL: c->end = 0; break;
    case SQLITE_INTEGER:
    case SQLITE_FLOAT:
      if (wanted >= 1 && wanted <= (double)c->end) {
        c->row = (size_t)wanted - 1;
        c->end = c->row + 1;
      } else {
        c->end = 0;
      }
      break;
    default: break;
  }
}

/* A copy of a value for the hidden columns, which give the arguments back as they were passed in. */
static int keep(sqlite3_value *value, sqlite3_value **kept) {
  *kept = sqlite3_value_dup(value);
  return *kept ? SQLITE_OK : SQLITE_NOMEM;
}

/* Reads the arguments; what is not plain text is kept before reading changes its type. */
static int read_arguments(cursor *c, sqlite3_value *article, sqlite3_value *published, maq_string *text, maq_day *day,
                          bool *dated) {
  *dated = false;
  int code = sqlite3_value_type(article) == SQLITE_TEXT ? SQLITE_OK : keep(article, &c->article);
  if (code == SQLITE_OK && published) {
    code = keep(published, &c->published);
  }
  if (code == SQLITE_OK) {
    code = maq_read_text(article, text).code;
  }
  if (code == SQLITE_OK && !c->article && (size_t)sqlite3_value_bytes(article) != text->length) {
    code = keep(article, &c->article); /* there is more behind a U+0000 */
  }
  if (code == SQLITE_OK && published) {
    code = complain(c->base.pVtab, maq_read_published(published, binding_of(&c->base)->extractor->name, day, dated));
  }
  return code;
}

/* Fetches the analysis and counts its rows. */
static int open_article(cursor *c, sqlite3_value *article, sqlite3_value *published) {
  const maq_binding *bound = binding_of(&c->base);
  maq_string text;
  maq_day day;
  bool dated;
  int code = read_arguments(c, article, published, &text, &day, &dated);
  if (code != SQLITE_OK) {
    return code;
  }
  c->cached = maq_cache_take(bound->cache, text, dated ? &day : NULL);
  if (!c->cached) {
    return SQLITE_NOMEM;
  }
  return bound->extractor->count(maq_cached_article(c->cached), &c->end) ? SQLITE_OK : maq_cache_failure(bound->cache);
}

static int filter(sqlite3_vtab_cursor *base, int plan, const char *plan_text, int argc, sqlite3_value **argv) {
  (void)plan_text, (void)argc;
  cursor *c = (cursor *)base;
  clear(c);
  if (plan == PLAN_NO_ARTICLE) {
    char *message = sqlite3_mprintf("%s: the argument article is missing", binding_of(base)->extractor->name);
    return complain(base->pVtab, (maq_problem){message ? SQLITE_ERROR : SQLITE_NOMEM, message});
  }
  sqlite3_value *article = *argv++;
  sqlite3_value *published = plan & PLAN_PUBLISHED ? *argv++ : NULL;
  if (sqlite3_value_type(article) == SQLITE_NULL) {
    return SQLITE_OK;
  }
  int code = open_article(c, article, published);
  if (code == SQLITE_OK && (plan & PLAN_ROW)) {
    narrow(c, *argv);
  }
  return code;
}

static int next(sqlite3_vtab_cursor *base) {
  ((cursor *)base)->row++;
  return SQLITE_OK;
}

static int at_end(sqlite3_vtab_cursor *base) {
  const cursor *c = (const cursor *)base;
  return c->row >= c->end;
}

static int column(sqlite3_vtab_cursor *base, sqlite3_context *context, int number) {
  const cursor *c = (const cursor *)base;
  const maq_binding *bound = binding_of(base);
  if (number < bound->columns) {
    maq_cell cell = bound->extractor->cell(maq_cached_article(c->cached), c->row, number);
    if (cell.kind == MAQ_CELL_FAILED) {
      return maq_cache_failure(bound->cache);
    }
    maq_result_cell(context, &cell);
  } else if (number == bound->columns && !c->article) {
    maq_cell text = maq_text_cell(maq_cached_text(c->cached));
    maq_result_cell(context, &text);
  } else {
    sqlite3_value *argument = number == bound->columns ? c->article : c->published;
    if (argument) {
      sqlite3_result_value(context, argument);
    }
  }
  return SQLITE_OK;
}

static int rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *out) {
  *out = (sqlite3_int64)((cursor *)base)->row + 1;
  return SQLITE_OK;
}

const sqlite3_module maq_table_module = {
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
