#!/usr/bin/perl
# figures.pl: the figures of articles in files, with Perl's DBD::SQLite.
#
# usage: figures.pl EXTENSION FILE…
# Prints one line a figure: the file, the mention, its value with unit, the sentence; separated by tabs.
use strict;
use warnings;
use DBI;
use File::Basename qw(basename);

my ($extension, @paths) = @ARGV;
my $database = DBI->connect('dbi:SQLite:dbname=:memory:', '', '', { RaiseError => 1, sqlite_unicode => 1 });
$database->sqlite_enable_load_extension(1);
$database->do('SELECT load_extension(?)', undef, $extension);
my $query = $database->prepare(<<'SQL');
SELECT a.mention, a.comparator, a.value, a.unit, s.text
FROM extract_amounts(?1) AS a
JOIN extract_sentences(?1) AS s ON s.sentence = a.sentence
WHERE a.value IS NOT NULL
SQL
binmode STDOUT, ':encoding(UTF-8)';
for my $path (@paths) {
    open my $file, '<:encoding(UTF-8)', $path or die "$path: $!\n";
    my $article = do { local $/; <$file> };
    $query->execute($article);
    while (my ($mention, $comparator, $value, $unit, $sentence) = $query->fetchrow_array) {
        print join("\t", basename($path), $mention, join(' ', grep { defined } $comparator, sprintf('%.15g', $value), $unit), $sentence), "\n";
    }
}
