/* quote_foreign.c: what Russian and English sentences report, where the verb stands before what is said or with the speaker
 * behind it.
 *
 *   X said that …, X заявил, что …        the clause behind the verb; English also leaves `that` out
 *   …, X said.  …, said X.  …, сообщил X.  what stands before the comma; of a body it is an attribution
 *   According to X, …  По словам X, …      words of opinion and source
 *   Об этом сообщила пресс-служба X.       the sentence before
 *
 * A speaker is a name, a surname whose full name came before, a pronoun, a role, or the noun phrase of a body. All looks go over a
 * constant number of tokens.
 */
#include "facts/names.h"
#include "facts/quote_parts.h"

enum { LONGEST_SUBJECT = 14, LONGEST_TAIL = 8, SHORTEST_CLAUSE = 3, SHORTEST_SAID = 2, THAT_WITHIN = 6, LONGEST_PHRASE = 9 };

static const maq_speaker nobody = {false, 0, 0, MAQ_NO_ENTITY, {NULL, 0}};

static const maq_token *token_at(const maq_quote_finder *f, size_t token) {
  return &f->sources->tokens->items[token];
}

/* `that`, `что`: the clause begins behind it. */
static bool is_that(const maq_quote_finder *f, size_t token) {
  return maq_speech_at(f, token, MAQ_TYPE_QUOTATIVE) != NULL;
}

/* ---- speakers ---------------------------------------------------------------------------------------------------- */

static maq_speaker speaker_of(const maq_quote_finder *f, size_t begin, size_t end, uint32_t entity) {
  if (!f->entities->items || entity >= f->entities->count) {
    return nobody;
  }
  return (maq_speaker){true, begin, end, entity, f->entities->items[entity].name};
}

static const maq_match *role_at(const maq_quote_finder *f, size_t token) {
  const maq_match *match = maq_match_at(f->sources->matches, token, MAQ_LEXICON_POSITIONS, -1);
  return match && maq_is_role_type(maq_lexicon_get(match->lexeme)->type) ? match : NULL;
}

/* A noun of media, whose name stands behind it: `агентство «Каспий»`, `the newspaper`. */
static const maq_match *medium_at(const maq_quote_finder *f, size_t token) {
  return maq_speech_at(f, token, MAQ_TYPE_MEDIUM_NOUN);
}

/* The words as a body's or role's description, without an article: `the statistics office`, `пресс-служба департамента`; of a
 * medium its name alone. */
static maq_speaker phrase(const maq_quote_finder *f, size_t begin, size_t end) {
  while (begin < end && (token_at(f, begin)->kind != MAQ_WORD || maq_is_function_word(f->sources->matches, begin) ||
                         maq_speech_at(f, begin, MAQ_TYPE_NO_CLAUSE))) {
    begin++;
  }
  const maq_match *medium = begin < end ? medium_at(f, begin) : NULL;
  size_t name = medium ? begin + medium->token_count : end;
  name += name < end && maq_is_mark(f, name, "\"");
  if (name < end && (token_at(f, name)->shape & MAQ_CAPITALIZED)) {
    begin = name;
  }
  size_t stop = begin;
  while (stop < end && token_at(f, stop)->kind != MAQ_PUNCT && stop < begin + LONGEST_PHRASE) {
    stop++;
  }
  if (begin == stop || token_at(f, begin)->kind != MAQ_WORD) {
    return nobody;
  }
  maq_span span = maq_span_of(f->sources->tokens, begin, stop - begin);
  return (maq_speaker){true, begin, stop, MAQ_NO_ENTITY, maq_span_text(f->sources->tokens, &span)};
}

/* Who speaks among the tokens: the last person, else the first body or place that acts, else a phrase with a role or, where
 * `described` allows it, any phrase. */
