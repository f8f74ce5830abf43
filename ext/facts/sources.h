/* sources.h: where the text says it has its news from. */
#ifndef MAQ_FACTS_SOURCES_H
#define MAQ_FACTS_SOURCES_H

#include "facts/quotes.h"

typedef struct maq_source {
  maq_span span;      /* the name as written */
  maq_string name;    /* canonical */
  const char *kind;   /* publisher, agency, person, document */
  maq_string domain;  /* of a publisher that is named by its address; else text NULL */
  maq_string country; /* ISO 3166-1 alpha-3 of the body, where it is known */
  bool has_cue;
  maq_span cue;        /* `деп хабарлайды`, `мәліметінше`, `сілтеме жасап` */
  uint16_t confidence; /* thousandths */
} maq_source;

typedef struct maq_sources {
  maq_source *items; /* in text order */
  size_t count;
} maq_sources;

bool maq_find_sources(maq_arena *arena, const maq_entity_sources *sources, const maq_entities *entities, const maq_quotes *quotes,
                      maq_sources *found);

/* The publisher of the article as its text names it: the first publisher; text NULL where there is none. */
maq_string maq_publisher_of(const maq_sources *sources);

#endif
