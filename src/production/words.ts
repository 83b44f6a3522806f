import type { Wording } from '../i18n/types.ts';

export const words = {
  production: {
    state: {
      NOT_STARTED: { en: 'Not started', ru: 'Не начато', lv: 'Nav sākts' },
      QUEUED: { en: 'Queued', ru: 'В очереди', lv: 'Rindā' },
      IN_PROGRESS: { en: 'In progress', ru: 'В работе', lv: 'Darbā' },
      BLOCKED: { en: 'Blocked', ru: 'Заблокировано', lv: 'Bloķēts' },
      REWORK: { en: 'Rework', ru: 'Переделка', lv: 'Pārstrāde' },
      COMPLETED: { en: 'Completed', ru: 'Завершено', lv: 'Pabeigts' },
    },
    stations: { en: 'Stations', ru: 'Участки', lv: 'Iecirkņi' },
    station: { en: 'Station', ru: 'Участок', lv: 'Iecirknis' },
    ready: { en: 'To do', ru: 'К выполнению', lv: 'Jādara' },
    coming: { en: 'Coming', ru: 'На подходе', lv: 'Drīzumā' },
    none: { en: 'Nothing is waiting here.', ru: 'Сейчас здесь работы нет.', lv: 'Pašlaik šeit darba nav.' },
    noneNext: {
      en: 'Work appears when the station before completes its stage.',
      ru: 'Работа появится, когда предыдущий участок завершит свой этап.',
      lv: 'Darbs parādīsies, kad iepriekšējais iecirknis pabeigs savu posmu.',
    },
    noneComing: { en: 'Nothing is on its way.', ru: 'На подходе ничего нет.', lv: 'Drīzumā nekas nav gaidāms.' },
    toDo: {
      en: '{n:number} {{n:job|jobs}} to do',
      ru: '{n} {{n:заданий|задание|задания|задания|заданий|задания}}',
      lv: 'Jādara {n} {{n:darbu|darbs|darbi|darbi|darbi|darbi}}',
    },
    moreComing: { en: 'More is on the way.', ru: 'На подходе есть ещё.', lv: 'Drīzumā būs vēl.' },
    onHold: {
      en: 'Order on hold: {reason:string}',
      ru: 'Заказ приостановлен: {reason}',
      lv: 'Pasūtījums apturēts: {reason}',
    },
    blocked: { en: 'Blocked: {reason:string}', ru: 'Заблокировано: {reason}', lv: 'Bloķēts: {reason}' },
    missing: {
      en: 'Material is missing: {what:string}',
      ru: 'Не хватает материала: {what}',
      lv: 'Trūkst materiāla: {what}',
    },
    missingMaterial: { en: 'Missing material', ru: 'Недостающий материал', lv: 'Trūkstošais materiāls' },
    missingHelp: {
      en: 'What the stage waits for. Leave it empty where nothing is missing.',
      ru: 'Чего ждёт этап. Оставьте пустым, если всё есть.',
      lv: 'Ko posms gaida. Atstājiet tukšu, ja viss ir.',
    },
    blockHelp: {
      en: 'Needed where no material is missing.',
      ru: 'Нужна, если материала хватает.',
      lv: 'Vajadzīgs, ja materiāla netrūkst.',
    },
    cycles: { en: '×{n:number}', ru: '×{n}', lv: '×{n}' },
    due: { en: 'Due {date:string}', ru: 'Срок {date}', lv: 'Termiņš {date}' },
    loading: { en: 'Loading {date:string}', ru: 'Погрузка {date}', lv: 'Iekraušana {date}' },
    overdue: { en: 'Overdue', ru: 'Просрочено', lv: 'Nokavēts' },
    finishEarlier: {
      en: 'Earlier stages are finished too: {stations:string}',
      ru: 'Предыдущие этапы тоже завершены: {stations}',
      lv: 'Arī iepriekšējie posmi ir pabeigti: {stations}',
    },
    next: { en: 'Next: {po:string}', ru: 'Начать следующий: {po}', lv: 'Sākt nākamo: {po}' },
    ownStations: { en: 'My stations', ru: 'Мои участки', lv: 'Mani iecirkņi' },
    work: { en: 'What to do', ru: 'Что делать', lv: 'Kas jādara' },
    sheet: { en: 'Sheet', ru: 'Лист', lv: 'Lapa' },
    stuck: { en: 'Blocked or on hold', ru: 'Заблокировано или приостановлено', lv: 'Bloķēts vai apturēts' },
  },
  audit: {
    action: {
      STAGE_CHANGED: { en: 'changed a stage', ru: 'этап изменён', lv: 'mainīja posmu' },
      SEND_REWORK: {
        en: 'sent a stage to rework',
        ru: 'этап отправлен на переделку',
        lv: 'nosūtīja posmu uz pārstrādi',
      },
      LOG_ADDED: { en: 'added to the log', ru: 'добавлена запись', lv: 'pievienoja piezīmi' },
      HANDOVER_CHANGED: {
        en: 'changed the handover note',
        ru: 'записка для смены изменена',
        lv: 'mainīja piezīmi maiņai',
      },
      STAGE_ASSIGNED: { en: 'assigned a stage', ru: 'назначен ответственный за этап', lv: 'norīkoja posma atbildīgo' },
      WORK_PAUSED: { en: 'paused the work', ru: 'пауза в работе', lv: 'pārtrauca darbu' },
      WORK_CONTINUED: { en: 'went on with the work', ru: 'работа продолжена', lv: 'turpināja darbu' },
      TIME_CLOSED: { en: 'closed a forgotten timer', ru: 'забытый таймер закрыт', lv: 'aizvēra aizmirstu taimeri' },
      TIME_REVIEWED: {
        en: 'reviewed a forgotten timer',
        ru: 'забытый таймер проверен',
        lv: 'pārbaudīja aizmirstu taimeri',
      },
    },
    stage: {
      queued: { en: '{station:string} is queued', ru: '{station}: в очереди', lv: 'lika rindā: {station}' },
      started: { en: 'started {station:string}', ru: '{station}: начато', lv: 'sāka: {station}' },
      completed: { en: 'completed {station:string}', ru: '{station}: завершено', lv: 'pabeidza: {station}' },
      blocked: { en: 'blocked {station:string}', ru: '{station}: заблокировано', lv: 'bloķēja: {station}' },
      resumed: { en: 'resumed {station:string}', ru: '{station}: возобновлено', lv: 'atsāka: {station}' },
      reworked: {
        en: 'sent {station:string} to rework',
        ru: '{station}: отправлено на переделку',
        lv: 'nosūtīja uz pārstrādi: {station}',
      },
      reopened: {
        en: '{station:string} has to be passed again',
        ru: '{station}: нужно пройти заново',
        lv: 'lika iziet vēlreiz: {station}',
      },
      reversed: {
        en: 'took back the last step of {station:string}',
        ru: '{station}: последний шаг отменён',
        lv: 'atsauca pēdējo soli: {station}',
      },
    },
  },
  shell: {
    flash: {
      stageStart: {
        en: '{po:string}: {station:string} started.',
        ru: '{po}: {station} — начато.',
        lv: '{po}: {station} – sākts.',
      },
      stageCompletion: {
        en: '{po:string}: {station:string} completed.',
        ru: '{po}: {station} — завершено.',
        lv: '{po}: {station} – pabeigts.',
      },
      stageBlockage: {
        en: '{po:string}: {station:string} blocked.',
        ru: '{po}: {station} — заблокировано.',
        lv: '{po}: {station} – bloķēts.',
      },
      stageResumption: {
        en: '{po:string}: {station:string} resumed.',
        ru: '{po}: {station} — возобновлено.',
        lv: '{po}: {station} – atsākts.',
      },
      stageReversal: {
        en: '{po:string}: {station:string} taken back.',
        ru: '{po}: {station} — шаг отменён.',
        lv: '{po}: {station} – solis atsaukts.',
      },
      stagePause: {
        en: '{po:string}: {station:string} paused.',
        ru: '{po}: {station} — пауза.',
        lv: '{po}: {station} – pauze.',
      },
      stageContinuation: {
        en: '{po:string}: you are at work on {station:string}.',
        ru: '{po}: {station} — в работе.',
        lv: '{po}: {station} – darbā.',
      },
      stageAssignment: {
        en: '{po:string}: {name:string} does {station:string} now.',
        ru: '{po}: {station} — теперь делает {name}.',
        lv: '{po}: {station} – tagad dara {name}.',
      },
      stageUnassigned: {
        en: '{po:string}: {station:string} is nobody’s now.',
        ru: '{po}: {station} — теперь без ответственного.',
        lv: '{po}: {station} – tagad bez atbildīgā.',
      },
      timeReviewed: {
        en: '{po:string}: {station:string} – time reviewed.',
        ru: '{po}: {station} — время проверено.',
        lv: '{po}: {station} – laiks pārbaudīts.',
      },
      stageRework: {
        en: '{po:string}: {station:string} sent to rework.',
        ru: '{po}: {station} — отправлено на переделку.',
        lv: '{po}: {station} – nosūtīts uz pārstrādi.',
      },
      logged: { en: '{po:string}: written down.', ru: '{po}: записано.', lv: '{po}: pierakstīts.' },
      handedOver: {
        en: 'The handover note is saved.',
        ru: 'Записка для смены сохранена.',
        lv: 'Piezīme maiņai saglabāta.',
      },
    },
  },
} as const satisfies Wording;
