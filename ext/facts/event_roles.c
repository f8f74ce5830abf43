/* event_roles.c: who, to whom, where, when.
 *
 * The subject of the clause and what is listed with it (speakers.h) act; those in the comitative, dative or accusative are acted
 * on, as the type's pattern says; `X пен Y арасында` names both sides. Talks tell of their sides once: what is discussed, agreed
 * and signed without a subject is theirs, or, where the article speaks of `екі ел`, of the two countries that it names first.
 * What is looked at lies in one sentence, at most MOST_ENTITIES entities and MOST_TOKENS tokens of it.
 */
#include "facts/countries.h"
#include "facts/event_parts.h"
#include "kazakh/morphology.h"

enum { MOST_ENTITIES = 48, MOST_TOKENS = 80, MOST_KNOWN = 64, OWNER_WITHIN = 12 /* tokens */ };

static const maq_string none = {NULL, 0};

/* ---- sides ------------------------------------------------------------------------------------------------------ */

static void add_party(maq_parties *parties, maq_string name, maq_string code) {
  for (size_t i = 0; i < parties->count; i++) {
    if (maq_string_equal(parties->names[i], name)) {
      return;
    }
  }
  if (name.text && name.length && parties->count < MAQ_MOST_PARTIES) {
    parties->names[parties->count] = name;
    parties->codes[parties->count++] = code;
  }
}

static bool has_party(const maq_parties *parties, maq_string name) {
  for (size_t i = 0; i < parties->count; i++) {
    if (maq_string_equal(parties->names[i], name)) {
      return true;
    }
  }
  return false;
}

static maq_string code_of(const maq_event_finder *f, uint32_t index) {
  const maq_entity *entity = &f->s->entities->items[index];
  uint32_t person = entity->class == MAQ_PERSON ? f->s->people->of_entity[index] : MAQ_NO_PERSON;
  if (person != MAQ_NO_PERSON) {
    return f->s->people->items[person].country;
  }
  return entity->code.text && entity->class == MAQ_GPE ? entity->code : entity->country;
}

static void add_entity(const maq_event_finder *f, maq_parties *parties, uint32_t index) {
  add_party(parties, f->s->entities->items[index].name, code_of(f, index));
}

/* The code of a country that the article names. */
static maq_string code_of_name(const maq_event_finder *f, maq_string name) {
  for (size_t i = 0; i < f->s->entities->count && i < MOST_KNOWN; i++) {
    const maq_entity *entity = &f->s->entities->items[i];
    if (entity->class == MAQ_GPE && entity->code.text && maq_string_equal(entity->name, name)) {
      return entity->code;
    }
  }
  return none;
}

/* `A + B` as two sides. */
bool maq_add_both_countries(const maq_event_finder *f, maq_event *event) {
  maq_string both = f->speakers.parties;
  for (size_t i = 0; both.text && i + 3 <= both.length; i++) {
    if (memcmp(both.text + i, " + ", 3) == 0) {
      maq_string first = {both.text, i}, second = {both.text + i + 3, both.length - i - 3};
      add_party(&event->actors, first, code_of_name(f, first));
      add_party(&event->recipients, second, code_of_name(f, second));
      return true;
    }
  }
  return false;
}

static bool may_act(const maq_event_finder *f, uint32_t index) {
  const maq_entity *entity = &f->s->entities->items[index];
  size_t end = maq_entity_end(entity);
  uint32_t next = end < f->s->texts->tokens->count ? f->speakers.begins[end] : MAQ_NO_ENTITY;
  switch (entity->class) {
    case MAQ_PERSON:
    case MAQ_ORGANISATION:
    case MAQ_GPE: return true;
    case MAQ_POSITION: return next == MAQ_NO_ENTITY || f->s->entities->items[next].class != MAQ_PERSON;
    default: return false;
  }
}

static bool joins(const maq_event_finder *f, size_t token) {
  return maq_event_token(f, token)->mark == ',' || maq_match_at(f->s->texts->matches, token, MAQ_LEXICON_CALENDAR, MAQ_TYPE_AND);
}

/* The country that begins at a token, be it the first word of a post; MAQ_NO_ENTITY where there is none. */
static uint32_t country_at(const maq_event_finder *f, size_t token) {
  const maq_entities *entities = f->s->entities;
  for (uint32_t i = f->speakers.begins[token]; i < entities->count && entities->items[i].span.first_token == token; i++) {
    if (entities->items[i].class == MAQ_GPE) {
      return i;
    }
  }
  return MAQ_NO_ENTITY;
}

