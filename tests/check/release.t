#!/usr/bin/perl
# release.t: two builds of one commit, in folders and surroundings that are unlike, are equal byte for byte; and make release refuses what must not go
# out. What git tracks is copied as it lies in the working tree, so that a change is seen before it is committed.
use strict;
use warnings;
use Digest::SHA;
use FindBin;
use lib "$FindBin::Bin/../lib";
use Shell;
use Test::More;

plan skip_all => 'NOT CHECKED: this is no clone of git' if system("git -C '$root' rev-parse >/dev/null 2>&1");
$ENV{MAQALA_ROOT} //= "$build/debian-root"; # one for packages.t and for the release
delete @ENV{qw(MAKEFLAGS MAKELEVEL MFLAGS BUILD SOURCE_DATE_EPOCH)};
my $folder = scratch();
my ($one, $two) = ("$folder/one", "$folder/another/place that has a longer name/two" =~ tr/ /-/r);
my ($version) = read_file("$root/ext/maqala.h") =~ /MAQALA_VERSION "([^"]+)"/;

sub said { my ($command) = @_; my $text = qx{($command) 2>&1}; return ($text, $? >> 8) }
sub does { my ($command, $name) = @_; my ($text, $status) = said($command); is($status, 0, $name) or diag(substr($text, -3000)); return $text }
sub refuses {
    my ($why, $name) = @_;
    my ($text, $status) = said("cd '$two' && make -s release");
    ok($status != 0 && $text =~ $why && !-e "$two/build/release", $name) or diag($text);
}
sub checksum { my ($file) = @_; return -f $file ? Digest::SHA->new(256)->addfile($file, 'b')->hexdigest : 'missing' }

# ---- one commit, twice -----------------------------------------------------------------------------------------------

for my $place ($one, $two) {
    does("mkdir -p '$place' && cd '$root' && git ls-files -z --cached --deduplicate | tar --null -T - -c | tar -x -C '$place'", 'the files that git tracks');
}
does("cd '$two' && umask 022 && make -s -j2 all libmaqala.a amalgamation", 'the second folder is built');

# ---- the database of this version ------------------------------------------------------------------------------------

my $fixture = "cd '$two' && MAQALA_BUILD=build sh tests/fixtures/make.sh";
my $checks = "cd '$two' && sh ext/package/fixture.sh '$version' build";
my ($stale) = said($checks); # between two releases it may be; then what the complaint tells is done, as before a release
does("cd '$two' && $_", "$_") for $stale =~ /writes: (rm .*)/g;
does("$fixture present && $checks", 'a database of tests/fixtures that this version wrote is let through');
does("cd '$two' && sqlite3 tests/fixtures/present.db \"UPDATE people SET name = 'x'\"", 'other facts in it');
my ($complaint, $refused) = said($checks);
ok($refused == 1 && $complaint =~ m{\Atests/fixtures/present\.db is not what \Q$version\E writes: rm \S+; sh tests/fixtures/make\.sh present\n\z}, 'are refused') or diag($complaint);
does("cd '$two' && sqlite3 tests/fixtures/present.db \"UPDATE made SET info = json_set(info, '\\\$.version', '0.0.1')\" && $checks", 'those of an earlier version are its own');
unlink "$two/tests/fixtures/present.db";
my $git = "git -C '$two' -c user.name=tester -c user.email=tester\@localhost";
$ENV{GIT_COMMITTER_DATE} = $ENV{GIT_AUTHOR_DATE} = '2026-01-02T03:04:05Z';
does("git init -q '$two' && $git add -A && $git commit -qm one", 'are committed');

# ---- what is refused -------------------------------------------------------------------------------------------------

write_file("$two/new.txt", 'x');
refuses(qr/changes that are not committed/, 'a tree with a file that is not committed is refused');
unlink "$two/new.txt";
my $header = read_file("$two/ext/maqala.h");
write_file("$two/ext/maqala.h", $header =~ s/MAQALA_VERSION "[^"]+"/MAQALA_VERSION "99.0.0"/r);
does("$git commit -qam two && $git tag v$version", 'another version');
refuses(qr/no entry '## \[99\.0\.0\]/, 'a version without an entry in CHANGELOG.md is refused');
does("$git reset -q --hard HEAD~", 'back');
refuses(qr/v\Q$version\E is tagged already/, 'a version that is tagged elsewhere is refused');
does("$git tag -d v$version", 'its tag goes');

# ---- equal byte for byte ---------------------------------------------------------------------------------------------

my $released = does("cd '$two' && umask 022 && make -s release", 'make release');
like($released, qr/git tag -a v\Q$version\E -m 'maqala \Q$version\E' [0-9a-f]{40}\n\z/, 'says how it is tagged');
is(qx{git -C '$two' tag}, '', 'and tags nothing');
like(does("cd '$two/build/release' && sha256sum --strict -c SHA256SUMS", 'its checksums hold'), qr/^maqala_\Q$version\E_\w+\.deb: OK$/m, 'also of the Debian package');

my $epoch = 1767323045; # the time of the commit
{
    local @ENV{qw(SOURCE_DATE_EPOCH TZ LC_ALL HOME)} = ($epoch, 'Asia/Almaty', 'C', $folder);
    does("cd '$one' && umask 077 && make -s -j1 BUILD=elsewhere packages libmaqala.a", 'the same built in another folder, by another hand');
}
my @released = map { s{.*/}{}r } grep { !/SHA256SUMS/ } glob "$two/build/release/*";
my @packages = map { s{.*/}{}r } glob "$one/elsewhere/packages/*";
is("@packages", "@released", 'it makes the same packages');
cmp_ok(scalar @packages, '>=', 7, 'all of them');
is(checksum("$one/elsewhere/packages/$_"), checksum("$two/build/release/$_"), "$_ is equal") for @packages;
for my $file (qw(maqala.so libmaqala.a bin/maqala amalgamation/maqala.c)) {
    my $sum = checksum("$one/elsewhere/$file");
    is($sum, checksum("$two/build/$file"), "$file is equal");
    isnt($sum, 'missing', 'and there');
}

# ---- what a program that links the library gets ----------------------------------------------------------------------

my %names = map { (split)[-1] => 1 } grep { /^[0-9a-f]+ [A-Z] / } split /\n/, (said("nm -g --defined-only '$one/elsewhere/libmaqala.a' 2>/dev/null"))[0];
cmp_ok(scalar keys %names, '>', 100, 'the library has names');
is(join(' ', grep { !/^(?:maq_|utf8proc_|sqlite3_maqala_init$)/ } sort keys %names), '', 'all of them are its own or those of utf8proc');
done_testing();
