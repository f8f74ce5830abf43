/* names.c: marks on tokens, and small questions that all recognisers of names ask. */
#include "facts/names.h"

/* ---- marks ------------------------------------------------------------------------------------------------------ */

static bool ends_with(maq_string word, const char *ending) {
  size_t length = strlen(ending);
  return word.length > length + 4 && memcmp(word.text + word.length - length, ending, length) == 0;
}

bool maq_is_relational(maq_string word) {
  static const char *const endings[] = {"лық", "лік", "дық", "дік", "тық", "тік", "аралық", "лы", "лі"};
  for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
    if (ends_with(word, endings[i])) {
      return true;
    }
  }
  return false;
}

/* What the lexicon says of one token by its one-word forms. */
static uint8_t lexicon_marks(const maq_matches *matches, size_t token) {
  uint8_t marks = matches->common[token] ? MAQ_MARK_COMMON : 0;
  for (uint32_t i = matches->first[token]; i < matches->first[token + 1]; i++) {
    const maq_match *match = &matches->items[i];
    const maq_lexeme *lexeme = maq_lexicon_get(match->lexeme);
    switch (lexeme->table) {
      case MAQ_LEXICON_POSITIONS:
      case MAQ_LEXICON_NUMERALS:
      case MAQ_LEXICON_CALENDAR:
        marks |= match->token_count == 1 && lexeme->type != MAQ_TYPE_ROLE_STANDALONE ? MAQ_MARK_COMMON : 0;
        break;
      case MAQ_LEXICON_HEADS:
        marks |= match->token_count == 1 && lexeme->type != MAQ_TYPE_LANGUAGE && lexeme->type != MAQ_TYPE_DISEASE_NAME
                     ? MAQ_MARK_COMMON
                     : 0;
        break;
      case MAQ_LEXICON_GIVEN_NAMES: marks |= match->token_count == 1 ? MAQ_MARK_GIVEN : 0; break;
      case MAQ_LEXICON_SURNAMES: marks |= match->token_count == 1 && lexeme->type == MAQ_TYPE_SURNAME ? MAQ_MARK_SURNAME : 0; break;
      case MAQ_LEXICON_COUNTRIES:
      case MAQ_LEXICON_PLACES: marks |= MAQ_MARK_PLACE; break;
      default: break;
    }
  }
  return marks;
}

/* More than half of a line's words in capitals: there capitals say nothing. */
static bool shouts(const maq_tokens *tokens, const maq_sentence *sentence) {
  uint32_t capitals = 0, words = 0;
  for (uint32_t i = sentence->first_token; i < sentence->first_token + sentence->token_count; i++) {
    const maq_token *token = &tokens->items[i];
    if (token->kind == MAQ_WORD && token->length > 1) {
      words++;
      capitals += (token->shape & MAQ_ALL_CAPS) != 0;
    }
  }
  return words > 3 && capitals * 2 > words;
}

static void mark_sentence(const maq_name_finder *f, const maq_sentence *sentence) {
  const maq_tokens *tokens = f->sources->tokens;
  bool loud = shouts(tokens, sentence), initial = true;
  for (uint32_t i = sentence->first_token; i < sentence->first_token + sentence->token_count; i++) {
    const maq_token *token = &tokens->items[i];
    uint8_t marks = f->marks[i] | lexicon_marks(f->sources->matches, i);
    if (token->kind == MAQ_PUNCT) {
      initial |= token->mark == '"' || token->mark == ':';
    } else {
      marks |= initial ? MAQ_MARK_INITIAL : 0;
      initial = false;
    }
    if (token->kind == MAQ_WORD) {
      bool capital = (token->shape & MAQ_CAPITALIZED) != 0;
      if (capital && !loud && !((marks & MAQ_MARK_INITIAL) && (marks & MAQ_MARK_COMMON))) {
        marks |= MAQ_MARK_NAME;
      }
      if (!capital && maq_is_relational(maq_token_folded(token))) {
        marks |= MAQ_MARK_ADJECTIVE;
      }
    }
    f->marks[i] = marks;
  }
}

