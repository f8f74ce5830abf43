/* person_words.c: the words of roles and of the bodies before them, as person_role.c and person_post.c need them. */
#include "base/utf8.h"
#include "facts/person_parts.h"
#include "kazakh/morphology.h"
#include "text/character.h"

static const maq_token *token_at(const maq_role_reader *r, size_t token) {
  return &r->s->tokens->items[token];
}

/* The longest match of positions.tsv that ends before `end` and begins at `low` or behind; a role, or a modifier of one. */
const maq_match *maq_role_match_before(const maq_role_reader *r, size_t low, size_t end, bool modifier) {
  const maq_match *best = NULL;
  for (size_t back = 1; back <= MAQ_LONGEST_ROLE && low + back <= end; back++) {
    const maq_matches *matches = r->s->matches;
    for (uint32_t i = matches->first[end - back]; i < matches->first[end - back + 1]; i++) {
      const maq_lexeme *lexeme = maq_lexicon_get(matches->items[i].lexeme);
      bool wanted = modifier ? lexeme->type == MAQ_TYPE_ROLE_MODIFIER : maq_is_role_type(lexeme->type);
      if (lexeme->table == MAQ_LEXICON_POSITIONS && matches->items[i].token_count == back && wanted) {
        best = &matches->items[i];
      }
    }
  }
  return best;
}

/* The entity that ends before token `end`, the longest; NULL if there is none. */
const maq_entity *maq_role_entity_before(const maq_role_reader *r, size_t end) {
  const maq_entity *best = NULL;
  for (uint32_t back = 0; back < MAQ_ROLE_ENTITIES && back <= r->near; back++) {
    const maq_entity *entity = &r->entities->items[r->near - back];
    if (maq_entity_end(entity) == end && entity->span.first_token < end &&
        (!best || entity->span.first_token <= best->span.first_token)) {
      best = entity;
    }
  }
  return best;
}

/* ---- words of roles ---------------------------------------------------------------------------------------------- */

maq_string maq_role_phrase(const maq_role_reader *r, size_t begin, size_t end) {
  if (begin >= end) {
    return (maq_string){NULL, 0};
  }
  maq_span span = maq_span_of(r->s->tokens, begin, end - begin);
  if (r->s->tokens->script == MAQ_SCRIPT_CYRILLIC) {
    return maq_span_text(r->s->tokens, &span);
  }
  maq_name_finder finder = {.sources = r->s};
  maq_name name = {.first = (uint32_t)begin, .count = (uint32_t)(end - begin), .class = MAQ_POSITION};
  return maq_canonical_name(r->arena, &finder, &name);
}

maq_string maq_role_join(const maq_role_reader *r, maq_string first, maq_string second, const char *between) {
  size_t gap = first.length ? strlen(between) : 0, length = first.length + gap + second.length;
  char *out = maq_arena_reserve(r->arena, length + 1);
  if (!out) {
    return (maq_string){NULL, 0};
  }
  if (first.length) {
    memcpy(out, first.text, first.length);
    memcpy(out + first.length, between, gap);
  }
  if (second.text) {
    memcpy(out + first.length + gap, second.text, second.length);
  }
  out[length] = 0;
  maq_arena_commit(r->arena, length + 1);
  return (maq_string){out, length};
}

/* Does a part of a word, counted from 0 by its hyphens, begin with a capital: the second of `Премьер-Министр`? */
static bool part_is_capital(maq_string word, int part) {
  uint32_t letter = 0, before = '-';
  for (const char *at = word.text, *end = at + word.length; at < end && part >= 0; before = letter) {
    at = maq_utf8_next(at, end, &letter);
    part -= before == '-';
  }
  return part < 0 && maq_character_is_upper(letter);
}

