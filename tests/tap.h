/* tap.h: a tiny Test Anything Protocol for C, so that prove runs the unit tests beside all others.
 *
 * A test program calls the tap_ functions any number of times and ends with `return tap_finish();`. Each call prints one
 * line, `ok` or `not ok` with a number and a name, and returns whether it held; what differs is told on lines that begin
 * with `#`.
 */
#ifndef MAQ_TESTS_TAP_H
#define MAQ_TESTS_TAP_H

#include <inttypes.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int tap_count;
static int tap_failures;

/* Holds if `condition` is true. The name is a format as for printf and must not hold a line break. */
static inline bool tap_ok(bool condition, const char *name, ...) {
  va_list arguments;
  tap_count++;
  tap_failures += !condition;
  printf("%s %d - ", condition ? "ok" : "not ok", tap_count);
  va_start(arguments, name);
  vprintf(name, arguments);
  va_end(arguments);
  putchar('\n');
  return condition;
}

/* Prints `text` behind a `#`, each of its lines. */
static inline void tap_note(const char *label, const char *text) {
  printf("# %s: ", label);
  for (; *text; text++) {
    putchar(*text);
    if (*text == '\n') {
      fputs("#   ", stdout);
    }
  }
  putchar('\n');
}

/* Holds if both texts are equal byte for byte; NULL equals only NULL. */
static inline bool tap_text(const char *got, const char *wanted, const char *name) {
  bool equal = got && wanted ? strcmp(got, wanted) == 0 : got == wanted;
  if (!tap_ok(equal, "%s", name)) {
    tap_note("   got", got ? got : "(NULL)");
    tap_note("wanted", wanted ? wanted : "(NULL)");
  }
  return equal;
}

/* Holds if both whole numbers are equal. */
static inline bool tap_number(int64_t got, int64_t wanted, const char *name) {
  if (!tap_ok(got == wanted, "%s", name)) {
    printf("#    got: %" PRId64 "\n# wanted: %" PRId64 "\n", got, wanted);
  }
  return got == wanted;
}

/* Prints the plan; the result is the exit status of the program. */
static inline int tap_finish(void) {
  printf("1..%d\n", tap_count);
  return tap_failures > 0;
}

#endif
