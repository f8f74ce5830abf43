/* facts.c: the target `facts`: all layers of the core. The bytes are an article; what is found must be true of it.
 *
 * Positions are checked against a count of characters made here, by SQLite's rule and not by the core's code: a byte, and
 * after a byte of 0xC0 or more also the continuation bytes behind it. Texts of odd length are given a date of publication,
 * so that files of the corpus stay plain text.
 */
#include "fuzz/target.h"

#include "analyse.h"
#include "lexicon/recent_words.h"

/* ---- memory ----------------------------------------------------------------------------------------------------- */

typedef struct memory {
  long live;
  fuzz_trouble trouble, counts;
} memory;

static void *allocate(void *context, size_t size) {
  memory *m = context;
  long number = ++m->counts.allocation, first = m->trouble.allocation;
  if (first && (number == first || (m->trouble.ever && number > first))) {
    return NULL;
  }
  void *block = malloc(size);
  REQUIRE(block);
  memset(block, 0xA5, size);
  m->live++;
  return block;
}

static bool cancelled(void *context) {
  memory *m = context;
  return ++m->counts.question == m->trouble.question;
}

static void release(void *context, void *block) {
  memory *m = context;
  m->live--;
  free(block);
}

/* ---- the text as characters ------------------------------------------------------------------------------------- */

typedef struct characters {
  size_t *starts; /* [count + 1]: where each character begins; the last one is the end of the text */
  size_t count;
  size_t token_count, sentence_count;
} characters;

static characters count_characters(const uint8_t *bytes, size_t size) {
  characters c = {.starts = malloc((size + 1) * sizeof *c.starts)};
  REQUIRE(c.starts);
  size_t at = 0;
  while (at < size && bytes[at]) {
    c.starts[c.count++] = at;
    bool lead = bytes[at++] >= 0xC0;
    while (lead && at < size && (bytes[at] & 0xC0) == 0x80) {
      at++;
    }
  }
  c.starts[c.count] = at;
  return c;
}

static void check_stretch(const characters *c, size_t start, size_t length, size_t byte_start, size_t byte_length) {
  REQUIRE(length > 0);
  REQUIRE(start + length <= c->count);
  REQUIRE(c->starts[start] == byte_start);
  REQUIRE(c->starts[start + length] == byte_start + byte_length);
}

static void check_span(const characters *c, const maq_span *span) {
  check_stretch(c, span->start, span->length, span->byte_start, span->byte_length);
  REQUIRE(span->token_count > 0 && span->first_token + span->token_count <= c->token_count);
  REQUIRE(span->sentence < c->sentence_count);
}

static size_t end_of(const maq_span *span) {
  return (size_t)span->start + span->length;
}

/* ---- layers ----------------------------------------------------------------------------------------------------- */

static void check_tokens(const characters *c, const maq_tokens *tokens) {
  size_t end = 0;
  REQUIRE(tokens->length == c->starts[c->count]);
  for (size_t i = 0; i < tokens->count; i++) {
    const maq_token *token = &tokens->items[i];
    check_stretch(c, token->start, token->length, token->byte_start, token->byte_length);
    REQUIRE(token->start >= end);
    REQUIRE(token->sentence < c->sentence_count);
    REQUIRE(token->kind <= MAQ_HASHTAG);
    end = (size_t)token->start + token->length;
  }
}

static void check_sentences(const characters *c, const maq_sentences *sentences) {
  size_t next = 0;
  for (size_t i = 0; i < sentences->count; i++) {
    REQUIRE(sentences->items[i].first_token == next && sentences->items[i].token_count > 0);
    REQUIRE(i == 0 || sentences->items[i].paragraph >= sentences->items[i - 1].paragraph);
    next += sentences->items[i].token_count;
  }
  REQUIRE(next == c->token_count);
}

static void check_matches(const characters *c, const maq_matches *matches) {
  for (size_t i = 0; i < matches->count; i++) {
    const maq_match *match = &matches->items[i];
    REQUIRE(match->token_count > 0 && match->first_token + match->token_count <= c->token_count);
    REQUIRE(match->lexeme > 0 && match->lexeme <= maq_lexicon_size());
    REQUIRE(i == 0 || match[-1].first_token < match->first_token ||
            (match[-1].first_token == match->first_token && match[-1].token_count >= match->token_count));
  }
}

