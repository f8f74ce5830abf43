/* time_lengths.c: reads stretches of time and what is made of them. See maq_read_length in time_parts.h.
 *
 *   approximator*  (соңғы | өткен | алдағы)?  number or range  unit  (number unit)?  (астам | бұрын | кейін | бері | бойы | сайын …)
 *
 * With `бұрын` or `кейін` behind it a length is an offset from the day of publication; with `сайын` it recurs; with `өткен`
 * before or `бері` behind it it ends now.
 */
#include "facts/time_parts.h"

typedef struct length_reader {
  const maq_atoms *atoms;
  size_t at;
  maq_time_reading *r;
  maq_numeral number;
  const maq_match *unit;
  bool has_number;
  bool several; /* бірнеше, or a plural without a number */
  bool each;
  bool through; /* через, in: the length is counted from now */
  int stretch;  /* MAQ_TYPE_RECENT, LAST, NEXT, FORMER; -1 for none */
} length_reader;

static const char *code_of(const maq_match *match) {
  return maq_lexicon_text(maq_match_lexeme(match)->code);
}

static void skip(length_reader *l, const maq_match *match) {
  l->at = maq_atom_after(l->atoms, l->at, match);
}

static bool skip_type(length_reader *l, int type) {
  const maq_match *match = maq_calendar_at(l->atoms, l->at, type);
  if (match) {
    skip(l, match);
  }
  return match != NULL;
}

/* ---- before the unit -------------------------------------------------------------------------------------------- */

static void read_stretch(length_reader *l) {
  static const int types[] = {MAQ_TYPE_RECENT, MAQ_TYPE_LAST, MAQ_TYPE_NEXT, MAQ_TYPE_FORMER, MAQ_TYPE_THIS, MAQ_TYPE_FIRST_OF};
  l->stretch = -1;
  skip_type(l, MAQ_TYPE_DETERMINER);
  for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
    const maq_match *match = maq_calendar_at(l->atoms, l->at, types[i]);
    if (match && !maq_is_inflected(&match->inflection)) {
      skip(l, match);
      l->stretch = types[i];
      return;
    }
  }
}

static bool read_count(length_reader *l) {
  const maq_match *several = maq_atom_match(l->atoms, l->at, MAQ_LEXICON_NUMERALS, MAQ_TYPE_SEVERAL);
  if (several) {
    skip(l, several);
    l->several = true;
    return true;
  }
  const maq_match *article = maq_atom_match(l->atoms, l->at, MAQ_LEXICON_NUMERALS, MAQ_TYPE_ARTICLE);
  if (article && maq_calendar_at(l->atoms, l->at + 1, MAQ_TYPE_TIME_UNIT)) {
    l->number = (maq_numeral){.value = maq_decimal_of(1), .value_to = maq_decimal_of(1)};
    l->at++;
    l->has_number = true;
    return true;
  }
  if (!maq_numeral_range_at(l->atoms, l->at, &l->number)) {
    return false;
  }
  bool bare = !maq_is_inflected(&l->number.inflection);
  bool share = l->number.form == MAQ_NUMERAL_SHARE && !l->number.is_fraction;
  if (!bare || (l->number.form != MAQ_NUMERAL_CARDINAL && l->number.form != MAQ_NUMERAL_MULTIPLE && !share) ||
      l->number.signed_number) {
    return false;
  }
  l->at = maq_skip_particle(l->atoms, l->number.end);
  l->has_number = true;
  return true;
}

/* `18 бен 40 жас аралығында`, `18-ден 40 жасқа дейін`: a second number before the unit. */
static bool read_worded_range(length_reader *l) {
  maq_numeral low, high;
  if (!maq_numeral_at(l->atoms, l->at, &low) || low.form != MAQ_NUMERAL_CARDINAL || low.is_fraction || low.signed_number) {
    return false;
  }
  const maq_match *joint = maq_is_inflected(&low.inflection) ? NULL : maq_calendar_at(l->atoms, low.end, MAQ_TYPE_AND);
  bool from = maq_outer_case(&low.inflection) == MAQ_ABLATIVE;
  size_t second = joint ? maq_atom_after(l->atoms, low.end, joint) : low.end;
  if ((!joint && !from) || !maq_numeral_at(l->atoms, second, &high) || high.form != MAQ_NUMERAL_CARDINAL ||
      maq_is_inflected(&high.inflection) || high.is_fraction) {
    return false;
  }
  const maq_match *unit = maq_calendar_at(l->atoms, high.end, MAQ_TYPE_TIME_UNIT);
  size_t end = unit ? maq_atom_after(l->atoms, high.end, unit) : 0;
  if (!unit || !maq_calendar_at(l->atoms, end, from ? MAQ_TYPE_UNTIL : MAQ_TYPE_BETWEEN)) {
    return false;
  }
  maq_numeral_join(&low, &high);
  l->number = low;
  l->at = high.end;
  l->has_number = true;
  return true;
}

