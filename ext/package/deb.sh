#!/bin/sh
# deb.sh: a package for Debian and Ubuntu, without debhelper: what `make install` puts down but for what programs are built with, in Debian's
# places, with documents and the control file.
#
# usage: deb.sh STAGE BUILD VERSION MULTIARCH FOLDER     (MULTIARCH: x86_64-linux-gnu)
#
# The extension lies where the dynamic linker looks, so that `.load maqala` finds it from anywhere.
set -eu
umask 022
here=$(dirname "$0")
stage=$1 build=$2 version=$3 multiarch=$4 folder=$5
root=$stage/deb
architecture=$(dpkg --print-architecture)
day=$(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")
rm -rf "$root" "$stage/shlibdeps"
install -d "$root/DEBIAN" "$root/usr/bin" "$root/usr/lib/$multiarch" "$root/usr/share/man/man1" "$root/usr/share/man/man7" \
  "$root/usr/share/doc/maqala" "$root/usr/share/lintian/overrides" "$stage/shlibdeps/debian"

install -m 644 "$stage/files/maqala.so" "$root/usr/lib/$multiarch/"
install -m 755 "$stage/files/bin/maqala" "$root/usr/bin/"
cp -R "$stage/files/sql" "$root/usr/share/maqala"
for section in 1 7; do
  gzip -n9 <"$build/maqala.$section" >"$root/usr/share/man/man$section/maqala.$section.gz"
done

# ---- documents -------------------------------------------------------------------------------------------------------

documents=$root/usr/share/doc/maqala
install -m 644 README.md "$documents/"
gzip -n9 <CHANGELOG.md >"$documents/NEWS.md.gz"
printf 'maqala (%s) stable; urgency=medium\n\n  * As NEWS.md.gz tells.\n\n -- %s  %s\n' "$version" "$MAINTAINER" "$day" |
  gzip -n9 >"$documents/changelog.gz"
{
  printf 'maqala\n\n'
  cat LICENSE
  printf '\n'
  cat "$here/NOTICE"
} >"$documents/copyright"
install -m 644 "$here/lintian-overrides" "$root/usr/share/lintian/overrides/maqala"

# ---- control ---------------------------------------------------------------------------------------------------------

# What the libraries must be is asked of Debian's own tool, which wants to see a source package. It looks at what is called; that
# maqala asks for SQLite 3.31 it can't see.
printf 'Source: maqala\n\nPackage: maqala\nArchitecture: any\n' >"$stage/shlibdeps/debian/control"
needed=$(cd "$stage/shlibdeps" && dpkg-shlibdeps -O --ignore-missing-info "../deb/usr/bin/maqala" "../deb/usr/lib/$multiarch/maqala.so" 2>/dev/null |
  sed -n 's/libsqlite3-0 (>= 3\.[0-2][0-9.]*)/libsqlite3-0 (>= 3.31)/; s/^shlibs:Depends=//p')
[ -n "$needed" ] || { echo "deb.sh: dpkg-shlibdeps found no libraries" >&2; exit 1; }
(cd "$root" && find usr -type f | LC_ALL=C sort | xargs md5sum) >"$root/DEBIAN/md5sums"
size=$(find "$root/usr" -type f -printf '%s\n' | awk '{ kib += int(($1 + 1023) / 1024) } END { print kib }')
cat >"$root/DEBIAN/control" <<CONTROL
Package: maqala
Version: $version
Architecture: $architecture
Maintainer: $MAINTAINER
Installed-Size: $size
Depends: $needed
Recommends: sqlite3
Section: database
Priority: optional${HOMEPAGE:+
Homepage: $HOMEPAGE}
Description: news articles as tables of SQLite
 A loadable extension of SQLite that reads news articles and answers in rows:
 who and what is named, who met whom, who said what, what was agreed, which
 figures for which year and of which country. Kazakh first, Russian and English
 beside it. It brings a tokenizer for FTS5 that finds every form of a Kazakh
 word, SQL files for tables that last, views and reports, and a command that
 does the same without a database.
CONTROL
find "$root" -type d -exec chmod 755 {} +
# On one thread, since xz cuts its blocks by the number of threads.
DPKG_DEB_THREADS_MAX=1 dpkg-deb --root-owner-group -Zxz --build "$root" "$folder/maqala_${version}_$architecture.deb" >/dev/null
