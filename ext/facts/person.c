/* person.c: names of people: by initials, by given names and surnames of the lexicon, by the endings of surnames, and by the
 * word before them (a post, a profession, an honorific).
 *
 * A name is a run of capitalised words of which only the last is inflected. How much evidence a run needs depends on its
 * length: one word must be a surname or given name, two unknown ones may do in the middle of a sentence.
 */
#include "base/utf8.h"
#include "facts/names.h"

enum { MOST_PARTS = 4, SYLLABLE = 4 /* letters */, LONGEST_ENDING = 8 /* letters */ };

/* ---- single words ----------------------------------------------------------------------------------------------- */

typedef enum ending { ENDING_NONE, ENDING_PATRONYMIC, ENDING_EITHER /* given names have it too */, ENDING_SURNAME } ending;

static bool visit_surname_ending(void *context, uint32_t number) {
  const maq_lexeme *lexeme = maq_lexicon_get(number);
  ending *found = context;
  if (lexeme->table == MAQ_LEXICON_SURNAMES && lexeme->type == MAQ_TYPE_SURNAME_ENDING) {
    const char *code = maq_lexicon_text(lexeme->code);
    *found = strcmp(code, "patronymic") == 0 ? ENDING_PATRONYMIC : strcmp(code, "either") == 0 ? ENDING_EITHER : ENDING_SURNAME;
  }
  return true;
}

/* The longest ending of a surname or a patronymic that has two letters or more before it. */
static ending ending_of(const char *stem, size_t length) {
  const char *at = stem + length, *least = stem + 4;
  ending found = ENDING_NONE;
  for (int letters = 0; letters < LONGEST_ENDING && at > least; letters++) {
    at = maq_utf8_previous(stem, at);
    if (at >= least) {
      maq_vocabulary_lexemes(maq_vocabulary_find(at, (size_t)(stem + length - at)), visit_surname_ending, &found);
    }
  }
  return found;
}

/* How a word looks as a part of a name. */
typedef struct part {
  bool surname; /* by lexicon or ending */
  bool given;
  bool family_first; /* a surname that stands before the given name: `Пак` */
  bool inflected;    /* carries a case: nothing of the name follows */
  ending ending;
} part;

static bool is_plain_case(const maq_inflection *reading) {
  return !reading->possessive && !reading->attributive && !reading->predicative && !reading->similative &&
         (reading->grammatical_case != MAQ_NOMINATIVE || reading->plural);
}

static bool visit_name(void *context, uint32_t number) {
  const maq_lexeme *lexeme = maq_lexicon_get(number);
  part *p = context;
  p->given |= lexeme->table == MAQ_LEXICON_GIVEN_NAMES;
  bool surname = lexeme->table == MAQ_LEXICON_SURNAMES && lexeme->type == MAQ_TYPE_SURNAME;
  p->surname |= surname;
  p->family_first |= surname && strcmp(maq_lexicon_text(lexeme->code), "family_first") == 0;
  return true;
}

static void look_up(const char *word, size_t length, part *p) {
  maq_vocabulary_lexemes(maq_vocabulary_find(word, length), visit_name, p);
  const char *hyphen = memchr(word, '-', length); /* `Қасым-Жомарт`: either part may be known */
  if (hyphen && !p->given) {
    maq_vocabulary_lexemes(maq_vocabulary_find(word, (size_t)(hyphen - word)), visit_name, p);
    maq_vocabulary_lexemes(maq_vocabulary_find(hyphen + 1, length - 1 - (size_t)(hyphen - word)), visit_name, p);
  }
  p->ending = ending_of(word, length);
  p->surname |= p->ending != ENDING_NONE;
}

static part part_of(const maq_name_finder *f, size_t token) {
  const maq_token *t = &f->sources->tokens->items[token];
  part found = {.inflected = t->base_length < t->folded_length};
  if (t->folded_length > MAQ_LONGEST_STEM - 8) {
    return found;
  }
  maq_string base = maq_token_base(t);
  look_up(base.text, base.length, &found);
  if (found.surname || found.given || f->sources->language != MAQ_LANGUAGE_KK) {
    return found;
  }
  maq_inflection readings[MAQ_MOST_INFLECTIONS];
  size_t count = maq_kazakh_inflections(base.text, base.length, readings, MAQ_MOST_INFLECTIONS);
  for (size_t i = 0; i < count; i++) {
    char stem[MAQ_LONGEST_STEM];
    if (!is_plain_case(&readings[i]) || readings[i].restore != MAQ_RESTORE_NONE) {
      continue;
    }
    look_up(stem, maq_kazakh_stem(base.text, &readings[i], stem, sizeof stem), &found);
    if (found.surname || found.given) {
      found.inflected = true;
      return found;
    }
  }
  return found;
}

