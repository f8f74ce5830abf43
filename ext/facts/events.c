/* events.c: which words tell of the same event, and all that is told of it.
 *
 * HOW IT WORKS. Each sentence is read for words that tell of an event (event_triggers.c); the words around them say who takes part,
 * where and when (event_roles.c) and what was agreed (agreements.c). What the article comes back to (`келіссөз барысында`) is no new
 * event: one of the same kind whose sides, days and places do not contradict is taken for the same. Each token is read once and looks
 * a constant number of tokens and events around.
 */
#include "facts/events.h"

#include "facts/countries.h"
#include "facts/day.h"
#include "facts/event_parts.h"
#include "kazakh/morphology.h"

enum {
  LOOK_BACK = 24 /* events */,
  SAME_SENTENCE = 4,
  OBJECT_WITHIN = 4 /* words */,
  SOMEBODY_WITHIN = 10,
  PLACE_WITHIN = 3,
  LEAD = 3 /* sentences */,
  YEAR = 364 /* days */
};

/* ---- one event, several mentions --------------------------------------------------------------------------------- */

/* Is one of them the country, the other somebody or something of it? Two people of one country are two. */
static bool is_of(maq_string name, maq_string other, maq_string code) {
  const char *country = maq_country_name(code, MAQ_LANGUAGE_KK);
  return country && (maq_string_is(name, country) || maq_string_is(other, country));
}

static bool share(const maq_parties *a, const maq_parties *b) {
  for (size_t i = 0; i < a->count; i++) {
    for (size_t k = 0; k < b->count; k++) {
      bool alike = a->codes[i].text && b->codes[k].text && maq_string_equal(a->codes[i], b->codes[k]);
      if ((alike && is_of(a->names[i], b->names[k], a->codes[i])) || maq_string_equal(a->names[i], b->names[k])) {
        return true;
      }
    }
  }
  return false;
}

static bool agree(const maq_parties *a, const maq_parties *b) {
  return !a->count || !b->count || share(a, b);
}

/* Do the sides agree: who acts and who is acted on, or, where they do it together, one of either side? */
static bool same_sides(const maq_event *a, const maq_event *b, const maq_trigger *trigger) {
  bool together = trigger->type.pattern == MAQ_EVENT_MUTUAL;
  return (agree(&a->actors, &b->actors) && agree(&a->recipients, &b->recipients)) ||
         (together && (share(&a->actors, &b->recipients) || share(&a->recipients, &b->actors)));
}

static bool same_text(maq_string a, maq_string b) {
  return !a.text || !b.text || maq_string_equal(a, b);
}

static bool same_days(const maq_event *a, const maq_event *b) {
  return !a->has_days || !b->has_days ||
         (maq_day_number(a->from) <= maq_day_number(b->to) && maq_day_number(b->from) <= maq_day_number(a->to));
}

/* Is one of a day that only the date of the article tells, `осы жұмада`, the other of a year: `1996 жылы`? */
static bool is_of_past_year(const maq_event *a, const maq_event *b) {
  return a->undated && b->has_days && maq_day_number(b->to) - maq_day_number(b->from) >= YEAR;
}

/* An attack, a protest, aid, a refusal are one however often the article comes back to them; investments are many. */
static bool is_told_of_again(const maq_event_type *type) {
  bool refusal = type->cameo.length >= 2 && memcmp(type->cameo.text, "12", 2) == 0;
  return refusal || (maq_event_is_deed(type) && memcmp(type->cameo.text, "06", 2) != 0);
}

/* Statements, agreements, what is discussed and what is opened are each an event of their own, but for several words of one sentence. */
static bool may_be_told_again(const maq_trigger *trigger) {
  maq_event_pattern pattern = trigger->type.pattern;
  return pattern != MAQ_EVENT_TALK && (pattern != MAQ_EVENT_ACT || trigger->type.again || is_told_of_again(&trigger->type)) &&
         !trigger->type.stage.text;
}

/* `бизнес-форум` is a `форум`, but an earthquake is no flood. */
static bool may_be_one(uint32_t noun, uint32_t other) {
  maq_string a = maq_string_of(maq_lexicon_text(maq_lexicon_get(noun)->name));
  maq_string b = maq_string_of(maq_lexicon_text(maq_lexicon_get(other)->name));
  size_t shorter = a.length < b.length ? a.length : b.length;
  return memcmp(a.text + a.length - shorter, b.text + b.length - shorter, shorter) == 0;
}

