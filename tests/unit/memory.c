/* memory.c: the arena gives zeroed, aligned memory, never loses any, and reports when there is none. */
#include "base/memory.h"

#include "support.h"

static bool is_zero(const unsigned char *bytes, size_t length) {
  for (size_t i = 0; i < length; i++) {
    if (bytes[i]) {
      return false;
    }
  }
  return true;
}

/* Sizes from nothing to beyond a block, all of it written to: neighbours must not touch each other. */
static void check_allocations(void) {
  enum { COUNT = 3000 };
  static unsigned char *blocks[COUNT];
  static size_t sizes[COUNT];
  test_memory memory = {0};
  maq_host host = test_host(&memory);
  maq_arena arena = maq_arena_make(&host);
  tap_number(memory.asked, 0, "an empty arena asks for nothing");
  uint64_t state = 1;
  bool zeroed = true, aligned = true, kept = true;
  for (size_t i = 0; i < COUNT; i++) {
    sizes[i] = test_random(&state) % (i % 100 == 0 ? 200000 : 300);
    blocks[i] = maq_arena_allocate(&arena, sizes[i]);
    zeroed = zeroed && blocks[i] && is_zero(blocks[i], sizes[i]);
    aligned = aligned && (uintptr_t)blocks[i] % 16 == 0;
    memset(blocks[i], (int)(i % 251), sizes[i]);
  }
  for (size_t i = 0; i < COUNT; i++) {
    for (size_t at = 0; at < sizes[i]; at++) {
      kept = kept && blocks[i][at] == i % 251;
    }
  }
  tap_ok(zeroed, "memory comes zeroed");
  tap_ok(aligned, "memory is aligned for any type");
  tap_ok(kept, "no allocation touches another");
  tap_ok(memory.live > 1 && memory.live < 200, "small ones share blocks: %ld", memory.live);
  maq_arena_free(&arena);
  tap_number(memory.live, 0, "all is given back");
  tap_ok(maq_arena_allocate(&arena, 10) != NULL, "and the arena is usable again");
  maq_arena_free(&arena);
}

static void check_text(void) {
  test_memory memory = {0};
  maq_host host = test_host(&memory);
  maq_arena arena = maq_arena_make(&host);
  char *copy = maq_arena_copy(&arena, "Алматы қаласы", 12);
  tap_text(copy, "Алматы", "a copy ends with a NUL");
  tap_text(maq_arena_copy(&arena, NULL, 0), "", "nothing can be copied");
  char *first = maq_arena_reserve(&arena, 1000);
  memcpy(first, "abc", 4);
  maq_arena_commit(&arena, 4);
  char *second = maq_arena_reserve(&arena, 10);
  tap_ok(second == first + 4, "of reserved memory only what was committed is taken");
  uint64_t *number = maq_arena_allocate(&arena, sizeof *number);
  tap_ok((uintptr_t)number % 16 == 0 && *number == 0, "what follows text is aligned and zeroed");
  tap_text(first, "abc", "and the text stays");
  maq_arena_free(&arena);
}

static void check_growth(void) {
  test_memory memory = {0};
  maq_host host = test_host(&memory);
  maq_arena arena = maq_arena_make(&host);
  uint32_t *items = NULL;
  size_t capacity = 0;
  bool right = true;
  for (uint32_t i = 0; i < 100000; i++) {
    items = maq_arena_grow(&arena, items, i, &capacity, sizeof *items);
    if (!items) {
      break;
    }
    items[i] = i;
  }
  for (uint32_t i = 0; items && i < 100000; i++) {
    right = right && items[i] == i;
  }
  tap_ok(items && right && capacity >= 100000, "an array grows and keeps its items");
  maq_arena_free(&arena);
}

static void check_failure(void) {
  test_memory memory = {.fail_first = 2, .fail_after = false};
  maq_host host = test_host(&memory);
  maq_arena arena = maq_arena_make(&host);
  char *first = maq_arena_allocate(&arena, 10);
  tap_ok(first && !arena.failed, "the first allocation works");
  tap_ok(!maq_arena_allocate(&arena, 1 << 20) && arena.failed, "the second fails and says so");
  tap_ok(!maq_arena_allocate(&arena, 1), "from then on there is no memory");
  tap_ok(!maq_arena_reserve(&arena, 1) && !maq_arena_copy(&arena, "a", 1), "neither for text");
  maq_arena_free(&arena);
  tap_number(memory.live, 0, "what was had is given back");
  arena = maq_arena_make(&host);
  tap_ok(!maq_arena_allocate(&arena, SIZE_MAX - 8) && arena.failed, "a size beyond all bounds is refused, not wrapped");
  maq_arena_free(&arena);
  arena = maq_arena_make(&host);
  size_t count = SIZE_MAX / 32 + 2, capacity = count; /* twice as many of 16 bytes would wrap to 32 */
  char item[16] = {0};
  tap_ok(!maq_arena_grow(&arena, item, count, &capacity, 16) && arena.failed, "so is an array");
  maq_arena_free(&arena);
}

int main(void) {
  check_allocations();
  check_text();
  check_growth();
  check_failure();
  return tap_finish();
}