/* ---- runs of words ---------------------------------------------------------------------------------------------- */

/* A capitalised word that may belong to a person's name. Behind another part the sentence position no longer matters. */
static bool may_be_part(const maq_name_finder *f, size_t token, bool first) {
  const maq_token *t = &f->sources->tokens->items[token];
  uint8_t marks = f->marks[token];
  if (t->kind != MAQ_WORD || !(t->shape & MAQ_CAPITALIZED) || (t->shape & MAQ_ALL_CAPS) || (marks & MAQ_MARK_TAKEN) ||
      t->length < 2) {
    return false;
  }
  return first ? (marks & (MAQ_MARK_NAME | MAQ_MARK_GIVEN)) != 0 : (t->shape & MAQ_SPACE_BEFORE) != 0;
}

/* Is the word before the token a post, a profession or an honorific? */
static bool follows_title(const maq_name_finder *f, size_t token) {
  for (size_t back = 1; back <= 3 && back <= token; back++) {
    if (f->sources->tokens->items[token - back].sentence != f->sources->tokens->items[token].sentence) {
      return false;
    }
    const maq_match *match = maq_match_at(f->sources->matches, token - back, MAQ_LEXICON_POSITIONS, -1);
    if (match && match->token_count == back) {
      return maq_lexicon_get(match->lexeme)->type != MAQ_TYPE_ROLE_MODIFIER && match->inflection.grammatical_case == MAQ_NOMINATIVE;
    }
  }
  return false;
}

static maq_name person(size_t first, size_t count, uint16_t confidence, const char *rule) {
  return (maq_name){(uint32_t)first, (uint32_t)count, MAQ_PERSON, 0, confidence, rule, {0}};
}

/* `Н.Оспанов`, `Н. Ә. Оспанов` */
static maq_name initials_at(const maq_name_finder *f, size_t token, size_t limit) {
  size_t at = token;
  while (at < limit && at < token + 3 && f->sources->tokens->items[at].kind == MAQ_INITIAL) {
    at++;
  }
  if (at < limit && f->sources->tokens->items[at].kind == MAQ_WORD && (f->sources->tokens->items[at].shape & MAQ_CAPITALIZED) &&
      !(f->marks[at] & MAQ_MARK_TAKEN) && f->sources->tokens->items[at].length > 2) {
    return person(token, at + 1 - token, 950, "initials");
  }
  return person(token, 0, 0, NULL);
}

/* The number of initials from the token on that belong to the surname before them: `Оспанов Е.`, `Оспанов Е.Б.`; 0 where they are those of
 * the name behind them (`Оспанов Е.Серікбаевпен`). */
static size_t initials_behind(const maq_name_finder *f, size_t token, size_t limit) {
  size_t at = token;
  while (at < limit && at < token + 2 && f->sources->tokens->items[at].kind == MAQ_INITIAL) {
    at++;
  }
  return at < limit && (f->sources->tokens->items[at].shape & MAQ_CAPITALIZED) ? 0 : at - token;
}

/* `Болатов Сәрсеновпен кездесті`, `Асқар Болатов Давидті құттықтады`: two people, as headlines name them. */
static bool is_another(const part *before, const part *p, size_t count) {
  if (count > 1 && p->given && !p->surname && p->ending == ENDING_NONE) {
    return before->ending == ENDING_SURNAME && !before->given;
  }
  bool surname = p->surname && !p->given && (p->ending == ENDING_SURNAME || p->ending == ENDING_NONE);
  return before->ending == ENDING_SURNAME && !before->given && surname && p->inflected;
}

typedef struct run {
  size_t count;
  bool given, surname, common, place;
  part first, last;
} run;

