/** iso3 | iso2 | m49 | faostat_area_code | name_en | faostat_name | name_fr | name_es | name_ru | name_ar | m49_region | m49_subregion | currency; made by scripts/vocabulary-data.mjs, not by hand. */
export const countryLines = `
ABW|AW|533|22|Aruba|Aruba|||||Americas|Latin America and the Caribbean|AWG
AFG|AF|004|2|Afghanistan|Afghanistan|Afghanistan (l')|Afganistán (el)|Афганистан|أفغانستان|Asia|Southern Asia|AFN
AGO|AO|024|7|Angola|Angola|Angola (l')|Angola|Ангола|أنغولا|Africa|Sub-Saharan Africa|AOA
AIA|AI|660|258|Anguilla|Anguilla|||||Americas|Latin America and the Caribbean|XCD
ALA|AX|248|284|Åland Islands|Åland Islands|||||Europe|Northern Europe|EUR
ALB|AL|008|3|Albania|Albania|Albanie (l')|Albania|Албания|ألبانيا|Europe|Southern Europe|ALL
AND|AD|020|6|Andorra|Andorra|Andorre (l')|Andorra|Андорра|أندورا|Europe|Southern Europe|EUR
ANT||530|151|Netherlands Antilles (former)|Netherlands Antilles (former)|||||||
ARE|AE|784|225|United Arab Emirates (the)|United Arab Emirates|Émirats arabes unis (les)|Emiratos Árabes Unidos (los)|Объединенные Арабские Эмираты|الإمارات العربية المتحدة|Asia|Western Asia|AED
ARG|AR|032|9|Argentina|Argentina|Argentine (l')|Argentina (la)|Аргентина|الأرجنتين|Americas|Latin America and the Caribbean|ARS
ARM|AM|051|1|Armenia|Armenia|Arménie (l')|Armenia|Армения|أرمينيا|Asia|Western Asia|AMD
ASM|AS|016|5|American Samoa|American Samoa|||||Oceania|Polynesia|USD
ATA|AQ|010|30|Antarctica|Antarctica|||||||
ATF|TF|260|71|French Southern Territories|French Southern and Antarctic Territories|||||Africa|Sub-Saharan Africa|EUR
ATG|AG|028|8|Antigua and Barbuda|Antigua and Barbuda|Antigua-et-Barbuda|Antigua y Barbuda|Антигуа и Барбуда|أنتيغوا وبربودا|Americas|Latin America and the Caribbean|XCD
AUS|AU|036|10|Australia|Australia|Australie (l')|Australia|Австралия|أستراليا|Oceania|Australia and New Zealand|AUD
AUT|AT|040|11|Austria|Austria|Autriche (l')|Austria|Австрия|النمسا|Europe|Western Europe|EUR
AZE|AZ|031|52|Azerbaijan|Azerbaijan|Azerbaïdjan (l')|Azerbaiyán|Азербайджан|أذربيجان|Asia|Western Asia|AZN
BDI|BI|108|29|Burundi|Burundi|Burundi (le)|Burundi|Бурунди|بوروندي|Africa|Sub-Saharan Africa|BIF
BEL|BE|056|255|Belgium|Belgium|Belgique (la)|Bélgica|Бельгия|بلجيكا|Europe|Western Europe|EUR
BEN|BJ|204|53|Benin|Benin|Bénin (le)|Benin|Бенин|بنن|Africa|Sub-Saharan Africa|XOF
BES|BQ|535||Caribbean Netherlands||||||Americas|Latin America and the Caribbean|USD
BFA|BF|854|233|Burkina Faso|Burkina Faso|Burkina Faso (le)|Burkina Faso|Буркина-Фасо|بوركينا فاسو|Africa|Sub-Saharan Africa|XOF
BGD|BD|050|16|Bangladesh|Bangladesh|Bangladesh (le)|Bangladesh|Бангладеш|بنغلاديش|Asia|Southern Asia|BDT
BGR|BG|100|27|Bulgaria|Bulgaria|Bulgarie (la)|Bulgaria|Болгария|بلغاريا|Europe|Eastern Europe|EUR
BHR|BH|048|13|Bahrain|Bahrain|Bahreïn|Bahrein|Бахрейн|البحرين|Asia|Western Asia|BHD
BHS|BS|044|12|Bahamas (the)|Bahamas|Bahamas (les)|Bahamas (las)|Багамские Острова|جزر البهاما|Americas|Latin America and the Caribbean|BSD
BIH|BA|070|80|Bosnia and Herzegovina|Bosnia and Herzegovina|Bosnie-Herzégovine (la)|Bosnia y Herzegovina|Босния и Герцеговина|البوسنة والهرسك|Europe|Southern Europe|BAM
BLM|BL|652||St. Barthélemy||||||Americas|Latin America and the Caribbean|EUR
BLR|BY|112|57|Belarus|Belarus|Bélarus (le)|Belarús|Беларусь|بيلاروس|Europe|Eastern Europe|BYN
BLZ|BZ|084|23|Belize|Belize|Belize (le)|Belice|Белиз|بليز|Americas|Latin America and the Caribbean|BZD
BMU|BM|060|17|Bermuda|Bermuda|||||Americas|Northern America|BMD
BOL|BO|068|19|Bolivia (Plurinational State of)|Bolivia (Plurinational State of)|Bolivie (État plurinational de)|Bolivia (Estado Plurinacional de)|Боливия (Многонациональное Государство)|بوليفيا (دولة - المتعددة القوميات)|Americas|Latin America and the Caribbean|BOB
BRA|BR|076|21|Brazil|Brazil|Brésil (le)|Brasil (el)|Бразилия|البرازيل|Americas|Latin America and the Caribbean|BRL
BRB|BB|052|14|Barbados|Barbados|Barbade (la)|Barbados|Барбадос|بربادوس|Americas|Latin America and the Caribbean|BBD
BRN|BN|096|26|Brunei Darussalam|Brunei Darussalam|Brunéi Darussalam (le)|Brunei Darussalam|Бруней-Даруссалам|بروني دار السلام|Asia|South-eastern Asia|BND
BTN|BT|064|18|Bhutan|Bhutan|Bhoutan (le)|Bhután|Бутан|بوتان|Asia|Southern Asia|INR,BTN
BVT|BV|074|31|Bouvet Island|Bouvet Island|||||Americas|Latin America and the Caribbean|NOK
BWA|BW|072|20|Botswana|Botswana|Botswana (le)|Botswana|Ботсвана|بوتسوانا|Africa|Sub-Saharan Africa|BWP
CAF|CF|140|37|Central African Republic (the)|Central African Republic|République centrafricaine (la)|República Centroafricana (la)|Центральноафриканская Республика|جمهورية أفريقيا الوسطى|Africa|Sub-Saharan Africa|XAF
CAN|CA|124|33|Canada|Canada|Canada (le)|Canadá (el)|Канада|كندا|Americas|Northern America|CAD
CCK|CC|166|43|Cocos Islands|Cocos (Keeling) Islands|||||Oceania|Australia and New Zealand|AUD
CHA||830|259|Channel Islands|Channel Islands|||||||
CHE|CH|756|211|Switzerland|Switzerland|Suisse (la)|Suiza|Швейцария|سويسرا|Europe|Western Europe|CHF
CHL|CL|152|40|Chile|Chile|Chili (le)|Chile|Чили|شيلي|Americas|Latin America and the Caribbean|CLP
CHN|CN|156|41|China|China, mainland|Chine (la)|China|Китай|الصين|Asia|Eastern Asia|CNY
CIV|CI|384|107|Côte d’Ivoire|Côte d'Ivoire|||||Africa|Sub-Saharan Africa|XOF
CMR|CM|120|32|Cameroon|Cameroon|Cameroun (le)|Camerún (el)|Камерун|الكاميرون|Africa|Sub-Saharan Africa|XAF
COD|CD|180|250|Democratic Republic of the Congo (the)|Democratic Republic of the Congo|République démocratique du Congo (la)|República Democrática del Congo (la)|Демократическая Республика Конго|جمهورية الكونغو الديمقراطية|Africa|Sub-Saharan Africa|CDF
COG|CG|178|46|Congo (the)|Congo|Congo (le)|Congo (el)|Конго|الكونغو|Africa|Sub-Saharan Africa|XAF
COK|CK|184|47|Cook Islands (the) **|Cook Islands|Îles Cook (les) **|Islas Cook (las) **|Острова Кука **|جزر كوك **|Oceania|Polynesia|NZD
COL|CO|170|44|Colombia|Colombia|Colombie (la)|Colombia|Колумбия|كولومبيا|Americas|Latin America and the Caribbean|COP
COM|KM|174|45|Comoros (the)|Comoros|Comores (les)|Comoras (las)|Коморские Острова|جزر القمر|Africa|Sub-Saharan Africa|KMF
CPR||156|351|China|China|||||||
CPV|CV|132|35|Cabo Verde|Cabo Verde|Cabo Verde|Cabo Verde|Кабо-Верде|كابو فيردي|Africa|Sub-Saharan Africa|CVE
CRI|CR|188|48|Costa Rica|Costa Rica|Costa Rica (le)|Costa Rica|Коста-Рика|كوستاريكا|Americas|Latin America and the Caribbean|CRC
CUB|CU|192|49|Cuba|Cuba|Cuba|Cuba|Куба|كوبا|Americas|Latin America and the Caribbean|CUP
CUW|CW|531|279|Curaçao|Curaçao|||||Americas|Latin America and the Caribbean|XCG
CXR|CX|162|42|Christmas Island|Christmas Island|||||Oceania|Australia and New Zealand|AUD
CYM|KY|136|36|Cayman Islands|Cayman Islands|||||Americas|Latin America and the Caribbean|KYD
CYP|CY|196|50|Cyprus|Cyprus|Chypre|Chipre|Кипр|قبرص|Asia|Western Asia|EUR
CZE|CZ|203|167|Czechia|Czechia|Tchéquie (la)|Chequia|Чехия|تشيكيا|Europe|Eastern Europe|CZK
DEU|DE|276|79|Germany|Germany|Allemagne (l')|Alemania|Германия|ألمانيا|Europe|Western Europe|EUR
DJI|DJ|262|72|Djibouti|Djibouti|Djibouti|Djibouti|Джибути|جيبوتي|Africa|Sub-Saharan Africa|DJF
DMA|DM|212|55|Dominica|Dominica|Dominique (la)|Dominica|Доминика|دومينيكا|Americas|Latin America and the Caribbean|XCD
DNK|DK|208|54|Denmark|Denmark|Danemark (le)|Dinamarca|Дания|الدانمرك|Europe|Northern Europe|DKK
DOM|DO|214|56|Dominican Republic (the)|Dominican Republic|République dominicaine (la)|República Dominicana (la)|Доминиканская Республика|الجمهورية الدومينيكية|Americas|Latin America and the Caribbean|DOP
DZA|DZ|012|4|Algeria|Algeria|Algérie (l')|Argelia|Алжир|الجزائر|Africa|Northern Africa|DZD
ECU|EC|218|58|Ecuador|Ecuador|Équateur (l')|Ecuador (el)|Эквадор|إكوادور|Americas|Latin America and the Caribbean|USD
EGY|EG|818|59|Egypt|Egypt|Égypte (l')|Egipto|Египет|مصر|Africa|Northern Africa|EGP
ERI|ER|232|178|Eritrea|Eritrea|Érythrée (l')|Eritrea|Эритрея|إريتريا|Africa|Sub-Saharan Africa|ERN
ESH|EH|732|205|Western Sahara|Western Sahara|||||Africa|Northern Africa|MAD
ESP|ES|724|203|Spain|Spain|Espagne (l')|España|Испания|إسبانيا|Europe|Southern Europe|EUR
EST|EE|233|63|Estonia|Estonia|Estonie (l')|Estonia|Эстония|إستونيا|Europe|Northern Europe|EUR
ETH|ET|231|238|Ethiopia|Ethiopia|Éthiopie (l')|Etiopía|Эфиопия|إثيوبيا|Africa|Sub-Saharan Africa|ETB
FIN|FI|246|67|Finland|Finland|Finlande (la)|Finlandia|Финляндия|فنلندا|Europe|Northern Europe|EUR
FJI|FJ|242|66|Fiji|Fiji|Fidji (les)|Fiji|Фиджи|فيجي|Oceania|Melanesia|FJD
FLK|FK|238|65|Falkland Islands|Falkland Islands (Malvinas)|||||Americas|Latin America and the Caribbean|FKP
FRA|FR|250|68|France|France|France (la)|Francia|Франция|فرنسا|Europe|Western Europe|EUR
FRO|FO|234|64|Faroe Islands|Faroe Islands|||||Europe|Northern Europe|DKK
FSM|FM|583|145|Micronesia (Federated States of)|Micronesia (Federated States of)|Micronésie (États fédérés de)|Micronesia (Estados Federados de)|Микронезия (Федеративные Штаты)|ميكرونيزيا (ولايات - الموحدة)|Oceania|Micronesia|USD
GAB|GA|266|74|Gabon|Gabon|Gabon (le)|Gabón (el)|Габон|غابون|Africa|Sub-Saharan Africa|XAF
GBR|GB|826|229|United Kingdom of Great Britain and Northern Ireland (the)|United Kingdom|Royaume-Uni de Grande-Bretagne et d'Irlande du Nord (le)|Reino Unido de Gran Bretaña e Irlanda del Norte (el)|Соединенное Королевство Великобритании и Северной Ирландии|المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية|Europe|Northern Europe|GBP
GEO|GE|268|73|Georgia|Georgia|Géorgie (la)|Georgia|Грузия|جورجيا|Asia|Western Asia|GEL
GGY|GG|831||Guernsey||||||Europe|Northern Europe|GBP
GHA|GH|288|81|Ghana|Ghana|Ghana (le)|Ghana|Гана|غانا|Africa|Sub-Saharan Africa|GHS
GIB|GI|292|82|Gibraltar|Gibraltar|||||Europe|Southern Europe|GIP
GIN|GN|324|90|Guinea|Guinea|Guinée (la)|Guinea|Гвинея|غينيا|Africa|Sub-Saharan Africa|GNF
GLP|GP|312|87|Guadeloupe|Guadeloupe|||||Americas|Latin America and the Caribbean|EUR
GMB|GM|270|75|Gambia (the)|Gambia|Gambie (la)|Gambia|Гамбия|غامبيا|Africa|Sub-Saharan Africa|GMD
GNB|GW|624|175|Guinea-Bissau|Guinea-Bissau|Guinée-Bissau (la)|Guinea-Bissau|Гвинея-Бисау|غينيا - بيساو|Africa|Sub-Saharan Africa|XOF
GNQ|GQ|226|61|Equatorial Guinea|Equatorial Guinea|Guinée équatoriale (la)|Guinea Ecuatorial|Экваториальная Гвинея|غينيا الاستوائية|Africa|Sub-Saharan Africa|XAF
GRC|GR|300|84|Greece|Greece|Grèce (la)|Grecia|Греция|اليونان|Europe|Southern Europe|EUR
GRD|GD|308|86|Grenada|Grenada|Grenade (la)|Granada|Гренада|غرينادا|Americas|Latin America and the Caribbean|XCD
GRL|GL|304|85|Greenland|Greenland|||||Americas|Northern America|DKK
GTM|GT|320|89|Guatemala|Guatemala|Guatemala (le)|Guatemala|Гватемала|غواتيمالا|Americas|Latin America and the Caribbean|GTQ
GUF|GF|254|69|French Guiana|French Guiana|||||Americas|Latin America and the Caribbean|EUR
GUM|GU|316|88|Guam|Guam|||||Oceania|Micronesia|USD
GUY|GY|328|91|Guyana|Guyana|Guyana (le)|Guyana|Гайана|غيانا|Americas|Latin America and the Caribbean|GYD
HKG|HK|344|96|Hong Kong|China, Hong Kong SAR|||||Asia|Eastern Asia|HKD
HMD|HM|334|92|Heard & McDonald Islands|Heard and McDonald Islands|||||Oceania|Australia and New Zealand|AUD
HND|HN|340|95|Honduras|Honduras|Honduras (le)|Honduras|Гондурас|هندوراس|Americas|Latin America and the Caribbean|HNL
HRV|HR|191|98|Croatia|Croatia|Croatie (la)|Croacia|Хорватия|كرواتيا|Europe|Southern Europe|EUR
HTI|HT|332|93|Haiti|Haiti|Haïti|Haití|Гаити|هايتي|Americas|Latin America and the Caribbean|HTG,USD
HUN|HU|348|97|Hungary|Hungary|Hongrie (la)|Hungría|Венгрия|هنغاريا|Europe|Eastern Europe|HUF
IDN|ID|360|101|Indonesia|Indonesia|Indonésie (l')|Indonesia|Индонезия|إندونيسيا|Asia|South-eastern Asia|IDR
IMN|IM|833|264|Isle of Man|Isle of Man|||||Europe|Northern Europe|GBP
IND|IN|356|100|India|India|Inde (l')|India (la)|Индия|الهند|Asia|Southern Asia|INR
IOT|IO|086|24|British Indian Ocean Territory|British Indian Ocean Territory|||||Africa|Sub-Saharan Africa|USD
IRL|IE|372|104|Ireland|Ireland|Irlande (l')|Irlanda|Ирландия|أيرلندا|Europe|Northern Europe|EUR
IRN|IR|364|102|Iran (Islamic Republic of)|Iran (Islamic Republic of)|Iran (République islamique d')|Irán (República Islámica del)|Иран (Исламская Республика)|إيران (جمهورية - الإسلامية)|Asia|Southern Asia|IRR
IRQ|IQ|368|103|Iraq|Iraq|Iraq (l')|Iraq (el)|Ирак|العراق|Asia|Western Asia|IQD
ISL|IS|352|99|Iceland|Iceland|Islande (l')|Islandia|Исландия|آيسلندا|Europe|Northern Europe|ISK
ISR|IL|376|105|Israel|Israel|Israël|Israel|Израиль|إسرائيل|Asia|Western Asia|ILS
ITA|IT|380|106|Italy|Italy|Italie (l')|Italia|Италия|إيطاليا|Europe|Southern Europe|EUR
JAM|JM|388|109|Jamaica|Jamaica|Jamaïque (la)|Jamaica|Ямайка|جامايكا|Americas|Latin America and the Caribbean|JMD
JEY|JE|832|283|Jersey|Jersey|||||Europe|Northern Europe|GBP
JOR|JO|400|112|Jordan|Jordan|Jordanie (la)|Jordania|Иордания|الأردن|Asia|Western Asia|JOD
JPN|JP|392|110|Japan|Japan|Japon (le)|Japón (el)|Япония|اليابان|Asia|Eastern Asia|JPY
KAZ|KZ|398|108|Kazakhstan|Kazakhstan|Kazakhstan (le)|Kazajstán|Казахстан|كازاخستان|Asia|Central Asia|KZT
KEN|KE|404|114|Kenya|Kenya|Kenya (le)|Kenya|Кения|كينيا|Africa|Sub-Saharan Africa|KES
KGZ|KG|417|113|Kyrgyzstan|Kyrgyzstan|Kirghizistan (le)|Kirguistán|Кыргызстан|قيرغيزستان|Asia|Central Asia|KGS
KHM|KH|116|115|Cambodia|Cambodia|Cambodge (le)|Camboya|Камбоджа|كمبوديا|Asia|South-eastern Asia|KHR
KIR|KI|296|83|Kiribati|Kiribati|Kiribati|Kiribati|Кирибати|كيريباس|Oceania|Micronesia|AUD
KNA|KN|659|188|Saint Kitts and Nevis|Saint Kitts and Nevis|Saint-Kitts-et-Nevis|Saint Kitts y Nevis|Сент-Китс и Невис|سانت كيتس ونيفس|Americas|Latin America and the Caribbean|XCD
KOR|KR|410|117|Republic of Korea (the)|Republic of Korea|République de Corée (la)|República de Corea (la)|Республика Корея|جمهورية كوريا|Asia|Eastern Asia|KRW
KWT|KW|414|118|Kuwait|Kuwait|Koweït (le)|Kuwait|Кувейт|الكويت|Asia|Western Asia|KWD
LAO|LA|418|120|Lao People's Democratic Republic (the)|Lao People's Democratic Republic|République démocratique populaire lao (la)|República Democrática Popular Lao (la)|Лаосская Народно-Демократическая Республика|جمهورية لاو الديمقراطية الشعبية|Asia|South-eastern Asia|LAK
LBN|LB|422|121|Lebanon|Lebanon|Liban (le)|Líbano (el)|Ливан|لبنان|Asia|Western Asia|LBP
LBR|LR|430|123|Liberia|Liberia|Libéria (le)|Liberia|Либерия|ليبريا|Africa|Sub-Saharan Africa|LRD
LBY|LY|434|124|Libya|Libya|Libye (la)|Libia|Ливия|ليبيا|Africa|Northern Africa|LYD
LCA|LC|662|189|Saint Lucia|Saint Lucia|Sainte-Lucie|Santa Lucía|Сент-Люсия|سانت لوسيا|Americas|Latin America and the Caribbean|XCD
LIE|LI|438|125|Liechtenstein|Liechtenstein|Liechtenstein (le)|Liechtenstein|Лихтенштейн|ليختنشتاين|Europe|Western Europe|CHF
LKA|LK|144|38|Sri Lanka|Sri Lanka|Sri Lanka|Sri Lanka|Шри-Ланка|سري لانكا|Asia|Southern Asia|LKR
LSO|LS|426|122|Lesotho|Lesotho|Lesotho (le)|Lesotho|Лесото|ليسوتو|Africa|Sub-Saharan Africa|LSL,ZAR
LTU|LT|440|126|Lithuania|Lithuania|Lituanie (la)|Lituania|Литва|ليتوانيا|Europe|Northern Europe|EUR
LUX|LU|442|256|Luxembourg|Luxembourg|Luxembourg (le)|Luxemburgo|Люксембург|لكسمبرغ|Europe|Western Europe|EUR
LVA|LV|428|119|Latvia|Latvia|Lettonie (la)|Letonia|Латвия|لاتفيا|Europe|Northern Europe|EUR
MAC|MO|446|128|Macao|China, Macao SAR|||||Asia|Eastern Asia|MOP
MAF|MF|663|281|St. Martin|Saint-Martin (French Part)|||||Americas|Latin America and the Caribbean|EUR
MAR|MA|504|143|Morocco|Morocco|Maroc (le)|Marruecos|Марокко|المغرب|Africa|Northern Africa|MAD
MCO|MC|492|140|Monaco|Monaco|Monaco|Mónaco|Монако|موناكو|Europe|Western Europe|EUR
MDA|MD|498|146|Republic of Moldova (the)|Republic of Moldova|République de Moldova (la)|República de Moldova (la)|Республика Молдова|جمهورية مولدوفا|Europe|Eastern Europe|MDL
MDG|MG|450|129|Madagascar|Madagascar|Madagascar|Madagascar|Мадагаскар|مدغشقر|Africa|Sub-Saharan Africa|MGA
MDV|MV|462|132|Maldives|Maldives|Maldives (les)|Maldivas|Мальдивские Острова|ملديف|Asia|Southern Asia|MVR
MEX|MX|484|138|Mexico|Mexico|Mexique (le)|México|Мексика|المكسيك|Americas|Latin America and the Caribbean|MXN
MHL|MH|584|127|Marshall Islands (the)|Marshall Islands|Îles Marshall (les)|Islas Marshall (las)|Маршалловы Острова|جزر مارشال|Oceania|Micronesia|USD
MID|||139|Midway Island|Midway Island|||||||
MKD|MK|807|154|North Macedonia|The former Yugoslav Republic of Macedonia|Macédoine du Nord (la)|Macedonia del Norte|Северная Македония|مقدونيا الشمالية|Europe|Southern Europe|MKD
MLI|ML|466|133|Mali|Mali|Mali (le)|Malí|Мали|مالي|Africa|Sub-Saharan Africa|XOF
MLT|MT|470|134|Malta|Malta|Malte|Malta|Мальта|مالطة|Europe|Southern Europe|EUR
MMR|MM|104|28|Myanmar|Myanmar|Myanmar (le)|Myanmar|Мьянма|ميانمار|Asia|South-eastern Asia|MMK
MNE|ME|499|273|Montenegro|Montenegro|Monténégro (le)|Montenegro|Черногория|الجبل الأسود|Europe|Southern Europe|EUR
MNG|MN|496|141|Mongolia|Mongolia|Mongolie (la)|Mongolia|Монголия|منغوليا|Asia|Eastern Asia|MNT
MNP|MP|580|163|Northern Mariana Islands|Northern Mariana Islands|||||Oceania|Micronesia|USD
MOZ|MZ|508|144|Mozambique|Mozambique|Mozambique (le)|Mozambique|Мозамбик|موزامبيق|Africa|Sub-Saharan Africa|MZN
MRT|MR|478|136|Mauritania|Mauritania|Mauritanie (la)|Mauritania|Мавритания|موريتانيا|Africa|Sub-Saharan Africa|MRU
MSR|MS|500|142|Montserrat|Montserrat|||||Americas|Latin America and the Caribbean|XCD
MTQ|MQ|474|135|Martinique|Martinique|||||Americas|Latin America and the Caribbean|EUR
MUS|MU|480|137|Mauritius|Mauritius|Maurice|Mauricio|Маврикий|موريشيوس|Africa|Sub-Saharan Africa|MUR
MWI|MW|454|130|Malawi|Malawi|Malawi (le)|Malawi|Малави|ملاوي|Africa|Sub-Saharan Africa|MWK
MYS|MY|458|131|Malaysia|Malaysia|Malaisie (la)|Malasia|Малайзия|ماليزيا|Asia|South-eastern Asia|MYR
MYT|YT|175|270|Mayotte|Mayotte|||||Africa|Sub-Saharan Africa|EUR
NAM|NA|516|147|Namibia|Namibia|Namibie (la)|Namibia|Намибия|ناميبيا|Africa|Sub-Saharan Africa|NAD,ZAR
NCL|NC|540|153|New Caledonia|New Caledonia|||||Oceania|Melanesia|XPF
NER|NE|562|158|Niger (the)|Niger|Niger (le)|Níger (el)|Нигер|النيجر|Africa|Sub-Saharan Africa|XOF
NFK|NF|574|161|Norfolk Island|Norfolk Island|||||Oceania|Australia and New Zealand|AUD
NGA|NG|566|159|Nigeria|Nigeria|Nigéria (le)|Nigeria|Нигерия|نيجيريا|Africa|Sub-Saharan Africa|NGN
NIC|NI|558|157|Nicaragua|Nicaragua|Nicaragua (le)|Nicaragua|Никарагуа|نيكاراغوا|Americas|Latin America and the Caribbean|NIO
NIU|NU|570|160|Niue **|Niue|Nioué **|Niue **|Ниуэ **|نيوي **|Oceania|Polynesia|NZD
NLD|NL|528|150|Netherlands (the)|Netherlands|Pays-Bas (les)|Países Bajos (los)|Нидерланды|هولندا|Europe|Western Europe|EUR
NOR|NO|578|162|Norway|Norway|Norvège (la)|Noruega|Норвегия|النرويج|Europe|Northern Europe|NOK
NPL|NP|524|149|Nepal|Nepal|Népal (le)|Nepal|Непал|نيبال|Asia|Southern Asia|NPR
NRU|NR|520|148|Nauru|Nauru|Nauru|Nauru|Науру|ناورو|Oceania|Micronesia|AUD
NZL|NZ|554|156|New Zealand|New Zealand|Nouvelle-Zélande (la)|Nueva Zelandia|Новая Зеландия|نيوزيلندا|Oceania|Australia and New Zealand|NZD
OMN|OM|512|221|Oman|Oman|Oman|Omán|Оман|عمان|Asia|Western Asia|OMR
PAK|PK|586|165|Pakistan|Pakistan|Pakistan (le)|Pakistán (el)|Пакистан|باكستان|Asia|Southern Asia|PKR
PAN|PA|591|166|Panama|Panama|Panama (le)|Panamá|Панама|بنما|Americas|Latin America and the Caribbean|PAB,USD
PCN|PN|612|172|Pitcairn|Pitcairn Islands|||||Oceania|Polynesia|NZD
PER|PE|604|170|Peru|Peru|Pérou (le)|Perú (el)|Перу|بيرو|Americas|Latin America and the Caribbean|PEN
PHL|PH|608|171|Philippines (the)|Philippines|Philippines (les)|Filipinas|Филиппины|الفلبين|Asia|South-eastern Asia|PHP
PLW|PW|585|180|Palau|Palau|Palaos (les)|Palau|Палау|بالاو|Oceania|Micronesia|USD
PNG|PG|598|168|Papua New Guinea|Papua New Guinea|Papouasie-Nouvelle-Guinée (la)|Papua Nueva Guinea|Папуа — Новая Гвинея|بابوا غينيا الجديدة|Oceania|Melanesia|PGK
POL|PL|616|173|Poland|Poland|Pologne (la)|Polonia|Польша|بولندا|Europe|Eastern Europe|PLN
PRI|PR|630|177|Puerto Rico|Puerto Rico|||||Americas|Latin America and the Caribbean|USD
PRK|KP|408|116|Democratic People's Republic of Korea (the)|Democratic People's Republic of Korea|République populaire démocratique de Corée (la)|República Popular Democrática de Corea (la)|Корейская Народно-Демократическая Республика|جمهورية كوريا الشعبية الديمقراطية|Asia|Eastern Asia|KPW
PRT|PT|620|174|Portugal|Portugal|Portugal (le)|Portugal|Португалия|البرتغال|Europe|Southern Europe|EUR
PRY|PY|600|169|Paraguay|Paraguay|Paraguay (le)|Paraguay (el)|Парагвай|باراغواي|Americas|Latin America and the Caribbean|PYG
PSE|PS|275|299|State of Palestine (the) *|Occupied Palestinian Territory|État de Palestine (l') *|Estado de Palestina (el) *|Государство Палестина *|دولة فلسطين *|Asia|Western Asia|
PYF|PF|258|70|French Polynesia|French Polynesia|||||Oceania|Polynesia|XPF
QAT|QA|634|179|Qatar|Qatar|Qatar (le)|Qatar|Катар|قطر|Asia|Western Asia|QAR
REU|RE|638|182|Réunion|Réunion|||||Africa|Sub-Saharan Africa|EUR
ROU|RO|642|183|Romania|Romania|Roumanie (la)|Rumania|Румыния|رومانيا|Europe|Eastern Europe|RON
RUS|RU|643|185|Russian Federation (the)|Russian Federation|Fédération de Russie (la)|Federación de Rusia (la)|Российская Федерация|الاتحاد الروسي|Europe|Eastern Europe|RUB
RWA|RW|646|184|Rwanda|Rwanda|Rwanda (le)|Rwanda|Руанда|رواندا|Africa|Sub-Saharan Africa|RWF
SAU|SA|682|194|Saudi Arabia|Saudi Arabia|Arabie saoudite (l')|Arabia Saudita (la)|Саудовская Аравия|المملكة العربية السعودية|Asia|Western Asia|SAR
SCG||891|186|Serbia and Montenegro|Serbia and Montenegro|||||||
SDN|SD|729|206|Sudan (the)|Sudan (former)|Soudan (le)|Sudán (el)|Судан|السودان|Africa|Northern Africa|SDG
SEN|SN|686|195|Senegal|Senegal|Sénégal (le)|Senegal (el)|Сенегал|السنغال|Africa|Sub-Saharan Africa|XOF
SGP|SG|702|200|Singapore|Singapore|Singapour|Singapur|Сингапур|سنغافورة|Asia|South-eastern Asia|SGD
SGS|GS|239|271|South Georgia & South Sandwich Islands|South Georgia and the South Sandwich Islands|||||Americas|Latin America and the Caribbean|
SHN|SH|654|187|St. Helena|Saint Helena, Ascension and Tristan da Cunha|||||Africa|Sub-Saharan Africa|SHP
SJM|SJ|744|260|Svalbard & Jan Mayen|Svalbard and Jan Mayen Islands|||||Europe|Northern Europe|NOK
SLB|SB|090|25|Solomon Islands|Solomon Islands|Îles Salomon (les)|Islas Salomón (las)|Соломоновы Острова|جزر سليمان|Oceania|Melanesia|SBD
SLE|SL|694|197|Sierra Leone|Sierra Leone|Sierra Leone (la)|Sierra Leona|Сьерра-Леоне|سيراليون|Africa|Sub-Saharan Africa|SLE
SLV|SV|222|60|El Salvador|El Salvador|El Salvador|El Salvador|Сальвадор|السلفادور|Americas|Latin America and the Caribbean|SVC,USD
SMR|SM|674|192|San Marino|San Marino|Saint-Marin|San Marino|Сан-Марино|سان مارينو|Europe|Southern Europe|EUR
SOM|SO|706|201|Somalia|Somalia|Somalie (la)|Somalia|Сомали|الصومال|Africa|Sub-Saharan Africa|SOS
SPM|PM|666|190|St. Pierre & Miquelon|Saint Pierre and Miquelon|||||Americas|Northern America|EUR
SRB|RS|688|272|Serbia|Serbia|Serbie (la)|Serbia|Сербия|صربيا|Europe|Southern Europe|RSD
SSD|SS|728|277|South Sudan|South Sudan|Soudan du Sud (le)|Sudán del Sur|Южный Судан|جنوب السودان|Africa|Sub-Saharan Africa|SSP
STP|ST|678|193|Sao Tome and Principe|Sao Tome and Principe|Sao Tomé-et-Principe|Santo Tomé y Príncipe|Сан-Томе и Принсипи|سان تومي وبرينسيبي|Africa|Sub-Saharan Africa|STN
SUR|SR|740|207|Suriname|Suriname|Suriname (le)|Suriname|Суринам|سورينام|Americas|Latin America and the Caribbean|SRD
SVK|SK|703|199|Slovakia|Slovakia|Slovaquie (la)|Eslovaquia|Словакия|سلوفاكيا|Europe|Eastern Europe|EUR
SVN|SI|705|198|Slovenia|Slovenia|Slovénie (la)|Eslovenia|Словения|سلوفينيا|Europe|Southern Europe|EUR
SWE|SE|752|210|Sweden|Sweden|Suède (la)|Suecia|Швеция|السويد|Europe|Northern Europe|SEK
SWZ|SZ|748|209|Eswatini|Swaziland|Eswatini (l')|Eswatini|Эсватини|إسواتيني|Africa|Sub-Saharan Africa|SZL
SXM|SX|534|280|Sint Maarten|Sint Maarten (Dutch Part)|||||Americas|Latin America and the Caribbean|XCG
SYC|SC|690|196|Seychelles|Seychelles|Seychelles (les)|Seychelles|Сейшельские Острова|سيشيل|Africa|Sub-Saharan Africa|SCR
SYR|SY|760|212|Syrian Arab Republic (the)|Syrian Arab Republic|République arabe syrienne (la)|República Árabe Siria (la)|Сирийская Арабская Республика|الجمهورية العربية السورية|Asia|Western Asia|SYP
TCA|TC|796|224|Turks & Caicos Islands|Turks and Caicos Islands|||||Americas|Latin America and the Caribbean|USD
TCD|TD|148|39|Chad|Chad|Tchad (le)|Chad (el)|Чад|تشاد|Africa|Sub-Saharan Africa|XAF
TGO|TG|768|217|Togo|Togo|Togo (le)|Togo (el)|Того|توغو|Africa|Sub-Saharan Africa|XOF
THA|TH|764|216|Thailand|Thailand|Thaïlande (la)|Tailandia|Таиланд|تايلند|Asia|South-eastern Asia|THB
TJK|TJ|762|208|Tajikistan|Tajikistan|Tadjikistan (le)|Tayikistán|Таджикистан|طاجيكستان|Asia|Central Asia|TJS
TKL|TK|772|218|Tokelau|Tokelau|||||Oceania|Polynesia|NZD
TKM|TM|795|213|Turkmenistan|Turkmenistan|Turkménistan (le)|Turkmenistán|Туркменистан|تركمانستان|Asia|Central Asia|TMT
TLS|TL|626|176|Timor-Leste|Timor-Leste|Timor-Leste (le)|Timor-Leste|Тимор-Лешти|تيمور- ليشتي|Asia|South-eastern Asia|USD
TON|TO|776|219|Tonga|Tonga|Tonga (les)|Tonga|Тонга|تونغا|Oceania|Polynesia|TOP
TTO|TT|780|220|Trinidad and Tobago|Trinidad and Tobago|Trinité-et-Tobago (la)|Trinidad y Tabago|Тринидад и Тобаго|ترينيداد وتوباغو|Americas|Latin America and the Caribbean|TTD
TUN|TN|788|222|Tunisia|Tunisia|Tunisie (la)|Túnez|Тунис|تونس|Africa|Northern Africa|TND
TUR|TR|792|223|Türkiye|Turkey|||||Asia|Western Asia|
TUV|TV|798|227|Tuvalu|Tuvalu|Tuvalu (les)|Tuvalu|Тувалу|توفالو|Oceania|Polynesia|AUD
TWN|TW|158|214|Taiwan|China, Taiwan Province of|||||Asia|Eastern Asia|TWD
TZA|TZ|834|215|United Republic of Tanzania (the)|United Republic of Tanzania|République-Unie de Tanzanie (la)|República Unida de Tanzanía (la)|Объединенная Республика Танзания|جمهورية تنزانيا المتحدة|Africa|Sub-Saharan Africa|TZS
UGA|UG|800|226|Uganda|Uganda|Ouganda (l')|Uganda|Уганда|أوغندا|Africa|Sub-Saharan Africa|UGX
UKR|UA|804|230|Ukraine|Ukraine|Ukraine (l')|Ucrania|Украина|أوكرانيا|Europe|Eastern Europe|UAH
UMI|UM|581|232|U.S. Outlying Islands|US Minor Is.|||||Oceania|Micronesia|USD
URY|UY|858|234|Uruguay|Uruguay|Uruguay (l')|Uruguay (el)|Уругвай|أوروغواي|Americas|Latin America and the Caribbean|UYU,UYW
USA|US|840|231|United States of America (the)|United States of America|États-Unis d'Amérique (les)|Estados Unidos de América (los)|Соединенные Штаты Америки|الولايات المتحدة الأمريكية|Americas|Northern America|USD
UZB|UZ|860|235|Uzbekistan|Uzbekistan|Ouzbékistan (l')|Uzbekistán|Узбекистан|أوزبكستان|Asia|Central Asia|UZS
VAT|VA|336|94|Holy See (the) *|Holy See|Saint-Siège (le) *|Santa Sede (la) *|Святой Престол *|الكرسي الرسولي *|Europe|Southern Europe|EUR
VCT|VC|670|191|Saint Vincent and the Grenadines|Saint Vincent and the Grenadines|Saint-Vincent-et-les Grenadines|San Vicente y las Granadinas|Сент-Винсент и Гренадины|سانت فنسنت وجزر غرينادين|Americas|Latin America and the Caribbean|XCD
VEN|VE|862|236|Venezuela (Bolivarian Republic of)|Venezuela (Bolivarian Republic of)|Venezuela (République bolivarienne du)|Venezuela (República Bolivariana de)|Венесуэла (Боливарианская Республика)|فنزويلا (جمهورية - البوليفارية)|Americas|Latin America and the Caribbean|VES,VED
VGB|VG|092|239|British Virgin Islands|British Virgin Islands|||||Americas|Latin America and the Caribbean|USD
VIR|VI|850|240|U.S. Virgin Islands|United States Virgin Islands|||||Americas|Latin America and the Caribbean|USD
VNM|VN|704|237|Viet Nam|Viet Nam|Viet Nam (le)|Viet Nam|Вьетнам|فييت نام|Asia|South-eastern Asia|VND
VUT|VU|548|155|Vanuatu|Vanuatu|Vanuatu|Vanuatu|Вануату|فانواتو|Oceania|Melanesia|VUV
WAK|||242|Wake Island|Wake Island|||||||
WLF|WF|876|243|Wallis & Futuna|Wallis and Futuna Islands|||||Oceania|Polynesia|XPF
WSM|WS|882|244|Samoa|Samoa|Samoa (le)|Samoa|Самоа|ساموا|Oceania|Polynesia|WST
YEM|YE|887|249|Yemen|Yemen|Yémen (le)|Yemen (el)|Йемен|اليمن|Asia|Western Asia|YER
ZAF|ZA|710|202|South Africa|South Africa|Afrique du Sud (l')|Sudáfrica|Южная Африка|جنوب أفريقيا|Africa|Sub-Saharan Africa|ZAR
ZMB|ZM|894|251|Zambia|Zambia|Zambie (la)|Zambia|Замбия|زامبيا|Africa|Sub-Saharan Africa|ZMW
ZWE|ZW|716|181|Zimbabwe|Zimbabwe|Zimbabwe (le)|Zimbabwe|Зимбабве|زمبابوي|Africa|Sub-Saharan Africa|ZWG
`;
