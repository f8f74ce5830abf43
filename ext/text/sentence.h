/* sentence.h: sentences and paragraphs. */
#ifndef MAQ_TEXT_SENTENCE_H
#define MAQ_TEXT_SENTENCE_H

#include "text/token.h"

typedef struct maq_sentence {
  uint32_t first_token;
  uint32_t token_count;
  uint32_t paragraph; /* 0-based */
  bool is_title;
} maq_sentence;

typedef struct maq_sentences {
  maq_sentence *items;
  size_t count;
} maq_sentences;

/* Groups tokens into sentences and writes each token's sentence. A line break ends a sentence unless the next line goes on
 * in lower case; inside a line a full stop, question or exclamation mark does, except after initials, abbreviations and
 * enumerating numbers, within brackets, and before lower case. The first line is the title where it is one sentence without
 * a full stop and more follows. Returns false when memory is out. */
bool maq_split_sentences(maq_arena *arena, maq_tokens *tokens, maq_sentences *sentences);

#endif
