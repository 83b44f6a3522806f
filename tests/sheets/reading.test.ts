import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Ui } from '../../src/http/ui.ts';
import { formatsFor } from '../../src/i18n/format.ts';
import { type Locale, locales } from '../../src/i18n/index.ts';
import { readSheet } from '../../src/profiles/filling/reading.ts';
import type { Sheet } from '../../src/profiles/filling/stages.ts';
import { validateSheet } from '../../src/profiles/filling/validate.ts';
import { starterTemplates } from '../../src/profiles/starter/index.ts';
import { textsFor } from '../../src/words.ts';
import { SheetReading } from '../../views/sheets/SheetReading.tsx';
import { filledSheet, halfSheet } from '../profiles/arbitraries.ts';
import { starter, world } from '../profiles/world.ts';
import { brimful, usual } from './fill.ts';

const wordsIn = (locale: Locale) =>
  ({ locale, t: textsFor(locale, 'Europe/Riga'), format: formatsFor(locale, 'Europe/Riga') }) as Ui;

const squeezed = (text: string) => text.replace(/\s+/g, '');

function show(sheet: Sheet, locale: Locale) {
  const { document } = parseHTML(`<html><body>${String(SheetReading({ ui: wordsIn(locale), sheet }))}</body></html>`);
  return { document, text: squeezed(document.body.textContent ?? '') };
}

/** What of a sheet does not stand in its reading view. */
function missing(sheet: Sheet, locale: Locale): string[] {
  const { text } = show(sheet, locale);
  const sections = readSheet(sheet, wordsIn(locale));
  const said = sections.flatMap(({ label, lines, remarks }) => [
    label,
    ...remarks,
    ...lines.flatMap((line) => {
      const value = line.stack ? line.stack.map((one) => one.text) : [line.text];
      const words = line.isSwitch && !line.off ? [] : value;
      return [...words, ...line.boxes.map((box) => box.text), ...(line.isSwitch && line.off ? [] : [line.label])];
    }),
  ]);
  const untold = Object.keys(sheet.values).filter((key) => !sections.some((s) => s.lines.some((l) => l.key === key)));
  return [...untold, ...said.filter((words) => !text.includes(squeezed(words)))];
}

describe.each(starterTemplates.map((template) => [template.code, template] as const))('%s', (_, template) => {
  test('shows every value of any sheet that is accepted, in each language', () => {
    fc.assert(
      fc.property(
        fc.oneof(filledSheet(template), halfSheet(template)),
        fc.constantFrom(...locales),
        (given, locale) => {
          const { values } = validateSheet(template, given, world, 'draft');
          expect(missing({ template, header: given.header, values }, locale)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test.each(locales)('shows it filled to the brim, and as usual (%s)', (locale) => {
    expect(missing(brimful(template), locale)).toEqual([]);
    expect(missing(usual(template), locale)).toEqual([]);
  });
});

const p7st = starter('P7st');

test('the sections are columns, each with its label and its station', () => {
  const { document } = show(usual(p7st), 'en');
  const heads = [...document.querySelectorAll('th')].map((head) => head.textContent?.replace(/\s+/g, ' ').trim());
  expect(heads.slice(0, 3)).toEqual(['CNC router CNC', 'Bending', 'Front (film) Film coating']);
  expect(document.querySelectorAll('td')).toHaveLength(p7st.sections.length);
});

test('a switch that is off says so, and one that is on says its name', () => {
  const { document } = show(usual(p7st, { 'ASSEMBLING.waterholes': false }), 'en');
  const lines = [...document.querySelectorAll('li')].map((line) => line.textContent);
  expect(lines).toContain('✕\u00a0NO WATER HOLES');
  expect(lines).toContain('✓\u00a0LED');
});

test('a colour is a box of that colour with its code in it, in ink that is legible', () => {
  const { document } = show(usual(p7st, { 'PAINTING.sides_color': 'RAL 7016 (matt)' }), 'en');
  const box = document.querySelector('rect[fill="#2E3236"]')!.closest('.swatch')!;
  expect(box.textContent).toBe('RAL 7016 (matt)');
  expect(box.classList.contains('dark')).toBe(true);
});

test('films are stacked, the lowest first', () => {
  const filmed = {
    'FRONT.front_finish': 'ORACAL_8500',
    'FRONT.film_face': true,
    'FRONT.face_film': '031, 3M blue, 021',
  };
  const { document } = show(usual(p7st, filmed), 'en');
  expect([...document.querySelectorAll('.stack > li')].map((film) => film.textContent)).toEqual([
    '8500-031',
    '3M blue',
    '8500-021',
  ]);
});

test('a section about which nothing is said keeps its place', () => {
  const { document } = show({ ...usual(p7st), values: {} }, 'en');
  expect([...document.querySelectorAll('td')].map((cell) => cell.textContent?.trim())).toContain('—');
});
