import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { noWorld } from '../../src/profiles/filling/context.ts';
import { toForm } from '../../src/profiles/filling/form.ts';
import type { GivenSheet } from '../../src/profiles/filling/walk.ts';
import { starterTemplates } from '../../src/profiles/starter/index.ts';
import { type Template, valueFields } from '../../src/profiles/template.ts';
import { filledSheet } from '../profiles/arbitraries.ts';
import { signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const clerk = await workshop.browse('clerk');

const SHEETS = 4;

// P4 is not active as it comes
beforeAll(() => crew.boss.post('/api/profiles/templates/P4/activation'));

const itemOf = (template: Template, { header, values }: GivenSheet) => ({
  ...{ template: template.code, name: 'Sign', quantity: header.quantity, signType: header.sign_type },
  ...{ widthMm: header.width_mm, heightMm: header.height_mm, values },
});

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came back
const without = ({ id: _, itemVersion: __, ...item }: any) => item;

/** What is not in the small catalogue of the generators' world may be refused here; it is left out. */
async function byJson(template: Template, given: GivenSheet) {
  const post = (values: GivenSheet['values']) =>
    crew.clerk.post('/api/draft-orders', { client: 'X', items: [itemOf(template, { ...given, values })] });
  const first = await post(given.values);
  if (first.status === 201) return first.body;
  const refused = Object.keys(first.body.error.fields).map((path) => path.split('.').slice(3, 5).join('.'));
  const sound = Object.fromEntries(Object.entries(given.values).filter(([key]) => !refused.includes(key)));
  const second = await post(sound);
  expect([second.status, second.body]).toMatchObject([201, { items: [{}] }]);
  return second.body;
}

async function byForm(template: Template, stored: ReturnType<typeof without>) {
  const { poNumber } = await crew.clerk.draft({ items: [] });
  const form = (await clerk.get(`/orders/${poNumber}/items/new?template=${template.code}`))
    .forms()
    .find((one) => one.action.endsWith('/items/new') && one.entries.some(([name]) => name === 'version'))!;
  const keys = valueFields(template).map(({ key }) => key);
  const sheet = toForm(template, stored.values, keys, 'values', { locale: 'en', context: noWorld });
  const head = ['name', 'quantity', 'signType', 'widthMm', 'heightMm'].map((name): [string, string] => [
    name,
    String(stored[name] ?? ''),
  ]);
  const hidden = form.entries.filter(([name]) => ['idempotencyKey', 'template', 'version'].includes(name));
  const body = new URLSearchParams([...hidden, ...head, ...sheet].map(([name, text]) => [name, text]));
  const page = await clerk.send('POST', form.action, body);
  expect(page.status).toBe(200);
  return (await crew.clerk.get(`/api/orders/${poNumber}`)).body.items[0];
}

describe.each(starterTemplates.map((template) => [template.code, template] as const))('%s', (_, template) => {
  test('says the same by form, by JSON and by import, whatever fills it', async () => {
    for (const given of fc.sample(filledSheet(template), { numRuns: SHEETS, seed: 4 })) {
      const order = await byJson(template, given);
      const [stored] = order.items;
      expect(without(await byForm(template, stored))).toEqual(without(stored));
      const imported = await crew.clerk.post('/api/orders/import', {
        orders: [{ client: 'X', items: [itemOf(template, { ...given, values: stored.values })] }],
      });
      expect(imported.status).toBe(201);
      const again = (await crew.clerk.get(`/api/orders/${imported.body.poNumbers[0]}`)).body.items[0];
      expect(without(again)).toEqual(without(stored));
    }
  }, 60_000);
});
