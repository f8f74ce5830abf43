# Browser.pm: a Chromium without a window, driven by its own protocol (Chrome DevTools) over two pipes.
#
#   my $browser = Browser->new or skip…;        # undef where there is none
#   $browser->open('file:///…');                # waits until the page has loaded
#   $browser->value('document.title')           # the value of an expression, of a promise what it comes to
#   $browser->troubles                          # errors and warnings that the page has said, and addresses it has asked for
package Browser;
use strict;
use warnings;
use Fcntl qw(F_SETFD);
use File::Temp qw(tempdir);
use JSON::PP;
use MIME::Base64 qw(decode_base64);
use POSIX qw(dup2);

my $json = JSON::PP->new->utf8->allow_nonref;

sub new {
    my ($class) = @_;
    my ($program) = grep { -x } map { my $name = $_; map { "$_/$name" } split /:/, $ENV{PATH} } qw(chromium chromium-browser google-chrome);
    return if !$program;
    $SIG{PIPE} = 'IGNORE'; # a browser that ends is told by `call`, which then returns nothing
    pipe my $in, my $to or die "pipe: $!\n";
    pipe my $from, my $out or die "pipe: $!\n";
    my $profile = tempdir('maqala-browser-XXXXXX', TMPDIR => 1, CLEANUP => 1);
    my $process = fork // die "fork: $!\n";
    if (!$process) {
        my @ends = map { my $copy = POSIX::dup(fileno $_); $copy < 10 ? POSIX::dup2($copy, $copy + 10) : $copy } $in, $out;
        dup2($ends[0], 3);
        dup2($ends[1], 4);
        open STDERR, '>', '/dev/null';
        open STDOUT, '>', '/dev/null';
        exec $program, qw(--headless=new --no-sandbox --disable-gpu --no-first-run --disable-dev-shm-usage --remote-debugging-pipe), "--user-data-dir=$profile", 'about:blank'
            or POSIX::_exit(1);
    }
    close $in;
    close $out;
    my $self = bless { to => $to, from => $from, process => $process, buffer => '', number => 0, events => [] }, $class;
    my ($tab) = grep { $_->{type} eq 'page' } @{ ($self->call('Target.getTargets') // return)->{targetInfos} };
    $self->{session} = $self->call('Target.attachToTarget', targetId => $tab->{targetId}, flatten => JSON::PP::true)->{sessionId};
    $self->call("$_.enable") for qw(Page Runtime Log Network);
    return $self;
}

# The next message, or undef when the browser has gone or is silent for a minute.
sub message {
    my ($self) = @_;
    while ($self->{buffer} !~ /\0/) {
        my $ready = '';
        vec($ready, fileno $self->{from}, 1) = 1;
        return if select($ready, undef, undef, 120) <= 0;
        sysread($self->{from}, $self->{buffer}, 1 << 20, length $self->{buffer}) or return;
    }
    $self->{buffer} =~ s/^([^\0]*)\0//;
    return $json->decode($1);
}

# A method of the protocol with its parameters; returns its result, dies of its error.
sub call {
    my ($self, $method, %parameters) = @_;
    my $number = ++$self->{number};
    my %message = (id => $number, method => $method, params => \%parameters, $self->{session} ? (sessionId => $self->{session}) : ());
    syswrite $self->{to}, $json->encode(\%message) . "\0" or return;
    while (my $message = $self->message) {
        if (($message->{id} // 0) == $number) {
            die "$method: $message->{error}{message}\n" if $message->{error};
            return $message->{result};
        }
        push @{ $self->{events} }, $message if $message->{method};
    }
    return;
}

sub open {
    my ($self, $address) = @_;
    $self->{events} = [];
    $self->call('Page.navigate', url => $address);
    while (!grep { $_->{method} eq 'Page.loadEventFired' } @{ $self->{events} }) {
        push @{ $self->{events} }, $self->message // return;
    }
    return 1;
}

sub value {
    my ($self, $expression) = @_;
    my $result = $self->call('Runtime.evaluate', expression => $expression, awaitPromise => JSON::PP::true, returnByValue => JSON::PP::true);
    die $result->{exceptionDetails}{exception}{description} // $result->{exceptionDetails}{text}, "\n" if $result->{exceptionDetails};
    return $result->{result}{value};
}

sub troubles {
    my ($self) = @_;
    my @troubles;
    for my $event (@{ $self->{events} }) {
        my ($method, $said) = @{$event}{qw(method params)};
        push @troubles, "error: $said->{exceptionDetails}{text}" if $method eq 'Runtime.exceptionThrown';
        push @troubles, "console: $said->{type}" if $method eq 'Runtime.consoleAPICalled' && $said->{type} =~ /error|warning|assert/;
        push @troubles, "log: $said->{entry}{text}" if $method eq 'Log.entryAdded' && $said->{entry}{level} =~ /error|warning/;
        push @troubles, "request: $said->{request}{url}" if $method eq 'Network.requestWillBeSent' && $said->{request}{url} !~ m{^(?:file|data|blob):};
    }
    return @troubles;
}

# How wide and high the window is, and whether the system is dark.
sub window {
    my ($self, $width, $height, $dark) = @_;
    $self->call('Emulation.setDeviceMetricsOverride', width => $width, height => $height, deviceScaleFactor => 1, mobile => $width < 600 ? JSON::PP::true : JSON::PP::false);
    $self->call('Emulation.setEmulatedMedia', features => [{ name => 'prefers-color-scheme', value => $dark ? 'dark' : 'light' }]);
    return;
}

# The window as a PNG.
sub picture {
    my ($self) = @_;
    return decode_base64($self->call('Page.captureScreenshot')->{data});
}

sub DESTROY {
    my ($self) = @_;
    local ($?, $@);
    if ($self->{process}) {
        close $self->{to};
        kill 'TERM', $self->{process};
        waitpid $self->{process}, 0;
    }
    return;
}

1;
