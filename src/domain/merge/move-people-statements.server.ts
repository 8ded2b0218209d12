import { sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import { hasMerged } from './merged-condition.queries.server.ts';
import { mergedReason, type Moving } from './moving.ts';

const rank = (member: string) =>
  sql.raw(`case ${member}.role when 'owner' then 3 when 'editor' then 2 else 1 end`);

/**
 * Who acts for the one acts for the other: owners of both are owners. Somebody of both keeps the higher of their roles, the
 * other membership ends. A code that an owner was given works for the one that stays, where it has none of its own.
 */
export function movePeople(to: Database, moving: Moving): BatchItem<'sqlite'>[] {
  const { fromId, intoId, at } = moving;
  const merged = hasMerged(moving);
  return [
    to.run(sql`
      update enterprise_members as lower set ended_at = ${at}, end_reason = ${mergedReason}
      where lower.enterprise_id in (${fromId}, ${intoId}) and lower.ended_at is null and ${merged} and exists (
        select 1 from enterprise_members higher
        where higher.enterprise_id in (${fromId}, ${intoId}) and higher.enterprise_id <> lower.enterprise_id
          and higher.account_id = lower.account_id and higher.ended_at is null
          and (${rank('higher')} > ${rank('lower')}
            or (${rank('higher')} = ${rank('lower')} and higher.enterprise_id = ${intoId})))`),
    to.run(sql`
      update enterprise_members set enterprise_id = ${intoId}
      where enterprise_id = ${fromId} and ended_at is null and ${merged}`),
    to.run(sql`
      update claim_codes set ended_at = ${at}
      where enterprise_id = ${fromId} and used_at is null and ended_at is null and ${merged}
        and exists (select 1 from claim_codes own
          where own.enterprise_id = ${intoId} and own.used_at is null and own.ended_at is null)`),
    to.run(sql`
      update claim_codes set enterprise_id = ${intoId}
      where enterprise_id = ${fromId} and used_at is null and ended_at is null and ${merged}`),
  ];
}
