/** The few things that a page does by itself. Everything works without them. */
import 'htmx.org';
import { isFollowing } from './live.js';
import './scan.js';

/** A page that has just changed under the finger takes no press: it was meant for what stood there before. */
const PAUSE_MS = 400;
let changedAt = Number.NEGATIVE_INFINITY;
/** What could be pressed before the page changed. */
let known = new Set();

const isBusy = (form) => form.getAttribute('aria-busy') === 'true';

/** One press, one request; the server would notice too, but the reader should see it. */
document.addEventListener(
  'submit',
  (event) => {
    const form = event.target;
    // scans wait for one another instead
    if (form.method === 'get' || form.hasAttribute('hx-sync')) return;
    const isTooSoon = performance.now() - changedAt < PAUSE_MS && !known.has(form.action);
    if (isBusy(form) || isTooSoon) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    form.setAttribute('aria-busy', 'true');
  },
  true,
);

document.addEventListener('htmx:finally:request', (event) => event.target.removeAttribute?.('aria-busy'));

/** Back to a page that was left by a form: it may be sent again. */
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[aria-busy]')) form.removeAttribute('aria-busy');
});

/** A file that is too large is not sent: all that was typed would be turned away with it. */
document.addEventListener('change', ({ target }) => {
  const { most, tooLarge } = target.dataset;
  if (!most) return;
  const isTooLarge = [...target.files].some(({ size }) => size > Number(most));
  target.setCustomValidity(isTooLarge ? tooLarge : '');
  target.reportValidity();
});

const menus = () => document.querySelectorAll('details.who[open]');

document.addEventListener('click', ({ target }) => {
  for (const menu of menus()) if (!menu.contains(target)) menu.open = false;
});

document.addEventListener('keydown', (event) => {
  // a key held down is one press
  if (event.repeat && event.key === 'Enter' && event.target.matches?.('button')) event.preventDefault();
  if (event.key !== 'Escape') return;
  for (const menu of menus()) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

/** What is not filtered by stays out of the address. */
document.addEventListener('htmx:config:request', ({ detail: { ctx } }) => {
  if (ctx.request.method !== 'GET') return;
  for (const [name, value] of [...ctx.request.body]) if (value === '') ctx.request.body.delete(name);
});

/** Shift and a letter press what says so on the page; in a field they write. */
document.addEventListener('keydown', (event) => {
  if (!event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  if (event.target.closest?.('input, select, textarea, [contenteditable]')) return;
  // the key and not the letter: on a Russian keyboard it is the same one
  const [, letter] = /^Key([A-Z])$/.exec(event.code) ?? [];
  const pressed = letter && document.querySelector(`[aria-keyshortcuts="Shift+${letter}"]`);
  if (!pressed) return;
  event.preventDefault();
  pressed.click();
});

let focusedId = '';

document.addEventListener('htmx:before:swap', () => {
  focusedId = document.activeElement?.id ?? '';
  known = new Set(Array.from(document.forms, (form) => form.action));
});

/** The focus stays where it was; where that is gone, it goes to the heading. */
function keepFocus() {
  if (!focusedId || document.activeElement !== document.body) return;
  const next = document.getElementById(focusedId) ?? document.querySelector('h1[tabindex]');
  next?.focus({ preventScroll: true });
}

const messages = () => document.getElementById('messages');
const isForMessages = (target) => target === '#messages' || target === messages();

document.addEventListener('htmx:after:swap', (event) => {
  changedAt = performance.now();
  keepFocus();
  if (!isForMessages(event.detail.ctx.target) && !isFollowing(event)) messages()?.replaceChildren();
});

document.addEventListener('click', (event) => {
  if (event.target.closest?.('[data-print]')) window.print();
});

/** What was typed and is not saved is said, and is not left by accident. */
const unsaved = () => document.querySelector('form[data-unsaved]');

document.addEventListener('input', ({ target }) => {
  const form = target.form;
  if (!form?.hasAttribute('data-guarded') || form.hasAttribute('data-unsaved')) return;
  form.setAttribute('data-unsaved', '');
  form.querySelector('[data-saved]').hidden = true;
  form.querySelector('[data-changed]').hidden = false;
});
document.addEventListener('submit', ({ target }) => target.removeAttribute('data-unsaved'));
window.addEventListener('beforeunload', (event) => {
  if (unsaved()) event.preventDefault();
});

/** No answer at all: say so, for nothing on the page would change. */
document.addEventListener('htmx:error', () => {
  const box = messages();
  if (!box) return;
  const text = document.createElement('p');
  text.className = 'alert bad';
  text.textContent = box.dataset.lost ?? '';
  box.replaceChildren(text);
});

/** A form that was refused leads to what is wrong with it. */
document.getElementById('errors')?.focus();
