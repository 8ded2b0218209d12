import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { loadReference } from '#db/reference/load.ts';
import {
  auditEntries,
  moderationRules,
  productChanges,
  products,
  publications,
  referenceLoads,
} from '#db/schema/index.ts';
import { addRule } from '#src/domain/moderation/add-rule.server.ts';
import { decideChange } from '#src/domain/moderation/decide-change.server.ts';
import { endRule } from '#src/domain/moderation/end-rule.server.ts';
import { endTrust } from '#src/domain/moderation/end-trust.server.ts';
import { grantTrust } from '#src/domain/moderation/grant-trust.server.ts';
import { listStandingRules, standingRules } from '#src/domain/moderation/moderation-rules.queries.server.ts';
import { findQueuedChange, listReviewQueue } from '#src/domain/moderation/review-queue.queries.server.ts';
import { withdrawChange } from '#src/domain/moderation/withdraw-change.server.ts';
import { publishProduct } from '#src/domain/product/publish-product.server.ts';
import { blankVariant } from '#src/domain/product/product-form.ts';
import { aMember, anOfficer } from '../../support/actors.ts';
import { aProduct, aPublicProduct, aTrainedEnterprise } from '../product/shop-window.ts';
import { aDesk, opened, save } from '../product/written-product.ts';

async function aWindow() {
  const database = await aDesk();
  const enterpriseId = await aTrainedEnterprise(database);
  const owner = await aMember(database, enterpriseId);
  const verifier = await anOfficer(database, 'verifier');
  const productId = await aPublicProduct(database, enterpriseId, {
    name: 'Keripik',
    description: 'Renyah.',
    price: 18_000,
    stock: 5,
  });
  const live = async () => {
    const [row] = await database.select().from(products).where(eq(products.id, productId));
    if (row === undefined) throw new Error('the product is gone');
    return row;
  };
  const changeId = async () => (await opened(owner, productId)).change?.id ?? 0;
  return { database, enterpriseId, owner, verifier, productId, live, changeId };
}

describe('An edit that makes a claim', () => {
  it('waits while the rest of the same save goes live; the form goes on from it', async () => {
    const { owner, productId, live } = await aWindow();
    const saved = await save(owner, productId, { name: 'Keripik halal', price: '17rb' });
    expect(saved).toEqual({ ok: true, isWaiting: true });
    expect(await live()).toMatchObject({ name: 'Keripik', price: 17_000 });
    const product = await opened(owner, productId);
    expect(product.values).toMatchObject({ name: 'Keripik halal', price: 17_000 });
    expect(product.change).toMatchObject({
      state: 'waiting',
      fields: { name: ['Keripik', 'Keripik halal'] },
      rules: [
        { kind: 'field', field: 'name' },
        { kind: 'word', word: 'halal', field: 'name' },
      ],
    });
  });

  it('of a product that is not in the window, or of a trusted UMKM, goes live', async () => {
    const { database, enterpriseId, owner, verifier, productId, live } = await aWindow();
    const draft = await aProduct(database, enterpriseId);
    expect(await save(owner, draft, { name: 'Opak halal' })).toEqual({ ok: true, isWaiting: false });
    await grantTrust(verifier, enterpriseId);
    expect(await save(owner, productId, { name: 'Keripik asli' })).toEqual({ ok: true, isWaiting: false });
    expect(await live()).toMatchObject({ name: 'Keripik asli' });
    await endTrust(verifier, { enterpriseId, reason: 'Dua laporan pembeli' });
    expect(await save(owner, productId, { name: 'Keripik BPOM' })).toEqual({ ok: true, isWaiting: true });
  });

  it('is replaced by the next one; saving the same again keeps its place in the queue', async () => {
    const { database, owner, productId, changeId } = await aWindow();
    await save(owner, productId, { name: 'Keripik pisang' });
    const first = await changeId();
    await save(owner, productId, { stock: '2' });
    expect(await changeId()).toBe(first);
    await save(owner, productId, { name: 'Keripik nangka' });
    const changes = await database
      .select({ state: productChanges.state, fields: productChanges.fields })
      .from(productChanges)
      .orderBy(productChanges.id);
    expect(changes.map(({ state }) => state)).toEqual(['withdrawn', 'live', 'waiting']);
    expect(changes[2]?.fields).toBe('{"name":["Keripik","Keripik nangka"]}');
  });

  it('ends when its owner types back what is live, or takes it back', async () => {
    const { owner, productId, changeId } = await aWindow();
    await save(owner, productId, { name: 'Keripik pisang' });
    expect(await save(owner, productId, { name: 'Keripik' })).toEqual({ ok: true, isWaiting: false });
    expect((await opened(owner, productId)).change?.state).toBe('withdrawn');
    await save(owner, productId, { name: 'Keripik nangka' });
    const seen = (await opened(owner, productId)).revision;
    expect(await withdrawChange(owner, await changeId())).toEqual({ ok: true });
    const product = await opened(owner, productId);
    expect(product.values.name).toBe('Keripik');
    expect(product.revision).toBe(seen + 1);
    expect(await withdrawChange(owner, await changeId())).toEqual({ ok: false, problem: 'unknown_change' });
  });
});

