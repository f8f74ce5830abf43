/* hostile.c: the SQL surface on connections that allow little and on databases that are not what they seem: lowered length limits, schemas
 * that are not trusted, defensive mode, read-only and corrupt databases, two connections at once.
 *
 * Corrupt databases are made from a sound one by changing bytes by a fixed rule. Whatever SQLite then says, no statement may crash, hang or lose
 * memory; the sanitizers, under which tests/sanitize.t runs this program again, see the rest.
 */
#include "sqlite/answers.h"
#include "sqlite/statements.h"

static void sql(sqlite3 *db, const char *text) {
  char *message = NULL;
  if (sqlite3_exec(db, text, NULL, NULL, &message) != SQLITE_OK) {
    tap_ok(false, "%.60s: %s", text, message);
  }
  sqlite3_free(message);
}

/* Runs a file of the project; SQLite's code. */
static int run_file(sqlite3 *db, const char *path) {
  enum { LONGEST_FILE = 1 << 18 };
  static char text[LONGEST_FILE];
  FILE *file = fopen(path, "rb");
  text[file ? fread(text, 1, sizeof text - 1, file) : 0] = 0;
  if (file) {
    fclose(file);
  }
  return text[0] ? sqlite3_exec(db, text, NULL, NULL, NULL) : SQLITE_CANTOPEN;
}

/* ---- limits ------------------------------------------------------------------------------------------------------ */

static const char *const calls[] = {
    "SELECT article_title(?1), article_language(?1), article_source(?1)",
    "SELECT article_summary(?1, 64)",
    "SELECT article_fingerprint(?1), article_hash(?1), article_hash(?1, ?2)",
    "SELECT entities_html(?1)",
    "SELECT trade_amount(?1), trade_currency(?1)",
    "SELECT text_latin(?1)",
    "SELECT text_arabic(?1)",
    "SELECT text_cyrillic(?1)",
    "SELECT word_lemma(?1)",
    "SELECT word_stem(?1)",
    "SELECT maqala_query(?1)",
    "SELECT mention_value(?1, 'PERSON')",
    "SELECT mention_value(?1, 'MONEY', ?2)",
    "SELECT country_code(?1)",
    "SELECT maqala_version(), maqala_info()",
    "SELECT * FROM match_pattern(?1, '(all: .{1,50})')",
    "SELECT *, input_article, input_pattern FROM match_pattern(?1, '<PERSON>')",
};
enum { CALLS = sizeof calls / sizeof *calls };

static const char *const extractors[] = {"sentences", "tokens", "entities",   "people",    "amounts", "dates",   "quotes",
                                         "sources",   "events", "agreements", "relations", "topics",  "keywords"};
enum { EXTRACTORS = sizeof extractors / sizeof *extractors };

/* The call, first without a limit, then with one: the same answer, or SQLITE_TOOBIG. Counts what was refused and what answered. */
static bool check_limit(sqlite3 *db, const char *call, const char *text, int limit, long counts[2]) {
  sqlite3_stmt *statement = NULL;
  sqlite3_prepare_v2(db, call, -1, &statement, NULL);
  sqlite3_bind_text(statement, 1, text, -1, SQLITE_STATIC);
  sqlite3_bind_text(statement, 2, "2025-01-31", -1, SQLITE_STATIC);
  int before = sqlite3_limit(db, SQLITE_LIMIT_LENGTH, -1);
  answer whole = run_prepared(statement);
  sqlite3_limit(db, SQLITE_LIMIT_LENGTH, limit);
  answer got = run_prepared(statement);
  sqlite3_limit(db, SQLITE_LIMIT_LENGTH, before);
  sqlite3_finalize(statement);
  counts[got.code == SQLITE_OK]++;
  bool right = whole.code == SQLITE_OK && whole.rows > 0 && (got.code == SQLITE_TOOBIG || same_answer(got, whole));
  if (!right) {
    printf("# %s: code %d, %ld of %ld rows\n", call, got.code, got.rows, whole.rows);
  }
  return right;
}

