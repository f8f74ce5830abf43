/* contact.h: telephone numbers and postal addresses. Internal to facts/. */
#ifndef MAQ_FACTS_CONTACT_H
#define MAQ_FACTS_CONTACT_H

#include "facts/tagged.h"

/* All of a text, in order; tokens must be marked. Numbers that measures were made of may be among their tokens. False when memory
 * is out. */
bool maq_find_contacts(maq_arena *arena, const maq_name_finder *finder, maq_names *contacts);

#endif
