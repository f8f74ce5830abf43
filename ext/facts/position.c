/* position.c: posts with the body they are of: `Қазақстан Республикасының Сыртқы істер министрі`, `АҚШ президенті`,
 * `ҚР Премьер-Министрінің орынбасары`; Russian and English the other way round: `президент Казахстана`.
 *
 * Kazakh: body+ (modifier* role)+ where every role is possessed by what stands before it. A body is a country, a place, an
 * organisation, or the words of a ministry's name before `министрі`. A role without a body is no position, except those
 * that name their holder by themselves (`Мемлекет басшысы`).
 */
#include "facts/names.h"

static const maq_name nothing = {0};

static const maq_match *role_at(const maq_name_finder *f, size_t token) {
  return maq_match_at(f->sources->matches, token, MAQ_LEXICON_POSITIONS, MAQ_TYPE_ROLE);
}

static maq_name position(size_t first, size_t count, uint16_t confidence, const char *rule) {
  return (maq_name){(uint32_t)first, (uint32_t)count, MAQ_POSITION, 0, confidence, rule, {0}};
}

/* Modifiers before a role: `бұрынғы`, `бірінші`, `баспасөз`; one token each at least. */
static size_t skip_modifiers(const maq_name_finder *f, size_t at, size_t limit) {
  for (int steps = 0; steps < 3 && at < limit; steps++) {
    const maq_match *modifier = maq_match_at(f->sources->matches, at, MAQ_LEXICON_POSITIONS, MAQ_TYPE_ROLE_MODIFIER);
    if (!modifier || role_at(f, at)) {
      break;
    }
    at += modifier->token_count;
  }
  return at;
}

/* A country, place or organisation at `at` that may own a post; count 0 if there is none. Behind another body also one in the
 * attributive locative: `Қазақстанның Вьетнамдағы елшісі`. */
static maq_name body_at(const maq_name_finder *f, size_t at, bool first) {
  maq_name place = maq_place_at(f, at);
  maq_name headed = maq_headed_name_at(f, at);
  maq_name body = headed.count > place.count && headed.class == MAQ_ORGANISATION ? headed : place;
  bool seated = !first && body.inflection.attributive == MAQ_ATTRIBUTIVE_LOCATIVE;
  return seated || maq_may_possess(&body.inflection) ? body : nothing;
}

/* May the token stand within the words of a portfolio? */
static bool is_portfolio_word(const maq_name_finder *f, size_t at) {
  return f->sources->tokens->items[at].kind == MAQ_WORD && !(f->marks[at] & (MAQ_MARK_TAKEN | MAQ_MARK_PLACE));
}

/* The words of a ministry before its minister: `Сыртқы істер` of `Сыртқы істер министрі`, found by walking the ministry's own
 * name in the lexicon; behind a country also any words that begin with a capital. Returns their number, 0 if there are none. */
static size_t portfolio_at(const maq_name_finder *f, size_t at, size_t limit, bool has_body) {
  for (size_t role = at + 1; role < limit && role < at + 10 && is_portfolio_word(f, role - 1); role++) {
    const maq_match *match = role_at(f, role);
    if (!match || !maq_is_possessed(match)) {
      continue;
    }
    const char *head = maq_lexicon_text(maq_lexicon_get(match->lexeme)->code);
    if (*head && (has_body || maq_lexicon_continues(f->sources->words, at, role, head))) {
      return role - at;
    }
  }
  return 0;
}

/* Roles possessed by what stands before them, from `at`; returns where the last one ends, or `at` if there is none. The last
 * may be in any case; those before it are possessors themselves. */
static size_t roles_end(const maq_name_finder *f, size_t at, size_t limit) {
  size_t end = at;
  for (int steps = 0; steps < 4; steps++) {
    size_t next = skip_modifiers(f, end, limit);
    const maq_match *role = next < limit ? role_at(f, next) : NULL;
    bool acts = role && end > at && maq_is_acting(role); /* `әкімінің | м.а.` */
    if (!role || !(maq_is_possessed(role) || acts) || next + role->token_count > limit) {
      break;
    }
    end = next + role->token_count;
    if (role->inflection.grammatical_case != MAQ_GENITIVE && role->inflection.grammatical_case != MAQ_NOMINATIVE) {
      break;
    }
  }
  return end;
}

static maq_name kazakh_position(const maq_name_finder *f, size_t token, size_t limit) {
  size_t at = token;
  for (int bodies = 0; bodies < 3 && at < limit; bodies++) {
    maq_name body = body_at(f, at, bodies == 0);
    if (!body.count) {
      break;
    }
    at += body.count;
  }
  if (at >= limit) {
    return nothing;
  }
  bool has_body = at > token;
  bool capital = (f->sources->tokens->items[at].shape & MAQ_CAPITALIZED) != 0,
       caseless = (f->sources->tokens->items[at].shape & MAQ_ARABIC) != 0;
  size_t portfolio = capital || caseless ? portfolio_at(f, at, limit, has_body && capital) : 0;
  size_t end = roles_end(f, at + portfolio, limit);
  if (end == at + portfolio || (!has_body && !portfolio)) {
    return nothing;
  }
  return position(token, end - token, has_body ? 900 : 800, portfolio ? "portfolio" : "body-role");
}

/* Role, then its body: `министр иностранных дел Казахстана`, `president of Kazakhstan`. */
static maq_name role_first(const maq_name_finder *f, size_t token, size_t limit) {
  const maq_match *role = role_at(f, token);
  if (!role) {
    return nothing;
  }
  size_t at = token + role->token_count;
  for (int steps = 0; steps < 5 && at < limit; steps++) {
    maq_name body = body_at(f, at, true);
    if (body.count) {
      return position(token, at + body.count - token, 800, "role-body");
    }
    const maq_token *t = &f->sources->tokens->items[at];
    if (t->kind != MAQ_WORD || ((t->shape & MAQ_CAPITALIZED) && f->sources->language == MAQ_LANGUAGE_RU) || role_at(f, at) ||
        maq_person_at(f, at).count > 1) {
      break;
    }
    at++;
  }
  return nothing;
}

maq_name maq_position_at(const maq_name_finder *f, size_t token) {
  size_t limit = maq_name_limit(f, token);
  const maq_match *standalone = maq_match_at(f->sources->matches, token, MAQ_LEXICON_POSITIONS, MAQ_TYPE_ROLE_STANDALONE);
  maq_name found = nothing;
  if (f->sources->language == MAQ_LANGUAGE_KK) {
    if (f->sources->tokens->items[token].shape & (MAQ_CAPITALIZED | MAQ_ARABIC)) {
      found = kazakh_position(f, token, limit);
    }
  } else {
    found = role_first(f, token, limit);
  }
  if (standalone && found.count < standalone->token_count) {
    return position(token, standalone->token_count, 850, "standalone-role");
  }
  return found;
}
