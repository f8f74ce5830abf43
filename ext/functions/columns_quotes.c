/* columns_quotes.c: what was said, and where the news is from, as rows: extract_quotes, extract_sources. */
#include "functions/cell.h"
#include "functions/columns.h"

static bool count_quotes(maq_article *article, size_t *rows) {
  const maq_quotes *quotes = maq_article_quotes(article);
  *rows = quotes ? quotes->count : 0;
  return quotes != NULL;
}

/* The text or the place of a span that may be missing. */
static maq_cell optional_span(maq_article *article, bool known, const maq_span *span, maq_span_part part) {
  return known ? maq_span_cell(article, span, part) : maq_null_cell();
}

static maq_cell quote_cell(maq_article *article, size_t row, int column) {
  const maq_quote *quote = &maq_article_quotes(article)->items[row];
  if (maq_is_span_column(column)) {
    return maq_span_column(article, &quote->span, column);
  }
  switch (column) {
    case 0: return maq_integer_cell(row + 1);
    case 5: return maq_word_cell(quote->kind);
    case 6: return maq_text_cell(quote->speaker);
    case 7: return optional_span(article, quote->has_mention, &quote->mention, MAQ_SPAN_START);
    case 8: return optional_span(article, quote->has_mention, &quote->mention, MAQ_SPAN_MENTION);
    case 9: return optional_span(article, quote->has_cue, &quote->cue, MAQ_SPAN_MENTION);
    case 10: return optional_span(article, quote->has_cue, &quote->cue, MAQ_SPAN_START);
    case 11: return maq_confidence_cell(quote->confidence);
    default: return maq_word_cell(quote->rule);
  }
}

const maq_extractor maq_extract_quotes = {
    .name = "extract_quotes",
    .columns = {MAQ_INTEGER("quote"), MAQ_SPAN_COLUMNS, MAQ_TEXT("kind"), MAQ_TEXT("speaker"), MAQ_INTEGER("speaker_start"),
                MAQ_TEXT("speaker_mention"), MAQ_TEXT("cue"), MAQ_INTEGER("cue_start"), MAQ_REAL("confidence"), MAQ_TEXT("rule")},
    .usual_rows = 8,
    .in_text_order = true,
    .count = count_quotes,
    .cell = quote_cell,
};

/* ---- extract_sources --------------------------------------------------------------------------------------------- */

static bool count_sources(maq_article *article, size_t *rows) {
  const maq_sources *sources = maq_article_sources(article);
  *rows = sources ? sources->count : 0;
  return sources != NULL;
}

static maq_cell source_cell(maq_article *article, size_t row, int column) {
  const maq_source *source = &maq_article_sources(article)->items[row];
  if (maq_is_span_column(column)) {
    return maq_span_column(article, &source->span, column);
  }
  switch (column) {
    case 0: return maq_integer_cell(row + 1);
    case 5: return maq_text_cell(source->name);
    case 6: return maq_word_cell(source->kind);
    case 7: return maq_text_cell(source->domain);
    case 8: return maq_text_cell(source->country);
    case 9: return optional_span(article, source->has_cue, &source->cue, MAQ_SPAN_MENTION);
    default: return maq_confidence_cell(source->confidence);
  }
}

const maq_extractor maq_extract_sources = {
    .name = "extract_sources",
    .columns = {MAQ_INTEGER("source"), MAQ_SPAN_COLUMNS, MAQ_TEXT("name"), MAQ_TEXT("kind"), MAQ_TEXT("domain"),
                MAQ_TEXT("country"), MAQ_TEXT("cue"), MAQ_REAL("confidence")},
    .usual_rows = 2,
    .in_text_order = true,
    .count = count_sources,
    .cell = source_cell,
};
