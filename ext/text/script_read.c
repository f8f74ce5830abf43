/* script_read.c: reading Kazakh in Latin and Arabic letters.
 *
 * HOW IT WORKS. A word is cut into slots, each a letter or two with their possible Cyrillic readings (script_letters.c). The
 * likeliest reading takes the first option of every slot and chooses front and back vowels by harmony, from left to right: a
 * vowel is like the one before it, unless қ or ғ beside it makes it back, or к, г front. If that is no well-known word, others
 * are tried: all vowels front or back, front only up to or from some syllable, and one or two slots with another option. The
 * best known wins, of equals the first. All is bounded by a constant for each word, so that a text costs linear time.
 */
#include <string.h>

#include "base/utf8.h"
#include "text/character.h"
#include "text/script.h"
#include "text/script_letters.h"
#include "text/script_restore.h"

enum {
  MOST_SLOTS = MAQ_LONGEST_SCRIPT_WORD,
  LONGEST_READING = MOST_SLOTS * 4 + 4,
  MOST_TRIES = 64,
  MOST_CHANGES = 12,
  MARGIN = 60
};

/* A word with its slots and the option chosen for each. */
typedef struct reader {
  maq_word_familiarity *known;
  maq_script_slot slots[MOST_SLOTS];
  size_t count;
  uint8_t chosen[MOST_SLOTS], best[MOST_SLOTS];
  int familiarity; /* of the best */
  int least;       /* what another choice must exceed */
  int foreign;     /* familiarity of the Latin word as it stands */
  unsigned tries;
  int opening; /* harmony of the first vowel where the spelling tells: -1 back, 1 front, else 0 */
} reader;

static size_t write_lower(const reader *r, char *out) {
  size_t length = 0;
  for (size_t i = 0; i < r->count; i++) {
    const char *option = r->slots[i].options[r->chosen[i]];
    size_t size = strlen(option);
    memcpy(out + length, option, size);
    length += size;
  }
  return length;
}

/* Asks for the word as chosen and keeps the choice if it is better known; returns whether the search may go on. */
static bool try_choice(reader *r) {
  char word[LONGEST_READING];
  int familiarity = r->known(word, write_lower(r, word));
  if (familiarity > r->least) {
    r->least = r->familiarity = familiarity;
    memcpy(r->best, r->chosen, r->count);
  }
  return ++r->tries < MOST_TRIES && r->familiarity < MAQ_WELL_KNOWN;
}

/* ---- harmony ---------------------------------------------------------------------------------------------------- */

static int harmony_of(const reader *r, size_t slot) {
  return slot < r->count && !r->slots[slot].harmonic ? maq_script_harmony(r->slots[slot].options[0]) : 0;
}

/* Is the option а or о, whose front ones hardly stand behind the first syllable? */
static bool is_open(const char *option) {
  return memcmp(option, "а", 2) == 0 || memcmp(option, "о", 2) == 0;
}

/* The harmony that a slot of one reading gives what follows. In loans и makes it front, and у between consonants back. */
static int harmony_between(const reader *r, size_t slot) {
  const char *likely = r->slots[slot].options[0];
  if (memcmp(likely, "и", 2) == 0) {
    return 1;
  }
  bool inner = slot > 0 && slot + 1 < r->count && !maq_script_is_vowel(r->slots[slot - 1].options[0]) &&
               !maq_script_is_vowel(r->slots[slot + 1].options[0]);
  return inner && memcmp(likely, "у", 2) == 0 ? -1 : maq_script_harmony(likely);
}

/* Chooses all vowels by their surroundings. `front` says how the word begins where its spelling leaves that open. */
static void harmonise(reader *r, bool front) {
  bool first = true;
  front = r->opening ? r->opening > 0 : front;
  for (size_t i = 0; i < r->count; i++) {
    const char *likely = r->slots[i].options[0];
    if (!r->slots[i].harmonic) {
      int own = harmony_between(r, i);
      front = own ? own > 0 : front;
      first &= !maq_script_is_vowel(likely);
      continue;
    }
    int behind = harmony_of(r, i + 1), beside = i ? harmony_of(r, i - 1) : 0;
    if (first && r->opening) {
      front = r->opening > 0;
    } else if (beside < 0 || behind < 0 || (is_open(likely) && !first)) {
      front = false;
    } else if (beside > 0 && !is_open(likely)) {
      front = true;
    }
    r->chosen[i] = front;
    first = false;
  }
}

