/**
 * Parts of a page that follow what happens. One stream for a visible tab; it names topics, and htmx fetches anew what is
 * about them. A hidden tab holds no stream.
 */

import { shows, whenAnswered } from './echo.js';
import { isFilled } from './filled.js';

/** The server says something at least every 25 seconds. */
const SILENCE_MS = 60_000;
/** A stream that is back by then was never missed. */
const GRACE_MS = 4_000;
const SETTLED_MS = 2_000;
const DARK_MS = 300;

let source;
/** The number of the latest change that the stream has told of: what is fetched then knows of it. */
let change = '';
let hasBeenOpen = false;
let isLost = false;
let isOver = false;
let isLeaving = false;
/** Parts in which somebody writes while they have changed. */
const held = new WeakSet();
/** What parts hold, as the server named it. */
let tags = new WeakMap();
let silence;
let grace;
let later;

const spread = (least, most) => least + Math.random() * (most - least);
const parts = () => [...document.querySelectorAll('[data-live]')];
const topicsOf = (part) => part.dataset.live.split(' ');
const isPart = (element) => element?.dataset?.live !== undefined;

/** Somebody writes in it: what he has typed must not move under his fingers. */
const isTyped = (field) => field === document.activeElement || field.value !== field.defaultValue;
const isBeingWritten = (part) =>
  [...part.querySelectorAll('textarea, input:not([type=hidden], [type=checkbox], [type=radio])')].some(isTyped);
/** Something would be lost with the page; filters are in its address. */
const isHalfFilled = (place = document) =>
  [...place.querySelectorAll('form[method=post]')].some((form) => [...form.elements].some(isFilled));

const refresh = (part) => part.dispatchEvent(new CustomEvent('live'));

function refreshAll(within = 0) {
  for (const part of parts()) setTimeout(refresh, spread(0, within), part);
}

/** The time of a part, or the one that stands for all parts of the page. */
const asOf = (part) => part.querySelector('.as-of') ?? document.querySelector('.as-of:not([data-live] *)');

/** Says beside its time why a part does not show the latest. */
function say(part) {
  const words = asOf(part)?.querySelector('strong');
  if (!words) return;
  const isHeld = part.contains(words) ? held.has(part) : parts().some((one) => held.has(one));
  words.textContent = isLost ? `▲ ${words.dataset.lost}` : isHeld ? `◔ ${words.dataset.held}` : '';
}

const sayAll = () => parts().forEach(say);

function showLost() {
  isLost = true;
  sayAll();
}

function lose() {
  grace ??= setTimeout(showLost, GRACE_MS);
}

function recover() {
  clearTimeout(grace);
  grace = undefined;
  isLost = false;
  sayAll();
}

function heard() {
  clearTimeout(silence);
  silence = setTimeout(reconnect, SILENCE_MS);
}

function disconnect() {
  for (const timer of [silence, later, grace]) clearTimeout(timer);
  grace = undefined;
  source?.close();
  source = undefined;
}

function reconnect() {
  disconnect();
  lose();
  later = setTimeout(connect, spread(2_000, 8_000));
}

function opened() {
  heard();
  recover();
  if (hasBeenOpen) refreshAll(1_000); // whatever happened meanwhile
  hasBeenOpen = true;
}

function changed({ data, lastEventId }) {
  heard();
  const numbers = lastEventId.split(',');
  change = numbers.at(-1) || change;
  const topics = new Set(data.split(' '));
  whenAnswered(() => {
    const about = parts().filter((part) => topicsOf(part).some((topic) => topics.has(topic)));
    for (const part of about) if (!shows(part, numbers)) refresh(part);
  });
}

/** The reader's own words stay until he has sent them; all else that he was shown goes. */
function blank() {
  const isKept = isHalfFilled();
  const going = isKept ? parts().filter((part) => !isHalfFilled(part)) : [document.body];
  for (const part of going) part.replaceChildren();
  if (isKept) lose();
  return isKept;
}

/** What is shown may not be seen any more: it goes dark at once, and then asks what there is for this reader now. */
function shutOut() {
  if (isOver) return;
  isOver = true;
  disconnect();
  if (blank()) return;
  // whoever has left by his own doing is on his way; a page that has only just come does not ask again and again
  const isPatient = isLeaving || performance.now() < SETTLED_MS;
  setTimeout(() => location.reload(), isPatient ? spread(4_000, 8_000) : DARK_MS);
}

/** Told also before a download, after which one stays. */
function leaving() {
  isLeaving = true;
  setTimeout(() => {
    isLeaving = false;
  }, SETTLED_MS);
}

window.addEventListener('beforeunload', leaving);

const GONE = new Set([401, 404]);

/** A stream that is refused tells the browser nothing but that; its address says why. */
async function askWhy(address) {
  const asking = new AbortController();
  const headers = { Accept: 'text/event-stream' };
  const answer = await fetch(address, { headers, signal: asking.signal }).catch(() => undefined);
  asking.abort();
  if (GONE.has(answer?.status)) shutOut();
}

function refused() {
  if (source?.readyState !== EventSource.CLOSED) return lose();
  const { url } = source;
  reconnect();
  void askWhy(url);
}

