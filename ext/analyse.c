/* analyse.c: the conductor. It alone knows in which order the layers are built.
 *
 *   tokens → sentences → language → words → matches → figures (times, measures) → entities → amounts (also from verbs), people → quotes (the same) → sources,
 *   events with agreements (from all of these) → relations
 *   matches → topics; entities, people → keywords; matches → summary, fingerprint; entities → HTML
 *   tokens → sentences → language → analyses (lemma, part of speech, features)
 */
#include "analyse.h"

#include "kazakh/inflection.h"

typedef enum layer {
  LAYER_TOKENS = 1 << 0,
  LAYER_SENTENCES = 1 << 1,
  LAYER_LANGUAGE = 1 << 2,
  LAYER_WORDS = 1 << 3,
  LAYER_MATCHES = 1 << 4,
  LAYER_FIGURES = 1 << 5,
  LAYER_ENTITIES = 1 << 6,
  LAYER_AMOUNTS = 1 << 7,
  LAYER_PEOPLE = 1 << 8,
  LAYER_VERBS = 1 << 9,
  LAYER_QUOTES = 1 << 10,
  LAYER_SOURCES = 1 << 11,
  LAYER_ANALYSES = 1 << 12,
  LAYER_EVENTS = 1 << 13,
  LAYER_TOPICS = 1 << 14,
  LAYER_KEYWORDS = 1 << 15,
  LAYER_RELATIONS = 1 << 16,
} layer;

struct maq_article {
  maq_arena arena;
  const char *text;
  size_t length;
  bool has_published;
  maq_day published;
  const maq_dictionary *dictionary;
  maq_recent_words *recent; /* or NULL */
  bool joins_stray_bytes;
  unsigned done; /* the layers that are there */
  maq_language language;
  maq_tokens tokens;
  maq_sentences sentences;
  maq_token_analysis *analyses;
  maq_words words;
  maq_matches matches;
  maq_times times;
  maq_measures measures;
  maq_entities entities;
  maq_amounts amounts;
  maq_people people;
  maq_verb_matches verbs;
  maq_quotes quotes;
  maq_sources sources;
  maq_events events;
  maq_agreements agreements;
  maq_topics topics;
  maq_keywords keywords;
  maq_relations relations;
};

maq_article *maq_article_open(const maq_host *host, const char *text, size_t length, const maq_day *published) {
  maq_arena arena = maq_arena_make(host);
  maq_article *article = maq_arena_allocate(&arena, sizeof *article);
  const char *copy = article ? maq_arena_copy(&arena, text, length) : NULL;
  if (!copy) {
    maq_arena_free(&arena);
    return NULL;
  }
  article->text = copy;
  article->length = length;
  if (published) {
    article->has_published = true;
    article->published = *published;
  }
  article->arena = arena;
  return article;
}

void maq_article_close(maq_article *article) {
  if (article) {
    maq_arena arena = article->arena; /* the article itself lies in it */
    maq_arena_free(&arena);
  }
}

void maq_article_use_dictionary(maq_article *article, const maq_dictionary *dictionary) {
  article->dictionary = dictionary;
}

void maq_article_use_recent_words(maq_article *article, maq_recent_words *recent) {
  article->recent = recent;
}

void maq_article_join_stray_bytes(maq_article *article) {
  article->joins_stray_bytes = true;
}

bool maq_article_failed(const maq_article *article) {
  return article->arena.failed;
}

maq_arena *maq_article_arena(maq_article *article) {
  return &article->arena;
}

static bool ending_of_word(const char *folded, size_t length, bool after_digits) {
  (void)after_digits;
  maq_inflection inflection;
  return maq_kazakh_is_suffix(folded, length, &inflection);
}

static bool has(const maq_article *article, layer wanted) {
  return (article->done & wanted) != 0;
}

/* Notes that a layer was tried; returns whether it worked. */
static bool finish(maq_article *article, layer made, bool worked) {
  if (worked && !article->arena.failed) {
    article->done |= made;
    return true;
  }
  article->arena.failed = true;
  return false;
}