static void test_length_limit(int limit, size_t size) {
  sqlite3 *db = open_connection();
  static const char line[] =
      "Қазақстан мен Қытай порт ашты. Министр Ержан Сапарбеков Рашид Алиевпен келіссөз жүргізді.\n"
      "Тараптар 2025 жылы 43,8 млрд долларға меморандумға қол қойды. «Сауда 8%-ға өсті», – деді Ержан Сапарбеков. "
      "Бұл туралы QazNews агенттігі хабарлады.\n";
  char *text = malloc(size + sizeof line);
  size_t length = 0;
  for (; length < size; length += sizeof line - 1) {
    memcpy(text + length, line, sizeof line);
  }
  long counts[2] = {0, 0};
  bool right = db != NULL;
  for (int i = 0; i < CALLS; i++) {
    right = check_limit(db, calls[i], text, limit, counts) && right;
  }
  for (int i = 0; i < 2 * EXTRACTORS; i++) {
    char *call = sqlite3_mprintf(i % 2 ? "SELECT extract_%s(?1, ?2)" : "SELECT * FROM extract_%s(?1, ?2)", extractors[i / 2]);
    right = check_limit(db, call, text, limit, counts) && right;
    sqlite3_free(call);
  }
  free(text);
  sqlite3_close(db);
  tap_ok(right && counts[0] > 0 && counts[1] > 0, "at most %d bytes, a text of %zu: %ld answers as ever, %ld times too big", limit,
         length, counts[1], counts[0]);
}

/* ---- schemas that are not trusted ---------------------------------------------------------------------------------- */

static sqlite3 *open_guarded(void) {
  sqlite3 *db = open_connection();
  sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  return db;
}

/* Every function and table may stand in a view of a schema that is not trusted, and yields the same there. */
static void test_views(void) {
  sqlite3 *db = open_guarded();
  long different = 0;
  for (int i = 0; i < STATEMENTS; i++) {
    char *view = sqlite3_mprintf("CREATE VIEW v%d AS %s", i, statements[i]), *question = sqlite3_mprintf("SELECT * FROM v%d", i);
    sql(db, view);
    if (!same_answer(ask(db, question), ask(db, statements[i]))) {
      different++;
      printf("# %s: %s\n", statements[i], sqlite3_errmsg(db));
    }
    sqlite3_free(view);
    sqlite3_free(question);
  }
  tap_ok(different == 0, "trusted_schema = OFF, defensive: %d statements yield the same in views", (int)STATEMENTS);
  sql(db, "CREATE TABLE guarded (body, title AS (article_title(body)), country CHECK (country_code(country) IS NOT NULL))");
  sql(db, "CREATE INDEX by_stem ON guarded (word_stem(country)); CREATE TABLE log (name)");
  sql(db, "CREATE TRIGGER names AFTER INSERT ON guarded BEGIN INSERT INTO log SELECT name FROM extract_entities(NEW.body); END");
  sql(db, "INSERT INTO guarded VALUES ('Қытай порт ашты' || char(10) || 'Кеше Қытай порт ашты.', 'Қытайға')");
  tap_ok(ask(db, "SELECT * FROM log").rows > 0, "also in triggers, indexes, checks and generated columns");
  tap_ok(ask(db, "INSERT INTO guarded VALUES ('x', 'жоқ ел')").code == SQLITE_CONSTRAINT, "whose refusal is SQLite's");
  static const char *const direct[] = {"dictionary_load('own')", "maqala_attach('guarded')"};
  for (int i = 0; i < 2; i++) {
    char *view = sqlite3_mprintf("CREATE VIEW direct%d AS SELECT %s", i, direct[i]);
    char *question = sqlite3_mprintf("SELECT * FROM direct%d", i);
    sql(db, view);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, NULL); /* not even where the schema is trusted */
    answer got = ask(db, question);
    tap_ok(got.code == SQLITE_ERROR && strstr(sqlite3_errmsg(db), "unsafe use"), "%s is refused in a view", direct[i]);
    sqlite3_free(view);
    sqlite3_free(question);
  }
  sqlite3_close(db);
}

/* ---- a database as an image ------------------------------------------------------------------------------------------ */

typedef struct image {
  unsigned char *bytes;
  sqlite3_int64 size;
} image;

/* A database of articles, with facts, an index, a dictionary and a table that could be attached; made by the project's SQL files on a guarded
 * connection. */
