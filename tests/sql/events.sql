-- Events: who did what to whom, where, when, and whether it happened; one real event is one row.
SELECT kind, cameo, plover, actors, recipients, place, country, status FROM extract_events('Қытай премьер-министрі Ли Цян Астанаға ресми сапармен келді.');
-- => visit|042|CONSULT|["Ли Цян"]|["Қазақстан"]|Астана|KAZ|actual
SELECT kind, trigger_text, actors, recipients FROM extract_events('Нұрлан Оспанов Анкарада Түркия сыртқы істер министрі Хакан Фиданмен кездесті.');
-- => meeting|кездесті|["Нұрлан Оспанов"]|["Хакан Фидан"]
SELECT kind, actors, recipients, date_from FROM extract_events('2025 жылғы 12 мамырда Асқар Жұмағалиев Токиода Хироси Танакамен келіссөз жүргізді.');
-- => negotiation|["Асқар Жұмағалиев"]|["Хироси Танака"]|2025-05-12
-- Later mentions of the same talks are no events of their own.
SELECT event, sentence, kind, trigger_text FROM extract_events('Асқар Жұмағалиев Токиода Хироси Танакамен келіссөз жүргізді.
Келіссөз барысында су мәселесі талқыланды. Кездесу соңында журналистерге ештеңе айтылған жоқ.');
-- => 1|1|negotiation|келіссөз жүргізді
-- => 2|2|discuss|талқыланды
SELECT kind, actors, recipients, agreement FROM extract_events('Қазақстан мен Өзбекстан су үнемдеу туралы меморандумға қол қойды.');
-- => sign|["Қазақстан"]|["Өзбекстан"]|1
SELECT kind, stage, name, parties FROM extract_agreements('Қазақстан мен Өзбекстан су үнемдеу туралы меморандумға қол қойды.');
-- => memorandum|signed|су үнемдеу туралы меморандум|["KAZ","UZB"]
SELECT kind, stage, name, period, period_from, period_to, parties FROM extract_agreements('Астанада Қазақстан мен Грузия арасында 2025-2027 жылдарға арналған мәдени алмасу бағдарламасына қол қойылды.');
-- => programme|signed|2025-2027 жылдарға арналған мәдени алмасу бағдарламасы|2025/2027|2025-01-01|2027-12-31|["KAZ","GEO"]
SELECT kind, stage, name, amount FROM extract_agreements('Қазақстан мен Түркия өзара сауда көлемін 5 млрд долларға жеткізуге келісті.');
-- => commitment|agreed|өзара сауда көлемін 5 млрд долларға жеткізу|1
SELECT kind, stage, name FROM extract_agreements('Парламент Қырғызстанмен шекара туралы шартты ратификациялады.');
-- => treaty|ratified|шекара туралы шарт
-- Whether it happened: mood, negation, and the words behind the verb.
SELECT trigger_text, status FROM extract_events('Тараптар меморандумға қол қояды. Олар келісімге қол қойған жоқ. Бұл құжатқа қол қою керек.');
-- => қол қояды|planned
-- => қол қойған|denied
-- => қол қою|called_for
SELECT trigger_text, kind, status FROM extract_events('Президент бұл аптада Бакуге сапармен бармайды.');
-- => сапармен бармайды|visit|denied
SELECT kind, trigger_text, recipients, status FROM extract_events('Ержан Серіков қаржы министрі болып тағайындалды.');
-- => appointment|болып тағайындалды|["Ержан Серіков"]|actual
SELECT kind, recipients FROM extract_events('Мемлекет басшысының өкімімен Асқар Мамин қызметінен босатылды.');
-- => dismissal|["Асқар Мамин"]
SELECT kind, actors, recipients FROM extract_events('Кеше Асқар Мамин әнші Роза Рымбаеваны «Отан» орденімен марапаттады.');
-- => award|["Асқар Мамин"]|["Роза Рымбаева"]
SELECT kind, trigger_text, place, country FROM extract_events('Алматыда жер сілкінісі болды. Шу ауданында су тасқыны тіркелді.');
-- => disaster|жер сілкінісі болды|Алматы|KAZ
-- => disaster|су тасқыны тіркелді||
SELECT kind, trigger_text, place FROM extract_events('Қарағандыда жолаушылар автобусы апатқа ұшырады, екі адам қаза тапты.');
-- => accident|апатқа ұшырады|Қарағанды
-- => death|қаза тапты|
SELECT kind, trigger_text FROM extract_events('Шахтада жарылыс болды. Зардап шеккендерге көмек көрсетілді.');
-- => accident|жарылыс болды
-- => aid|көмек көрсетілді
SELECT kind, recipients, trigger_text FROM extract_events('Сот Марат Қуатовты сегіз жылға бас бостандығынан айырды.');
-- => sentence|["Марат Қуатов"]|бас бостандығынан айырды
SELECT kind, trigger_text FROM extract_events('Полиция оған қатысты қылмыстық іс қозғады. Күдікті қамауға алынды.');
-- => investigate|қылмыстық іс қозғады
-- => arrest|қамауға алынды
SELECT kind, trigger_text, place FROM extract_events('Парижде мыңдаған адам наразылық шарасына шықты.');
-- => protest|наразылық шарасына шықты|Париж
SELECT kind, actors, recipients FROM extract_events('Елена Рыбакина Арина Соболенконы жеңді.');
-- => sport|["Елена Рыбакина"]|["Арина Соболенко"]
SELECT kind, actors, trigger_text, place FROM extract_events('Астанада халықаралық форум өтті. Форумға Асқар Мамин қатысты.');
-- => conference|["Асқар Мамин"]|форум өтті|Астана
SELECT kind, cameo, actors, recipients FROM extract_events('Еуропалық одақ Ресейге санкция салды.');
-- => sanction|163|["Еуропалық Одақ"]|["Ресей"]
SELECT kind, cameo, actors, recipients FROM extract_events('АҚШ Украинаға гуманитарлық көмек жіберді.');
-- => aid|070|["АҚШ"]|["Украина"]
SELECT kind, trigger_text, place FROM extract_events('Түркістанда жаңа аурухана пайдалануға берілді.');
-- => launch|пайдалануға берілді|Түркістан
-- The quote that tells of it.
SELECT e.kind, e.quote, q.speaker FROM (SELECT 'Нұрлан Оспанов екі ел меморандумға қол қойғанын айтты.' AS t), extract_events(t) AS e, extract_quotes(t) AS q;
-- => sign|1|Нұрлан Оспанов
-- What looks like a verb, and is none.
SELECT kind FROM extract_events('Дүкенге жаңа жүктерді әкелді. Жеңілдік жарияланды.');
SELECT count(*) FROM extract_events('Қалада жаңа әдіс қолданылады. Шеберлер тасты қолданып үй салды.');
-- => 0
-- Said of nothing that happened: words that link sentences, money that is set aside.
SELECT count(*) FROM extract_events('Атап айтқанда, ауылда су аз. Бюджеттен мол қаржы қарастырылып отыр.');
-- => 0
-- A noun that only tells which; that of a case of it tells of it.
SELECT count(*) FROM extract_events('Сайлау комиссиясы ғимараты жөндеуден өткен жоқ. Қонақүйдің өрт қауіпсіздігі тексеріле бастады.');
-- => 0
SELECT kind, trigger_text FROM extract_events('Кеше ауылда өрт оқиғасы болды.');
-- => fire|өрт
-- A participle in -дық; the verb that says that it took place may stand far behind.
SELECT kind, trigger_text FROM extract_events('Болат Сәрсенов екі елдің келісімге қол қойғандығын айтты.');
-- => sign|қол қойғандығын
SELECT kind, trigger_text, status FROM extract_events('Бұл форум алдағы жылы Алматы қаласындағы ең үлкен сарайда мамыр айында өтеді.');
-- => conference|форум|planned
-- Russian and English.
SELECT kind, trigger_text, actors, place FROM extract_events('Президент Казахстана провёл переговоры с президентом Турции в Анкаре. Стороны подписали соглашение.');
-- => negotiation|провёл переговоры|["Президент Казахстана"]|
-- => sign|подписали|["Казахстан"]|
SELECT kind, trigger_text FROM extract_events('The ministers signed an agreement in Astana on Monday. Two people were killed in the crash.');
-- => sign|signed
-- => death|were killed
-- => accident|crash
SELECT kind, stage, name FROM extract_agreements('The two countries signed a trade agreement.');
-- => treaty|signed|a trade agreement
SELECT count(*) FROM extract_events(NULL);
-- => 0
SELECT count(*) FROM extract_events('Қар жауды.');
-- => 0
SELECT count(*) FROM extract_agreements('');
-- => 0
SELECT json_type(actors), json_array_length(recipients) FROM extract_events('Қазақстан мен Өзбекстан су үнемдеу туралы меморандумға қол қойды.');
-- => array|1
SELECT json_extract(extract_events('Қазақстан мен Өзбекстан шартқа қол қойды.'), '$[0].actors[0]');
-- => Қазақстан

-- The tables that last.
.read sql/schema.sql
INSERT INTO articles (id, body, published) VALUES (7, 'Қазақстан мен Өзбекстан су үнемдеу туралы меморандумға қол қойды.', '2025-03-04');
.read sql/refresh.sql
SELECT article, event, kind, actors FROM events;
-- => 7|1|sign|["Қазақстан"]
SELECT * FROM event_actors;
-- => 7|1|actor|Қазақстан
-- => 7|1|recipient|Өзбекстан
SELECT article, agreement, party FROM agreement_parties;
-- => 7|1|KAZ
-- => 7|1|UZB
-- What tells of no event: `қаза тапқандар жоқ`, a converb that denies, money set aside, a benefit that is granted.
SELECT kind, trigger_text FROM extract_events('Апат салдарынан көпір бүлінді. Қаза тапқандар жоқ. Тараптар келіспей тарқады. Жолға 5 млрд теңге қарастырылған. Анаға жәрдемақы тағайындалды. ' ||
  'Сот тәртібіне қатысты сұрақ қойылды. Жер сілкінісінен үйлер қирады.');
-- => accident|Апат
-- => disaster|Жер сілкінісінен
SELECT kind, status FROM extract_events('Мәжіліс заң жобасын бірінші оқылымда мақұлдады. Күдікті әуежайда ұсталды. Кеншілер ауысымға шықпай қойды. Үйінді астынан екі адам тірі алып шығарылды.');
-- => legislate|actual
-- => arrest|actual
-- => protest|actual
-- Who passes, approves and awards acts, who is appointed undergoes; the person rather than the post.
SELECT kind, trigger_text, actors, recipients FROM extract_events('Сенат бюджет туралы заңды қабылдады. Бүгін президент мұғалімдерді орденмен марапаттады. Мәдениет министрі болып Арман Серікбаев тағайындалды.');
-- => legislate|заңды қабылдады|["Сенат"]|[]
-- => award|марапаттады|["президент"]|[]
-- => appointment|тағайындалды|[]|["Арман Серікбаев"]
SELECT kind, trigger_text, actors, recipients FROM extract_events('Түсте президент бүгін Марат Әлиевті қабылдады. Кеңес шешім қабылдады.');
-- => meeting|қабылдады|["президент"]|["Марат Әлиев"]
-- Openings, arrests, contracts; the guest of a visit stands before its noun.
SELECT kind, trigger_text, actors FROM extract_events('Ауылда жаңа мектеп ашылды. Полиция екі адамды ұстады. Қазақстан мен Моңғолия келісімшарт жасасты. Арман Серікбаев жұмыс сапарымен Ақтауға келді.');
-- => launch|мектеп ашылды|[]
-- => arrest|адамды ұстады|[]
-- => deal|келісімшарт жасасты|["Қазақстан"]
-- => visit|жұмыс сапарымен|["Арман Серікбаев"]
-- How things are is no event: what is required, provided by law, held as a rule, able to compete.
SELECT kind, trigger_text FROM extract_events('Жолдардың көбі жөндеуді талап етеді. Бұл айыппұл заңда қарастырылған. Кеңестің отырыстары осында өтеді. Ел экономикасы бәсекеге қабілетті болады.');
-- The name of an agreement has neither those who sign nor the sum that it is for.
SELECT kind, stage, name FROM extract_agreements('Екі елдің министрлері жасыл энергетика туралы меморандумға қол қойды. Форумда 2 млрд долларға 14 келісімшартқа қол қойылды.');
-- => memorandum|signed|жасыл энергетика туралы меморандум
-- => contract|signed|14 келісімшарт
-- The sides of an agreement are those between whom it is, not who ratifies it; a declaration is adopted.
SELECT kind, stage, name, parties FROM extract_agreements('Парламент Қазақстан мен Моңғолия арасындағы әуе қатынасы туралы келісімді ратификациялады. ' ||
  'Екі елдің басшылары достық туралы бірлескен декларация қабылдады.');
-- => treaty|ratified|әуе қатынасы туралы келісім|["KAZ","MNG"]
-- => treaty|agreed|достық туралы бірлескен декларация|["KAZ","MNG"]
SELECT kind, place FROM extract_events('Парламент Қазақстан мен Моңғолия арасындағы әуе қатынасы туралы келісімді ратификациялады.');
-- => ratify|
-- A noun in the locative is the setting of what is told, but not in a title or the plural.
SELECT kind, trigger_text, actors, place FROM extract_events('Министр Астанадағы форумда жобаны таныстырды.');
-- => conference|форумда|["министр"]|Астана
SELECT count(*) FROM extract_events('Кеңес отырыстарында төраға шешім шығарады.');
-- => 0
-- `еді` behind a participle is a past perfect, behind the future what would have been.
SELECT kind, trigger_text, status FROM extract_events('Тараптар өткен жұмада меморандумға қол қойған еді.');
-- => sign|қол қойған|actual
SELECT count(*) FROM extract_events('Онсыз жүздеген адам қаза болар еді.');
-- => 0
SELECT count(*) FROM extract_events('Құжатқа желтоқсанда қол қойылуы мүмкін.');
-- => 0
-- Of a chain of verbs the last one counts, and the longest phrase is the trigger.
SELECT count(*) FROM extract_events('Түнде су тасқыны болып кетуі мүмкін.');
-- => 0
SELECT kind, trigger_text, status FROM extract_events('Мәселе қаралып жатқан жоқ.');
-- => discuss|қаралып|denied
SELECT kind, trigger_text, actors FROM extract_events('Кеше Марат Қуатов байқауда жеңіп шықты.');
-- => conference|байқауда|["Марат Қуатов"]
-- => sport|жеңіп шықты|["Марат Қуатов"]
-- What is asked is not told, nor what is done before something else, nor what is done every year.
SELECT count(*) FROM extract_events('Кім жеңіске жетеді?');
-- => 0
SELECT count(*) FROM extract_events('Құрылыс жұмысын бастамас бұрын жер тексеріледі.');
-- => 0
SELECT count(*) FROM extract_events('Комитеттің отырысы жыл сайын өткізіледі.');
-- => 0
-- `жөніндегі` is no `жөн`.
SELECT count(*) FROM extract_events('Министр шартқа қол қою жөніндегі ұсынысты айтты.');
-- => 0
-- A body whose name is that of a gathering meets; whose a visit, a session is stands in the genitive.
SELECT kind, trigger_text, place FROM extract_events('Бішкекте Қорғаныс министрлерінің кеңесі өтті.');
-- => conference|кеңесі өтті|Бішкек
SELECT kind, trigger_text, actors, recipients FROM extract_events('Президенттің Қытайға мемлекеттік сапары басталды.');
-- => visit|мемлекеттік сапары басталды|["Президент"]|["Қытай"]
SELECT kind, trigger_text, actors FROM extract_events('Кеше Үкіметтің кеңейтілген отырысы өтті.');
-- => conference|отырысы өтті|["Үкімет"]
-- Verbs before a comma share the subject.
SELECT kind, trigger_text, actors FROM extract_events('Министр Арман Серікбаев Павлодар қаласын аралап, тұрғындармен кездесті.');
-- => visit|аралап|["Арман Серікбаев"]
-- => meeting|кездесті|["Арман Серікбаев"]
-- An official who goes to a place visits it; nobody else does.
SELECT kind, trigger_text, actors, place FROM extract_events('Премьер-Министр Арман Серікбаев Павлодар облысына барды.');
-- => visit|барды|["Арман Серікбаев"]|Павлодар облысы
SELECT count(*) FROM extract_events('Марат дүкенге барды.');
-- => 0
-- What occurs meets nobody.
SELECT count(*) FROM extract_events('Бұл жағдай сирек кездеседі.');
-- => 0
-- A person is received, a ball is not.
SELECT count(*) FROM extract_events('Олжас Марат Қуатовтан допты қабылдады.');
-- => 0
-- A post is not who was appointed to it, and of several names the person was.
SELECT kind, trigger_text, recipients FROM extract_events('Ол 1998 жылы Жамбыл облысының әкімі болып тағайындалды.');
-- => appointment|болып тағайындалды|[]
SELECT kind, trigger_text, recipients FROM extract_events('Асқар Мамин ҚР Қаржы министрі болып тағайындалды.');
-- => appointment|болып тағайындалды|["Асқар Мамин"]
-- Two people of one country are two.
SELECT kind, trigger_text, recipients FROM extract_events('Асқар Мамин ҚР Қаржы министрі болып тағайындалды.' || char(10) || 'Марат Қуатов ҚР Көлік министрі болып тағайындалды.');
-- => appointment|болып тағайындалды|["Асқар Мамин"]
-- => appointment|болып тағайындалды|["Марат Қуатов"]
-- Courts and the police act, also where the verb brings its object along.
SELECT kind, trigger_text, actors, recipients FROM extract_events('Қаржылық мониторинг агенттігі тергеу жүргізіп жатыр.');
-- => investigate|тергеу жүргізіп|["Қаржылық мониторинг агенттігі"]|[]
-- The title and the first sentences tell of one event; what was agreed is named by the fuller one.
SELECT kind, trigger_text, actors, recipients FROM extract_events('Қазақстан мен Alstom келісімшарт жасасты' || char(10) || 'Астанада «Қазақстан темір жолы» компаниясы мен Alstom электровоздар жеткізу туралы келісімшарт жасасты.');
-- => deal|келісімшарт жасасты|["Қазақстан"]|["Alstom"]
-- Where a thing is that is spoken of is not where that is done.
SELECT kind, trigger_text, place FROM extract_events('Жиында Қазақстандағы білім беру мәселелері талқыланды.');
-- => conference|Жиында|
-- => discuss|талқыланды|
-- An everyday verb behind a noun of its class, a few words before it at most.
SELECT kind, trigger_text FROM extract_events('Ауылда жаңа мектеп бүгін салтанатпен ашылды.');
-- => launch|ашылды
SELECT count(*) FROM extract_events('Ол терезені ашты.');
-- => 0
SELECT count(*) FROM extract_events('Компания тендерді жеңіп алды.');
-- => 0
SELECT kind, trigger_text FROM extract_events('Үкімет облыс бюджетін бекітті.');
-- => legislate|бюджетін бекітті
SELECT kind, trigger_text FROM extract_events('Премьер-Министр 185-р өкіміне қол қойды.');
-- => legislate|өкіміне қол қойды
SELECT kind, trigger_text, recipients FROM extract_events('Сотталушыға шартты жаза тағайындалды.');
-- => sentence|жаза тағайындалды|[]
-- Each line of a list of documents is an agreement, with the sides that it names.
SELECT kind, stage, name, parties, rule FROM extract_agreements('Келіссөз нәтижесінде мынадай құжаттарға қол қойылды:' || char(10) ||
  '– Қазақстан Үкіметі мен Сербия Үкіметі арасындағы ауыл шаруашылығы туралы келісім;' || char(10) ||
  '2) көлік саласындағы меморандум.' || char(10) || 'Тараптар келісімге риза.');
-- => treaty|signed|ауыл шаруашылығы туралы келісім|["KAZ","SRB"]|agreement-list
-- => memorandum|signed|көлік саласындағы меморандум|["KAZ","SRB"]|agreement-list
-- Of a converb the verb behind it tells whether it is past; who advises tells nothing.
SELECT kind, trigger_text, status FROM extract_events('Министр Арман Серікбаев Астанада форум өткізіп, жобаларды таныстырмақ.');
-- => conference|форум өткізіп|planned
SELECT count(*) FROM extract_events('Мәселені отбасымен талқыға салып алыңыз.');
-- => 0
SELECT kind, trigger_text, actors FROM extract_events('Келіссөздер аяқталған соң тараптар брифинг өткізді.');
-- => negotiation|Келіссөздер аяқталған|[]
-- => conference|брифинг өткізді|[]
-- A noun that is no subject or object of the verb is not told of by it; gatherings in the plural are past ones.
SELECT count(*) FROM extract_events('Олар екі матчты көріп шықты.');
-- => 0
SELECT count(*) FROM extract_events('Өткен саммиттер барысында бұл айтылған.');
-- => 0
-- A refusal told twice is one.
SELECT kind, trigger_text FROM extract_events('Компания мәміледен бас тартты. Ол мәміледен бас тартқанын мәлімдеді.');
-- => reject|бас тартты
-- => statement|мәлімдеді
-- What was promised may stand in the accusative.
SELECT kind, trigger_text, agreement IS NOT NULL FROM extract_events('Қытай дәріні тегін беруді уәде етті.');
-- => commit|уәде етті|1
-- What is done for a purpose is not told; one event of the title and the lead may be placed more closely in one of them.
SELECT count(*) FROM extract_events('Министр келісімді бұзу үшін негіз жоқ екенін айтты.');
-- => 0
SELECT kind, trigger_text, place FROM extract_events('Сомерсетте төрт адам тұтқындалды' || char(10) || 'Қалада шу көп болды. Түнде төрт жігіт Радстокта тұтқынға алынды.');
-- => arrest|тұтқындалды|Сомерсет
-- The setting of a title gives way to who tells of it.
SELECT kind, trigger_text FROM extract_events('Әнші Индио фестивалінде ән айтты' || char(10) || 'Индио қаласында музыка фестивалі басталды.');
-- => conference|фестивалі басталды
-- Documents that are joined are agreements each; `болатын` behind a participle denies nothing.
SELECT kind, stage, name FROM extract_agreements('Отырыс соңында хаттамаға, сондай-ақ өнеркәсіптік кооперация бағдарламасына қол қойылды.');
-- => treaty|signed|хаттама
-- => programme|signed|өнеркәсіптік кооперация бағдарламасы
SELECT kind, trigger_text, status FROM extract_events('Компания былтыр келісімшарт жасасқан болатын.');
-- => deal|келісімшарт жасасқан|actual
-- What somebody is charged with is no event; the one who is charged is who the words are about.
SELECT kind, recipients FROM extract_events('Асқар Иманов Болат Сәрсеновті ұрлады деп айыпталды.');
-- => criticise|["Асқар Иманов"]
SELECT kind FROM extract_events('Екі жігіт адам өлтірді деген күдікпен ұсталды.');
-- => arrest
-- A blow to the ball is no attack; who wins at the ballot is elected.
SELECT kind, trigger_text FROM extract_events('Шабуылшы қақпаға соққы жасап, гол соқты. Армия қалаға соққы жасады. Сайлауында Халық партиясы жеңді.');
-- => sport|гол соқты
-- => attack|соққы жасады
-- => election|жеңді
-- A flood that is kept off, a storm that does something, a ballot before which something is did not happen here.
SELECT count(*) FROM extract_events('Ауылдарды тасқын судан қорғау жұмыстары жүргізілді. Өңірді су тасқынынан қорғау үшін бөгет салынды. Роза құйыны жағалауды жабады.');
-- => 0
SELECT kind FROM extract_events('Президент сайлау алдындағы жиындарды бастамақ.');
-- => conference
SELECT kind, trigger_text FROM extract_events('Қалада болған цунами нәтижесінде 300 адам қаза тапты. Цунами тоғыз адамның өмірін қиды. Министр сынға ұшырады.');
-- => disaster|цунами
-- => death|қаза тапты
-- => criticise|сынға ұшырады
-- A habitual before a mark belongs to a noun farther on; a converb is called for with what must follow; a sum pays off, a person is acquitted.
SELECT kind, status FROM extract_events('Заңды бұзуға шақыратын, тіл тигізетін сөздер айтылды. Пайдаланушы одан бас тартып, төлемді тоқтатуы тиіс.');
-- => reject|called_for
SELECT kind, recipients FROM extract_events('Бұл шығындар бірнеше жылдан кейін ақталады. Асқар Иманов ақталды.');
-- => release|["Асқар Иманов"]
-- Who is joined to an object is one; the subject stands in the clause of its verb; a noun of action is its owner's.
SELECT actors, recipients FROM extract_events('Асқар Иманов пен Болат Сәрсеновті Ерлан Оспанов жеңді.');
-- => ["Ерлан Оспанов"]|["Асқар Иманов","Болат Сәрсенов"]
SELECT trigger_text, actors FROM extract_events('Асқар Иманов Пекиннен кетіп, істің жүріп жатқанын айтты, бірақ Солтүстік Корея оны айыптады. Бағлан қаруды жоюға, ал Ерлан Оспанов көмек көрсетуге уәде берді.');
-- => айыптады|["Солтүстік Корея"]
-- => уәде берді|["Ерлан Оспанов"]
SELECT actors FROM extract_events('Асқар Иманов Болат Сәрсеновтің Қытайға сапармен барғанын айтты.');
-- => ["Болат Сәрсенов"]
SELECT status, actors FROM extract_events('АҚШ Солтүстік Кореяның ядролық қарудан бас тартуы керегін айтты.');
-- => called_for|["Солтүстік Корея"]
-- A dated participle before a document tells that it was made; what is agreed on a draft is proposed; a colon may lead to what was agreed.
SELECT a.kind, a.stage, a.name, e.kind, e.date_from FROM extract_agreements('2000 жылғы 21 қаңтарда қол қойылған үкіметаралық келісімге сәйкес ел шығынды өтейді. Бұрын қол қойылған шартқа сәйкес жұмыс жүріп жатыр.') a,
  extract_events('2000 жылғы 21 қаңтарда қол қойылған үкіметаралық келісімге сәйкес ел шығынды өтейді. Бұрын қол қойылған шартқа сәйкес жұмыс жүріп жатыр.') e;
-- => treaty|signed|үкіметаралық келісім|sign|2000-01-21
SELECT kind, stage, name FROM extract_agreements('Вьетнаммен арпа жеткізу туралы хаттаманың жобасы келісілді. Тараптар шешімге келді: жалақы 15 пайызға көтеріледі, үстеме қайтарылады.');
-- => treaty|proposed|арпа жеткізу туралы хаттама
-- => understanding|agreed|жалақы 15 пайызға көтеріледі
SELECT name, parties FROM extract_agreements('Қазақстан мен Өзбекстан басшылары ынтымақтастық туралы келісімге қол қойды.');
-- => ынтымақтастық туралы келісім|["KAZ","UZB"]
-- What happens every year is no event as a background either; what the article tells of a past year is another event than that of its own days.
SELECT count(*) FROM extract_events('Комитет отырысы жыл сайын кеңес отырысының алдында өткізіледі.');
-- => 0
SELECT kind, trigger_text, date_from FROM extract_events('Осы жұмада цунамиден 300 адам қаза тапты. 1996 жылы толқын тоғыз адамның өмірін қиды.') WHERE kind = 'death';
-- => death|қаза тапты|
-- => death|өмірін қиды|1996-01-01
-- Who is named in words that are quoted with `деп` does nothing outside; of whom an appointment does not say, the sentence before does.
SELECT trigger_text, actors FROM extract_events('«Қазақстан алға» деп айқайлаған топ көшеге шықты.');
-- => көшеге шықты|[]
SELECT kind, recipients FROM extract_events('Асқар Иманов 1965 жылы Алматыда дүниеге келген. 1998 жылы облыс әкімінің орынбасары болып тағайындалды. «Құрмет» орденімен марапатталған.');
-- => appointment|["Асқар Иманов"]
-- => award|["Асқар Иманов"]
-- A collision and a rescue in a game are none.
SELECT kind FROM extract_events('Ерлан Оспанов гол соғып, командасын жеңілістен құтқарып қалды.');
-- => sport
-- Contracts in two words; several laws.
SELECT a.kind, e.kind FROM extract_agreements('Клуб 100 миллион евроға келісім шартқа отырды.') a, extract_events('Клуб 100 миллион евроға келісім шартқа отырды.') e;
-- => contract|deal
SELECT kind, trigger_text FROM extract_events('Бүгін Мемлекет басшысы бірқатар заңдарға қол қойды.');
-- => legislate|заңдарға қол қойды
-- Games are told by their words too; what may be is not planned; what is tested is not criticised, unnamed people are charged.
SELECT count(*) FROM extract_events('Альфредо пенальти болады деп сенді, себебі ол қарсыласымен соқтығысып қалған. Бұл оның жеңіледі дегенді білдірмейді. Бомба сыналды.');
-- => 0
SELECT kind FROM extract_events('Кеше қалада 45 жастағы ер адам айыпталды.');
-- => criticise
-- Decrees say in the present what is done to whom it may concern; `қатысты` behind another dative is `about`; a participle has its own noun.
SELECT count(*) FROM extract_events('Медальмен үздік қызметкерлер марапатталады. Бұзушыларға айыппұл салынады.');
-- => 0
SELECT count(*) FROM extract_events('Мәселе сайлауға ықпал етуге қатысты болды. Бүкіл аудан қылмыс жасалған орын болып саналады.');
-- => 0
-- What is shown at a fair later on is planned; a colon begins a clause.
SELECT status FROM extract_events('Бұл Астана көрмесінде кейін көрсетілетін жоба.');
-- => planned
SELECT actors FROM extract_events('Асқар Иманов күтпеген хабар: Ерлан Оспанов көмек көрсетуге уәде берді.');
-- => ["Ерлан Оспанов"]
-- A converb is planned with what is told in the present behind it, where it is meant; matters are discussed in the active too.
SELECT kind, status FROM extract_events('Келесі жылы компания елде бөлімшелерін ашып, жобалар әзірлеумен айналысады. Команда соңғы матчта жеңіліп, жұма күні ойнайды.');
-- => launch|planned
-- => sport|actual
SELECT kind, trigger_text FROM extract_events('Мәжіліс пен Үкімет трансферттер мәселесін де қарастырды.');
-- => discuss|мәселесін де қарастырды
-- Craftsmen are not caught, luck is tried, what is prevented does not happen, those who do something are no event; `қатысты` before what it is about.
SELECT count(*) FROM extract_events('Ауылдағы ағаш ұсталары жұмыс істеп жатыр. Бақ сынайтындар көп. Су баспас үшін бөгет салынған. Ұйымға сайлауға қатысты 300 сұрақ түскен.');
-- => 0
SELECT kind, trigger_text FROM extract_events('Депутаттар сайлауға қатысты деп хабарлады.');
-- => election|сайлауға қатысты
-- A post owns what stands behind it: who hands it over is not told.
SELECT actors, recipients FROM extract_events('Асқар Имановқа Президент куәлігін, «Құрмет» орденін тапсырды.');
-- => []|["Асқар Иманов"]
-- A role before the name of an object is that one's; what one owns behind a described noun is that noun; a place may stand a word before the verb.
SELECT actors, recipients FROM extract_events('Елбасы Мәскеу университетінің ректоры Асқар Имановпен кездесті.');
-- => ["Елбасы"]|["Асқар Иманов"]
SELECT actors FROM extract_events('Асқар Имановтың кешегі тапсырмасынан соң бірнеше жиын өтті.');
-- => []
SELECT kind, actors, place FROM extract_events('Мемлекет басшысы Қосшы аулына арнайы барған болатын.');
-- => visit|["Мемлекет басшысы"]|Қосшы
SELECT kind FROM extract_events('Сол апаттан екі адам қаза тапты. Үш санитар айыру жазасына кесілді.');
-- => accident
-- => death
-- => sentence
-- Colleagues of two people are not these; a role before a name in any case is that one's; a condition is no event; what will be dealt with at a session is planned.
SELECT actors FROM extract_events('Асқар Иманов пен Болат Сәрсеновтің әріптестері түсініктеме беруден бас тартты.');
-- => []
SELECT recipients FROM extract_events('Ішкі істер министрі Асқар Имановтың айтуынша, бес күнде 400 адам ұсталған.');
-- => []
SELECT count(*) FROM extract_events('Бұл ұсынысты органдар мақұлдап, басқасы келіссе, мәселе шешіледі.');
-- => 0
SELECT status FROM extract_events('Заң келесі сессияда қаралады.') WHERE kind = 'conference';
-- => planned
SELECT actors, recipients FROM extract_events('Жиын соңында Асқар Иманов нұротандықтарды медальмен марапаттады.') WHERE kind = 'award';
-- => ["Асқар Иманов"]|[]
-- What something is taken for or a disease that is beaten is no event; an arrest in the passive is undergone, whatever the verb's stem.
SELECT count(*) FROM extract_events('Заңнамада зорлық ауыр қылмыс болып көрсетілген. Мәжіліс болсын, мәслихат болсын, бәрі жұмыс істейді. Дәрігерлер дертті жеңетініне сенімді.');
-- => 0
SELECT kind, actors, recipients FROM extract_events('Миллиардтарды депозитке салған корпорация төрағасы Асқар Иманов қамауға алынды.');
-- => arrest|[]|["Асқар Иманов"]
SELECT kind, trigger_text FROM extract_events('Ұйымдасқан топты полиция ақыры ұстады. Қос қызметкер марапат алды. Түлек университеттің грантын жеңіп алды.');
-- => arrest|ұстады
-- => award|марапат алды
-- => award|грантын жеңіп алды
-- Who presides takes part; what is ordered is ordered of whom the dative names; `өзі` makes the owner the subject; `болатын` is not to come.
SELECT actors FROM extract_events('Асқар Имановтың төрағалығымен комиссияның кеңейтілген отырысы өтті.');
-- => ["Асқар Иманов"]
SELECT recipients FROM extract_events('Үкімет отставкаға кетті, басшы міндеті уақытша Асқар Имановқа жүктелді.') WHERE kind = 'demand';
-- => ["Асқар Иманов"]
SELECT actors FROM extract_events('Мұны арнайы жиында Асқар Имановтың өзі айтты.');
-- => ["Асқар Иманов"]
SELECT status FROM extract_events('Бүгінгі саммитте оған дәлел болатын сандар айтылды. Қор бағдарламаларға әркез қолдау көрсетіп келеді.');
-- => actual
-- => actual
-- What people suffered from is the mishap told before.
SELECT kind FROM extract_events('Аймақта жер сілкінді. Апаттан жеті адам жарақат алды.');
-- => disaster
-- => injury
-- Who tells of it is no side of a meeting.
SELECT kind, actors FROM extract_events('Дала ақпараты тілшісінің хабарлауынша, кездесу Астанада өтті.');
-- => meeting|[]
-- Holders of one post of two countries are sides; what a converb joins is of one place.
SELECT kind, actors, recipients, place FROM extract_events('Норвегия мен Дания премьер-министрлері телефон арқылы сөйлесті. Таразда екі қабатты үйден өрт шығып, бір адам қаза тапты.');
-- => call|["Норвегия"]|["Дания"]|
-- => fire|[]|[]|Тараз
-- => death|[]|[]|Тараз
