/* tables.h: the compiled lexicon of morphology.c, and the features that its weights belong to. Internal to this folder. */
#ifndef MAQ_KAZAKH_TABLES_H
#define MAQ_KAZAKH_TABLES_H

#include <stddef.h>
#include <stdint.h>

#include "base/string.h"
#include "kazakh/morphology.h"

/* Classes of a nominal stem. */
enum {
  MAQ_STEM_NOUN = 1,
  MAQ_STEM_ADJECTIVE = 2,
  MAQ_STEM_ADVERB = 4,
  MAQ_STEM_NAME = 8, /* written with a capital */
};

/* A stem is known by 14 + 32 bits of its hash: the bucket and `print`. */
typedef struct maq_stem_entry {
  uint32_t print;
  uint8_t nominal; /* weight, 0: not a noun */
  uint8_t verbal;  /* weight, 0: not a verb */
  uint8_t classes; /* MAQ_STEM_ bits */
  uint8_t bare;    /* share of its tokens without endings, in tenths */
} maq_stem_entry;

enum { MAQ_STEM_BUCKETS = 1 << 14 };

extern const maq_stem_entry maq_stem_entries[];
extern const uint16_t maq_stem_starts[MAQ_STEM_BUCKETS + 1];

/* Ready answers for frequent forms, the same for all hints: a prefix of the word and a tail. Known by their hash as stems. */
typedef struct maq_form_entry {
  uint32_t print;
  uint8_t lemma_length; /* bytes of the word */
  uint8_t lemma_tail;   /* number of a tail */
  uint8_t stem_length;
  uint8_t stem_tail;
} maq_form_entry;

enum { MAQ_LONGEST_TAIL = 16 };

extern const maq_form_entry maq_form_entries[];
extern const uint8_t maq_form_traits[]; /* of each entry: MAQ_TRAIT_ bits */
extern const uint16_t maq_form_starts[MAQ_STEM_BUCKETS + 1];
extern const char maq_form_tails[][MAQ_LONGEST_TAIL];

/* One form of a closed class. Sorted by form; several rows of a form stand together, likeliest first. */
typedef struct maq_closed_entry {
  const char *form;
  const char *lemma;
  const char *features;
  uint8_t upos;
} maq_closed_entry;

enum { MAQ_CLOSED_BUCKETS = 1 << 10 };

extern const maq_closed_entry maq_closed_entries[];
extern const uint16_t maq_closed_starts[MAQ_CLOSED_BUCKETS + 1];

