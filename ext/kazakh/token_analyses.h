/* token_analyses.h: lemma, part of speech and features of each token of a text. */
#ifndef MAQ_KAZAKH_TOKEN_ANALYSES_H
#define MAQ_KAZAKH_TOKEN_ANALYSES_H

#include "kazakh/morphology.h"
#include "text/sentence.h"

typedef struct maq_token_analysis {
  maq_string lemma;     /* lower case, in Cyrillic; text NULL where nothing is known */
  const char *upos;     /* `NOUN`, or NULL */
  const char *features; /* `Case=Gen|Number=Plur`, or NULL where there are none */
} maq_token_analysis;

/* What a text is taken for. */
typedef enum maq_text_kind {
  MAQ_TEXT_KAZAKH,
  MAQ_TEXT_PRESUMED, /* for Kazakh, for want of anything else: Latin words stay unknown */
  MAQ_TEXT_OTHER,    /* only numbers and marks are told */
} maq_text_kind;

/* An array with one item a token, in the arena; NULL when memory is out or the host cancelled. Words are analysed in the context of
 * their sentence (context.h). */
maq_token_analysis *maq_analyse_tokens(maq_arena *arena, const maq_tokens *tokens, const maq_sentences *sentences,
                                       maq_text_kind kind);

#endif
