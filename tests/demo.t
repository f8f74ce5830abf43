#!/usr/bin/perl
# demo.t: what `make demo` runs works, stays short, and its page is whole; each report of sql/reports yields rows.
use strict;
use warnings;
use File::Copy qw(copy);
use FindBin;
use lib "$FindBin::Bin/lib";
use Shell;
use Test::More;

my @files = grep { -e } map { "$extension.$_" } qw(so dylib dll);
die "the extension is not built\n" if !@files;
my $folder = scratch();
copy($_, $folder) for @files;
$ENV{SQLITE3} = $sqlite3;
my $report = `cd '$root' && sh examples/demo.sh '$folder' 2>&1`;
is($?, 0, 'the demo ends well') or diag($report);
unlike($report, qr/error/i, 'without an error');
my $lines = () = $report =~ /\n/g;
cmp_ok($lines, '<=', 60, 'its report fits a screen');
like($report, qr/^$_: .+\n(?:.+\n){5}/m, "the report has $_") for qw(Figures People Dates);

my $page = read_file("$folder/report.html");
like($page, qr/<\/html>\s*\z/, 'the page is whole');
unlike($page, qr/<(?:link|img|iframe)\b|\bsrc=|https?:\/\/[^\s<]*\.(?:css|js)/i, 'and needs nothing else');
is(scalar(() = $page =~ /<script>/g), 1, 'one script of its own');
for my $heading (qw(Events Agreements Quotes Figures People Dates)) {
    my ($table) = $page =~ /<h2>$heading<\/h2>.*?<table>(.*?)<\/table>/s;
    my $rows = () = ($table // '') =~ /<tr>/gi;
    cmp_ok($rows, '>', 10, "$heading: a table of rows");
}
cmp_ok(scalar(() = $page =~ /<mark data-class="\w+" data-name/g), '>', 10, 'the article has its entities marked');
cmp_ok(scalar(() = $page =~ /<rect class="bar"/g), '>', 0, 'trade is drawn');
cmp_ok(scalar(() = $page =~ /<g class="node"/g), '>', 3, 'and who met whom');
for my $key (qw(articles entities events)) {
    my ($count) = shell("SELECT count(*) FROM $key;\n", database => "$folder/demo.db", bare => 1);
    chomp $count;
    like($page, qr/<b>$count<\/b>$key/, "$count $key, as in the table");
}
my ($article) = $page =~ /<article>(.*?)<\/article>/s;
(my $plain = $article // '') =~ s/<\/p><p>/\n/g;
$plain =~ s/<[^>]*>//g;
$plain =~ s/&quot;/"/g, $plain =~ s/&lt;/</g, $plain =~ s/&gt;/>/g, $plain =~ s/&amp;/&/g;
s/\s+\z// for $plain;
ok(scalar(grep { (my $text = read_file($_)) =~ s/\s+\z//; $text eq $plain } example_files()), 'nothing of the article is lost');

# What an article holds stays text, also where it is drawn.
{
    my $evil = "'<script>alert(1)</script> Кеше <b>Асқар Мамин</b> Бакуде \"Рашид Алиевпен\" кездесті. <img src=x onerror=alert(2)>'";
    my ($out, $complaints) = shell("INSERT INTO articles (id, title, body, published) VALUES (900, $evil, $evil, '2026-01-01');\n.read sql/refresh.sql\n.read examples/page.sql\n",
        database => "$folder/demo.db");
    is($complaints, '', 'a hostile article is read');
    is(scalar(() = $out =~ /<script>/g), 1, 'its script is none');
    unlike($out, qr/<img|<b>Асқар|onerror=alert\(2\)>(?!;)[^&]*<\/td><script/i, 'nor is its image');
    like($out, qr/&lt;script&gt;/, 'it is there as text');
    shell("DELETE FROM articles WHERE id = 900;\n.read sql/refresh.sql\n", database => "$folder/demo.db");
}

for my $path (sort glob "$root/sql/reports/*.sql") {
    (my $name = $path) =~ s{^\Q$root\E/}{};
    my ($rows, $complaints) = shell(".read '$path'\n", database => "$folder/demo.db", bare => 1);
    my $count = () = $rows =~ /\n/g;
    ok($count > 0 && $complaints eq '', "$name: $count rows, without the extension") or diag($complaints);
    like(read_file($path), qr/\A-- .+\?/, "$name says what question it answers");
}
done_testing();
