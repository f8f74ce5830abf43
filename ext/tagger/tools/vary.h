/* vary.h: texts as people also write them: in lower case, in capitals, on a Russian keyboard, in Latin and
 * Arabic letters, cut off. Spans go along. */
#ifndef MAQ_TAGGER_TOOLS_VARY_H
#define MAQ_TAGGER_TOOLS_VARY_H

#include <stdlib.h>

#include "gold.h"

/* Leaves four of five texts as they are and varies the others; `random` decides. */
void vary(gold_text *text, uint64_t random);

/* The ways by number from 0, with the name of each; NULL behind the last. */
const char *vary_name(size_t way);
void vary_as(gold_text *text, size_t way);

#endif
