/* events.c: which words tell that something happened, and which of them tell of the same thing.
 *
 * HOW IT WORKS. The rows of events.tsv are verbs in all their forms (verb_matches.h) and nouns. A verb tells of an event if its
 * form does: finite, nominalised (`қол қойғанын айтты`), or a passive noun with an owner (`шартқа қол қойылуы`); mood, negation
 * and the words behind it say whether it happened. A noun (`форум`, `өрт`) tells of one only with a verb that says so (`форум
 * өтті`), or where it leads to what the sentence is about (`сапары аясында`). What the article comes back to (`келіссөз
 * барысында`) is no new event: one of the same kind whose sides, days and places do not contradict is taken for the same.
 * Each token is read once and looks a constant number of tokens and events around.
 */
#include "facts/events.h"

#include "facts/day.h"
#include "facts/event_parts.h"
#include "kazakh/morphology.h"

enum { OCCURS_WITHIN = 8, CUES_WITHIN = 4, LOOK_BACK = 24 /* events */, SAME_SENTENCE = 4 };

static const maq_string none = {NULL, 0};

/* ---- types ------------------------------------------------------------------------------------------------------ */

static maq_string next_word(const char **at) {
  while (**at == ' ') {
    ++*at;
  }
  maq_string word = {*at, strcspn(*at, " ")};
  *at += word.length;
  return word.length == 0 || maq_string_is(word, "-") ? none : word;
}

static maq_event_pattern pattern_of(maq_string word) {
  static const struct {
    const char *word;
    maq_event_pattern pattern;
  } patterns[] = {{"act", MAQ_EVENT_ACT},           {"mutual", MAQ_EVENT_MUTUAL},     {"talk", MAQ_EVENT_TALK},
                  {"talk_passive", MAQ_EVENT_TALK}, {"visit", MAQ_EVENT_VISIT},       {"passive", MAQ_EVENT_PASSIVE},
                  {"happen", MAQ_EVENT_HAPPEN},     {"ceremony", MAQ_EVENT_CEREMONY}, {"conference", MAQ_EVENT_CONFERENCE},
                  {"sport", MAQ_EVENT_SPORT}};
  for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
    if (maq_string_is(word, patterns[i].word)) {
      return patterns[i].pattern;
    }
  }
  return MAQ_EVENT_ACT;
}

static maq_event_type type_of(const maq_lexeme *lexeme) {
  const char *at = maq_lexicon_text(lexeme->code);
  maq_event_type type = {0};
  type.kind = next_word(&at);
  type.cameo = next_word(&at);
  type.plover = next_word(&at);
  maq_string pattern = next_word(&at);
  type.pattern = pattern_of(pattern);
  type.passive_only = maq_string_is(pattern, "talk_passive");
  type.of_person = maq_string_is(pattern, "receive");
  type.document = next_word(&at);
  type.stage = next_word(&at);
  return type;
}

/* ---- verbs ------------------------------------------------------------------------------------------------------- */

static bool has_row(const maq_event_finder *f, size_t token, int type) {
  return maq_match_at(f->s->texts->matches, token, MAQ_LEXICON_EVENTS, type) != NULL;
}

/* Is there a cue of that type in the next few tokens? */
static bool is_followed_by(const maq_event_finder *f, size_t token, size_t end, int type) {
  for (size_t i = token; i < end && i < token + CUES_WITHIN && maq_event_token(f, i)->kind == MAQ_WORD; i++) {
    if (has_row(f, i, type)) {
      return true;
    }
  }
  return false;
}

static bool is_attribute(const maq_event_finder *f, const maq_verb_form *form, size_t next, size_t end) {
  bool bare =
      form->nominal.grammatical_case == MAQ_NOMINATIVE && !form->nominal.possessive && !form->nominal.plural && !form->person;
  return bare && next < end && maq_event_token(f, next)->kind != MAQ_PUNCT &&
         !maq_match_at(f->s->texts->matches, next, MAQ_LEXICON_FUNCTION_WORDS, -1);
}

