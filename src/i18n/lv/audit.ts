import type { Translation } from '../i18n-types.ts';

/** What follows a name. The past tense says "he" and "she" alike. */
export const audit: Translation['audit'] = {
  action: {
    LOGIN: 'pieslēdzās',
    LOGIN_FAILED: 'neveiksmīgi mēģināja pieslēgties',
    LOGOUT: 'izgāja no sistēmas',
    PASSWORD_CHANGE: 'nomainīja paroli',
    PASSWORD_RESET_BY_ADMIN: 'atiestatīja paroli',
    SECTION_SWITCH: 'pārgāja uz citu nodaļu',
    USER_CREATED: 'izveidoja lietotāju',
    CREATE_ORDER: 'izveidoja pasūtījumu',
    UPDATE_ORDER: 'mainīja pasūtījumu',
    SUBMIT_ORDER: 'iesniedza pasūtījumu',
    APPROVE_ORDER: 'apstiprināja pasūtījumu',
    REJECT_ORDER: 'noraidīja pasūtījumu',
    REOPEN_ORDER: 'atgrieza pasūtījumu melnrakstā',
    HOLD_ORDER: 'apturēja pasūtījumu',
    RESUME_ORDER: 'atsāka pasūtījumu',
    CANCEL_ORDER: 'atcēla pasūtījumu',
    SHIP_ORDER: 'nosūtīja pasūtījumu',
    DELETE_DRAFT: 'dzēsa melnrakstu',
    STAGE_CHANGED: 'mainīja posmu',
    SEND_REWORK: 'nosūtīja posmu uz pārstrādi',
  },
  stage: {
    queued: 'lika rindā: {station}',
    started: 'sāka: {station}',
    completed: 'pabeidza: {station}',
    blocked: 'bloķēja: {station}',
    resumed: 'atsāka: {station}',
    reworked: 'nosūtīja uz pārstrādi: {station}',
    reopened: 'lika iziet vēlreiz: {station}',
    reversed: 'atsauca pēdējo soli: {station}',
  },
  from: 'bija: {value}',
  to: 'kļuva: {value}',
};
