#!/usr/bin/perl
# amalgamate.pl: all of maqala as one C file, for programs that build it in: cc -c -DSQLITE_CORE maqala.c
#
# usage: amalgamate.pl FOLDER... -- FILE.c...     (the folders that #include looks in; the files, in any order)
#
# First come the headers, each once and behind what it needs, then the files. A name that a file keeps for itself (static, enum, struct,
# typedef, macro) and that another file has too is renamed there by a macro: `token_at` of facts/speakers.c is `token_at__facts_speakers`.
# A name that is also a member of a struct of some header is told so and the file must change it.
use strict;
use warnings;

my (@folders, @files);
while (@ARGV && $ARGV[0] ne '--') { push @folders, shift @ARGV }
shift @ARGV;
@files = @ARGV;

sub content { my ($path) = @_; open my $file, '<', $path or die "amalgamate: $path: $!\n"; local $/; return scalar <$file> }
sub found { my ($name) = @_; for (@folders) { return "$_/$name" if -e "$_/$name" } return undef }

# How many files and headers include a header: what only one file includes belongs to that file.
my (%readers, %looked);
sub look {
    my ($path) = @_;
    return if $looked{$path}++;
    for my $name (content($path) =~ /^[ \t]*#[ \t]*include[ \t]+"([^"]+)"/gm) {
        my $header = found($name) or next;
        $readers{$header}{$path} = 1;
        look($header);
    }
}
look($_) for @files;

# The text without its own #include lines; what they name goes to the headers.
my (%seen, @system, %system, $headers);
$headers = '';
sub include {
    my ($text) = @_;
    $text =~ s{^[ \t]*#[ \t]*include[ \t]+([<"])([^>"]+)[>"].*\n}{
        my ($mark, $name) = ($1, $2);
        my $path = $mark eq '"' ? found($name) : undef;
        my ($reader, @others) = $path ? keys %{ $readers{$path} } : ();
        my $private = $reader && !@others && $reader =~ /\.c$/ ? include(content($path)) : '';
        if (!$path) { push @system, $name if !$system{$name}++ }
        elsif (!$private && !$seen{$path}++) { my $inner = include(content($path)); $headers .= "\n/* ---- $name ---- */\n$inner" }
        $private;
    }gem;
    return $text;
}

# The names that a file keeps for itself.
sub own_names {
    my ($text) = @_;
    my %names;
    $text =~ s{/\*.*?\*/}{}gs;
    $text =~ s{'(?:\\.|[^'\\])+'}{0}g;
    $text =~ s{"(?:\\.|[^"\\])*"}{""}g;
    $names{$1} = 1 while $text =~ /^static\s[^;={(]*?\b(\w+)\s*[\[(=;]/gm;
    $names{$1} = 1 while $text =~ /^(?:typedef\s+)?(?:struct|enum|union)\s+(\w+)\s*\{/gm;
    $names{$1} = 1 while $text =~ /^\}\s*(\w+);/gm;
    $names{$1} = 1 while $text =~ /^typedef\s[^{;]*\b(\w+);/gm;
    $names{$1} = 1 while $text =~ /^typedef\s[^;]*\(\*?(\w+)\)\s*\(/gm;
    $names{$1} = 1 while $text =~ /^#\s*define\s+(\w+)/gm;
    while ($text =~ /^(?:typedef\s+)?enum(?:\s+\w+)?\s*\{(.*?)\}/gsm) {
        $names{$_} = 1 for map { /^\s*(\w+)/ ? $1 : () } split /,/, $1;
    }
    return \%names;
}

my (%text, %names, %times);
for my $path (@files) {
    $text{$path} = include(content($path));
    $names{$path} = own_names($text{$path});
    $times{$_}++ for keys %{ $names{$path} };
}
my $header_words = { map { $_ => 1 } $headers =~ /(\w+)/g };

print "/* maqala.c: made from the files of the project by ext/amalgamate.pl. Licence: MIT, see LICENSE. */\n";
print "#ifndef MAQ_AMALGAMATION\n#define MAQ_AMALGAMATION 1\n#endif\n";
print "#include <$_>\n" for grep { !/^sqlite3/ } @system;
print "#include <sqlite3ext.h>\n";
print $headers;
for my $path (@files) {
    my ($suffix) = map { $path =~ m{^\Q$_\E/(.*)\.c$} ? $1 =~ s/\W/_/gr : () } @folders or die "amalgamate: $path is in none of the folders\n";
    my @renamed = grep { $times{$_} > 1 } sort keys %{ $names{$path} };
    my @macros = grep { $text{$path} =~ /^#\s*define\s+\Q$_\E\b/m } sort keys %{ $names{$path} };
    my %macro = map { $_ => 1 } @macros;
    @renamed = grep { !$macro{$_} } @renamed;
    print "\n/* ==== $suffix.c ==== */\n";
    print "#define $_ ${_}__$suffix\n" for @renamed;
    print $text{$path};
    print "#undef $_\n" for @renamed, grep { $times{$_} > 1 } @macros;
}
