/* words.c: the targets below the facts: `tokens` (UTF-8, folds, words, scripts, search terms), `morphology`, `tagger`, `values`.
 * A text is plain bytes; of `values` and `tagger` the first byte chooses.
 */
#include "analyse.h"
#include "base/utf8.h"
#include "facts/mention.h"
#include "fuzz/target.h"
#include "lexicon/term.h"
#include "tagger/decode.h"
#include "text/character.h"
#include "text/query.h"
#include "text/word.h"

static void *allocate(void *context, size_t size) {
  (void)context;
  return malloc(size);
}

static void release(void *context, void *memory) {
  (void)context;
  free(memory);
}

static const maq_host host = {allocate, release, NULL, NULL};

/* ---- tokens ----------------------------------------------------------------------------------------------------- */

/* Characters are walked without a gap, are as many as counted, and valid ones are written as they were read. */
static void check_characters(const char *text, size_t size) {
  size_t count = 0;
  for (const char *at = text, *end = text + size; at < end; count++) {
    uint32_t character;
    char written[4];
    const char *next = maq_utf8_next(at, end, &character);
    REQUIRE(next > at && next <= end);
    size_t length = maq_utf8_write(character, written);
    REQUIRE(character == MAQ_REPLACEMENT || ((size_t)(next - at) == length && memcmp(at, written, length) == 0));
    at = next;
  }
  REQUIRE(count == maq_utf8_count(text, size));
}

/* A fold is its own fold, and keeps to its room. */
static void check_fold(const char *word, size_t length) {
  char *once = malloc(length * MAQ_FOLD_GROWTH + 1), *twice = malloc(length * MAQ_FOLD_GROWTH * MAQ_FOLD_GROWTH + 1);
  REQUIRE(once && twice);
  size_t first = maq_fold(word, length, once);
  REQUIRE(first <= length * MAQ_FOLD_GROWTH);
  size_t second = maq_fold(once, first, twice);
  REQUIRE(first == second && memcmp(once, twice, first) == 0);
  free(once);
  free(twice);
}

static void check_terms(const char *word, size_t length) {
  char term[MAQ_TERM_ROOM], cyrillic[MAQ_TERM_ROOM];
  maq_terms terms;
  for (int script = MAQ_SCRIPT_CYRILLIC; script <= MAQ_SCRIPT_CYRILLIC_PLAIN; script++) {
    maq_term_rules rules = {.stem = script % 2, .script = (maq_script)script};
    REQUIRE(maq_index_term(word, length, &rules, term) <= sizeof term);
  }
  for (int i = 0; i < 4; i++) {
    maq_query_terms(word, length, i & 1, i & 2, &terms);
    REQUIRE(terms.count <= MAQ_MOST_TERMS);
    for (size_t k = 0; k < terms.count; k++) {
      REQUIRE(terms.items[k].length <= MAQ_TERM_ROOM);
    }
  }
  REQUIRE(maq_read_kazakh_word(word, length, cyrillic) <= sizeof cyrillic);
}

static void check_words(const char *text, size_t size) {
  const char *at = text, *end = text + size;
  maq_search_word word;
  while (maq_next_word(text, at, end, &word)) {
    REQUIRE(word.start >= at && word.stop > word.start && word.stop <= end);
    char *copy = exact_copy(word.start, (size_t)(word.stop - word.start));
    check_fold(copy, (size_t)(word.stop - word.start));
    check_terms(copy, (size_t)(word.stop - word.start));
    free(copy);
    at = word.stop;
  }
}

static void check_scripts(const char *text, size_t size) {
  size_t room = size * MAQ_SCRIPT_GROWTH + 8;
  char *out = malloc(room);
  REQUIRE(out);
  for (int script = MAQ_SCRIPT_CYRILLIC; script <= MAQ_SCRIPT_CYRILLIC_PLAIN; script++) {
    REQUIRE(maq_read_script(text, size, (maq_script)script, maq_lexicon_familiarity, out) <= room);
    REQUIRE(maq_read_script(text, size, (maq_script)script, NULL, out) <= room);
    if (script != MAQ_SCRIPT_LATIN_PLAIN && script != MAQ_SCRIPT_CYRILLIC_PLAIN) {
      REQUIRE(maq_write_script(text, size, (maq_script)script, out) <= room);
    }
  }
  maq_script_of(text, size);
  maq_term_script(text, size);
  free(out);
}

