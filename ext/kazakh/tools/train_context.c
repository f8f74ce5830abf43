/* train_context.c: a host program that trains the weights of context.c.
 *
 *     train_context [--fold N] WEIGHTS_OUT GOLD.conllu...
 *
 * HOW IT WORKS. Each token's best candidate by lemma, part of speech and features is what it should be. The averaged perceptron
 * (Collins 2002) reads the sentences EPOCHS times in a fixed order, finds the best sequence under the present weights and moves
 * them from it to the right one. With --fold N every tenth sentence, beginning with number N, is left out of training and
 * measured; printed are the counts of tokens, right parts of speech, content words, right lemmas, right features. The
 * context-free weights linked in should then have been trained with the same --fold.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "kazakh/context_model.h"
#include "kazakh/sounds.h"
#include "text/character.h"

enum { EPOCHS = 8, FOLDS = 10, SCALE = 32, START_SCORE = 8 };

const int16_t maq_context_weights[MAQ_CONTEXT_WEIGHTS] = {0};

typedef struct option {
  uint16_t features[MAQ_MOST_CONTEXT_FEATURES];
  uint8_t feature_count;
  uint8_t tag;
  uint8_t upos;
  bool lemma_right;
  bool features_right;
  double score;
} option;

typedef struct token {
  option options[MAQ_MOST_CANDIDATES];
  size_t count;
  size_t gold;
  unsigned upos;
  bool content;
} token;

typedef struct sentence {
  token *tokens;
  size_t count;
} sentence;

typedef struct raw {
  char *form;
  char *lemma;
  char *upos;
  char *features;
} raw;

static sentence *sentences;
static size_t sentence_count;

static void *need(void *memory) {
  if (!memory) {
    fputs("train_context: out of memory\n", stderr);
    exit(1);
  }
  return memory;
}

static char *copy(const char *text) {
  return strcpy(need(malloc(strlen(text) + 1)), text);
}

static unsigned upos_number(const char *name) {
  for (unsigned i = 0; i < MAQ_UPOS_COUNT; i++) {
    if (strcmp(maq_upos_name((maq_upos)i), name) == 0) {
      return i;
    }
  }
  return MAQ_UPOS_X;
}

static bool has_features(const maq_analysis *analysis, const char *gold) {
  char features[MAQ_LONGEST_FEATURES];
  maq_kazakh_analysis_features(analysis, features, sizeof features);
  return strcmp(features, gold) == 0;
}

/* How many of the gold features the candidate has, less those it has beyond. */
static int agreement(const maq_analysis *analysis, const char *gold) {
  char features[MAQ_LONGEST_FEATURES];
  int found = 0;
  maq_kazakh_analysis_features(analysis, features, sizeof features);
  for (char *at = strtok(features, "|"); at; at = strtok(NULL, "|")) {
    found += strstr(gold, at) ? 1 : -1;
  }
  return found;
}

static void set_token(token *self, const maq_context_word *word, const raw *gold, const maq_neighbour *beside) {
  maq_candidate candidates[MAQ_MOST_CANDIDATES];
  char lemma[1024];
  size_t lemma_length = maq_fold(gold->lemma, strlen(gold->lemma), lemma);
  int best = -1000;
  self->count = maq_context_candidates(word, candidates);
  self->upos = upos_number(gold->upos);
  self->content =
      self->upos == MAQ_UPOS_NOUN || self->upos == MAQ_UPOS_PROPN || self->upos == MAQ_UPOS_VERB || self->upos == MAQ_UPOS_ADJ;
  for (size_t i = 0; i < self->count; i++) {
    option *added = &self->options[i];
    char buffer[MAQ_LONGEST_STEM];
    const maq_analysis *analysis = &candidates[i].analysis;
    size_t length = maq_kazakh_analysis_lemma(word->folded, analysis, buffer, sizeof buffer);
    added->lemma_right = length == lemma_length && memcmp(buffer, lemma, length) == 0;
    added->features_right = has_features(analysis, gold->features);
    added->tag = candidates[i].tag;
    added->upos = analysis->upos;
    added->feature_count = (uint8_t)maq_context_features(&candidates[i], &beside[0], &beside[1], &beside[2], added->features);
    added->score = maq_context_score(&candidates[i], &candidates[0]) / 16.0;
    int value = 40 * added->lemma_right + 30 * (analysis->upos == self->upos) + 2 * agreement(analysis, gold->features);
    if (value > best) {
      best = value;
      self->gold = i;
    }
  }
}

