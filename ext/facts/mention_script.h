/* mention_script.h: Kazakh in Latin or Arabic letters, brought into Cyrillic ones so that numbers and dates can be read.
 *
 * Only good for looking words up: it does not keep capitals and chooses one reading where an orthography is ambiguous.
 */
#ifndef MAQ_FACTS_MENTION_SCRIPT_H
#define MAQ_FACTS_MENTION_SCRIPT_H

#include "base/memory.h"
#include "base/string.h"

typedef enum maq_script_guess {
  MAQ_SCRIPT_ACUTE,  /* the Latin alphabet of 2018 (á ǵ ı ń ó ú ý), `i` is і, `u` is ұ */
  MAQ_SCRIPT_LETTER, /* the Latin alphabet of 2021 (ä ğ ñ ö ū ü), `i` is и, `ı` is і, `u` is у */
  MAQ_SCRIPT_EVERYDAY, /* without marks, with gh, ng, zh: `i` is и beside back vowels, else і */
  MAQ_SCRIPT_ARABIC,
} maq_script_guess;

/* The text in Cyrillic letters, in the arena; text NULL when memory is out. What is no letter stays. */
maq_string maq_script_to_cyrillic(maq_arena *arena, maq_string text, maq_script_guess guess);

#endif
