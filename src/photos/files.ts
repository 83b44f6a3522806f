/** The photos of an installation: where their files are, and how one is taken in. */

import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Config } from '../config.ts';
import type { Db } from '../db/client.ts';
import { diskStore } from '../storage/disk.ts';
import type { Store } from '../storage/store.ts';
import { ownedAmong } from './queries.ts';

const KEPT_MS = 24 * 3600_000;

export const photoStore = ({ dataDir }: Pick<Config, 'dataDir'>): Store => diskStore(path.join(dataDir, 'photos'));

export const fileOf = (storedName: string) => `${storedName}.webp`;
export const smallFileOf = (storedName: string) => `${storedName}.small.webp`;

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Files of forms that were never sent, and of those that were refused: they may wait for a day. */
export const sweepPhotos = (db: Db, config: Pick<Config, 'dataDir'>, now: Date): Promise<number> =>
  photoStore(config).sweep(new Date(now.getTime() - KEPT_MS), (ids) => ownedAmong(db, ids));
