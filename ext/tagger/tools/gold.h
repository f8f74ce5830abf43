/* gold.h: annotated texts, as the trainer reads them: IOB2 files, JSON lines, prose with inline marks.
 *
 * A host program's part: where memory is out or a file is not as it should be, it says so and exits.
 */
#ifndef MAQ_TAGGER_TOOLS_GOLD_H
#define MAQ_TAGGER_TOOLS_GOLD_H

#include "tagger/decode.h"

typedef enum gold_set { GOLD_KAZNERD, GOLD_GOVERNMENT, GOLD_NTREX, GOLD_WEB, GOLD_OWN, GOLD_SETS } gold_set;

typedef struct gold_span {
  size_t begin, end; /* bytes */
  uint8_t class;
} gold_span;

typedef struct gold_text {
  char *text; /* NUL-terminated */
  size_t length;
  gold_span *spans; /* in text order */
  size_t span_count, span_capacity;
  gold_set set;
  int fold; /* 0 to 9; -1 in no fold: never tested on */
} gold_text;

typedef struct gold {
  gold_text *texts;
  size_t count, capacity;
} gold;

/* Reads kaznerd/IOB2_valid2.txt and news/ of a data folder. */
void gold_read(gold *all, const char *folder);

/* Reads prose of our own with marks `{CLASS|surface}`, a text behind each line `# …`; it is in no fold. */
void gold_read_prose(gold *all, const char *path);

/* A new text at the end; the pointer holds until the next. */
gold_text *gold_add(gold *all, gold_set set, int fold);
void gold_append(gold_text *text, const char *bytes, size_t length);
void gold_mark(gold_text *text, size_t begin, size_t end, uint8_t class);

/* realloc that never returns NULL; a message and exit. */
void *must_grow(void *memory, size_t size);
void fail(const char *what, const char *where);

const char *gold_set_name(gold_set set);

#endif
