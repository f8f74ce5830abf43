/* script_letters.c: see script_letters.h.
 *
 * Two tables, one a script, give each letter its Cyrillic readings. A few letters need a look around: those of two characters
 * (sh, ts), and the one sign that stands for и and й, alone and as the first half of я, ю, ё.
 */
#include "text/script_letters.h"

#include <string.h>

#include "text/character.h"

typedef struct letter {
  uint32_t letter;
  const char *options[MAQ_MOST_OPTIONS];
  bool harmonic;
} letter;

/* Latin letters that mean the same in all alphabets; the others are below. */
static const letter latin_letters[] = {
    {'a', {"а"}, false},       {0xE1, {"ә"}, false},      {0xE4, {"ә"}, false},       {0x259, {"ә"}, false},
    {'b', {"б", "бь"}, false}, {'d', {"д", "дь"}, false}, {'e', {"е", "э"}, false},   {'f', {"ф", "фь"}, false},
    {'g', {"г"}, false},       {0x1F5, {"ғ"}, false},     {0x11F, {"ғ"}, false},      {'h', {"х", "һ"}, false},
    {'j', {"ж"}, false},       {'k', {"к"}, false},       {'l', {"л", "ль"}, false},  {'m', {"м", "мь"}, false},
    {'n', {"н", "нь"}, false}, {0x144, {"ң"}, false},     {0xF1, {"ң"}, false},       {'o', {"о"}, false},
    {0xF3, {"ө"}, false},      {0xF6, {"ө"}, false},      {'p', {"п", "пь"}, false},  {'q', {"қ"}, false},
    {'r', {"р", "рь"}, false}, {'s', {"с", "сь"}, false}, {'t', {"т", "ть"}, false},  {0xFA, {"ү"}, false},
    {0xFC, {"ү"}, false},      {0x16B, {"ұ"}, false},     {0xFD, {"у"}, false},       {'v', {"в", "вь"}, false},
    {'y', {"ы"}, false},       {'z', {"з", "зь"}, false}, {0x15F, {"ш", "щ"}, false}, {0x161, {"ш", "щ"}, false},
    {0xE7, {"ч"}, false},      {0x17E, {"ж"}, false},     {0x10D, {"ч"}, false},
};

/* What differs without marks: vowels are front and back alike. */
static const letter plain_letters[] = {
    {'a', {"а", "ә"}, true},        {'o', {"о", "ө"}, true},  {'u', {"ұ", "ү", "у"}, true},
    {'n', {"н", "ң", "нь"}, false}, {'k', {"к", "қ"}, false}, {'g', {"г", "ғ"}, false},
};

static const letter arabic_letters[] = {
    {0x627, {"а", "ә"}, true},   {0x675, {"ә"}, false},       {0x628, {"б", "бь"}, false}, {0x6C6, {"в", "вь"}, false},
    {0x6AF, {"г"}, false},       {0x639, {"ғ"}, false},       {0x63A, {"ғ"}, false},       {0x62F, {"д", "дь"}, false},
    {0x6D5, {"е", "э"}, false},  {0x647, {"е", "һ"}, false},  {0x6C0, {"е"}, false},       {0x62C, {"ж"}, false},
    {0x632, {"з", "зь"}, false}, {0x643, {"к"}, false},       {0x6A9, {"к"}, false},       {0x642, {"қ"}, false},
    {0x644, {"л", "ль"}, false}, {0x645, {"м", "мь"}, false}, {0x646, {"н", "нь"}, false}, {0x6AD, {"ң"}, false},
    {0x648, {"о", "ө"}, true},   {0x676, {"ө"}, false},       {0x67E, {"п", "пь"}, false}, {0x631, {"р", "рь"}, false},
    {0x633, {"с", "сь"}, false}, {0x62A, {"т", "ть"}, false}, {0x6CB, {"у"}, false},       {0x6C7, {"ұ", "ү"}, true},
    {0x677, {"ү"}, false},       {0x641, {"ф", "фь"}, false}, {0x62D, {"х", "һ"}, false},  {0x62E, {"х"}, false},
    {0x6BE, {"һ", "х"}, false},  {0x686, {"ч"}, false},       {0x634, {"ш", "щ"}, false},  {0x649, {"ы", "і"}, true},
    {0x678, {"і"}, false},
};

static const letter *find(const letter *letters, size_t count, uint32_t wanted) {
  for (size_t i = 0; i < count; i++) {
    if (letters[i].letter == wanted) {
      return &letters[i];
    }
  }
  return NULL;
}

#define FIND(letters, wanted) find(letters, sizeof(letters) / sizeof *(letters), wanted)

enum { HAMZA = 0x621, HIGH_HAMZA = 0x674, YEH = 0x64A, FARSI_YEH = 0x6CC };

