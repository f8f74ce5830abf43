/* decode.c: see decode.h.
 *
 * Only the tag before it can let a name go on, so I tags have two predecessors each. O and B tags may follow any tag, but a
 * predecessor whose score is behind the best one by more than transitions can differ cannot win: the few others are tried.
 * That loses nothing. Forward and backward scores give the best path and, for each tag on it, by how much every path without
 * it is worse: its margin.
 */
#include "tagger/decode.h"

#include "base/hash.h"

enum {
  TAGS = MAQ_TAGGER_TAGS,
  OPENERS = 1 + MAQ_TAGGER_CLASSES, /* O and the B tags, by number of the class + 1 */
  LONGEST_PIECE = 512,              /* longer sentences are read in pieces of so many tokens */
  LARGEST_MARGIN = 8 * MAQ_TAGGER_SCALE,
  WORST = -(1 << 28),
};

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
  size_t filter = ((size_t)1 << MAQ_TAGGER_FILTER_BITS) / 8u, buckets = (((size_t)1 << bits) + 1) * 4u;
  if (size != MAQ_TAGGER_HEADER + transitions + confidences + filter + buckets + stream) {
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
  model->filter = model->confidences + confidences;
  model->buckets = model->filter + filter;
  model->stream = model->buckets + buckets;
  return true;
}

bool maq_tagger_may_follow(unsigned from, unsigned to) {
  bool inside = to > 0 && to % 2 == 0;
  return !inside || from == to || from == to - 1;
}

/* ---- one sentence ----------------------------------------------------------------------------------------------- */

/* The scores of one token, by tag. */
typedef struct column {
  int32_t node[TAGS], forward[TAGS];
  uint8_t back[TAGS];
  uint8_t chosen;
  int32_t margin;
} column;

typedef struct decoder {
  const maq_tagger_model *model;
  const maq_tagger_input *input;
  const maq_tagger_view *views;
  column *columns;
  int32_t range;                      /* by how much transitions to openers differ at most */
  int32_t start[TAGS], inside[TAGS];  /* from the beginning; from a tag to the I tag of its class */
  int32_t opening[TAGS][OPENERS];
} decoder;

static unsigned opener(unsigned number) {
  return number ? 2 * number - 1 : 0;
}

static void read_transitions(decoder *d) {
  const unsigned char *at = d->model->transitions;
  int32_t least = 0, most = 0;
  for (unsigned from = 0; from <= TAGS; from++) {
    for (unsigned to = 0; to < TAGS; to++, at += 2) {
      int32_t weight = read_signed16(at);
      bool opens = to == 0 || to % 2 == 1;
      if (from == TAGS) {
        d->start[to] = weight;
      } else if (opens) {
        d->opening[from][to ? (to + 1) / 2 : 0] = weight;
        least = weight < least ? weight : least;
        most = weight > most ? weight : most;
      } else if (to == from || to == from + 1) {
        d->inside[from] = weight;
      }
    }
  }
  d->range = most - least;
}

/* A feature's bucket in the stream. */
typedef struct place {
  const unsigned char *at, *end;
  uint32_t low;
} place;

static void add_feature(const place *p, int32_t *scores) {
  const unsigned char *at = p->at;
  while (at < p->end) {
    unsigned count = at[2];
    if (read16(at) == p->low) {
      at += 3;
      for (unsigned i = 0; i < count; i++, at += 2) {
        scores[at[0]] += (int32_t)(at[1] ^ 128u) - 128;
      }
      return;
    }
    at += 3 + 2 * count;
  }
}

/* The sum of the weights of all features. In three rounds, so that the reads of each do not wait for one another. */
static void score_token(const maq_tagger_model *model, const uint32_t *features, size_t count, int32_t *scores) {
  uint32_t known[MAQ_TAGGER_MOST_FEATURES];
  place places[MAQ_TAGGER_MOST_FEATURES];
  size_t left = 0;
  memset(scores, 0, TAGS * sizeof *scores);
  for (size_t i = 0; i < count; i++) {
    uint32_t bit = features[i] & ((1u << MAQ_TAGGER_FILTER_BITS) - 1u);
    known[left] = features[i];
    left += (uint32_t)model->filter[bit >> 3] >> (bit & 7u) & 1u;
  }
  for (size_t i = 0; i < left; i++) {
    const unsigned char *bucket = model->buckets + 4u * (size_t)(known[i] >> (32 - model->bits));
    places[i] = (place){model->stream + read32(bucket), model->stream + read32(bucket + 4), known[i] & 0xFFFFu};
#if defined(__GNUC__)
    __builtin_prefetch(places[i].at);
#endif
  }
  for (size_t i = 0; i < left; i++) {
    add_feature(&places[i], scores);
  }
}

static void begin_forward(const decoder *d, column *c) {
  for (unsigned tag = 0; tag < TAGS; tag++) {
    c->forward[tag] = c->node[tag] + d->start[tag];
    c->back[tag] = 0;
  }
}

static int32_t largest(const int32_t *scores) {
  int32_t best = scores[0];
  for (unsigned tag = 1; tag < TAGS; tag++) {
    best = scores[tag] > best ? scores[tag] : best;
  }
  return best;
}

