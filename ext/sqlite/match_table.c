/* match_table.c: see match_table.h. Like the extractors' tables (table.c), but with two arguments that both must be there, and rows that
 * are made for the cursor: the pattern is compiled and run when it begins. A malformed pattern is an error.
 */
#include "sqlite/match_table.h"

#include "sqlite/arguments.h"
#include "sqlite/json.h"

enum { COLUMN_MATCH, COLUMN_SENTENCE, COLUMN_START, COLUMN_LENGTH, COLUMN_TEXT, COLUMN_CAPTURES, COLUMN_ARTICLE, COLUMN_PATTERN };

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
  const maq_pattern *compiled;
  maq_pattern_matches matches;
  size_t row;
} cursor;

static int connect_table(sqlite3 *db, void *cache, int argc, const char *const *argv, sqlite3_vtab **out, char **error) {
  (void)argc, (void)argv, (void)error;
  int code = sqlite3_declare_vtab(
      db, "CREATE TABLE x(match, sentence, start, length, text, captures, input_article HIDDEN, input_pattern HIDDEN)");
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
  c->compiled = maq_pattern_compile(&c->arena, pattern, &error);
  if (!c->compiled && error.why) {
    return complain(c, sqlite3_mprintf("match_pattern: pattern must be well formed, got '%!.64s': at character %d: %s",
                                       pattern.text, (int)error.at + 1, error.why));
  }
  bool found = c->compiled && maq_article_match(maq_cached_article(c->cached), &c->arena, c->compiled, &c->matches);
  return found ? SQLITE_OK : maq_cache_failure(cache);
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
  return c->row >= c->matches.count;
}

/* The named parts of a match as an object: `{"name":"text"}`; those that took no part are left out. */
static void result_captures(sqlite3_context *context, const cursor *c, const maq_pattern_match *match) {
  const maq_tokens *tokens = maq_article_tokens(maq_cached_article(c->cached));
  maq_json json = maq_json_new(maq_cache_connection(((table *)c->base.pVtab)->cache));
  bool any = false;
  maq_json_raw(&json, "{");
  for (size_t i = 0; i < maq_pattern_captures(c->compiled); i++) {
    if (match->captures[i][0] != UINT32_MAX) {
      maq_span span = maq_span_of(tokens, match->captures[i][0], match->captures[i][1] - match->captures[i][0]);
      maq_json_raw(&json, any ? "," : "");
      maq_json_text(&json, maq_pattern_capture_name(c->compiled, i));
      maq_json_raw(&json, ":");
      maq_json_text(&json, maq_span_text(tokens, &span));
      any = true;
    }
  }
  maq_json_raw(&json, "}");
  maq_json_result(&json, context);
}

static int column(sqlite3_vtab_cursor *base, sqlite3_context *context, int number) {
  const cursor *c = (const cursor *)base;
  const maq_pattern_match *match = &c->matches.items[c->row];
  maq_string text;
  switch (number) {
    case COLUMN_MATCH: sqlite3_result_int64(context, (sqlite3_int64)c->row + 1); break;
    case COLUMN_SENTENCE: sqlite3_result_int64(context, (sqlite3_int64)match->span.sentence + 1); break;
    case COLUMN_START: sqlite3_result_int64(context, (sqlite3_int64)match->span.start + 1); break;
    case COLUMN_LENGTH: sqlite3_result_int64(context, match->span.length); break;
    case COLUMN_TEXT:
      text = maq_span_text(maq_article_tokens(maq_cached_article(c->cached)), &match->span);
      sqlite3_result_text64(context, text.text, text.length, SQLITE_TRANSIENT, SQLITE_UTF8);
      break;
    case COLUMN_CAPTURES: result_captures(context, c, match); break;
    default: sqlite3_result_value(context, number == COLUMN_ARTICLE ? c->article : c->pattern); break;
  }
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
