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
    floor: { en: 'Production floor', ru: 'Цех', lv: 'Cehs' },
    station: { en: 'Station', ru: 'Участок', lv: 'Iecirknis' },
    inWork: { en: 'In work', ru: 'В работе', lv: 'Darbā' },
    waiting: { en: 'Queued', ru: 'В очереди', lv: 'Rindā' },
    blocked: { en: 'Blocked', ru: 'Заблокировано', lv: 'Bloķēts' },
    next: { en: 'Most urgent', ru: 'Самые срочные', lv: 'Steidzamākie' },
    overdue: { en: 'Overdue', ru: 'Просрочено', lv: 'Nokavēts' },
    loading: { en: 'Loading today', ru: 'Погрузка сегодня', lv: 'Iekraušana šodien' },
    nothing: { en: 'Nothing', ru: 'Ничего', lv: 'Nekas' },
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
    },
  },
} as const satisfies Wording;
