/* times.c: finds the times of a text. See times.h.
 *
 * HOW IT WORKS. At each atom that may open a time the readers of lengths, moments and clock times are asked; what stands
 * around a moment then makes it a range (`A – B`, `A мен B аралығында`, `A-дан B-ға дейін`), a list, or leaves one end open
 * (`дейін`, `бері`, a bare ablative). Russian and English say before what Kazakh says behind.
 */
#include "facts/times.h"

#include "facts/time_parts.h"
#include "facts/time_reading.h"

const char *maq_time_type_name(maq_time_type type) {
  static const char *const names[] = {"DATE", "TIME", "DURATION", "SET"};
  return names[type];
}

static bool skip_type(const maq_atoms *atoms, size_t *at, int type) {
  const maq_match *match = maq_calendar_at(atoms, *at, type);
  if (match) {
    *at = maq_atom_after(atoms, *at, match);
  }
  return match != NULL;
}

/* A month that is mostly something else (`маусым` is also a season, `Наурыз` a feast) needs more than its name. */
static bool is_doubtful_month(const maq_atoms *atoms, size_t at, const maq_moment *m) {
  bool alone = m->month && !m->day && !m->has_year && maq_calendar_at(atoms, at, MAQ_TYPE_MONTH) &&
               atoms->items[m->end - 1].token == atoms->items[at].token;
  if (!alone || atoms->mention || atoms->language != MAQ_LANGUAGE_KK) {
    return false;
  }
  const maq_atom *atom = &atoms->items[at];
  bool feast = !atom->lower && at > 0 && atom[-1].kind != MAQ_ATOM_BARRIER;
  bool season = maq_calendar_at(atoms, at, MAQ_TYPE_COMMON_WORD) && m->inflection.grammatical_case != MAQ_LOCATIVE;
  return feast || season || (m->inflection.possessive && m->inflection.grammatical_case == MAQ_NOMINATIVE);
}

static bool read_any_moment(const maq_atoms *atoms, size_t at, maq_moment *moment) {
  maq_moment other;
  bool date = maq_read_moment(atoms, at, moment);
  bool clock = maq_read_clock(atoms, at, &other);
  if (clock && (!date || other.end > moment->end)) {
    *moment = other;
  }
  return date || clock;
}

/* ---- two moments ------------------------------------------------------------------------------------------------ */

/* What the first moment leaves unsaid it takes from the second: the month of `15–20 мамыр`, the year of `қаңтар-мамыр`. */
static void share_parts(maq_moment *from, maq_moment *to) {
  if (!to->has_year && from->has_year && (from->month || from->quarter || from->half || from->season[0]) && !from->is_offset) {
    to->has_year = true;
    to->year_kind = from->year_kind;
    to->year = from->year;
  } else if (!from->has_year && to->has_year && (from->month || from->quarter || from->season[0]) &&
             (to->month || to->quarter || to->season[0])) {
    from->has_year = true;
    from->year_kind = to->year_kind;
    from->year = to->year;
  }
  if (to->day && !to->month && from->month) {
    to->month = from->month;
  }
  if (to->has_clock && from->has_clock && from->part && !to->part && to->hour < 12 && from->hour >= 12 &&
      to->hour + 12 > from->hour) {
    to->hour = (uint8_t)(to->hour + 12);
  }
}

static bool is_whole_number(const maq_atoms *atoms, size_t at, maq_numeral *n, int most) {
  int value = maq_numeral_at(atoms, at, n) ? maq_numeral_whole(n) : -1;
  return value >= 1 && value <= most && (n->form == MAQ_NUMERAL_CARDINAL || n->form == MAQ_NUMERAL_ORDINAL);
}

/* `1941-45 жж.`, `2020–25 жылдарға`: the upper year in two digits is of the same century. */
static bool read_short_year(const maq_atoms *atoms, const maq_numeral *low, size_t at, maq_moment *m) {
  const maq_atom *atom = &atoms->items[at];
  int year = maq_numeral_whole(low), last = year % 100;
  const maq_match *word = atom->kind == MAQ_ATOM_NUMBER ? maq_calendar_at(atoms, at + 1, MAQ_TYPE_TIME_UNIT) : NULL;
  if (!word || strcmp(maq_lexicon_text(maq_match_lexeme(word)->code), "Y") != 0 || year < 1000 || year > 2199 || !low->has_digits ||
      atom->digits != 2 || atom->blank || atom->inflected || !maq_decimal_is_whole(atom->number) || atom->number.mantissa <= last) {
    return false;
  }
  *m = (maq_moment){.year_kind = MAQ_YEAR_GIVEN,
                    .year = year - last + (int)atom->number.mantissa,
                    .has_year = true,
                    .plural = word->inflection.plural,
                    .inflection = word->inflection,
                    .end = maq_atom_after(atoms, at + 1, word)};
  return true;
}

