# Amalgamation.pm: the sources of another SQLite, from the amalgamation that a version of npm's better-sqlite3 carries.
package Amalgamation;
use strict;
use warnings;
use Exporter qw(import);
use File::Temp qw(tempdir);
use Shell;

our @EXPORT = qw(amalgamation);

# The folder with sqlite3.c and its headers, kept in the build for the next time; nothing where it cannot be had.
sub amalgamation {
    my ($version) = @_;
    my $folder = "$build/sqlite-$version";
    if (!-d "$folder/package") {
        my $fetched = tempdir("sqlite-$version-XXXXXX", DIR => $build, CLEANUP => 1); # another test may fetch it too
        my $packed = "package/deps/sqlite3.tar.gz"; # until version 8
        system("cd '$fetched' && npm pack better-sqlite3\@$version --silent >/dev/null 2>&1 && tar xzf better-sqlite3-$version.tgz && "
            . "if [ -e $packed ]; then tar xzf $packed -C package/deps; fi") == 0 or return;
        rename $fetched, $folder;
    }
    my ($found) = grep { -e "$_/sqlite3.c" } "$folder/package/deps/sqlite3", "$folder/package/deps";
    return $found;
}

1;
