-- Single words: lemma and search stem; and the same for the words of a text.
SELECT word_lemma('Қазақстанның'), word_lemma('саудасы'), word_lemma('өсті'), word_lemma('кітабы'), word_lemma('халқы');
-- => қазақстан|сауда|өс|кітап|халық
-- A hyphenated ending falls away; of digits too.
SELECT word_lemma('АҚШ-тың'), word_lemma('55-ші'), word_lemma('БҰҰ-ға');
-- => ақш|55|бұұ
-- The stem of a verbal noun is its verb, so that noun and verb meet.
SELECT word_stem('басқаруды'), word_stem('басқарды'), word_stem('басқарудың');
-- => басқар|басқар|басқар
SELECT word_stem('экономикасындағы'), word_stem('үкіметтердің'), word_stem('ОҚУШЫЛАРҒА');
-- => экономика|үкімет|оқушы
-- Latin look-alikes, decomposed letters and soft hyphens change nothing.
SELECT word_stem('Қaзaқстaнда'), word_stem('и' || char(0x306) || 'одтың'), word_stem('сау' || char(0xAD) || 'дасы');
-- => қазақстан|йод|сауда
-- ё is read as е in a search, not in a lemma.
SELECT word_stem('самолёт'), word_lemma('самолёт');
-- => самолет|самолёт
-- Kazakh in Latin letters by its own letters, and in Arabic ones.
SELECT word_lemma('Qazaqstannyń'), word_stem('ekonomıkasy'), word_lemma('قازاقستاننىڭ');
-- => қазақстан|экономика|қазақстан
-- English stays, without accents and possessive in a search. So do most Russian words.
SELECT word_stem('Kazakhstan''s'), word_stem('bank'), word_stem('café'), word_lemma('trade'), word_stem('водителей');
-- => kazakhstan|bank|cafe|trade|водителей
SELECT word_lemma(' елдің '), word_lemma(''), word_stem(2024), word_stem(x'D0B5D0BBD0B4D196D2A3');
-- => ел||2024|ел
-- NULL, text behind U+0000, invalid UTF-8, and what is too long for a word.
SELECT word_lemma(NULL) IS NULL, word_stem(NULL) IS NULL, word_lemma('елдің' || char(0) || 'x'), hex(word_stem(x'D0FF'));
-- => 1|1|ел|EFBFBDEFBFBD
SELECT length(word_lemma(replace(hex(zeroblob(100)), '00', 'ә'))), word_stem(replace(hex(zeroblob(100)), '00', 'ә')) = replace(hex(zeroblob(100)), '00', 'ә');
-- => 100|1
-- A word asked for again and again, between many others, has the same answer.
WITH RECURSIVE n(i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < 40000)
SELECT count(*), count(DISTINCT word_stem('үй' || i || 'тер')), min(word_stem('кітаптарымызды')), max(word_stem('кітаптарымызды')) FROM n;
-- => 40001|40001|кітап|кітап

-- ---- in a text ----
SELECT form, lemma, upos, feats FROM extract_tokens('Қазақстанның сыртқы саудасы 25 %-ға өсті.');
-- => Қазақстанның|қазақстан|PROPN|Case=Gen
-- => сыртқы|сыртқы|ADJ|
-- => саудасы|сауда|NOUN|Case=Nom|Number[psor]=Plur,Sing|Person[psor]=3
-- => 25|25|NUM|NumType=Card
-- => %-ға|%|SYM|
-- => өсті|өс|VERB|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin
-- => .|.|PUNCT|
SELECT form, lemma, upos, feats FROM extract_tokens('АҚШ-та 2-ші Google-дың кеңсесі ашылды: baq.kz, Е.Сапарбеков.') WHERE token IN (1, 2, 3, 5, 7, 9);
-- => АҚШ-та|ақш|PROPN|Case=Loc
-- => 2-ші|2|NUM|NumType=Ord
-- => Google-дың|google|PROPN|Case=Gen
-- => ашылды|аш|VERB|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin|Voice=Pass
-- => baq.kz|baq.kz|SYM|
-- => Е.|е.|PROPN|
-- The context decides: a name as the head of a clause and a verb of the same shape.
SELECT lemma, upos FROM extract_tokens('Ол хат жазды.') WHERE token = 3;
-- => жаз|VERB
-- Texts in other scripts have the lemmas of Cyrillic; other languages have none.
SELECT group_concat(lemma, ' ') FROM extract_tokens('Qazaqstannyń ekonomıkasy qarqyndy damyp keledi.');
-- => қазақстан экономика қарқынды дамы кел .
SELECT count(*), count(lemma), count(upos), count(feats) FROM extract_tokens('The government of Kazakhstan said on Monday that 5 cities had grown.');
-- => 13|2|2|1
SELECT json_extract(extract_tokens('Бұл үйлердің саны көп.'), '$[1].lemma', '$[1].upos', '$[1].feats');
-- => ["үй","NOUN","Case=Gen|Number=Plur"]
