/* decode.c: see decode.h.
 *
 * Only the tag before it can let a name go on, so I tags have two predecessors each. O and B tags may follow any tag, but a
 * predecessor that even with its best transition is behind another with its worst cannot win: the few others are tried, all
 * tags behind them at once. That loses nothing. Forward and backward scores give the best path and, for each tag on it, by how
 * much every path without it is worse: its margin.
 *
 * Scores are of 16 bits, so that a processor adds and compares eight at once: they are told as differences from the best one of
 * their token, and what is hopelessly behind it stays at a floor.
 */
#include "tagger/decode.h"

#include "base/hash.h"

enum {
  TAGS = MAQ_TAGGER_TAGS,
  OPENERS = 1 + MAQ_TAGGER_CLASSES, /* O and the B tags, by number of the class + 1 */
  LANES = MAQ_TAGGER_LANES,
  PLACES = MAQ_TAGGER_PLACES,
  NO_TAG = LANES,      /* a place of no tag */
  LONGEST_PIECE = 512, /* longer sentences are read in pieces of so many tokens */
  LARGEST_MARGIN = 8 * MAQ_TAGGER_SCALE,
  MOST_WEIGHT = 5000,   /* of a tag at one token: far beyond what a text gives */
  FLOOR_SCORE = -10000, /* below the best: what cannot win any more. A score, a weight and a transition add up within 16 bits */
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

/* Does the row of a slot, if it has one, end within the rows? */
static bool row_is_sound(const maq_tagger_model *model, uint32_t rows, uint32_t slot) {
  size_t at = (size_t)(slot >> MAQ_TAGGER_VALUE_SHIFT) * MAQ_TAGGER_UNIT;
  unsigned kind = slot >> MAQ_TAGGER_KIND_SHIFT & 3u;
  if (kind == MAQ_SLOT_FULL) {
    return at + MAQ_TAGGER_FULL_ROW <= rows;
  }
  bool goes_on = kind == MAQ_SLOT_LIST;
  for (; goes_on && at + MAQ_TAGGER_UNIT <= rows; at += MAQ_TAGGER_UNIT) {
    goes_on = model->rows[at] & MAQ_TAGGER_GOES_ON;
  }
  return !goes_on;
}

/* Are all rows within the model, and can the features of each group be told apart? */
static bool slots_are_sound(const maq_tagger_model *model, uint32_t rows) {
  for (uint32_t group = 0; group < model->groups; group++) {
    const unsigned char *slots = model->slots + (size_t)group * (4 * MAQ_TAGGER_GROUP);
    for (unsigned i = 0; i < MAQ_TAGGER_GROUP; i++) {
      uint32_t slot = read32(slots + 4 * i);
      if (!row_is_sound(model, rows, slot)) {
        return false;
      }
      for (unsigned k = 0; slot && k < i; k++) {
        uint32_t other = read32(slots + 4 * k);
        if (other && ((slot ^ other) & MAQ_TAGGER_CHECK) == 0) {
          return false;
        }
      }
    }
  }
  return true;
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
  if (!sound) {
    return false;
  }
  model->groups = groups;
  model->transitions = bytes + MAQ_TAGGER_HEADER;
  model->confidences = model->transitions + transitions;
  model->slots = model->confidences + confidences;
  model->rows = model->slots + slots;
  return !verify || ((read32(bytes + 24) | (uint64_t)read32(bytes + 28) << 32) == maq_tagger_checksum(bytes, size) &&
                     slots_are_sound(model, rows));
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

/* A number for each tag, at its place (decode.h). */
typedef union scores {
  int16_t of[PLACES];
  struct {
    int16_t opener[LANES], insider[LANES];
  };
} scores;

/* The scores of one token, and from which place each came. */
typedef struct column {
  scores node, forward, back;
  uint8_t chosen; /* place */
  int16_t margin;
} column;

typedef struct decoder {
  const maq_tagger_model *model;
  const maq_tagger_input *input;
  const maq_tagger_view *views;
  column *columns;
  scores nothing;                                  /* of a token without features: only that some places are of no tag */
  scores start;                                    /* from the beginning */
  scores inside;                                   /* from a tag to the I tag of its class */
  int16_t opening[PLACES][LANES];                  /* from a tag to the openers */
  scores opened[OPENERS];                          /* the same, from the openers' side */
  scores least_from, most_from, least_to, most_to; /* the least and the most of these rows */
} decoder;

static unsigned tag_of(unsigned place) {
  return place == 0 ? 0 : place < LANES ? 2 * place - 1 : 2 * (place - LANES);
}

static bool is_tag(unsigned place) {
  return place < OPENERS || (place > LANES && place < LANES + OPENERS);
}

static void fill_half(int16_t *half, int16_t score) {
  for (unsigned i = 0; i < LANES; i++) {
    half[i] = score;
  }
}

static void fill(scores *s, int16_t score) {
  fill_half(s->opener, score);
  fill_half(s->insider, score);
}

static int16_t transition(const decoder *d, unsigned from, unsigned to) {
  int32_t weight = read_signed16(d->model->transitions + 2 * (from * TAGS + to));
  return (int16_t)(weight < FLOOR_SCORE ? FLOOR_SCORE : weight);
}

static void read_transitions_from(decoder *d, unsigned place) {
  unsigned tag = tag_of(place);
  int16_t least = INT16_MAX, most = INT16_MIN;
  for (unsigned n = 0; n < OPENERS; n++) {
    int16_t weight = transition(d, tag, tag_of(n));
    d->opening[place][n] = weight;
    d->opened[n].of[place] = weight;
    least = weight < least ? weight : least;
    most = weight > most ? weight : most;
    d->least_to.opener[n] = weight < d->least_to.opener[n] ? weight : d->least_to.opener[n];
    d->most_to.opener[n] = weight > d->most_to.opener[n] ? weight : d->most_to.opener[n];
  }
  d->least_from.of[place] = least;
  d->most_from.of[place] = most;
  d->inside.of[place] = tag ? transition(d, tag, tag + tag % 2) : FLOOR_SCORE;
  d->start.of[place] = transition(d, TAGS, tag);
}

static void read_transitions(decoder *d) {
  fill(&d->nothing, -MOST_WEIGHT);
  fill(&d->start, FLOOR_SCORE);
  fill(&d->inside, FLOOR_SCORE);
  fill(&d->least_from, FLOOR_SCORE);
  fill(&d->most_from, FLOOR_SCORE);
  fill(&d->least_to, FLOOR_SCORE);
  fill(&d->most_to, FLOOR_SCORE);
  for (unsigned n = 0; n < OPENERS; n++) {
    fill(&d->opened[n], FLOOR_SCORE);
    d->least_to.opener[n] = INT16_MAX;
  }
  for (unsigned place = 0; place < PLACES; place++) {
    fill_half(d->opening[place], FLOOR_SCORE);
    if (is_tag(place)) {
      d->nothing.of[place] = 0;
      read_transitions_from(d, place);
    }
  }
}

static void add_weight(scores *s, unsigned place, int32_t weight) {
  s->of[place] = (int16_t)(s->of[place] + weight);
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

/* The slot of a feature; 0 where the model does not know it. At most one of a group has its check, see slots_are_sound. */
static uint32_t find_slot(const unsigned char *at, uint32_t hash) {
  uint32_t group[MAQ_TAGGER_GROUP], found = 0;
  read_group(at, group);
  for (unsigned i = 0; i < MAQ_TAGGER_GROUP; i++) {
    found |= (group[i] ^ hash) & MAQ_TAGGER_CHECK ? 0u : group[i];
  }
  return found;
}

static void add_list(scores *s, const unsigned char *row) {
  bool goes_on;
  do {
    goes_on = row[0] & MAQ_TAGGER_GOES_ON;
    for (unsigned i = 0; i < MAQ_TAGGER_UNIT_PAIRS; i++) {
      add_weight(s, row[2 * i] & 63u, (signed char)row[2 * i + 1]);
    }
    row += MAQ_TAGGER_UNIT;
  } while (goes_on);
}

static void add_half(int16_t *restrict half, const unsigned char *restrict row) {
  for (unsigned i = 0; i < LANES; i++) {
    half[i] = (int16_t)(half[i] + (signed char)row[i]);
  }
}

static void add_full(scores *s, const unsigned char *row) {
  add_half(s->opener, row);
  add_half(s->insider, row + LANES);
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

/* The slots of the features that the model knows; their number. */
static size_t find_slots(const sighting *seen, uint32_t *slots) {
  size_t count = 0;
  for (size_t i = 0; i < seen->count; i++) {
    slots[count] = find_slot(seen->groups[i], seen->features[i]);
    count += slots[count] != 0;
  }
  return count;
}

static void keep_within(int16_t *half) {
  for (unsigned i = 0; i < LANES; i++) {
    int16_t score = half[i] > MOST_WEIGHT ? MOST_WEIGHT : half[i];
    half[i] = score < -MOST_WEIGHT ? -MOST_WEIGHT : score;
  }
}

/* The sum of the weights of all features. In rounds without branches, so that reads do not wait for one another. */
static void score_token(const decoder *d, const sighting *seen, scores *node) {
  uint32_t slots[MAQ_TAGGER_MOST_FEATURES], lists[MAQ_TAGGER_MOST_FEATURES], full[MAQ_TAGGER_MOST_FEATURES];
  size_t count = find_slots(seen, slots), list_count = 0, full_count = 0;
  const unsigned char *rows = d->model->rows;
  *node = d->nothing;
  for (size_t i = 0; i < count; i++) {
    uint32_t value = slots[i] >> MAQ_TAGGER_VALUE_SHIFT;
    unsigned kind = slots[i] >> MAQ_TAGGER_KIND_SHIFT & 3u;
    add_weight(node, kind == MAQ_SLOT_WEIGHT ? value & 63u : NO_TAG, (int32_t)(value >> 6 & 255u) - 128);
    lists[list_count] = full[full_count] = value;
    list_count += kind == MAQ_SLOT_LIST;
    full_count += kind == MAQ_SLOT_FULL;
    prefetch(rows + (kind > MAQ_SLOT_WEIGHT ? (size_t)value * MAQ_TAGGER_UNIT : 0));
  }
  for (size_t i = 0; i < list_count; i++) {
    add_list(node, rows + (size_t)lists[i] * MAQ_TAGGER_UNIT);
  }
  for (size_t i = 0; i < full_count; i++) {
    add_full(node, rows + (size_t)full[i] * MAQ_TAGGER_UNIT);
  }
  node->insider[0] = -MOST_WEIGHT; /* NO_TAG */
  keep_within(node->opener);
  keep_within(node->insider);
}

/* The largest of both halves. */
static int16_t largest(const scores *s) {
  int16_t best = FLOOR_SCORE;
  for (unsigned i = 0; i < LANES; i++) {
    int16_t one = s->opener[i] > s->insider[i] ? s->opener[i] : s->insider[i];
    best = one > best ? one : best;
  }
  return best;
}

static void add(const scores *restrict one, const scores *restrict other, scores *restrict sum) {
  for (unsigned i = 0; i < LANES; i++) {
    sum->opener[i] = (int16_t)(one->opener[i] + other->opener[i]);
    sum->insider[i] = (int16_t)(one->insider[i] + other->insider[i]);
  }
}

/* Tells the scores as differences from their best, none below the floor. */
static void settle_half(int16_t *half, int16_t best) {
  for (unsigned i = 0; i < LANES; i++) {
    int16_t score = (int16_t)(half[i] - best);
    half[i] = score < FLOOR_SCORE ? FLOOR_SCORE : score;
  }
}

static void settle(scores *s) {
  int16_t best = largest(s);
  settle_half(s->opener, best);
  settle_half(s->insider, best);
}

/* The places whose scores with the most that can come reach what another has with the least; their number. */
static size_t find_rivals(const scores *s, const scores *least, const scores *most, uint8_t *rivals) {
  scores worst, best, passes; /* all of one width, for the vector unit */
  size_t count = 0;
  add(s, least, &worst);
  add(s, most, &best);
  int16_t bar = largest(&worst);
  for (unsigned i = 0; i < LANES; i++) {
    passes.opener[i] = best.opener[i] >= bar;
    passes.insider[i] = best.insider[i] >= bar;
  }
  for (unsigned block = 0; block < PLACES; block += 4) {
    uint64_t any;
    memcpy(&any, passes.of + block, sizeof any);
    for (unsigned i = block; any && i < block + 4; i++) {
      rivals[count] = (uint8_t)i;
      count += passes.of[i] != 0;
    }
  }
  return count;
}

static void keep_larger(int16_t *restrict best, const int16_t *restrict weights, int16_t score) {
  for (unsigned i = 0; i < LANES; i++) {
    int16_t through = (int16_t)(weights[i] + score);
    best[i] = through > best[i] ? through : best[i];
  }
}

static void keep_origin(int16_t *restrict back, const int16_t *restrict best, const int16_t *restrict weights, int16_t score,
                        int16_t from) {
  for (unsigned i = 0; i < LANES; i++) {
    back[i] = (int16_t)(weights[i] + score) > best[i] ? from : back[i];
  }
}

static void begin_forward(const decoder *d, column *c) {
  add(&c->node, &d->start, &c->forward);
  settle(&c->forward);
}

static void go_forward(const decoder *d, column *before, column *c) {
  uint8_t rivals[PLACES];
  size_t count = find_rivals(&before->forward, &d->least_from, &d->most_from, rivals);
  scores best;
  fill_half(best.opener, INT16_MIN);
  for (size_t i = 0; i < count; i++) { /* of equals the first place */
    int16_t score = before->forward.of[rivals[i]];
    keep_origin(c->back.opener, best.opener, d->opening[rivals[i]], score, rivals[i]);
    keep_larger(best.opener, d->opening[rivals[i]], score);
  }
  for (int i = 0; i < LANES; i++) {
    int16_t begun = (int16_t)(before->forward.opener[i] + d->inside.opener[i]);
    int16_t going = (int16_t)(before->forward.insider[i] + d->inside.insider[i]);
    c->back.insider[i] = (int16_t)(begun > going ? i : i + LANES);
    best.insider[i] = begun > going ? begun : going;
  }
  add(&best, &c->node, &c->forward);
  settle(&c->forward);
}

/* `backward` holds, for each tag of token `after`, the best that can follow it; it becomes the same for the token before. */
static void go_backward(const decoder *d, const column *after, scores *backward) {
  scores reached, best, openers;
  uint8_t rivals[PLACES];
  add(backward, &after->node, &reached);
  settle(&reached);
  for (unsigned i = 0; i < LANES; i++) {
    best.opener[i] = (int16_t)(reached.insider[i] + d->inside.opener[i]);
    best.insider[i] = (int16_t)(reached.insider[i] + d->inside.insider[i]);
  }
  openers = reached;
  fill_half(openers.insider, FLOOR_SCORE);
  size_t count = find_rivals(&openers, &d->least_to, &d->most_to, rivals);
  for (size_t i = 0; i < count; i++) {
    keep_larger(best.opener, d->opened[rivals[i]].opener, reached.opener[rivals[i]]);
    keep_larger(best.insider, d->opened[rivals[i]].insider, reached.opener[rivals[i]]);
  }
  *backward = best;
  settle(backward);
}

/* Chooses the best path through columns [0, count); returns the first of them in a span, count where none is. */
static size_t choose_path(const decoder *d, size_t count) {
  const scores *last = &d->columns[count - 1].forward;
  unsigned at = 0;
  for (unsigned place = 1; place < PLACES; place++) {
    at = last->of[place] > last->of[at] ? place : at;
  }
  size_t first = count;
  for (size_t i = count; i-- > 0; at = (unsigned)d->columns[i].back.of[at]) {
    d->columns[i].chosen = (uint8_t)at;
    first = at ? i : first;
  }
  return first;
}

/* Measures the margins of columns [first, count): what stands before all spans needs none. */
static void measure_margins(const decoder *d, size_t first, size_t count) {
  scores backward = {{0}};
  for (size_t i = count; i-- > first;) {
    column *c = &d->columns[i];
    scores through;
    add(&c->forward, &backward, &through);
    int32_t own = through.of[c->chosen];
    through.of[c->chosen] = INT16_MIN;
    int32_t margin = own - largest(&through);
    c->margin = (int16_t)(margin > LARGEST_MARGIN ? LARGEST_MARGIN : margin);
    go_backward(d, c, &backward);
  }
}

static unsigned tag_at(const decoder *d, size_t number) {
  return tag_of(d->columns[number].chosen);
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
    score_token(d, &seen[i % 2], &c->node);
    if (i == 0) {
      begin_forward(d, c);
    } else {
      go_forward(d, c - 1, c);
    }
  }
  measure_margins(d, choose_path(d, count), count);
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
