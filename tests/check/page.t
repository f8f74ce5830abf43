#!/usr/bin/perl
# page.t: the report page in a real browser: it loads without an error, its figures are those of the tables, a click on a name
# leaves the rows that name it and nothing else, Escape brings all back. Run by `make check-all`; wants Chromium (Debian: chromium).
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/../lib";
use Shell;
use Test::More;

my ($browser) = grep { -x } map { my $name = $_; map { "$_/$name" } split /:/, $ENV{PATH} } qw(chromium chromium-browser google-chrome);
plan skip_all => 'NOT CHECKED: no Chromium here; apt-get install chromium' if !$browser;
my $page = "$build/report.html";
plan skip_all => "NOT CHECKED: no $page; make demo" if !-e $page;

# The page with a script behind it that does what a reader does, and writes down what it sees.
my $driven = scratch() . '/driven.html';
my $probe = <<'END';
<script>
const seen = { errors: window.trouble || 0 };
const visible = () => [...document.querySelectorAll('tr')].filter(r => r.querySelector('td') && !r.hidden);
seen.rows = visible().length;
const node = document.querySelector('[data-name]');
seen.name = node.dataset.name;
node.dispatchEvent(new MouseEvent('click', { bubbles: true }));
seen.filtered = visible().length;
seen.right = visible().every(r => r.textContent.includes(seen.name));
seen.bar = !document.getElementById('filter').hidden;
document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
seen.back = visible().length;
seen.alerted = Boolean(window.alerted);
seen.keys = [...document.querySelectorAll('.keys li')].map(li => li.lastChild.textContent + '=' + li.firstChild.textContent).join(' ');
document.documentElement.dataset.seen = Object.entries(seen).map(([k, v]) => k + ':' + v).join('|');
</script>
END
my $html = read_file($page);
$html =~ s/<head>/<head><script>window.onerror = () => { window.trouble = (window.trouble || 0) + 1; }; window.alert = () => { window.alerted = true; };<\/script>/;
$html =~ s/<\/body>/$probe<\/body>/;
open my $out, '>', $driven or die "$driven: $!\n";
print $out $html;
close $out;
my $dom = `'$browser' --headless=new --no-sandbox --disable-gpu --virtual-time-budget=5000 --dump-dom 'file://$driven' 2>/dev/null`;
my ($seen) = $dom =~ /data-seen="([^"]*)"/;
ok($seen, 'the page loads and its script runs') or BAIL_OUT('no browser that works');
my %seen = map { /^([^:]*):(.*)$/s } split /\|/, $seen;
is($seen{errors}, 0, 'without an error');
is($seen{alerted}, 'false', 'and without a script of an article');
cmp_ok($seen{rows}, '>', 100, "$seen{rows} rows");
cmp_ok($seen{filtered}, '>', 0, "$seen{name}: $seen{filtered} rows after a click");
cmp_ok($seen{filtered}, '<', $seen{rows}, 'fewer than before');
is($seen{right}, 'true', 'each of them names it');
is($seen{bar}, 'true', 'the page says so');
is($seen{back}, $seen{rows}, 'Escape brings all back');
for my $key (split / /, $seen{keys}) {
    my ($what, $count) = split /=/, $key;
    my $table = $what eq 'figures' ? 'amounts' : $what;
    my ($wanted) = shell("SELECT count(*) FROM $table;\n", database => "$build/demo.db", bare => 1);
    chomp $wanted;
    is($count, $wanted, "$what as in the table");
}
done_testing();
