import { z } from 'zod';
import { command } from '../../commands/command.ts';
import { isRefusal, notFound, type Refusal } from '../../commands/refusal.ts';
import type { Trilingual } from '../filling/values.ts';
import { notes, templateCode } from '../input.ts';
import { templateAt } from '../store.ts';
import { createFrom } from './create-template.ts';
import { lockTemplate, type VersionRef } from './kept.ts';

const input = z.strictObject({ code: templateCode, newCode: templateCode.describe('Not taken yet'), notes });

const NAME_MAX = 200;
const COPY: Trilingual = { en: '(Copy)', ru: '(Копия)', lv: '(Kopija)' };

/** A name must fit with its "(Copy)". */
const copied = (name: string, mark: string) => `${name.slice(0, NAME_MAX - mark.length - 1).trim()} ${mark}`;

/** A copy is asked for its code under another name. */
function underNewCode(refusal: Refusal): Refusal {
  if (!refusal.fields) return refusal;
  const named = Object.entries(refusal.fields).map(([path, why]) => [path === 'code' ? 'newCode' : path, why]);
  return refusal.withFields(Object.fromEntries(named));
}

/** A template like another, under a code of its own: version 1.0, and inactive until somebody has looked at it. */
export const cloneTemplate = command<z.infer<typeof input>, VersionRef>({
  name: 'templates.clone',
  permission: ['templates.edit'],
  input,
  audits: ['TEMPLATE_CLONED'],
  async run(context, { code, newCode, notes: why }) {
    const head = await lockTemplate(context.tx, code);
    if (!head) return notFound();
    const from = (await templateAt(context.tx, { template: code, templateVersion: head.currentVersion }))!;
    const { en, ru, lv } = from.name;
    const name = { en: copied(en, COPY.en), ru: copied(ru, COPY.ru), lv: copied(lv, COPY.lv) };
    const content = { ...from, code: newCode, name, version: '1.0', active: false };
    const origin = { notes: why, madeFrom: `${code} ${from.version}` };
    const outcome = await createFrom(context, content, 'TEMPLATE_CLONED', origin);
    return isRefusal(outcome) ? underNewCode(outcome) : outcome;
  },
});
