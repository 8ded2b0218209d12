import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { auditEntries, productChanges, products, productVariants } from '#db/schema/index.ts';
import { archiveProduct, unarchiveProduct } from '#src/domain/product/archive-product.server.ts';
import { createProduct } from '#src/domain/product/create-product.server.ts';
import { duplicateProduct } from '#src/domain/product/duplicate-product.server.ts';
import { editProduct } from '#src/domain/product/edit-product.server.ts';
import { blankVariant } from '#src/domain/product/product-form.ts';
import { findProductPreview } from '#src/domain/product/product-preview.queries.server.ts';
import { publishProduct } from '#src/domain/product/publish-product.server.ts';
import { saveDraft } from '#src/domain/product/save-draft.server.ts';
import { withdrawProduct } from '#src/domain/product/withdraw-product.server.ts';
import { listWorkspaceProducts } from '#src/domain/product/workspace-products.queries.server.ts';
import type { productFilters } from '#src/domain/product/workspace-product.ts';
import { aMember } from '../../support/actors.ts';
import { anEnterprise, aProduct, aPublicProduct, aTrainedEnterprise, today } from './shop-window.ts';
import { aDesk, editOf, opened, save, typed } from './written-product.ts';

async function aMaker(database: Database) {
  const enterpriseId = await aTrainedEnterprise(database);
  return { enterpriseId, owner: await aMember(database, enterpriseId) };
}

const rowOf = async (database: Database, id: number) =>
  (await database.select().from(products).where(eq(products.id, id)))[0];

describe('A new product', () => {
  it('gets a readable address, its rows, and a line in the audit log', async () => {
    const database = await aDesk();
    const { enterpriseId, owner } = await aMaker(database);
    const made = await createProduct(
      owner,
      enterpriseId,
      typed({
        name: 'Keripik Singkong',
        sku: 'KS-1',
        variants: [
          { ...blankVariant, name: 'Pedas', price: '16rb' },
          { ...blankVariant, name: 'Asin' },
        ],
        tiers: [{ minQuantity: '10', price: '12rb' }],
      }),
    );
    expect(made.ok).toBe(true);
    const productId = made.ok ? made.productId : 0;
    const product = await opened(owner, productId);
    expect(product.slug).toMatch(/^keripik-singkong-dapur-uji-\d+$/);
    expect(product.values).toMatchObject({
      price: 15_000,
      hasPattern: true,
      variants: [
        { name: 'Pedas', price: 16_000 },
        { name: 'Asin', price: null },
      ],
      tiers: [{ minQuantity: 10, price: 12_000 }],
    });
    expect(product.standing).toBe('draft');
    expect(await database.select().from(auditEntries)).toMatchObject([
      { command: 'create-product', nounId: String(productId), enterpriseId, accountId: owner.accountId },
    ]);
  });

  it('of a name that is taken gets the next number; several at once differ', async () => {
    const database = await aDesk();
    const { enterpriseId, owner } = await aMaker(database);
    const made = await Promise.all(
      [1, 2, 3].map(() => createProduct(owner, enterpriseId, typed({ name: 'Keripik' }))),
    );
    expect(made.every(({ ok }) => ok)).toBe(true);
    const slugs = (await database.select({ slug: products.slug }).from(products)).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(3);
    expect(slugs.filter((slug) => /^keripik-dapur-uji-\d+-[23]$/.test(slug))).toHaveLength(2);
  });

  it('with a SKU, category or code that cannot be is refused with the field to mend', async () => {
    const database = await aDesk();
    const { enterpriseId, owner } = await aMaker(database);
    await aProduct(database, enterpriseId, { sku: 'KS-1' });
    const answer = await createProduct(
      owner,
      enterpriseId,
      typed({ sku: 'KS-1', categoryId: 'tidak_ada', hsCode: '000000', kbliCode: '99998' }),
    );
    expect(answer).toMatchObject({
      ok: false,
      problem: 'invalid',
      problems: [{ field: 'categoryId' }, { field: 'hsCode' }, { field: 'kbliCode' }, { field: 'sku' }],
    });
  });

  it('with a SKU that another one takes at the same moment is one product only', async () => {
    const database = await aDesk();
    const { enterpriseId, owner } = await aMaker(database);
    const form = typed({ sku: 'KS-1', variants: [{ ...blankVariant, name: 'Pedas' }] });
    const answers = await Promise.all([
      createProduct(owner, enterpriseId, form),
      createProduct(owner, enterpriseId, form),
    ]);
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await database.select().from(products)).toHaveLength(1);
    expect(await database.select().from(productVariants)).toHaveLength(1);
  });
});

