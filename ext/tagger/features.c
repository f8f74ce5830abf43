/* features.c: see features.h. The templates of features stand in the last part.
 *
 * A template has a number of its own, so that equal values of two templates are two features; what is in the model is bound
 * to these numbers: after any change here it must be learned anew.
 */
#include "tagger/features.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "kazakh/morphology.h"
#include "lexicon/recent_words.h"
#include "lexicon_types.h"

enum {
  PLACE_FIRST = 1,
  PLACE_LAST = 2,
  PLACE_LOUD = 4,
  PLACE_BARE = 8,
  BARE_SHAPE = 0x1000,
  LONGEST_HEAD_DISTANCE = 5,
  LONGEST_RUN = 7,
  LONGEST_QUOTED = 64
};

static uint32_t hash_text(const char *text, size_t length) {
  return (uint32_t)maq_hash(text, length);
}

/* ---- one token -------------------------------------------------------------------------------------------------- */

/* Where the last `letters` letters of a word begin. */
static const char *tail_of(const char *word, size_t length, int letters) {
  const char *at = word + length;
  while (letters-- > 0 && at > word) {
    at = maq_utf8_previous(word, at);
  }
  return at;
}

static uint16_t number_shape(const maq_token *token) {
  unsigned digits = 0, marks = 0;
  maq_string base = maq_token_base(token);
  for (size_t i = 0; i < base.length; i++) {
    bool digit = base.text[i] >= '0' && base.text[i] <= '9';
    digits += digit;
    marks |= digit ? 0u : base.text[i] == ':' ? 1u : base.text[i] == '.' ? 2u : base.text[i] == ',' ? 4u : 8u;
  }
  unsigned ending = token->base_length < token->folded_length;
  return (uint16_t)(0x400u | (digits > 5 ? 5u : digits) | marks << 3 | ending << 7);
}

/* Kind, capitals, script and hyphen in a few bits; of numbers the digits, of marks the mark. */
static uint16_t shape_of(const maq_token *token) {
  if (token->kind == MAQ_NUMBER) {
    return number_shape(token);
  }
  if (token->kind == MAQ_PUNCT) {
    return (uint16_t)(0x800u | (unsigned char)token->mark);
  }
  unsigned capitals = token->shape & MAQ_ALL_CAPS ? 2u : token->shape & MAQ_CAPITALIZED ? 1u : 0u;
  unsigned latin = (token->shape & MAQ_LATIN) != 0, digit = (token->shape & MAQ_HAS_DIGIT) != 0;
  unsigned hyphen = memchr(token->folded, '-', token->folded_length) != NULL;
  unsigned tiny = token->length == 1;
  return (uint16_t)(token->kind | capitals << 3 | latin << 5 | digit << 6 | hyphen << 7 | tiny << 8);
}

static uint32_t stem_of(const maq_token *token, uint32_t word) {
  char stem[MAQ_LONGEST_STEM + 8];
  unsigned hints = token->shape & MAQ_CAPITALIZED ? MAQ_HINT_CAPITALIZED : 0u;
  size_t length = maq_kazakh_search_stem(token->folded, token->folded_length, hints, stem, sizeof stem);
  return length ? hash_text(stem, length) : word;
}

static void look_at_word(const maq_tagger_input *input, size_t at, maq_tagger_view *view) {
  const maq_token *token = &input->tokens->items[at];
  view->shape = shape_of(token);
  view->word = hash_text(token->folded, token->folded_length);
  view->stem = view->word;
  const char *tail = tail_of(token->folded, token->folded_length, 3);
  view->ending = hash_text(tail, (size_t)(token->folded + token->folded_length - tail));
  if (token->kind == MAQ_NUMBER) { /* digits are alike */
    maq_string ending = maq_token_ending(token);
    view->stem = view->shape * 0x9E3779B1u ^ hash_text(ending.text, ending.length);
  } else if (token->kind == MAQ_WORD && token->folded_length <= MAQ_LONGEST_STEM) {
    maq_known_word *known = maq_recent_of(input->words->recent, token);
    uint32_t *kept = known ? &known->stems[(token->shape & MAQ_CAPITALIZED) != 0] : NULL;
    view->stem = kept && *kept ? *kept : stem_of(token, view->word);
    if (kept) {
      *kept = view->stem;
    }
  }
}

/* ---- what the lexicon knows ------------------------------------------------------------------------------------- */

static void add_known(maq_tagger_view *view, unsigned item) {
  for (unsigned i = 0; i < view->known_count; i++) {
    if (view->known[i] == item) {
      return;
    }
  }
  if (view->known_count < MAQ_TAGGER_MOST_KNOWN) {
    view->known[view->known_count++] = (uint16_t)item;
  }
}

