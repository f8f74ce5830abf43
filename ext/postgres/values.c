/* values.c: see values.h and calls.h. */
#include "values.h"

#include <catalog/pg_type_d.h>
#include <mb/pg_wchar.h>
#include <utils/builtins.h>
#include <utils/date.h>
#include <utils/datetime.h>
#include <utils/memutils.h>

#include "facts/day.h"
#include "session.h"

/* ---- in ---------------------------------------------------------------------------------------------------------- */

maq_string maq_get_text(FunctionCallInfo fcinfo, int argument) {
  const text *value = PG_GETARG_TEXT_PP(argument);
  return (maq_string){VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value)};
}

/* What PostgreSQL writes for a day that has no four digits is no day for the core either, which then refuses it. */
maq_string maq_get_day(FunctionCallInfo fcinfo, int argument, maq_day_type type) {
  if (type == MAQ_DAY_IS_TEXT) {
    return maq_get_text(fcinfo, argument);
  }
  DateADT date = PG_GETARG_DATEADT(argument);
  maq_day day = {0, 0, 0};
  if (!DATE_NOT_FINITE(date)) {
    j2date(date + POSTGRES_EPOCH_JDATE, &day.year, &day.month, &day.day);
  }
  if (day.year < 1 || day.year > 9999) {
    return maq_string_of(DatumGetCString(DirectFunctionCall1(date_out, DateADTGetDatum(date))));
  }
  return maq_write_day(&day, palloc(MAQ_DAY_TEXT));
}

int maq_shown_length(maq_string got) {
  enum { MOST_CHARACTERS = 64 };
  return pg_mbcharcliplen(got.text, (int)got.length, MOST_CHARACTERS);
}

void maq_refuse(const char *function, const char *argument, const char *wanted, maq_string got) {
  ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
                  errmsg("%s: %s must be %s, got '%.*s'", function, argument, wanted, maq_shown_length(got), got.text)));
}

maq_article *maq_get_article(FunctionCallInfo fcinfo, const maq_extractor *extractor, maq_day_type type) {
  maq_day day;
  bool is_dated = PG_NARGS() > 1 && !PG_ARGISNULL(1);
  if (PG_ARGISNULL(0)) {
    return NULL;
  }
  if (is_dated) {
    maq_string published = maq_get_day(fcinfo, 1, type);
    if (!maq_day_parse(published, &day)) {
      maq_refuse(extractor->name, "published", "an ISO 8601 date", published);
    }
  }
  return maq_session_article(extractor->name, maq_get_text(fcinfo, 0), is_dated ? &day : NULL);
}

/* ---- out --------------------------------------------------------------------------------------------------------- */

static void complain_of_length(const char *function) {
  maq_session_rest();
  ereport(ERROR, (errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED), errmsg("%s: the result is longer than a value may be", function)));
}

static Datum text_datum(const char *function, maq_string content) {
  if (content.length > MaxAllocSize - VARHDRSZ) {
    complain_of_length(function);
  }
  return PointerGetDatum(cstring_to_text_with_len(content.text, (int)content.length));
}

/* The first day that PostgreSQL knows is in the year 4714 before Christ; what is earlier is minus infinity. */
static Datum date_datum(const maq_day *day) {
  bool is_known = IS_VALID_JULIAN(day->year, day->month, day->day);
  return DateADTGetDatum(is_known ? date2j(day->year, day->month, day->day) - POSTGRES_EPOCH_JDATE : DATEVAL_NOBEGIN);
}

Datum maq_cell_datum(const char *function, const maq_cell *cell) {
  switch (cell->kind) {
    case MAQ_CELL_INTEGER: return Int32GetDatum((int32)cell->integer);
    case MAQ_CELL_BITS: return Int64GetDatum(cell->integer);
    case MAQ_CELL_REAL: return Float8GetDatum(cell->real);
    case MAQ_CELL_TEXT:
    case MAQ_CELL_JSON: return text_datum(function, cell->text);
    case MAQ_CELL_DAY: return date_datum(&cell->day);
    case MAQ_CELL_NULL:
    case MAQ_CELL_FAILED: break;
  }
  elog(ERROR, "%s: a cell without a value", function);
}

