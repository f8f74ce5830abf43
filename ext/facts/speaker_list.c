/* speaker_list.c: several who speak together.
 *
 *   Қытай мен Ресей … деп санайды              names that a word joins
 *   АҚШ, Қытай, Ұлыбритания үкіметтері … деді  names that own one noun in the plural
 *   АҚШ пен Қытай арасындағы …                names of which the last is no subject: none of them is
 */
#include "facts/names.h"
#include "facts/speakers.h"
#include "kazakh/morphology.h"
#include "lexicon_types.h"

enum { MOST_LISTED = 8 };

static const maq_token *token_at(const maq_speaker_finder *f, size_t token) {
  return &f->sources->tokens->items[token];
}

/* Both names as one; text NULL when memory is out. */
static maq_string join_names(maq_arena *arena, maq_string first, maq_string second) {
  static const char between[] = " + ";
  size_t gap = sizeof between - 1, length = first.length + gap + second.length;
  char *out = maq_arena_reserve(arena, length + 1);
  if (!out) {
    return (maq_string){NULL, 0};
  }
  memcpy(out, first.text, first.length);
  memcpy(out + first.length, between, gap);
  memcpy(out + first.length + gap, second.text, second.length);
  out[length] = 0;
  maq_arena_commit(arena, length + 1);
  return (maq_string){out, length};
}

/* The name that begins at the token, behind an opening quotation mark; of a post with a person's name behind it the latter.
 * MAQ_NO_ENTITY where there is none that may speak. */
static uint32_t name_at(const maq_speaker_finder *f, size_t token, size_t end) {
  size_t at = token;
  at += at + 1 < end && token_at(f, at)->mark == '"' && f->begins[at] == MAQ_NO_ENTITY;
  uint32_t index = at < end ? f->begins[at] : MAQ_NO_ENTITY;
  if (index == MAQ_NO_ENTITY) {
    return index;
  }
  size_t behind = maq_entity_end(&f->entities->items[index]);
  uint32_t next = f->entities->items[index].class == MAQ_POSITION && behind < end ? f->begins[behind] : MAQ_NO_ENTITY;
  index = next != MAQ_NO_ENTITY && f->entities->items[next].class == MAQ_PERSON ? next : index;
  switch (f->entities->items[index].class) {
    case MAQ_PERSON:
    case MAQ_POSITION:
    case MAQ_ORGANISATION:
    case MAQ_GPE: return index;
    default: return MAQ_NO_ENTITY;
  }
}

/* The noun in the plural at the token that those named before it are called by together: `Ұлыбритания | үкіметтері`. */
static bool is_common_noun(const maq_speaker_finder *f, size_t token, size_t end) {
  if (token + 1 >= end || f->begins[token] != MAQ_NO_ENTITY) {
    return false;
  }
  const maq_match *noun = maq_match_at(f->sources->matches, token, MAQ_LEXICON_POSITIONS, -1);
  noun = noun ? noun : maq_match_at(f->sources->matches, token, MAQ_LEXICON_HEADS, MAQ_TYPE_ORGANISATION);
  noun = noun ? noun : maq_match_at(f->sources->matches, token, MAQ_LEXICON_SPEECH, MAQ_TYPE_SPEAKER_BODY);
  return noun && noun->token_count == 1 && noun->inflection.plural && !noun->inflection.attributive &&
         (noun->inflection.possessive & MAQ_PERSON_MASK) == 3 && noun->inflection.grammatical_case == MAQ_NOMINATIVE &&
         !maq_is_owned_in(f, token + 1, true);
}

size_t maq_speaker_list(const maq_speaker_finder *f, size_t token, size_t end, maq_speaker *speaker) {
  uint32_t names[MOST_LISTED];
  size_t count = 0, at = token;
  bool joined = false;
  for (uint32_t index = name_at(f, token, end); index != MAQ_NO_ENTITY && count < MOST_LISTED; index = name_at(f, at, end)) {
    names[count++] = index;
    at = maq_behind_mark(f, maq_entity_end(&f->entities->items[index]));
    bool word = at + 1 < end && maq_match_at(f->sources->matches, at, MAQ_LEXICON_CALENDAR, MAQ_TYPE_AND);
    uint32_t next = at + 1 < end ? name_at(f, at + 1, end) : MAQ_NO_ENTITY;
    bool alike = next != MAQ_NO_ENTITY && f->entities->items[next].class == f->entities->items[index].class;
    bool comma = at + 1 < end && token_at(f, at)->mark == ',' && alike; /* `X, «Дала» қорының директоры`: an apposition */
    if (next == MAQ_NO_ENTITY || !(word || comma) || !maq_entity_is_plain(f, &f->entities->items[index])) {
      break;
    }
    joined |= word;
    at++;
  }
  bool common = count > 1 && is_common_noun(f, at, end);
  if (count < 2 || !(joined || common)) {
    return token;
  }
  if (common) {
    maq_name_finder finder = {.sources = f->sources};
    maq_name words = {.first = (uint32_t)token, .count = (uint32_t)(at + 1 - token), .class = MAQ_ORGANISATION};
    *speaker = (maq_speaker){true, token, at + 1, MAQ_NO_ENTITY, maq_canonical_name(f->arena, &finder, &words)};
    return at + 1;
  }
  size_t next = at;
  maq_speaker last = maq_named_subject(f, f->entities->items[names[count - 1]].span.first_token, end, &next);
  *speaker = last;
  if (last.found) {
    *speaker = (maq_speaker){true, token, at, names[0], f->entities->items[names[0]].name};
    for (size_t i = 1; i < count && speaker->name.text; i++) {
      speaker->name = join_names(f->arena, speaker->name, f->entities->items[names[i]].name);
    }
  }
  return next > at ? next : at;
}

maq_string maq_two_countries(maq_arena *arena, const maq_entities *entities) {
  const maq_entity *first = NULL;
  for (size_t i = 0; i < entities->count; i++) {
    const maq_entity *entity = &entities->items[i];
    if (entity->class != MAQ_GPE || !entity->code.text || !entity->name.text) {
      continue;
    }
    if (!first) {
      first = entity;
    } else if (!maq_string_equal(first->code, entity->code)) {
      return join_names(arena, first->name, entity->name);
    }
  }
  return (maq_string){NULL, 0};
}
