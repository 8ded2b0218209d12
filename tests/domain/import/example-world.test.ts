import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { join } from 'node:path';
import type { Database } from '#db/client.ts';
import { loadExamples } from '#db/seeds/load.ts';
import { anOffice, bringIn, counts, dump, folder, today } from './import-world.ts';

type Value = string | number | null;

/** Writes the answer of a query as a workbook, each column under the name that it has there. */
async function writeAnswer(database: Database, name: string, query: string): Promise<string> {
  const rows = await database.all<Record<string, Value>>(sql.raw(query));
  const headings = Object.keys(rows[0] ?? {});
  const path = join(folder, name);
  await writeExcelFile([
    headings.map((value) => ({ value })),
    ...rows.map((row) =>
      headings.map((heading) => {
        const value = row[heading] ?? null;
        return value === null ? null : { value };
      }),
    ),
  ]).toFile(path);
  return path;
}

const enterpriseQuery = `select e.name nama_usaha, e.whatsapp, e.kabkota_code kode_kabkota, e.kecamatan_code kecamatan,
  e.kelurahan_code kelurahan, e.category_id kategori, e.main_product produk_utama, e.story deskripsi,
  e.founded_year tahun_berdiri, case e.women_led when 1 then 'ya' when 0 then 'tidak' end perempuan,
  (select b.number from claims c join business_ids b on b.claim_id = c.id where c.enterprise_id = e.id and b.kind = 'nib') nib
  from enterprises e`;

const productQuery = `select e.slug umkm, p.sku, p.name nama, p.category_id kategori, p.price harga, p.unit satuan,
  p.description deskripsi, p.name_en nama_en, p.description_en deskripsi_en, p.stock stok, p.weight_grams berat_gram,
  p.min_order moq, p.capacity_per_month kapasitas_per_bulan, p.lead_time_days lead_time_hari, p.hs_code,
  p.shelf_life_days umur_simpan_hari
  from products p join enterprises e on e.id = p.enterprise_id
  where p.price is not null and p.category_id is not null`;

describe('The example world, written into workbooks and brought in again', () => {
  it('finds every UMKM and product where it was, and changes nothing', async () => {
    const database = await anOffice();
    await loadExamples(database, today);
    const before = await dump(database);
    const enterprises = await bringIn(
      'enterprises',
      await writeAnswer(database, 'contoh-umkm.xlsx', enterpriseQuery),
    );
    expect(enterprises.rejected).toEqual([]);
    expect(counts(enterprises)).toEqual([0, 0, enterprises.read, 0]);
    expect(enterprises.read).toBeGreaterThan(30);
    const products = await bringIn(
      'products',
      await writeAnswer(database, 'contoh-produk.xlsx', productQuery),
    );
    expect(products.rejected).toEqual([]);
    expect(counts(products)).toEqual([0, 0, products.read, 0]);
    expect(products.read).toBeGreaterThan(200);
    expect(await dump(database)).toEqual(before);
  });
});
