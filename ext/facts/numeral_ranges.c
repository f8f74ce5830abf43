/* numeral_ranges.c: fractions and ranges, put together from single numbers. See numerals.h.
 *
 * A range takes what its ends share from the upper one: `10 – 15 мың` are thousands both, `он-он бес`, `үш-төрт жүз`.
 */
#include "facts/numerals.h"

static const maq_match *numeral_match(const maq_atoms *atoms, size_t at, int type) {
  return maq_atom_match(atoms, at, MAQ_LEXICON_NUMERALS, type);
}

/* ---- fractions -------------------------------------------------------------------------------------------------- */

static bool is_small_whole(const maq_numeral *n) {
  return n->form == MAQ_NUMERAL_CARDINAL && maq_decimal_is_whole(n->value) && n->value.mantissa > 0 && n->value.mantissa <= 1000000;
}

static void make_fraction(maq_numeral *whole, const maq_numeral *part) {
  whole->is_fraction = true;
  whole->part = part->value.mantissa;
  whole->whole = whole->value.mantissa;
  whole->form = MAQ_NUMERAL_SHARE;
  whole->end = part->end;
  whole->inflection = part->inflection;
  whole->simple = whole->is_one = false;
}

/* `бестен бірі`, `үштен екі бөлігі`, `5-тен 1-і`, `1/3`. */
static void read_fraction(const maq_atoms *atoms, maq_numeral *n) {
  maq_numeral part;
  if (!is_small_whole(n)) {
    return;
  }
  if (n->inflection.grammatical_case == MAQ_ABLATIVE && !n->inflection.possessive) {
    if (maq_read_numeral(atoms, n->end, &part, MAQ_INNER_NUMBER) && is_small_whole(&part) &&
        part.value.mantissa < n->value.mantissa &&
        (part.inflection.possessive || numeral_match(atoms, part.end, MAQ_TYPE_FRACTION_NOUN))) {
      make_fraction(n, &part);
    }
    return;
  }
  const maq_atom *slash = &atoms->items[n->end];
  if (n->words == 1 && n->has_digits && slash->kind == MAQ_ATOM_MARK && slash->mark == '/' && !slash->blank &&
      slash[1].kind == MAQ_ATOM_NUMBER && !slash[1].blank && maq_read_numeral(atoms, n->end + 1, &part, MAQ_INNER_NUMBER) &&
      is_small_whole(&part) && part.words == 1 && n->value.mantissa < part.value.mantissa) {
    size_t first = n->first;
    maq_numeral top = *n;
    *n = part;
    n->first = first;
    top.end = part.end;
    top.inflection = part.inflection;
    make_fraction(n, &top);
  }
}

/* `30 (отыз) күн`: the number once more in words. */
static void skip_repetition(const maq_atoms *atoms, maq_numeral *n) {
  maq_numeral words;
  if (n->has_digits && n->words == 1 && !maq_is_inflected(&n->inflection) && maq_atom_is_mark(atoms, n->end, '(') &&
      maq_read_numeral(atoms, n->end + 1, &words, MAQ_INNER_NUMBER) && !words.has_digits &&
      maq_atom_is_mark(atoms, words.end, ')') && words.value.mantissa == n->value.mantissa &&
      words.value.decimals == n->value.decimals) {
    n->end = words.end + 1;
    n->inflection = words.inflection;
  }
}

bool maq_numeral_at(const maq_atoms *atoms, size_t at, maq_numeral *numeral) {
  if (!maq_read_numeral(atoms, at, numeral, 0)) {
    return false;
  }
  skip_repetition(atoms, numeral);
  read_fraction(atoms, numeral);
  return true;
}

/* ---- ranges ----------------------------------------------------------------------------------------------------- */

size_t maq_skip_particle(const maq_atoms *atoms, size_t at) {
  const maq_atom *mark = &atoms->items[at];
  bool glued = mark->kind == MAQ_ATOM_MARK && mark->mark == '-' && !mark->blank && !mark[1].blank;
  return glued && numeral_match(atoms, at + 1, MAQ_TYPE_PARTICLE) ? at + 2 : at;
}

