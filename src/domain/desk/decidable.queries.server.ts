import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { claimOfficers, trainingOfficers } from './desk.policy.ts';

/** Whether the claim with this alias is one that the actor decides about, now. */
export function isDecidable(actor: Actor, claim: string): SQL {
  return sql`(${actsForOffice(actor, claimOfficers)}
    or (${sql.raw(claim)}.kind = 'graduation' and ${actsForOffice(actor, trainingOfficers)}))`;
}

/**
 * Whether the claim with this alias waits for an officer: its owner has submitted it and no decision stands. A request to
 * correct stands until its owner submits again, as their own page tells them.
 */
export function isWaiting(claim: string): SQL {
  const column = (name: string) => sql.raw(`${claim}.${name}`);
  return sql`(${column('submitted_at')} is not null and ${column('ended_at')} is null
    and not exists (select 1 from verifications waiting_v
      where waiting_v.claim_id = ${column('id')} and waiting_v.superseded_at is null))`;
}

/** Whether a claim of the UMKM (an SQL column) was ever refused. */
export function wasRefusedBefore(enterpriseId: string): SQL {
  return sql.raw(`exists (select 1 from claims refused_c join verifications refused_v on refused_v.claim_id = refused_c.id
    where refused_c.enterprise_id = ${enterpriseId} and refused_v.decision = 'refused')`);
}