static image make_image(void) {
  sqlite3 *db = open_guarded();
  image made = {NULL, 0};
  bool worked = run_file(db, "sql/schema.sql") == SQLITE_OK;
  sql(db,
      "INSERT INTO articles (id, body, published) VALUES (1, " ARTICLE ", '2025-01-31'), (2, " TALKS ", NULL), (3, NULL, 'soon')");
  worked = worked && run_file(db, "sql/refresh.sql") != SQLITE_CANTOPEN;
  sql(db, "UPDATE articles SET published = NULL WHERE id = 3");
  worked = worked && (sqlite3_get_autocommit(db) || sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL) == SQLITE_OK) &&
           run_file(db, "sql/refresh.sql") == SQLITE_OK;
  sql(db, "CREATE VIRTUAL TABLE search USING fts5(body, tokenize = 'maqala')");
  for (int i = 0; i < 40; i++) { /* several segments */
    sql(db, "INSERT INTO search SELECT body FROM articles WHERE body IS NOT NULL");
  }
  sql(db, "CREATE TABLE own (alias, name, class, code, country); INSERT INTO own VALUES ('порт', 'Порт', 'FACILITY', 'P', 'KAZ')");
  sql(db, "CREATE TABLE posts (id INTEGER PRIMARY KEY, body)");
  tap_ok(worked && ask(db, "SELECT 1 FROM entities").rows > 5, "sql/schema.sql and sql/refresh.sql run on a guarded connection");
  made.bytes = sqlite3_serialize(db, "main", &made.size, 0);
  sqlite3_close(db);
  return made;
}

/* A connection to a copy of an image. */
static sqlite3 *open_image(const image *from, unsigned flags) {
  sqlite3 *db = open_connection();
  unsigned char *copy = sqlite3_malloc64((sqlite3_uint64)from->size);
  memcpy(copy, from->bytes, (size_t)from->size);
  sqlite3_deserialize(db, "main", copy, from->size, from->size, SQLITE_DESERIALIZE_FREEONCLOSE | flags);
  return db;
}

static const char *const questions[] = {
    "SELECT rowid, highlight(search, 0, '[', ']') FROM search(maqala_query('қазақстан порт'))",
    "SELECT snippet(search, 0, '[', ']', '…', 8), bm25(search) FROM search(maqala_query('мин*')) ORDER BY rank LIMIT 3",
    "INSERT INTO search(search) VALUES ('integrity-check')",
    "DELETE FROM search WHERE rowid = 3",
    "INSERT INTO search VALUES ('Қазақстан жаңа порт ашты')",
    "INSERT INTO search(search) VALUES ('optimize')",
    "INSERT INTO search(search) VALUES ('rebuild')",
    "SELECT e.* FROM articles, extract_entities(body, published) AS e",
    "SELECT extract_events(body), text_latin(body), entities_html(body), article_hash(body, published) FROM articles",
    "SELECT m.* FROM articles, own, match_pattern(body, alias) AS m",
    "SELECT dictionary_load('own')",
    "SELECT mention FROM articles, extract_entities(body) WHERE rule = 'dictionary'",
    "DROP TABLE articles",
    "SELECT maqala_attach('posts')",
};
enum { QUESTIONS = sizeof questions / sizeof *questions };

static void test_read_only(const image *sound) {
  sqlite3 *db = open_image(sound, SQLITE_DESERIALIZE_READONLY);
  tap_ok(ask(db, questions[0]).rows > 10 && ask(db, questions[7]).rows > 5, "a read-only database is read");
  tap_ok(ask(db, "SELECT dictionary_load('own')").code == SQLITE_OK, "also for a dictionary");
  tap_ok(run_file(db, "sql/refresh.sql") == SQLITE_READONLY, "sql/refresh.sql cannot write it");
  sqlite3_close(db);
  db = open_connection();
  image posts = {NULL, 0};
  sql(db, "CREATE TABLE posts (id INTEGER PRIMARY KEY, body)");
  posts.bytes = sqlite3_serialize(db, "main", &posts.size, 0);
  sqlite3_close(db);
  db = open_image(&posts, SQLITE_DESERIALIZE_READONLY);
  answer got = ask(db, "SELECT maqala_attach('posts')");
  tap_ok(got.code == SQLITE_ERROR && strstr(sqlite3_errmsg(db), "readonly"), "nor can maqala_attach: %s", sqlite3_errmsg(db));
  sqlite3_free(posts.bytes);
  sqlite3_close(db);
}

