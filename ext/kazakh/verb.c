/* verb.c: forms of verbs.
 *
 * The word is first read as a noun (inflection.h): the stem of each such reading may be a verbal noun or a participle, and
 * a subject marker then makes it finite (айтқан-мын). Endings that are finite by themselves and converbs are taken off the
 * bare word. What remains may carry a negation, then voices. Stems change before vowels in the ways KAZAKH grammars list:
 * п→б (таб-ылған), п→у (тау-ып), ы/і lost (оқ-у) or merged with й (дам-иды), й merged with а and у (қо-яды, жо-ю).
 */
#include <string.h>

#include "kazakh/readings.h"
#include "kazakh/verb_endings.h"
#include "kazakh/verb_index.h"

/* Voices that the lemma may do without. -ын is passive where -ыл cannot be, behind л: сал-ын, сайла-н. */
static const struct voice {
  char text[6];
  uint8_t length;
  uint8_t harmony;
  uint8_t voice;
  uint8_t joint;
  uint16_t sounds;
} voices[] = {
    {"ыл", 4, MAQ_BACK, MAQ_VOICE_PASSIVE, JOINS_VOWEL, CLOSED & ~MAQ_SOUND_L},
    {"іл", 4, MAQ_FRONT, MAQ_VOICE_PASSIVE, JOINS_VOWEL, CLOSED & ~MAQ_SOUND_L},
    {"л", 2, MAQ_EITHER, MAQ_VOICE_PASSIVE, JOINS, VOWEL},
    {"ын", 4, MAQ_BACK, MAQ_VOICE_REFLEXIVE, JOINS_VOWEL, CLOSED},
    {"ін", 4, MAQ_FRONT, MAQ_VOICE_REFLEXIVE, JOINS_VOWEL, CLOSED},
    {"н", 2, MAQ_EITHER, MAQ_VOICE_REFLEXIVE, JOINS, VOWEL},
    {"ыс", 4, MAQ_BACK, MAQ_VOICE_RECIPROCAL, JOINS_VOWEL, CLOSED},
    {"іс", 4, MAQ_FRONT, MAQ_VOICE_RECIPROCAL, JOINS_VOWEL, CLOSED},
    {"с", 2, MAQ_EITHER, MAQ_VOICE_RECIPROCAL, JOINS, VOWEL},
};

static const struct negation {
  char text[6];
  uint8_t harmony;
  uint16_t sounds;
} negations[] = {
    {"ма", MAQ_BACK, VOWEL | GLIDE | LIQUID},
    {"ме", MAQ_FRONT, VOWEL | GLIDE | LIQUID},
    {"ба", MAQ_BACK, HUMMING},
    {"бе", MAQ_FRONT, HUMMING},
    {"па", MAQ_BACK, HARD},
    {"пе", MAQ_FRONT, HARD},
};

typedef struct reader {
  const char *word;
  maq_verb_form *out;
  size_t capacity;
  size_t count;
  const maq_sounds *sounds;
} reader;

static bool ends_with(const char *word, size_t length, const char *end, size_t end_length) {
  return length >= end_length && maq_same_bytes(word + length - end_length, end, end_length);
}

static void write_form(reader *self, const maq_verb_form *form, size_t stem_length, maq_restore restore) {
  if (self->count < self->capacity) {
    maq_verb_form *out = &self->out[self->count++];
    *out = *form;
    out->nominal.stem_length = (uint16_t)stem_length;
    out->nominal.restore = (uint8_t)restore;
  }
}

/* Writes the stem that ends at `end` before an ending that joins as `joint`, in every shape it may have had. */
static void write_stem(reader *self, const maq_verb_form *form, size_t end, unsigned joint) {
  if (end < 2) {
    return;
  }
  unsigned last = (unsigned)(unsigned char)self->word[end - 2] << 8 | (unsigned char)self->word[end - 1];
  if (joint == EATS_VOWEL || joint == EATS_GLIDE) {
    write_form(self, form, end, joint == EATS_VOWEL ? MAQ_RESTORE_VOWEL : MAQ_RESTORE_GLIDE);
    return;
  }
  if (end < 4) { /* two letters: де-, же-, ал- */
    return;
  }
  bool voiced = joint != JOINS && (last == 0xD0B1 || last == 0xD0B3 || last == 0xD293); /* б г ғ */
  if (!voiced) {
    write_form(self, form, end, MAQ_RESTORE_NONE);
  } else {
    write_form(self, form, end, MAQ_RESTORE_DEVOICE);
  }
  if (joint != JOINS && maq_kazakh_is_elided(self->word, end)) {
    write_form(self, form, end, MAQ_RESTORE_ELISION);
  }
  if (joint == JOINS_U && !(self->sounds->last[end] & (MAQ_SOUND_VOWEL | MAQ_SOUND_J))) {
    write_form(self, form, end, MAQ_RESTORE_VOWEL);
  }
  if (joint == JOINS_ROUND && last == 0xD183) { /* у */
    write_form(self, form, end, MAQ_RESTORE_LABIAL);
  }
}

