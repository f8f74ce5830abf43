/* morphology.c: see morphology.h. */
#include "kazakh/morphology.h"

#include <string.h>

#include "base/hash.h"
#include "kazakh/readings.h"
#include "kazakh/sounds.h"
#include "kazakh/tables.h"

/* ---- lookup --------------------------------------------------------------------------------------------------------- */

const maq_stem_entry *maq_kazakh_find_stem(const char *stem, size_t length) {
  uint64_t hash = maq_hash(stem, length);
  unsigned bucket = (unsigned)(hash >> 50);
  for (unsigned i = maq_stem_starts[bucket]; i < maq_stem_starts[bucket + 1]; i++) {
    if (maq_stem_entries[i].print == (uint32_t)hash) {
      return &maq_stem_entries[i];
    }
  }
  return NULL;
}

/* The rows of a closed class for a form: how many, and the first one. */
static size_t find_closed(const char *word, size_t length, const maq_closed_entry **first) {
  unsigned bucket = (unsigned)(maq_hash(word, length) >> 54);
  size_t count = 0;
  for (unsigned i = maq_closed_starts[bucket]; i < maq_closed_starts[bucket + 1]; i++) {
    const char *form = maq_closed_entries[i].form;
    if (strncmp(form, word, length) == 0 && form[length] == 0) {
      *first = count ? *first : &maq_closed_entries[i];
      count++;
    }
  }
  return count;
}

static const maq_form_entry *find_form(const char *word, size_t length) {
  uint64_t hash = maq_hash(word, length);
  unsigned bucket = (unsigned)(hash >> 50);
  for (unsigned i = maq_form_starts[bucket]; i < maq_form_starts[bucket + 1]; i++) {
    if (maq_form_entries[i].print == (uint32_t)hash && maq_form_entries[i].lemma_length <= length &&
        maq_form_entries[i].stem_length <= length) {
      return &maq_form_entries[i];
    }
  }
  return NULL;
}

/* The entry of a stem, unless it is the hidden one. */
static const maq_stem_entry *find_unhidden(const char *stem, size_t length, maq_string hidden) {
  if (length == 0 || (length == hidden.length && maq_same_bytes(stem, hidden.text, length))) {
    return NULL;
  }
  return maq_kazakh_find_stem(stem, length);
}

/* ---- features of a reading ------------------------------------------------------------------------------------------ */

static void add(maq_scored *scored, unsigned feature) {
  if (scored->feature_count < MAQ_MOST_FEATURES) {
    scored->features[scored->feature_count++] = (uint8_t)feature;
  }
}

static unsigned person_index(unsigned person) {
  unsigned base = person & MAQ_PERSON_MASK;
  return base && person & (MAQ_POSSESSIVE_PLURAL | MAQ_PERSON_POLITE) ? base + 3 : base;
}

static unsigned case_index(const maq_inflection *nominal) {
  return nominal->similative ? 8u : nominal->grammatical_case;
}

static unsigned size_index(size_t stem_length) {
  size_t letters = stem_length / 2;
  return letters < 2 ? 0u : letters > 9 ? 7u : (unsigned)letters - 2;
}

static bool ends_with(const char *text, size_t length, const char *end) {
  size_t end_length = strlen(end);
  return length >= end_length && maq_same_bytes(text + length - end_length, end, end_length);
}

/* Derivations that are productive enough to make an unknown stem out of a known one. */
static const struct derivation {
  uint8_t length;
  char text[15];
} derivations[] = {
    {6, "лық"},    {6, "лік"},    {6, "дық"}, {6, "дік"}, {6, "тық"}, {6, "тік"}, {4, "лы"},  {4, "лі"},
    {4, "ды"},     {4, "ді"},     {4, "ты"},  {4, "ті"},  {6, "сыз"}, {6, "сіз"}, {4, "шы"},  {4, "ші"},
    {10, "шылық"}, {10, "шілік"}, {6, "лау"}, {6, "леу"}, {6, "дау"}, {6, "деу"}, {6, "тау"}, {6, "теу"},
};

