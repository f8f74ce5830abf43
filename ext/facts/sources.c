/* sources.c: the bodies that news is attributed to.
 *
 *   …, деп хабарлайды X        attributions (quotes.c has found them)
 *   X-тің мәліметінше, …       bodies that words of source belong to
 *   X-ке сілтеме жасап         references; quotes.c has found those to bodies without a name
 *   Тілші: X                    the writer; also a line of its own at the end, with a medium or a place behind the name
 *   X тілшісі                   a medium's correspondent
 *   АСТАНА. X – …, … 22:15. X  the line of place or time at the beginning, with a medium or an address in it
 *
 * A body is a publisher where the lexicon knows it as a medium, or where its name is an address; else an agency.
 */
#include "facts/sources.h"

#include "lexicon_types.h"
#include "text/character.h"

enum { DATELINE_SENTENCES = 4, DATELINE_TOKENS = 8, REFERENCE_WITHIN = 4, CLOSING_TOKENS = 12, LONGEST_WRITER = 6 };

typedef struct builder {
  maq_arena *arena;
  const maq_entity_sources *s;
  const maq_entities *entities;
  maq_sources *found;
  size_t capacity;
  const maq_entity *writer; /* of a line that closes the text, or NULL */
} builder;

static const maq_token *first_token_of(const builder *b, const maq_entity *entity) {
  return &b->s->tokens->items[entity->span.first_token];
}

static bool is_publisher(const builder *b, const maq_entity *entity) {
  if (entity->class != MAQ_ORGANISATION && entity->class != MAQ_CONTACT) {
    return false;
  }
  if (first_token_of(b, entity)->kind == MAQ_URL) {
    return true;
  }
  size_t behind = maq_entity_end(entity);
  behind += behind < b->s->tokens->count && b->s->tokens->items[behind].mark == '"';
  for (size_t at = behind; at < b->s->tokens->count && at < behind + 2; at++) { /* `«Дала үні» ұлттық порталы` */
    const maq_match *medium = maq_match_at(b->s->matches, at, MAQ_LEXICON_SPEECH, MAQ_TYPE_MEDIUM_NOUN);
    if (medium && (at == behind || (medium->inflection.possessive & MAQ_PERSON_MASK) == 3)) {
      return true;
    }
  }
  const maq_match *match = maq_match_at(b->s->matches, entity->span.first_token, MAQ_LEXICON_ORGANISATIONS, MAQ_TYPE_MEDIA);
  return match && match->token_count <= entity->span.token_count;
}

/* `dala.kz` of `DALA.KZ` and of `https://dala.kz/news`; text NULL where the name is no address. */
static maq_string domain_of(const builder *b, const maq_entity *entity) {
  const maq_token *token = first_token_of(b, entity);
  maq_string text = maq_token_base(token);
  if (token->kind != MAQ_URL || !text.length) {
    return (maq_string){NULL, 0};
  }
  size_t begin = 0;
  for (size_t i = 0; i + 2 < text.length; i++) {
    if (memcmp(text.text + i, "://", 3) == 0) {
      begin = i + 3;
      break;
    }
  }
  if (text.length > begin + 4 && memcmp(text.text + begin, "www.", 4) == 0) {
    begin += 4;
  }
  size_t end = begin;
  while (end < text.length && !strchr("/?#:", text.text[end])) {
    end++;
  }
  char *out = maq_arena_copy(b->arena, text.text + begin, end - begin);
  for (size_t i = 0; out && i < end - begin; i++) {
    out[i] = out[i] >= 'A' && out[i] <= 'Z' ? (char)(out[i] | 0x20) : out[i];
  }
  return (maq_string){out, out ? end - begin : 0};
}

/* Adds a source unless its words are those of one of the last; rows stay in text order. */
static bool add(builder *b, const maq_source *source) {
  for (size_t i = b->found->count; i > 0 && i + 8 > b->found->count; i--) {
    if (b->found->items[i - 1].span.byte_start == source->span.byte_start) {
      return true;
    }
  }
  maq_source *items = maq_arena_grow(b->arena, b->found->items, b->found->count, &b->capacity, sizeof *items);
  if (!items) {
    return false;
  }
  b->found->items = items;
  size_t at = b->found->count++;
  for (; at > 0 && items[at - 1].span.byte_start > source->span.byte_start; at--) {
    items[at] = items[at - 1];
  }
  items[at] = *source;
  return !b->arena->failed;
}

