import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { addParticipant } from '#src/domain/participant/add-participant.server.ts';
import type { ParticipantFacts } from '#src/domain/participant/participant.ts';
import type { CohortFacts } from '#src/domain/programme/cohort-form.ts';
import { createCohort } from '#src/domain/programme/create-cohort.server.ts';

/** Classes and who takes part in them, for tests. Everybody is invented. */

export const plainCohort: CohortFacts = {
  name: 'Angkatan uji',
  startsOn: '2026-03-02',
  endsOn: '2026-03-20',
  regionCode: null,
  place: 'Aula contoh',
  seats: 2,
  measure: 'trained_capacity',
  instructorIds: [],
};

/** A class of Gampang Kerja with two seats unless said otherwise. */
export async function aCohort(
  given: Partial<CohortFacts> = {},
  programmeId = 'gampang-kerja',
): Promise<number> {
  const answer = await createCohort(operator, programmeId, { ...plainCohort, ...given });
  if (!answer.ok) throw new Error(answer.problem);
  return answer.id;
}

export const plainParticipant: ParticipantFacts = {
  name: 'Contoh Peserta',
  phone: null,
  businessName: null,
  nib: null,
  kelurahanCode: null,
  isWoman: null,
  appliedOn: '2026-02-10',
};

/** Somebody who applied for a class. */
export async function aParticipant(cohortId: number, given: Partial<ParticipantFacts> = {}): Promise<number> {
  const answer = await addParticipant(operator, cohortId, { ...plainParticipant, ...given });
  if (!answer.ok) throw new Error(answer.problem);
  return answer.id;
}

/** A result, as the pages of results write it. */
export async function aResult(
  database: Database,
  participantId: number,
  decidedOn: string,
  result = 'lulus',
) {
  await database.run(sql`
    insert into participant_results (participant_id, result, decided_on, decided_by, recorded_at)
    values (${participantId}, ${result}, ${decidedOn}, 'Uji', '2026-03-20T03:00:00.000Z')`);
}

/** The commands in the audit log, the oldest first. */
export async function deeds(database: Database): Promise<string[]> {
  const rows = await database.all<{ command: string }>(sql`select command from audit_entries order by id`);
  return rows.map(({ command }) => command);
}
