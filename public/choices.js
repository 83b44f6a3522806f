/** Fields that offer something: the pattern of a combobox. What is typed stays as it is until something is chosen. */

const said = Object.assign(document.createElement('p'), { className: 'visually-hidden' });
said.setAttribute('role', 'status');
document.body.append(said);

let field = null;
let asked = 0;

const isCombo = (target) => target.matches?.('[role=combobox]');
const listOf = (input) => input.parentElement.querySelector('[role=listbox]');
const offered = () => [...listOf(field).querySelectorAll(':scope > :not([hidden], [aria-disabled])')];
const isMarked = (option) => option.ariaSelected === 'true';

function close() {
  asked++;
  if (!field) return;
  listOf(field).hidden = true;
  field.setAttribute('aria-expanded', false);
  field.removeAttribute('aria-activedescendant');
  field = null;
}

function mark(option) {
  for (const one of offered()) one.setAttribute('aria-selected', one === option);
  field.setAttribute('aria-activedescendant', option?.id ?? '');
  option?.scrollIntoView({ block: 'nearest' });
}

/** With what matches; what stands in the field already narrows nothing down. */
async function open(input, typed) {
  const list = listOf(input);
  const { from, count } = input.dataset;
  const turn = ++asked;
  if (from) {
    const answer = await fetch(from + encodeURIComponent(typed)).catch(() => null);
    if (!answer?.ok || turn !== asked) return;
    list.innerHTML = await answer.text();
  } else {
    const words = typed.toLowerCase();
    for (const one of list.children) one.hidden = !one.textContent.toLowerCase().includes(words);
  }
  if (turn !== asked || document.activeElement !== input) return;
  close();
  field = input;
  list.id = `${input.id}-list`;
  list.ariaLabel = input.ariaLabel ?? input.labels[0]?.textContent;
  list.hidden = !list.querySelector(':scope > :not([hidden])');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', !list.hidden);
  for (const [i, one] of [...list.children].entries()) one.id = `${list.id}-${i}`;
  mark();
  // in the first column it would begin outside the window
  list.classList.remove('from-start');
  list.classList.toggle('from-start', list.getBoundingClientRect().left < 0);
  list.scrollIntoView({ block: 'nearest' });
  said.textContent = count.replace('#', offered().length);
}

function choose({ dataset, textContent }) {
  const chosen = field;
  chosen.value = dataset.value ?? textContent;
  close();
  for (const type of ['input', 'change']) chosen.dispatchEvent(new Event(type, { bubbles: true }));
}

let soon;
document.addEventListener('input', ({ target, isTrusted }) => {
  if (!isTrusted || !isCombo(target)) return;
  clearTimeout(soon);
  soon = setTimeout(open, 120, target, target.value);
});

document.addEventListener('click', ({ target }) => {
  const option = field && target.closest('[role=option]:not([aria-disabled])');
  if (option) choose(option);
  else if (isCombo(target) && target !== field) open(target, '');
});

// a press on the list leaves the focus in the field
document.addEventListener('mousedown', (event) => event.target.closest('[role=listbox]') && event.preventDefault());
document.addEventListener('focusout', close);

document.addEventListener(
  'keydown',
  (event) => {
    const { target, key, altKey, isComposing } = event;
    if (!isCombo(target) || isComposing || altKey) return;
    if (!field) {
      if (!/^Arrow(Up|Down)$/.test(key)) return;
      event.preventDefault();
      open(target, '');
      return;
    }
    const all = offered();
    const at = all.findIndex(isMarked);
    const last = all.length - 1;
    const steps = { ArrowDown: at + 1, ArrowUp: at < 0 ? last : at - 1, ...(at >= 0 && { Home: 0, End: last }) };
    if (key in steps) mark(all[steps[key]]);
    else if (key === 'Enter' && at >= 0) choose(all[at]);
    else if (key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  },
  true,
);

// the part of a page that came anew has its list closed: it is opened again under whoever was choosing
document.addEventListener('htmx:after:swap', () => {
  const left = field;
  if (!left || !listOf(left).hidden) return;
  close();
  if (document.activeElement === left) open(left, '');
});
