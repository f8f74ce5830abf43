/* number.c: see number.h. printf would write the decimal point of the host's locale. */
#include "base/number.h"

#include <stdint.h>

static const double largest = 1e18;
static const uint64_t decimals = 10000000000u; /* ten digits */

static size_t write_digits(uint64_t value, char *out) {
  char reversed[24];
  size_t count = 0;
  do {
    reversed[count++] = (char)('0' + value % 10);
    value /= 10;
  } while (value);
  for (size_t i = 0; i < count; i++) {
    out[i] = reversed[count - 1 - i];
  }
  return count;
}

size_t maq_number_write(double number, char *out) {
  size_t length = 0;
  out[0] = 0;
  double size = number < 0 ? -number : number;
  if (!(size < largest)) { /* also what is no number */
    return 0;
  }
  uint64_t whole = (uint64_t)size;
  uint64_t fraction = (uint64_t)((size - (double)whole) * (double)decimals + 0.5);
  if (fraction >= decimals) {
    whole++;
    fraction -= decimals;
  }
  if (number < 0 && (whole || fraction)) {
    out[length++] = '-';
  }
  length += write_digits(whole, out + length);
  if (fraction) {
    out[length++] = '.';
    for (uint64_t unit = decimals / 10; fraction; unit /= 10) {
      out[length++] = (char)('0' + fraction / unit);
      fraction %= unit;
    }
  }
  out[length] = 0;
  return length;
}
