/* event_triggers.c: the words that tell that something happened.
 *
 * A verb of events.tsv, in any form, tells of an event if its form does: finite, nominalised (`қол қойғанын айтты`), or a passive noun
 * with an owner (`шартқа қол қойылуы`); of a chain (`қаралып жатқан`) the last verb's form counts. Mood, negation and the words behind
 * it say whether it happened. An everyday verb tells of an event only behind a noun of the class that its row names (event_object):
 * `мектеп ашылды`, `күдіктіні ұстады`. A noun (`форум`, `өрт`) tells of one only with a verb that says so (`форум өтті`), or where it
 * leads to what the sentence is about (`сапары аясында`). What is looked at lies a constant number of tokens around.
 */
#include "facts/event_parts.h"
#include "kazakh/morphology.h"

enum {
  OCCURS_WITHIN = 12,
  OBJECT_WITHIN = 3 /* words */,
  CHARGE_WITHIN = 4,
  GAME_WITHIN = 16,
  SETTING_WITHIN = 3,
  BALLOT_WITHIN = 12
};

static const maq_string none = {NULL, 0};

/* ---- types ------------------------------------------------------------------------------------------------------ */

static maq_string next_word(const char **at) {
  while (**at == ' ') {
    ++*at;
  }
  maq_string word = {*at, strcspn(*at, " ")};
  *at += word.length;
  return word.length == 0 || maq_string_is(word, "-") ? none : word;
}

static maq_event_pattern pattern_of(maq_string word) {
  static const struct {
    const char *word;
    maq_event_pattern pattern;
  } patterns[] = {{"act", MAQ_EVENT_ACT},       {"mutual", MAQ_EVENT_MUTUAL},     {"mutual_sides", MAQ_EVENT_MUTUAL},
                  {"go", MAQ_EVENT_VISIT},      {"talk", MAQ_EVENT_TALK},         {"talk_passive", MAQ_EVENT_TALK},
                  {"visit", MAQ_EVENT_VISIT},   {"passive", MAQ_EVENT_PASSIVE},   {"passive_person", MAQ_EVENT_PASSIVE},
                  {"happen", MAQ_EVENT_HAPPEN}, {"ceremony", MAQ_EVENT_CEREMONY}, {"conference", MAQ_EVENT_CONFERENCE},
                  {"sport", MAQ_EVENT_SPORT}};
  for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
    if (maq_string_is(word, patterns[i].word)) {
      return patterns[i].pattern;
    }
  }
  return MAQ_EVENT_ACT;
}

static maq_event_type type_of(const maq_lexeme *lexeme) {
  const char *at = maq_lexicon_text(lexeme->code);
  maq_event_type type = {0};
  type.kind = next_word(&at);
  type.cameo = next_word(&at);
  type.plover = next_word(&at);
  maq_string pattern = next_word(&at);
  type.pattern = pattern_of(pattern);
  type.passive_only = maq_string_is(pattern, "talk_passive");
  type.of_person = maq_string_is(pattern, "receive") || maq_string_is(pattern, "passive_person");
  type.of_sides = maq_string_is(pattern, "mutual_sides");
  type.again = maq_string_is(pattern, "authority");
  type.goes = maq_string_is(pattern, "go");
  type.document = next_word(&at);
  type.stage = next_word(&at);
  type.object = next_word(&at);
  return type;
}

/* ---- verbs ------------------------------------------------------------------------------------------------------- */

/* Is the class one of those that the noun's row names? */
static bool is_of_class(const maq_match *noun, maq_string class) {
  const char *at = maq_lexicon_text(maq_lexicon_get(noun->lexeme)->code);
  for (maq_string word = next_word(&at); word.text; word = next_word(&at)) {
    if (maq_string_equal(word, class)) {
      return true;
    }
  }
  return false;
}

/* How many words before `token` a noun of the class stands: right before it in any case, as subject or object a few words before; 0
 * where none does. */
static size_t object_before(const maq_event_finder *f, maq_string class, size_t token) {
  for (size_t back = 1; back <= OBJECT_WITHIN && back <= token && maq_event_token(f, token - back)->kind == MAQ_WORD; back++) {
    const maq_match *noun = maq_match_at(f->s->texts->matches, token - back, MAQ_LEXICON_EVENTS, MAQ_TYPE_EVENT_OBJECT);
    bool fits = noun && noun->token_count == 1 && is_of_class(noun, class);
    unsigned grammatical_case = fits ? noun->inflection.grammatical_case : MAQ_NOMINATIVE;
    if (fits && (back == 1 || grammatical_case == MAQ_NOMINATIVE || grammatical_case == MAQ_ACCUSATIVE)) {
      return back;
    }
  }
  return 0;
}