describe('Editing a product', () => {
  it('keeps the numbers of its variants, whatever their names and order become', async () => {
    const database = await aDesk();
    const { enterpriseId, owner } = await aMaker(database);
    const productId = await aPublicProduct(database, enterpriseId);
    await save(owner, productId, {
      variants: ['Pedas', 'Asin', 'Manis'].map((name) => ({ ...blankVariant, name })),
    });
    const first = (await opened(owner, productId)).live.variants;
    const form = editOf(await opened(owner, productId), {});
    const [pedas = blankVariant, asin = blankVariant] = form.typed.variants;
    await editProduct(owner, {
      ...form,
      typed: {
        ...form.typed,
        variants: [
          { ...asin, name: 'Pedas' },
          { ...pedas, name: 'Asin' },
        ],
      },
    });
    expect((await opened(owner, productId)).live.variants).toMatchObject([
      { id: first[1]?.id, name: 'Pedas' },
      { id: first[0]?.id, name: 'Asin' },
    ]);
  });

  it("never takes over another product's variant", async () => {
    const database = await aDesk();
    const { enterpriseId, owner } = await aMaker(database);
    const [one, other] = [await aProduct(database, enterpriseId), await aProduct(database, enterpriseId)];
    await save(owner, one, { variants: [{ ...blankVariant, name: 'Pedas' }] });
    const [theirs] = (await opened(owner, one)).live.variants;
    await save(owner, other, { variants: [{ ...blankVariant, id: String(theirs?.id), name: 'Rampasan' }] });
    expect((await opened(owner, one)).live.variants).toEqual([theirs]);
    expect((await opened(owner, other)).live.variants).toMatchObject([{ name: 'Rampasan' }]);
  });

  it('changes the address while nobody knows it, and never after it was published', async () => {
    const database = await aDesk();
    const { enterpriseId, owner } = await aMaker(database);
    const productId = await aProduct(database, enterpriseId, { slug: 'lama' });
    await save(owner, productId, { name: 'Rengginang' });
    const slug = (await rowOf(database, productId))?.slug;
    expect(slug).toMatch(/^rengginang-dapur-uji/);
    await publishProduct(owner, productId);
    await database.run(sql`update publications set ended_at = '2026-11-22T04:00:00Z', end_reason = 'Habis'`);
    await database.run(
      sql`insert into enterprise_trusts (enterprise_id, granted_by, granted_at) values (${enterpriseId}, 'Uji', ${today})`,
    );
    await save(owner, productId, { name: 'Opak' });
    expect(await rowOf(database, productId)).toMatchObject({ slug, name: 'Opak' });
  });

  it('marks codes as unchecked when the owner changes one, and only then', async () => {
    const database = await aDesk();
    const { enterpriseId, owner } = await aMaker(database);
    const codesCheckedAt = '2026-10-01T00:00:00.000Z';
    const productId = await aProduct(database, enterpriseId, { hsCode: '200520', codesCheckedAt });
    await save(owner, productId, { stock: '4' });
    expect(await rowOf(database, productId)).toMatchObject({ codesCheckedAt });
    await save(owner, productId, { hsCode: '190590' });
    expect(await rowOf(database, productId)).toMatchObject({ hsCode: '190590', codesCheckedAt: null });
  });

  it('of a published product goes live at once where it is low in risk, and is recorded', async () => {
    const database = await aDesk();
    const { enterpriseId, owner } = await aMaker(database);
    const productId = await aPublicProduct(database, enterpriseId, { price: 18_000, stock: 3 });
    expect(await save(owner, productId, { price: '17rb', stock: '40' })).toEqual({
      ok: true,
      isWaiting: false,
    });
    expect(await rowOf(database, productId)).toMatchObject({ price: 17_000, stock: 40, revision: 2 });
    const [change] = await database.select().from(productChanges);
    expect(change).toMatchObject({ state: 'live', accountId: owner.accountId, productId });
    expect(JSON.parse(change?.fields ?? '')).toEqual({ price: [18_000, 17_000], stock: [3, 40] });
    const [indexed] = await database.all<{ price: number }>(
      sql`select price from search_products where product_id = ${productId}`,
    );
    expect(indexed?.price).toBe(17_000);
  });

  it('may not empty the price or category of a product in the window', async () => {
    const database = await aDesk();
    const { enterpriseId, owner } = await aMaker(database);
    const productId = await aPublicProduct(database, enterpriseId);
    expect(await save(owner, productId, { price: '', categoryId: '' })).toMatchObject({
      problem: 'invalid',
      problems: [{ field: 'price' }, { field: 'categoryId' }],
    });
  });

  it('that changes nothing is saved without ado', async () => {
    const database = await aDesk();
    const { enterpriseId, owner } = await aMaker(database);
    const productId = await aPublicProduct(database, enterpriseId);
    expect(await save(owner, productId, {})).toEqual({ ok: true, isWaiting: false });
    expect(await database.select().from(productChanges)).toEqual([]);
  });
});

