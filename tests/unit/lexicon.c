/* lexicon.c: what is known beforehand is found in every form it takes in a text, and nothing else is.
 *
 * The names asked for are of the kind that must stand in any such lexicon: large countries, currencies, months.
 */
#include "lexicon/lexicon.h"

#include "kazakh/inflection.h"
#include "lexicon/recent_words.h"
#include "lexicon_types.h"
#include "support.h"

static bool is_ending(const char *folded, size_t length, bool after_digits) {
  (void)after_digits;
  return maq_kazakh_is_suffix(folded, length, NULL);
}

static const maq_token_rules rules = {.is_ending = is_ending, .abbreviation = maq_lexicon_abbreviation};

typedef struct reading {
  maq_arena arena;
  maq_tokens tokens;
  maq_words words;
  maq_matches matches;
  maq_language language;
} reading;

static bool read_text(reading *r, const maq_host *host, maq_recent_words *recent, const char *text) {
  *r = (reading){.arena = maq_arena_make(host)};
  if (!maq_tokenize(&r->arena, text, strlen(text), &rules, &r->tokens)) {
    return false;
  }
  r->language = maq_identify_language(&r->tokens);
  return maq_find_words(&r->arena, &r->tokens, r->language, recent, &r->words) &&
         maq_find_lexemes(&r->arena, &r->tokens, &r->words, r->language, &r->matches);
}

/* Holds if a lexeme of `table` with `code` is found over `count` tokens from `first`; code NULL: if none of the table is. */
static void check(const char *text, size_t first, size_t count, int table, const char *code, const char *name) {
  test_memory memory = {0};
  maq_host host = test_host(&memory);
  reading r;
  bool found = false, worked = read_text(&r, &host, NULL, text);
  for (size_t i = 0; worked && i < r.matches.count; i++) {
    const maq_match *match = &r.matches.items[i];
    const maq_lexeme *lexeme = maq_lexicon_get(match->lexeme);
    if (match->first_token == first && lexeme->table == table &&
        (!code || (match->token_count == count && strcmp(maq_lexicon_text(lexeme->code), code) == 0))) {
      found = true;
    }
  }
  tap_ok(worked && found == (code != NULL), "%s", name);
  maq_arena_free(&r.arena);
}

static void check_matches(void) {
  check("Кеше Қытай елшісі келді", 1, 1, MAQ_LEXICON_COUNTRIES, "CHN", "a country as it stands");
  check("Кеше Қытайдың елшісі келді", 1, 1, MAQ_LEXICON_COUNTRIES, "CHN", "in the genitive");
  check("Кеше Германиядан елші келді", 1, 1, MAQ_LEXICON_COUNTRIES, "DEU", "in the ablative");
  check("Кеше АҚШ-тан елші келді", 1, 1, MAQ_LEXICON_COUNTRIES, "USA", "an acronym with an ending");
  check("Кеше ақш елшісі келді", 1, 1, MAQ_LEXICON_COUNTRIES, NULL, "an acronym matches capitals only");
  check("Кеше Гермaниядан елші келді", 1, 1, MAQ_LEXICON_COUNTRIES, "DEU", "a homoglyph does not hide it");
  check("Кеше Қытаи\xCC\x86 елшісі келді", 1, 1, MAQ_LEXICON_COUNTRIES, "CHN", "nor does decomposition");
  check("Бұл қытайлық зауыт емес", 1, 1, MAQ_LEXICON_COUNTRIES, NULL, "a derived word is another word");
  check("Посол прибыл в Германию вчера и сказал, что рад", 3, 1, MAQ_LEXICON_COUNTRIES, "DEU", "a Russian case form");
  check("The ambassador arrived in Germany and said he was glad", 4, 1, MAQ_LEXICON_COUNTRIES, "DEU", "English");
  check("Құны 5 мың теңгеге жетті", 3, 1, MAQ_LEXICON_CURRENCIES, "KZT", "a currency in the dative");
}

