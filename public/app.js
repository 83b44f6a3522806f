/** The few things that a page does by itself. Everything works without them. */
import 'htmx.org';
import './choices.js';
import './keys.js';
import { isFollowing } from './live.js';
import { sayLost } from './press.js';
import './scan.js';
import './sheet.js';
import './shortcuts.js';

const isBusy = (form) => form.getAttribute('aria-busy') === 'true';

/** One press, one request; the server would notice too, but the reader should see it. */
document.addEventListener(
  'submit',
  (event) => {
    const form = event.target;
    // scans wait for one another instead
    if (form.method === 'get' || form.hasAttribute('hx-sync')) return;
    if (isBusy(form)) {
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

/** Before anything else hears of it. */
window.addEventListener(
  'submit',
  (event) => {
    const refused = event.target.querySelector('[data-refused]');
    if (!refused) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    refused.previousElementSibling.checkValidity(); // heard as what was no act
    refused.previousElementSibling.focus();
  },
  true,
);

/** A file that is too large is not sent: all that was typed would be turned away with it. */
document.addEventListener('change', ({ target }) => {
  const { most, tooLarge } = target.dataset;
  if (!most) return;
  const isTooLarge = [...target.files].some(({ size }) => size > Number(most));
  target.setCustomValidity(isTooLarge ? tooLarge : '');
  target.parentElement.querySelector('[data-refused]')?.remove();
  if (!isTooLarge) return;
  target.insertAdjacentHTML('afterend', '<p class="error" role="alert" data-refused></p>');
  target.nextElementSibling.textContent = tooLarge;
});

const menus = () => document.querySelectorAll('details:is(.who, .fold, .drop)[open]');

/** A menu closes when something else is pressed, or what stands in it. */
document.addEventListener('click', ({ target }) => {
  for (const menu of menus()) {
    const isChosen = target.closest?.('.menu button[id]');
    if (menu.contains(target) && !isChosen) continue;
    menu.open = false;
    if (isChosen) menu.querySelector('summary').focus();
  }
});

/** What was pressed in a menu is done: it does not stay open over what has come of it. */
document.addEventListener('submit', ({ target }) => {
  const menu = target.closest('details.drop');
  if (menu) menu.open = false;
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

/** The form as it was filled in takes its time, with its photos; a button may send it elsewhere. */
document.addEventListener(
  'htmx:config:request',
  ({
    detail: {
      ctx: { request },
    },
  }) => {
    const { form, submitter } = request;
    if (form?.enctype === 'multipart/form-data') request.timeout = '10m';
    if (submitter?.hasAttribute('formaction')) request.action = submitter.formAction;
  },
);

/** What is not filtered by stays out of the address. */
document.addEventListener('htmx:config:request', ({ detail: { ctx } }) => {
  if (ctx.request.method !== 'GET') return;
  for (const [name, value] of [...ctx.request.body]) if (value === '') ctx.request.body.delete(name);
});

let focusedId = '';

document.addEventListener('htmx:before:swap', () => {
  focusedId = document.activeElement?.id ?? '';
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
  const { target } = event.detail.ctx;
  keepFocus();
  if (target.id === 'main') document.getElementById('errors')?.focus();
  else if (isForMessages(target)) messages().scrollIntoView({ block: 'nearest' });
  else if (!isFollowing(event)) messages()?.replaceChildren();
});

document.addEventListener('click', (event) => {
  if (event.target.closest?.('[data-print]')) window.print();
});

/** What was typed and is not saved is said, and is not left by accident. */
function sayUnsaved(form, isUnsaved) {
  form.toggleAttribute('data-unsaved', isUnsaved);
  form.querySelector('[data-saved]').hidden = isUnsaved;
  form.querySelector('[data-changed]').hidden = !isUnsaved;
}

document.addEventListener('input', ({ target }) => {
  const form = target.form;
  if (form?.hasAttribute('data-guarded') && !form.hasAttribute('data-unsaved')) sayUnsaved(form, true);
});
document.addEventListener(
  'reset-unsaved',
  ({ target }) => target.hasAttribute('data-guarded') && sayUnsaved(target, false),
);
document.addEventListener('submit', ({ target }) => target.removeAttribute('data-unsaved'));
window.addEventListener('beforeunload', (event) => {
  if (document.querySelector('form[data-unsaved]')) event.preventDefault();
});

document.addEventListener('htmx:error', ({ target }) => {
  sayLost();
  if (target.hasAttribute?.('data-guarded')) sayUnsaved(target, true);
});

/** A form that was refused leads to what is wrong with it. */
document.getElementById('errors')?.focus();
