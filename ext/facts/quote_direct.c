/* quote_direct.c: what is quoted word for word: in quotation marks of any kind with the words of speech behind or before them,
 * and paragraphs of dialogue that begin with a dash.
 *
 *   «…», – деді X.      «…» деп мәлімдеді X.      X былай деді: «…»      – …, – деді X. – …      …, – деді X.
 *   …», – деді X       the opening mark is lost
 *   «…, – деді X. – …»  X былай деді: – …            X былай деді: …
 *   – … / …, – деді X   a speech of several paragraphs of which only the first has the dash
 *
 * Which mark closes which tells quotation_marks.c.
 * Quotation marks without words of speech beside them are names and titles, unless they hold a whole sentence right behind
 * another quote (quotes.c decides). Every token is looked at a constant number of times.
 */
#include "facts/quote_parts.h"
#include "kazakh/morphology.h"

enum {
  VERB_WITHIN = 10,
  CUE_WITHIN = 6 /* tokens before a colon */,
  MARKS_BETWEEN = 3,
  WORDS_OF_SENTENCE = 5,
  WORDS_UNMARKED = 2,
  MOST_PARAGRAPHS = 4,
  LONGEST_SPEECH = 400 /* tokens of a speech of several paragraphs */,
  LEAD_IN = 60,
  LONGEST_PART = 200 /* tokens before the words of speech, or before a quotation */
};

static const maq_token *token_at(const maq_quote_finder *f, size_t token) {
  return &f->sources->tokens->items[token];
}

static size_t sentence_begin(const maq_quote_finder *f, size_t token) {
  return f->sources->sentences->items[token_at(f, token)->sentence].first_token;
}

/* `деп X-тің | айтқанын Y хабарлады`: a fact that somebody else tells. */
static bool is_retold(const maq_verb_match *verb) {
  bool fact = verb && verb->form.ending == MAQ_VERB_PERFECT && !verb->form.negative &&
              (verb->form.nominal.possessive & MAQ_PERSON_MASK) == 3;
  return fact && verb->form.nominal.grammatical_case == MAQ_ACCUSATIVE && maq_is_speech(maq_lexicon_get(verb->lexeme)->type);
}

/* `«…», – | деген Болат …`, `«…», – | деген әкім …`, `«…», – | деген.`: the participle alone, before who said it or at the end. */
static bool is_participle_alone(const maq_quote_finder *f, size_t token, size_t end) {
  const maq_match *said = maq_speech_at(f, token, MAQ_TYPE_QUOTATIVE);
  size_t next = token + (said ? said->token_count : 0);
  if (!said || !*maq_lexicon_text(maq_lexicon_get(said->lexeme)->code)) {
    return false;
  }
  uint32_t index = next < end ? f->speakers.begins[next] : MAQ_NO_ENTITY;
  if (next == end || maq_is_mark(f, next, ".!?") || (index != MAQ_NO_ENTITY && f->entities->items[index].class == MAQ_PERSON)) {
    return true;
  }
  maq_speaker holder = maq_speaker_between(&f->speakers, next, end);
  bool person = holder.entity != MAQ_NO_ENTITY && f->entities->items[holder.entity].class == MAQ_PERSON;
  return holder.found && holder.begin == next && person;
}

/* The words of speech that begin at the token: `деп` with the verb behind it, or the verb alone. `apart`: a comma or dash
 * divides them from what is quoted, so that `деп` alone will do. */