describe("A verifier's decision", () => {
  it('puts an accepted edit over the product as it is now', async () => {
    const { database, owner, verifier, productId, live, changeId } = await aWindow();
    await save(owner, productId, { variants: [{ ...blankVariant, name: 'Pedas', stock: '9' }] });
    const [pedas = blankVariant] = (await opened(owner, productId)).values.variants.map(({ id }) => ({
      ...blankVariant,
      id: String(id),
      name: 'Pedas halal',
      stock: '9',
    }));
    await save(owner, productId, { name: 'Keripik pisang', variants: [pedas] });
    await database.run(sql`update product_variants set stock = 1`);
    await save(owner, productId, { price: '16rb' });
    expect(await decideChange(verifier, { changeId: await changeId(), decision: 'accepted' })).toEqual({
      ok: true,
    });
    expect(await live()).toMatchObject({ name: 'Keripik pisang', price: 16_000 });
    const { variants } = (await opened(owner, productId)).live;
    expect(variants).toMatchObject([{ id: Number(pedas.id), name: 'Pedas halal', stock: 1 }]);
    const [found] = await database.all(sql`select 1 from product_search where product_search match 'pisang'`);
    expect(found).toBeDefined();
    const deeds = await database.select().from(auditEntries).where(eq(auditEntries.command, 'decide-change'));
    expect(deeds).toMatchObject([
      { accountId: verifier.accountId, detail: expect.stringContaining('accepted') as string },
    ]);
  });

  it('sends an edit back with what to correct; corrected, it waits again', async () => {
    const { owner, verifier, productId, live, changeId } = await aWindow();
    await save(owner, productId, { name: 'Keripik terlezat sedunia' });
    const id = await changeId();
    const reason = 'Sebut bahannya saja.';
    expect(await decideChange(verifier, { changeId: id, decision: 'needs_correction', reason })).toEqual({
      ok: true,
    });
    const product = await opened(owner, productId);
    expect(product.change).toMatchObject({ state: 'needs_correction', reason });
    expect(product.values.name).toBe('Keripik terlezat sedunia');
    expect(await save(owner, productId, { name: 'Keripik singkong' })).toEqual({ ok: true, isWaiting: true });
    expect((await opened(owner, productId)).change).toMatchObject({ state: 'waiting' });
    expect(await live()).toMatchObject({ name: 'Keripik' });
    expect((await findQueuedChange(verifier, id))?.reason).toBe(reason);
  });

  it('sent back and saved again unchanged waits again', async () => {
    const { owner, verifier, productId, changeId } = await aWindow();
    await save(owner, productId, { name: 'Keripik pisang' });
    await decideChange(verifier, {
      changeId: await changeId(),
      decision: 'needs_correction',
      reason: 'Cek lagi',
    });
    await save(owner, productId, {});
    expect((await opened(owner, productId)).change).toMatchObject({ state: 'waiting' });
  });

  it('refuses with a reason; the product stays, and so does the text of the edit', async () => {
    const { owner, verifier, productId, live, changeId } = await aWindow();
    await save(owner, productId, { name: 'Keripik BPOM' });
    const id = await changeId();
    expect(await decideChange(verifier, { changeId: id, decision: 'refused', reason: '  ' })).toEqual({
      ok: false,
      problem: 'reason_missing',
    });
    await decideChange(verifier, { changeId: id, decision: 'refused', reason: 'Belum ada izin BPOM.' });
    const product = await opened(owner, productId);
    expect(product.values.name).toBe('Keripik');
    expect(product.change).toMatchObject({ state: 'refused', fields: { name: ['Keripik', 'Keripik BPOM'] } });
    expect(await live()).toMatchObject({ name: 'Keripik', revision: 2 });
  });

  it.each(['accepted', 'refused'] as const)(
    'of two officers at once, one finds it decided (%s)',
    async (second) => {
      const { database, owner, verifier, productId, live, changeId } = await aWindow();
      const colleague = await anOfficer(database, 'verifier');
      await save(owner, productId, { name: 'Keripik pisang' });
      const id = await changeId();
      const answers = await Promise.all([
        decideChange(verifier, { changeId: id, decision: 'accepted' }),
        decideChange(colleague, { changeId: id, decision: second, reason: 'Tidak cocok' }),
      ]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, problem: 'decided_meanwhile' });
      const [change] = await database.select().from(productChanges).where(eq(productChanges.id, id));
      expect((await live()).name).toBe(change?.state === 'accepted' ? 'Keripik pisang' : 'Keripik');
      expect((await live()).revision).toBe(change?.state === 'accepted' ? 3 : 2);
    },
  );

  it('and the owner who saves at the same moment both hold', async () => {
    const { owner, verifier, productId, live, changeId } = await aWindow();
    await save(owner, productId, { name: 'Keripik pisang' });
    const id = await changeId();
    const [decided, saved] = await Promise.all([
      decideChange(verifier, { changeId: id, decision: 'accepted' }),
      save(owner, productId, { price: '12rb' }),
    ]);
    expect(decided).toEqual({ ok: true });
    const after = await live();
    expect(after.name).toBe('Keripik pisang');
    expect(after.price).toBe(saved.ok ? 12_000 : 18_000);
  });
});

