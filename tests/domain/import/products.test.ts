import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asc, sql } from 'drizzle-orm';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { photos, products, publications } from '#db/schema/index.ts';
import type { Database } from '#db/client.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { isPublic } from '#src/domain/product/public-products.queries.server.ts';
import { withdrawProduct } from '#src/domain/product/withdraw-product.server.ts';
import { config } from '#src/platform/config.server.ts';
import { aFile, anOffice, aTable, bringIn, counts, dump, folder, preview, today } from './import-world.ts';
import { writeZip } from './workbook-file.ts';

const makers = [
  'nama_usaha,nib,kecamatan,kelurahan',
  'Dapur Ibu,9120001112223,Cipondoh,Gondrong',
  'Batik Sari,,Larangan,Cipadu',
  'Batik Sari,,Cipondoh,Gondrong',
];
const header = 'umkm,sku,nama,kategori,harga,status,foto';

async function aMarket(): Promise<Database> {
  const database = await anOffice();
  await bringIn('enterprises', aTable(...makers));
  return database;
}

const graduates = aTable(
  'nama_usaha,nib,program,tanggal_lulus',
  'Dapur Ibu,9120001112223,sekolah-ekspor,2024-05-20',
);

async function inSight(database: Database): Promise<string[]> {
  const rows = await database.all<{ slug: string }>(
    sql`select p.slug from products p where ${isPublic('p', today)} order by p.slug`,
  );
  return rows.map(({ slug }) => slug);
}

async function searchable(database: Database): Promise<string[]> {
  const rows = await database.all<{ slug: string }>(
    sql`select p.slug from search_products s join products p on p.id = s.product_id order by p.slug`,
  );
  return rows.map(({ slug }) => slug);
}

async function wordsFind(database: Database, word: string): Promise<boolean> {
  const rows = await database.all(sql`select rowid from product_search where product_search match ${word}`);
  return rows.length > 0;
}

