/* decode.c: see decode.h.
 *
 * Only the tag before it can let a name go on, so I tags have two predecessors each. O and B tags may follow any tag, but a
 * predecessor that even with its best transition is behind another with its worst cannot win: the few others are tried, all
 * tags behind them at once. That loses nothing. Forward and backward scores give the best path and, for each tag on it, by how much every path without
 * it is worse: its margin.
 */
#include "tagger/decode.h"

#include "base/hash.h"

enum {
  TAGS = MAQ_TAGGER_TAGS,
  OPENERS = 1 + MAQ_TAGGER_CLASSES, /* O and the B tags, by number of the class + 1 */
  OPENER_LANES = 28,
  TAG_LANES = 52,      /* the same, up to whole vectors of four */
  FORK = 64,           /* a score times this has room for the tag that it comes from */
  LONGEST_PIECE = 512, /* longer sentences are read in pieces of so many tokens */
  LARGEST_MARGIN = 8 * MAQ_TAGGER_SCALE,
  WORST = -(1 << 24),
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
  uint32_t groups = read32(bytes + 16), rows = read32(bytes + 20);
  size_t transitions = (MAQ_TAGGER_TAGS + 1) * MAQ_TAGGER_TAGS * 2u, confidences = MAQ_TAGGER_CONFIDENCES * 2u;
  size_t slots = (size_t)groups * MAQ_TAGGER_GROUP * 4u;
  bool sound = groups && groups < 1u << 20 && rows <= MAQ_TAGGER_MOST_ROWS &&
               size == MAQ_TAGGER_HEADER + transitions + confidences + slots + rows;
  if (!sound || (verify && (read32(bytes + 24) | (uint64_t)read32(bytes + 28) << 32) != maq_tagger_checksum(bytes, size))) {
    return false;
  }
  model->groups = groups;
  model->transitions = bytes + MAQ_TAGGER_HEADER;
  model->confidences = model->transitions + transitions;
  model->slots = model->confidences + confidences;
  model->rows = model->slots + slots;
  return true;
}

bool maq_tagger_version(char out[MAQ_TAGGER_VERSION]) {
  static const char digits[] = "0123456789abcdef";
  if (maq_tagger_size < MAQ_TAGGER_HEADER) {
    return false;
  }
  for (unsigned i = 0; i < MAQ_TAGGER_VERSION - 1; i++) {
    out[i] = digits[maq_tagger_bytes[31 - i / 2] >> (i % 2 ? 0 : 4) & 15];
  }
  out[MAQ_TAGGER_VERSION - 1] = 0;
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
  int32_t start[TAGS], inside[TAGS];   /* from the beginning; from a tag to the I tag of its class */
  int32_t opening[TAGS][OPENER_LANES]; /* from a tag to the openers, times FORK */
  int32_t opened[OPENERS][TAG_LANES];  /* the same from the openers' side, plain */
  int32_t least_from[TAGS], most_from[TAGS], least_to[OPENERS], most_to[OPENERS];
} decoder;

static unsigned opener(unsigned number) {
  return number ? 2 * number - 1 : 0;
}

static void read_opening(decoder *d, unsigned from, unsigned number, int32_t weight) {
  d->opening[from][number] = weight * FORK;
  d->opened[number][from] = weight;
  d->least_from[from] = number == 0 || weight < d->least_from[from] ? weight : d->least_from[from];
  d->most_from[from] = number == 0 || weight > d->most_from[from] ? weight : d->most_from[from];
  d->least_to[number] = from == 0 || weight < d->least_to[number] ? weight : d->least_to[number];
  d->most_to[number] = from == 0 || weight > d->most_to[number] ? weight : d->most_to[number];
}

static void read_transitions(decoder *d) {
  const unsigned char *at = d->model->transitions;
  for (unsigned from = 0; from <= TAGS; from++) {
    for (unsigned to = 0; to < TAGS; to++, at += 2) {
      int32_t weight = read_signed16(at);
      bool opens = to == 0 || to % 2 == 1;
      if (from == TAGS) {
        d->start[to] = weight;
      } else if (opens) {
        read_opening(d, from, to ? (to + 1) / 2 : 0, weight);
      } else if (to == from || to == from + 1) {
        d->inside[from] = weight;
      }
    }
  }
}

