/* script.c: text_cyrillic, text_latin, text_arabic: a text in another script of Kazakh. */
#include "functions/function.h"
#include "lexicon/transliterate.h"

static maq_cell rewrite(maq_call *call, maq_script script) {
  maq_string written = maq_transliterate(&call->arena, call->arguments[0].text, script);
  return written.text && !call->arena.failed ? maq_text_cell(written) : maq_failed_cell();
}

maq_cell maq_answer_cyrillic(maq_call *call) {
  return rewrite(call, MAQ_SCRIPT_CYRILLIC);
}

maq_cell maq_answer_arabic(maq_call *call) {
  return rewrite(call, MAQ_SCRIPT_ARABIC);
}

maq_cell maq_answer_latin(maq_call *call) {
  bool acute = call->count < 2 || maq_string_is(call->arguments[1].text, "acute");
  if (!acute && !maq_string_is(call->arguments[1].text, "2021")) {
    return maq_refuse_argument(call, 1, "acute or 2021");
  }
  return rewrite(call, acute ? MAQ_SCRIPT_LATIN_ACUTE : MAQ_SCRIPT_LATIN_2021);
}
