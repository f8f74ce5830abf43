/* lexicon.c: looking things up in the compiled tables.
 *
 * Two passes over the tokens of a text. `maq_find_words` gives each token its numbers in the vocabulary: as written, by its
 * light stem, and for Kazakh by every stem that taking inflections off leaves. `maq_find_lexemes` starts at each token and
 * follows the edges of the trie as far as the words go, once by exact words and once by light stems; where a node holds
 * items, that is a match. Both are linear: a walk is no longer than the longest form of the tables.
 */
#include "lexicon/lexicon.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "lexicon/recent_words.h"
#include "lexicon/tables.h"
#include "lexicon_types.h"
#include "text/character.h"

enum {
  LONGEST_WORD = 120, /* bytes: longer words are not in the tables */
  MOST_READINGS = 16, /* inflections asked for a word */
  LONGEST_ABBREVIATION = 32,
  AHEAD = 3, /* tokens: so early a word is sent for */
};

const char *maq_language_code(maq_language language) {
  static const char *const codes[MAQ_LANGUAGE_COUNT] = {NULL, "kk", "ru", "en", "ky", "tt", "uz", "tr", "ug"};
  return codes[language];
}

const maq_lexeme *maq_lexicon_get(uint32_t lexeme) {
  return &maq_lexicon_lexemes[lexeme];
}

const char *maq_lexicon_text(uint32_t text) {
  return &maq_lexicon_texts[text];
}

unsigned maq_lexicon_type_key(unsigned type) {
  return maq_lexicon_type_keys[type];
}

size_t maq_lexicon_size(void) {
  return maq_lexicon_lexeme_count - 1;
}

const char *maq_lexicon_version(void) {
  return maq_lexicon_hash;
}

const maq_lexeme *maq_lexicon_by_code(int table, maq_language language, const char *code) {
  for (uint32_t i = 1; i < maq_lexicon_lexeme_count; i++) {
    const maq_lexeme *lexeme = &maq_lexicon_lexemes[i];
    if ((table < 0 || lexeme->table == table) && (language == MAQ_LANGUAGE_ANY || lexeme->language == language) &&
        strcmp(maq_lexicon_text(lexeme->code), code) == 0) {
      return lexeme;
    }
  }
  return NULL;
}

static uint32_t find_hashed(const char *folded, size_t length, uint64_t hash) {
  uint32_t tag = maq_word_tag(hash), slot = maq_first_slot(hash, maq_lexicon_word_slot_count);
  for (uint32_t found; (found = maq_lexicon_word_slots[slot].word); slot = maq_next_slot(slot, maq_lexicon_word_slot_count)) {
    uint32_t word = maq_word_of_slot(found);
    if (found - word == tag) {
      const char *known = maq_lexicon_texts + maq_lexicon_word_slots[slot].text;
      if (strncmp(known, folded, length) == 0 && known[length] == 0) {
        return word;
      }
    }
  }
  return 0;
}

uint32_t maq_vocabulary_find(const char *folded, size_t length) {
  return find_hashed(folded, length, maq_hash(folded, length));
}

/* Sends for the slot where a word will be looked for. */
static void send_for(uint64_t hash) {
#if defined(__GNUC__)
  __builtin_prefetch(&maq_lexicon_word_slots[maq_first_slot(hash, maq_lexicon_word_slot_count)]);
#else
  (void)hash;
#endif
}

bool maq_may_be_verb(const char *folded, size_t length) {
  for (size_t letters = 1; letters <= 3 && letters * 2 <= length; letters++) {
    uint32_t bit = maq_verb_beginning(folded, letters);
    if (maq_lexicon_verb_beginnings[bit / 8] >> bit % 8 & 1) {
      return true;
    }
  }
  return false;
}

static uint32_t find_child(uint32_t node, uint32_t word) {
  if (node == 0) {
    return word;
  }
  if (!(maq_lexicon_nodes[node] & MAQ_NODE_LEADS_ON)) {
    return 0;
  }
  uint32_t slot = maq_first_slot(maq_hash_pair(node, word), maq_lexicon_edge_slot_count);
  for (; maq_lexicon_edges[slot].word; slot = maq_next_slot(slot, maq_lexicon_edge_slot_count)) {
    const maq_lexicon_edge *edge = &maq_lexicon_edges[slot];
    if (edge->node == node && edge->word == word) {
      return edge->child;
    }
  }
  return 0;
}

