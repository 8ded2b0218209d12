import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { attendances, cohorts, meetings, participants, participantSelections } from '#db/schema/index.ts';
import type { GivenResult } from '#src/domain/result/training-result.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { laySetting, today } from '../product/shop-window.ts';

/** A class and its participants, for tests of results, certificates and awards. Everybody is invented. */

const at = `${today}T01:00:00.000Z`;
let made = 0;

/** A database with the setting of the shop window, at noon of its day. */
export async function aSchool(): Promise<Database> {
  useClock(() => new Date(`${today}T05:00:00.000Z`));
  const database = await freshDatabase();
  await laySetting(database);
  return database;
}

/** A class of a programme that trains. */
export async function aClass(
  database: Database,
  given: Partial<typeof cohorts.$inferInsert> = {},
): Promise<number> {
  made += 1;
  const [row] = await database
    .insert(cohorts)
    .values({
      programmeId: 'uji_pelatihan',
      name: `Angkatan ${made}`,
      startsOn: '2026-10-01',
      endsOn: '2026-11-20',
      ...given,
    })
    .returning({ id: cohorts.id });
  return row?.id ?? 0;
}

/** Somebody who takes part in it. */
export async function aParticipant(
  database: Database,
  cohortId: number,
  given: Partial<typeof participants.$inferInsert> = {},
): Promise<number> {
  made += 1;
  const name = given.name ?? `Peserta Uji ${made}`;
  const [row] = await database
    .insert(participants)
    .values({
      cohortId,
      name,
      nameKey: name.toLowerCase(),
      isExample: true,
      recordedBy: 'Dinas Uji',
      recordedAt: at,
      ...given,
    })
    .returning({ id: participants.id });
  return row?.id ?? 0;
}

/** That somebody was chosen, held in reserve or refused. */
export async function select(
  database: Database,
  participantId: number,
  outcome: 'chosen' | 'reserve' | 'refused',
): Promise<void> {
  await database
    .insert(participantSelections)
    .values({ participantId, outcome, decidedBy: 'Dinas Uji', decidedAt: at });
}

/** A meeting, and who was there. */
export async function meet(
  database: Database,
  cohortId: number,
  heldOn: string,
  present: readonly number[],
): Promise<void> {
  const [row] = await database
    .insert(meetings)
    .values({ cohortId, heldOn, topic: 'Uji', recordedBy: 'Dinas Uji', recordedAt: at })
    .returning({ id: meetings.id });
  for (const participantId of present) {
    await database.insert(attendances).values({
      meetingId: row?.id ?? 0,
      participantId,
      presence: 'present',
      recordedBy: 'Dinas Uji',
      recordedAt: at,
    });
  }
}

/** A result as it is given for somebody who has none yet. */
export function passing(participantId: number, given: Partial<GivenResult> = {}): GivenResult {
  return { participantId, result: 'lulus', score: 80, decidedOn: '2026-11-20', insteadOf: null, ...given };
}

/** The number of the result that stands. */
export async function standingResult(database: Database, participantId: number): Promise<number> {
  const [row] = await database.all<{ id: number }>(sql`
    select id from participant_results where participant_id = ${participantId} and superseded_at is null`);
  return row?.id ?? 0;
}
