#!/usr/bin/perl
# hosts.t: the examples in further languages print what the one in Python prints. Run by `make check-all`; what is not installed is
# told, and is not checked (Debian: gcc libsqlite3-dev php-cli php-sqlite3 ruby-sqlite3 libsqlite3-tcl libxerial-sqlite-jdbc-java golang-go
# golang-github-mattn-go-sqlite3-dev; npm: node, better-sqlite3, bun, with NODE_MODULES=folder of node_modules).
use strict;
use warnings;
use File::Copy qw(copy);
use FindBin;
use lib "$FindBin::Bin/../lib";
use Shell;
use Test::More;

my @articles = (example_files())[0 .. 19];
my $folder = scratch();
copy("$extension.so", "$folder/maqala.so") or die "the extension is not built\n";

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

my ($jar) = grep { -e } qw(/usr/share/java/sqlite-jdbc.jar /usr/share/java/xerial-sqlite-jdbc.jar);
SKIP: {
    skip 'NOT CHECKED: java or sqlite-jdbc is not installed', 1 if !installed('java') || !$jar;
    is(run('java', '-cp', $jar, 'examples/java/Figures.java', $extension, @articles), $wanted, 'Java, sqlite-jdbc');
}
SKIP: {
    skip 'NOT CHECKED: go or go-sqlite3 is not installed', 1 if !installed('go') || !-d '/usr/share/gocode/src/github.com/mattn/go-sqlite3';
    local @ENV{qw(GO111MODULE GOPATH GOCACHE)} = ('off', '/usr/share/gocode', "$folder/go");
    run('go', 'build', '-o', "$folder/figures-go", 'examples/go/figures.go');
    is(run("$folder/figures-go", $extension, @articles), $wanted, 'Go, go-sqlite3');
}
# node:sqlite loads extensions from Node 22.13 on; node, better-sqlite3 and bun may lie in a folder of npm's.
my $modules = $ENV{NODE_MODULES} // '';
my ($node) = grep { -x } "$modules/node/bin/node", map { "$_/node" } split /:/, $ENV{PATH};
my ($major, $minor) = $node ? run($node, '--version') =~ /v(\d+)\.(\d+)/ : (0, 0);
SKIP: {
    skip 'NOT CHECKED: node is older than 22.13 or not installed', 1 if $major < 22 || ($major == 22 && $minor < 13);
    like(run($node, '--no-warnings', 'examples/node/figures.mjs', $extension, @articles), qr/\Q$wanted\E\z/, 'Node, node:sqlite');
}
for my $host ([better => 'node', 'better-sqlite3/build/Release/better_sqlite3.node'], [bun => "$modules/bun/bin/bun.exe", 'bun/bin/bun.exe']) {
    my ($name, $command, $needs) = @$host;
  SKIP: {
        skip "NOT CHECKED: $needs is not in NODE_MODULES", 1 if !-e "$modules/$needs";
        my $program = $name eq 'bun' ? 'examples/bun/figures.mjs' : "$modules/../figures.mjs";
        copy("$root/examples/node/figures.mjs", $program) if $name ne 'bun';
        local $ENV{MODULE} = 'better-sqlite3';
        is(run($command, $program, $extension, @articles), $wanted, $name eq 'bun' ? 'Bun' : 'Node, better-sqlite3');
    }
}
done_testing();
