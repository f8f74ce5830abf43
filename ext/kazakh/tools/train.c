/* train.c: a host program that trains the weights by which morphology.c chooses among readings.
 *
 *     train_kazakh [--fold N] WEIGHTS_OUT GOLD.conllu...
 *
 * With --fold it leaves every tenth sentence, beginning with number N, out of training and reports nothing.
 *
 * HOW IT WORKS. A log-linear model over the readings of a word: P(reading) is proportional to exp(sum of its features'
 * weights). AdaGrad (Duchi, Hazan and Singer 2011) climbs the likelihood of the readings that have the gold lemma (and class,
 * where some reading has both), with a quadratic penalty. Each name is learned a second time, more weakly, with its stem taken
 * for unknown: that teaches how to take the endings off names that no lexicon has. The order of the data is fixed, so the
 * result is the same each time. Before the final weights are trained on everything, ten models are trained on nine tenths of the
 * sentences each and measured on the rest: that is the figure to report.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "kazakh/sounds.h"
#include "kazakh/tables.h"
#include "text/character.h"

enum { FOLDS = 10, EPOCHS = 25, MOST_READINGS = 80, SCALE = 64 };

/* How much a token counts whose stem was hidden. */
static const double guess_weight = 0.3;

typedef struct token {
  maq_scored *readings;
  unsigned char *good; /* 1: the lemma is right, 2: and the class, 3: and the features */
  size_t count;
  unsigned sentence;
  char upos[8];
  bool guess;    /* a copy that teaches to guess; not measured */
  bool hopeless; /* no reading has the gold lemma */
} token;

static token *tokens;
static size_t token_count;

static void *need(void *memory) {
  if (!memory) {
    fputs("train_kazakh: out of memory\n", stderr);
    exit(1);
  }
  return memory;
}

static size_t fold(const char *word, char *out) {
  return maq_fold(word, strlen(word), out);
}

static bool is_trained_on(const char *upos) {
  static const char *const used[] = {"NOUN", "PROPN", "VERB", "ADJ", "ADV", "AUX"};
  for (size_t i = 0; i < sizeof used / sizeof used[0]; i++) {
    if (strcmp(upos, used[i]) == 0) {
      return true;
    }
  }
  return false;
}

static bool has_features(const maq_analysis *analysis, unsigned upos, const char *gold) {
  char features[MAQ_LONGEST_FEATURES];
  maq_analysis same = *analysis;
  same.upos = (uint8_t)upos;
  maq_kazakh_analysis_features(&same, features, sizeof features);
  return strcmp(features, gold) == 0;
}

static void judge(token *self, const char *word, const char *lemma, size_t lemma_length, const char *features) {
  unsigned upos = strcmp(self->upos, "ADJ") == 0 ? MAQ_UPOS_ADJ : MAQ_UPOS_NOUN;
  bool verb = strcmp(self->upos, "VERB") == 0 || strcmp(self->upos, "AUX") == 0;
  self->hopeless = true;
  for (size_t i = 0; i < self->count; i++) {
    char buffer[MAQ_LONGEST_STEM];
    const maq_analysis *analysis = &self->readings[i].analysis;
    size_t length = maq_kazakh_analysis_lemma(word, analysis, buffer, sizeof buffer);
    bool right = length == lemma_length && memcmp(buffer, lemma, length) == 0;
    self->good[i] = (unsigned char)(right ? 1 : 0);
    if (right && analysis->verbal == verb) {
      self->good[i] = has_features(analysis, upos, features) ? 3 : 2;
    }
    self->hopeless = self->hopeless && !right;
  }
}

/* The word without a particle behind a hyphen: as long as its longest reading. */
static size_t analysis_base(const char *word, size_t length, unsigned hints) {
  maq_analysis analyses[MAQ_MOST_ANALYSES];
  size_t longest = 0;
  size_t count = maq_kazakh_analyse(word, length, hints, analyses, MAQ_MOST_ANALYSES);
  for (size_t i = 0; i < count; i++) {
    size_t stem = analyses[i].form.nominal.stem_length;
    longest = stem > longest ? stem : longest;
  }
  return longest;
}

