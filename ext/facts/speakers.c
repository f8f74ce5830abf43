/* speakers.c: the subjects of sentences, and what pronouns and nominals lead to.
 *
 * `ол`, `оның` lead to the last person that was the subject of an earlier sentence; a bare post (`министр`) to the last person
 * before it with such a role; `тараптар`, `екі ел` to the first two countries of the article. All looks go a constant number
 * of tokens or people back.
 */
#include "facts/speakers.h"

#include "base/utf8.h"
#include "facts/names.h"
#include "kazakh/morphology.h"
#include "lexicon_types.h"
#include "text/character.h"

enum {
  MOST_TOKENS = 60,
  MOST_PEOPLE = 12,
  LONGEST_WORD = 96,
  LONGEST_ROLE = 4,
  LONGEST_NOUN_PHRASE = 7,
  NATION_WITHIN = 3,
  MEANT_WITHIN = 6,
  LONGEST_QUOTED_NAME = 8,
  LONGEST_TOLD = 10
};

static const maq_speaker nobody = {false, 0, 0, MAQ_NO_ENTITY, {NULL, 0}};

static const maq_token *token_at(const maq_speaker_finder *f, size_t token) {
  return &f->sources->tokens->items[token];
}

static size_t end_of(const maq_entity *entity) {
  return entity->span.first_token + entity->span.token_count;
}

bool maq_entity_is_plain(const maq_speaker_finder *f, const maq_entity *entity) {
  const maq_token *last = token_at(f, end_of(entity) - 1);
  if (last->base_length < last->folded_length) {
    return false;
  }
  bool foreign = (last->shape & MAQ_LATIN) &&
                 f->sources->tokens->script == MAQ_SCRIPT_CYRILLIC; /* `Kazinform`: its endings come behind a hyphen */
  if (foreign || (last->shape & MAQ_ALL_CAPS) || f->sources->language != MAQ_LANGUAGE_KK || last->kind != MAQ_WORD) {
    return true;
  }
  size_t at = entity->name.length;
  while (at > 0 && entity->name.text[at - 1] != ' ' && entity->name.text[at - 1] != '.') {
    at--;
  }
  if (entity->name.length - at > LONGEST_WORD) {
    return false;
  }
  char folded[LONGEST_WORD * MAQ_FOLD_GROWTH];
  size_t length = maq_fold(entity->name.text + at, entity->name.length - at, folded);
  return maq_string_equal((maq_string){folded, length}, maq_token_folded(last));
}

static const maq_match *role_at(const maq_speaker_finder *f, size_t token) {
  const maq_matches *matches = f->sources->matches;
  for (uint32_t i = matches->first[token]; i < matches->first[token + 1]; i++) {
    const maq_lexeme *lexeme = maq_lexicon_get(matches->items[i].lexeme);
    bool role = lexeme->type == MAQ_TYPE_ROLE || lexeme->type == MAQ_TYPE_OCCUPATION || lexeme->type == MAQ_TYPE_ROLE_STANDALONE;
    if (lexeme->table == MAQ_LEXICON_POSITIONS && role) {
      return &matches->items[i];
    }
  }
  return NULL;
}

/* ---- what a mention leads to ------------------------------------------------------------------------------------- */

/* Does a word of the person's role begin with this one? */
static bool has_role(const maq_person *person, const char *word) {
  size_t length = strlen(word);
  for (size_t at = 0; person->role.text && at + length <= person->role.length && at < LONGEST_WORD * 2; at++) {
    bool begins = at == 0 || person->role.text[at - 1] == ' ' || person->role.text[at - 1] == '-';
    if (begins && memcmp(person->role.text + at, word, length) == 0) {
      return true;
    }
  }
  return false;
}

/* The last person before the token who has this word in the role, else the only one behind it; MAQ_NO_ENTITY if there is none near. */
static uint32_t person_with_role(const maq_speaker_finder *f, const maq_match *role) {
  const char *word = maq_lexicon_text(maq_lexicon_get(role->lexeme)->name);
  size_t low = 0, high = f->people->count; /* the people first mentioned before the role, by halving */
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (f->entities->items[f->people->items[middle].entity].span.first_token < role->first_token) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  for (size_t i = low; i > 0 && i + MOST_PEOPLE > low; i--) {
    if (has_role(&f->people->items[i - 1], word)) {
      return f->people->items[i - 1].entity;
    }
  }
  uint32_t only = MAQ_NO_ENTITY; /* `Министр … айтты` in a title: the one who has that role further on */
  for (size_t i = low; i < f->people->count && i < low + MOST_PEOPLE; i++) {
    if (has_role(&f->people->items[i], word)) {
      if (only != MAQ_NO_ENTITY) {
        return MAQ_NO_ENTITY;
      }
      only = f->people->items[i].entity;
    }
  }
  return only;
}

