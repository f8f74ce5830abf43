/* tables.h: the shape of the compiled tables. compile.c writes them, lexicon.c reads them, nobody else looks. */
#ifndef MAQ_LEXICON_TABLES_H
#define MAQ_LEXICON_TABLES_H

#include "base/hash.h"
#include "lexicon/lexicon.h"

/* Flags of an item: how the form is written. */
enum {
  MAQ_FORM_CAPS = 1 << 0,    /* in capitals only */
  MAQ_FORM_CAPITAL = 1 << 1, /* with a capital first letter */
  MAQ_FORM_KEY = 1 << 2,     /* indexed by light stems */
  MAQ_FORM_POSSESSED = 1 << 3, /* indexed with its last word bare: matches where that word is possessed (`министрліктері`) */
};

/* A lexeme that a node of the trie stands for, with its flags in the four highest bits. */
enum { MAQ_ITEM_FLAGS_SHIFT = 28 };
#define MAQ_ITEM_LEXEME 0x0FFFFFFFu

/* A slot of the hash table of words. One read of memory tells of most words whether they are known. */
typedef struct maq_lexicon_slot {
  uint32_t word; /* 0 marks a free slot; above its number maq_word_tag */
  uint32_t text;
} maq_lexicon_slot;

/* Nodes have the number of the word that leads to them from the root; those that are further from it come behind all words. */
typedef struct maq_lexicon_edge {
  uint32_t node; /* from */
  uint32_t word; /* 0 marks a free slot */
  uint32_t child;
} maq_lexicon_edge;

/* Set in a node that an edge leaves. */
#define MAQ_NODE_LEADS_ON 0x80000000u

extern const char maq_lexicon_texts[];
extern const maq_lexeme maq_lexicon_lexemes[];
extern const uint32_t maq_lexicon_lexeme_count;
extern const uint16_t maq_lexicon_type_keys[];          /* type → a hash of its name, 14 bits */
extern const maq_lexicon_slot maq_lexicon_word_slots[]; /* hash table of the words */
extern const uint32_t maq_lexicon_word_slot_count;
extern const uint32_t maq_lexicon_nodes[]; /* node → its first item, those of the next node follow; MAQ_NODE_LEADS_ON */
extern const uint32_t maq_lexicon_items[];
extern const maq_lexicon_edge maq_lexicon_edges[]; /* hash table of the edges that do not leave the root */
extern const uint32_t maq_lexicon_edge_slot_count;
extern const char maq_lexicon_hash[];

/* A bit for the beginning of each verb of the tables (maq_verb_beginning). */
enum { MAQ_VERB_BEGINNINGS = 1 << 14 };
extern const uint8_t maq_lexicon_verb_beginnings[MAQ_VERB_BEGINNINGS / 8];

/* The bit of a word's first `letters` Cyrillic letters. */
static inline uint32_t maq_verb_beginning(const char *folded, size_t letters) {
  return (uint32_t)(maq_hash(folded, letters * 2) >> 40) & (MAQ_VERB_BEGINNINGS - 1);
}

/* What of a word's hash does not choose its slot, above the number of the word: so most words that are not the one looked for
 * are told apart without looking at their texts. */
enum { MAQ_WORD_BITS = 18 };
static inline uint32_t maq_word_tag(uint64_t hash) {
  return (uint32_t)(hash >> 32) << MAQ_WORD_BITS;
}
static inline uint32_t maq_word_of_slot(uint32_t slot) {
  return slot & ((1u << MAQ_WORD_BITS) - 1);
}

/* The first item of a node, and with the number after it the end of its items. Node 0, the root, has none. */
static inline uint32_t maq_first_item(uint32_t node) {
  return maq_lexicon_nodes[node] & ~MAQ_NODE_LEADS_ON;
}

/* The slot where a probe for `hash` begins (Lemire's multiplication instead of a remainder), and the one after a slot. */
static inline uint32_t maq_first_slot(uint64_t hash, uint32_t slot_count) {
  return (uint32_t)((hash & 0xFFFFFFFFu) * slot_count >> 32);
}
static inline uint32_t maq_next_slot(uint32_t slot, uint32_t slot_count) {
  return slot + 1 == slot_count ? 0 : slot + 1;
}

/* Puts the light stem of a folded Russian or English word behind a `~` into `key`, which has room for 4 bytes more than the
 * word; returns its length. Russian: one longest case ending off, at least three letters left, ё as е. English: `'s`. */
size_t maq_light_stem(const char *folded, size_t length, maq_language language, char *key);

#endif
