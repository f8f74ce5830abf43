/* quote_indirect.c: what is reported in the words of the writer.
 *
 *   X … екенін атап өтті          a nominalised clause before the verb: its subject stands before the clause
 *   X … деп мәлімдеді             `деп` before the verb
 *   …, деп хабарлайды X           the same with the subject behind: an attribution where X is a body and the verb reports
 *   X-тің айтуынша, …             a word of opinion or source: the rest of the sentence
 *
 * Russian and English sentences are read in quote_foreign.c. Each sentence is read once, from cue to cue; what lies before a cue is
 * looked at over a constant number of tokens.
 */
#include "facts/names.h"
#include "facts/quote_parts.h"
#include "kazakh/morphology.h"

enum {
  ADVERBS = 3,
  LONGEST_CUE = 3 /* words of the table */,
  SUBJECT_WITHIN = 16,
  LOOK_BACK = 60,
  LONGEST_NEWS_NOUN = 3,
  LONGEST_DESCRIPTOR = 3,
  LONGEST_BODY = 10 /* tokens */,
  DATELINE_SENTENCES = 4,
  GOES_ON_WITHIN = 2 /* sentences */
};

typedef struct clause {
  size_t first;      /* token of the sentence */
  size_t begin, end; /* what of it is still to be read */
  size_t inner;      /* behind words of opinion: what somebody else says begins there at the earliest */
  maq_speaker last;  /* the subject of the verb before, where the sentence goes on with it */
} clause;

static const maq_token *token_at(const maq_quote_finder *f, size_t token) {
  return &f->sources->tokens->items[token];
}

static bool is_punct(const maq_quote_finder *f, size_t token) {
  return token_at(f, token)->kind == MAQ_PUNCT;
}

/* ---- what is reported -------------------------------------------------------------------------------------------- */

/* The content without marks at its ends. */
static void trim(const maq_quote_finder *f, size_t *begin, size_t *end) {
  while (*begin < *end && maq_is_mark(f, *begin, ",-:;")) {
    ++*begin;
  }
  while (*end > *begin && maq_is_mark(f, *end - 1, ",-.!?;:")) {
    --*end;
  }
}

/* Does the content hold words in quotation marks that are no name? */
static bool holds_quotation(const maq_quote_finder *f, size_t begin, size_t end) {
  for (size_t at = begin; at < end && at < begin + LOOK_BACK; at++) {
    const maq_token *t = token_at(f, at);
    uint32_t close = t->mark == '"' ? f->speakers.partner[at] : MAQ_NO_MATCH;
    if (close != MAQ_NO_MATCH && close > at + 3 && close < end && close - at < LOOK_BACK &&
        f->speakers.begins[at + 1] == MAQ_NO_ENTITY && f->speakers.begins[at] == MAQ_NO_ENTITY) {
      return true;
    }
  }
  return false;
}

/* Behind the noun that tells what a quoted name is the name of: `«Дала жолы» | ұлттық компаниясы | …`; the token itself where there
 * is none. */
static size_t behind_descriptor(const maq_quote_finder *f, size_t token, size_t end) {
  for (size_t at = token; at + 1 < end && at < token + LONGEST_DESCRIPTOR && !is_punct(f, at); at++) {
    const maq_match *head = maq_match_at(f->sources->matches, at, MAQ_LEXICON_HEADS, -1);
    if (head && (head->inflection.possessive & MAQ_PERSON_MASK) == 3 && head->inflection.grammatical_case == MAQ_NOMINATIVE) {
      return at + head->token_count < end ? at + head->token_count : token;
    }
  }
  return token;
}

/* Words between subject and clause that belong to neither: `болса`, `бар,`. */
static size_t behind_subject(const maq_quote_finder *f, size_t at, size_t end) {
  at += at + 1 < end && maq_match_at(f->sources->matches, at, MAQ_LEXICON_POSITIONS, MAQ_TYPE_HONORIFIC); /* `Сейітов | мырза` */
  if (at + 1 < end && token_at(f, at)->mark == '"' && f->speakers.partner[at] < at) {
    at = behind_descriptor(f, at + 1, end);
  }
  const maq_match *particle = at < end ? maq_speech_at(f, at, MAQ_TYPE_SUBJECT_PARTICLE) : NULL;
  if (particle && at + particle->token_count < end) {
    return at + particle->token_count;
  }
  if (at + 1 < end && token_at(f, at)->kind == MAQ_WORD && maq_is_mark(f, at + 1, ",") && token_at(f, at)->length <= 5) {
    return at + 2;
  }
  return at;
}

