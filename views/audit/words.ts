/** The trail keeps keys and values, never a sentence: here they are worded, for the history and for the audit page. */

import { type AuditAction, auditActions } from '../../src/audit/actions.ts';
import { tellLine } from '../../src/changes/in-words.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { ToldField } from '../../src/orders/commands/sheet-changes.ts';
import type { ToldLineField } from '../../src/orders/commands/told-lines.ts';
import { manualBadges, priorities, statuses } from '../../src/vocabulary/order-status.ts';
import { roles, sections } from '../../src/vocabulary/permissions.ts';
import { reworkReasons } from '../../src/vocabulary/rework-reasons.ts';
import { type StageEventKind, stageEventKinds, stageStates } from '../../src/vocabulary/stage-states.ts';
import { isStation, stationName } from '../../src/vocabulary/stations.ts';
import { materialValue } from '../catalogue/words.ts';
import { sayWorkDone } from './work-words.ts';

type Values = Record<string, unknown>;

export interface Told {
  action: string;
  oldValues: Values | null;
  newValues: Values | null;
}

const MOMENTS = new Set(['startedAt', 'endedAt']);
const DATES = new Set(['dueDate', 'loadingDate', 'date', 'shippedOn']);

type Words = Map<string, () => string>;

const entriesOf = (words: object) => Object.entries(words) as [string, () => string][];

const fieldNames = ({
  audit,
  catalogue,
  clients,
  log,
  orders,
  phrases,
  production,
  shell,
  times,
  users,
}: Ui['t']): Words =>
  new Map([
    ['reason', orders.reason.label],
    ['reworkReason', orders.reason.label],
    ['date', orders.field.shippedOn],
    ['orderStatus', orders.field.status],
    ['log', log.note],
    ['handover', log.handover],
    ['phrases', phrases.link],
    ['progress', log.progressAct],
    ['person', times.person],
    ['assignee', times.assignee],
    ['endedAt', times.endedAt],
    ['soleApprover', orders.page.soleApprover],
    ['itemFields', orders.field.items],
    ['materialFields', orders.field.materials],
    ['station', production.station],
    ['section', shell.section],
    ...entriesOf(catalogue.field),
    ...entriesOf(catalogue.attribute).map(([name, word]) => [`attributes.${name}`, word] as const),
    ...entriesOf(audit.field),
    ...entriesOf(clients.presetField),
    ...entriesOf(clients.field),
    ...entriesOf(users.field),
    ...entriesOf(orders.field),
  ]);

const made = new WeakMap<Ui['t'], Words>();

function wordsOf({ t }: Ui): Words {
  const words = made.get(t) ?? fieldNames(t);
  made.set(t, words);
  return words;
}

/** What a reader calls a recorded value. */
const fieldInWords = (ui: Ui, name: string) => (wordsOf(ui).get(name) ?? ui.t.audit.field.other)();

const sayStation = ({ t, locale }: Ui, code: string) =>
  code === 'ALL' ? t.users.allStations() : isStation(code) ? stationName(code, locale) : code;

const known = <V extends string>(values: readonly V[], text: string) => values.find((value) => value === text);

function sayRoles({ t }: Ui, value: Values): string {
  const said = sections.filter((section) => section in value);
  const lines = said.map((section) => {
    const role = known(roles, String(value[section]));
    return `${t.shell.sections[section]()}: ${role ? t.shell.roles[role]() : t.shell.none()}`;
  });
  return lines.join(', ') || t.shell.none();
}

/** "1 08:00–17:00". */
function sayShift({ t }: Ui, text: string): string {
  const [, weekday, times] = /^([1-7]) (.+)$/.exec(text) ?? [];
  return weekday ? `${t.plant.weekday[Number(weekday) as 1]()} ${times}` : text;
}

function sayText(ui: Ui, name: string, text: string): string {
  const { t } = ui;
  const [status, priority] = [known(statuses, text), known(priorities, text)];
  const [section, state] = [known(sections, text), known(stageStates, text)];
  const rework = reworkReasons.find(({ code }) => code === text);
  if (MOMENTS.has(name)) return ui.format.moment(text);
  if (DATES.has(name)) return ui.format.fullDate(text);
  if ((name === 'status' || name === 'orderStatus') && status) return t.orders.status[status]();
  if (name === 'priority' && priority) return t.orders.priority[priority]();
  const badge = known(manualBadges, text);
  if (name === 'badges' && badge) return t.marks.name[badge]();
  if (name === 'state' && state) return t.production.state[state]();
  if (name === 'reworkReason' && rework) return rework.label[ui.locale];
  if (name === 'station' || name === 'stations' || name === 'foundAt') return sayStation(ui, text);
  if (name === 'shifts') return sayShift(ui, text);
  if (/section/i.test(name) && section) return t.shell.sections[section]();
  return materialValue(ui, name, text) ?? text;
}