static void add_sentence(raw *rows, size_t count) {
  maq_context_word *words = need(calloc(count, sizeof *words));
  maq_neighbour *neighbours = need(calloc(count + 2, sizeof *neighbours));
  sentences = need(realloc(sentences, (sentence_count + 1) * sizeof *sentences));
  sentence *self = &sentences[sentence_count++];
  self->tokens = need(calloc(count, sizeof *self->tokens));
  self->count = count;
  neighbours[0] = neighbours[count + 1] = (maq_neighbour){0, 0, MAQ_TAG_START, 0};
  for (size_t i = 0; i < count; i++) {
    char folded[2048];
    uint32_t first;
    const char *form = rows[i].form;
    size_t length = maq_fold(form, strlen(form) < 300 ? strlen(form) : 300, folded);
    folded[length] = 0;
    maq_utf8_next(form, form + strlen(form), &first);
    words[i] =
        (maq_context_word){copy(folded), (uint32_t)length, maq_character_is_upper(first) ? (uint32_t)MAQ_HINT_CAPITALIZED : 0};
    maq_candidate candidates[MAQ_MOST_CANDIDATES];
    maq_context_candidates(&words[i], candidates);
    neighbours[i + 1] = maq_context_neighbour(&words[i], &candidates[0]);
  }
  for (size_t i = 0; i < count; i++) {
    set_token(&self->tokens[i], &words[i], &rows[i], &neighbours[i]);
  }
  free(words);
  free(neighbours);
}

static size_t cut(char *line, char **fields, size_t most) {
  size_t count = 0;
  line[strcspn(line, "\r\n")] = 0;
  for (char *at = line; at && count < most;) {
    fields[count++] = at;
    at = strchr(at, '\t');
    if (at) {
      *at++ = 0;
    }
  }
  return count;
}

static void read_gold(const char *path) {
  static raw rows[1024];
  size_t count = 0;
  char line[1 << 14];
  char *whole = NULL;
  long spanned = 0;
  FILE *file = fopen(path, "rb");
  if (!file) {
    fprintf(stderr, "train_context: %s cannot be read\n", path);
    exit(1);
  }
  while (fgets(line, sizeof line, file)) {
    char *fields[10];
    if (cut(line, fields, 10) < 10) {
      if (*line == 0 && count > 0) {
        add_sentence(rows, count);
        count = 0;
      }
      spanned = 0;
    } else if (strchr(fields[0], '-')) {
      spanned = strtol(strchr(fields[0], '-') + 1, NULL, 10);
      whole = copy(fields[1]);
    } else if ((whole || strtol(fields[0], NULL, 10) > spanned) && count < 1024) {
      rows[count++] = (raw){whole ? whole : copy(fields[1]), copy(fields[2]), copy(fields[3]), copy(fields[5])};
      whole = NULL;
    }
  }
  if (count > 0) {
    add_sentence(rows, count);
  }
  fclose(file);
}

/* ---- the perceptron ------------------------------------------------------------------------------------------------- */

static double weights[MAQ_CONTEXT_WEIGHTS];
static double totals[MAQ_CONTEXT_WEIGHTS];
static double steps;

static double score_of(const option *self) {
  double sum = weights[MAQ_CONTEXT_SCORE] * self->score;
  for (size_t i = 0; i < self->feature_count; i++) {
    sum += weights[self->features[i]];
  }
  return sum;
}