/* Adds a token; with `guess` as one whose stem is unknown. */
static void add_token(const char *form, const char *gold, const char *upos, const char *features, unsigned sentence, bool guess) {
  char word[1024];
  char lemma[1024];
  uint32_t first;
  if (strlen(form) > 300 || strlen(gold) > 300 || strlen(upos) > 7 || !is_trained_on(upos)) {
    return;
  }
  maq_utf8_next(form, form + strlen(form), &first);
  unsigned hints = maq_character_is_upper(first) ? MAQ_HINT_CAPITALIZED : 0;
  size_t length = fold(form, word);
  size_t lemma_length = fold(gold, lemma);
  maq_analysis analysis;
  maq_kazakh_analyse(word, length, hints, &analysis, 1);
  if (length > MAQ_LONGEST_WORD) {
    return;
  }
  tokens = need(realloc(tokens, (token_count + 1) * sizeof *tokens));
  token *added = &tokens[token_count++];
  memset(added, 0, sizeof *added);
  strcpy(added->upos, upos);
  maq_string hidden = {lemma, guess ? lemma_length : 0};
  added->sentence = sentence;
  added->guess = guess;
  added->readings = need(calloc(MOST_READINGS, sizeof *added->readings));
  if (analysis.score == INT32_MAX) { /* of a closed class, or with a hyphenated ending: nothing to choose */
    added->readings[added->count++].analysis = analysis;
  } else {
    length = analysis_base(word, length, hints);
    added->count = maq_kazakh_read_all(word, length, hints, hidden, added->readings, MOST_READINGS);
  }
  added->good = need(calloc(added->count + 1, 1));
  judge(added, word, lemma, lemma_length, features);
}

/* Reads a treebank; a token of several words counts once, with the first word's analysis. */
static void read_gold(const char *path) {
  static unsigned sentence;
  char line[1 << 14];
  char whole[512] = "";
  long spanned = 0;
  bool first = false;
  FILE *file = fopen(path, "rb");
  if (!file) {
    fprintf(stderr, "train_kazakh: %s cannot be read\n", path);
    exit(1);
  }
  while (fgets(line, sizeof line, file)) {
    char *fields[10] = {0};
    size_t count = 0;
    line[strcspn(line, "\r\n")] = 0;
    for (char *at = line; at && count < 10;) {
      fields[count++] = at;
      at = strchr(at, '\t');
      if (at) {
        *at++ = 0;
      }
    }
    if (count < 10) {
      sentence += *line == 0;
      spanned = 0;
    } else if (strchr(fields[0], '-')) {
      spanned = strtol(strchr(fields[0], '-') + 1, NULL, 10);
      snprintf(whole, sizeof whole, "%.500s", fields[1]);
      first = true;
    } else if (strtol(fields[0], NULL, 10) > spanned || first) {
      const char *form = first ? whole : fields[1];
      add_token(form, fields[2], fields[3], fields[5], sentence, false);
      if (strcmp(fields[3], "PROPN") == 0) {
        add_token(form, fields[2], fields[3], fields[5], sentence, true);
      }
      first = false;
    }
  }
  fclose(file);
}

/* ---- the model ------------------------------------------------------------------------------------------------------ */

typedef struct model {
  double weights[FEATURE_COUNT];
  double squares[FEATURE_COUNT];
} model;

static double value_of(const maq_scored *reading, unsigned index) {
  unsigned feature = reading->features[index];
  bool lexical = maq_is_lexical_feature(feature);
  return lexical ? reading->lexical / 16.0 : 1.0;
}

static double score(const model *self, const maq_scored *reading) {
  double sum = 0;
  for (unsigned i = 0; i < reading->feature_count; i++) {
    sum += self->weights[reading->features[i]] * value_of(reading, i);
  }
  return sum;
}

static void learn(model *self, const token *from) {
  double all[MOST_READINGS];
  double sum = 0;
  double good = 0;
  unsigned char level = 0;
  double top = -1e9;
  for (size_t i = 0; i < from->count; i++) {
    all[i] = score(self, &from->readings[i]);
    top = all[i] > top ? all[i] : top;
    level = from->good[i] > level ? from->good[i] : level;
  }
  if (!level) {
    return;
  }
  for (size_t i = 0; i < from->count; i++) {
    all[i] = exp(all[i] - top);
    sum += all[i];
    good += from->good[i] == level ? all[i] : 0;
  }
  double gradient[FEATURE_COUNT] = {0};
  for (size_t i = 0; i < from->count; i++) {
    double pull = (from->good[i] == level ? all[i] / (good + 1e-12) : 0) - all[i] / sum;
    for (unsigned k = 0; k < from->readings[i].feature_count; k++) {
      gradient[from->readings[i].features[k]] += pull * value_of(&from->readings[i], k);
    }
  }
  for (unsigned k = 0; k < FEATURE_COUNT; k++) {
    double step = gradient[k] * (from->guess ? guess_weight : 1.0) - 1e-4 * self->weights[k];
    if (gradient[k] != 0) {
      self->squares[k] += step * step;
      self->weights[k] += 0.3 * step / (sqrt(self->squares[k]) + 1e-6);
    }
  }
}

