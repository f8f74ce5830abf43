/* columns.h: the extractors: what each table is made of. The columns are those of the SQL interface, in its order. */
#ifndef MAQ_FUNCTIONS_COLUMNS_H
#define MAQ_FUNCTIONS_COLUMNS_H

#include "functions/extractor.h"

/* columns_text.c */
extern const maq_extractor maq_extract_sentences;
extern const maq_extractor maq_extract_tokens;

/* columns_facts.c */
extern const maq_extractor maq_extract_entities;
extern const maq_extractor maq_extract_amounts;
extern const maq_extractor maq_extract_dates;

/* columns_people.c */
extern const maq_extractor maq_extract_people;

/* columns_quotes.c */
extern const maq_extractor maq_extract_quotes;
extern const maq_extractor maq_extract_sources;

/* columns_events.c */
extern const maq_extractor maq_extract_events;
extern const maq_extractor maq_extract_agreements;
extern const maq_extractor maq_extract_relations;

/* columns_topics.c */
extern const maq_extractor maq_extract_topics;
extern const maq_extractor maq_extract_keywords;

#endif
