/* place.c: places by the lexicon and by their descriptor (`… облысы`, `… қаласы`), and names that are single words of the
 * lexicon: nationalities, languages, diseases, addresses. */
#include "facts/names.h"

static const maq_name nothing = {0};

static bool is_location(unsigned type) {
  switch (type) {
    case MAQ_TYPE_RIVER:
    case MAQ_TYPE_LAKE:
    case MAQ_TYPE_SEA:
    case MAQ_TYPE_OCEAN:
    case MAQ_TYPE_MOUNTAIN:
    case MAQ_TYPE_DESERT:
    case MAQ_TYPE_ISLAND:
    case MAQ_TYPE_PENINSULA:
    case MAQ_TYPE_CONTINENT:
    case MAQ_TYPE_WORLD_REGION:
    case MAQ_TYPE_NATURE: return true;
    default: return false;
  }
}

/* The longest country or place of the lexicon; countries first. */
static const maq_match *lexicon_place(const maq_name_finder *f, size_t token) {
  const maq_match *country = maq_match_at(f->sources->matches, token, MAQ_LEXICON_COUNTRIES, -1);
  const maq_match *place = maq_match_at(f->sources->matches, token, MAQ_LEXICON_PLACES, -1);
  return !place || (country && country->token_count >= place->token_count) ? country : place;
}

/* A capitalised unknown word before `облысы` or `қаласы`. */
static maq_name described_place(const maq_name_finder *f, size_t token) {
  if (!(f->marks[token] & MAQ_MARK_NAME) || token + 1 >= maq_name_limit(f, token)) {
    return nothing;
  }
  maq_entity_class class;
  bool inside;
  const maq_match *head = maq_head_at(f, token + 1, false, &class, &inside);
  if (!head || class != MAQ_GPE || !maq_is_possessed(head) || head->inflection.plural) {
    return nothing;
  }
  bool of_people = strcmp(maq_lexicon_text(maq_lexicon_get(head->lexeme)->value), "people") == 0;
  if (of_people && maq_match_at(f->sources->matches, token, MAQ_LEXICON_NORPS, -1)) {
    return nothing; /* `қазақ елі`: the people is named */
  }
  return (maq_name){(uint32_t)token, inside ? 1 + head->token_count : 1, MAQ_GPE, 0, 850, "place-head", head->inflection};
}

/* The tokens of a lexicon name that belong to the span: `Шет ауданы` names a district, but its descriptor stands outside. */
static uint32_t without_descriptor(const maq_name_finder *f, const maq_match *match) {
  maq_entity_class class;
  bool inside = true;
  size_t last = match->first_token + match->token_count - 1;
  bool described = match->token_count > 1 && maq_head_at(f, last, false, &class, &inside) != NULL && class == MAQ_GPE;
  return described && !inside ? match->token_count - 1 : match->token_count;
}

maq_name maq_place_at(const maq_name_finder *f, size_t token) {
  if (f->marks[token] & MAQ_MARK_TAKEN) {
    return nothing;
  }
  const maq_match *match = lexicon_place(f, token);
  maq_name described = described_place(f, token);
  if (!match || described.count > match->token_count) {
    if (match && described.count) {
      described.lexeme = match->lexeme;
    }
    return described;
  }
  const maq_lexeme *lexeme = maq_lexicon_get(match->lexeme);
  bool common = (f->marks[token] & MAQ_MARK_COMMON) && (f->marks[token] & MAQ_MARK_INITIAL) && match->token_count == 1;
  bool certain = lexeme->table == MAQ_LEXICON_COUNTRIES || lexeme->type == MAQ_TYPE_CAPITAL;
  if (common && !certain && !described.count) {
    return nothing;
  }
  bool location = lexeme->table == MAQ_LEXICON_PLACES && is_location(lexeme->type) && !described.count;
  return (maq_name){
      (uint32_t)token,  without_descriptor(f, match), location ? MAQ_LOCATION : MAQ_GPE, match->lexeme, 950, "lexicon-place",
      match->inflection};
}

static maq_name address(const maq_name_finder *f, size_t token) {
  const maq_token *t = &f->sources->tokens->items[token];
  bool publisher = t->kind == MAQ_URL && (t->shape & MAQ_CAPITALIZED) && !memchr(t->folded, '/', t->folded_length);
  return (maq_name){(uint32_t)token, 1, publisher ? MAQ_ORGANISATION : MAQ_CONTACT, 0, 900, publisher ? "domain" : "address", {0}};
}

/* ---- languages -------------------------------------------------------------------------------------------------- */

static const maq_match *language_at(const maq_name_finder *f, size_t token) {
  return maq_match_at(f->sources->matches, token, MAQ_LEXICON_HEADS, MAQ_TYPE_LANGUAGE);
}

