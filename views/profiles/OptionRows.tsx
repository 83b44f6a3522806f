import { MAX_ROWS } from '../../src/http/form.ts';
import { sayReason } from '../../src/i18n/index.ts';
import { fieldId } from '../shared/Field.tsx';
import { labelOfProperty } from './property-words.ts';
import type { StepProps } from './StepForm.tsx';

const SPARE = 3;
const PARTS = ['at', 'value', 'label.en', 'label.ru', 'label.lv'] as const;

function Row({ ui, form, errors, index }: StepProps & { index: number }) {
  const { property } = ui.t.templates;
  const nameOf = (part: string) => `options.${index}.${part}`;
  const isNew = form.get(nameOf('value')) === undefined;
  const wrong = Object.entries(errors).filter(([path]) => path.startsWith(nameOf('')));
  return (
    <tr>
      {PARTS.map((part) => (
        <td data-h={labelOfProperty(ui, part)}>
          <label>
            <span class="visually-hidden">{labelOfProperty(ui, nameOf(part))}</span>
            <input
              id={fieldId(nameOf(part))}
              name={nameOf(part)}
              value={form.get(nameOf(part)) ?? ''}
              maxlength={100}
              autocomplete="off"
              aria-invalid={errors[nameOf(part)] ? 'true' : undefined}
            />
          </label>
          {part === 'value' && wrong.map(([, reason]) => <p class="error">{sayReason(ui.t, reason)}</p>)}
        </td>
      ))}
      <td data-h={property.isOff()}>
        <label>
          <span class="visually-hidden">{labelOfProperty(ui, nameOf('isOff'))}</span>
          <input type="checkbox" name={nameOf('off')} value="true" checked={form.get(nameOf('off')) === 'true'} />
        </label>
      </td>
      <td data-h={property.drop()}>
        {!isNew && (
          <label>
            <span class="visually-hidden">{labelOfProperty(ui, nameOf('drop'))}</span>
            <input type="checkbox" name={nameOf('drop')} value="true" />
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
  const rows = Math.min(form.indices('options').length + SPARE, MAX_ROWS);
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
