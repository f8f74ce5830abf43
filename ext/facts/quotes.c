/* quotes.c: puts the quotes of a text together: first what stands in quotation marks or behind a dash (quote_direct.c), then
 * what is reported (quote_indirect.c), in text order; a quotation that goes on after its speaker was named gets that speaker.
 */
#include "facts/quotes.h"

#include "facts/quote_parts.h"
#include "kazakh/morphology.h"

enum {
  PHRASE = 4 /* tokens of a verb of speech with its noun */,
  AGAIN_WITHIN = 4 /* sentences */,
  LONGEST_REPORT = 256 /* tokens */
};

/* ---- cues -------------------------------------------------------------------------------------------------------- */

const maq_match *maq_speech_at(const maq_quote_finder *f, size_t token, int type) {
  return token < f->sources->tokens->count ? maq_match_at(f->sources->matches, token, MAQ_LEXICON_SPEECH, type) : NULL;
}

bool maq_is_speech(unsigned type) {
  switch (type) {
    case MAQ_TYPE_SAY:
    case MAQ_TYPE_REPORT:
    case MAQ_TYPE_STATE:
    case MAQ_TYPE_EMPHASISE:
    case MAQ_TYPE_CLAIM:
    case MAQ_TYPE_EXPLAIN:
    case MAQ_TYPE_CONFIRM:
    case MAQ_TYPE_PROMISE:
    case MAQ_TYPE_DENY:
    case MAQ_TYPE_ASK:
    case MAQ_TYPE_WARN: return true;
    default: return false;
  }
}

/* Does the form tell that it was said: finite, or a converb before a finite verb; passive or not, as asked? */
static bool tells(const maq_verb_form *form, bool passive) {
  uint8_t person = form->person & MAQ_PERSON_MASK, subject = form->nominal.predicative & MAQ_PERSON_MASK;
  bool writer = person == 1 || person == 2 || subject == 1 || subject == 2;         /* `хабарлаймыз`: nobody is quoted */
  bool is_passive = (form->voice & (MAQ_VOICE_PASSIVE | MAQ_VOICE_REFLEXIVE)) != 0; /* `болжанды`: nobody says of himself */
  if (writer || form->negative /* `айтпады` */ || is_passive != passive) {
    return false;
  }
  switch (form->ending) {
    case MAQ_VERB_PAST:
    case MAQ_VERB_PRESENT:
    case MAQ_VERB_EVIDENTIAL:
    case MAQ_VERB_CONVERB: return true;
    case MAQ_VERB_PERFECT:
    case MAQ_VERB_HABITUAL:
      return form->nominal.grammatical_case == MAQ_NOMINATIVE && !form->nominal.possessive && !form->nominal.plural &&
             !form->nominal.attributive;
    case MAQ_VERB_NOUN: /* `айтуда`: goes on saying */
      return !passive && form->nominal.grammatical_case == MAQ_LOCATIVE && !form->nominal.possessive && !form->nominal.plural &&
             !form->nominal.attributive;
    default: return false;
  }
}

/* A participle tells only where the clause ends, or where who said it stands behind: `деп айтқан министр`, not `деген пікір`. */
static bool closes_clause(const maq_quote_finder *f, const maq_verb_form *form, size_t token) {
  if (form->ending == MAQ_VERB_CONVERB && token + 1 < maq_quote_sentence_end(f, token)) {
    const maq_token *next = &f->sources->tokens->items[token + 1];
    maq_analysis best;
    maq_kazakh_analyse(next->folded, next->folded_length, 0, &best, 1);
    const maq_inflection *nominal = &best.form.nominal; /* `бағалап | жатқанын` is what somebody else says */
    return next->kind != MAQ_WORD || !best.verbal || nominal->grammatical_case == MAQ_NOMINATIVE || !nominal->possessive;
  }
  if (form->ending != MAQ_VERB_PERFECT && form->ending != MAQ_VERB_HABITUAL && form->ending != MAQ_VERB_NOUN) {
    return true;
  }
  size_t next = token + 1;
  if (next >= maq_quote_sentence_end(f, token) || f->sources->tokens->items[next].kind != MAQ_WORD) {
    return true;
  }
  if (form->ending == MAQ_VERB_NOUN) {
    return false; /* `айтуда | қателесті` */
  }
  uint32_t entity = f->speakers.begins[next]; /* `жариялаған маусым айында` tells of the month */
  bool named = entity != MAQ_NO_ENTITY && f->entities->items[entity].class < MAQ_DATE;
  if (named || maq_speaker_between(&f->speakers, next, next + 1).found) {
    return true;
  }
  const maq_token *t = &f->sources->tokens->items[next];
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  bool verb = best.verbal && best.form.ending != MAQ_VERB_NOUN; /* `деп ұйғарған айыптау` */
  return verb || best.upos == MAQ_UPOS_AUX || best.upos == MAQ_UPOS_PART || best.upos == MAQ_UPOS_VERB;
}

