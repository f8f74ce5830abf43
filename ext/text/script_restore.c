/* script_restore.c: see script_restore.h.
 *
 * HOW IT WORKS. Vowels that are typed as they are (а ы, е) say whether the word is back or front, and that decides most of the
 * rest: к, г beside back vowels are қ, ғ, and и, у, о of a front word і, ү, ө. That reading is tried first after the word as
 * typed, then others that differ from it in one or two letters; the best known wins, of equals the first. All is bounded by a
 * constant.
 */
#include "text/script_restore.h"

#include <string.h>

#include "base/utf8.h"

enum { MOST_TRIES = 64, MOST_CHANGES = 12 };

/* What a letter may stand for instead. */
static uint32_t other_letter(uint32_t typed, bool second) {
  switch (typed) {
    case 0x430: return second ? 0 : 0x4D9;     /* а ә */
    case 0x433: return second ? 0 : 0x493;     /* г ғ */
    case 0x43A: return second ? 0 : 0x49B;     /* к қ */
    case 0x43D: return second ? 0 : 0x4A3;     /* н ң */
    case 0x43E: return second ? 0 : 0x4E9;     /* о ө */
    case 0x443: return second ? 0x4AF : 0x4B1; /* у ұ ү */
    case 0x445: return second ? 0 : 0x4BB;     /* х һ */
    case 0x438: return second ? 0 : 0x456;     /* и і */
    default: return 0;
  }
}

/* -1 for a vowel that is back as typed, 1 for a front one. */
static int harmony_of(uint32_t letter) {
  switch (letter) {
    case 0x430:
    case 0x44B:
    case 0x44F: return -1; /* а ы я */
    case 0x435:
    case 0x44D:
    case 0x456: return 1; /* е э і */
    default: return 0;
  }
}

static bool is_vowel(uint32_t letter) {
  return harmony_of(letter) || letter == 0x43E || letter == 0x443 || letter == 0x438 || letter == 0x44E;
}

typedef struct restorer {
  maq_word_familiarity *known;
  const maq_script_word *typed;
  uint32_t chosen[MAQ_LONGEST_SCRIPT_WORD], best[MAQ_LONGEST_SCRIPT_WORD];
  int familiarity;
  unsigned tries;
} restorer;

static bool try_choice(restorer *r) {
  char word[MAQ_LONGEST_SCRIPT_WORD * 4];
  size_t length = 0;
  for (size_t i = 0; i < r->typed->count; i++) {
    length += maq_utf8_write(r->chosen[i], word + length);
  }
  int familiarity = r->known(word, length);
  if (familiarity > r->familiarity) {
    r->familiarity = familiarity;
    memcpy(r->best, r->chosen, sizeof r->best);
  }
  return ++r->tries < MOST_TRIES && r->familiarity < MAQ_WELL_KNOWN;
}

/* The harmony at a letter: of the vowel before it, else of the first one behind; `open` where none says. */
static int harmony_at(const maq_script_word *word, size_t at, int open) {
  for (size_t i = at + 1; i-- > 0;) {
    if (harmony_of(word->letters[i])) {
      return harmony_of(word->letters[i]);
    }
  }
  for (size_t i = at + 1; i < word->count; i++) {
    if (harmony_of(word->letters[i])) {
      return harmony_of(word->letters[i]);
    }
  }
  return open;
}

/* у beside a vowel or at the end is the consonant, or the ending of a verb. */
static bool is_glide(const maq_script_word *word, size_t at) {
  return at + 1 == word->count || is_vowel(word->letters[at + 1]) || (at > 0 && is_vowel(word->letters[at - 1]));
}

/* The genitive `-нын`, `-дин`, whose last letter is ң. */
static bool ends_genitive(const maq_script_word *word) {
  size_t n = word->count;
  if (n < 5 || word->letters[n - 1] != 0x43D || (word->letters[n - 2] != 0x44B && word->letters[n - 2] != 0x438)) {
    return false;
  }
  uint32_t before = word->letters[n - 3];
  return before == 0x43D || before == 0x434 || before == 0x442; /* н д т */
}

static void harmonise(restorer *r, int open) {
  const maq_script_word *word = r->typed;
  for (size_t i = 0; i < word->count; i++) {
    uint32_t letter = word->letters[i];
    int harmony = harmony_at(word, i, open);
    switch (letter) {
      case 0x433:
      case 0x43A: letter = harmony < 0 ? other_letter(letter, false) : letter; break;
      case 0x43E: letter = harmony > 0 && i < 3 ? 0x4E9 : letter; break;
      case 0x438: letter = harmony > 0 ? 0x456 : letter; break;
      case 0x443: letter = is_glide(word, i) ? letter : harmony > 0 ? 0x4AF : 0x4B1; break;
      case 0x43D: letter = i + 1 == word->count && ends_genitive(word) ? 0x4A3 : letter; break;
      default: break;
    }
    r->chosen[i] = letter;
  }
}

/* Changes one letter, and then two, of a reading. */
static void try_changes(restorer *r) {
  struct {
    size_t at;
    uint32_t letter;
  } changes[MOST_CHANGES];
  uint32_t likely[MAQ_LONGEST_SCRIPT_WORD];
  size_t count = 0;
  memcpy(likely, r->chosen, sizeof likely);
  for (size_t i = 0; i < r->typed->count && count + 2 < MOST_CHANGES; i++) {
    uint32_t typed = r->typed->letters[i], options[3] = {typed, other_letter(typed, false), other_letter(typed, true)};
    for (int k = 0; k < 3 && options[1]; k++) {
      if (options[k] && options[k] != likely[i]) {
        changes[count].at = i;
        changes[count++].letter = options[k];
      }
    }
  }
  for (size_t i = 0; i < count; i++) {
    r->chosen[changes[i].at] = changes[i].letter;
    if (!try_choice(r)) {
      return;
    }
    r->chosen[changes[i].at] = likely[changes[i].at];
  }
  for (size_t i = 0; i < count && !r->familiarity; i++) {
    for (size_t k = i + 1; k < count; k++) {
      memcpy(r->chosen, likely, sizeof likely);
      r->chosen[changes[i].at] = changes[i].letter;
      r->chosen[changes[k].at] = changes[k].letter;
      if (changes[i].at != changes[k].at && !try_choice(r)) {
        return;
      }
    }
  }
}

static bool is_open(const maq_script_word *word) {
  for (size_t i = 0; i < word->count; i++) {
    if (harmony_of(word->letters[i])) {
      return false;
    }
  }
  return true;
}

void maq_restore_letters(maq_script_word *word, maq_word_familiarity *known) {
  restorer r = {.known = known, .typed = word};
  memcpy(r.chosen, word->letters, sizeof r.chosen);
  memcpy(r.best, word->letters, sizeof r.best);
  if (!known) {
    harmonise(&r, -1);
    memcpy(word->letters, r.chosen, word->count * sizeof *word->letters);
    return;
  }
  bool more = try_choice(&r);
  if (more && is_open(word)) {
    harmonise(&r, 1);
    more = try_choice(&r);
  }
  if (more) {
    harmonise(&r, -1);
    more = try_choice(&r);
  }
  if (more) {
    try_changes(&r);
  }
  memcpy(word->letters, r.best, word->count * sizeof *word->letters);
}
