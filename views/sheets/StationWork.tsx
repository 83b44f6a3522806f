import type { Ui } from '../../src/http/ui.ts';
import type { ItemDetail } from '../../src/orders/queries.ts';
import { type ReadSection, readSheet } from '../../src/profiles/filling/reading.ts';
import type { Sheet } from '../../src/profiles/filling/stages.ts';
import type { StationCode } from '../../src/vocabulary/stations.ts';
import { FieldLine } from './FieldLine.tsx';

/** What the sheet of an item says to one station. */
export interface ItemWork {
  item: ItemDetail;
  /** Further items to which the very same is to be done. */
  alike?: readonly ItemDetail[];
  sections: ReadSection[];
}

const speaks = ({ lines, remarks }: ReadSection) => lines.length > 0 || remarks.length > 0;

/** What the sheets of an order say, by the station that they say it to: each is read once. */
export function worksOf(ui: Ui, items: readonly ItemDetail[], sheets: readonly (Sheet | null)[]) {
  const works = new Map<StationCode, ItemWork[]>();
  for (const [at, item] of items.entries()) {
    const sheet = sheets[at];
    const sections = sheet ? readSheet(sheet, ui).filter(speaks) : [];
    for (const station of new Set(sections.map((section) => section.station))) {
      const here = { item, sections: sections.filter((section) => section.station === station) };
      works.set(station, [...(works.get(station) ?? []), here]);
    }
  }
  return works;
}

/** The same for every station of a route, with the items that are told in words: they pass all of them. */
export function worksAlong(
  ui: Ui,
  items: readonly ItemDetail[],
  sheets: readonly (Sheet | null)[],
  route: readonly { station: StationCode }[],
) {
  const works = worksOf(ui, items, sheets);
  const inWords = items.filter((_, at) => !sheets[at]).map((item): ItemWork => ({ item, sections: [] }));
  return new Map(route.map(({ station }) => [station, [...(works.get(station) ?? []), ...inWords]] as const));
}

const Section = ({ ui, section: { lines, remarks } }: { ui: Ui; section: ReadSection }) => (
  <ul>
    {lines.map((line) => (
      <li>
        <FieldLine ui={ui} line={line} />
      </li>
    ))}
    {remarks.map((remark) => (
      <li>{remark}</li>
    ))}
  </ul>
);

/** The same, each told once for all items that it is told of. */
export function joined(works: readonly ItemWork[]): ItemWork[] {
  const groups = new Map<string, ItemWork[]>();
  for (const work of works) {
    const said = JSON.stringify(work.sections);
    groups.set(said, [...(groups.get(said) ?? []), work]);
  }
  return [...groups.values()].map(([first, ...others]) => ({ ...first!, alike: others.map(({ item }) => item) }));
}

interface Props {
  ui: Ui;
  works: readonly ItemWork[];
  /** Where the items are not listed beside it. */
  withSizes?: boolean;
}

/** "6 × Letter". */
export const sayItem = (ui: Ui, { quantity, name }: Pick<ItemDetail, 'quantity' | 'name'>) =>
  `${ui.format.number(quantity)} × ${name}`;

/** What a station has to do for each item, in running words. */
export const StationWork = ({ ui, works, withSizes }: Props) => (
  <>
    {works.map(({ item, alike = [], sections }) => (
      <div class="work">
        {[item, ...alike].map((one) => (
          <span class="work-of">
            {sayItem(ui, one)} {withSizes && ui.format.size(one.widthMm, one.heightMm)} {one.template}
          </span>
        ))}
        {sections.map((section) => (
          <>
            {sections.length > 1 && <i>{section.label}</i>} <Section ui={ui} section={section} />
          </>
        ))}
      </div>
    ))}
  </>
);
