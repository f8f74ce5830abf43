/* quote_attribution.c: the source of a whole sentence, where no verb of speech governs a clause.
 *
 *   Асхат Болатов: Баға өспейді                   a title: what is behind the colon
 *   Баға өспейді – Асхат Болатов                  a title that ends with who says it
 *   Бұл туралы X хабарлады                        of the sentence before
 *   Бұл туралы X баспасөз қызметінен хабарлады    the source in the ablative, or in the locative of a passive verb
 *   …, деп хабарланды X сайтында                  (quote_indirect.c asks for that one, and for who is named behind a verb)
 *   …, делінген X хабарламасында                  where it is written, and whose that is
 */
#include "facts/names.h"
#include "facts/quote_parts.h"
#include "kazakh/morphology.h"

enum {
  LOOK_BACK = 60,
  SHORTEST_TITLE = 2 /* tokens of what is said */,
  MOST_TITLE = 40,
  LONGEST_NEWS_NOUN = 3,
  BODY_WITHIN = 8 /* tokens behind the verb */,
  DOCUMENT_WITHIN = 8
};

/* A body or a noun that gives news at the token, in whichever case: *grammatical_case. */
static maq_speaker body_at(const maq_quote_finder *f, size_t begin, size_t token, bool passive, unsigned *grammatical_case) {
  maq_speaker found = maq_news_noun(&f->speakers, begin, token, grammatical_case);
  uint32_t index = f->speakers.begins[token];
  if (found.found || index == MAQ_NO_ENTITY || !maq_is_body(&f->entities->items[index])) {
    return found.found ? found : maq_body_noun(&f->speakers, begin, token, grammatical_case);
  }
  const maq_entity *entity = &f->entities->items[index];
  bool owner = !passive && maq_entity_is_plain(&f->speakers, entity); /* `Үкімет отырысынан` is no source of what is said */
  *grammatical_case = owner ? MAQ_NOMINATIVE : maq_entity_case(&f->speakers, entity);
  return (maq_speaker){true, token, token + entity->span.token_count, index, entity->name};
}

maq_speaker maq_oblique_source(const maq_quote_finder *f, size_t begin, size_t end, bool passive) {
  maq_speaker last = {.found = false, .entity = MAQ_NO_ENTITY};
  for (size_t at = end - begin > LOOK_BACK ? end - LOOK_BACK : begin; at < end; at++) {
    unsigned grammatical_case = MAQ_NOMINATIVE;
    maq_speaker found = body_at(f, begin, at, passive, &grammatical_case);
    if (!found.found || found.end > end) {
      continue;
    }
    bool closes = found.end == end || f->sources->tokens->items[found.end].kind == MAQ_PUNCT; /* `деп мәлімдеді министрлікте.` */
    bool since = !closes && maq_is_function_word(f->sources->matches, found.end); /* `министрліктен кейін` */
    if ((grammatical_case == MAQ_ABLATIVE && !since) || (grammatical_case == MAQ_LOCATIVE && (passive || closes))) {
      last = found;
    }
  }
  return last;
}

bool maq_names_body(const maq_quote_finder *f, const maq_speaker *speaker) {
  if (!speaker->found || speaker->entity != MAQ_NO_ENTITY || speaker->end <= speaker->begin) {
    return false;
  }
  const maq_match *word = maq_speech_at(f, speaker->begin, MAQ_TYPE_SPEAKER_BODY);
  const maq_match *head = maq_match_at(f->sources->matches, speaker->end - 1, MAQ_LEXICON_HEADS, -1);
  maq_entity_class class;
  bool inside,
      organisation = head && maq_head_class(maq_lexicon_get(head->lexeme), false, &class, &inside) && class == MAQ_ORGANISATION;
  return organisation || (word && speaker->begin + word->token_count == speaker->end);
}

