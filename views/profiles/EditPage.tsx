import type { Reason } from '../../src/commands/refusal.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import type { WorkingCopy } from '../../src/profiles/editor/drafts.ts';
import type { Field } from '../../src/profiles/fields.ts';
import type { Section, Template } from '../../src/profiles/template.ts';
import { Alert } from '../shared/Alert.tsx';
import { FormKey } from '../shared/FormKey.tsx';
import { isLong, PlannedField, SectionHead } from './SheetPlan.tsx';
import { BackTo, TemplateCode } from './TemplateMarks.tsx';
import { leadTimeInWords, sizeInWords } from './words.ts';

interface Props {
  ui: Ui;
  draft: WorkingCopy;
  /** What keeps the working copy from becoming a version, by path. */
  faults: Record<string, Reason>;
}

type InDraft = Props & { section: Section };

const SHOWN = 12;

const addressOf = ({ code }: Template) => `/profiles/${code}/edit`;

/** Where a fault is mended: the field's page, the section's, that of the head or that of the rules. */
function placeOf({ ui, draft: { content } }: Props, path: string): { href: string; label: string } {
  const at = addressOf(content);
  const [list, s, , f] = path.split('.');
  const section = list === 'sections' ? content.sections[Number(s)] : undefined;
  const field = f === undefined ? undefined : section?.fields[Number(f)];
  const { editor } = ui.t.templates;
  if (section && field) {
    const label = `${section.label[ui.locale]} › ${field.label[ui.locale]}`;
    return { href: `${at}/fields/${section.key}/${field.key}`, label };
  }
  if (section) return { href: `${at}/sections/${section.key}`, label: section.label[ui.locale] };
  if (list === 'sections') return { href: `${at}/sections/new`, label: editor.addSection() };
  const isRule = list === 'warnings' || list === 'stations';
  return isRule ? { href: `${at}/rules`, label: editor.rules() } : { href: `${at}/head`, label: editor.head() };
}

function Faults(props: Props) {
  const { ui, faults } = props;
  const { editor } = ui.t.templates;
  const entries = Object.entries(faults);
  if (entries.length === 0) return null;
  return (
    <Alert ui={ui} tone="warn" title={editor.faults({ n: entries.length })}>
      <ul>
        {entries.slice(0, SHOWN).map(([path, reason]) => {
          const { href, label } = placeOf(props, path);
          return (
            <li>
              <a href={href}>{label}</a>: {sayReason(ui.t, reason)} <code>{path}</code>
            </li>
          );
        })}
      </ul>
      {entries.length > SHOWN && <p>{editor.moreFaults({ n: entries.length - SHOWN })}</p>}
    </Alert>
  );
}

/** A button of the one form round the sheet: it moves a part by one place. */
const Move = ({ at, by, label, children }: { at: string; by: 1 | -1; label: string; children: string }) => (
  <button type="submit" class="move" name="move" value={`${at}:${by}`}>
    <span aria-hidden="true">{children}</span>
    <span class="visually-hidden">{label}</span>
  </button>
);

function EditedField({ field, section, index, ...props }: InDraft & { field: Field; index: number }) {
  const { ui, draft } = props;
  const { editor } = ui.t.templates;
  const name = field.label[ui.locale];
  const at = `${section.key}.${field.key}`;
  return (
    <li>
      <PlannedField ui={ui} template={draft.content} locale={ui.locale} field={field}>
        <span class="do">
          <a href={`${addressOf(draft.content)}/fields/${section.key}/${field.key}`}>
            {ui.t.templates.act.edit()}
            <span class="visually-hidden"> {name}</span>
          </a>
          {index > 0 && (
            <Move at={at} by={-1} label={editor.up({ name })}>
              ↑
            </Move>
          )}
          {index < section.fields.length - 1 && (
            <Move at={at} by={1} label={editor.down({ name })}>
              ↓
            </Move>
          )}
        </span>
      </PlannedField>
    </li>
  );
}

