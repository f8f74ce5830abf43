/* number.c: see number.h. printf would write the decimal point of the host's locale.
 *
 * A double is the decimal r / 10^d if dividing the two gives it back: both are exact below 2^53 and 10^22, and IEEE division
 * rounds correctly, as reading the decimal would (Clinger, "How to read floating point numbers accurately", 1990).
 */
#include "base/number.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>

_Static_assert(FLT_EVAL_METHOD == 0 || FLT_EVAL_METHOD == 1,
               "a double must be computed as a double: on x86 with 32 bits compile with -msse2 -mfpmath=sse");

enum { MOST_DECIMALS = 15, ROUNDED_DECIMALS = 10 };

static const double exact_integers = 9007199254740992.0; /* 2^53 */

/* Writes `scaled` / 10^decimals, trailing zeros dropped. */
static size_t write_scaled(bool negative, uint64_t scaled, int decimals, char *out) {
  char reversed[32];
  size_t digits = 0, length = 0;
  while (decimals > 0 && scaled % 10 == 0) {
    scaled /= 10;
    decimals--;
  }
  do {
    reversed[digits++] = (char)('0' + scaled % 10);
    scaled /= 10;
  } while (scaled || digits <= (size_t)decimals);
  if (negative) {
    out[length++] = '-';
  }
  while (digits > 0) {
    if (digits == (size_t)decimals) {
      out[length++] = '.';
    }
    out[length++] = reversed[--digits];
  }
  out[length] = 0;
  return length;
}

/* The nearest whole number; from 2^52 on doubles are whole, and adding a half would round up. */
static uint64_t nearest(double size) {
  return (uint64_t)(size < exact_integers / 2 ? size + 0.5 : size);
}

size_t maq_number_write_exact(double number, char *out) {
  double size = number < 0 ? -number : number, power = 1;
  out[0] = 0;
  if (!(size < exact_integers)) { /* also what is no number */
    return 0;
  }
  for (int decimals = 0; decimals <= MOST_DECIMALS && size * power < exact_integers; decimals++, power *= 10) {
    double scaled = (double)nearest(size * power);
    if (scaled / power == size) {
      return write_scaled(number < 0, (uint64_t)scaled, decimals, out);
    }
  }
  return 0;
}

size_t maq_number_write_full(double number, char *out) {
  const uint64_t least = UINT64_C(10000000000000000); /* of seventeen digits */
  double size = number < 0 ? -number : number;
  out[0] = 0;
  if (!(size >= 1.0 / 128 && size < exact_integers)) {
    return 0;
  }
  int power; /* the number is bits / 2^power, exactly */
  uint64_t bits = (uint64_t)ldexp(frexp(size, &power), DBL_MANT_DIG);
  power = DBL_MANT_DIG - power;
  uint64_t unit = UINT64_C(1) << power, digits = bits >> power, rest = bits & (unit - 1);
  int decimals = 0;
  for (; digits < least; decimals++) {
    rest *= 10;
    digits = digits * 10 + (rest >> power);
    rest &= unit - 1;
  }
  digits += rest > unit / 2 || (rest == unit / 2 && digits % 2);
  return write_scaled(number < 0, digits, decimals, out);
}

size_t maq_number_write(double number, char *out) {
  size_t length = maq_number_write_exact(number, out);
  double size = number < 0 ? -number : number;
  if (length || !(size < exact_integers)) {
    return length;
  }
  int decimals = 0;
  double power = 1;
  while (decimals < ROUNDED_DECIMALS && size * power * 10 < exact_integers) {
    power *= 10;
    decimals++;
  }
  uint64_t scaled = nearest(size * power);
  return write_scaled(number < 0 && scaled, scaled, decimals, out);
}

double maq_number_share(uint64_t part, uint64_t whole) {
  uint64_t millionths = (part * 1000000 + whole / 2) / whole;
  return (double)millionths / 1e6;
}
