#!/usr/bin/perl
# threads.t: tests/sqlite/threads.c under the thread sanitizer, with SQLite itself built in, so that its locks are seen too.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/../lib";
use Amalgamation;
use Shell;
use Test::More;

my $cc = $ENV{CC} // 'cc';
chdir $root or die;
plan skip_all => 'NOT CHECKED: the compiler has no thread sanitizer'
    if system("echo 'int main(void) { return 0; }' | $cc -fsanitize=thread -x c - -o '" . scratch() . "/none' 2>/dev/null") != 0;
my $sqlite = amalgamation($ENV{BETTER_SQLITE3} // '13.2.0');
diag('SQLite itself is NOT CHECKED: its sources cannot be had from npm') if !$sqlite;

my $tsan = '-O1 -g -fsanitize=thread';
my $folder = "$build/tsan";
is(system("make -s -j2 BUILD='$folder' CFLAGS='$tsan' '$folder/libcore.a' >/dev/null"), 0, 'the core is built');
my ($include, $library) = $sqlite ? ("-I'$sqlite'", "'$sqlite/sqlite3.c'") : ('', '-lsqlite3');
my $said = qx($cc $tsan -w -DSQLITE_CORE -DSQLITE_ENABLE_FTS5 -D_POSIX_C_SOURCE=200809L $include -Iext -I'$folder' -Itests tests/sqlite/threads.c ext/sqlite/*.c ext/maqala.c \\
  $library '$folder/libcore.a' -o '$folder/threads' -lutf8proc -lpthread -ldl -lm 2>&1);
is($said . $?, '0', 'the program is built');
local $ENV{TSAN_OPTIONS} = 'halt_on_error=0 exitcode=66';
my $out = qx('$folder/threads' - 2>&1);
like($out, qr/^ok 1 - (8 threads .*, 0 wrong)$/m, ($out =~ /^ok 1 - (.*)/m)[0] // 'answers');
unlike($out, qr/WARNING: ThreadSanitizer/, 'no race') or diag(substr $out, 0, 6000);
done_testing();
