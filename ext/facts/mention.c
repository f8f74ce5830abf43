/* mention.c: see mention.h.
 *
 * HOW IT WORKS. What stands in round brackets is a filler and goes. The rest is read in each language and script that its
 * letters allow, and the reading that covers most of it wins; the first of equals is Kazakh. Nothing is decided by
 * what the words look like, only by what was understood of them.
 */
#include "facts/mention.h"

#include "base/number.h"
#include "facts/measure_reading.h"
#include "facts/names.h"
#include "facts/time_reading.h"
#include "text/character.h"

typedef struct attempt {
  maq_script script;
  maq_language language;
} attempt;

enum { MOST_ATTEMPTS = 6, NOTHING_READ = 0, LONGEST_COUNTRY = 64 };

/* ---- preparing -------------------------------------------------------------------------------------------------- */

/* The mention without what stands in round brackets. */
static maq_string without_fillers(maq_arena *arena, const char *mention, size_t length) {
  const char *zero = length ? memchr(mention, 0, length) : NULL;
  length = zero ? (size_t)(zero - mention) : length;
  char *out = maq_arena_reserve(arena, length + 1);
  if (!out) {
    return (maq_string){NULL, 0};
  }
  size_t kept = 0;
  for (size_t i = 0; i < length; i++) {
    const char *close = mention[i] == '(' ? memchr(mention + i, ')', length - i) : NULL;
    if (close) {
      i = (size_t)(close - mention);
    } else {
      out[kept++] = mention[i];
      if (mention[i] == '(') { /* none is closed from here on */
        memcpy(out + kept, mention + i + 1, length - i - 1);
        kept += length - i - 1;
        break;
      }
    }
  }
  out[kept] = 0;
  maq_arena_commit(arena, kept + 1);
  return (maq_string){out, kept};
}

static bool ending_of_word(const char *folded, size_t length, bool after_digits) {
  (void)after_digits;
  return maq_kazakh_is_suffix(folded, length, NULL);
}

static bool tokenize(maq_arena *arena, maq_string text, maq_script script, maq_tokens *tokens) {
  const maq_token_rules rules = {
      .is_ending = ending_of_word, .abbreviation = maq_lexicon_abbreviation, .script = script, .known = maq_lexicon_familiarity};
  return maq_tokenize(arena, text.text, text.length, &rules, tokens);
}

/* The shapes of all tokens together. */
static unsigned shape_of(maq_arena *arena, maq_string text) {
  maq_arena scratch = maq_arena_make(arena->host);
  maq_tokens tokens;
  unsigned shape = 0;
  arena->failed |= !tokenize(&scratch, text, MAQ_SCRIPT_CYRILLIC, &tokens);
  for (size_t i = 0; !arena->failed && i < tokens.count; i++) {
    shape |= tokens.items[i].shape;
  }
  maq_arena_free(&scratch);
  return shape;
}

static size_t list_attempts(unsigned shape, attempt *attempts) {
  if (shape & MAQ_ARABIC) {
    attempts[0] = (attempt){MAQ_SCRIPT_ARABIC, MAQ_LANGUAGE_KK};
    return 1;
  }
  size_t count = 0;
  attempts[count++] = (attempt){MAQ_SCRIPT_CYRILLIC, MAQ_LANGUAGE_KK};
  if (shape & MAQ_LATIN) {
    attempts[count++] = (attempt){MAQ_SCRIPT_LATIN_ACUTE, MAQ_LANGUAGE_KK};
    attempts[count++] = (attempt){MAQ_SCRIPT_LATIN_2021, MAQ_LANGUAGE_KK};
    attempts[count++] = (attempt){MAQ_SCRIPT_LATIN_PLAIN, MAQ_LANGUAGE_KK};
    attempts[count++] = (attempt){MAQ_SCRIPT_CYRILLIC, MAQ_LANGUAGE_EN};
  }
  if (shape & MAQ_CYRILLIC) {
    attempts[count++] = (attempt){MAQ_SCRIPT_CYRILLIC, MAQ_LANGUAGE_RU};
  }
  return count;
}

static bool make_atoms(maq_arena *arena, maq_string text, const attempt *a, maq_tokens *tokens, maq_atoms *atoms) {
  maq_words words;
  maq_matches matches;
  return tokenize(arena, text, a->script, tokens) && maq_find_words(arena, tokens, a->language, NULL, &words) &&
         maq_find_lexemes(arena, tokens, &words, a->language, &matches) &&
         maq_make_atoms(arena, tokens, 0, tokens->count, &matches, a->language, true, atoms);
}

/* ---- numbers and times ------------------------------------------------------------------------------------------ */

/* How good a reading is: the share of tokens it covers, in thousandths, and whether its class is the one asked for. */
static size_t score(size_t covered, size_t tokens, bool right_class) {
  return tokens ? covered * 1000 / tokens + (right_class ? 2000 : 0) + 1 : 0;
}

