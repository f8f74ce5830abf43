/* tokenizer.c: see tokenizer.h.
 *
 * HOW IT WORKS. A word is held back until the next one is seen, since that may be its ending behind a hyphen, or it may be the last
 * of a prefix query. Each tokenizer keeps the terms of the words it met last (recent.h), which spares most of them the
 * analysis.
 *
 * A word of a query may have several terms. FTS5 takes the first as the token and the others as its synonyms.
 */
#include "sqlite/tokenizer.h"

#include <string.h>

#include "functions/recent.h"
#include "lexicon/term.h"

typedef struct tokenizer {
  sqlite3 *db;
  bool stem;
  maq_recent recent;
} tokenizer;

typedef int token_callback(void *context, int flags, const char *term, int length, int start, int stop);

/* One call of FTS5. */
typedef struct scan {
  tokenizer *self;
  const char *text;
  bool is_query, is_prefix;
  maq_script script;
  void *context;
  token_callback *callback;
} scan;

/* ---- giving tokens ---------------------------------------------------------------------------------------------- */

static int give(const scan *s, int flags, const char *term, size_t length, const char *start, const char *stop) {
  return s->callback(s->context, flags, term, (int)length, (int)(start - s->text), (int)(stop - s->text));
}

/* Gives a word of a text; `stop` is where it ends together with its ending. */
static int give_word(const scan *s, const maq_search_word *word, const char *stop) {
  maq_term_rules rules = {.stem = s->self->stem, .script = s->script};
  uint8_t kind = (uint8_t)s->script;
  size_t length = (size_t)(word->stop - word->start);
  maq_recent_word *place = length <= MAQ_RECENT_ROOM ? maq_recent_place(&s->self->recent, word->start, length, kind) : NULL;
  if (place && maq_recent_holds(place, word->start, length, kind)) {
    return give(s, 0, place->answer, place->answer_length, word->start, stop);
  }
  char term[MAQ_TERM_ROOM];
  size_t size = maq_index_term(word->start, length, &rules, term);
  if (place && size) {
    maq_recent_keep(place, word->start, length, kind, term, size);
  }
  return size ? give(s, 0, term, size, word->start, stop) : SQLITE_OK;
}

/* Gives a word of a query with its synonyms. */
static int give_query_word(const scan *s, const maq_search_word *word, const char *stop, bool is_prefix) {
  maq_terms terms;
  maq_query_terms(word->start, (size_t)(word->stop - word->start), s->self->stem, is_prefix, &terms);
  int code = SQLITE_OK;
  for (size_t i = 0; i < terms.count && code == SQLITE_OK; i++) {
    code = give(s, i ? FTS5_TOKEN_COLOCATED : 0, terms.items[i].text, terms.items[i].length, word->start, stop);
  }
  return code;
}

/* Gives a word that is held back; `is_last` of the text. */
static int give_held(const scan *s, const maq_search_word *word, const char *stop, bool is_last) {
  return s->is_query ? give_query_word(s, word, stop, is_last && s->is_prefix) : give_word(s, word, stop);
}

static int scan_text(const scan *s, const char *end) {
  enum { TURNS = 256 }; /* words, after which SQLite is asked for an interrupt */
  maq_search_word held, word;
  const char *stop = NULL; /* of the word that is held, with its ending; NULL for none */
  int code = SQLITE_OK;
  unsigned turn = 0;
  for (const char *at = s->text; code == SQLITE_OK && maq_next_word(s->text, at, end, &word); at = word.stop) {
    if (++turn % TURNS == 0 && maq_is_interrupted(s->self->db)) {
      return SQLITE_INTERRUPT;
    }
    bool behind_word = stop && word.start - stop <= 3; /* a hyphen or a dash */
    bool partly = s->is_query && s->is_prefix && word.stop == end;
    if (word.joined && maq_is_term_ending(behind_word ? &held : NULL, &word, s->script, partly)) {
      stop = behind_word ? word.stop : stop;
      continue;
    }
    code = stop ? give_held(s, &held, stop, false) : SQLITE_OK;
    held = word;
    stop = word.stop;
  }
  return code == SQLITE_OK && stop ? give_held(s, &held, stop, true) : code;
}

/* ---- what FTS5 calls -------------------------------------------------------------------------------------------- */

static int tokenize(Fts5Tokenizer *pointer, void *context, int flags, const char *text, int length, token_callback *callback) {
  bool is_query = (flags & FTS5_TOKENIZE_QUERY) != 0;
  if (!text || length <= 0) {
    return SQLITE_OK;
  }
  scan s = {
      .self = (tokenizer *)pointer,
      .text = text,
      .is_query = is_query,
      .is_prefix = (flags & FTS5_TOKENIZE_PREFIX) != 0,
      .script = is_query ? MAQ_SCRIPT_CYRILLIC : maq_term_script(text, (size_t)length),
      .context = context,
      .callback = callback,
  };
  return scan_text(&s, text + length);
}

/* The options come in pairs of name and value. */
static int create(void *db, const char **options, int count, Fts5Tokenizer **out) {
  bool stem = true;
  for (int i = 0; i < count; i += 2) {
    const char *value = i + 1 < count ? options[i + 1] : "";
    if (sqlite3_stricmp(options[i], "stem") != 0 || (strcmp(value, "0") != 0 && strcmp(value, "1") != 0)) {
      return SQLITE_ERROR;
    }
    stem = value[0] == '1';
  }
  tokenizer *self = sqlite3_malloc64(sizeof *self);
  if (!self) {
    return SQLITE_NOMEM;
  }
  memset(self, 0, sizeof *self);
  self->db = db;
  self->stem = stem;
  *out = (Fts5Tokenizer *)self;
  return SQLITE_OK;
}

static void destroy(Fts5Tokenizer *pointer) {
  sqlite3_free(pointer);
}

/* FTS5's interface, by the call that its manual gives; NULL, with SQLITE_OK, where it is not there. */
static int find_fts5(sqlite3 *db, fts5_api **api) {
  sqlite3_stmt *statement = NULL;
  *api = NULL;
  int code = sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, NULL);
  if (code != SQLITE_OK) {
    return code == SQLITE_ERROR ? SQLITE_OK : code; /* no such function */
  }
  code = sqlite3_bind_pointer(statement, 1, api, "fts5_api_ptr", NULL);
  if (code == SQLITE_OK) {
    sqlite3_step(statement);
  }
  int end = sqlite3_finalize(statement);
  return code == SQLITE_OK ? end : code;
}

int maq_tokenizer_register(sqlite3 *db) {
  fts5_api *api;
  int code = find_fts5(db, &api);
  if (code != SQLITE_OK || !api || api->iVersion < 2) {
    return code;
  }
  fts5_tokenizer methods = {.xCreate = create, .xDelete = destroy, .xTokenize = tokenize};
  return api->xCreateTokenizer(api, "maqala", db, &methods, NULL);
}
