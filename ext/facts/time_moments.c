/* time_moments.c: reads a point or period of the calendar. See maq_read_moment in time_parts.h.
 *
 * HOW IT WORKS. A moment is a row of components in any order that each fill a free place: a year (`2025 жылы`, `биыл`,
 * `өткен жылдың`), a day with its month, a month, a quarter, a half, a season, a weekday. Kazakh goes from the year down,
 * Russian from the day up, English anyhow; so the order is not asked for. A Kazakh component in any case but the nominative
 * and the genitive closes the row.
 */
#include "facts/time_parts.h"

typedef struct row {
  const maq_atoms *atoms;
  size_t at;
  maq_moment *m;
  bool any;
} row;

enum { MOST_COMPONENTS = 6, FIRST_YEAR = 1000, LAST_YEAR = 2199, PIVOT = 30 };

const maq_match *maq_calendar_at(const maq_atoms *atoms, size_t at, int type) {
  return maq_atom_match(atoms, at, MAQ_LEXICON_CALENDAR, type);
}

static const char *code_of(const maq_match *match) {
  return maq_lexicon_text(maq_match_lexeme(match)->code);
}

static int number_of(const maq_match *match) {
  return (int)maq_match_lexeme(match)->number;
}

static maq_time_unit unit_of(const maq_match *match) {
  return maq_time_unit_of(code_of(match));
}

static bool is_unit(const maq_match *match, maq_time_unit unit) {
  return match && unit_of(match) == unit && *code_of(match) != 'A';
}

/* Goes behind `match`, which ends the component. */
static bool take(row *r, size_t at, const maq_match *match) {
  r->at = maq_atom_after(r->atoms, at, match);
  r->m->inflection = match->inflection;
  r->any = true;
  return true;
}

/* ---- numbers before words of the calendar ----------------------------------------------------------------------- */

/* A number that orders: an ordinal, Roman digits, digits with a hyphen (`90-жылдары`), or a plain one. */
typedef struct order {
  int value;
  bool ordinal;
  bool digits, leading_zero;
  uint8_t digit_count;
  size_t end;
  maq_inflection inflection;
} order;

static bool read_order(const maq_atoms *atoms, size_t at, order *o) {
  const maq_atom *atom = &atoms->items[at];
  *o = (order){.value = -1};
  if (atom->kind == MAQ_ATOM_NUMBER || (atom->tables & MAQ_KNOWN_NUMERAL)) {
    maq_numeral n;
    if (!maq_numeral_at(atoms, at, &n) || (n.form != MAQ_NUMERAL_CARDINAL && n.form != MAQ_NUMERAL_ORDINAL) || n.signed_number) {
      return false;
    }
    *o = (order){.value = maq_numeral_whole(&n),
                 .ordinal = n.form == MAQ_NUMERAL_ORDINAL,
                 .digits = n.has_digits && n.words == 1,
                 .leading_zero = atom->leading_zero,
                 .digit_count = atom->digits,
                 .end = n.end,
                 .inflection = n.inflection};
  } else if (atom->roman) {
    *o = (order){.value = atom->roman, .ordinal = true, .end = at + 1};
  }
  if (o->value < 0) {
    return false;
  }
  const maq_atom *hyphen = &atoms->items[o->end];
  if (hyphen->kind == MAQ_ATOM_MARK && hyphen->mark == '-' && !hyphen->blank && !hyphen[1].blank &&
      hyphen[1].kind == MAQ_ATOM_WORD) {
    o->ordinal = true;
    o->end++;
  }
  return true;
}

/* ---- years ------------------------------------------------------------------------------------------------------ */

static void set_year(maq_moment *m, maq_year_kind kind, int year) {
  m->year_kind = (uint8_t)kind;
  m->year = year;
  m->has_year = true;
}