void fuzz_tokens(const uint8_t *bytes, size_t size) {
  char *text = exact_copy(bytes, size);
  char *query = malloc(size * MAQ_QUERY_GROWTH + MAQ_QUERY_EXTRA);
  REQUIRE(query);
  check_characters(text, size);
  check_words(text, size);
  check_scripts(text, size);
  REQUIRE(maq_write_query(text, size, query) <= size * MAQ_QUERY_GROWTH + MAQ_QUERY_EXTRA);
  free(query);
  free(text);
}

/* ---- morphology ------------------------------------------------------------------------------------------------- */

static void check_forms(const char *word, size_t length) {
  maq_inflection nouns[MAQ_MOST_INFLECTIONS], ending;
  maq_verb_form verbs[MAQ_MOST_VERB_FORMS];
  char stem[MAQ_LONGEST_STEM];
  size_t count = maq_kazakh_inflections(word, length, nouns, MAQ_MOST_INFLECTIONS);
  REQUIRE(count <= MAQ_MOST_INFLECTIONS);
  for (size_t i = 0; i < count; i++) {
    REQUIRE(nouns[i].stem_length <= length);
    REQUIRE(maq_kazakh_stem(word, &nouns[i], stem, sizeof stem) <= sizeof stem);
  }
  count = maq_kazakh_verb_forms(word, length, verbs, MAQ_MOST_VERB_FORMS);
  REQUIRE(count <= MAQ_MOST_VERB_FORMS);
  for (size_t i = 0; i < count; i++) {
    REQUIRE(verbs[i].nominal.stem_length <= length);
  }
  maq_kazakh_is_suffix(word, length, &ending);
}

static void check_analyses(const char *word, size_t length, unsigned hints) {
  enum { TWO_LETTERS = 4 /* bytes */ };
  maq_analysis analyses[MAQ_MOST_ANALYSES];
  char features[MAQ_LONGEST_FEATURES];
  char *lemma = malloc(length + TWO_LETTERS);
  REQUIRE(lemma);
  size_t count = maq_kazakh_analyse(word, length, hints, analyses, MAQ_MOST_ANALYSES);
  REQUIRE(count >= 1 && count <= MAQ_MOST_ANALYSES);
  for (size_t i = 0; i < count; i++) {
    REQUIRE(analyses[i].upos < MAQ_UPOS_COUNT && maq_upos_name((maq_upos)analyses[i].upos));
    REQUIRE(i == 0 || analyses[i - 1].score >= analyses[i].score || analyses[i - 1].lemma);
    REQUIRE(maq_kazakh_analysis_lemma(word, &analyses[i], lemma, length + TWO_LETTERS) <= length + TWO_LETTERS);
    size_t written = maq_kazakh_analysis_features(&analyses[i], features, sizeof features);
    REQUIRE(written > 0 && written < sizeof features && features[written] == 0);
  }
  REQUIRE(maq_kazakh_lemma(word, length, hints, lemma, length + TWO_LETTERS) <= length + TWO_LETTERS);
  REQUIRE(maq_kazakh_search_stem(word, length, hints, lemma, length + TWO_LETTERS) <= length + TWO_LETTERS);
  REQUIRE(maq_kazakh_lemma(word, length, hints, lemma, 3) <= 3);
  free(lemma);
}

/* The words of the text as they are, which the functions must bear, and folded, as they are meant to be. */
void fuzz_morphology(const uint8_t *bytes, size_t size) {
  const char *text = (const char *)bytes, *at = text, *end = text + size;
  maq_search_word word;
  while (maq_next_word(text, at, end, &word)) {
    size_t length = (size_t)(word.stop - word.start);
    char *folded = malloc(length * MAQ_FOLD_GROWTH + 1), *raw = exact_copy(word.start, length);
    REQUIRE(folded);
    size_t folded_length = maq_fold(word.start, length, folded);
    char *exact = exact_copy(folded, folded_length);
    check_forms(raw, length);
    check_analyses(raw, length, 0);
    check_forms(exact, folded_length);
    check_analyses(exact, folded_length, MAQ_HINT_CAPITALIZED);
    free(exact);
    free(raw);
    free(folded);
    at = word.stop;
  }
}

