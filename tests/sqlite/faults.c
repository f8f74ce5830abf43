/* faults.c: the SQL surface when memory is short: every function and every table gives the right answer or SQLITE_NOMEM, and
 * gives all memory back.
 *
 * The extension is linked in (built with SQLITE_CORE) and SQLite's allocator is wrapped by one that counts, and that fails the
 * allocation with a given number, once or from there on. Each statement runs in a fresh connection, first undisturbed, which gives
 * the right answer and the number of allocations; then once for each of them. Lookaside is off, so that every allocation of
 * SQLite passes here too, and memory fresh from the allocator is filled, so that nobody can count on zeroes.
 *
 * Then the heap limits and SQLITE_LIMIT_LENGTH are lowered step by step, and running statements are interrupted.
 */
#include <sqlite3.h>

#include "maqala.h"
#include "sqlite/statements.h"
#include "tap.h"

/* ---- the allocator ----------------------------------------------------------------------------------------------- */

static sqlite3_mem_methods real;
static long live;       /* blocks handed out and not taken back */
static long asked;      /* allocations since the counter was set to zero */
static int largest;     /* bytes of the largest of them */
static long fail_first; /* the 1-based allocation that fails; 0 for none */
static bool fail_after; /* and all later ones with it */

static bool must_fail(void) {
  asked++;
  return fail_first && (asked == fail_first || (fail_after && asked > fail_first));
}

static void *test_malloc(int size) {
  largest = size > largest ? size : largest;
  void *memory = must_fail() ? NULL : real.xMalloc(size);
  if (memory) {
    memset(memory, 0xA5, (size_t)size);
    live++;
  }
  return memory;
}

static void test_free(void *memory) {
  live -= memory != NULL;
  real.xFree(memory);
}

static void *test_realloc(void *memory, int size) {
  return must_fail() ? NULL : real.xRealloc(memory, size);
}

static void wrap_allocator(void) {
  sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real);
  sqlite3_mem_methods wrapped = real;
  wrapped.xMalloc = test_malloc;
  wrapped.xFree = test_free;
  wrapped.xRealloc = test_realloc;
  sqlite3_config(SQLITE_CONFIG_MALLOC, &wrapped);
  sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0);
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 1); /* the heap limits need it */
}

static void arm(long first, bool after) {
  asked = 0;
  largest = 0;
  fail_first = first;
  fail_after = after;
}

/* ---- answers ----------------------------------------------------------------------------------------------------- */

enum { LONGEST_ANSWER = 1 << 20 };

/* All that a statement yields, one value a line, and its message if it was refused. */
typedef struct answer {
  int code;
  size_t length;
  char text[LONGEST_ANSWER];
} answer;

static void add(answer *got, const char *bytes, size_t length) {
  size_t room = sizeof got->text - 1 - got->length;
  length = length < room ? length : room;
  memcpy(got->text + got->length, bytes, length);
  got->length += length;
  got->text[got->length] = 0;
}

/* Adds the values of a row; returns SQLITE_NOMEM if one could not be read. */
static int add_row(answer *got, sqlite3_stmt *statement) {
  for (int i = 0; i < sqlite3_column_count(statement); i++) {
    bool null = sqlite3_column_type(statement, i) == SQLITE_NULL;
    const char *text = (const char *)sqlite3_column_text(statement, i);
    if (!text && !null) {
      return SQLITE_NOMEM;
    }
    add(got, null ? "NULL" : text, null ? 4 : (size_t)sqlite3_column_bytes(statement, i));
    add(got, "\n", 1);
  }
  return SQLITE_OK;
}

static void run_statement(sqlite3 *db, const char *sql, answer *got) {
  sqlite3_stmt *statement = NULL;
  got->length = 0;
  got->text[0] = 0;
  got->code = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
  while (got->code == SQLITE_OK) {
    int code = sqlite3_step(statement);
    if (code == SQLITE_DONE) {
      break;
    }
    got->code = code == SQLITE_ROW ? add_row(got, statement) : code;
  }
  if (got->code == SQLITE_ERROR) {
    const char *message = sqlite3_errmsg(db);
    add(got, message, strlen(message));
  }
  sqlite3_finalize(statement);
}

/* Opens a connection, runs the statement and closes it. */
static void run_alone(const char *sql, answer *got) {
  sqlite3 *db = NULL;
  got->length = 0;
  got->code = sqlite3_open(":memory:", &db);
  if (got->code == SQLITE_OK) {
    got->code = sqlite3_maqala_init(db, NULL, NULL);
  }
  if (got->code == SQLITE_OK) {
    run_statement(db, sql, got);
  }
  sqlite3_close(db);
}