/* The scale of the upper end belongs to the lower one too where that makes sense: `он-он бес мың`, `үш-төрт жүз`. */
static void share_scale(maq_numeral *low, const maq_numeral *high) {
  int powers = high->hundred_power + high->scale_power;
  if (!high->simple || !powers || low->has_scale || low->is_fraction || low->value.decimals > 9) {
    return;
  }
  double value;
  if (!maq_decimal_value(low->value, &value)) {
    return;
  }
  double lead = (double)high->lead;
  if (!low->hundred_power && value < 100 && value < 10 * lead) {
    low->value = maq_decimal_shift(low->value, powers);
  } else if (value < 10 * lead * (high->hundred_power ? 100 : 1)) {
    low->value = maq_decimal_shift(low->value, high->scale_power);
  }
}

/* A decimal as upper end cannot be `simple`; its scale is shared all the same: `1,5–2,5 млн`. */
static void share_decimal_scale(maq_numeral *low, const maq_numeral *high) {
  double value, upper;
  if (high->simple || !high->scale_power || low->has_scale || low->is_fraction || !maq_decimal_value(low->value, &value) ||
      !maq_decimal_value(maq_decimal_shift(high->value, -high->scale_power), &upper)) {
    return;
  }
  if (value < 10 * upper) {
    low->value = maq_decimal_shift(low->value, high->scale_power);
  }
}

static bool is_less(maq_decimal a, maq_decimal b) {
  double left, right;
  return maq_decimal_value(a, &left) && maq_decimal_value(b, &right) && left < right;
}

void maq_numeral_join(maq_numeral *low, const maq_numeral *high) {
  share_scale(low, high);
  share_decimal_scale(low, high);
  low->value_to = high->value;
  if (is_less(low->value_to, low->value)) {
    low->value_to = low->value;
    low->value = high->value;
  }
  low->range = true;
  low->end = high->end;
  low->form = high->form;
  low->inflection = high->inflection;
  low->has_digits |= high->has_digits;
  low->has_scale |= high->has_scale;
  low->is_one = low->is_word_shape = low->simple = false;
}

/* May the two stand for the ends of a range? */
static bool is_pair(const maq_numeral *low, const maq_numeral *high) {
  bool same = low->form == high->form || (low->form == MAQ_NUMERAL_CARDINAL && high->form != MAQ_NUMERAL_SHARE);
  return same && !low->is_fraction && !high->is_fraction;
}

/* `...` or `…`, not a full stop. */
static bool is_ellipsis(const maq_atoms *atoms, size_t at) {
  const maq_token *token = &atoms->tokens->items[atoms->items[at].token];
  return maq_atom_is_mark(atoms, at, '.') && (token->length > 1 || token->byte_length > 1);
}

/* The upper end of a range: `5-10`, `5…10`; behind three dots with a sign of its own: `-10...-15`. */
static bool read_high_end(const maq_atoms *atoms, const maq_numeral *low, maq_numeral *high) {
  if (maq_atom_is_mark(atoms, low->end, '-')) {
    return maq_read_numeral(atoms, low->end + 1, high, MAQ_INNER_NUMBER) && !high->signed_number && is_pair(low, high);
  }
  return is_ellipsis(atoms, low->end) && maq_read_numeral(atoms, low->end + 1, high, 0) && is_pair(low, high);
}

bool maq_numeral_range_at(const maq_atoms *atoms, size_t at, maq_numeral *numeral) {
  if (!maq_numeral_at(atoms, at, numeral)) {
    return false;
  }
  bool open = !maq_is_inflected(&numeral->inflection) || numeral->form == MAQ_NUMERAL_ORDINAL;
  maq_numeral high;
  if (open && read_high_end(atoms, numeral, &high)) {
    const maq_atom *more = &atoms->items[high.end];
    bool chain =
        more->kind == MAQ_ATOM_MARK && more->mark == '-' && !more->blank && more[1].kind == MAQ_ATOM_NUMBER && !more[1].blank;
    if (!chain) {
      maq_numeral_join(numeral, &high);
    }
  }
  return true;
}