static maq_cue speech_from(const maq_quote_finder *f, size_t token, bool apart) {
  size_t end = token < f->sources->tokens->count ? maq_quote_sentence_end(f, token) : token;
  const maq_match *quotative = token < end ? maq_quotative_at(f, token) : NULL;
  size_t first = quotative ? token + quotative->token_count : token;
  for (size_t at = first; at < end && at < first + (quotative ? VERB_WITHIN : 3); at++) {
    maq_cue cue = maq_cue_at(f, at);
    if (cue.found && cue.begin >= first && (quotative || cue.begin == first)) {
      maq_cue finite = cue.converb && at + 1 < end ? maq_cue_at(f, at + 1) : (maq_cue){.found = false};
      cue = finite.found && finite.begin >= first ? finite : cue; /* `деп қолымен көрсетіп | айтты` */
      cue.begin = token;
      return cue;
    }
    const maq_verb_match *verb = maq_verb_ending_at(f->verbs, at, MAQ_LEXICON_SPEECH);
    if (quotative && is_retold(verb) && verb->first_token > first) {
      return (maq_cue){.found = true,
                       .begin = token,
                       .end = at + 1,
                       .verb = verb->first_token,
                       .type = maq_lexicon_get(verb->lexeme)->type,
                       .retold = true,
                       .code = ""};
    }
    const maq_verb_match *next = at + 1 < end ? maq_verb_ending_at(f->verbs, at + 1, MAQ_LEXICON_SPEECH) : NULL;
    bool part = next && next->first_token <= at; /* `қайталай | береді` */
    if ((token_at(f, at)->kind == MAQ_PUNCT && at > first && !maq_is_mark(f, at, "\"")) || (quotative && verb && !part)) {
      break; /* `деп есептейтін пікір`: the verb tells of no saying */
    }
  }
  bool alone = !quotative && apart && token < end && is_participle_alone(f, token, end);
  return (maq_cue){.found = (quotative && apart) || alone,
                   .begin = token,
                   .end = first + alone,
                   .verb = token,
                   .type = MAQ_TYPE_SAY,
                   .participle = alone,
                   .code = ""};
}

static void use(const maq_quote_finder *f, size_t begin, size_t end) {
  memset(f->used + begin, 1, end - begin);
}

/* Where the words before the token begin that belong to no quotation and are of its sentence; endless ones are read in part. */
static size_t unused_begin(const maq_quote_finder *f, size_t token) {
  size_t begin = token ? sentence_begin(f, token - 1) : 0, at = token;
  while (at > begin && token - at < LONGEST_PART && !f->used[at - 1]) {
    at--;
  }
  return at;
}

/* Where the words from `begin` end before a punctuation mark. */
static size_t noun_end(const maq_quote_finder *f, size_t begin, size_t end) {
  size_t at = begin;
  while (at < end && token_at(f, at)->kind != MAQ_PUNCT) {
    at++;
  }
  return at;
}

/* Does the word before `end`, or the name that it ends, stand in the genitive? */
static bool owns_behind(const maq_quote_finder *f, size_t end) {
  uint32_t index = f->speakers.ends[end - 1];
  if (index != MAQ_NO_ENTITY) {
    return maq_entity_case(&f->speakers, &f->entities->items[index]) == MAQ_GENITIVE;
  }
  maq_analysis best;
  maq_kazakh_analyse(token_at(f, end - 1)->folded, token_at(f, end - 1)->folded_length, 0, &best, 1);
  return best.form.nominal.grammatical_case == MAQ_GENITIVE;
}

/* Whose saying it is that somebody else tells of: `деп | X-тің комитетке | айтқанын`; nobody by name where it is not known. */
static maq_speaker retold_speaker(const maq_quote_finder *f, size_t begin, const maq_cue *cue) {
  for (size_t end = begin + 1; end <= cue->verb; end++) {
    maq_speaker speaker = owns_behind(f, end) ? maq_speaker_before(&f->speakers, begin, end) : (maq_speaker){.found = false};
    if (speaker.found) {
      return speaker;
    }
  }
  return (maq_speaker){true, begin, cue->verb, MAQ_NO_ENTITY, {NULL, 0}};
}

/* The speaker between `деп` and the verb: `деп | X сенбіде | мәлімдеді`. */
static maq_speaker speaker_within(const maq_quote_finder *f, const maq_cue *cue) {
  size_t begin = maq_behind_quotative(f, cue->begin);
  if (begin == cue->begin || begin >= cue->verb) {
    return (maq_speaker){.found = false, .entity = MAQ_NO_ENTITY};
  }
  if (cue->retold) {
    return retold_speaker(f, begin, cue);
  }
  maq_speaker speaker = maq_speaker_between(&f->speakers, begin, cue->verb);
  return speaker.found ? speaker : maq_noun_before(&f->speakers, begin, cue->verb);
}

