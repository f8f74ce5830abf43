/* person_role.c: from a mention of a person to the role that stands beside it.
 *
 * A role is a word of positions.tsv that ends right before the name, or in the apposition behind it. Read backwards from there,
 * what it is possessed by belongs to it (`облыс әкімінің орынбасары`), likewise the object of an epithet (`мемлекеттің негізін
 * қалаушы`), up to a country or an organisation, which are told apart from it. Where the names of the text already hold the
 * post as a whole (POSITION), its own names tell where the role begins. An age, a nation, `саналатын` may stand between the two;
 * and a role may follow later in the sentence, before a word that says that it is held (`министрі қызметіне тағайындалды`).
 * Russian and English have the body behind the role.
 */
#include "facts/person_role.h"

#include "base/utf8.h"
#include "facts/person_parts.h"
#include "kazakh/morphology.h"
#include "text/character.h"

enum {
  MOST_OWNERS = 6,
  LONGEST_APPOSITION = 10,
  MOST_BETWEEN = 3,
  LONGEST_COMPLEMENT = 6,
  LOOK_AHEAD = 24 /* tokens */,
  MOST_NAMES = 8,
  LONGEST_WORD = 128 /* bytes */,
  SHORTEST_STEM = 4 /* bytes */,
  YEAR_DIGITS = 4
};

static const maq_role silent = {{NULL, 0}, {NULL, 0}, {NULL, 0}};

static const maq_token *token_at(const maq_role_reader *r, size_t token) {
  return &r->s->tokens->items[token];
}

/* May a name stand beside this form of a role? In apposition only the last word is inflected. */
static bool is_apposed(const maq_match *role) {
  const maq_inflection *inflection = &role->inflection;
  return inflection->grammatical_case == MAQ_NOMINATIVE && !inflection->attributive && !inflection->predicative &&
         !inflection->plural;
}

static const maq_entity *position_from(const maq_role_reader *r, size_t first) {
  for (uint32_t i = r->near + 1; i < r->entities->count && i <= r->near + MAQ_ROLE_ENTITIES; i++) {
    const maq_entity *entity = &r->entities->items[i];
    if (entity->class == MAQ_POSITION && entity->span.first_token == first) {
      return entity;
    }
  }
  return NULL;
}

