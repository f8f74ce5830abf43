/* term.c: see term.h.
 *
 * What a beginning of a word (a prefix query) may stand for: the index holds stems, so `экономикас` begins no term although
 * `экономикасы` is in the text. Where the beginning is no stem itself, it is completed by the ends of common endings until a known
 * word comes out, and the stem of that is searched for as a beginning too. Stems of less than three letters are left out: as
 * beginnings they would match everything.
 */
#include "lexicon/term.h"

#include <utf8proc.h>

#include "base/utf8.h"
#include "kazakh/morphology.h"
#include "lexicon/lexicon.h"
#include "text/character.h"

enum {
  SAMPLE = 1024 /* bytes of a text that tell its script */,
  LEAST_OWN = 3 /* of 100 Latin letters */,
  LONGEST_ENDING = 24 /* bytes */
};

/* ---- letters ---------------------------------------------------------------------------------------------------- */

/* Letters of the Latin alphabets of Kazakh that English does not have. */
static bool is_own_latin(uint32_t lower) {
  switch (lower) {
    case 0xE1:
    case 0xE4:
    case 0x11F:
    case 0x1F5:
    case 0x131:
    case 0xF1:
    case 0x144:
    case 0xF3:
    case 0xF6:
    case 0x15F:
    case 0xFA:
    case 0xFC:
    case 0x16B:
    case 0xFD:
    case 0x259: return true;
    default: return false;
  }
}

typedef struct latin_count {
  unsigned letters, own; /* own: those above, and q without a u behind it */
} latin_count;

static latin_count count_latin(const char *text, size_t length) {
  latin_count count = {0, 0};
  uint32_t before = 0;
  for (const char *at = text, *end = text + length; at < end;) {
    uint32_t character;
    at = maq_utf8_next(at, end, &character);
    uint32_t lower = maq_character_lower(character);
    if (before == 'q') {
      count.own += lower != 'u';
    }
    count.letters += maq_character_is_latin(character);
    count.own += character == 0x130 || is_own_latin(lower) || (lower == 0x301 && maq_character_is_latin(before));
    before = lower;
  }
  count.own += before == 'q';
  return count;
}

