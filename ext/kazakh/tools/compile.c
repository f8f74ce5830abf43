/* compile.c: a host program that turns the lists of Kazakh into constant tables.
 *
 *     compile_kazakh STEMS.tsv CLOSED.tsv WEIGHTS.tsv >kazakh_tables.c
 *     compile_kazakh --context CONTEXT.tsv >kazakh_context.c
 *     compile_kazakh --no-weights >WEIGHTS.tsv       as many zeros as there are features, to begin training with
 *
 * The formats are told in README.md. Refuses rows it does not understand, duplicates and overfull tables.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "kazakh/context_model.h"
#include "kazakh/tables.h"

static const char *file_name;
static unsigned line_number;

static void refuse(const char *why) {
  fprintf(stderr, "%s:%u: %s\n", file_name, line_number, why);
  exit(1);
}

static void *grow(void *memory, size_t size) {
  void *grown = realloc(memory, size);
  if (!grown) {
    refuse("out of memory");
  }
  return grown;
}

static char *copy(const char *text) {
  char *copied = grow(NULL, strlen(text) + 1);
  return strcpy(copied, text);
}

enum { MOST_FIELDS = 8 };

/* Reads the next row that is no comment; returns the number of fields, 0 at the end. */
static size_t read_row(FILE *file, char *line, size_t room, char **fields) {
  while (fgets(line, (int)room, file)) {
    line_number++;
    line[strcspn(line, "\r\n")] = 0;
    if (*line == 0 || *line == '#') {
      continue;
    }
    size_t count = 0;
    for (char *at = line; at && count < MOST_FIELDS;) {
      fields[count++] = at;
      at = strchr(at, '\t');
      if (at) {
        *at++ = 0;
      }
    }
    return count;
  }
  return 0;
}

static FILE *open_table(const char *path, size_t columns) {
  char line[4096];
  char *fields[MOST_FIELDS];
  file_name = path;
  line_number = 0;
  FILE *file = fopen(path, "rb");
  if (!file) {
    refuse("cannot be read");
  }
  if (read_row(file, line, sizeof line, fields) != columns) {
    refuse("has another header than expected");
  }
  return file;
}

/* ---- stems ---------------------------------------------------------------------------------------------------------- */

typedef struct stem {
  uint64_t hash;
  unsigned nominal;
  unsigned verbal;
  unsigned classes;
  unsigned bare;
} stem;

static int by_hash(const void *a, const void *b) {
  uint64_t left = ((const stem *)a)->hash;
  uint64_t right = ((const stem *)b)->hash;
  return left < right ? -1 : left > right;
}

static unsigned classes_of(const char *letters) {
  static const char known[] = "nadp";
  unsigned classes = 0;
  for (; *letters && *letters != '-'; letters++) {
    const char *found = strchr(known, *letters);
    if (!found) {
      refuse("unknown class of a stem");
    }
    classes |= 1u << (found - known);
  }
  return classes;
}

static unsigned small_number(const char *text) {
  char *end;
  unsigned long value = strtoul(text, &end, 10);
  if (*end || end == text || value > 255) {
    refuse("a number from 0 to 255 is expected");
  }
  return (unsigned)value;
}

static void write_stems(const stem *stems, size_t count) {
  printf("const maq_stem_entry maq_stem_entries[] = {\n");
  for (size_t i = 0; i < count; i++) {
    printf("{%uu,%u,%u,%u,%u},\n", (unsigned)(stems[i].hash & 0xFFFFFFFFu), stems[i].nominal, stems[i].verbal, stems[i].classes,
           stems[i].bare);
  }
  printf("};\nconst uint16_t maq_stem_starts[MAQ_STEM_BUCKETS + 1] = {\n");
  size_t at = 0;
  for (unsigned bucket = 0; bucket <= MAQ_STEM_BUCKETS; bucket++) {
    while (at < count && stems[at].hash >> 50 < bucket) {
      at++;
    }
    printf("%zu,%s", at, bucket % 16 == 15 ? "\n" : "");
  }
  printf("};\n");
}

static void compile_stems(const char *path) {
  char line[4096];
  char *fields[MOST_FIELDS];
  FILE *file = open_table(path, 5);
  stem *stems = NULL;
  size_t count = 0;
  size_t fields_found;
  while ((fields_found = read_row(file, line, sizeof line, fields)) > 0) {
    if (fields_found != 5) {
      refuse("five columns are expected");
    }
    stems = grow(stems, (count + 1) * sizeof *stems);
    stems[count++] = (stem){maq_hash(fields[0], strlen(fields[0])), small_number(fields[1]), small_number(fields[2]),
                            classes_of(fields[3]), small_number(fields[4])};
  }
  fclose(file);
  qsort(stems, count, sizeof *stems, by_hash);
  for (size_t i = 1; i < count; i++) {
    if (stems[i].hash >> 50 == stems[i - 1].hash >> 50 && (uint32_t)stems[i].hash == (uint32_t)stems[i - 1].hash) {
      refuse("two stems have one hash: a duplicate, or the hash must be widened");
    }
  }
  if (count > 65535) {
    refuse("more stems than the index can count");
  }
  write_stems(stems, count);
  free(stems);
}

/* ---- closed classes ------------------------------------------------------------------------------------------------- */

