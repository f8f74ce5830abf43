/* cell.h: one value that a function answers with: the cell of a row, or the result of a scalar.
 *
 * What SQL can ask for is specified in this folder once, for any database: extractors (extractor.h), which yield rows, and
 * functions of one value (function.h). A database's own part (ext/sqlite, ext/postgres) passes arguments in and turns cells into
 * its values.
 */
#ifndef MAQ_FUNCTIONS_CELL_H
#define MAQ_FUNCTIONS_CELL_H

#include "analyse.h"

typedef enum maq_cell_kind {
  MAQ_CELL_NULL,
  MAQ_CELL_INTEGER, /* fits in 32 bits, as all positions and numbers of rows do */
  MAQ_CELL_BITS,    /* 64 bits, as an integer with a sign */
  MAQ_CELL_REAL,
  MAQ_CELL_TEXT,
  MAQ_CELL_DAY,    /* as text `YYYY-MM-DD` */
  MAQ_CELL_JSON,   /* text that is JSON */
  MAQ_CELL_FAILED, /* memory is out or the host cancelled */
} maq_cell_kind;

/* Texts belong to the article, to the arena of the call, or are constant. */
typedef struct maq_cell {
  maq_cell_kind kind;
  int64_t integer;
  double real;
  maq_string text;
  maq_day day;
} maq_cell;

enum { MAQ_DAY_TEXT = 16 };

/* Writes the text of a day into MAQ_DAY_TEXT bytes. */
maq_string maq_write_day(const maq_day *day, char *out);

/* What a column or an argument is called, and the one kind that it has where it is not NULL. */
typedef struct maq_column {
  const char *name;
  maq_cell_kind kind;
} maq_column;

#define MAQ_INTEGER(name) \
  { name, MAQ_CELL_INTEGER }
#define MAQ_BITS(name) \
  { name, MAQ_CELL_BITS }
#define MAQ_REAL(name) \
  { name, MAQ_CELL_REAL }
#define MAQ_TEXT(name) \
  { name, MAQ_CELL_TEXT }
#define MAQ_DAY(name) \
  { name, MAQ_CELL_DAY }
#define MAQ_JSON(name) \
  { name, MAQ_CELL_JSON }

/* How many there are, up to the one without a name. */
static inline int maq_count_columns(const maq_column *columns) {
  int count = 0;
  while (columns[count].name) {
    count++;
  }
  return count;
}

/* ---- making cells ------------------------------------------------------------------------------------------------ */

static inline maq_cell maq_null_cell(void) {
  return (maq_cell){.kind = MAQ_CELL_NULL};
}

/* The analysis that the cell needs failed. */
static inline maq_cell maq_failed_cell(void) {
  return (maq_cell){.kind = MAQ_CELL_FAILED};
}

static inline maq_cell maq_integer_cell(size_t number) {
  return (maq_cell){.kind = MAQ_CELL_INTEGER, .integer = (int64_t)number};
}

static inline maq_cell maq_bits_cell(uint64_t bits) {
  maq_cell cell = {.kind = MAQ_CELL_BITS};
  memcpy(&cell.integer, &bits, sizeof bits);
  return cell;
}

static inline maq_cell maq_real_cell(bool known, double number) {
  return known ? (maq_cell){.kind = MAQ_CELL_REAL, .real = number} : maq_null_cell();
}

/* Confidence, kept in thousandths. */
static inline maq_cell maq_confidence_cell(unsigned thousandths) {
  return maq_real_cell(true, thousandths / 1000.0);
}

/* NULL where there is no text. */
static inline maq_cell maq_text_cell(maq_string text) {
  return text.text ? (maq_cell){.kind = MAQ_CELL_TEXT, .text = text} : maq_null_cell();
}

/* NULL for no text and for the empty one. */
static inline maq_cell maq_word_cell(const char *word) {
  return maq_text_cell(maq_string_of(word && *word ? word : NULL));
}

/* Failed where there is no text, since it was to be written. */
static inline maq_cell maq_json_cell(maq_string document) {
  return document.text ? (maq_cell){.kind = MAQ_CELL_JSON, .text = document} : maq_failed_cell();
}

static inline maq_cell maq_day_cell(bool known, const maq_day *day) {
  return known ? (maq_cell){.kind = MAQ_CELL_DAY, .day = *day} : maq_null_cell();
}

/* What all facts have in common, in this order: sentence, start, length, mention. */
typedef enum maq_span_part { MAQ_SPAN_SENTENCE, MAQ_SPAN_START, MAQ_SPAN_LENGTH, MAQ_SPAN_MENTION } maq_span_part;

static inline maq_cell maq_span_cell(maq_article *article, const maq_span *span, maq_span_part part) {
  switch (part) {
    case MAQ_SPAN_SENTENCE: return maq_integer_cell(span->sentence + (size_t)1);
    case MAQ_SPAN_START: return maq_integer_cell(span->start + (size_t)1);
    case MAQ_SPAN_LENGTH: return maq_integer_cell(span->length);
    default: return maq_text_cell(maq_span_text(maq_article_tokens(article), span));
  }
}

/* Behind the number of the row, most facts begin with these four; of a mention some tables have another name. */
#define MAQ_PLACE_COLUMNS MAQ_INTEGER("sentence"), MAQ_INTEGER("start"), MAQ_INTEGER("length")
#define MAQ_SPAN_COLUMNS MAQ_PLACE_COLUMNS, MAQ_TEXT("mention")
enum { MAQ_FIRST_SPAN_COLUMN = 1, MAQ_LAST_SPAN_COLUMN = 4 };

static inline bool maq_is_span_column(int column) {
  return column >= MAQ_FIRST_SPAN_COLUMN && column <= MAQ_LAST_SPAN_COLUMN;
}

static inline maq_cell maq_span_column(maq_article *article, const maq_span *span, int column) {
  return maq_span_cell(article, span, (maq_span_part)(column - MAQ_FIRST_SPAN_COLUMN));
}

#endif
