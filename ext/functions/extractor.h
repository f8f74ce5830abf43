/* extractor.h: a kind of row that an article yields: a list of columns and two functions, of which a database makes a table and
 * a JSON function of one name.
 *
 *     SELECT * FROM extract_entities(article, published)
 *     SELECT extract_entities(article, published)
 */
#ifndef MAQ_FUNCTIONS_EXTRACTOR_H
#define MAQ_FUNCTIONS_EXTRACTOR_H

#include "functions/cell.h"
#include "functions/json.h"

enum { MAQ_MOST_COLUMNS = 24, MAQ_EXTRACTORS = 13 };

typedef struct maq_extractor {
  const char *name;
  maq_column columns[MAQ_MOST_COLUMNS]; /* the first numbers the rows from 1; one without a name behind the last */
  unsigned usual_rows;                  /* how many an article of two pages yields, for the query planner */
  bool in_text_order;                   /* sentence, paragraph and start never go down from row to row */
  /* The number of rows; false when the analysis failed. */
  bool (*count)(maq_article *article, size_t *rows);
  /* What stands in a row that was counted. Fails, by MAQ_CELL_FAILED, only where it needs a layer that counting does not. */
  maq_cell (*cell)(maq_article *article, size_t row, int column);
} maq_extractor;

/* All of them, NULL behind the last. */
extern const maq_extractor *const maq_extractors[MAQ_EXTRACTORS + 1];

/* Writes all rows as a JSON array of objects, one member a column. */
void maq_write_rows(maq_json *json, const maq_extractor *extractor, maq_article *article);

#endif
