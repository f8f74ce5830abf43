/* time_days.c: from a reading to the days it covers and its granularity. See maq_time in times.h.
 *
 * What is counted from the day of publication is known only if that day is. A day or month without a year is taken to be the
 * one nearest to the day of publication.
 */
#include "facts/day.h"
#include "facts/time_parts.h"

typedef struct days {
  maq_day from, to;
  const char *granularity;
  bool known;
} days;

static maq_day first_of_month(int year, int month) {
  return (maq_day){year, month, 1};
}

static maq_day last_of_month(int year, int month) {
  return (maq_day){year, month, maq_days_in_month(year, month)};
}

static days months_of(int year, int first, int last, const char *granularity) {
  return (days){first_of_month(year, first), last_of_month(year, last), granularity, true};
}

/* ---- offsets ---------------------------------------------------------------------------------------------------- */

static const char *const unit_names[MAQ_TIME_UNIT_COUNT] = {
    "century", "century", "decade", "year", "half", "quarter", "month", "week", "day", "day", "hour", "minute", "minute",
};

static int64_t months_in(maq_time_unit unit) {
  static const int16_t months[MAQ_TIME_UNIT_COUNT] = {12000, 1200, 120, 12, 6, 3, 1};
  return months[unit];
}

/* The period of one unit around a day: its year, its month, its week, itself. */
static days period_around(maq_day day, maq_time_unit unit) {
  switch (unit) {
    case MAQ_MILLENNIUM:
    case MAQ_CENTURY:
    case MAQ_DECADE:
    case MAQ_YEAR: return months_of(day.year, 1, 12, "year");
    case MAQ_HALF_YEAR: return months_of(day.year, day.month <= 6 ? 1 : 7, day.month <= 6 ? 6 : 12, "half");
    case MAQ_QUARTER: return months_of(day.year, (day.month - 1) / 3 * 3 + 1, (day.month - 1) / 3 * 3 + 3, "quarter");
    case MAQ_MONTH: return months_of(day.year, day.month, day.month, "month");
    case MAQ_WEEK: {
      maq_day monday = maq_add_days(day, 1 - maq_weekday(day));
      return (days){monday, maq_add_days(monday, 6), "week", true};
    }
    default: return (days){day, day, unit_names[unit], true};
  }
}

static bool is_in_reach(maq_day day) {
  return day.year >= 0 && day.year <= 9999;
}

static days days_of_offset(const maq_moment *m, const maq_day *published) {
  days unknown = {.granularity = unit_names[m->offset.unit]};
  double amount, second = 0;
  if (!published || m->offset.vague || !maq_decimal_value(m->offset.amount, &amount) || amount > 100000 ||
      (m->offset.has_second && (!maq_decimal_value(m->offset.second_amount, &second) || second > 100000))) {
    return unknown;
  }
  maq_day day = *published;
  maq_time_unit smallest = m->offset.has_second ? m->offset.second_unit : m->offset.unit;
  for (int i = 0; i < 1 + m->offset.has_second; i++) {
    maq_time_unit unit = i ? m->offset.second_unit : m->offset.unit;
    double count = (i ? second : amount) * m->sign;
    if (months_in(unit)) {
      day = maq_add_months(day, (int64_t)(count * (double)months_in(unit)));
    } else if (unit == MAQ_WEEK || unit == MAQ_DAY || unit == MAQ_NIGHT) {
      day = maq_add_days(day, (int64_t)(count * (unit == MAQ_WEEK ? 7 : 1)));
    } else {
      return unknown;
    }
    if (!is_in_reach(day)) {
      return unknown;
    }
  }
  return period_around(day, smallest);
}

/* ---- dates ------------------------------------------------------------------------------------------------------ */

/* The year that a moment belongs to; 0 if it is not known. */
static int year_of(const maq_moment *m, const maq_day *published) {
  if (m->year_kind == MAQ_YEAR_GIVEN) {
    return m->year;
  }
  if (!published) {
    return 0;
  }
  if (m->year_kind == MAQ_YEAR_OFFSET) {
    return published->year + m->year;
  }
  if (m->month && m->year_kind == MAQ_YEAR_UNKNOWN) { /* the nearest */
    int distance = m->month - published->month;
    return published->year + (distance > 6 ? -1 : distance < -6 ? 1 : 0);
  }
  return m->has_year ? 0 : published->year;
}

static days days_of_season(int year, const char *season) {
  if (season[0] == 'W') {
    return (days){first_of_month(year, 12), last_of_month(year + 1, 2), "season", year < 9999};
  }
  int first = season[0] == 'F' ? 9 : season[1] == 'P' ? 3 : 6;
  return months_of(year, first, first + 2, "season");
}

static days days_of_weekday(const maq_moment *m, const maq_day *published) {
  if (!published || m->has_year) {
    return (days){.granularity = "day"};
  }
  int weekday = m->weekday == MAQ_WEEKEND ? 6 : m->weekday;
  int distance = weekday - maq_weekday(*published);
  if (m->direction == '<') {
    distance -= distance >= 0 ? 7 : 0;
  } else if (m->direction == '>') {
    distance += distance <= 0 ? 7 : 0;
  } else {
    distance += distance > 3 ? -7 : distance < -3 ? 7 : 0;
  }
  maq_day day = maq_add_days(*published, distance);
  return (days){day, maq_add_days(day, m->weekday == MAQ_WEEKEND), "day", true};
}

