/* command.c: maqala, the command: articles on standard input, facts on standard output.
 *
 *     maqala --table people,amounts <articles.jsonl >facts.jsonl
 *
 * A line is an article: a JSON object with a body, or with --tsv an id, a body and a day. A fact is a JSON object a line:
 * `article` (the id, or the number of the line), `table`, and the columns of that extractor. A line that is no article is told
 * with its number and skipped.
 *
 * HOW IT WORKS. The extension is linked in with SQLite, whose JSON functions read the lines and write the facts (reader.c), so
 * that the rows are those of the SQL functions to the byte. Lines are read in batches, which threads with a connection each work
 * on; batches stand in a ring, and are written in the order in which they were read. So memory is bounded by the batches,
 * whatever the input.
 */
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "command/reader.h"
#include "maqala.h"

enum { MOST_JOBS = 64, BATCH_LINES = 64, BATCH_BYTES = 1 << 20, ENDED_WELL = 0, LINES_SKIPPED = 1, FAILED = 2 };

typedef enum batch_state { EMPTY, FILLED, AT_WORK, DONE } batch_state;

typedef struct batch {
  batch_state state;
  maq_text lines; /* with their line ends */
  unsigned long first_line, line_count;
  maq_text facts, complaints;
  unsigned long skipped;
  bool failed; /* memory was out */
} batch;

typedef struct pool {
  pthread_mutex_t mutex;
  pthread_cond_t changed;
  batch ring[MOST_JOBS * 2];
  size_t size, next; /* batches of the ring; the next to be worked on */
  bool closed;       /* no more will come */
  maq_reader_options options;
} pool;

static size_t place_behind(const pool *p, size_t place) {
  return place + 1 < p->size ? place + 1 : 0;
}

/* ---- workers ----------------------------------------------------------------------------------------------------- */

static void read_batch(maq_reader *reader, batch *b) {
  const char *at = b->lines.text, *end = at + b->lines.length;
  for (unsigned long line = b->first_line; at < end && !b->failed; line++) {
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    size_t length = (size_t)((stop ? stop : end) - at);
    maq_line_state read = maq_reader_read(reader, at, length, line, &b->facts, &b->complaints);
    b->skipped += read == MAQ_LINE_SKIPPED;
    b->failed = read == MAQ_LINE_FAILED;
    at += length + 1;
  }
}

static void *work(void *context) {
  pool *p = context;
  maq_reader *reader = maq_reader_open(&p->options);
  pthread_mutex_lock(&p->mutex);
  for (;;) {
    batch *b = &p->ring[p->next];
    if (b->state != FILLED) {
      if (p->closed) {
        break;
      }
      pthread_cond_wait(&p->changed, &p->mutex);
      continue;
    }
    p->next = place_behind(p, p->next);
    b->state = AT_WORK;
    pthread_mutex_unlock(&p->mutex);
    b->failed |= !reader;
    if (!b->failed) {
      read_batch(reader, b);
    }
    pthread_mutex_lock(&p->mutex);
    b->state = DONE;
    pthread_cond_broadcast(&p->changed);
  }
  pthread_mutex_unlock(&p->mutex);
  maq_reader_close(reader);
  return NULL;
}

/* ---- in and out -------------------------------------------------------------------------------------------------- */

typedef struct totals {
  unsigned long lines, skipped;
  unsigned long long bytes;
  time_t begun, told;
} totals;

/* Reads the next lines into the batch; false at the end of the input. */
static bool fill(batch *b, FILE *input, char **line, size_t *room, totals *t) {
  b->lines.length = b->facts.length = b->complaints.length = 0;
  b->first_line = t->lines + 1;
  b->line_count = 0;
  b->skipped = 0;
  b->failed = false;
  while (b->line_count < BATCH_LINES && b->lines.length < BATCH_BYTES) {
    ssize_t length = getline(line, room, input);
    if (length < 0) {
      break;
    }
    if (!maq_text_add(&b->lines, *line, (size_t)length)) {
      b->failed = true;
      break;
    }
    b->line_count++;
    t->lines++;
    t->bytes += (unsigned long long)length;
  }
  return b->line_count > 0;
}

/* Waits until a batch is done and writes what it found; false when that cannot be written or memory was out. */
static bool drain(pool *p, batch *b, totals *t, bool progress) {
  pthread_mutex_lock(&p->mutex);
  while (b->state == FILLED || b->state == AT_WORK) {
    pthread_cond_wait(&p->changed, &p->mutex);
  }
  bool done = b->state == DONE;
  b->state = EMPTY;
  pthread_mutex_unlock(&p->mutex);
  if (!done) {
    return true;
  }
  fwrite(b->complaints.text ? b->complaints.text : "", 1, b->complaints.length, stderr);
  bool written = fwrite(b->facts.text ? b->facts.text : "", 1, b->facts.length, stdout) == b->facts.length;
  t->skipped += b->skipped;
  time_t now = time(NULL);
  if (progress && now != t->told) {
    t->told = now;
    fprintf(stderr, "maqala: %lu articles, %.1f MB/s\n", b->first_line + b->line_count - 1,
            (double)t->bytes / 1e6 / (double)(now - t->begun + 1));
  }
  if (!written) {
    fprintf(stderr, "maqala: cannot write: %s\n", strerror(errno));
  } else if (b->failed) {
    fprintf(stderr, "maqala: out of memory\n");
  }
  return written && !b->failed;
}

