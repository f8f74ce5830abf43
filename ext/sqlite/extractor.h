/* extractor.h: a kind of row that an article yields, as a table-valued function and as a JSON scalar of one name.
 *
 *     SELECT * FROM extract_entities(article, published)
 *     SELECT extract_entities(article, published)
 *
 * A specification is a list of columns and two functions; everything SQL needs is made from it (table.c, extractor.c).
 */
#ifndef MAQ_SQLITE_EXTRACTOR_H
#define MAQ_SQLITE_EXTRACTOR_H

#include "sqlite/cache.h"

typedef enum maq_cell_kind {
  MAQ_CELL_NULL,
  MAQ_CELL_INTEGER,
  MAQ_CELL_REAL,
  MAQ_CELL_TEXT,
  MAQ_CELL_DAY,    /* text `YYYY-MM-DD` */
  MAQ_CELL_JSON,   /* text that is JSON, with JSON's subtype */
  MAQ_CELL_FAILED, /* memory is out or the host cancelled */
} maq_cell_kind;

/* One value of a row. Texts belong to the article or are constant. */
typedef struct maq_cell {
  maq_cell_kind kind;
  sqlite3_int64 integer;
  double real;
  maq_string text;
  maq_day day;
} maq_cell;

enum { MAQ_DAY_TEXT = 16 };

/* Writes the text of a day into MAQ_DAY_TEXT bytes. */
maq_string maq_write_day(const maq_day *day, char *out);

enum { MAQ_MOST_COLUMNS = 24 };

typedef struct maq_extractor {
  const char *name;
  const char *columns[MAQ_MOST_COLUMNS]; /* the first numbers the rows from 1; NULL behind the last */
  unsigned usual_rows;                   /* how many an article of two pages yields, for the query planner */
  bool in_text_order;                    /* sentence, paragraph and start never go down from row to row */
  /* The number of rows; false when the analysis failed. */
  bool (*count)(maq_article *article, size_t *rows);
  /* What stands in a row that was counted. Fails, by MAQ_CELL_FAILED, only where it needs a layer that counting does not. */
  maq_cell (*cell)(maq_article *article, size_t row, int column);
} maq_extractor;

/* An extractor at work on a connection; the client data of its function and its module. */
typedef struct maq_binding {
  const maq_extractor *extractor;
  maq_cache *cache;
  int columns;
} maq_binding;

/* The table-valued function (table.c): its client data is a maq_binding. */
extern const sqlite3_module maq_table_module;

/* Registers both forms of an extractor; returns an SQLite code. */
int maq_extractor_register(sqlite3 *db, const maq_extractor *extractor, maq_cache *cache);

#endif