/* What the form of the verb says of the event: its status, or NULL where it tells of none. */
static const char *status_of(const maq_event_finder *f, const maq_verb_form *form, const maq_event_type *type, size_t next,
                             size_t end) {
  bool those = form->ending == MAQ_VERB_PERFECT && form->nominal.plural &&
               !form->person; /* `қаза тапқандар`: nothing is told of them here */
  if (those || (form->ending == MAQ_VERB_CONVERB && form->negative)) {
    return NULL; /* `келіспей` says how, not that */
  }
  if (next < end && has_row(f, next, MAQ_TYPE_EVENT_DENIED)) {
    return "denied"; /* `қол қойған жоқ` */
  }
  bool said = type->pattern == MAQ_EVENT_ACT && type->cameo.text &&
              memcmp(type->cameo.text, "14", 2) < 0; /* told in the present: `ескертеді` */
  switch (form->ending) {
    case MAQ_VERB_PAST:
    case MAQ_VERB_EVIDENTIAL:
    case MAQ_VERB_CONVERB: return form->negative ? "denied" : "actual";
    case MAQ_VERB_PRESENT:
    case MAQ_VERB_INTENTION: return form->negative ? "denied" : said ? "actual" : "planned";
    case MAQ_VERB_FUTURE: return form->negative ? "denied" : "planned";
    case MAQ_VERB_OPTATIVE: return "called_for";
    case MAQ_VERB_PERFECT: return is_attribute(f, form, next, end) ? NULL : form->negative ? "denied" : "actual";
    case MAQ_VERB_HABITUAL: return is_attribute(f, form, next, end) ? NULL : form->negative ? "denied" : "planned";
    case MAQ_VERB_NOUN: break;
    default: return NULL;
  }
  if (is_followed_by(f, next, end, MAQ_TYPE_EVENT_PLANNED)) {
    return "planned";
  }
  if (is_followed_by(f, next, end, MAQ_TYPE_EVENT_CALLED_FOR)) {
    return "called_for";
  }
  bool done = (form->voice & MAQ_VOICE_PASSIVE) && (form->nominal.possessive & MAQ_PERSON_MASK) == 3;
  return done && type->stage.text ? "actual" : NULL;
}

/* Is the word rather a verb than a noun that looks like a form of one (`жүктерді`), and does its voice fit? */
static bool is_verb(const maq_event_finder *f, const maq_verb_match *verb, const maq_event_type *type, size_t token) {
  bool mutual = type->pattern == MAQ_EVENT_MUTUAL || type->pattern == MAQ_EVENT_TALK;
  if ((verb->form.voice & MAQ_VOICE_RECIPROCAL) && !mutual) {
    return false;
  }
  if (verb->token_count > 1) {
    return true; /* nobody writes `қол қой` for anything else */
  }
  if (verb->form.person && (verb->form.person & MAQ_PERSON_MASK) != 3) {
    return false; /* `жеңілдік` is a discount before it is a match that we lost */
  }
  const maq_token *t = maq_event_token(f, token);
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  return best.verbal || best.upos == MAQ_UPOS_VERB || best.upos == MAQ_UPOS_AUX;
}

/* Money that is `қарастырылған` is set aside, not spoken of. */
static bool is_behind_figure(const maq_event_finder *f, size_t token) {
  return token > 0 && (maq_event_token(f, token - 1)->kind == MAQ_NUMBER ||
                       maq_match_at(f->s->texts->matches, token - 1, MAQ_LEXICON_CURRENCIES, -1) ||
                       maq_match_at(f->s->texts->matches, token - 1, MAQ_LEXICON_UNITS, -1));
}

