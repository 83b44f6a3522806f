import type { Expected, Foretell } from '../orders/find/expected.ts';
import { type Forecast, forecastOf } from './forecast.ts';
import { isLate } from './rules.ts';

/** Made once of each forecast, which is kept. */
const made = new WeakMap<Forecast, Expected>();

const expectedIn = ({ orders }: Forecast): Expected =>
  new Map(
    orders
      .filter(({ isMade }) => !isMade)
      .map((order) => [order.id, { expectedOn: order.expectedOn, daysLate: order.daysLate, isLate: isLate(order) }]),
  );

/** When each order in work will be made, for lists of orders. */
export const foretell: Foretell = async (db, today, isCurrent) => {
  const forecast = await forecastOf(db, today, isCurrent);
  const expected = made.get(forecast) ?? expectedIn(forecast);
  made.set(forecast, expected);
  return expected;
};