static answer wanted, got; /* too large for a stack */

/* ---- every allocation fails -------------------------------------------------------------------------------------- */

/* Errors of our own under the same conditions: the message or SQLITE_NOMEM. */
static const char *const refusals[] = {
    "SELECT * FROM extract_dates('x', 'soon')",
    "SELECT extract_dates('x', 'soon')",
    "SELECT * FROM extract_dates",
    "SELECT trade_amount('x', 'never')",
    "SELECT country_name('KAZ', 'nothing')",
    "SELECT mention_value('x', 'y')",
    "SELECT text_latin('x', 'y')",
    "SELECT article_summary('x', 0)",
    "SELECT fingerprint_distance('x', 1)",
    "SELECT * FROM match_pattern('x', '(x')",
    "SELECT * FROM match_pattern('x')",
    "SELECT dictionary_load('nothing')",
    "SELECT maqala_attach('nothing')",
};

/* Is the answer as wanted? A message may give way to SQLite's general one: where SQLite itself cannot keep the text, it says nothing
 * of memory. */
static bool is_right(void) {
  return got.code == wanted.code &&
         (strcmp(got.text, wanted.text) == 0 || (got.code == SQLITE_ERROR && strcmp(got.text, sqlite3_errstr(SQLITE_ERROR)) == 0));
}

/* Fails the first allocation of a statement, the second, … until none is left to fail. Returns how many there were, or -1. */
static long fail_each(const char *sql, bool after) {
  for (long first = 1;; first++) {
    arm(first, after);
    run_alone(sql, &got);
    bool reached = asked >= first;
    arm(0, false);
    if (live != 0) {
      printf("# allocation %ld: %ld blocks are lost\n", first, live);
      return -1;
    }
    bool right = is_right();
    if (!right && got.code != SQLITE_NOMEM) {
      printf("# allocation %ld: code %d\n", first, got.code);
      tap_note("got", got.text);
      return -1;
    }
    if (!reached) {
      return right ? first - 1 : -1;
    }
  }
}

static void test_faults(const char *sql, int code) {
  arm(0, false);
  run_alone(sql, &wanted);
  if (!tap_ok(wanted.code == code && live == 0, "%.*s", (int)strcspn(sql, "'"), sql)) {
    printf("# code %d, %ld blocks left\n", wanted.code, live);
    tap_note("got", wanted.text);
    return;
  }
  long once = fail_each(sql, false);
  tap_ok(once > 0, "each of %ld allocations failed once", once);
  long ever = fail_each(sql, true);
  tap_ok(ever > 0, "and each of %ld for ever", ever);
}

/* ---- several statements ------------------------------------------------------------------------------------------ */

/* An index and a dictionary are made before they are asked, and a table before it is attached: these run up to the first statement that
 * fails. */
enum { MOST_STEPS = 9 };

/* What of FTS5's own is let pass: it gives no reason where a tokenizer cannot be made, so that a plain error is as good as SQLITE_NOMEM;
 * and its snippet() of SQLite 3.40 leaves marks out when memory fails once, with any tokenizer. */
typedef enum tolerance { NOTHING, PLAIN_ERROR, ANY_ANSWER } tolerance;

typedef struct story {
  const char *name;
  tolerance fts5;
  const char *steps[MOST_STEPS];
} story;

static const story stories[] = {
    {"an index",
     PLAIN_ERROR,
     {
         "CREATE VIRTUAL TABLE search USING fts5(body, tokenize = 'maqala stem 1')",
         "INSERT INTO search VALUES ('Қазақстанның сауда-экономикалық саясаты'), ('Qazaqstannyń saýdasy'), (" ARTICLE ")",
         "SELECT highlight(search, 0, '[', ']') FROM search('қазақстанда') ORDER BY rowid",
         "SELECT rowid FROM search(maqala_query('\"сауда экономика\" Qazaqst*'))",
         "DELETE FROM search WHERE rowid = 1",
     }},
    {"a snippet",
     ANY_ANSWER,
     {
         "CREATE VIRTUAL TABLE search USING fts5(body, tokenize = 'maqala')",
         "INSERT INTO search VALUES (" ARTICLE ")",
         "SELECT snippet(search, 0, '[', ']', '…', 8) FROM search(maqala_query('экспорт'))",
     }},
    {"a dictionary",
     NOTHING,
     {
         "CREATE TABLE own (alias, name, class, code, country)",
         "INSERT INTO own VALUES ('порт', 'Порт', 'FACILITY', 'P', 'KAZ'), ('Алматы', NULL, NULL, NULL, NULL), ('қаласы', NULL, "
         "'GPE', NULL, NULL)",
         "SELECT dictionary_load('own')",
         "SELECT mention, class, name, code, country, rule FROM extract_entities(" ARTICLE ")",
         "SELECT dictionary_load(NULL), maqala_info()",
     }},
    {"a table of one's own",
     NOTHING,
     {
         "CREATE TABLE posts (number INTEGER PRIMARY KEY, headline TEXT, content TEXT, day TEXT)",
         "SELECT maqala_attach('posts', '{\"title\": \"headline\", \"body\": \"content\", \"published\": \"day\"}')",
         "SELECT name, sql FROM sqlite_master ORDER BY name",
     }},
};

