/* script.c: words in all scripts: written as news sites write them, read back as they were, capitals and marks included. */
#include "text/script.h"

#include "lexicon/lexicon.h"
#include "support.h"
#include "text/character.h"

/* One word in all scripts. */
typedef struct word {
  const char *cyrillic, *acute, *latin_2021, *arabic;
} word;

static const word words[] = {
    {"Қазақстан", "Qazaqstan", "Qazaqstan", "قازاقستان"},
    {"Алматыдағы", "Almatydaǵy", "Almatydağy", "الماتىداعى"},
    {"теңге", "teńge", "teñge", "تەڭگە"},
    {"миллиард", "mıllıard", "milliard", "ميلليارد"},
    {"үкімет", "úkimet", "ükımet", "ۇكىمەت"},
    {"өзгеріс", "ózgeris", "özgerıs", "وزگەرىس"},
    {"әділ", "ádil", "ädıl", "ءادىل"},
    {"түр", "túr", "tür", "ءتۇر"},
    {"тұр", "tur", "tūr", "تۇر"},
    {"қазір", "qazir", "qazır", "قازىر"},
    {"Әзірбайжан", "Ázirbaıjan", "Äzırbaijan", "ءازىربايجان"},
    {"ұлттық", "ulttyq", "ūlttyq", "ۇلتتىق"},
    {"жаңа", "jańa", "jaña", "جاڭا"},
    {"шығын", "shyǵyn", "şyğyn", "شىعىن"},
    {"сауда", "saýda", "sauda", "ساۋدا"},
    {"партия", "partıa", "partia", "پارتيا"},
    {"комиссиясы", "komıssıasy", "komissiasy", "كوميسسياسى"},
    {"реакция", "reaktsıa", "reaktsia", "رەاكتسيا"},
    {"айтса", "aıtsa", "aitsa", "ايتسا"},
    {"хатшы", "hatshy", "hatşy", "حاتشى"},
    {"қауіпсіздік", "qaýipsizdik", "qauıpsızdık", "قاۋىپسىزدىك"},
    {"университет", "ýnıversıtet", "universitet", "ۋنيۆەرسيتەت"},
    {"экономика", "ekonomıka", "ekonomika", "ەكونوميكا"},
    {"премьер", "premer", "premer", "پرەمەر"},
    {"Қасым-Жомарт", "Qasym-Jomart", "Qasym-Jomart", "قاسىم-جومارت"},
    {"АҚШ", "AQSH", "AQŞ", "اقش"},
};

typedef size_t conversion(const char *text, size_t length, maq_script script, char *out);

static size_t read_known(const char *text, size_t length, maq_script script, char *out) {
  return maq_read_script(text, length, script, maq_lexicon_familiarity, out);
}

static size_t read_alone(const char *text, size_t length, maq_script script, char *out) {
  return maq_read_script(text, length, script, NULL, out);
}

static void check(conversion *convert, const char *from, maq_script script, const char *wanted, const char *what) {
  char out[1024];
  size_t length = convert(from, strlen(from), script, out);
  out[length] = 0;
  if (!tap_ok(strcmp(out, wanted) == 0, "%s: %s is %s", what, from, wanted)) {
    tap_note("got", out);
  }
}

static void check_tables(void) {
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    check(maq_write_script, words[i].cyrillic, MAQ_SCRIPT_LATIN_ACUTE, words[i].acute, "written with acutes");
    check(maq_write_script, words[i].cyrillic, MAQ_SCRIPT_LATIN_2021, words[i].latin_2021, "written in the alphabet of 2021");
    check(maq_write_script, words[i].cyrillic, MAQ_SCRIPT_ARABIC, words[i].arabic, "written in Arabic letters");
    check(read_known, words[i].acute, MAQ_SCRIPT_LATIN_ACUTE, words[i].cyrillic, "read with acutes");
    check(read_known, words[i].latin_2021, MAQ_SCRIPT_LATIN_2021, words[i].cyrillic, "read in the alphabet of 2021");
  }
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    char wanted[256];
    size_t length = maq_fold(words[i].cyrillic, strlen(words[i].cyrillic), wanted);
    wanted[length] = 0;
    check(read_known, words[i].arabic, MAQ_SCRIPT_ARABIC, wanted, "read from Arabic letters");
  }
}