/* The scores of a token as they add up; within 16 bits. Tags that there are not take what is to have no effect. */
typedef struct sums {
  int16_t of[MAQ_TAGGER_FULL_ROW];
} sums;

enum { NO_TAG = TAGS };

static void add_weight(sums *s, unsigned tag, int32_t weight) {
  s->of[tag] = (int16_t)(s->of[tag] + weight);
}

static void prefetch(const unsigned char *at) {
#if defined(__GNUC__)
  __builtin_prefetch(at);
#else
  (void)at;
#endif
}

static void read_group(const unsigned char *at, uint32_t group[MAQ_TAGGER_GROUP]) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  memcpy(group, at, MAQ_TAGGER_GROUP * sizeof *group);
#else
  for (unsigned i = 0; i < MAQ_TAGGER_GROUP; i++) {
    group[i] = read32(at + 4 * i);
  }
#endif
}

/* The slot of a feature; 0 where the model does not know it. */
static uint32_t find_slot(const unsigned char *at, uint32_t hash) {
  const uint32_t check = (1u << MAQ_TAGGER_CHECK_BITS) - 1u;
  uint32_t group[MAQ_TAGGER_GROUP], found = 0;
  read_group(at, group);
  for (unsigned i = 0; i < MAQ_TAGGER_GROUP; i++) {
    found |= (group[i] ^ hash) & check ? 0u : group[i];
  }
  return found;
}

static void add_list(const unsigned char *row, sums *s) {
  bool goes_on;
  do {
    goes_on = row[0] & MAQ_TAGGER_GOES_ON;
    for (unsigned i = 0; i < MAQ_TAGGER_UNIT_PAIRS; i++) {
      add_weight(s, row[2 * i] & 63u, (signed char)row[2 * i + 1]);
    }
    row += MAQ_TAGGER_UNIT;
  } while (goes_on);
}

static void add_full(const unsigned char *restrict row, sums *restrict s) {
  for (unsigned i = 0; i < MAQ_TAGGER_FULL_ROW; i++) {
    s->of[i] = (int16_t)(s->of[i] + (signed char)row[i]);
  }
}

/* The features of a token, and where in the model they would stand. */
typedef struct sighting {
  uint32_t features[MAQ_TAGGER_MOST_FEATURES];
  const unsigned char *groups[MAQ_TAGGER_MOST_FEATURES];
  size_t count;
} sighting;

/* Finds the features of a token and sends for their slots, which come while the token before is scored. */
static void look_ahead(const decoder *d, size_t first, size_t end, size_t token, sighting *seen) {
  seen->count = maq_tagger_features(d->input, d->views, first, end, token, seen->features);
  for (size_t i = 0; i < seen->count; i++) {
    seen->groups[i] = d->model->slots + (size_t)maq_tagger_group(seen->features[i], d->model->groups) * (4 * MAQ_TAGGER_GROUP);
    prefetch(seen->groups[i]);
  }
}

/* The sum of the weights of all features. In rounds without branches, so that reads do not wait for one another. */
static void score_token(const maq_tagger_model *model, const sighting *seen, int32_t *node) {
  sums s = {{0}};
  uint32_t lists[MAQ_TAGGER_MOST_FEATURES], full[MAQ_TAGGER_MOST_FEATURES];
  size_t list_count = 0, full_count = 0;
  for (size_t i = 0; i < seen->count; i++) {
    uint32_t slot = find_slot(seen->groups[i], seen->features[i]), value = slot >> MAQ_TAGGER_VALUE_SHIFT;
    unsigned kind = slot >> MAQ_TAGGER_KIND_SHIFT & 3u;
    add_weight(&s, kind == MAQ_SLOT_WEIGHT ? value & 63u : NO_TAG, (int32_t)(value >> 6 & 255u) - 128);
    lists[list_count] = full[full_count] = value;
    list_count += kind == MAQ_SLOT_LIST;
    full_count += kind == MAQ_SLOT_FULL;
    prefetch(model->rows + (kind > MAQ_SLOT_WEIGHT ? (size_t)value * MAQ_TAGGER_UNIT : 0));
  }
  for (size_t i = 0; i < list_count; i++) {
    add_list(model->rows + (size_t)lists[i] * MAQ_TAGGER_UNIT, &s);
  }
  for (size_t i = 0; i < full_count; i++) {
    add_full(model->rows + (size_t)full[i] * MAQ_TAGGER_UNIT, &s);
  }
  for (unsigned tag = 0; tag < TAGS; tag++) {
    node[tag] = s.of[tag];
  }
}