static bool read_number(maq_arena *arena, const maq_atoms *atoms, maq_entity_class class, size_t *best, maq_mention *out) {
  for (size_t at = 0; at < atoms->count && maq_arena_goes_on(arena); at++) {
    maq_measure measure;
    if (!maq_read_measure(arena, atoms, at, class, &measure)) {
      continue;
    }
    size_t reached = score(measure.span.token_count, atoms->tokens->count, measure.class == class);
    if (reached > *best) {
      *best = reached;
      out->kind = MAQ_MENTION_NUMBER;
      out->measure = measure;
    }
    if (at + measure.span.token_count >= atoms->count) {
      break; /* nothing further on can be longer */
    }
    at += measure.span.token_count > 8 ? measure.span.token_count - 1 : 0;
  }
  return !arena->failed;
}

static bool read_time(maq_arena *arena, const maq_atoms *atoms, maq_entity_class class, const maq_day *published, size_t *best,
                      maq_mention *out) {
  for (size_t at = 0; at < atoms->count && maq_arena_goes_on(arena); at++) {
    maq_time_reading reading;
    if (!maq_read_time_mention(atoms, at, class, &reading)) {
      continue;
    }
    size_t reached = score(reading.end - at, atoms->count, maq_time_class(&reading) == class);
    if (reached > *best) {
      *best = reached;
      out->kind = MAQ_MENTION_TIME;
      if (!maq_make_time(arena, atoms, &reading, published, &out->time)) {
        return false;
      }
    }
    at += reading.end - at > 8 ? reading.end - at - 1 : 0;
  }
  return !arena->failed;
}

static bool is_number_class(maq_entity_class class) {
  return class == MAQ_MONEY || class == MAQ_PERCENTAGE || class == MAQ_QUANTITY || class == MAQ_CARDINAL || class == MAQ_ORDINAL;
}

/* ---- names ------------------------------------------------------------------------------------------------------ */

static const char *country_of(const maq_matches *matches, size_t tokens) {
  for (uint32_t i = 0; tokens && i < matches->first[1]; i++) {
    const maq_lexeme *lexeme = maq_lexicon_get(matches->items[i].lexeme);
    if (lexeme->table == MAQ_LEXICON_COUNTRIES && lexeme->type == MAQ_TYPE_COUNTRY && matches->items[i].token_count == tokens) {
      return maq_lexicon_text(lexeme->value);
    }
  }
  return "";
}

static bool visit_country(void *context, uint32_t number) {
  const maq_lexeme *lexeme = maq_lexicon_get(number);
  const char **iso = context;
  if (lexeme->table == MAQ_LEXICON_COUNTRIES && lexeme->type == MAQ_TYPE_COUNTRY) {
    *iso = maq_lexicon_text(lexeme->value);
    return false;
  }
  return true;
}

static bool read_name(maq_arena *arena, maq_string text, maq_entity_class class, maq_mention *out) {
  maq_tokens tokens;
  maq_words words;
  maq_matches matches;
  maq_language language = MAQ_LANGUAGE_KK;
  if (!tokenize(arena, text, MAQ_SCRIPT_CYRILLIC, &tokens) || !maq_find_words(arena, &tokens, language, NULL, &words) ||
      !maq_find_lexemes(arena, &tokens, &words, language, &matches)) {
    return false;
  }
  maq_entity_sources sources = {.tokens = &tokens, .words = &words, .matches = &matches, .language = language};
  maq_name_finder finder = {.sources = &sources};
  maq_name name = {.first = 0, .count = (uint32_t)tokens.count, .class = class};
  out->kind = tokens.count ? MAQ_MENTION_NAME : MAQ_MENTION_NOTHING;
  out->iso = class == MAQ_GPE ? country_of(&matches, tokens.count) : "";
  if (tokens.count) {
    out->canonical = maq_canonical_name(arena, &finder, &name);
  }
  if (class == MAQ_GPE && tokens.count == 1 && !*out->iso && out->canonical.length && out->canonical.length < LONGEST_COUNTRY) {
    char folded[LONGEST_COUNTRY * MAQ_FOLD_GROWTH];
    size_t length = maq_fold(out->canonical.text, out->canonical.length, folded);
    maq_vocabulary_lexemes(maq_vocabulary_find(folded, length), visit_country, &out->iso);
  }
  return !arena->failed;
}

bool maq_read_mention(maq_arena *arena, const char *mention, size_t length, maq_entity_class class, const maq_day *published,
                      maq_mention *out) {
  *out = (maq_mention){.kind = MAQ_MENTION_NOTHING, .iso = ""};
  maq_string text = without_fillers(arena, mention, length);
  if (!text.text) {
    return false;
  }
  bool number = is_number_class(class), time = class == MAQ_DATE || class == MAQ_TIME;
  if (!number && !time) {
    return read_name(arena, text, class, out);
  }
  attempt attempts[MOST_ATTEMPTS];
  size_t count = list_attempts(shape_of(arena, text), attempts), best = NOTHING_READ;
  for (size_t i = 0; i < count && !arena->failed; i++) {
    maq_arena scratch = maq_arena_make(arena->host); /* what a reading is made of goes with it */
    maq_tokens tokens;
    maq_atoms atoms = {0};
    arena->failed =
        !make_atoms(&scratch, text, &attempts[i], &tokens, &atoms) ||
        !(number ? read_number(arena, &atoms, class, &best, out) : read_time(arena, &atoms, class, published, &best, out));
    maq_arena_free(&scratch);
  }
  return !arena->failed;
}

