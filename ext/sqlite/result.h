/* result.h: what functions answer with, as results of SQLite. */
#ifndef MAQ_SQLITE_RESULT_H
#define MAQ_SQLITE_RESULT_H

#include "functions/cell.h"
#include "functions/json.h"
#include "sqlite/cache.h"

/* A cell as a result; one that failed is none. JSON has its subtype. */
void maq_result_cell(sqlite3_context *context, const maq_cell *cell);

/* JSON being written for the connection of a cache: with its memory and within its SQLITE_LIMIT_LENGTH. */
maq_json maq_json_begin(maq_cache *cache);

/* Hands the text over as the result of a function, with JSON's subtype, or the error. */
void maq_json_result(maq_json *json, sqlite3_context *context, const maq_cache *cache);

#endif
