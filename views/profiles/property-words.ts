import type { Ui } from '../../src/http/ui.ts';

type Words = Record<string, () => string>;

const HELP: Record<string, string> = { defaultFrom: 'dates', rushDays: 'rush' };

/** The names of the template's own parts, where a field has one that is called alike. */
const HEAD: Record<string, string> = {
  'leadTime.min': 'leadMin',
  'leadTime.max': 'leadMax',
  'leadTime.rushDays': 'rushDays',
  'leadTime.rushSurchargePct': 'rushSurchargePct',
};

/** What a reader calls a part of a field or of a template, by its path: "Label (RU)", "Option 2: Code". */
export function labelOfProperty(ui: Ui, path: string): string {
  const words = ui.t.templates.property as unknown as Words;
  const { property } = ui.t.templates;
  const word = (name: string) => words[name]?.() ?? name;
  if (HEAD[path]) return word(HEAD[path]);
  const [name, ...rest] = path.split('.');
  if (name === 'options' && rest[0]) {
    const option = property.option({ value: String(Number(rest[0]) + 1) });
    return rest[1] ? `${option}: ${labelOfProperty(ui, rest.slice(1).join('.'))}` : option;
  }
  const isWords = rest.length === 1 && ['en', 'ru', 'lv'].includes(rest[0]!);
  return isWords ? property.inLanguage({ what: word(name!), language: rest[0]!.toUpperCase() }) : word(name!);
}

export const helpOfProperty = (ui: Ui, name: string): string | undefined =>
  (ui.t.templates.propertyHelp as unknown as Words)[HELP[name] ?? name]?.();