/* What a number before the word for a year means; false where the two are a length of time (`5 жыл`). */
static bool year_by_order(const row *r, const order *o, const maq_match *word, maq_moment *m) {
  const maq_inflection *i = &word->inflection;
  bool slavic = r->atoms->language == MAQ_LANGUAGE_RU;
  bool marked = i->possessive || i->attributive || slavic;
  bool whole_year = o->value >= FIRST_YEAR && o->value <= LAST_YEAR;
  bool plural = i->plural || (slavic && o->ordinal && o->value % 10 == 0);
  if (o->value >= 10 && o->value % 10 == 0 && plural && (o->value < 100 ? o->ordinal : whole_year)) {
    int century = m->year_kind == MAQ_YEAR_CENTURY ? m->year : 1900;
    set_year(m, MAQ_YEAR_DECADE, o->value < 100 ? century + o->value : o->value);
    return true;
  }
  if (m->has_year) {
    return false;
  }
  bool ago = !maq_is_inflected(i) && maq_calendar_at(r->atoms, maq_atom_after(r->atoms, o->end, word), MAQ_TYPE_BEFORE);
  if (whole_year && !(ago && !o->ordinal)) { /* `2000 жыл бұрын` is a length */
    bool year =
        o->ordinal || marked || (o->digits && o->digit_count == 4 && o->value >= 1900 && o->value % 100 != 0) ||
        (o->digits && o->digit_count == 4 && r->atoms->tokens->items[r->atoms->items[o->end].token].length <= 3) || /* `2000 ж.` */
        (o->digits && o->digit_count == 4 && maq_is_inflected(i) &&
         !maq_atom_match(r->atoms, maq_atom_after(r->atoms, o->end, word), MAQ_LEXICON_COMPARATORS, MAQ_TYPE_MORE_THAN));
    set_year(m, MAQ_YEAR_GIVEN, o->value);
    m->has_year = year;
    return year;
  }
  if (!o->ordinal && !(o->digits && o->digit_count == 2 && (i->possessive == 3 || i->attributive) && !i->grammatical_case)) {
    return false;
  }
  bool short_year = o->value < 100 && (o->leading_zero || (o->value >= 10 && maq_is_inflected(i)));
  if (short_year) {
    set_year(m, MAQ_YEAR_GIVEN, o->value + (o->value <= PIVOT ? 2000 : 1900));
  } else {
    set_year(m, MAQ_YEAR_UNKNOWN, 0);
  }
  return true;
}

static bool read_numbered_year(row *r, const order *o) {
  size_t at = o->end;
  const maq_match *kind = maq_calendar_at(r->atoms, at, MAQ_TYPE_YEAR_KIND); /* `оқу жылы` */
  at = kind ? maq_atom_after(r->atoms, at, kind) : at;
  const maq_match *word = maq_calendar_at(r->atoms, at, MAQ_TYPE_TIME_UNIT);
  maq_moment before = *r->m;
  if (!is_unit(word, MAQ_YEAR)) {
    return false;
  }
  if (!year_by_order(r, o, word, r->m)) {
    *r->m = before;
    return false;
  }
  r->m->plural = word->inflection.plural;
  return take(r, at, word);
}

/* `20-сыншы ғасыр`: the hundred years that end with 2000. */
static bool read_century(row *r, const order *o) {
  const maq_match *word = maq_calendar_at(r->atoms, o->end, MAQ_TYPE_TIME_UNIT);
  if (!is_unit(word, MAQ_CENTURY) || r->m->has_year || o->value < 1 || o->value > 30 || (!o->ordinal && !o->digits)) {
    return false;
  }
  set_year(r->m, MAQ_YEAR_CENTURY, (o->value - 1) * 100);
  return take(r, o->end, word);
}

/* ---- months and days -------------------------------------------------------------------------------------------- */

static bool is_day(const order *o) {
  return o->value >= 1 && o->value <= 31 && (!o->digits || o->digit_count <= 2);
}

