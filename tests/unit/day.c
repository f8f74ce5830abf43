/* day.c: which texts are days. */
#include "facts/times.h"
#include "support.h"

static void check(const char *text, int year, int month, int day) {
  maq_day read = {0, 0, 0};
  bool is_day = maq_day_parse(maq_string_of(text), &read);
  tap_ok(is_day && read.year == year && read.month == month && read.day == day, "`%s` is a day", text);
}

static void refuse(const char *text) {
  maq_day read;
  tap_ok(!maq_day_parse(maq_string_of(text), &read), "`%s` is none", text);
}

int main(void) {
  check("2025-03-14", 2025, 3, 14);
  check("2024-02-29", 2024, 2, 29);
  check("2000-02-29", 2000, 2, 29);
  check("1999-12-31", 1999, 12, 31);
  check("2025-03-14T08:30:00", 2025, 3, 14);
  check("2025-03-14 08:30", 2025, 3, 14);
  check("2025-03-14T08:30:00Z", 2025, 3, 14);
  check("2025-03-14T08:30:00+05:00", 2025, 3, 14);
  refuse("2023-02-29");
  refuse("1900-02-29");
  refuse("2025-13-01");
  refuse("2025-00-10");
  refuse("2025-04-31");
  refuse("2025-04-00");
  refuse("2025-4-1");
  refuse("2025-04");
  refuse("14.03.2025");
  refuse("2025-03-14x");
  refuse("2025-03-1");
  refuse("-025-03-14");
  refuse("soon");
  refuse("");
  refuse("２０２５-03-14");
  maq_day read;
  tap_ok(!maq_day_parse((maq_string){"2025-03-14", 9}, &read), "no byte beyond the length is read");
  tap_ok(!maq_day_parse((maq_string){NULL, 0}, &read), "no text is none");
  return tap_finish();
}
