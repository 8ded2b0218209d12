import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { enterpriseColumns } from '#src/domain/import/columns.ts';
import { openTable } from '#src/domain/import/read-table.server.ts';
import type { Cell } from '#src/domain/import/table.ts';
import { workbookLimits } from '#src/platform/workbook.server.ts';
import { aFile, aTable, bringIn, anOffice, counts, folder } from './import-world.ts';
import { workbookParts, writeWorkbook, writeZip } from './workbook-file.ts';

/** The cells below the header, row by row. */
async function cellsOf(path: string): Promise<Cell[][]> {
  const table = await openTable(path, enterpriseColumns);
  const rows: Cell[][] = [];
  for await (const row of table.rows) rows.push(row.cells);
  table.close();
  return rows;
}

/** Why a file as a whole is refused, as its reader is told. */
async function refusal(path: string): Promise<string> {
  await anOffice();
  const outcome = await bringIn('enterprises', path);
  expect(counts(outcome)).toEqual([0, 0, 0, 1]);
  return outcome.rejected[0]?.reason ?? '';
}

let made = 0;
const inFolder = (ending: string) => join(folder, `tabel-${(made += 1)}.${ending}`);

describe('A CSV file', () => {
  const text = 'nama_usaha;deskripsi\nDapur Café Ñandú;"Satu; dua"\n';

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16LE with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16LE without a mark', Buffer.from(text, 'utf16le')],
    ['UTF-16BE with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(text, 'latin1')],
  ])('in %s is read', async (_encoding, content) => {
    expect(await cellsOf(aFile(content))).toEqual([['Dapur Café Ñandú', 'Satu; dua']]);
  });

  it.each([',', ';', '\t', '|'])('may separate its cells by %j', async (delimiter) => {
    const lines = [
      ['nama_usaha', 'deskripsi'],
      ['Dapur', '"Satu, dua; tiga"'],
    ].map((cells) => cells.join(delimiter));
    expect(await cellsOf(aTable(...lines))).toEqual([['Dapur', 'Satu, dua; tiga']]);
  });

  it('may begin with a title and with the hint that spreadsheets write', async () => {
    const table = await openTable(
      aTable('sep=;', 'DATA UMKM 2025;', '', 'Nama Usaha;NIB', 'Dapur;'),
      enterpriseColumns,
    );
    expect(table.headerRow).toBe(4);
    const rows = await Array.fromAsync(table.rows);
    expect(rows).toMatchObject([{ row: 5, cells: ['Dapur', null] }]);
  });

  it('that was cut off keeps its whole rows and tells the torn one', async () => {
    await anOffice();
    const outcome = await bringIn(
      'enterprises',
      aFile('nama_usaha,kecamatan,deskripsi\nSatu,Cipondoh,x\nDua,Cipo'),
    );
    expect(counts(outcome)).toEqual([1, 0, 0, 1]);
    expect(outcome.rejected).toMatchObject([
      { row: 3, reason: expect.stringContaining('terpotong') as string },
    ]);
  });
});

