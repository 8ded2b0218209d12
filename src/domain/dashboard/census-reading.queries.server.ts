import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Census } from './census.ts';
import { assembleCensus } from './census-assembly.ts';
import type { CensusRows, EnterpriseRow, ParticipantRow, TrainingRow } from './census-rows.ts';
import * as rows from './census-rows.queries.server.ts';

/** When a census is taken: the instant, and the day in Tangerang by which claims expire. */
export interface Moment {
  now: string;
  today: string;
}

/** So many rows are read in about 50 ms; whoever asks meanwhile waits for one piece. */
const enterprisesAtOnce = 1500;
const participantsAtOnce = 5000;

/**
 * Reads all that the dashboard counts. It comes in pieces with turns for others between them, so a write meanwhile may be
 * in one piece and not in another; what is known of one UMKM is of one instant.
 */
export async function readCensus(database: Database, { now, today }: Moment): Promise<Census> {
  const read = async <Row>(statement: SQL): Promise<Row[]> => {
    const [row] = await database.all<{ rows: string }>(statement);
    await nextTurn();
    return JSON.parse(row?.rows ?? '[]') as Row[];
  };
  const inPieces = async <Row>(last: number, atOnce: number, piece: (stretch: rows.Stretch) => SQL) => {
    const found: Row[] = [];
    for (let from = 1; from <= last; from += atOnce) {
      for (const row of await read<Row>(piece({ from, to: from + atOnce - 1 }))) found.push(row);
    }
    return found;
  };
  const [lastEnterprise = 0, lastParticipant = 0] = await read<number>(rows.lastNumbers());
  const enterprises = await inPieces<EnterpriseRow>(lastEnterprise, enterprisesAtOnce, (stretch) =>
    rows.enterpriseRows(stretch, today),
  );
  const trainings = await inPieces<TrainingRow>(lastEnterprise, enterprisesAtOnce, (stretch) =>
    rows.trainingRows(stretch, today),
  );
  const participants = await inPieces<ParticipantRow>(
    lastParticipant,
    participantsAtOnce,
    rows.participantRows,
  );
  const found: CensusRows = {
    enterprises,
    trainings,
    participants,
    programmes: await read(rows.programmeRows()),
    targets: await read(rows.targetRows()),
    cohorts: await read(rows.cohortRows()),
    supports: await read(rows.supportRows()),
    participations: await read(rows.participationRows()),
    shortlisted: await read(rows.shortlistedRows()),
    merges: await read(rows.mergeRows()),
  };
  return assembleCensus(found, { asOf: now, day: today });
}
