/* person_role.h: the role that a mention of a person is given in its sentence. Internal to facts/: people.c asks. */
#ifndef MAQ_FACTS_PERSON_ROLE_H
#define MAQ_FACTS_PERSON_ROLE_H

#include "facts/entities.h"

/* text NULL where the text is silent. */
typedef struct maq_role {
  maq_string name; /* nominative; without the country and organisation that it belongs to */
  maq_string organisation;
  maq_string country; /* ISO 3166-1 alpha-3 */
} maq_role;

/* The role of the person mentioned by that entity: directly before the name, or behind it after a comma, a dash or in brackets.
 * Looks at a constant number of tokens and entities around. Texts are in the arena or in the entities. */
maq_role maq_role_of_mention(maq_arena *arena, const maq_entity_sources *sources, const maq_entities *entities, uint32_t entity);

#endif
