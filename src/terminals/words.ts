import type { Wording } from '../i18n/types.ts';

/** Computers on the floor that several people share, and how one signs in there. */
export const words = {
  terminals: {
    title: { en: 'Shared terminals', ru: 'Общие терминалы', lv: 'Kopīgie termināļi' },
    text: {
      en: 'A computer on the floor that a crew shares. Each signs in with a badge or a PIN, and what he does bears his name.',
      ru: 'Компьютер в цеху, которым пользуется бригада. Каждый входит по бейджу или PIN, и всё сделанное записывается на его имя.',
      lv: 'Dators cehā, ko lieto visa brigāde. Katrs pieslēdzas ar karti vai PIN, un viss padarītais tiek pierakstīts uz viņa vārda.',
    },
    empty: {
      en: 'No browser is a shared terminal yet.',
      ru: 'Общих терминалов пока нет.',
      lv: 'Kopīgu termināļu vēl nav.',
    },
    field: {
      name: { en: 'Terminal', ru: 'Терминал', lv: 'Terminālis' },
      nameHint: {
        en: 'Where it stands: “CNC, by the door”',
        ru: 'Где он стоит: «ЧПУ, у двери»',
        lv: 'Kur tas stāv: „CNC, pie durvīm”',
      },
      stations: { en: 'Stations', ru: 'Участки', lv: 'Iecirkņi' },
      stationsHelp: {
        en: 'Whose crews work at it. The first opens after signing in.',
        ru: 'Чьи бригады за ним работают. Первый участок открывается после входа.',
        lv: 'Kuru iecirkņu brigādes pie tā strādā. Pirmais atveras pēc pieslēgšanās.',
      },
      idleMinutes: { en: 'Locks after', ru: 'Блокировка через', lv: 'Bloķējas pēc' },
      idleUnit: { en: 'min', ru: 'мин', lv: 'min' },
      idleHelp: {
        en: 'Minutes without a touch, 1 to 480.',
        ru: 'Минут без действий, от 1 до 480.',
        lv: 'Minūtes bez darbības, no 1 līdz 480.',
      },
      registered: { en: 'Registered', ru: 'Зарегистрирован', lv: 'Reģistrēts' },
      lastSeen: { en: 'Last used', ru: 'Последнее использование', lv: 'Pēdējo reizi lietots' },
      present: { en: 'Signed in now', ru: 'Кто сейчас вошёл', lv: 'Pašlaik pieslēdzies' },
    },
    minutes: { en: '{n:number} min', ru: '{n} мин', lv: '{n} min' },
    never: { en: 'Never', ru: 'Никогда', lv: 'Nekad' },
    nobody: { en: 'Nobody', ru: 'Никто', lv: 'Neviens' },
    active: { en: 'In use', ru: 'Действует', lv: 'Darbojas' },
    revoked: { en: 'Revoked', ru: 'Отозван', lv: 'Atsaukts' },
    registerTitle: {
      en: 'Make this browser a terminal',
      ru: 'Сделать этот браузер терминалом',
      lv: 'Padarīt šo pārlūku par termināli',
    },
    registerText: {
      en: 'Do it at the computer that stands on the floor. You stay signed in here until it locks.',
      ru: 'Делайте это за компьютером, который стоит в цеху. До блокировки вход здесь остаётся вашим.',
      lv: 'Dariet to pie datora, kas stāv cehā. Līdz bloķēšanai jūs te paliekat pieslēdzies.',
    },
    register: { en: 'Register this browser', ru: 'Зарегистрировать этот браузер', lv: 'Reģistrēt šo pārlūku' },
    isThis: { en: 'This browser', ru: 'Этот браузер', lv: 'Šis pārlūks' },
    alreadyText: {
      en: 'This browser is the terminal “{name:string}”.',
      ru: 'Этот браузер — терминал «{name}».',
      lv: 'Šis pārlūks ir terminālis „{name}”.',
    },
    edit: { en: 'Edit', ru: 'Изменить', lv: 'Labot' },
    editTitle: { en: 'Terminal {name:string}', ru: 'Терминал {name}', lv: 'Terminālis {name}' },
    save: { en: 'Save', ru: 'Сохранить', lv: 'Saglabāt' },
    revoke: { en: 'Revoke', ru: 'Отозвать', lv: 'Atsaukt' },
    revokeTitle: {
      en: 'Revoke the terminal {name:string}?',
      ru: 'Отозвать терминал {name}?',
      lv: 'Atsaukt termināli {name}?',
    },
    revokeText: {
      en: 'Whoever is signed in there is signed out at once, and the browser asks for a password from then on.',
      ru: 'Все, кто вошёл на нём, сразу выйдут, и браузер снова будет спрашивать пароль.',
      lv: 'Visi, kas tur pieslēgušies, tiek uzreiz atvienoti, un pārlūks turpmāk prasa paroli.',
    },
    badges: { en: 'Badges', ru: 'Бейджи', lv: 'Kartes' },
    toList: { en: 'Back to the terminals', ru: 'К терминалам', lv: 'Uz termināļiem' },

    lockTitle: { en: 'Who is working?', ru: 'Кто работает?', lv: 'Kas strādā?' },
    lockHelp: {
      en: 'Scan your badge, or choose your name and type your PIN.',
      ru: 'Отсканируйте бейдж или выберите своё имя и введите PIN.',
      lv: 'Noskenējiet karti vai izvēlieties savu vārdu un ievadiet PIN.',
    },
    person: { en: 'Choose your name', ru: 'Выберите своё имя', lv: 'Izvēlieties savu vārdu' },
    code: { en: 'PIN or badge', ru: 'PIN или бейдж', lv: 'PIN vai karte' },
    enter: { en: 'Sign in', ru: 'Войти', lv: 'Pieslēgties' },
    erase: { en: 'Erase', ru: 'Стереть', lv: 'Dzēst' },
    digit: { en: 'Digit {n:number}', ru: 'Цифра {n}', lv: 'Cipars {n}' },
    keys: { en: 'Number keys', ru: 'Цифровые клавиши', lv: 'Ciparu taustiņi' },
    noCrew: {
      en: 'Nobody is listed for the stations of this terminal. Scan a badge or sign in with a password.',
      ru: 'На участках этого терминала пока никого нет. Отсканируйте бейдж или войдите с паролем.',
      lv: 'Šī termināļa iecirkņos vēl neviena nav. Noskenējiet karti vai pieslēdzieties ar paroli.',
    },
    byPassword: { en: 'Sign in with a password', ru: 'Войти с паролем', lv: 'Pieslēgties ar paroli' },
    signedIn: { en: 'Signed in now: {name:string}', ru: 'Сейчас здесь: {name}', lv: 'Pašlaik pieslēdzies: {name}' },
    goOn: { en: 'Go on as {name:string}', ru: 'Продолжить как {name}', lv: 'Turpināt kā {name}' },
    kept: {
      en: 'The terminal was locked. Sign in to go on: all that you filled in has been kept.',
      ru: 'Терминал был заблокирован. Войдите, чтобы продолжить: всё заполненное сохранено.',
      lv: 'Terminālis bija bloķēts. Pieslēdzieties, lai turpinātu: viss aizpildītais ir saglabāts.',
    },
    change: { en: 'Change person', ru: 'Сменить работника', lv: 'Cits darbinieks' },

    badgeText: {
      en: 'A badge signs its holder in at every shared terminal. Whoever has it acts under that name.',
      ru: 'По бейджу его владелец входит на любом общем терминале. Всё, что сделано по бейджу, записывается на его имя.',
      lv: 'Ar karti tās īpašnieks pieslēdzas pie jebkura kopīgā termināļa. Viss, kas darīts ar karti, tiek pierakstīts uz viņa vārda.',
    },
    badgeOf: { en: 'Badge of {name:string}', ru: 'Бейдж: {name}', lv: 'Karte: {name}' },
    badgeSince: { en: 'Since {at:string}', ru: 'С {at}', lv: 'Kopš {at}' },
    badgeNone: { en: 'None', ru: 'Нет', lv: 'Nav' },
    badgeIssue: { en: 'Issue a badge', ru: 'Выдать бейдж', lv: 'Izsniegt karti' },
    badgeReissue: { en: 'Issue a new one', ru: 'Выдать новый', lv: 'Izsniegt jaunu' },
    badgeIssueTitle: {
      en: 'Issue a badge for {name:string}?',
      ru: 'Выдать бейдж: {name}?',
      lv: 'Izsniegt karti: {name}?',
    },
    badgeIssueText: {
      en: 'It is shown once, to be printed.',
      ru: 'Он показывается один раз, для печати.',
      lv: 'To parāda vienreiz, izdrukāšanai.',
    },
    badgeReissueText: {
      en: 'It is shown once, to be printed. The badge of {at:string} is of no use from then on.',
      ru: 'Он показывается один раз, для печати. Бейдж от {at} больше не действует.',
      lv: 'To parāda vienreiz, izdrukāšanai. Karte, kas izsniegta {at}, vairs neder.',
    },
    badgeRevoke: { en: 'Revoke the badge', ru: 'Отозвать бейдж', lv: 'Atsaukt karti' },
    badgeRevokeTitle: {
      en: 'Revoke the badge of {name:string}?',
      ru: 'Отозвать бейдж: {name}?',
      lv: 'Atsaukt karti: {name}?',
    },
    badgeRevokeText: {
      en: 'It signs nobody in any more, and whoever is signed in with it is signed out.',
      ru: 'По нему больше никто не войдёт, а вошедшие по нему сразу выйдут.',
      lv: 'Ar to vairs neviens nevar pieslēgties, un ar to pieslēgušies tiek atvienoti.',
    },
    badgeShownText: {
      en: 'Print it now: it is not shown again. If it is lost, issue a new one.',
      ru: 'Напечатайте сейчас: больше он не показывается. Если потеряется, выдайте новый.',
      lv: 'Izdrukājiet tagad: vēlreiz to nerāda. Ja pazūd, izsniedziet jaunu.',
    },
    badgeGone: {
      en: 'The badge was shown once and is not shown again. If it was lost, issue a new one.',
      ru: 'Бейдж показывается один раз. Если он потерян, выдайте новый.',
      lv: 'Karti parāda vienreiz. Ja tā pazudusi, izsniedziet jaunu.',
    },
    badgePerson: { en: 'Person', ru: 'Работник', lv: 'Darbinieks' },
    badgeState: { en: 'Badge', ru: 'Бейдж', lv: 'Karte' },
    badgeNotYours: {
      en: 'Only an administrator issues it',
      ru: 'Выдаёт только администратор',
      lv: 'Izsniedz tikai administrators',
    },

    pinTitle: { en: 'PIN', ru: 'PIN', lv: 'PIN' },
    pinText: {
      en: 'With a PIN you sign in at the shared terminals of your stations. It opens the floor and not the office.',
      ru: 'С PIN вы входите на общих терминалах своих участков. Он открывает цех, но не офис.',
      lv: 'Ar PIN jūs pieslēdzaties pie savu iecirkņu kopīgajiem termināļiem. Tas atver cehu, bet ne biroju.',
    },
    pinField: { en: 'New PIN', ru: 'Новый PIN', lv: 'Jauns PIN' },
    pinHelp: {
      en: 'Four to eight digits; no row such as 1234, no single digit repeated.',
      ru: 'От четырёх до восьми цифр; не подряд, как 1234, и не одна и та же цифра.',
      lv: 'Četri līdz astoņi cipari; ne pēc kārtas, kā 1234, un ne viens un tas pats cipars.',
    },
    pinSet: { en: 'You have a PIN, since {at:string}.', ru: 'PIN задан {at}.', lv: 'PIN ir kopš {at}.' },
    pinNone: { en: 'You have no PIN.', ru: 'PIN не задан.', lv: 'PIN nav.' },
    pinSave: { en: 'Save the PIN', ru: 'Сохранить PIN', lv: 'Saglabāt PIN' },
    pinRemove: { en: 'Remove the PIN', ru: 'Удалить PIN', lv: 'Noņemt PIN' },
  },
  audit: {
    action: {
      TERMINAL_REGISTERED: {
        en: 'registered the terminal',
        ru: 'терминал зарегистрирован',
        lv: 'reģistrēja termināli',
      },
      TERMINAL_UPDATED: { en: 'changed the terminal', ru: 'терминал изменён', lv: 'mainīja termināli' },
      TERMINAL_REVOKED: { en: 'revoked the terminal', ru: 'терминал отозван', lv: 'atsauca termināli' },
      PIN_CHANGED: { en: 'changed the PIN', ru: 'PIN изменён', lv: 'mainīja PIN' },
      PIN_REMOVED: { en: 'removed the PIN', ru: 'PIN удалён', lv: 'noņēma PIN' },
      BADGE_ISSUED: { en: 'issued a badge', ru: 'выдан бейдж', lv: 'izsniedza karti' },
      BADGE_REVOKED: { en: 'revoked a badge', ru: 'бейдж отозван', lv: 'atsauca karti' },
    },
  },
  shell: {
    flash: {
      terminalRegistered: {
        en: 'This browser is the terminal {name:string} now.',
        ru: 'Этот браузер теперь терминал {name}.',
        lv: 'Šis pārlūks tagad ir terminālis {name}.',
      },
      terminalSaved: {
        en: 'Terminal {name:string} saved.',
        ru: 'Терминал {name} сохранён.',
        lv: 'Terminālis {name} saglabāts.',
      },
      terminalRevoked: {
        en: 'Terminal {name:string} is revoked.',
        ru: 'Терминал {name} отозван.',
        lv: 'Terminālis {name} ir atsaukts.',
      },
      badgeRevoked: {
        en: 'The badge of {name:string} is revoked.',
        ru: 'Бейдж отозван: {name}.',
        lv: 'Karte atsaukta: {name}.',
      },
      pinChanged: { en: 'Your PIN is set.', ru: 'PIN задан.', lv: 'PIN ir iestatīts.' },
      pinRemoved: { en: 'Your PIN is removed.', ru: 'PIN удалён.', lv: 'PIN ir noņemts.' },
    },
  },
} as const satisfies Wording;
