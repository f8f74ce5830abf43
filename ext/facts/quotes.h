/* quotes.h: what was said, by whom, and the words that tell so. */
#ifndef MAQ_FACTS_QUOTES_H
#define MAQ_FACTS_QUOTES_H

#include "facts/entities.h"
#include "facts/people.h"
#include "facts/verb_matches.h"

typedef struct maq_quote {
  maq_span span;      /* the content alone */
  const char *kind;   /* direct, indirect, mixed, attribution */
  maq_string speaker; /* canonical and resolved, several joined by ` + `; text NULL where unknown */
  uint32_t entity;    /* the speaker, or MAQ_NO_ENTITY */
  bool has_mention;
  maq_span mention; /* of the speaker */
  bool has_cue;
  maq_span cue;
  uint16_t confidence; /* thousandths */
  const char *rule;    /* static text */
} maq_quote;

/* A body without a name that the text refers to: `соттың баспасөз қызметіне сілтеме жасап`. */
typedef struct maq_reference {
  maq_span mention;
  maq_string name; /* its words, without their case */
  maq_span cue;
} maq_reference;

typedef struct maq_quotes {
  maq_quote *items; /* in text order */
  size_t count;
  maq_reference *references; /* in text order */
  size_t reference_count;
} maq_quotes;

bool maq_find_quotes(maq_arena *arena, const maq_entity_sources *sources, const maq_entities *entities, const maq_people *people,
                     const maq_verb_matches *verbs, maq_quotes *quotes);

#endif
