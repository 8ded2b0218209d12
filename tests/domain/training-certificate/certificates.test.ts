import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { recordResults } from '#src/domain/result/record-results.server.ts';
import { readCertificateCode, writtenCode } from '#src/domain/training-certificate/certificate-code.ts';
import { listClassCertificates } from '#src/domain/training-certificate/certificates.queries.server.ts';
import { issueCertificates } from '#src/domain/training-certificate/issue-certificates.server.ts';
import { lookUpCertificate } from '#src/domain/training-certificate/public-certificate.queries.server.ts';
import {
  replaceCertificate,
  revokeCertificate,
} from '#src/domain/training-certificate/revoke-certificate.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { forgetAllTries } from '#src/platform/rate-limit.server.ts';
import { anOfficer } from '../../support/actors.ts';
import { aClass, aParticipant, aSchool, passing, standingResult } from '../result/a-class.ts';

const forever = { validUntilOn: '' };

async function aPassedClass(names: string[]) {
  const database = await aSchool();
  const officer = await anOfficer(database, 'programme_manager');
  const cohortId = await aClass(database);
  const ids: number[] = [];
  for (const name of names) ids.push(await aParticipant(database, cohortId, { name }));
  await recordResults(
    officer,
    cohortId,
    ids.map((id) => passing(id)),
  );
  return { database, officer, cohortId, ids };
}

const numbers = async (database: Database) =>
  (await database.all<{ number: string }>(sql`select number from training_certificates order by number`)).map(
    ({ number }) => number,
  );

async function codeOf(database: Database, participantId: number): Promise<string> {
  const [row] = await database.all<{ code: string }>(sql`
    select code from training_certificates where participant_id = ${participantId} order by id limit 1`);
  return row?.code ?? '';
}

beforeEach(forgetAllTries);

