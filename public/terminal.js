/** Only at shared terminals: the number keys of the lock screen, and the lock itself for who has gone away. */

import { isFilled } from './filled.js';

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

/** Somebody was writing there; a scan or a password is not worth keeping. */
const isHalfFilled = (form) =>
  form.method === 'post' && !form.querySelector('[type=password], #scan') && [...form.elements].some(isFilled);

/** Leaves by a form of its own: what was being written is kept for who wrote it. */
function lock() {
  clearInterval(watch);
  const unsent = [...document.forms].find(isHalfFilled);
  const texts = unsent ? [...new FormData(unsent)].filter(([, value]) => typeof value === 'string') : [];
  const { pathname, search } = location;
  texts.push(unsent ? ['unsent', new URL(unsent.action).pathname] : ['returnTo', pathname + search]);
  for (const form of document.querySelectorAll('[data-unsaved]')) form.removeAttribute('data-unsaved');
  const leaving = Object.assign(document.createElement('form'), { method: 'post', action: '/terminal/lock' });
  leaving.hidden = true;
  for (const [name, value] of texts) {
    leaving.append(Object.assign(document.createElement('textarea'), { name, value }));
  }
  document.body.append(leaving);
  leaving.submit();
}

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
