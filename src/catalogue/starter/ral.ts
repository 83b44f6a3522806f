import { coloursOf } from './rows.ts';

/** RAL Classic. The hexes show a colour on a screen; paint is never matched by them. */
export const ral = coloursOf(
  'RAL',
  `
1000 | #CDBA88 | 51.79 | Green beige | Зелёно-бежевый | Zaļganbēšs
1001 | #D0B084 | 48.09 | Beige | Бежевый | Bēšs
1002 | #D2AA6D | 45.07 | Sand yellow | Песочно-жёлтый | Smilšu dzeltens
1003 | #F9A900 | 49.05 | Signal yellow | Сигнальный жёлтый | Signāldzeltens
1004 | #E49E00 | 42.13 | Golden yellow | Золотисто-жёлтый | Zeltaini dzeltens
1005 | #CB8F00 | 34.15 | Honey yellow | Медово-жёлтый | Medus dzeltens
1006 | #E19000 | 37.45 | Maize yellow | Кукурузно-жёлтый | Kukurūzas dzeltens
1007 | #E88C00 | 37.63 | Daffodil yellow | Нарциссово-жёлтый | Narcises dzeltens
1011 | #AF8050 | 27.65 | Brown beige | Коричнево-бежевый | Brūnganbēšs
1012 | #DDAF28 | 47.83 | Lemon yellow | Лимонно-жёлтый | Citrondzeltens
1013 | #E3D9C7 | 70.76 | Oyster white | Жемчужно-белый | Austerbalts
1014 | #DDC49B | 58.34 | Ivory | Слоновая кость | Ziloņkaula
1015 | #E6D2B5 | 67.55 | Light ivory | Светлая слоновая кость | Gaišs ziloņkaula
1016 | #F1DD39 | 71.3 | Sulfur yellow | Серно-жёлтый | Sēra dzeltens
1017 | #F6A951 | 49.8 | Saffron yellow | Шафраново-жёлтый | Safrāna dzeltens
1018 | #FACA31 | 63.81 | Zinc yellow | Цинково-жёлтый | Cinka dzeltens
1019 | #A48F7A | 30.53 | Grey beige | Серо-бежевый | Pelēkbēšs
1020 | #A08F65 | 29.44 | Olive yellow | Оливково-жёлтый | Olīvdzeltens
1021 | #F6B600 | 53.97 | Colza yellow | Рапсово-жёлтый | Rapšu dzeltens
1023* | #F7B500 | 54.24 | Traffic yellow | Транспортный жёлтый | Satiksmes dzeltens
1024 | #BA8F4C | 32.74 | Ochre yellow | Охра жёлтая | Okera dzeltens
1026 | #FFFF00 | 88.65 | Luminous yellow | Люминесцентный жёлтый | Luminiscējošs dzeltens
1027 | #A77F0F | 25.72 | Curry | Карри | Karija dzeltens
1028 | #FF9C00 | 47.55 | Melon yellow | Дынно-жёлтый | Melones dzeltens
1032 | #E2A300 | 43.37 | Broom yellow | Ракитно-жёлтый | Irbulenes dzeltens
1033 | #F99A1D | 44.66 | Dahlia yellow | Георгиново-жёлтый | Dāliju dzeltens
1034 | #EB9C52 | 43.82 | Pastel yellow | Пастельно-жёлтый | Pasteļdzeltens
1035 | #8F8370 | 34.58 | Pearl beige | Перламутрово-бежевый | Perlamutra bēšs
1036 | #806440 | 28.3 | Pearl gold | Перламутрово-золотой | Perlamutra zelts
1037 | #F09200 | 40.61 | Sun yellow | Солнечно-жёлтый | Saules dzeltens
2000 | #DA6E00 | 28.22 | Yellow orange | Жёлто-оранжевый | Dzeltenoranžs
2001 | #BA481C | 17.78 | Red orange | Красно-оранжевый | Sarkanoranžs
2002 | #BF3922 | 16.33 | Vermilion | Алый | Cinobra sarkans
2003 | #F67829 | 34.84 | Pastel orange | Пастельно-оранжевый | Pasteļoranžs
2004* | #E25304 | 24.61 | Pure orange | Чистый оранжевый | Tīrs oranžs
2005 | #FF4D08 | 33.91 | Luminous orange | Люминесцентный оранжевый | Luminiscējošs oranžs
2007 | #FFB200 | 61.33 | Luminous bright orange | Люминесцентный ярко-оранжевый | Luminiscējošs gaiši oranžs
2008 | #F3752C | 31.8 | Bright red orange | Ярко-красно-оранжевый | Gaiši sarkanoranžs
2009 | #E15501 | 22.86 | Traffic orange | Транспортный оранжевый | Satiksmes oranžs
2010 | #D4652F | 25.14 | Signal orange | Сигнальный оранжевый | Signāloranžs
2011 | #EC7C25 | 32.87 | Deep orange | Насыщенный оранжевый | Dziļi oranžs
2012 | #DB6A50 | 29.66 | Salmon orange | Лососёво-оранжевый | Laša oranžs
2013~ | #923E25 | - | Pearl orange | Перламутрово-оранжевый | Perlamutra oranžs
3000 | #AB2524 | 11.57 | Flame red | Огненно-красный | Ugunssarkans
3001 | #A02128 | 10.09 | Signal red | Сигнальный красный | Signālsarkans
3002 | #A1232B | 10.26 | Carmine red | Карминно-красный | Karmīnsarkans
3003 | #8D1D2C | 8.74 | Ruby red | Рубиново-красный | Rubīnsarkans
3004 | #6A1C3A | 6.96 | Purple red | Пурпурно-красный | Purpursarkans
3005 | #5E2028 | 5.7 | Wine red | Винно-красный | Vīnsarkans
3007 | #401F29 | 4.4 | Black red | Чёрно-красный | Melnsarkans
3009 | #6D342D | 7.9 | Oxide red | Оксидно-красный | Oksīdsarkans
3011 | #792423 | 7.52 | Brown red | Коричнево-красный | Brūnsarkans
3012 | #CB8D73 | 34.42 | Beige red | Бежево-красный | Bēšsarkans
3013 | #9C322E | 10.3 | Tomato red | Томатно-красный | Tomātu sarkans
3014 | #D47479 | 31.98 | Antique pink | Античный розовый | Antīki rozā
3015 | #E1A6AD | 50.47 | Light pink | Светло-розовый | Gaiši rozā
3016 | #A63D2F | 12.76 | Coral red | Кораллово-красный | Koraļļsarkans
3017 | #D3545F | 20.18 | Rose | Розовый | Rozā
3018 | #D14152 | 16.85 | Strawberry red | Клубнично-красный | Zemeņu sarkans
3020* | #CC0605 | 12.64 | Traffic red | Транспортный красный | Satiksmes sarkans
3022 | #D56D56 | 26.56 | Salmon pink | Лососёво-розовый | Laša rozā
3024 | #FF2A1B | 24.44 | Luminous red | Люминесцентный красный | Luminiscējošs sarkans
3026 | #FF2A1B | 24.44 | Luminous bright red | Люминесцентный ярко-красный | Luminiscējošs gaiši sarkans
3027 | #AB273C | 11.23 | Raspberry red | Малиново-красный | Aveņu sarkans
3028 | #CB3234 | 13.18 | Pure red | Чистый красный | Tīrs sarkans
3031 | #A63437 | 11.54 | Orient red | Ориент красный | Orienta sarkans
3032 | #711521 | 6.68 | Pearl ruby red | Перламутрово-рубиновый | Perlamutra rubīnsarkans
3033 | #B24C43 | 16.17 | Pearl pink | Перламутрово-розовый | Perlamutra rozā
4001 | #816183 | 19.81 | Red lilac | Красно-сиреневый | Sarkanlillā
4002 | #8D3C4B | 11.61 | Red violet | Красно-фиолетовый | Sarkanvioletais
4003 | #C9508E | 22.98 | Heather violet | Вересково-фиолетовый | Viršu violets
4004 | #691639 | 6.31 | Claret violet | Бордово-фиолетовый | Bordo violets
4005 | #76689A | 21.14 | Blue lilac | Сине-сиреневый | Zillillā
4006 | #983A5C | 12.79 | Traffic purple | Транспортный пурпурный | Satiksmes purpurs
4007 | #47243C | 5.38 | Purple violet | Пурпурно-фиолетовый | Purpurvioletais
4008 | #844C82 | 16.87 | Signal violet | Сигнальный фиолетовый | Signālvioletais
4009 | #9D8692 | 33.37 | Pastel violet | Пастельно-фиолетовый | Pasteļvioletais
4010 | #BC4077 | 17.65 | Telemagenta | Телемагента | Telemadženta
4011 | #6D6074 | 17.98 | Pearl violet | Перламутрово-фиолетовый | Perlamutra violets
4012 | #6B6B7F | 20.54 | Pearl blackberry | Перламутрово-ежевичный | Perlamutra kazeņu
5000 | #384C70 | 10.62 | Violet blue | Фиолетово-синий | Violeti zils
5001 | #1F4764 | 9.19 | Green blue | Зелёно-синий | Zaļganzils
5002* | #2B2C7C | 9.04 | Ultramarine blue | Ультрамариново-синий | Ultramarīna zils
5003 | #2A3756 | 6.73 | Sapphire blue | Сапфирово-синий | Safīrzils
5004 | #1D1F2A | 4.04 | Black blue | Чёрно-синий | Melnzils
5005 | #005387 | 12.1 | Signal blue | Сигнальный синий | Signālzils
5007 | #41678D | 17.81 | Brilliant blue | Бриллиантово-синий | Briljantzils
5008 | #313C48 | 6.63 | Grey blue | Серо-синий | Pelēkzils
5009 | #2E5978 | 13.66 | Azure blue | Лазурно-синий | Lazūrzils
5010* | #13447C | 10.03 | Gentian blue | Горечавково-синий | Genciānas zils
5011 | #232C3F | 4.77 | Steel blue | Стальной синий | Tēraudzils
5012 | #3CA4D8 | 42.92 | Light blue | Голубой | Gaiši zils
5013 | #232D53 | 5.6 | Cobalt blue | Кобальтово-синий | Kobaltzils
5014 | #6C7C98 | 25.97 | Pigeon blue | Голубино-синий | Baložu zils
5015* | #2874B2 | 23.53 | Sky blue | Небесно-синий | Debeszils
5017 | #005A8C | 14.49 | Traffic blue | Транспортный синий | Satiksmes zils
5018 | #05868B | 26.36 | Turquoise blue | Бирюзово-синий | Tirkīzzils
5019 | #1A5B82 | 14.86 | Capri blue | Капри синий | Kapri zils
5020 | #0B4151 | 8.6 | Ocean blue | Океанская синь | Okeāna zils
5021 | #07737A | 20.9 | Water blue | Водная синь | Ūdens zils
5022 | #2F2A5A | 6.4 | Night blue | Ночной синий | Nakts zils
5023 | #4A5A8C | 15.82 | Distant blue | Отдалённо-синий | Tāluma zils
5024 | #6093AC | 34.01 | Pastel blue | Пастельно-синий | Pasteļzils
5025 | #296478 | 17.22 | Pearl gentian blue | Перламутровый горечавково-синий | Perlamutra genciānas zils
5026 | #102C54 | 5.46 | Pearl night blue | Перламутровый ночной синий | Perlamutra nakts zils
6000 | #327662 | 20.22 | Patina green | Патиново-зелёный | Patinas zaļš
6001 | #2A7E3F | 20.91 | Emerald green | Изумрудно-зелёный | Smaragdzaļš
6002 | #325928 | 13.48 | Leaf green | Лиственно-зелёный | Lapu zaļš
6003 | #50533C | 12.7 | Olive green | Оливково-зелёный | Olīvzaļš
6004 | #024442 | 8.04 | Blue green | Сине-зелёный | Zilganzaļš
6005 | #114232 | 8.06 | Moss green | Зелёный мох | Sūnu zaļš
6006~ | #3D3C3A | 7.2 | Grey olive | Серо-оливковый | Pelēks olīvu
6007 | #2C3222 | 5.09 | Bottle green | Бутылочно-зелёный | Pudeļzaļš
6008 | #37342A | 6.17 | Brown green | Коричнево-зелёный | Brūnganzaļš
6009 | #27352A | 6.22 | Fir green | Пихтовый зелёный | Egļu zaļš
6010 | #49764C | 19.35 | Grass green | Травяной зелёный | Zāles zaļš
6011 | #66825B | 24.82 | Reseda green | Резедово-зелёный | Rezēdas zaļš
6012 | #31403D | 8.37 | Black green | Чёрно-зелёный | Melnzaļš
6013 | #797C5A | 24.28 | Reed green | Тростниково-зелёный | Niedru zaļš
6014 | #474135 | 9.01 | Yellow olive | Жёлто-оливковый | Dzeltens olīvu
6015 | #3D3C3A | 7.2 | Black olive | Чёрно-оливковый | Melns olīvu
6016 | #026A52 | 17.04 | Turquoise green | Бирюзово-зелёный | Tirkīzzaļš
6017 | #468651 | 24.82 | May green | Майский зелёный | Maija zaļš
6018* | #48A43F | 35.71 | Yellow green | Жёлто-зелёный | Dzeltenzaļš
6019 | #B9CEAC | 60.96 | Pastel green | Пастельно-зелёный | Pasteļzaļš
6020 | #37422F | 8.97 | Chrome green | Хромовый зелёный | Hroma zaļš
6021 | #86A47C | 38.87 | Pale green | Бледно-зелёный | Bāli zaļš
6022 | #3E3C32 | 7.37 | Olive drab | Коричнево-оливковый | Brūns olīvu
6024 | #008754 | 24.36 | Traffic green | Транспортный зелёный | Satiksmes zaļš
6025 | #5D7F4C | 22.87 | Fern green | Папоротниково-зелёный | Paparžu zaļš
6026 | #005D52 | 13.93 | Opal green | Опаловый зелёный | Opāla zaļš
6027 | #81C0BB | 52.49 | Light green | Светло-зелёный | Gaiši zaļš
6028 | #2D5546 | 13.03 | Pine green | Сосновый зелёный | Priežu zaļš
6029* | #007A3D | 18.99 | Mint green | Мятно-зелёный | Piparmētru zaļš
6032 | #1F7F58 | 22.02 | Signal green | Сигнальный зелёный | Signālzaļš
6033 | #478A84 | 27.9 | Mint turquoise | Мятно-бирюзовый | Piparmētru tirkīza
6034 | #7FCDCD | 58.72 | Pastel turquoise | Пастельно-бирюзовый | Pasteļtirkīza
6035 | #1B542C | 11.77 | Pearl green | Перламутрово-зелёный | Perlamutra zaļš
6036 | #005D4C | 13.99 | Pearl opal green | Перламутровый опаловый зелёный | Perlamutra opāla zaļš
6037 | #008F4D | 26.76 | Pure green | Чистый зелёный | Tīrs zaļš
6038 | #00B51A | 39.9 | Luminous green | Люминесцентный зелёный | Luminiscējošs zaļš
7000 | #7A7B7A | 28.01 | Squirrel grey | Серая белка | Vāveru pelēks
7001 | #8E918F | 35.33 | Silver grey | Серебристо-серый | Sudrabpelēks
7002 | #7A7562 | 24.0 | Olive grey | Оливково-серый | Olīvpelēks
7003 | #72766F | 25.51 | Moss grey | Серый мох | Sūnu pelēks
7004 | #9C9C9C | 43.08 | Signal grey | Сигнальный серый | Signālpelēks
7005 | #6B6C6D | 20.74 | Mouse grey | Мышино-серый | Peļu pelēks
7006 | #7A7669 | 24.87 | Beige grey | Бежево-серый | Bēšpelēks
7008 | #746643 | 18.56 | Khaki grey | Серое хаки | Haki pelēks
7009 | #5A5F58 | 16.96 | Green grey | Зелёно-серый | Zaļganpelēks
7010 | #575D57 | 16.31 | Tarpaulin grey | Брезентово-серый | Brezenta pelēks
7011 | #555D61 | 17.01 | Iron grey | Железно-серый | Dzelzs pelēks
7012 | #596163 | 18.22 | Basalt grey | Базальтово-серый | Bazalta pelēks
7013 | #585C56 | 16.57 | Brown grey | Коричнево-серый | Brūnganpelēks
7015 | #51565C | 14.87 | Slate grey | Сланцево-серый | Slānekļa pelēks
7016* | #373F43 | 8.41 | Anthracite grey | Антрацитово-серый | Antracīta pelēks
7021 | #2E3234 | 5.77 | Black grey | Чёрно-серый | Melnpelēks
7022 | #4C4A44 | 11.54 | Umbra grey | Серая умбра | Umbras pelēks
7023 | #818479 | 29.65 | Concrete grey | Серый бетон | Betona pelēks
7024 | #474A50 | 11.57 | Graphite grey | Графитовый серый | Grafīta pelēks
7026 | #374345 | 9.7 | Granite grey | Гранитовый серый | Granīta pelēks
7030 | #939388 | 35.54 | Stone grey | Каменно-серый | Akmens pelēks
7031 | #5D6970 | 20.51 | Blue grey | Сине-серый | Zilganpelēks
7032 | #B9B9A8 | 49.61 | Pebble grey | Галечный серый | Oļu pelēks
7033 | #7A8275 | 28.46 | Cement grey | Цементно-серый | Cementa pelēks
7034 | #939176 | 35.03 | Yellow grey | Жёлто-серый | Dzeltenpelēks
7035* | #CBD0CC | 62.35 | Light grey | Светло-серый | Gaiši pelēks
7036 | #979492 | 36.39 | Platinum grey | Платиново-серый | Platīna pelēks
7037 | #7A7B78 | 27.89 | Dusty grey | Пыльно-серый | Putekļu pelēks
7038 | #B4B8B0 | 49.22 | Agate grey | Агатовый серый | Ahāta pelēks
7039 | #6B6A5F | 20.88 | Quartz grey | Кварцевый серый | Kvarca pelēks
7040 | #9DA3A6 | 40.09 | Window grey | Оконный серый | Logu pelēks
7042 | #8F9695 | 34.51 | Traffic grey A | Транспортный серый A | Satiksmes pelēks A
7043 | #4E5451 | 14.12 | Traffic grey B | Транспортный серый B | Satiksmes pelēks B
7044 | #BDBDB2 | 52.12 | Silk grey | Серый шёлк | Zīda pelēks
7045 | #91969A | 34.98 | Telegrey 1 | Телегрей 1 | Telepelēks 1
7046 | #82898E | 29.88 | Telegrey 2 | Телегрей 2 | Telepelēks 2
7047 | #CFD0CF | 62.84 | Telegrey 4 | Телегрей 4 | Telepelēks 4
7048 | #888175 | 28.62 | Pearl mouse grey | Перламутровый мышино-серый | Perlamutra peļu pelēks
8000 | #887142 | 21.39 | Green brown | Зелёно-коричневый | Zaļganbrūns
8001 | #9D622B | 19.77 | Ochre brown | Охра коричневая | Okera brūns
8002 | #6F4A2F | 12.34 | Signal brown | Сигнальный коричневый | Signālbrūns
8003 | #7E4B27 | 12.78 | Clay brown | Глиняный коричневый | Māla brūns
8004 | #8D4931 | 13.54 | Copper brown | Медно-коричневый | Vara brūns
8007 | #70462B | 10.6 | Fawn brown | Олень коричневый | Stirnas brūns
8008 | #724A25 | 11.88 | Olive brown | Оливково-коричневый | Olīvbrūns
8011 | #5A3827 | 8.11 | Nut brown | Орехово-коричневый | Riekstu brūns
8012 | #66332B | 8.16 | Red brown | Красно-коричневый | Sarkanbrūns
8014 | #4A3526 | 7.12 | Sepia brown | Сепия коричневый | Sēpijas brūns
8015 | #5E2F26 | 7.67 | Chestnut brown | Каштаново-коричневый | Kastaņbrūns
8016 | #4C2B20 | 6.78 | Mahogany brown | Махагон коричневый | Mahagonija brūns
8017* | #442F29 | 6.64 | Chocolate brown | Шоколадно-коричневый | Šokolādes brūns
8019 | #3D3635 | 6.88 | Grey brown | Серо-коричневый | Pelēkbrūns
8022 | #1A1719 | 4.57 | Black brown | Чёрно-коричневый | Melnbrūns
8023 | #A45729 | 17.78 | Orange brown | Оранжево-коричневый | Oranžbrūns
8024 | #795038 | 12.99 | Beige brown | Бежево-коричневый | Bēšbrūns
8025 | #755847 | 13.68 | Pale brown | Бледно-коричневый | Bāli brūns
8028 | #513A2A | 8.21 | Terra brown | Терракотовый | Zemes brūns
8029 | #7F4031 | 14.02 | Pearl copper | Перламутровый медный | Perlamutra vara
9001 | #E9E0D2 | 75.78 | Cream | Кремово-белый | Krēmbalts
9002 | #D6D5CB | 67.19 | Grey white | Серо-белый | Pelēkbalts
9003* | #ECECE7 | 84.54 | Signal white | Сигнальный белый | Signālbalts
9004 | #2B2B2C | 5.69 | Signal black | Сигнальный чёрный | Signālmelns
9005* | #0E0E10 | 4.22 | Jet black | Глубокий чёрный | Dziļi melns
9006* | #A1A1A0 | 45.88 | White aluminium | Бело-алюминиевый | Balts alumīnijs
9007* | #868581 | 28.94 | Grey aluminium | Тёмно-алюминиевый | Pelēks alumīnijs
9010* | #F1EDE1 | 84.82 | Pure white | Чистый белый | Tīrs balts
9011 | #27292B | 4.87 | Graphite black | Графитно-чёрный | Grafīta melns
9016* | #F1F1EA | 87.27 | Traffic white | Транспортный белый | Satiksmes balts
9017 | #29292A | 5.09 | Traffic black | Транспортный чёрный | Satiksmes melns
9018 | #C8CBC4 | 60.77 | Papyrus white | Папирусно-белый | Papirusa balts
9022 | #858583 | 35.4 | Pearl light grey | Перламутровый светло-серый | Perlamutra gaiši pelēks
9023 | #787B7A | 33.87 | Pearl dark grey | Перламутровый тёмно-серый | Perlamutra tumši pelēks
`,
);