maq_string maq_role_bare(const maq_role_reader *r, const maq_match *role) {
  const maq_token *t = token_at(r, role->first_token);
  maq_string name = maq_string_of(maq_lexicon_text(maq_lexicon_get(role->lexeme)->name));
  maq_string written = {r->s->tokens->text + t->byte_start, t->byte_length};
  if (!(t->shape & MAQ_CAPITALIZED)) {
    return name;
  }
  char *out = maq_arena_reserve(r->arena, name.length + 1), *to = out;
  if (!out) {
    return (maq_string){NULL, 0};
  }
  int part = 0;
  bool begins = true;
  for (const char *at = name.text, *end = at + name.length; at < end;) {
    uint32_t letter;
    at = maq_utf8_next(at, end, &letter);
    bool capital = begins && (part == 0 || part_is_capital(written, part));
    to += maq_utf8_write(capital ? maq_character_upper(letter) : letter, to);
    begins = letter == '-';
    part += begins;
  }
  *to = 0;
  maq_arena_commit(r->arena, name.length + 1);
  return (maq_string){out, (size_t)(to - out)};
}

/* Does the token open its sentence, or what is quoted or follows a colon, with a capital? */
static bool opens(const maq_role_reader *r, size_t token) {
  const maq_token *t = token_at(r, token);
  if (!(t->shape & MAQ_CAPITALIZED) || (t->shape & MAQ_ALL_CAPS)) {
    return false;
  }
  const maq_token *before = r->s->sentences->items[t->sentence].first_token < token ? token_at(r, token - 1) : NULL;
  return !before || before->mark == ':' || (before->mark == '"' && before->partner != MAQ_NO_MATCH && before->partner >= token);
}

bool maq_role_is_unknown_name(const maq_role_reader *r, size_t token) {
  const maq_token *t = token_at(r, token);
  if (r->s->language != MAQ_LANGUAGE_KK || t->kind != MAQ_WORD || !(t->shape & MAQ_CAPITALIZED) || r->s->matches->common[token]) {
    return false;
  }
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  return !best.known && r->s->matches->first[token] == r->s->matches->first[token + 1];
}

/* Does a name of its own begin at the token, a person's, body's, place's, or one that nothing is known of? */
static bool is_name(const maq_role_reader *r, size_t token) {
  if (maq_role_is_unknown_name(r, token)) {
    return true;
  }
  for (uint32_t i = r->near; i + MAQ_ROLE_ENTITIES > r->near; i--) {
    const maq_entity *entity = &r->entities->items[i];
    if (entity->span.first_token == token && entity->class != MAQ_POSITION && entity->class != MAQ_NORP) {
      return true;
    }
    if (i == 0) {
      break;
    }
  }
  return maq_match_at(r->s->matches, token, MAQ_LEXICON_PLACES, -1) ||
         maq_match_at(r->s->matches, token, MAQ_LEXICON_COUNTRIES, -1) ||
         maq_match_at(r->s->matches, token, MAQ_LEXICON_POSITIONS, MAQ_TYPE_ROLE_STANDALONE);
}

/* Is there a portfolio among the words: `Көлік министрі`, `Көлік министрінің м.а.`? */
static bool holds_portfolio(const maq_role_reader *r, const maq_role_span *words) {
  for (size_t at = words->begin + 1; at < words->end; at++) {
    const maq_match *role = maq_match_at(r->s->matches, at, MAQ_LEXICON_POSITIONS, MAQ_TYPE_ROLE);
    if (role && maq_role_has_portfolio(role)) {
      return true;
    }
  }
  return false;
}

maq_string maq_role_without_capital(const maq_role_reader *r, const maq_role_span *words, maq_string text) {
  size_t token = words->begin;
  const maq_token *t = token_at(r, token);
  const maq_match *modifier = maq_match_at(r->s->matches, token, MAQ_LEXICON_POSITIONS, MAQ_TYPE_ROLE_MODIFIER);
  bool portfolio = !modifier && holds_portfolio(r, words);
  maq_string written = {r->s->tokens->text + t->byte_start, t->byte_length};
  for (size_t at = token + 1; at < words->end; at++) {
    if (token_at(r, at)->shape & MAQ_CAPITALIZED) { /* `Ардақты Ұстаз`: the whole is a name */
      return text;
    }
  }
  if (!text.length || r->s->language == MAQ_LANGUAGE_EN || portfolio || !opens(r, token) || (words->last && is_name(r, token)) ||
      part_is_capital(written, 1)) {
    return text;
  }
  uint32_t letter;
  size_t first = (size_t)(maq_utf8_next(text.text, text.text + text.length, &letter) - text.text);
  char small[4];
  size_t length = maq_utf8_write(maq_character_lower(letter), small);
  return maq_role_join(r, (maq_string){small, length}, (maq_string){text.text + first, text.length - first}, "");
}

