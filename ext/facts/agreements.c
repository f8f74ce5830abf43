/* agreements.c: what was agreed, as the event that tells of it says.
 *
 * A document of agreements.tsv before the verb (`меморандумға қол қойды`) gives the kind; without one, what stands in the dative
 * before the verb is itself what was agreed (`шаралар қабылдауға келісті`), if the verb's row names a kind for that. The name
 * reaches to the left to the subject, a mark, `арасында`, or a word that says where or with whom. Where a sentence ends with a colon
 * (`мынадай құжаттарға қол қойылды:`), each line behind it that begins as one of a list and names a document is an agreement; where a
 * colon stands behind `шешімге келді`, what was agreed reaches from there to the next mark.
 */
#include "facts/event_parts.h"
#include "kazakh/morphology.h"

enum {
  LONGEST_NAME = 24, /* tokens */
  DOCUMENT_WITHIN = 6,
  ACTOR_WITHIN = 3,
  MOST_AMOUNTS = 64,
  LONGEST_DOCUMENT = 4, /* tokens */
  MOST_JOINED = 4,      /* documents */
};

static const maq_string none = {NULL, 0};

/* ---- the document ------------------------------------------------------------------------------------------------ */

static const maq_match *document_at(const maq_event_finder *f, size_t token) {
  return maq_match_at(f->s->texts->matches, token, MAQ_LEXICON_AGREEMENTS, MAQ_TYPE_AGREEMENT_DOCUMENT);
}

/* The document that the verb is about: the one nearest before it, for other languages than Kazakh behind it. */
static const maq_match *document_of(const maq_event_finder *f, const maq_trigger *trigger, size_t begin, size_t end) {
  if (f->s->texts->language != MAQ_LANGUAGE_KK || trigger->attribute) {
    for (size_t at = trigger->end; at < end && at < trigger->end + DOCUMENT_WITHIN * 2; at++) {
      const maq_match *match = document_at(f, at);
      if (match) {
        return match;
      }
    }
    return NULL;
  }
  const maq_match *own = document_at(f, trigger->begin); /* `келісімшарт жасады` */
  if (own && (size_t)own->first_token + own->token_count < trigger->end) {
    return own;
  }
  for (size_t back = 1; back <= DOCUMENT_WITHIN && trigger->begin >= begin + back; back++) {
    const maq_match *match = document_at(f, trigger->begin - back);
    if (match && match->first_token + match->token_count <= trigger->begin) {
      return match;
    }
  }
  return NULL;
}

/* The document in the dative that ends with the token: `хаттамаға | және`. */
static const maq_match *document_ending_at(const maq_event_finder *f, size_t token) {
  for (size_t back = 0; back < LONGEST_DOCUMENT && back <= token; back++) {
    const maq_match *match = document_at(f, token - back);
    if (match && match->token_count == back + 1) {
      return match->inflection.grammatical_case == MAQ_DATIVE ? match : NULL;
    }
  }
  return NULL;
}

/* Does the word join what stands on both sides: a comma, `және`, `сондай-ақ`? */
static bool is_joiner(const maq_event_finder *f, size_t token) {
  const maq_token *t = maq_event_token(f, token);
  if (t->kind != MAQ_WORD) {
    return t->mark == ',';
  }
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  return best.upos == MAQ_UPOS_CCONJ || maq_match_at(f->s->texts->matches, token, MAQ_LEXICON_CALENDAR, MAQ_TYPE_AND);
}

/* The document that is joined to the name that begins at `from`: `хаттамаға, сондай-ақ | бағдарламаға қол қойылды`; NULL if none. */
static const maq_match *document_joined(const maq_event_finder *f, size_t begin, size_t from) {
  size_t at = from;
  while (at > begin + 1 && at + LONGEST_NAME > from && is_joiner(f, at - 1)) {
    at--;
  }
  return at < from && at > begin ? document_ending_at(f, at - 1) : NULL;
}

/* ---- the name ---------------------------------------------------------------------------------------------------- */

/* `екі ел`, the token its first or second word. */
static bool is_of_both(const maq_event_finder *f, size_t token) {
  const maq_match *before =
      token > 0 ? maq_match_at(f->s->texts->matches, token - 1, MAQ_LEXICON_SPEECH, MAQ_TYPE_SPEAKER_PARTIES) : NULL;
  return maq_match_at(f->s->texts->matches, token, MAQ_LEXICON_SPEECH, MAQ_TYPE_SPEAKER_PARTIES) ||
         (before && before->token_count > 1);
}

