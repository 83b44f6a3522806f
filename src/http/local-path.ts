const HERE = 'http://here.invalid';

/** An address within this site, as a browser would understand it; anything else leads nowhere. */
export function localPath(text: string | undefined): string | undefined {
  if (!text?.startsWith('/') || !URL.canParse(text, HERE)) return undefined;
  const { origin, pathname, search, hash } = new URL(text, HERE);
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : undefined;
}
