/* threads.c: eight threads with a connection each yield what one thread yields; loading the extension and closing, again and again, leaves
 * nothing behind. tests/check/threads.t runs the threads under the thread sanitizer as well.
 *
 * usage: threads [EXTENSION]      default: maqala in the folder that MAQALA_BUILD names, else in build; - for none
 */
#include <pthread.h>

#include "sqlite/answers.h"
#include "sqlite/statements.h"

enum { THREADS = 8, TIMES = 2, LOADS = 60 };

static answer wanted[STATEMENTS];

typedef struct worker {
  pthread_t thread;
  int number;
  long wrong, right;
} worker;

/* Asks everything, beginning at another statement in each thread. */
static void *work(void *pointer) {
  worker *w = pointer;
  sqlite3 *db = open_connection();
  for (int i = 0; db && i < TIMES * STATEMENTS; i++) {
    int number = (w->number * 5 + i) % STATEMENTS;
    bool same = same_answer(ask(db, statements[number]), wanted[number]);
    w->right += same;
    w->wrong += !same;
  }
  sqlite3_close(db);
  return NULL;
}

static void test_threads(void) {
  static worker workers[THREADS];
  long right = 0, wrong = 0;
  sqlite3 *db = open_connection();
  for (int i = 0; i < STATEMENTS; i++) {
    wanted[i] = ask(db, statements[i]);
  }
  sqlite3_close(db);
  for (int i = 0; i < THREADS; i++) {
    workers[i].number = i;
    if (pthread_create(&workers[i].thread, NULL, work, &workers[i]) != 0) {
      workers[i].number = -1;
    }
  }
  for (int i = 0; i < THREADS; i++) {
    if (workers[i].number >= 0) {
      pthread_join(workers[i].thread, NULL);
    }
    right += workers[i].right;
    wrong += workers[i].wrong;
  }
  tap_ok(right == (long)THREADS * TIMES * STATEMENTS && wrong == 0,
         "%d threads with a connection each: %ld answers right, %ld wrong", (int)THREADS, right, wrong);
}

/* Opens, loads, asks and closes. */
static bool load_once(const char *path) {
  sqlite3 *db = NULL;
  char *message = NULL;
  bool worked = sqlite3_open(":memory:", &db) == SQLITE_OK &&
                sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, NULL) == SQLITE_OK &&
                sqlite3_load_extension(db, path, NULL, &message) == SQLITE_OK && same_answer(ask(db, statements[3]), wanted[3]);
  if (message) {
    tap_note("got", message);
  }
  sqlite3_free(message);
  return sqlite3_close(db) == SQLITE_OK && worked;
}

static void test_loading(const char *path) {
  bool worked = load_once(path);
  sqlite3_int64 memory = sqlite3_memory_used();
  for (int i = 0; i < LOADS && worked; i++) {
    worked = load_once(path);
  }
  tap_ok(worked, "loaded and unloaded %d times", (int)LOADS);
  tap_number(sqlite3_memory_used(), memory, "and no memory is lost");
}

int main(int count, char **arguments) {
  const char *build = getenv("MAQALA_BUILD");
  char path[512];
  snprintf(path, sizeof path, "%s/maqala", build && *build ? build : "build");
  test_threads();
  if (count != 2 || strcmp(arguments[1], "-") != 0) { /* - : the threads only */
    test_loading(count > 1 ? arguments[1] : path);
  }
  return tap_finish();
}
