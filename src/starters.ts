import { keepStarterCatalogue } from './catalogue/keep-starters.ts';
import type { Db } from './db/client.ts';
import { keepStarterTemplates } from './profiles/store.ts';

/** What comes with the product, where it is not there yet: templates of the sheets, materials, colours. */
export async function keepStarters(db: Db, now: Date): Promise<void> {
  await keepStarterTemplates(db, now);
  await keepStarterCatalogue(db, now);
}
