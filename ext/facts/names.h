/* names.h: what the recognisers of names share. Internal to facts/: entities.c drives them.
 *
 * Each recogniser looks at one token and says which name, if any, begins there and how far it goes; none looks further than a
 * constant number of tokens or beyond the sentence, so that the whole is linear.
 */
#ifndef MAQ_FACTS_NAMES_H
#define MAQ_FACTS_NAMES_H

#include "facts/entities.h"
#include "lexicon_types.h"

enum { MAQ_LONGEST_NAME = 14 }; /* tokens */

/* What is known of a token before names are looked for: bits of maq_name_finder.marks. */
enum {
  MAQ_MARK_NAME = 1 << 0,      /* its capital speaks for a name: not a common word that opens a sentence or an all-capitals line */
  MAQ_MARK_COMMON = 1 << 1,    /* a common or function word, in any form */
  MAQ_MARK_INITIAL = 1 << 2,   /* opens its sentence */
  MAQ_MARK_TAKEN = 1 << 3,     /* belongs to a time or a measure, or to a name already found */
  MAQ_MARK_GIVEN = 1 << 4,     /* a given name of the lexicon */
  MAQ_MARK_SURNAME = 1 << 5,   /* a surname of the lexicon or by its ending */
  MAQ_MARK_ADJECTIVE = 1 << 6, /* a relational adjective in lower case: `мемлекеттік`, `техникалық` */
  MAQ_MARK_PLACE = 1 << 7,     /* begins a country or place of the lexicon */
};

typedef struct maq_name_finder {
  const maq_entity_sources *sources;
  uint8_t *marks; /* one a token */
} maq_name_finder;

/* A name that begins at the token asked about; count 0 where there is none. */
typedef struct maq_name {
  uint32_t first;
  uint32_t count;
  maq_entity_class class;
  uint32_t lexeme;     /* that it was found by, else 0 */
  uint16_t confidence; /* thousandths */
  const char *rule;
  maq_inflection inflection; /* of the last token, as far as it is known; else all zero */
} maq_name;

/* Marks all tokens; false when memory is out. */
bool maq_mark_tokens(maq_arena *arena, maq_name_finder *finder);

/* The end of the sentence that token belongs to, at most MAQ_LONGEST_NAME tokens away. */
size_t maq_name_limit(const maq_name_finder *finder, size_t token);

/* Is the last word of the match possessed, so that it is of what stands before it: `төрағасы`? */
bool maq_is_possessed(const maq_match *match);

/* Is it a relational adjective in -лық or one of its variants, in lower case? They stand inside names between capital and head noun,
 * and of figures they tell what something is worth: `3 млрд теңгелік нысан`. */
bool maq_is_relational(maq_string word);

/* Is it a type of the rows of positions.tsv that are roles of people: `министр`, `жазушы`? */
static inline bool maq_is_role_type(unsigned type) {
  return type == MAQ_TYPE_ROLE || type == MAQ_TYPE_ROLE_STANDALONE || type == MAQ_TYPE_OCCUPATION;
}

/* Does the role say that its holder acts for the holder of the post before it: `әкімнің міндетін атқарушы`, `әкімнің м.а.`? */
static inline bool maq_is_acting(const maq_match *role) {
  return strcmp(maq_lexicon_text(maq_lexicon_get(role->lexeme)->value), "acting") == 0;
}

/* Does the token stand in a case in which nothing can own or be a post: `Айдарбековке`? */
bool maq_is_oblique(const maq_token *token);

/* Is it a surname with the ending of a case whose vowels do not follow it: `Айдарбековке`? */
bool maq_is_oblique_surname(const maq_token *token);

/* May what has this inflection own the name that follows it: nominative or genitive, nothing attributive? */
bool maq_may_possess(const maq_inflection *inflection);

/* A head noun of heads.tsv: which class it makes of what stands before it, and whether it belongs to the span, behind a quoted
 * name or another. False for rows that are no heads. */
bool maq_head_class(const maq_lexeme *head, bool quoted, maq_entity_class *class, bool *inside);

/* A match of heads.tsv at `token` of a type that maq_head_class knows, the longest; NULL if there is none. */
const maq_match *maq_head_at(const maq_name_finder *finder, size_t token, bool quoted, maq_entity_class *class, bool *inside);

maq_name maq_person_at(const maq_name_finder *finder, size_t token);
maq_name maq_place_at(const maq_name_finder *finder, size_t token);
maq_name maq_position_at(const maq_name_finder *finder, size_t token);
/* Organisations, facilities, locations, events, projects, laws, works: by the lexicon, by head noun, by quotation marks. */
maq_name maq_headed_name_at(const maq_name_finder *finder, size_t token);
/* Single words of the lexicon in lower case too: nationalities, diseases, languages; addresses. */
maq_name maq_word_name_at(const maq_name_finder *finder, size_t token);

/* The canonical form of the tokens of a name, in the arena: the last word without its case, a person also without any other
 * inflection; text NULL when memory is out. */
maq_string maq_canonical_name(maq_arena *arena, const maq_name_finder *finder, const maq_name *name);

/* Is the word a father's name, in any case: `Болатұлы`, `Ерланқызының`? */
bool maq_is_patronymic(const maq_token *token);

#endif
