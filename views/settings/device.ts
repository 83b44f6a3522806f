import Bowser from 'bowser';
import type { Ui } from '../../src/http/ui.ts';

const SHOWN = 60;

/** "Firefox, Windows"; what is no browser is called by what it calls itself. */
export function deviceInWords({ t }: Ui, userAgent: string | null): string {
  if (!userAgent) return t.sessions.unknown();
  const { browser, os } = Bowser.parse(userAgent);
  const names = [browser.name, os.name].filter(Boolean).join(', ');
  return browser.name ? names : userAgent.slice(0, SHOWN);
}
