/* pattern.c: patterns of any bytes are compiled or refused, and what is compiled finds well-formed matches in linear time. */
#include "facts/pattern.h"

#include "analyse.h"
#include "support.h"

enum { ROUNDS = 20000, LONGEST = 40 };

static const char text[] = "Кеше Асқар Мамин жаңа келісімге қол қойды. Қазақстан мен Қытай 5 млн теңге бөлді, 5 млн.\nҮй үй үй үй "
                           "үй үй үй үй «» ( . ) | * + ? 1 2 3";

static uint64_t state = 20170110;
static uint32_t next_random(size_t below) {
  return test_random(&state) % (uint32_t)below;
}

/* Random pieces of the language, and random bytes. */
static size_t make_pattern(char *out) {
  static const char *const pieces[] = {
      "үй", "келісім", "<PERSON>", "<GPE>", "[upos=NOUN]", "[!kind=word]",  ".",    "*", "+", "?",    "{0,3}",           "{2}", "(",
      ")",  "(a:",     "|",        " ",     "\"қол\"",     "[class=MONEY]", "{2,}", "[", "<", "\xFF", "[feats=Case=Dat]"};
  size_t length = 0;
  for (uint32_t i = 0, count = 1 + next_random(12); i < count && length < LONGEST; i++) {
    const char *piece = pieces[next_random(sizeof pieces / sizeof *pieces)];
    memcpy(out + length, piece, strlen(piece));
    length += strlen(piece);
  }
  return length;
}

static bool well_formed(const maq_tokens *tokens, const maq_pattern_matches *matches, size_t captures) {
  uint32_t end = 0;
  for (size_t i = 0; i < matches->count; i++) {
    const maq_pattern_match *match = &matches->items[i];
    uint32_t last = match->span.first_token + match->span.token_count;
    if (!match->span.token_count || match->span.first_token < end || last > tokens->count) {
      return false;
    }
    for (size_t k = 0; k < captures; k++) {
      const uint32_t *capture = match->captures[k];
      if (capture[0] != UINT32_MAX && (capture[0] < match->span.first_token || capture[1] > last || capture[0] >= capture[1])) {
        return false;
      }
    }
    end = last;
  }
  return true;
}

int main(void) {
  test_memory memory = {0};
  maq_host host = test_host(&memory);
  maq_article *article = maq_article_open(&host, text, sizeof text - 1, NULL);
  size_t compiled = 0, refused = 0, found = 0, bad = 0;
  for (int round = 0; round < ROUNDS; round++) {
    char pattern[LONGEST * 3];
    maq_arena arena = maq_arena_make(&host);
    maq_pattern_error error;
    maq_pattern_matches matches;
    size_t length = make_pattern(pattern);
    maq_pattern *made = maq_pattern_compile(&arena, (maq_string){pattern, length}, &error);
    if (!made) {
      refused++;
      bad += !error.why;
    } else {
      compiled++;
      bad += !maq_article_match(article, &arena, made, &matches) ||
             !well_formed(maq_article_tokens(article), &matches, maq_pattern_captures(made));
      found += matches.count;
    }
    maq_arena_free(&arena);
  }
  tap_ok(bad == 0, "%d patterns: %zu compiled, %zu refused with a reason, %zu matches", ROUNDS, compiled, refused, found);
  tap_ok(compiled > 1000 && refused > 1000 && found > 1000, "of each kind enough");
  maq_article_close(article);
  tap_ok(memory.live == 0, "all memory is given back");
  return tap_finish();
}
