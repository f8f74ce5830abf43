-- extract_people: one row a person, with the name taken apart and the role that stands beside it.

-- Posts before the name: country and organisation are told apart from the role; the ministry is the minister's.
SELECT name, role, organisation, country, basis FROM extract_people(
  'Кеше Өзбекстанның Денсаулық сақтау министрі Азиз Каримов Ташкентте ҚР Су шаруашылығы комитетінің төрағасы Дана Оспановамен кездесті.');
-- => Азиз Каримов|Денсаулық сақтау министрі|Өзбекстанның Денсаулық сақтау министрлігі|UZB|text
-- => Дана Оспанова|төраға|ҚР Су шаруашылығы комитеті|KAZ|text
SELECT name, role, organisation, country FROM extract_people(
  'АҚШ президенті Джон Смит пен Шымкент қаласының әкімі Болат Сәрсенов сөз сөйледі.');
-- => Джон Смит|президент||USA
-- => Болат Сәрсенов|Шымкент қаласының әкімі||KAZ
-- Without country: bare roles and occupations, a body in quotation marks, an owner that is no name.
SELECT name, role, organisation FROM extract_people(
  'Жиында жазушы Роза Ахметова, «Болашақ» қорының директоры Марат Иманов және облыс әкімінің орынбасары Ерлан Тоқтаров болды.');
-- => Роза Ахметова|жазушы|
-- => Марат Иманов|директор|«Болашақ» қоры
-- => Ерлан Тоқтаров|облыс әкімінің орынбасары|
-- An epithet with its object in the genitive.
SELECT name, role FROM extract_people('Музейде өзбек астрономиясының негізін қалаушы Сабит Мұқанов туралы көрме ашылды.');
-- => Сабит Мұқанов|өзбек астрономиясының негізін қалаушы
-- Behind the name: after a comma, in brackets. A list is no apposition.
SELECT name, role, organisation, country FROM extract_people('Олжас Нұрланов, Қазақстанның Әділет министрі, сот ісін түсіндірді.');
-- => Олжас Нұрланов|Әділет министрі|Қазақстанның Әділет министрлігі|KAZ
SELECT name, role FROM extract_people('Айгүл Сейітова (дәрігер) мен Талғат Жүнісов, Асқар Омаров келді.');
-- => Айгүл Сейітова|дәрігер
-- => Талғат Жүнісов|
-- => Асқар Омаров|
-- A role in a later mention; initials and full name are one person.
SELECT name, given, surname, role, mentions, start FROM extract_people(
  'Гүлнар Бекова сөз алды. Бұл туралы сарапшы Г.Бекова айтты.');
-- => Гүлнар Бекова|Гүлнар|Бекова|сарапшы|2|1
-- The role must be in apposition: a post in another case is somebody else's.
SELECT name, role FROM extract_people('Сыртқы істер министріне Асқар Омаров хат жазды.');
-- => Асқар Омаров|

-- Given names and surnames of many kinds; NULL where one word does not tell.
SELECT name, given, surname FROM extract_people(
  'Асхат Болатұлы Жүсіп, Мұхтар Омарханұлы, Виктор Сергеевич Пак, Ван Цзинь, Ким Чен Сон және Е.Тоқтаров хат жазды.');
-- => Асхат Болатұлы Жүсіп|Асхат|Жүсіп
-- => Мұхтар Омарханұлы|Мұхтар|Омарханұлы
-- => Виктор Сергеевич Пак|Виктор|Пак
-- => Ван Цзинь|Цзинь|Ван
-- => Ким Чен Сон|Чен Сон|Ким
-- => Е.Тоқтаров||Тоқтаров
SELECT name, given, surname FROM extract_people('Министр Қанат Бекұлы келді.');
-- => Қанат Бекұлы|Қанат|Бекұлы

-- Russian and English: the body stands behind the role.
SELECT name, role, country FROM extract_people('Вчера министр иностранных дел Казахстана Ермек Ахметов и писатель Олег Сидоров прибыли в Москву.');
-- => Ермек Ахметов|министр иностранных дел|KAZ
-- => Олег Сидоров|писатель|