describe('A product from a file', () => {
  it('is found under its UMKM by slug, NIB or exact name, and priced as people write it', async () => {
    const database = await aMarket();
    const file = aTable(
      'UMKM;SKU;Nama;Kategori;Harga (Rp);Satuan;Stok;Berat gram;MOQ;HS Code;Umur simpan hari;nama_en',
      'dapur-ibu;K1;Keripik Pedas;camilan;Rp15.000,-;pak;12;250 gr;1.000;2008.99;90;Spicy chips',
      '9120001112223;K2;Keripik Manis;camilan;15rb;;;1,5 kg;;;;',
      'DAPUR IBU;K3;Kain Panjang;batik;1,5jt;lembar;0;;;;;',
    );
    expect(counts(await bringIn('products', file))).toEqual([3, 0, 0, 0]);
    const all = await database.select().from(products).orderBy(asc(products.sku));
    expect(all).toMatchObject([
      {
        slug: 'keripik-pedas-dapur-ibu',
        price: 15_000,
        unit: 'pak',
        stock: 12,
        weightGrams: 250,
        minOrder: 1000,
        hsCode: '200899',
        shelfLifeDays: 90,
        nameEn: 'Spicy chips',
        categoryId: 'camilan',
      },
      { price: 15_000, unit: 'pcs', stock: null, weightGrams: 1500 },
      { price: 1_500_000, stock: 0 },
    ]);
    expect(all.every(({ patternSeed }) => patternSeed !== null)).toBe(true);
    const before = await dump(database);
    expect(counts(await bringIn('products', file))).toEqual([0, 0, 3, 0]);
    expect(await dump(database)).toEqual(before);
  });

  it('is refused when its UMKM is unknown or could be two, with the nearest or both named', async () => {
    await aMarket();
    const outcome = await bringIn(
      'products',
      aTable(
        header,
        'Dapur Ibuu,,A,kue,15000,,',
        'Batik Sari,,B,batik,15000,,',
        '9999999999999,,C,kue,15000,,',
      ),
    );
    expect(outcome.rejected).toMatchObject([
      { row: 2, column: 'umkm', reason: expect.stringContaining('Dapur Ibu (dapur-ibu)') as string },
      {
        row: 3,
        column: 'umkm',
        reason: expect.stringContaining('batik-sari, batik-sari-gondrong') as string,
      },
      { row: 4, column: 'umkm', reason: expect.not.stringContaining('9999') as string },
    ]);
  });

  it('is matched by its SKU, else by its name; a SKU may come later', async () => {
    const database = await aMarket();
    await bringIn(
      'products',
      aTable(header, 'dapur-ibu,,Bolu Pandan,kue,20000,,', 'dapur-ibu,K1,Keripik,camilan,10000,,'),
    );
    const outcome = await bringIn(
      'products',
      aTable(header, 'dapur-ibu,B1,Bolu pandan,kue,25000,,', 'dapur-ibu,K1,Keripik Baru,camilan,10000,,'),
    );
    expect(counts(outcome)).toEqual([0, 2, 0, 0]);
    expect(await database.select().from(products).orderBy(asc(products.id))).toMatchObject([
      { slug: 'bolu-pandan-dapur-ibu', sku: 'B1', price: 25_000, name: 'Bolu pandan' },
      { slug: 'keripik-dapur-ibu', sku: 'K1', name: 'Keripik Baru' },
    ]);
  });

  it('with the name of another and its own SKU is another; without one it is told to have one', async () => {
    const database = await aMarket();
    const file = aTable(
      header,
      'dapur-ibu,A,Keripik,camilan,10000,,',
      'dapur-ibu,B,Keripik,camilan,20000,,',
      'dapur-ibu,,Keripik,camilan,30000,,',
      'dapur-ibu,,Bolu,kue,10000,,',
      'dapur-ibu,,Bolu,kue,20000,,',
      'dapur-ibu,,Bolu,kue,10000,,',
    );
    const outcome = await bringIn('products', file);
    expect(counts(outcome)).toEqual([3, 0, 1, 2]);
    expect(outcome.rejected).toMatchObject([
      { row: 4, column: 'sku', reason: expect.stringContaining('Isi SKU') as string },
      { row: 6, column: 'harga', reason: expect.stringContaining('baris 5') as string },
    ]);
    const slugs = (await database.select().from(products).orderBy(asc(products.id))).map(({ slug }) => slug);
    expect(slugs).toEqual(['keripik-dapur-ibu', 'keripik-dapur-ibu-2', 'bolu-dapur-ibu']);
    expect(counts(await bringIn('products', file))).toEqual([0, 0, 4, 2]);
  });

  it('is refused with the reason for a price that nobody can read for sure', async () => {
    await aMarket();
    const prices = ['"15,000"', '10.000-15.000', 'hubungi', '0', '-5', '15000.5', '081234567890'];
    const outcome = await bringIn(
      'products',
      aTable(header, ...prices.map((price) => `dapur-ibu,,A,kue,${price},,`)),
    );
    expect(
      outcome.rejected.map(({ column, reason }) => [column, reason.split('. ')[0]?.replace(/\.$/, '')]),
    ).toEqual([
      ['harga', '“15,000” bisa dibaca dengan dua cara'],
      ['harga', '“10.000-15.000” bukan jumlah rupiah'],
      ['harga', '“hubungi” bukan jumlah rupiah'],
      ['harga', 'Harga harus lebih dari nol'],
      ['harga', '“-5” kurang dari nol'],
      ['harga', '“15000.5” bukan rupiah bulat'],
      ['harga', 'Jumlah ini terlalu besar untuk dipercaya'],
    ]);
  });
});