static bool add(maq_quote_finder *f, size_t begin, size_t end, const char *kind, const maq_speaker *speaker, size_t cue_begin,
                size_t cue_end, uint16_t confidence, const char *rule) {
  trim(f, &begin, &end);
  if (begin >= end) {
    return true;
  }
  const char *mixed = strcmp(kind, "indirect") == 0 && holds_quotation(f, begin, end) ? "mixed" : kind;
  maq_quote *quote = maq_add_quote(f, begin, end, mixed, confidence, rule);
  if (!quote) {
    return false;
  }
  maq_set_speaker(f, quote, speaker);
  maq_set_cue(f, quote, cue_begin, cue_end);
  return true;
}

/* ---- verbs ------------------------------------------------------------------------------------------------------- */

/* A body that publishes: known as media, an address, or one that is there to tell (`баспасөз қызметі`). */
static bool is_publisher(const maq_quote_finder *f, const maq_speaker *speaker) {
  for (size_t back = 1; back <= LONGEST_NEWS_NOUN && speaker->begin + back <= speaker->end; back++) {
    const maq_match *noun = maq_speech_at(f, speaker->end - back, MAQ_TYPE_SOURCE_NOUN);
    noun = noun ? noun : maq_speech_at(f, speaker->end - back, MAQ_TYPE_MEDIUM_NOUN);
    if (noun && noun->token_count == back) {
      return true;
    }
  }
  if (!maq_speaks_for_body(&f->speakers, speaker)) {
    return false;
  }
  const maq_entity *entity = &f->entities->items[speaker->entity];
  const maq_match *match = maq_match_at(f->sources->matches, entity->span.first_token, MAQ_LEXICON_ORGANISATIONS, -1);
  return (match && maq_lexicon_get(match->lexeme)->type == MAQ_TYPE_MEDIA) ||
         token_at(f, entity->span.first_token)->kind == MAQ_URL;
}

/* Is the word a participle before a noun: `басқарма | ұйымдастырған жиында`? */
static bool ends_attribute(const maq_quote_finder *f, size_t token) {
  const maq_token *t = token_at(f, token);
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  return t->kind == MAQ_WORD && best.verbal && (best.form.ending == MAQ_VERB_PERFECT || best.form.ending == MAQ_VERB_HABITUAL);
}

/* The subject before `end`, at most LOOK_BACK tokens back; the one of the verb before where the sentence goes on with it. */
static maq_speaker subject_before(const maq_quote_finder *f, const clause *c, size_t end) {
  if (c->last.found) {
    return c->last;
  }
  size_t begin = end - c->begin > LOOK_BACK ? end - LOOK_BACK : c->begin;
  maq_speaker body = maq_body_subject(&f->speakers, c->begin, end, false);
  if (body.found) {
    return body;
  }
  maq_speaker speaker = maq_speaker_between(&f->speakers, begin, end);
  body = maq_body_between(&f->speakers, begin, end);
  bool first = body.found && body.begin == maq_behind_opening(&f->speakers, begin, end) && body.end <= speaker.begin &&
               !ends_attribute(f, body.end); /* `Түрме әкімшілігі | алты офицер …` */
  body = speaker.found && !first ? speaker : body;
  return body.found ? body : maq_body_subject(&f->speakers, c->begin, end, true); /* `Полиция, … ескере отырып, …` */
}

/* What the last quote tells ends before the words that tell who published it: `Әкімнің айтуынша, көпір ашылды, | деп хабарлайды X`. */
static void end_before(const maq_quote_finder *f, size_t quotative) {
  maq_quote *last = f->quotes->count ? &f->quotes->items[f->quotes->count - 1] : NULL;
  size_t begin = last ? last->span.first_token : quotative, end = quotative;
  trim(f, &begin, &end);
  if (last && end > begin && begin == last->span.first_token && begin + last->span.token_count > end &&
      last->span.sentence == token_at(f, quotative)->sentence) {
    last->span = maq_span_of(f->sources->tokens, begin, end - begin);
  }
}