/* Does the post stand in the plural: `Дания премьер-министрлері`? */
static bool is_of_several(const maq_event_finder *f, const maq_entity *post) {
  const maq_token *last = maq_event_token(f, maq_entity_end(post) - 1);
  maq_analysis best;
  maq_kazakh_analyse(last->folded, last->folded_length, 0, &best, 1);
  return post->class == MAQ_POSITION && best.form.nominal.plural;
}

/* The entity listed behind this one: `A, B және C`; a post before a name is passed over. MAQ_NO_ENTITY where the list ends. */
static uint32_t next_in_list(const maq_event_finder *f, uint32_t index, size_t end) {
  size_t at = maq_entity_end(&f->s->entities->items[index]);
  if (at + 1 >= end || !joins(f, at)) {
    return MAQ_NO_ENTITY;
  }
  uint32_t next = f->speakers.begins[at + 1];
  if (next != MAQ_NO_ENTITY && f->s->entities->items[next].class == MAQ_POSITION && !may_act(f, next)) {
    next = f->speakers.begins[maq_entity_end(&f->s->entities->items[next])];
  }
  bool country = next != MAQ_NO_ENTITY && f->s->entities->items[index].class == MAQ_GPE &&
                 is_of_several(f, &f->s->entities->items[next]) && country_at(f, at + 1) != MAQ_NO_ENTITY;
  next = country ? country_at(f, at + 1) : next; /* the holders of one post of two countries */
  return next != MAQ_NO_ENTITY && may_act(f, next) ? next : MAQ_NO_ENTITY;
}

static void add_list(const maq_event_finder *f, uint32_t index, size_t end, maq_parties *first, maq_parties *rest) {
  add_entity(f, first, index);
  for (unsigned i = 0; i < MAQ_MOST_PARTIES; i++) {
    index = next_in_list(f, index, end);
    if (index == MAQ_NO_ENTITY) {
      return;
    }
    add_entity(f, rest, index);
  }
}

/* ---- `X пен Y арасында` ------------------------------------------------------------------------------------------ */

/* The mention of the country in the genitive, as an owner, the longest of the article: `Қазақстан Республикасының`. */
static maq_string owner_form(const maq_event_finder *f, maq_string code) {
  maq_string best = none;
  for (size_t i = 0; i < f->s->entities->count && i < MOST_KNOWN; i++) {
    const maq_entity *entity = &f->s->entities->items[i];
    if (entity->class == MAQ_GPE && maq_string_equal(entity->code, code) && maq_entity_case(&f->speakers, entity) == MAQ_GENITIVE &&
        entity->span.byte_length > best.length) {
      best = maq_span_text(f->s->texts->tokens, &entity->span);
    }
  }
  return best;
}

/* `екі елдің министрліктері`: the body of that name of one country. */
static maq_string body_of_country(const maq_event_finder *f, maq_string code, maq_string name, maq_string body) {
  maq_string owner = owner_form(f, code);
  char *out = owner.text ? maq_arena_allocate(f->arena, owner.length + body.length + 2) : NULL;
  if (!out) {
    return name;
  }
  memcpy(out, owner.text, owner.length);
  out[owner.length] = ' ';
  memcpy(out + owner.length + 1, body.text, body.length);
  return (maq_string){out, owner.length + 1 + body.length};
}

static void add_bodies(const maq_event_finder *f, const maq_entity *body, maq_event *event) {
  maq_event both = {0};
  if (maq_add_both_countries(f, &both)) {
    add_party(&event->actors, body_of_country(f, both.actors.codes[0], both.actors.names[0], body->name), both.actors.codes[0]);
    add_party(&event->recipients, body_of_country(f, both.recipients.codes[0], both.recipients.names[0], body->name),
              both.recipients.codes[0]);
  }
}

static bool speaks_of_both(const maq_event_finder *f, size_t token) {
  return maq_match_at(f->s->texts->matches, token, MAQ_LEXICON_SPEECH, MAQ_TYPE_SPEAKER_PARTIES) != NULL;
}