static void run_story(const story *told, answer *all) {
  static answer step;
  sqlite3 *db = NULL;
  all->length = 0;
  all->code = sqlite3_open(":memory:", &db);
  all->code = all->code == SQLITE_OK ? sqlite3_maqala_init(db, NULL, NULL) : all->code;
  for (size_t i = 0; i < MOST_STEPS && told->steps[i] && all->code == SQLITE_OK; i++) {
    run_statement(db, told->steps[i], &step);
    all->code = step.code;
    add(all, step.text, step.length);
  }
  sqlite3_close(db);
}

static void test_story(const story *told) {
  arm(0, false);
  run_story(told, &wanted);
  if (!tap_ok(wanted.code == SQLITE_OK && wanted.length > 50 && live == 0, "%s is made and asked", told->name)) {
    tap_note("got", wanted.text);
  }
  for (int after = 0; after < 2; after++) {
    bool right = true, reached = true;
    long first = 0;
    while (right && reached) {
      arm(++first, after);
      run_story(told, &got);
      reached = asked >= first;
      arm(0, false);
      bool answered = got.code == SQLITE_OK && (strcmp(got.text, wanted.text) == 0 || told->fts5 == ANY_ANSWER);
      right = live == 0 && (answered || got.code == SQLITE_NOMEM || (got.code == SQLITE_ERROR && told->fts5 != NOTHING));
      if (!right) {
        printf("# allocation %ld: code %d, %ld blocks are lost\n", first, got.code, live);
        tap_note("got", got.text);
      }
    }
    tap_ok(right && first > 100, "each of %ld allocations failed %s", first - 1, after ? "for ever" : "once");
  }
}

/* ---- completeness ------------------------------------------------------------------------------------------------ */

static bool is_mentioned(const char *name) {
  bool found = false;
  for (int i = 0; i < STATEMENTS; i++) {
    found = found || strstr(statements[i], name);
  }
  for (size_t i = 0; i < sizeof stories / sizeof *stories; i++) {
    for (size_t k = 0; k < MOST_STEPS && stories[i].steps[k]; k++) {
      found = found || strstr(stories[i].steps[k], name);
    }
  }
  return found;
}

/* No function and no table may be added without a statement above. */
static void test_completeness(void) {
  sqlite3 *db = NULL;
  sqlite3_stmt *names = NULL;
  sqlite3_open(":memory:", &db);
  sqlite3_exec(
      db, "CREATE TABLE before AS SELECT name || '(' AS call FROM pragma_function_list UNION SELECT name FROM pragma_module_list",
      NULL, NULL, NULL);
  sqlite3_maqala_init(db, NULL, NULL);
  sqlite3_prepare_v2(db,
                     "SELECT name || '(' FROM pragma_function_list UNION SELECT 'FROM ' || name || '(' FROM pragma_module_list "
                     "WHERE name NOT IN before EXCEPT SELECT call FROM before",
                     -1, &names, NULL);
  int count = 0, missing = 0;
  while (sqlite3_step(names) == SQLITE_ROW) {
    const char *name = (const char *)sqlite3_column_text(names, 0);
    count++;
    if (!is_mentioned(name)) {
      missing++;
      printf("# not tested: %s\n", name);
    }
  }
  sqlite3_finalize(names);
  sqlite3_close(db);
  tap_ok(count > 40 && missing == 0, "all %d functions and tables are tested", count);
}

/* ---- a connection that goes on ------------------------------------------------------------------------------------ */

