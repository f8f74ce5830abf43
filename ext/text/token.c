/* token.c: the tokenizer.
 *
 * HOW IT WORKS. `scan` looks at the character at hand and gives it to one of the scan_ functions, each of which reads one
 * token and calls `add`. Positions are kept as a pair (byte, character) that moves together. Every look-ahead is bounded by
 * a constant, so the whole is linear in the text whatever it holds.
 *
 * Brackets and quotation marks find their partners through a stack of limited depth as they pass by.
 */
#include "text/token.h"

#include "base/utf8.h"
#include "text/address.h"
#include "text/character.h"
#include "text/mark.h"

enum {
  STACK_DEPTH = 32,
  LONGEST_ENDING = 24, /* bytes of an ending behind a hyphen */
  LONGEST_ACRONYM = 5, /* letters of one without capitals to tell it by */
  LONGEST_READ = 512,  /* bytes of a word of another script that is read into Cyrillic */
  LONGEST_DOTTED = 32, /* bytes of an abbreviation with its dots */
  BYTES_A_TOKEN = 9,   /* fewer than Cyrillic text has, so that the array seldom grows */
};

typedef struct place {
  const char *byte;
  uint32_t character; /* number of characters before it */
} place;

typedef struct scanner {
  maq_arena *arena;
  const maq_token_rules *rules;
  const char *text, *end;
  place at;
  uint16_t pending; /* shape bits that blanks before the next token give it */
  maq_token *items;
  size_t count, capacity;
  struct {
    uint32_t token;
    char kind; /* `(` `[` `{` `<` (guillemet) `"` `'` (curly, single) `,` (low quotation mark) */
  } open[STACK_DEPTH];
  size_t depth;
} scanner;

/* ---- looking at characters -------------------------------------------------------------------------------------- */

/* The character at `byte` and its class; MAQ_OTHER with 0 at the end. *next is where the one after it begins. */
static maq_class look(const scanner *s, const char *byte, uint32_t *character, const char **next) {
  if (byte >= s->end) {
    *character = 0;
    *next = byte;
    return MAQ_OTHER;
  }
  *next = maq_utf8_next(byte, s->end, character);
  if (*character == MAQ_REPLACEMENT && s->rules && s->rules->joins_stray_bytes) {
    while (*next < s->end && ((unsigned char)**next & 0xC0) == 0x80) {
      (*next)++;
    }
  }
  return maq_character_class(*character);
}

static bool letter_at(const scanner *s, const char *byte) {
  uint32_t character;
  const char *next;
  return look(s, byte, &character, &next) == MAQ_LETTER;
}

static bool digit_at(const scanner *s, const char *byte) {
  return byte < s->end && *byte >= '0' && *byte <= '9';
}

static uint16_t letter_shape(uint32_t character) {
  if (maq_character_is_cyrillic(character)) {
    switch (maq_character_lower(character)) {
      case 0x4D9:
      case 0x493:
      case 0x49B:
      case 0x4A3:
      case 0x4E9:
      case 0x4B1:
      case 0x4AF:
      case 0x4BB:
      case 0x456: return MAQ_CYRILLIC | MAQ_KAZAKH_LETTER;
      case 0x451:
      case 0x44A:
      case 0x449:
      case 0x446: return MAQ_CYRILLIC | MAQ_RUSSIAN_LETTER;
      default: return MAQ_CYRILLIC;
    }
  }
  return maq_character_is_latin(character) ? MAQ_LATIN : maq_character_is_arabic(character) ? MAQ_ARABIC : 0;
}

/* ---- folding ---------------------------------------------------------------------------------------------------- */

static bool reads_script(const scanner *s) {
  return s->rules && s->rules->script != MAQ_SCRIPT_CYRILLIC;
}

