/* morphology.h: Kazakh words: lemma, part of speech, features, search stem.
 *
 * Words are given folded (text/character.h), not NUL-terminated; any bytes are tolerated, nothing past `length` is read,
 * nothing is allocated and there is no state, so all functions may be called from any thread.
 *
 * HOW IT WORKS. A word's readings as stem and endings come from inflection.h. Each reading is scored by integers: the weight
 * of its stem in the lexicon (how much text it explains, as noun and as verb; ext/kazakh/data/stems.tsv) and trained
 * weights of its features (ending, case, owner, voice, what was restored, an unknown stem by its length;
 * ext/kazakh/data/weights.tsv). The best score wins; ties go to the longer stem. Words of closed classes are listed whole
 * with their analyses (ext/kazakh/data/closed.tsv) and come first.
 */
#ifndef MAQ_KAZAKH_MORPHOLOGY_H
#define MAQ_KAZAKH_MORPHOLOGY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "kazakh/inflection.h"

/* Universal parts of speech, in alphabetical order. */
typedef enum maq_upos {
  MAQ_UPOS_ADJ,
  MAQ_UPOS_ADP,
  MAQ_UPOS_ADV,
  MAQ_UPOS_AUX,
  MAQ_UPOS_CCONJ,
  MAQ_UPOS_DET,
  MAQ_UPOS_INTJ,
  MAQ_UPOS_NOUN,
  MAQ_UPOS_NUM,
  MAQ_UPOS_PART,
  MAQ_UPOS_PRON,
  MAQ_UPOS_PROPN,
  MAQ_UPOS_PUNCT,
  MAQ_UPOS_SCONJ,
  MAQ_UPOS_SYM,
  MAQ_UPOS_VERB,
  MAQ_UPOS_X,
  MAQ_UPOS_COUNT,
} maq_upos;

/* `ADJ` … `X`. */
const char *maq_upos_name(maq_upos upos);

typedef struct maq_analysis {
  uint8_t upos;         /* maq_upos */
  bool verbal;          /* `form` is that of a verb; else only form.nominal counts */
  bool known;           /* the stem stands in the lexicon */
  int32_t score;        /* higher is likelier; comparable within a word only */
  maq_verb_form form;   /* stem and endings */
  const char *lemma;    /* of closed classes: the lemma, NUL-terminated and constant; else NULL */
  const char *features; /* of closed classes: UD features, the same; else NULL */
} maq_analysis;

enum { MAQ_MOST_ANALYSES = 64, MAQ_LONGEST_FEATURES = 256 };

/* Bits of `hints`. */
enum {
  MAQ_HINT_CAPITALIZED = 1, /* the word as written begins with a capital letter */
};

/* All analyses of a word, best first. At least one is always written, at most `capacity`; returns their number. */
size_t maq_kazakh_analyse(const char *word, size_t length, unsigned hints, maq_analysis *out, size_t capacity);

/* What a word is by its likeliest analysis, where nothing is known of how it is written. */
enum {
  MAQ_TRAIT_NOUN = 1,
  MAQ_TRAIT_ADJECTIVE = 2,
  MAQ_TRAIT_BARE = 4,  /* a noun without plural, owner and case */
  MAQ_TRAIT_OWNED = 8, /* possessed by a third person */
};

/* The traits of a word, ready for frequent forms. */
unsigned maq_kazakh_traits(const char *word, size_t length);

/* Writes the lemma of an analysis of `word` and returns its length in bytes; 0 if it does not fit. */
size_t maq_kazakh_analysis_lemma(const char *word, const maq_analysis *analysis, char *buffer, size_t capacity);

/* Writes the features of an analysis in UD's form (`Case=Gen|Number=Plur`, sorted; `_` where there are none), NUL-terminated,
 * and returns the length; 0 if it does not fit (MAQ_LONGEST_FEATURES always does). */
size_t maq_kazakh_analysis_features(const maq_analysis *analysis, char *buffer, size_t capacity);

/* The lemma of the likeliest analysis, context-free. A hyphenated ending (АҚШ-тың, 55-ші) falls away. Writes at most
 * `capacity` bytes; returns the length, 0 if it does not fit. A word never gets longer by more than 2 letters. */
size_t maq_kazakh_lemma(const char *word, size_t length, unsigned hints, char *buffer, size_t capacity);

/* The stem under which a search finds all forms of a word: like the lemma, but verbal nouns go to the verb (басқару →
 * басқар), so that noun and verb meet. Function words are left whole. Same contract as maq_kazakh_lemma. */
size_t maq_kazakh_search_stem(const char *word, size_t length, unsigned hints, char *buffer, size_t capacity);

#endif