-- NULL, nothing, and the JSON form.
SELECT count(*) FROM extract_people(NULL);
-- => 0
SELECT count(*) FROM extract_people('Қар жауды.');
-- => 0
SELECT json_remove(extract_people('Ақын Роза Ахметова келді.'), '$[0].confidence');
-- => [{"person":1,"name":"Роза Ахметова","given":"Роза","surname":"Ахметова","role":"ақын","organisation":null,"country":null,"basis":"text","mentions":1,"start":6}]

-- The table that lasts.
.read sql/schema.sql
INSERT INTO articles (id, title, body) VALUES (7, 'Кездесу', 'Әділет министрі Олжас Нұрланов сөз сөйледі.');
.read sql/refresh.sql
SELECT article, person, name, role, start FROM people;
-- => 7|1|Олжас Нұрланов|Әділет министрі|25
DELETE FROM articles;
SELECT count(*) FROM people;
-- => 0
-- The role may follow, before a word that says that it is held; an age, a nation, `саналатын` may stand between role and name.
SELECT name, role FROM extract_people('Үкімет қаулысымен Асқар Бекұлы Нұрпейіс ҚР Энергетика вице-министрі қызметіне тағайындалды. Гүлнар Сапарова Өткел комитетінің төрайымы болды. ' ||
  'Топ жетекшісі саналатын 29 жастағы Дәурен Әлімов ұсталды. Бас операторы украин Остап Бондаренко келді. Айсұлу Қанатқызы – № 5 мектептің оқушысы.');
-- => Асқар Бекұлы Нұрпейіс|Энергетика вице-министрі
-- => Гүлнар Сапарова|төрайым
-- => Дәурен Әлімов|топ жетекшісі
-- => Остап Бондаренко|бас оператор
-- => Айсұлу Қанатқызы|оқушы
-- Words in -ист lose their last letter before a possessive.
SELECT name, role FROM extract_people('Балалар инфекционисі Айжан Серікова түсіндірді. Газет журналисі Марат Әлі жазды.');
-- => Айжан Серікова|балалар инфекционисі
-- => Марат Әлі|газет журналисі
-- English titles with the words before them, Russian roles with what they are of.
SELECT name, role FROM extract_people('Infrastructure Minister Helen Marsh opened the bridge. Reporters met Mayor Daniel Grant.');
-- => Helen Marsh|Infrastructure Minister
-- => Daniel Grant|Mayor
SELECT name, role FROM extract_people('На встрече выступил министр энергетики Олег Сидоров.');
-- => Олег Сидоров|министр энергетики

-- A rank leaves the place to the post; two posts joined by a dash; one role of several people.
SELECT name, role, organisation FROM extract_people('Қорғаныс министрі генерал-лейтенант Болат Сәрсенов келді. ҚР Ішкі істер министрі, полиция генерал-майоры Арман Серікбаев сөйледі. Жиынға полковник Асқар Оспанов қатысты.');
-- => Болат Сәрсенов|Қорғаныс министрі|Қорғаныс министрлігі
-- => Арман Серікбаев|Ішкі істер министрі|ҚР Ішкі істер министрлігі
-- => Асқар Оспанов|полковник|
SELECT name, role FROM extract_people('Кеше Премьер-Министрдің орынбасары – Ұлттық экономика министрі Болат Сәрсенов есеп берді.');
-- => Болат Сәрсенов|Премьер-Министрдің орынбасары – Ұлттық экономика министрі
SELECT name, role FROM extract_people('Депутаттар Роза Ахметова, Асқар Оспанов және Болат Сәрсенов бастаманы қолдады. Сарапшылар Арман Серікбаевқа сенеді.');
-- => Роза Ахметова|депутат
-- => Асқар Оспанов|депутат
-- => Болат Сәрсенов|депутат
-- => Арман Серікбаев|
-- A noun that says what a body is belongs to the body; one that neither owns nor is owned does not belong to the role.
SELECT name, role, organisation FROM extract_people('Samruk компаниясының коммерциялық директоры Болат Сәрсенов келді.');
-- => Болат Сәрсенов|коммерциялық директор|Samruk компаниясы
SELECT name, role FROM extract_people('Бұл бастама ел президенті Болат Сәрсеновтің тапсырмасымен басталды.');
-- => Болат Сәрсенов|ел президенті
-- One person by surname, initials, given name; nobody by a street.
SELECT name, mentions FROM extract_people('Н.Оспанов сөйледі. Оспанов жобаны қолдады. Айгүл Сейітова ән айтты. Кейін Айгүл сахнадан түсті.');
-- => Н.Оспанов|2
-- => Айгүл Сейітова|2
SELECT count(*) FROM extract_people('Мектеп Сейфуллин көшесінде орналасқан.');
-- => 0
-- Two surnames side by side are two people, a patronymic and a surname one.
SELECT name FROM extract_people('Болатов Сәрсеновпен телефон арқылы сөйлесті.');
-- => Болатов
-- => Сәрсенов
SELECT name FROM extract_people('Кеше Асхат Болатұлы Жүсіповпен, Сергей Петрович Ивановпен кездесу өтті.');
-- => Асхат Болатұлы Жүсіпов
-- => Сергей Петрович Иванов
SELECT name, role FROM extract_people('Облыс әкімінің орынбасарлары Роза Ахметова мен Болат Сәрсенов келді. Ұжымға мектептің жаңа директоры – Арман Серікбаевты таныстырды.');
-- => Роза Ахметова|облыс әкімінің орынбасары
-- => Болат Сәрсенов|облыс әкімінің орынбасары
-- => Арман Серікбаев|мектептің жаңа директоры