static bool is_same(const maq_event *known, const maq_event *event, const maq_trigger *trigger) {
  if (!maq_string_equal(known->kind, event->kind) || !same_days(known, event)) {
    return false;
  }
  if (known->noun && event->noun && !may_be_one(known->noun, event->noun)) {
    return false;
  }
  bool near = event->span.first_token - known->span.first_token < SAME_SENTENCE ||
              (trigger->type.goes && agree(&known->actors, &event->actors)); /* `Алматыға сапары барысында Талғарға барды` */
  if (known->span.sentence == event->span.sentence && near) {
    return true;
  }
  return may_be_told_again(trigger) && !is_of_past_year(known, event) && !is_of_past_year(event, known) &&
         strcmp(known->status, event->status) == 0 && same_text(known->place, event->place) && same_sides(known, event, trigger);
}

/* The event that the article has told of before, or NULL. */
static maq_event *known_event(const maq_event_finder *f, const maq_event *event, const maq_trigger *trigger) {
  for (size_t back = 1; back <= LOOK_BACK && back <= f->events->count; back++) {
    maq_event *known = &f->events->items[f->events->count - back];
    if (is_same(known, event, trigger)) {
      return known;
    }
  }
  return NULL;
}

/* What a later mention adds. */
static void complete(maq_event *known, const maq_event *event) {
  if (!known->actors.count) {
    known->actors = event->actors;
  }
  if (!known->recipients.count) {
    known->recipients = event->recipients;
  }
  if (!known->place.text) {
    known->place = event->place;
    known->country = event->country;
  }
  if (!known->has_days && event->has_days) {
    known->has_days = true;
    known->from = event->from;
    known->to = event->to;
  }
}

/* Has the article told of talks, or of the kind of event, before? What is discussed is part of a meeting, not one. */
static bool has_told(const maq_event_finder *f, maq_string kind) {
  for (size_t back = 1; back <= LOOK_BACK && back <= f->events->count; back++) {
    const maq_event *known = &f->events->items[f->events->count - back];
    bool talks = known->plover.text && maq_string_is(known->plover, "CONSULT") && !maq_string_is(known->kind, "discuss");
    if (talks || maq_string_equal(known->kind, kind)) {
      return true;
    }
  }
  return false;
}

/* Has the article told of an accident, a fire, a disaster before? `апаттан зардап шекті` then means that. */
static bool has_told_of_mishap(const maq_event_finder *f) {
  for (size_t back = 1; back <= LOOK_BACK && back <= f->events->count; back++) {
    maq_string kind = f->events->items[f->events->count - back].kind;
    if (maq_string_is(kind, "accident") || maq_string_is(kind, "fire") || maq_string_is(kind, "disaster")) {
      return true;
    }
  }
  return false;
}

static void note_talks(maq_event_finder *f, const maq_trigger *trigger, const maq_event *event) {
  bool talks =
      trigger->type.pattern == MAQ_EVENT_MUTUAL && !trigger->type.stage.text && event->actors.count && event->recipients.count;
  if (talks) {
    f->talks.actors = event->actors;
    f->talks.recipients = event->recipients;
  }
  if (event->place.text && (talks || trigger->type.pattern == MAQ_EVENT_VISIT)) {
    f->talks.place = event->place;
    f->talks.country = event->country;
  }
}

/* The quote that the event is told in; attributions of the whole article are none. */
static uint32_t quote_of(const maq_event_finder *f, const maq_event *event) {
  const maq_quotes *quotes = f->s->quotes;
  size_t low = 0, high = quotes->count; /* the first quote that begins behind the event */
  while (low < high) {
    size_t middle = (low + high) / 2;
    *(quotes->items[middle].span.byte_start <= event->span.byte_start ? &low : &high) =
        quotes->items[middle].span.byte_start <= event->span.byte_start ? middle + 1 : middle;
  }
  for (size_t i = low; i > 0 && i + 4 > low; i--) {
    const maq_quote *quote = &quotes->items[i - 1];
    if (quote->kind[0] != 'a' && event->span.byte_start < quote->span.byte_start + quote->span.byte_length) {
      return (uint32_t)(i - 1);
    }
  }
  return MAQ_NONE;
}

