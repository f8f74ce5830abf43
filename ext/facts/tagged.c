/* tagged.c: see tagged.h. */
#include "facts/tagged.h"

/* ---- names by rules --------------------------------------------------------------------------------------------- */

static void keep_better(maq_name *best, maq_name other) {
  if (other.count > best->count || (other.count && other.count == best->count && other.confidence > best->confidence)) {
    *best = other;
  }
}

maq_name maq_name_at(const maq_name_finder *f, size_t token) {
  maq_name best = maq_position_at(f, token);
  keep_better(&best, maq_headed_name_at(f, token));
  keep_better(&best, maq_person_at(f, token));
  keep_better(&best, maq_place_at(f, token));
  keep_better(&best, maq_word_name_at(f, token));
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

/* ---- the tagger ------------------------------------------------------------------------------------------------- */

bool maq_is_taggable(const maq_entity_sources *sources) {
  return sources->language == MAQ_LANGUAGE_KK && maq_tagger_size > MAQ_TAGGER_HEADER;
}

bool maq_tag_entities(maq_arena *arena, const maq_entity_sources *sources, const maq_names *names, maq_tagged_spans *spans) {
  maq_tagger_model model;
  maq_tagger_input input;
  *spans = (maq_tagged_spans){NULL, 0};
  if (!maq_tagger_open(maq_tagger_bytes, maq_tagger_size, false, &model)) {
    return true;
  }
  return maq_tagger_input_of(arena, sources, names, &input) && maq_tag(arena, &model, &input, spans);
}
