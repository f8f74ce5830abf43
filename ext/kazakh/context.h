/* context.h: the choice among analyses in the context of a sentence. */
#ifndef MAQ_KAZAKH_CONTEXT_H
#define MAQ_KAZAKH_CONTEXT_H

#include "kazakh/morphology.h"

typedef struct maq_context_word {
  const char *folded; /* as for morphology.h; a hyphenated ending may be left on */
  uint32_t length;    /* bytes */
  uint32_t hints;     /* MAQ_HINT_ bits */
} maq_context_word;

/* Writes the chosen analysis of each of `count` tokens (words, numbers, punctuation marks) of one sentence into `out`.
 * Numbers are NUM, marks PUNCT or SYM. The lemma is that of maq_kazakh_analysis_lemma. Takes time linear in `count`; keeps
 * what it needs (about 40 KB) on the stack. */
void maq_kazakh_tag(const maq_context_word *words, size_t count, maq_analysis *out);

#endif
