/* quotation_marks.h: which quotation mark of a text closes which. */
#ifndef MAQ_FACTS_QUOTATION_MARKS_H
#define MAQ_FACTS_QUOTATION_MARKS_H

#include "text/token.h"

/* For each token the quotation mark that closes or opens it, or MAQ_NO_MATCH; NULL when memory is out. */
uint32_t *maq_pair_quotation_marks(maq_arena *arena, const maq_tokens *tokens);

#endif
