/* decode.c: see decode.h.
 *
 * At each token only the tags that come near the best one by their features alone are kept, O always among them; what falls
 * away could not win through transitions. Forward and backward scores over those give the best path and, for each tag on it,
 * by how much every path without it is worse: its margin.
 */
#include "tagger/decode.h"

#include "base/hash.h"

enum { MOST_KEPT = 12, NEAR = 12 * MAQ_TAGGER_SCALE, WORST = -(1 << 28) };

/* ---- the model -------------------------------------------------------------------------------------------------- */

static uint32_t read16(const unsigned char *at) {
  return (uint32_t)at[0] | (uint32_t)at[1] << 8;
}

static uint32_t read32(const unsigned char *at) {
  return read16(at) | read16(at + 2) << 16;
}

static int32_t read_signed16(const unsigned char *at) {
  int32_t value = (int32_t)read16(at);
  return value > 32767 ? value - 65536 : value;
}

uint64_t maq_tagger_checksum(const unsigned char *bytes, size_t size) {
  return maq_hash((const char *)bytes + MAQ_TAGGER_HEADER, size - MAQ_TAGGER_HEADER);
}

bool maq_tagger_open(const unsigned char *bytes, size_t size, bool verify, maq_tagger_model *model) {
  if (size < MAQ_TAGGER_HEADER || memcmp(bytes, MAQ_TAGGER_MAGIC, 8) != 0 || read32(bytes + 8) != MAQ_TAGGER_FORMAT ||
      read32(bytes + 12) != MAQ_TAGGER_TAGS) {
    return false;
  }
  unsigned bits = read32(bytes + 16);
  uint32_t stream = read32(bytes + 20);
  if (bits < 8 || bits > 20) {
    return false;
  }
  size_t transitions = (MAQ_TAGGER_TAGS + 1) * MAQ_TAGGER_TAGS * 2u, confidences = MAQ_TAGGER_CONFIDENCES * 2u;
  size_t buckets = (((size_t)1 << bits) + 1) * 4u;
  if (size != MAQ_TAGGER_HEADER + transitions + confidences + buckets + stream) {
    return false;
  }
  if (verify) {
    uint64_t sum = read32(bytes + 24) | (uint64_t)read32(bytes + 28) << 32;
    if (sum != maq_tagger_checksum(bytes, size)) {
      return false;
    }
  }
  model->bits = bits;
  model->transitions = bytes + MAQ_TAGGER_HEADER;
  model->confidences = model->transitions + transitions;
  model->buckets = model->confidences + confidences;
  model->stream = model->buckets + buckets;
  return true;
}

bool maq_tagger_may_follow(unsigned from, unsigned to) {
  bool inside = to > 0 && to % 2 == 0;
  return !inside || from == to || from == to - 1;
}

/* ---- one sentence ----------------------------------------------------------------------------------------------- */

/* The tags kept of one token, by number. */
typedef struct column {
  int32_t node[MOST_KEPT], forward[MOST_KEPT], backward[MOST_KEPT];
  uint8_t tag[MOST_KEPT], back[MOST_KEPT];
  uint8_t count, chosen;
  int32_t margin;
} column;

typedef struct decoder {
  const maq_tagger_model *model;
  const maq_tagger_input *input;
  const maq_tagger_view *views;
  column *columns;
  int16_t transitions[MAQ_TAGGER_TAGS + 1][MAQ_TAGGER_TAGS];
} decoder;

static void add_feature(const maq_tagger_model *model, uint32_t hash, int32_t *scores) {
  const unsigned char *bucket = model->buckets + 4u * (hash >> (32 - model->bits));
  const unsigned char *at = model->stream + read32(bucket), *end = model->stream + read32(bucket + 4);
  uint32_t low = hash & 0xFFFFu;
  while (at < end) {
    unsigned count = at[2];
    if (read16(at) == low) {
      at += 3;
      for (unsigned i = 0; i < count; i++, at += 2) {
        scores[at[0]] += at[1] < 128 ? (int32_t)at[1] : (int32_t)at[1] - 256;
      }
      return;
    }
    at += 3 + 2 * count;
  }
}

/* Keeps O and the best others that are near the best. */
static void keep_best(column *c, const int32_t *scores) {
  int32_t best = scores[0];
  for (unsigned tag = 1; tag < MAQ_TAGGER_TAGS; tag++) {
    best = scores[tag] > best ? scores[tag] : best;
  }
  c->tag[0] = 0;
  c->node[0] = scores[0];
  c->count = 1;
  for (unsigned tag = 1; tag < MAQ_TAGGER_TAGS; tag++) {
    if (scores[tag] < best - NEAR) {
      continue;
    }
    unsigned at = c->count < MOST_KEPT ? c->count++ : MOST_KEPT; /* by score, O apart */
    while (at > 1 && c->node[at - 1] < scores[tag]) {
      if (at < MOST_KEPT) {
        c->node[at] = c->node[at - 1];
        c->tag[at] = c->tag[at - 1];
      }
      at--;
    }
    if (at < MOST_KEPT) {
      c->node[at] = scores[tag];
      c->tag[at] = (uint8_t)tag;
    }
  }
}

static void go_forward(const decoder *d, const column *before, column *c) {
  for (unsigned j = 0; j < c->count; j++) {
    if (!before) {
      c->forward[j] = c->node[j] + d->transitions[MAQ_TAGGER_TAGS][c->tag[j]];
      c->back[j] = 0;
      continue;
    }
    int32_t best = WORST;
    for (unsigned i = 0; i < before->count; i++) {
      int32_t score = before->forward[i] + d->transitions[before->tag[i]][c->tag[j]];
      if (score > best) {
        best = score;
        c->back[j] = (uint8_t)i;
      }
    }
    c->forward[j] = best + c->node[j];
  }
}