/* Behind the medium and the dash that open a text: `ҚазАқпарат – | …`; the token itself where there are none. */
static size_t behind_dateline(const maq_quote_finder *f, size_t first, size_t end) {
  uint32_t index = f->speakers.begins[first];
  size_t dash = index != MAQ_NO_ENTITY ? maq_entity_end(&f->entities->items[index]) : first;
  bool medium = dash > first && dash + 1 < end && maq_is_mark(f, dash, "-") && maq_is_body(&f->entities->items[index]) &&
                token_at(f, first)->sentence < DATELINE_SENTENCES;
  return medium ? dash + 1 : first;
}

/* `… деп` before the verb; the subject may stand between the two. */
static bool read_quotative(maq_quote_finder *f, clause *c, size_t quotative, const maq_cue *cue) {
  size_t sentence_end = c->end, begin = c->begin, end = quotative;
  maq_speaker speaker = {.found = false, .entity = MAQ_NO_ENTITY};
  bool closing = end > begin && maq_is_mark(f, end - 1, "\"") && f->speakers.partner[end - 1] < end - 1;
  if (closing && maq_names_thing(f, f->speakers.partner[end - 1], end - 1, cue)) {
    return true;
  }
  size_t between = maq_behind_quotative(f, quotative);
  if (between < cue->begin && !cue->passive) {
    speaker = maq_speaker_between(&f->speakers, between, cue->begin);
    speaker =
        speaker.found ? speaker : maq_noun_subject(&f->speakers, between, cue->begin + 1); /* `деп | ресми тараптар | айтады` */
  }
  if (speaker.found) {
    c->last = speaker;
    bool source = maq_speaks_for_body(&f->speakers, &speaker) && (cue->type == MAQ_TYPE_REPORT || cue->type == MAQ_TYPE_SAY);
    return add(f, begin, end, source ? "attribution" : "indirect", &speaker, quotative, cue->end, 850, "quotative");
  }
  bool behind = cue->end < sentence_end && (!is_punct(f, cue->end) || maq_is_mark(f, cue->end, "\""));
  bool oblique = false;
  if (behind) {
    speaker = maq_speaker_behind(f, cue, sentence_end, &oblique);
    size_t last = sentence_end - maq_is_mark(f, sentence_end - 1, ".!?");
    if (!speaker.found && !cue->passive && last > cue->end && last <= cue->end + SUBJECT_WITHIN) {
      speaker = maq_noun_before(&f->speakers, cue->end, last);
      speaker = speaker.found ? speaker : maq_unknown_name(&f->speakers, cue->end, last);
    }
  }
  if (cue->passive && !speaker.found) {
    speaker = maq_oblique_source(f, begin, end, true);
    begin = speaker.found ? behind_subject(f, speaker.end, end) : begin;
    oblique = behind = true;
  }
  behind &= speaker.found;
  if (!behind && !cue->passive) {
    c->begin = c->inner > c->begin && c->inner < end ? c->inner : c->begin;
    begin = c->begin;
    speaker = subject_before(f, c, end);
    begin = speaker.found && !c->last.found ? behind_subject(f, speaker.end, end) : begin;
  }
  if (!speaker.found && !cue->passive) {
    speaker = maq_noun_subject(&f->speakers, c->begin, end);
    begin = speaker.found ? behind_subject(f, speaker.end, end) : begin;
  }
  c->last = speaker;
  if (!speaker.found || (end > begin && maq_announces(f, end - 1))) { /* `былай деп қосты:` announces it */
    return true;
  }
  bool attribution = (maq_speaks_for_body(&f->speakers, &speaker) || oblique ||
                      (behind && (maq_names_body(f, &speaker) || is_publisher(f, &speaker)))) && /* `агенттік тілшісі` */
                     (cue->type == MAQ_TYPE_REPORT || cue->type == MAQ_TYPE_SAY || is_publisher(f, &speaker)) &&
                     (behind || cue->end >= sentence_end - 1);
  begin = attribution && behind && !f->used[c->first] ? behind_dateline(f, c->first, end) : begin; /* all that was said before */
  if (attribution && behind) {
    end_before(f, quotative);
  }
  return add(f, begin, end, attribution ? "attribution" : "indirect", &speaker, quotative, cue->end, behind ? 900 : 800,
             attribution ? "quotative-source" : "quotative");
}

