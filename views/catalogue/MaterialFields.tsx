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
import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import { type FieldOf, fieldsOf } from '../shared/EditForm.tsx';
import { CheckBox, Field, fieldId, type Option, Select } from '../shared/Field.tsx';
import { materialLabel, optionWord } from './words.ts';

export interface MaterialFieldsProps {
  ui: Ui;
  draft: Draft;
  isNew: boolean;
}

type PartProps = MaterialFieldsProps & { of: FieldOf };

function CategoryField({ ui, draft: { form, errors, theirs } }: MaterialFieldsProps) {
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

function What(props: PartProps & { action: string }) {
  const { ui, isNew, action, of } = props;
  const { help, parts } = ui.t.catalogue;
  return (
    <fieldset>
      <legend>{parts.what()}</legend>
      <CategoryField {...props} />
      <UpdateButton ui={ui} action={action} />
      {isNew && <Field {...of('code')} help={help.code()} autocomplete="off" autocapitalize="characters" />}
      {['names.en', 'names.ru', 'names.lv'].map((name) => (
        <Field {...of(name)} autocomplete="off" />
      ))}
    </fieldset>
  );
}

function Look({ ui, draft: { form }, of }: PartProps) {
  const { help, parts } = ui.t.catalogue;
  return (
    <fieldset>
      <legend>{parts.look()}</legend>
      <Field {...of('shortName')} help={help.shortName()} autocomplete="off" />
      <Field {...of('hex')} help={help.hex()} autocomplete="off" />
      {hasThicknesses(categoryIn(form)) && (
        <Field
          {...of('thicknessOptions')}
          help={help.thicknessOptions()}
          unit={unitWord('mm', ui.locale)}
          maxlength={300}
          autocomplete="off"
        />
      )}
      <CheckBox {...of('isApproximate')} />
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

function AttributeField({ ui, name, of }: { ui: Ui; name: AttributeName; of: FieldOf }) {
  const attribute: Attribute = attributes[name];
  const own = of(`attributes.${name}`);
  if (attribute.type === 'text') return <Field {...own} autocomplete="off" />;
  if (attribute.type !== 'number') return <Select {...own} options={optionsOf(ui, attribute)} />;
  const unit = attribute.unit === null ? undefined : unitWord(attribute.unit, ui.locale);
  return <Field {...own} unit={unit} autocomplete="off" />;
}

/** All that a material of this category can say. Its fields are named as in JSON. */
export function MaterialFields(props: MaterialFieldsProps & { action: string }) {
  const { ui, draft } = props;
  const of = fieldsOf(ui, draft, materialLabel);
  return (
    <div class="columns" id="material-fields">
      <What {...props} of={of} />
      <Look {...props} of={of} />
      <fieldset class="properties">
        <legend>{ui.t.catalogue.parts.attributes()}</legend>
        {attributesFor(categoryIn(draft.form)).map((name) => (
          <AttributeField ui={ui} name={name} of={of} />
        ))}
      </fieldset>
    </div>
  );
}
