/* compile.c: a host program that turns the lexicon's TSV files into constant C tables.
 *
 * usage: compile TABLES.c TYPES.h FILE.tsv...
 *
 * It reads each file, checks it (header, eight columns, a known language, a source, no row and no form twice), folds and
 * tokenizes every form with the very code that will read articles, and writes the vocabulary, the trie over words and the
 * lexemes. The output depends on nothing but the files, given in any order.
 */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/utf8.h"
#include "lexicon/tables.h"
#include "text/character.h"

enum { COLUMNS = 8, LONGEST_LINE = 65536 };
enum { LANG, TYPE, NAME, FORMS, CODE, COUNTRY, VALUE, SOURCE };

static const char header[] = "lang\ttype\tname\tforms\tcode\tcountry\tvalue\tsource";
static const char *const languages[MAQ_LANGUAGE_COUNT] = {"*", "kk", "ru", "en", "ky", "tt", "uz", "tr", "ug"};

static void die(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fputs("compile: ", stderr);
  vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
  va_end(arguments);
  exit(1);
}

static void *host_allocate(void *context, size_t size) {
  (void)context;
  void *memory = malloc(size);
  if (!memory) {
    die("out of memory");
  }
  return memory;
}

static void host_release(void *context, void *memory) {
  (void)context;
  free(memory);
}

static const maq_host host = {host_allocate, host_release, NULL, NULL};

static void *grow(void *items, size_t count, size_t size) {
  if ((count & (count - 1)) == 0) { /* a power of two is full */
    items = realloc(items, (count ? count * 2 : 1) * size);
    if (!items) {
      die("out of memory");
    }
  }
  return items;
}

/* ---- strings, each stored once ---------------------------------------------------------------------------------- */

typedef struct index {
  uint32_t *slots;
  uint32_t mask;
  uint32_t used;
} index_table;

static char *texts;
static size_t texts_size, texts_room;
static index_table text_index;

static void index_make(index_table *table, uint32_t size) {
  free(table->slots);
  table->slots = calloc(size, sizeof *table->slots);
  if (!table->slots) {
    die("out of memory");
  }
  table->mask = size - 1;
}

static uint32_t store_text(const char *text, size_t length) {
  if (length == 0) {
    return 0;
  }
  uint32_t slot = (uint32_t)maq_hash(text, length) & text_index.mask;
  for (; text_index.slots[slot]; slot = (slot + 1) & text_index.mask) {
    const char *known = texts + text_index.slots[slot];
    if (strlen(known) == length && memcmp(known, text, length) == 0) {
      return text_index.slots[slot];
    }
  }
  while (texts_size + length + 1 > texts_room) {
    texts_room = texts_room ? texts_room * 2 : 1 << 20;
    texts = realloc(texts, texts_room);
    if (!texts) {
      die("out of memory");
    }
  }
  uint32_t at = (uint32_t)texts_size;
  memcpy(texts + at, text, length);
  texts[at + length] = 0;
  texts_size += length + 1;
  text_index.slots[slot] = at;
  if (++text_index.used > text_index.mask / 2) {
    die("too many texts");
  }
  return at;
}

/* ---- enumerations ----------------------------------------------------------------------------------------------- */

typedef struct names {
  char **items;
  size_t count;
} names;

static names tables, types;

static uint32_t number_of(names *list, const char *name) {
  for (size_t i = 0; i < list->count; i++) {
    if (strcmp(list->items[i], name) == 0) {
      return (uint32_t)i;
    }
  }
  list->items = grow(list->items, list->count, sizeof *list->items);
  list->items[list->count] = strdup(name);
  if (list->count >= UINT16_MAX) {
    die("too many names");
  }
  return (uint32_t)list->count++;
}

/* ---- vocabulary and trie ---------------------------------------------------------------------------------------- */

typedef struct vocable {
  uint32_t text;
  size_t length;
} vocable;
static vocable *words; /* from 1 */
static size_t word_count = 1;
static index_table word_index;

static maq_lexicon_edge *edges;
static uint32_t edge_mask, edge_count;
static size_t inner_node_count;

typedef struct raw_item {
  uint32_t node, lexeme, flags;
} raw_item;
static raw_item *raw_items;
static size_t raw_item_count;

static maq_lexeme *lexemes; /* from 1 */
static size_t lexeme_count = 1;

