#!/bin/sh
# release.sh: the packages of the last commit, each loaded and asked before it counts, with their checksums. It tags and uploads nothing.
#
# usage: release.sh VERSION FOLDER      from the project's root; FOLDER is emptied first
set -eu
version=$1 folder=$2
refuse() { echo "release: $*" >&2; exit 1; }

[ -z "$(git status --porcelain)" ] || refuse "the tree holds changes that are not committed"
grep -qE "^## \[$version\] - [0-9]{4}-[0-9]{2}-[0-9]{2}$" CHANGELOG.md || refuse "CHANGELOG.md has no entry '## [$version] - DAY'"
commit=$(git rev-parse HEAD)
tagged=$(git rev-parse -q --verify "refs/tags/v$version^{commit}") || tagged=$commit
[ "$tagged" = "$commit" ] || refuse "v$version is tagged already, and is another commit"

rm -rf "$folder"
mkdir -p "$folder/source"
folder=$(cd "$folder" && pwd)
git archive "$commit" | tar -x -C "$folder/source"
# Of what was said to make only the compiler and the like hold here, which stand in the environment: the commit is built as it is.
unset MAKEFLAGS MAKELEVEL MFLAGS
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct "$commit")
export SOURCE_DATE_EPOCH
(cd "$folder/source" && make -s -j2 BUILD=build packages >"$folder/log" 2>&1) || { tail -n 20 "$folder/log"; refuse "it does not build"; }
(cd "$folder/source" && sh ext/package/fixture.sh "$version" build) || refuse "a database of tests/fixtures tells of this version and is of another"
mv "$folder"/source/build/packages/*maqala* "$folder/source/build/packages/sqlpkg.json" "$folder/"

(cd "$folder/source" && MAQALA_PACKAGES=$folder MAQALA_BUILD=build MAQALA_RELEASE=yes prove tests/check/packages.t) ||
  refuse "the packages are in $folder, but not all of them work"
rm -rf "$folder/source" "$folder/log"
(cd "$folder" && sha256sum -- *maqala* sqlpkg.json >SHA256SUMS && cat SHA256SUMS)
echo
echo "maqala $version is in $folder. To tag it: git tag -a v$version -m 'maqala $version' $commit"