static maq_speaker speaker_of_entity(const maq_speaker_finder *f, size_t begin, size_t end, uint32_t entity) {
  return (maq_speaker){true, begin, end, entity, f->entities->items[entity].name};
}

/* Where the words begin that a possessed role belongs to: a name or a noun right before it; the role itself where there is none. */
static size_t owner_begin(const maq_speaker_finder *f, const maq_match *role) {
  size_t begin = role->first_token;
  if ((role->inflection.possessive & MAQ_PERSON_MASK) != 3 || role->inflection.plural || begin == 0 ||
      token_at(f, begin - 1)->sentence != token_at(f, begin)->sentence) {
    return begin;
  }
  uint32_t entity = f->ends[begin - 1];
  if (entity != MAQ_NO_ENTITY) {
    return f->entities->items[entity].class < MAQ_DATE ? f->entities->items[entity].span.first_token : begin;
  }
  const maq_token *t = token_at(f, begin - 1);
  if (t->kind != MAQ_WORD || maq_match_at(f->sources->matches, begin - 1, MAQ_LEXICON_FUNCTION_WORDS, -1)) {
    return begin;
  }
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  const maq_inflection *nominal = &best.form.nominal;
  bool owner = best.upos == MAQ_UPOS_NOUN && !best.verbal && !nominal->attributive && !nominal->possessive &&
               (nominal->grammatical_case == MAQ_NOMINATIVE || nominal->grammatical_case == MAQ_GENITIVE);
  return owner ? begin - 1 : begin;
}

/* The country that a word right before the role names: `бельгиялық дипломат`, `өзбек үкіметінің басшысы`; NULL if there is none. */
static const char *nation_before(const maq_speaker_finder *f, const maq_match *role) {
  for (size_t back = 1; back <= NATION_WITHIN && back <= role->first_token; back++) {
    size_t at = role->first_token - back;
    if (token_at(f, at)->sentence != token_at(f, role->first_token)->sentence || token_at(f, at)->kind != MAQ_WORD) {
      return NULL;
    }
    const maq_match *norp = maq_match_at(f->sources->matches, at, MAQ_LEXICON_NORPS, -1);
    const char *country = norp ? maq_lexicon_text(maq_lexicon_get(norp->lexeme)->country) : "";
    if (*country) {
      return country;
    }
  }
  return NULL;
}

/* The person whom a role means that nobody in the article has: the last subject, not far before, unless the role is of people
 * without a name, or both are of different offices, or of different countries. */
static uint32_t person_meant(const maq_speaker_finder *f, const maq_match *role) {
  size_t last = role->first_token + role->token_count - 1;
  uint32_t sentence = token_at(f, last)->sentence, index = f->subject[sentence];
  if (index == MAQ_NO_ENTITY || maq_match_at(f->sources->matches, last, MAQ_LEXICON_SPEECH, MAQ_TYPE_SPEAKER_UNNAMED) ||
      f->entities->items[index].span.sentence + MEANT_WITHIN < sentence || f->people->of_entity[index] == MAQ_NO_PERSON) {
    return MAQ_NO_ENTITY;
  }
  const maq_person *person = &f->people->items[f->people->of_entity[index]];
  const char *nation = nation_before(f, role);
  bool hypernym = maq_match_at(f->sources->matches, role->first_token, MAQ_LEXICON_SPEECH, MAQ_TYPE_SPEAKER_HYPERNYM) ||
                  maq_match_at(f->sources->matches, last, MAQ_LEXICON_SPEECH, MAQ_TYPE_SPEAKER_HYPERNYM);
  bool same_nation = !nation || !person->country.text || maq_string_is(person->country, nation);
  return same_nation && (hypernym || !person->role.text) ? index : MAQ_NO_ENTITY;
}

