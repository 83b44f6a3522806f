import type { Ui } from '../../src/http/ui.ts';
import { ALL_STATIONS } from '../../src/users/rules.ts';
import type { Role, Section } from '../../src/vocabulary/permissions.ts';
import { isStation, stationName } from '../../src/vocabulary/stations.ts';

const more = ({ t }: Ui, n: number) => (n > 0 ? ` ${t.users.list.more({ n })}` : '');

interface Member {
  primarySection: Section;
  sections: readonly Section[];
  roles: Partial<Record<Section, Role>>;
}

/** The main section, with the role in it, and how many more. */
export function sectionsInShort(ui: Ui, { primarySection, sections, roles }: Member): string {
  const role = roles[primarySection];
  const main = ui.t.shell.sections[primarySection]();
  return (role ? `${main}: ${ui.t.shell.roles[role]()}` : main) + more(ui, sections.length - 1);
}

/** Two stations at most, and how many more. */
export function stationsInShort(ui: Ui, stations: readonly string[]): string {
  if (stations.includes(ALL_STATIONS)) return ui.t.users.allStations();
  const names = stations.filter(isStation).map((code) => stationName(code, ui.locale));
  return names.slice(0, 2).join(', ') + more(ui, names.length - 2) || ui.t.shell.none();
}

/** What the form calls a field. */
export function userFieldLabel({ t }: Ui, name: string): string {
  const { field } = t.users;
  const [first = ''] = name.split('.');
  return first in field ? field[first as keyof typeof field]() : name;
}
