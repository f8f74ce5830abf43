/* decimal.c: see decimal.h. */
#include "facts/decimal.h"

static const int64_t mantissa_limit = 900000000000000000; /* below 2^63 / 10 */
static const int64_t exact_limit =
    (INT64_C(1) << 53) - 1; /* whole numbers up to here, and their neighbours, are exact as doubles */
enum { MOST_DECIMALS = 15, MOST_POWER = 18 };

static maq_decimal checked(maq_decimal a) {
  a.lost = a.lost || a.mantissa > mantissa_limit || a.mantissa < -mantissa_limit;
  if (a.lost) {
    return (maq_decimal){0, 0, true};
  }
  while (a.decimals > 0 && a.mantissa % 10 == 0) {
    a.mantissa /= 10;
    a.decimals--;
  }
  return a;
}

maq_decimal maq_decimal_times(maq_decimal a, int64_t factor) {
  int64_t size = factor < 0 ? -factor : factor;
  if (size && (a.mantissa > mantissa_limit / size || a.mantissa < -mantissa_limit / size)) {
    a.lost = true;
    return checked(a);
  }
  a.mantissa *= factor;
  return checked(a);
}

maq_decimal maq_decimal_shift(maq_decimal a, int power) {
  if (power < -MOST_POWER || power > MOST_POWER) {
    a.lost = a.lost || a.mantissa != 0;
    return checked(a);
  }
  for (; power > 0 && a.decimals > 0; power--) {
    a.decimals--;
  }
  for (; power > 0 && !a.lost; power--) {
    a = maq_decimal_times(a, 10);
  }
  for (; power < 0; power++) {
    if (a.decimals < MOST_DECIMALS) {
      a.decimals++;
    } else {
      a.mantissa /= 10;
    }
  }
  return checked(a);
}

/* Gives `a` as many decimals as asked for; lost where the mantissa has no room. */
static maq_decimal with_decimals(maq_decimal a, uint8_t decimals) {
  while (a.decimals < decimals && !a.lost) {
    if (a.mantissa > mantissa_limit / 10 || a.mantissa < -mantissa_limit / 10) {
      a.lost = true;
      break;
    }
    a.mantissa *= 10;
    a.decimals++;
  }
  return a;
}

maq_decimal maq_decimal_add(maq_decimal a, maq_decimal b) {
  uint8_t decimals = a.decimals > b.decimals ? a.decimals : b.decimals;
  a = with_decimals(a, decimals);
  b = with_decimals(b, decimals);
  a.mantissa += b.mantissa; /* both below 9e17 */
  a.lost = a.lost || b.lost;
  return checked(a);
}

maq_decimal maq_decimal_append(maq_decimal a, int digit) {
  if (a.lost || a.mantissa > (mantissa_limit - digit) / 10) {
    return (maq_decimal){0, 0, true};
  }
  a.mantissa = a.mantissa * 10 + digit;
  return a;
}

bool maq_decimal_value(maq_decimal a, double *value) {
  *value = 0;
  if (a.lost) {
    return false;
  }
  while (a.decimals > 0 && (a.mantissa > exact_limit || a.mantissa < -exact_limit)) {
    a.mantissa /= 10;
    a.decimals--;
  }
  if (a.mantissa > exact_limit || a.mantissa < -exact_limit) {
    return false;
  }
  double divisor = 1;
  for (uint8_t i = 0; i < a.decimals; i++) {
    divisor *= 10;
  }
  *value = (double)a.mantissa / divisor;
  return true;
}

int maq_power_of_ten(double value) {
  int power = 0;
  while (value >= 10 && power < MOST_POWER) {
    value /= 10;
    power++;
  }
  return power;
}