describe('A product that was taken out of the window', () => {
  it('is not published with a claim that nobody has looked at: edits that make one wait as before', async () => {
    const database = await aDesk();
    const { enterpriseId, owner } = await aMaker(database);
    const productId = await aPublicProduct(database, enterpriseId, { name: 'Keripik' });
    await withdrawProduct(owner, productId, 'Habis');
    expect(await save(owner, productId, { name: 'Keripik halal', price: '20rb' })).toEqual({
      ok: true,
      isWaiting: true,
    });
    expect(await publishProduct(owner, productId)).toEqual({ ok: true, isNew: true, isWaiting: false });
    expect(await rowOf(database, productId)).toMatchObject({ name: 'Keripik', price: 20_000 });
  });
});

describe('Two people who edit the same product', () => {
  it('the second is told field by field, and takes what they choose for each', async () => {
    const database = await aDesk();
    const { enterpriseId, owner } = await aMaker(database);
    const editor = await aMember(database, enterpriseId, 'editor');
    const productId = await aProduct(database, enterpriseId, { description: 'Renyah.', stock: 5 });
    const seen = await opened(editor, productId);
    await save(owner, productId, { description: 'Gurih sekali.', price: '20rb' });

    const late = await editProduct(editor, editOf(seen, { description: 'Pedas.', stock: '9' }));
    if (late.ok || late.problem !== 'conflict') throw new Error('no conflict was seen');
    expect(late.conflicts).toEqual([
      { field: 'description', theirs: 'Gurih sekali.', mine: 'Pedas.', isBoth: true },
      { field: 'price', theirs: 20_000, mine: 18_000, isBoth: false },
    ]);
    expect(await rowOf(database, productId)).toMatchObject({ description: 'Gurih sekali.', stock: 5 });

    const again = {
      ...editOf(seen, { description: 'Pedas.', stock: '9' }),
      baseRevision: late.revision,
      base: late.base,
      takeTheirs: ['price'] as const,
    };
    expect(await editProduct(editor, again)).toEqual({ ok: true, isWaiting: false });
    expect(await rowOf(database, productId)).toMatchObject({
      description: 'Pedas.',
      price: 20_000,
      stock: 9,
    });
  });

  it('at the same moment are never both told that all is well', async () => {
    const database = await aDesk();
    const { enterpriseId, owner } = await aMaker(database);
    const productId = await aProduct(database, enterpriseId);
    const seen = await opened(owner, productId);
    const answers = await Promise.all(
      ['Satu', 'Dua', 'Tiga'].map((description) => editProduct(owner, editOf(seen, { description }))),
    );
    expect(answers.map((answer) => (answer.ok ? 'saved' : answer.problem)).toSorted()).toEqual([
      'conflict',
      'conflict',
      'saved',
    ]);
  });
});