/* ---- JSON ------------------------------------------------------------------------------------------------------- */

typedef struct json_writer {
  char *text;
  size_t length;
} json_writer;

static void put(json_writer *w, const char *text, size_t length) {
  memcpy(w->text + w->length, text, length);
  w->length += length;
}

static void put_name(json_writer *w, const char *name) {
  put(w, w->length > 1 ? ",\"" : "\"", w->length > 1 ? 2 : 1);
  put(w, name, strlen(name));
  put(w, "\":", 2);
}

static void put_null(json_writer *w) {
  put(w, "null", 4);
}

static void put_text(json_writer *w, const char *name, maq_string text) {
  static const char hexadecimal[] = "0123456789abcdef";
  put_name(w, name);
  if (!text.length) {
    put_null(w);
    return;
  }
  put(w, "\"", 1);
  for (size_t i = 0; i < text.length; i++) {
    unsigned char c = (unsigned char)text.text[i];
    if (c < 0x20) {
      const char escape[6] = {'\\', 'u', '0', '0', hexadecimal[c >> 4], hexadecimal[c & 15]};
      put(w, escape, sizeof escape);
    } else {
      put(w, "\\", c == '"' || c == '\\');
      put(w, text.text + i, 1);
    }
  }
  put(w, "\"", 1);
}

static void put_number(json_writer *w, const char *name, bool known, double number) {
  char text[MAQ_NUMBER_TEXT];
  size_t length = known ? maq_number_write(number, text) : 0;
  put_name(w, name);
  if (length) {
    put(w, text, length);
  } else {
    put_null(w);
  }
}

static void put_day(json_writer *w, const char *name, bool known, maq_day day) {
  char text[11] = "0000-00-00";
  for (int i = 3, year = day.year; i >= 0; i--, year /= 10) {
    text[i] = (char)('0' + year % 10);
  }
  text[5] = (char)('0' + day.month / 10);
  text[6] = (char)('0' + day.month % 10);
  text[8] = (char)('0' + day.day / 10);
  text[9] = (char)('0' + day.day % 10);
  put_text(w, name, (maq_string){text, known ? 10 : 0});
}

static void put_measure(json_writer *w, const maq_mention *m) {
  const maq_measure *measure = &m->measure;
  bool known = m->kind == MAQ_MENTION_NUMBER && measure->has_value;
  put_number(w, "value", known && measure->value == measure->value_to, measure->value);
  put_number(w, "min", known, measure->value);
  put_number(w, "max", known, measure->value_to);
  put_text(w, "unit", maq_string_of(m->kind == MAQ_MENTION_NUMBER ? measure->unit : ""));
  put_text(w, "mod", maq_string_of(m->kind == MAQ_MENTION_NUMBER ? maq_mod_name(measure->mod) : ""));
}

static void put_time(json_writer *w, const maq_mention *m) {
  const maq_time *time = &m->time;
  bool known = m->kind == MAQ_MENTION_TIME;
  put_text(w, "type", maq_string_of(known ? maq_time_type_name(time->type) : ""));
  put_text(w, "value", maq_string_of(known ? time->value : ""));
  put_text(w, "mod", maq_string_of(known ? maq_mod_name((maq_mod)time->mod) : ""));
  put_text(w, "anchor", maq_string_of(known ? time->anchor : ""));
  put_day(w, "from", known && time->has_from, time->from);
  put_day(w, "to", known && time->has_to, time->to);
}

static bool is_name_class(maq_entity_class class) {
  return class != MAQ_CLASS_COUNT && !is_number_class(class) && class != MAQ_DATE && class != MAQ_TIME;
}

maq_string maq_mention_json(maq_arena *arena, const char *mention, size_t length, maq_entity_class class,
                            const maq_day *published) {
  maq_mention m;
  if (!maq_read_mention(arena, mention, length, class, published, &m)) {
    return (maq_string){NULL, 0};
  }
  json_writer w = {.text = maq_arena_reserve(arena, m.canonical.length * 6 + 1024)};
  if (!w.text) {
    return (maq_string){NULL, 0};
  }
  put(&w, "{", 1);
  if (is_number_class(class)) {
    put_measure(&w, &m);
  } else if (class == MAQ_DATE || class == MAQ_TIME) {
    put_time(&w, &m);
  } else if (is_name_class(class)) {
    put_text(&w, "canonical", m.canonical);
    put_text(&w, "iso", maq_string_of(m.iso));
  }
  put(&w, "}", 1);
  w.text[w.length] = 0;
  maq_arena_commit(arena, w.length + 1);
  return (maq_string){w.text, w.length};
}
