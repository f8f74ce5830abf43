-- Patterns over lemmas, parts of speech and entities: a user's own kinds of facts.
SELECT text, captures FROM match_pattern('Кеше Асқар Мамин жаңа келісімге қол қойды. Елена Ким де келісім туралы айтты.', '(who: <PERSON>) .* (what: келісім)');
-- => Асқар Мамин жаңа келісімге|{"who":"Асқар Мамин","what":"келісімге"}
-- => Елена Ким де келісім|{"who":"Елена Ким","what":"келісім"}
SELECT sentence, start, length, text FROM match_pattern('Бағасы өсті. Бидайдың бағасы 5 млн теңгеге өсті.', 'баға <MONEY> өс');
-- => 2|23|25|бағасы 5 млн теңгеге өсті
-- Forms, any token, conditions, negation.
SELECT text FROM match_pattern('Шартқа қол қойды, шарттар көп.', '"шартқа"');
-- => Шартқа
SELECT text FROM match_pattern('Жаңа мектеп ашылды, ескі мектеп жабылды.', '[upos=ADJ] мектеп .');
-- => Жаңа мектеп ашылды
-- => ескі мектеп жабылды
SELECT text FROM match_pattern('Алматыда қар, Астанада жел.', '[class=GPE !lemma=алматы]');
-- => Астанада
SELECT text FROM match_pattern('Үйге бардым, үйде болдым.', '[lemma=үй feats=Case=Loc]');
-- => үйде
-- Repetition and choice, as much as possible, the first choice first.
SELECT text FROM match_pattern('Көк көк көк аспан. Көк аспан.', 'көк{2,} аспан');
-- => Көк көк көк аспан
SELECT text FROM match_pattern('Қар мен жел, жел мен қар.', 'қар|жел');
-- => Қар
-- => жел
-- => қар
SELECT text FROM match_pattern('Бір екі үш төрт.', 'бір (екі үш)? төрт?');
-- => Бір екі үш төрт
SELECT text FROM match_pattern('Бір екі үш төрт бес.', 'екі .{0,2} бес');
-- => екі үш төрт бес
SELECT count(*) FROM match_pattern('а а а а а а а а', '(а* а*)* б');
-- => 0
-- Several names; those that took no part are left out.
SELECT captures FROM match_pattern('Президент Асқар Мамин келді.', '(post: президент) (name: <PERSON>) (then: кетті)?');
-- => {"post":"Президент","name":"Асқар Мамин"}
-- A table of patterns.
CREATE TABLE patterns (kind, pattern);
INSERT INTO patterns VALUES ('build', '(what: [upos=NOUN]) "салынды"'), ('snow', 'қар жау');
SELECT p.kind, m.text FROM patterns AS p, match_pattern('Биыл мектеп салынды. Кеше қар жауды.', p.pattern) AS m ORDER BY p.kind;
-- => build|мектеп салынды
-- => snow|қар жауды
SELECT count(*) FROM match_pattern(NULL, 'қар');
-- => 0
SELECT count(*) FROM match_pattern('қар', NULL);
-- => 0
SELECT count(*) FROM match_pattern('', 'қар');
-- => 0
-- Errors.
SELECT * FROM match_pattern('қар', '(қар');
-- error: match_pattern: pattern must be well formed, got '(қар': at character 5: a ( is not closed
SELECT * FROM match_pattern('қар', '<THING>');
-- error: match_pattern: pattern must be well formed, got '<THING>': at character 7: no entity class has that name
SELECT * FROM match_pattern('қар', 'қар{9,2}');
-- error: a repetition is {2}, {2,} or {2,5}
SELECT * FROM match_pattern('қар', 'қар{99}');
-- error: more than 50 times is too often
SELECT * FROM match_pattern('қар', '[color=red]');
-- error: a condition is on lemma, form, upos, feats, kind or class
SELECT * FROM match_pattern('қар', '');
-- error: something was expected
SELECT * FROM match_pattern('қар', '((((((((((((((((((((((((((((((қар))))))))))))))))))))))))))))))');
-- error: it is nested too deeply
SELECT * FROM match_pattern('қар');
-- error: match_pattern: the arguments article and pattern must be given
