import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { anyAttributes, attributesSchema } from '../../src/catalogue/attributes.ts';
import { isKeptAsColour } from '../../src/catalogue/categories.ts';
import { keepStarterCatalogue } from '../../src/catalogue/keep-starters.ts';
import { starterColours, starterMaterials } from '../../src/catalogue/starter/index.ts';
import { colours, materials } from '../../src/catalogue/tables.ts';
import { starterTemplates } from '../../src/profiles/starter/index.ts';
import { createTestDatabase } from '../support/postgres.ts';

const database = await createTestDatabase();
const { db } = database;

const twice = (texts: readonly string[]) => texts.filter((text, i) => texts.indexOf(text) !== i);

describe('the materials that come with the product', () => {
  test('have a code of their own each, and names in three languages', () => {
    expect(twice(starterMaterials.map(({ code }) => code))).toEqual([]);
    for (const row of starterMaterials) {
      expect(row.code).toMatch(/^[A-Z0-9_]{1,50}$/);
      expect([row.nameEn, row.nameRu, row.nameLv].every((name) => name !== '' && name.length <= 100)).toBe(true);
    }
  });

  test('are called differently, so that a word that is typed means one of them', () => {
    for (const name of ['shortName', 'nameEn', 'nameRu', 'nameLv'] as const) {
      expect(twice(starterMaterials.map((row) => row[name]))).toEqual([]);
    }
  });

  test('have short names that fit the box on the sheet', () => {
    expect(starterMaterials.filter(({ shortName }) => shortName.length < 1 || shortName.length > 12)).toEqual([]);
  });

  test('are written in Cyrillic for a Russian reader, unless the name is a make', () => {
    const words = (text: string) => text.replace(/[\d\W]/g, '');
    expect(starterMaterials.filter((row) => words(row.nameEn) !== '' && !/[а-яё]/i.test(row.nameRu))).toEqual(
      starterMaterials.filter((row) => /^MeanWell .* [\d.]+ V$/.test(row.nameEn) && !/[а-яё]/i.test(row.nameRu)),
    );
  });

  test('have the attributes of their category and no others', () => {
    const wrong = starterMaterials.filter((row) => !attributesSchema(row.category).safeParse(row.attributes).success);
    expect(wrong.map(({ code }) => code)).toEqual([]);
    expect(anyAttributes.safeParse({ nonsense: 1 }).success).toBe(false);
  });

  test('come in ascending thicknesses', () => {
    for (const { thicknessOptions = [] } of starterMaterials) {
      expect(thicknessOptions).toEqual([...new Set(thicknessOptions)].sort((a, b) => a - b));
    }
  });

  test('hold no paint that is kept as a colour already', () => {
    expect(starterMaterials.filter(({ category }) => isKeptAsColour(category))).toEqual([]);
  });

  test('include all that the templates name', () => {
    const fields = starterTemplates.flatMap(({ sections }) => sections.flatMap((section) => section.fields));
    const named = fields.flatMap((field) =>
      field.type === 'material' ? [...(field.suggested ?? []), ...(field.default ? [field.default] : [])] : [],
    );
    expect(named.length).toBeGreaterThan(10);
    const known = new Set(starterMaterials.map(({ code }) => code));
    expect(named.filter((code) => !known.has(code))).toEqual([]);
  });

  test('offer something in each category that a template asks for', () => {
    const fields = starterTemplates.flatMap(({ sections }) => sections.flatMap((section) => section.fields));
    const asked = new Set(fields.flatMap((field) => (field.type === 'material' ? field.categories : [])));
    const kept = new Set<string>(starterMaterials.map(({ category }) => category));
    expect([...asked].filter((category) => !kept.has(category))).toEqual([]);
  });
});

describe('the colours that come with the product', () => {
  const of = (system: string) => starterColours.filter((row) => row.system === system);

  test('are all of RAL Classic, the films, the trims and the usual inks', () => {
    expect([of('RAL'), of('ORACAL 8500'), of('SIGNTRIM')].map((rows) => rows.length)).toEqual([213, 68, 30]);
    expect(of('PANTONE').length).toBeGreaterThan(40);
    expect(of('RAL').find(({ code }) => code === '2013')?.nameEn).toBe('Pearl orange');
  });

  test('are there once each, with a hex and names in three languages', () => {
    expect(twice(starterColours.map(({ system, code }) => `${system} ${code}`))).toEqual([]);
    for (const row of starterColours) {
      expect(row.hex).toMatch(/^#[0-9A-F]{6}$/);
      expect([row.nameEn, row.nameRu, row.nameLv]).not.toContain('');
      expect(row.nameRu).toMatch(/[А-Яа-яё]/);
    }
  });

  test('say how light the paints are, or how roughly they are known', () => {
    expect(of('RAL').filter(({ lrv, isApproximate }) => lrv === null && !isApproximate)).toEqual([]);
    expect(of('ORACAL 8500').every(({ isApproximate }) => isApproximate)).toBe(true);
  });
});

describe('keeping them', () => {
  const count = async () => [await db.$count(materials), await db.$count(colours)];

  test('has filled the database', async () => {
    expect(await count()).toEqual([starterMaterials.length, starterColours.length]);
  });

  test('again changes nothing, whatever an administrator has changed', async () => {
    await db.update(materials).set({ nameEn: 'Ours', isActive: false }).where(eq(materials.code, 'DIBOND_WHITE_3'));
    await keepStarterCatalogue(db, new Date());
    const [row] = await db.select().from(materials).where(eq(materials.code, 'DIBOND_WHITE_3'));
    expect(row).toMatchObject({ nameEn: 'Ours', isActive: false });
    expect(await count()).toEqual([starterMaterials.length, starterColours.length]);
  });

  test('puts back what is not there', async () => {
    await db.execute(sql`DELETE FROM materials WHERE code LIKE 'PSU_%'`);
    await db.execute(sql`DELETE FROM colours WHERE code = '7016'`);
    await Promise.all([keepStarterCatalogue(db, new Date()), keepStarterCatalogue(db, new Date())]);
    expect(await count()).toEqual([starterMaterials.length, starterColours.length]);
  });
});