static bool is_derived(const char *stem, size_t length) {
  if (length >= 12 && ends_with(stem, length, "стан")) { /* names of countries */
    return true;
  }
  for (size_t i = 0; i < sizeof derivations / sizeof derivations[0]; i++) {
    size_t end = derivations[i].length;
    if (length >= end + 6 && maq_same_bytes(stem + length - end, derivations[i].text, end)) {
      const maq_stem_entry *entry = maq_kazakh_find_stem(stem, length - end);
      if (entry && entry->nominal) {
        return true;
      }
    }
  }
  return false;
}

/* Does the written stem end as no Kazakh word does, or has it no vowel? */
static bool is_odd(const char *stem, size_t length, const maq_sounds *sounds) {
  if (length < 4 || length > MAQ_LONGEST_WORD || sounds->first_vowel > length) {
    return true;
  }
  unsigned letter = (unsigned)(unsigned char)stem[length - 2] << 8 | (unsigned char)stem[length - 1];
  switch (letter) {
    case 0xD293: /* ғ */
    case 0xD18A: /* ъ */
    case 0xD189: /* щ */
    case 0xD399: /* ә */
    case 0xD3A9: /* ө */
    case 0xD2AF: /* ү */
    case 0xD2B1: /* ұ */ return true;
    default: break;
  }
  unsigned before = sounds->last[length - 2];
  return (before & (MAQ_SOUND_VOICELESS | MAQ_SOUND_STOP | MAQ_SOUND_BUZZ)) &&
         (sounds->last[length] & (MAQ_SOUND_NASAL | MAQ_SOUND_R | MAQ_SOUND_L));
}

/* What stands behind the last hyphen inside, or NULL. */
static const char *last_part(const char *stem, size_t length) {
  for (size_t i = length; i > 1; i--) {
    if (stem[i - 1] == '-') {
      return i < length ? stem + i : NULL;
    }
  }
  return NULL;
}

static bool is_bare(const maq_inflection *nominal) {
  return !nominal->grammatical_case && !nominal->possessive && !nominal->plural && !nominal->attributive && !nominal->similative &&
         !nominal->predicative;
}

static void add_known_noun(maq_scored *scored, const maq_stem_entry *entry, unsigned hints, bool bare) {
  unsigned base = bare ? FEATURE_NOMINAL_BARE : FEATURE_NOMINAL_ENDED;
  add(scored, FEATURE_NOMINAL_KNOWN);
  add(scored, FEATURE_NOMINAL_LEXICAL);
  if (!bare) {
    add(scored, FEATURE_NOMINAL_LEXICAL_ENDED);
  }
  scored->lexical = entry->nominal;
  if (entry->classes & MAQ_STEM_NAME) {
    add(scored, FEATURE_NOMINAL_NAME + (hints & MAQ_HINT_CAPITALIZED ? 1 : 0));
  }
  for (unsigned i = 0; i < 4; i++) {
    if (entry->classes >> i & 1) {
      add(scored, base + i);
    }
  }
}

static void add_unknown_noun(maq_scored *scored, const char *stem, size_t length, unsigned hints, const maq_sounds *sounds) {
  bool bare = is_bare(&scored->analysis.form.nominal);
  add(scored, FEATURE_NOMINAL_UNKNOWN + size_index(length));
  if (hints & MAQ_HINT_CAPITALIZED) {
    add(scored, FEATURE_NOMINAL_UNKNOWN_NAME + !bare);
  }
  const char *part = last_part(stem, length);
  const maq_stem_entry *entry = part ? maq_kazakh_find_stem(part, (size_t)(stem + length - part)) : NULL;
  if (entry && entry->nominal) {
    add(scored, FEATURE_NOMINAL_PART);
  } else if (is_derived(stem, length)) {
    add(scored, FEATURE_NOMINAL_DERIVED);
  } else if (is_odd(stem, scored->analysis.form.nominal.stem_length, sounds)) {
    add(scored, FEATURE_NOMINAL_ODD);
  }
}