static void check_plain(void) {
  check(read_known, "jylgha deyin", MAQ_SCRIPT_LATIN_PLAIN, "жылға дейін", "read without marks");
  check(read_known, "myng", MAQ_SCRIPT_LATIN_PLAIN, "мың", "read without marks");
  check(read_known, "Kelesi jyldyng basynda", MAQ_SCRIPT_LATIN_PLAIN, "Келесі жылдың басында", "read without marks");
  check(read_known, "tekshe metr", MAQ_SCRIPT_LATIN_PLAIN, "текше метр", "read without marks");
  check(read_known, "Qazaqstan", MAQ_SCRIPT_LATIN_PLAIN, "Қазақстан", "read without marks");
}

static void check_marks(void) {
  check(read_alone, "O\xCC\x81tken jyl", MAQ_SCRIPT_LATIN_ACUTE, "Өткен жыл", "a combining acute");
  check(read_alone, "\xD0\x9E\xCC\x81tken", MAQ_SCRIPT_LATIN_ACUTE, "Өткен", "a combining acute on a Cyrillic look-alike");
  check(read_alone, "sııaqty", MAQ_SCRIPT_LATIN_ACUTE, "сияқты", "и and я both written out");
  check(read_alone, "jańa\xC2\xADlyq", MAQ_SCRIPT_LATIN_ACUTE, "жаңалық", "a soft hyphen");
  check(read_alone, "جاڭـا", MAQ_SCRIPT_ARABIC, "жаңа", "a tatweel");
  check(read_alone, "سۋ، نان؟", MAQ_SCRIPT_ARABIC, "су, нан?", "Arabic marks");
  check(read_alone, "WhatsApp", MAQ_SCRIPT_LATIN_ACUTE, "WhatsApp", "letters of no Kazakh alphabet");
  check(read_alone, "5 %, \xFF", MAQ_SCRIPT_LATIN_ACUTE, "5 %, \xFF", "what is no letter");
  check(maq_write_script, "COVID-19, су", MAQ_SCRIPT_ARABIC, "COVID-19، سۋ", "what is no Cyrillic letter");
  check(maq_write_script, "Шу ШУ Щи", MAQ_SCRIPT_LATIN_ACUTE, "Shý SHÝ Shı", "capitals of two letters");
}

static void check_scripts(void) {
  static const struct {
    const char *text;
    maq_script script;
  } texts[] = {
      {"Қазақстан", MAQ_SCRIPT_CYRILLIC}, {"jańa jyl", MAQ_SCRIPT_LATIN_ACUTE}, {"jaña jyl", MAQ_SCRIPT_LATIN_2021},
      {"tekshe", MAQ_SCRIPT_LATIN_PLAIN}, {"جاڭا", MAQ_SCRIPT_ARABIC},          {"12", MAQ_SCRIPT_CYRILLIC},
      {"", MAQ_SCRIPT_CYRILLIC},          {"теңге USD", MAQ_SCRIPT_CYRILLIC},
  };
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    tap_ok(maq_script_of(texts[i].text, strlen(texts[i].text)) == texts[i].script, "the script of '%s'", texts[i].text);
  }
}

/* Any bytes stay within the room that is promised, and nothing hangs. */
static void check_room(void) {
  static const char *const pieces[] = {"l", "ı", "ıa", "ы", "ə", "\xFF", "ا", "ء", "Щ", "-", "\xCC\x81", "т", "i", "\xC2\xAD"};
  uint64_t state = 7;
  bool kept = true;
  for (int round = 0; round < 2000; round++) {
    test_text text = {.length = 0};
    uint32_t count = test_random(&state) % 200;
    for (uint32_t i = 0; i < count; i++) {
      const char *piece = pieces[test_random(&state) % (sizeof pieces / sizeof *pieces)];
      memcpy(text.bytes + text.length, piece, strlen(piece));
      text.length += strlen(piece);
    }
    for (int script = MAQ_SCRIPT_CYRILLIC; script <= MAQ_SCRIPT_ARABIC; script++) {
      char out[8192];
      size_t most = text.length * MAQ_SCRIPT_GROWTH + 8;
      kept &= maq_write_script(text.bytes, text.length, (maq_script)script, out) <= most;
      kept &= maq_read_script(text.bytes, text.length, (maq_script)script, NULL, out) <= most;
    }
  }
  tap_ok(kept, "no more is written than the room that is promised");
}

int main(void) {
  check_tables();
  check_plain();
  check_marks();
  check_scripts();
  check_room();
  return tap_finish();
}
