/* test_kazakh_morphology.c: lemma, search stem, analyses, and the choice in context. Prints TAP. Run from the project's root. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "kazakh/context.h"
#include "kazakh/morphology.h"
#include "text/character.h"

static unsigned tests;
static unsigned failures;

static void check(bool passed, const char *word, const char *what) {
  tests++;
  failures += !passed;
  printf("%sok %u - %s %s\n", passed ? "" : "not ", tests, word, what);
}

static unsigned hints_of(const char *word) {
  uint32_t first;
  maq_utf8_next(word, word + strlen(word), &first);
  return maq_character_is_upper(first) ? MAQ_HINT_CAPITALIZED : 0;
}

/* Lemma or search stem of a word as written, NUL-terminated. */
static const char *answer(size_t (*ask)(const char *, size_t, unsigned, char *, size_t), const char *word, char *buffer) {
  char folded[512];
  size_t length = maq_fold(word, strlen(word), folded);
  buffer[ask(folded, length, hints_of(word), buffer, 255)] = 0;
  return buffer;
}

/* Is this among the analyses of the word? */
static bool is_analysed(const char *word, const char *lemma, const char *features) {
  char folded[512];
  maq_analysis analyses[MAQ_MOST_ANALYSES];
  size_t length = maq_fold(word, strlen(word), folded);
  size_t count = maq_kazakh_analyse(folded, length, hints_of(word), analyses, MAQ_MOST_ANALYSES);
  for (size_t i = 0; i < count; i++) {
    char stem[256];
    char found[MAQ_LONGEST_FEATURES];
    stem[maq_kazakh_analysis_lemma(folded, &analyses[i], stem, 255)] = 0;
    maq_kazakh_analysis_features(&analyses[i], found, sizeof found);
    if (strcmp(stem, lemma) == 0 && strcmp(found, features) == 0) {
      return true;
    }
  }
  return false;
}

/* The golden list: form, stem, lemma, analysed lemma, part of speech, features; one test for each 100 rows. */
static void test_golden(void) {
  char line[1024];
  FILE *file = fopen("ext/kazakh/data/golden.tsv", "rb");
  unsigned rows = 0;
  unsigned wrong = 0;
  while (file && fgets(line, sizeof line, file)) {
    char *fields[6] = {0};
    size_t count = 0;
    char stem[256];
    char lemma[256];
    line[strcspn(line, "\n")] = 0;
    for (char *at = line; at && count < 6;) {
      fields[count++] = at;
      at = strchr(at, '\t');
      if (at) {
        *at++ = 0;
      }
    }
    if (*line == '#' || count < 6 || strcmp(line, "form") == 0) {
      continue;
    }
    answer(maq_kazakh_search_stem, fields[0], stem);
    answer(maq_kazakh_lemma, fields[0], lemma);
    bool right = is_analysed(fields[0], fields[3], fields[5]);
    right = right && (strcmp(fields[1], "-") == 0 || strcmp(fields[1], stem) == 0);
    right = right && (strcmp(fields[2], "-") == 0 || strcmp(fields[2], lemma) == 0);
    if (!right) {
      wrong++;
      printf("# %s: stem %s, lemma %s\n", fields[0], stem, lemma);
    }
    if (++rows % 100 == 0) {
      check(wrong == 0, fields[0], "and the 99 rows of the golden list before it");
      wrong = 0;
    }
  }
  check(rows >= 2000 && wrong == 0, "golden list", "has at least 2000 rows");
  if (file) {
    fclose(file);
  }
}

static const char *const answers[][3] = {
    /* word, lemma, search stem */
    {"АҚШ-тың", "ақш", "ақш"},
    {"55-ші", "55", "55"},
    {"2018-інші", "2018", "2018"},
    {"Қазақстанның", "қазақстан", "қазақстан"},
    {"Тоқаевқа", "тоқаев", "тоқаев"},
    {"оның", "ол", "ол"},
    {"үшін", "үшін", "үшін"},
    {"мұнда", "бұл", "бұл"},
    {"сондай-ақ", "сондай-ақ", "сондай-ақ"},
    {"халқымыздың", "халық", "халық"},
    {"тауып", "тап", "тап"},
    {"боп", "бол", "бол"},
    {"оқу", "оқу", "оқы"},
    {"басқарады", "басқар", "басқар"},
    {"экономикалық", "экономикалық", "экономикалық"},
    {"мемлекеттік", "мемлекеттік", "мемлекеттік"},
    {"жасалған", "жаса", "жаса"},
    {"азық-түлігі", "азық-түлік", "азық-түлік"},
    {"Бельгиядағы", "бельгия", "бельгия"},
    {"млрд.", "млрд.", "млрд."},
    {"", "", ""},
    {"BAQ", "baq", "baq"},
};

static void test_answers(void) {
  for (size_t i = 0; i < sizeof answers / sizeof answers[0]; i++) {
    char buffer[256];
    const char *got = answer(maq_kazakh_lemma, answers[i][0], buffer);
    check(strcmp(got, answers[i][1]) == 0, answers[i][0], "has its lemma");
    got = answer(maq_kazakh_search_stem, answers[i][0], buffer);
    check(strcmp(got, answers[i][2]) == 0, answers[i][0], "has its search stem");
  }
}

