/* relations.c: relations that the other facts hold or that two neighbouring names show.
 *
 *   people       a person WORKS_AS the role, its WORKPLACE is the body of it, else the place that the post names, else the country
 *   `X (Y)`      the acronym Y is an ABBREVIATION of the body X
 *   `X-дағы Y`   the facility, place or body Y is LOCATED_IN the place X, and so is the place or facility in `X-тың Y`, if it is not
 *                of another country, and a facility named after its town (`Алматы әуежайы`)
 *   `45 жастағы Y`, `45 жастағы әнші Y`   AGE_IS
 *   events       MEETS_WITH of the sides of talks (not in NEREL), AWARDED_WITH where the sentence names what with
 *
 * Each entity looks at the next one, and at its parent; so the work is linear.
 */
#include "facts/relations.h"

#include "facts/countries.h"
#include "facts/names.h"
#include "kazakh/morphology.h"

enum { MOST_ENTITIES = 32, AGE_BEFORE = 5 /* tokens */, POST_WITHIN = 6 /* entities */ };

typedef struct builder {
  maq_arena *arena;
  const maq_event_sources *s;
  maq_relations *relations;
  size_t capacity;
  size_t run; /* where the relations of the source that is being read begin; they come nearly in order */
} builder;

static const maq_token *token_at(const builder *b, size_t token) {
  return &b->s->texts->tokens->items[token];
}

static size_t end_of(const maq_span *span) {
  return (size_t)span->first_token + span->token_count;
}

/* The stretch that both spans lie in. */
static maq_span around(const builder *b, const maq_span *one, const maq_span *other) {
  size_t begin = one->first_token < other->first_token ? one->first_token : other->first_token;
  size_t end = end_of(one) > end_of(other) ? end_of(one) : end_of(other);
  return maq_span_of(b->s->texts->tokens, begin, end - begin);
}

static bool add(builder *b, maq_span span, maq_string subject, const char *predicate, maq_string object, uint16_t confidence,
                const char *rule) {
  if (!subject.length || !object.length || maq_string_equal(subject, object)) {
    return true;
  }
  maq_relation *items = maq_arena_grow(b->arena, b->relations->items, b->relations->count, &b->capacity, sizeof *items);
  if (!items) {
    return false;
  }
  b->relations->items = items;
  size_t at = b->relations->count++;
  for (; at > b->run && items[at - 1].span.byte_start > span.byte_start; at--) {
    items[at] = items[at - 1];
  }
  items[at] = (maq_relation){span, subject, object, predicate, confidence, rule};
  return true;
}

/* ---- two names --------------------------------------------------------------------------------------------------- */

static bool is_place(const maq_entity *e) {
  return e->class == MAQ_GPE || e->class == MAQ_LOCATION;
}

static bool is_country(const maq_entity *e) {
  return e->class == MAQ_GPE && e->code.text;
}

static bool stands_somewhere(const maq_entity *e) {
  return e->class == MAQ_FACILITY || e->class == MAQ_ORGANISATION || (is_place(e) && !is_country(e));
}

static maq_inflection inflection_at(const builder *b, size_t token) {
  const maq_token *t = token_at(b, token);
  const maq_inflection none = {0};
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  return best.verbal ? none : best.form.nominal;
}

/* The token before, a quotation mark passed over. */
static size_t word_before(const builder *b, size_t token) {
  return token > 1 && token_at(b, token - 1)->mark == '"' ? token - 1 : token;
}

/* Does the word before `token` say that what follows is at the place before it: `Алматыдағы`, `Астана қаласындағы`, but not `екеуінің
 * арасындағы`? */
static bool is_at(const builder *b, size_t place_end, size_t token) {
  return token > 0 && token - place_end <= 1 && inflection_at(b, token - 1).attributive == MAQ_ATTRIBUTIVE_LOCATIVE &&
         !maq_match_at(b->s->texts->matches, token - 1, MAQ_LEXICON_CALENDAR, MAQ_TYPE_BETWEEN);
}

/* Does the place own what stands behind it: `Қордай ауданының Отар ауылы`; a country has nothing in another one, nor is its embassy in
 * a town abroad that town's. */
static bool owns(const builder *b, const maq_entity *place, const maq_entity *other) {
  size_t begin = word_before(b, other->span.first_token);
  bool adjacent = begin > 0 && begin - end_of(&place->span) <= 1 && inflection_at(b, begin - 1).grammatical_case == MAQ_GENITIVE;
  bool known = place->country.text && other->country.text;
  return adjacent && !is_country(other) && (other->class == MAQ_FACILITY || is_place(other)) &&
         (known ? maq_string_equal(place->country, other->country) : !is_at(b, end_of(&other->span), end_of(&other->span)));
}

