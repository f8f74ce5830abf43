#!/usr/bin/ruby
# figures.rb: the figures of articles in files, with Ruby's sqlite3.
#
# usage: figures.rb EXTENSION FILE…
# Prints one line a figure: the file, the mention, its value with unit, the sentence; separated by tabs.
require 'sqlite3'

extension, *paths = ARGV
database = SQLite3::Database.new(':memory:')
database.enable_load_extension(true)
database.load_extension(extension)
database.enable_load_extension(false)
query = database.prepare(<<SQL)
SELECT a.mention, a.comparator, a.value, a.unit, s.text
FROM extract_amounts(?1) AS a
JOIN extract_sentences(?1) AS s ON s.sentence = a.sentence
WHERE a.value IS NOT NULL
SQL
paths.each do |path|
  query.execute(File.read(path, encoding: 'UTF-8')).each do |mention, comparator, value, unit, sentence|
    puts [File.basename(path), mention, [comparator, format('%.15g', value), unit].compact.join(' '), sentence].join("\t")
  end
  query.reset!
end
