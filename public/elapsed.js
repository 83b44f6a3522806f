/** What runs counts on, a minute a minute; a job that is done leaves its place after a while. */

const MINUTE_MS = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

/** "1 h 1 min" with other numbers. */
const filled = (form, numbers) => form.replace(/\d+/g, () => numbers.shift());

function inWords(minutes, [short, long, longest]) {
  if (minutes < HOUR) return filled(short, [minutes]);
  if (minutes < DAY) return filled(long, [Math.floor(minutes / HOUR), minutes % HOUR]);
  return filled(longest, [Math.floor(minutes / DAY), Math.floor((minutes % DAY) / HOUR)]);
}

function tick() {
  for (const time of document.querySelectorAll('time.elapsed')) {
    const minutes = Number(/\d+/.exec(time.dateTime)) + 1;
    time.dateTime = `PT${minutes}M`;
    time.textContent = inWords(minutes, time.closest('[data-elapsed]').dataset.elapsed.split('|'));
  }
  for (const held of document.querySelectorAll('.task.held')) {
    if (held.dataset.seen) held.closest('[data-live]').dispatchEvent(new CustomEvent('live'));
    else held.dataset.seen = 'true';
  }
}

setInterval(tick, MINUTE_MS);
