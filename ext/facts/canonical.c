/* canonical.c: the form of a name that stands in a list: nominative, the possessive of an izafet kept.
 *
 * All words but the last stand as written. Of the last one the case ending is taken off: by the hyphen where it has one, by
 * the reading that leaves a known word, else by the longest ending. A person loses the plural too (`Равельдердің`), and a name
 * that the lexicon knows as it stands stays whole (`Фарида` is no locative).
 */
#include "base/utf8.h"
#include "facts/names.h"

/* Bytes of the original word that its folded stem covers; folding may change lengths, so count characters. */
static size_t original_length(const maq_tokens *tokens, const maq_token *token, size_t folded_stem) {
  size_t characters = maq_utf8_count(token->folded, folded_stem);
  const char *begin = tokens->text + token->byte_start, *end = begin + token->byte_length, *at = begin;
  if (maq_utf8_count(token->folded, token->folded_length) != token->length) {
    return token->byte_length; /* composed or dropped characters: leave it whole */
  }
  while (characters-- && at < end) {
    uint32_t character;
    at = maq_utf8_next(at, end, &character);
  }
  return (size_t)(at - begin);
}

static bool visit_name(void *context, uint32_t number) {
  const maq_lexeme *lexeme = maq_lexicon_get(number);
  bool *known = context;
  *known = lexeme->table == MAQ_LEXICON_GIVEN_NAMES || lexeme->table == MAQ_LEXICON_SURNAMES ||
           lexeme->table == MAQ_LEXICON_PLACES || lexeme->table == MAQ_LEXICON_COUNTRIES || lexeme->table == MAQ_LEXICON_ORGANISATIONS;
  return !*known;
}

static bool visit_surname_ending(void *context, uint32_t number) {
  const maq_lexeme *lexeme = maq_lexicon_get(number);
  bool *ending = context;
  *ending = lexeme->table == MAQ_LEXICON_SURNAMES && lexeme->type == MAQ_TYPE_SURNAME_ENDING;
  return !*ending;
}

static bool is_known_name(const char *word, size_t length) {
  bool known = false;
  maq_vocabulary_lexemes(maq_vocabulary_find(word, length), visit_name, &known);
  return known;
}

/* Does the reading take a case, or what counts as one, off? */
static bool is_inflected(const maq_inflection *reading) {
  return !reading->predicative && !reading->similative && reading->grammatical_case != MAQ_EQUATIVE &&
         reading->attributive != MAQ_ATTRIBUTIVE_BARE && (reading->grammatical_case != MAQ_NOMINATIVE || reading->attributive);
}

/* The bytes of stem, plural and third person possessive: all before the case. */
static size_t possessed_length(const maq_token *token, const maq_inflection *reading) {
  static const char *const possessives[] = {"сы", "сі", "ы", "і"};
  size_t at = reading->stem_length + (reading->plural ? strlen("лар") : 0u);
  for (size_t i = 0; i < sizeof possessives / sizeof *possessives; i++) {
    size_t length = strlen(possessives[i]);
    if (at + length <= token->folded_length && memcmp(token->folded + at, possessives[i], length) == 0) {
      return at + length;
    }
  }
  return token->folded_length;
}

/* How good a reading is for the last word of a name; 0: not to be undone. */
static int rank_reading(const maq_token *token, const maq_inflection *reading, maq_entity_class class, bool izafet) {
  bool possessed = (reading->possessive & MAQ_PERSON_MASK) == 3;
  char stem[MAQ_LONGEST_STEM];
  size_t length = maq_kazakh_stem(token->folded, reading, stem, sizeof stem);
  if (!length || length <= 4) {
    return 0;
  }
  if (class == MAQ_PERSON) {
    bool plain = !reading->possessive && reading->restore == MAQ_RESTORE_NONE;
    bool any = is_inflected(reading) || (reading->plural && !reading->predicative && !reading->similative);
    return !plain || !any ? 0 : is_known_name(stem, length) ? 4 : 2;
  }
  if (!is_inflected(reading) || (reading->possessive && !possessed)) {
    return 0;
  }
  bool known = maq_vocabulary_find(stem, length) != 0;
  return 1 + 4 * known + 2 * (possessed == izafet);
}

