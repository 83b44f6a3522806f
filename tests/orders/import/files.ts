import { type Browser, Page } from '../../support/browser.ts';
import { ORIGIN } from '../../support/json-client.ts';

/** Sends a file as the form of a page does, and follows where it leads. */
export async function upload(browser: Browser, name: string, content: string | Uint8Array): Promise<Page> {
  const page = await browser.get('/orders/import');
  const data = new FormData();
  for (const [field, text] of page.form('/orders/import').entries) if (field !== 'file') data.append(field, text);
  data.append('file', new File([content as BlobPart], name));
  const response = await browser.app.request(`${ORIGIN}/orders/import`, {
    method: 'POST',
    headers: { Cookie: browser.cookies.header, Origin: ORIGIN },
    body: data,
  });
  browser.cookies.take(response);
  const location = response.headers.get('Location');
  return location ? browser.get(location) : new Page(browser, '/orders/import', response.status, await response.text());
}

const told = (row: Element, cell: string) => row.querySelector(cell)!.textContent!.trim();
const tellsOf = (page: Page) => [...page.document.querySelectorAll('.import-errors tbody tr')];

/** The mistakes that a page tells: line, column, what. */
export const mistakesOn = (page: Page): string[][] =>
  tellsOf(page).map((row) => [told(row, 'td.num'), told(row, 'td.head'), told(row, 'td.what')]);

/** The same with whose order it is and what was found. */
export const findingsOn = (page: Page): string[][] =>
  tellsOf(page).map((row) => [
    ...[told(row, 'td.num'), told(row, 'td:nth-child(2)'), told(row, 'td.head')],
    ...[told(row, 'td.found'), told(row, 'td.what')],
  ]);

/** The orders that a preview tells, cell by cell. */
export const rowsOn = (page: Page): string[][] =>
  [...page.document.querySelectorAll('.import-preview tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent!.replace(/\s+/g, ' ').trim()),
  );

/** The button of the preview. */
export const confirm = (page: Page) => page.form(/^\/orders\/import\/[\w-]+$/).submit();
