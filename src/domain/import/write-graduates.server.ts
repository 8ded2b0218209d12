import { eq, sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { database } from '#db/client.ts';
import { insertRows } from '#db/reference/upsert.ts';
import { claims, graduations } from '#db/schema/index.ts';
import { endClaims, vouchFor } from '#src/domain/claim/vouching-statements.server.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import type { GraduationPlan } from './plan-graduates.ts';

type Statement = BatchItem<'sqlite'>;

const replacedReason = 'Hasil pelatihan diganti lewat impor daftar lulusan';

/**
 * The statements that carry out a plan. Whoever imports a programme's list of graduates vouches for it: those who passed
 * are verified against the programme's register, in the office's name, and their products are indexed anew.
 */
export function graduationStatements(plan: GraduationPlan, at: { now: string; office: string }): Statement[] {
  const to = database();
  const created = [...plan.created.values()];
  const enterpriseIds = [...plan.enterpriseIds];
  const listed = (ids: ReadonlySet<number>) =>
    sql`select value id from json_each(${JSON.stringify([...ids])})`;
  const vouching = { office: at.office, accountId: null, method: 'register_checked', at: at.now } as const;
  return [
    ...(plan.ended.size === 0 ? [] : [endClaims(to, listed(plan.ended), replacedReason, at.now)]),
    ...insertRows(
      claims,
      created.map(({ claimId, enterpriseId }) => ({
        id: claimId,
        kind: 'graduation' as const,
        enterpriseId,
      })),
    ).map((statement) => to.run(statement)),
    ...insertRows(
      graduations,
      created.map(({ enterpriseId: _enterprise, decision: _decision, ...graduation }) => graduation),
    ).map((statement) => to.run(statement)),
    ...[...plan.updated.values()].map(({ claimId, graduatedOn, certificateNumber }) =>
      to.update(graduations).set({ graduatedOn, certificateNumber }).where(eq(graduations.claimId, claimId)),
    ),
    ...(plan.verified.size === 0 ? [] : vouchFor(to, listed(plan.verified), vouching)),
    ...indexEnterprises(to, enterpriseIds),
    ...(enterpriseIds.length === 0 ? [] : indexProducts(to, { enterpriseIds })),
  ];
}
