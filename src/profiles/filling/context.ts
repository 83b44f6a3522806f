import type { Trilingual, Values } from './values.ts';

export interface CatalogueMaterial {
  code: string;
  category: string;
  isActive: boolean;
  /** In mm, ascending; empty where there is no choice of thickness. */
  thicknessOptions: readonly number[];
  names: Trilingual;
  /** At most twelve letters, as printed in the coloured box: "WN071", "ALU 1.5". */
  shortName: string;
  hex: string | null;
}

export interface CatalogueColour {
  code: string;
  name?: string | undefined;
  /** "#RRGGBB". */
  hex?: string | undefined;
  /** Light reflectance value, 0–100 %, where it was measured. */
  lrv?: number | undefined;
}

export interface StoredFile {
  id: number;
  name: string;
  mime: string;
  /** Bytes. */
  size: number;
}

export type ColourTable = 'RAL' | 'PANTONE' | 'ORACAL 8500' | 'SIGNTRIM';

/** What a sheet has to know of the world. Plain functions, so that the engine stays pure and waits for nothing. */
export interface SheetContext {
  /** A row by its code; it may know short names and letter case too, for what comes from a form is typed. */
  material(code: string): CatalogueMaterial | undefined;
  colour(table: ColourTable, code: string): CatalogueColour | undefined;
  file?(id: number): StoredFile | undefined;
  /** YYYY-MM-DD in the plant's zone. */
  today: string;
  order: { dueDate: string | null; loadingDate: string | null };
  /** What is stored already: a choice made before stands, though the catalogue or the calendar has moved on. */
  previous?: Values | undefined;
}

/** Where only the sheet itself is asked: what was chosen is written in it. */
export const noWorld: SheetContext = {
  material: () => undefined,
  colour: () => undefined,
  today: '',
  order: { dueDate: null, loadingDate: null },
};
