/* features.h: what the tagger sees of a token.
 *
 * HOW IT WORKS. First each token is looked at once: its fold, its search stem, its shape, its endings, what the lexicon knows
 * of it, and what the rules for figures and names made of it (the hints) become a few small numbers, the view. Then the
 * features of a token are hashes over the views of itself and its neighbours. Nothing is allocated per token, and a
 * token costs the same wherever it stands.
 */
#ifndef MAQ_TAGGER_FEATURES_H
#define MAQ_TAGGER_FEATURES_H

#include "lexicon/lexicon.h"
#include "text/sentence.h"

/* A span that rules found. Of hints of one kind no two overlap. */
typedef struct maq_tagger_hint {
  uint32_t first_token, token_count;
  uint8_t class; /* as the tagger numbers classes: 0 to 24 */
} maq_tagger_hint;

typedef struct maq_tagger_hints {
  const maq_tagger_hint *items; /* in text order */
  size_t count;
} maq_tagger_hints;

typedef struct maq_tagger_input {
  const maq_tokens *tokens;
  const maq_sentences *sentences;
  const maq_words *words;
  const maq_matches *matches;
  maq_tagger_hints figures; /* times and measures */
  maq_tagger_hints names;
} maq_tagger_input;

enum { MAQ_TAGGER_MOST_FEATURES = 160, MAQ_TAGGER_MOST_KNOWN = 8 };

typedef struct maq_tagger_view {
  uint32_t word, stem;                   /* hashes */
  uint32_t ending;                       /* hash of the last three letters */
  uint32_t known_all;                    /* hash of all of `known` */
  uint32_t quote;                        /* of a token in quotation marks: hash of the stem behind them; else 0 */
  uint32_t quote_before;                 /* the same of the stem before them */
  uint16_t known[MAQ_TAGGER_MOST_KNOWN]; /* types of lexemes over the token: type * 4 + one of many words * 2 + not the first */
  uint16_t shape;
  uint16_t head; /* the nearest possessed head noun behind it, with the distance; 0 none */
  uint8_t known_count;
  uint8_t morphology;           /* case and owner */
  uint8_t figure, name;         /* hints: 0 none, else 1 + class * 2 + inside */
  uint8_t name_end, figure_end; /* is it the last token of the hint? */
  uint8_t place;                /* in the sentence: bits first, last, loud */
  bool stands_out;              /* is it of a name by what it is itself, or by the rules? */
  uint8_t run;                  /* of capitalised words: position and length */
} maq_tagger_view;

/* The views of all tokens; NULL when memory is out. */
maq_tagger_view *maq_tagger_look(maq_arena *arena, const maq_tagger_input *input);

/* Writes the features of a token of the sentence [first, end), at most MAQ_TAGGER_MOST_FEATURES; returns their number. */
size_t maq_tagger_features(const maq_tagger_input *input, const maq_tagger_view *views, size_t first, size_t end, size_t token,
                           uint32_t *out);

#endif
