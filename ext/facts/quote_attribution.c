/* quote_attribution.c: the source of a whole sentence, where no clause of speech names it.
 *
 *   Бұл туралы X хабарлады                        of the sentence before
 *   Бұл туралы X баспасөз қызметінен хабарлады    the source in the ablative, or in the locative of a passive verb
 *   …, деп хабарланды X сайтында                  (quote_indirect.c asks for that one)
 */
#include "facts/quote_parts.h"

enum { LOOK_BACK = 60 };

static bool is_body(const maq_entity *entity) {
  return entity->class == MAQ_ORGANISATION || entity->class == MAQ_CONTACT;
}

maq_speaker maq_oblique_source(const maq_quote_finder *f, size_t begin, size_t end, bool passive) {
  maq_speaker last = {.found = false, .entity = MAQ_NO_ENTITY};
  for (size_t at = end - begin > LOOK_BACK ? end - LOOK_BACK : begin; at < end; at++) {
    unsigned grammatical_case = MAQ_NOMINATIVE;
    maq_speaker found = maq_news_noun(&f->speakers, begin, at, &grammatical_case);
    uint32_t index = f->speakers.begins[at];
    if (!found.found && index != MAQ_NO_ENTITY && is_body(&f->entities->items[index])) {
      const maq_entity *entity = &f->entities->items[index];
      found = (maq_speaker){true, at, at + entity->span.token_count, index, entity->name};
      grammatical_case = maq_entity_case(&f->speakers, entity);
    }
    bool told = grammatical_case == MAQ_ABLATIVE || (passive && grammatical_case == MAQ_LOCATIVE);
    if (found.found && found.end <= end && told) {
      last = found;
    }
  }
  return last;
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
  }
  size_t first, end;
  if (!anaphor || !sentence_before(f, anaphor->first_token, &first, &end)) {
    return true;
  }
  size_t behind = anaphor->first_token + anaphor->token_count;
  bool said_behind = behind >= cue->begin && cue->end < sentence_end; /* `Бұл туралы хабарлаған X` is no sentence, `айтты X` is */
  size_t from = said_behind ? cue->end : behind, to = said_behind ? sentence_end : cue->begin;
  maq_speaker speaker = maq_oblique_source(f, from, to, cue->passive);
  if (!speaker.found && !cue->passive) {
    speaker = maq_speaker_between(&f->speakers, from, to);
  }
  if (!speaker.found && !cue->passive) {
    speaker = maq_noun_subject(&f->speakers, from, to + !said_behind); /* with the verb behind it */
  }
  if (!speaker.found || !speaker.name.text) {
    return true;
  }
  bool person = speaker.entity != MAQ_NO_ENTITY && !is_body(&f->entities->items[speaker.entity]);
  maq_quote *quote = maq_add_quote(f, first, end, person ? "indirect" : "attribution", 800, "anaphor");
  if (!quote) {
    return false;
  }
  maq_set_speaker(f, quote, &speaker);
  maq_set_cue(f, quote, cue->begin, cue->end);
  return true;
}