static maq_cue cue_of(const maq_verb_match *verb, size_t token) {
  const maq_lexeme *lexeme = maq_lexicon_get(verb->lexeme);
  return (maq_cue){.found = true,
                   .begin = verb->first_token,
                   .end = token + 1,
                   .verb = verb->first_token,
                   .type = lexeme->type,
                   .present = verb->form.ending == MAQ_VERB_PRESENT,
                   .converb = verb->form.ending == MAQ_VERB_CONVERB,
                   .participle = verb->form.ending == MAQ_VERB_PERFECT || verb->form.ending == MAQ_VERB_HABITUAL,
                   .code = maq_lexicon_text(lexeme->code)};
}

maq_cue maq_passive_cue_at(const maq_quote_finder *f, size_t token) {
  const maq_verb_match *verb = maq_verb_ending_at(f->verbs, token, MAQ_LEXICON_SPEECH);
  maq_cue cue = {.found = false};
  bool itself = verb && strcmp(maq_lexicon_text(maq_lexicon_get(verb->lexeme)->code), "passive") == 0; /* `мәлім болды` */
  if (verb && maq_is_speech(maq_lexicon_get(verb->lexeme)->type) && tells(&verb->form, !itself) &&
      closes_clause(f, &verb->form, token)) {
    cue = cue_of(verb, token);
    cue.passive = true;
  }
  return cue;
}

maq_cue maq_cue_at(const maq_quote_finder *f, size_t token) {
  const maq_verb_match *verb = maq_verb_ending_at(f->verbs, token, MAQ_LEXICON_SPEECH);
  bool active = verb && strcmp(maq_lexicon_text(maq_lexicon_get(verb->lexeme)->code), "passive") != 0;
  if (active && maq_is_speech(maq_lexicon_get(verb->lexeme)->type) && tells(&verb->form, false) &&
      closes_clause(f, &verb->form, token)) {
    return cue_of(verb, token);
  }
  for (size_t back = 0; back < 3 && back <= token; back++) { /* words as listed, phrases of up to three */
    const maq_match *match = maq_speech_at(f, token - back, -1);
    const maq_lexeme *lexeme = match ? maq_lexicon_get(match->lexeme) : NULL;
    bool plain = match && match->token_count == back + 1 && maq_is_speech(lexeme->type) && !*maq_lexicon_text(lexeme->value);
    if (plain && !match->inflection.grammatical_case && !match->inflection.possessive) {
      return (maq_cue){.found = true,
                       .begin = token - back,
                       .end = token + 1,
                       .verb = token - back,
                       .type = lexeme->type,
                       .code = maq_lexicon_text(lexeme->code)};
    }
  }
  return (maq_cue){.found = false};
}

/* The token behind a noun of speech that is the object of a verb, `деген пікірін | жеткізді`; the token itself if it is none. */
static size_t behind_noun(const maq_quote_finder *f, size_t token) {
  const maq_match *noun = maq_speech_at(f, token, MAQ_TYPE_SPEECH_NOUN);
  unsigned grammatical_case = noun ? noun->inflection.grammatical_case : MAQ_DATIVE;
  bool object = grammatical_case == MAQ_NOMINATIVE || grammatical_case == MAQ_ACCUSATIVE;
  return object ? token + noun->token_count : token;
}

size_t maq_behind_quotative(const maq_quote_finder *f, size_t token) {
  const maq_match *quotative = maq_quotative_at(f, token);
  bool phrase = quotative && *maq_lexicon_text(maq_lexicon_get(quotative->lexeme)->code);
  size_t next = quotative ? token + quotative->token_count : token;
  return phrase ? behind_noun(f, next) : next;
}

