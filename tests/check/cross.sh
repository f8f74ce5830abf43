#!/bin/sh
# cross.sh: the one file built for other machines and run there under qemu: what it finds in the example articles is equal, byte for byte.
#
# usage: cross.sh FOLDER SQLITE3.C [MACHINE...]     (s390x: big-endian; arm64)
#
# FOLDER keeps what is built; in FOLDER/MACHINE lies Debian's libutf8proc-dev of that machine, unpacked (apt-get download, dpkg -x). Debian:
# gcc-s390x-linux-gnu gcc-aarch64-linux-gnu qemu-user-static.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
folder=${1:?usage: cross.sh FOLDER SQLITE3.C [MACHINE...]}
sqlite=${2:?usage: cross.sh FOLDER SQLITE3.C [MACHINE...]}
shift 2
[ $# -gt 0 ] || set -- s390x arm64
amalgamation=${MAQALA_BUILD:-$here/build}/amalgamation
cat >"$folder/facts.c" <<'END'
#include <stdio.h>
#include <stdlib.h>
#include "maqala.h"
int main(int argc, char **argv) {
  static const char *const queries[] = {"extract_entities", "extract_people", "extract_amounts", "extract_dates", "extract_quotes", "extract_sources",
    "extract_events", "extract_agreements", "extract_relations", "extract_topics", "extract_keywords", "extract_tokens", "article_fingerprint", "article_hash"};
  sqlite3 *db;
  sqlite3_auto_extension((void (*)(void))sqlite3_maqala_init);
  sqlite3_open(":memory:", &db);
  for (int i = 1; i < argc; i++) {
    static char text[1 << 16];
    FILE *file = fopen(argv[i], "rb");
    size_t length = file ? fread(text, 1, sizeof text, file) : 0;
    fclose(file);
    for (size_t k = 0; k < sizeof queries / sizeof *queries; k++) {
      sqlite3_stmt *rows;
      char *sql = sqlite3_mprintf("SELECT %s(?1)", queries[k]);
      if (sqlite3_prepare_v2(db, sql, -1, &rows, 0) || sqlite3_bind_text(rows, 1, text, (int)length, SQLITE_STATIC) || sqlite3_step(rows) != SQLITE_ROW) {
        fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(db));
        return 1;
      }
      puts((const char *)sqlite3_column_text(rows, 0));
      sqlite3_finalize(rows);
      sqlite3_free(sql);
    }
  }
  return sqlite3_close(db);
}
END
options="-std=c11 -w -O1 -DSQLITE_CORE -DSQLITE_ENABLE_FTS5 -DSQLITE_THREADSAFE=0 -DSQLITE_OMIT_LOAD_EXTENSION -D_DEFAULT_SOURCE"
cc $options -I"$amalgamation" -I"$(dirname "$sqlite")" "$folder/facts.c" "$amalgamation/maqala.c" "$sqlite" -o "$folder/facts-here" -lutf8proc -lm
"$folder/facts-here" "$here"/examples/articles/*.txt >"$folder/facts-here.txt"
status=0
for machine; do
  case $machine in
    s390x) compiler=s390x-linux-gnu-gcc qemu=qemu-s390x-static ;;
    arm64) compiler=aarch64-linux-gnu-gcc qemu=qemu-aarch64-static ;;
    *) echo "cross.sh: unknown machine '$machine'" >&2; exit 2 ;;
  esac
  library=$(find "$folder/$machine" -name libutf8proc.a)
  $compiler $options -static -I"$amalgamation" -I"$(dirname "$sqlite")" -I"$(find "$folder/$machine" -name include)" "$folder/facts.c" "$amalgamation/maqala.c" \
    "$sqlite" "$library" -o "$folder/facts-$machine" -lm
  $qemu "$folder/facts-$machine" "$here"/examples/articles/*.txt >"$folder/facts-$machine.txt"
  if cmp "$folder/facts-here.txt" "$folder/facts-$machine.txt"; then
    echo "ok   $machine: $(wc -c <"$folder/facts-$machine.txt") bytes of facts are equal"
  else
    echo "FAIL $machine"
    status=1
  fi
done
exit $status
