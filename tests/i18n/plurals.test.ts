import { describe, expect, test } from 'vitest';
import { textsFor } from '../../src/words.ts';

const ru = textsFor('ru', 'Europe/Riga');
const lv = textsFor('lv', 'Europe/Riga');

describe('Russian', () => {
  test.each([
    [0, 'На этой странице 0 заказов'],
    [1, 'На этой странице 1 заказ'],
    [2, 'На этой странице 2 заказа'],
    [5, 'На этой странице 5 заказов'],
    [11, 'На этой странице 11 заказов'],
    [21, 'На этой странице 21 заказ'],
    [22, 'На этой странице 22 заказа'],
    [112, 'На этой странице 112 заказов'],
    [1.5, 'На этой странице 1.5 заказа'],
  ])('%d orders', (n, sentence) => {
    expect(ru.orders.list.count({ n })).toBe(sentence);
  });

  test.each([
    [1, 'Напишите не меньше 1 символа.'],
    [2, 'Напишите не меньше 2 символов.'],
    [10, 'Напишите не меньше 10 символов.'],
    [21, 'Напишите не меньше 21 символа.'],
  ])('at least %d characters, in the genitive', (min, sentence) => {
    expect(ru.reasons.too_short({ min })).toBe(sentence);
  });

  test.each([
    [1, 'Слишком много неудачных попыток. Повторите через 1 минуту.'],
    [3, 'Слишком много неудачных попыток. Повторите через 3 минуты.'],
    [15, 'Слишком много неудачных попыток. Повторите через 15 минут.'],
  ])('in %d minutes, in the accusative', (minutes, sentence) => {
    expect(ru.reasons.too_many_attempts({ minutes })).toBe(sentence);
  });

  test('fields, jobs and items', () => {
    expect(ru.shell.errorsTitle({ n: 1 })).toBe('Проверьте 1 поле');
    expect(ru.shell.errorsTitle({ n: 6 })).toBe('Проверьте 6 полей');
    expect(ru.production.toDo({ n: 4 })).toBe('4 задания');
    expect(ru.production.toDo({ n: 12 })).toBe('12 заданий');
    expect(ru.orders.reason.deletionText({ n: 3 })).toBe('Черновик и его 3 позиции будут удалены. Вернуть их нельзя.');
  });
});

describe('Latvian', () => {
  test.each([
    [0, 'Šajā lapā 0 pasūtījumu'],
    [1, 'Šajā lapā 1 pasūtījums'],
    [2, 'Šajā lapā 2 pasūtījumi'],
    [5, 'Šajā lapā 5 pasūtījumi'],
    [10, 'Šajā lapā 10 pasūtījumu'],
    [11, 'Šajā lapā 11 pasūtījumu'],
    [21, 'Šajā lapā 21 pasūtījums'],
    [111, 'Šajā lapā 111 pasūtījumu'],
    [1.5, 'Šajā lapā 1.5 pasūtījumi'],
  ])('%d orders', (n, sentence) => {
    expect(lv.orders.list.count({ n })).toBe(sentence);
  });

  test.each([
    [1, 'Uzrakstiet vismaz 1 rakstzīmi.'],
    [2, 'Uzrakstiet vismaz 2 rakstzīmes.'],
    [10, 'Uzrakstiet vismaz 10 rakstzīmju.'],
    [21, 'Uzrakstiet vismaz 21 rakstzīmi.'],
  ])('at least %d characters, in the accusative', (min, sentence) => {
    expect(lv.reasons.too_short({ min })).toBe(sentence);
  });

  test.each([
    [1, 'Pārāk daudz neveiksmīgu mēģinājumu. Mēģiniet vēlreiz pēc 1 minūtes.'],
    [3, 'Pārāk daudz neveiksmīgu mēģinājumu. Mēģiniet vēlreiz pēc 3 minūtēm.'],
    [15, 'Pārāk daudz neveiksmīgu mēģinājumu. Mēģiniet vēlreiz pēc 15 minūtēm.'],
  ])('in %d minutes: genitive for one, dative for many', (minutes, sentence) => {
    expect(lv.reasons.too_many_attempts({ minutes })).toBe(sentence);
  });

  test('fields, jobs and items', () => {
    expect(lv.shell.errorsTitle({ n: 1 })).toBe('Pārbaudiet 1 lauku');
    expect(lv.shell.errorsTitle({ n: 6 })).toBe('Pārbaudiet 6 laukus');
    expect(lv.production.toDo({ n: 4 })).toBe('Jādara 4 darbi');
    expect(lv.production.toDo({ n: 12 })).toBe('Jādara 12 darbu');
    expect(lv.orders.reason.deletionText({ n: 3 })).toBe(
      'Melnraksts un tā 3 pozīcijas tiks dzēsti. Atgūt tos nevarēs.',
    );
  });
});

describe('what stands inside a sentence is in its language too', () => {
  const at = '2026-11-20T22:30:00Z';

  test('a state', () => {
    expect(ru.reasons.order_state({ status: 'on_hold' })).toBe(
      'Статус заказа уже «Приостановлен», поэтому это больше невозможно.',
    );
    expect(lv.reasons.order_state({ status: 'on_hold' })).toBe(
      'Pasūtījuma statuss jau ir „Apturēts”, tāpēc tas vairs nav iespējams.',
    );
  });

  test('a moment, in the zone of the plant', () => {
    expect(ru.reasons.stage_already_started({ by: 'Илзе', at })).toMatch(
      /^Этот этап уже начат: Илзе, 21 нояб.*00:30\.$/,
    );
    expect(lv.reasons.stage_already_started({ by: 'Ilze', at })).toMatch(
      /^Šis posms jau ir sākts: Ilze, 21\.11\. 00:30\.$/,
    );
  });
});
