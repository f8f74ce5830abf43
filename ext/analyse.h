/* analyse.h: an article and its layers.
 *
 * An article owns a copy of its text and everything found in it, in one arena. Each layer is computed when it is first asked
 * for, from the layers below it; asking again costs nothing. A layer function returns NULL when memory is out or the host
 * cancelled; the article is then only good for closing.
 */
#ifndef MAQ_ANALYSE_H
#define MAQ_ANALYSE_H

#include "base/memory.h"
#include "facts/amounts.h"
#include "facts/entities.h"
#include "facts/events.h"
#include "facts/figures.h"
#include "facts/fingerprint.h"
#include "facts/keywords.h"
#include "facts/marked_html.h"
#include "facts/measures.h"
#include "facts/pattern.h"
#include "facts/people.h"
#include "facts/quotes.h"
#include "facts/relations.h"
#include "facts/sources.h"
#include "facts/summary.h"
#include "facts/times.h"
#include "facts/topics.h"
#include "facts/verb_matches.h"
#include "kazakh/token_analyses.h"
#include "lexicon/lexicon.h"
#include "text/sentence.h"
#include "text/token.h"

typedef struct maq_article maq_article;

/* An article of `length` bytes of any content (a U+0000 ends it). `published` is NULL or the day against which relative
 * dates are resolved. NULL when memory is out. The host must outlive the article. */
maq_article *maq_article_open(const maq_host *host, const char *text, size_t length, const maq_day *published);
void maq_article_close(maq_article *article);

/* Names of the user's own, for all that is asked of the article after; the dictionary must outlive it. */
void maq_article_use_dictionary(maq_article *article, const maq_dictionary *dictionary);

/* What was found for words of earlier articles, which spares work; the memory, zeroed before its first use, must outlive the article, and
 * no two threads may use one. Before any layer is asked for. */
void maq_article_use_recent_words(maq_article *article, maq_recent_words *recent);

/* Positions count a run of continuation bytes that no byte leads as one character, not as one a byte. Before any layer is asked for. */
void maq_article_join_stray_bytes(maq_article *article);

const maq_tokens *maq_article_tokens(maq_article *article);
const maq_sentences *maq_article_sentences(maq_article *article);
maq_language maq_article_language(maq_article *article);              /* MAQ_LANGUAGE_ANY also when memory is out */
const maq_token_analysis *maq_article_analyses(maq_article *article); /* one a token */
const maq_words *maq_article_words(maq_article *article);
const maq_matches *maq_article_matches(maq_article *article);
const maq_times *maq_article_times(maq_article *article);
const maq_measures *maq_article_measures(maq_article *article);
const maq_entities *maq_article_entities(maq_article *article);
const maq_amounts *maq_article_amounts(maq_article *article);
const maq_people *maq_article_people(maq_article *article);
const maq_verb_matches *maq_article_verbs(maq_article *article);
const maq_quotes *maq_article_quotes(maq_article *article);
const maq_sources *maq_article_sources(maq_article *article);
const maq_events *maq_article_events(maq_article *article);
const maq_agreements *maq_article_agreements(maq_article *article);
const maq_relations *maq_article_relations(maq_article *article);
const maq_topics *maq_article_topics(maq_article *article);
const maq_keywords *maq_article_keywords(maq_article *article);

/* See summary.h, fingerprint.h, marked_html.h. These are made anew at each call. */
maq_string maq_article_summary(maq_article *article, size_t sentences);
bool maq_article_fingerprint(maq_article *article, uint64_t *fingerprint);
maq_string maq_article_html(maq_article *article);

/* What a pattern finds, in an arena of the caller's; false when memory is out or the host cancelled. */
bool maq_article_match(maq_article *article, maq_arena *arena, const maq_pattern *pattern, maq_pattern_matches *matches);

/* The title line; text NULL where the article has none. */
maq_string maq_article_title(maq_article *article);

/* The language as a BCP 47 code, Kazakh with its script (`kk-Latn`) where that is not Cyrillic, or NULL where nothing in the
 * text speaks for one. */
const char *maq_article_language_code(maq_article *article);

/* Did an allocation fail or the host cancel? */
bool maq_article_failed(const maq_article *article);

/* Memory that goes with the article, for what is made from it. */
maq_arena *maq_article_arena(maq_article *article);

#endif
