#!/usr/bin/perl
# interrupt.t: an interrupt ends the analysis of an article of 50 MB within 0.2 seconds, with SQLite 3.41 or newer: the version that npm's
# better-sqlite3 carries is built with the extension linked in. An older SQLite cannot be asked whether it was interrupted; there, and where the
# extension was compiled with older headers, a statement ends behind the article that it is at.
#
# MEGABYTES=5 takes a smaller article.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/../lib";
use Amalgamation;
use Shell;
use Test::More;

my $sqlite = amalgamation($ENV{BETTER_SQLITE3} // '13.2.0');
plan skip_all => 'NOT CHECKED: the sources of a newer SQLite cannot be had from npm' if !$sqlite;
my $cc = $ENV{CC} // 'cc';
my $program = scratch() . '/interrupt';
chdir $root or die;
my $said = qx($cc -O1 -w -DSQLITE_CORE -DSQLITE_ENABLE_FTS5 -DSQLITE_OMIT_LOAD_EXTENSION -D_POSIX_C_SOURCE=200809L -I'$sqlite' -Iext -I'$build' -Itests tests/check/interrupt.c '$sqlite/sqlite3.c' \\
  ext/sqlite/*.c ext/maqala.c '$build/libcore.a' -o '$program' -lutf8proc -lpthread -lm 2>&1);
is($said . $?, '0', 'it is built') or BAIL_OUT('no program');
open my $out, '-|', $program, $ENV{MEGABYTES} // 50, example_files() or die;
my ($count, $plan) = (0, -1);
while (my $line = <$out>) {
    $plan = $1 if $line =~ /^1\.\.(\d+)/;
    next if $line !~ /^(not )?ok \d+ - (.*)/;
    $count++;
    ok(!$1, $2);
}
ok(close($out) && $count == $plan, 'and ends well');
done_testing();