static bool run(pool *p, FILE *input, totals *t, bool progress) {
  char *line = NULL;
  size_t room = 0, at = 0;
  bool worked = true;
  while (worked) {
    batch *b = &p->ring[at];
    worked = drain(p, b, t, progress);
    if (!worked || !fill(b, input, &line, &room, t)) {
      break;
    }
    pthread_mutex_lock(&p->mutex);
    b->state = FILLED;
    pthread_cond_broadcast(&p->changed);
    pthread_mutex_unlock(&p->mutex);
    at = place_behind(p, at);
  }
  for (size_t i = 0; i < p->size && worked; i++) {
    at = place_behind(p, at);
    worked = drain(p, &p->ring[at], t, progress);
  }
  free(line);
  return worked;
}

/* ---- arguments --------------------------------------------------------------------------------------------------- */

static const char usage[] = "usage: maqala [--table NAME[,NAME...]] [--tsv] [--jobs N] [--progress] [FILE]\n";
static const char before_tables[] =
    "Articles, one a line, from FILE or standard input; facts, one JSON object a line, to standard output.\n"
    "  --table NAMES  of:";
static const char behind_tables[] =
    "\n"
    "                 (entities)\n"
    "  --tsv          lines are: id, body, day (optional), with \\t, \\n and \\\\ for a tab, a line end and a backslash; else JSON "
    "objects:\n"
    "                 {\"id\": 1, \"title\": \"...\", \"body\": \"...\", \"published\": \"2025-03-14\"}, of which only body must "
    "be there\n"
    "  --jobs N       threads (1)\n"
    "  --progress     tells on standard error, once a second, how far it is\n"
    "  --version, --help\n"
    "Exit status: 0, or 1 where lines were skipped, or 2 where it could not go on.\n";

static void write_help(FILE *out) {
  fputs(usage, out);
  fputs(before_tables, out);
  for (size_t i = 0; i < MAQ_EXTRACTORS; i++) {
    fprintf(out, " %s", maq_table_name(maq_extractors[i]));
  }
  fputs(behind_tables, out);
}

static int refuse(const char *option, const char *wanted, const char *got) {
  fprintf(stderr, "maqala: %s must be %s, got '%s'\n", option, wanted, got ? got : "");
  return FAILED;
}

typedef struct arguments {
  const char *file;
  unsigned long jobs;
  bool progress;
} arguments;

/* The exit status, or -1 to go on. */
static int read_arguments(int argc, char **argv, arguments *a, maq_reader_options *options) {
  for (int i = 1; i < argc; i++) {
    const char *option = argv[i], *value = i + 1 < argc ? argv[i + 1] : NULL;
    if (strcmp(option, "--help") == 0) {
      write_help(stdout);
      return ENDED_WELL;
    } else if (strcmp(option, "--version") == 0) {
      puts("maqala " MAQALA_VERSION);
      return ENDED_WELL;
    } else if (strcmp(option, "--tsv") == 0) {
      options->tsv = true;
    } else if (strcmp(option, "--progress") == 0) {
      a->progress = true;
    } else if (strcmp(option, "--jobs") == 0) {
      char *end = NULL;
      a->jobs = value ? strtoul(value, &end, 10) : 0;
      if (!value || *end || a->jobs < 1 || a->jobs > MOST_JOBS) {
        return refuse("--jobs", "a whole number from 1 to 64", value);
      }
      i++;
    } else if (strcmp(option, "--table") == 0) {
      if (!value || !maq_reader_choose(options, value)) {
        return refuse("--table", "names of tables, see --help", value);
      }
      i++;
    } else if (option[0] == '-' && option[1]) {
      fprintf(stderr, "maqala: unknown option '%s'\n", option);
      write_help(stderr);
      return FAILED;
    } else if (a->file) {
      return refuse("FILE", "one file", option);
    } else {
      a->file = option;
    }
  }
  if (!options->table_count) {
    maq_reader_choose(options, "entities");
  }
  return -1;
}

int main(int argc, char **argv) {
  static pool p = {.mutex = PTHREAD_MUTEX_INITIALIZER, .changed = PTHREAD_COND_INITIALIZER};
  arguments a = {NULL, 1, false};
  int status = read_arguments(argc, argv, &a, &p.options);
  if (status >= 0) {
    return status;
  }
  FILE *input = a.file && strcmp(a.file, "-") != 0 ? fopen(a.file, "rb") : stdin;
  if (!input) {
    fprintf(stderr, "maqala: cannot read '%s': %s\n", a.file, strerror(errno));
    return FAILED;
  }
  sqlite3_auto_extension((void (*)(void))sqlite3_maqala_init);
  p.size = a.jobs * 2;
  pthread_t threads[MOST_JOBS];
  unsigned long started = 0;
  while (started < a.jobs && pthread_create(&threads[started], NULL, work, &p) == 0) {
    started++;
  }
  totals t = {.begun = time(NULL)};
  bool worked = started > 0 && run(&p, input, &t, a.progress);
  pthread_mutex_lock(&p.mutex);
  p.closed = true;
  pthread_cond_broadcast(&p.changed);
  pthread_mutex_unlock(&p.mutex);
  for (unsigned long i = 0; i < started; i++) {
    pthread_join(threads[i], NULL);
  }
  for (size_t i = 0; i < p.size; i++) {
    maq_text_free(&p.ring[i].lines);
    maq_text_free(&p.ring[i].facts);
    maq_text_free(&p.ring[i].complaints);
  }
  if (ferror(input) || fflush(stdout) != 0) {
    fprintf(stderr, "maqala: %s\n", strerror(errno));
    worked = false;
  }
  if (t.skipped) {
    fprintf(stderr, "maqala: %lu of %lu lines skipped\n", t.skipped, t.lines);
  }
  return !worked ? FAILED : t.skipped ? LINES_SKIPPED : ENDED_WELL;
}
