/* transliterate.h: whole texts from one Kazakh script into another. */
#ifndef MAQ_LEXICON_TRANSLITERATE_H
#define MAQ_LEXICON_TRANSLITERATE_H

#include "base/memory.h"
#include "base/string.h"
#include "text/script.h"

/* The text in `script`, in the arena; text NULL when memory is out. Addresses stay, and so do Latin words of a text that is mostly
 * Cyrillic or Arabic. Latin is read by the alphabet that the text shows. A U+0000 ends the text. */
maq_string maq_transliterate(maq_arena *arena, maq_string text, maq_script script);

#endif
