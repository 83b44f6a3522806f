import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PostedForm } from '../../src/http/form.ts';
import { formatsFor } from '../../src/i18n/format.ts';
import { locales } from '../../src/i18n/index.ts';
import { fromForm, toForm } from '../../src/profiles/filling/form.ts';
import { materialRows } from '../../src/profiles/filling/material-rows.ts';
import { readSheet } from '../../src/profiles/filling/reading.ts';
import { stationsFor } from '../../src/profiles/filling/stages.ts';
import { validateSheet, withDefaults } from '../../src/profiles/filling/validate.ts';
import { starterTemplates } from '../../src/profiles/starter/index.ts';
import { valueFields } from '../../src/profiles/template.ts';
import { textsFor } from '../../src/words.ts';
import { anythingIn, filledSheet, halfSheet } from './arbitraries.ts';
import { world } from './world.ts';

const wordsIn = (locale: (typeof locales)[number]) => ({
  locale,
  t: textsFor(locale, 'Europe/Riga'),
  format: formatsFor(locale, 'Europe/Riga'),
});

describe.each(starterTemplates.map((template) => [template.code, template] as const))(
  'whatever fills %s',
  (_, template) => {
    const filled = filledSheet(template);
    const judge = (given: Parameters<typeof validateSheet>[1], mode: 'draft' | 'complete' = 'complete') =>
      validateSheet(template, given, world, mode);

    test('by the definition of its fields is accepted', () => {
      fc.assert(
        fc.property(filled, (given) => {
          expect(judge(given).errors).toEqual([]);
        }),
      );
    });

    test('is stable: what came out goes in and comes out the same', () => {
      fc.assert(
        fc.property(filled, ({ header, values }) => {
          const once = judge({ header, values });
          const twice = judge({ header, values: once.values });
          expect(twice).toEqual(once);
          expect(JSON.parse(JSON.stringify(once.values))).toEqual(once.values);
        }),
      );
    });

    test('keeps nothing of what is hidden', () => {
      fc.assert(
        fc.property(filled, (given) => {
          const { values, shown } = judge(given);
          expect(Object.keys(values).filter((key) => !shown.includes(key))).toEqual([]);
          const hidden = valueFields(template).filter(({ key }) => !shown.includes(key));
          const without = Object.fromEntries(
            Object.entries(given.values).filter(([key]) => !hidden.some((h) => h.key === key)),
          );
          expect(judge({ ...given, values: without }).values).toEqual(values);
        }),
      );
    });

    test('goes through the form and back in every language', () => {
      fc.assert(
        fc.property(filled, fc.constantFrom(...locales), ({ header, values: given }, locale) => {
          const { values, shown } = judge({ header, values: given });
          const form = new PostedForm(toForm(template, values, shown, 'items.0.values', { locale, context: world }));
          expect(judge({ header, values: fromForm(template, form, 'items.0.values') })).toEqual(
            judge({ header, values }),
          );
        }),
      );
    });

    test('is kept as a draft though half of it is empty, and names what is missing when it is to be complete', () => {
      fc.assert(
        fc.property(halfSheet(template), (given) => {
          const draft = judge(given, 'draft');
          expect(draft.errors).toEqual([]);
          const complete = judge(given);
          expect(complete.values).toEqual(draft.values);
          for (const { reason, section, field } of complete.errors) {
            expect(reason).toBe('required');
            expect(draft.values[`${section}.${field}`]).toBeUndefined();
          }
        }),
      );
    });

    test('has its empty places filled by defaults once, and then no more', () => {
      fc.assert(
        fc.property(halfSheet(template), ({ header, values }) => {
          const once = withDefaults(template, { header, values }, world);
          expect(withDefaults(template, { header, values: once }, world)).toEqual(once);
          expect(judge({ header, values: once }, 'draft').errors).toEqual([]);
          for (const [key, value] of Object.entries(values)) if (value === null) expect(once[key]).toBeNull();
        }),
      );
    });

    test('has words in every language, stations and material rows', () => {
      fc.assert(
        fc.property(filled, fc.constantFrom(...locales), (given, locale) => {
          const { values } = judge(given);
          const sheet = { template, header: given.header, values };
          const lines = readSheet(sheet, wordsIn(locale)).flatMap((section) => section.lines);
          expect(lines.map((line) => line.key).sort()).toEqual(Object.keys(values).sort());
          for (const line of lines) {
            expect(line.text.trim()).not.toBe('');
            expect(`${line.label} ${line.text}`).not.toMatch(/undefined|\[object|NaN/);
            for (const box of line.boxes) expect(box.hex).toMatch(/^#[0-9A-Fa-f]{6}$/);
          }
          expect(stationsFor([sheet]).map((need) => need.station)).toEqual(
            expect.arrayContaining(['CAD', 'QC', 'LOGISTICS']),
          );
          for (const row of materialRows(sheet)) expect(row.material ?? row.colour).not.toBeNull();
        }),
      );
    });

    test('with anything at all is refused or understood, in one way for good', () => {
      fc.assert(
        fc.property(anythingIn(template), ({ header, values }) => {
          const { values: sound, shown } = judge({ header, values }, 'draft');
          const again = judge({ header, values: sound }, 'draft');
          expect(again).toMatchObject({ ok: true, values: sound });
          const form = new PostedForm(toForm(template, sound, again.shown, 'v', { locale: 'lv', context: world }));
          expect(judge({ header, values: fromForm(template, form, 'v') }, 'draft').values).toEqual(sound);
          expect(Object.keys(sound).filter((key) => !shown.includes(key))).toEqual([]);
        }),
      );
    });
  },
);
