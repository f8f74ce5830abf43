#!/usr/bin/perl
# install.t: make install puts what a program needs where pkg-config finds it, and the manual tells of every function; uninstall takes it away.
use strict;
use warnings;
use FindBin;
use File::Temp qw(tempdir);
use Test::More;

my $root = "$FindBin::Bin/../..";
my $prefix = tempdir(CLEANUP => 1);
my $make = "make -s -C $root PREFIX=$prefix";
is(system("$make install >/dev/null"), 0, 'make install');
$ENV{PKG_CONFIG_PATH} = "$prefix/lib/pkgconfig";
my $extension = qx(pkg-config --variable=extension maqala);
chomp $extension;
ok(-e $extension, 'pkg-config knows the extension');
my $loaded = $extension =~ s/\.\w+$//r;
is(qx{sqlite3 :memory: ".load $loaded" "SELECT country_code('Тәжікстанның')"}, "TJK\n", 'which loads');
open my $program, '>', "$prefix/program.c" or die;
print $program '#include <maqala.h>' . "\nint main(void) { sqlite3 *db; return sqlite3_auto_extension((void (*)(void))sqlite3_maqala_init) || sqlite3_open(\":memory:\", &db) "
    . "|| sqlite3_exec(db, \"SELECT extract_entities('Астанада')\", 0, 0, 0); }\n";
close $program;
is(qx{cc $prefix/program.c \$(pkg-config --cflags --libs --static maqala) -o $prefix/program 2>&1 && $prefix/program; echo \$?}, "0\n", 'a program links the library');
my $manual = do { open my $file, '<', "$prefix/share/man/man7/maqala.7" or die; local $/; <$file> };
open my $surface, '<', "$root/tests/surface.t" or die;
my %functions = map { /^(?:function|module) ((?:extract|article|match|maqala|text|word|country|trade|dictionary|mention|entities|fingerprint)_\w+)/ ? ($1 => 1) : () } <$surface>;
is(join(' ', grep { index($manual, $_) < 0 } sort keys %functions), '', 'the manual tells of every function');
is(qx(man -l --warnings $prefix/share/man/man7/maqala.7 2>&1 >/dev/null), '', 'and is set without a warning') if -x '/usr/bin/man';
is(qx(man -l --warnings $prefix/share/man/man1/maqala.1 2>&1 >/dev/null), '', 'nor that of the command') if -x '/usr/bin/man';
my $database = "$prefix/news.db";
is(system(qq(sqlite3 $database ".read $prefix/share/maqala/schema.sql" "INSERT INTO articles (id, body) VALUES (1, 'Кеше Алматыда қар жауды.')" && )
    . "sh $prefix/share/maqala/refresh.sh $database >/dev/null"), 0, 'refresh.sh finds the extension of its installation');
is(qx(sqlite3 $database "SELECT name FROM entities WHERE class = 'GPE'"), "Алматы\n", 'and reads with it');
is(system("$make uninstall >/dev/null"), 0, 'make uninstall');
is(join(' ', glob("$prefix/lib/*maqala* $prefix/lib/pkgconfig/* $prefix/share/maqala/* $prefix/share/man/man?/* $prefix/bin/* $prefix/include/*")), '', 'leaves nothing');
done_testing();