function SectionActs({ section, ...props }: InDraft) {
  const { ui, draft } = props;
  const { editor, act } = ui.t.templates;
  const { sections } = draft.content;
  const at = addressOf(draft.content);
  const name = section.label[ui.locale];
  const index = sections.indexOf(section);
  return (
    <p class="do">
      <a href={`${at}/sections/${section.key}`}>
        {act.edit()}
        <span class="visually-hidden"> {editor.editSection({ name })}</span>
      </a>
      <a href={`${at}/fields/new?section=${section.key}`}>
        {editor.addField()}
        <span class="visually-hidden"> {editor.inSection({ section: name })}</span>
      </a>
      {index > 0 && (
        <Move at={section.key} by={-1} label={editor.left({ name })}>
          ←
        </Move>
      )}
      {index < sections.length - 1 && (
        <Move at={section.key} by={1} label={editor.right({ name })}>
          →
        </Move>
      )}
    </p>
  );
}

/** Is there anything that could stand elsewhere? */
const hasMoves = ({ sections }: Template) => sections.length > 1 || sections.some(({ fields }) => fields.length > 1);

/** The sheet as it is now, each of its parts with what may be done with it: one form, a button a move. */
function EditedSheet(props: Props) {
  const { ui, draft } = props;
  const words = { ui, template: draft.content, locale: ui.locale };
  const { editor } = ui.t.templates;
  if (draft.content.sections.length === 0) return <p class="empty">{editor.emptySheet()}</p>;
  const sheet = (
    <div class="plan">
      {draft.content.sections.map((section) => (
        <section id={section.key} class={isLong(section) ? 'long' : undefined}>
          <SectionHead {...words} section={section} />
          <SectionActs {...props} section={section} />
          {section.fields.length === 0 && <p class="help">{editor.noFields()}</p>}
          <ul>
            {section.fields.map((field, index) => (
              <EditedField {...props} section={section} field={field} index={index} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
  if (!hasMoves(draft.content)) return sheet;
  return (
    <form method="post" action={`${addressOf(draft.content)}/order`}>
      <FormKey ui={ui} />
      {draft.base !== null && <input type="hidden" name="base" value={String(draft.base)} />}
      {sheet}
    </form>
  );
}

function State({ ui, draft }: Props) {
  const { editor } = ui.t.templates;
  if (!draft.isKept) return <p>{editor.fresh()}</p>;
  if (draft.base === null) return <p>{editor.keptNew()}</p>;
  return (
    <>
      <p>{editor.kept({ version: draft.content.version })}</p>
      {draft.isOutdated && (
        <Alert ui={ui} tone="warn" title={editor.outdated({ version: draft.current?.currentVersion ?? '' })} />
      )}
    </>
  );
}

/** The editor of a template: what it looks like now, and the ways to each of its parts. */
export const EditPage = (props: Props) => {
  const { ui, draft } = props;
  const { content } = draft;
  const { editor, title } = ui.t.templates;
  const at = addressOf(content);
  const back = draft.current ? `/profiles/${content.code}` : '/profiles';
  return (
    <>
      <BackTo href={back} label={draft.current ? content.name[ui.locale] : title()} />
      <h1>{editor.title({ code: content.code })}</h1>
      <State {...props} />
      <Faults {...props} />
      <p>
        <TemplateCode template={content} /> <b>{content.name[ui.locale]}</b> · {sizeInWords(ui, content)} ·{' '}
        {leadTimeInWords(ui, content)}
      </p>
      <nav class="acts" aria-label={editor.title({ code: content.code })}>
        <a class="btn" href={`${at}/head`}>
          {editor.head()}
        </a>
        <a class="btn" href={`${at}/rules`}>
          {editor.rules()}
        </a>
        <a class="btn" href={`${at}/sections/new`}>
          {editor.addSection()}
        </a>
      </nav>
      <h2>{ui.t.templates.preview.title()}</h2>
      <EditedSheet {...props} />
      <div class="bar save">
        {draft.isKept && (
          <a class="btn first" href={`${at}/save`}>
            {editor.save()}
          </a>
        )}
        {draft.isKept && (
          <a class="btn" href={`${at}/discard`}>
            {editor.drop()}
          </a>
        )}
        <a class="btn" href={back}>
          {ui.t.shell.back()}
        </a>
      </div>
    </>
  );
};
