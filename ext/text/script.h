/* script.h: the three scripts of Kazakh and the ways between them.
 *
 * Cyrillic is the one that all rules and tables are written in; a word in Latin or Arabic letters is folded to it, so that it
 * meets the same entries. Latin comes in two alphabets, with acutes (2018; what news sites use today: á ǵ ń ó ú ý, ı for и
 * and й) and that of 2021 (ä ğ ñ ö ü ū ş, i for и and й, ı for і), and without any marks, as people type it (gh, ng, sh).
 * Arabic is tote jazu, in which a hamza before a word says that its vowels are front, unless ە, ك or گ in it say so already.
 *
 * Latin and Arabic lose a little of the spelling (ь, ъ, э, the difference of х and һ, of и and й, in Arabic of front and back
 * vowels). Reading them back decides by the letters around, and asks which of the possible readings is a known word; so does
 * reading Cyrillic that was typed on a Russian keyboard.
 */
#ifndef MAQ_TEXT_SCRIPT_H
#define MAQ_TEXT_SCRIPT_H

#include <stdbool.h>
#include <stddef.h>

typedef enum maq_script {
  MAQ_SCRIPT_CYRILLIC,
  MAQ_SCRIPT_LATIN_ACUTE,
  MAQ_SCRIPT_LATIN_2021,
  MAQ_SCRIPT_LATIN_PLAIN, /* without marks; only read, never written */
  MAQ_SCRIPT_ARABIC,
  MAQ_SCRIPT_CYRILLIC_PLAIN, /* typed on a Russian keyboard, without ә ғ қ ң ө ұ ү һ і; only read */
} maq_script;

/* Every function below writes at most this many bytes for each byte of its input, and 8 more. */
enum { MAQ_SCRIPT_GROWTH = 4 };

/* How well the word is known, to be compared with that of a word spelled nearly the same: 0 not at all, from MAQ_WELL_KNOWN on
 * so well that nothing else need be tried. `folded` is Cyrillic, in lower case. */
typedef int maq_word_familiarity(const char *folded, size_t length);

enum { MAQ_WELL_KNOWN = 500 };

/* Writes Cyrillic Kazakh in another script; what is no Cyrillic letter stays. Returns the number of bytes. */
size_t maq_write_script(const char *text, size_t length, maq_script script, char *out);

/* Writes Kazakh of the given script in Cyrillic, capitals kept; what is no letter of that script stays, and so does a Latin
 * word with letters that no Kazakh alphabet has (`WhatsApp`). `known` may be NULL; it is asked at most some 60 times a word. */
size_t maq_read_script(const char *text, size_t length, maq_script script, maq_word_familiarity *known, char *out);

/* In which script most of a text, of a long one its beginning, is written, Latin alphabets by the letters that only one of them
 * has. CYRILLIC where it has no letters. */
maq_script maq_script_of(const char *text, size_t length);

#endif