/* A four-digit number before the word for a year is a year, not a length; maq_read_moment has been asked before. */
static bool read_unit(length_reader *l) {
  const maq_match *kind = l->has_number ? maq_calendar_at(l->atoms, l->at, MAQ_TYPE_UNIT_KIND) : NULL; /* `он бес жұмыс күні` */
  if (kind && maq_calendar_at(l->atoms, maq_atom_after(l->atoms, l->at, kind), MAQ_TYPE_TIME_UNIT)) {
    skip(l, kind);
  }
  const maq_match *unit = maq_calendar_at(l->atoms, l->at, MAQ_TYPE_TIME_UNIT);
  unit = unit ? unit : maq_calendar_at(l->atoms, l->at, MAQ_TYPE_AGE);
  const maq_atom *hyphen = &l->atoms->items[l->at];
  if (!unit && hyphen->kind == MAQ_ATOM_MARK && hyphen->mark == '-' && !hyphen->blank && !hyphen[1].blank && l->has_number) {
    unit = maq_calendar_at(l->atoms, l->at + 1, MAQ_TYPE_TIME_UNIT); /* `5-year` */
    l->at += unit != NULL;
  }
  const maq_match *measure = maq_atom_match(l->atoms, l->at, MAQ_LEXICON_UNITS, -1); /* `100 айлық есептік көрсеткіш` */
  if (!unit || maq_time_unit_of(code_of(unit)) == MAQ_TIME_UNIT_COUNT || (measure && measure->token_count > unit->token_count)) {
    return false;
  }
  if (*code_of(unit) == 'A' && !l->has_number) {
    return false;
  }
  l->unit = unit;
  skip(l, unit);
  return true;
}

/* `2 сағат 14 минут 9 секунд`: minutes and seconds together. */
static void read_third(length_reader *l, maq_length *length) {
  maq_numeral n;
  if (length->second_unit != MAQ_MINUTE || maq_is_inflected(&l->unit->inflection) || !maq_numeral_at(l->atoms, l->at, &n) ||
      n.form != MAQ_NUMERAL_CARDINAL) {
    return;
  }
  const maq_match *unit = maq_calendar_at(l->atoms, n.end, MAQ_TYPE_TIME_UNIT);
  if (unit && maq_time_unit_of(code_of(unit)) == MAQ_SECOND) {
    length->second_amount = maq_decimal_add(maq_decimal_times(length->second_amount, 60), n.value);
    length->second_unit = MAQ_SECOND;
    l->unit = unit;
    l->at = maq_atom_after(l->atoms, n.end, unit);
  }
}

/* `екі жыл бес ай`. */
static void read_second(length_reader *l, maq_length *length) {
  maq_numeral n;
  if (l->number.range || maq_is_inflected(&l->unit->inflection) || !maq_numeral_at(l->atoms, l->at, &n) ||
      n.form != MAQ_NUMERAL_CARDINAL || maq_is_inflected(&n.inflection)) {
    return;
  }
  const maq_match *unit = maq_calendar_at(l->atoms, n.end, MAQ_TYPE_TIME_UNIT);
  maq_time_unit second = unit ? maq_time_unit_of(code_of(unit)) : MAQ_TIME_UNIT_COUNT;
  if (unit && *code_of(unit) != 'A' && second != MAQ_TIME_UNIT_COUNT && second > length->unit && maq_numeral_whole(&n) < 1000) {
    length->has_second = true;
    length->second_unit = second;
    length->second_amount = n.value;
    l->unit = unit;
    l->at = maq_atom_after(l->atoms, n.end, unit);
    read_third(l, length);
  }
}

/* ---- behind the unit -------------------------------------------------------------------------------------------- */

static void make_offset(length_reader *l, int sign) {
  l->r->is_length = false;
  l->r->type = l->r->length.unit >= MAQ_HOUR ? MAQ_TIME_TIME : MAQ_TIME_DATE;
  l->r->from = (maq_moment){.is_offset = true, .offset = l->r->length, .sign = sign, .inflection = l->unit->inflection};
  l->r->rule = "offset";
}

/* `бұрын`, `ago`: back from now; `кейін`, `later`: on from now; `бері`: a stretch until now. */
static bool read_relation(length_reader *l) {
  maq_case shown = maq_outer_case(&l->unit->inflection);
  bool ablative = shown == MAQ_ABLATIVE;
  if ((!ablative && shown == MAQ_NOMINATIVE && skip_type(l, MAQ_TYPE_BEFORE)) || skip_type(l, MAQ_TYPE_AGO)) {
    make_offset(l, -1);
    return true;
  }
  if ((ablative && skip_type(l, MAQ_TYPE_AFTER)) || skip_type(l, MAQ_TYPE_LATER) || l->through) {
    make_offset(l, 1);
    return true;
  }
  if (ablative && skip_type(l, MAQ_TYPE_SINCE)) {
    l->r->anchor = "PAST";
    return true;
  }
  return false;
}

