import {
  type Attribute,
  type AttributeName,
  attributes,
  attributesFor,
  hasThicknesses,
  unitWord,
} from '../../src/catalogue/attributes.ts';
import {
  categoriesOf,
  categoryName,
  groupName,
  isKeptAsColour,
  materialGroups,
} from '../../src/catalogue/categories.ts';
import { categoryIn } from '../../src/catalogue/form.ts';
import type { Reason } from '../../src/commands/refusal.ts';
import type { PostedForm } from '../../src/http/form.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import { CheckBox, Field, fieldId, type Option, Select } from '../shared/Field.tsx';
import { labelOf, optionWord } from './words.ts';

export interface MaterialFieldsProps {
  ui: Ui;
  form: PostedForm;
  errors: Record<string, Reason>;
  isNew: boolean;
  /** What stands in the fields by now, where somebody else was quicker. */
  theirs?: PostedForm | undefined;
}

function fieldProps({ ui, form, errors, theirs }: MaterialFieldsProps, name: string) {
  const { conflict } = ui.t.orders;
  const value = form.get(name) ?? '';
  const now = theirs && (theirs.get(name) ?? '');
  const note = now === undefined || now === value ? undefined : conflict.theirs({ value: now || conflict.empty() });
  return { ui, name, label: labelOf(ui, name), value, error: errors[name], note };
}

function CategoryField({ ui, form, errors, theirs }: MaterialFieldsProps) {
  const chosen = categoryIn(form);
  const now = theirs && categoryIn(theirs);
  const id = fieldId('category');
  return (
    <div class="field">
      <label for={id}>{ui.t.catalogue.field.category()}</label>
      <select id={id} name="category" aria-invalid={errors.category ? 'true' : undefined}>
        {materialGroups.map((group) => (
          <optgroup label={groupName(group, ui.locale)}>
            {categoriesOf(group)
              .filter((code) => !isKeptAsColour(code))
              .map((code) => (
                <option value={code} selected={code === chosen}>
                  {categoryName(code, ui.locale)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {errors.category && <p class="error">{sayReason(ui.t, errors.category)}</p>}
      {now && now !== chosen && (
        <p class="theirs">{ui.t.orders.conflict.theirs({ value: categoryName(now, ui.locale) })}</p>
      )}
    </div>
  );
}

/** Draws the form anew for the chosen category: by htmx at once, without scripts when it is pressed. */
const UpdateButton = ({ ui, action }: { ui: Ui; action: string }) => (
  <div class="no-scripts">
    <button
      type="submit"
      class="btn"
      name="intent"
      value="update"
      formnovalidate
      hx-post={action}
      hx-trigger="change from:#f-category"
      hx-vals='{"intent":"update"}'
      hx-target="#material-fields"
      hx-swap="outerMorph"
      hx-sync="this:replace"
    >
      {ui.t.catalogue.update()}
    </button>
  </div>
);

function What(props: MaterialFieldsProps & { action: string }) {
  const { ui, isNew, action } = props;
  const { help, parts } = ui.t.catalogue;
  return (
    <fieldset>
      <legend>{parts.what()}</legend>
      <CategoryField {...props} />
      <UpdateButton ui={ui} action={action} />
      {isNew && (
        <Field
          {...fieldProps(props, 'code')}
          help={help.code()}
          required
          maxlength={50}
          autocomplete="off"
          autocapitalize="characters"
        />
      )}
      {['names.en', 'names.ru', 'names.lv'].map((name) => (
        <Field {...fieldProps(props, name)} required maxlength={100} autocomplete="off" />
      ))}
    </fieldset>
  );
}

function Look(props: MaterialFieldsProps) {
  const { ui, form } = props;
  const { help, parts } = ui.t.catalogue;
  return (
    <fieldset>
      <legend>{parts.look()}</legend>
      <Field {...fieldProps(props, 'shortName')} help={help.shortName()} required maxlength={12} autocomplete="off" />
      <Field {...fieldProps(props, 'hex')} help={help.hex()} maxlength={7} autocomplete="off" />
      {hasThicknesses(categoryIn(form)) && (
        <Field
          {...fieldProps(props, 'thicknessOptions')}
          help={help.thicknessOptions()}
          unit={unitWord('mm', ui.locale)}
          maxlength={300}
          autocomplete="off"
        />
      )}
      <CheckBox {...fieldProps(props, 'isApproximate')} />
      <p class="help">{help.isApproximate()}</p>
    </fieldset>
  );
}

const optionsOf = (ui: Ui, attribute: Attribute): Option[] => {
  const { shell } = ui.t;
  const none: Option = ['', shell.none()];
  if (attribute.type === 'boolean') return [none, ['true', shell.yes()], ['false', shell.no()]];
  if (attribute.type !== 'option') return [];
  return [none, ...attribute.options.map((option): Option => [option, optionWord(ui, option)])];
};

function AttributeField(props: MaterialFieldsProps & { name: AttributeName }) {
  const { ui, name } = props;
  const attribute: Attribute = attributes[name];
  const of = fieldProps(props, `attributes.${name}`);
  if (attribute.type === 'text') return <Field {...of} maxlength={attribute.max} autocomplete="off" />;
  if (attribute.type !== 'number') return <Select {...of} options={optionsOf(ui, attribute)} />;
  const unit = attribute.unit === null ? undefined : unitWord(attribute.unit, ui.locale);
  return <Field {...of} unit={unit} inputmode="decimal" maxlength={12} autocomplete="off" />;
}

/** All that a material of this category can say. Its fields are named as in JSON. */
export function MaterialFields(props: MaterialFieldsProps & { action: string }) {
  const { ui, form } = props;
  return (
    <div class="columns" id="material-fields">
      <What {...props} />
      <Look {...props} />
      <fieldset class="properties">
        <legend>{ui.t.catalogue.parts.attributes()}</legend>
        {attributesFor(categoryIn(form)).map((name) => (
          <AttributeField {...props} name={name} />
        ))}
      </fieldset>
    </div>
  );
}
