/* measures.c: see measures.h.
 *
 * HOW IT WORKS. From left to right; at each atom that may open a measure (an approximator, a sign, a currency sign, a rate,
 * a number) the pieces are read in their order:
 *
 *   approximator*  rate?  currency sign?  number or range  unit?  (smaller unit)?  approximator*
 *
 * What has a unit is a measure of its kind. What has none is a cardinal or an ordinal, unless the number is a word that is
 * mostly something else (`бір` as "a", `үшін`).
 */
#include "facts/measures.h"

#include "facts/measure_reading.h"

typedef struct finder {
  maq_arena *arena;
  maq_atoms atoms; /* not owned */
  const maq_times *times;
  maq_measures *out;
} finder;

/* A measure on its way. */
typedef struct draft {
  size_t first, end; /* atoms */
  maq_numeral number;
  maq_unit unit;
  const char *rate; /* of a rate before the number */
  maq_mod mod;
  double value, value_to;
  bool has_value;
  bool sign_before; /* a currency sign before the number */
  bool before;      /* an approximator before the number */
  bool difference;
  bool digits_only; /* the ending of the last token stays outside: `43-орын` */
  const char *rule;
} draft;

const char *maq_mod_name(maq_mod mod) {
  static const char *const names[] = {"",         "AT_LEAST", "AT_MOST", "MORE_THAN", "LESS_THAN", "APPROX",
                                      "MULTIPLE", "UP_TO",    "START",   "MID",       "END"};
  return names[mod];
}

/* ---- pieces ----------------------------------------------------------------------------------------------------- */

static const maq_match *match_of(const finder *f, size_t at, int table, int type) {
  return maq_atom_match(&f->atoms, at, table, type);
}

/* `$50`: a sign, or a code, directly before digits. */
static bool read_sign_before(const finder *f, size_t *at, draft *d) {
  const maq_match *match = match_of(f, *at, MAQ_LEXICON_CURRENCIES, -1);
  if (!match ||
      (maq_match_lexeme(match)->type != MAQ_TYPE_CURRENCY_SIGN && !(maq_match_lexeme(match)->language == MAQ_LANGUAGE_ANY))) {
    return false;
  }
  size_t next = maq_atom_after(&f->atoms, *at, match);
  if (f->atoms.items[next].kind != MAQ_ATOM_NUMBER) {
    return false;
  }
  d->unit = (maq_unit){.class = MAQ_MONEY, .code = maq_lexicon_text(maq_match_lexeme(match)->code), .factor = 1};
  d->sign_before = true;
  *at = next;
  return true;
}

/* `$1.5m`, `$2bn`: letters for scales count only where money is certain. */
static void read_scale_letter(const finder *f, draft *d) {
  const maq_match *match = match_of(f, d->end, MAQ_LEXICON_NUMERALS, MAQ_TYPE_SCALE_LETTER);
  if (match && !d->number.has_scale) {
    int power = maq_power_of_ten(maq_match_lexeme(match)->number);
    d->number.value = maq_decimal_shift(d->number.value, power);
    d->number.value_to = maq_decimal_shift(d->number.value_to, power);
    d->end = maq_atom_after(&f->atoms, d->end, match);
  }
}

/* `екі қырық бес миллиграмм`: a number beside a number is its decimal part. Only where the mention is known to be one. */
static void read_spoken_decimals(const finder *f, draft *d) {
  maq_numeral part;
  bool zeros =
      d->number.range && maq_decimal_is_zero(d->number.value) && maq_decimal_is_zero(d->number.value_to); /* `нөл-нөл бір` */
  if (!f->atoms.mention || (d->number.range && !zeros) || maq_is_inflected(&d->number.inflection) || d->number.has_scale ||
      !maq_decimal_is_whole(d->number.value) || !maq_numeral_at(&f->atoms, d->end, &part)) {
    return;
  }
  int decimals = maq_numeral_whole(&part);
  if (decimals < 0 || part.form != MAQ_NUMERAL_CARDINAL || part.has_digits) {
    return;
  }
  int power = decimals >= 100 ? 3 : decimals >= 10 || zeros ? 2 : 1;
  d->number.range = false;
  d->number.value = maq_decimal_add(d->number.value, maq_decimal_shift(part.value, -power));
  d->number.value_to = d->number.value;
  d->number.inflection = part.inflection;
  d->end = d->number.end = part.end;
}

