/* contact.c: see contact.h.
 *
 * A telephone number is a run of digits in groups, `+7 (727) 233-17-85`, that its form, a word for telephones before it or
 * another number before it in a list gives away. An address ends with the number of a house: before that stand a street with
 * its descriptor (`Төле би к., 95 а`) or, where a telephone number follows, without one, and the town; behind it flats and
 * storeys.
 */
#include "facts/contact.h"

enum {
  MOST_GROUPS = 6,
  LEAST_LOCAL = 5, /* digits of a number without its area's code */
  MOST_LOCAL = 7,
  LEAST_FULL = 10,
  MOST_FULL = 13,
  MOST_HOUSE = 4,    /* digits */
  MOST_STREET = 4,   /* words of a street's name */
  MOST_PREMISES = 4, /* behind the number of a house */
  POSTAL_DIGITS = 6, /* of Kazakhstan and its neighbours */
};

typedef struct reader {
  const maq_name_finder *finder;
  const maq_token *tokens;
  size_t first, end; /* of the sentence */
} reader;

/* ---- tokens ----------------------------------------------------------------------------------------------------- */

static bool is_mark(const reader *r, size_t at, char mark) {
  return at >= r->first && at < r->end && r->tokens[at].kind == MAQ_PUNCT && r->tokens[at].mark == mark;
}

static bool is_sign(const reader *r, size_t at, const char *sign) {
  return at >= r->first && at < r->end && maq_string_is(maq_token_folded(&r->tokens[at]), sign);
}

/* How many digits a token of digits and blanks has; 0 for others. */
static size_t digits_of(const reader *r, size_t at) {
  if (at < r->first || at >= r->end || r->tokens[at].kind != MAQ_NUMBER) {
    return 0;
  }
  maq_string text = maq_token_folded(&r->tokens[at]);
  size_t digits = 0;
  for (size_t i = 0; i < text.length; i++) {
    bool digit = text.text[i] >= '0' && text.text[i] <= '9';
    if (!digit && text.text[i] != ' ') {
      return 0;
    }
    digits += digit;
  }
  return digits;
}

static bool is_spaced(const reader *r, size_t at) {
  return (r->tokens[at].shape & MAQ_SPACE_BEFORE) != 0;
}

static bool is_head(const reader *r, size_t at, int type) {
  return at >= r->first && at < r->end && maq_match_at(r->finder->sources->matches, at, MAQ_LEXICON_HEADS, type);
}

/* ---- telephone numbers ------------------------------------------------------------------------------------------ */

typedef struct phone {
  size_t end, digits, groups;
  uint8_t lengths[MOST_GROUPS];
  bool international, area, joined; /* begins with +, has a code in brackets, all groups by dashes */
} phone;

static void add_group(phone *p, size_t digits) {
  p->lengths[p->groups < MOST_GROUPS ? p->groups : 0] = (uint8_t)(digits < UINT8_MAX ? digits : UINT8_MAX);
  p->groups++;
  p->digits += digits;
}

/* The groups of digits from `at` on. */
static phone read_phone(const reader *r, size_t at) {
  phone p = {.end = at, .joined = true};
  if (is_sign(r, at, "+")) {
    p.international = true;
    at++;
  }
  while (p.groups < MOST_GROUPS) {
    size_t digits = digits_of(r, at), code = digits_of(r, at + 1);
    if (digits) {
      at++;
    } else if (is_mark(r, at, '(') && code && is_mark(r, at + 2, ')') && !p.area) {
      digits = code;
      p.area = true;
      at += 3;
    } else {
      break;
    }
    add_group(&p, digits);
    p.end = at;
    bool dash = is_mark(r, at, '-') && !is_spaced(r, at) && at + 1 < r->end && !is_spaced(r, at + 1);
    p.joined &= dash || !digits_of(r, at);
    at += dash;
  }
  return p;
}

static bool has_lengths(const phone *p, uint8_t first, uint8_t second, uint8_t third) {
  return p->groups == 3 && p->joined && p->lengths[0] == first && p->lengths[1] == second && p->lengths[2] == third;
}

/* Is it a number by its form alone? */
static bool is_phone(const phone *p) {
  bool full = p->digits >= LEAST_FULL && p->digits <= MOST_FULL;
  return (full && (p->international || (p->area && p->groups > 2))) || has_lengths(p, 3, 2, 2) || has_lengths(p, 3, 3, 4);
}