static maq_source source_of_entity(const builder *b, const maq_entity *entity, const maq_span *cue, uint16_t confidence) {
  return (maq_source){
      .span = entity->span,
      .name = entity->name,
      .kind = is_publisher(b, entity)       ? "publisher"
              : entity->class == MAQ_PERSON ? "person"
                                            : "agency",
      .domain = domain_of(b, entity),
      .country = entity->country,
      .has_cue = cue != NULL,
      .cue = cue ? *cue : (maq_span){0},
      .confidence = confidence,
  };
}

/* ---- references and datelines ------------------------------------------------------------------------------------ */

static bool is_punct(const builder *b, size_t token, const char *marks) {
  const maq_token *t = &b->s->tokens->items[token];
  return t->kind == MAQ_PUNCT && t->mark && strchr(marks, t->mark);
}

/* Behind the name of who wrote it, between strokes or in brackets at the token: `ҚазАқпарат | /Асхат Болатов/ –`; the token itself
 * where there is none. */
static size_t behind_writer(const builder *b, size_t token, size_t end) {
  if (token >= end || !is_punct(b, token, "/(")) {
    return token;
  }
  for (size_t at = token + 1; at < end && at < token + LONGEST_WRITER; at++) {
    if (is_punct(b, at, "/)")) {
      return at + 1;
    }
  }
  return token;
}

/* The first sentences of the text may be a line of place, time and medium: short, or the medium before a dash. */
static bool in_dateline(const builder *b, const maq_entity *entity) {
  const maq_sentence *sentence = &b->s->sentences->items[entity->span.sentence];
  if (entity->span.sentence >= DATELINE_SENTENCES || sentence->is_title || !is_publisher(b, entity)) {
    return false;
  }
  size_t end = maq_entity_end(entity), last = (size_t)sentence->first_token + sentence->token_count;
  bool opens = entity->span.first_token < sentence->first_token + DATELINE_TOKENS;
  bool closes = end >= last || (end + 1 >= last && is_punct(b, end, ".)"));
  size_t behind = behind_writer(b, end, last); /* `ҚазАқпарат /Асхат Болатов/ –` */
  bool before_dash = behind < last && is_punct(b, behind, "-");
  return opens && ((closes && sentence->token_count <= DATELINE_TOKENS + entity->span.token_count) || before_dash);
}

/* The reference that follows the entity: `… сілтеме жасап`; or, in other languages, stands before it. */
static const maq_match *reference_of(const builder *b, const maq_entity *entity) {
  const maq_sentence *sentence = &b->s->sentences->items[entity->span.sentence];
  size_t last = (size_t)sentence->first_token + sentence->token_count;
  for (size_t at = maq_entity_end(entity); at < last && at < maq_entity_end(entity) + REFERENCE_WITHIN; at++) {
    const maq_match *match = maq_match_at(b->s->matches, at, MAQ_LEXICON_SPEECH, MAQ_TYPE_REFERENCE);
    if (match && b->s->language == MAQ_LANGUAGE_KK && !*maq_lexicon_text(maq_lexicon_get(match->lexeme)->code)) {
      return match;
    }
    if (is_punct(b, at, ",.:;-")) {
      break;
    }
  }
  for (size_t back = 1; back <= REFERENCE_WITHIN && sentence->first_token + back <= entity->span.first_token; back++) {
    const maq_match *match = maq_match_at(b->s->matches, entity->span.first_token - back, MAQ_LEXICON_SPEECH, MAQ_TYPE_REFERENCE);
    if (match && match->token_count == back && b->s->language != MAQ_LANGUAGE_KK) {
      return match;
    }
  }
  return NULL;
}

/* Is the person the writer within a line of place and time: `ҚазАқпарат /Асхат Болатов/ –`? *before is the medium that ends before. */
static bool in_strokes(const builder *b, const maq_entity *entity, const maq_entity *before) {
  const maq_sentence *sentence = &b->s->sentences->items[entity->span.sentence];
  size_t medium = before ? maq_entity_end(before) : 0, last = (size_t)sentence->first_token + sentence->token_count;
  return before && medium + 1 == entity->span.first_token && in_dateline(b, before) &&
         behind_writer(b, medium, last) == maq_entity_end(entity) + 1;
}

