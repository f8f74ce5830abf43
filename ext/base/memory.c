/* memory.c: an arena of blocks, each twice as large as the one before, up to a limit.
 *
 * A request larger than a block gets a block of its own. What is asked for is zeroed, blocks as a whole are not: pages that
 * nobody writes to cost nothing. An array that stands last in its block grows where it is.
 */
#include "base/memory.h"

#include <string.h>

enum { FIRST_BLOCK = 16 * 1024, LARGEST_BLOCK = 4 * 1024 * 1024, ALIGNMENT = 16 };

struct maq_arena_block {
  maq_arena_block *previous;
  size_t size;
};

enum { HEADER = (sizeof(maq_arena_block) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT };

maq_arena maq_arena_make(const maq_host *host) {
  return (maq_arena){.host = host, .block_size = FIRST_BLOCK};
}

/* A new block with at least `size` bytes free becomes the current one. */
static bool add_block(maq_arena *arena, size_t size) {
  if (arena->failed || size > SIZE_MAX - HEADER - ALIGNMENT) {
    arena->failed = true;
    return false;
  }
  size_t wanted = arena->block_size;
  if (wanted < size + HEADER) {
    wanted = size + HEADER;
  }
  maq_arena_block *block = arena->host->allocate(arena->host->context, wanted);
  if (!block) {
    arena->failed = true;
    return false;
  }
  block->previous = arena->blocks;
  block->size = wanted;
  arena->blocks = block;
  arena->next = (unsigned char *)block + HEADER;
  arena->end = (unsigned char *)block + wanted;
  if (arena->block_size < LARGEST_BLOCK) {
    arena->block_size *= 2;
  }
  return true;
}

/* `size` bytes as they come. */
static void *take(maq_arena *arena, size_t size) {
  if (arena->failed) {
    return NULL;
  }
  size_t padding = (size_t)(-(uintptr_t)arena->next & (ALIGNMENT - 1));
  if (!arena->next || (size_t)(arena->end - arena->next) < padding || (size_t)(arena->end - arena->next) - padding < size) {
    if (!add_block(arena, size)) {
      return NULL;
    }
    padding = 0;
  }
  unsigned char *memory = arena->next + padding;
  arena->next = memory + size;
  return memory;
}

static bool is_cancelled(maq_arena *arena) {
  arena->failed = arena->failed || (arena->host->cancelled && arena->host->cancelled(arena->host->context));
  return arena->failed;
}

bool maq_arena_goes_on(maq_arena *arena) {
  enum { TURNS = 64 };
  return ++arena->turns % TURNS ? !arena->failed : !is_cancelled(arena);
}

void *maq_arena_allocate(maq_arena *arena, size_t size) {
  enum { PIECE = 1 << 20 }; /* bytes, between which the host is asked: of hundreds of megabytes zeroing takes its time */
  unsigned char *memory = take(arena, size);
  for (size_t at = 0; memory && at < size; at += PIECE) {
    if (at > 0 && is_cancelled(arena)) {
      return NULL;
    }
    memset(memory + at, 0, size - at < PIECE ? size - at : PIECE);
  }
  return memory;
}

char *maq_arena_reserve(maq_arena *arena, size_t size) {
  if (arena->failed) {
    return NULL;
  }
  if ((!arena->next || (size_t)(arena->end - arena->next) < size) && !add_block(arena, size)) {
    return NULL;
  }
  return (char *)arena->next;
}

void maq_arena_commit(maq_arena *arena, size_t size) {
  arena->next += size;
}

char *maq_arena_copy(maq_arena *arena, const char *text, size_t length) {
  char *copy = length < SIZE_MAX ? maq_arena_reserve(arena, length + 1) : NULL;
  if (!copy) {
    return NULL;
  }
  if (length) {
    memcpy(copy, text, length);
  }
  copy[length] = 0;
  maq_arena_commit(arena, length + 1);
  return copy;
}

void *maq_arena_grow(maq_arena *arena, void *items, size_t count, size_t *capacity, size_t item_size) {
  enum { FIRST_CAPACITY = 16 };
  if (count < *capacity) {
    return items;
  }
  size_t larger = *capacity < FIRST_CAPACITY ? FIRST_CAPACITY : *capacity * 2;
  if (larger > SIZE_MAX / 2 / item_size) {
    arena->failed = true;
    return NULL;
  }
  size_t more = (larger - *capacity) * item_size;
  if (items && (unsigned char *)items + *capacity * item_size == arena->next && (size_t)(arena->end - arena->next) >= more) {
    arena->next += more;
    *capacity = larger;
    return items;
  }
  void *grown = take(arena, larger * item_size);
  if (!grown) {
    return NULL;
  }
  if (items && count) {
    memcpy(grown, items, count * item_size);
  }
  *capacity = larger;
  return grown;
}

void *maq_arena_array(maq_arena *arena, size_t capacity, size_t item_size) {
  if (capacity > SIZE_MAX / 2 / item_size) {
    arena->failed = true;
    return NULL;
  }
  return take(arena, capacity * item_size);
}

void maq_arena_free(maq_arena *arena) {
  maq_arena_block *block = arena->blocks;
  while (block) {
    maq_arena_block *previous = block->previous;
    arena->host->release(arena->host->context, block);
    block = previous;
  }
  *arena = maq_arena_make(arena->host);
}