Oid maq_type_of(maq_cell_kind kind) {
  switch (kind) {
    case MAQ_CELL_INTEGER: return INT4OID;
    case MAQ_CELL_BITS: return INT8OID;
    case MAQ_CELL_REAL: return FLOAT8OID;
    case MAQ_CELL_JSON: return JSONOID;
    case MAQ_CELL_DAY: return DATEOID;
    default: return TEXTOID;
  }
}

/* ---- functions of one value -------------------------------------------------------------------------------------- */

static maq_article *open_article(void *context, maq_string content) {
  const maq_function *function = context;
  return maq_session_article(function->name, content, NULL);
}

static maq_recent *recent_answers(void *context, maq_question question) {
  (void)context;
  return maq_session_recent(question);
}

static const maq_caller caller = {open_article, recent_answers};

static maq_value read_value(FunctionCallInfo fcinfo, int argument, maq_cell_kind kind, maq_day_type type) {
  maq_value value = {.is_null = PG_ARGISNULL(argument)};
  if (value.is_null) {
    return value;
  }
  switch (kind) {
    case MAQ_CELL_INTEGER:
    case MAQ_CELL_BITS:
      value.is_integer = true;
      value.integer = kind == MAQ_CELL_BITS ? PG_GETARG_INT64(argument) : PG_GETARG_INT32(argument);
      break;
    case MAQ_CELL_DAY: value.text = maq_get_day(fcinfo, argument, type); break;
    default: value.text = maq_get_text(fcinfo, argument); break;
  }
  return value;
}

static void complain_of_argument(const maq_call *call) {
  const maq_value *got = &call->arguments[call->refused];
  maq_string shown = got->is_integer ? maq_string_of(psprintf(INT64_FORMAT, got->integer)) : got->text;
  maq_refuse(call->function->name, call->function->arguments[call->refused].name, call->wanted, shown);
}

Datum maq_call_value(FunctionCallInfo fcinfo, const maq_function *function, maq_day_type type) {
  maq_host host = maq_host_of(CurrentMemoryContext);
  maq_value values[MAQ_MOST_ARGUMENTS];
  maq_call call = {.function = function, .caller = &caller, .context = (void *)function, .count = PG_NARGS(), .arguments = values};
  call.arena = maq_arena_make(&host);
  for (int i = 0; i < call.count; i++) {
    values[i] = read_value(fcinfo, i, function->arguments[i].kind, type);
  }
  maq_cell answer = maq_answer(&call);
  if (answer.kind == MAQ_CELL_FAILED) {
    maq_session_fail(function->name);
  }
  if (call.wanted) {
    complain_of_argument(&call);
  }
  fcinfo->isnull = answer.kind == MAQ_CELL_NULL;
  Datum result = fcinfo->isnull ? (Datum)0 : maq_cell_datum(function->name, &answer);
  maq_arena_free(&call.arena);
  maq_session_rest();
  return result;
}

Datum maq_call_json(FunctionCallInfo fcinfo, const maq_extractor *extractor, maq_day_type type) {
  maq_article *article = maq_get_article(fcinfo, extractor, type);
  if (!article) {
    PG_RETURN_NULL();
  }
  maq_host host = maq_host_of(CurrentMemoryContext);
  maq_json json = maq_json_new(&host, MaxAllocSize - VARHDRSZ);
  maq_write_rows(&json, extractor, article);
  switch (json.state) {
    case MAQ_JSON_GOES_WELL: break;
    case MAQ_JSON_TOO_LONG: complain_of_length(extractor->name); break;
    case MAQ_JSON_FAILED: maq_session_fail(extractor->name);
  }
  Datum result = text_datum(extractor->name, (maq_string){json.text, json.length});
  maq_json_free(&json);
  maq_session_rest();
  return result;
}