/* Is it named after what it joins, not after where it is: `Алматы – Тараз тасжолы`? */
static bool joins_places(const builder *b, const maq_span *span) {
  for (size_t at = span->first_token; at < end_of(span); at++) {
    if (token_at(b, at)->mark == '-') {
      return true;
    }
  }
  return false;
}

/* Are the tokens all words that may stand between an age and a name: `45 жастағы қазақ әншісі Y`? */
static bool only_words(const builder *b, size_t begin, size_t end) {
  for (size_t at = begin; at < end; at++) {
    maq_inflection form = inflection_at(b, at);
    if (token_at(b, at)->kind != MAQ_WORD || form.grammatical_case != MAQ_NOMINATIVE) {
      return false;
    }
  }
  return true;
}

static bool is_bracket(const builder *b, size_t token, char mark) {
  return token < b->s->texts->tokens->count && token_at(b, token)->mark == mark;
}

static bool is_acronym(const builder *b, const maq_entity *e) {
  return e->span.token_count == 1 && (token_at(b, e->span.first_token)->shape & MAQ_ALL_CAPS);
}

static bool relate_neighbours(builder *b, const maq_entity *one, const maq_entity *other) {
  size_t end = end_of(&one->span), begin = other->span.first_token;
  bool bracketed = begin == end + 1 && is_bracket(b, end, '(') && is_bracket(b, end_of(&other->span), ')');
  if (one->class == MAQ_ORGANISATION && other->class == one->class && bracketed && is_acronym(b, other)) {
    return add(b, around(b, &one->span, &other->span), maq_span_text(b->s->texts->tokens, &other->span), "ABBREVIATION", one->name,
               900, "brackets");
  }
  bool at = is_place(one) && stands_somewhere(other) && begin >= end && !joins_places(b, &other->span);
  if (at && is_at(b, end, word_before(b, begin))) {
    return add(b, around(b, &one->span, &other->span), other->name, "LOCATED_IN", one->name, 850, "locative");
  }
  if (at && owns(b, one, other)) {
    return add(b, around(b, &one->span, &other->span), other->name, "LOCATED_IN", one->name, 800, "genitive");
  }
  return true;
}

/* The age that is told of the next person: `45 жастағы`. */
static bool is_age(const builder *b, const maq_entity *e) {
  return e->class == MAQ_DATE && e->time != UINT32_MAX && b->s->texts->times->items[e->time].type == MAQ_TIME_DURATION &&
         is_at(b, end_of(&e->span), end_of(&e->span));
}

static bool relate_age(builder *b, const maq_entity *age, const maq_entity *person) {
  size_t end = end_of(&age->span), begin = person->span.first_token;
  bool near = begin >= end && begin - end <= AGE_BEFORE && only_words(b, end, begin);
  return !near || add(b, around(b, &age->span, &person->span), person->name, "AGE_IS", age->name, 800, "age");
}

static bool relate_entities(builder *b) {
  const maq_entities *entities = b->s->entities;
  const maq_entity *before = NULL; /* the last one that stands in no other */
  const maq_entity *age = NULL;    /* that no person has yet */
  for (size_t i = 0; i < entities->count && maq_arena_goes_on(b->arena); i++) {
    const maq_entity *e = &entities->items[i];
    if (e->parent != MAQ_NO_ENTITY) {
      const maq_entity *whole = &entities->items[e->parent];
      if (e->class == MAQ_GPE && whole->class == MAQ_FACILITY && !joins_places(b, &whole->span) &&
          !add(b, whole->span, whole->name, "LOCATED_IN", e->name, 800, "within")) {
        return false;
      }
      continue;
    }
    if (before && before->span.sentence == e->span.sentence && !relate_neighbours(b, before, e)) {
      return false;
    }
    if (e->class == MAQ_PERSON && age && age->span.sentence == e->span.sentence && !relate_age(b, age, e)) {
      return false;
    }
    age = is_age(b, e) ? e : e->class == MAQ_PERSON ? NULL : age;
    before = e;
  }
  return true;
}

/* ---- people and events -------------------------------------------------------------------------------------------- */

static bool ends_with(maq_string text, maq_string ending) {
  return text.length >= ending.length && memcmp(text.text + text.length - ending.length, ending.text, ending.length) == 0;
}

/* The first place in the post that the person's name stands behind, or that it is told to have in the sentence: `Жамбыл облысының әкімі X`,
 * `X Жамбыл облысының әкімі болып тағайындалды`; no country, which the person has. */
