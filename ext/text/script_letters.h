/* script_letters.h: what the letters of a Latin or Arabic word may stand for. Internal to text/: script_read.c asks. */
#ifndef MAQ_TEXT_SCRIPT_LETTERS_H
#define MAQ_TEXT_SCRIPT_LETTERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/script.h"

enum { MAQ_LONGEST_SCRIPT_WORD = 64 /* letters: longer runs are read piece by piece */, MAQ_MOST_OPTIONS = 4 };

/* A word as it stands: lower case, marks composed, look-alikes and joiners gone. */
typedef struct maq_script_word {
  uint32_t letters[MAQ_LONGEST_SCRIPT_WORD];
  bool upper[MAQ_LONGEST_SCRIPT_WORD];
  size_t count;
} maq_script_word;

/* One or two letters of the word and the Cyrillic letters that they may stand for, the likeliest first. */
typedef struct maq_script_slot {
  const char *options[MAQ_MOST_OPTIONS]; /* NULL where there are fewer */
  bool upper;
  bool harmonic; /* options[0] is a back vowel and options[1] its front one */
} maq_script_slot;

/* Is it a letter that words of this script consist of? */
bool maq_script_has(maq_script script, uint32_t letter);

/* Cuts a word into slots and returns their number; 0 where a letter belongs to no Kazakh alphabet. */
size_t maq_script_slots(const maq_script_word *word, maq_script script, maq_script_slot *slots);

/* The vowel harmony of a Cyrillic letter: -1 it makes its neighbours back, 1 front, 0 says nothing. */
int maq_script_harmony(const char *cyrillic);

bool maq_script_is_vowel(const char *cyrillic);

#endif
