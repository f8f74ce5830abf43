/* calls.h: what the functions of the extension do. Each of them, made by generate.c, is a call of one of these. */
#ifndef MAQ_POSTGRES_CALLS_H
#define MAQ_POSTGRES_CALLS_H

#include <postgres.h>

#include <fmgr.h>

#include "functions/extractor.h"
#include "functions/function.h"

/* Before the definition of a function that SQL calls: nothing else is visible from outside. */
#define MAQ_SQL_FUNCTION(name)              \
  PGDLLEXPORT Datum name(PG_FUNCTION_ARGS); \
  PG_FUNCTION_INFO_V1(name)

/* As what type a day is passed in: there are two functions of each name. */
typedef enum maq_day_type { MAQ_DAY_IS_TEXT, MAQ_DAY_IS_DATE } maq_day_type;

/* rows.c: the rows of an extractor, (article [, published]). */
Datum maq_call_rows(FunctionCallInfo fcinfo, const maq_extractor *extractor, maq_day_type type);

/* values.c: the same rows as JSON; a function of one value. */
Datum maq_call_json(FunctionCallInfo fcinfo, const maq_extractor *extractor, maq_day_type type);
Datum maq_call_value(FunctionCallInfo fcinfo, const maq_function *function, maq_day_type type);

#endif