/* `27 қазанда`, `12th of May`. */
static bool read_day_and_month(row *r, const order *o) {
  size_t at = o->end;
  const maq_match *of = maq_calendar_at(r->atoms, at, MAQ_TYPE_OF);
  at = of ? maq_atom_after(r->atoms, at, of) : at;
  const maq_match *month = maq_calendar_at(r->atoms, at, MAQ_TYPE_MONTH);
  month = month ? month : maq_calendar_at(r->atoms, at, MAQ_TYPE_MONTH_LOAN);
  if (!month || r->m->month || r->m->day || !is_day(o) || (maq_is_inflected(&o->inflection) && !o->ordinal)) {
    return false;
  }
  if (maq_calendar_at(r->atoms, at, MAQ_TYPE_COMMON_WORD) && month->inflection.possessive && !r->m->has_year &&
      !r->atoms->mention) {
    return false; /* `төртінші маусымында`: a season, not June */
  }
  r->m->month = (uint8_t)number_of(month);
  r->m->day = (uint8_t)o->value;
  take(r, at, month);
  const maq_match *word = maq_calendar_at(r->atoms, r->at, MAQ_TYPE_TIME_UNIT); /* `28 қыркүйек күнгі` */
  if (is_unit(word, MAQ_DAY) && !maq_is_inflected(&month->inflection) &&
      (word->inflection.possessive || word->inflection.attributive)) {
    take(r, r->at, word);
  }
  return true;
}

/* The day behind its month: `наурыздың 21-інде`, `наурыздың бесі`, `May 12`. */
static void read_day_behind(row *r) {
  order o;
  if (r->m->day || !read_order(r->atoms, r->at, &o) || !is_day(&o)) {
    return;
  }
  bool english = r->atoms->language == MAQ_LANGUAGE_EN;
  bool genitive = r->m->inflection.grammatical_case == MAQ_GENITIVE;
  const maq_match *half = genitive && o.ordinal ? maq_atom_match(r->atoms, o.end, MAQ_LEXICON_NUMERALS, MAQ_TYPE_HALF_OF) : NULL;
  if (half && half->inflection.possessive) { /* `қазанның бірінші жартысында` */
    r->m->boundary = o.value == 1 ? MAQ_MOD_START : MAQ_MOD_END;
    take(r, o.end, half);
    return;
  }
  const maq_match *next = maq_calendar_at(r->atoms, o.end, MAQ_TYPE_TIME_UNIT);
  const maq_match *noun = genitive ? maq_calendar_at(r->atoms, o.end, MAQ_TYPE_DAY_NOUN) : NULL; /* `10-шы жұлдызында` */
  if (noun) {
    r->m->day = (uint8_t)o.value;
    take(r, o.end, noun);
  } else if (is_unit(next, MAQ_DAY) && (o.ordinal || genitive)) { /* `мамырдың 9-шы күні` */
    r->m->day = (uint8_t)o.value;
    take(r, o.end, next);
  } else if ((english && !next) || (genitive && !next && (o.ordinal || o.inflection.possessive || o.digits))) {
    r->m->day = (uint8_t)o.value;
    r->m->inflection = o.inflection;
    r->at = o.end;
  }
}

static bool read_month(row *r) {
  const maq_match *month = maq_calendar_at(r->atoms, r->at, MAQ_TYPE_MONTH);
  if (!month || r->m->month) {
    return false;
  }
  r->m->month = (uint8_t)number_of(month);
  take(r, r->at, month);
  const maq_match *word = maq_calendar_at(r->atoms, r->at, MAQ_TYPE_TIME_UNIT); /* `қараша айында` */
  if (is_unit(word, MAQ_MONTH) && !maq_is_inflected(&month->inflection) && word->inflection.possessive) {
    take(r, r->at, word);
  }
  read_day_behind(r);
  return true;
}

/* ---- parts of the year ------------------------------------------------------------------------------------------ */