static uint32_t word_number(const char *word, size_t length) {
  uint32_t slot = (uint32_t)maq_hash(word, length) & word_index.mask;
  for (; word_index.slots[slot]; slot = (slot + 1) & word_index.mask) {
    const vocable *known = &words[word_index.slots[slot]];
    if (known->length == length && memcmp(texts + known->text, word, length) == 0) {
      return word_index.slots[slot];
    }
  }
  if (word_count >> MAQ_WORD_BITS) {
    die("too many words for MAQ_WORD_BITS");
  }
  words = grow(words, word_count, sizeof *words);
  words[word_count] = (vocable){store_text(word, length), length};
  word_index.slots[slot] = (uint32_t)word_count;
  if (++word_index.used > word_index.mask / 2) {
    die("too many words");
  }
  return (uint32_t)word_count++;
}

/* The node that a word leads to from another: from the root the word's own, else one numbered, until all words are known, from
 * MOST_WORDS on. */
enum { MOST_WORDS = 1 << MAQ_WORD_BITS };
static uint32_t child_of(uint32_t node, uint32_t word) {
  if (node == 0) {
    return word;
  }
  uint32_t slot = (uint32_t)maq_hash_pair(node, word) & edge_mask;
  for (; edges[slot].word; slot = (slot + 1) & edge_mask) {
    if (edges[slot].node == node && edges[slot].word == word) {
      return edges[slot].child;
    }
  }
  edges[slot] = (maq_lexicon_edge){node, word, (uint32_t)(MOST_WORDS + inner_node_count)};
  if (++edge_count > edge_mask / 2) {
    die("too many edges");
  }
  return (uint32_t)(MOST_WORDS + inner_node_count++);
}

static uint32_t final_node(uint32_t node) {
  return node < MOST_WORDS ? node : (uint32_t)(node - MOST_WORDS + word_count);
}

static void add_item(uint32_t node, uint32_t lexeme, uint32_t flags) {
  for (size_t i = raw_item_count; i > 0 && raw_items[i - 1].lexeme == lexeme; i--) {
    if (raw_items[i - 1].node == node) { /* two spellings of one row that fold alike: what holds for either holds */
      raw_items[i - 1].flags &= flags;
      return;
    }
  }
  raw_items = grow(raw_items, raw_item_count, sizeof *raw_items);
  raw_items[raw_item_count++] = (raw_item){node, lexeme, flags};
}

/* How the form is written: in capitals, with a capital, or neither. */
static uint32_t form_flags(const maq_tokens *tokens) {
  bool caps = true;
  for (size_t i = 0; i < tokens->count; i++) {
    const maq_token *token = &tokens->items[i];
    caps &= token->kind != MAQ_WORD || (token->shape & (MAQ_ALL_CAPS | MAQ_HAS_LOWER)) == MAQ_ALL_CAPS;
  }
  bool word = tokens->count && tokens->items[0].kind == MAQ_WORD;
  uint32_t flags = word && caps ? MAQ_FORM_CAPS : 0;
  return flags | (tokens->count && (tokens->items[0].shape & MAQ_CAPITALIZED) ? MAQ_FORM_CAPITAL : 0);
}

/* Indexes a form also with the stem of its izafet head (`министрлігі` → `министрлік`), so that plural and other shapes of the
 * possessed head are known. */
static void add_possessed(const maq_token *head, uint32_t node, uint32_t lexeme, uint32_t flags) {
  maq_inflection readings[MAQ_MOST_INFLECTIONS];
  size_t count = maq_kazakh_inflections(head->folded, head->folded_length, readings, MAQ_MOST_INFLECTIONS);
  for (size_t i = 0; i < count; i++) {
    const maq_inflection *r = &readings[i];
    bool plain = r->grammatical_case == MAQ_NOMINATIVE && !r->plural && !r->attributive && !r->predicative;
    char stem[MAQ_LONGEST_STEM];
    if (r->possessive == 3 && plain && r->restore != MAQ_RESTORE_SOFT_SIGN) {
      size_t length = maq_kazakh_stem(head->folded, r, stem, sizeof stem);
      add_item(child_of(node, word_number(stem, length)), lexeme, flags | MAQ_FORM_POSSESSED);
    }
  }
}

/* Is the token a word with a full stop glued to it? */
static bool is_abbreviated(const maq_tokens *tokens, size_t at) {
  return at + 1 < tokens->count && tokens->items[at].kind == MAQ_WORD && tokens->items[at + 1].mark == '.' &&
         !(tokens->items[at + 1].shape & MAQ_SPACE_BEFORE);
}

