/* tagger.c: the tagger's spans are well formed whatever its weights are, the same twice, and a damaged model is refused. */
#include "tagger/decode.h"

#include "analyse.h"
#include "support.h"

static const char *const texts[] = {
    "Кеше Алматыда өткен жиында «Самұрық-Энерго» АҚ 5,2 млрд теңге табыс тапқанын хабарлады.",
    "Германия канцлері Анна Шмидт 2024 жылғы 3 мамырда Берлинге оралды.\nОл екінші рет сайланды.",
    "АҚШ АҚШ АҚШ, «»«» ... 12:30 www.example.kz №5 (ЕО) –– % 1 2 3",
    "жел соғып тұр",
    "",
};
enum { TEXTS = sizeof texts / sizeof *texts };

typedef struct reading {
  maq_article *article;
  maq_tagger_input input;
} reading;

/* A text without hints. */
static bool read_text(const maq_host *host, const char *text, reading *r) {
  r->article = maq_article_open(host, text, strlen(text), NULL);
  if (!r->article || !maq_article_matches(r->article) || !maq_article_sentences(r->article)) {
    return false;
  }
  r->input = (maq_tagger_input){
      .tokens = maq_article_tokens(r->article),
      .sentences = maq_article_sentences(r->article),
      .words = maq_article_words(r->article),
      .matches = maq_article_matches(r->article),
  };
  return true;
}

/* In order, apart, within one sentence, of a class that exists. */
static bool well_formed(const maq_tagger_input *input, const maq_tagged_spans *spans) {
  uint32_t end = 0;
  for (size_t i = 0; i < spans->count; i++) {
    const maq_tagged *span = &spans->items[i];
    uint32_t last = span->first_token + span->token_count - 1;
    if (!span->token_count || span->first_token < end || last >= input->tokens->count || span->class >= MAQ_TAGGER_CLASSES ||
        span->confidence > 1000 || span->margin < 0 ||
        input->tokens->items[span->first_token].sentence != input->tokens->items[last].sentence) {
      return false;
    }
    end = last + 1;
  }
  return true;
}

static bool same_spans(const maq_tagged_spans *a, const maq_tagged_spans *b) {
  bool same = a->count == b->count;
  for (size_t i = 0; same && i < a->count; i++) {
    const maq_tagged *x = &a->items[i], *y = &b->items[i];
    same = x->first_token == y->first_token && x->token_count == y->token_count && x->class == y->class &&
           x->confidence == y->confidence && x->margin == y->margin;
  }
  return same;
}

static void check_texts(const maq_tagger_model *model, const char *name) {
  test_memory memory = {0};
  maq_host host = test_host(&memory);
  for (size_t i = 0; i < TEXTS; i++) {
    reading r;
    maq_tagged_spans once, twice;
    bool worked = read_text(&host, texts[i], &r) && maq_tag(maq_article_arena(r.article), model, &r.input, &once) &&
                  maq_tag(maq_article_arena(r.article), model, &r.input, &twice);
    tap_ok(worked && well_formed(&r.input, &once), "%s: the spans of text %zu are well formed", name, i + 1);
    tap_ok(worked && same_spans(&once, &twice), "%s: the same twice", name);
    maq_article_close(r.article);
  }
}

static void check_constraints(void) {
  unsigned begins = 1 + 2 * 3, goes_on = begins + 1;
  tap_ok(maq_tagger_may_follow(begins, goes_on) && maq_tagger_may_follow(goes_on, goes_on), "a name goes on within its class");
  tap_ok(!maq_tagger_may_follow(0, goes_on) && !maq_tagger_may_follow(begins + 2, goes_on), "not without its beginning");
  tap_ok(!maq_tagger_may_follow(MAQ_TAGGER_TAGS, goes_on), "no sentence begins inside a name");
  tap_ok(maq_tagger_may_follow(goes_on, begins) && maq_tagger_may_follow(goes_on, 0), "a name may end anywhere");
}

/* The model with every transition that IOB2 knows weighing nothing: only the constraints are left. */
static void check_without_transitions(unsigned char *bytes) {
  maq_tagger_model model;
  memcpy(bytes, maq_tagger_bytes, maq_tagger_size);
  for (unsigned from = 0; from <= MAQ_TAGGER_TAGS; from++) {
    for (unsigned to = 0; to < MAQ_TAGGER_TAGS; to++) {
      if (maq_tagger_may_follow(from, to)) {
        memset(bytes + MAQ_TAGGER_HEADER + 2 * (from * MAQ_TAGGER_TAGS + to), 0, 2);
      }
    }
  }
  tap_ok(!maq_tagger_open(bytes, maq_tagger_size, true, &model), "changed weights do not pass for the model");
  if (tap_ok(maq_tagger_open(bytes, maq_tagger_size, false, &model), "but open without the check")) {
    check_texts(&model, "without transitions");
  }
}