static unsigned morphology_of(const maq_inflection *inflection) {
  unsigned owner = (inflection->possessive & MAQ_PERSON_MASK) == 3 ? 1u : inflection->possessive ? 2u : 0u;
  return 1u + inflection->grammatical_case + owner * 8u + (inflection->plural ? 24u : 0u) + (inflection->attributive ? 48u : 0u);
}

static void look_up(const maq_tagger_input *input, size_t at, maq_tagger_view *views) {
  const maq_matches *matches = input->matches;
  for (uint32_t i = matches->first[at]; i < matches->first[at + 1]; i++) {
    const maq_match *match = &matches->items[i];
    const maq_lexeme *lexeme = maq_lexicon_get(match->lexeme);
    unsigned type = maq_lexicon_type_key(lexeme->type);
    if (lexeme->table == MAQ_LEXICON_EVENTS || lexeme->table == MAQ_LEXICON_AGREEMENTS || lexeme->table == MAQ_LEXICON_TOPICS) {
      continue; /* of facts, not of names */
    }
    bool many = match->token_count > 1;
    for (uint32_t k = 0; k < match->token_count; k++) {
      add_known(&views[at + k], type * 4u + many * 2u + (k > 0));
    }
    if (!views[at + match->token_count - 1].morphology) {
      views[at + match->token_count - 1].morphology = (uint8_t)morphology_of(&match->inflection);
    }
  }
}

/* The endings of a word that the lexicon does not have, by the letters. */
static void look_at_ending(const maq_tagger_input *input, size_t at, maq_tagger_view *view) {
  const maq_word *word = &input->words->items[at];
  if (!view->morphology && word->reading_count) {
    view->morphology = (uint8_t)(128u | morphology_of(&input->words->readings[word->first_reading].inflection));
  }
  view->known_all = 0;
  for (unsigned i = 0; i < view->known_count; i++) {
    view->known_all = (view->known_all ^ view->known[i]) * 0x01000193u + 1u;
  }
}

/* ---- the sentence ----------------------------------------------------------------------------------------------- */

static void mark_quotes(const maq_tagger_input *input, maq_tagger_view *views, size_t first, size_t end) {
  for (size_t i = first; i < end; i++) {
    const maq_token *token = &input->tokens->items[i];
    if (token->kind != MAQ_PUNCT || token->mark != '"' || token->partner == MAQ_NO_MATCH || token->partner <= i ||
        token->partner >= end || token->partner - i > LONGEST_QUOTED) {
      continue;
    }
    uint32_t behind = token->partner + 1 < end ? views[token->partner + 1].stem : 1u;
    uint32_t before = i > first ? views[i - 1].stem : 1u;
    for (size_t k = i; k <= token->partner; k++) {
      views[k].quote = behind | 1u;
      views[k].quote_before = before | 1u;
    }
  }
}

/* The head nouns from right to left: each token learns of the nearest possessed one behind it. */
static void mark_heads(const maq_tagger_input *input, maq_tagger_view *views, size_t first, size_t end) {
  unsigned head = 0, distance = 0;
  for (size_t i = end; i-- > first;) {
    const maq_matches *matches = input->matches;
    distance++;
    if (input->tokens->items[i].kind == MAQ_PUNCT && input->tokens->items[i].mark != '"') {
      head = 0;
    }
    views[i].head = (uint16_t)(head && distance <= LONGEST_HEAD_DISTANCE ? head * 8u + distance : 0u);
    for (uint32_t m = matches->first[i]; m < matches->first[i + 1]; m++) {
      const maq_match *match = &matches->items[m];
      const maq_lexeme *lexeme = maq_lexicon_get(match->lexeme);
      if ((lexeme->table == MAQ_LEXICON_HEADS || lexeme->table == MAQ_LEXICON_POSITIONS) &&
          (match->inflection.possessive & MAQ_PERSON_MASK) == 3) {
        head = (maq_lexicon_type_key(lexeme->type) & 0x1FFEu) + 1u;
        distance = 0;
        break;
      }
    }
  }
}

/* Is most of the sentence in capitals, or does it have none, as in lower case and in Arabic letters? */
static unsigned loudness_of(const maq_tagger_input *input, size_t first, size_t end) {
  size_t words = 0, loud = 0, capitals = 0;
  for (size_t i = first; i < end; i++) {
    const maq_token *token = &input->tokens->items[i];
    words += token->kind == MAQ_WORD && token->length > 1;
    loud += token->kind == MAQ_WORD && (token->shape & MAQ_ALL_CAPS);
    capitals += (token->shape & (MAQ_ALL_CAPS | MAQ_CAPITALIZED)) != 0;
  }
  return words > 3 && loud * 2 > words ? PLACE_LOUD : words > 2 && !capitals ? PLACE_BARE : 0u;
}

