/* dictionary.c: aliases in a hash table under their first word; of one word, also found by its stems. A bit for each beginning
 * of such a word spares most words of a text the work of taking endings off.
 */
#include "lexicon/dictionary.h"

#include "base/hash.h"
#include "base/utf8.h"

enum { FIRST_SLOTS = 64, BEGINNINGS = 1 << 15, BEGINNING_BYTES = 6, MOST_READINGS = 16, MOST_PROBES = 256 };

typedef struct alias {
  const maq_string *words;   /* folded */
  uint32_t word_count, next; /* the next alias with the same first word, + 1 */
  maq_own_term term;
  uint16_t shape; /* MAQ_CAPITALIZED, MAQ_ALL_CAPS: what its first word asks for */
} alias;

struct maq_dictionary {
  maq_arena arena;
  const maq_host *host;
  alias *aliases;
  size_t count, capacity;
  uint32_t *slots; /* index of the first alias with that word, + 1 */
  size_t slot_count, used;
  uint64_t hash;
  uint8_t beginnings[BEGINNINGS / 8];
};

maq_dictionary *maq_dictionary_new(const maq_host *host) {
  maq_arena arena = maq_arena_make(host);
  maq_dictionary *dictionary = maq_arena_allocate(&arena, sizeof *dictionary);
  uint32_t *slots = dictionary ? maq_arena_allocate(&arena, FIRST_SLOTS * sizeof *slots) : NULL;
  if (!slots) {
    maq_arena_free(&arena);
    return NULL;
  }
  dictionary->host = host;
  dictionary->slots = slots;
  dictionary->slot_count = FIRST_SLOTS;
  dictionary->arena = arena;
  return dictionary;
}

void maq_dictionary_free(maq_dictionary *dictionary) {
  if (dictionary) {
    maq_arena arena = dictionary->arena; /* the dictionary itself lies in it */
    maq_arena_free(&arena);
  }
}

/* ---- the table --------------------------------------------------------------------------------------------------- */

static size_t find_slot(const maq_dictionary *d, maq_string word) {
  size_t slot = (size_t)maq_hash(word.text, word.length) & (d->slot_count - 1);
  while (d->slots[slot] && !maq_string_equal(d->aliases[d->slots[slot] - 1].words[0], word)) {
    slot = (slot + 1) & (d->slot_count - 1);
  }
  return slot;
}

static bool grow_slots(maq_dictionary *d) {
  uint32_t *old = d->slots;
  size_t old_count = d->slot_count;
  uint32_t *slots = maq_arena_allocate(&d->arena, old_count * 2 * sizeof *slots);
  if (!slots) {
    return false;
  }
  d->slots = slots;
  d->slot_count = old_count * 2;
  for (size_t i = 0; i < old_count; i++) {
    if (old[i]) {
      d->slots[find_slot(d, d->aliases[old[i] - 1].words[0])] = old[i];
    }
  }
  return true;
}

static uint32_t beginning_of(maq_string word) {
  size_t length = word.length < BEGINNING_BYTES ? word.length : BEGINNING_BYTES;
  return (uint32_t)(maq_hash(word.text, length) >> 40) & (BEGINNINGS - 1);
}

static bool may_begin(const maq_dictionary *d, maq_string word) {
  uint32_t bit = beginning_of(word);
  return d->beginnings[bit / 8] >> bit % 8 & 1;
}

/* ---- adding ------------------------------------------------------------------------------------------------------ */

static maq_string copy(maq_dictionary *d, maq_string text) {
  const char *bytes = text.text ? maq_arena_copy(&d->arena, text.text, text.length) : NULL;
  return (maq_string){bytes, bytes ? text.length : 0};
}

static bool same_words(const alias *a, const alias *b) {
  bool same = a->word_count == b->word_count;
  for (uint32_t i = 0; same && i < a->word_count; i++) {
    same = maq_string_equal(a->words[i], b->words[i]);
  }
  return same;
}

