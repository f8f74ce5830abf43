/* atoms.c: see atoms.h. One pass over the tokens; each is looked at once, and nothing is looked up again that the lexicon
 * layer has found, except for the parts of hyphenated words.
 */
#include "facts/atoms.h"

#include "base/utf8.h"

typedef struct atom_maker {
  maq_arena *arena;
  const maq_tokens *tokens;
  const maq_matches *matches;
  maq_atoms *atoms;
  size_t known; /* the token behind the last match of a table that is read here */
} atom_maker;

enum { LONGEST_PART = 64, MOST_PARTS = 6, MOST_PART_MATCHES = 12 };

bool maq_is_inflected(const maq_inflection *i) {
  return i->grammatical_case || i->possessive || i->plural || i->attributive || i->similative || i->predicative;
}

static unsigned table_bit(int table) {
  switch (table) {
    case MAQ_LEXICON_NUMERALS: return MAQ_KNOWN_NUMERAL;
    case MAQ_LEXICON_UNITS: return MAQ_KNOWN_UNIT;
    case MAQ_LEXICON_CURRENCIES: return MAQ_KNOWN_CURRENCY;
    case MAQ_LEXICON_CALENDAR: return MAQ_KNOWN_CALENDAR;
    case MAQ_LEXICON_COMPARATORS: return MAQ_KNOWN_COMPARATOR;
    case MAQ_LEXICON_COUNTRIES: return MAQ_KNOWN_COUNTRY;
    default: return 0;
  }
}

const maq_match *maq_atom_match(const maq_atoms *atoms, size_t at, int table, int type) {
  const maq_atom *atom = &atoms->items[at];
  if (!(atom->tables & table_bit(table))) {
    return NULL;
  }
  for (uint16_t i = 0; i < atom->match_count; i++) {
    const maq_lexeme *lexeme = maq_match_lexeme(&atom->matches[i]);
    bool speaks = lexeme->language == atoms->language || lexeme->language == MAQ_LANGUAGE_ANY ||
                  atoms->language == MAQ_LANGUAGE_ANY || table == MAQ_LEXICON_COUNTRIES;
    if (speaks && lexeme->table == table && (type < 0 || lexeme->type == type)) {
      return &atom->matches[i];
    }
  }
  return NULL;
}

size_t maq_atom_after(const maq_atoms *atoms, size_t at, const maq_match *match) {
  if (match->token_count == 0) { /* a part of a hyphenated word */
    return at + 1;
  }
  uint32_t end = match->first_token + match->token_count;
  do {
    at++;
  } while (at < atoms->count && atoms->items[at].kind != MAQ_ATOM_BARRIER && atoms->items[at].token < end);
  return at;
}

size_t maq_atom_behind_token(const maq_atoms *atoms, size_t end) {
  uint32_t last = atoms->items[end - 1].last_token;
  while (end < atoms->count && atoms->items[end].token <= last) {
    end++;
  }
  return end;
}

static maq_atom *add(atom_maker *m, maq_atom_kind kind, size_t token) {
  maq_atom *items = maq_arena_grow(m->arena, m->atoms->items, m->atoms->count, &m->atoms->capacity, sizeof *items);
  if (!items) {
    return NULL;
  }
  m->atoms->items = items;
  maq_atom *atom = &items[m->atoms->count++];
  *atom = (maq_atom){.token = (uint32_t)token, .last_token = (uint32_t)token, .kind = (uint8_t)kind};
  if (token < m->tokens->count) {
    atom->blank = (m->tokens->items[token].shape & MAQ_SPACE_BEFORE) != 0;
  }
  return atom;
}