static void go_forward(const decoder *d, const column *before, column *c) {
  int32_t best[OPENERS];
  uint8_t from[OPENERS] = {0};
  int32_t least = largest(before->forward) - d->range;
  for (unsigned n = 0; n < OPENERS; n++) {
    best[n] = WORST;
  }
  for (unsigned tag = 0; tag < TAGS; tag++) {
    int32_t score = before->forward[tag];
    for (unsigned n = 0; n < OPENERS && score >= least; n++) {
      int32_t through = score + d->opening[tag][n];
      from[n] = through > best[n] ? (uint8_t)tag : from[n];
      best[n] = through > best[n] ? through : best[n];
    }
  }
  for (unsigned n = 0; n < OPENERS; n++) {
    c->forward[opener(n)] = best[n] + c->node[opener(n)];
    c->back[opener(n)] = from[n];
  }
  for (unsigned tag = 2; tag < TAGS; tag += 2) {
    int32_t begun = before->forward[tag - 1] + d->inside[tag - 1], going = before->forward[tag] + d->inside[tag];
    c->forward[tag] = c->node[tag] + (begun > going ? begun : going);
    c->back[tag] = (uint8_t)(begun > going ? tag - 1 : tag);
  }
}

/* `backward` holds, for each tag of token `after`, the best that can follow it; it becomes the same for the token before. */
static void go_backward(const decoder *d, const column *after, int32_t backward[TAGS]) {
  int32_t scores[TAGS], best[TAGS], top = WORST;
  for (unsigned tag = 0; tag < TAGS; tag++) {
    scores[tag] = backward[tag] + after->node[tag];
    best[tag] = WORST;
  }
  for (unsigned n = 0; n < OPENERS; n++) {
    top = scores[opener(n)] > top ? scores[opener(n)] : top;
  }
  for (unsigned n = 0; n < OPENERS; n++) {
    int32_t score = scores[opener(n)];
    for (unsigned tag = 0; tag < TAGS && score >= top - d->range; tag++) {
      int32_t through = score + d->opening[tag][n];
      best[tag] = through > best[tag] ? through : best[tag];
    }
  }
  for (unsigned tag = 1; tag < TAGS; tag++) {
    int32_t through = scores[tag + tag % 2] + d->inside[tag];
    best[tag] = through > best[tag] ? through : best[tag];
  }
  memcpy(backward, best, sizeof best);
}

/* Chooses the best path through columns [0, count) and measures margins. */
static void choose_path(const decoder *d, size_t count) {
  const column *last = &d->columns[count - 1];
  unsigned at = 0;
  for (unsigned tag = 1; tag < TAGS; tag++) {
    at = last->forward[tag] > last->forward[at] ? tag : at;
  }
  int32_t total = last->forward[at], backward[TAGS] = {0};
  for (size_t i = count; i-- > 0;) {
    column *c = &d->columns[i];
    int32_t other = WORST;
    for (unsigned tag = 0; tag < TAGS; tag++) {
      int32_t through = c->forward[tag] + backward[tag];
      other = tag != at && through > other ? through : other;
    }
    c->margin = total - other > LARGEST_MARGIN ? LARGEST_MARGIN : total - other;
    c->chosen = (uint8_t)at;
    at = c->back[at];
    go_backward(d, c, backward);
  }
}

static unsigned tag_at(const decoder *d, size_t number) {
  return d->columns[number].chosen;
}

/* Tokens [begin, begin + count) of the sentence [first, end). */
static void decode_piece(const decoder *d, size_t first, size_t end, size_t begin, size_t count) {
  for (size_t i = 0; i < count; i++) {
    uint32_t features[MAQ_TAGGER_MOST_FEATURES];
    column *c = &d->columns[i];
    size_t feature_count = maq_tagger_features(d->input, d->views, first, end, begin + i, features);
    score_token(d->model, features, feature_count, c->node);
    if (i == 0) {
      begin_forward(d, c);
    } else {
      go_forward(d, c - 1, c);
    }
  }
  choose_path(d, count);
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

static size_t longest_piece(const maq_sentences *sentences) {
  size_t longest = 1;
  for (size_t i = 0; i < sentences->count; i++) {
    longest = sentences->items[i].token_count > longest ? sentences->items[i].token_count : longest;
  }
  return longest < LONGEST_PIECE ? longest : LONGEST_PIECE;
}

bool maq_tag(maq_arena *arena, const maq_tagger_model *model, const maq_tagger_input *input, maq_tagged_spans *spans) {
  *spans = (maq_tagged_spans){NULL, 0};
  size_t capacity = 0;
  decoder d = {.model = model, .input = input, .views = maq_tagger_look(arena, input)};
  d.columns = maq_arena_array(arena, longest_piece(input->sentences), sizeof *d.columns);
  if (!d.views || !d.columns) {
    return false;
  }
  read_transitions(&d);
  for (size_t i = 0; i < input->sentences->count; i++) {
    const maq_sentence *sentence = &input->sentences->items[i];
    size_t first = sentence->first_token, end = first + sentence->token_count;
    for (size_t begin = first; begin < end; begin += LONGEST_PIECE) {
      size_t count = end - begin < LONGEST_PIECE ? end - begin : LONGEST_PIECE;
      decode_piece(&d, first, end, begin, count);
      if (!add_spans(arena, &d, begin, count, spans, &capacity)) {
        return false;
      }
    }
  }
  return true;
}