describe('The queue', () => {
  it('has what waits, the oldest first, with its UMKM', async () => {
    const { database, enterpriseId, owner, verifier, productId } = await aWindow();
    const other = await aPublicProduct(database, enterpriseId);
    await save(owner, other, { name: 'Opak' });
    await save(owner, productId, { name: 'Keripik pisang' });
    await database.run(
      sql`update product_changes set made_at = '2026-11-01T00:00:00Z' where product_id = ${productId} and state = 'waiting'`,
    );
    const queue = await listReviewQueue(verifier, 1);
    expect(queue.changes.map(({ product }) => product.id)).toEqual([productId, other]);
    expect(queue.changes[0]).toMatchObject({ enterprise: { id: enterpriseId }, isTrusted: false });
    expect((await listReviewQueue(owner, 1)).total).toBe(0);
  });
});

describe('The rules', () => {
  it('begin with the list, are added to and ended by an admin, and stay as the admin left them', async () => {
    const { database, owner, productId } = await aWindow();
    const admin = await anOfficer(database, 'admin');
    const begun = await standingRules();
    expect(begun.fields.toSorted()).toEqual(['categoryId', 'name', 'nameEn']);
    expect(begun.words).toEqual(expect.arrayContaining(['halal', 'bpom', 'ekspor', 'asli', 'sni', 'haccp']));
    const halal = (await listStandingRules()).find(({ value }) => value === 'halal');
    expect(await endRule(admin, halal?.id ?? 0)).toEqual({ ok: true });
    expect(await addRule(admin, { kind: 'word', value: ' Jumbo ' })).toEqual({ ok: true });
    expect(await addRule(admin, { kind: 'word', value: 'jumbo' })).toEqual({
      ok: false,
      problem: 'stands_already',
    });
    expect(await addRule(admin, { kind: 'field', value: 'harga' })).toEqual({
      ok: false,
      problem: 'unknown_field',
    });
    await database
      .update(referenceLoads)
      .set({ hash: 'older' })
      .where(eq(referenceLoads.name, 'moderation_rules'));
    await loadReference(database);
    const { words } = await standingRules();
    expect(words).toContain('jumbo');
    expect(words).not.toContain('halal');
    expect(await save(owner, productId, { description: 'Renyah, halal.' })).toMatchObject({
      isWaiting: false,
    });
    expect(await save(owner, productId, { description: 'Renyah, halal, jumbo.' })).toMatchObject({
      isWaiting: true,
    });
    expect(
      await database.select().from(moderationRules).where(eq(moderationRules.value, 'halal')),
    ).toHaveLength(1);
  });
});

