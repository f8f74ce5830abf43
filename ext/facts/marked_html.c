/* marked_html.c: see marked_html.h. The length is counted by a first pass over the same code, so that the text is written once. */
#include "facts/marked_html.h"

#include "base/utf8.h"

/* Where bytes go; `out` is NULL while they are only counted. */
typedef struct writer {
  maq_arena *arena;
  char *out;
  size_t length;
} writer;

static void write_bytes(writer *w, const char *bytes, size_t length) {
  if (w->out) {
    memcpy(w->out + w->length, bytes, length);
  }
  w->length += length;
}

static void write_literal(writer *w, const char *text) {
  write_bytes(w, text, strlen(text));
}

static void write_number(writer *w, size_t number) {
  char digits[24];
  size_t at = sizeof digits;
  do {
    digits[--at] = (char)('0' + number % 10);
    number /= 10;
  } while (number);
  write_bytes(w, digits + at, sizeof digits - at);
}

/* Is the character one that a document of HTML must not have? */
static bool is_forbidden(uint32_t character) {
  bool control =
      (character < 0x20 && character != '\t' && character != '\n' && character != '\r') || (character >= 0x7F && character < 0xA0);
  return control || (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
}

static void write_escaped(writer *w, const char *at, const char *end) {
  while (at < end && maq_arena_goes_on(w->arena)) {
    uint32_t character;
    const char *next = maq_utf8_next(at, end, &character);
    switch (character) {
      case '&': write_literal(w, "&amp;"); break;
      case '<': write_literal(w, "&lt;"); break;
      case '>': write_literal(w, "&gt;"); break;
      case '"': write_literal(w, "&quot;"); break;
      case '\'': write_literal(w, "&#39;"); break;
      case MAQ_REPLACEMENT: write_literal(w, "\xEF\xBF\xBD"); break;
      default:
        if (is_forbidden(character)) {
          write_literal(w, "\xEF\xBF\xBD");
        } else {
          write_bytes(w, at, (size_t)(next - at));
        }
    }
    at = next;
  }
}

static void write_mark(writer *w, const maq_tokens *tokens, const maq_entity *entity, size_t number) {
  const char *begin = tokens->text + entity->span.byte_start;
  write_literal(w, "<mark data-class=\"");
  write_literal(w, maq_entity_class_name(entity->class));
  write_literal(w, "\" data-entity=\"");
  write_number(w, number);
  if (entity->name.text) {
    write_literal(w, "\" title=\"");
    write_escaped(w, entity->name.text, entity->name.text + entity->name.length);
  }
  write_literal(w, "\">");
  write_escaped(w, begin, begin + entity->span.byte_length);
  write_literal(w, "</mark>");
}

static void write_all(writer *w, const maq_tokens *tokens, const maq_entities *entities) {
  size_t at = 0;
  for (size_t i = 0; i < entities->count && maq_arena_goes_on(w->arena); i++) {
    const maq_entity *entity = &entities->items[i];
    if (entity->parent != MAQ_NO_ENTITY || entity->span.byte_start < at) {
      continue;
    }
    write_escaped(w, tokens->text + at, tokens->text + entity->span.byte_start);
    write_mark(w, tokens, entity, i + 1);
    at = (size_t)entity->span.byte_start + entity->span.byte_length;
  }
  write_escaped(w, tokens->text + at, tokens->text + tokens->length);
}

maq_string maq_marked_html(maq_arena *arena, const maq_tokens *tokens, const maq_entities *entities) {
  writer w = {arena, NULL, 0};
  write_all(&w, tokens, entities);
  size_t length = w.length;
  w = (writer){arena, maq_arena_allocate(arena, length + 1), 0};
  if (!w.out) {
    return (maq_string){NULL, 0};
  }
  write_all(&w, tokens, entities);
  w.out[length] = 0;
  return (maq_string){w.out, length};
}
