/** Materials and colours, as JSON. */

import { z } from 'zod';
import { api, ask, change, does, make, pageOf as page, read, remove, thing } from '../openapi/endpoint.ts';
import { anyAttributes } from './attributes.ts';
import { categoryCodes, groupOf, materialGroups } from './categories.ts';
import { deactivateMaterial, reactivateMaterial } from './commands/activity.ts';
import { addMaterial } from './commands/add-material.ts';
import { deleteMaterial } from './commands/delete-material.ts';
import { updateMaterial } from './commands/update-material.ts';
import { colourFilter, findMaterial, findMaterials, listColours, materialFilter } from './list.ts';
import { materialPage } from './page.ts';
import type { MaterialRow } from './snapshot.ts';
import { colourSystems } from './systems.ts';

const names = z.strictObject({ en: z.string(), ru: z.string(), lv: z.string() });

const materialJson = z.strictObject({
  code: z.string(),
  group: z.enum(materialGroups),
  category: z.enum(categoryCodes),
  names,
  shortName: z.string(),
  hex: z.string().nullable(),
  thicknessOptions: z.array(z.number()).describe('In mm, ascending; empty where there is no choice'),
  attributes: anyAttributes.describe('Each in its own unit: watts, volts, millimetres, kelvin …'),
  isApproximate: z.boolean(),
  isActive: z.boolean(),
  version: z.int(),
});

const colourJson = z.strictObject({
  system: z.enum(colourSystems),
  code: z.string(),
  names,
  hex: z.string().nullable(),
  lrv: z.number().nullable().describe('Light reflectance value in per cent, where it was measured'),
  isPopular: z.boolean(),
  isApproximate: z.boolean(),
});

type Named = { nameEn: string; nameRu: string; nameLv: string };
const named = <R extends Named>(row: R) => ({ ...row, names: { en: row.nameEn, ru: row.nameRu, lv: row.nameLv } });
const grouped = (row: MaterialRow) => ({ ...named(row), group: groupOf(row.category) });

const material = thing({
  key: 'code',
  answer: materialJson,
  async find({ db }, code) {
    const row = await findMaterial(db, code);
    return row && grouped(row);
  },
});

const materialList = z.strictObject({
  ...materialFilter,
  active: z.stringbool().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().max(120).optional(),
});

const MaterialPage = page('materials', materialJson);
const ColourPage = page('colours', colourJson);
const see = ['orders.view'] as const;

export const catalogueApi = api({ Material: materialJson, MaterialPage, Colour: colourJson, ColourPage }, [
  ask(
    '/materials',
    'List materials, by category or by a whole group',
    see,
    materialList,
    MaterialPage,
    async (db, { limit, after, ...filter }) => {
      const { materials, next } = materialPage(await findMaterials(db, filter), limit, after);
      return { materials: materials.map(grouped), next };
    },
  ),
  make('/materials', 'Add a material, with the attributes of its category', addMaterial, material),
  read('/materials/:code', 'Read a material', see, material),
  change(
    '/materials/:code',
    'Change a material: what is absent stays, an attribute that is null is taken away',
    updateMaterial,
    material,
  ),
  remove('/materials/:code', 'Delete a material that nothing names', deleteMaterial, material),
  does('/materials/:code/deactivation', 'Take a material out of use', deactivateMaterial, material),
  does('/materials/:code/reactivation', 'Take a material into use again', reactivateMaterial, material),
  ask(
    '/colours',
    'List the colours of RAL, ORACAL 8500, SignTrim and Pantone, the often used first',
    see,
    z.strictObject(colourFilter),
    ColourPage,
    async (db, filter) => {
      const { colours, next } = await listColours(db, filter);
      return { colours: colours.map(named), next };
    },
  ),
]);
