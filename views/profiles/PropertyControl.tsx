import { categoryName, isCategory } from '../../src/catalogue/categories.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import { type Unit, unitName } from '../../src/i18n/units.ts';
import type { Known } from '../../src/profiles/editor/condition-form.ts';
import type { Property } from '../../src/profiles/editor/properties.ts';
import { placed, type Template } from '../../src/profiles/template.ts';
import { CheckBox, Field, fieldId, type Option, optionsOf, Select, TextArea } from '../shared/Field.tsx';
import { ConditionRows } from './ConditionRows.tsx';
import { OptionRows } from './OptionRows.tsx';
import { labelOfProperty } from './property-words.ts';
import { propertyOf, type StepProps, Words } from './StepForm.tsx';
import { refInWords } from './words.ts';

export interface PropertyProps extends StepProps {
  property: Property;
  template: Template;
  /** The fields that stand before this one. */
  known: Known;
}

type Of<K extends Property['kind']> = PropertyProps & { property: Extract<Property, { kind: K }> };

const words = (ui: Ui, name: string, value: string): string => {
  if (name === 'unit') return unitName(value as Unit, ui.locale);
  if (name === 'level') return ui.t.templates.level[value as 'info']();
  return isCategory(value) ? categoryName(value, ui.locale) : value.replaceAll('_', ' ');
};

const DATES = ['loadingDate', 'dueDate'] as const;

/** "loading, due": the dates of the order, in the order in which they are asked. */
function dateOptions({ t }: Ui): Option[] {
  const { dates } = t.templates;
  const [a, b] = DATES;
  const lists = [[a], [b], [a, b], [b, a]];
  return lists.map((list): Option => [list.join(', '), list.map((one) => dates[one]()).join(', ')]);
}

function Choice({ property, ...step }: Of<'choice'>) {
  const { ui } = step;
  const { name, values, required } = property;
  const none = required ? undefined : ui.t.templates.propertyHelp.choose();
  const options = optionsOf(values, (value) => words(ui, name, value), none);
  return <Select {...propertyOf(step, name)} help={undefined} options={options} />;
}

/** Boxes to tick; what is chosen and not among the usual ones stays among them. */
function Choices({ property, ui, form, errors }: Of<'choices'>) {
  const { name } = property;
  const chosen = form.all(name);
  const values = [...new Set([...property.values, ...chosen])];
  return (
    <fieldset class="wide ticks" id={fieldId(name)}>
      <legend>{labelOfProperty(ui, name)}</legend>
      {errors[name] && <p class="error">{sayReason(ui.t, errors[name])}</p>}
      {values.map((value) => (
        <label class="tick">
          <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} /> {words(ui, name, value)}
        </label>
      ))}
    </fieldset>
  );
}

function Ref({ property, template, known, ...step }: Of<'ref'>) {
  const { ui } = step;
  const { name, type, isBefore } = property;
  const fields = placed(template).filter(({ key, field }) => field.type === type && (!isBefore || known.has(key)));
  const own = { ui, template, locale: ui.locale };
  const keys = fields.map(({ key }) => key);
  const options = optionsOf(keys, (key) => refInWords(own, { field: key }), ui.t.templates.propertyHelp.choose());
  return <Select {...propertyOf(step, name)} options={options} />;
}

/** What a property is asked with, by its kind. */
export function PropertyControl(props: PropertyProps) {
  const { property, ui } = props;
  const { name } = property;
  const own = propertyOf(props, name);
  switch (property.kind) {
    case 'words':
      return <Words {...props} name={name} label={own.label} isLong={property.isLong === true} />;
    case 'tick':
      return <CheckBox {...own} />;
    case 'choice':
      return <Choice {...props} property={property} />;
    case 'choices':
      return <Choices {...props} property={property} />;
    case 'ref':
      return <Ref {...props} property={property} />;
    case 'options':
      return <OptionRows {...props} />;
    case 'condition':
      return <ConditionRows {...props} name={property.name} />;
    case 'json':
    case 'pairs':
      return <TextArea {...own} rows={3} />;
    default:
      if (name === 'defaultFrom') {
        const none: Option = ['', ui.t.templates.propertyHelp.choose()];
        return <Select {...own} options={[none, ...dateOptions(ui)]} />;
      }
      return (
        <Field
          {...own}
          maxlength={1000}
          autocomplete="off"
          inputmode={property.kind === 'number' ? 'decimal' : undefined}
        />
      );
  }
}
