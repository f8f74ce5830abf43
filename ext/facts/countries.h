/* countries.h: from a country's name to its code and back. */
#ifndef MAQ_FACTS_COUNTRIES_H
#define MAQ_FACTS_COUNTRIES_H

#include "lexicon/lexicon.h"

/* The ISO 3166-1 alpha-3 code of the country that `name` is, as a whole: short or official, Kazakh, Russian or English, in any
 * case form and any letter case, or itself a code of two or three letters. NULL for anything else; *failed is set when memory
 * is out. The text is constant. */
const char *maq_country_code(const maq_host *host, const char *name, size_t length, bool *failed);

/* The name in that language of the country with this alpha-3 or alpha-2 code, NULL if there is none. */
const char *maq_country_name(maq_string code, maq_language language);

#endif
