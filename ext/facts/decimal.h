/* decimal.h: exact decimal arithmetic for numbers in text, so that `1,2 млрд` is 1200000000 and nothing beside it.
 *
 * A number is mantissa / 10^decimals. What does not fit is `lost` and stays so; nothing overflows.
 */
#ifndef MAQ_FACTS_DECIMAL_H
#define MAQ_FACTS_DECIMAL_H

#include <stdbool.h>
#include <stdint.h>

typedef struct maq_decimal {
  int64_t mantissa;
  uint8_t decimals;
  bool lost;
} maq_decimal;

static inline maq_decimal maq_decimal_of(int64_t whole) {
  return (maq_decimal){whole, 0, false};
}

static inline bool maq_decimal_is_zero(maq_decimal a) {
  return !a.lost && a.mantissa == 0;
}

static inline bool maq_decimal_is_whole(maq_decimal a) {
  return !a.lost && a.decimals == 0;
}

/* The number times 10^power; power may be negative. */
maq_decimal maq_decimal_shift(maq_decimal a, int power);
maq_decimal maq_decimal_add(maq_decimal a, maq_decimal b);
maq_decimal maq_decimal_times(maq_decimal a, int64_t factor);

/* One more digit behind the number: 12 and 3 make 123. */
maq_decimal maq_decimal_append(maq_decimal a, int digit);

/* The nearest double; false where the number is lost or a whole number beyond 2^53. */
bool maq_decimal_value(maq_decimal a, double *value);

/* k for 10^k, the value of a scale word (up to 10^18). */
int maq_power_of_ten(double value);

#endif
