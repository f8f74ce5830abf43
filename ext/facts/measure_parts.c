/* measure_parts.c: units, currencies and approximators, as the lexicon knows them. See measure_parts.h. */
#include "facts/measure_parts.h"

#include "base/utf8.h"
#include "text/character.h"

/* ---- approximators ---------------------------------------------------------------------------------------------- */

static maq_mod mod_of_type(int type) {
  switch (type) {
    case MAQ_TYPE_AT_LEAST: return MAQ_MOD_AT_LEAST;
    case MAQ_TYPE_AT_MOST: return MAQ_MOD_AT_MOST;
    case MAQ_TYPE_MORE_THAN: return MAQ_MOD_MORE_THAN;
    case MAQ_TYPE_LESS_THAN: return MAQ_MOD_LESS_THAN;
    case MAQ_TYPE_APPROX: return MAQ_MOD_APPROX;
    case MAQ_TYPE_UP_TO: return MAQ_MOD_UP_TO;
    default: return MAQ_MOD_NONE;
  }
}

size_t maq_mod_before(const maq_atoms *atoms, size_t at, maq_mod *mod) {
  for (int words = 0; words < 3; words++) {
    const maq_match *match = maq_atom_match(atoms, at, MAQ_LEXICON_COMPARATORS, -1);
    char place = match ? *maq_lexicon_text(maq_match_lexeme(match)->value) : 0; /* before, or either side */
    if (!match || maq_is_inflected(&match->inflection) || (place && place != 'b')) {
      break;
    }
    *mod = maq_stronger_mod(*mod, mod_of_type(maq_match_lexeme(match)->type));
    at = maq_atom_after(atoms, at, match);
  }
  return at;
}

/* Does a word with that inflection stand in the case that the approximator governs? */
static bool governs(const maq_lexeme *lexeme, const maq_inflection *inflection) {
  maq_case shown = maq_outer_case(inflection);
  switch (*maq_lexicon_text(lexeme->code)) {
    case 'A': return shown == MAQ_ABLATIVE;
    case 'D': return shown == MAQ_DATIVE;
    case 'N': return shown == MAQ_NOMINATIVE || shown == MAQ_GENITIVE;
    default: return true;
  }
}

size_t maq_mod_after(const maq_atoms *atoms, size_t at, const maq_inflection *inflection, bool amount, maq_mod *mod,
                     bool *difference) {
  *difference = false;
  for (int words = 0; words < 2; words++) {
    const maq_match *match = maq_atom_match(atoms, at, MAQ_LEXICON_COMPARATORS, -1);
    const maq_lexeme *lexeme = match ? maq_match_lexeme(match) : NULL;
    char place = match ? *maq_lexicon_text(lexeme->value) : 0;
    bool outside = place == 'o' || (place == 'c' && !amount);
    if (!match || place == 'b' || (outside && !atoms->mention)) { /* before; outside the span in running text */
      break;
    }
    const maq_atom *behind = match ? &atoms->items[maq_atom_after(atoms, at, match)] : NULL;
    if (!place && (behind->kind == MAQ_ATOM_NUMBER || (behind->tables & MAQ_KNOWN_NUMERAL))) {
      break; /* `кемінде` may stand on either side: here it belongs to the next number */
    }
    if (governs(lexeme, inflection)) {
      *mod = maq_stronger_mod(*mod, mod_of_type(lexeme->type));
      at = maq_atom_after(atoms, at, match);
      inflection = &match->inflection;
      continue;
    }
    bool more_or_less = lexeme->type == MAQ_TYPE_MORE_THAN || lexeme->type == MAQ_TYPE_LESS_THAN;
    if (more_or_less && atoms->mention && maq_outer_case(inflection) == MAQ_DATIVE) {
      *difference = true;
      at = maq_atom_after(atoms, at, match);
    }
    break;
  }
  return at;
}

/* ---- units ------------------------------------------------------------------------------------------------------ */

const char *maq_time_unit_symbol(const char *code) {
  static const char *const names[][2] = {{"TS", "s"}, {"TM", "min"}, {"TH", "h"}, {"D", "d"}, {"W", "wk"}, {"M", "mo"}, {"Y", "a"}};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (strcmp(names[i][0], code) == 0) {
      return names[i][1];
    }
  }
  return NULL;
}

const char *maq_rate_prefix(const maq_atoms *atoms, size_t at, size_t *end) {
  const maq_match *match = maq_atom_match(atoms, at, MAQ_LEXICON_CALENDAR, MAQ_TYPE_TIME_UNIT);
  if (!match || (match->inflection.possessive & MAQ_PERSON_MASK) != 3 || match->inflection.grammatical_case != MAQ_DATIVE) {
    return NULL;
  }
  const char *code = maq_lexicon_text(maq_match_lexeme(match)->code);
  if (*code != 'T' && !atoms->mention) {
    return NULL; /* in running text only the rates of an hour or less belong to the measure */
  }
  *end = maq_atom_after(atoms, at, match);
  return maq_time_unit_symbol(code);
}

