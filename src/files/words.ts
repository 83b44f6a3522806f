import type { Wording } from '../i18n/types.ts';

/** Drawings and whatever else is sent to an order. */
export const words = {
  files: {
    title: { en: 'Files', ru: 'Файлы', lv: 'Faili' },
    drawing: { en: 'Drawing', ru: 'Чертёж', lv: 'Rasējums' },
    alt: { en: '{name:string}, page {n:number}', ru: '{name}, страница {n}', lv: '{name}, {n}. lappuse' },
    waiting: { en: 'The picture is being made.', ru: 'Изображение готовится.', lv: 'Attēls top.' },
    noPicture: {
      preview_none: {
        en: 'There is no picture of it: download it to look at it.',
        ru: 'Показать его здесь нельзя: скачайте, чтобы посмотреть.',
        lv: 'To šeit nevar parādīt: lejupielādējiet, lai apskatītu.',
      },
      preview_damaged: {
        en: 'No picture: the file is damaged.',
        ru: 'Изображения нет: файл повреждён.',
        lv: 'Attēla nav: fails ir bojāts.',
      },
      preview_locked: {
        en: 'No picture: the file opens with a password only.',
        ru: 'Изображения нет: файл открывается только с паролем.',
        lv: 'Attēla nav: failu var atvērt tikai ar paroli.',
      },
      preview_too_much: {
        en: 'No picture: there is too much in it to be drawn here.',
        ru: 'Изображения нет: файл слишком сложен, чтобы показать его здесь.',
        lv: 'Attēla nav: fails ir pārāk sarežģīts, lai to šeit parādītu.',
      },
      preview_empty: {
        en: 'No picture: nothing can be seen in it.',
        ru: 'Изображения нет: в файле ничего не видно.',
        lv: 'Attēla nav: failā nekas nav redzams.',
      },
      preview_notice_page: {
        en: 'No picture: it was saved without what others can show. Save it as PDF once more.',
        ru: 'Изображения нет: файл сохранён без содержимого для просмотра. Сохраните его как PDF ещё раз.',
        lv: 'Attēla nav: fails saglabāts bez apskatāma satura. Saglabājiet to vēlreiz kā PDF.',
      },
      preview_portfolio: {
        en: 'No picture: it is a portfolio of other files. Send these themselves.',
        ru: 'Изображения нет: это портфолио из других файлов. Отправьте сами файлы.',
        lv: 'Attēla nav: tas ir citu failu portfelis. Nosūtiet pašus failus.',
      },
      preview_gone: {
        en: 'No picture: its bytes are missing. Send it once more.',
        ru: 'Изображения нет: содержимое файла потеряно. Отправьте его ещё раз.',
        lv: 'Attēla nav: faila saturs ir zudis. Nosūtiet to vēlreiz.',
      },
    },
    unitUnknown: { en: 'unit not stated', ru: 'единица не указана', lv: 'mērvienība nav norādīta' },
    metres: { en: '{width:string} × {height:string} m', ru: '{width} × {height} м', lv: '{width} × {height} m' },
    firstPages: {
      en: 'There are pictures of the first {n:number} pages of {of:number}.',
      ru: 'Показаны первые страницы: {n} из {of}.',
      lv: 'Redzamas pirmās {n} lappuses no {of}.',
    },
    hiddenLayers: {
      en: '{n:number} hidden {{n:layer is|layers are}} not shown.',
      ru: 'Не показано скрытых слоёв: {n}.',
      lv: 'Slēptie slāņi, kas nav redzami: {n}.',
    },
    zoom: { en: 'Size', ru: 'Масштаб', lv: 'Mērogs' },
    whole: { en: 'Whole page', ru: 'Страница целиком', lv: 'Visa lappuse' },
    pages: { en: 'Pages', ru: 'Страницы', lv: 'Lappuses' },
    pageOf: { en: 'Page {n:number} of {of:number}', ru: 'Страница {n} из {of}', lv: '{n}. lappuse no {of}' },
    previous: { en: 'Previous page', ru: 'Предыдущая', lv: 'Iepriekšējā' },
    next: { en: 'Next page', ru: 'Следующая', lv: 'Nākamā' },
    search: { en: 'Search files', ru: 'Поиск файлов', lv: 'Meklēt failus' },
    searchHint: { en: 'Name, order or client', ru: 'Имя, заказ или клиент', lv: 'Nosaukums, pasūtījums vai klients' },
    anyKind: { en: 'Anything', ru: 'Любое', lv: 'Jebkāds' },
    po: { en: 'PO', ru: 'Номер PO', lv: 'PO numurs' },
    from: { en: 'Sent from', ru: 'Отправлено с', lv: 'Nosūtīts no' },
    to: { en: 'Sent to', ru: 'Отправлено по', lv: 'Nosūtīts līdz' },
    noneFound: {
      en: 'No file matches these filters.',
      ru: 'По этим фильтрам файлов нет.',
      lv: 'Ar šiem filtriem failu nav.',
    },
    count: {
      en: '{n:number} {{n:file|files}} on this page',
      ru: 'На этой странице {n} {{n:файлов|файл|файла|файла|файлов|файла}}',
      lv: 'Šajā lapā {n} {{n:failu|fails|faili|faili|faili|faili}}',
    },
    countMore: {
      en: '{n:number} {{n:file|files}} on this page, and more on the next',
      ru: 'На этой странице {n} {{n:файлов|файл|файла|файла|файлов|файла}}, остальные на следующей',
      lv: 'Šajā lapā {n} {{n:failu|fails|faili|faili|faili|faili}}, pārējie nākamajā',
    },
    all: { en: 'All files', ru: 'Все файлы', lv: 'Visi faili' },
    ofOrder: { en: 'Files of {po:string}', ru: 'Файлы заказа {po}', lv: 'Pasūtījuma {po} faili' },
    send: { en: 'Send files', ru: 'Отправить файлы', lv: 'Sūtīt failus' },
    choose: { en: 'Files, up to {n:number}', ru: 'Файлы, до {n}', lv: 'Faili, līdz {n}' },
    help: {
      en: 'PDF, AI, EPS, CDR, DXF, DWG, PLT, SVG, ZIP, JPEG, PNG, WebP, TIFF, HEIC; at most {max:number} MB each.',
      ru: 'PDF, AI, EPS, CDR, DXF, DWG, PLT, SVG, ZIP, JPEG, PNG, WebP, TIFF, HEIC; каждый до {max} МБ.',
      lv: 'PDF, AI, EPS, CDR, DXF, DWG, PLT, SVG, ZIP, JPEG, PNG, WebP, TIFF, HEIC; katrs līdz {max} MB.',
    },
    camera: { en: 'Take a photo', ru: 'Снять камерой', lv: 'Uzņemt ar kameru' },
    kind: { en: 'What for', ru: 'Назначение', lv: 'Nolūks' },
    kindUsual: { en: 'By the type of the file', ru: 'По типу файла', lv: 'Pēc faila tipa' },
    kinds: {
      sketch_pdf: { en: 'Sketch (PDF)', ru: 'Эскиз (PDF)', lv: 'Skice (PDF)' },
      sketch_cdr: { en: 'Sketch (CDR)', ru: 'Эскиз (CDR)', lv: 'Skice (CDR)' },
      work_laser: { en: 'For the laser', ru: 'Для лазера', lv: 'Lāzeram' },
      work_router: { en: 'For the router', ru: 'Для фрезера', lv: 'Frēzei' },
      work_bender: { en: 'For the bender', ru: 'Для гибочного станка', lv: 'Locīšanas iekārtai' },
      work_plotter: { en: 'For the plotter', ru: 'Для плоттера', lv: 'Ploterim' },
      other: { en: 'Other', ru: 'Прочее', lv: 'Cits' },
    },
    item: { en: 'Item', ru: 'Позиция', lv: 'Pozīcija' },
    wholeOrder: { en: 'The whole order', ru: 'Весь заказ', lv: 'Viss pasūtījums' },
    download: { en: 'Download', ru: 'Скачать', lv: 'Lejupielādēt' },
    remove: { en: 'Remove', ru: 'Убрать', lv: 'Noņemt' },
    removeTitle: { en: 'Remove {name:string}', ru: 'Убрать файл {name}', lv: 'Noņemt failu {name}' },
    removeText: {
      en: 'It is no longer shown with the order. Its history says who removed it.',
      ru: 'Файл больше не будет показан в заказе. В истории останется, кто его убрал.',
      lv: 'Pasūtījumā to vairs nerādīs. Vēsturē paliks, kas to noņēma.',
    },
    none: {
      en: 'Nothing has been sent yet. Begin with the drawing.',
      ru: 'Файлов пока нет. Начните с чертежа.',
      lv: 'Failu vēl nav. Sāciet ar rasējumu.',
    },
    noneToSend: { en: 'Nothing has been sent yet.', ru: 'Файлов пока нет.', lv: 'Failu vēl nav.' },
    someRefused: {
      en: 'Not all files could be taken',
      ru: 'Приняты не все файлы',
      lv: 'Ne visi faili ir pieņemti',
    },
    noneTaken: { en: 'Nothing was taken', ru: 'Файлы не приняты', lv: 'Faili nav pieņemti' },
    taken: {
      en: '{n:number} {{n:file is|files are}} there.',
      ru: 'Принято: {n}.',
      lv: 'Pieņemti: {n}.',
    },
    leftOut: {
      en: '{n:number} that systems lay beside drawings {{n:is|are}} left out.',
      ru: 'Пропущено служебных файлов: {n}.',
      lv: 'Izlaisti sistēmas faili: {n}.',
    },
    kilobytes: { en: '{n:number} KB', ru: '{n} КБ', lv: '{n} KB' },
    megabytes: { en: '{n:string} MB', ru: '{n} МБ', lv: '{n} MB' },
  },
  audit: {
    action: {
      FILE_ADDED: { en: 'sent files', ru: 'отправлены файлы', lv: 'nosūtīja failus' },
      FILE_REMOVED: { en: 'removed a file', ru: 'файл убран', lv: 'noņēma failu' },
    },
    field: {
      files: { en: 'Files', ru: 'Файлы', lv: 'Faili' },
    },
  },
  reasons: {
    upload_too_large: {
      en: '{name:string} is larger than {max:string}.',
      ru: '{name} больше {max}.',
      lv: '{name} ir lielāks par {max}.',
    },
    upload_empty: { en: '{name:string} is empty.', ru: 'Файл {name} пуст.', lv: 'Fails {name} ir tukšs.' },
    upload_type: {
      en: '{name:string} is none of the types that are taken.',
      ru: '{name}: файлы такого типа не принимаются.',
      lv: '{name}: šāda tipa failus nepieņem.',
    },
    upload_broken: {
      en: '{name:string} is damaged or was cut off. Save it once more and send it again.',
      ru: '{name} повреждён или обрезан. Сохраните его заново и отправьте ещё раз.',
      lv: '{name} ir bojāts vai aprauts. Saglabājiet to vēlreiz un nosūtiet no jauna.',
    },
    upload_leftovers: {
      en: 'There was nothing but files that systems lay beside drawings. Choose the drawing itself.',
      ru: 'Здесь только служебные файлы. Выберите сам чертёж.',
      lv: 'Te ir tikai sistēmas faili. Izvēlieties pašu rasējumu.',
    },
    upload_again: {
      en: 'The files did not come along: your session had ended. Choose them again.',
      ru: 'Файлы не дошли: сеанс закончился. Выберите их ещё раз.',
      lv: 'Faili neatnāca līdzi: sesija bija beigusies. Izvēlieties tos vēlreiz.',
    },
    upload_quota: {
      en: 'There is no room for it: all files together may take {max:string}. Ask the administrator.',
      ru: 'Места не хватает: все файлы вместе могут занимать {max}. Обратитесь к администратору.',
      lv: 'Vietas nepietiek: visi faili kopā drīkst aizņemt {max}. Vērsieties pie administratora.',
    },
    upload_item_gone: {
      en: 'This item is no longer in the order.',
      ru: 'Этой позиции в заказе больше нет.',
      lv: 'Šīs pozīcijas pasūtījumā vairs nav.',
    },
  },
  shell: {
    flash: {
      filesAdded: { en: 'Sent: {names:string}', ru: 'Отправлено: {names}', lv: 'Nosūtīts: {names}' },
      filesAddedSome: {
        en: 'Sent: {names:string}. Left out, as systems lay them beside drawings: {n:string}.',
        ru: 'Отправлено: {names}. Пропущено служебных файлов: {n}.',
        lv: 'Nosūtīts: {names}. Izlaisti sistēmas faili: {n}.',
      },
      fileRemoved: { en: '{name:string} is removed.', ru: 'Файл {name} убран.', lv: 'Fails {name} ir noņemts.' },
    },
  },
} as const satisfies Wording;
