#!/usr/bin/perl
# packages.t: each package that `make packages` makes is installed or unpacked, and the extension that comes out of it is loaded and finds what the
# build's own does. Run by `make check-all` and, on the files that are to go out, by `make release`.
#
#   MAQALA_PACKAGES   the folder with the packages (build/packages)
#   MAQALA_RELEASE    an artefact that can't be loaded here fails instead of being told as not checked
#   MAQALA_ROOT       a Debian system in a folder to install into, made by debootstrap where it is not there (build/debian-root); needs root
#   NODE_MODULES      a folder of npm's with node (22.13 or newer) and better-sqlite3
use strict;
use warnings;
use Digest::SHA qw(sha256_hex sha256_base64);
use Fcntl qw(LOCK_EX);
use File::Copy qw(copy);
use FindBin;
use JSON::PP qw(decode_json);
use lib "$FindBin::Bin/../lib";
use Shell;
use Test::More;

my $packages = $ENV{MAQALA_PACKAGES} // "$build/packages";
my $folder = scratch();
my ($version) = read_file("$root/ext/maqala.h") =~ /MAQALA_VERSION "([^"]+)"/;

# What every extension is asked: its version, whether the tagger is in it, all facts of an article, and the tokenizer.
my $article = quote_text(read_file((example_files())[1]));
my $question = "SELECT maqala_version(), json_extract(maqala_info(), '\$.model'), extract_entities($article), extract_people($article), "
    . "extract_amounts($article), extract_quotes($article), extract_events($article), (SELECT group_concat(keyword) FROM extract_keywords($article));\n"
    . "CREATE VIRTUAL TABLE search USING fts5(body, tokenize = 'maqala');\nINSERT INTO search VALUES ('Министрліктердің деректері');\n"
    . "SELECT highlight(search, 0, '[', ']') FROM search WHERE search MATCH maqala_query('министрлік');\n";
