/* score.h: exact-match precision, recall and F1 of spans, by kind of text and by class. */
#ifndef MAQ_TAGGER_TOOLS_SCORE_H
#define MAQ_TAGGER_TOOLS_SCORE_H

#include "examples.h"

typedef struct score {
  size_t right, predicted, gold;
} score;

typedef struct score_board {
  score cells[GOLD_SETS][MAQ_TAGGER_CLASSES];
  size_t margins[MAQ_TAGGER_CONFIDENCES][2]; /* spans by margin: wrong, right */
} score_board;

/* Tags a text with the model (NULL: rules alone) and counts. */
void score_text(score_board *board, const maq_tagger_model *model, const gold_text *text);

/* Prints F1 by set, then a row for each class with a column for each set. */
void print_scores(const score_board *board, const char *title);

/* How often a span with that margin is right, in thousandths, never falling. */
void calibrate(const score_board *board, uint16_t confidences[MAQ_TAGGER_CONFIDENCES]);

#endif