/* A number that shares the words behind the second: `15–20 мамыр`, `2026-2028 жылдарға`, `19-ыншы, 20-сыншы ғасырларда`. */
static bool read_shared(const maq_atoms *atoms, size_t at, maq_time_reading *r) {
  maq_numeral n;
  if (!is_whole_number(atoms, at, &n, 2999)) {
    return false;
  }
  bool dash = maq_atom_is_mark(atoms, n.end, '-');
  const maq_match *joint = maq_calendar_at(atoms, n.end, MAQ_TYPE_AND);
  if (!dash && !joint && !maq_atom_is_mark(atoms, n.end, ',') && !(maq_atom_is_mark(atoms, n.end, '/'))) {
    return false;
  }
  size_t second = joint ? maq_atom_after(atoms, n.end, joint) : n.end + 1;
  bool short_year = dash && read_short_year(atoms, &n, second, &r->to);
  if (!short_year && (!maq_read_moment(atoms, second, &r->to) || r->to.is_offset || r->to.vague)) {
    return false;
  }
  int value = maq_numeral_whole(&n);
  r->from = r->to;
  if (r->to.day && value <= 31) {
    r->from.day = (uint8_t)value;
  } else if (r->to.month || r->to.season[0]) {
    return false;
  } else if (r->to.quarter && value <= 4) {
    r->from.quarter = (uint8_t)value;
  } else if (r->to.year_kind == MAQ_YEAR_CENTURY && value <= 30) {
    r->from.year = (value - 1) * 100;
  } else if ((r->to.year_kind == MAQ_YEAR_GIVEN || r->to.year_kind == MAQ_YEAR_DECADE) && value >= 1000) {
    r->from.year = value;
    r->from.year_kind = r->to.year_kind =
        r->to.plural && r->to.year_kind == MAQ_YEAR_DECADE && value % 10 == 0 && n.form == MAQ_NUMERAL_ORDINAL ? MAQ_YEAR_DECADE
                                                                                                               : MAQ_YEAR_GIVEN;
  } else if (r->to.year_kind == MAQ_YEAR_GIVEN && value < 100 && n.has_digits) {
    r->from.year = r->to.year / 100 * 100 + value;
  } else if (r->to.year_kind == MAQ_YEAR_DECADE && value < 100) {
    r->from.year = r->to.year / 100 * 100 + value;
  } else {
    return false;
  }
  r->shape = dash ? MAQ_SHAPE_RANGE : MAQ_SHAPE_LIST;
  r->shared = true;
  r->from.end = n.end;
  r->second = second;
  r->end = r->to.end;
  return true;
}

static const maq_match *is_day_word(const maq_atoms *atoms, size_t at) {
  const maq_match *word = maq_calendar_at(atoms, at, MAQ_TYPE_TIME_UNIT);
  return word && maq_time_unit_of(maq_lexicon_text(maq_match_lexeme(word)->code)) == MAQ_DAY ? word : NULL;
}

/* `түнгі он екі – бір`: the second hour stands alone. */
static bool read_hour_behind(const maq_atoms *atoms, size_t at, maq_time_reading *r) {
  maq_numeral n;
  if (!r->from.has_clock || !is_whole_number(atoms, at, &n, 24) || n.form != MAQ_NUMERAL_CARDINAL) {
    return false;
  }
  int hour = maq_numeral_whole(&n);
  r->to = r->from;
  r->to.hour = (uint8_t)(hour <= 12 && hour > r->from.hour % 12 && r->from.hour >= 12 ? hour % 12 + 12 : hour);
  r->to.minute = 0;
  r->to.inflection = n.inflection;
  r->to.end = n.end;
  return true;
}

