/** What the process beside the server is asked to do with a file, and what it answers. */

import type { FileFormat, PreviewReason } from '../formats.ts';

export interface PreviewTask {
  file: string;
  format: FileFormat;
  /** A folder of its own, into which it writes its pictures. */
  out: string;
  /** The usual way did not end well: another one is tried, where there is one. */
  isSecond: boolean;
}

/** One page as it was drawn. */
export interface DrawnPage {
  widthPx: number;
  heightPx: number;
  widthMm: number | null;
  heightMm: number | null;
}

export interface Drawn {
  pages: DrawnPage[];
  /** Of the whole. */
  pageCount: number;
  hiddenLayers: number;
}

export type PreviewOutcome = Drawn | { reason: PreviewReason };

/** A file cannot be shown, and why. */
export class NoPreview extends Error {
  readonly reason: PreviewReason;
  constructor(reason: PreviewReason) {
    super(reason);
    this.reason = reason;
  }
}

/** Pictures are made of so many pages. */
export const MOST_PAGES = 40;
/** After so long what is there is enough. */
export const ENOUGH_MS = 30_000;