/* Both sides of the words from `begin` to a `арасында` before `end`; of an endless sentence the last ones. */
bool maq_add_sides_between(const maq_event_finder *f, size_t begin, size_t end, maq_event *event) {
  begin = end > begin + MOST_TOKENS * 4u ? end - MOST_TOKENS * 4u : begin;
  for (size_t at = begin + 1; at < end; at++) {
    if (!maq_match_at(f->s->texts->matches, at, MAQ_LEXICON_CALENDAR, MAQ_TYPE_BETWEEN)) {
      continue;
    }
    uint32_t last = f->speakers.ends[at - 1];
    if (last == MAQ_NO_ENTITY) {
      return speaks_of_both(f, at - 1) || (at > begin + 1 && speaks_of_both(f, at - 2)) ? maq_add_both_countries(f, event) : false;
    }
    const maq_entity *second = &f->s->entities->items[last];
    size_t first_token = second->span.first_token;
    uint32_t first = first_token >= begin + 2 && joins(f, first_token - 1) ? f->speakers.ends[first_token - 2] : MAQ_NO_ENTITY;
    if (first != MAQ_NO_ENTITY) {
      add_entity(f, &event->actors, first);
      add_entity(f, &event->recipients, last);
      return true;
    }
    if (first_token >= begin + 1 &&
        (speaks_of_both(f, first_token - 1) || (first_token >= begin + 2 && speaks_of_both(f, first_token - 2)))) {
      add_bodies(f, second, event);
    }
    return event->actors.count > 0;
  }
  return false;
}

/* ---- those acted on ---------------------------------------------------------------------------------------------- */

static bool takes_case(const maq_trigger *trigger, unsigned grammatical_case) {
  switch (trigger->type.pattern) {
    case MAQ_EVENT_MUTUAL:
    case MAQ_EVENT_TALK: return grammatical_case == MAQ_INSTRUMENTAL;
    case MAQ_EVENT_ACT: return grammatical_case == MAQ_DATIVE || grammatical_case == MAQ_ACCUSATIVE;
    case MAQ_EVENT_PASSIVE: return grammatical_case == MAQ_ACCUSATIVE || grammatical_case == MAQ_DATIVE;
    case MAQ_EVENT_SPORT: return grammatical_case == MAQ_ACCUSATIVE || grammatical_case == MAQ_ABLATIVE;
    default: return false;
  }
}

/* Adds those that are joined to the entity before it: `Иманов | пен Сәрсеновті`. */
static void add_joined_before(const maq_event_finder *f, const maq_entity *entity, size_t begin, maq_event *event) {
  for (unsigned i = 0; i < MAQ_MOST_PARTIES; i++) {
    size_t first = entity->span.first_token;
    uint32_t before = first >= begin + 2 && joins(f, first - 1) ? f->speakers.ends[first - 2] : MAQ_NO_ENTITY;
    entity = before == MAQ_NO_ENTITY ? NULL : &f->s->entities->items[before];
    if (!entity || !may_act(f, before) || !maq_joined_to_object(&f->speakers, entity, f->s->texts->tokens->count)) {
      return;
    }
    add_entity(f, &event->recipients, before);
  }
}

/* Adds the sentence's entities in [begin, end) that stand in a case which the type asks for. */
static void add_recipients(const maq_event_finder *f, const maq_trigger *trigger, size_t begin, size_t end, maq_event *event) {
  for (size_t i = f->first_entity, seen = 0; i < f->s->entities->count && seen < MOST_ENTITIES; i++) {
    const maq_entity *entity = &f->s->entities->items[i];
    if (entity->span.first_token >= end) {
      return;
    }
    if (entity->span.first_token < begin || entity->parent != MAQ_NO_ENTITY || !may_act(f, (uint32_t)i)) {
      continue;
    }
    seen++;
    bool place = entity->class == MAQ_GPE && !entity->code.text;
    unsigned grammatical_case = maq_entity_case(&f->speakers, entity);
    bool person = entity->class == MAQ_PERSON;
    bool fits = takes_case(trigger, grammatical_case) && !place && (trigger->type.pattern != MAQ_EVENT_PASSIVE || person) &&
                !has_party(&event->actors, entity->name);
    if (fits) {
      add_joined_before(f, entity, begin, event);
      add_entity(f, &event->recipients, (uint32_t)i);
    }
  }
}

/* ---- where and when ---------------------------------------------------------------------------------------------- */

