#!/usr/bin/perl
# run_sql.t: runs every tests/sql/*.sql, where each statement is followed by the rows it must yield; see tests/README.md.
#
# All statements of a file run in one sqlite3 shell, one database in memory. A mark is printed behind each of them, so that
# rows can be told apart; complaints are told apart by the number of the line that the shell names.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Shell;
use Test::More;

my $mark = '-- end of statement';
my ($number) = shell("SELECT sqlite_version();", bare => 1);
my $version = $number =~ /^(\d+)\.(\d+)/ ? $1 * 1000 + $2 : 0;

# Cuts a script into statements: { line, text, rows => [...], error => ... }.
sub statements {
    my ($text) = @_;
    my ($line, $since, @statements) = (1, 0);
    pos($text) = 0;
    while (pos($text) < length $text) {
        if ($text =~ /\G[ \t\r]*\n/gc) {
            $line++;
        } elsif ($text =~ /\G-- =>(?: ([^\n]*))?(?:\n|\z)/gc) {
            die "line $line: a row without a statement\n" unless @statements;
            push @{ $statements[-1]{rows} }, $1 // '';
            $line++;
        } elsif ($text =~ /\G-- error: ([^\n]*)(?:\n|\z)/gc) {
            die "line $line: an error without a statement\n" unless @statements;
            $statements[-1]{error} = $1;
            $line++;
        } elsif ($text =~ /\G-- since (3)\.(\d+)(?:\n|\z)/gc) {
            $since = $1 * 1000 + $2;
            $line++;
        } elsif ($text =~ /\G[ \t]*--[^\n]*(?:\n|\z)/gc) {
            $line++;
        } elsif ($text =~ m{\G(?:[ \t]+|(/\*.*?\*/))}gcs) {
            $line += ($1 // '') =~ tr/\n//;
        } elsif ($text =~ /\G(\.[^\n]*)(?:\n|\z)/gc) {
            push @statements, { line => $line, text => $1, rows => [] };
            $line++;
        } else {
            my $start = pos $text;
            my $trigger = $text =~ /\G\s*CREATE\s+(?:TEMP(?:ORARY)?\s+)?TRIGGER\b/gci;
            pos($text) = $start;
            1 while $text =~ /\G(?:[^'"`\[;\-\/]+ | '(?:[^']|'')*' | "(?:[^"]|"")*" | `[^`]*` | \[[^\]]*\] | --[^\n]* |
                              \/\*.*?\*\/ | [-\/] | ;(?=.) (?(?{ $trigger }) (?<!\bEND;) | (?!)) )/gcsxi;
            $text =~ /\G;/gc or die "line $line: a statement without an end\n";
            my $statement = substr $text, $start, pos($text) - $start;
            push @statements, { line => $line, text => $statement, rows => [], since => $since };
            $since = 0;
            $line += $statement =~ tr/\n//;
        }
    }
    return @statements;
}

# The script for the shell, and for each of its lines the number of the statement that begins there.
sub script_of {
    my ($preamble, @statements) = @_;
    my ($script, @at) = ($preamble);
    my $line = 2 + $preamble =~ tr/\n//; # the first line loads the extension
    for my $i (0 .. $#statements) {
        $at[$line] = $i;
        my $part = "$statements[$i]{text}\n.print '$mark'\n";
        $script .= $part;
        $line += $part =~ tr/\n//;
    }
    return ($script, \@at);
}

sub run_file {
    my ($path) = @_;
    (my $name = $path) =~ s{^\Q$root\E/}{};
    my @statements = eval { statements(read_file($path)) };
    return fail("$name: $@") if $@;
    return fail("$name holds no statement") if !@statements;
    my ($script, $at) = script_of(".nullvalue ''\n", @statements);
    my ($out, $complaints, $status) = shell($script);
    if ($status > 255 || $complaints =~ /Sanitizer|runtime error:/) {
        fail("$name: the shell ends well");
        diag("status $status\n$complaints");
    }
    my @parts = split /^\Q$mark\E\n/m, $out, -1;
    my %error;
    my $current;
    for my $line (split /\n/, $complaints) {
        $current = $at->[$1] if $line =~ /near line (\d+)/ && defined $at->[$1];
        $error{ $current // -1 } .= "$line\n";
    }
    diag("$name: $error{-1}") if $error{-1};
    for my $i (0 .. $#statements) {
        my $statement = $statements[$i];
        my ($first) = $statement->{text} =~ /([^\n]*)/;
        my $title = "$name:$statement->{line}: " . substr $first, 0, 60;
        $title =~ s/#/./g;
        my $wanted = join '', map { "$_\n" } @{ $statement->{rows} };
        my $got = $parts[$i] // '(nothing: the shell had ended)';
        my $error = $error{$i} // '';
        if (($statement->{since} // 0) > $version) {
          SKIP: { skip("$title needs a newer SQLite", 1) }
            next;
        }
        my $error_right = defined $statement->{error} ? index($error, $statement->{error}) >= 0 : $error eq '';
        next if ok($got eq $wanted && $error_right, $title);
        diag(" wanted:\n$wanted    got:\n$got");
        diag(" wanted error: " . ($statement->{error} // '(none)') . "\n    got error: " . ($error || '(none)')) unless $error_right;
    }
    return;
}

my @files = @ARGV ? @ARGV : sort glob "$root/tests/sql/*.sql";
die "no SQL tests\n" if !@files;
run_file($_) for @files;
done_testing();
