#!/usr/bin/tclsh
# figures.tcl: the figures of articles in files, with Tcl's sqlite3.
#
# usage: figures.tcl EXTENSION FILE…
# Prints one line a figure: the file, the mention, its value with unit, the sentence; separated by tabs.
package require sqlite3
fconfigure stdout -encoding utf-8
set paths [lassign $argv extension]
sqlite3 database :memory:
database enable_load_extension 1
database eval {SELECT load_extension($extension)}
foreach path $paths {
    set file [open $path]
    fconfigure $file -encoding utf-8
    set article [read $file]
    close $file
    database eval {
        SELECT a.mention, trim(coalesce(a.comparator, '') || ' ' || printf('%!.15g', a.value) || ' ' || coalesce(a.unit, '')) AS figure, s.text
        FROM extract_amounts($article) AS a
        JOIN extract_sentences($article) AS s ON s.sentence = a.sentence
        WHERE a.value IS NOT NULL
    } {
        puts [join [list [file tail $path] $mention [regsub {\.0( |$)} $figure {\1}] $text] \t]
    }
}
