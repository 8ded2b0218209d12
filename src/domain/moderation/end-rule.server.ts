import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { mayKeepRules, ruleKeepers } from './moderation.policy.ts';

export type EndRuleAnswer = { ok: true } | { ok: false; problem: 'not_allowed' | 'unknown_rule' };

/** Ends a rule: edits made from now on no longer wait for it. It stays on record and no list brings it back. */
export async function endRule(actor: Actor, ruleId: number): Promise<EndRuleAnswer> {
  if (!mayKeepRules(actor)) return { ok: false, problem: 'not_allowed' };
  const to = database();
  const [ended] = await to.batch([
    to.all(sql`update moderation_rules set ended_at = ${now().toISOString()}, ended_by = ${actor.office}
      where id = ${ruleId} and ended_at is null and ${actsFor(actor, 'null', ruleKeepers)} returning id`),
    recordDeed(to, actor, { command: 'end-rule', noun: 'moderation_rule', nounId: ruleId }),
  ]);
  return ended.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_rule' };
}