/* The longest verb of events.tsv that ends with the token; one whose row names a class of nouns only behind such a noun, and then
 * rather than any other; NULL if there is none. */
static const maq_verb_match *verb_ending_at(const maq_event_finder *f, size_t token) {
  const maq_verb_matches *verbs = f->s->verbs;
  const maq_verb_match *best = NULL;
  for (uint32_t i = verbs->ending[token]; i < verbs->ending[token + 1]; i++) {
    const maq_verb_match *verb = &verbs->items[i];
    const maq_lexeme *lexeme = maq_lexicon_get(verb->lexeme);
    if (lexeme->table != MAQ_LEXICON_EVENTS || (best && verb->token_count < best->token_count)) {
      continue;
    }
    maq_string object = lexeme->type == MAQ_TYPE_EVENT_OCCURRENCE ? none : type_of(lexeme).object;
    if (object.text ? object_before(f, object, verb->first_token) > 0 : !best) {
      best = verb;
    }
  }
  return best;
}

/* Is the word rather a verb than a noun that looks like a form of one (`жүктерді`), and does its voice fit? */
static bool is_verb(const maq_event_finder *f, const maq_verb_match *verb, const maq_event_type *type, size_t token) {
  bool mutual = type->pattern == MAQ_EVENT_MUTUAL || type->pattern == MAQ_EVENT_TALK;
  if ((verb->form.voice & MAQ_VOICE_RECIPROCAL) && !mutual) {
    return false;
  }
  if (verb->token_count > 1 || type->goes || type->object.text) {
    return true; /* nobody writes `қол қой` for anything else */
  }
  if (verb->form.person && (verb->form.person & MAQ_PERSON_MASK) != 3) {
    return false; /* `жеңілдік` is a discount before it is a match that we lost */
  }
  const maq_token *t = maq_event_token(f, token);
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  return best.verbal || best.upos == MAQ_UPOS_VERB || best.upos == MAQ_UPOS_AUX;
}

/* `жеңіледі дегенді айтпаймын`, `басталады деген қауіп`: what may be is not told as planned. */
static bool is_supposed(const maq_event_finder *f, const maq_verb_form *form, size_t next, size_t end) {
  const maq_match *called = next < end ? maq_match_at(f->s->texts->matches, next, MAQ_LEXICON_SPEECH, MAQ_TYPE_QUOTATIVE) : NULL;
  bool doubt = next + 1 < end && maq_event_has_code(f, next + 1, MAQ_TYPE_EVENT_OBJECT, "doubt");
  return called && (form->ending == MAQ_VERB_PRESENT || form->ending == MAQ_VERB_FUTURE) &&
         (doubt || called->inflection.grammatical_case == MAQ_ACCUSATIVE);
}

/* Money that is `қарастырылған` is set aside, not spoken of. */
static bool is_behind_figure(const maq_event_finder *f, size_t token) {
  return token > 0 && (maq_event_token(f, token - 1)->kind == MAQ_NUMBER ||
                       maq_match_at(f->s->texts->matches, token - 1, MAQ_LEXICON_CURRENCIES, -1) ||
                       maq_match_at(f->s->texts->matches, token - 1, MAQ_LEXICON_UNITS, -1) ||
                       maq_event_has_code(f, token - 1, MAQ_TYPE_EVENT_OBJECT, "money"));
}

/* Do the next word and the verb make a longer one: `жеңіп | шықты`? */
static bool is_within_longer(const maq_event_finder *f, const maq_verb_match *verb, size_t next, size_t end) {
  const maq_verb_match *longer = next < end ? verb_ending_at(f, next) : NULL;
  return longer && longer->first_token <= verb->first_token;
}

