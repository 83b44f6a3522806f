import Bowser from 'bowser';
import type { Ui } from '../../src/http/ui.ts';

const SHOWN = 60;

/** The same few browsers ask all day. */
const parsed = new Map<string, string>();

function browserName(userAgent: string): string {
  const { browser, os } = Bowser.parse(userAgent);
  return browser.name ? [browser.name, os.name].filter(Boolean).join(', ') : userAgent.slice(0, SHOWN);
}

/** "Firefox, Windows"; what is no browser is called by what it calls itself. */
export function deviceInWords({ t }: Ui, userAgent: string | null): string {
  if (!userAgent) return t.sessions.unknown();
  if (parsed.size > 1000) parsed.clear();
  const name = parsed.get(userAgent) ?? browserName(userAgent);
  parsed.set(userAgent, name);
  return name;
}
