/* recent.h: answers for words that have been asked for shortly before.
 *
 * Most words of running text are among the last few thousand different ones, so what costs an analysis is kept for them, found by
 * the bytes of the word as it stands. Each word has two places, by its hash; a new one takes the first that is free, else it drives
 * another word out. Zeroed, it is empty.
 */
#ifndef MAQ_FUNCTIONS_RECENT_H
#define MAQ_FUNCTIONS_RECENT_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { MAQ_RECENT_WORDS = 16384 /* a power of two */, MAQ_RECENT_ROOM = 30 /* bytes of a word, and of its answer */ };

typedef struct maq_recent_word {
  uint8_t length; /* of the word; 0: the place is empty */
  uint8_t kind;   /* of the question, as the caller numbers them */
  uint8_t answer_length;
  uint8_t unused; /* makes it 64 bytes */
  char word[MAQ_RECENT_ROOM];
  char answer[MAQ_RECENT_ROOM];
} maq_recent_word;

typedef struct maq_recent {
  maq_recent_word words[MAQ_RECENT_WORDS];
} maq_recent;

/* Up to eight bytes of the word as a number, in the order of the machine: it only decides on places. */
static inline uint64_t maq_recent_bytes(const char *word, size_t length) {
  uint64_t eight;
  uint32_t four;
  if (length >= 8) {
    memcpy(&eight, word, 8);
    return eight;
  }
  if (length >= 4) {
    memcpy(&four, word, 4);
    eight = (uint64_t)four << 32;
    memcpy(&four, word + length - 4, 4);
    return eight | four;
  }
  return (uint64_t)(unsigned char)word[0] << 16 | (uint64_t)(unsigned char)word[length / 2] << 8 | (unsigned char)word[length - 1];
}

/* A hash of 1 to MAQ_RECENT_ROOM bytes: each step multiplies and folds. */
static inline uint64_t maq_recent_hash(const char *word, size_t length) {
  uint64_t hash = length;
  for (; length > 8; word += 8, length -= 8) {
    hash = (hash ^ maq_recent_bytes(word, 8)) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 32;
  }
  hash = (hash ^ maq_recent_bytes(word, length)) * 0x9E3779B97F4A7C15u;
  hash = (hash ^ hash >> 32) * 0xBF58476D1CE4E5B9u;
  return hash ^ hash >> 32;
}

static inline bool maq_recent_holds(const maq_recent_word *place, const char *word, size_t length, uint8_t kind) {
  return place->length == length && place->kind == kind && memcmp(place->word, word, length) == 0;
}

/* The place of a word of 1 to MAQ_RECENT_ROOM bytes: where it stands, or where it may be put. */
static inline maq_recent_word *maq_recent_place(maq_recent *recent, const char *word, size_t length, uint8_t kind) {
  uint64_t hash = maq_recent_hash(word, length);
  maq_recent_word *first = &recent->words[hash % MAQ_RECENT_WORDS];
  if (!first->length || maq_recent_holds(first, word, length, kind)) {
    return first;
  }
  maq_recent_word *second = &recent->words[(hash >> 32) % MAQ_RECENT_WORDS];
  return !second->length || maq_recent_holds(second, word, length, kind) || (hash >> 31 & 1) ? second : first;
}

/* Keeps an answer, unless it is too long. */
static inline void maq_recent_keep(maq_recent_word *place, const char *word, size_t length, uint8_t kind, const char *answer,
                                   size_t answer_length) {
  if (answer_length <= MAQ_RECENT_ROOM) {
    place->length = (uint8_t)length;
    place->kind = kind;
    place->answer_length = (uint8_t)answer_length;
    memcpy(place->word, word, length);
    memcpy(place->answer, answer, answer_length);
  }
}

#endif