/* Where the words that lead to a quotation end: before the colon, and before `болса` in front of it. */
static size_t lead_end(const maq_quote_finder *f, size_t begin, size_t quote_begin) {
  size_t end = quote_begin - (quote_begin > begin && maq_is_mark(f, quote_begin - 1, ":"));
  bool particle = end > begin + 1 && maq_speech_at(f, end - 1, MAQ_TYPE_SUBJECT_PARTICLE);
  return end - particle;
}

/* The speaker of a quote: within the words of speech, behind the verb where words follow it, else the subject before the quote. */
static maq_speaker speaker_of(const maq_quote_finder *f, const maq_cue *cue, size_t quote_begin) {
  size_t end = maq_quote_sentence_end(f, cue->begin);
  maq_speaker speaker = speaker_within(f, cue);
  if (!speaker.found && cue->end < end && (token_at(f, cue->end)->kind != MAQ_PUNCT || maq_is_mark(f, cue->end, "\""))) {
    size_t stop = cue->end;
    while (stop < end && !maq_is_mark(f, stop, ":;-") && stop < cue->end + LEAD_IN) {
      stop++;
    }
    bool oblique;
    speaker = maq_speaker_behind(f, cue, stop, &oblique);
    maq_speaker noun =
        speaker.entity == MAQ_NO_ENTITY ? maq_noun_before(&f->speakers, cue->end, noun_end(f, cue->end, stop)) : speaker;
    bool longer = noun.found && noun.begin <= speaker.begin && noun.end > speaker.end; /* `белсенді | жастар` */
    speaker = speaker.found && !longer ? speaker : noun;
    speaker = speaker.found ? speaker : maq_unknown_name(&f->speakers, cue->end, stop);
  }
  if (!speaker.found && quote_begin && token_at(f, quote_begin - 1)->sentence == token_at(f, quote_begin)->sentence) {
    size_t begin = unused_begin(f, quote_begin), lead = lead_end(f, begin, quote_begin);
    speaker = maq_speaker_between(&f->speakers, begin, quote_begin);
    speaker = speaker.found ? speaker : maq_noun_before(&f->speakers, begin, lead); /* `Шенеуніктер: «…», – дейді` */
    speaker = speaker.found ? speaker : maq_body_between(&f->speakers, begin, quote_begin);
  }
  uint32_t subject = f->speakers.subject[token_at(f, cue->begin)->sentence];
  if (!speaker.found && subject != MAQ_NO_ENTITY) {
    speaker = (maq_speaker){true, 0, 0, subject, f->entities->items[subject].name};
  }
  return speaker;
}

static bool add_said(maq_quote_finder *f, size_t begin, size_t end, const maq_cue *cue, const maq_speaker *speaker, size_t outer,
                     const char *rule) {
  bool comma = end > begin + 1 && maq_is_mark(f, end - 1, ",");
  size_t stop = end - comma; /* `«Жол ашық,» деді X` */
  maq_quote *quote = maq_add_quote(f, begin, stop, "direct", 900, rule);
  if (!quote) {
    return false;
  }
  maq_set_speaker(f, quote, speaker);
  maq_set_cue(f, quote, cue->begin, cue->end);
  use(f, outer, end);
  use(f, cue->begin, cue->end);
  return true;
}

static bool add_direct(maq_quote_finder *f, size_t begin, size_t end, const maq_cue *cue, size_t outer, const char *rule) {
  maq_speaker speaker = speaker_of(f, cue, outer);
  return add_said(f, begin, end, cue, &speaker, outer, rule);
}

/* ---- interrupted by words of speech ------------------------------------------------------------------------------- */

/* Where the quote goes on behind the words of speech: `– деді X. | – …`, `– деді X, | – …`; `end` where it does not. */
static size_t goes_on(const maq_quote_finder *f, const maq_cue *cue, size_t end) {
  size_t stop = maq_quote_sentence_end(f, cue->end - 1);
  for (size_t at = cue->end; at + 1 < stop && at + 2 < end; at++) {
    if (maq_is_mark(f, at, ",") && maq_is_mark(f, at + 1, "-")) {
      return at + 1;
    }
  }
  return stop + 2 < end && maq_is_mark(f, stop, "-") ? stop : end;
}

