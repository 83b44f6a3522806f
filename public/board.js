/** The board: a card is dragged to where a press of its own buttons would bring it. */

/** What of a card may be dropped where: the id of the button that does it, or nothing. */
function pressFor(card, place) {
  const lane = place.closest('[data-lane]')?.dataset.lane;
  if (!lane || !card) return undefined;
  if (lane === card.dataset.next) return card.dataset.done;
  const isOwn = lane === card.closest('[data-lane]')?.dataset.lane;
  return isOwn && place.closest('[data-zone=work]') ? card.dataset.start : undefined;
}

let dragged;

/** Where a card may be dropped is marked while it is carried. */
function mark(card) {
  for (const zone of document.querySelectorAll('[data-zone=work], [data-lane]')) {
    zone.toggleAttribute('data-drop', pressFor(card, zone) !== undefined);
  }
}

document.addEventListener('pointerdown', ({ target }) => {
  const card = target.closest?.('.card');
  const isMovable = card?.dataset.start || card?.dataset.done;
  if (card) card.draggable = Boolean(isMovable) && !target.closest('.fold');
});

document.addEventListener('dragstart', (event) => {
  dragged = event.target.closest?.('.card');
  if (!dragged) return;
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', dragged.querySelector('.po').textContent);
  mark(dragged);
});

document.addEventListener('dragover', (event) => {
  if (dragged && pressFor(dragged, event.target)) event.preventDefault();
});

document.addEventListener('drop', (event) => {
  const button = dragged && document.getElementById(pressFor(dragged, event.target));
  if (!button) return;
  event.preventDefault();
  button.click();
});

document.addEventListener('dragend', () => {
  mark(undefined);
  dragged = undefined;
});

/** On a phone one lane at a time: opening one closes the others. */
const narrow = matchMedia('(max-width: 48rem)');

const lanes = () => [...document.querySelectorAll('.lane')];
const isFilled = (lane) => lane.querySelector('.card') !== null;

/** Which lanes had cards when they were last looked at. */
let filled = new Map();

const look = () => {
  filled = new Map(lanes().map((lane) => [lane.id, isFilled(lane)]));
};

/** Of details with one name the browser keeps one open. A lane that came anew has no name yet. */
function group() {
  for (const lane of lanes()) {
    if (narrow.matches) lane.setAttribute('name', 'lane');
    else lane.removeAttribute('name');
  }
}

function fold() {
  const first = lanes().find(isFilled) ?? lanes()[0];
  for (const lane of lanes()) lane.open = narrow.matches ? lane === first : isFilled(lane) || lanes().length === 1;
  const filters = document.querySelector('.board-filters');
  filters.open = !narrow.matches || filters.dataset.asked !== undefined;
  group();
  look();
}

/** What the reader has folded stays so; a lane opens with its first card, and folds with its last. */
function follow() {
  group();
  for (const lane of lanes()) {
    if (!narrow.matches && filled.get(lane.id) !== isFilled(lane)) lane.open = isFilled(lane);
  }
  look();
}

narrow.addEventListener('change', fold);
document.addEventListener('htmx:after:swap', follow);
fold();
