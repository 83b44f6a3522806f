/** Only on a page that was left half filled in: everything comes back to where it stood. */

const { id, path, fields } = JSON.parse(document.getElementById('kept').dataset.kept);
const form = [...document.forms].find(({ action, method }) => method === 'post' && new URL(action).pathname === path);
let left = fields;

function fill(field, values) {
  const was = [field.value, field.checked].join();
  if (field.type === 'checkbox' || field.type === 'radio') field.checked = values.includes(field.value);
  else if (field.type !== 'file' && field.type !== 'submit' && values.length > 0) field.value = values[0];
  if (was === [field.value, field.checked].join() || field.type === 'hidden') return;
  // what depends on it follows
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
}

/** What a switch has yet to show is filled in when it is there. */
function place() {
  const here = left;
  left = here.filter(([name]) => !form.elements[name]);
  const placed = new Set(here.map(([name]) => name).filter((name) => form.elements[name]));
  for (const field of [...form.elements]) {
    const isLeftOut = here === fields && /^(checkbox|radio)$/.test(field.type);
    if (!placed.has(field.name) && !isLeftOut) continue;
    const values = here.filter(([name]) => name === field.name).map(([, value]) => value);
    fill(field, values);
  }
}

if (form) {
  form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'kept', value: id }));
  place();
  document.addEventListener('htmx:after:swap', () => left.length > 0 && place());
}
