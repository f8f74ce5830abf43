# Shell.pm: what the Perl tests share: where things are, and how SQL is given to the sqlite3 shell.
#
# The environment may name another build: MAQALA_BUILD (a folder, default build), SQLITE3 (the shell), PYTHON, and
# MAQALA_PRELOAD (libraries loaded before the shell, as the sanitizers' run-time must be).
package Shell;
use strict;
use warnings;
use Cwd qw(abs_path);
use Exporter qw(import);
use File::Basename qw(dirname);
use File::Temp qw(tempdir);

our @EXPORT = qw($root $build $extension $sqlite3 $python scratch shell quote_text read_file write_file example_files
    output_in installed);

our $root = abs_path(dirname(__FILE__) . '/../..');
our $build = $ENV{MAQALA_BUILD} // 'build';
$build = "$root/$build" unless $build =~ m{^/};
our $extension = "$build/maqala"; # SQLite adds the suffix
our $sqlite3 = $ENV{SQLITE3} // 'sqlite3';
our $python = $ENV{PYTHON} // '/usr/bin/python3';

my $scratch;

# A folder that goes when the test ends.
sub scratch {
    return $scratch //= tempdir('maqala-test-XXXXXX', TMPDIR => 1, CLEANUP => 1);
}

# What a program prints in a folder, complaints included; $? is how it ended.
sub output_in {
    my ($folder, @command) = @_;
    my $process = open(my $out, '-|') // die "fork: $!\n";
    if (!$process) {
        chdir $folder or die "$folder: $!\n";
        open STDERR, '>&', \*STDOUT;
        exec @command or do { print "$command[0]: $!\n"; exit 127 };
    }
    local $/;
    my $text = <$out> // '';
    close $out;
    return $text;
}

# Is there such a program: a name, or a path?
sub installed {
    my ($name) = @_;
    return $name =~ m{^/} ? -x $name : !!grep { -x "$_/$name" } split /:/, "$ENV{PATH}:/usr/sbin";
}

sub read_file {
    my ($path) = @_;
    open my $file, '<:raw', $path or die "$path: $!\n";
    local $/;
    return <$file> // '';
}

sub write_file {
    my ($path, $bytes) = @_;
    open my $file, '>:raw', $path or die "$path: $!\n";
    print {$file} $bytes;
    close $file or die "$path: $!\n";
    return $path;
}

sub example_files {
    return sort glob "$root/examples/articles/*.txt";
}

# Bytes of any kind as an SQL expression of type TEXT.
sub quote_text {
    my ($bytes) = @_;
    return "CAST(x'" . unpack('H*', $bytes) . "' AS TEXT)";
}

my $runs = 0;

# Gives a script to the sqlite3 shell, in the project's root, with the extension loaded. Returns what it printed, what it
# complained of, its exit status (or 256 plus the signal that ended it) and the processor seconds it took.
#   database   a file, default one in memory
#   bare       do not load the extension
#   seconds    the limit, default 300
sub shell {
    my ($script, %option) = @_;
    my $name = scratch() . '/' . ++$runs;
    my $load = $option{bare} ? '' : ".load '$extension'\n";
    write_file("$name.sql", $load . $script);
    my @before = times;
    my $process = fork // die "fork: $!\n";
    if (!$process) {
        chdir $root or die;
        open STDIN, '<', "$name.sql" or die;
        open STDOUT, '>', "$name.out" or die;
        open STDERR, '>', "$name.err" or die;
        $ENV{LD_PRELOAD} = $ENV{MAQALA_PRELOAD} if $ENV{MAQALA_PRELOAD};
        alarm($option{seconds} // 300); # stays in force over exec and ends the shell
        exec $sqlite3, '-batch', '-init', '/dev/null', $option{database} // ':memory:' or die "$sqlite3: $!\n";
    }
    waitpid $process, 0;
    my $status = $? & 127 ? 256 + ($? & 127) : $? >> 8;
    my @after = times;
    my ($out, $complaints) = (read_file("$name.out"), read_file("$name.err"));
    unlink map { "$name.$_" } qw(sql out err);
    return ($out, $complaints, $status, $after[2] + $after[3] - $before[2] - $before[3]);
}

1;