static void go_backward(const decoder *d, column *c, const column *after) {
  for (unsigned i = 0; i < c->count; i++) {
    int32_t best = after ? WORST : 0;
    for (unsigned j = 0; after && j < after->count; j++) {
      int32_t score = d->transitions[c->tag[i]][after->tag[j]] + after->node[j] + after->backward[j];
      best = score > best ? score : best;
    }
    c->backward[i] = best;
  }
}

/* Chooses the best path through columns [0, count) and measures margins. */
static void choose_path(const decoder *d, size_t count) {
  column *columns = d->columns, *last = &columns[count - 1];
  unsigned at = 0;
  for (unsigned j = 1; j < last->count; j++) {
    at = last->forward[j] > last->forward[at] ? j : at;
  }
  int32_t total = last->forward[at];
  for (size_t i = count; i-- > 0;) {
    column *c = &columns[i];
    go_backward(d, c, i + 1 < count ? &columns[i + 1] : NULL);
    c->chosen = (uint8_t)at;
    int32_t other = WORST;
    for (unsigned j = 0; j < c->count; j++) {
      int32_t through = c->forward[j] + c->backward[j];
      other = j != at && through > other ? through : other;
    }
    c->margin = total - other > NEAR ? NEAR : total - other;
    at = c->back[at];
  }
}

static unsigned tag_at(const decoder *d, size_t column_number) {
  return d->columns[column_number].tag[d->columns[column_number].chosen];
}

static void decode_sentence(const decoder *d, size_t first, size_t end) {
  for (size_t i = first; i < end; i++) {
    uint32_t features[MAQ_TAGGER_MOST_FEATURES];
    int32_t scores[MAQ_TAGGER_TAGS] = {0};
    size_t count = maq_tagger_features(d->input, d->views, first, end, i, features);
    for (size_t k = 0; k < count; k++) {
      add_feature(d->model, features[k], scores);
    }
    column *c = &d->columns[i - first];
    keep_best(c, scores);
    go_forward(d, i > first ? c - 1 : NULL, c);
  }
  choose_path(d, end - first);
}

/* ---- spans ------------------------------------------------------------------------------------------------------ */

static uint16_t confidence_of(const decoder *d, int32_t margin) {
  int32_t bin = margin * 4 / MAQ_TAGGER_SCALE;
  bin = bin < 0 ? 0 : bin >= MAQ_TAGGER_CONFIDENCES ? MAQ_TAGGER_CONFIDENCES - 1 : bin;
  return (uint16_t)read16(d->model->confidences + 2 * bin);
}

static bool add_span(maq_arena *arena, const decoder *d, size_t first, size_t begin, size_t end, size_t length,
                     maq_tagged_spans *spans, size_t *capacity) {
  maq_tagged *items = maq_arena_grow(arena, spans->items, spans->count, capacity, sizeof *items);
  if (!items) {
    return false;
  }
  spans->items = items;
  int32_t margin = d->columns[begin].margin;
  for (size_t i = begin + 1; i < end + (end < length); i++) {
    margin = d->columns[i].margin < margin ? d->columns[i].margin : margin;
  }
  items[spans->count++] = (maq_tagged){
      .first_token = (uint32_t)(first + begin),
      .token_count = (uint32_t)(end - begin),
      .class = (uint8_t)((tag_at(d, begin) - 1) / 2),
      .confidence = confidence_of(d, margin),
      .margin = margin,
  };
  return true;
}

static bool add_spans(maq_arena *arena, const decoder *d, size_t first, size_t length, maq_tagged_spans *spans, size_t *capacity) {
  for (size_t i = 0; i < length;) {
    if (tag_at(d, i) == 0) {
      i++;
      continue;
    }
    size_t end = i + 1;
    while (end < length && tag_at(d, end) == tag_at(d, i) + (tag_at(d, i) % 2)) {
      end++;
    }
    if (!add_span(arena, d, first, i, end, length, spans, capacity)) {
      return false;
    }
    i = end;
  }
  return true;
}

bool maq_tag(maq_arena *arena, const maq_tagger_model *model, const maq_tagger_input *input, maq_tagged_spans *spans) {
  *spans = (maq_tagged_spans){NULL, 0};
  size_t longest = 0, capacity = 0;
  for (size_t i = 0; i < input->sentences->count; i++) {
    size_t count = input->sentences->items[i].token_count;
    longest = count > longest ? count : longest;
  }
  decoder d = {.model = model, .input = input, .views = maq_tagger_look(arena, input)};
  d.columns = maq_arena_array(arena, longest + 1, sizeof *d.columns);
  if (!d.views || !d.columns) {
    return false;
  }
  for (unsigned i = 0; i < (MAQ_TAGGER_TAGS + 1) * MAQ_TAGGER_TAGS; i++) {
    d.transitions[i / MAQ_TAGGER_TAGS][i % MAQ_TAGGER_TAGS] = (int16_t)read_signed16(model->transitions + 2 * i);
  }
  for (size_t i = 0; i < input->sentences->count; i++) {
    const maq_sentence *sentence = &input->sentences->items[i];
    if (!sentence->token_count) {
      continue;
    }
    decode_sentence(&d, sentence->first_token, sentence->first_token + sentence->token_count);
    if (!add_spans(arena, &d, sentence->first_token, sentence->token_count, spans, &capacity)) {
      return false;
    }
  }
  return true;
}