/* `ұрлады деп айыпталды`, `өлтірді деген күдікпен`: what somebody is charged with is no event. */
static bool is_alleged(const maq_event_finder *f, size_t next, size_t end) {
  if (next >= end || !maq_match_at(f->s->texts->matches, next, MAQ_LEXICON_SPEECH, MAQ_TYPE_QUOTATIVE)) {
    return false;
  }
  for (size_t at = next + 1; at < end && at < next + CHARGE_WITHIN && maq_event_token(f, at)->kind == MAQ_WORD; at++) {
    const maq_verb_match *verb = verb_ending_at(f, at);
    bool accuses = verb && maq_lexicon_get(verb->lexeme)->type == MAQ_TYPE_EVENT &&
                   maq_string_is(type_of(maq_lexicon_get(verb->lexeme)).plover, "ACCUSE");
    if (accuses || maq_event_has_code(f, at, MAQ_TYPE_EVENT_OBJECT, "charge")) {
      return true;
    }
  }
  return false;
}

/* Does a word of a game stand near: `қақпаға соққы жасады`? */
static bool is_in_game(const maq_event_finder *f, size_t begin, size_t end) {
  size_t first = begin > GAME_WITHIN ? begin - GAME_WITHIN : 0;
  for (size_t at = first; at < end && at < begin + GAME_WITHIN; at++) {
    bool same = maq_event_token(f, at)->sentence == maq_event_token(f, begin)->sentence;
    if (same && maq_event_has_code(f, at, MAQ_TYPE_EVENT_OBJECT, "game")) {
      return true;
    }
  }
  return false;
}

/* Who wins `сайлауда`, `дауыс беруде` is elected: the type of that noun, else the one given. */
static maq_event_type type_of_contest(const maq_event_finder *f, maq_event_type type, size_t begin) {
  for (size_t back = 1; back <= BALLOT_WITHIN && back <= begin; back++) {
    if (maq_event_token(f, begin - back)->sentence != maq_event_token(f, begin)->sentence) {
      break;
    }
    const maq_match *noun = maq_event_noun_at(f, begin - back);
    maq_event_type contest = noun ? type_of(maq_lexicon_get(noun->lexeme)) : type;
    if (noun && maq_string_is(contest.kind, "election") && noun->inflection.grammatical_case == MAQ_LOCATIVE) {
      return contest;
    }
  }
  return type;
}

maq_trigger maq_event_verb_at(const maq_event_finder *f, size_t token, size_t end) {
  maq_trigger trigger = {0};
  const maq_verb_match *verb = verb_ending_at(f, token);
  if (!verb || maq_lexicon_get(verb->lexeme)->type != MAQ_TYPE_EVENT || is_within_longer(f, verb, token + 1, end)) {
    return trigger;
  }
  maq_event_type type = type_of(maq_lexicon_get(verb->lexeme));
  bool passive = (verb->form.voice & MAQ_VOICE_PASSIVE) != 0;
  bool spoken_of = passive && verb->form.ending != MAQ_VERB_PERFECT && !is_behind_figure(f, verb->first_token);
  bool fits = (!type.passive_only || spoken_of) && is_verb(f, verb, &type, token); /* not `заңда қарастырылған` */
  const char *status = !fits ? NULL : maq_event_status(f, &verb->form, &type, token + 1, end);
  bool attribute = fits && !status && maq_event_made_document(f, &type, &verb->form, token + 1, end);
  status = attribute ? "actual" : status;
  bool violent = maq_string_is(type.kind, "attack") || maq_string_is(type.kind, "accident") || maq_string_is(type.kind, "rescue");
  bool played = status && violent && is_in_game(f, verb->first_token, end);
  if (status && !played && !is_alleged(f, token + 1, end) && !is_supposed(f, &verb->form, token + 1, end)) {
    type = type.pattern == MAQ_EVENT_SPORT ? type_of_contest(f, type, verb->first_token) : type;
    bool joined = type.object.text && object_before(f, type.object, verb->first_token) == 1; /* `мектеп ашылды` */
    size_t begin = joined ? verb->first_token - 1 : verb->first_token;
    trigger = (maq_trigger){.begin = begin,
                            .end = token + 1,
                            .subject_end = begin,
                            .type = type,
                            .present = verb->form.ending == MAQ_VERB_PRESENT,
                            .past = verb->form.ending == MAQ_VERB_PAST,
                            .converb = verb->form.ending == MAQ_VERB_CONVERB,
                            .passive = passive,
                            .attribute = attribute,
                            .owned = (verb->form.nominal.possessive & MAQ_PERSON_MASK) == 3,
                            .status = status,
                            .rule = "event-verb",
                            .confidence = 850};
  }
  return trigger;
}

/* ---- nouns ------------------------------------------------------------------------------------------------------- */

