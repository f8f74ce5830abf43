#!/bin/sh
# sources.sh: the sources of SQLite and utf8proc, as Debian has them, for builds that cannot take the libraries of this machine.
#
# usage: sources.sh FOLDER     (puts there sqlite3.c sqlite3.h sqlite3ext.h shell.c utf8proc.c utf8proc.h utf8proc_data.c)
#
# They are fetched by apt-get into a state of its own, so that the machine's lists of packages stay as they are. SQLite's files are made by
# its own configure and make, which want tclsh (Debian: tcl).
set -eu
folder=${1:?usage: sources.sh FOLDER}
mkdir -p "$folder/fetched/lists/partial"
cd "$folder/fetched"
command -v tclsh >/dev/null || { echo "sources.sh: needs tclsh; apt-get install tcl" >&2; exit 1; }
apt-cache madison libsqlite3-dev libutf8proc-dev | awk -F '|' '{ split($3, at, " "); split(at[2], suite, "/"); print "deb-src", at[1], suite[1], suite[2] }' |
  sort -u >sources.list
own="-qq -o APT::Sandbox::User=root -o Dir::Etc::SourceList=$PWD/sources.list -o Dir::Etc::SourceParts=/dev/null -o Dir::State::Lists=$PWD/lists -o Dir::Cache=$PWD"
apt-get $own update
apt-get $own source --download-only sqlite3 utf8proc
for archive in sqlite3_*.orig.tar.* utf8proc_*.orig.tar.*; do
  name=${archive%%_*}
  rm -rf "$name"
  mkdir "$name"
  tar xf "$archive" -C "$name" --strip-components=1
done
(cd sqlite3 && ./configure --disable-tcl && make sqlite3.c shell.c) >sqlite3.log 2>&1 || { tail -n 20 sqlite3.log >&2; exit 1; }
cd ..
cp fetched/sqlite3/sqlite3.c fetched/sqlite3/sqlite3.h fetched/sqlite3/sqlite3ext.h fetched/sqlite3/shell.c .
cp fetched/utf8proc/utf8proc.c fetched/utf8proc/utf8proc.h fetched/utf8proc/utf8proc_data.c .
rm -rf fetched
