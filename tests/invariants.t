#!/usr/bin/perl
# invariants.t: what holds for every text, over some 2000 texts made from the examples and from awkward pieces.
#
# The examples are cut, their bytes swapped, their letters decomposed and replaced by look-alikes, U+0000 and invalid bytes
# put in. The numbers come from a fixed seed. SQLite itself does the checks, on every extractor that the extension has:
#   - substr(text, start, length) is the mention
#   - rows stand in the order of the text and are numbered from 1; an entity without a parent overlaps no other such
#   - the JSON form is valid and, where the text is valid UTF-8, holds the same values as the table
#   - a second connection, reading the texts in another order, gives the same rows
use strict;
use warnings;
use Digest::MD5 qw(md5_hex);
use Encode qw(decode encode);
use FindBin;
use lib "$FindBin::Bin/lib";
use Shell;
use Test::More;
use Unicode::Normalize qw(NFD);

my $seed = 20260;

# The linear congruential generator of drand48, in two halves of 24 bits, the same on every machine.
sub random {
    my ($below) = @_;
    my ($high, $low) = ($seed >> 24, $seed & 0xFFFFFF);
    my $product_low = $low * 0xECE66D + 11;
    my $product_high = $high * 0xECE66D + $low * 0x5DE + ($product_low >> 24);
    $seed = (($product_high & 0xFFFFFF) << 24) | ($product_low & 0xFFFFFF);
    return $below ? ($seed >> 16) % $below : 0;
}

my @examples = map { read_file($_) } example_files();
die "no examples\n" if !@examples;
my %look_alike = ('а' => 'a', 'і' => 'i', 'о' => 'o', 'е' => 'e', 'с' => 'c', 'р' => 'p', 'А' => 'A', 'Қ' => 'Ќ', 'І' => 'I', 'М' => 'M');
my @pieces = ('Алматы', 'АҚШ-тың', ' ', ' ', ' ', "\n", '.', ', ', '5', ' млрд ', '22 827', '1,2', '-', '–', '%', '%-ға', '«', '»', '(', ')',
    'доллар', 'теңгеге', '2025 жылғы', 'мамырдың 5-інде', 'Е.', 'Серік Жүнісов', 'министрі', 'Қаржы министрлігі', 'кеше', 'екі жүз',
    'a@b.kz', 'http://b.kz/', '#тег', "\xCC\x86", "\xCC\x81", "\xFF", "\xC3", "\xE2\x80", "\xF0\x9F", "\x80", "\xC2\xAD", "\xC2\xA0",
    "\xEF\xBB\xBF", "\xE2\x80\x8B", '"', "'", '’', '№', '$', '€', '5-тен 7-ге дейін', 'жартысы', 'сағат 18:00-де', "\r\n", "\t", "\x01", '/',
    'Трамп', 'деді', 'Қытай', 'облысы', 'экспорт', 'Товарооборот вырос на', ' the minister said ', 'т.б.', 'ж.', "\xF0\x9F\x87\xB0\xF0\x9F\x87\xBF");

sub stretch_of_example {
    my $text = $examples[random(scalar @examples)];
    my $start = random(length $text);
    return substr $text, $start, 100 + random(900);
}

my @makers = (
    sub { stretch_of_example() },                                                  # cut anywhere, also within a character
    sub { my $t = stretch_of_example(); substr($t, random(length $t), 1) = chr random(256) for 1 .. 1 + random(20); $t },
    sub { my $t = stretch_of_example(); substr($t, random(length $t), 1 + random(3)) = '' for 1 .. 1 + random(10); $t },
    sub { my $t = stretch_of_example(); substr($t, random(length $t), 0) = $pieces[random(scalar @pieces)] for 1 .. 1 + random(20); $t },
    sub { encode('UTF-8', NFD(decode('UTF-8', stretch_of_example()))) },
    sub { my $t = stretch_of_example(); for my $letter (sort keys %look_alike) { $t =~ s/$letter/$look_alike{$letter}/g if random(2) } $t },
    sub { my $t = stretch_of_example(); substr($t, random(length $t), 1) = "\0"; $t },
    sub { join '', map { $pieces[random(scalar @pieces)] } 0 .. random(60) },
    sub { join ' ', map { $pieces[random(scalar @pieces)] } 0 .. random(60) },
    sub { join '', map { chr random(256) } 0 .. random(300) },
);
my @texts = (@examples, '', ' ', "\n", "\0", 'а', "\xFF", map { $makers[ $_ % @makers ]->() } 1 .. 1950);

my $database = scratch() . '/texts.db';

# Valid UTF-8 as the standard has it; in JSON, bytes that are not valid become U+FFFD.
sub is_valid {
    my ($bytes) = @_;
    return eval { decode('UTF-8', $bytes, Encode::FB_CROAK); 1 } ? 1 : 0;
}

my $fill = "BEGIN;\nCREATE TABLE texts(id INTEGER PRIMARY KEY, body TEXT, valid INTEGER);\n"
    . join('', map { "INSERT INTO texts VALUES ($_, " . quote_text($texts[ $_ - 1 ]) . ', ' . is_valid($texts[ $_ - 1 ]) . ");\n" } 1 .. @texts)
    . "COMMIT;\n";