static maq_speaker subject_in(const maq_quote_finder *f, size_t begin, size_t end, bool described) {
  maq_speaker person = nobody, body = nobody;
  const maq_match *role = NULL;
  for (size_t at = begin; at < end; at++) {
    uint32_t index = f->speakers.begins[at], called = maq_person_called(&f->speakers, at, false);
    const maq_entity *entity = index != MAQ_NO_ENTITY ? &f->entities->items[index] : NULL;
    const maq_match *pronoun = maq_speech_at(f, at, MAQ_TYPE_SPEAKER_PRONOUN);
    bool quoted = at > 0 && maq_is_mark(f, at - 1, "\""); /* `газета «Каспийский берег»` has no person in it */
    if (entity && entity->class == MAQ_PERSON && !quoted) {
      person = speaker_of(f, at, at + entity->span.token_count, index);
      at += entity->span.token_count - 1;
    } else if (called != MAQ_NO_ENTITY) {
      person = speaker_of(f, at, at + 1, called);
    } else if (pronoun && pronoun->token_count == 1 && f->speakers.subject[token_at(f, at)->sentence] != MAQ_NO_ENTITY) {
      person = speaker_of(f, at, at + 1, f->speakers.subject[token_at(f, at)->sentence]);
    } else if (entity && !body.found &&
               (entity->class == MAQ_ORGANISATION || entity->class == MAQ_CONTACT || entity->class == MAQ_GPE)) {
      body = speaker_of(f, at, at + entity->span.token_count, index);
    }
    role = role ? role : role_at(f, at);
  }
  if (person.found || (body.found && !role)) {
    return person.found ? person : body;
  }
  bool bare = role && role->first_token <= begin + 1 && role->first_token + role->token_count == end; /* `the minister` */
  uint32_t holder = bare ? maq_person_with_role(&f->speakers, role, NULL) : MAQ_NO_ENTITY;
  if (holder != MAQ_NO_ENTITY) {
    return speaker_of(f, begin, end, holder);
  }
  bool pronoun = begin + 1 == end && maq_is_function_word(f->sources->matches, begin);
  return (role || described) && !pronoun && end - begin <= LONGEST_PHRASE ? phrase(f, begin, end) : nobody;
}

/* Is the speaker a name in quotation marks, one behind a noun of media, or a noun that gives news: `пресс-служба`? */
static bool gives_news(const maq_quote_finder *f, const maq_speaker *speaker) {
  size_t begin = speaker->begin;
  bool quoted = begin > 0 && maq_is_mark(f, begin - 1, "\"");
  size_t before = begin - quoted;
  return speaker->entity == MAQ_NO_ENTITY &&
         (quoted || (before > 0 && medium_at(f, before - 1)) || (before > 1 && medium_at(f, before - 2)) ||
          maq_speech_at(f, begin, MAQ_TYPE_SOURCE_NOUN));
}

/* ---- rows -------------------------------------------------------------------------------------------------------- */

static bool add(maq_quote_finder *f, size_t begin, size_t end, const char *kind, const maq_speaker *speaker, size_t cue_begin,
                size_t cue_end, const char *rule) {
  while (begin < end && maq_is_mark(f, begin, ",-:;")) {
    begin++;
  }
  while (end > begin && maq_is_mark(f, end - 1, ",-.!?;:")) {
    end--;
  }
  if (end < begin + SHORTEST_SAID || !speaker->found) {
    return true;
  }
  maq_quote *quote = maq_add_quote(f, begin, end, kind, 800, rule);
  if (!quote) {
    return false;
  }
  maq_set_speaker(f, quote, speaker);
  maq_set_cue(f, quote, cue_begin, cue_end);
  return true;
}

/* ---- patterns ---------------------------------------------------------------------------------------------------- */

/* The token where the clause behind the verb begins: behind `that`, with those who were told in between (`told reporters that`),
 * or in English right behind the verb; 0 if there is none. */