/* `Тілші: X`, `By X`: who wrote it, in the first or last sentences. */
static bool in_byline(const builder *b, const maq_entity *entity) {
  const maq_sentence *sentence = &b->s->sentences->items[entity->span.sentence];
  size_t first = sentence->first_token, at = entity->span.first_token;
  bool edge = entity->span.sentence < DATELINE_SENTENCES || entity->span.sentence + DATELINE_SENTENCES > b->s->sentences->count;
  bool ends = maq_entity_end(entity) + 2 >= first + sentence->token_count ||
              (b->s->tokens->items[maq_entity_end(entity)].shape & MAQ_LINE_START);
  bool colon = at > first + 1 && is_punct(b, at - 1, ":");
  at -= colon;
  for (size_t back = 1; edge && ends && back <= REFERENCE_WITHIN && first + back <= at; back++) {
    const maq_match *match = maq_match_at(b->s->matches, at - back, MAQ_LEXICON_SPEECH, MAQ_TYPE_BYLINE);
    bool line = match && (colon || (b->s->language == MAQ_LANGUAGE_EN && at == first + back));
    if (line && match->token_count == back) {
      return true;
    }
  }
  return false;
}

/* The line that closes the text, with who wrote it: a name, and at most a medium or a place behind a comma. NULL where there is none. */
static const maq_entity *closing_writer(const builder *b) {
  const maq_tokens *tokens = b->s->tokens;
  size_t line = tokens->count, lines = 0, first = tokens->count > CLOSING_TOKENS ? tokens->count - CLOSING_TOKENS : 0;
  const maq_entity *writer = NULL;
  for (size_t at = tokens->count; at > first && lines < 2 && !writer; at--) {
    lines += (tokens->items[at - 1].shape & MAQ_LINE_START) != 0;
    line = at - 1;
    for (size_t i = b->entities->count; (tokens->items[line].shape & MAQ_LINE_START) && i > 0 && !writer; i--) {
      const maq_entity *entity = &b->entities->items[i - 1];
      if (entity->span.first_token < line) {
        break;
      }
      writer = entity->class == MAQ_PERSON && entity->span.first_token == line && entity->span.token_count > 1 ? entity : NULL;
    }
  }
  size_t behind = writer ? maq_entity_end(writer) : 0;
  bool alone = writer && line > CLOSING_TOKENS &&
               (behind == tokens->count || is_punct(b, behind, ",") || (tokens->items[behind].shape & MAQ_LINE_START));
  return alone && !is_punct(b, tokens->count - 1, ".!?…") ? writer : NULL;
}

/* `Dala.kz тілшісі`. */
static bool has_correspondent(const builder *b, const maq_entity *entity) {
  size_t behind = maq_entity_end(entity);
  return behind < b->s->tokens->count && maq_match_at(b->s->matches, behind, MAQ_LEXICON_SPEECH, MAQ_TYPE_BYLINE) &&
         is_publisher(b, entity);
}

static bool add_of_entity(builder *b, const maq_entity *entity) {
  bool closing = b->writer && entity->span.first_token >= b->writer->span.first_token;
  const maq_entity *before = entity > b->entities->items ? entity - 1 : NULL;
  if (entity->class == MAQ_PERSON && (entity == b->writer || in_byline(b, entity) || in_strokes(b, entity, before))) {
    maq_source writer = source_of_entity(b, entity, NULL, 800);
    return add(b, &writer);
  }
  bool body = entity->class == MAQ_ORGANISATION || entity->class == MAQ_CONTACT;
  if (!body || entity->parent != MAQ_NO_ENTITY) {
    return true;
  }
  if (in_dateline(b, entity) || has_correspondent(b, entity) || (closing && is_publisher(b, entity))) {
    maq_source source = source_of_entity(b, entity, NULL, 850);
    return add(b, &source);
  }
  const maq_match *reference = reference_of(b, entity);
  if (!reference) {
    return true;
  }
  maq_span cue = maq_span_of(b->s->tokens, reference->first_token, reference->token_count);
  maq_source source = source_of_entity(b, entity, &cue, 850);
  return add(b, &source);
}

