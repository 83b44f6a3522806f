/** How much may be said at once, where the words themselves say no more. */

import { z } from 'zod';

/** What stands in an address or is repeated from one: a PO, a station, a session. */
export const reference = z.string().max(200);

/** The number of a row or of a version; the database knows none beyond. */
export const rowNumber = z.int32().positive();
/** Of rows of which there are more: those of the trail, of the log, of notices. */
export const longNumber = z.int().positive().max(Number.MAX_SAFE_INTEGER);
/** In an address: the number of the last row on the page before. */
export const afterRow = z.coerce.number().pipe(rowNumber);
export const afterLong = z.coerce.number().pipe(longNumber);

/** Names with what is said under each, so many at most. */
const record = <K extends z.ZodString, V extends z.ZodType>(key: K, value: V, max: number) =>
  z
    .record(key, value)
    .check(({ value: said, issues }) => {
      if (Object.keys(said).length <= max) return;
      issues.push({ code: 'too_big', origin: 'array', maximum: max, inclusive: true, input: said });
    })
    .meta({ maxProperties: max });

/** A part of a template, or all of it: whoever judges it names each fault by its path. */
export const unjudged = record(z.string().max(100), z.unknown(), 100);

/** A sheet has so many fields at most, sections and all. */
export const MAX_SHEET_FIELDS = 2000;
/** What a sheet says, keyed "SECTION.field"; judged by its template. */
export const sheetValues = record(z.string().max(101), z.unknown(), MAX_SHEET_FIELDS);
