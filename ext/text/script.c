/* script.c: writing Cyrillic Kazakh in Latin and Arabic letters.
 *
 * One table gives for each Cyrillic letter its Latin and Arabic spellings. Only three things need a look around: the case of a
 * letter that becomes two, я and ю behind и (`партия`: partıa), and the hamza of an Arabic word. The alphabets: Decree of the
 * President of Kazakhstan of 19 February 2018, the revision of January 2021, and the tote jazu of A. Baitursynuly (1912) as
 * it is used today.
 */
#include "text/script.h"

#include <string.h>

#include "base/utf8.h"
#include "text/character.h"

typedef struct spelling {
  uint32_t cyrillic;
  const char *acute, *latin_2021, *arabic;
} spelling;

static const spelling spellings[] = {
    {0x430, "a", "a", "ا"},    {0x4D9, "á", "ä", "ا"},    {0x431, "b", "b", "ب"},   {0x432, "v", "v", "ۆ"},
    {0x433, "g", "g", "گ"},    {0x493, "ǵ", "ğ", "ع"},    {0x434, "d", "d", "د"},   {0x435, "e", "e", "ە"},
    {0x451, "ıo", "io", "يو"}, {0x436, "j", "j", "ج"},    {0x437, "z", "z", "ز"},   {0x438, "ı", "i", "ي"},
    {0x439, "ı", "i", "ي"},    {0x43A, "k", "k", "ك"},    {0x49B, "q", "q", "ق"},   {0x43B, "l", "l", "ل"},
    {0x43C, "m", "m", "م"},    {0x43D, "n", "n", "ن"},    {0x4A3, "ń", "ñ", "ڭ"},   {0x43E, "o", "o", "و"},
    {0x4E9, "ó", "ö", "و"},    {0x43F, "p", "p", "پ"},    {0x440, "r", "r", "ر"},   {0x441, "s", "s", "س"},
    {0x442, "t", "t", "ت"},    {0x443, "ý", "u", "ۋ"},    {0x4B1, "u", "ū", "ۇ"},   {0x4AF, "ú", "ü", "ۇ"},
    {0x444, "f", "f", "ف"},    {0x445, "h", "h", "ح"},    {0x4BB, "h", "h", "ھ"},   {0x446, "ts", "ts", "تس"},
    {0x447, "ch", "ch", "چ"},  {0x448, "sh", "ş", "ش"},   {0x449, "sh", "ş", "شش"}, {0x44A, "", "", ""},
    {0x44B, "y", "y", "ى"},    {0x456, "i", "ı", "ى"},    {0x44C, "", "", ""},      {0x44D, "e", "e", "ە"},
    {0x44E, "ıý", "iu", "يۋ"}, {0x44F, "ıa", "ia", "يا"},
};

static const spelling *find_spelling(uint32_t lower) {
  for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
    if (spellings[i].cyrillic == lower) {
      return &spellings[i];
    }
  }
  return NULL;
}

static const char *spell(const spelling *found, maq_script script) {
  return script == MAQ_SCRIPT_ARABIC ? found->arabic : script == MAQ_SCRIPT_LATIN_2021 ? found->latin_2021 : found->acute;
}

/* The capital of a Latin letter; the two alphabets differ in which of I and İ is whose. */
static uint32_t latin_upper(uint32_t letter, maq_script script) {
  switch (letter) {
    case 'i': return script == MAQ_SCRIPT_LATIN_2021 ? 0x130 : 'I';
    case 0x131: return 'I';
    case 0x1F5: return 0x1F4;
    default: break;
  }
  if (letter < 0x80) {
    return letter >= 'a' && letter <= 'z' ? letter - 0x20 : letter;
  }
  return letter >= 0xE0 && letter < 0x100 ? letter - 0x20 : letter - 1; /* Latin-1; Latin Extended-A pairs */
}

