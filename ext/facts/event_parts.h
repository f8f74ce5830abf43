/* event_parts.h: what the finders of events, of their roles and of agreements share. Internal to facts/: events.c drives them. */
#ifndef MAQ_FACTS_EVENT_PARTS_H
#define MAQ_FACTS_EVENT_PARTS_H

#include "facts/events.h"
#include "facts/names.h"
#include "facts/speakers.h"

/* Who takes part in an event of a type, and how they are told. */
typedef enum maq_event_pattern {
  MAQ_EVENT_ACT,      /* the subject does it, to what is in the dative or accusative */
  MAQ_EVENT_MUTUAL,   /* sides do it with one another */
  MAQ_EVENT_TALK,     /* the same; without sides it is of those whose talks the article is about */
  MAQ_EVENT_VISIT,    /* the subject goes to a place; the recipient is its country */
  MAQ_EVENT_PASSIVE,  /* what is done to the subject: it is the recipient where the verb is passive or tells of a change of state */
  MAQ_EVENT_HAPPEN,   /* it happens to no one in particular */
  MAQ_EVENT_CEREMONY, /* the subject takes part; no recipient */
  MAQ_EVENT_CONFERENCE, /* the same */
  MAQ_EVENT_SPORT,      /* the subject wins or loses; the recipient is the opponent */
} maq_event_pattern;

/* What a row of events.tsv says, read from its code: kind, CAMEO, PLOVER, pattern, kind and stage of an agreement. */
typedef struct maq_event_type {
  maq_string kind, cameo, plover;
  maq_event_pattern pattern;
  bool passive_only; /* an everyday verb that tells of the event only in the passive */
  bool of_person; /* one that tells of it only where a person is its object, `Президент елшіні қабылдады`, or undergoes it */
  bool of_sides; /* one that tells of it only where somebody takes part: `кездесті`, which is also `occurred` */
  bool again;    /* a deed of an authority, one however often the article comes back to it: `тергеу бастады` */
  bool goes;     /* one that tells of it only where an official goes to a place: `Павлодарға барды` */
  maq_string document, stage; /* text NULL where it makes no agreement */
  maq_string object; /* the class of nouns (event_object) behind which alone it tells of it; text NULL where none is asked for */
} maq_event_type;

/* Words that tell of an event, before anything is asked about them. */
typedef struct maq_trigger {
  size_t begin, end;  /* tokens */
  size_t subject_end; /* before which the subject stands: the verb */
  uint32_t noun;      /* its lexeme, 0 for a verb */
  maq_event_type type;
  size_t clause;            /* where its subject may stand, if not nearer */
  bool present, past;       /* told in the present, as past and done */
  bool converb;             /* what follows has the same subject */
  bool many;                /* a noun in the plural: `отырыстары` */
  bool passive, background; /* `background`: a noun that leads to what the sentence is about: `сапары аясында` */
  bool attribute;           /* of the document behind it: `2000 жылы қол қойылған келісім` */
  bool owned;               /* a verb that is somebody's: `барғанын`, `бас тартуы` */
  const char *status, *rule;
  uint16_t confidence;
} maq_trigger;

/* Does CAMEO count it as material: cooperation, aid, an investigation, a protest, a strike; not as words? */
static inline bool maq_event_is_deed(const maq_event_type *type) {
  const char *code = type->cameo.text;
  return type->cameo.length >= 2 && (memcmp(code, "14", 2) >= 0 || (memcmp(code, "06", 2) >= 0 && memcmp(code, "10", 2) < 0));
}

/* Words to or about somebody: `шақырды`, `айыптады`. */
static inline bool maq_event_is_said(const maq_event_type *type) {
  return type->pattern == MAQ_EVENT_ACT && type->cameo.text && !maq_event_is_deed(type) && !type->again;
}

/* Words told in the passive: their subject is who they are said to, `ол айыпталды`. */
static inline bool maq_event_is_addressed(const maq_trigger *trigger) {
  return trigger->passive && !trigger->noun && trigger->end == trigger->begin + 1 && maq_event_is_said(&trigger->type);
}

