/* keywords.h: the words and names that an article turns on. */
#ifndef MAQ_FACTS_KEYWORDS_H
#define MAQ_FACTS_KEYWORDS_H

#include "facts/people.h"

typedef struct maq_keyword {
  maq_string text; /* in dictionary form and lower case: `тауар айналымы`, `қазақстан` */
  double score;    /* 0 to 1, by worth / (worth + a constant) */
  uint32_t mentions;
  uint32_t start; /* of the first mention, in characters, 0-based */
} maq_keyword;

typedef struct maq_keywords {
  maq_keyword *items; /* the best first, at most 20 */
  size_t count;
} maq_keywords;

/* False when memory is out. */
bool maq_find_keywords(maq_arena *arena, const maq_entity_sources *sources, const maq_entities *entities, const maq_people *people,
                       maq_keywords *keywords);

#endif
