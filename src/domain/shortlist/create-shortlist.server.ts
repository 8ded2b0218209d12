import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import type { ShortlistFacts } from './shortlist.ts';
import { shortlistOfficers } from './shortlist.policy.ts';

export type CreateAnswer = { ok: true; shortlistId: number } | { ok: false; problem: 'not_allowed' };

/** Begins a shortlist, with nobody on it. */
export async function createShortlist(actor: Actor, facts: ShortlistFacts): Promise<CreateAnswer> {
  const to = database();
  const { name, kind, place, startsOn, endsOn, seats } = facts;
  const [made] = await to.batch([
    to.all<{ id: number }>(sql`
      insert into shortlists (name, kind, place, starts_on, ends_on, seats, created_by, created_at)
      select ${name}, ${kind}, ${place}, ${startsOn}, ${endsOn}, ${seats}, ${actor.accountId}, ${now().toISOString()}
      where ${actsForOffice(actor, shortlistOfficers)} returning id`),
    recordDeed(to, actor, { command: 'create-shortlist', noun: 'shortlist', nounId: insertedRow }),
  ]);
  const [row] = made;
  return row === undefined ? { ok: false, problem: 'not_allowed' } : { ok: true, shortlistId: row.id };
}