static bool is_place(const maq_entity *entity) {
  return entity->class == MAQ_GPE || entity->class == MAQ_LOCATION || entity->class == MAQ_FACILITY;
}

/* Does `X-дағы` tell where the next thing is, not where it is spoken of: `Қазақстандағы білім мәселелері талқыланды`? */
static bool is_of_matter(const maq_event_finder *f, const maq_trigger *trigger, const maq_entity *place) {
  bool about = trigger->type.pattern == MAQ_EVENT_TALK || trigger->type.stage.text || place->span.first_token >= trigger->end;
  const maq_token *t = maq_event_token(f, maq_entity_end(place) - 1);
  maq_analysis best = {0};
  if (about) {
    maq_kazakh_analyse(t->folded, t->folded_length, MAQ_HINT_CAPITALIZED, &best, 1);
  }
  return about && !best.verbal && best.form.nominal.attributive == MAQ_ATTRIBUTIVE_LOCATIVE;
}

/* The place in the locative, for visits also the dative, that is nearest before the trigger, or the first behind it. */
static void set_place(const maq_event_finder *f, const maq_trigger *trigger, size_t begin, size_t end, maq_event *event) {
  bool visit = trigger->type.pattern == MAQ_EVENT_VISIT;
  for (size_t i = f->first_entity, seen = 0; i < f->s->entities->count && seen < MOST_ENTITIES; i++, seen++) {
    const maq_entity *entity = &f->s->entities->items[i];
    if (entity->span.first_token >= end || (event->place.text && entity->span.first_token > trigger->end)) {
      break;
    }
    if (entity->span.first_token < begin || entity->parent != MAQ_NO_ENTITY || !is_place(entity)) {
      continue;
    }
    unsigned grammatical_case = maq_entity_case(&f->speakers, entity);
    size_t behind = maq_entity_end(entity);
    if (behind < end && maq_match_at(f->s->texts->matches, behind, MAQ_LEXICON_CALENDAR, MAQ_TYPE_BETWEEN)) {
      continue; /* `X пен Y арасындағы` are sides */
    }
    if ((grammatical_case == MAQ_LOCATIVE && !is_of_matter(f, trigger, entity)) || (visit && grammatical_case == MAQ_DATIVE)) {
      event->place = entity->name;
      event->country = entity->country.text ? entity->country : event->country;
    }
  }
}

static bool serves_period(const maq_event_finder *f, const maq_time *time, size_t end) {
  size_t next = (size_t)time->span.first_token + time->span.token_count;
  return next < end && maq_match_at(f->s->texts->matches, next, MAQ_LEXICON_EVENTS, MAQ_TYPE_EVENT_PERIOD);
}

/* The date nearest before the trigger in its clause. */
static void set_days(const maq_event_finder *f, const maq_trigger *trigger, size_t begin, size_t end, maq_event *event) {
  const maq_times *times = f->s->texts->times;
  size_t low = 0, high = times->count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    *(times->items[middle].span.first_token < begin ? &low : &high) =
        times->items[middle].span.first_token < begin ? middle + 1 : middle;
  }
  size_t verb = trigger->background ? trigger->begin : trigger->subject_end;
  for (size_t i = low; i < times->count && times->items[i].span.first_token < verb && i < low + MOST_ENTITIES; i++) {
    const maq_time *time = &times->items[i];
    event->habit |= time->type == MAQ_TIME_SET;
    bool date = time->span.first_token < trigger->begin && time->type == MAQ_TIME_DATE && !serves_period(f, time, end);
    event->undated |= date && !time->has_from && !time->has_to;
    if (date && time->has_from && time->has_to) {
      event->has_days = true;
      event->from = time->from;
      event->to = time->to;
    }
  }
}

/* ---- all together ------------------------------------------------------------------------------------------------ */

/* The other country of the two, as seen from those that act. */
static void add_other_country(const maq_event_finder *f, maq_event *event) {
  maq_event both = {0};
  if (!event->actors.count || !event->actors.codes[0].text || !maq_add_both_countries(f, &both)) {
    return;
  }
  bool first = maq_string_equal(event->actors.codes[0], both.actors.codes[0]),
       second = maq_string_equal(event->actors.codes[0], both.recipients.codes[0]);
  if (first != second) {
    const maq_parties *other = first ? &both.recipients : &both.actors;
    add_party(&event->recipients, other->names[0], other->codes[0]);
  }
}

