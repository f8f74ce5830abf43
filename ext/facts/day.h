/* day.h: arithmetic of days in the proleptic Gregorian calendar, years -9999 to 9999. */
#ifndef MAQ_FACTS_DAY_H
#define MAQ_FACTS_DAY_H

#include "facts/times.h"

bool maq_is_leap_year(int year);
int maq_days_in_month(int year, int month);

/* Days since 1970-01-01, and back. (Howard Hinnant, "chrono-compatible low-level date algorithms".) */
int64_t maq_day_number(maq_day day);
maq_day maq_day_of_number(int64_t number);

/* 1 Monday to 7 Sunday. */
int maq_weekday(maq_day day);

maq_day maq_add_days(maq_day day, int64_t days);

/* The same day of another month; the last of that month where it is shorter. */
maq_day maq_add_months(maq_day day, int64_t months);

#endif
