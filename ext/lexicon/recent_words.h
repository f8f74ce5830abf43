/* recent_words.h: what was found for words of late.
 *
 * Most words of running text are among the last few thousand different ones. A program that reads many articles keeps one such
 * memory for all of them, one a thread, and such words are not taken apart again. It changes no answer. Each word has two places,
 * by its hash; a new one takes the first that is free, else it drives another word out. Zeroed, it is empty.
 */
#ifndef MAQ_LEXICON_RECENT_WORDS_H
#define MAQ_LEXICON_RECENT_WORDS_H

#include "base/hash.h"
#include "lexicon/lexicon.h"

enum {
  MAQ_RECENT_PLACES = 65536,   /* a power of two */
  MAQ_RECENT_BYTES = 32,       /* of a word; longer ones are rare */
  MAQ_RECENT_MOST_READINGS = 4 /* of a word; more are rare */
};

/* What callers have noted of a word. */
enum {
  MAQ_NOTED_TRAITS = 1, /* `traits` are known */
  MAQ_NOTED_NO_VERB = 2 /* no reading as a verb has a stem that the vocabulary knows */
};

/* A Kazakh word, what maq_find_words found for it, and what callers found out since; of 128 bytes. */
typedef struct maq_known_word {
  uint8_t length; /* 0: the place is empty */
  uint8_t reading_count;
  uint8_t noted;               /* MAQ_NOTED_… */
  uint8_t traits;              /* maq_kazakh_traits */
  char text[MAQ_RECENT_BYTES]; /* folded */
  uint32_t exact;              /* as in maq_word */
  uint32_t stems[2]; /* the tagger's hash of the search stem: of the word in lower case, and with a capital; 0: not known */
  maq_reading readings[MAQ_RECENT_MOST_READINGS];
} maq_known_word;

struct maq_recent_words {
  maq_known_word places[MAQ_RECENT_PLACES];
};

static inline bool maq_recent_is(const maq_known_word *place, const char *folded, size_t length) {
  return place->length == length && memcmp(place->text, folded, length) == 0;
}

/* The place of a word of 1 to MAQ_RECENT_BYTES bytes with that maq_hash: where it stands, or where it may be put. */
static inline maq_known_word *maq_recent_find(maq_recent_words *recent, const char *folded, size_t length, uint64_t hash) {
  maq_known_word *first = &recent->places[hash % MAQ_RECENT_PLACES];
  if (!first->length || maq_recent_is(first, folded, length)) {
    return first;
  }
  maq_known_word *second = &recent->places[(hash >> 32) % MAQ_RECENT_PLACES];
  return !second->length || maq_recent_is(second, folded, length) || (hash >> 31 & 1) ? second : first;
}

/* What is known of a token; NULL without a memory, or where the token is not among its words. */
static inline maq_known_word *maq_recent_of(maq_recent_words *recent, const maq_token *token) {
  if (!recent || token->folded_length == 0 || token->folded_length > MAQ_RECENT_BYTES) {
    return NULL;
  }
  uint64_t hash = maq_hash(token->folded, token->folded_length);
  maq_known_word *place = maq_recent_find(recent, token->folded, token->folded_length, hash);
  return maq_recent_is(place, token->folded, token->folded_length) ? place : NULL;
}

/* Sends for the first place of a word. */
static inline void maq_recent_send_for(const maq_recent_words *recent, uint64_t hash) {
#if defined(__GNUC__)
  const char *place = (const char *)&recent->places[hash % MAQ_RECENT_PLACES];
  __builtin_prefetch(place);
  __builtin_prefetch(place + sizeof(maq_known_word) / 2);
#else
  (void)recent;
  (void)hash;
#endif
}

#endif
