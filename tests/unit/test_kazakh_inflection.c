/* test_kazakh_inflection.c: endings read without a lexicon. Prints TAP.
 *
 * Every row is a word and one reading that must be among its readings: lexical stem and features in a short notation
 * (`pl`, `3` person of the owner, case letter, `attr`, `sim`, `>` before what stands behind the attribute). A row with `!`
 * names a stem that must not be read.
 */
#include <stdio.h>
#include <string.h>

#include "kazakh/inflection.h"

static unsigned tests;
static unsigned failures;

static void check(bool passed, const char *word, const char *what) {
  tests++;
  failures += !passed;
  printf("%sok %u - %s %s\n", passed ? "" : "not ", tests, word, what);
}

static void describe_person(char *out, unsigned person) {
  if (person) {
    snprintf(out + strlen(out), 16, " %u%s%s", person & MAQ_PERSON_MASK, person & MAQ_POSSESSIVE_PLURAL ? "pl" : "",
             person & MAQ_PERSON_POLITE ? "pol" : "");
  }
}

static const char *const cases[] = {"", " gen", " dat", " acc", " loc", " abl", " ins", " equ"};

/* Stem and features of a nominal reading, as in the rows below; `out` has room for 256 bytes. */
static void describe(const char *word, const maq_inflection *reading, char *out) {
  char stem[MAQ_LONGEST_STEM];
  size_t length = maq_kazakh_stem(word, reading, stem, sizeof stem);
  snprintf(out, 140, "%.*s", (int)length, stem);
  strcat(out, reading->plural ? " pl" : "");
  describe_person(out, reading->possessive);
  strcat(out, cases[reading->grammatical_case]);
  strcat(out, reading->attributive ? " attr" : "");
  strcat(out, reading->similative ? " sim" : "");
  if (reading->outer_case || reading->outer_plural || reading->outer_possessive) {
    strcat(out, " >");
    strcat(out, reading->outer_plural ? " pl" : "");
    describe_person(out, reading->outer_possessive);
    strcat(out, cases[reading->outer_case]);
  }
  if (reading->predicative) {
    strcat(out, " pred");
    describe_person(out, reading->predicative);
  }
}

