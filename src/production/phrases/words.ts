import type { Wording } from '../../i18n/types.ts';

/** What is said by a tap: reasons and phrases of a station, and the page on which its lead edits them. */
export const words = {
  phrases: {
    link: { en: 'Phrases', ru: 'Фразы участка', lv: 'Iecirkņa frāzes' },
    title: { en: 'Phrases of {station:string}', ru: 'Фразы участка: {station}', lv: 'Iecirkņa frāzes: {station}' },
    text: {
      en: 'What is said here with one tap. @CAD tells a crew, @lead the leads, @anna a person. Emptied lines go.',
      ru: 'То, что здесь говорят одним нажатием. @CAD сообщит бригаде, @мастер — мастерам, @anna — человеку. Пустые строки исчезнут.',
      lv: 'Tas, ko šeit pasaka ar vienu pieskārienu. @CAD paziņos brigādei, @meistars – meistariem, @anna – cilvēkam. Tukšās rindas pazudīs.',
    },
    kind: {
      blockage: { en: 'Why a stage is blocked', ru: 'Почему этап заблокирован', lv: 'Kāpēc posms ir bloķēts' },
      note: { en: 'Notes', ru: 'Заметки', lv: 'Piezīmes' },
      fault: { en: 'What is wrong', ru: 'Что не так', lv: 'Kas nav kārtībā' },
    },
    save: { en: 'Save the phrases', ru: 'Сохранить фразы', lv: 'Saglabāt frāzes' },
    tells: { en: 'told: {who:string}', ru: 'узнает {who}', lv: 'uzzinās {who}' },
    own: { en: 'In your own words', ru: 'Своими словами', lv: 'Saviem vārdiem' },
    goesAlong: {
      en: 'not needed; what is written goes along with a tap',
      ru: 'необязательно; написанное уйдёт и с нажатой причиной',
      lv: 'nav obligāti; uzrakstītais aizies līdzi pieskārienam',
    },
    edited: {
      en: 'The lead edits the station’s phrases.',
      ru: 'Фразы участка правит мастер.',
      lv: 'Iecirkņa frāzes labo meistars.',
    },
    back: { en: 'No, back', ru: 'Нет, вернуться', lv: 'Nē, atpakaļ' },
  },
  audit: {
    action: {
      PHRASES_CHANGED: {
        en: 'changed the phrases of a station',
        ru: 'фразы участка изменены',
        lv: 'mainīja iecirkņa frāzes',
      },
    },
  },
  shell: {
    flash: {
      phrasesSaved: { en: 'The phrases are saved.', ru: 'Фразы сохранены.', lv: 'Frāzes saglabātas.' },
    },
  },
} as const satisfies Wording;
