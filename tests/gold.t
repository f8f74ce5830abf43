#!/usr/bin/perl
# gold.t: how many of the facts of tests/gold are found, and how many that are found are right.
#
# Each part (dev, held, fresh, figures) has a row of figures for each kind of fact and a floor under its F1, a little below what was measured, so
# that a change that loses facts is noticed. What may be returned but need not (a kind with `?`) counts neither way. An extractor that
# the extension lacks finds nothing, and is said to be absent. tests/gold/README.md tells what the columns mean.
#
# MAQALA_GOLD=PATTERN prints what is missing and what is wrong in the articles whose names match.
use strict;
use utf8;
use warnings;
use Encode qw(decode_utf8 encode_utf8);
use FindBin;
use lib "$FindBin::Bin/lib";
use Shell;
use Test::More;

# F1 in hundredths; of indicators and organisations the share that is right, of the amounts and persons that are right.
my %floor = (
    dev => {
        person => 97, organisation => 93, direct => 95, indirect => 94, attribution => 91, source => 95, amount => 95,
        indicator => 93, event => 88, agreement => 70, relation => 94,
    },
    held => {
        person => 96, organisation => 95, direct => 95, indirect => 91, attribution => 95, source => 90, amount => 94,
        indicator => 79, event => 76, agreement => 90,
    },
    fresh => {
        person => 96, organisation => 91, direct => 84, indirect => 88, attribution => 95, source => 71, amount => 94,
        indicator => 81, event => 91, agreement => 90, relation => 86,
    },
    figures => {amount => 96, indicator => 87},
);

my %query = (
    person => "name, role, organisation FROM extract_people(%s)",
    quote => "kind, mention, speaker, cue FROM extract_quotes(%s)",
    source => "name FROM extract_sources(%s)",
    amount => "mention, kind, value, value_to, comparator, unit, indicator, status FROM extract_amounts(%s)
               WHERE kind IN ('money', 'percent')",
    event => "kind, trigger_text, start, length FROM extract_events(%s) WHERE kind <> 'statement'", # statements are quotes
    agreement => "kind, stage, coalesce(name, mention) FROM extract_agreements(%s)",
    relation => "subject, predicate, object FROM extract_relations(%s)",
);
my %table = (
    person => 'people', quote => 'quotes', source => 'sources', amount => 'amounts', event => 'events', agreement => 'agreements',
    relation => 'relations',
);
my %in_some = (relation => 1); # scored where the article has gold of the kind, the others having not been read for it

# The rows of a query, NULL as the empty string, tabs and newlines of mentions as spaces.
sub rows_of {
    my ($query) = @_;
    my ($columns, $rest) = $query =~ /^(.*?)( FROM .*)$/s;
    $columns = join ', ', map { "replace(replace(coalesce($_, ''), char(9), ' '), char(10), ' ')" } split /, (?![^(]*\))/, $columns;
    my ($out, $complaints) = shell(".mode list\n.separator \"\\t\" \"\\n\"\nSELECT $columns$rest;\n");
    die $complaints if $complaints;
    return map { [map { decode_utf8($_) } split /\t/, $_, -1] } split /\n/, $out;
}

sub holds { my ($long, $short) = @_; return index(lc $long, lc $short) >= 0 }
sub alike { my ($one, $other) = @_; return $one ne '' && $other ne '' && (holds($one, $other) || holds($other, $one)) }
sub alternatives { my ($cell) = @_; return map { $_ eq 'NULL' ? '' : $_ } split m{ / }, $cell eq '' ? 'NULL' : $cell }

# Whether the returned value is one that the gold cell allows, by the comparison given.
sub allowed {
    my ($cell, $value, $compare) = @_;
    return 1 if $cell eq '?';
    return !!grep { $_ eq '' ? $value eq '' : $compare ? $compare->($value, $_) : $value eq $_ } alternatives($cell);
}

sub has_role {
    my ($returned, $wanted) = @_;
    $wanted =~ s/(?<=\p{L}\p{L}\p{L})(?:сы|сі|ы|і)$//; # the possessive of an izafet may go with the organisation
    return 1 if holds($returned, $wanted);
    return $wanted =~ s/([бгғ])$/{ 'б' => 'п', 'г' => 'к', 'ғ' => 'қ' }->{$1}/e && holds($returned, $wanted); # бастығы, бастық
}

sub same_number { my ($cell, $value) = @_; return $cell eq '' || $value eq '' ? $cell eq $value : abs($cell - $value) <= 1e-9 * abs $cell }

# Names meet when one of them has a long word whose beginning the other has too.
sub names_meet {
    my ($one, $other) = @_;
    my %beginning = map { lc(substr $_, 0, 5) => 1 } $one =~ /(\w{4,})/g;
    return !!grep { $beginning{ lc substr $_, 0, 5 } } $other =~ /(\w{4,})/g;
}

# Whether the characters start..start+length share any with a place where one of the trigger's forms stands.
sub triggers_meet {
    my ($cell, $start, $length, $text) = @_;
    for my $trigger (alternatives($cell)) {
        my $from = -1;
        while (($from = index lc $text, lc $trigger, $from + 1) >= 0) {
            return 1 if $start - 1 < $from + length($trigger) && $from < $start - 1 + $length;
        }
    }
    return 0;
}

