/* reader.h: from a line that holds an article to lines that hold its facts, on a connection of its own. */
#ifndef MAQ_COMMAND_READER_H
#define MAQ_COMMAND_READER_H

#include <stdbool.h>
#include <stddef.h>

#include "functions/extractor.h"

/* Text that grows; of malloc. */
typedef struct maq_text {
  char *text;
  size_t length, room;
} maq_text;

/* False when memory is out. */
bool maq_text_add(maq_text *text, const char *bytes, size_t length);
void maq_text_free(maq_text *text);

typedef struct maq_reader_options {
  bool tsv; /* id, body, published; else JSON objects */
  size_t table_count;
  const maq_extractor *tables[MAQ_EXTRACTORS];
} maq_reader_options;

/* What a table is called: `people` that of extract_people. */
const char *maq_table_name(const maq_extractor *extractor);

/* Adds the tables that a list names, `people,amounts`; false where one is not known. */
bool maq_reader_choose(maq_reader_options *options, const char *names);

typedef struct maq_reader maq_reader;

/* The options must outlive it. NULL when memory is out. */
maq_reader *maq_reader_open(const maq_reader_options *options);
void maq_reader_close(maq_reader *reader);

typedef enum maq_line_state { MAQ_LINE_READ, MAQ_LINE_SKIPPED, MAQ_LINE_FAILED } maq_line_state;

/* Reads the line of that number and adds its facts, a JSON object a line; what is no article is told in `complaints`. An empty
 * line is nothing. MAQ_LINE_FAILED: memory is out. */
maq_line_state maq_reader_read(maq_reader *reader, const char *line, size_t length, unsigned long number, maq_text *facts,
                               maq_text *complaints);

#endif