bool maq_script_has(maq_script script, uint32_t character) {
  if (script == MAQ_SCRIPT_ARABIC) {
    return character == HAMZA || character == HIGH_HAMZA || character == YEH || character == FARSI_YEH ||
           FIND(arabic_letters, character);
  }
  return maq_character_is_latin(character);
}

bool maq_script_is_vowel(const char *cyrillic) {
  static const char *const vowels[] = {"а", "ә", "е", "о", "ө", "ұ", "ү", "ы", "і", "у", "и", "э", "ю", "я", "ё"};
  for (size_t i = 0; i < sizeof vowels / sizeof *vowels; i++) {
    if (memcmp(cyrillic, vowels[i], 2) == 0) {
      return true;
    }
  }
  return false;
}

int maq_script_harmony(const char *cyrillic) {
  static const char *const front[] = {"ә", "ө", "ү", "і", "е", "э", "к", "г"};
  static const char *const back[] = {"а", "о", "ұ", "ы", "қ", "ғ", "я", "ё"};
  for (size_t i = 0; i < sizeof front / sizeof *front; i++) {
    if (memcmp(cyrillic, front[i], 2) == 0) {
      return 1;
    }
    if (memcmp(cyrillic, back[i], 2) == 0) {
      return -1;
    }
  }
  return 0;
}

/* ---- и, й, я, ю, ё ---------------------------------------------------------------------------------------------- */

/* How a script writes the sign for и and й, and а, у, о behind it. */
typedef struct glide_letters {
  uint32_t glide, a, u, o;
} glide_letters;

static glide_letters glides_of(maq_script script) {
  switch (script) {
    case MAQ_SCRIPT_LATIN_ACUTE: return (glide_letters){0x131, 'a', 0xFD, 'o'};
    case MAQ_SCRIPT_ARABIC: return (glide_letters){YEH, 0x627, 0x6CB, 0x648};
    default: return (glide_letters){'i', 'a', 'u', 'o'};
  }
}

static maq_script_slot slot_of(const char *first, const char *second, const char *third, const char *fourth) {
  return (maq_script_slot){{first, second, third, fourth}, false, false};
}

/* The readings of the sign for и and й at `i`, with the letter behind it if they belong together; *taken is their number. */
static maq_script_slot read_glide(const maq_script_word *w, size_t i, const glide_letters *g, bool behind_vowel, size_t *taken) {
  uint32_t next = i + 1 < w->count ? w->letters[i + 1] : 0, after = i + 2 < w->count ? w->letters[i + 2] : 0;
  bool first = i == 0;
  *taken = 2;
  if (next == g->glide && (after == g->a || after == g->u)) { /* sııaqty */
    *taken = 3;
    return after == g->a ? slot_of("ия", "йя", NULL, NULL) : slot_of("ию", "йю", NULL, NULL);
  }
  if (next == g->a) {
    return first || behind_vowel ? slot_of("я", "ия", "йа", "иа") : slot_of("ия", "иа", "я", "ья");
  }
  if (next == g->u) {
    if (first || behind_vowel) {
      return slot_of("ю", "ию", "йу", NULL);
    }
    return after ? slot_of("ю", "ию", "ью", "иу") : slot_of("ию", "ю", "ью", "иу"); /* ключ, қию */
  }
  if (next == g->o) {
    return first || behind_vowel ? slot_of("йо", "ё", "ио", NULL) : slot_of("ио", "ё", "ьо", "йо");
  }
  if (next == g->glide) {
    return slot_of("ий", "ии", NULL, NULL);
  }
  *taken = 1;
  return behind_vowel ? slot_of("й", "и", NULL, NULL) : slot_of("и", "й", NULL, NULL);
}

/* ц, or т and с: before и (`-ция`) and at the beginning the former. */
static maq_script_slot read_ts(bool one) {
  return one ? slot_of("ц", "тс", NULL, NULL) : slot_of("тс", "ц", NULL, NULL);
}

/* ---- Latin ------------------------------------------------------------------------------------------------------ */

/* Two Latin letters that stand for one. */
static bool read_latin_pair(const uint32_t *letters, size_t count, bool opens, maq_script script, maq_script_slot *slot) {
  uint32_t first = letters[0], second = count > 1 ? letters[1] : 0, third = count > 2 ? letters[2] : 0;
  if (second == 'h') {
    switch (first) {
      case 's': *slot = slot_of("ш", "щ", "сх", NULL); return true;
      case 'c': *slot = slot_of("ч", NULL, NULL, NULL); return true;
      case 'g': *slot = slot_of("ғ", NULL, NULL, NULL); return true;
      case 'z': *slot = slot_of("ж", NULL, NULL, NULL); return true;
      case 'k': *slot = slot_of("х", NULL, NULL, NULL); return true;
      default: return false;
    }
  }
  if (first == 't' && second == 's' && third != 'h') {
    *slot = read_ts(opens || third == glides_of(script).glide);
    return true;
  }
  if (first == 'n' && second == 'g' && script == MAQ_SCRIPT_LATIN_PLAIN) {
    *slot = slot_of("ң", "нг", "нғ", NULL);
    return true;
  }
  return false;
}

