/* functions.c: the functions of ext/functions, called as a database calls them: NULLs, refusals, texts without a NUL behind them (which the
 * sanitizers watch), memory that fails; and that all cells of a column are of its kind.
 */
#include "functions/function.h"

#include "functions/extractor.h"
#include "functions/matches.h"
#include "support.h"

static const char article_text[] = "Қазақстан мен Өзбекстан сауданы 10 млрд долларға жеткізбек\nКеше Ташкентте Қазақстан "
                                   "Республикасының Сауда министрі Арман Серікбаев "
                                   "өзбек әріптесі Лазиз Кудратовпен кездесті. 2024 жылы екі ел арасындағы тауар айналымы 4,3 млрд "
                                   "АҚШ долларынан асты. «Біз 2026-2029 "
                                   "жылдарға арналған бағдарламаға қол қойдық», деді министр.";

/* ---- a caller ---------------------------------------------------------------------------------------------------- */

static test_memory memory;
static maq_host host;
static maq_article *opened;

static maq_article *open_article(void *context, maq_string text) {
  (void)context;
  opened = maq_article_open(&host, text.text, text.length, NULL);
  return opened;
}

static maq_recent *no_recent(void *context, maq_question question) {
  (void)context, (void)question;
  return NULL;
}

/* A text in memory of just its size; NULL: SQL's NULL. */
static maq_value text_value(const char *text) {
  maq_value value = {.is_null = text == NULL};
  if (text) {
    size_t length = strlen(text);
    char *copy = malloc(length ? length : 1);
    memcpy(copy, text, length);
    value.text = (maq_string){copy, length};
  }
  return value;
}

/* Calls a function with up to three texts, ended by the first that is "-"; writes what it answered, or what it wanted. */
static maq_cell_kind ask(const maq_function *function, const char *const *texts, char *said, size_t room) {
  static const maq_caller caller = {open_article, no_recent};
  maq_value values[MAQ_MOST_ARGUMENTS];
  maq_call call = {.function = function, .caller = &caller, .arguments = values, .arena = maq_arena_make(&host)};
  opened = NULL;
  for (; call.count < MAQ_MOST_ARGUMENTS && (!texts[call.count] || strcmp(texts[call.count], "-") != 0); call.count++) {
    maq_cell_kind kind = function->arguments[call.count].kind;
    values[call.count] = text_value(texts[call.count]);
    if ((kind == MAQ_CELL_INTEGER || kind == MAQ_CELL_BITS) && texts[call.count]) {
      values[call.count].is_integer = true;
      values[call.count].integer = strtoll(texts[call.count], NULL, 10);
    }
  }
  maq_cell answer = maq_answer(&call);
  if (call.wanted) {
    snprintf(said, room, "%s must be %s", function->arguments[call.refused].name, call.wanted);
  } else if (answer.kind == MAQ_CELL_TEXT || answer.kind == MAQ_CELL_JSON) {
    snprintf(said, room, "%.*s", (int)answer.text.length, answer.text.text);
  } else {
    snprintf(said, room, "%g", answer.kind == MAQ_CELL_REAL ? answer.real : (double)answer.integer);
  }
  for (int i = 0; i < call.count; i++) {
    free((void *)(uintptr_t)values[i].text.text);
  }
  maq_arena_free(&call.arena);
  if (opened) {
    maq_article_close(opened);
  }
  return answer.kind;
}

static const maq_function *find(const char *name) {
  const maq_function *function = maq_functions;
  while (function->name && strcmp(function->name, name) != 0) {
    function++;
  }
  return function;
}

/* ---- cases ------------------------------------------------------------------------------------------------------- */

typedef struct example {
  const char *function, *arguments[MAQ_MOST_ARGUMENTS + 1], *said;
} example;

