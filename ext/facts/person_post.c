/* person_post.c: the role, the body and the country within a post that the names of the text hold as a whole.
 *
 *   Қазақстан Республикасының | Сыртқы істер министрі       its body is the ministry
 *   «Жол» қорының | директоры
 *   Sainsbury's компаниясының | коммерциялық директоры
 */
#include "facts/person_parts.h"

enum { MOST_HEAD_WORDS = 6 };

static const maq_role silent = {{NULL, 0}, {NULL, 0}, {NULL, 0}};

static const maq_token *token_at(const maq_role_reader *r, size_t token) {
  return &r->s->tokens->items[token];
}

/* The legal form of a body at the token; NULL where there is none before the role. */
static const maq_match *legal_form_at(const maq_role_reader *r, size_t at, size_t last_role) {
  const maq_match *form = at < last_role ? maq_match_at(r->s->matches, at, MAQ_LEXICON_HEADS, MAQ_TYPE_LEGAL_FORM) : NULL;
  return form && at + form->token_count <= last_role ? form : NULL;
}

/* Behind a name in quotation marks the noun that says what it is belongs to the body: `«Жол» қорының`. Returns where the role
 * begins. */
static size_t take_quoted_body(const maq_role_reader *r, const maq_entity *body, size_t last_role, maq_role *role) {
  size_t at = maq_entity_end(body), open = body->span.first_token ? body->span.first_token - 1 : 0;
  if (at >= last_role || token_at(r, at)->mark != '"' || token_at(r, at)->partner != open) {
    return at;
  }
  size_t behind = ++at;
  for (const maq_match *form = legal_form_at(r, at, last_role); form; form = legal_form_at(r, at, last_role)) {
    behind = at += form->token_count; /* `«Дала» ҰК АҚ | директоры` */
    role->organisation = maq_role_organisation(r, open, behind);
  }
  for (; at < last_role && at < behind + MOST_HEAD_WORDS; at++) {
    maq_standing how = maq_role_standing(r, at);
    const maq_match *head = maq_match_at(r->s->matches, at, MAQ_LEXICON_HEADS, -1);
    bool post = maq_role_match_before(r, at, at + 1, false) != NULL, owned = head && maq_is_possessed(head);
    if (post || (how != STANDS_GENITIVE && how != STANDS_BARE && !maq_is_relational(maq_token_folded(token_at(r, at))))) {
      break;
    }
    if (how == STANDS_GENITIVE || owned) { /* `«Дала» футбол клубының | бапкері`, `«Дала» мектебі | директорының орынбасары` */
      behind = at + 1;
      role->organisation = maq_role_organisation(r, open, behind);
    }
  }
  return behind;
}

/* Words behind a body that make its name longer, up to a noun of bodies that owns the role: `Sainsbury's | компаниясының`, `Жол
 * агенттігінің | облыс бойынша департаментінің`. `first` is where the body begins. Returns where the role begins. */
static size_t take_head(const maq_role_reader *r, size_t first, const maq_entity *body, size_t last_role, maq_role *role) {
  size_t begin = maq_entity_end(body);
  for (const maq_match *form = legal_form_at(r, begin, last_role); form; form = legal_form_at(r, begin, last_role)) {
    begin += form->token_count; /* `KTZ Express | АҚ директоры` */
    role->organisation = maq_role_organisation(r, first, begin);
  }
  for (size_t at = begin; at < last_role; at++) {
    const maq_match *part = maq_match_at(r->s->matches, at, MAQ_LEXICON_HEADS, MAQ_TYPE_ORGANISATION);
    const maq_match *head = part && maq_is_possessed(part) ? part
                            : maq_role_standing(r, begin - 1) != STANDS_GENITIVE
                                ? maq_match_at(r->s->matches, at, MAQ_LEXICON_HEADS, -1)
                                : NULL;
    if (head && maq_role_standing(r, at) == STANDS_GENITIVE && !maq_role_match_before(r, at, at + 1, false)) {
      role->organisation = maq_role_organisation(r, first, at + 1);
      begin = at + 1;
    }
  }
  return begin;
}

/* Behind the ending of a name in quotation marks, `«Дала»-ның | директоры`. */
static size_t behind_ending(const maq_role_reader *r, size_t at, size_t last_role) {
  const maq_token *hyphen = token_at(r, at);
  bool glued = at + 1 < last_role && hyphen->mark == '-' && !(hyphen->shape & MAQ_SPACE_BEFORE) &&
               !(hyphen[1].shape & MAQ_SPACE_BEFORE) && hyphen[1].kind == MAQ_WORD;
  return glued && maq_kazakh_is_suffix(hyphen[1].folded, hyphen[1].folded_length, NULL) ? at + 2 : at;
}