static void check_day(const maq_day *day) {
  REQUIRE(day->month >= 1 && day->month <= 12 && day->day >= 1 && day->day <= 31);
}

static void check_times(const characters *c, const maq_times *times) {
  size_t end = 0;
  for (size_t i = 0; i < times->count; i++) {
    const maq_time *time = &times->items[i];
    check_span(c, &time->span);
    REQUIRE(time->span.start >= end);
    end = end_of(&time->span);
    REQUIRE(time->class == MAQ_DATE || time->class == MAQ_TIME);
    REQUIRE(time->type <= MAQ_TIME_SET && time->rule);
    if (time->has_from) {
      check_day(&time->from);
    }
    if (time->has_to) {
      check_day(&time->to);
    }
  }
}

static void check_measures(const characters *c, const maq_measures *measures) {
  size_t end = 0;
  for (size_t i = 0; i < measures->count; i++) {
    const maq_measure *measure = &measures->items[i];
    check_span(c, &measure->span);
    REQUIRE(measure->span.start >= end);
    end = end_of(&measure->span);
    REQUIRE(measure->class >= MAQ_MONEY && measure->class <= MAQ_ORDINAL);
    REQUIRE(measure->unit && measure->rule);
    REQUIRE(!measure->has_value || measure->value <= measure->value_to);
  }
}

static void check_entities(const characters *c, const maq_entities *entities, const maq_times *times,
                           const maq_measures *measures) {
  size_t end = 0;
  for (size_t i = 0; i < entities->count; i++) {
    const maq_entity *entity = &entities->items[i];
    check_span(c, &entity->span);
    REQUIRE(i == 0 || entity[-1].span.start <= entity->span.start);
    REQUIRE(entity->class < MAQ_CLASS_COUNT && entity->rule && entity->confidence <= 1000);
    REQUIRE(entity->referent <= i);
    REQUIRE(entities->items[entity->referent].referent == entity->referent);
    REQUIRE(entity->time == UINT32_MAX || entity->time < times->count);
    REQUIRE(entity->measure == UINT32_MAX || entity->measure < measures->count);
    if (entity->parent == MAQ_NO_ENTITY) {
      REQUIRE(entity->span.start >= end);
      end = end_of(&entity->span);
    } else {
      REQUIRE(entity->parent < i);
      const maq_span *around = &entities->items[entity->parent].span;
      REQUIRE(around->start <= entity->span.start && end_of(&entity->span) <= end_of(around));
    }
  }
}

static void check_amounts(const maq_amounts *amounts, const maq_entities *entities) {
  static const char *const comparators[] = {"=", ">", ">=", "<", "<=", "~", ".."};
  for (size_t i = 0; i < amounts->count; i++) {
    const maq_amount *amount = &amounts->items[i];
    bool known = false;
    for (size_t k = 0; k < sizeof comparators / sizeof *comparators; k++) {
      known = known || (amount->comparator && strcmp(amount->comparator, comparators[k]) == 0);
    }
    REQUIRE(known);
    REQUIRE(amount->entity < entities->count);
    REQUIRE(i == 0 || amount[-1].entity < amount->entity);
    REQUIRE(amount->kind && amount->status && amount->rule && amount->confidence <= 1000);
    REQUIRE(amount->fact >= 1 && amount->fact <= amounts->count);
    if (amount->has_period_days) {
      check_day(&amount->period_from);
      check_day(&amount->period_to);
    }
  }
}

static void check_people(const maq_people *people, const maq_entities *entities) {
  for (size_t i = 0; i < people->count; i++) {
    const maq_person *person = &people->items[i];
    REQUIRE(person->entity < entities->count && entities->items[person->entity].class == MAQ_PERSON);
    REQUIRE(i == 0 || person[-1].entity < person->entity);
    REQUIRE(person->name.text && person->mentions && person->confidence <= 1000);
    REQUIRE(!person->role.text == !person->basis);
  }
}

