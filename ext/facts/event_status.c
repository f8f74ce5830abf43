/* event_status.c: what the form of a verb, and the words behind it, say of what it tells: whether it happened.
 *
 * A finite form tells of what was, is or is to come; a converb takes that from the main verb behind it; a noun of action tells of what
 * is planned or called for where a cue stands behind it. Participles that belong to a noun, conditions, questions and
 * purposes tell of nothing. What is looked at lies a constant number of tokens around.
 */
#include "facts/event_parts.h"
#include "kazakh/morphology.h"

enum { CUES_WITHIN = 4, CHAIN = 3 /* verbs */, FINITE_WITHIN = 12, DOCUMENT_WITHIN = 4 };

bool maq_event_has_row(const maq_event_finder *f, size_t token, int type) {
  return maq_match_at(f->s->texts->matches, token, MAQ_LEXICON_EVENTS, type) != NULL;
}

bool maq_event_has_code(const maq_event_finder *f, size_t token, int type, const char *code) {
  const maq_match *match = maq_match_at(f->s->texts->matches, token, MAQ_LEXICON_EVENTS, type);
  return match && strcmp(maq_lexicon_text(maq_lexicon_get(match->lexeme)->code), code) == 0;
}

/* `үшін` */
static bool is_purpose(const maq_event_finder *f, size_t token, size_t end) {
  const maq_match *match =
      token < end ? maq_match_at(f->s->texts->matches, token, MAQ_LEXICON_FIGURE_CUES, MAQ_TYPE_POSTPOSITION) : NULL;
  return match && strcmp(maq_lexicon_text(maq_lexicon_get(match->lexeme)->code), "purpose") == 0;
}

/* Is there a cue of that type in the next few tokens? */
static bool is_followed_by(const maq_event_finder *f, size_t token, size_t end, int type) {
  for (size_t i = token; i < end && i < token + CUES_WITHIN && maq_event_token(f, i)->kind == MAQ_WORD; i++) {
    const maq_match *cue = maq_match_at(f->s->texts->matches, i, MAQ_LEXICON_EVENTS, type);
    if (cue && !cue->inflection.attributive && cue->inflection.grammatical_case != MAQ_LOCATIVE) { /* not `жөніндегі` */
      return true;
    }
  }
  return false;
}

static bool is_attribute(const maq_event_finder *f, const maq_verb_form *form, size_t next, size_t end) {
  bool bare =
      form->nominal.grammatical_case == MAQ_NOMINATIVE && !form->nominal.possessive && !form->nominal.plural && !form->person;
  if (!bare || next >= end || maq_event_token(f, next)->kind == MAQ_PUNCT) {
    return false;
  }
  maq_analysis best;
  maq_kazakh_analyse(maq_event_token(f, next)->folded, maq_event_token(f, next)->folded_length, 0, &best, 1);
  bool past = maq_event_has_code(f, next, MAQ_TYPE_EVENT_DENIED, "past"); /* `қол қойған болатын` */
  return !past && best.upos != MAQ_UPOS_AUX;                              /* `қол қойған еді` */
}

/* `бұзуға шақыратын, тіл тигізетін сөздер`: a bare habitual before a mark belongs to a noun farther on, or tells what used to be. */
static bool is_bare_before_mark(const maq_event_finder *f, const maq_verb_form *form, size_t next, size_t end) {
  return form->nominal.grammatical_case == MAQ_NOMINATIVE && !form->nominal.possessive && !form->person &&
         (next >= end || maq_event_token(f, next)->kind == MAQ_PUNCT);
}

/* The form that tells what became of a converb, `қаралып жатқан`, `болып кетуі мүмкін`: that of the verb behind it, where that does not
 * tell of what is or was; *next is then behind that. */
static maq_verb_form end_of_chain(const maq_event_finder *f, const maq_verb_form *form, size_t *next, size_t end) {
  maq_verb_form last = *form;
  for (size_t i = 0; i < CHAIN && last.ending == MAQ_VERB_CONVERB && !last.negative && *next < end; i++) {
    const maq_token *t = maq_event_token(f, *next);
    maq_analysis best = {0};
    if (t->kind == MAQ_WORD) {
      maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
    }
    bool told =
        best.form.ending == MAQ_VERB_PAST || best.form.ending == MAQ_VERB_EVIDENTIAL || best.form.ending == MAQ_VERB_PRESENT;
    if (!best.verbal || told) {
      break;
    }
    last = best.form;
    last.voice = form->voice;
    ++*next;
  }
  return last;
}

/* What the main verb behind a converb says of both, the first that is finite or that must be: `Астанаға келіп, келіссөз жүргізбек`,
 * `одан бас тартып, төлемді тоқтатуы тиіс`; NULL for a condition; one in the present of what is `meant`, not of what befell: `зауыт ашып, тауар шығарады`. */