/** A recorded value in the reader's language. */
function valueInWords(ui: Ui, name: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return ui.t.shell.none();
  if (typeof value === 'boolean') return value ? ui.t.shell.yes() : ui.t.shell.no();
  if (typeof value === 'number') return ui.format.number(value);
  if (Array.isArray(value)) return value.map((one) => valueInWords(ui, name, one)).join(', ') || ui.t.shell.none();
  if (typeof value !== 'object') return sayText(ui, name, String(value));
  return sayRoles(ui, value as Values);
}

/** "sent CNC to rework: Re-cut — scratched, found at Assembly". */
function sayRework(ui: Ui, { station, reworkReason, note, foundAt, materialAgain }: Values): string {
  const { rework } = ui.t;
  const why = valueInWords(ui, 'reworkReason', reworkReason);
  const what = note ? `${why} — ${note}` : why;
  const said = rework.told({ station: sayStation(ui, String(station)), what });
  const found = foundAt && rework.toldFound({ station: sayStation(ui, String(foundAt)) });
  const again = materialAgain && rework.toldAgain({ what: String(materialAgain) });
  return [said, found, again].filter(Boolean).join(', ');
}

/** "noted at CNC: the edges are rough". */
function sayLog({ t, ...ui }: Ui, { station: code, progress, log }: Values): string {
  const text = String(log);
  if (code === undefined) return t.log.toldOrder({ text });
  const station = sayStation({ t, ...ui }, String(code));
  if (typeof progress === 'number' && text === '') return t.log.toldHowFar({ station, progress });
  return typeof progress === 'number'
    ? t.log.toldProgress({ station, progress, text })
    : t.log.toldNote({ station, text });
}

/** What happened, in the reader's words. */
export function sentence(ui: Ui, { action, newValues }: Told): string {
  const { audit, orders } = ui.t;
  const { station: code, kind, soleApprover } = newValues ?? {};
  if (action === 'SEND_REWORK' && newValues) return sayRework(ui, newValues);
  if (action === 'LOG_ADDED' && newValues) return sayLog(ui, newValues);
  const work = newValues && typeof code === 'string' && sayWorkDone(ui, action, sayStation(ui, code), newValues);
  if (work) return work;
  const happened = known<StageEventKind>(stageEventKinds, String(kind));
  if (typeof code === 'string' && happened) return audit.stage[happened]({ station: sayStation(ui, code) });
  if (action === 'APPROVE_ORDER' && soleApprover) return orders.page.soleApprover();
  const said = known<AuditAction>(auditActions, action);
  return said ? audit.action[said]() : action;
}

/** The names of the recorded values, in the order of a form: the database keeps none. */
function changedNames(ui: Ui, { oldValues, newValues }: Told): string[] {
  const known = [...wordsOf(ui).keys()];
  return Object.keys({ ...newValues, ...oldValues }).sort((a, b) => known.indexOf(a) - known.indexOf(b));
}

/** Something that changed: what it is called, what it was, and what it has become. */
export interface ChangedValue {
  label: string;
  before?: string;
  after?: string;
}

interface Said {
  label: string;
  text: string;
}

/** Fields of lines, each as "Letters: Width". */
const sayFields: Record<string, (ui: Ui, field: never) => Said> = {
  sheets: ({ locale }, { item, label, value }: ToldField) => ({
    label: `${item}: ${label[locale]}`,
    text: value[locale],
  }),
  itemFields: (ui, field: ToldLineField) => sayLineField(ui, 'items', field),
  materialFields: (ui, field: ToldLineField) => sayLineField(ui, 'materials', field),
};

function sayLineField(ui: Ui, list: 'items' | 'materials', { name, field, value }: ToldLineField): Said {
  const { label, tell } = tellLine(ui, list, field);
  return { label: `${name}: ${label}`, text: value === null || value === '' ? ui.t.shell.none() : tell(value) };
}

/** The fields of lines, each with both of its sides. */
function changedFields(ui: Ui, name: string, before: unknown, after: unknown): ChangedValue[] {
  const found = new Map<string, ChangedValue>();
  const note = (side: 'before' | 'after', fields: unknown) => {
    for (const field of Array.isArray(fields) ? fields : []) {
      const { label, text } = sayFields[name]!(ui, field as never);
      const key = `${field.line} ${label}`;
      found.set(key, { label, ...found.get(key), [side]: text });
    }
  };
  note('before', before);
  note('after', after);
  return [...found.values()];
}

/** What an event has changed, in words: what reads the same before and after is not told. */
export function changedValues(ui: Ui, told: Told, untold: ReadonlySet<string>): ChangedValue[] {
  const [old, now] = [told.oldValues ?? {}, told.newValues ?? {}];
  const names = changedNames(ui, told).filter((name) => !untold.has(name));
  const values = names.flatMap((name): ChangedValue[] => {
    if (name in sayFields) return changedFields(ui, name, old[name], now[name]);
    const say = (values: Values) => valueInWords(ui, name, values[name]);
    return [
      {
        label: fieldInWords(ui, name),
        ...(name in old && { before: say(old) }),
        ...(name in now && { after: say(now) }),
      },
    ];
  });
  return values.filter(({ before, after }) => before !== after);
}
