/**
 * What the reader has changed himself is told to his page by its stream too. The answer to his act has brought that
 * already: by the number of the change the echo is known.
 */

const MOST = 50;

/** Acts that have no answer yet: what is heard meanwhile may be theirs. */
const acts = new Set();
let waiting = [];
/** The parts that an answer has brought up to date, by the number of its change. */
const brought = new Map();

/** At once, or when the acts under way are answered. */
export function whenAnswered(hear) {
  if (acts.size > 0) waiting.push(hear);
  else hear();
}

/** Does this part show all these changes? */
export const shows = (part, numbers) => numbers.every((number) => brought.get(number)?.has(part));

/** An answer brings the parts that it holds, and the one in which it was put. */
function note({ response, text = '', target }) {
  const number = response?.headers.get('X-Change');
  if (!number) return;
  const [, at] = / data-at="(\d+)"/.exec(text) ?? [];
  const place = typeof target === 'string' ? document.querySelector(target) : target;
  const parts = [...document.querySelectorAll('[data-live]')];
  brought.set(number, new Set(parts.filter((part) => part.dataset.at === at || part.contains(place))));
  if (brought.size > MOST) brought.delete(brought.keys().next().value);
}

document.addEventListener('htmx:before:request', ({ detail: { ctx } }) => {
  if (ctx.request.method !== 'GET') acts.add(ctx);
});

document.addEventListener('htmx:finally:request', ({ detail: { ctx } }) => {
  if (!acts.delete(ctx)) return;
  note(ctx);
  if (acts.size > 0) return;
  const heard = waiting;
  waiting = [];
  for (const hear of heard) hear();
});