describe('Certificates of a class', () => {
  it('are issued to all who passed, numbered in the order of names, and to nobody twice', async () => {
    const { database, officer, cohortId, ids } = await aPassedClass(['Citra', 'Agus', 'Budi']);
    const failed = await aParticipant(database, cohortId);
    await recordResults(officer, cohortId, [passing(failed, { result: 'tidak_lulus' })]);
    const answer = await issueCertificates(officer, cohortId, forever);
    expect(answer.ok && answer.certificateIds).toHaveLength(3);
    const { certificates } = await listClassCertificates(officer, cohortId);
    expect(certificates.map(({ holder, number }) => [holder, number])).toEqual([
      ['Agus', 'ETL/2026/uji_pelatihan/00001'],
      ['Budi', 'ETL/2026/uji_pelatihan/00002'],
      ['Citra', 'ETL/2026/uji_pelatihan/00003'],
    ]);
    const again = { ok: false, problem: 'none_to_issue' };
    expect(await issueCertificates(officer, cohortId, forever)).toEqual(again);
    expect(await issueCertificates(officer, cohortId, { ...forever, participantIds: ids })).toEqual(again);
    expect(await issueCertificates(officer, cohortId, { validUntilOn: '2026-11-21' })).toMatchObject({
      problem: 'already_past',
    });
    expect(await issueCertificates(officer, cohortId, { validUntilOn: '2099-01-01' })).toMatchObject({
      problem: 'too_far',
    });
  });

  it('count on through the classes of a programme, and anew in another year', async () => {
    const { database, officer, cohortId } = await aPassedClass(['Agus']);
    await issueCertificates(officer, cohortId, forever);
    const next = await aClass(database);
    const [second, third] = [await aParticipant(database, next), await aParticipant(database, next)];
    await recordResults(officer, next, [passing(second), passing(third)]);
    await issueCertificates(officer, next, { ...forever, participantIds: [second] });
    useClock(() => new Date('2026-12-31T17:30:00.000Z'));
    await issueCertificates(officer, next, { ...forever, participantIds: [third] });
    expect(await numbers(database)).toEqual([
      'ETL/2026/uji_pelatihan/00001',
      'ETL/2026/uji_pelatihan/00002',
      'ETL/2027/uji_pelatihan/00001',
    ]);
  });

  it('issued fifty at once by two processes have fifty numbers without a gap', async () => {
    const { database, cohortId, ids } = await aPassedClass(
      Array.from({ length: 50 }, (_, nth) => `Peserta ${nth}`),
    );
    const [row] = await database.all<{ file: string }>('pragma database_list');
    const script = fileURLToPath(new URL('./issue-many.ts', import.meta.url));
    const exits = [ids.slice(0, 25), ids.slice(25)].map(async (part) => {
      const child = spawn(process.execPath, [script, ...[cohortId, ...part].map(String)], {
        env: { ...process.env, DATABASE_URL: `file:${row?.file ?? ''}` },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      return ((await once(child, 'close')) as [number])[0];
    });
    expect(await Promise.all(exits)).toEqual([0, 0]);
    const nth = (index: number) => `ETL/2026/uji_pelatihan/${String(index + 1).padStart(5, '0')}`;
    expect((await numbers(database)).map((number) => number.replace(/\/\d{4}\//, '/2026/'))).toEqual(
      ids.map((_, index) => nth(index)),
    );
  });

  it('that are revoked keep their number; one in its place has the name as it is now', async () => {
    const { database, officer, cohortId, ids } = await aPassedClass(['Agus Setyawan']);
    const [participantId = 0] = ids;
    const issued = await issueCertificates(officer, cohortId, forever);
    const id = issued.ok ? (issued.certificateIds[0] ?? 0) : 0;
    const missing = { ok: false, problem: 'reason_missing' };
    expect(await revokeCertificate(officer, id, '  ')).toEqual(missing);
    await database.run(sql`update participants set name = 'Agus Setiawan' where id = ${participantId}`);
    expect(await replaceCertificate(officer, id, 'Salah tulis nama')).toMatchObject({ ok: true });
    const { certificates, standing } = await listClassCertificates(officer, cohortId);
    expect(standing).toBe(1);
    expect(certificates).toMatchObject([
      { holder: 'Agus Setyawan', number: 'ETL/2026/uji_pelatihan/00001', revokeReason: 'Salah tulis nama' },
      { holder: 'Agus Setiawan', number: 'ETL/2026/uji_pelatihan/00002', revokedAt: null },
    ]);
    const gone = { ok: false, problem: 'unknown_certificate' };
    expect(await revokeCertificate(officer, id, 'Lagi')).toEqual(gone);
    expect(await replaceCertificate(officer, id, 'Lagi')).toEqual(gone);
    expect(await lookUpCertificate(await codeOf(database, participantId), 'a')).toMatchObject({
      certificate: { state: 'revoked', isReplaced: true },
    });
  });

  it('are revoked when the result turns out to be no pass', async () => {
    const { database, officer, cohortId, ids } = await aPassedClass(['Agus', 'Budi']);
    await issueCertificates(officer, cohortId, forever);
    const [agus = 0, budi = 0] = ids;
    const insteadOf = await standingResult(database, agus);
    await recordResults(officer, cohortId, [passing(agus, { result: 'tidak_lulus', insteadOf })]);
    expect(await lookUpCertificate(await codeOf(database, agus), 'a')).toMatchObject({
      certificate: { state: 'revoked', isReplaced: false },
    });
    expect(await lookUpCertificate(await codeOf(database, budi), 'a')).toMatchObject({
      certificate: { state: 'valid' },
    });
  });
});

describe('The public page of a certificate', () => {
  it('opens with the code as printed, as pasted and as misread, and tells the name and the programme only', async () => {
    const { database, officer, cohortId, ids } = await aPassedClass(['Agus']);
    await issueCertificates(officer, cohortId, forever);
    const code = await codeOf(database, ids[0] ?? 0);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    for (const typed of [
      code,
      writtenCode(code).toLowerCase(),
      `https://etalase.example/en/sertifikat/${writtenCode(code)}?x=1`,
      ` ${writtenCode(code).replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `,
    ]) {
      expect(readCertificateCode(typed)).toBe(code);
    }
    const answer = await lookUpCertificate(code, 'a');
    expect(answer.ok && answer.certificate).toEqual({
      state: 'valid',
      number: 'ETL/2026/uji_pelatihan/00001',
      holder: 'Agus',
      programme: { name: 'Pelatihan uji', nameEn: null },
      cohort: expect.stringContaining('Angkatan') as string,
      startsOn: '2026-10-01',
      endsOn: '2026-11-20',
      issuedOn: '2026-11-22',
      issuedBy: officer.office,
      validUntilOn: null,
      revokedOn: null,
      isReplaced: false,
      isExample: true,
    });
  });

  it('says the day after its last day that it has run out, by the clock alone', async () => {
    const { database, officer, cohortId, ids } = await aPassedClass(['Agus']);
    await issueCertificates(officer, cohortId, { validUntilOn: '2026-11-22' });
    const code = await codeOf(database, ids[0] ?? 0);
    const state = async () => {
      const answer = await lookUpCertificate(code, 'a');
      return answer.ok && answer.certificate.state;
    };
    useClock(() => new Date('2026-11-22T16:59:59.000Z'));
    expect(await state()).toBe('valid');
    useClock(() => new Date('2026-11-22T17:00:00.000Z'));
    expect(await state()).toBe('expired');
  });

  it('does not open with a number, whether it exists or not, and not for who tries without end', async () => {
    const { officer, cohortId } = await aPassedClass(['Agus']);
    await issueCertificates(officer, cohortId, forever);
    const alone = { ok: false, problem: 'number_alone' };
    expect(await lookUpCertificate('ETL/2026/uji_pelatihan/00001', 'a')).toEqual(alone);
    expect(await lookUpCertificate('etl/2026/uji_pelatihan/99999', 'a')).toEqual(alone);
    expect(await lookUpCertificate('', 'a')).toMatchObject({ problem: 'missing' });
    expect(await lookUpCertificate('7K4P', 'a')).toMatchObject({ problem: 'not_a_code' });
    const unknown = '7K4P-2XWD-9RTA-0M3V';
    for (let nth = 0; nth < 120; nth += 1) {
      expect(await lookUpCertificate(unknown, 'b')).toMatchObject({ problem: 'unknown' });
    }
    expect(await lookUpCertificate(unknown, 'b')).toMatchObject({ problem: 'too_many_tries' });
    expect(await lookUpCertificate(unknown, 'c')).toMatchObject({ problem: 'unknown' });
  });
});
