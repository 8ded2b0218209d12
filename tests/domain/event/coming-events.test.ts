import { expect, it } from 'vitest';
import { events } from '#db/schema/index.ts';
import { listComingEvents } from '#src/domain/event/coming-events.queries.server.ts';
import { freshDatabase } from '../../support/database.ts';

it('coming events are those that have not ended, the nearest first', async () => {
  const database = await freshDatabase();
  const event = (slug: string, startsOn: string, endsOn: string) => ({
    slug,
    kind: 'exhibition' as const,
    name: slug,
    startsOn,
    endsOn,
    isExample: true,
  });
  await database
    .insert(events)
    .values([
      event('nanti', '2027-01-10', '2027-01-12'),
      event('kemarin', '2026-11-20', '2026-11-21'),
      event('hari-terakhir', '2026-11-20', '2026-11-22'),
      event('besok', '2026-11-23', '2026-11-23'),
    ]);

  const coming = await listComingEvents(2, '2026-11-22');

  expect(coming.map(({ slug }) => slug)).toEqual(['hari-terakhir', 'besok']);
});
