import { EditPage } from '../../../views/profiles/EditPage.tsx';
import { FieldFormPage } from '../../../views/profiles/FieldFormPage.tsx';
import { FieldTypesPage } from '../../../views/profiles/FieldTypesPage.tsx';
import {
  HeadFormPage,
  NewTemplatePage,
  RulesFormPage,
  SectionFormPage,
} from '../../../views/profiles/PartFormPages.tsx';
import { SavePage } from '../../../views/profiles/SavePage.tsx';
import { notFound } from '../../commands/refusal.ts';
import { type Draft, draftOf } from '../../http/draft.ts';
import { type C, dbOf } from '../../http/env.ts';
import { PostedForm } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { page } from '../../http/reply.tsx';
import { locales } from '../../i18n/index.ts';
import { fieldText } from '../../vocabulary/numbers.ts';
import { saveDraft } from '../commands/drafts.ts';
import type { Trilingual } from '../filling/values.ts';
import type { Entry } from '../kinds/kind.ts';
import { type Section, section, templateSchema } from '../template.ts';
import { asJson } from './condition-form.ts';
import { faultsOfDraft, type WorkingCopy, workingCopy } from './drafts.ts';
import { fieldsBefore, type RawField, writeField } from './field-form.ts';
import { blankField, isFieldType } from './properties.ts';

export const draftIn = (c: C): Promise<WorkingCopy | undefined> =>
  workingCopy(dbOf(c), c.req.param('code')!, c.var.actor!.id);

/** The part of a template that a form is about, judged as the whole is. */
export const headDraft = (form: PostedForm) => draftOf(form, { input: templateSchema });
export const sectionDraft = (form: PostedForm) => draftOf(form, { input: section });

const wordsOf = (name: string, words: Trilingual): Entry[] =>
  locales.map((locale) => [`${name}.${locale}`, words[locale]]);

export async function editPage(c: C): Promise<Response> {
  const draft = await draftIn(c);
  if (!draft) return refuse(c, notFound());
  const { ui } = c.var;
  const title = ui.t.templates.editor.title({ code: draft.content.code });
  return page(c, { title }, <EditPage ui={ui} draft={draft} faults={faultsOfDraft(draft)} />);
}

function headForm({ content }: WorkingCopy): PostedForm {
  const { name, description, colour, complexity, leadTime } = content;
  const times = Object.entries(leadTime).map(([key, value]): Entry => [`leadTime.${key}`, fieldText(value)]);
  const words = [...wordsOf('name', name), ...wordsOf('description', description)];
  return new PostedForm([...words, ['colour', colour], ['complexity', complexity], ...times]);
}

export async function headPage(c: C, typed?: Draft): Promise<Response> {
  const draft = await draftIn(c);
  if (!draft) return refuse(c, notFound());
  const { ui } = c.var;
  const step = typed ?? headDraft(headForm(draft));
  return page(
    c,
    { title: ui.t.templates.editor.head() },
    <HeadFormPage ui={ui} draft={draft} {...step} />,
    step.status,
  );
}

const blankHead = new PostedForm([
  ['colour', '#4B5563'],
  ['complexity', 'medium'],
  ['leadTime.min', '5'],
  ['leadTime.max', '7'],
]);

export function newPage(c: C, step = headDraft(blankHead)): Response {
  const { ui } = c.var;
  return page(c, { title: ui.t.templates.add() }, <NewTemplatePage ui={ui} {...step} />, step.status);
}

function sectionForm({ key, station, label }: Section): PostedForm {
  return new PostedForm([['key', key], ['station', station], ...wordsOf('label', label)]);
}

export async function sectionPage(c: C, section: string | null, typed?: Draft): Promise<Response> {
  const draft = await draftIn(c);
  const own = draft?.content.sections.find(({ key }) => key === section);
  if (!draft || (section !== null && !own)) return refuse(c, notFound());
  const { ui } = c.var;
  const step = typed ?? sectionDraft(own ? sectionForm(own) : new PostedForm([]));
  const content = <SectionFormPage ui={ui} draft={draft} section={section} {...step} />;
  return page(c, { title: own?.label[ui.locale] ?? ui.t.templates.editor.newSection() }, content, step.status);
}

/** A field of the working copy, or a new one of the type that is asked for; undefined where there is no such place. */
export function fieldAt(c: C, draft: WorkingCopy, type: string | undefined) {
  const key = c.req.param('field') ?? null;
  const section = draft.content.sections.find((one) => one.key === (c.req.param('section') ?? c.req.query('section')));
  const own = section?.fields.find((field) => field.key === key) as RawField | undefined;
  if (!section || (key !== null && !own)) return undefined;
  const raw = own ?? (type && isFieldType(type) ? (blankField(type) as RawField) : undefined);
  const known = fieldsBefore(draft.content, section.key, key ?? undefined);
  return { section, field: key, raw, known };
}

/** `typed`: a field as it was written, and its form. */
export async function fieldPage(c: C, typed?: { raw: RawField; step: Draft }): Promise<Response> {
  const draft = await draftIn(c);
  const place = draft && fieldAt(c, draft, c.req.query('type') ?? typed?.raw.type);
  if (!draft || !place) return refuse(c, notFound());
  const { ui } = c.var;
  const { section, field, known } = place;
  const { code } = draft.content;
  const stands = typed?.raw ?? place.raw;
  if (!stands) {
    const title = ui.t.templates.editor.whichType();
    return page(c, { title }, <FieldTypesPage ui={ui} code={code} section={section} />);
  }
  const step = typed?.step ?? draftOf(writeField(stands, known));
  const view = { ui, draft, section, field, known, type: stands.type, ...step };
  return page(c, { title: field ?? ui.t.templates.editor.addField() }, <FieldFormPage {...view} />, step.status);
}

export async function rulesPage(c: C, typed?: Draft): Promise<Response> {
  const draft = await draftIn(c);
  if (!draft) return refuse(c, notFound());
  const { warnings, stations } = draft.content;
  const own: Entry[] = [
    ['warnings', asJson(warnings)],
    ['stations', asJson(stations)],
  ];
  const { ui } = c.var;
  const step = typed ?? draftOf(new PostedForm(own));
  const content = <RulesFormPage ui={ui} draft={draft} {...step} />;
  return page(c, { title: ui.t.templates.editor.rules() }, content, step.status);
}

export async function savePage(c: C, draft = draftOf(new PostedForm([]), saveDraft)): Promise<Response> {
  const copy = await draftIn(c);
  if (!copy?.isKept) return refuse(c, notFound());
  const { save } = c.var.ui.t.templates;
  const { code } = copy.content;
  const title = copy.current ? save.title({ code }) : save.newTitle({ code });
  return page(c, { title }, <SavePage ui={c.var.ui} title={title} copy={copy} draft={draft} />, draft.status);
}
