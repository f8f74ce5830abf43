#!/usr/bin/perl
# hosts.t: the examples in further languages print what the one in Python prints. Run by `make check-all`; what is not installed is
# told, and is not checked (Debian: gcc libsqlite3-dev php-cli php-sqlite3 ruby-sqlite3 libsqlite3-tcl).
use strict;
use warnings;
use File::Copy qw(copy);
use FindBin;
use lib "$FindBin::Bin/../lib";
use Shell;
use Test::More;

my @articles = (example_files())[0 .. 19];
my $folder = scratch();
copy("$extension.so", "$folder/maqala.so") or plan skip_all => 'NOT CHECKED: the extension is not built';

sub run {
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

sub installed { my ($name) = @_; return grep { -x "$_/$name" } split /:/, $ENV{PATH} }

my $wanted = run($python, 'examples/python/figures.py', $extension, @articles);
cmp_ok(scalar(() = $wanted =~ /\n/g), '>', 50, 'python prints figures');

my $cc = $ENV{CC} // 'cc';
is(run($cc, '-Wall', '-Wextra', '-Werror', 'examples/c/figures.c', '-lsqlite3', '-o', "$folder/figures"), '', 'the program in C compiles');
is(run("$folder/figures", $extension, @articles), $wanted, 'C, loading');
is(run($cc, '-DMAQALA_LINKED', '-Iext', 'examples/c/figures.c', "$build/libmaqala.a", '-lsqlite3', '-lm', '-o', "$folder/linked"), '', 'and is linked');
is(run("$folder/linked", '-', @articles), $wanted, 'C, linked');

for my $host (
    [ruby => 'ruby', 'examples/ruby/figures.rb', $extension],
    [tcl => 'tclsh', 'examples/tcl/figures.tcl', $extension],
    [php => 'php', '-d', "sqlite3.extension_dir=$folder", 'examples/php/figures.php'],
) {
    my ($name, @command) = @$host;
  SKIP: {
        skip "NOT CHECKED: $command[0] is not installed", 1 if !installed($command[0]);
        is(run(@command, @articles), $wanted, $name);
    }
}
done_testing();
