#!/usr/bin/perl
# gold.t: how many of the facts of tests/gold are found, and how many that are found are right. The figures are printed; each has a
# floor, a little below what was measured, so that a change that loses facts is noticed.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Shell;
use Test::More;

my %floor = (person => 82, direct => 84, indirect => 82, attribution => 70, amount => 88, indicator => 90); # F1, hundredths

my %query = (
    person => "SELECT name, coalesce(role, '') FROM extract_people(%s);",
    quote => "SELECT kind, coalesce(speaker, ''), coalesce(cue, '') FROM extract_quotes(%s);",
    amount => "SELECT mention, value, coalesce(unit, ''), coalesce(comparator, ''), status, coalesce(indicator, '') FROM extract_amounts(%s)
               WHERE kind IN ('money', 'percent');",
);

my (%gold, %found, %right);

sub rows {
    my ($kind, $article) = @_;
    my ($out, $complaints) = shell(".mode list\n.separator \"\\t\" \"\\n\"\n" . sprintf($query{$kind}, $article) . "\n");
    die $complaints if $complaints;
    return map { [split /\t/, $_, -1] } split /\n/, $out;
}

sub holds { my ($long, $short) = @_; return index(lc $long, lc $short) >= 0 }

my %same = (
    person => sub { my ($g, $f) = @_; return $g->[0] eq $f->[0] && ($g->[1] eq '' ? $f->[1] eq '' : holds($f->[1], $g->[1])) },
    quote => sub {
        my ($g, $f) = @_;
        my $kind = $g->[0] eq $f->[0] || ($f->[0] eq 'mixed' && $g->[0] ne 'attribution');
        return $kind && holds($f->[1], $g->[1]) && (holds($f->[2], $g->[2]) || holds($g->[2], $f->[2]));
    },
    amount => sub {
        my ($g, $f) = @_;
        return $g->[0] eq $f->[0] && $g->[1] == $f->[1] && !grep { $g->[$_] ne '?' && $g->[$_] ne $f->[$_] } 2 .. 4;
    },
);

# The row of the table that a quote counts in.
sub row_of { my ($kind, $fact) = @_; return $kind ne 'quote' ? $kind : $fact->[0] eq 'mixed' ? 'indirect' : $fact->[0] }

for my $path (sort glob "$root/tests/gold/*.tsv") {
    (my $text = $path) =~ s/\.tsv$/.txt/;
    (my $name = $path) =~ s{.*/}{};
    my @facts = map { [split /\t/, $_, -1] } split /\n/, read_file($path);
    my $article = quote_text(read_file($text));
    for my $kind (sort keys %query) {
        my @wanted = map { [@$_[1 .. $#$_]] } grep { $_->[0] eq $kind } @facts;
        my @got = rows($kind, $article);
        $gold{ row_of($kind, $_) }++ for @wanted;
        $found{ row_of($kind, $_) }++ for @got;
        for my $g (@wanted) {
            my ($hit) = grep { $same{$kind}->($g, $got[$_]) } 0 .. $#got;
            if (!defined $hit) {
                diag("$name: missing $kind: @$g") if $ENV{MAQALA_GOLD};
                next;
            }
            $right{ row_of($kind, $g) }++;
            if ($kind eq 'amount' && $g->[5] ne '?') {
                $gold{indicator}++;
                $found{indicator}++ if $got[$hit][5] ne '';
                $right{indicator}++ if $got[$hit][5] eq $g->[5];
            }
            splice @got, $hit, 1;
        }
        diag("$name: wrong $kind: @$_") for $ENV{MAQALA_GOLD} ? @got : ();
    }
}
for my $row (sort keys %floor) {
    my ($g, $f, $r) = map { $_->{$row} // 0 } \%gold, \%found, \%right;
    my $f1 = $g + $f ? 200 * $r / ($g + $f) : 0;
    cmp_ok($f1, '>=', $floor{$row}, sprintf('%s: %d wanted, %d found, %d right, F1 %.0f', $row, $g, $f, $r, $f1));
}
done_testing();
