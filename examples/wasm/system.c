/* system.c: what SQLite needs of a system, for a page: no files, a clock, chance. All databases are in memory, and every connection has maqala.
 *
 * Compiled beside SQLite's and maqala's amalgamations; SQLite calls sqlite3_os_init when it starts, and page_start at its end. The page
 * calls page_open once and page_limit before each query; all else is SQLite's own interface.
 */
#include <stdlib.h>
#include <time.h>

#include "maqala.h"

/* ---- a system without files ------------------------------------------------------------------------------------ */

static int no_file(sqlite3_vfs *system, const char *name, sqlite3_file *file, int flags, int *out_flags) {
  (void)system, (void)name, (void)flags, (void)out_flags;
  file->pMethods = NULL;
  return SQLITE_CANTOPEN;
}

static int remove_nothing(sqlite3_vfs *system, const char *name, int sync) {
  (void)system, (void)name, (void)sync;
  return SQLITE_OK;
}

static int is_not_there(sqlite3_vfs *system, const char *name, int flags, int *out) {
  (void)system, (void)name, (void)flags;
  *out = 0;
  return SQLITE_OK;
}

static int same_name(sqlite3_vfs *system, const char *name, int room, char *out) {
  (void)system;
  sqlite3_snprintf(room, out, "%s", name);
  return SQLITE_OK;
}

static int random_bytes(sqlite3_vfs *system, int count, char *out) {
  (void)system;
  arc4random_buf(out, (size_t)count);
  return count;
}

static int sleep_not(sqlite3_vfs *system, int microseconds) {
  (void)system, (void)microseconds;
  return 0;
}

/* Milliseconds since the noon of 24 November 4714 BC from which SQLite counts. */
static int now(sqlite3_vfs *system, sqlite3_int64 *out) {
  (void)system;
  struct timespec time;
  clock_gettime(CLOCK_REALTIME, &time);
  *out = 210866760000000 + (sqlite3_int64)time.tv_sec * 1000 + time.tv_nsec / 1000000;
  return SQLITE_OK;
}

static int now_in_days(sqlite3_vfs *system, double *out) {
  sqlite3_int64 milliseconds;
  int code = now(system, &milliseconds);
  *out = (double)milliseconds / 86400000.0;
  return code;
}

static sqlite3_vfs page_system = {
    .iVersion = 2,
    .szOsFile = sizeof(sqlite3_file),
    .mxPathname = 512,
    .zName = "page",
    .xOpen = no_file,
    .xDelete = remove_nothing,
    .xAccess = is_not_there,
    .xFullPathname = same_name,
    .xRandomness = random_bytes,
    .xSleep = sleep_not,
    .xCurrentTime = now_in_days,
    .xCurrentTimeInt64 = now,
};

int sqlite3_os_init(void) {
  return sqlite3_vfs_register(&page_system, 1);
}

int sqlite3_os_end(void) {
  return SQLITE_OK;
}

int page_start(const char *unused) {
  (void)unused;
  return sqlite3_auto_extension((void (*)(void))sqlite3_maqala_init);
}

/* ---- what the page calls --------------------------------------------------------------------------------------- */

static sqlite3_int64 deadline; /* in milliseconds, as `now` counts */

static int is_late(void *unused) {
  (void)unused;
  sqlite3_int64 time;
  return now(NULL, &time) != SQLITE_OK || time > deadline;
}

/* Queries that go on for longer than that many milliseconds from now are interrupted. */
void page_limit(int milliseconds) {
  now(NULL, &deadline);
  deadline += milliseconds;
}

/* A new database in memory, or NULL. */
sqlite3 *page_open(void) {
  enum { STEPS_BETWEEN_LOOKS = 10000 };
  sqlite3 *db;
  if (sqlite3_open(":memory:", &db) != SQLITE_OK) {
    sqlite3_close(db);
    return NULL;
  }
  sqlite3_progress_handler(db, STEPS_BETWEEN_LOOKS, is_late, NULL);
  return db;
}