static const char *status_of_chain(const maq_event_finder *f, bool meant, size_t next, size_t end) {
  for (size_t at = next; at < end && at < next + FINITE_WITHIN; at++) {
    const maq_token *t = maq_event_token(f, at);
    maq_analysis best = {0};
    if (t->kind == MAQ_WORD) {
      maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
    }
    bool finite = best.verbal && (best.form.ending == MAQ_VERB_PAST || best.form.ending == MAQ_VERB_EVIDENTIAL ||
                                  best.form.ending == MAQ_VERB_PRESENT || best.form.ending == MAQ_VERB_INTENTION);
    if (finite || best.upos == MAQ_UPOS_AUX) {
      bool ahead = best.form.ending == MAQ_VERB_INTENTION ||
                   (best.form.ending == MAQ_VERB_PRESENT && meant && at > next); /* not `көрсетіп | келеді` */
      return finite && ahead && best.upos != MAQ_UPOS_AUX ? "planned" : "actual";
    }
    if (best.verbal && best.form.ending == MAQ_VERB_CONDITIONAL) {
      return NULL; /* `мақұлдап, құжатқа қол қойса` */
    }
    if (best.verbal && best.form.ending == MAQ_VERB_NOUN && at + 1 < end &&
        maq_event_has_row(f, at + 1, MAQ_TYPE_EVENT_CALLED_FOR)) {
      return "called_for";
    }
  }
  return "actual";
}

bool maq_event_made_document(const maq_event_finder *f, const maq_event_type *type, const maq_verb_form *form, size_t next,
                             size_t end) {
  if (!type->stage.text || form->ending != MAQ_VERB_PERFECT || form->negative || !(form->voice & MAQ_VOICE_PASSIVE)) {
    return false;
  }
  for (size_t at = next; at < end && at < next + DOCUMENT_WITHIN && maq_event_token(f, at)->kind == MAQ_WORD; at++) {
    if (maq_match_at(f->s->texts->matches, at, MAQ_LEXICON_AGREEMENTS, MAQ_TYPE_AGREEMENT_DOCUMENT)) {
      return is_attribute(f, form, next, end);
    }
  }
  return false;
}

const char *maq_event_status(const maq_event_finder *f, const maq_verb_form *verb, const maq_event_type *type, size_t next,
                             size_t end) {
  const maq_verb_form last = end_of_chain(f, verb, &next, end), *form = &last;
  bool participle = form->ending == MAQ_VERB_PERFECT || form->ending == MAQ_VERB_HABITUAL;
  bool those = participle && form->nominal.plural && !form->person; /* `қаза тапқандар`: nothing is told of them here */
  if (those || (form->ending == MAQ_VERB_CONVERB && form->negative)) {
    return NULL; /* `келіспей` says how, not that */
  }
  if (next < end && maq_event_has_code(f, next, MAQ_TYPE_EVENT_DENIED, "")) {
    return "denied"; /* `қол қойған жоқ` */
  }
  if (next < end && maq_event_token(f, next)->mark == '?') {
    return NULL; /* who asks does not tell */
  }
  bool unreal = next < end && maq_event_has_code(f, next, MAQ_TYPE_EVENT_DENIED,
                                                 "unreal"); /* `қаза болар еді`, `қол қойылуы мүмкін`; but `қойған еді` */
  bool before = next < end && maq_match_at(f->s->texts->matches, next, MAQ_LEXICON_CALENDAR, MAQ_TYPE_BEFORE);
  bool noun = form->ending == MAQ_VERB_FUTURE && form->nominal.possessive; /* `ағаш ұсталары` are craftsmen */
  bool averted = form->ending == MAQ_VERB_FUTURE && form->negative && is_purpose(f, next, end); /* `су баспас үшін` */
  if (noun || averted || (unreal && (form->ending == MAQ_VERB_FUTURE || form->ending == MAQ_VERB_NOUN)) ||
      (before && form->ending == MAQ_VERB_FUTURE && form->negative)) { /* `бастамас бұрын` */
    return NULL;
  }
  bool said = maq_event_is_said(type); /* told in the present: `ескертеді` */
  bool meant = !said && type->pattern == MAQ_EVENT_ACT;
  if (said && form->ending == MAQ_VERB_PERFECT && form->nominal.grammatical_case == MAQ_LOCATIVE) {
    return NULL; /* `атап айтқанда` */
  }
  switch (form->ending) {
    case MAQ_VERB_PAST:
    case MAQ_VERB_EVIDENTIAL: return form->negative ? "denied" : "actual";
    case MAQ_VERB_CONVERB: return status_of_chain(f, meant, next, end);
    case MAQ_VERB_PRESENT: return form->negative ? "denied" : said ? "actual" : "planned";
    case MAQ_VERB_INTENTION:
    case MAQ_VERB_FUTURE: return form->negative ? "denied" : "planned";
    case MAQ_VERB_OPTATIVE: return "called_for";
    case MAQ_VERB_PERFECT: return is_attribute(f, form, next, end) ? NULL : form->negative ? "denied" : "actual";
    case MAQ_VERB_HABITUAL:
      return is_attribute(f, form, next, end) || is_bare_before_mark(f, form, next, end) ? NULL
             : form->negative                                                            ? "denied"
                                                                                         : "planned";
    case MAQ_VERB_NOUN: break;
    default: return NULL;
  }
  if (form->ending == MAQ_VERB_NOUN && is_purpose(f, next, end)) {
    return NULL; /* `айыптау үшін негіз керек` */
  }
  if (is_followed_by(f, next, end, MAQ_TYPE_EVENT_PLANNED)) {
    return "planned";
  }
  if (is_followed_by(f, next, end, MAQ_TYPE_EVENT_CALLED_FOR)) {
    return "called_for";
  }
  bool done = (form->voice & MAQ_VOICE_PASSIVE) && (form->nominal.possessive & MAQ_PERSON_MASK) == 3;
  return done && type->stage.text ? "actual" : NULL;
}
