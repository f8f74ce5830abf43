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
  MAQ_TAGGER_HEADER = 32,      /* bytes: magic, version, tags, groups, bytes of the rows, checksum of what follows */
  MAQ_TAGGER_FORMAT = 3,
  MAQ_TAGGER_FORBIDDEN = -30000, /* the weight of a transition that IOB2 does not know */
};

#define MAQ_TAGGER_MAGIC "maqtagr"

/* The model that is built in: the bytes of ext/tagger/data/model.bin; size 0 in programs that have none. */
extern const unsigned char maq_tagger_bytes[];
extern const size_t maq_tagger_size;

/* What a slot of the model's table holds: from the lowest bits on a check of the feature's hash, the kind, a value. */
enum {
  MAQ_TAGGER_CHECK_BITS = 13,
  MAQ_TAGGER_CHECK = (1 << MAQ_TAGGER_CHECK_BITS) - 1,
  MAQ_TAGGER_KIND_SHIFT = MAQ_TAGGER_CHECK_BITS,
  MAQ_TAGGER_VALUE_SHIFT = MAQ_TAGGER_CHECK_BITS + 2,
  MAQ_TAGGER_GROUP = 8, /* slots */
  MAQ_TAGGER_UNIT = 8,  /* bytes; rows are so many units */
  MAQ_TAGGER_UNIT_PAIRS = MAQ_TAGGER_UNIT / 2,
  MAQ_TAGGER_LANES = 32, /* openers, O and the B tags, up to whole vectors; as many for the I tags */
  MAQ_TAGGER_PLACES = 2 * MAQ_TAGGER_LANES,
  MAQ_TAGGER_FULL_ROW = MAQ_TAGGER_PLACES, /* bytes of a full row: a weight for each place, zero where no tag is */
  MAQ_TAGGER_GOES_ON = 128,                /* in the first place of a unit: the row has another */
  MAQ_TAGGER_MOST_ROWS = MAQ_TAGGER_UNIT << (32 - MAQ_TAGGER_VALUE_SHIFT), /* bytes */
};

typedef enum maq_tagger_slot_kind {
  MAQ_SLOT_EMPTY,
  MAQ_SLOT_WEIGHT, /* the only weight: value = place + 64 * (weight + 128) */
  MAQ_SLOT_LIST, /* a few: value = number of the row's first unit; units of pairs of place and weight, those of weight 0 fill up */
  MAQ_SLOT_FULL, /* many: value as before; one weight for each place */
} maq_tagger_slot_kind;

/* A model in memory, little-endian: header, then transitions [tags + 1][tags] of 16 bits (the last row from the sentence's
 * beginning), confidences of 16 bits, groups of slots of 32 bits, rows. A feature stands in the group that is the part of all
 * groups that its hash is of 2^32, or is unknown: of features for which a group has no room, and of two with the same check, the
 * least ones are left out. So a feature costs one read from memory and no guess of the processor; three of four have but one weight, in the slot itself. */
typedef struct maq_tagger_model {
  const unsigned char *transitions, *confidences, *slots, *rows;
  uint32_t groups;
} maq_tagger_model;

static inline uint32_t maq_tagger_group(uint32_t hash, uint32_t groups) {
  return (uint32_t)((uint64_t)hash * groups >> 32);
}

/* Where a tag stands among the weights of a full row, and among the scores of a token: first O and the B tags, then, from
 * MAQ_TAGGER_LANES + 1, the I tags in the same order. The other places are of no tag. */
static inline unsigned maq_tagger_place(unsigned tag) {
  return tag == 0 ? 0 : (tag + 1) / 2 + (tag % 2 ? 0 : MAQ_TAGGER_LANES);
}

/* Reads a model; false where magic, version, sizes or, if `verify`, the checksum, a slot or a row are wrong. The bytes must outlive it. */
bool maq_tagger_open(const unsigned char *bytes, size_t size, bool verify, maq_tagger_model *model);

/* The checksum that belongs into the header. */
uint64_t maq_tagger_checksum(const unsigned char *bytes, size_t size);

enum { MAQ_TAGGER_VERSION = 17 };

/* Writes the checksum of the model that is built in, 16 hexadecimal digits and a NUL; false where there is none. */
bool maq_tagger_version(char out[MAQ_TAGGER_VERSION]);

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
