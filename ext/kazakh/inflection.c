/* inflection.c: nominal endings.
 *
 * One table holds every shape of every ending with what may stand on its left: kinds of ending (or the stem) and classes of
 * sound. The reader takes an ending off the right, checks the place left of it and goes on there with the endings of lower
 * slots, so that each path is one chain of the grammar; at most five endings deep. Shapes and their conditions follow the
 * allomorph tables of Kazakh grammars, as they were found in newspaper text.
 */
#include "kazakh/inflection.h"

#include <string.h>

#include "kazakh/nominal_endings.h"
#include "kazakh/nominal_index.h"
#include "kazakh/readings.h"
#include "kazakh/sounds.h"

/* Stems that lose a sound before a vowel (халық, халқы), or always (съезд, съезге). */
static const struct elision {
  uint8_t length;
  char written[17];
  char lexical[20];
  bool always;
} elisions[] = {
    {8, "халқ", "халық", false},          {6, "орн", "орын", false},   {6, "аул", "ауыл", false},   {6, "ауз", "ауыз", false},
    {8, "қалп", "қалып", false},          {8, "қауп", "қауіп", false}, {8, "мойн", "мойын", false}, {6, "ерн", "ерін", false},
    {8, "мұрн", "мұрын", false},          {8, "мүлк", "мүлік", false}, {6, "ерк", "ерік", false},   {8, "даус", "дауыс", false},
    {8, "кейп", "кейіп", false},          {6, "сиқ", "сиық", false},   {8, "көрк", "көрік", false}, {8, "бөрк", "бөрік", false},
    {8, "қойн", "қойын", false},          {8, "қарн", "қарын", false}, {8, "құлқ", "құлық", false}, {8, "парқ", "парық", false},
    {8, "нарқ", "нарық", false},          {6, "ырқ", "ырық", false},   {6, "әрп", "әріп", false},   {8, "қарп", "қаріп", false},
    {8, "ғұрп", "ғұрып", false},          {8, "зауқ", "зауық", false}, {8, "пейл", "пейіл", false}, {8, "көңл", "көңіл", false},
    {8, "баур", "бауыр", false},          {8, "ғайб", "ғайып", false}, {8, "шырқ", "шырық", false}, {8, "съез", "съезд", true},
    {16, "кәсіпорн", "кәсіпорын", false}, {8, "қорқ", "қорық", false},
};

/* Possessive-looking ends of names that take the endings of the 3rd person: Әбішұлына. */
static const char *const name_ends[] = {"ұлы", "қызы"};

typedef struct reader {
  const char *word;
  size_t shortest; /* a stem is at least so long */
  bool bare;       /* read a chain of endings without stem */
  maq_inflection *out;
  size_t capacity;
  size_t count;
  const maq_sounds *sounds;
} reader;

static bool ends_with(const char *word, size_t length, const char *end) {
  size_t end_length = strlen(end);
  return length >= end_length && maq_same_bytes(word + length - end_length, end, end_length);
}

static const struct elision *find_elision(const char *stem, size_t length, bool before_vowel) {
  for (size_t i = 0; i < sizeof elisions / sizeof elisions[0]; i++) {
    const struct elision *entry = &elisions[i];
    if ((entry->always || before_vowel) && entry->length == length && maq_same_bytes(entry->written, stem, length)) {
      return entry;
    }
  }
  return NULL;
}

static void write_reading(reader *self, const maq_inflection *reading, size_t stem_length, maq_restore restore) {
  if (self->count < self->capacity) {
    maq_inflection *out = &self->out[self->count++];
    *out = *reading;
    out->stem_length = (uint16_t)stem_length;
    out->restore = (uint8_t)restore;
  }
}

/* The last letter as the second byte of its UTF-8 form after D0/D1/D2/D3, in one number. */
static unsigned last_letter(const char *word, size_t length) {
  return length < 2 ? 0 : (unsigned)(unsigned char)word[length - 2] << 8 | (unsigned char)word[length - 1];
}

enum { LETTER_B = 0xD0B1, LETTER_G = 0xD0B3, LETTER_GH = 0xD293, LETTER_P = 0xD0BF, LETTER_K = 0xD0BA, LETTER_Q = 0xD29B };

