#!/usr/bin/perl
# linear.t: a text of four times the length costs about four times as much, whatever it holds.
#
# Each case is an SQL expression that makes a text of a given number of pieces. Every extractor runs over it; the processor time
# of the shells at N pieces and at 4 N is compared, less the time that making the text takes. The bound of 8 leaves room for a
# busy machine; what grows with the square shows as 16. Times below half a second say nothing and pass.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Shell;
use Test::More;

my $most = 8;       # times as long at four times the length
my $limit = 60;     # seconds for the longer text
my $too_short = 0.5;

sub repeated {
    my ($piece) = @_;
    (my $quoted = $piece) =~ s/'/''/g;
    return sub { "replace(printf('%.*c', $_[0], 'x'), 'x', '$quoted')" };
}

my $number_words = 'жүз мың тоғыз жүз тоқсан тоғыз миллион ' x 57; # about 400 words
my @cases = (
    [ 'opening guillemets', 25_000, repeated('«') ],
    [ 'closing guillemets', 25_000, repeated('»') ],
    [ 'initials', 25_000, repeated('Е.') ],
    [ 'initials and names', 25_000, repeated('Е. Жүнісов ') ],
    [ 'digits and commas', 25_000, repeated('1,') ],
    [ 'digits and blanks', 25_000, repeated('123 ') ],
    [ 'opening brackets', 25_000, repeated('(') ],
    [ 'quotation marks', 25_000, repeated('"') ],
    [ 'hyphens', 25_000, repeated('-') ],
    [ 'words and hyphens', 25_000, repeated('ал-') ],
    [ 'dots', 25_000, repeated('.') ],
    [ 'line breaks', 25_000, repeated("\n") ],
    [ 'apostrophes', 25_000, repeated("а'") ],
    [ 'percent signs', 12_500, repeated('5%-ға ') ],
    [ 'addresses begun', 25_000, repeated('a@') ],
    [ 'domains begun', 10_000, repeated('a.') ],
    [ 'schemes', 25_000, repeated('http://') ],
    [ 'hash marks', 25_000, repeated('#а') ],
    [ 'one line of sentences', 20_000, repeated('Кеше Алматыда 5 млрд теңге бөлінді. ') ],
    [ 'one letter', 1_250_000, repeated('a') ],
    [ 'one Cyrillic letter', 625_000, repeated('ә') ],
    [ 'digits', 1_250_000, repeated('7') ],
    [ 'number words', 250, repeated($number_words) ],
    [ 'combining marks', 300_000, repeated("\xCC\x81") ],
    [ 'stressed letters', 100_000, repeated("а\xCC\x81") ],
    [ 'capital letters', 50_000, repeated('Қ ') ],
    [ 'countries', 12_500, repeated('Қытай, ') ],
    [ 'ministries without end', 12_500, repeated('Қаржы министрлігінің ') ],
    [ 'names without end', 12_500, repeated('Серік Жүнісов ') ],
    [ 'years', 12_500, repeated('2025 жылғы ') ],
    [ 'amounts', 12_500, repeated('5 млрд доллар ') ],
    [ 'amounts and indicators', 6_000, repeated('Экспорт 5 млрд долларға жетті, импорт 3%-ға өсті. ') ],
    [ 'posts without end', 12_500, repeated('облыс әкімінің орынбасары ') ],
    [ 'quotations', 5_000, repeated('«Су жоқ, бауырым», – деді Серік Жүнісов. ') ],
    [ 'a dialogue without end', 5_000, repeated('– Су жоқ, – деді ол. – Иә ') ],
    [ 'reported without end', 5_000, repeated('Серік Жүнісов жол ашылғанын айтып, ') ],
    [ 'ranges', 12_500, repeated('5–7 ') ],
    [ 'invalid bytes', 62_500, sub { "replace(hex(zeroblob($_[0] / 2)), '0', x'FF')" } ],
    [ 'continuation bytes', 250_000, sub { "x'D0' || replace(hex(zeroblob($_[0] / 2)), '0', x'80')" } ],
    [ 'blanks', 1_250_000, repeated(' ') ],
    [ 'joiners', 250_000, repeated("\xE2\x80\x8D") ],
);

my ($names) = shell("SELECT name FROM pragma_module_list WHERE name LIKE 'extract\\_%' ESCAPE '\\' ORDER BY name;\n");
my @extractors = split /\n/, $names;
plan skip_all => 'no extractors' if !@extractors;

# Processor seconds for all extractors over one text; nothing where the shell failed.
sub seconds_for {
    my ($text) = @_;
    my $table = "CREATE TABLE texts(body);\nINSERT INTO texts SELECT $text;\n";
    my (undef, undef, undef, $making) = shell($table);
    my $sum = 0;
    for my $extractor (@extractors) { # each in a shell of its own: whether they share an analysis depends on its size
        my (undef, $complaints, $status, $all) = shell("${table}SELECT count(*) FROM texts, $extractor(body);\n", seconds => $limit);
        diag($complaints) if $complaints;
        return if $status != 0 || $complaints ne '';
        $sum += $all - $making;
    }
    return $sum;
}

# A machine that is busy elsewhere can make one measurement long: a case that looks bad is measured again, and fails if it looks
# bad three times.
for my $case (@cases) {
    my ($name, $pieces, $text) = @$case;
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
