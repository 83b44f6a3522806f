import { expect, test } from 'vitest';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const lead = await workshop.browse('boss');

const AT = '/profiles/P7st/edit/fields/ASSEMBLING/led_quantity';
const labels = (nodes: Iterable<{ textContent: string | null }>) => [...nodes].map((one) => one.textContent!.trim());

async function someField(): Promise<string> {
  const page = await lead.get('/profiles/P7st/edit');
  const links = [...page.document.querySelectorAll('a[href^="/profiles/P7st/edit/fields/ASSEMBLING/"]')];
  return links.at(-1)?.getAttribute('href') ?? AT;
}

test('a condition is chosen from fields and what they can be, by their labels, with scripts off', async () => {
  const at = await someField();
  const page = await lead.get(at);
  const updated = await page
    .form(at)
    .fill({ 'shownIf.0.field': 'ASSEMBLING.led', 'shownIf.0.op': 'eq', intent: 'update' })
    .submit();
  expect(updated.status).toBe(200);
  const offered = updated.document.querySelectorAll('select[name="shownIf.0.value"] option');
  expect(labels(offered)).toEqual(['Not chosen', 'Yes', 'No']);
  const several = await updated
    .form(at)
    .fill({ 'shownIf.0.field': 'sign_type', 'shownIf.0.op': 'in', intent: 'update' })
    .submit();
  expect(labels(several.document.querySelectorAll('[name="shownIf.0.value"]')).length).toBe(2);
});