/* `X баяндамасында … екені айтылған`: where it is written, and what, with the verb in the passive. */
static bool read_document(maq_quote_finder *f, clause *c, const maq_cue *cue) {
  for (size_t at = c->begin; at < cue->begin && at < c->begin + LOOK_BACK; at++) {
    const maq_match *document = maq_speech_at(f, at, MAQ_TYPE_OPINION_NOUN);
    if (!document || document->inflection.grammatical_case != MAQ_LOCATIVE || document->inflection.attributive) {
      continue;
    }
    size_t begin = at + document->token_count;
    maq_speaker speaker = at > c->begin ? maq_speaker_before(&f->speakers, c->begin, at) : c->last;
    unsigned grammatical_case;
    speaker = speaker.found || at == c->begin ? speaker : maq_body_noun(&f->speakers, c->begin, at - 1, &grammatical_case);
    bool owned = (document->inflection.possessive & MAQ_PERSON_MASK) == 3 && speaker.found;
    c->last.found = false;
    return begin >= cue->begin || !owned || add(f, begin, cue->begin, "indirect", &speaker, cue->begin, cue->end, 700, "opinion");
  }
  return true;
}

/* The last clause of those before `end` that a word such as `бірақ` joins, where what is before it has its own verb, so that nobody
 * reports it: `Жүргізуші үйге кіргісі келді, бірақ | полиция … болмайтынын`. The same clause where there is none. */
static clause last_clause(const maq_quote_finder *f, const clause *c, size_t end, const maq_cue *cue) {
  clause last = *c;
  size_t low = end - c->begin > LOOK_BACK ? end - LOOK_BACK : c->begin;
  for (size_t at = end; at > low + 2; at--) {
    const maq_match *link = maq_is_mark(f, at - 2, ",") ? maq_speech_at(f, at - 1, MAQ_TYPE_CLAUSE_LINK) : NULL;
    if (maq_quotative_at(f, at - 1)) {
      return *c; /* `… өсті, бірақ … төмендеді | деп күтілетінін`: all of that is reported */
    }
    if (link && !c->last.found && maq_ends_main_clause(f, at - 3) && !maq_ends_clause(f, at - 3, cue)) {
      last.begin = (size_t)(at - 1) + link->token_count;
      return last;
    }
  }
  return last;
}

/* Who is named between the clause and the verb: `… екенін | Дана Оспанова | айтты`, `… екенін | министрлік | айтты`. */
static maq_speaker speaker_right_before(const maq_quote_finder *f, size_t begin, size_t end) {
  maq_speaker speaker = maq_speaker_between(&f->speakers, begin, end);
  for (size_t at = begin; !speaker.found && at < end; at++) {
    unsigned grammatical_case = MAQ_ABLATIVE;
    speaker = maq_body_noun(&f->speakers, begin, at, &grammatical_case);
    speaker.found &= speaker.end == end && grammatical_case == MAQ_NOMINATIVE;
  }
  return speaker;
}

/* `«…» деп X-тің айтқанын | Y | хабарлады`: what somebody is quoted with, told by somebody else. */
static bool read_retold(maq_quote_finder *f, const clause *c, const maq_cue *cue) {
  maq_speaker speaker = speaker_right_before(f, c->begin, cue->begin);
  const char *kind = maq_speaks_for_body(&f->speakers, &speaker) || maq_names_body(f, &speaker) ? "attribution" : "indirect";
  return !speaker.found || add(f, c->first, c->begin, kind, &speaker, cue->begin, cue->end, 800, "quotative-source");
}

/* The body at the beginning of the clause where something is told, in the locative or ablative: `Ішкі істер министрлігінде |
 * ұры ұсталғанын айтты`. */