static void mark_places(const maq_tagger_input *input, maq_tagger_view *views, size_t first, size_t end) {
  unsigned loudness = loudness_of(input, first, end);
  for (size_t i = first; i < end;) {
    size_t run = i;
    while (run < end && input->tokens->items[run].kind != MAQ_PUNCT && (input->tokens->items[run].shape & MAQ_CAPITALIZED)) {
      run++;
    }
    size_t length = run - i > LONGEST_RUN ? LONGEST_RUN : run - i, stop = run > i ? run : i + 1;
    for (size_t k = i; k < stop; k++) {
      size_t place = k - i > LONGEST_RUN ? LONGEST_RUN : k - i;
      views[k].shape = (uint16_t)(views[k].shape | (loudness & PLACE_BARE ? BARE_SHAPE : 0));
      views[k].run = (uint8_t)(length * 8 + (length ? place : 0));
      views[k].place = (uint8_t)(loudness | (k == first ? PLACE_FIRST : 0u) | (k + 1 == end ? PLACE_LAST : 0u));
    }
    i = stop;
  }
}

static void mark_hints(const maq_tagger_hints *hints, maq_tagger_view *views, bool figures) {
  for (size_t i = 0; i < hints->count; i++) {
    const maq_tagger_hint *hint = &hints->items[i];
    for (uint32_t k = 0; k < hint->token_count; k++) {
      maq_tagger_view *view = &views[hint->first_token + k];
      uint8_t label = (uint8_t)(1u + hint->class * 2u + (k > 0));
      bool last = k + 1 == hint->token_count;
      *(figures ? &view->figure : &view->name) = label;
      *(figures ? &view->figure_end : &view->name_end) = last;
    }
  }
}

/* May the token be of a name by what it is itself: a capital (or none in the whole sentence), a digit, quotation marks around it,
 * a rule that has seen it? */
static bool stands_out(const maq_tagger_view *view, const maq_token *token) {
  bool bare = (view->place & PLACE_BARE) && token->kind != MAQ_PUNCT;
  return bare || (token->kind != MAQ_PUNCT && (token->kind != MAQ_WORD || (token->shape & (MAQ_CAPITALIZED | MAQ_HAS_DIGIT)))) ||
         view->figure || view->name || view->quote;
}

maq_tagger_view *maq_tagger_look(maq_arena *arena, const maq_tagger_input *input) {
  size_t count = input->tokens->count;
  maq_tagger_view *views = maq_arena_allocate(arena, (count + 1) * sizeof *views);
  if (!views) {
    return NULL;
  }
  for (size_t i = 0; i < count && maq_arena_goes_on(arena); i++) {
    look_up(input, i, views);
  }
  for (size_t i = 0; i < count && maq_arena_goes_on(arena); i++) {
    look_at_word(input, i, &views[i]);
    look_at_ending(input, i, &views[i]);
  }
  mark_hints(&input->figures, views, true);
  mark_hints(&input->names, views, false);
  for (size_t i = 0; i < input->sentences->count && maq_arena_goes_on(arena); i++) {
    const maq_sentence *sentence = &input->sentences->items[i];
    size_t first = sentence->first_token, end = first + sentence->token_count;
    mark_quotes(input, views, first, end);
    mark_heads(input, views, first, end);
    mark_places(input, views, first, end);
  }
  for (size_t i = 0; i < count; i++) {
    views[i].stands_out = stands_out(&views[i], &input->tokens->items[i]);
  }
  return arena->failed ? NULL : views;
}

/* ---- templates -------------------------------------------------------------------------------------------------- */

typedef struct writer {
  uint32_t *out;
  size_t count;
} writer;

/* One feature: the number of its template and a value, mixed by multiplication. */
static void put(writer *w, uint32_t template, uint32_t value) {
  uint32_t hash = (value ^ template * 0x85EBCA6Bu) * 0x9E3779B1u;
  hash ^= hash >> 15;
  hash *= 0x2C1B3C6Du;
  hash ^= hash >> 13;
  w->out[w->count++] = hash;
}

static uint32_t pair(uint32_t a, uint32_t b) {
  uint32_t hash = a * 0xC2B2AE35u + (b ^ b >> 16) * 0x27D4EB2Fu + 0x165667B1u;
  return hash ^ hash >> 15;
}