static void test_examples(void) {
  static const example examples[] = {
      {"article_language", {article_text, "-"}, "kk"},
      {"article_title", {article_text, "-"}, "Қазақстан мен Өзбекстан сауданы 10 млрд долларға жеткізбек"},
      {"trade_amount", {article_text, "actual", "-"}, "4.3e+09"},
      {"trade_currency", {article_text, "-"}, "USD"},
      {"trade_currency", {article_text, "past", "-"}, "status must be actual, target, forecast or limit"},
      {"article_summary", {article_text, "0", "-"}, "sentences must be a whole number from 1 to 64"},
      {"fingerprint_distance", {"7", "-8", "-"}, "64"},
      {"country_code", {"Тәжікстанның", "-"}, "TJK"},
      {"country_name", {"DEU", "ru", "-"}, "Германия"},
      {"country_name", {"DEU", "fr", "-"}, "language must be kk, ru or en"},
      {"mention_value", {"кеше", "DATE", NULL}, "{\"type\":\"DATE\",\"value\":\"P-1D\""},
      {"mention_value", {"кеше", "DATE", "soon"}, "published must be an ISO 8601 date"},
      {"text_latin", {"Қазақстан", "2021", "-"}, "Qazaqstan"},
      {"text_cyrillic", {"Qazaqstan", "-"}, "Қазақстан"},
      {"word_lemma", {"министрліктерінің", "-"}, "министрлік"},
      {"word_stem", {"жүргізіп", "-"}, "жүргіз"},
  };
  for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
    char said[4096];
    ask(find(examples[i].function), examples[i].arguments, said, sizeof said);
    if (!tap_ok(strncmp(said, examples[i].said, strlen(examples[i].said)) == 0, "%s", examples[i].function)) {
      tap_note("   got", said);
    }
  }
}

/* Every function: NULL in, NULL out; an answer of the kind it declares; memory that fails at any point, and none of it lost. */
static void test_all(void) {
  static const char *const nothing[] = {NULL, NULL, "-"};
  for (const maq_function *f = maq_functions; f->name; f++) {
    char said[4096];
    bool is_word = strncmp(f->name, "word_", 5) == 0;
    const char *first = f->returns == MAQ_CELL_INTEGER ? "1"
                        : is_word                      ? "келісімнің"
                        : strstr(f->name, "country")   ? "KAZ"
                                                       : article_text;
    const char *second = strcmp(f->name, "mention_value") == 0 ? "DATE" : "2";
    const char *texts[] = {first, f->required > 1 ? second : "-", "-"};
    const char *nulls[] = {nothing[0], f->required > 1 ? NULL : "-", "-"};
    tap_ok(ask(f, nulls, said, sizeof said) == MAQ_CELL_NULL, "%s: NULL for NULL", f->name);
    memory = (test_memory){0};
    maq_cell_kind kind = ask(f, texts, said, sizeof said);
    tap_ok(kind == f->returns || kind == MAQ_CELL_NULL, "%s: the kind it declares", f->name);
    long needed = memory.asked;
    bool held = memory.live == 0;
    for (long n = 1; n <= needed && held; n++) {
      memory = (test_memory){.fail_first = n};
      held = ask(f, texts, said, sizeof said) == MAQ_CELL_FAILED && memory.live == 0;
    }
    memory = (test_memory){0};
    tap_ok(held, "%s: any of %ld allocations that fails is told, and nothing is lost", f->name, needed);
  }
}

/* ---- rows -------------------------------------------------------------------------------------------------------- */

static void test_kinds(void) {
  for (int e = 0; maq_extractors[e]; e++) {
    const maq_extractor *extractor = maq_extractors[e];
    maq_article *article = maq_article_open(&host, article_text, strlen(article_text), NULL);
    size_t rows = 0, wrong = 0;
    tap_ok(extractor->count(article, &rows), "%s: %zu rows", extractor->name, rows);
    for (size_t row = 0; row < rows; row++) {
      for (int i = 0; extractor->columns[i].name; i++) {
        maq_cell_kind kind = extractor->cell(article, row, i).kind;
        wrong += kind != MAQ_CELL_NULL && kind != extractor->columns[i].kind;
      }
    }
    tap_number((int64_t)wrong, 0, "all cells are of the kind of their column");
    maq_article_close(article);
  }
}

static void test_matches(void) {
  maq_arena arena = maq_arena_make(&host);
  maq_article *article = maq_article_open(&host, article_text, strlen(article_text), NULL);
  maq_matching matching;
  maq_pattern_error error = {0, NULL};
  tap_ok(!maq_match_begin(&matching, article, &arena, maq_string_of("(("), &error) && error.why, "a malformed pattern is told");
  bool found = maq_match_begin(&matching, article, &arena, maq_string_of("(who: <PERSON>)"), &error);
  tap_ok(found && matching.matches.count == 2, "two people");
  tap_ok(maq_string_is(maq_match_cell(&matching, 0, 5).text, "{\"who\":\"Арман Серікбаев\"}"), "the first by name");
  maq_article_close(article);
  maq_arena_free(&arena);
}

int main(void) {
  host = test_host(&memory);
  test_examples();
  test_all();
  test_kinds();
  test_matches();
  tap_number(memory.live, 0, "all memory is given back");
  return tap_finish();
}
