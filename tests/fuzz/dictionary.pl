#!/usr/bin/perl
# dictionary.pl: a dictionary for libFuzzer from the lexicon: every n-th name and form, and signs of the texts and patterns.
#
# usage: dictionary.pl TABLE.tsv… >words.dict
use strict;
use warnings;

my ($most_words, $longest) = (3000, 60); # bytes; libFuzzer takes up to 64
my %seen;
for my $path (@ARGV) {
    open my $table, '<:raw', $path or die "$path: $!\n";
    my $header = <$table>;
    chomp $header;
    my @columns = split /\t/, $header, -1;
    my @wanted = grep { $columns[$_] eq 'name' || $columns[$_] eq 'forms' } 0 .. $#columns;
    while (my $line = <$table>) {
        chomp $line;
        my @cells = split /\t/, $line, -1;
        $seen{$_} = 1 for grep { length && length() <= $longest } map { split /[|;,]\s*/, $cells[$_] // '' } @wanted;
    }
}
my @words = sort keys %seen;
my $step = @words > $most_words ? @words / $most_words : 1;
my @signs = ('«', '»', '–', '—', '%-ға', '-ның', '№', '$', '€', ' млрд ', '2025-03-14', '2025 жылғы', "\xFE", "\xCC\x81", "\xC2\xA0", "\xE2\x80\x8D", '(who: ', '<PERSON>',
    '[upos=', 'feats=Case=Dat', '!lemma=', 'class=GPE', 'kind=word', '{2,5}', '.*', '|', 'MONEY', 'actual', 'acute', '2021', '{"body": "');
for my $word ((map { $words[ int($_ * $step) ] } 0 .. int(@words / $step) - 1), @signs) {
    print '"', join('', map { sprintf '\\x%02X', ord } split //, $word), "\"\n";
}
