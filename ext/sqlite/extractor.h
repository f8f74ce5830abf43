/* extractor.h: a kind of row that an article yields, as a table-valued function and as a JSON scalar of one name.
 *
 *     SELECT * FROM extract_entities(article, published)
 *     SELECT extract_entities(article, published)
 *
 * A specification is a list of columns and two functions; everything SQL needs is made from it (extractor.c).
 */
#ifndef MAQ_SQLITE_EXTRACTOR_H
#define MAQ_SQLITE_EXTRACTOR_H

#include "sqlite/cache.h"

typedef enum maq_cell_kind { MAQ_CELL_NULL, MAQ_CELL_INTEGER, MAQ_CELL_REAL, MAQ_CELL_TEXT, MAQ_CELL_JSON } maq_cell_kind;

/* One value of a row. Texts belong to the article or are constant. */
typedef struct maq_cell {
  maq_cell_kind kind;
  sqlite3_int64 integer;
  double real;
  maq_string text;
} maq_cell;

enum { MAQ_MOST_COLUMNS = 24 };

typedef struct maq_extractor {
  const char *name;
  const char *columns[MAQ_MOST_COLUMNS]; /* the first numbers the rows from 1; NULL behind the last */
  /* The number of rows; false when the analysis failed. */
  bool (*count)(maq_article *article, size_t *rows);
  maq_cell (*cell)(maq_article *article, size_t row, int column);
} maq_extractor;

/* All extractors; the last has no name. */
extern const maq_extractor maq_extractors[];

/* Registers both forms of an extractor; returns an SQLite code. */
int maq_extractor_register(sqlite3 *db, const maq_extractor *extractor, maq_cache *cache);

/* The argument `published` of function `name`: *day and true; or false with *message NULL for SQL NULL, else an error text from
 * sqlite3_mprintf (NULL also when memory is out, *code then says so). */
bool maq_read_published(sqlite3_value *value, const char *name, maq_day *day, char **message, int *code);

#endif
