/* values.h: PostgreSQL's values as the core's, and back. */
#ifndef MAQ_POSTGRES_VALUES_H
#define MAQ_POSTGRES_VALUES_H

#include "calls.h"

/* A text as it was passed in; it may be decompressed for it. */
maq_string maq_get_text(FunctionCallInfo fcinfo, int argument);

/* A day as text, whatever its type. */
maq_string maq_get_day(FunctionCallInfo fcinfo, int argument, maq_day_type type);

/* How many bytes of a text are shown in an error: 64 characters. */
int maq_shown_length(maq_string got);

/* The error `<function>: <argument> must be <wanted>, got '<got>'`. */
void maq_refuse(const char *function, const char *argument, const char *wanted, maq_string got) pg_attribute_noreturn();

/* Reads the arguments (article [, published]) of an extractor and opens the article; NULL for an article that is NULL. */
maq_article *maq_get_article(FunctionCallInfo fcinfo, const maq_extractor *extractor, maq_day_type type);

/* A cell that is neither NULL nor failed as a value. Errors, in the name of a function, where it is too long for one. */
Datum maq_cell_datum(const char *function, const maq_cell *cell);

/* The type that a column of a kind has. */
Oid maq_type_of(maq_cell_kind kind);

#endif
