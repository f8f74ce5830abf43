/* sql.c: the targets above the core, through SQLite itself: `tokenizer` (FTS5 with highlight and snippet), `patterns`, `surface`
 * (every function and table with arguments of every type). The extension is linked in.
 *
 *   tokenizer, patterns   the first line is a query or a pattern, the rest a text
 *   surface               a letter chooses the statement; each argument is a letter for its type and what it holds, up to a byte 0xFE
 */
#include <sqlite3.h>

#include "fuzz/target.h"
#include "maqala.h"

/* ---- connections ------------------------------------------------------------------------------------------------ */

static sqlite3 *open_connection(void) {
  sqlite3 *db = NULL;
  REQUIRE(sqlite3_open(":memory:", &db) == SQLITE_OK && sqlite3_maqala_init(db, NULL, NULL) == SQLITE_OK);
  return db;
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql) {
  sqlite3_stmt *statement = NULL;
  if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK) {
    fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(db));
    abort();
  }
  return statement;
}

static void bind_text(sqlite3_stmt *statement, int number, const char *text, size_t length) {
  REQUIRE(sqlite3_bind_text64(statement, number, text, length, SQLITE_TRANSIENT, SQLITE_UTF8) == SQLITE_OK);
}

/* Runs to the end; SQLite's code. The statement stays. */
static int run(sqlite3_stmt *statement) {
  while (sqlite3_step(statement) == SQLITE_ROW) {
  }
  return sqlite3_reset(statement);
}

/* The first line of the input, and where the rest begins. */
static size_t first_line(const uint8_t *bytes, size_t size, size_t *rest) {
  const uint8_t *end = size ? memchr(bytes, '\n', size) : NULL;
  *rest = end ? (size_t)(end - bytes) + 1 : size;
  return end ? (size_t)(end - bytes) : size;
}

/* ---- tokenizer -------------------------------------------------------------------------------------------------- */

/* Are the marked text without its marks and the text the same? */
static bool is_marked(const char *marked, const char *text) {
  for (; *marked; marked++) {
    if (*marked != '\x01' && *marked != '\x02' && *marked != *text++) {
      return false;
    }
  }
  return *text == 0;
}

void fuzz_tokenizer(const uint8_t *bytes, size_t size) {
  static sqlite3 *db;
  static sqlite3_stmt *insert, *ask, *raw, *check, *forget;
  if (!db) {
    db = open_connection();
    REQUIRE(sqlite3_exec(db, "CREATE VIRTUAL TABLE search USING fts5(body, tokenize = 'maqala')", NULL, NULL, NULL) == SQLITE_OK);
    insert = prepare(db, "INSERT INTO search(rowid, body) VALUES (1, ?1)");
    ask = prepare(
        db,
        "SELECT highlight(search, 0, x'01', x'02'), snippet(search, 0, x'01', x'02', '', 9), body FROM search(maqala_query(?1))");
    raw = prepare(db, "SELECT highlight(search, 0, '', '') FROM search(?1)");
    check = prepare(db, "INSERT INTO search(search) VALUES ('integrity-check')");
    forget = prepare(db, "DELETE FROM search");
  }
  size_t rest, line = first_line(bytes, size, &rest);
  char *text = exact_copy(bytes + rest, size - rest);
  bind_text(insert, 1, text, size - rest);
  REQUIRE(run(insert) == SQLITE_OK && run(check) == SQLITE_OK);
  bind_text(ask, 1, (const char *)bytes, line);
  while (sqlite3_step(ask) == SQLITE_ROW) {
    const char *body = (const char *)sqlite3_column_text(ask, 2), *marked = (const char *)sqlite3_column_text(ask, 0);
    bool plain = !memchr(text, 0, size - rest) && !memchr(text, 1, size - rest) && !memchr(text, 2, size - rest);
    REQUIRE(!plain || (body && marked && is_marked(marked, body)));
  }
  REQUIRE(sqlite3_reset(ask) == SQLITE_OK); /* maqala_query writes what FTS5 takes, whatever was typed */
  bind_text(raw, 1, (const char *)bytes, line);
  int code = run(raw);
  REQUIRE(code == SQLITE_OK || code == SQLITE_ERROR);
  REQUIRE(run(forget) == SQLITE_OK && run(check) == SQLITE_OK);
  free(text);
}

