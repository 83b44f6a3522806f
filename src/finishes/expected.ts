import type { Expected, Foretell } from '../orders/find/expected.ts';
import { type Forecast, forecastOf } from './forecast.ts';
import { latenessOf } from './rules.ts';

/** Made once of each forecast, which is kept. */
const made = new WeakMap<Forecast, Expected>();

const expectedIn = ({ orders }: Forecast): Expected =>
  new Map(
    orders
      .filter(({ isMade }) => !isMade)
      .map((order) => {
        const { expectedOn, latestOn, daysLate } = order;
        return [order.id, { expectedOn, latestOn, daysLate, lateness: latenessOf(order) }];
      }),
  );

/** When each order in work will be made, for lists of orders. */
export const foretell: Foretell = async (db, day, isCurrent) => {
  const forecast = await forecastOf(db, day, isCurrent);
  const expected = made.get(forecast) ?? expectedIn(forecast);
  made.set(forecast, expected);
  return expected;
};