static bool read_quarter_or_half(row *r, const order *o) {
  const maq_match *word = maq_calendar_at(r->atoms, o->end, MAQ_TYPE_TIME_UNIT);
  const maq_match *half = maq_atom_match(r->atoms, o->end, MAQ_LEXICON_NUMERALS, MAQ_TYPE_HALF_OF);
  if (r->m->quarter || r->m->half || !(o->ordinal || o->digits) || maq_is_inflected(&o->inflection)) {
    return false;
  }
  if (is_unit(word, MAQ_QUARTER) && o->value >= 1 && o->value <= 4) {
    r->m->quarter = (uint8_t)o->value;
    return take(r, o->end, word);
  }
  if (is_unit(word, MAQ_HALF_YEAR) && o->value >= 1 && o->value <= 2) {
    r->m->half = (uint8_t)o->value;
    return take(r, o->end, word);
  }
  bool of_year = r->m->has_year || r->m->month || r->atoms->mention;
  if (half && half->inflection.possessive && o->ordinal && o->value <= 2 && of_year && !r->m->month) {
    r->m->half = (uint8_t)o->value;
    return take(r, o->end, half);
  }
  return false;
}

/* `үшінші күн`: the third of something that is not named. */
static bool read_anonymous(row *r, const order *o) {
  const maq_match *word = maq_calendar_at(r->atoms, o->end, MAQ_TYPE_TIME_UNIT);
  if (!word || !o->ordinal || r->any || *code_of(word) == 'A' || word->inflection.plural) {
    return false;
  }
  maq_time_unit unit = unit_of(word);
  r->m->any_day = unit == MAQ_DAY;
  r->m->any_month = unit == MAQ_MONTH;
  r->m->has_year = true;
  return (unit == MAQ_DAY || unit == MAQ_MONTH) && take(r, o->end, word);
}

static bool read_numbered(row *r) {
  order o;
  return read_order(r->atoms, r->at, &o) && (read_day_and_month(r, &o) || read_numbered_year(r, &o) || read_century(r, &o) ||
                                             read_quarter_or_half(r, &o) || read_anonymous(r, &o));
}

static bool read_season(row *r) {
  const maq_match *season = maq_calendar_at(r->atoms, r->at, MAQ_TYPE_SEASON);
  bool other = !r->atoms->mention && (maq_calendar_at(r->atoms, r->at, MAQ_TYPE_COMMON_WORD) != NULL); /* `қысқа`, short */
  if (!season || r->m->season[0] || r->m->month || other || (season->inflection.possessive && !r->m->has_year)) {
    return false;
  }
  memcpy(r->m->season, code_of(season), 2);
  return take(r, r->at, season);
}

static bool read_weekday(row *r) {
  const maq_match *weekday = maq_calendar_at(r->atoms, r->at, MAQ_TYPE_WEEKDAY);
  weekday = weekday ? weekday : maq_calendar_at(r->atoms, r->at, MAQ_TYPE_WEEKEND);
  if (!weekday || r->m->weekday) {
    return false;
  }
  r->m->weekday = (uint8_t)number_of(weekday);
  take(r, r->at, weekday);
  const maq_match *word = maq_calendar_at(r->atoms, r->at, MAQ_TYPE_TIME_UNIT); /* `жұма күні` */
  if (is_unit(word, MAQ_DAY) && (word->inflection.possessive || word->inflection.attributive)) {
    take(r, r->at, word);
  }
  return true;
}

/* ---- counted from the day of publication ------------------------------------------------------------------------ */

static void set_offset(maq_moment *m, maq_time_unit unit, int count) {
  if (unit == MAQ_YEAR) {
    set_year(m, MAQ_YEAR_OFFSET, count);
  } else if (unit == MAQ_CENTURY && count < 0) {
    set_year(m, MAQ_YEAR_CENTURY, 1900);
  } else {
    m->is_offset = true;
    m->sign = count < 0 ? -1 : count > 0 ? 1 : 0;
    m->offset = (maq_length){.unit = unit, .amount = maq_decimal_of(count < 0 ? -count : count)};
  }
}

