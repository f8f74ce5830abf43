/* induce.c: a host program that induces the lexicon of Kazakh stems from raw text and word lists.
 *
 *     induce DATA ext/kazakh/data/forms.tsv >ext/kazakh/data/stems.tsv
 *
 * HOW IT WORKS. Every word form of the data is read in all ways that the endings allow (inflection.h, verb.c): as stem and
 * chain of endings, nominal or verbal. A mixture model says how likely a form is: the sum over its readings of
 * P(stem, class) times P(chain | class). Expectation-maximisation (Dempster, Laird and Rubin 1977) finds both
 * distributions; a sparse prior takes a little from every stem in each round, so that stems which explain few forms die out,
 * and gives a little to those that a dictionary names with the same class. So `адам` keeps its genitive `адамның`, and
 * `ада`, which would explain the same form with its bare `адам`, loses.
 *
 * Kept are stems whose expected count and number of distinct attested forms reach a threshold: evidence decides, no list is
 * copied. Written are stem, weights (eighths of a natural logarithm of the expected count, per class) and the class word.
 */
#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "kazakh/inflection.h"
#include "kazakh/sounds.h"
#include "kazakh/tools/map.h"
#include "text/character.h"

enum { FREQUENT_FORMS = 32768 };

/* ---- what the data says --------------------------------------------------------------------------------------------- */

/* Classes of a stem as the dictionary names them. */
enum {
  LISTED_NOUN = 1,
  LISTED_ADJECTIVE = 2,
  LISTED_ADVERB = 4,
  LISTED_VERB = 8,
  LISTED_OTHER = 16,
  LISTED_NOMINAL = LISTED_NOUN | LISTED_ADJECTIVE | LISTED_ADVERB | LISTED_OTHER,
};

typedef struct form {
  double count;
  double capital; /* in running text, not at the beginning of a sentence */
  double small;
} form;

static map words;
static form *forms;
static size_t form_room;
static map listed;
static unsigned *listed_class;

static form *form_of(const char *word, size_t length) {
  uint32_t number = map_add(&words, word, length);
  if (number >= form_room) {
    size_t room = words.room;
    forms = need(realloc(forms, room * sizeof *forms));
    memset(forms + form_room, 0, (room - form_room) * sizeof *forms);
    form_room = room;
  }
  return &forms[number];
}

/* Is it a word of Kazakh letters, with single hyphens inside? */
static bool is_plain(const char *word, size_t length) {
  const char *at = word;
  const char *end = word + length;
  bool letter = false;
  while (at < end) {
    uint32_t character;
    at = maq_utf8_next(at, end, &character);
    if (character == '-') {
      if (!letter) {
        return false;
      }
      letter = false;
    } else if (maq_character_is_cyrillic(character) && maq_character_class(character) == MAQ_LETTER) {
      letter = true;
    } else {
      return false;
    }
  }
  return letter && length <= 60;
}

/* Counts one word as written. */
static void count_word(const char *word, size_t length, double times, bool inside) {
  char folded[3 * 256];
  while (length && word[length - 1] == '-') {
    length--;
  }
  if (length < 2 || length > 200) {
    return;
  }
  uint32_t first;
  maq_utf8_next(word, word + length, &first);
  size_t folded_length = maq_fold(word, length, folded);
  const char *hyphen = folded;
  for (const char *at = folded; at < folded + folded_length; at++) {
    hyphen = *at == '-' ? at : hyphen;
  }
  if (hyphen > folded && maq_kazakh_is_suffix(hyphen + 1, (size_t)(folded + folded_length - hyphen - 1), NULL)) {
    return;
  }
  if (!is_plain(folded, folded_length)) {
    return;
  }
  form *found = form_of(folded, folded_length);
  found->count += times;
  if (inside) {
    *(maq_character_is_upper(first) ? &found->capital : &found->small) += times;
  }
}