/* The verb of events.tsv that ends with the token as a trigger; its kind has no text where there is none. */
static maq_trigger verb_at(const maq_event_finder *f, size_t token, size_t end) {
  maq_trigger trigger = {0};
  const maq_verb_match *verb = maq_verb_ending_at(f->s->verbs, token, MAQ_LEXICON_EVENTS);
  if (!verb || maq_lexicon_get(verb->lexeme)->type != MAQ_TYPE_EVENT) {
    return trigger;
  }
  maq_event_type type = type_of(maq_lexicon_get(verb->lexeme));
  bool passive = (verb->form.voice & MAQ_VOICE_PASSIVE) != 0;
  bool spoken_of = passive && verb->form.ending != MAQ_VERB_PERFECT && !is_behind_figure(f, verb->first_token);
  bool fits = (!type.passive_only || spoken_of) && is_verb(f, verb, &type, token); /* not `заңда қарастырылған` */
  const char *status = !fits ? NULL : status_of(f, &verb->form, &type, token + 1, end);
  if (status) {
    trigger = (maq_trigger){.begin = verb->first_token,
                            .end = token + 1,
                            .subject_end = verb->first_token,
                            .type = type,
                            .present = verb->form.ending == MAQ_VERB_PRESENT,
                            .passive = passive,
                            .status = status,
                            .rule = "event-verb",
                            .confidence = 850};
  }
  return trigger;
}

/* ---- nouns ------------------------------------------------------------------------------------------------------- */

static const maq_match *noun_at(const maq_event_finder *f, size_t token) {
  const maq_matches *matches = f->s->texts->matches;
  for (uint32_t i = matches->first[token]; i < matches->first[token + 1]; i++) {
    const maq_lexeme *lexeme = maq_lexicon_get(matches->items[i].lexeme);
    if (lexeme->table != MAQ_LEXICON_EVENTS || strcmp(maq_lexicon_text(lexeme->value), "verb") == 0) {
      continue;
    }
    if (lexeme->type == MAQ_TYPE_NONE) {
      return NULL; /* `бәсекеге қабілетті` */
    }
    if (lexeme->type == MAQ_TYPE_EVENT) {
      return &matches->items[i];
    }
  }
  return NULL;
}

/* Does the noun stand in a name that is none of an event: `Сайлау комиссиясы`? */
static bool is_in_name(const maq_event_finder *f, size_t token) {
  for (size_t i = f->first_entity; i < f->s->entities->count && i < f->first_entity + 64; i++) {
    const maq_entity *entity = &f->s->entities->items[i];
    if (entity->span.first_token > token) {
      return false;
    }
    if (token < maq_entity_end(entity) && entity->class != MAQ_EVENT) {
      return true;
    }
  }
  return false;
}

/* The verb behind a noun that says that it took place, or NULL; the verb of another event ends the search. */
static const maq_verb_match *occurrence_behind(const maq_event_finder *f, size_t token, size_t end) {
  for (size_t i = token; i < end && i < token + OCCURS_WITHIN; i++) {
    if (maq_event_token(f, i)->kind == MAQ_PUNCT && maq_event_token(f, i)->mark != '"') {
      return NULL;
    }
    const maq_verb_match *verb = maq_verb_ending_at(f->s->verbs, i, MAQ_LEXICON_EVENTS);
    if (verb) {
      return maq_lexicon_get(verb->lexeme)->type == MAQ_TYPE_EVENT_OCCURRENCE ? verb : NULL;
    }
  }
  return NULL;
}

static bool is_talk(const maq_event_type *type) {
  return type->pattern == MAQ_EVENT_MUTUAL || type->pattern == MAQ_EVENT_VISIT || type->pattern == MAQ_EVENT_CONFERENCE;
}

/* `жер сілкінісінен қаза тапты`, `апат салдарынан`: what something came of did happen. */
static bool is_cause(const maq_event_finder *f, const maq_match *noun, const maq_event_type *type, size_t next, size_t end) {
  bool mishap = type->pattern == MAQ_EVENT_HAPPEN && !maq_string_is(type->kind, "crime");
  return mishap && ((next < end && has_row(f, next, MAQ_TYPE_EVENT_CAUSE)) ||
                    (noun->inflection.grammatical_case == MAQ_ABLATIVE && noun->inflection.possessive));
}

