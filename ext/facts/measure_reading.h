/* measure_reading.h: one measure, for mention.c. Internal to facts/. */
#ifndef MAQ_FACTS_MEASURE_READING_H
#define MAQ_FACTS_MEASURE_READING_H

#include "facts/measure_parts.h"

/* The measure that begins at `at`, the longest, in a mention of the class `wanted`. */
bool maq_read_measure(maq_arena *arena, const maq_atoms *atoms, size_t at, maq_entity_class wanted, maq_measure *measure);

#endif