/* Counts the words of a line of running text; `times` each. */
static void count_line(const char *line, size_t length, double times) {
  const char *end = line + length;
  const char *at = line;
  const char *start = NULL;
  bool inside = false;
  while (at <= end) {
    uint32_t character = 0;
    const char *next = at < end ? maq_utf8_next(at, end, &character) : end + 1;
    maq_class class = at < end ? maq_character_class(character) : MAQ_OTHER;
    bool letter =
        class == MAQ_LETTER || class == MAQ_MARK || class == MAQ_IGNORABLE || class == MAQ_DIGIT || (character == '-' && start);
    if (letter && !start) {
      start = at;
    }
    if (!letter && start) {
      count_word(start, (size_t)(at - start), times, inside);
      inside = true;
      start = NULL;
    }
    if (!letter && class != MAQ_SPACE && character != ',') {
      inside = false;
    }
    at = next;
  }
}

typedef void line_reader(char *line, size_t rank);

/* Calls `reader` for every line of a file under the data folder; a missing file only warns. */
static void read_lines(const char *folder, const char *name, line_reader *reader) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "rb");
  if (!file) {
    fprintf(stderr, "induce: %s is missing\n", path);
    return;
  }
  static char line[1 << 20];
  size_t rank = 0;
  while (fgets(line, sizeof line, file)) {
    line[strcspn(line, "\r\n")] = 0;
    reader(line, ++rank);
  }
  fclose(file);
}

static void read_text(char *line, size_t rank) {
  (void)rank;
  count_line(line, strlen(line), 1);
}

/* Articles with inline marks {CLASS|surface}. */
static void read_marked(char *line, size_t rank) {
  (void)rank;
  char *out = line;
  if (*line == '#') {
    return;
  }
  for (char *at = line; *at; at++) {
    if (*at == '{') {
      char *bar = strchr(at, '|');
      at = bar ? bar : at;
    } else if (*at != '}') {
      *out++ = *at;
    }
  }
  count_line(line, (size_t)(out - line), 1);
}

/* {"id": …, "text": "…", …}: escapes other than \" stand between words often enough to be left alone. */
static void read_json(char *line, size_t rank) {
  (void)rank;
  char *text = strstr(line, "\"text\": \"");
  if (text) {
    text += strlen("\"text\": \"");
    char *end = text;
    while (*end && *end != '"') {
      end += *end == '\\' && end[1] ? 2 : 1;
    }
    count_line(text, (size_t)(end - text), 1);
  }
}

/* One token and its tag a line, empty lines between sentences, a line with an id first. */
static void read_tagged(char *line, size_t rank) {
  static bool inside;
  (void)rank;
  char *space = strchr(line, ' ');
  if (!space) {
    inside = false;
    return;
  }
  count_word(line, (size_t)(space - line), 1, inside);
  inside = true;
}

/* A word of a list, with punctuation about it: a capital letter in such a list counts as one inside a sentence. */
static void count_listed(const char *line, size_t length, double times) {
  const char *at = line;
  const char *end = line + length;
  while (at < end) {
    uint32_t character;
    const char *next = maq_utf8_next(at, end, &character);
    if (maq_character_class(character) == MAQ_LETTER) {
      break;
    }
    at = next;
  }
  const char *last = at;
  for (const char *next = at; next < end;) {
    uint32_t character;
    next = maq_utf8_next(next, end, &character);
    if (maq_character_class(character) != MAQ_LETTER && character != '-') {
      break;
    }
    last = next;
  }
  count_word(at, (size_t)(last - at), times, true);
}

/* Words by rank without counts: a count by Zipf's law. */
static void read_ranked(char *line, size_t rank) {
  double times = 150000.0 / (double)(rank + 20);
  count_listed(line, strlen(line), times < 0.7 ? 0.7 : times);
}

/* Word, tab, frequency in a thousand million. */
static void read_counted(char *line, size_t rank) {
  (void)rank;
  char *tab = strchr(line, '\t');
  if (tab && isdigit((unsigned char)tab[1])) {
    count_listed(line, (size_t)(tab - line), atof(tab + 1) * 593810e-9);
  }
}

