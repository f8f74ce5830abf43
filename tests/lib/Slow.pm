# Slow.pm: texts made to be slow, for linear.t, which takes their time, and check/work.t, which counts their instructions.
#
# A case has a name, the number of pieces of which a text takes a measurable time, the bytes of a piece, and an SQL expression that
# makes a text of a given number of them.
package Slow;
use strict;
use warnings;
use Exporter qw(import);
use FindBin;
use Shell;

our @EXPORT = qw(slow_texts all_facts);

sub repeated {
    my ($name, $pieces, $piece) = @_;
    (my $quoted = $piece) =~ s/'/''/g;
    return { name => $name, pieces => $pieces, bytes => length $piece, make => sub { "replace(printf('%.*c', $_[0], 'x'), 'x', '$quoted')" } };
}

# The same behind a sentence that opens the text.
sub led {
    my ($name, $pieces, $opening, $piece) = @_;
    my $case = repeated($name, $pieces, $piece);
    return { %$case, make => sub { "'$opening' || " . $case->{make}->($_[0]) } };
}

# The same piece $depth times open, then closed.
sub nested {
    my ($name, $pieces, $open, $close) = @_;
    my $make = sub { "replace(printf('%.*c', $_[0], 'x'), 'x', '$open') || 'су' || replace(printf('%.*c', $_[0], 'x'), 'x', '$close')" };
    return { name => $name, pieces => $pieces, bytes => length($open) + length $close, make => $make };
}

# As many different pieces, each with a number written in syllables: names that no two of them share.
sub different {
    my ($name, $pieces, $pattern) = @_;
    my @syllables = qw(ба бе до ға жа ке қо ла ме ну ра са та ша);
    my $word = sub {
        my ($number, $out) = ($_[0] + 200, '');
        for (; $number; $number = int($number / @syllables)) { $out .= $syllables[ $number % @syllables ] }
        return $out;
    };
    my $text = sub { join '', map { my ($made, $piece) = ($word->($_), $pattern); $piece =~ s/%s/$made/g; $piece } 1 .. $_[0] };
    return { name => $name, pieces => $pieces, bytes => length($text->(1000)) / 1000, make => sub { quote_text($text->($_[0])) } };
}

# A statement with all extractors over the texts of a table. One cursor stays open meanwhile, so that they share an analysis however
# large it is.
sub all_facts {
    my ($table) = @_;
    my ($names) = shell("SELECT name FROM pragma_module_list WHERE name LIKE 'extract\\_%' ESCAPE '\\' ORDER BY name;\n");
    my @counts = map { "(SELECT count(*) FROM $_(t.body))" } split /\n/, $names;
    die "no extractors\n" if @counts < 13;
    return 'SELECT ' . join(', ', @counts) . " FROM $table AS t LEFT JOIN extract_sentences(t.body) AS held ON held.sentence = 1;\n";
}

