import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import type { InstructorFacts } from './instructor-form.ts';
import { programmeKeepers } from './programme.policy.ts';

export type AddInstructorAnswer = { ok: true } | { ok: false; problem: 'not_allowed' | 'listed_already' };

/** Adds somebody who teaches; the same name of the same organisation comes once. */
export async function addInstructor(
  actor: Actor,
  { name, organisation, subject }: InstructorFacts,
): Promise<AddInstructorAnswer> {
  const may = actsFor(actor, 'null', programmeKeepers);
  const to = database();
  const [added, , allowed] = await to.batch([
    to.all(sql`
      insert into instructors (name, organisation, subject, added_by, added_at)
      select ${name}, ${organisation}, ${subject}, ${actor.office}, ${now().toISOString()}
      where ${may} and not exists (select 1 from instructors i where i.ended_at is null
        and lower(i.name) = lower(${name}) and lower(i.organisation) is lower(${organisation}))
      returning id`),
    recordDeed(to, actor, { command: 'add-instructor', noun: 'instructor', nounId: insertedRow }),
    to.all(sql`select 1 where ${may}`),
  ]);
  if (added.length > 0) return { ok: true };
  return { ok: false, problem: allowed.length > 0 ? 'listed_already' : 'not_allowed' };
}
