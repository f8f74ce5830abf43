/* examples.h: annotated texts as the learner sees them: sentences of tokens with features and tags. */
#ifndef MAQ_TAGGER_TOOLS_EXAMPLES_H
#define MAQ_TAGGER_TOOLS_EXAMPLES_H

#include "gold.h"

typedef struct example {
  size_t first; /* of its tokens, among all */
  uint32_t count;
  gold_set set;
  int fold;
} example;

/* All tokens of all examples one behind the other; token t has the features [starts[t], starts[t + 1]). */
typedef struct examples {
  example *items;
  size_t count, capacity;
  uint8_t *tags;
  size_t *starts;
  size_t token_count, token_capacity;
  uint32_t *features;
  size_t feature_count, feature_capacity;
  size_t skipped, cut; /* texts in no language of the tagger; spans that cut through a token */
} examples;

void examples_add(examples *all, const gold_text *text);
void examples_free(examples *all);

/* The same texts with their names replaced by others of the same class and ending, and some of them varied (vary.h);
 * deterministic. */
void gold_replace(gold *out, const gold *texts, int held_out_fold, uint64_t seed);

/* Tags a text with a model, as the extension would. The arena holds the spans; *sources what they were found in. */
typedef struct found_span {
  size_t begin, end;
  uint8_t class;
  int32_t margin;
} found_span;

/* The spans that the model (NULL: the rules alone) sees; the caller frees them. */
found_span *find_spans(const maq_tagger_model *model, const gold_text *text, size_t *count);

/* xorshift64*: Vigna, "An experimental exploration of Marsaglia's xorshift generators". */
static inline uint64_t next_random(uint64_t *state) {
  *state ^= *state >> 12;
  *state ^= *state << 25;
  *state ^= *state >> 27;
  return *state * 0x2545F4914F6CDD1Du;
}

#endif
