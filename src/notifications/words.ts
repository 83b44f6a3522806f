import type { Wording } from '../i18n/types.ts';

/** What people are told. Facts are names and codes; the words of others stay as they were written. */
export const words = {
  notifications: {
    title: { en: 'Notifications', ru: 'Уведомления', lv: 'Paziņojumi' },
    unreadOf: { en: '{n:string} unread', ru: 'Непрочитанных: {n}', lv: 'Nelasīti: {n}' },
    empty: { en: 'You’re all caught up', ru: 'Новых уведомлений нет', lv: 'Jaunu paziņojumu nav' },
    emptyText: {
      en: 'What concerns you appears here.',
      ru: 'Здесь появится то, что касается вас.',
      lv: 'Šeit parādīsies tas, kas attiecas uz jums.',
    },
    emptyFiltered: {
      en: 'Nothing here matches.',
      ru: 'По этим фильтрам уведомлений нет.',
      lv: 'Ar šiem filtriem paziņojumu nav.',
    },
    showAll: { en: 'Show all', ru: 'Показать все', lv: 'Rādīt visus' },
    filter: {
      all: { en: 'All', ru: 'Все', lv: 'Visi' },
      unread: { en: 'Unread', ru: 'Непрочитанные', lv: 'Nelasītie' },
      read: { en: 'Read', ru: 'Прочитанные', lv: 'Izlasītie' },
    },
    kind: { en: 'Kind', ru: 'Вид', lv: 'Veids' },
    anyType: { en: 'Every kind', ru: 'Любого вида', lv: 'Jebkura veida' },
    type: {
      order: { en: 'Orders', ru: 'Заказы', lv: 'Pasūtījumi' },
      chat: { en: 'Mentions', ru: 'Упоминания', lv: 'Pieminējumi' },
      system: { en: 'Account', ru: 'Учётная запись', lv: 'Konts' },
      alert: { en: 'Deadlines', ru: 'Сроки', lv: 'Termiņi' },
    },
    moreChanges: {
      en: 'and {n:number} more {{n:change|changes}}',
      ru: 'и ещё {n} {{n:изменений|изменение|изменения|изменения|изменений|изменения}}',
      lv: 'un vēl {n} {{n:izmaiņu|izmaiņa|izmaiņas|izmaiņas|izmaiņas|izmaiņas}}',
    },
    wanted: { en: 'Tell me of', ru: 'Сообщать мне', lv: 'Ziņot man par' },
    wantedHelp: {
      en: 'You are always told of changes to your account.',
      ru: 'Об изменениях вашей учётной записи сообщается всегда.',
      lv: 'Par izmaiņām jūsu kontā tiek ziņots vienmēr.',
    },
    urgent: { en: 'Urgent', ru: 'Срочно', lv: 'Steidzami' },
    unread: { en: 'Unread', ru: 'Не прочитано', lv: 'Nelasīts' },
    times: {
      en: '{n:number} times',
      ru: '{n} {{n:раз|раз|раза|раза|раз|раза}}',
      lv: '{n} {{n:reižu|reize|reizes|reizes|reizes|reizes}}',
    },
    view: { en: 'View', ru: 'Открыть', lv: 'Atvērt' },
    markRead: { en: 'Mark read', ru: 'Отметить прочитанным', lv: 'Atzīmēt kā izlasītu' },
    dismiss: { en: 'Dismiss', ru: 'Убрать', lv: 'Noņemt' },
    markAllRead: { en: 'Mark all read', ru: 'Отметить все прочитанными', lv: 'Atzīmēt visus kā izlasītus' },
    clearRead: { en: 'Clear read', ru: 'Убрать прочитанные', lv: 'Noņemt izlasītos' },
    older: { en: 'Older', ru: 'Более старые', lv: 'Vecāki' },
    newest: { en: 'Newest', ru: 'Новые', lv: 'Jaunākie' },
    say: {
      order_submitted: {
        en: '{po:string} waits for approval',
        ru: '{po} ждёт утверждения',
        lv: '{po} gaida apstiprināšanu',
      },
      order_approved: { en: '{po:string} is approved', ru: '{po} утверждён', lv: '{po} apstiprināts' },
      order_rejected: { en: '{po:string} is rejected', ru: '{po} отклонён', lv: '{po} noraidīts' },
      order_reopened: {
        en: '{po:string} is a draft again',
        ru: '{po} возвращён в черновики',
        lv: '{po} atgriezts melnrakstā',
      },
      order_held: { en: '{po:string} is on hold', ru: '{po} приостановлен', lv: '{po} apturēts' },
      order_resumed: { en: '{po:string} goes on', ru: '{po} возобновлён', lv: '{po} atsākts' },
      order_cancelled: { en: '{po:string} is cancelled', ru: '{po} отменён', lv: '{po} atcelts' },
      order_made: {
        en: '{po:string} is made and ready to ship',
        ru: '{po} изготовлен и готов к отгрузке',
        lv: '{po} izgatavots un gatavs nosūtīšanai',
      },
      order_revised: {
        en: '{po:string} has changed: fetch R{revision:number}',
        ru: '{po} изменён: возьмите лист R{revision}',
        lv: '{po} ir mainīts: paņemiet lapu R{revision}',
      },
      order_due: {
        en: '{po:string} is due on {due:string}',
        ru: '{po}: срок сдачи {due}',
        lv: '{po}: izpildes termiņš {due}',
      },
      order_overdue: {
        en: '{po:string} is overdue: it was due on {due:string}',
        ru: '{po} просрочен: срок сдачи был {due}',
        lv: '{po} kavējas: izpildes termiņš bija {due}',
      },
      order_shipped: { en: '{po:string} is shipped', ru: '{po} отгружен', lv: '{po} nosūtīts' },
      stage_queued: {
        en: '{po:string} is queued at {station:string}',
        ru: '{po} в очереди: {station}',
        lv: '{po} rindā: {station}',
      },
      stage_rework: {
        en: '{po:string}: {station:string} is sent to rework',
        ru: '{po}, {station}: отправлено на переделку',
        lv: '{po}, {station}: nosūtīts uz pārstrādi',
      },
      stage_blocked: {
        en: '{po:string}: {station:string} is blocked',
        ru: '{po}, {station}: заблокировано',
        lv: '{po}, {station}: bloķēts',
      },
      stage_unclosed: {
        en: '{po:string}: {station:string} was not closed, and the work has gone on',
        ru: '{po}, {station}: этап не закрыт, а работа ушла дальше',
        lv: '{po}, {station}: posms nav pabeigts, bet darbs ir aizgājis tālāk',
      },
      stage_assigned: {
        en: '{po:string}: {station:string} is assigned to you',
        ru: '{po}, {station}: назначено вам',
        lv: '{po}, {station}: piešķirts jums',
      },
      mention: { en: '{po:string}: you are mentioned', ru: '{po}: вас упомянули', lv: '{po}: jūs pieminēja' },
      mention_handover: {
        en: '{station:string}: you are mentioned in the handover note',
        ru: '{station}: вас упомянули в записке для смены',
        lv: '{station}: jūs pieminēja piezīmē maiņai',
      },
      change_opened: {
        en: '{po:string}: a change is proposed',
        ru: '{po}: предложено изменение',
        lv: '{po}: ierosinātas izmaiņas',
      },
      change_approved: {
        en: '{po:string}: your change is approved',
        ru: '{po}: ваше изменение одобрено',
        lv: '{po}: jūsu izmaiņas ir apstiprinātas',
      },
      change_declined: {
        en: '{po:string}: your change is declined',
        ru: '{po}: ваше изменение отклонено',
        lv: '{po}: jūsu izmaiņas ir noraidītas',
      },
      account_changed: {
        en: 'Your account was changed',
        ru: 'Ваша учётная запись изменена',
        lv: 'Jūsu konts ir mainīts',
      },
      account_password_reset: {
        en: 'Your password was reset',
        ru: 'Ваш пароль сброшен',
        lv: 'Jūsu parole ir atiestatīta',
      },
      account_reactivated: {
        en: 'Your account is active again',
        ru: 'Ваша учётная запись снова действует',
        lv: 'Jūsu konts atkal darbojas',
      },
    },
  },
} as const satisfies Wording;
