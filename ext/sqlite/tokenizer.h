/* tokenizer.h: the FTS5 tokenizer `maqala`.
 *
 *     CREATE VIRTUAL TABLE search USING fts5(title, body, content='articles', tokenize='maqala')
 *
 * Words are found by text/word.h and indexed under lexicon/term.h's term; a hyphenated ending (`АҚШ-тың`) belongs to the word
 * before it, the parts of a compound (`сауда-экономикалық`) are words of their own, side by side, so that the whole is found as a
 * phrase. `tokenize='maqala stem 0'` folds words without stemming them.
 *
 * The index holds stems alone. The last word of a prefix query is folded, not stemmed, and matches the stems that begin with it;
 * where it reaches beyond a stem (`экономикас*`, `халқ*`) it matches what begins with that stem too, so that typing on never loses
 * what was found.
 */
#ifndef MAQ_SQLITE_TOKENIZER_H
#define MAQ_SQLITE_TOKENIZER_H

#include "sqlite/api.h"

/* Registers the tokenizer with a connection; SQLITE_OK without doing anything where FTS5 is not there. */
int maq_tokenizer_register(sqlite3 *db);

#endif
