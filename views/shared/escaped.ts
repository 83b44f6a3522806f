import { escapeToBuffer } from 'hono/utils/html';

/** Text as markup may hold it, for what is joined by hand. */
export function escaped(text: string): string {
  const buffer: [string] = [''];
  escapeToBuffer(text, buffer);
  return buffer[0];
}
