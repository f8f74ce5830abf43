/* day.c: see day.h and maq_day_parse in times.h. */
#include "facts/day.h"

bool maq_is_leap_year(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int maq_days_in_month(int year, int month) {
  static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && maq_is_leap_year(year) ? 29 : days[month - 1];
}

int64_t maq_day_number(maq_day day) {
  int64_t year = day.month <= 2 ? day.year - 1 : day.year;
  int64_t era = (year >= 0 ? year : year - 399) / 400;
  int64_t year_of_era = year - era * 400;
  int64_t day_of_year = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
  int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

maq_day maq_day_of_number(int64_t number) {
  number += 719468;
  int64_t era = (number >= 0 ? number : number - 146096) / 146097;
  int64_t day_of_era = number - era * 146097;
  int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int64_t shifted_month = (5 * day_of_year + 2) / 153;
  int month = (int)(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  return (maq_day){(int)(year_of_era + era * 400 + (month <= 2)), month, (int)(day_of_year - (153 * shifted_month + 2) / 5 + 1)};
}

int maq_weekday(maq_day day) {
  int64_t since_monday = (maq_day_number(day) + 3) % 7; /* 1970-01-01 was a Thursday */
  return (int)(since_monday < 0 ? since_monday + 7 : since_monday) + 1;
}

maq_day maq_add_days(maq_day day, int64_t days) {
  return maq_day_of_number(maq_day_number(day) + days);
}

maq_day maq_add_months(maq_day day, int64_t months) {
  int64_t count = (int64_t)day.year * 12 + day.month - 1 + months;
  int64_t year = (count >= 0 ? count : count - 11) / 12;
  maq_day moved = {(int)year, (int)(count - year * 12) + 1, day.day};
  int last = maq_days_in_month(moved.year, moved.month);
  moved.day = moved.day > last ? last : moved.day;
  return moved;
}

/* Reads `count` digits; -1 if there are not as many. */
static int read_digits(const char *text, size_t count) {
  int value = 0;
  for (size_t i = 0; i < count; i++) {
    if (text[i] < '0' || text[i] > '9') {
      return -1;
    }
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

/* What may stand behind a day: nothing, or a blank or T and a time of day with its zone. */
static bool is_time_of_day(maq_string text) {
  if (text.length == 0) {
    return true;
  }
  if (text.length < 3 || (text.text[0] != 'T' && text.text[0] != ' ') || read_digits(text.text + 1, 2) < 0) {
    return false;
  }
  for (size_t i = 3; i < text.length; i++) {
    char c = text.text[i];
    if (!((c >= '0' && c <= '9') || c == ':' || c == '.' || c == '+' || c == '-' || c == 'Z')) {
      return false;
    }
  }
  return true;
}

bool maq_day_parse(maq_string text, maq_day *day) {
  if (!text.text || text.length < 10 || text.text[4] != '-' || text.text[7] != '-') {
    return false;
  }
  int year = read_digits(text.text, 4), month = read_digits(text.text + 5, 2), number = read_digits(text.text + 8, 2);
  if (year < 0 || month < 1 || month > 12 || number < 1 || number > maq_days_in_month(year, month) ||
      !is_time_of_day((maq_string){text.text + 10, text.length - 10})) {
    return false;
  }
  *day = (maq_day){year, month, number};
  return true;
}
