/* columns_facts.c: what the text says as rows: extract_entities, extract_amounts, extract_dates. */
#include "functions/cell.h"
#include "functions/columns.h"

/* ---- extract_entities -------------------------------------------------------------------------------------------- */

static bool count_entities(maq_article *article, size_t *rows) {
  const maq_entities *entities = maq_article_entities(article);
  *rows = entities ? entities->count : 0;
  return entities != NULL;
}

static maq_cell entity_cell(maq_article *article, size_t row, int column) {
  const maq_entity *entity = &maq_article_entities(article)->items[row];
  if (maq_is_span_column(column)) {
    return maq_span_column(article, &entity->span, column);
  }
  switch (column) {
    case 0: return maq_integer_cell(row + 1);
    case 5: return maq_word_cell(maq_entity_class_name(entity->class));
    case 6: return maq_text_cell(entity->name);
    case 7: return maq_text_cell(entity->code);
    case 8: return maq_text_cell(entity->country);
    case 9: return entity->parent == MAQ_NO_ENTITY ? maq_null_cell() : maq_integer_cell(entity->parent + (size_t)1);
    case 10: return maq_integer_cell(entity->referent + (size_t)1);
    case 11: return maq_confidence_cell(entity->confidence);
    default: return maq_word_cell(entity->rule);
  }
}

const maq_extractor maq_extract_entities = {
    .name = "extract_entities",
    .columns = {MAQ_INTEGER("entity"), MAQ_SPAN_COLUMNS, MAQ_TEXT("class"), MAQ_TEXT("name"), MAQ_TEXT("code"), MAQ_TEXT("country"),
                MAQ_INTEGER("parent"), MAQ_INTEGER("referent"), MAQ_REAL("confidence"), MAQ_TEXT("rule")},
    .usual_rows = 60,
    .in_text_order = true,
    .count = count_entities,
    .cell = entity_cell,
};

/* ---- extract_amounts --------------------------------------------------------------------------------------------- */

static bool count_amounts(maq_article *article, size_t *rows) {
  const maq_amounts *amounts = maq_article_amounts(article);
  *rows = amounts ? amounts->count : 0;
  return amounts != NULL;
}

static maq_cell amount_cell(maq_article *article, size_t row, int column) {
  const maq_amount *amount = &maq_article_amounts(article)->items[row];
  if (maq_is_span_column(column)) {
    return maq_span_column(article, &amount->span, column);
  }
  switch (column) {
    case 0: return maq_integer_cell(row + 1);
    case 5: return maq_word_cell(amount->kind);
    case 6: return maq_real_cell(amount->has_value, amount->value);
    case 7: return maq_real_cell(amount->has_value && amount->value_to > amount->value, amount->value_to);
    case 8: return maq_word_cell(amount->comparator);
    case 9: return maq_text_cell(amount->unit);
    case 10: return maq_word_cell(amount->unit_basis);
    case 11: return maq_text_cell(amount->indicator);
    case 12: return maq_text_cell(amount->indicator_name);
    case 13: return maq_text_cell(amount->period);
    case 14: return maq_day_cell(amount->has_period_days, &amount->period_from);
    case 15: return maq_day_cell(amount->has_period_days, &amount->period_to);
    case 16: return maq_word_cell(amount->status);
    case 17: return maq_text_cell(amount->country);
    case 18: return maq_text_cell(amount->counterpart);
    case 19: return maq_integer_cell(amount->fact);
    case 20: return maq_confidence_cell(amount->confidence);
    default: return maq_word_cell(amount->rule);
  }
}

const maq_extractor maq_extract_amounts = {
    .name = "extract_amounts",
    .columns = {MAQ_INTEGER("amount"), MAQ_SPAN_COLUMNS, MAQ_TEXT("kind"), MAQ_REAL("value"), MAQ_REAL("value_to"),
                MAQ_TEXT("comparator"), MAQ_TEXT("unit"), MAQ_TEXT("unit_basis"), MAQ_TEXT("indicator"), MAQ_TEXT("indicator_name"),
                MAQ_TEXT("period"), MAQ_DAY("period_from"), MAQ_DAY("period_to"), MAQ_TEXT("status"), MAQ_TEXT("country"),
                MAQ_TEXT("counterpart"), MAQ_INTEGER("fact"), MAQ_REAL("confidence"), MAQ_TEXT("rule")},
    .usual_rows = 10,
    .in_text_order = true,
    .count = count_amounts,
    .cell = amount_cell,
};

/* ---- extract_dates ----------------------------------------------------------------------------------------------- */

enum { TIME_CONFIDENCE = 950 /* the grammar of times does not weigh its readings */ };

static bool count_dates(maq_article *article, size_t *rows) {
  const maq_times *times = maq_article_times(article);
  *rows = times ? times->count : 0;
  return times != NULL;
}

static maq_cell date_cell(maq_article *article, size_t row, int column) {
  const maq_time *time = &maq_article_times(article)->items[row];
  if (maq_is_span_column(column)) {
    return maq_span_column(article, &time->span, column);
  }
  switch (column) {
    case 0: return maq_integer_cell(row + 1);
    case 5: return maq_word_cell(maq_time_type_name(time->type));
    case 6: return maq_word_cell(time->value);
    case 7: return maq_day_cell(time->has_from, &time->from);
    case 8: return maq_day_cell(time->has_to, &time->to);
    case 9: return maq_word_cell(time->granularity);
    case 10: return maq_word_cell(maq_mod_name((maq_mod)time->mod));
    case 11: return maq_confidence_cell(TIME_CONFIDENCE);
    default: return maq_word_cell(time->rule);
  }
}

const maq_extractor maq_extract_dates = {
    .name = "extract_dates",
    .columns = {MAQ_INTEGER("date"), MAQ_SPAN_COLUMNS, MAQ_TEXT("type"), MAQ_TEXT("value"), MAQ_DAY("date_from"),
                MAQ_DAY("date_to"), MAQ_TEXT("granularity"), MAQ_TEXT("mod"), MAQ_REAL("confidence"), MAQ_TEXT("rule")},
    .usual_rows = 10,
    .in_text_order = true,
    .count = count_dates,
    .cell = date_cell,
};
