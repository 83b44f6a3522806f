import type { Wording } from '../i18n/types.ts';

export const words = {
  auth: {
    signInTitle: { en: 'Sign in', ru: 'Вход', lv: 'Pieslēgšanās' },
    username: { en: 'User name', ru: 'Имя пользователя', lv: 'Lietotājvārds' },
    password: { en: 'Password', ru: 'Пароль', lv: 'Parole' },
    signIn: { en: 'Sign in', ru: 'Войти', lv: 'Pieslēgties' },
    signInToGoOn: {
      en: 'Your session has ended. Sign in to go on: what you filled in is kept.',
      ru: 'Сеанс закончился. Войдите, чтобы продолжить: всё заполненное сохранено.',
      lv: 'Sesija ir beigusies. Pieslēdzieties, lai turpinātu: viss aizpildītais ir saglabāts.',
    },
    resumeTitle: { en: 'Your form is still here', ru: 'Ваша форма на месте', lv: 'Jūsu veidlapa ir saglabāta' },
    resumeText: {
      en: 'You filled it in before your session ended. It has not been sent yet.',
      ru: 'Вы заполнили её, прежде чем сеанс закончился. Она ещё не отправлена.',
      lv: 'Jūs to aizpildījāt, pirms sesija beidzās. Tā vēl nav nosūtīta.',
    },
    resumeTo: { en: 'It goes to', ru: 'Куда отправится', lv: 'Kurp tiks nosūtīta' },
    resumeWrite: { en: 'Write on', ru: 'Дописать', lv: 'Rakstīt tālāk' },
    resumeWhole: { en: 'See all of it', ru: 'Показать целиком', lv: 'Rādīt visu' },
    resumeSend: { en: 'Send it now', ru: 'Отправить сейчас', lv: 'Nosūtīt tagad' },
    resumeDiscard: { en: 'Do not send', ru: 'Не отправлять', lv: 'Nesūtīt' },
    setupTitle: { en: 'The first administrator', ru: 'Первый администратор', lv: 'Pirmais administrators' },
    setupText: {
      en: 'There is no administrator yet. The terminal in which the server was started has printed a one-time code.',
      ru: 'Администратора ещё нет. В терминале, где запущен сервер, выведен одноразовый код.',
      lv: 'Administratora vēl nav. Terminālī, kurā palaists serveris, ir izvadīts vienreizējs kods.',
    },
    setupCode: { en: 'One-time code', ru: 'Одноразовый код', lv: 'Vienreizējais kods' },
    displayName: { en: 'Your name', ru: 'Ваше имя', lv: 'Jūsu vārds' },
    setupCreate: { en: 'Create administrator', ru: 'Создать администратора', lv: 'Izveidot administratoru' },
    passwordHelp: { en: 'At least 10 characters.', ru: 'Не меньше 10 символов.', lv: 'Vismaz 10 rakstzīmes.' },
  },
  audit: {
    action: {
      LOGIN: { en: 'signed in', ru: 'вход в систему', lv: 'pieslēdzās' },
      LOGIN_FAILED: { en: 'failed to sign in', ru: 'неудачная попытка входа', lv: 'neveiksmīgi mēģināja pieslēgties' },
      LOGOUT: { en: 'signed out', ru: 'выход из системы', lv: 'izgāja no sistēmas' },
    },
  },
  shell: {
    flash: {
      signedOut: { en: 'You are signed out.', ru: 'Вы вышли из системы.', lv: 'Jūs izgājāt no sistēmas.' },
    },
  },
} as const satisfies Wording;
