import { z } from 'zod';
import { colourNameIn } from '../../catalogue/colour-names.ts';
import type { ReasonKey } from '../../commands/refusal.ts';
import { isText } from '../../commands/validation.ts';
import type { Locale } from '../../i18n/index.ts';
import { tidyLine } from '../../vocabulary/texts.ts';
import type { FieldOf } from '../fields.ts';
import { bareCode, colourName, examplesOf, readColour, type TypedColour, writeColour } from '../filling/colour-text.ts';
import type { SheetContext } from '../filling/context.ts';
import { boxOf, reflectanceOf } from '../filling/light.ts';
import { type ColourSystem, type ColourValue, paintSystems, type SignTrimValue } from '../filling/values.ts';
import { always, type Cleaned, clean, displayed, type Kind, oneText, warning, wrong } from './kind.ts';

const LONGEST = 200;
const words = z.string().overwrite(tidyLine).max(LONGEST).refine(isText);

/** As JSON gives it. The name is the tables' own, and taken from there. */
const given = z.strictObject({
  system: z.enum(paintSystems),
  code: words.min(1),
  hex: z
    .string()
    .regex(/^#?[0-9a-f]{6}$/i)
    .optional(),
  name: z.string().optional(),
  note: words.optional(),
});

function textOf(colour: z.infer<typeof given>): string {
  const { system, hex, note } = colour;
  const bracketless = note?.replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim();
  const typed = hex && `#${hex.replace('#', '').toUpperCase()}`;
  return writeColour({ system, code: bareCode(system, colour.code), ...(typed && { hex: typed }), note: bracketless });
}

const MALFORMED: Partial<Record<ColourSystem, ReasonKey>> = { RAL: 'ral_malformed', HEX: 'hex_malformed' };

function notUnderstood(field: FieldOf<'colour'>, meant?: ColourSystem): Cleaned<never> {
  const only = meant ?? (field.systems.length === 1 ? field.systems[0]! : undefined);
  const reason = only && MALFORMED[only];
  return reason ? wrong(reason) : wrong('colour_not_accepted', { example: examplesOf(field.systems) });
}

/** What the tables know of it: a colour chosen before keeps what it was copied with. */
function known(typed: TypedColour, before: unknown, context: SheetContext): ColourValue {
  if (typed.system === 'HEX') return { ...typed, hex: typed.code };
  if (typed.system !== 'RAL' && typed.system !== 'PANTONE') return typed;
  const then = before as ColourValue | undefined;
  const same = then?.system === typed.system && then.code === typed.code ? then : undefined;
  const { hex, name } = same ?? context.colour(typed.system, typed.code) ?? {};
  return { ...typed, ...(hex && { hex }), ...(name && { name }) };
}

export const colour: Kind<FieldOf<'colour'>, ColourValue> = {
  clean(raw, field, { before, context }) {
    const object = typeof raw === 'string' ? null : given.safeParse(raw);
    if (object && !object.success) return wrong('malformed');
    const text = typeof raw === 'string' ? raw : textOf(object!.data!);
    if (!isText(text)) return wrong('malformed');
    const typed = text.length > LONGEST * 2 ? null : readColour(text, field.systems);
    const meant = object?.data?.system;
    const isOther = meant && meant !== 'OTHER' && field.systems.includes(meant) && typed?.system !== meant;
    if (!typed || isOther) return notUnderstood(field, isOther ? meant : undefined);
    if (writeColour(typed).length > LONGEST) return wrong('too_long', { max: LONGEST });
    const isUnknown = typed.system === 'RAL' && !context.colour('RAL', typed.code);
    return clean(known(typed, before, context), ...(isUnknown ? [warning('ral_unknown', { code: typed.code })] : []));
  },
  fromForm: oneText.fromForm,
  toForm: (value, name) => oneText.toForm(value && writeColour(value), name),
  tell: (value) => displayed(writeColour(value), boxOf(value.code, value.hex)),
  compare(value, aspect, context) {
    if (aspect !== 'reflectance') return aspect ? undefined : colourName(value);
    const measured = value.system === 'RAL' ? context.colour('RAL', value.code)?.lrv : undefined;
    return measured ?? (value.hex ? reflectanceOf(value.hex) : undefined);
  },
  speaks: always,
};

const givenTrim = z.strictObject({ code: z.string(), hex: z.unknown().optional(), name: z.unknown().optional() });

const trimCode = (raw: unknown): string | undefined => {
  const text = typeof raw === 'string' ? raw : givenTrim.safeParse(raw).data?.code;
  return text && /^(?:signtrim\s*)?(\d{3})(?!\d)/i.exec(text.trim())?.[1];
};

const trimName = ({ code, name }: SignTrimValue, locale: Locale) =>
  name ? `${code} ${colourNameIn(locale, 'SIGNTRIM', code, name)}` : code;

/** One of the colours in which the edge trim is made; there are no others to be had. */
export const signtrim: Kind<FieldOf<'signtrim'>, SignTrimValue> = {
  clean(raw, _, { before, context }) {
    const code = trimCode(raw);
    if (!code) return wrong('signtrim_unknown');
    if ((before as SignTrimValue | undefined)?.code === code) return clean(before as SignTrimValue);
    const row = context.colour('SIGNTRIM', code);
    if (!row) return wrong('signtrim_unknown');
    return clean({ code, ...(row.hex && { hex: row.hex }), ...(row.name && { name: row.name }) });
  },
  fromForm: oneText.fromForm,
  toForm: (value, name, { locale }) => oneText.toForm(value && trimName(value, locale), name),
  tell: (value, _, { locale }) => displayed(trimName(value, locale), boxOf(value.code, value.hex)),
  compare: ({ code }) => code,
  speaks: always,
};