static maq_string place_of_post(const builder *b, const maq_person *person) {
  const maq_entities *entities = b->s->entities;
  const maq_span *span = &entities->items[person->entity].span;
  size_t first = person->entity > POST_WITHIN ? person->entity - POST_WITHIN : 0;
  for (size_t i = first; i < entities->count && i <= person->entity + POST_WITHIN; i++) {
    const maq_entity *place = &entities->items[i];
    bool in_post = place->class == MAQ_GPE && !is_country(place) && place->parent != MAQ_NO_ENTITY &&
                   entities->items[place->parent].class == MAQ_POSITION;
    const maq_entity *post = in_post ? &entities->items[place->parent] : NULL;
    if (post && (end_of(&post->span) == span->first_token ||
                 (post->span.sentence == span->sentence && post->span.first_token >= end_of(span) &&
                  ends_with(post->name, person->role)))) {
      return place->name;
    }
  }
  return (maq_string){NULL, 0};
}

/* Where the person has the role: a body, else a place, else a country. */
static maq_string workplace_of(const builder *b, const maq_person *person) {
  if (person->organisation.text) {
    return person->organisation;
  }
  maq_string place = place_of_post(b, person);
  const char *country = place.text || !person->country.text ? NULL : maq_country_name(person->country, b->s->texts->language);
  return country ? maq_string_of(country) : place;
}

static bool relate_people(builder *b) {
  for (size_t i = 0; i < b->s->people->count && maq_arena_goes_on(b->arena); i++) {
    const maq_person *person = &b->s->people->items[i];
    const maq_span *span = &b->s->entities->items[person->entity].span;
    maq_string workplace = person->role.text ? workplace_of(b, person) : (maq_string){NULL, 0};
    if ((person->role.text && !add(b, *span, person->name, "WORKS_AS", person->role, person->confidence, "role")) ||
        (person->role.text && workplace.text && !add(b, *span, person->name, "WORKPLACE", workplace, person->confidence, "role"))) {
      return false;
    }
  }
  return true;
}

/* The first entity of that class in the event's sentence. */
static const maq_entity *entity_of_sentence(const builder *b, uint32_t sentence, maq_entity_class class) {
  const maq_entities *entities = b->s->entities;
  size_t low = 0, high = entities->count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    *(entities->items[middle].span.sentence < sentence ? &low : &high) =
        entities->items[middle].span.sentence < sentence ? middle + 1 : middle;
  }
  for (size_t i = low; i < entities->count && i < low + MOST_ENTITIES && entities->items[i].span.sentence == sentence; i++) {
    if (entities->items[i].class == class) {
      return &entities->items[i];
    }
  }
  return NULL;
}

static bool relate_event(builder *b, const maq_event *event) {
  bool talks = event->plover.text && maq_string_is(event->plover, "CONSULT") && !maq_string_is(event->kind, "visit") &&
               !maq_string_is(event->kind, "discuss") && strcmp(event->status, "actual") == 0;
  for (size_t i = 0; talks && i < event->actors.count; i++) {
    for (size_t k = 0; k < event->recipients.count; k++) {
      if (!add(b, event->span, event->actors.names[i], "MEETS_WITH", event->recipients.names[k], event->confidence, "event")) {
        return false;
      }
    }
  }
  const maq_entity *award = maq_string_is(event->kind, "award") ? entity_of_sentence(b, event->span.sentence, MAQ_ART) : NULL;
  for (size_t i = 0; award && i < event->recipients.count; i++) {
    if (!add(b, event->span, event->recipients.names[i], "AWARDED_WITH", award->name, event->confidence, "event")) {
      return false;
    }
  }
  return true;
}

/* Three runs, each in text order, become one. */
static bool merge(builder *b, const size_t ends[3]) {
  size_t at[3] = {0, ends[0], ends[1]}, count = b->relations->count;
  maq_relation *merged = maq_arena_array(b->arena, count + 1, sizeof *merged);
  for (size_t out = 0; merged && out < count; out++) {
    int least = at[0] < ends[0] ? 0 : at[1] < ends[1] ? 1 : 2; /* one of them has some left */
    for (int i = least + 1; i < 3; i++) {
      bool left = at[i] < ends[i];
      if (left && (b->relations->items[at[i]].span.byte_start < b->relations->items[at[least]].span.byte_start)) {
        least = i;
      }
    }
    merged[out] = b->relations->items[at[least]++];
  }
  b->relations->items = merged;
  return merged != NULL;
}

bool maq_find_relations(maq_arena *arena, const maq_event_sources *sources, const maq_events *events, maq_relations *relations) {
  builder b = {.arena = arena, .s = sources, .relations = relations};
  size_t ends[3];
  *relations = (maq_relations){NULL, 0};
  if (!relate_entities(&b)) {
    return false;
  }
  ends[0] = b.run = relations->count;
  if (!relate_people(&b)) {
    return false;
  }
  ends[1] = b.run = relations->count;
  for (size_t i = 0; i < events->count && maq_arena_goes_on(arena); i++) {
    if (!relate_event(&b, &events->items[i])) {
      return false;
    }
  }
  ends[2] = relations->count;
  return merge(&b, ends) && !arena->failed;
}
