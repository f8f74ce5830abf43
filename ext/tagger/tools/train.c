/* train.c: learns the tagger's model from annotated texts, and measures what can be learned from them.
 *
 * usage: train DATA MODEL            learns from all, writes the model; its confidences come from fold 0 of a model without it
 *        train DATA --folds 0-9      cross-validation: learns from the other folds, prints F1 by kind of text and class
 *        train DATA --rules          the rules alone on all texts, for comparison
 *        train DATA --without K OUT  writes the model learned from all but fold K
 * Further options, for trying things out: --passes N --rate X --penalty X --dropout X --least N --limit BYTES --no-own --plain
 *
 * The same data and options give the same bytes.
 */
#include <stdio.h>
#include <stdlib.h>

#include "learn.h"
#include "score.h"

typedef struct trainer {
  gold texts;
  examples all;
  learn_options options;
  size_t limit;
  bool plain; /* without names replaced by others */
  uint16_t confidences[MAQ_TAGGER_CONFIDENCES];
} trainer;

/* A model learned from all but the fold; -2: from all. */
static unsigned char *learn_model(trainer *t, int held_out_fold, size_t *size) {
  gold replaced = {0};
  examples more = {0};
  if (!t->plain) {
    gold_replace(&replaced, &t->texts, held_out_fold, t->options.seed);
    for (size_t i = 0; i < replaced.count; i++) {
      examples_add(&more, &replaced.texts[i]);
    }
    for (size_t i = 0; i < replaced.count; i++) {
      free(replaced.texts[i].text);
      free(replaced.texts[i].spans);
    }
    free(replaced.texts);
  }
  learned l;
  learn(&t->all, t->plain ? NULL : &more, held_out_fold, &t->options, &l);
  examples_free(&more);
  unsigned char *bytes = pack_model(&l, t->limit, t->confidences, size);
  learned_free(&l);
  return bytes;
}

static void test_fold(trainer *t, int fold, score_board *board) {
  size_t size;
  unsigned char *bytes = learn_model(t, fold, &size);
  maq_tagger_model model;
  if (!maq_tagger_open(bytes, size, true, &model)) {
    fail("is not what was written", "model");
  }
  for (size_t i = 0; i < t->texts.count; i++) {
    if (t->texts.texts[i].fold == fold) {
      score_text(board, &model, &t->texts.texts[i]);
    }
  }
  fprintf(stderr, "fold %d: model of %zu bytes\n", fold, size);
  free(bytes);
}

static void cross_validate(trainer *t, const char *folds) {
  static score_board board;
  int first = folds[0] - '0', last = folds[1] == '-' ? folds[2] - '0' : first;
  for (int fold = first; fold <= last && fold < 10; fold++) {
    test_fold(t, fold, &board);
  }
  print_scores(&board, "cross-validated");
}

static void test_rules(const trainer *t) {
  static score_board board;
  for (size_t i = 0; i < t->texts.count; i++) {
    score_text(&board, NULL, &t->texts.texts[i]);
  }
  print_scores(&board, "rules alone");
}

static void write_model(trainer *t, int held_out_fold, const char *path) {
  static score_board board;
  size_t size;
  test_fold(t, 0, &board);
  calibrate(&board, t->confidences);
  unsigned char *bytes = learn_model(t, held_out_fold, &size);
  FILE *file = fopen(path, "wb");
  if (!file || fwrite(bytes, 1, size, file) != size || fclose(file) != 0) {
    fail("cannot be written", path);
  }
  fprintf(stderr, "%s: %zu bytes\n", path, size);
  free(bytes);
}

static void read_all(trainer *t, const char *folder, bool own) {
  gold_read(&t->texts, folder);
  size_t kept = 0;
  for (size_t i = 0; i < t->texts.count; i++) {
    if (own || t->texts.texts[i].set != GOLD_OWN) {
      t->texts.texts[kept++] = t->texts.texts[i];
    }
  }
  t->texts.count = kept;
}

static void read_examples(trainer *t) {
  for (size_t i = 0; i < t->texts.count; i++) {
    examples_add(&t->all, &t->texts.texts[i]);
  }
  fprintf(stderr, "%zu texts, %zu sentences, %zu tokens, %zu features; %zu texts in another language, %zu spans cut tokens\n",
          t->texts.count, t->all.count, t->all.token_count, t->all.feature_count, t->all.skipped, t->all.cut);
}

int main(int count, char **words) {
  static trainer t = {.options = {.passes = 12, .rate = 0.1f, .penalty = 0.3f, .dropout = 0.15f, .least = 2, .seed = 20170110},
                      .limit = 1100000};
  const char *folds = NULL, *path = NULL;
  bool rules = false, own = true;
  int held_out_fold = -2;
  for (int i = 2; i < count; i++) {
    const char *word = words[i], *value = i + 1 < count ? words[i + 1] : "";
    bool taken = true;
    if (strcmp(word, "--folds") == 0) {
      folds = value;
    } else if (strcmp(word, "--without") == 0) {
      held_out_fold = atoi(value);
    } else if (strcmp(word, "--passes") == 0) {
      t.options.passes = atoi(value);
    } else if (strcmp(word, "--rate") == 0) {
      t.options.rate = (float)atof(value);
    } else if (strcmp(word, "--penalty") == 0) {
      t.options.penalty = (float)atof(value);
    } else if (strcmp(word, "--dropout") == 0) {
      t.options.dropout = (float)atof(value);
    } else if (strcmp(word, "--least") == 0) {
      t.options.least = (unsigned)atoi(value);
    } else if (strcmp(word, "--limit") == 0) {
      t.limit = (size_t)atol(value);
    } else {
      taken = false;
      rules |= strcmp(word, "--rules") == 0;
      own &= strcmp(word, "--no-own") != 0;
      t.plain |= strcmp(word, "--plain") == 0;
      t.options.talk |= strcmp(word, "--talk") == 0;
      path = *word == '-' ? path : word;
    }
    i += taken;
  }
  if (count < 3) {
    fail("DATA and MODEL, --folds or --rules are needed", "usage");
  }
  read_all(&t, words[1], own);
  if (rules) {
    test_rules(&t);
    return 0;
  }
  read_examples(&t);
  if (folds) {
    cross_validate(&t, folds);
  } else if (path) {
    write_model(&t, held_out_fold, path);
  }
  return 0;
}