/* A bare role: the person that has it or is meant, or the words themselves. */
static maq_speaker speaker_of_role(const maq_speaker_finder *f, const maq_match *role) {
  size_t begin = role->first_token, end = begin + role->token_count;
  uint32_t entity = role->inflection.plural ? MAQ_NO_ENTITY : person_with_role(f, role);
  if (entity == MAQ_NO_ENTITY && !role->inflection.plural) {
    size_t owner = owner_begin(f, role);
    entity = owner == begin || f->ends[begin - 1] == MAQ_NO_ENTITY ? person_meant(f, role) : MAQ_NO_ENTITY;
  }
  if (entity != MAQ_NO_ENTITY) {
    return speaker_of_entity(f, begin, end, entity);
  }
  size_t owner = owner_begin(f, role);
  if (owner < begin) { /* `банк өкілі`, `венгр дипломаты`: nobody's name, but more than a bare role */
    maq_name_finder finder = {.sources = f->sources};
    maq_name words = {.first = (uint32_t)owner, .count = (uint32_t)(end - owner), .class = MAQ_POSITION};
    return (maq_speaker){true, owner, end, MAQ_NO_ENTITY, maq_canonical_name(f->arena, &finder, &words)};
  }
  return (maq_speaker){true, begin, end, MAQ_NO_ENTITY, maq_string_of(maq_lexicon_text(maq_lexicon_get(role->lexeme)->name))};
}

/* A pronoun or `тараптар` at the token, of the speaker_… types of speech.tsv; `owner`: in the genitive, else the nominative. */
static maq_speaker speaker_of_reference(const maq_speaker_finder *f, size_t token, bool owner) {
  const maq_match *match = NULL;
  for (uint32_t i = f->sources->matches->first[token]; i < f->sources->matches->first[token + 1] && !match; i++) {
    uint8_t table = maq_lexicon_get(f->sources->matches->items[i].lexeme)->table,
            type = maq_lexicon_get(f->sources->matches->items[i].lexeme)->type;
    bool wanted = type == MAQ_TYPE_SPEAKER_PRONOUN || type == MAQ_TYPE_SPEAKER_PRONOUN_PLURAL || type == MAQ_TYPE_SPEAKER_PARTIES;
    match = table == MAQ_LEXICON_SPEECH && wanted ? &f->sources->matches->items[i] : NULL;
  }
  if (!match) {
    return nobody;
  }
  size_t end = token + match->token_count;
  maq_string word = maq_token_folded(token_at(f, end - 1));
  maq_string plain = maq_string_of(maq_lexicon_text(maq_lexicon_get(match->lexeme)->name));
  bool parties = maq_lexicon_get(match->lexeme)->type == MAQ_TYPE_SPEAKER_PARTIES;
  if (!parties && owner == maq_string_equal(word, plain)) {
    return nobody; /* `ол` owns nothing, `оның` does nothing */
  }
  if (parties && !owner &&
      (match->inflection.grammatical_case != MAQ_NOMINATIVE || match->inflection.possessive || match->inflection.attributive)) {
    return nobody;
  }
  if (parties) {
    return f->parties.text ? (maq_speaker){true, token, end, MAQ_NO_ENTITY, f->parties} : nobody;
  }
  bool several = maq_lexicon_get(match->lexeme)->type == MAQ_TYPE_SPEAKER_PRONOUN_PLURAL; /* nobody by name */
  uint32_t subject = several ? MAQ_NO_ENTITY : f->subject[token_at(f, token)->sentence];
  return subject != MAQ_NO_ENTITY ? speaker_of_entity(f, token, end, subject)
                                  : (maq_speaker){true, token, end, MAQ_NO_ENTITY, {NULL, 0}};
}

/* ---- subjects ---------------------------------------------------------------------------------------------------- */

static bool is_nominative(const maq_inflection *inflection) {
  return inflection->grammatical_case == MAQ_NOMINATIVE && !inflection->attributive && !inflection->predicative;
}

/* Is the word possessed by what stands before it, as the best reading has it; in the nominative, genitive or locative (`X брифингінде`),
 * or in any case? */