static maq_speaker told_at(const maq_quote_finder *f, size_t begin, size_t end) {
  for (size_t stop = begin + 1; stop < end && stop <= begin + LONGEST_BODY; stop++) {
    maq_speaker body = maq_oblique_source(f, begin, stop, false);
    if (body.found) {
      bool tells = body.begin == begin && !is_punct(f, stop) && !maq_is_function_word(f->sources->matches, stop);
      return tells ? body : (maq_speaker){.found = false, .entity = MAQ_NO_ENTITY}; /* not `министрліктен кейін` */
    }
  }
  return (maq_speaker){.found = false, .entity = MAQ_NO_ENTITY};
}

/* Was a person the subject of the sentence right before, who may go on saying what he did there: `Болат келді. Ұлттық банкте жұмыс
 * істегенін айтты`? What is reported (`хабарлады`) rather comes from the body. */
static bool person_goes_on(const maq_quote_finder *f, const maq_cue *cue) {
  uint32_t sentence = token_at(f, cue->begin)->sentence, subject = f->speakers.subject[sentence];
  return subject != MAQ_NO_ENTITY && f->entities->items[subject].span.sentence + 1 == sentence && cue->type != MAQ_TYPE_REPORT;
}

/* `… екенін` before the verb; the subject may stand between the two. */
static bool read_nominalised(maq_quote_finder *f, clause *c, size_t clause_end, const maq_cue *cue) {
  maq_speaker speaker = {.found = false};
  if (clause_end < cue->begin) {
    speaker = speaker_right_before(f, clause_end, cue->begin);
  }
  size_t begin = c->begin;
  if (!speaker.found) {
    clause last = last_clause(f, c, clause_end, cue);
    speaker = subject_before(f, &last, clause_end);
    bool opens = speaker.found && speaker.begin <= maq_behind_opening(&f->speakers, last.begin, clause_end);
    speaker = opens || last.begin == c->begin ? speaker : subject_before(f, c, clause_end);
    begin = speaker.found && !c->last.found ? behind_subject(f, speaker.end, clause_end) : c->begin;
    begin = begin < last.begin ? last.begin : begin;
  }
  uint16_t confidence = 850;
  if (!speaker.found && cue->end < c->end && !is_punct(f, cue->end)) {
    speaker = maq_speaker_between(&f->speakers, cue->end, c->end);
  }
  bool named = speaker.entity != MAQ_NO_ENTITY || !speaker.name.text;
  bool somebody =
      speaker.found && (named || (!cue->present && maq_match_at(f->sources->matches, speaker.end - 1, MAQ_LEXICON_POSITIONS, -1)));
  bool place = somebody && speaker.entity != MAQ_NO_ENTITY && speaker.end > speaker.begin && speaker.end < clause_end &&
               maq_is_mark(f, speaker.end, ",") &&
               f->entities->items[speaker.entity].class == MAQ_GPE; /* `Талас, Шу бойындағы мұралар … дәлелдейді` */
  if ((!somebody || place) && strcmp(cue->code, "person") == 0) {
    return true; /* `бұл көрсеткіш … екенін білдіреді`: a thing says nothing */
  }
  if (!speaker.found) {
    speaker = maq_noun_subject(&f->speakers, c->begin, clause_end);
    begin = speaker.found ? behind_subject(f, speaker.end, clause_end) : begin;
    confidence = 700;
  }
  if (!speaker.found && !person_goes_on(f, cue)) { /* `Министрлікте | … екенін хабарлады` */
    size_t opening = maq_behind_opening(&f->speakers, c->begin, clause_end);
    speaker = told_at(f, opening, clause_end);
    begin = speaker.found ? speaker.end : begin;
    confidence = 650;
  }
  if (!speaker.found) {
    speaker = maq_nation_subject(&f->speakers, c->begin, clause_end);
    begin = speaker.found ? speaker.end : begin;
    confidence = 600;
  }
  if (!speaker.found) { /* the subject of the sentence before goes on */
    uint32_t subject = f->speakers.subject[token_at(f, cue->begin)->sentence];
    if (subject == MAQ_NO_ENTITY || maq_is_about(f, clause_end)) {
      return true;
    }
    speaker = (maq_speaker){true, 0, 0, subject, f->entities->items[subject].name};
    confidence = 600;
  }
  c->last = speaker;
  const char *kind =
      cue->type == MAQ_TYPE_REPORT && is_publisher(f, &speaker) ? "attribution" : "indirect"; /* `газет … екенін жазды` */
  return add(f, begin, clause_end, kind, &speaker, cue->begin, cue->end, confidence, "nominalised");
}