maq_speaker maq_speaker_behind(const maq_quote_finder *f, const maq_cue *cue, size_t end, bool *oblique) {
  size_t begin = cue->end;
  maq_speaker speaker = {.found = false, .entity = MAQ_NO_ENTITY};
  *oblique = false;
  uint32_t named = cue->participle && begin < end ? f->speakers.begins[begin] : MAQ_NO_ENTITY;
  if (named != MAQ_NO_ENTITY && f->entities->items[named].class == MAQ_PERSON) { /* `деп айтқан X-пен` */
    const maq_entity *person = &f->entities->items[named];
    return (maq_speaker){true, begin, begin + person->span.token_count, named, person->name};
  }
  if (!cue->passive) {
    speaker = maq_speaker_between(&f->speakers, begin, end);
  }
  if (!speaker.found) {
    speaker = maq_oblique_source(f, begin, end, cue->passive);
    *oblique = speaker.found;
  }
  for (size_t at = begin; !speaker.found && at < end && at < begin + BODY_WITHIN; at++) { /* `деп хабарлады министрлік` */
    unsigned grammatical_case = MAQ_ABLATIVE;
    speaker = maq_body_noun(&f->speakers, begin, at, &grammatical_case);
    speaker.found &= grammatical_case == MAQ_NOMINATIVE && !(speaker.end < end && maq_is_owned_in(&f->speakers, speaker.end, true));
  }
  if (!speaker.found) { /* `деп хабарлайды облыс әкімдігінің баспасөз қызметі` */
    speaker = maq_noun_subject(&f->speakers, begin, end);
    speaker.found = speaker.found && maq_names_body(f, &speaker);
  }
  return speaker;
}

/* Whose document the noun at the token is: `Бас прокуратураның | хабарламасында`, `портал | сайтында`. */
static maq_speaker document_owner(const maq_quote_finder *f, size_t begin, size_t noun) {
  maq_speaker speaker = maq_speaker_before(&f->speakers, begin, noun);
  unsigned grammatical_case;
  return speaker.found || noun == begin ? speaker : maq_body_noun(&f->speakers, begin, noun - 1, &grammatical_case);
}

maq_cue maq_written_at(const maq_quote_finder *f, size_t token, maq_speaker *speaker) {
  const maq_match *written = maq_speech_at(f, token, MAQ_TYPE_REFERENCE);
  maq_cue cue = {.found = false};
  *speaker = (maq_speaker){.found = false, .entity = MAQ_NO_ENTITY};
  if (!written || !*maq_lexicon_text(maq_lexicon_get(written->lexeme)->code)) {
    return cue;
  }
  size_t begin = token + written->token_count, end = maq_quote_sentence_end(f, token);
  if (f->sources->language != MAQ_LANGUAGE_KK) { /* `говорится в сообщении МВД`: the document is one of these words */
    uint32_t index = begin < end ? f->speakers.begins[begin] : MAQ_NO_ENTITY;
    if (index != MAQ_NO_ENTITY && maq_is_body(&f->entities->items[index])) {
      const maq_entity *owner = &f->entities->items[index];
      *speaker = (maq_speaker){true, begin, begin + owner->span.token_count, index, owner->name};
    }
    cue.found = true;
  }
  for (size_t at = begin; at < end && at < begin + DOCUMENT_WITHIN && !cue.found; at++) {
    unsigned grammatical_case = MAQ_NOMINATIVE;
    maq_speaker news = maq_news_noun(&f->speakers, begin, at, &grammatical_case); /* `X сайтында` */
    const maq_match *document = news.found ? NULL : maq_speech_at(f, at, MAQ_TYPE_OPINION_NOUN);
    grammatical_case = document ? document->inflection.grammatical_case : grammatical_case;
    cue.found = (news.found || document) && grammatical_case == MAQ_LOCATIVE;
    if (cue.found) {
      *speaker = news.found ? news : document_owner(f, begin, at);
    }
  }
  cue.begin = token;
  cue.end = begin;
  cue.type = MAQ_TYPE_REPORT;
  cue.code = "";
  return cue;
}

/* The words of the sentence before the one of the token, without its full stop; false if there is none. */
static bool sentence_before(const maq_quote_finder *f, size_t token, size_t *begin, size_t *end) {
  uint32_t sentence = f->sources->tokens->items[token].sentence;
  if (sentence == 0) {
    return false;
  }
  const maq_sentence *before = &f->sources->sentences->items[sentence - 1];
  *begin = before->first_token;
  *end = *begin + before->token_count;
  while (*end > *begin && maq_is_mark(f, *end - 1, ".!?:;")) {
    --*end;
  }
  return *begin < *end;
}

