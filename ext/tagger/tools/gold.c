/* gold.c: see gold.h. What stands in the same fold, and how an IOB2 sentence becomes a text, is as in the project's measuring
 * scripts: variants of a sentence, and sentences of a document, stay together. */
#include "gold.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "facts/span.h"

void fail(const char *what, const char *where) {
  fprintf(stderr, "train: %s: %s\n", where, what);
  exit(1);
}

void *must_grow(void *memory, size_t size) {
  void *grown = realloc(memory, size);
  if (!grown) {
    fail("out of memory", "gold");
  }
  return grown;
}

const char *gold_set_name(gold_set set) {
  static const char *const names[] = {"kaznerd", "government", "ntrex", "web", "own"};
  return names[set];
}

gold_text *gold_add(gold *all, gold_set set, int fold) {
  if (all->count == all->capacity) {
    all->capacity = all->capacity ? all->capacity * 2 : 1024;
    all->texts = must_grow(all->texts, all->capacity * sizeof *all->texts);
  }
  gold_text *text = &all->texts[all->count++];
  *text = (gold_text){.set = set, .fold = fold, .text = must_grow(NULL, 1)};
  text->text[0] = 0;
  return text;
}

void gold_append(gold_text *text, const char *bytes, size_t length) {
  text->text = must_grow(text->text, text->length + length + 1);
  memcpy(text->text + text->length, bytes, length);
  text->length += length;
  text->text[text->length] = 0;
}

void gold_mark(gold_text *text, size_t begin, size_t end, uint8_t class) {
  if (text->span_count == text->span_capacity) {
    text->span_capacity = text->span_capacity ? text->span_capacity * 2 : 8;
    text->spans = must_grow(text->spans, text->span_capacity * sizeof *text->spans);
  }
  text->spans[text->span_count++] = (gold_span){begin, end, class};
}

static uint8_t class_of(const char *name, size_t length, const char *where) {
  maq_entity_class class = maq_entity_class_of((maq_string){name, length});
  if (class == MAQ_CLASS_COUNT) {
    fail("unknown class", where);
  }
  return (uint8_t) class;
}

/* CRC-32 as zlib has it. */
static uint32_t crc32_of(const char *bytes, size_t length) {
  uint32_t crc = 0xFFFFFFFFu;
  for (size_t i = 0; i < length; i++) {
    crc ^= (unsigned char)bytes[i];
    for (int bit = 0; bit < 8; bit++) {
      crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320u : 0);
    }
  }
  return ~crc;
}

/* The fold of an id: its part before the first colon, without KazNERD's variant letters. */
static int fold_of(const char *id, size_t length) {
  const char *colon = memchr(id, ':', length);
  length = colon ? (size_t)(colon - id) : length;
  size_t letters = 0;
  while (letters < length && id[letters] >= 'A' && id[letters] <= 'Z') {
    letters++;
  }
  size_t skip = letters > 2 && id[letters - 2] == 'I' && id[letters - 1] == 'D' ? letters : 0;
  return (int)(crc32_of(id + skip, length - skip) % 10);
}

static char *read_file(const char *folder, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s%s%s", folder, *folder ? "/" : "", name);
  FILE *file = fopen(path, "rb");
  if (!file) {
    fail("cannot be read", path);
  }
  char *content = NULL;
  size_t length = 0, got;
  do {
    content = must_grow(content, length + 65537);
    got = fread(content + length, 1, 65536, file);
    length += got;
  } while (got);
  fclose(file);
  content[length] = 0;
  return content;
}

/* ---- IOB2 ------------------------------------------------------------------------------------------------------- */

typedef struct iob_token {
  const char *word, *tag;
} iob_token;

enum { LONGEST_IOB = 2048 };

/* Is the first character of `word` (or, if `whole`, all of it) one of `set`? */
static bool is_one_of(const char *word, const char *set, bool whole) {
  uint32_t character, other;
  const char *next = maq_utf8_next(word, word + strlen(word), &character);
  for (const char *at = set, *end = set + strlen(set); at < end;) {
    at = maq_utf8_next(at, end, &other);
    if (other == character) {
      return !whole || *next == 0;
    }
  }
  return false;
}

static bool all_digits(const char *word) {
  return *word && strspn(word, "0123456789") == strlen(word);
}

