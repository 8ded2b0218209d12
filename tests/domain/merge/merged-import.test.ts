import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { enterprises } from '#db/schema/index.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { mergeEnterprises } from '#src/domain/merge/merge-enterprises.server.ts';
import { findPossibleDuplicates } from '#src/domain/registration/possible-duplicates.queries.server.ts';
import { findListedEnterprise } from '#src/domain/registration/take-over.queries.server.ts';
import { anOffice, aTable, bringIn, counts, dump } from '../import/import-world.ts';

const header = 'nama_usaha,nib,whatsapp,kecamatan,kelurahan,produk_utama,deskripsi';
const stays = 'Dapur Ibu,1234567890123,081200000001,Cipondoh,Cipondoh,Keripik,';
const goes = 'Keripik Bu Siti,3210987654321,081200000002,Cipondoh,Poris Plawad,Keripik pedas,Sejak 1998.';

let database: Database;
let intoId: number;
let fromId: number;

async function idOf(name: string): Promise<number> {
  const [row] = await database.select().from(enterprises).where(eq(enterprises.name, name));
  return row?.id ?? 0;
}

beforeEach(async () => {
  database = await anOffice();
  await bringIn('enterprises', aTable(header, stays, goes));
  intoId = await idOf('Dapur Ibu');
  fromId = await idOf('Keripik Bu Siti');
  const reason = 'Pemilik dan alamatnya sama.';
  expect(await mergeEnterprises(operator, { fromId, intoId, reason })).toMatchObject({ ok: true });
});

describe('A row that means an UMKM which was merged', () => {
  it('goes to the one that stays: the same file again changes nothing', async () => {
    const before = await dump(database);
    expect(counts(await bringIn('enterprises', aTable(header, stays, goes)))).toEqual([0, 0, 2, 0]);
    expect(await dump(database)).toEqual(before);
  });

  it('adds what is not known there, by name and place or by phone, and renames nobody', async () => {
    await database.run(sql`update enterprises set main_product = null where id = ${intoId}`);
    const byName = 'Keripik Bu Siti,,,Cipondoh,Poris Plawad,Keripik pedas,Cerita lain.';
    expect(counts(await bringIn('enterprises', aTable(header, byName)))).toEqual([0, 1, 0, 0]);
    const byPhone = 'Keripik Bu Siti,,081200000002,,,Rempeyek,';
    expect(counts(await bringIn('enterprises', aTable(header, byPhone)))).toEqual([0, 0, 1, 0]);
    const [row] = await database.select().from(enterprises).where(eq(enterprises.id, intoId));
    expect(row).toMatchObject({ name: 'Dapur Ibu', mainProduct: 'Keripik pedas', story: 'Sejak 1998.' });
  });

  it('brings products to it by its old address, its old name and its old NIB', async () => {
    const [gone] = await database.select().from(enterprises).where(eq(enterprises.id, fromId));
    const table = aTable(
      'umkm,nama,kategori,harga',
      `${gone?.slug ?? ''},Rempeyek,camilan,10000`,
      'Keripik Bu Siti,Rengginang,camilan,12000',
      '3210987654321,Opak,camilan,9000',
    );
    const outcome = await bringIn('products', table);
    expect(outcome).toMatchObject({ created: 3, rejected: [] });
    const makers = await database.all(sql`select distinct enterprise_id id from products`);
    expect(makers).toEqual([{ id: intoId }]);
  });
});

describe('Somebody who registers', () => {
  it('is shown the one that stays, and not the merged one', async () => {
    const signs = { name: 'Keripik Bu Siti', kelurahanCode: null, phone: '+6281200000002', nib: null };
    expect(await findPossibleDuplicates(signs)).toMatchObject([{ enterpriseId: intoId, signs: ['phone'] }]);
    const [gone] = await database.select().from(enterprises).where(eq(enterprises.id, fromId));
    expect(await findListedEnterprise(gone?.slug ?? '')).toBeUndefined();
  });
});