static void test_capacity(void) {
  const char *word = "қалаларымыздағы";
  bool sound = true;
  for (size_t capacity = 0; capacity < 20; capacity++) {
    char buffer[32];
    memset(buffer, 'x', sizeof buffer);
    size_t length = maq_kazakh_lemma(word, strlen(word), 0, buffer, capacity);
    sound = sound && length <= capacity && buffer[capacity] == 'x';
    length = maq_kazakh_search_stem(word, strlen(word), 0, buffer, capacity);
    sound = sound && length <= capacity && buffer[capacity] == 'x';
    maq_analysis analyses[20];
    sound = sound && maq_kazakh_analyse(word, strlen(word), 0, analyses, capacity) <= capacity;
    for (size_t i = 0; i + 1 < capacity && i + 1 < maq_kazakh_analyse(word, strlen(word), 0, analyses, capacity); i++) {
      sound = sound && analyses[i].score >= analyses[i + 1].score;
    }
    sound = sound && maq_kazakh_analysis_features(&(maq_analysis){.upos = MAQ_UPOS_NOUN}, buffer, capacity) <= capacity;
  }
  check(sound, word, "never overruns a buffer, and its analyses fall in score");
}

/* Any bytes, of any length: a fixed sequence of a linear congruential generator. */
static void test_bytes(void) {
  static const unsigned char leads[] = {0xD0, 0xD1, 0xD2, 0xD3, '-', '1', 'a', 0xFF};
  unsigned state = 1;
  bool sound = true;
  for (unsigned round = 0; round < 20000; round++) {
    char word[300];
    char buffer[300 + 8];
    state = state * 1664525u + 1013904223u;
    size_t length = state >> 8 & 0xFF;
    length = round % 4 ? length % 40 : length;
    for (size_t i = 0; i < length; i++) {
      state = state * 1664525u + 1013904223u;
      word[i] = (char)(i % 2 ? 0x80 | (state >> 16 & 0x3F) : leads[state >> 16 & 7]);
    }
    char *exact = malloc(length + 1); /* so that a sanitizer sees every byte read too far */
    if (!exact) {
      return;
    }
    memcpy(exact, word, length);
    sound = sound && maq_kazakh_lemma(exact, length, round & 1, buffer, sizeof buffer) <= length + 24;
    sound = sound && maq_kazakh_search_stem(exact, length, round & 1, buffer, sizeof buffer) <= length + 24;
    maq_context_word words[2] = {{exact, (uint32_t)length, 0}, {exact, (uint32_t)length, 1}};
    maq_analysis chosen[2];
    maq_kazakh_tag(words, 2, chosen);
    sound = sound && chosen[0].form.nominal.stem_length <= length;
    free(exact);
  }
  check(sound, "any bytes", "are analysed within bounds");
}

static const struct tagged {
  const char *word;
  const char *upos;
  const char *lemma;
} sentence[] = {
    {"Президент", "NOUN", "президент"},
    {"Қазақстанның", "PROPN", "қазақстан"},
    {"жаңа", "ADJ", "жаңа"},
    {"бағдарламасын", "NOUN", "бағдарлама"},
    {"2020", "NUM", NULL},
    {"жылы", "NOUN", "жыл"},
    {"бекітті", "VERB", "бекіт"},
    {".", "PUNCT", NULL},
};

static void test_context(void) {
  enum { COUNT = sizeof sentence / sizeof sentence[0] };
  static char folded[COUNT][256];
  maq_context_word words[COUNT];
  maq_analysis chosen[COUNT];
  for (size_t i = 0; i < COUNT; i++) {
    size_t length = maq_fold(sentence[i].word, strlen(sentence[i].word), folded[i]);
    words[i] = (maq_context_word){folded[i], (uint32_t)length, hints_of(sentence[i].word)};
  }
  maq_kazakh_tag(words, COUNT, chosen);
  for (size_t i = 0; i < COUNT; i++) {
    char lemma[256];
    lemma[maq_kazakh_analysis_lemma(folded[i], &chosen[i], lemma, 255)] = 0;
    check(strcmp(maq_upos_name(chosen[i].upos), sentence[i].upos) == 0, sentence[i].word, "has its part of speech in context");
    check(!sentence[i].lemma || strcmp(lemma, sentence[i].lemma) == 0, sentence[i].word, "has its lemma in context");
  }
  maq_kazakh_tag(words, 0, chosen);
}

/* More tokens than one piece. */
static void test_long_sentence(void) {
  static maq_context_word words[1000];
  static maq_analysis chosen[1000];
  for (size_t i = 0; i < 1000; i++) {
    words[i] = (maq_context_word){"қаласында", 18, 0};
  }
  maq_kazakh_tag(words, 1000, chosen);
  check(chosen[0].upos == MAQ_UPOS_NOUN && chosen[999].upos == MAQ_UPOS_NOUN, "a thousand words", "are tagged to the end");
}

int main(void) {
  test_golden();
  test_answers();
  test_capacity();
  test_bytes();
  test_context();
  test_long_sentence();
  printf("1..%u\n", tests);
  return failures > 0;
}
