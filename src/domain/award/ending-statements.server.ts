import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';

const unearnedReason = 'Hasil pelatihan diubah';

/** How awards are ended: which (a query of their `id`), why, and as the audit log names it. */
export interface EndedAwards {
  target: SQL;
  reason: string;
  at: string;
  nounId: number | string;
}

/** Statements that end awards, and take back the capital package that was recorded with each. */
export function endAwards(
  to: Database,
  actor: Actor,
  { target, reason, at, nounId }: EndedAwards,
): BatchItem<'sqlite'>[] {
  return [
    to.run(sql`update supports set ended_at = ${at}, end_reason = ${reason}
      where award_id in (${target}) and ended_at is null`),
    to.run(sql`update awards set ended_at = ${at}, end_reason = ${reason} where id in (${target})`),
    recordDeed(to, actor, { command: 'end-award', noun: 'award', nounId }),
  ];
}

/** The same for those among these participants whose result is no pass any more. */
export function endUnearned(
  to: Database,
  actor: Actor,
  participantIds: readonly number[],
  at: string,
): BatchItem<'sqlite'>[] {
  const target = sql`select a.id from awards a
    where a.ended_at is null and a.participant_id in (select value from json_each(${JSON.stringify(participantIds)}))
      and not exists (select 1 from participant_results r where r.participant_id = a.participant_id
        and r.superseded_at is null and r.result in ('lulus', 'kompeten'))`;
  return endAwards(to, actor, { target, reason: unearnedReason, at, nounId: 'unearned' });
}
