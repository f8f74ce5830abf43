/* corpus.c: runs each fuzz target over its committed corpus without a fuzzer, as part of `make test`.
 *
 * usage: corpus [TARGET FILE…]        default: all files of tests/fuzz/corpus
 *
 * Each file is run as it is, cut off at several places, and with bytes swapped by a fixed rule; files of the facts also with every
 * allocation failing once and from there on, and cancelled at every question of whether it is. A violation ends the program, which prove reports; the last name printed tells
 * the file.
 */
#include <dirent.h>

#include "fuzz/target.h"
#include "tap.h"

enum { LONGEST_FILE = 1 << 20, CUTS = 40, SWAPS = 40, LONGEST_NAME = 512 };

static uint8_t bytes[LONGEST_FILE];

static size_t read_bytes(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) {
    return 0;
  }
  size_t size = fread(bytes, 1, sizeof bytes, file);
  fclose(file);
  return size;
}

static void run_mutations(fuzz_function *run, size_t size) {
  static const uint8_t edges[] = {0, ' ', '\n', '.', '-', '1', '%', 0x80, 0xBF, 0xC3, 0xD0, 0xE2, 0xF0, 0xFE, 0xFF};
  uint32_t state = 12345;
  for (size_t cut = 0; cut < CUTS; cut++) {
    run(bytes, size * cut / CUTS);
  }
  for (int round = 0; round < SWAPS && size; round++) {
    uint8_t saved[8];
    size_t places[8];
    for (int i = 0; i < 8; i++) {
      state = state * 1664525u + 1013904223u; /* Numerical Recipes, chapter 7.1 */
      places[i] = (state >> 4) % size;
      saved[i] = bytes[places[i]];
      bytes[places[i]] = edges[(state >> 20) % sizeof edges];
    }
    run(bytes, size);
    for (int i = 7; i >= 0; i--) {
      bytes[places[i]] = saved[i];
    }
  }
}

/* Fails the first allocation, the second, … until none is left to fail, once and for ever; and cancels at each question. */
static bool run_troubles(size_t size) {
  fuzz_trouble most;
  check_analysis(bytes, size, (fuzz_trouble){0}, &most);
  for (long i = 1; i <= most.allocation; i++) {
    if (check_analysis(bytes, size, (fuzz_trouble){.allocation = i}, NULL) ||
        check_analysis(bytes, size, (fuzz_trouble){.allocation = i, .ever = true}, NULL)) {
      printf("# allocation %ld of %ld failed unnoticed\n", i, most.allocation);
      return false;
    }
  }
  for (long i = 1; i <= most.question; i++) {
    if (check_analysis(bytes, size, (fuzz_trouble){.question = i}, NULL)) {
      printf("# cancelled unnoticed at question %ld of %ld\n", i, most.question);
      return false;
    }
  }
  return true;
}

static void run_file(const fuzz_target *target, const char *path) {
  size_t size = read_bytes(path);
  printf("# %s\n", path);
  fflush(stdout);
  target->run(bytes, size);
  run_mutations(target->run, size);
  if (target->run == fuzz_facts) {
    tap_ok(run_troubles(size), "%s: each allocation failed once and for ever, and cancelled at each question", path);
  }
}

/* All files of a target's folder. */
static void run_folder(const fuzz_target *target) {
  char path[LONGEST_NAME];
  snprintf(path, sizeof path, "tests/fuzz/corpus/%s", target->name);
  DIR *folder = opendir(path);
  int files = 0;
  for (struct dirent *entry; folder && (entry = readdir(folder));) {
    if (entry->d_name[0] != '.') {
      snprintf(path, sizeof path, "tests/fuzz/corpus/%s/%s", target->name, entry->d_name);
      run_file(target, path);
      files++;
    }
  }
  if (folder) {
    closedir(folder);
  }
  tap_ok(files > 0, "%s: %d files whole, cut and swapped", target->name, files);
}

int main(int count, char **arguments) {
  for (size_t i = 0; i < fuzz_target_count; i++) {
    if (count == 1) {
      run_folder(&fuzz_targets[i]);
    }
    for (int file = 2; file < count && strcmp(arguments[1], fuzz_targets[i].name) == 0; file++) {
      run_file(&fuzz_targets[i], arguments[file]);
      tap_ok(true, "%s", arguments[file]);
    }
  }
  return tap_finish();
}