static void take(const maq_name_finder *f, const maq_span *span) {
  for (uint32_t i = span->first_token; i < span->first_token + span->token_count; i++) {
    f->marks[i] |= MAQ_MARK_TAKEN;
  }
}

bool maq_mark_tokens(maq_arena *arena, maq_name_finder *finder) {
  const maq_entity_sources *s = finder->sources;
  finder->marks = maq_arena_allocate(arena, s->tokens->count + 1);
  if (!finder->marks) {
    return false;
  }
  for (size_t i = 0; i < s->times->count; i++) {
    take(finder, &s->times->items[i].span);
  }
  for (size_t i = 0; i < s->measures->count; i++) {
    take(finder, &s->measures->items[i].span);
  }
  for (size_t i = 0; i < s->sentences->count && maq_arena_goes_on(arena); i++) {
    mark_sentence(finder, &s->sentences->items[i]);
  }
  return !arena->failed;
}

/* ---- questions -------------------------------------------------------------------------------------------------- */

size_t maq_name_limit(const maq_name_finder *finder, size_t token) {
  const maq_sentence *sentence = &finder->sources->sentences->items[finder->sources->tokens->items[token].sentence];
  size_t end = sentence->first_token + sentence->token_count;
  return end - token > MAQ_LONGEST_NAME ? token + MAQ_LONGEST_NAME : end;
}

bool maq_is_possessed(const maq_match *match) {
  return (match->inflection.possessive & MAQ_PERSON_MASK) == 3;
}

bool maq_may_possess(const maq_inflection *inflection) {
  return !inflection->attributive && !inflection->similative &&
         (inflection->grammatical_case == MAQ_NOMINATIVE || inflection->grammatical_case == MAQ_GENITIVE);
}

bool maq_head_class(const maq_lexeme *head, bool quoted, maq_entity_class *class, bool *inside) {
  const char *place = maq_lexicon_text(head->value); /* `out`, `quoted_out`, `name_out` or empty: see the lexicon's README */
  *inside = strcmp(place, "out") != 0 && !(quoted && *place);
  switch (head->type) {
    case MAQ_TYPE_ORGANISATION: *class = MAQ_ORGANISATION; return true;
    case MAQ_TYPE_ORGANISATION_OUTSIDE:
      *class = MAQ_ORGANISATION;
      *inside = false;
      return true;
    case MAQ_TYPE_FACILITY:
    case MAQ_TYPE_STREET: *class = MAQ_FACILITY; return true;
    case MAQ_TYPE_LOCATION: *class = MAQ_LOCATION; return true;
    case MAQ_TYPE_EVENT: *class = MAQ_EVENT; return true;
    case MAQ_TYPE_PROJECT: *class = MAQ_PROJECT; return true;
    case MAQ_TYPE_LAW: *class = MAQ_LAW; return true;
    case MAQ_TYPE_ART: *class = MAQ_ART; return true;
    case MAQ_TYPE_PRODUCT: *class = MAQ_PRODUCT; return true;
    case MAQ_TYPE_GPE: *class = MAQ_GPE; return true;
    case MAQ_TYPE_GPE_OUTSIDE:
      *class = MAQ_GPE;
      *inside = false;
      return true;
    default: return false;
  }
}

const maq_match *maq_head_at(const maq_name_finder *finder, size_t token, bool quoted, maq_entity_class *class, bool *inside) {
  const maq_matches *matches = finder->sources->matches;
  for (uint32_t i = matches->first[token]; i < matches->first[token + 1]; i++) {
    const maq_lexeme *lexeme = maq_lexicon_get(matches->items[i].lexeme);
    if (lexeme->table == MAQ_LEXICON_HEADS && maq_head_class(lexeme, quoted, class, inside)) {
      return &matches->items[i];
    }
  }
  return NULL;
}
