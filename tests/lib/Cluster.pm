# Cluster.pm: PostgreSQL servers of our own, which live in the test's scratch folder and go with the test.
#
# They run from a copy of the installed PostgreSQL whose files are links, so that the extension is installed into the copy and nowhere else;
# as an unprivileged user where the test is root's; and listen on a socket in their folder, on no port of the network.
package Cluster;
use strict;
use warnings;
use File::Copy qw(copy);
use File::Path qw(make_path);
use POSIX qw(:sys_wait_h);
use Shell;
use Time::HiRes qw(sleep);

my $config = $ENV{PG_CONFIG} // 'pg_config';
my (%path, @running);

# Where the installed PostgreSQL keeps its files; an empty hash where none is.
sub paths {
    if (!%path) {
        for my $name (qw(bindir pkglibdir sharedir includedir-server)) {
            my $answer = qx($config --$name 2>/dev/null) // '';
            chomp($path{$name} = $answer);
        }
        %path = () if !-x "$path{bindir}/postgres" || !-x "$path{bindir}/initdb" || !-e "$path{'includedir-server'}/postgres.h";
    }
    return %path;
}

# The unprivileged user that servers run as, and how a program is run as it; nothing of that where we are one.
my ($user, $group) = $> == 0 ? (getpwnam 'nobody')[2, 3] : ();
sub as_user { return defined $user ? ('setpriv', "--reuid=$user", "--regid=$group", '--clear-groups') : () }

# Links what is in a folder into another one.
sub link_all {
    my ($from, $to) = @_;
    make_path($to);
    opendir my $folder, $from or die "$from: $!\n";
    symlink "$from/$_", "$to/$_" for grep { !/^\.\.?$/ } readdir $folder;
}

# The copy, with the extension in it.
sub tree {
    my $tree = scratch() . '/tree';
    return $tree if -d $tree;
    chmod 0755, scratch();
    paths();
    link_all($path{pkglibdir}, "$tree$path{pkglibdir}");
    link_all($path{sharedir}, "$tree$path{sharedir}");
    unlink "$tree$path{sharedir}/extension";
    link_all("$path{sharedir}/extension", "$tree$path{sharedir}/extension");
    unlink glob "$tree$path{pkglibdir}/maqala.so $tree$path{sharedir}/extension/maqala*";
    make_path("$tree$path{bindir}");
    for my $program (qw(postgres initdb)) {
        copy("$path{bindir}/$program", "$tree$path{bindir}/$program") or die "$program: $!\n";
        chmod 0755, "$tree$path{bindir}/$program";
    }
    my $said = qx(make -s -C '$root' install-postgres DESTDIR='$tree' PG_CONFIG='$config' BUILD='$build' 2>&1);
    die "make install-postgres: $said" if $?;
    return $tree;
}

our $address_space; # KiB that each process of a server started from now on may have; undefined: no limit

# A server with an empty database, started; settings are lines of postgresql.conf. It ends with the test.
sub start {
    my ($class, $name, @settings) = @_;
    my $self = bless { folder => scratch() . "/$name", name => $name }, $class;
    my $bin = tree() . $path{bindir};
    mkdir $self->{folder} or die "$self->{folder}: $!\n";
    chown $user, $group, $self->{folder} if defined $user;
    my @init = (as_user(), "$bin/initdb", '-D', "$self->{folder}/data", '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N');
    my $said = qx(cd '$self->{folder}' && @init 2>&1);
    die "initdb: $said" if $?;
    open my $settings, '>>', "$self->{folder}/data/postgresql.conf" or die;
    print $settings map { "$_\n" } "listen_addresses = ''", "unix_socket_directories = '$self->{folder}'", 'fsync = off', @settings;
    close $settings;
    $self->{process} = fork // die "fork: $!\n";
    if (!$self->{process}) {
        chdir $self->{folder};
        open STDOUT, '>', "$self->{folder}/log" or die;
        open STDERR, '>&', \*STDOUT or die;
        my @limit = $address_space ? ('sh', '-c', "ulimit -v $address_space; exec \"\$@\"", 'sh') : ();
        exec @limit, as_user(), "$bin/postgres", '-D', "$self->{folder}/data" or die "postgres: $!\n";
    }
    push @running, $self;
    for (1 .. 300) {
        my ($out) = $self->sql('SELECT 1');
        return $self if $out eq "1\n";
        sleep 0.1;
        die 'postgres: ' . read_file("$self->{folder}/log") if waitpid($self->{process}, WNOHANG) == $self->{process};
    }
    die "postgres did not start\n";
}

# Runs statements; what they returned, unaligned, columns with | between them, and the complaints.
sub sql {
    my ($self, $script, %option) = @_;
    my $base = scratch() . "/$self->{name}";
    write_file("$base.sql", $script);
    my $database = $option{database} // 'postgres';
    my @arguments = ('-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-v', 'VERBOSITY=terse', '-h', $self->{folder}, '-U', 'tester', '-d', $database);
    my $status = system("PGOPTIONS='' '$path{bindir}/psql' @arguments -f '$base.sql' >'$base.out' 2>'$base.err'");
    my ($out, $complaints) = (read_file("$base.out"), read_file("$base.err"));
    $complaints =~ s/^psql:.*?: (?=ERROR|NOTICE|WARNING)//gm;
    return ($out, $complaints, $status >> 8);
}

sub log { my ($self) = @_; return read_file("$self->{folder}/log") }

# The processor seconds that its sessions have taken, of those that are over; undefined where the system does not tell.
sub seconds {
    my ($self) = @_;
    my @fields = -e "/proc/$self->{process}/stat" ? split ' ', read_file("/proc/$self->{process}/stat") =~ s/^.*\)//r : ();
    return @fields ? ($fields[13] + $fields[14]) / POSIX::sysconf(POSIX::_SC_CLK_TCK()) : undef;
}

# Stops it and runs statements, one a line, in a process of its own behind the words of a command; returns what that printed.
sub alone {
    my ($self, $script, @command) = @_;
    $self->stop;
    my $input = write_file(scratch() . '/alone.sql', $script);
    my @server = (as_user(), @command, tree() . "$path{bindir}/postgres", '--single', '-D', "$self->{folder}/data", 'postgres');
    return qx(cd '$self->{folder}' && @server <'$input' 2>&1);
}

sub stop {
    my ($self) = @_;
    kill 'INT', $self->{process};
    waitpid $self->{process}, 0;
    @running = grep { $_ != $self } @running;
}

END {
    my $status = $?;
    $_->stop for my @all = @running;
    $? = $status;
}

1;