describe('A product in the window', () => {
  it('waits for the graduation of its UMKM and shows the day that comes in; nothing else is needed', async () => {
    const database = await aMarket();
    const outcome = await bringIn(
      'products',
      aTable(header, 'dapur-ibu,,Dodol,kue,30000,,', 'batik-sari,,Kain,batik,90000,terbit,'),
    );
    expect(outcome.notes).toEqual(['Produk tampil begitu kelulusan UMKM-nya terverifikasi.']);
    expect(await inSight(database)).toEqual([]);
    expect(await searchable(database)).toEqual([]);
    await bringIn('graduates', graduates);
    expect(await inSight(database)).toEqual(['dodol-dapur-ibu']);
    expect(await searchable(database)).toEqual(['dodol-dapur-ibu']);
  });

  it('comes into the search with the row, and changes there with it', async () => {
    const database = await aMarket();
    await bringIn('graduates', graduates);
    await bringIn('products', aTable(header, 'dapur-ibu,D1,Dodol,kue,30000,,'));
    expect(await searchable(database)).toEqual(['dodol-dapur-ibu']);
    await bringIn('products', aTable(header, 'dapur-ibu,D1,Dodol,kue,35000,,'));
    const [row] = await database.all<{ price: number }>(sql`select price from search_products`);
    expect(row?.price).toBe(35_000);
    await bringIn('enterprises', aTable('nama_usaha,nib', 'Dapur Bunda,9120001112223'));
    expect(await wordsFind(database, 'bunda')).toBe(true);
    expect(await wordsFind(database, 'ibu')).toBe(false);
  });

  it('is a draft where the file says so, and ends or begins with the word of a later file', async () => {
    const database = await aMarket();
    await bringIn('graduates', graduates);
    const say = (status: string) =>
      bringIn('products', aTable(header, `dapur-ibu,D1,Dodol,kue,30000,${status},`));
    await say('draf');
    expect(await database.select().from(publications)).toEqual([]);
    expect(counts(await say(''))).toEqual([0, 0, 1, 0]);
    expect(counts(await say('terbit'))).toEqual([0, 1, 0, 0]);
    expect(await inSight(database)).toEqual(['dodol-dapur-ibu']);
    expect(counts(await say('draf'))).toEqual([0, 1, 0, 0]);
    expect(await inSight(database)).toEqual([]);
    expect(counts(await say('terbit'))).toEqual([0, 1, 0, 0]);
    expect(await database.select().from(publications)).toHaveLength(2);
  });

  it('that was withdrawn stays withdrawn, whatever a file says', async () => {
    const database = await aMarket();
    await bringIn('graduates', graduates);
    const file = aTable(header, 'dapur-ibu,D1,Dodol,kue,30000,terbit,');
    await bringIn('products', file);
    const [product] = await database.select().from(products);
    await withdrawProduct(operator, product?.id ?? 0, 'Izin edar habis');
    const again = await bringIn('products', file);
    expect(counts(again)).toEqual([0, 0, 1, 0]);
    expect(again.notes).toEqual(['Produk ini pernah ditarik (Izin edar habis) dan tetap ditarik.']);
    expect(await inSight(database)).toEqual([]);
  });
});

