/* keywords.c: names, posts, and noun phrases of one to three words, ranked.
 *
 * HOW IT WORKS. Candidates are the canonical names of entities, the posts of people, indicators and topic words of the lexicon,
 * and in Kazakh each noun outside them with the adjectives and bare nouns before it (`стратегиялық әріптестік`, `сауда
 * серіктесі`), also without the first of these. They meet in a hash table under their dictionary form. A candidate is worth its
 * mentions times a factor for what it is, how many words it has and where it stands first; one that only ever stands inside a
 * longer one is dropped (Frantzi, Ananiadou and Mima's C-value, 2000, in whole numbers).
 */
#include "facts/keywords.h"

#include "base/hash.h"
#include "base/number.h"
#include "base/utf8.h"
#include "facts/names.h"
#include "kazakh/morphology.h"
#include "lexicon/recent_words.h"
#include "text/character.h"

enum { MOST_KEYWORDS = 20, LONGEST_PHRASE = 3, HALF = 2000, LONGEST_TEXT = 160 /* bytes */ };

/* What a candidate is, by rising worth of a mention. */
typedef enum sort { SORT_NOUN, SORT_EVENT, SORT_PHRASE, SORT_NAME, SORT_COUNTRY, SORT_TERM } sort;

typedef struct candidate {
  maq_string text;
  uint32_t key;              /* of its hash */
  uint32_t mentions, inside; /* how often, and how often within a longer one */
  uint32_t start;
  uint8_t sort, words;
  bool in_title;
} candidate;

typedef struct finder {
  maq_arena *arena;
  const maq_entity_sources *s;
  candidate *items;
  size_t count, capacity;
  uint32_t *slots; /* index + 1, 0 free */
  uint32_t mask;
  bool *taken;    /* [tokens]: belongs to a name or a term */
  uint8_t *kinds; /* [tokens]: KIND_KNOWN and MAQ_TRAIT_ bits, 0 while unknown */
} finder;

/* ---- the table --------------------------------------------------------------------------------------------------- */

static candidate *find(finder *f, maq_string text) {
  uint32_t key = (uint32_t)maq_hash(text.text, text.length), slot = key & f->mask;
  while (f->slots[slot] &&
         !(f->items[f->slots[slot] - 1].key == key && maq_string_equal(f->items[f->slots[slot] - 1].text, text))) {
    slot = (slot + 1) & f->mask;
  }
  if (f->slots[slot]) {
    return &f->items[f->slots[slot] - 1];
  }
  candidate *items = f->count * 2 < f->mask ? maq_arena_grow(f->arena, f->items, f->count, &f->capacity, sizeof *items) : NULL;
  if (!items) {
    return NULL;
  }
  f->items = items;
  items[f->count] = (candidate){.text = text, .key = key};
  f->slots[slot] = (uint32_t)++f->count;
  return &items[f->count - 1];
}

static candidate *add(finder *f, maq_string text, sort kind, size_t token, size_t words) {
  candidate *c = text.text && text.length ? find(f, text) : NULL;
  if (c) {
    const maq_token *t = &f->s->tokens->items[token];
    c->start = c->mentions++ ? c->start : t->start;
    c->sort = c->sort > (uint8_t)kind ? c->sort : (uint8_t)kind;
    c->words = (uint8_t)(words < LONGEST_PHRASE ? words : LONGEST_PHRASE);
    c->in_title |= f->s->sentences->items[t->sentence].is_title;
  }
  return c;
}

/* Keywords are in lower case, so that one is one however it was written. */
static maq_string in_lower_case(finder *f, maq_string text) {
  char *out = maq_arena_reserve(f->arena, text.length * 2 + 8), *end = out;
  if (!out) {
    return (maq_string){NULL, 0};
  }
  for (const char *at = text.text; at < text.text + text.length;) {
    uint32_t letter;
    const char *next = maq_utf8_next(at, text.text + text.length, &letter);
    if (letter == MAQ_REPLACEMENT) { /* also bytes that are no character: they stand as they are */
      memcpy(end, at, (size_t)(next - at));
      end += next - at;
    } else {
      end += maq_utf8_write(maq_character_lower(letter), end);
    }
    at = next;
  }
  *end = 0;
  size_t length = (size_t)(end - out);
  maq_arena_commit(f->arena, length + 1);
  return (maq_string){out, length};
}

/* ---- names and terms --------------------------------------------------------------------------------------------- */

static void take(finder *f, size_t first, size_t count) {
  memset(f->taken + first, true, count);
}

