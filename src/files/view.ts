/** A file looked at closely: which of its pages, and how large. */

import { z } from 'zod';

/** As often as large as it fits the window. */
export const zooms = [1, 2, 4] as const;
export type Zoom = (typeof zooms)[number];

export const fileView = z.strictObject({
  page: z.coerce.number().int().min(1).max(9999).default(1),
  zoom: z.coerce
    .number()
    .pipe(z.union(zooms.map((zoom) => z.literal(zoom))))
    .default(1),
});
export type FileView = z.infer<typeof fileView>;

export function viewAddress(id: number, { page, zoom }: { page: number; zoom: Zoom }): string {
  const asked = [page > 1 && `page=${page}`, zoom > 1 && `zoom=${zoom}`].filter(Boolean);
  return `/files/${id}${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
}