bool maq_read_anaphor(maq_quote_finder *f, size_t begin, size_t sentence_end, const maq_cue *cue) {
  size_t low = cue->begin - begin > LOOK_BACK ? cue->begin - LOOK_BACK : begin;
  const maq_match *anaphor = NULL;
  for (size_t at = low; at < cue->begin && !anaphor; at++) {
    anaphor = maq_speech_at(f, at, MAQ_TYPE_ANAPHOR);
    anaphor = anaphor && !*maq_lexicon_text(maq_lexicon_get(anaphor->lexeme)->code) ? anaphor : NULL;
  }
  maq_speaker before = {.found = false};
  size_t first, end;
  if (!anaphor || !sentence_before(f, anaphor->first_token, &first, &end)) {
    return true;
  }
  size_t behind = (size_t)anaphor->first_token + anaphor->token_count;
  if (behind > cue->begin) {
    return true;
  }
  if (cue->passive || maq_is_mark(f, anaphor->first_token - (anaphor->first_token > begin), ",")) {
    before.found = false;                    /* `X келді, бұл туралы Y жазды` */
  } else if (anaphor->first_token > begin) { /* `Министр | бұл туралы Facebook парақшасында жазды` */
    before = maq_speaker_between(&f->speakers, begin, anaphor->first_token);
    before = before.found ? before : maq_noun_subject(&f->speakers, begin, anaphor->first_token + 1);
  }
  bool said_behind = behind == cue->begin && cue->end < sentence_end; /* `Бұл туралы хабарлаған X` is no sentence, `айтты X` is */
  size_t from = said_behind ? cue->end : behind, to = said_behind ? sentence_end : cue->begin;
  maq_speaker subject = {.found = false}, speaker = maq_oblique_source(f, from, to, cue->passive);
  if (!cue->passive) {
    subject = maq_speaker_between(&f->speakers, from, to);
  }
  bool somebody = subject.found && subject.entity != MAQ_NO_ENTITY && f->entities->items[subject.entity].class == MAQ_PERSON;
  if (somebody || !speaker.found) { /* `Бұл туралы X Facebook парақшасында жазды` */
    speaker = subject;
  }
  speaker = somebody || !before.found ? speaker : before;
  for (size_t at = from; !speaker.found && !cue->passive && at < to && at < from + LOOK_BACK;
       at++) { /* `аталған ведомствоның | баспасөз қызметі` */
    unsigned grammatical_case = MAQ_ABLATIVE;
    speaker = maq_news_noun(&f->speakers, from, at, &grammatical_case);
    speaker.found &= grammatical_case == MAQ_NOMINATIVE && speaker.end <= to;
  }
  if (!speaker.found && !cue->passive) {
    speaker = maq_noun_subject(&f->speakers, from, to + !said_behind); /* with the verb behind it */
  }
  if (!speaker.found || !speaker.name.text) {
    return true;
  }
  bool person = speaker.entity != MAQ_NO_ENTITY && !maq_is_body(&f->entities->items[speaker.entity]);
  maq_quote *quote = maq_add_quote(f, first, end, person ? "indirect" : "attribution", 800, "anaphor");
  if (!quote) {
    return false;
  }
  maq_set_speaker(f, quote, &speaker);
  maq_set_cue(f, quote, cue->begin, cue->end);
  return true;
}

/* ---- references -------------------------------------------------------------------------------------------------- */

/* Who is referred to by what ends before the token, in the dative: `полицияға`, `соттың баспасөз қызметіне`. */
static maq_speaker referred_to(const maq_quote_finder *f, size_t begin, size_t token) {
  for (size_t back = 1; back <= LONGEST_NEWS_NOUN && begin + back <= token; back++) {
    unsigned grammatical_case = MAQ_NOMINATIVE;
    maq_speaker body = maq_news_noun(&f->speakers, begin, token - back, &grammatical_case);
    body = body.found ? body : maq_body_noun(&f->speakers, begin, token - back, &grammatical_case);
    if (body.found && body.end == token && grammatical_case == MAQ_DATIVE) {
      return body;
    }
  }
  return (maq_speaker){.found = false, .entity = MAQ_NO_ENTITY};
}

