/* query.h: what a person types into a search field, as an FTS5 MATCH expression. */
#ifndef MAQ_TEXT_QUERY_H
#define MAQ_TEXT_QUERY_H

#include <stddef.h>

/* An expression is at most so much longer than what was typed. */
enum { MAQ_QUERY_GROWTH = 8, MAQ_QUERY_EXTRA = 32 };

/* Writes an expression that FTS5 accepts whatever was typed, and returns its length. Where there is nothing to search
 * for, that is `""`, which matches nothing.
 *
 *   сауда айналымы        both words           "сауда" "айналымы"
 *   "сауда айналымы"      the phrase, also between « » and “ ”
 *   сауда -экспорт        not the second       "сауда" NOT "экспорт"
 *   айнал*                words that begin so  "айнал" *
 *
 * All else that means something to FTS5 (AND, OR, NEAR, columns, parentheses) is taken as words or left out. */
size_t maq_write_query(const char *typed, size_t length, char *out);

#endif