/* Do the words of speech behind the dash belong to a quotation that lies within: `«Ол: “Жоқ”, | – деді», – дейді X`? */
static bool closes_inner(const maq_quote_finder *f, size_t begin, size_t dash) {
  size_t at = dash - 1;
  at -= at > begin && maq_is_mark(f, at, ",");
  return maq_is_mark(f, at, "\"") && f->speakers.partner[at] != MAQ_NO_MATCH && f->speakers.partner[at] < at &&
         f->speakers.partner[at] >= begin;
}

/* Adds what is quoted from `begin` up to `, – деді X`; *rest is the dash behind that where it goes on before `end`, else `end`.
 * *found tells whether there are such words. `outer`: the dash or mark before the quote. */
static bool read_part(maq_quote_finder *f, size_t begin, size_t end, size_t outer, const char *rule, bool *found, size_t *rest) {
  size_t last = end - begin > LONGEST_PART ? begin + LONGEST_PART : end;
  *found = false;
  *rest = end;
  for (size_t at = begin + 1; at + 1 < last; at++) {
    if (!maq_is_mark(f, at, "-") || !maq_is_mark(f, at - 1, ",.!?") || closes_inner(f, begin, at)) {
      continue;
    }
    maq_cue cue = speech_from(f, at + 1, true);
    size_t stop = maq_is_mark(f, at - 1, ",") ? at - 1 : at;
    *found = cue.found && cue.begin == at + 1 && cue.end <= end && stop > begin;
    if (*found) {
      *rest = goes_on(f, &cue, end);
      return add_direct(f, begin, stop, &cue, outer, rule);
    }
  }
  return true;
}

/* The last quote is of who spoke in the one before where it names nobody: `– …, – деді X. – …, – деп қосты | ол. – …`. */
static void go_on_speaking(const maq_quote_finder *f) {
  maq_quote *last = &f->quotes->items[f->quotes->count - 1], *before = last - 1;
  if (!last->has_mention || !last->speaker.text) {
    last->speaker = before->speaker;
    last->entity = before->entity;
  }
}

/* The same with all that follows up to `end`: `– …, – деді X. – …`, or `– …? – деп сұрады X. – …, – деп жауап берді Y`. */
static bool read_interrupted(maq_quote_finder *f, size_t begin, size_t end, size_t outer, const char *rule, bool *found) {
  size_t rest;
  if (!read_part(f, begin, end, outer, rule, found, &rest)) {
    return false;
  }
  while (*found && rest < end) {
    size_t dash = rest;
    bool more;
    if (!read_part(f, dash + 1, end, dash, rule, &more, &rest)) {
      return false;
    }
    if (!more) {
      use(f, dash, end);
      return maq_add_quote(f, dash + 1, end, "direct", 800, "continuation") != NULL;
    }
    go_on_speaking(f);
  }
  return true;
}

/* ---- quotation marks --------------------------------------------------------------------------------------------- */

/* `… деді: «…»`: the words before the colon, or before the mark `lead`. */
static maq_cue speech_before(const maq_quote_finder *f, size_t lead) {
  size_t low = sentence_begin(f, lead);
  for (size_t at = lead; at > low && at + CUE_WITHIN > lead && !f->used[at - 1]; at--) {
    maq_cue cue = maq_cue_at(f, at - 1);
    const maq_verb_match *verb = cue.found || at < lead ? NULL : maq_verb_ending_at(f->verbs, at - 1, MAQ_LEXICON_SPEECH);
    bool what = verb && verb->form.ending == MAQ_VERB_PERFECT && !verb->form.nominal.grammatical_case &&
                (verb->form.nominal.possessive & MAQ_PERSON_MASK) == 3; /* `X-тің айтқаны:` */
    if (what) {
      cue = (maq_cue){
          .found = true, .begin = verb->first_token, .end = at, .verb = verb->first_token, .type = MAQ_TYPE_SAY, .code = ""};
    }
    if (cue.found) {
      return cue;
    }
  }
  return (maq_cue){.found = false, .begin = lead, .end = lead, .verb = lead, .type = MAQ_TYPE_SAY, .code = ""};
}