/* The stem as it stands, then with voices taken off: at most two. */
static void strip_voices(reader *self, const maq_verb_form *form, size_t end, unsigned joint, unsigned depth) {
  write_stem(self, form, end, joint);
  for (size_t i = 0; depth < 2 && i < sizeof voices / sizeof voices[0]; i++) {
    const struct voice *entry = &voices[i];
    if (end < entry->length + 2u || !ends_with(self->word, end, entry->text, entry->length)) {
      continue;
    }
    size_t start = end - entry->length;
    if (!(entry->sounds & self->sounds->last[start]) || !(entry->harmony & self->sounds->harmony[start])) {
      continue;
    }
    maq_verb_form next = *form;
    size_t consonant = entry->joint == JOINS && start >= 2 ? start - 2 : start;
    bool passive = entry->voice == MAQ_VOICE_REFLEXIVE && (self->sounds->last[consonant] & MAQ_SOUND_L);
    next.voice |= passive ? (uint8_t)MAQ_VOICE_PASSIVE : entry->voice;
    strip_voices(self, &next, start, entry->joint, depth + 1);
  }
}

static void strip_negation(reader *self, const maq_verb_form *form, size_t end, unsigned joint, unsigned where) {
  if (where & WHERE_POSITIVE) {
    strip_voices(self, form, end, joint, 0);
  }
  if (!(where & WHERE_NEGATIVE) || end < 6 || joint == EATS_VOWEL || joint == EATS_GLIDE) {
    return;
  }
  for (size_t i = 0; i < sizeof negations / sizeof negations[0]; i++) {
    const struct negation *entry = &negations[i];
    if (ends_with(self->word, end, entry->text, 4) && (entry->sounds & self->sounds->last[end - 4]) &&
        (entry->harmony & self->sounds->harmony[end - 4])) {
      maq_verb_form next = *form;
      next.negative = true;
      strip_voices(self, &next, end - 4, JOINS, 0);
    }
  }
}

static bool has_text_of(const verb_ending *a, const verb_ending *b) {
  return a->length == b->length && maq_same_bytes(a->text, b->text, a->length);
}

/* Takes the verbal ending off the word's part before `end`, behind which `nominal` was read. */
static void strip_ending(reader *self, size_t end, const maq_inflection *nominal, bool at_end) {
  unsigned last = end ? (unsigned char)self->word[end - 1] & 0x3Fu : 0;
  for (size_t k = verbal_starts[last]; k < verbal_starts[last + 1]; k++) {
    size_t i = verbal_order[k];
    const verb_ending *entry = &endings[i];
    if (end < entry->length + 2u || !ends_with(self->word, end, entry->text, entry->length)) {
      continue;
    }
    size_t start = end - entry->length;
    bool neutral = i > 0 && has_text_of(entry, &entry[-1]); /* had this shape already */
    if (neutral || !(entry->where & (at_end ? WHERE_END : WHERE_NOMINAL)) || !(entry->sounds & self->sounds->last[start])) {
      continue;
    }
    bool same = i + 1 < ENDING_COUNT && has_text_of(entry, &entry[1]);
    if (!same && !(entry->harmony & self->sounds->harmony[start])) {
      continue;
    }
    maq_verb_form form = {.ending = entry->form, .person = entry->person, .nominal = *nominal};
    if (entry->form == MAQ_VERB_FUTURE || entry->form == MAQ_VERB_CONVERB) {
      size_t tail = entry->length - 2u;
      form.negative = memcmp(entry->text + tail, "с", 2) == 0 || memcmp(entry->text + tail, "й", 2) == 0;
    }
    if (nominal->predicative) {
      form.person = nominal->predicative;
    }
    strip_negation(self, &form, start, entry->joint, entry->where);
  }
}

static void sort_forms(maq_verb_form *forms, size_t count) {
  for (size_t i = 1; i < count; i++) {
    maq_verb_form moved = forms[i];
    size_t at = i;
    while (at > 0 && forms[at - 1].nominal.stem_length < moved.nominal.stem_length) {
      forms[at] = forms[at - 1];
      at--;
    }
    forms[at] = moved;
  }
}

