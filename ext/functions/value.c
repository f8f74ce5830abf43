/* value.c: single names and values: countries by name and code, the value of one mention. */
#include "facts/countries.h"
#include "facts/mention.h"
#include "functions/function.h"
#include "functions/json.h"

maq_cell maq_answer_country_code(maq_call *call) {
  maq_string name = call->arguments[0].text;
  bool failed;
  const char *code = maq_country_code(call->arena.host, name.text, name.length, &failed);
  return failed ? maq_failed_cell() : maq_text_cell(maq_string_of(code));
}

/* One of the languages that names are kept in; MAQ_LANGUAGE_ANY for any other text. */
static maq_language language_of(maq_string code) {
  static const maq_language kept[] = {MAQ_LANGUAGE_KK, MAQ_LANGUAGE_RU, MAQ_LANGUAGE_EN};
  for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
    if (maq_string_is(code, maq_language_code(kept[i]))) {
      return kept[i];
    }
  }
  return MAQ_LANGUAGE_ANY;
}

maq_cell maq_answer_country_name(maq_call *call) {
  maq_language language = call->count > 1 ? language_of(call->arguments[1].text) : MAQ_LANGUAGE_KK;
  if (language == MAQ_LANGUAGE_ANY) {
    return maq_refuse_argument(call, 1, "kk, ru or en");
  }
  return maq_text_cell(maq_string_of(maq_country_name(call->arguments[0].text, language)));
}

maq_cell maq_answer_mention_value(maq_call *call) {
  maq_string mention = call->arguments[0].text;
  maq_entity_class class = maq_entity_class_of(call->arguments[1].text);
  maq_day day;
  bool dated;
  if (class == MAQ_CLASS_COUNT) {
    return maq_refuse_argument(call, 1, "one of the 25 entity classes");
  }
  if (!maq_read_day(call, 2, &day, &dated)) {
    return maq_null_cell();
  }
  maq_string document = maq_mention_json(&call->arena, mention.text, mention.length, class, dated ? &day : NULL);
  if (!document.text || call->arena.failed) {
    return maq_failed_cell();
  }
  maq_json json = maq_json_new(call->arena.host, SIZE_MAX);
  maq_json_document(&json, document);
  return maq_json_cell(maq_json_finish(&json, &call->arena));
}
