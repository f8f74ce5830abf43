/* speaker_body.c: bodies named by a noun, and which of the article's bodies they are.
 *
 *   Министрлік … хабарлады             the last ministry named before it; the word itself where there was none
 *   …, деп хабарлады полициядан        likewise, in any case
 *   …, деп мәлімдеді қала әкімдігінде  the noun with what it belongs to
 */
#include "facts/names.h"
#include "facts/speakers.h"
#include "kazakh/morphology.h"
#include "lexicon_types.h"

enum { NAMES_BACK = 40, LONGEST_ATTRIBUTE = 2, LONGEST_OPENING = 6 /* tokens */ };

static const maq_speaker nobody = {false, 0, 0, MAQ_NO_ENTITY, {NULL, 0}};

static const maq_token *token_at(const maq_speaker_finder *f, size_t token) {
  return &f->sources->tokens->items[token];
}

/* A noun that bodies are called by: `министрлік`, `полиция`, `әкімдігінде`; NULL if there is none at the token. */
static const maq_match *body_noun_at(const maq_speaker_finder *f, size_t token) {
  const maq_matches *matches = f->sources->matches;
  for (uint32_t i = matches->first[token]; i < matches->first[token + 1]; i++) {
    const maq_match *match = &matches->items[i];
    const maq_lexeme *lexeme = maq_lexicon_get(match->lexeme);
    bool body = (lexeme->table == MAQ_LEXICON_HEADS &&
                 (lexeme->type == MAQ_TYPE_ORGANISATION || lexeme->type == MAQ_TYPE_ORGANISATION_OUTSIDE)) ||
                (lexeme->table == MAQ_LEXICON_SPEECH && lexeme->type == MAQ_TYPE_SPEAKER_BODY);
    if (body && (match->token_count == 1 || lexeme->table == MAQ_LEXICON_SPEECH) && !match->inflection.plural &&
        !match->inflection.attributive) {
      return match;
    }
  }
  return NULL;
}

/* Does the last word of the name come from the noun: `министрлігі`, `банкі`, `қоры`? Its last letter may have changed. */
static bool is_called(maq_string name, maq_string noun) {
  size_t at = name.length, same = noun.length;
  while (at > 0 && name.text[at - 1] != ' ') {
    at--;
  }
  do {
    same--;
  } while (same > 0 && ((unsigned char)noun.text[same] & 0xC0) == 0x80);
  return same > 0 && name.length - at >= noun.length && memcmp(name.text + at, noun.text, same) == 0;
}

/* The last body named before the token that is called so. */
static uint32_t body_called(const maq_speaker_finder *f, size_t token, maq_string noun) {
  size_t low = 0, high = f->entities->count; /* the entities before the token, by halving */
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (f->entities->items[middle].span.first_token < token) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  for (size_t i = low; i > 0 && i + NAMES_BACK > low; i--) {
    const maq_entity *entity = &f->entities->items[i - 1];
    if (entity->class == MAQ_ORGANISATION && is_called(entity->name, noun)) {
      return (uint32_t)(i - 1);
    }
  }
  return MAQ_NO_ENTITY;
}

/* The body that the bare noun means: the last one called so, else the word itself. */
static maq_speaker body_meant(const maq_speaker_finder *f, size_t token, const maq_match *noun) {
  uint32_t entity = body_called(f, token, maq_string_of(maq_lexicon_text(maq_lexicon_get(noun->lexeme)->name)));
  if (entity != MAQ_NO_ENTITY) {
    return (maq_speaker){true, token, token + noun->token_count, entity, f->entities->items[entity].name};
  }
  maq_name_finder finder = {.sources = f->sources};
  maq_name words = {.first = (uint32_t)token, .count = noun->token_count, .class = MAQ_ORGANISATION};
  return (maq_speaker){true, token, token + noun->token_count, MAQ_NO_ENTITY, maq_canonical_name(f->arena, &finder, &words)};
}