/* ---- patterns --------------------------------------------------------------------------------------------------- */

void fuzz_patterns(const uint8_t *bytes, size_t size) {
  static const char refusal[] = "match_pattern: pattern must be well formed";
  static sqlite3 *db;
  static sqlite3_stmt *find;
  if (!db) {
    db = open_connection();
    find = prepare(
        db, "SELECT match, start, length, substr(?1, start, length) = text, json_valid(captures) FROM match_pattern(?1, ?2)");
  }
  size_t rest, line = first_line(bytes, size, &rest);
  bind_text(find, 1, (const char *)bytes + rest, size - rest);
  bind_text(find, 2, (const char *)bytes, line);
  sqlite3_int64 count = 0, end = 0;
  while (sqlite3_step(find) == SQLITE_ROW) {
    REQUIRE(sqlite3_column_int64(find, 0) == ++count);
    REQUIRE(sqlite3_column_int64(find, 1) > end && sqlite3_column_int64(find, 2) > 0);
    end = sqlite3_column_int64(find, 1) + sqlite3_column_int64(find, 2) - 1;
    REQUIRE(sqlite3_column_int(find, 3) && sqlite3_column_int(find, 4));
  }
  int code = sqlite3_reset(find);
  REQUIRE(code == SQLITE_OK || (code == SQLITE_ERROR && strncmp(sqlite3_errmsg(db), refusal, sizeof refusal - 1) == 0));
}

/* ---- surface ---------------------------------------------------------------------------------------------------- */

static const char *const statements[] = {
    "SELECT article_title(?1), article_language(?1), article_source(?1)",
    "SELECT article_summary(?1), article_summary(?1, ?2)",
    "SELECT article_fingerprint(?1), fingerprint_distance(?1, ?2), article_hash(?1), article_hash(?1, ?2)",
    "SELECT entities_html(?1)",
    "SELECT trade_amount(?1), trade_currency(?1), trade_amount(?1, ?2), trade_currency(?1, ?2)",
    "SELECT country_code(?1), country_name(?1), country_name(?1, ?2)",
    "SELECT json(mention_value(?1, ?2)), json(mention_value(?1, ?2, ?3))",
    "SELECT text_cyrillic(?1), text_arabic(?1), text_latin(?1), text_latin(?1, ?2)",
    "SELECT word_lemma(?1), word_stem(?1), maqala_query(?1)",
    "SELECT json(extract_sentences(?1, ?2)), json(extract_tokens(?1, ?2)), json(extract_topics(?1, ?2)), json(extract_keywords(?1, "
    "?2))",
    "SELECT json(extract_entities(?1, ?2)), json(extract_people(?1, ?2)), json(extract_amounts(?1, ?2)), json(extract_dates(?1, "
    "?2))",
    "SELECT json(extract_quotes(?1, ?2)), json(extract_sources(?1, ?2)), json(extract_events(?1, ?2)), json(extract_agreements(?1, "
    "?2)), "
    "json(extract_relations(?1, ?2))",
    "SELECT *, input_article, input_published FROM extract_entities(?1, ?2) WHERE entity = ?3",
    "SELECT * FROM extract_tokens WHERE input_article IN (?1, ?2, ?3) ORDER BY start DESC",
    "SELECT a.mention, b.form FROM extract_entities(?1) AS a LEFT JOIN extract_tokens(a.mention, ?2) AS b ON b.token = ?3",
    "SELECT e.kind, d.value FROM extract_events(?1, ?2) AS e JOIN extract_dates(e.trigger_text, e.date_from) AS d",
    "SELECT *, input_article, input_pattern FROM match_pattern(?1, ?2) WHERE match = ?3",
    "WITH said(one) AS (VALUES (?1)) INSERT INTO own SELECT one, ?2, ?3, NULL, NULL FROM said",
    "SELECT dictionary_load(?1), count(*) FROM extract_entities(?2)",
    "SELECT dictionary_load('own'), count(*) FROM extract_entities(?1)",
    "SELECT maqala_attach(?1, ?2)",
    "SELECT maqala_version(), maqala_info(), ?1",
};
enum { STATEMENTS = sizeof statements / sizeof *statements };

