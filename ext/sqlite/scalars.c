/* scalars.c: the functions of one value (functions/function.h) as functions of SQLite, and how any function is registered. */
#include "sqlite/scalars.h"

#include "functions/function.h"
#include "sqlite/arguments.h"
#include "sqlite/result.h"

/* A function at work on a connection. */
typedef struct binding {
  const maq_function *function;
  maq_cache *cache;
} binding;

/* The context of a call. */
typedef struct asker {
  maq_cache *cache;
  maq_cached *cached; /* NULL until an article is opened */
} asker;

static maq_article *open_article(void *context, maq_string text) {
  asker *a = context;
  a->cached = maq_cache_take(a->cache, text, NULL);
  return a->cached ? maq_cached_article(a->cached) : NULL;
}

static maq_recent *recent_answers(void *context, maq_question question) {
  return maq_cache_recent(((asker *)context)->cache, question);
}

static const maq_caller caller = {open_article, recent_answers};

/* Reads an argument of the wanted kind; an SQLite code. */
static int read_value(sqlite3_value *argument, maq_cell_kind wanted, maq_value *value) {
  bool is_number = wanted == MAQ_CELL_INTEGER || wanted == MAQ_CELL_BITS;
  *value = (maq_value){.is_null = sqlite3_value_type(argument) == SQLITE_NULL};
  if (is_number && sqlite3_value_numeric_type(argument) == SQLITE_INTEGER) {
    value->is_integer = true;
    value->integer = sqlite3_value_int64(argument);
    return SQLITE_OK;
  }
  return is_number ? SQLITE_OK : maq_read_text(argument, &value->text).code;
}

/* Tells which argument was refused. */
static void result_refusal(sqlite3_context *context, const maq_call *call, sqlite3_value *argument) {
  maq_string got;
  if (!maq_report(context, maq_read_text(argument, &got))) {
    maq_report(context, maq_refuse(call->function->name, call->function->arguments[call->refused].name, call->wanted, got));
  }
}

static void call_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  const binding *bound = sqlite3_user_data(context);
  asker asking = {bound->cache, NULL};
  maq_value values[MAQ_MOST_ARGUMENTS];
  maq_call call = {.function = bound->function, .caller = &caller, .context = &asking, .count = argc, .arguments = values};
  call.arena = maq_arena_make(maq_cache_host(bound->cache));
  int code = SQLITE_OK;
  for (int i = 0; i < argc && code == SQLITE_OK; i++) {
    code = read_value(argv[i], bound->function->arguments[i].kind, &values[i]);
  }
  maq_cell answer = maq_null_cell();
  if (code == SQLITE_OK) {
    answer = maq_answer(&call);
    code = answer.kind == MAQ_CELL_FAILED ? maq_cache_failure(bound->cache) : SQLITE_OK;
  }
  if (code != SQLITE_OK) {
    sqlite3_result_error_code(context, code);
  } else if (call.wanted) {
    result_refusal(context, &call, argv[call.refused]);
  } else {
    maq_result_cell(context, &answer);
  }
  maq_arena_free(&call.arena);
  if (asking.cached) {
    maq_cache_give_back(bound->cache, asking.cached);
  }
}

/* ---- registration ------------------------------------------------------------------------------------------------ */

/* SQLITE_RESULT_SUBTYPE, of SQLite 3.45: there, a function that sets a subtype must say so. */
static int subtype_flag(void) {
  enum { RESULT_SUBTYPE = 0x001000000 };
  return sqlite3_libversion_number() >= 3045000 ? RESULT_SUBTYPE : 0;
}

int maq_implementation_register(sqlite3 *db, const maq_registration *function, void *data, void (*destroy)(void *)) {
  int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  if (function->returns == MAQ_RETURNS_JSON) {
    flags |= subtype_flag();
  } else if (function->returns == MAQ_CHANGES_CONNECTION) {
    flags = SQLITE_UTF8 | SQLITE_DIRECTONLY;
  }
  return sqlite3_create_function_v2(db, function->name, function->arguments, flags, data, function->implementation, NULL, NULL,
                                    destroy);
}

static void unbind(void *pointer) {
  binding *bound = pointer;
  maq_cache_release(bound->cache);
  sqlite3_free(bound);
}

int maq_function_register(sqlite3 *db, const maq_function *function, maq_cache *cache) {
  for (int count = function->required; count <= maq_count_columns(function->arguments); count++) {
    binding *bound = sqlite3_malloc64(sizeof *bound);
    if (!bound) {
      return SQLITE_NOMEM;
    }
    *bound = (binding){function, cache};
    maq_cache_retain(cache);
    maq_returns returns = function->returns == MAQ_CELL_JSON ? MAQ_RETURNS_JSON : MAQ_RETURNS_VALUE;
    maq_registration registration = {function->name, count, returns, call_function};
    int code = maq_implementation_register(db, &registration, bound, unbind);
    if (code != SQLITE_OK) {
      return code;
    }
  }
  return SQLITE_OK;
}
