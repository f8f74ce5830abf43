/* quote_parts.h: what direct and indirect quotes share: cues and the making of rows. Internal to facts/: quotes.c drives them. */
#ifndef MAQ_FACTS_QUOTE_PARTS_H
#define MAQ_FACTS_QUOTE_PARTS_H

#include "facts/quotes.h"
#include "facts/speakers.h"
#include "lexicon_types.h"

typedef struct maq_quote_finder {
  maq_arena *arena;
  const maq_entity_sources *sources;
  const maq_entities *entities;
  const maq_verb_matches *verbs;
  maq_speaker_finder speakers;
  uint8_t *used; /* one a token: it belongs to a direct quote or its cue */
  maq_quotes *quotes;
  size_t capacity;
} maq_quote_finder;

/* A verb or word of speech.tsv. */
typedef struct maq_cue {
  bool found;
  size_t begin, end; /* tokens */
  size_t verb;       /* where the verb itself begins: `деп X | мәлімдеді` */
  uint16_t type;
  bool converb;     /* `атап өтіп`: the sentence goes on with the same subject */
  bool participle;  /* `деп айтқан`: who said it may stand behind in any case */
  bool passive;     /* `хабарланды`: only where asked for */
  bool present;     /* `білдіреді`, of things: means */
  bool retold;      /* `деп X-тің | айтқанын Y хабарлады`: who said it owns the verb */
  const char *code; /* of the row: `dative`, `person` or empty */
} maq_cue;

/* Words of opinion: `X айтуынша`, `X мәліметіне сәйкес`, `X хабарлағандай`, `X-тен хабарланғандай`. */
typedef struct maq_opinion {
  enum { MAQ_NO_OPINION, MAQ_OPINION_WORDS, MAQ_OPINION_NOUN, MAQ_OPINION_VERB, MAQ_OPINION_PASSIVE } kind;
  size_t begin, end; /* tokens */
  const char *code;  /* of a verb's row, as in maq_cue */
} maq_opinion;

/* The verb of speech whose last token is `token`, in a form that tells that somebody spoke; or a word that tells so by itself. */
maq_cue maq_cue_at(const maq_quote_finder *finder, size_t token);

/* The same for verbs in the passive: `хабарланды`, `айтылды`. */
maq_cue maq_passive_cue_at(const maq_quote_finder *finder, size_t token);

/* Is it a type of verbs that tell of speech? */
bool maq_is_speech(unsigned type);

/* The words of opinion at the token (of a verb: that end with it), or those that end before token `end`. */
maq_opinion maq_opinion_at(const maq_quote_finder *finder, size_t token);
maq_opinion maq_opinion_before(const maq_quote_finder *finder, size_t begin, size_t end);

/* Whose opinion it is, among the tokens from `begin` on. */
maq_speaker maq_opinion_speaker(const maq_quote_finder *finder, size_t begin, const maq_opinion *opinion);

/* `деп` at the token; `деген` only before a verb of speech with its noun: `деген пікір білдірді`. */
const maq_match *maq_quotative_at(const maq_quote_finder *finder, size_t token);

/* The token behind `деп`, or behind `деген пікірін`; the token itself where no such words begin. */
size_t maq_behind_quotative(const maq_quote_finder *finder, size_t token);

/* Does a clause end with the word that the verb reports: `екенін`, `болғанын`; before verbs of asking also `қосуды`, before those
 * that take the dative `екеніне`; before a verb in the passive `екені`, `жоғы`? */
bool maq_ends_clause(const maq_quote_finder *finder, size_t token, const maq_cue *cue);
bool maq_ends_passive_clause(const maq_quote_finder *finder, size_t token);

/* Does one end before the token: `жолдың ашылғаны | туралы`? */
bool maq_is_about(const maq_quote_finder *finder, size_t token);

/* Does a clause end with the verb at the token that is by itself: `келді`, `жүруде`? */
bool maq_ends_main_clause(const maq_quote_finder *finder, size_t token);

