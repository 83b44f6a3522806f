import type { Country } from './countries.ts';

export interface Holiday {
  date: string;
  /** As the country itself calls it. */
  name: string;
}

/** The public holidays of a year. Their rules are large, and asked for once a year: they are read only then. */
export async function holidaysOf(country: Country, year: number): Promise<Holiday[]> {
  const { default: Holidays } = await import('date-holidays');
  const all = new Holidays(country).getHolidays(year).filter(({ type }) => type === 'public');
  const byDate = new Map(all.map(({ date, name }) => [date.slice(0, 10), name]));
  return [...byDate].map(([date, name]) => ({ date, name }));
}