void maq_vocabulary_lexemes(uint32_t word, bool (*visit)(void *context, uint32_t lexeme), void *context) {
  for (uint32_t i = maq_first_item(word); i < maq_first_item(word + 1); i++) {
    if (!visit(context, maq_lexicon_items[i] & MAQ_ITEM_LEXEME)) {
      return;
    }
  }
}

/* ---- words ------------------------------------------------------------------------------------------------------ */

typedef struct word_finder {
  maq_arena *arena;
  maq_words *words;
  size_t capacity;
  maq_language language;
  bool by_key; /* words of the language are found by their light stems */
} word_finder;

static bool add_reading(word_finder *f, maq_word *word, uint32_t number, const maq_inflection *inflection) {
  maq_reading *readings = maq_arena_grow(f->arena, f->words->readings, f->words->reading_count, &f->capacity, sizeof *readings);
  if (!readings) {
    return false;
  }
  f->words->readings = readings;
  readings[f->words->reading_count++] = (maq_reading){number, *inflection};
  word->reading_count++;
  return true;
}

/* A hyphenated ending says the inflection outright: `АҚШ-тың`. */
static bool read_ending(word_finder *f, const maq_token *token, maq_word *word) {
  maq_string base = maq_token_base(token), ending = maq_token_ending(token);
  uint32_t number = maq_vocabulary_find(base.text, base.length);
  maq_inflection inflection = {0};
  if (!number || !maq_kazakh_is_suffix(ending.text, ending.length, &inflection)) {
    return true;
  }
  inflection.stem_length = (uint16_t)base.length;
  return add_reading(f, word, number, &inflection);
}

/* An abbreviation is also the word without its dot, which may be the sentence's: `15 км.` */
static bool read_undotted(word_finder *f, const maq_token *token, maq_word *word) {
  size_t length = token->folded_length - 1u;
  uint32_t number = length && token->folded[length] == '.' ? maq_vocabulary_find(token->folded, length) : 0;
  maq_inflection bare = {.stem_length = (uint16_t)length};
  return !number || add_reading(f, word, number, &bare);
}

typedef struct made_stem {
  uint64_t hash;
  size_t length; /* 0: none to look for */
  char text[LONGEST_WORD + 8];
} made_stem;

/* Makes the stem of a reading and sends for it; none for the word as written, which is `exact`. */
static void make_stem(const maq_token *token, const maq_inflection *reading, made_stem *made) {
  bool whole = reading->stem_length == token->folded_length;
  made->length = whole ? 0 : maq_kazakh_stem(token->folded, reading, made->text, sizeof made->text);
  made->hash = maq_hash(made->text, made->length);
  send_for(made->hash);
}

static bool read_inflections(word_finder *f, const maq_token *token, maq_word *word) {
  maq_inflection readings[MOST_READINGS];
  made_stem stems[MOST_READINGS];
  size_t count = maq_kazakh_inflections(token->folded, token->folded_length, readings, MOST_READINGS);
  for (size_t i = 0; i < count; i++) {
    make_stem(token, &readings[i], &stems[i]);
  }
  for (size_t i = 0; i < count; i++) {
    uint32_t number = stems[i].length ? find_hashed(stems[i].text, stems[i].length, stems[i].hash) : 0;
    if (number && !add_reading(f, word, number, &readings[i])) {
      return false;
    }
  }
  return true;
}

static bool find_word(word_finder *f, const maq_token *token, uint64_t hash, maq_word *word) {
  if (token->folded_length == 0 || token->folded_length > LONGEST_WORD) {
    return true;
  }
  word->exact = find_hashed(token->folded, token->folded_length, hash);
  if (token->kind == MAQ_PUNCT && token->base_length == token->folded_length) {
    return true;
  }
  if (token->kind == MAQ_ABBREVIATION && token->base_length == token->folded_length && !read_undotted(f, token, word)) {
    return false;
  }
  if (f->by_key) {
    char key[LONGEST_WORD + 8];
    size_t length = maq_light_stem(token->folded, token->folded_length, f->language, key);
    word->key = maq_vocabulary_find(key, length);
    return true;
  }
  if (token->base_length < token->folded_length) {
    return read_ending(f, token, word);
  }
  return token->kind != MAQ_WORD || read_inflections(f, token, word);
}

/* ---- the memory of words ------------------------------------------------------------------------------------------ */

