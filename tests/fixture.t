#!/usr/bin/perl
# fixture.t: databases that earlier versions wrote are read, refreshed and searched. tests/README.md tells how one is made.
use strict;
use warnings;
use File::Copy qw(copy);
use FindBin;
use lib "$FindBin::Bin/lib";
use Shell;
use Test::More;

my @facts = qw(sentences entities people amounts dates quotes sources events event_actors agreements agreement_parties relations topics keywords
    fingerprints fingerprint_bytes);
my @fixtures = glob "$root/tests/fixtures/*.db";
ok(scalar(grep { m{/first\.db\z} } @fixtures), 'the fixture of the first version is there');

my $whole = "PRAGMA integrity_check; PRAGMA foreign_key_check;\n";
my $indexes = "INSERT INTO search (search, rank) VALUES ('integrity-check', 1); INSERT INTO folded (folded) VALUES ('integrity-check');\n";
my $version = "maqala_version() || '+' || json_extract(maqala_info(), '\$.lexicon') || '+' || coalesce(json_extract(maqala_info(), '\$.model'), '') || '+'";
# Column by column, as they stand in a table.
my $columns = sub { join '', map { "SELECT '$_', name, type, pk FROM pragma_table_info('$_') ORDER BY cid;\n" } @_ };
# What is found, by document; the last ones are not to find the stem of another word, or what is folded only.
my @searches = (
    ['search', 'көпірлер', '2'],
    ['search', 'министрліктер келіссөздері', ''],
    ['search', 'келіссөздерді', '1,3'],
    ['search', 'kelissóz', '1,3'],
    ['search', '"тауар айналымы" -бизнес', ''],
    ['search', 'Моңғолиядан', '1,3'],
    ['search', 'агенттік', '1'],
    ['search', 'хаб*', '1,2'],
    ['search', 'title : көпір', '2'],
    ['folded', 'көпірге', '2'],
    ['folded', 'КӨПІРГЕ', '2'],
    ['folded', 'көпірлер', ''],
);

