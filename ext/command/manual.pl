#!/usr/bin/perl
# manual.pl: the manual page maqala(1) from what `maqala --help` says.
#
# usage: maqala --help | manual.pl HEADER     (maqala.h, for the version)
use strict;
use warnings;

open my $header, '<', $ARGV[0] or die "manual: $ARGV[0]: $!\n";
my ($version) = do { local $/; <$header> } =~ /MAQALA_VERSION "([^"]+)"/;
my ($usage, $what, @lines) = map { chomp; $_ } <STDIN>;
$usage =~ s/^usage: maqala //;

sub roff { my ($text) = @_; $text =~ s/\\/\\e/g; $text =~ s/-/\\-/g; $text =~ s/^(?=[.'])/\\&/; return $text }

print ".TH MAQALA 1 \"\" \"maqala $version\" \"User Commands\"\n";
print ".SH NAME\nmaqala \\- facts of news articles as lines of JSON\n";
print '.SH SYNOPSIS', "\n.B maqala\n", roff($usage), "\n";
print '.SH DESCRIPTION', "\n", roff($what), "\n.SH OPTIONS\n";
for (@lines) {
    if (/^  (-\S+(?: [A-Z]+)?(?:, -\S+)*)(?:\s{2,}(.*))?$/) { print ".TP\n.B ", roff($1), "\n", roff($2 // 'What their names say.'), "\n" }
    elsif (/^Exit status: (.*)/) { print ".SH EXIT STATUS\n", roff(ucfirst $1), "\n" }
    else { s/^\s+//; print roff($_), "\n" }
}
print ".SH SEE ALSO\n.BR maqala (7),\n.BR sqlite3 (1)\n";
