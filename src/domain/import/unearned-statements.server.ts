import type { BatchItem } from 'drizzle-orm/batch';
import { database } from '#db/client.ts';
import { endUnearned } from '#src/domain/award/ending-statements.server.ts';
import { endUnborneOut } from '#src/domain/result/graduation-statements.server.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import { revokeUnearned } from '#src/domain/training-certificate/revoking-statements.server.ts';
import type { ImportRun } from './importer.server.ts';
import type { ParticipantPlan } from './plan-participants.ts';
import { isPassed } from './trainee-cells.ts';

/**
 * The statements that end what came of a pass which the file takes back: the certificate, the award and the graduation of
 * the UMKM. They stand behind those that write the results.
 */
export function unearnedStatements(
  plan: ParticipantPlan,
  { actor, now: at }: Pick<ImportRun, 'actor' | 'now'>,
): BatchItem<'sqlite'>[] {
  const failed = [...plan.updated.values()].filter(
    ({ id, outcome }) => plan.decided.has(id) && outcome !== null && !isPassed(outcome.result),
  );
  if (failed.length === 0) return [];
  const to = database();
  const participantIds = failed.map(({ id }) => id);
  const enterpriseIds = [...new Set(failed.flatMap(({ enterpriseId }) => enterpriseId ?? []))];
  return [
    ...revokeUnearned(to, actor, participantIds, at),
    ...endUnearned(to, actor, participantIds, at),
    ...(enterpriseIds.length === 0
      ? []
      : [
          ...endUnborneOut(to, { actor, command: 'run-import', participantIds, enterpriseIds, at }),
          ...indexEnterprises(to, enterpriseIds),
          ...indexProducts(to, { enterpriseIds }),
        ]),
  ];
}