/* ---- all --------------------------------------------------------------------------------------------------------- */

/* Adds the speaker of a quote that is the source of the news: of an attribution, or of what a body's data say; a body that is no
 * name (`облыс әкімдігінің баспасөз қызметі`) by its words. */
static bool add_of_quote(builder *b, const maq_quote *quote) {
  bool attribution = strcmp(quote->kind, "attribution") == 0, said = attribution || strcmp(quote->rule, "opinion") == 0;
  if (!said || !quote->has_mention || !quote->has_cue) {
    return true;
  }
  maq_source source = {
      .span = quote->mention, .name = quote->speaker, .kind = "agency", .has_cue = true, .cue = quote->cue, .confidence = 750};
  if (quote->entity == MAQ_NO_ENTITY) {
    size_t last = (size_t)quote->mention.first_token + quote->mention.token_count - 1; /* `«Дала үні» ұлттық порталы` */
    if (maq_match_at(b->s->matches, last, MAQ_LEXICON_SPEECH, MAQ_TYPE_MEDIUM_NOUN)) {
      source.kind = "publisher";
    }
    bool capitals = (b->s->tokens->items[last].shape & MAQ_ALL_CAPS) != 0, more = quote->mention.token_count > 1;
    bool body =
        attribution || (b->s->language == MAQ_LANGUAGE_KK && /* `ТЖД мәліметінше`, `қала әкімдігінің дерегінше` */
                        (capitals || (more && maq_match_at(b->s->matches, last, MAQ_LEXICON_HEADS, MAQ_TYPE_ORGANISATION))));
    return !body || !quote->speaker.text || add(b, &source);
  }
  const maq_entity *entity = &b->entities->items[quote->entity];
  bool body = entity->class == MAQ_ORGANISATION || entity->class == MAQ_CONTACT;
  if (!body || entity->span.byte_start != quote->mention.byte_start) {
    return true;
  }
  source = source_of_entity(b, entity, &quote->cue, 900);
  return add(b, &source);
}

/* A body without a name that is referred to: `соттың баспасөз қызметіне сілтеме жасап`. */
static bool add_of_reference(builder *b, const maq_reference *reference) {
  maq_source source = {.span = reference->mention,
                       .name = reference->name,
                       .kind = "agency",
                       .has_cue = true,
                       .cue = reference->cue,
                       .confidence = 750};
  return !source.name.text || add(b, &source);
}

/* Adds the quotes' speakers and the references that stand no later than the byte; *quote and *reference count those that are
 * done. */
static bool add_up_to(builder *b, const maq_quotes *quotes, size_t byte, size_t *quote, size_t *reference) {
  for (; *quote < quotes->count && quotes->items[*quote].span.byte_start <= byte; ++*quote) {
    if (!add_of_quote(b, &quotes->items[*quote])) {
      return false;
    }
  }
  for (; *reference < quotes->reference_count && quotes->references[*reference].mention.byte_start <= byte; ++*reference) {
    if (!add_of_reference(b, &quotes->references[*reference])) {
      return false;
    }
  }
  return true;
}

bool maq_find_sources(maq_arena *arena, const maq_entity_sources *sources, const maq_entities *entities, const maq_quotes *quotes,
                      maq_sources *found) {
  builder b = {.arena = arena, .s = sources, .entities = entities, .found = found};
  *found = (maq_sources){NULL, 0};
  size_t quote = 0, reference = 0;
  b.writer = closing_writer(&b);
  for (size_t i = 0; i < entities->count && maq_arena_goes_on(arena); i++) {
    const maq_entity *entity = &entities->items[i];
    if (!add_up_to(&b, quotes, entity->span.byte_start, &quote, &reference) || !add_of_entity(&b, entity)) {
      return false;
    }
  }
  return add_up_to(&b, quotes, SIZE_MAX, &quote, &reference) && !arena->failed;
}

maq_string maq_publisher_of(const maq_sources *sources) {
  for (size_t i = 0; i < sources->count; i++) {
    if (strcmp(sources->items[i].kind, "publisher") == 0) {
      return sources->items[i].name;
    }
  }
  return (maq_string){NULL, 0};
}