/* Adds a word that nothing is known of to the row before it; false where there is none. */
static bool extend_row(atom_maker *m, size_t token) {
  const maq_token *t = &m->tokens->items[token];
  maq_atom *row = m->atoms->count ? &m->atoms->items[m->atoms->count - 1] : NULL;
  if (!row || !row->unknown || row->last_token + 1 != token || !(t->shape & MAQ_SPACE_BEFORE)) {
    return false;
  }
  row->last_token = (uint32_t)token;
  row->last_lower = !(t->shape & MAQ_CAPITALIZED);
  return true;
}

static void set_matches(maq_atom *atom, const maq_match *matches, size_t count) {
  atom->matches = matches;
  atom->match_count = (uint16_t)(count < UINT16_MAX ? count : UINT16_MAX);
  for (uint16_t i = 0; i < atom->match_count; i++) {
    atom->tables |= (uint8_t)table_bit(maq_match_lexeme(&matches[i])->table);
  }
}

/* ---- digits ----------------------------------------------------------------------------------------------------- */

/* Reads up to three numbers between other characters; returns how many there are. */
static int read_parts(maq_string text, int32_t *parts) {
  int count = 0;
  bool inside = false;
  for (size_t i = 0; i < text.length; i++) {
    if (text.text[i] < '0' || text.text[i] > '9') {
      inside = false;
      continue;
    }
    if (!inside && count++ == 3) {
      return 0;
    }
    int32_t *part = &parts[count - 1];
    *part = (inside ? *part : 0) < 100000 ? (inside ? *part * 10 : 0) + (text.text[i] - '0') : 100000;
    inside = true;
  }
  return count;
}

/* `10.01.2017`, `10/01/2017`, `10-01-2017`, `2017-01-10`, `18:00`. */
static maq_atom_kind calendar_kind(maq_string text, maq_atom *atom) {
  size_t dots = 0, slashes = 0, hyphens = 0, colons = 0;
  for (size_t i = 0; i < text.length && i < 24; i++) {
    dots += text.text[i] == '.';
    slashes += text.text[i] == '/';
    hyphens += text.text[i] == '-';
    colons += text.text[i] == ':';
  }
  if (colons && text.length <= 8) {
    read_parts(text, atom->parts);
    return MAQ_ATOM_CLOCK;
  }
  bool dashed = hyphens == 2 && text.length == 10, iso = dashed && text.text[4] == '-';
  if ((!dashed && dots != 2 && slashes != 2) || text.length > 10 || read_parts(text, atom->parts) != 3) {
    return MAQ_ATOM_NUMBER;
  }
  if (iso) {
    int32_t year = atom->parts[0];
    atom->parts[0] = atom->parts[2];
    atom->parts[2] = year;
  }
  bool valid = atom->parts[0] >= 1 && atom->parts[0] <= 31 && atom->parts[1] >= 1 && atom->parts[1] <= 12 && atom->parts[2] >= 1000;
  return valid ? MAQ_ATOM_DAY : MAQ_ATOM_NUMBER;
}

/* Which of dots and commas is the decimal sign, and where: its place, or the length where there is none. A sign that occurs
 * twice groups, as does a single one before exactly three digits where the language writes groups that way. */
static size_t decimal_place(maq_string text, maq_language language) {
  size_t signs = 0, last = text.length, lead = 0;
  bool mixed = false;
  for (size_t i = 0; i < text.length; i++) {
    if (text.text[i] == '.' || text.text[i] == ',') {
      mixed |= signs > 0 && text.text[last] != text.text[i];
      lead = signs ? lead : i;
      signs++;
      last = i;
    }
  }
  if (signs == 0 || mixed) {
    return last;
  }
  bool three = text.length - last == 4;
  bool groups = text.text[last] == (language == MAQ_LANGUAGE_EN ? ',' : '.') && three && lead <= 3 && text.text[0] != '0';
  return (signs > 1 && three) || groups ? text.length : last;
}

