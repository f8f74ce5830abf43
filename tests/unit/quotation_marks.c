/* quotation_marks.c: which quotation mark closes which.
 *
 * A case is a text and the quotations wanted, each as what stands between the marks, in the order in which they open, joined by ` | `.
 */
#include "facts/quotation_marks.h"

#include "support.h"

static const maq_token_rules rules = {.script = MAQ_SCRIPT_CYRILLIC};

static void write_quotations(const maq_tokens *tokens, const uint32_t *partner, test_text *out) {
  *out = (test_text){.length = 0};
  for (size_t i = 0; i < tokens->count; i++) {
    if (partner[i] == MAQ_NO_MATCH || partner[i] < i) {
      continue;
    }
    const maq_token *open = &tokens->items[i], *close = &tokens->items[partner[i]];
    size_t begin = open->byte_start + open->byte_length;
    test_add_text(out, out->length ? " | " : "");
    test_add(out, tokens->text + begin, close->byte_start - begin);
  }
}

static void check(const char *text, const char *wanted, const char *name) {
  static test_text got;
  test_memory memory = {0};
  maq_host host = test_host(&memory);
  maq_arena arena = maq_arena_make(&host);
  maq_tokens tokens;
  bool read = maq_tokenize(&arena, text, strlen(text), &rules, &tokens);
  uint32_t *partner = read ? maq_pair_quotation_marks(&arena, &tokens) : NULL;
  if (tap_ok(partner != NULL, "%s: read", name)) {
    write_quotations(&tokens, partner, &got);
    tap_text(got.bytes, wanted, name);
  }
  maq_arena_free(&arena);
}

int main(void) {
  check("«Жол ашық», – деді ол.", "Жол ашық", "guillemets");
  check("”Жол ашық”, – деді ол.", "Жол ашық", "the same mark at both ends");
  check("“Жол ашық“ деді ол.", "Жол ашық", "two opening marks");
  check("„Жол ашық“ деді ол.", "Жол ашық", "a low and a high mark");
  check("\"Жол ашық\", – деді ол.", "Жол ашық", "straight marks");
  check("\"Жол ашық» деді ол.", "Жол ашық", "marks of two families");
  check("“Ол “жоқ” деді, “бар” демеді”, – деді ол.", "Ол “жоқ” деді, “бар” демеді | жоқ | бар", "the same marks within");
  check("\"Ол: \"Жоқ\", - деген\", - деді ол.", "Ол: \"Жоқ\", - деген | Жоқ", "straight marks within");
  check("«Жол ашық. Ол «Дала» газетіне айтты.", "Дала", "a mark that is never closed");
  check("Жол ашық”. “Көпір де”.", "Көпір де", "a mark that was never opened");
  check("Ол айтты:”Жол ашық”.", "Жол ашық", "no blank before it");
  check("(“Дала” газеті)", "Дала", "behind a bracket");
  check("Д’Артаньан ‘жоқ’ деді.", "", "single marks are left alone");
  return tap_finish();
}