static bool may_be_phone(const phone *p, bool listed) {
  return p->digits >= LEAST_LOCAL && p->digits <= (listed ? (size_t)MOST_LOCAL : (size_t)MOST_FULL) && (!listed || p->groups > 1);
}

/* Does a word for telephones stand before the token: `тел.:`, `факс `, `телефон нөмірі –`? */
static bool is_announced(const reader *r, size_t token) {
  size_t at = token;
  while (at > r->first && r->tokens[at - 1].kind == MAQ_PUNCT && !is_mark(r, at - 1, ',') && !is_mark(r, at - 1, ';')) {
    at--;
  }
  return at > r->first && is_head(r, at - 1, MAQ_TYPE_TELEPHONE);
}

/* Where the number that begins at the token ends; `before` is the end of the contact before it. */
static size_t phone_end(const reader *r, size_t token, size_t before) {
  if (!is_sign(r, token, "+") && !digits_of(r, token)) {
    return token;
  }
  phone p = read_phone(r, token);
  bool listed = before && before + 1 == token && (is_mark(r, before, ',') || is_mark(r, before, ';'));
  bool found = is_phone(&p) || (may_be_phone(&p, false) && is_announced(r, token)) || (listed && may_be_phone(&p, true));
  return found ? p.end : token;
}

/* ---- addresses -------------------------------------------------------------------------------------------------- */

static bool is_capitalised(const reader *r, size_t at) {
  const maq_token *t = &r->tokens[at];
  return t->kind == MAQ_INITIAL || (t->kind == MAQ_WORD && (r->finder->marks[at] & MAQ_MARK_NAME));
}

/* Where the name before `end` begins, of capitalised words of which the last may be a title in lower case: `Абылай хан`; `end` if
 * there is none. */
static size_t name_before(const reader *r, size_t end) {
  size_t at = end;
  if (at > r->first + 1 && r->tokens[at - 1].kind == MAQ_WORD && !is_capitalised(r, at - 1) && is_capitalised(r, at - 2)) {
    at--;
  }
  while (at > r->first && end - at < MOST_STREET && is_capitalised(r, at - 1)) {
    at--;
  }
  return at < end && is_capitalised(r, at) ? at : end;
}

/* Where the town before the comma at `comma` begins, its postal code before it: `010000, Астана қ.,`; SIZE_MAX if there is none. */
static size_t town_before(const reader *r, size_t comma) {
  if (!is_mark(r, comma, ',') || comma == r->first) {
    return SIZE_MAX;
  }
  bool described = is_head(r, comma - 1, MAQ_TYPE_GPE) || is_head(r, comma - 1, MAQ_TYPE_GPE_OUTSIDE);
  size_t end = described ? comma - 1 : comma;
  const maq_match *place = end > r->first ? maq_match_at(r->finder->sources->matches, end - 1, MAQ_LEXICON_PLACES, -1) : NULL;
  size_t at = place && !place->inflection.grammatical_case ? end - 1 : described ? name_before(r, end) : end;
  if (at == end) {
    return SIZE_MAX;
  }
  bool coded = at > r->first + 1 && is_mark(r, at - 1, ',') && digits_of(r, at - 2) == POSTAL_DIGITS;
  return coded ? at - 2 : at;
}

/* Where the name of a street with a descriptor, or of one that needs none, begins; `end` is behind it. */
static size_t street_before(const reader *r, size_t end, bool bare) {
  for (size_t words = 1; words <= 2 && words < end - r->first; words++) {
    const maq_match *street = maq_match_at(r->finder->sources->matches, end - words, MAQ_LEXICON_HEADS, MAQ_TYPE_STREET);
    if (street && street->token_count == words && !street->inflection.grammatical_case && !street->inflection.plural) {
      size_t at = name_before(r, end - words);
      return at < end - words ? at : end;
    }
  }
  return bare ? name_before(r, end) : end;
}

/* A letter of a house: `95 а`. */
static bool is_house_letter(const reader *r, size_t at) {
  return at < r->end && r->tokens[at].kind == MAQ_WORD && r->tokens[at].length == 1 && !(r->tokens[at].shape & MAQ_CAPITALIZED);
}