/* Is it a surname, or does it end like one? */
static bool looks_like_surname(const char *word, size_t length) {
  if (is_known_name(word, length)) {
    return true;
  }
  for (size_t at = length; at > 0;) { /* the endings of the lexicon: `ов`, `ева`, `ұлы` */
    at = (size_t)(maq_utf8_previous(word, word + at) - word);
    bool ending = false;
    if (at > 4 && length - at <= 12) {
      maq_vocabulary_lexemes(maq_vocabulary_find(word + at, length - at), visit_surname_ending, &ending);
    }
    if (ending) {
      return true;
    }
    if (length - at > 12) {
      break;
    }
  }
  return false;
}

/* The length of a name without a case whose vowels do not follow it: usage varies behind Russian endings
 * (`Құдайбергеновке`, `Беларусьте`). The whole length where no surname or known name is left. */
static size_t endings_off(const maq_token *token, size_t length, maq_entity_class class) {
  for (size_t at = (size_t)(maq_utf8_previous(token->folded, token->folded + length) - token->folded);
       at > 6 && length - at <= 10; at = (size_t)(maq_utf8_previous(token->folded, token->folded + at) - token->folded)) {
    maq_inflection ending;
    if (maq_kazakh_is_suffix(token->folded + at, length - at, &ending) && ending.grammatical_case != MAQ_NOMINATIVE && !ending.possessive &&
        !ending.attributive && (class == MAQ_PERSON ? looks_like_surname(token->folded, at) : is_known_name(token->folded, at))) {
      return at;
    }
  }
  return length;
}

/* The length of the folded last word without its case. */
static size_t stem_of(const maq_token *token, maq_entity_class class, bool izafet) {
  size_t length = maq_token_base(token).length;
  if (length < token->folded_length || ((class == MAQ_PERSON || !izafet) && is_known_name(token->folded, length))) {
    return length;
  }
  maq_inflection readings[MAQ_MOST_INFLECTIONS];
  size_t count = maq_kazakh_inflections(token->folded, length, readings, MAQ_MOST_INFLECTIONS);
  const maq_inflection *chosen = NULL;
  int best = 0;
  for (size_t i = 0; i < count; i++) { /* of equals the last, with the longest ending */
    int rank = rank_reading(token, &readings[i], class, izafet);
    if (rank && rank >= best) {
      best = rank;
      chosen = &readings[i];
    }
  }
  if (!chosen) {
    return endings_off(token, length, class);
  }
  return class != MAQ_PERSON && chosen->possessive ? possessed_length(token, chosen) : chosen->stem_length;
}

/* Joins the words of a name as written, with one blank where there was any space. */
static char *join(char *out, const maq_tokens *tokens, const maq_name *name, size_t last_length) {
  for (uint32_t i = 0; i < name->count; i++) {
    const maq_token *token = &tokens->items[name->first + i];
    size_t length = i + 1 == name->count ? last_length : token->byte_length;
    if (i && (token->shape & MAQ_SPACE_BEFORE)) {
      *out++ = ' ';
    }
    memcpy(out, tokens->text + token->byte_start, length);
    out += length;
  }
  return out;
}

maq_string maq_canonical_name(maq_arena *arena, const maq_name_finder *finder, const maq_name *name) {
  const maq_tokens *tokens = finder->sources->tokens;
  if (name->lexeme && name->rule && strncmp(name->rule, "lexicon", 7) == 0) {
    const char *text = maq_lexicon_text(maq_lexicon_get(name->lexeme)->name);
    return maq_string_of(text);
  }
  const maq_token *first = &tokens->items[name->first], *last = &tokens->items[name->first + name->count - 1];
  size_t room = last->byte_start + last->byte_length - first->byte_start + name->count;
  size_t last_length = last->byte_length;
  if (last->kind == MAQ_WORD && (finder->sources->language == MAQ_LANGUAGE_KK || last->base_length < last->folded_length)) {
    last_length = original_length(tokens, last, stem_of(last, name->class, name->count > 1));
  } else if (last->kind == MAQ_URL && last->base_length < last->folded_length) {
    last_length = last->base_length;
  }
  char *out = maq_arena_reserve(arena, room + 1);
  if (!out) {
    return (maq_string){NULL, 0};
  }
  size_t length = (size_t)(join(out, tokens, name, last_length) - out);
  out[length] = 0;
  maq_arena_commit(arena, length + 1);
  return (maq_string){out, length};
}