/* The word of a people that may name its language too: not inflected. */
static bool is_bare_norp(const maq_match *norp) {
  return norp && !norp->inflection.grammatical_case && !norp->inflection.possessive && !norp->inflection.plural;
}

static bool joins(const maq_name_finder *f, size_t token) {
  return f->sources->tokens->items[token].mark == ',' ||
         maq_match_at(f->sources->matches, token, MAQ_LEXICON_CALENDAR, MAQ_TYPE_AND) != NULL;
}

/* Does a list of languages go on behind the word of a people: `орыс, қазақ және | түрік тілдеріне`? */
static bool lists_languages(const maq_name_finder *f, const maq_match *norp) {
  size_t limit = maq_name_limit(f, norp->first_token);
  while (is_bare_norp(norp)) {
    size_t next = norp->first_token + norp->token_count;
    if (next + 1 >= limit || !joins(f, next)) {
      return false;
    }
    const maq_match *language = language_at(f, next + 1);
    if (language && language->token_count > 1) {
      return true;
    }
    norp = maq_match_at(f->sources->matches, next + 1, MAQ_LEXICON_NORPS, MAQ_TYPE_ETHNIC);
  }
  return false;
}

/* ---- diseases --------------------------------------------------------------------------------------------------- */

/* Does the token end a longer name of another thing: `қант қызылшасы`, the beet? */
static bool ends_other(const maq_name_finder *f, size_t token, const maq_match *match) {
  for (size_t back = 1; back <= 2 && back <= token; back++) {
    const maq_match *other = maq_match_at(f->sources->matches, token - back, MAQ_LEXICON_HEADS, MAQ_TYPE_NONE);
    if (other && other->first_token + other->token_count >= match->first_token + match->token_count) {
      return true;
    }
  }
  return false;
}

/* A disease by its name, or by the organ that has it: `бүйрек жетіспеушілігі`, `сүт безінің қатерлі ісігі`. */
static maq_name disease_at(const maq_name_finder *f, size_t token) {
  const maq_matches *matches = f->sources->matches;
  const maq_match *disease = maq_match_at(matches, token, MAQ_LEXICON_HEADS, MAQ_TYPE_DISEASE_NAME);
  const maq_match *organ = maq_match_at(matches, token, MAQ_LEXICON_HEADS, MAQ_TYPE_ORGAN);
  if (organ && maq_may_possess(&organ->inflection) && token + organ->token_count < maq_name_limit(f, token)) {
    size_t at = token + organ->token_count;
    const maq_match *head = maq_match_at(matches, at, MAQ_LEXICON_HEADS, MAQ_TYPE_DISEASE);
    const maq_match *named = maq_match_at(matches, at, MAQ_LEXICON_HEADS, MAQ_TYPE_DISEASE_NAME);
    head = named && (!head || named->token_count >= head->token_count) ? named : head;
    if (head && maq_is_possessed(head)) {
      return (maq_name){(uint32_t)token, organ->token_count + head->token_count, MAQ_DISEASE, 0, 800, "disease-head",
                        head->inflection};
    }
  }
  if (!disease || ends_other(f, token, disease)) {
    return nothing;
  }
  return (maq_name){(uint32_t)token,   disease->token_count, MAQ_DISEASE, disease->lexeme, 850,
                    "lexicon-disease", disease->inflection};
}

maq_name maq_word_name_at(const maq_name_finder *f, size_t token) {
  const maq_token *t = &f->sources->tokens->items[token];
  if (f->marks[token] & MAQ_MARK_TAKEN) {
    return nothing;
  }
  if (t->kind == MAQ_URL || t->kind == MAQ_EMAIL) {
    return address(f, token);
  }
  const maq_match *language = language_at(f, token);
  if (language) {
    return (maq_name){(uint32_t)token,    language->token_count, MAQ_LANGUAGE, language->lexeme, 900,
                      "lexicon-language", language->inflection};
  }
  maq_name disease = disease_at(f, token);
  if (disease.count) {
    return disease;
  }
  const maq_match *norp = maq_match_at(f->sources->matches, token, MAQ_LEXICON_NORPS, -1);
  if (norp && maq_lexicon_get(norp->lexeme)->type == MAQ_TYPE_ETHNIC && lists_languages(f, norp)) {
    return (maq_name){(uint32_t)token, norp->token_count, MAQ_LANGUAGE, 0, 850, "language-list", norp->inflection};
  }
  if (norp) {
    return (maq_name){(uint32_t)token, norp->token_count, MAQ_NORP, norp->lexeme, 850, "lexicon-norp", norp->inflection};
  }
  return nothing;
}
