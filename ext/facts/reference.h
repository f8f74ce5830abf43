/* reference.h: which mentions name one thing. Internal to facts/: entities.c asks. */
#ifndef MAQ_FACTS_REFERENCE_H
#define MAQ_FACTS_REFERENCE_H

#include "facts/entities.h"

/* Gives the people among the entities the fullest name that the text has for them, by initials, surname, given name, given name
 * and father's name, or the same words in another order, and sets `referent` of all entities. A new name is in the arena. False
 * when memory is out. */
bool maq_tie_references(maq_arena *arena, const maq_entity_sources *sources, maq_entities *entities);

#endif
