/* cells.h: making the cells of a row, for the specifications in columns_*.c. */
#ifndef MAQ_SQLITE_CELLS_H
#define MAQ_SQLITE_CELLS_H

#include "sqlite/extractor.h"

static inline maq_cell maq_null_cell(void) {
  return (maq_cell){.kind = MAQ_CELL_NULL};
}

/* The analysis that the cell needs failed. */
static inline maq_cell maq_failed_cell(void) {
  return (maq_cell){.kind = MAQ_CELL_FAILED};
}

static inline maq_cell maq_integer_cell(size_t number) {
  return (maq_cell){.kind = MAQ_CELL_INTEGER, .integer = (sqlite3_int64)number};
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

/* Behind the number of the row, most facts begin with these four. */
#define MAQ_SPAN_COLUMNS "sentence", "start", "length", "mention"
enum { MAQ_FIRST_SPAN_COLUMN = 1, MAQ_LAST_SPAN_COLUMN = 4 };

static inline bool maq_is_span_column(int column) {
  return column >= MAQ_FIRST_SPAN_COLUMN && column <= MAQ_LAST_SPAN_COLUMN;
}

static inline maq_cell maq_span_column(maq_article *article, const maq_span *span, int column) {
  return maq_span_cell(article, span, (maq_span_part)(column - MAQ_FIRST_SPAN_COLUMN));
}

#endif
