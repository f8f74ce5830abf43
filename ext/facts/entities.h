/* entities.h: names and figures of a text: the 25 classes, canonical names, codes, nesting and reference. */
#ifndef MAQ_FACTS_ENTITIES_H
#define MAQ_FACTS_ENTITIES_H

#include "facts/measures.h"
#include "facts/span.h"
#include "facts/times.h"
#include "lexicon/dictionary.h"
#include "lexicon/lexicon.h"
#include "text/sentence.h"

#define MAQ_NO_ENTITY UINT32_MAX

typedef struct maq_entity {
  maq_span span;
  maq_entity_class class;
  maq_string name;     /* canonical: nominative, full where the article gives it elsewhere */
  maq_string code;     /* ISO 3166-1 alpha-3 of a country, ISO 4217 of money, TIMEX3 of a time, the number of a cardinal */
  maq_string country;  /* ISO 3166-1 alpha-3 of the country that it belongs to */
  uint32_t parent;     /* index of the enclosing entity or MAQ_NO_ENTITY */
  uint32_t referent;   /* index of the first entity that names the same thing, itself included */
  uint32_t measure;    /* index in the measures, of money, percentages, quantities, cardinals and ordinals; else UINT32_MAX */
  uint32_t time;       /* index in the times, of dates and times; else UINT32_MAX */
  uint16_t confidence; /* thousandths */
  const char *rule;    /* static text */
} maq_entity;

/* The token behind the entity. */
static inline size_t maq_entity_end(const maq_entity *entity) {
  return (size_t)entity->span.first_token + entity->span.token_count;
}

typedef struct maq_entities {
  maq_entity *items; /* in text order; an enclosing entity stands before what it encloses */
  size_t count;
} maq_entities;

/* What the layers below an article's entities have found. */
typedef struct maq_entity_sources {
  const maq_tokens *tokens;
  const maq_sentences *sentences;
  const maq_words *words;
  const maq_matches *matches;
  const maq_times *times;
  const maq_measures *measures;
  maq_language language;
  const maq_dictionary *dictionary; /* the user's own names, or NULL */
} maq_entity_sources;

bool maq_find_entities(maq_arena *arena, const maq_entity_sources *sources, maq_entities *entities);

#endif
