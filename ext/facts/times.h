/* times.h: dates, times of day, durations and recurring times in text, as TIMEX3 values and as intervals of days.
 *
 * The conventions for values are those of VALUES.md in the project's documentation.
 */
#ifndef MAQ_FACTS_TIMES_H
#define MAQ_FACTS_TIMES_H

#include "facts/span.h"
#include "lexicon/lexicon.h"

/* A day of the proleptic Gregorian calendar. */
typedef struct maq_day {
  int year, month, day; /* 1-based months and days */
} maq_day;

/* Reads `2025-03-14`, also with a time of day behind `T` or a blank; false for anything else or a day that does not exist. */
bool maq_day_parse(maq_string text, maq_day *day);

typedef enum maq_time_type { MAQ_TIME_DATE, MAQ_TIME_TIME, MAQ_TIME_DURATION, MAQ_TIME_SET } maq_time_type;

/* `DATE`, `TIME`, `DURATION`, `SET` */
const char *maq_time_type_name(maq_time_type type);

typedef struct maq_time {
  maq_span span;
  maq_entity_class class; /* MAQ_DATE or MAQ_TIME: the entity that it is */
  maq_time_type type;
  const char *value; /* TIMEX3 with the offsets and open ends of VALUES.md: `2025-03`, `P-1Y`, `../2023`, `PXY` */
  bool has_from, has_to;
  maq_day from, to;        /* the days covered, both inclusive; relative dates are resolved if `published` is known */
  const char *granularity; /* century, decade, year, half, quarter, season, month, week, day, hour, minute; static */
  uint8_t mod;             /* maq_mod of measures.h */
  const char *anchor;      /* of durations: `PAST`, `FUTURE` or "" */
  const char *rule;        /* what recognised it; static text */
} maq_time;

typedef struct maq_times {
  maq_time *items; /* in text order, never overlapping */
  size_t count, capacity;
} maq_times;

struct maq_atoms;

/* Adds the times of one sentence. `published` may be NULL. False when memory is out. */
bool maq_find_times(maq_arena *arena, const struct maq_atoms *atoms, const maq_day *published, maq_times *times);

#endif
