/* info.c: see info.h. */
#include "functions/info.h"

#include <utf8proc.h>

#include "lexicon/lexicon.h"
#include "lexicon/term.h"
#include "tagger/decode.h"

void maq_info_member(maq_json *json, const char *name, const char *value) {
  maq_json_raw(json, json->length > 1 ? ",\"" : "\"");
  maq_json_raw(json, name);
  maq_json_raw(json, "\":");
  maq_json_raw(json, value);
}

void maq_info_text(maq_json *json, const char *name, const char *value) {
  maq_info_member(json, name, "");
  maq_json_text(json, maq_string_of(value));
}

static void write_hash(maq_json *json, uint64_t hash) {
  static const char digits[] = "0123456789abcdef";
  char text[17] = {0};
  for (int i = 15; i >= 0; i--, hash >>= 4) {
    text[i] = digits[hash & 15];
  }
  maq_info_text(json, "dictionary", text);
}

void maq_info_write(maq_json *json, const char *version, const maq_dictionary *dictionary) {
  maq_info_text(json, "version", version);
  maq_info_text(json, "lexicon", maq_lexicon_version());
  maq_info_member(json, "lexemes", "");
  maq_json_integer(json, (int64_t)maq_lexicon_size());
  maq_info_member(json, "tokenizer", "");
  maq_json_integer(json, MAQ_TERM_VERSION);
  char model[MAQ_TAGGER_VERSION];
  if (maq_tagger_version(model)) {
    maq_info_text(json, "model", model);
  } else {
    maq_info_member(json, "model", "null");
  }
  if (dictionary) {
    write_hash(json, maq_dictionary_hash(dictionary));
  } else {
    maq_info_member(json, "dictionary", "null");
  }
  maq_info_text(json, "unicode", utf8proc_unicode_version());
}
