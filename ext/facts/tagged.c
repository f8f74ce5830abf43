/* tagged.c: see tagged.h. */
#include "facts/tagged.h"

enum { CERTAIN_POSITION = 900 /* thousandths */ };

/* ---- names by rules --------------------------------------------------------------------------------------------- */

void maq_keep_better_name(maq_name *best, maq_name other) {
  if (other.count > best->count || (other.count && other.count == best->count && other.confidence > best->confidence)) {
    *best = other;
  }
}

maq_name maq_name_at(const maq_name_finder *f, size_t token) {
  maq_name best = maq_position_at(f, token);
  maq_keep_better_name(&best, maq_headed_name_at(f, token));
  maq_keep_better_name(&best, maq_person_at(f, token));
  maq_keep_better_name(&best, maq_place_at(f, token));
  maq_keep_better_name(&best, maq_word_name_at(f, token));
  return best;
}

bool maq_find_names(maq_arena *arena, const maq_name_finder *f, maq_names *names) {
  size_t capacity = 0, count = f->sources->tokens->count;
  *names = (maq_names){NULL, 0};
  for (size_t i = 0; i < count;) {
    maq_name name = f->marks[i] & MAQ_MARK_TAKEN ? (maq_name){0} : maq_name_at(f, i);
    bool free = name.count > 0;
    for (size_t at = i; free && at < name.first + name.count; at++) {
      free = !(f->marks[at] & MAQ_MARK_TAKEN);
    }
    if (!free) {
      i++;
      continue;
    }
    maq_name *items = maq_arena_grow(arena, names->items, names->count, &capacity, sizeof *items);
    if (!items) {
      return false;
    }
    names->items = items;
    items[names->count++] = name;
    i = name.first + name.count;
  }
  return true;
}

/* ---- hints ------------------------------------------------------------------------------------------------------ */

static maq_tagger_hint hint_of(const maq_span *span, maq_entity_class class) {
  return (maq_tagger_hint){span->first_token, span->token_count, (uint8_t)class};
}

bool maq_tagger_input_of(maq_arena *arena, const maq_entity_sources *s, const maq_names *names, maq_tagger_input *input) {
  size_t figures = s->times->count + s->measures->count;
  maq_tagger_hint *hints = maq_arena_array(arena, figures + names->count + 1, sizeof *hints);
  if (!hints) {
    return false;
  }
  size_t time = 0, measure = 0;
  for (size_t i = 0; i < figures; i++) {
    const maq_span *t = time < s->times->count ? &s->times->items[time].span : NULL;
    const maq_span *m = measure < s->measures->count ? &s->measures->items[measure].span : NULL;
    bool first = t && (!m || t->first_token <= m->first_token);
    hints[i] = first ? hint_of(t, s->times->items[time].class) : hint_of(m, s->measures->items[measure].class);
    *(first ? &time : &measure) += 1;
  }
  for (size_t i = 0; i < names->count; i++) {
    hints[figures + i] = (maq_tagger_hint){names->items[i].first, names->items[i].count, (uint8_t)names->items[i].class};
  }
  *input = (maq_tagger_input){
      .tokens = s->tokens,
      .sentences = s->sentences,
      .words = s->words,
      .matches = s->matches,
      .figures = {hints, figures},
      .names = {hints + figures, names->count},
  };
  return true;
}

/* ---- names of the tagger ---------------------------------------------------------------------------------------- */

/* May a lexeme of this table be a name of the class? */
static bool is_of_class(const maq_lexeme *lexeme, maq_entity_class class) {
  switch (class) {
    case MAQ_GPE: return lexeme->table == MAQ_LEXICON_COUNTRIES || (lexeme->table == MAQ_LEXICON_PLACES && lexeme->type <= MAQ_TYPE_VILLAGE);
    case MAQ_LOCATION: return lexeme->table == MAQ_LEXICON_PLACES && lexeme->type > MAQ_TYPE_VILLAGE;
    case MAQ_ORGANISATION: return lexeme->table == MAQ_LEXICON_ORGANISATIONS;
    case MAQ_NORP: return lexeme->table == MAQ_LEXICON_NORPS;
    case MAQ_LANGUAGE: return lexeme->table == MAQ_LEXICON_HEADS && lexeme->type == MAQ_TYPE_LANGUAGE;
    case MAQ_DISEASE: return lexeme->table == MAQ_LEXICON_HEADS && lexeme->type == MAQ_TYPE_DISEASE_NAME;
    default: return false;
  }
}

