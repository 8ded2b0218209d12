import { readFile } from 'node:fs/promises';
import { asc, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { cohorts, participants } from '#db/schema/index.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import type { FiledRow } from '#src/domain/participant-file/participant-file.ts';
import { viewParticipantFile } from '#src/domain/participant-file/participant-file-view.queries.server.ts';
import { previewParticipantFile } from '#src/domain/participant-file/preview-participant-file.server.ts';
import { anOfficer } from '../../support/actors.ts';
import { scratchData } from '../../support/scratch-data.ts';
import { anOffice, aTable, bringIn } from '../import/import-world.ts';

/** The desk of somebody who keeps programmes, with a class and a few UMKM. Everybody is invented. */
export type ClassDesk = { database: Database; actor: Actor; cohortId: number; folder: string };

export async function aClassDesk(): Promise<ClassDesk> {
  const folder = scratchData();
  const database = await anOffice();
  await bringIn(
    'enterprises',
    aTable(
      'nama_usaha,nib,whatsapp,kecamatan,kelurahan',
      'Dapur Ibu,9120001112223,081234567890,Cipondoh,Gondrong',
      'Batik Sari,,,Larangan,Cipadu',
      'Batik Sari,,,Cipondoh,Gondrong',
      'Kios Tunggal,,081355556666,Tangerang,Sukasari',
    ),
  );
  const [cohort] = await database
    .insert(cohorts)
    .values({ programmeId: 'blk', name: 'Angkatan 1', startsOn: '2026-09-01', endsOn: '2026-10-30' })
    .returning({ id: cohorts.id });
  if (cohort === undefined) throw new Error('there is no class');
  return { database, actor: await anOfficer(database, 'programme_manager'), cohortId: cohort.id, folder };
}

/** Sends a CSV file of these lines in for the class, or for several. */
export async function sent(desk: ClassDesk, lines: string[], cohortId: number | null = desk.cohortId) {
  const bytes = await readFile(aTable(...lines));
  const answer = await previewParticipantFile(desk.actor, cohortId, { name: 'peserta.csv', bytes });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.fileId;
}

/** The rows of a file as they are seen. */
export async function seen({ actor }: ClassDesk, fileId: string): Promise<FiledRow[]> {
  const view = await viewParticipantFile(actor, fileId);
  if (view === undefined) throw new Error('there is no such file');
  return view.rows;
}

export async function states(desk: ClassDesk, fileId: string): Promise<string[]> {
  return (await seen(desk, fileId)).map(({ state }) => state);
}

/** The participants with the address of their UMKM. */
export async function people(database: Database) {
  const slugs = await database.all<{ id: number; slug: string }>(sql`select id, slug from enterprises`);
  const rows = await database.select().from(participants).orderBy(asc(participants.id));
  return rows.map(({ name, enterpriseId }) => [
    name,
    slugs.find(({ id }) => id === enterpriseId)?.slug ?? null,
  ]);
}
