/* function.c: the list of all functions of one value, and what they share. */
#include "functions/function.h"

#define ARTICLE MAQ_TEXT("article")
#define PUBLISHED MAQ_DAY("published")

const maq_function maq_functions[] = {
    {"article_title", {ARTICLE}, 1, MAQ_CELL_TEXT, maq_answer_title},
    {"article_language", {ARTICLE}, 1, MAQ_CELL_TEXT, maq_answer_language},
    {"article_source", {ARTICLE}, 1, MAQ_CELL_TEXT, maq_answer_source},
    {"article_summary", {ARTICLE, MAQ_INTEGER("sentences")}, 1, MAQ_CELL_TEXT, maq_answer_summary},
    {"article_fingerprint", {ARTICLE}, 1, MAQ_CELL_BITS, maq_answer_fingerprint},
    {"fingerprint_distance", {MAQ_BITS("a"), MAQ_BITS("b")}, 2, MAQ_CELL_INTEGER, maq_answer_fingerprint_distance},
    {"article_hash", {ARTICLE, PUBLISHED}, 1, MAQ_CELL_BITS, maq_answer_hash},
    {"entities_html", {ARTICLE}, 1, MAQ_CELL_TEXT, maq_answer_html},
    {"trade_amount", {ARTICLE, MAQ_TEXT("status")}, 1, MAQ_CELL_REAL, maq_answer_trade_amount},
    {"trade_currency", {ARTICLE, MAQ_TEXT("status")}, 1, MAQ_CELL_TEXT, maq_answer_trade_currency},
    {"country_code", {MAQ_TEXT("name")}, 1, MAQ_CELL_TEXT, maq_answer_country_code},
    {"country_name", {MAQ_TEXT("code"), MAQ_TEXT("language")}, 1, MAQ_CELL_TEXT, maq_answer_country_name},
    {"mention_value", {MAQ_TEXT("mention"), MAQ_TEXT("class"), PUBLISHED}, 2, MAQ_CELL_JSON, maq_answer_mention_value},
    {"text_cyrillic", {MAQ_TEXT("text")}, 1, MAQ_CELL_TEXT, maq_answer_cyrillic},
    {"text_latin", {MAQ_TEXT("text"), MAQ_TEXT("alphabet")}, 1, MAQ_CELL_TEXT, maq_answer_latin},
    {"text_arabic", {MAQ_TEXT("text")}, 1, MAQ_CELL_TEXT, maq_answer_arabic},
    {"word_lemma", {MAQ_TEXT("word")}, 1, MAQ_CELL_TEXT, maq_answer_lemma},
    {"word_stem", {MAQ_TEXT("word")}, 1, MAQ_CELL_TEXT, maq_answer_stem},
    {.name = NULL},
};

maq_cell maq_answer(maq_call *call) {
  for (int i = 0; i < call->count; i++) {
    if (call->arguments[i].is_null && call->function->arguments[i].kind != MAQ_CELL_DAY) {
      return maq_null_cell();
    }
  }
  return call->function->answer(call);
}

maq_cell maq_refuse_argument(maq_call *call, int argument, const char *wanted) {
  call->refused = argument;
  call->wanted = wanted;
  return maq_null_cell();
}

bool maq_read_day(maq_call *call, int argument, maq_day *day, bool *known) {
  *known = argument < call->count && !call->arguments[argument].is_null;
  if (*known && !maq_day_parse(call->arguments[argument].text, day)) {
    maq_refuse_argument(call, argument, "an ISO 8601 date");
    return false;
  }
  return true;
}