/* The person whose name stands right before the words of speech, whatever stands before it: `X командасынан | Y былай деді`. */
static maq_speaker person_right_before(const maq_quote_finder *f, size_t begin, const maq_cue *cue) {
  size_t end = cue->begin;
  end -= cue->found && end > begin && maq_announces(f, end - 1);
  uint32_t index = cue->found && end > begin ? f->speakers.ends[end - 1] : MAQ_NO_ENTITY;
  bool person = index != MAQ_NO_ENTITY && f->entities->items[index].class == MAQ_PERSON &&
                f->entities->items[index].span.first_token >= begin &&
                maq_entity_is_plain(&f->speakers, &f->entities->items[index]);
  if (!person) {
    return (maq_speaker){.found = false, .entity = MAQ_NO_ENTITY};
  }
  return (maq_speaker){true, f->entities->items[index].span.first_token, end, index, f->entities->items[index].name};
}

/* Who is named for what follows `lead`, a colon or mark, and by which words: `X былай деді`, `X айтуынша`, `X`. */
static maq_speaker speaker_leading(const maq_quote_finder *f, size_t lead, maq_cue *before) {
  size_t begin = unused_begin(f, lead);
  maq_opinion opinion = maq_opinion_before(f, begin, lead);
  *before = speech_before(f, lead);
  if (opinion.kind != MAQ_NO_OPINION) {
    maq_speaker speaker = maq_opinion_speaker(f, begin, &opinion);
    *before = (maq_cue){.found = speaker.found, .begin = opinion.begin, .end = opinion.end, .type = MAQ_TYPE_SAY, .code = ""};
    return speaker;
  }
  maq_speaker speaker = person_right_before(f, begin, before);
  speaker = speaker.found ? speaker : maq_speaker_between(&f->speakers, begin, lead);
  speaker = speaker.found || !before->found ? speaker : maq_speaker_before(&f->speakers, begin, before->begin);
  speaker = speaker.found ? speaker : maq_body_between(&f->speakers, begin, lead);
  return speaker.found || !before->found ? speaker : maq_noun_subject(&f->speakers, begin, before->begin);
}

/* May it be said without a verb: `X: «…»`, where X is a person or somebody with a post? */
static bool speaks_without_verb(const maq_quote_finder *f, const maq_speaker *speaker, size_t lead) {
  if (!speaker->found || !speaker->name.text) {
    return false;
  }
  bool named = speaker->entity != MAQ_NO_ENTITY;
  if (speaker->begin > 0 && maq_is_mark(f, speaker->begin - 1, "\"") && f->speakers.partner[speaker->begin - 1] == speaker->end) {
    return false; /* `«Алла» деген жазу, артында: «…»` */
  }
  maq_entity_class class = named ? f->entities->items[speaker->entity].class : MAQ_MISCELLANEOUS;
  bool post = class == MAQ_POSITION || (!named && maq_match_at(f->sources->matches, speaker->end - 1, MAQ_LEXICON_POSITIONS, -1));
  return class == MAQ_PERSON || (post && speaker->end == lead);
}

/* Do the words from `begin` to before `end` end as a sentence does, with a verb or what stands for one? */
static bool is_whole_sentence(const maq_quote_finder *f, size_t begin, size_t end) {
  size_t last = end > begin && token_at(f, end - 1)->kind == MAQ_PUNCT ? end - 1 : end;
  return last >= begin + WORDS_UNMARKED && token_at(f, last - 1)->kind == MAQ_WORD && maq_is_predicate(f, last - 1);
}

/* `X: «…»`, `X былай деді: «…»`, `X айтуынша: «…»`: what is quoted from the mark or dash `open` to `close`, where somebody is
 * named for it before `lead`. */
static bool read_colon(maq_quote_finder *f, size_t lead, size_t open, size_t close, size_t *next) {
  maq_cue before;
  maq_speaker speaker = speaker_leading(f, lead, &before);
  bool long_enough = close - open >= WORDS_OF_SENTENCE || is_whole_sentence(f, open + 1, close), empty = close <= open + 1;
  if (empty || (!before.found && !(long_enough && speaks_without_verb(f, &speaker, lead)))) {
    return false;
  }
  maq_quote *quote = maq_add_quote(f, open + 1, close, "direct", 850, "colon");
  if (quote) {
    maq_set_speaker(f, quote, &speaker);
    maq_set_cue(f, quote, before.begin, before.end);
    use(f, open, close);
    use(f, before.begin, before.end);
    *next = close + 1;
  }
  return true;
}

