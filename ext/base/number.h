/* number.h: numbers as text, the same in every locale. */
#ifndef MAQ_BASE_NUMBER_H
#define MAQ_BASE_NUMBER_H

#include <stddef.h>

enum { MAQ_NUMBER_TEXT = 48 };

/* Writes a finite number of magnitude below 10^18 in plain decimals, at most ten digits behind the point and no trailing
 * zeros, into at least MAQ_NUMBER_TEXT bytes, with a NUL; returns the length, 0 (and "") for any other number. */
size_t maq_number_write(double number, char *out);

#endif