/* Writes the readings with the stem that ends at `end`; `vowel` tells that the ending begins with ы or і. */
static void write_stem(reader *self, const maq_inflection *reading, size_t end, bool vowel, bool harmonic, bool front) {
  if (self->bare) {
    if (end == 0) {
      write_reading(self, reading, 0, MAQ_RESTORE_NONE);
    }
    return;
  }
  unsigned last = last_letter(self->word, end);
  if (harmonic && !(vowel && last == LETTER_GH)) {
    write_reading(self, reading, end, MAQ_RESTORE_NONE);
  }
  if (vowel && harmonic && (last == LETTER_B || last == LETTER_G || last == LETTER_GH)) {
    write_reading(self, reading, end, MAQ_RESTORE_DEVOICE);
  }
  if (end <= 2 * 8 && find_elision(self->word, end, vowel)) {
    write_reading(self, reading, end, MAQ_RESTORE_ELISION);
  }
  if (vowel && front &&
      (self->sounds->last[end] & (MAQ_SOUND_L | MAQ_SOUND_R | MAQ_SOUND_NASAL | MAQ_SOUND_STOP) || last == 0xD182)) {
    write_reading(self, reading, end, MAQ_RESTORE_SOFT_SIGN);
  }
}

static void apply(maq_inflection *reading, const ending *found) {
  switch (found->slot) {
    case SLOT_PLURAL: reading->plural = true; break;
    case SLOT_POSSESSIVE: reading->possessive = found->value; break;
    case SLOT_CASE:
      if (found->value == VALUE_SIMILATIVE) {
        reading->similative = true;
      } else {
        reading->grammatical_case = found->value;
      }
      break;
    case SLOT_PREDICATIVE: reading->predicative = found->value; break;
    default:
      reading->attributive = found->value;
      reading->outer_case = reading->grammatical_case;
      reading->outer_possessive = reading->possessive;
      reading->outer_plural = reading->plural;
      reading->grammatical_case = found->value == MAQ_ATTRIBUTIVE_LOCATIVE   ? MAQ_LOCATIVE
                                  : found->value == MAQ_ATTRIBUTIVE_GENITIVE ? MAQ_GENITIVE
                                                                             : MAQ_NOMINATIVE;
      reading->possessive = 0;
      reading->plural = false;
      break;
  }
}

static bool may_be_stem(const reader *self, size_t end, unsigned left) {
  if (self->bare) {
    return end == 0 && (left & (AFTER_STEM | AFTER_THEIRS)); /* БҰҰ-на: the abbreviation ends in ұйымы */
  }
  if (end < self->shortest) {
    return false;
  }
  return (left & AFTER_STEM) ||
         ((left & AFTER_THEIRS) && (ends_with(self->word, end, name_ends[0]) || ends_with(self->word, end, name_ends[1])));
}

/* Takes one more ending off the word, which now ends at `end`. `slot`: only lower slots may follow; `left`: what may stand
 * here. Depth is bounded by the slots: twice through plural and possessive at most. */
static void strip(reader *self, size_t end, unsigned slot, unsigned left, const maq_inflection *reading) {
  if (end < 2) {
    return;
  }
  unsigned last = (unsigned char)self->word[end - 1] & 0x3Fu;
  for (size_t i = nominal_starts[last]; i < nominal_starts[last + 1]; i++) {
    const ending *entry = &endings[nominal_order[i]];
    if (entry->slot >= slot || !(entry->kind & left) || entry->length > end ||
        !maq_same_bytes(entry->text, self->word + end - entry->length, entry->length)) {
      continue;
    }
    size_t start = end - entry->length;
    if ((!self->bare && start < self->shortest) || !(entry->sounds & self->sounds->last[start]) ||
        (entry->slot == SLOT_ATTRIBUTIVE && reading->attributive)) {
      continue;
    }
    bool harmonic = entry->harmony & self->sounds->harmony[start];
    bool vowel = entry->slot == SLOT_POSSESSIVE && self->sounds->last[start + 2] == MAQ_SOUND_VOWEL;
    if (!harmonic && !(vowel && entry->harmony == MAQ_FRONT)) {
      continue;
    }
    maq_inflection next = *reading;
    apply(&next, entry);
    if (may_be_stem(self, start, entry->left)) {
      write_stem(self, &next, start, vowel, harmonic, entry->harmony == MAQ_FRONT);
    }
    if (harmonic) {
      strip(self, start, entry->slot == SLOT_ATTRIBUTIVE ? (unsigned)SLOT_CASE : entry->slot, entry->left, &next);
    }
  }
}

