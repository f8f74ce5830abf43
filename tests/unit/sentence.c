/* sentence.c: where sentences and paragraphs begin.
 *
 * A case is a text and its sentences as wanted: ` | ` stands between sentences of one paragraph, ` || ` between paragraphs,
 * and `# ` before a title.
 */
#include "text/sentence.h"

#include "kazakh/inflection.h"
#include "lexicon/lexicon.h"
#include "support.h"

static bool is_ending(const char *folded, size_t length, bool after_digits) {
  (void)after_digits;
  return maq_kazakh_is_suffix(folded, length, NULL);
}

static const maq_token_rules rules = {.is_ending = is_ending, .abbreviation = maq_lexicon_abbreviation};

static void write_sentences(const maq_tokens *tokens, const maq_sentences *sentences, test_text *out) {
  *out = (test_text){.length = 0};
  for (size_t i = 0; i < sentences->count; i++) {
    const maq_sentence *sentence = &sentences->items[i];
    const maq_token *first = &tokens->items[sentence->first_token], *last = first + sentence->token_count - 1;
    if (i > 0) {
      test_add_text(out, sentence->paragraph == sentence[-1].paragraph ? " | " : " || ");
    }
    test_add_text(out, sentence->is_title ? "# " : "");
    test_add(out, tokens->text + first->byte_start, last->byte_start + last->byte_length - first->byte_start);
  }
}

static void check(const char *text, const char *wanted, const char *name) {
  static test_text got;
  test_memory memory = {0};
  maq_host host = test_host(&memory);
  maq_arena arena = maq_arena_make(&host);
  maq_tokens tokens;
  maq_sentences sentences;
  bool worked = maq_tokenize(&arena, text, strlen(text), &rules, &tokens) && maq_split_sentences(&arena, &tokens, &sentences);
  size_t next = 0;
  for (size_t i = 0; worked && i < sentences.count; i++) { /* each token belongs to exactly one sentence */
    worked = sentences.items[i].first_token == next && sentences.items[i].token_count > 0;
    for (size_t count = sentences.items[i].token_count; worked && count > 0; count--) {
      worked = tokens.items[next++].sentence == i;
    }
  }
  if (tap_ok(worked && next == tokens.count, "%s: every token in one sentence", name)) {
    write_sentences(&tokens, &sentences, &got);
    tap_text(got.bytes, wanted, name);
  }
  maq_arena_free(&arena);
}

int main(void) {
  check("Қар жауды. Жол жабылды! Неге? Боран соқты.", "Қар жауды. | Жол жабылды! | Неге? | Боран соқты.", "three kinds of stops");
  check("Хатты Е. Жүнісов пен А.С. Бекова жазды. Жауап келді.", "Хатты Е. Жүнісов пен А.С. Бекова жазды. | Жауап келді.",
        "no end after initials");
  check("Бағасы 6 млрд. теңге. Бұл аз.", "Бағасы 6 млрд. теңге. | Бұл аз.", "no end after an abbreviation");
  check("Нан, сүт т.б. Дүкен ашық.", "Нан, сүт т.б. | Дүкен ашық.", "an abbreviation may end a sentence");
  check("Нан, сүт т.б. азық бар.", "Нан, сүт т.б. азық бар.", "but not before lower case");
  check("1. Көктем келді.\n2. Қар еріді.", "1. Көктем келді. || 2. Қар еріді.", "an enumerator does not end a sentence");
  check("«Біз барамыз. Сен қал», – деді ол. Кеш батты.", "«Біз барамыз. | Сен қал», – деді ол. | Кеш батты.",
        "a sentence inside a quotation ends, the speech does not");
  check("Ол «Мен келемін.» деді. Біз күттік.", "Ол «Мен келемін.» деді. | Біз күттік.",
        "no end before lower case behind a quotation");
  check("Ол «Мен келемін.» Біз күттік.", "Ол «Мен келемін.» | Біз күттік.", "a closing quotation mark belongs to what it closes");
  check("Зауыт (Ол ескі. Көп жөнделген.) жабылды. Бәрі біледі.", "Зауыт (Ол ескі. Көп жөнделген.) жабылды. | Бәрі біледі.",
        "no end within brackets");
  check("Жаңа көпір ашылды\n\nКеше көпір ашылды. Халық көп болды.", "# Жаңа көпір ашылды || Кеше көпір ашылды. | Халық көп болды.",
        "a first line without a full stop is the title");
  check("Жаңа көпір ашылды\nКеше көпір ашылды.", "# Жаңа көпір ашылды || Кеше көпір ашылды.", "also without a blank line");
  check("Көпір неге ашылмады?\nМердігер кешікті.", "# Көпір неге ашылмады? || Мердігер кешікті.", "a title may be a question");
  check("Кеше көпір ашылды.\nХалық көп болды.", "Кеше көпір ашылды. || Халық көп болды.", "a first line with a full stop is none");
  check("Жалғыз жол", "Жалғыз жол", "one line alone is none");
  check("Бұл сөйлем екінші жолда\nаяқталады. Келесісі осы.", "Бұл сөйлем екінші жолда\nаяқталады. | Келесісі осы.",
        "a line that goes on in lower case belongs to the sentence");
  check("Жиын аяқталды.Келесі апта тыныш.", "Жиын аяқталды. | Келесі апта тыныш.", "a blank forgotten");
  check("Бағамы 14.5 теңге болды. 2021 жылы арзан еді.", "Бағамы 14.5 теңге болды. | 2021 жылы арзан еді.",
        "a decimal point is no stop, a number may begin a sentence");
  check("Сайты TENGRI.KZ болды. Хабар сонда.", "Сайты TENGRI.KZ болды. | Хабар сонда.", "nor is the dot of a domain");
  check("05.09.2021 күні жиын өтті... Содан кейін тарқады.", "05.09.2021 күні жиын өтті... | Содан кейін тарқады.",
        "three dots end one");
  check("– Қашан келдің? – Кеше.", "– Қашан келдің? | – Кеше.", "a dash may begin a sentence");
  check("Жиналыс 2020 ж. мамырда өтті.", "Жиналыс 2020 ж. мамырда өтті.", "the year's abbreviation");
  check("Бірінші.\r\n\r\nЕкінші.\r\nҮшінші.", "Бірінші. || Екінші. || Үшінші.", "line breaks of two characters");
  check("", "", "no text, no sentences");
  return tap_finish();
}