/* `бүгін`, `былтыр`: the code is the offset itself, P-1D. */
static bool read_deictic(row *r) {
  const maq_match *match = maq_calendar_at(r->atoms, r->at, MAQ_TYPE_DEICTIC);
  if (!match || r->m->has_year) {
    return false;
  }
  const char *code = code_of(match) + 1;
  int sign = *code == '-' ? -1 : 1;
  code += *code == '-' || *code == '+';
  maq_time_unit unit = maq_time_unit_of(code + 1);
  if (unit != MAQ_YEAR && r->any) {
    return false;
  }
  set_offset(r->m, unit, sign * (*code - '0'));
  take(r, r->at, match);
  const maq_match *word = maq_calendar_at(r->atoms, r->at, MAQ_TYPE_TIME_UNIT); /* `бүгінгі күні`, `былтырғы жылы` */
  if (word && unit_of(word) == unit && match->inflection.attributive && !match->inflection.outer_case) {
    take(r, r->at, word);
  }
  return true;
}

/* What `осы`, `өткен`, `келесі` stand before. */
static bool read_modified(row *r, size_t at, int count) {
  const maq_match *word = maq_calendar_at(r->atoms, at, MAQ_TYPE_TIME_UNIT);
  if (word && *code_of(word) != 'A' && !word->inflection.plural && unit_of(word) <= MAQ_DAY) {
    maq_time_unit unit = unit_of(word);
    if (unit != MAQ_YEAR && unit != MAQ_CENTURY && r->any) {
      return false;
    }
    set_offset(r->m, unit, count);
    return take(r, at, word);
  }
  const maq_match *part = maq_calendar_at(r->atoms, at, MAQ_TYPE_PART_OF_DAY);
  if (part && !r->any) {
    r->m->part = code_of(part);
    r->m->day_offset = true;
    r->m->year = count;
    return take(r, at, part);
  }
  row inner = {.atoms = r->atoms, .at = at, .m = r->m};
  if (!r->any && (read_month(&inner) || read_weekday(&inner) || read_season(&inner))) {
    if (count == 0 && !r->m->weekday) {
      set_year(r->m, MAQ_YEAR_OFFSET, 0);
    } else {
      r->m->direction = count < 0 ? '<' : count > 0 ? '>' : 0;
    }
    r->at = inner.at;
    r->any = true;
    return true;
  }
  return false;
}

/* `сол күні`, `ол жылы`: of a time named elsewhere. */
static bool read_anaphoric(row *r) {
  const maq_match *that = maq_calendar_at(r->atoms, r->at, MAQ_TYPE_THAT);
  size_t at = that ? maq_atom_after(r->atoms, r->at, that) : r->at;
  const maq_match *word = that ? maq_calendar_at(r->atoms, at, MAQ_TYPE_TIME_UNIT) : NULL;
  if (!word || r->any || word->inflection.plural || *code_of(word) == 'A') {
    return false;
  }
  maq_time_unit unit = unit_of(word);
  if (unit != MAQ_YEAR && unit != MAQ_MONTH && unit != MAQ_DAY) {
    return false;
  }
  set_year(r->m, MAQ_YEAR_UNKNOWN, 0);
  r->m->any_day = unit == MAQ_DAY;
  r->m->any_month = unit == MAQ_MONTH;
  return take(r, at, word);
}

static bool read_relative(row *r) {
  static const int types[] = {MAQ_TYPE_THIS, MAQ_TYPE_LAST, MAQ_TYPE_NEXT};
  if (r->m->has_year) {
    return false;
  }
  for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
    const maq_match *match = maq_calendar_at(r->atoms, r->at, types[i]);
    if (match && read_modified(r, maq_atom_after(r->atoms, r->at, match), number_of(match))) {
      return true;
    }
  }
  return false;
}

