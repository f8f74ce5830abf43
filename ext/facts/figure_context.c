/* figure_context.c: the period of a figure, whether it is a rank, and whether its sentence speaks of both sides or points back.
 *
 * All looks end with the sentence or after a constant number of tokens.
 */
#include "facts/figure_parts.h"
#include "kazakh/morphology.h"

enum { LONGEST_READ = 200, MOST_TIMES = 32, LONGEST_SETTING = 12 };

/* The first time of a sentence, by halving. */
static size_t first_time_of(const maq_times *times, uint32_t sentence) {
  size_t low = 0, high = times->count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (times->items[middle].span.sentence < sentence) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

static bool has_code(const maq_match *cue, const char *code) {
  return cue && strcmp(maq_lexicon_text(maq_lexicon_get(cue->lexeme)->code), code) == 0;
}

/* `салыстырғанда`, `compared with`. */
static bool is_comparing(const maq_figure_sources *s, size_t token) {
  return has_code(maq_figure_match(s, token, MAQ_LEXICON_FIGURE_CUES, MAQ_TYPE_ANAPHOR), "compared");
}

/* The conjunction before a time: `меньше, чем | в 2023 году`, `more than | in 2023`. */
static bool is_than(const maq_figure_sources *s, size_t token) {
  maq_string word = maq_token_folded(&s->texts->tokens->items[token]);
  return maq_string_is(word, s->texts->language == MAQ_LANGUAGE_RU ? "чем" : "than");
}

/* Is the figure only compared with that time: `2013 жылмен салыстырғанда`, `по сравнению с 2013 годом`? */
static bool is_compared_with(const maq_figure_sources *s, size_t time, const maq_measure *measure) {
  enum { WITHIN = 4 };
  const maq_times *times = s->texts->times;
  const maq_span *span = &times->items[time].span;
  size_t first = span->first_token, end = first + span->token_count;
  maq_stretch all = maq_sentence_stretch(s, span->sentence);
  if (s->texts->language == MAQ_LANGUAGE_KK) {
    size_t stop = time + 1 < times->count && times->items[time + 1].span.first_token < all.end
                      ? times->items[time + 1].span.first_token
                      : all.end;
    for (size_t i = end; i < stop && i < end + WITHIN && i != measure->span.first_token; i++) {
      if (is_comparing(s, i)) {
        return true;
      }
    }
    return false;
  }
  for (size_t i = first; i > all.begin && i + WITHIN > first && i != maq_figure_end(measure); i--) {
    if (is_comparing(s, i - 1) || (i + 1 >= first && is_than(s, i - 1))) {
      return true;
    }
  }
  return false;
}

/* `3-6 жастағы`, `7 жасқа дейінгі`: no time that a figure could be of. */
static bool is_age(const maq_figure_sources *s, const maq_time *time) {
  size_t first = time->span.first_token, end = first + time->span.token_count;
  bool age = false;
  for (size_t i = first; i < end && !age; i++) {
    age = maq_figure_match(s, i, MAQ_LEXICON_CALENDAR, MAQ_TYPE_AGE) ||
          maq_figure_match(s, i, MAQ_LEXICON_CALENDAR, MAQ_TYPE_AGE_WORD);
  }
  return age && time->type == MAQ_TIME_DURATION;
}

/* Is the time in brackets that do not hold the figure, with more than itself: `1,5 млн тонна (2022 жылы – 1,2 млн тонна)`? */
static bool is_aside(const maq_figure_sources *s, const maq_span *time, const maq_measure *measure) {
  const maq_token *tokens = s->texts->tokens->items;
  size_t first = time->first_token, end = first + time->token_count, figure = measure->span.first_token,
         behind = maq_figure_end(measure);
  for (size_t i = behind; i < first && i < behind + LONGEST_READ; i++) { /* the time stands behind the figure */
    if (tokens[i].mark == '(' && tokens[i].partner != MAQ_NO_MATCH && tokens[i].partner >= end) {
      return i + 1 != first || tokens[i].partner != end;
    }
  }
  for (size_t i = end; i < figure && i < end + LONGEST_READ; i++) { /* or before it */
    if (tokens[i].mark == ')' && tokens[i].partner < first) {
      return i != end || tokens[i].partner + 1 != first;
    }
  }
  return false;
}

static bool is_owned(const maq_figure_sources *s, size_t token) {
  maq_analysis best;
  const maq_token *t = &s->texts->tokens->items[token];
  return t->kind == MAQ_WORD && maq_kazakh_analyse(t->folded, t->folded_length, 0, &best, 1) && !best.verbal &&
         (best.form.nominal.possessive & MAQ_PERSON_MASK) == 3 && best.form.nominal.grammatical_case == MAQ_NOMINATIVE;
}

/* Is the length said of something: `мерзімі 25 жыл, …`? */
static bool is_predicate(const maq_figure_sources *s, const maq_time *time) {
  size_t first = time->span.first_token, end = first + time->span.token_count;
  if (time->type != MAQ_TIME_DURATION || s->texts->language != MAQ_LANGUAGE_KK || first == 0) {
    return false;
  }
  const maq_tokens *tokens = s->texts->tokens;
  bool last = end >= tokens->count || tokens->items[end].kind == MAQ_PUNCT;
  const maq_match *unit = maq_figure_match(s, end - 1, MAQ_LEXICON_CALENDAR, MAQ_TYPE_TIME_UNIT);
  return last && unit && unit->inflection.grammatical_case == MAQ_NOMINATIVE && is_owned(s, first - 1);
}

/* Does the time stand right behind a share, this figure or the next? */
static bool is_behind_share(const maq_figure_sources *s, const maq_time *time, const maq_measure *measure) {
  const maq_measure *next = maq_next_figure(s, measure);
  const maq_measure *share = maq_figure_end(measure) == time->span.first_token ? measure : next;
  return share && share->class == MAQ_PERCENTAGE && maq_figure_end(share) == time->span.first_token;
}

/* Is the figure more or less than that of the time right before it: `2022 жылғыдан | 12 %-ға көп`? */
static bool is_exceeded(const maq_figure_sources *s, const maq_time *time, const maq_measure *measure) {
  size_t behind = maq_figure_end(measure), length = strlen(time->value);
  const maq_match *word = behind < s->texts->tokens->count ? maq_figure_match(s, behind, MAQ_LEXICON_COMPARATORS, -1) : NULL;
  int type = word ? maq_lexicon_get(word->lexeme)->type : -1;
  bool open = length > 3 && strcmp(time->value + length - 3, "/..") == 0;
  if (s->texts->language != MAQ_LANGUAGE_KK) { /* `down 15 percent | from 2023` */
    return open && s->texts->language == MAQ_LANGUAGE_EN && is_behind_share(s, time, measure);
  }
  return open && (size_t)time->span.first_token + time->span.token_count == measure->span.first_token &&
         (type == MAQ_TYPE_MORE_THAN || type == MAQ_TYPE_LESS_THAN);
}

/* Does a time behind the figure and a mark lead to the next figure: `62 млрд долларға жетті, | бір айда 1 млрд долларға өсті`? */
static bool is_of_next(const maq_figure_sources *s, const maq_time *time, const maq_measure *measure) {
  const maq_measure *next = maq_next_figure(s, measure);
  bool mark = false;
  for (size_t i = maq_figure_end(measure); next && i < time->span.first_token && i < maq_figure_end(measure) + LONGEST_READ; i++) {
    const maq_token *token = &s->texts->tokens->items[i];
    mark |= token->mark == ',' || token->mark == ';' || token->mark == '-';
  }
  return mark && next->span.first_token >= time->span.first_token + time->span.token_count;
}

/* Russian and English: `12.6% in October from 12.9% | in September`: right behind the figure, while another one stands before it. */
static bool is_right_behind(const maq_figure_sources *s, const maq_time *time, const maq_time *best, const maq_measure *measure) {
  enum { WITHIN = 1 }; /* a preposition */
  const maq_measure *before = measure > s->texts->measures->items ? measure - 1 : NULL;
  size_t end = maq_figure_end(measure);
  return s->texts->language != MAQ_LANGUAGE_KK && best && before && before->span.sentence == measure->span.sentence &&
         before->span.first_token < best->span.first_token && time->span.first_token >= end &&
         time->span.first_token <= end + WITHIN;
}

const maq_time *maq_figure_period(const maq_figure_sources *s, const maq_measure *measure) {
  const maq_times *times = s->texts->times;
  size_t low = first_time_of(times, measure->span.sentence);
  const maq_time *best = NULL;
  for (size_t i = low; i <= low + MOST_TIMES && i < times->count && times->items[i].span.sentence == measure->span.sentence; i++) {
    const maq_time *time = &times->items[i];
    bool before = time->span.first_token < measure->span.first_token;
    bool behind = !before && is_right_behind(s, time, best, measure);
    if (time->type == MAQ_TIME_TIME || (!before && best && !behind) || is_compared_with(s, i, measure) || is_age(s, time) ||
        is_predicate(s, time) || is_aside(s, &time->span, measure) || is_exceeded(s, time, measure) ||
        (!before && is_of_next(s, time, measure))) {
      continue;
    }
    best = time;
    if (!before) {
      break;
    }
  }
  return best;
}

bool maq_figure_is_rank(const maq_figure_sources *s, const maq_measure *measure) {
  maq_stretch all = maq_sentence_stretch(s, measure->span.sentence);
  size_t first = measure->span.first_token, end = maq_figure_end(measure);
  if (measure->class == MAQ_ORDINAL) {
    return end < all.end && maq_figure_has_cue(s, end, MAQ_TYPE_RANK_NOUN);
  }
  bool superlative = false, one_of = false;
  for (size_t i = first > all.begin + 4 ? first - 4 : all.begin; i < all.end && i < end + 4; i++) {
    superlative |= maq_figure_has_cue(s, i, MAQ_TYPE_SUPERLATIVE);
    one_of |= (i >= end || s->texts->language != MAQ_LANGUAGE_KK) && maq_figure_has_cue(s, i, MAQ_TYPE_ONE_OF);
  }
  return superlative && one_of;
}

/* Is there a cue of that type in the sentence? One that has its owner beside it is none: `тозу көрсеткіші`. Endless sentences are read
 * in part. */
static bool sentence_has(const maq_figure_sources *s, uint32_t sentence, int type) {
  maq_stretch all = maq_sentence_stretch(s, sentence);
  size_t end = all.end - all.begin > LONGEST_READ ? all.begin + LONGEST_READ : all.end;
  for (size_t i = all.begin; i < end; i++) {
    const maq_match *cue = maq_figure_match(s, i, MAQ_LEXICON_FIGURE_CUES, type);
    if (cue && (cue->token_count > 1 || (cue->inflection.possessive & MAQ_PERSON_MASK) != 3)) {
      return true;
    }
  }
  return false;
}

bool maq_sentence_is_mutual(const maq_figure_sources *s, uint32_t sentence) {
  return sentence_has(s, sentence, MAQ_TYPE_MUTUAL);
}

bool maq_sentence_points_back(const maq_figure_sources *s, uint32_t sentence) {
  return sentence_has(s, sentence, MAQ_TYPE_ANAPHOR);
}

/* `Ал`, `енді`, `бұл`, `үшін`. */
static bool is_function_word(const maq_token *token) {
  maq_analysis best;
  maq_kazakh_analyse(token->folded, token->folded_length, 0, &best, 1);
  switch (best.upos) {
    case MAQ_UPOS_ADP:
    case MAQ_UPOS_ADV:
    case MAQ_UPOS_CCONJ:
    case MAQ_UPOS_DET:
    case MAQ_UPOS_INTJ:
    case MAQ_UPOS_PART:
    case MAQ_UPOS_PRON:
    case MAQ_UPOS_SCONJ: return true;
    default: return false;
  }
}

/* How many tokens at `token` name no thing that a figure could be of: a time, a place, a function word, a mark; 0 for any other.
 * *time is the first time of the sentence that may hold it. */
static size_t setting_at(const maq_figure_sources *s, size_t token, size_t *time) {
  const maq_times *times = s->texts->times;
  while (*time < times->count && times->items[*time].span.first_token + times->items[*time].span.token_count <= token) {
    ++*time;
  }
  if (*time < times->count && times->items[*time].span.first_token <= token) {
    return times->items[*time].span.first_token + times->items[*time].span.token_count - token;
  }
  const maq_match *place = maq_figure_match(s, token, MAQ_LEXICON_PLACES, -1);
  place = place ? place : maq_figure_match(s, token, MAQ_LEXICON_COUNTRIES, -1);
  const maq_token *t = maq_figure_token(s, token);
  return place ? place->token_count : t->kind == MAQ_PUNCT || (t->kind == MAQ_WORD && is_function_word(t));
}

bool maq_figure_is_elliptic(const maq_figure_sources *s, const maq_measure *measure, bool moves) {
  size_t at = maq_sentence_stretch(s, measure->span.sentence).begin, first = measure->span.first_token;
  if (moves && at < first && maq_figure_match(s, at, MAQ_LEXICON_SPEECH, MAQ_TYPE_SPEAKER_PRONOUN)) {
    return true;
  }
  if (s->texts->language != MAQ_LANGUAGE_KK || first == at || first > at + LONGEST_SETTING) {
    return false;
  }
  size_t time = first_time_of(s->texts->times, measure->span.sentence), taken = 1;
  for (; at < first && taken; at += taken) {
    taken = setting_at(s, at, &time);
  }
  return at == first && taken;
}
