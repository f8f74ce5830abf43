#!/bin/sh
# demo.sh: the example articles into a database, taken apart, a short report printed, a page written.
#
# usage: demo.sh BUILD       from the project's root; BUILD is the folder with the extension (`make demo` passes it)
# Leaves BUILD/demo.db, to be opened with `sqlite3 BUILD/demo.db`, and BUILD/report.html, for a browser.
set -e
build=${1:-build}
shell=${SQLITE3:-sqlite3}
rm -f "$build/demo.db"

sql() {
  "$shell" -batch -bail -init /dev/null "$build/demo.db"
}

sql <<END
.load '$build/maqala'
.read sql/schema.sql
.read sql/views.sql
.read examples/load.sql
.read sql/refresh.sql
END
sql < examples/report.sql
sql < examples/page.sql > "$build/report.html"
echo
echo "$build/demo.db holds all of it: sqlite3 $build/demo.db, then for instance .read sql/reports/people.sql"
echo "$build/report.html shows it in a browser"