/* Folds `text`, by way of Cyrillic where the rules say that it is written in another script. */
static size_t fold(const scanner *s, const char *text, size_t length, char *out) {
  if (!reads_script(s) || length > LONGEST_READ) {
    return maq_fold(text, length, out);
  }
  char read[LONGEST_READ * MAQ_SCRIPT_GROWTH + 8];
  return maq_fold(read, maq_read_script(text, length, s->rules->script, s->rules->known, read), out);
}

/* Has the fold a letter of the Cyrillic block of Kazakh (lead bytes D0 to D3)? */
static bool has_cyrillic(const char *folded, size_t length) {
  for (size_t i = 0; i < length; i++) {
    if ((unsigned char)folded[i] >= 0xD0 && (unsigned char)folded[i] <= 0xD3) {
      return true;
    }
  }
  return false;
}

static bool is_address(maq_token_kind kind) {
  return kind == MAQ_URL || kind == MAQ_EMAIL || kind == MAQ_HASHTAG;
}

/* ---- adding a token --------------------------------------------------------------------------------------------- */

/* Adds the token from s->at to `stop` and moves on; returns NULL when memory is out. */
static maq_token *add(scanner *s, place stop, maq_token_kind kind, uint16_t shape) {
  maq_token *items = maq_arena_grow(s->arena, s->items, s->count, &s->capacity, sizeof *items);
  if (!items) {
    return NULL;
  }
  s->items = items;
  size_t bytes = (size_t)(stop.byte - s->at.byte);
  bool read = reads_script(s) && !is_address(kind) && bytes <= LONGEST_READ;
  char *folded = maq_arena_reserve(s->arena, (read ? bytes * MAQ_SCRIPT_GROWTH + 8 : bytes) * MAQ_FOLD_GROWTH + 1);
  if (!folded) {
    return NULL;
  }
  size_t folded_length = read ? fold(s, s->at.byte, bytes, folded) : maq_fold(s->at.byte, bytes, folded);
  if (read && has_cyrillic(folded, folded_length)) {
    shape = (uint16_t)((shape & ~MAQ_LATIN) | MAQ_CYRILLIC);
  }
  bool as_written = folded_length == bytes && memcmp(folded, s->at.byte, bytes) == 0;
  if (!as_written) { /* most words are in lower case already and need no copy */
    maq_arena_commit(s->arena, folded_length);
  }
  maq_token *token = &items[s->count++];
  *token = (maq_token){
      .byte_start = (uint32_t)(s->at.byte - s->text),
      .byte_length = (uint32_t)bytes,
      .start = s->at.character,
      .length = stop.character - s->at.character,
      .partner = MAQ_NO_MATCH,
      .folded = as_written ? s->at.byte : folded,
      .folded_length = (uint32_t)folded_length,
      .base_length = folded_length < UINT16_MAX ? (uint16_t)folded_length : UINT16_MAX,
      .shape = shape | s->pending,
      .kind = (uint8_t)kind,
  };
  s->pending = 0;
  s->at = stop;
  return token;
}

static bool add_ascii(scanner *s, size_t bytes, maq_token_kind kind, uint16_t shape) {
  place stop = {s->at.byte + bytes, s->at.character + (uint32_t)maq_utf8_count(s->at.byte, bytes)};
  return add(s, stop, kind, shape) != NULL;
}

/* ---- addresses -------------------------------------------------------------------------------------------------- */

static bool starts_with(const scanner *s, const char *byte, const char *lower) {
  for (; *lower; lower++, byte++) {
    if (byte >= s->end || (*byte | 0x20) != (*lower | 0x20)) {
      return false;
    }
  }
  return true;
}