static void add_entities(finder *f, const maq_entities *entities) {
  for (size_t i = 0; i < entities->count && maq_arena_goes_on(f->arena); i++) {
    const maq_entity *e = &entities->items[i];
    take(f, e->span.first_token, e->span.token_count);
    bool named = e->class <= MAQ_DISEASE && e->class != MAQ_POSITION && e->class != MAQ_NORP;
    if (named && e->name.text) {
      add(f, in_lower_case(f, e->name), e->class == MAQ_GPE && e->code.text ? SORT_COUNTRY : SORT_NAME, e->span.first_token, 1);
    }
  }
}

static void add_posts(finder *f, const maq_entities *entities, const maq_people *people) {
  for (size_t i = 0; i < people->count && maq_arena_goes_on(f->arena); i++) {
    const maq_person *person = &people->items[i];
    size_t words = 1;
    for (size_t k = 0; k < person->role.length; k++) {
      words += person->role.text[k] == ' ';
    }
    if (person->role.text && words > 1 && words <= LONGEST_PHRASE) {
      add(f, in_lower_case(f, person->role), SORT_TERM, entities->items[person->entity].span.first_token, 2);
    }
  }
}

/* The words without the case of the last one; text NULL where it is too long. */
static maq_string dictionary_form(finder *f, size_t first, size_t count) {
  maq_name_finder names = {.sources = f->s};
  maq_name words = {.first = (uint32_t)first, .count = (uint32_t)count, .class = MAQ_MISCELLANEOUS};
  maq_string text = maq_canonical_name(f->arena, &names, &words);
  return text.text && text.length <= LONGEST_TEXT ? in_lower_case(f, text) : (maq_string){NULL, 0};
}

static void add_indicators(finder *f) {
  for (size_t i = 0; i < f->s->tokens->count && maq_arena_goes_on(f->arena);) {
    const maq_match *match = f->taken[i] ? NULL : maq_match_at(f->s->matches, i, MAQ_LEXICON_INDICATORS, MAQ_TYPE_INDICATOR);
    if (match && match->token_count > 1) {
      add(f, dictionary_form(f, i, match->token_count), SORT_TERM, i, match->token_count);
      take(f, i, match->token_count);
    }
    i += match ? match->token_count : 1;
  }
}

/* Other languages have no noun phrases here: the words of the lexicon's topics stand for them. */
static void add_topic_words(finder *f) {
  for (size_t i = 0; i < f->s->tokens->count && maq_arena_goes_on(f->arena);) {
    const maq_match *match = f->taken[i] ? NULL : maq_match_at(f->s->matches, i, MAQ_LEXICON_TOPICS, -1);
    if (match) {
      add(f, maq_string_of(maq_lexicon_text(maq_lexicon_get(match->lexeme)->name)),
          match->token_count > 1 ? SORT_PHRASE : SORT_NOUN, i, match->token_count);
    }
    i += match ? match->token_count : 1;
  }
}

/* ---- noun phrases ------------------------------------------------------------------------------------------------- */

enum { KIND_KNOWN = 1 << 7 /* in `kinds`: the traits of the word (kazakh/morphology.h) have been asked for */ };

static uint8_t kind_of(const finder *f, size_t token) {
  const maq_token *t = &f->s->tokens->items[token];
  if (t->kind != MAQ_WORD || t->length <= 2 || f->taken[token] || maq_is_function_word(f->s->matches, token)) {
    return KIND_KNOWN;
  }
  maq_known_word *known = maq_recent_of(f->s->words->recent, t);
  unsigned traits = known && (known->noted & MAQ_NOTED_TRAITS) ? known->traits : maq_kazakh_traits(t->folded, t->folded_length);
  if (known) {
    known->noted |= MAQ_NOTED_TRAITS;
    known->traits = (uint8_t)traits;
  }
  return (uint8_t)(KIND_KNOWN | traits);
}

static bool is(finder *f, size_t token, unsigned kinds) {
  if (!f->kinds[token]) {
    f->kinds[token] = kind_of(f, token);
  }
  return (f->kinds[token] & kinds) != 0;
}

/* May the word stand before a noun: an adjective, or a bare noun that the next one belongs to? */
static bool is_modifier(finder *f, size_t token) {
  return is(f, token, MAQ_TRAIT_ADJECTIVE) || (is(f, token, MAQ_TRAIT_BARE) && is(f, token + 1, MAQ_TRAIT_OWNED));
}