/* Passes over the bodies that open a Kazakh post: countries and organisations; other places belong to the role. */
static size_t skip_bodies(const maq_role_reader *r, const maq_entity *position, size_t last_role, maq_role *role) {
  size_t begin = position->span.first_token;
  const maq_match *country = maq_role_country_at(r, begin);
  bool coded = maq_role_has_portfolio(maq_role_match_before(r, begin, maq_entity_end(position), false));
  if (country) {
    role->country = maq_string_of(maq_lexicon_text(maq_lexicon_get(country->lexeme)->country));
    begin += country->token_count;
  }
  size_t first = SIZE_MAX; /* of the body taken last */
  const maq_entity *end = r->entities->items + r->entities->count;
  for (const maq_entity *body = position + 1; body < end && body->span.first_token < maq_entity_end(position); body++) {
    /* `Білім` of `ҚР Білім министрі` and `Еуропалық одақ` of `Еуропалық одақ істері министрі` are the minister's. */
    bool before = maq_entity_end(body) <= last_role;
    bool portfolio = before && coded &&
                     (maq_entity_end(body) == last_role || maq_role_standing(r, maq_entity_end(body) - 1) == STANDS_BARE) &&
                     token_at(r, maq_entity_end(body))->mark != '"';
    bool taken = first < body->span.first_token && body->span.first_token < begin; /* as a part of the one before it */
    if (body->class == MAQ_ORGANISATION && before && !portfolio && !taken) {
      bool part = first < body->span.first_token && body->span.first_token == begin &&
                  token_at(r, begin - 1)->mark != '"'; /* `ҚР ІІМ | Жол комитетінің` */
      first = part ? first : body->span.first_token;
      maq_role_set_body(r, role, body);
      role->organisation = part ? maq_role_organisation(r, first, maq_entity_end(body)) : role->organisation;
      size_t behind = take_quoted_body(r, body, last_role, role);
      behind = behind == maq_entity_end(body) ? take_head(r, first, body, last_role, role) : behind;
      begin = behind > begin ? behind : begin;
    } else if (body->class == MAQ_GPE && body->country.text && !role->country.text) {
      role->country = body->country;
    }
  }
  const maq_token *t = token_at(r, begin);
  if (!role->organisation.text && t->mark == '"' && t->partner > begin + 1 && t->partner < last_role) { /* `«Дала» бапкері` */
    begin = maq_role_take_body(r, begin, NULL, t->partner + 1, last_role, role);
  }
  begin = behind_ending(r, begin, last_role);
  return begin < last_role ? begin : last_role;
}

/* The role within a post that the names of the text hold as a whole. */
maq_role maq_role_of_position(const maq_role_reader *r, const maq_entity *position) {
  maq_role role = silent;
  size_t first = position->span.first_token, end = maq_entity_end(position);
  const maq_match *last = maq_role_match_before(r, first, end, false);
  if (last && r->s->language == MAQ_LANGUAGE_KK) {
    const maq_match *post = maq_role_is_rank(last) ? maq_role_match_before(r, first, last->first_token, false) : NULL;
    if (post && post->first_token > first) { /* `төрағасының орынбасары | генерал-майор` */
      end = last->first_token;
      last = post;
    }
    maq_role_span words = {skip_bodies(r, position, last->first_token, &role), end, last};
    maq_role_set_ministry(r, first, &words, &role);
    maq_role_part_body(r, &words, &role);
    role.name = maq_role_without_capital(r, &words, maq_role_text(r, &words));
    return role;
  }
  for (const maq_entity *body = position + 1; body < r->entities->items + r->entities->count && body->span.first_token < end;
       body++) {
    if (body->class == MAQ_ORGANISATION) {
      role.organisation = body->name;
    }
    if (body->class == MAQ_ORGANISATION && body->span.first_token > first && body->span.first_token < end) {
      end = body->span.first_token;
    }
  }
  for (size_t at = first + 1; at < end; at++) {
    const maq_match *country = maq_role_country_at(r, at);
    if (country) {
      role.country = maq_string_of(maq_lexicon_text(maq_lexicon_get(country->lexeme)->country));
      end = at;
    }
  }
  while (end > first + 1 && maq_is_function_word(r->s->matches, end - 1)) {
    end--; /* `of`, `of the` */
  }
  const maq_match *named = r->s->language == MAQ_LANGUAGE_RU ? maq_match_at(r->s->matches, first, MAQ_LEXICON_POSITIONS, -1) : NULL;
  role.name = maq_role_phrase(r, first, end);
  if (named && maq_is_role_type(maq_lexicon_get(named->lexeme)->type) && first + named->token_count <= end) {
    maq_string behind = maq_role_phrase(r, first + named->token_count, end); /* `министром обороны`: the role in the nominative */
    role.name = maq_role_bare(r, named);
    role.name = behind.length ? maq_role_join(r, role.name, behind, " ") : role.name;
  }
  return role;
}