/* After an allocation has failed, the same connection must answer rightly: nothing half done may stay in the cache. */
static void test_recovery(void) {
  const char *sql = "SELECT group_concat(mention) || trade_amount(" ARTICLE ") FROM extract_entities(" ARTICLE ")";
  sqlite3 *db = NULL;
  bool right = sqlite3_open(":memory:", &db) == SQLITE_OK && sqlite3_maqala_init(db, NULL, NULL) == SQLITE_OK;
  run_statement(db, sql, &wanted);
  right = right && wanted.code == SQLITE_OK && wanted.length > 0;
  long failed = 0;
  for (long first = 1; right && first < 400; first++) {
    run_statement(db, "SELECT count(*) FROM extract_tokens WHERE input_article IN ('1', '2', '3', '4')",
                  &got); /* the cache is full */
    arm(first, first % 2 != 0);
    run_statement(db, sql, &got);
    failed += got.code == SQLITE_NOMEM;
    right = got.code == SQLITE_NOMEM || strcmp(got.text, wanted.text) == 0;
    arm(0, false);
    run_statement(db, sql, &got);
    right = right && got.code == SQLITE_OK && strcmp(got.text, wanted.text) == 0;
  }
  tap_ok(right && failed > 20, "a connection answers rightly after each of %ld failures", failed);
  sqlite3_close(db);
  tap_number(live, 0, "and leaves nothing behind");
}

/* A cursor keeps its article when the cache lets go of it, and when another statement's analysis of it fails. */
static void test_open_cursor(void) {
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  bool right = sqlite3_open(":memory:", &db) == SQLITE_OK && sqlite3_maqala_init(db, NULL, NULL) == SQLITE_OK &&
               sqlite3_prepare_v2(db, "SELECT form FROM extract_tokens('бір екі үш')", -1, &statement, NULL) == SQLITE_OK &&
               sqlite3_step(statement) == SQLITE_ROW;
  arm(20, true);
  run_statement(db, "SELECT count(*) FROM extract_entities('бір екі үш')", &got);
  arm(0, false);
  right = right && got.code == SQLITE_NOMEM;
  run_statement(db, "SELECT count(*) FROM extract_tokens WHERE input_article IN ('1', '2', '3', '4', '5', '6')", &got);
  right = right && got.code == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW &&
          strcmp((const char *)sqlite3_column_text(statement, 0), "екі") == 0;
  run_statement(db, "SELECT count(*) FROM extract_entities('бір екі үш')", &got);
  right = right && got.code == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW && sqlite3_step(statement) == SQLITE_DONE;
  tap_ok(right, "an open cursor keeps its article");
  sqlite3_finalize(statement);
  sqlite3_close(db);
  tap_number(live, 0, "and gives it back");
}

/* ---- sharing ----------------------------------------------------------------------------------------------------- */

enum { SMALLEST_ANALYSIS = 16 * 1024 /* bytes; no statement here needs such a block for itself */ };

static bool analyses(sqlite3 *db, const char *sql) {
  arm(0, false);
  run_statement(db, sql, &got);
  return got.code != SQLITE_OK || largest >= SMALLEST_ANALYSIS;
}

/* All calls on one text and one day share one analysis, as long as few others come between. */
static void test_sharing(void) {
  sqlite3 *db = NULL;
  sqlite3_open(":memory:", &db);
  sqlite3_maqala_init(db, NULL, NULL);
  tap_ok(analyses(db, "SELECT extract_amounts('бір екі')"), "a new text is analysed");
  tap_ok(!analyses(db, "SELECT extract_amounts('бір екі')"), "the same text is not");
  tap_ok(!analyses(db, "SELECT count(*) FROM extract_entities('бір екі')"), "nor for a table");
  tap_ok(!analyses(db, "SELECT trade_amount('бір екі'), article_title('бір екі')"), "nor for a function");
  tap_ok(!analyses(db, "SELECT extract_amounts('бір екі', NULL)"), "nor with a day that is NULL");
  tap_ok(analyses(db, "SELECT extract_amounts('бір екі', '2025-01-01')"), "but with another day");
  tap_ok(analyses(db, "SELECT extract_amounts('бір екі', '2025-01-02')"), "each day by itself");
  tap_ok(!analyses(db, "SELECT extract_dates('бір екі', '2025-01-01T10:00')"), "which is then known");
  run_statement(db, "SELECT count(*) FROM extract_tokens WHERE input_article IN ('1', '2', '3', '4')", &got);
  tap_ok(analyses(db, "SELECT extract_amounts('бір екі')"), "after many others it is forgotten");
  sqlite3_close(db);
  tap_number(live, 0, "and gone with the connection");
}

