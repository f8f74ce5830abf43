/* fingerprint.h: a number that is nearly the same for nearly the same text. */
#ifndef MAQ_FACTS_FINGERPRINT_H
#define MAQ_FACTS_FINGERPRINT_H

#include "facts/entities.h"

/* 64 bits; 0 bits differ between equal texts, few between an article and an edited copy of it, also in another script, about
 * half between two different articles, on the same theme too. False where the text has no words or memory is out. */
bool maq_fingerprint(maq_arena *arena, const maq_entity_sources *sources, uint64_t *fingerprint);

#endif
