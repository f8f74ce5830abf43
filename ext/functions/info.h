/* info.h: what the code knows of its own parts, for maqala_info(). */
#ifndef MAQ_FUNCTIONS_INFO_H
#define MAQ_FUNCTIONS_INFO_H

#include "functions/json.h"
#include "lexicon/dictionary.h"

/* A member of an object that is being written; what `value` says as it stands, or, in the second, in quotation marks. */
void maq_info_member(maq_json *json, const char *name, const char *value);
void maq_info_text(maq_json *json, const char *name, const char *value);

/* The first members: versions of the code, lexicon, tokenizer, model, the user's dictionary (may be NULL) and Unicode. */
void maq_info_write(maq_json *json, const char *version, const maq_dictionary *dictionary);

#endif
