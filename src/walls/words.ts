import type { Wording } from '../i18n/types.ts';

/** Televisions on the wall. */
export const words = {
  walls: {
    title: { en: 'Wall displays', ru: 'Настенные экраны', lv: 'Sienas ekrāni' },
    text: {
      en: 'A television shows the floor without anybody signed in. Its address is its key: give each one its own.',
      ru: 'Телевизор показывает цех, входить для этого не нужно. Ключом служит адрес: у каждого экрана он свой.',
      lv: 'Televizors rāda cehu, un pieslēgties nav vajadzīgs. Atslēga ir adrese: katram ekrānam sava.',
    },
    name: { en: 'Where it hangs', ru: 'Где висит', lv: 'Kur karājas' },
    nameHint: { en: 'Paint shop, left wall', ru: 'Покраска, левая стена', lv: 'Krāsotava, kreisā siena' },
    add: { en: 'Make an address', ru: 'Создать адрес', lv: 'Izveidot adresi' },
    madeTitle: { en: 'The address of {name:string}', ru: 'Адрес экрана «{name}»', lv: 'Ekrāna „{name}” adrese' },
    madeText: {
      en: 'It is shown only now: open it on the television. Add ?lang=ru or ?theme=light to change how it looks.',
      ru: 'Он показан только сейчас: откройте его на телевизоре. Вид меняют ?lang=lv или ?theme=light в конце адреса.',
      lv: 'Tā redzama tikai tagad: atveriet to televizorā. Izskatu maina ?lang=ru vai ?theme=light adreses beigās.',
    },
    madeGone: {
      en: 'The address was shown once and is not shown again. If it was lost, revoke it and make another.',
      ru: 'Адрес показывается один раз. Если он потерян, отзовите его и создайте другой.',
      lv: 'Adresi rāda vienu reizi. Ja tā ir pazudusi, atsauciet to un izveidojiet citu.',
    },
    toList: { en: 'All wall displays', ru: 'Все настенные экраны', lv: 'Visi sienas ekrāni' },
    made: { en: 'Made', ru: 'Создан', lv: 'Izveidota' },
    state: { en: 'State', ru: 'Состояние', lv: 'Stāvoklis' },
    active: { en: 'Active', ru: 'Действует', lv: 'Darbojas' },
    revoked: { en: 'Revoked {at:string}', ru: 'Отозван {at}', lv: 'Atsaukta {at}' },
    revoke: { en: 'Revoke', ru: 'Отозвать', lv: 'Atsaukt' },
    revokeTitle: {
      en: 'Revoke the address of {name:string}',
      ru: 'Отозвать адрес экрана «{name}»',
      lv: 'Atsaukt ekrāna „{name}” adresi',
    },
    revokeText: {
      en: 'The display goes dark at once and cannot be opened again. A new address can be made at any time.',
      ru: 'Экран сразу погаснет, и открыть его по этому адресу будет нельзя. Новый адрес можно создать в любое время.',
      lv: 'Ekrāns uzreiz nodziest, un ar šo adresi to vairs nevar atvērt. Jaunu adresi var izveidot jebkurā laikā.',
    },
    empty: { en: 'There are no wall displays yet.', ru: 'Настенных экранов пока нет.', lv: 'Sienas ekrānu vēl nav.' },
    floor: { en: 'The floor now', ru: 'Цех сейчас', lv: 'Cehs šobrīd' },
    inWork: { en: '{n:number} in work', ru: 'В работе {n}', lv: 'Darbā {n}' },
    inWorkOf: {
      en: '{n:number} in work, {shown:number} shown',
      ru: 'В работе {n}, показано {shown}',
      lv: 'Darbā {n}, redzami {shown}',
    },
    late: { en: '{n:number} overdue', ru: 'просрочено {n}', lv: 'nokavēti {n}' },
    over: { en: 'over', ru: 'сверх', lv: 'virs' },
    nobody: { en: 'nobody', ru: 'никем не взят', lv: 'neviens' },
    noJobs: {
      en: 'Nothing is in work, and nothing waits.',
      ru: 'В работе и в очереди ничего нет.',
      lv: 'Darbā un rindā nekā nav.',
    },
    blocked: { en: 'Blocked', ru: 'Заблокировано', lv: 'Bloķēts' },
    overdue: { en: 'Overdue', ru: 'Просрочено', lv: 'Nokavēts' },
    noneLate: {
      en: 'Nothing is blocked or late.',
      ru: 'Ничего не стоит и не просрочено.',
      lv: 'Nekas nestāv un nekavējas.',
    },
    loading: { en: 'Next loading', ru: 'Следующая погрузка', lv: 'Nākamā iekraušana' },
    loadingOn: {
      en: 'Next loading: {day:string}',
      ru: 'Следующая погрузка: {day}',
      lv: 'Nākamā iekraušana: {day}',
    },
    noLoading: { en: 'No loading is planned.', ru: 'Погрузок не запланировано.', lv: 'Iekraušana nav plānota.' },
    ready: { en: 'ready', ru: 'готов', lv: 'gatavs' },
    pairing: { en: 'Connect a screen', ru: 'Подключить экран', lv: 'Pievienot ekrānu' },
    pairingText: {
      en: 'Open {address:string} on the television: it shows six digits. Type them here.',
      ru: 'Откройте на телевизоре {address}: он покажет шесть цифр. Введите их здесь.',
      lv: 'Televizorā atveriet {address}: tas parādīs sešus ciparus. Ievadiet tos šeit.',
    },
    code: { en: 'Six digits on the screen', ru: 'Шесть цифр с экрана', lv: 'Seši cipari ekrānā' },
    connect: { en: 'Connect', ru: 'Подключить', lv: 'Pievienot' },
    byAddress: {
      en: 'Without digits: an address for the television',
      ru: 'Без цифр: адрес для телевизора',
      lv: 'Bez cipariem: adrese televizoram',
    },
    newScreen: { en: 'New wall display', ru: 'Новый настенный экран', lv: 'Jauns sienas ekrāns' },
    showCode: { en: 'Show the digits', ru: 'Показать цифры', lv: 'Rādīt ciparus' },
    notYet: {
      en: 'This screen is not connected yet.',
      ru: 'Этот экран ещё не подключён.',
      lv: 'Šis ekrāns vēl nav pievienots.',
    },
    validUntil: { en: 'The digits hold until', ru: 'Код действует до', lv: 'Kods derīgs līdz' },
    codeOf: { en: 'The digits of this screen', ru: 'Код этого экрана', lv: 'Šī ekrāna kods' },
    typeThem: {
      en: 'A lead types these six digits at his desk:',
      ru: 'Мастер вводит эти шесть цифр за своим столом:',
      lv: 'Iecirkņa vadītājs šos sešus ciparus ievada pie sava galda:',
    },
    byItself: {
      en: 'The screen turns on by itself. After {time:string} there are new digits here. Tell them to nobody but the lead.',
      ru: 'Экран включится сам. После {time} здесь появится новый код. Сообщайте его только мастеру.',
      lv: 'Ekrāns ieslēgsies pats. Pēc {time} te būs jauns kods. Sakiet to tikai iecirkņa vadītājam.',
    },
  },
  audit: {
    action: {
      WALL_KEY_CREATED: {
        en: 'made an address for the wall display',
        ru: 'адрес настенного экрана создан',
        lv: 'izveidoja sienas ekrāna adresi',
      },
      WALL_KEY_REVOKED: {
        en: 'revoked the address of the wall display',
        ru: 'адрес настенного экрана отозван',
        lv: 'atsauca sienas ekrāna adresi',
      },
    },
  },
  shell: {
    flash: {
      wallRevoked: {
        en: 'The address of {name:string} is revoked.',
        ru: 'Адрес экрана «{name}» отозван.',
        lv: 'Ekrāna „{name}” adrese ir atsaukta.',
      },
      wallPaired: {
        en: '{name:string} is connected: in a few seconds it shows the floor.',
        ru: 'Экран «{name}» подключён: через несколько секунд он покажет цех.',
        lv: 'Ekrāns „{name}” ir pievienots: pēc dažām sekundēm tas rādīs cehu.',
      },
    },
  },
} as const satisfies Wording;
