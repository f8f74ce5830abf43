-- extract_amounts: what the verb and the words around a figure say of it.

-- The present tells of a plan or a forecast where the verb spends or changes; of now where it measures, or tells of what is usual.
SELECT mention, status FROM extract_amounts('Жөндеуге 5 млрд теңге бөлінеді. Зейнетақы 10 пайызға көтеріледі. Экспорт 12 пайызға өседі. Үлесі 7 пайызды құрайды. ' ||
  'Жыл сайын 3 млн теңге бөлінеді. Бюджет 2030 жылы 8 трлн теңгеге жетеді.') WHERE kind IN ('money', 'percent');
-- => 5 млрд теңге|target
-- => 10 пайызға|target
-- => 12 пайызға|forecast
-- => 7 пайызды|actual
-- => 3 млн теңге|actual
-- => 8 трлн теңгеге|forecast
-- A verb in the past closes; a condition foretells where what follows does; listed figures share their verb.
SELECT mention, comparator, status FROM extract_amounts('Өндіріс 4 пайызға төмендеді, бірақ жоспар орындалады. Баға 60 доллардан төмендесе, табыс 2 пайызға азаяды. ' ||
  'Нан 3 пайызға қымбаттаса, ет 5 пайызға арзандаған. Сома қалада 36 млн теңгеден, ауылда 30 млн теңгеден аспауға тиіс.') WHERE kind IN ('money', 'percent');
-- => 4 пайызға|=|actual
-- => 60 доллардан|<|forecast
-- => 2 пайызға|=|forecast
-- => 3 пайызға|=|actual
-- => 5 пайызға|=|actual
-- => 36 млн теңгеден|<=|limit
-- => 30 млн теңгеден|<=|limit
-- Indicators: that of the verb for wares, of the sentence before, not the base of a share.
SELECT mention, indicator FROM extract_amounts('Күнбағыс майы 3 пайызға арзандады. Компания зауытқа 4 млрд доллар салады. Тапшылық ішкі жалпы өнімнің 2 пайызы деңгейінде. ' ||
  'Мыс 6 пайыз, уран 5 пайыз үлес алады. Инфляция 8 пайызға жетті. Бұл көрсеткіш бір жыл бұрын 9 пайыз еді. Пияздың келісі 140 теңге тұрады.')
  WHERE kind IN ('money', 'percent');
-- => 3 пайызға|price
-- => 4 млрд доллар|investment
-- => 2 пайызы|deficit
-- => 6 пайыз|share
-- => 5 пайыз|share
-- => 8 пайызға|inflation
-- => 9 пайыз|inflation
-- => 140 теңге|price
-- An approximator between the number and its unit.
SELECT mention, comparator, value, unit FROM extract_amounts('Құны 2 млрд-тан астам теңге. Көмекке 5 млн-ға жуық доллар бөлінді. Жолға 20 млрд астам теңге жұмсалды. 5 мыңнан астам шақырым жол салынды.');
-- => 2 млрд-тан астам теңге|>|2000000000.0|KZT
-- => 5 млн-ға жуық доллар|~|5000000.0|USD
-- => 20 млрд астам теңге|>|20000000000.0|KZT
-- => 5 мыңнан астам шақырым|>|5000.0|km
-- Sums as adjectives; an agreement is no price by the kilogram.
SELECT mention, value, unit, coalesce(indicator, '-') FROM extract_amounts('Екі компания 700 миллион долларлық келісім жасады. Биыл 3,3 млрд теңгелік нысан салынды.') WHERE kind = 'money';
-- => 700 миллион долларлық|700000000.0|USD|cost
-- => 3,3 млрд теңгелік|3300000000.0|KZT|cost
-- Behind the point of an abbreviated scale the sum goes on, whatever its next word looks like.
SELECT mention, value, unit FROM extract_amounts('Облысқа 612 млн. АҚШ доллары тартылды. Жөндеуге 93 млн. 650 мың теңге кетті. ') UNION ALL
  SELECT mention, value, unit FROM extract_amounts('Выделено 3 млрд. Евро и 12 тыс. 500 тенге.');
-- => 612 млн. АҚШ доллары|612000000.0|USD
-- => 93 млн. 650 мың теңге|93650000.0|KZT
-- => 3 млрд. Евро|3000000000.0|EUR
-- => 12 тыс. 500 тенге|12500.0|KZT
-- The indicator is none of a purpose, a name, an excluded part or a base; it may stand behind a noun of amount or a counted thing.
SELECT mention, coalesce(indicator, '-') FROM extract_amounts('Үкімет экспортты дамытуға 90 млрд теңге бөледі. Инфляцияны тежеу үшін 12 млрд теңге қажет. Трансферттерді қоспағанда кіріс 4 млрд теңге болды. ' ||
  'Мемлекеттік қарыз жалпы ішкі өнімге шаққанда 22 пайыз деңгейінде. Фермерге 7 млн теңге көлемінде несие берілді. Студенттерге 3 млрд теңгеге 150 грант бөлінді.')
  WHERE kind IN ('money', 'percent');
