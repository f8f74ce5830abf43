#!/usr/bin/perl
# valgrind.t: the unit tests, the fuzz corpora of all targets, the tests of tests/sqlite but that of failing memory, and the SQL tests under valgrind's
# memcheck: no byte is read that is not there or was never written, none is lost. (Failing memory is counted there itself; what the fuzz targets keep to the end
# is not lost.)
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/../lib";
use Shell;
use Test::More;

plan skip_all => 'NOT CHECKED: valgrind is not installed' if !grep { -x "$_/valgrind" } split /:/, $ENV{PATH};
chdir $root or die;
my $valgrind = 'valgrind -q --leak-check=full --show-leak-kinds=definite,indirect --errors-for-leak-kinds=definite,indirect --error-exitcode=99';
$ENV{MAQALA_BUILD} = $build;

for my $source (sort glob 'tests/unit/*.c tests/sqlite/*.c tests/fuzz/corpus.c') {
    my ($name) = $source =~ m{([^/]+)\.c\z};
    next if $name eq 'faults';
    my $out = qx($valgrind '$build/tests/$name' 2>&1);
    my $code = $? >> 8;
    my @wrong = $out =~ /^(?:not ok|==\d+==).*$/mg;
    ok($code == 0 && !@wrong && $out =~ /^ok/m, "$name: " . (() = $out =~ /^ok/mg) . ' tests') or diag("exit $code\n", join "\n", @wrong[0 .. ($#wrong < 40 ? $#wrong : 40)]);
}

# The SQL tests ask whatever SQLITE3 names.
my $shell = write_file(scratch() . '/sqlite3', "#!/bin/sh\nexec $valgrind --log-file='" . scratch() . "/log.%p' '" . $sqlite3 . "' \"\$\@\"\n");
chmod 0755, $shell;
{
    local $ENV{SQLITE3} = $shell;
    my $out = qx($^X tests/run_sql.t 2>&1);
    ok($? == 0 && $out =~ /^1\.\.\d+/m, 'SQL tests: ' . (() = $out =~ /^ok/mg)) or diag(join "\n", ($out =~ /^(not ok.*)/mg)[0 .. 20]);
}
my @logs = glob scratch() . '/log.*';
my $complaints = join '', map { read_file($_) } @logs;
ok(@logs > 10 && $complaints eq '', 'in ' . @logs . ' shells without a complaint') or diag(substr $complaints, 0, 4000);
done_testing();
