#!/usr/bin/python3
"""sqlpkg.py: the description that the package manager sqlpkg reads: what it is, its functions, its file with a checksum.

usage: sqlpkg.py EXTENSION VERSION ARCHIVE PLATFORM

The names are those that loading the extension adds. Where RELEASES names no folder on the web, the archive lies beside the description.
"""
import hashlib
import json
import os
import sqlite3
import sys

extension, version, archive, platform = sys.argv[1:]
connection = sqlite3.connect(":memory:")
names = "SELECT name FROM pragma_function_list UNION SELECT name FROM pragma_module_list"
before = {name for name, in connection.execute(names)}
connection.enable_load_extension(True)
connection.load_extension(os.path.abspath(extension))
symbols = sorted(name for name, in connection.execute(names) if name not in before)

name = os.path.basename(archive)
with open(archive, "rb") as file:
    checksum = hashlib.sha256(file.read()).hexdigest()
description = {
    "owner": "maqala",
    "name": "maqala",
    "version": version,
    "homepage": os.environ.get("HOMEPAGE") or None,
    "authors": ["the maqala authors"],
    "license": "MIT",
    "description": "News articles as tables: reads Kazakh, Russian and English news.",
    "keywords": ["kazakh", "news", "nlp", "fts5", "tokenizer"],
    "symbols": symbols,
    "assets": {
        "path": os.environ.get("RELEASES") or ".",
        "files": {platform: name},
        "checksums": {name: f"sha256-{checksum}"},
    },
}
print(json.dumps({key: value for key, value in description.items() if value is not None}, indent=2))