size_t maq_kazakh_read_verbal(const char *word, size_t length, const maq_sounds *sounds, const maq_inflection *nominal,
                              size_t nominal_count, maq_verb_form *out, size_t capacity) {
  if (length < 4 || length > MAQ_LONGEST_WORD) {
    return 0;
  }
  reader self = {.word = word, .out = out, .capacity = capacity, .sounds = sounds};
  for (size_t i = 0; i < nominal_count; i++) {
    if (nominal[i].restore == MAQ_RESTORE_NONE) {
      strip_ending(&self, nominal[i].stem_length, &nominal[i], i == 0);
    }
  }
  maq_verb_form bare = {.ending = MAQ_VERB_IMPERATIVE, .person = 2};
  strip_negation(&self, &bare, length, JOINS, WHERE_POSITIVE | WHERE_NEGATIVE);
  sort_forms(out, self.count);
  return self.count;
}

/* Participles in -дық, with the case of that noun: `қойғандығын` as `қойғанын`, `болғандықтан` as `болғаннан`. */
static size_t read_facts(const char *word, const maq_sounds *sounds, const maq_inflection *nominal, size_t nominal_count,
                         maq_verb_form *out, size_t capacity) {
  static const char facts[][7] = {"дық", "дік", "дығ", "діг"};
  size_t length = sizeof facts[0] - 1;
  reader self = {.word = word, .out = out, .capacity = capacity, .sounds = sounds};
  for (size_t i = 0; i < nominal_count; i++) {
    size_t end = nominal[i].stem_length;
    bool owned = (nominal[i].possessive & MAQ_PERSON_MASK) == 3 && !nominal[i].attributive;
    owned |= !nominal[i].possessive && !nominal[i].plural && nominal[i].grammatical_case == MAQ_ABLATIVE;
    for (size_t k = 0; owned && k < sizeof facts / sizeof *facts; k++) {
      if (end > length && ends_with(word, end, facts[k], length)) {
        strip_ending(&self, end - length, &nominal[i], false);
      }
    }
  }
  return self.count;
}

size_t maq_kazakh_verb_forms(const char *word, size_t length, maq_verb_form *out, size_t capacity) {
  maq_sounds sounds;
  maq_inflection nominal[MAQ_MOST_INFLECTIONS];
  if (length > MAQ_LONGEST_WORD) {
    return 0;
  }
  maq_sounds_read(word, length, &sounds);
  size_t count = maq_kazakh_read_nominal(word, length, &sounds, nominal, MAQ_MOST_INFLECTIONS);
  size_t found = maq_kazakh_read_verbal(word, length, &sounds, nominal, count, out, capacity);
  size_t facts = read_facts(word, &sounds, nominal, count, out + found, capacity - found);
  sort_forms(out, facts ? found + facts : 0);
  return found + facts;
}

/* `-лық` in all its shapes, as a stem has it. */
static const char abstracts[][7] = {"лық", "лік", "дық", "дік", "тық", "тік"};

/* Is it a participle without any ending of a noun: `шыққан`, `келетін`? */
static bool is_participle(const char *word, size_t length) {
  maq_verb_form forms[MAQ_MOST_VERB_FORMS];
  size_t count = maq_kazakh_verb_forms(word, length, forms, MAQ_MOST_VERB_FORMS);
  for (size_t i = 0; i < count; i++) {
    const maq_inflection *nominal = &forms[i].nominal;
    bool participle = forms[i].ending == MAQ_VERB_PERFECT || forms[i].ending == MAQ_VERB_HABITUAL;
    if (participle && !nominal->grammatical_case && !nominal->possessive && !nominal->plural && !nominal->attributive) {
      return true;
    }
  }
  return false;
}

maq_abstract maq_kazakh_abstract(const char *word, size_t length, maq_inflection *nominal) {
  maq_inflection readings[MAQ_MOST_INFLECTIONS];
  size_t count = maq_kazakh_inflections(word, length, readings, MAQ_MOST_INFLECTIONS);
  *nominal = (maq_inflection){0};
  for (size_t i = 0; i < count; i++) {
    char stem[MAQ_LONGEST_STEM];
    size_t stem_length = maq_kazakh_stem(word, &readings[i], stem, sizeof stem), end = sizeof abstracts[0] - 1;
    bool owned = (readings[i].possessive & MAQ_PERSON_MASK) == 3 && !readings[i].attributive;
    for (size_t k = 0; owned && k < sizeof abstracts / sizeof *abstracts; k++) {
      if (stem_length > end && ends_with(stem, stem_length, abstracts[k], end)) {
        *nominal = readings[i];
        return is_participle(stem, stem_length - end) ? MAQ_ABSTRACT_FACT : MAQ_ABSTRACT_QUALITY;
      }
    }
  }
  return MAQ_ABSTRACT_NONE;
}