/* Makes the vowels from the `from`-th to before the `to`-th front and the others back. */
static void set_vowels(reader *r, size_t from, size_t to) {
  size_t vowel = 0;
  for (size_t i = 0; i < r->count; i++) {
    if (r->slots[i].harmonic) {
      r->chosen[i] = vowel >= from && vowel < to;
      vowel++;
    }
  }
}

/* Does the choice agree with what the spelling tells of the first vowel? */
static bool opens_right(const reader *r) {
  for (size_t i = 0; r->opening && i < r->count; i++) {
    if (r->slots[i].harmonic) {
      return r->chosen[i] == (r->opening > 0);
    }
  }
  return true;
}

static bool try_harmonies(reader *r, size_t vowels) {
  bool more = true;
  for (size_t cut = 0; more && cut <= vowels; cut++) { /* all front, then front from the cut on; all back at last */
    set_vowels(r, cut, vowels);
    more = !opens_right(r) || try_choice(r);
  }
  for (size_t cut = 1; more && cut < vowels; cut++) {
    set_vowels(r, 0, cut);
    more = !opens_right(r) || try_choice(r);
  }
  return more;
}

/* ---- other options ---------------------------------------------------------------------------------------------- */

/* Changes one slot, and then two, of the likeliest reading. */
static void try_changes(reader *r, const uint8_t *likely) {
  struct {
    uint8_t slot, option;
  } changes[MOST_CHANGES];
  size_t count = 0;
  for (size_t i = 0; i < r->count && count < MOST_CHANGES; i++) {
    for (uint8_t option = 0; option < MAQ_MOST_OPTIONS && r->slots[i].options[option] && count < MOST_CHANGES; option++) {
      if (option != likely[i]) {
        changes[count].slot = (uint8_t)i;
        changes[count++].option = option;
      }
    }
  }
  memcpy(r->chosen, likely, r->count);
  for (size_t i = 0; i < count; i++) {
    r->chosen[changes[i].slot] = changes[i].option;
    if ((r->familiarity == 0 || opens_right(r)) && !try_choice(r)) {
      return; /* a forgotten hamza is made good only where nothing else is known */
    }
    r->chosen[changes[i].slot] = likely[changes[i].slot];
  }
  if (r->familiarity > 0) {
    return;
  }
  for (size_t i = 0; i < count; i++) {
    for (size_t j = i + 1; j < count; j++) {
      memcpy(r->chosen, likely, r->count);
      r->chosen[changes[i].slot] = changes[i].option;
      r->chosen[changes[j].slot] = changes[j].option;
      if (changes[i].slot != changes[j].slot && !try_choice(r)) {
        return;
      }
    }
  }
}

static void search(reader *r, bool front) {
  uint8_t likely[MOST_SLOTS];
  size_t vowels = 0;
  harmonise(r, front);
  memcpy(likely, r->chosen, r->count);
  memcpy(r->best, r->chosen, r->count);
  for (size_t i = 0; i < r->count; i++) {
    vowels += r->slots[i].harmonic;
  }
  if (!r->known || !try_choice(r)) {
    return;
  }
  r->least += r->familiarity ? MARGIN : 0;
  if (vowels && !try_harmonies(r, vowels)) {
    return;
  }
  try_changes(r, likely);
}

/* ---- words ------------------------------------------------------------------------------------------------------ */

/* Letters that make an Arabic word front without a hamza; in a plain Latin one і does too. */
static bool front_letter(uint32_t letter, maq_script script) {
  switch (letter) {
    case 0x6D5:
    case 0x647:
    case 0x643:
    case 0x6A9:
    case 0x6AF:
    case 'e': return true;
    case 'i': return script == MAQ_SCRIPT_LATIN_PLAIN;
    default: return false;
  }
}

/* How a word begins. *opening is what the spelling of an Arabic one tells without doubt. */
static bool begins_front(const maq_script_word *word, bool hamza, maq_script script, int *opening) {
  bool front = false;
  size_t open = 0; /* а behind the first letters: back, so the word mixes vowels */
  for (size_t i = 0; i < word->count; i++) {
    front |= front_letter(word->letters[i], script);
    open += i > 1 && word->letters[i] == 0x627;
    if (script == MAQ_SCRIPT_LATIN_PLAIN && (word->letters[i] == 'y' || word->letters[i] == 'q')) {
      return false;
    }
  }
  *opening = script != MAQ_SCRIPT_ARABIC ? 0 : hamza ? 1 : front ? 0 : -1;
  return hamza || (front && !open);
}

/* How well a Latin word is known as it stands. */
static int latin_familiarity(const maq_script_word *word, maq_word_familiarity *known) {
  char text[MAQ_LONGEST_SCRIPT_WORD * 4];
  size_t length = 0;
  for (size_t i = 0; i < word->count; i++) {
    length += maq_utf8_write(word->letters[i], text + length);
  }
  return known(text, length);
}