/* Are the tokens modifiers of a role throughout: `бұрынғы`, `бірінші`? */
static bool are_modifiers(const maq_role_reader *r, size_t begin, size_t end) {
  while (begin < end) {
    const maq_match *modifier = maq_role_match_before(r, begin, end, true);
    if (!modifier) {
      return false;
    }
    end = modifier->first_token;
  }
  return true;
}

maq_string maq_role_text(const maq_role_reader *r, const maq_role_span *words) {
  const maq_match *last = words->last;
  bool ours = (last->inflection.possessive & MAQ_PERSON_MASK) == 1; /* `президентіміз` */
  bool parted =
      r->s->language == MAQ_LANGUAGE_KK && (ours || (maq_is_possessed(last) && are_modifiers(r, words->begin, last->first_token)));
  bool respelt = r->s->tokens->script != MAQ_SCRIPT_CYRILLIC && !maq_is_possessed(last) && r->s->language == MAQ_LANGUAGE_KK;
  if (!parted && !respelt) {
    return maq_role_phrase(r, words->begin, words->end);
  }
  return maq_role_join(r, maq_role_phrase(r, words->begin, last->first_token), maq_role_bare(r, last), " ");
}

/* ---- owners ------------------------------------------------------------------------------------------------------ */

/* Is the organisation one of a state, so that its country is that of the post? */
static bool is_of_state(const maq_role_reader *r, const maq_entity *entity) {
  const maq_match *match = maq_match_at(r->s->matches, entity->span.first_token, MAQ_LEXICON_ORGANISATIONS, -1);
  unsigned type = match ? maq_lexicon_get(match->lexeme)->type : 0;
  return match &&
         (type == MAQ_TYPE_GOVERNMENT || type == MAQ_TYPE_PARLIAMENT || type == MAQ_TYPE_COURT || type == MAQ_TYPE_MILITARY);
}

/* The country whose name opens these tokens, as the first words of a body: `ҚР` of `ҚР Білім министрлігінің`. */
const maq_match *maq_role_country_at(const maq_role_reader *r, size_t token) {
  return maq_match_at(r->s->matches, token, MAQ_LEXICON_COUNTRIES, -1);
}

void maq_role_set_body(const maq_role_reader *r, maq_role *role, const maq_entity *body) {
  role->organisation = body->name;
  const maq_match *country = maq_role_country_at(r, body->span.first_token);
  if (country && maq_lexicon_get(country->lexeme)->country) {
    role->country = maq_string_of(maq_lexicon_text(maq_lexicon_get(country->lexeme)->country));
  } else if (!role->country.text && body->country.text && is_of_state(r, body)) {
    role->country = body->country;
  }
}

/* The first token behind the modifiers that open these words: `бұрынғы | Қаржы министрі`. */
static size_t behind_modifiers(const maq_role_reader *r, size_t begin, size_t end) {
  while (begin < end) {
    const maq_match *modifier = maq_match_at(r->s->matches, begin, MAQ_LEXICON_POSITIONS, MAQ_TYPE_ROLE_MODIFIER);
    if (!modifier || begin + modifier->token_count >= end) {
      break;
    }
    begin += modifier->token_count;
  }
  return begin;
}

void maq_role_set_ministry(const maq_role_reader *r, size_t first, const maq_role_span *words, maq_role *role) {
  for (size_t at = words->begin; at < words->end; at++) {
    const maq_match *match = maq_match_at(r->s->matches, at, MAQ_LEXICON_POSITIONS, MAQ_TYPE_ROLE);
    if (!match || !maq_role_has_portfolio(match)) {
      continue;
    }
    size_t stop = at, begin = behind_modifiers(r, words->begin, at);
    for (const maq_match *modifier = maq_role_match_before(r, begin, stop, true); modifier;
         modifier = maq_role_match_before(r, begin, stop, true)) {
      stop = modifier->first_token;
    }
    if (stop > begin) {
      maq_string head = maq_string_of(maq_lexicon_text(maq_lexicon_get(match->lexeme)->code));
      maq_string owner = maq_role_phrase(r, first, words->begin), portfolio = maq_role_phrase(r, begin, stop);
      role->organisation = begin > words->begin && owner.length
                               ? maq_role_join(r, owner, maq_role_join(r, portfolio, head, " "), " ")
                               : maq_role_join(r, maq_role_phrase(r, begin > words->begin ? begin : first, stop), head, " ");
    }
    return;
  }
}

