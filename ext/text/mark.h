/* mark.h: punctuation marks by what they do in a text. */
#ifndef MAQ_TEXT_MARK_H
#define MAQ_TEXT_MARK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The class of a mark as in maq_token: `"` for all quotation marks, `-` for all dashes, `(` and `)`, `$` for all signs of
 * currencies, `.` `,` `;` `?` `%` also for those of other scripts; 0 where it has none. */
char maq_mark_of(uint32_t character);

/* The kind of bracket or quotation mark that opens (`opens`) or closes (`closes`) with this character, or 0. */
char maq_bracket_kind(uint32_t character, bool *opens, bool *closes);

/* Within words: also the hyphens and apostrophes of typesetting. */
bool maq_is_hyphen(uint32_t character);
bool maq_is_apostrophe(uint32_t character);

/* The HTML character reference at `text`, which begins with `&`: its length in bytes, 0 where there is none; *character is what it
 * stands for. Of the names only those of marks and blanks are known. */
size_t maq_character_reference(const char *text, const char *end, uint32_t *character);

#endif
