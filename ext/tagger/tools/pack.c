/* pack.c: learned weights as the bytes of a model (decode.h). */
#include <stdlib.h>

#include "learn.h"

enum { FULL_FROM = 9 /* weights: as many get a full row */, LOAD = 62 /* percent of the slots that are taken */ };

static void write16(unsigned char *at, int32_t value) {
  at[0] = (unsigned char)(value & 255);
  at[1] = (unsigned char)(value >> 8 & 255);
}

static void write32(unsigned char *at, uint32_t value) {
  write16(at, (int32_t)(value & 0xFFFFu));
  write16(at + 2, (int32_t)(value >> 16));
}

static int32_t quantise(float weight, int32_t least, int32_t most) {
  float scaled = weight * MAQ_TAGGER_SCALE;
  int32_t value = (int32_t)(scaled < 0 ? scaled - 0.5f : scaled + 0.5f);
  value = value > most ? most : value < -most ? -most : value;
  return value >= least || value <= -least ? value : 0;
}

/* How many weights of a feature are left. */
static unsigned weights_left(const learned *l, size_t feature, int32_t least) {
  unsigned left = 0;
  for (size_t i = l->first[feature]; i < l->first[feature + 1]; i++) {
    left += quantise(l->weights[i], least, 127) != 0;
  }
  return left;
}

typedef struct entry {
  uint32_t hash, feature, row; /* `row`: bytes of its row, 0 for a single weight */
  uint32_t worth;              /* the sum of its weights' magnitudes */
} entry;

static int compare_entries(const void *a, const void *b) {
  uint32_t x = ((const entry *)a)->hash, y = ((const entry *)b)->hash;
  return x < y ? -1 : x > y;
}

static uint32_t row_bytes(unsigned weights) {
  unsigned units = (weights + MAQ_TAGGER_UNIT_PAIRS - 1) / MAQ_TAGGER_UNIT_PAIRS;
  return weights == 1 ? 0 : weights >= FULL_FROM ? MAQ_TAGGER_FULL_ROW : units * MAQ_TAGGER_UNIT;
}

static uint32_t worth_of(const learned *l, size_t feature, int32_t least) {
  uint32_t worth = 0;
  for (size_t i = l->first[feature]; i < l->first[feature + 1]; i++) {
    int32_t weight = quantise(l->weights[i], least, 127);
    worth += (uint32_t)(weight < 0 ? -weight : weight);
  }
  return worth;
}

/* The features that have weights left, by hash and so by group. */
static entry *choose_entries(const learned *l, int32_t least, size_t *count, size_t *rows) {
  entry *entries = must_grow(NULL, (l->feature_count + 1) * sizeof *entries);
  *count = *rows = 0;
  for (size_t f = 0; f < l->feature_count; f++) {
    unsigned left = weights_left(l, f, least);
    if (left) {
      entries[(*count)++] = (entry){l->hashes[f], (uint32_t)f, row_bytes(left), worth_of(l, f, least)};
      *rows += row_bytes(left);
    }
  }
  qsort(entries, *count, sizeof *entries, compare_entries);
  return entries;
}

/* Two features that a reader of the model could not tell apart: of one group, with the same check. */
static bool collide(const entry *one, const entry *other) {
  return ((one->hash ^ other->hash) & MAQ_TAGGER_CHECK) == 0;
}

/* Adds an entry to the `count` of its group; of two that collide the one that matters more stays, and of too many the least goes.
 * Returns how many the group has then. */
static size_t add_to_group(entry *group, size_t count, entry added) {
  for (size_t i = 0; i < count; i++) {
    if (collide(&group[i], &added)) {
      group[i] = added.worth > group[i].worth ? added : group[i];
      return count;
    }
  }
  group[count++] = added;
  if (count > MAQ_TAGGER_GROUP) {
    size_t least = 0;
    for (size_t i = 1; i < count; i++) {
      least = group[i].worth < group[least].worth ? i : least;
    }
    group[least] = group[--count];
  }
  return count;
}

/* Leaves in each group what it has room for and what can be told apart. Returns how many entries stay; *rows their rows' bytes. */
static size_t fit_entries(entry *entries, size_t count, uint32_t groups, size_t *rows) {
  size_t kept = 0;
  *rows = 0;
  for (size_t i = 0; i < count;) {
    uint32_t group = maq_tagger_group(entries[i].hash, groups);
    size_t size = 0;
    for (; i < count && maq_tagger_group(entries[i].hash, groups) == group; i++) {
      size = add_to_group(entries + kept, size, entries[i]);
    }
    kept += size;
  }
  for (size_t i = 0; i < kept; i++) {
    *rows += entries[i].row;
  }
  return kept;
}

