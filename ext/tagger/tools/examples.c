/* examples.c: see examples.h. Texts are read by the very layers that read articles. */
#include "examples.h"

#include <stdlib.h>

#include "analyse.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "facts/tagged.h"
#include "vary.h"

static void *host_allocate(void *context, size_t size) {
  (void)context;
  return malloc(size);
}
static void host_release(void *context, void *memory) {
  (void)context;
  free(memory);
}
static const maq_host host = {host_allocate, host_release, NULL, NULL};

/* A text with all that the tagger is given. */
typedef struct reading {
  maq_article *article;
  maq_entity_sources sources;
  maq_names names;
  maq_tagger_input input;
} reading;

static bool read_text(const gold_text *text, reading *r) {
  *r = (reading){.article = maq_article_open(&host, text->text, text->length, NULL)};
  if (!r->article || !maq_article_measures(r->article)) {
    fail("out of memory", "article");
  }
  r->sources = (maq_entity_sources){
      .tokens = maq_article_tokens(r->article),
      .sentences = maq_article_sentences(r->article),
      .words = maq_article_words(r->article),
      .matches = maq_article_matches(r->article),
      .times = maq_article_times(r->article),
      .measures = maq_article_measures(r->article),
      .language = maq_article_language(r->article),
  };
  maq_arena *arena = maq_article_arena(r->article);
  maq_name_finder finder = {.sources = &r->sources};
  if (!maq_mark_tokens(arena, &finder) || !maq_find_names(arena, &finder, &r->names) ||
      !maq_tagger_input_of(arena, &r->sources, &r->names, &r->input)) {
    fail("out of memory", "names");
  }
  return r->sources.language == MAQ_LANGUAGE_KK;
}

/* ---- examples --------------------------------------------------------------------------------------------------- */

static void reserve_token(examples *all) {
  if (all->token_count + 2 > all->token_capacity) {
    all->token_capacity = all->token_capacity ? all->token_capacity * 2 : 1 << 16;
    all->tags = must_grow(all->tags, all->token_capacity);
    all->starts = must_grow(all->starts, (all->token_capacity + 1) * sizeof *all->starts);
  }
  if (all->feature_count + MAQ_TAGGER_MOST_FEATURES > all->feature_capacity) {
    all->feature_capacity = all->feature_capacity ? all->feature_capacity * 2 : 1 << 20;
    all->features = must_grow(all->features, all->feature_capacity * sizeof *all->features);
  }
}

/* Tags of the tokens that the spans touch. */
static uint8_t *tags_of(examples *all, const maq_tokens *tokens, const gold_text *text) {
  uint8_t *tags = must_grow(NULL, tokens->count + 1);
  memset(tags, 0, tokens->count + 1);
  size_t at = 0;
  for (size_t i = 0; i < text->span_count; i++) {
    const gold_span *span = &text->spans[i];
    bool begun = false;
    while (at < tokens->count && tokens->items[at].byte_start + tokens->items[at].byte_length <= span->begin) {
      at++;
    }
    bool exact = at < tokens->count && tokens->items[at].byte_start == span->begin;
    for (; at < tokens->count && tokens->items[at].byte_start < span->end; at++) {
      tags[at] = (uint8_t)(1u + 2u * span->class + (begun ? 1u : 0u));
      begun = true;
    }
    exact &= at > 0 && tokens->items[at - 1].byte_start + tokens->items[at - 1].byte_length == span->end;
    all->cut += !exact;
  }
  return tags;
}

void examples_add(examples *all, const gold_text *text) {
  reading r;
  if (!read_text(text, &r)) {
    all->skipped++;
    maq_article_close(r.article);
    return;
  }
  const maq_tokens *tokens = r.sources.tokens;
  uint8_t *tags = tags_of(all, tokens, text);
  const maq_tagger_view *views = maq_tagger_look(maq_article_arena(r.article), &r.input);
  for (size_t s = 0; s < r.sources.sentences->count; s++) {
    const maq_sentence *sentence = &r.sources.sentences->items[s];
    size_t first = sentence->first_token, end = first + sentence->token_count;
    if (all->count == all->capacity) {
      all->capacity = all->capacity ? all->capacity * 2 : 1 << 14;
      all->items = must_grow(all->items, all->capacity * sizeof *all->items);
    }
    all->items[all->count++] = (example){all->token_count, sentence->token_count, text->set, text->fold};
    for (size_t i = first; i < end; i++) {
      reserve_token(all);
      bool stray = tags[i] && tags[i] % 2 == 0 && i == first; /* a name that our sentences cut */
      all->tags[all->token_count] = stray ? (uint8_t)(tags[i] - 1u) : tags[i];
      all->starts[all->token_count++] = all->feature_count;
      all->feature_count += maq_tagger_features(&r.input, views, first, end, i, all->features + all->feature_count);
      all->starts[all->token_count] = all->feature_count;
    }
  }
  free(tags);
  maq_article_close(r.article);
}

void examples_free(examples *all) {
  free(all->items);
  free(all->tags);
  free(all->starts);
  free(all->features);
  *all = (examples){0};
}

/* ---- names for names -------------------------------------------------------------------------------------------- */

typedef struct mention {
  const char *text;
  size_t length;
  uint8_t class;
  uint32_t ending; /* of the last two letters */
} mention;

