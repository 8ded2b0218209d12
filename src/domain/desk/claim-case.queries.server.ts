import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { claimValidUntil } from '#src/domain/claim/claim.ts';
import { numberDoubts } from '#src/domain/claim/number-checks.ts';
import type { OwnClaim } from '#src/domain/claim/own-claim.ts';
import { readClaims } from '#src/domain/claim/own-claims.queries.server.ts';
import { findDeclinedProposal, findStandingProposal } from '#src/domain/claim/proposals.queries.server.ts';
import { needsSecondLook } from '#src/domain/claim/second-look.queries.server.ts';
import { listEvidence } from '#src/domain/evidence/evidence.queries.server.ts';
import { today } from '#src/platform/clock.server.ts';
import type { ClaimCase, EnterpriseHistory, PastDecision } from './claim-case.ts';
import { readClaimQueue } from './claim-queue.queries.server.ts';
import { placeInQueue, type QueueFilter, type QueuePlace } from './claim-queue.ts';
import { claimRisk } from './claim-risk.ts';
import { daysWaited } from './days-waited.ts';
import { isDecidable, isWaiting, wasRefusedBefore } from './decidable.queries.server.ts';

/** A claim with its place in the queue; undefined for who does not decide about it. */
export async function readClaimDesk(
  actor: Actor,
  claimId: number,
  filter: QueueFilter,
): Promise<{ found: ClaimCase; place: QueuePlace } | undefined> {
  const found = await findClaimCase(actor, claimId);
  if (found === undefined) return undefined;
  const { claims } = await readClaimQueue(actor, filter);
  return {
    found,
    place: placeInQueue(
      claims.map(({ claim }) => claim.id),
      claimId,
    ),
  };
}

type CaseRow = {
  enterpriseId: number;
  slug: string;
  name: string;
  kecamatan: string | null;
  kabkotaCode: string | null;
  isWaiting: number;
  needsSecond: number;
  wasRefused: number;
  lastDecisionId: number | null;
};

/** Everything that an officer decides a claim by; undefined for who does not decide about it. */
export async function findClaimCase(actor: Actor, claimId: number): Promise<ClaimCase | undefined> {
  const day = today();
  const [row] = await database().all<CaseRow>(sql`
    select e.id "enterpriseId", e.slug, e.name, k.name kecamatan, e.kabkota_code "kabkotaCode",
      ${isWaiting('c')} "isWaiting", ${needsSecondLook('c')} "needsSecond", ${wasRefusedBefore('c.enterprise_id')} "wasRefused",
      (select max(v.id) from verifications v where v.claim_id = c.id) "lastDecisionId"
    from claims c join enterprises e on e.id = c.enterprise_id left join regions k on k.code = e.kecamatan_code
    where c.id = ${claimId} and ${isDecidable(actor, 'c')}`);
  if (row === undefined) return undefined;
  const { enterpriseId: id, slug, name, kecamatan, kabkotaCode, lastDecisionId } = row;
  const history = await readHistory(actor, id, day);
  const claim = history.claims.find((each) => each.id === claimId);
  if (claim === undefined) return undefined;
  const doubts = numberDoubts(claim, { today: day, kabkotaCode });
  const documentEnd = documentEndOf(claim);
  return {
    claim,
    enterprise: { id, slug, name, kecamatan },
    isWaiting: row.isWaiting === 1,
    needsSecond: row.needsSecond === 1,
    proposal: await findStandingProposal(actor, claimId),
    declined: await findDeclinedProposal(claimId),
    waitingDays: daysWaited(claim.submittedAt, day),
    risk: claimRisk({ ...claim, wasRefusedBefore: row.wasRefused === 1, doubtCount: doubts.length }),
    doubts,
    files: await listEvidence(actor, { claimId }),
    lastDecisionId,
    documentEnd,
    hasRunOut: documentEnd !== null && documentEnd < day,
    history,
  };
}

/** What the document's own end is, whatever an officer has decided before. */
function documentEndOf({ particulars, expiresOn }: OwnClaim): string | null {
  const right =
    particulars.kind === 'ip_right'
      ? { kind: particulars.rightKind, stage: particulars.stage, filedOn: particulars.filedOn }
      : null;
  return claimValidUntil({ endedAt: null, decision: null, expiresOn, verificationValidUntilOn: null, right });
}

async function readHistory(actor: Actor, enterpriseId: number, day: string): Promise<EnterpriseHistory> {
  const isTheirs = sql`c.enterprise_id = ${enterpriseId} and ${isDecidable(actor, 'c')}`;
  const to = database();
  const [facts, decisions] = await to.batch([
    to.all<Omit<EnterpriseHistory, 'claims' | 'decisions'>>(sql`
      select e.created_at "listedAt",
        (select min(m.started_at) from enterprise_members m
          where m.enterprise_id = e.id and m.role = 'owner' and m.ended_at is null) "ownerSince",
        (select count(*) from enterprise_members m where m.enterprise_id = e.id and m.ended_at is null) "memberCount",
        (select count(*) from products p where p.enterprise_id = e.id and p.archived_at is null) "productCount"
      from enterprises e where e.id = ${enterpriseId}`),
    to.all<PastDecision>(sql`
      select v.id, v.claim_id "claimId", v.decision, v.method, v.verified_by "by", v.verified_at "at", v.reason,
        v.valid_until_on "validUntilOn"
      from claims c join verifications v on v.claim_id = c.id where ${isTheirs} order by v.id desc limit 50`),
  ]);
  const [known = { listedAt: '', ownerSince: null, memberCount: 0, productCount: 0 }] = facts;
  return { ...known, claims: await readClaims(isTheirs, day), decisions };
}