-- => 90 млрд теңге|funding
-- => 12 млрд теңге|cost
-- => 4 млрд теңге|income
-- => 22 пайыз|debt
-- => 7 млн теңге|loan
-- => 3 млрд теңгеге|grant
-- A noun of amount with an owner that is no indicator says that the figure is of none; growth is of what grows.
SELECT mention, coalesce(indicator, '-') FROM extract_amounts('Банк бөлімшелерінің саны 6 пайызға азайды. Субсидияның жалпы көлемі 3 млрд теңгеден асты. Бөлшек сауда көлемі 7 пайызға артты. ' ||
  'Жалақы өсімі 9 пайыз болды. Қаржылық бұзушылықтардың жалпы сомасы 2 млрд теңгені құрады.') WHERE kind IN ('money', 'percent');
-- => 6 пайызға|-
-- => 3 млрд теңгеден|subsidy
-- => 7 пайызға|retail_trade
-- => 9 пайыз|salary
-- => 2 млрд теңгені|violations
-- No sum is a harvest or a share; one unit of a currency beside another is a rate; no share is of those who get it.
SELECT mention, coalesce(indicator, '-') FROM extract_amounts('Кеше бидай сақтауға арналған қоймаға 40 млн теңге төленді. Бүгін бір еуро 605 теңге болды. Шаруаларға 6 пайыздық несие беріледі.')
  WHERE kind IN ('money', 'percent');
-- => 40 млн теңге|payment
-- => бір еуро|exchange_rate
-- => 605 теңге|exchange_rate
-- => 6 пайыздық|interest_rate
-- Words that only look like a verb or cue of a figure: `жобаларда`, `тиісті`, `жүзеге асырылды`, `жұмсау кезінде`, `қажет етеді`.
SELECT mention, comparator, status FROM extract_amounts('Бастапқы құн 30 млн теңгеге, өңірлік жобаларда 6 млн теңгеге өсті. Бюджеттен 4 млрд теңге тиісті органдарға түсті. ' ||
  'Төлем 188 теңге бағаммен жүзеге асырылды. Қаражатты жұмсау кезінде 9 пайызы үнемделді. Көпірлердің 15 пайызы жөндеуді қажет етеді.') WHERE kind IN ('money', 'percent');
-- => 30 млн теңгеге|=|actual
-- => 6 млн теңгеге|=|actual
-- => 4 млрд теңге|=|actual
-- => 188 теңге|=|actual
-- => 9 пайызы|=|actual
-- => 15 пайызы|=|actual
-- What is planned behind another figure is planned for this one too, but not beyond a mark; what is done on a day to come is foretold.
SELECT mention, status FROM extract_amounts('Жылына 25 млрд теңге сомаға 40 мың отбасыны қамту жоспарланған. Жобаның құны 6 млн еуро, оның 20 пайызын банк қаржыландырмақ. ' ||
  'Сауданы 3 млрд долларға жеткізу үшін келісті. 2031 жылы 8 млрд теңгеге екі жоба жүзеге асырылады.') WHERE kind IN ('money', 'percent');
-- => 25 млрд теңге|target
-- => 6 млн еуро|actual
-- => 20 пайызын|target
-- => 3 млрд долларға|target
-- => 8 млрд теңгеге|forecast
-- Russian and English: the second clause has its own verb, sums to be spent are a target, a share is of no product.
SELECT mention, status, indicator FROM extract_amounts('Товарооборот достиг 4 млрд долларов, планируется довести его до 9 млрд долларов. На дороги будет выделено 70 млрд тенге. Доля малого бизнеса в ВВП составила 36%.')
  WHERE kind IN ('money', 'percent');
-- => 4 млрд долларов|actual|trade_turnover
-- => до 9 млрд долларов|target|trade_turnover
-- => 70 млрд тенге|target|funding
-- => 36%|actual|share
SELECT mention, status, indicator FROM extract_amounts('Trade turnover reached $4 billion and is expected to reach $9 billion. About 70 billion tenge will be allocated to roads.') WHERE kind = 'money';
-- => $4 billion|actual|trade_turnover
-- => $9 billion|forecast|trade_turnover
-- => About 70 billion tenge|target|funding
-- Words of comparison behind the mention, and what denies them.
SELECT value, comparator FROM extract_amounts('Инфляция 15 пайыздан төмен. Баға 100 теңгеден жоғары. Өсім 30 пайыздан кем болмауы керек. Айлық 200 мың теңгеден төмен болмайды. ' ||
  'Бұл былтырғыдан 5 пайызға жоғары.') WHERE kind IN ('money', 'percent');
-- => 15.0|<
-- => 100.0|>
-- => 30.0|>=
-- => 200000.0|>=
-- => 5.0|=
-- The figure's own verb, in whatever form, has the last word; `алатын болады`, `салатыны` tell of the time to come, goods for sale do not.
SELECT mention, status FROM extract_amounts('Табыс 3 пайызға жеткен еді, ал шығын үлкен болмақ. Маусымда 2 пайызға төмендеген сауданың жағдайы нашарламақ. ' ||
  'Сауданың 5 пайызға төмендеуі ауыр соққы болмақ. Жұмысшы 90 мың теңге алатын болады. Инвестор 4 млрд доллар салатыны туралы айтты. Нан 150 теңгеге сатылады.')
  WHERE kind IN ('money', 'percent');