static const char *const nouns[][2] = {
    {"адамның", "адам gen"},
    {"елдің", "ел gen"},
    {"халықтың", "халық gen"},
    {"теңгеге", "теңге dat"},
    {"пайызға", "пайыз dat"},
    {"мыңнан", "мың abl"},
    {"халықпен", "халық ins"},
    {"сөзбен", "сөз ins"},
    {"судың", "су gen"},
    {"жөндеуді", "жөндеу acc"},
    {"абайдың", "абай gen"},
    {"қыздар", "қыз pl"},
    {"мемлекеттер", "мемлекет pl"},
    {"балалар", "бала pl"},
    {"маминнің", "мамин gen"},
    {"клубқа", "клуб dat"},
    {"тоқаевтың", "тоқаев gen"},
    {"тоқаевқа", "тоқаев dat"},
    {"медведевтің", "медведев gen"},
    {"путинмен", "путин ins"},
    {"банктің", "банк gen"},
    {"банкі", "банк 3"},
    {"медальді", "медаль acc"},
    {"фактіні", "факті acc"},
    {"технопарктегі", "технопарк loc attr"},
    {"әріптесім", "әріптес 1"},
    {"балам", "бала 1"},
    {"атыңды", "ат 2 acc"},
    {"сапарыңыз", "сапар 2pol"},
    {"еліміз", "ел 1pl"},
    {"елімізге", "ел 1pl dat"},
    {"балама", "бала 1 dat"},
    {"мемлекетін", "мемлекет 3 acc"},
    {"қаласына", "қала 3 dat"},
    {"қаласында", "қала 3 loc"},
    {"республикасының", "республика 3 gen"},
    {"көмегімен", "көмек 3 ins"},
    {"жылдары", "жыл pl 3"},
    {"қыздарының", "қыз pl 3 gen"},
    {"дерегінше", "дерек 3 equ"},
    {"айтуынша", "айту 3 equ"},
    {"еліміздегі", "ел 1pl loc attr"},
    {"арасындағы", "ара 3 loc attr"},
    {"қаладағы", "қала loc attr"},
    {"бүгінгі", "бүгін attr"},
    {"соңғы", "соң attr"},
    {"аймақтағыларға", "аймақ loc attr > pl dat"},
    {"кімдікі", "кім gen attr"},
    {"әлқожанікі", "әлқожа gen attr"},
    {"мыңдай", "мың sim"},
    {"өзіндей", "өз 3 sim"},
    {"қуаныштымын", "қуанышты pred 1"},
    {"дайынбыз", "дайын pred 1pl"},
    {"эфирдесіз", "эфир loc pred 2pol"},
    {"кітабы", "кітап 3"},
    {"мүмкіндігі", "мүмкіндік 3"},
    {"орталығы", "орталық 3"},
    {"тарапынан", "тарап 3 abl"},
    {"клубы", "клуб 3"},
    {"орны", "орын 3"},
    {"халқы", "халық 3"},
    {"мойнымызға", "мойын 1pl dat"},
    {"кәсіпорнында", "кәсіпорын 3 loc"},
    {"съезінде", "съезд 3 loc"},
    {"съездің", "съезд gen"},
    {"моделі", "модель 3"},
    {"рөлі", "рөль 3"},
    {"президенті", "президент 3"},
    {"партиясы", "партия 3"},
    {"әбішұлына", "әбішұлы dat"},
    {"қарым-қатынасымыздың", "қарым-қатынас 1pl gen"},
    {"ресурстар", "ресурс pl"},
    {"тарихта", "тарих loc"},
    {"жоюды", "жою acc"},
    {"қаланан", "! қала abl"},
    {"қалатың", "! қала gen"},
    {"елдың", "! ел gen"},
    {"қаласыға", "! қала 3 dat"},
};

static void test_nouns(void) {
  for (size_t i = 0; i < sizeof nouns / sizeof nouns[0]; i++) {
    maq_inflection readings[MAQ_MOST_INFLECTIONS];
    const char *word = nouns[i][0];
    const char *want = nouns[i][1];
    size_t count = maq_kazakh_inflections(word, strlen(word), readings, MAQ_MOST_INFLECTIONS);
    bool forbidden = want[0] == '!';
    bool found = false;
    bool ordered = count > 0 && readings[0].stem_length == strlen(word);
    for (size_t k = 0; k < count; k++) {
      char text[256];
      describe(word, &readings[k], text);
      found = found || strcmp(text, forbidden ? want + 2 : want) == 0;
      ordered = ordered && (k == 0 || readings[k].stem_length <= readings[k - 1].stem_length);
    }
    check(found != forbidden && ordered, word, want);
  }
}

static const char *const ending_names[] = {"imp",     "opt",   "past",  "pres", "evid", "cond",  "want",  "intent", "fut",
                                           "perfect", "habit", "agent", "noun", "conv", "conva", "until", "since"};

