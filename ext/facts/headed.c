/* headed.c: names of organisations, facilities, natural places, events, programmes, laws and works.
 *
 * Three kinds of evidence: the whole name stands in the lexicon; a head noun of heads.tsv stands behind the name and is
 * possessed by it (`… университеті`, `… ескерткіші`); the name stands in quotation marks before a head noun or a legal form
 * (`«…» ЖШС`). What stands in quotation marks is the name without its marks, but a legal form takes marks and all.
 */
#include "base/utf8.h"
#include "facts/names.h"

enum { LONGEST_QUOTED = 12, MOST_PLAIN_WORDS = 4 };

static const maq_name nothing = {0};

static maq_name make(size_t first, size_t end, maq_entity_class class, uint16_t confidence, const char *rule) {
  return (maq_name){(uint32_t)first, (uint32_t)(end - first), class, 0, confidence, rule, {0}};
}

/* ---- by the lexicon --------------------------------------------------------------------------------------------- */

static bool is_body(unsigned type) {
  return type == MAQ_TYPE_GOVERNMENT || type == MAQ_TYPE_PARLIAMENT || type == MAQ_TYPE_COURT || type == MAQ_TYPE_BANK ||
         type == MAQ_TYPE_MILITARY;
}

static maq_name lexicon_organisation(const maq_name_finder *f, size_t token) {
  const maq_match *match = maq_match_at(f->sources->matches, token, MAQ_LEXICON_ORGANISATIONS, -1);
  if (!match || (f->marks[token] & MAQ_MARK_TAKEN)) {
    return nothing;
  }
  const maq_lexeme *lexeme = maq_lexicon_get(match->lexeme);
  bool certain = (f->marks[token] & MAQ_MARK_NAME) || is_body(lexeme->type);
  if (match->token_count == 1 && !certain) {
    return nothing; /* an ordinary word that opens a sentence */
  }
  return (maq_name){(uint32_t)token,        match->token_count, MAQ_ORGANISATION, match->lexeme, 950,
                    "lexicon-organisation", match->inflection};
}

/* ---- by quotation marks ----------------------------------------------------------------------------------------- */

/* The head noun behind a quoted name, past at most three words: `«…» мемлекеттік бағдарламасы`. */
static const maq_match *head_behind(const maq_name_finder *f, size_t at, size_t limit, maq_entity_class *class) {
  bool inside;
  for (size_t steps = 0; steps < 4 && at < limit; steps++, at++) {
    const maq_match *head = maq_head_at(f, at, true, class, &inside);
    if (head && (maq_is_possessed(head) || f->sources->language != MAQ_LANGUAGE_KK)) {
      return head;
    }
    if (f->sources->tokens->items[at].kind != MAQ_WORD || (f->sources->tokens->items[at].shape & MAQ_CAPITALIZED)) {
      break;
    }
  }
  return NULL;
}

static const maq_match *legal_form_at(const maq_name_finder *f, size_t at) {
  return maq_match_at(f->sources->matches, at, MAQ_LEXICON_HEADS, MAQ_TYPE_LEGAL_FORM);
}

/* Where the legal forms behind more closing marks end, of `«Дала» ҰК» АҚ` with one opening mark for two; `end` where there are none. */
static size_t outer_forms_end(const maq_name_finder *f, size_t end, size_t limit) {
  while (end + 1 < limit) {
    const maq_token *mark = &f->sources->tokens->items[end];
    bool closes = mark->mark == '"' && !(mark->shape & MAQ_SPACE_BEFORE) && mark->partner == MAQ_NO_MATCH;
    const maq_match *form = closes ? legal_form_at(f, end + 1) : NULL;
    if (!form || end + 1 + form->token_count > limit) {
      break;
    }
    end += 1 + form->token_count;
  }
  return end;
}