enum { LONGEST_NUMBER = 40 };

/* Binds one argument, a letter for its type and what it holds; returns what is left behind it. */
static const uint8_t *bind_argument(sqlite3_stmt *statement, int number, const uint8_t *at, const uint8_t *end) {
  const uint8_t *stop = at < end ? memchr(at, 0xFE, (size_t)(end - at)) : NULL;
  stop = stop ? stop : end;
  const char *content = (const char *)at + (at < stop);
  size_t length = (size_t)(stop - at) - (at < stop);
  char digits[LONGEST_NUMBER + 1] = {0};
  memcpy(digits, content, length < LONGEST_NUMBER ? length : LONGEST_NUMBER);
  switch (at < stop ? *at : 'n') {
    case 'n': sqlite3_bind_null(statement, number); break;
    case 'i': sqlite3_bind_int64(statement, number, strtoll(digits, NULL, 10)); break;
    case 'r': sqlite3_bind_double(statement, number, strtod(digits, NULL)); break;
    case 'b': sqlite3_bind_blob64(statement, number, content, length, SQLITE_TRANSIENT); break;
    case 'u': sqlite3_bind_text64(statement, number, content, length & ~(size_t)1, SQLITE_TRANSIENT, SQLITE_UTF16LE); break;
    default: bind_text(statement, number, content, length); break;
  }
  return stop < end ? stop + 1 : end;
}

static const char *const extractors[] = {"extract_sentences", "extract_tokens",     "extract_entities",  "extract_people",
                                         "extract_amounts",   "extract_dates",      "extract_quotes",    "extract_sources",
                                         "extract_events",    "extract_agreements", "extract_relations", "extract_topics",
                                         "extract_keywords"};
enum { EXTRACTORS = sizeof extractors / sizeof *extractors };

/* show(value): quote(), but of a number its first ten digits: valgrind, which has no long doubles, reads and writes the last ones otherwise. */
static void show(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  const char *text = (const char *)sqlite3_value_text(values[0]);
  char *shown = sqlite3_value_type(values[0]) == SQLITE_FLOAT ? sqlite3_mprintf("%.10g", sqlite3_value_double(values[0]))
                                                              : sqlite3_mprintf("%Q", text);
  sqlite3_result_text(context, shown, -1, sqlite3_free);
}

/* All rows of an extractor as one text, from its table or from its JSON. */
static sqlite3_stmt *prepare_rows(sqlite3 *db, const char *extractor, bool from_json) {
  sqlite3_stmt *columns = prepare(
      db, from_json
              ? "SELECT group_concat('show(json_extract(value, ''$.' || name || '''))', '||'' ''||') FROM pragma_table_info(?1)"
              : "SELECT group_concat('show(' || name || ')', '||'' ''||') FROM pragma_table_info(?1)");
  bind_text(columns, 1, extractor, strlen(extractor));
  REQUIRE(sqlite3_step(columns) == SQLITE_ROW);
  char *sql = sqlite3_mprintf(from_json ? "SELECT group_concat(%s, char(10)) FROM json_each(%s(?1, '2025-03-14'))"
                                        : "SELECT group_concat(%s, char(10)) FROM %s(?1, '2025-03-14')",
                              sqlite3_column_text(columns, 0), extractor);
  REQUIRE(sql);
  sqlite3_stmt *rows = prepare(db, sql);
  sqlite3_finalize(columns);
  sqlite3_free(sql);
  return rows;
}

/* What a statement yields for a text, to be freed. */
static char *rows_for(sqlite3_stmt *statement, const char *text, size_t length) {
  bind_text(statement, 1, text, length);
  REQUIRE(sqlite3_step(statement) == SQLITE_ROW);
  const char *rows = (const char *)sqlite3_column_text(statement, 0);
  char *copy = exact_copy(rows ? rows : "", rows ? (size_t)sqlite3_column_bytes(statement, 0) + 1 : 1);
  REQUIRE(sqlite3_reset(statement) == SQLITE_OK);
  return copy;
}

