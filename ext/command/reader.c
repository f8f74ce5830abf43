/* reader.c: see reader.h. Lines are read and facts are written by statements, so that both are what SQLite makes of them. */
#include "command/reader.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct maq_reader {
  const maq_reader_options *options;
  sqlite3 *db;
  sqlite3_stmt *parse; /* of a JSON object: is it one with a body; id as JSON, text, published */
  sqlite3_stmt *facts[MAQ_EXTRACTORS];
  maq_text id, body; /* of a line of tab-separated cells */
};

/* An article as the statements take it: the id as JSON. */
typedef struct article {
  const char *id, *text, *published;
  int id_length, text_length, published_length;
} article;

/* ---- growing text ------------------------------------------------------------------------------------------------ */

bool maq_text_add(maq_text *text, const char *bytes, size_t length) {
  if (text->length + length > text->room) {
    size_t room = text->room ? text->room * 2 : 4096;
    while (room < text->length + length) {
      room *= 2;
    }
    char *grown = realloc(text->text, room);
    if (!grown) {
      return false;
    }
    text->text = grown;
    text->room = room;
  }
  if (length) {
    memcpy(text->text + text->length, bytes, length);
    text->length += length;
  }
  return true;
}

void maq_text_free(maq_text *text) {
  free(text->text);
  *text = (maq_text){NULL, 0, 0};
}

static bool add_string(maq_text *text, const char *string) {
  return maq_text_add(text, string, strlen(string));
}

/* ---- opening ----------------------------------------------------------------------------------------------------- */

const char *maq_table_name(const maq_extractor *extractor) {
  return extractor->name + strlen("extract_");
}

/* The extractor of the table of that name; NULL where there is none. */
static const maq_extractor *find_table(const char *name, size_t length) {
  for (size_t i = 0; i < MAQ_EXTRACTORS; i++) {
    const char *known = maq_table_name(maq_extractors[i]);
    if (strlen(known) == length && memcmp(known, name, length) == 0) {
      return maq_extractors[i];
    }
  }
  return NULL;
}

static bool is_chosen(const maq_reader_options *options, const maq_extractor *table) {
  for (size_t i = 0; i < options->table_count; i++) {
    if (options->tables[i] == table) {
      return true;
    }
  }
  return false;
}

bool maq_reader_choose(maq_reader_options *options, const char *names) {
  for (const char *at = names;; at++) {
    size_t length = strcspn(at, ",");
    const maq_extractor *table = find_table(at, length);
    if (!table) {
      return false;
    }
    if (!is_chosen(options, table)) {
      options->tables[options->table_count++] = table;
    }
    at += length;
    if (!*at) {
      return true;
    }
  }
}

maq_reader *maq_reader_open(const maq_reader_options *options) {
  static const char parse[] =
      "SELECT json_type(?1, '$.body') = 'text', CASE WHEN json_type(?1, '$.id') IN ('text', 'integer', 'real') THEN "
      "json_quote(json_extract(?1, '$.id')) ELSE ?2 END, "
      "coalesce(json_extract(?1, '$.title') || char(10), '') || json_extract(?1, '$.body'), json_extract(?1, '$.published') "
      "WHERE json_valid(?1) AND json_type(?1) = 'object'";
  maq_reader *reader = calloc(1, sizeof *reader);
  if (!reader) {
    return NULL;
  }
  reader->options = options;
  bool worked = sqlite3_open(":memory:", &reader->db) == SQLITE_OK &&
                sqlite3_prepare_v2(reader->db, parse, -1, &reader->parse, NULL) == SQLITE_OK;
  for (size_t i = 0; i < options->table_count && worked; i++) {
    const maq_extractor *table = options->tables[i];
    char *sql =
        sqlite3_mprintf("SELECT '{\"article\":' || ?1 || ',\"table\":\"%s\",' || substr(value, 2) FROM json_each(%s(?2, ?3))",
                        maq_table_name(table), table->name);
    worked = sql && sqlite3_prepare_v2(reader->db, sql, -1, &reader->facts[i], NULL) == SQLITE_OK;
    sqlite3_free(sql);
  }
  if (!worked) {
    fprintf(stderr, "maqala: %s\n", sqlite3_errmsg(reader->db));
    maq_reader_close(reader);
    return NULL;
  }
  return reader;
}

void maq_reader_close(maq_reader *reader) {
  if (reader) {
    sqlite3_finalize(reader->parse);
    for (size_t i = 0; i < MAQ_EXTRACTORS; i++) {
      sqlite3_finalize(reader->facts[i]);
    }
    sqlite3_close(reader->db);
    maq_text_free(&reader->id);
    maq_text_free(&reader->body);
    free(reader);
  }
}

/* ---- one line ---------------------------------------------------------------------------------------------------- */

static maq_line_state complain(maq_text *complaints, unsigned long line, const char *what) {
  char number[64];
  snprintf(number, sizeof number, "maqala: line %lu: ", line);
  bool worked = add_string(complaints, number) && add_string(complaints, what) && add_string(complaints, "\n");
  return worked ? MAQ_LINE_SKIPPED : MAQ_LINE_FAILED;
}

