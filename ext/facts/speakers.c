/* speakers.c: the subjects of sentences, and what pronouns and nominals lead to.
 *
 * `ол`, `оның` lead to the last person that was the subject of an earlier sentence; a bare post (`министр`) to the last person
 * before it with such a role; `тараптар`, `екі ел` to the first two countries of the article. All looks go a constant number
 * of tokens or people back.
 */
#include "facts/speakers.h"

#include "base/utf8.h"
#include "facts/names.h"
#include "facts/quotation_marks.h"
#include "kazakh/morphology.h"
#include "lexicon_types.h"
#include "text/character.h"

enum {
  MOST_TOKENS = 60,
  LONGEST_ROLE = 4,
  NATION_WITHIN = 3,
  MEANT_WITHIN = 6,
  LONGEST_QUOTED_NAME = 8,
  LONGEST_TOLD = 10,
  PRONOUN_WITHIN = 6,
  POST_WITHIN = 4,
  SPOKE_WITHIN = 4 /* sentences */
};

static const maq_speaker nobody = {false, 0, 0, MAQ_NO_ENTITY, {NULL, 0}};

static const maq_token *token_at(const maq_speaker_finder *f, size_t token) {
  return &f->sources->tokens->items[token];
}

static const maq_match *role_at(const maq_speaker_finder *f, size_t token) {
  const maq_matches *matches = f->sources->matches;
  for (uint32_t i = matches->first[token]; i < matches->first[token + 1]; i++) {
    const maq_lexeme *lexeme = maq_lexicon_get(matches->items[i].lexeme);
    if (lexeme->table == MAQ_LEXICON_POSITIONS && maq_is_role_type(lexeme->type)) {
      return &matches->items[i];
    }
  }
  return NULL;
}

/* ---- what a mention leads to ------------------------------------------------------------------------------------- */

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
  if (t->kind != MAQ_WORD || maq_is_function_word(f->sources->matches, begin - 1)) {
    return begin;
  }
  maq_analysis best;
  maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
  const maq_inflection *nominal = &best.form.nominal;
  bool owner = best.upos == MAQ_UPOS_NOUN && !best.verbal && !nominal->attributive && !nominal->possessive &&
               (nominal->grammatical_case == MAQ_NOMINATIVE || nominal->grammatical_case == MAQ_GENITIVE);
  return owner ? begin - 1 : begin;
}

/* The country that a word right before the role names: `бельгиялық дипломат`, `Литва дипломатиясының басшысы`; text NULL if there
 * is none. */
static maq_string nation_before(const maq_speaker_finder *f, const maq_match *role) {
  for (size_t back = 1; back <= NATION_WITHIN && back <= role->first_token; back++) {
    size_t at = role->first_token - back;
    if (token_at(f, at)->sentence != token_at(f, role->first_token)->sentence || token_at(f, at)->kind != MAQ_WORD) {
      break;
    }
    uint32_t index = f->ends[at];
    if (index != MAQ_NO_ENTITY && f->entities->items[index].class == MAQ_GPE && f->entities->items[index].code.text) {
      return f->entities->items[index].code;
    }
    const maq_match *norp = maq_match_at(f->sources->matches, at, MAQ_LEXICON_NORPS, -1);
    const char *country = norp ? maq_lexicon_text(maq_lexicon_get(norp->lexeme)->country) : "";
    if (*country) {
      return maq_string_of(country);
    }
  }
  return (maq_string){NULL, 0};
}

/* A word that may mean anybody of a kind: `сарапшы`; not a calling (`журналист`: nobody with another post), nor one that stands for a
 * certain post, unless it may also be whoever speaks (`спикер`). */
static bool is_hypernym(const maq_speaker_finder *f, size_t token) {
  const maq_match *match = maq_match_at(f->sources->matches, token, MAQ_LEXICON_SPEECH, MAQ_TYPE_SPEAKER_HYPERNYM);
  const maq_lexeme *lexeme = match ? maq_lexicon_get(match->lexeme) : NULL;
  const char *value = lexeme ? maq_lexicon_text(lexeme->value) : "";
  return match && strcmp(value, "calling") != 0 && (!*maq_lexicon_text(lexeme->code) || strcmp(value, "anybody") == 0);
}

/* Is somebody else's turn told by the word behind the role: `Адвокат | болса, …`? */
static bool takes_turn(const maq_speaker_finder *f, const maq_match *role) {
  size_t next = (size_t)role->first_token + role->token_count;
  return next < f->sources->tokens->count && maq_match_at(f->sources->matches, next, MAQ_LEXICON_SPEECH, MAQ_TYPE_SUBJECT_PARTICLE);
}