static const char *const verbs[][2] = {
    {"болды", "бол past 3"},
    {"алдым", "ал past 1"},
    {"келдік", "кел past 1pl"},
    {"болмады", "бол not past 3"},
    {"болады", "бол pres 3"},
    {"дейді", "де pres 3"},
    {"береміз", "бер pres 1pl"},
    {"аласыз", "ал pres 2pol"},
    {"келмейді", "кел not pres 3"},
    {"дамиды", "дамы pres 3"},
    {"қамтиды", "қамты pres 3"},
    {"еститін", "есті habit"},
    {"қояды", "қой pres 3"},
    {"жоюды", "жой noun acc"},
    {"тану", "таны noun"},
    {"қою", "қой noun"},
    {"болыпты", "бол evid 3"},
    {"болса", "бол cond 3"},
    {"айтсақ", "айт cond 1pl"},
    {"айтқымыз", "айт want 1pl"},
    {"бермек", "бер intent"},
    {"айтпақшы", "айт intent"},
    {"келер", "кел fut"},
    {"болмас", "бол not fut"},
    {"болғанда", "бол perfect loc"},
    {"жатқанын", "жат perfect 3 acc"},
    {"тіркелгенмін", "тірке pass perfect pred 1"},
    {"қолдайтынын", "қолда habit 3 acc"},
    {"қойғандығын", "қой perfect 3 acc"},
    {"алынбайтындығына", "ал pass not habit 3 dat"},
    {"кеткендіктері", "кет perfect pl 3"},
    {"бастағандықтан", "баста perfect abl"},
    {"айтушы", "айт agent"},
    {"беруге", "бер noun dat"},
    {"болуы", "бол noun 3"},
    {"болып", "бол conv"},
    {"тауып", "тап conv"},
    {"табылған", "тап pass perfect"},
    {"шығып", "шық conv"},
    {"егіп", "ек conv"},
    {"алмай", "ал not conv"},
    {"келгенше", "кел until"},
    {"басталғалы", "баста pass since"},
    {"болсын", "бол opt 3"},
    {"көрейік", "көр opt 1pl"},
    {"берілген", "бер pass perfect"},
    {"салынған", "сал pass perfect"},
    {"жоспарланып", "жоспарла pass conv"},
    {"келісті", "кел rec past 3"},
    {"жұқтырғандардың", "жұқтыр perfect pl gen"},
    {"келіңіз", "кел imp 2pol"},
    {"айтқандай", "айт perfect sim"},
};

static void describe_verb(const char *word, const maq_verb_form *form, char *out) {
  char stem[MAQ_LONGEST_STEM];
  char rest[256];
  size_t length = maq_kazakh_stem(word, &form->nominal, stem, sizeof stem);
  snprintf(out, 140, "%.*s%s%s%s %s", (int)length, stem, form->voice & MAQ_VOICE_PASSIVE ? " pass" : "",
           form->voice & MAQ_VOICE_RECIPROCAL ? " rec" : "", form->negative ? " not" : "", ending_names[form->ending]);
  if (!form->nominal.predicative) {
    describe_person(out, form->person);
  }
  describe(word, &form->nominal, rest);
  strcat(out, strchr(rest, ' ') ? strchr(rest, ' ') : "");
}

static void test_verbs(void) {
  for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++) {
    maq_verb_form forms[MAQ_MOST_VERB_FORMS];
    const char *word = verbs[i][0];
    size_t count = maq_kazakh_verb_forms(word, strlen(word), forms, MAQ_MOST_VERB_FORMS);
    bool found = false;
    for (size_t k = 0; k < count; k++) {
      char text[512];
      describe_verb(word, &forms[k], text);
      found = found || strcmp(text, verbs[i][1]) == 0;
    }
    check(found, word, verbs[i][1]);
  }
}

static const char *const suffixes[] = {"тың", "қа",     "та",    "пен",  "тағы",   "дағы", "лер",   "ден", "нан",  "ге",  "і",
                                       "ы",   "сі",     "інші",  "нші",  "ншы",    "ші",   "сыншы", "еуі", "ға",   "нің", "дан",
                                       "дің", "іншіге", "шіден", "лары", "ыншысы", "на",   "не",    "нда", "ндағы"};
static const char *const no_suffixes[] = {"шара", "қатынас", "сұлтан", "жомарт", "түлік", "ақ", "үш", "ана", "іні", "", "б"};

static void test_suffixes(void) {
  maq_inflection reading;
  for (size_t i = 0; i < sizeof suffixes / sizeof suffixes[0]; i++) {
    check(maq_kazakh_is_suffix(suffixes[i], strlen(suffixes[i]), &reading), suffixes[i], "is an ending");
  }
  for (size_t i = 0; i < sizeof no_suffixes / sizeof no_suffixes[0]; i++) {
    check(!maq_kazakh_is_suffix(no_suffixes[i], strlen(no_suffixes[i]), NULL), no_suffixes[i], "is no ending");
  }
  check(maq_kazakh_is_suffix("інші", 8, &reading) && reading.ordinal, "інші", "is ordinal");
  check(maq_kazakh_is_suffix("нің", 6, &reading) && reading.grammatical_case == MAQ_GENITIVE, "нің", "is genitive");
}

