interface Props {
  name: string;
  label: string;
  value: string;
  /** Value, label, and the language of the label where it is not the page's. */
  options: readonly (readonly [value: string, label: string, lang?: string])[];
}

/** One of a few, all to be seen at once. */
export const Choice = ({ name, label, value, options }: Props) => (
  <fieldset class="choice">
    <legend>{label}</legend>
    {options.map(([option, text, lang]) => (
      <label lang={lang}>
        <input type="radio" name={name} value={option} checked={option === value} />
        {text}
      </label>
    ))}
  </fieldset>
);