/* A second moment behind a dash, a comma, `мен`, or an ablative. */
static bool read_pair(const maq_atoms *atoms, maq_time_reading *r) {
  size_t at = r->from.end;
  maq_case shown = maq_outer_case(&r->from.inflection);
  const maq_match *joint = maq_calendar_at(atoms, at, MAQ_TYPE_AND);
  bool dash = maq_atom_is_mark(atoms, at, '-'), comma = maq_atom_is_mark(atoms, at, ',');
  bool from = shown == MAQ_ABLATIVE;
  if (!dash && !comma && !joint && !from) {
    return false;
  }
  size_t second = joint ? maq_atom_after(atoms, at, joint) : at + (dash || comma);
  if (!read_any_moment(atoms, second, &r->to) && (comma || !read_hour_behind(atoms, second, r))) {
    maq_numeral n;
    bool day = r->from.day && (joint || dash || from) && is_whole_number(atoms, second, &n, 31) &&
               (n.inflection.possessive || n.form == MAQ_NUMERAL_ORDINAL || is_day_word(atoms, n.end));
    if (!day) {
      return false;
    }
    r->to = r->from; /* `наурыздың 5-і мен 14-і` */
    r->to.day = (uint8_t)maq_numeral_whole(&n);
    r->to.inflection = n.inflection;
    r->to.end = n.end;
    const maq_match *word = is_day_word(atoms, n.end);
    if (word) { /* `қыркүйектің 24-26 күндері` */
      r->to.inflection = word->inflection;
      r->to.end = maq_atom_after(atoms, n.end, word);
    }
  }
  r->second = second;
  size_t end = r->to.end;
  if (from) {
    if (maq_outer_case(&r->to.inflection) != MAQ_DATIVE || (!skip_type(atoms, &end, MAQ_TYPE_UNTIL) && !atoms->mention)) {
      return false;
    }
    r->shape = MAQ_SHAPE_RANGE;
  } else {
    bool between = skip_type(atoms, &end, MAQ_TYPE_BETWEEN);
    r->shape = dash || (joint && between) ? MAQ_SHAPE_RANGE : MAQ_SHAPE_LIST;
  }
  r->end = end;
  return true;
}

/* Do the two ends of a list belong together: both months, both days, both years? */
static bool is_alike(const maq_moment *a, const maq_moment *b) {
  return maq_is_clock(a) == maq_is_clock(b) && !a->day == !b->day && !a->month == !b->month && !a->weekday == !b->weekday &&
         !a->quarter == !b->quarter && !a->season[0] == !b->season[0] && !a->vague && !b->vague && a->is_offset == b->is_offset;
}

static void put_in_order(maq_time_reading *r) {
  share_parts(&r->from, &r->to);
}

/* Approximators behind a range, and the word that closes it. */
static void read_range_tail(const maq_atoms *atoms, maq_time_reading *r) {
  bool difference;
  size_t at = maq_mod_after(atoms, r->end, &r->to.inflection, false, &r->mod, &difference);
  skip_type(atoms, &at, MAQ_TYPE_UNTIL);
  skip_type(atoms, &at, MAQ_TYPE_BETWEEN);
  r->mod = r->mod == MAQ_MOD_UP_TO ? MAQ_MOD_NONE : r->mod;
  r->end = at;
}

/* ---- open ends -------------------------------------------------------------------------------------------------- */

/* Reads what stands behind a moment. */
static void read_relation(const maq_atoms *atoms, maq_time_reading *r) {
  maq_case shown = maq_outer_case(&r->from.inflection);
  size_t at = r->end;
  bool difference;
  at = maq_calendar_at(atoms, at, MAQ_TYPE_UNTIL) ? at : maq_mod_after(atoms, at, &r->from.inflection, false, &r->mod, &difference);
  if (skip_type(atoms, &at, MAQ_TYPE_UNTIL)) {
    r->shape = MAQ_SHAPE_UNTIL;
  } else if (((shown == MAQ_ABLATIVE || atoms->mention) && skip_type(atoms, &at, MAQ_TYPE_AFTER)) ||
             skip_type(atoms, &at, MAQ_TYPE_SINCE)) {
    r->shape = MAQ_SHAPE_SINCE;
  } else if (shown == MAQ_ABLATIVE && skip_type(atoms, &at, MAQ_TYPE_BEFORE)) {
    r->shape = MAQ_SHAPE_UNTIL;
  } else if (shown == MAQ_ABLATIVE && atoms->language != MAQ_LANGUAGE_RU && atoms->language != MAQ_LANGUAGE_EN) {
    r->shape = MAQ_SHAPE_SINCE;
  } else if (!skip_type(atoms, &at, MAQ_TYPE_DURING)) {
    skip_type(atoms, &at, MAQ_TYPE_BETWEEN);
  }
  r->end = at;
}

