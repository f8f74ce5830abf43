/* topics.h: what an article is about, out of a closed list. */
#ifndef MAQ_FACTS_TOPICS_H
#define MAQ_FACTS_TOPICS_H

#include "facts/entities.h"

typedef struct maq_topic {
  maq_string name;   /* diplomacy, trade, economy, … */
  uint32_t weight;   /* of its words in the article */
  uint32_t mentions; /* how many they are */
  double score;      /* 0 to 1: weight / (weight + 6) */
} maq_topic;

typedef struct maq_topics {
  maq_topic *items; /* by weight, then by name */
  size_t count;
} maq_topics;

/* Adds up the words of topics.tsv that the article has. False when memory is out. */
bool maq_find_topics(maq_arena *arena, const maq_entity_sources *sources, maq_topics *topics);

#endif