describe('A photo', () => {
  const media = () => readdirSync(config().mediaDir).filter((name) => name.endsWith('.webp'));
  const colours = ['#a33', '#3a3', '#33a'];
  const picture = (nth: number, width = 1600, height = 1000) =>
    sharp({ create: { width, height, channels: 3, background: colours[nth] ?? '#333' } });

  it('beside the file is checked by its content, stripped of the camera’s data and kept in three widths', async () => {
    const database = await aMarket();
    const jpeg = await picture(0)
      .withExif({
        IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 10/1 0/1' },
        IFD0: { Artist: 'Ibu Contoh' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    writeFileSync(join(folder, 'Dodol 1.JPG'), jpeg);
    writeFileSync(join(folder, 'dodol2.png'), await picture(1, 200, 100).png().toBuffer());
    const file = aTable(header, 'dapur-ibu,D1,Dodol,kue,30000,,dodol 1.jpg|dodol2.png');
    expect(counts(await bringIn('products', file))).toEqual([1, 0, 0, 0]);
    const [first, second] = await database.select().from(photos).orderBy(asc(photos.position));
    expect(first).toMatchObject({ position: 0, width: 1000, height: 1600 });
    expect(second).toMatchObject({ position: 1, width: 200, height: 100 });
    expect((await database.select().from(products))[0]?.patternSeed).toBeNull();
    for (const width of [320, 640, 1280]) {
      const path = join(config().mediaDir, `${first?.file}-${width}.webp`);
      const variant = await sharp(path).metadata();
      expect(variant).toMatchObject({ format: 'webp', width: Math.min(width, 1000) });
      expect([variant.exif, variant.xmp, variant.iptc]).toEqual([undefined, undefined, undefined]);
      expect(existsSync(join(config().mediaDir, `${second?.file}-${width}.webp`))).toBe(true);
    }
    const before = media();
    expect(counts(await bringIn('products', file))).toEqual([0, 0, 1, 0]);
    expect(media()).toEqual(before);
  });

  it('is taken from a ZIP of the table’s name or one that was named; a later file puts others in its place', async () => {
    const database = await aMarket();
    const webp = await picture(2).webp().toBuffer();
    await writeZip(join(folder, 'katalog.zip'), { 'foto/Kue.webp': webp });
    const table = aFile(`${header}\ndapur-ibu,D1,Kue,kue,30000,,kue.webp\n`, 'katalog.csv');
    expect(counts(await bringIn('products', table))).toEqual([1, 0, 0, 0]);
    await database.update(photos).set({ alt: 'Kue di atas piring' });
    const other = join(folder, 'lain.zip');
    await writeZip(other, { 'baru.jpg': await picture(0, 640, 480).jpeg().toBuffer(), 'kue.webp': webp });
    const changed = aTable(header, 'dapur-ibu,D1,Kue,kue,30000,,baru.jpg|kue.webp');
    expect(counts(await bringIn('products', changed, { photos: other }))).toEqual([0, 1, 0, 0]);
    expect(await database.select().from(photos).orderBy(asc(photos.position))).toMatchObject([
      { position: 0, width: 640, alt: null },
      { position: 1, width: 1280, alt: 'Kue di atas piring' },
    ]);
  });

  it('that is none, a drawing, a bomb, damaged, missing or elsewhere is refused in a sentence, and costs no other row', async () => {
    await aMarket();
    const huge = await sharp({ create: { width: 9000, height: 6000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const whole = await sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: '#a3a',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer();
    const files: Record<string, Buffer> = {
      'surat.jpg': Buffer.from('bukan gambar'),
      'gambar.png': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'bom.png': huge,
      'putus.jpg': whole.subarray(0, whole.length / 2),
      'besar.jpg': Buffer.concat([whole, Buffer.alloc(12_000_000)]),
      'baik.jpg': whole,
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const names = [...Object.keys(files), 'tidak-ada.jpg', '../rahasia.jpg', '/etc/passwd'];
    const table = aTable(
      header,
      ...names.map((name, nth) => `dapur-ibu,S${nth},Kue ${nth},kue,30000,,${name}`),
    );
    const foreseen = await preview('products', table);
    const outcome = await bringIn('products', table);
    expect(outcome.rejected).toEqual(foreseen.rejected);
    expect(outcome.created).toBe(1);
    expect(outcome.rejected.map(({ column, reason }) => `${column}: ${reason}`)).toEqual([
      'foto: Foto “surat.jpg” bukan foto JPEG, PNG, atau WebP.',
      'foto: Foto “gambar.png” adalah SVG. Gunakan JPEG, PNG, atau WebP.',
      'foto: Foto “bom.png” lebih besar dari 50 megapiksel. Kecilkan dahulu.',
      'foto: Foto “putus.jpg” rusak atau terpotong. Kirim lagi, atau foto ulang.',
      'foto: Foto “besar.jpg” lebih besar dari 12 MB. Kecilkan dahulu.',
      'foto: Foto “tidak-ada.jpg” tidak ada di samping berkas maupun di dalam ZIP.',
      'foto: “../rahasia.jpg” bukan nama berkas foto.',
      'foto: “/etc/passwd” bukan nama berkas foto.',
    ]);
  });
});

describe('The pattern of a product without a photo', () => {
  it('is the same wherever and in whatever order the product comes in', async () => {
    const rows = ['dapur-ibu,A,Dodol,kue,30000,,', 'dapur-ibu,B,Bolu,kue,30000,,'];
    const seeds = [];
    for (const order of [rows, rows.toReversed()]) {
      const database = await aMarket();
      await bringIn('products', aTable(header, ...order));
      const found = await database.select().from(products).orderBy(asc(products.sku));
      seeds.push(found.map(({ patternSeed }) => patternSeed));
    }
    expect(seeds[0]).toEqual(seeds[1]);
    expect(new Set(seeds[0]).size).toBe(2);
  });
});
