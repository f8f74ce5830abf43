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
SELECT count(*) FROM extract_relations('Қар жауды.');
-- => 0
SELECT count(*) FROM extract_relations(NULL);
-- => 0
