/* character.c: classes and folding of characters.
 *
 * ASCII and the Cyrillic block are decided by arithmetic on the code charts of the Unicode standard (blocks 0000 and 0400),
 * everything else by utf8proc. Look-alikes: Unicode's confusables, restricted to letters that keyboards and fonts of Kazakh
 * newsrooms are seen to swap, and to the letters of pre-Unicode fonts (Ќ for Қ, Ѓ for Ғ).
 */
#include "text/character.h"

#include <utf8proc.h>

#include "base/utf8.h"

static maq_class ascii_class(uint32_t character) {
  if (character >= '0' && character <= '9') {
    return MAQ_DIGIT;
  }
  uint32_t lower = character | 0x20;
  if (lower >= 'a' && lower <= 'z') {
    return MAQ_LETTER;
  }
  if (character == '\n' || character == '\r' || character == '\v' || character == '\f') {
    return MAQ_NEWLINE;
  }
  return character == ' ' || character == '\t' ? MAQ_SPACE : MAQ_OTHER;
}

static bool is_ignorable(uint32_t character) {
  return character == 0xAD || (character >= 0x200B && character <= 0x200D) || character == 0x2060 || character == 0xFEFF;
}

maq_class maq_character_class_of_any(uint32_t character) {
  if (character < 0x80) {
    return ascii_class(character);
  }
  if (maq_character_is_cyrillic(character)) {
    return character == 0x482 ? MAQ_OTHER : character >= 0x483 && character <= 0x489 ? MAQ_MARK : MAQ_LETTER;
  }
  if (is_ignorable(character)) {
    return MAQ_IGNORABLE;
  }
  if (character >= 0x2010 && character < 0x2027) { /* dashes, quotation marks, dots */
    return MAQ_OTHER;
  }
  switch (utf8proc_category((utf8proc_int32_t)character)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO: return MAQ_LETTER;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME: return MAQ_MARK;
    case UTF8PROC_CATEGORY_ZS: return MAQ_SPACE;
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return MAQ_NEWLINE;
    default: return character == 0x85 ? MAQ_NEWLINE : MAQ_OTHER;
  }
}

uint32_t maq_character_lower_of_any(uint32_t character) {
  if (character < 0x80) {
    return character >= 'A' && character <= 'Z' ? character + 0x20 : character;
  }
  if (maq_character_is_cyrillic(character)) {
    if (character < 0x410) {
      return character + 0x50;
    }
    if (character < 0x430) {
      return character + 0x20;
    }
    if (character < 0x460) {
      return character;
    }
    if (character >= 0x4C0 && character < 0x4D0) {
      return character == 0x4C0 ? 0x4CF : character < 0x4CF && character % 2 == 1 ? character + 1 : character;
    }
    return character >= 0x482 && character < 0x48A ? character : character | 1;
  }
  return (uint32_t)utf8proc_tolower((utf8proc_int32_t)character);
}

uint32_t maq_character_upper(uint32_t character) {
  if (character >= 0x430 && character < 0x450) {
    return character - 0x20;
  }
  if (character >= 0x450 && character < 0x460) {
    return character - 0x50;
  }
  return character >= 0x48A && character < 0x530 && character != 0x4CF ? character & ~1u : character;
}

bool maq_character_is_latin(uint32_t character) {
  if (character < 0x80) {
    return (character | 0x20) >= 'a' && (character | 0x20) <= 'z';
  }
  return (character >= 0xC0 && character < 0x250 && character != 0xD7 && character != 0xF7) ||
         (character >= 0x1E00 && character < 0x1F00) || character == 0x259;
}

bool maq_character_is_arabic(uint32_t character) {
  return (character >= 0x600 && character < 0x780) || (character >= 0xFB50 && character < 0xFE00) ||
         (character >= 0xFE70 && character < 0xFEFF);
}

/* The Cyrillic letter that a lower-case Latin one is mistaken for, or 0. */
static uint32_t cyrillic_twin(uint32_t latin) {
  switch (latin) {
    case 'a': return 0x430;
    case 'b': return 0x432; /* from the capital B */
    case 'c': return 0x441;
    case 'e': return 0x435;
    case 'h': return 0x43D; /* from the capital H */
    case 'i': return 0x456;
    case 'k': return 0x43A;
    case 'm': return 0x43C;
    case 'o': return 0x43E;
    case 'p': return 0x440;
    case 't': return 0x442;
    case 'x': return 0x445;
    case 'y': return 0x443;
    case 0x131: return 0x456; /* dotless i */
    case 0x259: return 0x4D9; /* schwa */
    case 0x1DD: return 0x4D9; /* turned e */
    case 0x275: return 0x4E9; /* barred o */
    default: return 0;
  }
}

uint32_t maq_character_latin_twin(uint32_t cyrillic) {
  switch (cyrillic) {
    case 0x430: return 'a';
    case 0x432: return 'b';
    case 0x441: return 'c';
    case 0x435: return 'e';
    case 0x43D: return 'h';
    case 0x456: return 'i';
    case 0x43A: return 'k';
    case 0x43C: return 'm';
    case 0x43E: return 'o';
    case 0x440: return 'p';
    case 0x442: return 't';
    case 0x445: return 'x';
    case 0x443: return 'y';
    default: return 0;
  }
}

/* Letters that pre-Unicode Kazakh fonts left behind, and Cyrillic look-alikes within the script. */
static uint32_t repair(uint32_t character) {
  switch (character) {
    case 0x45C: return 0x49B; /* ќ for қ */
    case 0x453: return 0x493; /* ѓ for ғ */
    case 0x18F: return 0x259;
    case 0x4C0:
    case 0x4CF: return 0x456; /* palochka for і */
    case 0x2011:
    case 0x2010: return '-';
    case 0x2019:
    case 0x2BC:
    case 0x2018: return '\'';
    default: return character;
  }
}

