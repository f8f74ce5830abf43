/* context_model.h: candidates and features of context.c, shared with its trainer. Internal to this folder. */
#ifndef MAQ_KAZAKH_CONTEXT_MODEL_H
#define MAQ_KAZAKH_CONTEXT_MODEL_H

#include "kazakh/context.h"

enum {
  MAQ_CONTEXT_WEIGHTS = 1 << 15,
  MAQ_MOST_CANDIDATES = 16,
  MAQ_MOST_CONTEXT_FEATURES = 20,
  MAQ_CONTEXT_SCORE = 0, /* the weight of the context-free score, in sixteenths of which one stands for 64 */
};

extern const int16_t maq_context_weights[MAQ_CONTEXT_WEIGHTS];

typedef struct maq_candidate {
  maq_analysis analysis;
  uint32_t lemma_hash;
  uint16_t stem_class; /* what the lexicon tells of the lemma, and whether the word has a capital */
  uint8_t tag;
} maq_candidate;

/* What the features of a token's candidates look at in its neighbours. */
typedef struct maq_neighbour {
  uint32_t word;   /* hash of the folded word */
  uint32_t ending; /* hash of its last letters */
  uint8_t tag;     /* of its likeliest analysis */
  uint8_t capital;
} maq_neighbour;

/* All candidates of a token, likeliest first; at least one. */
size_t maq_context_candidates(const maq_context_word *word, maq_candidate *out);
maq_neighbour maq_context_neighbour(const maq_context_word *word, const maq_candidate *likeliest);

/* Features of a candidate that do not depend on the tag chosen before it; returns their number. */
size_t maq_context_features(const maq_candidate *candidate, const maq_neighbour *before, const maq_neighbour *self,
                            const maq_neighbour *after, uint16_t *out);
/* The feature of two tags in sequence. */
uint16_t maq_context_transition(unsigned before, unsigned tag);
/* The context-free score of a candidate relative to the best one, as a factor for MAQ_CONTEXT_SCORE. */
int32_t maq_context_score(const maq_candidate *candidate, const maq_candidate *best);

enum { MAQ_TAG_START = 127 };

#endif
