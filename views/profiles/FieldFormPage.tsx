import type { Known } from '../../src/profiles/editor/condition-form.ts';
import type { WorkingCopy } from '../../src/profiles/editor/drafts.ts';
import { type Property, propertiesOf } from '../../src/profiles/editor/properties.ts';
import type { FieldType } from '../../src/profiles/fields.ts';
import type { Section } from '../../src/profiles/template.ts';
import { PropertyControl } from './PropertyControl.tsx';
import { StepForm, type StepProps } from './StepForm.tsx';

interface Props extends StepProps {
  draft: WorkingCopy;
  section: Section;
  /** The key of the field; null for a new one. */
  field: string | null;
  type: FieldType;
  known: Known;
}

/** When a field is there comes last, under a head of its own. */
const isCondition = ({ kind }: Property) => kind === 'condition';

/** Everything that can be said of a field. */
export const FieldFormPage = ({ draft, section, field, type, known, ...step }: Props) => {
  const { ui, form } = step;
  const { editor, type: types, typeHelp } = ui.t.templates;
  const { content } = draft;
  const at = `/profiles/${content.code}/edit/fields`;
  const own = section.fields.find(({ key }) => key === field);
  const title = `${own?.label[ui.locale] ?? editor.addField()} — ${types[type]()}`;
  const properties = propertiesOf(type);
  const controls = (list: readonly Property[]) =>
    list.map((property) => <PropertyControl {...step} property={property} template={content} known={known} />);
  const remove = (
    <button type="submit" class="btn" formaction={`${at}/${section.key}/${field}/removal`} formnovalidate>
      {editor.removeField()}
    </button>
  );
  return (
    <StepForm
      {...step}
      form={form.with({ without: (name) => name === 'type', added: [['type', type]] })}
      code={content.code}
      title={title}
      action={field === null ? `${at}/new?section=${section.key}` : `${at}/${section.key}/${field}`}
      base={draft.base}
      at={section.key}
      others={field !== null && remove}
    >
      <p>
        {typeHelp[type]()} <small>{editor.inSection({ section: section.label[ui.locale] })}</small>
      </p>
      <div class="properties">{controls(properties.filter((one) => !isCondition(one)))}</div>
      <h2>{editor.ifPart()}</h2>
      {controls(properties.filter(isCondition))}
    </StepForm>
  );
};
