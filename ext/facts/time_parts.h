/* time_parts.h: what a time expression is made of, between its words and its TIMEX3 value. Internal to facts/.
 *
 * A moment is a point or period of the calendar or the clock, possibly counted from the day of publication; a length is a
 * stretch of time. A reading is what one expression says: one or two moments, or one or two lengths.
 */
#ifndef MAQ_FACTS_TIME_PARTS_H
#define MAQ_FACTS_TIME_PARTS_H

#include "facts/measure_parts.h"
#include "facts/numerals.h"
#include "facts/times.h"

/* Units of time, from the longest on. */
typedef enum maq_time_unit {
  MAQ_MILLENNIUM,
  MAQ_CENTURY,
  MAQ_DECADE,
  MAQ_YEAR,
  MAQ_HALF_YEAR,
  MAQ_QUARTER,
  MAQ_MONTH,
  MAQ_WEEK,
  MAQ_DAY,
  MAQ_NIGHT,
  MAQ_HOUR,
  MAQ_MINUTE,
  MAQ_SECOND,
  MAQ_TIME_UNIT_COUNT,
} maq_time_unit;

/* The unit of a code in calendar.tsv (`Y`, `TH`); MAQ_TIME_UNIT_COUNT for any other. */
maq_time_unit maq_time_unit_of(const char *code);

/* A stretch of time: up to two units (`екі жыл бес ай`). */
typedef struct maq_length {
  maq_time_unit unit, second_unit;
  maq_decimal amount, second_amount;
  bool has_second;
  bool vague; /* X: how many is not said */
} maq_length;

typedef enum maq_year_kind {
  MAQ_YEAR_UNKNOWN, /* XXXX */
  MAQ_YEAR_GIVEN,   /* 2025 */
  MAQ_YEAR_DECADE,  /* 199X: year 1990 */
  MAQ_YEAR_CENTURY, /* 19XX: year 1900 */
  MAQ_YEAR_OFFSET,  /* {P-1Y}: year -1 */
} maq_year_kind;

enum { MAQ_WEEKEND = 8 };

typedef struct maq_moment {
  uint8_t year_kind; /* maq_year_kind */
  int year;
  uint8_t month, day, quarter, half, week, weekday; /* 1-based, 0 for none */
  char season[3];                                   /* SP SU FA WI or empty */
  bool any_day;                                     /* a day, a month that nothing more is known of: XXXX-XX-XX */
  bool any_month;
  bool has_year;  /* a year was named, if only as an offset or as unknown */
  char direction; /* `<` `>`: the last or next of that name */
  bool is_offset; /* counted from the day of publication by `offset`, times `sign` */
  maq_length offset;
  int sign;         /* -1, 0, 1 */
  const char *part; /* of the day: TMO …; NULL for none */
  bool has_clock;
  uint8_t hour, minute;
  bool day_offset;           /* part or clock of the day that is `year` days away: {P-1D}TNI */
  const char *vague;         /* PRESENT_REF …; NULL for none */
  maq_mod boundary;          /* START, MID, END */
  maq_inflection inflection; /* of the last word */
  bool plural;               /* `жылдар`: several of them */
  size_t end;                /* the atom behind it */
} maq_moment;

typedef enum maq_time_shape {
  MAQ_SHAPE_POINT,
  MAQ_SHAPE_RANGE, /* A/B */
  MAQ_SHAPE_LIST,  /* A,B */
  MAQ_SHAPE_UNTIL, /* ../A */
  MAQ_SHAPE_SINCE, /* A/.. */
} maq_time_shape;

typedef struct maq_time_reading {
  size_t first, end; /* atoms */
  uint8_t type;      /* maq_time_type */
  bool is_length;
  maq_time_shape shape;
  maq_moment from, to; /* `to` only of ranges and lists */
  size_t second;       /* atom where `to` begins */
  bool shared;         /* the two ends share a word: they are one mention */
  maq_length length, length_to;
  maq_mod mod;
  const char *anchor; /* PAST, FUTURE or "" */
  const char *rule;
  bool of_day; /* a length that is told in parts of the day: `күндіз-түні` */
} maq_time_reading;

/* ---- reading (time_moments.c, time_clock.c, time_lengths.c) ------------------------------------------------------- */

/* A calendar match of `type` at `at`, or NULL. */
const maq_match *maq_calendar_at(const maq_atoms *atoms, size_t at, int type);

/* A point or period of the calendar that begins at `at`. */
bool maq_read_moment(const maq_atoms *atoms, size_t at, maq_moment *moment);

/* A part of the day or a time of the clock. */
bool maq_read_clock(const maq_atoms *atoms, size_t at, maq_moment *moment);

/* A stretch of time, a recurring time or an offset (`10 жыл бұрын`), with its approximators. */
bool maq_read_length(const maq_atoms *atoms, size_t at, maq_time_reading *reading);

/* Is it a time of less than a day? */
bool maq_is_clock(const maq_moment *moment);

/* ---- values (time_value.c) ---------------------------------------------------------------------------------------- */

/* The TIMEX3 text of a reading in the arena; NULL when memory is out. */
const char *maq_time_text(maq_arena *arena, const maq_time_reading *reading);

/* Fills in the days covered, as far as they are known, and the granularity. `published` may be NULL. */
void maq_time_resolve(const maq_time_reading *reading, const maq_day *published, maq_time *time);

#endif
