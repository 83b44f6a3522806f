import { MAX_FORM_ROWS } from '../../src/http/form.ts';
import { sayReason } from '../../src/i18n/index.ts';
import { fieldId } from '../shared/Field.tsx';
import { labelOfProperty } from './property-words.ts';
import type { StepProps } from './StepForm.tsx';

const SPARE = 3;
const PARTS = ['at', 'value', 'label.en', 'label.ru', 'label.lv'] as const;

function Row({ ui, form, errors, index }: StepProps & { index: number }) {
  const { property } = ui.t.templates;
  const partName = (part: string) => `options.${index}.${part}`;
  const isNew = form.get(partName('value')) === undefined;
  const wrong = Object.entries(errors).filter(([path]) => path.startsWith(partName('')));
  return (
    <tr>
      {PARTS.map((part) => (
        <td data-h={labelOfProperty(ui, part)}>
          <label>
            <span class="visually-hidden">{labelOfProperty(ui, partName(part))}</span>
            <input
              id={fieldId(partName(part))}
              name={partName(part)}
              value={form.get(partName(part)) ?? ''}
              maxlength={100}
              autocomplete="off"
              aria-invalid={errors[partName(part)] ? 'true' : undefined}
            />
          </label>
          {part === 'value' && wrong.map(([, reason]) => <p class="error">{sayReason(ui.t, reason)}</p>)}
        </td>
      ))}
      <td data-h={property.isOff()}>
        <label>
          <span class="visually-hidden">{labelOfProperty(ui, partName('isOff'))}</span>
          <input type="checkbox" name={partName('off')} value="true" checked={form.get(partName('off')) === 'true'} />
        </label>
      </td>
      <td data-h={property.drop()}>
        {!isNew && (
          <label>
            <span class="visually-hidden">{labelOfProperty(ui, partName('drop'))}</span>
            <input type="checkbox" name={partName('drop')} value="true" />
          </label>
        )}
      </td>
    </tr>
  );
}

/** The options of a list, with rows for more. */
export function OptionRows(step: StepProps) {
  const { ui, form, errors } = step;
  const { property, propertyHelp } = ui.t.templates;
  const rows = Math.min(form.indices('options').length + SPARE, MAX_FORM_ROWS);
  const heads = [...PARTS.map((part) => labelOfProperty(ui, part)), property.isOff(), property.drop()];
  return (
    <fieldset class="wide" id={fieldId('options')}>
      <legend>{property.options()}</legend>
      {errors.options && <p class="error">{sayReason(ui.t, errors.options)}</p>}
      <p class="help">{propertyHelp.optionsHelp()}</p>
      <table class="options-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, index) => (
            <Row {...step} index={index} />
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}