/* `X былай деді: …` without marks, or with an opening one that nothing closes: to the end of the sentence, where `былай` or a verb
 * of saying announces it. */
static bool read_bare_colon(maq_quote_finder *f, size_t colon, size_t *next) {
  size_t end = maq_quote_sentence_end(f, colon);
  maq_cue before;
  bool more = end >= colon + WORDS_UNMARKED + 2;
  bool opened = more && maq_is_mark(f, colon + 1, "\"") && f->speakers.partner[colon + 1] == MAQ_NO_MATCH;
  if (!more || (!opened && maq_is_mark(f, colon + 1, "\"-")) || (token_at(f, colon + 1)->shape & MAQ_LINE_START)) {
    return true;
  }
  maq_speaker speaker = speaker_leading(f, colon, &before);
  bool announced = false;
  for (size_t at = before.begin, low = sentence_begin(f, colon); at > low && at + CUE_WITHIN > before.begin + 1; at--) {
    announced |= maq_announces(f, at - 1);
  }
  if (!before.found || before.end != colon || !speaker.found || !(opened || announced || maq_quoting_word(f, &before))) {
    return true;
  }
  *next = end;
  return add_said(f, colon + 1 + opened, end, &before, &speaker, colon, "colon");
}

bool maq_names_thing(const maq_quote_finder *f, size_t open, size_t close, const maq_cue *cue) {
  if (!cue->found || cue->type != MAQ_TYPE_REPORT || open == 0 || token_at(f, open - 1)->kind != MAQ_WORD ||
      token_at(f, open - 1)->sentence != token_at(f, open)->sentence || maq_is_predicate(f, close - 1)) {
    return false;
  }
  maq_analysis best;
  maq_kazakh_analyse(token_at(f, open - 1)->folded, token_at(f, open - 1)->folded_length, 0, &best, 1);
  return !best.verbal && best.form.nominal.grammatical_case == MAQ_ACCUSATIVE;
}

/* `«…», – министр Болат Сәрсенов.`: a sentence with nothing behind it but whose it is. */
static bool read_signed(maq_quote_finder *f, size_t open, size_t close, size_t begin, size_t *next) {
  size_t end = begin < f->sources->tokens->count ? maq_quote_sentence_end(f, begin) : begin;
  end -= end > begin && maq_is_mark(f, end - 1, ".!");
  bool sentence = maq_is_mark(f, close - 1, ".!?") || maq_is_predicate(f, close - 1);
  if (!sentence || end <= begin || end > begin + CUE_WITHIN || !maq_is_mark(f, begin - 1, "-")) {
    return false;
  }
  maq_speaker speaker = maq_speaker_between(&f->speakers, begin, end);
  bool person = speaker.found && speaker.end == end && speaker.entity != MAQ_NO_ENTITY &&
                f->entities->items[speaker.entity].class == MAQ_PERSON;
  maq_quote *quote = person ? maq_add_quote(f, open + 1, close, "direct", 700, "signed") : NULL;
  if (quote) {
    maq_set_speaker(f, quote, &speaker);
    use(f, open, end);
    *next = end;
  }
  return person;
}

/* Is the cue nothing but `деп`? */
static bool is_quotative_alone(const maq_quote_finder *f, const maq_cue *cue) {
  const maq_match *quotative = maq_quotative_at(f, cue->begin);
  return quotative && cue->begin + quotative->token_count == cue->end;
}

