/* pack.c: learned weights as the bytes of a model (decode.h). */
#include <stdlib.h>

#include "learn.h"

enum { BITS = 16 };

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
  uint32_t hash;
  uint32_t feature;
} entry;

static int compare_entries(const void *a, const void *b) {
  uint32_t x = ((const entry *)a)->hash, y = ((const entry *)b)->hash;
  return x < y ? -1 : x > y;
}

/* The features that have weights left, by hash. */
static entry *choose_entries(const learned *l, int32_t least, size_t *count, size_t *bytes) {
  entry *entries = must_grow(NULL, (l->feature_count + 1) * sizeof *entries);
  *count = *bytes = 0;
  for (size_t f = 0; f < l->feature_count; f++) {
    unsigned left = weights_left(l, f, least);
    if (left) {
      entries[(*count)++] = (entry){l->hashes[f], (uint32_t)f};
      *bytes += 3 + 2 * left;
    }
  }
  return entries;
}

static unsigned char *write_feature(const learned *l, const entry *e, int32_t least, unsigned char *at) {
  write16(at, (int32_t)(e->hash & 0xFFFFu));
  at[2] = (unsigned char)weights_left(l, e->feature, least);
  at += 3;
  size_t i = l->first[e->feature];
  for (uint64_t tags = l->tags[e->feature]; tags; tags &= tags - 1, i++) {
    int32_t weight = quantise(l->weights[i], least, 127);
    if (weight) {
      *at++ = (unsigned char)__builtin_ctzll(tags);
      *at++ = (unsigned char)(weight & 255);
    }
  }
  return at;
}

static void write_transitions(const learned *l, unsigned char *at) {
  for (unsigned i = 0; i <= MAQ_TAGGER_TAGS; i++) {
    for (unsigned k = 0; k < MAQ_TAGGER_TAGS; k++, at += 2) {
      write16(at, maq_tagger_may_follow(i, k) ? quantise(l->transitions[i][k], 1, 2000) : MAQ_TAGGER_FORBIDDEN);
    }
  }
}

unsigned char *pack_model(const learned *l, size_t limit, const uint16_t *confidences, size_t *size) {
  size_t transitions = (MAQ_TAGGER_TAGS + 1) * MAQ_TAGGER_TAGS * 2u, buckets = (((size_t)1 << BITS) + 1) * 4u;
  size_t filter = ((size_t)1 << MAQ_TAGGER_FILTER_BITS) / 8u;
  size_t fixed = MAQ_TAGGER_HEADER + transitions + MAQ_TAGGER_CONFIDENCES * 2u + filter + buckets, count, stream;
  int32_t least = 1;
  entry *entries = choose_entries(l, least, &count, &stream);
  while (fixed + stream > limit && least < 127) {
    free(entries);
    entries = choose_entries(l, ++least, &count, &stream);
  }
  qsort(entries, count, sizeof *entries, compare_entries);
  *size = fixed + stream;
  unsigned char *bytes = must_grow(NULL, *size), *at = bytes + MAQ_TAGGER_HEADER;
  memset(bytes, 0, fixed);
  memcpy(bytes, MAQ_TAGGER_MAGIC, 8);
  write32(bytes + 8, MAQ_TAGGER_FORMAT);
  write32(bytes + 12, MAQ_TAGGER_TAGS);
  write32(bytes + 16, BITS);
  write32(bytes + 20, (uint32_t)stream);
  write_transitions(l, at);
  at += transitions;
  for (unsigned i = 0; i < MAQ_TAGGER_CONFIDENCES; i++, at += 2) {
    write16(at, confidences[i]);
  }
  for (size_t i = 0; i < count; i++) {
    uint32_t bit = entries[i].hash & ((1u << MAQ_TAGGER_FILTER_BITS) - 1u);
    at[bit >> 3] = (unsigned char)(at[bit >> 3] | 1u << (bit & 7u));
  }
  at += filter;
  unsigned char *bucket = at, *begin = at + buckets, *end = begin;
  size_t next = 0;
  for (uint32_t b = 0; b < 1u << BITS; b++) {
    write32(bucket + 4 * b, (uint32_t)(end - begin));
    for (; next < count && entries[next].hash >> (32 - BITS) == b; next++) {
      end = write_feature(l, &entries[next], least, end);
    }
  }
  write32(bucket + ((size_t)4 << BITS), (uint32_t)(end - begin));
  uint64_t sum = maq_tagger_checksum(bytes, *size);
  write32(bytes + 24, (uint32_t)sum);
  write32(bytes + 28, (uint32_t)(sum >> 32));
  free(entries);
  return bytes;
}