static maq_trigger noun_trigger(const maq_event_finder *f, const maq_match *noun, size_t end) {
  const maq_lexeme *lexeme = maq_lexicon_get(noun->lexeme);
  size_t begin = noun->first_token, next = begin + noun->token_count;
  maq_trigger trigger = {.begin = begin,
                         .end = next,
                         .subject_end = begin,
                         .noun = noun->lexeme,
                         .type = type_of(lexeme),
                         .status = "actual",
                         .rule = "event-noun",
                         .confidence = 700};
  bool kazakh = f->s->texts->language == MAQ_LANGUAGE_KK, alone = strcmp(maq_lexicon_text(lexeme->value), "alone") == 0;
  if (!kazakh) {
    trigger.rule = "event-words";
    return trigger;
  }
  trigger.background = next < end && has_row(f, next, MAQ_TYPE_EVENT_BACKGROUND) && is_talk(&trigger.type);
  if (trigger.background) {
    trigger.rule = "event-background";
    trigger.confidence = alone ? 750 : 600;
    return trigger;
  }
  const maq_verb_match *verb = occurrence_behind(f, next, end);
  const char *frame = verb ? maq_lexicon_text(maq_lexicon_get(verb->lexeme)->code) : "";
  bool taken_part =
      strcmp(frame, "subject dative") != 0 || noun->inflection.grammatical_case == MAQ_DATIVE; /* not `тәртібіне қатысты` */
  bool told =
      verb && taken_part && noun->inflection.grammatical_case != MAQ_GENITIVE && noun->inflection.grammatical_case != MAQ_ABLATIVE;
  const char *status = told ? status_of(f, &verb->form, &trigger.type, (size_t)verb->first_token + verb->token_count, end) : NULL;
  if (!status && is_cause(f, noun, &trigger.type, next, end)) {
    return trigger;
  }
  if (!status && alone) {
    trigger.background = true;
    return trigger; /* `ресми сапар`: there is one, whatever is said of it */
  }
  if (!status) {
    trigger.type.kind = none;
    return trigger;
  }
  trigger.status = status;
  trigger.present = verb->form.ending == MAQ_VERB_PRESENT;
  trigger.many = noun->inflection.plural;
  trigger.subject_end = verb->first_token;
  bool has_subject = strncmp(frame, "subject", strlen("subject")) == 0;
  trigger.passive = !has_subject || (verb->form.voice & MAQ_VOICE_PASSIVE);
  trigger.end = verb->first_token == next ? next + verb->token_count : next;
  return trigger;
}

/* ---- one event, several mentions --------------------------------------------------------------------------------- */

static bool share(const maq_parties *a, const maq_parties *b) {
  for (size_t i = 0; i < a->count; i++) {
    for (size_t k = 0; k < b->count; k++) {
      bool country = a->codes[i].text && b->codes[k].text && maq_string_equal(a->codes[i], b->codes[k]);
      if (country || maq_string_equal(a->names[i], b->names[k])) {
        return true;
      }
    }
  }
  return false;
}

static bool agree(const maq_parties *a, const maq_parties *b) {
  return !a->count || !b->count || share(a, b);
}

static bool same_text(maq_string a, maq_string b) {
  return !a.text || !b.text || maq_string_equal(a, b);
}

static bool same_days(const maq_event *a, const maq_event *b) {
  return !a->has_days || !b->has_days ||
         (maq_day_number(a->from) <= maq_day_number(b->to) && maq_day_number(b->from) <= maq_day_number(a->to));
}

/* Statements, agreements and what is discussed are each an event of their own, but for several words of one sentence. */
static bool may_be_told_again(const maq_trigger *trigger) {
  maq_event_pattern pattern = trigger->type.pattern;
  return pattern != MAQ_EVENT_TALK && pattern != MAQ_EVENT_ACT && !trigger->type.stage.text;
}