const maq_match *maq_event_noun_at(const maq_event_finder *f, size_t token) {
  const maq_matches *matches = f->s->texts->matches;
  for (uint32_t i = matches->first[token]; i < matches->first[token + 1]; i++) {
    const maq_lexeme *lexeme = maq_lexicon_get(matches->items[i].lexeme);
    if (lexeme->table != MAQ_LEXICON_EVENTS || strcmp(maq_lexicon_text(lexeme->value), "verb") == 0) {
      continue;
    }
    if (lexeme->type == MAQ_TYPE_NONE) {
      return NULL; /* `бәсекеге қабілетті` */
    }
    if (lexeme->type == MAQ_TYPE_EVENT) {
      return &matches->items[i];
    }
  }
  return NULL;
}

/* Is what ends with the token said to have taken place right behind it: `министрлер кеңесі өтті`? */
static bool takes_place(const maq_event_finder *f, size_t token, size_t end) {
  const maq_verb_match *verb = token + 1 < end ? verb_ending_at(f, token + 1) : NULL;
  const maq_lexeme *lexeme = verb ? maq_lexicon_get(verb->lexeme) : NULL;
  return lexeme && lexeme->type == MAQ_TYPE_EVENT_OCCURRENCE && verb->first_token == token + 1 && !*maq_lexicon_text(lexeme->code);
}

bool maq_event_noun_in_name(const maq_event_finder *f, const maq_match *noun, size_t sentence_end) {
  size_t token = noun->first_token, end = token + noun->token_count;
  for (size_t i = f->first_entity; i < f->s->entities->count && i < f->first_entity + 64; i++) {
    const maq_entity *entity = &f->s->entities->items[i];
    if (entity->span.first_token > token) {
      return false;
    }
    if (token < maq_entity_end(entity) && entity->class != MAQ_EVENT) {
      return maq_entity_end(entity) != end || !takes_place(f, end - 1, sentence_end);
    }
  }
  return false;
}

/* The verb behind a noun that says that it took place, or NULL; the verb of another event ends the search. */
static const maq_verb_match *occurrence_behind(const maq_event_finder *f, size_t token, size_t end) {
  for (size_t i = token; i < end && i < token + OCCURS_WITHIN; i++) {
    if (maq_event_token(f, i)->kind == MAQ_PUNCT && maq_event_token(f, i)->mark != '"') {
      return NULL;
    }
    const maq_verb_match *verb = verb_ending_at(f, i);
    if (verb) {
      return maq_lexicon_get(verb->lexeme)->type == MAQ_TYPE_EVENT_OCCURRENCE ? verb : NULL;
    }
  }
  return NULL;
}

/* `су тасқынынан | қорғау`: that it may come. */
static bool is_warded_off(const maq_event_finder *f, size_t next, size_t end) {
  const maq_verb_match *verb = next < end ? maq_verb_ending_at(f->s->verbs, next, MAQ_LEXICON_EVENTS) : NULL;
  return verb && maq_lexicon_get(verb->lexeme)->type == MAQ_TYPE_EVENT_WARDED_OFF;
}

/* `апаттан | он адам қаза тапты`: is there a death or an injury that came of it? */
static bool hurts(const maq_event_finder *f, size_t token, size_t end) {
  for (size_t i = token; i < end && i < token + OCCURS_WITHIN && maq_event_token(f, i)->kind != MAQ_PUNCT; i++) {
    const maq_verb_match *verb = verb_ending_at(f, i);
    maq_event_type type = {0};
    if (verb && maq_lexicon_get(verb->lexeme)->type == MAQ_TYPE_EVENT) {
      type = type_of(maq_lexicon_get(verb->lexeme));
    }
    if (type.kind.text) {
      return maq_string_is(type.kind, "death") || maq_string_is(type.kind, "injury");
    }
  }
  return false;
}

/* `жер сілкінісінен қаза тапты`, `апат салдарынан`: what something came of did happen. */
static bool is_cause(const maq_event_finder *f, const maq_match *noun, const maq_event_type *type, size_t next, size_t end) {
  bool from = noun->inflection.grammatical_case == MAQ_ABLATIVE &&
              (noun->inflection.possessive ? !is_warded_off(f, next, end) : maq_event_is_mishap(type) && hurts(f, next, end));
  return maq_event_is_mishap(type) && ((next < end && maq_event_has_code(f, next, MAQ_TYPE_EVENT_BACKGROUND, "cause")) || from);
}

