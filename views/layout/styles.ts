/** The first part of an address whose pages have styles of an area besides those of every page. */
const AREAS: Readonly<Record<string, readonly string[]>> = {
  office: [
    'orders',
    'changes',
    'expected-finishes',
    'clients',
    'files',
    'delivery-presets',
    'materials',
    'colours',
    'profiles',
  ],
  floor: [
    'board',
    'stations',
    'rework',
    'blockages',
    'stage-changes',
    'times',
    'scan',
    'terminal',
    'terminals',
    'badges',
    'wall-displays',
  ],
  paper: ['digest'],
};

/** Pages of an order that are made for the floor, and for paper. */
const OF_AN_ORDER: readonly [pattern: RegExp, area: string][] = [
  [/^\/orders\/[^/]+\/(stages|rework)\b/, 'floor'],
  [/^\/orders\/([^/]+\/(sheet|traveller)|sheets|travellers)$/, 'paper'],
];

const areaOf = (path: string): string | undefined => {
  const [, first] = path.split('/');
  return Object.keys(AREAS).find((area) => AREAS[area]!.includes(first!));
};

/** The stylesheets of a page besides the one of every page, by its address. */
export function stylesOf(path: string): readonly string[] {
  const areas = [areaOf(path), ...OF_AN_ORDER.filter(([pattern]) => pattern.test(path)).map(([, area]) => area)];
  return areas.filter((area) => area !== undefined).map((area) => `${area}.css`);
}