static void read_number(maq_string text, maq_language language, maq_atom *atom) {
  size_t point = decimal_place(text, language);
  atom->leading_zero = text.length > 1 && text.text[0] == '0' && point != 1;
  for (size_t i = 0; i < point; i++) {
    if (text.text[i] >= '0' && text.text[i] <= '9') {
      atom->number = maq_decimal_append(atom->number, text.text[i] - '0');
      atom->digits = (uint8_t)(atom->digits < UINT8_MAX ? atom->digits + 1 : atom->digits);
    }
  }
  for (size_t i = point; i < text.length && atom->number.decimals < 12; i++) {
    if (text.text[i] >= '0' && text.text[i] <= '9') {
      maq_decimal more = maq_decimal_append(atom->number, text.text[i] - '0');
      if (more.lost) {
        break;
      }
      atom->number = more;
      atom->number.decimals++;
    }
  }
  atom->number = maq_decimal_shift(atom->number, 0);
}

static bool visit_ending(void *context, uint32_t number) {
  const maq_lexeme *lexeme = maq_lexicon_get(number);
  int *type = context;
  if (lexeme->table == MAQ_LEXICON_NUMERALS &&
      (lexeme->type == MAQ_TYPE_ORDINAL_ENDING || lexeme->type == MAQ_TYPE_MULTIPLE_ENDING || lexeme->type == MAQ_TYPE_PARTICLE ||
       lexeme->type == MAQ_TYPE_CARDINAL_ENDING || lexeme->type == MAQ_TYPE_APPROX_ENDING)) {
    *type = lexeme->type;
    return false;
  }
  return true;
}

/* What a text behind digits is: the type of a numeral's ending, or -1. */
static int type_of_ending(maq_string ending) {
  int type = -1;
  if (ending.length <= LONGEST_PART) {
    maq_vocabulary_lexemes(maq_vocabulary_find(ending.text, ending.length), visit_ending, &type);
  }
  return type;
}

/* The same of a word glued to digits. */
static int ending_type(const maq_token *token) {
  bool glued = token->kind == MAQ_WORD && !(token->shape & MAQ_SPACE_BEFORE);
  return glued ? type_of_ending(maq_token_folded(token)) : -1;
}

/* Takes along what the tokenizer could not know as an ending: `5-й`, `100-деген`, `4-ақ`, `1st`. Returns the tokens taken. */
static size_t take_glued(const atom_maker *m, size_t token, maq_atom *atom) {
  const maq_token *items = m->tokens->items;
  size_t next = token + 1;
  bool hyphen = next + 1 < m->tokens->count && items[next].kind == MAQ_PUNCT && items[next].mark == '-' &&
                !(items[next].shape & MAQ_SPACE_BEFORE);
  next += hyphen;
  maq_inflection ending;
  if (next < m->tokens->count && !hyphen && items[next].kind == MAQ_WORD && !(items[next].shape & MAQ_SPACE_BEFORE) &&
      m->atoms->language == MAQ_LANGUAGE_KK && maq_kazakh_is_suffix(items[next].folded, items[next].folded_length, &ending) &&
      ending.ordinal) {
    atom->inflected = true; /* `2025нші` */
    atom->ending = ending;
    atom->ordinal = ending.ordinal;
    atom->last_token = (uint32_t)next;
    return 1;
  }
  int type = next < m->tokens->count ? ending_type(&items[next]) : -1;
  if (type < 0 || (!hyphen && m->atoms->language != MAQ_LANGUAGE_EN)) {
    return 0;
  }
  atom->ordinal = type == MAQ_TYPE_ORDINAL_ENDING;
  atom->multiple = type == MAQ_TYPE_MULTIPLE_ENDING;
  atom->inflected = type == MAQ_TYPE_MULTIPLE_ENDING || type == MAQ_TYPE_APPROX_ENDING;
  atom->ending.similative = type == MAQ_TYPE_APPROX_ENDING;
  atom->last_token = (uint32_t)next;
  return next - token;
}