static unsigned class_of(const char *name) {
  static const struct {
    const char *name;
    unsigned class;
  } classes[] = {{"zatEsim", LISTED_NOUN}, {"synEsim", LISTED_ADJECTIVE}, {"usteu", LISTED_ADVERB}, {"etistik", LISTED_VERB}};
  for (size_t i = 0; i < sizeof classes / sizeof classes[0]; i++) {
    if (strcmp(name, classes[i].name) == 0) {
      return classes[i].class;
    }
  }
  return LISTED_OTHER;
}

static void read_listed(char *line, size_t rank) {
  static size_t room;
  (void)rank;
  char folded[3 * 256];
  char *slash = strchr(line, '/');
  if (!slash || slash - line > 200) {
    return;
  }
  size_t length = maq_fold(line, (size_t)(slash - line), folded);
  if (!is_plain(folded, length)) {
    return;
  }
  uint32_t number = map_add(&listed, folded, length);
  if (number >= room) {
    listed_class = need(realloc(listed_class, listed.room * sizeof *listed_class));
    memset(listed_class + room, 0, (listed.room - room) * sizeof *listed_class);
    room = listed.room;
  }
  listed_class[number] |= class_of(slash + 1);
}

static unsigned listed_as(const char *stem, size_t length) {
  uint32_t number = map_find(&listed, stem, length);
  return number == UINT32_MAX ? 0 : listed_class[number];
}

static void read_data(const char *folder) {
  read_lines(folder, "words/kaznlp_pipeline_lemmas.txt", read_listed);
  read_lines(folder, "text/abai_wikisource_pack.txt", read_text);
  read_lines(folder, "text/common_voice_kk_pack.txt", read_text);
  read_lines(folder, "text/filtered_cc100_kk_pack.txt", read_text);
  read_lines(folder, "text/filtered_wikipedia_kz_pack.txt", read_text);
  read_lines(folder, "text/tatoeba_kazakh_pack.txt", read_text);
  read_lines(folder, "kaznerd/IOB2_valid2.txt", read_tagged);
  read_lines(folder, "news/own.txt", read_marked);
  read_lines(folder, "news/ntrex.jsonl", read_json);
  read_lines(folder, "words/tesseract_kaz.txt", read_ranked);
  read_lines(folder, "words/unilex_kk.txt", read_counted);
}

/* ---- the model ------------------------------------------------------------------------------------------------------ */

/* One reading of a form: which stem (with class), which chain of endings. */
typedef struct reading {
  uint32_t stem;
  uint32_t chain;
} reading;

static map stems;  /* class letter and stem */
static map chains; /* class letter and features */
static reading *readings;
static size_t reading_count;
static size_t reading_room;
static size_t *first_reading; /* by form, one more at the end */
static double *stem_weight;
static double *stem_count;
static double *chain_weight;
static double *chain_count;
static unsigned char *chain_voice; /* is it one with a voice that the lemma does without? */
static double *stem_prior;
static unsigned *stem_forms; /* distinct forms that owe most to the stem */

static void add_reading(char class, const char *stem, size_t stem_length, const char *chain, size_t chain_length) {
  char key[256] = {class};
  memcpy(key + 1, stem, stem_length);
  if (reading_count == reading_room) {
    reading_room = reading_room ? reading_room * 2 : 1 << 16;
    readings = need(realloc(readings, reading_room * sizeof *readings));
  }
  reading *added = &readings[reading_count++];
  added->stem = map_add(&stems, key, stem_length + 1);
  added->chain = map_add(&chains, chain, chain_length);
}

