import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { database } from '#db/client.ts';
import { insertRows } from '#db/reference/upsert.ts';
import { participantResults, participants } from '#db/schema/index.ts';
import type { KnownParticipant } from './known-participant.ts';
import type { ParticipantPlan } from './plan-participants.ts';

/** The statements that write participants and how the class ended for them; a result that stood stays on record. */
export function participantStatements(
  plan: ParticipantPlan,
  at: { now: string; office: string },
): BatchItem<'sqlite'>[] {
  const to = database();
  const created = [...plan.created.values()];
  const updated = [...plan.updated.values()];
  const decided = [...created, ...updated].filter(({ id }) => plan.decided.has(id));
  return [
    ...insertRows(
      participants,
      created.map((one) => ({ ...columnsOf(one), recordedBy: at.office, recordedAt: at.now })),
    ).map((statement) => to.run(statement)),
    ...updated.map((one) => to.update(participants).set(columnsOf(one)).where(eq(participants.id, one.id))),
    ...superseded(
      decided.map(({ id }) => id),
      at.now,
    ),
    ...insertRows(
      participantResults,
      decided.flatMap(({ id, outcome }) =>
        outcome === null ? [] : { ...outcome, participantId: id, decidedBy: at.office, recordedAt: at.now },
      ),
    ).map((statement) => to.run(statement)),
  ];
}

function columnsOf(participant: KnownParticipant) {
  const { outcome: _outcome, isEnded: _isEnded, ...columns } = participant;
  return columns;
}

function superseded(participantIds: number[], supersededAt: string): BatchItem<'sqlite'>[] {
  if (participantIds.length === 0) return [];
  return [
    database()
      .update(participantResults)
      .set({ supersededAt })
      .where(
        and(
          inArray(participantResults.participantId, participantIds),
          isNull(participantResults.supersededAt),
        ),
      ),
  ];
}
