/** Only at shared terminals: the number keys of the lock screen, and the lock itself for who has gone away. */

import { halfFilled } from './filled.js';

const SECOND_MS = 1_000;
/** So often at most the server is told that somebody is there. */
const TOLD_EVERY_MS = 20 * SECOND_MS;

const code = document.getElementById('code');
const keys = document.querySelector('[data-keys]');

function press({ target }) {
  const key = target.closest('[data-key]')?.dataset.key;
  if (key === undefined) return;
  code.value = key === '' ? code.value.slice(0, -1) : code.value + key;
  code.focus();
}

if (keys) {
  keys.hidden = false;
  keys.addEventListener('click', press);
  // a name is chosen with a press, and what is typed or scanned then belongs to the PIN
  document.addEventListener('change', ({ target }) => target.name === 'person' && code.focus());
  document.addEventListener('keydown', ({ key, target }) => {
    if (key.length === 1 && key !== ' ' && target !== code) code.focus();
  });
}

const idleMs = Number(document.body.dataset.idle) * 60 * SECOND_MS;
let touchedAt = Date.now();
let toldAt = touchedAt;

const here = () => location.pathname + location.search;

/** What was being written, for who wrote it. */
function unsent() {
  const form = halfFilled();
  if (!form) return [];
  const texts = [...new FormData(form)].filter(([, value]) => typeof value === 'string');
  const isWithFile = [...form.elements].some(({ type, value }) => type === 'file' && value);
  const way = [
    ['unsent', new URL(form.action).pathname],
    ['unsentAt', here()],
  ];
  return [...texts, ...way, ...(isWithFile ? [['filesLost', 'true']] : [])];
}

/** Leaves by a form of its own: what was being written is kept. */
function leave(otherwise = []) {
  clearInterval(watch);
  const texts = unsent();
  for (const form of document.querySelectorAll('[data-unsaved]')) form.removeAttribute('data-unsaved');
  const leaving = Object.assign(document.createElement('form'), { method: 'post', action: '/terminal/lock' });
  leaving.hidden = true;
  for (const [name, value] of texts.length > 0 ? texts : otherwise) {
    leaving.append(Object.assign(document.createElement('textarea'), { name, value }));
  }
  document.body.append(leaving);
  leaving.submit();
}

const lock = () => leave([['returnTo', here()]]);

document.addEventListener('submit', (event) => {
  if (!event.target.matches('.change-person') || !halfFilled()) return;
  event.preventDefault();
  leave();
});

/** Another's badge takes the page away at once. */
document.addEventListener('htmx:before:request', ({ detail: { ctx } }) => {
  const texts = /^\D*3[\d\D]*$/.test(ctx.scanned ?? '') ? unsent() : [];
  if (texts.length === 0) return;
  const form = halfFilled();
  const { fetch: send } = ctx;
  ctx.fetch = async (...asked) => {
    const answer = await fetch('/terminal/unsent', { method: 'POST', body: new URLSearchParams(texts) });
    // where the badge opens nothing, the form is sent from here after all
    const kept = Object.assign(document.createElement('input'), { type: 'hidden', name: 'kept' });
    kept.value = await answer.text();
    form.append(kept);
    return send(...asked);
  };
});

/** Where the session is over already, by another tab or a revoked terminal, the door is the answer. */
async function tell() {
  toldAt = Date.now();
  const answer = await fetch('/terminal/presence', { method: 'POST' }).catch(() => undefined);
  if (answer?.redirected) lock();
}

function touched() {
  touchedAt = Date.now();
  if (touchedAt - toldAt > TOLD_EVERY_MS) void tell();
}

// looked at each second, for a sleeping computer forgets its timers
const watch = idleMs && setInterval(() => Date.now() - touchedAt >= idleMs && lock(), SECOND_MS);
if (idleMs) {
  for (const type of ['pointerdown', 'keydown', 'wheel', 'touchmove']) {
    document.addEventListener(type, touched, { capture: true, passive: true });
  }
}
