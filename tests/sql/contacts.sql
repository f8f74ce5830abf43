-- Telephone numbers and postal addresses are CONTACT, whole; numbers that only look like them are not.
SELECT mention, rule FROM extract_entities('Жүрек ауруларын зерттеу орталығы Қарағанды қ., Абылай хан к., 15 а тел.: +7 (7212) 41-22-33; 41 22 34, факс: 8 (7212) 41-22-35.')
WHERE class = 'CONTACT';
-- => Қарағанды қ., Абылай хан к., 15 а|postal-address
-- => +7 (7212) 41-22-33|telephone
-- => 41 22 34|telephone
-- => 8 (7212) 41-22-35|telephone
-- Each number of a list is one; with brackets, with dashes, after a word for telephones.
SELECT mention FROM extract_entities('Байланыс телефоны: 270855. Сұрақтарды 8 (7172) 70-15-50, 70-15-51 нөмірлеріне қойыңыз.') WHERE class = 'CONTACT';
-- => 270855
-- => 8 (7172) 70-15-50
-- => 70-15-51
-- With the postal code, the town, the storey.
SELECT mention FROM extract_entities('Мекенжайы: 100000, Қарағанды қаласы, Ермеков көшесі, 8/1, 3 қабат. Кеңсе Ермеков көш., 18-үй, 1-қабат мекенжайында.') WHERE class = 'CONTACT';
-- => 100000, Қарағанды қаласы, Ермеков көшесі, 8/1, 3 қабат
-- => Ермеков көш., 18-үй, 1-қабат
-- A street without a number is a place; a telephone behind tells a street without its descriptor.
SELECT class, mention FROM extract_entities('Олар Ермеков көшесінде тұрады.') WHERE parent IS NULL;
-- => FACILITY|Ермеков көшесінде
SELECT mention FROM extract_entities('Қан орталығы Алматы, Жандосов, 6 тел.: +7 (727) 249-47-11') WHERE class = 'CONTACT';
-- => Алматы, Жандосов, 6
-- => +7 (727) 249-47-11
-- Scores, years, sums and counts stay what they are.
SELECT count(*) FROM extract_entities('Матч 3-2 аяқталды. 2024-2025 жылдары 100 200 300 теңге мен 25 000 тонна. Ермеков көшесі бойында 20 үй, ал Алматы, Астана, 15 қала.')
WHERE class = 'CONTACT';
-- => 0
-- In Russian and English the form of the number tells.
SELECT class, mention FROM extract_entities('Справки по телефону +7 (727) 233-17-85, 8 (7172) 70-15-50.');
-- => CONTACT|+7 (727) 233-17-85
-- => CONTACT|8 (7172) 70-15-50
SELECT class, mention FROM extract_entities('Please call +7 (727) 233-17-85 for details, the ministry said on Monday.') WHERE class = 'CONTACT';
-- => CONTACT|+7 (727) 233-17-85
-- What is no contact either: a day with dashes. Numbers of items are no numbers, of a rank the digits are told.
SELECT class, mention FROM extract_entities('23-07-2015 Астанада жиын өтті.') WHERE class IN ('CONTACT', 'DATE');
-- => DATE|23-07-2015
SELECT count(*) FROM extract_entities('Орталық міндеттері: 1) үй салу; 2) жол жөндеу.') WHERE class IN ('CARDINAL', 'ORDINAL');
-- => 0
