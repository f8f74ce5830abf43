/* verb_matches.c: each word that begins like a verb of the tables is read as a verb (maq_kazakh_verb_forms, at most a constant
 * number of ways); a stem that the vocabulary knows is looked up alone and behind the one, two or three words before it. So the
 * work for a token is bounded.
 */
#include "facts/verb_matches.h"

#include "lexicon/recent_words.h"

enum { LONGEST_PHRASE = 4 /* words */, MOST_FOUND = 8 /* for a token */ };

typedef struct finder {
  maq_verb_match found[MOST_FOUND];
  size_t count;
  maq_verb_match next; /* what is being looked up */
} finder;

static bool visit(void *context, uint32_t number) {
  finder *f = context;
  if (strcmp(maq_lexicon_text(maq_lexicon_get(number)->value), "verb") != 0) {
    return true;
  }
  for (size_t i = 0; i < f->count; i++) {
    if (f->found[i].lexeme == number) { /* by a reading with a longer stem; but `төмендесе` is no converb of `төмендес` */
      bool conditional = f->next.form.ending == MAQ_VERB_CONDITIONAL && (f->found[i].form.voice & MAQ_VOICE_RECIPROCAL);
      f->found[i].form = conditional ? f->next.form : f->found[i].form;
      return true;
    }
  }
  if (f->count == MOST_FOUND) {
    return false;
  }
  size_t at = f->count++; /* the longest phrase first */
  for (; at > 0 && f->found[at - 1].token_count < f->next.token_count; at--) {
    f->found[at] = f->found[at - 1];
  }
  f->found[at] = f->next;
  f->found[at].lexeme = number;
  return true;
}

/* Looks the verbs up that end with a token; phrases stay within the line and sentence, as their words do. */
static void find_at(finder *f, const maq_tokens *tokens, const maq_words *words, size_t token) {
  const maq_token *t = &tokens->items[token];
  f->count = 0;
  if (t->kind != MAQ_WORD || (t->shape & MAQ_ALL_CAPS) || t->folded_length > MAQ_LONGEST_STEM - 8 ||
      !maq_may_be_verb(t->folded, t->folded_length)) {
    return;
  }
  maq_known_word *known = maq_recent_of(words->recent, t);
  if (known && (known->noted & MAQ_NOTED_NO_VERB)) {
    return;
  }
  bool any = false;
  maq_verb_form forms[MAQ_MOST_VERB_FORMS];
  size_t count = maq_kazakh_verb_forms(t->folded, t->folded_length, forms, MAQ_MOST_VERB_FORMS);
  for (size_t i = 0; i < count; i++) {
    char stem[MAQ_LONGEST_STEM];
    size_t length = maq_kazakh_stem(t->folded, &forms[i].nominal, stem, sizeof stem);
    uint32_t word = length ? maq_vocabulary_find(stem, length) : 0;
    any |= word != 0;
    for (size_t before = 0; word && before < LONGEST_PHRASE && before <= token; before++) {
      if (before && tokens->items[token - before].kind != MAQ_WORD) {
        break;
      }
      f->next = (maq_verb_match){(uint32_t)(token - before), (uint32_t)before + 1, 0, forms[i]};
      maq_lexicon_phrase(words, token - before, token, word, visit, f);
    }
  }
  if (known && !any) {
    known->noted |= MAQ_NOTED_NO_VERB;
  }
}

bool maq_find_verbs(maq_arena *arena, const maq_tokens *tokens, const maq_words *words, maq_language language,
                    maq_verb_matches *verbs) {
  *verbs = (maq_verb_matches){.ending = maq_arena_allocate(arena, (tokens->count + 1) * sizeof *verbs->ending)};
  if (!verbs->ending) {
    return false;
  }
  size_t capacity = 0;
  finder f;
  for (size_t i = 0; i < tokens->count && maq_arena_goes_on(arena); i++) {
    verbs->ending[i] = (uint32_t)verbs->count;
    if (language != MAQ_LANGUAGE_KK) {
      continue;
    }
    find_at(&f, tokens, words, i);
    for (size_t k = 0; k < f.count; k++) {
      maq_verb_match *items = maq_arena_grow(arena, verbs->items, verbs->count, &capacity, sizeof *items);
      if (!items) {
        return false;
      }
      verbs->items = items;
      items[verbs->count++] = f.found[k];
    }
  }
  verbs->ending[tokens->count] = (uint32_t)verbs->count;
  return !arena->failed;
}

const maq_verb_match *maq_verb_ending_at(const maq_verb_matches *verbs, size_t token, int table) {
  for (uint32_t i = verbs->ending[token]; i < verbs->ending[token + 1]; i++) {
    if (maq_lexicon_get(verbs->items[i].lexeme)->table == table) {
      return &verbs->items[i];
    }
  }
  return NULL;
}
