/* amounts.h: figures with what they are figures of: indicator, comparator, period, status, parties. */
#ifndef MAQ_FACTS_AMOUNTS_H
#define MAQ_FACTS_AMOUNTS_H

#include "facts/entities.h"
#include "facts/verb_matches.h"

typedef struct maq_amount {
  uint32_t entity;  /* the entity that is the mention; of a range with words the one that is its lower end */
  maq_span span;    /* the mention */
  const char *kind; /* money, percent, quantity, count, rank */
  bool has_value;
  double value, value_to;    /* value_to equals value unless it is a range */
  const char *comparator;    /* = > >= < <= ~ .. */
  maq_string unit;           /* ISO 4217, %, pp, UCUM, or the noun counted; text NULL if none */
  const char *unit_basis;    /* text, inferred, or NULL */
  maq_string indicator;      /* key of the closed list; text NULL if none */
  maq_string indicator_name; /* the words of the text */
  maq_string period;         /* TIMEX3 */
  bool has_period_days;
  maq_day period_from, period_to;
  const char *status; /* actual, target, forecast, limit */
  maq_string country; /* ISO 3166-1 alpha-3 */
  maq_string counterpart;
  uint32_t fact;       /* 1-based; amounts that state one fact share it */
  uint16_t confidence; /* thousandths */
  const char *rule;    /* static text */
} maq_amount;

typedef struct maq_amounts {
  maq_amount *items; /* in text order */
  size_t count;
} maq_amounts;

bool maq_find_amounts(maq_arena *arena, const maq_entity_sources *sources, const maq_entities *entities,
                      const maq_verb_matches *verbs, maq_amounts *amounts);

#endif