/* Writes the row of the feature, or gives the only weight as the slot has it. */
static uint32_t write_weights(const learned *l, const entry *e, int32_t least, unsigned char *row) {
  uint32_t only = 0, count = 0;
  size_t i = l->first[e->feature];
  for (uint64_t tags = l->tags[e->feature]; tags; tags &= tags - 1, i++) {
    int32_t weight = quantise(l->weights[i], least, 127);
    unsigned place = maq_tagger_place((unsigned)__builtin_ctzll(tags));
    if (!weight) {
      continue;
    }
    if (e->row == MAQ_TAGGER_FULL_ROW) {
      row[place] = (unsigned char)(weight & 255);
    } else if (e->row) {
      row[2 * count] = (unsigned char)place;
      row[2 * count++ + 1] = (unsigned char)(weight & 255);
    } else {
      only = place + 64u * (uint32_t)(weight + 128);
    }
  }
  for (uint32_t unit = 0; e->row && e->row != MAQ_TAGGER_FULL_ROW && unit + MAQ_TAGGER_UNIT < e->row; unit += MAQ_TAGGER_UNIT) {
    row[unit] |= MAQ_TAGGER_GOES_ON;
  }
  return only;
}

/* Fills the table; the slots and rows are zero. */
static void write_entries(const learned *l, const entry *entries, size_t count, int32_t least, uint32_t groups,
                          unsigned char *slots, unsigned char *rows) {
  uint32_t free_row = 0, used = 0, last = 0;
  for (size_t i = 0; i < count; i++) {
    const entry *e = &entries[i];
    uint32_t group = maq_tagger_group(e->hash, groups);
    uint32_t kind = !e->row ? MAQ_SLOT_WEIGHT : e->row == MAQ_TAGGER_FULL_ROW ? MAQ_SLOT_FULL : MAQ_SLOT_LIST;
    uint32_t only = write_weights(l, e, least, rows + free_row), value = e->row ? free_row / MAQ_TAGGER_UNIT : only;
    free_row += e->row;
    used = group == last ? used : 0;
    last = group;
    write32(slots + 4 * ((size_t)group * MAQ_TAGGER_GROUP + used++),
            (e->hash & MAQ_TAGGER_CHECK) | kind << MAQ_TAGGER_KIND_SHIFT | value << MAQ_TAGGER_VALUE_SHIFT);
  }
}

static void write_transitions(const learned *l, unsigned char *at) {
  for (unsigned i = 0; i <= MAQ_TAGGER_TAGS; i++) {
    for (unsigned k = 0; k < MAQ_TAGGER_TAGS; k++, at += 2) {
      write16(at, maq_tagger_may_follow(i, k) ? quantise(l->transitions[i][k], 1, 2000) : MAQ_TAGGER_FORBIDDEN);
    }
  }
}

unsigned char *pack_model(const learned *l, size_t limit, const uint16_t *confidences, size_t *size) {
  size_t transitions = (MAQ_TAGGER_TAGS + 1) * MAQ_TAGGER_TAGS * 2u;
  size_t fixed = MAQ_TAGGER_HEADER + transitions + MAQ_TAGGER_CONFIDENCES * 2u, count, rows;
  int32_t least = 1;
  entry *entries = choose_entries(l, least, &count, &rows);
  while ((fixed + count * 400u / LOAD + rows > limit || rows > MAQ_TAGGER_MOST_ROWS) && least < 127) {
    free(entries);
    entries = choose_entries(l, ++least, &count, &rows);
  }
  uint32_t groups = (uint32_t)(count * 100u / (LOAD * MAQ_TAGGER_GROUP) + 1u);
  size_t slots = (size_t)groups * MAQ_TAGGER_GROUP * 4u;
  count = fit_entries(entries, count, groups, &rows);
  *size = fixed + slots + rows;
  unsigned char *bytes = must_grow(NULL, *size), *at = bytes + MAQ_TAGGER_HEADER;
  memset(bytes, 0, *size);
  memcpy(bytes, MAQ_TAGGER_MAGIC, 8);
  write32(bytes + 8, MAQ_TAGGER_FORMAT);
  write32(bytes + 12, MAQ_TAGGER_TAGS);
  write32(bytes + 16, groups);
  write32(bytes + 20, (uint32_t)rows);
  write_transitions(l, at);
  at += transitions;
  for (unsigned i = 0; i < MAQ_TAGGER_CONFIDENCES; i++, at += 2) {
    write16(at, confidences[i]);
  }
  write_entries(l, entries, count, least, groups, at, at + slots);
  uint64_t sum = maq_tagger_checksum(bytes, *size);
  write32(bytes + 24, (uint32_t)sum);
  write32(bytes + 28, (uint32_t)(sum >> 32));
  free(entries);
  return bytes;
}
