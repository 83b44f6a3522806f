/**
 * The key of a form belongs to the words in it: where the browser brings those back, what the form said unseen comes back
 * too, its key above all.
 */

import { isFilled } from './filled.js';

const MOST = 20;

const unseen = (form) => [...form.querySelectorAll('input[type=hidden]')];
const kept = () => JSON.parse(sessionStorage.getItem('sent')) ?? [];

const isWritten = (form) => form.method === 'post' && form.elements.idempotencyKey && [...form.elements].some(isFilled);

/** What stands in it, in few signs: the words themselves are nobody's to find. */
function gist(form) {
  const seen = [...form.elements].filter(({ type }) => type !== 'hidden');
  const text = form.action + JSON.stringify(seen.map(({ name, value, checked }) => [name, value, checked]));
  return [...text].reduce((sum, sign) => (Math.imul(sum, 31) + sign.codePointAt(0)) | 0, text.length);
}

document.addEventListener('submit', ({ target: form }) => {
  if (!isWritten(form)) return;
  const sent = [[gist(form), unseen(form).map(({ value }) => value)], ...kept()];
  sessionStorage.setItem('sent', JSON.stringify(sent.slice(0, MOST)));
});

window.addEventListener('pageshow', () => {
  const sent = new Map(kept().reverse());
  if (sent.size === 0) return;
  for (const form of document.forms) {
    const values = isWritten(form) && sent.get(gist(form));
    if (values?.length !== unseen(form).length) continue;
    unseen(form).forEach((field, i) => {
      field.value = values[i];
    });
  }
});
