/* scalars_article.c: what can be said of a whole article in one value: title, language, source, trade figure, summary, fingerprint,
 * the text as HTML. */
#include "base/hash.h"
#include "facts/trade.h"
#include "sqlite/arguments.h"
#include "sqlite/scalars.h"

static void result_string(sqlite3_context *context, maq_string text) {
  if (text.text) {
    sqlite3_result_text64(context, text.text, text.length, SQLITE_TRANSIENT, SQLITE_UTF8);
  }
}

/* What a function makes of an article; `option` is its second argument, as it has read it, or NULL. */
typedef void answer(sqlite3_context *context, maq_article *article, const void *option);

/* Analyses the text and lets `give` answer; the failure of the analysis, if any, becomes the result. */
static void ask(sqlite3_context *context, maq_string text, answer *give, const void *option) {
  maq_cache *cache = sqlite3_user_data(context);
  maq_cached *cached = maq_cache_take(cache, text, NULL);
  if (!cached) {
    sqlite3_result_error_nomem(context);
    return;
  }
  give(context, maq_cached_article(cached), option);
  if (maq_article_failed(maq_cached_article(cached))) {
    sqlite3_result_error_code(context, maq_cache_failure(cache));
  }
  maq_cache_give_back(cache, cached);
}

/* ---- article_title, article_language ------------------------------------------------------------------------------ */

static void give_title(sqlite3_context *context, maq_article *article, const void *option) {
  (void)option;
  result_string(context, maq_article_title(article));
}

void maq_article_title_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  maq_string text;
  if (!maq_report(context, maq_read_text(argv[0], &text)) && text.text) {
    ask(context, text, give_title, NULL);
  }
}

static void give_language(sqlite3_context *context, maq_article *article, const void *option) {
  (void)option;
  result_string(context, maq_string_of(maq_article_language_code(article)));
}

void maq_article_language_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  maq_string text;
  if (!maq_report(context, maq_read_text(argv[0], &text)) && text.text) {
    ask(context, text, give_language, NULL);
  }
}

/* ---- article_source ------------------------------------------------------------------------------------------------ */

static void give_source(sqlite3_context *context, maq_article *article, const void *option) {
  (void)option;
  const maq_sources *sources = maq_article_sources(article);
  if (sources) {
    result_string(context, maq_publisher_of(sources));
  }
}

void maq_article_source_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  maq_string text;
  if (!maq_report(context, maq_read_text(argv[0], &text)) && text.text) {
    ask(context, text, give_source, NULL);
  }
}

/* ---- trade_amount, trade_currency --------------------------------------------------------------------------------- */

static const maq_amount *trade_figure(maq_article *article, const char *status) {
  const maq_amounts *amounts = maq_article_amounts(article);
  return amounts ? maq_trade_figure(amounts, status) : NULL;
}

static void give_trade_amount(sqlite3_context *context, maq_article *article, const void *status) {
  const maq_amount *figure = trade_figure(article, status);
  if (figure) {
    sqlite3_result_double(context, figure->value);
  }
}

static void give_trade_currency(sqlite3_context *context, maq_article *article, const void *status) {
  const maq_amount *figure = trade_figure(article, status);
  if (figure) {
    result_string(context, figure->unit);
  }
}

/* The constant equal to a status; NULL for any other text. */
static const char *known_status(maq_string text) {
  static const char *const known[] = {"actual", "target", "forecast", "limit"};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
    if (maq_string_is(text, known[i])) {
      return known[i];
    }
  }
  return NULL;
}

/* Both trade functions: `name`(article [, status]). */
static void ask_trade(sqlite3_context *context, int argc, sqlite3_value **argv, const char *name, answer *give) {
  maq_string text, word;
  const char *status = NULL;
  if (maq_report(context, maq_read_text(argv[0], &text)) || !text.text) {
    return;
  }
  if (argc > 1) {
    if (maq_report(context, maq_read_text(argv[1], &word)) || !word.text) {
      return;
    }
    status = known_status(word);
    if (!status) {
      maq_report(context, maq_refuse(name, "status", "actual, target, forecast or limit", word));
      return;
    }
  }
  ask(context, text, give, status);
}

