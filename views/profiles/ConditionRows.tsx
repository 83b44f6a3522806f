import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import { aspects, operators } from '../../src/profiles/conditions.ts';
import type { Known } from '../../src/profiles/editor/condition-form.ts';
import type { Template } from '../../src/profiles/template.ts';
import { fieldId, type Option, Select, TextArea } from '../shared/Field.tsx';
import type { StepProps } from './StepForm.tsx';
import { refInWords } from './words.ts';

export interface ConditionProps extends StepProps {
  name: 'shownIf' | 'requiredIf';
  template: Template;
  /** The fields that may be asked. */
  known: Known;
}

const SPARE = 2;

/** Everything that the fields before might be compared with, so that nobody has to know the codes. */
export function ValueList({ ui, known, id }: { ui: Ui; known: Known; id: string }) {
  const options = [...known.values()].flatMap((field) =>
    field && 'options' in field
      ? field.options.map(({ value, label }) => ({ value, label: `${field.label[ui.locale]}: ${label[ui.locale]}` }))
      : [],
  );
  const { t } = ui;
  return (
    <datalist id={id}>
      <option value="true" label={t.shell.yes()} />
      <option value="false" label={t.shell.no()} />
      <option value="OUTDOOR" label={t.orders.signType.OUTDOOR()} />
      <option value="INDOOR" label={t.orders.signType.INDOOR()} />
      {options.map(({ value, label }) => (
        <option value={value} label={label} />
      ))}
    </datalist>
  );
}

interface Cell {
  label: string;
  name: string;
  value: string;
}

const Choice = ({ label, name, value, options }: Cell & { options: readonly Option[] }) => (
  <label>
    <span class="visually-hidden">{label}</span>
    <select name={name}>
      {options.map(([option, text]) => (
        <option value={option} selected={option === value}>
          {text}
        </option>
      ))}
    </select>
  </label>
);

function Row({ index, ...props }: ConditionProps & { index: number }) {
  const { ui, name, form, template, known } = props;
  const { condition, op, aspect, propertyHelp } = ui.t.templates;
  const cell = (part: 'field' | 'aspect' | 'op' | 'value'): Cell => ({
    label: condition.row({ n: index + 1, what: condition[part]() }),
    name: `${name}.${index}.${part}`,
    value: form.get(`${name}.${index}.${part}`) ?? '',
  });
  const words = { ui, template, locale: ui.locale };
  const fields = [...known.keys()].map((ref): Option => [ref, refInWords(words, { field: ref })]);
  const value = cell('value');
  return (
    <li>
      <Choice {...cell('field')} options={[['', propertyHelp.choose()], ...fields]} />
      <Choice
        {...cell('aspect')}
        options={[['', aspect.itself()], ...aspects.map((one): Option => [one, aspect[one]()])]}
      />
      <Choice {...cell('op')} options={operators.map((one): Option => [one, op[one]()])} />
      <label>
        <span class="visually-hidden">{value.label}</span>
        <input name={value.name} value={value.value} list="values" autocomplete="off" maxlength={400} />
      </label>
    </li>
  );
}

/** A condition, row by row; what rows cannot say stands below as JSON. */
export function ConditionRows(props: ConditionProps) {
  const { ui, name, form, errors } = props;
  const { property, propertyHelp, condition } = ui.t.templates;
  const rows = Math.max(form.indices(name).length, 0) + SPARE;
  const wrong = Object.entries(errors).filter(([path]) => path === name || path.startsWith(`${name}.`));
  const json = form.get(`${name}.json`);
  return (
    <fieldset class="condition" id={fieldId(name)}>
      <legend>{property[name]()}</legend>
      {wrong.map(([path, reason]) => (
        <p class="error">
          {path === name ? '' : `${path}: `}
          {sayReason(ui.t, reason)}
        </p>
      ))}
      <p class="help">{propertyHelp.conditionHelp()}</p>
      <ul>
        {Array.from({ length: rows }, (_, index) => (
          <Row {...props} index={index} />
        ))}
      </ul>
      <Select
        ui={ui}
        name={`${name}.join`}
        label={condition.join()}
        value={form.get(`${name}.join`)}
        options={[
          ['all', condition.all()],
          ['any', condition.any()],
        ]}
      />
      <details open={json !== undefined}>
        <summary>JSON</summary>
        <TextArea
          ui={ui}
          name={`${name}.json`}
          label={property[name]()}
          help={propertyHelp.conditionJson()}
          value={json ?? ''}
        />
      </details>
    </fieldset>
  );
}
