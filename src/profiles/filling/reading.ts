import type { StationCode } from '../../vocabulary/stations.ts';
import { holds } from '../conditions.ts';
import { kindOf } from '../kinds/index.ts';
import type { Displayed, Words } from '../kinds/kind.ts';
import type { Section } from '../template.ts';
import { noWorld } from './context.ts';
import type { Sheet } from './stages.ts';
import { readerOf } from './walk.ts';

/**
 * A field as it is read: its label, its value in words, and boxes in their own colour with the code in them, the
 * lowest film first. `off`: the words say that there is none of it.
 */
export interface Line extends Displayed {
  /** "SECTION.field". */
  key: string;
  label: string;
  /** Its label alone says it, or its words that there is none. */
  isSwitch: boolean;
  /** The key of the material whose thickness it is. */
  thicknessOf?: string;
}

export interface ReadSection {
  key: string;
  label: string;
  station: StationCode;
  lines: Line[];
  /** What the template itself has to say to this station. */
  remarks: string[];
}

function linesOf(section: Section, { values }: Pick<Sheet, 'values'>, words: Words): Line[] {
  return section.fields.flatMap((field): Line[] => {
    const key = `${section.key}.${field.key}`;
    const value = values[key];
    if (field.type === 'info_box' || value === undefined) return [];
    const label = field.label[words.locale];
    const of = field.type === 'thickness' && field.material ? { thicknessOf: field.material } : {};
    return [{ key, label, isSwitch: field.type === 'toggle', ...of, ...kindOf(field).tell(value, field, words) }];
  });
}

/** A filled sheet in words, section by section: what is hidden or unsaid is not there. */
export function readSheet({ template, header, values }: Sheet, words: Words): ReadSection[] {
  const read = readerOf(template, header, values, noWorld);
  return template.sections.map((section) => ({
    key: section.key,
    label: section.label[words.locale],
    station: section.station,
    lines: linesOf(section, { values }, words),
    remarks: section.fields.flatMap((field) => {
      const isShown = field.type === 'info_box' && (!field.shownIf || holds(field.shownIf, read));
      return isShown ? field.text[words.locale] : [];
    }),
  }));
}