/* `open` is the opening mark. The name found begins at the mark with a legal form, else behind it. */
static maq_name quoted_at(const maq_name_finder *f, size_t open) {
  const maq_token *mark = &f->sources->tokens->items[open];
  if (mark->kind != MAQ_PUNCT || mark->mark != '"' || mark->partner == MAQ_NO_MATCH || mark->partner <= open + 1 ||
      mark->partner - open > LONGEST_QUOTED) {
    return nothing;
  }
  size_t close = mark->partner, limit = maq_name_limit(f, close);
  const maq_token *first = &f->sources->tokens->items[open + 1];
  if (first->sentence != f->sources->tokens->items[close].sentence || (f->marks[open + 1] & MAQ_MARK_TAKEN && close == open + 2)) {
    return nothing;
  }
  const maq_match *form = close + 1 < limit ? legal_form_at(f, close + 1) : NULL;
  if (form) {
    size_t end = close + 1 + form->token_count;
    form = end < limit && form->inflection.grammatical_case == MAQ_NOMINATIVE ? legal_form_at(f, end) : NULL; /* `ҰК АҚ` */
    end += form && end + form->token_count <= limit ? form->token_count : 0;
    return make(open, outer_forms_end(f, end, limit), MAQ_ORGANISATION, 950, "quoted-legal-form");
  }
  maq_entity_class class = MAQ_ORGANISATION;
  const maq_match *head = close + 1 < limit ? head_behind(f, close + 1, limit, &class) : NULL;
  size_t head_end = head ? (size_t)head->first_token + head->token_count : limit;
  if (outer_forms_end(f, head_end, limit) > head_end) { /* `«Дала» холдингі» АҚ` */
    return make(open, outer_forms_end(f, head_end, limit), MAQ_ORGANISATION, 950, "quoted-legal-form");
  }
  if (head && class != MAQ_GPE) {
    return make(open + 1, close, class, 800, "quoted-head");
  }
  return nothing;
}

/* `ЖШС «…»`, `АО «…»` */
static maq_name form_first(const maq_name_finder *f, size_t token) {
  const maq_match *form = legal_form_at(f, token);
  size_t open = form ? token + form->token_count : 0;
  if (!form || open >= maq_name_limit(f, token)) {
    return nothing;
  }
  const maq_token *mark = &f->sources->tokens->items[open];
  if (mark->mark != '"' || mark->partner == MAQ_NO_MATCH || mark->partner <= open || mark->partner - open > LONGEST_QUOTED) {
    return nothing;
  }
  return make(token, mark->partner + 1, MAQ_ORGANISATION, 900, "legal-form-quoted");
}

/* ---- by head noun ----------------------------------------------------------------------------------------------- */

static bool is_linking(const maq_token *token) {
  return maq_string_is(maq_token_folded(token), "атындағы") || maq_string_is(maq_token_folded(token), "жөніндегі");
}

typedef struct modifiers {
  bool name;      /* a capitalised word that is no place */
  unsigned plain; /* ordinary words in lower case */
} modifiers;

/* May the token stand between the first word of a name and its head? */
static bool may_modify(const maq_name_finder *f, size_t at, modifiers *seen) {
  const maq_token *token = &f->sources->tokens->items[at];
  if (f->marks[at] & MAQ_MARK_TAKEN) {
    return false;
  }
  if (token->kind == MAQ_INITIAL) {
    return true;
  }
  if (token->kind != MAQ_WORD) {
    return false;
  }
  if (token->shape & MAQ_CAPITALIZED) {
    seen->name |= !(f->marks[at] & MAQ_MARK_PLACE);
    return true;
  }
  if (!(f->marks[at] & MAQ_MARK_ADJECTIVE) && !is_linking(token)) {
    seen->plain++;
  }
  return seen->plain <= MOST_PLAIN_WORDS;
}

/* Is the head good enough for what stands before it? */
static bool accepts(const maq_name_finder *f, size_t first, size_t head_token, const maq_match *head, maq_entity_class class,
                    bool inside, const modifiers *seen) {
  if (!maq_is_possessed(head) || head->inflection.plural || !inside || class == MAQ_GPE) {
    return false;
  }
  bool capital_head = (f->sources->tokens->items[head_token].shape & MAQ_CAPITALIZED) != 0;
  bool certain = (f->marks[first] & MAQ_MARK_NAME) != 0 || (first > 0 && (f->marks[first - 1] & MAQ_MARK_PLACE));
  if (!certain) {
    return class == MAQ_ORGANISATION && capital_head && seen->plain == 0;
  }
  if ((f->marks[first] & MAQ_MARK_INITIAL) && seen->plain > 0) {
    return false; /* any word may open a sentence with a capital */
  }
  if (class == MAQ_ORGANISATION) {
    return seen->plain == 0 || seen->name || capital_head;
  }
  return seen->plain == 0 && (seen->name || class == MAQ_FACILITY || class == MAQ_LOCATION);
}