/* The person whom a role means that nobody in the article has: the last subject, not far before, unless the role is of people
 * without a name, or both are of different offices, or of different countries. */
static uint32_t person_meant(const maq_speaker_finder *f, const maq_match *role) {
  size_t last = role->first_token + role->token_count - 1;
  uint32_t sentence = token_at(f, last)->sentence, index = f->subject[sentence];
  if (index == MAQ_NO_ENTITY || maq_match_at(f->sources->matches, last, MAQ_LEXICON_SPEECH, MAQ_TYPE_SPEAKER_UNNAMED) ||
      takes_turn(f, role) || f->entities->items[index].span.sentence + MEANT_WITHIN < sentence ||
      f->people->of_entity[index] == MAQ_NO_PERSON) {
    return MAQ_NO_ENTITY;
  }
  const maq_person *person = &f->people->items[f->people->of_entity[index]];
  maq_string nation = nation_before(f, role);
  bool certain = *maq_post_called(f, role->first_token, role->token_count) != 0 && !is_hypernym(f, role->first_token);
  bool hypernym = !certain && (is_hypernym(f, role->first_token) || is_hypernym(f, last));
  bool same_nation = !nation.text || !person->country.text || maq_string_equal(person->country, nation);
  return same_nation && (hypernym || !person->role.text) ? index : MAQ_NO_ENTITY;
}

/* A bare role: the person that has it or is meant, or the words themselves. */
static maq_speaker speaker_of_role(const maq_speaker_finder *f, const maq_match *role) {
  size_t begin = role->first_token, end = begin + role->token_count;
  size_t owner = owner_begin(f, role);
  const char *called = owner < begin ? maq_post_called(f, owner, end - owner) : ""; /* `Үкімет | басшысы` */
  uint32_t entity = *called ? maq_holder_called(f, owner, called) : maq_person_with_role(f, role, NULL);
  entity = role->inflection.plural ? MAQ_NO_ENTITY : entity;
  if (entity == MAQ_NO_ENTITY && !role->inflection.plural && !*called) {
    entity = owner == begin || f->ends[begin - 1] == MAQ_NO_ENTITY ? person_meant(f, role) : MAQ_NO_ENTITY;
  }
  if (entity != MAQ_NO_ENTITY) {
    return speaker_of_entity(f, begin, end, entity);
  }
  if (owner < begin) { /* `банк өкілі`, `венгр дипломаты`: nobody's name, but more than a bare role */
    maq_name_finder finder = {.sources = f->sources};
    maq_name words = {.first = (uint32_t)owner, .count = (uint32_t)(end - owner), .class = MAQ_POSITION};
    return (maq_speaker){true, owner, end, MAQ_NO_ENTITY, maq_canonical_name(f->arena, &finder, &words)};
  }
  return (maq_speaker){true, begin, end, MAQ_NO_ENTITY, maq_string_of(maq_lexicon_text(maq_lexicon_get(role->lexeme)->name))};
}

/* Who a pronoun means: the owner of words of opinion earlier in the sentence (`X-тің айтуынша …, ол`), else the subject of a
 * sentence before. */
static uint32_t subject_before(const maq_speaker_finder *f, size_t token) {
  uint32_t sentence = token_at(f, token)->sentence;
  for (size_t back = 1; back <= MOST_TOKENS && back < token && token_at(f, token - back)->sentence == sentence; back++) {
    size_t at = token - back;
    uint32_t index = maq_match_at(f->sources->matches, at, MAQ_LEXICON_SPEECH, MAQ_TYPE_OPINION) ? f->ends[at - 1] : MAQ_NO_ENTITY;
    if (index != MAQ_NO_ENTITY && f->entities->items[index].class == MAQ_PERSON) {
      return index;
    }
  }
  return f->subject[sentence];
}

