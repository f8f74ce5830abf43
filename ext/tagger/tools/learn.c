/* learn.c: see learn.h. Single precision throughout, in one order, with an exponential function of our own: the same weights
 * on every machine whose compiler leaves sums as they are written. */
#include "learn.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { TAGS = MAQ_TAGGER_TAGS, LONGEST = 4096 };
static const float no_gradient = 0.0005f;

/* ---- the features ----------------------------------------------------------------------------------------------- */

/* A hash table from a feature's hash to its number + 1. */
typedef struct dictionary {
  uint32_t *hashes;
  uint32_t *numbers;
  uint32_t mask;
  size_t count;
} dictionary;

static uint32_t *dictionary_slot(const dictionary *d, uint32_t hash) {
  uint32_t slot = hash * 0x9E3779B1u & d->mask;
  while (d->numbers[slot] && d->hashes[slot] != hash) {
    slot = (slot + 1) & d->mask;
  }
  return &d->numbers[slot];
}

static bool is_in(const example *e, int held_out_fold) {
  return e->fold != held_out_fold && e->count <= LONGEST;
}

/* Counts how often each feature is seen, in `numbers`. */
static void count_features(dictionary *d, const examples *all, int held_out_fold) {
  for (size_t i = 0; all && i < all->count; i++) {
    const example *e = &all->items[i];
    if (!is_in(e, held_out_fold) || !e->count) {
      continue;
    }
    for (size_t f = all->starts[e->first]; f < all->starts[e->first + e->count]; f++) {
      uint32_t *slot = dictionary_slot(d, all->features[f]);
      d->count += *slot == 0;
      if (d->count * 2 > d->mask) {
        fail("too many features", "dictionary");
      }
      d->hashes[slot - d->numbers] = all->features[f];
      ++*slot;
    }
  }
}

typedef struct learner {
  learned *model;
  learn_options options;
  float *z, *root; /* of each weight: sum of corrected gradients, root of the sum of squares */
  float z_transition[TAGS + 1][TAGS], root_transition[TAGS + 1][TAGS];
  float penalty;
  uint64_t random;
  float exponentials[TAGS + 1][TAGS];                 /* of the transitions */
  float (*node)[TAGS], (*alpha)[TAGS], (*beta)[TAGS]; /* of a sentence */
  float expected[TAGS + 1][TAGS];
  uint32_t *kept; /* features of the sentence that were not dropped */
  size_t kept_start[LONGEST + 1];
} learner;

static void number_features(dictionary *d, unsigned least, learned *out) {
  size_t count = 0;
  for (size_t slot = 0; slot <= d->mask; slot++) {
    if (d->numbers[slot] >= least) {
      count++;
    }
  }
  out->hashes = must_grow(NULL, (count + 1) * sizeof *out->hashes);
  out->tags = must_grow(NULL, (count + 1) * sizeof *out->tags);
  out->first = must_grow(NULL, (count + 1) * sizeof *out->first);
  memset(out->tags, 0, (count + 1) * sizeof *out->tags);
  out->feature_count = count;
  count = 0;
  for (size_t slot = 0; slot <= d->mask; slot++) {
    bool used = d->numbers[slot] != 0, kept = d->numbers[slot] >= least;
    d->numbers[slot] = kept ? (uint32_t)++count : used ? UINT32_MAX : 0; /* rare ones keep their slot */
    if (kept) {
      out->hashes[count - 1] = d->hashes[slot];
    }
  }
}

/* Replaces hashes by numbers + 1 (0: unknown), in place, and notes the tags that each is seen with. */
static uint32_t *renumber(const dictionary *d, const examples *all, int held_out_fold, learned *out) {
  uint32_t *numbers = must_grow(NULL, (all->feature_count + 1) * sizeof *numbers);
  for (size_t i = 0; i < all->count; i++) {
    const example *e = &all->items[i];
    for (size_t t = e->first; t < e->first + e->count && is_in(e, held_out_fold); t++) {
      for (size_t f = all->starts[t]; f < all->starts[t + 1]; f++) {
        uint32_t number = *dictionary_slot(d, all->features[f]);
        numbers[f] = number == UINT32_MAX ? 0 : number;
        if (numbers[f]) {
          out->tags[number - 1] |= (uint64_t)1 << all->tags[t];
        }
      }
    }
  }
  return numbers;
}

