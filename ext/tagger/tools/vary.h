/* vary.h: texts as people also write them: in lower case, in capitals, on a Russian keyboard, in Latin and
 * Arabic letters, cut off. Spans go along. */
#ifndef MAQ_TAGGER_TOOLS_VARY_H
#define MAQ_TAGGER_TOOLS_VARY_H

#include <stdlib.h>

#include "gold.h"

/* Leaves four of five texts as they are and varies the others; `random` decides. */
void vary(gold_text *text, uint64_t random);

/* One way: lower, capitals, plain-letters, arabic, latin-acute, latin-2021, cut. */
void vary_as(gold_text *text, const char *way);

#endif