my ($out, $complaints, $status) = shell($fill, database => $database);
is($complaints . $status, 0, scalar(@texts) . ' texts are stored') or BAIL_OUT('no texts');

($out, $complaints) = shell(<<'END_OF_SQL');
SELECT m.name || '|' || group_concat(c.name)
FROM pragma_module_list AS m, pragma_table_xinfo(m.name) AS c
WHERE m.name LIKE 'extract\_%' ESCAPE '\' AND c.hidden = 0 GROUP BY m.name;
END_OF_SQL
my %columns = map { my ($name, $list) = split /\|/; $name => [ split /,/, $list ] } split /\n/, $out;
cmp_ok(scalar keys %columns, '>=', 5, 'extractors: ' . join ' ', sort keys %columns);

# Runs a query that yields what is wrong; the first rows of it are shown.
sub none {
    my ($name, $query) = @_;
    my ($rows, $complaint, $end) = shell("$query LIMIT 5;\n", database => $database);
    ok($rows eq '' && $complaint eq '' && $end == 0, $name) or diag("status $end\n$rows$complaint");
    return;
}

for my $extractor (sort keys %columns) {
    my @names = @{ $columns{$extractor} };
    my %has = map { $_ => 1 } @names;
    my ($number) = @names; # the first column numbers the rows
    my ($mention) = grep { $has{$_} } qw(mention text form trigger_text);
    if ($has{start} && $has{length} && $mention) {
        none("$extractor: substr is the $mention",
            "SELECT t.id, f.start, f.length, hex(f.$mention) FROM texts t, $extractor(t.body) f
             WHERE substr(t.body, f.start, f.length) IS NOT f.$mention OR f.length < 1 OR f.start < 1");
    }
    if ($has{start} && $has{length}) {
        none("$extractor: rows are numbered in the order of the text",
            "SELECT id, number, place FROM (
               SELECT t.id AS id, f.$number AS number, row_number() OVER (PARTITION BY t.id ORDER BY f.start, f.$number) AS place
               FROM texts t, $extractor(t.body) f)
             WHERE number <> place");
    }
    none("$extractor: the JSON form is valid",
        "SELECT id, json FROM (SELECT id, $extractor(body) AS json FROM texts) WHERE NOT json_valid(json)");
    none("$extractor: the JSON form has as many rows as the table",
        "SELECT id FROM texts WHERE json_array_length($extractor(body)) <> (SELECT count(*) FROM $extractor(body))");
    my $joined = join ' || ', map { "quote(f.$_)" } @names;
    my $from_json = join ' || ', map { "quote(json_extract(j.value, '\$.$_'))" } @names;
    none("$extractor: and the same values",
        "SELECT t.id FROM texts t
         WHERE valid AND (SELECT group_concat($joined, char(10)) FROM $extractor(t.body) f)
           IS NOT (SELECT group_concat($from_json, char(10)) FROM json_each($extractor(t.body)) j)");
}

none('extract_entities: those without a parent do not overlap',
    'SELECT id, start, before FROM (
       SELECT t.id AS id, e.start AS start, lag(e.start + e.length) OVER (PARTITION BY t.id ORDER BY e.entity) AS before
       FROM texts t, extract_entities(t.body) e WHERE e.parent IS NULL)
     WHERE start < before');
none('extract_entities: a parent encloses, a referent stands before',
    'SELECT t.id, e.entity FROM texts t, extract_entities(t.body) e
     WHERE (e.parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM extract_entities(t.body) p
              WHERE p.entity = e.parent AND p.start <= e.start AND p.start + p.length >= e.start + e.length))
        OR e.referent > e.entity');
none('extract_dates: days are days, in order',
    "SELECT t.id, d.value, d.date_from, d.date_to FROM texts t, extract_dates(t.body, '2025-03-14') d
     WHERE d.date_from IS NOT date(d.date_from) OR d.date_to IS NOT date(d.date_to) OR d.date_from > d.date_to")
    if $columns{extract_dates};

# Everything at once, from the first text to the last and back; the order of the texts must not matter.
my @everything = map {
    my $extractor = $_;
    my $row = join ' || ', map { "quote($_)" } @{ $columns{$extractor} };
    "(SELECT group_concat($row, char(10)) FROM $extractor(body))"
} sort keys %columns;
my @print;
for my $order ('id', 'id DESC', 'id % 17, id') {
    my ($rows, $complaint) = shell('SELECT id, ' . join(', ', map { "hex($_)" } @everything) . " FROM texts ORDER BY $order;\n", database => $database);
    push @print, md5_hex(join "\n", sort split /\n/, $rows) . $complaint;
    cmp_ok(length $rows, '>', 1_000_000, "all facts, ordered by $order") or diag($complaint);
}
is($print[1], $print[0], 'a second connection gives the same rows in another order');
is($print[2], $print[0], 'and a third');
done_testing();