static bool is_mutual(const maq_trigger *trigger) {
  return trigger->type.pattern == MAQ_EVENT_MUTUAL || trigger->type.pattern == MAQ_EVENT_TALK;
}

/* The sides of talks that the sentence does not name. */
static void add_known_sides(const maq_event_finder *f, const maq_trigger *trigger, bool both_speak, maq_event *event) {
  bool talk = trigger->type.pattern == MAQ_EVENT_TALK || (trigger->type.pattern == MAQ_EVENT_MUTUAL && !trigger->type.stage.text);
  if (talk && f->talks.actors.count) {
    event->actors = f->talks.actors;
    event->recipients = f->talks.recipients;
  } else if (both_speak || f->talks.recipients.count) {
    maq_add_both_countries(f, event);
  }
}

static bool is_role_alone(const maq_speaker *subject) {
  return subject->found && subject->entity == MAQ_NO_ENTITY;
}

static bool is_of_post(const maq_trigger *trigger) {
  return maq_string_is(trigger->type.kind, "appointment") || maq_string_is(trigger->type.kind, "dismissal");
}

static maq_speaker subject_between(const maq_event_finder *f, size_t begin, size_t end) {
  static const maq_speaker nobody = {false, 0, 0, MAQ_NO_ENTITY, {NULL, 0}};
  end = end > begin + MOST_TOKENS ? begin + MOST_TOKENS : end;
  return begin < end ? maq_speaker_between(&f->speakers, begin, end) : nobody;
}

static maq_entity_class class_of(const maq_event_finder *f, const maq_speaker *subject) {
  bool named = subject->found && subject->entity != MAQ_NO_ENTITY;
  return named ? f->s->entities->items[subject->entity].class : MAQ_PERSON;
}

/* The subject of the verb that a noun leads to: `Министр форумда сөз сөйледі`, `сапары аясында Министр кездесті`. */
static maq_speaker subject_around(const maq_event_finder *f, const maq_trigger *trigger, size_t begin, size_t end) {
  maq_speaker found = subject_between(f, begin, trigger->begin);
  return found.found ? found : subject_between(f, trigger->end, end);
}

/* Where the clause of what ends at `end` begins, behind `begin`: behind a finite verb and a comma, a colon, or at `, бірақ`, `, ал`. */
static size_t clause_begin(const maq_event_finder *f, size_t begin, size_t end) {
  for (size_t at = end; at > begin + 1 && at + MOST_TOKENS > end; at--) {
    char mark = maq_event_token(f, at - 1)->mark;
    if (mark == ':' || mark == ';') {
      return at;
    }
    if (mark != ',') {
      continue;
    }
    const maq_token *t = maq_event_token(f, at - 2);
    maq_analysis best = {0};
    if (t->kind == MAQ_WORD) {
      maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
    }
    bool finite = best.verbal && (best.form.ending == MAQ_VERB_PAST || best.form.ending == MAQ_VERB_EVIDENTIAL);
    if (finite || maq_match_at(f->s->texts->matches, at, MAQ_LEXICON_FIGURE_CUES, MAQ_TYPE_OTHER_CLAUSE)) {
      return at;
    }
  }
  return begin;
}

static uint32_t owner_of(const maq_event_finder *f, const maq_trigger *trigger, size_t begin);

/* Who did what a form of the verb that is a noun tells of: `Президенттің | барғанын айтты`, and of what should be done who stands
 * nearest: `министр әкімнің сөзінен кейін үкімет оны қолдауы керек деді`. */
static maq_speaker doer_of_noun(const maq_event_finder *f, const maq_trigger *trigger, size_t begin, maq_speaker subject) {
  uint32_t owner = owner_of(f, trigger, begin);
  if (owner != MAQ_NO_ENTITY) {
    const maq_entity *entity = &f->s->entities->items[owner];
    return (maq_speaker){true, entity->span.first_token, maq_entity_end(entity), owner, entity->name};
  }
  enum { MOST_STEPS = 8 };
  maq_speaker last = subject;
  for (int steps = 0; steps < MOST_STEPS && subject.found && strcmp(trigger->status, "called_for") == 0; steps++) {
    last = subject;
    subject = subject_between(f, last.end, trigger->subject_end);
  }
  return last;
}