-- The case of a role's first letter is that of the role, not of its place: a portfolio is a name, other words owe their capital to the
-- sentence, the quotation or the colon that they open. A minister's body is the ministry, whether a name covers the post or not.
SELECT name, role, organisation FROM extract_people('Су ресурстары министрі Ерлан Жақыпов: «Қауіп жоқ», – деп мәлімдеді.');
-- => Ерлан Жақыпов|Су ресурстары министрі|Су ресурстары министрлігі
SELECT name, role, organisation FROM extract_people('Бұл туралы су ресурстары министрі Ерлан Жақыпов айтты.');
-- => Ерлан Жақыпов|су ресурстары министрі|су ресурстары министрлігі
SELECT name, role, organisation, country FROM extract_people('Бұрынғы қаржы министрі Асқар Омаров келді. Қазақстанның бұрынғы Әділет министрі Марат Сейітов кетті.');
-- => Асқар Омаров|бұрынғы қаржы министрі|қаржы министрлігі|
-- => Марат Сейітов|бұрынғы Әділет министрі|Қазақстанның Әділет министрлігі|KAZ
SELECT name, role FROM extract_people('Облыс әкімі Асқар Омаров келді. «Президент Болат Асанов келмейді», – деді ол. ҚР Премьер-Министрі Марат Сейітов те келмеді.');
-- => Асқар Омаров|облыс әкімі
-- => Болат Асанов|президент
-- => Марат Сейітов|Премьер-Министр
SELECT name, role, organisation FROM extract_people('Брандекс басшысы Джон Смит келді. Кеше Дельтатрандекс басшысы Асқар Омаров кетті.');
-- => Джон Смит|басшы|Брандекс
-- => Асқар Омаров|басшы|Дельтатрандекс
-- A post before a rank with its owner; an object of `тағайындалған` is no part of the role.
SELECT name, role FROM extract_people('Төрағаның бірінші орынбасары генерал-лейтенант Жұмахан Виктор Айдарұлы келді.');
-- => Жұмахан Виктор Айдарұлы|төрағаның бірінші орынбасары
SELECT name, role FROM extract_people('Қызметтеріне тағайындалған әкімнің орынбасарлары Болат Асанов пен Асқар Омаров келді.');
-- => Болат Асанов|әкімнің орынбасары
-- => Асқар Омаров|әкімнің орынбасары
-- A body that no name covers is still no part of the role; a single noun that anybody may be of is.
SELECT name, role, organisation FROM extract_people('Қалалық білім басқармасының басшысы Болат Асанов, мектептің директоры Асқар Омаров келді. Кеше Дала клубының капитаны Марат Сейітов сөйледі.');
-- => Болат Асанов|басшы|Қалалық білім басқармасы
-- => Асқар Омаров|мектептің директоры|
-- => Марат Сейітов|капитан|Дала клубы
SELECT name, role, organisation FROM extract_people('Жиында Brandex-тің маркетинг жөніндегі аға вице-президенті Джон Смит сөйледі.');
-- => Джон Смит|маркетинг жөніндегі аға вице-президенті|Brandex
SELECT name, role, organisation FROM extract_people('Ал «Теңіз» жаттықтырушысы Эрик Хансен мен «Жайықтың» бас бапкері Ринат Омаров келді.');
-- => Эрик Хансен|жаттықтырушы|Теңіз
-- => Ринат Омаров|бас бапкер|Жайық
SELECT name, role, organisation FROM extract_people('«Теңіз порты» ҰК АҚ президенті Болат Асанов келді.');
-- => Болат Асанов|президент|«Теңіз порты» ҰК АҚ
-- What a role is about belongs to it.
SELECT name, role, organisation FROM extract_people('«Жол» АҚ жүк тасымалы жөніндегі басқарушы директоры Асқар Омаров пен балалардың мектептегі дамуы жөніндегі сарапшы Марат Сейітов келді.');
-- => Асқар Омаров|жүк тасымалы жөніндегі басқарушы директоры|«Жол» АҚ
-- => Марат Сейітов|балалардың мектептегі дамуы жөніндегі сарапшы|
-- An owned noun does not run on into the role behind it.
SELECT name, role FROM extract_people('Айып соққысы команда капитаны Марат Сейітовке жетті.');
-- => Марат Сейітов|команда капитаны
-- A line with a colon. A role behind the name is that of who acts, not of an owner, of somebody else, of another clause.
SELECT name, role FROM extract_people('Тілші: Камила Серік');
-- => Камила Серік|тілші
SELECT name, role FROM extract_people('Асқар Омаров кеше облыс әкімі болып тағайындалды. Сейітов мырзаның жеке хатшысы болған әйел кетті. Айгүл Ахметова ұлының аспаз болғанын айтты. ' ||
  'Болат Асанов сапарын бастайды: даяшы болып киініп алады.');
