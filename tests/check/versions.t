#!/usr/bin/perl
# versions.t: the SQL tests and the databases of earlier versions with other versions of SQLite, from the oldest that the extension loads into to the
# newest, of the amalgamations that npm's better-sqlite3 carries; and README.md names those that pass. The same with the extension built behind the
# headers of the newest, which knows what this machine's may not.
#
# The installed shell runs the tests, with a library of that version loaded before its own; so that it lets itself be deceived, the library
# is built with the shell's source id.
#
# usage: versions.t [VERSION...]      (of better-sqlite3)
use strict;
use warnings;
use File::Path qw(make_path);
use FindBin;
use lib "$FindBin::Bin/../lib";
use Amalgamation;
use Shell;
use Test::More;

my @wanted = @ARGV ? @ARGV : qw(7.0.0 7.1.0 7.4.0 7.6.0 8.7.0 9.6.0 11.5.0 12.4.1 13.2.0);
my $options = '-DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_JSON1 -DSQLITE_ENABLE_COLUMN_METADATA -DSQLITE_ENABLE_RTREE -DSQLITE_ENABLE_DBSTAT_VTAB '
    . '-DSQLITE_ENABLE_STMTVTAB -DSQLITE_ENABLE_UNLOCK_NOTIFY -DSQLITE_ENABLE_SESSION -DSQLITE_ENABLE_PREUPDATE_HOOK -DSQLITE_ENABLE_MATH_FUNCTIONS '
    . '-DSQLITE_INTROSPECTION_PRAGMAS';
my $cc = $ENV{CC} // 'cc';
my $folder = "$build/versions";
make_path($folder);

# The installed shell with another library, as a script that runs it; nothing where its sources cannot be had. Of the libraries that are kept
# between runs one of another shell is made anew.
my ($source_id) = split /\n/, (shell('SELECT sqlite_source_id();', bare => 1))[0];
sub shell_with {
    my ($version) = @_;
    my $library = "$folder/lib-$version-" . substr($source_id, -8) . '.so';
    if (!-e $library) {
        my $sources = amalgamation($version) // return;
        my $sqlite = read_file("$sources/sqlite3.c");
        $sqlite =~ s/^(#define SQLITE_SOURCE_ID\s+).*$/$1"$source_id"/m or die "$version has no source id\n";
        write_file("$folder/sqlite3-$version.c", $sqlite);
        system("$cc -O1 -w -shared -fPIC $options '$folder/sqlite3-$version.c' -o '$library.new' -lm -ldl -lpthread") == 0 or die "$version does not compile\n";
        unlink "$folder/sqlite3-$version.c";
        rename "$library.new", $library;
    }
    my $script = write_file("$folder/sqlite3-$version", "#!/bin/sh\nLD_PRELOAD='$library' exec '$sqlite3' \"\$@\"\n");
    chmod 0755, $script;
    return $script;
}

sub number_of { local $Shell::sqlite3 = $_[0]; return (split /\n/, (shell('SELECT sqlite_version();', bare => 1))[0])[0] }

# Do both tests pass with a shell and the extension of a folder?
sub passes {
    my ($shell, $where, $name) = @_;
    my $passes = 1;
    for my $test (qw(run_sql fixture)) {
        local @ENV{qw(SQLITE3 MAQALA_BUILD)} = ($shell, $where);
        my $said = qx('$^X' '$root/tests/$test.t' 2>&1);
        my ($status, @lines) = ($?, split /\n/, $said);
        my ($right, $left_out) = map { my $skipped = $_; scalar grep { /^ok / && /# skip/ == $skipped } @lines } 0, 1;
        next if ok($status == 0 && $right > 50, "$name: $test.t, $right tests, $left_out left out");
        $passes = 0;
        my @wrong = grep { /^(?:not ok|#)/ } @lines;
        diag(join "\n", @wrong[0 .. ($#wrong < 40 ? $#wrong : 40)]);
    }
    return $passes;
}

my (@passed, $newest);
for my $version (@wanted) {
  SKIP: {
        my $shell = shell_with($version);
        skip "NOT CHECKED: npm has no better-sqlite3 $version here", 2 if !$shell;
        my $number = number_of($shell);
        push @passed, $number if passes($shell, $build, "SQLite $number");
        $newest = $version;
    }
}
SKIP: {
    skip 'NOT CHECKED: no sources of a newer SQLite', 3 if !$newest;
    my $sources = amalgamation($newest);
    my $where = "$folder/headers";
    make_path($where);
    my $flags = '-std=c11 -fPIC -fvisibility=hidden -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror -O1';
    my $as_made = $build =~ s{^\Q$root\E/}{}r; # as the Makefile calls it
    is(qx(make -s -C '$root' BUILD='$as_made' '$as_made/libcore.a' 2>&1 && cd '$root' && $cc $flags -shared -Wl,--exclude-libs,ALL -isystem '$sources' -Iext -I'$build' ext/maqala.c ext/sqlite/*.c \\
        '$build/libcore.a' -o '$where/maqala.so' -lutf8proc -lm 2>&1), '', "the extension is built behind the headers of better-sqlite3 $newest");
    my $shell = "$folder/sqlite3-$newest";
    passes($shell, $where, 'SQLite ' . number_of($shell) . ', headers of its own');
}
SKIP: {
    skip 'versions were named', 1 if @ARGV;
    skip 'NOT CHECKED: README.md, as long as not every version is', 1 if @passed < @wanted;
    my ($list) = read_file("$root/README.md") =~ /the SQL tests pass with ([\d.,\sand]+)/;
    is(join(' ', ($list // '') =~ /\d+\.\d+\.\d+/g), "@passed", 'README.md names the versions');
}
done_testing();