/* Who goes on speaking where the verb that ends the sentence has no subject of its own: the person whom one of the last two sentences
 * was about. */
static maq_speaker speaker_going_on(const maq_quote_finder *f, const clause *c, const maq_cue *cue) {
  uint32_t sentence = token_at(f, cue->begin)->sentence, subject = f->speakers.subject[sentence];
  bool near = subject != MAQ_NO_ENTITY && f->entities->items[subject].span.sentence + GOES_ON_WITHIN >= sentence;
  bool last = cue->end >= c->end || (cue->end + 1 == c->end && maq_is_mark(f, cue->end, ".!?"));
  if (!near || !last || cue->passive) {
    return (maq_speaker){.found = false, .entity = MAQ_NO_ENTITY};
  }
  return (maq_speaker){true, 0, 0, subject, f->entities->items[subject].name};
}

/* `Баға өспейді деді X`: `деді` needs no `деп`. */
static bool read_bare(maq_quote_finder *f, clause *c, const maq_cue *cue) {
  maq_speaker speaker = {.found = false};
  size_t begin = c->begin;
  if (cue->end < c->end && !is_punct(f, cue->end)) {
    speaker = maq_speaker_between(&f->speakers, cue->end, c->end);
    speaker = speaker.found ? speaker : maq_unknown_name(&f->speakers, cue->end, c->end);
    speaker = speaker.found ? speaker : maq_noun_before(&f->speakers, cue->end, c->end - maq_is_mark(f, c->end - 1, ".!?"));
  }
  bool apart = is_punct(f, cue->begin - 1); /* `Баға өспейді, деді X`: only with who said it */
  if (!speaker.found && !apart) {
    speaker = subject_before(f, c, cue->begin);
    begin = speaker.found && !c->last.found ? behind_subject(f, speaker.end, cue->begin) : begin;
  }
  speaker = speaker.found || apart ? speaker : speaker_going_on(f, c, cue);
  c->begin = cue->end;
  bool said = speaker.found && (apart || maq_is_predicate(f, cue->begin - 1) || cue->begin >= begin + 2); /* not `не дейді` */
  return !said || add(f, begin, cue->begin, "indirect", &speaker, cue->begin, cue->end, 750, "quotative");
}

/* Ends the clause with the verb, behind a word that may end what is said: `… кедергі дейді,`? Not `не дейді`. */
static bool closes(const maq_quote_finder *f, const clause *c, const maq_cue *cue) {
  return (cue->end >= c->end || is_punct(f, cue->end)) && !maq_is_function_word(f->sources->matches, cue->begin - 1);
}

/* A participle or a wish that ends what is said: `… төлеген | деді X`, `… ашылса | дейді X`. */
static bool is_told(const maq_quote_finder *f, size_t token) {
  const maq_token *t = token_at(f, token);
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  const maq_inflection *nominal = &best.form.nominal;
  bool ends =
      best.form.ending == MAQ_VERB_PERFECT || best.form.ending == MAQ_VERB_HABITUAL || best.form.ending == MAQ_VERB_CONDITIONAL;
  return t->kind == MAQ_WORD && best.verbal && ends && !nominal->grammatical_case && !nominal->possessive && !nominal->plural;
}

/* Do the words tell where or to whom something is said: `ұйымның жыл сайынғы жиынында | айтты`? */
static bool tells_where(const maq_quote_finder *f, size_t begin, size_t end) {
  for (size_t at = begin; at < end; at++) {
    if (is_punct(f, at) && token_at(f, at)->mark != '"') {
      return false;
    }
  }
  const maq_token *t = token_at(f, end - 1);
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  unsigned grammatical_case = best.form.nominal.grammatical_case;
  return t->kind == MAQ_WORD && !best.verbal && (grammatical_case == MAQ_LOCATIVE || grammatical_case == MAQ_DATIVE);
}

