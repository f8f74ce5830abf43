/* number.c: numbers are written with the digits that printf gives, which rounds correctly, and read back as themselves. */
#include "base/number.h"

#include <math.h>

#include "support.h"

static void check_full(double number, const char *wanted) {
  char text[MAQ_NUMBER_TEXT];
  size_t length = maq_number_write_full(number, text);
  tap_text(text, wanted, wanted[0] ? wanted : "is left to others");
  tap_number((int64_t)length, (int64_t)strlen(wanted), "in its length");
}

/* Numbers of any magnitude between 1/128 and 2^53: seventeen digits as of printf, trailing zeros dropped. */
static void check_many(void) {
  uint64_t state = 7;
  int wrong = 0;
  for (int i = 0; i < 20000; i++) {
    double high = (double)test_random(&state), low = (double)test_random(&state) / 4294967296.0;
    double number = ldexp(1 + (high + low) / 4294967296.0, (int)(test_random(&state) % 59) - 7);
    char text[MAQ_NUMBER_TEXT], digits[64], plain[64];
    if (!maq_number_write_full(number, text)) {
      wrong++;
      continue;
    }
    snprintf(digits, sizeof digits, "%.17g", strtod(text, NULL));
    snprintf(plain, sizeof plain, "%.17g", number);
    wrong += strtod(text, NULL) != number || strcmp(digits, plain) != 0 || strncmp(text, plain, strlen(text)) != 0;
  }
  tap_number(wrong, 0, "20 000 numbers have the digits that printf gives them");
}

int main(void) {
  check_full(1.0 / 3, "0.33333333333333331");
  check_full(-2.0 / 3, "-0.66666666666666663");
  check_full(1.0 / 128, "0.0078125");
  check_full(100.0 / 7, "14.285714285714286");
  check_full(9007199254740991.0, "9007199254740991");
  check_full(9007199254740992.0, "");
  check_full(0.005, "");
  check_full(NAN, "");
  check_many();
  tap_ok(maq_number_share(1, 3) == 0.333333, "a third, to six digits");
  tap_ok(maq_number_share(2, 3) == 0.666667, "two thirds are rounded up");
  tap_ok(maq_number_share(0, 6) == 0 && maq_number_share(7, 7) == 1, "nothing and all");
  tap_ok(maq_number_share((UINT64_C(1) << 44) - 1, UINT64_C(1) << 44) == 1, "of the largest, too");
  return tap_finish();
}