/* Finds the references to bodies that have no name. */
bool maq_find_references(maq_quote_finder *finder);

/* Is what stands in the marks what something is called: `2025 жылды | «Ауыл жылы» деп жариялады`? */
bool maq_names_thing(const maq_quote_finder *finder, size_t open, size_t close, const maq_cue *cue);

/* Does the word at the token announce what follows: `былай`, `мынаны`? */
bool maq_announces(const maq_quote_finder *finder, size_t token);

/* Is the cue one of the words that quote by themselves: `деді`, `деген болатын`? */
bool maq_quoting_word(const maq_quote_finder *finder, const maq_cue *cue);

/* The match of speech.tsv of that type which begins at the token; NULL if there is none, as behind the last token. */
const maq_match *maq_speech_at(const maq_quote_finder *finder, size_t token, int type);

/* The token behind the last one of the token's sentence. */
size_t maq_quote_sentence_end(const maq_quote_finder *finder, size_t token);

/* Is the token a punctuation mark of one of these classes? */
bool maq_is_mark(const maq_quote_finder *finder, size_t token, const char *marks);

/* A new quote of the tokens from `begin` to before `end`; of an endless sentence only the first are kept, unless they are quoted
 * word for word. NULL when memory is out. */
maq_quote *maq_add_quote(maq_quote_finder *finder, size_t begin, size_t end, const char *kind, uint16_t confidence,
                         const char *rule);
void maq_set_cue(const maq_quote_finder *finder, maq_quote *quote, size_t begin, size_t end);
void maq_set_speaker(const maq_quote_finder *finder, maq_quote *quote, const maq_speaker *speaker);

/* Reads a Russian or English sentence. False when memory is out. */
bool maq_read_foreign_sentence(maq_quote_finder *finder, size_t first, size_t end);

/* `X said` or `said X` among the tokens behind a Russian or English quotation: the verb, and who it is in *speaker. */
maq_cue maq_foreign_cue_behind(const maq_quote_finder *finder, size_t begin, size_t end, maq_speaker *speaker);

/* Both find all quotes of their kinds; false when memory is out. The direct ones come first. */
bool maq_find_direct_quotes(maq_quote_finder *finder);
bool maq_find_indirect_quotes(maq_quote_finder *finder);

/* Who is named behind the verb of speech, up to `end`: a subject, a body in an oblique case (*oblique), or the words of one. */
maq_speaker maq_speaker_behind(const maq_quote_finder *finder, const maq_cue *cue, size_t end, bool *oblique);

/* Are the words of a subject that is no name those of a body? */
bool maq_names_body(const maq_quote_finder *finder, const maq_speaker *speaker);

/* `делінген X хабарламасында`, `деп жазылған X сайтында` at the token: the words of writing, and in *speaker whose document it
 * is; found without a speaker where nobody's is named. */
maq_cue maq_written_at(const maq_quote_finder *finder, size_t token, maq_speaker *speaker);

/* A body that something is told from: in the ablative (`ІІМ-нен хабарлады`), of a passive verb also in the locative; the last
 * one. */
maq_speaker maq_oblique_source(const maq_quote_finder *finder, size_t begin, size_t end, bool passive);

/* `Бұл туралы X хабарлады`: what the sentence before says, by X. The tokens from `begin` to before `sentence_end` are looked at.
 * False when memory is out. */
bool maq_read_anaphor(maq_quote_finder *finder, size_t begin, size_t sentence_end, const maq_cue *cue);

/* Is the word one that a sentence ends with: a finite verb, `керек`, `жоқ`? */
bool maq_is_predicate(const maq_quote_finder *finder, size_t token);

/* A title of what somebody says: `X: …` or `… – X`. False when memory is out. */
bool maq_read_title(maq_quote_finder *finder, size_t first, size_t end);

#endif