static void read_tail(length_reader *l) {
  maq_time_reading *r = l->r;
  bool difference;
  if (l->unit->inflection.similative) {
    r->mod = maq_stronger_mod(r->mod, MAQ_MOD_APPROX);
  }
  l->at = maq_mod_after(l->atoms, l->at, &l->unit->inflection, true, &r->mod, &difference);
  if (read_relation(l)) {
    return;
  }
  if (skip_type(l, MAQ_TYPE_EVERY) || l->each) {
    r->type = MAQ_TIME_SET;
    r->rule = "set";
  }
  if (maq_outer_case(&l->unit->inflection) != MAQ_ABLATIVE || maq_calendar_at(l->atoms, l->at, MAQ_TYPE_DURING)) {
    skip_type(l, MAQ_TYPE_DURING);
  }
  l->at = maq_mod_after(l->atoms, l->at, &l->unit->inflection, true, &r->mod, &difference);
  if (r->shape == MAQ_SHAPE_RANGE) {
    skip_type(l, MAQ_TYPE_BETWEEN);
    r->mod = r->mod == MAQ_MOD_UP_TO ? MAQ_MOD_NONE : r->mod;
  }
}

/* ---- together --------------------------------------------------------------------------------------------------- */

static void set_length(length_reader *l) {
  maq_time_reading *r = l->r;
  r->is_length = true;
  r->type = MAQ_TIME_DURATION;
  r->rule = "duration";
  r->length = (maq_length){.unit = maq_time_unit_of(code_of(l->unit)), .vague = !l->has_number};
  if (l->has_number) {
    r->length.amount = l->number.value;
    if (l->number.form == MAQ_NUMERAL_MULTIPLE) {
      r->mod = maq_stronger_mod(r->mod, MAQ_MOD_MULTIPLE);
    }
  }
  if (l->has_number && l->number.range) {
    r->shape = MAQ_SHAPE_RANGE;
    r->length_to = r->length;
    r->length_to.amount = l->number.value_to;
  }
  if (l->has_number) {
    read_second(l, &r->length);
  }
}

/* A unit without a number: `соңғы жыл` is one, plurals are X; anything else is no length. */
static bool count_is_said(length_reader *l) {
  if (l->has_number || l->several) {
    return true;
  }
  bool plural = l->unit->inflection.plural;
  if (plural && (l->stretch >= 0 || maq_calendar_at(l->atoms, l->at, MAQ_TYPE_DURING) || l->atoms->mention)) {
    return true;
  }
  if (l->each) {
    l->number = (maq_numeral){.value = maq_decimal_of(1), .value_to = maq_decimal_of(1)};
    l->has_number = true;
    return true;
  }
  maq_case shown = maq_outer_case(&l->unit->inflection);
  bool within = maq_calendar_at(l->atoms, l->at, MAQ_TYPE_DURING) && (shown == MAQ_NOMINATIVE || shown == MAQ_GENITIVE) &&
                !l->unit->inflection.possessive; /* `апта ішінде` */
  if (((l->stretch == MAQ_TYPE_RECENT || l->stretch == MAQ_TYPE_FIRST_OF) && !plural) || (within && l->stretch < 0)) {
    l->number = (maq_numeral){.value = maq_decimal_of(1), .value_to = maq_decimal_of(1)};
    l->has_number = true;
    return true;
  }
  return false;
}

static const char *anchor_of(int stretch) {
  return stretch < 0 || stretch == MAQ_TYPE_THIS || stretch == MAQ_TYPE_FIRST_OF ? ""
         : stretch == MAQ_TYPE_NEXT                                              ? "FUTURE"
                                                                                 : "PAST";
}

bool maq_read_length(const maq_atoms *atoms, size_t at, maq_time_reading *reading) {
  *reading = (maq_time_reading){.first = at, .anchor = "", .rule = "duration"};
  length_reader l = {.atoms = atoms, .at = at, .r = reading};
  l.at = maq_mod_before(atoms, l.at, &reading->mod);
  if (atoms->mention) {
    skip_type(&l, MAQ_TYPE_EXACTLY);
  }
  l.each = skip_type(&l, MAQ_TYPE_EACH);
  l.through = skip_type(&l, MAQ_TYPE_PRE_THROUGH);
  read_stretch(&l);
  if (l.stretch == MAQ_TYPE_THIS && !atoms->mention) {
    return false; /* `осы 2 жылда`: the pronoun stays outside */
  }
  l.at = maq_mod_before(atoms, l.at, &reading->mod);
  if (!read_worded_range(&l)) {
    read_count(&l);
  }
  if (!l.has_number && l.each && l.stretch >= 0) {
    return false;
  }
  size_t number_end = l.at;
  maq_moment year;
  if (l.has_number && l.number.words == 1 && l.number.has_digits && !l.number.range && maq_numeral_whole(&l.number) >= 1000 &&
      maq_read_moment(atoms, l.number.first, &year) && year.has_year && year.end > number_end) {
    return false; /* `2023 жылмен` is a year */
  }
  if (!read_unit(&l) || !count_is_said(&l)) {
    return false;
  }
  set_length(&l);
  reading->anchor = anchor_of(l.stretch);
  reading->from.inflection = l.unit->inflection;
  read_tail(&l);
  reading->end = l.at;
  return true;
}