/* Where an ending behind a hyphen at `byte` stops (only letters, and an ending by the rules), else `byte`. */
static place ending_stop(const scanner *s, place from, bool after_digits) {
  uint32_t character;
  const char *next;
  look(s, from.byte, &character, &next);
  place at = {next, from.character + 1};
  if (!s->rules || !s->rules->is_ending || !maq_is_hyphen(character) || !letter_at(s, at.byte)) {
    return from;
  }
  const char *begin = at.byte;
  while (at.byte < s->end && at.byte - begin <= LONGEST_ENDING) {
    maq_class class = look(s, at.byte, &character, &next);
    if (class != MAQ_LETTER && class != MAQ_MARK) {
      break;
    }
    at = (place){next, at.character + 1};
  }
  if (at.byte - begin > LONGEST_ENDING) {
    return from;
  }
  char folded[((LONGEST_ENDING + 4) * MAQ_SCRIPT_GROWTH + 8) * MAQ_FOLD_GROWTH];
  size_t length = fold(s, begin, (size_t)(at.byte - begin), folded);
  return s->rules->is_ending(folded, length, after_digits) ? at : from;
}

/* Adds the token that ends at `base`, together with a hyphenated ending if one follows. */
static bool add_with_ending(scanner *s, place base, maq_token_kind kind, uint16_t shape, bool after_digits) {
  place stop = ending_stop(s, base, after_digits);
  maq_token *token = add(s, stop, kind, shape);
  if (!token) {
    return false;
  }
  if (stop.byte != base.byte) {
    size_t i = token->folded_length;
    while (i > 0 && token->folded[i - 1] != '-') {
      i--;
    }
    token->base_length = (uint16_t)(i > 0 ? i - 1 : token->folded_length);
  }
  return true;
}

/* Reads a URL, an e-mail address or a domain; *found says whether there was one. */
static bool scan_address(scanner *s, bool *found) {
  const char *byte = s->at.byte;
  *found = true;
  if (starts_with(s, byte, "http://") || starts_with(s, byte, "https://") || starts_with(s, byte, "www.")) {
    return add_ascii(s, maq_url_length(byte, s->end), MAQ_URL, MAQ_LATIN);
  }
  size_t length = maq_email_length(byte, s->end);
  if (length) {
    return add_ascii(s, length, MAQ_EMAIL, MAQ_LATIN);
  }
  length = maq_domain_length(byte, s->end);
  if (!length) {
    *found = false;
    return true;
  }
  uint16_t shape = MAQ_LATIN;
  for (size_t i = 0; i < length; i++) {
    shape |= byte[i] >= 'a' && byte[i] <= 'z' ? MAQ_HAS_LOWER : 0;
  }
  if (byte[0] >= 'A' && byte[0] <= 'Z') {
    shape |= MAQ_CAPITALIZED;
  }
  place stop = {byte + length, s->at.character + (uint32_t)length};
  if (stop.byte < s->end && *stop.byte == '/') {
    return add_ascii(s, maq_url_length(byte, s->end), MAQ_URL, shape);
  }
  return add_with_ending(s, stop, MAQ_URL, shape, false);
}

/* ---- words ------------------------------------------------------------------------------------------------------ */

typedef struct word_scan {
  place stop;        /* end of the word */
  place last_hyphen; /* of the last hyphen, byte NULL if none */
  uint16_t shape;
  unsigned letters, capitals; /* of all parts */
  unsigned letters_before_hyphen, capitals_before_hyphen;
} word_scan;

static void scan_letters(const scanner *s, word_scan *word) {
  place at = s->at;
  bool first = true;
  while (at.byte < s->end) {
    uint32_t character;
    const char *next;
    maq_class class = look(s, at.byte, &character, &next);
    if (class == MAQ_LETTER) {
      bool upper = maq_character_is_upper(character);
      word->shape |= letter_shape(character);
      word->letters++;
      word->capitals += upper;
      word->shape |= upper ? 0 : MAQ_HAS_LOWER;
      if (first && upper) {
        word->shape |= MAQ_CAPITALIZED;
      }
      first = false;
    } else if (class == MAQ_DIGIT) {
      word->shape |= MAQ_HAS_DIGIT;
    } else if (maq_is_hyphen(character) && (letter_at(s, next) || digit_at(s, next))) {
      word->last_hyphen = at;
      word->letters_before_hyphen = word->letters;
      word->capitals_before_hyphen = word->capitals;
    } else if (class != MAQ_MARK && class != MAQ_IGNORABLE && !(maq_is_apostrophe(character) && letter_at(s, next))) {
      break;
    }
    at = (place){next, at.character + 1};
  }
  word->stop = at;
}

