/* interrupt.c: how soon a statement ends that is interrupted in the midst of an article of many megabytes.
 *
 * usage: interrupt MEGABYTES FILE…      the article is made of the files; built with an SQLite of 3.41 or newer by interrupt.t
 *
 * Each statement runs in a thread of its own; after a while it is interrupted, and the processor time that its thread still takes is measured: other
 * programs on the machine do not count. No statement uses length(), in which SQLite itself takes a quarter of a second for such a text. The
 * whiles are spread over the time that the statement would take.
 */
#include <pthread.h>
#include <sqlite3.h>
#include <stdatomic.h>
#include <time.h>

#include "maqala.h"
#include "tap.h"

static const double most = 0.2; /* seconds */

static const char *const statements[] = {
    "SELECT count(*) FROM extract_relations(?1)",
    "SELECT count(lemma) FROM extract_tokens(?1)",
    "SELECT count(*) FROM extract_keywords(?1)",
    "SELECT extract_sentences(?1)",
    "SELECT article_summary(?1), entities_html(?1)",
    "SELECT text_latin(?1)",
    "SELECT text_cyrillic(?1)",
    "SELECT count(*) FROM match_pattern(?1, '(.* жоқ)|.')",
    "INSERT INTO search VALUES (?1)",
    "SELECT mention_value(?1, 'MONEY')",
};

typedef struct job {
  pthread_t thread;
  sqlite3_stmt *statement;
  int code;
  double seconds; /* of the processor, in all */
  atomic_bool ended;
} job;

static double seconds_of(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static void *work(void *pointer) {
  job *j = pointer;
  do {
    j->code = sqlite3_step(j->statement);
  } while (j->code == SQLITE_ROW);
  j->code = sqlite3_reset(j->statement);
  j->seconds = seconds_of(CLOCK_THREAD_CPUTIME_ID);
  atomic_store(&j->ended, true);
  return NULL;
}

/* Interrupts the statement when its thread has had `after` seconds of the processor. Returns how many more it took, -1 where it had ended by
 * itself before, or -2 where it ended otherwise. */
static double interrupt_after(sqlite3 *db, sqlite3_stmt *statement, double after) {
  job j = {.statement = statement};
  clockid_t clock;
  double used = 0;
  if (pthread_create(&j.thread, NULL, work, &j) != 0) {
    return -2;
  }
  if (pthread_getcpuclockid(j.thread, &clock) == 0) {
    while (!atomic_load(&j.ended) && (used = seconds_of(clock)) < after) {
      nanosleep(&(struct timespec){0, 2000000}, NULL);
    }
  }
  sqlite3_interrupt(db);
  pthread_join(j.thread, NULL);
  if (j.code == SQLITE_OK) {
    return -1;
  }
  return j.code == SQLITE_INTERRUPT ? j.seconds - used : -2;
}

static void test_statement(sqlite3 *db, const char *sql, const char *text, size_t length) {
  sqlite3_stmt *statement = NULL;
  double worst = -1, last = 0;
  long times = 0;
  sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
  sqlite3_bind_text64(statement, 1, text, length, SQLITE_STATIC, SQLITE_UTF8);
  for (double after = 0.02; last >= 0; after = after * 2 + 0.05) {
    last = interrupt_after(db, statement, after);
    worst = last > worst ? last : worst;
    times += last >= 0;
  }
  tap_ok(last == -1 && times > 0 && worst <= most, "%s: interrupted %ld times, ended within %.3f s", sql, times, worst);
  sqlite3_finalize(statement);
}

int main(int count, char **arguments) {
  size_t size = count > 1 ? (size_t)strtoul(arguments[1], NULL, 10) * 1000000 : 0, length = 0;
  char *text = malloc(size + 1);
  while (text && count > 2 && length < size) {
    for (int i = 2; i < count && length < size; i++) {
      FILE *file = fopen(arguments[i], "rb");
      length += file ? fread(text + length, 1, size - length, file) : size;
      if (file) {
        fclose(file);
      }
    }
  }
  setvbuf(stdout, NULL, _IOLBF, 0); /* the test reads along */
  sqlite3 *db = NULL;
  tap_ok(sqlite3_libversion_number() >= 3041000 && length == size && size > 0, "SQLite %s, an article of %zu bytes",
         sqlite3_libversion(), length);
  tap_ok(sqlite3_open(":memory:", &db) == SQLITE_OK && sqlite3_maqala_init(db, NULL, NULL) == SQLITE_OK &&
             sqlite3_exec(db, "CREATE VIRTUAL TABLE search USING fts5(body, tokenize = 'maqala')", NULL, NULL, NULL) == SQLITE_OK,
         "the extension is there");
  for (size_t i = 0; i < sizeof statements / sizeof *statements; i++) {
    test_statement(db, statements[i], text, length);
  }
  tap_ok(sqlite3_close(db) == SQLITE_OK, "nothing is left open");
  free(text);
  return tap_finish();
}
