/* person_role.c: from a mention of a person to the role that stands beside it.
 *
 * A role is a word of positions.tsv that ends right before the name, or in the apposition behind it. Read backwards from there,
 * what it is possessed by belongs to it (`облыс әкімінің орынбасары`), likewise the object of an epithet (`мемлекеттің негізін
 * қалаушы`), up to a country or an organisation, which are told apart from it. Where the names of the text already hold the
 * post as a whole (POSITION), its own names tell where the role begins. An age, a nation, `саналатын` may stand between the two; and a
 * role may follow later in the sentence, before a word that says that it is held (`министрі қызметіне тағайындалды`). Russian and English have the body behind the role.
 */
#include "facts/person_role.h"

#include "base/utf8.h"
#include "facts/names.h"
#include "kazakh/morphology.h"
#include "text/character.h"

enum {
  LOOK_AROUND = 12 /* entities */,
  LONGEST_ROLE = 5 /* tokens of one lexeme */,
  MOST_OWNERS = 6,
  LONGEST_APPOSITION = 10,
  MOST_BETWEEN = 3,
  LONGEST_COMPLEMENT = 6,
  LOOK_AHEAD = 24 /* tokens */
};

typedef struct reader {
  maq_arena *arena;
  const maq_entity_sources *s;
  const maq_entities *entities;
  uint32_t near; /* the mention: entities are looked for around it */
} reader;

/* A role as tokens, and the match of its last word. */
typedef struct role_words {
  size_t begin, end;
  const maq_match *last;
} role_words;

static const maq_role silent = {{NULL, 0}, {NULL, 0}, {NULL, 0}};

static const maq_token *token_at(const reader *r, size_t token) {
  return &r->s->tokens->items[token];
}

static size_t end_of(const maq_entity *entity) {
  return entity->span.first_token + entity->span.token_count;
}

static bool is_role_type(uint8_t type) {
  return type == MAQ_TYPE_ROLE || type == MAQ_TYPE_ROLE_STANDALONE || type == MAQ_TYPE_OCCUPATION;
}

/* The longest match of positions.tsv that ends before `end` and begins at `low` or behind; a role, or a modifier of one. */
static const maq_match *match_before(const reader *r, size_t low, size_t end, bool modifier) {
  const maq_match *best = NULL;
  for (size_t back = 1; back <= LONGEST_ROLE && low + back <= end; back++) {
    const maq_matches *matches = r->s->matches;
    for (uint32_t i = matches->first[end - back]; i < matches->first[end - back + 1]; i++) {
      const maq_lexeme *lexeme = maq_lexicon_get(matches->items[i].lexeme);
      bool wanted = modifier ? lexeme->type == MAQ_TYPE_ROLE_MODIFIER : is_role_type(lexeme->type);
      if (lexeme->table == MAQ_LEXICON_POSITIONS && matches->items[i].token_count == back && wanted) {
        best = &matches->items[i];
      }
    }
  }
  return best;
}

/* May a name stand beside this form of a role? In apposition only the last word is inflected. */
static bool is_apposed(const maq_match *role) {
  const maq_inflection *inflection = &role->inflection;
  return inflection->grammatical_case == MAQ_NOMINATIVE && !inflection->attributive && !inflection->predicative &&
         !inflection->plural;
}

/* The entity that ends before token `end`, the longest; NULL if there is none. */
static const maq_entity *entity_before(const reader *r, size_t end) {
  const maq_entity *best = NULL;
  for (uint32_t back = 0; back < LOOK_AROUND && back <= r->near; back++) {
    const maq_entity *entity = &r->entities->items[r->near - back];
    if (end_of(entity) == end && entity->span.first_token < end && (!best || entity->span.first_token <= best->span.first_token)) {
      best = entity;
    }
  }
  return best;
}

static const maq_entity *position_from(const reader *r, size_t first) {
  for (uint32_t i = r->near + 1; i < r->entities->count && i <= r->near + LOOK_AROUND; i++) {
    const maq_entity *entity = &r->entities->items[i];
    if (entity->class == MAQ_POSITION && entity->span.first_token == first) {
      return entity;
    }
  }
  return NULL;
}

/* ---- words of roles ---------------------------------------------------------------------------------------------- */