-- => 3 пайызға|actual
-- => 2 пайызға|actual
-- => 5 пайызға|actual
-- => 90 мың теңге|forecast
-- => 4 млрд доллар|target
-- => 150 теңгеге|actual
-- A participle before the sum, and what a sum bought.
SELECT mention, coalesce(indicator, '-') FROM extract_amounts('Жолға бөлінген 8 млрд теңгенің 90 пайызы игерілді. Жалпы сомасы 6 млрд теңгені құрайтын 12 жоба басталды. Зауыт 3 млрд теңгенің өнімін өндірді.')
  WHERE kind IN ('money', 'percent');
-- => 8 млрд теңгенің|funding
-- => 90 пайызы|funding
-- => 6 млрд теңгені|cost
-- => 3 млрд теңгенің|production
-- A forecast speaks of all figures behind it; `болады` with a year foretells; what did not exceed a mark is so.
SELECT mention, comparator, status FROM extract_amounts('Ұлттық Банктің болжамы бойынша, инфляция 9–11% шегінде қалыптасады. Жаңартылған болжамға сәйкес, өсім биыл 5%, 2031 жылы 6%, 2032 жылы 7% деңгейінде қалыптасады. ' ||
  '2031 жылы тапшылық 3% болады. Жұмыссыздық 4,6%-дан аспады. Қарыз 30%-дан аспауға тиіс.') WHERE kind = 'percent';
-- => 9–11%|..|forecast
-- => 5%|=|forecast
-- => 6%|=|forecast
-- => 7%|=|forecast
-- => 3%|=|forecast
-- => 4,6%-дан|<=|actual
-- => 30%-дан|<=|limit
-- The verb of a list is that of all its figures; what stands before a colon is what the listed figures are of.
SELECT mention, indicator FROM extract_amounts('Азық-түлік тауарлары 13%-ға, азық-түлікке жатпайтын тауарлар 11%-ға, қызметтер 12%-ға қымбаттады. Бағасы өскендер: күнбағыс майы – 3%, сүт – 2%. Сиыр еті 8 пайызға арзандады.')
  WHERE kind = 'percent';
-- => 13%-ға|price
-- => 11%-ға|price
-- => 12%-ға|price
-- => 3%|price
-- => 2%|price
-- => 8 пайызға|price
-- A range with its unit at both ends is one figure, unless the verb tells of a change from one to the other.
SELECT mention, value, coalesce(value_to, '-'), comparator FROM extract_amounts('Субсидия 20 мың теңгеден 30 мың теңгеге дейін болады. Доллар бағамы 495 теңге мен 498 теңге аралығында құбылды. Инфляция 10 пайыздан 8 пайызға дейін төмендеді. ' ||
  'Қашықтық 5 шақырымнан 10 шақырымға дейін.') WHERE kind IN ('money', 'percent', 'quantity');
-- => 20 мың теңгеден 30 мың теңгеге дейін|20000.0|30000.0|..
-- => 495 теңге мен 498 теңге аралығында|495.0|498.0|..
-- => 10 пайыздан|10.0|-|=
-- => 8 пайызға дейін|8.0|-|<=
-- => 5 шақырымнан 10 шақырымға дейін|5.0|10.0|..
-- A sentence that names no thing, or only a pronoun whose figure moves, is of the figure before; a part of a sum is of the sum.
SELECT mention, coalesce(indicator, '-') FROM extract_amounts('Орташа жалақы 437 мың теңге болды. Ол атаулы мәнде 10 пайызға көбейді. Балаларды қамту 65 пайызды құрады. Ал 2010 жылы Алматыда 55 пайыз болатын. ' ||
  'Ол көп сөйлемей 30 пайыз деді. Қазынадан 410 млн теңге қарастырылды, оның 265 млн теңгесі аударылды. Былтыр 912 турист келді, бұл былтырғыдан 18 пайызға көп.')
  WHERE kind IN ('money', 'percent');
-- => 437 мың теңге|salary
-- => 10 пайызға|salary
-- => 65 пайызды|coverage
-- => 55 пайыз|coverage
-- => 30 пайыз|-
-- => 410 млн теңге|budget
-- => 265 млн теңгесі|budget
-- => 18 пайызға|tourists
-- The year that a figure is compared with is not its period, nor is an age.
SELECT mention, coalesce(period, '-') FROM extract_amounts('2014 жылы түсім 2013 жылмен салыстырғанда 3 пайызға азайды. Түсім 2013 жылға қарағанда 4 пайызға азайды. 7 жасқа дейінгі балаларға 50 пайыз жеңілдік бар.') WHERE kind = 'percent' UNION ALL
  SELECT mention, period FROM extract_amounts('В 2014 году экспорт по сравнению с 2013 годом вырос на 5%.') UNION ALL SELECT mention, period FROM extract_amounts('In 2014 exports grew by 6% compared with 2013.');