describe('A workbook', () => {
  it('gives texts, numbers, yes and no, days and the values of formulas', async () => {
    const path = inFolder('xlsx');
    await writeWorkbook(path, {
      rows: [
        ['Nama Usaha', 'Tenaga Kerja', 'Perempuan', 'Tahun Berdiri', 'Omzet Tahunan', 'Deskripsi'],
        [
          'Dapur & <Ibu>',
          3,
          true,
          { serial: 43_831 },
          { formula: 'B2*1000', value: 3000 },
          { formula: 'A2', value: 'x' },
        ],
      ],
    });
    expect(await cellsOf(path)).toEqual([['Dapur & <Ibu>', 3, true, { day: '2020-01-01' }, 3000, 'x']]);
  });

  it('as a library writes it is read, with shared texts and dates', async () => {
    const path = inFolder('xlsx');
    await writeExcelFile([
      [{ value: 'nama_usaha' }, { value: 'tahun_berdiri' }],
      [
        { value: 'Dapur Sari' },
        { value: new Date('2019-05-01T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
      ],
    ]).toFile(path);
    expect(await cellsOf(path)).toEqual([['Dapur Sari', { day: '2019-05-01' }]]);
  });

  it('tells the row of a formula that fails or was never calculated, and keeps the others', async () => {
    const path = inFolder('xlsx');
    await writeWorkbook(path, {
      rows: [
        ['nama_usaha', 'tenaga_kerja'],
        ['Satu', { formula: '1/0', error: '#DIV/0!' }],
        ['Dua', { formula: 'SUM(A1:A9)' }],
        ['Tiga', 4],
      ],
    });
    await anOffice();
    const outcome = await bringIn('enterprises', path);
    expect(counts(outcome)).toEqual([1, 0, 0, 2]);
    expect(outcome.rejected).toMatchObject([
      { row: 2, column: 'tenaga_kerja', reason: expect.stringContaining('#DIV/0!') as string },
      { row: 3, column: 'tenaga_kerja', reason: expect.stringContaining('belum dihitung') as string },
    ]);
  });

  it('carries a cell merged downwards into its rows, and takes one merged across for a heading', async () => {
    const path = inFolder('xlsx');
    await writeWorkbook(path, {
      rows: [
        ['nama_usaha', 'kecamatan', 'produk_utama', 'deskripsi'],
        ['WILAYAH TIMUR', null, null, null],
        ['Satu', 'Cipondoh', 'Dodol', null],
        ['Dua', null, 'Kecap', null],
        ['Tiga', 'Larangan', null, null],
      ],
      merges: ['A2:D2', 'B3:B4'],
    });
    await anOffice();
    const outcome = await bringIn('enterprises', path);
    expect(counts(outcome)).toEqual([3, 0, 0, 1]);
    expect(outcome.rejected).toMatchObject([
      { row: 2, reason: expect.stringContaining('gabungan') as string },
    ]);
    expect((await cellsOf(path))[2]).toEqual(['Dua', 'Cipondoh', 'Kecap']);
  });

  it('is read from its first visible sheet that has the columns', async () => {
    const path = inFolder('xlsx');
    await writeWorkbook(
      path,
      { rows: [['nama_usaha'], ['Tersembunyi']], isHidden: true },
      { rows: [['Petunjuk pengisian']] },
      { rows: [['nama_usaha'], ['Dapur']] },
    );
    expect(await cellsOf(path)).toEqual([['Dapur']]);
  });

  it('is a workbook by what it holds, whatever its name ends with', async () => {
    const path = inFolder('xlsx');
    await writeWorkbook(path, { rows: [['nama_usaha'], ['Dapur']] });
    const renamed = inFolder('csv');
    copyFileSync(path, renamed);
    expect(await cellsOf(renamed)).toEqual([['Dapur']]);
  });
});

describe('A file that cannot be read is refused in a sentence', () => {
  it('when it is not there, a folder, or empty', async () => {
    expect(await refusal(join(folder, 'tidak-ada.csv'))).toBe('Berkas tidak ditemukan.');
    mkdirSync(join(folder, 'map.csv'));
    expect(await refusal(join(folder, 'map.csv'))).toBe('Ini folder, bukan berkas.');
    expect(await refusal(aFile(''))).toBe('Berkas kosong.');
    expect(await refusal(aFile(' \n\n'))).toBe('Berkas kosong.');
  });

  it('when it holds something else', async () => {
    const other = 'Isi berkas ini bukan CSV dan bukan buku kerja .xlsx.';
    expect(await refusal(aFile('%PDF-1.7\n…'))).toBe(other);
    expect(await refusal(aFile(Buffer.from('89504e470d0a1a0a', 'hex')))).toBe(other);
    expect(await refusal(aFile(Buffer.alloc(5000, 1)))).toBe(other);
    expect(await refusal(aFile('<html><table>', 'halaman.xlsx'))).toBe(other);
    expect(await refusal(aFile(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'lama.xls'))).toContain('.xls lama');
    const zip = inFolder('xlsx');
    await writeZip(zip, { 'surat.txt': 'halo' });
    expect(await refusal(zip)).toBe(other);
  });

  it('when a workbook is cut off or damaged', async () => {
    const path = inFolder('xlsx');
    await writeWorkbook(path, { rows: [['nama_usaha'], ['Dapur']] });
    const whole = readFileSync(path);
    expect(await refusal(aFile(whole.subarray(0, whole.length - 40), 'putus.xlsx'))).toContain('terpotong');
    expect(await refusal(aFile(whole.subarray(0, 30), 'pendek.xlsx'))).toContain('terpotong');
    const broken = inFolder('xlsx');
    const parts = workbookParts([{ rows: [['nama_usaha'], ['Dapur']] }]);
    await writeZip(broken, { ...parts, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' });
    expect(await refusal(broken)).toContain('rusak');
  });

  it.each([
    ['says so', 3_000_000_000],
    ['claims to be small', 1000],
  ])('when it is a bomb that %s', async (_what, claimed) => {
    const path = inFolder('xlsx');
    const parts = workbookParts([{ rows: [['nama_usaha'], ['Dapur']] }]);
    const unpacked = 20_000_000;
    await writeZip(path, { ...parts, 'xl/worksheets/sheet1.xml': Buffer.alloc(unpacked, ' ') });
    const bytes = readFileSync(path);
    // Only what the directory says of the size is changed; what is packed stays.
    for (let at = bytes.indexOf('PK\x01\x02'); at !== -1; at = bytes.indexOf('PK\x01\x02', at + 4)) {
      if (bytes.readUInt32LE(at + 24) === unpacked) bytes.writeUInt32LE(claimed, at + 24);
    }
    writeFileSync(path, bytes);
    expect(bytes.length).toBeLessThan(100_000);
    expect(await refusal(path)).toContain('300 MB');
  });

  it('when a sheet has more rows than the limit, before the first is saved', async () => {
    const path = inFolder('xlsx');
    const parts = workbookParts([{ rows: [] }]);
    const head = '<row r="1"><c r="A1" t="inlineStr"><is><t>nama_usaha</t></is></c></row>';
    const row = '<row><c t="inlineStr"><is><t>Dapur</t></is></c></row>';
    const sheet = `<worksheet><sheetData>${head}${row.repeat(workbookLimits.rows)}</sheetData></worksheet>`;
    await writeZip(path, { ...parts, 'xl/worksheets/sheet1.xml': sheet });
    expect(await refusal(path)).toContain('200.000 baris');
  });

  it('when required columns are missing: one error that names them all', async () => {
    await anOffice();
    const outcome = await bringIn('products', aTable('nama,warna', 'Keripik,merah'));
    expect(outcome.rejected).toEqual([
      { row: 1, column: 'umkm', reason: 'Kolom wajib tidak ditemukan: umkm, kategori, harga.' },
    ]);
  });

  it('but a header without rows is a file without rows', async () => {
    await anOffice();
    expect(await bringIn('enterprises', aTable('nama_usaha,nib'))).toMatchObject({ read: 0, rejected: [] });
  });
});
