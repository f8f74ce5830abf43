/* measures.h: numbers in text and what they measure: money, percentages, quantities, cardinals, ordinals.
 *
 * The conventions for values are those of VALUES.md in the project's documentation: the value is a function of the mention
 * alone; ranges have min < max; `mod` is what an approximator inside the mention says.
 */
#ifndef MAQ_FACTS_MEASURES_H
#define MAQ_FACTS_MEASURES_H

#include "facts/span.h"
#include "facts/times.h"
#include "lexicon/lexicon.h"

typedef enum maq_mod {
  MAQ_MOD_NONE,
  MAQ_MOD_AT_LEAST,
  MAQ_MOD_AT_MOST,
  MAQ_MOD_MORE_THAN,
  MAQ_MOD_LESS_THAN,
  MAQ_MOD_APPROX,
  MAQ_MOD_MULTIPLE,
  MAQ_MOD_UP_TO,
  MAQ_MOD_START, /* of times only */
  MAQ_MOD_MID,
  MAQ_MOD_END,
} maq_mod;

/* `AT_LEAST`, …; "" for none. */
const char *maq_mod_name(maq_mod mod);

typedef struct maq_measure {
  maq_span span;
  maq_entity_class class; /* MONEY, PERCENTAGE, QUANTITY, CARDINAL or ORDINAL */
  bool has_value;         /* false for dimensions, scores and what is beyond the exact range of a double */
  double value;           /* in major units of `unit`; of a range: the lower end */
  double value_to;        /* equal to value unless it is a range */
  const char *unit;       /* ISO 4217, `%`, `pp`, UCUM; "" for cardinals and ordinals */
  bool unit_inferred;     /* a bare `доллар` read as the article's dollar or as USD */
  maq_mod mod;
  uint8_t grammatical_case; /* maq_case of the last word, as far as its ending shows it */
  const char *rule;         /* what recognised it, e.g. `money`, `number-unit`; static text */
} maq_measure;

typedef struct maq_measures {
  maq_measure *items; /* in text order, never overlapping */
  size_t count, capacity;
} maq_measures;

/* Adds the measures of one sentence, except within the `times` from number `first_time` on. False when memory is out. */
bool maq_find_measures(maq_arena *arena, const struct maq_atoms *atoms, const maq_times *times, size_t first_time,
                       maq_measures *measures);

#endif