static void add_iob_sentence(gold *all, const char *id, const iob_token *tokens, size_t count) {
  gold_text *text = gold_add(all, GOLD_KAZNERD, fold_of(id, strlen(id)));
  bool glue = true;
  size_t begin = 0;
  const char *open = NULL; /* class of the open span */
  size_t end = 0;
  for (size_t i = 0; i < count; i++) {
    const char *word = tokens[i].word, *tag = tokens[i].tag;
    if (text->length && !glue && !is_one_of(word, ".,!?;:%)»”…]}’", false)) {
      gold_append(text, " ", 1);
    }
    size_t start = text->length;
    gold_append(text, word, strlen(word));
    bool goes_on = open && tag[0] == 'I' && strcmp(tag + 2, open) == 0;
    if (open && !goes_on) {
      gold_mark(text, begin, end, class_of(open, strlen(open), "IOB2"));
      open = NULL;
    }
    if (tag[0] != 'O' && !goes_on) {
      open = tag + 2;
      begin = start;
    }
    end = text->length;
    bool decimal = strcmp(word, ",") == 0 && i > 0 && i + 1 < count && all_digits(tokens[i - 1].word) &&
                   tokens[i + 1].word[0] >= '0' && tokens[i + 1].word[0] <= '9';
    glue = is_one_of(word, "(«“[{", true) || decimal;
  }
  if (open) {
    gold_mark(text, begin, end, class_of(open, strlen(open), "IOB2"));
  }
}

static bool is_sentence_id(const char *word) {
  return word[0] >= 'A' && word[0] <= 'Z' && word[1] == 'I' && word[2] == 'D' && all_digits(word + 3);
}

static void read_iob(gold *all, const char *folder, const char *name) {
  char *content = read_file(folder, name), number[32] = "0";
  iob_token *tokens = must_grow(NULL, LONGEST_IOB * sizeof *tokens);
  size_t count = 0, sentences = 0;
  const char *id = NULL;
  for (char *line = content, *next = line; next; line = next) {
    char *stop = strchr(line, '\n');
    next = stop ? stop + 1 : NULL;
    if (stop) {
      *stop = 0;
    }
    char *word = strtok(line, " \t\r"), *last = word;
    for (char *field = word; field; field = strtok(NULL, " \t\r")) {
      last = field;
    }
    if (!word) {
      if (count) {
        snprintf(number, sizeof number, "%zu", sentences++);
        add_iob_sentence(all, id ? id : number, tokens, count);
      }
      count = 0;
      id = NULL;
    } else if (!count && !id && is_sentence_id(word)) {
      id = word;
    } else if (count < LONGEST_IOB) {
      tokens[count++] = (iob_token){word, last};
    }
  }
  if (count) {
    add_iob_sentence(all, id ? id : number, tokens, count);
  }
  free(tokens);
  free(content);
}

/* ---- JSON lines ------------------------------------------------------------------------------------------------- */

/* A reader of one line of JSON; `at` is where it stands. */
typedef struct json {
  const char *at;
  const char *where;
} json;

static void skip_blanks(json *j) {
  while (*j->at == ' ' || *j->at == '\t' || *j->at == '\r') {
    j->at++;
  }
}

static bool take(json *j, char mark) {
  skip_blanks(j);
  bool there = *j->at == mark;
  j->at += there;
  return there;
}

static uint32_t read_hex(json *j) {
  uint32_t value = 0;
  for (int i = 0; i < 4; i++, j->at++) {
    const char *digits = "0123456789abcdef", *digit = *j->at ? strchr(digits, *j->at | 32) : NULL;
    if (!digit) {
      fail("bad \\u", j->where);
    }
    value = value * 16 + (uint32_t)(digit - digits);
  }
  return value;
}

static uint32_t read_escape(json *j) {
  char mark = *j->at++;
  switch (mark) {
    case 'n': return '\n';
    case 't': return '\t';
    case 'r': return '\r';
    case 'b': return '\b';
    case 'f': return '\f';
    case 'u': {
      uint32_t value = read_hex(j);
      if (value >= 0xD800 && value < 0xDC00 && j->at[0] == '\\' && j->at[1] == 'u') {
        j->at += 2;
        value = 0x10000u + ((value - 0xD800) << 10) + (read_hex(j) - 0xDC00);
      }
      return value;
    }
    default: return (unsigned char)mark;
  }
}

/* Reads a string into a fresh buffer; *length its bytes. */
static char *read_string(json *j, size_t *length) {
  if (!take(j, '"')) {
    fail("a string was expected", j->where);
  }
  char *out = must_grow(NULL, strlen(j->at) * 2 + 8);
  *length = 0;
  while (*j->at && *j->at != '"') {
    if (*j->at == '\\') {
      j->at++;
      *length += maq_utf8_write(read_escape(j), out + *length);
    } else {
      out[(*length)++] = *j->at++;
    }
  }
  out[*length] = 0;
  take(j, '"');
  return out;
}

/* Skips any value that is asked for by no one. */
static void skip_value(json *j) {
  skip_blanks(j);
  size_t length;
  if (*j->at == '"') {
    free(read_string(j, &length));
    return;
  }
  j->at += strcspn(j->at, ",}]");
}

