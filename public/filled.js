const isChoice = ({ type }) => type === 'checkbox' || type === 'radio';
const givenIndex = ({ options }) =>
  Math.max(
    0,
    [...options].findIndex((option) => option.defaultSelected),
  );

/** Has somebody changed it since the page came? */
export function isFilled(field) {
  if (isChoice(field)) return field.checked !== field.defaultChecked;
  if (field.type === 'select-one') return field.selectedIndex !== givenIndex(field);
  return 'defaultValue' in field && field.type !== 'hidden' && field.value !== field.defaultValue;
}

/** A form that somebody is writing in, or that came back with his words; a scan or a password is not worth keeping. */
const isHalf = (form) =>
  form.method === 'post' &&
  !form.querySelector('[type=password], #scan') &&
  ('filled' in form.dataset || [...form.elements].some(isFilled));

export const halfFilled = () => [...document.forms].find(isHalf);