my ($wanted) = shell($question);
like($wanted, qr/\A\Q$version\E\|[^|]{8,}\|\[\{.*\n\[Министрліктердің\] деректері\n\z/s, 'the build answers');

sub run { return output_in('.', @_) }

# Whether an answer is that of the build; the whole of it is too long to be printed.
sub same { my ($answer, $name) = @_; ok($answer eq $wanted, $name) or diag(substr($answer, 0, 500)) }
sub answers { my ($file, $name) = @_; same(join('', (shell(".load '$file'\n$question", bare => 1))[0, 1]), $name) }

# The one file of a kind; a second one would be of another version.
sub package_file {
    my ($pattern) = @_;
    my @files = glob "$packages/$pattern";
    is(scalar @files, 1, "one file $pattern") or diag("@files");
    return $files[0] // '';
}

# A folder with the archive's files.
sub unpacked {
    my ($archive, $name) = @_;
    mkdir "$folder/$name";
    is(run('tar', 'xzf', $archive, '-C', "$folder/$name", '--strip-components=1'), '', "$name unpacks");
    return "$folder/$name";
}

# Skips tests with the reason. An artefact that has not been loaded otherwise must be, where it is to go out.
sub not_checked {
    my ($why, $tests, $loaded) = @_;
    fail("not checked: $why") if $ENV{MAQALA_RELEASE} && !$loaded;
    skip("NOT CHECKED: $why", $tests);
}

# ---- the extension ---------------------------------------------------------------------------------------------------

my $archive = package_file("maqala-$version-linux-*.tar.gz");
my $files = unpacked($archive, 'files');
answers("$files/maqala", 'the extension of the archive');
my $articles = '{"id": 7, "body": "Министр Болат Сәрсенов 5 млрд теңге бөлінгенін айтты."}';
my $line = qr/\{"article":7,"table":"people","person":1,"name":"Болат Сәрсенов"/;
like(run('sh', '-c', "echo '$articles' | '$files/bin/maqala' --table people"), $line, 'and its command');
ok(-s "$files/$_", "$_ is there") for qw(LICENSE NOTICE sql/schema.sql sql/refresh.sql sql/reports/trade.sql);

my @symbols = map { [split] } split /\n/, run('nm', '-D', "$files/maqala.so");
is(join(' ', map { $_->[-1] } grep { $_->[-2] !~ /[Uw]/ } @symbols), 'sqlite3_maqala_init', 'it exports its entry point alone');
is(join(' ', grep { /sqlite3|utf8proc|maq_/ } map { $_->[-1] } grep { $_->[-2] eq 'U' } @symbols), '', 'SQLite is the one that loads it, utf8proc is within');
my @needed = run('readelf', '-d', "$files/maqala.so") =~ /\(NEEDED\).*\[(.*)\]/g;
is(join(' ', grep { !/^lib[cm]\.so\.\d$|^ld-linux/ } @needed), '', 'it needs libc and libm alone');
my ($glibc) = sort { $b <=> $a } run('readelf', '-W', '--dyn-syms', "$files/maqala.so") =~ /\@GLIBC_2\.(\d+)/g;
diag("the extension needs glibc 2.$glibc or newer");
like(read_file("$root/README.md"), qr/glibc 2\.$glibc or newer/, 'as README.md says') if run('uname', '-m') =~ /x86_64/;
for my $file ("$files/maqala.so", "$files/bin/maqala") {
    my $bytes = read_file($file);
    is(join(' ', grep { index($bytes, $_) >= 0 } $root, $build), '', 'no path of the build is in it');
}

my $sqlpkg = decode_json(read_file("$packages/sqlpkg.json"));
my %surface = map { /^(?:function|module) (\w+)/ ? ($1 => 1) : () } split /\n/, read_file("$root/tests/surface.t");
is(join(' ', @{ $sqlpkg->{symbols} }), join(' ', sort keys %surface), 'sqlpkg.json names all functions and tables');
my ($file) = values %{ $sqlpkg->{assets}{files} };
is("$packages/$file", $archive, 'and the archive');
is($sqlpkg->{assets}{checksums}{$file}, 'sha256-' . sha256_hex(read_file($archive)), 'with its checksum');
is($sqlpkg->{version}, $version, 'and the version');

# ---- the amalgamation ------------------------------------------------------------------------------------------------

my $amalgamation = unpacked(package_file("maqala-$version-amalgamation.tar.gz"), 'amalgamation');
ok(-s "$amalgamation/$_", "$_ is there") for qw(maqala.h LICENSE NOTICE);
is(run($ENV{CC} // 'cc', qw(-std=c11 -O1 -w -shared -fPIC -fvisibility=hidden), "$amalgamation/maqala.c", '-o', "$amalgamation/maqala.so", '-lutf8proc', '-lm'),
    '', 'it compiles');
answers("$amalgamation/maqala", 'the amalgamation');

# ---- Debian ----------------------------------------------------------------------------------------------------------

my $deb = package_file("maqala_${version}_*.deb");
my $unpacked = "$folder/deb";
is(run('dpkg-deb', '-x', $deb, $unpacked), '', 'the Debian package unpacks');
my ($library) = glob "$unpacked/usr/lib/*/maqala.so";
answers($library =~ s/\.so\z//r, 'the extension of the Debian package');
like(run('sh', '-c', "echo '$articles' | '$unpacked/usr/bin/maqala' --table people"), $line, 'and its command');
run('dpkg-deb', '-e', $deb, "$folder/control");
unlike(run('sh', '-c', "cd '$unpacked' && md5sum -c '$folder/control/md5sums'"), qr/FAILED|No such/, 'its checksums hold');
my %listed = map { (split)[1] => 1 } split /\n/, read_file("$folder/control/md5sums");
is(join(' ', grep { !$listed{$_} } map { s{^\Q$unpacked/}{}r } split /\n/, run('find', $unpacked, '-type', 'f')), '', 'of all its files');
SKIP: {
    not_checked('lintian is not installed', 1, 1) if !installed('lintian');
    is(run('lintian', '--display-info', '--pedantic', '--allow-root', $deb), '', 'lintian has nothing to say');
}
SKIP: {
    my $system = $ENV{MAQALA_ROOT} // "$build/debian-root";
    not_checked('a chroot needs root', 8, 1) if $> != 0;
    not_checked('debootstrap is not installed', 8, 1) if !-x "$system/usr/bin/sqlite3" && !installed('debootstrap');
    open my $lock, '>', "$system.lock" or die "$system.lock: $!\n";
    flock $lock, LOCK_EX; # make release may be at it too
    my ($suite) = read_file('/etc/os-release') =~ /^VERSION_CODENAME=(\w+)/m;
    run('debootstrap', '--variant=minbase', '--include=sqlite3', $suite, $system) if !-x "$system/usr/bin/sqlite3";
    not_checked('debootstrap could not fetch a system', 8, 1) if !-x "$system/usr/bin/sqlite3";
    local $ENV{PATH} = '/usr/sbin:/usr/bin:/sbin:/bin';
    my @records = map { ('-path', "$system/$_", '-o') } qw(var/lib/dpkg var/log var/cache);
    my $list = sub { run('find', $system, '-xdev', '(', @records, '-false', ')', '-prune', '-o', '-print') };
    my $inside = sub { run('chroot', $system, 'sh', '-c', $_[0]) };
    my $before = $list->();
    copy($deb, "$system/maqala.deb") or die "$system: $!\n";
    like($inside->('dpkg -i /maqala.deb; echo status $?'), qr/Setting up maqala.*^status 0$/ms, 'a Debian system installs it');
    is($inside->('dpkg --verify maqala; dpkg --audit'), '', 'and finds it whole');
    write_file("$system/question.sql", ".load maqala\n$question");
    same($inside->('sqlite3 -init /dev/null -batch :memory: <question.sql'), 'its shell loads the extension by its name');
    like($inside->("echo '$articles' | maqala --table people"), $line, 'its command runs');
    is($inside->('cd /tmp && sqlite3 t.db ".read /usr/share/maqala/schema.sql" "INSERT INTO articles (id, body) VALUES (1, \'Кеше Алматыда қар жауды.\')" '
        . '&& /usr/share/maqala/refresh.sh t.db >/dev/null && sqlite3 t.db "SELECT name FROM entities WHERE class = \'GPE\'"; rm -f t.db'),
        "Алматы\n", 'refresh.sh finds the extension');
    like($inside->('dpkg --purge maqala; echo status $?'), qr/^status 0$/m, 'it is purged');
    unlink map { "$system/$_" } qw(maqala.deb question.sql);
    is($list->(), $before, 'and leaves nothing');
    like($inside->('dpkg -s maqala'), qr/not installed/, 'nor is it remembered');
}

# ---- Node ------------------------------------------------------------------------------------------------------------

my $main = package_file("maqala-$version.tgz");
my $binary = package_file("maqala-linux-*-$version.tgz");
my $modules = $ENV{NODE_MODULES} // '';
my @nodes = grep { -x } "$modules/node/bin/node", map { "$_/node" } split /:/, $ENV{PATH};
SKIP: {
    not_checked('node or npm is not installed', 9) if !installed('npm') || !@nodes;
    mkdir "$folder/npm";
    chdir "$folder/npm" or die;
    write_file('package.json', '{ "private": true }');
    like(run('npm', 'install', '--offline', '--no-audit', '--no-fund', $main, $binary), qr/added 2 packages/, 'npm installs both into an empty folder');
    ok(-s "node_modules/$_", "$_ is there") for qw(maqala/LICENSE maqala/NOTICE maqala/sql/schema.sql maqala/index.d.ts);
    my $path = run($nodes[-1], '-p', 'require("maqala").getLoadablePath()') =~ s/\n\z//r;
    answers($path, 'getLoadablePath()');
    write_file('ask.mjs', <<'END');
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { getSqlPath, load } from 'maqala';
const [host, question] = process.argv.slice(2);
let database;
if (host === 'node:sqlite') {
  const { DatabaseSync } = await import('node:sqlite');
  database = new DatabaseSync(':memory:', { allowExtension: true });
} else {
  const Database = createRequire(host)('better-sqlite3');
  database = new Database(':memory:');
}
load(database);
database.exec(readFileSync(`${getSqlPath()}/schema.sql`, 'utf8'));
for (const statement of readFileSync(question, 'utf8').split(';\n').filter((text) => text)) {
  if (statement.startsWith('SELECT')) console.log(Object.values(database.prepare(statement).get()).join('|'));
  else database.exec(statement);
}
END
    write_file('question.sql', $question);
    my ($new) = grep { my ($major, $minor) = run($_, '--version') =~ /v(\d+)\.(\d+)/; $major > 22 || ($major == 22 && $minor >= 13) } @nodes;
  SKIP: {
        not_checked('node is older than 22.13', 1, 1) if !$new;
        same(run($new, '--no-warnings', 'ask.mjs', 'node:sqlite', 'question.sql'), 'node:sqlite');
    }
  SKIP: {
        not_checked('better-sqlite3 is not in NODE_MODULES', 1, 1) if !-e "$modules/better-sqlite3/build/Release/better_sqlite3.node";
        same(run($nodes[-1], 'ask.mjs', "$modules/", 'question.sql'), 'better-sqlite3');
    }
    unlink glob 'node_modules/maqala-linux-*/maqala.so';
    like(run($nodes[-1], '-p', 'require("maqala").getLoadablePath()'), qr/maqala: the package maqala-linux-\w+ is not installed/, 'without it the error says what is missing');
    chdir $root;
}

# ---- Python ----------------------------------------------------------------------------------------------------------

my $wheel = package_file("maqala-$version-py3-none-*.whl");
my ($tag) = $wheel =~ /manylinux_2_(\d+)_\w+\.whl/;
is($tag, $glibc, 'the wheel names the glibc that it needs');
run($python, '-m', 'zipfile', '-e', $wheel, "$folder/wheel");
my $information = "$folder/wheel/maqala-$version.dist-info";
my %recorded = map { my ($name, $hash, $size) = split /,/; $name => [$hash // '', $size // -1] } split /\n/, read_file("$information/RECORD");
my @wrong = grep {
    my $bytes = read_file("$folder/wheel/$_");
    my ($hash, $size) = @{ $recorded{$_} // ['', -1] };
    m{/RECORD\z} ? $hash : ($hash ne 'sha256=' . (sha256_base64($bytes) =~ tr{+/}{-_}r) || $size != length $bytes);
} map { s{^\Q$folder/wheel/}{}r } split /\n/, run('find', "$folder/wheel", '-type', 'f');
is("@wrong", '', "the wheel's record is right");
ok(-s "$information/$_", "$_ is there") for qw(LICENSE NOTICE METADATA WHEEL);
write_file("$folder/ask.py", <<'END');
import sqlite3, sys
import maqala
connection = sqlite3.connect(":memory:")
maqala.load(connection)
connection.executescript(open(maqala.sql_path() + "/schema.sql", encoding="utf-8").read())
for statement in filter(None, open(sys.argv[1], encoding="utf-8").read().split(";\n")):
    for row in connection.execute(statement):
        print("|".join(map(str, row)))
try:
    connection.load_extension(maqala.loadable_path())
    sys.exit("loading is still allowed")
except sqlite3.OperationalError:
    pass
END
write_file("$folder/question.sql", $question);
{
    local $ENV{PYTHONPATH} = "$folder/wheel";
    same(run($python, "$folder/ask.py", "$folder/question.sql"), 'the module of the wheel loads it, and forbids to load more');
    is(run($python, '-c', 'import maqala; print(maqala.__version__)'), "$version\n", 'and knows its version');
}
SKIP: {
    run($python, '-m', 'venv', "$folder/venv");
    not_checked("$python makes no environment with pip", 2, 1) if !-x "$folder/venv/bin/pip";
    like(run("$folder/venv/bin/pip", 'install', '--no-index', '--no-deps', '--disable-pip-version-check', $wheel), qr/Successfully installed maqala-\Q$version\E/, 'pip installs it');
    same(run("$folder/venv/bin/python", "$folder/ask.py", "$folder/question.sql"), 'and its module answers');
}
done_testing();