static const maq_match *whole_match(const maq_matches *matches, const maq_tagged *tagged) {
  for (uint32_t i = matches->first[tagged->first_token]; i < matches->first[tagged->first_token + 1]; i++) {
    const maq_match *match = &matches->items[i];
    if (match->token_count == tagged->token_count && is_of_class(maq_lexicon_get(match->lexeme), (maq_entity_class)tagged->class)) {
      return match;
    }
  }
  return NULL;
}

maq_name maq_tagged_name(const maq_name_finder *finder, const maq_names *names, size_t *at, const maq_tagged *tagged) {
  while (*at < names->count && names->items[*at].first < tagged->first_token) {
    ++*at;
  }
  const maq_name *rule = *at < names->count ? &names->items[*at] : NULL;
  if (rule && rule->first == tagged->first_token && rule->count == tagged->token_count && rule->class == (maq_entity_class)tagged->class) {
    maq_name name = *rule;
    name.confidence = tagged->confidence;
    return name;
  }
  maq_name name = {tagged->first_token, tagged->token_count, (maq_entity_class)tagged->class, 0, tagged->confidence, "tagger", {0}};
  const maq_match *match = whole_match(finder->sources->matches, tagged);
  if (match) {
    name.lexeme = match->lexeme;
    name.inflection = match->inflection;
    name.rule = "lexicon-tagger";
  }
  return name;
}

/* ---- the tagger ------------------------------------------------------------------------------------------------- */

bool maq_is_taggable(const maq_entity_sources *sources) {
  return sources->language == MAQ_LANGUAGE_KK && maq_tagger_size > MAQ_TAGGER_HEADER;
}

/* Is the name a post whose body the rules have read, and what the tagger saw of it nothing but parts of that? */
static bool repairs(const maq_name *name, const maq_tagged_spans *spans, size_t from, size_t to) {
  if (name->class != MAQ_POSITION || name->confidence < CERTAIN_POSITION) {
    return false;
  }
  for (size_t i = from; i < to; i++) {
    const maq_tagged *span = &spans->items[i];
    bool inside = span->first_token >= name->first && span->first_token + span->token_count <= name->first + name->count;
    if (!inside || (span->class != MAQ_GPE && span->class != MAQ_ORGANISATION)) {
      return false;
    }
  }
  return true;
}

/* Posts that the tagger missed: `АҚШ-тың елшісі` of which it saw but the country. One pass over both lists. */
static bool repair_positions(maq_arena *arena, const maq_names *names, maq_tagged_spans *spans) {
  maq_tagged *out = maq_arena_array(arena, spans->count + names->count + 1, sizeof *out);
  if (!out) {
    return false;
  }
  size_t count = 0, at = 0;
  for (size_t i = 0; i < names->count; i++) {
    const maq_name *name = &names->items[i];
    while (at < spans->count && spans->items[at].first_token + spans->items[at].token_count <= name->first) {
      out[count++] = spans->items[at++];
    }
    size_t to = at;
    while (to < spans->count && spans->items[to].first_token < name->first + name->count) {
      to++;
    }
    if (repairs(name, spans, at, to)) {
      out[count++] = (maq_tagged){.first_token = name->first, .token_count = name->count, .class = MAQ_POSITION,
                                  .confidence = name->confidence};
      at = to;
    }
  }
  while (at < spans->count) {
    out[count++] = spans->items[at++];
  }
  *spans = (maq_tagged_spans){out, count};
  return true;
}

bool maq_tag_entities(maq_arena *arena, const maq_entity_sources *sources, const maq_names *names, maq_tagged_spans *spans) {
  maq_tagger_model model;
  maq_tagger_input input;
  *spans = (maq_tagged_spans){NULL, 0};
  if (!maq_tagger_open(maq_tagger_bytes, maq_tagger_size, false, &model)) {
    return true;
  }
  return maq_tagger_input_of(arena, sources, names, &input) && maq_tag(arena, &model, &input, spans) &&
         repair_positions(arena, names, spans);
}
