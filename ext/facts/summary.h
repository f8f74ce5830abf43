/* summary.h: the sentences that say most of what an article says. */
#ifndef MAQ_FACTS_SUMMARY_H
#define MAQ_FACTS_SUMMARY_H

#include "facts/entities.h"

/* The most central sentences, at most `wanted`, in text order with a blank between, as written; the title is none of them. Text
 * NULL where there are none or when memory is out (the arena then has failed). */
maq_string maq_summarise(maq_arena *arena, const maq_entity_sources *sources, size_t wanted);

#endif