static size_t read_number(json *j) {
  char *end;
  skip_blanks(j);
  unsigned long value = strtoul(j->at, &end, 10);
  j->at = end;
  return value;
}

/* The byte where character `number` (0-based) begins. */
static size_t byte_of(const gold_text *text, size_t number) {
  const char *at = text->text, *end = at + text->length;
  uint32_t character;
  while (number-- && at < end) {
    at = maq_utf8_next(at, end, &character);
  }
  return (size_t)(at - text->text);
}

static void read_entity(json *j, gold_text *text) {
  size_t start = 0, count = 0, length;
  uint8_t class = 0;
  while (!take(j, '}')) {
    char *key = read_string(j, &length);
    take(j, ':');
    if (strcmp(key, "start") == 0) {
      start = read_number(j);
    } else if (strcmp(key, "length") == 0) {
      count = read_number(j);
    } else if (strcmp(key, "class") == 0) {
      char *name = read_string(j, &length);
      class = class_of(name, length, j->where);
      free(name);
    } else {
      skip_value(j);
    }
    free(key);
    take(j, ',');
  }
  gold_mark(text, byte_of(text, start - 1), byte_of(text, start - 1 + count), class);
}

static void read_row(json *j, gold *all, gold_set set) {
  gold_text *text = gold_add(all, set, 0);
  size_t length;
  take(j, '{');
  while (!take(j, '}') && *j->at) {
    char *key = read_string(j, &length);
    take(j, ':');
    if (strcmp(key, "id") == 0) {
      char *id = read_string(j, &length);
      text->fold = fold_of(id, length);
      free(id);
    } else if (strcmp(key, "text") == 0) {
      char *content = read_string(j, &length);
      gold_append(text, content, length);
      free(content);
    } else if (strcmp(key, "entities") == 0) {
      take(j, '[');
      while (!take(j, ']')) {
        take(j, '{');
        read_entity(j, text);
        take(j, ',');
      }
    } else {
      skip_value(j);
    }
    free(key);
    take(j, ',');
  }
}

static void read_json_lines(gold *all, const char *folder, const char *name, gold_set set) {
  char *content = read_file(folder, name);
  for (char *line = content, *next = line; next; line = next) {
    char *stop = strchr(line, '\n');
    next = stop ? stop + 1 : NULL;
    if (stop) {
      *stop = 0;
    }
    json j = {line, name};
    skip_blanks(&j);
    if (*j.at) {
      read_row(&j, all, set);
    }
  }
  free(content);
}

/* ---- prose with marks ------------------------------------------------------------------------------------------- */

/* Appends a line of `{CLASS|surface}` marks. */
static void append_marked(gold_text *text, const char *line, size_t length, const char *where) {
  const char *end = line + length, *at = line;
  while (at < end) {
    const char *open = memchr(at, '{', (size_t)(end - at));
    const char *bar = open ? memchr(open, '|', (size_t)(end - open)) : NULL;
    const char *close = bar ? memchr(bar, '}', (size_t)(end - bar)) : NULL;
    if (!close) {
      gold_append(text, at, (size_t)(end - at));
      return;
    }
    gold_append(text, at, (size_t)(open - at));
    size_t begin = text->length;
    gold_append(text, bar + 1, (size_t)(close - bar - 1));
    gold_mark(text, begin, text->length, class_of(open + 1, (size_t)(bar - open - 1), where));
    at = close + 1;
  }
}

static void read_marked(gold *all, const char *folder, const char *name) {
  char *content = read_file(folder, name);
  gold_text *text = NULL;
  for (char *line = content, *next = line; next; line = next) {
    char *stop = strchr(line, '\n');
    next = stop ? stop + 1 : NULL;
    size_t length = stop ? (size_t)(stop - line) : strlen(line);
    if (length && *line == '#') {
      text = gold_add(all, GOLD_OWN, -1);
    } else if (text && length) {
      if (text->length) {
        gold_append(text, "\n", 1);
      }
      append_marked(text, line, length, name);
    }
  }
  free(content);
}

void gold_read(gold *all, const char *folder) {
  read_iob(all, folder, "kaznerd/IOB2_valid2.txt");
  read_json_lines(all, folder, "news/government.jsonl", GOLD_GOVERNMENT);
  read_json_lines(all, folder, "news/ntrex.jsonl", GOLD_NTREX);
  read_json_lines(all, folder, "news/web.jsonl", GOLD_WEB);
  read_marked(all, folder, "news/own.txt");
}

void gold_read_prose(gold *all, const char *path) {
  read_marked(all, "", path);
}