/* Was a Kazakh text in Cyrillic typed without any letter of Kazakh's own? A few words may have none by chance. */
static bool lacks_letters(const maq_tokens *tokens) {
  enum { ENOUGH_WORDS = 6 };
  size_t words = 0;
  for (size_t i = 0; i < tokens->count; i++) {
    if (tokens->items[i].shape & MAQ_KAZAKH_LETTER) {
      return false;
    }
    words += tokens->items[i].kind == MAQ_WORD && (tokens->items[i].shape & MAQ_CYRILLIC);
  }
  return words >= ENOUGH_WORDS;
}

/* Tokenizes; a Kazakh text in Latin or Arabic letters, or without its own Cyrillic ones, once more, now with words folded into
 * Cyrillic. */
static bool make_tokens(maq_article *article) {
  maq_token_rules rules = {.is_ending = ending_of_word,
                           .abbreviation = maq_lexicon_abbreviation,
                           .known = maq_lexicon_familiarity,
                           .joins_stray_bytes = article->joins_stray_bytes};
  if (!maq_tokenize(&article->arena, article->text, article->length, &rules, &article->tokens)) {
    return false;
  }
  article->language = maq_identify_language(&article->tokens);
  rules.script = article->language == MAQ_LANGUAGE_KK ? maq_script_of(article->text, article->tokens.length) : MAQ_SCRIPT_CYRILLIC;
  if (rules.script == MAQ_SCRIPT_CYRILLIC && article->language == MAQ_LANGUAGE_KK && lacks_letters(&article->tokens)) {
    rules.script = MAQ_SCRIPT_CYRILLIC_PLAIN;
  }
  if (rules.script == MAQ_SCRIPT_CYRILLIC) {
    return true;
  }
  if (!maq_tokenize(&article->arena, article->text, article->length, &rules, &article->tokens)) {
    return false;
  }
  if (rules.script == MAQ_SCRIPT_ARABIC) {
    maq_presume_capitals(&article->tokens);
  }
  return true;
}

const maq_tokens *maq_article_tokens(maq_article *article) {
  if (!has(article, LAYER_TOKENS) && !finish(article, LAYER_TOKENS, make_tokens(article))) {
    return NULL;
  }
  return &article->tokens;
}

const maq_sentences *maq_article_sentences(maq_article *article) {
  if (!has(article, LAYER_SENTENCES) &&
      (!maq_article_tokens(article) ||
       !finish(article, LAYER_SENTENCES, maq_split_sentences(&article->arena, &article->tokens, &article->sentences)))) {
    return NULL;
  }
  return &article->sentences;
}

maq_language maq_article_language(maq_article *article) {
  if (!has(article, LAYER_LANGUAGE)) {
    if (!maq_article_tokens(article)) {
      return MAQ_LANGUAGE_ANY;
    }
    finish(article, LAYER_LANGUAGE, true);
  }
  return article->language;
}

const char *maq_article_language_code(maq_article *article) {
  maq_language language = maq_article_language(article);
  switch (language == MAQ_LANGUAGE_KK ? article->tokens.script : MAQ_SCRIPT_CYRILLIC) {
    case MAQ_SCRIPT_CYRILLIC:
    case MAQ_SCRIPT_CYRILLIC_PLAIN: return maq_language_code(language);
    case MAQ_SCRIPT_ARABIC: return "kk-Arab";
    default: return "kk-Latn";
  }
}

static maq_text_kind kind_of(maq_language language) {
  return language == MAQ_LANGUAGE_KK ? MAQ_TEXT_KAZAKH : language == MAQ_LANGUAGE_ANY ? MAQ_TEXT_PRESUMED : MAQ_TEXT_OTHER;
}

const maq_token_analysis *maq_article_analyses(maq_article *article) {
  if (!has(article, LAYER_ANALYSES)) {
    if (!maq_article_sentences(article)) {
      return NULL;
    }
    article->analyses =
        maq_analyse_tokens(&article->arena, &article->tokens, &article->sentences, kind_of(maq_article_language(article)));
    if (!finish(article, LAYER_ANALYSES, article->analyses != NULL)) {
      return NULL;
    }
  }
  return article->analyses;
}

