import type { Ui } from '../../src/http/ui.ts';
import { locales } from '../../src/i18n/index.ts';
import { ALL_STATIONS } from '../../src/users/rules.ts';
import { densities, themes } from '../../src/vocabulary/look.ts';
import { priorities, signTypes } from '../../src/vocabulary/order-status.ts';
import { roles, sections } from '../../src/vocabulary/permissions.ts';
import { stationCodes, stationName } from '../../src/vocabulary/stations.ts';
import { fullLabelOf as orderLabelOf } from '../orders/field-props.ts';
import { languageNames } from '../shared/language-names.ts';

interface Line {
  label: string;
  text: string;
}

/** What a person calls a field; undefined for what he never saw, such as a version. */
function labelOf(ui: Ui, name: string): string | undefined {
  const { log, orders, production, settings, shell, users } = ui.t;
  const others = new Map<string, () => string>([
    ['reason', orders.reason.label],
    ['missingMaterial', production.missingMaterial],
    ['text', log.text],
    ['stations', production.stations],
    ['section', shell.section],
    ...['displayName', 'username', 'email', 'sections', 'primarySection'].map(
      (field) => [field, users.field[field as keyof typeof users.field]] as const,
    ),
    ...sections.map((section) => [`roles.${section}`, shell.sections[section]] as const),
    ['locale', settings.language],
    ['theme', settings.theme],
    ['scale', settings.scale],
    ['density', settings.density],
  ]);
  const label = others.get(name)?.() ?? orderLabelOf(ui, name);
  return label === name ? undefined : label;
}

const words = <V extends string>(values: readonly V[], say: (value: V) => string) =>
  new Map<string, string>(values.map((value) => [value, say(value)]));

/** What was chosen, as the form called it; what was typed stays as it is. */
function wordsFor({ t, locale }: Ui, name: string): Map<string, string> | undefined {
  switch (name.split('.').at(-1)) {
    case 'priority':
      return words(priorities, (value) => t.orders.priority[value]());
    case 'signType':
      return words(signTypes, (value) => t.orders.signType[value]());
    case 'isRd':
      return words(['true', 'false'], (value) => (value === 'true' ? t.shell.yes() : t.shell.no()));
    case 'stations':
      return words([...stationCodes, ALL_STATIONS], (value) =>
        value === ALL_STATIONS ? t.users.allStations() : stationName(value, locale),
      );
    case 'Admin':
    case 'Production':
    case 'Logistics':
      return words(roles, (value) => t.shell.roles[value]());
    case 'section':
    case 'sections':
    case 'primarySection':
      return words(sections, (value) => t.shell.sections[value]());
    case 'locale':
      return words(locales, (value) => languageNames[value]);
    case 'theme':
      return words(themes, (value) => t.settings.themes[value]());
    case 'density':
      return words(densities, (value) => t.settings.densities[value]());
  }
  return undefined;
}

/** The fields of a form as its author would read them out. */
export function readable(ui: Ui, fields: readonly (readonly [string, string])[]): Line[] {
  const byName = new Map<string, string[]>();
  for (const [name, value] of fields) {
    // the last one counts, but for a list
    const others = name === 'stations' || name === 'sections' ? (byName.get(name) ?? []) : [];
    byName.set(name, [...others, value].filter(Boolean));
  }
  return [...byName].flatMap(([name, values]) => {
    const label = labelOf(ui, name);
    const said = wordsFor(ui, name);
    const text = values.map((value) => said?.get(value) ?? value).join(', ');
    return label && text ? [{ label, text }] : [];
  });
}
