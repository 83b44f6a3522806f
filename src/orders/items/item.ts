/** What an item says beside its sheet, once: its input, JSON, forms, copies and comparisons follow from this. */

import { z } from 'zod';
import { signTypes } from '../../vocabulary/order-status.ts';
import { stationCodes } from '../../vocabulary/stations.ts';
import { prose, requiredLine } from '../../vocabulary/texts.ts';

const millimetres = z.int().min(1).max(20_000).nullable();

export const itemHead = {
  name: requiredLine(100),
  quantity: z.int().min(1).max(999),
  signType: z.enum(signTypes),
  widthMm: millimetres,
  heightMm: millimetres,
  notes: prose(2000),
  /** Of an item that is told in words: where it is worked on. None: it passes all of them. A sheet says so itself. */
  stations: z
    .array(z.enum(stationCodes))
    .max(stationCodes.length)
    .overwrite((said) => stationCodes.filter((code) => said.includes(code))),
};

export type ItemHead = { [Name in keyof typeof itemHead]: z.output<(typeof itemHead)[Name]> };

/** In the order in which forms and comparisons tell them. */
export const itemHeadNames = Object.keys(itemHead) as (keyof ItemHead)[];

/** What a new item says before anybody has said otherwise. */
export const usualItem: Omit<ItemHead, 'name'> = {
  quantity: 1,
  signType: 'OUTDOOR',
  widthMm: null,
  heightMm: null,
  notes: '',
  stations: [],
};

/** An item's own words, of whatever has more. */
export const itemHeadOf = (item: ItemHead): ItemHead =>
  Object.fromEntries(itemHeadNames.map((name) => [name, item[name]])) as unknown as ItemHead;