/* The run of name parts from `token`; ends behind the first inflected one. */
static run run_at(const maq_name_finder *f, size_t token, size_t limit) {
  run r = {.count = 0};
  for (size_t at = token; at < limit && r.count < MOST_PARTS && may_be_part(f, at, at == token); at++) {
    part p = part_of(f, at);
    bool known = p.given || p.surname;
    if (r.count && ((f->sources->tokens->items[at].shape ^ f->sources->tokens->items[token].shape) & MAQ_LATIN)) {
      break; /* a brand behind the name: a name is written in one script */
    }
    bool syllable = r.count && r.first.family_first && f->sources->tokens->items[at].length <= SYLLABLE; /* `Пак Сын Хо` */
    if (r.count && !known && !syllable && (f->marks[at] & (MAQ_MARK_COMMON | MAQ_MARK_PLACE))) {
      break; /* a capitalised post or place behind the name */
    }
    if (r.count && is_another(&r.last, &p, r.count)) {
      break;
    }
    if (r.count == 0) {
      r.first = p;
    }
    r.last = p;
    r.given |= p.given;
    r.surname |= p.surname && (r.count > 0 || !p.given);
    r.common |= (f->marks[at] & MAQ_MARK_COMMON) != 0;
    r.place |= (f->marks[at] & MAQ_MARK_PLACE) != 0 && r.count == 0;
    r.count++;
    if (p.inflected) {
      break;
    }
  }
  return r;
}

/* One word: a surname or an unmistakable given name. */
static maq_name single(const maq_name_finder *f, size_t token, const run *r, bool titled) {
  bool opens = (f->marks[token] & MAQ_MARK_INITIAL) != 0;
  if (r->place || (r->common && (opens || !titled))) {
    return person(token, 0, 0, NULL);
  }
  if (r->first.surname || (f->marks[token] & MAQ_MARK_SURNAME)) {
    return person(token, 1, titled ? 850 : 700, "surname");
  }
  if (r->first.given) {
    return person(token, 1, titled ? 800 : 650, "given-name");
  }
  return titled && !opens ? person(token, 1, 550, "title-name") : person(token, 0, 0, NULL);
}

/* `Ақын Роза Ахметова`: a post or profession that has its capital from the sentence, before a name that needs no more words;
 * English writes any title before a name with a capital. */
static bool is_opening_title(const maq_name_finder *f, size_t token, size_t limit) {
  const maq_match *match = maq_match_at(f->sources->matches, token, MAQ_LEXICON_POSITIONS, -1);
  unsigned type = match ? maq_lexicon_get(match->lexeme)->type : 0;
  bool english = f->sources->language == MAQ_LANGUAGE_EN;
  return match && (english || (f->marks[token] & MAQ_MARK_INITIAL)) && match->token_count == 1 &&
         (type == MAQ_TYPE_OCCUPATION || type == MAQ_TYPE_ROLE ||
          (f->sources->language != MAQ_LANGUAGE_KK && type == MAQ_TYPE_ROLE_STANDALONE)) &&
         match->inflection.grammatical_case == MAQ_NOMINATIVE && token + 2 < limit && (f->marks[token + 1] & MAQ_MARK_NAME) &&
         may_be_part(f, token + 1, true) && may_be_part(f, token + 2, false);
}

maq_name maq_person_at(const maq_name_finder *f, size_t token) {
  const maq_token *t = &f->sources->tokens->items[token];
  size_t limit = maq_name_limit(f, token);
  if (t->kind == MAQ_INITIAL) {
    return initials_at(f, token, limit);
  }
  if (!may_be_part(f, token, true) || is_opening_title(f, token, limit)) {
    return person(token, 0, 0, NULL);
  }
  run r = run_at(f, token, limit);
  bool titled = follows_title(f, token);
  bool cyrillic = (t->shape & MAQ_CYRILLIC) != 0 || f->sources->language == MAQ_LANGUAGE_EN;
  if (r.count == 0 || (r.place && !r.surname)) {
    return person(token, 0, 0, NULL);
  }
  if (r.count == 1) {
    size_t initials = initials_behind(f, token + 1, limit);
    if (initials && r.first.surname) {
      return person(token, 1 + initials, 800, "surname-initial");
    }
    return cyrillic ? single(f, token, &r, titled) : person(token, 0, 0, NULL);
  }
  if (r.first.given || (r.given && r.surname)) {
    return person(token, r.count, r.surname ? 950 : 850, "given-name");
  }
  if (r.surname) {
    return person(token, r.count, 800, "surname");
  }
  if (titled) {
    return person(token, r.count, 800, "title-name");
  }
  bool opens = (f->marks[token] & MAQ_MARK_INITIAL) != 0;
  return r.common || opens || !cyrillic ? person(token, 0, 0, NULL) : person(token, r.count, 550, "two-capitals");
}