/* The sides of the talks that the article is about, as far as they are known by now. */
typedef struct maq_talks {
  maq_parties actors, recipients;
  maq_string place, country;
} maq_talks;

/* Documents that the lines behind a sentence list: `мынадай құжаттарға қол қойылды:`. */
typedef struct maq_document_list {
  bool begins; /* the next line may be the list's */
  maq_string stage;
  maq_parties actors, recipients; /* of those that the line itself names no sides of */
} maq_document_list;

typedef struct maq_event_finder {
  maq_arena *arena;
  const maq_event_sources *s;
  maq_speaker_finder speakers;
  maq_talks talks;
  maq_document_list list;
  size_t first_entity; /* of the sentence that is being read */
  maq_events *events;
  maq_agreements *agreements;
  size_t event_capacity, agreement_capacity;
} maq_event_finder;

static inline const maq_token *maq_event_token(const maq_event_finder *f, size_t token) {
  return &f->s->texts->tokens->items[token];
}

static inline bool maq_event_is_talk(const maq_event_type *type) {
  return type->pattern == MAQ_EVENT_MUTUAL || type->pattern == MAQ_EVENT_VISIT || type->pattern == MAQ_EVENT_CONFERENCE ||
         type->pattern == MAQ_EVENT_CEREMONY;
}

/* An accident, a fire, a disaster: it befalls, nobody means it. */
static inline bool maq_event_is_mishap(const maq_event_type *type) {
  return type->pattern == MAQ_EVENT_HAPPEN && !maq_string_is(type->kind, "crime");
}

/* Has the token a row of events.tsv of that type; with that code? */
bool maq_event_has_row(const maq_event_finder *finder, size_t token, int type);
bool maq_event_has_code(const maq_event_finder *finder, size_t token, int type, const char *code);

/* What the form of the verb says of the event: its status, or NULL where it tells of none. `next`: behind the verb. */
const char *maq_event_status(const maq_event_finder *finder, const maq_verb_form *verb, const maq_event_type *type, size_t next,
                             size_t end);

/* `2000 жылы қол қойылған | үкіметаралық келісім`: was the document right behind it made then? */
bool maq_event_made_document(const maq_event_finder *finder, const maq_event_type *type, const maq_verb_form *form, size_t next,
                             size_t end);

/* The verb of events.tsv that ends with the token as a trigger; its kind has no text where there is none. `end`: of the sentence. */
maq_trigger maq_event_verb_at(const maq_event_finder *finder, size_t token, size_t end);

/* The noun of events.tsv that begins with the token, NULL if there is none. */
const maq_match *maq_event_noun_at(const maq_event_finder *finder, size_t token);

/* Does the noun stand in a name that is none of an event, `Сайлау комиссиясы`, and is not said to take place? */
bool maq_event_noun_in_name(const maq_event_finder *finder, const maq_match *noun, size_t sentence_end);

/* The noun as a trigger; its kind has no text where nothing is told of it. */
maq_trigger maq_event_noun_trigger(const maq_event_finder *finder, const maq_match *noun, size_t end);

/* Is it a post or somebody of whom a role is told? */
bool maq_event_has_post(const maq_event_finder *finder, maq_string name);

/* Fills in who, where and when. `begin`: where the clause begins; sentence tokens are [first, end). */
void maq_set_event_roles(maq_event_finder *finder, const maq_trigger *trigger, size_t first, size_t begin, size_t end,
                         maq_event *event);

/* Adds the two countries that the article names first, one as actor and one as recipient; false where there are no two. */
bool maq_add_both_countries(const maq_event_finder *finder, maq_event *event);

/* Adds both sides of the words from `begin` to a `арасында` before `end` (`X пен Y арасындағы`); false where there are none. */
bool maq_add_sides_between(const maq_event_finder *finder, size_t begin, size_t end, maq_event *event);

/* The agreement that the event is, if it is one. False when memory is out. */
bool maq_add_agreement(maq_event_finder *finder, const maq_trigger *trigger, size_t begin, maq_event *event);

/* The agreement that a line of such a list is, if the sentence is one. False when memory is out. */
bool maq_add_listed_agreement(maq_event_finder *finder, const maq_sentence *sentence);

#endif
