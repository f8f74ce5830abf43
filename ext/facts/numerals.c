/* numerals.c: see numerals.h.
 *
 * HOW IT WORKS. A reader walks over the atoms and keeps two sums: the group at hand (below a thousand, or the digits) and
 * the total of groups that a scale word has closed. Each word may only stand where the group has a free place for it (a ten
 * behind a hundred, a unit behind a ten), so that `отыз бес қырық` ends behind `бес`. A half adds half of what was named last.
 * Decimals in words are put together from
 * numbers read that way; numeral_ranges.c does it for fractions and ranges.
 */
#include "facts/numerals.h"

typedef struct reader {
  const maq_atoms *atoms;
  size_t at;
  maq_numeral *out;
  maq_decimal total, group;
  bool any, has_group;
  bool digits_group; /* the group is digits */
  bool closed;       /* a half or a decimal part: only a scale may follow */
  bool done;         /* inflected: nothing may follow */
  int room;          /* the group may still take numbers below this */
  int last_power;    /* of the last scale, 0 for none */
  int unit_power;    /* power of ten of the word named last */
  int depth;
} reader;

enum { NO_LIMIT = 1000, MOST_WORDS = 64 };

static const maq_match *numeral_match(const maq_atoms *atoms, size_t at, int type) {
  return maq_atom_match(atoms, at, MAQ_LEXICON_NUMERALS, type);
}

/* Goes behind a word of the number; an inflected one is the last. */
static void take(reader *r, const maq_match *match) {
  r->at = maq_atom_after(r->atoms, r->at, match);
  r->any = true;
  r->out->words++;
  if (maq_is_inflected(&match->inflection)) {
    r->done = true;
    r->out->inflection = match->inflection;
  }
}

static void add_to_group(reader *r, int64_t value) {
  if (!r->has_group && !r->any) {
    r->out->lead = value;
  } else if (r->has_group && r->out->simple && !r->out->hundred_power) {
    r->out->lead += value;
  } else {
    r->out->simple = false;
  }
  r->group = maq_decimal_add(r->group, maq_decimal_of(value));
  r->has_group = true;
}

/* Is there room for a word of this value, by the places of the decimal system? */
static bool has_room(const reader *r, int64_t value) {
  return !r->closed && !r->digits_group && value < r->room && (value > 0 || !r->has_group);
}

/* Spoken years leave the hundred out: `мың тоғыз он төрт` is 1914. Puts it in if the word at hand asks for it. */
static void supply_hundred(reader *r, int64_t value) {
  bool year = r->last_power == 3 && r->total.mantissa == 1000 && r->total.decimals == 0 && r->has_group && !r->digits_group;
  if (year && r->room == 1 && value >= 10 && value < 100 && r->group.mantissa > 0 && r->group.mantissa < 10) {
    r->group = maq_decimal_times(r->group, 100);
    r->room = 100;
  }
}

static void use_room(reader *r, int64_t value) {
  r->room = value >= 100 ? 100 : value >= 20 || value == 10 ? 10 : 1;
  if (value >= 10 && value < 20 && r->atoms->language != MAQ_LANGUAGE_KK && r->atoms->language != MAQ_LANGUAGE_ANY) {
    r->room = 1; /* `десять один` is no number, `он бір` is */
  }
  r->unit_power = 0;
}

static bool read_cardinal(reader *r, const maq_match *match) {
  const maq_lexeme *lexeme = maq_match_lexeme(match);
  double number = lexeme->number;
  if (number != (double)(int64_t)number) { /* полтора */
    if (r->any) {
      return false;
    }
    r->group = maq_decimal_shift(maq_decimal_of((int64_t)(number * 10)), -1);
    r->has_group = r->closed = true;
    r->out->simple = false;
    take(r, match);
    return true;
  }
  int64_t value = (int64_t)number;
  bool lone = lexeme->code != 0;
  supply_hundred(r, value);
  if ((lone && r->any) || (!lone && !has_room(r, value))) {
    return false;
  }
  r->out->is_one = !r->any && value == 1;
  add_to_group(r, value);
  use_room(r, value);
  take(r, match);
  r->closed |= lone;
  return true;
}