static bool is_replaceable(uint8_t class) {
  switch (class) {
    case MAQ_PERSON:
    case MAQ_GPE:
    case MAQ_LOCATION:
    case MAQ_ORGANISATION:
    case MAQ_FACILITY:
    case MAQ_NORP:
    case MAQ_POSITION:
    case MAQ_PROJECT:
    case MAQ_EVENT:
    case MAQ_ART:
    case MAQ_LAW:
    case MAQ_PRODUCT:
    case MAQ_DISEASE: return true;
    default: return false;
  }
}

static mention mention_of(const gold_text *text, const gold_span *span) {
  const char *begin = text->text + span->begin, *end = text->text + span->end, *at = end;
  for (int i = 0; i < 2 && at > begin; i++) {
    at = maq_utf8_previous(begin, at);
  }
  return (mention){begin, (size_t)(end - begin), span->class, (uint32_t)maq_hash(at, (size_t)(end - at)) ^ span->class};
}

static int compare_mentions(const void *a, const void *b) {
  const mention *x = a, *y = b;
  if (x->ending != y->ending) {
    return x->ending < y->ending ? -1 : 1;
  }
  size_t shorter = x->length < y->length ? x->length : y->length;
  int order = memcmp(x->text, y->text, shorter);
  return order ? order : x->length < y->length ? -1 : x->length > y->length;
}

static mention *collect_mentions(const gold *texts, int held_out_fold, size_t *count) {
  size_t capacity = 1 << 14;
  mention *all = must_grow(NULL, capacity * sizeof *all);
  *count = 0;
  for (size_t i = 0; i < texts->count; i++) {
    const gold_text *text = &texts->texts[i];
    for (size_t k = 0; k < text->span_count && text->fold != held_out_fold; k++) {
      if (*count == capacity) {
        capacity *= 2;
        all = must_grow(all, capacity * sizeof *all);
      }
      all[(*count)++] = mention_of(text, &text->spans[k]);
    }
  }
  qsort(all, *count, sizeof *all, compare_mentions);
  size_t kept = 0; /* each once */
  for (size_t i = 0; i < *count; i++) {
    if (!kept || compare_mentions(&all[kept - 1], &all[i]) != 0) {
      all[kept++] = all[i];
    }
  }
  *count = kept;
  return all;
}

/* A random mention of the same class and ending; itself where there is no other. */
static mention substitute(const mention *all, size_t count, mention own, uint64_t *random) {
  size_t low = 0, high = count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    *(all[middle].ending < own.ending ? &low : &high) = all[middle].ending < own.ending ? middle + 1 : middle;
  }
  size_t end = low;
  while (end < count && all[end].ending == own.ending) {
    end++;
  }
  mention other = end > low ? all[low + next_random(random) % (end - low)] : own;
  return other.class == own.class ? other : own;
}

void gold_replace(gold *out, const gold *texts, int held_out_fold, uint64_t seed) {
  size_t count;
  uint64_t random = seed;
  mention *all = collect_mentions(texts, held_out_fold, &count);
  for (size_t i = 0; i < texts->count; i++) {
    const gold_text *text = &texts->texts[i];
    if (text->fold == held_out_fold || !text->span_count) {
      continue;
    }
    gold_text *copy = gold_add(out, text->set, text->fold);
    size_t at = 0;
    for (size_t k = 0; k < text->span_count; k++) {
      const gold_span *span = &text->spans[k];
      gold_append(copy, text->text + at, span->begin - at);
      mention own = mention_of(text, span);
      if (is_replaceable(span->class) && next_random(&random) % 10 < 8) {
        own = substitute(all, count, own, &random);
      }
      size_t begin = copy->length;
      gold_append(copy, own.text, own.length);
      gold_mark(copy, begin, copy->length, span->class);
      at = span->end;
    }
    gold_append(copy, text->text + at, text->length - at);
    vary(copy, next_random(&random));
  }
  free(all);
}

/* ---- answers ---------------------------------------------------------------------------------------------------- */

found_span *find_spans(const maq_tagger_model *model, const gold_text *text, size_t *count) {
  reading r;
  bool taggable = read_text(text, &r);
  size_t capacity = r.names.count + r.input.figures.count + 1;
  maq_tagged_spans spans = {NULL, 0};
  if (model && taggable && !maq_tag(maq_article_arena(r.article), model, &r.input, &spans)) {
    fail("out of memory", "tagger");
  }
  capacity += spans.count;
  found_span *out = must_grow(NULL, capacity * sizeof *out);
  *count = 0;
  for (size_t i = 0; i < spans.count; i++) {
    const maq_tagged *t = &spans.items[i];
    maq_span span = maq_figure_span(r.sources.tokens, t->first_token, t->token_count, (maq_entity_class)t->class);
    out[(*count)++] = (found_span){span.byte_start, span.byte_start + span.byte_length, t->class, t->margin};
  }
  const maq_tagger_hints *hints[2] = {&r.input.figures, &r.input.names};
  for (int h = 0; h < 2 && !(model && taggable); h++) {
    for (size_t i = 0; i < hints[h]->count; i++) {
      maq_span span = maq_span_of(r.sources.tokens, hints[h]->items[i].first_token, hints[h]->items[i].token_count);
      out[(*count)++] = (found_span){span.byte_start, span.byte_start + span.byte_length, hints[h]->items[i].class, 0};
    }
  }
  maq_article_close(r.article);
  return out;
}
