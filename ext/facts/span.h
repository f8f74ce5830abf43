/* span.h: a stretch of the original text, as every fact carries one, and small things all facts share. */
#ifndef MAQ_FACTS_SPAN_H
#define MAQ_FACTS_SPAN_H

#include "text/token.h"

/* The 25 classes of entities, KazNERD's. */
typedef enum maq_entity_class {
  MAQ_PERSON,
  MAQ_GPE,
  MAQ_LOCATION,
  MAQ_ORGANISATION,
  MAQ_FACILITY,
  MAQ_NORP,
  MAQ_POSITION,
  MAQ_PROJECT,
  MAQ_EVENT,
  MAQ_ART,
  MAQ_LAW,
  MAQ_PRODUCT,
  MAQ_DISEASE,
  MAQ_LANGUAGE,
  MAQ_CONTACT,
  MAQ_ADAGE,
  MAQ_NON_HUMAN,
  MAQ_MISCELLANEOUS,
  MAQ_DATE,
  MAQ_TIME,
  MAQ_MONEY,
  MAQ_PERCENTAGE,
  MAQ_QUANTITY,
  MAQ_CARDINAL,
  MAQ_ORDINAL,
  MAQ_CLASS_COUNT,
} maq_entity_class;

/* `PERSON`, `GPE`, … */
const char *maq_entity_class_name(maq_entity_class class);

/* The class with that name; MAQ_CLASS_COUNT for any other text. */
maq_entity_class maq_entity_class_of(maq_string name);

typedef struct maq_span {
  uint32_t byte_start; /* 0-based, in the original */
  uint32_t byte_length;
  uint32_t start; /* 0-based, in characters */
  uint32_t length;
  uint32_t first_token; /* the tokens it touches; the first and last may be covered in part */
  uint32_t token_count;
  uint32_t sentence; /* 0-based */
} maq_span;

/* From the first character of one token to the last of another; `count` > 0. */
maq_span maq_span_of(const maq_tokens *tokens, size_t first_token, size_t count);

/* The same for a figure or a time. A unit of measure is written without a full stop: the one behind it, which may stand in the
 * token (`5 км.`), is the sentence's. */
maq_span maq_figure_span(const maq_tokens *tokens, size_t first_token, size_t count, maq_entity_class class);

/* The text of a span as written. */
static inline maq_string maq_span_text(const maq_tokens *tokens, const maq_span *span) {
  return (maq_string){tokens->text + span->byte_start, span->byte_length};
}

#endif