static void check_questions(void) {
  const maq_lexeme *germany = maq_lexicon_by_code(MAQ_LEXICON_COUNTRIES, MAQ_LANGUAGE_KK, "DEU");
  tap_text(germany ? maq_lexicon_text(germany->name) : NULL, "Германия", "a country by its code");
  const maq_lexeme *english = maq_lexicon_by_code(MAQ_LEXICON_COUNTRIES, MAQ_LANGUAGE_EN, "DEU");
  tap_text(english ? maq_lexicon_text(english->name) : NULL, "Germany", "and in another language");
  tap_ok(!maq_lexicon_by_code(MAQ_LEXICON_COUNTRIES, MAQ_LANGUAGE_ANY, "XQQ"), "an unknown code has none");
  tap_ok(maq_vocabulary_find("теңге", strlen("теңге")) != 0, "a word is in the vocabulary");
  tap_number(maq_vocabulary_find("теңгеқ", strlen("теңгеқ")), 0, "a word that is none is not");
  tap_number(maq_vocabulary_find("", 0), 0, "nor is nothing");
  tap_ok(maq_lexicon_size() > 1000, "the lexicon holds %zu lexemes", maq_lexicon_size());
  tap_number((int64_t)strlen(maq_lexicon_version()), 16, "its version has 16 digits");
  bool final = true;
  tap_number((int64_t)maq_lexicon_abbreviation("млрд. теңге", strlen("млрд. теңге"), &final), (int64_t)strlen("млрд."),
             "an abbreviation is as long as it is");
  tap_number((int64_t)maq_lexicon_abbreviation("теңге.", strlen("теңге."), &final), 0, "a word before a full stop is none");
}

static void check_language(const char *text, const char *wanted, const char *name) {
  test_memory memory = {0};
  maq_host host = test_host(&memory);
  reading r;
  tap_text(read_text(&r, &host, NULL, text) ? maq_language_code(r.language) : "failed", wanted, name);
  maq_arena_free(&r.arena);
}

/* Every number of the tables must lead somewhere, whatever the text. */
static void check_bounds(void) {
  bool named = true;
  for (uint32_t i = 1; i <= maq_lexicon_size(); i++) {
    const maq_lexeme *lexeme = maq_lexicon_get(i);
    named = named && *maq_lexicon_text(lexeme->name) && lexeme->language < MAQ_LANGUAGE_COUNT;
  }
  tap_ok(named, "every lexeme has a name and a language");
}

/* Many words, so that they drive each other out of the memory: syllables at random, with endings that may fit. */
static void add_words(test_text *text, size_t words, uint64_t *random) {
  static const char *const parts[] = {"қа", "зақ", "теңге", "мем", "ле", "кет", "сау", "да", "жыл", "бас", "ел", "шы"},
                           *const endings[] = {"", "лар", "дың", "нан", "ға", "ымыз", "дағы", "ын", "мен"};
  for (size_t i = 0; i < words; i++) {
    for (uint32_t k = test_random(random) % 3 + 1; k > 0; k--) {
      test_add_text(text, parts[test_random(random) % 12]);
    }
    test_add_text(text, endings[test_random(random) % 9]);
    test_add_text(text, " ");
  }
}

static bool same_words(const reading *a, const reading *b) {
  bool same = a->tokens.count == b->tokens.count && a->words.reading_count == b->words.reading_count;
  for (size_t i = 0; same && i < a->tokens.count; i++) {
    const maq_word *one = &a->words.items[i], *other = &b->words.items[i];
    same = one->exact == other->exact && one->key == other->key && one->first_reading == other->first_reading &&
           one->reading_count == other->reading_count;
  }
  for (size_t i = 0; same && i < a->words.reading_count; i++) {
    const maq_reading *one = &a->words.readings[i], *other = &b->words.readings[i];
    same = one->word == other->word && memcmp(&one->inflection, &other->inflection, sizeof one->inflection) == 0;
  }
  return same;
}

static void check_recent_words(void) {
  static maq_recent_words recent;
  static test_text text;
  uint64_t random = 1;
  bool same = true;
  size_t recalled = 0, words = 0;
  for (int round = 0; round < 20 && same; round++) {
    test_memory memory = {0};
    maq_host host = test_host(&memory);
    reading with = {0}, without;
    text.length = 0;
    add_words(&text, 2500, &random);
    bool worked = read_text(&without, &host, NULL, text.bytes);
    for (size_t i = 0; worked && i < without.tokens.count; i++) {
      recalled += maq_recent_of(&recent, &without.tokens.items[i]) != NULL;
      words++;
    }
    same = worked && without.language == MAQ_LANGUAGE_KK && read_text(&with, &host, &recent, text.bytes) &&
           same_words(&with, &without);
    maq_arena_free(&with.arena);
    maq_arena_free(&without.arena);
  }
  tap_ok(same, "words met before are read as at first");
  tap_ok(recalled > words / 10 && recalled < words, "%zu of %zu words had been met before", recalled, words);
}

int main(void) {
  check_matches();
  check_questions();
  check_language("Көпір жөндеуден кейін қайта ашылды, бірақ жол әлі тар.", "kk", "Kazakh");
  check_language("Мост снова открыт после ремонта, но дорога ещё узкая.", "ru", "Russian");
  check_language("The bridge was opened again after the repair, but the road is still narrow.", "en", "English");
  check_language("12 345 — 678", NULL, "figures alone are of no language");
  check_bounds();
  check_recent_words();
  return tap_finish();
}
