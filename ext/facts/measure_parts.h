/* measure_parts.h: the parts that measures are put together from. Internal to facts/. */
#ifndef MAQ_FACTS_MEASURE_PARTS_H
#define MAQ_FACTS_MEASURE_PARTS_H

#include "facts/measures.h"
#include "facts/numerals.h"

/* What a number may be measured in. */
typedef struct maq_unit {
  maq_entity_class class; /* MONEY, PERCENTAGE or QUANTITY; MAQ_CLASS_COUNT for none */
  const char *code;
  const char *per;  /* the unit below the line of a rate, NULL if none */
  double factor;    /* in the base unit of its kind; of money the share of the major unit */
  uint16_t type;    /* MAQ_TYPE_… of the table */
  bool bare_dollar; /* `доллар` without a country */
  bool symbol;      /* a sign or abbreviation that no language owns */
  size_t end;       /* the atom behind it */
  maq_inflection inflection;
} maq_unit;

/* The unit that begins at `at`; class MAQ_CLASS_COUNT if there is none. */
maq_unit maq_unit_at(const maq_atoms *atoms, size_t at);

/* `сағатына`, `секундына` before a number: the code of the time unit, and where it ends; NULL if there is none. */
const char *maq_rate_prefix(const maq_atoms *atoms, size_t at, size_t *end);

/* Approximators before a number; adds to *mod what they say and returns where they end. */
size_t maq_mod_before(const maq_atoms *atoms, size_t at, maq_mod *mod);

/* Approximators behind a number or unit whose last word has that inflection; *difference is set where a word behind the
 * dative states a difference (`20 пайызға көп`). With `amount` words of comparison belong to the span: `10 сағаттан артық`, but
 * `2019 жылдан көп` compares with a moment. */
size_t maq_mod_after(const maq_atoms *atoms, size_t at, const maq_inflection *inflection, bool amount, maq_mod *mod,
                     bool *difference);

/* The stronger of two: that which stands first in maq_mod. */
static inline maq_mod maq_stronger_mod(maq_mod a, maq_mod b) {
  return !a || (b && b < a) ? b : a;
}

/* The name of a unit of time below the line of a rate (`h`), by its code in calendar.tsv (`TH`); NULL if it is none. */
const char *maq_time_unit_symbol(const char *code);

#endif
