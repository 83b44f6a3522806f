/** A file as programs read it. */

import { z } from 'zod';
import { fileKinds, mimeOf, previewReasons, previewStates } from './formats.ts';
import type { FileDetail } from './queries.ts';

const page = z.strictObject({
  page: z.int().min(1),
  width: z.int(),
  height: z.int(),
  href: z.string().describe('A picture of at most 120 KiB'),
  widthMm: z.number().nullable().describe('As it is drawn, where the file says so'),
  heightMm: z.number().nullable(),
});

export const fileJson = z.strictObject({
  id: z.int(),
  poNumber: z.string(),
  itemId: z.int().nullable(),
  originalName: z.string(),
  mime: z.string().describe('By its content'),
  size: z.int(),
  sha256: z.string(),
  kind: z.enum(fileKinds),
  state: z.enum(previewStates).describe('Of its pictures'),
  reason: z.enum(previewReasons).nullable(),
  pages: z.array(page),
  pageCount: z.int().describe('Of the whole: there are pictures of the first ones only where it has many'),
  hiddenLayers: z.int().describe('Which are not on the pictures'),
  uploadedBy: z.string(),
  uploadedAt: z.iso.datetime(),
  version: z.int(),
});

/** Its pictures never change: a new content has another address. */
export const pictureAt = (id: number, page: number, size: 'page' | 'small' | 'large' = 'page') =>
  `/files/${id}/pages/${page}${size === 'page' ? '' : `/${size}`}`;

export const toFileJson = (file: FileDetail) => ({
  ...file,
  mime: mimeOf(file.format),
  uploadedBy: file.uploader,
  pages: file.pages.map(({ page, widthPx, heightPx, widthMm, heightMm }) => ({
    ...{ page, width: widthPx, height: heightPx, href: pictureAt(file.id, page) },
    ...{ widthMm, heightMm },
  })),
});