const maq_match *maq_quotative_at(const maq_quote_finder *f, size_t token) {
  const maq_match *match = maq_speech_at(f, token, MAQ_TYPE_QUOTATIVE);
  if (!match || !*maq_lexicon_text(maq_lexicon_get(match->lexeme)->code)) {
    return match;
  }
  size_t next = token + match->token_count, end = maq_quote_sentence_end(f, token), behind = behind_noun(f, next);
  for (size_t at = next + 1; at < end && at < next + PHRASE; at++) {
    const maq_verb_match *verb = maq_verb_ending_at(f->verbs, at, MAQ_LEXICON_SPEECH);
    if (verb && (verb->first_token == next || verb->first_token == behind)) {
      return match;
    }
  }
  return NULL; /* `деген ән` */
}

bool maq_announces(const maq_quote_finder *f, size_t token) {
  const maq_match *ahead = maq_speech_at(f, token, MAQ_TYPE_ANAPHOR);
  return ahead && *maq_lexicon_text(maq_lexicon_get(ahead->lexeme)->code);
}

bool maq_quoting_word(const maq_quote_finder *f, const maq_cue *cue) {
  const maq_match *said = maq_speech_at(f, cue->begin, MAQ_TYPE_SAY);
  return said && cue->begin + said->token_count == cue->end && !*maq_lexicon_text(maq_lexicon_get(said->lexeme)->value);
}

size_t maq_quote_sentence_end(const maq_quote_finder *f, size_t token) {
  const maq_sentence *sentence = &f->sources->sentences->items[f->sources->tokens->items[token].sentence];
  return (size_t)sentence->first_token + sentence->token_count;
}

bool maq_is_mark(const maq_quote_finder *f, size_t token, const char *marks) {
  const maq_token *t = &f->sources->tokens->items[token];
  return t->kind == MAQ_PUNCT && t->mark && strchr(marks, t->mark) != NULL;
}

/* ---- rows -------------------------------------------------------------------------------------------------------- */

maq_quote *maq_add_quote(maq_quote_finder *f, size_t begin, size_t end, const char *kind, uint16_t confidence, const char *rule) {
  maq_quote *items = maq_arena_grow(f->arena, f->quotes->items, f->quotes->count, &f->capacity, sizeof *items);
  if (!items) {
    return NULL;
  }
  f->quotes->items = items;
  bool endless = end - begin > LONGEST_REPORT && strcmp(kind, "direct") != 0; /* many may report the same part of a sentence */
  end = endless ? begin + LONGEST_REPORT : end;
  maq_quote *quote = &items[f->quotes->count++];
  *quote = (maq_quote){
      .span = maq_span_of(f->sources->tokens, begin, end - begin),
      .kind = kind,
      .entity = MAQ_NO_ENTITY,
      .confidence = confidence,
      .rule = rule,
  };
  return quote;
}

void maq_set_cue(const maq_quote_finder *f, maq_quote *quote, size_t begin, size_t end) {
  quote->has_cue = end > begin;
  if (quote->has_cue) {
    quote->cue = maq_span_of(f->sources->tokens, begin, end - begin);
  }
}

void maq_set_speaker(const maq_quote_finder *f, maq_quote *quote, const maq_speaker *speaker) {
  if (!speaker->found) {
    return;
  }
  quote->speaker = speaker->name;
  quote->entity = speaker->entity;
  quote->has_mention = speaker->end > speaker->begin;
  if (quote->has_mention) {
    quote->mention = maq_span_of(f->sources->tokens, speaker->begin, speaker->end - speaker->begin);
  }
}

static bool stands_before(const maq_quote *first, const maq_quote *second) {
  return first->span.byte_start != second->span.byte_start ? first->span.byte_start < second->span.byte_start
                                                           : first->span.byte_length > second->span.byte_length;
}

/* Merges runs of doubling length; the memory is the arena's. */
static bool sort_quotes(maq_arena *arena, maq_quotes *quotes) {
  size_t count = quotes->count;
  maq_quote *from = quotes->items, *to = maq_arena_allocate(arena, (count + 1) * sizeof *to);
  if (!to) {
    return false;
  }
  for (size_t width = 1; width < count; width *= 2) {
    for (size_t begin = 0; begin < count && maq_arena_goes_on(arena); begin += 2 * width) {
      size_t middle = begin + width < count ? begin + width : count, end = begin + 2 * width < count ? begin + 2 * width : count;
      for (size_t left = begin, right = middle, out = begin; out < end; out++) {
        bool take_right = left == middle || (right < end && stands_before(&from[right], &from[left]));
        to[out] = take_right ? from[right++] : from[left++];
      }
    }
    maq_quote *swapped = from;
    from = to;
    to = swapped;
  }
  quotes->items = from;
  return !arena->failed; /* what was cancelled is in no order, and in part not written */
}