/* The form with some of its words one token with their full stops, as the tokenizer gives it where it knows the abbreviation: bit k of
 * `merged` is the k-th such word (`кв. км`, of `л.с.` the second alone). */
static void add_abbreviated(const maq_tokens *tokens, unsigned merged, uint32_t lexeme, uint32_t flags) {
  uint32_t node = 0;
  for (size_t i = 0; i < tokens->count; i++) {
    const maq_token *token = &tokens->items[i];
    bool stop = is_abbreviated(tokens, i), merges = stop && merged & 1;
    merged >>= stop;
    char key[MAQ_LONGEST_STEM + 1];
    uint32_t length = token->folded_length < MAQ_LONGEST_STEM ? token->folded_length : MAQ_LONGEST_STEM;
    memcpy(key, token->folded, length);
    if (merges) {
      key[length++] = '.';
      i++;
    }
    node = child_of(node, word_number(key, length));
  }
  add_item(node, lexeme, flags);
}

/* The form in each way that its abbreviations may be tokens. */
static void add_abbreviations(const maq_tokens *tokens, uint32_t lexeme, uint32_t flags) {
  enum { MOST = 4 };
  unsigned stops = 0;
  for (size_t i = 0; i < tokens->count; i++) {
    if (tokens->items[i].folded_length >= MAQ_LONGEST_STEM) {
      return;
    }
    stops += is_abbreviated(tokens, i);
  }
  for (unsigned merged = 1; stops <= MOST && merged < 1u << stops; merged++) {
    add_abbreviated(tokens, merged, lexeme, flags);
  }
}

static void add_form(maq_arena *arena, const char *form, size_t length, uint32_t lexeme, maq_language language) {
  maq_tokens tokens;
  if (!maq_tokenize(arena, form, length, NULL, &tokens)) {
    die("out of memory");
  }
  uint32_t flags = form_flags(&tokens);
  uint32_t node = 0, key_node = 0;
  for (size_t i = 0; i < tokens.count; i++) {
    const maq_token *token = &tokens.items[i];
    char *key = malloc(token->folded_length + 4u);
    if (!key) {
      die("out of memory");
    }
    if (language == MAQ_LANGUAGE_KK && i > 0 && i + 1 == tokens.count) {
      add_possessed(token, node, lexeme, flags);
    }
    node = child_of(node, word_number(token->folded, token->folded_length));
    if (language == MAQ_LANGUAGE_RU || language == MAQ_LANGUAGE_EN) {
      key_node = child_of(key_node, word_number(key, maq_light_stem(token->folded, token->folded_length, language, key)));
    }
    free(key);
  }
  add_item(node, lexeme, flags);
  if (key_node && !(flags & MAQ_FORM_CAPS)) {
    add_item(key_node, lexeme, flags | MAQ_FORM_KEY);
  }
  if (memchr(form, '.', length)) { /* as the tokenizer gives it when it knows the abbreviation */
    add_abbreviations(&tokens, lexeme, flags);
    char *folded = malloc(length * MAQ_FOLD_GROWTH);
    if (!folded) {
      die("out of memory");
    }
    add_item(child_of(0, word_number(folded, maq_fold(form, length, folded))), lexeme, 0);
    free(folded);
  }
}

/* ---- reading ---------------------------------------------------------------------------------------------------- */

static uint64_t source_hash;

static maq_language language_of(const char *file, size_t line, const char *code) {
  for (int i = 0; i < MAQ_LANGUAGE_COUNT; i++) {
    if (strcmp(languages[i], code) == 0) {
      return (maq_language)i;
    }
  }
  die("%s:%zu: unknown language '%s'", file, line, code);
  return MAQ_LANGUAGE_ANY;
}

static void check_unique(const char *file, size_t line, index_table *seen, const char *language, const char *type,
                         const char *name) {
  uint64_t hash = maq_hash(language, strlen(language)) ^ maq_hash(type, strlen(type)) * 3 ^ maq_hash(name, strlen(name)) * 7;
  uint32_t mark = (uint32_t)(hash >> 32) | 1;
  uint32_t slot = (uint32_t)hash & seen->mask;
  for (; seen->slots[slot]; slot = (slot + 1) & seen->mask) {
    if (seen->slots[slot] == mark) {
      die("%s:%zu: '%s' stands there twice (%s %s)", file, line, name, language, type);
    }
  }
  seen->slots[slot] = mark;
  if (++seen->used > seen->mask / 2) {
    die("%s: too many rows", file);
  }
}