static bool add_number(atom_maker *m, size_t token, size_t *taken) {
  const maq_token *t = &m->tokens->items[token];
  maq_string text = maq_token_base(t);
  maq_atom *atom = add(m, MAQ_ATOM_NUMBER, token);
  if (!atom) {
    return false;
  }
  atom->kind = (uint8_t)calendar_kind(text, atom);
  if (atom->kind == MAQ_ATOM_NUMBER) {
    atom->number = maq_decimal_of(0); /* lies where the parts of a day do */
    read_number(text, m->atoms->language, atom);
  }
  if (t->base_length < t->folded_length) {
    maq_string ending = maq_token_ending(t);
    atom->inflected = maq_kazakh_is_suffix(ending.text, ending.length, &atom->ending);
    bool russian = m->atoms->language == MAQ_LANGUAGE_RU && type_of_ending(ending) == MAQ_TYPE_ORDINAL_ENDING; /* `2026-м` */
    atom->ordinal = russian || (atom->inflected && atom->ending.ordinal);
  } else {
    *taken += take_glued(m, token, atom);
  }
  return true;
}

/* ---- words ------------------------------------------------------------------------------------------------------ */

/* The value of Roman digits, 1 to 39, in Latin letters or their Cyrillic look-alikes; 0 for anything else. */
static uint8_t roman_value(const maq_token *token) {
  int total = 0, last = 0;
  const char *at = token->folded, *end = at + token->folded_length;
  if (token->folded_length > 12 || (token->shape & MAQ_HAS_LOWER) || !(token->shape & MAQ_CAPITALIZED)) {
    return 0;
  }
  while (at < end) {
    uint32_t character;
    at = maq_utf8_next(at, end, &character);
    int value = character == 'i' || character == 0x456 ? 1 : character == 'v' ? 5 : character == 'x' || character == 0x445 ? 10 : 0;
    if (!value) {
      return 0;
    }
    total += value > last ? value - 2 * last : value;
    last = value;
  }
  return total > 0 && total < 40 ? (uint8_t)total : 0;
}

typedef struct part_matches {
  maq_match items[MOST_PART_MATCHES];
  size_t count;
  const maq_inflection *inflection;
  maq_language language;
} part_matches;

static bool visit_part(void *context, uint32_t number) {
  part_matches *part = context;
  const maq_lexeme *lexeme = maq_lexicon_get(number);
  bool speaks = lexeme->language == MAQ_LANGUAGE_ANY || lexeme->language == part->language;
  if (speaks && table_bit(lexeme->table) && part->count < MOST_PART_MATCHES) {
    part->items[part->count++] =
        (maq_match){.lexeme = number, .inflection = part->inflection ? *part->inflection : (maq_inflection){0}};
  }
  return true;
}

/* Looks one part of a hyphenated word up; only the last part may be inflected. */
static void find_part(const char *text, size_t length, bool last, part_matches *part) {
  maq_vocabulary_lexemes(maq_vocabulary_find(text, length), visit_part, part);
  if (!last || part->count || part->language == MAQ_LANGUAGE_EN || part->language == MAQ_LANGUAGE_RU) {
    return;
  }
  maq_inflection readings[MAQ_MOST_INFLECTIONS];
  size_t count = maq_kazakh_inflections(text, length, readings, MAQ_MOST_INFLECTIONS);
  for (size_t i = 1; i < count && !part->count; i++) {
    char stem[MAQ_LONGEST_STEM];
    size_t stem_length = maq_kazakh_stem(text, &readings[i], stem, sizeof stem);
    part->inflection = &readings[i];
    maq_vocabulary_lexemes(stem_length ? maq_vocabulary_find(stem, stem_length) : 0, visit_part, part);
  }
  part->inflection = NULL;
}

