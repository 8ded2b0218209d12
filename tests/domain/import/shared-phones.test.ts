import { asc } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { enterprises, graduations } from '#db/schema/index.ts';
import type { Database } from '#db/client.ts';
import { anOffice, aTable, bringIn, counts, dump, preview } from './import-world.ts';

const header = 'nama_usaha,nib,whatsapp,kategori,deskripsi';
const phone = '081234567890';

const names = async (database: Database) =>
  (await database.select().from(enterprises).orderBy(asc(enterprises.id))).map(({ name }) => name);

describe('A phone that two firms share', () => {
  it('never turns the one into the other: the second is a firm of its own, which is told', async () => {
    const database = await anOffice();
    await bringIn('enterprises', aTable(header, `Dapur Ibu,,${phone},kue,Cerita lama`));
    const file = aTable(header, `Batik Bapak,,${phone},batik,Cerita lain`);
    const foreseen = await preview('enterprises', file);
    const outcome = await bringIn('enterprises', file);
    expect(outcome).toEqual(foreseen);
    expect(counts(outcome)).toEqual([1, 0, 0, 0]);
    expect(outcome.notes).toEqual([expect.stringContaining('juga nomor UMKM lain: dapur-ibu')]);
    expect(await database.select().from(enterprises).orderBy(asc(enterprises.id))).toMatchObject([
      { name: 'Dapur Ibu', categoryId: 'kue', story: 'Cerita lama', whatsapp: '+6281234567890' },
      { name: 'Batik Bapak', categoryId: 'batik', story: 'Cerita lain', whatsapp: '+6281234567890' },
    ]);
  });

  it('stands in one file too, and the same file changes nothing when it comes again', async () => {
    const database = await anOffice();
    const file = aTable(
      header,
      `Dapur Ibu,,${phone},kue,`,
      `Batik Bapak,,${phone},batik,`,
      `Kelompok 1,9120001112223,${phone},,`,
      `Kelompok 2,9120001112224,${phone},,`,
      `Dapur Ibu Sari,,${phone},,`,
    );
    expect(counts(await bringIn('enterprises', file))).toEqual([4, 0, 1, 0]);
    const before = await dump(database);
    expect(counts(await bringIn('enterprises', file))).toEqual([0, 0, 5, 0]);
    expect(await dump(database)).toEqual(before);
  });

  it('finds a firm whose name is alike, and leaves the name as it was', async () => {
    const database = await anOffice();
    await bringIn('enterprises', aTable(header, `Dapur Ibu Sari,,${phone},,`));
    for (const spelling of ['Dapur Ibu', 'Dapur Ibu Sarie', 'Dapor Ibu Sari']) {
      const outcome = await bringIn(
        'enterprises',
        aTable(header, `${spelling},,${phone},,Cerita ${spelling}`),
      );
      expect(counts(outcome)).toEqual([0, 1, 0, 0]);
      expect(outcome.notes).toEqual([expect.stringContaining('namanya tidak diganti')]);
    }
    expect(await names(database)).toEqual(['Dapur Ibu Sari']);
  });

  it('tells nothing about a name that was only counted off: Kelompok 1 is not Kelompok 2', async () => {
    const database = await anOffice();
    await bringIn(
      'enterprises',
      aTable(header, `Kelompok Tani 1,,${phone},,`, `Kelompok Tani 2,,${phone},,`),
    );
    expect(await names(database)).toEqual(['Kelompok Tani 1', 'Kelompok Tani 2']);
  });

  it('does not hinder a new name that comes with the NIB, and is told when it becomes the phone of another', async () => {
    const database = await anOffice();
    await bringIn('enterprises', aTable(header, `Dapur Ibu,9120001112223,,,`, `Batik Bapak,,${phone},,`));
    const outcome = await bringIn('enterprises', aTable(header, `Kios Anak,9120001112223,${phone},,`));
    expect(counts(outcome)).toEqual([0, 1, 0, 0]);
    expect(outcome.notes).toEqual([
      expect.stringContaining('“Dapur Ibu” menjadi “Kios Anak”'),
      expect.stringContaining('batik-bapak'),
    ]);
    expect(await names(database)).toEqual(['Kios Anak', 'Batik Bapak']);
  });

  it('renames once and for all where a name that is alike brings an NIB', async () => {
    const database = await anOffice();
    await bringIn('enterprises', aTable(header, `Dapur Ibu,,${phone},,`));
    const file = aTable(header, `Dapur Ibu Sari,9120001112223,${phone},,`);
    expect(counts(await bringIn('enterprises', file))).toEqual([0, 1, 0, 0]);
    expect(counts(await bringIn('enterprises', file))).toEqual([0, 0, 1, 0]);
    expect(await names(database)).toEqual(['Dapur Ibu Sari']);
  });

  it('gives no firm the graduation of another name: the row is refused with the nearest names', async () => {
    const database = await anOffice();
    await bringIn('enterprises', aTable(header, `Dapur Ibu,,${phone},,`, 'Batik Bapak,,,,'));
    const columns = 'nama_usaha,whatsapp,program,tanggal_lulus';
    const outcome = await bringIn('graduates', aTable(columns, `Batik Bapakk,${phone},blk,2024-05-20`));
    expect(outcome.rejected).toMatchObject([
      { column: 'nama_usaha', reason: expect.stringContaining('Batik Bapak (batik-bapak)') as string },
    ]);
    expect(await database.select().from(graduations)).toEqual([]);
    const alike = await bringIn('graduates', aTable(columns, `Dapur Ibu Sari,${phone},blk,2024-05-20`));
    expect(counts(alike)).toEqual([1, 0, 0, 0]);
  });
});

describe('Headings that repeat each other', () => {
  it('are told with the one that is used, and are not called unknown', async () => {
    const database = await anOffice();
    const outcome = await bringIn(
      'enterprises',
      aTable('nama_usaha,nama,kelurahan,kelurahan,catatan', 'Dapur Ibu,Ibu Sari,Gondrong,Cipadu,x'),
    );
    expect(outcome.notes).toEqual([
      'Kolom ke-2 (nama) mengulang kolom ke-1 (nama_usaha): yang dipakai kolom ke-1.',
      'Kolom ke-4 (kelurahan) mengulang kolom ke-3 (kelurahan): yang dipakai kolom ke-3.',
      'Kolom yang tidak dikenal diabaikan: catatan.',
    ]);
    expect(await names(database)).toEqual(['Dapur Ibu']);
  });
});
