import type { Field } from '../../profiles/fields.ts';

/** Where the choices for a field are asked; undefined where nothing is offered. */
export function choicesFor(field: Field): string | undefined {
  const words = 'allowCustom' in field && field.allowCustom ? '&words' : '';
  switch (field.type) {
    case 'material': {
      const asked = [
        ...field.categories.map((category) => `category=${category}`),
        ...(field.suggested ?? []).map((code) => `suggested=${code}`),
      ];
      return `/choices/materials?${asked.join('&')}${words}&q=`;
    }
    case 'colour': {
      const tables = field.systems.filter((one) => one === 'RAL' || one === 'PANTONE');
      const own = field.systems.includes('OTHER') ? '&words' : '';
      return tables.length > 0
        ? `/choices/colours?${tables.map((one) => `system=${one}`).join('&')}${own}&q=`
        : undefined;
    }
    case 'film':
      return `/choices/colours?system=ORACAL_8500${words}&q=`;
    case 'signtrim':
      return '/choices/colours?system=SIGNTRIM&q=';
    default:
      return undefined;
  }
}