static unsigned nominal_upos(const maq_stem_entry *entry, unsigned hints) {
  if (!entry || !entry->nominal) {
    return hints & MAQ_HINT_CAPITALIZED ? MAQ_UPOS_PROPN : MAQ_UPOS_NOUN;
  }
  if (entry->classes & MAQ_STEM_NAME) {
    return MAQ_UPOS_PROPN;
  }
  if (entry->classes & MAQ_STEM_ADJECTIVE) {
    return entry->classes & MAQ_STEM_NOUN && entry->bare < 7 ? MAQ_UPOS_NOUN : MAQ_UPOS_ADJ;
  }
  if (entry->classes & MAQ_STEM_ADVERB && !(entry->classes & MAQ_STEM_NOUN && entry->bare < 8)) {
    return MAQ_UPOS_ADV;
  }
  return MAQ_UPOS_NOUN;
}

static void read_nominal(const char *word, const maq_inflection *nominal, unsigned hints, maq_string hidden,
                         const maq_sounds *sounds, maq_scored *scored) {
  char stem[MAQ_LONGEST_STEM];
  size_t length = maq_kazakh_stem(word, nominal, stem, sizeof stem);
  const maq_stem_entry *entry = find_unhidden(stem, length, hidden);
  bool bare = is_bare(nominal);
  scored->analysis = (maq_analysis){.known = entry && entry->nominal, .form.nominal = *nominal};
  scored->analysis.upos = (uint8_t)nominal_upos(entry, hints);
  scored->feature_count = 0;
  scored->lexical = 0;
  if (scored->analysis.known) {
    add_known_noun(scored, entry, hints, bare);
  } else {
    add_unknown_noun(scored, stem, length, hints, sounds);
  }
  if (nominal->possessive == 3 && length > 10 && (ends_with(stem, length, "ұл") || ends_with(stem, length, "қыз"))) {
    add(scored, FEATURE_NOMINAL_ODD); /* a patronymic: Әбішұлы, Қанышқызы */
  }
  if (length <= 4 && !bare) {
    add(scored, FEATURE_NOMINAL_SHORT);
  }
  add(scored, FEATURE_NOMINAL_CASE + case_index(nominal));
  add(scored, FEATURE_NOMINAL_OWNER + person_index(nominal->possessive));
  if (nominal->possessive == 3) {
    add(scored, FEATURE_NOMINAL_OWNED_CASE + nominal->grammatical_case);
  }
  if (nominal->plural) {
    add(scored, FEATURE_NOMINAL_PLURAL + (nominal->possessive != 0));
  }
  add(scored, FEATURE_NOMINAL_ATTRIBUTE + nominal->attributive);
  if (nominal->outer_case || nominal->outer_plural || nominal->outer_possessive) {
    add(scored, FEATURE_NOMINAL_OUTER);
  }
  if (nominal->predicative) {
    add(scored, FEATURE_NOMINAL_SUBJECT);
  }
  add(scored, FEATURE_NOMINAL_RESTORE + nominal->restore);
}

static void add_verb_features(maq_scored *scored, const maq_verb_form *form) {
  const maq_inflection *nominal = &form->nominal;
  add(scored, FEATURE_VERBAL_ENDING + form->ending);
  add(scored, FEATURE_VERBAL_VOICE + form->voice);
  if (form->negative) {
    add(scored, FEATURE_VERBAL_NEGATIVE);
  }
  add(scored, FEATURE_VERBAL_PERSON + person_index(form->person));
  if (form->ending == MAQ_VERB_NOUN) {
    add(scored, FEATURE_VERBAL_NOUN_CASE + case_index(nominal));
    if (nominal->possessive) {
      add(scored, FEATURE_VERBAL_NOUN_OWNER);
    }
  } else {
    add(scored, FEATURE_VERBAL_PARTICIPLE_CASE + case_index(nominal));
    if (nominal->possessive) {
      add(scored, FEATURE_VERBAL_PARTICIPLE_OWNER);
    }
  }
  if (nominal->plural) {
    add(scored, FEATURE_VERBAL_PLURAL);
  }
  if (nominal->attributive) {
    add(scored, FEATURE_VERBAL_ATTRIBUTE);
  }
  add(scored, FEATURE_VERBAL_RESTORE + nominal->restore);
}

