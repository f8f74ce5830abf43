#!/bin/sh
# refresh.sh: refresh.sql in parts, for many articles: each part is a transaction of its own, so that nothing is lost when this
# is stopped, and the next run goes on from there.
#
# usage: sql/refresh.sh DATABASE [ARTICLES A PART]      (1000)
#        MAQALA=./maqala  SQLITE3=sqlite3               the extension, the shell
#
# Without MAQALA the extension is that of the project's root, that of the same installation, or the one that the dynamic linker finds.
set -eu

here=$(dirname "$0")
database=${1:?usage: refresh.sh DATABASE [ARTICLES A PART]}
part=${2:-1000}
case $part in '' | *[!0-9]* | 0*) echo "refresh.sh: articles a part must be a whole number, got '$part'" >&2; exit 2 ;; esac

extension=maqala
for place in "$here/../../lib" "$here/.." "$here/../build"; do
  for file in "$place"/maqala.so "$place"/maqala.dylib; do
    [ ! -f "$file" ] || extension=$place/maqala
  done
done

ask() {
  "${SQLITE3:-sqlite3}" -bail -cmd '.timeout 60000' -cmd '.load '"${MAQALA:-$extension}" "$database" "$@"
}

ask "INSERT INTO refresh_settings VALUES (1, $part, NULL) ON CONFLICT (only) DO UPDATE SET batch = excluded.batch, after = NULL;"
ended=0
while [ "$ended" = 0 ]; do
  ask <"$here/refresh.sql"
  ask "SELECT percent || ' %: ' || read_articles || ' articles read, ' || waiting_articles || ' left' FROM refresh_progress;"
  ended=$(ask "SELECT after IS NULL FROM refresh_settings;")
done
ask "DELETE FROM refresh_settings;"
