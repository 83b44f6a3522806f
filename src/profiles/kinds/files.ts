import type { FieldOf } from '../fields.ts';
import type { FileValue } from '../filling/values.ts';
import { always, clean, displayed, type Kind, wrong } from './kind.ts';

const KINDS = new Set(['application/pdf', 'image/jpeg', 'image/png']);
const LARGEST = 10 * 1024 * 1024;

const idOf = (given: unknown): unknown =>
  typeof given === 'object' && given !== null ? (given as FileValue).id : given;

/** A file that was uploaded before, by its number. */
export const file: Kind<FieldOf<'file'>, FileValue> = {
  clean(given, _, { context }) {
    const id = idOf(given);
    if (!Number.isSafeInteger(id)) return wrong('file_unknown');
    const stored = context.file?.(id as number);
    if (!stored) return wrong('file_unknown');
    if (!KINDS.has(stored.mime)) return wrong('file_kind');
    if (stored.size > LARGEST) return wrong('too_large', { max: '10 MB' });
    return clean({ id: stored.id, name: stored.name });
  },
  fromForm(form, name) {
    const text = form.get(name)?.trim();
    if (!text) return text === undefined ? undefined : null;
    return /^\d{1,15}$/.test(text) ? Number(text) : text;
  },
  toForm: (value, name) => [[name, value ? String(value.id) : '']],
  tell: (value) => displayed(value.name),
  compare: (value) => value.name,
  speaks: always,
};
