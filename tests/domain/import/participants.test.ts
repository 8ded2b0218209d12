import { asc, isNull, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { cohorts, enterprises, graduations, participantResults, participants } from '#db/schema/index.ts';
import { anOffice, aTable, bringIn, counts, dump, preview } from './import-world.ts';
import { aWorkbook } from './training-files.ts';

const header = 'nama_peserta,nama_usaha,nib,whatsapp,kelurahan,jenis_kelamin,program,angkatan,tanggal_daftar';
const graduateHeader =
  'nama_usaha,nama_peserta,jenis_kelamin,whatsapp,program,angkatan,tanggal_lulus,nomor_sertifikat,hasil,nilai';

async function aTown(): Promise<Database> {
  const database = await anOffice();
  await bringIn(
    'enterprises',
    aTable(
      'nama_usaha,nib,whatsapp,kecamatan,kelurahan',
      'Dapur Ibu,9120001112223,081234567890,Cipondoh,Gondrong',
      'Batik Sari,,,Larangan,Cipadu',
      'Batik Sari,,,Cipondoh,Gondrong',
      'Kios Tunggal,,,Tangerang,Sukasari',
    ),
  );
  return database;
}

const people = (database: Database) => database.select().from(participants).orderBy(asc(participants.id));
const standingResults = (database: Database) =>
  database
    .select()
    .from(participantResults)
    .where(isNull(participantResults.supersededAt))
    .orderBy(asc(participantResults.participantId));
const slugOf = async (database: Database, id: number | null | undefined) =>
  (await database.select().from(enterprises)).find((one) => one.id === id)?.slug;

describe('A list of participants', () => {
  it('records who applied for which class, matched to the UMKM by NIB, phone or name with place', async () => {
    const database = await aTown();
    const file = aTable(
      header,
      'Siti Aminah,Dapur Ibu,9120001112223,,Gondrong,P,sekolah-ekspor,Angkatan 4,01/02/2026',
      'Budi Santoso,Batik Sari,,0813 1111 2222,Cipadu,L,Sekolah Ekspor,angkatan 4,',
      'Rina Wati,Kue Rina,,,Entahlah,perempuan,sekolah-ekspor,Angkatan 4,',
      'Tono,,,,,,sekolah-ekspor,Angkatan 4,',
    );
    const outcome = await bringIn('participants', file, { office: 'Disnaker Kota Tangerang' });
    expect(outcome.rejected).toMatchObject([{ row: 4, column: 'kelurahan' }]);
    expect(counts(outcome)).toEqual([3, 0, 0, 1]);
    const rows = await people(database);
    expect(rows).toMatchObject([
      {
        ...{ name: 'Siti Aminah', isWoman: true, appliedOn: '2026-02-01', businessName: 'Dapur Ibu' },
        ...{ nib: '9120001112223', recordedBy: 'Disnaker Kota Tangerang' },
      },
      { name: 'Budi Santoso', isWoman: false, phone: '+6281311112222' },
      { name: 'Tono', enterpriseId: null, isWoman: null },
    ]);
    expect(await slugOf(database, rows[0]?.enterpriseId)).toBe('dapur-ibu');
    expect(await slugOf(database, rows[1]?.enterpriseId)).toBe('batik-sari');
    expect(await database.select().from(cohorts)).toMatchObject([{ name: 'Angkatan 4' }]);
    expect(await standingResults(database)).toEqual([]);

    const before = await dump(database);
    expect(counts(await bringIn('participants', file))).toEqual([0, 0, 3, 1]);
    expect(await dump(database)).toEqual(before);
    expect(await preview('participants', file)).toMatchObject({ created: 0, unchanged: 3 });
  });

  it('records a business that the directory does not know without an UMKM, and matches it later', async () => {
    const database = await aTown();
    const file = aTable(header, 'Rina Wati,Kue Rina,,,Gondrong,P,blk,A1,');
    const first = await bringIn('participants', file);
    expect(first.notes).toEqual([expect.stringContaining('belum ada di direktori')]);
    expect(await people(database)).toMatchObject([{ enterpriseId: null, businessName: 'Kue Rina' }]);
    await bringIn('enterprises', aTable('nama_usaha,kecamatan,kelurahan', 'Kue Rina,Cipondoh,Gondrong'));
    expect(counts(await bringIn('participants', file))).toEqual([0, 1, 0, 0]);
    const [rina] = await people(database);
    expect(await slugOf(database, rina?.enterpriseId)).toBe('kue-rina');
  });

  it('never stores an NIK: its column is passed over, a cell that holds one refuses the row', async () => {
    const database = await aTown();
    const nik = '3671054107900001';
    const file = aTable(
      'NIK,nama_peserta,program,angkatan,nib,nama_usaha',
      `${nik},Siti,blk,A1,,`,
      `,Budi ${nik},blk,A1,,`,
      `,Tono,blk,A1,${nik},`,
    );
    const outcome = await bringIn('participants', file);
    expect(outcome.notes).toContainEqual('Kolom NIK berisi data pribadi: tidak dibaca dan tidak disimpan.');
    expect(outcome.rejected).toMatchObject([
      { row: 3, column: 'nama_peserta', reason: expect.stringContaining('NIK') as string },
      { row: 4, column: 'nib', reason: expect.stringContaining('NIK') as string },
    ]);
    expect(counts(outcome)).toEqual([1, 0, 0, 2]);
    expect(JSON.stringify([outcome, await people(database)])).not.toContain(nik);
  });

  it('tells two people of one name apart by phone and business, and refuses what could be either', async () => {
    const database = await aTown();
    const rows = [
      'Siti Aminah,Dapur Ibu,,0812-3456-7890,,P,blk,A1,',
      'Siti Aminah,Kios Tunggal,,0813-0000-1111,,P,blk,A1,',
    ];
    expect(counts(await bringIn('participants', aTable(header, ...rows)))).toEqual([2, 0, 0, 0]);
    const unclear = await bringIn('participants', aTable(header, 'Siti Aminah,,,,,P,blk,A1,'));
    expect(unclear.rejected).toMatchObject([{ column: 'nama_peserta' }]);
    const taken = await bringIn('participants', aTable(header, 'Joko,,,0812-3456-7890,,L,blk,A1,'));
    expect(taken.rejected).toMatchObject([{ column: 'whatsapp' }]);
    expect(await people(database)).toHaveLength(2);
    expect(counts(await bringIn('participants', aTable(header, ...rows)))).toEqual([0, 0, 2, 0]);
  });

  it('completes a participant, and refuses a row that contradicts an earlier one of the same file', async () => {
    const database = await aTown();
    await bringIn('participants', aTable(header, 'Siti Aminah,,,0812-3456-7890,,,blk,A1,'));
    const file = aTable(
      header,
      'Siti Aminah,Dapur Ibu,,0812-3456-7890,Gondrong,P,blk,A1,',
      'SITI AMINAH,Dapur Ibu,,0812-3456-7890,,,blk,A1,',
      'Siti Aminah,Dapur Ibu,,0812-3456-7890,,L,blk,A1,',
    );
    const outcome = await bringIn('participants', file);
    expect(counts(outcome)).toEqual([0, 1, 1, 1]);
    expect(outcome.rejected).toMatchObject([{ row: 4, column: 'jenis_kelamin' }]);
    expect(await people(database)).toMatchObject([{ name: 'Siti Aminah', isWoman: true }]);
  });

  it('does not bring back whom an officer took out, nor move anybody to another UMKM', async () => {
    const database = await aTown();
    const file = aTable(header, 'Siti Aminah,Dapur Ibu,9120001112223,,,P,blk,A1,');
    await bringIn('participants', file);
    const moved = await bringIn(
      'participants',
      aTable(header, 'Siti Aminah,Kios Tunggal,,,,P,blk,A1,', 'Joko,Kios Tunggal,,0812-3456-7890,,L,blk,A1,'),
    );
    expect(counts(moved)).toEqual([2, 0, 0, 0]);
    await database.run(
      sql`update participants set ended_at = '2026-11-21T00:00:00Z', end_reason = 'Salah kelas'`,
    );
    const again = await bringIn('participants', file);
    expect(again.rejected).toMatchObject([{ reason: expect.stringContaining('dikeluarkan') as string }]);
  });

  it('is read from a workbook with a title above, merged cells and days as numbers', async () => {
    const database = await aTown();
    const file = await aWorkbook('peserta.xlsx', {
      merges: ['A1:E1', 'A4:E4'],
      rows: [
        ['Daftar peserta pelatihan', null, null, null, null],
        ['Nama Peserta', 'Program', 'Angkatan', 'L/P', 'Tanggal daftar'],
        ['Siti', 'blk', 'A1', 'P', { serial: 46_054 }],
        ['Gelombang kedua', null, null, null, null],
        ['Budi', 'blk', 'A1', 'X', null],
        ['Tono', 'seni', 'A1', 'L', null],
        ['Rina', 'blk', null, 'P', null],
      ],
    });
    const outcome = await bringIn('participants', file);
    expect(outcome.rejected).toMatchObject([
      { row: 4, column: '' },
      { row: 5, column: 'L/P' },
      { row: 6, column: 'Program' },
      { row: 7, column: 'Angkatan' },
    ]);
    expect(await people(database)).toMatchObject([{ name: 'Siti', appliedOn: '2026-02-01' }]);
  });
});

describe('A list of graduates that names a class', () => {
  it('records participants, results and graduations together, so that figures come from real records', async () => {
    const database = await aTown();
    const file = aTable(
      graduateHeader,
      'Dapur Ibu,Siti Aminah,P,081234567890,sekolah-ekspor,A1,2024-05-20,SE-1,lulus,"87,5"',
      'Kios Tunggal,,,,sekolah-ekspor,A1,2024-05-20,,tidak lulus,40',
    );
    expect(counts(await bringIn('graduates', file))).toEqual([2, 0, 0, 0]);
    const [claim] = await database.select().from(graduations).orderBy(asc(graduations.claimId));
    expect(await people(database)).toMatchObject([
      { name: 'Siti Aminah', isWoman: true, phone: '+6281234567890' },
      { name: 'Kios Tunggal', isWoman: null },
    ]);
    expect(await standingResults(database)).toMatchObject([
      { result: 'lulus', score: 88, decidedOn: '2024-05-20', graduationClaimId: claim?.claimId },
      { result: 'tidak_lulus', score: 40, graduationClaimId: null },
    ]);
    const before = await dump(database);
    expect(counts(await bringIn('graduates', file))).toEqual([0, 0, 2, 0]);
    expect(await dump(database)).toEqual(before);
    expect(await preview('graduates', file)).toMatchObject({ unchanged: 2 });
  });

  it('finds who applied before, by phone, name or business, and says so with a result', async () => {
    const database = await aTown();
    await bringIn(
      'participants',
      aTable(
        header,
        'Siti Aminah,Dapur Ibu,,0812-3456-7890,Gondrong,P,blk,A1,',
        'Budi,Kios Tunggal,,,,L,blk,A1,',
      ),
    );
    const file = aTable(
      graduateHeader,
      'Dapur Ibu,,,0812-3456-7890,blk,A1,2024-05-20,,lulus,',
      'Kios Tunggal,,,,blk,a1,2024-05-20,,lulus,90',
    );
    expect(counts(await bringIn('graduates', file))).toEqual([2, 0, 0, 0]);
    expect(await people(database)).toMatchObject([{ name: 'Siti Aminah' }, { name: 'Budi' }]);
    expect(await standingResults(database)).toMatchObject([{ score: null }, { score: 90 }]);
    expect(counts(await bringIn('graduates', file))).toEqual([0, 0, 2, 0]);
  });

  it('takes the UMKM of a participant who was matched by an officer where the name alone is unclear', async () => {
    const database = await aTown();
    await bringIn('participants', aTable(header, 'Budi,Batik Sari,,,Cipadu,L,blk,A1,'));
    const file = aTable(graduateHeader, 'Batik Sari,Budi,,,blk,A1,2024-05-20,,lulus,');
    expect(counts(await bringIn('graduates', file))).toEqual([1, 0, 0, 0]);
    expect(await people(database)).toHaveLength(1);
  });

  it('keeps the result that was taken back on record, and the score with the result that it belongs to', async () => {
    const database = await aTown();
    const say = (result: string, score: string) =>
      bringIn(
        'graduates',
        aTable(graduateHeader, `Kios Tunggal,Tono,L,,blk,A1,2024-05-20,,${result},${score}`),
      );
    await say('lulus', '80');
    expect(counts(await say('lulus', ''))).toEqual([0, 0, 1, 0]);
    expect(counts(await say('lulus', '85'))).toEqual([0, 1, 0, 0]);
    expect(counts(await say('tidak lulus', ''))).toEqual([0, 1, 0, 0]);
    expect(await database.select().from(participantResults)).toHaveLength(3);
    expect(await standingResults(database)).toMatchObject([
      { result: 'tidak_lulus', score: null, graduationClaimId: null },
    ]);
  });

  it('ends the certificate, the award and the graduation that came of a pass which it takes back', async () => {
    const database = await aTown();
    const say = (siti: string) =>
      bringIn(
        'graduates',
        aTable(
          graduateHeader,
          `Dapur Ibu,Siti,P,081234567890,blk,A1,2024-05-20,,${siti},`,
          'Dapur Ibu,Budi,L,,blk,A1,2024-05-20,,tidak lulus,',
          'Kios Tunggal,Tono,L,,blk,A1,2024-05-20,,lulus,',
        ),
      );
    await say('lulus');
    const all = await people(database);
    for (const [index, { id }] of all.entries()) {
      await database.run(sql`
        insert into training_certificates (participant_id, number, code, holder, issued_on, issued_by, issued_at)
        values (${id}, ${`U/${index}`}, ${`kode${index}`}, 'Contoh', '2026-04-01', 'Uji', '2026-04-01T03:00:00.000Z')`);
      await database.run(sql`
        insert into awards (cohort_id, participant_id, rank, prize, awarded_on, recorded_by, recorded_at)
        values (${all[0]?.cohortId ?? 0}, ${id}, ${index + 1}, 'Piala', '2026-04-01', 'Uji', '2026-04-01T03:00:00.000Z')`);
    }
    await database.run(sql`delete from training_certificates where holder = 'Contoh' and number = 'U/1'`);
    await database.run(sql`delete from awards where rank = 2`);
    await say('tidak lulus');
    const standing = await database.all(sql`
      select p.name, e.slug from participants p
        join training_certificates t on t.participant_id = p.id and t.revoked_at is null
        join awards a on a.participant_id = p.id and a.ended_at is null
        join participant_results r on r.participant_id = p.id and r.superseded_at is null
        join claims c on c.id = r.graduation_claim_id and c.ended_at is null
        join enterprises e on e.id = c.enterprise_id`);
    expect(standing).toEqual([{ name: 'Tono', slug: 'kios-tunggal' }]);
    const [left] = await database.all<Record<string, number>>(sql`select
      (select count(*) from training_certificates where revoked_at is null) certificates,
      (select count(*) from awards where ended_at is null) awards,
      (select count(*) from claims c join graduations g on g.claim_id = c.id
        where c.ended_at is null and g.result = 'lulus') graduations`);
    expect(left).toEqual({ certificates: 1, awards: 1, graduations: 1 });
  });

  it('lets two people of one UMKM end the same class differently: one who passed makes the UMKM trained', async () => {
    const database = await aTown();
    const file = aTable(
      graduateHeader,
      'Dapur Ibu,Siti,P,081234567890,blk,A1,2024-05-20,,tidak lulus,',
      'Dapur Ibu,Budi,L,,blk,A1,2024-05-21,B-2,lulus,',
      'Dapur Ibu,Tono,L,,blk,A1,2024-05-22,B-3,lulus,',
    );
    expect((await bringIn('graduates', file)).rejected).toEqual([]);
    expect(await standingResults(database)).toMatchObject([
      { result: 'tidak_lulus', graduationClaimId: null },
      { result: 'lulus' },
      { result: 'lulus', graduationClaimId: expect.any(Number) as number },
    ]);
    const standing = await database.all(
      sql`select g.result, g.certificate_number number from graduations g join claims c on c.id = g.claim_id where c.ended_at is null`,
    );
    expect(standing).toEqual([{ result: 'lulus', number: 'B-2' }]);
    const before = await dump(database);
    expect(counts(await bringIn('graduates', file))).toEqual([0, 0, 3, 0]);
    expect(await dump(database)).toEqual(before);
  });
});