/* `осы жылдың бес айы`, `биылғы 9 айда`: the first months of a year. */
static bool read_first_months(const maq_atoms *atoms, maq_time_reading *r) {
  maq_numeral n;
  const maq_moment *m = &r->from;
  bool year = m->has_year && !m->is_offset && !m->month && !m->quarter && !m->half && !m->season[0] && !m->any_day &&
              !m->boundary && (m->year_kind == MAQ_YEAR_GIVEN || m->year_kind == MAQ_YEAR_OFFSET);
  if (!year || !is_whole_number(atoms, m->end, &n, 12) || n.form != MAQ_NUMERAL_CARDINAL || maq_is_inflected(&n.inflection)) {
    return false;
  }
  const maq_match *word = maq_calendar_at(atoms, n.end, MAQ_TYPE_TIME_UNIT);
  if (!word || maq_time_unit_of(maq_lexicon_text(maq_match_lexeme(word)->code)) != MAQ_MONTH) {
    return false;
  }
  r->to = r->from;
  r->from.month = 1;
  r->to.month = (uint8_t)maq_numeral_whole(&n);
  r->to.inflection = word->inflection;
  r->shape = MAQ_SHAPE_RANGE;
  r->end = maq_atom_after(atoms, n.end, word);
  skip_type(atoms, &r->end, MAQ_TYPE_DURING);
  r->rule = "first-months";
  return true;
}

static bool read_moments(const maq_atoms *atoms, size_t at, maq_time_reading *r) {
  *r = (maq_time_reading){.first = at, .anchor = "", .rule = "date"};
  size_t start = maq_mod_before(atoms, at, &r->mod);
  if (atoms->mention) {
    skip_type(atoms, &start, MAQ_TYPE_EXACTLY);
  }
  if (read_shared(atoms, start, r)) {
    r->rule = "date-range";
    size_t end = r->end;
    bool between = skip_type(atoms, &end, MAQ_TYPE_BETWEEN);
    if (between || skip_type(atoms, &end, MAQ_TYPE_DURING)) {
      r->shape = between ? MAQ_SHAPE_RANGE : r->shape;
      r->end = end;
    }
    return true;
  }
  if (!read_any_moment(atoms, start, &r->from)) {
    return false;
  }
  bool doubtful = is_doubtful_month(atoms, start, &r->from);
  r->end = r->from.end;
  r->mod = r->from.boundary ? r->from.boundary : r->mod;
  if (read_first_months(atoms, r)) {
    return true;
  }
  maq_time_reading pair = *r;
  if (read_pair(atoms, &pair) &&
      (pair.shape == MAQ_SHAPE_RANGE ? maq_is_clock(&pair.from) == maq_is_clock(&pair.to) : is_alike(&pair.from, &pair.to))) {
    *r = pair;
    r->shared = r->from.has_year && !r->to.has_year;
    put_in_order(r);
    read_range_tail(atoms, r);
    return true;
  }
  if (doubtful) {
    return false;
  }
  read_relation(atoms, r);
  return true;
}

/* ---- prepositions ----------------------------------------------------------------------------------------------- */

/* Does a noun with the ending that agrees with the ordinal stand behind it: `на 2000-м километре`, `к 2000-му рейсу`? */
static bool is_of_noun(const maq_atoms *atoms, size_t at) {
  static const char *const agreeing[][3] = {{"м", "е", "у"}, {"му", "у", "ю"}, {"го", "а", "я"}}; /* of the number, of the noun */
  const maq_atom *next = &atoms->items[at + 1];
  const maq_token *noun = &atoms->tokens->items[next->token], *number = &atoms->tokens->items[atoms->items[at].last_token];
  maq_string ending = number->kind == MAQ_WORD ? maq_token_folded(number) : maq_token_ending(number); /* `му` is no Kazakh ending */
  for (size_t i = 0; i < sizeof agreeing / sizeof *agreeing; i++) {
    if (next->kind == MAQ_ATOM_WORD && maq_string_equal(ending, maq_string_of(agreeing[i][0])) && noun->folded_length > 4) {
      const char *last = noun->folded + noun->folded_length - 2;
      return memcmp(last, agreeing[i][1], 2) == 0 || memcmp(last, agreeing[i][2], 2) == 0;
    }
  }
  return false;
}

