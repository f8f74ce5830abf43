#!/usr/bin/perl
# wasm.t: the page with SQLite and maqala as WebAssembly, in a real browser: it loads without an error and asks for nothing, its tables are those of the
# native extension to the byte, an article's script stays text, and article after article takes no more memory. Run by `make check-all`;
# wants Chromium (Debian: chromium) and what `make wasm` wants.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/../lib";
use Browser;
use Encode qw(encode decode);
use JSON::PP;
use Shell;
use Test::More;

my $folder = $build =~ s{^\Q$root\E/}{}r; # as the Makefile calls it
my $make = "make -s -C '$root' BUILD='$folder'";
my $lacking = qx($make $folder/wasm/.dependencies sources 2>&1);
plan skip_all => 'NOT CHECKED: what make wasm needs is not here: ' . $lacking =~ s/\s+/ /gr if $?;
my $page = "$build/wasm/maqala.html";
my $said = qx($make wasm 2>&1);
my $failed = $?;
my $browser = $failed ? undef : Browser->new;
plan skip_all => 'NOT CHECKED: no Chromium that runs here; apt-get install chromium' if !$failed && !$browser;

sub script_text { my ($value) = @_; return JSON::PP->new->ascii->allow_nonref->encode($value) } # as JavaScript writes it

# What an expression says once the page's database, `db`, is open.
sub on_page { my ($expression) = @_; return $browser->value("page.ready.then(db => $expression)") }

# Puts an article and its day into the page, takes it apart, and returns what an expression then says.
sub with_article {
    my ($text, $day, $expression) = @_;
    my ($body, $published) = map { script_text($_) } $text, $day;
    return on_page("{ at('body').value = $body; at('published').value = $published; page.takeApart(db); return $expression; }");
}

is($failed, 0, 'make wasm') or diag($said), done_testing(), exit;
my ($wasm, $packed) = (-s "$build/wasm/maqala.wasm", length qx(gzip -9 -n -c '$build/wasm/maqala.wasm'));
cmp_ok($packed, '<', 4.5e6, sprintf 'maqala.wasm has %.2f MB, packed by gzip %.2f MB', $wasm / 1e6, $packed / 1e6);
my @told = map { $_ * 1e6 } read_file("$root/README.md") =~ /maqala\.wasm, for pages of your own, has ([\d.]+) MB \(packed by gzip\s+([\d.]+)\)/;
ok(@told == 2 && abs($told[0] - $wasm) < 0.02 * $wasm && abs($told[1] - $packed) < 0.02 * $packed, 'as README.md says, within 2%') or diag("@told");
$browser->window(1280, 900, 0);
ok($browser->open("file://$page"), 'the page loads');
is(on_page('document.documentElement.lang'), 'en', 'and its database is open');

# ---- the same as natively ----------------------------------------------------------------------------------------

my @examples = @{ $browser->value('JSON.parse(at("examples").textContent)') };
is(scalar @examples, scalar(my @files = example_files()), 'it has all example articles');
my @extractors = map "extract_$_", qw(sentences tokens entities people amounts dates quotes sources events agreements relations topics keywords);
my @queries = ((map { $_->[1] } @{ $browser->value('page.TABLES') }), map("SELECT $_(body, published) FROM article", @extractors),
    map "SELECT $_(body) FROM article", qw(entities_html article_fingerprint article_hash text_latin text_arabic));

# The answers of the page's database; how many cells are drawn; the tables that draw something else than the rows of their query.
my $look = sprintf <<'END', script_text(\@queries);
(() => {
  const answers = %s.map(sql => db.query(sql).rows.map(row => row.map(value => value ?? "NULL").join("\x1f") + "\x1e").join(""));
  let cells = 0;
  const wrong = page.TABLES.filter(([title, sql]) => {
    const { columns, rows } = db.query(sql);
    const table = document.querySelector(`[data-table="${title}"] table`);
    if (!table) return rows.length > 0;
    const [head, ...lines] = [...table.rows].map(row => [...row.cells].map(cell => cell.textContent));
    cells += lines.flat().length;
    const lost = columns.some((name, i) => !head.includes(name) && name !== "start" && name !== "length" && rows.some(row => row[i] !== null));
    return lost || JSON.stringify(lines) !== JSON.stringify(rows.map(row => head.map(name => row[columns.indexOf(name)] ?? "")));
  });
  return { answers: answers.join(""), cells, wrong: wrong.map(([title]) => title) };
})()
END
my ($script, $here, $cells, @wrong) = (".separator \"\\037\" \"\\036\"\n.nullvalue NULL\nCREATE TABLE article(body, published);\n", '', 0);
for my $example (@examples) {
    $script .= 'DELETE FROM article; INSERT INTO article VALUES (' . quote_text(encode('UTF-8', $example->{text})) . ", '$example->{published}');\n";
    $script .= join '', map "$_;\n", @queries;
    my $said = with_article($example->{text}, $example->{published}, $look);
    $here .= encode('UTF-8', $said->{answers});
    $cells += $said->{cells};
    push @wrong, map "$example->{title}: $_", @{ $said->{wrong} };
}
my ($natively, $complaints) = shell($script);
is($complaints, '', 'the native extension answers the same queries');
cmp_ok(length $natively, '>', 1e6, 'in ' . length($natively) . ' bytes');
ok($here eq $natively, 'the page answers the same, byte for byte');
is(join("\n", @wrong), '', "$cells cells are drawn as they were answered");