/* From a capitalised word to the head noun behind it. */
static maq_name headed_from(const maq_name_finder *f, size_t token) {
  size_t limit = maq_name_limit(f, token);
  modifiers seen = {false, 0};
  if (!may_modify(f, token, &seen) || !(f->sources->tokens->items[token].shape & (MAQ_CAPITALIZED))) {
    return nothing;
  }
  for (size_t at = token + 1; at < limit; at++) {
    maq_entity_class class = MAQ_ORGANISATION;
    bool inside = false;
    const maq_match *head = maq_head_at(f, at, false, &class, &inside);
    if (head && at + head->token_count <= limit && accepts(f, token, at, head, class, inside, &seen)) {
      maq_name name = make(token, at + head->token_count, class, seen.name ? 850 : 700, "head-noun");
      name.inflection = head->inflection;
      return name;
    }
    if (head && maq_is_possessed(head) && head->inflection.grammatical_case != MAQ_GENITIVE) {
      break; /* a head of another kind ends what stands before it */
    }
    bool place = (f->marks[at] & MAQ_MARK_PLACE) && !is_linking(&f->sources->tokens->items[at - 1]);
    if (place || !may_modify(f, at, &seen) || maq_match_at(f->sources->matches, at, MAQ_LEXICON_POSITIONS, MAQ_TYPE_ROLE)) {
      break; /* behind a post, and with a place, another name begins */
    }
  }
  return nothing;
}

/* Foreign names in Latin letters within a Cyrillic text. */
static maq_name latin_run(const maq_name_finder *f, size_t token) {
  const maq_token *items = f->sources->tokens->items;
  size_t at = token, limit = maq_name_limit(f, token);
  if (f->sources->language != MAQ_LANGUAGE_KK && f->sources->language != MAQ_LANGUAGE_RU) {
    return nothing;
  }
  while (at < limit && items[at].kind == MAQ_WORD && (items[at].shape & MAQ_LATIN) && !(items[at].shape & MAQ_CYRILLIC) &&
         (items[at].shape & MAQ_CAPITALIZED) && !(f->marks[at] & MAQ_MARK_TAKEN)) {
    at++;
    if (items[at - 1].base_length < items[at - 1].folded_length) {
      break;
    }
  }
  if (at == token || (at == token + 1 && items[token].length < 3)) {
    return nothing;
  }
  return make(token, at, MAQ_ORGANISATION, 500, "latin-name");
}

/* An unknown acronym in brackets, behind the name that it is short for: `Ұлттық ақпараттық технологиялар (ҰАТ)`. */
static maq_name acronym(const maq_name_finder *f, size_t token) {
  const maq_token *t = &f->sources->tokens->items[token];
  if (token < 2 || t[-1].mark != '(' || t[-1].partner != token + 1) {
    return nothing;
  }
  bool known = (f->marks[token] & (MAQ_MARK_COMMON | MAQ_MARK_PLACE)) != 0 || legal_form_at(f, token) != NULL;
  if (known || !(f->marks[token] & MAQ_MARK_NAME) || !(t->shape & MAQ_ALL_CAPS) || !(t->shape & MAQ_CYRILLIC) ||
      (t->shape & MAQ_HAS_DIGIT) || maq_utf8_count(t->folded, t->base_length) < 3 ||
      maq_utf8_count(t->folded, t->base_length) > 6) {
    return nothing;
  }
  return make(token, token + 1, MAQ_ORGANISATION, 500, "acronym");
}

/* A country or place before a body of it belongs to its name: `ҚР Көлік министрлігі`. */
static maq_name with_place(const maq_name_finder *f, size_t token) {
  maq_name place = maq_place_at(f, token);
  if (!place.count || !place.lexeme || !maq_may_possess(&place.inflection) || token + place.count >= maq_name_limit(f, token)) {
    return nothing;
  }
  size_t at = token + place.count;
  maq_name body = lexicon_organisation(f, at);
  if (body.count && !is_body(maq_lexicon_get(body.lexeme)->type)) {
    return nothing;
  }
  if (!body.count && (f->sources->tokens->items[at].shape & MAQ_CAPITALIZED)) {
    body = headed_from(f, at);
  }
  if (!body.count || body.class != MAQ_ORGANISATION) {
    return nothing;
  }
  maq_name name = make(token, at + body.count, MAQ_ORGANISATION, 900, "place-body");
  name.inflection = body.inflection;
  return name;
}

static void keep_longer(maq_name *best, maq_name other) {
  if (other.count > best->count) {
    *best = other;
  }
}

maq_name maq_headed_name_at(const maq_name_finder *f, size_t token) {
  const maq_token *t = &f->sources->tokens->items[token];
  if (t->kind == MAQ_PUNCT) {
    return quoted_at(f, token);
  }
  if (t->kind != MAQ_WORD || (f->marks[token] & MAQ_MARK_TAKEN)) {
    return nothing;
  }
  maq_name best = lexicon_organisation(f, token);
  if (t->shape & MAQ_CAPITALIZED) {
    keep_longer(&best, form_first(f, token));
    if (f->sources->language == MAQ_LANGUAGE_KK) {
      keep_longer(&best, with_place(f, token));
      keep_longer(&best, headed_from(f, token));
    }
    keep_longer(&best, latin_run(f, token));
    keep_longer(&best, acronym(f, token));
  }
  return best;
}
