#!/usr/bin/python3
"""The figures of articles in files, with Python's sqlite3.

usage: figures.py EXTENSION FILE...
Prints one line a figure: the file, the mention, its value with unit, the sentence; separated by tabs.
"""
import os
import sqlite3
import sys

database = sqlite3.connect(":memory:")
database.enable_load_extension(True)
database.load_extension(sys.argv[1])
database.enable_load_extension(False)
query = """
    SELECT a.mention, a.comparator, a.value, a.unit, s.text
    FROM extract_amounts(:article) AS a
    JOIN extract_sentences(:article) AS s ON s.sentence = a.sentence
    WHERE a.value IS NOT NULL"""
for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as file:
        article = file.read()
    for mention, comparator, value, unit, sentence in database.execute(query, {"article": article}):
        print(os.path.basename(path), mention, f"{comparator or ''} {value:.15g} {unit or ''}".strip(), sentence, sep="\t")
