import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { connect } from '../../src/db/client.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const { poNumber: po } = await orderIn(crew, 'in_production');
await crew.lead.post('/api/station-log', { po, station: 'CAD', text: 'The drawing is with the client' });

const cnc = await workshop.browse('cnc');
await (await cnc.get('/stations/CNC/handover')).form('/stations/CNC/handover').fill({ text: 'Sharpen it' }).submit();

const roles = {
  application: connect(workshop.database.app, { max: 1 }),
  owner: connect(workshop.database.owner, { max: 1 }),
};
afterAll(() => Promise.all(Object.values(roles).map((client) => client.end())));

const tables = {
  audit_log: 'action',
  stage_events: 'kind',
  station_log: 'kind',
  station_handovers: 'text',
  promises: 'bottleneck',
};

describe.each(Object.entries(tables))('%s', (table, column) => {
  test.each([
    `UPDATE ${table} SET ${column} = 'other'`,
    `UPDATE ${table} SET ${column} = ${column} WHERE false`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table}`,
    `TRUNCATE ${table} CASCADE`,
    `MERGE INTO ${table} t USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE`,
  ])('refuses %s, whoever asks', async (statement) => {
    for (const client of Object.values(roles)) {
      await expect(client.unsafe(statement)).rejects.toThrow(
        /append-only|permission denied|in a foreign key constraint/,
      );
    }
  });

  test('does not let the application switch that off', async () => {
    const { application } = roles;
    const why = /must be owner|permission denied/;
    await expect(application.unsafe(`ALTER TABLE ${table} DISABLE TRIGGER ALL`)).rejects.toThrow(why);
    await expect(application.unsafe(`DROP TRIGGER append_only ON ${table}`)).rejects.toThrow(why);
    await expect(application.unsafe(`DROP TABLE ${table}`)).rejects.toThrow(why);
    await expect(application.unsafe(`SET session_replication_role = replica`)).rejects.toThrow(why);
  });

  test('still has its rows', async () => {
    const [row] = await workshop.database.db.execute(sql.raw(`SELECT count(*)::int AS n FROM ${table}`));
    expect(row!.n).toBeGreaterThan(0);
  });
});
