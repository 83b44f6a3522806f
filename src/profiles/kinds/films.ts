import { z } from 'zod';
import { colourNameIn, isColourName } from '../../catalogue/colour-names.ts';
import { isText } from '../../commands/validation.ts';
import { isBlank, tidyLine } from '../../vocabulary/texts.ts';
import type { FieldOf } from '../fields.ts';
import { splitNote, withNote } from '../filling/colour-text.ts';
import type { SheetContext } from '../filling/context.ts';
import { boxOf } from '../filling/light.ts';
import type { FilmValue } from '../filling/values.ts';
import { always, type Cleaned, clean, displayed, type FormReader, type Kind, warning, wrong } from './kind.ts';

const LONGEST = 100;
const TABLE = 'ORACAL 8500';

const given = z.strictObject({
  series: z.string(),
  code: z.string(),
  hex: z.string().optional(),
  name: z.string().optional(),
  note: z.string().optional(),
});

/** Series that the shop has met, besides those which a field offers. */
const MET = ['ORACAL 8500', 'ORACAL 651', 'ORACAL 751', 'ORACAL 970'];

const bracketless = (text: string) => tidyLine(text.replace(/[(),;\s]+/g, ' '));

/** "031 Red", as the form writes it: the name that the table has for it says nothing new. */
function withoutName(body: string): string {
  const [, coded, code, name] = /^(.*?(\d{3}))\s+(\D.*)$/.exec(body) ?? [];
  return name && isColourName(TABLE, code!, name) ? coded! : body;
}

/** "8500-031", "ORACAL 8500 031", "031", or words. */
function readFilm(text: string, field: FieldOf<'film'>): FilmValue | null {
  const { body: said, note: typed } = splitNote(tidyLine(text));
  const body = withoutName(said);
  const note = typed && bracketless(typed);
  const [, number, code] = /^(?:oracal\s*)?(?:(\d{3,4})[-_/\s]\s*)?(\d{3})$/i.exec(body) ?? [];
  const series = number ? `ORACAL ${number}` : field.series[0]!;
  if (code && (field.series.includes(series) || (field.allowCustom && MET.includes(series)))) {
    return { series, code, ...(note && { note }) };
  }
  const words = bracketless(body);
  if (!field.allowCustom || !/\p{L}/u.test(words.replace(/^oracal\b/i, ''))) return null;
  return { series: 'OTHER', code: words, ...(note && { note }) };
}

const filmName = ({ series, code }: FilmValue) =>
  series === 'OTHER' ? code : `${series.replace('ORACAL ', '')}-${code}`;
const writeFilm = (film: FilmValue) => withNote(filmName(film), film.note);

/** By its number and name, where no other series is taken for its own. */
function callFilm(film: FilmValue, { field, locale }: FormReader<FieldOf<'film'>>): string {
  const { series, code, name, note } = film;
  if (!name || series !== TABLE || series !== field.series[0]) return writeFilm(film);
  return withNote(`${code} ${colourNameIn(locale, TABLE, code, name)}`, note);
}

/** One film a line, or between commas; a comma within brackets belongs to a note. */
const split = (text: string) => text.split(/[,;\n](?![^(]*\))/).filter((part) => !isBlank(part));

function textOf(one: unknown): string | null {
  if (typeof one === 'string') return one;
  const parsed = given.safeParse(one);
  if (!parsed.success) return null;
  const { series, code, note } = parsed.data;
  return writeFilm({ series, code: bracketless(code), note: note && bracketless(note) });
}

function cleanOne(
  one: unknown,
  field: FieldOf<'film'>,
  before: FilmValue[],
  context: SheetContext,
): Cleaned<FilmValue> {
  const text = textOf(one);
  if (text === null || !isText(text)) return wrong('malformed');
  const film = text.length > LONGEST * 2 ? null : readFilm(text, field);
  if (!film) return wrong('film_malformed');
  if (writeFilm(film).length > LONGEST) return wrong('too_long', { max: LONGEST });
  if (film.series !== TABLE) return clean(film);
  const row = context.colour(TABLE, film.code);
  const { hex, name } = before.find(({ series, code }) => series === film.series && code === film.code) ?? row ?? {};
  const value = { ...film, ...(hex && { hex }), ...(name && { name }) };
  return row ? clean(value) : clean(value, warning('film_unknown', { code: filmName(film) }));
}

/** Films one over the other, the lowest first. */
export const film: Kind<FieldOf<'film'>, FilmValue[]> = {
  clean(raw, field, { before, context }) {
    // what is longer than all of them together is not even parted
    if (typeof raw === 'string' && raw.length > field.maxItems * LONGEST * 2) return wrong('film_malformed');
    const list = typeof raw === 'string' ? split(raw) : raw;
    if (!Array.isArray(list) || list.length === 0) return wrong('film_malformed');
    if (list.length > field.maxItems) return wrong('too_many_chosen', { max: field.maxItems });
    const then = Array.isArray(before) ? (before as FilmValue[]) : [];
    const films: FilmValue[] = [];
    const warnings = [];
    for (const one of list) {
      const cleaned = cleanOne(one, field, then, context);
      if (!cleaned.ok) return cleaned;
      films.push(cleaned.value);
      warnings.push(...cleaned.warnings);
    }
    return clean(films, ...warnings);
  },
  /** A field a layer. */
  fromForm(form, name) {
    const texts = form.all(name);
    return texts.length === 0 ? undefined : split(texts.join('\n')).map(tidyLine).join(', ') || null;
  },
  toForm: (value, name, reader) => (value ?? [undefined]).map((one) => [name, one ? callFilm(one, reader) : '']),
  tell(value) {
    const stack = value.map((one) => displayed(writeFilm(one), boxOf(filmName(one), one.hex)));
    const all = displayed(
      stack.map(({ text }) => text).join(', '),
      stack.flatMap(({ boxes }) => boxes),
    );
    return stack.length > 1 ? { ...all, stack } : all;
  },
  compare: (value, aspect) => (aspect ? undefined : value.map(filmName)),
  speaks: always,
};
