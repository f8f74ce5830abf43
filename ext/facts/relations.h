/* relations.h: what stands in which relation to what, as triples. */
#ifndef MAQ_FACTS_RELATIONS_H
#define MAQ_FACTS_RELATIONS_H

#include "facts/events.h"

typedef struct maq_relation {
  maq_span span;              /* the words that tell of it: from the one mention to the other */
  maq_string subject, object; /* canonical names */
  const char *predicate;      /* as NEREL (Loukachevitch et al., 2021) names relations: WORKS_AS, WORKPLACE, ABBREVIATION, … */
  uint16_t confidence;        /* thousandths */
  const char *rule;           /* static text */
} maq_relation;

typedef struct maq_relations {
  maq_relation *items; /* in text order */
  size_t count;
} maq_relations;

/* False when memory is out. */
bool maq_find_relations(maq_arena *arena, const maq_event_sources *sources, const maq_events *events, maq_relations *relations);

#endif
