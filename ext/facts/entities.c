/* entities.c: puts the entities of a text together.
 *
 * HOW IT WORKS. The rules go first: times and measures as they come, names from left to right (tagged.h). In a Kazakh text the
 * tagger, where its model is built in, then decides which spans stand, with the rules' answers as its hints, and the rules say
 * what they mean: lexeme, value, canonical name. In other languages the rules' answers stand as they are. The names inside a
 * found name are looked for once (its `parent`). At last mentions of one thing are tied together (reference.h).
 */
#include "facts/entities.h"

#include "base/number.h"
#include "facts/mention.h"
#include "facts/own_names.h"
#include "facts/reference.h"
#include "facts/tagged.h"

typedef struct builder {
  maq_arena *arena;
  const maq_entity_sources *sources;
  maq_name_finder finder;
  maq_entities *entities;
  size_t capacity;
} builder;

static maq_entity *add(builder *b, maq_span span, maq_entity_class class, uint16_t confidence, const char *rule) {
  maq_entity *items = maq_arena_grow(b->arena, b->entities->items, b->entities->count, &b->capacity, sizeof *items);
  if (!items) {
    return NULL;
  }
  b->entities->items = items;
  maq_entity *entity = &items[b->entities->count++];
  *entity = (maq_entity){
      .span = span,
      .class = class,
      .parent = MAQ_NO_ENTITY,
      .referent = (uint32_t)(b->entities->count - 1),
      .measure = UINT32_MAX,
      .time = UINT32_MAX,
      .confidence = confidence,
      .rule = rule,
  };
  return entity;
}

/* ---- figures and times ------------------------------------------------------------------------------------------ */

static maq_string copy_text(builder *b, const char *text, size_t length) {
  const char *copy = maq_arena_copy(b->arena, text, length);
  return (maq_string){copy, copy ? length : 0};
}

/* `1200000000`, or `2000..3000` for a range; text NULL where the measure has no value. */
static maq_string measure_number(builder *b, const maq_measure *measure) {
  char text[2 * MAQ_NUMBER_TEXT + 2];
  size_t length = measure->has_value ? maq_number_write(measure->value, text) : 0;
  if (length && measure->value_to > measure->value) {
    memcpy(text + length, "..", 2);
    length += 2 + maq_number_write(measure->value_to, text + length + 2);
  }
  return length ? copy_text(b, text, length) : (maq_string){NULL, 0};
}

/* The number with its unit behind a blank: `1200000000 USD`. */
static maq_string with_unit(builder *b, maq_string number, const char *unit) {
  size_t unit_length = strlen(unit);
  char *out = number.text ? maq_arena_reserve(b->arena, number.length + unit_length + 2) : NULL;
  if (!out) {
    return (maq_string){NULL, 0};
  }
  memcpy(out, number.text, number.length);
  out[number.length] = ' ';
  memcpy(out + number.length + 1, unit, unit_length + 1);
  maq_arena_commit(b->arena, number.length + unit_length + 2);
  return (maq_string){out, number.length + unit_length + 1};
}

static void set_measure(builder *b, maq_entity *entity, const maq_measure *measure) {
  maq_string number = measure_number(b, measure);
  if (*measure->unit) {
    entity->code = maq_string_of(measure->unit);
    entity->name = with_unit(b, number, measure->unit);
  } else {
    entity->code = entity->name = number;
  }
}

static bool add_measure(builder *b, size_t index) {
  const maq_measure *measure = &b->sources->measures->items[index];
  maq_entity *entity = add(b, measure->span, measure->class, 950, measure->rule);
  if (!entity) {
    return false;
  }
  entity->measure = (uint32_t)index;
  set_measure(b, entity, measure);
  return !b->arena->failed;
}

static bool add_time(builder *b, size_t index) {
  const maq_time *time = &b->sources->times->items[index];
  maq_entity *entity = add(b, time->span, time->class, 950, time->rule);
  if (!entity) {
    return false;
  }
  entity->time = (uint32_t)index;
  entity->name = entity->code = maq_string_of(time->value);
  return true;
}

/* ---- names ------------------------------------------------------------------------------------------------------ */

static void set_country(maq_entity *entity, const maq_name *name) {
  const maq_lexeme *lexeme = name->lexeme ? maq_lexicon_get(name->lexeme) : NULL;
  if (lexeme && lexeme->country) {
    entity->country = maq_string_of(maq_lexicon_text(lexeme->country));
  }
  if (lexeme && lexeme->table == MAQ_LEXICON_COUNTRIES && lexeme->code) {
    entity->code = maq_string_of(maq_lexicon_text(lexeme->code));
  }
}

