#!/usr/bin/perl
# clickhouse.t: ClickHouse's executable() reads articles through the command. It is run inside Node by npm's chdb, which must be in the folder
# that NODE_MODULES names; what is not there is told, and is not checked.
use strict;
use warnings;
use FindBin;
use File::Copy qw(copy);
use lib "$FindBin::Bin/../lib";
use Shell;
use Test::More;

my $modules = $ENV{NODE_MODULES} // '';
plan skip_all => 'NOT CHECKED: chdb is not in NODE_MODULES' if !-d "$modules/chdb";
my $folder = scratch();
mkdir "$folder/user_scripts";
copy("$build/bin/maqala", "$folder/user_scripts/maqala") or die;
chmod 0755, "$folder/user_scripts/maqala";
my $program = "$modules/../clickhouse-test.mjs";
write_file($program, <<"END");
import { Session } from "chdb";
const session = new Session("$folder");
session.query("CREATE TABLE news (id UInt64, body String) ENGINE = Memory");
session.query("INSERT INTO news VALUES (1, 'Министр Болат Сәрсенов 5 млрд теңге бөлінгенін айтты.'), (2, 'Әкім Айгүл Сейітова сөйледі.')");
console.log(session.query("SELECT article, name, role FROM executable('maqala --table people', JSONEachRow, 'article UInt64, name String, role Nullable(String)', " +
  "(SELECT id, body FROM news)) ORDER BY article SETTINGS input_format_skip_unknown_fields = 1", "TSV").trim());
END
is(qx(node '$program' 2>&1), "1\tБолат Сәрсенов\tминистр\n2\tАйгүл Сейітова\tәкім\n", 'a table of ClickHouse, its people');
unlink $program;
done_testing();