/* Is what is known of the token kept? */
static bool is_kept(const word_finder *f, const maq_token *token) {
  return f->words->recent && token->kind == MAQ_WORD && token->folded_length && token->folded_length <= MAQ_RECENT_BYTES &&
         token->base_length == token->folded_length;
}

static bool recall(word_finder *f, const maq_known_word *known, maq_word *word) {
  word->exact = known->exact;
  for (unsigned i = 0; i < known->reading_count; i++) {
    if (!add_reading(f, word, known->readings[i].word, &known->readings[i].inflection)) {
      return false;
    }
  }
  return true;
}

static void keep(const word_finder *f, const maq_token *token, const maq_word *word, maq_known_word *place) {
  if (word->reading_count <= MAQ_RECENT_MOST_READINGS) {
    place->length = (uint8_t)token->folded_length;
    place->reading_count = (uint8_t)word->reading_count;
    place->exact = word->exact;
    place->stems[0] = place->stems[1] = 0;
    place->noted = 0;
    memcpy(place->text, token->folded, token->folded_length);
    if (word->reading_count) {
      memcpy(place->readings, f->words->readings + word->first_reading, word->reading_count * sizeof *place->readings);
    }
  }
}

static bool recall_or_find(word_finder *f, const maq_token *token, uint64_t hash, maq_word *word) {
  *word = (maq_word){.first_reading = (uint32_t)f->words->reading_count};
  if (!is_kept(f, token)) {
    return find_word(f, token, hash, word);
  }
  maq_known_word *place = maq_recent_find(f->words->recent, token->folded, token->folded_length, hash);
  if (maq_recent_is(place, token->folded, token->folded_length)) {
    return recall(f, place, word);
  }
  bool found = find_word(f, token, hash, word);
  if (found) {
    keep(f, token, word, place);
  }
  return found;
}

/* The hash of a token; sends for where it will be looked for. */
static uint64_t announce(const word_finder *f, const maq_token *token) {
  uint64_t hash = maq_hash(token->folded, token->folded_length <= LONGEST_WORD ? token->folded_length : 0);
  if (is_kept(f, token)) {
    maq_recent_send_for(f->words->recent, hash);
  } else {
    send_for(hash);
  }
  return hash;
}

bool maq_find_words(maq_arena *arena, const maq_tokens *tokens, maq_language language, maq_recent_words *recent, maq_words *words) {
  bool by_key = language == MAQ_LANGUAGE_RU || language == MAQ_LANGUAGE_EN;
  *words =
      (maq_words){.items = maq_arena_allocate(arena, (tokens->count + 1) * sizeof *words->items), .recent = by_key ? NULL : recent};
  if (!words->items) {
    return false;
  }
  word_finder finder = {.arena = arena, .words = words, .language = language, .by_key = by_key};
  uint64_t hashes[AHEAD + 1];
  for (size_t i = 0; i < tokens->count + AHEAD && maq_arena_goes_on(arena); i++) {
    if (i < tokens->count) {
      hashes[i % (AHEAD + 1)] = announce(&finder, &tokens->items[i]);
    }
    size_t at = i - AHEAD;
    if (i >= AHEAD && !recall_or_find(&finder, &tokens->items[at], hashes[at % (AHEAD + 1)], &words->items[at])) {
      return false;
    }
  }
  return !arena->failed;
}

/* ---- lexemes ---------------------------------------------------------------------------------------------------- */

typedef struct lexeme_finder {
  maq_arena *arena;
  const maq_tokens *tokens;
  const maq_words *words;
  maq_language language;
  maq_matches *matches;
  size_t capacity;
} lexeme_finder;

static bool written_as(const lexeme_finder *f, size_t first, size_t last, uint32_t flags) {
  if (last > first && (f->tokens->items[first].shape & MAQ_ARABIC)) {
    return true; /* a script without capitals: several words of a name together are enough */
  }
  if ((flags & MAQ_FORM_CAPITAL) && !(f->tokens->items[first].shape & MAQ_CAPITALIZED)) {
    return false;
  }
  if (flags & MAQ_FORM_CAPS) {
    for (size_t i = first; i <= last; i++) {
      const maq_token *token = &f->tokens->items[i];
      if (token->kind == MAQ_WORD && token->length > 1 && !(token->shape & MAQ_ALL_CAPS)) {
        return false;
      }
    }
  }
  return true;
}