static bool is_owned(const maq_speaker_finder *f, size_t token, bool any_case) {
  const maq_token *t = token_at(f, token);
  if (t->kind != MAQ_WORD || f->sources->language != MAQ_LANGUAGE_KK) {
    return false;
  }
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  uint8_t grammatical_case = best.form.nominal.grammatical_case;
  return !best.verbal && (best.form.nominal.possessive & MAQ_PERSON_MASK) == 3 &&
         (any_case || grammatical_case == MAQ_NOMINATIVE || grammatical_case == MAQ_GENITIVE || grammatical_case == MAQ_LOCATIVE);
}

bool maq_is_owned(const maq_speaker_finder *f, size_t token) {
  return is_owned(f, token, true);
}

/* The token behind, a closing quotation mark passed over. */
static size_t behind_mark(const maq_speaker_finder *f, size_t token) {
  bool closing = token < f->sources->tokens->count && token_at(f, token)->mark == '"' && token_at(f, token)->partner < token;
  return closing ? token + 1 : token;
}

/* `Twitter | арқылы`, `Абай | туралы`: what stands before is no subject. */
static bool is_postposition(const maq_speaker_finder *f, size_t token, size_t end) {
  return token < end && maq_match_at(f->sources->matches, token, MAQ_LEXICON_SPEECH, MAQ_TYPE_POSTPOSITION);
}

/* Does the name own the word behind it: `Астана | қаласының`, `«Жол» | тобы`? Then it is no subject. */
static bool is_owner(const maq_speaker_finder *f, const maq_entity *entity, size_t end) {
  size_t next = behind_mark(f, end_of(entity));
  bool body = entity->class == MAQ_GPE || entity->class == MAQ_ORGANISATION;
  return body && next < end && f->begins[next] == MAQ_NO_ENTITY && is_owned(f, next, entity->class == MAQ_GPE);
}

maq_speaker maq_noun_subject(const maq_speaker_finder *f, size_t begin, size_t end) {
  while (begin < end && token_at(f, begin)->kind == MAQ_PUNCT && token_at(f, begin)->mark != '"') {
    begin++;
  }
  for (size_t at = begin; at < end && at < begin + LONGEST_NOUN_PHRASE; at++) {
    const maq_token *t = token_at(f, at);
    if (t->kind == MAQ_PUNCT && t->mark == '"') {
      continue;
    }
    bool partitive = at > begin && maq_match_at(f->sources->matches, at, MAQ_LEXICON_SPEECH, MAQ_TYPE_SUBJECT_PARTITIVE);
    if (t->kind != MAQ_WORD ||
        (!partitive && maq_match_at(f->sources->matches, at, MAQ_LEXICON_FUNCTION_WORDS, -1) && !(t->shape & MAQ_ALL_CAPS))) {
      return nobody;
    }
    maq_analysis best;
    maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
    const maq_inflection *nominal = &best.form.nominal;
    bool verbal = best.verbal && best.form.ending != MAQ_VERB_AGENT; /* `қатысушылардың` */
    if (verbal || nominal->attributive || (best.upos == MAQ_UPOS_ADV && !partitive) ||
        (nominal->grammatical_case != MAQ_NOMINATIVE && nominal->grammatical_case != MAQ_GENITIVE)) {
      return nobody;
    }
    bool noun = (best.upos == MAQ_UPOS_NOUN || best.upos == MAQ_UPOS_PROPN) && nominal->grammatical_case == MAQ_NOMINATIVE &&
                (nominal->plural || nominal->possessive);
    if ((noun || partitive) && at + 1 < end && !is_owned(f, at + 1, false)) {
      maq_name_finder finder = {.sources = f->sources};
      maq_name name = {.first = (uint32_t)begin, .count = (uint32_t)(at + 1 - begin), .class = MAQ_POSITION};
      return (maq_speaker){true, begin, at + 1, MAQ_NO_ENTITY, maq_canonical_name(f->arena, &finder, &name)};
    }
  }
  return nobody;
}

