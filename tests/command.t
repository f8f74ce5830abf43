#!/usr/bin/perl
# command.t: the command maqala writes the rows of the SQL functions, in the order of its input whatever the number of threads, and tells
# which lines are no articles.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Shell;
use Test::More;

my $command = "$build/bin/maqala";
my $folder = scratch();

# Runs the command over an input; what it wrote, what it complained of, its exit status.
sub maqala {
    my ($input, @arguments) = @_;
    open my $file, '>', "$folder/input" or die;
    print $file $input;
    close $file;
    my $out = qx('$command' @arguments <'$folder/input' 2>'$folder/complaints');
    my $status = $? >> 8;
    open my $complaints, '<', "$folder/complaints" or die;
    local $/;
    return ($out, scalar(<$complaints>) // '', $status);
}

# The example articles, and what the SQL functions find in them, a fact a line.
my $articles = "SELECT name, CAST(readfile(name) AS TEXT) AS body FROM fsdir('$root/examples/articles') WHERE name LIKE '%.txt' ORDER BY name LIMIT 12";
my ($lines) = shell("SELECT json_object('id', name, 'body', body, 'published', '2025-03-14') FROM ($articles);");
my $wanted = '';
my ($modules) = shell("SELECT group_concat(substr(name, 9), ' ') FROM (SELECT name FROM pragma_module_list WHERE name LIKE 'extract!_%' ESCAPE '!' ORDER BY name);");
my @tables = split ' ', $modules;
my $union = join ' UNION ALL ', map {
    "SELECT a.name, $_ AS place, r.key, '{\"article\":' || json_quote(a.name) || ',\"table\":\"$tables[$_]\",' || substr(r.value, 2) AS fact
     FROM articles AS a, json_each(extract_$tables[$_](a.body, '2025-03-14')) AS r"
} 0 .. $#tables;
($wanted) = shell("CREATE TEMP TABLE articles AS $articles; SELECT fact FROM ($union) ORDER BY name, place, key;");

my ($out, $complaints, $status) = maqala($lines, '--table', join ',', @tables);
cmp_ok(scalar(() = $wanted =~ /\n/g), '>', 500, 'the SQL functions find facts');
ok($out eq $wanted, 'the command writes the same, to the byte');
is($complaints, '', 'without a complaint');
is($status, 0, 'and ends well');

my $many = join '', map { sprintf "{\"id\": %d, \"body\": \"Астанада %d адам жиналды. Министр Болат Сәрсенов келді.\"}\n", $_, $_ } 1 .. 1000;
my ($one) = maqala($many, '--table', 'amounts,people');
my ($four) = maqala($many, '--table', 'amounts,people', '--jobs', 4);
is(scalar(() = $one =~ /\n/g), 2000, 'a thousand lines');
ok($one eq $four, 'four threads write the same in the same order');

($out, $complaints, $status) = maqala(qq({"body": "Астанада"}\nrubbish\n[1]\n{"body": 5}\n\n{"body": "Астанада", "published": "soon"}\n{"id": "a\\"b", "title": "Жиын", "body": "Алматыда"}\r\n));
is(join('', $out =~ /"article":.*?,|"start":\d+/g), '"article":1,"start":1"article":"a\"b","start":1"article":"a\"b","start":6', 'a line without an id goes by its number; the title comes first');
is($complaints, <<'END', 'bad lines are told with their number');
maqala: line 2: no JSON object
maqala: line 3: no JSON object
maqala: line 4: the object has no body that is a string
maqala: line 6: extract_entities: published must be an ISO 8601 date, got 'soon'
maqala: 4 of 7 lines skipped
END
is($status, 1, 'and by the status');

($out, $complaints, $status) = maqala("7\tАстанада\\nкеше\t2025-03-14\n\"x\tАлматыда\nnothing\n", '--tsv');
is(join('', $out =~ /"article":.*?,|"mention":".*?"/g), '"article":7,"mention":"Астанада""article":7,"mention":"кеше""article":"\"x","mention":"Алматыда"', 'lines of cells');
is($complaints, "maqala: line 3: no tab between id and body\nmaqala: 1 of 3 lines skipped\n", 'what is none is told');

for my $case ([['--table', 'verbs'], qr/--table must be names of tables, see --help, got 'verbs'/], [['--jobs', '0'], qr/--jobs must be a whole number from 1 to 64, got '0'/],
    [['--colour'], qr/unknown option '--colour'/], [['/nowhere'], qr{cannot read '/nowhere'}], [['--jobs'], qr/--jobs must be/]) {
    my ($arguments, $message) = @$case;
    ($out, $complaints, $status) = maqala('', @$arguments);
    like($complaints, $message, "refused: @$arguments");
    is($status, 2, 'with status 2');
}
my ($help) = maqala('', '--help');
is(join(' ', sort split ' ', $help =~ /^  --table NAMES  of:(.*)$/m ? $1 : ''), "@tables", '--help names every table');
($out) = maqala(qq({"body": "Кеше Астанада 5 адам келді."}\n), '--table', 'dates,entities,dates');
is(join(' ', $out =~ /"table":"(\w+)"/g), 'dates entities entities entities', 'tables in the order asked for, once each');
my ($version) = maqala('', '--version');
my ($wanted_version) = shell('SELECT maqala_version();');
is($version, "maqala $wanted_version", '--version');
done_testing();
