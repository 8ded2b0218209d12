import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { claimDeclarers } from './claim.policy.ts';
import type { OwnClaim } from './own-claim.ts';
import { toOwnClaim, type OwnClaimRow } from './own-claim-rows.server.ts';
import { replacedBy, replacementOf } from './replacement.queries.server.ts';

/** Every claim of an UMKM as its owner reads it, newest first; none for somebody who may not declare for it. */
export function listOwnClaims(actor: Actor, enterpriseId: number, today: string): Promise<OwnClaim[]> {
  return readClaims(sql`c.enterprise_id = ${enterpriseId} and ${mayDeclare(actor)}`, today);
}

/** One of them; undefined when it is another UMKM's or the actor may not see it. */
export async function findOwnClaim(
  actor: Actor,
  enterpriseId: number,
  claimId: number,
  today: string,
): Promise<OwnClaim | undefined> {
  const isThis = sql`c.id = ${claimId} and c.enterprise_id = ${enterpriseId} and ${mayDeclare(actor)}`;
  const [claim] = await readClaims(isThis, today);
  return claim;
}

function mayDeclare(actor: Actor): SQL {
  return actsFor(actor, 'c.enterprise_id', claimDeclarers);
}

/**
 * The claims `c` that a condition lets through with everything that their owners and officers read, newest first. The
 * condition says who may: numbers and names of holders are in it.
 */
export async function readClaims(condition: SQL, today: string): Promise<OwnClaim[]> {
  const rows = await database().all<OwnClaimRow>(sql`
    select c.id, c.kind, c.product_id "productId", c.expires_on "expiresOn", c.declared_at "declaredAt",
      c.submitted_at "submittedAt", c.ended_at "endedAt", c.end_reason "endReason", product.name "productName",
      v.id "verificationId", v.decision, v.method, v.reason, v.verified_by "verifiedBy",
      v.valid_until_on "verificationValidUntilOn", date(v.verified_at, '+7 hours') "decidedOn",
      (select count(*) from evidence_files f where f.claim_id = c.id and f.removed_at is null) "evidenceCount",
      ${replacedBy('c')} "replaces", ${replacementOf('c')} "replacedBy",
      b.kind "idKind", b.number "idNumber",
      k.type_id "typeId", k.number "certificateNumber", k.issuer, k.issued_on "issuedOn",
      t.name "certificateName", t.short_name "certificateShortName", t.for_export "forExport",
      t.register_url "registerUrl",
      r.kind "rightKind", r.title, r.stage, r.application_number "applicationNumber",
      r.registration_number "registrationNumber", r.filed_on "filedOn", r.registered_on "registeredOn", r.holder,
      r.holder_is_enterprise "holderIsEnterprise",
      (select json_group_array(n.nice_class order by n.nice_class) from ip_right_classes n where n.claim_id = c.id)
        "niceClasses",
      g.programme_id "programmeId", g.cohort_id "cohortId", g.graduated_on "graduatedOn", g.result,
      g.certificate_number "trainingNumber", programme.name "programmeName", cohort.name "cohortName"
    from claims c
    left join verifications v on v.claim_id = c.id and v.superseded_at is null
    left join products product on product.id = c.product_id
    left join business_ids b on b.claim_id = c.id
    left join certificates k on k.claim_id = c.id
    left join certificate_types t on t.id = k.type_id
    left join ip_rights r on r.claim_id = c.id
    left join graduations g on g.claim_id = c.id
    left join programmes programme on programme.id = g.programme_id
    left join cohorts cohort on cohort.id = g.cohort_id
    where ${condition}
    order by c.id desc`);
  return rows.map((row) => toOwnClaim(row, today)).filter((claim) => claim !== undefined);
}