/* Features of a reading. Offsets into maq_kazakh_weights. */
enum {
  FEATURE_NOMINAL_KNOWN = 0,
  FEATURE_NOMINAL_LEXICAL, /* times the stem's weight, divided by 16; with endings in addition the next */
  FEATURE_NOMINAL_LEXICAL_ENDED,
  FEATURE_NOMINAL_CASE,                                    /* 9: by case, similative last */
  FEATURE_NOMINAL_OWNER = FEATURE_NOMINAL_CASE + 9,        /* 8: 0 none, person, plural or polite + 3 */
  FEATURE_NOMINAL_OWNED_CASE = FEATURE_NOMINAL_OWNER + 8,  /* 8: case after the 3rd person's possessive */
  FEATURE_NOMINAL_PLURAL = FEATURE_NOMINAL_OWNED_CASE + 8, /* 2: alone, with possessive */
  FEATURE_NOMINAL_ATTRIBUTE = FEATURE_NOMINAL_PLURAL + 2,  /* 4 */
  FEATURE_NOMINAL_OUTER = FEATURE_NOMINAL_ATTRIBUTE + 4,
  FEATURE_NOMINAL_SUBJECT,
  FEATURE_NOMINAL_RESTORE,                                    /* 7 */
  FEATURE_NOMINAL_BARE = FEATURE_NOMINAL_RESTORE + 7,         /* 4: no endings, by class: noun, adjective, adverb, name */
  FEATURE_NOMINAL_ENDED = FEATURE_NOMINAL_BARE + 4,           /* 4: with endings */
  FEATURE_NOMINAL_UNKNOWN = FEATURE_NOMINAL_ENDED + 4,        /* 8: by letters of the stem */
  FEATURE_NOMINAL_UNKNOWN_NAME = FEATURE_NOMINAL_UNKNOWN + 8, /* 2: written with a capital; bare, ended */
  FEATURE_NOMINAL_DERIVED = FEATURE_NOMINAL_UNKNOWN_NAME + 2, /* unknown, but derived from a known stem */
  FEATURE_NOMINAL_PART,                                       /* unknown, but its last part behind a hyphen is known */
  FEATURE_NOMINAL_SHORT,                                      /* a stem of two letters with endings */
  FEATURE_NOMINAL_NAME,                                       /* 2: a known name without a capital, with one */
  FEATURE_NOMINAL_ODD = FEATURE_NOMINAL_NAME + 2,             /* unknown stem that ends as no word does */
  FEATURE_VERBAL_KNOWN,
  FEATURE_VERBAL_LEXICAL, /* likewise; with a voice in addition the next */
  FEATURE_VERBAL_LEXICAL_VOICE,
  FEATURE_VERBAL_ENDING,                             /* 17 */
  FEATURE_VERBAL_VOICE = FEATURE_VERBAL_ENDING + 17, /* 8: bits of voice */
  FEATURE_VERBAL_NEGATIVE = FEATURE_VERBAL_VOICE + 8,
  FEATURE_VERBAL_PERSON,                                /* 8 */
  FEATURE_VERBAL_NOUN_CASE = FEATURE_VERBAL_PERSON + 8, /* 9: of -у */
  FEATURE_VERBAL_NOUN_OWNER = FEATURE_VERBAL_NOUN_CASE + 9,
  FEATURE_VERBAL_PARTICIPLE_CASE, /* 9 */
  FEATURE_VERBAL_PARTICIPLE_OWNER = FEATURE_VERBAL_PARTICIPLE_CASE + 9,
  FEATURE_VERBAL_PLURAL,
  FEATURE_VERBAL_ATTRIBUTE,
  FEATURE_VERBAL_RESTORE,                              /* 7 */
  FEATURE_VERBAL_UNKNOWN = FEATURE_VERBAL_RESTORE + 7, /* 8 */
  FEATURE_VERBAL_NAME = FEATURE_VERBAL_UNKNOWN + 8,    /* written with a capital */
  FEATURE_VERBAL_WHOLE_KNOWN,                          /* passive or reciprocal whose own stem is a known verb as well */
  FEATURE_VERBAL_WHOLE_STRONGER,                       /* and has the greater weight */
  FEATURE_VERBAL_LONGER_NOUN, /* with a voice, where a known noun with endings has a longer stem: табыс-ты, тап-ыс-ты */
  FEATURE_VERBAL_CONTRACTED, /* -ам for -амын */
  FEATURE_VERBAL_SHORT,      /* a known stem of two letters */
  FEATURE_COUNT,
};

extern const int16_t maq_kazakh_weights[FEATURE_COUNT];

static inline int maq_is_lexical_feature(unsigned feature) {
  return feature == FEATURE_NOMINAL_LEXICAL || feature == FEATURE_NOMINAL_LEXICAL_ENDED || feature == FEATURE_VERBAL_LEXICAL ||
         feature == FEATURE_VERBAL_LEXICAL_VOICE;
}

enum { MAQ_MOST_FEATURES = 20 };

/* One scored reading with its features, for the trainer. */
typedef struct maq_scored {
  maq_analysis analysis;
  uint8_t features[MAQ_MOST_FEATURES];
  uint8_t feature_count;
  uint8_t lexical; /* weight of the stem, counted with FEATURE_…_LEXICAL */
} maq_scored;

/* All readings of a word that is in no closed class, in the order of the readings. `hidden` (may be empty) is a stem to be
 * taken for unknown: so a treebank teaches how to guess. */
size_t maq_kazakh_read_all(const char *word, size_t length, unsigned hints, maq_string hidden, maq_scored *out, size_t capacity);

/* Finds a stem; NULL where it is unknown. */
const maq_stem_entry *maq_kazakh_find_stem(const char *stem, size_t length);

#endif
