/* columns_text.c: the text as rows: extract_sentences, extract_tokens. */
#include "functions/cell.h"
#include "functions/columns.h"

/* ---- extract_sentences ------------------------------------------------------------------------------------------- */

static bool count_sentences(maq_article *article, size_t *rows) {
  const maq_sentences *sentences = maq_article_sentences(article);
  *rows = sentences ? sentences->count : 0;
  return sentences != NULL;
}

static maq_cell sentence_cell(maq_article *article, size_t row, int column) {
  const maq_sentence *sentence = &maq_article_sentences(article)->items[row];
  maq_span span = maq_span_of(maq_article_tokens(article), sentence->first_token, sentence->token_count);
  switch (column) {
    case 0: return maq_integer_cell(row + 1);
    case 1: return maq_integer_cell(sentence->paragraph + (size_t)1);
    case 2: return maq_span_cell(article, &span, MAQ_SPAN_START);
    case 3: return maq_span_cell(article, &span, MAQ_SPAN_LENGTH);
    case 4: return maq_span_cell(article, &span, MAQ_SPAN_MENTION);
    default: return maq_integer_cell(sentence->is_title);
  }
}

const maq_extractor maq_extract_sentences = {
    .name = "extract_sentences",
    .columns = {MAQ_INTEGER("sentence"), MAQ_INTEGER("paragraph"), MAQ_INTEGER("start"), MAQ_INTEGER("length"), MAQ_TEXT("text"),
                MAQ_INTEGER("is_title")},
    .usual_rows = 20,
    .in_text_order = true,
    .count = count_sentences,
    .cell = sentence_cell,
};

/* ---- extract_tokens ---------------------------------------------------------------------------------------------- */

/* The sentences too: they write each token's sentence. */
static bool count_tokens(maq_article *article, size_t *rows) {
  const maq_tokens *tokens = maq_article_sentences(article) ? maq_article_tokens(article) : NULL;
  *rows = tokens ? tokens->count : 0;
  return tokens != NULL;
}

static const char *kind_name(maq_token_kind kind) {
  switch (kind) {
    case MAQ_WORD: return "word";
    case MAQ_NUMBER: return "number";
    case MAQ_PUNCT: return "punct";
    case MAQ_ABBREVIATION: return "abbreviation";
    case MAQ_INITIAL: return "initial";
    case MAQ_URL: return "url";
    case MAQ_EMAIL: return "email";
    case MAQ_HASHTAG: return "hashtag";
  }
  return NULL;
}

/* Analyses the words when the first of these columns is asked for: most queries do without. */
static maq_cell analysis_cell(maq_article *article, size_t row, int column) {
  const maq_token_analysis *analyses = maq_article_analyses(article);
  if (!analyses) {
    return maq_failed_cell();
  }
  switch (column) {
    case 5: return maq_text_cell(analyses[row].lemma);
    case 6: return maq_word_cell(analyses[row].upos);
    default: return maq_word_cell(analyses[row].features);
  }
}

static maq_cell token_cell(maq_article *article, size_t row, int column) {
  const maq_tokens *tokens = maq_article_tokens(article);
  if (maq_is_span_column(column)) {
    maq_span span = maq_span_of(tokens, row, 1);
    return maq_span_column(article, &span, column);
  }
  switch (column) {
    case 0: return maq_integer_cell(row + 1);
    case 8: return maq_word_cell(kind_name((maq_token_kind)tokens->items[row].kind));
    default: return analysis_cell(article, row, column);
  }
}

const maq_extractor maq_extract_tokens = {
    .name = "extract_tokens",
    .columns = {MAQ_INTEGER("token"), MAQ_PLACE_COLUMNS, MAQ_TEXT("form"), MAQ_TEXT("lemma"), MAQ_TEXT("upos"), MAQ_TEXT("feats"),
                MAQ_TEXT("kind")},
    .usual_rows = 400,
    .in_text_order = true,
    .count = count_tokens,
    .cell = token_cell,
};