static void add_nominal(const char *word, const maq_inflection *found) {
  char stem[MAQ_LONGEST_STEM];
  char chain[64];
  size_t length = maq_kazakh_stem(word, found, stem, sizeof stem);
  int chain_length = snprintf(chain, sizeof chain, "N%d.%d.%d.%d.%d.%d.%d.%d.%d", found->plural, found->possessive,
                              found->grammatical_case, found->attributive, found->similative, found->predicative,
                              found->outer_plural, found->outer_possessive, found->outer_case);
  add_reading('N', stem, length, chain, (size_t)chain_length);
}

static void add_verbal(const char *word, const maq_verb_form *found) {
  char stem[MAQ_LONGEST_STEM];
  char chain[64];
  size_t length = maq_kazakh_stem(word, &found->nominal, stem, sizeof stem);
  int chain_length = snprintf(chain, sizeof chain, "V%d.%d.%d.%d.%d.%d.%d.%d", found->ending, found->voice, found->negative,
                              found->person, found->nominal.plural, found->nominal.possessive, found->nominal.grammatical_case,
                              found->nominal.attributive * 2 + found->nominal.similative);
  add_reading('V', stem, length, chain, (size_t)chain_length);
}

static void read_forms(void) {
  first_reading = need(malloc((words.count + 1) * sizeof *first_reading));
  for (size_t i = 0; i < words.count; i++) {
    const char *word = words.keys[i];
    maq_inflection nominal[MAQ_MOST_INFLECTIONS];
    maq_verb_form verbal[MAQ_MOST_VERB_FORMS];
    first_reading[i] = reading_count;
    size_t count = maq_kazakh_inflections(word, words.lengths[i], nominal, MAQ_MOST_INFLECTIONS);
    for (size_t k = 0; k < count; k++) {
      add_nominal(word, &nominal[k]);
    }
    count = maq_kazakh_verb_forms(word, words.lengths[i], verbal, MAQ_MOST_VERB_FORMS);
    for (size_t k = 0; k < count; k++) {
      add_verbal(word, &verbal[k]);
    }
  }
  first_reading[words.count] = reading_count;
}

/* Is the stem, which no dictionary names, itself a form of one that is named (unless one is a name and the other is not), or
 * the plural of a word of the text? */
static bool is_explained(const char *key, size_t length) {
  uint32_t word = map_find(&words, key + 1, length - 1);
  if (word == UINT32_MAX) {
    return false;
  }
  bool name = forms[word].capital > 2 && forms[word].capital > forms[word].small;
  for (size_t k = first_reading[word]; k < first_reading[word + 1]; k++) {
    const char *stem = stems.keys[readings[k].stem];
    size_t stem_length = stems.lengths[readings[k].stem];
    bool plural = strcmp(chains.keys[readings[k].chain], "N1.0.0.0.0.0.0.0.0") == 0;
    if (plural && stem_length > 6 && map_find(&words, stem + 1, stem_length - 1) != UINT32_MAX) {
      return true;
    }
    unsigned classes = listed_as(stem + 1, stem_length - 1);
    if (stem_length < length && stem_length > 5 && classes & (stem[0] == 'V' ? LISTED_VERB : LISTED_NOMINAL)) {
      uint32_t base = map_find(&words, stem + 1, stem_length - 1);
      bool base_name = base != UINT32_MAX && forms[base].capital > forms[base].small;
      if (!name || base_name) {
        return true;
      }
    }
  }
  return false;
}

/* What the prior adds to a stem's expected count in each round. */
static double prior(const char *key, size_t length) {
  unsigned classes = listed_as(key + 1, length - 1);
  bool named = classes & (key[0] == 'V' ? LISTED_VERB : LISTED_NOMINAL);
  if (named) {
    return 0.5;
  }
  if (is_explained(key, length)) {
    return -30.0;
  }
  double shortness = length < 8 ? 2.0 : 0.0; /* unknown stems of two or three letters need much evidence */
  return (key[0] == 'V' ? -3.0 : -0.6) - shortness;
}