for my $fixture (@fixtures) {
    my ($name) = $fixture =~ m{([^/]+)\.db\z};
    my $database = scratch() . "/$name.db";
    copy($fixture, $database) or die "$fixture: $!\n";
    my $ask = sub { my ($out, $complaints) = shell($_[0], database => $database, bare => $_[1]); return $out . $complaints };

    # ---- it is read, without the extension where that is promised; from 3.44 on SQLite's check of the whole asks the tokenizer too ----
    is($ask->($whole), "ok\n", "$name: the database is whole");
    like($ask->('SELECT count(*) FROM extractions;', 1), qr/\A3\n\z/, "$name: three articles are read");
    is(join(' ', grep { $ask->("SELECT count(*) FROM $_;", 1) !~ /\A[1-9]\d*\n\z/ } @facts), '', "$name: facts of every kind are there");
    my @views = split /\n/, $ask->("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name;", 1);
    cmp_ok(scalar @views, '>', 10, "$name: views are there");
    is(join(' ', grep { $ask->("SELECT count(*) FROM \"$_\";", 1) !~ /\A\d+\n\z/ } @views), '', "$name: they can be read");
    for my $report (sort glob "$root/sql/reports/*.sql") {
        my ($out, $complaints) = shell(read_file($report), database => $database, bare => 1);
        ok($out ne '' && $complaints eq '', "$name: the report " . $report =~ s{.*/}{}r) or diag($complaints);
    }

    # ---- tables and hashes are as they were ----
    my ($now) = shell(".read sql/schema.sql\n" . $columns->(@facts), bare => 1);
    is($ask->($columns->(@facts), 1), $now, "$name: the tables have the columns of today's schema");
    is($ask->('SELECT article FROM extractions JOIN article_texts AS t USING (article) WHERE hash IS NOT article_hash(t.text, t.published);'), '',
        "$name: the hash of an article is what it was");

    # ---- it is searched ----
    my ($same) = $ask->("SELECT json_extract(info, '\$.tokenizer') = json_extract(maqala_info(), '\$.tokenizer') FROM made;") =~ /\A(\d)\n\z/;
    ok(defined $same, "$name: the number of the tokenizer is known");
    $ask->("INSERT INTO search (search) VALUES ('rebuild'); INSERT INTO folded (folded) VALUES ('rebuild');\n") if !$same;
    is($ask->($indexes), '', "$name: the indexes are whole" . ($same ? '' : ' once they are rebuilt'));
    for my $search (@searches) {
        my ($table, $words, $documents) = @$search;
        my $query = $words =~ /:/ ? "'$words'" : "maqala_query('$words')";
        is($ask->("SELECT coalesce(group_concat(rowid), '') FROM (SELECT rowid FROM $table WHERE $table MATCH $query ORDER BY rowid);"), "$documents\n",
            "$name: $table finds $words");
    }
    like($ask->("SELECT highlight(search, 1, '[', ']') FROM search WHERE search MATCH 'қорытынды' AND rowid = 1;"), qr/Келіссөз \[қорытындысында\] 2026/,
        "$name: and marks the word");

    # ---- it is refreshed: what has changed, and only that ----
    is($ask->("UPDATE extractions SET version = $version;\nUPDATE people SET role = 'untouched';\n"
            . "INSERT INTO articles (id, title, body, published) SELECT 4, title, body, published FROM articles WHERE id = 1;\n"
            . "UPDATE articles SET body = 'Кеше Астанада министр Марат Оспанов 3 млрд теңге бөлінгенін айтты.' WHERE id = 2;\n"
            . "DELETE FROM articles WHERE id = 3;\n.read sql/refresh.sql\n"), '', "$name: a refresh after changes");
    is($ask->("SELECT group_concat(article) FROM (SELECT article FROM extractions ORDER BY article);", 1), "1,2,4\n", "$name: the articles that there are");
    is($ask->("SELECT DISTINCT article FROM people WHERE role = 'untouched';", 1), "1\n", "$name: what has not changed is not read again");
    like($ask->("SELECT group_concat(name) FROM entities WHERE article = 2 AND class IN ('GPE', 'PERSON');", 1), qr/\AАстана,Марат Оспанов\n\z/,
        "$name: what has changed is");
    is($ask->("SELECT count(*) FROM people WHERE article = 4 AND role <> 'untouched';", 1), "2\n", "$name: and what is new");

    # ---- and as a whole ----
    is($ask->("UPDATE extractions SET version = 'of another time';\n.read sql/refresh.sql\nSELECT count(*) FROM extractions WHERE version IS NOT $version;"), "0\n",
        "$name: facts of another version are read anew");
    is($ask->("SELECT count(*) FROM people WHERE role = 'untouched';", 1), "0\n", "$name: all of them");
    is(join(' ', grep { $ask->("SELECT count(*) FROM $_ WHERE article = 4;", 1) !~ /\A[1-9]\d*\n\z/ } @facts), '', "$name: facts of every kind are found");
    is($ask->("SELECT count(*) FROM entities AS e JOIN article_texts AS t USING (article) WHERE substr(t.text, e.start, e.length) IS NOT e.mention;", 1), "0\n",
        "$name: mentions stand where they are said to");
    is($ask->(".read sql/schema.sql\n.read sql/views.sql\n.read sql/refresh.sql\nSELECT total_changes() < 2;"), "1\n",
        "$name: today's schema and views go on top, and nothing is left to read");
    is($ask->("INSERT INTO search (search) VALUES ('rebuild');\n$whole$indexes"), "ok\n", "$name: the database is whole");
    is($ask->("SELECT dictionary_load('dictionary');\nSELECT name FROM extract_entities('Тобыл көпіріне қар жауды.') WHERE rule = 'dictionary';\n"),
        "1\nТобыл көпірі\n", "$name: its dictionary is read");
}
done_testing();
