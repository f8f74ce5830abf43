/* target.h: what is fuzzed, one target a layer. A target takes any bytes and ends the program with a message where what the
 * layer makes of them is not as promised; memory errors are the sanitizers' to see.
 */
#ifndef MAQ_TESTS_FUZZ_TARGET_H
#define MAQ_TESTS_FUZZ_TARGET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define REQUIRE(condition)                                                           \
  do {                                                                               \
    if (!(condition)) {                                                              \
      fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition); \
      abort();                                                                       \
    }                                                                                \
  } while (0)

typedef void fuzz_function(const uint8_t *bytes, size_t size);

typedef struct fuzz_target {
  const char *name; /* also of its folder in tests/fuzz/corpus */
  fuzz_function *run;
} fuzz_target;

extern const fuzz_target fuzz_targets[];
extern const size_t fuzz_target_count;

fuzz_function fuzz_tokens, fuzz_morphology, fuzz_tagger, fuzz_values; /* words.c */
fuzz_function fuzz_facts;                                             /* facts.c */
fuzz_function fuzz_tokenizer, fuzz_patterns, fuzz_surface;            /* sql.c */

/* What goes wrong in an analysis, and in *counts what could: numbers are 1-based, 0 for none. */
typedef struct fuzz_trouble {
  long allocation; /* this one fails */
  bool ever;       /* and all later ones with it */
  long question;   /* to this one, whether the host cancelled, the answer is yes */
} fuzz_trouble;

/* Analyses `size` bytes; `counts` may be NULL. Returns whether it came to an end: without trouble it must. */
bool check_analysis(const uint8_t *bytes, size_t size, fuzz_trouble trouble, fuzz_trouble *counts);

/* A copy without a byte to spare, so that reading on is noticed; to be freed. */
static inline char *exact_copy(const void *bytes, size_t size) {
  char *copy = malloc(size ? size : 1);
  REQUIRE(copy);
  if (size) {
    memcpy(copy, bytes, size);
  }
  return copy;
}

int LLVMFuzzerInitialize(int *count, char ***arguments);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

#endif