maq_speaker maq_noun_before(const maq_speaker_finder *f, size_t begin, size_t end) {
  if (end <= begin || f->sources->language != MAQ_LANGUAGE_KK || token_at(f, end - 1)->kind != MAQ_WORD ||
      f->ends[end - 1] != MAQ_NO_ENTITY || maq_match_at(f->sources->matches, end - 1, MAQ_LEXICON_FUNCTION_WORDS, -1)) {
    return nobody;
  }
  maq_analysis best;
  maq_kazakh_analyse(token_at(f, end - 1)->folded, token_at(f, end - 1)->folded_length, 0, &best, 1);
  bool noun = best.upos == MAQ_UPOS_NOUN && (!best.verbal || best.form.ending == MAQ_VERB_AGENT) &&
              !best.form.nominal.attributive && !best.form.nominal.similative &&
              best.form.nominal.grammatical_case == MAQ_NOMINATIVE;
  if (!noun || !best.known) {
    return nobody;
  }
  size_t first = maq_owner_words(f, begin, end - 1);
  if (f->sources->tokens->script == MAQ_SCRIPT_CYRILLIC) { /* it stands in the nominative */
    maq_span span = maq_span_of(f->sources->tokens, first, end - first);
    return (maq_speaker){true, first, end, MAQ_NO_ENTITY, maq_span_text(f->sources->tokens, &span)};
  }
  maq_name_finder finder = {.sources = f->sources};
  maq_name name = {.first = (uint32_t)first, .count = (uint32_t)(end - first), .class = MAQ_POSITION};
  return (maq_speaker){true, first, end, MAQ_NO_ENTITY, maq_canonical_name(f->arena, &finder, &name)};
}

maq_speaker maq_nation_subject(const maq_speaker_finder *f, size_t begin, size_t end) {
  const maq_match *norp = begin + 2 < end ? maq_match_at(f->sources->matches, begin, MAQ_LEXICON_NORPS, -1) : NULL;
  const char *country = norp && !norp->inflection.plural ? maq_lexicon_text(maq_lexicon_get(norp->lexeme)->country) : "";
  size_t noun = norp ? begin + norp->token_count : begin;
  if (!*country || noun + 1 >= end || token_at(f, noun)->kind != MAQ_WORD || is_owned(f, noun, true) ||
      is_owned(f, noun + 1, true)) {
    return nobody;
  }
  maq_analysis best;
  maq_kazakh_analyse(token_at(f, noun)->folded, token_at(f, noun)->folded_length, 0, &best, 1);
  if (best.verbal || best.upos != MAQ_UPOS_NOUN || best.form.nominal.grammatical_case != MAQ_NOMINATIVE ||
      best.form.nominal.plural) {
    return nobody;
  }
  for (size_t i = f->people->count; i > 0 && i + MOST_PEOPLE > f->people->count; i--) {
    const maq_person *person = &f->people->items[i - 1];
    if (person->country.text && maq_string_is(person->country, country) &&
        f->entities->items[person->entity].span.first_token < begin) {
      return speaker_of_entity(f, begin, noun + 1, person->entity);
    }
  }
  return (maq_speaker){true, begin, noun + 1, MAQ_NO_ENTITY, {NULL, 0}};
}

/* The entity that begins at the token as a possible subject: how far it goes, and whether it is one. */
static maq_speaker entity_subject(const maq_speaker_finder *f, size_t token, size_t end, size_t *next) {
  uint32_t index = f->begins[token];
  if (index == MAQ_NO_ENTITY) {
    return nobody;
  }
  const maq_entity *entity = &f->entities->items[index];
  *next = end_of(entity);
  unsigned news_case;
  maq_speaker news = maq_news_noun(f, token, behind_mark(f, *next), &news_case);
  if (news.found && news.end <= end) {
    *next = news.end;
    return news_case == MAQ_NOMINATIVE ? news : nobody;
  }
  bool named = entity->class == MAQ_PERSON || entity->class == MAQ_ORGANISATION || entity->class == MAQ_GPE ||
               entity->class == MAQ_POSITION || entity->class == MAQ_CONTACT;
  bool subject =
      named && maq_entity_is_plain(f, entity) && !is_owner(f, entity, end) && !is_postposition(f, behind_mark(f, *next), end);
  return subject ? speaker_of_entity(f, token, *next, maq_medium_of(f, index)) : nobody;
}

/* A person whose name stands right behind a role is rather meant than the role; else the first one stays. */
static bool is_better(const maq_speaker_finder *f, const maq_speaker *first, const maq_speaker *next, bool behind_role) {
  bool person = next->entity != MAQ_NO_ENTITY && f->entities->items[next->entity].class == MAQ_PERSON;
  bool first_person = first->entity != MAQ_NO_ENTITY && f->entities->items[first->entity].class == MAQ_PERSON &&
                      f->begins[first->begin] != MAQ_NO_ENTITY && f->entities->items[f->begins[first->begin]].class == MAQ_PERSON;
  return !first->found || (person && behind_role && !first_person);
}

