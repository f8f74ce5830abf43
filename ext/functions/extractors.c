/* extractors.c: the list of all extractors, and their rows as JSON. */
#include "functions/columns.h"

const maq_extractor *const maq_extractors[MAQ_EXTRACTORS + 1] = {
    &maq_extract_sentences, &maq_extract_tokens,
    &maq_extract_entities,  &maq_extract_people,
    &maq_extract_amounts,   &maq_extract_dates,
    &maq_extract_quotes,    &maq_extract_sources,
    &maq_extract_events,    &maq_extract_agreements,
    &maq_extract_relations, &maq_extract_topics,
    &maq_extract_keywords,  NULL,
};

/* Writes the lowest `count` digits of a number. */
static char *write_digits(char *out, int number, int count) {
  for (int i = count - 1; i >= 0; i--, number /= 10) {
    out[i] = (char)('0' + number % 10);
  }
  return out + count;
}

maq_string maq_write_day(const maq_day *day, char *out) {
  char *at = out;
  if (day->year < 0) {
    *at++ = '-';
  }
  at = write_digits(at, day->year < 0 ? -day->year : day->year, 4);
  *at++ = '-';
  at = write_digits(at, day->month, 2);
  *at++ = '-';
  at = write_digits(at, day->day, 2);
  *at = 0;
  return (maq_string){out, (size_t)(at - out)};
}

static void write_cell(maq_json *json, const maq_cell *cell) {
  char day[MAQ_DAY_TEXT];
  switch (cell->kind) {
    case MAQ_CELL_NULL: maq_json_raw(json, "null"); break;
    case MAQ_CELL_INTEGER:
    case MAQ_CELL_BITS: maq_json_integer(json, cell->integer); break;
    case MAQ_CELL_REAL: maq_json_real(json, cell->real); break;
    case MAQ_CELL_TEXT: maq_json_text(json, cell->text); break;
    case MAQ_CELL_DAY: maq_json_text(json, maq_write_day(&cell->day, day)); break;
    case MAQ_CELL_JSON: maq_json_document(json, cell->text); break;
    case MAQ_CELL_FAILED: maq_json_fail(json); break;
  }
}

/* Asked now and then, so that the rows of a long article do not keep who cancelled waiting. */
static bool is_cancelled(const maq_host *host, size_t row) {
  enum { ROWS_BETWEEN = 256 };
  return row % ROWS_BETWEEN == 0 && host->cancelled && host->cancelled(host->context);
}

void maq_write_rows(maq_json *json, const maq_extractor *extractor, maq_article *article) {
  size_t rows;
  if (!extractor->count(article, &rows)) {
    maq_json_fail(json);
    return;
  }
  maq_json_raw(json, "[");
  for (size_t row = 0; row < rows && json->state == MAQ_JSON_GOES_WELL; row++) {
    if (is_cancelled(json->host, row)) {
      maq_json_fail(json);
    }
    maq_json_raw(json, row ? ",{" : "{");
    for (int i = 0; extractor->columns[i].name; i++) {
      maq_json_raw(json, i ? ",\"" : "\"");
      maq_json_raw(json, extractor->columns[i].name);
      maq_json_raw(json, "\":");
      maq_cell cell = extractor->cell(article, row, i);
      write_cell(json, &cell);
    }
    maq_json_raw(json, "}");
  }
  maq_json_raw(json, "]");
}