my %same = (
    person => sub { my ($g, $f) = @_; return allowed($g->[0], $f->[0]) && allowed($g->[1], $f->[1], \&has_role) },
    quote => sub {
        my ($g, $f) = @_;
        my $kind = allowed($g->[0], $f->[0]) || ($f->[0] eq 'mixed' && $g->[0] ne 'attribution');
        return $kind && allowed($g->[2], $f->[2], \&alike) && allowed($g->[3], $f->[3], \&alike);
    },
    source => sub { my ($g, $f) = @_; return allowed($g->[0], $f->[0], \&alike) },
    amount => sub {
        my ($g, $f) = @_;
        return alike($f->[0], $g->[0]) && $g->[1] eq $f->[1] && same_number($g->[2], $f->[2]) && same_number($g->[3], $f->[3])
            && allowed($g->[4], $f->[4]) && allowed($g->[5], $f->[5]) && allowed($g->[7], $f->[7]);
    },
    event => sub { my ($g, $f, $text) = @_; return allowed($g->[0], $f->[0]) && triggers_meet($g->[1], @$f[2, 3], $text) },
    agreement => sub {
        my ($g, $f) = @_;
        return allowed($g->[0], $f->[0]) && allowed($g->[1], $f->[1]) && allowed($g->[2], $f->[2], \&names_meet);
    },
    relation => sub {
        my ($g, $f) = @_;
        return 0 if $g->[1] ne $f->[1];
        my ($subject, $object) = $g->[1] eq 'WORKS_AS' ? (undef, \&has_role) : (\&alike, \&alike);
        # A country is not the body that it is part of the name of.
        return 0 if $g->[1] eq 'WORKPLACE' && !grep { 2 * length $f->[2] >= length } alternatives($g->[2]);
        my $either_way = $g->[1] eq 'MEETS_WITH' && allowed($g->[0], $f->[2], \&alike) && allowed($g->[2], $f->[0], \&alike);
        return $either_way || (allowed($g->[0], $f->[0], $subject) && allowed($g->[2], $f->[2], $object));
    },
);

# What is scored apart, where the fact is right without it: row, column, comparison.
my %part = (amount => ['indicator', 6], person => ['organisation', 2, \&alike]);

# The row of the table that a fact counts in: a quote by its kind.
sub row_of {
    my ($kind, $fact) = @_;
    return $kind if $kind ne 'quote';
    my ($first) = alternatives($fact->[0]);
    return $first eq 'mixed' ? 'direct' : $first;
}

my (%count, %present); # $count{half}{row}: [gold, returned, right]
$present{ $_->[0] } = 1 for rows_of("name FROM pragma_module_list");

sub score_kind {
    my ($half, $name, $kind, $text, @facts) = @_;
    return if $in_some{$kind} && !grep { $_->[0] eq $kind } @facts;
    my @returned = $present{"extract_$table{$kind}"} ? rows_of(sprintf $query{$kind}, quote_text(encode_utf8($text))) : ();
    my $counts = $count{$half} //= {};
    my $take = sub {
        my ($g) = @_;
        my ($at) = grep { $same{$kind}->($g, $returned[$_], $text) } 0 .. $#returned;
        return defined $at ? splice @returned, $at, 1 : undef;
    };
    my $tell = sub { diag(encode_utf8("$name: $_[0] $kind: " . join ' | ', @{ $_[1] })) if $name =~ /$ENV{MAQALA_GOLD}/ };
    $tell = sub { } if !$ENV{MAQALA_GOLD};
    for my $g (map { [@$_[1 .. $#$_]] } grep { $_->[0] eq $kind } @facts) {
        my $row = row_of($kind, $g);
        $counts->{$row}[0]++;
        my $f = $take->($g) or $tell->(missing => $g), next;
        $counts->{$row}[1]++;
        $counts->{$row}[2]++;
        my ($part, $column, $compare) = @{ $part{$kind} // next };
        next if $g->[$column] eq '?';
        $counts->{$part}[$_]++ for 0, 1;
        allowed($g->[$column], $f->[$column], $compare) ? $counts->{$part}[2]++ : $tell->($part => [@$f[0, $column], "wanted $g->[$column]"]);
    }
    $take->([@$_[1 .. $#$_]]) for grep { $_->[0] eq "$kind?" } @facts;
    for my $f (@returned) {
        $counts->{ row_of($kind, $f) }[1]++;
        $tell->(wrong => $f);
    }
}

for my $half (sort keys %floor) {
    my @articles = sort glob "$root/tests/gold/$half/*.tsv";
    note("$half: no articles yet") if !@articles;
    for my $path (@articles) {
        my ($name) = $path =~ m{([^/]+)\.tsv$};
        my @facts = map { [split /\t/, $_, -1] } split /\n/, decode_utf8(read_file($path));
        my $text = decode_utf8(read_file($path =~ s/\.tsv$/.txt/r));
        score_kind($half, $name, $_, $text, @facts) for sort keys %query;
    }
    for my $row (sort keys %{ $floor{$half} }) {
        my ($gold, $returned, $right) = map { $_ // 0 } @{ $count{$half}{$row} // [] }[0 .. 2];
        my ($precision, $recall) = map { $_ ? 100 * $right / $_ : 0 } $returned, $gold;
        my $f1 = $gold + $returned ? 200 * $right / ($gold + $returned) : 0;
        diag("$half $row: extract_$table{$row} is absent") if $table{$row} && !$present{"extract_$table{$row}"};
        cmp_ok($f1, '>=', $floor{$half}{$row}, sprintf '%s %s: %d gold, %d returned, %d right, precision %.0f, recall %.0f, F1 %.0f',
            $half, $row, $gold, $returned, $right, $precision, $recall, $f1);
    }
    # The halves are made so that each has every kind: a floor without facts to stand on would say nothing.
    ok(!(grep { !$count{$half}{$_}[0] } keys %{ $floor{$half} }), "$half: every row with a floor has gold facts") if %{ $floor{$half} };
}
done_testing();
