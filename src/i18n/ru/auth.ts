import type { Translation } from '../i18n-types.ts';

export const auth: Translation['auth'] = {
  signInTitle: 'Вход',
  username: 'Имя пользователя',
  password: 'Пароль',
  signIn: 'Войти',
  signInToGoOn: 'Сеанс закончился. Войдите, чтобы продолжить: всё заполненное сохранено.',
  resumeTitle: 'Ваша форма на месте',
  resumeText: 'Вы заполнили её, прежде чем сеанс закончился. Она ещё не отправлена.',
  resumeTo: 'Куда отправится',
  resumeSend: 'Отправить сейчас',
  resumeDiscard: 'Не отправлять',
  setupTitle: 'Первый администратор',
  setupText: 'Администратора ещё нет. В терминале, где запущен сервер, выведен одноразовый код.',
  setupCode: 'Одноразовый код',
  displayName: 'Ваше имя',
  setupCreate: 'Создать администратора',
  passwordHelp: 'Не меньше 10 символов.',
};
