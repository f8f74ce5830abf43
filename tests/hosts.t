#!/usr/bin/perl
# hosts.t: the extension loads and answers in the programs people use it from, under each of its usual file names.
use strict;
use warnings;
use File::Copy qw(copy);
use FindBin;
use lib "$FindBin::Bin/lib";
use Shell;
use Test::More;

my ($file) = grep { -e } map { "$extension.$_" } qw(so dylib dll);
die "the extension is not built\n" if !$file;
my ($suffix) = $file =~ /(\.\w+)\z/;
my $question = "SELECT maqala_version(), country_code('Германиядан'), (SELECT count(*) FROM extract_tokens('бір екі үш'))";
my $answer = qr/^\d+\.\d+\.\d+\S*\|DEU\|3$/m;

# What a program prints, complaints included.
sub output_of {
    my @command = @_;
    my $process = open(my $out, '-|') // die "fork: $!\n";
    if (!$process) {
        chdir $root;
        open STDERR, '>&', \*STDOUT;
        exec @command or do { print "$command[0]: $!\n"; exit 127 };
    }
    local $/;
    my $text = <$out> // '';
    close $out;
    return $text;
}

my ($out, $complaints) = shell("$question;\n");
like($out, $answer, 'the sqlite3 shell') or diag($complaints);

for my $name ("maqala0$suffix", "libmaqala$suffix", "maqala$suffix") {
    my $copy = scratch() . "/$name";
    copy($file, $copy) or die "$copy: $!\n";
    ($out, $complaints) = shell(".load '$copy'\n$question;\n", bare => 1);
    like($out, $answer, "the file as $name") or diag($complaints);
}

($out, $complaints) = shell(".load '$extension'\n.load '$extension'\n$question;\n", bare => 1);
like($out, $answer, 'loaded twice') or diag($complaints);
is($complaints, '', 'without a complaint');

SKIP: {
    skip "$python is not installed", 1 if !-x $python;
    skip 'this python loads no extensions', 1
        if output_of($python, '-c', 'import sqlite3; print(hasattr(sqlite3.Connection, "enable_load_extension"))') !~ /True/;
    like(output_of($python, '-c', <<'E', $extension, $question), $answer, 'python');
import sqlite3, sys
database = sqlite3.connect(":memory:")
database.enable_load_extension(True)
database.load_extension(sys.argv[1])
print("|".join(str(value) for value in database.execute(sys.argv[2]).fetchone()))
E
}

SKIP: {
    skip 'DBD::SQLite is not installed', 1 if output_of('perl', '-MDBD::SQLite', '-e', 'print "here"') ne 'here';
    like(output_of('perl', '-e', <<'E', $extension, $question), $answer, 'Perl DBD::SQLite');
use DBI;
my $database = DBI->connect('dbi:SQLite:dbname=:memory:', '', '', { RaiseError => 1 });
$database->sqlite_enable_load_extension(1);
$database->do('SELECT load_extension(?)', undef, $ARGV[0]);
print join('|', $database->selectrow_array($ARGV[1])), "\n";
E
}

# The examples in the host languages run as their heads say, over a few articles.
my %program = (
    'examples/shell/figures.sh'  => 'sh',
    'examples/python/figures.py' => $python,
    'examples/perl/figures.pl'   => 'perl',
);
$ENV{SQLITE3} = $sqlite3;
for my $example (sort keys %program) {
    SKIP: {
        skip "$program{$example} is not installed", 1 if $program{$example} =~ m{/} && !-x $program{$example};
        skip 'DBD::SQLite is not installed', 1
            if $example =~ /\.pl$/ && output_of('perl', '-MDBD::SQLite', '-e', 'print "here"') ne 'here';
        my $text = output_of($program{$example}, $example, $extension, (example_files())[0 .. 9]);
        my @rows = $text =~ /^(\d\d\d-[^\t\n]*\t[^\t\n]+\t[^\t\n]+\t[^\n]+)$/mg;
        cmp_ok(scalar @rows, '>', 3, $example) or diag($text);
    }
}
done_testing();