static void start(void) {
  stem_weight = need(calloc(stems.count, sizeof *stem_weight));
  stem_count = need(calloc(stems.count, sizeof *stem_count));
  stem_prior = need(calloc(stems.count, sizeof *stem_prior));
  stem_forms = need(calloc(stems.count, sizeof *stem_forms));
  chain_weight = need(calloc(chains.count, sizeof *chain_weight));
  chain_count = need(calloc(chains.count, sizeof *chain_count));
  chain_voice = need(calloc(chains.count, sizeof *chain_voice));
  for (size_t i = 0; i < stems.count; i++) {
    stem_prior[i] = prior(stems.keys[i], stems.lengths[i]);
    stem_weight[i] = stem_prior[i] > 0 ? 10 : stems.keys[i][0] == 'V' ? 0.01 : 0.3;
  }
  for (size_t i = 0; i < chains.count; i++) {
    chain_weight[i] = 1;
    const char *voice = strchr(chains.keys[i], '.');
    chain_voice[i] = chains.keys[i][0] == 'V' && voice[1] != '0';
  }
}

/* One round; with `last` also counts the forms that owe most of their probability to each stem. */
static double round_of_counting(bool last) {
  double likelihood = 0;
  memset(stem_count, 0, stems.count * sizeof *stem_count);
  memset(chain_count, 0, chains.count * sizeof *chain_count);
  for (size_t i = 0; i < words.count; i++) {
    double sum = 1e-300;
    for (size_t k = first_reading[i]; k < first_reading[i + 1]; k++) {
      sum += stem_weight[readings[k].stem] * chain_weight[readings[k].chain];
    }
    likelihood += forms[i].count * log(sum);
    for (size_t k = first_reading[i]; k < first_reading[i + 1]; k++) {
      double share = stem_weight[readings[k].stem] * chain_weight[readings[k].chain] / sum;
      stem_count[readings[k].stem] += share * forms[i].count;
      chain_count[readings[k].chain] += share * forms[i].count;
      stem_forms[readings[k].stem] += last && share > 0.3 && !chain_voice[readings[k].chain];
    }
  }
  return likelihood;
}

static void estimate(void) {
  double totals[2] = {1e-9, 1e-9};
  for (size_t i = 0; i < chains.count; i++) {
    totals[chains.keys[i][0] == 'V'] += chain_count[i] + 0.01;
  }
  for (size_t i = 0; i < chains.count; i++) {
    chain_weight[i] = (chain_count[i] + 0.01) / totals[chains.keys[i][0] == 'V'];
  }
  for (size_t i = 0; i < stems.count; i++) {
    double weight = stem_count[i] + stem_prior[i];
    stem_weight[i] = weight > 0.001 ? weight : 0.001;
  }
}

/* ---- what is kept --------------------------------------------------------------------------------------------------- */

static int weight_of(double count) {
  double weight = 8 * log(count < 0.05 ? 0.05 : count);
  return (int)floor(weight + 24.5 < 1 ? 1 : weight + 24.5);
}

/* Evidence: a stem that the dictionary names needs a form that is most likely its own, another one several. */
static bool is_kept(uint32_t number, bool named) {
  if (number == UINT32_MAX) {
    return false;
  }
  if (named) {
    bool frequent_verb = stem_count[number] > 20 && stems.keys[number][0] == 'V'; /* must show more than one form */
    return stem_count[number] >= 0.5 && stem_forms[number] >= (frequent_verb ? 4 : 1);
  }
  return stem_count[number] >= 3 && stem_forms[number] >= (stems.keys[number][0] == 'V' ? 4 : 2);
}