/* Changes some bytes, in half of the rounds all of one page. */
static void damage(image *damaged, uint32_t *state, int round) {
  enum { PAGE = 4096 };
  size_t size = (size_t)damaged->size, page = 0;
  for (int i = 0; i < 1 + round % 24; i++) {
    *state = *state * 1664525u + 1013904223u; /* Numerical Recipes, chapter 7.1 */
    size_t place = ((size_t)*state * 2654435761u >> 4) % size;
    page = i == 0 ? place / PAGE * PAGE : page;
    place = round % 2 ? (page + place % PAGE) % size : place;
    damaged->bytes[place < 100 ? place + 100 : place] =
        (unsigned char)(*state >> 24); /* the header itself stays: SQLite checks that */
  }
}

static void test_corruption(const image *sound) {
  enum { ROUNDS = 300 };
  long answered = 0, refused = 0, silent = 0;
  uint32_t state = 2025;
  sqlite3_int64 memory = sqlite3_memory_used();
  image damaged = {malloc((size_t)sound->size), sound->size};
  for (int round = 0; round < ROUNDS; round++) {
    memcpy(damaged.bytes, sound->bytes, (size_t)sound->size);
    damage(&damaged, &state, round);
    sqlite3 *db = open_image(&damaged, SQLITE_DESERIALIZE_RESIZEABLE);
    for (int i = 0; i < QUESTIONS; i++) {
      answer got = ask(db, questions[i]);
      answered += got.code == SQLITE_OK;
      refused += got.code != SQLITE_OK;
      silent += got.code != SQLITE_OK && !sqlite3_errmsg(db)[0];
    }
    run_file(db, "sql/refresh.sql");
    sqlite3_close(db);
  }
  free(damaged.bytes);
  tap_ok(answered > 500 && refused > 200 && silent == 0, "%d corrupt databases: %ld answers, %ld errors", (int)ROUNDS, answered,
         refused);
  tap_number(sqlite3_memory_used(), memory, "and no memory is lost");
}

/* ---- two connections ------------------------------------------------------------------------------------------------- */

/* Steps statements of two connections in turn, one of which has a dictionary. */
static void test_interleaved(void) {
  static const char question[] =
      "SELECT e.entity, e.mention, e.name, e.rule, t.form FROM extract_entities(" TALKS ") AS e, extract_tokens(e.mention) AS t";
  sqlite3 *db[2];
  sqlite3_stmt *statement[2];
  answer alone[2], got[2] = {{.code = SQLITE_OK}, {.code = SQLITE_OK}};
  for (int i = 0; i < 2; i++) {
    db[i] = open_connection();
  }
  sql(db[1], "CREATE TABLE own (alias, name, class, code, country); INSERT INTO own VALUES ('меморандум', 'М', 'LAW', 'M', NULL)");
  ask(db[1], "SELECT dictionary_load('own')");
  for (int i = 0; i < 2; i++) {
    alone[i] = ask(db[i], question);
    sqlite3_prepare_v2(db[i], question, -1, &statement[i], NULL);
  }
  for (bool more[2] = {true, true}; more[0] || more[1];) {
    for (int i = 0; i < 2; i++) {
      more[i] = more[i] && sqlite3_step(statement[i]) == SQLITE_ROW;
      if (more[i]) {
        take_row(statement[i], &got[i]);
      }
    }
  }
  tap_ok(same_answer(got[0], alone[0]) && same_answer(got[1], alone[1]) && !same_answer(got[0], got[1]) && got[0].rows > 5,
         "two connections stepped in turn, one with a dictionary");
  for (int i = 0; i < 2; i++) {
    sqlite3_finalize(statement[i]);
    sqlite3_close(db[i]);
  }
}

int main(void) {
  test_length_limit(1000, 600);
  test_length_limit(1000, 3000);
  test_length_limit(1000000, 400000);
  test_views();
  image sound = make_image();
  if (sound.bytes) {
    test_read_only(&sound);
    test_corruption(&sound);
  }
  sqlite3_free(sound.bytes);
  test_interleaved();
  return tap_finish();
}