/* Is the last word of the role the agent of a verb, `қалаушы`, whose object is in the genitive, or short for one (`м.а.`)? */
static bool is_agent(const maq_role_reader *r, const maq_match *role) {
  if (maq_is_acting(role)) {
    return true;
  }
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

/* The quotation mark that opens what is quoted right before `end`; `end` where nothing is. */
static size_t quotation_begin(const maq_role_reader *r, size_t low, size_t end) {
  const maq_token *closing = end > low ? token_at(r, end - 1) : NULL;
  bool quoted = closing && closing->mark == '"' && closing->partner != MAQ_NO_MATCH && closing->partner >= low &&
                closing->partner + 2 < end && closing->partner + MAQ_LONGEST_NAME >= end;
  return quoted ? closing->partner : end;
}

/* May a place own what stands behind it: in the nominative, the genitive or as an attribute? `Алматыда` does not. */
static bool owns_by_case(const maq_role_reader *r, const maq_entity *entity) {
  const maq_matches *matches = r->s->matches;
  for (uint32_t i = matches->first[entity->span.first_token]; i < matches->first[entity->span.first_token + 1]; i++) {
    const maq_match *match = &matches->items[i];
    unsigned table = maq_lexicon_get(match->lexeme)->table;
    if (match->token_count == entity->span.token_count && (table == MAQ_LEXICON_PLACES || table == MAQ_LEXICON_COUNTRIES)) {
      return maq_may_possess(&match->inflection) || match->inflection.attributive;
    }
  }
  return true;
}

/* An entity before the role: a country is noted and ends it; a place or people belongs to it, likewise a contest or an award (`Олимпиада
 * ойындарының | жүлдегері`). Returns whether to go on. */
static bool take_place(const maq_role_reader *r, const maq_entity *entity, maq_role *role, size_t *begin) {
  if (entity->class == MAQ_GPE && !owns_by_case(r, entity)) {
    return false;
  }
  if (entity->class == MAQ_EVENT || entity->class == MAQ_ART) {
    *begin = entity->span.first_token;
    return false;
  }
  if (entity->class == MAQ_GPE && entity->code.text) {
    role->country = entity->country;
  } else if (entity->class == MAQ_GPE || entity->class == MAQ_NORP) {
    role->country = entity->class == MAQ_GPE ? entity->country : role->country;
    *begin = entity->span.first_token;
    return entity->class == MAQ_NORP;
  }
  return false;
}

/* Does the word tell what a role is about: `жөніндегі`, `саласындағы`? */
static bool is_relation(const maq_role_reader *r, size_t token) {
  const maq_token *t = token_at(r, token);
  maq_inflection readings[MAQ_MOST_INFLECTIONS];
  size_t count = t->kind == MAQ_WORD ? maq_kazakh_inflections(t->folded, t->folded_length, readings, MAQ_MOST_INFLECTIONS) : 0;
  for (size_t i = 0; i < count; i++) {
    if (readings[i].attributive == MAQ_ATTRIBUTIVE_LOCATIVE && (readings[i].possessive & MAQ_PERSON_MASK) == 3) {
      return true;
    }
  }
  return false;
}

/* Is the word a noun that stands as an attribute: `мектептегі`? */
static bool is_attribute(const maq_role_reader *r, size_t token) {
  const maq_token *t = token_at(r, token);
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  return t->kind == MAQ_WORD && !best.verbal && best.known && best.form.nominal.attributive == MAQ_ATTRIBUTIVE_LOCATIVE;
}

/* Where the words begin that a role is about, which end before `end`: `жүк тасымалы жөніндегі | директоры`; `end` where there are
 * none. */
static size_t matter_begin(const maq_role_reader *r, size_t low, size_t end) {
  if (end < low + 2 || !is_relation(r, end - 1) || maq_role_entity_before(r, end)) {
    return end;
  }
  size_t begin = end - 1;
  for (int steps = 0; steps < MOST_OWNERS && begin > low; steps++) {
    bool joined = begin > low + 1 && begin < end - 1 && maq_match_at(r->s->matches, begin - 1, MAQ_LEXICON_CALENDAR, MAQ_TYPE_AND);
    size_t word = joined ? begin - 2 : begin - 1;
    const maq_entity *entity = maq_role_entity_before(r, word + 1);
    bool part = maq_role_standing(r, word) != STANDS_APART || is_attribute(r, word);
    if (!part || (entity && entity->class != MAQ_NORP)) {
      break;
    }
    begin = word;
  }
  return begin < end - 1 ? begin : end;
}

/* Is the word a noun that neither owns nor is owned? Two of them make no phrase. */
static bool is_loose_noun(const maq_role_reader *r, size_t token) {
  const maq_token *t = token_at(r, token);
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  const maq_inflection *nominal = &best.form.nominal;
  return best.upos == MAQ_UPOS_NOUN && !best.verbal && best.known && !nominal->possessive && !nominal->attributive &&
         nominal->grammatical_case == MAQ_NOMINATIVE;
}

/* Is what may be a modifier more than that: a post that is owned itself (`төрағасының орынбасары | генерал-майор`), or a verb with
 * an object (`қызметіне тағайындалған`)? */
static bool is_other(const maq_role_reader *r, size_t low, const maq_match *modifier) {
  const maq_match *post = maq_match_at(r->s->matches, modifier->first_token, MAQ_LEXICON_POSITIONS, MAQ_TYPE_ROLE);
  if (post && maq_is_possessed(post)) {
    return true;
  }
  const maq_token *t = token_at(r, modifier->first_token);
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  if (!best.verbal || modifier->first_token <= low) {
    return false;
  }
  t = token_at(r, modifier->first_token - 1);
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  return !best.verbal && best.form.nominal.grammatical_case == MAQ_DATIVE;
}

/* Is the word an owned noun in the nominative? It may stand before an owner or what is owned (`ауыл шаруашылығы министрі`), no
 * other noun. */
static bool is_owned(const maq_role_reader *r, size_t token) {
  const maq_token *t = token_at(r, token);
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  const maq_inflection *nominal = &best.form.nominal;
  return !best.verbal && (nominal->possessive & MAQ_PERSON_MASK) == 3 && nominal->grammatical_case == MAQ_NOMINATIVE;
}

/* Does a word begin here that tells that the role is held no more: `бұрынғы`? */
static bool is_former(const maq_role_reader *r, size_t token) {
  const maq_match *modifier = maq_match_at(r->s->matches, token, MAQ_LEXICON_POSITIONS, MAQ_TYPE_ROLE_MODIFIER);
  return modifier && strcmp(maq_lexicon_text(maq_lexicon_get(modifier->lexeme)->code), "former") == 0;
}

/* Is it a house that people work in, `Абай театры`, and no street? */
static bool is_house(const maq_role_reader *r, const maq_entity *entity) {
  return entity->class == MAQ_FACILITY &&
         !maq_match_at(r->s->matches, maq_entity_end(entity) - 1, MAQ_LEXICON_HEADS, MAQ_TYPE_STREET);
}

/* Where the bodies begin that own this one: `Банктің | Қазақстандағы өкілдігінің`. */
static size_t chain_begin(const maq_role_reader *r, const maq_entity *body, size_t low) {
  size_t begin = body->span.first_token;
  const maq_entity *owner = begin > low ? maq_role_entity_before(r, begin) : NULL;
  bool owns = owner && owner->class == MAQ_ORGANISATION && owner->span.first_token >= low &&
              maq_role_standing(r, begin - 1) == STANDS_GENITIVE;
  return owns ? owner->span.first_token : begin;
}

/* Goes back from a role over all that it belongs to. */
static size_t owners_begin(const maq_role_reader *r, const maq_match *last, size_t low, maq_role *role) {
  size_t begin = last->first_token;
  bool possessed = maq_is_possessed(last), agent = !possessed && is_agent(r, last), genitive = false;
  bool listed = !possessed && !agent && last->token_count > 1 && is_owned(r, begin + last->token_count - 1);
  possessed |= listed; /* `баспасөз хатшысы`: what it is called after stands in it, what it is of before it */
  for (int steps = 0; steps < MOST_OWNERS && begin > low; steps++) {
    const maq_match *modifier = maq_role_match_before(r, low, begin, true);
    if (modifier && !is_other(r, low, modifier)) {
      begin = modifier->first_token;
      continue;
    }
    size_t matter = matter_begin(r, low, begin);
    if (matter < begin) {
      begin = matter;
      continue;
    }
    if (!possessed && !agent) {
      break;
    }
    const maq_entity *entity = maq_role_entity_before(r, begin);
    size_t quoted = quotation_begin(r, low, begin);
    bool named = entity && entity->span.first_token >= low;
    bool owned_agent = agent && last->token_count > 1; /* `Microsoft негізін қалаушы` */
    bool body = quoted < begin || (named && entity->class == MAQ_ORGANISATION);
    if (listed && begin == last->first_token && !body && maq_role_standing(r, begin - 1) != STANDS_GENITIVE) {
      break;
    }
    const maq_entity *inside = quoted < begin ? maq_role_entity_before(r, begin - 1) : NULL;
    if (inside && (inside->class == MAQ_ART || inside->class == MAQ_EVENT) && inside->span.first_token == quoted + 1) {
      return quoted; /* `«Құрмет» орденінің иегері` */
    }
    if ((possessed || owned_agent) && (quoted < begin || (named && (entity->class == MAQ_ORGANISATION || is_house(r, entity))))) {
      bool whole = named && entity->span.first_token <= quoted;
      return maq_role_take_body(r, whole ? chain_begin(r, entity, low) : quoted, whole ? entity : NULL, begin, last->first_token,
                                role);
    }
    if (named) {
      if ((possessed || genitive) && take_place(r, entity, role, &begin)) {
        continue;
      }
      break;
    }
    if (begin < last->first_token && is_loose_noun(r, begin) && (is_loose_noun(r, begin - 1) || is_owned(r, begin - 1))) {
      break; /* `Бұл бастама | ел Президенті`, `соңғы соққысы | команда капитаны` */
    }
    bool owned = begin == last->first_token || maq_role_standing(r, begin) == STANDS_BARE;
    if (maq_is_oblique(token_at(r, begin - 1)) && maq_role_is_unknown_name(r, begin - 1)) {
      break; /* `Сейітовке | аудан әкімі` */
    }
    if (possessed && owned && maq_role_is_unknown_name(r, begin - 1)) { /* `Брандекс | спорт орталығының басшысы` */
      while (begin > low && maq_role_is_unknown_name(r, begin - 1)) {
        begin--;
      }
      break;
    }
    maq_standing how = maq_role_standing(r, begin - 1);
    if (how == STANDS_BARE && is_former(r, begin) && is_loose_noun(r, begin - 1)) {
      break; /* `Сот | бұрынғы министрі` */
    }
    if (how == STANDS_APART || (agent && !genitive && how != STANDS_GENITIVE)) {
      break;
    }
    genitive |= how == STANDS_GENITIVE;
    begin--;
  }
  return begin;
}

/* ---- beside the name --------------------------------------------------------------------------------------------- */

/* An English title begins with the capitalised words before the role: `Infrastructure Minister`. */
static size_t title_begin(const maq_role_reader *r, size_t role, size_t low) {
  size_t begin = role;
  while (r->s->language == MAQ_LANGUAGE_EN && begin > low && role - begin < MAQ_LONGEST_ROLE) {
    const maq_token *t = token_at(r, begin - 1);
    bool part = t->kind == MAQ_WORD && (t->shape & MAQ_CAPITALIZED) && !maq_is_function_word(r->s->matches, begin - 1) &&
                !maq_role_entity_before(r, begin) && !maq_role_country_at(r, begin - 1);
    if (!part || !(token_at(r, role)->shape & MAQ_CAPITALIZED)) {
      break;
    }
    begin--;
  }
  return begin;
}

/* A Russian role with what it is of between it and the name: `министр энергетики X`; the role in the nominative, body and
 * country apart. */
static maq_role role_of_genitive(const maq_role_reader *r, size_t low, size_t end) {
  maq_role role = silent;
  const maq_match *found = NULL;
  size_t stop = end;
  for (size_t at = end; at > low && end - at < LONGEST_COMPLEMENT && !found; at--) {
    const maq_entity *entity = maq_role_entity_before(r, at);
    if (token_at(r, at - 1)->kind != MAQ_WORD || (entity && entity->class == MAQ_PERSON)) {
      return role;
    }
    found = maq_role_match_before(r, at - 1, at, false);
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
  maq_string complement = stop > behind ? maq_role_phrase(r, behind, stop) : (maq_string){NULL, 0};
  role.name = maq_string_of(maq_lexicon_text(maq_lexicon_get(found->lexeme)->name));
  role.name = complement.length ? maq_role_join(r, role.name, complement, " ") : role.name;
  return role;
}

static bool visit_calling(void *context, uint32_t number) {
  const maq_lexeme *lexeme = maq_lexicon_get(number);
  bool *known = context;
  *known = lexeme->table == MAQ_LEXICON_POSITIONS && maq_is_role_type(lexeme->type);
  return !*known;
}

/* Is it a noun that people can be busy with, and no verb, of which the same ending makes a request: `жаз|шы`? */
static bool is_busy_with(const char *noun, size_t length) {
  enum { MOST = 8 };
  maq_analysis readings[MOST];
  size_t count = maq_kazakh_analyse(noun, length, 0, readings, MOST);
  for (size_t i = 0; i < count; i++) {
    if (readings[i].known && (readings[i].verbal || readings[i].upos == MAQ_UPOS_VERB)) {
      return false;
    }
  }
  const maq_inflection *form = &readings[0].form.nominal;
  return readings[0].known && !readings[0].lemma && readings[0].upos == MAQ_UPOS_NOUN && !form->possessive &&
         !form->grammatical_case && !form->attributive;
}

/* Is the word one of those that name who does something, though the lexicon has it not: two callings joined (`күйші-композитор`), or a
 * noun with the ending of those who are busy with it (`көкпар|шы`)? */
static bool is_calling(const maq_role_reader *r, size_t token) {
  static const char *const endings[] = {"шы", "ші"};
  const maq_token *t = token_at(r, token);
  if (t->kind != MAQ_WORD || t->base_length < t->folded_length || maq_is_function_word(r->s->matches, token)) {
    return false;
  }
  const char *end = t->folded + t->folded_length, *hyphen = memchr(t->folded, '-', t->folded_length);
  bool joined = false;
  if (hyphen) {
    maq_vocabulary_lexemes(maq_vocabulary_find(hyphen + 1, (size_t)(end - hyphen - 1)), visit_calling, &joined);
  }
  for (size_t i = 0; i < sizeof endings / sizeof *endings && !hyphen; i++) {
    size_t length = strlen(endings[i]);
    if (t->folded_length > length + SHORTEST_STEM && memcmp(end - length, endings[i], length) == 0) {
      joined |= is_busy_with(t->folded, t->folded_length - length);
    }
  }
  return joined;
}

/* The calling that ends right before `end`, where the lexicon has none. */
static maq_role calling_before(const maq_role_reader *r, size_t low, size_t end, size_t *begin) {
  maq_role role = silent;
  bool capital = end > low + 1 && (token_at(r, end - 1)->shape & MAQ_CAPITALIZED);
  if (end > low && !capital && !maq_role_entity_before(r, end) && is_calling(r, end - 1)) {
    maq_role_span words = {end - 1, end, NULL};
    *begin = end - 1;
    role.name = maq_role_without_capital(r, &words, maq_role_phrase(r, words.begin, end));
  }
  return role;
}

/* The words of the role that ends right before `end`. */
static maq_role words_before(const maq_role_reader *r, size_t low, size_t end, size_t *begin) {
  maq_role role = silent;
  *begin = end;
  const maq_entity *whole = maq_role_entity_before(r, end);
  const maq_match *last = maq_role_match_before(r, low, end, false);
  bool kazakh = r->s->language == MAQ_LANGUAGE_KK;
  if (whole && whole->class == MAQ_POSITION && whole->span.first_token >= low && (!kazakh || (last && is_apposed(last)))) {
    *begin = whole->span.first_token;
    return maq_role_of_position(r, whole);
  }
  if (!last) {
    return kazakh ? calling_before(r, low, end, begin) : role;
  }
  if (kazakh && !is_apposed(last)) {
    return role;
  }
  maq_role_span words = {kazakh ? owners_begin(r, last, low, &role) : title_begin(r, last->first_token, low), end, last};
  *begin = words.begin;
  if (kazakh && !role.organisation.text) {
    const maq_entity *country = role.country.text ? maq_role_entity_before(r, words.begin) : NULL;
    maq_role_set_ministry(r, country ? country->span.first_token : words.begin, &words, &role);
    maq_role_part_body(r, &words, &role);
  }
  role.name = maq_role_without_capital(r, &words, maq_role_text(r, &words));
  return role;
}

/* The role that ends before `end`; nothing before `low` is read. A rank leaves the place to the post before it (`Қорғаныс министрі
 * генерал-лейтенант X`); a post may be joined to another by a dash (`Премьер-Министрдің орынбасары – Қаржы министрі X`). */
static maq_role role_before(const maq_role_reader *r, size_t low, size_t end, size_t *begin) {
  maq_role role = words_before(r, low, end, begin);
  const maq_match *last = role.name.text && r->s->language == MAQ_LANGUAGE_KK ? maq_role_match_before(r, low, end, false) : NULL;
  if (!last || *begin <= low + 1) {
    return role;
  }
  bool rank = maq_role_is_rank(last) && maq_role_entity_before(r, end) == NULL;
  size_t stop = *begin - (token_at(r, *begin - 1)->mark == ',' ? 1u : 0u), first = *begin;
  bool dash = token_at(r, *begin - 1)->mark == '-';
  maq_role other = rank || dash ? words_before(r, low, dash ? *begin - 1 : stop, &first) : silent;
  const maq_match *post = other.name.text ? maq_role_match_before(r, low, dash ? *begin - 1 : stop, false) : NULL;
  if (!post || maq_role_is_rank(post) || (dash && other.organisation.text)) {
    return role;
  }
  *begin = first;
  if (dash) {
    other.name = maq_role_join(r, other.name, role.name, " – ");
    other.organisation = role.organisation.text ? role.organisation : other.organisation;
    other.country = role.country.text ? role.country : other.country;
  }
  return other;
}

/* Is the token a comma or a word that joins names? */
static bool joins_names(const maq_role_reader *r, size_t token) {
  return token_at(r, token)->mark == ',' || maq_match_at(r->s->matches, token, MAQ_LEXICON_CALENDAR, MAQ_TYPE_AND) != NULL;
}

/* The words of a role with an owner, which several hold, in the singular: `облыс әкімінің орынбасарлары` → `облыс әкімінің
 * орынбасары`. */
static maq_string one_of_several(const maq_role_reader *r, size_t begin, const maq_match *several) {
  maq_string bare = maq_role_bare(r, several), owners = maq_role_phrase(r, begin, several->first_token);
  char owned[LONGEST_WORD];
  size_t length = maq_is_possessed(several) ? maq_kazakh_owned(bare.text, bare.length, owned, sizeof owned) : 0;
  return maq_role_join(r, owners, length ? (maq_string){owned, length} : bare, " ");
}

/* `Депутаттар X, Y және Z`: the role of each of them in the singular. */
static maq_role role_of_several(const maq_role_reader *r, size_t low, const maq_entity *mention) {
  maq_role role = silent;
  size_t end = mention->span.first_token, behind = maq_entity_end(mention);
  bool listed = end > low && (joins_names(r, end - 1) || (behind < r->s->tokens->count && joins_names(r, behind)));
  if (!listed) {
    return silent; /* `сарапшылар X-ке байланысты` */
  }
  for (int names = 0; names < MOST_NAMES && end > low + 1 && joins_names(r, end - 1); names++) {
    const maq_entity *person = maq_role_entity_before(r, end - 1);
    if (!person || person->class != MAQ_PERSON || person->span.first_token < low) {
      return silent;
    }
    end = person->span.first_token;
  }
  const maq_match *several = maq_role_match_before(r, low, end, false);
  if (several && several->inflection.plural && !several->inflection.grammatical_case && !several->inflection.attributive) {
    maq_role_span words = {owners_begin(r, several, low, &role), end, several};
    maq_role_part_body(r, &words, &role);
    role.name = maq_role_without_capital(
        r, &words, words.begin < several->first_token ? one_of_several(r, words.begin, several) : maq_role_bare(r, several));
  }
  return role;
}

/* What may stand between a role and the name that it is of: an age, a nation, `саналатын`. Returns where that begins. */
static size_t skip_between(const maq_role_reader *r, size_t low, size_t end) {
  for (int steps = 0; steps < MOST_BETWEEN && end > low + 1; steps++) {
    size_t before = end;
    const maq_match *norp = maq_match_at(r->s->matches, end - 1, MAQ_LEXICON_NORPS, -1);
    if (maq_match_at(r->s->matches, end - 1, MAQ_LEXICON_CALENDAR, MAQ_TYPE_AGE_WORD) && token_at(r, end - 2)->kind == MAQ_NUMBER) {
      end -= 2;
    } else if (norp && norp->token_count == 1 && !norp->inflection.grammatical_case && !norp->inflection.plural) {
      end--;
    }
    for (size_t back = 1; back <= MAQ_LONGEST_ROLE && low + back < end; back++) {
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
static maq_role_reader reader_at(const maq_role_reader *r, size_t end) {
  maq_role_reader moved = *r;
  while (moved.near + 1 < r->entities->count && r->entities->items[moved.near + 1].span.first_token < end &&
         moved.near < r->near + MAQ_ROLE_ENTITIES) {
    moved.near++;
  }
  return moved;
}

/* The case of a person's name whose last token that is. */
static unsigned case_of_name(const maq_role_reader *r, size_t token) {
  const maq_token *t = token_at(r, token);
  maq_name_finder finder = {.sources = r->s};
  maq_name name = {.first = (uint32_t)token, .count = 1, .class = MAQ_PERSON};
  maq_string canonical = maq_canonical_name(r->arena, &finder, &name);
  char folded[LONGEST_WORD * MAQ_FOLD_GROWTH];
  size_t length = canonical.length <= LONGEST_WORD ? maq_fold(canonical.text, canonical.length, folded) : 0;
  maq_inflection ending;
  bool inflected = length && length < t->folded_length && memcmp(folded, t->folded, length) == 0;
  length += inflected && t->folded[length] == '-';
  return inflected && maq_kazakh_is_suffix(t->folded + length, t->folded_length - length, &ending) ? ending.grammatical_case
                                                                                                   : MAQ_NOMINATIVE;
}

/* Does the name act, so that what is said behind it may be said of the person: in the nominative or the accusative, with nothing
 * that it owns behind it (`X үкіметінің …`)? An honorific has the case of the name before it (`X мырзаның`). */
static bool may_hold(const maq_role_reader *r, const maq_entity *mention, size_t limit) {
  size_t end = maq_entity_end(mention);
  const maq_match *honour = end < limit ? maq_match_at(r->s->matches, end, MAQ_LEXICON_POSITIONS, MAQ_TYPE_HONORIFIC) : NULL;
  unsigned with = honour ? honour->inflection.grammatical_case : case_of_name(r, end - 1);
  size_t behind = end + (honour ? honour->token_count : 0);
  const maq_token *next = behind < limit ? token_at(r, behind) : NULL;
  bool owns = next && next->kind == MAQ_WORD && !(next->shape & MAQ_CAPITALIZED) &&
              (maq_kazakh_traits(next->folded, next->folded_length) & MAQ_TRAIT_OWNED) &&
              !maq_role_match_before(r, behind, behind + 1, false);
  return (with == MAQ_NOMINATIVE || with == MAQ_ACCUSATIVE) && !owns;
}

/* `X … министрі қызметіне тағайындалды`, `X … болып сайланды`: the role before the word that says that it is held. Another
 * person in between ends the look. */
static maq_role role_held(const maq_role_reader *r, const maq_entity *mention) {
  const maq_sentence *sentence = &r->s->sentences->items[mention->span.sentence];
  size_t limit = sentence->first_token + sentence->token_count, first = maq_entity_end(mention);
  limit = limit > first + LOOK_AHEAD ? first + LOOK_AHEAD : limit;
  for (uint32_t i = r->near + 1; i < r->entities->count && r->entities->items[i].span.first_token < limit; i++) {
    if (r->entities->items[i].class == MAQ_PERSON) {
      limit = r->entities->items[i].span.first_token;
    }
  }
  for (size_t at = first + 1; at < limit; at++) {
    const maq_match *holds = maq_match_at(r->s->matches, at, MAQ_LEXICON_POSITIONS, MAQ_TYPE_HOLDS_ROLE);
    size_t begin = first;
    maq_role_reader there = reader_at(r, at);
    char mark = token_at(r, at)->mark;
    if (mark == ':' || mark == ';') {
      break;
    }
    if (holds && at + holds->token_count == limit && limit < sentence->first_token + sentence->token_count) {
      break; /* `төрағасы болған Y`: it is of the next person */
    }
    if (!holds || holds->inflection.grammatical_case || holds->inflection.possessive) { /* `болғанын`: of somebody else */
      continue;
    }
    maq_role role = role_before(&there, first, at, &begin);
    if (role.name.text) {
      return may_hold(r, mention, limit) ? role : silent;
    }
  }
  return silent;
}

/* `… әкімі болып X тағайындалды`, `… министрі қызметіне X келді`: the role before the word that says that it is held by whom that word
 * stands before. */
static maq_role role_held_by_next(const maq_role_reader *r, size_t low, const maq_entity *mention, size_t *begin) {
  const maq_sentence *sentence = &r->s->sentences->items[mention->span.sentence];
  size_t end = mention->span.first_token, limit = sentence->first_token + sentence->token_count;
  for (size_t back = 1; back <= MAQ_LONGEST_ROLE && low + back < end; back++) {
    const maq_match *holds = maq_match_at(r->s->matches, end - back, MAQ_LEXICON_POSITIONS, MAQ_TYPE_HELD_BY_NEXT);
    if (holds && holds->token_count == back) {
      maq_role role = role_before(r, low, end - back, begin);
      return role.name.text && may_hold(r, mention, limit) ? role : silent;
    }
  }
  return silent;
}

/* Where an apposition that begins at `first` ends: at the next punctuation mark, or before a word that joins a second role to a
 * first (`жазушысы және … авторы`); 0 where there is none near. */
static size_t apposition_end(const maq_role_reader *r, size_t first, size_t sentence_end) {
  for (size_t at = first; at <= sentence_end && at <= first + LONGEST_APPOSITION; at++) {
    const maq_token *t = at < sentence_end ? token_at(r, at) : NULL;
    if (!t || (t->kind == MAQ_PUNCT && t->mark != '"' && t->mark != 'N')) {
      return at;
    }
    const maq_match *role = at > first && joins_names(r, at) ? maq_role_match_before(r, first, at, false) : NULL;
    if (role && maq_is_possessed(role) && is_apposed(role)) {
      return at;
    }
  }
  return 0;
}

/* Behind brackets with a year in them right at the token, `X (1871–1951) | – ақын`; the token where there are none. */
static size_t behind_years(const maq_role_reader *r, size_t at, size_t limit) {
  const maq_token *open = at + 2 < limit ? token_at(r, at) : NULL;
  if (!open || open->mark != '(' || open->partner == MAQ_NO_MATCH || open->partner <= at + 1 ||
      open->partner > at + LONGEST_APPOSITION || open->partner + 1 >= limit) {
    return at;
  }
  for (size_t in = at + 1; in < open->partner; in++) {
    if (token_at(r, in)->kind == MAQ_NUMBER && token_at(r, in)->length == YEAR_DIGITS) {
      return open->partner + 1;
    }
  }
  return at;
}

/* `Болат Сәрсенов, Қаржы министрі, …`; `… (жазушы)`; the role must fill all up to the next mark. A line may be nothing but a name
 * and a role (`Болат Сәрсенов облыс әкімі`). */
static maq_role role_behind(const maq_role_reader *r, const maq_entity *mention) {
  const maq_sentence *sentence = &r->s->sentences->items[mention->span.sentence];
  size_t limit = sentence->first_token + sentence->token_count, at = behind_years(r, maq_entity_end(mention), limit);
  bool line = at < limit && mention->span.first_token == sentence->first_token && token_at(r, at)->kind == MAQ_WORD &&
              apposition_end(r, at, limit) + 1 >= limit;
  bool marked =
      at + 1 < limit && token_at(r, at)->kind == MAQ_PUNCT && token_at(r, at)->mark && strchr(",-(", token_at(r, at)->mark);
  if (!line && !marked) {
    return silent;
  }
  size_t first = line ? at : at + 1, end = apposition_end(r, first, limit);
  const maq_entity *position = position_from(r, first);
  if (position && maq_entity_end(position) == end) {
    return maq_role_of_position(r, position);
  }
  maq_role_reader behind = reader_at(r, end);
  size_t begin = first;
  maq_role role = end > first ? role_before(&behind, first, end, &begin) : silent;
  const maq_entity *body = role.name.text && begin > first ? maq_role_entity_before(&behind, begin) : NULL;
  bool predicate = token_at(r, at)->mark == '-' && end + 1 >= limit; /* `X – № 5 мектептің оқушысы.` */
  bool filled = role.name.text && (begin == first || predicate || (body && body->span.first_token <= first + 1));
  return filled ? role : silent;
}

/* `Тілші: X`, `Режиссер: X`: a name that closes the line behind a colon. */
static maq_role role_of_line(const maq_role_reader *r, const maq_entity *mention, size_t *begin) {
  const maq_sentence *sentence = &r->s->sentences->items[mention->span.sentence];
  size_t first = mention->span.first_token, low = sentence->first_token, limit = low + sentence->token_count;
  bool closes =
      maq_entity_end(mention) >= limit || (maq_entity_end(mention) + 1 == limit && token_at(r, limit - 1)->kind == MAQ_PUNCT);
  bool colon = first > low + 1 && token_at(r, first - 1)->mark == ':';
  return colon && closes && r->s->language == MAQ_LANGUAGE_KK ? role_before(r, low, first - 1, begin) : silent;
}

maq_role maq_role_of_mention(maq_arena *arena, const maq_entity_sources *sources, const maq_entities *entities, uint32_t index) {
  maq_role_reader r = {arena, sources, entities, index};
  const maq_entity *mention = &entities->items[index];
  size_t begin = 0;
  size_t low = sources->sentences->items[mention->span.sentence].first_token, end = mention->span.first_token;
  maq_role role = role_before(&r, low, end, &begin);
  size_t between = role.name.text || sources->language != MAQ_LANGUAGE_KK ? end : skip_between(&r, low, end);
  role = between < end ? role_before(&r, low, between, &begin) : role;
  bool dash = !role.name.text && sources->language == MAQ_LANGUAGE_KK && end > low + 1 && token_at(&r, end - 1)->mark == '-';
  role = dash ? role_before(&r, low, end - 1, &begin) : role; /* `ведомствоның жаңа басшысы – X` */
  role = role.name.text ? role : role_of_line(&r, mention, &begin);
  role = role.name.text || sources->language != MAQ_LANGUAGE_KK ? role : role_held_by_next(&r, low, mention, &begin);
  role = role.name.text || sources->language != MAQ_LANGUAGE_RU ? role : role_of_genitive(&r, low, end);
  size_t behind = maq_entity_end(mention);
  bool apart = !role.name.text && sources->language != MAQ_LANGUAGE_KK && end > low + 1 && token_at(&r, end - 1)->mark == ',' &&
               behind < sources->tokens->count && token_at(&r, behind)->mark == ','; /* `their lawyer, X, said` */
  role = apart ? role_before(&r, low, end - 1, &begin) : role;
  role = role.name.text ? role : role_behind(&r, mention);
  role = role.name.text || sources->language != MAQ_LANGUAGE_KK ? role : role_of_several(&r, low, mention);
  return role.name.text || sources->language != MAQ_LANGUAGE_KK ? role : role_held(&r, mention);
}
