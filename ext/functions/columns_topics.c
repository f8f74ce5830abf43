/* columns_topics.c: what an article is about, as rows: extract_topics, extract_keywords. */
#include "functions/cell.h"
#include "functions/columns.h"

static bool count_topics(maq_article *article, size_t *rows) {
  const maq_topics *topics = maq_article_topics(article);
  *rows = topics ? topics->count : 0;
  return topics != NULL;
}

static maq_cell topic_cell(maq_article *article, size_t row, int column) {
  const maq_topic *topic = &maq_article_topics(article)->items[row];
  switch (column) {
    case 0: return maq_text_cell(topic->name);
    case 1: return maq_real_cell(true, topic->score);
    default: return maq_integer_cell(topic->mentions);
  }
}

const maq_extractor maq_extract_topics = {
    .name = "extract_topics",
    .columns = {MAQ_TEXT("topic"), MAQ_REAL("score"), MAQ_INTEGER("mentions")},
    .usual_rows = 3,
    .count = count_topics,
    .cell = topic_cell,
};

static bool count_keywords(maq_article *article, size_t *rows) {
  const maq_keywords *keywords = maq_article_keywords(article);
  *rows = keywords ? keywords->count : 0;
  return keywords != NULL;
}

static maq_cell keyword_cell(maq_article *article, size_t row, int column) {
  const maq_keyword *keyword = &maq_article_keywords(article)->items[row];
  switch (column) {
    case 0: return maq_text_cell(keyword->text);
    case 1: return maq_real_cell(true, keyword->score);
    case 2: return maq_integer_cell(keyword->mentions);
    default: return maq_integer_cell((size_t)keyword->start + 1);
  }
}

const maq_extractor maq_extract_keywords = {
    .name = "extract_keywords",
    .columns = {MAQ_TEXT("keyword"), MAQ_REAL("score"), MAQ_INTEGER("mentions"), MAQ_INTEGER("start")},
    .usual_rows = 12,
    .count = count_keywords,
    .cell = keyword_cell,
};