/* `сайлау алдында`, `өрт туралы`: the noun tells when or of what; not `өрт оқиғасы`, which is the same. */
static bool is_circumstance(const maq_event_finder *f, size_t next, size_t end) {
  return next < end && maq_event_has_code(f, next, MAQ_TYPE_EVENT_BACKGROUND, "");
}

/* What is told of the setting: `көрмеде | кейін көрсетілетін жобалар` is still to come. */
static const char *status_of_setting(const maq_event_finder *f, size_t next, size_t end) {
  for (size_t at = next; at < end && at < next + SETTING_WITHIN && maq_event_token(f, at)->kind == MAQ_WORD; at++) {
    const maq_token *t = maq_event_token(f, at);
    maq_analysis best;
    maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
    if (best.verbal) {
      bool ahead = best.form.ending == MAQ_VERB_PRESENT || best.form.ending == MAQ_VERB_HABITUAL; /* `сессияда қаралады` */
      return ahead && (best.form.voice & MAQ_VOICE_PASSIVE) ? "planned" : "actual";
    }
  }
  return "actual";
}

/* `қылмыс | жасалған орын`: the participle right behind has the noun for its own. */
static bool is_of_participle(const maq_event_finder *f, const maq_verb_match *verb, size_t next) {
  const maq_token *t = maq_event_token(f, next);
  if (verb->first_token <= next || t->kind != MAQ_WORD) {
    return false;
  }
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  bool participle = best.form.ending == MAQ_VERB_PERFECT || best.form.ending == MAQ_VERB_HABITUAL;
  return best.verbal && participle && !best.form.nominal.grammatical_case && !best.form.person;
}

/* `қылмыс болып | көрсетілген`, `Мәжіліс болсын, мәслихат болсын`: what something is taken for, or whatever it be. */
static bool is_taken_for(const maq_event_finder *f, const maq_verb_match *verb, size_t end) {
  size_t behind = (size_t)verb->first_token + verb->token_count;
  if (strcmp(maq_lexicon_text(maq_lexicon_get(verb->lexeme)->name), "бол") != 0) {
    return false;
  }
  if (verb->form.ending != MAQ_VERB_CONVERB || behind >= end || maq_event_token(f, behind)->kind != MAQ_WORD) {
    return verb->form.ending == MAQ_VERB_OPTATIVE;
  }
  maq_analysis best;
  maq_kazakh_analyse(maq_event_token(f, behind)->folded, maq_event_token(f, behind)->folded_length, 0, &best, 1);
  return best.verbal && best.upos != MAQ_UPOS_AUX && (best.form.voice & MAQ_VOICE_PASSIVE);
}

/* `сайлауға ықпал етуге | қатысты`, `сайлауға қатысты | сұрақ` is `about`, not `took part`: another dative stands before it, or what it
 * is about behind it. */
static bool is_about(const maq_event_finder *f, const maq_verb_match *verb, size_t next, size_t end) {
  const maq_token *before = maq_event_token(f, verb->first_token - 1);
  size_t behind = (size_t)verb->first_token + verb->token_count;
  maq_analysis best = {0};
  if (verb->form.ending == MAQ_VERB_PAST && behind < end && maq_event_token(f, behind)->kind != MAQ_PUNCT) {
    maq_kazakh_analyse(maq_event_token(f, behind)->folded, maq_event_token(f, behind)->folded_length, 0, &best, 1);
    return best.upos != MAQ_UPOS_CCONJ && best.upos != MAQ_UPOS_PART &&
           !maq_match_at(f->s->texts->matches, behind, MAQ_LEXICON_SPEECH, MAQ_TYPE_QUOTATIVE);
  }
  if (verb->first_token <= next || before->kind != MAQ_WORD) {
    return false;
  }
  maq_kazakh_analyse(before->folded, before->folded_length, 0, &best, 1);
  return best.form.nominal.grammatical_case == MAQ_DATIVE;
}

/* Is the noun only what the next word is of: `сайлау | учаскелерінде дауыс беру басталды`? Not of one that means the same: `өрт |
 * оқиғасы тіркелді`. */