/* Copies a spelling, capital first letter or all capitals. */
static char *copy_spelling(char *out, const char *text, maq_script script, bool capital, bool all) {
  const char *end = text + strlen(text);
  for (bool first = true; text < end; first = false) {
    uint32_t letter;
    text = maq_utf8_next(text, end, &letter);
    out += maq_utf8_write(capital && (first || all) ? latin_upper(letter, script) : letter, out);
  }
  return out;
}

/* The end of the run of Cyrillic letters at `at`. */
static const char *word_end(const char *at, const char *end) {
  while (at < end) {
    uint32_t character;
    const char *next = maq_utf8_next(at, end, &character);
    if (!maq_character_is_cyrillic(character)) {
      break;
    }
    at = next;
  }
  return at;
}

/* Does an Arabic word need the hamza? Its first vowel of two readings is front, and no letter shows that anyway. Words that mix
 * vowels are written by how they begin: ءازىربايجان, but قازىر. */
static bool needs_hamza(const char *at, const char *end) {
  bool front = false, decided = false;
  while (at < end) {
    uint32_t character;
    at = maq_utf8_next(at, end, &character);
    switch (maq_character_lower(character)) {
      case 0x435:
      case 0x44D:
      case 0x433:
      case 0x43A: return false; /* е э г к */
      case 0x4D9:
      case 0x4E9:
      case 0x4AF:
      case 0x456:
        front |= !decided;
        decided = true;
        break;
      case 0x430:
      case 0x43E:
      case 0x4B1:
      case 0x44B: decided = true; break;
      default: break;
    }
  }
  return front;
}

static bool next_is_upper(const char *at, const char *end) {
  uint32_t character = 0;
  if (at < end) {
    maq_utf8_next(at, end, &character);
  }
  return maq_character_is_cyrillic(character) && maq_character_is_upper(character);
}

static char *write_word(const char *at, const char *end, maq_script script, char *out) {
  uint32_t before = 0;
  bool upper_before = false;
  if (script == MAQ_SCRIPT_ARABIC && needs_hamza(at, end)) {
    out = copy_spelling(out, "ء", script, false, false);
  }
  while (at < end) {
    uint32_t character;
    const char *next = maq_utf8_next(at, end, &character);
    uint32_t lower = maq_character_lower(character);
    const spelling *found = find_spelling(lower);
    bool upper = script != MAQ_SCRIPT_ARABIC && lower != character;
    if (!found) {
      memcpy(out, at, (size_t)(next - at));
      out += next - at;
    } else if (before == 0x438 && (lower == 0x44F || lower == 0x44E)) { /* ия, ию: the ı stands there already */
      out = copy_spelling(out, spell(find_spelling(lower == 0x44F ? 0x430 : 0x443), script), script, upper, true);
    } else {
      out = copy_spelling(out, spell(found, script), script, upper, upper_before || next_is_upper(next, end));
    }
    before = lower;
    upper_before = upper;
    at = next;
  }
  return out;
}

/* Arabic punctuation where it is none of a number. */
static uint32_t arabic_mark(uint32_t character, const char *next, const char *end) {
  bool apart = next >= end || *next == ' ' || *next == '\n';
  switch (character) {
    case ',': return apart ? 0x60C : character;
    case ';': return 0x61B;
    case '?': return 0x61F;
    default: return character;
  }
}

size_t maq_write_script(const char *text, size_t length, maq_script script, char *out) {
  const char *at = text, *end = text + length;
  char *begin = out;
  while (at < end) {
    const char *stop = script == MAQ_SCRIPT_CYRILLIC ? at : word_end(at, end);
    if (stop > at) {
      out = write_word(at, stop, script, out);
      at = stop;
      continue;
    }
    uint32_t character;
    const char *next = maq_utf8_next(at, end, &character);
    uint32_t mark = script == MAQ_SCRIPT_ARABIC ? arabic_mark(character, next, end) : character;
    if (mark != character) {
      out += maq_utf8_write(mark, out);
    } else {
      memcpy(out, at, (size_t)(next - at));
      out += next - at;
    }
    at = next;
  }
  return (size_t)(out - begin);
}
