/* number.c: numbers as text: seventeen digits are those that C writes. */
#include "base/number.h"

#include <string.h>

#include "support.h"

/* What C writes, which has no point where it has no decimals. */
static void write_wanted(double number, char *out) {
  char exponent[16] = "";
  snprintf(out, MAQ_NUMBER_TEXT, "%.17g", number);
  char *at = strchr(out, 'e');
  if (at) {
    memcpy(exponent, at, strlen(at) + 1);
    *at = 0;
  }
  if (!strchr(out, '.')) {
    strcat(out, ".0");
  }
  strcat(out, exponent);
}

static bool is_right(double number) {
  char got[MAQ_NUMBER_TEXT], wanted[MAQ_NUMBER_TEXT + 16];
  size_t length = maq_number_write_digits(number, got);
  write_wanted(number, wanted);
  bool right = strcmp(got, wanted) == 0 && length == strlen(got);
  if (!right) {
    tap_note("   got", got);
    tap_note("wanted", wanted);
  }
  return right;
}

int main(void) {
  static const double numbers[] = {1,
                                   100,
                                   0.1,
                                   -0.5,
                                   1e16,
                                   1e17,
                                   123456789012345678.0,
                                   0.0001,
                                   0.00001,
                                   1e18,
                                   -1e300,
                                   5e-324,
                                   2.2e-308,
                                   1.7976931348623157e308,
                                   9.9999999999999999e22,
                                   1.00000762939453125};
  char text[MAQ_NUMBER_TEXT];
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    tap_ok(is_right(numbers[i]), "%g", numbers[i]);
  }
  uint64_t state = 1;
  size_t wrong = 0;
  for (int i = 0; i < 20000; i++) {
    uint64_t bits = (uint64_t)test_random(&state) << 33 ^ (uint64_t)test_random(&state) << 11 ^ test_random(&state);
    double number;
    memcpy(&number, &bits, sizeof number);
    if (i % 2) {
      number = (double)(int64_t)bits / (double)((uint64_t)1 << i % 60);
    }
    wrong += number - number == 0 && number != 0 && !is_right(number);
  }
  tap_number((int64_t)wrong, 0, "20 000 numbers of any size are written as C does");
  tap_number((int64_t)maq_number_write_digits(1e308 * 10, text), 0, "infinity is not written");
  maq_number_write_exact(0.1, text);
  tap_text(text, "0.1", "what is exact has no more digits than it needs");
  return tap_finish();
}
