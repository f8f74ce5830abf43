/* pattern_code.h: a compiled pattern, between pattern_compile.c, which writes it, and pattern.c, which runs it. */
#ifndef MAQ_FACTS_PATTERN_CODE_H
#define MAQ_FACTS_PATTERN_CODE_H

#include "facts/pattern.h"

enum {
  MAQ_PATTERN_MOST_CODE = 600,
  MAQ_PATTERN_MOST_TESTS = 400,
};

typedef enum maq_pattern_test_kind {
  MAQ_PATTERN_LEMMA,
  MAQ_PATTERN_FORM,
  MAQ_PATTERN_UPOS,
  MAQ_PATTERN_FEATS,
  MAQ_PATTERN_KIND,
  MAQ_PATTERN_CLASS,
  MAQ_PATTERN_BEGINS,
  MAQ_PATTERN_GOES_ON
} maq_pattern_test_kind;

/* One condition on a token. */
typedef struct maq_pattern_test {
  maq_pattern_test_kind kind;
  bool negated;
  maq_string text; /* folded for lemma and form */
  int number;      /* of a kind or class */
} maq_pattern_test;

typedef enum maq_pattern_operation {
  MAQ_PATTERN_OP_TOKEN,
  MAQ_PATTERN_OP_SPLIT,
  MAQ_PATTERN_OP_JUMP,
  MAQ_PATTERN_OP_SAVE,
  MAQ_PATTERN_OP_ENDED,
  MAQ_PATTERN_OP_MATCH
} maq_pattern_operation;

typedef struct maq_pattern_instruction {
  maq_pattern_operation op;
  uint32_t first, second; /* TOKEN: its tests [first, second); SPLIT: where to, the preferred first; JUMP: where to; SAVE: the slot;
                             ENDED: class of an entity that must end before the token */
} maq_pattern_instruction;

struct maq_pattern {
  maq_pattern_instruction code[MAQ_PATTERN_MOST_CODE];
  size_t code_count, longest_match;
  maq_pattern_test tests[MAQ_PATTERN_MOST_TESTS];
  size_t test_count;
  maq_string names[MAQ_MOST_CAPTURES];
  size_t capture_count;
};

#endif