/* The clause that the verb reports, of whichever kind; adverbs may stand between. */
static bool read_verb(maq_quote_finder *f, clause *c, const maq_cue *cue) {
  size_t at = cue->begin;
  if (!cue->passive && maq_quoting_word(f, cue) && (maq_is_predicate(f, cue->begin - 1) || is_told(f, cue->begin - 1))) {
    return read_bare(f, c, cue); /* `… тергейтінін білдім деді X`: all of it */
  }
  for (int steps = 0; steps <= SUBJECT_WITHIN && at > c->begin && !f->used[at - 1]; steps++, at--) {
    bool closing = maq_is_mark(f, at - 1, "\"") && f->speakers.partner[at - 1] < at - 1;
    at -= closing && at > c->begin + 1; /* `«тіл табысқанын» айтты` */
    if (is_punct(f, at - 1)) {
      break;
    }
    bool quotative = maq_quotative_at(f, at - 1) != NULL;
    bool about =
        !quotative && !cue->passive && steps <= 1 && cue->type != MAQ_TYPE_DENY && at > c->begin + 2 && maq_is_about(f, at - 1);
    if (!quotative && !about && (cue->passive || !maq_ends_clause(f, at - 1, cue))) {
      continue;
    }
    if (steps > ADVERBS && !maq_speaker_between(&f->speakers, at, cue->begin).found && !tells_where(f, at, cue->begin)) {
      break; /* more than adverbs stand between: it must be the subject, or where it was said */
    }
    bool worked = quotative ? read_quotative(f, c, at - 1, cue) : read_nominalised(f, c, at - about, cue);
    c->begin = cue->end;
    c->last.found &= cue->converb;
    return worked;
  }
  bool behind_used = c->begin < cue->begin && c->begin > c->first && f->used[c->begin - 1];
  if (!cue->passive && behind_used && maq_ends_clause(f, c->begin - 1, cue)) {
    bool worked = read_retold(f, c, cue);
    c->begin = cue->end;
    return worked;
  }
  if (cue->passive && maq_ends_passive_clause(f, cue->begin - 1)) {
    bool worked = read_document(f, c, cue);
    c->begin = cue->end;
    return worked;
  }
  if (!cue->passive && maq_quoting_word(f, cue) && (maq_is_mark(f, cue->begin - 1, ",-") || closes(f, c, cue))) {
    return read_bare(f, c, cue);
  }
  return maq_read_anaphor(f, c->begin, c->end, cue);
}

/* ---- opinion and source ------------------------------------------------------------------------------------------ */

/* Is `Хабарламада` all that stands before `айтылғандай`: a document that the text has spoken of? */
static bool is_bare_document(const maq_quote_finder *f, size_t first, size_t token) {
  const maq_match *document = token == first + 1 ? maq_speech_at(f, first, MAQ_TYPE_OPINION_NOUN) : NULL;
  return document && document->inflection.grammatical_case == MAQ_LOCATIVE && !document->inflection.possessive &&
         !document->inflection.attributive;
}

static bool read_opinion(maq_quote_finder *f, clause *c, const maq_opinion *opinion) {
  size_t cue_begin = opinion->begin, cue_end = opinion->end, begin = cue_end, end = c->end;
  maq_speaker speaker = maq_opinion_speaker(f, c->begin, opinion);
  size_t first = begin, last = end;
  trim(f, &first, &last);
  if (first >= last) { /* `…, деді, министрдің айтуынша.`: what stands before */
    begin = c->begin;
    end = speaker.found && speaker.begin >= c->begin && speaker.begin < cue_begin ? speaker.begin : cue_begin;
    begin = end < begin + 2 ? c->first : begin; /* `…, деп хабарлады, X айтуынша` */
  }
  c->begin = last > cue_end && speaker.found ? last : cue_end; /* `Құжаттарда айтылғандай, | X-тің айтуынша, …` */
  c->inner = cue_end;
  if (!speaker.found && opinion->kind == MAQ_OPINION_PASSIVE && is_bare_document(f, c->first, cue_begin)) {
    return add(f, begin, end, "indirect", &speaker, cue_begin, cue_end, 700, "document"); /* quotes.c knows whose */
  }
  bool source = is_publisher(f, &speaker);
  return !speaker.found || add(f, begin, end, source ? "attribution" : "indirect", &speaker, cue_begin, cue_end, 850,
                               source ? "source-noun" : "opinion");
}

