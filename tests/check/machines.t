#!/usr/bin/perl
# machines.t: the extension built for other machines, by `make windows` and the like, without a warning, and run there, under an emulator where
# this machine cannot: what it finds in the example articles equals, byte for byte, what the extension of this machine finds, and the SQL tests pass.
#
# usage: machines.t [MACHINE...]     Run by `make check-all`; what cannot be built or run here is said to be NOT CHECKED.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/../lib";
use Shell;
use Test::More;

# Of each machine: the compiler, what runs its programs, and the packages of Debian that both are in.
my %machines = (
    windows => ['x86_64-w64-mingw32-gcc', '/usr/lib/wine/wine64', 'gcc-mingw-w64-x86-64 wine64'],
    musl => ['musl-gcc', '', 'musl-tools'],
    i386 => ['i686-linux-gnu-gcc', '/usr/i686-linux-gnu/lib/ld-linux.so.2 --library-path /usr/i686-linux-gnu/lib', 'gcc-i686-linux-gnu libc6-dev-i386-cross'],
    armhf => ['arm-linux-gnueabihf-gcc', 'qemu-arm-static -L /usr/arm-linux-gnueabihf', 'gcc-arm-linux-gnueabihf libc6-dev-armhf-cross qemu-user-static'],
    arm64 => ['aarch64-linux-gnu-gcc', 'qemu-aarch64-static -L /usr/aarch64-linux-gnu', 'gcc-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user-static'],
    s390x => ['s390x-linux-gnu-gcc', 'qemu-s390x-static -L /usr/s390x-linux-gnu', 'gcc-s390x-linux-gnu libc6-dev-s390x-cross qemu-user-static'],
);
my @facts = map("extract_$_(body, day)", qw(sentences tokens entities people amounts dates quotes sources events agreements relations topics keywords)),
    map "$_(body)", qw(article_title article_language article_summary article_fingerprint entities_html);


# The facts of the example articles, a line an article and function, by a shell and an extension for it.
sub facts_of {
    my ($shell, $extension) = @_;
    local ($sqlite3, $Shell::sqlite3) = ($shell, $shell);
    my $script = ".load '$extension'\nCREATE TABLE article(body, day);\n";
    for my $file (example_files()) {
        my ($day) = $file =~ /-(\d{4}-\d\d-\d\d)-/;
        $script .= 'INSERT INTO article VALUES (' . quote_text(read_file($file)) . ", '$day');\n";
    }
    $script .= join '', map { "SELECT $_ FROM article ORDER BY rowid;\n" } @facts;
    my ($out, $complaints) = shell($script, bare => 1);
    diag($complaints) if $complaints;
    return $out;
}

# What stands around the first byte that differs.
sub difference {
    my ($here, $there) = @_;
    my ($same) = ($here ^ $there) =~ /^(\0*)/;
    my $from = length $same > 100 ? length($same) - 100 : 0;
    return join "\n", map { substr $_, $from, 200 } $here, $there;
}

# The sqlite3 shell of a machine, as a script that runs it here.
sub shell_for {
    my ($machine, $compiler, $runner) = @_;
    my ($folder, $program) = ("$build/$machine", "$build/$machine/sqlite3.exe");
    my $libraries = $machine eq 'windows' ? '' : '-ldl -lpthread -lm';
    if (!-e $program) {
        system("$compiler -O1 -w -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_MATH_FUNCTIONS -DSQLITE_ENABLE_DBSTAT_VTAB -I$build/sources $build/sources/shell.c "
            . "$build/sources/sqlite3.c -o $program $libraries") == 0 or return;
    }
    my $lines = $machine eq 'windows' ? " | tr -d '\\r'" : '';
    write_file("$folder/sqlite3", "#!/bin/sh\nexport WINEPREFIX=$build/wine WINEDEBUG=-all\n$runner $program \"\$\@\"$lines\n");
    chmod 0755, "$folder/sqlite3";
    return "$folder/sqlite3";
}

my $folder = $build =~ s{^\Q$root\E/}{}r; # as the Makefile calls it
my $make = "make -s -C '$root' BUILD='$folder'";
my $lacking = qx($make sources 2>&1);
plan skip_all => 'NOT CHECKED: no sources of SQLite and utf8proc: ' . $lacking =~ s/\s+/ /gr if $?;
my $wanted = facts_of($sqlite3, $extension);
cmp_ok(length $wanted, '>', 1e6, length($wanted) . ' bytes of facts here');
for my $machine (@ARGV ? @ARGV : qw(windows musl i386 armhf arm64 s390x)) {
    my ($compiler, $runner, $packages) = @{ $machines{$machine} };
    my ($emulator) = split / /, $runner;
  SKIP: {
        skip "$machine NOT CHECKED: apt-get install $packages", 3 if !installed($compiler) || ($emulator && !installed($emulator));
        my $said = qx($make $machine 2>&1);
        is($?, 0, "make $machine") or diag($said);
        my $shell = shell_for($machine, $compiler, $runner);
        my ($alive) = $shell ? qx($shell :memory: 'SELECT 42') // '' : '';
        skip "$machine NOT CHECKED: its programs do not run here", 2 if $alive !~ /^42$/m;
        my $there = facts_of($shell, "$build/$machine/maqala");
        ok($there eq $wanted, "$machine: the facts are equal") or diag(difference($wanted, $there));
        my $report = qx(SQLITE3='$shell' MAQALA_BUILD='$build/$machine' $^X '$root/tests/run_sql.t' 2>&1);
        my $tests = () = $report =~ /^ok /mg;
        is($?, 0, "$machine: $tests SQL tests pass") or diag($report =~ /^(#.*)$/mg);
    }
}
done_testing();
