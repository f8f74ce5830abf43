#!/usr/bin/perl
# work.t: the work for a byte of text does not grow with the text: instructions, counted by cachegrind, for all extractors over N bytes and
# over 10 N, less those for making the text. What grows with the square shows as 10; the bound leaves room for windows of fixed size that
# the shorter text does not fill. Other machines count the same, but for a few in the libraries.
#
# The same for patterns made to be slow, whose work for a token is also bounded; for the functions that read no facts; and for a text of
# prose at 10 KB, 100 KB and 1 MB.
#
# WORK=name runs but the cases of which the name holds that.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/../lib";
use Shell;
use Slow;
use Test::More;

plan skip_all => 'NOT CHECKED: valgrind is not installed' if !grep { -x "$_/valgrind" } split /:/, $ENV{PATH};

my $bytes = 6000;             # N
my $most = 1.35;              # times the instructions a byte at 10 N
my $most_a_byte = 40_000;     # instructions for a byte, whatever the text
my $little = 400;             # instructions for a byte that are lost in what the first call costs, some 200 a byte of N
my $most_of_pattern = 400_000; # the same for a pattern

# Instructions that the shell takes for a script.
sub instructions {
    my ($script) = @_;
    my $folder = scratch();
    write_file("$folder/work.sql", ".load '$extension'\n$script");
    my $said = qx(valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null $sqlite3 -batch -init /dev/null :memory: <'$folder/work.sql' 2>&1 >'$folder/out');
    return $said =~ /I\s+refs:\s+([\d,]+)/ && $said !~ /(?:Runtime|Parse) error|^Error/m ? $1 =~ tr/,//dr : undef;
}

# Instructions for asking about a text, without those for making it, which are counted once.
my %making;
sub asking {
    my ($expression, $question) = @_;
    my $text = "CREATE TABLE texts AS SELECT $expression AS body;\n.output '" . scratch() . "/out'\n";
    my ($making, $all) = ($making{$expression} //= instructions($text), instructions($text . $question));
    return defined $making && defined $all ? $all - $making : undef;
}

# The same for each byte of a text of so many pieces, without what the question costs for a text of one letter.
my %least;
sub work {
    my ($make, $pieces, $question) = @_;
    my ($length) = shell('SELECT length(CAST(' . $make->($pieces) . " AS BLOB));\n");
    my $least = $least{$question} //= asking("'а'", $question);
    my $all = asking($make->($pieces), $question);
    return defined $least && defined $all && $length > 0 ? ($all - $least) / $length : undef;
}

sub check {
    my ($name, $make, $pieces, $question, $bound) = @_;
    return if index($name, $ENV{WORK} // '') < 0;
    my ($short, $long) = map { work($make, $_ * $pieces, $question) } 1, 10;
    return fail("$name: counted") if !defined $short || !defined $long;
    ok(($long <= $most * $short || $long <= $little) && $long <= $bound, sprintf '%s: %.0f instructions a byte, %.2f times as many at ten times the length', $name, $short, $long / ($short || 1));
    return;
}

my $facts = all_facts('texts');
for my $case (slow_texts()) {
    check($case->{name}, $case->{make}, int($bytes / $case->{bytes}) + 1, $facts, $most_a_byte);
}

# ---- patterns --------------------------------------------------------------------------------------------------------

my %pattern = (
    'stars within stars' => '((су*)*)*жоқ',
    'anything, often' => '(.*.*.*.*.*.*.*.*)(.*)*жоқ',
    'anything, then one' => '((.{0,25}){11} жоқ)|.',
    'many conditions' => '(([!form=а !form=б !form=в !form=г !form=д !form=е !form=ж !form=з kind=word]){0,25}){11} жоқ|.',
    'choices' => join('|', map { '(су|бар|.) ' x 6 . $_ } qw(а б в г д е ж)) . '|.',
    'names in names' => '(a: (b: (c: (d: .*)*)*)*) жоқ | .',
    'entities' => '(<PERSON>|<GPE>|.)* жоқ | .',
);
my ($line) = grep { $_->{name} eq 'names without end' } slow_texts();
for my $name (sort keys %pattern) {
    check("pattern: $name", $line->{make}, int(2 * $bytes / $line->{bytes}), "SELECT count(*) FROM texts, match_pattern(body, '$pattern{$name}');\n", $most_of_pattern);
}

# ---- functions -------------------------------------------------------------------------------------------------------

my ($prose) = map { $_->{make} } grep { $_->{name} eq 'one line of sentences' } slow_texts();
my ($piece) = map { $_->{bytes} } grep { $_->{name} eq 'one line of sentences' } slow_texts();
for my $function ('article_summary(body, 64)', 'article_fingerprint(body)', 'entities_html(body)', 'text_latin(body)', 'text_arabic(body)', 'text_cyrillic(text_latin(body))',
    'text_cyrillic(text_arabic(body))', 'word_stem(body)', 'maqala_query(body)', "mention_value(body, 'MONEY')", "mention_value(body, 'DATE')", "mention_value(body, 'PERSON')", 'country_code(body)') {
    check($function, $prose, int($bytes / $piece), "SELECT length($function) FROM texts;\n", $most_a_byte);
}
for my $case (grep { $_->{name} =~ /^(?:number words|halves|ranges|days to days|digits|digits and commas|fractions|more than|clocks)$/ } slow_texts()) {
    for my $class ('MONEY', 'DATE', 'TIME') {
        check("mention_value, $class: $case->{name}", $case->{make}, int($bytes / $case->{bytes}), "SELECT length(mention_value(body, '$class')) FROM texts;\n", $most_a_byte);
    }
}
my $search = "CREATE VIRTUAL TABLE search USING fts5(body, tokenize = 'maqala');\nINSERT INTO search SELECT body FROM texts;\n"
    . "SELECT length(highlight(search, 0, '[', ']')) FROM search('алматы');\n";
check("an index: $_->{name}", $_->{make}, int($bytes / $_->{bytes}), $search, $most_a_byte)
    for grep { $_->{name} =~ /^(?:one line of sentences|different words|hyphens|words joined without end|one letter|Latin Kazakh|stressed letters)$/ } slow_texts();

# ---- prose -----------------------------------------------------------------------------------------------------------

if (index('prose', $ENV{WORK} // '') >= 0) {
    my $all = join "\n", map { read_file($_) } example_files();
    $all .= "\n$all" while length $all < 1_000_000;
    my @work;
    for my $length (10_000, 100_000, 1_000_000) {
        (my $text = substr $all, 0, $length) =~ s/[\x80-\xFF]+\z//;
        my $path = write_file(scratch() . '/prose.txt', $text);
        push @work, work(sub { "readfile('$path')" }, 1, $facts);
        note(sprintf '%d bytes: %.0f instructions a byte', $length, $work[-1]);
    }
    cmp_ok($work[2], '<=', 1.1 * $work[0], sprintf 'prose: %.2f times the instructions a byte at 100 times the length', $work[2] / $work[0]);
}
done_testing();
