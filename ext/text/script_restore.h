/* script_restore.h: Kazakh typed on a Russian keyboard. Internal to text/: script_read.c asks. */
#ifndef MAQ_TEXT_SCRIPT_RESTORE_H
#define MAQ_TEXT_SCRIPT_RESTORE_H

#include "text/script_letters.h"

/* Puts the letters that the keyboard lacks (ә ғ қ ң ө ұ ү һ і) in their places in a word of Cyrillic letters: `Казакстаннын` is
 * `Қазақстанның`. A word that `known` (may be NULL) does not know in any spelling stays, or, without `known`, gets the
 * likeliest. */
void maq_restore_letters(maq_script_word *word, maq_word_familiarity *known);

#endif