maq_speaker maq_body_noun(const maq_speaker_finder *f, size_t begin, size_t token, unsigned *grammatical_case) {
  const maq_match *noun = token < f->sources->tokens->count ? body_noun_at(f, token) : NULL;
  if (!noun || f->begins[token] != MAQ_NO_ENTITY || f->ends[token] != MAQ_NO_ENTITY) {
    return nobody;
  }
  *grammatical_case = noun->inflection.grammatical_case;
  if ((noun->inflection.possessive & MAQ_PERSON_MASK) == 0) {
    return body_meant(f, token, noun);
  }
  size_t first = maq_owner_words(f, begin, token), end = token + noun->token_count;
  if (first == token) {
    return nobody;
  }
  maq_name_finder finder = {.sources = f->sources};
  maq_name words = {.first = (uint32_t)first, .count = (uint32_t)(end - first), .class = MAQ_ORGANISATION};
  return (maq_speaker){true, first, end, MAQ_NO_ENTITY, maq_canonical_name(f->arena, &finder, &words)};
}

size_t maq_behind_opening(const maq_speaker_finder *f, size_t begin, size_t end) {
  size_t at = begin;
  while (at < end && at < begin + LONGEST_OPENING) {
    uint32_t entity = f->begins[at];
    if (entity != MAQ_NO_ENTITY) {
      if (f->entities->items[entity].class != MAQ_DATE && f->entities->items[entity].class != MAQ_TIME) {
        break;
      }
      at += f->entities->items[entity].span.token_count;
    } else if ((token_at(f, at)->kind == MAQ_PUNCT && token_at(f, at)->mark != '"') ||
               maq_is_function_word(f->sources->matches, at)) {
      at++;
    } else {
      break;
    }
  }
  return at;
}

maq_speaker maq_body_between(const maq_speaker_finder *f, size_t begin, size_t end) {
  for (size_t at = begin; at < end; at++) {
    const maq_match *noun = body_noun_at(f, at);
    if (!noun || noun->inflection.grammatical_case || (noun->inflection.possessive & MAQ_PERSON_MASK) != 3) {
      continue;
    }
    unsigned grammatical_case;
    maq_speaker body = maq_body_noun(f, begin, at, &grammatical_case);
    if (body.found && body.end < end && !maq_is_owned_in(f, body.end, true) && token_at(f, body.end)->kind != MAQ_PUNCT) {
      return body;
    }
  }
  return nobody;
}

/* Is the word an adjective that may stand before the noun: `облыстық`, `жергілікті`? */
static bool is_adjective(const maq_speaker_finder *f, size_t token) {
  const maq_token *t = token_at(f, token);
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  return t->kind == MAQ_WORD && best.upos == MAQ_UPOS_ADJ && !best.verbal && !best.form.nominal.grammatical_case &&
         !best.form.nominal.possessive;
}

maq_speaker maq_body_subject(const maq_speaker_finder *f, size_t begin, size_t end, bool apart) {
  begin = begin < end ? maq_behind_opening(f, begin, end) : begin;
  size_t at = begin;
  const maq_match *noun = at < end ? body_noun_at(f, at) : NULL;
  for (; !noun && at + 1 < end && at < begin + LONGEST_ATTRIBUTE && f->begins[at] == MAQ_NO_ENTITY && is_adjective(f, at);) {
    noun = body_noun_at(f, ++at);
  }
  bool plain = noun && !noun->inflection.grammatical_case && !noun->inflection.possessive && f->begins[at] == MAQ_NO_ENTITY;
  size_t next = at + (noun ? noun->token_count : 1);
  bool divided = next < end && token_at(f, next)->kind == MAQ_PUNCT && !(apart && token_at(f, next)->mark == ',');
  if (!plain || next >= end || divided || maq_is_owned_in(f, next, true)) {
    return nobody;
  }
  if (at == begin) {
    return body_meant(f, at, noun);
  }
  maq_name_finder finder = {.sources = f->sources};
  maq_name words = {.first = (uint32_t)begin, .count = (uint32_t)(next - begin), .class = MAQ_ORGANISATION};
  return (maq_speaker){true, begin, next, MAQ_NO_ENTITY, maq_canonical_name(f->arena, &finder, &words)};
}
