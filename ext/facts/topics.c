/* topics.c: a row of topics.tsv is a word or phrase, the topics that it speaks for, and how much (1 or 2); in the title it counts
 * twice. Of a compound (`су-энергетикалық`) each part counts; an international body of the lexicon speaks for its topic.
 * A topic is one of the article's if its words weigh enough for the article's length.
 */
#include "facts/topics.h"

#include "base/number.h"
#include "lexicon_types.h"

enum {
  MOST_TOPICS = 32,
  LEAST_WEIGHT = 2,
  WORDS_A_WEIGHT = 125 /* an article of more needs more than one unit */,
  HALF = 6,
  STRONG = 2
};

typedef struct counter {
  maq_topic topics[MOST_TOPICS];
  size_t count;
  uint32_t times; /* how much a word counts here */
} counter;

static void count_topic(counter *c, maq_string name, uint32_t weight) {
  size_t at = 0;
  while (at < c->count && !maq_string_equal(c->topics[at].name, name)) {
    at++;
  }
  if (at == c->count) {
    if (c->count == MOST_TOPICS) {
      return;
    }
    c->topics[c->count++] = (maq_topic){.name = name};
  }
  c->topics[at].weight += weight * c->times;
  c->topics[at].mentions++;
}

/* All topics of a row: its code names them, blanks between. */
static void count_row(counter *c, const maq_lexeme *lexeme) {
  uint32_t weight = lexeme->number > 1 ? STRONG : 1;
  for (const char *at = maq_lexicon_text(lexeme->code); *at;) {
    size_t length = strcspn(at, " ");
    count_topic(c, (maq_string){at, length}, weight);
    at += length + (at[length] == ' ');
  }
}

static bool visit_part(void *context, uint32_t lexeme) {
  const maq_lexeme *row = maq_lexicon_get(lexeme);
  if (row->table == MAQ_LEXICON_TOPICS) {
    count_row(context, row);
    return false;
  }
  return true;
}

/* The parts of a word with hyphens, each by itself. */
static void count_parts(counter *c, const maq_token *token) {
  maq_string word = maq_token_base(token);
  for (size_t begin = 0; begin < word.length;) {
    const char *hyphen = memchr(word.text + begin, '-', word.length - begin);
    size_t end = hyphen ? (size_t)(hyphen - word.text) : word.length;
    if (begin > 0 || hyphen) {
      maq_vocabulary_lexemes(maq_vocabulary_find(word.text + begin, end - begin), visit_part, c);
    }
    begin = end + 1;
  }
}

/* Reads what begins at the token; returns how many tokens that took. */
static size_t read_token(counter *c, const maq_entity_sources *s, size_t token) {
  const maq_match *match = maq_match_at(s->matches, token, MAQ_LEXICON_TOPICS, -1);
  if (match) {
    count_row(c, maq_lexicon_get(match->lexeme));
    return match->token_count;
  }
  match = maq_match_at(s->matches, token, MAQ_LEXICON_ORGANISATIONS, MAQ_TYPE_IGO);
  if (match) {
    count_topic(c, maq_string_of("international_organisations"), STRONG);
    return match->token_count;
  }
  const maq_token *t = &s->tokens->items[token];
  if (t->kind == MAQ_WORD && memchr(t->folded, '-', t->folded_length)) {
    count_parts(c, t);
  }
  return 1;
}

static bool is_before(const maq_topic *a, const maq_topic *b) {
  if (a->weight != b->weight) {
    return a->weight > b->weight;
  }
  size_t shorter = a->name.length < b->name.length ? a->name.length : b->name.length;
  int order = memcmp(a->name.text, b->name.text, shorter);
  return order ? order < 0 : a->name.length < b->name.length;
}

static void add_in_order(maq_topics *topics, const maq_topic *topic) {
  size_t at = topics->count++;
  for (; at > 0 && is_before(topic, &topics->items[at - 1]); at--) {
    topics->items[at] = topics->items[at - 1];
  }
  topics->items[at] = *topic;
  topics->items[at].score = maq_number_share(topic->weight, topic->weight + HALF);
}

bool maq_find_topics(maq_arena *arena, const maq_entity_sources *s, maq_topics *topics) {
  counter c = {.count = 0};
  for (size_t i = 0; i < s->sentences->count; i++) {
    const maq_sentence *sentence = &s->sentences->items[i];
    c.times = sentence->is_title ? 2 : 1;
    for (size_t at = sentence->first_token, end = at + sentence->token_count; at < end && maq_arena_goes_on(arena);) {
      at += read_token(&c, s, at);
    }
  }
  *topics = (maq_topics){maq_arena_array(arena, MOST_TOPICS, sizeof *topics->items), 0};
  for (size_t i = 0; topics->items && i < c.count; i++) {
    if (c.topics[i].weight >= LEAST_WEIGHT && (uint64_t)c.topics[i].weight * WORDS_A_WEIGHT >= s->tokens->count) {
      add_in_order(topics, &c.topics[i]);
    }
  }
  return !arena->failed;
}