describe('The first publication', () => {
  async function aDraft(values: Parameters<typeof aProduct>[2]) {
    const window = await aWindow();
    const draft = await aProduct(window.database, window.enterpriseId, { price: 9_000, ...values });
    const isShown = async () =>
      (await window.database.select().from(publications).where(eq(publications.productId, draft))).length > 0;
    const reviewId = async () => (await opened(window.owner, draft)).change?.id ?? 0;
    return { ...window, draft, isShown, reviewId };
  }

  it('of a product that says nothing to be checked is at once', async () => {
    const { owner, draft, isShown } = await aDraft({ name: 'Opak', description: 'Renyah.' });
    expect(await publishProduct(owner, draft)).toMatchObject({ ok: true, isNew: true, isWaiting: false });
    expect(await isShown()).toBe(true);
  });

  it('of one that says halal waits for a verifier, who lets it be shown as it is', async () => {
    const { owner, verifier, draft, isShown, reviewId } = await aDraft({
      name: 'Opak',
      description: 'Halal.',
    });
    expect(await publishProduct(owner, draft)).toMatchObject({ ok: true, isNew: false, isWaiting: true });
    const id = await reviewId();
    expect(await publishProduct(owner, draft)).toMatchObject({ isWaiting: true });
    expect(await reviewId()).toBe(id);
    expect(await isShown()).toBe(false);
    expect(await findQueuedChange(verifier, id)).toMatchObject({
      product: { id: draft, wasPublished: false },
      fields: { name: ['', 'Opak'], description: [null, 'Halal.'] },
      rules: [{ kind: 'word', word: 'halal', field: 'description' }],
    });
    expect(await decideChange(verifier, { changeId: id, decision: 'accepted' })).toEqual({ ok: true });
    expect(await isShown()).toBe(true);
  });

  it('is asked for anew after the product was changed', async () => {
    const { owner, verifier, draft, isShown, reviewId } = await aDraft({ name: 'Opak halal' });
    await publishProduct(owner, draft);
    const id = await reviewId();
    await save(owner, draft, { name: 'Opak halal asli' });
    expect(await decideChange(verifier, { changeId: id, decision: 'accepted' })).toMatchObject({ ok: false });
    expect(await isShown()).toBe(false);
    await save(owner, draft, { name: 'Opak' });
    expect(await publishProduct(owner, draft)).toMatchObject({ isNew: true });
  });

  it('is refused with a reason, and may be asked for again', async () => {
    const { owner, verifier, draft, isShown, reviewId } = await aDraft({ name: 'Opak halal' });
    await publishProduct(owner, draft);
    const id = await reviewId();
    await decideChange(verifier, { changeId: id, decision: 'refused', reason: 'Belum ada sertifikat halal' });
    expect(await isShown()).toBe(false);
    expect(await publishProduct(owner, draft)).toMatchObject({ isWaiting: true });
    expect(await reviewId()).toBeGreaterThan(id);
  });

  it('of a trusted UMKM waits for nobody', async () => {
    const { owner, verifier, enterpriseId, draft, isShown } = await aDraft({ name: 'Opak halal' });
    await grantTrust(verifier, enterpriseId);
    expect(await publishProduct(owner, draft)).toMatchObject({ isNew: true });
    expect(await isShown()).toBe(true);
  });
});