static bool read_whole_word(row *r) {
  const maq_match *match = maq_calendar_at(r->atoms, r->at, MAQ_TYPE_VAGUE);
  bool common = !r->atoms->mention && maq_calendar_at(r->atoms, r->at, MAQ_TYPE_COMMON_WORD);
  if (match && !r->any && !common) {
    r->m->vague = code_of(match);
    return take(r, r->at, match);
  }
  match = maq_calendar_at(r->atoms, r->at, MAQ_TYPE_NEW_YEAR);
  if (match && (!common || maq_calendar_at(r->atoms, maq_atom_after(r->atoms, r->at, match), MAQ_TYPE_UNTIL)) && !r->m->month &&
      !r->m->has_year) {
    r->m->month = r->m->day = 1;
    return take(r, r->at, match);
  }
  return false;
}

/* ---- whole dates in digits, bare years -------------------------------------------------------------------------- */

static bool read_day_atom(row *r) {
  const maq_atom *atom = &r->atoms->items[r->at];
  if (r->any || atom->kind != MAQ_ATOM_DAY || atom->parts[2] > 9999) {
    return false;
  }
  set_year(r->m, MAQ_YEAR_GIVEN, atom->parts[2]);
  r->m->month = (uint8_t)atom->parts[1];
  r->m->day = (uint8_t)atom->parts[0];
  r->m->inflection = atom->ending;
  r->any = true;
  r->at++;
  const maq_match *word = maq_calendar_at(r->atoms, r->at, MAQ_TYPE_TIME_UNIT); /* `10.01.2017 ж.` */
  if (is_unit(word, MAQ_YEAR)) {
    take(r, r->at, word);
  }
  return true;
}

static bool is_bare_year(const maq_atoms *atoms, size_t at) {
  const maq_atom *atom = &atoms->items[at];
  return atom->kind == MAQ_ATOM_NUMBER && atom->digits == 4 && maq_decimal_is_whole(atom->number) &&
         atom->number.mantissa >= 1900 && atom->number.mantissa <= 2100 && !atom->ordinal;
}

/* `May 12, 2025`, `22 желтоқсан, 2023`, `in 2025`: the year without a word for it. */
static bool read_bare_year(row *r) {
  size_t at = r->at + (r->m->month && maq_atom_is_mark(r->atoms, r->at, ',') ? 1 : 0);
  bool behind = r->m->month || r->m->quarter || r->m->season[0] || r->m->boundary;
  if (r->m->has_year || !is_bare_year(r->atoms, at) || !(behind || (!r->any && r->atoms->language == MAQ_LANGUAGE_EN))) {
    return false;
  }
  if (!behind && maq_unit_at(r->atoms, at + 1).class < MAQ_CLASS_COUNT) {
    return false;
  }
  set_year(r->m, MAQ_YEAR_GIVEN, (int)r->atoms->items[at].number.mantissa);
  r->m->inflection = r->atoms->items[at].ending;
  r->at = at + 1;
  r->any = true;
  return true;
}

/* ---- beginning, middle, end ------------------------------------------------------------------------------------- */

static maq_mod boundary_of(const maq_match *match) {
  int number = number_of(match);
  return number == 1 ? MAQ_MOD_START : number == 2 ? MAQ_MOD_MID : MAQ_MOD_END;
}

/* `жылдың басында`, `2020 жылдың соңында`. */
static void read_boundary_behind(row *r) {
  const maq_match *match = maq_calendar_at(r->atoms, r->at, MAQ_TYPE_BOUNDARY);
  maq_case shown = maq_outer_case(&r->m->inflection);
  if (match && (match->inflection.possessive & MAQ_PERSON_MASK) == 3 && (shown == MAQ_NOMINATIVE || shown == MAQ_GENITIVE)) {
    r->m->boundary = boundary_of(match);
    take(r, r->at, match);
  }
}

