/* time_clock.c: reads parts of the day and times of the clock. See maq_read_clock in time_parts.h.
 *
 * `18:00`, `сағат 9-да`, `таңғы сағат сегізде`, `кешкі алты жарымға`, `он сегіз нөл-нөлде`, `at 9 p.m.`. A part of the day
 * before the hour tells which half of the day is meant.
 */
#include "facts/time_parts.h"

typedef struct clock_reader {
  const maq_atoms *atoms;
  size_t at;
  maq_moment *m;
  int added; /* hours that the part of the day adds to 1 … 11 */
  bool has_hour_word;
} clock_reader;

static void take(clock_reader *c, const maq_match *match) {
  c->at = maq_atom_after(c->atoms, c->at, match);
  c->m->inflection = match->inflection;
}

static const maq_match *hour_word(const clock_reader *c) {
  const maq_match *match = maq_calendar_at(c->atoms, c->at, MAQ_TYPE_TIME_UNIT);
  return match && strcmp(maq_lexicon_text(maq_match_lexeme(match)->code), "TH") == 0 ? match : NULL;
}

static bool read_part(clock_reader *c) {
  const maq_match *match = maq_calendar_at(c->atoms, c->at, MAQ_TYPE_PART_OF_DAY);
  if (!match) {
    return false;
  }
  c->m->part = maq_lexicon_text(maq_match_lexeme(match)->code);
  c->added = (int)maq_match_lexeme(match)->number;
  take(c, match);
  return true;
}

/* The hour of the day by what the part of the day says: 9 in the evening is 21, 12 at night 0, 1 at noon 13. */
static int hour_of_day(const clock_reader *c, int hour) {
  if (hour > 12 || !c->m->part) {
    return hour;
  }
  if (c->added == 24) { /* night: before midnight only from nine on */
    return hour == 12 ? 0 : hour >= 9 ? hour + 12 : hour;
  }
  if (c->added == 12) {
    return hour == 12 ? 12 : hour >= 10 && strcmp(c->m->part, "TMI") == 0 ? hour : hour + 12;
  }
  return hour;
}

static void set_clock(clock_reader *c, int hour, int minute) {
  c->m->hour = (uint8_t)hour_of_day(c, hour);
  c->m->minute = (uint8_t)minute;
  c->m->has_clock = true;
}

/* `18:00`; detokenised `18 : 00` comes as three atoms. */
static bool read_digits(clock_reader *c) {
  const maq_atom *a = &c->atoms->items[c->at];
  if (a->kind == MAQ_ATOM_CLOCK && a->parts[0] <= 24 && a->parts[1] < 60) {
    set_clock(c, a->parts[0], a->parts[1]);
    c->m->inflection = a->ending;
    c->at++;
    return true;
  }
  if (a->kind == MAQ_ATOM_NUMBER && a[1].kind == MAQ_ATOM_MARK && a[1].mark == ':' && a[2].kind == MAQ_ATOM_NUMBER &&
      a[2].digits == 2 && a->number.mantissa <= 24 && a->digits <= 2 && a[2].number.mantissa < 60 &&
      a->number.decimals + a[2].number.decimals == 0) {
    set_clock(c, (int)a->number.mantissa, (int)a[2].number.mantissa);
    c->m->inflection = a[2].ending;
    c->at += 3;
    return true;
  }
  return false;
}

/* Minutes in words behind the hour: `нөл-нөл`, `қырық екі`. */
static bool read_minutes(const clock_reader *c, size_t at, int *minute, size_t *end, maq_inflection *inflection) {
  maq_numeral n;
  if (!maq_numeral_at(c->atoms, at, &n) || n.form != MAQ_NUMERAL_CARDINAL || n.has_digits) {
    return false;
  }
  *minute = maq_numeral_whole(&n);
  *end = n.end;
  *inflection = n.inflection;
  if (*minute == 0 && maq_atom_is_mark(c->atoms, n.end, '-')) {
    maq_numeral second;
    if (maq_numeral_at(c->atoms, n.end + 1, &second) && maq_numeral_whole(&second) >= 0 && maq_numeral_whole(&second) < 10) {
      *minute = maq_numeral_whole(&second);
      *end = second.end;
      *inflection = second.inflection;
    }
    return true;
  }
  return *minute >= 10 && *minute < 60;
}

