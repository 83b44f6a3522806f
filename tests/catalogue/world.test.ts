import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { materials } from '../../src/catalogue/tables.ts';
import { catalogueOf } from '../../src/catalogue/world.ts';
import { createTestDatabase } from '../support/postgres.ts';

const { db } = await createTestDatabase();
const found = async (words: string) => (await catalogueOf(db)).material(words)?.code;
const change = (code: string, columns: Partial<typeof materials.$inferInsert>) =>
  db.update(materials).set(columns).where(eq(materials.code, code));

describe('a material that is typed into a sheet', () => {
  test.each([
    'PLEXIGLAS_XT_WN071',
    'plexiglas_xt_wn071',
    'wn071',
    ' WN 071 ',
    'PLEXIGLAS® XT WN071 white opal',
    'plexiglas xt wn071 белый опал',
    'PLEXIGLAS XT WN071 balts opals',
  ])('is found as “%s”', async (words) => {
    expect(await found(words)).toBe('PLEXIGLAS_XT_WN071');
  });

  test.each([
    ['ALU 1.5', 'ALU_MILL_1_5'],
    ['alu 1,5', 'ALU_MILL_1_5'],
    ['ALU 20x20', 'ALU_TUBE_SQUARE_20'],
    ['alu 20×20', 'ALU_TUBE_SQUARE_20'],
    ['2x0,75 black', 'CABLE_2X075_BLACK'],
  ])('%s is %s', async (words, code) => {
    expect(await found(words)).toBe(code);
  });

  test.each(['', ' ', 'ALU', 'white', '®', 'gold leaf'])('“%s” is none', async (words) => {
    expect(await found(words)).toBeUndefined();
  });

  test('is none where two are called so, and the one in use where the other is not', async () => {
    await change('PVC_FOREX_CLASSIC', { shortName: 'FOAM' });
    await change('PVC_VEKAPLAN_S', { shortName: 'Foam' });
    expect(await found('foam')).toBeUndefined();
    await change('PVC_VEKAPLAN_S', { isActive: false });
    expect(await found('foam')).toBe('PVC_FOREX_CLASSIC');
    expect((await catalogueOf(db)).material('PVC_VEKAPLAN_S')?.isActive).toBe(false);
  });

  test('is the one with that very code before one with that short name', async () => {
    await change('HIPS_WHITE', { shortName: 'PETG_CLEAR' });
    expect(await found('petg_clear')).toBe('PETG_CLEAR');
  });

  test('comes with what a sheet copies', async () => {
    expect((await catalogueOf(db)).material('ALU 1.2')).toEqual({
      code: 'ALU_MILL_1_2',
      category: 'ALU_SHEET',
      isActive: true,
      thicknessOptions: [1.2],
      names: { en: 'Aluminium 1.2 mm', ru: 'Алюминий 1,2 мм', lv: 'Alumīnijs 1,2 mm' },
      shortName: 'ALU 1.2',
      hex: '#C0C0C0',
    });
  });
});

describe('a colour of a sheet', () => {
  test('is found by system and code', async () => {
    const { colour } = await catalogueOf(db);
    expect(colour('RAL', '7016')).toEqual({ code: '7016', name: 'Anthracite grey', hex: '#373F43', lrv: 8.41 });
    expect(colour('PANTONE', '186 c')?.name).toBe('Red 186');
    expect(colour('SIGNTRIM', '971')?.hex).toBe('#FFFFFF');
    expect(colour('ORACAL 8500', '031')?.name).toBe('Red');
  });

  test('is not taken from another system', async () => {
    const { colour } = await catalogueOf(db);
    expect([colour('SIGNTRIM', '7016'), colour('SIGNTRIM', 'RAL 7016'), colour('RAL', '971')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  const isRal = async (code: string) => (await catalogueOf(db)).colour('RAL', code) !== undefined;

  test('of RAL is known or not, with or without the name of the system', async () => {
    expect(await Promise.all(['7016', 'RAL 7016', 'ral7016', '2013'].map((code) => isRal(code)))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(await Promise.all(['7017', '', 'RAL', '701'].map((code) => isRal(code)))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

test('the catalogue is read once as long as nothing changes', async () => {
  const before = await catalogueOf(db);
  expect(await catalogueOf(db)).toBe(before);
  await change('STRIP_COB_3000', { nameEn: 'COB' });
  expect(await catalogueOf(db)).not.toBe(before);
});
