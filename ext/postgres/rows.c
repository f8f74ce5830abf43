/* rows.c: functions that return rows: the extractors, and match_pattern. The rows are all made at once, in a tuple store, which
 * goes to disk where they are many.
 */
#include <postgres.h>

#include <funcapi.h>
#include <miscadmin.h>
#include <utils/memutils.h>

#include "functions/matches.h"
#include "session.h"
#include "values.h"

/* Where rows come from. */
typedef struct row_source {
  const char *function;
  const maq_column *columns;
  size_t count;
  maq_cell (*cell)(const struct row_source *source, size_t row, int column);
  const maq_extractor *extractor;
  maq_article *article;
  const maq_matching *matching;
} row_source;

/* Are the columns that were declared those of the code? It may have some more: those are left out until the extension is
 * updated. */
static void check_columns(const row_source *source, TupleDesc declared) {
  int count = maq_count_columns(source->columns);
  bool same = declared->natts <= count;
  for (int i = 0; i < declared->natts && same; i++) {
    same = TupleDescAttr(declared, i)->atttypid == maq_type_of(source->columns[i].kind);
  }
  if (!same) {
    ereport(ERROR, (errcode(ERRCODE_DATATYPE_MISMATCH), errmsg("%s: the columns are those of another version", source->function),
                    errhint("Run ALTER EXTENSION maqala UPDATE.")));
  }
}

static void put_row(const row_source *source, size_t row, const ReturnSetInfo *result) {
  Datum values[MAQ_MOST_COLUMNS];
  bool nulls[MAQ_MOST_COLUMNS];
  for (int i = 0; i < result->setDesc->natts; i++) {
    maq_cell cell = source->cell(source, row, i);
    if (cell.kind == MAQ_CELL_FAILED) {
      maq_session_fail(source->function);
    }
    nulls[i] = cell.kind == MAQ_CELL_NULL;
    if (!nulls[i] && cell.kind != source->columns[i].kind) {
      elog(ERROR, "%s: column %s has a cell of another kind", source->function, source->columns[i].name);
    }
    values[i] = nulls[i] ? (Datum)0 : maq_cell_datum(source->function, &cell);
  }
  tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

static void put_rows(const row_source *source, const ReturnSetInfo *result) {
  MemoryContext row_memory = AllocSetContextCreate(CurrentMemoryContext, "maqala row", ALLOCSET_DEFAULT_SIZES);
  MemoryContext before = MemoryContextSwitchTo(row_memory);
  for (size_t row = 0; row < source->count; row++) {
    CHECK_FOR_INTERRUPTS();
    put_row(source, row, result);
    MemoryContextReset(row_memory);
  }
  MemoryContextSwitchTo(before);
  MemoryContextDelete(row_memory);
}

/* ---- extractors -------------------------------------------------------------------------------------------------- */

static maq_cell extractor_cell(const row_source *source, size_t row, int column) {
  return source->extractor->cell(source->article, row, column);
}

Datum maq_call_rows(FunctionCallInfo fcinfo, const maq_extractor *extractor, maq_day_type type) {
  InitMaterializedSRF(fcinfo, 0);
  const ReturnSetInfo *result = (ReturnSetInfo *)fcinfo->resultinfo;
  row_source source = {.function = extractor->name, .columns = extractor->columns, .cell = extractor_cell, .extractor = extractor};
  check_columns(&source, result->setDesc);
  source.article = maq_get_article(fcinfo, extractor, type);
  if (source.article) {
    if (!extractor->count(source.article, &source.count)) {
      maq_session_fail(extractor->name);
    }
    put_rows(&source, result);
    maq_session_rest();
  }
  return (Datum)0;
}

/* ---- match_pattern ----------------------------------------------------------------------------------------------- */

static maq_cell match_cell(const row_source *source, size_t row, int column) {
  return maq_match_cell(source->matching, row, column);
}

/* The error for a malformed pattern. */
static void complain_of_pattern(const char *function, maq_string pattern, const maq_pattern_error *error) {
  ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
                  errmsg("%s: pattern must be well formed, got '%.*s': at character %zu: %s", function, maq_shown_length(pattern),
                         pattern.text, error->at + 1, error->why)));
}

MAQ_SQL_FUNCTION(maqala_match_pattern);

/* match_pattern(article, pattern) */
Datum maqala_match_pattern(PG_FUNCTION_ARGS) {
  static const char name[] = "match_pattern";
  InitMaterializedSRF(fcinfo, 0);
  const ReturnSetInfo *result = (ReturnSetInfo *)fcinfo->resultinfo;
  maq_string pattern = maq_get_text(fcinfo, 1);
  maq_host host = maq_host_of(CurrentMemoryContext);
  maq_arena arena = maq_arena_make(&host);
  maq_matching matching;
  maq_pattern_error error = {0, NULL};
  row_source source = {.function = name, .columns = maq_match_columns, .cell = match_cell, .matching = &matching};
  check_columns(&source, result->setDesc);
  maq_article *article = maq_session_article(name, maq_get_text(fcinfo, 0), NULL);
  if (!maq_match_begin(&matching, article, &arena, pattern, &error)) {
    if (error.why) {
      complain_of_pattern(name, pattern, &error);
    }
    maq_session_fail(name);
  }
  source.count = matching.matches.count;
  put_rows(&source, result);
  maq_arena_free(&arena);
  maq_session_rest();
  return (Datum)0;
}