static bool all_caps(unsigned letters, unsigned capitals) {
  return letters >= 2 && letters == capitals;
}

/* The length in bytes of the abbreviation at hand, or 0. In another script it is read first, and its dots are counted. */
static size_t abbreviation_length(const scanner *s, bool *final) {
  size_t rest = (size_t)(s->end - s->at.byte);
  if (!s->rules || !s->rules->abbreviation) {
    return 0;
  }
  if (!reads_script(s)) {
    return s->rules->abbreviation(s->at.byte, rest, final);
  }
  char read[LONGEST_DOTTED * MAQ_SCRIPT_GROWTH + 8];
  size_t most = rest < LONGEST_DOTTED ? rest : LONGEST_DOTTED;
  size_t length = maq_read_script(s->at.byte, most, s->rules->script, NULL, read);
  size_t found = s->rules->abbreviation(read, length, final), dots = 0, end = 0;
  for (size_t i = 0; i < found; i++) {
    dots += read[i] == '.';
  }
  while (dots > 0 && end < most) {
    dots -= s->at.byte[end++] == '.';
  }
  return end;
}

/* Is the word before a dot an initial: one capital letter, of more than one character in some scripts (`Sh.`)? A script
 * without capitals has its initials right before the name. */
static bool is_initial(const scanner *s, const word_scan *word) {
  if (word->shape & MAQ_HAS_DIGIT) {
    return false;
  }
  bool capital = (word->shape & MAQ_CAPITALIZED) != 0 || ((word->shape & MAQ_ARABIC) && letter_at(s, word->stop.byte + 1));
  if (word->letters == 1 || !reads_script(s) || word->letters > 2) {
    return capital && word->letters == 1;
  }
  char folded[(16 * MAQ_SCRIPT_GROWTH + 8) * MAQ_FOLD_GROWTH];
  size_t bytes = (size_t)(word->stop.byte - s->at.byte);
  return capital && bytes <= 16 && maq_utf8_count(folded, fold(s, s->at.byte, bytes, folded)) == 1;
}

/* A word that a dot follows: an initial or an abbreviation? *done says whether a token was added. */
static bool scan_dotted(scanner *s, const word_scan *word, bool *done) {
  *done = true;
  bool final = false, initial = is_initial(s, word);
  size_t length = abbreviation_length(s, &final);
  if (length && !(initial && length <= (size_t)(word->stop.byte - s->at.byte) + 1)) {
    place stop = {s->at.byte + length, s->at.character + (uint32_t)maq_utf8_count(s->at.byte, length)};
    maq_token *token = add(s, stop, MAQ_ABBREVIATION, word->shape);
    if (token) {
      token->mark = final ? '.' : 0;
    }
    return token != NULL;
  }
  if (initial) {
    return add(s, (place){word->stop.byte + 1, word->stop.character + 1}, MAQ_INITIAL, word->shape) != NULL;
  }
  *done = false;
  return true;
}