/* `в 2026-м`, `к 2030-му`: behind a preposition the ordinal alone is a year. */
static bool read_ordinal_year(const maq_atoms *atoms, size_t at, maq_time_reading *r) {
  const maq_atom *a = &atoms->items[at];
  if (a->kind != MAQ_ATOM_NUMBER || a->digits != 4 || !a->ordinal || !maq_decimal_is_whole(a->number) ||
      a->number.mantissa < 1800 || a->number.mantissa > 2100) {
    return false;
  }
  if (is_of_noun(atoms, at)) {
    return false;
  }
  *r = (maq_time_reading){.first = at, .end = at + 1, .anchor = "", .rule = "date"};
  r->from = (maq_moment){.year_kind = MAQ_YEAR_GIVEN, .year = (int)a->number.mantissa, .has_year = true, .end = at + 1};
  return true;
}

/* Russian and English: what stands before the moment. */
static bool read_prepositional(const maq_atoms *atoms, size_t at, maq_time_reading *r) {
  static const struct {
    int type;
    maq_time_shape shape;
  } prepositions[] = {{MAQ_TYPE_PRE_UNTIL, MAQ_SHAPE_UNTIL},  {MAQ_TYPE_PRE_BY, MAQ_SHAPE_UNTIL},
                      {MAQ_TYPE_PRE_BEFORE, MAQ_SHAPE_UNTIL}, {MAQ_TYPE_PRE_SINCE, MAQ_SHAPE_SINCE},
                      {MAQ_TYPE_PRE_AFTER, MAQ_SHAPE_SINCE},  {MAQ_TYPE_PRE_IN, MAQ_SHAPE_POINT},
                      {MAQ_TYPE_PRE_BETWEEN, MAQ_SHAPE_RANGE}};
  for (size_t i = 0; i < sizeof prepositions / sizeof *prepositions; i++) {
    size_t next = at;
    if (!skip_type(atoms, &next, prepositions[i].type) || (!read_moments(atoms, next, r) && !read_ordinal_year(atoms, next, r))) {
      continue;
    }
    bool inside = prepositions[i].shape != MAQ_SHAPE_POINT || atoms->mention;
    r->first = inside ? at : next;
    size_t second = r->end;
    bool range = prepositions[i].type == MAQ_TYPE_PRE_SINCE || prepositions[i].type == MAQ_TYPE_PRE_BETWEEN;
    bool link = range && (skip_type(atoms, &second, MAQ_TYPE_PRE_UNTIL) || skip_type(atoms, &second, MAQ_TYPE_AND));
    if (link && r->shape == MAQ_SHAPE_POINT && read_any_moment(atoms, second, &r->to)) {
      r->shape = MAQ_SHAPE_RANGE;
      r->end = r->to.end;
      put_in_order(r);
    } else if (r->shape == MAQ_SHAPE_POINT) {
      r->shape = prepositions[i].shape == MAQ_SHAPE_RANGE ? MAQ_SHAPE_POINT : prepositions[i].shape;
    } else if (r->shape == MAQ_SHAPE_LIST && prepositions[i].type == MAQ_TYPE_PRE_BETWEEN) {
      r->shape = MAQ_SHAPE_RANGE;
    }
    return true;
  }
  return false;
}

/* `с 2020 по 2025 год`, `between 2020 and 2025`: bare years as ends. */
static bool read_year_pair(const maq_atoms *atoms, size_t at, maq_time_reading *r) {
  size_t first = at;
  maq_numeral low, high;
  if ((!skip_type(atoms, &first, MAQ_TYPE_PRE_SINCE) && !skip_type(atoms, &first, MAQ_TYPE_PRE_BETWEEN)) ||
      !maq_numeral_at(atoms, first, &low) || maq_numeral_whole(&low) < 1000 || maq_numeral_whole(&low) > 2999) {
    return false;
  }
  size_t second = low.end;
  if ((!skip_type(atoms, &second, MAQ_TYPE_PRE_UNTIL) && !skip_type(atoms, &second, MAQ_TYPE_AND)) ||
      !maq_numeral_at(atoms, second, &high) || maq_numeral_whole(&high) < maq_numeral_whole(&low) ||
      maq_numeral_whole(&high) > 2999 || maq_unit_at(atoms, high.end).class < MAQ_CLASS_COUNT) {
    return false;
  }
  *r = (maq_time_reading){.first = at, .end = high.end, .shape = MAQ_SHAPE_RANGE, .anchor = "", .rule = "date-range"};
  r->from = (maq_moment){.year_kind = MAQ_YEAR_GIVEN, .year = maq_numeral_whole(&low), .has_year = true, .end = low.end};
  r->to = (maq_moment){.year_kind = MAQ_YEAR_GIVEN, .year = maq_numeral_whole(&high), .has_year = true, .end = high.end};
  const maq_match *word = maq_calendar_at(atoms, high.end, MAQ_TYPE_TIME_UNIT);
  if (word && maq_time_unit_of(maq_lexicon_text(maq_match_lexeme(word)->code)) == MAQ_YEAR) {
    r->end = maq_atom_after(atoms, high.end, word);
  }
  return true;
}