static maq_entity *add_name(builder *b, const maq_name *name, uint32_t parent) {
  maq_string canonical = maq_canonical_name(b->arena, &b->finder, name);
  maq_entity *entity =
      canonical.text ? add(b, maq_span_of(b->sources->tokens, name->first, name->count), name->class, name->confidence, name->rule)
                     : NULL;
  if (entity) {
    entity->name = canonical;
    entity->parent = parent;
    set_country(entity, name);
  }
  return entity;
}

/* Which classes are looked for inside a name, and whether a name of the whole length counts. */
static bool may_contain(maq_entity_class outer, maq_entity_class inner) {
  switch (outer) {
    case MAQ_POSITION: return inner == MAQ_GPE || inner == MAQ_ORGANISATION || inner == MAQ_LOCATION;
    case MAQ_FACILITY:
    case MAQ_EVENT:
    case MAQ_ART: return inner == MAQ_PERSON || inner == MAQ_GPE;
    case MAQ_ORGANISATION: return inner == MAQ_GPE;
    default: return false;
  }
}

/* The names inside a name; a country found there is the country of the whole. */
static bool add_nested(builder *b, const maq_name *outer) {
  uint32_t parent = (uint32_t)(b->entities->count - 1);
  bool whole_lexeme = outer->lexeme && outer->class == MAQ_ORGANISATION;
  if (whole_lexeme) {
    return true; /* the name as a whole is known: its words are not mentions of their own */
  }
  size_t end = outer->first + outer->count;
  for (size_t at = outer->first; at < end;) {
    maq_name inner = maq_place_at(&b->finder, at);
    maq_keep_better_name(&inner, maq_person_at(&b->finder, at));
    if (outer->class == MAQ_POSITION) {
      maq_keep_better_name(&inner, maq_headed_name_at(&b->finder, at));
    }
    if (!inner.count || inner.count >= outer->count || at + inner.count > end || !may_contain(outer->class, inner.class)) {
      at++;
      continue;
    }
    maq_entity *entity = add_name(b, &inner, parent);
    if (!entity) {
      return false;
    }
    maq_entity *whole = &b->entities->items[parent];
    if (!whole->country.text && entity->country.text) {
      whole->country = entity->country;
    }
    at += inner.count;
  }
  return true;
}

static bool add_names(builder *b, const maq_names *names) {
  for (size_t i = 0; i < names->count && maq_arena_goes_on(b->arena); i++) {
    if (!add_name(b, &names->items[i], MAQ_NO_ENTITY) || !add_nested(b, &names->items[i])) {
      return false;
    }
  }
  return true;
}

/* ---- what the tagger decided ------------------------------------------------------------------------------------ */

/* Where the rules' answers stand as the spans of the tagger go by. */
typedef struct cursors {
  size_t name, time, measure;
} cursors;

/* Do the spans share a token? */
static bool meet(const maq_span *a, const maq_span *b) {
  return a->first_token < b->first_token + b->token_count && b->first_token < a->first_token + a->token_count;
}

static size_t end_of(const maq_span *span) {
  return span->first_token + (size_t)span->token_count;
}

/* The value of a figure whose span no rule has seen as such: its words are read alone. */
static bool read_value(builder *b, maq_entity *entity) {
  maq_string text = maq_span_text(b->sources->tokens, &entity->span);
  maq_mention mention;
  if (!maq_read_mention(b->arena, text.text, text.length, entity->class, NULL, &mention)) {
    return false;
  }
  if (mention.kind == MAQ_MENTION_NUMBER) {
    set_measure(b, entity, &mention.measure);
  } else if (mention.kind == MAQ_MENTION_TIME) {
    entity->name = entity->code = maq_string_of(mention.time.value);
  }
  return !b->arena->failed;
}

/* Does the span hold a measure and, right behind, what it became: `18%-дан | 17%-ға төмендетілді`? With `дейін` they may be a range. */
static bool holds_change(const maq_measures *measures, size_t at, const maq_tagged *tagged) {
  if (at + 1 >= measures->count) {
    return false;
  }
  const maq_measure *from = &measures->items[at], *to = from + 1;
  return from->span.first_token >= tagged->first_token && end_of(&from->span) == to->span.first_token &&
         end_of(&to->span) <= tagged->first_token + tagged->token_count && from->class == tagged->class &&
         to->class == tagged->class && from->grammatical_case == MAQ_ABLATIVE && to->grammatical_case == MAQ_DATIVE &&
         to->mod == MAQ_MOD_NONE;
}