/* Composes `mark` onto `base`; 0 where Unicode has no such letter. */
static uint32_t compose(uint32_t base, uint32_t mark) {
  if (base == 0x438 && mark == 0x306) {
    return 0x439;
  }
  if (base == 0x435 && mark == 0x308) {
    return 0x451;
  }
  utf8proc_int32_t pair[2] = {(utf8proc_int32_t)base, (utf8proc_int32_t)mark};
  return utf8proc_normalize_utf32(pair, 2, UTF8PROC_COMPOSE | UTF8PROC_STABLE) == 1 ? (uint32_t)pair[0] : 0;
}

typedef struct scripts {
  unsigned cyrillic;      /* letters */
  unsigned cyrillic_only; /* of these: without a Latin twin */
  unsigned latin;
  unsigned latin_only; /* of these: without a Cyrillic twin */
} scripts;

static void count_script(scripts *count, uint32_t character) {
  if (maq_character_is_cyrillic(character)) {
    count->cyrillic++;
    count->cyrillic_only += maq_character_latin_twin(character) == 0;
  } else if (maq_character_is_latin(character)) {
    count->latin++;
    count->latin_only += cyrillic_twin(character) == 0;
  }
}

/* Rewrites the letters of one part (lower case) in its true script; returns the new end. Only called for mixed parts. */
static char *unmix(char *part, char *end, const scripts *count) {
  bool to_cyrillic = count->latin_only == 0;
  bool to_latin = !to_cyrillic && count->cyrillic_only == 0;
  if (!to_cyrillic && !to_latin) {
    return end;
  }
  /* A Latin letter of one byte becomes two: work backwards from where the longer text will end. */
  char *at = part;
  size_t length = 0;
  while (at < end) {
    uint32_t character;
    char bytes[4];
    at = (char *)maq_utf8_next(at, end, &character);
    uint32_t twin = to_cyrillic ? cyrillic_twin(character) : maq_character_latin_twin(character);
    length += maq_utf8_write(twin ? twin : character, bytes);
  }
  if (to_latin) {
    char *out = part;
    for (at = part; at < end;) {
      uint32_t character;
      at = (char *)maq_utf8_next(at, end, &character);
      uint32_t twin = maq_character_latin_twin(character);
      out += maq_utf8_write(twin ? twin : character, out);
    }
    return out;
  }
  char *out = part + length;
  for (at = end; at > part;) {
    uint32_t character;
    at = (char *)maq_utf8_previous(part, at);
    maq_utf8_next(at, end, &character);
    uint32_t twin = cyrillic_twin(character);
    char bytes[4];
    size_t size = maq_utf8_write(twin ? twin : character, bytes);
    out -= size;
    for (size_t i = 0; i < size; i++) {
      out[i] = bytes[i];
    }
  }
  return part + length;
}

/* Folds a word of nothing but ordinary Cyrillic letters, as nearly all are, by their bytes; 0 where it is another. */
static size_t fold_cyrillic(const char *word, size_t length, char *out) {
  if (length % 2 != 0) {
    return 0;
  }
  for (size_t i = 0; i < length; i += 2) {
    unsigned lead = (unsigned char)word[i], second = (unsigned char)word[i + 1];
    uint32_t letter = (lead & 0x1F) << 6 | (second & 0x3F);
    bool ordinary = lead >= 0xD0 && lead <= 0xD3 && (second & 0xC0) == 0x80 && (letter < 0x460 || letter > 0x489);
    if (!ordinary) {
      return 0;
    }
    letter = maq_character_lower(letter);
    if (letter == 0x45C || letter == 0x453 || letter == 0x4CF) { /* to be repaired */
      return 0;
    }
    out[i] = (char)(0xC0 | letter >> 6);
    out[i + 1] = (char)(0x80 | (letter & 0x3F));
  }
  return length;
}

size_t maq_fold(const char *word, size_t length, char *out) {
  size_t plain = fold_cyrillic(word, length, out);
  if (plain) {
    return plain;
  }
  const char *at = word, *end = word + length;
  char *next = out, *part = out, *last = NULL; /* last: where the last character stands */
  uint32_t before = 0;
  scripts count = {0, 0, 0, 0};
  while (at < end) {
    uint32_t character;
    at = maq_utf8_next(at, end, &character);
    if (character >= 0x80) {
      if (character >= 0x300 && !maq_character_is_cyrillic(character)) {
        maq_class class = maq_character_class(character);
        if (class == MAQ_MARK && last) {
          uint32_t composed = compose(before, character);
          if (composed) {
            character = composed;
            next = last;
          } else if (maq_character_is_cyrillic(before) || maq_character_is_latin(before)) {
            continue; /* a stress mark, or one that no letter has */
          }
        } else if (class == MAQ_IGNORABLE) {
          continue;
        }
      } else if (character == 0xAD) {
        continue;
      }
    }
    character = repair(maq_character_lower(character));
    if (character == '-') {
      if (count.cyrillic && count.latin) {
        next = unmix(part, next, &count);
      }
      count = (scripts){0, 0, 0, 0};
      *next++ = '-'; /* NOLINT(clang-analyzer-core.NullDereference): the analyser takes unmix for one that may return NULL */
      part = next;
      before = '-';
      last = NULL;
      continue;
    }
    count_script(&count, character);
    last = next;
    before = character;
    next += maq_utf8_write(character, next);
  }
  if (count.cyrillic && count.latin) {
    next = unmix(part, next, &count);
  }
  return (size_t)(next - out);
}