static void write_stem(const char *stem, size_t length) {
  char key[256];
  unsigned classes = listed_as(stem, length);
  memcpy(key + 1, stem, length);
  key[0] = 'N';
  uint32_t nominal = map_find(&stems, key, length + 1);
  key[0] = 'V';
  uint32_t verbal = map_find(&stems, key, length + 1);
  bool noun = is_kept(nominal, classes & LISTED_NOMINAL);
  bool verb = is_kept(verbal, classes & LISTED_VERB);
  if (!noun && !verb) {
    return;
  }
  uint32_t bare = map_find(&words, stem, length);
  double capital = bare == UINT32_MAX ? 0 : forms[bare].capital;
  double small = bare == UINT32_MAX ? 0 : forms[bare].small;
  double bare_count = bare == UINT32_MAX ? 0 : forms[bare].count;
  char names[8] = "";
  size_t at = 0;
  if (noun) {
    names[at] = 'n';
    at += (classes & LISTED_NOUN) != 0;
    names[at] = 'a';
    at += (classes & LISTED_ADJECTIVE) != 0;
    names[at] = 'd';
    at += (classes & LISTED_ADVERB) != 0;
    names[at] = 'p';
    at += capital > 2 && capital > 2 * small;
  }
  names[at] = 0;
  printf("%.*s\t%d\t%d\t%s\t%d\n", (int)length, stem, noun ? weight_of(stem_count[nominal]) : 0,
         verb ? weight_of(stem_count[verbal]) : 0, *names ? names : "-",
         noun ? (int)(10 * fmin(1, bare_count / (stem_count[nominal] + 0.1)) + 0.5) : 0);
}

/* The most frequent forms, for the table of ready answers. */
static int by_count(const void *a, const void *b) {
  double left = forms[*(const uint32_t *)a].count;
  double right = forms[*(const uint32_t *)b].count;
  if (left != right) {
    return left > right ? -1 : 1;
  }
  return *(const uint32_t *)a < *(const uint32_t *)b ? -1 : 1;
}

static int by_text(const void *a, const void *b) {
  return strcmp(words.keys[*(const uint32_t *)a], words.keys[*(const uint32_t *)b]);
}

static void write_forms(const char *path) {
  uint32_t *order = need(malloc(words.count * sizeof *order));
  FILE *file = fopen(path, "wb");
  if (!file) {
    fprintf(stderr, "induce: %s cannot be written\n", path);
    exit(1);
  }
  for (size_t i = 0; i < words.count; i++) {
    order[i] = (uint32_t)i;
  }
  qsort(order, words.count, sizeof *order, by_count);
  size_t count = words.count < FREQUENT_FORMS ? words.count : FREQUENT_FORMS;
  qsort(order, count, sizeof *order, by_text);
  fputs("form\n", file);
  for (size_t i = 0; i < count; i++) {
    fprintf(file, "%s\n", words.keys[order[i]]);
  }
  fclose(file);
  free(order);
}

static int by_bytes(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

static void write_lexicon(void) {
  char **sorted = need(malloc(stems.count * sizeof *sorted));
  for (size_t i = 0; i < stems.count; i++) {
    sorted[i] = stems.keys[i] + 1;
  }
  qsort(sorted, stems.count, sizeof *sorted, by_bytes);
  puts("stem\tnominal\tverbal\tclasses\tbare");
  for (size_t i = 0; i < stems.count; i++) {
    if (i == 0 || strcmp(sorted[i], sorted[i - 1]) != 0) {
      write_stem(sorted[i], strlen(sorted[i]));
    }
  }
}

int main(int argc, char **argv) {
  if (argc != 3) {
    fputs("usage: induce DATA FORMS_OUT >STEMS_OUT\n", stderr);
    return 2;
  }
  read_data(argv[1]);
  read_forms();
  start();
  fprintf(stderr, "%zu forms, %zu stems, %zu chains, %zu readings\n", words.count, stems.count, chains.count, reading_count);
  for (int round = 0; round < 30; round++) {
    double likelihood = round_of_counting(round == 29);
    estimate();
    if (round % 10 == 9) {
      fprintf(stderr, "round %d: log likelihood %.0f\n", round + 1, likelihood);
    }
  }
  write_lexicon();
  write_forms(argv[2]);
  return 0;
}
