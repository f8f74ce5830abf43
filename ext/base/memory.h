/* memory.h: where all memory of the core comes from.
 *
 * The core allocates through a maq_host that its caller passes in, so that the host's limits and fault injection reach
 * every byte. Everything an analysis makes lives in one maq_arena and goes with it; nothing is freed singly.
 */
#ifndef MAQ_BASE_MEMORY_H
#define MAQ_BASE_MEMORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What the program around the core provides. `allocate` returns memory aligned for any type, or NULL; `release` takes it
 * back; `cancelled` (may be NULL) is asked now and then during long work, and true ends that work. */
typedef struct maq_host {
  void *(*allocate)(void *context, size_t size);
  void (*release)(void *context, void *memory);
  bool (*cancelled)(void *context);
  void *context;
} maq_host;

typedef struct maq_arena_block maq_arena_block;

/* A growing region. `failed` is set by the first allocation that could not be had, and when the host cancels, and stays set: a
 * caller may check it once at the end of a job. Zeroed apart from `host` it is an empty arena. */
typedef struct maq_arena {
  const maq_host *host;
  maq_arena_block *blocks;
  unsigned char *next;
  unsigned char *end;
  size_t block_size;
  unsigned turns; /* of maq_arena_goes_on */
  bool failed;
} maq_arena;

/* An arena without memory as yet. The host must outlive it. */
maq_arena maq_arena_make(const maq_host *host);

/* `size` bytes, zeroed, aligned for any type, owned by the arena; NULL when memory is out or the host cancelled. */
void *maq_arena_allocate(maq_arena *arena, size_t size);

/* At least `size` bytes for text, unaligned and not yet taken; NULL when memory is out. What was written is then kept by
 * maq_arena_commit, the rest stays free. No other call on the arena may come between. */
char *maq_arena_reserve(maq_arena *arena, size_t size);
void maq_arena_commit(maq_arena *arena, size_t size);

/* A copy of `length` bytes with a NUL behind them; NULL when memory is out. */
char *maq_arena_copy(maq_arena *arena, const char *text, size_t length);

/* Makes room for one more item: returns `items`, or a twice as large copy with *capacity set; NULL when memory is out (the
 * old items stay valid). New items are not zeroed. */
void *maq_arena_grow(maq_arena *arena, void *items, size_t count, size_t *capacity, size_t item_size);

/* An array of that capacity to begin with, not zeroed; NULL when memory is out. */
void *maq_arena_array(maq_arena *arena, size_t capacity, size_t item_size);

/* For the condition of a loop over a text: every so many turns the host is asked whether it cancelled. False where it did,
 * or where the arena has failed already. */
bool maq_arena_goes_on(maq_arena *arena);

/* Gives all memory back to the host; the arena is empty and usable again. */
void maq_arena_free(maq_arena *arena);

#endif