/* ---- limits ------------------------------------------------------------------------------------------------------ */

static const char *const large = "SELECT extract_tokens(t), (SELECT count(*) FROM extract_entities(t)) FROM (SELECT "
                                 "replace(hex(zeroblob(300)), '00', 'Қар 5 теңге. ') AS t)";

/* Lowers the hard heap limit step by step: the right answer above, SQLITE_NOMEM below. A limit once set can only go down, so this
 * comes last. */
static void test_heap_limits(void) {
  run_alone(large, &wanted);
  sqlite3_soft_heap_limit64(256 * 1024);
  run_alone(large, &got);
  tap_ok(got.code == SQLITE_OK && strcmp(got.text, wanted.text) == 0, "the soft heap limit changes nothing");
  sqlite3_soft_heap_limit64(0);
  bool right = true;
  long refused = 0, answered = 0;
  for (sqlite3_int64 limit = 16 * 1024 * 1024; limit > 64 * 1024 && right; limit -= limit / 8) {
    sqlite3_hard_heap_limit64(limit);
    run_alone(large, &got);
    answered += got.code == SQLITE_OK;
    refused += got.code == SQLITE_NOMEM;
    right = got.code == SQLITE_NOMEM || (got.code == SQLITE_OK && strcmp(got.text, wanted.text) == 0);
  }
  tap_ok(right && refused && answered, "the hard heap limit: %ld answers, then %ld times out of memory", answered, refused);
  tap_number(live, 0, "and nothing is lost");
}

/* With SQLITE_LIMIT_LENGTH lowered a text is whole or there is SQLITE_TOOBIG. */
static void test_length_limit(void) {
  sqlite3 *db = NULL;
  sqlite3_open(":memory:", &db);
  sqlite3_maqala_init(db, NULL, NULL);
  run_statement(db, "SELECT extract_tokens('бір екі үш төрт')", &wanted);
  int length = (int)wanted.length - 1; /* without the line break */
  bool right = wanted.code == SQLITE_OK && length > 300;
  for (int limit = 100; limit < length + 50 && right; limit++) {
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, limit);
    run_statement(db, "SELECT extract_tokens('бір екі үш төрт')", &got);
    right = limit < length ? got.code == SQLITE_TOOBIG : got.code == SQLITE_OK && strcmp(got.text, wanted.text) == 0;
  }
  tap_ok(right, "SQLITE_LIMIT_LENGTH: JSON of %d bytes is whole or too big", length);
  sqlite3_close(db);
  tap_number(live, 0, "and nothing is lost");
}

/* ---- interrupts -------------------------------------------------------------------------------------------------- */

static void interrupt(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count, (void)values;
  sqlite3_interrupt(sqlite3_context_db_handle(context));
  sqlite3_result_text(context, "бір екі үш", -1, SQLITE_STATIC);
}

/* An interrupted statement ends with SQLITE_INTERRUPT and the next one is not touched by it. */
static void test_interrupt(void) {
  sqlite3 *db = NULL;
  sqlite3_open(":memory:", &db);
  sqlite3_maqala_init(db, NULL, NULL);
  sqlite3_create_function_v2(db, "interrupt", 0, SQLITE_UTF8, NULL, interrupt, NULL, NULL, NULL);
  run_statement(db, "SELECT count(*) FROM extract_entities(interrupt())", &got);
  tap_number(got.code, SQLITE_INTERRUPT, "an interrupted table");
  run_statement(db, "SELECT length(extract_entities(interrupt())) FROM (VALUES (1), (2))", &got);
  tap_number(got.code, SQLITE_INTERRUPT, "an interrupted function");
  run_statement(db, "SELECT count(*) FROM extract_tokens('бір екі үш')", &got);
  tap_text(got.text, "3\n", "the next statement is answered");
  sqlite3_close(db);
  tap_number(live, 0, "and nothing is lost");
}

int main(void) {
  wrap_allocator();
  sqlite3_initialize();
  arm(0, false);
  live = 0; /* what SQLite keeps for itself stays */
  for (int i = 0; i < STATEMENTS; i++) {
    test_faults(statements[i], SQLITE_OK);
  }
  for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
    test_faults(refusals[i], SQLITE_ERROR);
  }
  for (size_t i = 0; i < sizeof stories / sizeof *stories; i++) {
    test_story(&stories[i]);
  }
  test_completeness();
  test_recovery();
  test_open_cursor();
  test_sharing();
  test_length_limit();
  test_interrupt();
  test_heap_limits();
  return tap_finish();
}