static uint8_t verb_beginnings[MAQ_VERB_BEGINNINGS / 8];

static void note_beginning(const char *stem, size_t letters) {
  uint32_t bit = maq_verb_beginning(stem, letters);
  verb_beginnings[bit / 8] = (uint8_t)(verb_beginnings[bit / 8] | 1u << bit % 8);
}

/* Notes how a verb begins: its first three letters. The last letter of a short stem may change or fall away (MAQ_RESTORE_… of
 * inflection.h): `тап` `табады` `тауып`, `қой` `қояды`, `оқы` `оқу`. */
static void note_verb(const char *name) {
  static const char *const changes[][2] = {{"п", "б"}, {"п", "у"}, {"к", "г"}, {"қ", "ғ"}};
  const char *space = strrchr(name, ' '), *stem = space ? space + 1 : name;
  size_t letters = strlen(stem) / 2;
  if (letters > 3) {
    note_beginning(stem, 3);
    return;
  }
  note_beginning(stem, letters);
  char changed[8] = {0};
  memcpy(changed, stem, letters * 2);
  char *last = changed + letters * 2 - 2;
  if (letters > 1 && (strcmp(last, "ы") == 0 || strcmp(last, "і") == 0 || strcmp(last, "й") == 0)) {
    note_beginning(stem, letters - 1);
  }
  for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
    if (strcmp(stem + letters * 2 - 2, changes[i][0]) == 0) {
      memcpy(last, changes[i][1], 2);
      note_beginning(changed, letters);
    }
  }
}

static void add_row(maq_arena *arena, const char *file, size_t line, uint32_t table, char **column) {
  if (!*column[NAME] || !*column[TYPE] || !*column[SOURCE]) {
    die("%s:%zu: type, name and source must be given", file, line);
  }
  maq_language language = language_of(file, line, column[LANG]);
  lexemes = grow(lexemes, lexeme_count, sizeof *lexemes);
  uint32_t lexeme = (uint32_t)lexeme_count++;
  lexemes[lexeme] = (maq_lexeme){
      .table = (uint8_t)table,
      .type = (uint16_t)number_of(&types, column[TYPE]),
      .language = (uint8_t)language,
      .name = store_text(column[NAME], strlen(column[NAME])),
      .code = store_text(column[CODE], strlen(column[CODE])),
      .country = store_text(column[COUNTRY], strlen(column[COUNTRY])),
      .value = store_text(column[VALUE], strlen(column[VALUE])),
      .number = strtod(column[VALUE], NULL),
  };
  add_form(arena, column[NAME], strlen(column[NAME]), lexeme, language);
  if (strcmp(column[VALUE], "verb") == 0) {
    note_verb(column[NAME]);
  }
  for (char *form = column[FORMS]; *form;) {
    size_t length = strcspn(form, "|");
    if (length) {
      add_form(arena, form, length, lexeme, language);
    }
    form += length + (form[length] == '|');
  }
}

static void read_table(const char *file) {
  FILE *in = fopen(file, "r");
  if (!in) {
    die("%s: %s", file, strerror(errno));
  }
  const char *slash = strrchr(file, '/');
  char *name = strdup(slash ? slash + 1 : file);
  if (!name || !strrchr(name, '.')) {
    die("%s: not a .tsv file", file);
  }
  *strrchr(name, '.') = 0;
  uint32_t table = number_of(&tables, name);
  maq_arena arena = maq_arena_make(&host);
  index_table seen = {NULL, 0, 0};
  index_make(&seen, 1 << 17);
  static char line[LONGEST_LINE];
  for (size_t number = 1; fgets(line, sizeof line, in); number++) {
    source_hash = (source_hash ^ maq_hash(line, strlen(line))) * 0x9E3779B97F4A7C15u;
    line[strcspn(line, "\r\n")] = 0;
    if (number == 1) {
      if (strcmp(line, header) != 0) {
        die("%s:1: the header must be '%s'", file, header);
      }
      continue;
    }
    if (!*line) {
      continue;
    }
    char *column[COLUMNS] = {line};
    size_t columns = 1;
    for (char *at = line; (at = strchr(at, '\t'));) {
      *at++ = 0;
      if (columns == COLUMNS) {
        die("%s:%zu: more than %d columns", file, number, COLUMNS);
      }
      column[columns++] = at;
    }
    if (columns != COLUMNS) {
      die("%s:%zu: %zu columns, must be %d", file, number, columns, COLUMNS);
    }
    check_unique(file, number, &seen, column[LANG], column[TYPE], column[NAME]);
    add_row(&arena, file, number, table, column);
  }
  free(seen.slots);
  free(name);
  maq_arena_free(&arena);
  fclose(in);
}