/* A figure or time: its value is that of the measure or time of its class that it meets. */
static bool add_figure(builder *b, const maq_tagged *tagged, cursors *at) {
  const maq_entity_sources *s = b->sources;
  while (at->measure < s->measures->count && end_of(&s->measures->items[at->measure].span) <= tagged->first_token) {
    at->measure++;
  }
  if (holds_change(s->measures, at->measure, tagged)) {
    at->measure++;
    return add_measure(b, at->measure - 1) && add_measure(b, at->measure);
  }
  maq_span span = maq_figure_span(s->tokens, tagged->first_token, tagged->token_count, (maq_entity_class)tagged->class);
  maq_entity *entity = add(b, span, (maq_entity_class)tagged->class, tagged->confidence, "tagger");
  if (!entity) {
    return false;
  }
  while (at->time < s->times->count && end_of(&s->times->items[at->time].span) <= span.first_token) {
    at->time++;
  }
  const maq_time *time = at->time < s->times->count ? &s->times->items[at->time] : NULL;
  const maq_measure *measure = at->measure < s->measures->count ? &s->measures->items[at->measure] : NULL;
  if (time && time->class == entity->class && meet(&time->span, &span)) {
    entity->time = (uint32_t)at->time;
    entity->name = entity->code = maq_string_of(time->value);
    entity->rule = time->rule;
    return true;
  }
  if (measure && measure->class == entity->class && meet(&measure->span, &span)) {
    entity->measure = (uint32_t)at->measure;
    entity->rule = measure->rule;
    set_measure(b, entity, measure);
    return !b->arena->failed;
  }
  return read_value(b, entity);
}

static bool add_tagged_name(builder *b, const maq_names *names, cursors *at, const maq_tagged *tagged) {
  maq_name name = maq_tagged_name(&b->finder, names, &at->name, tagged);
  return add_name(b, &name, MAQ_NO_ENTITY) && add_nested(b, &name);
}

/* Do words of reference stand behind the span, and is the word that it ends with no noun of media: `… хабарлайды dala.kz | қалалық
 * білім басқармасына | сілтеме жасап`? */
static bool is_referred_to(const maq_entity_sources *s, size_t end) {
  return end < s->tokens->count && maq_match_at(s->matches, end, MAQ_LEXICON_SPEECH, MAQ_TYPE_REFERENCE) &&
         !maq_match_at(s->matches, end - 1, MAQ_LEXICON_SPEECH, MAQ_TYPE_MEDIUM_NOUN);
}

/* How many tokens of an organisation's span are a medium that another body follows: `Dalapress | Ішкі істер министрлігі`,
 * `dala.kz | ҚР Үкіметі`, `dala.kz | қалалық білім басқармасына сілтеме жасап`; 0 where it is one name. */
static size_t medium_before(const builder *b, const maq_tagged *tagged) {
  const maq_entity_sources *s = b->sources;
  size_t first = tagged->first_token, end = first + tagged->token_count;
  const maq_match *medium = maq_match_at(s->matches, first, MAQ_LEXICON_ORGANISATIONS, MAQ_TYPE_MEDIA);
  size_t next = first + (s->tokens->items[first].kind == MAQ_URL ? 1 : medium ? medium->token_count : 0);
  if (tagged->class != MAQ_ORGANISATION || next == first || next >= end) {
    return 0;
  }
  const maq_token *t = &s->tokens->items[next];
  bool plain = !medium || !medium->inflection.grammatical_case;
  bool named = plain && t->kind == MAQ_WORD && ((t->shape & MAQ_CAPITALIZED) || is_referred_to(s, end));
  named |= t->kind == MAQ_URL && s->tokens->items[first].kind == MAQ_URL; /* `dala.kz | jana.kz-ке сілтеме жасап` */
  return named && !maq_match_at(s->matches, next, MAQ_LEXICON_HEADS, -1) ? next - first : 0;
}

