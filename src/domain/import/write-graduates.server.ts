import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { database } from '#db/client.ts';
import { insertRows } from '#db/reference/upsert.ts';
import { claims, cohorts, graduations, verifications } from '#db/schema/index.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import type { GraduatePlan } from './plan-graduates.ts';

type Statement = BatchItem<'sqlite'>;

const replacedReason = 'Hasil pelatihan diganti lewat impor daftar lulusan';

/**
 * The statements that carry out a plan. Whoever imports a programme's list of graduates vouches for it: those who passed
 * are verified against the programme's register, in the office's name, and their products are indexed anew.
 */
export function graduateStatements(plan: GraduatePlan, at: { now: string; office: string }): Statement[] {
  const to = database();
  const created = [...plan.created.values()];
  const enterpriseIds = [...plan.enterpriseIds];
  const superseded = [...plan.verified].filter((claimId) => !plan.created.has(claimId));
  return [
    ...insertRows(cohorts, plan.cohorts).map((statement) => to.run(statement)),
    ...[...plan.ended].map((id) =>
      to.update(claims).set({ endedAt: at.now, endReason: replacedReason }).where(eq(claims.id, id)),
    ),
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
    ...(superseded.length === 0
      ? []
      : [
          to
            .update(verifications)
            .set({ supersededAt: at.now })
            .where(and(inArray(verifications.claimId, superseded), isNull(verifications.supersededAt))),
        ]),
    ...insertRows(
      verifications,
      [...plan.verified].map((claimId) => verification(claimId, at)),
    ).map((statement) => to.run(statement)),
    ...indexEnterprises(to, enterpriseIds),
    ...(enterpriseIds.length === 0 ? [] : indexProducts(to, { enterpriseIds })),
  ];
}

function verification(
  claimId: number,
  at: { now: string; office: string },
): typeof verifications.$inferInsert {
  return {
    claimId,
    decision: 'verified',
    method: 'register_checked',
    verifiedBy: at.office,
    verifiedAt: at.now,
  };
}