/* Longest stem first; equal ones stay in order. */
static void sort_readings(maq_inflection *readings, size_t count) {
  for (size_t i = 1; i < count; i++) {
    maq_inflection moved = readings[i];
    size_t at = i;
    while (at > 0 && readings[at - 1].stem_length < moved.stem_length) {
      readings[at] = readings[at - 1];
      at--;
    }
    readings[at] = moved;
  }
}

bool maq_kazakh_is_elided(const char *stem, size_t length) {
  return length <= 16 && find_elision(stem, length, true);
}

size_t maq_kazakh_read_nominal(const char *word, size_t length, const maq_sounds *sounds, maq_inflection *out, size_t capacity) {
  if (capacity == 0 || length > UINT16_MAX) {
    return 0;
  }
  memset(&out[0], 0, sizeof out[0]);
  out[0].stem_length = (uint16_t)length;
  if (length < 6 || length > MAQ_LONGEST_WORD) {
    return 1;
  }
  reader self = {.word = word, .shortest = 4, .out = out, .capacity = capacity, .count = 1, .sounds = sounds};
  maq_inflection none = {0};
  strip(&self, length, SLOT_END, ~0u, &none);
  sort_readings(out + 1, self.count - 1);
  return self.count;
}

size_t maq_kazakh_inflections(const char *word, size_t length, maq_inflection *out, size_t capacity) {
  maq_sounds sounds;
  if (length <= MAQ_LONGEST_WORD) {
    maq_sounds_read(word, length, &sounds);
  }
  return maq_kazakh_read_nominal(word, length, &sounds, out, capacity);
}

size_t maq_kazakh_stem(const char *word, const maq_inflection *reading, char *buffer, size_t capacity) {
  size_t length = reading->stem_length;
  if (length + 4 > capacity) {
    return 0;
  }
  memcpy(buffer, word, length);
  if (length < 2) {
    return length;
  }
  unsigned last = last_letter(word, length);
  const char *added = "";
  switch (reading->restore) {
    case MAQ_RESTORE_DEVOICE:
      added = last == LETTER_B ? "п" : last == LETTER_G ? "к" : "қ";
      length -= 2;
      break;
    case MAQ_RESTORE_LABIAL:
      added = "п";
      length -= 2;
      break;
    case MAQ_RESTORE_ELISION: {
      const struct elision *entry = find_elision(word, length, true);
      if (entry && strlen(entry->lexical) <= capacity) {
        memcpy(buffer, entry->lexical, strlen(entry->lexical));
        return strlen(entry->lexical);
      }
      break;
    }
    case MAQ_RESTORE_SOFT_SIGN: added = "ь"; break;
    case MAQ_RESTORE_GLIDE: added = "й"; break;
    case MAQ_RESTORE_VOWEL: {
      maq_sounds sounds;
      if (length > MAQ_LONGEST_WORD) {
        return 0;
      }
      maq_sounds_read(word, length, &sounds);
      added = sounds.harmony[length] & MAQ_BACK ? "ы" : "і";
      break;
    }
    default: break;
  }
  size_t added_length = strlen(added);
  memcpy(buffer + length, added, added_length);
  return length + added_length;
}

/* The vowel class of the possessive: of the last vowel, but front behind the marks of a loan, and behind и. */
static bool takes_front(const char *word, size_t length, const maq_sounds *sounds) {
  size_t vowel = length;
  while (vowel > 0 && !(sounds->last[vowel] & (MAQ_SOUND_VOWEL | MAQ_SOUND_I | MAQ_SOUND_U))) {
    vowel--;
  }
  bool loan = ends_with(word, length, "к") || ends_with(word, length, "г") || ends_with(word, length, "ь");
  return !(sounds->harmony[vowel] & MAQ_BACK) ||
         (sounds->harmony[length] == MAQ_EITHER && (loan || sounds->last[vowel] == MAQ_SOUND_I));
}

