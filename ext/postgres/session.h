/* session.h: what a backend provides for the core: memory contexts, the analysis of the text asked for last, answers for words,
 * and how PostgreSQL is told that something failed.
 */
#ifndef MAQ_POSTGRES_SESSION_H
#define MAQ_POSTGRES_SESSION_H

#include <postgres.h>

#include "functions/function.h"

/* Memory of a context, which ends what was forgotten; the core's long work ends when the query is cancelled. */
maq_host maq_host_of(MemoryContext memory);

/* The analysis of a text against a day (may be NULL), made or kept from the call before. It is good until the next call of this
 * function or of maq_session_rest. Errors, in the name of a function, when memory is out. */
maq_article *maq_session_article(const char *function, maq_string article, const maq_day *published);

/* The article is not needed for now: it is kept for the next function that asks for it, within the transaction, unless it is
 * large. */
void maq_session_rest(void);

/* Answers of late; NULL when memory is out. */
maq_recent *maq_session_recent(maq_question question);

/* The error for a call that failed: the query was cancelled, or memory is out. */
void maq_session_fail(const char *function) pg_attribute_noreturn();

#endif
