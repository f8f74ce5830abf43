#!/bin/sh
# npm.sh: two tarballs as npm installs them. `maqala` is the same for every machine and asks for the package of its machine as an optional
# dependency; that one holds the extension, and says by os, cpu and libc where it may be installed.
#
# usage: npm.sh STAGE VERSION MACHINE FOLDER     (MACHINE as node's process.arch)
set -eu
here=$(dirname "$0")
stage=$1 version=$2 machine=$3 folder=$4
binary=maqala-linux-$machine
rm -rf "$stage/npm" "$stage/$binary"
mkdir -p "$stage/npm" "$stage/$binary"

common=$(cat <<JSON
  "version": "$version",
  "license": "MIT",
  "author": "the maqala authors",${HOMEPAGE:+
  "homepage": "$HOMEPAGE",}
  "keywords": ["sqlite", "sqlite-extension", "kazakh", "news", "nlp", "named-entity-recognition", "fts5", "tokenizer"],
JSON
)
cat >"$stage/npm/package.json" <<JSON
{
  "name": "maqala",
$common
  "description": "News articles as tables: a SQLite extension that reads Kazakh, Russian and English news",
  "main": "index.js",
  "types": "index.d.ts",
  "exports": {
    ".": { "types": "./index.d.ts", "default": "./index.js" },
    "./sql/*": "./sql/*",
    "./package.json": "./package.json"
  },
  "engines": { "node": ">=16" },
  "optionalDependencies": { "$binary": "$version" }
}
JSON
cat >"$stage/$binary/package.json" <<JSON
{
  "name": "$binary",
$common
  "description": "The SQLite extension maqala for Linux on $machine; installed by the package maqala",
  "files": ["maqala.so", "NOTICE"],
  "os": ["linux"],
  "cpu": ["$machine"],
  "libc": ["glibc"]
}
JSON
printf '# %s\n\nThe SQLite extension maqala for Linux on %s. Install the package `maqala`, which asks for this one.\n' "$binary" "$machine" >"$stage/$binary/README.md"
cp "$stage/files/maqala.so" "$stage/$binary/"
cp "$here"/npm/* "$stage/npm/"
cp -R "$stage/files/sql" "$stage/npm/"
for each in npm "$binary"; do
  cp "$stage/files/LICENSE" "$stage/files/NOTICE" "$stage/$each/"
done
sh "$here/archive.sh" "$stage/npm" package "$folder/maqala-$version.tgz"
sh "$here/archive.sh" "$stage/$binary" package "$folder/$binary-$version.tgz"
