/* fingerprint.c: Charikar's simhash ("Similarity estimation techniques from rounding algorithms", 2002) over pairs of neighbouring
 * content words: each pair votes with its hash on every bit. Pairs tell articles on one theme apart, which share words but
 * seldom two in a row; stems make the vote independent of endings, folding of the script.
 */
#include "facts/fingerprint.h"

#include "facts/content_words.h"

enum { BITS = 64 };

static uint64_t mix(uint64_t value) { /* the finaliser of MurmurHash3, Appleby */
  value = (value ^ value >> 33) * 0xFF51AFD7ED558CCDu;
  value = (value ^ value >> 33) * 0xC4CEB9FE1A85EC53u;
  return value ^ value >> 33;
}

static void vote(int32_t votes[BITS], uint64_t hash) {
  for (unsigned bit = 0; bit < BITS; bit++) {
    votes[bit] += (int32_t)(hash >> bit & 1u) * 2 - 1;
  }
}

bool maq_fingerprint(maq_arena *arena, const maq_entity_sources *s, uint64_t *fingerprint) {
  const uint32_t *words = maq_content_words(arena, s);
  int32_t votes[BITS] = {0};
  uint32_t before = 0;
  bool any = false;
  for (size_t i = 0; words && i < s->tokens->count && maq_arena_goes_on(arena); i++) {
    if (words[i]) {
      vote(votes, mix((uint64_t)before << 32 | words[i]));
      before = words[i];
      any = true;
    }
  }
  *fingerprint = 0;
  for (unsigned bit = 0; bit < BITS; bit++) {
    *fingerprint |= (uint64_t)(votes[bit] > 0) << bit;
  }
  return any;
}