/* ---- writing ---------------------------------------------------------------------------------------------------- */

static void write_enum(FILE *out, const char *what, const char *prefix, const names *list) {
  fprintf(out, "/* %s */\nenum {\n", what);
  for (size_t i = 0; i < list->count; i++) {
    fprintf(out, "  %s", prefix);
    for (const char *c = list->items[i]; *c; c++) {
      fputc(*c >= 'a' && *c <= 'z' ? *c - 32 : *c, out);
    }
    fprintf(out, " = %zu,\n", i);
  }
  fputs("};\n\n", out);
}

static FILE *open_output(const char *path) {
  FILE *out = fopen(path, "w");
  if (!out) {
    die("%s: %s", path, strerror(errno));
  }
  return out;
}

static void write_types(const char *path) {
  FILE *out = open_output(path);
  fputs("/* Generated by ext/lexicon/compile.c from the lexicon's tables; do not edit. */\n"
        "#ifndef MAQ_LEXICON_TYPES_H\n#define MAQ_LEXICON_TYPES_H\n\n",
        out);
  write_enum(out, "The tables: maq_lexeme.table.", "MAQ_LEXICON_", &tables);
  write_enum(out, "The types of rows: maq_lexeme.type.", "MAQ_TYPE_", &types);
  fputs("#endif\n", out);
  fclose(out);
}

static void write_texts(FILE *out) {
  fputs("const char maq_lexicon_texts[] = {", out);
  for (size_t i = 0; i < texts_size; i++) {
    fprintf(out, "%s'\\%o',", i % 24 ? "" : "\n", (unsigned char)texts[i]); /* no numbers: char is signed on some machines only */
  }
  fputs("\n};\n\n", out);
}

static int compare_items(const void *a, const void *b) {
  const raw_item *left = a, *right = b;
  if (left->node != right->node) {
    return left->node < right->node ? -1 : 1;
  }
  return left->lexeme < right->lexeme ? -1 : left->lexeme > right->lexeme;
}

static void write_trie(FILE *out) {
  size_t count = word_count + inner_node_count, item = 0;
  uint32_t *leads_on = calloc(count + 1, sizeof *leads_on); /* the last, behind all nodes, stays 0 */
  if (!leads_on) {
    die("out of memory");
  }
  for (size_t i = 0; i <= edge_mask; i++) {
    if (edges[i].word) {
      leads_on[final_node(edges[i].node)] = MAQ_NODE_LEADS_ON;
    }
  }
  for (size_t i = 0; i < raw_item_count; i++) {
    raw_items[i].node = final_node(raw_items[i].node);
  }
  qsort(raw_items, raw_item_count, sizeof *raw_items, compare_items);
  fputs("const uint32_t maq_lexicon_nodes[] = {\n", out);
  for (size_t node = 0; node <= count; node++) {
    fprintf(out, "%zuu,%s", item | leads_on[node], node % 16 == 15 ? "\n" : "");
    while (item < raw_item_count && raw_items[item].node == node) {
      item++;
    }
  }
  free(leads_on);
  fputs("\n};\n\nconst uint32_t maq_lexicon_items[] = {\n", out);
  for (size_t i = 0; i < raw_item_count; i++) {
    fprintf(out, "%uu,%s", raw_items[i].lexeme | raw_items[i].flags << MAQ_ITEM_FLAGS_SHIFT, i % 16 == 15 ? "\n" : "");
  }
  fputs("\n};\n\n", out);
}

/* The final hash tables are as small as quick probing allows: five slots for three entries. */
static uint32_t slots_for(size_t entries) {
  return (uint32_t)(entries * 5 / 3 + 1);
}

