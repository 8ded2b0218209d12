import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { valueFields } from '#src/domain/product/product-values.ts';
import { now } from '#src/platform/clock.server.ts';
import { ruleWord } from './claim-words.ts';
import { mayKeepRules, ruleKeepers } from './moderation.policy.ts';

export type NewRule = { kind: 'field' | 'word'; value: string };

export type AddRuleAnswer =
  { ok: true } | { ok: false; problem: 'not_allowed' | 'unknown_field' | 'word_unclear' | 'stands_already' };

/** Adds a rule about which edits of published products wait; one that stands already is not doubled. */
export async function addRule(actor: Actor, { kind, value }: NewRule): Promise<AddRuleAnswer> {
  if (!mayKeepRules(actor)) return { ok: false, problem: 'not_allowed' };
  if (kind === 'field' && !(valueFields as string[]).includes(value))
    return { ok: false, problem: 'unknown_field' };
  const clean = kind === 'field' ? value : ruleWord(value);
  if (clean === undefined) return { ok: false, problem: 'word_unclear' };
  const to = database();
  const [added] = await to.batch([
    to.all(sql`insert into moderation_rules (kind, value, added_by, added_at)
      select ${kind}, ${clean}, ${actor.office}, ${now().toISOString()} where ${actsFor(actor, 'null', ruleKeepers)}
      on conflict do nothing returning id`),
    recordDeed(to, actor, {
      command: 'add-rule',
      noun: 'moderation_rule',
      nounId: insertedRow,
      detail: { kind, value: clean },
    }),
  ]);
  return added.length > 0 ? { ok: true } : { ok: false, problem: 'stands_already' };
}