static bool scan_word(scanner *s) {
  word_scan word = {.last_hyphen = {NULL, 0}};
  scan_letters(s, &word);
  if (word.stop.byte < s->end && *word.stop.byte == '.') {
    bool done;
    if (!scan_dotted(s, &word, &done) || done) {
      return done;
    }
  }
  if (word.last_hyphen.byte) {
    bool caps = all_caps(word.letters_before_hyphen, word.capitals_before_hyphen);
    bool foreign = ((word.shape & MAQ_LATIN) && !reads_script(s)) || (word.shape & MAQ_HAS_DIGIT) ||
                   word.letters_before_hyphen == 1 || ((word.shape & MAQ_ARABIC) && word.letters_before_hyphen <= LONGEST_ACRONYM);
    if (caps || foreign) {
      uint16_t shape = word.shape | (caps ? MAQ_ALL_CAPS : 0);
      place stop = ending_stop(s, word.last_hyphen, false);
      if (stop.byte == word.stop.byte) {
        return add_with_ending(s, word.last_hyphen, MAQ_WORD, shape, false);
      }
    }
  }
  if (all_caps(word.letters, word.capitals)) {
    word.shape |= MAQ_ALL_CAPS;
  }
  return add(s, word.stop, MAQ_WORD, word.shape) != NULL;
}

/* `#word` and `@name`. */
static bool scan_tag(scanner *s) {
  place at = {s->at.byte + 1, s->at.character + 1};
  while (at.byte < s->end) {
    uint32_t character;
    const char *next;
    maq_class class = look(s, at.byte, &character, &next);
    if (class != MAQ_LETTER && class != MAQ_DIGIT && class != MAQ_MARK && character != '_') {
      break;
    }
    at = (place){next, at.character + 1};
  }
  return add(s, at, MAQ_HASHTAG, 0) != NULL;
}

/* ---- numbers ---------------------------------------------------------------------------------------------------- */

/* The number of digits at `byte`, at most `most` + 1 of them counted. */
static size_t digits_at(const scanner *s, const char *byte, size_t most) {
  size_t count = 0;
  while (count <= most && digit_at(s, byte + count)) {
    count++;
  }
  return count;
}

/* `23-07-2015` rather than a part of a telephone number: a day and a month that there are, and a year of four digits. */
static bool is_dashed_day(const scanner *s, const char *at, size_t day_digits, size_t month_digits) {
  if (day_digits != 2 || month_digits != 2 || s->end - at < 10) {
    return false;
  }
  int day = (at[0] - '0') * 10 + at[1] - '0', month = (at[3] - '0') * 10 + at[4] - '0';
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 && at[5] == '-' && (at[6] == '1' || at[6] == '2');
}

/* Bytes of a date or a clock time in digits that begins with `lead` digits, or 0. */
static size_t calendar_length(const scanner *s, size_t lead) {
  const char *at = s->at.byte;
  char separator = at + lead < s->end ? at[lead] : 0;
  size_t second = digits_at(s, at + lead + 1, 4);
  const char *after = at + lead + 1 + second;
  bool dashed = separator == '-' && is_dashed_day(s, at, lead, second);
  if (lead <= 2 && (separator == '.' || separator == '/' || dashed) && second >= 1 && second <= 2 && after < s->end &&
      *after == separator) {
    size_t third = digits_at(s, after + 1, 4);
    return third == 4 ? lead + second + third + 2 : 0;
  }
  if (lead == 4 && separator == '-' && second == 2 && after < s->end && *after == '-' && digits_at(s, after + 1, 2) == 2) {
    return 10;
  }
  if (lead <= 2 && separator == ':' && second == 2) {
    bool seconds = after < s->end && *after == ':' && digits_at(s, after + 1, 2) == 2;
    return lead + 3 + (seconds ? 3 : 0);
  }
  return 0;
}

/* Where groups of three digits behind blanks stop: `22 827`, `1 200 000`. */
static place grouped_stop(const scanner *s, place at, size_t lead) {
  if (lead > 3 || *s->at.byte == '0') {
    return at;
  }
  for (;;) {
    uint32_t character;
    const char *next;
    if (look(s, at.byte, &character, &next) != MAQ_SPACE || character == '\t' || digits_at(s, next, 3) != 3) {
      return at;
    }
    at = (place){next + 3, at.character + 4};
  }
}

