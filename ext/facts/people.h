/* people.h: the people of an article, one each, with what the text says of them. */
#ifndef MAQ_FACTS_PEOPLE_H
#define MAQ_FACTS_PEOPLE_H

#include "facts/entities.h"

#define MAQ_NO_PERSON UINT32_MAX

typedef struct maq_person {
  uint32_t entity;  /* the first mention */
  maq_string name;  /* as fully as the article gives it */
  maq_string given; /* text NULL where unknown, likewise all below */
  maq_string surname;
  maq_string role;         /* `Сыртқы істер министрі`: without country and organisation */
  maq_string organisation; /* that the role is in */
  maq_string country;      /* ISO 3166-1 alpha-3: that the role is of */
  const char *basis;       /* `text` where there is a role, else NULL */
  uint32_t mentions;
  uint16_t confidence; /* thousandths */
} maq_person;

typedef struct maq_people {
  maq_person *items; /* by first mention */
  size_t count;
  uint32_t *of_entity; /* one an entity: the person that it names, or MAQ_NO_PERSON */
} maq_people;

bool maq_find_people(maq_arena *arena, const maq_entity_sources *sources, const maq_entities *entities, maq_people *people);

#endif