/* A pronoun or `тараптар` at the token, of the speaker_… types of speech.tsv; `owner`: in the genitive, else the nominative. */
static maq_speaker speaker_of_reference(const maq_speaker_finder *f, size_t token, bool owner) {
  const maq_match *match = NULL;
  for (uint32_t i = f->sources->matches->first[token]; i < f->sources->matches->first[token + 1] && !match; i++) {
    const maq_lexeme *lexeme = maq_lexicon_get(f->sources->matches->items[i].lexeme);
    bool wanted = lexeme->type == MAQ_TYPE_SPEAKER_PRONOUN || lexeme->type == MAQ_TYPE_SPEAKER_PRONOUN_PLURAL ||
                  lexeme->type == MAQ_TYPE_SPEAKER_PARTIES;
    match = lexeme->table == MAQ_LEXICON_SPEECH && wanted ? &f->sources->matches->items[i] : NULL;
  }
  if (!match) {
    return nobody;
  }
  size_t end = token + match->token_count;
  if (*maq_lexicon_text(maq_lexicon_get(match->lexeme)->code)) { /* `біреу`: nobody's name, but the word */
    bool stands = match->inflection.grammatical_case == (owner ? MAQ_GENITIVE : MAQ_NOMINATIVE) && !match->inflection.attributive;
    maq_name_finder finder = {.sources = f->sources};
    maq_name words = {.first = (uint32_t)token, .count = (uint32_t)(end - token), .class = MAQ_POSITION};
    return stands ? (maq_speaker){true, token, end, MAQ_NO_ENTITY, maq_canonical_name(f->arena, &finder, &words)} : nobody;
  }
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
  bool behind = !owner && token > 0 &&
                (maq_verb_ending_at(f->verbs, token - 1, MAQ_LEXICON_SPEECH) ||
                 maq_match_at(f->sources->matches, token - 1, MAQ_LEXICON_SPEECH, MAQ_TYPE_SAY));
  uint32_t spoke = behind ? f->spoke[token_at(f, token)->sentence] : MAQ_NO_ENTITY; /* `деді ол`: who has been speaking */
  uint32_t subject = several ? MAQ_NO_ENTITY : spoke != MAQ_NO_ENTITY ? spoke : subject_before(f, token);
  return subject != MAQ_NO_ENTITY ? speaker_of_entity(f, token, end, subject)
                                  : (maq_speaker){true, token, end, MAQ_NO_ENTITY, {NULL, 0}};
}

/* ---- subjects ---------------------------------------------------------------------------------------------------- */

static bool is_nominative(const maq_inflection *inflection) {
  return inflection->grammatical_case == MAQ_NOMINATIVE && !inflection->attributive && !inflection->predicative;
}

bool maq_is_owned_in(const maq_speaker_finder *f, size_t token, bool any_case) {
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

/* Is what stands before the token what somebody is or becomes: `министр | болуға келмейтінін`, `президент | болып сайланғанын`? */
static bool is_complement(const maq_speaker_finder *f, size_t token, size_t end) {
  static const char become[] = "бол";
  const maq_token *t = token < end ? token_at(f, token) : NULL;
  if (!t || t->kind != MAQ_WORD || t->folded_length < sizeof become || memcmp(t->folded, become, sizeof become - 1) != 0) {
    return false;
  }
  maq_verb_form forms[MAQ_MOST_VERB_FORMS];
  size_t count = maq_kazakh_verb_forms(t->folded, t->folded_length, forms, MAQ_MOST_VERB_FORMS);
  for (size_t i = 0; i < count; i++) {
    char stem[MAQ_LONGEST_STEM];
    size_t length = maq_kazakh_stem(t->folded, &forms[i].nominal, stem, sizeof stem);
    bool linked = (forms[i].ending == MAQ_VERB_CONVERB || forms[i].ending == MAQ_VERB_NOUN) && !forms[i].nominal.possessive;
    if (linked && maq_string_is((maq_string){stem, length}, become)) {
      return true;
    }
  }
  return false;
}

/* Is it a part of what stands in quotation marks, with only the opening one: `«Жаңа жол | картасы» бағдарламасы`? */
static bool is_torn(const maq_speaker_finder *f, const maq_entity *entity) {
  uint32_t close = f->partner[entity->span.first_token];
  return close != MAQ_NO_MATCH && close > maq_entity_end(entity);
}

size_t maq_behind_mark(const maq_speaker_finder *f, size_t token) {
  bool closing = token < f->sources->tokens->count && token_at(f, token)->mark == '"' && f->partner[token] < token;
  return closing ? token + 1 : token;
}

/* `Twitter | арқылы`, `Абай | туралы`, `Абай | арасындағы`: what stands before is no subject. */
static bool is_postposition(const maq_speaker_finder *f, size_t token, size_t end) {
  return token < end && (maq_match_at(f->sources->matches, token, MAQ_LEXICON_SPEECH, MAQ_TYPE_POSTPOSITION) ||
                         maq_match_at(f->sources->matches, token, MAQ_LEXICON_CALENDAR, MAQ_TYPE_BETWEEN));
}

/* Does the name own the word behind it: `Астана | қаласының`, `«Жол» | тобы`? Then it is no subject. */
static bool is_owner(const maq_speaker_finder *f, const maq_entity *entity, size_t end) {
  size_t next = maq_behind_mark(f, maq_entity_end(entity));
  bool body = entity->class == MAQ_GPE || entity->class == MAQ_ORGANISATION;
  if (entity->class == MAQ_PERSON && next + 1 < end && f->begins[next] == MAQ_NO_ENTITY) { /* `X | кампаниясының өкілі` */
    maq_analysis best;
    const maq_token *t = token_at(f, next);
    maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1);
    bool owns = t->kind == MAQ_WORD && !best.verbal && (best.form.nominal.possessive & MAQ_PERSON_MASK) == 3;
    return owns && best.form.nominal.grammatical_case == MAQ_GENITIVE && maq_is_owned_in(f, next + 1, true);
  }
  bool post = entity->class == MAQ_POSITION; /* `Президент | куәлігін` */
  return (body || post) && next < end && f->begins[next] == MAQ_NO_ENTITY &&
         maq_is_owned_in(f, next, entity->class == MAQ_GPE || post);
}

