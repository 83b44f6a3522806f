import { sayReason } from '../../src/i18n/index.ts';
import type { WorkingCopy } from '../../src/profiles/editor/drafts.ts';
import { breakable, breaksOf } from '../../src/profiles/filling/layout.ts';
import type { Section } from '../../src/profiles/template.ts';
import { stationCodes, stationName } from '../../src/vocabulary/stations.ts';
import { DraftForm, FormBar } from '../shared/EditForm.tsx';
import { Field, fieldId, optionsOf, Select, TextArea } from '../shared/Field.tsx';
import { labelOfProperty } from './property-words.ts';
import { propertyOf, StepForm, type StepProps, Words } from './StepForm.tsx';
import { BackTo } from './TemplateMarks.tsx';

type InDraft = StepProps & { draft: WorkingCopy };

/** Names, colour and times of a template. */
function HeadFields(step: StepProps) {
  const { property, propertyHelp, complexity } = step.ui.t.templates;
  return (
    <>
      <Words {...step} name="name" label={property.name()} />
      <Words {...step} name="description" label={property.description()} isLong />
      <div class="properties">
        <Field
          {...propertyOf(step, 'colour')}
          label={property.signColour()}
          help={propertyHelp.hex()}
          autocomplete="off"
          placeholder="#2563EB"
        />
        <Select {...propertyOf(step, 'complexity')} help={undefined} words={complexity} />
        {['min', 'max', 'rushDays', 'rushSurchargePct'].map((name) => (
          <Field {...propertyOf(step, `leadTime.${name}`)} autocomplete="off" />
        ))}
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
  const { ui } = step;
  const { templates } = ui.t;
  return (
    <>
      <BackTo href="/profiles" label={templates.title()} />
      <h1>{templates.add()}</h1>
      <p>{templates.editor.keptNew()}</p>
      <DraftForm {...{ ui }} draft={step} labels={labelOfProperty} action="/profiles/new" class="step">
        {() => (
          <>
            <Field {...propertyOf(step, 'code')} autocomplete="off" autofocus />
            <HeadFields {...step} />
            <FormBar
              label={templates.editor.saveStep()}
              back="/profiles"
              backLabel={ui.t.shell.cancel()}
              class="save"
            />
          </>
        )}
      </DraftForm>
    </>
  );
};

/** Where a long section is parted: the fields with which a further column begins. */
function Breaks({ ui, form, errors, section }: StepProps & { section: Section }) {
  const { property, propertyHelp } = ui.t.templates;
  const fields = breakable(section);
  if (fields.length === 0) return null;
  const ticked = form.hasUnder('breaks') ? form.all('breaks') : breaksOf(section);
  const error = Object.entries(errors).find(([path]) => path.startsWith('breaks'))?.[1];
  return (
    <fieldset class="wide ticks" id={fieldId('breaks')}>
      <legend>{property.breaks()}</legend>
      <input type="hidden" name="breaks" value="" />
      <p class="help">{propertyHelp.breaks()}</p>
      {error && <p class="error">{sayReason(ui.t, error)}</p>}
      {fields.map(({ key, label }) => (
        <label class="tick">
          <input type="checkbox" name="breaks" value={key} checked={ticked.includes(key)} /> {label[ui.locale] || key}
        </label>
      ))}
    </fieldset>
  );
}

/** A section: its key, its name and its station. `section`: null for a new one. */
export const SectionFormPage = ({ draft, section, ...step }: InDraft & { section: string | null }) => {
  const { ui } = step;
  const { editor, property, propertyHelp } = ui.t.templates;
  const { content } = draft;
  const at = `/profiles/${content.code}/edit/sections`;
  const own = content.sections.find(({ key }) => key === section);
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
          {...propertyOf(step, 'station')}
          help={undefined}
          options={optionsOf(stationCodes, (code) => stationName(code, ui.locale))}
        />
        <Field
          {...propertyOf(step, 'key')}
          help={propertyHelp.sectionKey()}
          autocomplete="off"
          autocapitalize="characters"
        />
        {own && <Breaks {...step} section={own} />}
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
      <TextArea {...propertyOf(step, 'warnings')} rows={12} />
      <TextArea {...propertyOf(step, 'stations')} rows={6} />
    </StepForm>
  );
};