static maq_string lemma_of(finder *f, size_t token) {
  const maq_token *t = &f->s->tokens->items[token];
  char lemma[LONGEST_TEXT + 8];
  size_t length = t->folded_length <= LONGEST_TEXT ? maq_kazakh_lemma(t->folded, t->folded_length, 0, lemma, sizeof lemma) : 0;
  const char *copy = length ? maq_arena_copy(f->arena, lemma, length) : NULL;
  return (maq_string){copy, copy ? length : 0};
}

static void add_phrase(finder *f, size_t head) {
  size_t first = head, sentence = f->s->tokens->items[head].sentence;
  while (first > 0 && head - first + 1 < LONGEST_PHRASE && f->s->tokens->items[first - 1].sentence == sentence &&
         is_modifier(f, first - 1)) {
    first--;
  }
  if (first == head && is(f, head, MAQ_TRAIT_OWNED)) {
    return; /* `барысы`, `мәселелері`: nothing without their owner */
  }
  bool event = maq_match_at(f->s->matches, head, MAQ_LEXICON_EVENTS, MAQ_TYPE_EVENT) != NULL;
  bool document = maq_match_at(f->s->matches, head, MAQ_LEXICON_AGREEMENTS, -1) != NULL;
  for (size_t begin = first; begin <= head; begin++) {
    bool word = begin == head;
    sort kind = word ? event ? SORT_EVENT : SORT_NOUN : document ? SORT_TERM : SORT_PHRASE;
    candidate *c = add(f, word ? lemma_of(f, head) : dictionary_form(f, begin, head - begin + 1), kind, begin, head - begin + 1);
    if (c) {
      c->inside += begin > first;
    }
  }
}

static void add_phrases(finder *f) {
  for (size_t i = 0; i < f->s->tokens->count && maq_arena_goes_on(f->arena); i++) {
    bool goes_on = i + 1 < f->s->tokens->count && is(f, i + 1, MAQ_TRAIT_NOUN) && is_modifier(f, i);
    if (is(f, i, MAQ_TRAIT_NOUN) && !goes_on) {
      add_phrase(f, i);
    }
  }
}

/* ---- ranking ----------------------------------------------------------------------------------------------------- */

static uint64_t worth_of(const candidate *c) {
  static const uint32_t of_sort[] = {40, 90, 90, 90, 100, 160}, of_words[] = {0, 10, 13, 14};
  uint32_t alone = c->mentions - c->inside;
  bool word = c->sort <= SORT_EVENT;
  if (!alone || (word && c->mentions < 2)) {
    return 0;
  }
  uint64_t worth = (uint64_t)(word ? c->mentions : alone + c->inside / 2) * of_sort[c->sort] * of_words[c->words];
  worth += c->in_title ? worth / 2 : 0;
  return worth + (c->start < 1000 ? worth * (1000 - c->start) / 4000 : 0);
}

static void keep_best(maq_keywords *best, const candidate *c, uint64_t worth) {
  double score = maq_number_share(worth, worth + HALF);
  size_t at = best->count;
  for (; at > 0 && best->items[at - 1].score < score; at--) {
    if (at < MOST_KEYWORDS) {
      best->items[at] = best->items[at - 1];
    }
  }
  if (at < MOST_KEYWORDS) {
    best->items[at] = (maq_keyword){c->text, score, c->mentions, c->start};
    best->count += best->count < MOST_KEYWORDS;
  }
}

bool maq_find_keywords(maq_arena *arena, const maq_entity_sources *s, const maq_entities *entities, const maq_people *people,
                       maq_keywords *keywords) {
  finder f = {.arena = arena, .s = s, .mask = 63};
  while (f.mask < s->tokens->count * 4) {
    f.mask = f.mask * 2 + 1;
  }
  f.slots = maq_arena_allocate(arena, ((size_t)f.mask + 1) * sizeof *f.slots);
  f.taken = maq_arena_allocate(arena, s->tokens->count + 1);
  f.kinds = maq_arena_allocate(arena, s->tokens->count + 1);
  *keywords = (maq_keywords){maq_arena_array(arena, MOST_KEYWORDS, sizeof *keywords->items), 0};
  if (!f.slots || !f.taken || !f.kinds || !keywords->items) {
    return false;
  }
  add_entities(&f, entities);
  add_posts(&f, entities, people);
  add_indicators(&f);
  if (s->language == MAQ_LANGUAGE_KK) {
    add_phrases(&f);
  } else {
    add_topic_words(&f);
  }
  for (size_t i = 0; i < f.count; i++) {
    uint64_t worth = worth_of(&f.items[i]);
    if (worth) {
      keep_best(keywords, &f.items[i], worth);
    }
  }
  return !arena->failed;
}