/* Does the word belong to what stands left of the name: where, with whom, by whom? */
static bool stands_apart(const maq_event_finder *f, size_t token, size_t end) {
  const maq_token *t = maq_event_token(f, token);
  const maq_matches *matches = f->s->texts->matches;
  if ((t->kind == MAQ_PUNCT && t->mark != '"' && t->mark != '-') ||
      maq_match_at(matches, token, MAQ_LEXICON_CALENDAR, MAQ_TYPE_BETWEEN) || is_of_both(f, token) ||
      (token + 1 < end && document_ending_at(f, token) && is_joiner(f, token + 1))) {
    return true;
  }
  uint32_t entity = f->speakers.ends[token];
  if (entity != MAQ_NO_ENTITY) {
    const maq_entity *e = &f->s->entities->items[entity];
    unsigned grammatical_case = maq_entity_case(&f->speakers, e);
    bool figure = e->class >= MAQ_DATE;
    bool sum = e->class == MAQ_MONEY && grammatical_case == MAQ_DATIVE && token + 1 < end &&
               maq_event_token(f, token + 1)->kind == MAQ_NUMBER; /* `1 млрд долларға 12 құжат` */
    return e->class == MAQ_PERSON || sum || (!figure && (grammatical_case == MAQ_LOCATIVE || grammatical_case == MAQ_INSTRUMENTAL));
  }
  if (t->kind != MAQ_WORD) {
    return false;
  }
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  const maq_inflection *nominal = &best.form.nominal;
  return !best.verbal && !nominal->attributive && token + 1 < end &&
         (nominal->grammatical_case == MAQ_LOCATIVE || nominal->grammatical_case == MAQ_INSTRUMENTAL);
}

/* Where the name begins whose last token stands before `end`; the subject stands before it. */
static size_t name_begin(const maq_event_finder *f, size_t begin, size_t end) {
  size_t at = end;
  maq_speaker actor = end > begin + 1 ? maq_speaker_between(&f->speakers, begin, end - 1) : (maq_speaker){0};
  begin = actor.found && actor.begin <= begin + ACTOR_WITHIN && actor.end < end ? actor.end : begin;
  while (at > begin && end - at < LONGEST_NAME && !stands_apart(f, at - 1, end)) {
    at--;
  }
  while (at + 1 < end && at > begin && is_joiner(f, at)) { /* `шартқа және | меморандумға` */
    at++;
  }
  at += at + 1 < end && at == begin && maq_event_token(f, at)->kind == MAQ_PUNCT ? 1 : 0; /* the quote that closes the actor */
  for (int i = 0; i < MAQ_MOST_PARTIES && at < end; i++) { /* the actors, in the nominative, are no part of it */
    at += maq_match_at(f->s->texts->matches, at, MAQ_LEXICON_CALENDAR, MAQ_TYPE_AND) != NULL;
    uint32_t subject = at < end ? f->speakers.begins[at] : MAQ_NO_ENTITY;
    if (subject == MAQ_NO_ENTITY) {
      break;
    }
    const maq_entity *e = &f->s->entities->items[subject];
    bool acts = (e->class == MAQ_GPE || e->class == MAQ_ORGANISATION || e->class == MAQ_POSITION) &&
                maq_entity_case(&f->speakers, e) == MAQ_NOMINATIVE;
    if (!acts || maq_entity_end(e) >= end) {
      break;
    }
    at = maq_entity_end(e);
  }
  bool theirs = at > begin && at + 1 < end && f->speakers.ends[at - 1] != MAQ_NO_ENTITY; /* `X пен Y | басшылары` */
  const maq_match *role = theirs ? maq_match_at(f->s->texts->matches, at, MAQ_LEXICON_POSITIONS, MAQ_TYPE_ROLE) : NULL;
  bool own = role && role->inflection.possessive && role->inflection.grammatical_case == MAQ_NOMINATIVE;
  return own && at + role->token_count < end ? at + role->token_count : at;
}

