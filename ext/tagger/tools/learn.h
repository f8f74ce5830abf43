/* learn.h: weights of a linear-chain conditional random field from examples.
 *
 * Lafferty, McCallum and Pereira, "Conditional random fields" (2001); weights follow the regularised leader, one rate a
 * weight (McMahan et al., "Ad click prediction", 2013: FTRL-Proximal), with an L1 penalty that grows by the pass and leaves
 * few of them; features are dropped at random as Hinton's group does with neurons. A feature has weights only for the tags
 * that it was seen with.
 */
#ifndef MAQ_TAGGER_TOOLS_LEARN_H
#define MAQ_TAGGER_TOOLS_LEARN_H

#include "examples.h"

typedef struct learn_options {
  int passes;
  float rate, penalty, dropout;
  unsigned least;   /* how often a feature must be seen */
  unsigned written; /* how often a pass sees a written text; once one of speech */
  uint64_t seed;
  bool talk;
} learn_options;

typedef struct learned {
  uint32_t *hashes; /* of each feature */
  uint64_t *tags;   /* a bit for each tag that it has a weight with */
  size_t *first;    /* where its weights begin */
  size_t feature_count;
  float *weights;
  float transitions[MAQ_TAGGER_TAGS + 1][MAQ_TAGGER_TAGS];
} learned;

/* Learns from all examples but those of the fold (-2: from all). `more` may be NULL. */
void learn(const examples *all, const examples *more, int held_out_fold, const learn_options *options, learned *out);
void learned_free(learned *l);

/* The bytes of a model of at most `limit` bytes; the smallest weights fall away first. The caller frees it. */
unsigned char *pack_model(const learned *l, size_t limit, const uint16_t *confidences, size_t *size);

#endif
