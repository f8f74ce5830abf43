/* summary.c: a sentence is central if its content words are those of the rest of the text.
 *
 * HOW IT WORKS. For each stem the number of sentences that have it is counted in a hash table. A sentence is worth the sum over its
 * stems of how many other sentences share them, those of the title counted twice, by its length; the earlier of two
 * is preferred, as news puts first what matters. This is the centroid of Radev, Jing and Budzikowska (2000), in integers;
 * sentence by sentence comparison would be quadratic.
 */
#include "facts/summary.h"

#include "facts/content_words.h"

enum { MOST_WANTED = 64, SHORTEST = 5 /* words */, LENGTH_SMOOTHING = 8, MOST_SHARED = 50 };

/* How many sentences have a stem, and the last one that was counted. */
typedef struct slot {
  uint32_t stem, sentences, last;
  bool in_title;
} slot;

typedef struct table {
  slot *slots;
  size_t mask;
} table;

static slot *find(const table *t, uint32_t stem) {
  size_t at = stem * 0x9E3779B1u & t->mask;
  while (t->slots[at].stem && t->slots[at].stem != stem) {
    at = (at + 1) & t->mask;
  }
  return &t->slots[at];
}

static bool count_stems(maq_arena *arena, const maq_entity_sources *s, const uint32_t *words, table *t) {
  size_t size = 64;
  while (size < s->tokens->count * 2) {
    size *= 2;
  }
  *t = (table){maq_arena_allocate(arena, size * sizeof *t->slots), size - 1};
  for (size_t i = 0; t->slots && i < s->tokens->count && maq_arena_goes_on(arena); i++) {
    uint32_t sentence = s->tokens->items[i].sentence;
    slot *known = words[i] ? find(t, words[i]) : NULL;
    if (known) {
      known->sentences += known->last != sentence + 1;
      known->stem = words[i];
      known->last = sentence + 1;
      known->in_title |= s->sentences->items[sentence].is_title;
    }
  }
  return t->slots != NULL;
}

/* The worth of a sentence: 0 for one that cannot stand in a summary, 1 for one so short that any other is better. */
static uint64_t worth_of(const maq_entity_sources *s, const uint32_t *words, table *t, uint32_t sentence) {
  const maq_sentence *line = &s->sentences->items[sentence];
  uint64_t shared = 0, count = 0;
  for (size_t i = line->first_token; i < (size_t)line->first_token + line->token_count; i++) {
    slot *known = words[i] ? find(t, words[i]) : NULL;
    if (!known || known->last == UINT32_MAX - sentence) {
      continue;
    }
    known->last = UINT32_MAX - sentence; /* each stem once a sentence */
    uint32_t others = known->sentences - 1 < MOST_SHARED ? known->sentences - 1 : MOST_SHARED;
    shared += others * (known->in_title ? 2u : 1u);
    count++;
  }
  uint64_t early = sentence < 4 ? 6u - sentence : 2u; /* in halves */
  if (line->is_title || !count) {
    return 0;
  }
  return count < SHORTEST ? 1 : 1 + shared * early * 1024u / (count + LENGTH_SMOOTHING);
}

typedef struct choice {
  uint64_t worth;
  uint32_t sentence;
} choice;

/* Puts a sentence among the best, the worthiest first. */
static void consider(choice *best, size_t *count, size_t wanted, choice next) {
  size_t at = *count;
  for (; at > 0 && best[at - 1].worth < next.worth; at--) {
    if (at < wanted) {
      best[at] = best[at - 1];
    }
  }
  if (at < wanted) {
    best[at] = next;
    *count += *count < wanted;
  }
}

static void sort_by_place(choice *best, size_t count) {
  for (size_t i = 1; i < count; i++) {
    choice moved = best[i];
    size_t at = i;
    for (; at > 0 && best[at - 1].sentence > moved.sentence; at--) {
      best[at] = best[at - 1];
    }
    best[at] = moved;
  }
}

static maq_string sentence_text(const maq_entity_sources *s, uint32_t sentence) {
  const maq_sentence *line = &s->sentences->items[sentence];
  maq_span span = maq_span_of(s->tokens, line->first_token, line->token_count);
  return maq_span_text(s->tokens, &span);
}

static maq_string join(maq_arena *arena, const maq_entity_sources *s, const choice *best, size_t count) {
  size_t room = 1;
  for (size_t i = 0; i < count; i++) {
    room += sentence_text(s, best[i].sentence).length + 1;
  }
  char *out = maq_arena_reserve(arena, room), *at = out;
  if (!out) {
    return (maq_string){NULL, 0};
  }
  for (size_t i = 0; i < count; i++) {
    maq_string text = sentence_text(s, best[i].sentence);
    if (i) {
      *at++ = ' ';
    }
    memcpy(at, text.text, text.length);
    at += text.length;
  }
  *at = 0;
  maq_arena_commit(arena, room);
  return (maq_string){out, (size_t)(at - out)};
}

maq_string maq_summarise(maq_arena *arena, const maq_entity_sources *s, size_t wanted) {
  choice best[MOST_WANTED];
  size_t count = 0;
  table t;
  const uint32_t *words = maq_content_words(arena, s);
  wanted = wanted < MOST_WANTED ? wanted : MOST_WANTED;
  if (!words || !count_stems(arena, s, words, &t)) {
    return (maq_string){NULL, 0};
  }
  for (uint32_t i = 0; i < s->sentences->count && maq_arena_goes_on(arena); i++) {
    uint64_t worth = worth_of(s, words, &t, i);
    if (worth) {
      consider(best, &count, wanted, (choice){worth, i});
    }
  }
  sort_by_place(best, count);
  return count ? join(arena, s, best, count) : (maq_string){NULL, 0};
}
