import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { indexEnterprises } from '#src/domain/search/index-statements.server.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { claimDeclarers } from './claim.policy.ts';
import { insertClaim, writtenClaim, type NewClaim } from './new-claim-statements.server.ts';
import { actionsOn, isChecked, type OwnClaim } from './own-claim.ts';
import { findOwnClaim } from './own-claims.queries.server.ts';
import { writeParticulars } from './particulars-statements.server.ts';
import type { StatedClaim } from './particulars.ts';
import { replacementOf } from './replacement.queries.server.ts';
import { findRecordProblem, isNumberFree, type RecordProblem } from './stated-claim.queries.server.ts';

export type ChangeAnswer =
  | { ok: true; claimId: number; isReplacement: boolean }
  | { ok: false; problem: RecordProblem | 'unknown_claim' | 'not_open' | 'other_kind' | 'changed_meanwhile' };

/**
 * Changes what a claim says. One that nobody has verified is changed where it stands, and waits anew if it was submitted.
 * A verified one stays as the officer saw it, with its badge: a new claim waits to take its place (docs/decisions/0015).
 */
export async function changeClaim(
  actor: Actor,
  enterpriseId: number,
  claimId: number,
  stated: StatedClaim,
): Promise<ChangeAnswer> {
  const claim = await findOwnClaim(actor, enterpriseId, claimId, today());
  if (claim === undefined) return { ok: false, problem: 'unknown_claim' };
  if (!actionsOn(claim).mayEdit) return { ok: false, problem: 'not_open' };
  if (claim.particulars.kind !== stated.particulars.kind) return { ok: false, problem: 'other_kind' };
  if (isSame(claim, stated)) return { ok: true, claimId, isReplacement: false };
  const problem = await findRecordProblem(actor, enterpriseId, stated, claimId);
  if (problem !== undefined) return { ok: false, problem };
  const isReplacement = isChecked(claim);
  const changed = isReplacement
    ? await replace(actor, enterpriseId, claimId, stated)
    : await changeInPlace(actor, enterpriseId, claimId, stated);
  if (changed === undefined) return { ok: false, problem: 'changed_meanwhile' };
  return { ok: true, claimId: changed, isReplacement };
}

function isSame(claim: OwnClaim, stated: StatedClaim): boolean {
  const { product, expiresOn, particulars } = claim;
  const before: StatedClaim = { productId: product?.id ?? null, expiresOn, particulars };
  return JSON.stringify(sorted(before)) === JSON.stringify(sorted(stated));
}

const sorted = ({ productId, expiresOn, particulars }: StatedClaim) => [
  productId,
  expiresOn,
  Object.entries(particulars).toSorted(([one], [other]) => one.localeCompare(other)),
];

async function changeInPlace(
  actor: Actor,
  enterpriseId: number,
  claimId: number,
  stated: StatedClaim,
): Promise<number | undefined> {
  const at = now().toISOString();
  const target = sql`select c.id from claims c where c.id = ${claimId} and ${isOpenFor(actor)}
    and ${isNumberFree(stated, claimId)}`;
  const to = database();
  const [changed] = await to.batch([
    to.all<{ id: number }>(sql`
      update claims set product_id = ${stated.productId}, expires_on = ${stated.expiresOn},
        submitted_at = iif(submitted_at is null, null, ${at})
      where id in (${target}) returning id`),
    recordDeed(to, actor, { command: 'change-claim', noun: 'claim', nounId: claimId, enterpriseId }),
    ...writeParticulars(to, target, stated.particulars),
    ...indexEnterprises(to, [enterpriseId]),
  ]);
  return changed[0]?.id;
}

/** Whether claim `c` stands, the actor may declare for its UMKM, and nobody has verified or refused it. */
function isOpenFor(actor: Actor): SQL {
  return sql`c.ended_at is null and ${actsFor(actor, 'c.enterprise_id', claimDeclarers)}
    and not exists (select 1 from verifications v where v.claim_id = c.id and v.superseded_at is null
      and v.decision in ('verified', 'refused'))`;
}

async function replace(
  actor: Actor,
  enterpriseId: number,
  claimId: number,
  stated: StatedClaim,
): Promise<number | undefined> {
  const condition = sql`exists (select 1 from claims c
    join verifications v on v.claim_id = c.id and v.superseded_at is null and v.decision = 'verified'
    where c.id = ${claimId} and c.ended_at is null and ${replacementOf('c')} is null)`;
  const claim: NewClaim = {
    actor,
    enterpriseId,
    stated,
    at: now().toISOString(),
    replaces: { claimId, condition },
  };
  const target = writtenClaim(claim);
  const to = database();
  const [written] = await to.batch([
    insertClaim(to, claim),
    recordDeed(to, actor, {
      command: 'replace-claim',
      noun: 'claim',
      nounId: insertedRow,
      enterpriseId,
      detail: { replaces: claimId },
    }),
    ...writeParticulars(to, target, stated.particulars, numberHeldBy(claimId, stated, claim.at)),
    // What showed the old one to be true mostly shows the new one too; its owner adds to it or takes it back.
    to.run(sql`
      insert into evidence_files (enterprise_id, claim_id, file, name, type, bytes, uploaded_by, uploaded_at)
      select f.enterprise_id, t.id, f.file, f.name, f.type, f.bytes, f.uploaded_by, f.uploaded_at
      from (${target}) t join evidence_files f on f.claim_id = ${claimId} and f.removed_at is null order by f.id`),
    ...indexEnterprises(to, [enterpriseId]),
  ]);
  return written[0]?.id;
}

/** A permit whose number stays the same keeps it under the claim that stands, until the new one takes its place. */
function numberHeldBy(claimId: number, { particulars }: StatedClaim, at: string): SQL {
  if (particulars.kind !== 'business_id') return sql`null`;
  return sql`(select ${at} from business_ids held where held.claim_id = ${claimId} and held.released_at is null
    and held.kind = ${particulars.idKind} and held.number = ${particulars.number})`;
}
