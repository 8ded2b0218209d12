import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { deskKeepers, mayKeepDesk } from './desk.policy.ts';

export type EndSecondLookAnswer = { ok: true } | { ok: false; problem: 'not_allowed' | 'unknown_rule' };

/** Ends such a rule: one officer verifies alone again. What waits for a second one still does. */
export async function endSecondLookRule(actor: Actor, ruleId: number): Promise<EndSecondLookAnswer> {
  if (!mayKeepDesk(actor)) return { ok: false, problem: 'not_allowed' };
  const to = database();
  const [ended] = await to.batch([
    to.all(sql`update second_look_rules set ended_at = ${now().toISOString()}, ended_by = ${actor.office}
      where id = ${ruleId} and ended_at is null and ${actsForOffice(actor, deskKeepers)} returning id`),
    recordDeed(to, actor, { command: 'end-second-look-rule', noun: 'second_look_rule', nounId: ruleId }),
  ]);
  return ended.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_rule' };
}