static maq_unit unit_of(const maq_atoms *atoms, size_t at, const maq_match *match, maq_entity_class class) {
  const maq_lexeme *lexeme = maq_match_lexeme(match);
  return (maq_unit){
      .class = class,
      .code = maq_lexicon_text(lexeme->code),
      .factor = lexeme->number,
      .type = lexeme->type,
      .symbol = lexeme->language == MAQ_LANGUAGE_ANY,
      .end = maq_atom_after(atoms, at, match),
      .inflection = match->inflection,
  };
}

static bool is_dollar(const char *code) {
  return strcmp(code, "USD") == 0;
}

/* `теңге`, `АҚШ доллары`, `$` behind the number; also with the country before where the table has the word alone. */
static maq_unit money_at(const maq_atoms *atoms, size_t at) {
  const maq_match *match = maq_atom_match(atoms, at, MAQ_LEXICON_CURRENCIES, -1);
  if (match) {
    maq_unit unit = unit_of(atoms, at, match, MAQ_MONEY);
    unit.bare_dollar = !unit.symbol && match->token_count == 1 && is_dollar(unit.code);
    return unit;
  }
  const maq_match *country = maq_atom_match(atoms, at, MAQ_LEXICON_COUNTRIES, -1);
  size_t next = country ? maq_atom_after(atoms, at, country) : at;
  match = country ? maq_atom_match(atoms, next, MAQ_LEXICON_CURRENCIES, MAQ_TYPE_CURRENCY) : NULL;
  return match ? unit_of(atoms, next, match, MAQ_MONEY) : (maq_unit){.class = MAQ_CLASS_COUNT};
}

static maq_entity_class class_of_unit(int type) {
  return type == MAQ_TYPE_PERCENT || type == MAQ_TYPE_PERCENT_POINT || type == MAQ_TYPE_BASIS_POINT || type == MAQ_TYPE_PERMILLE
             ? MAQ_PERCENTAGE
             : MAQ_QUANTITY;
}

/* `километр / сағат`, `мг/л`: reads what stands below the line. */
static void read_denominator(const maq_atoms *atoms, maq_unit *unit) {
  if (!maq_atom_is_mark(atoms, unit->end, '/') || maq_is_inflected(&unit->inflection)) {
    return;
  }
  size_t at = unit->end + 1;
  const maq_match *below = maq_atom_match(atoms, at, MAQ_LEXICON_UNITS, -1);
  const maq_match *time = below ? NULL : maq_atom_match(atoms, at, MAQ_LEXICON_CALENDAR, MAQ_TYPE_TIME_UNIT);
  if (below) {
    unit->per = maq_lexicon_text(maq_match_lexeme(below)->code);
  } else if (time) {
    unit->per = maq_time_unit_symbol(maq_lexicon_text(maq_match_lexeme(time)->code));
  }
  if (unit->per) {
    const maq_match *match = below ? below : time;
    unit->end = maq_atom_after(atoms, at, match);
    unit->inflection = match->inflection;
  }
}

maq_unit maq_unit_at(const maq_atoms *atoms, size_t at) {
  const maq_atom *atom = &atoms->items[at];
  if (atom->kind == MAQ_ATOM_MARK && atom->mark == '%') {
    return (maq_unit){
        .class = MAQ_PERCENTAGE, .code = "%", .factor = 0.01, .type = MAQ_TYPE_PERCENT, .end = at + 1, .inflection = atom->ending};
  }
  if (!(atom->tables & (MAQ_KNOWN_UNIT | MAQ_KNOWN_CURRENCY | MAQ_KNOWN_COUNTRY))) {
    return (maq_unit){.class = MAQ_CLASS_COUNT};
  }
  maq_unit money = money_at(atoms, at);
  const maq_match *match = maq_atom_match(atoms, at, MAQ_LEXICON_UNITS, -1);
  if (!match || (money.class == MAQ_MONEY && money.end > maq_atom_after(atoms, at, match))) {
    return money;
  }
  maq_unit unit = unit_of(atoms, at, match, class_of_unit(maq_match_lexeme(match)->type));
  uint32_t first;
  const char *name = maq_lexicon_text(maq_match_lexeme(match)->name);
  maq_utf8_next(name, name + strlen(name), &first);
  if (unit.symbol && atom->kind == MAQ_ATOM_WORD && !atom->lower && !maq_character_is_upper(first) && match->token_count <= 1 &&
      !atom->blank) {
    return money; /* `5G` is no mass */
  }
  if (money.class == MAQ_MONEY && unit.symbol) {
    return money;
  }
  read_denominator(atoms, &unit);
  return unit;
}