static maq_speaker subject_of(const maq_event_finder *f, const maq_trigger *trigger, size_t begin, size_t end) {
  bool undergoes = (trigger->type.pattern == MAQ_EVENT_PASSIVE || maq_event_is_addressed(trigger)) && !trigger->noun;
  maq_speaker found = {.entity = MAQ_NO_ENTITY};
  if ((trigger->passive && !undergoes) || trigger->type.pattern == MAQ_EVENT_HAPPEN) {
    return found;
  }
  if (trigger->background) {
    return subject_around(f, trigger, begin, end);
  }
  found = subject_between(f, clause_begin(f, begin, trigger->subject_end), trigger->subject_end);
  found = found.found ? found : subject_between(f, begin, trigger->subject_end);
  found = trigger->owned ? doer_of_noun(f, trigger, begin, found) : found;
  if (!found.found) { /* `нысанды аралап, тұрғындармен кездесті` */
    found = subject_between(f, trigger->clause, begin);
  }
  if (undergoes && class_of(f, &found) != MAQ_PERSON) { /* `министр болып Болат Сәрсенов тағайындалды` */
    maq_speaker person = subject_between(f, found.end, trigger->subject_end);
    bool named = person.found && person.entity != MAQ_NO_ENTITY && class_of(f, &person) == MAQ_PERSON;
    found = named ? person : found;
  }
  bool near = trigger->passive || found.end == trigger->begin;
  if (undergoes && class_of(f, &found) == MAQ_POSITION && near && trigger->end > trigger->begin + 1 && is_of_post(trigger)) {
    found.found = false; /* `1998 жылы облыс әкімі болып тағайындалды`: that is the post */
  }
  return found;
}

/* Whose the visit, the meeting is: `Президенттің Қытайға сапары`; not the owner of another noun before it. MAQ_NO_ENTITY if none. */
static uint32_t owner_of(const maq_event_finder *f, const maq_trigger *trigger, size_t begin) {
  for (size_t at = trigger->begin; at > begin && at + OWNER_WITHIN > trigger->begin; at--) {
    uint32_t index = f->speakers.ends[at - 1];
    const maq_entity *entity = index == MAQ_NO_ENTITY ? NULL : &f->s->entities->items[index];
    if (maq_event_token(f, at - 1)->mark == ',') {
      break; /* `тілшінің хабарлауынша, кездесу` */
    }
    if (!entity || entity->parent != MAQ_NO_ENTITY || !may_act(f, index) || maq_entity_case(&f->speakers, entity) != MAQ_GENITIVE) {
      continue;
    }
    const maq_token *next = maq_event_token(f, at);
    maq_analysis best;
    maq_kazakh_analyse(next->folded, next->folded_length, 0, &best, 1);
    bool owns = at < trigger->begin && !best.verbal && (best.form.nominal.possessive & MAQ_PERSON_MASK) == 3;
    bool described = at + 1 < trigger->begin && !best.verbal && (best.form.nominal.attributive || best.upos == MAQ_UPOS_ADJ);
    owns |= described && maq_is_owned_in(&f->speakers, at + 1, true); /* `Президенттің кешегі | тапсырмасынан` */
    return owns ? MAQ_NO_ENTITY : index;
  }
  return MAQ_NO_ENTITY;
}

/* May the word be a noun in the plural and accusative, whatever else: `нұротандықтарды`? */
static bool may_be_objects(const maq_token *t) {
  maq_inflection readings[MAQ_MOST_INFLECTIONS];
  size_t count = t->kind == MAQ_WORD ? maq_kazakh_inflections(t->folded, t->folded_length, readings, MAQ_MOST_INFLECTIONS) : 0;
  for (size_t i = 0; i < count; i++) {
    if (readings[i].plural && readings[i].grammatical_case == MAQ_ACCUSATIVE && !readings[i].outer_case) {
      return true;
    }
  }
  return false;
}

/* Does the verb have an object, a noun in the accusative: `мұғалімдерді марапаттады`? */
static bool has_object(const maq_event_finder *f, size_t begin, size_t end) {
  for (size_t at = end; at > begin && at + MOST_TOKENS > end; at--) {
    const maq_token *t = maq_event_token(f, at - 1);
    maq_analysis best = {0};
    if (t->kind == MAQ_WORD) {
      maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
    }
    if ((!best.verbal && best.form.nominal.grammatical_case == MAQ_ACCUSATIVE) || may_be_objects(t)) {
      return true;
    }
  }
  return false;
}

