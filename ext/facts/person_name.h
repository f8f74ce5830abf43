/* person_name.h: given name and surname of a full name. */
#ifndef MAQ_FACTS_PERSON_NAME_H
#define MAQ_FACTS_PERSON_NAME_H

#include "base/string.h"

typedef struct maq_person_name {
  maq_string given; /* text NULL where the name does not tell */
  maq_string surname;
} maq_person_name;

/* Splits a canonical name; the parts point into it. Patronymics belong to neither part; what stands in its place serves as a
 * surname where there is no other (`Абай Құнанбайұлы`). */
maq_person_name maq_split_person_name(maq_string name);

#endif