/* Where a decimal part, or groups of three digits behind dots or commas, stop. */
static place decimal_stop(const scanner *s, place at) {
  for (unsigned groups = 0; groups < 8; groups++) {
    if (at.byte >= s->end || (*at.byte != ',' && *at.byte != '.') || !digit_at(s, at.byte + 1)) {
      break;
    }
    size_t count = 1;
    while (digit_at(s, at.byte + 1 + count)) {
      count++;
    }
    const char *after = at.byte + 1 + count;
    bool again = after < s->end && (*after == ',' || *after == '.') && digit_at(s, after + 1);
    if (groups > 0 && count != 3 && *at.byte == ',') {
      break; /* a list: `1,2,3` */
    }
    at = (place){after, at.character + 1 + (uint32_t)count};
    if (again && *after == ',' && count != 3) {
      break;
    }
  }
  return at;
}

static bool scan_number(scanner *s) {
  size_t lead = 1;
  while (digit_at(s, s->at.byte + lead)) {
    lead++;
  }
  place stop = {s->at.byte + lead, s->at.character + (uint32_t)lead};
  size_t calendar = lead <= 4 ? calendar_length(s, lead) : 0;
  if (calendar) {
    stop = (place){s->at.byte + calendar, s->at.character + (uint32_t)calendar};
  } else {
    stop = decimal_stop(s, grouped_stop(s, stop, lead));
  }
  return add_with_ending(s, stop, MAQ_NUMBER, MAQ_HAS_DIGIT, true);
}

/* ---- punctuation ------------------------------------------------------------------------------------------------ */

static void find_partner(scanner *s, uint32_t character) {
  bool opens, closes;
  char kind = maq_bracket_kind(character, &opens, &closes);
  uint32_t self = (uint32_t)(s->count - 1);
  if (closes) {
    for (size_t i = s->depth; i > 0; i--) {
      if (s->open[i - 1].kind == kind) {
        uint32_t other = s->open[i - 1].token;
        s->items[self].partner = other;
        s->items[other].partner = self;
        s->depth = i - 1;
        return;
      }
    }
  }
  if (opens) {
    if (s->depth == STACK_DEPTH) {
      for (size_t i = 1; i < STACK_DEPTH; i++) {
        s->open[i - 1] = s->open[i];
      }
      s->depth--;
    }
    s->open[s->depth].token = self;
    s->open[s->depth].kind = kind;
    s->depth++;
  }
}

/* A percent sign takes its ending along: `%-ға`, `%-дан`. */
static bool scan_percent(scanner *s, place stop) {
  if (!add_with_ending(s, stop, MAQ_PUNCT, 0, true)) {
    return false;
  }
  s->items[s->count - 1].mark = '%';
  return true;
}

static bool scan_punctuation(scanner *s, uint32_t character, place stop) {
  char mark = maq_mark_of(character);
  if (mark == '%') {
    return scan_percent(s, stop);
  }
  if (character == '.' || character == '!' || character == '?') { /* `...`, `?!` are one mark */
    while (stop.byte < s->end && (*stop.byte == '.' || *stop.byte == '!' || *stop.byte == '?') &&
           (*stop.byte == '.') == (character == '.')) {
      stop = (place){stop.byte + 1, stop.character + 1};
    }
  }
  maq_token *token = add(s, stop, MAQ_PUNCT, 0);
  if (!token) {
    return false;
  }
  token->mark = mark;
  find_partner(s, character);
  return true;
}

/* Is the letter at hand the sign between two numbers, `3х4`, `44 х 32`: Cyrillic or Latin, as far from one as from the other? */
static bool is_times(const scanner *s, uint32_t character, const char *next) {
  bool capital = character == 'X' || character == 0x425, small = character == 'x' || character == 0x445;
  const maq_token *before = s->count ? &s->items[s->count - 1] : NULL;
  if ((!capital && !small) || !before || before->kind != MAQ_NUMBER || before->base_length != before->folded_length) {
    return false;
  }
  if (s->pending) {
    return small && s->pending == MAQ_SPACE_BEFORE && next < s->end && *next == ' ' && digit_at(s, next + 1);
  }
  bool hexadecimal = before->folded_length == 1 && before->folded[0] == '0';
  return !hexadecimal && digit_at(s, next);
}