/* `МВт-тан`, `га-ға`: a unit, a currency or a scale with an ending, as one atom; *found says whether it is that. */
static bool add_abbreviation(atom_maker *m, size_t token, bool *found) {
  const maq_token *t = &m->tokens->items[token];
  const char *hyphen = memchr(t->folded, '-', t->folded_length);
  size_t length = (size_t)(hyphen - t->folded);
  maq_inflection inflection;
  part_matches part = {.language = m->atoms->language, .inflection = &inflection};
  *found = length <= LONGEST_PART && maq_kazakh_is_suffix(hyphen + 1, t->folded_length - length - 1, &inflection);
  if (*found) {
    maq_vocabulary_lexemes(maq_vocabulary_find(t->folded, length), visit_part, &part);
    *found = false;
    for (size_t i = 0; i < part.count; i++) {
      unsigned bit = table_bit(maq_match_lexeme(&part.items[i])->table);
      *found |= bit == MAQ_KNOWN_UNIT || bit == MAQ_KNOWN_CURRENCY || maq_match_lexeme(&part.items[i])->type == MAQ_TYPE_SCALE;
    }
  }
  if (!*found) {
    return true;
  }
  maq_match *copy = maq_arena_allocate(m->arena, part.count * sizeof *copy);
  maq_atom *atom = copy ? add(m, MAQ_ATOM_WORD, token) : NULL;
  if (!atom) {
    return false;
  }
  memcpy(copy, part.items, part.count * sizeof *copy);
  set_matches(atom, copy, part.count);
  return true;
}

/* `млрд.-тан`: the ending behind the dot of an abbreviation. Returns the tokens taken. */
static size_t take_ending(atom_maker *m, size_t token, maq_atom *atom) {
  const maq_token *t = &m->tokens->items[token];
  bool glued = t->kind == MAQ_ABBREVIATION && atom->match_count && token + 2 < m->tokens->count && t[1].kind == MAQ_PUNCT &&
               t[1].mark == '-' && !(t[1].shape & MAQ_SPACE_BEFORE) && t[2].kind == MAQ_WORD && !(t[2].shape & MAQ_SPACE_BEFORE);
  maq_inflection inflection;
  if (!glued || !maq_kazakh_is_suffix(t[2].folded, t[2].folded_length, &inflection)) {
    return 0;
  }
  maq_match *copy = maq_arena_allocate(m->arena, atom->match_count * sizeof *copy);
  if (!copy) {
    return 0;
  }
  memcpy(copy, atom->matches, atom->match_count * sizeof *copy);
  for (uint16_t i = 0; i < atom->match_count; i++) {
    copy[i].inflection = inflection;
    copy[i].token_count = 0;
  }
  atom->matches = copy;
  atom->last_token = (uint32_t)token + 2;
  return 2;
}

static bool is_splitting(const part_matches *part) {
  for (size_t i = 0; i < part->count; i++) {
    const maq_lexeme *lexeme = maq_match_lexeme(&part->items[i]);
    if (lexeme->table == MAQ_LEXICON_NUMERALS || lexeme->table == MAQ_LEXICON_CALENDAR) {
      return true;
    }
  }
  return false;
}

/* Adds a hyphenated word as its parts with marks between them; *split says whether it fell apart. */
static bool add_parts(atom_maker *m, size_t token, bool *split) {
  const maq_token *t = &m->tokens->items[token];
  size_t begin = 0;
  *split = false;
  for (int parts = 0; begin < t->folded_length; parts++) {
    const char *hyphen = parts + 1 < MOST_PARTS ? memchr(t->folded + begin, '-', t->folded_length - begin) : NULL;
    size_t end = hyphen ? (size_t)(hyphen - t->folded) : t->folded_length;
    part_matches found = {.language = m->atoms->language};
    if (end - begin <= LONGEST_PART) {
      find_part(t->folded + begin, end - begin, !hyphen, &found);
    }
    if (parts == 0 && (!hyphen || !is_splitting(&found))) {
      return true;
    }
    *split = true;
    if (parts > 0) {
      maq_atom *mark = add(m, MAQ_ATOM_MARK, token);
      if (!mark) {
        return false;
      }
      mark->mark = '-';
      mark->blank = false;
    }
    maq_match *copy = maq_arena_allocate(m->arena, (found.count + 1) * sizeof *copy);
    maq_atom *atom = copy ? add(m, MAQ_ATOM_WORD, token) : NULL;
    if (!atom) {
      return false;
    }
    memcpy(copy, found.items, found.count * sizeof *copy);
    atom->blank = atom->blank && parts == 0;
    atom->lower = atom->last_lower = !(t->shape & MAQ_CAPITALIZED);
    set_matches(atom, copy, found.count);
    begin = end + 1;
  }
  return true;
}

