import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { columnsOf, importKinds } from '#src/domain/import/columns.ts';
import { importing } from '#src/i18n/messages/import.ts';
import { aFile, aTable, folder } from './import-world.ts';

const script = fileURLToPath(new URL('../../../scripts/import.ts', import.meta.url));

type Said = { code: number | null; out: string; err: string };

/** Runs `npm run import` as a person would, with a data folder of its own. */
async function run(
  args: string[],
  options: { dataDir?: string; variables?: Record<string, string> } = {},
): Promise<Said> {
  const dataDir = options.dataDir ?? mkdtempSync(join(folder, 'data-'));
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir, ...options.variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  expect(`${out}${err}`).not.toMatch(/^\s+at /m);
  return { code, out, err };
}

function lastLine(out: string): unknown {
  return JSON.parse(out.trimEnd().split('\n').at(-1) ?? '');
}

describe('npm run import', () => {
  it('makes a new database with its lists, brings the file in and ends with 0; again it changes nothing', async () => {
    const dataDir = join(folder, 'baru');
    const file = aTable(
      'nama_usaha,kelurahan,kecamatan',
      'Dapur Ibu,Gondrong,Cipondoh',
      'Dapur Ibu,Gondrong,Cipondoh',
    );
    const first = await run(['enterprises', file, '--json'], { dataDir });
    expect(first.code).toBe(0);
    expect(lastLine(first.out)).toEqual({ read: 2, created: 1, updated: 0, unchanged: 1, rejected: [] });
    expect(existsSync(join(dataDir, 'etalase.db'))).toBe(true);
    const again = await run(['enterprises', file, '--json'], { dataDir });
    expect(lastLine(again.out)).toEqual({ read: 2, created: 0, updated: 0, unchanged: 2, rejected: [] });
  });

  it('says in words what happened, every bad row with its row, column and reason, and ends with 1', async () => {
    const file = aTable('nama_usaha,kelurahan,warna', 'Dapur Ibu,Gondorng,merah', 'Batik Sari,,biru');
    const { code, out } = await run(['enterprises', file]);
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      'Note, row 1: Kolom yang tidak dikenal diabaikan: warna.',
      expect.stringMatching(
        /^Rejected, row 2, kelurahan: Kelurahan “Gondorng” tidak ada di daftar resmi\. Yang dekat: Gondrong,/,
      ),
      'Read 2 rows: 1 new, 0 changed, 0 unchanged, 1 rejected.',
      '',
    ]);
  });

  it('writes nothing on a dry run', async () => {
    const dataDir = join(folder, 'coba');
    const file = aTable('nama_usaha', 'Dapur Ibu');
    const dry = await run(['enterprises', file, '--dry-run'], { dataDir });
    expect(dry.out).toContain('Dry run, nothing was written. Read 1 rows: 1 new');
    expect(lastLine((await run(['enterprises', file, '--json'], { dataDir })).out)).toMatchObject({
      created: 1,
    });
  });

  it('takes pictures from a ZIP and the name of an office', async () => {
    const { code, out } = await run([
      'products',
      aTable('umkm,nama,kategori,harga', 'x,y,kue,1'),
      '--photos',
      join(folder, 'tiada.zip'),
    ]);
    expect(code).toBe(1);
    expect(out).toContain('Berkas tidak ditemukan');
    const graduates = await run([
      'graduates',
      aTable('nama_usaha,program,tanggal_lulus'),
      '--office',
      'Disnaker',
      '--json',
    ]);
    expect(graduates).toMatchObject({ code: 0 });
  });

  it.each([
    [[], 'Usage: npm run import'],
    [['enterprises'], 'Usage: npm run import'],
    [['shops', 'x.csv'], 'Usage: npm run import'],
    [['enterprises', 'x.csv', '--fast'], '--fast'],
  ])('called with %j says how to call it', async (args, sentence) => {
    const { code, err } = await run(args);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
  });

  it('says in a sentence what is wrong with a file, a variable or a database, and still ends its JSON', async () => {
    const missing = await run(['enterprises', join(folder, 'tiada.csv'), '--json']);
    expect(missing.code).toBe(1);
    expect(lastLine(missing.out)).toEqual({
      read: 0,
      created: 0,
      updated: 0,
      unchanged: 0,
      rejected: [{ row: 0, column: '', reason: 'Berkas tidak ditemukan.' }],
    });
    const file = aTable('nama_usaha', 'A');
    const variable = await run(['enterprises', file], { variables: { DATABASE_URL: 'mysql://x' } });
    expect(variable).toMatchObject({ code: 1, err: expect.stringContaining('DATABASE_URL') as string });
    const damaged = mkdtempSync(join(folder, 'data-'));
    writeFileSync(join(damaged, 'etalase.db'), 'this is no database, whatever its name says'.repeat(200));
    expect(await run(['enterprises', file], { dataDir: damaged })).toMatchObject({
      code: 1,
      err: expect.stringContaining('damaged') as string,
    });
  });

  it('reads 50 MB in little memory and shows how far it is', async () => {
    const file = aFile('nama_usaha,nib,kategori,deskripsi\n', 'besar.csv');
    const story = 'Dapur rumahan yang memasak setiap hari dari bahan pilihan. '.repeat(80).slice(0, 4700);
    let lines = '';
    for (let n = 0; n < 10_800; n += 1) {
      lines += `Dapur ${n % 300},91200${10_000_000 + (n % 300)},kue,"${story}"\n`;
      if (n % 1000 === 999 || n === 10_799) {
        appendFileSync(file, lines);
        lines = '';
      }
    }
    expect(statSync(file).size).toBeGreaterThan(50_000_000);
    const { code, out, err } = await run(['enterprises', file, '--json'], {
      variables: { NODE_OPTIONS: '--max-old-space-size=96' },
    });
    expect(err).toMatch(/^\d+ rows read \(\d+% of the file\)$/m);
    expect(code).toBe(0);
    expect(lastLine(out)).toEqual({
      read: 10_800,
      created: 300,
      updated: 0,
      unchanged: 10_500,
      rejected: [],
    });
  }, 120_000);
});

describe('The columns', () => {
  it('are those of the list that templates are made from', () => {
    const [, ...lines] = readFileSync(
      fileURLToPath(new URL('../../../db/reference/import-columns.csv', import.meta.url)),
      'utf8',
    )
      .trim()
      .split('\n');
    const listed = lines.map((line) => line.split(',').slice(0, 4));
    const known = importKinds.flatMap((kind) =>
      columnsOf[kind].map(({ name, alsoAccepted, isRequired }) => [
        kind,
        name,
        alsoAccepted.join(';'),
        isRequired ? 'yes' : 'no',
      ]),
    );
    expect(known).toEqual(listed);
  });
});

describe('The sentences of reports', () => {
  it('are there in both languages for the same reasons', () => {
    expect(Object.keys(importing.en.problems)).toEqual(Object.keys(importing.id.problems));
    expect(Object.keys(importing.en.notes)).toEqual(Object.keys(importing.id.notes));
  });
});