/* `жыл басында`: the bare unit is that of the day of publication. */
static bool read_bare_unit(row *r) {
  const maq_match *word = maq_calendar_at(r->atoms, r->at, MAQ_TYPE_TIME_UNIT);
  if (!word || r->any || *code_of(word) == 'A' || unit_of(word) > MAQ_DAY) {
    return false;
  }
  const maq_inflection *i = &word->inflection;
  size_t next = maq_atom_after(r->atoms, r->at, word);
  const maq_match *boundary = maq_calendar_at(r->atoms, next, MAQ_TYPE_BOUNDARY);
  bool bare = !i->possessive && !i->plural && !i->attributive &&
              (i->grammatical_case == MAQ_NOMINATIVE || i->grammatical_case == MAQ_GENITIVE);
  if (r->m->boundary ? false : !bare || !boundary || (boundary->inflection.possessive & MAQ_PERSON_MASK) != 3) {
    return false;
  }
  set_offset(r->m, unit_of(word), 0);
  return take(r, r->at, word);
}

/* Russian and English: `в конце года`, `early 2025`. */
static void read_boundary_before(row *r) {
  const maq_match *match = r->atoms->language == MAQ_LANGUAGE_KK ? NULL : maq_calendar_at(r->atoms, r->at, MAQ_TYPE_BOUNDARY);
  if (match && maq_match_lexeme(match)->language != MAQ_LANGUAGE_KK) {
    r->m->boundary = boundary_of(match);
    r->at = maq_atom_after(r->atoms, r->at, match);
  }
}

/* `өткен жылдың сәйкес кезеңінде`. */
static void read_same_period(row *r) {
  const maq_match *match = r->m->has_year ? maq_calendar_at(r->atoms, r->at, MAQ_TYPE_SAME_PERIOD) : NULL;
  if (match) {
    take(r, r->at, match);
  }
}

static void skip_filler(row *r) {
  for (int words = 0; words < 2; words++) {
    const maq_match *match = maq_calendar_at(r->atoms, r->at, MAQ_TYPE_DETERMINER);
    match = match || !r->any ? match : maq_calendar_at(r->atoms, r->at, MAQ_TYPE_OF);
    if (!match) {
      return;
    }
    r->at = maq_atom_after(r->atoms, r->at, match);
  }
}

static bool read_component(row *r) {
  const maq_atom *atom = &r->atoms->items[r->at];
  if (atom->kind == MAQ_ATOM_BARRIER) {
    return false;
  }
  return read_day_atom(r) || read_bare_year(r) || read_numbered(r) ||
         ((atom->tables & MAQ_KNOWN_CALENDAR) && (read_whole_word(r) || read_relative(r) || read_anaphoric(r) || read_deictic(r) ||
                                                  read_month(r) || read_season(r) || read_weekday(r) || read_bare_unit(r)));
}

bool maq_read_moment(const maq_atoms *atoms, size_t at, maq_moment *moment) {
  *moment = (maq_moment){.end = at};
  row r = {.atoms = atoms, .at = at, .m = moment};
  read_boundary_before(&r);
  for (int components = 0; components < MOST_COMPONENTS; components++) {
    size_t before = r.at;
    skip_filler(&r);
    r.at += moment->weekday && !moment->month && maq_atom_is_mark(atoms, r.at, ',') ? 1 : 0; /* `сейсенбі, 1 сәуір` */
    if (!read_component(&r)) {
      r.at = before;
      break;
    }
    maq_case shown = maq_outer_case(&moment->inflection);
    bool is_open = shown == MAQ_NOMINATIVE || shown == MAQ_GENITIVE || atoms->language == MAQ_LANGUAGE_RU ||
                   atoms->language == MAQ_LANGUAGE_EN;
    if (!is_open || moment->is_offset || moment->vague || moment->part) {
      break;
    }
  }
  if (r.any) {
    read_boundary_behind(&r);
    read_same_period(&r);
  }
  moment->end = r.at;
  return r.any;
}
