#!/usr/bin/perl
# linear.t: a text of four times the length costs about four times as much, whatever it holds.
#
# The texts are those of lib/Slow.pm. All extractors run over each; the processor time of the shells at N pieces and at 4 N is
# compared, less the time that making the text takes. The bound of 8 leaves room for a busy machine; what grows with the square shows
# as 16. Times below a third of a second say nothing and pass. check/work.t looks closer.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Shell;
use Slow;
use Test::More;

my $most = 8;       # times as long at four times the length
my $limit = 60;     # seconds for the longer text
my $too_short = 0.3;
my $times = 3;      # the pieces that a case names, for so much work that a square would show

# Processor seconds for all extractors over one text; nothing where the shell failed.
sub seconds_for {
    my ($text) = @_;
    my $table = "CREATE TABLE texts(body);\nINSERT INTO texts SELECT $text;\n";
    my (undef, undef, undef, $making) = shell($table);
    my (undef, $complaints, $status, $all) = shell($table . all_facts('texts'), seconds => $limit);
    diag($complaints) if $complaints;
    return $status == 0 && $complaints eq '' ? $all - $making : undef;
}

# A machine that is busy elsewhere can make one measurement long: a case that looks bad is measured again, and fails if it looks
# bad three times.
for my $case (slow_texts()) {
    my ($name, $pieces, $text) = ($case->{name}, $times * $case->{pieces}, $case->{make});
    next if $case->{only_counted};
    my ($short, $long, $linear);
    for my $try (1 .. 3) {
        $short = seconds_for($text->($pieces));
        $long = defined $short && $short < $limit ? seconds_for($text->(4 * $pieces)) : undef;
        last if !defined $long;
        $linear = $long < $too_short || ($long < $limit && $long <= $most * $short);
        last if $linear;
    }
    if (!defined $long) {
        fail("$name: answered within the limit");
        next;
    }
    ok($linear, sprintf '%s: %.2f s for %d, %.2f s for %d', $name, $short, $pieces, $long, 4 * $pieces);
}
done_testing();
