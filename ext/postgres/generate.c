/* generate.c: writes the script of the extension and its C functions, both from the specifications in ext/functions. It runs on
 * the host when the extension is built.
 *
 *     generate sql    maqala--VERSION.sql
 *     generate c      one C function for each function of the script
 *
 * An extractor becomes a function that returns a table and, with _json behind its name, one that returns the rows as JSON:
 * SQLite has one name for both, but PostgreSQL tells functions apart by their arguments only. A day may be passed as a text or
 * as a date.
 *
 * A function is STRICT where a NULL of any argument makes the answer NULL; one with a day is not, since a NULL day is one that
 * is not known.
 */
#include <stdio.h>

#include "functions/extractor.h"
#include "functions/function.h"
#include "functions/matches.h"

enum { ARTICLE_COST = 10000, WORD_COST = 20 /* in cpu_operator_cost */ };

static const maq_column extractor_arguments[] = {MAQ_TEXT("article"), MAQ_DAY("published"), {.name = NULL}};
static const maq_column match_arguments[] = {MAQ_TEXT("article"), MAQ_TEXT("pattern"), {.name = NULL}};

static const char *type_of(maq_cell_kind kind) {
  switch (kind) {
    case MAQ_CELL_INTEGER: return "integer";
    case MAQ_CELL_BITS: return "bigint";
    case MAQ_CELL_REAL: return "double precision";
    case MAQ_CELL_DAY: return "date";
    case MAQ_CELL_JSON: return "json";
    default: return "text";
  }
}

/* ---- the script -------------------------------------------------------------------------------------------------- */

/* A function as the script declares it. */
typedef struct declaration {
  const char *name, *suffix;
  const maq_column *arguments;
  int count;          /* of the arguments, from the first */
  bool with_date;     /* a day is passed as a date, not as a text */
  maq_cell_kind kind; /* of what it returns, unless it is a table */
  const maq_column *columns;
  unsigned rows;
} declaration;

static bool has_day(const declaration *d) {
  return d->arguments[d->count - 1].kind == MAQ_CELL_DAY;
}

static void write_declaration(const declaration *d) {
  printf("CREATE FUNCTION %s%s(", d->name, d->suffix);
  for (int i = 0; i < d->count; i++) {
    const maq_column *argument = &d->arguments[i];
    bool as_text = argument->kind == MAQ_CELL_DAY && !d->with_date;
    printf("%s%s %s", i ? ", " : "", argument->name, as_text ? "text" : type_of(argument->kind));
  }
  printf(") RETURNS ");
  for (int i = 0; d->columns && d->columns[i].name; i++) {
    printf("%s\"%s\" %s", i ? ", " : "TABLE (", d->columns[i].name, type_of(d->columns[i].kind));
  }
  printf("%s\n", d->columns ? ")" : type_of(d->kind));
  bool reads_article = strcmp(d->arguments[0].name, "article") == 0;
  printf("  AS 'MODULE_PATHNAME', 'maqala_%s%s%s' LANGUAGE C IMMUTABLE%s PARALLEL SAFE COST %d", d->name, d->suffix,
         d->with_date ? "_date" : "", has_day(d) ? "" : " STRICT", reads_article ? ARTICLE_COST : WORD_COST);
  if (d->columns) {
    printf(" ROWS %u", d->rows);
  }
  printf(";\n");
}

/* Once for each number of arguments, and for a day of each type. */
static void write_declarations(declaration d, int required) {
  for (d.count = required; d.count <= maq_count_columns(d.arguments); d.count++) {
    d.with_date = false;
    write_declaration(&d);
    if (has_day(&d)) {
      d.with_date = true;
      write_declaration(&d);
    }
  }
}

static void write_script(void) {
  enum { USUAL_MATCHES = 4 };
  puts("-- Made by ext/postgres/generate.c from ext/functions.");
  puts("\\echo Use \"CREATE EXTENSION maqala\" to load this file. \\quit");
  puts("DO $$ BEGIN\n"
       "  IF current_setting('server_encoding') <> 'UTF8' THEN\n"
       "    RAISE EXCEPTION 'maqala needs a database in the encoding UTF8, this one is in %', current_setting('server_encoding');\n"
       "  END IF;\n"
       "END $$;");
  for (int i = 0; maq_extractors[i]; i++) {
    const maq_extractor *e = maq_extractors[i];
    declaration rows = {
        .name = e->name, .suffix = "", .arguments = extractor_arguments, .columns = e->columns, .rows = e->usual_rows};
    declaration json = {.name = e->name, .suffix = "_json", .arguments = extractor_arguments, .kind = MAQ_CELL_JSON};
    write_declarations(rows, 1);
    write_declarations(json, 1);
  }
  declaration match = {
      .name = "match_pattern", .suffix = "", .arguments = match_arguments, .columns = maq_match_columns, .rows = USUAL_MATCHES};
  write_declarations(match, 2);
  for (int i = 0; maq_functions[i].name; i++) {
    const maq_function *f = &maq_functions[i];
    declaration value = {.name = f->name, .suffix = "", .arguments = f->arguments, .kind = f->returns};
    write_declarations(value, f->required);
  }
  puts("CREATE FUNCTION maqala_version() RETURNS text AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;");
  puts("CREATE FUNCTION maqala_info() RETURNS json AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;");
}

/* ---- the functions ----------------------------------------------------------------------------------------------- */

static void write_function(const char *name, const char *suffix, const char *body, int place, const char *type) {
  const char *date = strcmp(type, "MAQ_DAY_IS_DATE") == 0 ? "_date" : "";
  printf("MAQ_SQL_FUNCTION(maqala_%s%s%s);\n", name, suffix, date);
  printf("Datum maqala_%s%s%s(PG_FUNCTION_ARGS) {\n  return ", name, suffix, date);
  printf(body, place, type);
  printf(";\n}\n");
}

static bool takes_day(const maq_function *function) {
  return function->arguments[maq_count_columns(function->arguments) - 1].kind == MAQ_CELL_DAY;
}

static void write_functions(void) {
  static const char *const types[] = {"MAQ_DAY_IS_TEXT", "MAQ_DAY_IS_DATE"};
  puts("/* Made by ext/postgres/generate.c from ext/functions. */\n#include \"calls.h\"");
  for (int t = 0; t < 2; t++) {
    for (int i = 0; maq_extractors[i]; i++) {
      write_function(maq_extractors[i]->name, "", "maq_call_rows(fcinfo, maq_extractors[%d], %s)", i, types[t]);
      write_function(maq_extractors[i]->name, "_json", "maq_call_json(fcinfo, maq_extractors[%d], %s)", i, types[t]);
    }
    for (int i = 0; maq_functions[i].name; i++) {
      if (t == 0 || takes_day(&maq_functions[i])) {
        write_function(maq_functions[i].name, "", "maq_call_value(fcinfo, &maq_functions[%d], %s)", i, types[t]);
      }
    }
  }
}

int main(int argc, char **argv) {
  if (argc == 2 && strcmp(argv[1], "sql") == 0) {
    write_script();
  } else if (argc == 2 && strcmp(argv[1], "c") == 0) {
    write_functions();
  } else {
    fprintf(stderr, "usage: generate sql|c\n");
    return 1;
  }
  return ferror(stdout) || fflush(stdout) ? 1 : 0;
}