/* Bureaux of exchange write `512-07 теңге` for 512.07. */
static void read_exchange_rate(const finder *f, draft *d) {
  const maq_atom *a = &f->atoms.items[d->number.first];
  bool shape = d->unit.class == MAQ_MONEY && d->number.range && d->number.words == 1 && a->kind == MAQ_ATOM_NUMBER &&
               a[1].kind == MAQ_ATOM_MARK && !a[1].blank && a[2].kind == MAQ_ATOM_NUMBER && !a[2].blank && a[2].digits == 2;
  if (shape && maq_decimal_is_whole(a->number) && maq_decimal_is_whole(a[2].number) && a[2].number.mantissa < a->number.mantissa &&
      f->atoms.tokens->items[a[1].token].folded_length == 1) {
    d->number.value = maq_decimal_add(a->number, maq_decimal_shift(a[2].number, -2));
    d->number.value_to = d->number.value;
    d->number.range = false;
  }
}

/* `1 метр 20 сантиметр`, `5 теңге 30 тиын`: a smaller unit of the same kind behind the first. */
static void read_smaller_unit(const finder *f, draft *d) {
  maq_numeral number;
  if (d->number.range || d->sign_before || maq_is_inflected(&d->unit.inflection) || !maq_numeral_at(&f->atoms, d->end, &number)) {
    return;
  }
  maq_unit unit = maq_unit_at(&f->atoms, number.end);
  double value, unused;
  bool smaller = unit.class == d->unit.class && unit.class != MAQ_PERCENTAGE && unit.factor < d->unit.factor && !unit.per &&
                 !d->unit.per && (unit.class == MAQ_MONEY ? strcmp(unit.code, d->unit.code) == 0 : unit.type == d->unit.type);
  if (smaller && !number.range && maq_numeral_values(&number, &value, &unused)) {
    value = value * unit.factor / d->unit.factor;
    if (value < 1) {
      d->value += value;
      d->value_to = d->value;
      d->end = unit.end;
      d->unit.inflection = unit.inflection;
    }
  }
}

/* ---- ranges with words ------------------------------------------------------------------------------------------ */

static bool is_between(const finder *f, size_t at) {
  return match_of(f, at, MAQ_LEXICON_CALENDAR, MAQ_TYPE_BETWEEN) != NULL;
}

/* Reads the number and unit at `at` as the upper end of a range that began with d->number. */
static bool read_upper_end(const finder *f, size_t at, draft *d, maq_numeral *high, maq_unit *unit) {
  if (!maq_numeral_at(&f->atoms, at, high) || high->form != MAQ_NUMERAL_CARDINAL || high->is_fraction || d->number.is_fraction ||
      d->number.range || d->number.form != MAQ_NUMERAL_CARDINAL) {
    return false;
  }
  *unit = maq_unit_at(&f->atoms, high->end);
  return d->unit.class == MAQ_CLASS_COUNT || !d->unit.code ||
         (unit->class == d->unit.class && strcmp(unit->code, d->unit.code) == 0);
}

