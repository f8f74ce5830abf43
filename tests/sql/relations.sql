-- What stands in which relation to what.
SELECT subject, predicate, object, rule FROM extract_relations('Қазақстан Республикасының Сауда министрі Арман Серікбаев Ташкентте Лазиз Кудратовпен кездесті.');
-- => Арман Серікбаев|WORKS_AS|Сауда министрі|role
-- => Арман Серікбаев|WORKPLACE|Қазақстан Республикасының Сауда министрлігі|role
-- => Арман Серікбаев|MEETS_WITH|Лазиз Кудратов|event
SELECT subject, predicate, object FROM extract_relations('Бұл туралы Шанхай ынтымақтастық ұйымы (ШЫҰ) бүгін мәлімдеді.');
-- => ШЫҰ|ABBREVIATION|Шанхай ынтымақтастық ұйымы
SELECT subject, predicate, object FROM extract_relations('Жиын Алматыдағы Абай театрында өтті.');
-- => Абай театры|LOCATED_IN|Алматы
SELECT subject, predicate, object FROM extract_relations('Кеше 45 жастағы Марат Қуатов сайлауда жеңді.');
-- => Марат Қуатов|AGE_IS|P45Y
SELECT subject, predicate, object FROM extract_relations('Кеше Асқар Мамин әнші Роза Рымбаеваны «Отан» орденімен марапаттады.');
-- => Роза Рымбаева|WORKS_AS|әнші
-- => Роза Рымбаева|AWARDED_WITH|Отан
-- An age may stand before what the person is.
SELECT subject, predicate, object, rule FROM extract_relations('Кеше 29 жастағы қазақ әншісі Роза Рымбаева ән айтты.');
-- => Роза Рымбаева|AGE_IS|P29Y|age
-- => Роза Рымбаева|WORKS_AS|қазақ әншісі|role
-- A place in another one; the embassy of a country in a town abroad, or a road between towns, tells of none.
SELECT subject, predicate, object, rule FROM extract_relations('Өрт Қордай ауданының Отар ауылында болды.');
-- => Отар|LOCATED_IN|Қордай ауданы|genitive
SELECT subject, predicate, object, rule FROM extract_relations('Бұл туралы Қазақстанның Лондондағы елшілігі хабарлады.');
SELECT subject, predicate, object, rule FROM extract_relations('Локомотивтер Астанадағы «Электровоз құрастыру зауытында» шығарылады.');
-- => Электровоз құрастыру зауыты|LOCATED_IN|Астана|locative
SELECT subject, predicate, object, rule FROM extract_relations('Кеше Алматы – Тараз тасжолы жабылды.');
-- Where somebody works: the country of an ambassador, the region of an adviser.
SELECT subject, predicate, object, rule FROM extract_relations('Бұл туралы Германия елшісі Клаус Рихтер айтты.');
-- => Клаус Рихтер|WORKS_AS|елші|role
-- => Клаус Рихтер|WORKPLACE|Германия|role
SELECT subject, predicate, object, rule FROM extract_relations('Жамбыл облысы әкімінің кеңесшісі Зәуре Қадырбайқызы сөйледі.');
-- => Зәуре Қадырбайқызы|WORKS_AS|Жамбыл облысы әкімінің кеңесшісі|role
-- => Зәуре Қадырбайқызы|WORKPLACE|Жамбыл облысы|role
SELECT count(*) FROM extract_relations('Қар жауды.');
-- => 0
SELECT count(*) FROM extract_relations(NULL);
-- => 0
