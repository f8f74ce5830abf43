/* span.c: see span.h. */
#include "facts/span.h"

static const char *const names[MAQ_CLASS_COUNT] = {
    "PERSON", "GPE",  "LOCATION", "ORGANISATION", "FACILITY", "NORP",     "POSITION", "PROJECT",   "EVENT",
    "ART",    "LAW",  "PRODUCT",  "DISEASE",      "LANGUAGE", "CONTACT",  "ADAGE",    "NON_HUMAN", "MISCELLANEOUS",
    "DATE",   "TIME", "MONEY",    "PERCENTAGE",   "QUANTITY", "CARDINAL", "ORDINAL",
};

const char *maq_entity_class_name(maq_entity_class class) {
  return names[class];
}

maq_entity_class maq_entity_class_of(maq_string name) {
  for (int i = 0; i < MAQ_CLASS_COUNT; i++) {
    if (maq_string_is(name, names[i])) {
      return (maq_entity_class)i;
    }
  }
  return MAQ_CLASS_COUNT;
}

maq_span maq_span_of(const maq_tokens *tokens, size_t first_token, size_t count) {
  const maq_token *first = &tokens->items[first_token], *last = &tokens->items[first_token + count - 1];
  return (maq_span){
      .byte_start = first->byte_start,
      .byte_length = last->byte_start + last->byte_length - first->byte_start,
      .start = first->start,
      .length = last->start + last->length - first->start,
      .first_token = (uint32_t)first_token,
      .token_count = (uint32_t)count,
      .sentence = first->sentence,
  };
}

maq_span maq_figure_span(const maq_tokens *tokens, size_t first_token, size_t count, maq_entity_class class) {
  maq_span span = maq_span_of(tokens, first_token, count);
  maq_string text = maq_span_text(tokens, &span);
  if (class == MAQ_QUANTITY && text.length > 1 && text.text[text.length - 1] == '.') {
    span.byte_length--;
    span.length--;
  }
  return span;
}