static bool read_hundred(reader *r, const maq_match *match) {
  if (r->closed) {
    return false;
  }
  if (!r->has_group) {
    add_to_group(r, 100);
  } else {
    bool below_ten = r->group.decimals == 0 && r->group.mantissa > 0 && r->group.mantissa < 10;
    bool english = r->atoms->language == MAQ_LANGUAGE_EN && r->group.decimals == 0 && r->group.mantissa < 100;
    if ((!below_ten && !english) || (!english && r->room == 10)) {
      return false;
    }
    r->group = maq_decimal_times(r->group, 100);
    r->out->hundred_power = 2;
  }
  r->digits_group = false;
  r->room = 100;
  r->unit_power = 2;
  r->out->is_one = false;
  take(r, match);
  return true;
}

static bool read_scale(reader *r, const maq_match *match) {
  if (r->depth == MAQ_DECIMAL_PART) {
    return false; /* the scale belongs to the whole number: `бір бүтін оннан жеті миллиард` */
  }
  if (!r->any && !r->atoms->mention && maq_match_lexeme(match)->language == MAQ_LANGUAGE_ANY) {
    return false; /* `млн` without a number before it */
  }
  int power = maq_power_of_ten(maq_match_lexeme(match)->number);
  if (!r->has_group && r->any && power < r->last_power) {
    r->group = maq_decimal_of(1);
    r->has_group = true;
    r->out->simple = false;
  }
  if (!r->any) {
    r->group = maq_decimal_of(1);
    r->out->lead = 1;
  }
  if (r->last_power && power >= r->last_power) {
    r->total = maq_decimal_shift(maq_decimal_add(r->total, r->group), power);
    r->out->simple = false;
  } else {
    r->total = maq_decimal_add(r->total, maq_decimal_shift(r->group, power));
    r->out->simple = r->out->simple && !r->last_power;
  }
  r->out->scale_power = (uint8_t)power;
  r->out->has_scale = true;
  r->out->is_one = false;
  r->last_power = power;
  r->unit_power = power;
  r->group = maq_decimal_of(0);
  r->has_group = r->digits_group = r->closed = false;
  r->room = NO_LIMIT;
  take(r, match);
  return true;
}

/* `жарым` behind a number: half of the unit named last. */
static bool read_half(reader *r, const maq_match *match) {
  if (!r->any || r->closed || (r->unit_power == 0 && !r->has_group)) {
    return false;
  }
  maq_decimal half = maq_decimal_shift(maq_decimal_of(5), r->unit_power - 1);
  if (r->has_group) {
    r->group = maq_decimal_add(r->group, half);
  } else {
    r->total = maq_decimal_add(r->total, half);
  }
  r->closed = true;
  r->out->simple = false;
  r->out->is_one = false;
  take(r, match);
  return true;
}

static int64_t gcd_free_share(double value, int64_t *whole) {
  for (int64_t divisor = 2; divisor <= 5; divisor++) { /* 1/2, 1/3, 2/3, 1/4, 3/4 */
    double part = value * (double)divisor;
    double rounded = (double)(int64_t)(part + 0.5);
    if (part - rounded < 1e-9 && rounded - part < 1e-9) {
      *whole = divisor;
      return (int64_t)rounded;
    }
  }
  *whole = 1;
  return 0;
}

/* `жарты`, `ширек` before what they are a part of. */
static bool read_half_of(reader *r, const maq_match *match) {
  if (r->any) {
    return false;
  }
  double value = maq_match_lexeme(match)->number;
  double hundredths = value * 100;
  r->out->form = MAQ_NUMERAL_SHARE;
  r->out->simple = false;
  if (hundredths == (double)(int64_t)hundredths) {
    r->group = maq_decimal_shift(maq_decimal_of((int64_t)hundredths), -2);
  } else {
    r->out->is_fraction = true;
    r->out->part = gcd_free_share(value, &r->out->whole);
    r->done = true;
  }
  r->has_group = r->closed = true;
  take(r, match);
  return true;
}

/* ---- decimals in words ------------------------------------------------------------------------------------------ */

/* The power of ten of a denominator: `оннан` 1, `жүзден` 2, `мыңнан` 3, `сотых` 2; 0 if there is none. */
static int denominator_power(const maq_atoms *atoms, size_t at, size_t *after) {
  const maq_match *match = numeral_match(atoms, at, MAQ_TYPE_DENOMINATOR);
  if (!match) {
    static const int types[] = {MAQ_TYPE_CARDINAL, MAQ_TYPE_HUNDRED, MAQ_TYPE_SCALE};
    for (size_t i = 0; i < sizeof types / sizeof *types && !match; i++) {
      match = numeral_match(atoms, at, types[i]);
    }
    if (!match || match->inflection.grammatical_case != MAQ_ABLATIVE || maq_match_lexeme(match)->number < 10) {
      return 0;
    }
  }
  *after = maq_atom_after(atoms, at, match);
  return maq_power_of_ten(maq_match_lexeme(match)->number);
}