/* Names of any language are known in every text, ordinary words only in a text of theirs. */
static bool speaks(const lexeme_finder *f, const maq_lexeme *lexeme, uint32_t flags) {
  return lexeme->language == MAQ_LANGUAGE_ANY || lexeme->language == f->language || (flags & (MAQ_FORM_CAPS | MAQ_FORM_CAPITAL));
}

/* Was the lexeme found over the same tokens already, by another reading of the last word? */
static bool is_known(const lexeme_finder *f, size_t first, size_t count, uint32_t lexeme) {
  for (size_t i = f->matches->count; i > f->matches->first[first]; i--) {
    const maq_match *match = &f->matches->items[i - 1];
    if (match->token_count != count) {
      return false;
    }
    if (match->lexeme == lexeme) {
      return true;
    }
  }
  return false;
}

static bool add_matches(lexeme_finder *f, uint32_t node, size_t first, size_t last, const maq_inflection *inflection) {
  for (uint32_t i = maq_first_item(node); i < maq_first_item(node + 1); i++) {
    uint32_t lexeme = maq_lexicon_items[i] & MAQ_ITEM_LEXEME, flags = maq_lexicon_items[i] >> MAQ_ITEM_FLAGS_SHIFT;
    if (!written_as(f, first, last, flags) || !speaks(f, &maq_lexicon_lexemes[lexeme], flags) ||
        ((flags & MAQ_FORM_POSSESSED) && (!inflection || inflection->possessive != 3)) ||
        is_known(f, first, last - first + 1, lexeme)) {
      continue;
    }
    uint8_t table = maq_lexicon_lexemes[lexeme].table;
    if (table == MAQ_LEXICON_COMMON_WORDS || table == MAQ_LEXICON_FUNCTION_WORDS) {
      f->matches->common[first] |= first == last;
      f->matches->function[first] |= first == last && table == MAQ_LEXICON_FUNCTION_WORDS;
      continue;
    }
    maq_match *items = maq_arena_grow(f->arena, f->matches->items, f->matches->count, &f->capacity, sizeof *items);
    if (!items) {
      return false;
    }
    f->matches->items = items;
    items[f->matches->count++] = (maq_match){
        .first_token = (uint32_t)first,
        .token_count = (uint32_t)(last - first + 1),
        .lexeme = lexeme,
        .inflection = inflection ? *inflection : (maq_inflection){0},
    };
  }
  return true;
}

/* The matches that end with token `last`, coming from `node` by exact words. */
static bool end_exact(lexeme_finder *f, uint32_t node, size_t first, size_t last) {
  const maq_word *word = &f->words->items[last];
  uint32_t child = word->exact ? find_child(node, word->exact) : 0;
  if (child && !add_matches(f, child, first, last, NULL)) {
    return false;
  }
  for (uint32_t i = 0; i < word->reading_count; i++) {
    const maq_reading *reading = &f->words->readings[word->first_reading + i];
    uint32_t inflected = find_child(node, reading->word);
    if (inflected && inflected != child && !add_matches(f, inflected, first, last, &reading->inflection)) {
      return false;
    }
  }
  return true;
}

static bool walk(lexeme_finder *f, size_t first) {
  uint32_t exact = 0, key = 0;
  bool by_exact = true, by_key = f->language == MAQ_LANGUAGE_RU || f->language == MAQ_LANGUAGE_EN;
  for (size_t last = first; last < f->tokens->count && (by_exact || by_key); last++) {
    const maq_word *word = &f->words->items[last];
    if (by_exact) {
      if (!end_exact(f, exact, first, last)) {
        return false;
      }
      exact = word->exact ? find_child(exact, word->exact) : 0;
      by_exact = exact != 0;
    }
    if (by_key) {
      key = word->key ? find_child(key, word->key) : 0;
      by_key = key != 0;
      if (by_key && !add_matches(f, key, first, last, NULL)) {
        return false;
      }
    }
  }
  return true;
}

/* The matches of one token come out by length, shortest first: turn them round, keeping the order within a length. */
static void longest_first(maq_match *items, size_t count) {
  for (size_t i = 1; i < count; i++) {
    maq_match moved = items[i];
    size_t at = i;
    while (at > 0 && items[at - 1].token_count < moved.token_count) {
      items[at] = items[at - 1];
      at--;
    }
    items[at] = moved;
  }
}