sub slow_texts {
    return (
        repeated('opening guillemets', 25_000, '«'),
        repeated('closing guillemets', 25_000, '»'),
        repeated('initials', 25_000, 'Е.'),
        repeated('initials and names', 25_000, 'Е. Жүнісов '),
        repeated('digits and commas', 25_000, '1,'),
        repeated('digits and blanks', 25_000, '123 '),
        repeated('opening brackets', 25_000, '('),
        repeated('quotation marks', 25_000, '"'),
        repeated('hyphens', 25_000, '-'),
        repeated('words and hyphens', 25_000, 'ал-'),
        repeated('dots', 25_000, '.'),
        repeated('line breaks', 25_000, "\n"),
        repeated('apostrophes', 25_000, "а'"),
        repeated('percent signs', 12_500, '5%-ға '),
        repeated('addresses begun', 25_000, 'a@'),
        repeated('domains begun', 10_000, 'a.'),
        repeated('schemes', 25_000, 'http://'),
        repeated('hash marks', 25_000, '#а'),
        repeated('one line of sentences', 20_000, 'Кеше Алматыда 5 млрд теңге бөлінді. '),
        repeated('one letter', 1_250_000, 'a'),
        repeated('one Cyrillic letter', 625_000, 'ә'),
        repeated('digits', 1_250_000, '7'),
        repeated('number words', 14_250, 'жүз мың тоғыз жүз тоқсан тоғыз миллион '),
        repeated('combining marks', 300_000, "\xCC\x81"),
        repeated('stressed letters', 100_000, "а\xCC\x81"),
        repeated('capital letters', 50_000, 'Қ '),
        repeated('countries', 12_500, 'Қытай, '),
        repeated('ministries without end', 12_500, 'Қаржы министрлігінің '),
        repeated('names without end', 12_500, 'Серік Жүнісов '),
        repeated('years', 12_500, '2025 жылғы '),
        repeated('amounts', 12_500, '5 млрд доллар '),
        repeated('amounts and indicators', 6_000, 'Экспорт 5 млрд долларға жетті, импорт 3%-ға өсті. '),
        repeated('posts without end', 12_500, 'облыс әкімінің орынбасары '),
        repeated('quotations', 5_000, '«Су жоқ, бауырым», – деді Серік Жүнісов. '),
        repeated('a dialogue without end', 5_000, '– Су жоқ, – деді ол. – Иә '),
        repeated('reported without end', 5_000, 'Серік Жүнісов жол ашылғанын айтып, '),
        repeated('attributions without end', 2_500, 'баға өсті, деп хабарлайды Қазақпарат '),
        repeated('opinions and attributions without end', 2_500, 'министрдің айтуынша баға өсті, деп хабарлайды Қазақпарат '),
        led('sayings far apart', 500, 'Жол бар. Жол ', 'бұл туралы хабарлады ' . '1 ' x 60),
        repeated('documents without end', 2_500, 'баға өсті делінген министрлік хабарламасында және '),
        repeated('colons and quotations without end', 5_000, 'баға: «өсім бар екен бүгін де тағы» және '),
        repeated('ranges', 12_500, '5–7 '),
        { name => 'invalid bytes', pieces => 62_500, bytes => 1, make => sub { "replace(hex(zeroblob($_[0] / 2)), '0', x'FF')" } },
        { name => 'continuation bytes', pieces => 250_000, bytes => 1, make => sub { "x'D0' || replace(hex(zeroblob($_[0] / 2)), '0', x'80')" } },
        repeated('blanks', 1_250_000, ' '),
        repeated('joiners', 250_000, "\xE2\x80\x8D"),
        # Texts that but check/work.t looks at.
        map { { %$_, only_counted => 1 } }
        nested('nested guillemets', 12_500, '«', '»'),
        nested('nested brackets', 12_500, '(', ')'),
        nested('nested quotations', 3_000, '«су ', '» деді. '),
        repeated('an izafet without end', 12_500, 'ауданының '),
        repeated('endings without end', 12_500, 'лардағылардың'),
        repeated('words joined without end', 12_500, 'сауда-'),
        repeated('numbers joined without end', 12_500, '5-үш-'),
        repeated('days and months', 10_000, '5 мамыр, '),
        repeated('days to days', 10_000, '5 мамырдан 7 мамырға дейін '),
        repeated('clocks', 12_500, '18:00-ден '),
        repeated('halves', 12_500, 'екі жарым '),
        repeated('fractions', 12_500, 'бестен бірі '),
        repeated('more than', 12_500, 'кемінде '),
        repeated('units', 12_500, 'шаршы метр '),
        repeated('currencies', 12_500, 'АҚШ доллары '),
        repeated('visits without end', 5_000, 'ресми сапармен барып, '),
        repeated('agreements without end', 5_000, 'келісімге қол қойып, '),
        repeated('parties without end', 5_000, 'Қытай мен Ресей және '),
        repeated('premises of an address', 10_000, '4 қабат, '),
        repeated('signs of telephone numbers', 25_000, '+ '),
        repeated('words before colons', 5_000, 'министр былай деді: сөз '),
        repeated('dashes behind commas', 5_000, 'сөз, – деді '),
        repeated('who said', 10_000, 'деді '),
        repeated('agencies', 10_000, 'QazNews хабарлады '),
        repeated('Russian reported speech', 5_000, 'сообщил, что министр сказал, '),
        repeated('English reported speech', 5_000, 'said that the minister said '),
        repeated('English names', 10_000, 'John Smith of the Ministry of '),
        repeated('Latin Kazakh', 10_000, 'Qazaqstan men Ózbekstan kelisti '),
        repeated('Arabic Kazakh', 10_000, "قازاقستان مەن وزبەكستان كەلىستى "),
        different('different people', 5_000, 'Серік %sов '),
        different('different people with posts', 3_000, 'министр Ержан %sов айтты. '),
        different('different words', 10_000, '%s '),
        different('different capitals', 5_000, 'Қ%s қаласы, '),
        different('different organisations', 3_000, '«%s» қоры (%s), '),
    );
}

1;