/* Is one of the matches of a table that is read here? Notes how far they reach: the second word of `кем емес` is known as well. */
static bool is_relevant(atom_maker *m, size_t first, size_t count) {
  bool relevant = false;
  for (size_t i = first; i < first + count; i++) {
    const maq_match *match = &m->matches->items[i];
    if (table_bit(maq_match_lexeme(match)->table)) {
      size_t end = (size_t)match->first_token + match->token_count;
      m->known = end > m->known ? end : m->known;
      relevant = true;
    }
  }
  return relevant;
}

static bool add_word(atom_maker *m, size_t token, size_t *taken) {
  const maq_token *t = &m->tokens->items[token];
  size_t first = m->matches->first[token], count = m->matches->first[token + 1] - first;
  if (!is_relevant(m, first, count) && t->kind == MAQ_WORD && t->base_length == t->folded_length &&
      t->folded_length < 4 * LONGEST_PART && memchr(t->folded, '-', t->folded_length)) {
    bool done;
    if (!add_abbreviation(m, token, &done)) {
      return false;
    }
    if (!done && !add_parts(m, token, &done)) {
      return false;
    }
    if (done) {
      return true;
    }
  }
  uint8_t roman = t->kind == MAQ_WORD || t->kind == MAQ_INITIAL ? roman_value(t) : 0;
  bool unknown = !is_relevant(m, first, count) && t->kind != MAQ_PUNCT && !roman && token >= m->known;
  if (unknown && extend_row(m, token)) {
    return true;
  }
  maq_atom *atom = add(m, t->kind == MAQ_PUNCT ? MAQ_ATOM_MARK : MAQ_ATOM_WORD, token);
  if (!atom) {
    return false;
  }
  set_matches(atom, m->matches->items + first, count);
  atom->mark = t->kind == MAQ_PUNCT ? t->mark : 0;
  atom->lower = atom->last_lower = !(t->shape & MAQ_CAPITALIZED);
  atom->roman = roman;
  atom->unknown = unknown;
  if (t->kind == MAQ_PUNCT && t->base_length < t->folded_length) {
    maq_string ending = maq_token_ending(t);
    atom->inflected = maq_kazakh_is_suffix(ending.text, ending.length, &atom->ending);
  }
  *taken += take_ending(m, token, atom);
  return true;
}

bool maq_make_atoms(maq_arena *arena, const maq_tokens *tokens, size_t first, size_t end, const maq_matches *matches,
                    maq_language language, bool mention, maq_atoms *atoms) {
  atoms->tokens = tokens;
  atoms->language = language;
  atoms->mention = mention;
  atoms->count = 0;
  atom_maker m = {.arena = arena, .tokens = tokens, .matches = matches, .atoms = atoms};
  for (size_t i = first; i < end && maq_arena_goes_on(arena); i++) {
    if (!(tokens->items[i].kind == MAQ_NUMBER ? add_number(&m, i, &i) : add_word(&m, i, &i))) {
      return false;
    }
  }
  for (int barriers = 0; barriers < 2; barriers++) { /* two, so that a look behind the next one is in bounds */
    if (!add(&m, MAQ_ATOM_BARRIER, end)) {
      return false;
    }
  }
  atoms->count -= 2;
  return !arena->failed;
}