static void begin_forward(const decoder *d, column *c) {
  for (unsigned tag = 0; tag < TAGS; tag++) {
    c->forward[tag] = c->node[tag] + d->start[tag];
    c->back[tag] = 0;
  }
}

static void keep_larger(int32_t *restrict best, const int32_t *restrict weights, int32_t add, unsigned count) {
  for (unsigned i = 0; i < count; i++) {
    int32_t through = weights[i] + add;
    best[i] = through > best[i] ? through : best[i];
  }
}

static void go_forward(const decoder *d, const column *before, column *c) {
  int32_t best[OPENER_LANES], least = WORST;
  for (unsigned n = 0; n < OPENER_LANES; n++) {
    best[n] = WORST * FORK;
  }
  for (unsigned tag = 0; tag < TAGS; tag++) {
    int32_t score = before->forward[tag] + d->least_from[tag];
    least = score > least ? score : least;
  }
  for (unsigned tag = 0; tag < TAGS; tag++) {
    if (before->forward[tag] + d->most_from[tag] >= least) { /* of equals the first tag */
      keep_larger(best, d->opening[tag], before->forward[tag] * FORK + (FORK - 1 - (int32_t)tag), OPENER_LANES);
    }
  }
  for (unsigned n = 0; n < OPENERS; n++) {
    int32_t rest = (int32_t)((uint32_t)best[n] % FORK);
    c->forward[opener(n)] = (best[n] - rest) / FORK + c->node[opener(n)];
    c->back[opener(n)] = (uint8_t)(FORK - 1 - rest);
  }
  for (unsigned tag = 2; tag < TAGS; tag += 2) {
    int32_t begun = before->forward[tag - 1] + d->inside[tag - 1], going = before->forward[tag] + d->inside[tag];
    c->forward[tag] = c->node[tag] + (begun > going ? begun : going);
    c->back[tag] = (uint8_t)(begun > going ? tag - 1 : tag);
  }
}

/* `backward` holds, for each tag of token `after`, the best that can follow it; it becomes the same for the token before. */
static void go_backward(const decoder *d, const column *after, int32_t backward[TAGS]) {
  int32_t scores[TAG_LANES], best[TAG_LANES], least = WORST;
  for (unsigned tag = 0; tag < TAG_LANES; tag++) {
    best[tag] = WORST;
  }
  for (unsigned tag = 0; tag < TAGS; tag++) {
    scores[tag] = backward[tag] + after->node[tag];
  }
  for (unsigned n = 0; n < OPENERS; n++) {
    int32_t score = scores[opener(n)] + d->least_to[n];
    least = score > least ? score : least;
  }
  for (unsigned n = 0; n < OPENERS; n++) {
    if (scores[opener(n)] + d->most_to[n] >= least) {
      keep_larger(best, d->opened[n], scores[opener(n)], TAG_LANES);
    }
  }
  for (unsigned tag = 1; tag < TAGS; tag++) {
    int32_t through = scores[tag + tag % 2] + d->inside[tag];
    best[tag] = through > best[tag] ? through : best[tag];
  }
  memcpy(backward, best, TAGS * sizeof *best);
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
  sighting seen[2]; /* of this token and of the next */
  look_ahead(d, first, end, begin, &seen[0]);
  for (size_t i = 0; i < count; i++) {
    column *c = &d->columns[i];
    if (i + 1 < count) {
      look_ahead(d, first, end, begin + i + 1, &seen[(i + 1) % 2]);
    }
    score_token(d->model, &seen[i % 2], c->node);
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
    for (size_t begin = first; begin < end && maq_arena_goes_on(arena); begin += LONGEST_PIECE) {
      size_t count = end - begin < LONGEST_PIECE ? end - begin : LONGEST_PIECE;
      decode_piece(&d, first, end, begin, count);
      if (!add_spans(arena, &d, begin, count, spans, &capacity)) {
        return false;
      }
    }
  }
  return !arena->failed;
}
