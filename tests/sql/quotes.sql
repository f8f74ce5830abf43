-- extract_quotes, extract_sources, article_source: what was said, by whom, and where the news is from.

-- Quotation marks of all kinds, the speaker behind the verb; the content may hold several sentences.
SELECT kind, speaker, speaker_mention, cue, mention FROM extract_quotes(
  '«Жол ашық. Енді күтудің қажеті жоқ», – деді әкім Болат Сәрсенов.');
-- => direct|Болат Сәрсенов|Болат Сәрсенов|деді|Жол ашық. Енді күтудің қажеті жоқ
SELECT speaker, cue, mention FROM extract_quotes('"Бұл дұрыс шешім" деп мәлімдеді Айгүл Сейітова.');
-- => Айгүл Сейітова|деп мәлімдеді|Бұл дұрыс шешім
SELECT speaker, cue, mention FROM extract_quotes('Министр Қанат Бекұлы “Біз дайынбыз” деп жауап берді.');
-- => Қанат Бекұлы|деп жауап берді|Біз дайынбыз
SELECT speaker, cue, mention FROM extract_quotes('Ерлан Тоқтаров былай деді: «Көпір қазан айында ашылады».');
-- => Ерлан Тоқтаров|деді|Көпір қазан айында ашылады
-- Names in quotation marks are no quotes.
SELECT count(*) FROM extract_quotes('Кеше «Болашақ» қоры мен «Жас өркен» газеті жиын өткізді.');
-- => 0
-- The opening mark is lost; the same mark stands at both ends; a mark that opens a name within opens nothing else.
SELECT kind, speaker, mention FROM extract_quotes('Көпір ертең ашылады", деп жазды Болат Сәрсенов жеке парақшасында.');
-- => direct|Болат Сәрсенов|Көпір ертең ашылады
SELECT kind, speaker, mention FROM extract_quotes('Жол ертең ашылады&raquo;, – деді Болат Сәрсенов.');
-- => direct|Болат Сәрсенов|Жол ертең ашылады
SELECT kind, speaker, mention FROM extract_quotes('Болат Сәрсенов: «Жол ертең ашылады«, – деді.');
-- => direct|Болат Сәрсенов|Жол ертең ашылады
-- Who is named before the colon by a noun alone.
SELECT kind, speaker, cue FROM extract_quotes('Жергілікті билік: «Жолды биыл жөндейміз», – деп отыр.');
-- => direct|Жергілікті билік|деп
-- A noun of speech with its verb.
SELECT kind, speaker, cue, mention FROM extract_quotes('«Сабыр сақтаған жөн», – деген тілегін жеткізді дәрігерлер. Министрлік «Жұмысты биыл бітіреміз» деген байлам айтып отыр.');
-- => direct|дәрігер|деген тілегін жеткізді|Сабыр сақтаған жөн
-- => direct|Министрлік|деген байлам айтып|Жұмысты биыл бітіреміз
-- A body by its other name.
SELECT kind, speaker, speaker_mention FROM extract_quotes('«Баға биыл өспейді», деп хабарлайды Рейтер.');
-- => direct|Reuters|Рейтер
-- A dialogue; it goes on behind the speaker, and a quotation without a speaker goes on with the last one.
SELECT kind, speaker, mention, rule FROM extract_quotes(
  '– Су жетпейді, – деді диқан Марат Иманов. – Тағы екі арық керек.
«Өткен жылы егістің жартысы қурап қалған еді».');
-- => direct|Марат Иманов|Су жетпейді|dialogue
-- => direct|Марат Иманов|Тағы екі арық керек.|continuation
-- => direct|Марат Иманов|Өткен жылы егістің жартысы қурап қалған еді|continuation
-- Pronouns, initials and posts lead to people.
SELECT speaker, speaker_mention, cue FROM extract_quotes(
  'ҚР Энергетика министрі Олжас Нұрланов баға өспейтінін айтты. Оның айтуынша, қор жеткілікті. «Алаңдауға негіз жоқ», – деді ол. ' ||
  'О.Нұрланов жаңа станса салынатынын атап өтті. Министр жобаның құнын кейін жариялайтындарын мәлімдеді.');
-- => Олжас Нұрланов|Олжас Нұрланов|айтты
-- => Олжас Нұрланов|Оның|айтуынша
-- => Олжас Нұрланов|ол|деді
-- => Олжас Нұрланов|О.Нұрланов|атап өтті
-- => Олжас Нұрланов|Министр|мәлімдеді
-- The parties are the two countries of the article.
SELECT speaker, speaker_mention, cue, mention FROM extract_quotes(
  'Ақтөбеде Қазақстан мен Өзбекстан келіссөзі өтті. Тараптар көлік саласында бірге жұмыс істейтінін растады.');
-- => Қазақстан + Өзбекстан|Тараптар|растады|көлік саласында бірге жұмыс істейтінін
-- Subjects that are neither names nor posts; one that owns the word behind it is no subject.
SELECT speaker, mention FROM extract_quotes('Білім басқармасы сабақ сәрсенбіде басталатынын хабарлады.');
-- => Білім басқармасы|сабақ сәрсенбіде басталатынын
SELECT speaker, mention FROM extract_quotes('Астана қаласының әкімдігі жаңа көпір салынатынын мәлімдеді.');
-- => Астана қаласының әкімдігі|жаңа көпір салынатынын
-- A bare body with a comma behind it; `деді` behind an auxiliary or a wish, with a noun that is no post.
SELECT speaker, mention FROM extract_quotes('Полиция, тұрғындардың шағымы түскен соң, тексеру басталғанын хабарлады.');
-- => Полиция|тұрғындардың шағымы түскен соң, тексеру басталғанын
SELECT speaker, mention FROM extract_quotes('Ұйым ыдырауға жақын тұр дейді халық.');
-- => халық|Ұйым ыдырауға жақын тұр
SELECT speaker, mention FROM extract_quotes('Қиярдың құны түссе дейді халық.');
-- => халық|Қиярдың құны түссе
-- What somebody is or becomes says nothing; `осылай` is not what was said; what is foretold by nobody is no quote.
SELECT count(*) FROM extract_quotes('Бұл мінез оның Конгресс мүшесі болуға келмейтінін білдіреді. Болат Сәрсенов осылай деп мәлімдеді. Жауын тасқын тудырады деп болжанды.');
-- => 0
-- Two verbs, one subject; a participle before a noun, a passive and a plain object are no quotes.
SELECT speaker, mention, cue FROM extract_quotes('Дана Оспанова дүкен жабылғанын айтып, тауар қайтарылатынын ескертті.');
-- => Дана Оспанова|дүкен жабылғанын|айтып
-- => Дана Оспанова|тауар қайтарылатынын|ескертті
SELECT count(*) FROM extract_quotes('Жиында екі жоба аталып өтті. Сәуле Ахметова айтқан сөз ұмытылмады. Ол әріптестерін шақырып, хатты оқыды.');
-- => 0
-- Words of opinion and source.
SELECT kind, speaker, cue, mention FROM extract_quotes('Сарапшылардың пікірінше, баға төмендейді. Ұлттық банктің дерегінше, қор 5 пайызға өскен.');
-- => indirect|сарапшы|пікірінше|баға төмендейді
-- => indirect|Ұлттық Банк|дерегінше|қор 5 пайызға өскен
-- Attributions; words in quotation marks within what is reported.
SELECT kind, speaker, cue, mention FROM extract_quotes('Қалада жаңа саябақ ашылды, деп хабарлайды inform.kz.');
-- => attribution|inform.kz|деп хабарлайды|Қалада жаңа саябақ ашылды
SELECT kind, speaker, mention FROM extract_quotes('Роза Ахметова жобаны «бүкіл өңірге керек іс» деп атап, құрылыс жазда басталатынын айтты.');
-- => mixed|Роза Ахметова|жобаны «бүкіл өңірге керек іс» деп атап, құрылыс жазда басталатынын
-- Places stand where they are.
SELECT start, length, speaker_start, cue_start FROM extract_quotes('Қанат Бекұлы жол ашылғанын айтты.');
-- => 14|13|1|28

-- Russian and English.
SELECT kind, speaker, cue, mention FROM extract_quotes('Министр Олег Сидоров заявил, что дорога открыта. «Работы завершены», – сказал Олег Сидоров.');
-- => indirect|Олег Сидоров|заявил|дорога открыта
-- => direct|Олег Сидоров|сказал|Работы завершены
SELECT kind, speaker, cue, mention FROM extract_quotes('John Smith said that the road is open. According to Mary Brown, the work is done.');
-- => indirect|John Smith|said|the road is open
-- => indirect|Mary Brown|According to|the work is done

-- What the sentence before says, by the source that is named for it; in the nominative, ablative, or behind a noun that gives news.
SELECT kind, speaker, cue, mention FROM extract_quotes('Өткелде жаңа цех ашылды. Бұл туралы облыс әкімдігінің баспасөз қызметі хабарлады.');
-- => attribution|облыс әкімдігінің баспасөз қызметі|хабарлады|Өткелде жаңа цех ашылды
SELECT kind, speaker, cue FROM extract_quotes('Өрт сөндірілді. Ол туралы ТЖМ баспасөз қызметінен мәлім етті.');
-- => attribution|ТЖМ баспасөз қызметі|мәлім етті
SELECT kind, speaker, cue, mention FROM extract_quotes('Көпір жөнделді. Бұл жөнінде вице-министр Болат Сәрсенов айтты.');
-- => indirect|Болат Сәрсенов|айтты|Көпір жөнделді
SELECT count(*) FROM extract_quotes('Көпір жөнделді. Бұл туралы жиында көп айтылды.');
-- => 0
SELECT speaker, cue FROM extract_quotes('Көпір жөнделді, деп жазылған «Дала үні» газетінде. Жол ашық, деп хабарлайды «Егемен Қазақстан» тілшісі. ' ||
  'Арна тазарды, деп хабарлады Ішкі істер министрлігінен.');
-- => Дала үні|деп жазылған
-- => Егемен Қазақстан|деп хабарлайды
-- => Ішкі істер министрлігі|деп хабарлады
SELECT name, kind FROM extract_sources('Көпір жөнделді, деп жазады «Дала үні» газеті. Бұл жөнінде KazTag агенттігі жазды.');
-- => Дала үні|publisher
-- => KazTag|publisher
-- Nominals: who has the role, or was named last; a body by its bare noun; people without a name stay what they are.
SELECT speaker FROM extract_quotes('Экономист Айгүл Сейітова баға өсетінін айтты. «Қор аз», – дейді сарапшы. «Нан қымбат», – дейді тұрғын.');
-- => Айгүл Сейітова
-- => Айгүл Сейітова
-- => тұрғын
SELECT speaker, speaker_mention FROM extract_quotes('Көлік министрлігі жол салады. Оған министр Болат Сәрсенов жауапты. Министрлік жұмыс көктемде басталатынын хабарлады.');
-- => Көлік министрлігі|Министрлік
SELECT speaker, mention FROM extract_quotes('Министр Болат Сәрсенов келді. Полиция банк қызметкерлері құпиясөз сұрамайтынын ескертеді.');
-- => Полиция|банк қызметкерлері құпиясөз сұрамайтынын
SELECT speaker FROM extract_quotes('Министр көпір ашылатынын айтты
Көлік министрі Болат Сәрсенов Өткел ауылында болды.');
-- => Болат Сәрсенов
-- Words quoted without marks: up to the dash; `деді` without `деп`; the subject between what is said and the verb.
SELECT kind, speaker, mention FROM extract_quotes('Министр Болат Сәрсенов келді. Біз көпірді күзде бітіреміз, – деді министр. Баға өспейді деді Болат Сәрсенов.');
-- => direct|Болат Сәрсенов|Біз көпірді күзде бітіреміз
-- => indirect|Болат Сәрсенов|Баға өспейді
SELECT kind, speaker, mention FROM extract_quotes('Көпірдің күзде бітетінін министр Болат Сәрсенов баспасөз мәслихатында мәлімдеді. Жол ашық деп әкім Айгүл Сейітова жеткізді.');
-- => indirect|Болат Сәрсенов|Көпірдің күзде бітетінін
-- => indirect|Айгүл Сейітова|Жол ашық
-- A participle before a noun tells of no saying; a name before a postposition is no subject; one of many is nobody's name.
SELECT speaker, mention FROM extract_quotes('Министр Болат Сәрсенов кейбіреулер «керегі жоқ нәрсе» деп есептейтін жобаны қорғады. Facebook арқылы ол жұмыс басталғанын хабарлады. ' ||
  'Қатысушылардың бірі жол барын айтты.');
-- => Болат Сәрсенов|жұмыс басталғанын
-- => Қатысушылардың бірі|жол барын
-- Titles.
SELECT kind, speaker, mention, rule FROM extract_quotes('Баға өспейді – Ұлттық банк
Жиын өтті.');
-- => indirect|Ұлттық Банк|Баға өспейді|title-dash
SELECT kind, speaker, mention FROM extract_quotes('Болат Сәрсенов: Көпір күзде бітеді
Жиын өтті.');
-- => direct|Болат Сәрсенов|Көпір күзде бітеді
SELECT count(*) FROM extract_quotes('Жыл адамы – Болат Сәрсенов
Жиын өтті.');
-- => 0
-- English: with and without `that`, the speaker before or behind the verb, a surname, a pronoun, who was told, the source of a sentence.
SELECT kind, speaker, cue, mention FROM extract_quotes('"The road is open again," Mayor Daniel Grant told reporters. Grant said that work would end in May. ' ||
  'The cost will rise, Finance Minister Mary Brown said on Friday. She said prices could fall. The bridge opened on Monday, Reuters reported. ' ||
  'According to the harbour office, ten ships came. He called on the council to act.');
-- => direct|Daniel Grant|told|The road is open again
-- => indirect|Daniel Grant|said|work would end in May
-- => indirect|Mary Brown|said|The cost will rise
-- => indirect|Mary Brown|said|prices could fall
-- => attribution|Reuters|reported|The bridge opened on Monday
-- => indirect|harbour office|According to|ten ships came
-- Russian: the same, and `об этом сообщила`.
SELECT kind, speaker, cue, mention FROM extract_quotes('Дорога открыта. Об этом сообщила пресс-служба акимата. Мост закрыли, пишет газета «Степь». По его словам, работы идут. ' ||
  '«Мы готовы», – заявил министр Олег Сидоров. Он добавил, что срок близок. По его словам, деньги есть.');
-- => attribution|пресс-служба акимата|сообщила|Дорога открыта
-- => attribution|Степь|пишет|Мост закрыли
-- => direct|Олег Сидоров|заявил|Мы готовы
-- => indirect|Олег Сидоров|добавил|срок близок
-- => indirect|Олег Сидоров|По его словам|деньги есть
-- Sources.
SELECT name, kind, domain, cue, start FROM extract_sources('Қалада жаңа саябақ ашылды, деп хабарлайды Inform.KZ.');
-- => Inform.KZ|publisher|inform.kz|деп хабарлайды|43
SELECT name, kind, country FROM extract_sources('Рейс кешікті, деп жазады Reuters. Бұл туралы ҚР Көлік министрлігінің мәліметінше белгілі болды.');
-- => Reuters|publisher|GBR
-- => ҚР Көлік министрлігі|agency|KAZ
SELECT name, kind, cue FROM extract_sources('Үкімет отырысы өтті. Бұл туралы Bloomberg агенттігіне сілтеме жасап хабарлады.');
-- => Bloomberg|publisher|сілтеме жасап
SELECT name, cue FROM extract_sources('Су тасқыны басталды
АСТАНА. Қазақпарат – Өзен деңгейі көтерілді.');
-- => Қазақпарат|
SELECT article_source('Қалада жаңа саябақ ашылды, деп хабарлайды Inform.KZ.'), article_source('Қар жауды.') IS NULL, article_source(NULL) IS NULL;
-- => Inform.KZ|1|1
SELECT count(*) FROM extract_quotes(NULL);
-- => 0
SELECT count(*) FROM extract_sources('');
-- => 0

-- The tables that last.
.read sql/schema.sql
INSERT INTO articles (id, title, body) VALUES (3, 'Саябақ', 'Әкім Болат Сәрсенов саябақ ашылғанын айтты, деп хабарлайды inform.kz.');
.read sql/refresh.sql
SELECT quote, kind, speaker FROM quotes WHERE article = 3 ORDER BY quote;
-- => 1|attribution|inform.kz
-- => 2|indirect|Болат Сәрсенов
SELECT name, domain FROM sources WHERE article = 3;
-- => inform.kz|inform.kz
SELECT count(*) FROM quotes JOIN article_texts USING (article) WHERE substr(text, start, length) IS NOT mention;
-- => 0
DELETE FROM articles;
SELECT (SELECT count(*) FROM quotes), (SELECT count(*) FROM sources);
-- => 0|0

-- A body that is no name, behind the verb; a body that only owns the occasion.
SELECT kind, speaker, cue FROM extract_quotes('Қаланың су құбыры қалпына келтірілді, деп хабарлайды облыс әкімдігінің баспасөз қызметі.');
-- => attribution|облыс әкімдігінің баспасөз қызметі|деп хабарлайды
SELECT name, kind, confidence FROM extract_sources('Қаланың су құбыры қалпына келтірілді, деп хабарлайды облыс әкімдігінің баспасөз қызметі.');
-- => облыс әкімдігінің баспасөз қызметі|agency|0.75
SELECT kind, speaker FROM extract_quotes('Астық жиналды, деп хабарлады бүгін ОКҚ брифингінде Павлодар облысының әкімі Ерлан Сұлтанов.');
-- => indirect|Ерлан Сұлтанов
-- The source in Latin letters, one that refers to another, a by-line; a person within a quotation is no subject of what follows.
SELECT kind, speaker FROM extract_quotes('Жүк тасымалданды, деп хабарлайды Kazinform «Жол» ЖШС-ға сілтеме жасап.');
-- => attribution|Қазақпарат
SELECT name, kind FROM extract_sources('Тұман түсті
Тілші: Айгүл Сейітова
Жол жабылды.');
-- => Айгүл Сейітова|person
SELECT speaker, cue FROM extract_quotes('Депутат Болат Сәрсенов сөйледі. «Кәсіпкер Айгүл Сейітова үш рет хат жазып, жауап ала алмады, бұл дұрыс емес», – деді ол. Ол заңға түзету керегін айтты.');
-- => Болат Сәрсенов|деді
-- => Болат Сәрсенов|айтты

-- Bodies in oblique cases behind the verb; a bare noun is the last body called so.
SELECT kind, speaker, cue FROM extract_quotes('Жол жабылды, деп хабарлады Өткел қаласының әкімдігінде. Ауыл шаруашылығы министрлігі есеп берді. Егін жиналды, деп хабарлады министрлік. «Баға тұрақты», – деп түсіндірді министрлікте.');
-- => attribution|Өткел қаласының әкімдігі|деп хабарлады
-- => attribution|Ауыл шаруашылығы министрлігі|деп хабарлады
-- => direct|Ауыл шаруашылығы министрлігі|деп түсіндірді
-- What is told after a time is not from the body that stands there.
SELECT kind, speaker FROM extract_quotes('Көпір жөнделді. Бұл туралы министр Болат Сәрсенов Үкімет отырысынан кейін айтты.');
-- => indirect|Болат Сәрсенов
-- A medium before the body that it refers to.
SELECT kind, speaker FROM extract_quotes('Астанада мектеп ашылды, деп хабарлайды Tengrinews.kz Ішкі істер министрлігіне сілтеме жасап.');
-- => attribution|Tengrinews.kz
SELECT name, kind FROM extract_sources('Астанада мектеп ашылды, деп хабарлайды Tengrinews.kz Ішкі істер министрлігіне сілтеме жасап. Дауыл соғады, деп жазды «Дала үні» ұлттық порталы.');
-- => Tengrinews.kz|publisher
-- => Ішкі істер министрлігі|agency
-- => Дала үні|publisher
-- Where it is written, and whose that is: named there, or the body that spoke last.
SELECT kind, speaker, cue FROM extract_quotes('ТЖМ баспасөз қызметі хабарлағандай, өрт сөндірілді. «Зардап шеккендер жоқ», – делінген хабарламада. Тергеу басталды, делінген Бас прокуратураның хабарламасында.');
-- => attribution|ТЖМ баспасөз қызметі|хабарлағандай
-- => direct|ТЖМ баспасөз қызметі|делінген
-- => attribution|Бас прокуратура|делінген
SELECT kind, speaker, mention FROM extract_quotes('Есеп палатасының баяндамасында 40 нысанның тоқтап тұрғаны көрсетілген. Қорғанда «Батыр» деп жазылған.');
-- => indirect|Есеп палатасы|40 нысанның тоқтап тұрғаны
-- Words of opinion by rule: a noun in the case that the word behind asks for, verbs in their form of likeness; without an owner.
SELECT speaker, cue FROM extract_quotes('Статистика бюросының мәліметтеріне сай баға өсті. Министр Болат Сәрсенов атап өткендей, жұмыс жүріп жатыр. Айтуынша, жоба күзде бітеді. Облыстық әкімдіктен хабарланғандай, мереке ертең басталады.');
-- => Статистика бюросы|мәліметтеріне сай
-- => Болат Сәрсенов|атап өткендей
-- => Болат Сәрсенов|Айтуынша
-- => әкімдік|хабарланғандай
SELECT count(*) FROM extract_quotes('Ауа райы болжамына сәйкес, түнде аяз болады. Былтырғы есеп бойынша шығын аз.');
-- => 0
-- A thing says nothing by `білдіреді`, a writer nothing of others.
SELECT count(*) FROM extract_quotes('Бұл көрсеткіш экономиканың өсіп келе жатқанын білдіреді. Зерттеулер көрсеткендей, ауа ластанған. Қоғам жобаның қажет екенін хабарлаймыз.');
-- => 0
-- `деді` needs neither `деп` nor a dash; `деген` stands with nouns of speech alone.
SELECT kind, speaker, cue, mention FROM extract_quotes('Су деңгейі көтерілді, деген болатын маман Болат Сәрсенов. Министр Роза Ахметова отын жетеді деген сенім білдірді. Сарапшылар баға түспейді деген пікірде.');
-- => indirect|Болат Сәрсенов|деген болатын|Су деңгейі көтерілді
-- => indirect|Роза Ахметова|деген сенім білдірді|отын жетеді
-- => indirect|сарапшы|деген пікірде|баға түспейді
SELECT count(*) FROM extract_quotes('Роза Ахметова «Менің елім» деген ән айтты. Тұрғындар не дейді?');
-- => 0
-- Who is meant: another name of a post, the holder of the same portfolio, a name with an honorific.
SELECT speaker, speaker_mention FROM extract_quotes('Өткел қаласының әкімі Болат Сәрсенов есеп берді. Шаһар басшысы жаңа мектеп салынатынын айтты. Қаржы министрі Арман Серікбаев пен Энергетика министрі Роза Ахметова келді. ҚР Энергетика министрі көмір жететінін айтты. Серікбаев мырзаның айтуынша, бюджет толды.');
-- => Болат Сәрсенов|басшысы
-- => Роза Ахметова|ҚР Энергетика министрі
-- => Арман Серікбаев|Серікбаев мырзаның
SELECT speaker FROM extract_quotes('Жиында Роза Ахметова сөйледі. «Біз дайынбыз», – деді бір тұрғын. Көршісі Айгүл былай деді: «Жол ұзақ болды».');
-- => тұрғын
-- => Айгүл
-- A colon behind words of opinion; two verbs are one cue.
SELECT kind, speaker, cue FROM extract_quotes('Төраға Болат Сәрсеновтің айтуынша: «Жастарға қолдау керек болып тұр». Ол жұмыс бітетінін айтып өтті.');
-- => direct|Болат Сәрсенов|айтуынша
-- => indirect|Болат Сәрсенов|айтып өтті
-- Statements in Russian and English; a bare post is its holder.
SELECT kind, speaker, cue FROM extract_quotes('Министр Олег Сидоров открыл мост. Министр отметил, что дорога готова. «Пострадавших нет, движение открыто», – говорится в сообщении.');
-- => indirect|Олег Сидоров|отметил
-- => direct||говорится в сообщении
SELECT speaker, cue FROM extract_quotes('President John Smith arrived in Paris. The Head of State said that trade grew by a third this year.');
-- => John Smith|said
-- Bodies by their noun with its owner, with an adjective, or the press; a date is nobody.
SELECT kind, speaker FROM extract_quotes('Кеше елдің төтенше жағдай агенттігі су деңгейі көтерілгенін мәлімдеді. Облыстық басқарма шығынды өтейді деп уәде етті. Жарылыс болды, деп жазды жергілікті БАҚ. Синоптиктер ыстық қайтады деп отыр.');
-- => indirect|елдің төтенше жағдай агенттігі
-- => indirect|Облыстық басқарма
-- => attribution|БАҚ
-- => indirect|синоптик
-- What is said within quotation marks may be interrupted by who says it; an answer may stand in the next paragraph.
SELECT mention, speaker, cue FROM extract_quotes('Заңгер Айгүл Сейітова кеңес берді. «Шартсыз тұрған адам құқығын қорғай алмайды, – дейді ол. – Соттасқандар көп болды». ' ||
  '«Біз дайынбыз, – деді министр Асқар Оспанов, – жұмысты бастаймыз».');
-- => Шартсыз тұрған адам құқығын қорғай алмайды|Айгүл Сейітова|дейді
-- => Соттасқандар көп болды|Айгүл Сейітова|
-- => Біз дайынбыз|Асқар Оспанов|деді
-- => жұмысты бастаймыз|Асқар Оспанов|
SELECT mention, speaker, cue FROM extract_quotes('Министр Асқар Оспанов журналистердің сауалына жауап берді:' || char(10) || '– Былтыр қаражат аз бөлінді. Биыл жағдай басқа.');
-- => Былтыр қаражат аз бөлінді. Биыл жағдай басқа.|Асқар Оспанов|жауап берді
-- The head of a government is not whoever spoke last; the head of a state is none of another's.
SELECT speaker FROM extract_quotes('Банк төрағасы Болат Сәрсенов мөлшерлеме сақталғанын хабарлады.' || char(10) || '– Әр теңгенің қайтарымы болуы керек, – деді Үкімет басшысы.');
-- => Болат Сәрсенов
-- => Үкімет басшысы
SELECT speaker FROM extract_quotes('Сербия Президенті Милан Петрович келді. Қазақстан Президенті оны қарсы алды.' || char(10) || '– Сауда көлемі шағын, – деді Мемлекет басшысы.');
-- => Мемлекет басшысы
SELECT text_cyrillic('Oleg Savin men Bolat Särsenov keldı');
-- => Олег Савин мен Болат Сәрсенов келді
-- A colon that opens the text has nobody before it; a dash that ends it has nothing behind it.
SELECT count(*) FROM extract_quotes(': «су көтерілді бүгін тағы да көп» ');
-- => 0
SELECT count(*) FROM extract_quotes('Министр атап өтті:' || char(10) || '–');
-- => 0
-- An endless sentence that many report is not told again in full by each of them.
SELECT count(*), max(length) < 3000 FROM extract_quotes(replace(printf('%.*c', 500, 'x'), 'x', 'баға өсті, деп хабарлайды Қазақпарат '));
-- => 500|1
-- A medium's correspondent, and the line that closes the text with who wrote it.
SELECT name, kind FROM extract_sources('Қалада көпір ашылды. Tengrinews.kz тілшісі бағаны анықтады. Оған бюджеттен 5 млрд теңге жұмсалды деп айтылған еді.' || char(10) ||
  'Айдос ТӨЛЕГЕН, «Дала үні» газеті');
-- => Tengrinews.kz|publisher
-- => Айдос Төлеген|person
-- => Дала үні|publisher
SELECT count(*) FROM extract_sources('Қалада көпір ашылды. Оған бюджеттен 5 млрд теңге жұмсалды деп айтылған еді.' || char(10) || 'Асқар Оспанов сөйледі.');
-- => 0

-- Any marks at either end; the speaker between `деп` and the verb; a first name; a name that nothing knows behind the verb.
SELECT kind, speaker, mention FROM extract_quotes('Дана Оспанова ”Біз дайынбыз. Жұмыс басталды”, – деп жауап берді. ' ||
  '“Су бар“, – деп Болат Сәрсенов кеше мәлімдеді. «Жол ашық», – деді Болат. "Жол “ашық” емес", – деді Қартбин.');
-- => direct|Дана Оспанова|Біз дайынбыз. Жұмыс басталды
-- => direct|Болат Сәрсенов|Су бар
-- => direct|Болат Сәрсенов|Жол ашық
-- => direct|Қартбин|Жол “ашық” емес
-- The words of speech of a quotation within are not those of the outer one.
SELECT speaker, mention FROM extract_quotes('«Ол: “Жоқ, келмеймін”, – деген еді», – деді Болат Сәрсенов.');
-- => Болат Сәрсенов|Ол: “Жоқ, келмеймін”, – деген еді
-- Behind a colon or a verb without marks, where `былай` announces it; behind a verb with marks; by a post without a verb.
SELECT kind, speaker, cue, mention, rule FROM extract_quotes('Болат Сәрсенов былай деп қосты: Көпір күзде бітеді.');
-- => direct|Болат Сәрсенов|қосты|Көпір күзде бітеді.|colon
SELECT kind, speaker, cue, mention FROM extract_quotes('Дана Оспанова парақшасында былай деп жазды «Көпір күзде бітеді, жол да ашылады».');
-- => direct|Дана Оспанова|жазды|Көпір күзде бітеді, жол да ашылады
SELECT speaker, cue, mention FROM extract_quotes('Зауыт өкілі: «Жұмыс тоқтаған жоқ, бәрі қалыпты».');
-- => Зауыт өкілі||Жұмыс тоқтаған жоқ, бәрі қалыпты
SELECT count(*) FROM extract_quotes('Қалада үш нысан ашылды: мектеп, аурухана, саябақ.');
-- => 0
-- A speech of two paragraphs: only the first has the dash. Another dash or mark is somebody else's.
SELECT speaker, mention FROM extract_quotes('– Біз бұл көпірді көптен күттік.
Ендігі міндет – жолды жөндеу, – деді министр Болат Сәрсенов.');
-- => Болат Сәрсенов|Біз бұл көпірді көптен күттік.
-- => Ендігі міндет – жолды жөндеу
SELECT speaker, mention FROM extract_quotes('– Көпір қашан бітеді?
– Ол күзде бітеді, – деді Болат Сәрсенов.');
-- => Болат Сәрсенов|Ол күзде бітеді
-- A question of one word; somebody who is only `біреу`.
SELECT kind, speaker, mention FROM extract_quotes('Болат Сәрсенов келді. Неліктен? – деп сұрады ол. «Жол жабық екен ғой», – деп біреу жазыпты.');
-- => direct|Болат Сәрсенов|Неліктен?
-- => direct|біреу|Жол жабық екен ғой
-- `ол` goes on being who it was, whoever else its sentence names; not `ол кезде`.
SELECT speaker FROM extract_quotes('Дана Оспанова көпірді ашты. Сосын ол Болат Сәрсенов пен Айгүл Сейітова арасындағы дауды басты. «Бұл дұрыс», – деді ол.');
-- => Дана Оспанова
SELECT speaker FROM extract_quotes('Дана Оспанова көпірді ашты. Ол кезде Болат Сәрсенов министр еді. «Бұл дұрыс», – деді ол.');
-- => Болат Сәрсенов
-- Facts in -ғандық, with `туралы`, before where it was said; all that stands before `деді`; the noun behind the verb.
SELECT speaker, mention, cue FROM extract_quotes('Болат Сәрсенов жолдың ашылатындығын жеткізді. Ол көпір салынғаны туралы хабарлады. ' ||
  'Ол баға өспейтінін ұйымның жыл сайынғы үлкен жиынында айтты. Министр Болат Сәрсенов елдің қауіпсіздігін сақтауға уәде берді.');
-- => Болат Сәрсенов|жолдың ашылатындығын|жеткізді
-- => Болат Сәрсенов|көпір салынғаны|хабарлады
-- => Болат Сәрсенов|баға өспейтінін|айтты
SELECT speaker, mention FROM extract_quotes('Комиссия тергей бастайтынын білгендіктен осылай істедім деді Болат Сәрсенов. Көпір бұзылды, деп хабарлады жергілікті атқарушы орган.');
-- => Болат Сәрсенов|Комиссия тергей бастайтынын білгендіктен осылай істедім
-- => жергілікті атқарушы орган|Көпір бұзылды
-- The last one quoted goes on being quoted while the sentences are about him.
SELECT speaker, mention FROM extract_quotes('«Жол ашық», – деді Болат Сәрсенов. Ол күлді. Ол қолын көтерді. «Енді күтудің қажеті жоқ қой, достар!»');
-- => Болат Сәрсенов|Жол ашық
-- => Болат Сәрсенов|Енді күтудің қажеті жоқ қой, достар!
-- References to bodies that have no name.
SELECT name, kind, cue FROM extract_sources('Жол ашылды. Бұл туралы «Сарыарқа» реттеушінің баспасөз қызметіне сілтеме жасап Inform.kz хабарлады.');
-- => «Сарыарқа» реттеушінің баспасөз қызметі|agency|сілтеме жасап
-- => Inform.kz|publisher|хабарлады
SELECT name, cue FROM extract_sources('«Дала үні» газеті соттың баспасөз қызметіне сілтеме жасап, істің басталғанын жазды. Полицияға сілтеме жасап, ол жаңылды.');
-- => Дала үні|жазды
-- => соттың баспасөз қызметі|сілтеме жасап
-- => Полиция|сілтеме жасап
SELECT speaker, cue, mention FROM extract_quotes('Олег Сидоров приехал. По их словам, мост открыт.');
-- => Олег Сидоров|По их словам|мост открыт
-- What a body says behind a dash with `деп` is an attribution; what a year is called is no quote; what was not said is none.
SELECT kind, speaker FROM extract_quotes('Көпір салынды, – деп хабарлайды облыс әкімдігінің баспасөз қызметі.');
-- => attribution|облыс әкімдігінің баспасөз қызметі
SELECT count(*) FROM extract_quotes('Болат Сәрсенов 2025 жылды «Жұмысшы мамандықтар жылы» деп жариялады. Ол қай көпір екенін айтпады.');
-- => 0
-- The name right before the words of speech; a body before the people in what it says; who goes on speaking.
SELECT speaker, cue FROM extract_quotes('«Дала» командасынан Болат Сәрсенов былай деді: «Біз жақсы ойнадық, халыққа рақмет». Дана Оспанованың айтқаны: «Бұл шынымен жақсы болды».');
-- => Болат Сәрсенов|деді
-- => Дана Оспанова|айтқаны
SELECT speaker, mention FROM extract_quotes('Түрме әкімшілігі алты офицер жарақат алды деп хабарлады.');
-- => Түрме әкімшілігі|алты офицер жарақат алды
SELECT speaker, mention FROM extract_quotes('Саясаттанушы Болат Сәрсенов келді. Бұл шара көмек бермейді дейді.');
-- => Болат Сәрсенов|Бұл шара көмек бермейді
-- A name behind words of opinion is not who speaks; a name in marks may stand between `деп` and the verb.
SELECT speaker FROM extract_quotes('Болат Сәрсеновтің айтуынша Дана Оспанова жоспарды жақсы жасады. «Бәрі дайын», – деді ол.');
-- => Болат Сәрсенов
-- => Болат Сәрсенов
SELECT speaker, cue FROM extract_quotes('«Біз дайынбыз», – деп Болат Сәрсенов «Дала үні» тілшісіне мәлімдеді.');
-- => Болат Сәрсенов|деп Болат Сәрсенов «Дала үні» тілшісіне мәлімдеді
-- Several who speak together; names of which the last stands in another case speak not at all.
SELECT speaker, mention FROM extract_quotes('Қытай мен Ресей келісімге дайын деп санайды. Болат Сәрсенов пен Дана Оспанова жол салынатынын айтты.');
-- => Қытай + Ресей|келісімге дайын
-- => Болат Сәрсенов + Дана Оспанова|жол салынатынын
SELECT speaker, mention FROM extract_quotes('АҚШ, Қытай, Ұлыбритания үкіметтері келісімді қолдайтынын мәлімдеді. «Көпір дайын», – деді Болат Сәрсенов пен Дана Оспанова.');
-- => АҚШ, Қытай, Ұлыбритания үкіметтері|келісімді қолдайтынын
-- => Болат Сәрсенов + Дана Оспанова|Көпір дайын
SELECT kind, speaker FROM extract_quotes('Көпір дайын, деп хабарлады Ішкі істер министрлігі мен Бас прокуратура.');
-- => attribution|Ішкі істер министрлігі + Бас прокуратура
SELECT speaker, mention FROM extract_quotes('АҚШ пен Қытай арасындағы сауда өскенін министрлік айтты.');
-- => министрлік|АҚШ пен Қытай арасындағы сауда өскенін
SELECT speaker FROM extract_quotes('«Бұл дұрыс шешім болды», – деді Болат Сәрсенов, «Дала» қорының директоры және Дана Оспанованың әріптесі.');
-- => Болат Сәрсенов
-- What somebody is quoted with by somebody else.
SELECT kind, speaker, cue FROM extract_quotes('«Көпір дайын», деп Болат Сәрсеновтің айтқанын «Дала үні» газеті хабарлады.');
-- => attribution|Дала үні|хабарлады
-- => direct|Болат Сәрсенов|деп Болат Сәрсеновтің айтқанын
-- A word of respect has the case of the name before it.
SELECT speaker FROM extract_quotes('Дана Оспанова келді. Айгүл Сейітова ханымға жазған хатында ол былай деді: «Біз дайынбыз, достар».');
-- => Дана Оспанова
SELECT speaker FROM extract_quotes('Болат Сәрсенов мырзаның айтуынша, көпір дайын. «Жақсы», – деді ол.');
-- => Болат Сәрсенов
-- => Болат Сәрсенов
-- A main clause before `бірақ` is nobody's report, unless it is of what is reported.
SELECT speaker, mention FROM extract_quotes('Такси жүргізушісі үйіне оралғысы келді, бірақ оған полиция үйге кіруге болмайтынын айтты.');
-- => полиция|үйге кіруге болмайтынын
SELECT speaker, mention FROM extract_quotes('Болат Сәрсенов жолды көрді, ал Дана Оспанова көпірдің жабық екенін айтты.');
-- => Дана Оспанова|көпірдің жабық екенін
SELECT speaker, mention FROM extract_quotes('Министр форумға қатысты, бірақ жоба басталмағанын айтты. Болат Сәрсенов баға өсті, бірақ Үкімет көмектеседі деп үміттенетінін айтты.');
-- => министр|жоба басталмағанын
-- => Болат Сәрсенов|баға өсті, бірақ Үкімет көмектеседі деп үміттенетінін
SELECT mention FROM extract_quotes('Болат Сәрсенов көпір арзан емес, бірақ ол берік болатынын айтты.');
-- => көпір арзан емес, бірақ ол берік болатынын
-- A mark that is never closed; a dash behind the colon; nothing but the name behind the dash; the participle before the name.
SELECT speaker, mention FROM extract_quotes('Болат Сәрсенов былай деді: «Көпір күзде дайын болады. Оны жұрт күтіп жүр.');
-- => Болат Сәрсенов|Көпір күзде дайын болады.
SELECT speaker, mention FROM extract_quotes('Болат Сәрсенов: – Бізге су керек, оны табу маңызды. Біз дайынбыз.');
-- => Болат Сәрсенов|Бізге су керек, оны табу маңызды. Біз дайынбыз.
SELECT speaker, mention FROM extract_quotes('«Бізге су керек, оны табамыз», – министр Болат Сәрсенов.');
-- => Болат Сәрсенов|Бізге су керек, оны табамыз
SELECT count(*) FROM extract_quotes('Жеңімпаз – «Үлкен дала асуы тау» – Болат Сәрсенов. Мақсат: – бізге су керек екенін айту.');
-- => 0
SELECT speaker, cue FROM extract_quotes('«Бізге су керек», – деген Болат Сәрсенов жиынды жапты. «Оны табамыз, асықпаймыз», – деген.');
-- => Болат Сәрсенов|деген
-- => Болат Сәрсенов|деген
SELECT count(*) FROM extract_quotes('«Алтын адам» деген Болат Сәрсеновтің кітабы жақсы сатылып жатыр.');
-- => 0
-- Several speak in one line; who goes on; what was published ends where it is told who did.
SELECT speaker, mention FROM extract_quotes('– Мектептер дайын ба? – деп сұрады депутат Дана Оспанова. – Иә, дайын, – деп жауап берді министр Болат Сәрсенов.');
-- => Дана Оспанова|Мектептер дайын ба?
-- => Болат Сәрсенов|Иә, дайын
SELECT speaker, mention FROM extract_quotes('«Мектептер дайын, – деді министр Болат Сәрсенов. – Оқулық та бар, – деп қосты ол. – Енді мұғалім керек».');
-- => Болат Сәрсенов|Мектептер дайын
-- => Болат Сәрсенов|Оқулық та бар
-- => Болат Сәрсенов|Енді мұғалім керек
SELECT kind, mention FROM extract_quotes('Әкімнің айтуынша, көпір салынады, деп хабарлайды «Дала үні» газеті.');
-- => attribution|Әкімнің айтуынша, көпір салынады
-- => indirect|көпір салынады
-- Nouns with an owner, and adjectives as nouns, behind the verb.
SELECT speaker FROM extract_quotes('«Баламның қайтқанын қалаймын», – дейді анасы. «Қазір бұл мәселені шешеміз», – деп сендірді жауаптылар.');
-- => анасы
-- => жауаптылар
-- `деді ол`: who has been speaking, unless somebody else was the subject since, and nothing of his.
SELECT speaker FROM extract_quotes('«Жол ашық», – деді Болат Сәрсенов. Дана Оспанова мұны жиырма жыл бойы күтті. «Ақыры жеттік», – деді ол.');
-- => Болат Сәрсенов
-- => Дана Оспанова
SELECT speaker FROM extract_quotes('«Жол ашық», – деді Болат Сәрсенов. Болат Сәрсеновтің көршісі Ержан Омаров жолды ең бірінші көрді. «Ақыры жеттік», – деді ол.');
-- => Болат Сәрсенов
-- => Болат Сәрсенов
-- Who goes on saying something; not what is expected, nor `айтуда` before another verb.
SELECT speaker, mention, cue FROM extract_quotes('Сарапшылар баға өсетінін айтуда. Тұрғындар жол жоқ деп шағымдануда. Көпір биыл бітеді деп күтілуде.');
-- => сарапшы|баға өсетінін|айтуда
-- => тұрғын|жол жоқ|деп шағымдануда
-- Words of opinion behind others that name nobody; whoever's word it is.
SELECT speaker, mention FROM extract_quotes('Құжаттарда көрсетілгендей, Болат Сәрсеновтің айтуынша, көпір дайын. Кәрі әйелдің сөзіне сенсек, жол жабық.');
-- => Болат Сәрсенов|көпір дайын
-- => әйел|жол жабық
-- A post is no subject where the name behind it is none.
SELECT speaker, mention FROM extract_quotes('Үміткер Болат Сәрсеновті жұрт қолдағандықтан, сарапшылар дауыс бөлінетінін айтады.');
-- => сарапшы|дауыс бөлінетінін
-- Names in a list that is no subject are not who `ол` is, nor is one before `туралы`; an open mark behind any verb of speech.
SELECT speaker FROM extract_quotes('Болат Сәрсенов жұмысын бастады. Одан бұрын Дана Оспанова, Ержан Омаров және Айгүл Сейітова сияқты әкімдер болған. «Маған сын», – деді ол.');
-- => Болат Сәрсенов
SELECT speaker FROM extract_quotes('Болат Сәрсенов жұмысын бастады. Дана Оспанова туралы кітап та жазылды. «Маған сын», – деді ол.');
-- => Болат Сәрсенов
SELECT speaker, mention FROM extract_quotes('Болат Сәрсенов алаңдаушылығын жеткізді: «Мұндай орындар қайта ашылмайды. Бұл анық.');
-- => Болат Сәрсенов|Мұндай орындар қайта ашылмайды.
-- A bare post is a subject, and so is who `дипломат`, `ол` mean behind it; the only person named before, in whichever case.
SELECT speaker, mention FROM extract_quotes('Министр Болат Сәрсенов Франция елшісі Анри Дюранмен кездесті. Өз кезегінде елші сауда артқанына назар аударды. «Біз дайынбыз, тараптар келісті», – деп түйіндеді дипломат.');
-- => Анри Дюран|сауда артқанына
-- => Анри Дюран|Біз дайынбыз, тараптар келісті
SELECT speaker FROM extract_quotes('Астанада белсенді Айгүл Сейітованы қамады. Ол айыпты жалған деп санайды.');
-- => Айгүл Сейітова
-- A post in the genitive, and the participle alone before one; who is meant by another name of it, at home rather than abroad.
SELECT speaker, cue FROM extract_quotes('Сыртқы істер министрі Болат Сәрсенов жиын өткізді. Сыртқы істер министрінің айтуынша, сауда өсті. «Жол керек, оны саламыз», – деген министр тапсырма берді.');
-- => Болат Сәрсенов|айтуынша
-- => Болат Сәрсенов|деген
SELECT speaker FROM extract_quotes('Қазақстан Президенті Болат Сәрсенов Ресей Президенті Иван Орловпен кездесті. Мемлекет басшысы сауда өскенін айтты. Ресей Президенті бұған қосылатынын айтты. Президент жол керек екенін айтты. Кремль басшысының айтуынша, жол дайын.');
-- => Болат Сәрсенов
-- => Иван Орлов
-- => Болат Сәрсенов
-- => Иван Орлов
SELECT speaker FROM extract_quotes('Қорғаныс министрі Болат Сәрсенов Түркия қорғаныс министрі Али Демирмен кездесті. Министр сапар сәтті өткенін айтты. Түркия министрі ұшақ берілетінін айтты.');
-- => Болат Сәрсенов
-- => Али Демир
SELECT speaker FROM extract_quotes('Марқұмның анасы Раушан Бекенова келді. Адвокат болса, кінәнің жоқ екенін айтады.');
-- => адвокат
-- Relatives are subjects whatever stands behind them, and owners though their word may be another.
SELECT speaker, mention FROM extract_quotes('Сарбаздың анасы ұлының ауырмағанын айтады. Анасының айтуынша, бала үйде болған.');
-- => Сарбаздың анасы|ұлының ауырмағанын
-- => Анасы|бала үйде болған
-- A medium before the body that it refers to, another medium among them; the noun behind a quoted name is no part of what is said.
SELECT speaker FROM extract_quotes('Шымкентте 23 бала уланды, деп хабарлайды DALA.KZ облыстық денсаулық сақтау басқармасына сілтеме жасап.');
-- => DALA.KZ
SELECT name FROM extract_sources('Шымкентте 23 бала уланды, деп хабарлайды DALA.KZ облыстық денсаулық сақтау басқармасына сілтеме жасап. Көпір ашылды, деп хабарлайды Tau.kz Alan.kz-ке сілтеме жасап.');
-- => DALA.KZ
-- => облыстық денсаулық сақтау басқармасы
-- => Tau.kz
-- => Alan.kz
SELECT mention FROM extract_quotes('«Қазақстан темір жолы» ұлттық компаниясы жаңа пойыз жүретінін хабарлады.');
-- => жаңа пойыз жүретінін
-- Where something is told, or published, or whose news it was; the subject before `бұл туралы`; what has been written of before.
SELECT speaker, mention FROM extract_quotes('Білім басқармасында балабақша жабылмайтынын айтты. Үкімет отырысында баға өскенін айтты.');
-- => Білім басқармасы|балабақша жабылмайтынын
SELECT kind, speaker, cue FROM extract_quotes('Qazstat.kz порталында жарияланған деректер бойынша, халық саны өсті. Полиция департаментінен алынған мәліметке сәйкес, ұры ұсталды.');
-- => attribution|Qazstat.kz|жарияланған деректер бойынша
-- => indirect|Полиция департаменті|алынған мәліметке сәйкес
SELECT kind, speaker, mention FROM extract_quotes('Жол ашылды. Қала әкімі Болат Сәрсенов бұл туралы Facebook парақшасында жазды. «Жол төрт жолақты, ол берік», – делінген жазбада.');
-- => indirect|Болат Сәрсенов|Жол ашылды
-- => direct|Болат Сәрсенов|Жол төрт жолақты, ол берік
SELECT kind, speaker, cue FROM extract_quotes('Жүргізуші қашып кетті, деп хабарлайды полиция. Хабарламада айтылғандай, ол ұсталды. "Күдіктілер қамауға алынды", деп жазылған ведомство хабарламасында.');
-- => attribution|полиция|деп хабарлайды
-- => indirect|полиция|айтылғандай
-- => direct|ведомство|деп жазылған
SELECT count(*) FROM extract_quotes('Хабарламада айтылғандай, ол ұсталды.');
-- => 0
SELECT kind, speaker FROM extract_quotes('Құбыр жарылды. Бұл туралы облыстық ТЖД-дан хабарлады. Көпір салынды, деп хабарлайды агенттік тілшісі. Жол жабылды, – деп ресми тараптар айтады.');
-- => attribution|ТЖД
-- => attribution|агенттік тілшісі
-- => indirect|ресми тараптар
-- The converb before the verb; `дегенді`, but not of what something means; places that are no subject; the comma within the marks.
SELECT speaker, cue, mention FROM extract_quotes('«Президент болу сондай оңай,» – деп Болат қолымен көрсетіп айтты. Болат Сәрсенов жол салынбаған дегенді айтады. Талас, Шу бойындағы мұралар қала болғанын дәлелдейді.');
-- => Болат|деп Болат қолымен көрсетіп айтты|Президент болу сондай оңай
-- => Болат Сәрсенов|айтады|жол салынбаған дегенді
-- Who wrote it, between strokes in the line of place and time; the line is no part of what is said.
SELECT kind, name FROM extract_sources('АЛМАТЫ. 3 наурыз. ҚазАқпарат /Айгүл Сейітова/ - Медеуде жарыс басталды.');
-- => publisher|Қазақпарат
-- => person|Айгүл Сейітова
SELECT mention FROM extract_quotes('АСТАНА. ҚазАқпарат – Жаңа көпір салынды, деп хабарлайды Dala.kz.');
-- => Жаңа көпір салынды
-- A headline that is the whole text names who says it; a short sentence in marks behind a person is said.
SELECT kind, speaker, mention FROM extract_quotes('Премьер-министр Арман Сейітқали: Ауылға сапалы жол керек');
-- => direct|Арман Сейітқали|Ауылға сапалы жол керек
SELECT kind, speaker, mention FROM extract_quotes('Асхат Асылбеков: «Біз бағаны тежейміз».');
-- => direct|Асхат Асылбеков|Біз бағаны тежейміз
SELECT count(*) FROM extract_quotes('Абай Құнанбайұлы: өмірі мен шығармашылығы');
-- => 0
-- Whom the sentence before was about goes on saying what he did at a body; what is reported comes from it.
SELECT speaker, mention FROM extract_quotes('Болат Сәрсенов үйге келді. Ұлттық банкте жұмыс істегенін айтты.');
-- => Болат Сәрсенов|Ұлттық банкте жұмыс істегенін
SELECT speaker, mention FROM extract_quotes('Болат Сәрсенов қашып кетті. Полиция департаментінде ұры ұсталғанын хабарлады.');
-- => Полиция департаменті|ұры ұсталғанын
-- A calling means nobody who has another post.
SELECT speaker FROM extract_quotes('Министр Асқар Болатов суретшілермен кездесті. Суретші галерея ашылғанын айтты.');
-- => суретші