/* `1998 жылы облыс әкімі болып тағайындалды`: of whom the sentence does not say, the one before does. */
static bool leaves_subject_out(const maq_trigger *trigger, const maq_event *event) {
  bool honour = is_of_post(trigger) || maq_string_is(trigger->type.kind, "award");
  return honour && !trigger->noun && trigger->passive && trigger->end > trigger->begin + 1 && !event->actors.count &&
         !event->recipients.count;
}

/* `бұл міндет | әкімге жүктелді`: who is ordered stands in the dative, if anybody does. */
static void set_ordered(const maq_event_finder *f, const maq_trigger *trigger, size_t begin, size_t end, maq_event *event) {
  maq_event ordered = {0};
  add_recipients(f, trigger, begin, end, &ordered);
  event->recipients = ordered.recipients.count ? ordered.recipients : event->recipients;
}

/* Adds who presides or takes part: `Президенттің | төрағалығымен`, `қатысуымен өткен жиын`. */
static void add_chair(const maq_event_finder *f, size_t begin, size_t end, maq_event *event) {
  for (size_t at = end; at > begin + 1 && at + MOST_TOKENS > end; at--) {
    const maq_match *word = maq_match_at(f->s->texts->matches, at - 1, MAQ_LEXICON_EVENTS, MAQ_TYPE_EVENT_CHAIR);
    uint32_t index = word && word->inflection.grammatical_case == MAQ_INSTRUMENTAL ? f->speakers.ends[at - 2] : MAQ_NO_ENTITY;
    if (index != MAQ_NO_ENTITY && may_act(f, index)) {
      add_entity(f, &event->actors, index);
      return;
    }
  }
}

/* The subject as an entity, or the first of those that a common noun holds together: `Қазақстан мен Өзбекстан басшылары`. */
static uint32_t acting_entity(const maq_event_finder *f, const maq_speaker *subject) {
  if (!subject->found || subject->entity != MAQ_NO_ENTITY) {
    return subject->found ? subject->entity : MAQ_NO_ENTITY;
  }
  uint32_t first = f->speakers.begins[subject->begin];
  return first != MAQ_NO_ENTITY && may_act(f, first) ? first : MAQ_NO_ENTITY;
}

/* `Норвегия мен Дания премьер-министрлері`: the two countries whose holders of one post, in the plural, meet or talk. */
static void add_countries_of_posts(const maq_event_finder *f, size_t begin, size_t end, maq_event *event) {
  for (size_t i = f->first_entity, seen = 0; i < f->s->entities->count && seen < MOST_ENTITIES; i++, seen++) {
    const maq_entity *entity = &f->s->entities->items[i];
    size_t at = maq_entity_end(entity);
    if (entity->span.first_token < begin || entity->class != MAQ_GPE || at + 2 >= end || !joins(f, at)) {
      continue;
    }
    uint32_t second = country_at(f, at + 1);
    size_t behind = second != MAQ_NO_ENTITY ? maq_entity_end(&f->s->entities->items[second]) : end;
    const maq_match *post = behind < end ? maq_match_at(f->s->texts->matches, behind, MAQ_LEXICON_POSITIONS, -1) : NULL;
    if (post && post->inflection.plural && (post->inflection.possessive & MAQ_PERSON_MASK) == 3 &&
        post->inflection.grammatical_case == MAQ_NOMINATIVE) {
      add_entity(f, &event->actors, (uint32_t)i);
      add_entity(f, &event->recipients, second);
      return;
    }
  }
}

