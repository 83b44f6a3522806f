import { coloursOf, roughly } from './rows.ts';

/** The translucent film ORACAL 8500. The hexes are nobody's measurement. */
export const oracal8500 = roughly(
  coloursOf(
    'ORACAL 8500',
    `
010* | #FFFFFF | - | White | Белая | Balta
013 | #F5E500 | - | Zinc yellow | Цинково-жёлтая | Cinka dzeltena
015 | #FFA500 | - | Yellow orange | Жёлто-оранжевая | Dzeltenoranža
016 | #DC143C | - | Crimson | Тёмно-малиновая | Koši aveņsarkana
017 | #DE3163 | - | Cherry red | Вишнёво-красная | Ķiršu sarkana
020 | #FFD700 | - | Golden yellow | Золотисто-жёлтая | Zeltaini dzeltena
021* | #FFFF00 | - | Yellow | Жёлтая | Dzeltena
025 | #FFEB3B | - | Brimstone yellow | Серно-жёлтая | Sēra dzeltena
030 | #8B0000 | - | Dark red | Тёмно-красная | Tumši sarkana
031* | #FF0000 | - | Red | Красная | Sarkana
032 | #FF6B6B | - | Light red | Светло-красная | Gaiši sarkana
034 | #FF8C00 | - | Orange | Оранжевая | Oranža
040 | #8B00FF | - | Violet | Фиолетовая | Violeta
041 | #FFC0CB | - | Pink | Розовая | Rozā
049 | #4169E1 | - | King blue | Королевская синяя | Karaliski zila
051 | #0047AB | - | Gentian blue | Горечавково-синяя | Genciānas zila
052 | #007FFF | - | Azure blue | Лазурно-синяя | Lazūrzila
053 | #ADD8E6 | - | Light blue | Светло-синяя | Gaiši zila
054 | #40E0D0 | - | Turquoise | Бирюзовая | Tirkīza
060* | #003087 | - | Dark blue | Тёмно-синяя | Tumši zila
062 | #90EE90 | - | Light green | Светло-зелёная | Gaiši zaļa
063* | #32CD32 | - | Lime-tree green | Липово-зелёная | Liepu zaļa
065 | #0047AB | - | Cobalt blue | Кобальтово-синяя | Kobaltzila
066 | #00CED1 | - | Turquoise blue | Бирюзово-синяя | Tirkīzzila
068 | #7CFC00 | - | Grass green | Травяная зелёная | Zāles zaļa
070* | #000000 | - | Black | Чёрная | Melna
085 | #FADADD | - | Pale pink | Бледно-розовая | Bāli rozā
097* | #FFA500 | - | Orange | Оранжевая | Oranža
118 | #FFFF00 | - | Yellow | Жёлтая | Dzeltena
121 | #4CBB17 | - | Kelly green | Ярко-зелёная | Koši zaļa
132 | #00FF00 | - | Signal green | Сигнальная зелёная | Signālzaļa
155 | #FFEB3B | - | Yellow 2 | Жёлтая 2 | Dzeltena 2
166 | #8DB600 | - | Apple green | Яблочно-зелёная | Ābolu zaļa
185 | #FFD700 | - | MC Yellow | Жёлтая MC | Dzeltena MC
207 | #CC7722 | - | Ochre yellow | Охра жёлтая | Okera dzeltena
246 | #F4C430 | - | Yellow gold | Жёлтое золото | Dzeltena zelta
273 | #C41E3A | - | Red | Красная | Sarkana
300* | #C0C0C0 | - | Silver mirror | Серебряное зеркало | Sudraba spogulis
313 | #AAA9AD | - | Satin silver | Сатиновое серебро | Satīna sudraba
323 | #FF7F50 | - | Coral red | Кораллово-красная | Koraļļsarkana
329 | #FFA6C9 | - | Carnation red | Гвоздично-красная | Neļķu sarkana
330 | #C35831 | - | Fox red | Рыжая | Rudi sarkana
403 | #EE82EE | - | Light violet | Светло-фиолетовая | Gaiši violeta
413 | #FFB6C1 | - | Light pink | Светло-розовая | Gaiši rozā
415 | #87CEEB | - | Sky blue | Небесно-голубая | Debeszila
417 | #4169E1 | - | Blue 417 | Синяя 417 | Zila 417
461 | #0000FF | - | Blue | Синяя | Zila
467 | #4169E1 | - | Blue 2 | Синяя 2 | Zila 2
479* | #120A8F | - | Ultramarine | Ультрамарин | Ultramarīna
503 | #0F52BA | - | Sapphire blue | Сапфирово-синяя | Safīrzila
509 | #007FFF | - | Azure blue | Лазурная | Lazūra
527 | #AEC6CF | - | Pastel blue | Пастельно-синяя | Pasteļzila
528 | #6699CC | - | Grey blue | Серо-синяя | Pelēkzila
541 | #00CED1 | - | Dark turquoise | Тёмно-бирюзовая | Tumša tirkīza
542 | #1CA9C9 | - | Caribbean blue | Карибская синяя | Karību zila
606 | #800080 | - | Purple | Пурпурная | Purpura
610 | #FF00FF | - | Magenta | Маджента | Madženta
614 | #6A8D73 | - | Reed green | Тростниково-зелёная | Niedru zaļa
664 | #8B00FF | - | Violet | Фиолетовая | Violeta
721 | #36454F | - | Black/grey | Чёрно-серая | Melnpelēka
743 | #808080 | - | Traffic grey | Транспортная серая | Satiksmes pelēka
785 | #000000 | - | Black | Чёрная | Melna
817 | #8B4513 | - | Brown | Коричневая | Brūna
896 | #CD7F32 | - | Bronze | Бронзовая | Bronzas
906 | #F5F5F5 | - | White ALU | Белый алюминий | Balts alumīnijs
933 | #FFFFF0 | - | Ivory | Слоновая кость | Ziloņkaula
948 | #F5F5DC | - | Beige | Бежевая | Bēša
971 | #FFFFFF | - | White | Белая | Balta
`,
  ),
);
