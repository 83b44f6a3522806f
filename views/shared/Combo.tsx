import type { Ui } from '../../src/http/ui.ts';
import type { Attributes } from './Field.tsx';

/** What else an input says; whether it may be filled in by the browser is not for it to say. */
type InputProps = Record<string, unknown> & { value: string };

interface Props {
  ui: Ui;
  attributes: Attributes;
  input: InputProps;
  /** What it is called where that is looked for on a page of its own. */
  label?: string | undefined;
  /** The address that answers with what matches: its last parameter is what was typed. */
  from?: string | undefined;
  /** All that is offered, where that is little. */
  options?: readonly string[] | undefined;
  /** The colour of what is in it. */
  hex?: string | null | undefined;
  /** How the button that looks for it without scripts names it. */
  find?: string | undefined;
}

/** Words in the field that a press on an option writes into it. */
export const Options = ({ of }: { of: readonly string[] }) => (
  <>
    {of.map((text) => (
      <div role="option" tabIndex={-1}>
        {text}
      </div>
    ))}
  </>
);

/** A field that offers something while one types: see public/choices.js. Anything else may be typed as well. */
export const Combo = ({ ui, attributes, input, label, from, options, hex, find }: Props) => (
  <span class="combo">
    {hex && (
      <svg class="chip" aria-hidden="true">
        <rect width="100%" height="100%" fill={hex} />
      </svg>
    )}
    <input
      {...attributes}
      {...input}
      role="combobox"
      aria-autocomplete="list"
      aria-expanded="false"
      autocomplete="off"
      data-from={from}
      data-count={ui.t.choices.count()}
    />
    {find && (
      <button type="submit" class="btn no-scripts" name="find" value={find} formnovalidate>
        <span aria-hidden="true">…</span>
        <span class="visually-hidden">{ui.t.choices.find({ label: label ?? '' })}</span>
      </button>
    )}
    <div role="listbox" hidden>
      {options && <Options of={options} />}
    </div>
  </span>
);