typedef struct closed {
  char *form;
  char *lemma;
  char *features;
  unsigned upos;
  unsigned bucket;
  size_t order;
} closed;

static int by_form(const void *a, const void *b) {
  const closed *left = a;
  const closed *right = b;
  if (left->bucket != right->bucket) {
    return left->bucket < right->bucket ? -1 : 1;
  }
  int order = strcmp(left->form, right->form);
  return order ? order : left->order < right->order ? -1 : 1;
}

static unsigned upos_of(const char *name) {
  for (unsigned upos = 0; upos < MAQ_UPOS_COUNT; upos++) {
    if (strcmp(maq_upos_name((maq_upos)upos), name) == 0) {
      return upos;
    }
  }
  refuse("unknown part of speech");
  return 0;
}

static void compile_closed(const char *path) {
  char line[4096];
  char *fields[MOST_FIELDS];
  FILE *file = open_table(path, 5);
  closed *rows = NULL;
  size_t count = 0;
  size_t fields_found;
  while ((fields_found = read_row(file, line, sizeof line, fields)) > 0) {
    if (fields_found != 5 || !*fields[4]) {
      refuse("five columns are expected, the last is the source");
    }
    for (char *form = strtok(fields[0], "|"); form; form = strtok(NULL, "|")) {
      rows = grow(rows, (count + 1) * sizeof *rows);
      unsigned bucket = (unsigned)(maq_hash(form, strlen(form)) >> 54);
      rows[count] = (closed){copy(form), copy(fields[1]), copy(fields[3]), upos_of(fields[2]), bucket, count};
      count++;
    }
  }
  fclose(file);
  qsort(rows, count, sizeof *rows, by_form);
  printf("const maq_closed_entry maq_closed_entries[] = {\n");
  for (size_t i = 0; i < count; i++) {
    if (i > 0 && strcmp(rows[i].form, rows[i - 1].form) == 0 && rows[i].upos == rows[i - 1].upos &&
        strcmp(rows[i].lemma, rows[i - 1].lemma) == 0 && strcmp(rows[i].features, rows[i - 1].features) == 0) {
      fprintf(stderr, "%s: ", rows[i].form);
      refuse("a form is listed twice with one analysis");
    }
    printf("{\"%s\",\"%s\",\"%s\",%u},\n", rows[i].form, rows[i].lemma, rows[i].features, rows[i].upos);
  }
  printf("};\nconst uint16_t maq_closed_starts[MAQ_CLOSED_BUCKETS + 1] = {\n");
  size_t at = 0;
  for (unsigned bucket = 0; bucket <= MAQ_CLOSED_BUCKETS; bucket++) {
    while (at < count && rows[at].bucket < bucket) {
      at++;
    }
    printf("%zu,", at);
  }
  printf("};\n");
}

static void compile_weights(const char *path) {
  char line[4096];
  char *fields[MOST_FIELDS];
  FILE *file = open_table(path, 2);
  unsigned count = 0;
  printf("const int16_t maq_kazakh_weights[FEATURE_COUNT] = {\n");
  while (read_row(file, line, sizeof line, fields) == 2) {
    if (strtoul(fields[0], NULL, 10) != count++) {
      refuse("features must be numbered from 0 without gaps");
    }
    printf("%d,", atoi(fields[1]));
  }
  printf("};\n");
  if (count != FEATURE_COUNT) {
    refuse("the number of weights is not that of the features: train anew");
  }
  fclose(file);
}

/* Weights that are not listed are 0. */
static void compile_context(const char *path) {
  static int weights[MAQ_CONTEXT_WEIGHTS];
  char line[4096];
  char *fields[MOST_FIELDS];
  FILE *file = open_table(path, 2);
  while (read_row(file, line, sizeof line, fields) == 2) {
    unsigned long feature = strtoul(fields[0], NULL, 10);
    int weight = atoi(fields[1]);
    if (feature >= MAQ_CONTEXT_WEIGHTS || weight > INT16_MAX || weight < INT16_MIN) {
      refuse("feature or weight out of range");
    }
    weights[feature] = weight;
  }
  fclose(file);
  printf("const int16_t maq_context_weights[MAQ_CONTEXT_WEIGHTS] = {\n");
  for (unsigned i = 0; i < MAQ_CONTEXT_WEIGHTS; i++) {
    printf("%d,%s", weights[i], i % 32 == 31 ? "\n" : "");
  }
  printf("};\n");
}

int main(int argc, char **argv) {
  if (argc == 3 && strcmp(argv[1], "--context") == 0) {
    printf("/* Generated by ext/kazakh/tools/compile.c. */\n#include \"kazakh/context_model.h\"\n");
    compile_context(argv[2]);
    return 0;
  }
  if (argc == 2 && strcmp(argv[1], "--no-weights") == 0) {
    puts("feature\tweight");
    for (unsigned i = 0; i < FEATURE_COUNT; i++) {
      printf("%u\t0\n", i);
    }
    return 0;
  }
  if (argc != 4) {
    fputs("usage: compile_kazakh STEMS CLOSED WEIGHTS\n       compile_kazakh --context WEIGHTS\n", stderr);
    return 2;
  }
  printf("/* Generated by ext/kazakh/tools/compile.c. */\n#include \"kazakh/tables.h\"\n");
  compile_stems(argv[1]);
  compile_closed(argv[2]);
  compile_weights(argv[3]);
  return 0;
}
