/* mention.h: the value of one mention whose class is known: a number, a sum, a date, a name.
 *
 * Mentions in Kazakh (Cyrillic, Latin, Arabic letters), Russian and English. The conventions are those of VALUES.md in the
 * project's documentation.
 */
#ifndef MAQ_FACTS_MENTION_H
#define MAQ_FACTS_MENTION_H

#include "facts/measures.h"
#include "facts/times.h"

typedef enum maq_mention_kind {
  MAQ_MENTION_NOTHING, /* no value could be read, or the class has none */
  MAQ_MENTION_NUMBER,
  MAQ_MENTION_TIME,
  MAQ_MENTION_NAME,
} maq_mention_kind;

/* Texts live in the arena that was passed in, or are static. */
typedef struct maq_mention {
  maq_mention_kind kind;
  maq_measure measure;  /* NUMBER: value, value_to, unit, mod; the span is of no use */
  maq_time time;        /* TIME: type, value, mod, anchor, days */
  maq_string canonical; /* NAME */
  const char *iso;      /* NAME: ISO 3166-1 alpha-2 of a country, else "" */
} maq_mention;

/* Reads a mention. `published` may be NULL. False only when memory is out. */
bool maq_read_mention(maq_arena *arena, const char *mention, size_t length, maq_entity_class class, const maq_day *published,
                      maq_mention *out);

/* The same as a JSON object in the arena, NUL-terminated, with these members, null where there is nothing to say:
 *   numbers  value, min, max, unit, mod         (value is null for a range and beyond the exact range of a double)
 *   times    type, value, mod, anchor, from, to (from and to: the days covered, where they are known)
 *   names    canonical, iso
 * Any other class gives {}. text NULL when memory is out. */
maq_string maq_mention_json(maq_arena *arena, const char *mention, size_t length, maq_entity_class class, const maq_day *published);

#endif
