/* quote_opinion.c: words that tell whose opinion or news the rest of the sentence is.
 *
 *   X-тің айтуынша, …                 words of saying (opinion)
 *   X мәліметіне сәйкес, …            a noun of news (opinion_noun) in the case that the word behind it asks for
 *   X хабарлағандай, …                a verb of speech in its form of likeness; X-тен хабарланғандай of a passive one
 *   Айтуынша, …                       without an owner: of whom the sentence before speaks
 */
#include "facts/names.h"
#include "facts/quote_parts.h"
#include "kazakh/morphology.h"

enum { LONGEST_OPINION = 4 /* tokens */, SPOKE_WITHIN = 3 /* sentences */ };

static const maq_speaker nobody = {false, 0, 0, MAQ_NO_ENTITY, {NULL, 0}};

static const maq_token *token_at(const maq_quote_finder *f, size_t token) {
  return &f->sources->tokens->items[token];
}

/* Is the word before the token a participle of publishing, `жарияланған | ақпарат`, `таратқан | мәлімет`, or one of getting,
 * `полициядан алынған | мәлімет`; *passive as it is? */
static bool is_published(const maq_quote_finder *f, size_t token, bool *passive) {
  *passive = true;
  if (token && maq_speech_at(f, token - 1, MAQ_TYPE_OBTAINED)) {
    return true;
  }
  const maq_verb_match *verb = token && token_at(f, token - 1)->sentence == token_at(f, token)->sentence
                                   ? maq_verb_ending_at(f->verbs, token - 1, MAQ_LEXICON_SPEECH)
                                   : NULL;
  *passive = verb && (verb->form.voice & MAQ_VOICE_PASSIVE) != 0;
  return verb && verb->form.ending == MAQ_VERB_PERFECT && !verb->form.negative && !verb->form.nominal.possessive &&
         !verb->form.nominal.grammatical_case && maq_lexicon_get(verb->lexeme)->type == MAQ_TYPE_REPORT;
}

/* `мәліметіне сәйкес`, `болжамы бойынша`, `есебінше`; `сайтында жарияланған | ақпаратқа сәйкес`, `ІІМ таратқан | мәлімет бойынша`:
 * of a participle it has no owner */
static maq_opinion noun_at(const maq_quote_finder *f, size_t token) {
  maq_opinion opinion = {.kind = MAQ_NO_OPINION, .code = ""};
  const maq_match *noun = maq_speech_at(f, token, MAQ_TYPE_OPINION_NOUN);
  if (!noun || noun->inflection.attributive || *maq_lexicon_text(maq_lexicon_get(noun->lexeme)->value)) {
    return opinion;
  }
  bool owned = (noun->inflection.possessive & MAQ_PERSON_MASK) == 3, passive = false;
  if (!owned && (noun->inflection.possessive || !is_published(f, token, &passive))) {
    return opinion;
  }
  size_t next = token + noun->token_count;
  uint8_t grammatical_case = noun->inflection.grammatical_case;
  const maq_match *link = grammatical_case == MAQ_EQUATIVE ? NULL : maq_speech_at(f, next, MAQ_TYPE_POSTPOSITION);
  const char *asks = link ? maq_lexicon_text(maq_lexicon_get(link->lexeme)->code) : "";
  bool agrees = grammatical_case == MAQ_EQUATIVE || (grammatical_case == MAQ_DATIVE && strcmp(asks, "DAT") == 0) ||
                (grammatical_case == MAQ_NOMINATIVE && strcmp(asks, "NOM") == 0);
  if (agrees) { /* whose `сөз` it is has said it, whatever the word; `мәлімет` may be of things */
    bool said = strcmp(maq_lexicon_text(maq_lexicon_get(noun->lexeme)->code), "person") == 0;
    opinion = (maq_opinion){said ? MAQ_OPINION_WORDS : MAQ_OPINION_NOUN, token, next + (link ? link->token_count : 0), ""};
    if (!owned) {
      opinion.kind = passive ? MAQ_OPINION_PASSIVE : MAQ_OPINION_VERB;
      opinion.begin = token - 1;
    }
  }
  return opinion;
}

