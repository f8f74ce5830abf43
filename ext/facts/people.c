/* people.c: one row a person: the mentions that name the same one (entities.c has tied them), the parts of the name, and the
 * role from the first mention that has one beside it.
 */
#include "facts/people.h"

#include "facts/names.h"
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

/* Is the name that of a place, a body or a work called after the person: `Пушкин көшесі`, `Абай атындағы`, or part of the name of
 * one? It tells of nobody, unless with a role (`сәулетші X ғимараты`). */
static bool is_eponym(const maq_entity_sources *sources, const maq_entities *entities, const maq_entity *entity) {
  if (entity->parent != MAQ_NO_ENTITY && entities->items[entity->parent].class != MAQ_POSITION) {
    return true;
  }
  size_t behind = maq_entity_end(entity);
  behind += behind < sources->tokens->count && sources->tokens->items[behind].mark == '"';
  if (behind >= sources->tokens->count || sources->language != MAQ_LANGUAGE_KK) {
    return false;
  }
  const maq_match *honour = maq_match_at(sources->matches, behind, MAQ_LEXICON_POSITIONS, MAQ_TYPE_HONORIFIC);
  const maq_match *title = maq_match_at(sources->matches, behind, MAQ_LEXICON_POSITIONS, MAQ_TYPE_ROLE);
  bool bare = title && title->token_count == 1 && !title->inflection.possessive && !title->inflection.grammatical_case;
  honour = honour || !bare ? honour : title; /* `Рүстем қажы мешіті`, `Айдар хан көшесі` */
  behind += honour && behind + 1 < sources->tokens->count ? 1 : 0;
  const maq_match *head = maq_match_at(sources->matches, behind, MAQ_LEXICON_HEADS, MAQ_TYPE_FACILITY);
  const maq_match *street = maq_match_at(sources->matches, behind, MAQ_LEXICON_HEADS, MAQ_TYPE_STREET);
  const maq_match *called = maq_match_at(sources->matches, behind, MAQ_LEXICON_SPEECH, MAQ_TYPE_POSTPOSITION);
  return street || (head && maq_is_possessed(head)) ||
         (called && strcmp(maq_lexicon_text(maq_lexicon_get(called->lexeme)->code), "named") == 0);
}

bool maq_find_people(maq_arena *arena, const maq_entity_sources *sources, const maq_entities *entities, maq_people *people) {
  size_t count = 0;
  for (size_t i = 0; i < entities->count; i++) {
    count += entities->items[i].class == MAQ_PERSON;
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
    bool person = entity->class == MAQ_PERSON;
    if (!person || (is_eponym(sources, entities, entity) && !maq_role_of_mention(arena, sources, entities, i).name.text)) {
      continue;
    }
    people->of_entity[i] = people->of_entity[entity->referent]; /* its own where it is the first */
    if (people->of_entity[i] == MAQ_NO_PERSON) {
      maq_person_name parts = maq_split_person_name(entity->name);
      people->of_entity[entity->referent] = people->of_entity[i] = (uint32_t)people->count;
      people->items[people->count++] =
          (maq_person){.entity = i, .name = entity->name, .given = parts.given, .surname = parts.surname};
    }
    add_mention(arena, sources, entities, i, &people->items[people->of_entity[i]]);
  }
  return !arena->failed;
}
