import type { Draft } from '../../src/profiles/editor/drafts.ts';
import { stationCodes, stationName } from '../../src/vocabulary/stations.ts';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { Field, type Option, Select, TextArea } from '../shared/Field.tsx';
import { FormKey } from '../shared/FormKey.tsx';
import { helpOfProperty, labelOfProperty } from './property-words.ts';
import { StepForm, type StepProps, Words } from './StepForm.tsx';
import { BackTo } from './TemplateMarks.tsx';

type InDraft = StepProps & { draft: Draft };

const field = ({ ui, form, errors }: StepProps, name: string) => ({
  ui,
  name,
  label: labelOfProperty(ui, name),
  help: helpOfProperty(ui, name.replace('leadTime.', '')),
  value: form.get(name) ?? '',
  error: errors[name],
  autocomplete: 'off',
});

/** Names, colour and times of a template. */
function HeadFields(step: StepProps) {
  const { ui, form } = step;
  const { property, propertyHelp, complexity } = ui.t.templates;
  const levels = (['simple', 'medium', 'complex'] as const).map((one): Option => [one, complexity[one]()]);
  const days = (name: string) => <Field {...field(step, `leadTime.${name}`)} inputmode="decimal" maxlength={10} />;
  return (
    <>
      <Words {...step} name="name" label={property.name()} />
      <Words {...step} name="description" label={property.description()} isLong />
      <div class="properties">
        <Field
          {...field(step, 'colour')}
          label={property.signColour()}
          help={propertyHelp.hex()}
          maxlength={7}
          placeholder="#2563EB"
        />
        <Select
          ui={ui}
          name="complexity"
          label={property.complexity()}
          value={form.get('complexity')}
          options={levels}
        />
        {days('min')}
        {days('max')}
        {days('rushDays')}
        {days('rushSurchargePct')}
      </div>
    </>
  );
}

export const HeadFormPage = ({ draft, ...step }: InDraft) => (
  <StepForm
    {...step}
    code={draft.content.code}
    title={step.ui.t.templates.editor.head()}
    action={`/profiles/${draft.content.code}/edit/head`}
    base={draft.base}
  >
    <HeadFields {...step} />
  </StepForm>
);

/** A template that is not there yet begins with its code and its names. */
export const NewTemplatePage = (step: StepProps) => {
  const { ui, errors } = step;
  const { templates } = ui.t;
  return (
    <>
      <BackTo href="/profiles" label={templates.title()} />
      <h1>{templates.add()}</h1>
      <p>{templates.editor.keptNew()}</p>
      <form method="post" action="/profiles/new" class="form step">
        <FormKey ui={ui} />
        <ErrorSummary ui={ui} errors={errors} labelOf={(name) => labelOfProperty(ui, name)} />
        <Field {...field(step, 'code')} maxlength={20} required autofocus />
        <HeadFields {...step} />
        <div class="bar save">
          <button type="submit" class="btn first">
            {templates.editor.saveStep()}
          </button>
          <a class="btn" href="/profiles">
            {ui.t.shell.cancel()}
          </a>
        </div>
      </form>
    </>
  );
};

/** A section: its key, its name and its station. `section`: null for a new one. */
export const SectionFormPage = ({ draft, section, ...step }: InDraft & { section: string | null }) => {
  const { ui, form, errors } = step;
  const { editor, property, propertyHelp } = ui.t.templates;
  const { content } = draft;
  const at = `/profiles/${content.code}/edit/sections`;
  const own = content.sections.find(({ key }) => key === section);
  const stations = stationCodes.map((code): Option => [code, stationName(code, ui.locale)]);
  const remove = (
    <button type="submit" class="btn" formaction={`${at}/${section}/removal`} formnovalidate>
      {editor.removeSection()}
    </button>
  );
  return (
    <StepForm
      {...step}
      code={content.code}
      title={own?.label[ui.locale] ?? editor.newSection()}
      action={section === null ? `${at}/new` : `${at}/${section}`}
      base={draft.base}
      at={section ?? ''}
      others={section !== null && remove}
    >
      <Words {...step} name="label" label={property.label()} />
      <div class="properties">
        <Select
          ui={ui}
          name="station"
          label={property.station()}
          value={form.get('station')}
          error={errors.station}
          options={stations}
        />
        <Field {...field(step, 'key')} help={propertyHelp.sectionKey()} autocapitalize="characters" maxlength={50} />
      </div>
    </StepForm>
  );
};

/** What a sheet warns of, and the stations that no section calls for: rare, and told as JSON. */
export const RulesFormPage = ({ draft, ...step }: InDraft) => {
  const { ui } = step;
  const { editor, propertyHelp } = ui.t.templates;
  const faults = Object.entries(step.errors);
  return (
    <StepForm
      {...step}
      code={draft.content.code}
      title={editor.rules()}
      action={`/profiles/${draft.content.code}/edit/rules`}
      base={draft.base}
    >
      <p>{propertyHelp.rules()}</p>
      {faults.length > 0 && (
        <ul class="rules">
          {faults.map(([path]) => (
            <li>
              <code>{path}</code>
            </li>
          ))}
        </ul>
      )}
      <TextArea {...field(step, 'warnings')} rows={12} />
      <TextArea {...field(step, 'stations')} rows={6} />
    </StepForm>
  );
};
