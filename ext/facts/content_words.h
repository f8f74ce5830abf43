/* content_words.h: the words of a text, as stems: what summary and fingerprint count. */
#ifndef MAQ_FACTS_CONTENT_WORDS_H
#define MAQ_FACTS_CONTENT_WORDS_H

#include "facts/entities.h"

/* One number a token: a hash of its search stem, 0 for marks and single letters. NULL when memory is out. */
uint32_t *maq_content_words(maq_arena *arena, const maq_entity_sources *sources);

#endif