static void write_edges(FILE *out) {
  uint32_t size = slots_for(edge_count);
  maq_lexicon_edge *final = calloc(size, sizeof *final);
  if (!final) {
    die("out of memory");
  }
  for (size_t i = 0; i <= edge_mask; i++) {
    if (edges[i].word) {
      maq_lexicon_edge edge = {final_node(edges[i].node), edges[i].word, final_node(edges[i].child)};
      uint32_t slot = maq_first_slot(maq_hash_pair(edge.node, edge.word), size);
      while (final[slot].word) {
        slot = maq_next_slot(slot, size);
      }
      final[slot] = edge;
    }
  }
  fputs("const maq_lexicon_edge maq_lexicon_edges[] = {\n", out);
  for (size_t i = 0; i < size; i++) {
    fprintf(out, "{%u,%u,%u},%s", final[i].node, final[i].word, final[i].child, i % 8 == 7 ? "\n" : "");
  }
  fprintf(out, "\n};\nconst uint32_t maq_lexicon_edge_slot_count = %u;\n\n", size);
  free(final);
}

static void write_words(FILE *out) {
  uint32_t size = slots_for(word_count);
  maq_lexicon_slot *final = calloc(size, sizeof *final);
  if (!final) {
    die("out of memory");
  }
  for (uint32_t i = 1; i < word_count; i++) {
    uint64_t hash = maq_hash(texts + words[i].text, words[i].length);
    uint32_t slot = maq_first_slot(hash, size);
    while (final[slot].word) {
      slot = maq_next_slot(slot, size);
    }
    final[slot] = (maq_lexicon_slot){i | maq_word_tag(hash), words[i].text};
  }
  fputs("const maq_lexicon_slot maq_lexicon_word_slots[] = {\n", out);
  for (size_t i = 0; i < size; i++) {
    fprintf(out, "{%uu,%u},%s", final[i].word, final[i].text, i % 8 == 7 ? "\n" : "");
  }
  fprintf(out, "\n};\nconst uint32_t maq_lexicon_word_slot_count = %u;\n\n", size);
  free(final);
}

static void write_lexemes(FILE *out) {
  fputs("const maq_lexeme maq_lexicon_lexemes[] = {{0,0,0,0,0,0,0,0},\n", out);
  for (size_t i = 1; i < lexeme_count; i++) {
    const maq_lexeme *l = &lexemes[i];
    fprintf(out, "{%u,%u,%u,%u,%u,%u,%u,%.17g},\n", l->table, l->type, l->language, l->name, l->code, l->country, l->value,
            l->number);
  }
  fprintf(out, "};\nconst uint32_t maq_lexicon_lexeme_count = %zu;\n\n", lexeme_count);
}

/* A key for each type that stays when tables or types are added. */
static void write_type_keys(FILE *out) {
  fputs("const uint16_t maq_lexicon_type_keys[] = {\n", out);
  for (size_t i = 0; i < types.count; i++) {
    fprintf(out, "%u,%s", (unsigned)(maq_hash(types.items[i], strlen(types.items[i])) & 0x3FFFu), i % 16 == 15 ? "\n" : "");
  }
  fputs("\n};\n\n", out);
}

static int compare_paths(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

int main(int argc, char **argv) {
  if (argc < 4) {
    die("usage: compile TABLES.c TYPES.h FILE.tsv...");
  }
  qsort(argv + 3, (size_t)argc - 3, sizeof *argv, compare_paths);
  texts = malloc(texts_room = 1 << 20);
  if (!texts) {
    die("out of memory");
  }
  texts[0] = 0;
  texts_size = 1;
  words = malloc(sizeof *words);
  lexemes = malloc(sizeof *lexemes);
  edge_mask = (1 << 20) - 1;
  edges = calloc(edge_mask + 1, sizeof *edges);
  if (!words || !lexemes || !edges) {
    die("out of memory");
  }
  words[0] = (vocable){0, 0};
  index_make(&text_index, 1 << 20);
  index_make(&word_index, 1 << 19);
  for (int i = 3; i < argc; i++) {
    read_table(argv[i]);
  }
  write_types(argv[2]);
  FILE *out = open_output(argv[1]);
  fputs("/* Generated by ext/lexicon/compile.c from the lexicon's tables; do not edit. */\n#include \"lexicon/tables.h\"\n\n", out);
  fprintf(out, "const char maq_lexicon_hash[] = \"%016llx\";\n\n", (unsigned long long)source_hash);
  write_type_keys(out);
  fputs("const uint8_t maq_lexicon_verb_beginnings[] = {\n", out);
  for (size_t i = 0; i < sizeof verb_beginnings; i++) {
    fprintf(out, "%u,%s", verb_beginnings[i], i % 32 == 31 ? "\n" : "");
  }
  fputs("};\n\n", out);
  write_texts(out);
  write_lexemes(out);
  write_words(out);
  write_trie(out);
  write_edges(out);
  return fclose(out) == 0 ? 0 : 1;
}