void maq_trade_amount_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  ask_trade(context, argc, argv, "trade_amount", give_trade_amount);
}

void maq_trade_currency_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  ask_trade(context, argc, argv, "trade_currency", give_trade_currency);
}

/* ---- article_summary ----------------------------------------------------------------------------------------------- */

enum { USUAL_SENTENCES = 3, MOST_SENTENCES = 64 };

static void give_summary(sqlite3_context *context, maq_article *article, const void *option) {
  const size_t *sentences = option;
  result_string(context, maq_article_summary(article, *sentences));
}

void maq_article_summary_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  maq_string text, number;
  size_t sentences = USUAL_SENTENCES;
  if (maq_report(context, maq_read_text(argv[0], &text)) || !text.text) {
    return;
  }
  if (argc > 1) {
    if (maq_report(context, maq_read_text(argv[1], &number)) || !number.text) {
      return;
    }
    sqlite3_int64 wanted = sqlite3_value_numeric_type(argv[1]) == SQLITE_INTEGER ? sqlite3_value_int64(argv[1]) : 0;
    if (wanted < 1 || wanted > MOST_SENTENCES) {
      maq_report(context, maq_refuse("article_summary", "sentences", "a whole number from 1 to 64", number));
      return;
    }
    sentences = (size_t)wanted;
  }
  ask(context, text, give_summary, &sentences);
}

/* ---- article_fingerprint, fingerprint_distance ----------------------------------------------------------------------- */

static void give_fingerprint(sqlite3_context *context, maq_article *article, const void *option) {
  (void)option;
  uint64_t fingerprint;
  if (maq_article_fingerprint(article, &fingerprint)) {
    sqlite3_int64 value;
    memcpy(&value, &fingerprint, sizeof value);
    sqlite3_result_int64(context, value);
  }
}

void maq_article_fingerprint_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  maq_string text;
  if (!maq_report(context, maq_read_text(argv[0], &text)) && text.text) {
    ask(context, text, give_fingerprint, NULL);
  }
}

/* article_hash(text [, published]): 64 bits that any change of either changes; NULL where the text is. */
void maq_article_hash_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  maq_string text, published = {NULL, 0};
  if (maq_report(context, maq_read_text(argv[0], &text)) || (argc > 1 && maq_report(context, maq_read_text(argv[1], &published))) ||
      !text.text) {
    return;
  }
  uint64_t hash = maq_hash(text.text, text.length);
  hash ^= published.text ? maq_hash(published.text, published.length) * 0x9E3779B97F4A7C15u : 0;
  sqlite3_int64 value;
  memcpy(&value, &hash, sizeof value);
  sqlite3_result_int64(context, value);
}

/* A fingerprint given as an argument; *known is false for NULL and for what was refused. */
static uint64_t read_fingerprint(sqlite3_context *context, sqlite3_value *value, const char *name, bool *known) {
  maq_string text;
  *known = false;
  if (sqlite3_value_numeric_type(value) == SQLITE_INTEGER) {
    *known = true;
    return (uint64_t)sqlite3_value_int64(value);
  }
  if (!maq_report(context, maq_read_text(value, &text)) && text.text) {
    maq_report(context, maq_refuse("fingerprint_distance", name, "a whole number from article_fingerprint", text));
  }
  return 0;
}

void maq_fingerprint_distance_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  bool known;
  uint64_t a = read_fingerprint(context, argv[0], "a", &known);
  if (!known) {
    return;
  }
  uint64_t differ = a ^ read_fingerprint(context, argv[1], "b", &known);
  if (known) {
    int bits = 0;
    for (; differ; differ &= differ - 1) {
      bits++;
    }
    sqlite3_result_int(context, bits);
  }
}

/* ---- entities_html --------------------------------------------------------------------------------------------------- */

static void give_html(sqlite3_context *context, maq_article *article, const void *option) {
  (void)option;
  result_string(context, maq_article_html(article));
}

void maq_entities_html_function(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  maq_string text;
  if (!maq_report(context, maq_read_text(argv[0], &text)) && text.text) {
    ask(context, text, give_html, NULL);
  }
}