bool maq_find_references(maq_quote_finder *f) {
  size_t capacity = 0;
  for (size_t i = 0; i < f->sources->matches->count && f->sources->language == MAQ_LANGUAGE_KK; i++) {
    const maq_match *match = &f->sources->matches->items[i];
    const maq_lexeme *lexeme = maq_lexicon_get(match->lexeme);
    if (lexeme->table != MAQ_LEXICON_SPEECH || lexeme->type != MAQ_TYPE_REFERENCE || *maq_lexicon_text(lexeme->code)) {
      continue;
    }
    size_t begin = f->sources->sentences->items[f->sources->tokens->items[match->first_token].sentence].first_token;
    maq_speaker body = referred_to(f, begin, match->first_token);
    if (!body.found || body.entity != MAQ_NO_ENTITY) {
      continue; /* sources.c finds the names */
    }
    maq_quotes *quotes = f->quotes;
    maq_reference *items = maq_arena_grow(f->arena, quotes->references, quotes->reference_count, &capacity, sizeof *items);
    if (!items) {
      return false;
    }
    quotes->references = items;
    items[quotes->reference_count++] =
        (maq_reference){.mention = maq_span_of(f->sources->tokens, body.begin, body.end - body.begin),
                        .name = body.name,
                        .cue = maq_span_of(f->sources->tokens, match->first_token, match->token_count)};
  }
  return true;
}

/* ---- titles ------------------------------------------------------------------------------------------------------ */

bool maq_is_predicate(const maq_quote_finder *f, size_t token) {
  const maq_token *t = &f->sources->tokens->items[token];
  if (t->kind != MAQ_WORD || t->folded_length > MAQ_LONGEST_STEM - 8) {
    return false;
  }
  if (maq_speech_at(f, token, MAQ_TYPE_PREDICATE)) {
    return true;
  }
  maq_verb_form forms[MAQ_MOST_VERB_FORMS];
  size_t count = maq_kazakh_verb_forms(t->folded, t->folded_length, forms, MAQ_MOST_VERB_FORMS);
  for (size_t i = 0; i < count; i++) {
    switch (forms[i].ending) {
      case MAQ_VERB_PAST:
      case MAQ_VERB_PRESENT:
      case MAQ_VERB_EVIDENTIAL:
      case MAQ_VERB_INTENTION: return true;
      default: break;
    }
  }
  return false;
}

/* The tokens as a speaker that they are wholly: `Ұлттық банк`, `Асхат Болатов`, `министр`. */
static maq_speaker speaker_of_all(const maq_quote_finder *f, size_t begin, size_t end) {
  maq_speaker speaker = maq_speaker_between(&f->speakers, begin, end);
  speaker.found &= speaker.end == end && speaker.name.text != NULL;
  if (speaker.found && speaker.entity != MAQ_NO_ENTITY) {
    maq_entity_class class = f->entities->items[speaker.entity].class;
    speaker.found = class == MAQ_PERSON || class == MAQ_POSITION || class == MAQ_ORGANISATION;
  }
  return speaker;
}

static bool add_title(maq_quote_finder *f, size_t begin, size_t end, const maq_speaker *speaker, const char *kind,
                      const char *rule) {
  maq_quote *quote = maq_add_quote(f, begin, end, kind, 700, rule);
  if (quote) {
    maq_set_speaker(f, quote, speaker);
    memset(f->used + begin, 1, end - begin);
  }
  return quote != NULL;
}

bool maq_read_title(maq_quote_finder *f, size_t first, size_t end) {
  while (end > first && maq_is_mark(f, end - 1, ".!")) {
    end--;
  }
  if (end - first > MOST_TITLE) {
    return true;
  }
  size_t colon = 0, dash = 0;
  for (size_t at = first + 1; at + 1 < end; at++) {
    colon = !colon && maq_is_mark(f, at, ":") ? at : colon;
    dash = maq_is_mark(f, at, "-") ? at : dash;
  }
  if (colon && colon + SHORTEST_TITLE < end && !f->used[colon + 1] && maq_is_predicate(f, end - 1)) {
    maq_speaker speaker = speaker_of_all(f, first, colon);
    bool body = speaker.entity != MAQ_NO_ENTITY && maq_is_body(&f->entities->items[speaker.entity]);
    return !speaker.found || add_title(f, colon + 1, end, &speaker, body ? "attribution" : "direct", "title-colon");
  }
  if (!colon && dash && dash >= first + SHORTEST_TITLE && !f->used[dash - 1] && maq_is_predicate(f, dash - 1)) {
    maq_speaker speaker = speaker_of_all(f, dash + 1, end);
    return !speaker.found || add_title(f, first, dash, &speaker, "indirect", "title-dash");
  }
  return true;
}