/* Does a role own the word behind it: `кеншілер тобын`? Then it is no subject. */
static bool role_owns(const maq_speaker_finder *f, const maq_match *role, size_t end) {
  size_t next = (size_t)role->first_token + role->token_count;
  return next < end && f->begins[next] == MAQ_NO_ENTITY && !role_at(f, next) && !role->inflection.possessive &&
         is_owned(f, next, true);
}

maq_speaker maq_speaker_between(const maq_speaker_finder *f, size_t begin, size_t end) {
  maq_speaker best = nobody;
  bool behind_role = false;
  end = end - begin > MOST_TOKENS ? begin + MOST_TOKENS : end;
  for (size_t at = begin; at < end;) {
    size_t next = at + 1;
    maq_speaker found = entity_subject(f, at, end, &next);
    const maq_match *role = next == at + 1 && !found.found ? role_at(f, at) : NULL;
    bool is_role = role && is_nominative(&role->inflection) && f->begins[at] == MAQ_NO_ENTITY && !role_owns(f, role, end);
    if (is_role) {
      next = at + role->token_count;
      found = speaker_of_role(f, role);
    } else if (!found.found && f->begins[at] == MAQ_NO_ENTITY) {
      found = speaker_of_reference(f, at, false);
      next = found.found ? found.end : next;
    }
    if (found.found && is_better(f, &best, &found, behind_role)) {
      best = found;
    }
    bool position = f->begins[at] != MAQ_NO_ENTITY && f->entities->items[f->begins[at]].class == MAQ_POSITION;
    behind_role = is_role || (position && found.found);
    at = next;
  }
  if (best.found && best.entity != MAQ_NO_ENTITY && f->entities->items[best.entity].class == MAQ_POSITION) {
    for (size_t at = best.end; at > best.begin; at--) { /* a post without a name: the person that has it, if any */
      const maq_match *role = role_at(f, at - 1);
      uint32_t person = role ? person_with_role(f, role) : MAQ_NO_ENTITY;
      if (person != MAQ_NO_ENTITY) {
        return speaker_of_entity(f, best.begin, best.end, person);
      }
    }
  }
  return best;
}

maq_speaker maq_speaker_before(const maq_speaker_finder *f, size_t begin, size_t end) {
  if (end <= begin) {
    return nobody;
  }
  uint32_t index = f->ends[end - 1];
  if (index != MAQ_NO_ENTITY && f->entities->items[index].span.first_token >= begin) {
    const maq_entity *entity = &f->entities->items[index];
    bool named = entity->class == MAQ_PERSON || entity->class == MAQ_ORGANISATION || entity->class == MAQ_POSITION ||
                 entity->class == MAQ_GPE || entity->class == MAQ_CONTACT;
    if (named) {
      return speaker_of_entity(f, entity->span.first_token, end, maq_medium_of(f, index));
    }
  }
  for (size_t back = 1; back <= LONGEST_ROLE && begin + back <= end; back++) {
    unsigned news_case;
    maq_speaker news = maq_news_noun(f, begin, end - back, &news_case);
    if (news.found && news.end == end) {
      return news;
    }
    maq_speaker reference = speaker_of_reference(f, end - back, true);
    if (reference.found && reference.end == end) {
      return reference;
    }
    const maq_match *role = role_at(f, end - back);
    if (role && role->token_count == back) {
      return speaker_of_role(f, role);
    }
  }
  return nobody;
}

/* ---- making ------------------------------------------------------------------------------------------------------ */

static void find_parties(maq_speaker_finder *f) {
  const maq_entity *first = NULL, *second = NULL;
  for (size_t i = 0; i < f->entities->count && !second; i++) {
    const maq_entity *entity = &f->entities->items[i];
    if (entity->class != MAQ_GPE || !entity->code.text || !entity->name.text) {
      continue;
    }
    if (!first) {
      first = entity;
    } else if (!maq_string_equal(first->code, entity->code)) {
      second = entity;
    }
  }
  static const char between[] = " + ";
  size_t gap = sizeof between - 1;
  char *out = second ? maq_arena_reserve(f->arena, first->name.length + gap + second->name.length + 1) : NULL;
  if (out) {
    memcpy(out, first->name.text, first->name.length);
    memcpy(out + first->name.length, between, gap);
    memcpy(out + first->name.length + gap, second->name.text, second->name.length);
    size_t length = first->name.length + gap + second->name.length;
    out[length] = 0;
    maq_arena_commit(f->arena, length + 1);
    f->parties = (maq_string){out, length};
  }
}