static bool is_utf8(sqlite3 *db, const char *text, size_t length) {
  static sqlite3_stmt *check; /* JSON writes U+FFFD for a byte that is none */
  check =
      check ? check
            : prepare(db, "SELECT instr(extract_sentences(?1), char(0xFFFD)) = 0 AND instr(extract_tokens(?1), char(0xFFFD)) = 0");
  bind_text(check, 1, text, length);
  REQUIRE(sqlite3_step(check) == SQLITE_ROW);
  bool valid = sqlite3_column_int(check, 0);
  sqlite3_reset(check);
  return valid;
}

/* The rows of each extractor: after all others on one connection, before any other on a second one, and as JSON. */
static void check_agreement(const char *text, size_t length) {
  static sqlite3 *db, *other;
  static sqlite3_stmt *rows[EXTRACTORS], *json[EXTRACTORS], *fresh[EXTRACTORS];
  if (!db) {
    db = open_connection();
    other = open_connection();
    sqlite3_create_function_v2(db, "show", 1, SQLITE_UTF8, NULL, show, NULL, NULL, NULL);
    sqlite3_create_function_v2(other, "show", 1, SQLITE_UTF8, NULL, show, NULL, NULL, NULL);
    for (int i = 0; i < EXTRACTORS; i++) {
      rows[i] = prepare_rows(db, extractors[i], false);
      json[i] = prepare_rows(db, extractors[i], true);
      fresh[i] = prepare_rows(other, extractors[i], false);
    }
  }
  bool valid = is_utf8(db, text, length);
  for (int i = 0; i < EXTRACTORS; i++) {
    char *table = rows_for(rows[i], text, length);
    char *alone = rows_for(fresh[EXTRACTORS - 1 - i], text, length);
    char *late = rows_for(rows[EXTRACTORS - 1 - i], text, length);
    char *written = rows_for(json[i], text, length);
    REQUIRE(strcmp(alone, late) == 0);
    REQUIRE(!valid || strcmp(table, written) == 0);
    free(table);
    free(alone);
    free(late);
    free(written);
  }
}

/* One statement on a connection of its own kind: what it yields is read, an error has a message. */
static void check_statement(int number, const uint8_t *at, const uint8_t *end, int limit) {
  sqlite3 *db = open_connection();
  sqlite3_exec(db, "CREATE TABLE own (alias, name, class, code, country)", NULL, NULL, NULL);
  sqlite3_exec(db, "INSERT INTO own VALUES ('Жасыл Белес', 'Жасыл Белес қоры', 'ORGANISATION', 'ZB', 'KAZ')", NULL, NULL, NULL);
  sqlite3_limit(db, SQLITE_LIMIT_LENGTH, limit);
  sqlite3_stmt *statement = prepare(db, statements[number]);
  for (int i = 1; i <= sqlite3_bind_parameter_count(statement); i++) {
    at = bind_argument(statement, i, at, end);
  }
  while (sqlite3_step(statement) == SQLITE_ROW) {
    for (int i = 0; i < sqlite3_column_count(statement); i++) {
      REQUIRE(sqlite3_column_text(statement, i) || sqlite3_column_type(statement, i) == SQLITE_NULL);
    }
  }
  int code = sqlite3_reset(statement);
  REQUIRE(code == SQLITE_OK || code == SQLITE_TOOBIG || (code == SQLITE_ERROR && sqlite3_errmsg(db)[0]));
  sqlite3_finalize(statement);
  REQUIRE(sqlite3_close(db) == SQLITE_OK);
}

void fuzz_surface(const uint8_t *bytes, size_t size) {
  enum { AGREEMENT = 'z', FEW_BYTES = 1000, MANY_BYTES = 1000000 };
  if (!size) {
    return;
  }
  if (bytes[0] == AGREEMENT) {
    char *text = exact_copy(bytes + 1, size - 1);
    check_agreement(text, size - 1);
    free(text);
    return;
  }
  check_statement((bytes[0] & 0x7F) % STATEMENTS, bytes + 1, bytes + size, bytes[0] & 0x80 ? FEW_BYTES : MANY_BYTES);
}