/* `Президенттің | өзі айтты`: the owner is who is meant. */
static bool is_oneself(const maq_speaker_finder *f, size_t token, size_t end) {
  return token < end && maq_string_is(maq_token_folded(token_at(f, token)), "өзі");
}

maq_speaker maq_named_subject(const maq_speaker_finder *f, size_t token, size_t end, size_t *next) {
  uint32_t index = f->begins[token];
  if (index == MAQ_NO_ENTITY) {
    return nobody;
  }
  const maq_entity *entity = &f->entities->items[index];
  *next = maq_entity_end(entity);
  unsigned news_case;
  size_t behind = maq_behind_mark(f, *next);
  maq_speaker news = maq_news_noun(f, token, behind, &news_case);
  if (!news.found && behind > *next && behind + 1 < end) { /* `«X» реттеушінің | баспасөз қызметі` */
    news = maq_news_noun(f, token - (token > 0), behind + 1, &news_case);
    news.found = news.found && news.begin <= token;
  }
  if (news.found && news.end <= end) {
    *next = news.end;
    return news_case == MAQ_NOMINATIVE ? news : nobody;
  }
  bool named = entity->class == MAQ_PERSON || entity->class == MAQ_ORGANISATION || entity->class == MAQ_GPE ||
               entity->class == MAQ_POSITION || entity->class == MAQ_CONTACT;
  bool complement = entity->class == MAQ_POSITION && (is_complement(f, *next, end) || maq_before_object(f, *next, end));
  bool plain = maq_entity_is_plain(f, entity) || is_oneself(f, *next, end);
  bool subject = named && !complement && !is_torn(f, entity) && plain && !is_owner(f, entity, end) &&
                 !maq_joined_to_object(f, entity, end) && !is_postposition(f, maq_behind_mark(f, *next), end);
  return subject ? speaker_of_entity(f, token, *next, maq_medium_of(f, index)) : nobody;
}

/* A person whose name stands right behind a role is rather meant than the role; else the first one stays. */
static bool is_better(const maq_speaker_finder *f, const maq_speaker *first, const maq_speaker *next, bool behind_role) {
  bool person = next->entity != MAQ_NO_ENTITY && f->entities->items[next->entity].class == MAQ_PERSON;
  bool first_person = first->entity != MAQ_NO_ENTITY && f->entities->items[first->entity].class == MAQ_PERSON &&
                      f->begins[first->begin] != MAQ_NO_ENTITY && f->entities->items[f->begins[first->begin]].class == MAQ_PERSON;
  return !first->found || (person && behind_role && !first_person);
}

/* Is it the participle that a role stands before: `әкім | болған Болат`? */
static bool links_role(const maq_speaker_finder *f, size_t token) {
  const maq_match *be = maq_match_at(f->sources->matches, token, MAQ_LEXICON_SPEECH, MAQ_TYPE_ROLE_LINK);
  return be && be->token_count == 1;
}

/* Does a role own the word behind it: `кеншілер тобын`? Then it is no subject. */
static bool role_owns(const maq_speaker_finder *f, const maq_match *role, size_t end) {
  size_t next = (size_t)role->first_token + role->token_count;
  return next < end && f->begins[next] == MAQ_NO_ENTITY && !role_at(f, next) && !role->inflection.possessive &&
         maq_is_owned_in(f, next, true);
}