/* `80-нен 60 шақырымға дейін`, `5 пен 10 мың аралығында`; the unit may stand at both ends. */
static bool read_word_range(const finder *f, draft *d) {
  const maq_inflection *last = d->unit.class < MAQ_CLASS_COUNT ? &d->unit.inflection : &d->number.inflection;
  bool from = maq_outer_case(last) == MAQ_ABLATIVE;
  bool with = match_of(f, d->end, MAQ_LEXICON_CALENDAR, MAQ_TYPE_AND) && !maq_is_inflected(last);
  maq_numeral high;
  maq_unit unit;
  if ((!from && !with) || !read_upper_end(f, d->end + with, d, &high, &unit)) {
    return false;
  }
  bool has_unit = unit.class < MAQ_CLASS_COUNT;
  size_t end = has_unit ? unit.end : high.end;
  maq_case shown = maq_outer_case(has_unit ? &unit.inflection : &high.inflection);
  const maq_match *close = from ? match_of(f, end, MAQ_LEXICON_CALENDAR, MAQ_TYPE_UNTIL) : NULL;
  bool closed = from ? close && shown == MAQ_DATIVE : is_between(f, end);
  if (!closed && !(from && shown == MAQ_DATIVE && f->atoms.mention)) {
    return false;
  }
  if (!f->atoms.mention && d->unit.class != MAQ_CLASS_COUNT && d->unit.class != MAQ_QUANTITY) {
    return false; /* sums and shares with their own units stand each for itself */
  }
  maq_numeral_join(&d->number, &high);
  if (has_unit) {
    d->unit = unit;
  }
  d->end = end;
  return true;
}

/* ---- putting it together ---------------------------------------------------------------------------------------- */

static void read_tail(const finder *f, draft *d) {
  const maq_inflection *last = d->unit.class < MAQ_CLASS_COUNT && !d->sign_before ? &d->unit.inflection : &d->number.inflection;
  if (is_between(f, d->end) && d->number.range) {
    d->end++;
  }
  size_t end = d->end;
  d->end = maq_mod_after(&f->atoms, end, last, true, &d->mod, &d->difference);
  if (d->end == end && d->unit.class == MAQ_PERCENTAGE && f->atoms.items[end - 1].mark == '%' && !maq_is_inflected(last)) {
    maq_inflection spoken = {.grammatical_case = MAQ_DATIVE}; /* `30 % жуығын`: the sign is read in any case */
    d->end = maq_mod_after(&f->atoms, end, &spoken, false, &d->mod, &d->difference);
    spoken.grammatical_case = MAQ_ABLATIVE;
    d->end = d->end == end ? maq_mod_after(&f->atoms, end, &spoken, false, &d->mod, &d->difference) : d->end;
  }
  if (last->similative) {
    d->mod = maq_stronger_mod(d->mod, MAQ_MOD_APPROX);
  }
  if (d->number.form == MAQ_NUMERAL_MULTIPLE) {
    d->mod = maq_stronger_mod(d->mod, MAQ_MOD_MULTIPLE);
  }
  if (d->number.range && d->mod == MAQ_MOD_UP_TO) {
    d->mod = MAQ_MOD_NONE;
  }
}

/* `2 млрд-тан астам теңге`: an approximator between number and unit, with an ending on the number or, carelessly, without. */
static bool read_unit_behind_mod(const finder *f, size_t at, draft *d) {
  maq_inflection ablative = d->number.inflection;
  bool inflected = maq_is_inflected(&ablative);
  if (d->number.has_scale && !inflected) {
    ablative.grammatical_case = MAQ_ABLATIVE;
  }
  maq_mod mod = d->mod;
  bool difference = false;
  size_t behind =
      d->number.form == MAQ_NUMERAL_CARDINAL ? maq_mod_after(&f->atoms, at, &ablative, inflected, &mod, &difference) : at;
  maq_unit unit = behind > at && !difference ? maq_unit_at(&f->atoms, behind) : (maq_unit){.class = MAQ_CLASS_COUNT};
  if (unit.class == MAQ_CLASS_COUNT || unit.symbol) {
    return false;
  }
  d->mod = mod;
  d->unit = unit;
  d->end = unit.end;
  return true;
}

/* `$31,800`: behind a sign a comma and three digits set off thousands, in whatever language. */
static void read_thousands(const finder *f, draft *d) {
  const maq_match *sign = match_of(f, d->number.first - 1, MAQ_LEXICON_CURRENCIES, MAQ_TYPE_CURRENCY_SIGN);
  const maq_token *digits = &f->atoms.tokens->items[f->atoms.items[d->number.first].token];
  bool plain = !d->number.has_scale && !d->number.range && !maq_decimal_is_whole(d->number.value);
  if (sign && plain && digits->folded_length > 4 && digits->folded[digits->folded_length - 4] == ',') {
    d->number.value = d->number.value_to = maq_decimal_shift(d->number.value, 3);
  }
}