/* Is what was agreed an action, `қабылдауға келісті`, `беруді уәде етті`: is the word before the verb a noun of action? */
static bool is_content(const maq_event_finder *f, size_t begin, size_t end) {
  const maq_token *last = end > begin ? maq_event_token(f, end - 1) : NULL;
  if (!last || last->kind != MAQ_WORD) {
    return false;
  }
  maq_verb_form forms[MAQ_MOST_VERB_FORMS];
  size_t count = last->folded_length < MAQ_LONGEST_STEM - 8
                     ? maq_kazakh_verb_forms(last->folded, last->folded_length, forms, MAQ_MOST_VERB_FORMS)
                     : 0;
  for (size_t i = 0; i < count; i++) {
    if (forms[i].ending == MAQ_VERB_NOUN &&
        (forms[i].nominal.grammatical_case == MAQ_DATIVE || forms[i].nominal.grammatical_case == MAQ_ACCUSATIVE)) {
      return true;
    }
  }
  return false;
}

/* ---- what the name says ------------------------------------------------------------------------------------------- */

static uint32_t period_in(const maq_event_finder *f, size_t begin, size_t end) {
  const maq_times *times = f->s->texts->times;
  size_t low = 0, high = times->count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    *(times->items[middle].span.first_token < begin ? &low : &high) =
        times->items[middle].span.first_token < begin ? middle + 1 : middle;
  }
  bool inside = low < times->count && times->items[low].span.first_token < end && times->items[low].type == MAQ_TIME_DATE;
  return inside ? (uint32_t)low : MAQ_NONE;
}

static uint32_t amount_in(const maq_event_finder *f, size_t begin, size_t end) {
  const maq_amounts *amounts = f->s->amounts;
  size_t low = 0, high = amounts->count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    uint32_t token = f->s->entities->items[amounts->items[middle].entity].span.first_token;
    *(token < begin ? &low : &high) = token < begin ? middle + 1 : middle;
  }
  for (size_t i = low; i < amounts->count && i < low + MOST_AMOUNTS; i++) {
    if (f->s->entities->items[amounts->items[i].entity].span.first_token >= end) {
      break;
    }
    if (strcmp(amounts->items[i].kind, "money") == 0 || strcmp(amounts->items[i].kind, "percent") == 0) {
      return (uint32_t)i;
    }
  }
  return MAQ_NONE;
}

static void add_codes(maq_parties *out, const maq_parties *side) {
  for (size_t i = 0; i < side->count; i++) {
    maq_string name = side->codes[i].text ? side->codes[i] : side->names[i];
    bool known = false;
    for (size_t k = 0; k < out->count; k++) {
      known |= maq_string_equal(out->names[k], name);
    }
    if (!known && out->count < MAQ_MOST_PARTIES) {
      out->codes[out->count] = side->codes[i];
      out->names[out->count++] = name;
    }
  }
}

/* Those in the instrumental before the verb: `Қырғызстанмен жасалған келісім күшіне енді`. */
static void add_partners(const maq_event_finder *f, size_t begin, size_t end, maq_parties *out) {
  for (size_t at = begin; at < end && at < begin + LONGEST_NAME; at++) {
    uint32_t index = f->speakers.begins[at];
    const maq_entity *entity = index == MAQ_NO_ENTITY ? NULL : &f->s->entities->items[index];
    bool side = entity && (entity->class == MAQ_GPE || entity->class == MAQ_ORGANISATION) &&
                maq_entity_case(&f->speakers, entity) == MAQ_INSTRUMENTAL;
    if (side) {
      maq_parties one = {.names = {entity->name}, .codes = {entity->code.text ? entity->code : entity->country}, .count = 1};
      add_codes(out, &one);
    }
  }
}

static bool speaks_of_both(const maq_event_finder *f, size_t begin, size_t end) {
  for (size_t at = begin; at < end && at < begin + LONGEST_NAME; at++) {
    if (is_of_both(f, at)) {
      return true;
    }
  }
  return false;
}

/* The sides: of `X пен Y арасындағы шарт` those, whoever ratified it; else those of the event, or of `екі ел`, or those that it was
 * made with. */
