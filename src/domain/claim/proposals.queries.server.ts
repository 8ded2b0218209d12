import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { isDecidable } from '#src/domain/desk/decidable.queries.server.ts';
import type { DeclinedProposal, Proposal } from './proposal.ts';
import { isStandingProposal } from './second-look.queries.server.ts';

type ProposalRow = Omit<Proposal, 'isOwn'> & { isOwn: number };

const proposals = (actor: Actor) => sql`
  select p.id, p.claim_id "claimId", c.enterprise_id "enterpriseId", p.method, p.valid_until_on "validUntilOn",
    p.office, p.proposed_at "proposedAt", p.proposed_by is ${actor.accountId} "isOwn"
  from decision_proposals p join claims c on c.id = p.claim_id`;

/** A proposal, standing or not, about a claim that the actor decides about. */
export async function findProposalFor(actor: Actor, proposalId: number): Promise<Proposal | undefined> {
  const [row] = await database().all<ProposalRow>(
    sql`${proposals(actor)} where p.id = ${proposalId} and ${isDecidable(actor, 'c')}`,
  );
  return row && { ...row, isOwn: row.isOwn === 1 };
}

/** The proposal that stands about a claim, which the caller has found for the actor. */
export async function findStandingProposal(actor: Actor, claimId: number): Promise<Proposal | null> {
  const [row] = await database().all<ProposalRow>(
    sql`${proposals(actor)} where p.claim_id = ${claimId} and ${isStandingProposal('p', 'c')}`,
  );
  return row === undefined ? null : { ...row, isOwn: row.isOwn === 1 };
}

/** The last proposal about a claim that was declined, if nothing was decided since; found for the actor by the caller. */
export async function findDeclinedProposal(claimId: number): Promise<DeclinedProposal | null> {
  const [row] = await database().all<DeclinedProposal>(sql`
    select p.ended_at "endedAt", p.end_reason reason from decision_proposals p
    where p.claim_id = ${claimId} and p.outcome = 'declined'
      and not exists (select 1 from verifications v where v.claim_id = p.claim_id and v.verified_at >= p.ended_at)
    order by p.id desc limit 1`);
  return row ?? null;
}

/** Whether the proposal stands, and the actor decides about its claim without having made it. */
export function isTheirsToAgree(actor: Actor, proposalId: number): SQL {
  return isStandingFor(actor, proposalId, sql`p.proposed_by is not ${actor.accountId}`);
}

/** Whether the proposal stands and is the actor's own. */
export function isTheirsToWithdraw(actor: Actor, proposalId: number): SQL {
  return isStandingFor(actor, proposalId, sql`p.proposed_by is ${actor.accountId}`);
}

function isStandingFor(actor: Actor, proposalId: number, whose: SQL): SQL {
  return sql`exists (select 1 from decision_proposals p join claims c on c.id = p.claim_id
    where p.id = ${proposalId} and ${isStandingProposal('p', 'c')} and ${whose} and ${isDecidable(actor, 'c')})`;
}
