/* shared_units.h: figures whose unit stands once, at the last of them. Internal to facts/. */
#ifndef MAQ_FACTS_SHARED_UNITS_H
#define MAQ_FACTS_SHARED_UNITS_H

#include "facts/entities.h"

/* The measures of the sources, in which bare numbers have the unit that a later one of their sentence gives for all: `2022 жылы | 5 млрд,
 * 2023 жылы 7 млрд теңге`. The same list where there are none such, else a copy of the arena's; NULL when memory is out. */
const maq_measures *maq_share_units(maq_arena *arena, const maq_entity_sources *sources);

#endif
