import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditEntries, productChanges, products } from '#db/schema/index.ts';
import { applyCatalogue } from '#src/domain/catalogue-file/apply-catalogue.server.ts';
import { countRows } from '#src/domain/catalogue-file/catalogue-report.ts';
import { findCatalogueUpload } from '#src/domain/catalogue-file/catalogue-uploads.queries.server.ts';
import { previewCatalogue } from '#src/domain/catalogue-file/preview-catalogue.server.ts';
import { removeOldPreviews } from '#src/domain/catalogue-file/remove-old-previews.server.ts';
import { productEdit } from '#src/i18n/messages/product-edit.ts';
import { blankVariant } from '#src/domain/product/product-form.ts';
import { catalogueFile as t } from '#src/i18n/messages/catalogue-file.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { aProduct, aPublicProduct, today } from '../product/shop-window.ts';
import { opened, save } from '../product/written-product.ts';
import { retyped } from './catalogue-table.ts';
import { aFiling, downloaded, reportOf, sent, type Filing } from './filed-catalogue.ts';

/** A filing with products of these names, in the order of the file. */
async function withProducts(...names: string[]): Promise<Filing & { ids: number[] }> {
  const filing = await aFiling();
  const ids: number[] = [];
  for (const [index, name] of names.entries()) {
    ids.push(await aPublicProduct(filing.database, filing.enterpriseId, { name, sku: `SKU-${index + 1}` }));
  }
  return { ...filing, ids };
}

const apply = ({ owner, enterpriseId }: Filing, uploadId: number) =>
  applyCatalogue(owner, { uploadId, enterpriseId });
const pricesOf = async ({ database }: Filing) =>
  (await database.select({ price: products.price }).from(products).orderBy(products.id)).map(
    ({ price }) => price,
  );

describe('The preview of a catalogue file', () => {
  it('says of an empty file that it is empty and what it should hold, and of none that one is to be chosen', async () => {
    const { owner, enterpriseId } = await aFiling();
    const said = async (name: string, text: string) => {
      const bytes = new TextEncoder().encode(text);
      const answer = await previewCatalogue(owner, enterpriseId, { name, bytes });
      return 'message' in answer ? answer.message : answer;
    };
    expect(await said('', '')).toBe(t.problems.noFile);
    expect(await said('katalog.xlsx', '')).toBe(t.problems.emptyFile);
    expect(await said('katalog.csv', '\r\n  \n')).toBe(t.problems.emptyFile);
  });

  it('says field by field what becomes different, and writes nothing', async () => {
    const filing = await withProducts('A', 'B');
    const table = retyped(
      await downloaded(filing),
      [1, 'Harga (Rp)', 21_000],
      [1, 'Stok', 'HAPUS'],
      [1, 'SKU', 'SKU-X'],
      [2, 'Keterangan', 'Renyah'],
    );
    const before = await filing.database.select().from(products);
    const report = await reportOf(filing, await sent(filing, table));
    expect(report).toMatchObject({ state: 'preview', read: 2, untouched: 0 });
    expect(report.rows.map(({ row, outcome, changes }) => [row, outcome, changes])).toEqual([
      [
        2,
        'changed',
        [
          { field: 'price', before: '18.000', after: '21.000', waits: false },
          { field: 'sku', before: 'SKU-1', after: 'SKU-X', waits: false },
        ],
      ],
      [3, 'changed', [{ field: 'description', before: '', after: 'Renyah', waits: false }]],
    ]);
    expect(await filing.database.select().from(products)).toEqual(before);
  });

  it('marks what a verifier must see first, by the rules of single editing', async () => {
    const filing = await withProducts('A');
    const table = retyped(await downloaded(filing), [1, 'Nama', 'A halal'], [1, 'Stok', 4]);
    const [row] = (await reportOf(filing, await sent(filing, table))).rows;
    expect(row?.changes.map(({ field, waits }) => [field, waits])).toEqual([
      ['name', true],
      ['stock', false],
    ]);
  });

  it('refuses a row with its column and a sentence, and takes the others', async () => {
    const filing = await withProducts('A', 'B', 'C', 'D');
    const table = retyped(
      await downloaded(filing),
      [1, 'Harga (Rp)', 'murah'],
      [2, 'Kategori', 'Kripik ujii'],
      [3, 'Harga grosir', '12 | 99000'],
      [4, 'Stok', 3],
      [5, 'ID produk', '999999'],
      [6, 'Nama', 'Baru'],
      [6, 'SKU', 'SKU-1'],
      [7, 'Nama', 'Dua'],
      [7, 'Varian', 'Pedas | 1 | 2 | 3 | 4 | 5'],
      [8, 'Stok', 12.5],
      [8, 'Nama', 'Koma'],
    );
    const { rows } = await reportOf(filing, await sent(filing, table));
    expect(rows.map(({ row, outcome, problems }) => [row, outcome, problems[0]?.column])).toEqual([
      [2, 'refused', 'Harga (Rp)'],
      [3, 'refused', 'Kategori'],
      [4, 'refused', 'Harga grosir'],
      [5, 'changed', undefined],
      [6, 'refused', 'ID produk'],
      // The SKU means the first product, of which row 2 speaks already.
      [7, 'refused', ''],
      [8, 'refused', 'Varian'],
      [9, 'refused', 'Stok'],
    ]);
    expect(rows[1]?.problems[0]?.message).toContain('Keripik uji');
  });

  it('never empties what a row does not speak of, and tells how to', async () => {
    const filing = await withProducts('A');
    const table = retyped(await downloaded(filing), [1, 'Harga (Rp)', null], [1, 'SKU', null]);
    const report = await reportOf(filing, await sent(filing, table));
    expect(report).toMatchObject({ untouched: 1, rows: [], remarks: [t.remarks.leftBlank(2)] });
  });

  it('refuses two rows that give one SKU to two products', async () => {
    const filing = await withProducts('A', 'B');
    const table = retyped(await downloaded(filing), [1, 'SKU', 'X'], [2, 'SKU', 'X']);
    expect((await reportOf(filing, await sent(filing, table))).rows).toMatchObject([
      { outcome: 'changed' },
      { outcome: 'refused', problems: [{ column: 'SKU', message: t.problems.skuInRow(2) }] },
    ]);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a PDF', Buffer.from('%PDF-1.4 …')],
    ['a table without names', Buffer.from('SKU,Harga\nA,1000\n')],
    ['a header alone', Buffer.from('Nama,Harga\n')],
    ['too many rows', Buffer.from(`Nama\n${'Keripik\n'.repeat(1001)}`)],
    ['more than 10 MB', Buffer.alloc(10_000_001, 'a')],
  ])('refuses %s as a whole, and keeps no file', async (_what, bytes) => {
    const filing = await withProducts('A');
    const answer = await previewCatalogue(filing.owner, filing.enterpriseId, { name: 'x', bytes });
    expect(answer.ok ? '' : answer.problem).toBe('unreadable');
    expect(await readdir(join(filing.folder, 'uploads')).catch(() => [])).toEqual([]);
  });

  it('is removed with its file after a day', async () => {
    const filing = await withProducts('A');
    const uploadId = await sent(filing, await downloaded(filing));
    useClock(() => new Date(`${today}T04:00:00Z`));
    expect(await removeOldPreviews()).toBe(0);
    useClock(() => new Date('2026-11-23T03:00:01Z'));
    expect(
      await findCatalogueUpload(filing.owner, { uploadId, enterpriseId: filing.enterpriseId }),
    ).toBeUndefined();
    expect(await removeOldPreviews()).toBe(1);
    expect(await readdir(join(filing.folder, 'uploads'))).toEqual([]);
    expect(await apply(filing, uploadId)).toEqual({ ok: false, problem: 'unknown_upload' });
  });
});