/* ---- sentences --------------------------------------------------------------------------------------------------- */

/* Is the object of the verb, the accusative nearest before it, a person: `Президент елшіні қабылдады`, not `допты қабылдады`? */
static bool has_person(const maq_event_finder *f, const maq_parties *parties, size_t begin, size_t end) {
  for (size_t at = end; at > begin && at + OBJECT_WITHIN > end; at--) {
    uint32_t index = f->speakers.ends[at - 1];
    const maq_entity *entity = index == MAQ_NO_ENTITY ? NULL : &f->s->entities->items[index];
    for (size_t k = 0; entity && k < parties->count && entity->class == MAQ_PERSON; k++) {
      if (maq_string_equal(entity->name, parties->names[k])) {
        return true;
      }
    }
    const maq_token *t = maq_event_token(f, at - 1);
    maq_analysis best = {0};
    if (t->kind == MAQ_WORD) {
      maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
    }
    if (!best.verbal && best.form.nominal.grammatical_case == MAQ_ACCUSATIVE) {
      return false;
    }
  }
  return false;
}

/* `Премьер-Министр Павлодарға барды`: one who holds a post goes to a place, which stands before the verb. */
static bool goes_to_place(const maq_event_finder *f, const maq_trigger *trigger, const maq_event *event) {
  for (size_t back = 1; back <= PLACE_WITHIN && back <= trigger->begin; back++) {
    uint32_t index = f->speakers.ends[trigger->begin - back];
    const maq_entity *place = index == MAQ_NO_ENTITY ? NULL : &f->s->entities->items[index];
    bool fits = place &&
                (place->class == MAQ_GPE || place->class == MAQ_LOCATION || place->class == MAQ_FACILITY ||
                 place->class == MAQ_ORGANISATION) &&
                maq_entity_case(&f->speakers, place) == MAQ_DATIVE;
    if (fits) {
      return event->actors.count && maq_event_has_post(f, event->actors.names[0]);
    }
  }
  return false;
}

/* What is told in the present of nobody and no day is how things are: `бұл жөндеуді талап етеді`, `көңіл бөлінеді`, `отырыстары
 * осында өтеді`. */
static bool is_general(const maq_trigger *trigger, const maq_event *event) {
  if (trigger->background && event->habit) {
    return true; /* `жыл сайын форум алдында өткізіледі` */
  }
  if (trigger->present && (event->habit || (trigger->many && !event->has_days))) {
    return true; /* `жыл сайын өткізіледі` */
  }
  bool undergone = trigger->type.pattern == MAQ_EVENT_PASSIVE || (trigger->type.again && trigger->passive);
  bool named = !event->unnamed && (event->actors.count || event->recipients.count);
  if (trigger->present && !trigger->noun && undergone && !named && !event->has_days && !event->undated) {
    return true; /* `үздіктер марапатталады`, `айыппұл салынады` */
  }
  bool asks = trigger->type.plover.text && maq_string_is(trigger->type.plover, "REQUEST");
  bool discusses = trigger->type.pattern == MAQ_EVENT_TALK && trigger->passive;
  return trigger->present && !event->actors.count && !event->has_days && (asks || discusses);
}

/* The event of the title that the first sentences tell in full, or NULL; each is told in full once. */
static maq_event *event_of_title(const maq_event_finder *f, const maq_event *event, const maq_trigger *trigger) {
  const maq_sentences *sentences = f->s->texts->sentences;
  bool titled = sentences->count && sentences->items[0].is_title && event->span.sentence > 0 && event->span.sentence <= LEAD;
  size_t count = titled && f->events->items ? f->events->count : 0;
  for (size_t i = 0; i < count && i < LOOK_BACK && f->events->items[i].span.sentence == 0; i++) {
    maq_event *known = &f->events->items[i];
    if (!known->told_again && maq_string_equal(known->kind, event->kind) && strcmp(known->status, event->status) == 0 &&
        same_days(known, event) && same_sides(known, event, trigger)) {
      return known;
    }
  }
  return NULL;
}

/* Does only the title name it so far, as where something else happened: `X фестивалінде ән айтты`? Then who tells of it says more. */
static bool is_setting_of_title(const maq_event_finder *f, const maq_event *event) {
  return event->span.sentence == 0 && f->s->texts->sentences->items[0].is_title && strcmp(event->rule, "event-background") == 0;
}