static void set_sides(const maq_event_finder *f, const maq_trigger *trigger, size_t begin, size_t end, maq_event *event) {
  maq_speaker subject = subject_of(f, trigger, begin, end);
  size_t stop = trigger->background ? end : trigger->subject_end;
  bool both_speak = subject.found && maq_string_equal(subject.name, f->speakers.parties) && f->speakers.parties.text;
  if (is_mutual(trigger) && maq_add_sides_between(f, begin, stop, event)) {
    return;
  }
  bool mutual = is_mutual(trigger);
  uint32_t acting = acting_entity(f, &subject);
  if (both_speak) {
    maq_add_both_countries(f, event);
  } else if (acting != MAQ_NO_ENTITY) {
    add_list(f, acting, stop, &event->actors, mutual ? &event->recipients : &event->actors);
  } else if (is_role_alone(&subject) && !mutual) {
    add_party(&event->actors, subject.name, none);
    event->unnamed = true;
  }
  uint32_t owner =
      trigger->noun && maq_event_is_talk(&trigger->type) && !event->actors.count ? owner_of(f, trigger, begin) : MAQ_NO_ENTITY;
  if (owner != MAQ_NO_ENTITY) {
    add_entity(f, &event->actors, owner);
  }
  bool addressed = maq_event_is_addressed(trigger) && event->actors.count;
  if (addressed) {
    event->recipients = event->actors;
    event->actors.count = 0;
  } else {
    add_recipients(f, trigger, begin, stop, event);
  }
  if (addressed && maq_string_is(trigger->type.kind, "demand")) {
    set_ordered(f, trigger, begin, stop, event);
  }
  if (trigger->noun && maq_event_is_talk(&trigger->type)) {
    add_chair(f, begin, trigger->begin, event);
  }
  if (mutual && !event->actors.count && !event->recipients.count) {
    add_countries_of_posts(f, begin, stop, event);
  }
  if (mutual && !event->actors.count && !event->recipients.count) {
    bool agreed = f->speakers.parties.text && trigger->passive && trigger->type.pattern != MAQ_EVENT_TALK;
    add_known_sides(f, trigger, agreed, event);
  }
  if (leaves_subject_out(trigger, event)) {
    uint32_t last = f->speakers.subject[event->span.sentence];
    add_party(&event->actors, last == MAQ_NO_ENTITY ? none : f->s->entities->items[last].name, none);
  }
  bool undergoes = trigger->type.pattern == MAQ_EVENT_PASSIVE && event->actors.count && !event->recipients.count;
  if (undergoes && (trigger->passive || !has_object(f, begin, trigger->begin))) {
    event->recipients = event->actors; /* `X тағайындалды`, `X қайтыс болды` */
    event->actors.count = 0;
  }
}

bool maq_event_has_post(const maq_event_finder *f, maq_string name) {
  for (size_t i = f->first_entity; i < f->s->entities->count && i < f->first_entity + MOST_ENTITIES; i++) {
    const maq_entity *entity = &f->s->entities->items[i];
    uint32_t person = entity->class == MAQ_PERSON ? f->s->people->of_entity[i] : MAQ_NO_PERSON;
    bool post = entity->class == MAQ_POSITION || (person != MAQ_NO_PERSON && f->s->people->items[person].role.text);
    if (post && maq_string_equal(entity->name, name)) {
      return true;
    }
  }
  return false;
}

void maq_set_event_roles(maq_event_finder *f, const maq_trigger *trigger, size_t first, size_t begin, size_t end,
                         maq_event *event) {
  end = end - first > MOST_TOKENS * 4u ? first + MOST_TOKENS * 4u : end;
  if (trigger->end > end) {
    return;
  }
  set_place(f, trigger, begin, end, event);
  if (!event->place.text && trigger->clause < begin) { /* `Алматыда өрт шығып, екі адам қаза тапты` */
    set_place(f, trigger, trigger->clause, begin, event);
  }
  set_days(f, trigger, begin, end, event);
  if (trigger->type.pattern != MAQ_EVENT_HAPPEN) {
    set_sides(f, trigger, begin, end, event);
  }
  if (trigger->type.pattern == MAQ_EVENT_VISIT && event->country.text && !event->recipients.count) {
    const char *name = maq_country_name(event->country, MAQ_LANGUAGE_KK);
    if (name && !(event->actors.count && maq_string_equal(event->actors.codes[0], event->country))) {
      add_party(&event->recipients, maq_string_of(name), event->country);
    }
  }
  bool agrees = event->cameo.length >= 2 && memcmp(event->cameo.text, "05", 2) == 0;
  bool sided = event->actors.count &&
               (has_party(&f->talks.actors, event->actors.names[0]) || has_party(&f->talks.recipients, event->actors.names[0]));
  if (trigger->type.pattern == MAQ_EVENT_ACT && agrees && sided && !event->recipients.count) {
    add_other_country(f, event);
  }
}
