#!/usr/bin/perl
# sanitize.t: the unit tests, the fuzz corpus and the SQL tests once more, built with the address and undefined-behaviour
# sanitizers. The sanitizers' run-time is loaded before the sqlite3 shell, since the shell itself is built without them.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Shell;
use Test::More;

my $sanitized = "$build/sanitize";
plan skip_all => 'the compiler has no sanitizers' if !-e "$sanitized/tests/corpus";

$ENV{ASAN_OPTIONS} = 'detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1';
$ENV{UBSAN_OPTIONS} = 'print_stacktrace=1:halt_on_error=1';
my $compiler = $ENV{CC} // 'cc';
my @libraries = map { my $path = `$compiler -print-file-name=$_`; chomp $path; $path =~ m{/} ? $path : () } qw(libasan.so libubsan.so);

# Runs a test program and takes over its results.
sub take_over {
    my ($name, @command) = @_;
    my $process = open(my $out, '-|') // die "fork: $!\n";
    if (!$process) {
        chdir $root;
        open STDERR, '>&', \*STDOUT;
        exec @command or exit 127;
    }
    my ($count, $planned, @failed, @output) = (0, -1);
    while (my $line = <$out>) {
        $count++ if $line =~ /^(?:not )?ok\b/;
        push @failed, $line if $line =~ /^not ok\b/;
        $planned = $1 if $line =~ /^1\.\.(\d+)/;
        push @output, $line;
    }
    my $ended_well = close $out;
    my $output = join '', @output;
    return if ok($ended_well && !@failed && $count > 0 && $count == $planned && $output !~ /Sanitizer|runtime error:/,
        "$name: $count tests");
    diag(@output > 200 ? (@failed, "[…]\n", @output[-120 .. -1]) : @output);
}

for my $program (sort glob "$sanitized/tests/*") {
    (my $name = $program) =~ s{.*/}{};
    take_over($name, $program) if -x $program && -f $program;
}
SKIP: {
    skip 'no shared run-time of the sanitizers', 1 if !@libraries;
    $ENV{MAQALA_BUILD} = $sanitized;
    $ENV{MAQALA_PRELOAD} = join ' ', @libraries;
    take_over('SQL tests', $^X, "$root/tests/run_sql.t");
}
done_testing();
