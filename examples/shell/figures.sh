#!/bin/sh
# figures.sh: the figures of articles in files, with the sqlite3 shell.
#
# usage: figures.sh EXTENSION FILE…
# Prints one line a figure: the file, the mention, its value with unit, the sentence; separated by tabs.
extension=$1
shift
for file; do
  ${SQLITE3:-sqlite3} -batch -init /dev/null -separator '	' :memory: <<END
.load '$extension'
SELECT replace('$file', rtrim('$file', replace('$file', '/', '')), ''), a.mention,
       coalesce(a.comparator || ' ', '') || printf('%.15g', a.value) || coalesce(' ' || a.unit, ''), s.text
FROM (SELECT CAST(readfile('$file') AS TEXT) AS text) AS article,
     extract_amounts(article.text) AS a
     JOIN extract_sentences(article.text) AS s ON s.sentence = a.sentence
WHERE a.value IS NOT NULL;
END
done