static int directed_year(const maq_moment *m, int year, const maq_day *published) {
  if (!published || !m->month || !m->direction) {
    return year;
  }
  if (m->direction == '<') {
    return published->year - (m->month >= published->month);
  }
  return published->year + (m->month <= published->month);
}

static days days_of_date(const maq_moment *m, const maq_day *published) {
  if (m->year_kind == MAQ_YEAR_DECADE || m->year_kind == MAQ_YEAR_CENTURY) {
    int span = m->year_kind == MAQ_YEAR_DECADE ? 9 : 99;
    return (days){{m->year, 1, 1}, {m->year + span, 12, 31}, span == 9 ? "decade" : "century", m->year + span <= 9999};
  }
  if (m->weekday && !m->month) {
    return days_of_weekday(m, published);
  }
  int year = directed_year(m, year_of(m, published), published);
  bool known = year >= 1 && year <= 9998;
  const char *granularity = m->day || m->any_day       ? "day"
                            : m->month || m->any_month ? "month"
                            : m->quarter               ? "quarter"
                            : m->half                  ? "half"
                            : m->season[0]             ? "season"
                            : m->week                  ? "week"
                                                       : "year";
  days unknown = {.granularity = granularity};
  if (!known || m->any_day || m->any_month || (m->day && !m->month)) {
    return unknown;
  }
  if (m->day) {
    maq_day day = {year, m->month, m->day};
    return m->day <= maq_days_in_month(year, m->month) ? (days){day, day, granularity, true} : unknown;
  }
  if (m->month) {
    return months_of(year, m->month, m->month, granularity);
  }
  if (m->quarter) {
    return months_of(year, m->quarter * 3 - 2, m->quarter * 3, granularity);
  }
  if (m->half) {
    return months_of(year, m->half * 6 - 5, m->half * 6, granularity);
  }
  if (m->season[0]) {
    return days_of_season(year, m->season);
  }
  return m->has_year ? months_of(year, 1, 12, granularity) : unknown;
}

static days days_of_moment(const maq_moment *m, const maq_day *published) {
  if (m->vague) {
    bool present = published && strcmp(m->vague, "PRESENT_REF") == 0;
    return present ? (days){*published, *published, "day", true} : (days){.granularity = "day"};
  }
  if (maq_is_clock(m)) {
    const char *granularity = m->has_clock ? "minute" : "hour";
    if (m->day_offset && published) {
      maq_day day = maq_add_days(*published, m->year);
      return (days){day, day, granularity, true};
    }
    return (days){.granularity = granularity};
  }
  return m->is_offset ? days_of_offset(m, published) : days_of_date(m, published);
}

/* ---- lengths ---------------------------------------------------------------------------------------------------- */

/* A stretch that ends or begins on the day of publication. */
static days days_of_anchored(const maq_time_reading *r, const maq_day *published) {
  days unknown = {.granularity = unit_names[r->length.unit]};
  if (!published || !*r->anchor || r->length.unit >= MAQ_HOUR || r->shape == MAQ_SHAPE_RANGE) {
    return unknown;
  }
  maq_moment other = {.is_offset = true, .offset = r->length, .sign = *r->anchor == 'P' ? -1 : 1};
  other.offset.has_second = false;
  double amount;
  if (r->length.vague || !maq_decimal_value(r->length.amount, &amount) || amount > 100000) {
    return unknown;
  }
  maq_day day = months_in(r->length.unit)
                    ? maq_add_months(*published, (int64_t)(amount * (double)months_in(r->length.unit)) * other.sign)
                    : maq_add_days(*published, (int64_t)(amount * (r->length.unit == MAQ_WEEK ? 7 : 1)) * other.sign);
  if (!is_in_reach(day)) {
    return unknown;
  }
  days found = {day, *published, unknown.granularity, true};
  if (other.sign > 0) {
    found.from = *published;
    found.to = day;
  }
  return found;
}

void maq_time_resolve(const maq_time_reading *r, const maq_day *published, maq_time *time) {
  days first = r->is_length ? days_of_anchored(r, published) : days_of_moment(&r->from, published);
  time->granularity = first.granularity;
  time->has_from = time->has_to = first.known;
  time->from = first.from;
  time->to = first.to;
  if (r->is_length) {
    return;
  }
  if (r->shape == MAQ_SHAPE_RANGE || r->shape == MAQ_SHAPE_LIST) {
    days second = days_of_moment(&r->to, published);
    time->has_to = second.known;
    time->to = second.to;
  } else if (r->shape == MAQ_SHAPE_UNTIL) {
    time->has_from = false;
  } else if (r->shape == MAQ_SHAPE_SINCE) {
    time->has_to = false;
  }
  if (time->has_from && time->has_to && maq_day_number(time->from) > maq_day_number(time->to)) {
    time->has_from = time->has_to = false; /* an incomplete date was resolved behind the other end */
  }
}