static maq_string words_of(const reader *r, size_t begin, size_t end) {
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

/* Two texts joined by a blank, if the first is not empty. */
static maq_string join(const reader *r, maq_string first, maq_string second, const char *between) {
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

/* The dictionary form of a possessed role that is parted from its possessor: `төрағасы` → `төраға`, with the capital that the
 * text gives it. */
static maq_string bare_role(const reader *r, const maq_match *role) {
  maq_string name = maq_string_of(maq_lexicon_text(maq_lexicon_get(role->lexeme)->name));
  if (!(token_at(r, role->first_token)->shape & MAQ_CAPITALIZED)) {
    return name;
  }
  uint32_t letter;
  size_t first = (size_t)(maq_utf8_next(name.text, name.text + name.length, &letter) - name.text);
  char capital[4];
  size_t length = maq_utf8_write(maq_character_upper(letter), capital);
  return join(r, (maq_string){capital, length}, (maq_string){name.text + first, name.length - first}, "");
}

/* Are the tokens modifiers of a role throughout: `бұрынғы`, `бірінші`? */
static bool are_modifiers(const reader *r, size_t begin, size_t end) {
  while (begin < end) {
    const maq_match *modifier = match_before(r, begin, end, true);
    if (!modifier) {
      return false;
    }
    end = modifier->first_token;
  }
  return true;
}

/* A bare role that opens the sentence owes its capital to that: `Сарапшы` → `сарапшы`. */
static maq_string without_capital(const reader *r, size_t token, maq_string text) {
  const maq_token *t = token_at(r, token);
  bool opens =
      r->s->sentences->items[t->sentence].first_token == token && (t->shape & MAQ_CAPITALIZED) && !(t->shape & MAQ_ALL_CAPS);
  bool name = maq_match_at(r->s->matches, token, MAQ_LEXICON_PLACES, -1) ||
              maq_match_at(r->s->matches, token, MAQ_LEXICON_COUNTRIES, -1) ||
              maq_match_at(r->s->matches, token, MAQ_LEXICON_POSITIONS, MAQ_TYPE_ROLE_STANDALONE);
  if (!opens || name || !text.length || r->s->language == MAQ_LANGUAGE_EN) {
    return text;
  }
  uint32_t letter;
  size_t first = (size_t)(maq_utf8_next(text.text, text.text + text.length, &letter) - text.text);
  char small[4];
  size_t length = maq_utf8_write(maq_character_lower(letter), small);
  return join(r, (maq_string){small, length}, (maq_string){text.text + first, text.length - first}, "");
}

static maq_string role_text(const reader *r, const role_words *words) {
  const maq_match *last = words->last;
  bool parted = r->s->language == MAQ_LANGUAGE_KK && maq_is_possessed(last) && are_modifiers(r, words->begin, last->first_token);
  bool respelt = r->s->tokens->script != MAQ_SCRIPT_CYRILLIC && !maq_is_possessed(last) && r->s->language == MAQ_LANGUAGE_KK;
  if (!parted && !respelt) {
    return words_of(r, words->begin, words->end);
  }
  return join(r, words_of(r, words->begin, last->first_token), bare_role(r, last), " ");
}

/* ---- owners ------------------------------------------------------------------------------------------------------ */

/* Is the organisation one of a state, so that its country is that of the post? */
static bool is_of_state(const reader *r, const maq_entity *entity) {
  const maq_match *match = maq_match_at(r->s->matches, entity->span.first_token, MAQ_LEXICON_ORGANISATIONS, -1);
  uint8_t type = match ? maq_lexicon_get(match->lexeme)->type : 0;
  return match &&
         (type == MAQ_TYPE_GOVERNMENT || type == MAQ_TYPE_PARLIAMENT || type == MAQ_TYPE_COURT || type == MAQ_TYPE_MILITARY);
}

/* The country whose name opens these tokens, as the first words of a body: `ҚР` of `ҚР Білім министрлігінің`. */
static const maq_match *country_at(const reader *r, size_t token) {
  return maq_match_at(r->s->matches, token, MAQ_LEXICON_COUNTRIES, -1);
}

static void set_organisation(const reader *r, maq_role *role, const maq_entity *body) {
  role->organisation = body->name;
  const maq_match *country = country_at(r, body->span.first_token);
  if (country && maq_lexicon_get(country->lexeme)->country) {
    role->country = maq_string_of(maq_lexicon_text(maq_lexicon_get(country->lexeme)->country));
  } else if (!role->country.text && body->country.text && is_of_state(r, body)) {
    role->country = body->country;
  }
}

/* How a word stands before what it may belong to. */
typedef enum standing { STANDS_APART, STANDS_BARE, STANDS_GENITIVE } standing;

static standing standing_of(const reader *r, size_t token) {
  const maq_token *t = token_at(r, token);
  if (t->kind != MAQ_WORD || maq_match_at(r->s->matches, token, MAQ_LEXICON_FUNCTION_WORDS, -1)) {
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

/* Is the last word of the role the agent of a verb, `қалаушы`, whose object is in the genitive? */
static bool is_agent(const reader *r, const maq_match *role) {
  const maq_token *t = token_at(r, role->first_token + role->token_count - 1);
  maq_verb_form forms[MAQ_MOST_VERB_FORMS];
  size_t count = maq_kazakh_verb_forms(t->folded, t->folded_length, forms, MAQ_MOST_VERB_FORMS);
  for (size_t i = 0; i < count; i++) {
    if (forms[i].ending == MAQ_VERB_AGENT) {
      return true;
    }
  }
  return false;
}

static maq_string organisation_text(const reader *r, size_t begin, size_t end) {
  maq_name_finder finder = {.sources = r->s};
  maq_name name = {.first = (uint32_t)begin, .count = (uint32_t)(end - begin), .class = MAQ_ORGANISATION};
  return maq_canonical_name(r->arena, &finder, &name);
}

/* The quotation mark that opens what is quoted right before `end`; `end` where nothing is. */
static size_t quotation_begin(const reader *r, size_t low, size_t end) {
  const maq_token *closing = end > low ? token_at(r, end - 1) : NULL;
  bool quoted = closing && closing->mark == '"' && closing->partner != MAQ_NO_MATCH && closing->partner >= low &&
                closing->partner + 2 < end && closing->partner + MAQ_LONGEST_NAME >= end;
  return quoted ? closing->partner : end;
}

/* A name before the owners of the role is that of a body: up to the last owner that is no role itself (`«Жол» қорының
 * директоры`), or to its legal form, or by itself. Returns where the role begins behind it. */
static size_t take_body(const reader *r, size_t first, const maq_entity *entity, size_t begin, size_t last, maq_role *role) {
  size_t split = begin;
  for (size_t at = begin; at < last; at++) {
    const maq_match *other = match_before(r, begin, at + 1, false);
    if (standing_of(r, at) == STANDS_GENITIVE && !other) {
      split = at + 1;
    }
  }
  for (const maq_match *form = NULL; split < last; split += form->token_count) {
    form = maq_match_at(r->s->matches, split, MAQ_LEXICON_HEADS, MAQ_TYPE_LEGAL_FORM);
    if (!form || split + form->token_count > last) {
      break;
    }
  }
  if (split == begin && entity) {
    set_organisation(r, role, entity);
  } else {
    role->organisation = split > begin ? organisation_text(r, first, split) : organisation_text(r, first + 1, begin - 1);
  }
  return split;
}

/* An entity before the role: a country is noted and ends it; a place or people belongs to it. Returns whether to go on. */
static bool take_place(const maq_entity *entity, maq_role *role, size_t *begin) {
  if (entity->class == MAQ_GPE && entity->code.text) {
    role->country = entity->country;
  } else if (entity->class == MAQ_GPE || entity->class == MAQ_NORP) {
    role->country = entity->class == MAQ_GPE ? entity->country : role->country;
    *begin = entity->span.first_token;
    return entity->class == MAQ_NORP;
  }
  return false;
}

/* Goes back from a role over all that it belongs to. */
static size_t owners_begin(const reader *r, const maq_match *last, size_t low, maq_role *role) {
  size_t begin = last->first_token;
  bool possessed = maq_is_possessed(last), agent = !possessed && is_agent(r, last), genitive = false;
  for (int steps = 0; steps < MOST_OWNERS && begin > low; steps++) {
    const maq_match *modifier = match_before(r, low, begin, true);
    if (modifier) {
      begin = modifier->first_token;
      continue;
    }
    if (!possessed && !agent) {
      break;
    }
    const maq_entity *entity = entity_before(r, begin);
    size_t quoted = quotation_begin(r, low, begin);
    bool named = entity && entity->span.first_token >= low;
    if (possessed && (quoted < begin || (named && entity->class == MAQ_ORGANISATION))) {
      bool whole = named && entity->span.first_token <= quoted;
      return take_body(r, whole ? entity->span.first_token : quoted, whole ? entity : NULL, begin, last->first_token, role);
    }
    if (named) {
      if ((possessed || genitive) && take_place(entity, role, &begin)) {
        continue;
      }
      break;
    }
    standing how = standing_of(r, begin - 1);
    if (how == STANDS_APART || (agent && !genitive && how != STANDS_GENITIVE)) {
      break;
    }
    genitive |= how == STANDS_GENITIVE;
    begin--;
  }
  return begin;
}

/* ---- posts ------------------------------------------------------------------------------------------------------- */

/* The body of a minister is the ministry: the post with the ministry's head noun in the place of the role. */
static void set_ministry(const reader *r, const maq_entity *position, size_t begin, maq_role *role) {
  size_t end = end_of(position);
  for (size_t at = begin; at < end; at++) {
    const maq_match *match = maq_match_at(r->s->matches, at, MAQ_LEXICON_POSITIONS, MAQ_TYPE_ROLE);
    const char *head = match ? maq_lexicon_text(maq_lexicon_get(match->lexeme)->code) : "";
    if (!*head) {
      continue;
    }
    size_t stop = at;
    for (const maq_match *modifier = match_before(r, begin, stop, true); modifier; modifier = match_before(r, begin, stop, true)) {
      stop = modifier->first_token;
    }
    if (stop > begin) {
      role->organisation = join(r, words_of(r, position->span.first_token, stop), maq_string_of(head), " ");
    }
    return;
  }
}

/* Behind a name in quotation marks the noun that says what it is belongs to the body: `«Жол» қорының`. Returns where the role
 * begins. */
static size_t take_quoted_body(const reader *r, const maq_entity *body, size_t last_role, maq_role *role) {
  size_t at = end_of(body), open = body->span.first_token ? body->span.first_token - 1 : 0;
  if (at >= last_role || token_at(r, at)->mark != '"' || token_at(r, at)->partner != open) {
    return at;
  }
  at++;
  while (at < last_role && standing_of(r, at) == STANDS_GENITIVE && !match_before(r, at, at + 1, false)) {
    at++;
    role->organisation = organisation_text(r, open, at);
  }
  return at;
}

/* Passes over the bodies that open a Kazakh post: countries and organisations; other places belong to the role. */
static size_t skip_bodies(const reader *r, const maq_entity *position, size_t last_role, maq_role *role) {
  size_t begin = position->span.first_token;
  const maq_match *country = country_at(r, begin);
  bool coded = *maq_lexicon_text(maq_lexicon_get(match_before(r, begin, end_of(position), false)->lexeme)->code) != 0;
  if (country) {
    role->country = maq_string_of(maq_lexicon_text(maq_lexicon_get(country->lexeme)->country));
    begin += country->token_count;
  }
  const maq_entity *end = r->entities->items + r->entities->count;
  for (const maq_entity *body = position + 1; body < end && body->span.first_token < end_of(position); body++) {
    bool portfolio =
        coded && end_of(body) == last_role; /* `Білім` of `ҚР Білім министрі` is the minister's, whatever it was taken for */
    if (body->class == MAQ_ORGANISATION && !portfolio && end_of(body) <= last_role) {
      set_organisation(r, role, body);
      size_t behind = take_quoted_body(r, body, last_role, role);
      begin = behind > begin ? behind : begin;
    } else if (body->class == MAQ_GPE && body->country.text && !role->country.text) {
      role->country = body->country;
    }
  }
  return begin < last_role ? begin : last_role;
}

/* The role within a post that the names of the text hold as a whole. */
static maq_role role_of_position(const reader *r, const maq_entity *position) {
  maq_role role = silent;
  size_t first = position->span.first_token, end = end_of(position);
  const maq_match *last = match_before(r, first, end, false);
  if (last && r->s->language == MAQ_LANGUAGE_KK) {
    role_words words = {skip_bodies(r, position, last->first_token, &role), end, last};
    set_ministry(r, position, words.begin, &role);
    role.name = role_text(r, &words);
    return role;
  }
  for (const maq_entity *body = position + 1; body < r->entities->items + r->entities->count && body->span.first_token < end;
       body++) {
    if (body->class == MAQ_ORGANISATION) {
      role.organisation = body->name;
    }
    if (body->class == MAQ_ORGANISATION && body->span.first_token > first && body->span.first_token < end) {
      end = body->span.first_token;
    }
  }
  for (size_t at = first + 1; at < end; at++) {
    const maq_match *country = country_at(r, at);
    if (country) {
      role.country = maq_string_of(maq_lexicon_text(maq_lexicon_get(country->lexeme)->country));
      end = at;
    }
  }
  while (end > first + 1 && maq_match_at(r->s->matches, end - 1, MAQ_LEXICON_FUNCTION_WORDS, -1)) {
    end--; /* `of`, `of the` */
  }
  role.name = words_of(r, first, end);
  return role;
}

/* ---- beside the name --------------------------------------------------------------------------------------------- */

/* An English title begins with the capitalised words before the role: `Infrastructure Minister`. */
static size_t title_begin(const reader *r, size_t role, size_t low) {
  size_t begin = role;
  while (r->s->language == MAQ_LANGUAGE_EN && begin > low && role - begin < LONGEST_ROLE) {
    const maq_token *t = token_at(r, begin - 1);
    bool part = t->kind == MAQ_WORD && (t->shape & MAQ_CAPITALIZED) &&
                !maq_match_at(r->s->matches, begin - 1, MAQ_LEXICON_FUNCTION_WORDS, -1) && !entity_before(r, begin) &&
                !country_at(r, begin - 1);
    if (!part || !(token_at(r, role)->shape & MAQ_CAPITALIZED)) {
      break;
    }
    begin--;
  }
  return begin;
}

/* A Russian role with what it is of between it and the name: `министр энергетики X`; the role in the nominative, body and country apart. */
static maq_role role_of_genitive(const reader *r, size_t low, size_t end) {
  maq_role role = silent;
  const maq_match *found = NULL;
  size_t stop = end;
  for (size_t at = end; at > low && end - at < LONGEST_COMPLEMENT && !found; at--) {
    const maq_entity *entity = entity_before(r, at);
    if (token_at(r, at - 1)->kind != MAQ_WORD || (entity && entity->class == MAQ_PERSON)) {
      return role;
    }
    found = match_before(r, at - 1, at, false);
    if (!found && entity && (entity->class == MAQ_ORGANISATION || entity->class == MAQ_GPE)) {
      stop = entity->span.first_token;
      role.organisation = entity->class == MAQ_ORGANISATION ? entity->name : role.organisation;
      role.country = entity->country.text ? entity->country : role.country;
    }
  }
  if (!found) {
    return silent;
  }
  size_t behind = found->first_token + found->token_count;
  maq_string complement = stop > behind ? words_of(r, behind, stop) : (maq_string){NULL, 0};
  role.name = maq_string_of(maq_lexicon_text(maq_lexicon_get(found->lexeme)->name));
  role.name = complement.length ? join(r, role.name, complement, " ") : role.name;
  return role;
}

/* The role that ends before `end`; nothing before `low` is read. */
static maq_role role_before(const reader *r, size_t low, size_t end, size_t *begin) {
  maq_role role = silent;
  *begin = end;
  const maq_entity *whole = entity_before(r, end);
  const maq_match *last = match_before(r, low, end, false);
  bool kazakh = r->s->language == MAQ_LANGUAGE_KK;
  if (whole && whole->class == MAQ_POSITION && whole->span.first_token >= low && (!kazakh || (last && is_apposed(last)))) {
    *begin = whole->span.first_token;
    return role_of_position(r, whole);
  }
  if (!last || (kazakh && !is_apposed(last))) {
    return role;
  }
  role_words words = {kazakh ? owners_begin(r, last, low, &role) : title_begin(r, last->first_token, low), end, last};
  *begin = words.begin;
  role.name = without_capital(r, words.begin, role_text(r, &words));
  return role;
}

/* What may stand between a role and the name that it is of: an age, a nation, `саналатын`. Returns where that begins. */
static size_t skip_between(const reader *r, size_t low, size_t end) {
  for (int steps = 0; steps < MOST_BETWEEN && end > low + 1; steps++) {
    size_t before = end;
    const maq_match *norp = maq_match_at(r->s->matches, end - 1, MAQ_LEXICON_NORPS, -1);
    if (maq_match_at(r->s->matches, end - 1, MAQ_LEXICON_CALENDAR, MAQ_TYPE_AGE_WORD) && token_at(r, end - 2)->kind == MAQ_NUMBER) {
      end -= 2;
    } else if (norp && norp->token_count == 1 && !norp->inflection.grammatical_case && !norp->inflection.plural) {
      end--;
    }
    for (size_t back = 1; back <= LONGEST_ROLE && low + back < end; back++) {
      const maq_match *regarded = maq_match_at(r->s->matches, end - back, MAQ_LEXICON_POSITIONS, MAQ_TYPE_REGARDED);
      if (regarded && regarded->token_count == back) {
        end -= back;
        break;
      }
    }
    if (end == before) {
      break;
    }
  }
  return end;
}

/* The reader with the entities around token `end` in sight. */
static reader reader_at(const reader *r, size_t end) {
  reader moved = *r;
  while (moved.near + 1 < r->entities->count && r->entities->items[moved.near + 1].span.first_token < end &&
         moved.near < r->near + LOOK_AROUND) {
    moved.near++;
  }
  return moved;
}

/* `X … министрі қызметіне тағайындалды`, `X … болып сайланды`: the role before the word that says that it is held. Another person in
 * between ends the look. */
static maq_role role_held(const reader *r, const maq_entity *mention) {
  const maq_sentence *sentence = &r->s->sentences->items[mention->span.sentence];
  size_t limit = sentence->first_token + sentence->token_count, first = end_of(mention);
  limit = limit > first + LOOK_AHEAD ? first + LOOK_AHEAD : limit;
  for (uint32_t i = r->near + 1; i < r->entities->count && r->entities->items[i].span.first_token < limit; i++) {
    if (r->entities->items[i].class == MAQ_PERSON) {
      limit = r->entities->items[i].span.first_token;
    }
  }
  for (size_t at = first + 1; at < limit; at++) {
    const maq_match *holds = maq_match_at(r->s->matches, at, MAQ_LEXICON_POSITIONS, MAQ_TYPE_HOLDS_ROLE);
    size_t begin;
    reader there = reader_at(r, at);
    maq_role role = holds ? role_before(&there, first, at, &begin) : silent;
    if (role.name.text) {
      return role;
    }
  }
  return silent;
}

/* Where an apposition that begins at `first` ends: at the next punctuation mark; 0 where there is none near. */
static size_t apposition_end(const reader *r, size_t first, size_t sentence_end) {
  for (size_t at = first; at <= sentence_end && at <= first + LONGEST_APPOSITION; at++) {
    const maq_token *t = at < sentence_end ? token_at(r, at) : NULL;
    if (!t || (t->kind == MAQ_PUNCT && t->mark != '"' && t->mark != 'N')) {
      return at;
    }
  }
  return 0;
}

/* `Болат Сәрсенов, Қаржы министрі, …`; `… (жазушы)`; the role must fill all up to the next mark. */
static maq_role role_behind(const reader *r, const maq_entity *mention) {
  const maq_sentence *sentence = &r->s->sentences->items[mention->span.sentence];
  size_t limit = sentence->first_token + sentence->token_count, at = end_of(mention);
  if (at + 1 >= limit || token_at(r, at)->kind != MAQ_PUNCT || !strchr(",-(", token_at(r, at)->mark) || !token_at(r, at)->mark) {
    return silent;
  }
  size_t first = at + 1, end = apposition_end(r, first, limit);
  const maq_entity *position = position_from(r, first);
  if (position && end_of(position) == end) {
    return role_of_position(r, position);
  }
  reader behind = reader_at(r, end);
  size_t begin;
  maq_role role = end > first ? role_before(&behind, first, end, &begin) : silent;
  const maq_entity *body = role.name.text && begin > first ? entity_before(&behind, begin) : NULL;
  bool predicate = token_at(r, at)->mark == '-' && end + 1 >= limit; /* `X – № 5 мектептің оқушысы.` */
  bool filled = role.name.text && (begin == first || predicate || (body && body->span.first_token <= first + 1));
  return filled ? role : silent;
}

maq_role maq_role_of_mention(maq_arena *arena, const maq_entity_sources *sources, const maq_entities *entities, uint32_t index) {
  reader r = {arena, sources, entities, index};
  const maq_entity *mention = &entities->items[index];
  size_t begin;
  size_t low = sources->sentences->items[mention->span.sentence].first_token, end = mention->span.first_token;
  maq_role role = role_before(&r, low, end, &begin);
  size_t between = role.name.text || sources->language != MAQ_LANGUAGE_KK ? end : skip_between(&r, low, end);
  role = between < end ? role_before(&r, low, between, &begin) : role;
  role = role.name.text || sources->language != MAQ_LANGUAGE_RU ? role : role_of_genitive(&r, low, end);
  size_t behind = end_of(mention);
  bool apart = !role.name.text && sources->language != MAQ_LANGUAGE_KK && end > low + 1 && token_at(&r, end - 1)->mark == ',' &&
               behind < sources->tokens->count && token_at(&r, behind)->mark == ','; /* `their lawyer, X, said` */
  role = apart ? role_before(&r, low, end - 1, &begin) : role;
  role = role.name.text ? role : role_behind(&r, mention);
  return role.name.text || sources->language != MAQ_LANGUAGE_KK ? role : role_held(&r, mention);
}
