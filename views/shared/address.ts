/** The address of a page with what is asked of it; what asks nothing is left out. */
export function addressWith(path: string, asked: Readonly<Record<string, unknown>>): string {
  const kept = Object.entries(asked).filter(([, value]) => Boolean(value));
  return kept.length > 0 ? `${path}?${new URLSearchParams(kept.map(([name, value]) => [name, String(value)]))}` : path;
}