size_t maq_kazakh_owned(const char *word, size_t length, char *buffer, size_t capacity) {
  static const char *const voiced[][2] = {{"к", "г"}, {"қ", "ғ"}, {"п", "б"}};
  maq_sounds sounds;
  if (length > MAQ_LONGEST_WORD || length + 4 > capacity) {
    return 0;
  }
  maq_sounds_read(word, length, &sounds);
  const char *vowel = takes_front(word, length, &sounds) ? "і" : "ы";
  bool joined = (sounds.last[length] & (MAQ_SOUND_VOWEL | MAQ_SOUND_I)) != 0;                        /* `төраға-сы` */
  size_t kept = ends_with(word, length, "ь") || ends_with(word, length, "ст") ? length - 2 : length; /* `модел-і`, `журналис-і` */
  memcpy(buffer, word, kept);
  for (size_t i = 0; i < sizeof voiced / sizeof *voiced; i++) {
    if (ends_with(word, kept, voiced[i][0])) {
      memcpy(buffer + kept - 2, voiced[i][1], 2);
    }
  }
  if (joined) {
    memcpy(buffer + kept, "с", 2);
    kept += 2;
  }
  memcpy(buffer + kept, vowel, 2);
  return kept + 2;
}

/* Derivations that stand directly behind digits, signs and abbreviations: `5-ші`, `5-еу`, `5 МВт-тық`. */
enum derived_kind { ORDINAL, COLLECTIVE, ADJECTIVE };

static const struct derived_end {
  char text[14];
  enum derived_kind kind;
} derived_ends[] = {
    {"ші", ORDINAL},    {"шы", ORDINAL},    {"нші", ORDINAL},   {"ншы", ORDINAL},   {"інші", ORDINAL},  {"ыншы", ORDINAL},
    {"сінші", ORDINAL}, {"сыншы", ORDINAL}, {"еу", COLLECTIVE}, {"ау", COLLECTIVE}, {"лық", ADJECTIVE}, {"лік", ADJECTIVE},
    {"дық", ADJECTIVE}, {"дік", ADJECTIVE}, {"тық", ADJECTIVE}, {"тік", ADJECTIVE},
};

/* Reads `length` bytes as endings behind a numeral's derivation, or behind nothing. */
static bool read_bare(reader *self, size_t length, maq_inflection *out) {
  maq_inflection none = {0};
  strip(self, length, SLOT_END, ~0u, &none);
  if (self->count > 0) {
    *out = self->out[0];
    return true;
  }
  return false;
}

bool maq_kazakh_is_suffix(const char *suffix, size_t length, maq_inflection *out) {
  if (length < 2 || length > 40) {
    return false;
  }
  maq_inflection found[2] = {{0}};
  maq_sounds sounds;
  reader self = {.word = suffix, .bare = true, .out = found, .capacity = 1, .sounds = &sounds};
  maq_sounds_read(suffix, length, &sounds);
  bool known = read_bare(&self, length, &found[1]);
  for (size_t i = 0; !known && i < sizeof derived_ends / sizeof derived_ends[0]; i++) {
    const struct derived_end *entry = &derived_ends[i];
    size_t skip = strlen(entry->text);
    if (skip > length || memcmp(suffix, entry->text, skip) != 0) {
      continue;
    }
    self.word = suffix + skip;
    self.count = 0;
    memset(&found[1], 0, sizeof found[1]);
    maq_sounds_read(self.word, length - skip, &sounds);
    known = skip == length || read_bare(&self, length - skip, &found[1]);
    found[1].ordinal = entry->kind == ORDINAL;
    found[1].collective = entry->kind == COLLECTIVE;
    found[1].attributive = entry->kind == ADJECTIVE ? MAQ_ATTRIBUTIVE_BARE : found[1].attributive;
  }
  if (known && out) {
    *out = found[1];
  }
  return known;
}
