-- What an article is about.
SELECT topic, mentions FROM extract_topics('Егін жинау
Диқандар бидай жинап жатыр. Астық қоймаға құйылды, ауыл шаруашылығы министрлігі субсидия берді.');
-- => agriculture|5
SELECT topic FROM extract_topics('Су-энергетикалық кешен туралы келіссөз жүрді.');
-- => diplomacy
-- => energy
SELECT topic FROM extract_topics('Бүгін Біріккен Ұлттар Ұйымының отырысы болды.');
-- => international_organisations
SELECT topic FROM extract_topics('Чемпионат финалында футбол командасы жеңді. Футболшы екі гол соқты.');
-- => sport
SELECT topic, mentions FROM extract_topics('The court heard the trial. Police said the murder was solved.');
-- => law|4
SELECT topic FROM extract_topics('В больнице врач лечит пациента.');
-- => health
SELECT count(*) FROM extract_topics('Қар жауды.');
-- => 0
SELECT count(*) FROM extract_topics(NULL);
-- => 0
SELECT topic, score > 0 AND score < 1 FROM extract_topics('Мектеп пен университет. Мұғалім мен студент.');
-- => education|1
-- Scores have six digits, so that every machine writes them alike.
SELECT count(*) > 10, sum(score <> round(score, 6)), sum(score = 0) FROM extract_keywords(CAST(readfile('examples/articles/030-2025-04-27-football.txt') AS TEXT));
-- => 1|0|0
-- Keywords: names, posts, noun phrases, in dictionary form and lower case.
SELECT keyword, mentions FROM extract_keywords('Жаңа көпір салынады
Қазақстан жаңа көпір салады. Кеше министр Ерлан Сағатов жаңа көпір туралы айтты. Қазақстанның көлік инфрақұрылымы жаңарады.');
-- => жаңа көпір|3
-- => қазақстан|2
-- => көлік инфрақұрылымы|1
-- => ерлан сағатов|1
SELECT keyword FROM extract_keywords('Жасыл энергетика дамиды. Жасыл энергетикаға инвестиция салынды. Жасыл энергетиканы мемлекет қолдайды.') LIMIT 2;
-- => жасыл энергетика
SELECT count(*) FROM extract_keywords('');
-- => 0
-- A summary: the sentences that share most with the rest, in the order of the text.
SELECT article_summary('Су жинау
Көктемде су қоймасына көп су жиналды. Ауа райы жылы болды деген әңгіме бар. Су қоймасындағы суды шаруалар суаруға пайдаланады. Шаруалар биыл суару үшін көп су алады.', 2);
-- => Көктемде су қоймасына көп су жиналды. Су қоймасындағы суды шаруалар суаруға пайдаланады.
SELECT article_summary('Қар жауды.');
-- => Қар жауды.
SELECT article_summary(NULL);
-- =>
SELECT article_summary('бір', 0);
-- error: article_summary: sentences must be a whole number from 1 to 64, got '0'
SELECT article_summary('бір', 'көп');
-- error: article_summary: sentences must be a whole number from 1 to 64, got 'көп'
-- Fingerprints: the same text, an edited copy, the copy in another script, another text.
SELECT article_fingerprint('Қар жауды') = article_fingerprint('ҚАР ЖАУДЫ!');
-- => 1
SELECT article_fingerprint(''), article_fingerprint(NULL), typeof(article_fingerprint('Қар жауды'));
-- => ||integer
CREATE TEMP TABLE copies AS
SELECT 'Түркістан облысында жаңа су қоймасының құрылысы басталды. Жоба облыстың төрт ауданын сумен қамтиды, алты мың гектар жерді суаруға мүмкіндік береді. Құрылысқа мемлекеттік бюджеттен он екі миллиард теңге бөлінген. Мердігер жұмысты екі жылда бітіруге міндетті. Жергілікті диқандар бұл жобаны көптен күткен еді.' AS a,
       'Түркістан облысында жаңа су қоймасының құрылысы басталды. Жоба облыстың төрт ауданын сумен қамтиды, алты мың гектар жерді суаруға жол ашады. Құрылысқа мемлекеттік бюджеттен он екі миллиард теңге бөлінген. Мердігер жұмысты екі жылда бітіруге міндетті. Жергілікті диқандар бұл жобаны көптен күткен еді.' AS b,
       'Павлодар облысында су қоймасын жөндеу аяқталды. Бұл жоба үш ауданның диқандарына су береді, суармалы жер көлемі артады. Жұмысқа облыстық бюджеттен бес миллиард теңге жұмсалды. Мердігер мерзімінен бұрын бітірді. Ауыл тұрғындары риза.' AS c;
SELECT fingerprint_distance(article_fingerprint(a), article_fingerprint(b)) <= 12, fingerprint_distance(article_fingerprint(a), article_fingerprint(c)) >= 16,
       fingerprint_distance(article_fingerprint(a), article_fingerprint(text_latin(a))) <= 12 FROM copies;
-- => 1|1|1
SELECT fingerprint_distance(-1, 0), fingerprint_distance(5, 5), fingerprint_distance(NULL, 1), fingerprint_distance('7', 0);
-- => 64|0||3
SELECT fingerprint_distance('жоқ', 1);
-- error: fingerprint_distance: a must be a whole number from article_fingerprint, got 'жоқ'
SELECT fingerprint_distance(1, 2.5);
-- error: fingerprint_distance: b must be a whole number from article_fingerprint, got '2.5'
-- HTML: entities marked, all else escaped.
SELECT entities_html('<b>Алматы</b> & "Астана"');
-- => &lt;b&gt;<mark data-class="GPE" data-entity="1" title="Алматы">Алматы</mark>&lt;/b&gt; &amp; &quot;<mark data-class="GPE" data-entity="2" title="Астана">Астана</mark>&quot;
SELECT entities_html('<script>alert(1)</script>');
-- => &lt;script&gt;alert(<mark data-class="CARDINAL" data-entity="1" title="1">1</mark>)&lt;/script&gt;
SELECT entities_html(NULL);
-- =>
SELECT hex(entities_html(CAST(x'D09041FF' AS TEXT)));
-- => D09041EFBFBD
