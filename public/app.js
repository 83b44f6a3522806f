/** The few things that a page does by itself. Everything works without them. */
import 'htmx.org';
import './live.js';

const messages = () => document.getElementById('messages');

/** One press, one request; the server would notice too, but the user should see it. */
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.hasAttribute('hx-get')) return;
  if (form.getAttribute('aria-busy') === 'true') {
    event.preventDefault();
    return;
  }
  if (!form.hasAttribute('hx-post')) form.setAttribute('aria-busy', 'true');
});

/** Back to a page that was left by a form: it may be sent again. */
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[aria-busy]')) form.removeAttribute('aria-busy');
});

/** A choice that takes effect at once needs no button. */
document.addEventListener('change', (event) => {
  if (event.target.matches?.('select[data-submit]')) event.target.form.requestSubmit();
});

for (const select of document.querySelectorAll('select[data-submit]')) {
  select.form.querySelector('button')?.classList.add('visually-hidden');
}

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