/* ---- the loop --------------------------------------------------------------------------------------------------- */

static bool scan_token(scanner *s, maq_class class, uint32_t character, const char *next) {
  if (character < 0x80 && (class == MAQ_LETTER || class == MAQ_DIGIT)) {
    bool found;
    if (!scan_address(s, &found) || found) {
      return found;
    }
  }
  if (class == MAQ_DIGIT) {
    return scan_number(s);
  }
  if (class == MAQ_LETTER && is_times(s, character, next)) {
    return scan_punctuation(s, 0xD7, (place){next, s->at.character + 1});
  }
  if (class == MAQ_LETTER || class == MAQ_MARK) {
    return scan_word(s);
  }
  if ((character == '#' || character == '@') && letter_at(s, next)) {
    return scan_tag(s);
  }
  return scan_punctuation(s, character, (place){next, s->at.character + 1});
}

static void note_blank(scanner *s, maq_class class, uint32_t character) {
  if (class != MAQ_IGNORABLE) {
    s->pending |= MAQ_SPACE_BEFORE;
  }
  if (class == MAQ_NEWLINE && character != '\r') {
    s->pending |= s->pending & MAQ_LINE_START ? MAQ_PARAGRAPH_START : MAQ_LINE_START;
  }
}

/* A mark or blank that HTML writes as a character reference, `&quot;`, `&nbsp;`; *found says whether there was one. */
static bool scan_reference(scanner *s, bool *found) {
  uint32_t character;
  size_t length = maq_character_reference(s->at.byte, s->end, &character);
  maq_class class = length ? maq_character_class(character) : MAQ_LETTER;
  *found = class != MAQ_LETTER && class != MAQ_DIGIT && class != MAQ_MARK;
  place stop = {s->at.byte + length, s->at.character + (uint32_t)length};
  if (!*found) {
    return true;
  }
  if (class == MAQ_SPACE || class == MAQ_NEWLINE || class == MAQ_IGNORABLE) {
    note_blank(s, class, character);
    s->at = stop;
    return true;
  }
  return scan_punctuation(s, character, stop);
}

bool maq_tokenize(maq_arena *arena, const char *text, size_t length, const maq_token_rules *rules, maq_tokens *tokens) {
  const char *zero = length ? memchr(text, 0, length) : NULL;
  scanner s = {
      .arena = arena,
      .rules = rules,
      .text = text,
      .end = zero ? zero : text + length,
      .at = {text, 0},
      .pending = MAQ_SPACE_BEFORE | MAQ_LINE_START,
  };
  s.capacity = (size_t)(s.end - text) / BYTES_A_TOKEN + 16;
  s.items = maq_arena_array(arena, s.capacity, sizeof *s.items);
  if (!s.items) {
    return false;
  }
  while (s.at.byte < s.end) {
    uint32_t character;
    const char *next;
    maq_class class = look(&s, s.at.byte, &character, &next);
    if (class == MAQ_SPACE || class == MAQ_NEWLINE || class == MAQ_IGNORABLE) {
      note_blank(&s, class, character);
      s.at = (place){next, s.at.character + 1};
      continue;
    }
    bool found = false;
    if (!maq_arena_goes_on(arena) || (character == '&' && !scan_reference(&s, &found)) ||
        (!found && !scan_token(&s, class, character, next))) {
      return false;
    }
  }
  *tokens = (maq_tokens){.text = text, .length = (size_t)(s.end - text), .items = s.items, .count = s.count};
  if (reads_script(&s)) {
    tokens->script = rules->script;
    tokens->known = rules->known;
  }
  return !arena->failed;
}