/* The hour as a number; alone it needs the part of the day, the word for the hour, or minutes to be one. */
static bool read_hour(clock_reader *c) {
  maq_numeral n;
  if (!maq_numeral_at(c->atoms, c->at, &n) || n.form != MAQ_NUMERAL_CARDINAL || n.signed_number || n.has_scale) {
    return false;
  }
  int minute = 0;
  maq_decimal whole = n.value;
  if (whole.decimals == 1 && whole.mantissa % 10 == 5 && !n.has_digits) { /* `алты жарым` */
    whole = maq_decimal_of(whole.mantissa / 10);
    minute = 30;
  } else if (whole.decimals == 2 && n.has_digits && n.words == 1 && whole.mantissa % 100 < 60) { /* `18.30` */
    minute = (int)(whole.mantissa % 100);
    whole = maq_decimal_of(whole.mantissa / 100);
  }
  if (whole.decimals || whole.mantissa < 0 || whole.mantissa > 24) {
    return false;
  }
  size_t end = n.end;
  maq_inflection inflection = n.inflection;
  bool minutes = !maq_is_inflected(&n.inflection) && !n.has_digits && read_minutes(c, n.end, &minute, &end, &inflection);
  bool said =
      c->m->part && (c->atoms->mention || (!n.is_word_shape && !maq_is_inflected(&c->m->inflection) &&
                                           (maq_is_inflected(&inflection) || maq_calendar_at(c->atoms, end, MAQ_TYPE_UNTIL))));
  bool slavic = c->atoms->language == MAQ_LANGUAGE_RU || c->atoms->language == MAQ_LANGUAGE_EN;
  bool certain = said || c->has_hour_word || (slavic && c->m->part) ||
                 (minutes && (minute == 0 || maq_is_inflected(&inflection) || c->atoms->mention));
  if (!certain) {
    return false;
  }
  set_clock(c, (int)whole.mantissa, minute);
  c->m->inflection = inflection;
  c->at = end;
  return true;
}

/* What may stand behind the hour: `o'clock`, `часов`, `a.m.`, `утра`. */
static void read_behind(clock_reader *c) {
  const maq_match *match = maq_calendar_at(c->atoms, c->at, MAQ_TYPE_O_CLOCK);
  match = match || c->atoms->language != MAQ_LANGUAGE_RU ? match : hour_word(c);
  if (match) {
    take(c, match);
  }
  bool open = c->atoms->language == MAQ_LANGUAGE_RU || c->atoms->language == MAQ_LANGUAGE_EN;
  int hour = c->m->hour;
  if (open && !c->m->part && read_part(c)) {
    c->m->hour = (uint8_t)hour_of_day(c, hour);
    if (strcmp(c->m->part, "TMO") == 0 && hour == 12) {
      c->m->hour = 0;
    }
  }
}

/* Russian and English put what makes the hour certain behind it: `9 часов утра`, `9 p.m.`. */
static bool has_sure_sign_behind(const maq_atoms *atoms, size_t at) {
  maq_numeral n;
  if ((atoms->language != MAQ_LANGUAGE_RU && atoms->language != MAQ_LANGUAGE_EN) || !maq_numeral_at(atoms, at, &n)) {
    return false;
  }
  size_t next = n.end;
  const maq_match *unit = maq_calendar_at(atoms, next, MAQ_TYPE_TIME_UNIT);
  if (unit && strcmp(maq_lexicon_text(maq_match_lexeme(unit)->code), "TH") == 0) {
    next = maq_atom_after(atoms, next, unit);
  }
  return maq_calendar_at(atoms, n.end, MAQ_TYPE_O_CLOCK) || maq_calendar_at(atoms, next, MAQ_TYPE_PART_OF_DAY);
}

/* Some parts of the day are ordinary words too (`түс` is also colour); they count only in a case. */
static bool is_certain_part(const clock_reader *c, size_t first) {
  const maq_match *common = maq_calendar_at(c->atoms, first, MAQ_TYPE_COMMON_WORD);
  if (!common || c->atoms->mention) {
    return true;
  }
  const maq_inflection *i = &common->inflection;
  bool behind_day = first > 0 && (c->atoms->items[first - 1].tables & MAQ_KNOWN_CALENDAR); /* `жексенбі кешінде` */
  if (i->attributive) {
    return true; /* `таңғы` */
  }
  return (!i->possessive &&
          (i->grammatical_case == MAQ_DATIVE || i->grammatical_case == MAQ_ABLATIVE || i->grammatical_case == MAQ_LOCATIVE)) ||
         (i->possessive == 3 && i->grammatical_case == MAQ_LOCATIVE && behind_day);
}

bool maq_read_clock(const maq_atoms *atoms, size_t at, maq_moment *moment) {
  *moment = (maq_moment){.end = at};
  clock_reader c = {.atoms = atoms, .at = at, .m = moment};
  bool part = read_part(&c);
  if (part && !is_certain_part(&c, at)) {
    return false;
  }
  const maq_match *word = hour_word(&c);
  size_t before = c.at;
  if (word && !maq_is_inflected(&word->inflection)) {
    c.has_hour_word = true;
    c.at = maq_atom_after(atoms, c.at, word);
  }
  c.has_hour_word = c.has_hour_word || has_sure_sign_behind(atoms, c.at);
  if (read_digits(&c) || read_hour(&c)) {
    read_behind(&c);
  } else {
    c.at = before;
  }
  moment->end = c.at;
  return moment->has_clock || part;
}