static size_t clause_behind(const maq_quote_finder *f, const maq_cue *cue, size_t end) {
  size_t at = cue->end;
  for (size_t i = at; i < end && i < at + THAT_WITHIN; i++) {
    if (is_that(f, i)) {
      return i + 1;
    }
    if (token_at(f, i)->kind == MAQ_PUNCT && !(i == at && maq_is_mark(f, i, ","))) {
      break;
    }
  }
  const maq_match *told = maq_speech_at(f, at, MAQ_TYPE_TELLING);
  at += told ? told->token_count : 0;
  bool word = at + SHORTEST_CLAUSE < end && token_at(f, at)->kind == MAQ_WORD && !maq_speech_at(f, at, MAQ_TYPE_NO_CLAUSE);
  bool asked = cue->type == MAQ_TYPE_ASK || cue->type == MAQ_TYPE_DENY || cue->type == MAQ_TYPE_CLAIM ||
               (strcmp(cue->code, "addressee") == 0 && !told);
  return f->sources->language == MAQ_LANGUAGE_EN && word && !asked ? at : 0;
}

/* The last comma before the verb, at most a subject's length away; `end` if there is none. */
static size_t comma_before(const maq_quote_finder *f, size_t begin, size_t end) {
  for (size_t at = end; at > begin && end - at < LONGEST_SUBJECT; at--) {
    if (maq_is_mark(f, at - 1, ",-")) {
      return at - 1;
    }
  }
  return end;
}

/* Where what is quoted right at `stop` ends: `сообщает «Дело»`. */
static size_t end_of_quoted(const maq_quote_finder *f, size_t stop, size_t end) {
  uint32_t partner = stop < end && maq_is_mark(f, stop, "\"") ? token_at(f, stop)->partner : MAQ_NO_MATCH;
  return partner != MAQ_NO_MATCH && partner > stop && partner < end ? partner : stop;
}

/* `…, X said on Tuesday.`, `…, said X.`, `…, сообщает X.`; *read gets where what was said ends. */
static bool read_tail(maq_quote_finder *f, size_t begin, const maq_cue *cue, size_t end, size_t *read) {
  size_t comma = comma_before(f, begin, cue->begin);
  if (comma == cue->begin || comma < begin + SHORTEST_SAID) {
    return true;
  }
  bool behind = comma + 1 == cue->begin || (maq_is_mark(f, cue->begin - 1, "-") && comma + 2 >= cue->begin);
  if (!behind && end > cue->end + LONGEST_TAIL) {
    return true;
  }
  for (size_t at = comma + 1; at < cue->begin; at++) { /* `X, his lawyer, denied this and said …` */
    if (maq_cue_at(f, at).found) {
      return true;
    }
  }
  size_t stop = cue->end;
  while (stop < end && !maq_is_mark(f, stop, ",.;:!?-\"") && stop < cue->end + LONGEST_SUBJECT) {
    stop++;
  }
  bool described = !behind || f->sources->language == MAQ_LANGUAGE_RU;
  maq_speaker speaker =
      behind ? subject_in(f, cue->end, end_of_quoted(f, stop, end), described) : subject_in(f, comma + 1, cue->begin, described);
  if (!speaker.found) {
    return true;
  }
  *read = comma;
  bool source = (maq_speaks_for_body(&f->speakers, &speaker) || gives_news(f, &speaker)) &&
                (cue->type == MAQ_TYPE_REPORT || cue->type == MAQ_TYPE_SAY);
  return add(f, begin, comma, source ? "attribution" : "indirect", &speaker, cue->begin, cue->end, source ? "tail-source" : "tail");
}

/* `Об этом сообщила пресс-служба`: the sentence before. */
static bool read_before(maq_quote_finder *f, const maq_cue *cue, size_t end) {
  uint32_t sentence = token_at(f, cue->begin)->sentence;
  if (sentence == 0) {
    return true;
  }
  const maq_sentence *before = &f->sources->sentences->items[sentence - 1];
  size_t stop = cue->end;
  while (stop < end && !maq_is_mark(f, stop, ",.;:!?")) {
    stop++;
  }
  maq_speaker speaker = subject_in(f, cue->end, stop, true);
  bool person = speaker.entity != MAQ_NO_ENTITY && !maq_speaks_for_body(&f->speakers, &speaker);
  return add(f, before->first_token, (size_t)before->first_token + before->token_count, person ? "indirect" : "attribution",
             &speaker, cue->begin, cue->end, "anaphor");
}

