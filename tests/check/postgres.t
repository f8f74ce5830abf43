#!/usr/bin/perl
# postgres.t: the extension of PostgreSQL on a server of its own: its functions, the same rows as SQLite's to the byte, errors, cancelled
# queries, parallel plans; then two data nodes and a coordinator, as ext/postgres/README.md tells. Where PostgreSQL is not and cannot be installed it
# says so, and nothing of this is checked.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/../lib";
use Cluster;
use Shell;
use Test::More;
use Time::HiRes qw(time);

my $said = Cluster::paths() ? '' : qx(make -s -C '$root' postgres-test-dependencies BUILD='$build' 2>&1);
plan skip_all => "NOT CHECKED: PostgreSQL is not here and could not be installed: $said" if !Cluster::paths();
diag('PostgreSQL: ' . qx(pg_config --version));

my $server = Cluster->start('one', 'max_parallel_workers_per_gather = 2', 'min_parallel_table_scan_size = 0');

sub answers { my ($where, $script, $wanted, $name) = @_; my ($out, $complaint) = $where->sql($script); return is($out . $complaint, $wanted, $name) }

# ---- the examples of the README --------------------------------------------------------------------------------------

# Its SQL blocks, each with the servers it is for and the answer it promises.
sub blocks {
    my ($text, @blocks) = (read_file("$root/ext/postgres/README.md"));
    while ($text =~ /(?:^<!-- ([\w ]+) -->\n)?^```sql\n(.*?)^```\n(?:```text\n(.*?)^```\n)?/gsm) {
        push @blocks, { servers => [split ' ', $1 // 'one'], script => $2, wanted => $3 // '' };
    }
    return @blocks;
}
my @blocks = blocks();
my $number = 0;
sub run_block {
    my ($block, %servers) = @_;
    $number++;
    for my $name (@{ $block->{servers} }) {
        (my $script = $block->{script}) =~ s/host '(\w+)'/host '$servers{$1}{folder}'/g;
        answers($servers{$name}, $script, $block->{wanted}, "README: SQL block $number on $name");
    }
}
run_block($_, one => $server) for grep { $_->{servers}[0] eq 'one' } @blocks;
$server->sql('DROP TABLE news');

# ---- what is there ---------------------------------------------------------------------------------------------------

# The functions of SQLite, by their number of arguments, but those that PostgreSQL has not.
my ($functions) = shell("SELECT DISTINCT name || '/' || narg FROM pragma_function_list WHERE name IN (SELECT name FROM pragma_function_list EXCEPT SELECT value FROM json_each('" . do {
    my ($bare) = shell("SELECT json_group_array(name) FROM pragma_function_list", bare => 1); chomp $bare; $bare } . "')) ORDER BY 1;");
my %wanted = map { $_ => 1 } grep { !m{^(?:dictionary_load|maqala_attach|maqala_query)/} } split /\n/, $functions;
for my $function (keys %wanted) { $wanted{"$1_json/$2"} = 1 if $function =~ m{^(extract_\w+)/(\d)$} }
$wanted{'match_pattern/2'} = 1;
my ($found) = $server->sql("SELECT DISTINCT proname || '/' || pronargs FROM pg_depend JOIN pg_proc ON pg_proc.oid = objid WHERE classid = 'pg_proc'::regclass AND deptype = 'e' AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'maqala')");
is(join("\n", sort split /\n/, $found), join("\n", sort keys %wanted), 'the functions of SQLite, and the JSON forms');
answers($server, "SELECT count(*) FROM pg_proc WHERE probin LIKE '%maqala' AND (proparallel <> 's' OR provolatile <> CASE WHEN proname LIKE 'maqala%' THEN 's' ELSE 'i' END OR proisstrict = (EXISTS (SELECT FROM unnest(proargnames) a WHERE a = 'published')))",
    "0\n", 'all are parallel safe and immutable, and strict but for those with a day');

my @symbols = grep { !/^(?:pg_finfo_)?maqala_|^Pg_magic_func$/ } map { (split)[-1] } split /\n/, qx(nm -D --defined-only '$build/postgres/maqala.so');
is("@symbols", '', 'no other symbols are visible than PostgreSQL asks for');

# ---- the same rows ---------------------------------------------------------------------------------------------------

# The example articles and those of tests/gold, with a day, with none, in turns.
my @files = (example_files(), sort glob "$root/tests/gold/*/*.txt");
cmp_ok(scalar @files, '>', 100, 'there are articles');
my ($sqlite_articles, $postgres_articles) = ('', '');
for my $i (0 .. $#files) {
    my $hex = unpack 'H*', read_file($files[$i]);
    my $published = $i % 3 ? sprintf "'2025-%02d-%02d'", $i % 12 + 1, $i % 28 + 1 : 'NULL';
    $sqlite_articles .= "INSERT INTO news VALUES ($i, CAST(x'$hex' AS TEXT), $published);\n";
    $postgres_articles .= "INSERT INTO news VALUES ($i, convert_from('\\x$hex', 'UTF8'), $published);\n";
}
my $database = scratch() . '/news.db';
shell("CREATE TABLE news (id INTEGER PRIMARY KEY, body TEXT, published TEXT);\nBEGIN;\n${sqlite_articles}COMMIT;", database => $database);
answers($server, "CREATE TABLE news (id integer PRIMARY KEY, body text, published date);\nBEGIN;\n${postgres_articles}COMMIT; ANALYZE news", '', 'articles go in');

# Both databases print the same of a value: a real by its bits, NULL as \N.
sub same_rows {
    my ($where, $name, $sqlite_query, $postgres_query, $least) = @_;
    my ($wanted, $complaint) = shell(".nullvalue '\\N'\n$sqlite_query;\n", database => $database);
    my ($got, $error) = $where->sql("\\pset null '\\\\N'\n$postgres_query");
    is($complaint . $error, '', "$name: no complaint") or return;
    my $lines = () = $wanted =~ /\n/g;
    ok($got eq $wanted && $lines >= $least, "$name: the same rows to the byte, $lines lines") or do {
        my @got = split /\n/, $got; my @wanted = split /\n/, $wanted; my ($first) = grep { ($got[$_] // '') ne ($wanted[$_] // '') } 0 .. $#wanted;
        diag('wanted: ' . ($wanted[$first // 0] // '') . "\n   got: " . ($got[$first // 0] // ''));
    };
}

# The columns of a table as lists for both databases.
sub lists {
    my @reals = map { my ($name, $type) = @$_; $type eq 'double precision' ? ["nullif(lower(hex(ieee754_to_blob(e.\"$name\"))), '')", "encode(float8send(e.\"$name\"), 'hex')"] : ["e.\"$name\""] } @_;
    return map { my $which = $_; join ', ', map { $_->[$which] // $_->[0] } @reals } 0, 1;
}
my ($columns) = $server->sql("SELECT DISTINCT proname, (SELECT string_agg(name || ' ' || format_type(type, NULL), ',' ORDER BY n) FROM unnest(proargnames, proallargtypes, proargmodes) WITH ORDINALITY AS u(name, type, mode, n) WHERE mode = 't') FROM pg_proc WHERE probin LIKE '%maqala' AND proretset ORDER BY 1");
my @tables = map { my ($name, $list) = split /\|/; [$name, map { [split / /, $_, 2] } split /,/, $list] } split /\n/, $columns;
is(scalar @tables, 14, 'extractors and match_pattern');
for my $table (@tables) {
    my ($name, @columns) = @$table;
    my ($of_sqlite) = shell("SELECT group_concat(name) FROM pragma_table_info('$name');");
    is(join(',', map { $_->[0] } @columns) . "\n", $of_sqlite, "$name has the columns of SQLite");
    my $arguments = $name eq 'match_pattern' ? "body, '(where: <GPE>) .{0,4} (who: <PERSON> | [upos=NOUN])'" : 'body, published';
    my ($sqlite_list, $postgres_list) = lists(@columns);
    same_rows($server, $name, "SELECT id, $sqlite_list FROM news, $name($arguments) AS e ORDER BY id, e.rowid",
        "SELECT id, $postgres_list FROM news, $name($arguments) WITH ORDINALITY AS e ORDER BY id, e.ordinality", 20);
    next if $name eq 'match_pattern';
    same_rows($server, "${name}_json", "SELECT id, $name(body, published) FROM news ORDER BY id", "SELECT id, ${name}_json(body, published) FROM news ORDER BY id", scalar @files);
    same_rows($server, "${name}_json without a day", "SELECT id, $name(body) FROM news ORDER BY id", "SELECT id, ${name}_json(body) FROM news ORDER BY id", scalar @files);
}
my @values = (map({ "$_(body)" } qw(article_title article_language article_source article_summary article_fingerprint article_hash entities_html trade_currency text_cyrillic text_latin text_arabic)),
    'article_summary(body, 1)', 'article_hash(body, published)', "trade_currency(body, 'target')", "text_latin(body, '2021')", 'fingerprint_distance(article_fingerprint(body), article_hash(body))');
same_rows($server, 'functions of articles', 'SELECT id, ' . join(', ', @values) . ' FROM news ORDER BY id', 'SELECT id, ' . join(', ', @values) . ' FROM news ORDER BY id', scalar @files);
same_rows($server, 'trade_amount', 'SELECT id, lower(hex(ieee754_to_blob(trade_amount(body)))) FROM news WHERE trade_amount(body) > 0 ORDER BY id', "SELECT id, encode(float8send(trade_amount(body)), 'hex') FROM news WHERE trade_amount(body) > 0 ORDER BY id", 5);
my $words = "SELECT DISTINCT form, word_lemma(form), word_stem(form) FROM news, extract_tokens(body) WHERE kind = 'word' ORDER BY form";
same_rows($server, 'words', $words, "SELECT form, word_lemma(form), word_stem(form) FROM (SELECT DISTINCT form FROM news, extract_tokens(body) WHERE kind = 'word') AS w ORDER BY form COLLATE \"C\"", 1000);
same_rows($server, 'countries', "SELECT DISTINCT name, country_code(name), country_name(country_code(name), 'ru'), country_name(country_code(name)) FROM news, extract_entities(body) WHERE class = 'GPE' ORDER BY name",
    "SELECT name, country_code(name), country_name(country_code(name), 'ru'), country_name(country_code(name)) FROM (SELECT DISTINCT name FROM news, extract_entities(body) WHERE class = 'GPE') AS n ORDER BY name COLLATE \"C\"", 50);
same_rows($server, 'mention_value', "SELECT id, mention_value(mention, class, published) FROM news, extract_entities(body, published) AS e ORDER BY id, entity", "SELECT id, mention_value(mention, class, published) FROM news, extract_entities(body, published) AS e ORDER BY id, entity", 1000);
answers($server, 'SELECT count(*) FROM news, extract_entities(body) AS e WHERE substr(body, start, length) <> mention', "0\n", 'positions count characters');
answers($server, "SELECT count(*) FROM news, extract_events_json(body, published::text) AS t, extract_events_json(body, published) AS d WHERE t::text <> d::text", "0\n", 'a day is the same as a text and as a date');

answers($server, "SELECT (extract_dates('Кеше және бүгін', '2025-03-14')).value; SELECT value FROM ROWS FROM (extract_dates('Кеше'), extract_topics('x')) AS r LIMIT 0; DECLARE c CURSOR WITH HOLD FOR SELECT value FROM extract_dates('Кеше және бүгін'); FETCH LAST FROM c", "P-1D\nP0D\nP0D\n", 'rows behind SELECT, beside other rows, through a cursor');

# ---- NULLs, wrong arguments, odd texts -------------------------------------------------------------------------------

answers($server, "SELECT count(*) FROM extract_entities(NULL); SELECT count(*) FROM extract_entities(NULL, NULL::date); SELECT extract_entities_json(NULL) IS NULL, extract_entities_json(NULL, '2025-03-14') IS NULL, trade_amount(NULL) IS NULL, trade_amount('x', NULL) IS NULL, mention_value('екі', NULL) IS NULL; SELECT count(*) FROM match_pattern('x', NULL)",
    "0\n0\nt|t|t|t|t\n0\n", 'NULL in, NULL or no row out');
answers($server, "SELECT extract_entities_json(''), article_title('') IS NULL, word_lemma(''), extract_tokens_json(E'\\n\\n'), mention_value('', 'DATE') IS NULL", do { my ($o) = shell("SELECT extract_entities(''), CASE WHEN article_title('') IS NULL THEN 't' ELSE 'f' END, word_lemma(''), extract_tokens(char(10,10)), CASE WHEN mention_value('', 'DATE') IS NULL THEN 't' ELSE 'f' END;"); $o }, 'empty texts as in SQLite');
answers($server, "SELECT name, date_from FROM extract_dates('х'), extract_entities('х'); SELECT extract_tokens_json(E'a\\u0001\\u200d\\U0010FFFD\"\\\\')", do { my ($o) = shell("SELECT extract_tokens('a' || char(1, 0x200d, 0x10fffd) || '\"\\');"); $o }, 'odd characters as in SQLite');
my %refused = (
    "extract_dates('x', 'soon')" => "extract_dates: published must be an ISO 8601 date, got 'soon'",
    "extract_dates_json('x', 'infinity'::date)" => "extract_dates: published must be an ISO 8601 date, got 'infinity'",
    "extract_dates_json('x', '20000-01-01'::date)" => "extract_dates: published must be an ISO 8601 date, got '20000-01-01'",
    "trade_amount('x', 'past')" => "trade_amount: status must be actual, target, forecast or limit, got 'past'",
    "article_summary('x', 65)" => "article_summary: sentences must be a whole number from 1 to 64, got '65'",
    "country_name('KAZ', 'de')" => "country_name: language must be kk, ru or en, got 'de'",
    "mention_value('x', 'CITY')" => "mention_value: class must be one of the 25 entity classes, got 'CITY'",
    "mention_value('x', 'DATE', 'soon')" => "mention_value: published must be an ISO 8601 date, got 'soon'",
    "text_latin('x', repeat('қ', 100))" => "text_latin: alphabet must be acute or 2021, got '" . 'қ' x 64 . "'",
    "match_pattern('x', '((')" => "match_pattern: pattern must be well formed, got '((': at character 3: something was expected",
);
answers($server, "SELECT $_", "ERROR:  $refused{$_}\n", "refused: $_") for sort keys %refused;
answers($server, "\\set VERBOSITY verbose\nDO \$\$ BEGIN PERFORM trade_amount('x', 'past'); EXCEPTION WHEN invalid_parameter_value THEN NULL; END \$\$", '', 'its SQLSTATE says an invalid value');

# ---- long texts, cancelled -------------------------------------------------------------------------------------------

answers($server, 'CREATE TABLE big AS SELECT repeat(string_agg(body, E\'\n\'), 60) AS body FROM news; UPDATE big SET body = repeat(body, 1 + 50000000 / octet_length(body)); SELECT octet_length(body) >= 50000000 FROM big', "t\n", 'an article of 50 MB');
for my $call ('count(*) FROM big, extract_entities(body)', 'count(*) FROM big, extract_tokens(body)', 'length(extract_events_json(body)::text) FROM big', 'article_summary(body) FROM big', "count(*) FROM big, match_pattern(body, '<GPE> . <PERSON>')") {
    my $begun = time;
    answers($server, "SET statement_timeout = '1s'; SELECT $call", "ERROR:  canceling statement due to statement timeout\n", "cancelled: $call");
    my $seconds = time - $begun;
    cmp_ok($seconds, '<', 3, sprintf 'in %.2f s, 1 of which was allowed', $seconds);
}
answers($server, "SET statement_timeout = '1s';\n\\set ON_ERROR_STOP 0\nSELECT count(*) FROM big, extract_entities(body);\nSELECT coalesce(sum(total_bytes), 0) FROM pg_backend_memory_contexts WHERE name LIKE 'maqala%'; SELECT name FROM extract_entities('Алматыда') AS e",
    "0\nАлматы\nERROR:  canceling statement due to statement timeout\n", 'what was cancelled holds no memory, and the session goes on');
my $narrow = do { local $Cluster::address_space = 600_000; Cluster->start('narrow') };
my ($memory, $errors) = $narrow->sql(<<'END');
\set ON_ERROR_STOP 0
CREATE EXTENSION maqala;
CREATE TABLE big AS SELECT repeat('Кеше Ташкентте Сауда министрі Арман Серікбаев өзбек әріптесімен кездесті. ', 100000) AS body;
SELECT count(*) FROM big, extract_entities(body);
SELECT extract_tokens_json(body) IS NULL FROM big;
SELECT coalesce(sum(total_bytes), 0) FROM pg_backend_memory_contexts WHERE name LIKE 'maqala%';
SELECT name FROM extract_entities('Алматыда') AS e;
END
is($errors, "ERROR:  out of memory\n" x 2, 'with too little memory a long article is an error');
is($memory, "0\nАлматы\n", 'which holds none of it, and the session goes on');
answers($server, "SELECT count(*) > 0 FROM news, extract_entities(body); SELECT count(*) FROM pg_backend_memory_contexts WHERE name LIKE 'maqala%'", "t\n0\n", 'nothing outlives its transaction');
$server->sql('DROP TABLE big');
answers($server, "DO \$\$ DECLARE before bigint; after bigint; BEGIN FOR i IN 1..400 LOOP PERFORM extract_entities_json(body), article_summary(body), entities_html(body) FROM news WHERE id = i % 100; PERFORM count(*) FROM news, extract_people(body) WHERE id = i % 100;
  IF i = 100 THEN SELECT sum(total_bytes) INTO before FROM pg_backend_memory_contexts; END IF; END LOOP; SELECT sum(total_bytes) INTO after FROM pg_backend_memory_contexts; IF after > before + 8000000 THEN RAISE 'it grew from % to %', before, after; END IF; END \$\$", '', 'memory does not grow in a long transaction');

# ---- parallel plans --------------------------------------------------------------------------------------------------

$server->sql('ALTER TABLE news SET (parallel_workers = 2)');
my ($plan) = $server->sql('SET parallel_setup_cost = 0; EXPLAIN (COSTS OFF) SELECT count(*), sum(length(e.name)) FROM news, extract_entities(body, published) AS e');
like($plan, qr/Parallel Seq Scan on news/, 'an extractor is run by parallel workers');
like($plan, qr/Function Scan on extract_entities/, 'below the gathering');
my ($parallel) = $server->sql('SET parallel_setup_cost = 0; SELECT count(*), sum(length(e.name)), sum(e.start) FROM news, extract_entities(body, published) AS e');
my ($serial) = $server->sql('SET max_parallel_workers_per_gather = 0; SELECT count(*), sum(length(e.name)), sum(e.start) FROM news, extract_entities(body, published) AS e');
is($parallel, $serial, 'and finds the same');
($plan) = $server->sql('EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) SELECT id FROM news WHERE trade_amount(body) > 1e9');
like($plan, qr/Workers Launched: [12]/, 'a function in WHERE is run by workers');

# ---- creating and dropping, encodings, versions ----------------------------------------------------------------------

answers($server, join("\n", "SET client_min_messages = error;", ('DROP EXTENSION maqala CASCADE;', 'CREATE EXTENSION maqala;', "SELECT name FROM extract_entities('Алматыда');") x 10), "Алматы\n" x 10, 'dropped and created ten times');
answers($server, "CREATE SCHEMA elsewhere; ALTER EXTENSION maqala SET SCHEMA elsewhere; SELECT elsewhere.country_code('Чад'); ALTER EXTENSION maqala SET SCHEMA public;", "TCD\n", 'it can be moved to another schema');
answers($server, "CREATE ROLE plain LOGIN; CREATE DATABASE plainly OWNER plain;", '', 'a role that is no superuser');
my ($created, $complaint) = $server->sql("SET SESSION AUTHORIZATION plain; CREATE EXTENSION maqala; SELECT word_stem('жүргізіп')", database => 'plainly');
is($created . $complaint, "жүргіз\n", 'creates it in a database of its own');
$server->sql("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
($created, $complaint) = $server->sql('CREATE EXTENSION maqala', database => 'latin');
is($complaint, "ERROR:  maqala needs a database in the encoding UTF8, this one is in LATIN1\n", 'another encoding is refused');
answers($server, "CREATE FUNCTION narrow(text) RETURNS TABLE (topic text, score double precision) AS '\$libdir/maqala', 'maqala_extract_topics' LANGUAGE C; SELECT count(*) > 0 FROM news, narrow(body); CREATE FUNCTION wrong(text) RETURNS TABLE (topic integer, score text) AS '\$libdir/maqala', 'maqala_extract_topics' LANGUAGE C; SELECT * FROM wrong('x')",
    "t\nERROR:  extract_topics: the columns are those of another version\n", 'the columns of an older script are given, wrong ones are refused');

# ---- two data nodes and a coordinator --------------------------------------------------------------------------------

my %servers = map { $_ => Cluster->start($_) } qw(node1 node2 coordinator);
run_block($_, %servers) for grep { $_->{servers}[0] ne 'one' } @blocks;
my $coordinator = $servers{coordinator};
answers($coordinator, "DELETE FROM news; BEGIN;\n${postgres_articles}COMMIT;", '', 'articles are written through the coordinator');
my @counts = map { my ($count) = $servers{$_}->sql('SELECT count(*) FROM news'); $count } qw(node1 node2);
ok($counts[0] > 30 && $counts[1] > 30 && $counts[0] + $counts[1] == @files, "and lie on the nodes: @{[map { chomp; $_ } @counts]}");
for my $table (grep { $_->[0] ne 'match_pattern' } @tables) {
    my ($name, @columns) = @$table;
    my ($sqlite_list, $postgres_list) = lists(@columns);
    (my $view = $name) =~ s/^extract/news/;
    same_rows($coordinator, "$view through the coordinator", "SELECT id, $sqlite_list FROM news, $name(body, published) AS e ORDER BY id, e.\"$columns[0][0]\"",
        "SELECT article, $postgres_list FROM $view AS e ORDER BY article, e.\"$columns[0][0]\"", 20);
}
same_rows($coordinator, 'JSON through the coordinator', 'SELECT id, extract_entities(body, published), extract_events(body, published) FROM news ORDER BY id', 'SELECT article, entities, events FROM news_json ORDER BY article', scalar @files);
my $condition = "SELECT id FROM news WHERE trade_amount(body) > 1e9 AND article_language(body) = 'kk' ORDER BY id";
same_rows($coordinator, 'a condition through the coordinator', $condition, $condition, 5);
sub remote { my ($query) = @_; my ($plan) = $coordinator->sql("EXPLAIN (VERBOSE, COSTS OFF) $query"); return join "\n", $plan =~ /Remote SQL: (.*)/g }
my $pushed = remote("SELECT id FROM news WHERE trade_amount(body) > 1e9");
is(scalar(() = $pushed =~ /public\.trade_amount\(body\)/g), 2, 'a function in WHERE is sent to both nodes');
$pushed = remote('SELECT count(*), sum(trade_amount(body)) FROM node1.news UNION ALL SELECT count(*), sum(trade_amount(body)) FROM node2.news');
is(scalar(() = $pushed =~ /count\(\*\), sum\(public\.trade_amount\(body\)\)/g), 2, 'a function in an aggregate is sent to both nodes');
$pushed = remote("SELECT n.id, e.name FROM news n JOIN news_entities e ON e.article = n.id WHERE e.class = 'GPE'");
is(scalar(() = $pushed =~ /FROM \(public\.news r\d+ INNER JOIN public\.news_entities/g), 2, 'a join of articles and facts is sent to both nodes');
like(remote('SELECT id, extract_entities_json(body, published) FROM news'), qr{\A(?!.*extract).*SELECT}s, 'a function behind SELECT is not, as the README says');
like(remote('SELECT id, e.name FROM news, extract_entities(body, published) AS e'), qr{\A(?!.*extract).*SELECT}s, 'nor one in FROM');

# ---- how fast --------------------------------------------------------------------------------------------------------

my $copies = $ENV{POSTGRES_COPIES} // 20;
answers($coordinator, "INSERT INTO news SELECT id + 1000 * copy, body || E'\\n' || copy, published FROM (SELECT * FROM news) AS n, generate_series(1, $copies) AS copy", '', 'more articles');
my ($many) = $coordinator->sql('SELECT count(*) FROM news');
chomp $many;
my @nodes = @servers{qw(node1 node2)};
for my $case ([1, 'node1.news', 'node1.news_entities'], [2, 'news', 'news_entities']) {
    my ($used, $articles, $entities) = @$case;
    my ($count) = $coordinator->sql("SELECT count(*) FROM $articles");
    chomp $count;
    my ($best, $taken) = (1e9, 0);
    for (1 .. 3) {
        my @before = map { $_->seconds // 0 } @nodes;
        my $begun = time;
        my ($out) = $coordinator->sql("SELECT count(name), sum(length(name)) FROM $entities");
        like($out, qr/^[1-9]\d*\|\d+$/, "entities of $count articles on $used of the nodes");
        $best = time - $begun if time - $begun < $best;
        sleep 1; # their sessions end behind that of the coordinator
        my @after = map { $_->seconds // 0 } @nodes;
        $taken = join ' and ', map { sprintf '%.1f', $after[$_] - $before[$_] } 0 .. $used - 1;
    }
    diag(sprintf '%d articles, %d of the nodes: %.1f s at best, %.0f articles a second; processor seconds on the nodes: %s', $count, $used, $best, $count / $best, $taken);
}

# ---- memory ----------------------------------------------------------------------------------------------------------

SKIP: {
    skip 'NOT CHECKED: valgrind is not installed', 1 if !grep { -x "$_/valgrind" } split /:/, $ENV{PATH};
    my $checked = Cluster->start('checked');
    my @few = (split /^(?=INSERT)/m, $postgres_articles)[0 .. 5];
    $checked->sql("CREATE EXTENSION maqala; CREATE TABLE news (id integer PRIMARY KEY, body text, published date); @few");
    my @calls = map { $_->[0] eq 'match_pattern' ? "match_pattern(body, '(where: <GPE>) . (what: [upos=NOUN])')" : ("$_->[0](body, published)", "$_->[0]_json(body, published)") } @tables;
    my $script = join '', map { "SELECT count(*), max(length(r::text)) FROM news, $_ AS r\n" } @calls;
    $script .= 'SELECT ' . join(', ', map { "max(length(($_)::text))" } @values, 'trade_amount(body)') . " FROM news\n";
    $script .= "SELECT count(word_lemma(form) || word_stem(form)) FROM news, extract_tokens(body)\nSELECT count(mention_value(mention, class, published)), count(country_code(mention)) FROM news, extract_entities(body)\n";
    $script .= join '', map { "SELECT $_\n" } sort keys %refused;
    my $printed = $checked->alone($script, 'valgrind', '--num-callers=20');
    is(scalar(() = $printed =~ /ERROR:  \w+: \w+ must/g), scalar keys %refused, 'all statements ran under valgrind');
    my @reports = split /^==\d+== \n/m, $printed =~ s/^(?!==).*\n//gmr;
    is(join("\n", grep { /maqala\.so\)|: maqala?_/ } @reports), '', 'which found no fault in the extension');
}
done_testing();
