#!/usr/bin/perl
# page.pl: index.html, its programs, the example articles and maqala.wasm as one file that needs no other.
#
# usage: page.pl FOLDER MAQALA.WASM ARTICLE.txt...     (FOLDER: that of index.html; an article's name begins with number and day)
#
# The page may run only the programs that are in it, known by their hashes, and may ask for nothing: its Content-Security-Policy says so.
use strict;
use warnings;
use Digest::SHA qw(sha256_base64);
use Encode qw(decode);
use IO::Compress::Gzip qw(gzip);
use JSON::PP;
use MIME::Base64 qw(encode_base64);

my ($folder, $wasm, @articles) = @ARGV;

sub content { my ($path) = @_; open my $file, '<:raw', $path or die "page.pl: $path: $!\n"; local $/; return scalar <$file> }

my @examples = map {
    my ($published) = m{/\d+-(\d{4}-\d\d-\d\d)-} or die "page.pl: $_: no day in its name\n";
    my $text = decode('UTF-8', content($_));
    { title => $text =~ /^(.*)/, published => $published, text => $text };
} @articles;
my $examples = JSON::PP->new->canonical->utf8->encode(\@examples) =~ s/</\\u003c/gr;

my $bytes = content($wasm);
gzip(\$bytes => \my $packed, -Level => 9, -Minimal => 1) or die "page.pl: gzip\n";

my $program = content("$folder/maqala.js") . content("$folder/page.js");
my $hash = sha256_base64($program);
$hash .= '=' while length($hash) % 4;
my $policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-$hash' 'wasm-unsafe-eval'; base-uri 'none'; form-action 'none'";

my $page = content("$folder/index.html");
my $parts = qq(<script type="application/json" id="examples">$examples</script>\n)
    . qq(<script type="application/octet-stream" id="wasm">) . encode_base64($packed, '') . "</script>\n<script>$program</script>";
$page =~ s/(<meta charset[^>]*>)/$1\n<meta http-equiv="Content-Security-Policy" content="$policy">/ or die "page.pl: no place for the policy\n";
$page =~ s/<!-- [^>]* puts .* here -->/$parts/ or die "page.pl: no place for the programs\n";
print $page;