static void put_affixes(writer *w, const maq_token *token) {
  const char *begin = token->folded, *end = begin + token->folded_length, *at = begin;
  for (uint32_t letters = 1; letters <= 5 && at < end; letters++) {
    uint32_t character;
    at = maq_utf8_next(at, end, &character);
    if (letters >= 2) {
      put(w, 10 + letters, hash_text(begin, (size_t)(at - begin)));
    }
  }
  at = end;
  for (uint32_t letters = 1; letters <= 5 && at > begin; letters++) {
    at = maq_utf8_previous(begin, at);
    put(w, 20 + letters, hash_text(at, (size_t)(end - at)));
  }
}

static void put_known(writer *w, const maq_tagger_view *v, const maq_tagger_view *before, const maq_tagger_view *after) {
  for (unsigned i = 0; i < v->known_count; i++) {
    put(w, 30, v->known[i]);
    put(w, 31, pair(v->known[i], v->shape));
  }
  for (unsigned i = 0; i < before->known_count && i < 5; i++) {
    put(w, 32, before->known[i]);
  }
  for (unsigned i = 0; i < after->known_count && i < 5; i++) {
    put(w, 33, after->known[i]);
  }
}

static uint32_t hints_of(const maq_tagger_view *v) {
  return (uint32_t)v->figure | (uint32_t)v->name << 8 | (uint32_t)v->figure_end << 16 | (uint32_t)v->name_end << 17;
}

/* The words around: v[0] is the token, v[-2] to v[2] its neighbours. */
static void put_words(writer *w, const maq_tagger_view *const *v) {
  put(w, 1, v[2]->word);
  put(w, 2, v[1]->word);
  put(w, 3, v[3]->word);
  put(w, 40, v[2]->stem);
  put(w, 41, v[1]->stem);
  put(w, 42, v[3]->stem);
  put(w, 43, v[0]->stem);
  put(w, 44, v[4]->stem);
  put(w, 45, pair(v[1]->stem, v[2]->stem));
  put(w, 46, pair(v[2]->stem, v[3]->stem));
  put(w, 47, pair(v[3]->stem, v[4]->stem));
  put(w, 48, pair(v[0]->stem, v[1]->stem));
  put(w, 49, pair(pair(v[1]->stem, v[2]->stem), v[3]->stem));
  put(w, 50, v[1]->ending);
  put(w, 51, v[3]->ending);
  put(w, 52, pair(v[2]->ending, v[3]->ending));
  put(w, 53, pair(v[1]->ending, v[2]->ending));
}

static void put_shapes(writer *w, const maq_tagger_view *const *v) {
  put(w, 63, pair(v[1]->shape, v[2]->shape));
  put(w, 64, pair(v[2]->shape, v[3]->shape));
  put(w, 65, pair(pair(v[1]->shape, v[2]->shape), v[3]->shape));
  put(w, 66, pair(v[2]->shape, v[2]->stem));
  put(w, 67, pair(v[2]->shape, v[2]->place));
  put(w, 68, pair(v[2]->run, v[2]->place));
  put(w, 69, pair(v[2]->shape, v[2]->ending));
  put(w, 70, pair(v[2]->shape, v[3]->stem));
  put(w, 71, pair(v[2]->shape, v[1]->stem));
  put(w, 72, v[2]->morphology);
  put(w, 75, pair(v[1]->morphology, v[2]->morphology));
  put(w, 76, pair(v[2]->morphology, v[2]->shape));
}

static void put_hints(writer *w, const maq_tagger_view *const *v) {
  uint32_t here = hints_of(v[2]), before = hints_of(v[1]), after = hints_of(v[3]);
  put(w, 81, pair(here, v[2]->shape));
  put(w, 82, pair(here, before));
  put(w, 83, pair(here, after));
  put(w, 84, pair(here, v[2]->stem));
  put(w, 87, pair(pair(before, here), after));
  put(w, 89, pair(here, v[2]->known_all));
  put(w, 90, v[2]->known_all);
  put(w, 91, pair(v[1]->known_all, v[2]->known_all));
  put(w, 92, pair(v[2]->known_all, v[3]->known_all));
  put(w, 93, pair(v[2]->known_all, v[2]->morphology));
  put(w, 95, pair(here, v[3]->stem));
  put(w, 96, pair(here, v[1]->stem));
}

