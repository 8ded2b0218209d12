import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { deskKeepers, mayKeepDesk } from './desk.policy.ts';
import { listClaimTypes } from './second-look-rules.queries.server.ts';
import { aimValue } from './second-look.ts';

export type AddSecondLookAnswer =
  { ok: true } | { ok: false; problem: 'not_allowed' | 'unknown_aim' | 'stands_already' };

/** Says that claims of a kind, or of one type of it, are verified by two officers from now on. */
export async function addSecondLookRule(actor: Actor, aim: string): Promise<AddSecondLookAnswer> {
  if (!mayKeepDesk(actor)) return { ok: false, problem: 'not_allowed' };
  const known = (await listClaimTypes()).flatMap(({ claimKind, type }) => [
    { claimKind, type: null },
    { claimKind, type },
  ]);
  const found = known.find((each) => aimValue(each) === aim);
  if (found === undefined) return { ok: false, problem: 'unknown_aim' };
  const { claimKind, type } = found;
  const to = database();
  const [added] = await to.batch([
    to.all(sql`
      insert into second_look_rules (claim_kind, type, added_by, added_at)
      select ${claimKind}, ${type}, ${actor.office}, ${now().toISOString()}
      where ${actsForOffice(actor, deskKeepers)} and not exists (select 1 from second_look_rules s
        where s.ended_at is null and s.claim_kind = ${claimKind} and s.type is ${type})
      returning id`),
    recordDeed(to, actor, {
      command: 'add-second-look-rule',
      noun: 'second_look_rule',
      nounId: insertedRow,
      detail: { claimKind, type },
    }),
  ]);
  return added.length > 0 ? { ok: true } : { ok: false, problem: 'stands_already' };
}
