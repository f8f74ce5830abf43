/* fold.c: words that people take for the same fold to the same bytes, and a fold folds to itself. */
#include "support.h"
#include "text/character.h"

static const char *fold(const char *word) {
  static char out[4096];
  size_t length = maq_fold(word, strlen(word), out);
  out[length] = 0;
  return out;
}

static void check_folds(void) {
  static const struct {
    const char *word, *folded, *what;
  } cases[] = {
      {"ҚАЗАҚСТАН", "қазақстан", "capitals of Kazakh"},
      {"ӘҒҚҢӨҰҮҺІ", "әғқңөұүһі", "the nine letters Russian lacks"},
      {"Ёлка", "ёлка", "ё stays ё"},
      {"Çagrı", "çagrı", "Latin with marks"},
      {"и\xCC\x86", "й", "decomposed й"},
      {"И\xCC\x86од", "йод", "decomposed capital Й"},
      {"е\xCC\x88", "ё", "decomposed ё"},
      {"c\xCC\xA7", "ç", "decomposed ç"},
      {"u\xCC\x88", "ü", "decomposed ü"},
      {"за\xCC\x81мок", "замок", "a stress mark falls away"},
      {"Қaзaқстaн", "қазақстан", "Latin a in a Cyrillic word"},
      {"iрi", "ірі", "Latin i in a Cyrillic word"},
      {"Мемлекеттiк", "мемлекеттік", "and again"},
      {"Оral", "oral", "Cyrillic О in a Latin word"},
      {"Аpple", "apple", "Cyrillic А in a Latin word"},
      {"Ќазаќстан", "қазақстан", "Қ of an old font"},
      {"Ѓылым", "ғылым", "Ғ of an old font"},
      {"мiне-web", "міне-web", "look-alikes are decided for each part between hyphens"},
      {"сауда\xC2\xADгер", "саудагер", "a soft hyphen falls away"},
      {"сауда\xE2\x80\x8Bгер", "саудагер", "so does a blank of no width"},
      {"Сауда‑экономикалық", "сауда-экономикалық", "a hyphen that does not break is a hyphen"},
      {"О’Нил", "о'нил", "a curly apostrophe is an apostrophe"},
      {"BAQ.KZ", "baq.kz", "Latin stays Latin"},
      {"", "", "nothing"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    char wanted[256];
    snprintf(wanted, sizeof wanted, "%s", cases[i].folded);
    tap_text(fold(cases[i].word), wanted, cases[i].what);
  }
}

/* Folds any bytes twice; checks the bound on the growth and that the second time changes nothing. */
static bool is_idempotent(const char *word, size_t length) {
  static char once[4096], twice[4096 * MAQ_FOLD_GROWTH];
  memset(once, '#', sizeof once);
  size_t first = maq_fold(word, length, once);
  size_t second = maq_fold(once, first, twice);
  bool right = first <= length * MAQ_FOLD_GROWTH && once[length * MAQ_FOLD_GROWTH] == '#' && first == second &&
               memcmp(once, twice, first) == 0;
  if (!right) {
    printf("# %zu bytes fold to %zu, then to %zu:", length, first, second);
    for (size_t i = 0; i < length; i++) {
      printf(" %02X", (unsigned)(unsigned char)word[i]);
    }
    putchar('\n');
  }
  return right;
}

static void check_random(void) {
  static const char *const pieces[] = {
      "а", "a", "і", "i", "о", "o",        "Е",    "e",    "қ",        "Q", "й", "и", "\xCC\x86", "\xCC\x81",     "\xCC\x88",
      "-", "‑", "'", "’", "ь", "ъ",        "I",    "İ",    "ı",        "ə", "Ə", "Ӏ", "\xC2\xAD", "\xE2\x80\x8B", "7",
      "ﬁ", "ß", "Σ", "ﻻ", "ق", "\xD9\x94", "\xFF", "\xC3", "\xE2\x80", "K", "Å"};
  uint64_t state = 7;
  bool right = true;
  for (int round = 0; round < 100000 && right; round++) {
    char word[128];
    size_t length = 0;
    for (unsigned i = 1 + test_random(&state) % 8; i > 0; i--) {
      const char *piece = pieces[test_random(&state) % (sizeof pieces / sizeof *pieces)];
      memcpy(word + length, piece, strlen(piece));
      length += strlen(piece);
    }
    right = is_idempotent(word, length);
  }
  tap_ok(right, "100000 words of awkward pieces: folding a fold changes nothing");
  for (int round = 0; round < 100000 && right; round++) {
    char word[32];
    size_t length = 1 + test_random(&state) % 20;
    for (size_t i = 0; i < length; i++) {
      word[i] = (char)test_random(&state);
    }
    right = is_idempotent(word, length);
  }
  tap_ok(right, "100000 words of any bytes: nor does it there");
}

static void check_classes(void) {
  tap_ok(maq_character_class(0x492) == MAQ_LETTER && maq_character_class('z') == MAQ_LETTER, "letters");
  tap_ok(maq_character_class('7') == MAQ_DIGIT && maq_character_class(0x661) != MAQ_DIGIT, "digits are those of ASCII");
  tap_ok(
      maq_character_class(' ') == MAQ_SPACE && maq_character_class(0xA0) == MAQ_SPACE && maq_character_class(0x2009) == MAQ_SPACE,
      "blanks, also those that do not break");
  tap_ok(maq_character_class('\n') == MAQ_NEWLINE && maq_character_class(0x2028) == MAQ_NEWLINE, "line breaks");
  tap_ok(maq_character_class(0x301) == MAQ_MARK && maq_character_class(0x306) == MAQ_MARK, "combining marks");
  tap_ok(maq_character_class(0xAD) == MAQ_IGNORABLE && maq_character_class(0xFEFF) == MAQ_IGNORABLE, "what means nothing");
  tap_ok(maq_character_class(0xAB) == MAQ_OTHER && maq_character_class(0xFFFD) == MAQ_OTHER, "everything else");
  bool upper = true;
  for (uint32_t character = 0x400; character < 0x530; character++) {
    upper = upper && maq_character_lower(maq_character_lower(character)) == maq_character_lower(character);
  }
  tap_ok(upper, "the lower case of a lower-case letter is itself");
}

int main(void) {
  check_folds();
  check_random();
  check_classes();
  return tap_finish();
}