static void set_parties(const maq_event_finder *f, const maq_trigger *trigger, size_t begin, const maq_event *event,
                        maq_parties *out) {
  maq_event sides = {0};
  bool between = f->s->texts->language == MAQ_LANGUAGE_KK && maq_add_sides_between(f, begin, trigger->begin, &sides);
  bool nobody = !event->actors.count && !event->recipients.count;
  between = between || (nobody && speaks_of_both(f, begin, trigger->begin) && maq_add_both_countries(f, &sides));
  const maq_event *source = between ? &sides : event;
  add_codes(out, &source->actors);
  add_codes(out, &source->recipients);
  if (!out->count) {
    add_partners(f, begin, trigger->begin, out);
  }
}

/* `хаттаманың | жобасы келісілді`: what was agreed is a draft. */
static bool is_draft(const maq_event_finder *f, const maq_match *document, size_t end) {
  size_t behind = (size_t)document->first_token + document->token_count;
  return behind < end && maq_match_at(f->s->texts->matches, behind, MAQ_LEXICON_AGREEMENTS, MAQ_TYPE_AGREEMENT_DRAFT);
}

/* Where the words behind `тараптар шешімге келді:` end that say what was agreed; `begin` where there is no colon. */
static size_t content_end(const maq_event_finder *f, size_t begin, size_t end) {
  size_t at = begin;
  if (begin < end && maq_event_token(f, begin)->mark == ':') {
    for (at++; at < end && at < begin + LONGEST_NAME && maq_event_token(f, at)->kind != MAQ_PUNCT; at++) {
    }
  }
  return at;
}

static maq_string stage_of(const maq_trigger *trigger) {
  return strcmp(trigger->status, "actual") == 0 ? trigger->type.stage : maq_string_of("proposed");
}

/* Adds an agreement of the words [from, end), which the document ends; parties are for the caller. NULL when memory is out. */
static maq_agreement *add_named(maq_event_finder *f, size_t from, size_t end, maq_string kind) {
  maq_name_finder finder = {.sources = f->s->texts};
  maq_name words = {.first = (uint32_t)from, .count = (uint32_t)(end - from), .class = MAQ_MISCELLANEOUS};
  maq_agreement *items =
      maq_arena_grow(f->arena, f->agreements->items, f->agreements->count, &f->agreement_capacity, sizeof *items);
  if (!items) {
    return NULL;
  }
  f->agreements->items = items;
  maq_agreement *agreement = &items[f->agreements->count++];
  *agreement = (maq_agreement){
      .span = maq_span_of(f->s->texts->tokens, from, end - from),
      .kind = kind,
      .name = maq_canonical_name(f->arena, &finder, &words),
      .time = period_in(f, from, end),
      .amount = amount_in(f, from, end),
  };
  agreement->name = agreement->name.text ? agreement->name : none;
  return agreement;
}

/* ---- a list of documents ------------------------------------------------------------------------------------------ */

/* Where the text of a list's line begins, behind its dash or number; the line's first token where it begins as none. */
static size_t behind_bullet(const maq_event_finder *f, size_t first, size_t end) {
  if (first + 1 >= end) {
    return first;
  }
  if (maq_event_token(f, first)->mark == '-') {
    return first + 1;
  }
  char mark = maq_event_token(f, first + 1)->mark;
  return maq_event_token(f, first)->kind == MAQ_NUMBER && (mark == ')' || mark == '.') ? first + 2 : first;
}

static void expect_list(maq_event_finder *f, const maq_trigger *trigger, const maq_event *event, size_t sentence_end) {
  f->list = (maq_document_list){.begins = maq_event_token(f, sentence_end - 1)->mark == ':',
                                .stage = stage_of(trigger),
                                .actors = event->actors,
                                .recipients = event->recipients};
}

bool maq_add_listed_agreement(maq_event_finder *f, const maq_sentence *sentence) {
  size_t first = sentence->first_token, end = first + sentence->token_count, begin = behind_bullet(f, first, end);
  f->list.begins = f->list.begins && begin > first;
  const maq_match *document = NULL;
  for (size_t at = end; f->list.begins && !document && at > begin && at + LONGEST_NAME > end; at--) {
    const maq_match *match = document_at(f, at - 1);
    document = match && match->inflection.grammatical_case == MAQ_NOMINATIVE ? match : NULL;
  }
  if (!document) {
    return true;
  }
  size_t stop = (size_t)document->first_token + document->token_count;
  maq_event sides = {.actors = f->list.actors, .recipients = f->list.recipients};
  maq_agreement *agreement =
      add_named(f, name_begin(f, begin, stop), stop, maq_string_of(maq_lexicon_text(maq_lexicon_get(document->lexeme)->code)));
  if (!agreement) {
    return false;
  }
  maq_trigger place = {.begin = stop};
  set_parties(f, &place, begin, &sides, &agreement->parties);
  agreement->stage = f->list.stage;
  agreement->confidence = 800;
  agreement->rule = "agreement-list";
  return !f->arena->failed;
}

