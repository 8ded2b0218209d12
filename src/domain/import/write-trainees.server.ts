import type { BatchItem } from 'drizzle-orm/batch';
import { database } from '#db/client.ts';
import { insertRows } from '#db/reference/upsert.ts';
import { cohorts } from '#db/schema/index.ts';
import type { ImportRun } from './importer.server.ts';
import type { TraineePlan } from './plan-trainees.ts';
import { unearnedStatements } from './unearned-statements.server.ts';
import { graduationStatements } from './write-graduates.server.ts';
import { participantStatements } from './write-participants.server.ts';

/** The statements that carry out a plan: new classes, graduations, participants, how it ended for them. */
export function traineeStatements(
  plan: TraineePlan,
  at: Pick<ImportRun, 'now' | 'office' | 'actor'>,
): BatchItem<'sqlite'>[] {
  return [
    ...insertRows(cohorts, plan.cohorts).map((statement) => database().run(statement)),
    ...graduationStatements(plan.graduations, at),
    ...participantStatements(plan.people, at),
    ...unearnedStatements(plan.people, at),
  ];
}
