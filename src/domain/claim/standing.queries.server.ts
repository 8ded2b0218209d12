import { sql, type Placeholder, type SQL } from 'drizzle-orm';
import { filedStages, protectionEndOn, registeredStages } from './protection-end.queries.server.ts';

/** A day, or where one stands in a statement that is written once. */
export type DayInSql = string | Placeholder;

/**
 * Whether the claim whose alias is `claim` is verified and unexpired on `today`: only then it gives a badge, passes a
 * filter or scores. Expiry acts here, by date, with no job; `claimState` says the same of a claim that was read.
 */
export function isVerifiedClaim(claim: string, today: DayInSql): SQL {
  const id = sql.raw(`${claim}.id`);
  return sql`(${isStandingClaim(claim, today)} and exists (
    select 1 from verifications v where v.claim_id = ${id} and v.superseded_at is null and v.decision = 'verified'
      and (v.valid_until_on is null or v.valid_until_on >= ${today})))`;
}

/**
 * Whether the claim is neither ended nor past the last day of its document, and its right, if it is one, is in the
 * register or waits for it. A registered right that names no last day ends with its term. Says nothing about who checked it.
 */
export function isStandingClaim(claim: string, today: DayInSql): SQL {
  const column = (name: string) => sql.raw(`${claim}.${name}`);
  return sql`(${column('ended_at')} is null and (${column('expires_on')} is null or ${column('expires_on')} >= ${today})
    and not exists (select 1 from ip_rights standing_r where standing_r.claim_id = ${column('id')}
      and (standing_r.stage not in (${registeredStages}, ${filedStages})
        or (${column('expires_on')} is null and ${protectionEndOn('standing_r')} < ${today}))))`;
}
