-- extract_entities: names that are words of the lexicon: peoples, languages, diseases.

-- A disease by its name, with or without an owner; by the organ that has it; the generic word behind it stands outside.
SELECT class, mention FROM extract_entities('Қатерлі ісік пен қант диабеті жиі кездеседі. Науқаста сүт безінің обыры, бүйрек жетіспеушілігі және коронавирус инфекциясы анықталды.') WHERE parent IS NULL;
-- => DISEASE|Қатерлі ісік
-- => DISEASE|қант диабеті
-- => DISEASE|сүт безінің обыры
-- => DISEASE|бүйрек жетіспеушілігі
-- => DISEASE|коронавирус
SELECT mention FROM extract_entities('Аудандағы малдан бруцеллёз бен пастереллез шықты.') WHERE class = 'DISEASE';
-- => бруцеллёз
-- => пастереллез
-- Words that are spelt as a disease: the beet, ashes, a verb.
SELECT count(*) FROM extract_entities('Шаруалар қант қызылшасын жинады. Пештен күл шығарып, көмек қолын созды.') WHERE class = 'DISEASE';
-- => 0
-- The words of a list of languages are languages; elsewhere they are of a people.
SELECT class, mention FROM extract_entities('Кітап орыс, қазақ және түрік тілдеріне аударылды.') WHERE mention IN ('орыс', 'қазақ');
-- => LANGUAGE|орыс
-- => LANGUAGE|қазақ
SELECT class, mention FROM extract_entities('Еліміз латын әліпбиіне көшеді.') WHERE parent IS NULL;
-- => LANGUAGE|латын
SELECT class, mention FROM extract_entities('Жиынға қазақ және орыс ақындары қатысты.') WHERE parent IS NULL;
-- => NORP|қазақ
-- => NORP|орыс
-- The people of a place.
SELECT class, mention FROM extract_entities('Шығысқазақстандық құтқарушылар мен талғарлықтар дайын.') WHERE parent IS NULL AND class = 'NORP';
-- => NORP|Шығысқазақстандық
-- => NORP|талғарлықтар
-- Units said as adverbs: by the hour, for months on end.
SELECT class, mention, code FROM extract_entities('Тұрғындар төрт сағаттап кезекте тұрды, жауапты 3 айлап күтті.');
-- => TIME|төрт сағаттап|PT4H
-- => DATE|3 айлап|P3M
-- Dimensions are one span, whatever stands for `times`, and no one number.
SELECT class, mention, rule FROM extract_entities('Зал 9,00х7,50 метр, дәлізі 3x4, жәшігі 2 × 3 × 5 сантиметр. Алаңы 44 х 32 метрден асады. Жазба 0x1F кодымен берілді.') WHERE rule = 'dimensions' OR mention LIKE '%1F%';
-- => QUANTITY|9,00х7,50 метр|dimensions
-- => CARDINAL|3x4|dimensions
-- => QUANTITY|2 × 3 × 5 сантиметр|dimensions
-- => QUANTITY|44 х 32 метрден|dimensions
SELECT mention, value, unit FROM extract_amounts('Суреті 3х4, тақтасы 1000х1500 мм.');
-- => 3х4||
-- => 1000х1500 мм||mm
SELECT form, upos, kind FROM extract_tokens('3х4 х');
-- => 3|NUM|number
-- => х|SYM|punct
-- => 4|NUM|number
-- => х||word
-- One opening mark for two: the company's own form and that of its kind.
SELECT class, mention, name FROM extract_entities('Жобаны «Дала энерго» ҰК» АҚ жүргізеді, «Жайсаң» ұлттық басқарушы холдингі» АҚ-ның үлесі бар. «Тау» ӘКК» ҰК» АҚ қатысты.');
-- => ORGANISATION|«Дала энерго» ҰК» АҚ|«Дала энерго» ҰК» АҚ
-- => ORGANISATION|«Жайсаң» ұлттық басқарушы холдингі» АҚ-ның|«Жайсаң» ұлттық басқарушы холдингі» АҚ
-- => ORGANISATION|«Тау» ӘКК» ҰК» АҚ|«Тау» ӘКК» ҰК» АҚ

-- A name that ends like a case and stands in none stays whole: what is owned, places, nouns; heads of two letters in a case.
SELECT mention, name FROM extract_entities('Қазақстан құрамасының капитаны келді. Жиын Үкімет үйінде өтті. Ол Тараз – Қарағанды тас жолымен жүрді. Журналистер Ақ Үйде жиналды. Алматы марафоны басталды.')
WHERE class IN ('POSITION', 'FACILITY', 'EVENT');
-- => Қазақстан құрамасының капитаны|Қазақстан құрамасының капитаны
-- => Үкімет үйінде|Үкімет үйі
-- => Тараз – Қарағанды|Тараз – Қарағанды
-- => Ақ Үйде|Ақ Үй
-- => Алматы марафоны|Алматы марафоны
