import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { catalogueColumns } from '#src/domain/catalogue-file/catalogue-columns.ts';
import { emptyCatalogue, downloadCatalogue } from '#src/domain/catalogue-file/download-catalogue.server.ts';
import { createProduct } from '#src/domain/product/create-product.server.ts';
import { archiveProduct } from '#src/domain/product/archive-product.server.ts';
import { blankVariant } from '#src/domain/product/product-form.ts';
import { readHeader } from '#src/domain/import/header.ts';
import { catalogueFile as t } from '#src/i18n/messages/catalogue-file.ts';
import { openArchive } from '#src/platform/archive.server.ts';
import { columnLetters } from '#src/platform/workbook-writer.server.ts';
import { aProduct, aPublicProduct } from '../product/shop-window.ts';
import { save, typed } from '../product/written-product.ts';
import { cellsOf } from './catalogue-table.ts';
import { aFiling, downloaded, reportOf, sent, sentBytes, type Filing } from './filed-catalogue.ts';

/** Products with something awkward in every field. */
async function fullShop(filing: Filing): Promise<void> {
  const { owner, enterpriseId } = filing;
  const full = typed({
    name: 'Keripik 🌶️ "pedas" = +62',
    nameEn: '=1+1',
    categoryId: 'camilan',
    description: `Baris satu\nBaris dua <b>&amp; _x000D_ |\n\n${'Sangat renyah. '.repeat(320)}`,
    descriptionEn: '@crispy, "quoted"; -tasty',
    price: '1.234.567',
    unit: 'bungkus 200 gr',
    stock: '0',
    sku: '00123',
    variants: [
      {
        ...blankVariant,
        name: 'Pedas | gurih',
        price: '16rb',
        stock: '5',
        sku: '0007',
        nameEn: 'Hot \\ spicy',
      },
      { ...blankVariant, name: 'Asin' },
      { ...blankVariant, name: 'Manis', sku: '-1' },
    ],
    tiers: [
      { minQuantity: '12', price: '900rb' },
      { minQuantity: '1000', price: '800rb' },
    ],
    minOrder: '2',
    capacityPerMonth: '12.000',
    leadTimeDays: '0',
    weightGrams: '1,5 kg',
    lengthMm: '12,5',
    widthMm: '8',
    heightMm: '0,5',
    shelfLifeDays: '90',
    materials: 'Singkong, garam\ngula',
    materialsEn: 'Cassava',
    care: '-simpan di tempat kering',
    careEn: '+keep dry',
    hasPattern: false,
  });
  const made = await createProduct(owner, enterpriseId, full);
  if (!made.ok) throw new Error(JSON.stringify(made));
  await createProduct(owner, enterpriseId, typed({ name: 'Polos', categoryId: '', price: '' }));
  await aPublicProduct(filing.database, enterpriseId, { name: 'Di etalase' });
  const waiting = await aPublicProduct(filing.database, enterpriseId, { name: 'Menunggu' });
  await save(owner, waiting, { name: 'Menunggu halal' });
}

describe('A catalogue that is downloaded and sent back as it is', () => {
  it('changes nothing, whatever its products hold', async () => {
    const filing = await aFiling();
    await fullShop(filing);
    const workbook = await downloadCatalogue(filing.owner, filing.enterpriseId);
    const report = await reportOf(filing, await sentBytes(filing, workbook?.bytes ?? new Uint8Array()));
    expect(report).toMatchObject({ read: 4, untouched: 4, rows: [], remarks: [] });
  });

  it('changes nothing after a spreadsheet has saved it as CSV with decimal commas and semicolons', async () => {
    const filing = await aFiling();
    await fullShop(filing);
    const table = (await downloaded(filing)).map((row) =>
      row.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : cell)),
    );
    const csv = Buffer.from(stringify(table, { delimiter: ';', bom: true }));
    expect(await reportOf(filing, await sentBytes(filing, csv, 'katalog.csv'))).toMatchObject({
      read: 4,
      untouched: 4,
      rows: [],
    });
  });

  it('leaves out what is put away, and says so of a row that speaks of it', async () => {
    const filing = await aFiling();
    const productId = await aProduct(filing.database, filing.enterpriseId, { name: 'Lama', sku: 'L-1' });
    const table = await downloaded(filing);
    await archiveProduct(filing.owner, productId);
    expect(await downloaded(filing)).toHaveLength(1);
    const report = await reportOf(filing, await sent(filing, table));
    expect(report.rows).toMatchObject([
      { outcome: 'refused', problems: [{ column: 'ID produk', message: t.problems.archived }] },
    ]);
  });
});