/* ---- tagger ----------------------------------------------------------------------------------------------------- */

/* Hints as the bytes have it, in the order of the text and without overlap. */
static maq_tagger_hints make_hints(maq_tagger_hint *items, const uint8_t *bytes, size_t size, size_t tokens) {
  size_t count = 0;
  for (size_t token = 0, i = 0; token < tokens && i < size; i++) {
    uint32_t length = bytes[i] % 4;
    if (length && token + length <= tokens) {
      items[count++] = (maq_tagger_hint){(uint32_t)token, length, bytes[i] / 4 % MAQ_TAGGER_CLASSES};
    }
    token += length + 1;
  }
  return (maq_tagger_hints){items, count};
}

static void check_tags(const maq_tagged_spans *spans, const maq_tokens *tokens) {
  size_t end = 0;
  for (size_t i = 0; i < spans->count; i++) {
    const maq_tagged *span = &spans->items[i];
    REQUIRE(span->first_token >= end && span->token_count > 0);
    end = (size_t)span->first_token + span->token_count;
    REQUIRE(end <= tokens->count && span->class < MAQ_TAGGER_CLASSES && span->confidence <= 1000);
    REQUIRE(tokens->items[span->first_token].sentence == tokens->items[end - 1].sentence);
  }
}

/* The bytes are a text and, read another way, what the rules found in it. */
void fuzz_tagger(const uint8_t *bytes, size_t size) {
  maq_tagger_model model;
  REQUIRE(!maq_tagger_open(bytes, size, true, &model));
  REQUIRE(maq_tagger_open(maq_tagger_bytes, maq_tagger_size, false, &model));
  maq_article *article = maq_article_open(&host, (const char *)bytes, size, NULL);
  REQUIRE(article && maq_article_sentences(article) && maq_article_matches(article));
  const maq_tokens *tokens = maq_article_tokens(article);
  maq_arena arena = maq_arena_make(&host);
  maq_tagger_hint *hints = maq_arena_array(&arena, 2 * tokens->count + 1, sizeof *hints);
  REQUIRE(hints);
  maq_tagger_input input = {
      .tokens = tokens,
      .sentences = maq_article_sentences(article),
      .words = maq_article_words(article),
      .matches = maq_article_matches(article),
      .figures = make_hints(hints, bytes, size / 2, tokens->count),
      .names = make_hints(hints + tokens->count, bytes + size / 2, size - size / 2, tokens->count),
  };
  maq_tagged_spans spans;
  REQUIRE(maq_tag(&arena, &model, &input, &spans));
  check_tags(&spans, tokens);
  maq_arena_free(&arena);
  maq_article_close(article);
}

/* ---- values ----------------------------------------------------------------------------------------------------- */

/* The first byte: the class, and whether there is a day of publication. */
void fuzz_values(const uint8_t *bytes, size_t size) {
  static const maq_day published = {2025, 3, 14};
  if (!size) {
    return;
  }
  maq_entity_class class = (maq_entity_class)(bytes[0] % MAQ_CLASS_COUNT);
  const maq_day *day = bytes[0] & 0x80 ? &published : NULL;
  char *mention = exact_copy(bytes + 1, size - 1);
  maq_arena arena = maq_arena_make(&host);
  maq_mention read;
  REQUIRE(maq_read_mention(&arena, mention, size - 1, class, day, &read));
  REQUIRE(read.kind != MAQ_MENTION_NUMBER || !read.measure.has_value || read.measure.value <= read.measure.value_to);
  maq_string json = maq_mention_json(&arena, mention, size - 1, class, day);
  REQUIRE(json.text && json.length >= 2 && json.text[0] == '{' && json.text[json.length - 1] == '}' && json.text[json.length] == 0);
  maq_arena_free(&arena);
  free(mention);
}