/* Adds the documents before the name that begins at `from` which are joined to it, in their order. */
static bool add_joined(maq_event_finder *f, const maq_trigger *trigger, size_t begin, size_t from, const maq_event *event) {
  const maq_match *joined[MOST_JOINED];
  size_t count = 0;
  for (const maq_match *match = document_joined(f, begin, from); match && count < MOST_JOINED;) {
    joined[count++] = match;
    size_t end = (size_t)match->first_token + match->token_count, before = name_begin(f, begin, end);
    match = document_joined(f, begin, before);
  }
  while (count > 0) {
    const maq_match *match = joined[--count];
    size_t end = (size_t)match->first_token + match->token_count, first = name_begin(f, begin, end);
    maq_string kind = maq_string_of(maq_lexicon_text(maq_lexicon_get(match->lexeme)->code));
    maq_agreement *agreement = first < end ? add_named(f, first, end, kind) : NULL;
    if (!agreement) {
      return !f->arena->failed;
    }
    agreement->stage = stage_of(trigger);
    agreement->confidence = 800;
    agreement->rule = "agreement-document";
    set_parties(f, trigger, begin, event, &agreement->parties);
  }
  return true;
}

bool maq_add_agreement(maq_event_finder *f, const maq_trigger *trigger, size_t begin, maq_event *event) {
  size_t sentence_end = begin;
  if (!trigger->type.stage.text || strcmp(trigger->status, "denied") == 0) {
    return true;
  }
  const maq_sentence *sentence = &f->s->texts->sentences->items[event->span.sentence];
  sentence_end = (size_t)sentence->first_token + sentence->token_count;
  const maq_match *document = document_of(f, trigger, begin, sentence_end);
  maq_string kind = document ? maq_string_of(maq_lexicon_text(maq_lexicon_get(document->lexeme)->code)) : trigger->type.document;
  bool unnamed = document && maq_string_is(kind, "document");
  if (unnamed || !document) {
    expect_list(f, trigger, event, sentence_end);
  }
  if (unnamed && f->list.begins) {
    return true; /* `мынадай құжаттарға қол қойылды:` */
  }
  kind = unnamed ? maq_string_of("treaty") : kind; /* `құжатқа`: what kind of it, the article may tell elsewhere */
  bool kazakh = f->s->texts->language == MAQ_LANGUAGE_KK, before = kazakh && !trigger->attribute;
  size_t listed = document || !kazakh ? trigger->end : content_end(f, trigger->end, sentence_end);
  size_t end = document ? (size_t)document->first_token + document->token_count : listed > trigger->end ? listed : trigger->begin;
  size_t from = listed > trigger->end ? trigger->end + 1 : document && !before ? trigger->end : name_begin(f, begin, end);
  bool content = document || listed > trigger->end || (kazakh && is_content(f, from, end));
  if (!kind.text || from >= end || !content) {
    return true;
  }
  bool joined = !document || !before || add_joined(f, trigger, begin, from, event);
  maq_agreement *agreement = joined ? add_named(f, from, end, kind) : NULL;
  if (!agreement) {
    return false;
  }
  size_t stop = trigger->end > end ? trigger->end : end, start = from < trigger->begin ? from : trigger->begin;
  agreement->span = maq_span_of(f->s->texts->tokens, start, stop - start);
  agreement->stage = document && is_draft(f, document, sentence_end) ? maq_string_of("proposed") : stage_of(trigger);
  agreement->confidence = document ? 850 : 750;
  agreement->rule = document ? "agreement-document" : "agreement-content";
  set_parties(f, trigger, begin, event, &agreement->parties);
  event->agreement = (uint32_t)f->agreements->count - 1;
  bool economic = event->cameo.text && maq_string_is(event->cameo, "030") && agreement->amount != MAQ_NONE;
  event->cameo = economic ? maq_string_of("0311") : event->cameo; /* express intent to cooperate economically */
  return !f->arena->failed;
}