static void train(model *self, unsigned held_out) {
  memset(self, 0, sizeof *self);
  for (unsigned epoch = 0; epoch < EPOCHS; epoch++) {
    for (size_t i = 0; i < token_count; i++) {
      size_t at = (i * 7919 + epoch * 104729) % token_count;
      if (tokens[at].sentence % FOLDS != held_out) {
        learn(self, &tokens[at]);
      }
    }
  }
}

static bool is_right(const model *self, const token *from) {
  size_t best = 0;
  for (size_t i = 1; i < from->count; i++) {
    if (score(self, &from->readings[i]) > score(self, &from->readings[best]) + 1e-9) {
      best = i;
    }
  }
  return from->good[best] > 0;
}

static void report(const char *what, const size_t *right, const size_t *all, const size_t *possible) {
  static const char *const names[] = {"NOUN", "PROPN", "VERB", "ADJ"};
  size_t rights = 0;
  size_t totals = 0;
  fprintf(stderr, "%s:", what);
  for (size_t i = 0; i < 4; i++) {
    fprintf(stderr, "  %s %.2f (at most %.2f)", names[i], 100.0 * (double)right[i] / (double)(all[i] + !all[i]),
            100.0 * (double)possible[i] / (double)(all[i] + !all[i]));
    rights += right[i];
    totals += all[i];
  }
  fprintf(stderr, "  all %.2f of %zu\n", 100.0 * (double)rights / (double)(totals + !totals), totals);
}

static int content_index(const char *upos) {
  static const char *const names[] = {"NOUN", "PROPN", "VERB", "ADJ"};
  for (int i = 0; i < 4; i++) {
    if (strcmp(names[i], upos) == 0) {
      return i;
    }
  }
  return -1;
}

static void measure(const model *self, unsigned fold_number, bool guess, size_t *right, size_t *all, size_t *possible) {
  for (size_t i = 0; i < token_count; i++) {
    int class = content_index(tokens[i].upos);
    if (class >= 0 && tokens[i].guess == guess && (fold_number == FOLDS || tokens[i].sentence % FOLDS == fold_number)) {
      right[class] += is_right(self, &tokens[i]);
      all[class]++;
      possible[class] += !tokens[i].hopeless;
    }
  }
}

static void cross_validate(model *trained, bool guess, const char *what) {
  size_t right[4] = {0};
  size_t all[4] = {0};
  size_t possible[4] = {0};
  for (unsigned held_out = 0; held_out < FOLDS; held_out++) {
    train(trained, held_out);
    measure(trained, held_out, guess, right, all, possible);
  }
  report(what, right, all, possible);
}

int main(int argc, char **argv) {
  unsigned left_out = FOLDS;
  if (argc > 3 && strcmp(argv[1], "--fold") == 0) {
    left_out = (unsigned)strtoul(argv[2], NULL, 10);
    argc -= 2;
    argv += 2;
  }
  if (argc < 3) {
    fputs("usage: train_kazakh [--fold N] WEIGHTS_OUT GOLD.conllu...\n", stderr);
    return 2;
  }
  for (int i = 2; i < argc; i++) {
    read_gold(argv[i]);
  }
  static model trained;
  if (left_out == FOLDS) {
    cross_validate(&trained, false, "10-fold");
    cross_validate(&trained, true, "10-fold, stems unknown");
  }
  train(&trained, left_out);
  if (left_out == FOLDS) {
    size_t right[4] = {0};
    size_t all[4] = {0};
    size_t possible[4] = {0};
    measure(&trained, FOLDS, false, right, all, possible);
    report("on its training data", right, all, possible);
  }
  FILE *out = fopen(argv[1], "wb");
  if (!out) {
    fprintf(stderr, "train_kazakh: %s cannot be written\n", argv[1]);
    return 1;
  }
  fputs("feature\tweight\n", out);
  for (unsigned i = 0; i < FEATURE_COUNT; i++) {
    fprintf(out, "%u\t%.0f\n", i, trained.weights[i] * SCALE);
  }
  return fclose(out) != 0;
}
