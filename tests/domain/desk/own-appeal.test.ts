import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { readDeskQueue } from '#src/domain/desk/desk-queue.queries.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { anOfficer } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { addEnterprise } from '../claim/world.ts';
import { laySetting } from '../product/shop-window.ts';
import { aCrowdedDesk } from './crowded-desk.ts';
import { noon } from './waiting-claims.ts';

it('An appeal against their own suspension is not in the queue of the officer who suspended', async () => {
  useClock(() => new Date(noon));
  const database = await freshDatabase();
  await laySetting(database);
  const { suspensionId } = await aCrowdedDesk(database, await addEnterprise(database));
  const [suspender, other] = [await anOfficer(database, 'verifier'), await anOfficer(database, 'verifier')];
  await database.run(sql`insert into audit_entries (at, account_id, office, command, noun, noun_id)
    values (${noon}, ${suspender.accountId}, 'Dinas', 'suspend', 'suspension', ${String(suspensionId)})`);
  const appealsOf = async (actor: typeof other) =>
    (await readDeskQueue(actor, { noun: 'appeal' })).items.map(({ pageId }) => pageId);
  expect(await appealsOf(suspender)).toEqual([]);
  expect(await appealsOf(other)).toEqual([suspensionId]);
});