/* Behind the number of a house: its letter, its second number, the word for it. */
static size_t house_end(const reader *r, size_t number) {
  size_t at = number + 1;
  if (is_sign(r, at, "/") && digits_of(r, at + 1)) {
    at += 2;
  }
  if (is_house_letter(r, at) &&
      (!is_spaced(r, at) || at + 1 == r->end || r->tokens[at + 1].kind != MAQ_WORD || is_head(r, at + 1, MAQ_TYPE_TELEPHONE))) {
    at++;
  }
  size_t word = at + is_mark(r, at, '-');
  return is_head(r, word, MAQ_TYPE_PREMISES) ? word + 1 : at;
}

/* Behind storeys and rooms that follow: `, 4 қабат`, `, каб. № 212`, `, 1-қабат`. */
static size_t premises_end(const reader *r, size_t end) {
  for (int i = 0; i < MOST_PREMISES && is_mark(r, end, ','); i++) {
    size_t at = end + 1, word = digits_of(r, at) ? at + 1 : at;
    word += is_mark(r, word, '-') && word > at;
    if (!is_head(r, word, MAQ_TYPE_PREMISES)) {
      break;
    }
    size_t number = word + 1 + is_sign(r, word + 1, "№");
    if (word == at && !digits_of(r, number)) {
      break;
    }
    end = word == at ? number + 1 : word + 1;
  }
  return end;
}

/* Is what follows the number of a house no word that it would count? */
static bool is_closed(const reader *r, size_t end) {
  if (end >= r->end || r->tokens[end].kind == MAQ_PUNCT || is_head(r, end, MAQ_TYPE_TELEPHONE)) {
    return end >= r->end || !strchr("-%/$", r->tokens[end].mark) || !r->tokens[end].mark;
  }
  return r->tokens[end].kind == MAQ_WORD && (r->tokens[end].shape & MAQ_CAPITALIZED);
}

/* The address whose house has its number at `number`: where it begins and *end; `number` if there is none. */
static size_t address_begin(const reader *r, size_t number, size_t *end) {
  size_t digits = digits_of(r, number);
  if (!digits || digits > MOST_HOUSE || number == r->first) {
    return number;
  }
  size_t house = house_end(r, number), before = number;
  bool numbered = is_sign(r, before - 1, "№");
  before -= numbered;
  bool comma = before > r->first && is_mark(r, before - 1, ',');
  before -= comma;
  *end = premises_end(r, house);
  size_t called = *end + is_mark(r, *end, ',');
  bool telephone = is_head(r, called, MAQ_TYPE_TELEPHONE);
  size_t street = before > r->first ? street_before(r, before, comma && telephone) : before;
  if (street == before || !(is_closed(r, house) || numbered)) {
    return number;
  }
  bool described = is_head(r, before - 1, MAQ_TYPE_STREET);
  size_t town = street > r->first ? town_before(r, street - 1) : SIZE_MAX;
  return town != SIZE_MAX ? town : described ? street : number;
}

/* ---- all of them ------------------------------------------------------------------------------------------------ */

static bool add_contact(maq_arena *arena, maq_names *contacts, size_t *capacity, size_t first, size_t end, const char *rule) {
  maq_name *items = maq_arena_grow(arena, contacts->items, contacts->count, capacity, sizeof *items);
  if (!items) {
    return false;
  }
  contacts->items = items;
  items[contacts->count++] = (maq_name){(uint32_t)first, (uint32_t)(end - first), MAQ_CONTACT, 0, 900, rule, {0}};
  return true;
}

bool maq_find_contacts(maq_arena *arena, const maq_name_finder *finder, maq_names *contacts) {
  const maq_entity_sources *s = finder->sources;
  size_t capacity = 0, before = 0; /* the end of the contact before */
  *contacts = (maq_names){NULL, 0};
  for (size_t at = 0; at < s->tokens->count && maq_arena_goes_on(arena); at++) {
    const maq_token *token = &s->tokens->items[at];
    if (token->kind != MAQ_NUMBER && token->kind != MAQ_PUNCT) {
      continue;
    }
    const maq_sentence *sentence = &s->sentences->items[token->sentence];
    reader r = {finder, s->tokens->items, sentence->first_token, sentence->first_token + sentence->token_count};
    size_t first = at, end = phone_end(&r, at, before);
    bool telephone = end > at;
    if (!telephone) {
      first = address_begin(&r, at, &end);
      if (first == at || first < before) {
        continue;
      }
    }
    if (!add_contact(arena, contacts, &capacity, first, end, telephone ? "telephone" : "postal-address")) {
      return false;
    }
    before = end;
    at = end - 1;
  }
  return !arena->failed;
}