/* ---- arithmetic ------------------------------------------------------------------------------------------------- */

/* e to the x, for |x| < 80: 2^n times a polynomial of the rest. */
static float exponential(float x) {
  if (x < -80.0f) {
    return 0.0f;
  }
  float y = x * 1.44269504f;
  int whole = (int)(y + (y < 0 ? -0.5f : 0.5f));
  float r = (y - (float)whole) * 0.69314718f;
  float p = 1.0f + r * (1.0f + r * (0.5f + r * (0.16666667f + r * (0.041666667f + r * 0.0083333333f))));
  return ldexpf(p, whole);
}

/* One step of FTRL-Proximal. */
static void step(const learner *l, float gradient, float *weight, float *z, float *root) {
  float new_root = sqrtf(*root * *root + gradient * gradient);
  *z += gradient - (new_root - *root) / l->options.rate * *weight;
  *root = new_root;
  float magnitude = *z < 0 ? -*z : *z;
  *weight = magnitude <= l->penalty ? 0.0f : -(*z < 0 ? *z + l->penalty : *z - l->penalty) * l->options.rate / (1.0f + new_root);
}

static void shrink(const learner *l, float *weight, float z, float root) {
  float magnitude = z < 0 ? -z : z;
  *weight = magnitude <= l->penalty ? 0.0f : -(z < 0 ? z + l->penalty : z - l->penalty) * l->options.rate / (1.0f + root);
}

/* ---- one sentence ----------------------------------------------------------------------------------------------- */

static void score_token(learner *l, const uint32_t *numbers, size_t begin, size_t end, size_t t) {
  float *node = l->node[t];
  memset(node, 0, sizeof l->node[t]);
  size_t kept = l->kept_start[t];
  uint64_t threshold = (uint64_t)(l->options.dropout * 4294967296.0f);
  for (size_t f = begin; f < end; f++) {
    if (!numbers[f] || next_random(&l->random) >> 32 < threshold) {
      continue;
    }
    uint32_t feature = numbers[f] - 1;
    l->kept[kept++] = feature;
    const float *weight = l->model->weights + l->model->first[feature];
    for (uint64_t tags = l->model->tags[feature]; tags; tags &= tags - 1) {
      node[__builtin_ctzll(tags)] += *weight++;
    }
  }
  l->kept_start[t + 1] = kept;
  float scale = 1.0f / (1.0f - l->options.dropout);
  for (int k = 0; k < TAGS; k++) {
    node[k] *= scale;
  }
}

static void to_exponentials(float *node) {
  float best = node[0];
  for (int k = 1; k < TAGS; k++) {
    best = node[k] > best ? node[k] : best;
  }
  for (int k = 0; k < TAGS; k++) {
    node[k] = exponential(node[k] - best);
  }
}

static void normalise(float *row) {
  float sum = 0;
  for (int k = 0; k < TAGS; k++) {
    sum += row[k];
  }
  float factor = 1.0f / (sum > 1e-30f ? sum : 1e-30f);
  for (int k = 0; k < TAGS; k++) {
    row[k] *= factor;
  }
}

static void forward_backward(learner *l, size_t count) {
  for (size_t t = 0; t < count; t++) {
    float *alpha = l->alpha[t];
    memset(alpha, 0, sizeof l->alpha[t]);
    for (int i = 0; i < (t ? TAGS : 1); i++) {
      const float *row = l->exponentials[t ? i : TAGS];
      float from = t ? l->alpha[t - 1][i] : 1.0f;
      for (int k = 0; k < TAGS; k++) {
        alpha[k] += from * row[k];
      }
    }
    for (int k = 0; k < TAGS; k++) {
      alpha[k] *= l->node[t][k];
    }
    normalise(alpha);
  }
  for (int k = 0; k < TAGS; k++) {
    l->beta[count - 1][k] = 1.0f;
  }
  for (size_t t = count - 1; t-- > 0;) {
    float next[TAGS];
    for (int k = 0; k < TAGS; k++) {
      next[k] = l->beta[t + 1][k] * l->node[t + 1][k];
    }
    for (int i = 0; i < TAGS; i++) {
      float sum = 0;
      for (int k = 0; k < TAGS; k++) {
        sum += l->exponentials[i][k] * next[k];
      }
      l->beta[t][i] = sum;
    }
    normalise(l->beta[t]);
  }
}

