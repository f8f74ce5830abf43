/* columns_events.c: what happened and what was agreed, as rows: extract_events, extract_agreements, extract_relations. */
#include "base/json_list.h"
#include "functions/cell.h"
#include "functions/columns.h"

static bool count_events(maq_article *article, size_t *rows) {
  const maq_events *events = maq_article_events(article);
  *rows = events ? events->count : 0;
  return events != NULL;
}

static maq_cell list_cell(maq_article *article, const maq_parties *parties) {
  maq_string list = maq_json_list(maq_article_arena(article), parties->names, parties->count);
  return maq_json_cell(list);
}

static maq_cell index_cell(uint32_t index) {
  return index == MAQ_NONE ? maq_null_cell() : maq_integer_cell((size_t)index + 1);
}

static maq_cell event_cell(maq_article *article, size_t row, int column) {
  const maq_event *event = &maq_article_events(article)->items[row];
  if (maq_is_span_column(column)) {
    return maq_span_column(article, &event->span, column);
  }
  switch (column) {
    case 0: return maq_integer_cell(row + 1);
    case 5: return maq_text_cell(event->kind);
    case 6: return maq_text_cell(event->cameo);
    case 7: return maq_text_cell(event->plover);
    case 8: return list_cell(article, &event->actors);
    case 9: return list_cell(article, &event->recipients);
    case 10: return maq_text_cell(event->place);
    case 11: return maq_text_cell(event->country);
    case 12: return maq_day_cell(event->has_days, &event->from);
    case 13: return maq_day_cell(event->has_days, &event->to);
    case 14: return maq_word_cell(event->status);
    case 15: return index_cell(event->agreement);
    case 16: return index_cell(event->quote);
    case 17: return maq_confidence_cell(event->confidence);
    default: return maq_word_cell(event->rule);
  }
}

const maq_extractor maq_extract_events = {
    .name = "extract_events",
    .columns = {MAQ_INTEGER("event"), MAQ_PLACE_COLUMNS, MAQ_TEXT("trigger_text"), MAQ_TEXT("kind"), MAQ_TEXT("cameo"),
                MAQ_TEXT("plover"), MAQ_JSON("actors"), MAQ_JSON("recipients"), MAQ_TEXT("place"), MAQ_TEXT("country"),
                MAQ_DAY("date_from"), MAQ_DAY("date_to"), MAQ_TEXT("status"), MAQ_INTEGER("agreement"), MAQ_INTEGER("quote"),
                MAQ_REAL("confidence"), MAQ_TEXT("rule")},
    .usual_rows = 8,
    .in_text_order = true,
    .count = count_events,
    .cell = event_cell,
};

/* ---- extract_agreements ------------------------------------------------------------------------------------------ */

static bool count_agreements(maq_article *article, size_t *rows) {
  const maq_agreements *agreements = maq_article_agreements(article);
  *rows = agreements ? agreements->count : 0;
  return agreements != NULL;
}

static maq_cell agreement_cell(maq_article *article, size_t row, int column) {
  const maq_agreement *agreement = &maq_article_agreements(article)->items[row];
  if (maq_is_span_column(column)) {
    return maq_span_column(article, &agreement->span, column);
  }
  const maq_time *time = agreement->time == MAQ_NONE ? NULL : &maq_article_times(article)->items[agreement->time];
  switch (column) {
    case 0: return maq_integer_cell(row + 1);
    case 5: return maq_text_cell(agreement->kind);
    case 6: return maq_text_cell(agreement->stage);
    case 7: return maq_text_cell(agreement->name);
    case 8: return maq_word_cell(time ? time->value : NULL);
    case 9: return time ? maq_day_cell(time->has_from, &time->from) : maq_null_cell();
    case 10: return time ? maq_day_cell(time->has_to, &time->to) : maq_null_cell();
    case 11: return list_cell(article, &agreement->parties);
    case 12: return index_cell(agreement->amount);
    case 13: return maq_confidence_cell(agreement->confidence);
    default: return maq_word_cell(agreement->rule);
  }
}

const maq_extractor maq_extract_agreements = {
    .name = "extract_agreements",
    .columns = {MAQ_INTEGER("agreement"), MAQ_SPAN_COLUMNS, MAQ_TEXT("kind"), MAQ_TEXT("stage"), MAQ_TEXT("name"),
                MAQ_TEXT("period"), MAQ_DAY("period_from"), MAQ_DAY("period_to"), MAQ_JSON("parties"), MAQ_INTEGER("amount"),
                MAQ_REAL("confidence"), MAQ_TEXT("rule")},
    .usual_rows = 2,
    .in_text_order = true,
    .count = count_agreements,
    .cell = agreement_cell,
};

/* ---- extract_relations ------------------------------------------------------------------------------------------- */

static bool count_relations(maq_article *article, size_t *rows) {
  const maq_relations *relations = maq_article_relations(article);
  *rows = relations ? relations->count : 0;
  return relations != NULL;
}

static maq_cell relation_cell(maq_article *article, size_t row, int column) {
  const maq_relation *relation = &maq_article_relations(article)->items[row];
  switch (column) {
    case 0: return maq_integer_cell(row + 1);
    case 1: return maq_span_cell(article, &relation->span, MAQ_SPAN_SENTENCE);
    case 2: return maq_span_cell(article, &relation->span, MAQ_SPAN_START);
    case 3: return maq_span_cell(article, &relation->span, MAQ_SPAN_LENGTH);
    case 4: return maq_text_cell(relation->subject);
    case 5: return maq_word_cell(relation->predicate);
    case 6: return maq_text_cell(relation->object);
    case 7: return maq_confidence_cell(relation->confidence);
    default: return maq_word_cell(relation->rule);
  }
}

const maq_extractor maq_extract_relations = {
    .name = "extract_relations",
    .columns = {MAQ_INTEGER("relation"), MAQ_PLACE_COLUMNS, MAQ_TEXT("subject"), MAQ_TEXT("predicate"), MAQ_TEXT("object"),
                MAQ_REAL("confidence"), MAQ_TEXT("rule")},
    .usual_rows = 6,
    .in_text_order = true,
    .count = count_relations,
    .cell = relation_cell,
};