static void check_quotes(characters *c, const maq_quotes *quotes, const maq_sources *sources, const maq_entities *entities) {
  for (size_t i = 0; i < quotes->count; i++) {
    const maq_quote *quote = &quotes->items[i];
    check_span(c, &quote->span);
    REQUIRE(i == 0 || quote[-1].span.byte_start <= quote->span.byte_start);
    REQUIRE(quote->kind && quote->rule && quote->confidence <= 1000);
    REQUIRE(quote->entity == MAQ_NO_ENTITY || quote->entity < entities->count);
    if (quote->has_mention) {
      check_span(c, &quote->mention);
    }
    if (quote->has_cue) {
      check_span(c, &quote->cue);
    }
  }
  for (size_t i = 0; i < sources->count; i++) {
    const maq_source *source = &sources->items[i];
    check_span(c, &source->span);
    REQUIRE(i == 0 || source[-1].span.byte_start < source->span.byte_start);
    REQUIRE(source->name.text && source->kind && source->confidence <= 1000);
  }
}

static void check_parties(const maq_parties *parties) {
  REQUIRE(parties->count <= MAQ_MOST_PARTIES);
  for (size_t i = 0; i < parties->count; i++) {
    REQUIRE(parties->names[i].text && parties->names[i].length);
  }
}

static void check_events(characters *c, const maq_events *events, const maq_agreements *agreements, const maq_quotes *quotes) {
  for (size_t i = 0; i < events->count; i++) {
    const maq_event *event = &events->items[i];
    check_span(c, &event->span);
    REQUIRE(i == 0 || event[-1].span.byte_start <= event->span.byte_start);
    REQUIRE(event->kind.text && event->status && event->rule && event->confidence <= 1000);
    REQUIRE(event->agreement == MAQ_NONE || event->agreement < agreements->count);
    REQUIRE(event->quote == MAQ_NONE || event->quote < quotes->count);
    check_parties(&event->actors);
    check_parties(&event->recipients);
  }
  for (size_t i = 0; i < agreements->count; i++) {
    check_span(c, &agreements->items[i].span);
    REQUIRE(agreements->items[i].kind.text && agreements->items[i].stage.text);
    check_parties(&agreements->items[i].parties);
  }
}

static void check_topics(const maq_topics *topics, const maq_keywords *keywords) {
  for (size_t i = 0; i < topics->count; i++) {
    REQUIRE(topics->items[i].score > 0 && topics->items[i].score < 1 && topics->items[i].mentions);
    REQUIRE(i == 0 || topics->items[i - 1].weight >= topics->items[i].weight);
  }
  for (size_t i = 0; i < keywords->count; i++) {
    REQUIRE(keywords->items[i].text.length && keywords->items[i].score > 0 && keywords->items[i].score < 1);
    REQUIRE(i == 0 || keywords->items[i - 1].score >= keywords->items[i].score);
  }
}

static bool check_layers(characters *c, maq_article *article) {
  const maq_keywords *keywords = maq_article_keywords(article);
  const maq_topics *topics = maq_article_topics(article);
  const maq_relations *relations = maq_article_relations(article);
  const maq_events *events = maq_article_events(article);
  const maq_agreements *agreements = maq_article_agreements(article);
  maq_string summary = maq_article_summary(article, 2), html = maq_article_html(article);
  uint64_t fingerprint;
  maq_article_fingerprint(article, &fingerprint);
  const maq_sources *sources = maq_article_sources(article); /* the last layers first: they ask for all others */
  const maq_quotes *quotes = maq_article_quotes(article);
  const maq_people *people = maq_article_people(article);
  const maq_amounts *amounts = maq_article_amounts(article);
  const maq_tokens *tokens = maq_article_tokens(article);
  const maq_sentences *sentences = maq_article_sentences(article);
  const maq_matches *matches = maq_article_matches(article);
  const maq_times *times = maq_article_times(article);
  const maq_measures *measures = maq_article_measures(article);
  const maq_entities *entities = maq_article_entities(article);
  if (maq_article_failed(article)) {
    return false;
  }
  REQUIRE(sources && quotes && people && amounts && tokens && sentences && matches && times && measures && entities);
  REQUIRE(amounts == maq_article_amounts(article));
  REQUIRE(relations && keywords && topics && events && agreements && html.text && summary.length <= tokens->length + 2);
  c->token_count = tokens->count;
  c->sentence_count = sentences->count;
  check_tokens(c, tokens);
  check_sentences(c, sentences);
  check_matches(c, matches);
  check_events(c, events, agreements, quotes);
  check_topics(topics, keywords);
  for (size_t i = 0; i < relations->count; i++) {
    check_span(c, &relations->items[i].span);
    REQUIRE(relations->items[i].subject.length && relations->items[i].object.length && relations->items[i].predicate);
    REQUIRE(i == 0 || relations->items[i - 1].span.byte_start <= relations->items[i].span.byte_start);
  }
  check_times(c, times);
  check_measures(c, measures);
  check_entities(c, entities, times, measures);
  check_amounts(amounts, entities);
  check_people(people, entities);
  check_quotes(c, quotes, sources, entities);
  maq_article_title(article);
  maq_article_language_code(article);
  return !maq_article_failed(article);
}

