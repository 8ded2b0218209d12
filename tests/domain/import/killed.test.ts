import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { filePath, openDatabase, useDatabase, type Database } from '#db/client.ts';
import { enterprises, products } from '#db/schema/index.ts';
import type { ImportKind } from '#src/domain/import/columns.ts';
import { anOffice, aTable, bringIn, counts, dump, folder, preview, type Outcome } from './import-world.ts';

const script = fileURLToPath(new URL('./import-until.ts', import.meta.url));
let made = 0;

/** Where a database lies; the connection knows. */
async function fileOf(database: Database): Promise<string> {
  const [row] = await database.all<{ file: string }>('pragma database_list');
  if (row === undefined) throw new Error('the database has no file');
  return row.file;
}

/** A copy of a database in a file of its own. */
async function aCopy(database: Database): Promise<string> {
  await database.run('pragma wal_checkpoint(truncate)');
  const copy = join(folder, `salinan-${(made += 1)}.db`);
  copyFileSync(await fileOf(database), copy);
  return `file:${copy}`;
}

/** Starts an import in a process of its own and kills it outright as soon as so many batches are saved. */
async function killAfter(
  batches: number,
  databaseUrl: string,
  kind: ImportKind,
  file: string,
): Promise<void> {
  const child = spawn(process.execPath, [script, kind, file, String(batches + 2)], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let saved = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    expect(Number(line)).toBeGreaterThan(0);
    saved += 1;
    // The process goes on with the next batch while the signal is on its way: it dies wherever it is.
    if (saved === batches) child.kill('SIGKILL');
  }
  expect((await closed)[1]).toBe('SIGKILL');
}

async function bringInto(
  databaseUrl: string,
  kind: ImportKind,
  file: string,
): Promise<{ outcome: Outcome; state: unknown }> {
  const database = openDatabase(databaseUrl);
  useDatabase(database);
  const outcome = await bringIn(kind, file, { rowsPerBatch: 50 });
  const state = await dump(database);
  database.$client.close();
  return { outcome, state };
}

const enterpriseLines = Array.from(
  { length: 450 },
  (_, n) => `Dapur ${n % 400},91200${10_000_000 + (n % 400)},,Cipondoh,Gondrong,kue,Dodol ${n % 400},`,
);
const header = 'nama_usaha,nib,whatsapp,kecamatan,kelurahan,kategori,produk_utama,deskripsi';

describe('An import that is killed on the way and run again', () => {
  it.each([1, 3])('after %i batches ends in the same state as one that was not', async (batches) => {
    const base = await aCopy(await anOffice());
    const lines = [...enterpriseLines.slice(0, 120), 'Salah,12,,,,,,', ...enterpriseLines.slice(120)];
    const file = aTable(header, ...lines);
    const whole = base.replace('.db', '-utuh.db');
    copyFileSync(filePath(base), filePath(whole));
    const { state: wanted } = await bringInto(whole, 'enterprises', file);

    await killAfter(batches, base, 'enterprises', file);
    const { outcome, state } = await bringInto(base, 'enterprises', file);
    expect(state).toEqual(wanted);
    expect(outcome.created).toBeGreaterThan(0);
    expect(outcome.created).toBeLessThanOrEqual(400 - batches * 49);
    expect(outcome.rejected).toHaveLength(1);
  });

  it('holds for products, their publications and their search rows', async () => {
    const database = await anOffice();
    await bringIn('enterprises', aTable(header, ...enterpriseLines.slice(0, 50)));
    const trained = Array.from({ length: 25 }, (_, n) => `Dapur ${n},blk,2024-05-20,A1`);
    await bringIn('graduates', aTable('nama_usaha,program,tanggal_lulus,angkatan', ...trained));
    const lines = Array.from({ length: 400 }, (_, n) => `dapur-${n % 50},S${n},Dodol ${n},kue,${10_000 + n}`);
    const file = aTable('umkm,sku,nama,kategori,harga', ...lines);
    const base = await aCopy(database);
    const whole = base.replace('.db', '-utuh.db');
    copyFileSync(filePath(base), filePath(whole));
    const { state: wanted } = await bringInto(whole, 'products', file);

    await killAfter(2, base, 'products', file);
    const { outcome, state } = await bringInto(base, 'products', file);
    expect(state).toEqual(wanted);
    expect(outcome.created + outcome.unchanged).toBe(400);
    expect(outcome.unchanged).toBeGreaterThanOrEqual(100);
  });
});

describe('Two imports at once', () => {
  it('of the same file from two processes leave each UMKM once', async () => {
    const base = await aCopy(await anOffice());
    const file = aTable(header, ...enterpriseLines);
    const run = async () => {
      const child = spawn(process.execPath, [script, 'enterprises', file], {
        env: { ...process.env, DATABASE_URL: base },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      expect(await once(child, 'close')).toEqual([0, null]);
    };
    await Promise.all([run(), run()]);
    const database = openDatabase(base);
    expect(await database.$count(enterprises)).toBe(400);
    useDatabase(database);
    expect(counts(await bringIn('enterprises', file))).toEqual([0, 0, 450, 0]);
    database.$client.close();
  });
});

describe('A row that the database refuses', () => {
  it('is told as such and costs no other row', async () => {
    const database = await anOffice();
    await bringIn('enterprises', aTable(header, ...enterpriseLines.slice(0, 1)));
    // What no cell can hold, but a rule that was added to the database later may refuse.
    await database.run(
      "create trigger no_bolu before insert on products when new.name = 'Bolu 7' begin select raise(abort, 'no'); end",
    );
    const lines = Array.from({ length: 40 }, (_, n) => `dapur-0,S${n},Bolu ${n},kue,10000`);
    const file = aTable('umkm,sku,nama,kategori,harga', ...lines);
    expect(counts(await preview('products', file))).toEqual([40, 0, 0, 0]);
    const outcome = await bringIn('products', file);
    expect(counts(outcome)).toEqual([39, 0, 0, 1]);
    expect(outcome.rejected).toMatchObject([
      { row: 9, reason: expect.stringContaining('tidak dapat disimpan') as string },
    ]);
    expect(await database.select().from(products).where(eq(products.sku, 'S8'))).toHaveLength(1);
  });
});