describe('The workbook', () => {
  it('has a heading for every column, and the readers know each', () => {
    const headings = catalogueColumns.map(({ field }) => t.columns[field]);
    const { indexes, ignored, repeated } = readHeader(headings, catalogueColumns);
    expect([...indexes]).toEqual(catalogueColumns.map(({ field }, index) => [field, index]));
    expect([ignored, repeated]).toEqual([[], []]);
  });

  it('keeps codes as texts, so that no zero is lost and no formula runs', async () => {
    const filing = await aFiling();
    await fullShop(filing);
    const [headings = [], ...rows] = await downloaded(filing);
    const cell = (heading: string) => rows.find((row) => row.includes('00123'))?.[headings.indexOf(heading)];
    expect([cell('SKU'), cell('Nama Inggris'), cell('Harga (Rp)')]).toEqual(['00123', '=1+1', 1_234_567]);
  });

  it('has drop-downs for categories, units and yes or no, down to the rows for new products', async () => {
    const filing = await aFiling();
    await aProduct(filing.database, filing.enterpriseId);
    await downloaded(filing);
    const archive = await openArchive(join(filing.folder, 'unduhan.xlsx'), { entries: 99, entryBytes: 1e8 });
    const sheet = await text(await archive.open('xl/worksheets/sheet1.xml'));
    archive.close();
    const rules = [...sheet.matchAll(/<dataValidation ([^>]*)><formula1>([^<]*)</g)].map(
      ([, told = '', from = '']) => [/sqref="([^"]*)"/.exec(told)?.[1], from, told.includes('error=')],
    );
    const letter = (field: string) =>
      columnLetters(catalogueColumns.findIndex((each) => each.field === field));
    expect(rules.map(([cells]) => cells)).toEqual(
      ['categoryId', 'unit', 'shown', 'hasPattern'].map((field) => `${letter(field)}2:${letter(field)}102`),
    );
    expect(rules.map(([, , isClosed]) => isClosed)).toEqual([true, false, true, true]);
    const help = await cellsOf(join(filing.folder, 'unduhan.xlsx'), 1);
    for (const [, from] of rules) {
      const [, column = '', last = ''] = /^Petunjuk!\$([A-C])\$2:\$[A-C]\$(\d+)$/.exec(String(from)) ?? [];
      const list = help.map((row) => row[column.charCodeAt(0) - 65]).slice(1);
      expect(list.filter((cell) => cell !== null && cell !== undefined)).toHaveLength(Number(last) - 1);
    }
  });

  it('offers what cells may hold, and explains each column on its second sheet', async () => {
    const { folder } = await aFiling();
    const { bytes } = await emptyCatalogue();
    const path = join(folder, 'kosong.xlsx');
    writeFileSync(path, bytes);
    expect(await cellsOf(path)).toHaveLength(1);
    const help = (await cellsOf(path, 1)).map((row) => JSON.stringify(row));
    expect(help.some((line) => line.includes('Camilan & makanan kering'))).toBe(true);
    for (const { field } of catalogueColumns) {
      expect(help.some((line) => line.includes(JSON.stringify(t.sheet.howTo[field])))).toBe(true);
    }
  });
});
