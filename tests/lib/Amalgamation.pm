# Amalgamation.pm: the sources of another SQLite, from the amalgamation that a version of npm's better-sqlite3 carries.
package Amalgamation;
use strict;
use warnings;
use Exporter qw(import);
use Shell;

our @EXPORT = qw(amalgamation);

# The folder with sqlite3.c and its headers, kept in the build for the next time; nothing where it cannot be had.
sub amalgamation {
    my ($version) = @_;
    my $folder = "$build/sqlite-$version";
    if (!-d "$folder/package") {
        mkdir $build;
        mkdir $folder;
        system("cd '$folder' && npm pack better-sqlite3\@$version --silent >/dev/null 2>&1 && tar xzf better-sqlite3-$version.tgz") == 0 or return;
    }
    my $packed = "$folder/package/deps/sqlite3.tar.gz"; # until version 8
    system("tar xzf '$packed' -C '$folder/package/deps'") if -e $packed;
    my ($found) = glob "$folder/package/deps/{sqlite3/,}sqlite3.c";
    return if !defined $found || !-e $found;
    $found =~ s{/sqlite3\.c\z}{};
    return $found;
}

1;