static void put_surroundings(writer *w, const maq_tagger_view *const *v) {
  if (v[2]->quote) {
    put(w, 100, v[2]->quote);
    put(w, 101, v[2]->quote_before);
    put(w, 102, pair(v[2]->quote, v[1]->shape == v[2]->shape));
    put(w, 103, v[2]->shape);
  }
  if (v[2]->head) {
    put(w, 104, v[2]->head);
    put(w, 105, pair(v[2]->head / 8u, v[2]->shape));
    put(w, 106, pair(v[2]->head, v[2]->run));
    put(w, 107, pair(v[2]->head / 8u, v[2]->stem));
  }
}

/* Words in lower case that no rule has seen, most of a text, are in few names: they get fewer features, and fewest where nothing
 * beside them stands out either. */
static void put_quiet(writer *w, const maq_tagger_view *const *v) {
  put(w, 1, v[2]->word);
  put(w, 40, v[2]->stem);
  put(w, 41, v[1]->stem);
  put(w, 42, v[3]->stem);
  put(w, 45, pair(v[1]->stem, v[2]->stem));
  put(w, 46, pair(v[2]->stem, v[3]->stem));
  put(w, 69, pair(v[2]->shape, v[2]->ending));
  put(w, 93, pair(v[2]->known_all, v[2]->morphology));
  put(w, 92, pair(v[2]->known_all, v[3]->known_all));
}

/* Marks between names rather than in them; dashes, quotation marks and signs are others. */
static bool is_plain_mark(const maq_token *token) {
  return token->mark && strchr(",.;:!?()", token->mark);
}

static void put_plain(writer *w, const maq_tagger_view *const *v, const maq_token *token) {
  put(w, 1, v[2]->word);
  put(w, 40, v[2]->stem);
  put(w, 41, v[1]->stem);
  put(w, 42, v[3]->stem);
  put(w, 43, v[0]->stem);
  put(w, 45, pair(v[1]->stem, v[2]->stem));
  put(w, 46, pair(v[2]->stem, v[3]->stem));
  put(w, 47, pair(v[3]->stem, v[4]->stem));
  put(w, 48, pair(v[0]->stem, v[1]->stem));
  put(w, 52, pair(v[2]->ending, v[3]->ending));
  put(w, 69, pair(v[2]->shape, v[2]->ending));
  put(w, 65, pair(pair(v[1]->shape, v[2]->shape), v[3]->shape));
  put(w, 75, pair(v[1]->morphology, v[2]->morphology));
  put(w, 110, pair(hints_of(v[1]), hints_of(v[3])));
  put(w, 111, pair(hints_of(v[1]), v[2]->morphology));
  put(w, 112, hints_of(v[3]));
  put(w, 91, pair(v[1]->known_all, v[2]->known_all));
  put(w, 92, pair(v[2]->known_all, v[3]->known_all));
  put(w, 93, pair(v[2]->known_all, v[2]->morphology));
  put(w, 53, pair(v[1]->ending, v[2]->ending));
  const char *tail = tail_of(token->folded, token->folded_length, 2);
  put(w, 22, hash_text(tail, (size_t)(token->folded + token->folded_length - tail)));
  for (unsigned i = 0; i < v[2]->known_count; i++) {
    put(w, 30, v[2]->known[i]);
  }
  if (v[2]->head) {
    put(w, 104, v[2]->head);
    put(w, 107, pair(v[2]->head / 8u, v[2]->stem));
    put(w, 114, pair(v[2]->head / 8u, v[1]->shape));
  }
}

size_t maq_tagger_features(const maq_tagger_input *input, const maq_tagger_view *views, size_t first, size_t end, size_t token,
                           uint32_t *out) {
  static const maq_tagger_view outside[2] = {{.word = 1, .stem = 1, .shape = 0x7001}, {.word = 2, .stem = 2, .shape = 0x7002}};
  const maq_tagger_view *v[5];
  for (size_t i = 0; i < 5; i++) {
    size_t at = token + i; /* two too far */
    v[i] = at < first + 2 ? &outside[0] : at >= end + 2 ? &outside[1] : &views[at - 2];
  }
  writer w = {out, 0};
  if (!v[2]->stands_out && !v[1]->stands_out && !v[3]->stands_out) {
    put_quiet(&w, v);
    return w.count;
  }
  if (!v[2]->stands_out && (input->tokens->items[token].kind != MAQ_PUNCT || is_plain_mark(&input->tokens->items[token]))) {
    put_plain(&w, v, &input->tokens->items[token]);
    return w.count;
  }
  put(&w, 0, 0);
  put_words(&w, v);
  put_affixes(&w, &input->tokens->items[token]);
  put_shapes(&w, v);
  put_known(&w, v[2], v[1], v[3]);
  put_hints(&w, v);
  put_surroundings(&w, v);
  return w.count;
}
