/* vary.c: see vary.h. */
#include "vary.h"

#include "base/utf8.h"
#include "text/character.h"
#include "text/script.h"

typedef uint32_t change(uint32_t character);

/* The letters that a Russian keyboard lacks, by those that people type instead. */
static uint32_t without_diacritics(uint32_t character) {
  static const uint32_t pairs[][2] = {
      {0x4D9, 0x430}, {0x493, 0x433}, {0x49B, 0x43A}, {0x4A3, 0x43D}, {0x4E9, 0x43E}, {0x4B1, 0x443},
      {0x4AF, 0x443}, {0x4BB, 0x445}, {0x456, 0x438}, {0x4D8, 0x410}, {0x492, 0x413}, {0x49A, 0x41A},
      {0x4A2, 0x41D}, {0x4E8, 0x41E}, {0x4B0, 0x423}, {0x4AE, 0x423}, {0x4BA, 0x425}, {0x406, 0x418},
  };
  for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
    if (pairs[i][0] == character) {
      return pairs[i][1];
    }
  }
  return character;
}

/* How a text is varied: letter by letter, or, where `changed` is NULL, into another script. */
typedef struct variation {
  change *changed;
  maq_script script;
} variation;

static void append_in_script(gold_text *out, const char *at, const char *end, maq_script script) {
  char *written = must_grow(NULL, (size_t)(end - at) * MAQ_SCRIPT_GROWTH + 8);
  gold_append(out, written, maq_write_script(at, (size_t)(end - at), script, written));
  free(written);
}

static void append_varied(gold_text *out, const char *at, const char *end, const variation *v) {
  if (!v->changed) {
    append_in_script(out, at, end, v->script);
    return;
  }
  while (at < end) {
    uint32_t character;
    char bytes[8];
    at = maq_utf8_next(at, end, &character);
    gold_append(out, bytes, maq_utf8_write(v->changed(character), bytes));
  }
}

static void change_letters(gold_text *text, const variation *v) {
  gold_text out = {.set = text->set, .fold = text->fold, .text = must_grow(NULL, 1)};
  size_t at = 0;
  for (size_t i = 0; i < text->span_count; i++) {
    const gold_span *span = &text->spans[i];
    append_varied(&out, text->text + at, text->text + span->begin, v);
    size_t begin = out.length;
    append_varied(&out, text->text + span->begin, text->text + span->end, v);
    gold_mark(&out, begin, out.length, span->class);
    at = span->end;
  }
  append_varied(&out, text->text + at, text->text + text->length, v);
  free(text->text);
  free(text->spans);
  *text = out;
}

/* Cuts the text off in its second half, before a blank that stands in no span. */
static void cut_off(gold_text *text, uint64_t random) {
  size_t end = text->length / 2 + random % (text->length / 2 + 1);
  while (end > 0 && text->text[end] != ' ') {
    end--;
  }
  while (text->span_count && text->spans[text->span_count - 1].end > end) {
    const gold_span *last = &text->spans[--text->span_count];
    end = last->begin < end ? last->begin : end;
  }
  text->length = end;
  text->text[end] = 0;
}

static const variation lower = {maq_character_lower, MAQ_SCRIPT_CYRILLIC}, capitals = {maq_character_upper, MAQ_SCRIPT_CYRILLIC},
                       plain_letters = {without_diacritics, MAQ_SCRIPT_CYRILLIC}, arabic = {NULL, MAQ_SCRIPT_ARABIC},
                       latin_acute = {NULL, MAQ_SCRIPT_LATIN_ACUTE}, latin_2021 = {NULL, MAQ_SCRIPT_LATIN_2021};

void vary(gold_text *text, uint64_t random) {
  unsigned chance = (unsigned)(random >> 32) % 100;
  if (chance < 5) {
    change_letters(text, &lower);
  } else if (chance < 8) {
    change_letters(text, &capitals);
  } else if (chance < 10) {
    change_letters(text, &plain_letters);
  } else if (chance < 15) {
    change_letters(text, &arabic);
  } else if (chance < 17) {
    change_letters(text, &latin_2021);
  } else if (chance < 20) {
    cut_off(text, random & 0xFFFFFF);
  }
}

static const struct {
  const char *name;
  const variation *letters; /* NULL: cut off */
} ways[] = {{"in lower case", &lower},
            {"in capitals", &capitals},
            {"without Kazakh letters", &plain_letters},
            {"in Latin letters with acutes", &latin_acute},
            {"in Latin letters of 2021", &latin_2021},
            {"in Arabic letters", &arabic},
            {"cut off", NULL}};

const char *vary_name(size_t way) {
  return way < sizeof ways / sizeof *ways ? ways[way].name : NULL;
}

void vary_as(gold_text *text, size_t way) {
  if (ways[way].letters) {
    change_letters(text, ways[way].letters);
  } else {
    cut_off(text, text->length / 4);
  }
}
