/* map.h: a growing map from strings to numbers, for host programs. Ends the program when memory is out. */
#ifndef MAQ_KAZAKH_TOOLS_MAP_H
#define MAQ_KAZAKH_TOOLS_MAP_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"

typedef struct map {
  char **keys;
  size_t *lengths;
  size_t count;
  size_t room;
  uint32_t *slots;
  size_t slot_count;
} map;

static void *need(void *memory) {
  if (!memory) {
    fputs("induce: out of memory\n", stderr);
    exit(1);
  }
  return memory;
}

static void map_insert(map *self, uint32_t number) {
  size_t slot = maq_hash(self->keys[number], self->lengths[number]) & (self->slot_count - 1);
  while (self->slots[slot]) {
    slot = (slot + 1) & (self->slot_count - 1);
  }
  self->slots[slot] = number + 1;
}

static void map_grow(map *self) {
  free(self->slots);
  self->slot_count = self->slot_count ? self->slot_count * 2 : 1 << 12;
  self->slots = need(calloc(self->slot_count, sizeof *self->slots));
  for (size_t i = 0; i < self->count; i++) {
    map_insert(self, (uint32_t)i);
  }
}

/* The number of a key, or UINT32_MAX where it is unknown. */
static uint32_t map_find(const map *self, const char *key, size_t length) {
  if (!self->slot_count) {
    return UINT32_MAX;
  }
  size_t slot = maq_hash(key, length) & (self->slot_count - 1);
  while (self->slots[slot]) {
    uint32_t number = self->slots[slot] - 1;
    if (self->lengths[number] == length && memcmp(self->keys[number], key, length) == 0) {
      return number;
    }
    slot = (slot + 1) & (self->slot_count - 1);
  }
  return UINT32_MAX;
}

static uint32_t map_add(map *self, const char *key, size_t length) {
  uint32_t number = map_find(self, key, length);
  if (number != UINT32_MAX) {
    return number;
  }
  if (self->count == self->room) {
    self->room = self->room ? self->room * 2 : 1 << 12;
    self->keys = need(realloc(self->keys, self->room * sizeof *self->keys));
    self->lengths = need(realloc(self->lengths, self->room * sizeof *self->lengths));
  }
  number = (uint32_t)self->count++;
  self->keys[number] = need(malloc(length + 1));
  memcpy(self->keys[number], key, length);
  self->keys[number][length] = 0;
  self->lengths[number] = length;
  if (self->count * 2 > self->slot_count) {
    map_grow(self);
  } else {
    map_insert(self, number);
  }
  return number;
}

#endif
