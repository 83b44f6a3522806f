import { type AttributeName, type AttributeOption, attributes } from '../../src/catalogue/attributes.ts';
import { categoryName, isCategory } from '../../src/catalogue/categories.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { Locale } from '../../src/i18n/index.ts';

interface Named {
  nameEn: string;
  nameRu: string;
  nameLv: string;
}

/** The reader's own name for a material or a colour. */
export const nameIn = ({ nameEn, nameRu, nameLv }: Named, locale: Locale): string =>
  ({ en: nameEn, ru: nameRu, lv: nameLv })[locale];

const isAttribute = (name: string): name is AttributeName => Object.hasOwn(attributes, name);

const ALIASES: Record<string, string> = { 'names.en': 'nameEn', 'names.ru': 'nameRu', 'names.lv': 'nameLv' };

/** What the form and the trail call a field. */
export function materialLabel({ t }: Ui, name: string): string {
  const { attribute, field } = t.catalogue;
  const own = name.replace(/^attributes\./, '');
  if (own !== name && isAttribute(own)) return attribute[own]();
  const known = ALIASES[name] ?? name;
  return known in field ? field[known as keyof typeof field]() : name;
}

/** What is chosen in words; a standard's own sign stays as it is. */
export function optionWord({ t }: Ui, option: AttributeOption | string): string {
  const { option: words } = t.catalogue;
  return option in words ? words[option as keyof typeof words]() : option;
}

/** What the trail says of a material in words; undefined where it says it as it is. */
export function materialValue(ui: Ui, name: string, text: string): string | undefined {
  if (name === 'category' && isCategory(text)) return categoryName(text, ui.locale);
  const own = name.replace(/^attributes\./, '');
  const isChosen = own !== name && isAttribute(own) && attributes[own].type === 'option';
  return isChosen ? optionWord(ui, text) : undefined;
}