/* Moves *token on to the entity; is that within a quotation of more than a name? *end is where the last quotation that was passed ends. */
static bool is_quoted(const maq_speaker_finder *f, const maq_entity *entity, size_t *token, size_t *end) {
  for (; *token < entity->span.first_token; ++*token) {
    const maq_token *t = token_at(f, *token);
    if (t->mark == '"' && t->partner != MAQ_NO_MATCH && t->partner > *token + LONGEST_QUOTED_NAME && t->partner > *end) {
      *end = t->partner;
    }
  }
  return entity->span.first_token < *end;
}

/* Stands a verb of speech before the name, with nothing but its role between: `– деді министр | X`? */
static bool is_told(const maq_speaker_finder *f, const maq_entity *entity) {
  for (size_t back = 1; back <= LONGEST_TOLD && back <= entity->span.first_token; back++) {
    size_t at = entity->span.first_token - back;
    const maq_token *t = token_at(f, at);
    if (t->sentence != entity->span.sentence || (t->kind == MAQ_PUNCT && t->mark != '"')) {
      return false;
    }
    if (maq_verb_ending_at(f->verbs, at, MAQ_LEXICON_SPEECH) ||
        maq_match_at(f->sources->matches, at, MAQ_LEXICON_SPEECH, MAQ_TYPE_SAY)) {
      return true;
    }
  }
  return false;
}

static void find_subjects(maq_speaker_finder *f) {
  uint32_t last = MAQ_NO_ENTITY;
  size_t at = 0, token = 0, quotation = 0;
  for (uint32_t sentence = 0; sentence < f->sources->sentences->count; sentence++) {
    f->subject[sentence] = last;
    bool done = false;
    for (; at < f->entities->count && f->entities->items[at].span.sentence <= sentence; at++) {
      const maq_entity *entity = &f->entities->items[at];
      bool more = end_of(entity) < f->sources->tokens->count;
      bool owner = more && maq_match_at(f->sources->matches, end_of(entity), MAQ_LEXICON_SPEECH, MAQ_TYPE_OPINION);
      bool speaks = owner || maq_entity_is_plain(f, entity);
      bool quoted = is_quoted(f, entity, &token, &quotation);
      bool person = !quoted && entity->class == MAQ_PERSON && entity->parent == MAQ_NO_ENTITY && speaks;
      if (person && (!done || is_told(f, entity))) { /* the first one, but rather who is named behind a verb of speech */
        last = (uint32_t)at;
        done = true;
      }
    }
  }
}

bool maq_speaker_finder_make(maq_arena *arena, const maq_entity_sources *sources, const maq_entities *entities,
                             const maq_people *people, const maq_verb_matches *verbs, maq_speaker_finder *finder) {
  size_t tokens = sources->tokens->count + 1, sentences = sources->sentences->count + 1;
  *finder = (maq_speaker_finder){
      .arena = arena,
      .sources = sources,
      .entities = entities,
      .people = people,
      .verbs = verbs,
      .begins = maq_arena_allocate(arena, tokens * sizeof *finder->begins),
      .ends = maq_arena_allocate(arena, tokens * sizeof *finder->ends),
      .subject = maq_arena_allocate(arena, sentences * sizeof *finder->subject),
  };
  if (!finder->begins || !finder->ends || !finder->subject) {
    return false;
  }
  memset(finder->begins, 0xFF, tokens * sizeof *finder->begins);
  memset(finder->ends, 0xFF, tokens * sizeof *finder->ends);
  for (uint32_t i = 0; i < entities->count; i++) {
    const maq_entity *entity = &entities->items[i];
    if (entity->parent == MAQ_NO_ENTITY) {
      finder->begins[entity->span.first_token] = i;
      finder->ends[end_of(entity) - 1] = i;
    }
  }
  find_parties(finder);
  find_subjects(finder);
  return !arena->failed;
}
