import { SHEET } from '../../../src/orders/items/fields.ts';
import { choicesFor } from '../../../src/orders/items/sources.ts';
import type { FieldOf, Option, ValueField } from '../../../src/profiles/fields.ts';
import { Combo } from '../../shared/Combo.tsx';
import type { Attributes } from '../../shared/Field.tsx';
import type { SheetFieldProps } from './SheetField.tsx';

type Props<F extends ValueField = ValueField> = SheetFieldProps & { field: F; attributes: Attributes };

const inputNameOf = ({ view }: Props) => `${SHEET}.${view.key}`;
const textIn = (props: Props) => props.form.get(inputNameOf(props)) ?? '';
const driving = ({ drivers, view }: Props) => (drivers.has(view.key) ? ({ 'data-drives': '' } as const) : {});

/** What an input of the sheet says beside what it is called. An empty one that is needed is told by its placeholder. */
const inputOf = (props: Props, maxlength: number) => ({
  value: textIn(props),
  maxlength,
  ...driving(props),
  ...(props.view.isNeeded && { placeholder: ' ' }),
});

/** A material or a colour, typed as the shop calls it or chosen from what matches. */
function Searched(props: Props) {
  const { ui, field, attributes, view } = props;
  const input = inputOf(props, 400);
  const from = choicesFor(field);
  const [box] = view.told?.boxes ?? [];
  return (
    <Combo
      {...{ ui, attributes, input, from }}
      label={field.label[ui.locale]}
      hex={box?.hex}
      find={from && attributes.name}
    />
  );
}

/** The films as they lie, a numbered field each, and an empty one above them as long as more may come. */
function Films(props: Props<FieldOf<'film'>>) {
  const { ui, form, field, attributes, view } = props;
  const { id, name, ...rest } = attributes;
  const texts = form.all(name).filter((text) => text.trim() !== '');
  const boxes = (view.told?.stack ?? (view.told ? [view.told] : [])).map((one) => one.boxes[0]);
  const lines = texts.length < field.maxItems ? [...texts, ''] : texts;
  return (
    <ol class="films" aria-label={field.label[ui.locale]}>
      {lines.map((text, i) => {
        const line = ui.t.items.film({ n: i + 1 });
        return (
          <li>
            <label class="visually-hidden" for={i === 0 ? id : `${id}-${i}`}>
              {field.label[ui.locale]}: {line}
            </label>
            <Combo
              ui={ui}
              attributes={{ ...rest, id: i === 0 ? id : `${id}-${i}`, name }}
              input={{ ...inputOf(props, 120), value: text }}
              from={choicesFor(field)}
              hex={boxes.length === texts.length ? boxes[i]?.hex : undefined}
              label={line}
              find={`${name}:${i}`}
            />
          </li>
        );
      })}
    </ol>
  );
}

/** A number as it is typed, with the usual ones at hand. */
function Amount(props: Props<FieldOf<'thickness' | 'number' | 'integer'>>) {
  const { ui, field, attributes, view } = props;
  const usual = field.type === 'thickness' ? (field.suggested ?? []) : [];
  const offered = (view.thicknesses.length > 0 ? view.thicknesses : usual).map((mm) => ui.format.number(mm));
  const inputmode = field.type === 'integer' ? ('numeric' as const) : ('decimal' as const);
  const input = { ...inputOf(props, 20), inputmode };
  if (offered.length < 2) return <input {...attributes} {...input} autocomplete="off" />;
  return <Combo {...{ ui, attributes, input }} options={offered} />;
}

function Dimensions(props: Props<FieldOf<'dimensions'>>) {
  const { ui, form, attributes } = props;
  const { id, name, ...rest } = attributes;
  return (
    <span class="sides">
      {(['width', 'height'] as const).map((side, i) => (
        <label>
          <small>{ui.t.items[side]()}</small>
          <input
            {...rest}
            {...driving(props)}
            id={i === 0 ? id : `${id}-${side}`}
            name={`${name}.${side}`}
            value={form.get(`${name}.${side}`) ?? ''}
            inputmode="numeric"
            autocomplete="off"
            maxlength={8}
          />
        </label>
      ))}
    </span>
  );
}

/** A choice that words of one's own may take the place of is an input with the options at hand. */
function Choice(props: Props<FieldOf<'dropdown' | 'button_group'>>) {
  const { ui, field, attributes } = props;
  if (field.allowCustom) {
    const labels = field.options.map(({ label }) => label[ui.locale]);
    return <Combo {...{ ui, attributes }} input={inputOf(props, 100)} options={labels} />;
  }
  const value = textIn(props);
  return (
    <select {...attributes} {...driving(props)}>
      <option value="">{ui.t.shell.none()}</option>
      {field.options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.label[ui.locale]}
        </option>
      ))}
    </select>
  );
}

const isOff = (option: Option) => option.off === true;

/** Several of a few: boxes, with an empty one in front that says "asked, and none". */
function Several(props: Props<FieldOf<'multi_select'>>) {
  const { ui, form, field, attributes } = props;
  const { id, name, ...rest } = attributes;
  const chosen = new Set(form.all(name));
  return (
    <span class="several">
      <input type="hidden" name={name} value="" />
      {field.options.map((option, i) => (
        <label class={isOff(option) ? 'off' : undefined}>
          <input
            type="checkbox"
            {...rest}
            {...driving(props)}
            id={i === 0 ? id : undefined}
            name={name}
            value={option.value}
            checked={chosen.has(option.value)}
          />
          {option.label[ui.locale]}
        </label>
      ))}
    </span>
  );
}

function DateInput(props: Props) {
  const value = textIn(props);
  // a date that the browser's own control cannot show would vanish in it
  const type = value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'date' : 'text';
  return <input {...props.attributes} {...driving(props)} type={type} value={value} />;
}

const Text = (props: Props) => <input {...props.attributes} {...inputOf(props, 1000)} autocomplete="off" />;

/** What a field of this type is filled in with. */
export function Control(props: Props) {
  const { field } = props;
  switch (field.type) {
    case 'material':
    case 'colour':
    case 'signtrim':
      return choicesFor(field) ? <Searched {...props} /> : <Text {...props} />;
    case 'film':
      return <Films {...props} field={field} />;
    case 'thickness':
    case 'number':
    case 'integer':
      return <Amount {...props} field={field} />;
    case 'dimensions':
      return <Dimensions {...props} field={field} />;
    case 'dropdown':
    case 'button_group':
      return <Choice {...props} field={field} />;
    case 'multi_select':
      return <Several {...props} field={field} />;
    case 'date':
      return <DateInput {...props} />;
    case 'textarea':
      return (
        <textarea {...props.attributes} rows={2} maxlength={1000}>
          {textIn(props)}
        </textarea>
      );
    default:
      return <Text {...props} />;
  }
}
