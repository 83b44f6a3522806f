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
import { notFound, type Reason, type Refusal } from '../../commands/refusal.ts';
import type { C } from '../../http/env.ts';
import { PostedForm } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { page } from '../../http/reply.tsx';
import { locales, sayReason } from '../../i18n/index.ts';
import type { Trilingual } from '../filling/values.ts';
import type { Entry } from '../kinds/kind.ts';
import type { Section } from '../template.ts';
import { asJson } from './condition-form.ts';
import { type Draft, draftOf, faultsOfDraft } from './drafts.ts';
import { fieldsBefore, type RawField, writeField } from './field-form.ts';
import { blankField, isFieldType } from './properties.ts';

export const draftIn = (c: C): Promise<Draft | undefined> =>
  draftOf(c.var.deps.database.db, c.req.param('code')!, c.var.actor!.id);

/** What a step has come to: nothing yet, or why it was not kept. */
export interface Again {
  form?: PostedForm | undefined;
  refusal?: Refusal | undefined;
}

type Shown = { errors: Record<string, Reason>; notice: string | undefined; status: 200 | 409 | 422 };

/** Faults stand at their fields; anything else above the form. */
function shown(c: C, refusal: Refusal | undefined): Shown {
  if (!refusal) return { errors: {}, notice: undefined, status: 200 };
  if (refusal.kind === 'invalid' && refusal.fields) return { errors: refusal.fields, notice: undefined, status: 422 };
  return { errors: {}, notice: sayReason(c.var.ui.t, refusal), status: refusal.kind === 'conflict' ? 409 : 422 };
}

const wordsOf = (name: string, words: Trilingual): Entry[] =>
  locales.map((locale) => [`${name}.${locale}`, words[locale]]);

export async function editPage(c: C): Promise<Response> {
  const draft = await draftIn(c);
  if (!draft) return refuse(c, notFound());
  const { ui } = c.var;
  const title = ui.t.templates.editor.title({ code: draft.content.code });
  return page(c, { title }, <EditPage ui={ui} draft={draft} faults={faultsOfDraft(draft)} />);
}

function headForm({ content }: Draft): PostedForm {
  const { name, description, colour, complexity, leadTime } = content;
  const times = Object.entries(leadTime).map(([key, value]): Entry => [`leadTime.${key}`, String(value ?? '')]);
  const words = [...wordsOf('name', name), ...wordsOf('description', description)];
  return new PostedForm([...words, ['colour', colour], ['complexity', complexity], ...times]);
}

export async function headPage(c: C, { form, refusal }: Again = {}): Promise<Response> {
  const draft = await draftIn(c);
  if (!draft) return refuse(c, notFound());
  const { status, ...why } = shown(c, refusal);
  const { ui } = c.var;
  const content = <HeadFormPage ui={ui} draft={draft} form={form ?? headForm(draft)} {...why} />;
  return page(c, { title: ui.t.templates.editor.head() }, content, status);
}

const blankHead = new PostedForm([
  ['colour', '#4B5563'],
  ['complexity', 'medium'],
  ['leadTime.min', '5'],
  ['leadTime.max', '7'],
]);

export function newPage(c: C, { form = blankHead, refusal }: Again = {}): Response {
  const { status, ...why } = shown(c, refusal);
  const { ui } = c.var;
  return page(c, { title: ui.t.templates.add() }, <NewTemplatePage ui={ui} form={form} {...why} />, status);
}

function sectionForm({ key, station, label }: Section): PostedForm {
  return new PostedForm([['key', key], ['station', station], ...wordsOf('label', label)]);
}

export async function sectionPage(c: C, section: string | null, { form, refusal }: Again = {}): Promise<Response> {
  const draft = await draftIn(c);
  const own = draft?.content.sections.find(({ key }) => key === section);
  if (!draft || (section !== null && !own)) return refuse(c, notFound());
  const { status, ...why } = shown(c, refusal);
  const { ui } = c.var;
  const shownForm = form ?? (own ? sectionForm(own) : new PostedForm([]));
  const content = <SectionFormPage ui={ui} draft={draft} section={section} form={shownForm} {...why} />;
  return page(c, { title: own?.label[ui.locale] ?? ui.t.templates.editor.newSection() }, content, status);
}

/** A field of the working copy, or a new one of the type that is asked for; undefined where there is no such place. */
export function fieldAt(c: C, draft: Draft, type: string | undefined) {
  const key = c.req.param('field') ?? null;
  const section = draft.content.sections.find((one) => one.key === (c.req.param('section') ?? c.req.query('section')));
  const own = section?.fields.find((field) => field.key === key) as RawField | undefined;
  if (!section || (key !== null && !own)) return undefined;
  const raw = own ?? (type && isFieldType(type) ? (blankField(type) as RawField) : undefined);
  const known = fieldsBefore(draft.content, section.key, key ?? undefined);
  return { section, field: key, raw, known };
}

export async function fieldPage(c: C, { raw, refusal }: { raw?: RawField; refusal?: Refusal } = {}): Promise<Response> {
  const draft = await draftIn(c);
  const place = draft && fieldAt(c, draft, c.req.query('type') ?? raw?.type);
  if (!draft || !place) return refuse(c, notFound());
  const { ui } = c.var;
  const { section, field, known } = place;
  const { code } = draft.content;
  const stands = raw ?? place.raw;
  if (!stands) {
    const title = ui.t.templates.editor.whichType();
    return page(c, { title }, <FieldTypesPage ui={ui} code={code} section={section} />);
  }
  const { status, ...why } = shown(c, refusal);
  const view = { ui, draft, section, field, known, type: stands.type, form: writeField(stands, known), ...why };
  return page(c, { title: field ?? ui.t.templates.editor.addField() }, <FieldFormPage {...view} />, status);
}

export async function rulesPage(c: C, { form, refusal }: Again = {}): Promise<Response> {
  const draft = await draftIn(c);
  if (!draft) return refuse(c, notFound());
  const { warnings, stations } = draft.content;
  const own: Entry[] = [
    ['warnings', asJson(warnings)],
    ['stations', asJson(stations)],
  ];
  const { status, ...why } = shown(c, refusal);
  const { ui } = c.var;
  const content = <RulesFormPage ui={ui} draft={draft} form={form ?? new PostedForm(own)} {...why} />;
  return page(c, { title: ui.t.templates.editor.rules() }, content, status);
}

export async function savePage(c: C, { form = new PostedForm([]), refusal }: Again = {}): Promise<Response> {
  const draft = await draftIn(c);
  if (!draft?.isKept) return refuse(c, notFound());
  const { ui } = c.var;
  const { errors, status } = shown(c, refusal);
  const own = Object.fromEntries(Object.entries(errors).filter(([path]) => path === 'notes'));
  const { code } = draft.content;
  const title = draft.current ? ui.t.templates.save.title({ code }) : ui.t.templates.save.newTitle({ code });
  return page(c, { title }, <SavePage ui={ui} draft={draft} form={form} errors={own} />, status);
}
