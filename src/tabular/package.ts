/** How the parts of an office document know each other, wherever a program has put them. */

import type { Parts } from './unpack.ts';
import { parse } from './xml.ts';

interface Relation {
  /** Its last word: "worksheet". Two editions of the standard differ in what stands before. */
  kind: string;
  path: string;
}

/** A target is absolute, or relative to the part that names it; both as in an address. */
function pathOf(target: string, source: string): string {
  const { pathname } = new URL(target.replaceAll('\\', '/'), `file:///${source}`);
  try {
    return decodeURIComponent(pathname).slice(1);
  } catch {
    return pathname.slice(1);
  }
}

/** What a part, or the document itself, is related to. */
async function relationsOf({ textOf }: Parts, source = ''): Promise<Map<string, Relation>> {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/.exec(source) ?? [];
  const relations = new Map<string, Relation>();
  await parse(textOf(`${folder}_rels/${name}.rels`), {
    open: ({ name: tag, attributes: { Id, Type = '', Target, TargetMode } }) => {
      if (tag !== 'Relationship' || Target === undefined || TargetMode === 'External') return;
      relations.set(Id ?? '', { kind: Type.slice(Type.lastIndexOf('/') + 1), path: pathOf(Target, source) });
    },
  });
  return relations;
}

const oneOf = (relations: Map<string, Relation>, kind: string) =>
  [...relations.values()].find((relation) => relation.kind === kind)?.path;

export interface Workbook {
  /** The first sheet that is shown; undefined where there is none. */
  sheet: string | undefined;
  /** The names of those after it. */
  others: string[];
  strings: string;
  styles: string;
  /** Are days counted from 1904? */
  from1904: boolean;
}

/** Where the table of a workbook stands. */
export async function openWorkbook(parts: Parts): Promise<Workbook> {
  const book = oneOf(await relationsOf(parts), 'officeDocument') ?? 'xl/workbook.xml';
  const relations = await relationsOf(parts, book);
  const sheets: { path: string; title: string }[] = [];
  let from1904 = false;
  await parse(parts.textOf(book), {
    open({ name, attributes }) {
      if (name === 'workbookPr') from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
      const id = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1];
      const { kind, path } = relations.get(id ?? '') ?? { kind: 'none', path: '' };
      // sheets of charts and dialogs are no tables
      if (kind === 'worksheet' || kind === '') sheets.push({ path, title: attributes.name ?? '' });
    },
  });
  return {
    sheet: sheets[0]?.path,
    others: sheets.slice(1).map(({ title }) => title),
    strings: oneOf(relations, 'sharedStrings') ?? 'xl/sharedStrings.xml',
    styles: oneOf(relations, 'styles') ?? 'xl/styles.xml',
    from1904,
  };
}