size_t maq_role_take_body(const maq_role_reader *r, size_t first, const maq_entity *entity, size_t begin, size_t last,
                          maq_role *role) {
  size_t split = begin;
  bool closed = entity && maq_role_standing(r, begin - 1) == STANDS_GENITIVE; /* `мектебінің | математика пәнінің мұғалімі` */
  for (size_t at = begin; at < last; at++) {
    const maq_match *other = maq_role_match_before(r, begin, at + 1, false);
    bool part = !closed || maq_match_at(r->s->matches, at, MAQ_LEXICON_HEADS, MAQ_TYPE_ORGANISATION);
    if (maq_role_standing(r, at) == STANDS_GENITIVE && !other && part) {
      split = at + 1;
    }
  }
  for (const maq_match *form = NULL; split < last; split += form->token_count) {
    form = maq_match_at(r->s->matches, split, MAQ_LEXICON_HEADS, MAQ_TYPE_LEGAL_FORM);
    if (!form || split + form->token_count > last) {
      break;
    }
  }
  if (split == begin && entity && first == entity->span.first_token) {
    maq_role_set_body(r, role, entity);
  } else if (split == begin && entity) {
    role->organisation = maq_role_organisation(r, first, begin);
  } else {
    role->organisation = split > begin ? maq_role_organisation(r, first, split) : maq_role_organisation(r, first + 1, begin - 1);
  }
  return split;
}

/* Is there a name, told by its capital, among the tokens? */
static bool has_capital(const maq_role_reader *r, size_t begin, size_t end) {
  for (size_t at = begin; at < end; at++) {
    if ((token_at(r, at)->shape & (MAQ_CAPITALIZED | MAQ_ALL_CAPS)) && !opens(r, at)) {
      return true;
    }
  }
  return false;
}

/* Is the token a foreign name in the genitive: `Brandex-тің`? */
static bool is_foreign_owner(const maq_role_reader *r, size_t token) {
  const maq_token *t = token_at(r, token);
  return r->s->tokens->script == MAQ_SCRIPT_CYRILLIC && (t->shape & MAQ_LATIN) && (t->shape & MAQ_CAPITALIZED) &&
         maq_role_standing(r, token) == STANDS_GENITIVE;
}

/* Where the country or place that ends before `end`, and may own what follows, begins; `end` if there is none. */
static size_t place_begin(const maq_role_reader *r, size_t end) {
  size_t low = r->s->sentences->items[token_at(r, end)->sentence].first_token;
  for (size_t back = MAQ_LONGEST_ROLE; back > 0; back--) {
    const maq_match *match = low + back <= end ? maq_role_country_at(r, end - back) : NULL;
    if (match && match->token_count == back && maq_may_possess(&match->inflection)) {
      return end - back;
    }
  }
  return end;
}

/* Is the token a noun that owns and is owned: `делегациясының`? */
static bool is_owned_owner(const maq_role_reader *r, size_t token) {
  const maq_token *t = token_at(r, token);
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  return maq_role_standing(r, token) == STANDS_GENITIVE && !best.verbal && (best.form.nominal.possessive & MAQ_PERSON_MASK) == 3;
}

/* Does a name stand before the house at token `at`: a place before the words, at their beginning, or a capital among them? */
static bool is_named(const maq_role_reader *r, size_t first, size_t begin, size_t at) {
  return first < begin || (begin < at && (is_name(r, begin) || has_capital(r, begin, at)));
}

