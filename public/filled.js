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