/* The weight of the verb that keeps the voices of `form`, read before it; 0 where the lexicon has none. */
static unsigned whole_weight(const maq_scored *all, size_t count, const maq_verb_form *form) {
  for (size_t i = count; i > 0; i--) {
    const maq_analysis *other = &all[i - 1].analysis;
    if (other->verbal && other->known && other->form.ending == form->ending && !other->form.voice &&
        other->form.negative == form->negative && other->form.nominal.stem_length > form->nominal.stem_length) {
      return all[i - 1].lexical;
    }
  }
  return 0;
}

/* Is there a known noun whose stem is longer than that of `form`, and has endings? */
static bool has_longer_noun(const maq_scored *all, size_t count, const maq_verb_form *form) {
  for (size_t i = 1; i < count && !all[i].analysis.verbal; i++) {
    if (all[i].analysis.known && all[i].analysis.form.nominal.stem_length > form->nominal.stem_length) {
      return true;
    }
  }
  return false;
}

static void read_verbal(const char *word, size_t word_length, const maq_verb_form *form, unsigned hints, maq_string hidden,
                        maq_scored *scored, unsigned whole) {
  char stem[MAQ_LONGEST_STEM];
  size_t length = maq_kazakh_stem(word, &form->nominal, stem, sizeof stem);
  const maq_stem_entry *entry = find_unhidden(stem, length, hidden);
  bool is_contracted = word_length >= 6 && memcmp(word + word_length - 2, "м", 2) == 0;
  scored->analysis = (maq_analysis){.known = entry && entry->verbal, .verbal = true, .form = *form, .upos = MAQ_UPOS_VERB};
  scored->feature_count = 0;
  scored->lexical = 0;
  if (scored->analysis.known) {
    add(scored, FEATURE_VERBAL_KNOWN);
    add(scored, FEATURE_VERBAL_LEXICAL);
    if (form->voice) {
      add(scored, FEATURE_VERBAL_LEXICAL_VOICE);
    }
    scored->lexical = entry->verbal;
    if (length <= 4) {
      add(scored, FEATURE_VERBAL_SHORT);
    }
  } else {
    add(scored, FEATURE_VERBAL_UNKNOWN + size_index(length));
  }
  if (hints & MAQ_HINT_CAPITALIZED) {
    add(scored, FEATURE_VERBAL_NAME);
  }
  if (form->ending == MAQ_VERB_PRESENT && form->person == 1 && is_contracted) {
    add(scored, FEATURE_VERBAL_CONTRACTED);
  }
  if (form->voice && whole) {
    add(scored, FEATURE_VERBAL_WHOLE_KNOWN);
    if (whole > scored->lexical) {
      add(scored, FEATURE_VERBAL_WHOLE_STRONGER);
    }
  }
  add_verb_features(scored, form);
}

static void score_reading(maq_scored *scored) {
  int32_t sum = 0;
  for (unsigned i = 0; i < scored->feature_count; i++) {
    unsigned feature = scored->features[i];
    int32_t weight = maq_kazakh_weights[feature];
    bool lexical = maq_is_lexical_feature(feature);
    sum += lexical ? weight * scored->lexical / 16 : weight;
  }
  scored->analysis.score = sum;
}