bool maq_find_lexemes(maq_arena *arena, const maq_tokens *tokens, const maq_words *words, maq_language language,
                      maq_matches *matches) {
  *matches = (maq_matches){.first = maq_arena_array(arena, tokens->count + 1, sizeof *matches->first),
                           .common = maq_arena_allocate(arena, tokens->count + 1),
                           .function = maq_arena_allocate(arena, tokens->count + 1)};
  if (!matches->first || !matches->common || !matches->function) {
    return false;
  }
  lexeme_finder finder = {.arena = arena, .tokens = tokens, .words = words, .language = language, .matches = matches};
  finder.capacity = tokens->count + 16; /* few texts have more */
  matches->items = maq_arena_array(arena, finder.capacity, sizeof *matches->items);
  if (!matches->items) {
    return false;
  }
  for (size_t i = 0; i < tokens->count && maq_arena_goes_on(arena); i++) {
    matches->first[i] = (uint32_t)matches->count;
    const maq_word *word = &words->items[i];
    if ((word->exact || word->key || word->reading_count) && !walk(&finder, i)) {
      return false;
    }
    longest_first(matches->items + matches->first[i], matches->count - matches->first[i]);
  }
  matches->first[tokens->count] = (uint32_t)matches->count;
  return !arena->failed;
}

const maq_match *maq_match_at(const maq_matches *matches, size_t token, int table, int type) {
  for (uint32_t i = matches->first[token]; i < matches->first[token + 1]; i++) {
    const maq_lexeme *lexeme = maq_lexicon_get(matches->items[i].lexeme);
    if (lexeme->table == table && (type < 0 || lexeme->type == type)) {
      return &matches->items[i];
    }
  }
  return NULL;
}

bool maq_lexicon_continues(const maq_words *words, size_t first, size_t last, const char *final) {
  uint32_t node = 0;
  for (size_t i = first; i < last; i++) {
    node = words->items[i].exact ? find_child(node, words->items[i].exact) : 0;
    if (!node) {
      return false;
    }
  }
  uint32_t word = maq_vocabulary_find(final, strlen(final));
  node = word ? find_child(node, word) : 0;
  return maq_first_item(node + 1) > maq_first_item(node);
}

void maq_lexicon_phrase(const maq_words *words, size_t first, size_t last, uint32_t final,
                        bool (*visit)(void *context, uint32_t lexeme), void *context) {
  uint32_t node = 0;
  for (size_t i = first; i < last; i++) {
    node = words->items[i].exact ? find_child(node, words->items[i].exact) : 0;
    if (!node) {
      return;
    }
  }
  node = final ? find_child(node, final) : 0;
  for (uint32_t i = maq_first_item(node); i < maq_first_item(node + 1); i++) {
    if (!visit(context, maq_lexicon_items[i] & MAQ_ITEM_LEXEME)) {
      return;
    }
  }
}

/* ---- abbreviations ---------------------------------------------------------------------------------------------- */

typedef struct abbreviation_query {
  bool found, final;
} abbreviation_query;

static bool visit_abbreviation(void *context, uint32_t number) {
  abbreviation_query *query = context;
  const maq_lexeme *lexeme = maq_lexicon_get(number);
  if (lexeme->table == MAQ_LEXICON_ABBREVIATIONS) {
    query->found = true;
    query->final |= lexeme->type == MAQ_TYPE_ABBREVIATION_FINAL;
  }
  return true;
}

size_t maq_lexicon_abbreviation(const char *text, size_t length, bool *may_end_sentence) {
  size_t most = length < LONGEST_ABBREVIATION ? length : LONGEST_ABBREVIATION;
  size_t best = 0;
  for (size_t i = 0; i < most; i++) {
    unsigned char c = (unsigned char)text[i];
    if (c == '.') {
      char folded[LONGEST_ABBREVIATION * MAQ_FOLD_GROWTH + 4];
      size_t folded_length = maq_fold(text, i + 1, folded);
      abbreviation_query query = {false, false};
      maq_vocabulary_lexemes(maq_vocabulary_find(folded, folded_length), visit_abbreviation, &query);
      if (query.found) {
        best = i + 1;
        *may_end_sentence = query.final;
      }
    } else if (c < 0x80 && !((c | 0x20) >= 'a' && (c | 0x20) <= 'z') && c != '-') {
      break;
    }
  }
  return best;
}