/* A capital I stands for both i and ı in the acute alphabet: и at the beginning, unless the word has і elsewhere. */
static bool capital_is_dotted(const maq_script_word *w) {
  for (size_t i = 1; i < w->count; i++) {
    if (w->letters[i] == 'i') {
      return true;
    }
  }
  return false;
}

/* The letters that mean different things in different alphabets; false where `letter` is none. */
static bool read_by_alphabet(const maq_script_word *w, size_t i, maq_script script, const char *before, maq_script_slot *slot) {
  bool acute = script == MAQ_SCRIPT_LATIN_ACUTE;
  switch (w->letters[i]) {
    case 'i':
      if (acute && i == 0 && w->upper[0]) {
        *slot = capital_is_dotted(w) ? slot_of("і", "и", NULL, NULL) : slot_of("и", "і", NULL, NULL);
      } else if (acute) {
        *slot = slot_of("і", NULL, NULL, NULL);
      } else {
        *slot = slot_of("і", "и", "й", NULL);
      }
      return true;
    case 0x131: *slot = slot_of("і", NULL, NULL, NULL); return true;
    case 'u': *slot = acute ? slot_of("ұ", NULL, NULL, NULL) : slot_of("у", NULL, NULL, NULL); return true;
    case 'y':
      *slot = script != MAQ_SCRIPT_LATIN_PLAIN || !before || !maq_script_is_vowel(before) ? slot_of("ы", "й", NULL, NULL)
                                                                                          : slot_of("й", "ы", NULL, NULL);
      return true;
    default: return false;
  }
}

static bool read_latin(const maq_script_word *w, size_t i, maq_script script, const char *before, size_t *taken,
                       maq_script_slot *slot) {
  uint32_t own = w->letters[i], next = i + 1 < w->count ? w->letters[i + 1] : 0;
  glide_letters glides = glides_of(script);
  *taken = 2;
  if (read_latin_pair(w->letters + i, w->count - i, i == 0, script, slot)) {
    return true;
  }
  *taken = 1;
  bool capital_i = i == 0 && w->upper[0] && own == 'i' && script == MAQ_SCRIPT_LATIN_ACUTE;
  if (own == glides.glide || (capital_i && (next == 'a' || next == 0xFD))) {
    if (script != MAQ_SCRIPT_LATIN_PLAIN || (before && maq_script_is_vowel(before)) || next == 'a' || next == 'o') {
      *slot = read_glide(w, i, &glides, before && maq_script_is_vowel(before), taken);
      return true;
    }
  }
  const letter *found = script == MAQ_SCRIPT_LATIN_PLAIN ? FIND(plain_letters, own) : NULL;
  if (!found && read_by_alphabet(w, i, script, before, slot)) {
    return true;
  }
  found = found ? found : FIND(latin_letters, own);
  if (found) {
    memcpy(slot->options, found->options, sizeof slot->options);
    slot->harmonic = found->harmonic;
  }
  return found != NULL;
}

/* ---- Arabic ----------------------------------------------------------------------------------------------------- */

static bool read_arabic(const maq_script_word *w, size_t i, const char *before, size_t *taken, maq_script_slot *slot) {
  uint32_t own = w->letters[i], next = i + 1 < w->count ? w->letters[i + 1] : 0;
  glide_letters glides = glides_of(MAQ_SCRIPT_ARABIC);
  *taken = 1;
  if (own == YEH) {
    *slot = read_glide(w, i, &glides, before && maq_script_is_vowel(before), taken);
    return true;
  }
  if (own == 0x62A && next == 0x633) {
    *taken = 2;
    *slot = read_ts(i == 0 || (i + 2 < w->count && w->letters[i + 2] == YEH));
    return true;
  }
  if (own == 0x634 && next == 0x634) {
    *taken = 2;
    *slot = slot_of("щ", "шш", NULL, NULL);
    return true;
  }
  const letter *found = FIND(arabic_letters, own);
  if (found) {
    memcpy(slot->options, found->options, sizeof slot->options);
    slot->harmonic = found->harmonic;
  }
  return found != NULL;
}

size_t maq_script_slots(const maq_script_word *word, maq_script script, maq_script_slot *slots) {
  size_t count = 0, taken;
  const char *before = NULL; /* the last letter of the likeliest reading so far */
  for (size_t i = 0; i < word->count; i += taken) {
    maq_script_slot *slot = &slots[count++];
    *slot = (maq_script_slot){{NULL}, false, false};
    bool found = script == MAQ_SCRIPT_ARABIC ? read_arabic(word, i, before, &taken, slot)
                                             : read_latin(word, i, script, before, &taken, slot);
    if (!found) {
      return 0;
    }
    slot->upper = word->upper[i];
    before = slot->options[0] + strlen(slot->options[0]) - 2;
  }
  return count;
}