/* The quotation from the mark `open` to its partner; *next is where to go on. */
static bool read_marks(maq_quote_finder *f, size_t open, size_t *next) {
  size_t close = f->speakers.partner[open], count = f->sources->tokens->count, after = close + 1;
  bool apart = false, found = false;
  *next = after;
  if (!read_interrupted(f, open + 1, close, open, "quotation-marks", &found) || found) {
    return found && !f->arena->failed;
  }
  for (int marks = 0; marks < MARKS_BETWEEN && after < count && maq_is_mark(f, after, ",-"); marks++) {
    apart = true;
    after++;
  }
  bool same_line = after < count && !(token_at(f, after)->shape & MAQ_LINE_START);
  maq_cue cue = speech_from(f, same_line ? after : count, apart);
  bool quotative = cue.found && maq_quotative_at(f, cue.begin);
  bool said = quotative || (cue.found && maq_quoting_word(f, &cue)); /* `деді` needs no `деп` */
  bool called =
      !apart && (close == open + 2 || maq_names_thing(f, open, close, &cue)); /* `«бопса» деп атады`: a word, not what was said */
  if (f->sources->language != MAQ_LANGUAGE_KK && close - open >= WORDS_OF_SENTENCE && same_line) {
    maq_speaker speaker;
    maq_cue behind = maq_foreign_cue_behind(f, after, maq_quote_sentence_end(f, after), &speaker);
    if (behind.found) {
      return add_said(f, open + 1, close, &behind, &speaker, open, "quotation-marks");
    }
  }
  maq_speaker owner;
  maq_cue written = same_line ? maq_written_at(f, after, &owner) : (maq_cue){.found = false};
  if (written.found && (!cue.found || is_quotative_alone(f, &cue))) { /* `«…», делінген X хабарламасында` */
    return add_said(f, open + 1, close, &written, &owner, open, "document");
  }
  if (cue.found && !called &&
      (apart || quotative || !said || close - open >= WORDS_OF_SENTENCE || speaker_of(f, &cue, open).name.text) &&
      (apart || said || close - open >= WORDS_OF_SENTENCE)) {
    return add_direct(f, open + 1, close, &cue, open, "quotation-marks");
  }
  if (open && maq_is_mark(f, open - 1, ":") && close - open > 3 && read_colon(f, open - 1, open, close, next)) {
    return !f->arena->failed;
  }
  bool led = open && !cue.found && close - open >= WORDS_OF_SENTENCE && token_at(f, open - 1)->kind == MAQ_WORD &&
             f->sources->language == MAQ_LANGUAGE_KK && speech_before(f, open).end == open; /* `X былай деп жазды «…»` */
  if (led && speech_before(f, open).found && read_colon(f, open, open, close, next)) {
    return !f->arena->failed;
  }
  if (apart && same_line && close - open >= WORDS_OF_SENTENCE && read_signed(f, open, close, after, next)) {
    return !f->arena->failed;
  }
  bool whole = sentence_begin(f, open) == open && close - open > WORDS_OF_SENTENCE &&
               (after >= count || maq_is_mark(f, after, ".!?") || token_at(f, after)->sentence != token_at(f, close)->sentence);
  if (whole) {
    use(f, open, close);
    return maq_add_quote(f, open + 1, close, "direct", 700, "continuation") != NULL;
  }
  *next = open + 1; /* a name; there may be quotations within */
  return true;
}

/* ---- dialogue ---------------------------------------------------------------------------------------------------- */

/* The token behind the line that the token is in. */
static size_t line_end(const maq_quote_finder *f, size_t token) {
  size_t at = token + 1;
  while (at < f->sources->tokens->count && !(token_at(f, at)->shape & MAQ_LINE_START)) {
    at++;
  }
  return at;
}

/* A speech of more than one paragraph: only the first has the dash, and the words of speech stand in one of those behind it. */
static bool read_paragraphs(maq_quote_finder *f, size_t dash, size_t end, bool *found) {
  size_t count = f->sources->tokens->count, begin = end;
  *found = false;
  for (int lines = 1; lines < MOST_PARAGRAPHS && begin < count && maq_is_mark(f, begin - 1, ".!?"); lines++) {
    if (maq_is_mark(f, begin, "-\"")) {
      break; /* somebody else's words */
    }
    size_t stop = line_end(f, begin);
    for (size_t at = begin + 1; at + 1 < stop && stop - dash < LONGEST_SPEECH; at++) {
      bool pause = maq_is_mark(f, at, "-") && maq_is_mark(f, at - 1, ",!?");
      maq_cue cue = pause ? speech_from(f, at + 1, true) : (maq_cue){.found = false};
      if (cue.found && cue.begin == at + 1 && cue.end <= stop) {
        *found = true;
        return add_direct(f, dash + 1, maq_is_mark(f, at - 1, ",") ? at - 1 : at, &cue, dash, "dialogue");
      }
    }
    begin = stop;
  }
  return true;
}

/* ---- without marks ----------------------------------------------------------------------------------------------- */