maq_script maq_term_script(const char *text, size_t length) {
  size_t cyrillic = 0, latin = 0;
  length = length < SAMPLE ? length : SAMPLE;
  for (size_t i = 0; i < length; i++) {
    unsigned byte = (unsigned char)text[i];
    cyrillic += byte >= 0xD0 && byte <= 0xD3;
    latin += (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
  }
  if (latin <= cyrillic) {
    return MAQ_SCRIPT_CYRILLIC;
  }
  latin_count count = count_latin(text, length);
  if (count.own * 100 < count.letters * LEAST_OWN) {
    return MAQ_SCRIPT_CYRILLIC;
  }
  maq_script script = maq_script_of(text, length);
  return script == MAQ_SCRIPT_ARABIC ? MAQ_SCRIPT_CYRILLIC : script;
}

/* ---- folding ---------------------------------------------------------------------------------------------------- */

static bool has_latin(const char *folded, size_t length) {
  for (size_t i = 0; i < length; i++) {
    unsigned byte = (unsigned char)folded[i];
    if ((byte >= 'a' && byte <= 'z') || (byte >= 0xC3 && byte <= 0xC9)) { /* U+00C0 to U+027F */
      return true;
    }
  }
  return false;
}

static bool has_cyrillic(const char *folded, size_t length) {
  for (size_t i = 0; i < length; i++) {
    if ((unsigned char)folded[i] >= 0xD0 && (unsigned char)folded[i] <= 0xD3) {
      return true;
    }
  }
  return false;
}

/* Folds one word: as maq_fold, without apostrophes, ё as е, Arabic digits as ASCII. */
static size_t fold(const char *word, size_t length, char *out) {
  size_t folded = maq_fold(word, length, out), kept = 0;
  while (kept < folded && (unsigned char)out[kept] >= 0x80 && (unsigned char)out[kept] != 0x91 &&
         (unsigned char)out[kept] != 0xD9 && (unsigned char)out[kept] != 0xDB) {
    kept++;
  }
  if (kept == folded) {
    return folded;
  }
  kept = 0;
  for (size_t i = 0; i < folded; i++) {
    unsigned byte = (unsigned char)out[i], next = i + 1 < folded ? (unsigned char)out[i + 1] : 0;
    if (byte == '\'' || byte == '`') {
      continue;
    }
    if (byte == 0xD1 && next == 0x91) {
      out[kept++] = (char)0xD0;
      out[kept++] = (char)0xB5;
      i++;
    } else if ((byte == 0xD9 && next >= 0xA0 && next <= 0xA9) || (byte == 0xDB && next >= 0xB0 && next <= 0xB9)) {
      out[kept++] = (char)('0' + (next & 0xF));
      i++;
    } else {
      out[kept++] = out[i];
    }
  }
  return kept;
}

/* A Latin word as it stands: folded, without accents and possessive. */
static size_t fold_latin(const char *word, size_t length, char *out) {
  char folded[MAQ_LONGEST_TERM_WORD * MAQ_FOLD_GROWTH];
  size_t size = maq_fold(word, length, folded), written = 0;
  if (size > 2 && folded[size - 1] == 's' && folded[size - 2] == '\'') {
    size -= 2;
  }
  size = fold(folded, size, folded);
  for (const char *at = folded, *end = folded + size; at < end;) {
    uint32_t character;
    at = maq_utf8_next(at, end, &character);
    utf8proc_int32_t plain[8] = {(utf8proc_int32_t)character};
    if (character >= 0x80 && maq_character_is_latin(character)) {
      plain[0] = character == 0x131 ? 'i' : plain[0];
      utf8proc_decompose_char(plain[0], plain, 8, UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK, NULL);
    }
    written += maq_utf8_write((uint32_t)plain[0], out + written);
  }
  return written;
}

/* ---- terms of a text -------------------------------------------------------------------------------------------- */

/* Is it a word without letters of Kazakh's own that can only be read as an unknown verb? Nearly all such words are Russian
 * (водителей), and Russian stays unstemmed. */
static bool is_foreign(const char *folded, size_t length) {
  for (size_t i = 0; i + 1 < length; i += 2) {
    unsigned lead = (unsigned char)folded[i], second = (unsigned char)folded[i + 1];
    if (lead > 0xD1 || (lead == 0xD1 && second == 0x96)) { /* ә ғ қ ң ө ұ ү һ; і */
      return false;
    }
  }
  maq_analysis analysis;
  maq_kazakh_analyse(folded, length, 0, &analysis, 1);
  return analysis.verbal && !analysis.known;
}

static size_t stem(const char *folded, size_t length, bool wanted, char *out) {
  size_t written = wanted ? maq_kazakh_search_stem(folded, length, 0, out, MAQ_TERM_ROOM) : 0;
  if (written && written < length && is_foreign(folded, length)) {
    written = 0;
  }
  if (!written) {
    memcpy(out, folded, length);
    written = length;
  }
  return written;
}

/* The word read from a script into Cyrillic and folded; 0 where it stays as it is. */
static size_t read_folded(const char *word, size_t length, maq_script script, char *out) {
  char read[MAQ_LONGEST_TERM_WORD * MAQ_SCRIPT_GROWTH + 8];
  size_t size = maq_read_script(word, length, script, maq_lexicon_familiarity, read);
  size_t folded = has_cyrillic(read, size) ? fold(read, size, out) : 0;
  return has_latin(out, folded) ? 0 : folded;
}

/* The script that the word's own letters speak for; CYRILLIC where they say nothing. */
static maq_script own_script(const char *word, size_t length) {
  latin_count count = count_latin(word, length);
  return count.own ? maq_script_of(word, length) : MAQ_SCRIPT_CYRILLIC;
}

/* The Kazakh word in Latin or Arabic letters, read and folded; 0 where it is none. */
static size_t fold_kazakh(const char *word, size_t length, maq_script script, char *out) {
  unsigned char first = (unsigned char)word[0];
  if (first >= 0xD8 && (first <= 0xDB || first >= 0xEF)) {
    return read_folded(word, length, MAQ_SCRIPT_ARABIC, out);
  }
  bool own = script == MAQ_SCRIPT_CYRILLIC;
  script = own ? own_script(word, length) : script;
  size_t size = script == MAQ_SCRIPT_CYRILLIC ? 0 : read_folded(word, length, script, out);
  return size && own && maq_lexicon_familiarity(out, size) == 0 ? 0 : size;
}

/* Cuts a long word between two characters. */
static size_t bounded(const char *word, size_t length) {
  if (length > MAQ_LONGEST_TERM_WORD) {
    length = MAQ_LONGEST_TERM_WORD;
    while (length > 1 && ((unsigned char)word[length] & 0xC0) == 0x80) {
      length--;
    }
  }
  return length;
}

static bool is_cyrillic_word(const char *word, size_t length) {
  for (size_t i = 0; i < length; i++) {
    unsigned byte = (unsigned char)word[i];
    if (byte < 0x80 || (byte >= 0xC0 && (byte < 0xD0 || byte > 0xD3))) {
      return false;
    }
  }
  return true;
}

size_t maq_index_term(const char *word, size_t length, const maq_term_rules *rules, char *out) {
  char folded[MAQ_TERM_ROOM];
  length = bounded(word, length);
  size_t size = is_cyrillic_word(word, length) ? 0 : fold_kazakh(word, length, rules->script, folded);
  if (!size) {
    size = fold(word, length, folded);
    if (has_latin(folded, size)) {
      return fold_latin(word, length, out);
    }
  }
  return stem(folded, size, rules->stem, out);
}

size_t maq_read_kazakh_word(const char *word, size_t length, char *out) {
  char folded[MAQ_TERM_ROOM];
  length = bounded(word, length);
  if (is_cyrillic_word(word, length) || !fold_kazakh(word, length, MAQ_SCRIPT_CYRILLIC, folded)) {
    return 0;
  }
  unsigned char first = (unsigned char)word[0];
  maq_script script = first >= 0xD8 ? MAQ_SCRIPT_ARABIC : own_script(word, length);
  return maq_read_script(word, length, script, maq_lexicon_familiarity, out);
}

/* ---- terms of a query ------------------------------------------------------------------------------------------- */

static void add_term(maq_terms *terms, const char *text, size_t length) {
  for (size_t i = 0; i < terms->count; i++) {
    if (terms->items[i].length == length && memcmp(terms->items[i].text, text, length) == 0) {
      return;
    }
  }
  if (length && terms->count < MAQ_MOST_TERMS) {
    memcpy(terms->items[terms->count].text, text, length);
    terms->items[terms->count++].length = length;
  }
}

static bool is_known(const char *folded, size_t length) {
  maq_analysis analysis;
  maq_kazakh_analyse(folded, length, 0, &analysis, 1);
  return analysis.known;
}

/* What completes an ending that has begun. */
static const char *const completions[] = {"ы",  "і",  "н",  "ң",  "а",  "е",   "р",   "з",   "м",   "п",
                                          "у",  "да", "де", "на", "не", "ан",  "ен",  "ар",  "ер",  "ын",
                                          "ін", "ың", "ің", "ды", "ді", "мыз", "міз", "тын", "тін", NULL};

/* Adds the stems of which the word, longer than each, is an inflected beginning. */
static void add_begun_stems(maq_terms *terms, const char *word, size_t length) {
  enum { SHORTEST = 6, LONGEST = 100, ROOM = 120 }; /* bytes */
  char whole[ROOM], found[MAQ_TERM_ROOM];
  if (length < SHORTEST || length > LONGEST) {
    return;
  }
  size_t size = maq_kazakh_search_stem(word, length, 0, found, sizeof found);
  if (size == length && memcmp(found, word, size) == 0 && is_known(word, length)) {
    return;
  }
  if (size >= SHORTEST && size < length) {
    add_term(terms, found, size);
    return;
  }
  memcpy(whole, word, length);
  for (const char *const *completion = completions; *completion; completion++) {
    size_t more = strlen(*completion);
    memcpy(whole + length, *completion, more);
    if (!is_known(whole, length + more)) {
      continue;
    }
    size = maq_kazakh_search_stem(whole, length + more, 0, found, sizeof found);
    if (size >= SHORTEST && !(size >= length && memcmp(found, word, length) == 0)) {
      add_term(terms, found, size);
    }
  }
}

static void add_kazakh(maq_terms *terms, const char *folded, size_t length, bool stemmed, bool prefix) {
  char out[MAQ_TERM_ROOM];
  size_t size = stem(folded, length, stemmed && !prefix, out);
  add_term(terms, out, size);
  if (stemmed && prefix) {
    add_begun_stems(terms, folded, length);
  }
}

void maq_query_terms(const char *word, size_t length, bool stemmed, bool prefix, maq_terms *terms) {
  static const maq_script alphabets[] = {MAQ_SCRIPT_LATIN_ACUTE, MAQ_SCRIPT_LATIN_2021, MAQ_SCRIPT_LATIN_PLAIN};
  char folded[MAQ_TERM_ROOM];
  terms->count = 0;
  length = bounded(word, length);
  size_t size = fold(word, length, folded);
  if (!has_latin(folded, size)) {
    size_t read = is_cyrillic_word(word, length) ? 0 : fold_kazakh(word, length, MAQ_SCRIPT_CYRILLIC, folded);
    size = read ? read : fold(word, length, folded);
    add_kazakh(terms, folded, size, stemmed, prefix);
    return;
  }
  size = fold_latin(word, length, folded);
  add_term(terms, folded, size);
  for (size_t i = 0; i < sizeof alphabets / sizeof *alphabets; i++) {
    size = read_folded(word, length, alphabets[i], folded);
    if (size) {
      add_kazakh(terms, folded, size, stemmed, prefix);
    }
  }
}

/* ---- endings behind hyphens ------------------------------------------------------------------------------------- */

/* Is the folded text an ending, and not rather a word of a compound (маусым-тамыз)? */
static bool is_ending(const char *folded, size_t length, bool after_word) {
  maq_inflection read;
  if (length <= 2 && memcmp(folded, "ы", 2) != 0 && memcmp(folded, "і", 2) != 0) {
    return false;
  }
  if (!maq_kazakh_is_suffix(folded, length, &read)) {
    return false;
  }
  enum { LONGEST_SURE = 8 }; /* bytes */
  maq_analysis analysis;
  if (!after_word) {
    return true;
  }
  maq_kazakh_analyse(folded, length, 0, &analysis, 1);
  bool is_word = length > LONGEST_SURE && analysis.known && analysis.form.nominal.stem_length == length;
  return !read.ordinal && !read.collective && !is_word;
}

static bool is_begun_ending(const char *folded, size_t length, bool after_word) {
  char whole[LONGEST_ENDING + 8];
  memcpy(whole, folded, length);
  for (const char *const *completion = completions; *completion; completion++) {
    size_t more = strlen(*completion);
    memcpy(whole + length, *completion, more);
    if (is_ending(whole, length + more, after_word)) {
      return true;
    }
  }
  return false;
}

/* Does the word of a Latin text behind a hyphen count as Kazakh? Without a context its own letters or capitals before it must
 * say so. */
static maq_script ending_script(const maq_search_word *base, const maq_search_word *word, maq_script script) {
  size_t length = (size_t)(word->stop - word->start);
  if (script != MAQ_SCRIPT_CYRILLIC || own_script(word->start, length) != MAQ_SCRIPT_CYRILLIC) {
    return script != MAQ_SCRIPT_CYRILLIC ? script : own_script(word->start, length);
  }
  if (!base) {
    return MAQ_SCRIPT_LATIN_PLAIN;
  }
  for (const char *at = base->start; at < base->stop; at++) {
    if (*at >= 'a' && *at <= 'z') {
      return MAQ_SCRIPT_CYRILLIC;
    }
  }
  return length > 1 && *word->start >= 'a' ? MAQ_SCRIPT_LATIN_PLAIN : MAQ_SCRIPT_CYRILLIC;
}

bool maq_is_term_ending(const maq_search_word *base, const maq_search_word *word, maq_script script, bool partly) {
  size_t length = (size_t)(word->stop - word->start);
  char folded[(LONGEST_ENDING * MAQ_SCRIPT_GROWTH + 8) * MAQ_FOLD_GROWTH];
  bool after_word = base && !(base->letters & MAQ_WORD_DIGIT);
  if (length > LONGEST_ENDING || !word->joined || (word->letters & (MAQ_WORD_DIGIT | MAQ_WORD_OTHER))) {
    return false;
  }
  size_t size;
  if (word->letters == MAQ_WORD_CYRILLIC) {
    size = fold(word->start, length, folded);
  } else if (word->letters == MAQ_WORD_ARABIC || word->letters == MAQ_WORD_LATIN) {
    script = word->letters == MAQ_WORD_ARABIC ? MAQ_SCRIPT_ARABIC : ending_script(base, word, script);
    size = script == MAQ_SCRIPT_CYRILLIC ? 0 : read_folded(word->start, length, script, folded);
  } else {
    size = fold(word->start, length, folded);
  }
  if (!size || size > LONGEST_ENDING || has_latin(folded, size)) {
    return false;
  }
  return is_ending(folded, size, after_word) || (partly && is_begun_ending(folded, size, after_word));
}
