/* json_list.h: a list of texts as a JSON array. */
#ifndef MAQ_BASE_JSON_LIST_H
#define MAQ_BASE_JSON_LIST_H

#include "base/memory.h"
#include "base/string.h"

/* `["…","…"]` in the arena; quotation marks, backslashes and control characters are escaped, other bytes stand as they are. The
 * text is NULL when memory is out. */
maq_string maq_json_list(maq_arena *arena, const maq_string *texts, size_t count);

#endif
