import { categoryCodes, categoryName } from '../../src/catalogue/categories.ts';
import type { Reason } from '../../src/commands/refusal.ts';
import { sayReason } from '../../src/i18n/index.ts';
import { aspects, operators } from '../../src/profiles/conditions.ts';
import type { Known } from '../../src/profiles/editor/condition-form.ts';
import type { Template } from '../../src/profiles/template.ts';
import { signTypes } from '../../src/vocabulary/order-status.ts';
import { fieldId, type Option, optionsOf, Select, TextArea } from '../shared/Field.tsx';
import type { StepProps } from './StepForm.tsx';
import { refInWords } from './words.ts';

export interface ConditionProps extends StepProps {
  name: 'shownIf' | 'requiredIf';
  template: Template;
  /** The fields that may be asked. */
  known: Known;
}

const SPARE = 2;

interface Cell {
  label: string;
  name: string;
  value: string;
}

type ChoiceProps = Cell & {
  options: readonly Option[];
  /** Something else follows from it. */
  isAsked?: boolean;
};

const Choice = ({ label, name, value, options, isAsked }: ChoiceProps) => (
  <label>
    <span class="visually-hidden">{label}</span>
    <select id={fieldId(name)} name={name} data-asks={isAsked ? name.split('.')[0] : undefined}>
      {options.map(([option, text]) => (
        <option value={option} selected={option === value}>
          {text}
        </option>
      ))}
    </select>
  </label>
);

const wordsOf = ({ ui, template }: ConditionProps) => ({ ui, template, locale: ui.locale });

/** What a field can be compared with, in words; undefined where it is typed. */
function choicesOf(props: ConditionProps, ref: string, of: string): Option[] | undefined {
  const { ui, known } = props;
  const { t, locale } = ui;
  if (of === 'category') return categoryCodes.map((code): Option => [code, categoryName(code, locale)]);
  if (of) return undefined;
  if (ref === 'sign_type') return optionsOf(signTypes, t.orders.signType);
  const field = known.get(ref);
  if (field?.type === 'toggle') {
    return [
      ['true', t.shell.yes()],
      ['false', t.shell.no()],
    ];
  }
  if (!field || !('options' in field) || ('allowCustom' in field && field.allowCustom)) return undefined;
  return field.options.map(({ value, label }): Option => [value, label[locale]]);
}

/** What stands there and is none of the choices stays among them, so that nothing is lost unseen. */
const withOwn = (options: readonly Option[], said: readonly string[]): Option[] => [
  ...options,
  ...said.filter((text) => text && !options.some(([value]) => value === text)).map((text): Option => [text, text]),
];

/** With what a field is compared: chosen by its label, one or several of them, or typed. */
function ValueCell({ props, index, cell }: { props: ConditionProps; index: number; cell: Cell }) {
  const { name, form, ui } = props;
  const said = (part: string) => form.get(`${name}.${index}.${part}`) ?? '';
  const op = said('op');
  if (op === 'truthy') return <span />;
  const options = choicesOf(props, said('field'), said('aspect'));
  if (!options) {
    return (
      <label>
        <span class="visually-hidden">{cell.label}</span>
        <input name={cell.name} value={cell.value} autocomplete="off" maxlength={400} />
      </label>
    );
  }
  if (op !== 'in' && op !== 'not_in') {
    const choose: Option = ['', ui.t.templates.propertyHelp.choose()];
    return <Choice {...cell} options={[choose, ...withOwn(options, [cell.value])]} />;
  }
  const chosen = form
    .all(cell.name)
    .flatMap((text) => text.split(','))
    .map((text) => text.trim());
  return (
    <fieldset class="ticks">
      <legend class="visually-hidden">{cell.label}</legend>
      {withOwn(options, chosen).map(([value, text]) => (
        <label class="tick">
          <input type="checkbox" name={cell.name} value={value} checked={chosen.includes(value)} /> {text}
        </label>
      ))}
    </fieldset>
  );
}

function Row({ index, ...props }: ConditionProps & { index: number }) {
  const { ui, name, form, known } = props;
  const { condition, op, aspect, propertyHelp } = ui.t.templates;
  const cell = (part: 'field' | 'aspect' | 'op' | 'value'): Cell => ({
    label: condition.row({ n: index + 1, what: condition[part]() }),
    name: `${name}.${index}.${part}`,
    value: form.get(`${name}.${index}.${part}`) ?? '',
  });
  const fields = [...known.keys()].map((ref): Option => [ref, refInWords(wordsOf(props), { field: ref })]);
  return (
    <li>
      <Choice {...cell('field')} isAsked options={[['', propertyHelp.choose()], ...fields]} />
      <Choice
        {...cell('aspect')}
        isAsked
        options={[['', aspect.itself()], ...aspects.map((one): Option => [one, aspect[one]()])]}
      />
      <Choice {...cell('op')} isAsked options={operators.map((one): Option => [one, op[one]()])} />
      <ValueCell props={props} index={index} cell={cell('value')} />
    </li>
  );
}

/** Offers what the chosen field can be compared with: by htmx at once, without scripts when it is pressed. */
const Update = ({ ui, name }: Pick<ConditionProps, 'ui' | 'name'>) => (
  <div class="no-scripts">
    <button
      type="submit"
      class="btn"
      name="intent"
      value="update"
      hx-post=""
      hx-trigger={`change from:'closest fieldset' target:'[data-asks="${name}"]' delay:50ms`}
      hx-vals='{"intent":"update"}'
      hx-target="#main"
      hx-select="#main"
      hx-swap="outerMorph"
      hx-sync="this:replace"
    >
      {ui.t.templates.condition.update()}
    </button>
    <p class="help">{ui.t.templates.condition.updateHelp()}</p>
  </div>
);

/** What is wrong, with the row in which it is, and what there is to choose from. */
function Wrong({ path, reason, ...props }: ConditionProps & { path: string; reason: Reason }) {
  const { ui, name, form } = props;
  const { condition } = ui.t.templates;
  const [, index, part] = /(?:\.(\d+))?\.(field|aspect|op|value)(?:\.\d+)?$/.exec(path) ?? [];
  const row = Number(index ?? 0);
  const said = (of: string) => form.get(`${name}.${row}.${of}`) ?? '';
  const choices = reason.reason === 'not_an_option' ? choicesOf(props, said('field'), said('aspect')) : undefined;
  const list = choices?.map(([, text]) => text).join(', ');
  return (
    <p class="error">
      {part && `${condition.row({ n: row + 1, what: condition[part as 'field']() })}. `}
      {list
        ? condition.choices({ field: refInWords(wordsOf(props), { field: said('field') }), list })
        : sayReason(ui.t, reason)}
    </p>
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
        <Wrong {...props} path={path} reason={reason} />
      ))}
      <p class="help">{propertyHelp.conditionHelp()}</p>
      <ul>
        {Array.from({ length: rows }, (_, index) => (
          <Row {...props} index={index} />
        ))}
      </ul>
      <Update ui={ui} name={name} />
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
