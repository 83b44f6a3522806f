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

  test('are the codes, told by short name and name in the reader’s language', async () => {
    expect(await fragmentOf('/choices/materials?category=ACRYLIC_XT&q=wn071')).toBe(
      '<option value="PLEXIGLAS_XT_WN071">WN071 · PLEXIGLAS® XT WN071 white opal</option>',
    );
    expect(await fragmentOf('/choices/colours?system=RAL&q=7016&locale=ru')).toContain('value="7016"');
  });

  test('follow the field in which is typed', async () => {
    const html = await fragmentOf(
      '/choices/colours?system=RAL&field=values.PAINTING.face_color&values.PAINTING.face_color=3020',
    );
    expect(html).toBe('<option value="3020">Traffic red</option>');
  });

  test('are typed as the field understands them', async () => {
    expect(await fragmentOf('/choices/colours?system=PANTONE&q=186')).toContain('value="Pantone 186 C"');
    expect(await fragmentOf('/choices/colours?system=ORACAL_8500&q=031')).toContain('value="031"');
  });

  test('add a film to those that lie under it', async () => {
    const html = await fragmentOf('/choices/colours?system=ORACAL%208500&q=031,070%3B%208500-06');
    expect(html).toContain('<option value="031,070; 060">Dark blue</option>');
    expect(await fragmentOf('/choices/colours?system=RAL&q=031,%207016')).toBe('');
  });

  test('weigh next to nothing', async () => {
    for (const path of ['/choices/materials', '/choices/colours?system=RAL', '/choices/materials?category=PSU']) {
      expect(brotliCompressSync(await fragmentOf(path)).length).toBeLessThan(2048);
    }
  });

  test('are none where nothing fits, whatever is typed', async () => {
    expect(await fragmentOf('/choices/materials?q=%25_%5C')).toBe('');
    expect(await fragmentOf('/choices/colours?system=NOTHING')).toBe('');
    expect(await fragmentOf(`/choices/colours?q=${'x'.repeat(3000)}`)).toBe('');
  });

  test('are for whoever is signed in', async () => {
    expect((await workshop.guest.browser.get('/choices/materials')).heading).toBe('Sign in');
  });
});