static void remove_event(maq_event_finder *f, maq_event *event) {
  maq_event *end = f->events->items + --f->events->count;
  for (; event < end; event++) {
    *event = event[1];
  }
}

/* Takes the agreement of the title out: the one that was added last says more. */
static void replace_agreement(maq_event_finder *f, maq_event *known, uint32_t agreement) {
  uint32_t old = known->agreement;
  if (agreement == MAQ_NONE) {
    return;
  }
  known->agreement = agreement;
  if (old == MAQ_NONE) {
    return;
  }
  f->agreements->count--;
  for (size_t i = old; i < f->agreements->count; i++) {
    f->agreements->items[i] = f->agreements->items[i + 1];
  }
  for (size_t i = 0; i < f->events->count; i++) {
    uint32_t *index = &f->events->items[i].agreement;
    *index -= *index != MAQ_NONE && *index > old ? 1 : 0;
  }
}

/* Does one of the words from `begin` to before `end` stand for somebody unnamed: `45 жастағы | ер адам айыпталды`? */
static bool names_somebody(const maq_event_finder *f, size_t begin, size_t end) {
  for (size_t at = end; at > begin && at + SOMEBODY_WITHIN > end; at--) {
    const maq_match *noun = maq_match_at(f->s->texts->matches, at - 1, MAQ_LEXICON_EVENTS, MAQ_TYPE_EVENT_OBJECT);
    if (noun && strcmp(maq_lexicon_text(maq_lexicon_get(noun->lexeme)->code), "suspect") == 0) {
      return true;
    }
  }
  return false;
}

/* Does the event, whose roles are set, tell of something that happened to somebody, as its type asks? */
static bool is_told(const maq_event_finder *f, const maq_trigger *trigger, size_t begin, const maq_event *event) {
  const maq_event_type *type = &trigger->type;
  bool of_nobody =
      type->of_person && (type->pattern == MAQ_EVENT_PASSIVE ? !event->recipients.count /* `шығындар ақталады` */
                                                             : !has_person(f, &event->recipients, begin, trigger->begin));
  of_nobody |= maq_event_is_addressed(trigger) && !event->actors.count && !event->recipients.count &&
               !names_somebody(f, begin, trigger->begin); /* `тауар сыналды` */
  if (is_general(trigger, event) || of_nobody || (trigger->attribute && !event->has_days)) {
    return false;
  }
  bool sided = trigger->past || event->recipients.count ||
               (event->actors.count && strcmp(trigger->status, "denied") != 0); /* not `бұл сирек кездеседі` */
  return (!type->of_sides || sided) && (!type->goes || (goes_to_place(f, trigger, event) && quote_of(f, event) == MAQ_NONE));
}

/* Adds what a later sentence tells of the title's event `known`; false when memory is out. */
static bool tell_again(maq_event_finder *f, const maq_trigger *trigger, size_t begin, maq_event *event, maq_event *known) {
  known->told_again = true;
  complete(known, event);
  note_talks(f, trigger, known);
  bool added = maq_add_agreement(f, trigger, begin, event);
  replace_agreement(f, known, event->agreement);
  return added;
}

/* Adds a new event in text order, with its quote, the place of the talks and what was agreed; false when memory is out. */
static bool add_new(maq_event_finder *f, const maq_trigger *trigger, size_t begin, maq_event *event) {
  event->quote = quote_of(f, event);
  note_talks(f, trigger, event);
  bool talks = event->plover.text && maq_string_is(event->plover, "CONSULT");
  if (!event->place.text && talks && maq_event_is_talk(&trigger->type)) {
    event->place = f->talks.place;
    event->country = f->talks.country;
  }
  if (!maq_add_agreement(f, trigger, begin, event)) {
    return false;
  }
  if (trigger->type.document.text && event->agreement == MAQ_NONE && maq_string_is(event->kind, "commit")) {
    return !f->arena->failed; /* `дайын екенін айтты`, but not to do something */
  }
  maq_event *items = maq_arena_grow(f->arena, f->events->items, f->events->count, &f->event_capacity, sizeof *items);
  if (!items) {
    return false;
  }
  f->events->items = items;
  size_t at = f->events->count++;
  for (; at > 0 && items[at - 1].span.first_token > event->span.first_token; at--) { /* a noun that was read before its verb */
    items[at] = items[at - 1];
  }
  items[at] = *event;
  return true;
}

