import { describe, expect, it } from 'vitest';
import { database as current } from '#db/client.ts';
import { enterprises, participants } from '#db/schema/index.ts';
import { FileLedger } from '#src/domain/import/file-ledger.ts';
import { applyParticipantFile } from '#src/domain/participant-file/apply-participant-file.server.ts';
import { chooseEnterprises } from '#src/domain/participant-file/choose-enterprises.server.ts';
import { openDesk } from '#src/domain/participant-file/file-desk.server.ts';
import {
  findParticipantFile,
  readKeptRows,
} from '#src/domain/participant-file/kept-participant-file.queries.server.ts';
import { planParticipantFile } from '#src/domain/participant-file/plan-participant-file.server.ts';
import { rowsTogether } from '#src/domain/participant-file/rows-together.ts';
import { dump } from '../import/import-world.ts';
import { aClassDesk, sent, type ClassDesk } from './class-desk.ts';

// 260 people of 130 businesses, every second one of which the directory does not know; results of some.
const lines = Array.from({ length: 260 }, (_, n) => {
  const business = n % 2 === 0 ? `Warung ${n % 130}` : '';
  return `Peserta ${n},${business},,0813${10_000_000 + n},Gondrong,${n % 3 === 0 ? 'lulus' : ''}`;
});
const table = ['nama_peserta,nama_usaha,nib,whatsapp,kelurahan,hasil', ...lines];

async function aSentFile(): Promise<{ desk: ClassDesk; fileId: string }> {
  const desk = await aClassDesk();
  const fileId = await sent(desk, table);
  await chooseEnterprises(desk.actor, fileId, { rows: new Map(), unknown: 'new' });
  return { desk, fileId };
}

/** Writes the first batch of a file as applying does, and nothing after it: there the power went out. */
async function writeFirstBatch({ actor }: ClassDesk, fileId: string): Promise<number> {
  const file = await findParticipantFile(actor, fileId);
  const desk = file && (await openDesk(actor, file));
  if (file === undefined || desk === undefined) throw new Error('there is no such file');
  const [rows = []] = rowsTogether(await readKeptRows(fileId), file, 100);
  const plan = await planParticipantFile(rows, file, desk, new FileLedger());
  const [first, ...rest] = plan.statements();
  if (first !== undefined) await current().batch([first, ...rest]);
  return rows.length;
}

describe('Applying a list of participants that was cut short', () => {
  it('and applying it again ends in the same state as one that was not', async () => {
    const whole = await aSentFile();
    expect(await applyParticipantFile(whole.desk.actor, whole.fileId)).toMatchObject({ created: 260 });
    const wanted = await dump(whole.desk.database);

    const { desk, fileId } = await aSentFile();
    const written = await writeFirstBatch(desk, fileId);
    expect(await desk.database.$count(participants)).toBe(written);
    expect(written).toBeGreaterThan(90);
    expect(await applyParticipantFile(desk.actor, fileId)).toMatchObject({
      created: 260 - written,
      unchanged: written,
    });
    expect(await dump(desk.database)).toEqual(wanted);
    expect(await desk.database.$count(enterprises)).toBe(4 + 65);
  });

  it('or pressed twice at once leaves each participant once', async () => {
    const { desk, fileId } = await aSentFile();
    const answers = await Promise.all([
      applyParticipantFile(desk.actor, fileId),
      applyParticipantFile(desk.actor, fileId),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await desk.database.$count(participants)).toBe(260);
    expect(await desk.database.$count(enterprises)).toBe(4 + 65);
  });
});
