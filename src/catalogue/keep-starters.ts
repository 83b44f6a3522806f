import type { Db } from '../db/client.ts';
import { starterColours, starterMaterials } from './starter/index.ts';
import { colours, materials } from './tables.ts';

/** The materials and colours that come with the product, where they are not there yet. What is there stays as it is. */
export async function keepStarterCatalogue(db: Db, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const codes = new Set((await tx.select({ code: materials.code }).from(materials)).map(({ code }) => code));
    const newMaterials = starterMaterials.filter(({ code }) => !codes.has(code));
    if (newMaterials.length > 0) {
      const dated = newMaterials.map((row) => ({ ...row, createdAt: now, updatedAt: now }));
      await tx.insert(materials).values(dated).onConflictDoNothing();
    }
    const known = await tx.select({ system: colours.system, code: colours.code }).from(colours);
    const keys = new Set(known.map(({ system, code }) => `${system} ${code}`));
    const newColours = starterColours.filter(({ system, code }) => !keys.has(`${system} ${code}`));
    if (newColours.length > 0) await tx.insert(colours).values(newColours).onConflictDoNothing();
  });
}
