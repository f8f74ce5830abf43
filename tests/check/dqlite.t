#!/usr/bin/perl
# dqlite.t: three nodes of dqlite with the extension (examples/dqlite) read articles; the one that leads is killed while it does so.
#
# Nothing that was reported as read may be lost, the facts must be those of an ordinary database to the byte, also when the node that
# was killed is back and leads. Prints articles a second. Installs Debian's packages where they are missing; where they can't be had it
# says so, and nothing is checked.
use strict;
use warnings;
use FindBin;
use IO::Socket::INET;
use Time::HiRes qw(sleep time);
use lib "$FindBin::Bin/../lib";
use Shell;
use Test::More;

my @packages = qw(golang-go libdqlite-dev golang-github-canonical-go-dqlite-dev);
my ($copies, $part) = (10, 20); # each example so many times; articles a transaction
my $folder = scratch();
my %process; # node → process

if (grep { system("dpkg -s $_ >/dev/null 2>&1") } @packages) {
    my $sudo = $> ? 'sudo ' : '';
    my $install = "DEBIAN_FRONTEND=noninteractive ${sudo}apt-get install -y -qq --no-install-recommends @packages";
    plan skip_all => "NOT CHECKED: could not install @packages" if system("($install || (${sudo}apt-get update -qq && $install)) >/dev/null 2>&1");
}
$ENV{GO111MODULE} = 'off';
$ENV{GOPATH} = '/usr/share/gocode';
$ENV{GOCACHE} = "$folder/go";
$ENV{CGO_LDFLAGS} = "$build/libmaqala.a -lsqlite3 -lm";
$ENV{CGO_LDFLAGS_ALLOW} = '-Wl,-z,now';
my $cluster = "$folder/cluster";
is(qx(cd '$root' && go build -o '$cluster' examples/dqlite/cluster.go 2>&1), '', 'the program is built') or die "no program\n";