static void read_measured(const finder *f, draft *d) {
  size_t at = maq_skip_particle(&f->atoms, d->end);
  if (d->sign_before) {
    read_scale_letter(f, d);
    read_thousands(f, d);
    d->rule = "currency-number";
    return;
  }
  maq_unit unit = maq_unit_at(&f->atoms, at);
  bool open = !maq_is_inflected(&d->number.inflection) || f->atoms.mention;
  bool fits = unit.class < MAQ_CLASS_COUNT && (d->number.form != MAQ_NUMERAL_ORDINAL) && open &&
              (!unit.symbol || d->number.has_digits || d->number.has_scale);
  if (fits) {
    d->unit = unit;
    d->end = unit.end;
    d->rule = unit.class == MAQ_MONEY ? "money" : unit.class == MAQ_PERCENTAGE ? "percentage" : "number-unit";
  } else if (!d->sign_before && read_unit_behind_mod(f, at, d)) {
    d->rule = d->unit.class == MAQ_MONEY ? "money" : d->unit.class == MAQ_PERCENTAGE ? "percentage" : "number-unit";
  } else {
    d->end = at;
  }
}

static bool compute(draft *d) {
  d->has_value = maq_numeral_values(&d->number, &d->value, &d->value_to);
  if (d->unit.class == MAQ_MONEY && d->unit.factor > 0 && d->unit.factor < 1) { /* tiyn, cents */
    d->number.value = maq_decimal_shift(d->number.value, -maq_power_of_ten(1 / d->unit.factor + 0.5));
    d->number.value_to = maq_decimal_shift(d->number.value_to, -maq_power_of_ten(1 / d->unit.factor + 0.5));
    d->has_value = maq_numeral_values(&d->number, &d->value, &d->value_to);
  }
  return d->has_value;
}

/* A dash, U+2010 to U+2015, which a hyphen and the minus sign U+2212 are not. */
static bool is_dash(const maq_tokens *tokens, const maq_token *t) {
  return t->mark == '-' && t->byte_length == 3 && (unsigned char)tokens->text[t->byte_start + 1] == 0x80;
}

/* `несиелендіру –900,0 млн теңге`: a dash glued to a sum behind a word stands between them; a hyphen or a minus sign is a sign. */
static void drop_dash(const finder *f, draft *d) {
  const maq_atom *mark = &f->atoms.items[d->first];
  const maq_token *t = &f->atoms.tokens->items[mark->token];
  bool dash = mark->kind == MAQ_ATOM_MARK && d->number.signed_number && d->number.first == d->first && is_dash(f->atoms.tokens, t);
  bool between = dash && d->first > 0 && mark[-1].kind == MAQ_ATOM_WORD && d->unit.class == MAQ_MONEY;
  if (between && d->number.value.mantissa < 0 && !d->number.range) {
    d->number.value.mantissa = d->number.value_to.mantissa = -d->number.value.mantissa;
    d->number.signed_number = false;
    d->number.first = ++d->first;
  }
}

static bool read_measure(const finder *f, size_t at, draft *d) {
  *d = (draft){.first = at, .unit = {.class = MAQ_CLASS_COUNT}, .rule = "number"};
  size_t start = maq_mod_before(&f->atoms, at, &d->mod);
  d->before = start > at;
  size_t after_rate = start;
  d->rate = maq_rate_prefix(&f->atoms, start, &after_rate);
  start = maq_mod_before(&f->atoms, d->rate ? after_rate : start, &d->mod);
  read_sign_before(f, &start, d);
  if (!maq_numeral_range_at(&f->atoms, start, &d->number)) {
    return false;
  }
  d->end = d->number.end;
  read_spoken_decimals(f, d);
  read_measured(f, d);
  drop_dash(f, d);
  if (read_word_range(f, d) && d->unit.class == MAQ_CLASS_COUNT) {
    d->rule = "range";
  }
  read_exchange_rate(f, d);
  compute(d);
  if (d->unit.class < MAQ_CLASS_COUNT) {
    read_smaller_unit(f, d);
  }
  read_tail(f, d);
  return true;
}

