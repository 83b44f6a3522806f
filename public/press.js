/** What a press means: one act, upon what stood there as the finger came down, and never another. */

import { isFollowing } from './live.js';

/** A page that has just changed under the finger takes no press: it was meant for what stood there before. */
const PAUSE_MS = 400;
/** So long after an act taps at its place are still the same one. */
const SAME_MS = 500;
/** So near to the one before a tap is the same finger on the same place. */
const NEAR_PX = 40;
/** A finger that was never seen to rise holds up nothing for longer. */
const LONGEST_HOLD_MS = 10_000;
/** As long a page may take to come, and its first taps still belong to the press that led to it. */
const LOADING_MS = 15_000;
const ANSWER_MS = 5_000;

/** The last act: where it was pressed, and until when taps there are still the same one. */
let place;
let quietUntil = 0;
/** What is to be pressed again, for no answer came to it. */
let again;
let changedAt = Number.NEGATIVE_INFINITY;
/** What could be pressed before the page changed, and where. */
let known = [];

const messages = () => document.getElementById('messages');

/** No answer at all: say so, for nothing on the page would change. */
export function sayLost() {
  again = place?.meaning;
  const box = messages();
  if (!box) return;
  const text = document.createElement('p');
  text.className = 'alert bad';
  text.textContent = box.dataset.lost ?? '';
  box.replaceChildren(text);
  box.scrollIntoView({ block: 'nearest' });
}

const pressable = (target) => target.closest?.('a[href], button:not([type=button])');
const isAct = (element) => element.href !== undefined || element.form?.method === 'post';
/** What a press on it does. */
const meaning = (element) =>
  element?.href ?? (element?.form && `${element.getAttribute('formaction') ?? element.form.action} ${element.value}`);

function quieten() {
  quietUntil = performance.now() + SAME_MS;
}

/** What the browser itself turns away was no act: it may be pressed again at once. */
document.addEventListener(
  'invalid',
  () => {
    quietUntil = 0;
  },
  true,
);

/** On the next page the second tap of a double one would hit whatever has come there. */
function arrive() {
  const [x, y, at] = JSON.parse(sessionStorage.getItem('pressed')) ?? [];
  sessionStorage.removeItem('pressed');
  // an address that was typed is no press
  if (document.referrer === '' || !(Date.now() - at < LOADING_MS)) return;
  place = { x, y };
  quieten();
}

arrive();
window.addEventListener('pageshow', ({ persisted }) => persisted && arrive());

const isNear = ({ clientX, clientY }) =>
  place && Math.hypot(clientX - place.x, clientY - place.y) < NEAR_PX && performance.now() < quietUntil;

const placeOf = (element) => {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { left: left + scrollX, right: right + scrollX, top: top + scrollY, bottom: bottom + scrollY };
};

const isIn = ({ pageX, pageY }, { left, right, top, bottom }) =>
  pageX >= left && pageX <= right && pageY >= top && pageY <= bottom;

/** The page has changed, and this is new, or has come to where something else was: what a finger aims at it cannot see. */
function hasCome(element, event) {
  if (performance.now() - changedAt >= PAUSE_MS) return false;
  const own = meaning(element);
  if (!known.some((before) => before.meaning === own)) return true;
  const here = event.pointerType === 'touch' ? known.filter((before) => isIn(event, before)) : [];
  return here.length > 0 && !here.some((before) => before.meaning === own);
}

let finger;
const lifted = [];

function lift() {
  if (!finger?.isDown) return;
  finger.isDown = false;
  // once the click is through
  setTimeout(() => {
    for (const go of lifted.splice(0)) go();
  });
}

document.addEventListener(
  'pointerdown',
  ({ target }) => {
    finger = { isDown: true, meaning: meaning(pressable(target)) };
  },
  true,
);
for (const type of ['pointerup', 'pointercancel', 'dragend']) document.addEventListener(type, lift, true);
document.addEventListener('pointermove', ({ buttons }) => buttons === 0 && lift(), { passive: true });

/** Nothing moves under a finger that is down: answers wait until it rises. */
document.addEventListener('htmx:before:request', ({ detail: { ctx } }) => {
  const { fetch } = ctx;
  ctx.fetch = async (...asked) => {
    const answer = await fetch(...asked);
    if (finger?.isDown) {
      await new Promise((go) => {
        lifted.push(go);
        setTimeout(go, LONGEST_HOLD_MS);
      });
    }
    return answer;
  };
});

function refuse(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** What a link leads to is asked for when somebody answers: offline the page stays. */
async function go(link) {
  link.setAttribute('aria-busy', 'true');
  const answer = await fetch('/healthz', { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_MS) }).catch(() => null);
  link.removeAttribute('aria-busy');
  if (answer) location.assign(link.href);
  else sayLost();
}

const isOwnWay = ({ origin, pathname, search, target, hash }) =>
  origin === location.origin && !target && !(hash && pathname + search === location.pathname + location.search);

document.addEventListener(
  'click',
  (event) => {
    const element = pressable(event.target);
    if (!element) return;
    // a key has no place
    const isTap = event.detail > 0;
    const isOther = isTap && finger?.meaning !== meaning(element);
    const isBusy = element.getAttribute('aria-busy') === 'true';
    const isEarly = (isTap && isNear(event)) || (isAct(element) && hasCome(element, event));
    if (isBusy || (isTap && isOther) || (isEarly && again !== meaning(element))) {
      refuse(event);
      return;
    }
    if (isTap && isAct(element)) {
      place = { x: event.clientX, y: event.clientY, meaning: meaning(element) };
      again = undefined;
      quieten();
      sessionStorage.setItem('pressed', JSON.stringify([place.x, place.y, Date.now()]));
    }
    const isAside = event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (isAside || !element.matches('main a.btn') || !isOwnWay(element)) return;
    event.preventDefault();
    void go(element);
  },
  true,
);

document.addEventListener('htmx:before:swap', () => {
  known = [...document.querySelectorAll('a[href], button')].map((element) => ({
    meaning: meaning(element),
    ...placeOf(element),
  }));
});

document.addEventListener('htmx:after:swap', (event) => {
  // a form that comes back has to be read first, and then sent by the same button
  if (event.detail.ctx.target.id === 'main') {
    place = undefined;
    return;
  }
  changedAt = performance.now();
  if (!isFollowing(event)) quieten();
});