function connect() {
  if (document.hidden || source || isOver) return;
  const following = parts();
  if (following.length === 0) return;
  const topics = new Set(following.flatMap(topicsOf));
  const since = Math.min(...following.map((part) => Number(part.dataset.at)));
  const address = document.querySelector('[data-events]')?.dataset.events ?? '/api/events';
  source = new EventSource(`${address}?topics=${[...topics]}&since=${since}`);
  source.onopen = opened;
  // closed for good by an answer that is no stream; otherwise it tries again by itself
  source.onerror = refused;
  source.addEventListener('over', shutOut);
  source.addEventListener('changed', changed);
  source.addEventListener('beat', heard);
  source.addEventListener('lost', showLost);
  source.addEventListener('all', () => {
    heard();
    recover();
    refreshAll(1_000);
  });
}

document.addEventListener('visibilitychange', () => (document.hidden ? disconnect() : connect()));
window.addEventListener('pagehide', disconnect);
window.addEventListener('pageshow', connect);

const partOf = ({ detail }) => (isPart(detail.ctx?.sourceElement) ? detail.ctx.sourceElement : undefined);

/** Did a part of the page renew itself, without anybody's doing? */
export const isFollowing = (event) => partOf(event) !== undefined;

/** Waits with it until nobody writes there any more. */
function holdWhileWritten(event) {
  const part = partOf(event);
  if (!part || !isBeingWritten(part)) return;
  event.preventDefault();
  held.add(part);
  say(part);
}

document.addEventListener('htmx:before:request', holdWhileWritten);

/** At a shared terminal it keeps nobody signed in who has gone away. */
document.addEventListener('htmx:config:request', (event) => {
  const part = partOf(event);
  if (!part) return;
  const { headers } = event.detail.ctx.request;
  headers['X-Unattended'] = 'true';
  if (change) headers['X-Change'] = change;
  const tag = tags.get(part);
  if (tag) headers['If-None-Match'] = tag;
});

function setClock(time, clock) {
  if (time) time.firstChild.data = time.firstChild.data.replace(/\d+:\d+:\d+/, clock);
}

/** It holds what it would be sent; that is so still, or again. */
function confirm(part, told) {
  const [clock, at] = told.split(' ');
  part.dataset.at = at;
  setClock(asOf(part), clock);
}

document.addEventListener('htmx:after:request', (event) => {
  const part = partOf(event);
  const { response } = event.detail.ctx;
  if (!part || response.status !== 304) return;
  event.preventDefault();
  confirm(part, response.headers.get('As-Of'));
});

/** What an act has not changed is not sent: it stays as the page holds it. What the page never held is fetched. */
document.addEventListener('htmx:before:swap', ({ detail: { tasks } }) => {
  for (const same of tasks.flatMap(({ fragment }) => [...fragment.querySelectorAll('[data-same]')])) {
    const here = document.getElementById(same.id);
    if (here) same.replaceWith(here.cloneNode(true));
  }
});
document.addEventListener('htmx:after:swap', () => {
  const part = document.querySelector('[data-same]')?.closest('[data-live]');
  if (part) refresh(part);
});

/** When the server made this answer; it says so in the part itself. */
const madeAt = (html) => Number(/ data-at="(\d+)"/.exec(html)?.[1]);

document.addEventListener('htmx:before:swap', (event) => {
  const part = partOf(event);
  if (!part) {
    tags = new WeakMap(); // an act has changed what they hold
    return;
  }
  const { status, headers } = event.detail.ctx.response;
  if (GONE.has(status)) {
    event.preventDefault();
    shutOut();
    return;
  }
  if (status === 403) part.replaceChildren(); // why not is said beside it
  if (status >= 500) {
    event.preventDefault();
    lose();
    setTimeout(refresh, spread(2_000, 6_000), part);
    return;
  }
  if (madeAt(event.detail.ctx.text) < Number(part.dataset.at)) {
    event.preventDefault(); // overtaken by the answer to the reader's own act
    return;
  }
  held.delete(part);
  holdWhileWritten(event);
  // what the reader's own act has come to stays said
  for (const said of part.querySelectorAll('[role=status]')) {
    said.toggleAttribute('hx-morph-skip', said.querySelector('.alert, :scope > p') !== null);
  }
  tags.delete(part);
  const tag = headers.get('ETag');
  if (tag && !event.defaultPrevented) tags.set(part, tag);
});

document.addEventListener('htmx:finally:swap', (event) => {
  const [clock] = event.detail.ctx.response?.headers.get('As-Of')?.split(' ') ?? [];
  if (clock) setClock(document.querySelector('.as-of:not([data-live] *)'), clock);
  const part = partOf(event);
  if (!part) return;
  for (const said of part.querySelectorAll('[role=status][hx-morph-skip]')) said.removeAttribute('hx-morph-skip');
  say(part);
});

/** No answer to it is no answer to the reader: nothing of his was lost. */
document.addEventListener(
  'htmx:error',
  (event) => {
    const part = partOf(event);
    if (!part) return;
    event.stopImmediatePropagation();
    lose();
    setTimeout(refresh, spread(2_000, 6_000), part);
  },
  true,
);

document.addEventListener('focusout', () => {
  setTimeout(() => {
    for (const part of parts()) if (held.has(part) && !isBeingWritten(part)) refresh(part);
  });
});
