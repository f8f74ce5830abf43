/* decode.h: from features to tags: a linear-chain model with small integer weights.
 *
 * Tags are IOB2: 0 is O, 1 + 2c begins a name of class c, 2 + 2c goes on with it. The score of a sentence is the sum of the
 * weights of its features with their tags and of the transitions between neighbouring tags; the best one is found by
 * Viterbi's algorithm in integer arithmetic, so that every machine finds the same.
 */
#ifndef MAQ_TAGGER_DECODE_H
#define MAQ_TAGGER_DECODE_H

#include "tagger/features.h"

enum {
  MAQ_TAGGER_CLASSES = 25,
  MAQ_TAGGER_TAGS = 1 + 2 * MAQ_TAGGER_CLASSES,
  MAQ_TAGGER_SCALE = 16,       /* a weight of 1.0 */
  MAQ_TAGGER_CONFIDENCES = 32, /* margins of a quarter each */
  MAQ_TAGGER_HEADER = 32,      /* bytes: magic, version, tags, bits of the table, bytes of the stream, checksum */
  MAQ_TAGGER_FORMAT = 1,
  MAQ_TAGGER_FILTER_BITS = 19,
  MAQ_TAGGER_FORBIDDEN = -30000, /* the weight of a transition that IOB2 does not know */
};

#define MAQ_TAGGER_MAGIC "maqtagr"

/* The model that is built in: the bytes of ext/tagger/data/model.bin; size 0 in programs that have none. */
extern const unsigned char maq_tagger_bytes[];
extern const size_t maq_tagger_size;

/* A model in memory, little-endian: header, then transitions [tags + 1][tags] of 16 bits (the last row from the sentence's
 * beginning), confidences of 16 bits, the filter, offsets [2^bits + 1] of 32 bits into the stream. The filter has a bit for
 * the lower bits of each known feature's hash: most features of a text are unknown, and it tells so from the nearest cache.
 * The stream holds for each feature, under the upper bits of its hash, the lower 16 bits, a count, and as many pairs of tag
 * and weight. */
typedef struct maq_tagger_model {
  const unsigned char *transitions, *confidences, *filter, *buckets, *stream;
  unsigned bits;
} maq_tagger_model;

/* Reads a model; false where magic, version, sizes or, if `verify`, the checksum are wrong. The bytes must outlive it. */
bool maq_tagger_open(const unsigned char *bytes, size_t size, bool verify, maq_tagger_model *model);

/* The checksum that belongs into the header. */
uint64_t maq_tagger_checksum(const unsigned char *bytes, size_t size);

/* May `to` follow `from`? `from` is MAQ_TAGGER_TAGS at the beginning of a sentence. */
bool maq_tagger_may_follow(unsigned from, unsigned to);

typedef struct maq_tagged {
  uint32_t first_token, token_count;
  uint8_t class;
  uint16_t confidence; /* thousandths */
  int32_t margin;      /* to the best reading without it, in units of MAQ_TAGGER_SCALE */
} maq_tagged;

typedef struct maq_tagged_spans {
  maq_tagged *items; /* in text order, never overlapping, never across sentences */
  size_t count;
} maq_tagged_spans;

/* Tags a text. False when memory is out. */
bool maq_tag(maq_arena *arena, const maq_tagger_model *model, const maq_tagger_input *input, maq_tagged_spans *spans);

#endif
