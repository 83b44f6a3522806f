interface Props {
  /** The `list` of the field that they are for. */
  id: string;
  of: readonly string[];
}

/** What a field offers: anything else may be typed. */
export const Suggestions = ({ id, of }: Props) => (
  <datalist id={id}>
    {of.map((text) => (
      <option value={text} />
    ))}
  </datalist>
);
