import { sql } from 'drizzle-orm';
import { materials } from '../catalogue/tables.ts';
import { clients } from '../clients/tables.ts';
import type { Db } from '../db/client.ts';
import type { OrderCounts } from '../metrics/order-counts.ts';
import { orders } from '../orders/tables.ts';
import { plantDays, plantShifts, stationCapacities } from '../plant/tables.ts';
import { users } from '../users/tables.ts';
import { type FirstSteps, firstStepNames } from './step-names.ts';

/** Where an order is in work, nobody has to be shown how to begin. */
const isRunning = ({ active, readyToShip }: OrderCounts) => active + readyToShip > 0;

/** Null where nothing is left to do of them, or where work goes on anyway. */
export async function firstSteps(db: Db, counts: OrderCounts): Promise<FirstSteps | null> {
  if (isRunning(counts)) return null;
  const [row] = await db.execute<Record<string, boolean>>(sql`SELECT
    (SELECT count(*) > 1 FROM (SELECT FROM ${users} LIMIT 2) AS found) AS people,
    EXISTS (SELECT FROM ${plantShifts}) OR EXISTS (SELECT FROM ${plantDays})
      OR EXISTS (SELECT FROM ${stationCapacities}) AS "workingDays",
    EXISTS (SELECT FROM ${materials} WHERE ${materials.updatedBy} IS NOT NULL) AS materials,
    EXISTS (SELECT FROM ${clients}) AS client,
    EXISTS (SELECT FROM ${orders}) AS "order"`);
  const steps = row as FirstSteps;
  return firstStepNames.every((name) => steps[name]) ? null : steps;
}
