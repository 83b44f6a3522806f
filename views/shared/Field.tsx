import type { Child } from 'hono/jsx';
import type { Reason } from '../../src/commands/refusal.ts';
import { STORED, TAKE } from '../../src/http/forms/taken.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import { Combo } from './Combo.tsx';

interface Labelled {
  ui: Ui;
  name: string;
  label: string;
  help?: string | undefined;
  error?: Reason | undefined;
  /** What is stored here by now, as a form says it, where that differs. */
  now?: string | undefined;
}

export const fieldId = (name: string) => `f-${name.replaceAll('.', '-')}`;

export interface Attributes {
  id: string;
  name: string;
  'aria-invalid'?: 'true' | undefined;
  'aria-describedby'?: string | undefined;
  'aria-required'?: 'true' | undefined;
}

type FrameProps = Labelled & {
  /** The texts that are stored by now, where they are not the one that is told. */
  stored?: readonly Stored[] | undefined;
  /** What the reader calls that which is stored by now. */
  tellNow?: ((now: string) => string) | undefined;
  unit?: string | undefined;
  /** It may be left empty for now, but not for ever. */
  isNeeded?: boolean | undefined;
  class?: string | undefined;
  children: (attributes: Attributes) => Child;
};

interface NowProps {
  ui: Ui;
  id?: string;
  now: string | undefined;
  tell?: ((now: string) => string) | undefined;
}

/** What somebody else, or oneself in another window, has saved here meanwhile. */
export function Now({ ui, id, now, tell = (text) => text }: NowProps) {
  const { theirs, empty } = ui.t.orders.conflict;
  return now === undefined ? null : (
    <p class="theirs" id={id}>
      {theirs({ value: now === '' ? empty() : tell(now) })}
    </p>
  );
}

interface BothProps extends NowProps {
  name: string;
  /** The texts of the field as it is stored, by their names. */
  stored: readonly Stored[];
  label: string;
  children?: Child;
}
type Stored = readonly [name: string, text: string];

/** Both that was typed and what is stored by now, side by side: one of them is chosen. */
export function Both({ ui, name, label, stored, children, ...now }: BothProps) {
  const { mine, take } = ui.t.orders.conflict;
  const choice = (value: 'mine' | 'theirs', words: string) => (
    <label>
      <input type="radio" name={`${TAKE}${name}`} value={value} checked={value === 'mine'} />
      <span class="visually-hidden">{label}: </span>
      {words}
    </label>
  );
  return (
    <div class="both">
      <div>
        {children}
        {choice('mine', mine())}
      </div>
      <div>
        <Now ui={ui} {...now} />
        {choice('theirs', take())}
        {stored.map(([at, text]) => (
          <input type="hidden" name={`${STORED}${at}`} value={text} />
        ))}
      </div>
    </div>
  );
}