-- => Асқар Омаров|облыс әкімі
-- => Сейітов|
-- => Айгүл Ахметова|
-- => Болат Асанов|
SELECT name, role FROM extract_people('Асқар Омаров, кеше науқанның тең төрағасы болған Марат Сейітовке қарсы сайлауға қатысады.');
-- => Асқар Омаров|
-- => Марат Сейітов|науқанның тең төрағасы
-- Two roles in one apposition: the first; nothing but a name and a role.
SELECT name, role, organisation FROM extract_people('Бұл осы, – деді Бренд Квендел, Уилкау мәдениет орталығының бастығы және телехикаяның авторы.');
-- => Бренд Квендел|бастық|Уилкау мәдениет орталығы
SELECT name, role, organisation FROM extract_people('Кеше жаңбыр жауды.' || char(10) || 'Болат Асанов Шотландияның жекеше мектептер кеңесінің директоры');
-- => Болат Асанов|директор|Шотландияның жекеше мектептер кеңесі
-- Russian posts in the nominative.
SELECT role, country FROM extract_people('Президент встретился с министром экономики Грузии Ниной Каладзе.');
-- => министр экономики|GEO

-- Titles in lower case and numbers of kings are no part of a name; East Asian names have the surname first.
SELECT name, given, surname FROM extract_people('Кеше Серік қажы Болатұлы мен ханзада Карл IV, Хуан Карлос Валера келді. Төраға Си Цзиньлин мен жолаушы Пак Сын Хо кетті.');
-- => Серік қажы Болатұлы|Серік|Болатұлы
-- => Карл IV|Карл|
-- => Хуан Карлос Валера|Хуан Карлос|Валера
-- => Си Цзиньлин|Цзиньлин|Си
-- => Пак Сын Хо|Сын Хо|Пак
-- One person under all names: another order of words, with and without the father's name, initials with and without blanks.
SELECT name, given, surname, mentions FROM extract_people('Олжас Бектенбаев келді. Бектенбаев Олжас Абайұлы сөйледі. Олжас Абайұлы сөзін аяқтады. О.Бектенбаев кетті. Н.Ә. Оспанов пен Н.Ә.Оспанов келді.');
-- => Бектенбаев Олжас Абайұлы|Олжас|Бектенбаев|4
-- => Н.Ә. Оспанов||Оспанов|2
SELECT name, mentions FROM extract_people('Асқар Болатов пен Марат Болатов келді. М.Болатов сөйледі. А.Болатов кетті. Кеше Асқар Ерланұлы Жүнісов пен Асқар Маратұлы Жүнісов келген.');
-- => Асқар Болатов|2
-- => Марат Болатов|2
-- => Асқар Ерланұлы Жүнісов|1
-- => Асқар Маратұлы Жүнісов|1
SELECT name, mentions FROM extract_people('Мемлекеттік кеңестің төрағасы Ким Чен Су Қазақстанға келді. Ким мырза кетті.');
-- => Ким Чен Су|2
-- The nominative that the text has decides between two readings of an ending.
SELECT name, mentions FROM extract_people('Пол Роулетт сөйледі. Роулеттің айтуынша, бәрі дұрыс.');
-- => Пол Роулетт|2
-- Where one person's name ends: at an owner, before a place.
SELECT name FROM extract_people('Кеше Олдмановтың Дик стиліндегі әзілі ұнады. Росс Думбартондағы басшының көмекшісі болды.');
-- => Олдманов
-- => Дик
-- => Росс
-- Regions and streets called after people, people within the names of places: nobody.
SELECT mention, class FROM extract_entities('Кеше Абай, Жетісу және Ұлытау облыстарында, Сәкен мен Бейімбет көшелерінде қар жауды.') WHERE mention IN ('Абай', 'Сәкен');
-- => Абай|GPE
-- => Сәкен|FACILITY
SELECT count(*) FROM extract_people('Мешіт Абылай хан көшесінде салынған.');
-- => 0
-- Nominative forms: what names end in is no ending; genitives, patronymics, foreign vowels.
SELECT json_extract(mention_value(value, 'PERSON'), '$.canonical') FROM json_each('["Болатұлына", "Лектерге", "Фихте", "Ақмолда", "Асқарда", "Ким Чен Ынның", "Уэйдтың", "Насыровтар", "ДжИ-дің"]');
-- => Болатұлы
-- => Лектер
-- => Фихте
-- => Ақмолда
-- => Асқар
-- => Ким Чен Ын
-- => Уэйд
-- => Насыров
-- => ДжИ
SELECT name FROM extract_people('Олдмановтың Дик стиліндегі әзілі ұнады.');
-- => Олдманов
-- => Дик
-- The ending of a name in quotation marks is no part of the role.
SELECT name, role, organisation FROM extract_people('«Дала»-ның директоры Болат Сәрсенов көпірді ашты.');
-- => Болат Сәрсенов|директор|Дала
-- Surname, given name and father's name are one person, also where only the last of them tells.
SELECT name, given, surname FROM extract_people('Жүнісова Айгүл Ерланқызы марапатталды. Кеше Омаров Асқар Болатұлы сөйледі.');
-- => Жүнісова Айгүл Ерланқызы|Айгүл|Жүнісова
-- => Омаров Асқар Болатұлы|Асқар|Омаров