/* A post without a name: the person that has it, else the last subject, of whom no role is known, where the post names no country
 * (`Мемлекет басшысы`); else the post. */
static maq_speaker speaker_of_post(const maq_speaker_finder *f, const maq_speaker *post) {
  const maq_entity *entity = &f->entities->items[post->entity];
  const maq_match *role = NULL;
  for (size_t at = post->end; at > post->begin; at--) {
    role = role_at(f, at - 1);
    uint32_t person = role ? maq_person_with_role(f, role, entity) : MAQ_NO_ENTITY;
    if (person != MAQ_NO_ENTITY) {
      return speaker_of_entity(f, post->begin, post->end, person);
    }
  }
  role = role_at(f, post->begin);
  bool whole = role && role->first_token + role->token_count == post->end && !entity->country.text;
  uint32_t meant = whole ? person_meant(f, role) : MAQ_NO_ENTITY;
  return meant != MAQ_NO_ENTITY ? speaker_of_entity(f, post->begin, post->end, meant) : *post;
}

/* The token behind words in quotation marks that `деп` follows, `«Испания ұзақ жаса» | деп айқайлады`: who they name is no subject
 * outside; the next token where none begin here. */
static size_t behind_quoted(const maq_speaker_finder *f, size_t token, size_t end) {
  uint32_t close = token_at(f, token)->mark == '"' ? f->partner[token] : MAQ_NO_MATCH;
  bool said = close != MAQ_NO_MATCH && close > token && close + 1 < end &&
              maq_match_at(f->sources->matches, close + 1, MAQ_LEXICON_SPEECH, MAQ_TYPE_QUOTATIVE);
  return said ? close + 1 : token + 1;
}

maq_speaker maq_speaker_between(const maq_speaker_finder *f, size_t begin, size_t end) {
  maq_speaker best = nobody;
  bool behind_role = false;
  end = end - begin > MOST_TOKENS ? begin + MOST_TOKENS : end;
  for (size_t at = begin; at < end;) {
    size_t next = behind_quoted(f, at, end);
    if (next > at + 1) {
      at = next;
      continue;
    }
    maq_speaker found = maq_named_subject(f, at, end, &next);
    size_t several = maq_speaker_list(f, at, end, &found);
    next = several > at ? several : next;
    const maq_match *role = next == at + 1 && !found.found ? role_at(f, at) : NULL;
    bool is_role = role && is_nominative(&role->inflection) && f->begins[at] == MAQ_NO_ENTITY && !role_owns(f, role, end) &&
                   !is_complement(f, at + role->token_count, end) &&
                   (role->inflection.plural || !maq_before_object(f, at + role->token_count, end));
    if (is_role) {
      next = at + role->token_count;
      found = speaker_of_role(f, role);
    } else if (!found.found && f->begins[at] == MAQ_NO_ENTITY) {
      found = speaker_of_reference(f, at, false);
      next = found.found ? found.end : next;
      uint32_t called = found.found ? MAQ_NO_ENTITY : maq_person_called(f, at, false);
      found = called != MAQ_NO_ENTITY ? speaker_of_entity(f, at, at + 1, called) : found;
    }
    if (found.found && is_better(f, &best, &found, behind_role)) {
      best = found;
    }
    bool position = f->begins[at] != MAQ_NO_ENTITY && f->entities->items[f->begins[at]].class == MAQ_POSITION;
    bool linked = behind_role && next == at + 1 && links_role(f, at); /* `министр | болған X` */
    behind_role = is_role || (position && found.found) || linked;
    at = next;
  }
  bool post = best.found && best.entity != MAQ_NO_ENTITY && f->entities->items[best.entity].class == MAQ_POSITION;
  return post ? speaker_of_post(f, &best) : best;
}