static int digits_of(int64_t value) {
  int digits = 1;
  while (value >= 10) {
    value /= 10;
    digits++;
  }
  return digits;
}

/* The number of hundredths and the like behind `бүтін`, `де`, `point`: below a million and without a scale word. */
static bool read_decimal_part(reader *r, size_t at, int power) {
  maq_numeral part;
  if (r->depth == MAQ_DECIMAL_PART || !maq_read_numeral(r->atoms, at, &part, MAQ_DECIMAL_PART) ||
      part.form != MAQ_NUMERAL_CARDINAL || part.range || !maq_decimal_is_whole(part.value) || part.value.mantissa < 0 ||
      part.value.mantissa >= 1000000) {
    return false;
  }
  size_t after = part.end;
  if (!power && !maq_is_inflected(&part.inflection)) {
    power = denominator_power(r->atoms, part.end, &after); /* `две десятых` */
  }
  if (!power) {
    power = digits_of(part.value.mantissa);
  }
  r->group = maq_decimal_add(r->group, maq_decimal_shift(part.value, -power));
  r->out->simple = false;
  r->out->is_one = false;
  r->out->inflection = part.inflection;
  r->done = maq_is_inflected(&part.inflection);
  r->closed = true;
  r->at = after;
  r->out->words = (uint8_t)(r->out->words + part.words);
  return true;
}

static bool read_whole(reader *r, const maq_match *match) {
  if (!r->has_group || r->closed) {
    return false;
  }
  size_t at = maq_atom_after(r->atoms, r->at, match);
  if (numeral_match(r->atoms, at, MAQ_TYPE_AND)) {
    at++;
  }
  int power = denominator_power(r->atoms, at, &at);
  return read_decimal_part(r, at, power);
}

/* Does a scale, a unit or a share follow, so that what stands before is surely a number? */
static bool is_measured(const maq_atoms *atoms, size_t at) {
  const maq_atom *atom = &atoms->items[at];
  return numeral_match(atoms, at, MAQ_TYPE_SCALE) || (atom->tables & (MAQ_KNOWN_UNIT | MAQ_KNOWN_CURRENCY));
}

/* `бір де сегіз миллиард`. */
static bool read_clitic(reader *r, const maq_match *match) {
  if (!r->has_group || r->closed || r->depth == MAQ_DECIMAL_PART || maq_is_inflected(&match->inflection)) {
    return false; /* `тамыз` is no form of `та` */
  }
  size_t next = maq_atom_after(r->atoms, r->at, match);
  const maq_match *summand = r->room == 100 ? numeral_match(r->atoms, next, MAQ_TYPE_CARDINAL) : NULL;
  if (summand && r->atoms->mention) { /* `жүз де он тоғыз` is a sum */
    r->at = next;
    return true;
  }
  reader before = *r;
  maq_numeral out = *r->out;
  if (read_decimal_part(r, next, 0) && (r->atoms->mention || is_measured(r->atoms, r->at))) {
    return true;
  }
  *r = before;
  *r->out = out;
  return false;
}

/* ---- ordinals and the like -------------------------------------------------------------------------------------- */

static bool read_ordinal(reader *r, const maq_match *match) {
  const maq_lexeme *lexeme = maq_match_lexeme(match);
  int64_t value = (int64_t)lexeme->number;
  if (r->closed) {
    return false;
  }
  supply_hundred(r, value);
  if (lexeme->code && r->any) { /* `екі жүзінші`, `екі мыңыншы` */
    if (value == 100) {
      if (r->has_group && (r->group.mantissa >= 10 || r->group.decimals)) {
        return false;
      }
      r->group = r->has_group ? maq_decimal_times(r->group, 100) : maq_decimal_of(100);
    } else {
      r->group = maq_decimal_shift(r->has_group ? r->group : maq_decimal_of(1), maq_power_of_ten((double)value));
    }
    r->has_group = true;
  } else if (value < 1000 ? has_room(r, value) : !r->has_group) {
    add_to_group(r, value);
  } else {
    return false;
  }
  r->out->simple = false;
  r->out->is_one = false;
  take(r, match);
  r->out->form = MAQ_NUMERAL_ORDINAL;
  r->out->inflection = match->inflection;
  r->done = true;
  return true;
}