/* ---- sentences --------------------------------------------------------------------------------------------------- */

/* Does a verb of speech end with the token that begins no later than `from`? */
static bool is_cue_from(const maq_quote_finder *f, size_t token, size_t from) {
  maq_cue cue = maq_cue_at(f, token);
  return cue.found && cue.begin <= from;
}

/* The verb or word of speech that ends with the token: what it reports, or nothing. */
static bool read_cue(maq_quote_finder *f, clause *c, size_t at) {
  maq_cue cue = maq_cue_at(f, at);
  cue = cue.found ? cue : maq_passive_cue_at(f, at);
  if (!cue.found || cue.begin < c->first) {
    return true;
  }
  if (maq_quotative_at(f, at) || (cue.converb && at + 1 < c->end && is_cue_from(f, at + 1, at + 1))) {
    return true; /* `қалжыңдап жеткізді`, `айтып | өтті`: the verb behind is the one */
  }
  if (!cue.passive && at + 1 < c->end && maq_speech_at(f, at + 1, MAQ_TYPE_QUOTATIVE) && !maq_quoting_word(f, &cue)) {
    return true; /* `… екенін көрсетеді | деп үміттенетінін айтты` */
  }
  size_t whole = c->begin;
  bool source = cue.begin > c->first && maq_quotative_at(f, cue.begin - 1) && cue.begin <= c->begin;
  c->begin = source ? c->first : c->begin; /* `Министрдің айтуынша, …, деп хабарлайды X`: the attribution is of all that */
  if (cue.begin > c->begin && !read_verb(f, c, &cue)) {
    return false;
  }
  c->begin = source && c->begin == c->first ? whole : c->begin;
  return true;
}

static bool read_sentence(maq_quote_finder *f, size_t first, size_t end) {
  clause c = {.first = first, .begin = first, .end = end};
  size_t listed = 0; /* behind the last token that begins words of the table */
  c.last.found = false;
  for (size_t at = first; at < end; at++) {
    if (f->used[at]) {
      c.begin = c.begin > at ? c.begin : at + 1;
      continue;
    }
    listed = maq_speech_at(f, at, -1) ? at + 1 : listed;
    if (f->verbs->ending[at] == f->verbs->ending[at + 1] && listed + LONGEST_CUE <= at) {
      continue; /* nothing of speech can end here */
    }
    maq_opinion opinion = maq_opinion_at(f, at);
    if (opinion.kind != MAQ_NO_OPINION && opinion.begin >= c.begin && opinion.end <= end) {
      if (!read_opinion(f, &c, &opinion)) {
        return false;
      }
      at = opinion.end - 1;
      continue;
    }
    maq_speaker owner;
    maq_cue written = listed > at ? maq_written_at(f, at, &owner) : (maq_cue){.found = false};
    if (written.found && at > c.begin) { /* `…, делінген X хабарламасында` */
      c.begin = written.end;
      at = written.end - 1;
      if (!add(f, first, written.begin, "attribution", &owner, written.begin, written.end, 800, "document")) {
        return false;
      }
    } else if (!read_cue(f, &c, at)) {
      return false;
    }
  }
  return true;
}

bool maq_find_indirect_quotes(maq_quote_finder *f) {
  for (size_t i = 0; i < f->sources->sentences->count && maq_arena_goes_on(f->arena); i++) {
    const maq_sentence *sentence = &f->sources->sentences->items[i];
    size_t first = sentence->first_token, end = first + sentence->token_count;
    bool kazakh = f->sources->language == MAQ_LANGUAGE_KK;
    bool title = sentence->is_title || f->sources->sentences->count == 1; /* a headline alone */
    if (kazakh ? (title && !maq_read_title(f, first, end)) || !read_sentence(f, first, end)
               : !maq_read_foreign_sentence(f, first, end)) {
      return false;
    }
  }
  return true;
}
