import type { Translation } from '../i18n-types.ts';

/** Nouns and passives: a past tense would have to know whether it was a man or a woman. */
export const audit: Translation['audit'] = {
  action: {
    LOGIN: 'вход в систему',
    LOGIN_FAILED: 'неудачная попытка входа',
    LOGOUT: 'выход из системы',
    PASSWORD_CHANGE: 'пароль изменён',
    PASSWORD_RESET_BY_ADMIN: 'пароль сброшен',
    SECTION_SWITCH: 'переход в другой отдел',
    USER_CREATED: 'пользователь создан',
    CREATE_ORDER: 'заказ создан',
    UPDATE_ORDER: 'заказ изменён',
    SUBMIT_ORDER: 'заказ отправлен на согласование',
    APPROVE_ORDER: 'заказ утверждён',
    REJECT_ORDER: 'заказ отклонён',
    REOPEN_ORDER: 'заказ возвращён в черновики',
    HOLD_ORDER: 'заказ приостановлен',
    RESUME_ORDER: 'заказ возобновлён',
    CANCEL_ORDER: 'заказ отменён',
    SHIP_ORDER: 'заказ отгружен',
    DELETE_DRAFT: 'черновик удалён',
    STAGE_CHANGED: 'этап изменён',
    SEND_REWORK: 'этап отправлен на переделку',
  },
  stage: {
    queued: '{station}: в очереди',
    started: '{station}: начато',
    completed: '{station}: завершено',
    blocked: '{station}: заблокировано',
    resumed: '{station}: возобновлено',
    reworked: '{station}: отправлено на переделку',
    reopened: '{station}: нужно пройти заново',
    reversed: '{station}: последний шаг отменён',
  },
  from: 'было: {value}',
  to: 'стало: {value}',
};
