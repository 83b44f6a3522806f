import { SHEET } from '../../../src/orders/items/fields.ts';
import type { FieldOf, Option, ValueField } from '../../../src/profiles/fields.ts';
import type { Attributes } from '../../shared/Field.tsx';
import type { SheetFieldProps } from './SheetField.tsx';

type Props<F extends ValueField = ValueField> = SheetFieldProps & { field: F; attributes: Attributes };

const inputNameOf = ({ view }: Props) => `${SHEET}.${view.key}`;
const textIn = (props: Props) => props.form.get(inputNameOf(props)) ?? '';
const driving = ({ isDriver }: Props) => (isDriver ? { 'data-drives': '' } : {});

/** Choices that match what is typed, asked of the server; a list of two hundred never travels. */
function Searched({ props, address, children }: { props: Props; address: string; children?: unknown }) {
  const { attributes } = props;
  const list = `${attributes.id}-list`;
  return (
    <>
      <input
        {...attributes}
        {...driving(props)}
        value={textIn(props)}
        list={list}
        autocomplete="off"
        maxlength={400}
        hx-get={`${address}&field=${attributes.name}`}
        hx-trigger="input changed delay:200ms, focus once"
        hx-target={`#${list}`}
        hx-swap="innerHTML"
        hx-sync="this:replace"
      />
      <datalist id={list}>{children}</datalist>
    </>
  );
}

function Material(props: Props<FieldOf<'material'>>) {
  const { field } = props;
  const asked = [
    ...field.categories.map((category) => `category=${category}`),
    ...(field.suggested ?? []).map((code) => `suggested=${code}`),
  ];
  return (
    <Searched props={props} address={`/choices/materials?${asked.join('&')}`}>
      {field.suggested?.map((code) => (
        <option value={code} />
      ))}
    </Searched>
  );
}

const SYSTEM = { signtrim: 'SIGNTRIM', film: 'ORACAL 8500' } as const;

/** A colour is typed as the shop calls it; of the first system that the field takes, what matches is offered. */
function Colour(props: Props<FieldOf<'colour' | 'signtrim' | 'film'>>) {
  const { field } = props;
  const system =
    field.type === 'colour'
      ? (field.systems.find((one) => one === 'RAL' || one === 'PANTONE') ?? '')
      : SYSTEM[field.type];
  if (!system) return <Text {...props} />;
  return <Searched props={props} address={`/choices/colours?system=${encodeURIComponent(system)}`} />;
}

/** A number as it is typed, with the usual ones at hand. */
function Amount(props: Props<FieldOf<'thickness' | 'number' | 'integer'>>) {
  const { ui, field, attributes, view } = props;
  const offered =
    view.thicknesses.length > 0 ? view.thicknesses : field.type === 'thickness' ? (field.suggested ?? []) : [];
  const list = offered.length > 0 ? `${attributes.id}-list` : undefined;
  return (
    <>
      <input
        {...attributes}
        {...driving(props)}
        value={textIn(props)}
        inputmode={field.type === 'integer' ? 'numeric' : 'decimal'}
        autocomplete="off"
        maxlength={20}
        list={list}
      />
      {list && (
        <datalist id={list}>
          {offered.map((mm) => (
            <option value={ui.format.number(mm)} />
          ))}
        </datalist>
      )}
    </>
  );
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
  const value = textIn(props);
  if (field.allowCustom) {
    const list = `${attributes.id}-list`;
    return (
      <>
        <input {...attributes} {...driving(props)} value={value} list={list} autocomplete="off" maxlength={100} />
        <datalist id={list}>
          {field.options.map((option) => (
            <option value={option.value}>{option.label[ui.locale]}</option>
          ))}
        </datalist>
      </>
    );
  }
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

function Text(props: Props) {
  return <input {...props.attributes} {...driving(props)} value={textIn(props)} autocomplete="off" maxlength={1000} />;
}

/** What a field of this type is filled in with. */
export function Control(props: Props) {
  const { field } = props;
  switch (field.type) {
    case 'material':
      return <Material {...props} field={field} />;
    case 'colour':
    case 'film':
    case 'signtrim':
      return <Colour {...props} field={field} />;
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