/* The alias as words, in memory of its own; false where it has none or too many. */
static bool cut(maq_arena *scratch, maq_string text, maq_tokens *tokens) {
  maq_token_rules rules = {.abbreviation = maq_lexicon_abbreviation};
  return maq_tokenize(scratch, text.text, text.length, &rules, tokens) && tokens->count > 0 &&
         tokens->count <= MAQ_LONGEST_OWN_TERM && tokens->items[0].kind != MAQ_PUNCT;
}

static bool enter(maq_dictionary *d, const maq_tokens *tokens, const maq_own_term *term) {
  maq_string *words = maq_arena_array(&d->arena, tokens->count, sizeof *words);
  alias *aliases = maq_arena_grow(&d->arena, d->aliases, d->count, &d->capacity, sizeof *aliases);
  if (!words || !aliases || (d->used * 2 > d->slot_count && !grow_slots(d))) {
    return false;
  }
  d->aliases = aliases;
  for (size_t i = 0; i < tokens->count; i++) {
    words[i] = copy(d, maq_token_folded(&tokens->items[i]));
  }
  alias *added = &aliases[d->count];
  *added = (alias){.words = words,
                   .word_count = (uint32_t)tokens->count,
                   .term = *term,
                   .shape = tokens->items[0].shape & (MAQ_CAPITALIZED | MAQ_ALL_CAPS)};
  added->term.name = copy(d, term->name);
  added->term.code = copy(d, term->code);
  added->term.country = copy(d, term->country);
  if (d->arena.failed) {
    return false;
  }
  size_t slot = find_slot(d, words[0]);
  uint32_t last = 0;
  for (uint32_t at = d->slots[slot]; at; at = aliases[at - 1].next) {
    if (same_words(&aliases[at - 1], added)) {
      return true;
    }
    last = at;
  }
  d->used += d->slots[slot] == 0;
  *(last ? &aliases[last - 1].next : &d->slots[slot]) = (uint32_t)++d->count;
  if (added->word_count == 1) {
    uint32_t bit = beginning_of(words[0]);
    d->beginnings[bit / 8] = (uint8_t)(d->beginnings[bit / 8] | 1u << bit % 8);
  }
  return true;
}

bool maq_dictionary_add(maq_dictionary *d, maq_string text, const maq_own_term *term) {
  maq_arena scratch = maq_arena_make(d->host);
  maq_tokens tokens;
  bool worked = true;
  if (cut(&scratch, text, &tokens)) {
    worked = enter(d, &tokens, term);
    uint64_t hash = maq_hash(text.text, text.length) * 3 + maq_hash(term->name.text, term->name.length) * 5 + term->class;
    hash += maq_hash(term->code.text, term->code.length) * 7 + maq_hash(term->country.text, term->country.length) * 11;
    d->hash += hash * 0x9E3779B97F4A7C15u; /* a sum, so that the order does not matter */
  }
  worked &= !scratch.failed;
  maq_arena_free(&scratch);
  return worked;
}

size_t maq_dictionary_size(const maq_dictionary *d) {
  return d->count;
}

uint64_t maq_dictionary_hash(const maq_dictionary *d) {
  return d->hash;
}

/* ---- finding ----------------------------------------------------------------------------------------------------- */

/* Does the stem, with the possessive of the third person, make the word: `қор`, `қоры`? */
static bool makes_possessed(maq_string stem, maq_string word) {
  maq_inflection readings[MOST_READINGS];
  size_t count = word.length <= MAQ_LONGEST_STEM - 8 ? maq_kazakh_inflections(word.text, word.length, readings, MOST_READINGS) : 0;
  for (size_t i = 0; i < count; i++) {
    char own[MAQ_LONGEST_STEM];
    bool possessed = (readings[i].possessive & MAQ_PERSON_MASK) == 3 && readings[i].grammatical_case == MAQ_NOMINATIVE &&
                     !readings[i].attributive;
    size_t length = possessed ? maq_kazakh_stem(word.text, &readings[i], own, sizeof own) : 0;
    if (length && maq_string_equal((maq_string){own, length}, stem)) {
      return true;
    }
  }
  return false;
}

