/* time_reading.h: one time expression, for times.c and mention.c. Internal to facts/. */
#ifndef MAQ_FACTS_TIME_READING_H
#define MAQ_FACTS_TIME_READING_H

#include "facts/time_parts.h"

/* The time that begins at `at`, the longest. */
bool maq_read_time(const maq_atoms *atoms, size_t at, maq_time_reading *reading);

/* The same in a mention of class DATE or TIME, where also a bare hour (`төртте`), age (`17-де`) or unit (`жыл`) is one. */
bool maq_read_time_mention(const maq_atoms *atoms, size_t at, maq_entity_class class, maq_time_reading *reading);

/* DATE or TIME. */
maq_entity_class maq_time_class(const maq_time_reading *reading);

/* Writes value, days and span; false when memory is out. */
bool maq_make_time(maq_arena *arena, const maq_atoms *atoms, const maq_time_reading *reading, const maq_day *published,
                   maq_time *time);

#endif
