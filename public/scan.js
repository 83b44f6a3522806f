/** The scan box: it catches what a scanner types wherever the focus is, sends no scan twice, and says in a sound what it did. */

/** So long a scan that got no answer may be asked for again without being done twice. */
const RETRY_MS = 60_000;

const box = () => document.getElementById('scan');
const isScan = (element) => element?.getAttribute?.('action') === '/scan';

/** Where digits are written or choose something; a tick that has the focus is no place for them. */
const FIELDS = 'input:not([type=checkbox], [type=radio], [type=file]), select, textarea, [contenteditable]';

/** A digit typed beside every field is a scanner's: by its key, for the letter depends on the layout. */
document.addEventListener('keydown', (event) => {
  if (!/^(Digit|Numpad)\d$/.test(event.code) || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target.closest?.(FIELDS)) return;
  box()?.focus();
});

/** The last scan, until its answer is there. */
let waiting;
let sent = 0;

const keyOf = (code, page) => {
  const isAgain = waiting?.code === code && performance.now() - waiting.at < RETRY_MS;
  // the key of the page counts up: each scan has one of its own
  const key = isAgain ? waiting.key : page.replace(/\d+$/, (n) => Number(n) + 1_000 + sent++);
  waiting = { code, key, at: performance.now() };
  return key;
};

document.addEventListener('htmx:config:request', ({ detail: { ctx } }) => {
  if (!isScan(ctx.sourceElement)) return;
  const { body } = ctx.request;
  body.set('idempotencyKey', keyOf(body.get('code'), body.get('idempotencyKey')));
  box().value = '';
});

let audio;

/** High and short, or low and long. */
function beep(tone) {
  audio ??= new AudioContext();
  const sound = audio.createOscillator();
  sound.frequency.value = tone === 'good' ? 1_320 : 220;
  sound.connect(audio.destination);
  sound.start();
  sound.stop(audio.currentTime + (tone === 'good' ? 0.09 : 0.45));
}

document.addEventListener('htmx:after:request', ({ detail: { ctx } }) => {
  if (isScan(ctx.sourceElement) && ctx.response.status < 500) waiting = undefined;
});

document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
  const said = document.getElementById('scanned');
  if (!isScan(ctx.sourceElement) || !said?.dataset.sound) return;
  box().focus();
  if ('beep' in box().dataset) beep(said.dataset.sound);
});