/* ---- cardinals and ordinals ------------------------------------------------------------------------------------- */

/* `43-орын`: digits, a hyphen and a word make a rank. */
static bool is_rank(const finder *f, const draft *d) {
  const maq_atom *hyphen = &f->atoms.items[d->number.end];
  return d->number.has_digits && !maq_is_inflected(&d->number.inflection) && hyphen->kind == MAQ_ATOM_MARK && hyphen->mark == '-' &&
         !hyphen->blank && hyphen[1].kind == MAQ_ATOM_WORD && !hyphen[1].blank;
}

/* The atom of a word that is no number's noun but names what the number labels: `102 нөміріне`, `189-бабы`. */
static bool is_label(const finder *f, const draft *d) {
  bool rank = is_rank(f, d), ordinal = rank || d->number.form == MAQ_NUMERAL_ORDINAL;
  size_t at = d->number.end + rank;
  const maq_atom *first = &f->atoms.items[d->number.first];
  bool behind_sign = d->number.first > 0 && maq_atom_is_mark(&f->atoms, d->number.first - 1, 'N'); /* № */
  const maq_atom *mark = &f->atoms.items[d->number.end];
  bool line = (f->atoms.tokens->items[first->token].shape & MAQ_LINE_START) != 0;
  bool item = mark->kind == MAQ_ATOM_MARK &&
              ((line && (mark->mark == '.' || mark->mark == ')')) ||
               (mark->mark == '.' && !mark->blank && first->digits <= 2 && mark[1].kind == MAQ_ATOM_WORD && !mark[1].lower));
  return behind_sign || item || match_of(f, at, MAQ_LEXICON_NUMERALS, MAQ_TYPE_LABEL) ||
         (ordinal && match_of(f, at, MAQ_LEXICON_NUMERALS, MAQ_TYPE_LABEL_ORDINAL)) ||
         (rank && match_of(f, at, MAQ_LEXICON_NUMERALS, MAQ_TYPE_LABEL_RANK));
}

/* A number behind a foreign name belongs to it: `Boeing 787`. */
static bool belongs_to_name(const finder *f, const draft *d) {
  uint32_t token = f->atoms.items[d->number.first].token;
  const maq_token *before = token > 0 ? &f->atoms.tokens->items[token - 1] : NULL;
  return before && d->number.has_digits && before->kind == MAQ_WORD &&
         (before->shape & (MAQ_LATIN | MAQ_CAPITALIZED)) == (MAQ_LATIN | MAQ_CAPITALIZED) &&
         before->sentence == f->atoms.tokens->items[token].sentence && f->atoms.language == MAQ_LANGUAGE_KK &&
         d->number.words == 1 && maq_decimal_is_whole(d->number.value) && !maq_is_inflected(&d->number.inflection);
}

/* `бірінші орынбасары` is a post. */
static bool is_post(const finder *f, const draft *d) {
  return d->number.form == MAQ_NUMERAL_ORDINAL && match_of(f, d->number.end, MAQ_LEXICON_NUMERALS, MAQ_TYPE_POST);
}

/* Is the number without a unit worth telling? */
static bool is_count(const finder *f, const draft *d) {
  const maq_numeral *n = &d->number;
  if (f->atoms.mention) {
    return true;
  }
  if (is_label(f, d) || is_post(f, d) || belongs_to_name(f, d)) {
    return false;
  }
  if (n->is_word_shape || (n->is_one && !n->has_digits && !n->inflection.possessive)) {
    return false;
  }
  if (n->form == MAQ_NUMERAL_GROUP ||
      (n->form == MAQ_NUMERAL_SHARE && n->first > 0 && match_of(f, n->first - 1, MAQ_LEXICON_NUMERALS, MAQ_TYPE_ORDINAL))) {
    return false;
  }
  return n->form != MAQ_NUMERAL_SHARE || n->is_fraction || n->inflection.possessive;
}