size_t maq_kazakh_read_all(const char *word, size_t length, unsigned hints, maq_string hidden, maq_scored *out, size_t capacity) {
  maq_inflection nominal[MAQ_MOST_INFLECTIONS];
  maq_verb_form verbal[MAQ_MOST_VERB_FORMS];
  size_t count = 0;
  maq_sounds sounds;
  if (length <= MAQ_LONGEST_WORD) {
    maq_sounds_read(word, length, &sounds);
  }
  size_t nominal_count = maq_kazakh_read_nominal(word, length, &sounds, nominal, MAQ_MOST_INFLECTIONS);
  for (size_t i = 0; i < nominal_count && count < capacity; i++) {
    read_nominal(word, &nominal[i], hints, hidden, &sounds, &out[count]);
    score_reading(&out[count++]);
  }
  size_t verbal_count = maq_kazakh_read_verbal(word, length, &sounds, nominal, nominal_count, verbal, MAQ_MOST_VERB_FORMS);
  for (size_t i = 0; i < verbal_count && count < capacity; i++) {
    unsigned whole = verbal[i].voice ? whole_weight(out, count, &verbal[i]) : 0;
    read_verbal(word, length, &verbal[i], hints, hidden, &out[count], whole);
    if (verbal[i].voice && has_longer_noun(out, count, &verbal[i])) {
      add(&out[count], FEATURE_VERBAL_LONGER_NOUN);
    }
    score_reading(&out[count++]);
  }
  return count;
}

/* ---- analyses ------------------------------------------------------------------------------------------------------- */

enum { MOST_SCORED = MAQ_MOST_INFLECTIONS + MAQ_MOST_VERB_FORMS };

static maq_analysis closed_analysis(const maq_closed_entry *entry, size_t length) {
  maq_analysis analysis = {
      .upos = entry->upos, .known = true, .score = INT32_MAX, .lemma = entry->lemma, .features = entry->features};
  analysis.form.nominal.stem_length = (uint16_t)length;
  return analysis;
}

/* Particles that stand behind a hyphen. */
static bool is_particle(const char *text, size_t length) {
  static const char *const particles[] = {"ақ", "ау", "ай", "мыс", "міс", "шы", "ші", "да", "де", "та", "те"};
  for (size_t i = 0; i < sizeof particles / sizeof particles[0]; i++) {
    if (strlen(particles[i]) == length && memcmp(particles[i], text, length) == 0) {
      return true;
    }
  }
  return false;
}

/* The word without a hyphenated ending (after digits any, after letters no ordinal) or particle; *ending tells which, and
 * *read how the ending is read. */
static size_t without_ending(const char *word, size_t length, bool *ending, maq_inflection *read) {
  *ending = false;
  for (size_t i = length; i > 1; i--) {
    if (word[i - 1] == '-') {
      bool digits = word[i - 2] >= '0' && word[i - 2] <= '9';
      if (!digits && is_particle(word + i, length - i)) {
        return i - 1;
      }
      *ending = maq_kazakh_is_suffix(word + i, length - i, read) && (digits || (!read->ordinal && !read->collective));
      return *ending ? i - 1 : length;
    }
  }
  return length;
}

size_t maq_kazakh_analyse(const char *word, size_t length, unsigned hints, maq_analysis *out, size_t capacity) {
  const maq_closed_entry *closed = NULL;
  size_t count = 0;
  if (length > UINT16_MAX) {
    length = UINT16_MAX;
  }
  for (size_t i = 0, found = find_closed(word, length, &closed); i < found && count < capacity; i++) {
    out[count++] = closed_analysis(&closed[i], length);
  }
  bool ending;
  maq_inflection read;
  size_t base = without_ending(word, length, &ending, &read);
  if (ending && count < capacity) {
    bool digits = word[base - 1] >= '0' && word[base - 1] <= '9';
    unsigned upos = digits ? MAQ_UPOS_NUM : hints & MAQ_HINT_CAPITALIZED ? MAQ_UPOS_PROPN : MAQ_UPOS_NOUN;
    out[count] = (maq_analysis){.upos = (uint8_t)upos, .score = INT32_MAX, .form.nominal = read};
    out[count++].form.nominal.stem_length = (uint16_t)base;
    return count;
  }
  length = base;
  size_t fixed = count;
  maq_scored scored[MOST_SCORED];
  size_t found = maq_kazakh_read_all(word, length, hints, (maq_string){NULL, 0}, scored, MOST_SCORED);
  for (size_t i = 0; i < found; i++) {
    size_t at = count < capacity ? count++ : count;
    while (at > fixed && out[at - 1].score < scored[i].analysis.score) {
      if (at < count) {
        out[at] = out[at - 1];
      }
      at--;
    }
    if (at < count) {
      out[at] = scored[i].analysis;
    }
  }
  return count;
}

