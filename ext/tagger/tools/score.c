/* score.c: see score.h. */
#include "score.h"

#include <stdio.h>
#include <stdlib.h>

#include "facts/span.h"

void score_text(score_board *board, const maq_tagger_model *model, const gold_text *text) {
  size_t count;
  found_span *found = find_spans(model, text, &count);
  score *cells = board->cells[text->set];
  for (size_t i = 0; i < text->span_count; i++) {
    cells[text->spans[i].class].gold++;
  }
  for (size_t i = 0; i < count; i++) {
    bool right = false;
    for (size_t k = 0; k < text->span_count && !right; k++) {
      const gold_span *span = &text->spans[k];
      right = span->begin == found[i].begin && span->end == found[i].end && span->class == found[i].class;
    }
    cells[found[i].class].predicted++;
    cells[found[i].class].right += right;
    int32_t bin = found[i].margin * 4 / MAQ_TAGGER_SCALE;
    bin = bin < 0 ? 0 : bin >= MAQ_TAGGER_CONFIDENCES ? MAQ_TAGGER_CONFIDENCES - 1 : bin;
    board->margins[bin][right]++;
  }
  free(found);
}

static void add(score *sum, const score *other) {
  sum->right += other->right;
  sum->predicted += other->predicted;
  sum->gold += other->gold;
}

static double f1_of(const score *s) {
  return s->predicted + s->gold ? 200.0 * (double)s->right / (double)(s->predicted + s->gold) : 0.0;
}

void print_scores(const score_board *board, const char *title) {
  printf("%s\n", title);
  for (int set = 0; set < GOLD_SETS; set++) {
    score sum = {0, 0, 0};
    for (int class = 0; class < MAQ_TAGGER_CLASSES; class ++) {
      add(&sum, &board->cells[set][class]);
    }
    if (sum.gold) {
      printf("  %-12s P %5.2f R %5.2f F1 %5.2f: %zu right of %zu found, %zu wanted\n", gold_set_name((gold_set)set),
             100.0 * (double)sum.right / (double)(sum.predicted ? sum.predicted : 1), 100.0 * (double)sum.right / (double)sum.gold,
             f1_of(&sum), sum.right, sum.predicted, sum.gold);
    }
  }
  for (int class = 0; class < MAQ_TAGGER_CLASSES; class ++) {
    printf("  %-14s", maq_entity_class_name((maq_entity_class) class));
    for (int set = 0; set < GOLD_OWN; set++) {
      const score *cell = &board->cells[set][class];
      printf(" %6.2f (%zu %zu %zu)", f1_of(cell), cell->right, cell->predicted, cell->gold);
    }
    printf("\n");
  }
}

void calibrate(const score_board *board, uint16_t confidences[MAQ_TAGGER_CONFIDENCES]) {
  uint16_t least = 300;
  for (int i = 0; i < MAQ_TAGGER_CONFIDENCES; i++) {
    size_t right = board->margins[i][1] + 1, all = right + board->margins[i][0] + 1;
    uint16_t share = (uint16_t)(right * 1000 / all);
    if (all > 20 && share > least) {
      least = share > 999 ? 999 : share;
    }
    confidences[i] = least;
  }
}