/* Writes the reading of a word; false, with nothing written, where it is none of a Kazakh alphabet. */
static bool read_word(const maq_script_word *word, bool hamza, maq_script script, maq_word_familiarity *known, char **out) {
  reader r = {.known = known};
  r.count = maq_script_slots(word, script, r.slots);
  if (!r.count) {
    return false;
  }
  r.foreign = known && script != MAQ_SCRIPT_ARABIC && word->count > 2 ? latin_familiarity(word, known) : 0;
  search(&r, begins_front(word, hamza, script, &r.opening));
  if (r.foreign > 0 && r.familiarity == 0) {
    return false; /* `Bloomberg`, known as it stands and only so */
  }
  memcpy(r.chosen, r.best, r.count);
  char *to = *out;
  for (size_t i = 0; i < r.count; i++) {
    const char *at = r.slots[i].options[r.chosen[i]], *end = at + strlen(at);
    bool shouts = r.slots[i].upper && (i + 1 < r.count ? r.slots[i + 1].upper : i > 0 && r.slots[i - 1].upper);
    for (bool first = true; at < end; first = false) {
      uint32_t letter;
      at = maq_utf8_next(at, end, &letter);
      to += maq_utf8_write(r.slots[i].upper && (first || shouts) ? maq_character_upper(letter) : letter, to);
    }
  }
  *out = to;
  return true;
}

/* ---- texts ------------------------------------------------------------------------------------------------------ */

/* The Latin letter that `base` and a combining mark make, 0 if none of a Kazakh alphabet. */
static uint32_t compose(uint32_t base, uint32_t mark) {
  static const struct {
    uint32_t base, mark, composed;
  } pairs[] = {{'a', 0x301, 0xE1}, {'g', 0x301, 0x1F5}, {'n', 0x301, 0x144}, {'o', 0x301, 0xF3}, {'u', 0x301, 0xFA},
               {'y', 0x301, 0xFD}, {'a', 0x308, 0xE4},  {'o', 0x308, 0xF6},  {'u', 0x308, 0xFC}, {'g', 0x306, 0x11F},
               {'n', 0x303, 0xF1}, {'u', 0x304, 0x16B}, {'s', 0x327, 0x15F}, {'c', 0x327, 0xE7}};
  for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
    if (pairs[i].base == base && pairs[i].mark == mark) {
      return pairs[i].composed;
    }
  }
  return 0;
}

/* The letter as the slots know it, in lower case; 0 where it is none of this script. */
static uint32_t normal_letter(uint32_t character, maq_script script) {
  if (script == MAQ_SCRIPT_ARABIC) {
    return character == 0x6CC ? 0x64A : maq_script_has(script, character) ? character : 0;
  }
  if (character == 0x130) {
    return 'i';
  }
  if (character == 'I' && script == MAQ_SCRIPT_LATIN_2021) {
    return 0x131;
  }
  uint32_t lower = maq_character_lower(character);
  if (maq_character_is_cyrillic(character)) {
    return maq_character_latin_twin(lower); /* О́tken, with a Cyrillic О */
  }
  return maq_script_has(script, lower) ? lower : 0;
}

/* Joiners, the soft hyphen, and the tatweel that draws Arabic letters out. */
static bool says_nothing(uint32_t character) {
  return character == 0x640 || maq_character_class(character) == MAQ_IGNORABLE;
}

/* Reads one word, or a piece of an endless one, into `word`; returns where it stops. *own tells whether it has letters that
 * are this script's without doubt. */
static const char *fill(maq_script_word *word, const char *at, const char *end, maq_script script, bool *hamza, bool *own) {
  word->count = 0;
  *hamza = *own = false;
  const char *stop = at;
  while (at < end && word->count < MAQ_LONGEST_SCRIPT_WORD) {
    uint32_t character;
    at = maq_utf8_next(at, end, &character);
    uint32_t letter = normal_letter(character, script);
    uint32_t composed = word->count ? compose(word->letters[word->count - 1], character) : 0;
    if (letter == 0x621 || letter == 0x674) {
      *hamza = *own = true;
    } else if (letter) {
      *own |= !maq_character_is_cyrillic(character);
      word->upper[word->count] = script != MAQ_SCRIPT_ARABIC && maq_character_is_upper(character);
      word->letters[word->count++] = letter;
    } else if (composed) {
      *own = true;
      word->letters[word->count - 1] = composed;
    } else if (!word->count || !says_nothing(character)) {
      break;
    }
    stop = at;
  }
  return stop;
}

