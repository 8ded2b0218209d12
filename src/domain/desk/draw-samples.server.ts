import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { addDays } from '#src/domain/claim/days.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { deskKeepers, mayKeepDesk } from './desk.policy.ts';
import { drawSpread } from './sample.ts';

export interface Draw {
  count: number;
  /** Of decisions of so many days back from today. */
  days: number;
  /** What the lots depend on: the same seed draws the same. */
  seed: string;
  /** Whether it is the draw of the day, which is left out where something was drawn today. */
  isDaily?: boolean | undefined;
}

export type DrawAnswer = { ok: true; drawn: number } | { ok: false; problem: 'not_allowed' };

/**
 * Draws past decisions for a second look by somebody else. None is drawn twice, whatever the seed; decisions that no
 * account made (an import) are left out, because nobody could learn from the answer.
 */
export async function drawSamples(
  actor: Actor,
  { count, days, seed, isDaily = false }: Draw,
): Promise<DrawAnswer> {
  if (!mayKeepDesk(actor)) return { ok: false, problem: 'not_allowed' };
  const day = today();
  const to = database();
  const decisions = await to.all<{ id: number; officer: string }>(sql`
    select v.id, v.decided_by officer from verifications v
    where v.decided_by is not null and date(v.verified_at, '+7 hours') > ${addDays(day, -days)}
      and not exists (select 1 from decision_samples d where d.verification_id = v.id)
    order by v.id desc limit 20000`);
  const ids = JSON.stringify(drawSpread(decisions, count, seed));
  const isDue = isDaily
    ? sql`(select count(*) from decision_samples where date(drawn_at, '+7 hours') = ${day}) = 0`
    : sql`true`;
  const [drawn] = await to.batch([
    to.all(sql`
      insert into decision_samples (verification_id, drawn_at)
      select value, ${now().toISOString()} from json_each(${ids}) where ${actsForOffice(actor, deskKeepers)} and ${isDue}
      on conflict do nothing returning id`),
    recordDeed(to, actor, {
      command: 'draw-samples',
      noun: 'decision_sample',
      nounId: 'draw',
      detail: { count, days, seed, isDaily },
    }),
  ]);
  return { ok: true, drawn: drawn.length };
}
