#!/usr/bin/perl
# generated.t: what our own generators write out comes back as itself: 50 days of every year from 1900 to 2100 in every style
# of writing dates, and 2000 numbers up to 10^15 spelled out in Kazakh, as numbers and as sums of money.
#
# The generators are a fixed linear congruence, so that each run tests the same. The values are compared in SQL; what is printed
# are the wrong ones.
use strict;
use warnings;
use utf8;
use FindBin;
use lib "$FindBin::Bin/lib";
use Shell;
use Test::More;

my $state = 20_250_314;

sub random {
    my ($below) = @_;
    $state = ($state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return int($state / 65_536) % $below;
}

# ---- dates ------------------------------------------------------------------------------------------------------------

my @kazakh = qw(қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан);
my @possessed = qw(қаңтары ақпаны наурызы сәуірі мамыры маусымы шілдесі тамызы қыркүйегі қазаны қарашасы желтоқсаны);
my @russian = qw(января февраля марта апреля мая июня июля августа сентября октября ноября декабря);
my @english = qw(January February March April May June July August September October November December);

my %styles = (
    'жылғы'        => sub { "$_[0] жылғы $_[2] $kazakh[$_[1] - 1]" },
    'жылдың'       => sub { "$_[0] жылдың $_[2] $possessed[$_[1] - 1]" },
    'жылы'         => sub { "$_[0] жылы $_[2] $kazakh[$_[1] - 1]" },
    'day first'    => sub { "$_[2] $kazakh[$_[1] - 1] $_[0] жыл" },
    'comma'        => sub { "$_[2] $kazakh[$_[1] - 1], $_[0] жыл" },
    'dots'         => sub { sprintf '%02d.%02d.%d', @_[2, 1, 0] },
    'ISO 8601'     => sub { sprintf '%d-%02d-%02d', @_ },
    'Russian'      => sub { "$_[2] $russian[$_[1] - 1] $_[0] года" },
    'Russian г.'   => sub { "$_[2] $russian[$_[1] - 1] $_[0] г." },
    'British'      => sub { "$_[2] $english[$_[1] - 1] $_[0]" },
    'American'     => sub { "$english[$_[1] - 1] $_[2], $_[0]" },
);

sub sql_text {
    my ($text) = @_;
    utf8::encode($text);
    return quote_text($text);
}

sub wrong_rows {
    my ($name, $table, $condition) = @_;
    my ($rows, $complaint, $status) = shell("$table\nSELECT written, wanted, got FROM ($condition) WHERE got IS NOT wanted LIMIT 5;\n");
    is($rows . $complaint, '', $name);
}

for my $style (sort keys %styles) {
    my @rows;
    for my $year (1900 .. 2100) {
        for (1 .. 50) {
            my ($month, $day) = (1 + random(12), 1 + random(28));
            push @rows, '(' . sql_text($styles{$style}->($year, $month, $day)) . sprintf(", '%d-%02d-%02d')", $year, $month, $day);
        }
    }
    my $label = $style;
    utf8::encode($label);
    wrong_rows("$label: " . @rows . ' dates come back',
        "CREATE TABLE dates(written, wanted);\n" . join('', map { "INSERT INTO dates VALUES $_;\n" } @rows),
        "SELECT written, wanted, json_extract(mention_value(written, 'DATE'), '\$.value') AS got FROM dates");
}

# ---- numbers ----------------------------------------------------------------------------------------------------------

my @units = ('', qw(бір екі үш төрт бес алты жеті сегіз тоғыз));
my @tens = ('', qw(он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан));
my @scales = ('', qw(мың миллион миллиард триллион));

# A number below 1000; one hundred is `жүз`.
sub spell_group {
    my ($number) = @_;
    my $hundreds = int($number / 100);
    return join ' ', grep { length } ($hundreds > 1 ? $units[$hundreds] : ''), ($hundreds ? 'жүз' : ''), $tens[int($number / 10) % 10],
        $units[$number % 10];
}

sub spell {
    my ($number) = @_;
    return 'нөл' if $number == 0;
    my @words;
    for (my $scale = 0; $number > 0; $scale++) {
        my $group = $number % 1000;
        unshift @words, spell_group($group), $scales[$scale] if $group;
        $number = int($number / 1000);
    }
    return join ' ', grep { length } @words;
}

my @numbers = (0 .. 99, 100, 101, 110, 999, 1000, 1001, 1_000_000, 1_000_001, 999_999_999_999_999);
while (@numbers < 2000) {
    my $digits = 1 + random(15);
    my $number = 1 + random(9);
    $number = $number * 10 + random(10) for 2 .. $digits;
    push @numbers, $number;
}
my $table = "CREATE TABLE numbers(written, wanted);\n"
    . join '', map { 'INSERT INTO numbers VALUES (' . sql_text(spell($_)) . ", $_.0);\n" } @numbers;
wrong_rows('2000 numbers come back', $table,
    "SELECT written, wanted, 0.0 + json_extract(mention_value(written, 'CARDINAL'), '\$.value') AS got FROM numbers");
my $tenge = sql_text(' теңге');
wrong_rows('2000 sums come back', $table,
    "SELECT written, wanted, 0.0 + json_extract(mention_value(written || $tenge, 'MONEY'), '\$.value') AS got FROM numbers");
done_testing();
