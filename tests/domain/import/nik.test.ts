import { describe, expect, it } from 'vitest';
import { holdsNik } from '#src/domain/import/nik.ts';
import { enterprises, products } from '#db/schema/index.ts';
import { anOffice, aTable, bringIn, counts } from './import-world.ts';

const nik = '3671015708900001';
const parted = ['3671 0157 0890 0001', '3671.0157.0890.0001', '3671-0157-0890-0001', '3671_0157_0890_0001'];
const written = [
  nik,
  ...parted,
  '36/71/01/570890/0001',
  '3671 - 0157 - 0890 - 0001',
  '３６７１０１５７０８９００００１',
];

describe('An NIK', () => {
  it.each(written)('is seen however its digits are parted: %s', (text) => {
    expect(holdsNik(`NIK ${text}`)).toBe(true);
    expect(holdsNik(`Jl. Melati 12 ${text} 15117`)).toBe(true);
    expect(holdsNik(`https://x.example/?nik=${text.replaceAll(' ', '%20')}`)).toBe(true);
  });

  it.each([
    'Rp15.000 - Rp20.000, 25.000.000/30.000.000',
    '50.000 75.000 100.000',
    '0812-3456-7890 / 0813-9876-5432',
    '+62 812 3456 7890',
    // Two phones side by side: their inner groups have the digits of a province, a day and a month.
    '0812-3411-0105 / 0812-3456-7890',
    '0812 3411 0105 0857 1234 5678',
    '+62 812 3411 0105 - 0811 3456 789',
    'WA 081234110105 081298765432',
    '021-5512345 / 021-5512346',
    'BCA 1234567890, Mandiri 1310012345678, BRI 1234-01-050712-50-1',
    '8991234051234 8991234051235',
    'NIB 8120010512345 - 150',
    'BPOM MD 867031010512 2026',
    'Halal ID36110001234560822',
    'P-IRT 2063671010123-28',
    'P-IRT 206367101012328',
    '367101570890, 367101570891',
    'Ukuran 36 37 38 39 40 41 42 43',
    'Buka 12/05/2024 - 10/06/2024',
    'https://berita.example/read/2024/05/12/12345678/umkm',
    '9120001112223',
  ])('is not taken for one: %s', (text) => {
    expect(holdsNik(text)).toBe(false);
  });

  it.each([
    '0812-3456-7890 3671015708900001',
    '3671 0157 0890 0001 WA 0812 3456 7890',
    'HP 081234567890 / NIK 3671-0157-0890-0001',
    'NIB 9120001112223, NIK 367101 570890 0001',
  ])('is seen beside a phone or an NIB: %s', (text) => {
    expect(holdsNik(text)).toBe(true);
  });

  const fields = ['nama_usaha', 'email', 'produk_utama', 'deskripsi', 'sumber'] as const;
  it.each(fields.flatMap((field) => [nik, ...parted].map((number) => [field, number] as const)))(
    'of an UMKM in %s (%s) is refused and never repeated',
    async (field, number) => {
      const database = await anOffice();
      const text = {
        email: `${number.replaceAll(' ', '.')}@surel.example`,
        sumber: `https://x.example/?nik=${number}`,
      };
      const value = field in text ? text[field as keyof typeof text] : `Koran ${number}`;
      const others = field === 'nama_usaha' ? '' : 'nama_usaha,';
      const outcome = await bringIn(
        'enterprises',
        aTable(`${others}${field}`, `${others === '' ? '' : 'Dapur Ibu,'}${value}`),
      );
      expect(outcome.rejected).toMatchObject([
        { column: field, reason: expect.stringContaining('mirip NIK') as string },
      ]);
      expect(JSON.stringify(outcome)).not.toContain(number);
      expect(await database.select().from(enterprises)).toEqual([]);
    },
  );

  it('in the words of a source is refused too', async () => {
    await anOffice();
    const outcome = await bringIn('enterprises', aTable('nama_usaha,sumber', `Dapur Ibu,Koran ${nik}`));
    expect(counts(outcome)).toEqual([0, 0, 0, 1]);
  });

  it.each(['sku', 'nama', 'satuan', 'deskripsi', 'nama_en', 'deskripsi_en', 'kategori', 'foto'])(
    'of a product in %s is refused and never repeated',
    async (field) => {
      const database = await anOffice();
      await bringIn('enterprises', aTable('nama_usaha', 'Dapur Ibu'));
      for (const number of [nik, ...parted]) {
        const cells = {
          umkm: 'Dapur Ibu',
          nama: 'Keripik',
          kategori: 'camilan',
          harga: '15000',
          [field]: number,
        };
        const outcome = await bringIn(
          'products',
          aTable(Object.keys(cells).join(';'), Object.values(cells).join(';')),
        );
        expect(counts(outcome)).toEqual([0, 0, 0, 1]);
        expect(JSON.stringify(outcome)).not.toContain(number);
      }
      expect(await database.select().from(products)).toEqual([]);
    },
  );

  it.each(['angkatan', 'nomor_sertifikat'])(
    'of a graduate in %s is refused and never repeated',
    async (field) => {
      await anOffice();
      await bringIn('enterprises', aTable('nama_usaha', 'Dapur Ibu'));
      for (const number of [nik, ...parted]) {
        const outcome = await bringIn(
          'graduates',
          aTable(`nama_usaha,program,tanggal_lulus,${field}`, `Dapur Ibu,blk,2024-05-20,${number}`),
        );
        expect(counts(outcome)).toEqual([0, 0, 0, 1]);
        expect(JSON.stringify(outcome)).not.toContain(number);
      }
    },
  );
});
