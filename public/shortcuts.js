/** Keys that press what stands on the page. In a field they write; what a scanner types is none of them. */

const FIELDS = 'input, select, textarea, [contenteditable]';
/** A scanner's next key comes sooner. */
const ALONE_MS = 100;

let pending;

function enter(field) {
  if (!field) return;
  field.closest('details:not([open])')?.setAttribute('open', '');
  field.focus();
  field.select?.();
}

/** What a key alone, or with Shift, means here; nothing where nothing on the page has it. */
function pressed({ key, code, shiftKey }) {
  const has = (keys) => document.querySelector(`[aria-keyshortcuts="${keys}"]`);
  if (key === '?') return has('?');
  // the key and not the letter: on a Russian keyboard it is the same one
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  if (!letter) return undefined;
  if (shiftKey) return has(`Shift+${letter}`);
  return letter === 'F' ? document.querySelector('main [name=q]') : undefined;
}

document.addEventListener('keydown', (event) => {
  clearTimeout(pending);
  const { code, ctrlKey, altKey, metaKey, repeat, target } = event;
  if (code === 'KeyK' && (ctrlKey || metaKey) && !altKey && !event.shiftKey) {
    event.preventDefault();
    enter(document.querySelector('[aria-keyshortcuts^="Control+K"]'));
    return;
  }
  if (ctrlKey || altKey || metaKey || repeat || target.closest?.(FIELDS)) return;
  const found = pressed(event);
  if (!found) return;
  event.preventDefault();
  pending = setTimeout(() => (found.matches(FIELDS) ? enter(found) : found.click()), ALONE_MS);
});
