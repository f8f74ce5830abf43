/* corpus.c: runs the fuzz target over its committed corpus without a fuzzer, as part of `make test`.
 *
 * usage: corpus [FILE…]        default: all files of tests/fuzz/corpus
 *
 * Each file is analysed as it is, cut off at several places, and with bytes swapped by a fixed rule; then with every
 * allocation failing once and from there on. A violation ends the program, which prove reports; the last name printed tells
 * the file.
 */
#include <dirent.h>
#include <stdio.h>

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

static void run_mutations(size_t size) {
  static const uint8_t edges[] = {0, ' ', '\n', '.', '-', '1', '%', 0x80, 0xBF, 0xC3, 0xD0, 0xE2, 0xF0, 0xFF};
  uint32_t state = 12345;
  for (size_t cut = 0; cut < CUTS; cut++) {
    check_analysis(bytes, size * cut / CUTS, 0, false, NULL);
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
    check_analysis(bytes, size, 0, false, NULL);
    for (int i = 7; i >= 0; i--) {
      bytes[places[i]] = saved[i];
    }
  }
}

/* Fails the first allocation, the second, … until none is left to fail. */
static bool run_faults(size_t size, bool fail_after) {
  long asked = 0, ordinary = 0;
  check_analysis(bytes, size, 0, false, &ordinary);
  for (long fail = 1; fail <= ordinary; fail++) {
    if (check_analysis(bytes, size, fail, fail_after, &asked)) {
      printf("# allocation %ld of %ld failed unnoticed\n", fail, ordinary);
      return false;
    }
  }
  return true;
}

static void run_file(const char *path) {
  size_t size = read_bytes(path);
  printf("# %s\n", path);
  fflush(stdout);
  if (!tap_ok(size > 0, "%s: %zu bytes", path, size)) {
    return;
  }
  check_analysis(bytes, size, 0, false, NULL);
  run_mutations(size);
  tap_ok(true, "%s: whole, cut and swapped", path);
  tap_ok(run_faults(size, false), "%s: each allocation failed once", path);
  tap_ok(run_faults(size, true), "%s: and for ever", path);
}

int main(int count, char **arguments) {
  const char *folder = "tests/fuzz/corpus";
  for (int i = 1; i < count; i++) {
    run_file(arguments[i]);
  }
  DIR *directory = count > 1 ? NULL : opendir(folder);
  for (struct dirent *entry; directory && (entry = readdir(directory));) {
    char path[LONGEST_NAME];
    if (entry->d_name[0] != '.') {
      snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
      run_file(path);
    }
  }
  if (directory) {
    closedir(directory);
  }
  tap_ok(tap_count > 0, "there are files to run");
  return tap_finish();
}
