/* support.h: what the unit tests share: a host that counts its memory, a source of numbers, a growing text.
 *
 * The numbers come from a fixed rule and not from a clock, so that a failure can be repeated.
 */
#ifndef MAQ_TESTS_SUPPORT_H
#define MAQ_TESTS_SUPPORT_H

#include "base/memory.h"
#include "tap.h"

/* ---- memory ----------------------------------------------------------------------------------------------------- */

typedef struct test_memory {
  long live;       /* blocks handed out and not taken back */
  long asked;      /* allocations asked for so far */
  long fail_first; /* the 1-based allocation that fails; 0 for none */
  bool fail_after; /* and all later ones with it */
} test_memory;

static inline void *test_allocate(void *context, size_t size) {
  test_memory *memory = context;
  memory->asked++;
  if (memory->fail_first && (memory->asked == memory->fail_first || (memory->fail_after && memory->asked > memory->fail_first))) {
    return NULL;
  }
  void *block = malloc(size ? size : 1);
  if (block) {
    memset(block, 0xA5, size); /* nobody may count on zeroed memory */
    memory->live++;
  }
  return block;
}

static inline void test_release(void *context, void *block) {
  test_memory *memory = context;
  if (block) {
    memory->live--;
    free(block);
  }
}

static inline maq_host test_host(test_memory *memory) {
  return (maq_host){test_allocate, test_release, NULL, memory};
}

/* ---- numbers ---------------------------------------------------------------------------------------------------- */

/* Knuth's linear congruential generator (The Art of Computer Programming 2, section 3.3.4); the high bits are the good ones. */
static inline uint32_t test_random(uint64_t *state) {
  *state = *state * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)(*state >> 33);
}

/* ---- text ------------------------------------------------------------------------------------------------------- */

typedef struct test_text {
  char bytes[65536];
  size_t length;
} test_text;

/* Adds `length` bytes; what does not fit is left out. */
static inline void test_add(test_text *text, const char *bytes, size_t length) {
  size_t room = sizeof text->bytes - 1 - text->length;
  length = length < room ? length : room;
  if (length) {
    memcpy(text->bytes + text->length, bytes, length);
  }
  text->length += length;
  text->bytes[text->length] = 0;
}

static inline void test_add_text(test_text *text, const char *more) {
  test_add(text, more, strlen(more));
}

#endif