maq_opinion maq_opinion_at(const maq_quote_finder *f, size_t token) {
  bool listed = maq_speech_at(f, token, -1) != NULL, verbs = f->verbs->ending[token] < f->verbs->ending[token + 1];
  if (!listed && !verbs) {
    return (maq_opinion){.kind = MAQ_NO_OPINION, .code = ""};
  }
  const maq_match *words = maq_speech_at(f, token, MAQ_TYPE_OPINION);
  if (words) {
    return (maq_opinion){MAQ_OPINION_WORDS, token, token + words->token_count, ""};
  }
  const maq_verb_match *verb = maq_verb_ending_at(f->verbs, token, MAQ_LEXICON_SPEECH);
  if (verb && verb->form.ending == MAQ_VERB_PERFECT && verb->form.nominal.similative &&
      maq_is_speech(maq_lexicon_get(verb->lexeme)->type)) {
    bool passive =
        (verb->form.voice & MAQ_VOICE_PASSIVE) || strcmp(maq_lexicon_text(maq_lexicon_get(verb->lexeme)->code), "passive") == 0;
    return (maq_opinion){passive ? MAQ_OPINION_PASSIVE : MAQ_OPINION_VERB, verb->first_token, token + 1,
                         maq_lexicon_text(maq_lexicon_get(verb->lexeme)->code)};
  }
  return noun_at(f, token);
}

/* An owner that is neither a name nor a known word: the word itself, without its case. Of a noun of news it must be one that may
 * give news: in capitals, of several, or a body. */
static maq_speaker owner_word(const maq_quote_finder *f, size_t begin, size_t end, bool any) {
  if (end <= begin || token_at(f, end - 1)->kind != MAQ_WORD ||
      (maq_is_function_word(f->sources->matches, end - 1) && !maq_speech_at(f, end - 1, MAQ_TYPE_SPEAKER_KIN))) { /* `Анасының` */
    return nobody;
  }
  unsigned grammatical_case;
  maq_speaker body = maq_body_noun(&f->speakers, begin, end - 1, &grammatical_case);
  if (body.found) {
    return body;
  }
  const maq_token *t = token_at(f, end - 1);
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  bool name = (t->shape & MAQ_ALL_CAPS) || ((t->shape & MAQ_CAPITALIZED) && !best.known);
  if (!any && !name && (best.verbal || !best.form.nominal.plural)) {
    return nobody;
  }
  maq_name_finder finder = {.sources = f->sources};
  maq_name word = {.first = (uint32_t)end - 1, .count = 1, .class = MAQ_MISCELLANEOUS};
  maq_string text = maq_canonical_name(f->arena, &finder, &word);
  return text.text ? (maq_speaker){true, end - 1, end, MAQ_NO_ENTITY, text} : nobody;
}

/* Where a date ends the words before token `end`, its beginning: `министрліктің | 15 шілдедегі | хабарламасында`; else `end`. */
static size_t before_date(const maq_quote_finder *f, size_t begin, size_t end) {
  for (size_t back = 1; back <= 2 && begin + back < end; back++) { /* an attribute may stand behind it: `күнгі` */
    uint32_t index = f->speakers.ends[end - back];
    if (index != MAQ_NO_ENTITY) {
      bool date = f->entities->items[index].class == MAQ_DATE && f->entities->items[index].span.first_token > begin;
      return date ? f->entities->items[index].span.first_token : end;
    }
  }
  return end;
}

maq_speaker maq_opinion_speaker(const maq_quote_finder *f, size_t begin, const maq_opinion *opinion) {
  maq_speaker speaker = nobody;
  if (opinion->begin <= begin) { /* `Айтуынша, …` */
    uint32_t sentence = token_at(f, opinion->begin)->sentence, subject = f->speakers.subject[sentence];
    bool near = opinion->kind == MAQ_OPINION_WORDS && subject != MAQ_NO_ENTITY &&
                f->entities->items[subject].span.sentence + SPOKE_WITHIN >= sentence;
    return near ? (maq_speaker){true, 0, 0, subject, f->entities->items[subject].name} : nobody;
  }
  if (opinion->kind == MAQ_OPINION_PASSIVE) {
    return maq_oblique_source(f, begin, opinion->begin, true);
  }
  size_t end = before_date(f, begin, opinion->begin);
  speaker = maq_speaker_before(&f->speakers, begin, end);
  if (!speaker.found && opinion->kind == MAQ_OPINION_VERB) {
    speaker = maq_oblique_source(f, begin, opinion->begin, true);
    speaker = speaker.found ? speaker : maq_speaker_between(&f->speakers, begin, opinion->begin);
    bool thing = strcmp(opinion->code, "person") == 0; /* `зерттеулер көрсеткендей`: nobody says it */
    return speaker.found || thing ? speaker : owner_word(f, begin, opinion->begin, false);
  }
  return speaker.found ? speaker : owner_word(f, begin, end, opinion->kind == MAQ_OPINION_WORDS);
}

maq_opinion maq_opinion_before(const maq_quote_finder *f, size_t begin, size_t end) {
  for (size_t back = 1; back <= LONGEST_OPINION && begin + back <= end; back++) {
    maq_opinion opinion = maq_opinion_at(f, end - back);
    if (opinion.kind != MAQ_NO_OPINION && opinion.end == end) {
      return opinion;
    }
  }
  return (maq_opinion){.kind = MAQ_NO_OPINION};
}
