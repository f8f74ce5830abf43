#!/usr/bin/perl
# triggers.t: sql/triggers.sql is what triggers.awk makes of refresh.sql, so that an article is read in one way.
use strict;
use warnings;
use FindBin;
use Test::More tests => 1;

my $sql = "$FindBin::Bin/../sql";
my $made = qx(awk -f '$sql/triggers.awk' '$sql/refresh.sql');
open my $file, '<', "$sql/triggers.sql" or die "triggers.sql: $!";
is(do { local $/; <$file> }, $made, 'triggers.sql is up to date: awk -f sql/triggers.awk sql/refresh.sql > sql/triggers.sql');