const maq_words *maq_article_words(maq_article *article) {
  if (!has(article, LAYER_WORDS)) {
    maq_language language = maq_article_language(article);
    if (article->arena.failed ||
        !finish(article, LAYER_WORDS,
                maq_find_words(&article->arena, &article->tokens, language, article->recent, &article->words))) {
      return NULL;
    }
  }
  return &article->words;
}

const maq_matches *maq_article_matches(maq_article *article) {
  if (!has(article, LAYER_MATCHES) &&
      (!maq_article_words(article) ||
       !finish(article, LAYER_MATCHES,
               maq_find_lexemes(&article->arena, &article->tokens, &article->words, article->language, &article->matches)))) {
    return NULL;
  }
  return &article->matches;
}

/* Times and measures are found together. */
static bool find_figures(maq_article *article) {
  if (has(article, LAYER_FIGURES)) {
    return true;
  }
  if (!maq_article_sentences(article) || !maq_article_matches(article)) {
    return false;
  }
  const maq_day *published = article->has_published ? &article->published : NULL;
  return finish(article, LAYER_FIGURES,
                maq_find_figures(&article->arena, &article->tokens, &article->matches, article->language, published,
                                 &article->times, &article->measures));
}

const maq_times *maq_article_times(maq_article *article) {
  return find_figures(article) ? &article->times : NULL;
}

const maq_measures *maq_article_measures(maq_article *article) {
  return find_figures(article) ? &article->measures : NULL;
}

static maq_entity_sources sources_of(const maq_article *article) {
  return (maq_entity_sources){
      .tokens = &article->tokens,
      .sentences = &article->sentences,
      .words = &article->words,
      .matches = &article->matches,
      .times = &article->times,
      .measures = &article->measures,
      .language = article->language,
      .dictionary = article->dictionary,
  };
}

const maq_entities *maq_article_entities(maq_article *article) {
  if (!has(article, LAYER_ENTITIES)) {
    if (!maq_article_measures(article)) {
      return NULL;
    }
    maq_entity_sources sources = sources_of(article);
    if (!finish(article, LAYER_ENTITIES, maq_find_entities(&article->arena, &sources, &article->entities))) {
      return NULL;
    }
  }
  return &article->entities;
}

const maq_amounts *maq_article_amounts(maq_article *article) {
  if (!has(article, LAYER_AMOUNTS)) {
    if (!maq_article_entities(article) || !maq_article_verbs(article)) {
      return NULL;
    }
    maq_entity_sources sources = sources_of(article);
    if (!finish(article, LAYER_AMOUNTS,
                maq_find_amounts(&article->arena, &sources, &article->entities, &article->verbs, &article->amounts))) {
      return NULL;
    }
  }
  return &article->amounts;
}

const maq_people *maq_article_people(maq_article *article) {
  if (!has(article, LAYER_PEOPLE)) {
    if (!maq_article_entities(article)) {
      return NULL;
    }
    maq_entity_sources sources = sources_of(article);
    if (!finish(article, LAYER_PEOPLE, maq_find_people(&article->arena, &sources, &article->entities, &article->people))) {
      return NULL;
    }
  }
  return &article->people;
}

const maq_verb_matches *maq_article_verbs(maq_article *article) {
  if (!has(article, LAYER_VERBS) &&
      (!maq_article_words(article) ||
       !finish(article, LAYER_VERBS,
               maq_find_verbs(&article->arena, &article->tokens, &article->words, article->language, &article->verbs)))) {
    return NULL;
  }
  return &article->verbs;
}

const maq_quotes *maq_article_quotes(maq_article *article) {
  if (!has(article, LAYER_QUOTES)) {
    if (!maq_article_people(article) || !maq_article_verbs(article)) {
      return NULL;
    }
    maq_entity_sources sources = sources_of(article);
    if (!finish(
            article, LAYER_QUOTES,
            maq_find_quotes(&article->arena, &sources, &article->entities, &article->people, &article->verbs, &article->quotes))) {
      return NULL;
    }
  }
  return &article->quotes;
}

const maq_sources *maq_article_sources(maq_article *article) {
  if (!has(article, LAYER_SOURCES)) {
    if (!maq_article_quotes(article)) {
      return NULL;
    }
    maq_entity_sources sources = sources_of(article);
    if (!finish(article, LAYER_SOURCES,
                maq_find_sources(&article->arena, &sources, &article->entities, &article->quotes, &article->sources))) {
      return NULL;
    }
  }
  return &article->sources;
}

