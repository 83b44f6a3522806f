/**
 * The scan box, and scans that land elsewhere. Fourteen digits at a scanner's speed that check out are a scan in any
 * field: it gets back what it had, and the box does the rest. No scan is sent twice, and a sound says what it did.
 */

import { halfFilled } from './filled.js';

const box = () => document.getElementById('scan');
const isScan = (element) => element?.getAttribute?.('action') === '/scan';

/** Where digits are written or choose something; a tick that has the focus is no place for them. */
const FIELDS = 'input:not([type=checkbox], [type=radio], [type=file]), select, textarea, [contenteditable]';

/** A scanner leaves less between most of its keys; nobody types as fast. A busy machine may stumble now and then. */
const FAST_MS = 60;
const LONGEST_MS = 4_000;
/** A scan of something else, or a misread one, has so many signs at least. */
const SHORTEST = 6;
const LONGEST = 300;
/** With what stands before the digits: the address of a QR, an AIM identifier, a star. */
const CODE = /(?:https?:\/\/\S*\/|\][a-z]\d|\*)?([1-3](?:[ -]?\d){13})\D*$/i;
const MARKS = { Slash: '/', Semicolon: ':', Period: '.', Minus: '-', BracketRight: ']' };

/** A scanner presses keys as if the keyboard were American: by their place, for the letter depends on the layout. */
function signOf({ code, key, shiftKey }) {
  if (/^\d$/.test(key)) return key;
  const [, digit, letter] = /^(?:Digit|Numpad)(\d)$|^Key(\w)$/.exec(code) ?? [];
  if (digit && !shiftKey) return digit;
  return letter ?? MARKS[code] ?? key;
}

/** The last keys, each with what its field had before it. */
let typed = [];

const standing = (field) => ({
  field,
  value: field.value,
  at: field.selectionStart,
  to: field.selectionEnd,
  isUnsaved: field.form?.hasAttribute('data-unsaved'),
});

/** As if nobody had typed there. */
function restore({ field, value, at, to, isUnsaved }) {
  if (value === undefined || field === box() || field.value === value) return;
  field.value = value;
  if (at !== null && at !== undefined) field.setSelectionRange(at, to);
  field.dispatchEvent(new Event(field.matches('select') ? 'change' : 'input', { bubbles: true }));
  if (isUnsaved === false) field.form.dispatchEvent(new Event('reset-unsaved', { bubbles: true }));
}

const isFast = (keys, now) => {
  const gaps = keys.map(({ when }, i) => (keys[i + 1]?.when ?? now) - when).sort((a, b) => a - b);
  return gaps[gaps.length >> 1] < FAST_MS && now - keys[0].when < LONGEST_MS;
};

/** The code that was typed just now, if it was a scanner that did. */
function scanned(now) {
  const signs = typed.map(({ sign }) => sign).join('');
  const [all, text] = CODE.exec(signs) ?? [];
  const code = text?.replace(/\D/g, '');
  if (!code || code % 97 !== 1 || !isFast(typed.slice(signs.lastIndexOf(text)), now)) return undefined;
  restore(typed[signs.length - all.length].was);
  return code;
}

/** At a box, or where there is none as a PO would be asked for; beside a form that is being filled in in another tab. */
function perform(code) {
  const field = box() ?? document.getElementById('code') ?? document.getElementById('jump');
  if (!field) return;
  field.value = code;
  if (field.id === 'jump') field.form.target = halfFilled() ? '_blank' : '';
  field.form.requestSubmit();
  if (field.id === 'jump') field.value = '';
}

const isSuffix = ({ key, code, ctrlKey }) => key === 'Enter' || key === 'Tab' || (ctrlKey && code === 'KeyJ');

document.addEventListener(
  'keydown',
  (event) => {
    const { key, target, timeStamp, ctrlKey, altKey, metaKey } = event;
    if (isSuffix(event)) {
      const isScanner = typed.length >= SHORTEST && isFast(typed.slice(-SHORTEST), timeStamp);
      const code = scanned(timeStamp);
      typed = [];
      if (code) {
        event.preventDefault();
        event.stopImmediatePropagation();
        perform(code);
      } else if (key === 'Enter' && isScanner && target.closest?.('button, a, summary')) {
        event.preventDefault(); // misread, it is no press
      } else if (key === 'Tab' && isScanner && target === box()) {
        event.preventDefault();
        target.form.requestSubmit();
      }
      return;
    }
    const sign = signOf(event);
    if (sign.length > 1 || ctrlKey || altKey || metaKey) return;
    const isBeside = !target.closest?.(FIELDS);
    typed.push({ sign, when: timeStamp, was: standing(target) });
    if (typed.length > LONGEST) typed.shift();
    if (!isBeside || !/^\d$/.test(sign) || !box()) return;
    box().focus();
    // what a scan before it has left there goes
    box().select();
  },
  true,
);

/** Scans without an answer, each with its key: scanned again they are not done twice. */
const waiting = new Map();
let sent = 0;

const keyOf = (code, page) => {
  // the key of the page counts up: each scan has one of its own
  if (!waiting.has(code))
    waiting.set(
      code,
      page.replace(/\d+$/, (n) => Number(n) + 1_000 + sent++),
    );
  return waiting.get(code);
};

document.addEventListener('htmx:config:request', ({ detail: { ctx } }) => {
  if (!isScan(ctx.sourceElement)) return;
  const { body } = ctx.request;
  ctx.scanned = body.get('code');
  body.set('idempotencyKey', keyOf(ctx.scanned, body.get('idempotencyKey')));
  if (halfFilled()) body.set('stay', '1');
  box().value = '';
});

let audio;

/** High and short, or low and long. */
function beep(tone) {
  if (!('beep' in box().dataset)) return;
  audio ??= new AudioContext();
  const sound = audio.createOscillator();
  sound.frequency.value = tone === 'good' ? 1_320 : 220;
  sound.connect(audio.destination);
  sound.start();
  sound.stop(audio.currentTime + (tone === 'good' ? 0.09 : 0.45));
}

/** A scan without an answer stays on show, to be sent again. */
function lose(code) {
  const said = document.getElementById('scanned');
  if (said) {
    said.className = 'scanned bad';
    said.textContent = `▲ ${document.getElementById('messages').dataset.lost} ${[...waiting.keys()].join(', ')}`;
  }
  box().value ||= code;
  beep('bad');
}

document.addEventListener('htmx:after:request', ({ detail: { ctx } }) => {
  if (!isScan(ctx.sourceElement)) return;
  if (ctx.response.status >= 500) lose(ctx.scanned);
  else waiting.delete(ctx.scanned);
});

document.addEventListener('htmx:error', ({ detail: { ctx } }) => {
  if (ctx?.scanned) lose(ctx.scanned);
});

document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
  const said = document.getElementById('scanned');
  if (!isScan(ctx.sourceElement) || !said?.dataset.sound || ctx.response.status >= 500) return;
  // whoever is writing writes on
  if (!document.activeElement?.matches(FIELDS)) box().focus();
  beep(said.dataset.sound);
});
