/* numerals.h: reading number expressions: spelled, in digits, mixed; decimals, halves, fractions; ordinals; ranges.
 *
 * The words come from numerals.tsv. A numeral ends with its first inflected word. Nothing is found that is not there: a
 * reader either takes the longest expression that begins at the atom asked about or says no.
 */
#ifndef MAQ_FACTS_NUMERALS_H
#define MAQ_FACTS_NUMERALS_H

#include "facts/atoms.h"

typedef enum maq_numeral_form {
  MAQ_NUMERAL_CARDINAL,
  MAQ_NUMERAL_ORDINAL,
  MAQ_NUMERAL_COLLECTIVE, /* екеу, двое */
  MAQ_NUMERAL_GROUP,      /* төрттік */
  MAQ_NUMERAL_MULTIPLE,   /* жүздеген, dozens */
  MAQ_NUMERAL_SHARE,      /* бестен бірі, жарты */
} maq_numeral_form;

typedef struct maq_numeral {
  size_t first, end; /* atoms */
  uint8_t form;      /* maq_numeral_form; of a range that of its upper end */
  maq_decimal value;
  maq_decimal value_to; /* of a range the upper end, else equal to value */
  bool is_fraction;     /* value is `part` / `whole` instead */
  int64_t part, whole;
  bool range;
  bool signed_number;
  bool has_digits;    /* written in digits, at least in part */
  bool has_scale;     /* with a word for a thousand or more */
  bool is_one;        /* nothing but the word for one */
  bool is_word_shape; /* may be another word altogether: see no_number in numerals.tsv */
  uint8_t words;      /* atoms that carry the number, at most 255 */
  /* How it is put together: value = lead × 10^(hundred + scale), where that is all there is to it. */
  bool simple;
  int64_t lead;
  uint8_t hundred_power, scale_power;
  maq_inflection inflection; /* of the last word or of the ending behind the digits */
} maq_numeral;

/* Where a number stands: in the text, inside a longer expression (no sign then), or behind the decimal sign (no scale then). */
enum { MAQ_OUTER_NUMBER = 0, MAQ_INNER_NUMBER = 1, MAQ_DECIMAL_PART = 2 };

/* A plain number: no fraction, no range. For numerals.c and numeral_ranges.c. */
bool maq_read_numeral(const maq_atoms *atoms, size_t at, maq_numeral *numeral, int depth);

/* One number or fraction, no range. */
bool maq_numeral_at(const maq_atoms *atoms, size_t at, maq_numeral *numeral);

/* A number, or a range of two: `10 – 15 мың`, `екі-үш`. */
bool maq_numeral_range_at(const maq_atoms *atoms, size_t at, maq_numeral *numeral);

/* Makes one range of two numbers; a scale word of the second is shared (`10 – 15 мың`), ends are put in order. */
void maq_numeral_join(maq_numeral *low, const maq_numeral *high);

/* The value and the upper end as doubles; false where they are beyond the exact range. */
bool maq_numeral_values(const maq_numeral *numeral, double *value, double *value_to);

/* A whole number that fits in an int, as for years and days; -1 for anything else. */
int maq_numeral_whole(const maq_numeral *numeral);

/* Skips `-ақ` behind a number. */
size_t maq_skip_particle(const maq_atoms *atoms, size_t at);

#endif