/** A label, the control, and under it what helps, what is wrong, and what stands there by now. */
export function Frame(props: FrameProps) {
  const { ui, name, label, help, error, now, tellNow, unit, isNeeded, class: more, children } = props;
  const stored = props.stored ?? (now === undefined ? [] : [[name, now] as const]);
  const id = fieldId(name);
  const told = [error && `${id}-error`, help && `${id}-help`, now !== undefined && `${id}-note`]
    .filter(Boolean)
    .join(' ');
  const attributes: Attributes = {
    id,
    name,
    ...(error && { 'aria-invalid': 'true' as const }),
    ...(told && { 'aria-describedby': told }),
    ...(isNeeded && { 'aria-required': 'true' as const }),
  };
  return (
    <div class={['field', isNeeded && 'needed', more].filter(Boolean).join(' ')}>
      <label for={id}>
        {label}
        {unit && <span class="unit">, {unit}</span>}
      </label>
      {now === undefined ? (
        children(attributes)
      ) : (
        <Both {...{ ui, name, label, now, stored }} id={`${id}-note`} tell={tellNow}>
          {children(attributes)}
        </Both>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          {sayReason(ui.t, error)}
        </p>
      )}
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

type InputProps = Labelled & {
  value?: string | undefined;
  type?: 'text' | 'password' | 'search' | 'date' | 'month' | 'tel' | 'email' | undefined;
  unit?: string | undefined;
  required?: boolean | undefined;
  autocomplete?: string | undefined;
  inputmode?: 'numeric' | 'decimal' | 'tel' | 'email' | undefined;
  enterkeyhint?: 'go' | 'search' | 'next' | 'send' | undefined;
  maxlength?: number | undefined;
  /** What it offers: an address that answers with what matches, or the few there are. */
  from?: string | undefined;
  offers?: readonly string[] | undefined;
  /** How the button that looks for it without scripts names it. */
  find?: string | undefined;
  autofocus?: boolean | undefined;
  placeholder?: string | undefined;
  autocapitalize?: 'none' | 'characters' | undefined;
};

const isIsoDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

export function Field(props: InputProps) {
  const { ui, name, label, help, error, now, unit, value = '', type = 'text', from, offers, find, ...rest } = props;
  // a date that the browser's own control cannot show would vanish in it
  const shownType = type === 'date' && value !== '' && !isIsoDate(value) ? 'text' : type;
  const tellNow = (text: string) => (isIsoDate(text) ? ui.format.fullDate(text) : unit ? `${text} ${unit}` : text);
  return (
    <Frame {...{ ui, name, label, help, error, now, unit, tellNow }}>
      {(attributes) =>
        from || offers?.length ? (
          <Combo {...{ ui, attributes, label, from, find }} options={offers} input={{ value, ...rest }} />
        ) : (
          <input type={shownType} value={value} {...rest} {...attributes} />
        )
      }
    </Frame>
  );
}

export function TextArea(
  props: Labelled & {
    value?: string | undefined;
    rows?: number;
    required?: boolean | undefined;
    maxlength?: number | undefined;
    autofocus?: boolean;
  },
) {
  const { ui, name, label, help, error, now, value = '', ...rest } = props;
  return (
    <Frame {...{ ui, name, label, help, error, now }}>
      {(attributes) => (
        <textarea rows={3} {...rest} {...attributes}>
          {value}
        </textarea>
      )}
    </Frame>
  );
}

export type Option = readonly [value: string, label: string];

/** How codes are called: by a word each, or by a function. */
type WordsOf<C extends string> = Readonly<Record<C, () => string>> | ((code: C) => string);

/** Codes by their words. `none`: what it is called to choose none of them. */
export function optionsOf<C extends string>(codes: readonly C[], words: WordsOf<C>, none?: string): Option[] {
  const own = codes.map((code): Option => [code, typeof words === 'function' ? words(code) : words[code]()]);
  return none === undefined ? own : [['', none], ...own];
}

type SelectProps = Labelled & { value?: string | undefined } & (
    | { options: readonly Option[] }
    | { choices?: readonly string[] | undefined; words: WordsOf<string>; options?: undefined }
  );

/** What there is to choose from: as it is given, or what the field takes, in words. */
export function Select(props: SelectProps) {
  const { ui, name, label, help, error, now, value = '' } = props;
  const options = props.options ?? optionsOf(props.choices ?? [], props.words);
  const tellNow = (code: string) => options.find(([option]) => option === code)?.[1] ?? code;
  return (
    <Frame {...{ ui, name, label, help, error, now, tellNow }}>
      {(attributes) => (
        <select {...attributes}>
          {options.map(([option, text]) => (
            <option value={option} selected={option === value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
}

export const yesOrNo = ({ t: { shell } }: Ui, text: string) => (text === 'true' ? shell.yes() : shell.no());

/** A box that says "false" when it is not ticked: an absent field would mean "as it was". */
export function CheckBox({ ui, name, label, help, value, error, now }: Labelled & { value?: string | undefined }) {
  const id = fieldId(name);
  const isOther = now !== undefined && (now === 'true') !== (value === 'true');
  return (
    <div class="field tick">
      <input type="hidden" name={name} value="false" />
      <input type="checkbox" id={id} name={name} value="true" checked={value === 'true'} />
      <label for={id}>{label}</label>
      {error && <p class="error">{sayReason(ui.t, error)}</p>}
      {help && <p class="help">{help}</p>}
      {isOther && (
        <Both
          {...{ ui, name, label }}
          now={now || 'false'}
          stored={[[name, now || 'false']]}
          tell={(text) => yesOrNo(ui, text)}
        />
      )}
    </div>
  );
}
