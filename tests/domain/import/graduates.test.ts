import { asc, eq, isNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { claims, cohorts, graduations, verifications } from '#db/schema/index.ts';
import type { Database } from '#db/client.ts';
import { operator, type Actor } from '#src/domain/actor/actor.ts';
import { verifyClaim } from '#src/domain/claim/verify-claim.server.ts';
import { applyImport } from '#src/domain/import/run-import.server.ts';
import { anOffice, aTable, bringIn, counts, dump, preview } from './import-world.ts';

const header = 'nama_usaha,nib,whatsapp,kelurahan,program,angkatan,tanggal_lulus,nomor_sertifikat,hasil';

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

const standing = (database: Database) =>
  database.select().from(verifications).where(isNull(verifications.supersededAt));

describe('A list of graduates', () => {
  it('records who passed what and when, vouched for by the office; those who failed without a verification', async () => {
    const database = await aTown();
    const file = aTable(
      header,
      'Dapur Ibu,9120001112223,,,Sekolah Ekspor,Angkatan 3,20/05/2024,SE-001,lulus',
      'Dapur Ibu Sari,,0812-3456-7890,,blk,,2024-06-30,,kompeten',
      'BATIK SARI,,,Cipadu,sekolah-ekspor,angkatan 3,45432,,Tidak Lulus',
      'Kios Tunggal,,,,sekolah-ekspor,Angkatan 3,31 Mei 2024,,',
    );
    expect(counts(await bringIn('graduates', file, { office: 'Disnaker Kota Tangerang' }))).toEqual([
      4, 0, 0, 0,
    ]);
    expect(await database.select().from(graduations).orderBy(asc(graduations.claimId))).toMatchObject([
      {
        programmeId: 'sekolah-ekspor',
        graduatedOn: '2024-05-20',
        certificateNumber: 'SE-001',
        result: 'lulus',
      },
      { programmeId: 'blk', graduatedOn: '2024-06-30', cohortId: null, result: 'kompeten' },
      { graduatedOn: '2024-05-20', result: 'tidak_lulus' },
      { graduatedOn: '2024-05-31', result: 'lulus' },
    ]);
    expect(await database.select().from(cohorts)).toMatchObject([{ name: 'Angkatan 3' }]);
    const verified = await database.select().from(verifications);
    expect(verified).toHaveLength(3);
    expect(verified[0]).toMatchObject({
      decision: 'verified',
      method: 'register_checked',
      verifiedBy: 'Disnaker Kota Tangerang',
    });
    const before = await dump(database);
    expect(counts(await bringIn('graduates', file))).toEqual([0, 0, 4, 0]);
    expect(await dump(database)).toEqual(before);
  });

  it('refuses whom it does not know, could confuse, or sends to no training; each with the nearest', async () => {
    await aTown();
    const file = aTable(
      header,
      'Dapur Ibuu,,,,sekolah-ekspor,,2024-05-20,,',
      'Batik Sari,,,,sekolah-ekspor,,2024-05-20,,',
      'Kios Tunggal,,,,Sekolah Expor,,2024-05-20,,',
      'Kios Tunggal,,,,INACRAFT,,2024-05-20,,',
      'Kios Tunggal,,,,sekolah-ekspor,,31/02/2024,,',
      'Kios Tunggal,,,,sekolah-ekspor,,2027-01-01,,',
      'Kios Tunggal,,,,sekolah-ekspor,,1924-05-20,,',
      'Kios Tunggal,,,,sekolah-ekspor,,05/20/2024,,',
      'Kios Tunggal,,,,sekolah-ekspor,,2024-05-20,,hadir',
    );
    const outcome = await bringIn('graduates', file);
    const expected = [
      ['nama_usaha', 'Dapur Ibu (dapur-ibu)'],
      ['nama_usaha', 'batik-sari, batik-sari-gondrong'],
      ['program', 'Sekolah Ekspor'],
      ['program', 'bukan program pelatihan'],
      ['tanggal_lulus', '“31/02/2024” tidak ada di kalender'],
      ['tanggal_lulus', 'belum terjadi'],
      ['tanggal_lulus', 'paling awal 1 Jan 2000'],
      ['tanggal_lulus', 'tidak ada di kalender'],
      ['hasil', 'tidak lulus, kompeten'],
    ];
    expect(outcome.rejected).toMatchObject(
      expected.map(([column, reason]) => ({
        column,
        reason: expect.stringContaining(reason ?? '') as string,
      })),
    );
    expect(await preview('graduates', file)).toEqual(outcome);
  });

  it('completes and corrects what is on record, and vouches anew for what it changed', async () => {
    const database = await aTown();
    const say = (day: string, number: string, result = 'lulus') =>
      bringIn('graduates', aTable(header, `Dapur Ibu,9120001112223,,,blk,A1,${day},${number},${result}`));
    await say('2024-05-20', '');
    expect(counts(await say('2024-05-20', 'SE-1'))).toEqual([0, 1, 0, 0]);
    expect(counts(await say('2024-05-20', ''))).toEqual([0, 0, 1, 0]);
    expect(counts(await say('2024-05-21', 'SE-1'))).toEqual([0, 1, 0, 0]);
    expect(await database.select().from(graduations)).toMatchObject([
      { graduatedOn: '2024-05-21', certificateNumber: 'SE-1' },
    ]);
    expect(await standing(database)).toHaveLength(1);
  });

  it('that takes a pass back ends the old claim, which stays on record', async () => {
    const database = await aTown();
    const say = (result: string) =>
      bringIn('graduates', aTable(header, `Dapur Ibu,9120001112223,,,blk,A1,2024-05-20,,${result}`));
    await say('lulus');
    expect(counts(await say('tidak lulus'))).toEqual([0, 1, 0, 0]);
    const [old, current] = await database
      .select()
      .from(claims)
      .innerJoin(graduations, eq(graduations.claimId, claims.id))
      .orderBy(asc(claims.id));
    expect(old).toMatchObject({
      graduations: { result: 'lulus' },
      claims: { endReason: expect.any(String) as string },
    });
    expect(current).toMatchObject({ graduations: { result: 'tidak_lulus' }, claims: { endedAt: null } });
  });

  it('does not overrule an officer who refused the graduation', async () => {
    const database = await aTown();
    const file = aTable(header, 'Dapur Ibu,9120001112223,,,blk,A1,2024-05-20,,');
    await bringIn('graduates', file);
    const [verification] = await database.select().from(verifications);
    await verifyClaim(operator, {
      claimId: verification?.claimId ?? 0,
      insteadOf: verification?.id ?? null,
      decision: 'refused',
      reason: 'Tidak ada di daftar hadir',
    });
    const again = await bringIn('graduates', file);
    expect(counts(again)).toEqual([0, 0, 0, 1]);
    expect(again.rejected[0]?.reason).toContain('diperiksa petugas');
  });

  it('takes a second training of the same UMKM for another, and a contradiction for one', async () => {
    await aTown();
    const file = aTable(
      header,
      'Dapur Ibu,9120001112223,,,blk,A1,2024-05-20,,',
      'Dapur Ibu,9120001112223,,,blk,A2,2024-09-20,,',
      'Dapur Ibu,9120001112223,,,blk,A1,2024-05-20,,',
      'Dapur Ibu,9120001112223,,,blk,A1,2024-05-22,,',
    );
    const outcome = await bringIn('graduates', file);
    expect(counts(outcome)).toEqual([2, 0, 1, 1]);
    expect(outcome.rejected).toMatchObject([{ row: 5, column: 'tanggal_lulus' }]);
  });
});

describe('Who may bring in what', () => {
  it.each([
    ['operator', ['enterprises', 'products', 'participants', 'graduates']],
    ['admin', ['enterprises', 'products', 'participants', 'graduates']],
    ['trade_officer', ['enterprises', 'products']],
    ['programme_manager', ['participants', 'graduates']],
    ['verifier', []],
    ['owner', []],
  ] as const)('%s: %j', async (role, allowed) => {
    await aTown();
    const actor: Actor =
      role === 'operator'
        ? operator
        : { accountId: 'uji', office: 'Uji', roles: role === 'owner' ? [] : [role], memberships: [] };
    for (const kind of ['enterprises', 'products', 'participants', 'graduates'] as const) {
      const answer = await applyImport(actor, { kind, file: aTable('x') });
      expect(answer.ok).toBe((allowed as readonly string[]).includes(kind));
    }
  });
});