static bool add_tagged(builder *b, const maq_names *names, const maq_tagged_spans *spans) {
  cursors at = {0, 0, 0};
  for (size_t i = 0; i < spans->count && maq_arena_goes_on(b->arena); i++) {
    if (spans->items[i].class >= MAQ_DATE) {
      if (!add_figure(b, &spans->items[i], &at)) {
        return false;
      }
      continue;
    }
    size_t medium = medium_before(b, &spans->items[i]);
    maq_tagged first = spans->items[i], rest = spans->items[i];
    first.token_count = (uint32_t)medium;
    rest.first_token += (uint32_t)medium;
    rest.token_count -= (uint32_t)medium;
    if ((medium && !add_tagged_name(b, names, &at, &first)) || !add_tagged_name(b, names, &at, &rest)) {
      return false;
    }
  }
  return true;
}

/* ---- order ------------------------------------------------------------------------------------------------------ */

/* A stretch of entities in text order. */
typedef struct run {
  const maq_entity *items;
  size_t count;
} run;

static bool before(const maq_entity *a, const maq_entity *b) {
  return a->span.byte_start < b->span.byte_start;
}

/* Three sorted runs (names, times, measures) become one; parents, which point into the first run, are renumbered. */
static bool merge(builder *b, run names, run times, run measures) {
  size_t total = names.count + times.count + measures.count;
  maq_entity *merged = maq_arena_allocate(b->arena, (total + 1) * sizeof *merged);
  uint32_t *place = maq_arena_allocate(b->arena, (names.count + 1) * sizeof *place);
  if (!merged || !place) {
    return false;
  }
  run *runs[3] = {&names, &times, &measures};
  const maq_entity *first_name = names.items;
  for (size_t out = 0; out < total; out++) {
    run *least = NULL;
    for (int i = 0; i < 3; i++) {
      if (runs[i]->count && (!least || before(runs[i]->items, least->items))) {
        least = runs[i];
      }
    }
    merged[out] = *least->items;
    merged[out].referent = (uint32_t)out;
    if (least == &names) {
      place[least->items - first_name] = (uint32_t)out;
      if (merged[out].parent != MAQ_NO_ENTITY) {
        merged[out].parent = place[merged[out].parent];
      }
    }
    least->items++;
    least->count--;
  }
  b->entities->items = merged;
  b->entities->count = total;
  return true;
}

static run run_of(const maq_entities *entities, size_t first, size_t count) {
  return (run){count ? entities->items + first : NULL, count};
}

/* Is the figure part of a telephone number or an address? *at moves on through `names` and begins at 0. */
static bool is_in_contact(const maq_names *names, size_t *at, const maq_span *figure) {
  while (*at < names->count && names->items[*at].first + names->items[*at].count <= figure->first_token) {
    ++*at;
  }
  return *at < names->count && names->items[*at].class == MAQ_CONTACT &&
         names->items[*at].first < figure->first_token + figure->token_count;
}

/* What the rules found, names, times and measures, in one order. */
static bool add_by_rules(builder *b, const maq_names *found) {
  if (!add_names(b, found)) {
    return false;
  }
  size_t names = b->entities->count, at = 0;
  for (size_t i = 0; i < b->sources->times->count; i++) {
    if (!is_in_contact(found, &at, &b->sources->times->items[i].span) && !add_time(b, i)) {
      return false;
    }
  }
  size_t times = b->entities->count - names;
  at = 0;
  for (size_t i = 0; i < b->sources->measures->count; i++) {
    if (!is_in_contact(found, &at, &b->sources->measures->items[i].span) && !add_measure(b, i)) {
      return false;
    }
  }
  size_t measures = b->entities->count - names - times;
  return merge(b, run_of(b->entities, 0, names), run_of(b->entities, names, times), run_of(b->entities, names + times, measures));
}

bool maq_find_entities(maq_arena *arena, const maq_entity_sources *sources, maq_entities *entities) {
  builder b = {.arena = arena, .sources = sources, .finder = {.sources = sources}, .entities = entities};
  maq_names names;
  maq_tagged_spans spans;
  *entities = (maq_entities){NULL, 0};
  b.capacity = sources->tokens->count / 8 + sources->times->count + sources->measures->count + 16; /* few texts have more */
  entities->items = maq_arena_array(arena, b.capacity, sizeof *entities->items);
  if (!entities->items || !maq_mark_tokens(arena, &b.finder) || !maq_find_names(arena, &b.finder, &names)) {
    return false;
  }
  bool found = !maq_is_taggable(sources) ? add_by_rules(&b, &names)
                                         : maq_tag_entities(arena, &b.finder, &names, &spans) && add_tagged(&b, &names, &spans);
  found = found && (!sources->dictionary || maq_apply_dictionary(arena, sources, may_contain, entities));
  return found && maq_tie_references(arena, sources, entities) && !arena->failed;
}