void maq_role_part_body(const maq_role_reader *r, maq_role_span *words, maq_role *role) {
  if (r->s->language != MAQ_LANGUAGE_KK || role->organisation.text) {
    return;
  }
  size_t first = place_begin(r, words->begin);
  for (size_t at = words->last->first_token; at-- > words->begin;) {
    const maq_match *head = maq_match_at(r->s->matches, at, MAQ_LEXICON_HEADS, MAQ_TYPE_ORGANISATION);
    head = head ? head : maq_match_at(r->s->matches, at, MAQ_LEXICON_HEADS, MAQ_TYPE_ORGANISATION_OUTSIDE);
    const maq_match *house = head ? NULL : maq_match_at(r->s->matches, at, MAQ_LEXICON_HEADS, MAQ_TYPE_FACILITY);
    if (house && maq_is_possessed(house) && is_named(r, first, words->begin, at)) { /* `Астана әуежайының | басшысы` */
      head = house;
    }
    size_t end = head ? at + head->token_count : at + 1;
    bool owner = head && head->inflection.grammatical_case == MAQ_GENITIVE && at > first && end <= words->last->first_token;
    if ((owner && (maq_is_possessed(head) || has_capital(r, words->begin, at))) || is_foreign_owner(r, at)) {
      role->organisation = maq_role_organisation(r, first, end);
      words->begin = end;
      return;
    }
  }
  bool post = maq_lexicon_get(words->last->lexeme)->type == MAQ_TYPE_ROLE;
  if (post && first < words->begin && words->begin < words->last->first_token && is_owned_owner(r, words->begin) &&
      !maq_role_match_before(r, words->begin, words->begin + 1, false) &&
      are_modifiers(r, words->begin + 1, words->last->first_token)) { /* `Қатар | делегациясының басшысы` */
    role->organisation = maq_role_organisation(r, first, words->begin + 1);
    words->begin++;
    return;
  }
  size_t end = words->begin;
  while (end < words->last->first_token && maq_role_is_unknown_name(r, end)) {
    end++;
  }
  if (end > words->begin && end == words->last->first_token && maq_is_possessed(words->last)) { /* `Брандекс басшысы` */
    role->organisation = maq_role_organisation(r, words->begin, end);
    words->begin = end;
  }
}

maq_standing maq_role_standing(const maq_role_reader *r, size_t token) {
  const maq_token *t = token_at(r, token);
  if (t->kind != MAQ_WORD || maq_is_function_word(r->s->matches, token)) {
    return STANDS_APART;
  }
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  const maq_inflection *nominal = &best.form.nominal;
  if (best.lemma || nominal->predicative ||
      (best.verbal && best.form.ending != MAQ_VERB_NOUN && best.form.ending != MAQ_VERB_AGENT)) {
    return STANDS_APART;
  }
  if (nominal->attributive || nominal->grammatical_case == MAQ_GENITIVE) {
    return nominal->attributive ? STANDS_APART : STANDS_GENITIVE;
  }
  bool noun = best.upos == MAQ_UPOS_NOUN || best.upos == MAQ_UPOS_ADJ || best.upos == MAQ_UPOS_PROPN || best.upos == MAQ_UPOS_VERB;
  return noun && best.known && nominal->grammatical_case == MAQ_NOMINATIVE ? STANDS_BARE : STANDS_APART;
}

/* The quotation mark that opens what a mark among these tokens closes, a few tokens before them: `«Дала | Сервис» филиалының`. */
static size_t with_opening_mark(const maq_role_reader *r, size_t begin, size_t end) {
  for (size_t at = begin; at < end; at++) {
    const maq_token *t = token_at(r, at);
    if (t->mark == '"' && t->partner != MAQ_NO_MATCH && t->partner < begin && t->partner + MAQ_LONGEST_NAME > begin &&
        token_at(r, t->partner)->sentence == t->sentence) {
      return t->partner;
    }
  }
  return begin;
}

maq_string maq_role_organisation(const maq_role_reader *r, size_t begin, size_t end) {
  begin = with_opening_mark(r, begin, end);
  maq_name_finder finder = {.sources = r->s};
  maq_name name = {.first = (uint32_t)begin, .count = (uint32_t)(end - begin), .class = MAQ_ORGANISATION};
  return maq_canonical_name(r->arena, &finder, &name);
}