static void check_damage(unsigned char *bytes) {
  maq_tagger_model model;
  static const size_t places[] = {0, 8, 12, 16, 20, 24, 40, 4000};
  for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
    memcpy(bytes, maq_tagger_bytes, maq_tagger_size);
    bytes[places[i]] ^= 1;
    tap_ok(!maq_tagger_open(bytes, maq_tagger_size, true, &model), "refused with a bit changed at %zu", places[i]);
  }
  memcpy(bytes, maq_tagger_bytes, maq_tagger_size);
  bytes[maq_tagger_size - 1] ^= 0x80;
  tap_ok(!maq_tagger_open(bytes, maq_tagger_size, true, &model), "refused with its last byte changed");
  tap_ok(!maq_tagger_open(maq_tagger_bytes, maq_tagger_size - 1, true, &model), "refused when cut off");
  tap_ok(!maq_tagger_open(maq_tagger_bytes, 10, true, &model), "refused when hardly there");
}

/* Gives the model the checksum of what it holds, as a broken packer would. */
static void seal(unsigned char *bytes) {
  uint64_t sum = maq_tagger_checksum(bytes, maq_tagger_size);
  for (unsigned i = 0; i < 8; i++) {
    bytes[24 + i] = (unsigned char)(sum >> 8 * i);
  }
}

/* Slots that no reader could follow: two of one check, a row behind the last one, a list that does not end. */
static void check_slots(unsigned char *bytes) {
  maq_tagger_model model;
  memcpy(bytes, maq_tagger_bytes, maq_tagger_size);
  maq_tagger_open(bytes, maq_tagger_size, false, &model);
  unsigned char *slots = bytes + (model.slots - bytes);
  size_t row_bytes = maq_tagger_size - (size_t)(model.rows - bytes), group = 0;
  while (!slots[group + 1] || !slots[group + 5]) {
    group += 4 * MAQ_TAGGER_GROUP;
  }
  slots[group + 4] = slots[group];
  slots[group + 5] = (unsigned char)((slots[group + 5] & 0xE0) | (slots[group + 1] & 0x1F));
  seal(bytes);
  tap_ok(!maq_tagger_open(bytes, maq_tagger_size, true, &model), "refused with two slots of one check");
  for (unsigned kind = MAQ_SLOT_LIST; kind <= MAQ_SLOT_FULL; kind++) {
    memcpy(bytes, maq_tagger_bytes, maq_tagger_size);
    uint32_t behind = (uint32_t)(row_bytes / MAQ_TAGGER_UNIT) << MAQ_TAGGER_VALUE_SHIFT | kind << MAQ_TAGGER_KIND_SHIFT | 1u;
    memset(slots + group, 0, 4 * MAQ_TAGGER_GROUP);
    for (unsigned i = 0; i < 4; i++) {
      slots[group + i] = (unsigned char)(behind >> 8 * i);
    }
    seal(bytes);
    tap_ok(!maq_tagger_open(bytes, maq_tagger_size, true, &model), "refused with a row behind the last one, kind %u", kind);
  }
}

/* Does the article have an entity of the class that reads so? */
static bool has_entity(maq_article *article, maq_entity_class class, const char *mention) {
  const maq_entities *entities = maq_article_entities(article);
  for (size_t i = 0; entities && i < entities->count; i++) {
    maq_string text = maq_span_text(maq_article_tokens(article), &entities->items[i].span);
    if (entities->items[i].class == class && maq_string_is(text, mention)) {
      return true;
    }
  }
  return false;
}

static void check_entities(void) {
  test_memory memory = {0};
  maq_host host = test_host(&memory);
  maq_article *article = maq_article_open(&host, texts[0], strlen(texts[0]), NULL);
  tap_ok(has_entity(article, MAQ_GPE, "Алматыда"), "a city");
  tap_ok(has_entity(article, MAQ_MONEY, "5,2 млрд теңге"), "a sum");
  tap_ok(has_entity(article, MAQ_DATE, "Кеше"), "a day");
  maq_article_close(article);
  article = maq_article_open(&host, texts[1], strlen(texts[1]), NULL);
  tap_ok(has_entity(article, MAQ_PERSON, "Анна Шмидт"), "a person");
  tap_ok(has_entity(article, MAQ_POSITION, "Германия канцлері"), "a post");
  maq_article_close(article);
}

int main(void) {
  maq_tagger_model model;
  unsigned char *bytes = malloc(maq_tagger_size + 1);
  check_constraints();
  if (bytes && tap_ok(maq_tagger_open(maq_tagger_bytes, maq_tagger_size, true, &model), "the model that is built in is whole")) {
    check_texts(&model, "as built in");
    check_without_transitions(bytes);
    check_damage(bytes);
    check_slots(bytes);
    check_entities();
  }
  free(bytes);
  return tap_finish();
}
