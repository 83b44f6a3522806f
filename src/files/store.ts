/** The files of an installation: where their bytes are, and under which names. */

import path from 'node:path';
import type { Config } from '../config.ts';
import { diskStore } from '../storage/disk.ts';
import type { Store } from '../storage/store.ts';

export const fileStore = ({ dataDir }: Pick<Config, 'dataDir'>): Store => diskStore(path.join(dataDir, 'files'));

export const originalOf = (storedName: string) => `${storedName}.file`;

/** A page as it is read on the order, in a list, and looked at closely. */
export const pictureSizes = ['page', 'small', 'large'] as const;
export type PictureSize = (typeof pictureSizes)[number];

export const pictureOf = (storedName: string, page: number, size: PictureSize) =>
  `${storedName}.${size[0]}${page}.webp`;
