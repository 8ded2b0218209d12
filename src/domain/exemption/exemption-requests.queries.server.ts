import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor, actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { mayPublish } from '#src/domain/product/public-products.queries.server.ts';
import { today } from '#src/platform/clock.server.ts';
import type { ExemptionCase, OwnExemptionRequest } from './exemption-request.ts';
import { exemptionAskers, exemptionDeciders } from './exemption.policy.ts';

/** The last request of an UMKM; undefined when it has made none, and for who may not ask for it. */
export async function findOwnRequest(
  actor: Actor,
  enterpriseId: number,
): Promise<OwnExemptionRequest | undefined> {
  const [row] = await database().all<OwnExemptionRequest>(sql`
    select x.id, x.text, x.asked_at "askedAt", x.decision, x.reason from exemption_requests x
    where x.enterprise_id = ${enterpriseId} and ${actsFor(actor, 'x.enterprise_id', exemptionAskers)}
    order by x.id desc limit 1`);
  return row;
}

type CaseRow = Omit<ExemptionCase, 'enterprise' | 'trainings' | 'mayPublish'> & {
  enterpriseId: number;
  slug: string;
  name: string;
  kecamatan: string | null;
  trainings: string;
  mayPublish: number;
};

/** A request as an officer decides it; undefined for who does not. */
export async function findExemptionCase(actor: Actor, requestId: number): Promise<ExemptionCase | undefined> {
  const [row] = await database().all<CaseRow>(sql`
    select x.id, x.text, x.asked_at "askedAt", x.decision, x.reason, x.decided_at "decidedAt",
      x.decided_by "decidedBy", e.id "enterpriseId", e.slug, e.name, k.name kecamatan, e.created_at "listedAt",
      (select count(*) from products p where p.enterprise_id = e.id and p.archived_at is null) "productCount",
      (select json_group_array(json_object('programme', t.name, 'claimId', c.id)) from claims c
        join graduations g on g.claim_id = c.id join programmes t on t.id = g.programme_id
        where c.enterprise_id = e.id and c.ended_at is null) trainings,
      (select count(*) from exemption_requests o where o.enterprise_id = e.id and o.id < x.id
        and o.decision = 'refused') "refusedBefore",
      ${mayPublish('e.id', today())} "mayPublish"
    from exemption_requests x join enterprises e on e.id = x.enterprise_id
      left join regions k on k.code = e.kecamatan_code
    where x.id = ${requestId} and ${actsForOffice(actor, exemptionDeciders)}`);
  if (row === undefined) return undefined;
  const { enterpriseId: id, slug, name, kecamatan, trainings, mayPublish: may, ...request } = row;
  return {
    ...request,
    enterprise: { id, slug, name, kecamatan },
    trainings: JSON.parse(trainings) as ExemptionCase['trainings'],
    mayPublish: may === 1,
  };
}