# ---- what strangers paste ----------------------------------------------------------------------------------------

my $hostile = decode('UTF-8', "Министр <script>window.alerted = true</script> Болат <img src=x onerror='window.alerted = true'>\n"
    . "«<b onclick=alert(1)>Астанада</b> & \"Алматыда\" 5 млрд теңге </textarea></script><!--», – деді <svg onload=alert(1)> Болат Сәрсенов.") . "\0 \x{feff}\x{1f600}";
$browser->value('window.alert = () => { window.alerted = true; }, 0');
my $seen = with_article($hostile, '2025-03-14', '({ text: at("text").textContent, body: at("body").value, marks: document.querySelectorAll("#text mark").length, '
    . 'strange: [...document.querySelectorAll("main *")].filter(e => /^(script|img|b|svg)$/i.test(e.tagName) || [...e.attributes].some(a => a.name.startsWith("on"))).length })');
is($seen->{text}, $seen->{body}, 'a hostile article is shown as it is');
like($seen->{text}, qr/<script>window/, 'its script among the text');
cmp_ok($seen->{marks}, '>', 1, "with $seen->{marks} entities marked");
is($seen->{strange}, 0, 'and nothing of it is HTML');
is($browser->value('new Promise(done => setTimeout(() => done(Boolean(window.alerted)), 300))') ? 1 : 0, 0, 'no script of it has run');
is($browser->value('(() => { const added = document.createElement("script"); added.textContent = "window.alerted = true"; document.body.append(added); '
    . 'return Boolean(window.alerted); })()') ? 1 : 0, 0, 'and none could: the page forbids programs that are not its own');
my @troubles = $browser->troubles;
ok(@troubles == 1 && $troubles[0] =~ /Content Security Policy/, 'as the browser says, and it says nothing else') or diag(join "\n", @troubles);

# ---- what one does on it -----------------------------------------------------------------------------------------

sub own_sql { my ($sql) = @_; return on_page('{ at("sql").value = ' . script_text($sql) . '; at("run").click(); return at("answer").textContent; }') }
is(own_sql(decode('UTF-8', "SELECT country_code('Тәжікстанның') AS code")), 'codeTJK', 'SQL of one\'s own is answered');
is(own_sql("SELECT extract_dates('x', 'soon')"), "extract_dates: published must be an ISO 8601 date, got 'soon'", 'or told what is wrong with it');
is(own_sql('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n'), 'interrupted', 'a query without an end is ended');
like(own_sql("ATTACH 'x.db' AS x"), qr/unable to open/, 'there are no files');
own_sql('DROP TABLE article');
my $place = with_article($examples[17]{text}, $examples[17]{published},
    '(() => { const row = document.querySelector("[data-table=Quotes] tr[data-start]"); row.click(); return [getSelection().toString(), row.cells[1].textContent]; })()');
ok(length $place->[0] && $place->[0] eq $place->[1], 'a click on a quote selects its words in the text') or diag(encode('UTF-8', join "\n", @$place));
is(with_article('', '', 'document.querySelectorAll("#facts table").length'), 0, 'no article, no tables');

for my $window ([1280, 900], [390, 844], [320, 640]) {
    $browser->window(@$window, 1);
    my $width = with_article($examples[17]{text}, $examples[17]{published}, 'document.documentElement.scrollWidth');
    cmp_ok($width, '<=', $window->[0], "nothing stands out of a window of $window->[0]");
}

# ---- and goes on doing -------------------------------------------------------------------------------------------

my $again = '{ for (const { text, published } of JSON.parse(at("examples").textContent)) { at("body").value = text; at("published").value = published; page.takeApart(db); } '
    . 'return db.bytes; }';
my $once = on_page($again);
my $later;
$later = on_page($again) for 1 .. 4;
is($later, $once, '320 articles later its memory is still ' . sprintf('%.1f MB', $once / 1e6));
is(scalar(@troubles = $browser->troubles), 1, 'no error, no request of the page all that time') or diag(join "\n", @troubles);
done_testing();