static uint32_t plain_mark(uint32_t character) {
  return character == 0x60C ? ',' : character == 0x61B ? ';' : character == 0x61F ? '?' : character;
}

/* Reads a word of Cyrillic letters, or a piece of an endless one; returns where it stops. */
static const char *fill_cyrillic(maq_script_word *word, const char *at, const char *end) {
  word->count = 0;
  const char *stop = at;
  while (at < end && word->count < MAQ_LONGEST_SCRIPT_WORD) {
    uint32_t character;
    at = maq_utf8_next(at, end, &character);
    if (!maq_character_is_cyrillic(character)) {
      break;
    }
    word->upper[word->count] = maq_character_is_upper(character);
    word->letters[word->count++] = maq_character_lower(character);
    stop = at;
  }
  return stop;
}

static size_t restore_text(const char *at, const char *end, maq_word_familiarity *known, char *out) {
  char *begin = out;
  while (at < end) {
    maq_script_word word;
    const char *stop = fill_cyrillic(&word, at, end);
    if (stop == at) {
      uint32_t character;
      stop = maq_utf8_next(at, end, &character);
      memcpy(out, at, (size_t)(stop - at));
      out += stop - at;
    } else {
      maq_restore_letters(&word, known);
      for (size_t i = 0; i < word.count; i++) {
        out += maq_utf8_write(word.upper[i] ? maq_character_upper(word.letters[i]) : word.letters[i], out);
      }
    }
    at = stop;
  }
  return (size_t)(out - begin);
}

size_t maq_read_script(const char *text, size_t length, maq_script script, maq_word_familiarity *known, char *out) {
  const char *at = text, *end = text + length;
  char *begin = out;
  if (script == MAQ_SCRIPT_CYRILLIC_PLAIN) {
    return restore_text(at, end, known, out);
  }
  while (at < end) {
    maq_script_word word;
    bool hamza, own;
    const char *stop = script == MAQ_SCRIPT_CYRILLIC ? at : fill(&word, at, end, script, &hamza, &own);
    if (stop > at) {
      if (!own || !read_word(&word, hamza, script, known, &out)) {
        memcpy(out, at, (size_t)(stop - at));
        out += stop - at;
      }
      at = stop;
      continue;
    }
    uint32_t character;
    const char *next = maq_utf8_next(at, end, &character);
    if (script == MAQ_SCRIPT_ARABIC && plain_mark(character) != character) {
      out += maq_utf8_write(plain_mark(character), out);
    } else {
      memcpy(out, at, (size_t)(next - at));
      out += next - at;
    }
    at = next;
  }
  return (size_t)(out - begin);
}

/* ---- whose letters ---------------------------------------------------------------------------------------------- */

typedef struct letter_counts {
  size_t cyrillic, latin, arabic, acute, later;
} letter_counts;

static void count_letter(letter_counts *count, uint32_t character) {
  if (maq_character_is_cyrillic(character)) {
    count->cyrillic++;
    return;
  }
  count->latin += maq_character_is_latin(character);
  if (character < 0x80) {
    return;
  }
  count->arabic += maq_character_is_arabic(character);
  switch (maq_character_lower(character)) {
    case 0xE1:
    case 0x1F5:
    case 0x144:
    case 0xF3:
    case 0xFA:
    case 0xFD:
    case 0x301: count->acute++; break;
    case 0xE4:
    case 0x11F:
    case 0xF1:
    case 0xF6:
    case 0xFC:
    case 0x16B:
    case 0x15F: count->later++; break;
    case 0x131:
      count->acute++;
      count->later++;
      break; /* in both */
    default: break;
  }
}

maq_script maq_script_of(const char *text, size_t length) {
  enum { SAMPLE = 100 * 1000 }; /* bytes: what a longer text adds changes nothing */
  letter_counts count = {0, 0, 0, 0, 0};
  const char *at = text, *end = text + (length < SAMPLE ? length : SAMPLE);
  while (at < end) {
    uint32_t character;
    at = maq_utf8_next(at, end, &character);
    count_letter(&count, character);
  }
  if (count.arabic > count.cyrillic && count.arabic >= count.latin) {
    return MAQ_SCRIPT_ARABIC;
  }
  if (count.cyrillic >= count.latin) {
    return MAQ_SCRIPT_CYRILLIC;
  }
  return count.later > count.acute ? MAQ_SCRIPT_LATIN_2021 : count.acute ? MAQ_SCRIPT_LATIN_ACUTE : MAQ_SCRIPT_LATIN_PLAIN;
}
