import { expect, test } from 'vitest';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();

test('settings that say nothing change nothing', async () => {
  const office = await workshop.json('office');
  await office.put('/api/preferences', { theme: 'dark' });
  const { status, headers } = await office.send('POST', '/settings', 'theme=&locale=&scale=&density=', {
    'Content-Type': 'application/x-www-form-urlencoded',
  });
  expect([status, headers.get('Location')]).toEqual([303, '/settings']);
  expect((await office.get('/api/preferences')).body).toMatchObject({ theme: 'dark' });
});
