/* person_parts.h: what the readers of roles share. Internal to facts/: person_role.c drives them. */
#ifndef MAQ_FACTS_PERSON_PARTS_H
#define MAQ_FACTS_PERSON_PARTS_H

#include "facts/names.h"
#include "facts/person_role.h"

enum { MAQ_ROLE_ENTITIES = 12 /* looked at around a mention */, MAQ_LONGEST_ROLE = 5 /* tokens of one lexeme */ };

typedef struct maq_role_reader {
  maq_arena *arena;
  const maq_entity_sources *s;
  const maq_entities *entities;
  uint32_t near; /* the mention: entities are looked for around it */
} maq_role_reader;

/* A role as tokens, and the match of its last word. */
typedef struct maq_role_span {
  size_t begin, end;
  const maq_match *last; /* NULL where the lexicon has no such role */
} maq_role_span;

/* How a word stands before what it may belong to. */
typedef enum maq_standing { STANDS_APART, STANDS_BARE, STANDS_GENITIVE } maq_standing;
maq_standing maq_role_standing(const maq_role_reader *reader, size_t token);

/* The longest match of positions.tsv that ends before `end` and begins at `low` or behind; a role, or a modifier of one. */
const maq_match *maq_role_match_before(const maq_role_reader *reader, size_t low, size_t end, bool modifier);

/* Is the role a rank or degree, beside which its holder has a post: `генерал-майор`, `профессор`? */
static inline bool maq_role_is_rank(const maq_match *role) {
  return strcmp(maq_lexicon_text(maq_lexicon_get(role->lexeme)->value), "rank") == 0;
}

/* Has the role a portfolio before it, with which it makes a name: `Қаржы министрі`? */
static inline bool maq_role_has_portfolio(const maq_match *role) {
  return *maq_lexicon_text(maq_lexicon_get(role->lexeme)->code) != 0;
}

/* The dictionary form of the word of a role, with the capitals that the text gives it: `төрағасы` → `төраға`. */
maq_string maq_role_bare(const maq_role_reader *reader, const maq_match *role);

/* The entity that ends before token `end`, the longest; NULL if there is none. */
const maq_entity *maq_role_entity_before(const maq_role_reader *reader, size_t end);

/* The tokens as written, or as read from another script. */
maq_string maq_role_phrase(const maq_role_reader *reader, size_t begin, size_t end);

/* Two texts joined, with `between` if the first is not empty. */
maq_string maq_role_join(const maq_role_reader *reader, maq_string first, maq_string second, const char *between);

/* The role in its dictionary form where what possessed it is not part of it. */
maq_string maq_role_text(const maq_role_reader *reader, const maq_role_span *words);

/* Is the token a word with a capital that neither the lexicon nor the lists of words know? */
bool maq_role_is_unknown_name(const maq_role_reader *reader, size_t token);

/* The text of a role without a capital that it owes to the beginning of the sentence: `Сарапшы` → `сарапшы`. A name keeps its
 * own (`Астана қаласының әкімі`), likewise a portfolio, which has one within a sentence too (`Қаржы министрі`). */
maq_string maq_role_without_capital(const maq_role_reader *reader, const maq_role_span *words, maq_string text);

/* The body of a minister is the ministry: the post with the ministry's head noun in the place of the role. The name begins at
 * token `first`, with the country where it stands before the words. */
void maq_role_set_ministry(const maq_role_reader *reader, size_t first, const maq_role_span *words, maq_role *role);

/* A name before the owners of the role, from token `first` to before `begin`, is that of a body: up to the last owner before token
 * `last` that is no role itself (`«Жол» қорының директоры`), or to its legal form, or by itself: an entity, or, without one, what is
 * quoted. Returns where the role begins behind it. */
size_t maq_role_take_body(const maq_role_reader *reader, size_t first, const maq_entity *entity, size_t begin, size_t last,
                          maq_role *role);

/* Takes a body that no name of the text covers off the words of a role: what ends in the genitive of a noun of bodies which owns
 * the rest and is owned itself (`қалалық білім басқармасының | басшысы`) or has a name before it (`Дала клубының`), or in a foreign
 * name (`Brandex-тің`), or all of it words that nobody knows (`Брандекс басшысы`). */
void maq_role_part_body(const maq_role_reader *reader, maq_role_span *words, maq_role *role);

/* The tokens as the name of an organisation. */
maq_string maq_role_organisation(const maq_role_reader *reader, size_t begin, size_t end);

/* The country whose name opens these tokens, as the first words of a body: `ҚР` of `ҚР Білім министрлігінің`. */
const maq_match *maq_role_country_at(const maq_role_reader *reader, size_t token);

void maq_role_set_body(const maq_role_reader *reader, maq_role *role, const maq_entity *body);

/* The role within a post that the names of the text hold as a whole. */
maq_role maq_role_of_position(const maq_role_reader *reader, const maq_entity *position);

#endif
