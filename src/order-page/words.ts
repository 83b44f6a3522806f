import type { Wording } from '../i18n/types.ts';

/** What an order's own page says of it: what to do next, its stages in a table, the approval. */
export const words = {
  orderPage: {
    print: { en: 'Print', ru: 'Печать', lv: 'Drukāt' },
    more: { en: 'More', ru: 'Ещё', lv: 'Vēl' },
    changes: { en: 'Changes: {n:number}', ru: 'Изменения: {n}', lv: 'Izmaiņas: {n}' },
    afterDue: { en: 'after the due date', ru: 'позже срока', lv: 'pēc termiņa' },
    addMaterial: { en: 'Add by hand', ru: 'Добавить вручную', lv: 'Pievienot pašam' },
    place: { en: 'Item', ru: 'Поз.', lv: 'Poz.' },
    stages: {
      title: { en: 'Stages', ru: 'Этапы', lv: 'Posmi' },
      stage: { en: 'Stage', ru: 'Этап', lv: 'Posms' },
      state: { en: 'State', ru: 'Состояние', lv: 'Stāvoklis' },
      since: { en: 'Since', ru: 'Когда', lv: 'Kopš' },
      spent: { en: 'Took', ru: 'Заняло', lv: 'Ilga' },
      acts: { en: 'What to do', ru: 'Действия', lv: 'Darbības' },
      worked: { en: 'work {time:string}', ru: 'работа {time}', lv: 'darbs {time}' },
      waits: { en: 'waits {time:string}', ru: 'ждёт {time}', lv: 'gaida {time}' },
      stands: { en: 'stuck for {time:string}', ru: 'стоит {time}', lv: 'stāv {time}' },
      rests: { en: 'paused for {time:string}', ru: 'пауза {time}', lv: 'pauze {time}' },
      waited: { en: 'waited {time:string}', ru: 'ждало {time}', lv: 'gaidīja {time}' },
      stood: { en: 'blocked {time:string}', ru: 'стояло {time}', lv: 'stāvēja {time}' },
    },
    next: {
      moment: { en: 'less than a minute', ru: 'меньше минуты', lv: 'mazāk par minūti' },
      queued: {
        en: '{station:string} has been waiting for {time:string}',
        ru: '{station}: ждёт начала {time}',
        lv: '{station}: gaida sākumu {time}',
      },
      rework: {
        en: '{station:string}: rework has been waiting for {time:string}',
        ru: '{station}: переделка ждёт {time}',
        lv: '{station}: pārstrāde gaida {time}',
      },
      blocked: {
        en: '{station:string} has been blocked for {time:string}',
        ru: '{station}: работа стоит {time}',
        lv: '{station}: darbs stāv {time}',
      },
      paused: {
        en: '{station:string} has been paused for {time:string}',
        ru: '{station}: пауза {time}',
        lv: '{station}: pauze {time}',
      },
      working: { en: '{station:string} is being worked at', ru: '{station}: в работе', lv: '{station}: darbā' },
      coming: { en: '{station:string} is next', ru: '{station}: следующий этап', lv: '{station}: nākamais posms' },
      nobodys: {
        en: '{what:string} – nobody is assigned',
        ru: '{what} — никто не назначен',
        lv: '{what} – neviens nav norīkots',
      },
      who: { en: 'Who does it', ru: 'Кто сделает', lv: 'Kas darīs' },
      before: { en: '{name:string} · last time', ru: '{name} · в прошлый раз', lv: '{name} · iepriekšējoreiz' },
      choose: { en: 'Choose…', ru: 'Выберите…', lv: 'Izvēlieties…' },
      assign: { en: 'Assign to {station:string}', ru: 'Назначить: {station}', lv: 'Norīkot: {station}' },
      complete: {
        en: 'Everything is filled in: it can be submitted',
        ru: 'Всё заполнено: можно отправлять на утверждение',
        lv: 'Viss aizpildīts: var iesniegt apstiprināšanai',
      },
      pending: {
        en: 'Waiting for approval by somebody else',
        ru: 'Ждёт утверждения другим сотрудником',
        lv: 'Gaida, kad apstiprinās kāds cits',
      },
      rejected: {
        en: 'Rejected: reopen it as a draft to put it right',
        ru: 'Отклонён: верните в черновики и исправьте',
        lv: 'Noraidīts: atgrieziet melnrakstā un izlabojiet',
      },
      held: {
        en: 'On hold: nothing starts or completes until it is resumed',
        ru: 'Приостановлен: пока не возобновят, ничего нельзя ни начать, ни завершить',
        lv: 'Apturēts: kamēr nav atsākts, neko nevar ne sākt, ne pabeigt',
      },
      made: {
        en: 'Made: only the shipping is left',
        ru: 'Изготовлен: осталось отгрузить',
        lv: 'Izgatavots: atlicis nosūtīt',
      },
      draft: { en: 'A draft', ru: 'Черновик', lv: 'Melnraksts' },
    },
    followed: {
      queued: { en: '{station:string} queued', ru: '{station} в очереди', lv: '{station} rindā' },
      reopened: {
        en: '{station:string} to be passed again',
        ru: '{station} нужно пройти заново',
        lv: '{station} jāiziet vēlreiz',
      },
    },
    history: {
      all: { en: 'All entries', ru: 'Все записи', lv: 'Visi ieraksti' },
    },
    approval: {
      warnings: { en: 'Warnings', ru: 'Предупреждения', lv: 'Brīdinājumi' },
      turn: { en: '{n:number} of {all:number}', ru: '{n} из {all}', lv: '{n} no {all}' },
      next: { en: 'Next:', ru: 'Следующий:', lv: 'Nākamais:' },
      route: { en: 'The route as it will be', ru: 'Маршрут, каким он станет', lv: 'Maršruts, kāds tas būs' },
      decision: { en: 'Decision', ru: 'Решение', lv: 'Lēmums' },
      asks: {
        en: 'Stations, and what asks for them',
        ru: 'Участки и что их требует',
        lv: 'Iecirkņi, un kas tos prasa',
      },
      unasked: { en: 'nothing asks for it', ru: 'ничто не требует', lv: 'nekas neprasa' },
      unsaid: {
        en: 'no sheet says it',
        ru: 'в листах не сказано',
        lv: 'lapās nav teikts',
      },
      why: {
        en: 'What is wrong, to reject or to reopen it',
        ru: 'Что не так — чтобы отклонить или вернуть',
        lv: 'Kas nav kārtībā, lai noraidītu vai atgrieztu',
      },
      sheet: { en: 'To the sheet', ru: 'К листу', lv: 'Uz lapu' },
      edit: { en: 'Edit the order', ru: 'Изменить заказ', lv: 'Labot pasūtījumu' },
      noLoading: { en: 'No loading date', ru: 'Нет даты погрузки', lv: 'Nav iekraušanas datuma' },
      noLoadingHelp: {
        en: 'It is not on any loading plan yet',
        ru: 'В плане погрузки заказа пока нет',
        lv: 'Iekraušanas plānā tā vēl nav',
      },
      loading: {
        en: 'Load on {day:string}',
        ru: 'Поставить погрузку на {day}',
        lv: 'Iekraut {day}',
      },
      setLoading: { en: 'Set it on approval', ru: 'Поставить при утверждении', lv: 'Norādīt apstiprinot' },
      dayOff: {
        en: 'Due on {day:string}, when nobody works',
        ru: 'Срок сдачи {day} — нерабочий день',
        lv: 'Termiņš {day} ir brīvdiena',
      },
      loadingDayOff: {
        en: 'Loading on {day:string}, when nobody works',
        ru: 'Погрузка {day} — нерабочий день',
        lv: 'Iekraušana {day} ir brīvdiena',
      },
      late: {
        en: 'It will hardly be made by the due date',
        ru: 'К сроку сдачи вряд ли успеем',
        lv: 'Līdz termiņam diez vai paspēsim',
      },
      mayBeLate: {
        en: 'It may miss the due date',
        ru: 'Может не успеть к сроку сдачи',
        lv: 'Var nokavēt termiņu',
      },
      toRoute: { en: 'Which station holds it up', ru: 'Где задержка', lv: 'Kur kavējas' },
      reopenToMend: {
        en: 'Reopen as draft to change it',
        ru: 'Вернуть в черновики, чтобы исправить',
        lv: 'Atgriezt melnrakstā, lai labotu',
      },
    },
    finish: {
      today: {
        en: 'Expected finish if approved today',
        ru: 'Ожидаемый срок, если утвердить сегодня',
        lv: 'Paredzamais termiņš, ja apstiprina šodien',
      },
      afterDue: {
        en: '{n:number} working {{n:day|days}} after the due date',
        ru: 'на {n} {{n:рабочих дней|рабочий день|рабочих дня|рабочих дня|рабочих дней|рабочих дня}} позже срока сдачи',
        lv: '{n} darba {{n:dienu|dienu|dienas|dienas|dienas|dienas}} pēc izpildes termiņa',
      },
    },
  },
} as const satisfies Wording;