/* Is the token the word, in any case form? A word that is possessed itself has those of its possessive: `қоры`, `қорына`. */
static bool is_form_of(const maq_token *token, maq_string word) {
  maq_string folded = maq_token_folded(token), base = maq_token_base(token);
  if (maq_string_equal(folded, word) || maq_string_equal(base, word)) {
    return true;
  }
  if (token->kind != MAQ_WORD || folded.length > MAQ_LONGEST_STEM - 8) {
    return false;
  }
  maq_inflection readings[MOST_READINGS];
  size_t count = maq_kazakh_inflections(folded.text, folded.length, readings, MOST_READINGS);
  for (size_t i = 0; i < count; i++) {
    char stem[MAQ_LONGEST_STEM];
    size_t length = maq_kazakh_stem(folded.text, &readings[i], stem, sizeof stem);
    bool possessed = (readings[i].possessive & MAQ_PERSON_MASK) == 3;
    if (length &&
        (maq_string_equal((maq_string){stem, length}, word) || (possessed && makes_possessed((maq_string){stem, length}, word)))) {
      return true;
    }
  }
  return false;
}

/* Arabic letters have no capitals to ask for. */
static bool fits_shape(const alias *a, const maq_tokens *tokens, const maq_token *token) {
  return tokens->script == MAQ_SCRIPT_ARABIC || (token->shape & a->shape) == a->shape;
}

/* The longest alias under the first word; `whole` tells whether the word stands as in the alias, or only its stem does. */
static void look_under(const maq_dictionary *d, const maq_tokens *tokens, size_t token, size_t end, maq_string word, bool whole,
                       const alias **best) {
  uint32_t at = d->slots[find_slot(d, word)];
  for (unsigned probes = 0; at && probes < MOST_PROBES; at = d->aliases[at - 1].next, probes++) {
    const alias *a = &d->aliases[at - 1];
    bool fits = token + a->word_count <= end && fits_shape(a, tokens, &tokens->items[token]) && (whole || a->word_count == 1);
    for (uint32_t i = 1; fits && i < a->word_count; i++) {
      const maq_token *t = &tokens->items[token + i];
      fits = i + 1 < a->word_count ? maq_string_equal(maq_token_folded(t), a->words[i]) : is_form_of(t, a->words[i]);
    }
    if (fits && (!*best || a->word_count > (*best)->word_count)) {
      *best = a;
    }
  }
}

const maq_own_term *maq_dictionary_at(const maq_dictionary *d, const maq_tokens *tokens, size_t token, size_t end, size_t *count) {
  const maq_token *t = &tokens->items[token];
  const alias *best = NULL;
  if (t->kind == MAQ_PUNCT) {
    return NULL;
  }
  maq_string folded = maq_token_folded(t), base = maq_token_base(t);
  look_under(d, tokens, token, end, folded, true, &best);
  if (base.length < folded.length) {
    look_under(d, tokens, token, end, base, false, &best);
  } else if (!best && t->kind == MAQ_WORD && folded.length <= MAQ_LONGEST_STEM - 8 && may_begin(d, folded)) {
    maq_inflection readings[MOST_READINGS];
    size_t readings_count = maq_kazakh_inflections(folded.text, folded.length, readings, MOST_READINGS);
    for (size_t i = 1; i < readings_count && !best; i++) {
      char stem[MAQ_LONGEST_STEM];
      size_t length = maq_kazakh_stem(folded.text, &readings[i], stem, sizeof stem);
      if (length) {
        look_under(d, tokens, token, end, (maq_string){stem, length}, false, &best);
      }
    }
  }
  *count = best ? best->word_count : 0;
  return best ? &best->term : NULL;
}