/* Adds what the model expects of the transition into token t. */
static void expect_transitions(learner *l, size_t t, const float *marginal) {
  if (t == 0) {
    for (int k = 0; k < TAGS; k++) {
      l->expected[TAGS][k] += marginal[k];
    }
    return;
  }
  float next[TAGS], sum = 0;
  for (int k = 0; k < TAGS; k++) {
    next[k] = l->beta[t][k] * l->node[t][k];
  }
  for (int i = 0; i < TAGS; i++) {
    for (int k = 0; k < TAGS; k++) {
      sum += l->alpha[t - 1][i] * l->exponentials[i][k] * next[k];
    }
  }
  float factor = 1.0f / (sum > 1e-30f ? sum : 1e-30f);
  for (int i = 0; i < TAGS; i++) {
    float from = l->alpha[t - 1][i] * factor;
    for (int k = 0; k < TAGS && from > 1e-6f; k++) {
      l->expected[i][k] += from * l->exponentials[i][k] * next[k];
    }
  }
}

static void correct_token(learner *l, size_t t, const float *gradient) {
  uint64_t moving = 0;
  for (int k = 0; k < TAGS; k++) {
    moving |= (uint64_t)(gradient[k] > no_gradient || gradient[k] < -no_gradient) << k;
  }
  for (size_t f = l->kept_start[t]; moving && f < l->kept_start[t + 1]; f++) {
    uint32_t feature = l->kept[f];
    uint64_t tags = l->model->tags[feature];
    for (uint64_t both = tags & moving; both; both &= both - 1) {
      int tag = __builtin_ctzll(both);
      size_t at = l->model->first[feature] + (size_t)__builtin_popcountll(tags & (((uint64_t)1 << tag) - 1));
      step(l, gradient[tag], &l->model->weights[at], &l->z[at], &l->root[at]);
    }
  }
}

static void correct_transitions(learner *l) {
  for (unsigned i = 0; i <= TAGS; i++) {
    for (unsigned k = 0; k < TAGS; k++) {
      float gradient = l->expected[i][k];
      if ((gradient > no_gradient || gradient < -no_gradient) && maq_tagger_may_follow(i, k)) {
        step(l, gradient, &l->model->transitions[i][k], &l->z_transition[i][k], &l->root_transition[i][k]);
        l->exponentials[i][k] = exponential(l->model->transitions[i][k]);
      }
    }
  }
}

/* One sentence seen once; returns how many of its tags were thought less likely than not. */
static size_t learn_sentence(learner *l, const examples *all, const uint32_t *numbers, const example *e) {
  size_t missed = 0;
  l->kept_start[0] = 0;
  for (size_t t = 0; t < e->count; t++) {
    score_token(l, numbers, all->starts[e->first + t], all->starts[e->first + t + 1], t);
    to_exponentials(l->node[t]);
  }
  forward_backward(l, e->count);
  memset(l->expected, 0, sizeof l->expected);
  for (size_t t = 0; t < e->count; t++) {
    float marginal[TAGS];
    unsigned tag = all->tags[e->first + t];
    for (int k = 0; k < TAGS; k++) {
      marginal[k] = l->alpha[t][k] * l->beta[t][k];
    }
    normalise(marginal);
    expect_transitions(l, t, marginal);
    l->expected[t ? all->tags[e->first + t - 1] : TAGS][tag] -= 1.0f;
    missed += marginal[tag] < 0.5f;
    marginal[tag] -= 1.0f;
    correct_token(l, t, marginal);
  }
  correct_transitions(l);
  return missed;
}

/* ---- all of them ------------------------------------------------------------------------------------------------ */

typedef struct item {
  const examples *of;
  const uint32_t *numbers;
  const example *example;
} item;

static size_t collect(item *items, size_t count, const examples *all, const uint32_t *numbers, int held_out_fold,
                      unsigned written) {
  for (size_t i = 0; all && i < all->count; i++) {
    unsigned times = all->items[i].set == GOLD_KAZNERD ? 1 : written;
    for (unsigned k = 0; k < times && is_in(&all->items[i], held_out_fold) && all->items[i].count; k++) {
      items[count++] = (item){all, numbers, &all->items[i]};
    }
  }
  return count;
}

