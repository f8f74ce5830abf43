/* train.c: learns the tagger's model from annotated texts, and measures what can be learned from them.
 *
 * usage: train DATA MODEL            learns from all, writes the model; its confidences come from fold 0 of a model without it
 *        train DATA --folds 0-9      cross-validation: learns from the other folds, prints F1 by kind of text and class
 *        train DATA --rules          the rules alone on all texts, for comparison
 *        train DATA --without K OUT  writes the model learned from all but fold K
 * `--prose FILE`, any number of times, adds prose of our own to what is learned from. Further options, for trying things out:
 * --copies N (of each text, with its names replaced by others) --passes N --rate X --penalty X --dropout X --least N --written N
 * --limit BYTES --no-own --talk (how the passes go) --ways (F1 of the tested texts in each of the ways of vary.h, too)
 *
 * The same data and options give the same bytes.
 */
#include <stdio.h>
#include <stdlib.h>

#include "learn.h"
#include "score.h"
#include "vary.h"

typedef struct trainer {
  gold texts;
  examples all;
  learn_options options;
  size_t limit;
  unsigned copies; /* how often each text is seen again with other names */
  bool ways;       /* are texts tested in all ways of writing? */
  uint16_t confidences[MAQ_TAGGER_CONFIDENCES];
} trainer;

/* A model learned from all but the fold; -2: from all. */
static unsigned char *learn_model(trainer *t, int held_out_fold, size_t *size) {
  gold replaced = {0};
  examples more = {0};
  if (t->copies) {
    for (unsigned copy = 0; copy < t->copies; copy++) {
      gold_replace(&replaced, &t->texts, held_out_fold, t->options.seed + copy);
    }
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
  learn(&t->all, t->copies ? &more : NULL, held_out_fold, &t->options, &l);
  examples_free(&more);
  unsigned char *bytes = pack_model(&l, t->limit, t->confidences, size);
  learned_free(&l);
  return bytes;
}

static void test_varied(score_board *board, const maq_tagger_model *model, const gold_text *text, size_t way) {
  gold varied = {0};
  gold_text *copy = gold_add(&varied, text->set, text->fold);
  gold_append(copy, text->text, text->length);
  for (size_t i = 0; i < text->span_count; i++) {
    gold_mark(copy, text->spans[i].begin, text->spans[i].end, text->spans[i].class);
  }
  vary_as(copy, way);
  score_text(board, model, copy);
  free(copy->text);
  free(copy->spans);
  free(varied.texts);
}

static void test_ways(const trainer *t, int fold, const maq_tagger_model *model) {
  for (size_t way = 0; vary_name(way); way++) {
    static score_board board;
    memset(&board, 0, sizeof board);
    for (size_t i = 0; i < t->texts.count; i++) {
      if (t->texts.texts[i].fold == fold) {
        test_varied(&board, model, &t->texts.texts[i], way);
      }
    }
    print_scores(&board, vary_name(way));
  }
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
  if (t->ways) {
    test_ways(t, fold, &model);
  }
  fprintf(stderr, "fold %d: model of %zu bytes\n", fold, size);
  free(bytes);
}

static void cross_validate(trainer *t, const char *folds) {
  static score_board board;
  int first = folds[0] - '0', last = folds[1] == '-' ? folds[2] - '0' : first;
  for (int fold = first; fold <= last && fold < 10; fold++) {
    test_fold(t, fold, &board);
    print_scores(&board, fold < last ? "cross-validated so far" : "cross-validated");
    fflush(stdout);
  }
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

/* What the command line asks for. */
typedef struct request {
  const char *folds, *path;
  int held_out_fold;
  bool rules, without_own;
} request;

/* An option with a value; false if it is none. */
static bool read_setting(trainer *t, request *r, const char *word, const char *value) {
  if (strcmp(word, "--folds") == 0) {
    r->folds = value;
  } else if (strcmp(word, "--without") == 0) {
    r->held_out_fold = atoi(value);
  } else if (strcmp(word, "--passes") == 0) {
    t->options.passes = atoi(value);
  } else if (strcmp(word, "--rate") == 0) {
    t->options.rate = (float)atof(value);
  } else if (strcmp(word, "--penalty") == 0) {
    t->options.penalty = (float)atof(value);
  } else if (strcmp(word, "--dropout") == 0) {
    t->options.dropout = (float)atof(value);
  } else if (strcmp(word, "--least") == 0) {
    t->options.least = (unsigned)atoi(value);
  } else if (strcmp(word, "--written") == 0) {
    t->options.written = (unsigned)atoi(value);
  } else if (strcmp(word, "--copies") == 0) {
    t->copies = (unsigned)atoi(value);
  } else if (strcmp(word, "--prose") == 0) {
    gold_read_prose(&t->texts, value);
  } else if (strcmp(word, "--limit") == 0) {
    t->limit = (size_t)atol(value);
  } else {
    return false;
  }
  return true;
}

static void read_words(trainer *t, request *r, int count, char **words) {
  for (int i = 2; i < count; i++) {
    if (read_setting(t, r, words[i], i + 1 < count ? words[i + 1] : "")) {
      i++;
      continue;
    }
    r->rules |= strcmp(words[i], "--rules") == 0;
    r->without_own |= strcmp(words[i], "--no-own") == 0;
    t->options.talk |= strcmp(words[i], "--talk") == 0;
    t->ways |= strcmp(words[i], "--ways") == 0;
    r->path = words[i][0] == '-' ? r->path : words[i];
  }
}

int main(int count, char **words) {
  static trainer t = {
      .options = {.passes = 7, .rate = 0.1f, .penalty = 0.4f, .dropout = 0.15f, .least = 2, .written = 1, .seed = 20170110},
      .limit = 1800000,
      .copies = 12};
  request r = {.held_out_fold = -2};
  read_words(&t, &r, count, words);
  if (count < 3 || !(r.path || r.folds || r.rules)) {
    fail("DATA and MODEL, --folds or --rules are needed", "usage");
  }
  read_all(&t, words[1], !r.without_own);
  if (r.rules) {
    test_rules(&t);
    return 0;
  }
  read_examples(&t);
  if (r.folds) {
    cross_validate(&t, r.folds);
  } else {
    write_model(&t, r.held_out_fold, r.path);
  }
  return 0;
}