static bool read_closing(reader *r, const maq_match *match, maq_numeral_form form) {
  int64_t value = (int64_t)maq_match_lexeme(match)->number;
  if (form == MAQ_NUMERAL_MULTIPLE && r->any && r->has_group && !r->closed) { /* `он мыңдаған` */
    r->group = maq_decimal_times(r->group, value);
  } else if (value < NO_LIMIT ? has_room(r, value) : !r->any) {
    add_to_group(r, value);
  } else {
    return false;
  }
  r->out->simple = false;
  r->out->is_one = false;
  take(r, match);
  r->out->form = (uint8_t)form;
  r->done = true;
  return true;
}

static bool read_digits(reader *r) {
  const maq_atom *atom = &r->atoms->items[r->at];
  bool behind_scale = r->last_power && !r->has_group && !r->closed && atom->blank && !atom->leading_zero &&
                      atom->digits <= r->last_power; /* `15 млн 55,9 мың` */
  if (r->any && !behind_scale) {
    return false;
  }
  r->group = atom->number;
  r->has_group = r->digits_group = true;
  r->out->has_digits = true;
  r->out->simple = r->out->simple && !r->any && maq_decimal_is_whole(atom->number);
  r->out->lead = r->out->simple ? atom->number.mantissa : 0;
  r->any = true;
  r->out->words++;
  r->unit_power = 0;
  r->at++;
  if (atom->inflected || atom->ordinal || atom->multiple) {
    r->done = true;
    r->out->inflection = atom->ending;
    r->out->form = atom->ordinal             ? MAQ_NUMERAL_ORDINAL
                   : atom->multiple          ? MAQ_NUMERAL_MULTIPLE
                   : atom->ending.collective ? MAQ_NUMERAL_COLLECTIVE
                                             : MAQ_NUMERAL_CARDINAL;
  }
  return true;
}

/* ---- the loop --------------------------------------------------------------------------------------------------- */

typedef bool word_reader(reader *r, const maq_match *match);

static bool read_collective(reader *r, const maq_match *match) {
  return read_closing(r, match, MAQ_NUMERAL_COLLECTIVE);
}
static bool read_group(reader *r, const maq_match *match) {
  return read_closing(r, match, MAQ_NUMERAL_GROUP);
}
static bool read_multiple(reader *r, const maq_match *match) {
  return read_closing(r, match, MAQ_NUMERAL_MULTIPLE);
}

static word_reader *reader_of(int type) {
  switch (type) {
    case MAQ_TYPE_CARDINAL: return read_cardinal;
    case MAQ_TYPE_HUNDRED: return read_hundred;
    case MAQ_TYPE_SCALE: return read_scale;
    case MAQ_TYPE_HALF: return read_half;
    case MAQ_TYPE_HALF_OF: return read_half_of;
    case MAQ_TYPE_WHOLE: return read_whole;
    case MAQ_TYPE_DECIMAL_CLITIC: return read_clitic;
    case MAQ_TYPE_ORDINAL: return read_ordinal;
    case MAQ_TYPE_COLLECTIVE: return read_collective;
    case MAQ_TYPE_GROUP: return read_group;
    case MAQ_TYPE_MULTIPLE: return read_multiple;
    default: return NULL;
  }
}

static bool read_word(reader *r) {
  const maq_atom *atom = &r->atoms->items[r->at];
  if (!(atom->tables & MAQ_KNOWN_NUMERAL)) {
    return false;
  }
  for (uint16_t i = 0; i < atom->match_count; i++) {
    const maq_lexeme *lexeme = maq_match_lexeme(&atom->matches[i]);
    word_reader *read = lexeme->table == MAQ_LEXICON_NUMERALS ? reader_of(lexeme->type) : NULL;
    if (read && read(r, &atom->matches[i])) {
      return true;
    }
  }
  return false;
}

