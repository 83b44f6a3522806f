import { coloursOf, roughly } from './rows.ts';

/** The solid coated colours that are asked for most; any other is typed as it is called. */
export const pantone = roughly(
  coloursOf(
    'PANTONE',
    `
Yellow C | #FEDD00 | - | Yellow | Жёлтый | Dzeltens
109 C | #FFD100 | - | Yellow 109 | Жёлтый 109 | Dzeltens 109
116 C* | #FFCD00 | - | Yellow 116 | Жёлтый 116 | Dzeltens 116
123 C | #FFC72C | - | Yellow 123 | Жёлтый 123 | Dzeltens 123
130 C | #F2A900 | - | Yellow 130 | Жёлтый 130 | Dzeltens 130
151 C | #FF8200 | - | Orange 151 | Оранжевый 151 | Oranžs 151
165 C | #FF671F | - | Orange 165 | Оранжевый 165 | Oranžs 165
Orange 021 C* | #FE5000 | - | Orange 021 | Оранжевый 021 | Oranžs 021
Warm Red C | #F9423A | - | Warm red | Тёплый красный | Silti sarkans
032 C* | #EF3340 | - | Red 032 | Красный 032 | Sarkans 032
179 C | #E03C31 | - | Red 179 | Красный 179 | Sarkans 179
185 C* | #E4002B | - | Red 185 | Красный 185 | Sarkans 185
186 C* | #C8102E | - | Red 186 | Красный 186 | Sarkans 186
187 C | #A6192E | - | Red 187 | Красный 187 | Sarkans 187
199 C | #D50032 | - | Red 199 | Красный 199 | Sarkans 199
202 C | #862633 | - | Red 202 | Красный 202 | Sarkans 202
485 C* | #DA291C | - | Red 485 | Красный 485 | Sarkans 485
1788 C | #EE2737 | - | Red 1788 | Красный 1788 | Sarkans 1788
1795 C | #D22630 | - | Red 1795 | Красный 1795 | Sarkans 1795
Rubine Red C | #CE0058 | - | Rubine red | Рубиново-красный | Rubīnsarkans
Rhodamine Red C | #E10098 | - | Rhodamine red | Родаминовый красный | Rodamīna sarkans
219 C | #DA1884 | - | Pink 219 | Розовый 219 | Rozā 219
Purple C | #BB29BB | - | Purple | Пурпурный | Purpura
Violet C | #440099 | - | Violet | Фиолетовый | Violets
267 C | #5F259F | - | Violet 267 | Фиолетовый 267 | Violets 267
2685 C | #330072 | - | Violet 2685 | Фиолетовый 2685 | Violets 2685
Blue 072 C | #10069F | - | Blue 072 | Синий 072 | Zils 072
Reflex Blue C* | #001489 | - | Reflex blue | Рефлекс синий | Refleksa zils
Process Blue C* | #0085CA | - | Process blue | Процесс синий | Procesa zils
286 C* | #0033A0 | - | Blue 286 | Синий 286 | Zils 286
287 C | #003087 | - | Blue 287 | Синий 287 | Zils 287
293 C | #003DA5 | - | Blue 293 | Синий 293 | Zils 293
294 C | #002F6C | - | Blue 294 | Синий 294 | Zils 294
299 C | #00A3E0 | - | Blue 299 | Синий 299 | Zils 299
300 C* | #005EB8 | - | Blue 300 | Синий 300 | Zils 300
541 C | #003C71 | - | Blue 541 | Синий 541 | Zils 541
320 C | #009CA6 | - | Turquoise 320 | Бирюзовый 320 | Tirkīza 320
Green C | #00AB84 | - | Green | Зелёный | Zaļš
347 C | #009A44 | - | Green 347 | Зелёный 347 | Zaļš 347
348 C* | #00843D | - | Green 348 | Зелёный 348 | Zaļš 348
354 C | #00B140 | - | Green 354 | Зелёный 354 | Zaļš 354
355 C | #009639 | - | Green 355 | Зелёный 355 | Zaļš 355
361 C | #43B02A | - | Green 361 | Зелёный 361 | Zaļš 361
368 C | #78BE20 | - | Green 368 | Зелёный 368 | Zaļš 368
375 C | #97D700 | - | Green 375 | Зелёный 375 | Zaļš 375
376 C | #84BD00 | - | Green 376 | Зелёный 376 | Zaļš 376
Cool Gray 1 C | #D9D9D6 | - | Cool grey 1 | Холодный серый 1 | Auksti pelēks 1
Cool Gray 5 C | #B1B3B3 | - | Cool grey 5 | Холодный серый 5 | Auksti pelēks 5
Cool Gray 7 C | #97999B | - | Cool grey 7 | Холодный серый 7 | Auksti pelēks 7
Cool Gray 11 C | #53565A | - | Cool grey 11 | Холодный серый 11 | Auksti pelēks 11
425 C | #54585A | - | Grey 425 | Серый 425 | Pelēks 425
431 C | #5B6770 | - | Grey 431 | Серый 431 | Pelēks 431
871 C | #84754E | - | Gold 871 | Золото 871 | Zelts 871
877 C | #8A8D8F | - | Silver 877 | Серебро 877 | Sudrabs 877
Black C* | #2D2926 | - | Black | Чёрный | Melns
Black 6 C | #101820 | - | Black 6 | Чёрный 6 | Melns 6
`,
  ),
);
