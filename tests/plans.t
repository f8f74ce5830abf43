#!/usr/bin/perl
# plans.t: no report reads a table of facts from end to end where an index should do.
#
# What a statement does is read from its byte code, where tables go by their root pages whatever the query calls them: a cursor
# that is opened on a table and set to its first or last row walks all of it. Walks along an index are what reports are meant to do.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Shell;
use Test::More;

my $tables = "SELECT name, rootpage FROM sqlite_schema WHERE type = 'table' AND rootpage > 0;\n";
my $made = ".read sql/schema.sql\n.read sql/views.sql\n";

# The names of the tables that a statement walks.
sub walked {
    my ($statement) = @_;
    my ($out, $complaints) = shell("$made.mode list\n$tables.print ====\n.explain off\nEXPLAIN $statement", bare => 1);
    my ($list, $code) = split /^====\n/m, $out;
    my %name = map { reverse split /\|/ } split /\n/, $list;
    my (%table, %walked);
    for my $line (split /\n/, $code // '') {
        my (undef, $operation, $cursor, $page) = split /\|/, $line;
        $table{$cursor} = $name{$page} if $operation eq 'OpenRead' && $name{$page};
        delete $table{$cursor} if $operation =~ /\AOpen/ && !($operation eq 'OpenRead' && $name{$page});
        $walked{ $table{$cursor} } = 1 if $operation =~ /\A(?:Rewind|Last)\z/ && $table{$cursor};
    }
    return ($complaints eq '' && defined $code, join ' ', sort keys %walked);
}

is((walked('SELECT count(*) FROM entities AS e WHERE e.mention = 1;'))[1], 'entities', 'a walk is seen under any name');
is((walked("SELECT * FROM entities WHERE class = 'GPE' AND name = 'x';"))[1], '', 'a search is none');
for my $path (sort glob "$root/sql/reports/*.sql") {
    (my $name = $path) =~ s{^\Q$root\E/}{};
    my ($understood, $walked) = walked(read_file($path) =~ s/^--[^\n]*\n//gmr);
    ok($understood, "$name can be explained");
    is(join(' ', grep { $_ ne 'articles' } split / /, $walked), '', "$name walks no table of facts");
}
done_testing();
