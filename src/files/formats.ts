/** What files are taken, told by their content; and what an order uses them for (§2.9). */

const formats = {
  pdf: { mime: 'application/pdf' },
  ai: { mime: 'application/illustrator' },
  eps: { mime: 'application/postscript' },
  cdr: { mime: 'application/vnd.corel-draw' },
  jpg: { mime: 'image/jpeg' },
  png: { mime: 'image/png' },
  webp: { mime: 'image/webp' },
  tiff: { mime: 'image/tiff' },
  heic: { mime: 'image/heic' },
  svg: { mime: 'image/svg+xml' },
  dxf: { mime: 'image/vnd.dxf' },
  dwg: { mime: 'image/vnd.dwg' },
  plt: { mime: 'application/vnd.hp-hpgl' },
  zip: { mime: 'application/zip' },
} as const;

export type FileFormat = keyof typeof formats;
export const fileFormats = Object.keys(formats) as FileFormat[];
export const mimeOf = (format: FileFormat): string => formats[format].mime;

export const fileKinds = [
  'sketch_pdf',
  'sketch_cdr',
  'work_laser',
  'work_router',
  'work_bender',
  'work_plotter',
  'other',
] as const;
export type FileKind = (typeof fileKinds)[number];

/** What a file is for, where its sender does not say. */
export function usualKind(format: FileFormat): FileKind {
  if (format === 'pdf' || format === 'ai') return 'sketch_pdf';
  return format === 'cdr' ? 'sketch_cdr' : 'other';
}

export const previewStates = ['waiting', 'ready', 'failed'] as const;
export type PreviewState = (typeof previewStates)[number];

/** Why there is no picture of a file. */
export const previewReasons = [
  'preview_none',
  'preview_damaged',
  'preview_locked',
  'preview_too_much',
  'preview_empty',
  'preview_notice_page',
  'preview_portfolio',
  'preview_gone',
] as const;
export type PreviewReason = (typeof previewReasons)[number];