maq_speaker maq_speaker_before(const maq_speaker_finder *f, size_t begin, size_t end) {
  if (end <= begin) {
    return nobody;
  }
  bool honoured = end > begin + 1 && maq_match_at(f->sources->matches, end - 1, MAQ_LEXICON_POSITIONS, MAQ_TYPE_HONORIFIC);
  uint32_t index = f->ends[honoured ? end - 2 : end - 1]; /* `Сейітов | мырзаның` */
  if (index != MAQ_NO_ENTITY && f->entities->items[index].span.first_token >= begin) {
    const maq_entity *entity = &f->entities->items[index];
    bool named = entity->class == MAQ_PERSON || entity->class == MAQ_ORGANISATION || entity->class == MAQ_POSITION ||
                 entity->class == MAQ_GPE || entity->class == MAQ_CONTACT;
    if (named) {
      maq_speaker speaker = speaker_of_entity(f, entity->span.first_token, end, maq_medium_of(f, index));
      return entity->class == MAQ_POSITION && speaker.entity == index ? speaker_of_post(f, &speaker) : speaker;
    }
  }
  uint32_t called = maq_person_called(f, end - 1 - honoured, !honoured);
  if (called != MAQ_NO_ENTITY && end - 1 - honoured >= begin) {
    return speaker_of_entity(f, end - 1 - honoured, end, called);
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

/* Moves *token on to the entity; is that within a quotation of more than a name? *end is where the last quotation that was
 * passed ends. */
static bool is_quoted(const maq_speaker_finder *f, const maq_entity *entity, size_t *token, size_t *end) {
  for (; *token < entity->span.first_token; ++*token) {
    const maq_token *t = token_at(f, *token);
    uint32_t partner = t->mark == '"' ? f->partner[*token] : MAQ_NO_MATCH;
    if (partner != MAQ_NO_MATCH && partner > *token + LONGEST_QUOTED_NAME && partner > *end) {
      *end = partner;
    }
  }
  return entity->span.first_token < *end;
}

/* Stands a verb of speech before the name, with nothing but its role between: `– деді министр | X`? */
static bool is_told(const maq_speaker_finder *f, const maq_entity *entity) {
  for (size_t back = 1; back <= LONGEST_TOLD && back <= entity->span.first_token; back++) {
    size_t at = entity->span.first_token - back;
    const maq_token *t = token_at(f, at);
    bool opinion = maq_match_at(f->sources->matches, at, MAQ_LEXICON_SPEECH, MAQ_TYPE_OPINION); /* `X-тің айтуынша | Y …` */
    if (opinion || t->sentence != entity->span.sentence || (t->kind == MAQ_PUNCT && t->mark != '"')) {
      return false;
    }
    if (maq_verb_ending_at(f->verbs, at, MAQ_LEXICON_SPEECH) ||
        maq_match_at(f->sources->matches, at, MAQ_LEXICON_SPEECH, MAQ_TYPE_SAY)) {
      return true;
    }
  }
  return false;
}

static maq_string fold(maq_arena *arena, maq_string text) {
  char *out = text.text ? maq_arena_reserve(arena, text.length * MAQ_FOLD_GROWTH + 1) : NULL;
  maq_string folded = {out, out ? maq_fold(text.text, text.length, out) : 0};
  if (out) {
    maq_arena_commit(arena, folded.length + 1);
  }
  return folded;
}

/* `бұрынғы`, `тұңғыш`: who has the role that follows has it no more. */
static bool is_former(const maq_speaker_finder *f, size_t token) {
  const maq_match *modifier = maq_match_at(f->sources->matches, token, MAQ_LEXICON_POSITIONS, MAQ_TYPE_ROLE_MODIFIER);
  return modifier && strcmp(maq_lexicon_text(maq_lexicon_get(modifier->lexeme)->code), "former") == 0;
}

/* The names and roles of the people, folded, the posts that they have by another name, and who has a role no more. */
static bool fold_people(maq_arena *arena, maq_speaker_finder *f) {
  f->names = maq_arena_allocate(arena, (f->people->count + 1) * sizeof *f->names);
  f->roles = maq_arena_allocate(arena, (f->people->count + 1) * sizeof *f->roles);
  f->posts = maq_arena_allocate(arena, (f->people->count + 1) * sizeof *f->posts);
  f->former = maq_arena_allocate(arena, (f->people->count + 1) * sizeof *f->former);
  if (!f->names || !f->roles || !f->posts || !f->former) {
    return false;
  }
  for (size_t i = 0; i < f->people->count; i++) {
    f->names[i] = fold(arena, f->people->items[i].name);
    f->roles[i] = fold(arena, f->people->items[i].role);
    size_t name = f->entities->items[f->people->items[i].entity].span.first_token;
    f->former[i] = false;
    for (size_t back = 1; back <= LONGEST_ROLE && back <= name && !f->posts[i].length; back++) {
      f->posts[i] = maq_string_of(maq_post_called(f, name - back, back));
      f->former[i] |= is_former(f, name - back);
    }
  }
  return !arena->failed;
}

/* Is there a verb or word of speech in the sentence? */
static bool tells(const maq_speaker_finder *f, uint32_t sentence) {
  const maq_sentence *s = &f->sources->sentences->items[sentence];
  for (size_t at = s->first_token; at < (size_t)s->first_token + s->token_count; at++) {
    if (maq_verb_ending_at(f->verbs, at, MAQ_LEXICON_SPEECH) ||
        maq_match_at(f->sources->matches, at, MAQ_LEXICON_SPEECH, MAQ_TYPE_SAY)) {
      return true;
    }
  }
  return false;
}

/* Does `ол` stand as the subject before the token: `Сосын ол X пен Y арасында …`? Not where it determines a time or place: `ол
 * кезде`, `ол жақта`. */
static bool has_pronoun(const maq_speaker_finder *f, uint32_t sentence, size_t token) {
  size_t first = f->sources->sentences->items[sentence].first_token;
  for (size_t at = first; at < token && at < first + PRONOUN_WITHIN; at++) {
    const maq_match *pronoun = maq_match_at(f->sources->matches, at, MAQ_LEXICON_SPEECH, MAQ_TYPE_SPEAKER_PRONOUN);
    if (!pronoun || !maq_string_is(maq_token_folded(token_at(f, at)), maq_lexicon_text(maq_lexicon_get(pronoun->lexeme)->name))) {
      continue;
    }
    const maq_token *next = token_at(f, at + 1);
    maq_analysis best;
    maq_kazakh_analyse(next->folded, next->folded_length, 0, &best, 1);
    bool determiner =
        f->begins[at + 1] == MAQ_NO_ENTITY && next->kind == MAQ_WORD && best.upos == MAQ_UPOS_NOUN && !best.form.nominal.possessive;
    uint32_t index = f->begins[at + 1];
    bool time = index != MAQ_NO_ENTITY && f->entities->items[index].class >= MAQ_DATE;
    return !determiner && !time;
  }
  return false;
}

/* Is the name no subject though it has no case: `X | туралы`, `X, Y және Z | сияқты тұлғалар`? */
static bool is_apart(const maq_speaker_finder *f, const maq_entity *entity) {
  const maq_sentence *sentence = &f->sources->sentences->items[entity->span.sentence];
  size_t end = (size_t)sentence->first_token + sentence->token_count;
  maq_speaker several = nobody;
  bool listed = maq_speaker_list(f, entity->span.first_token, end, &several) > entity->span.first_token;
  return listed ? !several.found : is_postposition(f, maq_behind_mark(f, maq_entity_end(entity)), end);
}

/* Is the entity a mention of the person in the genitive: `X-тің | ұлы`? */
static bool is_genitive_of(const maq_speaker_finder *f, uint32_t person, uint32_t mention) {
  return person != MAQ_NO_ENTITY && f->people->of_entity[person] != MAQ_NO_PERSON &&
         f->people->of_entity[person] == f->people->of_entity[mention] &&
         maq_entity_case(f, &f->entities->items[mention]) == MAQ_GENITIVE;
}

/* The person whom a bare post near the beginning of the sentence means, which is its subject: `Өз кезегінде елші … атап өтті`; MAQ_NO_ENTITY if
 * there is none. */
static uint32_t holder_as_subject(const maq_speaker_finder *f, uint32_t sentence) {
  const maq_sentence *s = &f->sources->sentences->items[sentence];
  size_t end = (size_t)s->first_token + s->token_count;
  for (size_t at = s->first_token; at < end && at < s->first_token + POST_WITHIN && token_at(f, at)->kind == MAQ_WORD; at++) {
    bool post = f->begins[at] == MAQ_NO_ENTITY ? role_at(f, at) != NULL : f->entities->items[f->begins[at]].class == MAQ_POSITION;
    maq_speaker speaker = post ? maq_speaker_between(f, at, end) : nobody;
    bool person = speaker.entity != MAQ_NO_ENTITY && f->entities->items[speaker.entity].class == MAQ_PERSON;
    if (person && speaker.begin == at && f->entities->items[speaker.entity].span.first_token < at) {
      return speaker.entity;
    }
  }
  return MAQ_NO_ENTITY;
}

/* The only person of those named up to an entity, counted in *first and *several: whom `ол` means where nobody has been a subject. */
static void count_person(const maq_speaker_finder *f, uint32_t entity, uint32_t *first, bool *several) {
  uint32_t person = f->people->of_entity[entity];
  if (*first == MAQ_NO_ENTITY) {
    *first = entity;
  } else {
    *several |= person == MAQ_NO_PERSON || f->people->of_entity[*first] != person;
  }
}

static void find_subjects(maq_speaker_finder *f) {
  uint32_t last = MAQ_NO_ENTITY, spoke = MAQ_NO_ENTITY, when = 0, only = MAQ_NO_ENTITY;
  bool several = false;
  size_t at = 0, token = 0, quotation = 0;
  bool owned = false; /* the sentence before is of somebody or something of who spoke */
  for (uint32_t sentence = 0; sentence < f->sources->sentences->count && maq_arena_goes_on(f->arena); sentence++) {
    f->subject[sentence] = last != MAQ_NO_ENTITY || several ? last : only;
    bool other_since = last != MAQ_NO_ENTITY && !owned && f->entities->items[last].span.sentence > when &&
                       f->entities->items[last].span.sentence + 1 == sentence; /* `«…», – деді X. Y күлді. «…», – деді ол` */
    f->spoke[sentence] = spoke != MAQ_NO_ENTITY && when + SPOKE_WITHIN >= sentence && !other_since ? spoke : MAQ_NO_ENTITY;
    owned = false;
    bool done = false, owns = false;
    for (; at < f->entities->count && f->entities->items[at].span.sentence <= sentence; at++) {
      const maq_entity *entity = &f->entities->items[at];
      if (entity->class != MAQ_PERSON || entity->parent != MAQ_NO_ENTITY) {
        continue;
      }
      count_person(f, (uint32_t)at, &only, &several);
      size_t end = maq_entity_end(entity);
      bool more = end < f->sources->tokens->count;
      bool honoured = more && maq_match_at(f->sources->matches, end, MAQ_LEXICON_POSITIONS, MAQ_TYPE_HONORIFIC);
      size_t behind = end + honoured;
      bool owner =
          behind < f->sources->tokens->count && maq_match_at(f->sources->matches, behind, MAQ_LEXICON_SPEECH, MAQ_TYPE_OPINION);
      bool topic = honoured && maq_entity_case(f, entity) == MAQ_GENITIVE; /* `Сейітов мырзаның көңілі` */
      bool speaks = owner || topic || (maq_entity_is_plain(f, entity) && !is_apart(f, entity));
      owned |= is_genitive_of(f, spoke, (uint32_t)at);
      bool quoted = is_quoted(f, entity, &token, &quotation);
      bool addressed = more && token_at(f, end)->kind == MAQ_PUNCT && token_at(f, end)->mark == '!';
      bool person = !quoted && !addressed && speaks;
      bool told = person && is_told(f, entity);
      bool other = person && !told && !done && last != MAQ_NO_ENTITY && has_pronoun(f, sentence, entity->span.first_token);
      if (person && !other && (!done || told)) { /* the first one, but rather who is named behind a verb of speech */
        last = (uint32_t)at;
        done = true;
        owns |= owner;
      }
    }
    uint32_t holder = done ? MAQ_NO_ENTITY : holder_as_subject(f, sentence);
    last = holder != MAQ_NO_ENTITY ? holder : last;
    done |= holder != MAQ_NO_ENTITY;
    if (done && (owns || tells(f, sentence))) {
      spoke = last;
      when = sentence;
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
      .partner = maq_pair_quotation_marks(arena, sources->tokens),
      .begins = maq_arena_allocate(arena, tokens * sizeof *finder->begins),
      .ends = maq_arena_allocate(arena, tokens * sizeof *finder->ends),
      .subject = maq_arena_allocate(arena, sentences * sizeof *finder->subject),
      .spoke = maq_arena_allocate(arena, sentences * sizeof *finder->spoke),
  };
  if (!finder->partner || !finder->begins || !finder->ends || !finder->subject || !finder->spoke) {
    return false;
  }
  memset(finder->begins, 0xFF, tokens * sizeof *finder->begins);
  memset(finder->ends, 0xFF, tokens * sizeof *finder->ends);
  for (uint32_t i = 0; i < entities->count && maq_arena_goes_on(arena); i++) {
    const maq_entity *entity = &entities->items[i];
    if (entity->parent == MAQ_NO_ENTITY) {
      finder->begins[entity->span.first_token] = i;
      finder->ends[maq_entity_end(entity) - 1] = i;
    }
  }
  if (!fold_people(arena, finder)) {
    return false;
  }
  finder->parties = maq_two_countries(arena, entities);
  find_subjects(finder);
  return !arena->failed;
}