/* Adds the event of the trigger, or what it adds to one that the article has told of; false when memory is out. */
static bool add_event(maq_event_finder *f, const maq_trigger *trigger, size_t first, size_t begin, size_t end) {
  maq_event event = {
      .span = maq_span_of(f->s->texts->tokens, trigger->begin, trigger->end - trigger->begin),
      .kind = trigger->type.kind,
      .cameo = trigger->type.cameo,
      .plover = trigger->type.plover,
      .status = trigger->status,
      .noun = trigger->noun,
      .agreement = MAQ_NONE,
      .quote = MAQ_NONE,
      .confidence = trigger->confidence,
      .rule = trigger->rule,
  };
  maq_set_event_roles(f, trigger, first, begin, end, &event);
  if (!is_told(f, trigger, begin, &event)) {
    return true;
  }
  maq_event *known = known_event(f, &event, trigger);
  if (known && is_setting_of_title(f, known) && !trigger->background) {
    maq_event setting = *known;
    remove_event(f, known);
    complete(&event, &setting);
    known = NULL;
  }
  if (known) {
    complete(known, &event);
    return true;
  }
  known = event_of_title(f, &event, trigger);
  return known ? tell_again(f, trigger, begin, &event, known) : add_new(f, trigger, begin, &event);
}

static bool read_noun(maq_event_finder *f, const maq_match *noun, size_t first, size_t begin, size_t end) {
  maq_trigger trigger = maq_event_noun_trigger(f, noun, end);
  trigger.clause = begin;
  bool mention = trigger.background && maq_string_is(maq_string_of(trigger.rule), "event-background") && trigger.confidence < 700 &&
                 has_told(f, trigger.type.kind);
  bool cause =
      noun->inflection.grammatical_case == MAQ_ABLATIVE && !noun->inflection.possessive && maq_event_is_mishap(&trigger.type);
  mention |= cause && has_told_of_mishap(f);
  return !trigger.type.kind.text || mention || add_event(f, &trigger, first, begin, end);
}

/* A verb ends its clause: what follows a mark behind it has its own places and objects and, where the verb is finite, its own subject. */
static bool read_sentence(maq_event_finder *f, const maq_sentence *sentence) {
  size_t first = sentence->first_token, end = first + sentence->token_count, begin = first, clause = first;
  for (size_t at = first; at < end && maq_arena_goes_on(f->arena); at++) {
    const maq_match *noun = maq_event_noun_at(f, at);
    if (noun && at + noun->token_count <= end && !maq_event_noun_in_name(f, noun, end)) {
      if (!read_noun(f, noun, first, begin, end)) {
        return false;
      }
      at += noun->token_count - 1u;
    }
    maq_trigger verb = maq_event_verb_at(f, at, end);
    verb.clause = clause;
    if (verb.type.kind.text && verb.begin >= first) {
      if (!add_event(f, &verb, first, begin < verb.begin ? begin : first, end)) {
        return false;
      }
      bool stops = at + 1 < end && maq_event_token(f, at + 1)->kind == MAQ_PUNCT && strcmp(verb.status, "called_for") != 0;
      begin = stops ? at + 1 : begin;
      clause = stops && !verb.converb ? at + 1 : clause;
    }
  }
  return true;
}

bool maq_find_events(maq_arena *arena, const maq_event_sources *sources, maq_events *events, maq_agreements *agreements) {
  maq_event_finder f = {.arena = arena, .s = sources, .events = events, .agreements = agreements};
  *events = (maq_events){NULL, 0};
  *agreements = (maq_agreements){NULL, 0};
  if (!maq_speaker_finder_make(arena, sources->texts, sources->entities, sources->people, sources->verbs, &f.speakers)) {
    return false;
  }
  const maq_sentences *sentences = sources->texts->sentences;
  for (size_t i = 0; i < sentences->count; i++) {
    while (f.first_entity < sources->entities->count && sources->entities->items[f.first_entity].span.sentence < i) {
      f.first_entity++;
    }
    if (!maq_add_listed_agreement(&f, &sentences->items[i]) || !read_sentence(&f, &sentences->items[i])) {
      return false;
    }
  }
  return !arena->failed;
}
