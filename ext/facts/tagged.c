/* tagged.c: see tagged.h. */
#include "facts/tagged.h"

#include "facts/contact.h"

enum {
  CERTAIN_NAME = 900,
  UNTAGGED_FIGURE = 700 /* thousandths */,
  CERTAIN_WORDS = 3,
  LONGEST_ITEM = 2 /* digits of its number */
};

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

/* Takes the tokens of the contacts, so that no other name has them. */
static void take_contacts(const maq_name_finder *f, const maq_names *contacts) {
  for (size_t i = 0; i < contacts->count; i++) {
    memset(f->marks + contacts->items[i].first, MAQ_MARK_TAKEN, contacts->items[i].count);
  }
}

bool maq_find_names(maq_arena *arena, const maq_name_finder *f, maq_names *names) {
  size_t capacity = 0, count = f->sources->tokens->count, contact = 0;
  maq_names contacts;
  *names = (maq_names){NULL, 0};
  if (!maq_find_contacts(arena, f, &contacts)) {
    return false;
  }
  take_contacts(f, &contacts);
  for (size_t i = 0; i < count && maq_arena_goes_on(arena);) {
    maq_name name = {0};
    bool free = contact < contacts.count && contacts.items[contact].first == i;
    if (free) {
      name = contacts.items[contact++];
    } else if (!(f->marks[i] & MAQ_MARK_TAKEN)) {
      name = maq_name_at(f, i);
      free = name.count > 0;
      for (size_t at = i; free && at < name.first + name.count; at++) {
        free = !(f->marks[at] & MAQ_MARK_TAKEN);
      }
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
  return !arena->failed;
}

/* ---- hints ------------------------------------------------------------------------------------------------------ */

static maq_tagger_hint hint_of(const maq_span *span, maq_entity_class class) {
  return (maq_tagger_hint){span->first_token, span->token_count, (uint8_t) class};
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
    if (t && (!m || t->first_token <= m->first_token)) {
      hints[i] = hint_of(t, s->times->items[time++].class);
    } else if (m) {
      hints[i] = hint_of(m, s->measures->items[measure++].class);
    }
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
    case MAQ_GPE:
      return lexeme->table == MAQ_LEXICON_COUNTRIES || (lexeme->table == MAQ_LEXICON_PLACES && lexeme->type <= MAQ_TYPE_VILLAGE);
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
  if (rule && rule->first == tagged->first_token && rule->count == tagged->token_count &&
      rule->class == (maq_entity_class)tagged->class) {
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

/* Does the post that ends the name stand in the plural? */
static bool is_of_many(const maq_matches *matches, const maq_name *post) {
  const maq_match *last = maq_match_at(matches, post->first + post->count - 1, MAQ_LEXICON_POSITIONS, -1);
  return last && last->inflection.plural;
}

/* Is a person whose father's name ends the name two people to the tagger: `Жүнісова | Айгүл Ерланқызы`? */
static bool is_torn_person(const maq_tokens *tokens, const maq_name *name, const maq_tagged *spans, size_t count) {
  return maq_is_patronymic(&tokens->items[name->first + name->count - 1]) && name->class == MAQ_PERSON && count == 2 &&
         spans[0].class == MAQ_PERSON && spans[1].class == MAQ_PERSON && spans[0].first_token == name->first &&
         spans[1].first_token == name->first + spans[0].token_count && spans[0].token_count + spans[1].token_count == name->count;
}

/* Is the name a post (of one person: `X мүшелері` are no post) whose body the rules have read, or a company by its legal form and quotation marks, and what the tagger saw of
 * it nothing but parts of that? Or a person torn in two? */
static bool repairs(const maq_entity_sources *sources, const maq_name *name, const maq_tagged_spans *spans, size_t from,
                    size_t to) {
  if (is_torn_person(sources->tokens, name, spans->items + from, to - from)) {
    return true;
  }
  bool post = name->class == MAQ_POSITION,
       company = name->class == MAQ_ORGANISATION && sources->tokens->items[name->first].mark == '"';
  if ((!post && !company) || name->confidence < CERTAIN_NAME || (post && is_of_many(sources->matches, name))) {
    return false;
  }
  for (size_t i = from; i < to; i++) {
    const maq_tagged *span = &spans->items[i];
    bool inside = span->first_token >= name->first && span->first_token + span->token_count <= name->first + name->count;
    if (!inside || (post && span->class != MAQ_GPE && span->class != MAQ_ORGANISATION)) {
      return false;
    }
  }
  return true;
}

/* A sum, a share or a measure needs no proof but its unit; of bare numbers the tagger knows better which count. */
static bool is_certain(const maq_measure *measure) {
  return measure->has_value && (measure->class == MAQ_MONEY || measure->class == MAQ_PERCENTAGE || measure->class == MAQ_QUANTITY);
}

/* The spans as they are put together again; one pass over both lists. */
typedef struct repair {
  const maq_tagged_spans *spans;
  size_t at;
  maq_tagged *out;
  size_t count;
} repair;

/* Copies the spans that end before the token. */
static void copy_before(repair *r, size_t token) {
  while (r->at < r->spans->count && r->spans->items[r->at].first_token + r->spans->items[r->at].token_count <= token) {
    r->out[r->count++] = r->spans->items[r->at++];
  }
}

static size_t first_behind(const repair *r, size_t token) {
  size_t to = r->at;
  while (to < r->spans->count && r->spans->items[to].first_token < token) {
    to++;
  }
  return to;
}

static bool repair_begin(maq_arena *arena, size_t more, const maq_tagged_spans *spans, repair *r) {
  *r = (repair){.spans = spans, .out = maq_arena_array(arena, spans->count + more + 1, sizeof *r->out)};
  return r->out != NULL;
}

static void repair_end(repair *r, maq_tagged_spans *spans) {
  copy_before(r, UINT32_MAX);
  *spans = (maq_tagged_spans){r->out, r->count};
}

/* Posts and companies that the tagger missed: `АҚШ-тың елшісі` of which it saw but the country. */
static bool repair_names(maq_arena *arena, const maq_entity_sources *sources, const maq_names *names, maq_tagged_spans *spans) {
  repair r;
  if (!repair_begin(arena, names->count, spans, &r)) {
    return false;
  }
  for (size_t i = 0; i < names->count; i++) {
    const maq_name *name = &names->items[i];
    copy_before(&r, name->first);
    size_t to = first_behind(&r, name->first + name->count);
    if (repairs(sources, name, spans, r.at, to)) {
      r.out[r.count++] = (maq_tagged){
          .first_token = name->first, .token_count = name->count, .class = (uint8_t)name->class, .confidence = name->confidence};
      r.at = to;
    }
  }
  repair_end(&r, spans);
  return true;
}

/* Telephone numbers and addresses are what the rules read, whatever the tagger made of their tokens. */
static bool repair_contacts(maq_arena *arena, const maq_names *names, maq_tagged_spans *spans) {
  repair r;
  if (!repair_begin(arena, names->count, spans, &r)) {
    return false;
  }
  for (size_t i = 0; i < names->count; i++) {
    const maq_name *name = &names->items[i];
    if (name->class == MAQ_CONTACT) {
      copy_before(&r, name->first);
      r.at = first_behind(&r, name->first + name->count);
      r.out[r.count++] = (maq_tagged){
          .first_token = name->first, .token_count = name->count, .class = MAQ_CONTACT, .confidence = name->confidence};
    }
  }
  repair_end(&r, spans);
  return true;
}

/* How many names that the lexicon has, of the span's class, one word apart, make up the span whole; *first is the first. */
static size_t known_names_in(const maq_names *names, size_t at, const maq_tagged *span, size_t *first) {
  size_t end = span->first_token + span->token_count, next = span->first_token, count = 0;
  for (*first = at; at < names->count && names->items[at].first < end; at++, count++) {
    const maq_name *name = &names->items[at];
    if (!name->lexeme || name->class != (maq_entity_class)span->class || name->first != next) {
      return 0;
    }
    next = name->first + name->count + 1;
  }
  return next == end + 1 ? count : 0;
}

/* Goes to the first measure from the token on. */
static const maq_measure *measure_from(const maq_measures *measures, size_t *at, size_t token) {
  while (*at < measures->count && measures->items[*at].span.first_token < token) {
    ++*at;
  }
  return *at < measures->count ? &measures->items[*at] : NULL;
}

/* What the rules read as a date or a time of day is no contact, as other numbers with dashes are, and has no figure in it: `2008 жылы |
 * 12-ге дейін`. */
static void repair_times(const maq_entity_sources *sources, maq_tagged_spans *spans) {
  const maq_times *times = sources->times;
  for (size_t i = 0, at = 0, figure = 0; i < spans->count; i++) {
    maq_tagged *span = &spans->items[i];
    while (at < times->count && times->items[at].span.first_token < span->first_token) {
      at++;
    }
    const maq_time *time = at < times->count ? &times->items[at] : NULL;
    if (!time || time->span.first_token != span->first_token) {
      continue;
    }
    size_t end = span->first_token + span->token_count, time_end = span->first_token + time->span.token_count;
    span->class = end == time_end && span->class == MAQ_CONTACT ? (uint8_t)time->class : span->class;
    const maq_measure *measure = measure_from(sources->measures, &figure, time_end);
    bool figure_inside = measure && measure->span.first_token + measure->span.token_count <= end;
    if (figure_inside && (span->class == MAQ_DATE || span->class == MAQ_TIME)) {
      span->token_count = time->span.token_count;
    }
  }
}

/* A name of several words that the lexicon has is of the class that it has there, whatever the tagger made of it. */
static void repair_classes(const maq_names *names, maq_tagged_spans *spans) {
  for (size_t i = 0, at = 0; i < spans->count; i++) {
    maq_tagged *span = &spans->items[i];
    while (at < names->count && names->items[at].first < span->first_token) {
      at++;
    }
    const maq_name *name = at < names->count ? &names->items[at] : NULL;
    bool same = name && name->first == span->first_token && name->count == span->token_count;
    if (same && name->lexeme && name->count >= CERTAIN_WORDS && strncmp(name->rule, "lexicon", 7) == 0) {
      span->class = (uint8_t)name->class;
    }
  }
}

/* How many people that the rules tell apart make up the span whole; *first is the first. */
static size_t people_in(const maq_names *names, size_t at, const maq_tagged *span, size_t *first) {
  size_t end = span->first_token + span->token_count, next = span->first_token, count = 0;
  for (*first = at; at < names->count && names->items[at].first < end; at++, count++) {
    if (names->items[at].class != MAQ_PERSON || names->items[at].first != next) {
      return 0;
    }
    next = names->items[at].first + names->items[at].count;
  }
  return next == end && span->class == MAQ_PERSON ? count : 0;
}

/* A list of known names that the tagger took for one: `Дүниежүзілік банк және Халықаралық валюта қоры`; people side by side. */
static bool repair_lists(maq_arena *arena, const maq_names *names, maq_tagged_spans *spans) {
  repair r;
  if (!repair_begin(arena, names->count, spans, &r)) {
    return false;
  }
  for (size_t i = 0, at = 0; i < spans->count; i++) {
    const maq_tagged *span = &spans->items[i];
    while (at < names->count && names->items[at].first < span->first_token) {
      at++;
    }
    size_t first, count = known_names_in(names, at, span, &first);
    count = count > 1 ? count : people_in(names, at, span, &first);
    if (count > 1) {
      copy_before(&r, span->first_token);
      for (size_t k = first; k < first + count; k++) {
        r.out[r.count] = *span;
        r.out[r.count].first_token = names->items[k].first;
        r.out[r.count].confidence = names->items[k].confidence;
        r.out[r.count++].token_count = names->items[k].count;
      }
      r.at = i + 1;
    }
  }
  repair_end(&r, spans);
  return true;
}

/* How many tokens of a person's span are the first person's, where one stands in the genitive and another begins behind it
 * (`Олдмановтың | Дик бейнесі`); 0 where it is one person. */
static uint32_t owner_in(const maq_tokens *tokens, const maq_tagged *span) {
  for (size_t at = span->first_token; at + 1 < span->first_token + span->token_count; at++) {
    const maq_token *t = &tokens->items[at];
    maq_inflection readings[MAQ_MOST_INFLECTIONS];
    size_t count = t->kind == MAQ_WORD ? maq_kazakh_inflections(t->folded, t->folded_length, readings, MAQ_MOST_INFLECTIONS) : 0;
    for (size_t i = 0; i < count; i++) {
      bool bare = !readings[i].possessive && !readings[i].attributive && readings[i].stem_length > 4;
      if (bare && readings[i].grammatical_case == MAQ_GENITIVE && !readings[i].outer_case) {
        return (uint32_t)at + 1 - span->first_token;
      }
    }
  }
  return 0;
}

/* Is the last word of a person's span, behind another, a place in the locative: `Сэм | Дартфордтағы`? */
static bool ends_in_place(const maq_tokens *tokens, const maq_tagged *span) {
  const maq_token *t = &tokens->items[span->first_token + span->token_count - 1];
  maq_inflection readings[MAQ_MOST_INFLECTIONS];
  size_t count = span->token_count > 1 && t->kind == MAQ_WORD
                     ? maq_kazakh_inflections(t->folded, t->folded_length, readings, MAQ_MOST_INFLECTIONS)
                     : 0;
  for (size_t i = 0; i < count; i++) {
    if (readings[i].attributive == MAQ_ATTRIBUTIVE_LOCATIVE && readings[i].stem_length > 4 && !readings[i].outer_case) {
      return true;
    }
  }
  return false;
}

/* Is the first word of a person's span, before another, a post or profession and no name: `Төраға | Ким`? */
static bool begins_with_post(const maq_matches *matches, const maq_tagged *span) {
  const maq_match *role = maq_match_at(matches, span->first_token, MAQ_LEXICON_POSITIONS, MAQ_TYPE_ROLE);
  role = role ? role : maq_match_at(matches, span->first_token, MAQ_LEXICON_POSITIONS, MAQ_TYPE_OCCUPATION);
  return role && role->token_count == 1 && span->token_count > 1 && role->inflection.grammatical_case == MAQ_NOMINATIVE &&
         !maq_match_at(matches, span->first_token, MAQ_LEXICON_GIVEN_NAMES, -1) &&
         !maq_match_at(matches, span->first_token, MAQ_LEXICON_SURNAMES, MAQ_TYPE_SURNAME);
}

/* Does another initial follow the one that ends a person's span: `Қасымов А.|Б.`? Before a capital it is of the next name. */
static bool continues_initials(const maq_tokens *tokens, const maq_tagged *span) {
  size_t end = (size_t)span->first_token + span->token_count;
  bool more = span->token_count > 1 && end + 1 < tokens->count && tokens->items[end - 1].kind == MAQ_INITIAL &&
              tokens->items[end].kind == MAQ_INITIAL && tokens->items[end].sentence == tokens->items[end - 1].sentence;
  return more && tokens->items[span->first_token].kind == MAQ_WORD && !(tokens->items[end + 1].shape & MAQ_CAPITALIZED);
}

/* Spans of people that go on into the next person or into a place, or begin with a post. */
static bool repair_people(maq_arena *arena, const maq_entity_sources *sources, maq_tagged_spans *spans) {
  const maq_tokens *tokens = sources->tokens;
  repair r;
  if (!repair_begin(arena, spans->count, spans, &r)) {
    return false;
  }
  for (size_t i = 0; i < spans->count; i++) {
    maq_tagged *span = &spans->items[i];
    if (span->class != MAQ_PERSON) {
      continue;
    }
    span->token_count -= ends_in_place(tokens, span) ? 1u : 0u;
    span->token_count += continues_initials(tokens, span) ? 1u : 0u;
    uint32_t post = begins_with_post(sources->matches, span) ? 1u : 0u;
    span->first_token += post;
    span->token_count -= post;
    uint32_t count = owner_in(tokens, span);
    if (count) {
      copy_before(&r, span->first_token);
      r.out[r.count] = r.out[r.count + 1] = *span;
      r.out[r.count++].token_count = count;
      r.out[r.count].first_token += count;
      r.out[r.count++].token_count -= count;
      r.at = i + 1;
    }
  }
  repair_end(&r, spans);
  return true;
}

/* How many tokens of a post's span are a person or a place before it, `Айдарбековке | аудан әкімі`, `Есенбаев | Қаржы министрі`,
 * `Венаға | Қаржы министрі`; 0 where the span begins with neither, or with one that owns the post. */
static uint32_t name_before_post(const maq_name_finder *f, const maq_names *names, size_t at, const maq_tagged *span) {
  const maq_name *name = at < names->count ? &names->items[at] : NULL;
  const maq_token *opening = &f->sources->tokens->items[span->first_token];
  bool found = name && name->first == span->first_token, place = found && name->class == MAQ_GPE;
  if (!found && span->token_count > 1 && (opening->shape & MAQ_CAPITALIZED) && maq_is_oblique_surname(opening)) {
    return 1;
  }
  if (!found || (!place && name->class != MAQ_PERSON) || name->count >= span->token_count) {
    return 0;
  }
  if (place) {
    return !maq_may_possess(&name->inflection) && !name->inflection.attributive ? name->count : 0;
  }
  if (maq_is_oblique(&f->sources->tokens->items[name->first + name->count - 1])) {
    return name->count;
  }
  maq_name post = maq_position_at(f, name->first + name->count);
  bool rest = post.count == span->token_count - name->count && strcmp(post.rule, "portfolio") == 0;
  return rest ? name->count : 0;
}

/* Is the first word of a post's span one that does not own it: a noun before `бұрынғы`, as the subject of the sentence: `Сот | бұрынғы
 * экономика министрі`? */
static bool begins_with_subject(const maq_matches *matches, const maq_tagged *span) {
  if (span->token_count < 3) {
    return false;
  }
  const maq_match *head = maq_match_at(matches, span->first_token, MAQ_LEXICON_HEADS, MAQ_TYPE_ORGANISATION);
  const maq_match *modifier = maq_match_at(matches, span->first_token + 1, MAQ_LEXICON_POSITIONS, MAQ_TYPE_ROLE_MODIFIER);
  return head && head->token_count == 1 && !maq_is_possessed(head) && head->inflection.grammatical_case == MAQ_NOMINATIVE &&
         modifier && strcmp(maq_lexicon_text(maq_lexicon_get(modifier->lexeme)->code), "former") == 0;
}

/* Is the last word of a post's span another post, which nothing owns: `Үкімет басшысы | министр`? */
static bool ends_with_other_post(const maq_matches *matches, const maq_tagged *span) {
  size_t last = span->first_token + span->token_count - 1;
  const maq_match *post = maq_match_at(matches, last, MAQ_LEXICON_POSITIONS, MAQ_TYPE_ROLE);
  const maq_match *before = span->token_count > 2 ? maq_match_at(matches, last - 1, MAQ_LEXICON_POSITIONS, MAQ_TYPE_ROLE) : NULL;
  return post && before && post->token_count == 1 && before->token_count == 1 && !post->inflection.possessive &&
         !maq_is_acting(post) && *maq_lexicon_text(maq_lexicon_get(post->lexeme)->value) == 0 && maq_is_possessed(before) &&
         before->inflection.grammatical_case == MAQ_NOMINATIVE;
}

/* Spans of posts that hold more than the post: who is named before it, the subject, another post. */
static bool repair_posts(maq_arena *arena, const maq_name_finder *f, const maq_names *names, maq_tagged_spans *spans) {
  repair r;
  if (!repair_begin(arena, spans->count, spans, &r)) {
    return false;
  }
  for (size_t i = 0, at = 0; i < spans->count; i++) {
    maq_tagged *span = &spans->items[i];
    if (span->class != MAQ_POSITION) {
      continue;
    }
    while (at < names->count && names->items[at].first < span->first_token) {
      at++;
    }
    uint32_t person = name_before_post(f, names, at, span), subject = begins_with_subject(f->sources->matches, span) ? 1 : 0;
    if (person) {
      copy_before(&r, span->first_token);
      r.out[r.count] = *span;
      bool found = at < names->count && names->items[at].first == span->first_token;
      r.out[r.count].class = found ? (uint8_t)names->items[at].class : MAQ_PERSON;
      r.out[r.count++].token_count = person;
    }
    span->first_token += person + subject;
    span->token_count -= person + subject;
    span->token_count -= ends_with_other_post(f->sources->matches, span) ? 1u : 0u;
  }
  repair_end(&r, spans);
  return true;
}

/* The class of the plural head noun that places before it share, `Абай мен Ұлытау | облыстары`, in a span or behind it;
 * MAQ_CLASS_COUNT where there is none. */
static maq_entity_class shared_head(const maq_name_finder *f, const maq_tagged *span) {
  size_t end = span->first_token + span->token_count;
  for (size_t at = end > span->first_token + 1 ? end - 1 : end; at <= end && at < f->sources->tokens->count; at++) {
    maq_entity_class class;
    bool inside;
    const maq_match *head = maq_head_at(f, at, false, &class, &inside);
    if (head && head->inflection.plural && maq_is_possessed(head) && (class == MAQ_GPE || class == MAQ_FACILITY)) {
      return class;
    }
  }
  return MAQ_CLASS_COUNT;
}

/* Places named after people in a list before their head noun: `Абай, Жетісу және Ұлытау облыстары`, `Сәкен мен Бейімбет
 * көшелері`; read from the right. */
static void repair_shared_heads(const maq_name_finder *f, maq_tagged_spans *spans) {
  const maq_token *tokens = f->sources->tokens->items;
  maq_entity_class shared = MAQ_CLASS_COUNT;
  for (size_t i = spans->count; i-- > 0;) {
    maq_tagged *span = &spans->items[i];
    size_t end = span->first_token + span->token_count;
    const maq_tagged *next = i + 1 < spans->count ? &spans->items[i + 1] : NULL;
    bool joined = next && next->first_token == end + 1 &&
                  (tokens[end].mark == ',' || maq_match_at(f->sources->matches, end, MAQ_LEXICON_CALENDAR, MAQ_TYPE_AND));
    maq_entity_class own = shared_head(f, span);
    shared = own != MAQ_CLASS_COUNT ? own : joined ? shared : MAQ_CLASS_COUNT;
    if (shared != MAQ_CLASS_COUNT && span->class == MAQ_PERSON && span->token_count == 1) {
      span->class = (uint8_t)shared;
    }
  }
}

/* Words of comparison belong to the figure (`30 пайыздан | кем`), also where the tagger left them out. */
static void extend_figure(repair *r, const maq_measure *measure) {
  size_t end = measure->span.first_token + measure->span.token_count;
  maq_tagged *span = r->at < r->spans->count ? &r->spans->items[r->at] : NULL;
  bool shorter = span && span->first_token == measure->span.first_token && span->class == measure->class &&
                 span->token_count < measure->span.token_count && measure->mod >= MAQ_MOD_AT_LEAST &&
                 measure->mod <= MAQ_MOD_LESS_THAN;
  if (shorter && first_behind(r, end) == r->at + 1) {
    span->token_count = measure->span.token_count;
  }
}

/* Figures with a unit of which the tagger saw nothing. */
static bool repair_figures(maq_arena *arena, const maq_measures *measures, maq_tagged_spans *spans) {
  repair r;
  if (!repair_begin(arena, measures->count, spans, &r)) {
    return false;
  }
  for (size_t i = 0; i < measures->count; i++) {
    const maq_measure *measure = &measures->items[i];
    copy_before(&r, measure->span.first_token);
    extend_figure(&r, measure);
    if (is_certain(measure) && first_behind(&r, measure->span.first_token + measure->span.token_count) == r.at) {
      r.out[r.count++] = (maq_tagged){.first_token = measure->span.first_token,
                                      .token_count = measure->span.token_count,
                                      .class = (uint8_t)measure->class,
                                      .confidence = UNTAGGED_FIGURE};
    }
  }
  repair_end(&r, spans);
  return true;
}

/* Does the span begin inside a quotation that ends within it: `«|Дала» ЖШС`? */
static bool begins_within_marks(const maq_tokens *tokens, const maq_tagged *span) {
  size_t last = span->first_token + span->token_count - 1;
  const maq_token *before = span->first_token ? &tokens->items[span->first_token - 1] : NULL;
  return before && before->mark == '"' && before->partner != MAQ_NO_MATCH && before->partner > span->first_token &&
         before->partner < last && before->sentence == tokens->items[last].sentence;
}

/* Quotation marks around a name are no part of it: `«Дала үні`, `«Дала үні»`; those of a part of it are: `«Дала» ЖШС`. */
static void repair_marks(const maq_tokens *tokens, maq_tagged_spans *spans) {
  for (size_t i = 0; i < spans->count; i++) {
    maq_tagged *span = &spans->items[i];
    if (span->class < MAQ_DATE && begins_within_marks(tokens, span)) {
      span->first_token--;
      span->token_count++;
    }
    size_t last = span->first_token + span->token_count - 1;
    const maq_token *opening = &tokens->items[span->first_token], *closing = &tokens->items[last];
    bool opens = opening->mark == '"' && opening->partner != MAQ_NO_MATCH && opening->partner >= last;
    bool closes = closing->mark == '"' && closing->partner <= span->first_token;
    uint32_t marks = (opens ? 1u : 0u) + (closes ? 1u : 0u);
    if (span->token_count > marks) {
      span->first_token += opens ? 1u : 0u;
      span->token_count -= marks;
    }
  }
}

/* Is the span the number of an item: `2) …`, `[3]`, `4. Бөрлі` within a sentence? */
static bool is_item_number(const maq_tokens *tokens, const maq_tagged *span) {
  const maq_token *t = &tokens->items[span->first_token];
  if ((span->class != MAQ_CARDINAL && span->class != MAQ_ORDINAL) || span->token_count != 1 || t->kind != MAQ_NUMBER ||
      t->length > LONGEST_ITEM || span->first_token + 2 > tokens->count) {
    return false;
  }
  const maq_token *behind = t + 1;
  if (maq_string_is(maq_token_folded(behind), ")") || maq_string_is(maq_token_folded(behind), "]")) {
    return behind->partner == MAQ_NO_MATCH || (behind->partner + 1 == span->first_token && behind->folded[0] == ']');
  }
  return behind->mark == '.' && span->first_token + 2 < tokens->count && behind[1].sentence == t->sentence &&
         (behind[1].shape & MAQ_CAPITALIZED);
}

/* Of `43-орын` the rank is the digits. */
static void repair_ranks(const maq_tokens *tokens, maq_tagged_spans *spans) {
  for (size_t i = 0; i < spans->count; i++) {
    maq_tagged *span = &spans->items[i];
    const maq_token *t = &tokens->items[span->first_token];
    if (span->class == MAQ_ORDINAL && span->token_count == 3 && t->kind == MAQ_NUMBER && t[1].mark == '-' &&
        t[2].kind == MAQ_WORD) {
      span->token_count = 1;
    }
  }
}

static void drop_item_numbers(const maq_tokens *tokens, maq_tagged_spans *spans) {
  size_t kept = 0;
  for (size_t i = 0; i < spans->count; i++) {
    if (!is_item_number(tokens, &spans->items[i])) {
      spans->items[kept++] = spans->items[i];
    }
  }
  spans->count = kept;
}

/* The place in the locative that a body's span begins with: `Алматыдағы | Абай театры`; NULL where it has none. */
static const maq_match *place_before(const maq_matches *matches, const maq_tagged *span) {
  bool body = span->class == MAQ_ORGANISATION || span->class == MAQ_FACILITY;
  for (uint32_t i = matches->first[span->first_token]; body && i < matches->first[span->first_token + 1]; i++) {
    const maq_match *match = &matches->items[i];
    if (match->inflection.attributive && match->token_count < span->token_count &&
        is_of_class(maq_lexicon_get(match->lexeme), MAQ_GPE)) {
      return match;
    }
  }
  return NULL;
}

static bool repair_places(maq_arena *arena, const maq_matches *matches, maq_tagged_spans *spans) {
  repair r;
  if (!repair_begin(arena, spans->count, spans, &r)) {
    return false;
  }
  for (size_t i = 0; i < spans->count; i++) {
    const maq_tagged *span = &spans->items[i];
    const maq_match *place = place_before(matches, span);
    if (place) {
      copy_before(&r, span->first_token);
      r.out[r.count] = r.out[r.count + 1] = *span;
      r.out[r.count].class = MAQ_GPE;
      r.out[r.count++].token_count = place->token_count;
      r.out[r.count].first_token += place->token_count;
      r.out[r.count++].token_count -= place->token_count;
      r.at = i + 1;
    }
  }
  repair_end(&r, spans);
  return true;
}

bool maq_tag_entities(maq_arena *arena, const maq_name_finder *finder, const maq_names *names, maq_tagged_spans *spans) {
  const maq_entity_sources *sources = finder->sources;
  maq_tagger_model model;
  maq_tagger_input input;
  *spans = (maq_tagged_spans){NULL, 0};
  if (!maq_tagger_open(maq_tagger_bytes, maq_tagger_size, false, &model)) {
    return true;
  }
  if (!maq_tagger_input_of(arena, sources, names, &input) || !maq_tag(arena, &model, &input, spans)) {
    return false;
  }
  repair_classes(names, spans);
  repair_times(sources, spans);
  drop_item_numbers(sources->tokens, spans);
  repair_ranks(sources->tokens, spans);
  repair_marks(sources->tokens, spans);
  repair_shared_heads(finder, spans);
  return repair_people(arena, sources, spans) && repair_posts(arena, finder, names, spans) &&
         repair_places(arena, sources->matches, spans) && repair_lists(arena, names, spans) &&
         repair_names(arena, sources, names, spans) && repair_figures(arena, sources->measures, spans) &&
         repair_contacts(arena, names, spans);
}