/* English: `twenty-five`, `two hundred and five`; steps over the mark or word if a smaller number follows. */
static void skip_link(reader *r) {
  if (r->atoms->language != MAQ_LANGUAGE_EN || !r->any) {
    return;
  }
  bool hyphen = maq_atom_is_mark(r->atoms, r->at, '-') && !r->atoms->items[r->at].blank && r->room == 10;
  bool joint = numeral_match(r->atoms, r->at, MAQ_TYPE_AND) && (r->room == 100 || (r->last_power && !r->has_group)) &&
               !numeral_match(r->atoms, r->at, MAQ_TYPE_HALF);
  const maq_match *next = hyphen || joint ? numeral_match(r->atoms, r->at + 1, MAQ_TYPE_CARDINAL) : NULL;
  next = next || !(hyphen || joint) ? next : numeral_match(r->atoms, r->at + 1, MAQ_TYPE_ORDINAL);
  if (next && maq_match_lexeme(next)->number < (hyphen ? 10 : 100) && !maq_match_lexeme(next)->code) {
    r->at++;
  }
}

/* `a hundred`, `a million`. */
static void skip_article(reader *r) {
  if (r->atoms->language == MAQ_LANGUAGE_EN && numeral_match(r->atoms, r->at, MAQ_TYPE_ARTICLE) &&
      (numeral_match(r->atoms, r->at + 1, MAQ_TYPE_HUNDRED) || numeral_match(r->atoms, r->at + 1, MAQ_TYPE_SCALE))) {
    r->at++;
  }
}

static bool read_sign(reader *r, bool *negative) {
  const maq_match *minus = numeral_match(r->atoms, r->at, MAQ_TYPE_SIGN_MINUS);
  const maq_match *sign = minus ? minus : numeral_match(r->atoms, r->at, MAQ_TYPE_SIGN_PLUS);
  *negative = minus != NULL;
  if (sign) {
    r->at = maq_atom_after(r->atoms, r->at, sign);
    return true;
  }
  const maq_atom *mark = &r->atoms->items[r->at], *next = mark + 1;
  bool opens =
      mark->blank || r->at == 0 || mark[-1].kind == MAQ_ATOM_BARRIER || (mark[-1].kind == MAQ_ATOM_MARK && mark[-1].mark != ')');
  bool glued = mark->kind == MAQ_ATOM_MARK && opens && next->kind == MAQ_ATOM_NUMBER && !next->blank;
  if (glued && (mark->mark == '-' || mark->mark == '+')) {
    *negative = mark->mark == '-';
    r->at++;
    return true;
  }
  return false;
}

bool maq_read_numeral(const maq_atoms *atoms, size_t at, maq_numeral *out, int depth) {
  *out = (maq_numeral){.first = at, .simple = true};
  reader r = {.atoms = atoms, .at = at, .out = out, .room = NO_LIMIT, .depth = depth};
  bool negative = false;
  out->signed_number = depth == 0 && read_sign(&r, &negative);
  skip_article(&r);
  out->is_word_shape = numeral_match(atoms, r.at, MAQ_TYPE_NO_NUMBER) != NULL;
  while (!r.done && out->words < MOST_WORDS) {
    skip_link(&r);
    bool read = atoms->items[r.at].kind == MAQ_ATOM_NUMBER ? read_digits(&r) : read_word(&r);
    if (!read) {
      break;
    }
  }
  if (!r.any) {
    return false;
  }
  out->end = r.at;
  out->value = maq_decimal_add(r.total, r.group);
  out->is_word_shape = out->is_word_shape && out->words == 1;
  if (r.has_group && r.last_power) {
    out->simple = false;
  }
  if (out->signed_number && negative) {
    out->value.mantissa = -out->value.mantissa;
    out->simple = false;
  }
  out->value_to = out->value;
  return true;
}

bool maq_numeral_values(const maq_numeral *numeral, double *value, double *value_to) {
  if (numeral->is_fraction) {
    *value = *value_to = numeral->whole ? (double)numeral->part / (double)numeral->whole : 0;
    return numeral->whole != 0;
  }
  bool has_value = maq_decimal_value(numeral->value, value);
  return maq_decimal_value(numeral->value_to, value_to) && has_value;
}

int maq_numeral_whole(const maq_numeral *numeral) {
  bool fits = !numeral->range && !numeral->is_fraction && maq_decimal_is_whole(numeral->value) && numeral->value.mantissa >= 0 &&
              numeral->value.mantissa < 1000000;
  return fits ? (int)numeral->value.mantissa : -1;
}
