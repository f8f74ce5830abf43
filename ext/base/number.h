/* number.h: numbers as text, the same in every locale. */
#ifndef MAQ_BASE_NUMBER_H
#define MAQ_BASE_NUMBER_H

#include <stddef.h>
#include <stdint.h>

enum { MAQ_NUMBER_TEXT = 48 };

/* The first two write plain decimals without trailing zeros, with a NUL, into at least MAQ_NUMBER_TEXT bytes, and return the
 * length; 0 (and "") for numbers of magnitude 2^53 or more, and for what is none.
 *
 * The shortest decimals that read back as the same number; 0 also where fifteen digits behind the point are too few. */
size_t maq_number_write_exact(double number, char *out);

/* The same, but rounded to ten digits behind the point where it would not be exact. */
size_t maq_number_write(double number, char *out);

/* Any finite number but zero with up to seventeen digits, as C's %.17g writes it, but always with a point and a digit behind it:
 * `1.0e+18`; 0 for what is none. */
size_t maq_number_write_digits(double number, char *out);

/* The share of `part` in `whole`, to six digits behind the point: a decimal, which every machine writes alike. `part` is at most
 * `whole`, and below 2^44. */
double maq_number_share(uint64_t part, uint64_t whole);

#endif