/* ---- the whole -------------------------------------------------------------------------------------------------- */

/* `(2005)`, `2012–2014`: years without a word for them. */
static bool read_lone_years(const maq_atoms *atoms, size_t at, maq_time_reading *r) {
  const maq_atom *a = &atoms->items[at];
  if (atoms->mention || a->kind != MAQ_ATOM_NUMBER || a->digits != 4 || !maq_decimal_is_whole(a->number) || a->inflected ||
      a->ordinal || a->number.mantissa < 1800 || a->number.mantissa > 2100) {
    return false;
  }
  *r = (maq_time_reading){.first = at, .end = at + 1, .anchor = "", .rule = "lone-year"};
  r->from = (maq_moment){.year_kind = MAQ_YEAR_GIVEN, .year = (int)a->number.mantissa, .has_year = true, .end = at + 1};
  bool dash = a[1].kind == MAQ_ATOM_MARK && a[1].mark == '-' && a[2].kind == MAQ_ATOM_NUMBER && a[2].digits == 4 &&
              !a[2].inflected && maq_decimal_is_whole(a[2].number) && a[2].number.mantissa > a->number.mantissa &&
              a[2].number.mantissa <= 2100;
  if (dash && !(a[3].kind == MAQ_ATOM_MARK && a[3].mark == '-') && maq_unit_at(atoms, at + 3).class == MAQ_CLASS_COUNT) {
    r->to = r->from;
    r->to.year = (int)a[2].number.mantissa;
    r->shape = MAQ_SHAPE_RANGE;
    r->end = at + 3;
    return true;
  }
  return at > 0 && a[-1].kind == MAQ_ATOM_MARK && a[-1].mark == '(' && a[1].kind == MAQ_ATOM_MARK &&
         (a[1].mark == ')' || a[1].mark == ',' || a[1].mark == ';');
}

/* `сенбі сайын`: every week. */
static bool read_every_weekday(const maq_atoms *atoms, size_t at, maq_time_reading *r) {
  const maq_match *weekday = maq_calendar_at(atoms, at, MAQ_TYPE_WEEKDAY);
  size_t end = weekday ? maq_atom_after(atoms, at, weekday) : at;
  if (!weekday || !skip_type(atoms, &end, MAQ_TYPE_EVERY)) {
    return false;
  }
  *r = (maq_time_reading){.first = at, .end = end, .type = MAQ_TIME_SET, .is_length = true, .anchor = "", .rule = "set"};
  r->length = (maq_length){.unit = MAQ_WEEK, .amount = maq_decimal_of(1)};
  return true;
}

static bool read_fixed(const maq_atoms *atoms, size_t at, maq_time_reading *r) {
  const maq_match *set = maq_calendar_at(atoms, at, MAQ_TYPE_SET);
  const maq_match *match = set ? set : maq_calendar_at(atoms, at, MAQ_TYPE_DAY_NIGHT);
  if (!match) {
    return false;
  }
  const char *code = maq_lexicon_text(maq_match_lexeme(match)->code);
  bool clock = code[1] == 'T';
  const char unit[3] = {clock ? 'T' : code[2], clock ? code[3] : 0, 0};
  *r = (maq_time_reading){.first = at,
                          .end = maq_atom_after(atoms, at, match),
                          .type = set ? MAQ_TIME_SET : MAQ_TIME_DURATION,
                          .is_length = true,
                          .anchor = "",
                          .rule = set ? "set" : "duration",
                          .of_day = !set && maq_match_lexeme(match)->number == 1,
                          .length = {.unit = maq_time_unit_of(unit), .amount = maq_decimal_of(1)}};
  return true;
}

static void set_type(maq_time_reading *r) {
  if (!r->is_length) {
    const maq_moment *m = &r->from;
    bool short_offset = m->is_offset && m->offset.unit >= MAQ_HOUR;
    r->type = maq_is_clock(m) || short_offset ? MAQ_TIME_TIME : MAQ_TIME_DATE;
  }
}