static bool is_attribute_of(const maq_event_finder *f, const maq_match *noun, size_t next, size_t end) {
  if (next >= end || maq_event_token(f, next)->kind != MAQ_WORD || noun->inflection.grammatical_case ||
      maq_event_has_row(f, next, MAQ_TYPE_EVENT_BACKGROUND)) {
    return false;
  }
  maq_analysis best;
  maq_kazakh_analyse(maq_event_token(f, next)->folded, maq_event_token(f, next)->folded_length, 0, &best, 1);
  return !best.verbal && best.upos == MAQ_UPOS_NOUN && (best.form.nominal.possessive & MAQ_PERSON_MASK) == 3;
}

maq_trigger maq_event_noun_trigger(const maq_event_finder *f, const maq_match *noun, size_t end) {
  const maq_lexeme *lexeme = maq_lexicon_get(noun->lexeme);
  size_t begin = noun->first_token, next = begin + noun->token_count;
  maq_trigger trigger = {.begin = begin,
                         .end = next,
                         .subject_end = begin,
                         .noun = noun->lexeme,
                         .type = type_of(lexeme),
                         .status = "actual",
                         .rule = "event-noun",
                         .confidence = 700};
  bool kazakh = f->s->texts->language == MAQ_LANGUAGE_KK, alone = strcmp(maq_lexicon_text(lexeme->value), "alone") == 0;
  if (!kazakh) {
    trigger.rule = "event-words";
    return trigger;
  }
  const maq_inflection *form = &noun->inflection;
  bool setting = form->grammatical_case == MAQ_LOCATIVE && !form->attributive && !form->plural; /* `форумда қол қойды` */
  bool many = form->plural && trigger.type.pattern == MAQ_EVENT_CONFERENCE; /* `өткен саммиттер барысында` */
  trigger.background = maq_event_is_talk(&trigger.type) && !many &&
                       (setting || (next < end && maq_event_has_row(f, next, MAQ_TYPE_EVENT_BACKGROUND)));
  if (trigger.background) {
    trigger.rule = "event-background";
    trigger.confidence = alone ? 750 : 600;
    trigger.status = setting ? status_of_setting(f, next, end) : trigger.status;
    return trigger;
  }
  const maq_verb_match *verb = occurrence_behind(f, next, end);
  const char *frame = verb ? maq_lexicon_text(maq_lexicon_get(verb->lexeme)->code) : "";
  unsigned grammatical_case = noun->inflection.grammatical_case;
  bool subject = strncmp(frame, "subject", strlen("subject")) == 0, dative = strcmp(frame, "subject dative") == 0;
  bool befalls = maq_event_is_mishap(&trigger.type); /* nobody holds a flood: not `құйын жағаны жабады` */
  bool fits = dative ? grammatical_case == MAQ_DATIVE && !is_about(f, verb, next, end) /* not `тәртібіне қатысты` */
                     : grammatical_case == MAQ_NOMINATIVE || (subject && grammatical_case == MAQ_ACCUSATIVE);
  fits = fits && !(verb && (is_of_participle(f, verb, next) || is_taken_for(f, verb, end))) && !(befalls && subject && !dative) &&
         !is_circumstance(f, next, end) && (!verb || verb->first_token == next || !is_attribute_of(f, noun, next, end));
  bool told = verb && fits; /* not `форумға дейін өтті` */
  size_t behind = verb ? (size_t)verb->first_token + verb->token_count : next;
  const char *status = told ? maq_event_status(f, &verb->form, &trigger.type, behind, end) : NULL;
  bool after = behind < end && maq_match_at(f->s->texts->matches, behind, MAQ_LEXICON_CALENDAR, MAQ_TYPE_AFTER);
  if (!status && told && after && verb->form.ending == MAQ_VERB_PERFECT && !verb->form.negative) {
    status = "actual"; /* `келіссөздер аяқталған соң` */
  }
  if (!status && is_cause(f, noun, &trigger.type, next, end)) {
    return trigger;
  }
  if (!status && alone) {
    trigger.background = true;
    return trigger; /* `ресми сапар`: there is one, whatever is said of it */
  }
  if (!status) {
    trigger.type.kind = none;
    return trigger;
  }
  trigger.status = status;
  trigger.present = verb->form.ending == MAQ_VERB_PRESENT;
  trigger.many = noun->inflection.plural;
  trigger.subject_end = verb->first_token;
  trigger.passive = !subject || (verb->form.voice & MAQ_VOICE_PASSIVE);
  trigger.end = verb->first_token == next ? next + verb->token_count : next;
  return trigger;
}