/* The best sequence of candidates under the present weights. */
static void search(const sentence *self, size_t *chosen) {
  static double sums[1024][MAQ_MOST_CANDIDATES];
  static unsigned char from[1024][MAQ_MOST_CANDIDATES];
  for (size_t i = 0; i < self->count; i++) {
    const token *here = &self->tokens[i];
    for (size_t k = 0; k < here->count; k++) {
      double best = -1e18;
      size_t before_count = i ? self->tokens[i - 1].count : 1;
      for (size_t j = 0; j < before_count; j++) {
        unsigned tag = i ? self->tokens[i - 1].options[j].tag : MAQ_TAG_START;
        double sum = (i ? sums[i - 1][j] : 0) + weights[maq_context_transition(tag, here->options[k].tag)];
        if (sum > best) {
          best = sum;
          from[i][k] = (unsigned char)j;
        }
      }
      sums[i][k] = best + score_of(&here->options[k]);
    }
  }
  size_t last = self->count - 1;
  chosen[last] = 0;
  for (size_t k = 1; k < self->tokens[last].count; k++) {
    chosen[last] = sums[last][k] > sums[last][chosen[last]] ? k : chosen[last];
  }
  for (size_t i = last; i > 0; i--) {
    chosen[i - 1] = from[i][chosen[i]];
  }
}

static void move(unsigned feature, double by) {
  weights[feature] += by;
  totals[feature] += by * steps;
}

static void move_all(const sentence *self, const size_t *path, double by) {
  for (size_t i = 0; i < self->count; i++) {
    const option *here = &self->tokens[i].options[path[i]];
    unsigned tag = i ? self->tokens[i - 1].options[path[i - 1]].tag : MAQ_TAG_START;
    move(MAQ_CONTEXT_SCORE, by * here->score / 8);
    for (size_t k = 0; k < here->feature_count; k++) {
      move(here->features[k], by);
    }
    move(maq_context_transition(tag, here->tag), by);
  }
}

static void learn(const sentence *self) {
  size_t chosen[1024];
  size_t gold[1024];
  search(self, chosen);
  for (size_t i = 0; i < self->count; i++) {
    gold[i] = self->tokens[i].gold;
  }
  if (memcmp(chosen, gold, self->count * sizeof *gold) != 0) {
    move_all(self, gold, 1);
    move_all(self, chosen, -1);
  }
  steps += 1;
}

static void measure(unsigned fold) {
  size_t counts[5] = {0};
  for (size_t s = fold; s < sentence_count; s += FOLDS) {
    size_t chosen[1024];
    search(&sentences[s], chosen);
    for (size_t i = 0; i < sentences[s].count; i++) {
      const token *here = &sentences[s].tokens[i];
      counts[0]++;
      counts[1] += here->options[chosen[i]].upos == here->upos;
      counts[2] += here->content;
      counts[4] += here->options[chosen[i]].upos == here->upos && here->options[chosen[i]].features_right;
      counts[3] += here->content && here->options[chosen[i]].lemma_right;
    }
  }
  printf("%zu\t%zu\t%zu\t%zu\t%zu\n", counts[0], counts[1], counts[2], counts[3], counts[4]);
}

static void train(unsigned fold) {
  weights[MAQ_CONTEXT_SCORE] = START_SCORE;
  steps = 1;
  for (unsigned epoch = 0; epoch < EPOCHS; epoch++) {
    for (size_t i = 0; i < sentence_count; i++) {
      size_t at = (i * 7919 + epoch * 104729) % sentence_count;
      if (at % FOLDS != fold) {
        learn(&sentences[at]);
      }
    }
  }
  for (size_t i = 0; i < MAQ_CONTEXT_WEIGHTS; i++) {
    weights[i] -= totals[i] / steps;
  }
}

int main(int argc, char **argv) {
  unsigned fold = FOLDS;
  if (argc > 3 && strcmp(argv[1], "--fold") == 0) {
    fold = (unsigned)strtoul(argv[2], NULL, 10);
    argc -= 2;
    argv += 2;
  }
  if (argc < 3) {
    fputs("usage: train_context [--fold N] WEIGHTS_OUT GOLD.conllu...\n", stderr);
    return 2;
  }
  for (int i = 2; i < argc; i++) {
    read_gold(argv[i]);
  }
  train(fold);
  if (fold < FOLDS) {
    measure(fold);
  }
  FILE *out = fopen(argv[1], "wb");
  if (!out) {
    fprintf(stderr, "train_context: %s cannot be written\n", argv[1]);
    return 1;
  }
  fputs("feature\tweight\n", out);
  for (unsigned i = 0; i < MAQ_CONTEXT_WEIGHTS; i++) {
    double weight = weights[i] * SCALE;
    if (weight >= 0.5 || weight <= -0.5) {
      fprintf(out, "%u\t%.0f\n", i, weight);
    }
  }
  return fclose(out) != 0;
}