static maq_event_sources event_sources_of(const maq_article *article, const maq_entity_sources *texts) {
  return (maq_event_sources){texts, &article->entities, &article->people, &article->amounts, &article->verbs, &article->quotes};
}

/* Events and agreements are found together. */
static bool find_events(maq_article *article) {
  if (has(article, LAYER_EVENTS)) {
    return true;
  }
  if (!maq_article_quotes(article) || !maq_article_amounts(article)) {
    return false;
  }
  maq_entity_sources texts = sources_of(article);
  maq_event_sources sources = event_sources_of(article, &texts);
  return finish(article, LAYER_EVENTS, maq_find_events(&article->arena, &sources, &article->events, &article->agreements));
}

const maq_events *maq_article_events(maq_article *article) {
  return find_events(article) ? &article->events : NULL;
}

const maq_agreements *maq_article_agreements(maq_article *article) {
  return find_events(article) ? &article->agreements : NULL;
}

const maq_relations *maq_article_relations(maq_article *article) {
  if (!has(article, LAYER_RELATIONS)) {
    if (!find_events(article)) {
      return NULL;
    }
    maq_entity_sources texts = sources_of(article);
    maq_event_sources sources = event_sources_of(article, &texts);
    if (!finish(article, LAYER_RELATIONS, maq_find_relations(&article->arena, &sources, &article->events, &article->relations))) {
      return NULL;
    }
  }
  return &article->relations;
}

const maq_topics *maq_article_topics(maq_article *article) {
  if (!has(article, LAYER_TOPICS)) {
    if (!maq_article_sentences(article) || !maq_article_matches(article)) {
      return NULL;
    }
    maq_entity_sources sources = sources_of(article);
    if (!finish(article, LAYER_TOPICS, maq_find_topics(&article->arena, &sources, &article->topics))) {
      return NULL;
    }
  }
  return &article->topics;
}

const maq_keywords *maq_article_keywords(maq_article *article) {
  if (!has(article, LAYER_KEYWORDS)) {
    if (!maq_article_people(article)) {
      return NULL;
    }
    maq_entity_sources sources = sources_of(article);
    if (!finish(article, LAYER_KEYWORDS,
                maq_find_keywords(&article->arena, &sources, &article->entities, &article->people, &article->keywords))) {
      return NULL;
    }
  }
  return &article->keywords;
}

maq_string maq_article_summary(maq_article *article, size_t sentences) {
  if (!maq_article_sentences(article) || !maq_article_matches(article)) {
    return (maq_string){NULL, 0};
  }
  maq_entity_sources sources = sources_of(article);
  return maq_summarise(&article->arena, &sources, sentences);
}

bool maq_article_fingerprint(maq_article *article, uint64_t *fingerprint) {
  if (!maq_article_sentences(article) || !maq_article_matches(article)) {
    return false;
  }
  maq_entity_sources sources = sources_of(article);
  return maq_fingerprint(&article->arena, &sources, fingerprint);
}

maq_string maq_article_html(maq_article *article) {
  if (!maq_article_entities(article)) {
    return (maq_string){NULL, 0};
  }
  return maq_marked_html(&article->arena, &article->tokens, &article->entities);
}

bool maq_article_match(maq_article *article, maq_arena *arena, const maq_pattern *pattern, maq_pattern_matches *matches) {
  if (!maq_article_entities(article) || !maq_article_analyses(article)) {
    return false;
  }
  maq_entity_sources sources = sources_of(article);
  return maq_pattern_find(arena, pattern, &sources, &article->entities, article->analyses, matches);
}

maq_string maq_article_title(maq_article *article) {
  const maq_sentences *sentences = maq_article_sentences(article);
  if (!sentences || !sentences->count || !sentences->items[0].is_title) {
    return (maq_string){NULL, 0};
  }
  maq_span span = maq_span_of(&article->tokens, sentences->items[0].first_token, sentences->items[0].token_count);
  return maq_span_text(&article->tokens, &span);
}