static maq_line_state write_facts(maq_reader *reader, const article *a, unsigned long line, maq_text *facts, maq_text *complaints) {
  size_t before = facts->length;
  for (size_t i = 0; i < reader->options->table_count; i++) {
    sqlite3_stmt *rows = reader->facts[i];
    sqlite3_bind_text(rows, 1, a->id, a->id_length, SQLITE_STATIC);
    sqlite3_bind_text(rows, 2, a->text, a->text_length, SQLITE_STATIC);
    sqlite3_bind_text(rows, 3, a->published, a->published_length, SQLITE_STATIC);
    int code;
    bool kept = true;
    while (kept && (code = sqlite3_step(rows)) == SQLITE_ROW) {
      kept = maq_text_add(facts, (const char *)sqlite3_column_text(rows, 0), (size_t)sqlite3_column_bytes(rows, 0)) &&
             maq_text_add(facts, "\n", 1);
    }
    sqlite3_reset(rows);
    if (!kept || code == SQLITE_NOMEM) {
      return MAQ_LINE_FAILED;
    }
    if (code != SQLITE_DONE) {
      facts->length = before;
      return complain(complaints, line, sqlite3_errmsg(reader->db));
    }
  }
  return MAQ_LINE_READ;
}

static maq_line_state read_json(maq_reader *reader, const char *line, size_t length, unsigned long number, maq_text *facts,
                                maq_text *complaints) {
  char own[32];
  snprintf(own, sizeof own, "%lu", number);
  sqlite3_bind_text64(reader->parse, 1, line, length, SQLITE_STATIC, SQLITE_UTF8);
  sqlite3_bind_text(reader->parse, 2, own, -1, SQLITE_STATIC);
  int code = sqlite3_step(reader->parse);
  maq_line_state result;
  if (code == SQLITE_ROW && sqlite3_column_int(reader->parse, 0)) {
    article a = {
        .id = (const char *)sqlite3_column_text(reader->parse, 1),
        .text = (const char *)sqlite3_column_text(reader->parse, 2),
        .published = (const char *)sqlite3_column_text(reader->parse, 3),
        .id_length = sqlite3_column_bytes(reader->parse, 1),
        .text_length = sqlite3_column_bytes(reader->parse, 2),
        .published_length = sqlite3_column_bytes(reader->parse, 3),
    };
    result = write_facts(reader, &a, number, facts, complaints);
  } else if (code == SQLITE_ROW || code == SQLITE_DONE) {
    result = complain(complaints, number, code == SQLITE_ROW ? "the object has no body that is a string" : "no JSON object");
  } else {
    result = code == SQLITE_NOMEM ? MAQ_LINE_FAILED : complain(complaints, number, sqlite3_errmsg(reader->db));
  }
  sqlite3_reset(reader->parse);
  return result;
}

/* The cell without its escapes. */
static bool unescape(maq_text *out, const char *at, const char *end) {
  bool kept = true;
  out->length = 0;
  for (; at < end && kept; at++) {
    char byte = *at;
    if (byte == '\\' && at + 1 < end) {
      at++;
      byte = (char)(*at == 't' ? '\t' : *at == 'n' ? '\n' : *at == 'r' ? '\r' : *at);
    }
    kept = maq_text_add(out, &byte, 1);
  }
  return kept;
}

/* The id as JSON: a number stays one. */
static bool quote_id(maq_text *out, const char *id, size_t length) {
  size_t digits = 0;
  while (digits < length && id[digits] >= '0' && id[digits] <= '9') {
    digits++;
  }
  out->length = 0;
  if (length && digits == length && length < 19 && (id[0] != '0' || length == 1)) {
    return maq_text_add(out, id, length);
  }
  bool kept = maq_text_add(out, "\"", 1);
  for (size_t i = 0; i < length && kept; i++) {
    unsigned char byte = (unsigned char)id[i];
    char escaped[8];
    int size = byte < 0x20                   ? snprintf(escaped, sizeof escaped, "\\u%04x", byte)
               : byte == '"' || byte == '\\' ? snprintf(escaped, sizeof escaped, "\\%c", byte)
                                             : 0;
    kept = size ? maq_text_add(out, escaped, (size_t)size) : maq_text_add(out, id + i, 1);
  }
  return kept && maq_text_add(out, "\"", 1);
}

static maq_line_state read_tsv(maq_reader *reader, const char *line, size_t length, unsigned long number, maq_text *facts,
                               maq_text *complaints) {
  const char *end = line + length, *body = memchr(line, '\t', length), *published;
  if (!body) {
    return complain(complaints, number, "no tab between id and body");
  }
  body++;
  published = memchr(body, '\t', (size_t)(end - body));
  const char *stop = published ? published : end;
  published = published ? published + 1 : NULL;
  if (!quote_id(&reader->id, line, (size_t)(body - 1 - line)) || !unescape(&reader->body, body, stop)) {
    return MAQ_LINE_FAILED;
  }
  article a = {
      .id = reader->id.text,
      .text = reader->body.length ? reader->body.text : "",
      .published = published && published < end ? published : NULL,
      .id_length = (int)reader->id.length,
      .text_length = (int)reader->body.length,
      .published_length = published ? (int)(end - published) : 0,
  };
  return write_facts(reader, &a, number, facts, complaints);
}

maq_line_state maq_reader_read(maq_reader *reader, const char *line, size_t length, unsigned long number, maq_text *facts,
                               maq_text *complaints) {
  length -= length && line[length - 1] == '\r';
  if (!length) {
    return MAQ_LINE_READ;
  }
  if (length > 1000000000) {
    return complain(complaints, number, "longer than a thousand million bytes");
  }
  return reader->options->tsv ? read_tsv(reader, line, length, number, facts, complaints)
                              : read_json(reader, line, length, number, facts, complaints);
}