unsigned maq_kazakh_traits(const char *word, size_t length) {
  const maq_form_entry *ready = find_form(word, length);
  if (ready) {
    return maq_form_traits[ready - maq_form_entries];
  }
  maq_analysis best;
  maq_kazakh_analyse(word, length, 0, &best, 1);
  const maq_inflection *nominal = &best.form.nominal;
  bool noun = best.upos == MAQ_UPOS_NOUN && !best.verbal && !nominal->attributive;
  bool bare = !nominal->possessive && !nominal->plural && nominal->grammatical_case == MAQ_NOMINATIVE;
  bool owned = (nominal->possessive & MAQ_PERSON_MASK) == 3;
  return (noun ? MAQ_TRAIT_NOUN : 0u) | (best.upos == MAQ_UPOS_ADJ ? MAQ_TRAIT_ADJECTIVE : 0u) |
         (noun && bare ? MAQ_TRAIT_BARE : 0u) | (owned ? MAQ_TRAIT_OWNED : 0u);
}

size_t maq_kazakh_analysis_lemma(const char *word, const maq_analysis *analysis, char *buffer, size_t capacity) {
  if (analysis->lemma) {
    size_t length = strlen(analysis->lemma);
    if (length > capacity) {
      return 0;
    }
    memcpy(buffer, analysis->lemma, length);
    return length;
  }
  if (analysis->form.nominal.restore == MAQ_RESTORE_NONE) {
    size_t length = analysis->form.nominal.stem_length;
    if (length > capacity) {
      return 0;
    }
    memcpy(buffer, word, length);
    return length;
  }
  return maq_kazakh_stem(word, &analysis->form.nominal, buffer, capacity);
}

/* Is the reading a known verb without endings? The imperative is rare in print, but a word so given alone is a lemma. */
static bool is_bare_verb(const maq_scored *scored, size_t length) {
  const maq_verb_form *form = &scored->analysis.form;
  return scored->analysis.verbal && scored->analysis.known && form->ending == MAQ_VERB_IMPERATIVE &&
         form->nominal.stem_length == length && form->nominal.restore == MAQ_RESTORE_NONE;
}

/* What a verb without endings may weigh less than the stem of an inflected word and yet win. Measured on the treebank: in a
 * search, where words are often given as lemmas, a larger margin finds more. */
enum { LEMMA_MARGIN = 0, SEARCH_MARGIN = 16 };

/* The likeliest analysis of a word that is in no closed class. */
static maq_analysis choose(const char *word, size_t length, unsigned hints, unsigned margin) {
  maq_scored scored[MOST_SCORED];
  size_t count = maq_kazakh_read_all(word, length, hints, (maq_string){NULL, 0}, scored, MOST_SCORED);
  size_t best = 0;
  size_t bare = count;
  for (size_t i = 0; i < count; i++) {
    if (scored[i].analysis.score > scored[best].analysis.score) {
      best = i;
    }
    if (is_bare_verb(&scored[i], length)) {
      bare = i;
    }
  }
  if (bare < count && scored[best].analysis.form.nominal.stem_length < length &&
      scored[bare].lexical + margin >= scored[best].lexical) {
    best = bare;
  }
  return scored[best].analysis;
}

static bool is_letters(const char *word, size_t length) {
  for (size_t i = 0; i < length; i++) {
    unsigned byte = (unsigned char)word[i];
    if (byte < 0x80 && byte != '-') {
      return false;
    }
  }
  return length <= MAQ_LONGEST_WORD;
}

