/* columns.c: the extractors: their columns in order, and what stands in each. The columns are those of the SQL interface. */
#include "sqlite/extractor.h"

/* ---- cells ------------------------------------------------------------------------------------------------------- */

static const maq_cell null_cell = {.kind = MAQ_CELL_NULL};

static maq_cell integer(size_t number) {
  return (maq_cell){.kind = MAQ_CELL_INTEGER, .integer = (sqlite3_int64)number};
}

static maq_cell real(double number) {
  return (maq_cell){.kind = MAQ_CELL_REAL, .real = number};
}

static maq_cell text(maq_string value) {
  return value.text ? (maq_cell){.kind = MAQ_CELL_TEXT, .text = value} : null_cell;
}

/* NULL for no text and for the empty one. */
static maq_cell word(const char *value) {
  return value && *value ? text(maq_string_of(value)) : null_cell;
}

static maq_cell thousandths(uint16_t confidence) {
  return real(confidence / 1000.0);
}

/* A day as `YYYY-MM-DD`, in the article's memory. */
static maq_cell day_cell(maq_article *article, bool known, const maq_day *day) {
  char *out = known ? maq_arena_reserve(maq_article_arena(article), 24) : NULL;
  if (!out) {
    return null_cell;
  }
  sqlite3_snprintf(24, out, "%04d-%02d-%02d", day->year, day->month, day->day);
  size_t length = strlen(out);
  maq_arena_commit(maq_article_arena(article), length + 1);
  return text((maq_string){out, length});
}

/* The columns sentence, start, length and mention that all facts share, in this order from `first`. */
static maq_cell span_cell(maq_article *article, const maq_span *span, int offset) {
  switch (offset) {
    case 0: return integer(span->sentence + 1u);
    case 1: return integer(span->start + 1u);
    case 2: return integer(span->length);
    default: return text(maq_span_text(maq_article_tokens(article), span));
  }
}

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
    case 0: return integer(row + 1);
    case 1: return integer(sentence->paragraph + 1u);
    case 5: return integer(sentence->is_title);
    default: return span_cell(article, &span, column - 1);
  }
}

/* ---- extract_tokens ---------------------------------------------------------------------------------------------- */

static bool count_tokens(maq_article *article, size_t *rows) {
  const maq_tokens *tokens = maq_article_sentences(article) ? maq_article_tokens(article) : NULL;
  *rows = tokens ? tokens->count : 0;
  return tokens != NULL;
}

static maq_cell token_cell(maq_article *article, size_t row, int column) {
  static const char *const kinds[] = {"word", "number", "punct", "abbreviation", "initial", "url", "email", "hashtag"};
  const maq_tokens *tokens = maq_article_tokens(article);
  maq_span span = maq_span_of(tokens, row, 1);
  switch (column) {
    case 0: return integer(row + 1);
    case 1: case 2: case 3: case 4: return span_cell(article, &span, column - 1);
    case 8: return word(kinds[tokens->items[row].kind]);
    default: return null_cell; /* lemma, upos, feats: not known yet */
  }
}

/* ---- extract_entities -------------------------------------------------------------------------------------------- */

static bool count_entities(maq_article *article, size_t *rows) {
  const maq_entities *entities = maq_article_entities(article);
  *rows = entities ? entities->count : 0;
  return entities != NULL;
}

static maq_cell entity_cell(maq_article *article, size_t row, int column) {
  const maq_entity *entity = &maq_article_entities(article)->items[row];
  switch (column) {
    case 0: return integer(row + 1);
    case 1: case 2: case 3: case 4: return span_cell(article, &entity->span, column - 1);
    case 5: return word(maq_entity_class_name(entity->class));
    case 6: return text(entity->name);
    case 7: return text(entity->code);
    case 8: return text(entity->country);
    case 9: return entity->parent == MAQ_NO_ENTITY ? null_cell : integer(entity->parent + 1u);
    case 10: return integer(entity->referent + 1u);
    case 11: return thousandths(entity->confidence);
    default: return word(entity->rule);
  }
}

/* ---- extract_amounts --------------------------------------------------------------------------------------------- */

static bool count_amounts(maq_article *article, size_t *rows) {
  const maq_amounts *amounts = maq_article_amounts(article);
  *rows = amounts ? amounts->count : 0;
  return amounts != NULL;
}

static maq_cell amount_cell(maq_article *article, size_t row, int column) {
  const maq_amount *amount = &maq_article_amounts(article)->items[row];
  switch (column) {
    case 0: return integer(row + 1);
    case 1: case 2: case 3: case 4:
      return span_cell(article, &maq_article_entities(article)->items[amount->entity].span, column - 1);
    case 5: return word(amount->kind);
    case 6: return amount->has_value ? real(amount->value) : null_cell;
    case 7: return amount->has_value && amount->value_to > amount->value ? real(amount->value_to) : null_cell;
    case 8: return word(amount->comparator);
    case 9: return text(amount->unit);
    case 10: return word(amount->unit_basis);
    case 11: return text(amount->indicator);
    case 12: return text(amount->indicator_name);
    case 13: return text(amount->period);
    case 14: return day_cell(article, amount->has_period_days, &amount->period_from);
    case 15: return day_cell(article, amount->has_period_days, &amount->period_to);
    case 16: return word(amount->status);
    case 17: return text(amount->country);
    case 18: return text(amount->counterpart);
    case 19: return integer(amount->fact);
    case 20: return thousandths(amount->confidence);
    default: return word(amount->rule);
  }
}

/* ---- extract_dates ----------------------------------------------------------------------------------------------- */

static bool count_dates(maq_article *article, size_t *rows) {
  const maq_times *times = maq_article_times(article);
  *rows = times ? times->count : 0;
  return times != NULL;
}

static maq_cell date_cell(maq_article *article, size_t row, int column) {
  const maq_time *time = &maq_article_times(article)->items[row];
  switch (column) {
    case 0: return integer(row + 1);
    case 1: case 2: case 3: case 4: return span_cell(article, &time->span, column - 1);
    case 5: return word(maq_time_type_name(time->type));
    case 6: return word(time->value);
    case 7: return day_cell(article, time->has_from, &time->from);
    case 8: return day_cell(article, time->has_to, &time->to);
    case 9: return word(time->granularity);
    case 10: return word(maq_mod_name((maq_mod)time->mod));
    case 11: return real(0.95);
    default: return word(time->rule);
  }
}

const maq_extractor maq_extractors[] = {
    {"extract_sentences", {"sentence", "paragraph", "start", "length", "text", "is_title"}, count_sentences, sentence_cell},
    {"extract_tokens", {"token", "sentence", "start", "length", "form", "lemma", "upos", "feats", "kind"}, count_tokens, token_cell},
    {"extract_entities",
     {"entity", "sentence", "start", "length", "mention", "class", "name", "code", "country", "parent", "referent", "confidence", "rule"},
     count_entities,
     entity_cell},
    {"extract_amounts",
     {"amount", "sentence", "start", "length", "mention", "kind", "value", "value_to", "comparator", "unit", "unit_basis",
      "indicator", "indicator_name", "period", "period_from", "period_to", "status", "country", "counterpart", "fact",
      "confidence", "rule"},
     count_amounts,
     amount_cell},
    {"extract_dates",
     {"date", "sentence", "start", "length", "mention", "type", "value", "date_from", "date_to", "granularity", "mod", "confidence",
      "rule"},
     count_dates,
     date_cell},
    {0},
};
