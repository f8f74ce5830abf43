/* article.c: what can be said of a whole article in one value: title, language, source, trade figure, summary, fingerprint, the
 * text as HTML. */
#include "base/hash.h"
#include "facts/trade.h"
#include "functions/function.h"

/* The analysis of the first argument; NULL when memory is out. */
static maq_article *article_of(maq_call *call) {
  return call->caller->open(call->context, call->arguments[0].text);
}

/* What was found, unless the analysis failed on the way. */
static maq_cell found(maq_article *article, maq_cell cell) {
  return maq_article_failed(article) ? maq_failed_cell() : cell;
}

maq_cell maq_answer_title(maq_call *call) {
  maq_article *article = article_of(call);
  return article ? found(article, maq_text_cell(maq_article_title(article))) : maq_failed_cell();
}

maq_cell maq_answer_language(maq_call *call) {
  maq_article *article = article_of(call);
  return article ? found(article, maq_text_cell(maq_string_of(maq_article_language_code(article)))) : maq_failed_cell();
}

maq_cell maq_answer_source(maq_call *call) {
  maq_article *article = article_of(call);
  const maq_sources *sources = article ? maq_article_sources(article) : NULL;
  return sources ? maq_text_cell(maq_publisher_of(sources)) : maq_failed_cell();
}

/* ---- trade_amount, trade_currency --------------------------------------------------------------------------------- */

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

/* Finds the figure that both functions tell of: `name`(article [, status]). Without one *answer is to be returned. */
static const maq_amount *trade_figure(maq_call *call, maq_cell *answer) {
  const char *status = NULL;
  *answer = maq_null_cell();
  if (call->count > 1) {
    status = known_status(call->arguments[1].text);
    if (!status) {
      *answer = maq_refuse_argument(call, 1, "actual, target, forecast or limit");
      return NULL;
    }
  }
  maq_article *article = article_of(call);
  const maq_amounts *amounts = article ? maq_article_amounts(article) : NULL;
  if (!amounts) {
    *answer = maq_failed_cell();
    return NULL;
  }
  return maq_trade_figure(amounts, status);
}

maq_cell maq_answer_trade_amount(maq_call *call) {
  maq_cell answer;
  const maq_amount *figure = trade_figure(call, &answer);
  return figure ? maq_real_cell(true, figure->value) : answer;
}

maq_cell maq_answer_trade_currency(maq_call *call) {
  maq_cell answer;
  const maq_amount *figure = trade_figure(call, &answer);
  return figure ? maq_text_cell(figure->unit) : answer;
}

/* ---- article_summary ----------------------------------------------------------------------------------------------- */

enum { USUAL_SENTENCES = 3, MOST_SENTENCES = 64 };

maq_cell maq_answer_summary(maq_call *call) {
  size_t sentences = USUAL_SENTENCES;
  if (call->count > 1) {
    const maq_value *wanted = &call->arguments[1];
    if (!wanted->is_integer || wanted->integer < 1 || wanted->integer > MOST_SENTENCES) {
      return maq_refuse_argument(call, 1, "a whole number from 1 to 64");
    }
    sentences = (size_t)wanted->integer;
  }
  maq_article *article = article_of(call);
  return article ? found(article, maq_text_cell(maq_article_summary(article, sentences))) : maq_failed_cell();
}

/* ---- article_fingerprint, fingerprint_distance, article_hash --------------------------------------------------------- */

maq_cell maq_answer_fingerprint(maq_call *call) {
  maq_article *article = article_of(call);
  uint64_t fingerprint;
  if (!article) {
    return maq_failed_cell();
  }
  bool has_one = maq_article_fingerprint(article, &fingerprint);
  return found(article, has_one ? maq_bits_cell(fingerprint) : maq_null_cell());
}

maq_cell maq_answer_fingerprint_distance(maq_call *call) {
  for (int i = 0; i < 2; i++) {
    if (!call->arguments[i].is_integer) {
      return maq_refuse_argument(call, i, "a whole number from article_fingerprint");
    }
  }
  uint64_t differ = (uint64_t)call->arguments[0].integer ^ (uint64_t)call->arguments[1].integer;
  size_t bits = 0;
  for (; differ; differ &= differ - 1) {
    bits++;
  }
  return maq_integer_cell(bits);
}

/* article_hash(text [, published]): 64 bits that any change of either changes. */
maq_cell maq_answer_hash(maq_call *call) {
  maq_string text = call->arguments[0].text;
  uint64_t hash = maq_hash(text.text, text.length);
  if (call->count > 1 && !call->arguments[1].is_null) {
    maq_string published = call->arguments[1].text;
    hash ^= maq_hash(published.text, published.length) * 0x9E3779B97F4A7C15u;
  }
  return maq_bits_cell(hash);
}

/* ---- entities_html --------------------------------------------------------------------------------------------------- */

maq_cell maq_answer_html(maq_call *call) {
  maq_article *article = article_of(call);
  return article ? found(article, maq_text_cell(maq_article_html(article))) : maq_failed_cell();
}
