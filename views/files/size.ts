import type { Ui } from '../../src/http/ui.ts';

const KIB = 1024;

/** "14 KB", "3.2 MB". */
export function fileSize({ t, format }: Ui, bytes: number): string {
  if (bytes < 1000 * KIB) return t.files.kilobytes({ n: Math.max(1, Math.round(bytes / KIB)) });
  return t.files.megabytes({ n: format.number(Math.round(bytes / KIB / KIB / 0.1) / 10) });
}
