import { brotliCompressSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { chooseColours, chooseMaterials } from '../../src/catalogue/choices.ts';
import { colours, materials } from '../../src/catalogue/tables.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { openWorkshop } from '../support/workshop.ts';

describe('choosing a material', async () => {
  const { db } = await createTestDatabase();
  const codes = async (asked: Parameters<typeof chooseMaterials>[1]) =>
    (await chooseMaterials(db, asked)).map(({ code }) => code);

  test.each([
    ['its code', 'plexiglas_xt_wn071'],
    ['its short name in any letter case', 'wn071'],
    ['its English name', 'white OPAL'],
    ['its Russian name', 'БЕЛЫЙ опал'],
    ['its Latvian name', 'Balts Opāls'],
    ['its Latvian name typed without marks', 'balts opals'],
  ])('finds it by %s', async (_, q) => {
    expect(await codes({ categories: ['ACRYLIC_XT'], q })).toEqual(['PLEXIGLAS_XT_WN071']);
  });

  test('finds ё by е, and a decimal comma by a point', async () => {
    expect(await codes({ q: 'желтый plexiglas' })).toEqual(['PLEXIGLAS_XT_1N870']);
    expect(await codes({ q: 'alu 1,2' })).toEqual(['ALU_MILL_1_2']);
  });

  test('offers only the categories that are asked for', async () => {
    const rows = await chooseMaterials(db, { categories: ['PSU', 'LED_NEON'], limit: 50 });
    expect(new Set(rows.map(({ category }) => category))).toEqual(new Set(['PSU', 'LED_NEON']));
  });

  test('offers what is suggested first, and a dozen at most', async () => {
    const found = await codes({ categories: ['ALU_SHEET'], suggested: ['ALU_MILL_1_5', 'ALU_MILL_2_0'] });
    expect(found.slice(0, 2)).toEqual(['ALU_MILL_1_5', 'ALU_MILL_2_0']);
    expect((await codes({})).length).toBe(12);
  });

  test('puts what begins so before what contains it', async () => {
    expect((await codes({ q: 'alu' }))[0]).toMatch(/^ALU_/);
    expect((await codes({ q: 'pvc' }))[0]).toMatch(/^PVC_/);
  });

  test('offers nothing that is out of use, from the moment on', async () => {
    expect(await codes({ q: 'forex' })).toEqual(['PVC_FOREX_CLASSIC']);
    await db.update(materials).set({ isActive: false }).where(eq(materials.code, 'PVC_FOREX_CLASSIC'));
    expect(await codes({ q: 'forex' })).toEqual([]);
  });

  test('forgets what was read in a transaction that came to nothing', async () => {
    const rename = (nameEn: string) => ({ nameEn, version: 2 });
    const inside = db.transaction(async (tx) => {
      await tx.update(materials).set(rename('Secret')).where(eq(materials.code, 'HIPS_WHITE'));
      expect((await chooseMaterials(tx, { q: 'secret' })).length).toBe(1);
      throw new Error('no');
    });
    await expect(inside).rejects.toThrow('no');
    await db.update(materials).set(rename('Open')).where(eq(materials.code, 'PETG_CLEAR'));
    expect(await codes({ q: 'secret' })).toEqual([]);
    expect(await codes({ q: 'open' })).toEqual(['PETG_CLEAR']);
  });
});

describe('choosing a colour', async () => {
  const { db } = await createTestDatabase();
  const codes = async (asked: Parameters<typeof chooseColours>[1]) =>
    (await chooseColours(db, asked)).map(({ code }) => code);

  test('offers the popular ones first', async () => {
    const rows = await chooseColours(db, { systems: ['RAL'] });
    expect(rows.length).toBe(12);
    expect(rows.every(({ isPopular }) => isPopular)).toBe(true);
  });

  test.each([
    ['70', '7016'],
    ['RAL 7016', '7016'],
    ['ral7016', '7016'],
    ['anthracite', '7016'],
    ['антрацит', '7016'],
    ['ANTRACITA', '7016'],
  ])('finds “%s”', async (q, code) => {
    expect((await codes({ systems: ['RAL'], q }))[0]).toBe(code);
  });

  test.each([
    ['8500-031', 'ORACAL 8500', '031'],
    ['красная', 'ORACAL 8500', '031'],
    ['971', 'SIGNTRIM', '971'],
    ['186c', 'PANTONE', '186 C'],
    ['pantone 186', 'PANTONE', '186 C'],
  ] as const)('finds “%s” in %s', async (q, system, code) => {
    expect((await codes({ systems: [system], q }))[0]).toBe(code);
  });

  test('keeps the systems apart', async () => {
    expect(await codes({ systems: ['SIGNTRIM'], q: '7016' })).toEqual([]);
    await db.delete(colours).where(eq(colours.code, '3020'));
    expect(await codes({ systems: ['RAL'], q: '3020' })).toEqual([]);
  });
});

describe('the options of a picker', async () => {
  const workshop = await openWorkshop();
  const clerk = await workshop.browse('clerk');
  const fragmentOf = async (path: string) => (await clerk.get(path)).html;

  test('are told by short name and name in the reader’s language, each in its colour', async () => {
    const html = await fragmentOf('/choices/materials?category=ACRYLIC_XT&q=wn071');
    expect(html).toContain('data-value="PLEXIGLAS® XT WN071 white opal"');
    expect(html).toContain('fill="#F5F5F0"');
    expect(html).toContain('<b>WN071</b>');
    expect(html).not.toContain('PLEXIGLAS_XT');
    const russian = await fragmentOf('/choices/colours?system=RAL&q=7016&lang=ru');
    expect(russian).toContain('data-value="RAL 7016"');
    expect(russian).toContain('Антрацитово-серый');
    await clerk.get('/orders?lang=en');
  });

  test('are typed as the field understands them', async () => {
    expect(await fragmentOf('/choices/colours?system=PANTONE&q=186')).toContain('data-value="Pantone 186 C"');
    expect(await fragmentOf('/choices/colours?system=ORACAL_8500&q=031')).toContain('data-value="031 Red"');
    expect(await fragmentOf('/choices/colours?system=SIGNTRIM&q=971')).toContain('data-value="971 ');
  });

  test('offer to keep what was typed, where words are taken', async () => {
    const last = (html: string) => /[^>]*<\/div>$/.exec(html)?.[0];
    expect(last(await fragmentOf('/choices/colours?system=RAL&words&q=красный'))).toBe('Keep “красный” as it is</div>');
    expect(last(await fragmentOf('/choices/colours?system=RAL&q=red'))).not.toContain('Keep');
    expect(last(await fragmentOf('/choices/colours?system=RAL&words&q=RAL%203020'))).not.toContain('Keep');
  });

  test('weigh next to nothing', async () => {
    for (const path of ['/choices/materials', '/choices/colours?system=RAL', '/choices/materials?category=PSU']) {
      expect(brotliCompressSync(await fragmentOf(path)).length).toBeLessThan(2048);
    }
  });

  test('say so where nothing fits, whatever is typed', async () => {
    const nothing = /^<div role="option" tabIndex="-1" aria-disabled="true">Nothing like that<\/div>$/;
    expect(await fragmentOf('/choices/materials?q=%25_%5C')).toMatch(nothing);
    expect(await fragmentOf('/choices/colours?system=NOTHING')).toMatch(nothing);
    expect(await fragmentOf(`/choices/colours?q=${'x'.repeat(3000)}`)).toMatch(nothing);
  });

  test('are for whoever is signed in', async () => {
    expect((await workshop.guest.browser.get('/choices/materials')).heading).toBe('Sign in');
  });
});