-- => 3 пайызға|2014
-- => 4 пайызға|-
-- => 50 пайыз|-
-- => 5%|2014
-- => 6%|2014
-- A share is one of its whole, whatever stands behind; of a whole that no row names it is nothing's.
SELECT mention, coalesce(indicator, '-') FROM extract_amounts('Мектептердің есебінде себептердің 17 пайызы көрсетілмеген. Инвестицияның 60 пайызы өндірісті кеңейтуге кетті. Халықтың 38 пайызы ауылда тұрады. Қамтылған қаражаттың жалпы көлемінің 70 пайызы игерілді.')
  WHERE kind = 'percent';
-- => 17 пайызы|-
-- => 60 пайызы|investment
-- => 38 пайызы|population
-- => 70 пайызы|funding
-- What a sum is paid, needed, built, bought or stolen for; how far a plan is fulfilled.
SELECT mention, coalesce(indicator, '-'), status FROM extract_amounts('Құрылысына 4 млрд теңге қажет. Ауданда 14 млрд теңгеге ірі кешен салынып жатыр. Басқарма 50 млн теңгеге құбыр сатып алды. Банкоматтан 26 мың доллар ұрланды. ' ||
  'Фермерлерге 9 млн теңге аударылды. Былтыр 55 млн теңгеге 103 жоба іске асырылды. Жоспар 102 пайызға орындалды. Өнімнің 40 пайызы сатылды. Холдинг 92 млн доллар құймақ.') WHERE kind IN ('money', 'percent');
-- => 4 млрд теңге|cost|target
-- => 14 млрд теңгеге|cost|actual
-- => 50 млн теңгеге|cost|actual
-- => 26 мың доллар|damage|actual
-- => 9 млн теңге|payment|actual
-- => 55 млн теңгеге|cost|actual
-- => 102 пайызға|coverage|actual
-- => 40 пайызы|-|actual
-- => 92 млн доллар|investment|target
-- Prices and rates of what stands right beside the sum; a currency is no rate of itself; sums for counted things are of these.
SELECT mention, coalesce(indicator, '-') FROM extract_amounts('Билет 1 000 теңге. Доллар 525 теңгеден асты. Пияз – 131 теңге. Сүт кешеніне 5 млрд теңге сұралды. Жалпы 250 млрд теңге сомаға 12 мың салым қамтылады. Рубль 10 пайызға құнсызданды.')
  WHERE kind IN ('money', 'percent');
-- => 1 000 теңге|price
-- => 525 теңгеден|exchange_rate
-- => 131 теңге|price
-- => 5 млрд теңге|-
-- => 250 млрд теңге|deposits
-- => 10 пайызға|exchange_rate
-- A fine that the law imposes is no target, nor is what only follows from the figure; a figure may be the predicate.
SELECT mention, comparator, status FROM extract_amounts('Заң бұзғандарға 500 мың теңге айыппұл салынады. Тарифтің 22 пайызға өсуі сұранысты төмендетеді. Мәміленің құны – 890 млн еуро, төлем 2032 жылға дейін жүргізіледі. ' ||
  'Инвестиция өткен кезеңнен 13 % көп болды. Қарызы жыл соңына қарай 3 трлн теңгеден асады. Елдер сауданы 5 млрд долларға жеткізуге дайын екенін айтты.') WHERE kind IN ('money', 'percent');
-- => 500 мың теңге|=|actual
-- => 22 пайызға|=|actual
-- => 890 млн еуро|=|actual
-- => 13 %|=|actual
-- => 3 трлн теңгеден|>|forecast
-- => 5 млрд долларға|=|target
-- The words of an indicator are those of the text where it stands as the table has it.
SELECT indicator_name FROM extract_amounts('Таза пайда 3 млн теңге болды. Өзара сауданың көлемі 5 млрд доллар.') WHERE kind = 'money';
-- => Таза пайда
-- => Өзара сауданың көлемі
-- A word of comparison of two words ends the figure, whatever follows; so does a currency of two.
SELECT mention, comparator, indicator, status FROM extract_amounts('Оған 3 пайыздан кем емес мөлшерде өтемақы төленуге тиіс. Біз 500 фунт стерлинг көлемінде несие алдық.') WHERE kind IN ('money', 'percent');
-- => 3 пайыздан кем емес|>=|benefit|target
-- => 500 фунт стерлинг|=|loan|actual
-- Rates by the year; a part that is paid as a rule; what did not exceed a mark.
SELECT mention, comparator, coalesce(indicator, '-'), status FROM extract_amounts('Шаруа банктен жылдық 6 пайызбен ақша алды. Шығынның 30 пайызы өтеледі. Үш жыл бұрын үлесі 1,9 пайыздан аспаған. Жылдық инфляция 9 пайыз болды.') WHERE kind = 'percent';
-- => 6 пайызбен|=|interest_rate|actual
-- => 30 пайызы|=|-|actual
-- => 1,9 пайыздан|<=|share|actual
-- => 9 пайыз|=|inflation|actual
-- A vague indicator looks further behind; a phrase of people gives way to its noun for sums; the sign of per cent is read in any case.
SELECT mention, comparator, coalesce(indicator, '-') FROM extract_amounts('Жалпы сомасы 6 млрд теңгеге есеп жүргізу тәртібінің бірнеше түрлі бұзушылықтары анықталды. Ел 140 млн доллар көмек алған. Шығындардың 30% жуығын өтедік. ' ||
  'Тараптар сауданы 10 млрд долларға жеткізбек. Дүкендерде сауданың 4 пайызға төмендеуі байқалды. Басқарма 11 млн теңгеге күрделі жұмыстар жүргізді.') WHERE kind IN ('money', 'percent');
