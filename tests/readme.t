#!/usr/bin/perl
# readme.t: executes the examples of README.md (or of the files named as arguments) as they are written there.
#
# All ```sql blocks of a file are typed into one sqlite3 shell, in order, with one database in memory; a ```text block right
# behind one is what it must print. ```sh, ```python and ```perl blocks are run only where `<!-- run -->` stands on the line
# before. Everything runs in a folder with the extension, sql/ and examples/ in it. See tests/README.md. README.md must hold an example
# of every function and table.
use strict;
use warnings;
use File::Copy qw(copy);
use FindBin;
use lib "$FindBin::Bin/lib";
use Shell;
use Test::More;

my $mark = '-- end of block';

# The fenced blocks: { line, language, note, text, wanted }, where `note` is the comment before the fence.
sub blocks {
    my ($text) = @_;
    my (@blocks, $open, $note, $gap);
    my $line = 0;
    for (split /^/, $text) {
        $line++;
        if ($open) {
            if (/^```\s*$/) {
                if ($open->{language} eq 'text') {
                    $blocks[-1]{wanted} = $open->{text} if @blocks && !$gap && $open->{note} !~ /skip/;
                } else {
                    push @blocks, $open;
                }
                ($open, $gap) = (undef, 0);
            } else {
                $open->{text} .= $_;
            }
        } elsif (/^```(\w*)/) {
            $open = { line => $line, language => $1, note => $note // '', text => '' };
            $note = '';
        } elsif (/^<!--(.*)-->\s*$/) {
            $note = $1;
        } elsif (/\S/) {
            ($note, $gap) = ('', 1);
        }
    }
    return @blocks;
}

# Compares line by line; a wanted line that holds only `…` stands for any number of lines.
sub matches {
    my ($got, $wanted) = @_;
    s/[ \t]+$//mg, s/\s*\z/\n/ for $got, $wanted;
    my $pattern = join '', map { /^\s*…\s*$/ ? '(?:[^\n]*\n)*?' : quotemeta } split /^/, $wanted;
    return $got =~ /\A$pattern\z/;
}

my $folder = scratch() . '/readme';
mkdir $folder;
copy("$_", $folder) for grep { -e } map { "$extension.$_" } qw(so dylib dll);
symlink "$root/$_", "$folder/$_" for qw(sql examples);
symlink "$build/bin", "$folder/bin";

sub check {
    my ($name, $block, $got, $error) = @_;
    my $right = $error eq '' && (!defined $block->{wanted} || matches($got, $block->{wanted}));
    return if ok($right, "$name:$block->{line}: $block->{language}");
    diag(" wanted:\n" . ($block->{wanted} // "(anything)\n") . "    got:\n$got" . ($error && "  error:\n$error"));
    return;
}

sub run_sql_blocks {
    my ($name, @blocks) = @_;
    my @at;
    my $line = 2; # behind .cd
    my $script = ".cd '$folder'\n";
    for my $i (0 .. $#blocks) {
        my $text = $blocks[$i]{text} . ".print '$mark'\n";
        $at[$_] = $i for $line .. $line + $text =~ tr/\n//;
        $line += $text =~ tr/\n//;
        $script .= $text;
    }
    my $loads = grep { $_->{text} =~ /^\.load\b/m } @blocks;
    my ($out, $complaints, $status) = shell($script, bare => $loads > 0);
    my @printed = split /^\Q$mark\E\n/m, $out, -1;
    my %error;
    my $current = -1;
    for (split /^/, $complaints) {
        $current = $at[$1 - ($loads ? 0 : 1)] // -1 if /near line (\d+)/;
        $error{$current} .= $_;
    }
    ok($status < 256 && !$error{-1}, "$name: the shell ends well") or diag("status $status\n" . ($error{-1} // ''));
    check($name, $blocks[$_], $printed[$_] // '', $error{$_} // '') for 0 .. $#blocks;
    return;
}

sub run_program_block {
    my ($name, $block) = @_;
    my %program = (sh => 'sh', python => $python, perl => 'perl');
    my $script = write_file(scratch() . '/block', $block->{text});
    local $ENV{PATH} = "$folder/bin:$folder:$ENV{PATH}";
    my $got = `cd '$folder' && $program{ $block->{language} } '$script' 2>&1`;
    check($name, $block, $got, $? ? "exit status " . ($? >> 8) . "\n" : '');
    return;
}

# Every function and table that the extension adds stands in a block of README.md that is run.
sub covers_all {
    my ($name, @blocks) = @_;
    my $list = "SELECT name FROM pragma_function_list UNION SELECT name FROM pragma_module_list;\n";
    my %bare = map { $_ => 1 } split /\n/, (shell($list, bare => 1))[0];
    my @added = grep { !$bare{$_} } split /\n/, (shell($list))[0];
    my $text = join '', map { $_->{text} } @blocks;
    cmp_ok(scalar @added, '>', 30, 'the extension adds functions');
    is(join(' ', grep { $text !~ /\b\Q$_\E\(/ } @added), '', "$name has an example of each");
    return;
}

my @files = @ARGV ? @ARGV : grep { -e } ("$root/README.md", "$root/examples/README.md");
die "no README.md\n" if !@files;
for my $file (@files) {
    (my $name = $file) =~ s{^\Q$root\E/}{};
    my @blocks = blocks(read_file($file));
    my @sql = grep { $_->{language} eq 'sql' && $_->{note} !~ /skip/ } @blocks;
    my @programs = grep { $_->{language} =~ /^(?:sh|python|perl)$/ && $_->{note} =~ /\brun\b/ } @blocks;
    cmp_ok(@sql + @programs, '>', 0, "$name holds examples");
    run_sql_blocks($name, @sql) if @sql;
    run_program_block($name, $_) for @programs;
    covers_all($name, @sql) if $name eq 'README.md';
}
done_testing();
