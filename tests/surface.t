#!/usr/bin/perl
# surface.t: what loading the extension adds to a connection, exactly; and that it loads by each of its names.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use File::Copy qw(copy);
use Shell;
use Test::More;

# ---- the exact list --------------------------------------------------------------------------------------------------

# name/arguments, and the flags in which functions may differ: deterministic and innocuous, or something else.
my $functions = <<'END';
SELECT 'function ' || name || '/' || narg || CASE WHEN type = 's' AND flags & 0x200800 = 0x200800 THEN '' ELSE ' type ' || type || printf(' flags %x', flags) END
FROM pragma_function_list
UNION SELECT 'module ' || name FROM pragma_module_list
UNION SELECT 'collation ' || name FROM pragma_collation_list
ORDER BY 1;
END

my ($before) = shell($functions, bare => 1);
my ($after, $complaints) = shell($functions);
is($complaints, '', 'loading says nothing');
my %before = map { $_ => 1 } split /\n/, $before;
my $added = join '', map { "$_\n" } grep { !$before{$_} } split /\n/, $after;
is($added, <<'END', 'what loading adds');
function article_fingerprint/1
function article_hash/1
function article_hash/2
function article_language/1
function article_source/1
function article_summary/1
function article_summary/2
function article_title/1
function country_code/1
function country_name/1
function country_name/2
function dictionary_load/1 type s flags 80000
function entities_html/1
function extract_agreements/1
function extract_agreements/2
function extract_amounts/1
function extract_amounts/2
function extract_dates/1
function extract_dates/2
function extract_entities/1
function extract_entities/2
function extract_events/1
function extract_events/2
function extract_keywords/1
function extract_keywords/2
function extract_people/1
function extract_people/2
function extract_quotes/1
function extract_quotes/2
function extract_relations/1
function extract_relations/2
function extract_sentences/1
function extract_sentences/2
function extract_sources/1
function extract_sources/2
function extract_tokens/1
function extract_tokens/2
function extract_topics/1
function extract_topics/2
function fingerprint_distance/2
function maqala_attach/1 type s flags 80000
function maqala_attach/2 type s flags 80000
function maqala_info/0
function maqala_query/1
function maqala_version/0
function mention_value/2
function mention_value/3
function text_arabic/1
function text_cyrillic/1
function text_latin/1
function text_latin/2
function trade_amount/1
function trade_amount/2
function trade_currency/1
function trade_currency/2
function word_lemma/1
function word_stem/1
module extract_agreements
module extract_amounts
module extract_dates
module extract_entities
module extract_events
module extract_keywords
module extract_people
module extract_quotes
module extract_relations
module extract_sentences
module extract_sources
module extract_tokens
module extract_topics
module match_pattern
END
my %after = map { $_ => 1 } split /\n/, $after;
is(join(' ', grep { !$after{$_} } sort keys %before), '', 'loading takes nothing away');

# ---- its names -------------------------------------------------------------------------------------------------------

my ($library) = grep { -f } map { "$extension.$_" } qw(so dylib dll);
my ($suffix) = $library =~ /(\.\w+)$/;
for my $name (qw(maqala maqala0 libmaqala)) {
    copy($library, scratch() . "/$name$suffix") or die "$name: $!\n";
    my ($out, $complaint) = shell(".load '" . scratch() . "/$name'\nSELECT maqala_version();\n", bare => 1);
    like($out, qr/^\d+\.\d+\.\d+$/m, "$name$suffix loads");
    is($complaint, '', 'and says nothing');
}

# Loaded twice, and into two connections of one process.
my ($out, $complaint) = shell(<<"END");
SELECT form FROM extract_tokens('бір');
.load '$extension'
SELECT form FROM extract_tokens('екі');
.connection 1
.open :memory:
.load '$extension'
SELECT form FROM extract_tokens('үш');
.connection 0
SELECT form FROM extract_tokens('төрт');
END
is($out, "бір\nекі\nүш\nтөрт\n", 'loaded again, and beside itself');
is($complaint, '', 'without a complaint');

# Nothing but the entry point is visible, so that no other library can meddle.
SKIP: {
    skip 'nm lists no symbols here', 1 if $suffix ne '.so' || !`nm -D --defined-only '$library' 2>/dev/null`;
    my @symbols = sort map { (split)[-1] } grep { /maq|utf8proc/ } split /\n/, `nm -D --defined-only '$library'`;
    is("@symbols", 'sqlite3_maqala_init', 'one symbol is visible');
}

# All of it as one file compiles: no name is there twice.
my $build = $ENV{MAQALA_BUILD} // 'build';
my $made = `make -s amalgamation BUILD=$build 2>&1`;
is($?, 0, 'the amalgamation is made') or diag($made);
my $compiler = $ENV{CC} // 'cc';
is(`$compiler -std=c11 -w -fsyntax-only -I$build/amalgamation $build/amalgamation/maqala.c 2>&1`, '', 'and compiles');

done_testing();