static bool is_same(const maq_event *known, const maq_event *event, const maq_trigger *trigger) {
  if (!maq_string_equal(known->kind, event->kind) || !same_days(known, event)) {
    return false;
  }
  if (known->noun && event->noun && known->noun != event->noun) {
    return false; /* an earthquake is no flood */
  }
  if (known->span.sentence == event->span.sentence && event->span.first_token - known->span.first_token < SAME_SENTENCE) {
    return true;
  }
  return may_be_told_again(trigger) && strcmp(known->status, event->status) == 0 && same_text(known->place, event->place) &&
         agree(&known->actors, &event->actors) && agree(&known->recipients, &event->recipients);
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

static bool has_talks(const maq_event_finder *f) {
  for (size_t back = 1; back <= LOOK_BACK && back <= f->events->count; back++) {
    maq_string plover = f->events->items[f->events->count - back].plover;
    if (plover.text && maq_string_is(plover, "CONSULT")) {
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

/* Is one of them a person of the sentence? */
static bool has_person(const maq_event_finder *f, const maq_parties *parties) {
  for (size_t i = f->first_entity; i < f->s->entities->count && i < f->first_entity + 64; i++) {
    const maq_entity *entity = &f->s->entities->items[i];
    for (size_t k = 0; k < parties->count && entity->class == MAQ_PERSON; k++) {
      if (maq_string_equal(entity->name, parties->names[k])) {
        return true;
      }
    }
  }
  return false;
}

/* What is told in the present of nobody and no day is how things are: `бұл жөндеуді талап етеді`, `көңіл бөлінеді`, `отырыстары
 * осында өтеді`. */
static bool is_general(const maq_trigger *trigger, const maq_event *event) {
  bool asks = trigger->type.plover.text && maq_string_is(trigger->type.plover, "REQUEST");
  bool discusses = trigger->type.pattern == MAQ_EVENT_TALK && trigger->passive;
  return trigger->present && !event->actors.count && !event->has_days && (asks || discusses || trigger->many);
}

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
  if (is_general(trigger, &event) || (trigger->type.of_person && !has_person(f, &event.recipients))) {
    return true; /* `шешім қабылдады` receives nobody */
  }
  maq_event *known = known_event(f, &event, trigger);
  if (known) {
    complete(known, &event);
    return true;
  }
  event.quote = quote_of(f, &event);
  note_talks(f, trigger, &event);
  bool talks = event.plover.text && maq_string_is(event.plover, "CONSULT");
  if (!event.place.text && talks && is_talk(&trigger->type)) {
    event.place = f->talks.place;
    event.country = f->talks.country;
  }
  if (!maq_add_agreement(f, trigger, begin, &event)) {
    return false;
  }
  if (trigger->type.document.text && event.agreement == MAQ_NONE && maq_string_is(event.kind, "commit")) {
    return !f->arena->failed; /* `дайын екенін айтты`, but not to do something */
  }
  maq_event *items = maq_arena_grow(f->arena, f->events->items, f->events->count, &f->event_capacity, sizeof *items);
  if (!items) {
    return false;
  }
  f->events->items = items;
  size_t at = f->events->count++;
  for (; at > 0 && items[at - 1].span.first_token > event.span.first_token; at--) { /* a noun that was read before its verb */
    items[at] = items[at - 1];
  }
  items[at] = event;
  return true;
}

static bool read_noun(maq_event_finder *f, const maq_match *noun, size_t first, size_t begin, size_t end) {
  maq_trigger trigger = noun_trigger(f, noun, end);
  bool mention = trigger.background && maq_string_is(maq_string_of(trigger.rule), "event-background") && trigger.confidence < 700 &&
                 has_talks(f);
  return !trigger.type.kind.text || mention || add_event(f, &trigger, first, begin, end);
}

/* A finite verb ends its clause: what follows a mark behind it has its own subject. */
static bool read_sentence(maq_event_finder *f, const maq_sentence *sentence) {
  size_t first = sentence->first_token, end = first + sentence->token_count, begin = first;
  for (size_t at = first; at < end && maq_arena_goes_on(f->arena); at++) {
    const maq_match *noun = noun_at(f, at);
    if (noun && at + noun->token_count <= end && !is_in_name(f, at)) {
      if (!read_noun(f, noun, first, begin, end)) {
        return false;
      }
      at += noun->token_count - 1u;
    }
    maq_trigger verb = verb_at(f, at, end);
    if (verb.type.kind.text && verb.begin >= first) {
      if (!add_event(f, &verb, first, begin < verb.begin ? begin : first, end)) {
        return false;
      }
      bool stops = at + 1 < end && maq_event_token(f, at + 1)->kind == MAQ_PUNCT && strcmp(verb.status, "called_for") != 0;
      begin = stops ? at + 1 : begin;
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
    if (!read_sentence(&f, &sentences->items[i])) {
      return false;
    }
  }
  return !arena->failed;
}
