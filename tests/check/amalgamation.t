#!/usr/bin/perl
# amalgamation.t: the one file compiles alone, as a loadable extension and into a program, without a warning, and reads articles as the
# extension does.
use strict;
use warnings;
use FindBin;
use Test::More;

my $root = "$FindBin::Bin/../..";
my $build = $ENV{MAQALA_BUILD} // "$root/build";
my $folder = "$build/amalgamation";
my $cc = $ENV{CC} // 'cc';
my $flags = '-std=c11 -Wall -Wextra -Werror -O1 -fPIC -fvisibility=hidden';
my $facts = "SELECT json_group_array(json_array(extract_entities(body), extract_people(body), extract_amounts(body), extract_quotes(body), "
    . "extract_events(body))) FROM (SELECT readfile(name) AS body FROM fsdir('$root/examples/articles') WHERE name LIKE '%.txt' ORDER BY name)";

sub run_ok { my ($what, @command) = @_; my $said = qx(@command 2>&1); is($? . $said, '0', $what); }
sub shell { my ($load) = @_; open my $out, '-|', 'sqlite3', '-bail', ':memory:', ".load $load", $facts or die; local $/; return <$out> }

run_ok('it compiles as a loadable extension', "$cc $flags -shared $folder/maqala.c -o $folder/maqala.so -lutf8proc -lm");
my $wanted = shell("$build/maqala");
like($wanted, qr/GPE/, 'the extension reads the example articles');
ok(shell("$folder/maqala") eq $wanted, 'the one file reads them the same');

open my $program, '>', "$folder/program.c" or die;
print $program <<'END';
#include <stdio.h>
#include "maqala.h"
int main(void) {
  sqlite3 *db;
  sqlite3_stmt *rows;
  sqlite3_auto_extension((void (*)(void))sqlite3_maqala_init);
  if (sqlite3_open(":memory:", &db) || sqlite3_prepare_v2(db, "SELECT country_code('Тәжікстанның')", -1, &rows, 0) || sqlite3_step(rows) != SQLITE_ROW) {
    return 1;
  }
  puts((const char *)sqlite3_column_text(rows, 0));
  sqlite3_finalize(rows);
  return sqlite3_close(db);
}
END
close $program;
run_ok('it compiles into a program', "$cc $flags -DSQLITE_CORE $folder/program.c $folder/maqala.c -o $folder/program -lsqlite3 -lutf8proc -lm");
is(qx($folder/program), "TJK\n", 'which asks it');
done_testing();
