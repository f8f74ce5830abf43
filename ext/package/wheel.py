#!/usr/bin/python3
"""wheel.py: a wheel for Python, made with zipfile alone: the module maqala, the extension and the SQL files in it.

usage: wheel.py STAGE VERSION PLATFORM FOLDER     (PLATFORM as in a wheel's tag: manylinux_2_17_x86_64)

The same bytes each time: entries are sorted, their time is SOURCE_DATE_EPOCH, their modes are fixed.
"""
import base64
import hashlib
import os
import sys
import time
import zipfile

stage, version, platform, folder = sys.argv[1:]
here = os.path.dirname(os.path.abspath(__file__))
files = os.path.join(stage, "files")
information = f"maqala-{version}.dist-info"


def read(*parts):
    with open(os.path.join(*parts), "rb") as file:
        return file.read()


homepage = os.environ.get("HOMEPAGE")
metadata = f"""Metadata-Version: 2.1
Name: maqala
Version: {version}
Summary: News articles as tables: a SQLite extension that reads Kazakh, Russian and English news
License: MIT
Author: the maqala authors
{f"Home-page: {homepage}{chr(10)}" if homepage else ""}Keywords: sqlite,sqlite-extension,kazakh,news,nlp
Classifier: License :: OSI Approved :: MIT License
Classifier: Operating System :: POSIX :: Linux
Classifier: Topic :: Text Processing :: Linguistic
Requires-Python: >=3.7
License-File: LICENSE
License-File: NOTICE
Description-Content-Type: text/markdown

"""
entries = {
    "maqala/__init__.py": read(here, "python/__init__.py").replace(b"@VERSION@", version.encode()),
    "maqala/maqala.so": read(files, "maqala.so"),
    f"{information}/LICENSE": read(files, "LICENSE"),
    f"{information}/NOTICE": read(files, "NOTICE"),
    f"{information}/METADATA": metadata.encode() + read(here, "python/README.md"),
    f"{information}/WHEEL": f"Wheel-Version: 1.0\nGenerator: maqala {version}\nRoot-Is-Purelib: false\nTag: py3-none-{platform}\n".encode(),
}
for path, _, names in os.walk(os.path.join(files, "sql")):
    for name in names:
        entries["maqala/" + os.path.relpath(os.path.join(path, name), files)] = read(path, name)

record = "".join(
    f"{name},sha256={base64.urlsafe_b64encode(hashlib.sha256(entries[name]).digest()).rstrip(b'=').decode()},{len(entries[name])}\n" for name in sorted(entries))
day = time.gmtime(int(os.environ["SOURCE_DATE_EPOCH"]))[:6]
path = os.path.join(folder, f"maqala-{version}-py3-none-{platform}.whl")
with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as wheel:
    # The folder of information comes last, as the format asks.
    for name in sorted(entries, key=lambda entry: (entry.startswith(information), entry)) + [f"{information}/RECORD"]:
        entry = zipfile.ZipInfo(name, day)
        entry.external_attr = (0o100755 if name.endswith((".so", ".sh")) else 0o100644) << 16
        entry.create_system = 3  # modes as on Unix
        entry.compress_type = zipfile.ZIP_DEFLATED
        wheel.writestr(entry, entries[name] if name in entries else record + f"{information}/RECORD,,\n")
print(path)
