/* time_value.c: from a reading to its TIMEX3 text. See time_parts.h; the notation is that of VALUES.md. */
#include "base/number.h"
#include "facts/time_parts.h"

enum { LONGEST_VALUE = 400 };

typedef struct writer {
  char text[LONGEST_VALUE];
  size_t length;
} writer;

static void put(writer *w, const char *text) {
  size_t length = strlen(text);
  if (w->length + length < LONGEST_VALUE) {
    memcpy(w->text + w->length, text, length);
    w->length += length;
  }
}

static void put_number(writer *w, int value, int width) {
  char digits[16];
  int count = 0;
  do {
    digits[count++] = (char)('0' + value % 10);
    value /= 10;
  } while ((value || count < width) && count < 15);
  char text[16];
  for (int i = 0; i < count; i++) {
    text[i] = digits[count - 1 - i];
  }
  text[count] = 0;
  put(w, text);
}

/* ---- lengths ---------------------------------------------------------------------------------------------------- */

static const struct {
  const char *code;   /* in calendar.tsv */
  const char *letter; /* in a duration, behind the number */
  bool clock;         /* behind a T */
} units[MAQ_TIME_UNIT_COUNT] = {
    [MAQ_MILLENNIUM] = {"ML", "ML", false}, [MAQ_CENTURY] = {"CE", "CE", false}, [MAQ_DECADE] = {"DE", "DE", false},
    [MAQ_YEAR] = {"Y", "Y", false},         [MAQ_HALF_YEAR] = {"H", "H", false}, [MAQ_QUARTER] = {"Q", "Q", false},
    [MAQ_MONTH] = {"M", "M", false},        [MAQ_WEEK] = {"W", "W", false},      [MAQ_DAY] = {"D", "D", false},
    [MAQ_NIGHT] = {"NI", "NI", false},      [MAQ_HOUR] = {"TH", "H", true},      [MAQ_MINUTE] = {"TM", "M", true},
    [MAQ_SECOND] = {"TS", "S", true},
};

maq_time_unit maq_time_unit_of(const char *code) {
  if (strcmp(code, "A") == 0) {
    return MAQ_YEAR;
  }
  for (int i = 0; i < MAQ_TIME_UNIT_COUNT; i++) {
    if (strcmp(code, units[i].code) == 0) {
      return (maq_time_unit)i;
    }
  }
  return MAQ_TIME_UNIT_COUNT;
}

static void put_amount(writer *w, maq_decimal amount, maq_time_unit unit) {
  if (unit == MAQ_MILLENNIUM) {
    amount = maq_decimal_times(amount, 1000);
    unit = MAQ_YEAR;
  } else if (unit == MAQ_HALF_YEAR) {
    amount = maq_decimal_times(amount, 6);
    unit = MAQ_MONTH;
  }
  double value;
  char text[MAQ_NUMBER_TEXT];
  put(w, maq_decimal_value(amount, &value) && maq_number_write(value, text) ? text : "X");
  put(w, units[unit].letter);
}

/* `P2Y5M`, `PT2H`, `PXY`; with a sign as an offset: `P-10Y`, `PT-1H`, `P0D`. */
static void put_length(writer *w, const maq_length *length, int sign) {
  bool clock = units[length->unit].clock;
  put(w, clock ? "PT" : "P");
  put(w, sign < 0 ? "-" : sign > 0 ? "+" : "");
  if (length->vague) {
    put(w, "X");
    put(w, units[length->unit].letter);
    return;
  }
  put_amount(w, length->amount, length->unit);
  if (length->has_second) {
    put(w, !clock && units[length->second_unit].clock ? "T" : "");
    put_amount(w, length->second_amount, length->second_unit);
  }
}

/* ---- moments ---------------------------------------------------------------------------------------------------- */

static void put_year_offset(writer *w, int years, const char *unit) {
  put(w, "P");
  put(w, years < 0 ? "-" : years > 0 ? "+" : "");
  put_number(w, years < 0 ? -years : years, 1);
  put(w, unit);
}

static bool has_calendar_part(const maq_moment *m) {
  return m->month || m->day || m->quarter || m->half || m->week || m->weekday || m->season[0] || m->any_day || m->any_month;
}

static void put_year(writer *w, const maq_moment *m) {
  switch (m->year_kind) {
    case MAQ_YEAR_GIVEN: put_number(w, m->year, 4); break;
    case MAQ_YEAR_DECADE:
      put_number(w, m->year / 10, 3);
      put(w, "X");
      break;
    case MAQ_YEAR_CENTURY:
      put_number(w, m->year / 100, 2);
      put(w, "XX");
      break;
    case MAQ_YEAR_OFFSET:
      put(w, has_calendar_part(m) ? "{" : "");
      put_year_offset(w, m->year, "Y");
      put(w, has_calendar_part(m) ? "}" : "");
      break;
    default: put(w, "XXXX"); break;
  }
}

static void put_weekday(writer *w, const maq_moment *m) {
  put(w, "-WXX-");
  if (m->weekday == MAQ_WEEKEND) {
    put(w, "WE");
  } else {
    put_number(w, m->weekday, 1);
  }
}

static void put_clock(writer *w, const maq_moment *m) {
  if (m->day_offset) {
    put(w, "{");
    put_year_offset(w, m->year, "D");
    put(w, "}");
  }
  if (m->has_clock) {
    put(w, "T");
    put_number(w, m->hour, 2);
    put(w, ":");
    put_number(w, m->minute, 2);
  } else {
    put(w, m->part);
  }
}

static void put_date(writer *w, const maq_moment *m) {
  char direction[2] = {m->direction, 0};
  put(w, direction);
  put_year(w, m);
  if (m->month || m->day || m->any_day || m->any_month) {
    put(w, "-");
    if (m->month) {
      put_number(w, m->month, 2);
    } else {
      put(w, "XX");
    }
    if (m->day) {
      put(w, "-");
      put_number(w, m->day, 2);
    } else if (m->any_day) {
      put(w, "-XX");
    }
  } else if (m->quarter || m->half) {
    put(w, m->quarter ? "-Q" : "-H");
    put_number(w, m->quarter ? m->quarter : m->half, 1);
  } else if (m->season[0]) {
    put(w, "-");
    put(w, m->season);
  } else if (m->weekday) {
    put_weekday(w, m);
  } else if (m->week) {
    put(w, "-W");
    put_number(w, m->week, 2);
  }
}

bool maq_is_clock(const maq_moment *m) {
  return m->part != NULL || m->has_clock;
}

static void put_moment(writer *w, const maq_moment *m) {
  if (m->vague) {
    put(w, m->vague);
  } else if (maq_is_clock(m)) {
    put_clock(w, m);
  } else if (m->is_offset) {
    put_length(w, &m->offset, m->sign);
  } else {
    put_date(w, m);
  }
}

const char *maq_time_text(maq_arena *arena, const maq_time_reading *r) {
  writer w = {.length = 0};
  put(&w, r->shape == MAQ_SHAPE_UNTIL ? "../" : "");
  if (r->is_length) {
    put_length(&w, &r->length, 0);
  } else {
    put_moment(&w, &r->from);
  }
  if (r->shape == MAQ_SHAPE_RANGE || r->shape == MAQ_SHAPE_LIST) {
    put(&w, r->shape == MAQ_SHAPE_RANGE ? "/" : ",");
    if (r->is_length) {
      put_length(&w, &r->length_to, 0);
    } else {
      put_moment(&w, &r->to);
    }
  }
  put(&w, r->shape == MAQ_SHAPE_SINCE ? "/.." : "");
  return maq_arena_copy(arena, w.text, w.length);
}