static maq_entity_class class_of(const finder *f, draft *d) {
  if (d->unit.class < MAQ_CLASS_COUNT) {
    return d->unit.class;
  }
  const maq_match *times = match_of(f, d->number.end, MAQ_LEXICON_NUMERALS, MAQ_TYPE_TIMES);
  if (times && f->atoms.language != MAQ_LANGUAGE_RU && d->end <= maq_atom_after(&f->atoms, d->number.end, times)) {
    d->end = maq_atom_after(&f->atoms, d->number.end, times);
    d->number.inflection = times->inflection;
    read_tail(f, d);
    d->rule = "times";
    return MAQ_CARDINAL;
  }
  if (!is_count(f, d)) {
    return MAQ_CLASS_COUNT;
  }
  if (d->number.form == MAQ_NUMERAL_ORDINAL) {
    return MAQ_ORDINAL;
  }
  return is_rank(f, d) ? MAQ_ORDINAL : MAQ_CARDINAL;
}

/* ---- the result ------------------------------------------------------------------------------------------------- */

/* `km` and `h` make `km/h`; rates that have a name of their own get it. */
static const char *unit_code(finder *f, const draft *d) {
  const char *below = d->unit.per ? d->unit.per : d->unit.class == MAQ_QUANTITY ? d->rate : NULL;
  if (!below) {
    return d->unit.code;
  }
  if (strcmp(d->unit.code, "kW") == 0 && strcmp(below, "h") == 0) {
    return "kWh";
  }
  size_t above_length = strlen(d->unit.code), below_length = strlen(below);
  char *code = maq_arena_allocate(f->arena, above_length + below_length + 2);
  if (code) {
    memcpy(code, d->unit.code, above_length);
    code[above_length] = '/';
    memcpy(code + above_length + 1, below, below_length + 1);
  }
  return code ? code : "";
}

static maq_measure make(finder *f, const draft *d, maq_entity_class class) {
  const maq_atom *first = &f->atoms.items[d->first], *last = &f->atoms.items[d->end - 1];
  size_t count = last->last_token - first->token + 1;
  bool has_unit = d->unit.class < MAQ_CLASS_COUNT;
  return (maq_measure){
      .span = maq_figure_span(f->atoms.tokens, first->token, count, class),
      .class = class,
      .has_value = d->has_value,
      .value = d->value,
      .value_to = d->value_to,
      .unit = has_unit ? unit_code(f, d) : "",
      .unit_inferred = d->unit.bare_dollar,
      .mod = d->mod,
      .grammatical_case = (uint8_t)maq_outer_case(has_unit && !d->sign_before ? &d->unit.inflection : &d->number.inflection),
      .rule = d->rule,
  };
}

static bool add(finder *f, const draft *d, maq_entity_class class) {
  maq_measure *items = maq_arena_grow(f->arena, f->out->items, f->out->count, &f->out->capacity, sizeof *items);
  if (!items) {
    return false;
  }
  f->out->items = items;
  items[f->out->count++] = make(f, d, class);
  return true;
}

bool maq_read_measure(maq_arena *arena, const maq_atoms *atoms, size_t at, maq_entity_class wanted, maq_measure *measure) {
  finder f = {.arena = arena, .atoms = *atoms};
  draft d;
  if (!read_measure(&f, at, &d)) {
    return false;
  }
  maq_entity_class class = class_of(&f, &d);
  if (class == MAQ_CLASS_COUNT) {
    return false;
  }
  bool bare = (class == MAQ_CARDINAL || class == MAQ_ORDINAL) && (wanted == MAQ_CARDINAL || wanted == MAQ_ORDINAL);
  *measure = make(&f, &d, bare ? wanted : class);
  return true;
}

