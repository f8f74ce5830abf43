#!/usr/bin/perl
# manual.pl: the manual page maqala(7), from the README's reference: its tables of extractors and functions, the paragraphs between them.
#
# usage: manual.pl README.md maqala.h
use strict;
use warnings;

my ($readme, $header) = @ARGV;
sub content { my ($path) = @_; open my $file, '<', $path or die "manual: $path: $!\n"; local $/; return scalar <$file> }
my ($version) = content($header) =~ /MAQALA_VERSION "([^"]+)"/;
my ($reference) = content($readme) =~ /^## Reference\n(.*?)(?=^## )/ms or die "manual: README has no reference\n";

# Markdown's words as roff's: a leading full stop or apostrophe is no request, code is bold, links keep their text.
sub roff {
    my ($text) = @_;
    $text =~ s/\\/\\e/g;
    $text =~ s/\[([^\]]+)\]\([^)]+\)/$1/g;
    $text =~ s/`([^`]+)`/\\fB$1\\fR/g;
    $text =~ s/-/\\-/g;
    $text =~ s/^(?=[.'])/\\&/gm;
    return $text;
}

print ".TH MAQALA 7 \"\" \"maqala $version\" \"SQLite extensions\"\n";
print ".SH NAME\nmaqala \\- news articles as tables: a loadable extension of SQLite\n";
print ".SH SYNOPSIS\n.nf\n\\&.load maqala\nSELECT * FROM extract_entities(body);\n.fi\n";
print ".SH DESCRIPTION\n";
for my $block (split /\n{2,}/, $reference =~ s/^```.*?^```\n//gmsr) {
    $block =~ s/^\n+|\n+$//g;
    next if $block eq '';
    if ($block =~ /^###? (.*)/) { print ".SS " . roff($1) . "\n"; next }
    if ($block !~ /^\|/) { print ".PP\n" . roff($block) . "\n"; next }
    my ($head, undef, @rows) = split /\n/, $block;
    for my $row (@rows) {
        my ($name, $text) = $row =~ /^\|\s*(.*?)\s*\|\s*(.*?)\s*\|$/ or next;
        print ".TP\n.B " . roff($name) . "\n" . roff($text) . "\n";
    }
}
print ".SH FILES\nThe SQL of the tables, views and reports lies in share/maqala: schema.sql, refresh.sql, refresh.sh, views.sql, triggers.sql,\ndictionary.sql, reports/.\n";
print ".SH SEE ALSO\n.BR sqlite3 (1)\n";
