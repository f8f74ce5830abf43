/* hash.h: one hash for words and names, the same on every machine since compiled tables are built with it. */
#ifndef MAQ_BASE_HASH_H
#define MAQ_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Eight bytes as a number, the first the lowest, on every machine. */
static inline uint64_t maq_eight_bytes(const char *bytes) {
  uint64_t word = 0;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  memcpy(&word, bytes, sizeof word);
#else
  for (unsigned i = 0; i < 8; i++) {
    word |= (uint64_t)(unsigned char)bytes[i] << (8 * i);
  }
#endif
  return word;
}

static inline uint64_t maq_byte_at(const char *bytes, size_t i) {
  return (uint64_t)(unsigned char)bytes[i] << (8 * i);
}

static inline uint64_t maq_two_bytes_at(const char *bytes, size_t i) {
  return maq_byte_at(bytes, i) | maq_byte_at(bytes, i + 1);
}

/* The same of 1 to 7 bytes, in reads that overlap rather than one by one. */
static inline uint64_t maq_few_bytes(const char *bytes, size_t length) {
  if (length >= 4) {
    return maq_two_bytes_at(bytes, 0) | maq_two_bytes_at(bytes, 2) | maq_two_bytes_at(bytes, length - 4) |
           maq_two_bytes_at(bytes, length - 2);
  }
  return maq_byte_at(bytes, 0) | maq_byte_at(bytes, length / 2) | maq_byte_at(bytes, length - 1);
}

/* 64 bits of `length` bytes: eight bytes a step, multiply and fold (the mixing step of Fibonacci hashing, Knuth, TAOCP 3,
 * section 6.4). Not meant against an adversary: tables that hold a stranger's words must bound their probes. */
static inline uint64_t maq_hash(const char *bytes, size_t length) {
  uint64_t hash = 0x9E3779B97F4A7C15u ^ length;
  for (; length >= 8; bytes += 8, length -= 8) {
    hash = (hash ^ maq_eight_bytes(bytes)) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 29;
  }
  if (length) {
    hash = (hash ^ maq_few_bytes(bytes, length)) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 29;
  }
  hash *= 0xBF58476D1CE4E5B9u;
  return hash ^ hash >> 32;
}

/* The same for two numbers, as for the edges of a trie. */
static inline uint64_t maq_hash_pair(uint32_t first, uint32_t second) {
  uint64_t hash = ((uint64_t)first << 32 | second) * 0x9E3779B97F4A7C15u;
  hash ^= hash >> 29;
  hash *= 0xBF58476D1CE4E5B9u;
  return hash ^ hash >> 32;
}

#endif
