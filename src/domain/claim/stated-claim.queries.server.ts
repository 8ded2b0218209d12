import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { claimDeclarers } from './claim.policy.ts';
import type { StatedClaim } from './particulars.ts';

/** What may be wrong with a stated claim that only the records know. */
export type RecordProblem =
  | 'unknown_enterprise'
  | 'unknown_product'
  | 'unknown_certificate_type'
  | 'unknown_programme'
  | 'unknown_cohort'
  | 'number_taken';

/**
 * What keeps a claim from being written for an UMKM: things that it names and that are not there, or the number of a
 * permit that another claim than `besides` holds.
 */
export async function findRecordProblem(
  actor: Actor,
  enterpriseId: number,
  stated: StatedClaim,
  besides: number | null,
): Promise<RecordProblem | undefined> {
  const [row] = await database().all<Record<RecordProblem, number>>(sql`select
    not exists (select 1 from enterprises e where e.id = ${enterpriseId} and ${actsFor(actor, 'e.id', claimDeclarers)})
      unknown_enterprise,
    not ${isProductOf(stated, sql`${enterpriseId}`)} unknown_product,
    ${namedIn(stated)},
    not ${isNumberFree(stated, besides)} number_taken`);
  return problems.find((problem) => row?.[problem] === 1);
}

const problems: readonly RecordProblem[] = [
  'unknown_enterprise',
  'unknown_product',
  'unknown_certificate_type',
  'unknown_programme',
  'unknown_cohort',
  'number_taken',
];

/** Whether the product that a claim speaks of is one of the UMKM's. */
export function isProductOf({ productId }: StatedClaim, enterpriseId: SQL): SQL {
  if (productId === null) return sql`true`;
  return sql`exists (select 1 from products p where p.id = ${productId} and p.enterprise_id = ${enterpriseId})`;
}

/** Whether no other claim holds the number of this permit. */
export function isNumberFree({ particulars }: StatedClaim, besides: number | null): SQL {
  if (particulars.kind !== 'business_id') return sql`true`;
  return sql`not exists (select 1 from business_ids b where b.kind = ${particulars.idKind}
    and b.number = ${particulars.number} and b.released_at is null and b.claim_id is not ${besides})`;
}

function namedIn({ particulars }: StatedClaim): SQL {
  const missing = (table: string, id: string | number | null, further: SQL = sql`true`) =>
    id === null
      ? sql`false`
      : sql`not exists (select 1 from ${sql.raw(table)} n where n.id = ${id} and ${further})`;
  const typeId = particulars.kind === 'certificate' ? particulars.typeId : null;
  const [programmeId, cohortId] =
    particulars.kind === 'graduation' ? [particulars.programmeId, particulars.cohortId] : [null, null];
  return sql`${missing('certificate_types', typeId)} unknown_certificate_type,
    ${missing('programmes', programmeId)} unknown_programme,
    ${missing('cohorts', cohortId, sql`n.programme_id = ${programmeId}`)} unknown_cohort`;
}
