import { coloursOf, roughly } from './rows.ts';

/** The edge trim SignTrim in the colours in which it is made. The hexes are nobody's measurement. */
export const signTrim = roughly(
  coloursOf(
    'SIGNTRIM',
    `
014 | #722F37 | - | Wine red | Винно-красная | Vīnsarkana
097* | #FF6600 | - | Orange | Оранжевая | Oranža
118 | #FFED00 | - | Yellow | Жёлтая | Dzeltena
121 | #4CBB17 | - | Kelly green | Ярко-зелёная | Koši zaļa
132 | #00A651 | - | Signal green | Сигнальная зелёная | Signālzaļa
155* | #FFE135 | - | Yellow 2 | Жёлтая 2 | Dzeltena 2
166 | #8DB600 | - | Apple green | Яблочно-зелёная | Ābolu zaļa
185 | #FFD200 | - | MC Yellow | Жёлтая MC | Dzeltena MC
246 | #F4C430 | - | Yellow gold | Жёлтое золото | Dzeltena zelta
300* | #C0C0C0 | - | Silver mirror | Серебряное зеркало | Sudraba spogulis
313 | #B8B8B8 | - | Satin silver | Сатиновое серебро | Satīna sudraba
415 | #87CEEB | - | Sky blue | Небесно-голубая | Debeszila
461 | #0066CC | - | Blue | Синяя | Zila
467 | #0052A5 | - | Blue 2 | Синяя 2 | Zila 2
479* | #1E3A8A | - | Ultramarine | Ультрамарин | Ultramarīna
503 | #0F52BA | - | Sapphire blue | Сапфирово-синяя | Safīrzila
509 | #007FFF | - | Azure blue | Лазурная | Lazūra
528 | #9ACD32 | - | Yellow green | Жёлто-зелёная | Dzeltenzaļa
606 | #800080 | - | Purple | Пурпурная | Purpura
610 | #E0115F | - | Magenta | Маджента | Madženta
664 | #9400D3 | - | Violet | Фиолетовая | Violeta
721 | #4A4A4A | - | Black/Grey | Чёрно-серая | Melnpelēka
743 | #6C757D | - | Traffic grey | Транспортная серая | Satiksmes pelēka
785* | #000000 | - | Black | Чёрная | Melna
817 | #8B4513 | - | Brown | Коричневая | Brūna
896 | #CD7F32 | - | Bronze | Бронзовая | Bronzas
906 | #F5F5F5 | - | White ALU | Белый алюминий | Balts alumīnijs
933 | #FFFFF0 | - | Ivory | Слоновая кость | Ziloņkaula
948 | #F5F5DC | - | Beige | Бежевая | Bēša
971* | #FFFFFF | - | White | Белая | Balta
`,
  ),
);
