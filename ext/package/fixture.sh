#!/bin/sh
# fixture.sh: a database of tests/fixtures that says it was written by the version that goes out was written by what goes out: made anew by the
# build it holds the same. Those of versions that are out already are not looked at; nothing may change them.
#
# usage: fixture.sh VERSION BUILD      from the project's root; status 1 where one is another
set -eu
version=$1 build=$2
sqlite=${SQLITE3:-sqlite3}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# All but which SQLite wrote it.
rows() {
  "$sqlite" -batch -init /dev/null "$1" "UPDATE made SET info = json_remove(info, '$.sqlite', '$.sqlite_headers');" .dump
}

status=0
for fixture in tests/fixtures/*.db; do
  name=$(basename "$fixture" .db)
  cp "$fixture" "$folder/committed.db"
  [ "$("$sqlite" -batch -init /dev/null "$folder/committed.db" "SELECT json_extract(info, '$.version') FROM made;")" = "$version" ] || continue
  mkdir "$folder/$name"
  MAQALA_BUILD=$build sh tests/fixtures/make.sh "$name" "$folder/$name" >/dev/null
  rows "$folder/committed.db" >"$folder/committed"
  rows "$folder/$name/$name.db" >"$folder/made"
  if ! cmp -s "$folder/committed" "$folder/made"; then
    echo "$fixture is not what $version writes: rm $fixture; sh tests/fixtures/make.sh $name" >&2
    status=1
  fi
done
exit $status