describe('Duplicating and putting away', () => {
  it('makes another product without photos and SKU, in no window', async () => {
    const database = await aDesk();
    const { enterpriseId, owner } = await aMaker(database);
    const productId = await aPublicProduct(database, enterpriseId, { name: 'Keripik', sku: 'K-1' });
    await save(owner, productId, { variants: [{ ...blankVariant, name: 'Pedas', sku: 'K-1-P' }] });
    const copy = await duplicateProduct(owner, productId);
    const made = await opened(owner, copy.ok ? copy.productId : 0);
    expect(made).toMatchObject({ standing: 'draft', photoCount: 0 });
    expect(made.live).toMatchObject({
      name: 'Salinan Keripik',
      sku: null,
      variants: [{ name: 'Pedas', sku: null }],
    });
  });

  it('takes an archived product out of the window and the lists; it comes back unpublished', async () => {
    const database = await aDesk();
    const { enterpriseId, owner } = await aMaker(database);
    const productId = await aPublicProduct(database, enterpriseId);
    expect(await archiveProduct(owner, productId)).toEqual({ ok: true });
    expect((await opened(owner, productId)).standing).toBe('archived');
    expect(await database.all(sql`select 1 from search_products where product_id = ${productId}`)).toEqual(
      [],
    );
    expect(await publishProduct(owner, productId)).toEqual({ ok: false, problem: 'archived' });
    await unarchiveProduct(owner, productId);
    expect((await opened(owner, productId)).standing).toBe('withdrawn');
    expect(await publishProduct(owner, productId)).toEqual({ ok: true, isNew: true, isWaiting: false });
  });
});

describe("The workspace's list", () => {
  it('shows each product behind the filters that it belongs to, and counts them', async () => {
    const database = await aDesk();
    const { enterpriseId, owner } = await aMaker(database);
    await aPublicProduct(database, await aTrainedEnterprise(database), { name: 'Milik orang' });
    const shown = await aPublicProduct(database, enterpriseId, { name: 'Tampil', sku: 'AB-7' });
    await aProduct(database, enterpriseId, { name: 'Kurang', price: null });
    const withdrawn = await aPublicProduct(database, enterpriseId, { name: 'Ditarik' });
    await database.run(
      sql`update publications set ended_at = '2026-11-01', end_reason = 'Habis' where product_id = ${withdrawn}`,
    );
    await archiveProduct(owner, await aProduct(database, enterpriseId, { name: 'Arsip' }));
    await save(owner, shown, { name: 'Tampil baru' });
    const named = async (filter: (typeof productFilters)[number], q = '') => {
      const list = await listWorkspaceProducts(owner, enterpriseId, { q, filter, page: 1 }, today);
      return list?.products.map(({ name }) => name).toSorted();
    };
    expect(await named('semua')).toEqual(['Ditarik', 'Kurang', 'Tampil']);
    expect(await named('etalase')).toEqual(['Tampil']);
    expect(await named('belum-lengkap')).toEqual(['Kurang']);
    expect(await named('menunggu')).toEqual(['Tampil']);
    expect(await named('ditarik')).toEqual(['Ditarik']);
    expect(await named('arsip')).toEqual(['Arsip']);
    expect(await named('semua', 'ab-7')).toEqual(['Tampil']);
    const list = await listWorkspaceProducts(owner, enterpriseId, { q: '', filter: 'semua', page: 9 }, today);
    expect(list).toMatchObject({
      page: 1,
      counts: { semua: 3, etalase: 1, 'belum-lengkap': 1, menunggu: 1, ditarik: 1, arsip: 1 },
      mayPublish: true,
    });
    expect(list?.products.find(({ name }) => name === 'Kurang')?.gaps).toEqual(['price']);
  });

  it('has pages of twenty', async () => {
    const database = await aDesk();
    const { enterpriseId, owner } = await aMaker(database);
    for (let count = 0; count < 23; count += 1) await aProduct(database, enterpriseId);
    const second = await listWorkspaceProducts(
      owner,
      enterpriseId,
      { q: '', filter: 'semua', page: 2 },
      today,
    );
    expect(second).toMatchObject({ total: 23, page: 2, pageCount: 2 });
    expect(second?.products).toHaveLength(3);
  });
});

describe('The preview', () => {
  it('shows a product that nobody sees yet, with the draft laid over it', async () => {
    const database = await aDesk();
    const enterpriseId = await anEnterprise(database);
    const owner = await aMember(database, enterpriseId);
    const productId = await aProduct(database, enterpriseId, { name: 'Keripik', categoryId: null });
    const which = { productId, enterpriseId };
    expect(await findProductPreview(owner, which)).toMatchObject({ state: 'incomplete', gaps: ['category'] });
    const form = editOf(await opened(owner, productId), { name: 'Keripik draf', categoryId: 'uji_keripik' });
    await saveDraft(owner, { ...which, baseRevision: 1, typed: form.typed });
    expect(await findProductPreview(owner, which)).toMatchObject({
      state: 'ready',
      beyond: 'draft',
      product: { name: 'Keripik draf', category: { id: 'uji_keripik' }, price: 18_000 },
    });
  });
});