/* `Біз дайынбыз, – деді X`: from the beginning of the sentence to the comma before the dash, said by somebody; what a body says
 * in this way is an attribution. */
static bool read_unmarked(maq_quote_finder *f, size_t dash) {
  size_t begin = sentence_begin(f, dash - 1);
  maq_cue cue = speech_from(f, dash + 1, true);
  bool comma = maq_is_mark(f, dash - 1, ",");
  if (!cue.found || cue.begin != dash + 1 || dash - 1 < begin + (comma ? WORDS_UNMARKED : 1) || unused_begin(f, dash) != begin) {
    return true;
  }
  maq_speaker speaker = speaker_of(f, &cue, begin);
  bool named = speaker.found && speaker.entity != MAQ_NO_ENTITY;
  maq_entity_class class = named ? f->entities->items[speaker.entity].class : MAQ_POSITION;
  bool body = class == MAQ_ORGANISATION || class == MAQ_CONTACT || maq_names_body(f, &speaker);
  bool reported = body && maq_quotative_at(f, cue.begin);
  return !speaker.found || reported || add_direct(f, begin, comma ? dash - 1 : dash, &cue, begin, "dash");
}

/* `Біз дайынбыз», – деді X`, where the opening mark is lost: from the beginning of the sentence to the closing mark. */
static bool read_unopened(maq_quote_finder *f, size_t close) {
  size_t begin = sentence_begin(f, close), end = maq_quote_sentence_end(f, close), after = close + 1;
  bool apart = false;
  for (; after < end && after <= close + MARKS_BETWEEN && maq_is_mark(f, after, ",-"); after++) {
    apart = true;
  }
  maq_cue cue = speech_from(f, after, apart);
  bool quotes = cue.found && cue.begin == after && (maq_quotative_at(f, cue.begin) || maq_quoting_word(f, &cue));
  return !quotes || close < begin + WORDS_UNMARKED || unused_begin(f, close) != begin ||
         add_direct(f, begin, close, &cue, begin, "quotation-marks");
}

/* The end of the line, for a speech that begins within it; not far. */
static size_t speech_end(const maq_quote_finder *f, size_t token) {
  size_t end = token + 1;
  while (end < f->sources->tokens->count && end < token + LONGEST_SPEECH && !(token_at(f, end)->shape & MAQ_LINE_START)) {
    end++;
  }
  return end;
}

bool maq_find_direct_quotes(maq_quote_finder *f) {
  size_t count = f->sources->tokens->count;
  for (size_t at = 0; at < count && maq_arena_goes_on(f->arena);) {
    const maq_token *t = token_at(f, at);
    size_t next = at + 1;
    if (f->used[at]) {
      at++;
      continue;
    }
    if (maq_is_mark(f, at, "-") && ((t->shape & MAQ_LINE_START) || (at && maq_is_mark(f, at - 1, ":")))) {
      bool found, begins = t->shape & MAQ_LINE_START;
      size_t end = begins ? line_end(f, at) : speech_end(f, at);
      if (!read_interrupted(f, at + 1, end, at, "dialogue", &found) || (!found && begins && !read_paragraphs(f, at, end, &found))) {
        return false;
      }
      if (!found && at && maq_is_mark(f, at - 1, ":") && read_colon(f, at - 1, at, end, &next) && f->arena->failed) {
        return false;
      }
    } else if (at && maq_is_mark(f, at, "-") && maq_is_mark(f, at - 1, ",!?") && f->sources->language == MAQ_LANGUAGE_KK) {
      if (!read_unmarked(f, at)) {
        return false;
      }
    } else if (at && maq_is_mark(f, at, ":") && f->sources->language == MAQ_LANGUAGE_KK) {
      if (!read_bare_colon(f, at, &next)) {
        return false;
      }
    } else if (t->mark == '"' && f->speakers.partner[at] != MAQ_NO_MATCH && f->speakers.partner[at] > at + 1) {
      if (!read_marks(f, at, &next)) {
        return false;
      }
    } else if (t->mark == '"' && f->speakers.partner[at] == MAQ_NO_MATCH && f->sources->language == MAQ_LANGUAGE_KK) {
      if (!read_unopened(f, at)) {
        return false;
      }
    }
    at = next;
  }
  return true;
}