-- A role may be held by whom the word that says so stands before; acting posts; our own president.
SELECT name, role, organisation, country FROM extract_people('Түркістан облысының әкімі болып Нұрлан Бекұлы тағайындалды. Ұлттық экономика вице-министрі лауазымына Асқар Омаров келді.');
-- => Нұрлан Бекұлы|Түркістан облысының әкімі||KAZ
-- => Асқар Омаров|Ұлттық экономика вице-министрі|Ұлттық экономика министрлігі|
SELECT name, role, organisation FROM extract_people('Көлік министрінің м.а. Марат Сейітов келді. Аудан әкімінің м.а. Роза Ахметова қалды. Бүгін президентіміз Болат Асанов сөйледі.');
-- => Марат Сейітов|Көлік министрінің м.а.|Көлік министрлігі
-- => Роза Ахметова|аудан әкімінің м.а.|
-- => Болат Асанов|президент|
-- Who or what stands before a post is no part of it: a person in another case, the subject, a place, another post.
SELECT name, role, organisation, country FROM extract_people('Сот бұрынғы экономика министрі Болат Асановты соттады. Сапарда Сейітовке аудан әкімі Роза Ахметова есеп берді. Үкімет басшысы министр Асқар Омаровқа тапсырма берді. Алматыда тарих ғылымдарының кандидаты Дана Оспанова сөйледі.');
-- => Болат Асанов|бұрынғы экономика министрі|экономика министрлігі|
-- => Сейітов|||
-- => Роза Ахметова|аудан әкімі||
-- => Асқар Омаров|министр||
-- => Дана Оспанова|тарих ғылымдарының кандидаты||
-- Contests and awards belong to the role; a title of a country does not hold it.
SELECT name, role, country FROM extract_people('Сахнаға Азия ойындарының қола жүлдегері Марат Сейітов, «Алтын қалам» сыйлығының лауреаты Дана Оспанова, Қазақстанның Еңбек Ері Болат Асанов шықты.');
-- => Марат Сейітов|Азия ойындарының қола жүлдегері|
-- => Дана Оспанова|«Алтын қалам» сыйлығының лауреаты|
-- => Болат Асанов|Еңбек Ері|KAZ
-- A body has all its words and its country: behind quotation marks, with legal forms, of parts; a house in which people work is one.
SELECT name, role, organisation FROM extract_people('Жиынға «Дала» футбол клубының бас бапкері Марат Сейітов, Ресей футбол одағының президенті Болат Асанов, Қазақстан құрамасының капитаны Асқар Омаров қатысты.');
-- => Марат Сейітов|бас бапкер|«Дала» футбол клубы
-- => Болат Асанов|президент|Ресей футбол одағы
-- => Асқар Омаров|капитан|Қазақстан құрамасы
SELECT name, role, organisation FROM extract_people('Кеше Microsoft негізін қалаушы Джон Смит, Катар делегациясының басшысы Рашид әл-Мансури, Қостанай облыстық ауруханасының бас дәрігері Роза Ахметова және Сенат төрағасы Болат Асанов келді.');
-- => Джон Смит|негізін қалаушы|Microsoft
-- => Рашид әл-Мансури|басшы|Катар делегациясы
-- => Роза Ахметова|бас дәрігер|Қостанай облыстық ауруханасы
-- => Болат Асанов|төраға|Сенат
-- Callings that the lexicon has not: two joined, or with the ending of those who are busy with a thing.
SELECT name, role FROM extract_people('Сахнада күйші-режиссер Марат Сейітов пен қобызшы Дана Оспанова болды. Мергенші Болат Асанов жеңді.');
-- => Марат Сейітов|күйші-режиссер
-- => Дана Оспанова|қобызшы
-- => Болат Асанов|мергенші
-- Arab surnames with an article, initials behind the name, two people side by side.
SELECT name, given, surname FROM extract_people('Кездесуге Халед әл-Мисрати мен Қасымов А.Б. қатысты. Жәбірленуші Дана Ж. келмеді. Спорт министрі Ербол Жүнісов Давидті құттықтады.');
-- => Халед әл-Мисрати|Халед|әл-Мисрати
-- => Қасымов А.Б.||Қасымов
-- => Дана Ж.|Дана|
-- => Ербол Жүнісов|Ербол|Жүнісов
-- => Давид|Давид|
-- Posts that hold what they are called after have an owner too; a chain of bodies is one; years of a life; several of a family.
SELECT name, role, organisation FROM extract_people('Кеше облыс әкімінің баспасөз хатшысы Берік Оспанов пен Әлемдік банктің Қазақстандағы өкілдігінің басшысы Марат Сейітов келді.');
-- => Берік Оспанов|облыс әкімінің баспасөз хатшысы|
-- => Марат Сейітов|басшы|Әлемдік банктің Қазақстандағы өкілдігі
SELECT name, role FROM extract_people('Марат Сейітов (1909 – 1978) – қазақ ақыны, драматург.');
-- => Марат Сейітов|қазақ ақыны
SELECT name FROM extract_people('Кеше Асқар Матаевтарға қатысты сот үкімі шықты.');
-- => Асқар Матаев
-- The ending of those who are busy with something makes a request of a verb.
SELECT name, coalesce(role, '-') FROM extract_people('Маған хат жазшы Асқар Болатов. Сайысты көкпаршы Нұрлан Сейітов ашты.');
-- => Асқар Болатов|-
-- => Нұрлан Сейітов|көкпаршы
