import type { Wording } from '../i18n/types.ts';

/** When the workshop works, and how much its stations get done. */
export const words = {
  plant: {
    title: { en: 'Working days and capacities', ru: 'Рабочие дни и мощности', lv: 'Darba dienas un jaudas' },
    text: {
      en: 'Expected finishes are counted from this. Times are local.',
      ru: 'По этим данным считаются ожидаемые сроки. Время местное.',
      lv: 'Pēc šiem datiem rēķina paredzamos termiņus. Laiks ir vietējais.',
    },
    week: { en: 'The ordinary week', ru: 'Обычная неделя', lv: 'Parasta nedēļa' },
    weekHelp: {
      en: 'A weekday without a shift is not worked. A shift that ends before it starts ends on the next day.',
      ru: 'День без смены — нерабочий. Если смена кончается раньше, чем начинается, она заканчивается на следующий день.',
      lv: 'Diena bez maiņas ir brīva. Ja maiņa beidzas agrāk, nekā sākas, tā beidzas nākamajā dienā.',
    },
    weekday: {
      1: { en: 'Monday', ru: 'Понедельник', lv: 'Pirmdiena' },
      2: { en: 'Tuesday', ru: 'Вторник', lv: 'Otrdiena' },
      3: { en: 'Wednesday', ru: 'Среда', lv: 'Trešdiena' },
      4: { en: 'Thursday', ru: 'Четверг', lv: 'Ceturtdiena' },
      5: { en: 'Friday', ru: 'Пятница', lv: 'Piektdiena' },
      6: { en: 'Saturday', ru: 'Суббота', lv: 'Sestdiena' },
      7: { en: 'Sunday', ru: 'Воскресенье', lv: 'Svētdiena' },
    },
    shift: { en: '{weekday:string}, shift {n:number}', ru: '{weekday}, смена {n}', lv: '{weekday}, {n}. maiņa' },
    starts: { en: 'Starts', ru: 'Начало', lv: 'Sākums' },
    ends: { en: 'Ends', ru: 'Конец', lv: 'Beigas' },
    notWorked: { en: 'Not worked', ru: 'Нерабочий день', lv: 'Brīvs' },
    saveWeek: { en: 'Save the week', ru: 'Сохранить неделю', lv: 'Saglabāt nedēļu' },
    days: { en: 'Other days', ru: 'Особые дни', lv: 'Īpašas dienas' },
    daysHelp: {
      en: 'Holidays, and Saturdays that are worked.',
      ru: 'Праздники и рабочие субботы.',
      lv: 'Svētki un darba sestdienas.',
    },
    date: { en: 'Day', ru: 'День', lv: 'Diena' },
    what: { en: 'What it is', ru: 'Какой это день', lv: 'Kas tā par dienu' },
    worked: { en: 'Worked', ru: 'Рабочий', lv: 'Darba diena' },
    free: { en: 'Free', ru: 'Нерабочий', lv: 'Brīva diena' },
    note: { en: 'Note', ru: 'Заметка', lv: 'Piezīme' },
    addDay: { en: 'Save the day', ru: 'Сохранить день', lv: 'Saglabāt dienu' },
    remove: { en: 'Remove', ru: 'Убрать', lv: 'Noņemt' },
    noDays: {
      en: 'No day is told apart from its weekday.',
      ru: 'Особых дней пока нет.',
      lv: 'Īpašu dienu vēl nav.',
    },
    earlier: { en: 'Earlier days: {n:number}', ru: 'Прошедшие дни: {n}', lv: 'Agrākas dienas: {n}' },
    holidays: { en: 'Public holidays', ru: 'Государственные праздники', lv: 'Valsts svētku dienas' },
    year: { en: 'Year', ru: 'Год', lv: 'Gads' },
    country: { en: 'Country', ru: 'Страна', lv: 'Valsts' },
    addHolidays: { en: 'Add the public holidays', ru: 'Добавить праздники', lv: 'Pievienot svētku dienas' },
    holidaysHelp: {
      en: 'Days that are written down already stay as they are.',
      ru: 'Уже внесённые дни остаются как есть.',
      lv: 'Jau ierakstītās dienas paliek, kā ir.',
    },
    capacities: {
      en: 'What stations get done in a day',
      ru: 'Сколько участки успевают за день',
      lv: 'Cik iecirkņi paspēj dienā',
    },
    capacitiesHelp: {
      en: 'In minutes of work, all people of the station together: one person has 480. Or in jobs finished. Left empty, nothing limits it.',
      ru: 'В минутах работы всех людей участка вместе: у одного человека 480. Или в законченных заданиях. Пустое поле — без ограничения.',
      lv: 'Darba minūtēs, visiem iecirkņa cilvēkiem kopā: vienam ir 480. Vai pabeigtos darbos. Tukšs lauks – bez ierobežojuma.',
    },
    amount: { en: 'A day', ru: 'За день', lv: 'Dienā' },
    measure: { en: 'Counted in', ru: 'В чём считать', lv: 'Mērvienība' },
    minutes: { en: 'minutes', ru: 'минуты', lv: 'minūtes' },
    jobs: { en: 'jobs', ru: 'задания', lv: 'darbi' },
    minutesADay: { en: '{n:number} min a day', ru: '{n} мин в день', lv: '{n} min dienā' },
    jobsADay: {
      en: '{n:number} {{n:job|jobs}} a day',
      ru: '{n} {{n:заданий|задание|задания|задания|заданий|задания}} в день',
      lv: '{n} {{n:darbu|darbs|darbi|darbi|darbi|darbi}} dienā',
    },
    unlimited: { en: 'Unlimited', ru: 'Без ограничения', lv: 'Bez ierobežojuma' },
    saveCapacities: { en: 'Save capacities', ru: 'Сохранить мощности', lv: 'Saglabāt jaudas' },
  },
  audit: {
    action: {
      SHIFTS_CHANGED: { en: 'changed the shifts', ru: 'смены изменены', lv: 'mainīja maiņas' },
      PLANT_DAY_CHANGED: {
        en: 'changed a day of the plant calendar',
        ru: 'изменён день в рабочем календаре',
        lv: 'mainīja dienu darba kalendārā',
      },
      STATION_CAPACITY_CHANGED: {
        en: 'changed the capacity of a station',
        ru: 'изменена мощность участка',
        lv: 'mainīja iecirkņa jaudu',
      },
    },
  },
  shell: {
    flash: {
      weekSaved: { en: 'The week is saved.', ru: 'Неделя сохранена.', lv: 'Nedēļa ir saglabāta.' },
      plantDaySaved: { en: 'The day is saved.', ru: 'День сохранён.', lv: 'Diena ir saglabāta.' },
      plantDayRemoved: {
        en: 'The day is as its weekday again.',
        ru: 'День снова обычный.',
        lv: 'Diena atkal ir parasta.',
      },
      holidaysAdded: {
        en: 'Public holidays added: {n:string}.',
        ru: 'Добавлено праздников: {n}.',
        lv: 'Pievienotas svētku dienas: {n}.',
      },
      capacitiesSaved: { en: 'The capacities are saved.', ru: 'Мощности сохранены.', lv: 'Jaudas ir saglabātas.' },
    },
  },
} as const satisfies Wording;