describe('Applying a catalogue file', () => {
  it('changes, creates and publishes as it was shown, with deeds and a record, and takes the file away', async () => {
    const filing = await withProducts('A', 'B');
    const table = retyped(
      await downloaded(filing),
      [1, 'Harga (Rp)', 21_000],
      [1, 'Nama', 'A halal'],
      [2, 'Terbit', 'tidak'],
      [3, 'Nama', 'Baru'],
      [3, 'Kategori', 'Keripik uji'],
      [3, 'Harga (Rp)', '15rb'],
      [3, 'Varian', 'Pedas | 16000 | 5\nAsin'],
      [3, 'Terbit', 'ya'],
    );
    const uploadId = await sent(filing, table);
    expect(await apply(filing, uploadId)).toEqual({ ok: true });
    const report = await reportOf(filing, uploadId);
    expect(countRows(report)).toMatchObject({ created: 1, changed: 2, refused: 0, skipped: 0, waiting: 1 });
    const [a = 0, b = 0] = filing.ids;
    expect(await opened(filing.owner, a)).toMatchObject({
      revision: 2,
      live: { name: 'A', price: 21_000 },
      values: { name: 'A halal' },
      change: { state: 'waiting' },
    });
    expect((await opened(filing.owner, b)).standing).toBe('withdrawn');
    const made = report.rows.find(({ outcome }) => outcome === 'created')?.productId ?? 0;
    expect(await opened(filing.owner, made)).toMatchObject({
      standing: 'shown',
      live: { price: 15_000, variants: [{ name: 'Pedas', price: 16_000, stock: 5 }, { name: 'Asin' }] },
    });
    expect(await filing.database.select().from(productChanges)).toHaveLength(2);
    const deeds = await filing.database.select().from(auditEntries);
    expect(deeds.map(({ command, noun }) => `${command} ${noun}`)).toEqual([
      'download-catalogue enterprise',
      'preview-catalogue catalogue_upload',
      'apply-catalogue catalogue_upload',
      'apply-catalogue product',
      'apply-catalogue product',
      'withdraw-product product',
      'publish-product product',
    ]);
    expect(await readdir(join(filing.folder, 'uploads'))).toEqual([]);
    const found = await filing.database.all(sql`select product_id from search_products where price = 21000`);
    expect(found).toHaveLength(1);
  });

  it('happens once, however often and at once it is asked for', async () => {
    const filing = await withProducts('A');
    const uploadId = await sent(
      filing,
      retyped(await downloaded(filing), [1, 'Harga (Rp)', 21_000], [2, 'Nama', 'Baru']),
    );
    const answers = await Promise.all([
      apply(filing, uploadId),
      apply(filing, uploadId),
      apply(filing, uploadId),
    ]);
    expect(answers).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    await apply(filing, uploadId);
    expect(await pricesOf(filing)).toEqual([21_000, null]);
    expect((await opened(filing.owner, filing.ids[0] ?? 0)).revision).toBe(2);
  });

  it('leaves out a product that somebody changed after the preview, and says so', async () => {
    const filing = await withProducts('A', 'B');
    const uploadId = await sent(
      filing,
      retyped(await downloaded(filing), [1, 'Harga (Rp)', 21_000], [2, 'Harga (Rp)', 22_000]),
    );
    await save(filing.owner, filing.ids[0] ?? 0, { price: '19.000' });
    await apply(filing, uploadId);
    expect(await pricesOf(filing)).toEqual([19_000, 22_000]);
    expect((await reportOf(filing, uploadId)).rows).toMatchObject([
      { row: 2, outcome: 'skipped', problems: [{ message: t.problems.changedMeanwhile }] },
      { row: 3, outcome: 'changed' },
    ]);
  });

  it('leaves alone a row that its preview called untouched, whatever became of the product', async () => {
    const filing = await withProducts('A', 'B');
    const uploadId = await sent(filing, retyped(await downloaded(filing), [1, 'Harga (Rp)', 21_000]));
    await save(filing.owner, filing.ids[1] ?? 0, { price: '19.000' });
    await apply(filing, uploadId);
    expect(await pricesOf(filing)).toEqual([21_000, 19_000]);
  });

  it('makes nothing twice when the same file of new products is sent again', async () => {
    const filing = await aFiling();
    const table = [
      ['Nama', 'SKU', 'Harga'],
      ['Keripik', 'K-1', '15000'],
      ['Kue', null, '9000'],
    ];
    await apply(filing, await sent(filing, table));
    expect(await reportOf(filing, await sent(filing, table))).toMatchObject({ untouched: 2, rows: [] });
  });

  it('keeps the number of a variant that keeps its name or its SKU', async () => {
    const filing = await aFiling();
    const productId = await aProduct(filing.database, filing.enterpriseId, { name: 'A' });
    await save(filing.owner, productId, {
      variants: [
        { ...blankVariant, name: 'Pedas' },
        { ...blankVariant, name: 'Asin', sku: 'S-2' },
      ],
    });
    const [first, second] = (await opened(filing.owner, productId)).live.variants;
    const table = retyped(await downloaded(filing), [1, 'Varian', 'Gurih | | | S-2\nPedas | 20000\nManis']);
    await apply(filing, await sent(filing, table));
    expect((await opened(filing.owner, productId)).live.variants).toMatchObject([
      { id: second?.id, name: 'Gurih' },
      { id: first?.id, name: 'Pedas', price: 20_000 },
      { name: 'Manis' },
    ]);
  });

  it('says why a product does not come into the window', async () => {
    const filing = await aFiling();
    const uploadId = await sent(filing, [
      ['Nama', 'Terbit'],
      ['Tanpa harga', 'ya'],
    ]);
    await apply(filing, uploadId);
    const gaps = `${productEdit.gaps.price}, ${productEdit.gaps.category}`;
    expect((await reportOf(filing, uploadId)).rows).toMatchObject([
      { outcome: 'created', problems: [{ column: 'Terbit', message: productEdit.errors.incomplete(gaps) }] },
    ]);
  });

  it('of 200 products takes few batches', async () => {
    const filing = await withProducts(...Array.from({ length: 200 }, (_, index) => `Produk ${1000 + index}`));
    const table = (await downloaded(filing)).map((row, index) =>
      index === 0 ? row : row.map((cell) => (cell === 18_000 ? 18_500 : cell)),
    );
    const uploadId = await sent(filing, table);
    await apply(filing, uploadId);
    expect(countRows(await reportOf(filing, uploadId))).toMatchObject({ changed: 200, skipped: 0 });
    expect(new Set(await pricesOf(filing))).toEqual(new Set([18_500]));
    // Each batch writes one line for whoever keeps cards and facets.
    const [batches] = await filing.database.all<{ count: number }>(
      sql`select count(*) count from search_changes where kind = 'product'`,
    );
    expect(batches?.count).toBe(8);
  });
});