bool maq_read_time(const maq_atoms *atoms, size_t at, maq_time_reading *reading) {
  maq_time_reading length, moment;
  if (read_fixed(atoms, at, reading) || read_every_weekday(atoms, at, reading)) {
    return true;
  }
  if (read_lone_years(atoms, at, reading)) {
    maq_time_reading other;
    bool more = (read_moments(atoms, at, &other) && other.end > reading->end) ||
                (maq_read_length(atoms, at, &other) && other.end > reading->end);
    if (!more) {
      return true;
    }
  }
  bool is_length = maq_read_length(atoms, at, &length);
  bool open = atoms->language == MAQ_LANGUAGE_RU || atoms->language == MAQ_LANGUAGE_EN;
  bool is_moment =
      (open && (read_year_pair(atoms, at, &moment) || read_prepositional(atoms, at, &moment))) || read_moments(atoms, at, &moment);
  if (!is_length && !is_moment) {
    return false;
  }
  bool prefer_length = is_length && (!is_moment || length.end > moment.end || (length.end == moment.end && moment.from.any_day));
  *reading = prefer_length ? length : moment;
  set_type(reading);
  return true;
}

/* A number alone: the hour in a TIME, an age in a DATE, a day of a month that is not named. */
static bool read_bare_number(const maq_atoms *atoms, size_t at, maq_entity_class class, maq_time_reading *r) {
  maq_numeral n;
  if (!maq_numeral_range_at(atoms, at, &n) || n.is_fraction || n.signed_number) {
    return false;
  }
  *r = (maq_time_reading){.first = at, .end = n.end, .anchor = "", .rule = "bare-number"};
  double value, value_to;
  if (!maq_numeral_values(&n, &value, &value_to)) {
    return false;
  }
  r->shape = n.range ? MAQ_SHAPE_RANGE : MAQ_SHAPE_POINT;
  if (class == MAQ_DATE && n.form != MAQ_NUMERAL_ORDINAL) {
    r->is_length = true;
    r->type = MAQ_TIME_DURATION;
    r->length = (maq_length){.unit = MAQ_YEAR, .amount = n.value};
    r->length_to = (maq_length){.unit = MAQ_YEAR, .amount = n.value_to};
    bool years = n.inflection.grammatical_case == MAQ_LOCATIVE || value > 31 || n.range;
    if (value >= 1000 && value <= 2199 && value_to <= 2199) {
      r->is_length = false;
      r->from =
          (maq_moment){.year_kind = MAQ_YEAR_GIVEN, .year = (int)value, .has_year = true, .inflection = n.inflection, .end = n.end};
      r->to = r->from;
      r->to.year = (int)value_to;
      return true;
    }
    if (years) {
      return true;
    }
    r->is_length = false;
  }
  if (class == MAQ_DATE) {
    r->from = r->to = (maq_moment){
        .has_year = true, .any_month = true, .day = (uint8_t)(value >= 1 && value <= 31 ? value : 0), .inflection = n.inflection};
    r->to.day = (uint8_t)(value_to >= 1 && value_to <= 31 ? value_to : 0);
    return r->from.day != 0;
  }
  r->from = r->to = (maq_moment){.has_clock = true, .inflection = n.inflection, .end = n.end};
  bool hour = value >= 0 && value <= 24;
  r->from.hour = (uint8_t)(hour ? value : 0);
  r->to.hour = (uint8_t)(value_to >= 0 && value_to <= 24 ? value_to : 0);
  r->from.minute = (uint8_t)(hour && value - r->from.hour == 0.5 ? 30 : 0);
  return hour;
}

/* A unit alone: `жыл` is that of the day of publication, `күндер` are some days, `күн` in a TIME is the daytime. */
static bool read_bare_unit(const maq_atoms *atoms, size_t at, maq_entity_class class, maq_time_reading *r) {
  const maq_match *word = maq_calendar_at(atoms, at, MAQ_TYPE_TIME_UNIT);
  if (!word) {
    return false;
  }
  maq_time_unit unit = maq_time_unit_of(maq_lexicon_text(maq_match_lexeme(word)->code));
  if (unit == MAQ_TIME_UNIT_COUNT) {
    return false;
  }
  *r = (maq_time_reading){.first = at, .end = maq_atom_after(atoms, at, word), .anchor = "", .rule = "bare-unit"};
  r->from = (maq_moment){.end = r->end, .inflection = word->inflection};
  if (class == MAQ_TIME && unit == MAQ_DAY) {
    r->from.part = "TDT";
  } else if (unit == MAQ_YEAR) {
    r->from.has_year = true;
    r->from.year_kind = MAQ_YEAR_OFFSET;
  } else {
    r->from.is_offset = true;
    r->from.offset = (maq_length){.unit = unit};
  }
  return true;
}

