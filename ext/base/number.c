/* number.c: see number.h. printf would write the decimal point of the host's locale.
 *
 * A double is the decimal r / 10^d if dividing the two gives it back: both are exact below 2^53 and 10^22, and IEEE division
 * rounds correctly, as reading the decimal would (Clinger, "How to read floating point numbers accurately", 1990).
 */
#include "base/number.h"

#include <float.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

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

/* ---- digits of any number ---------------------------------------------------------------------------------------- */

enum { LIMBS = 96, LIMB = 1000000000, LIMB_DIGITS = 9, KEPT_DIGITS = 17, MANTISSA_BITS = 52, EXPONENT_BIAS = 1075 };

/* A whole number of up to LIMBS * LIMB_DIGITS digits: the largest double has 309, the smallest, times a power of ten, 751. */
typedef struct big_number {
  uint32_t limbs[LIMBS]; /* the lowest first */
  int count;
} big_number;

static void multiply(big_number *big, uint32_t factor) {
  uint64_t carry = 0;
  for (int i = 0; i < big->count; i++) {
    carry += (uint64_t)big->limbs[i] * factor;
    big->limbs[i] = (uint32_t)(carry % LIMB);
    carry /= LIMB;
  }
  for (; carry; carry /= LIMB) {
    big->limbs[big->count++] = (uint32_t)(carry % LIMB);
  }
}

/* The digits of mantissa * factor^times, the highest first; returns how many. */
static int digits_of(uint64_t mantissa, uint32_t factor, int times, char *digits) {
  big_number big = {{(uint32_t)(mantissa % LIMB), (uint32_t)(mantissa / LIMB)}, 2};
  for (; times > 0; times--) {
    multiply(&big, factor);
  }
  int count = 0;
  for (int i = big.count - 1; i >= 0; i--) {
    uint32_t limb = big.limbs[i];
    for (uint32_t unit = LIMB / 10; unit; unit /= 10) {
      char digit = (char)(limb / unit % 10);
      if (count || digit) {
        digits[count++] = digit;
      }
    }
  }
  return count;
}

/* Does what is behind the kept digits make them go up? A half goes to the even neighbour. */
static bool goes_up(const char *digits, int count) {
  bool more = digits[KEPT_DIGITS] > 5;
  for (int i = KEPT_DIGITS + 1; i < count && !more; i++) {
    more = digits[i] != 0;
  }
  return digits[KEPT_DIGITS] >= 5 && (more || digits[KEPT_DIGITS - 1] % 2);
}

/* Rounds to KEPT_DIGITS and drops zeros at the end; returns how many are left. *carried: a digit came in front. */
static int round_digits(char *digits, int count, bool *carried) {
  *carried = false;
  if (count > KEPT_DIGITS) {
    bool up = goes_up(digits, count);
    count = KEPT_DIGITS;
    for (int i = count - 1; up && i >= 0; i--) {
      up = digits[i] == 9;
      digits[i] = (char)(up ? 0 : digits[i] + 1);
    }
    if (up) {
      digits[0] = 1; /* behind it all are zeros */
      *carried = true;
    }
  }
  while (count > 1 && digits[count - 1] == 0) {
    count--;
  }
  return count;
}

/* Digits `from` to `to` of those there are, zeros beyond them. */
static size_t put_digits(const char *digits, int count, int from, int to, char *out) {
  size_t length = 0;
  for (int i = from; i < to; i++) {
    out[length++] = (char)('0' + (i >= 0 && i < count ? digits[i] : 0));
  }
  return length;
}

size_t maq_number_write_digits(double number, char *out) {
  char digits[LIMBS * LIMB_DIGITS];
  uint64_t bits;
  memcpy(&bits, &number, sizeof bits);
  int exponent = (int)(bits >> MANTISSA_BITS & 0x7FF);
  uint64_t mantissa = bits & (((uint64_t)1 << MANTISSA_BITS) - 1);
  size_t length = 0;
  out[0] = 0;
  if (exponent == 0x7FF || number == 0) {
    return 0;
  }
  mantissa |= exponent ? (uint64_t)1 << MANTISSA_BITS : 0;
  int power = (exponent ? exponent : 1) - EXPONENT_BIAS; /* the number is mantissa * 2^power */
  int all = digits_of(mantissa, power < 0 ? 5 : 2, power < 0 ? -power : power, digits);
  bool carried;
  int count = round_digits(digits, all, &carried);
  int place = all - 1 + carried + (power < 0 ? power : 0); /* the power of ten of the first digit */
  if (bits >> 63) {
    out[length++] = '-';
  }
  bool plain = place >= -4 && place < KEPT_DIGITS;
  int whole = plain ? place + 1 : 1; /* digits before the point */
  length += put_digits(digits, count, whole > 0 ? 0 : whole - 1, whole, out + length);
  out[length++] = '.';
  length += put_digits(digits, count, whole, count > whole ? count : whole + 1, out + length);
  if (!plain) {
    unsigned size = (unsigned)(place < 0 ? -place : place);
    out[length++] = 'e';
    out[length++] = place < 0 ? '-' : '+';
    length += write_scaled(false, size, 0, out + length + (size < 10)) + (size < 10);
    if (size < 10) {
      out[length - 2] = '0';
    }
  }
  out[length] = 0;
  return length;
}

double maq_number_share(uint64_t part, uint64_t whole) {
  uint64_t millionths = (part * 1000000 + whole / 2) / whole;
  return (double)millionths / 1e6;
}