static void shuffle(item *items, size_t count, uint64_t *random) {
  for (size_t i = count; i > 1; i--) {
    size_t other = next_random(random) % i;
    item kept = items[i - 1];
    items[i - 1] = items[other];
    items[other] = kept;
  }
}

static void run_passes(learner *l, item *items, size_t count) {
  for (int pass = 0; pass < l->options.passes; pass++) {
    size_t missed = 0, tokens = 0;
    shuffle(items, count, &l->random);
    for (size_t i = 0; i < count; i++) {
      l->penalty = l->options.penalty * ((float)pass + (float)i / (float)count);
      missed += learn_sentence(l, items[i].of, items[i].numbers, items[i].example);
      tokens += items[i].example->count;
    }
    l->penalty = l->options.penalty * (float)(pass + 1);
    size_t left = 0, weights = l->model->first[l->model->feature_count];
    for (size_t i = 0; i < weights; i++) {
      shrink(l, &l->model->weights[i], l->z[i], l->root[i]);
      left += l->model->weights[i] < -0.03f || l->model->weights[i] > 0.03f;
    }
    if (l->options.talk) {
      fprintf(stderr, "  pass %d: %zu of %zu tokens missed, %zu of %zu weights\n", pass + 1, missed, tokens, left, weights);
    }
  }
}

static void prepare(learner *l) {
  learned *m = l->model;
  size_t total = 0;
  for (size_t f = 0; f < m->feature_count; f++) {
    m->first[f] = total;
    total += (size_t)__builtin_popcountll(m->tags[f]);
  }
  m->first[m->feature_count] = total;
  m->weights = calloc(total + 1, sizeof(float));
  l->z = calloc(total + 1, sizeof(float));
  l->root = calloc(total + 1, sizeof(float));
  l->node = calloc(LONGEST, sizeof *l->node);
  l->alpha = calloc(LONGEST, sizeof *l->alpha);
  l->beta = calloc(LONGEST, sizeof *l->beta);
  l->kept = calloc((size_t)LONGEST * MAQ_TAGGER_MOST_FEATURES, sizeof *l->kept);
  if (!m->weights || !l->z || !l->root || !l->node || !l->alpha || !l->beta || !l->kept) {
    fail("out of memory", "weights");
  }
  for (unsigned i = 0; i <= TAGS; i++) {
    for (unsigned k = 0; k < TAGS; k++) {
      l->exponentials[i][k] = maq_tagger_may_follow(i, k) ? 1.0f : 0.0f;
    }
  }
}

void learn(const examples *all, const examples *more, int held_out_fold, const learn_options *options, learned *out) {
  *out = (learned){0};
  dictionary d = {.mask = (1u << 24) - 1};
  d.hashes = calloc((size_t)d.mask + 1, sizeof *d.hashes);
  d.numbers = calloc((size_t)d.mask + 1, sizeof *d.numbers);
  learner *l = calloc(1, sizeof *l);
  if (!d.hashes || !d.numbers || !l) {
    fail("out of memory", "dictionary");
  }
  count_features(&d, all, held_out_fold);
  count_features(&d, more, held_out_fold);
  number_features(&d, options->least, out);
  uint32_t *numbers = renumber(&d, all, held_out_fold, out), *more_numbers = more ? renumber(&d, more, held_out_fold, out) : NULL;
  free(d.hashes);
  free(d.numbers);
  l->model = out;
  l->options = *options;
  l->random = options->seed;
  prepare(l);
  item *items = must_grow(NULL, ((all->count + (more ? more->count : 0)) * options->written + 1) * sizeof *items);
  size_t count = collect(items, 0, all, numbers, held_out_fold, options->written);
  count = collect(items, count, more, more_numbers, held_out_fold, options->written);
  run_passes(l, items, count);
  free(items);
  free(numbers);
  free(more_numbers);
  free(l->z);
  free(l->root);
  free(l->node);
  free(l->alpha);
  free(l->beta);
  free(l->kept);
  free(l);
}

void learned_free(learned *l) {
  free(l->hashes);
  free(l->tags);
  free(l->first);
  free(l->weights);
}