/* ---- dimensions, scores, Roman ordinals, telephone numbers ------------------------------------------------------------------ */

static bool is_glued_number(const maq_atom *atom) {
  return atom->kind == MAQ_ATOM_NUMBER && !atom->blank;
}

/* `2:1`, `14:6`; returns the atom behind it, 0 if it is none. */
static size_t score_end(const finder *f, size_t at) {
  const maq_atom *a = &f->atoms.items[at];
  bool score = a->kind == MAQ_ATOM_NUMBER && a[1].kind == MAQ_ATOM_MARK && a[1].mark == ':' && !a[1].blank &&
               is_glued_number(&a[2]) && a->digits <= 3 && a[2].digits <= 3 && maq_decimal_is_whole(a->number) &&
               maq_decimal_is_whole(a[2].number) && !maq_is_inflected(&a->ending);
  return score ? at + 3 : 0;
}

static bool read_score(const finder *f, size_t at, draft *d) {
  size_t end = score_end(f, at);
  *d = (draft){.first = at, .end = end, .unit = {.class = MAQ_CLASS_COUNT}, .rule = "score"};
  if (end) {
    d->number = (maq_numeral){.first = at, .end = end, .has_digits = true, .inflection = f->atoms.items[at + 2].ending};
  }
  return end != 0;
}

/* `3х4`, `1000х1500 мм`, `2 х 3 х 5 м`: numbers that are a length each and no value together. */
static bool read_dimensions(const finder *f, size_t at, draft *d) {
  enum { MOST_DIMENSIONS = 6 /* atoms behind the first number */ };
  const maq_atom *items = f->atoms.items;
  size_t last = at;
  while (last < at + MOST_DIMENSIONS && items[last].kind == MAQ_ATOM_NUMBER && !items[last].inflected &&
         maq_atom_is_mark(&f->atoms, last + 1, 'x') && items[last + 2].kind == MAQ_ATOM_NUMBER) {
    last += 2;
  }
  if (last == at) {
    return false;
  }
  maq_unit unit = maq_unit_at(&f->atoms, last + 1);
  bool measured = unit.class == MAQ_QUANTITY, other = unit.class < MAQ_CLASS_COUNT && !measured;
  if (other || (items[last + 1].tables & MAQ_KNOWN_NUMERAL)) { /* `12 х 50 мың теңге` */
    return false;
  }
  *d = (draft){.first = at,
               .end = measured ? unit.end : last + 1,
               .unit = measured ? unit : (maq_unit){.class = MAQ_CLASS_COUNT},
               .rule = "dimensions"};
  d->number = (maq_numeral){.first = at, .end = last + 1, .has_digits = true, .inflection = items[last].ending};
  return true;
}

/* `XXII отырысы`: Roman digits before a word in lower case, not behind a name. */
static bool read_roman(const finder *f, size_t at, draft *d) {
  const maq_atom *atom = &f->atoms.items[at], *next = atom + 1;
  bool behind_name = at > 0 && atom[-1].kind == MAQ_ATOM_WORD && !atom[-1].last_lower && atom[-1].token > 0 && !atom[-1].roman;
  bool opens = atom->roman && f->atoms.tokens->items[atom->token].kind == MAQ_WORD && next->kind == MAQ_ATOM_WORD && next->lower &&
               next->blank;
  if (!opens || behind_name) {
    return false;
  }
  *d = (draft){.first = at,
               .end = at + 1,
               .unit = {.class = MAQ_CLASS_COUNT},
               .rule = "roman",
               .has_value = true,
               .value = atom->roman,
               .value_to = atom->roman};
  d->number = (maq_numeral){.first = at, .end = at + 1, .form = MAQ_NUMERAL_ORDINAL};
  return true;
}

