import type { Wording } from '../i18n/types.ts';

/** Why not, and what to do about it. The keys are the `reason` of a JSON refusal. */
export const words = {
  reasons: {
    unauthenticated: { en: 'Sign in first.', ru: 'Сначала войдите.', lv: 'Vispirms pieslēdzieties.' },
    forbidden: {
      en: 'You do not have the right to do this.',
      ru: 'У вас нет на это права.',
      lv: 'Jums nav tiesību to darīt.',
    },
    not_found: {
      en: 'There is nothing at this address.',
      ru: 'По этому адресу ничего нет.',
      lv: 'Šajā adresē nekā nav.',
    },
    invalid: {
      en: 'Some fields need your attention.',
      ru: 'Некоторые поля нужно исправить.',
      lv: 'Daži lauki ir jāizlabo.',
    },
    malformed: {
      en: 'This is not in the expected form.',
      ru: 'Значение записано не в том виде.',
      lv: 'Vērtība nav pierakstīta pareizā veidā.',
    },
    malformed_body: {
      en: 'The request could not be read.',
      ru: 'Запрос не удалось прочитать.',
      lv: 'Pieprasījumu neizdevās nolasīt.',
    },
    foreign_origin: {
      en: 'This form came from another site and was not accepted.',
      ru: 'Эта форма пришла с другого сайта и не принята.',
      lv: 'Šī veidlapa nāca no citas vietnes un netika pieņemta.',
    },
    too_large: {
      en: 'This is more than {max:string} at once. Send less.',
      ru: 'За один раз принимается не больше {max}. Отправьте меньше.',
      lv: 'Vienā reizē pieņem ne vairāk kā {max}. Sūtiet mazāk.',
    },
    too_many_fields: {
      en: 'These are more than {max:number} fields at once. Send less.',
      ru: 'За один раз принимается не больше {max} полей. Отправьте меньше.',
      lv: 'Vienā reizē pieņem ne vairāk kā {max} laukus. Sūtiet mazāk.',
    },
    too_many_rows: {
      en: 'A list has room for {max:number} lines. Put the others into another order or another form.',
      ru: 'В списке помещается не больше {max} строк. Остальные внесите другим заказом или другой формой.',
      lv: 'Sarakstā ir vieta {max} rindām. Pārējās ievietojiet citā pasūtījumā vai citā veidlapā.',
    },
    json_too_deep: {
      en: 'This is nested more than {max:number} levels deep. Send it flatter.',
      ru: 'Вложенность больше {max} уровней. Отправьте без лишних уровней.',
      lv: 'Ligzdojums ir dziļāks par {max} līmeņiem. Sūtiet to seklāku.',
    },
    json_too_wide: {
      en: 'These are more than {max:number} values in one place. Send them in parts.',
      ru: 'В одном месте больше {max} значений. Отправьте их по частям.',
      lv: 'Vienā vietā ir vairāk nekā {max} vērtību. Sūtiet tās pa daļām.',
    },
    digits_malformed: {
      en: 'These are six digits, as the screen shows them.',
      ru: 'Нужны шесть цифр, как на экране.',
      lv: 'Vajadzīgi seši cipari, kā ekrānā.',
    },
    digits_unknown: {
      en: 'No screen shows these digits now. Look at it again: they hold for ten minutes.',
      ru: 'Сейчас такой код не показывает ни один экран. Посмотрите ещё раз: код действует десять минут.',
      lv: 'Pašlaik neviens ekrāns šādus ciparus nerāda. Paskatieties vēlreiz: tie der desmit minūtes.',
    },
    too_many_attempts: {
      en: 'Too many failed attempts. Try again in {minutes:number} {{minutes:minute|minutes}}.',
      ru: 'Слишком много неудачных попыток. Повторите через {minutes} {{minutes:минут|минуту|минуты|минуты|минут|минуты}}.',
      lv: 'Pārāk daudz neveiksmīgu mēģinājumu. Mēģiniet vēlreiz pēc {minutes} {{minutes:minūtēm|minūtes|minūtēm|minūtēm|minūtēm|minūtēm}}.',
    },
    unavailable: {
      en: 'The database does not answer. Try again in a moment: the same press is never done twice.',
      ru: 'База данных не отвечает. Попробуйте чуть позже: одно и то же нажатие не выполняется дважды.',
      lv: 'Datubāze neatbild. Pēc brīža mēģiniet vēlreiz: viens un tas pats nospiediens netiek izpildīts divreiz.',
    },
    disk_full: {
      en: 'The disk of the server is full, so nothing was saved. Tell the administrator, and send it again when there is room.',
      ru: 'Диск сервера заполнен, поэтому ничего не сохранено. Сообщите администратору и отправьте ещё раз, когда место появится.',
      lv: 'Servera disks ir pilns, tāpēc nekas nav saglabāts. Pasakiet administratoram un sūtiet vēlreiz, kad būs vieta.',
    },
    starting: {
      en: 'The program is still starting. Try again in a moment.',
      ru: 'Программа ещё запускается. Попробуйте чуть позже.',
      lv: 'Programma vēl tiek palaista. Pēc brīža mēģiniet vēlreiz.',
    },
    internal: {
      en: 'Something went wrong on our side. Press again: it is not done twice.',
      ru: 'На нашей стороне что-то пошло не так. Нажмите ещё раз: дважды это не выполнится.',
      lv: 'Mūsu pusē kaut kas nogāja greizi. Nospiediet vēlreiz: divreiz tas netiks izdarīts.',
    },
    key_reused: {
      en: 'This form was already sent once, with other words.',
      ru: 'Эта форма уже отправлялась с другими данными.',
      lv: 'Šī veidlapa jau reiz nosūtīta ar citiem datiem.',
    },

    required: { en: 'Fill this in.', ru: 'Заполните это поле.', lv: 'Aizpildiet šo lauku.' },
    too_short: {
      en: 'Write at least {min:number} {{min:character|characters}}.',
      ru: 'Напишите не меньше {min} {{min:символов|символа|символов|символов|символов|символа}}.',
      lv: 'Uzrakstiet vismaz {min} {{min:rakstzīmju|rakstzīmi|rakstzīmes|rakstzīmes|rakstzīmes|rakstzīmes}}.',
    },
    too_long: {
      en: 'At most {max:number} {{max:character fits|characters fit}} here.',
      ru: 'Сюда помещается не больше {max} {{max:символов|символа|символов|символов|символов|символа}}.',
      lv: 'Šeit var ierakstīt ne vairāk kā {max} {{max:rakstzīmju|rakstzīmi|rakstzīmes|rakstzīmes|rakstzīmes|rakstzīmes}}.',
    },
    too_small: {
      en: 'The smallest value is {min:number}.',
      ru: 'Наименьшее значение: {min}.',
      lv: 'Mazākā vērtība ir {min}.',
    },
    too_big: {
      en: 'The largest value is {max:number}.',
      ru: 'Наибольшее значение: {max}.',
      lv: 'Lielākā vērtība ir {max}.',
    },
    not_a_number: { en: 'Write a number.', ru: 'Напишите число.', lv: 'Ierakstiet skaitli.' },
    not_an_integer: { en: 'Write a whole number.', ru: 'Напишите целое число.', lv: 'Ierakstiet veselu skaitli.' },
    number_ambiguous: {
      en: 'This may be {large:string} or {small:string}. Write the one that you mean, without the sign between thousands.',
      ru: 'Это может быть и {large}, и {small}. Напишите нужное число без разделителя тысяч.',
      lv: 'Tas var būt gan {large}, gan {small}. Ierakstiet vajadzīgo skaitli bez tūkstošu atdalītāja.',
    },
    not_a_date: {
      en: 'Write a date, as in 24.12.2026.',
      ru: 'Напишите дату, например 24.12.2026.',
      lv: 'Ierakstiet datumu, piemēram, 24.12.2026.',
    },
    day_out_of_range: {
      en: 'Give a day between the years 2000 and 2100.',
      ru: 'Укажите день между 2000 и 2100 годом.',
      lv: 'Norādiet dienu laikā no 2000. līdz 2100. gadam.',
    },
    period_too_long: {
      en: 'A period is {years:number} years long at most. Ask for less.',
      ru: 'Период — не больше {years} лет. Запросите меньше.',
      lv: 'Periods nav garāks par {years} gadiem. Prasiet mazāk.',
    },
    not_a_month: {
      en: 'Write a month, as in 2026-11.',
      ru: 'Напишите месяц, например 2026-11.',
      lv: 'Ierakstiet mēnesi, piemēram, 2026-11.',
    },
    ends_before_it_begins: {
      en: 'The last day is before the first.',
      ru: 'Последний день раньше первого.',
      lv: 'Pēdējā diena ir pirms pirmās.',
    },
    not_an_option: {
      en: 'Choose one of the options.',
      ru: 'Выберите один из вариантов.',
      lv: 'Izvēlieties vienu no piedāvātajām iespējām.',
    },
    unknown_field: { en: 'This field is not known here.', ru: 'Такого поля здесь нет.', lv: 'Tāda lauka šeit nav.' },

    po_malformed: {
      en: 'Use 3 to 50 letters A–Z, digits, dots, dashes or underscores, beginning with a letter or digit.',
      ru: 'От 3 до 50 латинских букв A–Z, цифр, точек, дефисов или подчёркиваний; первой буква или цифра.',
      lv: 'No 3 līdz 50 burtiem A–Z, cipariem, punktiem, defisēm vai pasvītrām; sākumā burts vai cipars.',
    },
    po_reserved: {
      en: 'This word cannot be a PO number. Choose another.',
      ru: 'Это слово не может быть номером PO. Выберите другой.',
      lv: 'Šis vārds nevar būt PO numurs. Izvēlieties citu.',
    },
    po_taken: {
      en: 'Another order has this PO number. Choose another, or leave the field empty.',
      ru: 'Этот номер PO занят другим заказом. Выберите другой или оставьте поле пустым.',
      lv: 'Šis PO numurs jau ir citam pasūtījumam. Izvēlieties citu vai atstājiet lauku tukšu.',
    },
    po_fixed: {
      en: 'The PO number is fixed once the order was submitted.',
      ru: 'После отправки заказа на утверждение номер PO не меняется.',
      lv: 'Pēc pasūtījuma iesniegšanas PO numurs vairs nemainās.',
    },
    item_required: {
      en: 'Add at least one item.',
      ru: 'Добавьте хотя бы одну позицию.',
      lv: 'Pievienojiet vismaz vienu pozīciju.',
    },
    changed_meanwhile: {
      en: '{by:string} changed this order at {at:string|moment}. Look at the changes, then decide again.',
      ru: 'Заказ изменён: {by}, {at|moment}. Посмотрите изменения и решите заново.',
      lv: 'Pasūtījums ir mainīts: {by}, {at|moment}. Apskatiet izmaiņas un tad lemiet vēlreiz.',
    },
    changed_by_yourself: {
      en: 'You changed this yourself in another window at {at:string|moment}. Look at the changes, then decide again.',
      ru: 'Вы уже изменили это в другом окне, {at|moment}. Посмотрите изменения и решите заново.',
      lv: 'Jūs to jau mainījāt citā logā {at|moment}. Apskatiet izmaiņas un izlemiet vēlreiz.',
    },
    item_changed_meanwhile: {
      en: '{by:string} changed this item at {at:string|moment}. Look at the changes, then decide again.',
      ru: 'Позиция изменена: {by}, {at|moment}. Посмотрите изменения и решите заново.',
      lv: 'Pozīcija ir mainīta: {by}, {at|moment}. Apskatiet izmaiņas un tad lemiet vēlreiz.',
    },
    template_unknown: { en: 'There is no such template.', ru: 'Такого шаблона нет.', lv: 'Tādas veidnes nav.' },
    template_version_unknown: {
      en: 'This template has no such version.',
      ru: 'У этого шаблона нет такой версии.',
      lv: 'Šai veidnei nav tādas versijas.',
    },
    template_missing: {
      en: 'Choose a template first: these values belong to a sheet.',
      ru: 'Сначала выберите шаблон: эти значения относятся к листу.',
      lv: 'Vispirms izvēlieties veidni: šīs vērtības pieder lapai.',
    },
    template_code_taken: {
      en: 'There is a template {code:string} already.',
      ru: 'Шаблон {code} уже есть.',
      lv: 'Veidne {code} jau ir.',
    },
    template_code_fixed: {
      en: 'The code of a template stays. Clone it to have another.',
      ru: 'Код шаблона не меняется. Чтобы получить другой, клонируйте шаблон.',
      lv: 'Veidnes kods nemainās. Lai iegūtu citu, klonējiet veidni.',
    },
    template_changed_meanwhile: {
      en: '{by:string} changed this template at {at:string|moment}. Look at the changes, then decide again.',
      ru: 'Шаблон изменён: {by}, {at|moment}. Посмотрите изменения и решите заново.',
      lv: 'Veidne ir mainīta: {by}, {at|moment}. Apskatiet izmaiņas un tad lemiet vēlreiz.',
    },
    template_active: { en: 'The template is active already.', ru: 'Шаблон уже включён.', lv: 'Veidne jau ir aktīva.' },
    template_inactive: {
      en: 'The template is inactive already.',
      ru: 'Шаблон уже отключён.',
      lv: 'Veidne jau ir neaktīva.',
    },
    template_in_use: {
      en: 'Orders use this template, so it cannot be deleted. Deactivate it instead.',
      ru: 'Шаблон используется в заказах, удалить его нельзя. Его можно отключить.',
      lv: 'Veidne tiek izmantota pasūtījumos, to nevar dzēst. To var deaktivizēt.',
    },
    template_of_product: {
      en: 'This template comes with the product and would be back at the next start. Deactivate it instead.',
      ru: 'Шаблон входит в поставку и вернулся бы при следующем запуске. Его можно отключить.',
      lv: 'Veidne ir programmas komplektā un nākamajā palaišanā atgrieztos. To var deaktivizēt.',
    },
    template_same_version: {
      en: 'This is what the template says already.',
      ru: 'Шаблон и сейчас такой.',
      lv: 'Veidne jau tagad ir tāda.',
    },
    order_state: {
      en: 'The order is “{status:string|status}” by now, so this is no longer possible.',
      ru: 'Статус заказа уже «{status|status}», поэтому это больше невозможно.',
      lv: 'Pasūtījuma statuss jau ir „{status|status}”, tāpēc tas vairs nav iespējams.',
    },
    order_closed: {
      en: 'The order is closed and cannot be edited.',
      ru: 'Заказ закрыт, изменить его нельзя.',
      lv: 'Pasūtījums ir slēgts, to vairs nevar labot.',
    },
    reopen_first: {
      en: 'Reopen the order before editing it.',
      ru: 'Прежде чем править заказ, верните его в черновики.',
      lv: 'Pirms labošanas atgrieziet pasūtījumu melnrakstā.',
    },
    submit_first: {
      en: 'Submit the order first.',
      ru: 'Сначала отправьте заказ на утверждение.',
      lv: 'Vispirms iesniedziet pasūtījumu.',
    },
    own_order: {
      en: 'You submitted this order yourself. Somebody else has to approve it.',
      ru: 'Вы сами отправили этот заказ на утверждение. Утвердить его должен кто-то другой.',
      lv: 'Šo pasūtījumu iesniedzāt jūs. Tas jāapstiprina kādam citam.',
    },
    submitted_before: {
      en: 'Only a draft that was never submitted can be deleted. Cancel the order instead.',
      ru: 'Удалить можно только черновик, который ни разу не отправляли на утверждение. Этот заказ можно отменить.',
      lv: 'Dzēst var tikai melnrakstu, kas nekad nav iesniegts. Šo pasūtījumu var atcelt.',
    },
    order_on_hold: {
      en: 'The order is on hold. Nothing starts or completes until it is resumed.',
      ru: 'Заказ приостановлен. Пока его не возобновят, ничего нельзя ни начать, ни завершить.',
      lv: 'Pasūtījums ir apturēts. Kamēr tas nav atsākts, neko nevar ne sākt, ne pabeigt.',
    },
    order_not_in_work: { en: 'The order is not in work.', ru: 'Заказ не в работе.', lv: 'Pasūtījums nav darbā.' },
    edit_the_draft: {
      en: 'The order is not approved yet: edit it itself.',
      ru: 'Заказ ещё не утверждён: правьте сам заказ.',
      lv: 'Pasūtījums vēl nav apstiprināts: labojiet to pašu.',
    },
    nothing_proposed: {
      en: 'Nothing differs from the order as it is. Change something first.',
      ru: 'Ничто не отличается от заказа, каков он сейчас. Сначала что-нибудь измените.',
      lv: 'Nekas neatšķiras no pasūtījuma, kāds tas ir tagad. Vispirms kaut ko mainiet.',
    },
    change_decided: {
      en: '{by:string} has closed this request already, at {at:string|moment}.',
      ru: 'Этот запрос уже закрыт: {by}, {at|moment}.',
      lv: 'Šis pieprasījums jau slēgts: {by}, {at|moment}.',
    },
    line_gone: {
      en: 'This line is no longer in the order.',
      ru: 'Этой строки в заказе больше нет.',
      lv: 'Šīs rindas pasūtījumā vairs nav.',
    },
    field_hidden_now: {
      en: 'The sheet no longer has this field, for other fields have changed.',
      ru: 'На листе больше нет этого поля: изменились другие поля.',
      lv: 'Lapā šī lauka vairs nav, jo mainījušies citi lauki.',
    },
    due_in_past: {
      en: 'The due date has passed.',
      ru: 'Срок сдачи уже прошёл.',
      lv: 'Izpildes termiņš jau ir pagājis.',
    },
    loading_after_due: {
      en: 'Loading is later than the due date.',
      ru: 'Погрузка позже срока сдачи.',
      lv: 'Iekraušana ir pēc izpildes termiņa.',
    },

    stage_not_needed: {
      en: 'This station is not needed for the order.',
      ru: 'Этот участок для заказа не нужен.',
      lv: 'Šis iecirknis pasūtījumam nav vajadzīgs.',
    },
    stage_not_started: { en: 'The stage has not been started.', ru: 'Этап ещё не начат.', lv: 'Posms vēl nav sākts.' },
    stage_already_started: {
      en: '{by:string} already started this stage, at {at:string|moment}.',
      ru: 'Этот этап уже начат: {by}, {at|moment}.',
      lv: 'Šis posms jau ir sākts: {by}, {at|moment}.',
    },
    stage_already_completed: {
      en: '{by:string} already completed this stage, at {at:string|moment}.',
      ru: 'Этот этап уже завершён: {by}, {at|moment}.',
      lv: 'Šis posms jau ir pabeigts: {by}, {at|moment}.',
    },
    stage_blocked: {
      en: 'The stage is blocked. Resume it first.',
      ru: 'Этап заблокирован. Сначала возобновите его.',
      lv: 'Posms ir bloķēts. Vispirms atsāciet to.',
    },
    stage_not_blocked: { en: 'The stage is not blocked.', ru: 'Этап не заблокирован.', lv: 'Posms nav bloķēts.' },
    stage_in_rework: { en: 'The stage is in rework.', ru: 'Этап на переделке.', lv: 'Posms ir pārstrādē.' },
    not_at_work: {
      en: 'You are not at work on this stage.',
      ru: 'Вы сейчас не работаете на этом этапе.',
      lv: 'Jūs pašlaik nestrādājat pie šī posma.',
    },
    not_at_work_other: {
      en: 'That person is not at work on this stage.',
      ru: 'Этот человек сейчас не работает на этом этапе.',
      lv: 'Šis cilvēks pašlaik nestrādā pie šī posma.',
    },
    already_at_work: {
      en: 'You are at work on this stage already.',
      ru: 'Вы уже работаете на этом этапе.',
      lv: 'Jūs jau strādājat pie šī posma.',
    },
    not_of_crew: {
      en: '{name:string} does not work at this station.',
      ru: '{name}: не работает на этом участке.',
      lv: '{name} nestrādā šajā iecirknī.',
    },
    assigned_to_other: {
      en: 'This stage is assigned to {by:string}. A lead can change that.',
      ru: 'За этот этап отвечает {by}. Изменить это может мастер.',
      lv: 'Par šo posmu atbild {by}. To var mainīt vadītājs.',
    },
    time_before_start: {
      en: 'The work began at {at:string|moment}. It cannot have ended before.',
      ru: 'Работа началась {at|moment}. Раньше она закончиться не могла.',
      lv: 'Darbs sākās {at|moment}. Agrāk tas nevarēja beigties.',
    },
    time_after_next: {
      en: 'The stage went on at {at:string|moment}. The work cannot have ended later.',
      ru: 'Этап пошёл дальше {at|moment}. Позже работа закончиться не могла.',
      lv: 'Posms virzījās tālāk {at|moment}. Vēlāk darbs nevarēja beigties.',
    },
    time_in_future: {
      en: 'This time has not come yet.',
      ru: 'Это время ещё не наступило.',
      lv: 'Šis laiks vēl nav pienācis.',
    },
    time_not_closed: {
      en: 'Only what the end of a shift has closed can be reviewed.',
      ru: 'Проверить можно только то, что закрыто в конце смены.',
      lv: 'Pārbaudīt var tikai to, kas aizvērts maiņas beigās.',
    },
    time_reviewed: {
      en: '{by:string} has reviewed this already, at {at:string|moment}.',
      ru: 'Это уже проверено: {by}, {at|moment}.',
      lv: 'Tas jau ir pārbaudīts: {by}, {at|moment}.',
    },
    time_malformed: {
      en: 'Write the time as 14:30.',
      ru: 'Запишите время так: 14:30.',
      lv: 'Rakstiet laiku šādi: 14:30.',
    },
    nothing_to_reverse: {
      en: 'There is no start or completion to take back.',
      ru: 'Отменять нечего: этап не начат и не завершён.',
      lv: 'Nav ko atsaukt: posms nav ne sākts, ne pabeigts.',
    },
    reversal_not_own: {
      en: 'Only the person who did it can take it back.',
      ru: 'Отменить шаг может только тот, кто его сделал.',
      lv: 'Soli var atsaukt tikai tas, kurš to veica.',
    },
    reversal_too_late: {
      en: 'It can be taken back within 60 seconds. That time is over.',
      ru: 'Отменить шаг можно в течение 60 секунд. Это время прошло.',
      lv: 'Soli var atsaukt 60 sekunžu laikā. Šis laiks ir pagājis.',
    },
    rework_found_elsewhere: {
      en: 'An operator sends back what he found at a station of his own.',
      ru: 'Оператор отправляет на переделку то, что обнаружено на его участке.',
      lv: 'Operators nosūta uz pārstrādi to, kas atklāts viņa iecirknī.',
    },

    code_misread: {
      en: 'This is not one of our codes. Scan it again, or type the 14 digits under the bar code.',
      ru: 'Это не наш код. Отсканируйте ещё раз или введите 14 цифр под штрихкодом.',
      lv: 'Tas nav mūsu kods. Noskenējiet vēlreiz vai ierakstiet 14 ciparus zem svītrkoda.',
    },
    code_unknown: {
      en: 'No order has this code.',
      ru: 'Заказа с таким кодом нет.',
      lv: 'Pasūtījuma ar šādu kodu nav.',
    },
    code_of_order: {
      en: 'This code stands for the whole order. Scan the code of a stage.',
      ru: 'Это код всего заказа. Отсканируйте код этапа.',
      lv: 'Šis ir visa pasūtījuma kods. Noskenējiet posma kodu.',
    },
    traveller_outdated: {
      en: 'Revision R{printed:number} is outdated: fetch the traveller R{current:number}.',
      ru: 'Ревизия R{printed} устарела: возьмите сопроводительный лист R{current}.',
      lv: 'Revīzija R{printed} ir novecojusi: paņemiet pavadlapu R{current}.',
    },
    traveller_too_early: {
      en: 'The order is not approved yet. Its traveller is printed after the approval.',
      ru: 'Заказ ещё не утверждён. Сопроводительный лист печатают после утверждения.',
      lv: 'Pasūtījums vēl nav apstiprināts. Pavadlapu drukā pēc apstiprināšanas.',
    },
    traveller_cancelled: {
      en: 'The order is cancelled. It has no traveller any more.',
      ru: 'Заказ отменён. Сопроводительного листа у него больше нет.',
      lv: 'Pasūtījums ir atcelts. Pavadlapas tam vairs nav.',
    },
    nothing_next: {
      en: 'There is nothing to start, complete or resume at this stage now.',
      ru: 'Сейчас на этом этапе нечего начать, завершить или возобновить.',
      lv: 'Šajā posmā pašlaik nav ko sākt, pabeigt vai atsākt.',
    },
    not_a_half: {
      en: 'Write whole or half millimetres, as in 3 or 3.5.',
      ru: 'Укажите целые или половинные миллиметры, например 3 или 3,5.',
      lv: 'Norādiet veselus vai pusmilimetrus, piemēram, 3 vai 3,5.',
    },
    hex_malformed: {
      en: 'Write the colour as #RRGGBB.',
      ru: 'Запишите цвет в виде #RRGGBB.',
      lv: 'Ierakstiet krāsu kā #RRGGBB.',
    },
    colour_system_missing: {
      en: 'Choose the system of this colour.',
      ru: 'Выберите систему этого цвета.',
      lv: 'Izvēlieties šīs krāsas sistēmu.',
    },

    sign_in_failed: {
      en: 'Wrong user name or password.',
      ru: 'Неверное имя пользователя или пароль.',
      lv: 'Nepareizs lietotājvārds vai parole.',
    },
    code_wrong: {
      en: 'This is not the code that the terminal printed.',
      ru: 'Это не тот код, который выведен в терминале.',
      lv: 'Tas nav kods, kas izvadīts terminālī.',
    },
    password_needed: {
      en: 'A PIN or a badge is not enough for this. Press “Change person” and sign in with your password.',
      ru: 'PIN или бейджа для этого мало. Нажмите «Сменить работника» и войдите с паролем.',
      lv: 'Ar PIN vai karti šim nepietiek. Nospiediet „Cits darbinieks” un pieslēdzieties ar paroli.',
    },
    password_is_name: {
      en: 'This password is made of your name. Choose one that nobody who knows you would try.',
      ru: 'Этот пароль составлен из вашего имени. Выберите такой, о котором не догадается тот, кто вас знает.',
      lv: 'Šī parole ir veidota no jūsu vārda. Izvēlieties tādu, kuru nemēģinātu neviens, kas jūs pazīst.',
    },
    password_wrong: {
      en: 'This is not your current password.',
      ru: 'Это не ваш текущий пароль.',
      lv: 'Tā nav jūsu pašreizējā parole.',
    },
    password_too_short: {
      en: 'Use at least 10 characters.',
      ru: 'Нужно не меньше 10 символов.',
      lv: 'Vajag vismaz 10 rakstzīmes.',
    },
    password_common: {
      en: 'This password is among the commonest ones. Choose another.',
      ru: 'Этот пароль из самых распространённых. Выберите другой.',
      lv: 'Šī parole ir viena no izplatītākajām. Izvēlieties citu.',
    },
    username_malformed: {
      en: 'Use 2 to 50 lower-case letters, digits, dots, dashes or underscores.',
      ru: 'От 2 до 50 строчных латинских букв, цифр, точек, дефисов или подчёркиваний.',
      lv: 'No 2 līdz 50 mazajiem latīņu burtiem, cipariem, punktiem, defisēm vai pasvītrām.',
    },
    administrator_exists: {
      en: 'There is an administrator already. Sign in.',
      ru: 'Администратор уже есть. Войдите.',
      lv: 'Administrators jau ir. Pieslēdzieties.',
    },
    must_change_password: {
      en: 'Choose a password of your own first.',
      ru: 'Сначала задайте собственный пароль.',
      lv: 'Vispirms izvēlieties savu paroli.',
    },
    password_same: {
      en: 'Choose a password other than the temporary one.',
      ru: 'Выберите другой пароль, не временный.',
      lv: 'Izvēlieties citu paroli, nevis pagaidu.',
    },
    username_taken: {
      en: 'Another user has this name. Choose another.',
      ru: 'Это имя занято другим пользователем. Выберите другое.',
      lv: 'Šis vārds jau ir citam lietotājam. Izvēlieties citu.',
    },
    email_malformed: {
      en: 'Write an e-mail address, as in name@example.com.',
      ru: 'Напишите адрес эл. почты, например name@example.com.',
      lv: 'Ierakstiet e-pasta adresi, piemēram, name@example.com.',
    },
    primary_not_ticked: {
      en: 'The main section has to be one of the ticked ones.',
      ru: 'Основной отдел должен быть среди отмеченных.',
      lv: 'Galvenajai nodaļai jābūt starp atzīmētajām.',
    },
    own_account: {
      en: 'You cannot deactivate yourself. Ask another administrator.',
      ru: 'Отключить самого себя нельзя. Попросите другого администратора.',
      lv: 'Sevi deaktivizēt nevar. Lūdziet citam administratoram.',
    },
    own_password: {
      en: 'Change your own password in the settings.',
      ru: 'Свой пароль меняют в настройках.',
      lv: 'Savu paroli maina iestatījumos.',
    },
    last_administrator: {
      en: 'This is the last active SuperAdmin of Admin. Appoint another one first.',
      ru: 'Это последний активный суперадмин администрации. Сначала назначьте другого.',
      lv: 'Šis ir pēdējais aktīvais administrācijas superadministrators. Vispirms ieceliet citu.',
    },
    user_changed_meanwhile: {
      en: '{by:string} changed this user at {at:string|moment}. Look at the changes, then decide again.',
      ru: 'Данные пользователя изменены: {by}, {at|moment}. Посмотрите изменения и решите заново.',
      lv: 'Lietotājs ir mainīts: {by}, {at|moment}. Apskatiet izmaiņas un tad lemiet vēlreiz.',
    },
    user_active: { en: 'The user is active already.', ru: 'Пользователь уже активен.', lv: 'Lietotājs jau ir aktīvs.' },
    user_inactive: {
      en: 'The user is inactive already.',
      ru: 'Пользователь уже отключён.',
      lv: 'Lietotājs jau ir neaktīvs.',
    },
    section_not_own: {
      en: 'You do not belong to this section.',
      ru: 'Вы не относитесь к этому отделу.',
      lv: 'Jūs nepiederat šai nodaļai.',
    },

    preset_not_theirs: {
      en: 'This is no address of this client that is in use. Choose another.',
      ru: 'У этого клиента нет такого действующего адреса. Выберите другой.',
      lv: 'Šim klientam nav šādas lietotas adreses. Izvēlieties citu.',
    },
    entry_changed_meanwhile: {
      en: '{by:string} changed this entry at {at:string|moment}. Look at the changes, then decide again.',
      ru: 'Запись изменена: {by}, {at|moment}. Посмотрите изменения и решите заново.',
      lv: 'Ieraksts ir mainīts: {by}, {at|moment}. Apskatiet izmaiņas un tad lemiet vēlreiz.',
    },
    client_exists: {
      en: 'A client goes by this name already: {name:string}.',
      ru: 'Клиент с таким названием уже есть: {name}.',
      lv: 'Klients ar šādu nosaukumu jau ir: {name}.',
    },
    client_unknown: { en: 'There is no such client.', ru: 'Такого клиента нет.', lv: 'Šāda klienta nav.' },
    client_merge_self: {
      en: 'Choose another client: this one cannot be merged with itself.',
      ru: 'Выберите другого клиента: этот не объединяется сам с собой.',
      lv: 'Izvēlieties citu klientu: šo nevar apvienot ar sevi.',
    },
    preset_exists: {
      en: 'The client has another address under this name.',
      ru: 'У клиента уже есть адрес с таким названием.',
      lv: 'Klientam jau ir cita adrese ar šādu nosaukumu.',
    },
    preset_inactive: {
      en: 'The address is inactive already.',
      ru: 'Адрес уже отключён.',
      lv: 'Adrese jau ir neaktīva.',
    },
    preset_active: { en: 'The address is active already.', ru: 'Адрес уже включён.', lv: 'Adrese jau ir aktīva.' },
    default_inactive: {
      en: 'An inactive address cannot be the default. Reactivate it first.',
      ru: 'Отключённый адрес не может быть основным. Сначала включите его.',
      lv: 'Neaktīva adrese nevar būt galvenā. Vispirms to aktivizējiet.',
    },

    no_shifts: {
      en: 'Keep at least one shift: without any there is no working day.',
      ru: 'Оставьте хотя бы одну смену: без них нет рабочих дней.',
      lv: 'Atstājiet vismaz vienu maiņu: bez tām nav darba dienu.',
    },
    shifts_overlap: {
      en: 'This shift overlaps with another.',
      ru: 'Эта смена пересекается с другой.',
      lv: 'Šī maiņa pārklājas ar citu.',
    },
    one_measure: {
      en: 'Count in minutes or in jobs, not in both.',
      ru: 'Считайте в минутах или в заданиях, но не в том и другом.',
      lv: 'Skaitiet minūtēs vai darbos, ne abos.',
    },

    material_code_malformed: {
      en: 'Use 1 to 50 letters A–Z, digits and underscores.',
      ru: 'От 1 до 50 символов: буквы A–Z, цифры и подчёркивания.',
      lv: 'No 1 līdz 50 rakstzīmēm: burti A–Z, cipari un pasvītras.',
    },
    material_code_taken: {
      en: 'Another material has this code. Choose another.',
      ru: 'Этот код занят другим материалом. Выберите другой.',
      lv: 'Šis kods jau ir citam materiālam. Izvēlieties citu.',
    },
    category_of_colours: {
      en: 'These paints are found among the colours already.',
      ru: 'Эти краски уже есть среди цветов.',
      lv: 'Šīs krāsas jau ir starp krāsu tabulām.',
    },
    attribute_elsewhere: {
      en: 'A material of this category does not have this.',
      ru: 'У материала этой категории такого нет.',
      lv: 'Šīs kategorijas materiālam tā nav.',
    },
    thickness_malformed: {
      en: 'Write thicknesses in mm with semicolons between them, as in 3; 5; 6.5.',
      ru: 'Напишите толщины в мм через точку с запятой, например 3; 5; 6,5.',
      lv: 'Rakstiet biezumus mm ar semikolu starp tiem, piemēram 3; 5; 6,5.',
    },
    material_off_already: {
      en: 'The material is out of use already.',
      ru: 'Материал уже не используется.',
      lv: 'Materiāls jau netiek lietots.',
    },
    material_on_already: {
      en: 'The material is in use already.',
      ru: 'Материал уже используется.',
      lv: 'Materiāls jau tiek lietots.',
    },
    material_in_use: {
      en: 'Orders have this material. Take it out of use instead.',
      ru: 'Материал есть в заказах. Вместо удаления выведите его из использования.',
      lv: 'Materiāls ir pasūtījumos. Dzēšanas vietā izņemiet to no lietošanas.',
    },
    material_suggested: {
      en: 'A template suggests this material. Take it out of use instead.',
      ru: 'Материал предлагает шаблон. Вместо удаления выведите его из использования.',
      lv: 'Materiālu piedāvā veidne. Dzēšanas vietā izņemiet to no lietošanas.',
    },
    material_of_product: {
      en: 'This material comes with the product. Take it out of use instead.',
      ru: 'Материал входит в поставку. Вместо удаления выведите его из использования.',
      lv: 'Materiāls ir programmas komplektā. Dzēšanas vietā izņemiet to no lietošanas.',
    },

    material_unknown: {
      en: 'There is no such material in the catalogue.',
      ru: 'Такого материала в каталоге нет.',
      lv: 'Tāda materiāla katalogā nav.',
    },
    material_inactive: {
      en: 'This material is no longer used. Choose another.',
      ru: 'Этот материал больше не используется. Выберите другой.',
      lv: 'Šis materiāls vairs netiek lietots. Izvēlieties citu.',
    },
    material_category: {
      en: 'A material of another kind belongs here.',
      ru: 'Сюда нужен материал другого вида.',
      lv: 'Šeit vajag cita veida materiālu.',
    },
    thickness_not_offered: {
      en: 'This material comes in {options:string} mm.',
      ru: 'Толщины этого материала: {options} мм.',
      lv: 'Šī materiāla biezumi: {options} mm.',
    },
    off_step: {
      en: 'Count in steps of {step:number} from {from:number}.',
      ru: 'Шаг значений {step}, начиная с {from}.',
      lv: 'Vērtību solis ir {step}, sākot no {from}.',
    },
    not_as_example: {
      en: 'Write it as in {example:string}.',
      ru: 'Напишите, как в примере: {example}.',
      lv: 'Rakstiet kā piemērā: {example}.',
    },
    ral_malformed: {
      en: 'Write the RAL colour as four digits, as in 7016.',
      ru: 'Напишите цвет RAL четырьмя цифрами, например 7016.',
      lv: 'RAL krāsu rakstiet ar četriem cipariem, piemēram, 7016.',
    },
    colour_not_accepted: {
      en: 'Write a colour that fits here, as in {example:string}.',
      ru: 'Напишите подходящий сюда цвет, например {example}.',
      lv: 'Ierakstiet šeit derīgu krāsu, piemēram, {example}.',
    },
    film_malformed: {
      en: 'Write the film as three digits, as in 8500-031.',
      ru: 'Напишите плёнку тремя цифрами, например 8500-031.',
      lv: 'Plēvi rakstiet ar trim cipariem, piemēram, 8500-031.',
    },
    signtrim_unknown: {
      en: 'There is no such SignTrim colour. Write its three digits, as in 971.',
      ru: 'Такого цвета SignTrim нет. Напишите три цифры, например 971.',
      lv: 'Tādas SignTrim krāsas nav. Rakstiet trīs ciparus, piemēram, 971.',
    },
    too_many_chosen: {
      en: 'No more than {max:number} here.',
      ru: 'Здесь не больше {max}.',
      lv: 'Šeit ne vairāk kā {max}.',
    },
    excludes_each_other: {
      en: 'Two of these exclude each other.',
      ru: 'Два из выбранных исключают друг друга.',
      lv: 'Divi no izvēlētajiem izslēdz viens otru.',
    },
    day_passed: { en: 'This day has passed.', ru: 'Этот день уже прошёл.', lv: 'Šī diena jau ir pagājusi.' },
    size_incomplete: {
      en: 'Write both the width and the height.',
      ru: 'Напишите и ширину, и высоту.',
      lv: 'Ierakstiet gan platumu, gan augstumu.',
    },
    file_unknown: { en: 'This file is not there.', ru: 'Такого файла нет.', lv: 'Tāda faila nav.' },
    file_kind: {
      en: 'Only a PDF, JPG or PNG fits here.',
      ru: 'Сюда подходит только PDF, JPG или PNG.',
      lv: 'Šeit der tikai PDF, JPG vai PNG.',
    },

    ral_unknown: {
      en: 'RAL {code:string} is not in the table. Check the number.',
      ru: 'RAL {code} нет в таблице. Проверьте номер.',
      lv: 'RAL {code} tabulā nav. Pārbaudiet numuru.',
    },
    film_unknown: {
      en: 'Film {code:string} is not in the list. Check the number.',
      ru: 'Плёнки {code} нет в списке. Проверьте номер.',
      lv: 'Plēves {code} sarakstā nav. Pārbaudiet numuru.',
    },
    too_thin_to_bend: {
      en: 'A sheet of {given:number} mm is bent up to {max:number} mm deep.',
      ru: 'Лист {given} мм гнут на глубину до {max} мм.',
      lv: 'Loksni {given} mm loka līdz {max} mm dziļumam.',
    },
    too_thin_for_height: {
      en: 'Opal of {given:number} mm suits letters up to {max:number} mm high.',
      ru: 'Опал {given} мм подходит для букв высотой до {max} мм.',
      lv: 'Opāls {given} mm der burtiem līdz {max} mm augstumam.',
    },
    too_little_left: {
      en: 'Milled {taken:number} mm deep, a block of {whole:number} mm keeps less than {least:number} mm.',
      ru: 'При фрезеровке на {taken} мм от блока {whole} мм остаётся меньше {least} мм.',
      lv: 'Frēzējot {taken} mm dziļi, no {whole} mm bloka paliek mazāk par {least} mm.',
    },
    dark_with_led: {
      en: 'The colour is dark: little of the LEDs will come through.',
      ru: 'Цвет тёмный: свет LED через него почти не пройдёт.',
      lv: 'Krāsa ir tumša: LED gaisma tai gandrīz nespīdēs cauri.',
    },
    outdoor_without_waterholes: {
      en: 'An outdoor sign without water holes.',
      ru: 'Уличная вывеска без дренажных отверстий.',
      lv: 'Āra izkārtne bez drenāžas caurumiem.',
    },
    psu_though_client_leds: {
      en: 'The client installs the LEDs, but a power supply is chosen.',
      ru: 'LED ставит клиент, но блок питания выбран.',
      lv: 'LED uzstāda klients, bet barošanas bloks ir izvēlēts.',
    },
    led_contradicts: {
      en: 'LED is on, but the make says that there is none.',
      ru: 'LED включены, но марка указана «Без LED».',
      lv: 'LED ir ieslēgti, bet kā marka norādīts „Bez LED”.',
    },
    colour_without_part: {
      en: 'A colour is chosen, but no part to paint.',
      ru: 'Цвет выбран, но не отмечено, что красить.',
      lv: 'Krāsa ir izvēlēta, bet nav atzīmēts, ko krāsot.',
    },
    delivery_after_due: {
      en: 'Delivery is later than the due date.',
      ru: 'Доставка позже срока сдачи.',
      lv: 'Piegāde ir pēc izpildes termiņa.',
    },

    code_malformed: {
      en: 'Use P and up to 19 more letters A–Z, digits, dashes or underscores.',
      ru: 'Буква P и ещё до 19 латинских букв, цифр, дефисов или подчёркиваний.',
      lv: 'Burts P un vēl līdz 19 latīņu burtiem, cipariem, defisēm vai pasvītrām.',
    },
    version_malformed: {
      en: 'Write the version as two numbers, as in 1.0.',
      ru: 'Напишите версию двумя числами, например 1.0.',
      lv: 'Versiju rakstiet ar diviem skaitļiem, piemēram, 1.0.',
    },
    section_key_malformed: {
      en: 'Use capital letters A–Z, digits and underscores, beginning with a letter.',
      ru: 'Заглавные латинские буквы, цифры и подчёркивания; первой буква.',
      lv: 'Lielie latīņu burti, cipari un pasvītras; sākumā burts.',
    },
    field_key_malformed: {
      en: 'Use small letters a–z, digits and underscores, beginning with a letter.',
      ru: 'Строчные латинские буквы, цифры и подчёркивания; первой буква.',
      lv: 'Mazie latīņu burti, cipari un pasvītras; sākumā burts.',
    },
    stations_of_sheet: {
      en: 'The sheet says itself which stations it passes.',
      ru: 'Участки определяет сам лист.',
      lv: 'Iecirkņus nosaka pati lapa.',
    },
    key_taken: { en: 'This occurs twice.', ru: 'Это встречается дважды.', lv: 'Tas atkārtojas divreiz.' },
    no_such_field: { en: 'There is no such field.', ru: 'Такого поля нет.', lv: 'Tāda lauka nav.' },
    looks_ahead: {
      en: 'This can look only at fields before its own.',
      ru: 'Здесь можно опираться только на поля выше.',
      lv: 'Šeit var izmantot tikai iepriekšējos laukus.',
    },
    condition_malformed: {
      en: 'A condition is one comparison, or a list under “all” or “any”.',
      ru: 'Условие: одно сравнение либо список под «all» или «any».',
      lv: 'Nosacījums ir viens salīdzinājums vai saraksts zem „all” vai „any”.',
    },
    rule_malformed: {
      en: 'A warning needs a condition, a table or a remainder.',
      ru: 'Предупреждению нужно условие, таблица или остаток.',
      lv: 'Brīdinājumam vajag nosacījumu, tabulu vai atlikumu.',
    },
    default_refused: {
      en: 'The field itself would refuse this default.',
      ru: 'Само поле не примет такое значение.',
      lv: 'Pats lauks šādu vērtību nepieņems.',
    },
    pattern_malformed: {
      en: 'This is not a usable pattern.',
      ru: 'Этот шаблон записи не подходит.',
      lv: 'Šis raksta paraugs neder.',
    },
    range_reversed: {
      en: 'The smallest is larger than the largest.',
      ru: 'Наименьшее больше наибольшего.',
      lv: 'Mazākais ir lielāks par lielāko.',
    },

    file_missing: { en: 'Choose a file first.', ru: 'Сначала выберите файл.', lv: 'Vispirms izvēlieties failu.' },
    file_empty: { en: 'There is nothing in this file.', ru: 'В этом файле ничего нет.', lv: 'Šajā failā nekā nav.' },
    file_no_table: {
      en: 'This is neither a CSV nor an Excel file. Choose one that ends in .csv or .xlsx.',
      ru: 'Это не CSV и не файл Excel. Выберите файл .csv или .xlsx.',
      lv: 'Tas nav ne CSV, ne Excel fails. Izvēlieties failu, kas beidzas ar .csv vai .xlsx.',
    },
    file_old_office: {
      en: 'This is an old Excel file, or one under a password. Save it as .xlsx without a password.',
      ru: 'Это старый файл Excel или файл под паролем. Сохраните его как .xlsx без пароля.',
      lv: 'Tas ir vecs vai ar paroli aizsargāts Excel fails. Saglabājiet to kā .xlsx bez paroles.',
    },
    file_not_unicode: {
      en: 'The letters of this file cannot be told for sure. Save it as “CSV UTF-8”.',
      ru: 'Буквы этого файла нельзя прочитать надёжно. Сохраните его как «CSV UTF-8».',
      lv: 'Šī faila burtus nevar droši nolasīt. Saglabājiet to kā „CSV UTF-8”.',
    },
    file_quotes: {
      en: 'A quotation mark in line {line:number} opens or closes in the wrong place.',
      ru: 'Кавычка в строке {line} открыта или закрыта не на месте.',
      lv: 'Pēdiņa {line}. rindā ir atvērta vai aizvērta nepareizā vietā.',
    },
    file_damaged: {
      en: 'This Excel file is damaged or incomplete. Save it once more and try again.',
      ru: 'Файл Excel повреждён или неполон. Сохраните его заново и повторите.',
      lv: 'Excel fails ir bojāts vai nepilnīgs. Saglabājiet to vēlreiz un mēģiniet no jauna.',
    },
    file_too_much: {
      en: 'Unpacked, this file is too large. Leave in it what is to be imported.',
      ru: 'После распаковки файл слишком велик. Оставьте в нём только то, что импортируется.',
      lv: 'Izpakots šis fails ir pārāk liels. Atstājiet tajā tikai importējamo.',
    },
    files_busy: {
      en: 'Many files are being read at this moment. Send this one again in a minute.',
      ru: 'Сейчас читается много файлов. Отправьте этот ещё раз через минуту.',
      lv: 'Šobrīd tiek lasīts daudz failu. Nosūtiet šo vēlreiz pēc minūtes.',
    },
    file_too_many_rows: {
      en: 'At most {max:number} rows are imported at once. Divide the file.',
      ru: 'За один раз импортируется не больше {max} строк. Разделите файл.',
      lv: 'Vienā reizē importē ne vairāk kā {max} rindas. Sadaliet failu.',
    },
    file_too_wide: {
      en: 'At most {max:number} columns are read. Leave in the file what is to be imported.',
      ru: 'Читается не больше {max} столбцов. Оставьте в файле только то, что импортируется.',
      lv: 'Nolasa ne vairāk kā {max} kolonnas. Atstājiet failā tikai importējamo.',
    },
    column_missing: {
      en: 'There is no column for this. Its head is {head:string}.',
      ru: 'Такого столбца нет. Его заголовок: {head}.',
      lv: 'Šādas kolonnas nav. Tās virsraksts: {head}.',
    },
    column_twice: {
      en: 'Two columns stand for the same.',
      ru: 'Два столбца означают одно и то же.',
      lv: 'Divas kolonnas nozīmē vienu un to pašu.',
    },
    rows_differ: {
      en: 'Line {line:number} of the same order says something else: {value:string}.',
      ru: 'В строке {line} того же заказа другое значение: {value}.',
      lv: 'Tā paša pasūtījuma {line}. rindā ir cita vērtība: {value}.',
    },
    cell_without_head: {
      en: 'This stands beyond the heads, and would be lost. Put a text with a separator in it between quotation marks, or name the column.',
      ru: 'Это стоит за пределами заголовков и потерялось бы. Возьмите текст с разделителем в кавычки или назовите столбец.',
      lv: 'Tas atrodas ārpus virsrakstiem un pazustu. Ielieciet tekstu ar atdalītāju pēdiņās vai nosauciet kolonnu.',
    },
    formula_failed: {
      en: 'The formula here has failed, or the column was too narrow for its number. Correct it and save the file again.',
      ru: 'Формула здесь дала ошибку, или число не поместилось в столбец. Исправьте и сохраните файл снова.',
      lv: 'Formula šeit ir kļūdaina, vai skaitlis nav ietilpis kolonnā. Izlabojiet un saglabājiet failu vēlreiz.',
    },
    time_left_out: {
      en: 'An order keeps the day alone; the time, {time:string}, is left out.',
      ru: 'Заказ хранит только день; время {time} опущено.',
      lv: 'Pasūtījums glabā tikai dienu; laiks {time} ir izlaists.',
    },
    formula_unsaved: {
      en: 'The file does not say what this formula comes to. Open it in a spreadsheet, save it, and try again.',
      ru: 'В файле нет результата этой формулы. Откройте его в табличном редакторе, сохраните и повторите.',
      lv: 'Failā nav šīs formulas rezultāta. Atveriet to tabulu redaktorā, saglabājiet un mēģiniet vēlreiz.',
    },
    no_rows: {
      en: 'Under the heads there is not a single row.',
      ru: 'Под заголовками нет ни одной строки.',
      lv: 'Zem virsrakstiem nav nevienas rindas.',
    },
    photo_unreadable: {
      en: '{name:string} is no photo, or it is damaged.',
      ru: '{name} — не фотография, или файл повреждён.',
      lv: '{name} nav fotoattēls vai ir bojāts.',
    },
    photo_heic: {
      en: '{name:string} is a HEIC picture, which cannot be read here. Set the camera to JPEG, or send a JPEG.',
      ru: '{name} — снимок HEIC, прочитать его здесь нельзя. Включите в камере формат JPEG или пришлите JPEG.',
      lv: '{name} ir HEIC attēls, ko šeit nevar nolasīt. Iestatiet kamerā JPEG vai atsūtiet JPEG.',
    },
    photo_kind: {
      en: '{name:string} is neither JPEG, PNG nor WebP.',
      ru: '{name} — не JPEG, не PNG и не WebP.',
      lv: '{name} nav ne JPEG, ne PNG, ne WebP.',
    },
    photo_too_large: {
      en: '{name:string} is larger than {max:string}.',
      ru: '{name} больше {max}.',
      lv: '{name} ir lielāks par {max}.',
    },
    photo_too_wide: {
      en: '{name:string} has more than {max:number} million pixels.',
      ru: 'В {name} больше {max} млн пикселей.',
      lv: '{name}: vairāk nekā {max} miljoni pikseļu.',
    },
    photos_too_many: {
      en: 'No more than {max:number} photos at once.',
      ru: 'Не больше {max} фотографий за раз.',
      lv: 'Ne vairāk kā {max} fotoattēli reizē.',
    },
    photo_gone: {
      en: 'A photo has waited too long. Choose it again.',
      ru: 'Фотография ждала слишком долго. Выберите её ещё раз.',
      lv: 'Fotoattēls gaidīja pārāk ilgi. Izvēlieties to vēlreiz.',
    },
    photos_again: {
      en: 'The photos did not come along: your session had ended. Choose them again, or save without them.',
      ru: 'Фотографии не дошли: сеанс закончился. Выберите их ещё раз или сохраните без них.',
      lv: 'Fotoattēli neatnāca līdzi: sesija bija beigusies. Izvēlieties tos vēlreiz vai saglabājiet bez tiem.',
    },
    terminal_revoked: {
      en: 'This terminal is revoked. Register the browser again.',
      ru: 'Этот терминал отозван. Зарегистрируйте браузер заново.',
      lv: 'Šis terminālis ir atsaukts. Reģistrējiet pārlūku no jauna.',
    },
    terminal_changed_meanwhile: {
      en: 'Somebody has changed this terminal meanwhile. Look at it again.',
      ru: 'Терминал за это время изменили. Посмотрите на него ещё раз.',
      lv: 'Pa to laiku termināli kāds mainīja. Apskatiet to vēlreiz.',
    },
    terminal_station_foreign: {
      en: 'A terminal opens a station to its crew. Choose only stations at which you may work yourself.',
      ru: 'Терминал открывает участок его бригаде. Выберите только те участки, где вы вправе работать сами.',
      lv: 'Terminālis atver iecirkni tā brigādei. Izvēlieties tikai tos iecirkņus, kuros drīkstat strādāt pats.',
    },
    terminal_foreign: {
      en: 'This terminal stands at a station where you may not work. Its lead or an administrator changes it.',
      ru: 'Этот терминал стоит на участке, где вы не вправе работать. Его меняет мастер участка или администратор.',
      lv: 'Šis terminālis stāv iecirknī, kurā jūs nedrīkstat strādāt. To maina iecirkņa vadītājs vai administrators.',
    },
    badge_not_under: {
      en: 'This person is of another section. Ask its lead or an administrator.',
      ru: 'Этот человек из другого отдела. Обратитесь к мастеру того отдела или к администратору.',
      lv: 'Šis cilvēks ir no citas nodaļas. Vērsieties pie tās vadītāja vai administratora.',
    },
    badge_without_floor: {
      en: 'A badge opens the floor alone, and this person works in the office alone.',
      ru: 'Бейдж открывает только цех, а этот человек работает только в офисе.',
      lv: 'Karte atver tikai cehu, bet šis cilvēks strādā tikai birojā.',
    },
    badge_above: {
      en: 'Whoever has a badge acts under its name: for this person only an administrator issues or revokes it.',
      ru: 'Кто держит бейдж, действует под именем его владельца: этому человеку бейдж выдаёт и отзывает только администратор.',
      lv: 'Kam ir karte, tas rīkojas tās īpašnieka vārdā: šim cilvēkam karti izsniedz un atsauc tikai administrators.',
    },
    pin_failed: {
      en: 'Person and PIN do not go together. Who has no PIN yet signs in with a password and sets one in the settings.',
      ru: 'Имя и PIN не подходят друг к другу. У кого ещё нет PIN, входит с паролем и задаёт его в настройках.',
      lv: 'Vārds un PIN nesader kopā. Kam PIN vēl nav, tas pieslēdzas ar paroli un izvēlas to iestatījumos.',
    },
    badge_unknown: {
      en: 'Badge …{last:string} is not known here. It may have been revoked.',
      ru: 'Бейдж …{last} здесь неизвестен. Возможно, он отозван.',
      lv: 'Karte …{last} te nav zināma. Iespējams, tā ir atsaukta.',
    },
    pin_malformed: {
      en: 'A PIN has four to eight digits.',
      ru: 'PIN — от четырёх до восьми цифр.',
      lv: 'PIN ir četri līdz astoņi cipari.',
    },
    pin_trivial: {
      en: 'This PIN is too easily guessed. Take no row and no single digit repeated.',
      ru: 'Такой PIN легко угадать. Не берите цифры подряд или одну и ту же цифру.',
      lv: 'Šo PIN viegli uzminēt. Neņemiet ciparus pēc kārtas vai vienu un to pašu ciparu.',
    },
    name_not_chosen: {
      en: 'Choose your name first, or scan your badge.',
      ru: 'Сначала выберите своё имя или отсканируйте бейдж.',
      lv: 'Vispirms izvēlieties savu vārdu vai noskenējiet karti.',
    },
    badge_no_terminal: {
      en: 'This is a badge. It signs in at shared terminals alone, and this browser is none.',
      ru: 'Это бейдж. По нему входят только на общих терминалах, а этот браузер — не терминал.',
      lv: 'Šī ir karte. Ar to pieslēdzas tikai pie kopīgiem termināļiem, bet šis pārlūks tāds nav.',
    },
    phrases_changed_meanwhile: {
      en: 'Somebody has changed the phrases meanwhile. Look at the changes, then decide again.',
      ru: 'Фразы тем временем изменены. Посмотрите изменения и решите заново.',
      lv: 'Frāzes pa to laiku mainītas. Apskatiet izmaiņas un tad lemiet vēlreiz.',
    },
    handover_changed_meanwhile: {
      en: '{by:string} has changed the note meanwhile. Put both together, then save.',
      ru: 'Записка тем временем изменена ({by}). Объедините обе и сохраните.',
      lv: 'Piezīme pa to laiku mainīta ({by}). Apvienojiet abas un saglabājiet.',
    },
  },
} as const satisfies Wording;