/* Is who was quoted last the subject of the sentences since, so that the quotation is of the same: `«…», – деді X. X … күлді. «…»`? */
static bool is_subject(const maq_quote_finder *f, const maq_quote *last, const maq_quote *quote) {
  uint32_t subject = f->speakers.subject[quote->span.sentence];
  return last->speaker.text && subject != MAQ_NO_ENTITY && maq_string_equal(f->entities->items[subject].name, last->speaker);
}

/* A quotation without a cue goes on with what was quoted right before it; without that it is no quote. */
static void continue_quotes(const maq_quote_finder *f, maq_quotes *quotes) {
  const maq_entities *entities = f->entities;
  size_t kept = 0, body = SIZE_MAX; /* the last quote kept that a body spoke in */
  for (size_t i = 0; i < quotes->count; i++) {
    maq_quote quote = quotes->items[i];
    if (!quote.speaker.text && strcmp(quote.rule, "document") == 0) { /* `делінген хабарламада`: theirs; `делінген жазбада`: his */
      const maq_quote *before = kept ? &quotes->items[kept - 1] : NULL;
      bool goes_on = before && before->span.sentence + AGAIN_WITHIN > quote.span.sentence &&
                     strcmp(before->rule, "anaphor") == 0; /* `Бұл туралы X парақшасында жазды. «…», – делінген жазбада` */
      const maq_quote *author = body != SIZE_MAX ? &quotes->items[body] : goes_on ? before : &quote;
      bool opinion = strcmp(quote.kind, "indirect") == 0; /* `Хабарламада айтылғандай, …`: only where it is known whose */
      if (opinion && !author->speaker.text) {
        continue;
      }
      quote.speaker = author->speaker;
      quote.entity = author->entity;
    }
    if (!quote.has_cue && !quote.speaker.text) {
      const maq_quote *last = kept ? &quotes->items[kept - 1] : NULL;
      uint32_t end =
          last ? (last->has_cue && last->cue.sentence > last->span.sentence ? last->cue.sentence : last->span.sentence) : 0;
      bool near =
          last && (quote.span.sentence <= end + 1 || (quote.span.sentence <= end + AGAIN_WITHIN && is_subject(f, last, &quote)));
      bool unknown = last && !last->speaker.text && last->has_cue && last->has_mention && quote.span.sentence <= end + 1;
      if (!near || (!last->speaker.text && !unknown)) { /* `«…», – деді ол. «…»`, and nobody knows who */
        continue;
      }
      quote.speaker = last->speaker;
      quote.entity = last->entity;
    }
    bool named = quote.entity != MAQ_NO_ENTITY && maq_is_body(&entities->items[quote.entity]);
    body = quote.speaker.text && (named || strcmp(quote.kind, "attribution") == 0) ? kept : body;
    quotes->items[kept++] = quote;
  }
  quotes->count = kept;
}

bool maq_find_quotes(maq_arena *arena, const maq_entity_sources *sources, const maq_entities *entities, const maq_people *people,
                     const maq_verb_matches *verbs, maq_quotes *quotes) {
  maq_quote_finder finder = {
      .arena = arena,
      .sources = sources,
      .entities = entities,
      .verbs = verbs,
      .used = maq_arena_allocate(arena, sources->tokens->count + 1),
      .quotes = quotes,
  };
  *quotes = (maq_quotes){.items = NULL};
  if (!finder.used || !maq_speaker_finder_make(arena, sources, entities, people, verbs, &finder.speakers) ||
      !maq_find_direct_quotes(&finder) || !maq_find_indirect_quotes(&finder) || !maq_find_references(&finder)) {
    return false;
  }
  if (quotes->count > 1 && !sort_quotes(arena, quotes)) {
    return false;
  }
  continue_quotes(&finder, quotes);
  return !arena->failed;
}
