/* info.c: the extension about itself, and the mark by which PostgreSQL knows that it was built for it. */
#include <postgres.h>

#include <utils/builtins.h>
#include <utils/guc.h>

#include "calls.h"
#include "functions/info.h"
#include "session.h"

#if PG_VERSION_NUM < 150000
#error "maqala needs PostgreSQL 15 or newer"
#endif

PG_MODULE_MAGIC;

MAQ_SQL_FUNCTION(maqala_version);
MAQ_SQL_FUNCTION(maqala_info);

Datum maqala_version(PG_FUNCTION_ARGS) {
  (void)fcinfo;
  PG_RETURN_TEXT_P(cstring_to_text(MAQALA_VERSION));
}

Datum maqala_info(PG_FUNCTION_ARGS) {
  (void)fcinfo;
  maq_host host = maq_host_of(CurrentMemoryContext);
  maq_json json = maq_json_new(&host, SIZE_MAX);
  maq_json_raw(&json, "{");
  maq_info_write(&json, MAQALA_VERSION, NULL);
  maq_info_text(&json, "postgresql_headers", PG_VERSION);
  maq_info_text(&json, "postgresql", GetConfigOption("server_version", false, false));
  maq_json_raw(&json, "}");
  if (json.state != MAQ_JSON_GOES_WELL) {
    maq_session_fail("maqala_info");
  }
  PG_RETURN_TEXT_P(cstring_to_text_with_len(json.text, (int)json.length));
}