-- => 6 млрд теңгеге|=|violations
-- => 140 млн доллар|=|aid
-- => 30% жуығын|~|-
-- => 10 млрд долларға|=|trade_turnover
-- => 4 пайызға|=|decline
-- => 11 млн теңгеге|=|cost
-- Of coordinated nouns the last is the head.
SELECT mention, indicator FROM extract_amounts('Бізде 127 млрд теңгеге бюджет және өзге де заңнама бұзушылықтары анықталды. Оларда 3 млрд теңге бюджет және өзге де заңнама бұзушылықтары болды.') WHERE kind = 'money';
-- => 127 млрд теңгеге|violations
-- => 3 млрд теңге|violations
-- What a sum is for is no verb of its own; what is spoken of as going on is no limit.
SELECT mention, comparator, coalesce(indicator, '-'), status FROM extract_amounts('Былтыр облыста 5 млрд теңге жаңа мектеп салуға бөлінді. Үкімет 3 млрд теңге бөлуге келісті. Жаңарту деңгейі 6 пайыздан аспай тұр. Өсім 7 пайыздан сәл төмен болды. Құрылғының құны 2 млн теңге, ал оны орнату үшін мамандар керек.')
WHERE kind IN ('money', 'percent');
-- => 5 млрд теңге|=|funding|actual
-- => 3 млрд теңге|=|funding|target
-- => 6 пайыздан|<=|-|actual
-- => 7 пайыздан|<|growth|actual
-- => 2 млн теңге|=|cost|actual
-- What is paid for a loan, also where its sum stands between; the price of a unit; a unit of measure is no indicator.
SELECT mention, coalesce(indicator, '-') FROM extract_amounts('Кәсіпкерлерге 5 пайызбен 10 млн теңгеге дейін несие беріледі. Судың текше метрін 90 теңгеден аламыз. Жұмыртқаның ондығы 420 теңге. Айыппұл 20 АЕК немесе 78 640 теңгені құрайды. Былтыр нан бізде 30 теңгеге арзан еді.')
WHERE kind IN ('money', 'percent');
-- => 5 пайызбен|interest_rate
-- => 10 млн теңгеге дейін|loan
-- => 90 теңгеден|price
-- => 420 теңге|price
-- => 78 640 теңгені|fine
-- => 30 теңгеге|price
-- Sectors, shares held by somebody, an owner with the noun of amount apart.
SELECT mention, coalesce(indicator, '-') FROM extract_amounts('Биыл құрылыс – 12,5%, байланыс – 6,1%, ауыл шаруашылығы 3,2 пайызға өсті. Тұтынушылардың берешегі 2,9 млрд теңге, оның 40 пайызы – кәсіпорындардың еншісінде. Ұлттық жалпы өнімнің жан басына шаққандағы мөлшері 1290 доллар. Құбырлардың жалпы тозу көрсеткіші 63 пайызға тең.');
-- => 12,5%|construction
-- => 6,1%|services
-- => 3,2 пайызға|production
-- => 2,9 млрд теңге|debt
-- => 40 пайызы|debt
-- => 1290 доллар|gdp
-- => 63 пайызға|wear
-- Worth, need, flow.
SELECT mention, coalesce(indicator, '-'), status FROM extract_amounts('Жалпы 37 млрд теңге сомаға келісімге қол қойылды. Жекешелендіруден 120 млрд теңге түсті. Құрылысқа 3,4 млрд теңгеге жуық қаржы керек. Жоба 5 млрд теңгені талап етеді. Қоғамға 8 млрд теңгені құрайтын тоғыз нысан берілді. Мердігердің 850 млн теңге мүлкіне тыйым салынды.')
WHERE kind = 'money';
-- => 37 млрд теңге|cost|actual
-- => 120 млрд теңге|revenue|actual
-- => 3,4 млрд теңгеге жуық|funding|target
-- => 5 млрд теңгені|cost|actual
-- => 8 млрд теңгені|cost|actual
-- => 850 млн теңге|-|actual
-- That so many think that something may be is no forecast.
SELECT mention, indicator, status FROM extract_amounts('Сауалнамаға қатысқандардың 41 пайызы бағаның өсуі мүмкін деп санайды. Ауыл тұрғындарының 80 пайызы жыл соңына дейін интернетке қосылуы мүмкін.');
-- => 41 пайызы|respondents|actual
-- => 80 пайызы|population|forecast
-- Behind a sign a comma and three digits set off thousands; the rates of a table are sums in the currency spoken of.
SELECT mention, value, unit, coalesce(indicator, '-') FROM extract_amounts('Өткен жылы жалақы $31,800 болды, ал бір сағатқа $12,5 төленді. Қор $1,125 млрд болып қалды. Теңгенің бүгінгі бағамы: USD 270.69 RUB 4.09');
-- => $31,800|31800.0|USD|salary
-- => $12,5|12.5|USD|salary
-- => $1,125 млрд|1125000000.0|USD|-
-- => USD 270.69|270.69|KZT|exchange_rate
-- => RUB 4.09|4.09|KZT|exchange_rate
-- A word of comparison behind the ablative belongs to the figure, and a denied verb right behind it turns it round; behind a moment it compares.
SELECT mention, comparator FROM extract_amounts('Үлес 30 пайыздан кем болмауы керек. Шығын 4 млрд теңгеден жоғары. Салмағы 70 келіден аз болмайды. Тұрғындардың 12 пайызынан көбірек бөлігі қатысты.');
-- => 30 пайыздан кем|>=
-- => 4 млрд теңгеден жоғары|>
-- => 70 келіден аз|>=
-- => 12 пайызынан көбірек|>
SELECT class, mention FROM extract_entities('Сот үш сағаттан артық созылды. Өндіріс өткен жылдан жоғары болды.');
-- => TIME|үш сағаттан артық
-- => DATE|өткен жылдан
-- The dot of an abbreviated unit may be the sentence's.
SELECT mention, value, unit FROM extract_amounts('Жолдың ұзындығы 15 км. Салмағы 12 кг. Егіс көлемі 2,6 млн га.');
-- => 15 км|15.0|km
-- => 12 кг|12.0|kg
-- => 2,6 млн га|2600000.0|ha
SELECT mention, value, unit FROM extract_amounts('Длина дороги 15 км. Площадь поля 300 га.');
-- => 15 км|15.0|km
-- => 300 га|300.0|ha
-- Adjectives of abbreviated units, ranges with three dots, letters for scales behind a sign of money in any language.
SELECT mention, value, value_to, unit FROM extract_amounts('Қуаты 100 МВт-тық станса мен 120 км-лік жол салынды. Түнде ауа температурасы -25...-30 градус, желдің екпіні 15…20 м/с. Жобалардың құны $1.2bn және €2mln болды.');
-- => 100 МВт-тық|100.0||MW
-- => 120 км-лік|120.0||km
-- => -25...-30 градус|-30.0|-25.0|Cel
-- => 15…20 м/с|15.0|20.0|m/s
-- => $1.2bn|1200000000.0||USD
-- => €2mln|2000000.0||EUR
-- A dash behind an abbreviation goes on with the sentence: each sum keeps its year.
SELECT mention, period FROM extract_amounts('Қаржыландыру көлемі: 2022 ж. – 5,4 млрд тг; 2023 ж. – 6,1 млрд тг; 2024 ж. – 7 млрд теңге.');
-- => 5,4 млрд тг|2022
-- => 6,1 млрд тг|2023
-- => 7 млрд теңге|2024
-- A time in brackets with more than itself is no period of what stands outside, nor is a length said of something; verbs are not counted.
SELECT mention, period, unit FROM extract_amounts('Зауыт 1,5 млн тонна мұнай өндірді (2022 жылы – 1,2 млн тонна). Экспорт (2023 жыл) 5 млн тонна болды. Үйдің құны 25 млн теңге, мерзімі 25 жыл. Импорт екі есе өсті, 3 мың пәтер салынды.');
-- => 1,5 млн тонна||t
-- => 1,2 млн тонна|2022|t
-- => 5 млн тонна|2023|t
-- => 25 млн теңге||KZT
-- => екі есе||
-- => 3 мың||пәтер
-- From what to what something changed are two figures; with `дейін` and no change a range. A dash before a sum is no sign, a hyphen is one.
SELECT mention, value, coalesce(value_to, '-') FROM extract_amounts('Мөлшерлеме 18%-дан 17%-ға төмендетілді. Айыппұл көлемі 5%-дан 10%-ға дейін.');
-- => 18%-дан|18.0|-
-- => 17%-ға|17.0|-
-- => 5%-дан 10%-ға дейін|5.0|10.0
SELECT mention, value FROM extract_amounts('Бизнесті несиелендіру –900,0 млн. теңге. Сальдо -2,1 млрд теңге болды.');
-- => 900,0 млн. теңге|900000000.0
-- => -2,1 млрд теңге|-2100000000.0
-- A number counts what stands behind it, or tells what happened to people there; what an earlier number counts is not its own.
SELECT mention, unit, indicator FROM extract_amounts('345 өрт тіркеліп, 12 адам қаза тапты, 30-ы жараланды. Апаттан 14 адам қаза тауып, 31 адам жараланды. Облыста 20 мектеп пен 15 аурухана салынды. 16 мектепте 3 мың оқушы оқиды. Қайтыс болған сегіз науқас егілмеген. Саны 15-тен 21-ге артты.');
-- => 345|өрт|fires
-- => 12|адам|dead
-- => 30-ы||injured
-- => 14|адам|dead
-- => 31|адам|injured
-- => 20|мектеп|schools
-- => 15|аурухана|hospitals
-- => 16|мектеп|schools
-- => 3 мың|оқушы|students
-- => сегіз|науқас|dead
-- => 15-тен||
-- => 21-ге||
-- What is counted is named as the dictionary has it, in all its words.
SELECT mention, unit FROM extract_amounts('Биыл 5 оқиға тіркеліп, 9 тұрғын үй салынды. Концертке 700 көрермен келді, 3 тұлғаға, 8 елге, 12 елді мекенге сый берілді.');
-- => 5|оқиға
-- => 9|тұрғын үй
-- => 700|көрермен
-- => 3|тұлға
-- => 8|ел
-- => 12|елді мекен
-- What leads to the next figure is no period or indicator of this one, nor is a time that the figure exceeds.
SELECT mention, indicator, period FROM extract_amounts('Ұлттық қор активтері 62,8 млрд долларға жетті, бір айда 1,2 млрд долларға өсті. Облыста 10 мың гектар егін күйді, шығын 2 млрд теңге. Компания 2023 жылы 45,3 млрд теңге пайда тапты, бұл 2022 жылғыдан 12%-ға көп.') WHERE kind <> 'count';
-- => 62,8 млрд долларға|national_fund|
-- => 1,2 млрд долларға|national_fund|P1M
-- => 10 мың гектар||
-- => 2 млрд теңге|cost|
-- => 45,3 млрд теңге|profit|2023
-- => 12%-ға|profit|2023
-- A measure is no figure of what only sums are, but in index units.
SELECT mention, indicator FROM extract_amounts('Күріштің жалпы түсімі 423 мың тоннаны құрады. Аңның салмағы 9 келіге жетті. Айыппұл 20 АЕК болды.');
-- => 423 мың тоннаны|harvest
-- => 9 келіге|weight
-- => 20 АЕК|fine
-- What is compared before a sum is no bound of it; a denied verb says nothing of `астам`; a sum beside a number is a sum.
SELECT mention, comparator FROM extract_amounts('Былтырғыдан 12 %-ға артық 300 млн теңге бөлінді. Қарыздың 200 млн теңгеден астамы қайтарылмады. Жоба 12 х 50 мың теңгеге түсті.') WHERE kind = 'money';
-- => 300 млн теңге|=
-- => 200 млн теңгеден астамы|>
-- => 50 мың теңгеге|=
-- A unit that stands once, at the last of several figures, is the unit of all, with their verb; so is the scale of parallel ones.
SELECT mention, kind, value, unit, unit_basis, status FROM extract_amounts('Алдағы жылы жолға 3 млрд, мектепке 5 млрд теңге бөлу жоспарланған. Сүт өндірісі 5, ет өндірісі 7 пайызға артты. Қостанайда 12, Павлодарда 15 мың тонна картоп жиналды. Кіру балаларға 500, ересектерге 1000 теңге. Мұнараның биіктігі 40, ені 6 метр.');
-- => 3 млрд|money|3000000000.0|KZT|inferred|target
-- => 5 млрд теңге|money|5000000000.0|KZT|text|target
-- => 5|percent|5.0|%|inferred|actual
-- => 7 пайызға|percent|7.0|%|text|actual
-- => 12|quantity|12000.0|t|inferred|actual
-- => 15 мың тонна|quantity|15000.0|t|text|actual
-- => 500|money|500.0|KZT|inferred|actual
-- => 1000 теңге|money|1000.0|KZT|text|actual
-- => 40|quantity|40.0|m|inferred|actual
-- => 6 метр|quantity|6.0|m|text|actual
-- A number behind which a clause ends, or that counts something, has no unit of another.
SELECT mention, kind, unit FROM extract_amounts('Саны 5 миллион болды, құны 7 миллион теңге. Жиынға 12 адам, үйге 15 мың теңге берілді.. Капиталы 28 миллиард, ал акциясы $59 тұрады.');
-- => 5 миллион|count|
-- => 7 миллион теңге|money|KZT
-- => 12|count|адам
-- => 15 мың теңге|money|KZT
-- => 28 миллиард|count|
-- => $59|money|USD
-- A dash glued to a sum is a minus sign where the figure may be below zero.
SELECT mention, value FROM extract_amounts('Сауда балансы –1,4 млрд долларды құрады. Жол құрылысы –1,4 млрд теңге.');
-- => –1,4 млрд долларды|-1400000000.0
-- => 1,4 млрд теңге|1400000000.0
-- What is exported is the figure of the export, seats and votes may be shares, houses are counted, and who is ready for a share states it.
SELECT mention, indicator, status, counterpart FROM extract_amounts('Қазақстан Ауғанстанға 1,2 млн тонна ұн экспорттады. Үміткер 60,5% дауыс жинады. Партия 12 мандат алды. Селден 40 үй зардап шекті. Қыс мезгіліне 98% дайынбыз. Депозиттің орташа пайыздық мөлшерлемесі 14 пайыз болды. Былтыр 6 млн тонна сүт өндіріліп, бағасы түсті.');
-- => 1,2 млн тонна|export|actual|AFG
-- => 60,5%|votes|actual|
-- => 12|votes|actual|
-- => 40|houses|actual|
-- => 98%||actual|
-- => 14 пайыз|interest_rate|actual|
-- => 6 млн тонна|production|actual|
-- Figures of different dimensions share no unit; what a number with an ending of its own counts is not the noun behind it.
SELECT mention, kind, unit, indicator FROM extract_amounts('Зілзаланың магнитудасы 4,8, тереңдігі 15 шақырым болды. Кемеде 54 жолаушы болған, 21-і қаза тапты, тағы 9-ы ауруханаға түсті.');
-- => 4,8|count||
-- => 15 шақырым|quantity|km|depth
-- => 54|count|жолаушы|passengers
-- => 21-і|count||dead
-- => 9-ы|count||patients
-- A noun is counted past what tells of its kind; a number that tells of the thing itself counts it not.
SELECT mention, unit, indicator FROM extract_amounts('Аймақта 18 әлеуметтік нысан, оның ішінде 7 ірі зауыт бар. Ауданда 320 орындық балабақша ашылды. Клиника 150 төсекке арналған. Полицейлер 40 көлікті тоқтатты. Қатысушылар 300 адам болды. Өткен айда өрт 12 рет болды.');
-- => 18|нысан|
-- => 7|зауыт|enterprises
-- => 320|орындық|
-- => 150|төсек|
-- => 40|көлік|
-- => 300|адам|participants
-- => 12|рет|fires
-- What happened to people in the middle of a sentence is told by a converb; medals go by their metal; a score stands before `есебімен`.
SELECT mention, indicator FROM extract_amounts('Апаттан 3 адам көз жұмып, жол жабылды. Құрама 4 алтын, 2 күміс, 9 қола медаль алды. Команда 3:1 есебімен басым түсті. Биыл 60 мың грант бөлінді.');
-- => 3|dead
-- => 4|medals
-- => 2|medals
-- => 9|medals
-- => 3:1|score
-- => 60 мың|grant
-- Goods go to the country in the dative and come from the one in the ablative.
SELECT mention, indicator, country, counterpart FROM extract_amounts('Моңғолияға Қазақстан 90 мың тонна ұн экспорттады. Жапонияға экспорт 1,5 млрд долларды құрады. Кореядан импорт 2 млрд доллар болды.');
-- => 90 мың тонна|export|KAZ|MNG
-- => 1,5 млрд долларды|export||JPN
-- => 2 млрд доллар|import||KOR
-- Abbreviated units are read with their full stops, whichever of them the tokenizer knows as an abbreviation.
SELECT mention, value, unit FROM extract_amounts('Ауданы 120 кв. м, ал ауласы 3 кв. км жер. Үй 90 кв.м. болды. Барлығы 520 мың м.кв. салынды. Бөлме 20 кв.метр. Қоймада 5 куб.м. су бар. Қуаты 150 а.к. қозғалтқыш. Қысымы 740 мм рт. ст. болды. Желі 220 кВ.');
-- => 120 кв. м|120.0|m2
-- => 3 кв. км|3.0|km2
-- => 90 кв.м|90.0|m2
-- => 520 мың м.кв|520000.0|m2
-- => 20 кв.метр|20.0|m2
-- => 5 куб.м|5.0|m3
-- => 150 а.к|150.0|hp
-- => 740 мм рт. ст|740.0|mm[Hg]
-- => 220 кВ|220.0|kV
-- Of several partners in a sentence the one named last before the figure; no length is a sum of money.
SELECT mention, indicator, country, counterpart FROM extract_amounts('Қазақстаннан Жапонияға экспорт 5 млрд доллар, Моңғолияға экспорт 7 млрд доллар, Кореядан импорт 3 млрд доллар болды.');
-- => 5 млрд доллар|export|KAZ|JPN
-- => 7 млрд доллар|export|KAZ|MNG
-- => 3 млрд доллар|import|KAZ|KOR
SELECT mention, kind, value FROM extract_amounts('Мұнараның биіктігі 12, бағасы 40 млн теңге.');
-- => 12|count|12.0
-- => 40 млн теңге|money|40000000.0
-- What belongs to a thing has a figure of its own kind; wares have prices in one currency.
SELECT mention, value, unit FROM extract_amounts('Көлік жылдамдығы 120, айыппұлы 40 мың теңге болды. Бензин 205, дизель 330 теңге тұрады.');
-- => 120|120.0|
-- => 40 мың теңге|40000.0|KZT
-- => 205|205.0|KZT
-- => 330 теңге|330.0|KZT