static size_t copy_whole(const char *word, size_t length, char *buffer, size_t capacity) {
  if (length > capacity) {
    return 0;
  }
  memcpy(buffer, word, length);
  return length;
}

/* Writes the lemma and tells the analysis it came from. */
static size_t lemma_of(const char *word, size_t length, unsigned hints, unsigned margin, maq_analysis *analysis, char *buffer,
                       size_t capacity) {
  const maq_closed_entry *closed = NULL;
  *analysis = (maq_analysis){.upos = MAQ_UPOS_X};
  if (find_closed(word, length, &closed) > 0) {
    *analysis = closed_analysis(closed, length);
    return maq_kazakh_analysis_lemma(word, analysis, buffer, capacity);
  }
  bool ending;
  maq_inflection read;
  size_t base = without_ending(word, length, &ending, &read);
  if (ending || !is_letters(word, base)) {
    return copy_whole(word, base, buffer, capacity);
  }
  *analysis = choose(word, base, hints, margin);
  return maq_kazakh_analysis_lemma(word, analysis, buffer, capacity);
}

/* Writes a prefix of the word and a tail. */
static size_t join(const char *word, size_t length, const char *tail, char *buffer, size_t capacity) {
  size_t tail_length = strlen(tail);
  if (length + tail_length > capacity) {
    return 0;
  }
  memcpy(buffer, word, length);
  memcpy(buffer + length, tail, tail_length);
  return length + tail_length;
}

size_t maq_kazakh_lemma(const char *word, size_t length, unsigned hints, char *buffer, size_t capacity) {
  const maq_form_entry *ready = find_form(word, length);
  if (ready) {
    return join(word, ready->lemma_length, maq_form_tails[ready->lemma_tail], buffer, capacity);
  }
  maq_analysis analysis;
  return lemma_of(word, length, hints, LEMMA_MARGIN, &analysis, buffer, capacity);
}

/* The verb of a verbal noun in `buffer`, if the lexicon has one, in its place; returns the new length. */
static size_t verb_of(char *buffer, size_t length, size_t capacity) {
  maq_verb_form forms[MAQ_MOST_VERB_FORMS];
  char chosen[MAQ_LONGEST_STEM];
  size_t chosen_length = 0;
  unsigned best = 0;
  size_t count = maq_kazakh_verb_forms(buffer, length, forms, MAQ_MOST_VERB_FORMS);
  for (size_t i = 0; i < count; i++) {
    char verb[MAQ_LONGEST_STEM];
    if (forms[i].ending != MAQ_VERB_NOUN || forms[i].negative) {
      continue;
    }
    size_t verb_length = maq_kazakh_stem(buffer, &forms[i].nominal, verb, sizeof verb);
    const maq_stem_entry *entry = verb_length ? maq_kazakh_find_stem(verb, verb_length) : NULL;
    unsigned weight = entry && entry->verbal ? entry->verbal + (forms[i].voice & MAQ_VOICE_PASSIVE ? 32u : 0u) : 0u;
    if (weight > best) {
      best = weight;
      memcpy(chosen, verb, verb_length);
      chosen_length = verb_length;
    }
  }
  if (chosen_length == 0 || chosen_length > capacity) {
    return length;
  }
  memcpy(buffer, chosen, chosen_length);
  return chosen_length;
}

size_t maq_kazakh_search_stem(const char *word, size_t length, unsigned hints, char *buffer, size_t capacity) {
  const maq_form_entry *ready = find_form(word, length);
  if (ready) {
    return join(word, ready->stem_length, maq_form_tails[ready->stem_tail], buffer, capacity);
  }
  maq_analysis analysis;
  size_t found = lemma_of(word, length, hints, SEARCH_MARGIN, &analysis, buffer, capacity);
  bool verbal_noun = !analysis.lemma && !analysis.verbal && found >= 6 && found <= MAQ_LONGEST_WORD &&
                     (ends_with(buffer, found, "у") || ends_with(buffer, found, "ю"));
  return verbal_noun ? verb_of(buffer, found, capacity) : found;
}
