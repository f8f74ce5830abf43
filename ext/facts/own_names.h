/* own_names.h: the names of a user's dictionary among the entities of a text. Internal to facts/: entities.c asks. */
#ifndef MAQ_FACTS_OWN_NAMES_H
#define MAQ_FACTS_OWN_NAMES_H

#include "facts/entities.h"

/* Puts the dictionary's names into the list, with the rule `dictionary`: they stand instead of what they overlap, or within the
 * post or other name that they are part of; what the dictionary stops goes. `may_contain` says which classes stand within which.
 * False when memory is out. */
bool maq_apply_dictionary(maq_arena *arena, const maq_entity_sources *sources,
                          bool (*may_contain)(maq_entity_class outer, maq_entity_class inner), maq_entities *entities);

#endif