/* `По словам X, …`, `…, according to X.` */
static bool read_opinion(maq_quote_finder *f, const maq_match *match, size_t first, size_t end) {
  size_t begin = match->first_token, behind = begin + match->token_count, stop = behind;
  while (stop < end && !maq_is_mark(f, stop, ",.;:!?") && stop < behind + LONGEST_SUBJECT) {
    stop++;
  }
  uint32_t subject = f->speakers.subject[token_at(f, begin)->sentence];
  bool own = *maq_lexicon_text(maq_lexicon_get(match->lexeme)->code) && subject != MAQ_NO_ENTITY; /* `по его словам` */
  maq_speaker speaker = own ? speaker_of(f, begin + 1, behind, subject) : subject_in(f, behind, stop, true);
  bool leads = begin < first + SHORTEST_CLAUSE;
  return leads ? add(f, stop, end, "indirect", &speaker, begin, behind, "opinion")
               : add(f, first, begin, "indirect", &speaker, begin, behind, "opinion");
}

/* The verb that ends the sentence with its speaker comes first: what is before it may have speakers of its own. */
static bool read_last(maq_quote_finder *f, size_t first, size_t *end) {
  for (size_t at = *end; at > first && *end - at < LONGEST_SUBJECT; at--) {
    maq_cue cue = maq_cue_at(f, at - 1);
    if (cue.found && !f->used[at - 1] && cue.begin > first) {
      size_t read = 0;
      bool worked = read_tail(f, first, &cue, *end, &read);
      *end = read ? read : *end;
      return worked;
    }
  }
  return true;
}

bool maq_read_foreign_sentence(maq_quote_finder *f, size_t first, size_t end) {
  while (first < end && f->used[first]) {
    first++;
  }
  if (!read_last(f, first, &end)) {
    return false;
  }
  for (size_t at = first; at < end; at++) {
    if (f->used[at]) {
      first = at + 1;
      continue;
    }
    const maq_match *opinion = maq_speech_at(f, at, MAQ_TYPE_OPINION);
    if (opinion && at + opinion->token_count <= end) {
      return read_opinion(f, opinion, first, end);
    }
    maq_cue cue = maq_cue_at(f, at);
    if (!cue.found || cue.begin < first) {
      continue;
    }
    bool told_before = cue.begin > first && maq_speech_at(f, cue.begin - 1, MAQ_TYPE_ANAPHOR);
    told_before |= cue.begin > first + 1 && maq_speech_at(f, cue.begin - 2, MAQ_TYPE_ANAPHOR);
    if (told_before) {
      return read_before(f, &cue, end);
    }
    size_t clause = clause_behind(f, &cue, end);
    maq_speaker speaker = clause ? subject_in(f, first, cue.begin, cue.begin <= first + LONGEST_PHRASE) : nobody;
    if (speaker.found) {
      return add(f, clause, end, "indirect", &speaker, cue.begin, cue.end, "that-clause");
    }
  }
  return true;
}

maq_cue maq_foreign_cue_behind(const maq_quote_finder *f, size_t begin, size_t end, maq_speaker *speaker) {
  for (size_t at = begin; at < end && at < begin + LONGEST_SUBJECT && token_at(f, at)->kind != MAQ_PUNCT; at++) {
    maq_cue cue = maq_cue_at(f, at);
    if (cue.found && cue.begin >= begin) {
      size_t stop = cue.end;
      while (stop < end && token_at(f, stop)->kind != MAQ_PUNCT && stop < cue.end + LONGEST_SUBJECT) {
        stop++;
      }
      *speaker = cue.begin > begin ? subject_in(f, begin, cue.begin, true) : subject_in(f, cue.end, stop, true);
      cue.found = speaker->found;
      return cue;
    }
  }
  return (maq_cue){.found = false};
}
