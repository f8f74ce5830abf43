/* events.h: what happened, who did it to whom, where and when; and the agreements that came of it. */
#ifndef MAQ_FACTS_EVENTS_H
#define MAQ_FACTS_EVENTS_H

#include "facts/amounts.h"
#include "facts/quotes.h"

#define MAQ_NONE UINT32_MAX

enum { MAQ_MOST_PARTIES = 8 };

/* Those on one side of an event. */
typedef struct maq_parties {
  maq_string names[MAQ_MOST_PARTIES]; /* canonical */
  maq_string codes[MAQ_MOST_PARTIES]; /* ISO 3166-1 alpha-3 of the country that each is or belongs to; text NULL if unknown */
  size_t count;
} maq_parties;

typedef struct maq_event {
  maq_span span;    /* the words that tell of it */
  maq_string kind;  /* visit, negotiation, sign, … */
  maq_string cameo; /* code, text NULL where CAMEO has none; likewise the next */
  maq_string plover;
  maq_parties actors, recipients;
  maq_string place;   /* canonical name */
  maq_string country; /* ISO 3166-1 alpha-3 of the place */
  bool has_days;
  bool undated;    /* its day could not be told: `дүйсенбіде` where nothing says when the article was published */
  bool habit;      /* it is told how often (`жыл сайын`) */
  bool unnamed;    /* who did or underwent it is told by a role alone: `қызметкерлер марапатталады` */
  bool told_again; /* one of the title that the article has told of again */
  maq_day from, to;
  const char *status;  /* actual, planned, called_for, denied */
  uint32_t noun;       /* the lexeme of the noun that tells of it, 0 for a verb */
  uint32_t agreement;  /* index, MAQ_NONE if there is none */
  uint32_t quote;      /* index of the quote that tells of it, MAQ_NONE if it is told by the article itself */
  uint16_t confidence; /* thousandths */
  const char *rule;    /* static text */
} maq_event;

typedef struct maq_events {
  maq_event *items; /* in text order */
  size_t count;
} maq_events;

typedef struct maq_agreement {
  maq_span span;
  maq_string kind;     /* treaty, programme, memorandum, contract, understanding, commitment */
  maq_string stage;    /* proposed, agreed, signed, ratified, in_force, reaffirmed */
  maq_string name;     /* in the nominative */
  uint32_t time;       /* index of its period in the times, MAQ_NONE if it has none */
  maq_parties parties; /* names are country codes here where the party is of a country */
  uint32_t amount;     /* index of the figure that it names, MAQ_NONE if there is none */
  uint16_t confidence;
  const char *rule;
} maq_agreement;

typedef struct maq_agreements {
  maq_agreement *items; /* in text order */
  size_t count;
} maq_agreements;

typedef struct maq_event_sources {
  const maq_entity_sources *texts;
  const maq_entities *entities;
  const maq_people *people;
  const maq_amounts *amounts;
  const maq_verb_matches *verbs;
  const maq_quotes *quotes;
} maq_event_sources;

/* One real event is one row: where the article comes back to an event, there is no second one. False when memory is out. */
bool maq_find_events(maq_arena *arena, const maq_event_sources *sources, maq_events *events, maq_agreements *agreements);

#endif
