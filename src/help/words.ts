import type { Wording } from '../i18n/types.ts';

/** Which keys do what. */
export const words = {
  help: {
    title: { en: 'Keyboard', ru: 'Клавиши', lv: 'Taustiņi' },
    text: {
      en: 'They press what stands on the page. In a field the keys write, except for the first.',
      ru: 'Они нажимают то, что есть на странице. В поле ввода клавиши пишут, кроме первой.',
      lv: 'Tie nospiež to, kas ir lapā. Ievades laukā taustiņi raksta, izņemot pirmo.',
    },
    keys: { en: 'Keys', ru: 'Клавиши', lv: 'Taustiņi' },
    where: { en: 'Where', ru: 'Где', lv: 'Kur' },
    act: { en: 'Act', ru: 'Действие', lv: 'Darbība' },
    everywhere: { en: 'everywhere', ru: 'везде', lv: 'visur' },
    inLists: { en: 'lists, board', ru: 'списки, доска', lv: 'saraksti, tāfele' },
    inMenus: { en: 'menus', ru: 'меню', lv: 'izvēlnes' },
    onChange: { en: 'a proposed change', ru: 'предложенное изменение', lv: 'ierosinātas izmaiņas' },
    onOrder: { en: 'an order', ru: 'заказ', lv: 'pasūtījums' },
    search: { en: 'find an order', ru: 'найти заказ', lv: 'meklēt pasūtījumu' },
    filter: { en: 'filter', ru: 'отобрать', lv: 'atlasīt' },
    list: { en: 'this list', ru: 'этот список', lv: 'šis saraksts' },
    close: { en: 'close', ru: 'закрыть', lv: 'aizvērt' },
    approve: { en: 'approve it', ru: 'утвердить', lv: 'apstiprināt' },
    decline: { en: 'decline it', ru: 'отклонить', lv: 'noraidīt' },
    propose: { en: 'propose a change', ru: 'предложить изменение', lv: 'ierosināt izmaiņas' },
    log: { en: 'write a note', ru: 'записать заметку', lv: 'pierakstīt piezīmi' },
  },
} as const satisfies Wording;