bool maq_read_time_mention(const maq_atoms *atoms, size_t at, maq_entity_class class, maq_time_reading *reading) {
  if (maq_read_time(atoms, at, reading)) {
    return true;
  }
  if (!read_bare_number(atoms, at, class, reading) && !read_bare_unit(atoms, at, class, reading)) {
    return false;
  }
  if (!reading->is_length && reading->shape == MAQ_SHAPE_POINT) {
    read_relation(atoms, reading);
  }
  set_type(reading);
  return true;
}

maq_entity_class maq_time_class(const maq_time_reading *r) {
  if (r->is_length) {
    return r->length.unit >= MAQ_HOUR || r->of_day ? MAQ_TIME : MAQ_DATE;
  }
  return r->type == MAQ_TIME_TIME ? MAQ_TIME : MAQ_DATE;
}

bool maq_make_time(maq_arena *arena, const maq_atoms *atoms, const maq_time_reading *r, const maq_day *published, maq_time *time) {
  const maq_atom *first = &atoms->items[r->first], *last = &atoms->items[r->end - 1];
  *time = (maq_time){
      .span = maq_span_of(atoms->tokens, first->token, last->last_token - first->token + 1),
      .class = maq_time_class(r),
      .type = (maq_time_type)r->type,
      .value = maq_time_text(arena, r),
      .mod = (uint8_t)r->mod,
      .anchor = r->anchor,
      .rule = r->rule,
  };
  maq_time_resolve(r, published, time);
  return time->value != NULL;
}

/* Most atoms are done with this. */
static bool may_begin(const maq_atoms *atoms, size_t at) {
  const maq_atom *atom = &atoms->items[at];
  return atom->kind == MAQ_ATOM_NUMBER || atom->kind == MAQ_ATOM_DAY || atom->kind == MAQ_ATOM_CLOCK || atom->roman ||
         (atom->tables & (MAQ_KNOWN_NUMERAL | MAQ_KNOWN_CALENDAR | MAQ_KNOWN_COMPARATOR));
}

typedef struct finder {
  maq_arena *arena;
  const maq_atoms *atoms;
  const maq_day *published;
  maq_times *out;
} finder;

static bool add_time(finder *f, const maq_time_reading *reading) {
  maq_time *items = maq_arena_grow(f->arena, f->out->items, f->out->count, &f->out->capacity, sizeof *items);
  if (!items) {
    return false;
  }
  f->out->items = items;
  return maq_make_time(f->arena, f->atoms, reading, f->published, &items[f->out->count++]);
}

bool maq_find_times(maq_arena *arena, const maq_atoms *atoms, const maq_day *published, maq_times *times) {
  finder f = {.arena = arena, .atoms = atoms, .published = published, .out = times};
  for (size_t at = 0; at < atoms->count && maq_arena_goes_on(arena);) {
    maq_time_reading reading;
    const maq_match *common = maq_calendar_at(atoms, at, MAQ_TYPE_COMMON_WORD);
    if (common && common->token_count > 1 && !maq_calendar_at(atoms, at, MAQ_TYPE_NEW_YEAR)) {
      at = maq_atom_after(atoms, at, common); /* `қазіргі таңда` is no time that anyone marks */
      continue;
    }
    if (!may_begin(atoms, at) || !maq_read_time(atoms, at, &reading)) {
      at++;
      continue;
    }
    bool two = reading.shape == MAQ_SHAPE_LIST && !reading.is_length && !reading.shared;
    maq_time_reading second = reading;
    if (two) { /* `28 және 30 желтоқсанда` are two mentions */
      second.from = second.to;
      second.first = second.second;
      reading.end = reading.from.end;
      reading.shape = second.shape = MAQ_SHAPE_POINT;
    }
    if (!add_time(&f, &reading) || (two && !add_time(&f, &second))) {
      return false;
    }
    reading.end = two ? second.end : reading.end;
    at = maq_atom_behind_token(atoms, reading.end > at ? reading.end : at + 1);
  }
  return !arena->failed;
}
