import type { Wording } from '../i18n/types.ts';

/** Whom the workshop works for, and where their goods are brought. */
export const words = {
  clients: {
    title: { en: 'Clients', ru: 'Клиенты', lv: 'Klienti' },
    add: { en: 'Add client', ru: 'Добавить клиента', lv: 'Pievienot klientu' },
    newTitle: { en: 'New client', ru: 'Новый клиент', lv: 'Jauns klients' },
    isNew: { en: 'New client.', ru: 'Новый клиент.', lv: 'Jauns klients.' },
    didYouMean: {
      en: 'Did you mean {names:string}?',
      ru: 'Может быть, {names}?',
      lv: 'Varbūt {names}?',
    },
    field: {
      name: { en: 'Name', ru: 'Название', lv: 'Nosaukums' },
      clientNotes: { en: 'Notes on the client', ru: 'Заметки о клиенте', lv: 'Piezīmes par klientu' },
      isActive: { en: 'State', ru: 'Состояние', lv: 'Stāvoklis' },
      spellings: { en: 'Also found as', ru: 'Находится также по', lv: 'Atrodams arī pēc' },
      presets: { en: 'Delivery addresses', ru: 'Адреса доставки', lv: 'Piegādes adreses' },
      openOrders: { en: 'Open orders', ru: 'Открытые заказы', lv: 'Atvērtie pasūtījumi' },
      allOrders: { en: 'All orders', ru: 'Все заказы', lv: 'Visi pasūtījumi' },
    },
    help: {
      name: {
        en: 'As it stands on orders and papers. Earlier names still lead here.',
        ru: 'Как в заказах и документах. По прежним названиям клиент тоже находится.',
        lv: 'Kā pasūtījumos un dokumentos. Pēc agrākajiem nosaukumiem klientu arī atrod.',
      },
      clientNotes: {
        en: 'For the office: who decides, how they pay. Not printed.',
        ru: 'Для офиса: кто решает, как платят. Не печатаются.',
        lv: 'Birojam: kas lemj, kā maksā. Netiek drukātas.',
      },
      isActive: {
        en: 'An inactive client is no longer suggested.',
        ru: 'Отключённый клиент больше не предлагается.',
        lv: 'Neaktīvu klientu vairs nepiedāvā.',
      },
    },
    state: {
      active: { en: 'Active', ru: 'Активен', lv: 'Aktīvs' },
      inactive: { en: 'Inactive', ru: 'Отключён', lv: 'Neaktīvs' },
    },
    suggested: { en: 'Suggested on orders', ru: 'Предлагать в заказах', lv: 'Piedāvāt pasūtījumos' },
    list: {
      search: { en: 'Search', ru: 'Поиск', lv: 'Meklēšana' },
      searchHint: { en: 'Name, in any spelling', ru: 'Название в любом написании', lv: 'Nosaukums jebkurā rakstībā' },
      inactive: { en: 'Show inactive', ru: 'Показать отключённых', lv: 'Rādīt neaktīvos' },
      count: {
        en: '{n:number} {{n:client|clients}} on this page',
        ru: 'На этой странице {n} {{n:клиентов|клиент|клиента|клиента|клиентов|клиента}}',
        lv: 'Šajā lapā {n} {{n:klientu|klients|klienti|klienti|klienti|klienti}}',
      },
      countMore: {
        en: '{n:number} {{n:client|clients}} on this page, and more on the next',
        ru: 'На этой странице {n} {{n:клиентов|клиент|клиента|клиента|клиентов|клиента}}, на следующей есть ещё',
        lv: 'Šajā lapā {n} {{n:klientu|klients|klienti|klienti|klienti|klienti}}, nākamajā ir vēl',
      },
      empty: {
        en: 'No clients match these filters.',
        ru: 'По этим фильтрам клиенты не найдены.',
        lv: 'Ar šiem filtriem klienti nav atrasti.',
      },
    },
    page: {
      create: { en: 'Add client', ru: 'Добавить клиента', lv: 'Pievienot klientu' },
      edit: { en: 'Name and notes', ru: 'Название и заметки', lv: 'Nosaukums un piezīmes' },
      newOrder: { en: 'New order', ru: 'Новый заказ', lv: 'Jauns pasūtījums' },
      merge: { en: 'Merge with another', ru: 'Объединить с другим', lv: 'Apvienot ar citu' },
      history: { en: 'History', ru: 'История', lv: 'Vēsture' },
      recent: { en: 'Latest orders', ru: 'Последние заказы', lv: 'Pēdējie pasūtījumi' },
      noOrders: {
        en: 'There is no order of this client yet.',
        ru: 'Заказов этого клиента пока нет.',
        lv: 'Šim klientam vēl nav neviena pasūtījuma.',
      },
      noPresets: {
        en: 'No delivery address is saved yet. Orders take theirs from here.',
        ru: 'Адресов доставки пока нет. Заказы берут их отсюда.',
        lv: 'Vēl nav saglabāta neviena piegādes adrese. Pasūtījumi tās ņem no šejienes.',
      },
      alike: { en: 'Perhaps the same client', ru: 'Возможно, тот же клиент', lv: 'Varbūt tas pats klients' },
      alikeHelp: {
        en: 'These names are alike. Two spellings of one client can be merged.',
        ru: 'Эти названия похожи. Два написания одного клиента можно объединить.',
        lv: 'Šie nosaukumi ir līdzīgi. Viena klienta divas rakstības var apvienot.',
      },
      mergeWith: { en: 'Merge', ru: 'Объединить', lv: 'Apvienot' },
    },
    preset: {
      title: { en: 'Delivery address', ru: 'Адрес доставки', lv: 'Piegādes adrese' },
      add: { en: 'Add address', ru: 'Добавить адрес', lv: 'Pievienot adresi' },
      newTitle: { en: 'New address of {name:string}', ru: 'Новый адрес: {name}', lv: 'Jauna adrese: {name}' },
      create: { en: 'Save address', ru: 'Сохранить адрес', lv: 'Saglabāt adresi' },
      edit: { en: 'Change', ru: 'Изменить', lv: 'Labot' },
      default: { en: 'Default', ru: 'Основной', lv: 'Galvenā' },
      makeDefault: { en: 'Make default', ru: 'Сделать основным', lv: 'Padarīt par galveno' },
      deactivate: { en: 'Deactivate', ru: 'Отключить', lv: 'Deaktivizēt' },
      reactivate: { en: 'Reactivate', ru: 'Включить снова', lv: 'Aktivizēt atkal' },
      inactive: { en: 'Not in use', ru: 'Не используется', lv: 'Netiek lietota' },
      address: { en: 'Address', ru: 'Адрес', lv: 'Adrese' },
      contact: { en: 'Contact', ru: 'Контакт', lv: 'Kontakts' },
      copied: {
        en: 'Orders copy the address when it is chosen. What is changed here leaves them as they are.',
        ru: 'Заказ копирует выбранный адрес. Если изменить адрес здесь, в уже составленных заказах он останется прежним.',
        lv: 'Pasūtījums nokopē izvēlēto adresi. Ja adresi maināt šeit, jau izveidotajos pasūtījumos tā paliek, kāda bijusi.',
      },
      proposedName: { en: 'Main address', ru: 'Основной адрес', lv: 'Galvenā adrese' },
    },
    presetField: {
      presetName: { en: 'Called', ru: 'Как называется', lv: 'Kā sauc' },
      addressLine1: { en: 'Street and number', ru: 'Улица и дом', lv: 'Iela un numurs' },
      addressLine2: { en: 'Second line', ru: 'Вторая строка', lv: 'Otrā rinda' },
      city: { en: 'Town', ru: 'Город', lv: 'Pilsēta' },
      postalCode: { en: 'Postcode', ru: 'Индекс', lv: 'Pasta indekss' },
      country: { en: 'Country', ru: 'Страна', lv: 'Valsts' },
      contactPerson: { en: 'Contact person', ru: 'Контактное лицо', lv: 'Kontaktpersona' },
      contactPhone: { en: 'Phone', ru: 'Телефон', lv: 'Tālrunis' },
      contactEmail: { en: 'E-mail', ru: 'Эл. почта', lv: 'E-pasts' },
      deliveryNotes: { en: 'Notes for delivery', ru: 'Заметки для доставки', lv: 'Piezīmes piegādei' },
      isDefault: { en: 'Default address', ru: 'Основной адрес', lv: 'Galvenā adrese' },
    },
    presetHelp: {
      presetName: {
        en: 'How the office tells the places of this client apart.',
        ru: 'По этому названию офис различает адреса клиента.',
        lv: 'Pēc šī nosaukuma birojs atšķir klienta adreses.',
      },
      isDefault: {
        en: 'New orders of this client begin with it.',
        ru: 'С него начинаются новые заказы этого клиента.',
        lv: 'Ar to sākas šī klienta jaunie pasūtījumi.',
      },
    },
    merge: {
      title: { en: 'Merge {name:string}', ru: 'Объединить: {name}', lv: 'Apvienot: {name}' },
      choose: {
        en: 'Choose the client that stays. Everything of {name:string} moves there.',
        ru: 'Выберите клиента, который останется. К нему перейдёт всё, что есть у клиента {name}.',
        lv: 'Izvēlieties klientu, kurš paliek. Pie tā pāries viss, kas ir klientam {name}.',
      },
      searchHint: { en: 'Client that stays', ru: 'Клиент, который останется', lv: 'Klients, kurš paliek' },
      found: { en: 'Clients', ru: 'Клиенты', lv: 'Klienti' },
      none: {
        en: 'No other client matches.',
        ru: 'Другого подходящего клиента нет.',
        lv: 'Cita atbilstoša klienta nav.',
      },
      pick: { en: 'Stays', ru: 'Остаётся', lv: 'Paliek' },
      ask: {
        en: 'Merge {name:string} into {into:string}',
        ru: 'Объединить: {name} → {into}',
        lv: 'Apvienot: {name} → {into}',
      },
      stays: { en: 'Stays', ru: 'Остаётся', lv: 'Paliek' },
      goes: { en: 'Goes', ru: 'Исчезает', lv: 'Pazūd' },
      orders: {
        en: '{n:number} {{n:order moves|orders move}}, {open:number} of them open. Open ones take the name {into:string}.',
        ru: '{{n:Переходят|Переходит|Переходят|Переходят|Переходят|Переходят}} {n} {{n:заказов|заказ|заказа|заказа|заказов|заказа}}, из них открыто: {open}. Открытые получают название {into}.',
        lv: 'Pāriet {n} {{n:pasūtījumu|pasūtījums|pasūtījumi|pasūtījumi|pasūtījumi|pasūtījumi}}, no tiem atvērti: {open}. Atvērtie iegūst nosaukumu {into}.',
      },
      ordersMore: {
        en: 'More than {n:number} orders move, {open:number} of them open. Open ones take the name {into:string}.',
        ru: 'Переходит больше {n} заказов, из них открыто: {open}. Открытые получают название {into}.',
        lv: 'Pāriet vairāk nekā {n} pasūtījumu, no tiem atvērti: {open}. Atvērtie iegūst nosaukumu {into}.',
      },
      presets: {
        en: 'Delivery addresses that move',
        ru: 'Адреса доставки, которые переходят',
        lv: 'Piegādes adreses, kas pāriet',
      },
      renamed: { en: 'becomes {name:string}', ru: 'станет: {name}', lv: 'kļūst: {name}' },
      noLongerDefault: { en: 'is no longer the default', ru: 'больше не основной', lv: 'vairs nav galvenā' },
      spellings: {
        en: 'These names lead to {into:string} from then on',
        ru: 'Эти названия отныне ведут к клиенту {into}',
        lv: 'Šie nosaukumi turpmāk ved pie klienta {into}',
      },
      notes: { en: 'The notes of both are kept.', ru: 'Заметки обоих сохраняются.', lv: 'Abu piezīmes saglabājas.' },
      final: { en: 'This cannot be undone.', ru: 'Отменить это нельзя.', lv: 'To nevar atsaukt.' },
      submit: { en: 'Merge', ru: 'Объединить', lv: 'Apvienot' },
      swap: { en: 'Keep {name:string} instead', ru: 'Оставить вместо этого: {name}', lv: 'Paturēt citu: {name}' },
    },
    delivery: {
      byHand: { en: 'Write it by hand', ru: 'Написать вручную', lv: 'Ierakstīt pašam' },
      optionDefault: {
        en: '{name:string} · {place:string} (default)',
        ru: '{name} · {place} (основной)',
        lv: '{name} · {place} (galvenā)',
      },
      update: { en: 'Update', ru: 'Обновить', lv: 'Atjaunināt' },
      updateHelp: {
        en: 'Shows the addresses of the client, and fills in the one that is chosen.',
        ru: 'Показывает адреса клиента и подставляет выбранный.',
        lv: 'Parāda klienta adreses un ieraksta izvēlēto.',
      },
    },
  },
  audit: {
    action: {
      CLIENT_CREATED: { en: 'added the client', ru: 'клиент добавлен', lv: 'pievienoja klientu' },
      CLIENT_UPDATED: { en: 'changed the client', ru: 'клиент изменён', lv: 'mainīja klientu' },
      CLIENT_MERGED: { en: 'merged clients', ru: 'клиенты объединены', lv: 'apvienoja klientus' },
      PRESET_CREATED: {
        en: 'added a delivery address',
        ru: 'адрес доставки добавлен',
        lv: 'pievienoja piegādes adresi',
      },
      PRESET_UPDATED: { en: 'changed a delivery address', ru: 'адрес доставки изменён', lv: 'mainīja piegādes adresi' },
      PRESET_DEACTIVATED: {
        en: 'deactivated a delivery address',
        ru: 'адрес доставки отключён',
        lv: 'deaktivizēja piegādes adresi',
      },
      PRESET_REACTIVATED: {
        en: 'reactivated a delivery address',
        ru: 'адрес доставки включён снова',
        lv: 'atkal aktivizēja piegādes adresi',
      },
    },
  },
  shell: {
    flash: {
      newClient: {
        en: '{po:string} saved. New client: {client:string}.',
        ru: '{po} сохранён. Новый клиент: {client}.',
        lv: '{po} saglabāts. Jauns klients: {client}.',
      },
      newClientAlike: {
        en: '{po:string} saved. New client: {client:string}. Did you mean {names:string}?',
        ru: '{po} сохранён. Новый клиент: {client}. Может быть, {names}?',
        lv: '{po} saglabāts. Jauns klients: {client}. Varbūt {names}?',
      },
      clientSaved: { en: '{name:string} saved.', ru: 'Сохранено: {name}.', lv: 'Saglabāts: {name}.' },
      clientsMerged: { en: '{name:string} has everything now.', ru: 'Объединено: {name}.', lv: 'Apvienots: {name}.' },
      presetSaved: {
        en: 'Address {name:string} saved.',
        ru: 'Адрес сохранён: {name}.',
        lv: 'Adrese saglabāta: {name}.',
      },
      presetDeactivated: {
        en: 'Address {name:string} is deactivated.',
        ru: 'Адрес отключён: {name}.',
        lv: 'Adrese deaktivizēta: {name}.',
      },
      presetReactivated: {
        en: 'Address {name:string} is active again.',
        ru: 'Адрес снова включён: {name}.',
        lv: 'Adrese atkal aktivizēta: {name}.',
      },
    },
  },
} as const satisfies Wording;
