import { sql, type SQL } from 'drizzle-orm';

/** Whether a rule says that two officers must agree before the claim with this alias is verified. */
export function needsSecondLook(claim: string): SQL {
  const id = sql.raw(`${claim}.id`);
  return sql`exists (select 1 from second_look_rules rule
    where rule.ended_at is null and rule.claim_kind = ${sql.raw(`${claim}.kind`)} and (rule.type is null
      or rule.type = (select k.type_id from certificates k where k.claim_id = ${id})
      or rule.type = (select r.kind from ip_rights r where r.claim_id = ${id})
      or rule.type = (select b.kind from business_ids b where b.claim_id = ${id})
      or rule.type = (select g.programme_id from graduations g where g.claim_id = ${id})))`;
}

/**
 * Whether the proposal with one alias stands for the claim with the other: nobody has ended it, and the claim is as its
 * proposer saw it. What its owner has changed since is looked at anew.
 */
export function isStandingProposal(proposal: string, claim: string): SQL {
  const column = (name: string) => sql.raw(`${proposal}.${name}`);
  const submittedAt = sql.raw(`${claim}.submitted_at`);
  return sql`(${column('ended_at')} is null and ${sql.raw(`${claim}.ended_at`)} is null
    and (${submittedAt} is null or ${submittedAt} <= ${column('proposed_at')}))`;
}

/** Whether the claim with this alias was looked at by one officer and waits for another. */
export function isProposed(claim: string): SQL {
  return sql`exists (select 1 from decision_proposals proposed
    where proposed.claim_id = ${sql.raw(`${claim}.id`)} and ${isStandingProposal('proposed', claim)})`;
}

/** Whether it was this account that proposed it: nobody agrees with themselves. */
export function isProposedBy(accountId: string | null, claim: string): SQL {
  return sql`exists (select 1 from decision_proposals proposed
    where proposed.claim_id = ${sql.raw(`${claim}.id`)} and ${isStandingProposal('proposed', claim)}
      and proposed.proposed_by is ${accountId})`;
}
