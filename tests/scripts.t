#!/usr/bin/perl
# scripts.t: the facts of a text do not depend on its script. A hundred sentences of the examples, and the articles whole, are
# rewritten by text_latin and text_arabic; entities (class, name, code), amounts (value, unit) and dates (type, value) must be
# those of the original. Positions differ, so rows are compared as a multiset; the share of equal rows has a floor for each
# script. What differs is told as a note: names whose spelling a script does not keep (ь, э, foreign words in Latin letters),
# and in Arabic letters, which have no capitals, names that are common words and names that the tagger sees by their capitals.
use strict;
use warnings;
use Encode qw(decode encode);
use FindBin;
use lib "$FindBin::Bin/lib";
use Shell;
use Test::More;

my %script = (acute => 'text_latin(body)', 2021 => "text_latin(body, '2021')", arabic => 'text_arabic(body)');
my %facts = (
    entities => "SELECT quote(class) || quote(name) || quote(code) FROM extract_entities(%s)",
    amounts => "SELECT quote(kind) || quote(value) || quote(value_to) || quote(unit) || quote(comparator) FROM extract_amounts(%s)",
    dates => "SELECT quote(type) || quote(value) FROM extract_dates(%s)",
);

# The least share of equal rows, in hundredths: of sentences, of whole articles.
my %floor = (
    acute => { entities => [94, 94], amounts => [96, 98], dates => [99, 99] },
    2021 => { entities => [94, 94], amounts => [96, 98], dates => [99, 99] },
    arabic => { entities => [84, 87], amounts => [97, 97], dates => [97, 98] },
);

my @articles = map { read_file($_) } example_files();
die "no examples\n" if !@articles;

# Every n-th sentence of the examples, a hundred in all.
sub sentences {
    my @all = grep { length > 60 } map { split /(?<=[.!?])\s+|\n+/ } map { decode('UTF-8', $_) } @articles;
    my $step = int(@all / 100);
    return map { encode('UTF-8', $all[ $_ * $step ]) } 0 .. 99;
}

# The rows of each text as { text number => [rows] }, of the original and of a rewriting.
sub rows {
    my ($texts, $fact, $rewritten) = @_;
    my $values = join ', ', map { '(' . $_ . ', ' . quote_text($texts->[$_]) . ')' } 0 .. $#$texts;
    my $query = sprintf $facts{$fact}, $rewritten;
    $query =~ s/^SELECT (.*) FROM/SELECT id, $1 FROM t,/;
    my ($out, $complaints) = shell("CREATE TABLE t (id, body);\nINSERT INTO t VALUES $values;\n$query;\n");
    die $complaints if $complaints;
    my @rows;
    push @{ $rows[ $1 ] }, $2 while $out =~ /^(\d+)\|(.*)$/mg;
    return @rows;
}

sub compare {
    my ($texts, $kind, $name) = @_;
    for my $fact (sort keys %facts) {
        my @original = rows($texts, $fact, 'body');
        for my $script (sort keys %script) {
            my @rewritten = rows($texts, $fact, $script{$script});
            my ($equal, $all, %missing) = (0, 0);
            for my $i (0 .. $#$texts) {
                my ($left, $right) = ($original[$i] // [], $rewritten[$i] // []);
                my %count;
                $count{$_}++ for @$right;
                $all += @$left > @$right ? @$left : @$right;
                ($count{$_} // 0) > 0 ? ($equal++, $count{$_}--) : $missing{$_}++ for @$left;
            }
            my $floor = $floor{$script}{$fact}[$kind];
            ok($all && $equal * 100 >= $all * $floor, sprintf '%s, %s, %s: %d of %d rows equal, at least %d %%', $name, $script, $fact, $equal, $all, $floor);
            my @worst = (sort { $missing{$b} <=> $missing{$a} || $a cmp $b } keys %missing)[ 0 .. 9 ];
            note("  not in $script: ", join ', ', grep { defined } @worst) if %missing;
        }
    }
}

compare([sentences()], 0, 'a hundred sentences');
compare(\@articles, 1, 'whole articles');
done_testing();