static void test_owned(void) {
  static const char *const words[][2] = {
      {"төраға", "төрағасы"},  {"орынбасар", "орынбасары"}, {"өкіл", "өкілі"},          {"Депутат", "Депутаты"},
      {"бастық", "бастығы"},   {"академик", "академигі"},   {"журналист", "журналисі"}, {"модель", "моделі"},
      {"педагог", "педагогі"}, {"музыкант", "музыканты"},   {"әкім", "әкімі"},          {"оқушы", "оқушысы"},
  };
  char out[MAQ_LONGEST_STEM];
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    size_t length = maq_kazakh_owned(words[i][0], strlen(words[i][0]), out, sizeof out);
    check(length == strlen(words[i][1]) && memcmp(out, words[i][1], length) == 0, words[i][0], "is owned");
  }
  check(maq_kazakh_owned("төраға", strlen("төраға"), out, 14) == 0, "төраға", "does not fit");
}

static void check_abstract(const char *word, maq_abstract kind, maq_case grammatical_case) {
  maq_inflection nominal;
  maq_abstract found = maq_kazakh_abstract(word, strlen(word), &nominal);
  check(found == kind && nominal.grammatical_case == grammatical_case, word, "as a noun in -лық");
}

static void test_abstracts(void) {
  check_abstract("көптігін", MAQ_ABSTRACT_QUALITY, MAQ_ACCUSATIVE);
  check_abstract("қиындығына", MAQ_ABSTRACT_QUALITY, MAQ_DATIVE);
  check_abstract("шыққандығын", MAQ_ABSTRACT_FACT, MAQ_ACCUSATIVE);
  check_abstract("өтетіндігі", MAQ_ABSTRACT_FACT, MAQ_NOMINATIVE);
  check_abstract("келетіндіктерін", MAQ_ABSTRACT_FACT, MAQ_ACCUSATIVE);
  check_abstract("болмағандығына", MAQ_ABSTRACT_FACT, MAQ_DATIVE);
  check_abstract("кітабын", MAQ_ABSTRACT_NONE, MAQ_NOMINATIVE);
  check_abstract("қиындық", MAQ_ABSTRACT_NONE, MAQ_NOMINATIVE);
}

/* Any bytes, cut anywhere, with every capacity. */
static void test_bytes(void) {
  const char *text = "\xD0\xBA\xD1\x82 \xD2\xD0\xD1\x96\xFF\x80\x80лардағылардың\xD1";
  bool sound = true;
  for (size_t from = 0; from < strlen(text); from++) {
    for (size_t length = 0; from + length <= strlen(text); length++) {
      maq_inflection readings[MAQ_MOST_INFLECTIONS];
      maq_verb_form forms[MAQ_MOST_VERB_FORMS];
      size_t capacity = (from + length) % 5;
      size_t count = maq_kazakh_inflections(text + from, length, readings, capacity);
      sound = sound && count <= capacity && (capacity == 0 || count > 0);
      for (size_t i = 0; i < count; i++) {
        char stem[MAQ_LONGEST_STEM];
        sound = sound && readings[i].stem_length <= length && maq_kazakh_stem(text + from, &readings[i], stem, 3) <= 3;
      }
      sound = sound && maq_kazakh_verb_forms(text + from, length, forms, capacity) <= capacity;
      maq_kazakh_is_suffix(text + from, length, NULL);
      char owned[MAQ_LONGEST_STEM];
      sound = sound && maq_kazakh_owned(text + from, length, owned, sizeof owned) <= length + 4;
      maq_inflection nominal;
      maq_kazakh_abstract(text + from, length, &nominal);
    }
  }
  check(sound, "any bytes", "are read within bounds");
}

int main(void) {
  test_nouns();
  test_verbs();
  test_suffixes();
  test_owned();
  test_abstracts();
  test_bytes();
  printf("1..%u\n", tests);
  return failures > 0;
}