bool check_analysis(const uint8_t *bytes, size_t size, fuzz_trouble trouble, fuzz_trouble *counts) {
  static const maq_day published = {2025, 3, 14};
  memory m = {.trouble = trouble};
  maq_host host = {allocate, release, cancelled, &m};
  characters c = count_characters(bytes, size);
  char *exact = malloc(size ? size : 1); /* a copy without a byte to spare, so that reading on is noticed */
  REQUIRE(exact);
  if (size) {
    memcpy(exact, bytes, size);
  }
  maq_article *article = maq_article_open(&host, exact, size, size % 2 ? &published : NULL);
  free(exact);
  bool worked = article && check_layers(&c, article);
  maq_article_close(article);
  free(c.starts);
  REQUIRE(m.live == 0);
  REQUIRE(worked || trouble.allocation || trouble.question);
  if (counts) {
    *counts = m.counts;
  }
  return worked;
}

/* ---- the memory of words ---------------------------------------------------------------------------------------- */

static void mix(uint64_t *digest, const void *bytes, size_t size) {
  *digest = (*digest ^ maq_hash(bytes, size)) * 0x9E3779B97F4A7C15u;
}

/* What was found by way of words: entities, verbs, keywords. */
static uint64_t digest_of(const uint8_t *bytes, size_t size, maq_recent_words *recent) {
  memory m = {0};
  maq_host host = {allocate, release, NULL, &m};
  maq_article *article = maq_article_open(&host, (const char *)bytes, size, NULL);
  REQUIRE(article);
  maq_article_use_recent_words(article, recent);
  const maq_entities *entities = maq_article_entities(article);
  const maq_verb_matches *verbs = maq_article_verbs(article);
  const maq_keywords *keywords = maq_article_keywords(article);
  REQUIRE(entities && verbs && keywords);
  uint64_t digest = 0;
  for (size_t i = 0; i < entities->count; i++) {
    const maq_entity *entity = &entities->items[i];
    mix(&digest, &entity->class, sizeof entity->class);
    mix(&digest, &entity->span.byte_start, sizeof entity->span.byte_start);
    mix(&digest, &entity->span.byte_length, sizeof entity->span.byte_length);
    mix(&digest, entity->rule, strlen(entity->rule));
  }
  for (size_t i = 0; i < verbs->count; i++) {
    mix(&digest, &verbs->items[i].lexeme, sizeof verbs->items[i].lexeme);
    mix(&digest, &verbs->items[i].first_token, sizeof verbs->items[i].first_token);
  }
  for (size_t i = 0; i < keywords->count; i++) {
    mix(&digest, keywords->items[i].text.text, keywords->items[i].text.length);
  }
  maq_article_close(article);
  return digest;
}

/* With a memory of words, empty at first and then full of those of the text, all is as without. */
static void check_recent_words(const uint8_t *bytes, size_t size) {
  static maq_recent_words recent;
  memset(&recent, 0, sizeof recent);
  uint64_t wanted = digest_of(bytes, size, NULL);
  REQUIRE(digest_of(bytes, size, &recent) == wanted);
  REQUIRE(digest_of(bytes, size, &recent) == wanted);
}

void fuzz_facts(const uint8_t *bytes, size_t size) {
  check_analysis(bytes, size, (fuzz_trouble){0}, NULL);
  check_recent_words(bytes, size);
}