# Addresses on this machine that nobody listens at.
my @sockets = map { IO::Socket::INET->new(Listen => 1, LocalAddr => '127.0.0.1') // die "no port: $!\n" } 0 .. 3;
my @address = map { '127.0.0.1:' . $_->sockport } @sockets;
close $_ for @sockets;

sub start {
    my ($node, @others) = @_;
    my $process = fork // die "fork: $!\n";
    if (!$process) {
        open STDOUT, '>', "$folder/$node.out" or die;
        open STDERR, '>>', "$folder/$node.err" or die;
        exec $cluster, 'node', "$folder/$node", $address[$node], map { $address[$_] } @others or die "$cluster: $!\n";
    }
    $process{$node} = $process;
    for (1 .. 600) {
        return if -s "$folder/$node.out";
        sleep 0.1;
    }
    die "node $node is not ready: " . read_file("$folder/$node.err");
}

sub stop {
    my ($node, $signal) = @_;
    my $process = delete $process{$node} or return;
    kill $signal, $process;
    waitpid $process, 0;
    return;
}

END {
    my $status = $?;
    stop($_, 'KILL') for keys %process;
    $? = $status;
}

sub ask {
    my ($addresses, $query) = @_;
    open my $out, '-|', $cluster, 'ask', $addresses, $query or die "$cluster: $!\n";
    local $/;
    return <$out> // '';
}

sub run {
    my ($addresses, $script) = @_;
    my $file = write_file("$folder/script.sql", $script);
    return system("$cluster run $addresses <$file");
}

# Reads all that waits, calls `watch` with each number of articles read, and returns the seconds that took.
sub refresh {
    my ($addresses, $watch) = @_;
    my $began = time;
    open my $out, '-|', "$cluster refresh $addresses $root/sql/refresh.sql $part 2>>$folder/refresh.err" or die "$cluster: $!\n";
    while (<$out>) {
        $watch->(/(\d+) articles read/) if $watch;
    }
    ok(close $out, 'refresh ends well');
    return time - $began;
}

# An ordinary database with the articles, and the statements that make them elsewhere.
my $schema = join '', map { read_file("$root/sql/$_.sql") } qw(schema views);
my $plain = "$folder/plain.db";
my ($inserts) = shell(<<"END", database => ':memory:');
.read sql/schema.sql
.read examples/load.sql
WITH RECURSIVE copies(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM copies WHERE n < $copies - 1)
SELECT printf('INSERT INTO articles (id, title, body, published) VALUES (%d, %s, %s, %s);', 1000 * n + id, quote(title), quote(body), quote(published))
FROM copies, articles ORDER BY n, id;
END
my $articles = () = $inserts =~ /^INSERT INTO articles/mg;
shell($schema . $inserts, database => $plain);
my $began = time;
shell(read_file("$root/sql/refresh.sql"), database => $plain);
diag(sprintf '%d articles in an ordinary database: %.0f articles/s', $articles, $articles / (time - $began));
my ($list) = shell(<<'END', database => $plain);
SELECT t.name, 'SELECT ' || group_concat('quote(' || quote(c.name) || ')', ' || '','' || ') || ' FROM ' || t.name || ' ORDER BY 1'
FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' GROUP BY t.name;
END
$list =~ s/quote\('(\w+)'\)/quote("$1")/g;
my %query = map { split /\|/, $_, 2 } split /\n/, $list;
my %wanted = map { $_ => (shell("$query{$_};\n", database => $plain))[0] } keys %query;
cmp_ok(scalar(() = $wanted{entities} =~ /\n/g), '>', 20 * $articles, 'the ordinary database holds facts');

sub same_facts {
    my ($addresses, $name) = @_;
    is(join(' ', grep { ask($addresses, $query{$_}) ne $wanted{$_} } sort keys %query), '', "$name: " . keys(%query) . ' tables, equal to the byte');
    return;
}

# One node.
start(0);
is(run($address[0], $schema . $inserts), 0, 'one node: tables and articles');
diag(sprintf 'one node: %.0f articles/s', $articles / refresh($address[0]));
same_facts($address[0], 'one node');
stop(0, 'TERM');

# Three nodes.
my @nodes = (1, 2, 3);
my $all = join ',', @address[@nodes];
sub leader { my (@words) = @_; chomp(my $address = qx($cluster leader $all @words)); return (grep { $address[$_] eq $address } @nodes)[0] // 0 }

start(1);
start($_, 1) for 2, 3;
is(run($all, $schema . $inserts), 0, 'three nodes: tables and articles');
diag(sprintf 'three nodes: %.0f articles/s', $articles / refresh($all));
same_facts($all, 'three nodes');

# The leader is killed in the middle of a part.
is(run($all, 'DELETE FROM extractions;'), 0, 'all is to be read again');
is(ask($all, 'SELECT count(*) FROM entities'), "0\n", 'and forgotten');
my ($killed, @read);
my $seconds = refresh($all, sub {
    my ($read) = @_;
    push @read, $read;
    return if $killed || $read < $articles / 3;
    $killed = leader();
    sleep 0.05;
    stop($killed, 'KILL');
    push @read, $read;
});
ok($killed, 'the leader is killed in the middle');
like(read_file("$folder/refresh.err"), qr/^again: /m, 'what it was about is done again');
is(join(' ', grep { $read[$_] < $read[ $_ - 1 ] } 1 .. $#read), '', 'nothing that was read is lost');
my $next = leader();
ok($next && $next != $killed, 'another leads');
diag(sprintf 'with the leader killed: %.0f articles/s', $articles / $seconds);
same_facts($all, 'two of three nodes');

# What is written while it is away reaches the node that was killed; then it leads.
is(run($all, "UPDATE articles SET title = title || '!' WHERE id = 1001;"), 0, 'an article changes');
start($killed, grep { $killed != 1 } 1);
is(leader($address[$killed]), $killed, 'the killed node is back, and leads');
is(ask($all, 'SELECT waiting_articles FROM refresh_progress'), "1\n", 'it knows what happened meanwhile');
is(run($all, "UPDATE articles SET title = substr(title, 1, length(title) - 1) WHERE id = 1001;"), 0, 'the article is as it was');
refresh($all);
same_facts($all, 'the node that was killed');
stop($_, 'TERM') for @nodes;
done_testing();
