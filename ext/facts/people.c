/* people.c: one row a person: the mentions that name the same one (entities.c has tied them), the parts of the name, and the
 * role from the first mention that has one beside it.
 */
#include "facts/people.h"

#include "facts/person_name.h"
#include "facts/person_role.h"

static void add_mention(maq_arena *arena, const maq_entity_sources *sources, const maq_entities *entities, uint32_t index,
                        maq_person *person) {
  person->mentions++;
  if (entities->items[index].confidence > person->confidence) {
    person->confidence = entities->items[index].confidence;
  }
  if (person->role.text) {
    return;
  }
  maq_role role = maq_role_of_mention(arena, sources, entities, index);
  if (role.name.text) {
    person->role = role.name;
    person->organisation = role.organisation;
    person->country = role.country;
    person->basis = "text";
  }
}

bool maq_find_people(maq_arena *arena, const maq_entity_sources *sources, const maq_entities *entities, maq_people *people) {
  size_t count = 0;
  for (size_t i = 0; i < entities->count; i++) {
    count += entities->items[i].class == MAQ_PERSON && entities->items[i].referent == i;
  }
  *people = (maq_people){
      .items = maq_arena_allocate(arena, (count + 1) * sizeof *people->items),
      .of_entity = maq_arena_allocate(arena, (entities->count + 1) * sizeof *people->of_entity),
  };
  if (!people->items || !people->of_entity) {
    return false;
  }
  for (uint32_t i = 0; i < entities->count && maq_arena_goes_on(arena); i++) {
    const maq_entity *entity = &entities->items[i];
    people->of_entity[i] = MAQ_NO_PERSON;
    if (entity->class != MAQ_PERSON) {
      continue;
    }
    if (entity->referent == i) {
      maq_person_name parts = maq_split_person_name(entity->name);
      people->of_entity[i] = (uint32_t)people->count;
      people->items[people->count++] =
          (maq_person){.entity = i, .name = entity->name, .given = parts.given, .surname = parts.surname};
    } else {
      people->of_entity[i] = people->of_entity[entity->referent];
    }
    if (people->of_entity[i] != MAQ_NO_PERSON) {
      add_mention(arena, sources, entities, i, &people->items[people->of_entity[i]]);
    }
  }
  return !arena->failed;
}
