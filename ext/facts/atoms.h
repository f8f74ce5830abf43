/* atoms.h: what numbers, measures and times are read from: words, digits and marks with what the lexicon knows of them.
 *
 * An atom is mostly a token; a row of words that nothing is known of is one. Words joined by hyphens whose first part is a
 * number or belongs to the calendar fall apart (`екі-үш` into `екі`, `-`, `үш`), and digits take what is glued to them along
 * (`5-й`, `1st`, `4-ақ`). A barrier stands between sentences and at the end, so that looking ahead needs no other check.
 */
#ifndef MAQ_FACTS_ATOMS_H
#define MAQ_FACTS_ATOMS_H

#include "facts/decimal.h"
#include "lexicon/lexicon.h"
#include "lexicon_types.h"
#include "text/token.h"

typedef enum maq_atom_kind {
  MAQ_ATOM_BARRIER,
  MAQ_ATOM_WORD,
  MAQ_ATOM_NUMBER, /* digits */
  MAQ_ATOM_DAY,    /* `10.01.2017`: parts hold day, month, year */
  MAQ_ATOM_CLOCK,  /* `18:00`: parts hold hour, minute, second */
  MAQ_ATOM_MARK,   /* punctuation; see `mark` */
} maq_atom_kind;

/* Bits of maq_atom.tables: in which tables the lexicon has something that begins here. */
enum {
  MAQ_KNOWN_NUMERAL = 1 << 0,
  MAQ_KNOWN_UNIT = 1 << 1,
  MAQ_KNOWN_CURRENCY = 1 << 2,
  MAQ_KNOWN_CALENDAR = 1 << 3,
  MAQ_KNOWN_COMPARATOR = 1 << 4,
  MAQ_KNOWN_COUNTRY = 1 << 5,
};

typedef struct maq_atom {
  uint32_t token, last_token;
  const maq_match *matches; /* all that begins here, the longest first */
  union {
    maq_decimal number; /* of a NUMBER */
    int32_t parts[3];   /* of a DAY, a CLOCK */
  };
  maq_inflection ending; /* of digits or % */
  uint16_t match_count;
  uint8_t kind; /* maq_atom_kind */
  char mark;    /* of a MARK: as in maq_token */
  uint8_t tables;
  uint8_t roman;  /* the number that the capitals may stand for, 0 if none */
  uint8_t digits; /* of a NUMBER: how many before the decimal sign, at most 255 */
  bool leading_zero;
  bool blank;                     /* space before it */
  bool ordinal : 1, multiple : 1; /* digits with such an ending */
  bool inflected : 1;             /* digits or % have an ending */
  bool lower : 1;                 /* a word (the first of a row) that does not begin with a capital */
  bool last_lower : 1;            /* the same of the last word of a row */
  bool unknown : 1;               /* a row of words that nothing is known of */
} maq_atom;

struct maq_atoms {
  const maq_tokens *tokens;
  maq_atom *items; /* ends with barriers that `count` leaves out */
  size_t count, capacity;
  maq_language language;
  bool mention; /* the text is one mention whose class is known, so that bare readings are welcome */
};
typedef struct maq_atoms maq_atoms;

/* Makes the atoms of the tokens from `first` to before `end`, which belong to one sentence. `atoms` is zero before the first
 * call; later calls use its memory again. False when memory is out. */
bool maq_make_atoms(maq_arena *arena, const maq_tokens *tokens, size_t first, size_t end, const maq_matches *matches,
                    maq_language language, bool mention, maq_atoms *atoms);

/* The longest match of `table` that begins at `at`, of `type` if that is not negative; NULL if there is none. */
const maq_match *maq_atom_match(const maq_atoms *atoms, size_t at, int table, int type);

/* The atom behind a match that begins at `at`. */
size_t maq_atom_after(const maq_atoms *atoms, size_t at, const maq_match *match);

/* The first atom from `end` on that shares no token with the atom before `end`: a hyphenated word may be several atoms. */
size_t maq_atom_behind_token(const maq_atoms *atoms, size_t end);

static inline bool maq_atom_is_mark(const maq_atoms *atoms, size_t at, char mark) {
  return atoms->items[at].kind == MAQ_ATOM_MARK && atoms->items[at].mark == mark;
}

static inline const maq_lexeme *maq_match_lexeme(const maq_match *match) {
  return maq_lexicon_get(match->lexeme);
}

/* The case that an inflected word shows outside: of `жылдардағы` none, of `жылғыға` the dative. */
static inline maq_case maq_outer_case(const maq_inflection *inflection) {
  return (maq_case)(inflection->attributive ? inflection->outer_case : inflection->grammatical_case);
}

/* Has the word any ending at all? */
bool maq_is_inflected(const maq_inflection *inflection);

#endif
