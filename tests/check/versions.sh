#!/bin/sh
# versions.sh: the SQL tests with other versions of SQLite, from the amalgamations that npm's better-sqlite3 carries.
#
# usage: versions.sh FOLDER [VERSION...]     (of better-sqlite3; FOLDER keeps what is fetched and built)
#
# The installed shell runs the tests, with a library of that version loaded before its own; so that it lets itself be deceived, the library
# is built with the shell's source id.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
folder=${1:?usage: versions.sh FOLDER [VERSION...]}
shift
[ $# -gt 0 ] || set -- 7.0.0 7.1.0 7.4.0 7.6.0 8.7.0 9.6.0 11.5.0 12.4.1
mkdir -p "$folder"
cd "$folder"
source_id=$(sqlite3 :memory: 'SELECT sqlite_source_id()')
status=0
for version; do
  if [ ! -e "lib-$version.so" ]; then
    npm pack "better-sqlite3@$version" --silent >/dev/null
    mkdir -p "$version"
    tar xzf "better-sqlite3-$version.tgz" -C "$version"
    [ ! -e "$version/package/deps/sqlite3.tar.gz" ] || tar xzf "$version/package/deps/sqlite3.tar.gz" -C "$version/package/deps"
    source=$(find "$version" -name sqlite3.c | head -n 1)
    sed -i "s|^#define SQLITE_SOURCE_ID .*|#define SQLITE_SOURCE_ID \"$source_id\"|" "$source"
    ${CC:-cc} -O1 -w -shared -fPIC -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_JSON1 -DSQLITE_ENABLE_COLUMN_METADATA -DSQLITE_ENABLE_RTREE \
      -DSQLITE_ENABLE_DBSTAT_VTAB -DSQLITE_ENABLE_STMTVTAB -DSQLITE_ENABLE_UNLOCK_NOTIFY -DSQLITE_ENABLE_SESSION -DSQLITE_ENABLE_PREUPDATE_HOOK \
      -DSQLITE_ENABLE_MATH_FUNCTIONS -DSQLITE_INTROSPECTION_PRAGMAS ${SQLITE_OPTIONS:-} "$source" -o "lib-$version.so" -lm -ldl -lpthread
  fi
  printf '#!/bin/sh\nLD_PRELOAD=%s/lib-%s.so exec sqlite3 "$@"\n' "$PWD" "$version" >"sqlite3-$version"
  chmod +x "sqlite3-$version"
  name=$("./sqlite3-$version" :memory: 'SELECT sqlite_version()')
  if SQLITE3="$PWD/sqlite3-$version" MAQALA_BUILD="${MAQALA_BUILD:-$here/build}" prove -Q "$here/tests/run_sql.t" >"log-$version" 2>&1; then
    echo "ok   SQLite $name: $(grep -o 'Tests=[0-9]*' "log-$version")"
  else
    echo "FAIL SQLite $name: $(grep -c 'Failed test ' "log-$version") of $(grep -o 'Tests=[0-9]*' "log-$version")"
    status=1
  fi
done
exit $status
