/* person_words.c: the words of roles and of the bodies before them, as person_role.c and person_post.c need them. */
#include "base/utf8.h"
#include "facts/person_parts.h"
#include "kazakh/morphology.h"
#include "text/character.h"

static const maq_token *token_at(const maq_role_reader *r, size_t token) {
  return &r->s->tokens->items[token];
}

static size_t end_of(const maq_entity *entity) {
  return entity->span.first_token + entity->span.token_count;
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
    if (end_of(entity) == end && entity->span.first_token < end && (!best || entity->span.first_token <= best->span.first_token)) {
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

maq_string maq_role_bare(const maq_role_reader *r, const maq_match *role) {
  maq_string name = maq_string_of(maq_lexicon_text(maq_lexicon_get(role->lexeme)->name));
  if (!(token_at(r, role->first_token)->shape & MAQ_CAPITALIZED)) {
    return name;
  }
  uint32_t letter;
  size_t first = (size_t)(maq_utf8_next(name.text, name.text + name.length, &letter) - name.text);
  char capital[4];
  size_t length = maq_utf8_write(maq_character_upper(letter), capital);
  return maq_role_join(r, (maq_string){capital, length}, (maq_string){name.text + first, name.length - first}, "");
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
  bool parted = r->s->language == MAQ_LANGUAGE_KK && maq_is_possessed(last) && are_modifiers(r, words->begin, last->first_token);
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

maq_standing maq_role_standing(const maq_role_reader *r, size_t token) {
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

maq_string maq_role_organisation(const maq_role_reader *r, size_t begin, size_t end) {
  maq_name_finder finder = {.sources = r->s};
  maq_name name = {.first = (uint32_t)begin, .count = (uint32_t)(end - begin), .class = MAQ_ORGANISATION};
  return maq_canonical_name(r->arena, &finder, &name);
}
