import { expect, test } from 'vitest';
import { textsOf, together } from '../../src/i18n/index.ts';

const save = { en: 'Save', ru: 'Сохранить', lv: 'Saglabāt' } as const;
const many = { en: 'Save {n:number} {{n:file|files}}', ru: '{n}', lv: '{n}' } as const;

test('each room says its part of what another has begun', () => {
  const texts = textsOf(together({ one: { save }, history: { a: { save } } }, { history: { a: { many }, b: save } }));
  const en = texts('en', 'UTC');
  expect([en.one.save(), en.history.a.save(), en.history.a.many({ n: 2 }), en.history.b()]).toEqual([
    'Save',
    'Save',
    'Save 2 files',
    'Save',
  ]);
});

test('two rooms that say one thing stop the start', () => {
  expect(() => together({ one: { save } }, { one: { save: many } })).toThrow('said twice: save');
  expect(() => together({ one: save }, { one: { save } })).toThrow('said twice: one');
});

test('a text is made once for a language and a zone', () => {
  const texts = textsOf({ save });
  expect(texts('lv', 'UTC')).toBe(texts('lv', 'UTC'));
  expect(texts('lv', 'UTC')).not.toBe(texts('lv', 'Europe/Riga'));
});