/* `+7 (727) 394-57-18`, `394-57-18`: the atom behind a number to call, 0 if there is none. */
static size_t telephone_end(const finder *f, size_t at) {
  const maq_atom *items = f->atoms.items;
  bool plus = items[at].kind == MAQ_ATOM_MARK && items[at].mark == '+' && is_glued_number(&items[at + 1]);
  size_t end = at + plus, numbers = 0, hyphens = 0, brackets = 0;
  while (end < f->atoms.count && numbers < 12) {
    const maq_atom *atom = &items[end];
    bool bracket = atom->kind == MAQ_ATOM_MARK && (atom->mark == '(' || atom->mark == ')');
    bool hyphen = atom->kind == MAQ_ATOM_MARK && atom->mark == '-' && !atom->blank && is_glued_number(&items[end + 1]);
    if (!(atom->kind == MAQ_ATOM_NUMBER && !atom->inflected) && !hyphen &&
        !(bracket && (atom->mark == ')' ? items[end - 1].kind : items[end + 1].kind) == MAQ_ATOM_NUMBER)) {
      break;
    }
    numbers += atom->kind == MAQ_ATOM_NUMBER;
    hyphens += hyphen;
    brackets += bracket;
    end++;
  }
  bool telephone = (plus && numbers >= 2) || hyphens >= 2 || (brackets == 2 && numbers >= 3 && hyphens);
  return telephone && numbers >= 2 ? end : 0;
}

/* May a measure begin here? Most atoms are done with this. */
static bool may_begin(const finder *f, size_t at) {
  const maq_atom *atom = &f->atoms.items[at];
  return atom->kind == MAQ_ATOM_NUMBER || atom->roman || (atom->tables & (MAQ_KNOWN_NUMERAL | MAQ_KNOWN_COMPARATOR)) ||
         (atom->kind == MAQ_ATOM_MARK && (atom->mark == '-' || atom->mark == '+') && atom[1].kind == MAQ_ATOM_NUMBER) ||
         ((atom->tables & MAQ_KNOWN_CURRENCY) && atom[1].kind == MAQ_ATOM_NUMBER) || (atom->tables & MAQ_KNOWN_CALENDAR);
}

/* Does a time cover one of the tokens from atom `first` on to before `end`? Moves *time on as it goes. */
static bool is_taken(const finder *f, size_t first, size_t end, size_t *time) {
  if (!f->times) {
    return false;
  }
  uint32_t token = f->atoms.items[first].token, last = f->atoms.items[end - 1].last_token;
  while (*time < f->times->count && f->times->items[*time].span.first_token + f->times->items[*time].span.token_count <= token) {
    ++*time;
  }
  return *time < f->times->count && f->times->items[*time].span.first_token <= last;
}

bool maq_find_measures(maq_arena *arena, const maq_atoms *atoms, const maq_times *times, size_t first_time,
                       maq_measures *measures) {
  finder f = {.arena = arena, .atoms = *atoms, .times = times, .out = measures};
  size_t time = first_time;
  for (size_t at = 0; at < f.atoms.count && maq_arena_goes_on(arena);) {
    draft d;
    if (!may_begin(&f, at) || is_taken(&f, at, at + 1, &time)) {
      at++;
      continue;
    }
    size_t telephone = telephone_end(&f, at);
    bool special = !telephone && (read_dimensions(&f, at, &d) || read_score(&f, at, &d) || read_roman(&f, at, &d));
    if (telephone || (!special && !read_measure(&f, at, &d))) {
      at = telephone ? telephone : at + 1;
      continue;
    }
    maq_entity_class class = !special                               ? class_of(&f, &d)
                             : d.number.form == MAQ_NUMERAL_ORDINAL ? MAQ_ORDINAL
                             : d.unit.class == MAQ_QUANTITY         ? MAQ_QUANTITY
                                                                    : MAQ_CARDINAL;
    if (class == MAQ_CLASS_COUNT || is_taken(&f, at, d.end, &time)) {
      at = class == MAQ_CLASS_COUNT ? d.number.end : at + 1;
      continue;
    }
    if (!add(&f, &d, class)) {
      return false;
    }
    at = maq_atom_behind_token(&f.atoms, d.end);
  }
  return !arena->failed;
}
