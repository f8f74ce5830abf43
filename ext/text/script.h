/* script.h: the three scripts of Kazakh and the ways between them.
 *
 * Cyrillic is the one that all rules and tables are written in; a word in Latin or Arabic letters is folded to it, so that it
 * meets the same entries. Latin comes in two alphabets: with acutes (2018; what news sites use today: á ǵ ń ó ú ý, ı for и
 * and й) and that of 2021 (ä ğ ñ ö ü ū ş, i for и and й, ı for і). Arabic is tote jazu, in which a hamza before a word says that
 * its vowels are front, unless ە, ك or گ in it say so already.
 *
 * Writing Latin or Arabic loses a little (ь, ъ, э, the difference of х and һ, of и and й); reading them back guesses it by the
 * neighbouring letters, or asks whether a word is known.
 */
#ifndef MAQ_TEXT_SCRIPT_H
#define MAQ_TEXT_SCRIPT_H

#include <stdbool.h>
#include <stddef.h>

typedef enum maq_script {
  MAQ_SCRIPT_CYRILLIC,
  MAQ_SCRIPT_LATIN_ACUTE,
  MAQ_SCRIPT_LATIN_2021,
  MAQ_SCRIPT_ARABIC,
} maq_script;

/* Every function below writes at most this many bytes for each byte of its input, and 8 more. */
enum { MAQ_SCRIPT_GROWTH = 4 };

/* Is the folded Cyrillic word known? Asked when letters leave a choice. */
typedef bool maq_is_known_word(const char *folded, size_t length);

/* Writes Cyrillic Kazakh in another script; what is no Cyrillic letter stays. Returns the number of bytes. */
size_t maq_write_script(const char *text, size_t length, maq_script script, char *out);

/* Writes Kazakh of the given script in Cyrillic; what is no letter of that script stays. `known` may be NULL. */
size_t maq_read_script(const char *text, size_t length, maq_script script, maq_is_known_word *known, char *out);

/* Which of the two Latin alphabets a Latin text is written in, by the letters that only one of them has. */
maq_script maq_latin_alphabet(const char *text, size_t length);

#endif
