// Run by hand: node tests/bench/import-bench.ts [PRODUCTS] [UMKM]. Prints how long an import of generated files takes
// on a database of its own, with the search index kept, and that a second run changes nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, useDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { loadReference } from '#db/reference/load.ts';
import { operator } from '#src/domain/actor/actor.ts';
import type { ImportKind } from '#src/domain/import/columns.ts';
import { applyImport } from '#src/domain/import/run-import.server.ts';

const productCount = Number(process.argv[2] ?? 20_000);
const enterpriseCount = Number(process.argv[3] ?? 1_000);

const folder = mkdtempSync(join(tmpdir(), 'etalase-bench-'));
const database = openDatabase(`file:${join(folder, 'bench.db')}`);
useDatabase(database);
try {
  await migrateDatabase(database);
  await loadReference(database);
  await timed('enterprises', write('enterprises.csv', enterpriseLines()));
  await timed('graduates', write('graduates.csv', graduateLines()));
  const products = write('products.csv', productLines());
  await timed('products', products);
  await timed('products', products, ', again');
} finally {
  database.$client.close();
  rmSync(folder, { recursive: true, force: true });
}

function write(name: string, lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

function enterpriseLines(): string[] {
  const kelurahan = [
    'Gondrong',
    'Cipondoh Makmur',
    'Poris Plawad',
    'Sukasari',
    'Cipadu Jaya',
    'Larangan Selatan',
  ];
  return [
    'nama_usaha,nib,whatsapp,kelurahan,kecamatan,kategori,deskripsi',
    ...numbers(enterpriseCount).map((n) => {
      const place = [
        'Gondrong,Cipondoh',
        'Cipondoh Makmur,Cipondoh',
        'Sukasari,Tangerang',
        'Cipadu Jaya,Larangan',
      ];
      return `Usaha Contoh ${n},${String(9_000_000_000_000 + n)},0812${String(10_000_000 + n)},${pick(place, n)},camilan,Dapur rumahan ke-${n} di ${pick(kelurahan, n)}`;
    }),
  ];
}

function graduateLines(): string[] {
  return [
    'nama_usaha,nib,program,angkatan,tanggal_lulus',
    ...numbers(enterpriseCount).map(
      (n) => `Usaha Contoh ${n},${String(9_000_000_000_000 + n)},sekolah-ekspor,Angkatan 1,2024-05-20`,
    ),
  ];
}

function productLines(): string[] {
  const heads = [
    'Keripik singkong',
    'Kecap manis',
    'Bolu pandan',
    'Batik tulis',
    'Sandal kulit',
    'Sambal bawang',
  ];
  const kinds = ['camilan', 'bumbu', 'kue', 'batik', 'alaskaki', 'bumbu'];
  const tastes = ['balado', 'original', 'pedas manis', 'premium', 'keju', 'jumbo', 'hemat', 'keluarga'];
  return [
    'umkm;sku;nama;kategori;harga;satuan;deskripsi;stok;moq;status',
    ...numbers(productCount).map((n) => {
      const head = n % heads.length;
      const enterprise = 1 + (n % enterpriseCount);
      return `Usaha Contoh ${enterprise};SKU-${n};${pick(heads, head)} ${pick(tastes, n)} ${n};${pick(kinds, head)};Rp${String(5 + (n % 90))}.000,-;pak;Dibuat segar setiap hari dari bahan pilihan, cocok untuk oleh-oleh dan hantaran keluarga, kemasan ke-${n};${n % 50};1;terbit`;
    }),
  ];
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function pick(words: string[], n: number): string {
  return words[n % words.length] ?? '';
}

async function timed(kind: ImportKind, file: string, remark = ''): Promise<void> {
  const start = performance.now();
  const answer = await applyImport(operator, { kind, file });
  const seconds = (performance.now() - start) / 1000;
  if (!answer.ok) throw new Error(answer.problem);
  const { read, created, updated, unchanged, rejected } = answer.report;
  process.stdout.write(
    `${kind}${remark}: ${read} rows in ${seconds.toFixed(1)} s; ${created} new, ${updated} changed, ${unchanged} unchanged, ${rejected.length} rejected\n`,
  );
}
